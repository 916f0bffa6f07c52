import {mkdir, mkdtemp, realpath, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {Clock} from '../../actions/deploy-ssh/clock.ts'
import {HostSession} from '../../actions/deploy-ssh/fleet/session.ts'
import type {Road} from '../../actions/deploy-ssh/road.ts'
import {underLock} from '../../lib/host/held-host.ts'
import {readIdentity} from '../../lib/host/run-order.ts'
import {localHost} from './local-host.ts'

/** This machine as a host on which the project's lock is ours, for the scripts of a deploy without the rest of it. */
export interface HeldStage {
  readonly folder: string
  /** The project's. */
  readonly directory: string
  readonly session: HostSession
  /** What the log says. */
  readonly log: string[]
  /** Writes a program of the host: a shell script. `$folder` is the stage's. */
  program(name: string, script: string): Promise<void>
  remove(): Promise<void>
}

const TOKEN = '0a1b2c3d-token'
export const NEW_ID = '20260102T000000Z-111111111111-0a1b2c3d'
export const OLD_ID = '20260101T000000Z-222222222222'

/** @param shell that runs the scripts  @param previous whether a release runs */
export async function heldStage(shell: readonly [string, ...string[]] = ['sh'], previous = true): Promise<HeldStage> {
  const folder = await realpath(await mkdtemp(join(tmpdir(), 'fairway-test-')))
  const directory = join(folder, 'wiki')
  for (const path of ['.lock', `.lock-${TOKEN}/groups`, `releases/${NEW_ID}`, `releases/${OLD_ID}`]) {
    await mkdir(join(directory, path), {recursive: true})
  }
  await mkdir(join(folder, 'bin'))
  await writeFile(join(directory, '.lock', `owner-${TOKEN}`), '')
  for (const id of [NEW_ID, OLD_ID]) {
    await writeFile(join(directory, 'releases', id, 'fairway.args'), '-f\ndocker-compose.yml\n')
    await writeFile(join(directory, 'releases', id, 'fairway.road'), 'compose\n')
  }
  if (previous) await writeFile(join(directory, 'current'), `${OLD_ID}\n`)
  const log: string[] = []
  const say = (message: string) => void log.push(message)
  const session = new HostSession({
    line: {host: 'server.example.com', port: 22, user: 'deploy', name: 'server.example.com', group: ''},
    road: {} as Road,
    log: {info: say, warning: say, group: (_title, work) => work()},
    clock: new Clock(60_000, Date.now),
    signal: new AbortController().signal,
    timing: {},
    signers: {run: readIdentity({}), actor: 'ann', approvers: []},
    token: TOKEN
  })
  const release = {id: OLD_ID, road: 'compose', image: '', images: {}, version: '', health: undefined} as never
  session.state = {directory, previous: previous ? release : undefined, summary: ''}
  session.id = NEW_ID
  session.host = underLock(localHost({...process.env, PATH: `${join(folder, 'bin')}:${process.env['PATH'] ?? ''}`}, shell), session.held)
  return {
    folder,
    directory,
    session,
    log,
    program: (name, script) => writeFile(join(folder, 'bin', name), `#!/bin/sh\nfolder='${folder}'\n${script}\n`, {mode: 0o755}),
    remove: () => rm(folder, {recursive: true, force: true})
  }
}
