import {afterEach, beforeEach, expect, test} from '@jest/globals'
import {once} from 'node:events'
import {mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {createServer, type IncomingMessage} from 'node:http'
import {connect, type AddressInfo, type Socket} from 'node:net'
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

test('the bundle reaches a webhook through a proxy', async () => {
  const bodies: string[] = []
  const receiver = createServer((request, response) => {
    let body = ''
    request.on('data', (chunk: Buffer) => (body += chunk.toString()))
    request.on('end', () => {
      bodies.push(body)
      response.end()
    })
  })
  const tunnels: string[] = []
  const proxy = createServer().on('connect', (request: IncomingMessage, socket: Socket) => {
    tunnels.push(request.url ?? '')
    const onward = connect((receiver.address() as AddressInfo).port, '127.0.0.1', () => {
      socket.write('HTTP/1.1 200 Connection established\r\n\r\n')
      socket.pipe(onward).pipe(socket)
    })
    for (const side of [socket, onward]) side.on('error', () => undefined)
  })
  for (const server of [receiver, proxy]) await once(server.listen(0, '127.0.0.1'), 'listening')
  const {exitCode} = await runProcess([node, bundleOf('notify')], {
    env: {
      PATH: process.env['PATH'],
      http_proxy: `http://127.0.0.1:${(proxy.address() as AddressInfo).port}`,
      GITHUB_OUTPUT: join(folder, 'output'),
      GITHUB_STATE: join(folder, 'state'),
      'INPUT_WEBHOOK-URL': 'http://hooks.example.com/deploys',
      INPUT_STATUS: 'success',
      INPUT_TITLE: 'Deploy of the wiki'
    }
  })
  for (const server of [receiver, proxy]) server.close()
  expect(readFileSync(join(folder, 'output'), 'utf8')).toMatch(/^result<<.*\nsent\n/)
  expect({exitCode, tunnels, bodies}).toEqual({
    exitCode: 0,
    tunnels: ['hooks.example.com:80'],
    bodies: [expect.stringContaining('Deploy of the wiki')]
  })
})
