import {chmod, copyFile, mkdir} from 'node:fs/promises'
import {dirname, join, matchesGlob, resolve} from 'node:path'
import {ActionError} from '../../../lib/action/errors.ts'
import type {StoredArtifact} from './artifact-store.ts'
import {anything, isOn, never, oneOf, only, toggle, type StandIn} from './stand-in.ts'

const OTHER_RUNS = 'it has only the artifacts of its own run, not those of other runs or repositories. Leave the input out.'

/** actions/download-artifact, as its newest version does it: one artifact goes right into `path`, several into a folder each. */
export const downloadArtifact: StandIn = {
  name: 'actions/download-artifact',
  how: 'artifacts come from what this run has uploaded',
  inputs: {
    name: anything(),
    'artifact-ids': anything(),
    path: anything(),
    pattern: anything(),
    'merge-multiple': toggle('false'),
    'skip-decompress': only('false', 'it has the files, not their archive.'),
    'digest-mismatch': oneOf(['ignore', 'info', 'warn', 'error'], 'error'),
    'github-token': never(OTHER_RUNS),
    repository: never(OTHER_RUNS),
    'run-id': never(OTHER_RUNS)
  },
  async play({workspace, home, artifacts: store}, input, {signal, say, annotate}) {
    const target = resolve(
      workspace,
      input('path').replace(/^~/, () => home)
    )
    const warn = (message: string) => annotate({level: 'warning', message})
    const artifacts = choose(store.list(), input, say, warn)
    const isFlat = input('name') !== '' || isOn(input('merge-multiple')) || artifacts.length === 1
    if (artifacts.length > 0) say('Preparing to download the following artifacts:')
    for (const {name, id, size, digest} of artifacts) say(`- ${name} (ID: ${id}, Size: ${size}, Expected Digest: sha256:${digest})`)
    for (const artifact of artifacts) await unpack(artifact, isFlat ? target : join(target, artifact.name), signal)
    say(`Total of ${artifacts.length} artifact(s) downloaded`)
    return {'download-path': target}
  }
}

type Say = (line: string) => void

function choose(all: readonly StoredArtifact[], input: (name: string) => string, say: Say, warn: Say): readonly StoredArtifact[] {
  const [name, ids, pattern] = [input('name'), input('artifact-ids'), input('pattern')]
  if (name !== '' && ids !== '') throw unable("Inputs 'name' and 'artifact-ids' cannot be used together. Please specify only one.")
  if (name !== '') {
    const artifact = all.find(candidate => candidate.name === name)
    if (artifact !== undefined) return [artifact]
    const names = all.map(candidate => `"${candidate.name}"`).join(', ')
    throw unable(
      `Artifact not found for name: ${name}`,
      `${names === '' ? 'This run has none yet' : `So far this run has ${names}`}. The job that uploads it must be among this job's "needs".`
    )
  }
  if (ids !== '') return chooseByIds(all, ids, warn)
  if (pattern !== '') {
    say(`Filtering artifacts by pattern '${pattern}'`)
    return all.filter(candidate => matches(candidate.name, pattern))
  }
  say('No input name, artifact-ids or pattern filtered specified, downloading all artifacts')
  return all
}

function chooseByIds(all: readonly StoredArtifact[], text: string, warn: Say): readonly StoredArtifact[] {
  const ids = text
    .split(',')
    .map(id => id.trim())
    .filter(id => id !== '')
  if (ids.length === 0) throw unable("No valid artifact IDs provided in 'artifact-ids' input")
  const wrong = ids.find(id => !/^\d+$/.test(id))
  if (wrong !== undefined) throw unable(`Invalid artifact ID: '${wrong}'. Must be a number.`)
  const wanted = ids.map(Number)
  const found = all.filter(({id}) => wanted.includes(id))
  if (found.length === 0) throw unable('None of the provided artifact IDs were found')
  const missing = wanted.filter(id => !found.some(artifact => artifact.id === id))
  if (missing.length > 0) warn(`Could not find the following artifact IDs: ${missing.join(', ')}`)
  return found
}

/** A name pattern is minimatch's: also with `{a,b}`, and with `!` before it for everything else. */
function matches(name: string, pattern: string): boolean {
  return pattern.startsWith('!') ? !matchesGlob(name, pattern.slice(1)) : matchesGlob(name, pattern)
}

async function unpack({folder, files}: StoredArtifact, target: string, signal: AbortSignal): Promise<void> {
  await mkdir(target, {recursive: true})
  for (const path of files) {
    signal.throwIfAborted()
    await mkdir(dirname(join(target, path)), {recursive: true})
    await copyFile(join(folder, path), join(target, path))
    // An artifact does not keep permissions: a program comes back without its executable bit.
    await chmod(join(target, path), 0o644)
  }
}

function unable(problem: string, fix?: string): ActionError {
  return new ActionError(`Unable to download artifact(s): ${problem}`, fix)
}
