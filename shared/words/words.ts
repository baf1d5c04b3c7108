import { en } from './en/en.ts'
import { ko } from './ko/ko.ts'

/** Every sentence a person can meet, in one shape for all languages: a sentence missing in one is a compile error. */
export type Words = typeof en

export type Language = 'en' | 'ko'

export const words: Readonly<Record<Language, Words>> = { en, ko }
