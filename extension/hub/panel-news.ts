import type { Subject } from '#shared/inbox/subject.ts'
import type { ToPanel } from '../link/panel-messages.ts'
import type { Hub, PagePort } from './hub-parts.ts'

type Told = Exclude<ToPanel, { type: 'settled' | 'draft bytes' | 'draft state' | 'desk' }>

/** Keeps one panel up to date: what changed, when it changed, and nothing that is the same as before. */
export const tellPanel = (hub: Hub, post: (message: ToPanel) => void, signal: AbortSignal) => {
  const last = new Map<Told['type'], string>()
  const tell = (message: Told) => {
    const json = JSON.stringify(message)
    if (last.get(message.type) === json) return
    last.set(message.type, json)
    post(message)
  }

  const house = () => {
    const { session } = hub
    const { consent, server, settings, clock } = session.current
    tell({
      type: 'house',
      status: hub.status(),
      consent,
      server,
      me: hub.me(),
      settings,
      pairing: hub.pairings.current,
      waiting: hub.queue.waiting().length,
      health: [
        ...new Map(
          [...hub.pages].flatMap(({ health }) => (health ? [[health.network, health]] : [])),
        ).values(),
      ],
      clock,
      asOf: hub.connection()?.asOf ?? null,
      fault: hub.fault(),
    })
  }
  const page = () => {
    const at = [...hub.pages].find(({ tab }) => tab === hub.focus.tab)
    const subject = at
      ? (at.asked?.subject ?? at.typing?.subject ?? [...at.answering].at(-1) ?? at.viewing)
      : null
    const row = subject ? hub.desk.conversationOn(subject, at?.profile?.client ?? null) : undefined
    tell({
      type: 'page',
      subject,
      conversation: row?.id ?? null,
      account: at?.account ?? null,
      composing: subject !== null && at !== undefined && isAnswering(at, subject),
      ask: at?.asked?.to ?? null,
    })
  }
  const faces = () => tell({ type: 'faces', rows: hub.desk.faces() })
  const presence = () => tell({ type: 'presence', list: hub.whereabouts.list() })
  const attention = () => tell({ type: 'attention', list: hub.attention.list() })
  const sent = () => tell({ type: 'sent', lines: [...hub.sent.lines()] })
  const kept = () => tell({ type: 'kept', texts: hub.texts.list() })
  const desk = () => post({ type: 'desk', whole: true, rows: hub.desk.rows(), gone: [] })

  const all = () => {
    last.clear()
    for (const say of [house, faces, desk, presence, page, kept, attention, sent]) say()
  }

  hub.deskChanged.on(({ changed, gone }) => {
    const rows = changed.flatMap((key) => hub.desk.row(key) ?? [])
    post({ type: 'desk', whole: false, rows, gone: gone.filter((key) => !hub.desk.row(key)) })
    page()
  }, signal)
  hub.facesChanged.on(faces, signal)
  hub.whereabouts.changed.on(presence, signal)
  for (const topic of [hub.statusChanged, hub.queueChanged, hub.pairings.changed]) topic.on(house, signal)
  hub.session.changed.on(house, signal)
  hub.pagesChanged.on(() => {
    house()
    page()
  }, signal)
  hub.panelAsked.on(() => {
    last.delete('page')
    page()
  }, signal)
  hub.attention.changed.on(attention, signal)
  hub.sent.changed.on(sent, signal)
  hub.texts.changed.on(kept, signal)
  return { all }
}

const isAnswering = ({ answering, typing }: PagePort, subject: Subject) =>
  answering.has(subject) || typing?.subject === subject
