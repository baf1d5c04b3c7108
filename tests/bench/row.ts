/** One round of a row: ours, and whatever it is held against, taken in the same breath. Same unit throughout. */
export type Round = { value: number; peer?: number; limit?: number }

export type Measured = {
  rounds: readonly Round[]
  /** How many single figures the rounds are made of. */
  samples: number
  /** Printed beside, judged by nothing. */
  also?: Readonly<Record<string, number | string>>
}

/**
 * `goal`: terms that must all hold, each `<against><=|>=<bound>`, against one of `peer` and `limit` (the ratio of ours to
 * it) and `abs` (ours, in `unit`). Example: `peer<=0.5 limit<=3 abs<=20`. `peer` and `limit` name what stands there.
 */
export type Row = {
  id: string
  unit: 'ms' | 'kB' | 's' | '%' | 'lost'
  goal: string
  peer?: string
  limit?: string
  run(options: Options): Promise<Measured>
}

/** `quick`: does each row run at all? Few rounds, small sizes, no judgement. */
export type Options = { quick: boolean; rounds: number; note(line: string): void }
