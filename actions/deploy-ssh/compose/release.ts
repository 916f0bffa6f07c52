import {readFile} from 'node:fs/promises'
import {ActionError} from '../../../lib/action/errors.ts'
import {imagesOf, type ImageSet} from '../../../lib/deploy/images.ts'
import {notOurImage, usesFairwayImage, type ComposeText} from '../../../lib/deploy/compose-file.ts'
import {composeFileNames, parseFileLines} from '../../../lib/deploy/files.ts'
import {probesOf} from '../verify/probes.ts'
import type {DeployInputs} from '../inputs.ts'
import {readSentFiles} from '../files/read.ts'
import {RELEASE_FILES} from '../../../lib/host/layout.ts'
import {renderFacts, type ReleaseFacts} from '../../../lib/host/release.ts'
import type {RunIdentity} from '../../../lib/host/run-order.ts'
import {PROJECT_ENV_FILE} from './project-files.ts'
import {readSentEnvironment, type SentEnvironment} from './sent-environment.ts'

/** A file of a release. */
export interface ReleaseFile {
  readonly name: string
  readonly content: Buffer
  /** Who may read it, as on the runner or as its line says. */
  readonly mode: number
  /** `compose`: Compose is told of it by `-f`, in this order. `sent`: by `files`. `own`: what Fairway adds. */
  readonly kind: 'compose' | 'sent' | 'own'
  /** Of one that was sent: the name of its line, itself or the folder that it is in. */
  readonly line: string
}

/** A file that may be none of a Compose project. */
export type NamedFile = Pick<ReleaseFile, 'name' | 'content'> & Partial<Pick<ReleaseFile, 'kind'>>

/** What is no business of any container. */
const OWNER_ONLY = 0o600

const own = (name: string, content: string): ReleaseFile => ({
  name,
  content: Buffer.from(content),
  mode: OWNER_ONLY,
  kind: 'own',
  line: name
})

/**
 * Reads what goes into the release directory, before the host is asked for anything.
 * @throws ActionError when a file cannot be read, no Compose file uses one of the images, or Compose would read an env file in another way than
 *   it is written
 */
export async function readReleaseFiles(inputs: DeployInputs): Promise<ReleaseFile[]> {
  const lines = parseFileLines(inputs.files)
  const paths = inputs['compose-file']
  const names = composeFileNames(
    paths,
    lines.map(({name}) => name)
  )
  const contents = await Promise.all(paths.map(readComposeFile))
  const texts = paths.map((path, index) => ({path, content: contents[index]?.toString('utf8') ?? ''}))
  checkComposeFiles(texts, Object.keys(imagesOf(inputs)))
  const sent = await readSentFiles(lines)
  const files: ReleaseFile[] = [
    ...names.map((name, index) => ({
      name,
      content: contents[index] ?? Buffer.alloc(0),
      mode: OWNER_ONLY,
      kind: 'compose' as const,
      line: name
    })),
    own(RELEASE_FILES.environment, renderEnvFile(inputs)),
    ...sent.map(file => ({...file, kind: 'sent' as const}))
  ]
  checkOverrides(files)
  readEnvironmentOf(files)
  return files
}

/** The files that were sent and what the release says about itself. */
export function releaseFiles(files: readonly ReleaseFile[], profiles: readonly string[], facts: ReleaseFacts): ReleaseFile[] {
  return [
    ...files,
    own(RELEASE_FILES.arguments, renderArguments(composeArguments(files, profiles))),
    own(RELEASE_FILES.road, `${facts.road}\n`),
    own(RELEASE_FILES.facts, renderFacts(facts))
  ]
}

/** What the files of a release say about variables, see {@link readSentEnvironment}. */
export function readEnvironmentOf(files: readonly NamedFile[]): SentEnvironment {
  return readSentEnvironment(
    textsOf(files),
    files.filter(({kind}) => kind === 'compose').map(({name}) => name)
  )
}

/** Compose reads such a file by itself only where it is told of no other one. */
const OVERRIDE = /^(?:docker-)?compose\.override\.ya?ml$/

