import { generateKeyPairSync, sign } from 'node:crypto'

/** DER, X.690: a tag, the length in as many bytes as it needs, the content. */
const der = (tag: number, ...parts: Uint8Array[]) => {
  const content = Buffer.concat(parts)
  const long = content.length < 256 ? [0x81] : [0x82, content.length >> 8]
  const length = content.length < 128 ? [content.length] : [...long, content.length & 0xff]
  return Buffer.concat([Buffer.from([tag, ...length]), content])
}
const sequence = (...parts: Uint8Array[]) => der(0x30, ...parts)
const bits = (content: Uint8Array) => der(0x03, Buffer.from([0]), content)

/** ecdsa-with-SHA256 (1.2.840.10045.4.3.2) and commonName (2.5.4.3). */
const algorithm = sequence(der(0x06, Buffer.from([0x2a, 0x86, 0x48, 0xce, 0x3d, 0x04, 0x03, 0x02])))
const commonName = der(0x06, Buffer.from([0x55, 0x04, 0x03]))

/** RFC 5280 UTCTime: YYMMDDHHMMSSZ. */
const time = (at: Date) =>
  der(
    0x17,
    Buffer.from(
      `${at
        .toISOString()
        .replace(/[-:T]|\.\d+/g, '')
        .slice(2)}`,
    ),
  )

const A_DAY = 86_400_000

/** A key, and the plainest certificate for it: by nobody but itself, for two days around now. Only tests take such a one. */
export const selfSigned = (host: string, now = Date.now()) => {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const name = sequence(der(0x31, sequence(commonName, der(0x0c, Buffer.from(host)))))
  const toSign = sequence(
    der(0xa0, der(0x02, Buffer.from([2]))),
    der(0x02, Buffer.from([1])),
    algorithm,
    name,
    sequence(time(new Date(now - A_DAY)), time(new Date(now + A_DAY))),
    name,
    publicKey.export({ type: 'spki', format: 'der' }),
  )
  const whole = sequence(toSign, algorithm, bits(sign('sha256', toSign, privateKey)))
  const lines = whole.toString('base64').replace(/.{64}/g, '$&\n')
  return {
    cert: `-----BEGIN CERTIFICATE-----\n${lines}\n-----END CERTIFICATE-----\n`,
    key: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
  }
}
