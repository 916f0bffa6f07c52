import {afterEach, beforeEach, describe, expect, it, jest} from '@jest/globals'
import {createHash} from 'node:crypto'
import {existsSync, readFileSync} from 'node:fs'
import {chmod, mkdir, mkdtemp, readdir, rm, writeFile} from 'node:fs/promises'
import {createServer, type Server} from 'node:http'
import type {AddressInfo} from 'node:net'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {gzipSync} from 'node:zlib'
import {http} from '../../../lib/http/http.ts'
import {ask} from '../../../lib/action/ask.ts'
import {ensureTool, runnerToolCache, type Tool, type ToolDependencies, type ToolRequest} from '../../../lib/tools/installer.ts'
import {makeTar, makeZip} from './archives.ts'

const program = (version: string) => `#!/bin/sh\necho "Version: ${version}"\n`

let folder: string
let server: Server
let base: string
let answers: Record<string, Buffer>
let requests: string[]
let log: string[]

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'fairway-test-'))
  for (const name of ['work', 'cache', 'bin', 'other']) await mkdir(join(folder, name))
  answers = {}
  requests = []
  log = []
  server = createServer((request, response) => {
    requests.push(request.url ?? '')
    const body = answers[request.url ?? '']
    response.writeHead(body === undefined ? 404 : 200).end(body)
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  process.env['RUNNER_TOOL_CACHE'] = join(folder, 'cache')
  // The tool cache talks to the runner at length.
  jest.spyOn(process.stdout, 'write').mockReturnValue(true)
})

afterEach(async () => {
  jest.restoreAllMocks()
  delete process.env['RUNNER_TOOL_CACHE']
  await new Promise(resolve => server.close(resolve))
  await rm(folder, {recursive: true})
})

/** Serves a release; gives the tool that names it. */
function release(archive: Buffer, options: Partial<Tool> & {sha256?: string; kind?: 'tar.gz' | 'zip' | 'none'} = {}): Tool {
  answers['/release'] = archive
  const sha256 = options.sha256 ?? createHash('sha256').update(archive).digest('hex')
  return {
    name: 'tool',
    version: '1.5.0',
    minimumVersion: '1.2.0',
    versionArguments: ['--version'],
    parseVersion: output => /^Version: (\S+)$/m.exec(output)?.[1],
    assets: {'linux-x64': {url: `${base}/release`, sha256, archive: options.kind ?? 'tar.gz', member: 'tool'}},
    ...options
  }
}

const goodArchive = () => gzipSync(makeTar({LICENSE: 'text', tool: program('1.5.0')}))

function ensure(tool: Tool, request: Partial<ToolRequest> = {}, dependencies: Partial<ToolDependencies> = {}) {
  const work = join(folder, 'work')
  return ensureTool(
    {tool, path: '', pathInput: 'tool-path', folder: work, environment: {PATH: '/usr/bin:/bin'}, ...request},
    {
      ask,
      http,
      cache: runnerToolCache(process.env),
      platform: 'linux-x64',
      searchPath: join(folder, 'bin'),
      info: message => log.push(message),
      ...dependencies
    }
  )
}

async function install(path: string, text: string, mode = 0o755): Promise<string> {
  await writeFile(path, text)
  await chmod(path, mode)
  return path
}

