import {afterEach, beforeEach, describe, expect, test} from '@jest/globals'
import {spawnSync} from 'node:child_process'
import {createHash} from 'node:crypto'
import {readFileSync, writeFileSync} from 'node:fs'
import {createServer} from 'node:net'
import {join} from 'node:path'
import {runProcess} from '../../lib/action/process.ts'
import {toolNames, tools} from '../../lib/tools/index.ts'
import {listActions, listSources, root} from '../../scripts/support/repository.ts'
import {trivyJson} from '../actions/trivy-scan/trivy-reports.ts'
import {LayoutFixture, twoPlatforms} from '../lib/registry/layout-fixture.ts'
import {streamText} from '../lib/terraform/streams.ts'
import {canariesIn, CanaryStage, isStartOf} from '../support/canary-stage.ts'
import {playBuild} from '../support/play-build.ts'
import {DatabaseRegistry} from '../support/database-registry.ts'
import {DEPLOY_SHIMS} from './deploy-shims.ts'
import {PLACES} from './program-places.ts'

/** What one program needs of what the others may not see. */
const ALLOWED: Readonly<Record<string, readonly string[]>> = {
  // buildx reads each build secret from a variable, and hands it to the build alone.
  'docker buildx build': ['FAIRWAY_BUILD_SECRET_0', 'FAIRWAY_BUILD_SECRET_1']
}

/** With these two a provider or a backend logs in by OIDC. */
const LOGIN = ['ACTIONS_ID_TOKEN_REQUEST_URL', 'ACTIONS_ID_TOKEN_REQUEST_TOKEN']

/** What a bundle starts. */
const wordsOf = (bundle: string) => PLACES.flatMap(({starts}) => starts[bundle] ?? [])

