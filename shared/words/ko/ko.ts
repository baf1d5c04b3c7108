import type { en } from '../en/en.ts'
import { refusals } from './refusals.ts'

export const ko = { refusals } satisfies typeof en
