/**
 * Takes every cell once a round, in turn and in turn backwards: what the machine does meanwhile meets all of them alike.
 * Gives one record per round.
 */
export const interleave = async <Name extends string, Value>(
  rounds: number,
  cells: Readonly<Record<Name, () => Promise<Value>>>,
): Promise<Record<Name, Value>[]> => {
  const names = Object.keys(cells) as Name[]
  const taken: Record<Name, Value>[] = []
  for (let round = 0; round < rounds; round += 1) {
    const values: Partial<Record<Name, Value>> = {}
    for (const name of round % 2 === 0 ? names : names.toReversed()) values[name] = await cells[name]()
    taken.push(values as Record<Name, Value>)
  }
  return taken
}
