import { StyleSheet, View } from 'react-native-web'
import { Avatar } from './avatar.tsx'
import { Icon } from './icon.tsx'
import { useLabel } from './use-label.ts'
import { UserNameLine } from './user-name-line.tsx'
import { Words } from './words.tsx'

const styles = StyleSheet.create({
  column: { width: 350, marginInlineStart: 30, flexShrink: 0 },
  stick: { position: 'sticky', top: 0, gap: 16, paddingTop: 6 },
  search: {
    flexDirection: 'row',
    gap: 12,
    alignItems: 'center',
    height: 44,
    borderRadius: 9999,
    borderWidth: 1,
    borderStyle: 'solid',
    borderColor: 'var(--x-line)',
    paddingInline: 16,
    color: 'var(--x-faint)',
  },
  box: {
    borderRadius: 16,
    borderWidth: 1,
    borderStyle: 'solid',
    borderColor: 'var(--x-line)',
    paddingBlock: 12,
    gap: 14,
  },
  item: { paddingInline: 16 },
  cell: { flexDirection: 'row', gap: 8, paddingInline: 16, alignItems: 'center' },
  note: { paddingInline: 16, paddingBottom: 12 },
})

const topics = ['#jejucoffee', 'Burnt honey', '#wintermenu', 'Gooseneck kettles']

export const Sidebar = () => {
  const say = useLabel()
  return (
    <View testID="sidebarColumn" style={styles.column}>
      <View style={styles.stick}>
        <View role="search">
          <View style={styles.search}>
            <Icon name="search" size={18} />
            <Words faint>{say('search')}</Words>
          </View>
        </View>
        <View style={styles.box}>
          <Words bold large style={styles.item} role="heading" aria-level={2}>
            {say('trends')}
          </Words>
          {topics.map((topic) => (
            <View key={topic} testID="trend" style={styles.item}>
              <Words bold>{topic}</Words>
            </View>
          ))}
        </View>
        <View style={styles.box}>
          {['ferndale_cups', 'olaf_h'].map((handle) => (
            <View key={handle} testID="UserCell" style={styles.cell}>
              <Avatar handle={handle} />
              <UserNameLine handle={handle} />
            </View>
          ))}
        </View>
        <View role="contentinfo" style={styles.note}>
          <Words small faint>
            {say('standIn')}
          </Words>
        </View>
      </View>
    </View>
  )
}
