import {chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, symlinkSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {delimiter, join} from 'node:path'
import {startBundle} from './action-process.ts'

/** What the scripts of deploy-ssh use on a host; curl and wget come from the test, or are not there. */
const PROGRAMS =
  'sh sed awk cat df id tr cut grep sort head tail mktemp rm mkdir mv chmod date sleep ps ln ls pwd env kill timeout dirname true touch tar readlink'.split(
    ' '
  )

export interface StandInHost {
  readonly folder: string
  /** Runs deploy-ssh, with what the test says besides; main, then post. */
  deploy(inputs: Readonly<Record<string, string>>): Promise<{readonly outputs: Record<string, string>; readonly said: string}>
  /** Each call of `docker` on the host, in order. */
  dockerCalls(): string[]
  removeProgram(name: string): void
  remove(): void
}

export interface HostOptions {
  /** Further programs of the host: name → shell script. */
  readonly programs?: Readonly<Record<string, string>>
  /** Files in the account's home: name → content. */
  readonly home?: Readonly<Record<string, string>>
  /** Variables of every session. */
  readonly environment?: Readonly<Record<string, string>>
  /** What `docker inspect` says of the one container, beyond a running one; shell, `$seconds` are those since it was started. */
  readonly container?: string
}

export const IMAGE = 'registry.example.com/team/app'
export const DIGEST = `sha256:${'1'.repeat(64)}`

/**
 * A host for deploy-ssh that needs nothing but a shell: `ssh` runs its command here, with a PATH of its own, and `docker` is a script that has
 * one service `web`. For what depends on the host's programs and not on Docker's; the real thing is in e2e/support/deploy-stage.ts.
 */
export function standInHost({programs = {}, home = {}, environment = {}, container = ''}: HostOptions = {}): StandInHost {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'fairway-test-')))
  const [host, runner] = [join(folder, 'host'), join(folder, 'runner')]
  for (const name of ['bin', 'home', 'docker']) mkdirSync(join(host, name), {recursive: true})
  for (const name of ['bin', 'temp', 'workspace']) mkdirSync(join(runner, name), {recursive: true})
  const put = (path: string, script: string) => {
    // It may be a link to this machine's own program, which must not be written through.
    rmSync(path, {force: true})
    writeFileSync(path, `#!/bin/sh\n${script}\n`)
    chmodSync(path, 0o755)
  }
  for (const name of PROGRAMS) {
    const found = (process.env['PATH'] ?? '')
      .split(delimiter)
      .map(path => join(path, name))
      .find(existsSync)
    if (found !== undefined) symlinkSync(found, join(host, 'bin', name))
  }
  put(join(host, 'bin', 'docker'), dockerScript(join(host, 'docker'), container))
  for (const [name, content] of Object.entries(home)) writeFileSync(join(host, 'home', name), content)
  for (const [name, script] of Object.entries(programs)) put(join(host, 'bin', name), script)
  const session = {...environment, HOME: join(host, 'home'), PATH: join(host, 'bin')}
  writeFileSync(join(runner, 'bin', 'ssh'), `#!${process.execPath}\nconst session = ${JSON.stringify(session)}\n${SSH}`, {mode: 0o755})
  put(join(runner, 'bin', 'ssh-keygen'), 'echo known')
  writeFileSync(join(runner, 'workspace', 'compose.yml'), 'services: {web: {image: "${FAIRWAY_IMAGE}"}}\n')
  return {
    folder,
    async deploy(inputs) {
      const step = startBundle(
        'deploy-ssh',
        {
          host: 'server.example.com',
          user: 'deploy',
          'ssh-key': '-----BEGIN OPENSSH PRIVATE KEY-----\nbm90IGEga2V5\n-----END OPENSSH PRIVATE KEY-----',
          'known-hosts': 'server.example.com ssh-ed25519 AAAA',
          project: 'wiki',
          'compose-file': join(runner, 'workspace', 'compose.yml'),
          image: IMAGE,
          digest: DIGEST,
          'health-timeout': '2s',
          ...inputs
        },
        {
          workspace: join(runner, 'workspace'),
          temporary: join(runner, 'temp'),
          environment: {PATH: `${join(runner, 'bin')}${delimiter}${process.env['PATH'] ?? ''}`, HOME: runner},
          secrets: []
        }
      )
      const {outputs, said} = await step.ended()
      await step.post()
      return {outputs, said}
    },
    dockerCalls: () =>
      existsSync(join(host, 'docker', 'calls'))
        ? readFileSync(join(host, 'docker', 'calls'), 'utf8')
            .trim()
            .split('\n')
        : [],
    removeProgram: name => rmSync(join(host, 'bin', name)),
    remove: () => rmSync(folder, {recursive: true, force: true})
  }
}

/**
 * Each session is a process group of its own, as sshd makes them. A script of ours adds the usual folders to its PATH, which are this machine's:
 * they are cut off on its way.
 */
const SSH = `
const {spawn} = require('node:child_process')
const net = require('node:net')
const argv = process.argv.slice(2)
if (argv.includes('-O')) process.exit(0)
if (argv.includes('-M')) {
  net.createServer().listen('control-' + argv.at(-1))
  process.on('SIGTERM', () => process.exit())
} else {
  const child = spawn(session.PATH + '/sh', ['-c', argv.at(-1)], {detached: true, env: session, stdio: ['pipe', 'inherit', 'inherit']})
  child.stdin.on('error', () => {})
  process.stdin.on('data', chunk => child.stdin.write(String(chunk).replace(':/usr/local/bin:/usr/bin:/bin:/snap/bin', '')))
  process.stdin.on('end', () => child.stdin.end())
  child.on('close', code => process.exit(code ?? 255))
}
`

/** An engine with one service; what it has is in files of `state`. */
const dockerScript = (state: string, container: string) => `
state='${state}'
echo "$*" >> "$state/calls"
case "$*" in
  version*) echo 28.1.0 ;;
  'compose version'*) echo 2.40.3 ;;
  info*) echo / ;;
  compose*config*) echo '{"services":{"web":{"image":"${IMAGE}@${DIGEST}"}}}' ;;
  compose*' up '*) date +%s > "$state/up" ;;
  compose*' down '*) rm -f "$state/up" ;;
  compose*) ;;
  ps*--format*) ;;
  ps*status=*|ps*health=*) ;;
  ps*) if [ -f "$state/up" ]; then echo c1; fi ;;
  'image inspect'*repoDigests*) echo '{"id":"sha256:i1","created":"2026-01-02T03:04:05Z","repoDigests":["${IMAGE}@${DIGEST}"]}' ;;
  'image inspect'*) ;;
  inspect*folder*) echo '{"folder":""}' ;;
  inspect*'{{.Image}}'*) echo sha256:i1 ;;
  inspect*'"name"'*)
    seconds=$(($(date +%s) - $(cat "$state/up")))
    status=running health=null exitCode=0 restarts=0 startedAt=2026-01-02T03:04:05Z
    ${container}
    printf '{"name":"/wiki-web-1","service":"web","image":"${IMAGE}@${DIGEST}","imageId":"sha256:i1","status":"%s","health":%s,"exitCode":%s,"restarts":%s,"restartPolicy":"always","startedAt":"%s","oneShot":""}\\n' "$status" "$health" "$exitCode" "$restarts" "$startedAt"
    ;;
  inspect*|context*) exit 1 ;;
esac`
