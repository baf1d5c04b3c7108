import { isIP } from 'node:net'
import { resolve } from 'node:path'
import ipaddr from 'ipaddr.js'
import * as z from 'zod/mini'
import { Fault } from './fault.ts'

const text = (holds: (value: string) => boolean) => z.string().check(z.refine(holds))

const isPublicUrl = (value: string) => {
  const url = URL.parse(value)
  return url !== null && /^https?:$/.test(url.protocol) && url.href === `${url.origin}/`
}

const isAddressOrRange = (value: string) => isIP(value) !== 0 || ipaddr.isValidCIDR(value)

const mails = (value: string) => /^smtps?:\/\/[^/]/.test(value) && URL.canParse(value)

const parts = (value: string) =>
  value
    .split(',')
    .map((part) => part.trim())
    .filter(Boolean)

const levels = ['silent', 'error', 'warn', 'info', 'debug'] as const

/** Every setting, as the environment spells it. An empty value counts as not set. */
const Environment = z.object({
  PERCH_PORT: z._default(
    text((value) => /^\d{1,5}$/.test(value) && Number(value) < 65_536),
    '4747',
  ),
  PERCH_HOST: z._default(
    text((value) => value === 'localhost' || isIP(value) !== 0),
    '127.0.0.1',
  ),
  PERCH_DATA: z._default(z.string(), './data'),
  PERCH_PUBLIC_URL: z.optional(text(isPublicUrl)),
  PERCH_LOG: z._default(z.enum(levels), 'info'),
  PERCH_TRUSTED_PROXIES: z._default(
    text((value) => parts(value).every(isAddressOrRange)),
    '',
  ),
  PERCH_SMTP_URL: z.optional(text(mails)),
  PERCH_DATABASE_URL: z.optional(text(() => false)),
  PERCH_REDIS_URL: z.optional(text(() => false)),
})
type Name = keyof z.infer<typeof Environment>

/** What each is for, and what a refusal says is allowed. */
const about: Record<Name, readonly [purpose: string, allowed: string]> = {
  PERCH_PORT: ['port to listen on (4747)', 'a number from 0 to 65535; 0 takes any free port'],
  PERCH_HOST: ['address to listen on (127.0.0.1)', 'an IP address of this machine; 0.0.0.0 for all of them'],
  PERCH_DATA: ['folder that everything is kept in (./data)', 'a folder that can be written'],
  PERCH_PUBLIC_URL: [
    'address that people open (http://localhost:<port>)',
    'an address like https://perch.example.com, without a path',
  ],
  PERCH_LOG: ['how much is logged, as JSON lines on stderr (info)', `one of ${levels.join(', ')}`],
  PERCH_TRUSTED_PROXIES: [
    'reverse proxies whose X-Forwarded-* headers count (none)',
    'IP addresses or ranges like 10.0.0.0/8, separated by commas',
  ],
  PERCH_SMTP_URL: [
    'mail server for invitations and notices (none)',
    'an address like smtp://name:password@mail.example.com:587',
  ],
  PERCH_DATABASE_URL: [
    'a PostgreSQL database: not in this version',
    'nothing: this version keeps its data in SQLite, in the folder PERCH_DATA. Leave it out',
  ],
  PERCH_REDIS_URL: [
    'a Redis server, for several processes: not in this version',
    'nothing: this version runs as one process. Leave it out',
  ],
}

/** `publicUrl` null: http://localhost and the port that the server got. */
export type Config = {
  port: number
  host: string
  data: string
  publicUrl: string | null
  log: (typeof levels)[number]
  trustedProxies: readonly string[]
  smtpUrl: string | null
}

/** Throws one fault that names every wrong setting and what is allowed instead, never the value: it may be a secret. */
export const readConfig = (environment: Readonly<Record<string, string | undefined>>): Config => {
  const set = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''))
  const parsed = Environment.safeParse(set)
  if (!parsed.success) {
    const wrong = new Set(parsed.error.issues.map((issue) => issue.path[0] as Name))
    const lines = [...wrong].map((name) => `${name} is not allowed as it is: ${about[name][1]}.`)
    throw new Fault('settings', lines.join('\n'))
  }
  const { data } = parsed
  return {
    port: Number(data.PERCH_PORT),
    host: data.PERCH_HOST,
    data: resolve(data.PERCH_DATA),
    publicUrl: data.PERCH_PUBLIC_URL ? new URL(data.PERCH_PUBLIC_URL).origin : null,
    log: data.PERCH_LOG,
    trustedProxies: parts(data.PERCH_TRUSTED_PROXIES),
    smtpUrl: data.PERCH_SMTP_URL ?? null,
  }
}

/** What `npm start -- --help` prints. */
export const help = () =>
  [
    'npm start starts the Perch server. Settings are environment variables:',
    '',
    ...Object.entries(about).map(
      ([name, [purpose, allowed]]) => `  ${name.padEnd(22)} ${purpose}\n${' '.repeat(25)}${allowed}`,
    ),
  ].join('\n')
