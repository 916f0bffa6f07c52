import {afterEach, beforeEach, describe, expect, test} from '@jest/globals'
import {mkdirSync, writeFileSync} from 'node:fs'
import {mkdtemp, rm} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {checkLastingState, refuseLeftWorkspace, runnerPlace} from '../../../actions/make-plan/lasting-state.ts'

let work: string
beforeEach(async () => {
  work = await mkdtemp(join(tmpdir(), 'lasting-state-'))
  mkdirSync(join(work, 'data'))
})
afterEach(() => rm(work, {recursive: true}))

/** As init writes it. */
const backend = (type: string, path: string | null, folder: string | null = null) =>
  JSON.stringify({version: 3, backend: {type, config: {path, workspace_dir: folder}, hash: 1}}, undefined, 2)

const RUNNER = {workspace: '/runner/_work/lvs-cloud/lvs-cloud', temporaryFolder: '/runner/_work/_temp'}

/** What is wrong; empty when the state outlives the job. */
async function check(
  content: string | undefined,
  environment = 'self-hosted',
  workspace = '',
  lossOf: (path: string) => Promise<string | undefined> = () => Promise.resolve(undefined)
): Promise<string> {
  if (content !== undefined) writeFileSync(join(work, 'data', 'terraform.tfstate'), content)
  const place = {...runnerPlace(RUNNER, {RUNNER_ENVIRONMENT: environment}), lossOf}
  return await checkLastingState(work, join(work, 'data'), workspace, place).then(
    () => '',
    (error: unknown) => (error as {toDisplay(): string}).toDisplay()
  )
}

const FILE = '/var/lib/lvs/terraform.tfstate'
const FOLDER = '/var/lib/lvs/workspaces'
const FIX = 'Write a backend block for an object store or another service, or give "backend-config" an absolute path on your own runner'

describe('a state that would go away with the job', () => {
  const WORK = 'it is a file in the work folder of the runner'
  test.each<readonly [string, string | undefined, string, string]>([
    ['no backend', undefined, 'self-hosted', 'the configuration has no backend'],
    ['an object without a backend', '{"version":3}', 'self-hosted', 'the configuration has no backend'],
    ['a backend without a type', '{"backend":{"config":{}}}', 'self-hosted', 'the configuration has no backend'],
    ['a file without a path', backend('local', null), 'self-hosted', WORK],
    ['a file beside the configuration', backend('local', 'terraform.tfstate'), 'self-hosted', WORK],
    [
      'a file in the work folder, by its absolute path',
      backend('local', '/runner/_work/lvs-cloud/lvs-cloud/terraform.tfstate'),
      'self-hosted',
      WORK
    ],
    ['by a detour', backend('local', '/var/../runner/_work//lvs-cloud/lvs-cloud/a/../terraform.tfstate'), 'self-hosted', WORK],
    ['in the temporary folder', backend('local', '/runner/_work/_temp/terraform.tfstate'), 'self-hosted', WORK],
    ['a file without any settings', '{"backend":{"type":"local"}}', 'self-hosted', WORK],
    ['a file on a hosted runner', backend('local', FILE), 'github-hosted', 'it is a file on a hosted runner']
  ])('%s is refused', async (_, content, environment, reason) => {
    expect(await check(content, environment)).toBe(
      `The state would be lost when the job ends: ${reason}. ${FIX}, outside its work folder: path=/…`
    )
  })

  test('of a workspace: its file is not at "path", but in a folder beside the configuration', async () => {
    for (const folder of [null, 'workspaces']) {
      expect(await check(backend('local', FILE, folder), 'self-hosted', 'staging')).toMatch(
        /^The state would be lost when the job ends: .* outside its work folder: workspace_dir=\/…$/
      )
    }
    expect(await check(backend('local', null, FOLDER), 'self-hosted', 'staging')).toBe('')
    expect(await check(backend('local', null, FOLDER), 'self-hosted', 'default')).not.toBe('')
    expect(await check(backend('local', FILE), 'self-hosted', 'default')).toBe('')
    expect(await check(backend('s3', null), 'github-hosted', 'staging')).toBe('')
  })

  test('of which that cannot be told is refused', async () => {
    expect(await check('{"backend":')).toMatch(/^Where the state is kept cannot be told: ".*terraform\.tfstate" is not understood\./)
    expect(await check('null')).not.toBe('')
    expect(await check('[]')).not.toBe('')
  })
})

