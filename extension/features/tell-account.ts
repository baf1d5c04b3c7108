import type { Feature } from './feature.ts'

/** Who the page sends as. It stays in the browser unless it is a team profile and the person acts as it. */
export const tellAccount: Feature = ({ site, link, signal }) => {
  const tell = () => {
    const account = site.account()
    link.tell(
      typeof account === 'string'
        ? { type: 'account', handle: null, networkId: null }
        : { type: 'account', handle: account.handle, networkId: account.networkId },
    )
  }
  site.observe('account', tell, signal)
  tell()
}
