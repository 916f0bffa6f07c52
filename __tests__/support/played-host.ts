import {mkdir, mkdtemp, readdir, readFile, realpath, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {expect} from '@jest/globals'
import {startBundle} from './action-process.ts'
import {eventually, PlayedPlace} from './played-place.ts'
import {CONNECTION_PROGRAM, sshProgram} from './played-programs.ts'

export {eventually, type Place} from './played-place.ts'

export const IMAGE = 'registry.example.com/team/app'
export const PASSWORD = 'Regi5try-p4ssw0rd'

/** A digest that nothing has, told from others by one hexadecimal digit. */
export const digestOf = (digit: string) => `sha256:${digit.repeat(64)}`

/**
 * A Docker host for deploy-ssh that needs nothing but Node and a shell. `ssh` is a program here that runs the script on this machine as sshd
 * does: in a process group of its own, which nobody ends when the connection is lost. `docker` keeps in files what runs.
 */
export class PlayedHost extends PlayedPlace {
  #runs = 0

  static async make(): Promise<PlayedHost> {
    const host = new PlayedHost(await realpath(await mkdtemp(join(tmpdir(), 'fairway-test-'))))
    for (const name of ['bin', 'connections', 'clients', 'environments', 'hosts']) await mkdir(host.path(name))
    await host.furnish()
    await host.program('bin/ssh', sshProgram(process.execPath))
    await writeFile(host.path('bin', 'connection.cjs'), CONNECTION_PROGRAM)
    await host.program('bin/ssh-keygen', '#!/bin/sh\necho found\n')
    await writeFile(host.path('compose.yml'), 'services: {web: {image: "${FAIRWAY_IMAGE}"}}\n')
    return host
  }

  /** One more host, which `hosts` names. */
  async another(name: string): Promise<PlayedPlace> {
    const place = new PlayedPlace(this.path('hosts', name))
    await place.furnish()
    return place
  }

  /** Ends whatever a test left running, and removes everything. */
  async remove(): Promise<void> {
    await this.losePower({kill: () => true})
    await rm(this.folder, {recursive: true, force: true, maxRetries: 5})
  }

  /** Starts a deploy of the digest. @param run the run that it belongs to */
  async start(digest: string, more: Record<string, string> = {}, run: {number?: number; attempt?: number; [name: string]: unknown} = {}) {
    const runner = this.path(`runner-${++this.#runs}`)
    await mkdir(join(runner, 'temp'), {recursive: true})
    const {number = 100 + this.#runs, attempt = 1, ...environment} = run
    const inputs = {
      host: 'server.example.com',
      user: 'deploy',
      'ssh-key': KEY,
      'known-hosts': '*.example.com ssh-ed25519 AAAA',
      project: 'wiki',
      'compose-file': this.path('compose.yml'),
      image: IMAGE,
      digest,
      'registry-username': 'u',
      'registry-password': PASSWORD,
      'health-timeout': '5s',
      ...more
    }
    return startBundle('deploy-ssh', inputs, {
      workspace: runner,
      temporary: join(runner, 'temp'),
      secrets: [],
      environment: {
        PATH: `${this.path('bin')}:${process.env['PATH'] ?? ''}`,
        HOME: runner,
        PLAYED_HOST: this.folder,
        GITHUB_REPOSITORY: 'team/app',
        GITHUB_REPOSITORY_ID: '9',
        GITHUB_SERVER_URL: 'https://github.example.com',
        GITHUB_WORKFLOW_REF: 'team/app/.github/workflows/ship.yml@refs/heads/main',
        GITHUB_RUN_NUMBER: String(number),
        GITHUB_RUN_ID: String(1_000 + number),
        GITHUB_RUN_ATTEMPT: String(attempt),
        GITHUB_JOB: 'deploy',
        GITHUB_SHA: String(number).repeat(40).slice(0, 40),
        ...(environment as Record<string, string>)
      }
    })
  }

  /** A deploy from its beginning to the end of its post part. */
  async deploy(...args: Parameters<PlayedHost['start']>) {
    const step = await this.start(...args)
    const main = await step.ended()
    return {...main, post: await step.post()}
  }

  /** Nothing of a runner or on the host has the time to do anything more. */
  async losePower(step: {kill(signal: NodeJS.Signals): boolean}): Promise<void> {
    step.kill('SIGSTOP')
    for (const pid of await this.running()) {
      try {
        process.kill(pid, 'SIGKILL')
      } catch {
        // It ended with another one.
      }
    }
  }

  /** The connection of every runner is lost, of several hosts that to one; a new one can be made. */
  async loseConnection(host = ''): Promise<void> {
    for (const pid of await readdir(this.path('connections'))) {
      if (host !== '' && (await readFile(this.path('connections', pid), 'utf8')) !== host) continue
      try {
        process.kill(Number(pid), 'SIGTERM')
      } catch {
        // One from before.
      }
    }
  }

  /** The environment of each ssh that a deploy started. */
  async environments(): Promise<Readonly<Record<string, string>>[]> {
    const names = await readdir(this.path('environments'))
    const texts = await Promise.all(names.map(name => readFile(this.path('environments', name), 'utf8')))
    const entries = (text: string) => text.split('\0').filter(entry => entry !== '')
    return texts.map(text =>
      Object.fromEntries(entries(text).map(entry => [entry.slice(0, entry.indexOf('=')), entry.slice(entry.indexOf('=') + 1)]))
    )
  }

  /** The processes of this host and its runners, ssh included. */
  async running(): Promise<number[]> {
    const found = await Promise.all(
      (await readdir('/proc'))
        .filter(name => /^\d+$/.test(name) && Number(name) !== process.pid)
        .map(async name => {
          const environment = await readFile(`/proc/${name}/environ`, 'utf8').catch(() => '')
          return environment.split('\0').includes(`PLAYED_HOST=${this.folder}`) ? [Number(name)] : []
        })
    )
    return found.flat()
  }

  /** What must never be left, however a deploy ended: a lock, a login, a process, a key. @param places where it was deployed to */
  async expectNothingLeft(places: readonly PlayedPlace[] = [this]): Promise<void> {
    await eventually(async () => (await this.running()).length === 0).catch(() => undefined)
    expect(await this.running()).toEqual([])
    for (const place of places) {
      expect((await readdir(place.directory())).filter(name => name.startsWith('.lock'))).toEqual([])
      expect(await readdir(place.path('tmp'))).toEqual([])
    }
    for (let run = 1; run <= this.#runs; run++) expect(await readdir(this.path(`runner-${run}`, 'temp'))).toEqual([])
  }
}

const KEY = '-----BEGIN OPENSSH PRIVATE KEY-----\nAAAA\n-----END OPENSSH PRIVATE KEY-----\n'
