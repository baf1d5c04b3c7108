import type { HttpBindings } from '@hono/node-server'
import { Hono } from 'hono'
import type { Session } from './session.ts'

/** What our handlers find beside the request. */
export type Environment = { Bindings: HttpBindings; Variables: { session: Session } }

export const router = () => new Hono<Environment>()
