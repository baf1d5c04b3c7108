/** A person. `busy`: writing now. Initials only: the name is always beside it, so readers skip it. */
export const Avatar = ({
  person,
  size = 24,
  busy = false,
}: {
  person: { initials: string; hue: number }
  size?: 18 | 20 | 24 | 32
  busy?: boolean
}) => (
  <span
    className="av"
    aria-hidden="true"
    data-size={size}
    data-hue={person.hue}
    data-busy={busy || undefined}
  >
    {person.initials}
  </span>
)

/** The people here now, standing on the line below them; past three, a number. The words are in `label`. */
export const Wire = ({
  people,
  label,
}: {
  people: readonly { id: string; initials: string; hue: number; busy: boolean }[]
  label: string
}) => (
  <span className="wire" role="img" aria-label={label}>
    {people.slice(0, 3).map((person) => (
      <Avatar key={person.id} person={person} size={20} busy={person.busy} />
    ))}
    {people.length > 3 && <span className="num mb-1 text-12 text-ink-2">+{people.length - 3}</span>}
  </span>
)
