import type { Subject } from '#shared/inbox/subject.ts'
import type { View } from '../../extension/link/page-messages.ts'
import type { FakeLink } from './fake-link.ts'
import type { FakeSite } from './fake-site.ts'
import { ago, aView, dana, halla, jo, min, named, pr, priya } from './sample.ts'

type Scene = (stage: { site: FakeSite; link: FakeLink }) => void

const subject = (id: number) => `x:status:${id}` as Subject
const heldBy = (by: View['people'][number], since = 40) => ({ by: by.id, grant: 1, at: ago(since) })
const answer = (by: View['people'][number] | null, seconds: number) => ({
  reply: named<never>(9),
  by: by?.id ?? null,
  at: ago(seconds),
  permalink: 'https://x.com/hallacoffee/status/99',
})

const posts: readonly [author: string, body: string, view: ((id: Subject) => View) | null][] = [
  [
    'lena_r',
    'third week in a row the subscription box is late. I want to cancel.',
    (id) =>
      aView(
        id,
        { claim: heldBy(min) },
        {
          seenAt: ago(2),
          live: 'We’re sorry, Lena. Three late boxes is three too many. Could you…',
          here: [
            { person: min, doing: 'replying' },
            { person: priya, doing: 'viewing' },
          ],
        },
      ),
  ],
  [
    'theobrandt',
    'Is the Jeju single origin coming back?',
    (id) => aView(id, { assignee: { member: jo.id } }),
  ],
  [
    'adaeats',
    'the new tins are lovely, but mine arrived with a dent.',
    (id) =>
      aView(id, { assignee: { member: dana.id }, notes: 2 }, { here: [{ person: dana, doing: 'viewing' }] }),
  ],
  [
    'cwatch_daily',
    'We are collecting reports about late coffee subscriptions.',
    (id) =>
      aView(id, { escalated: { to: { team: pr.id as never }, reason: 'press', by: min.id, at: ago(500) } }),
  ],
  ['junpark', 'How fine should I grind for a moka pot?', (id) => aView(id, { answer: answer(min, 52 * 60) })],
  ['martan', 'Do you deliver to Poland yet?', null],
  ['oskarlind', 'refund arrived, thank you.', (id) => aView(id, { state: 'done' })],
  [
    'kimh',
    'Same here, ordered on the 3rd.',
    (id) => aView(id, { claim: heldBy(dana, 400) }, { seenAt: ago(180) }),
  ],
  ['saraw', 'Where is my order?', (id) => aView(id, { answer: answer(null, 4 * 60) })],
  ['tomm', 'Mine came broken', (id) => aView(id, { claim: heldBy(jo) }, { seenAt: ago(1) })],
]

const timeline: Scene = ({ site, link }) => {
  for (const [index, [author, body, view]] of posts.entries()) {
    const id = subject(index + 1)
    if (view) link.show([{ subject: id, view: view(id) }])
    site.addPost({ subject: id, author, body, addresses: [halla.handle] })
  }
  site.addPost({ subject: subject(90), author: 'passerby', body: 'Nice weather today.' })
}

export const scenes: Record<string, Scene> = { chips: timeline }
