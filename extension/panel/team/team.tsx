import { Avatar } from '../../ui/avatar.tsx'
import { Button } from '../../ui/button.tsx'
import { useHouse, useLink, useObservable } from '../link-context.tsx'
import { go } from '../route.ts'
import { useNow } from '../use-now.ts'
import { useWords } from '../use-words.ts'
import { authorName, hereNow, isWriting, usePeople } from './people.ts'

/** Teammates and where they are: those at a post first. */
export const Team = () => {
  const link = useLink()
  const words = useWords()
  const { panel } = words
  const person = usePeople()
  const { me } = useHouse()
  const now = useNow(5_000)
  const conversations = useObservable(link.conversations)
  const faces = useObservable(link.faces)
  const here = new Map(hereNow(useObservable(link.presence)).map((one) => [one.member as string, one]))
  const people = [...faces.values()]
    .filter((face) => !face.gone && face.id !== me?.member)
    .map((face) => ({ ...person(face.id), at: here.get(face.id) }))
    .sort(
      (one, other) =>
        Number(Boolean(other.at)) - Number(Boolean(one.at)) || one.name.localeCompare(other.name),
    )
  if (people.length === 0) return null
  return (
    <section
      className="max-h-[40%] flex-none overflow-y-auto border-t border-line px-4 pt-3.5 pb-1.5"
      aria-labelledby="team"
    >
      <h2 id="team" className="mb-2 font-semibold">
        {panel.team.title}
      </h2>
      <ul>
        {people.map(({ at, ...one }) => {
          const row = at && conversations.get(at.conversation)
          const author = row ? authorName(row.subjects[0]?.author ?? null, words) : panel.team.somePost
          const replying = at?.doing === 'replying'
          return (
            <li key={one.id} className="flex h-[34px] items-center gap-2.5">
              <Avatar person={one} busy={Boolean(at && isWriting(at, now))} />
              <span className="min-w-0 flex-1 cut">
                <b className="font-medium">{one.name}</b>{' '}
                <span className={at ? 'text-ink-2' : 'text-ink-3'}>
                  {!at
                    ? panel.team.away
                    : replying
                      ? panel.team.replyingTo(author)
                      : panel.team.lookingAt(author)}
                </span>
              </span>
              {row && (
                <Button
                  size="s"
                  kind="quiet"
                  aria-label={`${replying ? panel.act.watch : panel.act.open}: ${author}`}
                  onClick={() => (replying ? go('reply', row.id, 'watch') : go('conversation', row.id))}
                >
                  {replying ? panel.act.watch : panel.act.open}
                </Button>
              )}
            </li>
          )
        })}
      </ul>
    </section>
  )
}
