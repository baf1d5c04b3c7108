import { connect } from './connect.ts'
import { overlay } from './overlay.ts'
import { pages } from './pages.ts'
import { panel } from './panel.ts'
import { refusals } from './refusals.ts'
import { toolbar } from './toolbar.ts'

export const en = { connect, overlay, pages, panel, refusals, toolbar }
