import type { Me } from '#shared/sync/mirror-rows.ts'
import { type Capability, capabilitiesOf } from '#shared/team/capability.ts'

/** Whether to offer something at all. The server decides; this only spares people a refusal. */
export const may = (me: Me, capability: Capability) => capabilitiesOf[me.role].includes(capability)
