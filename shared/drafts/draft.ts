import type * as z from 'zod/mini'
import { id } from '../kit/id.ts'

export const DraftId = id('DraftId')
export type DraftId = z.infer<typeof DraftId>

/** The one text of a reply draft inside its Y.Doc. A thread's parts get names of their own later. */
export const REPLY_TEXT = 'text'
