import type { ToPanel } from '../../extension/link/panel-messages.ts'
import { uuidv7 } from '../../shared/kit/id.ts'
import type { Script } from './scripted-hub.ts'

/** Ids that stay the same from run to run, so that hues and pictures do. */
const id = (n: number) => uuidv7(1_790_000_000_000 + n, new Uint8Array(10).fill(n % 250)) as never
/** The clock stands still in every scene, or the reply in it would pause before its picture is taken. */
export const sceneTime = Date.now()
const now = sceneTime
const min = 60_000

export const [jo, dana, minseo, priya, tomas] = [id(1), id(2), id(3), id(14), id(5)]
const [client, workspace, profile, care] = [id(10), id(11), id(12), id(13)]
export const lena = id(20)
export const draft = id(30)

type House = Extract<ToPanel, { type: 'house' }>
export type Look = { language: 'en' | 'ko'; theme: 'light' | 'dark' }
const en = {
  workspace: 'Halla Coffee',
  dana: 'Dana Whitfield',
  min: 'Min Seo-yeon',
  priya: 'Priya Raman',
  tomas: 'Tomás Vidal',
  jo: 'Jo Almeida',
  care: 'Care',
}
const ko = {
  workspace: '할라커피',
  dana: '데이나',
  min: '민서연',
  priya: '프리야',
  tomas: '토마스',
  jo: '조 알메이다',
  care: '고객팀',
}

export const house = (look: Look, part: Partial<House> = {}): House => {
  const names = look.language === 'ko' ? ko : en
  return {
    type: 'house',
    status: 'live',
    consent: true,
    server: 'https://perch.hallacoffee.com',
    me: {
      member: jo,
      name: names.jo,
      initials: 'J',
      email: 'jo@hallacoffee.example',
      role: 'manager',
      workspace: { id: workspace, name: names.workspace },
      clients: [{ id: client, name: names.workspace }],
      device: null,
      protocol: 1,
      now,
    },
    settings: { ...look, copyTyping: true },
    pairing: { step: 'none' },
    waiting: 0,
    health: [{ network: 'x', level: 'full', missing: [] }],
    clock: 0,
    asOf: null,
    ...part,
  }
}

const faces = (look: Look): ToPanel => {
  const names = look.language === 'ko' ? ko : en
  const face = (of: never, name: string, initials: string) => ({
    kind: 'face' as const,
    id: of,
    name,
    initials,
    gone: false,
  })
  return {
    type: 'faces',
    rows: [
      face(jo, names.jo, 'J'),
      face(dana, names.dana, 'D'),
      face(minseo, names.min, 'M'),
      face(priya, names.priya, 'P'),
      face(tomas, names.tomas, 'T'),
    ],
  }
}

const conversation = (n: number, author: string, part: object = {}) => ({
  kind: 'conversation' as const,
  id: id(n),
  version: 3,
  client,
  profile,
  subjects: [
    {
      subject: `x:status:18611403225${n}` as never,
      url: `https://x.com/${author}/status/18611403225${n}`,
      author,
    },
  ],
  state: 'open' as const,
  assignee: null,
  draft: null,
  grants: 0,
  claim: null,
  takeOver: null,
  answer: null,
  escalated: null,
  openedAt: now - n * min,
  changedAt: now - 2 * min,
  notes: 0,
  reply: null,
  reason: null,
  ...part,
})

const desk = (look: Look, rows: ReturnType<typeof conversation>[]): ToPanel => ({
  type: 'desk',
  whole: true,
  gone: [],
  rows: [
    ...rows,
    {
      kind: 'profile',
      id: profile,
      version: 1,
      client,
      network: 'x',
      networkId: '44196397',
      handle: 'hallacoffee',
      handles: [],
      name: 'Halla Coffee',
    },
    { kind: 'role', id: jo, role: 'manager' },
    { kind: 'role', id: dana, role: 'writer' },
    { kind: 'role', id: minseo, role: 'manager' },
    { kind: 'role', id: priya, role: 'owner' },
    { kind: 'role', id: tomas, role: 'viewer' },
    { kind: 'team', id: care, name: look.language === 'ko' ? ko.care : en.care },
  ],
})

const held = {
  assignee: { member: dana },
  draft,
  grants: 1,
  claim: { by: dana, grant: 1, at: now - 40_000 },
  notes: 1,
}
const heldLena = (part: object = {}) =>
  conversation(20, 'lena_r', { ...held, openedAt: now - 6 * min, ...part })

