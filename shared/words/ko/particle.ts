/** Latin letters that end a name in a consonant when it is read aloud in Korean; digits read as 영 일 삼 육 칠 팔 do too. */
const CLOSED = /[bcdfgjklmnpqstvxz013678]$/i
const FIRST_SYLLABLE = 0xac00
const LAST_SYLLABLE = 0xd7a3
const FINALS = 28

const isClosed = (name: string) => {
  const last = name.trimEnd().replace(/[)"'’”\]]+$/, '')
  const code = last.charCodeAt(last.length - 1)
  if (code >= FIRST_SYLLABLE && code <= LAST_SYLLABLE) return (code - FIRST_SYLLABLE) % FINALS !== 0
  return CLOSED.test(last)
}

/** The name with its particle by its last sound: 데이나가, 민이. A closing quote keeps its particle on the line (U+2060). */
export const particle = (name: string, closed: string, open: string) =>
  `${name}${/["'’”]$/.test(name) ? '\u2060' : ''}${isClosed(name) ? closed : open}`

export const subject = (name: string) => particle(name, '이', '가')
export const object = (name: string) => particle(name, '을', '를')
export const andWith = (name: string) => particle(name, '과', '와')

/** The same, with the pair written as dictionaries do, the form after a consonant first: `이/가`, `을/를`, `과/와`. */
export const withParticle = (name: string, pair: `${string}/${string}`) => {
  const [closed = '', open = ''] = pair.split('/')
  return particle(name, closed, open)
}
