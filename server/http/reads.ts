import type { ConversationRead, DevicesRead, MembersRead } from '#shared/sync/reads.ts'
import { capabilitiesOf } from '#shared/team/capability.ts'
import { check } from '#shared/team/check.ts'
import { covers } from '#shared/team/member.ts'
import type { House } from '../house.ts'
import { findConversation } from '../inbox/read-conversation.ts'
import { readConversationFile } from '../inbox/read-conversation-file.ts'
import { readDevices } from '../team/read-devices.ts'
import { readEmails } from '../team/read-emails.ts'
import { readMe } from '../team/read-me.ts'
import { readMembers } from '../team/read-members.ts'
import { router } from './environment.ts'
import type { Session } from './session.ts'
import { signedIn } from './signed-in.ts'

const asActor = ({ member: id, role, clients }: Session) => ({ id, role, clients, removedAt: null })

/** What is there to be looked at, and is not in a mirror. Reads only what is committed. */
export const reads = (house: House) =>
  router()
    .use('/api/me', signedIn(house))
    .use('/api/conversations/*', signedIn(house))
    .use('/api/devices', signedIn(house))
    .use('/api/members', signedIn(house))

    .get('/api/me', async (context) => context.json(await readMe(house, context.get('session'))))

    .get('/api/conversations/:id', async (context) => {
      const session = context.get('session')
      const conversation = await findConversation(house.db, session.workspace, context.req.param('id'))
      if (!conversation) return context.notFound()
      const may = check(asActor(session), 'read', { client: conversation.client })
      if (!may.allowed) return context.notFound()
      const file: ConversationRead = {
        conversation,
        ...(await readConversationFile(house.db, session.workspace, conversation.id)),
      }
      return context.json(file)
    })

    .get('/api/devices', async (context) => {
      const read: DevicesRead = { devices: await readDevices(house, context.get('session')) }
      return context.json(read)
    })

    .get('/api/members', async (context) => {
      const { workspace, role, clients: reach } = context.get('session')
      const members = (await readMembers(house.db, workspace)).filter(({ removedAt }) => removedAt === null)
      const emails = capabilitiesOf[role].includes('manage-members')
        ? await readEmails(house.db, workspace)
        : new Map<string, string>()
      const read: MembersRead = {
        members: members.map(({ removedAt: _, clients, ...member }) => ({
          ...member,
          clients: clients?.filter((client) => covers(reach, [client])) ?? null,
          email: covers(reach, clients) ? (emails.get(member.id) ?? null) : null,
        })),
      }
      return context.json(read)
    })