const full = (look: Look) => {
  const text = look.language === 'ko'
  return [
    heldLena(),
    conversation(21, 'theo_brandt', { assignee: { member: jo }, notes: 2 }),
    conversation(22, 'consumerwatch', {
      assignee: { member: jo },
      escalated: { to: { team: care }, reason: 'r', by: priya, at: now - 9 * min },
      reason: text ? '배송 지연 제보를 모으고 있습니다' : 'They collect reports about late coffee',
    }),
    conversation(23, 'marta_nowak', { openedAt: now - 52 * min }),
    conversation(24, 'noor_bakes', { openedAt: now - 80 * min }),
    conversation(25, 'a_very_long_handle_indeed_forty_chars_xx', { openedAt: now - 26 * 60 * min }),
    conversation(26, 'olaf_h', {
      assignee: { member: minseo },
      claim: { by: minseo, grant: 1, at: now - 4 * min },
    }),
    conversation(27, 'jun_park', {
      answer: {
        reply: id(40),
        by: minseo,
        at: now - 14 * min,
        permalink: 'https://x.com/hallacoffee/status/9',
      },
      reply: text ? '죄송합니다. 새 상자를 오늘 보내 드리겠습니다.' : 'So sorry. A new box leaves today.',
    }),
    conversation(28, 'ines_m', { state: 'done' }),
  ]
}

const presence: ToPanel = {
  type: 'presence',
  list: [
    { member: dana, conversation: lena, doing: 'replying', at: now },
    { member: minseo, conversation: lena, doing: 'viewing', at: now },
    { member: priya, conversation: id(21), doing: 'viewing', at: now },
  ],
}

const onPage = (part: Partial<Extract<ToPanel, { type: 'page' }>> = {}): ToPanel => ({
  type: 'page',
  subject: 'x:status:1861140322520' as never,
  conversation: lena,
  account: 'hallacoffee',
  composing: false,
  ask: null,
  ...part,
})

const file = (
  row: object,
  lines: { kind: string; actor: string; at: number; [field: string]: unknown }[],
  notes: object[] = [],
) => ({
  conversation: row,
  notes,
  replies: [],
  history: lines.map(({ actor, at, ...body }, index) => ({
    id: id(70 + index),
    kind: body.kind,
    actor,
    at,
    body,
  })),
})

export const history = (look: Look) => ({
  [`/api/conversations/${lena}`]: file(
    heldLena(),
    [
      { kind: 'conversation.opened', actor: priya, at: now - 6 * min },
      {
        kind: 'conversation.assigned',
        actor: priya,
        before: null,
        after: { member: dana },
        at: now - 2 * min,
      },
      { kind: 'conversation.claimed', actor: dana, by: dana, at: now - 40_000 },
    ],
    [
      {
        id: id(50),
        by: minseo,
        at: now - 5 * min,
        text:
          look.language === 'ko'
            ? '지난달에도 같은 문제로 연락하셨어요. 쿠폰 말고 상자를 다시 보내 주세요.'
            : 'She wrote last month about the same thing. Resend the box, no voucher.',
      },
    ],
  ),
})

const sent = (n: number, what: string, ago: number, fields: [string, string][], subject = 20) => ({
  id: `sent ${n}`,
  at: now - ago * min,
  what,
  subject: `x:status:18611403225${subject}` as never,
  as: 'hallacoffee',
  fields: fields.map(([name, value]) => ({ name, value })),
  bytes: 212 + n * 31,
})
const left: ToPanel = {
  type: 'sent',
  lines: [
    sent(1, 'conversation.open', 6, [
      ['subject', 'x:status:1861140322520'],
      ['url', 'https://x.com/lena_r/status/1861140322520'],
      ['author', 'lena_r'],
      ['profile', String(profile)],
    ]),
    sent(2, 'conversation.claim', 6, [['draft', String(draft)]]),
    sent(3, 'presence', 6, [['doing', 'viewing']]),
    sent(4, 'reply text', 5, [['text', 'We are sorry, Lena.']]),
    sent(5, 'conversation.record-reply', 4, [
      ['permalink', 'https://x.com/hallacoffee/status/9'],
      ['text', 'We are sorry, Lena.'],
      ['at', String(now)],
    ]),
    sent(6, 'conversation.assign', 30, [['to', 'Dana']], 27),
    sent(7, 'conversation.note', 31, [['text', 'Resend the box']], 27),
  ],
}
const refused: ToPanel = {
  type: 'attention',
  list: [
    {
      commandId: id(60),
      name: 'conversation.claim',
      on: lena,
      input: { draft },
      code: 'held',
      details: { by: dana },
      queuedAt: now - 20 * min,
      refusedAt: now - min,
    },
    {
      commandId: id(61),
      name: 'conversation.note',
      on: id(21),
      input: { note: id(62), text: 'He asked twice already. Answer today.' },
      code: 'stale',
      details: {},
      queuedAt: now - 18 * min,
      refusedAt: now - min,
    },
  ],
}

const base = (look: Look, rows = full(look), part: Partial<House> = {}): ToPanel[] => [
  house(look, part),
  faces(look),
  desk(look, rows),
  presence,
]
const signedOut = { status: 'signed out' as const, me: null, server: null }

export type Scene = Script & { page: 'sidepanel' | 'welcome'; hash?: string; width?: number; height?: number }

