import type { Subject } from '#shared/inbox/subject.ts'
import type { View } from '../../extension/link/page-messages.ts'
import type { Composer } from '../../extension/sites/site.ts'
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

const lena = { parent: subject(1), parentUrl: 'https://x.com/lena_r/status/1', parentAuthor: 'lena_r' }
const post = {
  subject: subject(1),
  author: 'lena_r',
  body: 'third week in a row the subscription box is late, and support keeps sending me the same copy-paste answer. I want to cancel.',
  addresses: [halla.handle],
  focused: true,
}
const live = 'We’re sorry, Lena. Three late boxes is three too many. Could you…'
const mine = 'Hi Lena, so sorry about that! DM us your order number and we will look into it today.'

const composing =
  (
    view: View | null,
    then: (stage: Parameters<Scene>[0], composer: Composer) => void = () => {},
    text = mine,
  ): Scene =>
  (stage) => {
    if (view) stage.link.show([{ subject: subject(1), view }])
    stage.site.addPost(post)
    const composer = stage.site.addComposer(lena, text)
    then(stage, composer)
    stage.site.addPost({ subject: subject(2), author: 'junpark', body: 'Same here, ordered on the 3rd.' })
  }
const send = ({ site }: Parameters<Scene>[0], composer: Composer) => void site.send(composer)

const danaReplying = aView(
  subject(1),
  { claim: heldBy(dana) },
  {
    seenAt: ago(1),
    live,
    here: [
      { person: dana, doing: 'replying' },
      { person: min, doing: 'viewing' },
    ],
  },
)
const danaAnswered = aView(
  subject(1),
  { answer: answer(dana, 12) },
  {
    reply:
      'We’re sorry, Lena. Three late boxes is three too many. Could you send us your order number? A new box leaves today.',
    here: [{ person: min, doing: 'viewing' }],
  },
)
const writer = (stage: Parameters<Scene>[0]) => {
  const house = stage.link.house()!
  stage.link.become({ ...house, me: { ...house.me!, capabilities: ['read', 'reply', 'assign'] } })
}

export const scenes: Record<string, Scene> = {
  chips: timeline,
  'chips-away': (stage) => {
    timeline(stage)
    stage.link.become({ ...stage.link.house()!, status: 'offline' })
  },
  ready: composing(aView(subject(1))),
  replying: composing(danaReplying),
  'replying-writer': composing(danaReplying, writer),
  mine: composing(
    aView(subject(1), { claim: heldBy(jo) }, { seenAt: ago(1), here: [{ person: min, doing: 'viewing' }] }),
  ),
  answered: composing(danaAnswered),
  'took-over': composing(
    aView(
      subject(1),
      {
        claim: { by: dana.id, grant: 2, at: ago(3) },
        takeOver: { by: dana.id, from: jo.id, grant: 2, at: ago(3) },
      },
      { seenAt: ago(1), here: [{ person: dana, doing: 'replying' }] },
    ),
  ),
  unprotected: composing(danaReplying, ({ link }) => link.become({ ...link.house()!, status: 'offline' })),
  'signed-out': composing(null, ({ link }) =>
    link.become({ ...link.house()!, status: 'signed out', me: null }),
  ),
  'gate-answered': composing(danaAnswered, send),
  'gate-writer': composing(danaAnswered, (stage, composer) => {
    writer(stage)
    send(stage, composer)
  }),
  'gate-replying': composing(danaReplying, send),
  'gate-account': composing(danaAnswered, (stage, composer) => {
    stage.site.become({ handle: 'jo_almeida', networkId: '77' })
    send(stage, composer)
  }),
  'gate-right': composing(aView(subject(1)), (stage, composer) => {
    const house = stage.link.house()!
    stage.link.become({ ...house, me: { ...house.me!, capabilities: ['read'] } })
    send(stage, composer)
  }),
}
