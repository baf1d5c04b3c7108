const hues = ['who-1', 'who-2', 'who-3', 'who-4', 'who-5', 'who-6', 'who-7', 'who-8'] as const

/** FNV-1a: the same person has the same hue on every screen. */
const hueOf = (id: string) => {
  let hash = 0x811c9dc5
  for (let index = 0; index < id.length; index++) hash = Math.imul(hash ^ id.charCodeAt(index), 0x01000193)
  return hues[(hash >>> 0) % hues.length]
}

/** Beside a name, so readers are spared it. `standing`: on the wire, with two feet. */
export const Avatar = ({ id, initials, standing }: { id: string; initials: string; standing?: boolean }) => (
  <span
    aria-hidden="true"
    className={`relative inline-flex flex-none items-center justify-center rounded-full text-[9px] font-semibold ${hueOf(id)} ${
      standing ? 'size-6 text-[10px]' : 'size-5'
    }`}
  >
    {initials}
    {standing && (
      <span className="absolute top-full left-1/2 -ml-[3px] h-[5px] w-[6px] border-x-[1.5px] border-current" />
    )}
  </span>
)
