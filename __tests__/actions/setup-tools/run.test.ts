import {afterEach, beforeEach, describe, expect, jest, test} from '@jest/globals'
import {createHash} from 'node:crypto'
import {chmod, mkdir, mkdtemp, readdir, readFile, rm, writeFile} from 'node:fs/promises'
import {createServer, type Server} from 'node:http'
import type {AddressInfo} from 'node:net'
import {tmpdir} from 'node:os'
import {delimiter, dirname, join} from 'node:path'
import {gzipSync} from 'node:zlib'
import {readSetupToolsInputs} from '../../../actions/setup-tools/inputs.ts'
import {run, type SetupToolsDependencies} from '../../../actions/setup-tools/run.ts'
import {http} from '../../../lib/http/http.ts'
import {ask} from '../../../lib/action/ask.ts'
import {createPrivateFolder, removePrivateFolder} from '../../../lib/action/private-folder.ts'
import {runProcess} from '../../../lib/action/process.ts'
import {runnerToolCache, type Tool, type ToolAsset} from '../../../lib/tools/installer.ts'
import {tools, type ToolName} from '../../../lib/tools/index.ts'
import {makeTar, makeZip} from '../../lib/tools/archives.ts'

const says = {
  terraform: (version: string) => `#!/bin/sh\nprintf 'Terraform v%s\\non linux_amd64\\n' ${version}\n`,
  tofu: (version: string) => `#!/bin/sh\nprintf 'OpenTofu v%s\\non linux_amd64\\n' ${version}\n`,
  trivy: (version: string) => `#!/bin/sh\necho 'Version: ${version}'\n`,
  jq: (version: string) => `#!/bin/sh\necho jq-${version}\n`
}

let root: string
let folder: string
let server: Server
let answers: Map<string, Buffer>
let requests: string[]
let added: string[]
let log: string[]
let made: Readonly<Record<ToolName, Tool>>

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'fairway-test-'))
  for (const name of ['bin', 'other', 'workspace', 'temp', 'cache']) await mkdir(join(root, name))
  folder = await createPrivateFolder('setup-tools', join(root, 'temp'))
  answers = new Map()
  requests = []
  added = []
  log = []
  server = createServer((request, response) => {
    requests.push(request.url ?? '')
    const body = answers.get(request.url ?? '')
    response.writeHead(body === undefined ? 404 : 200).end(body)
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  made = {
    terraform: serve('terraform', 'zip', makeZip({'LICENSE.txt': 'text', terraform: says.terraform(tools.terraform.version)})),
    tofu: serve('tofu', 'zip', makeZip({tofu: says.tofu(tools.tofu.version)})),
    trivy: serve('trivy', 'tar.gz', gzipSync(makeTar({trivy: says.trivy(tools.trivy.version)}))),
    jq: serve('jq', 'none', Buffer.from(says.jq(tools.jq.version)))
  }
})

afterEach(async () => {
  jest.restoreAllMocks()
  delete process.env['RUNNER_TOOL_CACHE']
  await new Promise(resolve => server.close(resolve))
  await rm(root, {recursive: true})
})

/** The real definition of a tool, with a download of made-up bytes on loopback. */
function serve(name: ToolName, archive: ToolAsset['archive'], body: Buffer): Tool {
  const port = (server.address() as AddressInfo).port
  answers.set(`/${name}`, body)
  const sha256 = createHash('sha256').update(body).digest('hex')
  return {...tools[name], assets: {'linux-x64': {url: `http://127.0.0.1:${port}/${name}`, sha256, archive, member: name}}}
}

async function install(path: string, script: string): Promise<string> {
  await writeFile(path, script)
  await chmod(path, 0o755)
  return path
}

const searchPath = () => [join(root, 'bin'), join(root, 'other'), '/usr/bin', '/bin'].join(delimiter)

function setUp(inputs: Readonly<Record<string, string>>, changes: Partial<SetupToolsDependencies> = {}) {
  return run(
    readSetupToolsInputs(name => inputs[name] ?? ''),
    {
      tools: made,
      ask,
      http,
      toolCache: runnerToolCache(process.env),
      platform: 'linux-x64',
      environment: {PATH: searchPath(), HOME: root, TF_CLI_ARGS: '-json', SECRET: 'not for programs'},
      workspace: join(root, 'workspace'),
      folder,
      addPath: path => added.push(path),
      info: line => log.push(line),
      signal: new AbortController().signal,
      ...changes
    }
  )
}

