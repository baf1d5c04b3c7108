import { readCookie } from '../../server/http/cookie.ts'

export type Said = { status: number; body: Record<string, unknown>; headers: Headers }

/** Somebody with a browser: keeps the session's cookie, and says where the page that asks is from. */
export type Visitor = {
  get(path: string, headers?: Record<string, string>): Promise<Said>
  post(path: string, body?: unknown, headers?: Record<string, string>): Promise<Said>
  cookie(): string | null
}

export const aVisitor = (url: string, always: Record<string, string> = {}): Visitor => {
  let cookie: string | null = null
  const send = async (
    path: string,
    init: RequestInit & { headers: Record<string, string> },
  ): Promise<Said> => {
    const headers = { ...always, ...init.headers, ...(cookie ? { cookie: `perch_session=${cookie}` } : {}) }
    const response = await fetch(new URL(path, url), { ...init, headers, redirect: 'manual' })
    const set = response.headers.get('set-cookie')
    if (set) cookie = readCookie(set, 'perch_session')
    const text = await response.text()
    const isJson = response.headers.get('content-type')?.includes('json')
    return {
      status: response.status,
      body: isJson ? (JSON.parse(text) as Record<string, unknown>) : { text },
      headers: response.headers,
    }
  }
  return {
    cookie: () => cookie,
    get: (path, headers = {}) => send(path, { headers }),
    post: (path, body = {}, headers = {}) =>
      send(path, {
        method: 'POST',
        headers: { origin: new URL(url).origin, 'content-type': 'application/json', ...headers },
        body: JSON.stringify(body),
      }),
  }
}
