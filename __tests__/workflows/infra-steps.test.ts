import {describe, expect, test} from '@jest/globals'
import {chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {clearPending, markInterrupted, savePending} from '../../lib/terraform/pending.ts'
import {createPrivateFolder} from '../../lib/action/private-folder.ts'
import {jobs, play, runner, stepOf} from '../support/infra-steps.ts'

describe('several states in one folder', () => {
  const GIVEN = {GITHUB_EVENT_NAME: 'schedule', GITHUB_REPOSITORY: 'lvs/lvs-cloud', APPLY: 'false', DRIFT: 'true', APPROVAL: 'always'}
  const REST = {DESTROY: 'false', REFRESH_ONLY: 'false', APPROVAL_TIMEOUT: '1h', BINARY: 'terraform', DIRECTORY: 'infrastructure'}

  function checked(more: Record<string, string>): Readonly<Record<string, string>> {
    const {isGood, outputs} = play('infra', 'Check the inputs', runner(), {...GIVEN, ...REST, ...more})
    expect(isGood).toBe(true)
    return outputs
  }
  const keyOf = (more: Record<string, string>) => checked(more)['key']

  test('have an issue and a comment each: no drift in one closes no issue of another', () => {
    const states = [{}, {WORKSPACE: 'a'}, {VAR_FILES: 'a.tfvars'}, {BACKEND_CONFIG: 'bucket=a\nkey=b'}, {BACKEND_CONFIG: 'bucket=a\nkey=c'}]
    const keys = states.map(keyOf)
    expect(new Set(keys).size).toBe(states.length)
    expect(states.map(keyOf)).toEqual(keys)
    const given = jobs.infra.steps.flatMap(({with: inputs}) => inputs?.['key'] ?? [])
    expect(given).toEqual(Array(3).fill('${{ steps.check.outputs.key }}'))
  })

  test.each([
    [{}, 'infrastructure'],
    [{WORKSPACE: 'staging'}, 'infrastructure (staging)'],
    [{VAR_FILES: 'vars/staging.tfvars\n\ncommon.tfvars\n'}, 'infrastructure (staging.tfvars, common.tfvars)'],
    [{WORKSPACE: 'a', VAR_FILES: '../b.tfvars'}, 'infrastructure (a, b.tfvars)'],
    [{WORKSPACE: 'a\nkey=b'}, 'infrastructure (a key=b)']
  ])('are told apart by their titles: %p', (more, expected) => {
    expect(checked(more)['state']).toBe(expected)
  })

  test('and an issue has that title, whichever job opens it', () => {
    const titleOf = (job: 'infra' | 'approve', name: string) => stepOf(job, name).with?.['title']
    expect(titleOf('infra', 'Keep the issue of drift')).toBe('Drift in ${{ steps.check.outputs.state }}')
    expect(titleOf('infra', 'Ask for approval')).toMatch(/^Apply to \$\{\{ steps\.check\.outputs\.state \}\}: /)
    expect(titleOf('approve', 'Ask for approval')).toMatch(
      /^Apply to \$\{\{ needs\.infra\.outputs\.state \|\| inputs\.working-directory \}\}: /
    )
  })
})

describe('the state’s lock', () => {
  test.each([
    ['apply', false],
    ['plan', true],
    ['drift', true],
    ['pull-request', true]
  ])('mode %s: left to others: %p', (mode, expected) => {
    const given = runner({terraform: '#!/bin/sh\nprintf "%s\\n" "$@" > arguments\n'})
    chmodSync(join(given.work, 'terraform'), 0o700)
    const env = {BINARY: join(given.work, 'terraform'), MODE: mode, PLAN: 'x', MESSAGES: join(given.temp, 'plan.jsonl')}
    expect(play('infra', 'Plan', given, env).isGood).toBe(true)
    const lines = readFileSync(join(given.workspace, 'arguments'), 'utf8').split('\n')
    expect(lines.includes('-lock=false')).toBe(expected)
  })
})

describe('a state that was not saved', () => {
  const LOOK = 'Look for a state that was not saved'

  test.each(['errored.tfstate', 'errored.tfstate.sealed'])('%s is found before the checkout would remove it', name => {
    for (const job of ['infra', 'apply'] as const) {
      const names = jobs[job].steps.map(step => step.name)
      expect(names.indexOf(LOOK)).toBeLessThan(names.indexOf('Check out'))
      expect(names.indexOf(LOOK)).toBeGreaterThanOrEqual(0)
      // In another folder than the one that is planned, too.
      const {isGood, stdout} = play(job, LOOK, runner({[`lvs-cloud/other/${name}`]: '{}'}))
      expect(isGood).toBe(false)
      expect(stdout).toMatch(new RegExp(`^::error::There is ".*/other/${name}"`))
      expect(stdout).toContain(
        name.endsWith('.sealed')
          ? 'Open it with "fairway open-state", push what comes out with "state push" in the initialised folder'
          : 'Push it with "state push" in the initialised folder'
      )
    }
  })

  test('an empty workspace and an ordinary one are no obstacle', () => {
    expect(play('infra', LOOK, runner())).toMatchObject({isGood: true, stdout: ''})
    expect(play('infra', LOOK, runner({'lvs-cloud/infrastructure/main.tf': ''}))).toMatchObject({isGood: true, stdout: ''})
  })

  test.each(['lvs-cloud/errored.tfstate', '_temp/fairway-errored-state-a1/errored.tfstate'])(
    'without a key %s is copied to where no checkout comes',
    path => {
      for (const job of ['infra', 'apply'] as const) {
        const given = runner({[path]: '{"serial":3}'})
        expect(play(job, 'Keep the state out of the way of a checkout', given).isGood).toBe(true)
        const kept = join(given.work, 'fairway-unsaved-state-42-1/errored.tfstate')
        expect(readFileSync(kept, 'utf8')).toBe('{"serial":3}')
        expect(play(job, 'Keep the state out of the way of a checkout', runner())).toMatchObject({isGood: true, stdout: ''})
      }
    }
  )

  test('the upload has a name of its own at each try', () => {
    for (const job of ['infra', 'apply'] as const) {
      expect(stepOf(job, 'Keep the state that could not be saved').with?.['name']).toMatch(/-\$\{\{ github\.run_attempt \}\}$/)
    }
  })
})

describe('a state that would go away with the job', () => {
  const CHECK = 'Check that the state outlives the job'
  const backend = (type: string, path: string | null, folder: string | null = null) =>
    JSON.stringify({version: 3, backend: {type, config: {path, workspace_dir: folder}, hash: 1}}, undefined, 2)
  const check = (content: string | undefined, environment: string, workspace = '') => {
    const given = runner(content === undefined ? {} : {'_temp/data/terraform.tfstate': content})
    const env = {TF_DATA_DIR: join(given.temp, 'data'), RUNNER_ENVIRONMENT: environment, WORKSPACE: workspace}
    return play('infra', CHECK, given, env)
  }
  const [FILE, FOLDER] = ['/var/lib/lvs/terraform.tfstate', '/var/lib/lvs/workspaces']

  test.each([
    ['no backend', undefined, 'self-hosted'],
    ['a file without a path', backend('local', null), 'self-hosted'],
    ['a file beside the configuration', backend('local', 'terraform.tfstate'), 'self-hosted'],
    ['a file on a hosted runner', backend('local', '/var/lib/lvs/terraform.tfstate'), 'github-hosted']
  ])('%s: nothing is planned', (_, content, environment) => {
    const {isGood, stdout} = check(content, environment)
    expect(isGood).toBe(false)
    expect(stdout).toMatch(/^::error::The state would be lost when the job ends/)
  })

  test('of a workspace: its file is not at "path", but in a folder beside the configuration', () => {
    for (const folder of [null, 'workspaces']) {
      const {isGood, stdout} = check(backend('local', FILE, folder), 'self-hosted', 'staging')
      expect(isGood).toBe(false)
      expect(stdout).toMatch(/^::error::The state would be lost when the job ends: .* outside of its work folder: workspace_dir=\/…$/m)
    }
    expect(check(backend('local', null, FOLDER), 'self-hosted', 'staging').isGood).toBe(true)
    expect(check(backend('local', null, FOLDER), 'self-hosted', 'default').isGood).toBe(false)
    expect(check(backend('local', FILE), 'self-hosted', 'default').isGood).toBe(true)
    expect(check(backend('s3', null), 'github-hosted', 'staging').isGood).toBe(true)
    expect(stepOf('infra', CHECK).env?.['WORKSPACE']).toBe('${{ inputs.workspace }}')
  })

  test('a file in the work folder, by its absolute path', () => {
    const given = runner()
    mkdirSync(join(given.temp, 'data'))
    writeFileSync(join(given.temp, 'data/terraform.tfstate'), backend('local', join(given.workspace, 'terraform.tfstate')))
    expect(play('infra', CHECK, given, {TF_DATA_DIR: join(given.temp, 'data')}).isGood).toBe(false)
  })

  test.each([
    ['a file on a runner of one’s own', backend('local', '/var/lib/lvs/terraform.tfstate'), 'self-hosted'],
    ['an object store', backend('s3', 'lvs.tfstate'), 'github-hosted']
  ])('%s is kept', (_, content, environment) => {
    expect(check(content, environment)).toMatchObject({isGood: true, stdout: ''})
  })
})

describe('when the job ends', () => {
  const LEFT = ['change.tfplan', 'plan.jsonl', 'handover/plan.sealed', 'data/terraform.tfstate'].map(
    name => `_temp/fairway-terraform/${name}`
  )
  const REMOVE = 'Remove the plan'

  test('the plan and what init wrote are removed', () => {
    for (const job of ['infra', 'apply'] as const) {
      const given = runner(Object.fromEntries(LEFT.map(path => [path, 'x'])))
      expect(play(job, REMOVE, given).isGood).toBe(true)
      expect(existsSync(join(given.temp, 'fairway-terraform'))).toBe(false)
      expect(play(job, REMOVE, given).isGood).toBe(true)
    }
  })

  test('a cancelled apply that is still at work keeps what it saves its state with', async () => {
    for (const job of ['infra', 'apply'] as const) {
      const given = runner(Object.fromEntries(LEFT.map(path => [path, 'x'])))
      const folder = await createPrivateFolder('apply-plan', given.temp)
      await savePending(folder, {pid: 1, stdout: '', binary: '', workingDirectory: ''})
      for (const next of [() => markInterrupted(folder), () => Promise.resolve()]) {
        expect(play(job, REMOVE, given).isGood).toBe(true)
        expect(LEFT.filter(path => existsSync(join(given.work, path)))).toEqual(LEFT.slice(-1))
        await next()
      }
      await clearPending(folder)
      expect(play(job, REMOVE, given).isGood).toBe(true)
      expect(existsSync(join(given.temp, 'fairway-terraform'))).toBe(false)
    }
  })
})
