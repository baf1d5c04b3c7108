import type { EventRow } from '../db/tables.ts'
import { canonicalJson, sha256 } from './digest.ts'

/** What a workspace's first line follows. */
export const CHAIN_START = '0'.repeat(64)

/** Everything of a line but its number and the two hashes: what the hash vouches for. */
export type Line = Omit<EventRow, 'seq' | 'prev' | 'hash'>

/** Only the named columns, so that a row read with more of them gives the same text. */
const lineText = (line: Line) =>
  canonicalJson([
    line.id,
    line.workspace,
    line.client,
    line.on_kind,
    line.on_id,
    line.kind,
    line.body,
    line.actor,
    line.at,
    line.command,
    line.version_before,
    line.version_after,
  ])

export const chainHash = (prev: string, line: Line) => sha256(prev + lineText(line))
