import * as z from 'zod/mini'
import { PASSWORD_LEAST, PASSWORD_MOST } from './password.ts'

/** What somebody typed about themselves, as it came. */
export const AccountInput = z.object({
  name: z.string(),
  email: z.string(),
  password: z.string(),
})
export type AccountInput = z.infer<typeof AccountInput>

const Email = z.email()

export type InputCode =
  | 'name-missing'
  | 'workspace-missing'
  | 'email-wrong'
  | 'password-short'
  | 'password-long'

/** Code points: what people count as characters, near enough, and no less than that. */
const lengthOf = (text: string) => [...text].length

export const nameProblem = (name: string, code: 'name-missing' | 'workspace-missing'): InputCode | null => {
  const length = lengthOf(name.trim())
  return length === 0 || length > 80 ? code : null
}

/** Length is the only rule. */
export const passwordProblem = (password: string): InputCode | null => {
  if (lengthOf(password) < PASSWORD_LEAST) return 'password-short'
  return lengthOf(password) > PASSWORD_MOST ? 'password-long' : null
}

/** The first thing that is wrong, by the code whose sentence says how to mend it; null when nothing is. */
export const accountProblem = ({ name, email, password }: AccountInput): InputCode | null => {
  const emailOk = email.length <= 200 && Email.safeParse(email.trim()).success
  return nameProblem(name, 'name-missing') ?? (emailOk ? null : 'email-wrong') ?? passwordProblem(password)
}
