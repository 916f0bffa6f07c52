import {cp, mkdir, readdir, readFile, writeFile} from 'node:fs/promises'
import {join} from 'node:path'
import {parseDocument} from 'yaml'
import {runOrThrow, runProcess} from '../../lib/action/process.ts'
import type {RunRequest} from '../runner/types.ts'
import {writeArtifactActions} from './artifacts.ts'

/** Copies of the caller's repository and of the toolkit that act can run. */
export interface Rendered {
  readonly caller: string
  readonly toolkit: string
  /** The refs by which the caller names the toolkit. */
  readonly refs: readonly string[]
  /** Every label that a `runs-on` may come to. */
  readonly labels: readonly string[]
  /** Actions that act finds in a folder, `OWNER/NAME@REF=FOLDER` each. */
  readonly standIns: readonly string[]
  /** Where the added job writes the `needs` context: what the caller's jobs came to. */
  readonly needsFile: string
}

const WORKFLOWS = '.github/workflows'
const USUAL_LABELS = ['ubuntu-latest', 'ubuntu-24.04', 'ubuntu-22.04', 'self-hosted']
/** The job that is added to the caller: act prints neither the outputs of a called workflow nor those of a job. */
const REPORT_JOB = 'fairway-report'

/**
 * Makes what act needs below `folder`: the caller's repository at the run's commit, and the toolkit with `$/…` written as
 * `OWNER/NAME/…@REF`, which act knows (nektos/act 0.2.89 rejects `$/`).
 */
export async function render(request: RunRequest, folder: string): Promise<Rendered> {
  const caller = join(folder, 'caller')
  const toolkit = join(folder, 'toolkit')
  const needsFile = join(folder, 'needs.json')
  await Promise.all([cloneCaller(request, caller), copyToolkit(request.toolkit, toolkit)])
  const texts = await readWorkflows(caller)
  const refs = [...new Set([...texts.values()].flatMap(text => refsIn(text, request.toolkitName)))]
  const [ref = 'v1'] = refs
  for (const [name, text] of await readWorkflows(toolkit)) {
    await writeFile(
      join(toolkit, WORKFLOWS, name),
      text.replace(/(\buses:\s*)\$\//g, `$1${request.toolkitName}/`).replace(usesOf(request.toolkitName), `$1@${ref}`)
    )
  }
  await addReportJob(join(caller, request.workflow), needsFile)
  const all = [...texts.values(), ...(await readWorkflows(toolkit)).values()]
  const labels = [...new Set([...USUAL_LABELS, ...all.flatMap(labelsIn)])]
  const standIns = await writeArtifactActions(all, join(folder, 'stand-ins'), join(request.directory, 'artifacts'))
  return {caller, toolkit, refs: [ref, ...refs.slice(1)], labels, standIns, needsFile}
}

async function cloneCaller({repository, github}: RunRequest, caller: string): Promise<void> {
  const git = (...args: [string, ...string[]]) =>
    runOrThrow(runProcess, `git ${args[0]}`, ['git', '-c', 'advice.detachedHead=false', ...args], {
      env: {PATH: process.env['PATH'], HOME: caller, GIT_CONFIG_NOSYSTEM: '1', GIT_CONFIG_GLOBAL: '/dev/null'}
    })
  await git('clone', '--quiet', '--no-checkout', repository, caller)
  const branch = github.ref.startsWith('refs/heads/') ? ['-B', github.ref.slice('refs/heads/'.length)] : ['--detach']
  await git('-C', caller, 'checkout', '--quiet', ...branch, github.sha)
  await git('-C', caller, 'remote', 'set-url', 'origin', `${github.server_url}/${github.repository}`)
}

async function copyToolkit(source: string, target: string): Promise<void> {
  await mkdir(join(target, WORKFLOWS), {recursive: true})
  await cp(join(source, WORKFLOWS), join(target, WORKFLOWS), {recursive: true})
  await cp(join(source, 'dist'), join(target, 'dist'), {recursive: true})
  for (const name of await readdir(join(source, 'actions'))) {
    await mkdir(join(target, 'actions', name), {recursive: true})
    await cp(join(source, 'actions', name, 'action.yml'), join(target, 'actions', name, 'action.yml'))
  }
}

async function readWorkflows(repository: string): Promise<Map<string, string>> {
  const names = (await readdir(join(repository, WORKFLOWS))).filter(name => /\.ya?ml$/.test(name))
  return new Map(await Promise.all(names.map(async name => [name, await readFile(join(repository, WORKFLOWS, name), 'utf8')] as const)))
}

function refsIn(text: string, toolkitName: string): string[] {
  return [...text.matchAll(new RegExp(`\\buses:\\s*["']?${toolkitName}/[^@\\s]+@([^\\s"']+)`, 'gi'))].map(([, ref = '']) => ref)
}

/** A reference to the toolkit that has no ref yet. */
function usesOf(toolkitName: string): RegExp {
  return new RegExp(`(\\buses:\\s*${toolkitName}/[^@\\s]+)(?=\\s)`, 'g')
}

function labelsIn(text: string): string[] {
  return [...text.matchAll(/\b(?:runs-on|runner):\s*["']?([\w.-]+)["']?\s*$/gm)].map(([, label = '']) => label)
}

/** Adds a job that waits for all others and writes down what they came to. */
async function addReportJob(file: string, needsFile: string): Promise<void> {
  const workflow = parseDocument(await readFile(file, 'utf8'))
  const jobs = workflow.toJS() as {jobs?: Record<string, unknown>}
  workflow.setIn(['jobs', REPORT_JOB], {
    needs: Object.keys(jobs.jobs ?? {}),
    if: 'always()',
    'runs-on': 'ubuntu-latest',
    steps: [{env: {NEEDS: '${{ toJSON(needs) }}', FILE: needsFile}, run: 'printf "%s" "$NEEDS" > "$FILE"\n'}]
  })
  await writeFile(file, workflow.toString({lineWidth: 0}))
}
