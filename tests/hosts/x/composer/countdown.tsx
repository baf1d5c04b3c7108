import { View } from 'react-native-web'
import { LIMIT } from '../editor/weight.ts'
import { Words } from '../shell/words.tsx'

const RADIUS = 10
const AROUND = 2 * Math.PI * RADIUS

/** The ring that fills; the number comes with the last twenty. */
export const Countdown = ({ weight }: { weight: number }) => {
  const left = LIMIT - weight
  const tint = left < 0 ? '#f4212e' : left <= 20 ? '#ffd400' : 'var(--x-accent)'
  return (
    <View
      role="progressbar"
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={Math.min(100, Math.round((weight / LIMIT) * 100))}
      testID="countdown-circle"
    >
      <View style={{ width: 30, height: 30, alignItems: 'center', justifyContent: 'center' }}>
        <svg
          viewBox="0 0 24 24"
          width="24"
          height="24"
          style={{ position: 'absolute', transform: 'rotate(-90deg)' }}
          aria-hidden="true"
        >
          <circle cx="12" cy="12" r={RADIUS} fill="none" stroke="var(--x-line)" strokeWidth="2" />
          <circle
            cx="12"
            cy="12"
            r={RADIUS}
            fill="none"
            stroke={tint}
            strokeWidth="2"
            strokeDasharray={AROUND}
            strokeDashoffset={AROUND * (1 - Math.min(1, weight / LIMIT))}
          />
        </svg>
        {left <= 20 && <Words small>{left}</Words>}
      </View>
    </View>
  )
}
