import { connect } from './connect.ts'
import { overlay } from './overlay.ts'
import { panel } from './panel.ts'
import { refusals } from './refusals.ts'

export const en = { connect, overlay, panel, refusals }
