import type { ConversationId } from '#shared/inbox/conversation.ts'
import type { Subject } from '#shared/inbox/subject.ts'
import type { ConversationRow, DeskRow, FaceRow, Me, ProfileRow } from '#shared/sync/mirror-rows.ts'
import { type Capability, capabilitiesOf, type Role } from '#shared/team/capability.ts'
import type { ClientId, MemberId } from '#shared/team/member.ts'
import { type Network, type ProfileId, sameHandle } from '#shared/team/profile.ts'
import { hueOf, type Person } from '../link/person.ts'

/** Everything the boards know, found by what people ask for. Filled by the boards alone; nobody else writes here. */
export class Desk {
  #rows = new Map<string, { client: ClientId; row: DeskRow }>()
  #bySubject = new Map<Subject, Set<ConversationId>>()
  #roles = new Map<ClientId, Map<MemberId, Role>>()
  #faces = new Map<MemberId, FaceRow>()

  put(client: ClientId, key: string, row: DeskRow) {
    this.remove(client, key)
    this.#rows.set(key, { client, row })
    if (row.kind === 'role') {
      const roles = this.#roles.get(client) ?? new Map<MemberId, Role>()
      this.#roles.set(client, roles.set(row.id, row.role))
    }
    if (row.kind !== 'conversation') return
    for (const { subject } of row.subjects) {
      const ids = this.#bySubject.get(subject) ?? new Set<ConversationId>()
      this.#bySubject.set(subject, ids.add(row.id))
    }
  }

  /** A member has a role row in each client's desk, all with one key: those are kept by client. */
  remove(client: ClientId, key: string) {
    if (key.startsWith('role:')) this.#roles.get(client)?.delete(key.slice('role:'.length) as MemberId)
    const held = this.#rows.get(key)
    if (!held || held.client !== client) return
    this.#rows.delete(key)
    if (held.row.kind !== 'conversation') return
    for (const { subject } of held.row.subjects) {
      const ids = this.#bySubject.get(subject)
      ids?.delete(held.row.id)
      if (ids?.size === 0) this.#bySubject.delete(subject)
    }
  }

  putFace(row: FaceRow) {
    this.#faces.set(row.id, row)
  }

  removeFace(key: string) {
    this.#faces.delete(key.slice(key.indexOf(':') + 1) as MemberId)
  }

  clear() {
    for (const map of [this.#rows, this.#bySubject, this.#roles, this.#faces]) map.clear()
  }

  rows(): DeskRow[] {
    return [...this.#rows.values()].map(({ row }) => row)
  }

  row(key: string): DeskRow | undefined {
    return this.#rows.get(key)?.row
  }

  conversation(id: ConversationId): ConversationRow | undefined {
    const row = this.row(`conversation:${id}`)
    return row?.kind === 'conversation' ? row : undefined
  }

  /** An agency may handle one post for two clients: the one that the acting profile belongs to comes first. */
  conversationOn(subject: Subject, client: ClientId | null): ConversationRow | undefined {
    const found = [...(this.#bySubject.get(subject) ?? [])].flatMap((id) => this.conversation(id) ?? [])
    return found.find((row) => row.client === client) ?? found[0]
  }

  profiles(): ProfileRow[] {
    return this.rows().filter((row) => row.kind === 'profile')
  }

  profile(id: ProfileId): ProfileRow | undefined {
    const row = this.row(`profile:${id}`)
    return row?.kind === 'profile' ? row : undefined
  }

  /**
   * The team's profile that a page sends as, or null. The immutable id decides where both sides know it: a handle given
   * up by us and taken by somebody else is not ours.
   */
  profileOf(
    network: Network,
    account: { handle: string | null; networkId: string | null },
  ): ProfileRow | null {
    const ours = this.profiles().filter((row) => row.network === network)
    const byId = ours.find(({ networkId }) => networkId !== null && networkId === account.networkId)
    if (byId) return byId
    const { handle } = account
    if (handle === null) return null
    const byHandle = ours.find((row) => sameHandle(row.handle, handle))
    if (!byHandle) return null
    return byHandle.networkId !== null && account.networkId !== null ? null : byHandle
  }

  teams() {
    return this.rows().filter((row) => row.kind === 'team')
  }

  rolesIn(client: ClientId): ReadonlyMap<MemberId, Role> {
    return this.#roles.get(client) ?? new Map()
  }

  faces(): FaceRow[] {
    return [...this.#faces.values()]
  }

  person(id: MemberId): Person {
    const face = this.#faces.get(id)
    return { id, name: face?.name ?? '', initials: face?.initials ?? '', hue: hueOf(id) }
  }

  /** Highest of what a member may do in any client that is seen here. */
  capabilities(me: Pick<Me, 'member' | 'role'>): readonly Capability[] {
    const roles = [...this.#roles.values()].flatMap((map) => map.get(me.member) ?? [])
    const all = new Set(roles.flatMap((role) => capabilitiesOf[role]))
    return all.size > 0 ? [...all] : capabilitiesOf[me.role]
  }
}
