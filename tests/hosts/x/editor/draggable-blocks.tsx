import { DefaultDraftBlockRenderMap } from 'draft-js'
import { Map as ImmutableMap } from 'immutable'
import { Children, type ReactNode } from 'react'

/** Each block inside two more divs, as the page's drag-and-drop has it: a block is not a child of the contents. */
const Wrapped = ({ children }: { children?: ReactNode }) => (
  <>
    {Children.map(children, (child, index) => (
      <div data-rbd-draggable-context-id="0" data-rbd-draggable-id={`block-${index}`}>
        <div>{child}</div>
      </div>
    ))}
  </>
)

export const draggableBlocks = DefaultDraftBlockRenderMap.merge(
  ImmutableMap({ unstyled: { element: 'div', wrapper: <Wrapped />, aliasedElements: ['p'] } }),
)
