import { CompositeDecorator, ContentState, EditorState } from 'draft-js'
import { useSyncExternalStore } from 'react'
import { decorators } from '../editor/decorators.tsx'

export type Media = { name: string; uploading: boolean }

/** What is being written in one composer. It lives outside the components: nodes come and go, the text stays. */
export type DraftModel = {
  parts: EditorState[]
  /** Which part of a thread is being written. */
  active: number
  media: Media[]
  sending: boolean
}

const fresh = (text = '') =>
  EditorState.createWithContent(ContentState.createFromText(text), new CompositeDecorator(decorators))

const empty = (): DraftModel => ({ parts: [fresh()], active: 0, media: [], sending: false })

const models = new Map<string, DraftModel>()
const listeners = new Set<() => void>()

const tell = () => {
  for (const listener of listeners) listener()
}

export const modelOf = (key: string): DraftModel => {
  const known = models.get(key) ?? empty()
  models.set(key, known)
  return known
}

export const changeModel = (key: string, patch: Partial<DraftModel>) => {
  models.set(key, { ...modelOf(key), ...patch })
  tell()
}

export const setPart = (key: string, index: number, state: EditorState) =>
  changeModel(key, { parts: modelOf(key).parts.map((part, at) => (at === index ? state : part)) })

export const addPart = (key: string) => {
  const { parts } = modelOf(key)
  changeModel(key, { parts: [...parts, fresh()], active: parts.length })
}

/** New states of those texts: an emptied composer, or what is left of a thread. An editor with the focus keeps it. */
export const rewrite = (key: string, texts: string[] = ['']) => {
  const { parts, active } = modelOf(key)
  const hadFocus = parts[active]?.getSelection().getHasFocus() ?? false
  const [first, ...others] = texts.map(fresh)
  changeModel(key, { ...empty(), parts: [hadFocus ? EditorState.moveFocusToEnd(first!) : first!, ...others] })
}

export const rewriteAll = () => {
  for (const key of models.keys()) rewrite(key)
}

export const textOf = (state: EditorState) => state.getCurrentContent().getPlainText('\n')

export const allModels = () => [...models].map(([key, model]) => ({ key, model }))

export const useModel = (key: string) =>
  useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    () => modelOf(key),
  )
