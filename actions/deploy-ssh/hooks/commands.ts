import {readFile} from 'node:fs/promises'
import {ActionError} from '../../../lib/action/errors.ts'
import {describeHook, pairBackups, scriptArguments, type Hook} from '../../../lib/deploy/hooks.ts'
import type {DeployInputs} from '../inputs.ts'

/** A hook as it is run. */
export interface Command {
  readonly service: string
  readonly argv: readonly [string, ...string[]]
  /** For the log. */
  readonly text: string
}

export interface Backup extends Command {
  /** The name of its file. */
  readonly name: string
  readonly verify: Command | undefined
}

/** What is done around a deploy. */
export interface Commands {
  readonly backups: readonly Backup[]
  readonly migrations: readonly Command[]
  readonly after: readonly Command[]
  readonly drains: readonly Command[]
}

export const NO_COMMANDS: Commands = {backups: [], migrations: [], after: [], drains: []}

/** Reads the scripts among the hooks, before any host is asked. @throws ActionError when one cannot be read, or not be handed to its interpreter */
export async function readCommands(inputs: DeployInputs): Promise<Commands> {
  const all = (input: 'migrate' | 'after' | 'drain') => Promise.all(inputs[input].map(hook => readCommand(input, hook)))
  const pairs = pairBackups(inputs.backup, inputs['backup-verify'])
  const backups = pairs.map(async ({hook, verify}, at): Promise<Backup> => {
    const number = pairs.slice(0, at).filter(other => other.hook.service === hook.service).length + 1
    return {
      ...(await readCommand('backup', hook)),
      name: backupName(hook.service, number),
      verify: verify === undefined ? undefined : await readCommand('backup-verify', verify)
    }
  })
  const [migrations, after, drains] = await Promise.all([all('migrate'), all('after'), all('drain')])
  return {backups: await Promise.all(backups), migrations, after, drains}
}

/** The service's name, which may be one that no file should have. */
function backupName(service: string, number: number): string {
  const name = service.startsWith('.') || service === 'SHA256SUMS' ? `_${service}` : service
  return number === 1 ? name : `${name}-${number}`
}

async function readCommand(input: string, hook: Hook): Promise<Command> {
  const {service} = hook
  if ('argv' in hook) return {service, argv: hook.argv, text: describeHook(hook)}
  try {
    return {service, argv: scriptArguments(await readFile(hook.script, 'utf8'), hook.script), text: describeHook(hook)}
  } catch (error) {
    if (error instanceof ActionError) throw new ActionError(`Input "${input}": ${error.message}`, error.fix, {cause: error})
    const code = (error as NodeJS.ErrnoException).code ?? 'error'
    throw new ActionError(
      `Input "${input}": the script ${hook.script} cannot be read (${code}).`,
      'Is the repository checked out in this job?',
      {
        cause: error
      }
    )
  }
}
