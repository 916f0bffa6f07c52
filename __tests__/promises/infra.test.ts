import {afterEach, beforeEach, describe, expect, test} from '@jest/globals'
import {execFileSync} from 'node:child_process'
import {createHash} from 'node:crypto'
import {existsSync, mkdirSync, readFileSync, writeFileSync} from 'node:fs'
import {createServer} from 'node:http'
import type {AddressInfo} from 'node:net'
import {join} from 'node:path'
import {startConnect} from '../../rehearsal/parts/connect.ts'
import {root} from '../../scripts/support/repository.ts'
import {JobPlayer} from '../support/job-player.ts'

let job: JobPlayer
beforeEach(() => {
  job = new JobPlayer()
})
afterEach(() => job.remove())

const VALUE = 'S3cret-db-pass'
/** What `diag.FromErr` makes of an API's answer. */
const SUMMARY = `creating user: POST https://api/x: 422 {"password":"${VALUE}"}`

const BEGIN = /^(?:Check the inputs|Begin the change)$/
const LOOKED = /^(?:Look for a state that was not saved|Begin the change)$/
const PLANNED = /^(?:Plan|Say why there is no plan)$/

/** A Terraform of which one command does something. */
function terraform(command: string, script: string): void {
  job.program(
    'terraform',
    `case "$1" in
      ${command}) ${script} ;;
      version | --version) echo 'Terraform v1.11.4' ;;
    esac
    for argument in "$@"; do case "$argument" in -out=*) printf 'PK' > "\${argument#-out=}" ;; esac; done`
  )
}

const diagnostic = (summary: string, more = {}) =>
  JSON.stringify({'@level': 'error', type: 'diagnostic', diagnostic: {severity: 'error', summary, detail: '', ...more}})

const say = (line: string, to = 1) => `cat >&${to} <<'END'\n${line}\nEND\n`

const PLAN = 'PK\u0003\u0004 a plan file'
function givePlan(): {plan: string; 'plan-sha256': string} {
  writeFileSync(join(job.workspace, 'change.tfplan'), PLAN)
  return {plan: 'change.tfplan', 'plan-sha256': createHash('sha256').update(PLAN).digest('hex')}
}

const git = (...args: string[]) => {
  const identity = ['-c', 'user.name=a', '-c', 'user.email=a@example.com', '-c', 'commit.gpgsign=false']
  return execFileSync('git', ['-C', job.workspace, ...identity, ...args], {encoding: 'utf8', stdio: 'pipe'})
}

