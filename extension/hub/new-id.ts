import { uuidv7 } from '#shared/kit/id.ts'

/** A fresh id for something that is made in this browser. */
export const newId = () => uuidv7(Date.now(), crypto.getRandomValues(new Uint8Array(10)))
