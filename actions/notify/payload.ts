import type {RunContext} from '../../lib/action/run-context.ts'
import type {NotifyInputs} from './inputs.ts'

/** The JSON that the webhook gets. The names are part of the contract with a person's n8n workflow: add, never rename. */
export interface NotifyPayload {
  readonly status: NotifyInputs['status']
  readonly title: string
  readonly message: string
  readonly fields: Readonly<Record<string, string>>
  readonly repository: string
  readonly workflow: string
  readonly commit: string
  readonly reference: string
  readonly actor: string
  readonly event: string
  readonly runUrl: string
}

/** Plain JSON needs no escaping of the texts in it; the receiver escapes for where it shows them. */
export function buildPayload(inputs: NotifyInputs, context: RunContext): NotifyPayload {
  const {repository, workflow, commit, ref, actor, event, runUrl} = context
  return {
    status: inputs.status,
    title: inputs.title,
    message: inputs.message,
    fields: Object.fromEntries(inputs.fields),
    repository,
    workflow,
    commit,
    reference: ref,
    actor,
    event,
    runUrl
  }
}
