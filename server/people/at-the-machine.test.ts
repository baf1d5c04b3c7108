import { describe, expect, it } from 'vitest'
import { isAtTheMachine } from './at-the-machine.ts'

const local = { publicUrl: 'http://localhost:4747' }
const headers = (more: Record<string, string> = {}) => new Headers({ host: 'localhost:4747', ...more })

describe('who needs no setup code', () => {
  it.each([
    ['127.0.0.1', headers()],
    ['::1', headers({ host: '[::1]:4747' })],
    ['127.0.0.1', headers({ host: '127.0.0.1:4747' })],
    ['::ffff:127.0.0.1', headers()],
  ])('somebody at the machine itself, by %s', (address, asked) => {
    expect(isAtTheMachine(local, address, asked)).toBe(true)
  })

  it.each<readonly [who: string, address: string, asked: Headers]>([
    ['another address', '192.168.1.20', headers()],
    ['no address at all', 'unknown', headers()],
    [
      'a name bent to this machine by somebody else’s name server',
      '127.0.0.1',
      headers({ host: 'evil.example:4747' }),
    ],
    ['a name that only begins like ours', '127.0.0.1', headers({ host: 'localhost.evil.example' })],
    ['no Host', '127.0.0.1', new Headers()],
    ...['x-forwarded-for', 'x-forwarded-host', 'x-real-ip', 'forwarded', 'via'].map(
      (name) => [`a proxy that says so by ${name}`, '127.0.0.1', headers({ [name]: '127.0.0.1' })] as const,
    ),
  ])('not %s', (_who, address, asked) => {
    expect(isAtTheMachine(local, address, asked)).toBe(false)
  })

  it('nobody, on a server that people reach by another address', () => {
    const behind = { publicUrl: 'https://perch.example.com' }
    expect(isAtTheMachine(behind, '127.0.0.1', headers())).toBe(false)
  })
})
