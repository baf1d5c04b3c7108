/** The mark without its wire: it stands on whatever line is under it. */
export const Bird = ({ className = '' }: { className?: string }) => (
  <svg viewBox="0 0.6 16 12.1" aria-hidden="true" className={`text-teal ${className}`}>
    <path
      fill="currentColor"
      d="M1 10.9 6.6 4.6A3.6 3.6 0 0 1 12.6 4.3L15.2 5.4 12.9 6.6A5.6 5.6 0 0 1 9 11.1V12.7H7.4V11.5H6.4A8 8 0 0 1 1 10.9Z"
    />
    <circle cx="10.9" cy="5" r=".62" className="fill-canvas" />
  </svg>
)
