import {readFile} from 'node:fs/promises'
import {ActionError} from '../../lib/action/errors.ts'
import {isRecord} from '../../lib/registry/descriptor.ts'
import {blobPath, type Layout} from '../../lib/registry/layout.ts'

/**
 * What buildx reads of a run on GitHub when it makes a builder with the driver `docker-container` (docker/buildx, util/ghutil/ghutil.go;
 * before 0.31 driver/docker-container/driver.go). BuildKit then adds it to every provenance of that builder, with `mode=min` too
 * (docker/buildx#4066). Without the event's name and path it writes nothing; the rest is left out so that a newer buildx has nothing either.
 */
export const READ_FOR_PROVENANCE = [
  'ACTIONS',
  'EVENT_NAME',
  'EVENT_PATH',
  'ACTOR',
  'ACTOR_ID',
  'TRIGGERING_ACTOR',
  'REF',
  'REF_NAME',
  'REF_PROTECTED',
  'REF_TYPE',
  'REPOSITORY',
  'REPOSITORY_ID',
  'REPOSITORY_OWNER',
  'REPOSITORY_OWNER_ID',
  'JOB',
  'RUN_ATTEMPT',
  'RUN_ID',
  'RUN_NUMBER',
  'SERVER_URL',
  'WORKFLOW',
  'WORKFLOW_REF',
  'WORKFLOW_SHA'
].map(name => `GITHUB_${name}`)

/** Statements about an image, bare or in an envelope (in-toto attestation specification; secure-systems-lab/dsse). */
const STATEMENT_TYPE = /in-toto|dsse|slsa|provenance/i
/** Far above any provenance; a list of packages of a large image has some tens of MB. */
const LARGEST_STATEMENT_BYTES = 256 * 1024 * 1024
/** buildx and slsa-framework/slsa-github-generator use the first name. */
const PAYLOAD_NAMES = new Set(['githubeventpayload', 'githubevent', 'eventpayload'])

export const EVENT_PAYLOAD_FIX =
  'Make the builder without it: "driver-opts: provenance-add-gha=false" for docker/setup-buildx-action (buildx 0.30 and newer), or leave "builder" out and let this action make its own. Or build with "provenance: false".'

/**
 * Whether what is said about the image says the whole event of the run: commit messages, e-mail addresses and typed inputs, readable for
 * everyone who can pull.
 *
 * @returns what the event is called there; undefined when it is nowhere
 * @throws ActionError when a statement cannot be read: it might be in there
 */
export async function findEventPayload(layout: Layout): Promise<string | undefined> {
  const statements = layout.manifests.flatMap(({blobs}) => blobs).filter(({mediaType}) => STATEMENT_TYPE.test(mediaType))
  for (const {digest, size} of new Map(statements.map(blob => [blob.digest, blob])).values()) {
    if (size > LARGEST_STATEMENT_BYTES) throw new ActionError(`The attestation ${digest} is too large to look into (${size} bytes).`)
    const found = payloadIn(parse(await readFile(blobPath(layout.folder, digest)), `The attestation ${digest}`))
    if (found !== undefined) return found
  }
  return undefined
}

/** Walks without recursion: a statement may nest as deep as it likes. */
function payloadIn(statement: unknown): string | undefined {
  const left: {readonly name: string; readonly value: unknown}[] = [{name: '', value: statement}]
  for (let next = left.pop(); next !== undefined; next = left.pop()) {
    const {name, value} = next
    if (Array.isArray(value)) left.push(...value.map((entry: unknown) => ({name, value: entry})))
    if (!isRecord(value)) continue
    if (PAYLOAD_NAMES.has(name.toLowerCase().replace(/[^a-z]/g, '')) || isEvent(value)) return name
    left.push(...Object.entries(value).map(([key, entry]) => ({name: key, value: entry})))
    const {payloadType, payload} = value
    if (typeof payloadType === 'string' && typeof payload === 'string') {
      left.push({name, value: parse(Buffer.from(payload, 'base64'), 'The payload of an attestation')})
    }
  }
  return undefined
}

/** Every event of GitHub that a person caused has these two, whatever it is called. */
const isEvent = ({repository, sender}: Readonly<Record<string, unknown>>): boolean =>
  isRecord(repository) && typeof repository['full_name'] === 'string' && isRecord(sender) && typeof sender['login'] === 'string'

function parse(content: Buffer, what: string): unknown {
  try {
    return JSON.parse(content.toString('utf8')) as unknown
  } catch (error) {
    throw new ActionError(`${what} is not JSON.`, 'Build without attestations: "provenance: false".', {cause: error})
  }
}