/** What a shell of a later step starts. */
async function laterStep(...argv: [string, ...string[]]): Promise<string> {
  const [file, ...rest] = argv
  const PATH = [...[...added].reverse(), searchPath()].join(delimiter)
  const {stdout} = await runProcess(['/usr/bin/env', file, ...rest], {env: {PATH}})
  return stdout.split('\n')[0] ?? ''
}

function withToolCache(): void {
  process.env['RUNNER_TOOL_CACHE'] = join(root, 'cache')
  // The tool cache talks to the runner at length.
  jest.spyOn(process.stdout, 'write').mockReturnValue(true)
}

describe('a tool on PATH', () => {
  test('that is new enough is used, and nothing is changed', async () => {
    const path = await install(join(root, 'bin', 'terraform'), says.terraform('1.11.4'))
    expect(await setUp({tools: 'terraform >= 1.9'})).toEqual([{name: 'terraform', path, version: '1.11.4', source: 'PATH'}])
    expect(added).toEqual([])
    expect(requests).toEqual([])
    expect(log).toEqual([`terraform 1.11.4 (PATH: ${path})`])
  })

  test('that is too old is passed over for the download, which the later steps then get', async () => {
    const old = await install(join(root, 'bin', 'terraform'), says.terraform('1.8.5'))
    const [terraform] = await setUp({tools: 'terraform >= 1.9'})
    expect(terraform).toMatchObject({version: '1.15.8', source: 'download'})
    expect(log[0]).toBe(`${old} is not used: terraform 1.8.5 is older than 1.9.`)
    expect(await laterStep('terraform')).toBe('Terraform v1.15.8')
  })

  test('behind an older one gets in front of it, alone', async () => {
    await install(join(root, 'bin', 'terraform'), says.terraform('1.8.5'))
    const path = await install(join(root, 'other', 'terraform'), says.terraform('1.11.4'))
    await install(join(root, 'other', 'git'), '#!/bin/sh\necho another git\n')
    expect(await setUp({tools: 'terraform >= 1.9'})).toMatchObject([{path, source: 'PATH'}])
    expect(added).toHaveLength(1)
    expect(await readdir(added[0] ?? '')).toEqual(['terraform'])
    expect(await laterStep('terraform')).toBe('Terraform v1.11.4')
  })

  test('that is another program is not used', async () => {
    await install(join(root, 'bin', 'terraform'), says.tofu('1.12.6'))
    expect(await setUp({tools: 'terraform'})).toMatchObject([{source: 'download'}])
    expect(log[0]).toContain('does not say which version it is')
  })

  test('is asked without the secrets and the settings of the job, but with its HOME', async () => {
    await install(
      join(root, 'bin', 'terraform'),
      '#!/bin/sh\nprintf "Terraform v1.9.0-%s\\n" "$HOME$TF_CLI_ARGS$SECRET$CHECKPOINT_DISABLE"\n'
    )
    expect(await setUp({tools: 'terraform'})).toMatchObject([{version: `1.9.0-${root}1`}])
  })
})

describe('a path that a person gives', () => {
  test('is relative to the workspace, and is what the later steps start', async () => {
    await install(join(root, 'bin', 'tofu'), says.tofu('1.9.0'))
    const path = await install(join(root, 'workspace', 'tofu-1.10'), says.tofu('1.10.3'))
    expect(await setUp({tools: 'tofu', 'tofu-path': 'tofu-1.10'})).toEqual([{name: 'tofu', path, version: '1.10.3', source: 'input'}])
    expect(await readdir(added[0] ?? '')).toEqual(['tofu'])
    expect(await laterStep('tofu')).toBe('OpenTofu v1.10.3')
  })

  test('that is the one on PATH changes nothing', async () => {
    const path = await install(join(root, 'bin', 'jq'), says.jq('1.7.1'))
    await setUp({tools: 'jq', 'jq-path': path})
    expect(added).toEqual([])
  })

  test('that is wrong is an error, although there is one on PATH', async () => {
    await install(join(root, 'bin', 'tofu'), says.tofu('1.9.0'))
    await expect(setUp({tools: 'tofu', 'tofu-path': 'nothing'})).rejects.toThrow('Input "tofu-path": "')
    expect(added).toEqual([])
  })

  test('for a tool that is not asked for is not looked at, and the log says so', async () => {
    await install(join(root, 'bin', 'jq'), says.jq('1.7.1'))
    await setUp({tools: 'jq', 'tofu-path': 'nothing'})
    expect(log[0]).toBe('Input "tofu-path" is not used: "tools" does not name tofu.')
  })
})

