import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { serveStatic } from '@hono/node-server/serve-static'
import type { Context } from 'hono'
import { systemCode } from '../../fault.ts'
import { readCookie } from '../cookie.ts'
import { type Environment, router } from '../environment.ts'

export const PAGES = fileURLToPath(new URL('../../../dist/pages', import.meta.url))

/** What the person chose on a page of ours, else the first of the browser's languages that we speak. */
export const languageOf = (headers: Pick<Headers, 'get'>): 'en' | 'ko' => {
  const chosen = readCookie(headers.get('cookie'), 'perch_language')
  if (chosen === 'en' || chosen === 'ko') return chosen
  const asked = (headers.get('accept-language') ?? '')
    .split(',')
    .map((part) => {
      const [tag = '', q] = part.trim().split(/;\s*q=/)
      return { language: tag.slice(0, 2).toLowerCase(), weight: q === undefined ? 1 : Number(q) }
    })
    .sort((a, b) => b.weight - a.weight)
  return asked.find(({ language }) => language === 'en' || language === 'ko')?.language === 'ko' ? 'ko' : 'en'
}

const YEAR = 31_536_000

/** The server's own pages: one document for each address, told the language, and the files it names. A GET decides nothing. */
export const pages = (folder: string = PAGES) => {
  const files = serveStatic<Environment>({ root: folder })
  const page = async (context: Context<Environment>) => {
    const html = await readFile(`${folder}/index.html`, 'utf8').catch((error: unknown) => {
      if (systemCode(error) === 'ENOENT') return null
      throw error
    })
    if (html === null) return context.text('The pages are not built yet. Run: npm run build', 503)
    context.header('cache-control', 'no-store')
    context.header('x-robots-tag', 'noindex')
    context.header('vary', 'accept-language, cookie')
    return context.html(
      html.replace('<html lang="en">', `<html lang="${languageOf(context.req.raw.headers)}">`),
    )
  }
  return router()
    .get('/', page)
    .get('/sign-in', page)
    .get('/invite/:token', page)
    .get('/pair', page)
    .get('/account', page)
    .use('/assets/*', async (context, next) => {
      await next()
      // Their names carry a hash of what is in them.
      if (context.res.ok) context.header('cache-control', `public, max-age=${YEAR}, immutable`)
    })
    .get('/assets/*', files)
    .get('/theme.js', files)
    .get('/mark.svg', files)
}
