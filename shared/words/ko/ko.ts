import type { en } from '../en/en.ts'
import { connect } from './connect.ts'
import { panel } from './panel.ts'
import { overlay } from './overlay.ts'
import { refusals } from './refusals.ts'

export const ko = { connect, panel, overlay, refusals } satisfies typeof en
