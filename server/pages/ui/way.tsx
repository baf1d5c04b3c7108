import { Bird } from './bird.tsx'
import { Icon } from './icon.tsx'

/** Progress: stops on the wire, the bird stands at the one that is on. Only where a person goes through once. */
export const Way = ({ steps, at }: { steps: readonly string[]; at: number }) => (
  <ol className="relative grid auto-cols-fr grid-flow-col">
    <li
      aria-hidden="true"
      className="absolute bottom-full -mb-px -ml-[2px] transition-[left] duration-[var(--p-d-3)] ease-perch"
      style={{ left: `${(at / steps.length) * 100}%` }}
    >
      <Bird className="h-8 w-10" />
    </li>
    {steps.map((step, index) => (
      <li
        key={step}
        aria-current={index === at ? 'step' : undefined}
        className={`relative flex items-center gap-[5px] pt-[9px] text-12 before:absolute before:-top-px before:left-0 before:h-1.5 before:w-[1.5px] before:bg-line-strong ${
          index === at ? 'font-semibold text-ink' : 'text-ink-3'
        }`}
      >
        {index < at && <Icon shape="check" className="size-3 text-teal" />}
        {step}
      </li>
    ))}
  </ol>
)
