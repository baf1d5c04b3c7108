import type { Subject } from '#shared/inbox/subject.ts'
import type { House, Insert, PageLink, Settled, Told } from '../../extension/link/page-link.ts'
import type { Act, View } from '../../extension/link/page-messages.ts'
import { NOW } from './sample.ts'

export type FakeLink = PageLink & {
  readonly told: Told[]
  readonly acts: Act[]
  become(house: House): void
  show(views: readonly { subject: Subject; view: View | null }[]): void
  insert(insert: Insert): void
  /** What the hub answers to acts from now on. */
  answer: Pick<Settled, 'outcome' | 'code'>
  clock: number
}

/** A hub that says what the test wants it to say, at a time that stands still. */
export const createFakeLink = (first: House): FakeLink => {
  const houses = new Set<(house: House) => void>()
  const viewers = new Set<(subjects: readonly Subject[]) => void>()
  const inserts = new Set<(insert: Insert) => void>()
  const views = new Map<Subject, View | null>()
  const told: Told[] = []
  const acts: Act[] = []
  let house = first
  let count = 0
  const link: FakeLink = {
    told,
    acts,
    clock: NOW,
    answer: { outcome: 'done', code: null },
    house: () => house,
    view: (subject) => views.get(subject),
    now: () => link.clock,
    onHouse: (listener) => void houses.add(listener),
    onViews: (listener) => void viewers.add(listener),
    onInsert: (listener) => void inserts.add(listener),
    tell: (message) => void told.push(message),
    act: async (act) => {
      acts.push(act)
      return { type: 'settled', n: ++count, details: {}, ...link.answer }
    },
    become(next) {
      house = next
      for (const listener of houses) listener(next)
    },
    show(list) {
      for (const { subject, view } of list) views.set(subject, view)
      for (const listener of viewers) listener(list.map(({ subject }) => subject))
    },
    insert(insert) {
      for (const listener of inserts) listener(insert)
    },
  }
  return link
}
