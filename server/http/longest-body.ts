import { bodyLimit } from 'hono/body-limit'

/** Longest body, in bytes. A reply of X's longest kind, 25,000 characters, is 75 kB in Korean. */
const LONGEST_BODY = 256 * 1024

/** Before anybody is asked who they are: a stranger's body without an end must not be gathered in memory. */
export const longestBody = bodyLimit({
  maxSize: LONGEST_BODY,
  onError: (context) => context.json({ code: 'too-large', limit: LONGEST_BODY }, 413),
})
