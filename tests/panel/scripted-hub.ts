import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import type { Page } from 'playwright/test'
import * as awarenessProtocol from 'y-protocols/awareness'
import * as sync from 'y-protocols/sync'
import * as Y from 'yjs'
import { fromBase64, toBase64 } from '../../extension/link/base64.ts'
import type { FromPanel, ToPanel } from '../../extension/link/panel-messages.ts'

export type Script = {
  messages: ToPanel[]
  reads: Record<string, unknown>
  /** How commands are answered; done unless said otherwise. */
  answer?: Partial<Extract<ToPanel, { type: 'settled' }>>
  permission?: boolean
  reply?: string
}

/** Stands where the worker would: says a script, notes what it is told, and keeps one reply draft in step. */
export const scriptHub = async (page: Page, script: Script) => {
  const heard: FromPanel[] = []
  const doc = new Y.Doc()
  const awareness = new awarenessProtocol.Awareness(doc)
  doc.getText('text').insert(0, script.reply ?? '')

  const say = (message: ToPanel) =>
    page.evaluate(
      (one) => (globalThis as unknown as { hubSays(message: unknown): void }).hubSays(one),
      message,
    )
  const sayBytes = (draft: string, of: 'sync' | 'awareness', bytes: Uint8Array) =>
    say({ type: 'draft bytes', draft, of, bytes: toBase64(bytes) })

  const hear = async (message: FromPanel) => {
    heard.push(message)
    if (message.type === 'hello') for (const one of script.messages) await say(one)
    if (message.type === 'read') {
      const body = script.reads[message.path]
      await say({
        type: 'settled',
        n: message.n,
        outcome: body ? 'done' : 'failed',
        code: null,
        details: {},
        body,
      })
    }
    if ('n' in message && message.type !== 'read')
      await say({
        type: 'settled',
        n: message.n,
        outcome: 'done',
        code: null,
        details: {},
        body: null,
        ...script.answer,
      })
    if (message.type === 'open draft')
      await say({ type: 'draft state', draft: message.draft, state: 'saved' })
    if (message.type === 'draft bytes' && message.of === 'sync') {
      const encoder = encoding.createEncoder()
      sync.readSyncMessage(decoding.createDecoder(fromBase64(message.bytes)), encoder, doc, 'panel')
      if (encoding.length(encoder) > 0) await sayBytes(message.draft, 'sync', encoding.toUint8Array(encoder))
      if (awareness.getLocalState()?.user)
        await sayBytes(
          message.draft,
          'awareness',
          awarenessProtocol.encodeAwarenessUpdate(awareness, [doc.clientID]),
        )
    }
    if (message.type === 'draft bytes' && message.of === 'awareness')
      awarenessProtocol.applyAwarenessUpdate(awareness, fromBase64(message.bytes), 'panel')
  }

  await page.exposeFunction('hubHears', hear)
  await page.addInitScript((permission) => {
    const listeners: ((message: unknown) => void)[] = []
    const all = globalThis as unknown as Record<string, unknown>
    all.hubSays = (message: unknown) => {
      for (const listener of listeners) listener(message)
    }
    Object.defineProperty(globalThis, 'chrome', {
      value: {
        runtime: {
          id: 'mikjbdnialmhmmbncaicnhnbihijbimg',
          reload() {},
          connect: () => ({
            postMessage: (message: unknown) => (all.hubHears as (message: unknown) => void)(message),
            disconnect() {},
            onMessage: { addListener: (listener: (message: unknown) => void) => listeners.push(listener) },
            onDisconnect: { addListener() {} },
          }),
        },
        permissions: { request: async () => permission },
        tabs: { create() {} },
      },
    })
  }, script.permission ?? true)

  return {
    heard,
    say,
    text: () => doc.getText('text').toString(),
    /** Somebody else's edit and cursor, as the server would pass them on. */
    async edit(draft: string, change: (text: Y.Text) => void) {
      const before = Y.encodeStateVector(doc)
      change(doc.getText('text'))
      const encoder = encoding.createEncoder()
      sync.writeUpdate(encoder, Y.encodeStateAsUpdate(doc, before))
      await sayBytes(draft, 'sync', encoding.toUint8Array(encoder))
    },
    /** Where another person's caret stands, told with the next bytes. */
    caret(user: { name: string; color: string; colorLight: string }, at: number) {
      const anchor = Y.createRelativePositionFromTypeIndex(doc.getText('text'), at)
      awareness.setLocalState({ user, cursor: { anchor, head: anchor } })
    },
  }
}
export type ScriptedHub = Awaited<ReturnType<typeof scriptHub>>
