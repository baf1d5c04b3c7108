import type { ConversationId } from '#shared/inbox/conversation.ts'
import type { House } from '../../server/house.ts'
import { newId } from '../../server/people.fixtures.ts'
import { done, type Workspace } from './people.ts'

let posts = 0

/** A post on X that no test has used, and the conversation about it. */
export const aConversation = async (house: House, workspace: Workspace, person = workspace.owner) => {
  posts += 1
  const number = `${Date.now()}${posts}`
  const subject = `x:status:${number}`
  const id = newId<ConversationId>()
  await done(house, person, 'conversation.open', id, {
    client: workspace.client,
    profile: workspace.profile,
    source: { subject, url: `https://x.com/lena/status/${number}`, author: 'lena' },
  })
  return id
}
