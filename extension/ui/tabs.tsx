import { Tabs as Base } from '@base-ui/react/tabs'
import type { ReactNode } from 'react'

/** Words with a line of ink under the chosen one. `end` stands at the right of the same row: a place, not a tab. */
export const Tabs = <Value extends string>({
  label,
  value,
  tabs,
  end,
  onChange,
}: {
  label: string
  value: Value
  tabs: readonly { value: Value; label: ReactNode }[]
  end?: ReactNode
  onChange(value: Value): void
}) => (
  <Base.Root value={value} onValueChange={(next: Value) => onChange(next)}>
    <div className="flex h-9 items-stretch gap-[17px]">
      <Base.List aria-label={label} activateOnFocus className="flex items-stretch gap-[17px]">
        {tabs.map((tab) => (
          <Base.Tab
            key={tab.value}
            value={tab.value}
            id={`tab-${tab.value}`}
            aria-controls="body"
            className="relative flex items-center gap-1 border-0 bg-transparent p-0 font-medium text-ink-3 data-active:text-ink data-active:after:absolute data-active:after:inset-x-0 data-active:after:-bottom-px data-active:after:h-0.5 data-active:after:rounded-full data-active:after:bg-ink"
          >
            {tab.label}
          </Base.Tab>
        ))}
      </Base.List>
      {end}
    </div>
  </Base.Root>
)
