import { describe, expect, it } from 'vitest'
import { seed as anySeed } from '../support/chance.ts'
import { killRounds } from './kill-rounds.ts'

describe('a server that is killed at any moment', () => {
  it('loses and doubles no edit and no command that it had acknowledged', { timeout: 180_000 }, async () => {
    const seed = anySeed()
    const { savedEdits, answeredCommands, ...wrong } = await killRounds({ rounds: 25, seed })
    console.log(`kill: seed ${seed}, ${savedEdits} edits and ${answeredCommands} commands acknowledged`)
    expect(wrong, `seed ${seed}`).toEqual({ lostEdits: [], doubledEdits: [], wrongCommands: [], apart: [] })
    expect(savedEdits).toBeGreaterThan(25)
    expect(answeredCommands).toBeGreaterThan(25)
  })

  it('is found out when it does not write: with the log switched off, edits are lost', {
    timeout: 60_000,
  }, async () => {
    const { lostEdits } = await killRounds({
      rounds: 3,
      seed: anySeed(),
      entry: 'tests/support/forgetful-server.ts',
    })
    expect(lostEdits.length).toBeGreaterThan(0)
  })
})
