import { change, type Menu } from '../store/page.ts'

/** Where the pointer was last pressed: menus open there. */
let at = { x: 200, y: 200 }

addEventListener('pointerdown', ({ clientX, clientY }) => {
  at = { x: clientX, y: clientY }
})

const open = (menu: Omit<Menu, 'at'>) => change({ menu: { ...menu, at } })

export const openRepostMenu = (post: string) => open({ kind: 'repost', post })
export const openMoreMenu = (post: string) => open({ kind: 'more', post })
export const openAccountMenu = () => open({ kind: 'accounts' })
export const closeMenu = () => change({ menu: null })
