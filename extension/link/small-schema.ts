/**
 * What a page's script needs of `zod/mini`, and nothing more: the build puts it in zod's place there, because that script
 * is read anew by every page a person opens, and zod is two thirds of it. The schemas stay the ones that everybody else
 * parses with; tests/overlay/small-schema.test.ts holds both against the same messages. A name that
 * is missing here fails that test too.
 */
const NO = Symbol('no')

type Check = (value: never) => boolean
type Schema = {
  run(value: unknown): unknown
  check(...checks: Check[]): Schema
  brand(): Schema
  /** Throws on what does not fit. */
  parse(value: unknown): unknown
  isOptional?: boolean
  options?: readonly unknown[]
  shape?: Readonly<Record<string, Schema>>
}

const schema = (run: Schema['run'], more: Partial<Schema> = {}): Schema => {
  const own: Schema = {
    ...more,
    run,
    check: (...checks) =>
      schema((value) => {
        const found = run(value)
        return found !== NO && checks.every((isFine) => isFine(found as never)) ? found : NO
      }, more),
    brand: () => own,
    parse(value) {
      const found = run(value)
      if (found === NO) throw new TypeError('not what was expected')
      return found
    },
  }
  return own
}
const when = (isFine: (value: unknown) => boolean) => schema((value) => (isFine(value) ? value : NO))
const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const text = () => when((value) => typeof value === 'string')
const choice = (options: readonly unknown[]) =>
  schema((value) => (options.includes(value) ? value : NO), { options })
const thing = (shape: Readonly<Record<string, Schema>>) =>
  schema(
    (value) => {
      if (!isRecord(value)) return NO
      const out: Record<string, unknown> = {}
      for (const [key, one] of Object.entries(shape)) {
        if (value[key] === undefined && one.isOptional) continue
        const found = one.run(value[key])
        if (found === NO) return NO
        out[key] = found
      }
      return out
    },
    { shape },
  )
const either = (schemas: readonly Schema[]) =>
  schema((value) => {
    for (const one of schemas) {
      const found = one.run(value)
      if (found !== NO) return found
    }
    return NO
  })
const list = (one: Schema) =>
  schema((value) => {
    if (!Array.isArray(value)) return NO
    const found = value.map((item) => one.run(item))
    return found.includes(NO) ? NO : found
  })
const table = (_key: Schema, one: Schema) =>
  schema((value) => {
    if (!isRecord(value)) return NO
    const found = Object.entries(value).map(([key, item]) => [key, one.run(item)] as const)
    return found.some(([, item]) => item === NO) ? NO : Object.fromEntries(found)
  })

const UUID_V7 = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/i

export const config = () => {}
export const safeParse = (one: Schema, value: unknown) => {
  const data = one.run(value)
  return data === NO ? { success: false } : { success: true, data }
}
export { choice as enum, either as union, list as array, table as record, text as string, thing as object }
export const unknown = () => when(() => true)
export const boolean = () => when((value) => typeof value === 'boolean')
export const int = () => when(Number.isSafeInteger)
export const literal = (wanted: unknown) => when((value) => value === wanted)
export const nullable = (one: Schema) => schema((value) => (value === null ? null : one.run(value)))
export const optional = (one: Schema) =>
  schema((value) => (value === undefined ? undefined : one.run(value)), { isOptional: true })
export const discriminatedUnion = (_key: string, schemas: readonly Schema[]) => either(schemas)
export const extend = (one: Schema, shape: Readonly<Record<string, Schema>>) =>
  thing({ ...one.shape, ...shape })
export const regex = (pattern: RegExp) => (value: string) => pattern.test(value)
export const maxLength = (most: number) => (value: { length: number }) => value.length <= most
export const minLength = (least: number) => (value: { length: number }) => value.length >= least
export const uuidv7 = () => (value: string) => UUID_V7.test(value)
