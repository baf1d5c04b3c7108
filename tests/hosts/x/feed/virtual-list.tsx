import { type ReactNode, useCallback, useEffect, useLayoutEffect, useReducer, useRef } from 'react'
import { StyleSheet, View } from 'react-native-web'
import { usePage } from '../store/page.ts'
import { assignSlots, layoutOf, windowOf } from './layout.ts'

/** `joined`: the next cell belongs to the same conversation, no line between. */
export type Cell = { key: string; joined?: boolean; render: () => ReactNode }

const styles = StyleSheet.create({
  inner: { borderBottomWidth: 1, borderStyle: 'solid', borderColor: 'var(--x-line)' },
})

/** Heights outlive the list: coming back to a feed finds it as tall as it was left. */
const measured = new Map<string, Map<string, number>>()

const heightsOf = (name: string) => {
  const known = measured.get(name) ?? new Map<string, number>()
  measured.set(name, known)
  return known
}

const Measured = ({
  cellKey,
  top,
  joined,
  onHeight,
  children,
}: {
  cellKey: string
  top: number
  joined: boolean
  onHeight: (key: string, height: number) => void
  children: ReactNode
}) => {
  const node = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    const inner = node.current!.firstElementChild!
    const observer = new ResizeObserver(() => onHeight(cellKey, inner.getBoundingClientRect().height))
    observer.observe(inner)
    onHeight(cellKey, inner.getBoundingClientRect().height)
    return () => observer.disconnect()
  }, [cellKey, onHeight])
  return (
    <div
      ref={node}
      data-testid="cellInnerDiv"
      style={{
        position: 'absolute',
        width: '100%',
        transform: `translateY(${top}px)`,
        transition: 'opacity 0.3s ease-out',
      }}
    >
      <View style={joined ? null : styles.inner}>
        <View>{children}</View>
      </View>
    </div>
  )
}

/**
 * Only the cells around the screen are in the page, each placed by a transform. When posts come in above, every offset
 * moves and the scroll follows, so that what is read stays where it is.
 */
export const VirtualList = ({ name, cells, label }: { name: string; cells: Cell[]; label: string }) => {
  const [, again] = useReducer((count: number) => count + 1, 0)
  const reuse = usePage((now) => now.switches.nodeReuse)
  const box = useRef<HTMLDivElement>(null)
  const slots = useRef<ReadonlyMap<string, number>>(new Map())
  const heights = heightsOf(name)
  const keys = cells.map(({ key }) => key)
  const layout = layoutOf(keys, heights)
  const top = box.current ? Math.max(0, -box.current.getBoundingClientRect().top) : 0
  const { start, end } = windowOf(layout, top, innerHeight)
  const shown = keys.slice(start, end)
  slots.current = assignSlots(slots.current, shown)

  const onHeight = useCallback(
    (key: string, height: number) => {
      if (height === 0 || Math.abs((heights.get(key) ?? 0) - height) < 0.5) return
      heights.set(key, height)
      again()
    },
    [heights],
  )

  useEffect(() => {
    addEventListener('scroll', again, { passive: true, capture: true })
    addEventListener('resize', again)
    return () => {
      removeEventListener('scroll', again, { capture: true })
      removeEventListener('resize', again)
    }
  }, [])

  const first = useRef(keys[0])
  useLayoutEffect(() => {
    const came = keys.indexOf(first.current ?? '')
    if (came > 0 && top > 0) scrollBy(0, layout.offsets[came]!)
    first.current = keys[0]
  })

  const order = reuse
    ? shown.toSorted((one, other) => slots.current.get(one)! - slots.current.get(other)!)
    : shown
  return (
    <View aria-label={label}>
      <div ref={box} style={{ position: 'relative', minHeight: layout.total }}>
        {order.map((key) => {
          const index = keys.indexOf(key)
          return (
            <Measured
              key={reuse ? slots.current.get(key) : key}
              cellKey={key}
              joined={cells[index]!.joined ?? false}
              top={layout.offsets[index]!}
              onHeight={onHeight}
            >
              {cells[index]!.render()}
            </Measured>
          )
        })}
      </div>
    </View>
  )
}
