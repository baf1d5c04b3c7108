import * as z from 'zod/mini'

/**
 * One native post, comment or message by a name that every form of its address leads to: `x:status:20`,
 * `x:dm:...`, `ig:p:CODE:c:ID`. Made by the site adapter, compared as text, never taken apart outside it.
 */
export const Subject = z
  .string()
  .check(z.regex(/^(x|ig):[a-z]+:[A-Za-z0-9_:.-]{1,120}$/))
  .brand<'Subject'>()
export type Subject = z.infer<typeof Subject>

export const networkOf = (subject: Subject) => (subject.startsWith('x:') ? 'x' : 'instagram')

/** An address on one of the networks themselves, and nothing else: teammates are shown it as a link. */
export const NetworkAddress = z
  .string()
  .check(z.maxLength(300), z.regex(/^https:\/\/(?:[a-z]+\.)?(?:x|twitter|instagram)\.com\/[^\s]*$/))

/** Where a subject can be seen, and who wrote it: what the page shows about the post, and all that leaves the browser of it. */
export const SubjectSource = z.object({
  subject: Subject,
  url: NetworkAddress,
  author: z.nullable(z.string().check(z.maxLength(40))),
})
export type SubjectSource = z.infer<typeof SubjectSource>
