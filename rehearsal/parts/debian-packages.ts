import {access, mkdir, readdir, readFile} from 'node:fs/promises'
import {join} from 'node:path'
import {ActionError} from '../../lib/action/errors.ts'
import type {RunProcess} from '../../lib/action/process.ts'
import {describeFailure, runOrThrow} from '../../lib/action/process.ts'
import {systemPath} from './stage-folder.ts'

const DOWNLOAD_MILLISECONDS = 180_000
const OPTIONS = [
  // As root, apt would hand downloads to a user who cannot write into our folder, and warn about it.
  ...['-o', 'APT::Sandbox::User=root'],
  // A version that is installed here may be of another source (Node's own packages, for example), which cannot be asked any more.
  ...['-o', 'Dir::State::status=/dev/null']
]

/**
 * Makes sure that base images can be made here.
 *
 * @throws ActionError when the machine is not the Debian release whose packages are asked for
 */
export async function requireDebian(release: string, osReleaseFile = '/etc/os-release'): Promise<void> {
  const values = parseOsRelease(await readFile(osReleaseFile, 'utf8').catch(() => ''))
  if (values['ID'] === 'debian' && values['VERSION_CODENAME'] === release) return
  throw new ActionError(
    `Base images for a rehearsal are made of the packages of Debian ${release}; this machine runs ${values['PRETTY_NAME'] ?? 'something else'}.`,
    `Run the rehearsal on Debian ${release}, for example in a virtual machine.`
  )
}

/** The assignments of an os-release file (os-release(5)), quotes taken off. */
export function parseOsRelease(text: string): Record<string, string> {
  const assignments = text.split('\n').map(line => /^([A-Z_]+)=(.*)$/.exec(line.trim()))
  return Object.fromEntries(
    assignments.filter(match => match !== null).map(match => [match[1] ?? '', (match[2] ?? '').replace(/^(["'])(.*)\1$/, '$2')])
  )
}

/**
 * Downloads packages, checked by apt against the signed lists of the machine's own sources. Where the machine has no lists (fresh
 * containers), they are fetched into the scratch folder: nothing of the system is changed.
 *
 * @param scratch an empty folder
 * @returns the paths of the .deb files, by name
 * @throws ActionError when a package cannot be downloaded
 */
export async function downloadPackages(
  run: RunProcess,
  packages: readonly string[],
  scratch: string,
  signal?: AbortSignal
): Promise<string[]> {
  const folder = join(scratch, 'packages')
  await mkdir(folder, {recursive: true})
  const options = {cwd: folder, env: environment(), timeout: DOWNLOAD_MILLISECONDS, signal}
  const first = await run(['apt-get', ...OPTIONS, 'download', ...packages], options)
  if (first.exitCode !== 0) {
    const own = await ownLists(scratch)
    const updated = await run(['apt-get', ...OPTIONS, ...own, 'update'], options)
    if (updated.exitCode !== 0) {
      throw new ActionError(
        `The packages for base images could not be downloaded: ${describeFailure('apt-get', updated)}`,
        'Check that the package sources of this machine can be reached ("apt-get update").'
      )
    }
    await runOrThrow(run, 'Downloading the packages for base images', ['apt-get', ...OPTIONS, ...own, 'download', ...packages], options)
  }
  return (await readdir(folder))
    .filter(name => name.endsWith('.deb'))
    .sort()
    .map(name => join(folder, name))
}

async function ownLists(scratch: string): Promise<string[]> {
  const lists = join(scratch, 'lists')
  const cache = join(scratch, 'apt-cache')
  await mkdir(join(lists, 'partial'), {recursive: true})
  await mkdir(join(cache, 'archives', 'partial'), {recursive: true})
  return ['-o', `Dir::State::Lists=${lists}`, '-o', `Dir::Cache=${cache}`]
}

/**
 * Unpacks packages into a root folder. Like on every Debian since 12, /bin, /sbin and /lib are links into /usr.
 *
 * @throws ActionError when dpkg-deb fails
 */
export async function unpackPackages(run: RunProcess, files: readonly string[], root: string, signal?: AbortSignal): Promise<void> {
  await mkdir(root, {recursive: true})
  for (const file of files)
    await runOrThrow(run, 'Unpacking a package', ['dpkg-deb', '--extract', file, root], {env: environment(), signal})
  for (const folder of ['bin', 'sbin', 'lib', 'lib64', 'lib32', 'libx32']) {
    if (!(await isThere(join(root, folder)))) continue
    await mkdir(join(root, 'usr', folder), {recursive: true})
    await runOrThrow(run, 'Unpacking a package', ['cp', '--archive', `${join(root, folder)}/.`, join(root, 'usr', folder)], {signal})
    await runOrThrow(run, 'Unpacking a package', ['rm', '--recursive', join(root, folder)], {signal})
    await runOrThrow(run, 'Unpacking a package', ['ln', '--symbolic', `usr/${folder}`, join(root, folder)], {signal})
  }
}

/**
 * The packages' stanzas as they are in /var/lib/dpkg/status once installed: it is what scanners read.
 *
 * @throws ActionError when a package's control data cannot be read
 */
export async function statusStanzas(run: RunProcess, files: readonly string[], signal?: AbortSignal): Promise<string> {
  const stanzas: string[] = []
  for (const file of files) {
    const control = await runOrThrow(run, 'Reading a package', ['dpkg-deb', '--field', file], {env: environment(), signal})
    stanzas.push(installedStanza(control))
  }
  return stanzas.join('')
}

/** A control stanza with dpkg's word that the package is installed, ended by an empty line. */
export function installedStanza(control: string): string {
  const [first = '', ...rest] = control.trimEnd().split('\n')
  return `${[first, 'Status: install ok installed', ...rest].join('\n')}\n\n`
}

function environment(): Record<string, string | undefined> {
  return {...process.env, PATH: systemPath(), LC_ALL: 'C.UTF-8', DEBIAN_FRONTEND: 'noninteractive'}
}

async function isThere(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false
  )
}
