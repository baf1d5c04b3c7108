import { Subject } from '#shared/inbox/subject.ts'

/**
 * What an address of X is about. `conversation`: the posts shown belong to the subject's conversation; `list`: they are
 * other posts (who quoted it); `photo` and `compose` lie over a page that stays. `parent`: the post a composer answers.
 */
export type Place = {
  readonly view: 'home' | 'conversation' | 'photo' | 'list' | 'compose' | 'chat' | 'other'
  readonly subject: Subject | null
  readonly parent: Subject | null
}

/** First segments that are pages of X, not people. */
const reserved = new Set(
  (
    'home explore search notifications messages i settings compose intent login logout jobs tos privacy hashtag share ' +
    'account download about signup'
  ).split(' '),
)

/** 15 by X's rule for new names; older ones of up to 20 are known. */
const handleForm = /^[A-Za-z0-9_]{1,20}$/
/** Ids are 64 bit and compared as text: past 2^53 a number would name another post. */
const idForm = /^[1-9]\d{0,18}$/

/** Tails of a post's address that show the post itself, and those that show other posts. */
const ownTails = new Set(['', 'analytics', 'history'])
const photoTails = new Set(['photo', 'video', 'mediaviewer'])

export const isX = ({ protocol, hostname, port }: URL) =>
  protocol === 'https:' && port === '' && /(^|\.)(x|twitter)\.com$/.test(hostname)

const isHandle = (segment: string | undefined): segment is string =>
  !!segment && handleForm.test(segment) && !reserved.has(segment.toLowerCase())

export const statusSubject = (id: string | null | undefined): Subject | null =>
  id && idForm.test(id) ? Subject.parse(`x:status:${id}`) : null

/** The id inside `x:status:ID`, or null for other subjects. */
export const statusId = (subject: Subject) => /^x:status:(\d+)$/.exec(subject)?.[1] ?? null

/** When a post was made, in epoch milliseconds: the upper bits of its id count from X's own epoch. */
export const timeOfId = (id: string) => Number((BigInt(id) >> 22n) + 1288834974657n)

const place = (
  view: Place['view'],
  subject: Subject | null = null,
  parent: Subject | null = null,
): Place => ({
  view,
  subject,
  parent,
})

const viewOf = (tail: string): Place['view'] => {
  if (ownTails.has(tail)) return 'conversation'
  return photoTails.has(tail) ? 'photo' : 'list'
}

const direct = (thread: string | undefined): Place =>
  place('chat', thread && /^[A-Za-z0-9_.-]{1,100}$/.test(thread) ? Subject.parse(`x:dm:${thread}`) : null)

const article = (id: string | undefined): Place =>
  place('other', id && idForm.test(id) ? Subject.parse(`x:article:${id}`) : null)

/** `/#!/<handle>/status/ID` is how old links were written. */
const segmentsOf = ({ pathname, hash }: URL) =>
  (hash.startsWith('#!/') ? (hash.slice(2).split('?')[0] ?? '') : pathname).split('/').filter(Boolean)

export const placeOf = (url: URL): Place => {
  if (!isX(url)) return place('other')
  const segments = segmentsOf(url)
  const [head = '', verb = '', id, tail = ''] = segments
  const top = head.toLowerCase()
  if (segments.length === 0 || top === 'home') return place('home')
  if ((top === 'compose' || top === 'intent') && (verb === 'post' || verb === 'tweet'))
    return place('compose', null, statusSubject(url.searchParams.get('in_reply_to')))
  if (top === 'messages') return direct(verb)
  if (top === 'i' && verb === 'chat') return direct(id)
  if (top === 'i' && verb === 'web' && id === 'status') {
    const subject = statusSubject(tail)
    return subject ? place(viewOf(segments[4] ?? ''), subject) : place('other')
  }
  if (top !== 'i' && !isHandle(head)) return place('other')
  if (verb === 'article') return article(id)
  if (verb !== 'status' && verb !== 'statuses') return place('other')
  const subject = statusSubject(id)
  return subject ? place(viewOf(tail), subject) : place('other')
}

export const subjectOf = (url: URL): Subject | null => placeOf(url).subject

/** The person in an address that is nothing but their page. */
export const handleOfProfile = (url: URL): string | null => {
  const [handle, ...rest] = url.pathname.split('/').filter(Boolean)
  return isX(url) && rest.length === 0 && isHandle(handle) ? handle : null
}

/** The author as a post's address has it; `/i/status/ID` hides it. */
export const handleOfStatus = (url: URL): string | null => {
  const [handle, verb] = url.pathname.split('/').filter(Boolean)
  return isX(url) && verb === 'status' && isHandle(handle) ? handle : null
}

export const isHandleForm = isHandle

export const statusUrl = (author: string | null, id: string) => `https://x.com/${author ?? 'i'}/status/${id}`
