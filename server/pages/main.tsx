import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { Account } from './account.tsx'
import { Front } from './front.tsx'
import { Invite } from './invite/invite.tsx'
import { Pair } from './pair/pair.tsx'
import './pages.css'
import { SignIn } from './sign-in.tsx'

const screen = () => {
  const [, first, second] = location.pathname.split('/')
  if (first === 'invite') return <Invite token={second ?? ''} />
  if (first === 'pair') return <Pair />
  if (first === 'sign-in') return <SignIn />
  if (first === 'account') return <Account />
  return <Front />
}

createRoot(document.getElementById('page')!).render(<StrictMode>{screen()}</StrictMode>)
