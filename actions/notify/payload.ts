import type {NotifyInputs} from './inputs.ts'

/** Where the run happens, from the runner's own variables. */
export interface RunContext {
  readonly repository: string
  readonly workflow: string
  readonly commit: string
  readonly reference: string
  readonly actor: string
  readonly event: string
  readonly runUrl: string
}

/** The JSON that the webhook gets. The names are part of the contract with a person's n8n workflow: add, never rename. */
export interface NotifyPayload extends RunContext {
  readonly status: NotifyInputs['status']
  readonly title: string
  readonly message: string
  readonly fields: Readonly<Record<string, string>>
}

/** Plain JSON needs no escaping of the texts in it; the receiver escapes for where it shows them. */
export function buildPayload(inputs: NotifyInputs, context: RunContext): NotifyPayload {
  return {
    status: inputs.status,
    title: inputs.title,
    message: inputs.message,
    fields: Object.fromEntries(inputs.fields),
    ...context
  }
}

/** @param environment the runner's variables, documented as "default environment variables" */
export function readRunContext(environment: Readonly<Record<string, string | undefined>>): RunContext {
  const get = (name: string) => environment[name] ?? ''
  return {
    repository: get('GITHUB_REPOSITORY'),
    workflow: get('GITHUB_WORKFLOW'),
    commit: get('GITHUB_SHA'),
    reference: get('GITHUB_REF'),
    actor: get('GITHUB_ACTOR'),
    event: get('GITHUB_EVENT_NAME'),
    runUrl: `${get('GITHUB_SERVER_URL')}/${get('GITHUB_REPOSITORY')}/actions/runs/${get('GITHUB_RUN_ID')}`
  }
}
