import { describe, expect, it } from 'vitest'
import { runServer } from '../support/server-process.ts'

const names = [
  'PERCH_PORT',
  'PERCH_HOST',
  'PERCH_DATA',
  'PERCH_PUBLIC_URL',
  'PERCH_LOG',
  'PERCH_TRUSTED_PROXIES',
  'PERCH_SMTP_URL',
  'PERCH_DATABASE_URL',
  'PERCH_REDIS_URL',
]

describe('settings', () => {
  it('are all listed by --help', async () => {
    const { code, stdout } = await runServer({}, ['--help'])
    expect(code).toBe(0)
    for (const name of names) expect(stdout).toContain(name)
  })

  it('that are wrong are refused all at once, by name, with what is allowed, and without their value', async () => {
    const { code, stdout, stderr } = await runServer({
      PERCH_PORT: '99999',
      PERCH_LOG: 'loud',
      PERCH_PUBLIC_URL: 'https://perch.example.com/team',
      PERCH_TRUSTED_PROXIES: '10.0.0.1, my-proxy',
      PERCH_SMTP_URL: 'http://name:secret-word@mail.example.com',
    })
    expect(code).toBe(1)
    expect(stdout).toBe('')
    expect(stderr.trim().split('\n')).toHaveLength(5)
    expect(stderr).toContain('PERCH_PORT is not allowed as it is: a number from 0 to 65535')
    expect(stderr).toContain('PERCH_LOG is not allowed as it is: one of silent, error, warn, info, debug')
    expect(stderr).toContain('PERCH_PUBLIC_URL')
    expect(stderr).toContain('PERCH_TRUSTED_PROXIES')
    expect(stderr).not.toContain('secret-word')
  })

  it.each(['PERCH_DATABASE_URL', 'PERCH_REDIS_URL'])('of later versions are refused: %s', async (name) => {
    const { code, stderr } = await runServer({ [name]: 'postgres://name:secret-word@localhost/perch' })
    expect(code).toBe(1)
    expect(stderr).toMatch(new RegExp(`^${name} .*this version.*Leave it out\\.\\n$`))
  })
})
