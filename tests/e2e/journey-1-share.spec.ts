import { aRoom, textOf } from '../support/rooms.ts'
import { expect, known, test } from './team.ts'

const post = known.lenaBrokenMug

test('what is typed reaches the team while its writer holds the reply, and no more once that is switched off (L4)', async ({
  dana,
  min,
  house,
}) => {
  const { server, people } = house
  await dana.opens(post)
  await dana.beginsReplyHere()
  await dana.types('We are sorry, Lena.')
  await min.opens(post)
  await min.beginsReplyHere()
  await min.sees(/We are sorry, Lena\./)
  await min.types('Kept to myself.')

  const drafts = await server.house.db.selectFrom('drafts').select('id').execute()
  expect(drafts).toHaveLength(1)
  const draft = aRoom(server.url, `draft.${drafts[0]?.id}`, people.dana)
  await expect.poll(() => textOf(draft)).toBe('We are sorry, Lena.')

  await dana.presses('Stop sharing')
  await dana.sees(/Share text/)
  await dana.types(' Between us.')
  await dana.hasTyped('We are sorry, Lena. Between us.')
  await min.types(' Nor this.')
  await min.losesWorker()
  await dana.losesWorker()
  await dana.sees(/Share text/)
  expect(textOf(draft)).toBe('We are sorry, Lena.')

  await dana.presses('Share text')
  await dana.types(' Now shared.')
  await expect.poll(() => textOf(draft)).toBe('We are sorry, Lena. Between us. Now shared.')
  await min.hasTyped('Kept to myself. Nor this.')
  draft.close()
})
