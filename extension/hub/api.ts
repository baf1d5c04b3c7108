/** Longer than this, in milliseconds, and the server counts as away. A cut cable answers nothing at all. */
const PATIENCE = 10_000

export type Answer = { status: number; body: unknown; at: number }

/** One request to the server. Throws only when no answer came. `at`: our clock when the answer began. */
export const ask = async (
  server: string,
  path: string,
  options: { token?: string | null; body?: unknown; signal?: AbortSignal } = {},
): Promise<Answer> => {
  const signals = [AbortSignal.timeout(PATIENCE), ...(options.signal ? [options.signal] : [])]
  const response = await fetch(`${server}${path}`, {
    method: options.body === undefined ? 'GET' : 'POST',
    headers: {
      accept: 'application/json',
      ...(options.token ? { authorization: `Bearer ${options.token}` } : {}),
      ...(options.body === undefined ? {} : { 'content-type': 'application/json' }),
    },
    ...(options.body === undefined ? {} : { body: JSON.stringify(options.body) }),
    credentials: 'omit',
    // A POST is never answered from a cache; but with `no-store` Chromium would not remember either that it may be sent
    // at all, and ask anew before each one. Source: Chromium, services/network/cors/preflight_controller.cc.
    cache: options.body === undefined ? 'no-store' : 'default',
    redirect: 'error',
    signal: AbortSignal.any(signals),
  })
  const at = Date.now()
  const text = await response.text()
  return { status: response.status, body: parse(text), at }
}

const parse = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
