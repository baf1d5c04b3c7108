import { LIMIT, weigh } from '../editor/weight.ts'
import { toast } from '../layers/toast.ts'
import { leave, replace, where } from '../shell/navigation.ts'
import { page } from '../store/page.ts'
import { insertTemporary, settle } from '../store/publish.ts'
import { record, type Via } from '../store/record.ts'
import { newId } from '../store/snowflake.ts'
import type { Ending } from '../store/switches.ts'
import { tell } from '../store/tell.ts'
import { changeModel, type DraftModel, modelOf, rewrite, textOf } from './draft-model.ts'
import { type ComposerPlace, keyOf } from './place.ts'

/** Between the post's first appearance, without an id, and the one with it. In milliseconds. */
const SETTLES_AFTER = 250

export const canSend = ({ parts, media, sending }: DraftModel) =>
  !sending &&
  !media.some(({ uploading }) => uploading) &&
  parts.every((part) => weigh(textOf(part)) <= LIMIT) &&
  parts.every((part, index) => textOf(part).trim() !== '' || (index === 0 && media.length > 0))

type Sending = { key: string; place: ComposerPlace; texts: string[]; account: string; photo: boolean }

const publish = ({ place, account, photo }: Sending, text: string, parent: string | null) => {
  const temporary = insertTemporary({
    author: account,
    text,
    ...(parent ? { parent } : {}),
    ...(place.quote ? { quote: place.quote } : {}),
    ...(photo ? { photo: true } : {}),
  })
  const id = newId(Date.now())
  setTimeout(() => settle(temporary, id), SETTLES_AFTER)
  return id
}

const publishAll = (sending: Sending) => {
  let above = sending.place.parent
  let first: string | null = null
  for (const text of sending.texts) {
    above = publish(sending, text, above)
    first ??= above
  }
  return `/${sending.account}/status/${first}`
}

const emptied = ({ key, place }: Sending) => {
  rewrite(key)
  if (place.kind === 'modal' && where().front.kind === 'compose') leave()
}

/** The first part is out; the others stay, as a reply to it. */
const half = (sending: Sending) => {
  const [first, ...others] = sending.texts
  const id = publish(sending, first!, sending.place.parent)
  const rest: ComposerPlace = { ...sending.place, parent: id }
  rewrite(sending.key)
  rewrite(keyOf(rest), others.length ? others : [''])
  replace(`/compose/post?in_reply_to=${id}`)
  toast('half')
}

/** `silent` has no ending: the network never answers. */
const endings: Record<Exclude<Ending, 'silent'>, (sending: Sending) => void> = {
  ok: (sending) => {
    const link = publishAll(sending)
    emptied(sending)
    toast('sent', link)
  },
  notoast: (sending) => {
    publishAll(sending)
    emptied(sending)
  },
  othertoast: (sending) => {
    toast('bookmarked')
    setTimeout(() => endings.ok(sending), 600)
  },
  failed: ({ key }) => {
    changeModel(key, { sending: false })
    toast('failed')
  },
  duplicate: ({ key }) => {
    changeModel(key, { sending: false })
    toast('duplicate')
  },
  ratelimited: ({ key }) => {
    changeModel(key, { sending: false })
    toast('rateLimited')
  },
  half,
}

/** The request goes out here, and nowhere else: this is what the record counts. */
export const send = (place: ComposerPlace, via: Via) => {
  const key = keyOf(place)
  const model = modelOf(key)
  if (!canSend(model)) return
  const { account, switches } = page()
  const texts = model.parts.map(textOf)
  const sent = { text: texts, account, parent: place.parent, via, quote: place.quote, at: Date.now() }
  record.sends.push(sent)
  void tell({ kind: 'send', sent })
  changeModel(key, { sending: true })
  const ending = switches.sending
  if (ending === 'silent') return
  setTimeout(
    () => endings[ending]({ key, place, texts, account, photo: model.media.length > 0 }),
    switches.sendDelay,
  )
}
