import type { Row } from './row.ts'
import { bytes } from './rows/bytes.ts'

export const rows: readonly Row[] = [...bytes]
