import { type Ref, useEffect, useImperativeHandle, useRef, useState, useSyncExternalStore } from 'react'
import './editor.css'
import { type DraftRoom, openDraftRoom } from '../link/draft-room.ts'
import type { DraftState, PanelLink } from '../link/panel-link.ts'
import { cursorColour } from './cursor-colour.ts'
import { type Editor, mountEditor } from './mount-editor.ts'

export type ReplyEditorProps = {
  link: PanelLink
  draft: string
  me: { id: string; name: string; hue: number }
  label: string
  empty: string
  language: string
  watchOnly: boolean
  onText(text: string): void
  onState(state: DraftState): void
  ref?: Ref<Pick<Editor, 'append' | 'focus'>>
}

/** Loaded only when a reply is opened: the editor and Yjs are most of what the panel weighs. */
export default function ReplyEditor({
  link,
  draft,
  me,
  label,
  empty,
  language,
  watchOnly,
  onText,
  onState,
  ref,
}: ReplyEditorProps) {
  const box = useRef<HTMLDivElement>(null)
  const editor = useRef<Editor>(null)
  const [room, setRoom] = useState<DraftRoom | null>(null)
  const state = useSyncExternalStore(room?.state.subscribe ?? never, () => room?.state.get() ?? 'loading')
  const readOnly = watchOnly || state === 'read only' || state === 'no access'
  const readOnlyAtFirst = useRef(readOnly)
  const heard = useRef(onText)
  heard.current = onText

  useEffect(() => {
    const opened = openDraftRoom(link, draft)
    setRoom(opened)
    return () => opened.close()
  }, [link, draft])

  useEffect(() => {
    if (!room || !box.current) return
    const mounted = mountEditor(box.current, room, {
      label,
      empty,
      language,
      readOnly: readOnlyAtFirst.current,
      onText: (text) => heard.current(text),
    })
    editor.current = mounted
    return () => {
      editor.current = null
      mounted.destroy()
    }
  }, [room, label, empty, language])

  useEffect(() => {
    readOnlyAtFirst.current = readOnly
    editor.current?.setReadOnly(readOnly)
    if (!room) return
    // Whoever only watches shows no cursor: nobody is told more than that they are looking.
    if (readOnly) {
      if (room.awareness.getLocalState()) room.awareness.setLocalState(null)
      return
    }
    const colour = cursorColour(me.hue)
    const user = { id: me.id, name: me.name, color: colour, colorLight: `${colour}38` }
    room.awareness.setLocalState({ user })
  }, [room, readOnly, me.id, me.name, me.hue])

  useEffect(() => onState(state), [state, onState])
  useImperativeHandle(ref, () => ({
    append: (text) => editor.current?.append(text),
    focus: () => editor.current?.focus(),
  }))
  return <div ref={box} className="reply-editor" lang={language} />
}

const never = () => () => {}
