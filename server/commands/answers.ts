import type { Envelope } from '#shared/sync/envelope.ts'
import type { MemberId } from '#shared/team/member.ts'
import type { Transaction } from '../db/write-queue.ts'
import { type Answer, wrongAt } from './answer.ts'
import { canonicalJson, sha256 } from './digest.ts'

type Asked = Pick<Envelope, 'commandId' | 'workspace' | 'name' | 'on' | 'input' | 'basedOn'>

const digestOf = ({ workspace, name, on, input, basedOn }: Asked) =>
  sha256(canonicalJson({ workspace, name, on, input, basedOn: basedOn ?? null }))

/** The answer this id once got from this member; a refusal when the same id now asks for something else; null when it is new. */
export const findAnswer = async (
  transaction: Transaction,
  member: MemberId,
  asked: Asked,
): Promise<Answer | null> => {
  const row = await transaction
    .selectFrom('answers')
    .select(['input_digest', 'status', 'body'])
    .where('member', '=', member)
    .where('command_id', '=', asked.commandId)
    .executeTakeFirst()
  if (!row) return null
  if (row.input_digest !== digestOf(asked))
    return wrongAt('commandId', 'This commandId was used for another command.', 'reused')
  return { status: row.status, body: JSON.parse(row.body) } as Answer // written below, by nobody else
}

export const keepAnswer = async (
  transaction: Transaction,
  member: MemberId,
  asked: Asked,
  answer: Answer,
  now: number,
) => {
  await transaction
    .insertInto('answers')
    .values({
      member,
      command_id: asked.commandId,
      input_digest: digestOf(asked),
      status: answer.status,
      body: JSON.stringify(answer.body),
      at: now,
    })
    .execute()
  return answer
}
