/** 16 grid, 1.5 stroke. A state's outline is its own, so that it reads without colour. */
const shapes = {
  check: <path d="m3 8.5 3.4 3.4L13 4.6" />,
  right: <path d="m6.3 4 4 4-4 4" />,
  warn: (
    <>
      <path d="M8 1.7 14.3 8 8 14.3 1.7 8Z" />
      <path d="M8 5.4v3M8 10.3v.1" />
    </>
  ),
  clock: (
    <>
      <circle cx="8" cy="8" r="5.75" />
      <path d="M8 4.8V8l2.2 1.4" />
    </>
  ),
  stop: (
    <>
      <path d="M5.4 1.75h5.2l3.65 3.65v5.2l-3.65 3.65H5.4L1.75 10.6V5.4Z" fill="currentColor" stroke="none" />
      <path d="M5 8h6" className="stroke-surface" strokeWidth="1.9" />
    </>
  ),
  x: (
    <>
      <rect x="1.6" y="1.6" width="12.8" height="12.8" rx="3.2" fill="currentColor" stroke="none" />
      <path d="m5 5 6 6M11 5l-6 6" className="stroke-surface" />
    </>
  ),
  instagram: (
    <>
      <rect x="2" y="2" width="12" height="12" rx="3.6" />
      <circle cx="8" cy="8" r="2.8" />
      <path d="M11.4 4.6v.1" />
    </>
  ),
} as const

export type Shape = keyof typeof shapes

/** Decorative: the word beside it says the same. */
export const Icon = ({ shape, className = '' }: { shape: Shape; className?: string }) => (
  <svg
    viewBox="0 0 16 16"
    aria-hidden="true"
    className={`inline-block size-[14px] flex-none fill-none stroke-current ${className}`}
    strokeWidth="1.5"
    strokeLinecap="round"
    strokeLinejoin="round"
  >
    {shapes[shape]}
  </svg>
)
