import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { DATABASE_FILE } from '../../server/db/open.ts'
import { newId } from '../../server/people.fixtures.ts'
import { sharedFeed } from '../hosts/shared-feed.ts'
import { webSession } from '../support/pair.ts'
import { aMember, aWorkspace, done } from '../support/people.ts'
import { aRoom, textOf } from '../support/rooms.ts'
import { freshFolder, spawnServer, startServer } from '../support/server.ts'
import { Teammate } from '../support/teammate.ts'
import { expect, known, test } from './team.ts'

const post = known.lenaBrokenMug

/** Halla Coffee's team in a folder that servers come and go on. */
const aTeam = async (data: string) => {
  await using server = await startServer({ data })
  const { house } = server
  const workspace = await aWorkspace(house, 'Halla Coffee')
  const profile = {
    client: workspace.client,
    network: 'x',
    networkId: null,
    handle: 'hallacoffee',
    name: 'Halla',
  }
  await done(house, workspace.owner, 'profile.add', newId(), profile)
  const dana = await aMember(house, workspace, 'Dana', { role: 'manager' })
  const min = await aMember(house, workspace, 'Min')
  return {
    token: dana.token,
    cookies: { dana: await webSession(house, dana), min: await webSession(house, min) },
  }
}

/** The one reply draft there is, read off the disk. */
const theDraft = (data: string) => {
  const database = new DatabaseSync(join(data, DATABASE_FILE), { readOnly: true })
  const row = database.prepare('select id from drafts').get()
  database.close()
  return String(row?.id)
}

test('a server killed while they write loses no word that was saved, browsers gone or not (W1)', async () => {
  test.setTimeout(120_000)
  const data = await freshFolder()
  const { token, cookies } = await aTeam(data)
  const first = await spawnServer({ data })
  const feed = sharedFeed()
  const dana = await Teammate.arrives('Dana', { server: first.url, cookie: cookies.dana, feed })
  const min = await Teammate.arrives('Min', { server: first.url, cookie: cookies.min, feed })

  await dana.opens(post)
  await min.opens(post)
  await dana.beginsReplyHere()
  await dana.types('We are sorry, Lena.')
  await min.sees(/Dana is replying/)
  await min.pressesReply(post)
  await min.presses('Join')
  const panel = await min.panel()
  const shared = panel.getByRole('textbox', { name: 'Shared reply, edited together' })
  await expect(shared).toContainText('We are sorry, Lena.')
  await shared.click()
  await panel.keyboard.press('Control+End')
  await panel.keyboard.type(' A new mug is on its way.')
  await expect(panel.getByText('Saved')).toBeVisible()

  await first.kill()
  await panel.keyboard.type(' Promised.')
  await expect(panel.getByText(/Waits on this device/)).toBeVisible()
  const port = Number(new URL(first.url).port)
  const second = await spawnServer({ data, port })
  await expect(panel.getByText('Saved')).toBeVisible({ timeout: 20_000 })
  await expect(shared).toContainText('We are sorry, Lena. A new mug is on its way. Promised.')

  await second.kill()
  dana.killsBrowser()
  min.killsBrowser()
  const third = await spawnServer({ data, port })
  const room = aRoom(third.url, `draft.${theDraft(data)}`, { token })
  await expect.poll(() => textOf(room)).toBe('We are sorry, Lena. A new mug is on its way. Promised.')
  room.close()
  await third.stop()
  await rm(data, { recursive: true, force: true })
})
