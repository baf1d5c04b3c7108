/** Waits until it holds, asking every few milliseconds; answers after how many milliseconds. Throws when it does not within `most`. */
export const until = async (holds: () => unknown, most = 5_000, what = String(holds)): Promise<number> => {
  const began = performance.now()
  while (!(await holds())) {
    if (performance.now() - began > most) throw new Error(`Not within ${most} ms: ${what}`)
    await new Promise((resolve) => setTimeout(resolve, 5))
  }
  return performance.now() - began
}
