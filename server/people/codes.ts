import { randomInt } from 'node:crypto'

/** No vowels, so no words; none of 0 O 1 I L 5 S, which are read for one another. */
export const LETTERS = '2346789CDFGHJKMNPQRTVWXY'
export const CODE_LENGTH = 6

/** Six letters of 24: 191 million. Guessing is stopped by the limits on tries, not by the length. */
export const newCode = (length: number = CODE_LENGTH): string =>
  Array.from({ length }, () => LETTERS[randomInt(LETTERS.length)]).join('')

/** As people type it: small letters, a space or dash in the middle. Null when it cannot be a code. */
export const readCode = (typed: string, length: number = CODE_LENGTH): string | null => {
  const code = typed.toUpperCase().replace(/[\s-]/g, '')
  return code.length === length && [...code].every((letter) => LETTERS.includes(letter)) ? code : null
}

/** A password for somebody to type once and then change: 14 letters of 24, 64 bits. */
export const newPassword = (): string => [newCode(5), newCode(5), newCode(4)].join('-').toLowerCase()
