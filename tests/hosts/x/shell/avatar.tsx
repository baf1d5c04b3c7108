import { StyleSheet, View } from 'react-native-web'
import { personOf } from '../store/people.ts'
import { LinkTo } from './link-to.tsx'

const styles = StyleSheet.create({
  box: { flexShrink: 0, position: 'relative' },
  round: { borderRadius: 9999, overflow: 'hidden' },
})

const Drawing = ({ handle, size }: { handle: string; size: number }) => {
  const { hue, name, brand } = personOf(handle)
  return (
    <svg viewBox="0 0 40 40" width={size} height={size} aria-hidden="true" style={{ display: 'block' }}>
      <rect width="40" height="40" fill={`hsl(${hue} 48% ${brand ? 30 : 62}%)`} />
      <circle cx="31" cy="8" r="17" fill={`hsl(${hue + 34} 58% ${brand ? 40 : 72}%)`} />
      {brand ? (
        <path
          d="M11 15h15v7a7.500 7.500 0 0 1-15 0zM26 17h2.500a3 3 0 0 1 0 6H26M15 11v-3M19 11V7M23 11v-3"
          fill="none"
          stroke="#fff"
          strokeWidth="2.200"
          strokeLinecap="round"
        />
      ) : (
        <text
          x="20"
          y="26.500"
          fontSize="17"
          fontWeight="700"
          textAnchor="middle"
          fill="#fff"
          fontFamily="system-ui, sans-serif"
        >
          {[...name][0]}
        </text>
      )}
    </svg>
  )
}

/** The drawn face of an account, inside the container that names its handle. */
export const Avatar = ({
  handle,
  size = 40,
  linked = true,
}: {
  handle: string
  size?: number
  linked?: boolean
}) => (
  <View testID={`UserAvatar-Container-${handle}`} style={[styles.box, { width: size, height: size }]}>
    <View style={styles.round}>
      <View>
        {linked ? (
          <LinkTo to={`/${handle}`} aria-hidden tabIndex={-1}>
            <View style={styles.round}>
              <Drawing handle={handle} size={size} />
            </View>
          </LinkTo>
        ) : (
          <View style={styles.round}>
            <Drawing handle={handle} size={size} />
          </View>
        )}
      </View>
    </View>
  </View>
)
