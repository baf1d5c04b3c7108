import { w } from './speak.ts'
import { Bird } from './ui/bird.tsx'
import { Foot } from './ui/page.tsx'

/** How to load the extension from a folder. There is no store entry yet, so none is promised. */
export const Steps = () => (
  <>
    <div className="mt-[18px] rounded-3 bg-surface shadow-[inset_0_0_0_1px_var(--p-line)]">
      <div className="flex items-center gap-3 border-b border-line p-4">
        <Bird className="h-[22px] w-7" />
        <div>
          <p className="font-medium">{w.extension.chrome}</p>
          <p className="text-12 text-ink-3">{w.extension.chromeLine}</p>
        </div>
      </div>
      <NumberedSteps steps={w.extension.steps} />
    </div>
    <Foot>{w.extension.cannotSee}</Foot>
  </>
)

export const NumberedSteps = ({ steps }: { steps: readonly string[] }) => (
  <ol className="grid gap-2 px-4 py-3">
    {steps.map((step, index) => (
      <li key={step} className="grid grid-cols-[16px_1fr] gap-x-2">
        <span aria-hidden="true" className="text-ink-3 tabular-nums">
          {index + 1}
        </span>
        <span className="min-w-0 wrap-anywhere">{step}</span>
      </li>
    ))}
  </ol>
)
