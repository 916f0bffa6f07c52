import {isStarted, readRecordEntry} from '../../../../lib/host/release-record.ts'
import type {Fault} from './matrix.ts'
import type {FaultHost} from './fault-host.ts'
import type {Served} from './table.ts'

/** What a host has and runs. */
export interface HostState {
  readonly running: readonly string[]
  readonly current: string
  readonly releases: readonly string[]
}

export async function lookAt(host: FaultHost): Promise<HostState> {
  const [running, current, releases] = await Promise.all([host.running(), host.current(), host.files('releases')])
  return {running, current, releases}
}

/** @param digest of the new release */
export function servedBy({running}: HostState, before: HostState, digest: string): Served {
  const isNew = running.filter(image => image.endsWith(`@${digest}`)).length
  if (isNew === running.length && running.length > 0) return 'new'
  return isNew === 0 && [...running].sort().join() === [...before.running].sort().join() ? 'old' : 'half'
}

export interface JudgeOptions {
  readonly fault: Fault
  /** Whether a migration was not over when the run ended: it runs on then, and keeps the files of its release. */
  readonly hasMigration: boolean
}

/** What is not as it has to be on a host whose lock is free again. */
export async function findWrong(
  host: FaultHost,
  before: HostState,
  served: Served,
  {fault, hasMigration}: JudgeOptions
): Promise<string[]> {
  const now = await lookAt(host)
  const wrong: string[] = []
  if (served === 'half') wrong.push(`it runs ${now.running.join(' and ') || 'nothing'}`)
  if (served === 'new' && now.current === before.current) wrong.push(`it runs the new release, and "current" is ${now.current}`)
  if (served === 'old' && now.current !== before.current) wrong.push(`it runs the old release, and "current" is ${now.current}`)
  if (!now.releases.includes(now.current)) wrong.push(`"current" is ${now.current || 'empty'}, which is no release`)
  const unfinished = now.releases.filter(name => name !== now.current && !before.releases.includes(name))
  if (unfinished.length > (hasMigration && served === 'old' ? 1 : 0))
    wrong.push(`of a release that does not run is left: ${unfinished.join()}`)
  wrong.push(...(await findPieces(host)), ...(await findUntrue(host, now.current, fault)))
  return wrong.map(text => `${host.name}: ${text}`)
}

/** What is only there while somebody works. */
async function findPieces(host: FaultHost): Promise<string[]> {
  const names = await host.files()
  const backups = (await host.files('backups')).filter(name => name.startsWith('.'))
  const files = (await host.files('files')).filter(name => name.startsWith('.'))
  return [...names.filter(name => name.startsWith('.lock')), ...backups, ...files].map(name => `${name} is left`)
}

/** @param current the release that counts */
async function findUntrue(host: FaultHost, current: string, fault: Fault): Promise<string[]> {
  const lines = await host.record()
  const entries = lines.map(readRecordEntry)
  const broken = lines.filter((_, index) => entries[index] === undefined).map(line => `the record has a line that is none: ${line}`)
  const last = entries.filter(entry => entry !== undefined && isStarted(entry.how)).at(-1)
  // Nothing can be written down on a full disk.
  if (last?.release === current || fault === 'disk full') return broken
  return [...broken, `the record says that ${last?.release} was started last, and "current" is ${current}`]
}

/** What a run said of each host that is not so. */
export function findUntruth(outputs: Readonly<Record<string, string>>, served: readonly Served[]): string[] {
  const results = JSON.parse(outputs['results'] || '[]') as {name: string; result: string; host?: string}[]
  return results.flatMap(({name, result}, index) => {
    if (result === 'deployed' && served[index] !== 'new')
      return [`${name}: the run says that it was deployed, and ${served[index]} answers`]
    if (result === 'rolled-back' && served[index] !== 'old')
      return [`${name}: the run says that it was put back, and ${served[index]} answers`]
    return []
  })
}

/** Secrets in what was said. */
export function findSecrets(said: string, secrets: readonly string[]): string[] {
  const shown = withoutMasks(said)
  return secrets.filter(secret => shown.includes(secret)).map(secret => `the log has the secret ${secret.slice(0, 4)}…`)
}

/** The runner is told of secrets on lines of its own, which it does not show. */
export function withoutMasks(said: string): string {
  return said
    .split('\n')
    .filter(line => !line.startsWith('::add-mask::'))
    .join('\n')
}
