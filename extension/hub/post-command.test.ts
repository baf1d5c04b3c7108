import { describe, expect, it } from 'vitest'
import { v7 } from '#shared/inbox/conversation.fixtures.ts'
import { verdictOf } from './post-command.ts'

const body = { on: v7(1), version: 3, events: [{ kind: 'conversation.done', before: 'open' }] }

describe('what the server’s answer to a command means', () => {
  it('done, with the row it was really about', () => {
    expect(verdictOf(200, body)).toMatchObject({ kind: 'done', on: v7(1), version: 3 })
  })

  it.each([
    [409, { code: 'held', details: { by: 'x' } }, { kind: 'refused', code: 'held', details: { by: 'x' } }],
    [403, { reason: 'no-right', capability: 'reply', whoCould: [] }, { kind: 'forbidden', code: 'no-right' }],
    [404, { code: 'not-found' }, { kind: 'refused', code: 'not-there' }],
    [422, { issues: [] }, { kind: 'failed', code: 'not-understood' }],
    [200, '<html>a captive portal</html>', { kind: 'failed', code: 'unexpected-answer' }],
  ])('%i is final', (status, answer, verdict) => {
    expect(verdictOf(status, answer)).toMatchObject(verdict)
  })

  it.each([401, 426])('%i waits for a person', (status) => {
    expect(verdictOf(status, null)).toEqual({ kind: 'held' })
  })

  it.each([408, 429, 500, 502, 503])('%i is worth another try', (status) => {
    expect(verdictOf(status, null)).toEqual({ kind: 'away' })
  })
})
