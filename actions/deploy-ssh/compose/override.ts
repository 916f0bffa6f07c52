import {createHash} from 'node:crypto'
import {ActionError} from '../../../lib/action/errors.ts'
import type {HostAnswer} from '../../../lib/ssh/connection.ts'
import {RELEASE_FILES} from '../../../lib/host/layout.ts'
import {NOTHING_MOVED, type MovedParts} from '../adopt/override.ts'
import {composeArguments, renderArguments} from './release.ts'
import {valuesScript} from './start-scripts.ts'
import {textAfter, type Script} from '../../../lib/ssh/shell.ts'
import {ONE_SHOT_LABEL} from '../../../lib/host/roads/compose.ts'
import type {CopiedSource, StartPlan} from './start-plan.ts'

/**
 * The label with the hash of what Compose copies into a container. Compose compares a service's configuration, in which an inline config
 * or a secret from a variable is a name only: without it, a changed content does not reach a container that is there
 * (docker/compose#13045; pkg/compose/hash.go).
 */
export const CONTENT_LABEL = 'fairway.content'

/**
 * Writes the release's own Compose file, which adds labels to the user's: on one-shots, so that they are known as such whatever release runs, and
 * on the services that get copied content. It is part of the release, so that a service whose labels stay the same keeps running, also when the
 * release is put back.
 *
 * @param files of the release
 */
export function overrideScript(release: string, text: string, files: readonly string[]): Script {
  const words = composeArguments([...files, RELEASE_FILES.override])
  return {
    name: 'override',
    values: {release, text, words: renderArguments(words)},
    lock: 'needed',
    body: `
cd "$release"
printf '%s' "$text" > ${RELEASE_FILES.override}
printf '%s' "$words" > ${RELEASE_FILES.arguments}.new
mv -f ${RELEASE_FILES.arguments}.new ${RELEASE_FILES.arguments}
`
  }
}

/** JSON, which is YAML; empty when there is nothing to add. */
export function renderOverride(plan: StartPlan, values: ReadonlyMap<string, string>, moved: MovedParts = NOTHING_MOVED): string {
  const services = new Map<string, Record<string, unknown>>([...moved.volumes].map(([name, volumes]) => [name, {volumes}]))
  const add = (service: string, label: string, value: string) => {
    const said = services.get(service)
    services.set(service, {...said, labels: {...(said?.['labels'] as Record<string, string> | undefined), [label]: value}})
  }
  for (const service of plan.oneShots) add(service, ONE_SHOT_LABEL, 'true')
  for (const [service, sources] of plan.copied) add(service, CONTENT_LABEL, hashOf(sources, values))
  const {secrets, configs} = moved
  const content = {
    ...(services.size === 0 ? {} : {services: Object.fromEntries(services)}),
    ...(Object.keys(secrets).length === 0 ? {} : {secrets}),
    ...(Object.keys(configs).length === 0 ? {} : {configs})
  }
  return Object.keys(content).length === 0 ? '' : `${JSON.stringify(content, undefined, 2)}\n`
}

function hashOf(sources: readonly CopiedSource[], values: ReadonlyMap<string, string>): string {
  const contents = sources.map(source => [source.name, 'content' in source ? source.content : (values.get(source.variable) ?? null)])
  return createHash('sha256').update(JSON.stringify(contents)).digest('hex')
}

/**
 * Asks Compose for the values of variables from which it copies content: it leaves them out of its output, but fills them in where a file uses them.
 *
 * @returns undefined when nothing comes from variables
 * @throws ActionError when a name is none
 */
export function askForVariables(release: string, project: string, plan: StartPlan): Script | undefined {
  const names = new Set([...plan.copied.values()].flat().flatMap(source => ('variable' in source ? [source.variable] : [])))
  if (names.size === 0) return undefined
  const odd = [...names].find(name => !/^[A-Za-z_]\w*$/.test(name))
  if (odd !== undefined) throw new ActionError(`A config or secret takes its content from "${odd}", which is not the name of a variable.`)
  const probe = JSON.stringify({'x-fairway': Object.fromEntries([...names].map(name => [name, `\${${name}-}`]))})
  return valuesScript({release, project, probe})
}

/** @throws ActionError when Compose could not say them */
export function readVariables({exitCode, stdout}: Pick<HostAnswer, 'exitCode' | 'stdout'>): ReadonlyMap<string, string> {
  const values = exitCode === 0 ? parseValues(textAfter(stdout, 'values')) : undefined
  if (values === undefined) throw new ActionError('Compose on the host could not say what the variables of configs and secrets are.')
  return values
}

/** No error repeats any of it: it holds secrets. */
function parseValues(json: string): ReadonlyMap<string, string> | undefined {
  try {
    const config = JSON.parse(json) as {'x-fairway': Readonly<Record<string, unknown>>}
    return new Map(Object.entries(config['x-fairway']).map(([name, value]) => [name, String(value)]))
  } catch {
    return undefined
  }
}
