import * as Y from 'yjs'

/** One editor's key presses as updates, one character each, made beforehand; `client` names them in what others receive. */
export const keys = (count: number) => {
  const document = new Y.Doc()
  const updates: Uint8Array[] = []
  document.on('update', (update: Uint8Array) => updates.push(update))
  const text = document.getText('text')
  for (let index = 0; index < count; index += 1) text.insert(index, 'x')
  return { client: document.clientID, updates }
}
