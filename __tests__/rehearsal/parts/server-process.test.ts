import {afterEach, beforeEach, describe, expect, it} from '@jest/globals'
import {mkdtemp, readFile, rm} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {findFreePort} from '../../../rehearsal/system/free-port.ts'
import {listProcesses} from '../../../rehearsal/system/processes.ts'
import type {ServerProcessOptions} from '../../../rehearsal/parts/server-process.ts'
import {isListening, startServerProcess} from '../../../rehearsal/parts/server-process.ts'

let folder = ''
beforeEach(async () => void (folder = await mkdtemp(join(tmpdir(), 'fairway-test-'))))
afterEach(() => rm(folder, {recursive: true}))

function node(script: string, more: Partial<ServerProcessOptions> = {}): ServerProcessOptions {
  return {
    name: 'Test server',
    argv: [process.execPath, '-e', script],
    logFile: join(folder, 'logs', 'log.txt'),
    isReady: () => Promise.resolve(false),
    stopGrace: 100,
    ...more
  }
}

const group = (id: number) => listProcesses().filter(process => process.group === id)

describe('startServerProcess', () => {
  it('gives a server that answers, and ends it; a second stop does nothing', async () => {
    const port = await findFreePort()
    const script = `console.log('hello'); require('node:net').createServer().listen(${port}, '127.0.0.1')`
    const server = await startServerProcess(node(script, {isReady: () => isListening(port)}))
    expect(await isListening(port)).toBe(true)
    expect(await server.lastWords()).toBe('hello')
    await Promise.all([server.stop(), server.stop()])
    // The port says nothing: by now another program may have it.
    expect(group(server.pid)).toEqual([])
  })

  it('ends what the server started too, also what does not listen to SIGTERM', async () => {
    const child = `process.on('SIGTERM', () => {}); setInterval(() => {}, 1000); require('node:fs').writeFileSync(${JSON.stringify(join(folder, 'child'))}, 'up')`
    const script = `require('node:child_process').spawn(process.execPath, ['-e', ${JSON.stringify(child)}]); setInterval(() => {}, 1000)`
    const isReady = async () => (await readFile(join(folder, 'child'), 'utf8')) === 'up'
    const server = await startServerProcess(node(script, {isReady}))
    expect(group(server.pid).length).toBe(2)
    await server.stop()
    expect(group(server.pid)).toEqual([])
  })

  it('says what a server said that ended before it answered', async () => {
    const starting = startServerProcess(node(`console.error('address in use'); process.exit(3)`))
    await expect(starting).rejects.toThrow(/^Test server: .* exited with status 3 before it answered: address in use$/)
  })

  it('gives up on a server that does not answer, and leaves nothing', async () => {
    const mark = `unanswering-${process.pid}`
    const starting = startServerProcess(node(`'${mark}'; setInterval(() => {}, 1000)`, {readyTimeout: 200}))
    await expect(starting).rejects.toThrow('did not answer within 0.2 s')
    expect(listProcesses().filter(({command}) => command.includes(mark))).toEqual([])
  })

  it('stops when the run is cancelled while it waits', async () => {
    const cancel = new AbortController()
    const isReady = () => {
      cancel.abort(new Error('cancelled'))
      return Promise.resolve(false)
    }
    const mark = `cancelled-${process.pid}`
    await expect(startServerProcess(node(`'${mark}'; setInterval(() => {}, 1000)`, {isReady, signal: cancel.signal}))).rejects.toThrow(
      'cancelled'
    )
    expect(listProcesses().filter(({command}) => command.includes(mark))).toEqual([])
  })

  it('says how to get a program that is missing', async () => {
    const starting = startServerProcess(node('', {argv: [join(folder, 'nonesuch')]}))
    await expect(starting).rejects.toMatchObject({fix: expect.stringContaining('npm run tools')})
  })
})

describe('findFreePort', () => {
  it('never gives a port twice', async () => {
    const ports = await Promise.all(Array.from({length: 30}, findFreePort))
    expect(new Set(ports).size).toBe(30)
  })
})
