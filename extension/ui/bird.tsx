const body =
  'M1 10.9 6.6 4.6A3.6 3.6 0 0 1 12.6 4.3L15.2 5.4 12.9 6.6A5.6 5.6 0 0 1 9 11.1V12.7H7.4V11.5H6.4A8 8 0 0 1 1 10.9Z'

/** The mark: the bird with its piece of wire, 16 px up. */
export const Mark = ({ size = 20 }: { size?: number }) => (
  <svg
    aria-hidden="true"
    width={size}
    height={size}
    viewBox="0 0 16 16"
    fill="currentColor"
    className="flex-none text-teal"
  >
    <path d={body} />
    <rect x=".5" y="12.6" width="15" height="1.7" rx=".85" />
  </svg>
)

/** The bird alone, for a wire that the surface itself draws. */
export const Bird = ({ left }: { left: number }) => (
  <svg aria-hidden="true" className="bird" viewBox="0 0.6 16 12.1" style={{ left }}>
    <path fill="currentColor" fillRule="evenodd" d={`${body}M10.9 4.4a.62.62 0 1 0 .01 0Z`} />
  </svg>
)

export const Sky = ({ left = 20 }: { left?: number }) => (
  <div className="sky">
    <Bird left={left} />
  </div>
)
