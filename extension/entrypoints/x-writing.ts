import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script'
import { writeOnPage } from '../write-on-page.ts'

/** Put into a page by the hub, when a person there first turns to a post or a reply: most pages are only read. */
export default defineUnlistedScript(() => writeOnPage())
