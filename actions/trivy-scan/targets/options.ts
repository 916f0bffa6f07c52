import {relative, resolve, sep} from 'node:path'
import {ActionError} from '../../../lib/action/errors.ts'
import {oneLine} from '../../../lib/action/log-line.ts'
import type {ScannedTarget} from '../result.ts'
import type {ScanOptions} from '../scanner.ts'
import {NOT_SEARCHED, writeSecretRules} from '../secret-rules.ts'
import {isImage, type ScannerName, type Target} from './target.ts'

export interface OptionInputs {
  readonly scanners: ReadonlySet<ScannerName>
  readonly 'skip-dirs': readonly string[]
  readonly 'skip-files': readonly string[]
  readonly 'checks-bundle-repository': string
}

/** What a scan is made with; says what is not looked at. @param folder the step's folder */
export async function scanOptions(
  inputs: OptionInputs,
  ignoreFile: string,
  folder: string,
  info: (message: string) => void
): Promise<ScanOptions> {
  const [skipDirs, skipFiles] = [inputs['skip-dirs'], inputs['skip-files']]
  const skipped = [...skipDirs, ...skipFiles]
  if (skipped.length > 0) info(`Left out, as the inputs say: ${oneLine(skipped.join(', '))}`)
  if (inputs.scanners.has('secret')) info(`Not searched for secrets: ${NOT_SEARCHED}.`)
  const secretRules = await writeSecretRules(folder)
  return {scanners: inputs.scanners, ignoreFile, skipDirs, skipFiles, secretRules, checksBundle: inputs['checks-bundle-repository']}
}

/** What a result says of its target. */
export function scannedTarget(target: Target, name: string, workspace: string): ScannedTarget {
  if (isImage(target.kind) || target.kind === 'image') return {kind: target.kind, name, repositoryPath: ''}
  const path = relative(workspace, resolve(workspace, target.path))
  const isOutside = path === '..' || path.startsWith(`..${sep}`) || path.startsWith(sep)
  return {kind: target.kind, name, repositoryPath: isOutside ? '' : path.split(sep).join('/')}
}

/** A folder without any configuration looks like one without a fault. */
export function refuseWithoutConfiguration(configurations: number, path: string): void {
  if (configurations > 0) return
  throw new ActionError(
    `No configuration that Trivy has checks for was found in "${oneLine(path)}".`,
    'Correct the path, or set allow-empty if that is right. There are no checks for Compose files.'
  )
}