/** @throws ActionError for an override file that is sent and that nothing would read */
function checkOverrides(files: readonly ReleaseFile[]): void {
  const name = files.find(file => file.kind === 'sent' && OVERRIDE.test(file.name))?.name
  if (name === undefined) return
  // One that another file includes or extends is read.
  if (files.some(file => file.name !== name && LARGEST_TEXT > file.content.length && file.content.includes(name))) return
  throw new ActionError(
    `Input "files": Compose would not read "${name}", because it is told which files to read.`,
    'Write its path as a further line of "compose-file".'
  )
}

/** What is larger is no Compose file and no env file. */
const LARGEST_TEXT = 4 * 1024 ** 2

/** The files of a release as texts, by their names in it. */
export function textsOf(files: readonly NamedFile[]): Map<string, string> {
  const small = files.filter(({content}) => content.length <= LARGEST_TEXT)
  return new Map(small.map(({name, content}) => [name, content.toString('utf8')]))
}

async function readComposeFile(path: string): Promise<Buffer> {
  try {
    return await readFile(path)
  } catch (error) {
    throw new ActionError(
      `Input "compose-file": the file ${path} cannot be read (${(error as NodeJS.ErrnoException).code ?? 'error'}).`,
      'Check its path. Is it committed, or written by an earlier step of this job?',
      {cause: error}
    )
  }
}

/**
 * @param variables of the images
 * @throws ActionError when no service takes one of them from us: then Compose would start some other image, and report success
 */
export function checkComposeFiles(files: readonly ComposeText[], variables: readonly string[]): void {
  const unused = variables.find(variable => !files.some(({content}) => usesFairwayImage(content, variable)))
  if (files.length === 0 || unused === undefined) return
  const {message, fix} = notOurImage(
    files.map(({path}) => path),
    unused
  )
  throw new ActionError(message, fix)
}

/** What a release's id and, where nothing else is asked for, its version say: the digest of its first image. */
export function contentOf(images: ImageSet): string {
  return shortDigest(Object.values(images)[0] ?? '')
}

/** The variables of the Compose file. The values have only allowed characters (inputs.ts), so they need no quotes. */
export function renderEnvFile(inputs: Pick<DeployInputs, 'image' | 'digest' | 'images' | 'expect-version'>): string {
  const images = imagesOf(inputs)
  const version = inputs['expect-version'] === '' ? contentOf(images) : inputs['expect-version']
  return Object.entries({...images, FAIRWAY_VERSION: version})
    .map(([name, value]) => `${name}=${value}\n`)
    .join('')
}

/** What the release says about itself. @param served the version that its page gives; empty before that is known */
export function releaseFacts(inputs: DeployInputs, run: RunIdentity, served: string): ReleaseFacts {
  return {
    road: 'compose',
    project: inputs.project,
    images: imagesOf(inputs),
    version: inputs['expect-version'],
    served,
    probes: probesOf(inputs),
    run
  }
}

/**
 * What `docker compose` gets before its command, for a release with these files: a variable of `fairway.env` counts more than one of `.env`, and
 * what comes from Fairway more than what the user wrote. Profiles that are given count instead of `COMPOSE_PROFILES`.
 */
export function composeArguments(files: readonly Pick<ReleaseFile, 'name' | 'kind'>[], profiles: readonly string[]): string[] {
  const has = (name: string) => files.some(file => file.name === name)
  return [
    ...(has(PROJECT_ENV_FILE) ? ['--env-file', PROJECT_ENV_FILE] : []),
    ...files.filter(({kind}) => kind === 'compose').flatMap(({name}) => ['-f', name]),
    ...(has(RELEASE_FILES.override) ? ['-f', RELEASE_FILES.override] : []),
    '--env-file',
    RELEASE_FILES.environment,
    ...profiles.flatMap(profile => ['--profile', profile])
  ]
}

/** As the host reads them, one a line. */
export function renderArguments(words: readonly string[]): string {
  return words.map(word => `${word}\n`).join('')
}

function shortDigest(image: string): string {
  return image.slice(image.indexOf('@sha256:') + '@sha256:'.length).slice(0, 12)
}
