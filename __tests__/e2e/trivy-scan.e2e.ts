import {afterAll, beforeAll, beforeEach, describe, expect, it} from '@jest/globals'
import {existsSync, readdirSync, readFileSync, writeFileSync} from 'node:fs'
import {mkdir, mkdtemp, rm} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {runProcess} from '../../lib/action/process.ts'
import {findFreePort} from '../../rehearsal/system/free-port.ts'
import {startRegistry, type Registry} from '../../rehearsal/parts/registry.ts'
import {publishTrivyDatabase} from '../../rehearsal/parts/trivy-database.ts'
import {VULNERABLE_PACKAGE} from '../../rehearsal/parts/base-image-recipes.ts'
import {findTools} from '../../rehearsal/tools/index.ts'
import {debianWith, writeLayout, type Image} from '../actions/trivy-scan/layouts.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
/** Looks like an AWS key to Trivy; put together here, so that no scanner takes this file for a leak. */
const SECRET = ['AKIA', 'QWERTYUIOPASDFGH'].join('')

const cleanFiles = debianWith('coreutils', '9.1-1')
const vulnerableFiles = debianWith(VULNERABLE_PACKAGE.name, '1.0.0')

const builtAt = new Date()

let stage: string
let registry: Registry
let database: string
let trivy: string
let folder: string

beforeAll(async () => {
  const tools = await findTools('e2e')
  if (tools.trivy === undefined || tools.registry === undefined) throw new Error('Run `npm run tools` first.')
  trivy = tools.trivy.path
  stage = await mkdtemp(join(tmpdir(), 'fairway-e2e-trivy-'))
  registry = await startRegistry({stage, name: 'tools-registry', withPassword: false, dockerRegistry: tools.registry})
  database = await publishTrivyDatabase({stage, toolsRegistry: registry.host, builtAt})
})

afterAll(async () => {
  await (registry as Registry | undefined)?.stop()
  await rm(stage, {recursive: true, force: true})
})

beforeEach(async () => {
  folder = await mkdtemp(join(stage, 'job-'))
  await mkdir(join(folder, 'temp'))
})

interface Step {
  readonly exitCode: number | null
  readonly log: string
  readonly summary: string
  readonly outputs: ReadonlyMap<string, string>
}

/** Runs the action as a runner does: inputs and files by the environment, then the post part with the saved state. */
async function scan(images: readonly Image[], inputs: Record<string, string> = {}): Promise<Step> {
  const digest = await writeLayout(join(folder, 'layout'), images)
  const given: Record<string, string> = {layout: join(folder, 'layout'), digest, 'db-repository': database, 'trivy-path': trivy, ...inputs}
  const file = (name: string) => {
    writeFileSync(join(folder, name), '')
    return join(folder, name)
  }
  const environment = {
    PATH: process.env['PATH'],
    HOME: folder,
    GITHUB_TOKEN: 'a token',
    GITHUB_WORKSPACE: folder,
    RUNNER_TEMP: join(folder, 'temp'),
    GITHUB_OUTPUT: file('output'),
    GITHUB_STATE: file('state'),
    GITHUB_STEP_SUMMARY: file('summary'),
    ...Object.fromEntries(Object.entries(given).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value]))
  }
  const action = [process.execPath, join(root, 'actions', 'trivy-scan', 'main.ts')] as const
  const main = await runProcess([...action], {env: environment, cwd: folder})
  const outputs = fileCommands('output')
  const report = outputs.get('report') ?? ''
  expect(existsSync(report)).toBe(true)
  expect(main.stdout + readFileSync(report, 'utf8')).not.toContain(SECRET)
  const state = Object.fromEntries([...fileCommands('state')].map(([name, value]) => [`STATE_${name}`, value]))
  const post = await runProcess([...action], {env: {...environment, ...state}, cwd: folder})
  expect(post).toMatchObject({exitCode: 0, stdout: '', stderr: ''})
  // Nothing is left of the step, in the runner's folder or anywhere in its home.
  expect(readdirSync(join(folder, 'temp'))).toEqual([])
  expect(readdirSync(folder).sort()).toEqual(['layout', 'output', 'state', 'summary', 'temp'])
  return {exitCode: main.exitCode, log: main.stdout + main.stderr, summary: readFileSync(join(folder, 'summary'), 'utf8'), outputs}
}

/** What was written into one of the runner's files, by name. */
function fileCommands(name: string): Map<string, string> {
  const text = readFileSync(join(folder, name), 'utf8')
  return new Map([...text.matchAll(/^(\S+?)<<(\S+)\n([\s\S]*?)\n\2$/gm)].map(match => [match[1] ?? '', match[3] ?? '']))
}