/** A call of a function that starts a program, as far as a text tells: with argv, or what makes one, as its first argument. */
const CALL = /(?:\b(?:run|ask|start)|runProcess|startLasting|runOrThrow)\(\s*(?:\[|\w*argv\b|command\b)/g

test('every place that starts a program is played here', async () => {
  const sources = (await listSources()).filter(path => /^(?:actions|cli|lib)\//.test(path) && path !== 'lib/action/process.ts')
  const calls = sources.flatMap(path => (readFileSync(join(root, path), 'utf8').match(CALL) ?? []).map(() => path))
  expect(calls).toEqual(PLACES.map(({source}) => source).sort())
})

test('every action that can start a program is played here', async () => {
  const starting = (await listActions()).filter(name =>
    /import \{[^}]*\b(?:ask|runProcess|startLasting)\b/.test(readFileSync(join(root, 'actions', name, 'main.ts'), 'utf8'))
  )
  expect([...starting, 'cli'].sort()).toEqual([...new Set(PLACES.flatMap(({starts}) => Object.keys(starts)))].sort())
})

describe('no program that a bundle starts sees what is the business of the step alone', () => {
  let stage: CanaryStage
  beforeEach(() => {
    stage = new CanaryStage()
  })
  afterEach(() => stage.remove())

  /** Each place was played, and nothing that was started saw a canary. */
  function expectClean(bundle: string, allowed = ALLOWED): void {
    const words = wordsOf(bundle)
    expect(words.filter(word => !stage.starts.some(start => isStartOf(start, word)))).toEqual([])
    const seen = stage.starts.map(start => {
      const word = words.find(candidate => isStartOf(start, candidate)) ?? `not expected: ${start.program}`
      return {word, canaries: canariesIn(start, allowed[word])}
    })
    expect(seen.filter(({word, canaries}) => canaries.length > 0 || !words.includes(word))).toEqual([])
  }

  test('the shims do see canaries', async () => {
    stage.shim('program', '')
    const leaky = {env: {...stage.environment(), 'INPUT_SSH-KEY': stage.secret('key')}}
    await runProcess([join(stage.folder, 'bin', 'program'), stage.secret('argument')], leaky)
    expect(canariesIn(stage.starts[0]!)).toEqual(
      expect.arrayContaining([
        'INPUT_SOME-PASSWORD',
        'INPUT_SSH-KEY',
        'STATE_SOME-PASSWORD',
        'ACTIONS_RUNTIME_TOKEN',
        'ACTIONS_ID_TOKEN_REQUEST_TOKEN',
        'OP_SERVICE_ACCOUNT_TOKEN',
        'OP_CONNECT_TOKEN',
        ...['OUTPUT', 'ENV', 'PATH', 'STATE', 'STEP_SUMMARY'].map(name => `GITHUB_${name}`),
        stage.secret('argument'),
        'PATH entry "."'
      ])
    )
  })

  test('begin-change', async () => {
    stage.shim('git', "if (argv.includes('ls-files')) process.stdout.write('H errored.tfstate\\0')")
    stage.file('.git', '')
    stage.file('errored.tfstate', '')
    const inputs = {approval: 'none', 'approval-timeout': '1h', binary: 'terraform'}
    expect(await stage.action('begin-change', inputs, {GITHUB_EVENT_NAME: 'push'})).toMatchObject({exitCode: 0})
    expect(await stage.post('begin-change', inputs)).toMatchObject({exitCode: 0})
    expectClean('begin-change')
  })

  test('build-push', async () => {
    const proxy = await playBuild(stage)
    const inputs = {
      mode: 'build',
      image: 'registry.example.com/team/app',
      revision: 'head',
      secrets: `token=${stage.secret('build')}`,
      'secret-envs': 'npmrc=NPMRC_CONTENT',
      registries: 'other.example.com me OTHER_PASSWORD',
      ssh: 'default',
      'registry-username': 'user',
      'registry-password': stage.secret('registry'),
      'github-token': stage.secret('github')
    }
    const agent = createServer().listen(join(stage.folder, 'agent'))
    const variables = {
      NPMRC_CONTENT: stage.secret('npmrc'),
      OTHER_PASSWORD: stage.secret('other'),
      SSH_AUTH_SOCK: join(stage.folder, 'agent'),
      ...proxy
    }
    expect(await stage.action('build-push', inputs, {GITHUB_EVENT_NAME: 'push', ...variables})).toMatchObject({exitCode: 0})
    expect(await stage.post('build-push', inputs, variables)).toMatchObject({exitCode: 0})
    agent.close()
    expectClean('build-push')
    expect(stage.starts.filter(({environment}) => 'SSH_AUTH_SOCK' in environment)).toEqual([])
    expect(stage.starts.flatMap(({argv}) => argv).filter(argument => argument.includes('proxy-password'))).toEqual([])
    const build = stage.starts.find(start => start.argv.some(argument => argument.includes('tar=false')))
    expect(build?.argv).toContain(`default=${join(stage.folder, 'agent')}`)
    expect(build?.environment).toMatchObject({FAIRWAY_BUILD_SECRET_1: variables.NPMRC_CONTENT})
  })

  test("build-push on a runner of GitHub's: the build alone gets the token of the cache service", async () => {
    const proxy = await playBuild(stage)
    const token = stage.secret('runtime')
    const service = {
      ACTIONS_RUNTIME_TOKEN: token,
      ACTIONS_RESULTS_URL: 'https://results.example.com/',
      ACTIONS_CACHE_SERVICE_V2: 'True'
    }
    const hosted = {GITHUB_EVENT_NAME: 'push', RUNNER_ENVIRONMENT: 'github-hosted', ACTIONS_CACHE_MODE: 'write', ...service, ...proxy}
    const inputs = {mode: 'build', image: 'registry.example.com/team/app', revision: 'head'}
    expect(await stage.action('build-push', inputs, hosted)).toMatchObject({exitCode: 0})
    expect(await stage.post('build-push', inputs)).toMatchObject({exitCode: 0})
    expectClean('build-push', {'docker buildx build': Object.keys(service)})
    const built = stage.starts.find(start => isStartOf(start, 'docker buildx build --cache-from'))
    expect(built?.environment).toMatchObject(service)
    expect(built?.argv.join(' ')).toMatch(/--cache-from type=gha,scope=fairway-team-app-\S+ --cache-to type=gha,scope=fairway-team-app-/)
  })

  test('trivy-scan', async () => {
    await twoPlatforms(await LayoutFixture.at(join(stage.workspace, 'layout')))
    stage.shim(
      'trivy',
      `if (argv[0] === '--version') console.log('Version: ${tools.trivy.version}')
      else fs.writeFileSync(after('--output'), ${JSON.stringify(JSON.stringify(trivyJson()))})`
    )
    const mirrors = await new DatabaseRegistry().start()
    const inputs = {layout: 'layout', 'db-repository': mirrors.fresh}
    expect(await stage.action('trivy-scan', inputs).finally(() => mirrors.stop())).toMatchObject({exitCode: 0})
    expect(await stage.post('trivy-scan', inputs)).toMatchObject({exitCode: 0})
    expectClean('trivy-scan')
  })

  test('setup-tools', async () => {
    const says = {terraform: 'Terraform v', tofu: 'OpenTofu v', trivy: 'Version: ', jq: 'jq-'}
    for (const name of toolNames) stage.shim(name, `console.log('${says[name]}${tools[name].version}')`)
    expect(await stage.action('setup-tools', {tools: toolNames.join('\n')})).toMatchObject({exitCode: 0})
    expectClean('setup-tools')
  })

  test('deploy-ssh', async () => {
    stage.shim('ssh-keygen', DEPLOY_SHIMS.keygen)
    stage.shim('ssh', DEPLOY_SHIMS.ssh)
    stage.file('compose.yml', 'services: {web: {image: "${FAIRWAY_IMAGE}"}}\n')
    const key = ['-----BEGIN OPENSSH PRIVATE KEY-----', stage.secret('key'), '-----END OPENSSH PRIVATE KEY-----', ''].join('\n')
    const inputs = {
      host: 'server.example.com',
      user: 'deploy',
      'ssh-key': key,
      'ssh-passphrase': stage.secret('passphrase'),
      'ssh-certificate': 'ssh-ed25519-cert-v01@openssh.com AAAAB3',
      'known-hosts': 'server.example.com ssh-ed25519 AAAA',
      project: 'wiki',
      'compose-file': 'compose.yml',
      image: 'registry.example.com/app',
      digest: `sha256:${'1'.repeat(64)}`,
      'registry-username': 'user',
      'registry-password': stage.secret('registry')
    }
    // The host gives the answers that a deploy needs, until it should watch over it.
    const main = await stage.action('deploy-ssh', inputs)
    expect(main.stdout).toContain('::error::Not deployed; nothing was changed on the host.')
    expect(readFileSync(join(stage.folder, 'guard'), 'utf8')).toBe('started')
    expect(readFileSync(join(stage.folder, 'passphrase'), 'utf8')).toBe(`${stage.secret('passphrase')}\n\n\n`)
    expectClean('deploy-ssh')
    stage.forget()
    stage.shim(
      'ssh',
      `if (argv.includes('-M')) {
        const server = require('node:net').createServer().listen('control-' + argv.at(-1))
        process.on('SIGTERM', () => server.close(() => process.exit()))
      } else console.log('fairway:lock gone')`
    )
    // What a main part that was killed leaves: its connection, and the lock.
    const left = createServer().listen(join(stage.saved()['folder'] ?? '', 'control-target-1'))
    const locks = JSON.stringify([{directory: '/srv/wiki', token: 'x'}])
    expect(await stage.post('deploy-ssh', inputs, {STATE_locks: locks})).toMatchObject({exitCode: 0, stdout: ''})
    left.close()
    expect(stage.starts.map(start => [start.argv.includes('-O'), start.argv.includes('-M'), canariesIn(start)])).toEqual([
      [true, false, []],
      [false, true, []],
      [false, false, []]
    ])
  })

  /** A terraform that shows a harmless plan. */
  const showing = `process.stdout.write(fs.readFileSync(${JSON.stringify(join(root, '__tests__/lib/plan/plans/noop.json'))}))`
  const PLAN = 'PK\u0003\u0004 a plan file'

  test('plan-guard', async () => {
    stage.shim('terraform', showing)
    stage.file('change.tfplan', PLAN)
    const inputs = {plan: 'change.tfplan', 'fingerprint-key': stage.secret('fingerprint')}
    expect(await stage.action('plan-guard', inputs)).toMatchObject({exitCode: 0})
    expectClean('plan-guard')
  })

  test('the terminal program', async () => {
    stage.shim('terraform', showing)
    stage.file('change.tfplan', PLAN)
    const env = {...stage.environment(), FAIRWAY_FINGERPRINT_KEY: stage.secret('fingerprint')}
    stage.shim('ssh', DEPLOY_SHIMS.own)
    const main = [process.execPath, join(root, 'dist', 'cli', 'index.js')] as const
    for (const words of [
      ['plan-guard', 'change.tfplan'],
      ['unlock', 'server.example.com', 'wiki']
    ])
      expect(await runProcess([...main, ...words], {cwd: stage.workspace, env})).toMatchObject({exitCode: 0})
    expectClean('cli')
  })

  /** A terraform that writes a plan. */
  const planning = `const out = argv.find(argument => argument.startsWith('-out='))
    if (out !== undefined) fs.writeFileSync(out.slice('-out='.length), 'a plan')`
  const PLANNED = {plan: 'change.tfplan', workspace: 'staging'}

  test('make-plan', async () => {
    stage.shim('terraform', planning)
    expect(await stage.action('make-plan', PLANNED)).toMatchObject({exitCode: 0})
    expect(await stage.post('make-plan', PLANNED)).toMatchObject({exitCode: 0})
    expectClean('make-plan')
  })

  test('make-plan with "oidc: true": Terraform and its backend may log in, and see nothing else', async () => {
    stage.shim('terraform', planning)
    await stage.action('make-plan', {...PLANNED, oidc: 'true'})
    for (const {environment} of stage.starts) expect(Object.keys(environment)).toEqual(expect.arrayContaining(LOGIN))
    expectClean('make-plan', Object.fromEntries(wordsOf('make-plan').map(word => [word, LOGIN])))
  })

  /** A terraform whose backend does not take the state in time, and takes it afterwards. */
  function applying(): Record<string, string> {
    stage.shim(
      'terraform',
      `if (argv[0] === 'apply') {
        process.stdout.write(${JSON.stringify(streamText('state-not-saved'))})
        fs.writeFileSync('errored.tfstate', '{"serial":1,"lineage":"ours"}')
        process.exitCode = 1
      }`
    )
    stage.file('change.tfplan', PLAN)
    const sha256 = createHash('sha256').update(PLAN).digest('hex')
    return {plan: 'change.tfplan', 'plan-sha256': sha256, 'seal-key': stage.secret('seal')}
  }

  /** What main leaves when it is killed while Terraform applies. */
  function leavePending(): void {
    const stdout = join(stage.folder, 'temp', 'stream')
    writeFileSync(stdout, streamText('applied'))
    const pid = spawnSync(process.execPath, ['--version']).pid
    const pending = {pid, stdout, binary: join(stage.folder, 'bin', 'terraform'), workingDirectory: stage.workspace}
    writeFileSync(join(stage.saved()['folder'] ?? '', 'pending.json'), JSON.stringify(pending))
  }

  test('apply-plan', async () => {
    const inputs = applying()
    const {stdout} = await stage.action('apply-plan', inputs)
    expect(stdout).toContain('The state is saved after all')
    leavePending()
    expect(await stage.post('apply-plan', inputs)).toMatchObject({exitCode: 0})
    expectClean('apply-plan')
  })

  test('apply-plan with "oidc: true": Terraform and its backend may log in, and see nothing else', async () => {
    const inputs = {...applying(), oidc: 'true'}
    await stage.action('apply-plan', inputs)
    leavePending()
    await stage.post('apply-plan', inputs)
    for (const {environment} of stage.starts) expect(Object.keys(environment)).toEqual(expect.arrayContaining(LOGIN))
    expectClean('apply-plan', Object.fromEntries(wordsOf('apply-plan').map(word => [word, LOGIN])))
  })
})
