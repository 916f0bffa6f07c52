import {afterEach, beforeEach, expect, test} from '@jest/globals'
import {mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {runProcess} from '../../../lib/action/process.ts'
import {startWebhook, type WebhookPart} from '../../../rehearsal/parts/webhook.ts'
import {node} from '../../support/node.ts'
import {bundleOf} from '../../support/tree.ts'

let folder: string
let webhook: WebhookPart
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'fairway-notify-'))
  for (const file of ['output', 'state']) writeFileSync(join(folder, file), '')
  webhook = await startWebhook()
})
afterEach(async () => {
  await webhook.stop()
  rmSync(folder, {recursive: true})
})

test('the action as a process hides the URL before it says anything', async () => {
  const {exitCode, stdout} = await runProcess([node, bundleOf('notify')], {
    env: {
      PATH: process.env['PATH'],
      GITHUB_OUTPUT: join(folder, 'output'),
      GITHUB_STATE: join(folder, 'state'),
      'INPUT_WEBHOOK-URL': webhook.testUrl,
      INPUT_STATUS: 'failure',
      INPUT_TITLE: 'Deploy of the wiki'
    }
  })
  expect(exitCode).toBe(0)
  const [first = '', ...rest] = stdout.split('\n')
  expect(first).toBe(`::add-mask::${webhook.testUrl}`)
  const said = rest.filter(line => !line.startsWith('::add-mask::')).join('\n')
  expect(said).toMatch(/^::warning::The notification was not delivered\./)
  const path = new URL(webhook.testUrl).pathname.split('/').at(-1) ?? ''
  for (const text of [said, readFileSync(join(folder, 'output'), 'utf8')]) expect(text).not.toContain(path)
  expect(readFileSync(join(folder, 'output'), 'utf8')).toMatch(/^result<<.*\nerror\n/)
})
