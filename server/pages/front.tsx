import type { Me } from '#shared/sync/mirror-rows.ts'
import type { FirstRunState } from '#shared/team/answers.ts'
import { FirstRun } from './first-run/first-run.tsx'
import { Home } from './home/home.tsx'
import { toSignIn } from './sign-in.tsx'
import { Trouble } from './ui/trouble.tsx'
import { useAsked } from './use-asked.ts'

/** The first address people open: the first account, else the workspace, else the way to sign in. */
export const Front = () => {
  const start = useAsked<FirstRunState>('/api/first-run')
  if (!start.answer) return null
  if (!start.answer.ok) return <Trouble refused={start.answer.refused} again={start.again} />
  const { needed, setupCode } = start.answer.value
  if (needed) return <FirstRun setupCode={setupCode} />
  return <SignedIn />
}

const SignedIn = () => {
  const { answer, again } = useAsked<Me>('/api/me')
  if (!answer) return null
  if (answer.ok) return <Home me={answer.value} />
  if (answer.status === 401) return toSignIn()
  return <Trouble refused={answer.refused} again={again} />
}
