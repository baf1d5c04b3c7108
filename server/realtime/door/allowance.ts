/** A bucket that fills at `perSecond` and holds `burst` seconds of it. Goes into debt, so that nothing is ever refused half-way. */
export class Allowance {
  readonly #perSecond: number
  readonly #most: number
  #left: number
  #at: number

  constructor(perSecond: number, burst: number, now: number) {
    this.#perSecond = perSecond
    this.#most = perSecond * burst
    this.#left = this.#most
    this.#at = now
  }

  /** Takes `amount`; answers how long to wait, in milliseconds, until there is none owed. `now`: epoch milliseconds. */
  take(amount: number, now: number): number {
    const grown = Math.max(0, now - this.#at) * (this.#perSecond / 1_000)
    this.#left = Math.min(this.#most, this.#left + grown) - amount
    this.#at = now
    return this.#left >= 0 ? 0 : Math.ceil((-this.#left / this.#perSecond) * 1_000)
  }
}
