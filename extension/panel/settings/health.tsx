import { Shape } from '../../ui/shape.tsx'
import { useHouse } from '../link-context.tsx'
import { useWords } from '../use-words.ts'
import { Group, Row } from './row.tsx'

/** How far Perch gets on each site that is open, and what it could not find. */
export const Health = () => {
  const { panel } = useWords()
  const { settings: words } = panel
  const { health } = useHouse()
  return (
    <Group title={words.sites}>
      {health.length === 0 && <Row label={<span className="text-ink-2">{words.noSites}</span>} />}
      {health.map(({ network, level, missing }) => {
        const known = network === 'instagram' ? 'instagram' : 'x'
        const lines = [
          ...(level === 'full' ? [] : [words.healthLine[level]]),
          ...(missing.length > 0 ? [words.missing(missing.join(', '))] : []),
        ]
        return (
          <Row
            key={network}
            label={
              <span className="flex items-center gap-1.5">
                <Shape of={known} size={13} />
                {panel.networks[known]}
              </span>
            }
            line={lines.join(' ')}
            end={
              <span
                className={`flex items-center gap-1.5 text-12 font-medium ${level === 'full' ? 'text-teal' : 'text-amber'}`}
              >
                <Shape of={level === 'full' ? 'answered' : level === 'off' ? 'unprotected' : 'warn'} />
                {words.health[level]}
              </span>
            }
          />
        )
      })}
    </Group>
  )
}
