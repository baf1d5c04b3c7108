import { any, exactlyOne, locator, some } from '../locate.ts'

/**
 * Everything the extension knows of X's markup. Test ids first, structure second; never labels, which are translated,
 * never class names, which are generated. `seen`: newest public source in which the first candidate stood.
 */

export const post = locator({
  name: 'post',
  candidates: [
    'article[data-testid="tweet"]',
    'article[role="article"]',
    '[role="article"]',
    // A post's own page has its composer in the same cell: a cell is only a post where nothing in it says it is one.
    '[data-testid="cellInnerDiv"]:has(a[href*="/status/"] time):not(:has(article, [role="article"]))',
  ],
  expect: some,
  seen: '2026-08',
})

/** A cell of a virtual list: moved about, taken out, and given to other posts. */
export const cell = locator({
  name: 'cell',
  candidates: ['[data-testid="cellInnerDiv"]'],
  expect: any,
  seen: '2026-08',
})

/** The link that wraps the post's own time. Photos and quotes carry other posts' ids, so no other link will do. */
export const permalink = locator({
  name: 'permalink',
  candidates: ['a[href*="/status/"]:has(time[datetime])'],
  within: post,
  expect: some,
  seen: '2025-10',
})

/** Where the time is not a link: the view count's address. An advert has it too, but no time. */
export const viewCount = locator({
  name: 'view count',
  candidates: ['a[href$="/analytics"]'],
  within: post,
  expect: any,
  seen: '2026-02',
})

export const time = locator({
  name: 'time',
  candidates: ['time[datetime]'],
  within: post,
  expect: some,
  seen: '2025-10',
})

/** A post quoted inside another: pressable as a whole, its time is no link. Links themselves are `a[role=link]`. */
export const quoted = locator({
  name: 'quoted post',
  candidates: ['div[role="link"]'],
  expect: any,
  seen: '2025-10',
})

export const author = locator({
  name: 'author',
  candidates: ['[data-testid="User-Name"] a[href]'],
  expect: some,
  seen: '2026-08',
})

export const avatar = locator({
  name: 'avatar',
  candidates: ['[data-testid^="UserAvatar-Container-"]'],
  expect: some,
  seen: '2026-08',
})

export const postText = locator({
  name: 'text',
  candidates: ['[data-testid="tweetText"]', 'div[lang]'],
  expect: any,
  seen: '2026-08',
})

/** "Dana reposted", "Pinned": names in it are neither author nor addressee. */
export const socialContext = locator({
  name: 'social context',
  candidates: ['[data-testid="socialContext"]'],
  expect: any,
  seen: '2026-08',
})

/** The post's row of buttons, the last group in it. */
export const actionRow = locator({
  name: 'action row',
  candidates: ['[role="group"]:has([data-testid="reply"])', '[role="group"]:has(button, [role="button"])'],
  expect: some,
  seen: '2026-08',
})

export const replyButton = locator({
  name: 'reply button',
  candidates: ['[data-testid="reply"]'],
  expect: some,
  seen: '2026-08',
})

export const repostButton = locator({
  name: 'repost button',
  candidates: ['[data-testid="retweet"], [data-testid="unretweet"]'],
  expect: some,
  seen: '2026-08',
})

export const moreButton = locator({
  name: 'more button',
  candidates: [
    '[data-testid="caret"]',
    'button[aria-haspopup="menu"]',
    '[role="button"][aria-haspopup="menu"]',
  ],
  expect: some,
  seen: '2026-08',
})

export const userName = locator({
  name: 'name row',
  candidates: ['[data-testid="User-Name"]'],
  expect: some,
  seen: '2026-08',
})

/** The number is the place in a thread, not a kind. Two other elements share the prefix; chats use the same editor. */
export const editor = locator({
  name: 'editor',
  candidates: [
    '[data-testid^="tweetTextarea_"][contenteditable="true"]',
    'textarea[data-testid^="tweetTextarea_"]',
    '.public-DraftEditor-content[role="textbox"]',
    '[data-testid$="RichTextInputContainer"] [contenteditable="true"]',
    ':is(main, [role="dialog"]) [role="textbox"][contenteditable="true"]',
    ':is(main, [role="dialog"]) textarea',
  ],
  not: '[data-testid^="dm"], [data-testid="DMDrawer"] *, [data-testid^="dm-"] *, [data-testid^="chat-drawer"] *',
  expect: some,
  seen: '2026-08',
})

export const toolBar = locator({
  name: 'composer tools',
  candidates: ['[data-testid="toolBar"]', '[role="navigation"]:has(input[type="file"])'],
  expect: any,
  seen: '2026-02',
})

/** Which of the two it is depends on the layout; a button now, a `div` until about 2024. */
export const sendControl = locator({
  name: 'send button',
  candidates: [
    '[data-testid="tweetButtonInline"]',
    '[data-testid="tweetButton"]',
    '[data-testid*="tweetButton"]',
  ],
  expect: exactlyOne,
  seen: '2026-08',
})

export const pressable = locator({
  name: 'pressable',
  candidates: ['button, [role="button"]'],
  expect: any,
  seen: '2026-08',
})

export const dialog = locator({
  name: 'dialog',
  candidates: ['#layers [role="dialog"]', '[role="dialog"]', '[data-testid="sheetDialog"]'],
  expect: any,
  seen: '2026-08',
})

export const primaryColumn = locator({
  name: 'column',
  candidates: ['[data-testid="primaryColumn"]', 'main[role="main"]', 'main'],
  expect: any,
  seen: '2026-08',
})

export const switcherAvatar = locator({
  name: 'account switcher',
  candidates: [
    '[data-testid="SideNav_AccountSwitcher_Button"] [data-testid^="UserAvatar-Container-"]',
    '[data-testid="DashButton_ProfileIcon_Link"] [data-testid^="UserAvatar-Container-"]',
  ],
  expect: exactlyOne,
  seen: '2026-08',
})

export const profileLink = locator({
  name: 'profile link',
  candidates: ['a[data-testid="AppTabBar_Profile_Link"]'],
  expect: exactlyOne,
  seen: '2026-08',
})

export const loginLink = locator({
  name: 'log in',
  candidates: ['a[data-testid="loginButton"]', 'a[href="/login"]'],
  expect: any,
  seen: '2026-08',
})

export const toastLink = locator({
  name: 'toast',
  candidates: ['[data-testid="toast"] a[href*="/status/"]', '#layers [role="alert"] a[href*="/status/"]'],
  expect: any,
  seen: '2026-08',
})

/** Hidden at the top of the page: the app is up. A page without it has another front end. */
export const appProbe = locator({
  name: 'app',
  candidates: ['a[href="/i/keyboard_shortcuts"]', '#react-root main[role="main"]', '#react-root main'],
  expect: some,
  seen: '2026-02',
})
