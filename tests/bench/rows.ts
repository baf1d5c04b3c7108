import type { Row } from './row.ts'
import { ack } from './rows/ack.ts'
import { bytes } from './rows/bytes.ts'
import { claim } from './rows/claim.ts'
import { claimGone } from './rows/claim-gone.ts'
import { edit } from './rows/edit.ts'
import { fresh } from './rows/fresh.ts'
import { gate } from './rows/gate.ts'
import { kill } from './rows/kill.ts'
import { overlay } from './rows/overlay.ts'

export const rows: readonly Row[] = [
  ...bytes,
  ...edit,
  ack,
  ...kill,
  ...claim,
  claimGone,
  gate,
  overlay,
  ...fresh,
]
