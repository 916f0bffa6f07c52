import {afterAll, beforeAll, describe, expect, test} from '@jest/globals'
import {existsSync} from 'node:fs'
import {mkdtemp, readdir, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {runProcess} from '../../lib/action/process.ts'
import type {InputSchema} from '../../lib/action/inputs.ts'
import {startConnect, type ConnectPart} from '../../rehearsal/parts/connect.ts'
import {startWebhook, type WebhookPart} from '../../rehearsal/parts/webhook.ts'
import {listActions, root} from '../../scripts/support/repository.ts'
import {logOf, run} from '../rehearsal/runner/support.ts'

const actions = await listActions()
let folder: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'bundles-test-'))
})

afterAll(async () => {
  await rm(folder, {recursive: true, force: true})
})

describe('every committed bundle runs as a process', () => {
  test.each(actions)('%s, without any input: one line that names the first missing one', async name => {
    const {schema} = (await import(`../../actions/${name}/inputs.ts`)) as {schema: InputSchema}
    const required = Object.entries(schema).filter(([, kind]) => kind.default === undefined)
    const env = {PATH: process.env['PATH'], HOME: folder, RUNNER_TEMP: folder, GITHUB_WORKSPACE: folder, GITHUB_STATE: await emptyFile()}
    const result = await runProcess([process.execPath, join(root, 'dist', name, 'index.js')], {cwd: folder, env})
    expect(result.exitCode).toBe(1)
    const errors = result.stdout.split('\n').filter(line => line.startsWith('::error::'))
    expect(errors).toHaveLength(1)
    if (required[0] !== undefined) expect(errors[0]).toContain(`"${required[0][0]}"`)
    expect(`${result.stdout}${result.stderr}`).not.toMatch(/^\s+at /m)
  })
})

describe('the post part of every bundle', () => {
  const withPost = actions.filter(name => existsSync(join(root, 'dist', name, 'post.js')))

  test('most actions have one', () => {
    expect(withPost.length).toBeGreaterThan(2)
  })

  // A cancel may kill main before it has saved any state: post must not do main's work then.
  test.each(withPost)('%s, after a main part that saved nothing: green, and does nothing', async name => {
    const env = {PATH: process.env['PATH'], HOME: folder, RUNNER_TEMP: folder, GITHUB_WORKSPACE: folder, GITHUB_STATE: await emptyFile()}
    const result = await runProcess([process.execPath, join(root, 'dist', name, 'post.js')], {cwd: folder, env})
    expect({status: result.exitCode, said: `${result.stdout}${result.stderr}`}).toEqual({status: 0, said: ''})
  })
})

async function emptyFile(): Promise<string> {
  const file = join(folder, `state-${(await readdir(folder)).length}`)
  await writeFile(file, '')
  return file
}

describe('committed bundles in a workflow, through the rehearsal runner', () => {
  const SECRET = `pa$$word "with" 'quotes' \\ and # signs`
  let connect: ConnectPart
  let webhook: WebhookPart

  beforeAll(async () => {
    connect = await startConnect({
      vaults: [{name: 'home', items: [{title: 'app', fields: [{label: 'password', value: SECRET}]}]}],
      token: 'a-token-of-the-connect-server'
    })
    webhook = await startWebhook()
  })

  afterAll(async () => {
    await connect.stop()
    await webhook.stop()
  })

  const WORKFLOW = `
on: push
jobs:
  deploy:
    runs-on: ubuntu-24.04
    outputs:
      directory: \${{ steps.secrets.outputs.directory }}
    steps:
      - uses: actions/checkout@df4cb1c069e1874edd31b4311f1884172cec0e10
      - id: secrets
        uses: fairway/fairway/actions/inject-secrets@v1
        with:
          templates: compose.template.yml => compose.yml
          env: PASSWORD=op://home/app/password
          connect-host: \${{ vars.OP_CONNECT_HOST }}
          connect-token: \${{ secrets.OP_CONNECT_TOKEN }}
      - env:
          DIRECTORY: \${{ steps.secrets.outputs.directory }}
        run: |
          stat -c '%a' "$DIRECTORY" "$DIRECTORY/compose.yml"
          cat "$DIRECTORY/compose.yml"
          echo "it is $PASSWORD"
  notify:
    needs: deploy
    runs-on: ubuntu-24.04
    steps:
      - uses: fairway/fairway/actions/notify@v1
        with:
          webhook-url: \${{ secrets.WEBHOOK_URL }}
          status: \${{ needs.deploy.result }}
          title: A deploy
`

  test('secrets are injected, masked and removed; the webhook is told', async () => {
    const result = await run({
      workflow: WORKFLOW,
      files: {'compose.template.yml': "environment:\n  PASSWORD: 'op://home/app/password'\n"},
      request: {
        toolkit: root,
        variables: {OP_CONNECT_HOST: connect.url},
        secrets: {OP_CONNECT_TOKEN: 'a-token-of-the-connect-server', WEBHOOK_URL: webhook.webhookUrl}
      }
    })
    const log = logOf(result)
    expect({conclusion: result.conclusion, log}).toMatchObject({conclusion: 'success'})
    expect(log.split('\n')).toEqual(expect.arrayContaining(['700', '600', 'it is ***']))
    expect(log).not.toContain(SECRET)
    const directory = result.jobs[0]?.outputs['directory'] ?? ''
    expect(directory).not.toBe('')
    expect(existsSync(directory)).toBe(false)
    expect(webhook.received).toEqual([expect.objectContaining({status: 'success', title: 'A deploy'})])
  })
})
