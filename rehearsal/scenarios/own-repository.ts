import {readdir, readFile, stat} from 'node:fs/promises'
import {basename, join, resolve} from 'node:path'
import {parse} from 'yaml'
import {messageOf} from '../../lib/action/errors.ts'
import {EVENTS, type EventName, type RehearsalRequest} from '../arguments.ts'
import {UsageError} from '../usage-error.ts'
import {listRepositoryFiles} from '../repository-files.ts'
import {workflowPath, type Fault, type Scenario} from './scenario.ts'
import {vaultsFor} from './vault-references.ts'

const WORKFLOWS = '.github/workflows'
/** A template with secrets, or a workflow, is small; a reference in a larger file is not looked for. */
const LARGEST_TEXT_BYTES = 256 * 1024

/** What can happen to any repository: whose pull request it is decides what the run is given. */
export const ownFaults: Readonly<Record<string, Fault>> = {
  'from-fork': {
    description: "the pull request comes from a stranger's fork: without secrets and variables",
    event: 'pull_request',
    isFromFork: true
  },
  'from-dependabot': {
    description: 'the pull request comes from Dependabot: without the secrets of the repository',
    event: 'pull_request',
    isFromDependabot: true
  }
}

/**
 * Any folder with workflows, as something to rehearse: its files as they stand, the one workflow it has, the first event that this
 * workflow answers to, and a vault with a made-up secret for every reference in its files.
 *
 * @throws UsageError when the folder has no workflow, or several and none is named
 */
export async function ownRepository(folder: string, request: Pick<RehearsalRequest, 'workflow' | 'event'>): Promise<Scenario> {
  const source = resolve(folder)
  const workflow = request.workflow === undefined ? await onlyWorkflow(source) : workflowPath(request.workflow)
  const vaults = vaultsFor(await smallTexts(source))
  const name = basename(source)
  return {
    name,
    description: source,
    source,
    repository: `local/${name.replace(/[^A-Za-z0-9._-]/g, '-')}`,
    workflow,
    event: request.event ?? (await firstEvent(join(source, workflow))),
    approver: 'maintainer',
    vaults: () => vaults,
    faults: ownFaults
  }
}

async function onlyWorkflow(source: string): Promise<string> {
  const names = await readdir(join(source, WORKFLOWS)).catch((error: unknown) => {
    throw new UsageError(`--repository ${source}: there is no folder ${WORKFLOWS} in it.`, {cause: error})
  })
  const workflows = names.filter(name => /\.ya?ml$/.test(name)).sort()
  const [first, ...others] = workflows
  if (first === undefined) throw new UsageError(`--repository ${source}: there is no workflow in ${WORKFLOWS}.`)
  if (others.length > 0) {
    throw new UsageError(
      `--repository ${source}: it has several workflows. Choose one with --workflow: ${workflows.map(name => `${WORKFLOWS}/${name}`).join(', ')}.`
    )
  }
  return `${WORKFLOWS}/${first}`
}

/** The first event, in the order of {@link EVENTS}, that starts the workflow. A file that cannot be read is the runner's to refuse. */
async function firstEvent(file: string): Promise<EventName> {
  let triggers: unknown
  try {
    triggers = (parse(await readFile(file, 'utf8')) as {on?: unknown} | null)?.on
  } catch (error) {
    throw new UsageError(`The workflow ${file} cannot be read: ${messageOf(error)}`, {cause: error})
  }
  const names = typeof triggers === 'string' ? [triggers] : Array.isArray(triggers) ? triggers : Object.keys(triggers ?? {})
  return EVENTS.find(event => names.includes(event)) ?? 'push'
}

async function smallTexts(source: string): Promise<string[]> {
  const files = await listRepositoryFiles(source)
  const texts = await Promise.all(
    files.map(async file => {
      const path = join(source, file)
      const {size} = await stat(path).catch(() => ({size: Infinity}))
      const content = size > LARGEST_TEXT_BYTES ? '' : await readFile(path, 'utf8').catch(() => '')
      return content.includes('op://') ? [content] : []
    })
  )
  return texts.flat()
}
