/** The value of one cookie in a Cookie header, or null. Our values are base64url and need no decoding. */
export const readCookie = (header: string | null, name: string): string | null => {
  for (const pair of header?.split(';') ?? []) {
    const [key, value] = pair.trim().split('=', 2)
    if (key === name && value) return value
  }
  return null
}
