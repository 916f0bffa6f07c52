import {readFile} from 'node:fs/promises'
import {ActionError} from '../../../lib/action/errors.ts'
import {imagesOf, type ImageSet} from '../../../lib/deploy/images.ts'
import {notOurImage, usesFairwayImage} from '../../../lib/deploy/compose-file.ts'
import {probesOf} from '../verify/probes.ts'
import type {DeployInputs} from '../inputs.ts'
import {parseFiles} from '../inputs/files.ts'
import {RELEASE_FILES} from '../../../lib/host/layout.ts'
import {renderFacts, type ReleaseFacts} from '../../../lib/host/release.ts'
import type {RunIdentity} from '../../../lib/host/run-order.ts'
import {PROJECT_ENV_FILE} from './project-files.ts'
import {readSentEnvironment} from './sent-environment.ts'

export interface ReleaseFile {
  readonly name: string
  readonly content: Buffer
}

/**
 * Reads what goes into the release directory, before the host is asked for anything.
 * @throws ActionError when a file cannot be read, the Compose file does not use one of the images, or Compose would read an env file in another way than
 *   it is written
 */
export async function readReleaseFiles(inputs: DeployInputs): Promise<ReleaseFile[]> {
  const composeFile = await readLocal('compose-file', inputs['compose-file'])
  checkComposeFile(composeFile.toString('utf8'), inputs['compose-file'], Object.keys(imagesOf(inputs)))
  const further = parseFiles(inputs.files).map(async ({local, name}) => ({name, content: await readLocal('files', local)}))
  const sent = [
    {name: RELEASE_FILES.compose, content: composeFile},
    {name: RELEASE_FILES.environment, content: Buffer.from(renderEnvFile(inputs))},
    ...(await Promise.all(further))
  ]
  readSentEnvironment(textsOf(sent))
  return sent
}

/** The files that were sent and what the release says about itself. */
export function releaseFiles(sent: readonly ReleaseFile[], facts: ReleaseFacts): ReleaseFile[] {
  return [
    ...sent,
    {name: RELEASE_FILES.arguments, content: Buffer.from(renderArguments(composeArguments(sent.map(({name}) => name))))},
    {name: RELEASE_FILES.road, content: Buffer.from(`${facts.road}\n`)},
    {name: RELEASE_FILES.facts, content: Buffer.from(renderFacts(facts))}
  ]
}

/** The files of a release as texts, by their names in it. */
export function textsOf(files: readonly ReleaseFile[]): Map<string, string> {
  return new Map(files.map(({name, content}) => [name, content.toString('utf8')]))
}

async function readLocal(input: string, path: string): Promise<Buffer> {
  try {
    return await readFile(path)
  } catch (error) {
    throw new ActionError(
      `Input "${input}": the file ${path} cannot be read (${(error as NodeJS.ErrnoException).code ?? 'error'}).`,
      'Does an earlier step of this job write it?',
      {cause: error}
    )
  }
}

/**
 * @param variables of the images
 * @throws ActionError when no service takes one of them from us: then Compose would start some other image, and report success
 */
export function checkComposeFile(content: string, path: string, variables: readonly string[]): void {
  const unused = variables.find(variable => !usesFairwayImage(content, variable))
  if (unused === undefined) return
  const {message, fix} = notOurImage(path, unused)
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
    images: imagesOf(inputs),
    version: inputs['expect-version'],
    served,
    probes: probesOf(inputs),
    run
  }
}

/**
 * What `docker compose` gets before its command, for a release with these files: a variable of `fairway.env` counts more than one of `.env`, and
 * what comes from Fairway more than what the user wrote.
 */
export function composeArguments(names: readonly string[]): string[] {
  const given = names.includes(PROJECT_ENV_FILE) ? ['--env-file', PROJECT_ENV_FILE] : []
  const override = names.includes(RELEASE_FILES.override) ? ['-f', RELEASE_FILES.override] : []
  return [...given, '-f', RELEASE_FILES.compose, ...override, '--env-file', RELEASE_FILES.environment]
}

/** As the host reads them, one a line. */
export function renderArguments(words: readonly string[]): string {
  return words.map(word => `${word}\n`).join('')
}

function shortDigest(image: string): string {
  return image.slice(image.indexOf('@sha256:') + '@sha256:'.length).slice(0, 12)
}