describe('the download', () => {
  const all = {tools: 'terraform\ntofu\ntrivy\njq'}

  test('of every kind of archive is taken apart; each program gets a folder of its own on PATH', async () => {
    const ready = await setUp(all, {environment: {PATH: join(root, 'bin')}})
    expect(ready.map(tool => [tool.name, tool.version, tool.source])).toEqual([
      ['terraform', '1.15.8', 'download'],
      ['tofu', '1.12.6', 'download'],
      ['trivy', '0.72.0', 'download'],
      ['jq', '1.8.2', 'download']
    ])
    expect(added).toEqual(ready.map(tool => dirname(tool.path)))
    expect(await Promise.all(added.map(path => readdir(path)))).toEqual([['terraform'], ['tofu'], ['trivy'], ['jq']])
    expect(await laterStep('trivy')).toBe('Version: 0.72.0')
    expect(log).toHaveLength(4)
  })

  test('without a tool cache is below the folder that post removes', async () => {
    const [terraform] = await setUp({tools: 'terraform'})
    expect(terraform?.path.startsWith(folder)).toBe(true)
    await removePrivateFolder(folder)
    expect(await readdir(join(root, 'temp'))).toEqual([])
  })

  test('is kept in the tool cache, and the next job finds it there', async () => {
    withToolCache()
    const [first] = await setUp({tools: 'terraform'})
    await removePrivateFolder(folder)
    folder = await createPrivateFolder('setup-tools', join(root, 'temp'))
    const [second] = await setUp({tools: 'terraform'})
    expect(second).toEqual({...first, source: 'tool cache'})
    expect(requests).toEqual(['/terraform'])
    expect(added).toEqual([dirname(first?.path ?? ''), dirname(first?.path ?? '')])
    expect(await readdir(added[0] ?? '')).toEqual(['terraform'])
  })

  test.each(['with a tool cache', 'without one'])(
    'of another file than the pinned one is refused and nothing of it is kept, %s',
    async cache => {
      if (cache === 'with a tool cache') withToolCache()
      answers.set('/terraform', makeZip({terraform: says.terraform('6.6.6')}))
      await expect(setUp({tools: 'terraform'})).rejects.toThrow('The download of terraform 1.15.8 was refused')
      expect(added).toEqual([])
      expect(await readdir(join(folder, 'terraform'))).toEqual([])
      expect(await readdir(join(root, 'cache'))).toEqual([])
    }
  )

  test('is not tried when the pinned version is too old for what is asked', async () => {
    await expect(setUp({tools: 'terraform >= 99.1'})).rejects.toMatchObject({
      message: 'There is no terraform 99.1 or newer to download: the pinned version is 1.15.8.',
      fix: 'Install terraform 99.1 or newer on the runner, or give its path in "terraform-path".'
    })
    expect(requests).toEqual([])
  })

  test('is off for a platform without a pinned file', async () => {
    await expect(setUp({tools: 'jq'}, {platform: 'linux-riscv64', environment: {PATH: join(root, 'bin')}})).rejects.toThrow(
      'The download of jq for linux-riscv64 is off.'
    )
  })
})

test('removing the folder leaves what its links lead to', async () => {
  const path = await install(join(root, 'other', 'my-terraform'), says.terraform('1.11.4'))
  await setUp({tools: 'terraform', 'terraform-path': path})
  await removePrivateFolder(folder)
  expect(await readFile(path, 'utf8')).toBe(says.terraform('1.11.4'))
})