describe("a value in the summary of a provider's error is not shown", () => {
  test('11.19 where no plan can be made', async () => {
    terraform('plan', `${say(diagnostic(SUMMARY))} exit 1`)
    await job.steps('infra.yml', 'infra', [BEGIN, PLANNED], {})
    expect(job.status).toBe('failure')
    expect(job.said).toContain('creating user')
    expect(job.said).not.toContain(VALUE)
  })

  test.each([
    ['a colon', SUMMARY],
    ['a quote', `the user "${VALUE}" is there already`],
    ['a brace', `unexpected answer {${VALUE}}`],
    ['nothing but a blank', `creating the user ${VALUE} failed`]
  ])('11.19 where an apply fails: behind %s', async (_, summary) => {
    terraform('apply', `${say(diagnostic(summary, {address: 'x_user.a'}))} exit 1`)
    const {exitCode, outputs, said} = await job.action('apply-plan', givePlan())
    expect(exitCode).toBe(1)
    expect(said).toContain(summary.split(/ S3|[":{]/)[0]?.trim())
    for (const text of [said, job.summary, JSON.stringify(outputs)]) expect(text).not.toContain(VALUE)
  })

  test('11.19 and nothing of it is in the output that infra.yml gives to the webhook', async () => {
    terraform('apply', `${say(diagnostic('creating a user failed'))} exit 1`)
    const {outputs, said} = await job.action('apply-plan', givePlan())
    expect(said).toContain('creating a user failed')
    expect(outputs['summary']).toMatch(/^not-applied: /)
    expect(outputs['summary']).not.toContain('creating a user failed')
  })

  test('11.19 where a plan cannot be shown', async () => {
    terraform('show', `${say(`Error: ${SUMMARY}`, 2)} exit 1`)
    const {exitCode, outputs, said} = await job.action('plan-guard', {plan: givePlan().plan})
    expect([exitCode, outputs['verdict']]).toEqual([1, 'error'])
    for (const text of [said, job.summary, JSON.stringify(outputs)]) expect(text).not.toContain(VALUE)
    expect(outputs['summary']).not.toContain('creating user')
  })

  test('11.19 nor a piece of a secret that inject-secrets handed to the job', async () => {
    terraform('apply', `${say(diagnostic('the name horsebatterystap is taken'))} exit 1`)
    const environment = {FAIRWAY_SECRET_VARIABLES: 'TF_VAR_password', TF_VAR_password: 'correcthorsebatterystaple'}
    const {outputs, said} = await job.action('apply-plan', givePlan(), environment)
    expect(said).toContain('the name')
    for (const text of [said, job.summary, JSON.stringify(outputs)]) expect(text).not.toContain('horsebat')
  })
})

describe('a state that was not saved', () => {
  test('11.20 is not what the pull request of a fork brought into the workspace of a shared runner', async () => {
    mkdirSync(join(job.workspace, 'infrastructure'))
    for (const name of ['errored.tfstate', 'infrastructure/errored.tfstate.sealed']) writeFileSync(join(job.workspace, name), '{}')
    git('init', '--quiet')
    git('add', '--all')
    git('commit', '--quiet', '--message', 'A proposal')
    await job.steps('infra.yml', 'infra', [BEGIN, LOOKED], {})
    expect([job.status, job.said.includes('was not saved')]).toEqual(['success', false])
  })

  test('11.20 is named on one line, whatever its folder is called', async () => {
    const folder = join(job.workspace, 'a\n::add-mask::e')
    mkdirSync(folder)
    writeFileSync(join(folder, 'errored.tfstate'), '{}')
    await job.steps('infra.yml', 'infra', [BEGIN, LOOKED], {})
    expect([job.status, job.said.includes('was not saved')]).toEqual(['failure', true])
    expect(job.said).not.toMatch(/^::add-mask::e/m)
  })
})

describe('a provider decides nothing of the later steps', () => {
  const EVIL = ['PATH', 'ENV', 'OUTPUT']
    .map(name => `if [ -n "$GITHUB_${name}" ]; then echo EVIL=/evil >> "$GITHUB_${name}"; fi`)
    .join('\n')

  test.each([
    ['init', {}],
    ['workspace', {workspace: 'staging'}],
    ['plan', {}]
  ])('11.21 in terraform %s', async (command, inputs) => {
    terraform(command, EVIL)
    await job.steps('infra.yml', 'infra', [BEGIN, PLANNED], inputs)
    expect(job.status).toBe('success')
    const outputs = Object.values(job.outputs).flatMap(values => values['EVIL'] ?? [])
    expect([job.path, job.variables['EVIL'], outputs]).toEqual([[], undefined, []])
  })
})

describe("the checkout's own programs are never started", () => {
  /** The program in the checkout, where `.` and an empty entry of PATH lead. */
  const mine = (name: string) => job.program(name, `touch '${join(job.folder, 'started')}'; exit 1`, job.workspace)
  const wasStarted = () => existsSync(join(job.folder, 'started'))
  const BUILD = {image: 'registry.example.com/a', mode: 'build'}

  test('11.21 terraform, by the entry "." of PATH', async () => {
    mine('terraform')
    terraform('show', `cat '${join(root, '__tests__/lib/plan/plans/noop.json')}'`)
    const environment = {PATH: `.:${job.programs}:${process.env['PATH'] ?? ''}`}
    const {outputs} = await job.action('plan-guard', {plan: givePlan().plan}, environment)
    expect([outputs['verdict'], wasStarted()]).toEqual(['clean', false])
  })

  test.each([
    ['docker', '.'],
    ['docker', ''],
    ['docker', './'],
    ['git', '.'],
    ['git', '']
  ])('11.21 %s, by the entry %j of PATH', async (program, entry) => {
    writeFileSync(join(job.workspace, 'Dockerfile'), 'FROM scratch\n')
    for (const name of ['docker', 'git']) job.program(name, "echo 'Name: default\nDriver: docker-container'")
    mine(program)
    await job.action('build-push', BUILD, {PATH: `${entry}:${job.programs}:/usr/bin:/bin`})
    expect(wasStarted()).toBe(false)
  })

  test('11.21 nor what git starts for it: gpg.program, when it is asked for the time of the commit', async () => {
    mine('gpg')
    git('init', '--quiet')
    git('commit', '--quiet', '--allow-empty', '--message', 'A commit')
    const signature = '\ngpgsig -----BEGIN PGP SIGNATURE-----\n x\n -----END PGP SIGNATURE-----\n\n'
    const signed = git('cat-file', 'commit', 'HEAD').replace('\n\n', signature)
    const hash = ['-C', job.workspace, 'hash-object', '-t', 'commit', '-w', '--stdin']
    const commit = execFileSync('git', hash, {input: signed, encoding: 'utf8'}).trim()
    git('config', 'log.showSignature', 'true')
    git('config', 'gpg.program', join(job.workspace, 'gpg'))
    writeFileSync(join(job.workspace, 'Dockerfile'), 'FROM scratch\n')
    job.program('docker', "echo 'Name: default\nDriver: docker-container'")
    await job.action('build-push', BUILD, {GITHUB_SHA: commit})
    expect(wasStarted()).toBe(false)
  })
})

describe('show-values shows no piece of a secret that was injected', () => {
  const secret = 'rT7-Kq2mZ9+pL4wX'
  const reversed = Array.from(secret).reverse()

  test.each<[string, string, string]>([
    ['substr(s, 2, 10)', secret.slice(2, 12), secret.slice(4, 12)],
    ['trimprefix(s, "rT7-")', secret.slice(4), secret.slice(4, 12)],
    ['strrev(s)', reversed.join(''), reversed.slice(2, 10).join('')],
    ['join("-", split("", s))', Array.from(secret).join('-'), Array.from(secret).slice(4, 9).join('-')]
  ])('11.21 %s', async (_, value, piece) => {
    const text = readFileSync(join(root, '__tests__/lib/plan/plans/create.json'), 'utf8')
    const plan = JSON.parse(text) as {resource_changes: {change: {after: unknown}}[]}
    for (const {change} of plan.resource_changes) change.after = {input: value, triggers_replace: 'shown-as-it-is'}
    writeFileSync(join(job.folder, 'plan.json'), JSON.stringify(plan))
    terraform('show', `cat '${join(job.folder, 'plan.json')}'`)
    const environment = {FAIRWAY_SECRET_VARIABLES: 'TF_VAR_password', TF_VAR_password: secret}
    const {exitCode} = await job.action('plan-guard', {plan: givePlan().plan, 'show-values': 'true'}, environment)
    expect(exitCode).toBe(0)
    const shown = job.summary.replaceAll('\u200b', '')
    expect(shown).toContain('shown-as-it-is')
    expect(shown).not.toContain(piece)
  })
})

test('11.21 half a pair of UTF-16 in a secret ends in no stack', async () => {
  const server = await startConnect({
    vaults: [{name: 'Homelab', items: [{title: 'wiki', fields: [{label: 'key', value: 'before-\ud800-behind'}]}]}],
    token: 'a-connect-token'
  })
  try {
    const inputs = {env: 'KEY=op://Homelab/wiki/key', 'connect-host': server.url, 'connect-token': 'a-connect-token'}
    const {said} = await job.action('inject-secrets', inputs)
    expect(said).not.toContain('URI malformed')
  } finally {
    await server.stop()
  }
})

describe('the URL of a webhook', () => {
  test.each(['webhooks', 'services', 'webhook-test', 'integrations'])(
    '11.21 has everyday words, which the log may show: %s',
    async word => {
      const server = createServer((_, answer) => answer.writeHead(200).end())
      await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
      const {port} = server.address() as AddressInfo
      try {
        const url = `http://127.0.0.1:${port}/${word}/a-token-of-nobody`
        const {said} = await job.action('notify', {'webhook-url': url, status: 'success', title: 'x'})
        expect(said).toContain('::add-mask::a-token-of-nobody')
        expect(said.split('\n')).not.toContain(`::add-mask::${word}`)
      } finally {
        server.closeAllConnections()
        await new Promise(resolve => server.close(resolve))
      }
    }
  )

  test('11.21 has a path that is not shown, however short it is, when there is a query', async () => {
    const inputs = {'webhook-url': 'http://127.0.0.1:9/abc123?wait=true', status: 'success', title: 'x'}
    const {outputs, said} = await job.action('notify', inputs)
    expect(outputs['result']).toBe('error')
    expect(said).toContain('got no answer')
    const shown = said.split('\n').filter(line => !line.startsWith('::add-mask::'))
    expect(shown.join('\n')).not.toContain('abc123')
  })
})