describe('a state that would go away with the machine or the container', () => {
  const loss = (path: string) => Promise.resolve(path === FILE ? 'it is made of paper' : undefined)

  test('is refused, and the message says what to mount', async () => {
    expect(await check(backend('local', FILE), 'self-hosted', '', loss)).toBe(
      `The state "${FILE}" would be lost: it is made of paper. Mount a volume or a folder of the host there, in which the runner's user may write ` +
        "(its number is 1001 in GitHub's own image), or keep the state in an object store. Where the folder is kept all the same, name it in " +
        "FAIRWAY_LASTING_FOLDERS in the runner's own environment."
    )
    expect(await check(backend('local', null, FILE), 'self-hosted', 'staging', loss)).toContain('it is made of paper')
  })

  test('is asked of nothing but a file', async () => {
    const asked: string[] = []
    const ask = (path: string) => Promise.resolve(void asked.push(path))
    await check(backend('s3', FILE), 'self-hosted', '', ask)
    await check(backend('local', FILE), 'github-hosted', '', ask)
    expect(asked).toEqual([])
  })

  test('is none where whoever looks after the runner says so', async () => {
    const {lossOf} = runnerPlace(RUNNER, {KUBERNETES_SERVICE_HOST: '10.0.0.1', FAIRWAY_LASTING_FOLDERS: `/a:/nowhere-of-all/lvs:b`})
    expect(await lossOf('/nowhere-of-all/lvs/terraform.tfstate')).toBeUndefined()
    expect(await lossOf('/nowhere-of-all/lvs')).toBeUndefined()
    // What only begins like it, leads out of it, or is relative is none of its folders.
    for (const path of ['/nowhere-of-all/lvs-2/terraform.tfstate', '/nowhere-of-all/lvs/../x', '/b/x']) {
      expect(await lossOf(path)).toContain('container')
    }
    expect(await runnerPlace(RUNNER, {FAIRWAY_LASTING_FOLDERS: '/'}).lossOf('/nowhere-of-all/x')).toBeUndefined()
  })
})

describe('a state that outlives the job', () => {
  test.each([
    ['a file on a runner of one’s own', backend('local', FILE), 'self-hosted'],
    [
      'a file in a folder whose name begins like the work folder',
      backend('local', '/runner/_work/lvs-cloud/lvs-cloud-state/x'),
      'self-hosted'
    ],
    ['an object store', backend('s3', 'lvs.tfstate'), 'github-hosted'],
    ['a value that looks like a type', '{"backend":{"type":"s3","config":{"key":"\\"type\\": \\"local\\""}}}', 'github-hosted']
  ])('%s is taken', async (_, content, environment) => {
    expect(await check(content, environment)).toBe('')
  })
})

describe('a workspace that was selected earlier', () => {
  const select = (name: string) => writeFileSync(join(work, 'data', 'environment'), name)
  const refusal = () => refuseLeftWorkspace(work, join(work, 'data')).then(() => undefined, String)

  test('is refused where nobody asked for it', async () => {
    select('staging')
    writeFileSync(join(work, 'data', 'terraform.tfstate'), backend('local', FILE))
    expect(await refusal()).toContain(`Input "workspace" is empty, and in "${work}" the workspace "staging" is selected.`)
  })

  test.each(['', 'default', 'default\n'])('is none: %j', async name => {
    select(name)
    expect(await refusal()).toBeUndefined()
  })

  test('is none where nothing was ever selected', async () => {
    expect(await refusal()).toBeUndefined()
  })

  test('is the one of the configuration in HCP Terraform', async () => {
    select('prod')
    writeFileSync(join(work, 'data', 'terraform.tfstate'), backend('cloud', null))
    expect(await refusal()).toBeUndefined()
  })
})
