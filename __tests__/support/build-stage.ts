import {mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {execFileSync} from 'node:child_process'
import {createServer, type Server} from 'node:http'
import type {AddressInfo} from 'node:net'
import {tmpdir} from 'node:os'
import {delimiter, join, relative} from 'node:path'
import {FakeRegistry} from '../lib/registry/fake-registry.ts'
import {startBundle} from './action-process.ts'

const PASSWORD = 'Regi5try-p4ssw0rd'

/** A `docker` that writes down what it was told to build; the build writes a layout of one image with the labels that it was given. */
const docker = (folder: string) => `#!/bin/sh
case "$2" in
  inspect) printf 'Name: made\\nDriver: docker-container\\n' ;;
  build) exec ${process.execPath} ${join(folder, 'bin', 'build.cjs')} "$@" ;;
esac
`

const build = (
  folder: string
) => `const fs = require('node:fs'); const path = require('node:path'); const {createHash} = require('node:crypto')
const argv = process.argv.slice(2)
fs.appendFileSync(${JSON.stringify(join(folder, 'builds.jsonl'))}, JSON.stringify({argv}) + '\\n')
const values = name => argv.flatMap((word, index) => (word === name ? [argv[index + 1]] : []))
const layout = /dest=([^,]+)/.exec(values('--output')[0])[1]
const blob = (text, mediaType) => {
  const digest = 'sha256:' + createHash('sha256').update(text).digest('hex')
  fs.writeFileSync(path.join(layout, 'blobs', ...digest.split(':')), text)
  return {mediaType: 'application/vnd.oci.image.' + mediaType, digest, size: Buffer.byteLength(text)}
}
fs.mkdirSync(path.join(layout, 'blobs', 'sha256'), {recursive: true})
const Labels = Object.fromEntries(values('--label').map(text => [text.slice(0, text.indexOf('=')), text.slice(text.indexOf('=') + 1)]))
const config = blob(JSON.stringify({os: 'linux', architecture: 'amd64', config: {Labels}, rootfs: {type: 'layers', diff_ids: []}}), 'config.v1+json')
const manifest = blob(JSON.stringify({schemaVersion: 2, mediaType: 'application/vnd.oci.image.manifest.v1+json', config, layers: []}), 'manifest.v1+json')
fs.writeFileSync(path.join(layout, 'oci-layout'), JSON.stringify({imageLayoutVersion: '1.0.0'}))
fs.writeFileSync(path.join(layout, 'index.json'), JSON.stringify({schemaVersion: 2, manifests: [manifest]}))
fs.writeFileSync(values('--metadata-file')[0], JSON.stringify({'containerimage.digest': manifest.digest}))
`

interface Commits {
  readonly first: string
  readonly second: string
}

/** The repository of a workspace, made once. */
let made: {readonly commits: Commits; readonly files: ReadonlyMap<string, Buffer>} | undefined

function filesOf(folder: string): ReadonlyMap<string, Buffer> {
  const files = readdirSync(folder, {recursive: true, withFileTypes: true}).filter(entry => entry.isFile())
  return new Map(files.map(({name, parentPath}) => [relative(folder, join(parentPath, name)), readFileSync(join(parentPath, name))]))
}

/**
 * A runner with a real git, a registry, a GitHub that knows the branch `main`, and a `docker` that writes down what it is told, for the bundle of
 * build-push.
 */
export class BuildStage {
  readonly folder = mkdtempSync(join(tmpdir(), 'fairway-build-'))
  readonly workspace = join(this.folder, 'workspace')
  readonly registry = new FakeRegistry({login: 'basic', username: 'ci', password: PASSWORD})
  /** What GitHub says is the newest commit of `main`. */
  newest = ''
  /** What GitHub says of the repository; undefined when it cannot be asked. */
  repository: object | undefined
  readonly #github: Server

  constructor() {
    for (const name of ['workspace', 'temporary', 'bin']) mkdirSync(join(this.folder, name))
    writeFileSync(join(this.folder, 'builds.jsonl'), '')
    writeFileSync(join(this.folder, 'bin', 'build.cjs'), build(this.folder))
    writeFileSync(join(this.folder, 'bin', 'docker'), docker(this.folder), {mode: 0o755})
    this.#github = createServer((request, response) => {
      const answers: Record<string, object | undefined> = {
        '/repos/Team/App/branches/main': {name: 'main', commit: {sha: this.newest}},
        '/repos/Team/App': this.repository
      }
      const answer = answers[request.url ?? ''] ?? this.#compare(request.url ?? '')
      response
        .writeHead(answer === undefined ? 403 : 200, {'content-type': 'application/json'})
        .end(JSON.stringify(answer ?? {message: 'Resource not accessible by integration'}))
    })
  }

  async start(): Promise<this> {
    await this.registry.start()
    await new Promise<void>(resolve => this.#github.listen(0, '127.0.0.1', resolve))
    return this
  }

  async stop(): Promise<void> {
    this.#github.closeAllConnections()
    await new Promise(resolve => this.#github.close(resolve))
    await this.registry.stop()
    rmSync(this.folder, {recursive: true, force: true})
  }

  /** What GitHub says of two commits of the workspace. */
  #compare(url: string): object | undefined {
    const [, base, head] = /^\/repos\/Team\/App\/compare\/([0-9a-f]{40})\.\.\.([0-9a-f]{40})\?/.exec(url) ?? []
    if (base === undefined || head === undefined) return undefined
    const [behind, ahead] = this.git(this.workspace, 'rev-list', '--left-right', '--count', `${base}...${head}`).split('\t').map(Number)
    return {status: ahead === 0 ? (behind === 0 ? 'identical' : 'behind') : behind === 0 ? 'ahead' : 'diverged'}
  }

  git(folder: string, ...argv: string[]): string {
    return this.#gitAt('', folder, argv)
  }

  #gitAt(date: string, folder: string, argv: readonly string[]): string {
    const person = ['-c', 'user.name=a', '-c', 'user.email=a@example.com', '-c', 'protocol.file.allow=always', '-c', 'commit.gpgsign=false']
    const env = {
      PATH: process.env['PATH'],
      HOME: this.folder,
      GIT_CONFIG_GLOBAL: '/dev/null',
      GIT_CONFIG_NOSYSTEM: '1',
      GIT_AUTHOR_DATE: date,
      GIT_COMMITTER_DATE: date
    }
    return execFileSync('git', ['-C', folder, ...person, ...argv], {env, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe']}).trim()
  }

  /** Makes a repository with two commits, of which the first one has the Git tag `v1.0.0`, and names both; in each folder other ones. */
  commits(folder: string = this.workspace): Commits {
    if (folder !== this.workspace) return this.#commitTo(folder)
    // Eight processes of git, which every test would wait for.
    made ??= {commits: this.#commitTo(folder), files: filesOf(folder)}
    for (const [path, content] of made.files) {
      mkdirSync(join(folder, path, '..'), {recursive: true})
      writeFileSync(join(folder, path), content)
    }
    return made.commits
  }

  #commitTo(folder: string): Commits {
    mkdirSync(folder, {recursive: true})
    this.git(folder, 'init', '--quiet', '--initial-branch=main')
    writeFileSync(join(folder, 'Dockerfile'), 'FROM scratch\n')
    const commit = (time: number) => {
      this.git(folder, 'add', '--all')
      this.#gitAt(`${time} +0000`, folder, ['commit', '--quiet', '--message', folder])
      return this.git(folder, 'rev-parse', 'HEAD')
    }
    const first = commit(1_700_000_000)
    this.git(folder, 'tag', 'v1.0.0')
    writeFileSync(join(folder, 'second'), '')
    return {first, second: commit(1_800_000_000)}
  }

  /** What docker was told to build. */
  get builds(): readonly {readonly argv: readonly string[]}[] {
    const lines = readFileSync(join(this.folder, 'builds.jsonl'), 'utf8').split('\n')
    return lines.filter(line => line !== '').map(line => JSON.parse(line) as {argv: string[]})
  }

  /** Runs the action's bundle, as a dispatch of `main` if nothing else is said. */
  async run(
    inputs: Record<string, string>,
    environment: Record<string, string> = {},
    event: object = {repository: {default_branch: 'main'}}
  ) {
    writeFileSync(join(this.folder, 'event.json'), JSON.stringify(event))
    const given = {
      image: `${this.registry.host}/team/app`,
      'registry-username': 'ci',
      'registry-password': PASSWORD,
      'github-token': 'a-token',
      ...inputs
    }
    const started = startBundle('build-push', given, {
      workspace: this.workspace,
      temporary: join(this.folder, 'temporary'),
      environment: {
        PATH: [join(this.folder, 'bin'), process.env['PATH'] ?? ''].join(delimiter),
        HOME: this.folder,
        GITHUB_SHA: this.newest,
        GITHUB_REF: 'refs/heads/main',
        GITHUB_REPOSITORY: 'Team/App',
        GITHUB_SERVER_URL: 'https://github.example.com',
        GITHUB_API_URL: `http://127.0.0.1:${(this.#github.address() as AddressInfo).port}`,
        GITHUB_EVENT_NAME: 'workflow_dispatch',
        GITHUB_EVENT_PATH: join(this.folder, 'event.json'),
        ...environment
      },
      secrets: []
    })
    return started.ended()
  }

  get tags(): readonly string[] {
    return [...this.registry.tags.keys()]
  }
}
