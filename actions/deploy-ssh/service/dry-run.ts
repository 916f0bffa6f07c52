import {createHash} from 'node:crypto'
import {createReadStream} from 'node:fs'
import {pipeline} from 'node:stream/promises'
import {ActionError} from '../../../lib/action/errors.ts'
import {code, escapeMarkdown} from '../../../lib/action/markdown.ts'
import type {ActionReport} from '../../../lib/action/outputs.ts'
import {Clock} from '../clock.ts'
import type {DeployDependencies} from '../dependencies.ts'
import {findingOf, sayFinding} from '../examine/finding.ts'
import {logOf} from '../fleet/log.ts'
import {describeState, look} from '../fleet/look.ts'
import {HostSession} from '../fleet/session.ts'
import {readHosts} from '../inputs/hosts.ts'
import type {DeployInputs} from '../inputs.ts'
import type {DeploySshOutput} from '../outputs.ts'
import {sentence} from '../report/summary.ts'
import {openRoads} from '../roads.ts'
import {compareWithHost, describeDifference, isDifferent, type Compared} from './compare.ts'
import type {NewFile} from './compare-scripts.ts'
import type {PlannedFile} from './plan.ts'
import {ServiceRoad} from './road.ts'
import {templateOf} from './template.ts'

/** What a deploy would do on one host. */
export interface HostDryRun {
  readonly name: string
  /** What the deploy would be refused for; nothing was compared then. */
  readonly problems: readonly string[]
  readonly differs: boolean
  /** What differs, in lines: text of templates and of ours, and nothing that lies on the host. */
  readonly lines: readonly string[]
}

type DryRunDependencies = Pick<DeployDependencies, 'connect' | 'identity' | 'log' | 'image' | 'signal' | 'environment'>

/** Larger files are compared as a whole. */
const LARGEST_TEXT_BYTES = 1024 * 1024

/**
 * Says what a deploy of services would change, and changes nothing: no lock is taken, no release is made, no file is written.
 *
 * @throws ActionError when a local file is missing or wrong; the signal's reason when the run is cancelled
 */
export async function dryRun(inputs: DeployInputs, dependencies: DryRunDependencies): Promise<HostDryRun[]> {
  const {connect, identity, log, signal} = dependencies
  const lines = readHosts(inputs)
  const roads = await openRoads(inputs, lines, dependencies)
  const results: HostDryRun[] = []
  for (const [index, line] of lines.entries()) {
    const road = roads.roadTo(line)
    if (!(road instanceof ServiceRoad)) continue
    const own = lines.length === 1 ? log : logOf(line.name, log)
    const session = new HostSession({
      line,
      road,
      log: own,
      clock: new Clock(inputs.timeout, Date.now),
      signal,
      timing: {},
      signers: {run: identity, actor: '', approvers: []},
      token: ''
    })
    results.push(await lookAndCompare(session, road, () => connect(index), inputs, identity, dependencies))
  }
  return results
}

async function lookAndCompare(
  session: HostSession,
  road: ServiceRoad,
  connect: () => ReturnType<DeployDependencies['connect']>,
  inputs: DeployInputs,
  identity: DeployDependencies['identity'],
  {image}: DryRunDependencies
): Promise<HostDryRun> {
  const {line, log, signal} = session
  const refused = (problems: readonly string[]): HostDryRun => ({name: line.name, problems, differs: false, lines: []})
  try {
    session.host = await connect()
  } catch (error) {
    signal.throwIfAborted()
    return refused([sayFinding(findingOf(error))])
  }
  try {
    const {findings} = await look(session, road, {identity, allowOlder: inputs['allow-older']})
    if (findings.length > 0) return refused(findings.map(sayFinding))
    log.info(describeState(session))
    const files = road.files.filter(({isSent}) => isSent)
    const compared = await compareWithHost(session.host, session.directory, await Promise.all(files.map(newFile)), signal)
    const said = await Promise.all(files.map((file, index) => describe(file, compared[index], inputs.rendered, image?.workspace)))
    const lines = [...said.flat(), ...tellUnits(road, files, compared), ...road.notes]
    for (const text of lines) log.info(text)
    return {name: line.name, problems: [], differs: compared.some(isDifferent), lines}
  } catch (error) {
    signal.throwIfAborted()
    if (!(error instanceof ActionError)) throw error
    return refused([error.message])
  } finally {
    await session.host.close()
  }
}