describe('trivy-scan with real Trivy', () => {
  it('passes a clean layout', async () => {
    const {exitCode, outputs, summary} = await scan([{platform: 'linux/amd64', files: cleanFiles}])
    expect(Object.fromEntries(outputs)).toMatchObject({
      result: 'pass',
      critical: '0',
      secrets: '0',
      platforms: 'linux/amd64',
      'db-updated-at': builtAt.toISOString(),
      'os-eol': 'false'
    })
    expect(outputs.get('trivy-version')).toMatch(/^\d+\.\d+\.\d+$/)
    expect(exitCode).toBe(0)
    expect(summary).toContain('### Image scan: pass')
  })

  it('cannot tell about an operating system without advisories, although a library of the application was compared', async () => {
    const files = {
      'etc/os-release': 'NAME="Fedora Linux"\nID=fedora\nVERSION_ID=41\n',
      'app/node_modules/left/package.json': '{"name":"left","version":"1.0.0"}'
    }
    const {exitCode, outputs} = await scan([{platform: 'linux/amd64', files}])
    expect(exitCode).toBe(1)
    expect(Object.fromEntries(outputs)).toMatchObject({result: 'error', critical: ''})
    expect(outputs.get('reason')).toContain('No package of the operating system was found in linux/amd64 (fedora 41)')
  })

  it('fails a layout with a vulnerable package, and says which', async () => {
    const {exitCode, outputs, summary, log} = await scan([{platform: 'linux/amd64', files: vulnerableFiles}])
    expect(exitCode).toBe(1)
    expect(Object.fromEntries(outputs)).toMatchObject({result: 'fail', critical: '1'})
    expect(log).toContain(`CRITICAL CVE-2099-0001 in ${VULNERABLE_PACKAGE.name} 1.0.0 (fixed in 9.9.9-1) [linux/amd64]`)
    expect(summary).toContain('### Image scan: fail')
  })

  it('fails when only the second platform has the package', async () => {
    const {exitCode, outputs, log} = await scan([
      {platform: 'linux/amd64', files: cleanFiles},
      {platform: 'linux/arm64', files: vulnerableFiles}
    ])
    expect(exitCode).toBe(1)
    expect(Object.fromEntries(outputs)).toMatchObject({result: 'fail', critical: '1', platforms: 'linux/amd64,linux/arm64'})
    expect(log).toContain('[linux/arm64]')
  })

  it('counts a package that both platforms have once', async () => {
    const platforms = ['linux/amd64', 'linux/arm64']
    const {outputs} = await scan(platforms.map(platform => ({platform, files: {...vulnerableFiles, 'etc/hostname': platform}})))
    expect(outputs.get('critical')).toBe('1')
  })

  it('fails for a secret, and shows it nowhere', async () => {
    const files = {...cleanFiles, 'app/.env': `AWS_ACCESS_KEY_ID=${SECRET}\n`}
    const {exitCode, outputs, log, summary} = await scan([{platform: 'linux/amd64', files}])
    expect(exitCode).toBe(1)
    expect(Object.fromEntries(outputs)).toMatchObject({result: 'fail', critical: '0', secrets: '1'})
    expect(log).toContain('aws-access-key-id in /app/.env line 1')
    expect(log + summary).not.toContain(SECRET)
  })

  it('shows what has no fix, and passes it where that is asked for', async () => {
    const image = {platform: 'linux/amd64', files: debianWith('bash', '5.2-1')}
    expect(Object.fromEntries((await scan([image], {'fail-on': 'LOW'})).outputs)).toMatchObject({result: 'fail', low: '1'})
    await rm(join(folder, 'layout'), {recursive: true})
    const unfixed = await scan([image], {'fail-on': 'LOW', 'ignore-unfixed': 'true'})
    expect(Object.fromEntries(unfixed.outputs)).toMatchObject({result: 'pass', low: '1'})
  })

  it('leaves out what the named ignore file names, and says how much that was', async () => {
    writeFileSync(join(stage, 'accepted'), 'CVE-2099-0001\n')
    const {exitCode, outputs, summary} = await scan([{platform: 'linux/amd64', files: vulnerableFiles}], {'ignore-file': '../accepted'})
    expect(exitCode).toBe(0)
    expect(outputs.get('critical')).toBe('0')
    expect(summary).toContain('1 left out by the ignore file')
  })

  it('cannot tell when the database is out of reach', async () => {
    const nobody = `127.0.0.1:${await findFreePort()}/trivy-db:2`
    const image = {platform: 'linux/amd64', files: cleanFiles}
    const {exitCode, outputs, log} = await scan([image], {'db-repository': nobody})
    expect(exitCode).toBe(1)
    expect(Object.fromEntries(outputs)).toMatchObject({result: 'error', critical: ''})
    expect(outputs.get('reason')).toContain(`The vulnerability database could not be downloaded. ${nobody}: `)
    expect(log).toContain('connection refused')
  })

  it('takes the database from the second repository when the first has none', async () => {
    const repositories = `${registry.host}/none:2\n${database}`
    const {outputs} = await scan([{platform: 'linux/amd64', files: cleanFiles}], {'db-repository': repositories})
    expect(outputs.get('result')).toBe('pass')
  })

  it('cannot tell for an image in which there is nothing to compare', async () => {
    const image = {platform: 'linux/amd64', files: {'app/hello': 'hello'}}
    expect((await scan([image])).outputs.get('result')).toBe('error')
    await rm(join(folder, 'layout'), {recursive: true})
    expect((await scan([image], {'allow-empty': 'true'})).outputs.get('result')).toBe('pass')
  })

  it('cannot tell for another layout than the one that was built', async () => {
    const {exitCode, outputs} = await scan([{platform: 'linux/amd64', files: cleanFiles}], {digest: `sha256:${'0'.repeat(64)}`})
    expect(exitCode).toBe(1)
    expect(outputs.get('result')).toBe('error')
  })
})
