import {ActionError} from '../../../lib/action/errors.ts'
import type {Script} from '../../../lib/ssh/shell.ts'
import {shorten} from '../compose/one-shots.ts'
import type {Session} from '../road.ts'
import type {Command} from './commands.ts'
import {RUNNING_OF, words} from './containers.ts'
import {explain, leftOf, limitOf, saidLast} from './limit.ts'

/** Runs a command in the running container of its service. Says its `exit`; what it writes goes to the error output. */
export function afterScript({service, argv}: Command, values: {project: string}): Script {
  return {
    name: 'after',
    values: {...values, service},
    lock: 'changing',
    body: `
${RUNNING_OF}
container=$(running_of "$service")
if [ -z "$container" ]; then say not-running "$service"; return 1; fi
if docker exec "$container" ${words(argv)} </dev/null >&2; then code=0; else code=$?; fi
say exit "$code"
`
  }
}

/**
 * Does what has to be done with the new release once it works, in the order of the lines. The old one can still be put back.
 *
 * @param timeout milliseconds for all of them
 * @throws ActionError when one fails
 */
export async function runAfter(
  session: Session,
  commands: readonly Command[],
  {project, timeout}: {readonly project: string; readonly timeout: number}
): Promise<void> {
  const limit = limitOf(session, 'after-timeout', timeout)
  for (const command of commands) {
    const what = `What comes after the start ("after") in service ${command.service}`
    session.log.info(command.text)
    const answer = await session.host
      .run(afterScript(command, {project}), {...session.logged(), timeout: leftOf(limit, what)})
      .catch((error: unknown) => {
        throw explain(error, limit, what)
      })
    const code = answer.said.get('exit')
    if (code === '0') continue
    if (answer.said.get('not-running') !== undefined)
      throw new ActionError(`${what} could not be done: the service has no running container.`)
    throw new ActionError(`${what} failed with exit status ${code ?? 'unknown'}${saidLast(answer.stderr, shorten)}.`)
  }
}