describe('a path that a person gave', () => {
  it('is used before everything else', async () => {
    await install(join(folder, 'bin', 'tool'), program('1.9.0'))
    const path = await install(join(folder, 'other', 'mine'), program('1.3.0'))
    expect(await ensure(release(goodArchive()), {path})).toEqual({path, version: '1.3.0', source: 'input'})
    expect(requests).toEqual([])
  })

  it('has to be a program that runs and is new enough: no fall-back', async () => {
    const tool = release(goodArchive())
    await install(join(folder, 'bin', 'tool'), program('1.9.0'))
    await expect(ensure(tool, {path: join(folder, 'none')})).rejects.toThrow(/Input "tool-path": ".*none" is not a program/)
    await expect(ensure(tool, {path: folder})).rejects.toThrow('is not a program')
    const text = await install(join(folder, 'other', 'text'), 'text', 0o644)
    await expect(ensure(tool, {path: text})).rejects.toThrow('is not a program')
    const old = await install(join(folder, 'other', 'old'), program('1.1.9'))
    await expect(ensure(tool, {path: old})).rejects.toThrow('Input "tool-path": tool 1.1.9 is older than 1.2.0.')
    const broken = await install(join(folder, 'other', 'broken'), '#!/bin/sh\necho no >&2; exit 3\n')
    await expect(ensure(tool, {path: broken})).rejects.toThrow('does not run: broken exited with status 3: no')
    const silent = await install(join(folder, 'other', 'silent'), '#!/bin/sh\n')
    await expect(ensure(tool, {path: silent})).rejects.toThrow('does not say which version it is')
  })

  it('may be one that was built by hand and has no version number', async () => {
    const path = await install(join(folder, 'other', 'built'), program('dev'))
    expect(await ensure(release(goodArchive()), {path})).toMatchObject({version: 'dev'})
  })
})

describe('PATH', () => {
  it('gives the first one that is new enough', async () => {
    await install(join(folder, 'other', 'tool'), program('1.1.0'))
    const path = await install(join(folder, 'bin', 'tool'), program('1.2.0'))
    const searchPath = `${join(folder, 'other')}:${join(folder, 'bin')}`
    expect(await ensure(release(goodArchive()), {}, {searchPath})).toEqual({path, version: '1.2.0', source: 'PATH'})
    expect(log[0]).toBe(`${join(folder, 'other', 'tool')} is not used: tool 1.1.0 is older than 1.2.0.`)
  })

  it('passes over what does not run, and never looks into the workspace', async () => {
    await install(join(folder, 'bin', 'tool'), '#!/bin/sh\nexit 1\n')
    await install(join(folder, 'work', 'tool'), program('9.0.0'))
    const found = await ensure(release(goodArchive()), {}, {searchPath: `.::work:${join(folder, 'bin')}`})
    expect(found.source).toBe('download')
  })

  it('asks in the environment that was given, not in its own', async () => {
    await install(join(folder, 'bin', 'tool'), '#!/bin/sh\necho "Version: 2.0.${RUNNER_TOOL_CACHE:-0}"\n')
    expect(await ensure(release(goodArchive()))).toMatchObject({version: '2.0.0', source: 'PATH'})
  })
})

describe('a minimum that a person asks for', () => {
  it('counts beside that of the tool, wherever the program is', async () => {
    const tool = release(goodArchive())
    const path = await install(join(folder, 'bin', 'tool'), program('1.4.0'))
    expect(await ensure(tool, {minimumVersion: '1.4'})).toMatchObject({path})
    expect(await ensure(tool, {minimumVersion: '1.5'})).toMatchObject({version: '1.5.0', source: 'download'})
    expect(log).toContain(`${path} is not used: tool 1.4.0 is older than 1.5.`)
    expect(await ensure(tool, {minimumVersion: '1.5'})).toMatchObject({version: '1.5.0', source: 'tool cache'})
    await expect(ensure(tool, {path, minimumVersion: '1.4.1'})).rejects.toThrow('Input "tool-path": tool 1.4.0 is older than 1.4.1.')
  })

  it('that is lower than that of the tool changes nothing', async () => {
    const path = await install(join(folder, 'other', 'old'), program('1.1.0'))
    await expect(ensure(release(goodArchive()), {path, minimumVersion: '1.0'})).rejects.toThrow('tool 1.1.0 is older than 1.2.0.')
  })

  it('is not met by a program that has no version number', async () => {
    const path = await install(join(folder, 'bin', 'tool'), program('dev'))
    const tool = release(goodArchive())
    await expect(ensure(tool, {path, minimumVersion: '1.4'})).rejects.toThrow('tool dev cannot be compared with 1.4.')
    expect(await ensure(tool, {minimumVersion: '1.4'})).toMatchObject({source: 'download'})
  })

  it('that the pinned release does not meet is an error, and nothing is asked of the network or of the cache', async () => {
    const tool = release(goodArchive())
    await ensure(tool)
    await expect(ensure(tool, {minimumVersion: '1.6'})).rejects.toMatchObject({
      message: 'There is no tool 1.6 or newer to download: the pinned version is 1.5.0.',
      fix: 'Install tool 1.6 or newer on the runner, or give its path in "tool-path".'
    })
    expect(requests).toEqual(['/release'])
  })
})