async function newFile({target, mode, owner, content, local}: PlannedFile): Promise<NewFile> {
  const text = content === undefined || content.length > LARGEST_TEXT_BYTES || content.includes(0) ? undefined : content.toString('utf8')
  if (text !== undefined && content?.equals(Buffer.from(text)) === true) return {target, mode, owner, content: {kind: 'text', text}}
  return {target, mode, owner, content: {kind: 'sum', sha256: await sumOf(content, local)}}
}

async function sumOf(content: Buffer | undefined, local: string | undefined): Promise<string> {
  const hash = createHash('sha256')
  if (content !== undefined) hash.update(content)
  else if (local !== undefined) await pipeline(createReadStream(local), hash)
  return hash.digest('hex')
}

async function describe(
  file: PlannedFile,
  compared: Compared | undefined,
  rendered: string,
  workspace: string | undefined
): Promise<string[]> {
  if (compared === undefined) return []
  return describeDifference(file.target, compared, workspace === undefined ? undefined : await templateOf(file, rendered, workspace))
}

function tellUnits({units}: ServiceRoad, files: readonly PlannedFile[], compared: readonly Compared[]): string[] {
  const changed = files.filter((_file, index) => isDifferent(compared[index] ?? {difference: {kind: 'same'}, changes: []}))
  return units.flatMap(({name, action, always}) => {
    const own = changed.filter(file => file.units.includes(name)).map(file => file.action)
    const asked = always ? 'restart' : (['restart', 'reload'] as const).find(one => own.includes(one))
    const what = asked === undefined || action === 'by-file' ? asked : action
    return what === undefined || what === 'none' ? [] : [`${name} would ${what}.`]
  })
}

/** What the step reports of a dry run. */
export function reportDryRun(results: readonly HostDryRun[]): ActionReport<DeploySshOutput> {
  const problems = results.flatMap(({name, problems: own}) => own.map(problem => (results.length === 1 ? problem : `${name}: ${problem}`)))
  const differs = results.some(result => result.differs)
  const isReady = problems.length === 0
  return {
    outputs: {
      result: isReady ? 'ready' : 'failed',
      'running-digest': '',
      'previous-digest': '',
      'previous-version': '',
      url: '',
      'serving-version': '',
      adopted: '',
      backup: '',
      migrated: '',
      reason: problems.join(' '),
      results: JSON.stringify(
        results.map(({name, problems: own, differs: isOther}) => ({
          name,
          result: own.length === 0 ? 'ready' : 'failed',
          reason: own.join(' '),
          differs: isOther
        }))
      ),
      differs: isReady ? String(differs) : '',
      release: '',
      releases: ''
    },
    summary: renderDryRun(results, differs),
    ...(isReady ? {} : {failure: `A deploy would be refused, and nothing was changed. ${problems.map(sentence).join(' ')}`})
  }
}

function renderDryRun(results: readonly HostDryRun[], differs: boolean): string {
  const title = results.some(({problems}) => problems.length > 0)
    ? 'A deploy would be refused'
    : differs
      ? 'A deploy would change something'
      : 'A deploy would change no file'
  const hosts = results.flatMap(({name, lines, problems}) => [
    `**${code(name)}**`,
    '',
    ...(problems.length > 0
      ? problems.map(problem => `- ${escapeMarkdown(sentence(problem))}`)
      : lines.map(line => (line.startsWith(' ') ? `  - ${code(line.trim())}` : `- ${escapeMarkdown(line)}`))),
    ''
  ])
  return [`### ${title}`, '', ...hosts].join('\n')
}
