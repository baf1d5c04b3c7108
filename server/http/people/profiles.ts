import type { TeamProfile } from '#shared/team/answers.ts'
import type { House } from '../../house.ts'
import { clientIds } from '../../team/read-clients.ts'
import { readProfiles } from '../../team/read-profiles.ts'
import { router } from '../environment.ts'
import { signedIn } from '../signed-in.ts'

/** The accounts that the team speaks as, of the clients that this person sees. */
export const profiles = (house: House) =>
  router().get('/api/profiles', signedIn(house), async (context) => {
    const { workspace, clients } = context.get('session')
    const list: TeamProfile[] = []
    for (const client of clients ?? (await clientIds(house.db, workspace)))
      for (const { id, network, handle, name } of await readProfiles(house.db, workspace, client))
        list.push({ id, client, network, handle, name })
    return context.json(list)
  })
