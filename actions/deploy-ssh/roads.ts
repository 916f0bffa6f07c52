import type {HostLine} from '../../lib/ssh/address.ts'
import type {RoadName} from '../../lib/host/release.ts'
import type {RunIdentity} from '../../lib/host/run-order.ts'
import {imagesOf} from '../../lib/deploy/images.ts'
import {hideSecretsOf} from './compose/known-secrets.ts'
import {readReleaseFiles, type NamedFile} from './compose/release.ts'
import {ComposeRoad} from './compose/road.ts'
import type {DeployDependencies} from './dependencies.ts'
import {inputsFor} from './fleet/hosts.ts'
import {checkCommandsIn} from './hooks/check.ts'
import {NO_COMMANDS, readCommands} from './hooks/commands.ts'
import {pullLogins} from './inputs/images.ts'
import type {DeployInputs} from './inputs.ts'
import {linesOfRoad, roadNameOf, roadsOf} from './inputs/roads.ts'
import type {Road} from './road.ts'
import {RollbackRoad} from './rollback/road.ts'
import {ImageSource} from './service/image-source.ts'
import {planService, type ServicePlan} from './service/plan.ts'
import {hideFilledIn} from './service/rendered-secrets.ts'
import {ServiceRoad} from './service/road.ts'
import {templateOf} from './service/template.ts'

/** What is deployed, read and checked before any host is asked, and the road to each host. */
export interface Roads {
  readonly roadTo: (line: HostLine) => Road
  /** What services are told; undefined where no host is one of services. */
  readonly plan: ServicePlan | undefined
}

/**
 * Reads what goes to the hosts, and hides the secrets in it from everything that is said from now on.
 *
 * @throws ActionError when a local file is missing or wrong
 */
export async function openRoads(
  inputs: DeployInputs,
  lines: readonly HostLine[],
  {identity, environment = {}, image, signal}: Pick<DeployDependencies, 'identity' | 'environment' | 'image' | 'signal'>
): Promise<Roads> {
  if (inputs.release !== '') {
    hideSecretsOf([], environment, publicTexts(inputs, lines))
    return {plan: undefined, roadTo: line => new RollbackRoad(inputsFor(line, inputs), identity, environment)}
  }
  const names = roadsOf(lines, inputs)
  const logins =
    names.has('compose') && !inputs.mode.startsWith('check') ? pullLogins(Object.values(imagesOf(inputs)), inputs, environment) : []
  const forRoad = (road: RoadName) => linesOfRoad(road, inputs, names)
  const isCheck = inputs.mode === 'check' || inputs.mode === 'check-service'
  const files = names.has('compose') && (!isCheck || inputs['compose-file'].length > 0) ? await readReleaseFiles(forRoad('compose')) : []
  const commands = names.has('compose') ? await readCommands(inputs) : NO_COMMANDS
  checkCommandsIn(inputs, files)
  const plan = names.has('service') ? await planService(forRoad('service')) : undefined
  hideSecretsOf([...files, ...(plan === undefined ? [] : textsOfPlan(plan))], environment, publicTexts(inputs, lines))
  if (image !== undefined) await hideRendered(plan, inputs, image.workspace)
  const source = plan === undefined ? undefined : new ImageSource(inputs, inputs.digest === '' ? [] : pathsInImage(plan), image, signal)
  return {
    plan,
    roadTo: line => {
      const road = roadNameOf(line, inputs)
      const own = inputsFor(line, forRoad(road))
      if (road === 'compose') return new ComposeRoad(own, files, identity, {logins, commands})
      if (plan === undefined || source === undefined) throw new Error(`There is no plan for ${line.name}.`)
      return new ServiceRoad(own, plan, source, identity)
    }
  }
}

/** A road for a look at a host, when what would be deployed is wrong. */
export function bareRoad(line: HostLine, inputs: DeployInputs, identity: RunIdentity): Road {
  const road = roadNameOf(line, inputs)
  if (road === 'compose')
    return new ComposeRoad(linesOfRoad(road, inputs, new Set([road])), [], identity, {logins: [], commands: NO_COMMANDS})
  const nothing: ServicePlan = {files: [], units: [], commands: [], requirements: [], isPartial: false}
  return new ServiceRoad(inputs, nothing, new ImageSource(inputs, [], undefined, new AbortController().signal), identity)
}

function pathsInImage({files}: ServicePlan): string[] {
  return [...new Set(files.filter(({from, isSent}) => from === 'image' && isSent).map(({source}) => source))]
}

async function hideRendered(plan: ServicePlan | undefined, {rendered}: DeployInputs, workspace: string): Promise<void> {
  for (const file of plan?.files ?? []) {
    const template = file.content === undefined ? undefined : await templateOf(file, rendered, workspace)
    if (template !== undefined) hideFilledIn(file, template)
  }
}

/** Under names that Compose gives no meaning to. */
function textsOfPlan({files}: ServicePlan): NamedFile[] {
  return files.flatMap(({name, content}) => (content === undefined ? [] : [{name: `service/${name}`, content}]))
}

/** What messages have to name. */
function publicTexts(inputs: DeployInputs, lines: readonly HostLine[]): string[] {
  const {project, directory, 'health-url': url, 'expect-version': version} = inputs
  const places = lines.flatMap(({host, user, name, group, directory: there = '', url: page = ''}) => [host, user, name, group, there, page])
  return [...places, project, directory, ...Object.values(imagesOf(inputs)), url, version]
}
