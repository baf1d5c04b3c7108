import { useEffect } from 'react'
import { StyleSheet, View } from 'react-native-web'
import { Chat } from '../pages/chat.tsx'
import { Home } from '../pages/home.tsx'
import { Nothing } from '../pages/nothing.tsx'
import { Notifications } from '../pages/notifications.tsx'
import { Profile } from '../pages/profile.tsx'
import { Quotes } from '../pages/quotes.tsx'
import { Status } from '../pages/status.tsx'
import { directionOf } from '../store/labels.ts'
import { usePage } from '../store/page.ts'
import { paint, paintBody, textSizes } from '../store/themes.ts'
import { Header } from './header.tsx'
import { Layers } from './layers.tsx'
import { LinkTo } from './link-to.tsx'
import { usePlace } from './navigation.ts'
import type { Route } from './route.ts'
import { Sidebar } from './sidebar.tsx'
import { useLabel } from './use-label.ts'
import { useNarrow } from './use-narrow.ts'
import { useWidth } from './use-width.ts'

const styles = StyleSheet.create({
  columns: { flexDirection: 'row', justifyContent: 'center', minHeight: '100vh' },
  main: { flexGrow: 1.4, alignItems: 'flex-start', flexShrink: 1, minWidth: 0 },
  content: { flexDirection: 'row', maxWidth: 990, width: '100%' },
  primary: {
    width: 600,
    maxWidth: '100%',
    flexShrink: 1,
    minHeight: '100vh',
    borderInlineStartWidth: 1,
    borderInlineEndWidth: 1,
    borderStyle: 'solid',
    borderColor: 'var(--x-line)',
  },
})

const PageOf = ({ route }: { route: Route }) => {
  if (route.kind === 'home') return <Home />
  if (route.kind === 'status') return <Status key={route.id} id={route.id} />
  if (route.kind === 'quotes') return <Quotes id={route.id} />
  if (route.kind === 'profile') return <Profile handle={route.handle} />
  if (route.kind === 'notifications') return <Notifications />
  if (route.kind === 'chat') return <Chat />
  return route.kind === 'redirect' ? null : <Nothing />
}

/** The document says language, direction, size and theme; the body's ground comes last, a frame later. */
const useDocument = () => {
  const { theme, language, textSize } = {
    theme: usePage((now) => now.theme),
    language: usePage((now) => now.language),
    textSize: usePage((now) => now.textSize),
  }
  useEffect(() => {
    const root = document.documentElement
    root.lang = language
    root.dir = directionOf(language)
    root.style.fontSize = `${textSizes[textSize]}px`
    paint(theme)
    const frame = requestAnimationFrame(() => paintBody(theme))
    return () => cancelAnimationFrame(frame)
  }, [theme, language, textSize])
}

const Columns = () => {
  const { background } = usePlace()
  const narrow = useNarrow()
  const width = useWidth()
  return (
    <View style={styles.columns}>
      {narrow ? null : <Header slim={width < 1280} />}
      <View role="main" style={styles.main}>
        <View style={styles.content}>
          <View testID="primaryColumn" style={styles.primary}>
            <View>
              <PageOf route={background} />
            </View>
          </View>
          {width >= 1080 && <Sidebar />}
        </View>
      </View>
    </View>
  )
}

export const App = () => {
  const say = useLabel()
  const language = usePage((now) => now.language)
  const epoch = usePage((now) => now.appEpoch)
  useDocument()
  return (
    <View key={epoch} dir={directionOf(language)}>
      <View>
        <h2 className="standin-heard">
          <LinkTo inText to="/i/keyboard_shortcuts" onFollow={() => {}}>
            {say('shortcuts')}
          </LinkTo>
        </h2>
        <Layers />
        <Columns />
      </View>
    </View>
  )
}
