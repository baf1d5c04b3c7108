/**
 * State shapes, each with an outline of its own, so that they read without colour. 16 px grid, 1.5 stroke; `--dot` is the
 * ground that shows through a filled one.
 */
const bubble =
  'M3.5 2.75h9A1.75 1.75 0 0 1 14.25 4.5v5a1.75 1.75 0 0 1-1.75 1.75H7L3.75 14v-2.75H3.5A1.75 1.75 0 0 1 1.75 9.5v-5A1.75 1.75 0 0 1 3.5 2.75Z'
const tick = 'm5.4 8.2 1.8 1.8 3.5-3.8'
const filled = { fill: 'currentColor', stroke: 'none' } as const

const shapes = {
  free: <circle cx="8" cy="8" r="5.75" strokeDasharray="2.4 2.12" />,
  mine: (
    <>
      <circle cx="8" cy="8" r="5.75" />
      <circle cx="8" cy="8" r="2.75" {...filled} />
    </>
  ),
  replying: (
    <>
      <path d={bubble} {...filled} />
      <g fill="var(--dot, var(--p-surface))" stroke="none">
        <circle cx="5" cy="7" r=".95" />
        <circle cx="8" cy="7" r=".95" />
        <circle cx="11" cy="7" r=".95" />
      </g>
    </>
  ),
  paused: (
    <>
      <path d={bubble} />
      <path d="M6.5 5.5v3M9.5 5.5v3" />
    </>
  ),
  answered: (
    <>
      <circle cx="8" cy="8" r="5.75" />
      <path d={tick} />
    </>
  ),
  outside: (
    <>
      <path d="M5.2 13A5.75 5.75 0 1 1 10.8 13" />
      <path d={tick} />
    </>
  ),
  escalated: (
    <>
      <path d="M8 2.2 14.6 13.4H1.4Z" fill="currentColor" />
      <path d="M8 6.4v3.2M8 11.3v.1" stroke="var(--dot, var(--p-surface))" />
    </>
  ),
  done: (
    <>
      <circle cx="8" cy="8" r="6.5" {...filled} />
      <path d="m5.2 8.2 1.9 1.9 3.7-4" stroke="var(--dot, var(--p-surface))" />
    </>
  ),
  stop: (
    <>
      <path d="M5.4 1.75h5.2l3.65 3.65v5.2l-3.65 3.65H5.4L1.75 10.6V5.4Z" {...filled} />
      <path d="M5 8h6" stroke="var(--dot, var(--p-surface))" strokeWidth="1.9" />
    </>
  ),
  warn: (
    <>
      <path d="M8 1.7 14.3 8 8 14.3 1.7 8Z" />
      <path d="M8 5.4v3M8 10.3v.1" />
    </>
  ),
  unprotected: (
    <>
      <path d="M8 1.9 13.2 4v3.6c0 3-2 5.2-5.2 6.5C4.8 12.8 2.8 10.6 2.8 7.6V4Z" />
      <path d="M2.2 13.8 13.8 2.2" />
    </>
  ),
  offline: (
    <>
      <path d="M1.5 8h4.2M10.3 8h4.2" />
      <path d="m6.4 10.2 3.2-4.4" />
    </>
  ),
  catching: (
    <>
      <circle cx="8" cy="8" r="5.75" strokeDasharray="9 3" />
      <path d="M8 5v3l2 1.4" />
    </>
  ),
  x: (
    <>
      <rect x="1.5" y="1.5" width="13" height="13" rx="3.5" {...filled} />
      <path d="m5.2 4.8 5.6 6.4M10.8 4.8 5.2 11.2" stroke="var(--dot, var(--p-surface))" strokeWidth="1.6" />
    </>
  ),
  instagram: (
    <>
      <rect x="2.3" y="2.3" width="11.4" height="11.4" rx="3.2" />
      <circle cx="8" cy="8" r="2.7" />
      <path d="M11.3 4.7v.1" />
    </>
  ),
}
export type ShapeName = keyof typeof shapes

/** Always beside its word, hence hidden from readers. */
export const Shape = ({ of, size = 14, className }: { of: ShapeName; size?: number; className?: string }) => (
  <svg
    aria-hidden="true"
    className={className}
    width={size}
    height={size}
    viewBox="0 0 16 16"
    fill="none"
    stroke="currentColor"
    strokeWidth="1.5"
    strokeLinecap="round"
    strokeLinejoin="round"
    style={{ flex: 'none', overflow: 'visible' }}
  >
    {shapes[of]}
  </svg>
)