describe('the download', () => {
  it.each([
    ['tar.gz', goodArchive()],
    ['zip', makeZip({tool: program('1.5.0')})],
    ['none', Buffer.from(program('1.5.0'))]
  ] as const)('of a %s is checked, unpacked, kept in the tool cache and found there again', async (kind, archive) => {
    const tool = release(archive, {kind})
    const found = await ensure(tool)
    expect(found).toMatchObject({version: '1.5.0', source: 'download'})
    expect(found.path.startsWith(join(folder, 'cache', 'fairway-tool', '1.5.0'))).toBe(true)
    expect(readFileSync(found.path, 'utf8')).toBe(program('1.5.0'))
    expect(await ensure(tool)).toEqual({...found, source: 'tool cache'})
    expect(requests).toEqual(['/release'])
  })

  it('of another version is not taken from the tool cache', async () => {
    await ensure(release(goodArchive()))
    expect(await ensure({...release(goodArchive()), version: '1.5.1'})).toMatchObject({source: 'download'})
  })

  it('goes into the folder of the step when there is no tool cache', async () => {
    delete process.env['RUNNER_TOOL_CACHE']
    expect(await ensure(release(goodArchive()))).toMatchObject({path: join(folder, 'work', 'tools', 'tool'), source: 'download'})
  })

  it('with another sha256 is refused, and nothing of it is kept', async () => {
    const tool = release(goodArchive(), {sha256: '0'.repeat(64)})
    await expect(ensure(tool)).rejects.toThrow(
      /^The download of tool 1\.5\.0 was refused: .* not the pinned 0{64}\. Nothing of it was kept\.$/
    )
    expect(await readdir(join(folder, 'work'))).toEqual([])
    expect(await readdir(join(folder, 'cache'))).toEqual([])
  })

  it('is checked before it is unpacked: a broken archive with a wrong sha256 is an error of the sha256', async () => {
    await expect(ensure(release(Buffer.from('junk'), {sha256: '0'.repeat(64)}))).rejects.toThrow('was refused')
    await expect(ensure(release(Buffer.from('junk')))).rejects.toThrow('cannot be read')
  })

  it('that does not run here is not kept in the tool cache', async () => {
    const archive = gzipSync(makeTar({tool: '#!/bin/sh\nexit 126\n'}))
    await expect(ensure(release(archive))).rejects.toThrow('does not run')
    expect(existsSync(join(folder, 'cache', 'fairway-tool'))).toBe(false)
  })

  it('says what to do when it is not available', async () => {
    const tool = release(goodArchive())
    delete answers['/release']
    await expect(ensure(tool)).rejects.toMatchObject({
      message: `The download of tool 1.5.0 failed: ${base}/release answered 404.`,
      fix: 'Install tool 1.2.0 or newer on the runner, or give its path in "tool-path".'
    })
    await expect(ensure(tool, {}, {http: () => Promise.reject(new Error('no route'))})).rejects.toThrow('failed: no route')
  })

  it('is off for a platform without a pinned file', async () => {
    await expect(ensure(release(goodArchive()), {}, {platform: 'linux-riscv64'})).rejects.toMatchObject({
      message: 'The download of tool for linux-riscv64 is off.',
      fix: 'Install tool 1.2.0 or newer on the runner, or give its path in "tool-path".'
    })
    expect(requests).toEqual([])
  })

  it('stops when the run is cancelled', async () => {
    const cancelled = new Error('cancelled')
    await expect(ensure(release(goodArchive()), {signal: AbortSignal.abort(cancelled)})).rejects.toBe(cancelled)
  })
})
