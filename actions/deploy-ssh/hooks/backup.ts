import {formatBytes} from '../../../lib/action/size.ts'
import {ActionError} from '../../../lib/action/errors.ts'
import type {HostAnswer} from '../../../lib/ssh/connection.ts'
import {shorten} from '../compose/one-shots.ts'
import type {Session} from '../road.ts'
import type {BackupFile, HookNotes} from './notes.ts'
import {backupScript, beginBackupScript, keepBackupScript} from './backup-scripts.ts'
import type {Backup} from './commands.ts'
import {explain, limitOf, saidLast} from './limit.ts'

/**
 * Makes the backups, in the containers that run now. Nothing has been changed yet: without a good backup nothing will be.
 *
 * @param timeout milliseconds for all of them
 * @param remains volumes with data that nothing of the project uses
 * @returns nothing when there was nothing to back up
 * @throws ActionError when one is not good
 */
export async function backUp(
  session: Session,
  backups: readonly Backup[],
  {project, timeout, remains = []}: {readonly project: string; readonly timeout: number; readonly remains?: readonly string[]}
): Promise<HookNotes> {
  const {host, log, id, state} = session
  const limit = limitOf(session, 'backup-timeout', timeout)
  const scripts = backups.map(backup => backupScript(backup, {project, previous: state?.previous?.id ?? ''}))
  for (const {text} of backups) log.info(text)
  const all = [beginBackupScript(), ...scripts, keepBackupScript({id})]
  const answers = await host.runAll(all, {...session.logged(), timeout}).catch((error: unknown) => {
    throw explain(error, limit, 'The backup')
  })
  for (const [at, backup] of backups.entries()) judge(answers[at + 1], backup, remains, log)
  const path = answers[all.length - 1]
  if (path?.exitCode !== 0) throw new ActionError('The backup could not be kept on the host.', path?.stderr.trim())
  const files = answers.flatMap(({said}) => said.all('backed-up').map(readFile))
  const folder = path.said.get('backup')
  return folder === undefined ? {} : {backup: folder, backupFiles: files}
}

function readFile(line: string): BackupFile {
  const [name = '', bytes = '', sha256 = ''] = line.split(' ')
  return {name, bytes: Number(bytes), sha256}
}

/** @throws ActionError when it is not good */
function judge(answer: HostAnswer | undefined, {service}: Backup, remains: readonly string[], {info, warning}: Session['log']): void {
  const what = `The backup of service ${service}`
  const {said, stderr = '', exitCode} = answer ?? {}
  const last = saidLast(stderr, shorten)
  switch (said?.get('skipped')) {
    case 'first':
      if (remains.length === 0) info(`Nothing of the project runs yet: there is nothing to back up of service ${service}.`)
      else
        warning(
          `THERE IS NO BACKUP of service ${service}: nothing of the project runs, so nothing can be asked for it, but the data of ${remains.join(', ')} is there.`
        )
      return
    case 'new':
      info(`Service ${service} is new with this release: there is nothing to back up.`)
      return
    default:
  }
  const code = said?.get('failed')
  const space = said?.get('no-space')?.split(' ')
  if (code !== undefined) throw new ActionError(`${what} failed with exit status ${code}${last}.`)
  if (said?.get('empty') !== undefined) {
    throw new ActionError(
      `${what} is empty: its command ended with exit status 0, but wrote nothing${last}.`,
      'It has to write the backup to its output.'
    )
  }
  if (said?.get('not-verified') !== undefined) throw new ActionError(`${what} was made, but "backup-verify" found it to be no good${last}.`)
  if (said?.get('not-running') !== undefined) {
    throw new ActionError(
      `${what} could not be made: the service has no running container.`,
      `Start it on the host, or leave its line out of "backup" for this deploy.`
    )
  }
  if (space !== undefined) {
    throw new ActionError(
      `${what} was not begun: the host has ${space[0]} MiB free for it, and it may need ${space[1]} MiB.`,
      'Free some space, for example older backups in the folder "backups" of the project.'
    )
  }
  if (said?.get('full') !== undefined)
    throw new ActionError(`${what} filled the disk of the host, and is removed again.`, 'Free some space.')
  const made = said?.all('backed-up').map(readFile)[0]
  if (exitCode !== 0 || made === undefined) throw new ActionError(`${what} could not be made${last}.`)
  info(`Backed up: ${made.name}, ${formatBytes(made.bytes)}${made.sha256 === '' ? '' : `, SHA-256 ${made.sha256}`}.`)
}
