import {afterEach, beforeEach, describe, expect, test} from '@jest/globals'
import {mkdirSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {gzipSync} from 'node:zlib'
import type {ProcessResult} from '../../lib/action/process.ts'
import {trivyJson, trivySecret} from '../actions/trivy-scan/trivy-reports.ts'
import {LayoutFixture} from '../lib/registry/layout-fixture.ts'
import {makeTar} from '../lib/tools/archives.ts'
import {CanaryStage} from '../support/canary-stage.ts'
import {DatabaseRegistry} from '../support/database-registry.ts'
import {shimTrivy} from '../support/fake-trivy-program.ts'

/** What somebody else can call a file, a folder, a host, an object, or can have a program say. */
const HOSTILE =
  'a\n::set-output name=x::y\r::add-mask::hostile\n  ::stop-commands::x\u001b[31m\u2028::save-state name=x::y ##[add-mask]hostile'

/** As a program says it, as the body of a shim. */
const SAYS = `const hostile = ${JSON.stringify(HOSTILE)}; console.log(hostile); console.error(hostile); console.error('::add-mask::hostile');`

/** The lines that a runner takes for commands: it ends a line at a lone carriage return too, and finds `##[` everywhere in one. */
const commandsIn = ({stdout, stderr}: ProcessResult) =>
  `${stdout}\n${stderr}`
    .split(/\r\n|\r|\n/)
    .filter(line => /^\s*::(?!(?:error|warning|notice|group|endgroup|add-mask)\b)|^\s*::add-mask::hostile|##\[/u.test(line))

describe('nothing that others have named is a command for the runner', () => {
  let stage: CanaryStage
  beforeEach(() => {
    stage = new CanaryStage()
  })
  afterEach(() => stage.remove())

  test('trivy-scan: a file in the image, its distribution, a line of the scanner', async () => {
    const layout = await LayoutFixture.at(join(stage.workspace, 'layout'))
    const image = await layout.image([gzipSync(makeTar({'etc/os-release': 'ID=arch\n'}))])
    await layout.top(image)
    const json = {...trivyJson(), Metadata: {OS: {Family: 'debian', Name: HOSTILE, EOSL: true}}}
    const results = [{Target: HOSTILE, Class: 'secret', Secrets: [trivySecret]}, ...(trivyJson()['Results'] as object[])]
    shimTrivy(stage, {images: {[image.digest]: {json: {...json, Results: results}, log: [`WARN\t${HOSTILE}`]}}})
    const mirrors = await new DatabaseRegistry().start()
    const main = await stage.action('trivy-scan', {layout: 'layout', 'db-repository': mirrors.fresh}).finally(() => mirrors.stop())
    expect(main).toMatchObject({exitCode: 1})
    expect(main.stdout).toContain('hostile')
    expect(commandsIn(main)).toEqual([])
  })

  test('build-push: what a build says, and why it failed', async () => {
    stage.shim('git', SAYS)
    stage.shim(
      'docker',
      `if (argv[1] === 'inspect') console.log('Name: default\\nDriver: docker'); if (argv[1] === 'build') { ${SAYS} process.exitCode = 1 }`
    )
    const main = await stage.action('build-push', {mode: 'build', image: 'registry.example.com/team/app'})
    expect(main).toMatchObject({exitCode: 1})
    expect(main.stdout).toContain('hostile')
    expect(commandsIn(main)).toEqual([])
    expect(commandsIn(await stage.post('build-push', {mode: 'build', image: 'registry.example.com/team/app'}))).toEqual([])
  })

  test('deploy-ssh: what the host and its containers say', async () => {
    stage.shim('ssh-keygen', "console.log('found')")
    stage.shim(
      'ssh',
      `if (argv.includes('-M')) {
        const server = require('node:net').createServer().listen('control-' + argv.at(-1))
        process.on('SIGTERM', () => server.close(() => process.exit()))
      } else { ${SAYS} process.exitCode = 1 }`
    )
    stage.file('compose.yml', 'services: {web: {image: "${FAIRWAY_IMAGE}"}}\n')
    const inputs = {
      host: 'server.example.com',
      user: 'deploy',
      'ssh-key': ['-----BEGIN OPENSSH PRIVATE KEY-----', stage.secret('key'), '-----END OPENSSH PRIVATE KEY-----', ''].join('\n'),
      'known-hosts': 'server.example.com ssh-ed25519 AAAA',
      project: 'wiki',
      'compose-file': 'compose.yml',
      image: 'registry.example.com/app',
      digest: `sha256:${'1'.repeat(64)}`
    }
    const main = await stage.action('deploy-ssh', inputs)
    expect(main).toMatchObject({exitCode: 1})
    expect(commandsIn(main)).toEqual([])
  })

  test('make-plan: what Terraform and a provider say', async () => {
    stage.shim('terraform', `${SAYS} if (argv[0] === 'plan') process.exitCode = 1`)
    const main = await stage.action('make-plan', {plan: 'change.tfplan'})
    expect(main).toMatchObject({exitCode: 1})
    expect(main.stdout).toContain('hostile')
    expect(commandsIn(main)).toEqual([])
  })

  test('begin-change: a folder in the workspace', async () => {
    const folder = join(stage.workspace, HOSTILE.replaceAll('/', ''))
    mkdirSync(folder)
    writeFileSync(join(folder, 'errored.tfstate'), '{}')
    const main = await stage.action(
      'begin-change',
      {approval: 'always', binary: 'terraform', 'working-directory': '.', 'approval-timeout': '30m'},
      {GITHUB_EVENT_NAME: 'push'}
    )
    expect(main).toMatchObject({exitCode: 1})
    expect(main.stdout).toContain('hostile')
    expect(commandsIn(main)).toEqual([])
  })
})
