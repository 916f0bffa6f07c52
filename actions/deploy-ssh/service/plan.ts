import {readFile, stat} from 'node:fs/promises'
import {isAbsolute, join, resolve} from 'node:path'
import {ActionError} from '../../../lib/action/errors.ts'
import {printable} from '../../../lib/action/inputs.ts'
import {LINE_MAPS} from '../../../lib/secrets/line-map.ts'
import type {DeployInputs} from '../inputs.ts'
import {parseCommands, type Argv} from './commands.ts'
import {isUnitFile, parseServiceFiles, ROOT_FOLDER, type ServiceFile} from './files.ts'
import {parseRequires, type Requirement} from '../examine/requires.ts'
import {planUnits, type ServiceUnit} from './units.ts'

/** A file of a release, with what is known of it before any host is asked. */
export interface PlannedFile extends ServiceFile {
  /** Its name in the release: below `root/` for an absolute target. */
  readonly name: string
  /** The mode that it gets where there is no such file yet. Of one out of an image it is the image that says so: undefined. */
  readonly newMode: string | undefined
  /** What it brings; undefined for one out of an image, and for one that stays as the release that runs has it. */
  readonly content: Buffer | undefined
  /** Where what came out of an image is on this machine; undefined for any other file. */
  readonly local?: string
  /** Whether it is sent; else it stays as the release that runs has it. */
  readonly isSent: boolean
  /** Whether systemd has to read its units anew for it. */
  readonly isUnitFile: boolean
}

/** Everything that a service deploy is told, read and checked. */
export interface ServicePlan {
  readonly files: readonly PlannedFile[]
  readonly units: readonly ServiceUnit[]
  readonly commands: readonly Argv[]
  readonly requirements: readonly Requirement[]
  /** Whether some files stay as they are, because `only` names others. */
  readonly isPartial: boolean
}

/**
 * Reads what a service deploy is told, and the files of this machine that it sends.
 *
 * @throws ActionError naming the first input that is wrong, or the file that cannot be read
 */
export async function planService(inputs: DeployInputs): Promise<ServicePlan> {
  const files = parseServiceFiles(inputs.files)
  const units = planUnits(inputs.units, files)
  const commands = parseCommands('validate', inputs.validate)
  const requirements = parseRequires(inputs.requires)
  if (files.length === 0 && units.length === 0) {
    throw new ActionError(
      'Inputs "files" and "units" are both empty: there is nothing to deploy.',
      'Write for example "app.conf => /etc/app/app.conf unit=app".'
    )
  }
  checkImage(files, inputs)
  const only = chosen(files, inputs.only)
  const planned = files.map(file => planFile(file, inputs.rendered, only === undefined || only.has(file.source)))
  return {
    files: await Promise.all(planned),
    units,
    commands,
    requirements,
    isPartial: only !== undefined && planned.length > 0 && only.size < files.length
  }
}

/** A check comes before the build, so it need not know the digest yet. */
function checkImage(files: readonly ServiceFile[], {mode, image, digest}: Pick<DeployInputs, 'mode' | 'image' | 'digest'>): void {
  const file = files.find(({from}) => from === 'image')
  const isCheck = mode === 'check' || mode === 'check-service'
  if (file === undefined || (image !== '' && (digest !== '' || isCheck))) return
  throw new ActionError(
    `Input "files": "image:${printable(file.source)}" comes out of an image, and ${image === '' ? '"image"' : '"digest"'} is empty.`,
    'Give both: the name without a tag, and the digest that was built and scanned.'
  )
}

/** The sources that `only` names; undefined for all of them. */
function chosen(files: readonly ServiceFile[], only: readonly string[]): ReadonlySet<string> | undefined {
  if (only.length === 0) return undefined
  const unknown = only.find(name => !files.some(({source}) => source === name))
  if (unknown === undefined) return new Set(only)
  throw new ActionError(`Input "only": no line of "files" begins with "${printable(unknown)}".`, 'Write the sources as "files" has them.')
}

async function planFile(file: ServiceFile, rendered: string, isSent: boolean): Promise<PlannedFile> {
  const name = file.target.startsWith('/') ? `${ROOT_FOLDER}${file.target}` : file.target
  const facts = {...file, name, isSent, isUnitFile: isUnitFile(file.target)}
  if (file.from === 'image' || !isSent) return {...facts, newMode: undefined, content: undefined}
  const path = await findSource(file.source, rendered)
  const {content, isProgram} = await readSource(path.path, file.source)
  // What was rendered holds secrets; what the repository has, everybody who may read it has.
  const newMode = file.mode ?? (facts.isUnitFile ? '0644' : path.isRendered ? '0600' : isProgram ? '0755' : '0644')
  return {...facts, newMode, content}
}

/** Where a source is: among the rendered files, or in the workspace. */
async function findSource(source: string, rendered: string): Promise<{readonly path: string; readonly isRendered: boolean}> {
  if (rendered === '') return {path: resolve(source), isRendered: false}
  if (isAbsolute(source)) return {path: source, isRendered: source.startsWith(`${resolve(rendered)}/`)}
  const path = join(rendered, source)
  const isRendered = source.split('/')[0] !== LINE_MAPS && (await stat(path).catch(() => undefined)) !== undefined
  return isRendered ? {path, isRendered} : {path: resolve(source), isRendered}
}

async function readSource(path: string, source: string): Promise<{readonly content: Buffer; readonly isProgram: boolean}> {
  try {
    const {mode} = await stat(path)
    return {content: await readFile(path), isProgram: (mode & 0o111) !== 0}
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? 'error'
    throw new ActionError(
      `Input "files": the file ${printable(source)} cannot be read (${code}).`,
      code === 'EISDIR' ? 'Name one file a line.' : 'Check its path. Is it committed, or written by an earlier step of this job?',
      {cause: error}
    )
  }
}
