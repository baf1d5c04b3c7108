import { afterEach, beforeEach, expect, it } from 'vitest'
import { DROPPED_AFTER } from '#shared/inbox/conversation.ts'
import { SYSTEM } from '#shared/team/member.ts'
import { execute } from '../commands/execute.ts'
import { aHouse, aWorkspace, envelope, type TestHouse } from '../house.fixtures.ts'
import { newId } from '../people.fixtures.ts'
import { expireClaims } from './expire-claims.ts'

let house: TestHouse
let conversation: string
let claimed: (post: string) => Promise<string>

beforeEach(async () => {
  house = await aHouse()
  const { owner, client } = await aWorkspace(house)
  const ask = (name: string, on: string, input: unknown) =>
    execute(house, envelope(owner.session, name, on, input), owner.session)
  const profile = newId()
  const handle = { network: 'x', networkId: null, handle: 'harbour', name: 'Harbour' }
  await ask('profile.add', profile, { client, ...handle })
  claimed = async (post) => {
    const id = newId()
    const source = { subject: `x:status:${post}`, url: `https://x.com/lena/status/${post}`, author: 'lena' }
    await ask('conversation.open', id, { client, profile, source })
    await ask('conversation.claim', id, { draft: newId() })
    return id
  }
  conversation = await claimed('20')
})
afterEach(() => house.close())

const released = () =>
  house.db.selectFrom('events').selectAll().where('kind', '=', 'conversation.released').execute()

it('drops a claim once its holder has shown no life for five minutes, in the name of the server', async () => {
  house.time.now += DROPPED_AFTER - 1
  await expireClaims.run(house)
  expect(await released()).toEqual([])
  house.time.now += 1
  await expireClaims.run(house)
  await expireClaims.run(house)
  expect(await released()).toMatchObject([{ actor: SYSTEM, on_id: conversation }])
})

it('lets one that cannot be read hold up no other', async () => {
  const damaged = conversation
  house.time.now += 1
  const sound = await claimed('21')
  await house.writes.write((transaction) =>
    transaction.updateTable('conversations').set({ answer: '{' }).where('id', '=', damaged).execute(),
  )
  house.time.now += DROPPED_AFTER
  await expect(expireClaims.run(house)).rejects.toThrow('1 old claim could not be dropped')
  expect(await released()).toMatchObject([{ on_id: sound }])
})

it('leaves a claim to a holder who is still there, and keeps no answers of looking', async () => {
  const kept = () => house.db.selectFrom('answers').selectAll().where('member', '=', SYSTEM).execute()
  const before = await kept()
  house.time.now += 3 * DROPPED_AFTER
  house.presence = { seenAt: () => house.time.now - DROPPED_AFTER + 1 }
  await expireClaims.run(house)
  expect(await released()).toEqual([])
  expect(await kept()).toEqual(before)
})