/** Every surface, as `name: what the hub says`. */
export const scenes: Record<string, (look: Look) => Scene> = {
  'here-empty': (look) => ({
    page: 'sidepanel',
    messages: [...base(look), onPage({ subject: null, conversation: null })],
    reads: {},
  }),
  here: (look) => ({ page: 'sidepanel', messages: [...base(look), onPage()], reads: history(look) }),
  'here-free': (look) => ({
    page: 'sidepanel',
    messages: [...base(look), onPage({ conversation: id(23) })],
    reads: { [`/api/conversations/${id(23)}`]: file(conversation(23, 'marta_nowak'), []) },
  }),
  'here-answered': (look) => ({
    page: 'sidepanel',
    messages: [...base(look), onPage({ conversation: id(27) })],
    reads: {
      [`/api/conversations/${id(27)}`]: file(conversation(27, 'jun_park'), [
        { kind: 'conversation.reply-recorded', actor: minseo, by: minseo, at: now - 14 * min },
      ]),
    },
  }),
  'here-private': (look) => ({
    page: 'sidepanel',
    messages: [...base(look), onPage({ account: 'jo_almeida' })],
    reads: history(look),
  }),
  'here-unknown': (look) => ({
    page: 'sidepanel',
    messages: [...base(look), onPage({ conversation: null })],
    reads: {},
  }),
  'here-reason': (look) => ({
    page: 'sidepanel',
    messages: [...base(look), onPage({ ask: 'reason' })],
    reads: history(look),
  }),
  queue: (look) => ({ page: 'sidepanel', hash: '#/queue', messages: base(look), reads: {} }),
  'queue-empty': (look) => ({ page: 'sidepanel', hash: '#/queue', messages: base(look, []), reads: {} }),
  reply: (look) => ({
    page: 'sidepanel',
    hash: `#/reply/${lena}/join`,
    messages: [
      ...base(look),
      onPage({ composing: true }),
      {
        type: 'kept',
        texts: [
          {
            conversation: lena,
            text:
              look.language === 'ko' ? '정말 죄송합니다. 바로 확인하겠습니다.' : 'So sorry, we are on it.',
            at: now - min,
          },
        ],
      },
    ],
    reads: history(look),
    reply:
      look.language === 'ko'
        ? '레나 님, 3주 연속으로 늦어져 정말 죄송합니다. 주문 번호를 DM으로 보내 주시겠어요?'
        : 'We are sorry, Lena. Three late boxes are three too many. Could you send us your order number by DM?',
  }),
  watch: (look) => ({
    page: 'sidepanel',
    hash: `#/reply/${lena}/watch`,
    messages: [...base(look), onPage()],
    reads: history(look),
    reply: 'We are sorry, Lena.',
  }),
  settings: (look) => ({
    page: 'sidepanel',
    hash: '#/settings',
    messages: [
      ...base(look, full(look), { health: [{ network: 'x', level: 'button', missing: ['reply box'] }] }),
      left,
    ],
    reads: {},
  }),
  left: (look) => ({ page: 'sidepanel', hash: '#/left', messages: [...base(look), left], reads: {} }),
  attention: (look) => ({
    page: 'sidepanel',
    hash: '#/attention',
    messages: [...base(look), refused],
    reads: {},
  }),
  'consent-again': (look) => ({ page: 'sidepanel', hash: '#/consent', messages: base(look), reads: {} }),
  offline: (look) => ({
    page: 'sidepanel',
    hash: '#/queue',
    messages: [...base(look, full(look), { status: 'offline', waiting: 3, asOf: now - 12 * min })],
    reads: {},
  }),
  catching: (look) => ({
    page: 'sidepanel',
    messages: [...base(look, full(look), { status: 'catching up', asOf: now - 12 * min }), onPage()],
    reads: history(look),
  }),
  'catching-first': (look) => ({
    page: 'sidepanel',
    hash: '#/queue',
    messages: [house(look, { status: 'catching up' })],
    reads: {},
  }),
  'too-old': (look) => ({
    page: 'sidepanel',
    messages: [...base(look, full(look), { status: 'too old' }), onPage()],
    reads: history(look),
  }),
  'signed-out': (look) => ({ page: 'sidepanel', messages: [house(look, signedOut)], reads: {} }),
  'panel-consent': (look) => ({
    page: 'sidepanel',
    messages: [house(look, { ...signedOut, consent: false })],
    reads: {},
  }),
  consent: (look) => ({
    page: 'welcome',
    width: 1024,
    height: 740,
    messages: [house(look, { ...signedOut, consent: false })],
    reads: {},
  }),
  connect: (look) => ({
    page: 'welcome',
    width: 1024,
    height: 740,
    messages: [house(look, signedOut)],
    reads: {},
  }),
  code: (look) => ({
    page: 'welcome',
    width: 1024,
    height: 740,
    messages: [
      house(look, {
        ...signedOut,
        pairing: {
          step: 'waiting',
          server: 'https://perch.hallacoffee.com',
          code: '7KQ4MD',
          page: 'https://perch.hallacoffee.com/pair?code=7KQ4MD',
          until: now + 8.5 * min,
        },
      }),
    ],
    reads: {},
  }),
  failed: (look) => ({
    page: 'sidepanel',
    messages: [
      house(look, {
        ...signedOut,
        pairing: { step: 'failed', server: 'https://perch.hallacoffee.com', why: 'unreachable' },
      }),
    ],
    reads: {},
  }),
  connected: (look) => ({ page: 'welcome', width: 1024, height: 740, messages: [house(look)], reads: {} }),
}
