import { connect } from './connect.ts'
import { panel } from './panel.ts'
import { overlay } from './overlay.ts'
import { refusals } from './refusals.ts'

export const en = { connect, panel, overlay, refusals }
