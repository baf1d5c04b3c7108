import type { Hono } from 'hono'
import { routePath } from 'hono/route'
import { secureHeaders } from 'hono/secure-headers'
import type { House } from '../house.ts'
import { commands } from './commands.ts'
import { type Environment, router } from './environment.ts'
import { health } from './health.ts'
import { longestBody } from './longest-body.ts'
import { Counters, metrics } from './metrics.ts'
import { extensionCors } from './people/extension-cors.ts'
import { reads } from './reads.ts'

/** Our pages load nothing from elsewhere, and nobody may frame them: a framed page could be pressed by deceit. */
const headers = (house: House) =>
  secureHeaders({
    contentSecurityPolicy: {
      defaultSrc: ["'none'"],
      scriptSrc: ["'self'"],
      styleSrc: ["'self'"],
      fontSrc: ["'self'"],
      imgSrc: ["'self'"],
      connectSrc: ["'self'"],
      baseUri: ["'none'"],
      formAction: ["'self'"],
      frameAncestors: ["'none'"],
      requireTrustedTypesFor: ["'script'"],
      trustedTypes: ["'none'"],
    },
    xFrameOptions: 'DENY',
    referrerPolicy: 'no-referrer',
    strictTransportSecurity: house.publicUrl.startsWith('https:') ? 'max-age=31536000' : false,
  })

/** Everything that speaks HTTP. `pages`: the routes of other rooms (sign-in, invitations, the server's own pages). */
export const makeApp = (house: House, pages: readonly Hono<Environment>[] = []) => {
  const counters = new Counters()
  const app = router()
  let secured: ReturnType<typeof headers> | undefined // made at the first request: the public address is known by then
  app.use((context, next) => {
    secured ??= headers(house)
    return secured(context, next)
  })
  app.use('/api/*', extensionCors)
  app.use('/api/*', longestBody)
  app.use('/api/*', async (context, next) => {
    await next()
    context.header('cache-control', 'no-store')
  })
  app.route('/', health(house))
  app.route('/', metrics(house, counters))
  app.route('/', commands(house, counters))
  app.route('/', reads(house))
  for (const page of pages) app.route('/', page)

  app.notFound((context) => context.json({ code: 'not-found' }, 404))
  app.onError((error, context) => {
    // The pattern, not the path: an invitation's path holds its secret.
    house.log.error({ err: error, route: routePath(context, -1) }, 'a request failed')
    counters.add('perch_faults_total')
    return context.json({ code: 'fault' }, 503)
  })
  return app
}
