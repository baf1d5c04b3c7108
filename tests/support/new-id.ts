import { randomBytes } from 'node:crypto'
import { uuidv7 } from '#shared/kit/id.ts'

/** An id as a client makes it. The brand is the caller's to name: `newId<ConversationId>()`. */
export const newId = <Id extends string = string>() => uuidv7(Date.now(), randomBytes(10)) as Id
