import {expect} from '@jest/globals'
import {chmod, mkdir, mkdtemp, readdir, readFile, readlink, realpath, rm, stat, symlink, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {dirname, join, relative} from 'node:path'
import {changeScript} from '../../actions/deploy-ssh/service/change-scripts.ts'
import {PRUNE_SERVICE} from '../../actions/deploy-ssh/service/prune.ts'
import {RELEASE_FILES} from '../../lib/host/layout.ts'
import {acquireLockScript} from '../../lib/host/lock-scripts.ts'
import {restoreScript} from '../../lib/host/restore-scripts.ts'
import type {Host, HostAnswer} from '../../lib/ssh/connection.ts'
import {bareHost, writeProgram} from './bare-host.ts'
import {JOURNALCTL, SYSTEMCTL} from './played-systemd.ts'

const OLD = '20260101T000000Z-222222222222-99999999'
const NEW = '20260102T000000Z-111111111111-00000000'
const TOKEN = '00000000-token'

/**
 * A program that may be met by a fault, see {@link ServiceStage.meet}. Everything here is by its full path or built into the shell.
 * @param real the program's own path
 */
const faulty = (real: string) => `
if read -r fault at 2>/dev/null < "$PLAYED/fault" || [ -n "$at" ]; then
  count=0
  read -r count 2>/dev/null < "$PLAYED/count" || true
  count=$((count + 1))
  echo "$count" > "$PLAYED/count"
  if [ "$count" = "$at" ] || { [ "$fault" = full ] && [ "$count" -gt "$at" ]; }; then
    if [ ! -e "$PLAYED/met" ]; then echo "\${0##*/} $*" > "$PLAYED/met"; fi
    if [ "$fault" = kill ]; then kill -9 0; fi
    case "\${0##*/} $*" in cat*) if [ ! -f "/proc/$$/fd/1" ]; then exec ${real} "$@"; fi ;; esac
    case "\${0##*/} $*" in cp* | mkdir* | 'cat /'* | 'ln /'*) echo "\${0##*/}: No space left on device" >&2; exit 1 ;; esac
  fi
fi
exec ${real} "$@"`

/** The programs with which a change works on a host. */
const WRITING = ['mv', 'cp', 'ln', 'chmod', 'cat', 'rm', 'mkdir', 'rmdir', 'cmp', 'readlink', 'sync']

/**
 * A host with two services whose old release runs: `app.service` has read `etc/app.conf`, `other.service` has read `etc/other.conf`. Below `etc` lie
 * their files, and nothing else that a test does not put there.
 */
export class ServiceStage {
  readonly folder: string
  readonly directory: string
  readonly host: Host

  private constructor(folder: string, host: Host) {
    this.folder = folder
    this.directory = join(folder, 'home', 'wiki')
    this.host = host
  }

  /** @param programs of the host that stand before its own */
  static async make(
    bin: string,
    shell: readonly [string, ...string[]] = ['sh'],
    {programs = {}, withFaults = false}: {programs?: Readonly<Record<string, string>>; withFaults?: boolean} = {}
  ): Promise<ServiceStage> {
    const folder = await realpath(await mkdtemp(join(tmpdir(), 'fairway-test-')))
    for (const name of ['bin', 'etc', 'systemd']) await mkdir(join(folder, name))
    const own: Record<string, string> = {
      systemctl: SYSTEMCTL,
      journalctl: JOURNALCTL,
      sleep: `case "$1" in [0-9] | 0.*) exit 0 ;; esac; exec ${join(bin, 'sleep')} "$@"`,
      ...programs
    }
    if (withFaults) {
      for (const name of WRITING) own[name] = faulty(join(bin, name))
      await writeProgram(join(folder, 'played-systemctl'), SYSTEMCTL.replace(/^/, `PATH=${bin}`))
      own['systemctl'] = faulty(join(folder, 'played-systemctl'))
    }
    const env = {PLAYED_SYSTEMD: join(folder, 'systemd'), PLAYED: folder}
    const stage = new ServiceStage(folder, await bareHost(bin, join(folder, 'bin'), own, {shell, env}))
    await stage.#begin()
    return stage
  }

  path(...parts: string[]): string {
    return join(this.folder, ...parts)
  }

  async #begin(): Promise<void> {
    await this.put('etc/app.conf', 'old', 0o640)
    await this.put('etc/other.conf', 'same', 0o644)
    await this.put('etc/app.service', '[Service]', 0o644)
    for (const [unit, config] of [
      ['app.service', 'etc/app.conf'],
      ['other.service', 'etc/other.conf']
    ] as const) {
      await mkdir(this.path('systemd', unit))
      await writeFile(this.path('systemd', unit, 'Config'), this.path(config))
      await writeFile(this.path('systemd', unit, 'Loaded'), await readFile(this.path(config)))
      await writeFile(this.path('systemd', unit, 'ActiveState'), 'active')
      await writeFile(this.path('systemd', unit, 'MainPID'), '7')
      await writeFile(this.path('systemd', unit, 'LoadState'), 'loaded')
    }
    await mkdir(join(this.directory, 'releases', OLD, 'files'), {recursive: true})
    await writeFile(join(this.directory, 'current'), `${OLD}\n`)
    await symlink(`releases/${OLD}/files`, join(this.directory, 'live'))
    const taken = await this.host.run(
      acquireLockScript({directory: this.directory, token: TOKEN, owner: 'project=wiki\nseconds=2\nlimit=9'})
    )
    if (taken.said.get('lock') !== 'taken') throw new Error(taken.stderr)
  }

  async put(name: string, content: string, mode: number): Promise<void> {
    await mkdir(dirname(this.path(name)), {recursive: true})
    await writeFile(this.path(name), content)
    await chmod(this.path(name), mode)
  }

  /** Puts a release there with these files below the stage's folder, and changes to it. */
  async change(
    files: Readonly<Record<string, string>>,
    more: {reload?: readonly string[]; enable?: boolean; only?: boolean; kept?: readonly string[]} = {}
  ): Promise<HostAnswer> {
    const lists = join(this.directory, 'releases', NEW)
    const release = join(lists, 'files')
    await mkdir(release, {recursive: true})
    const lines: string[] = []
    for (const [name, content] of Object.entries(files)) {
      const inside = `root${this.path(name)}`
      await mkdir(dirname(join(release, inside)), {recursive: true})
      await writeFile(join(release, inside), content)
      const unit = name.includes('other') ? 'other.service' : 'app.service'
      lines.push(['-', '0600', '-', 'restart', unit, more.reload?.includes(name) === true ? 'yes' : 'no', inside].join('\t'))
    }
    const kept = (more.kept ?? []).map(name => `root${this.path(name)}\n`).join('')
    await writeFile(join(lists, RELEASE_FILES.kept), kept === '' ? '\n' : kept)
    await writeFile(join(lists, RELEASE_FILES.road), 'service\n')
    await writeFile(join(lists, RELEASE_FILES.targets), lines.map(line => `${line}\n`).join(''))
    const enable = more.enable === true ? 'yes' : 'no'
    await writeFile(join(lists, RELEASE_FILES.units), `app.service\tby-file\t${enable}\tno\nother.service\tby-file\tno\tno\n`)
    await writeFile(join(this.directory, `.lock-${TOKEN}`, 'release'), `${NEW}\n`)
    return this.host.run(changeScript({...this.#held(), id: NEW, only: more.only === true ? 'yes' : 'no'}), {held: this.#held()})
  }

  /** Takes the change back. @returns what it came to, `0` for good */
  async restore(): Promise<string> {
    const values = {...this.#held(), project: 'wiki', id: NEW, previous: OLD, seconds: 2, limit: 9}
    const answer = await this.host.run(restoreScript(values), {held: this.#held()})
    if (answer.exitCode !== 0) throw new Error(answer.stderr)
    return answer.said.get('compose-exit') ?? ''
  }

  /** What follows a change that was verified. */
  async settle(): Promise<void> {
    const values = {...this.#held(), id: NEW, previous: OLD, keep: 5}
    const answer = await this.host.run({name: 'settle', values, body: `remove_old() {${PRUNE_SERVICE}}\nremove_old`})
    expect(answer.exitCode).toBe(0)
  }

  /**
   * From now on each program of the host that writes is counted, and the one with the number `at` is met by the fault: `kill` ends the script and all that
   * it started, `full` is a disk without room, from then on until it is over.
   */
  async meet(fault: 'kill' | 'full', at: number): Promise<void> {
    await writeFile(this.path('fault'), `${fault} ${at}`)
  }

  /** The fault is over. @returns the command that was met; undefined when there were fewer */
  async goOn(): Promise<string | undefined> {
    await rm(this.path('fault'), {force: true})
    await rm(this.path('count'), {force: true})
    const met = await readFile(this.path('met'), 'utf8').catch(() => undefined)
    await rm(this.path('met'), {force: true})
    return met?.trim()
  }

  #held() {
    return {directory: this.directory, token: TOKEN}
  }

  /** What systemd says of a unit. */
  async set(unit: string, properties: Readonly<Record<string, string>>): Promise<void> {
    for (const [name, value] of Object.entries(properties)) await writeFile(this.path('systemd', unit, name), value)
  }

  /** What systemctl was told to do. */
  async told(): Promise<string[]> {
    const text = await readFile(this.path('systemd', 'told'), 'utf8').catch(() => '')
    return text.split('\n').filter(line => line !== '')
  }

  link(): Promise<string> {
    return readlink(join(this.directory, 'live'))
  }

  /** Everything below `etc`: mode and content by name. */
  async tree(): Promise<Record<string, string>> {
    const top = this.path('etc')
    const found = await readdir(top, {recursive: true, withFileTypes: true})
    const entries = await Promise.all(
      found.map(async entry => {
        const path = join(entry.parentPath, entry.name)
        if (entry.isDirectory()) return [`${relative(top, path)}/`, ''] as const
        return [relative(top, path), `0${((await stat(path)).mode & 0o7777).toString(8)} ${await readFile(path, 'utf8')}`] as const
      })
    )
    // A folder shows by what is in it.
    const names = entries.map(([name]) => name)
    return Object.fromEntries(
      entries.filter(([name]) => !name.endsWith('/') || !names.some(other => other !== name && other.startsWith(name)))
    )
  }

  async loaded(unit: string): Promise<string> {
    return readFile(this.path('systemd', unit, 'Loaded'), 'utf8').catch(() => '')
  }

  /** All as before, and nothing left of the change. */
  async expectOld(): Promise<void> {
    expect(await this.tree()).toEqual({'app.conf': '0640 old', 'other.conf': '0644 same', 'app.service': '0644 [Service]'})
    expect(await this.link()).toBe(`releases/${OLD}/files`)
    expect([await this.loaded('app.service'), await this.loaded('other.service')]).toEqual(['old', 'same'])
    expect(await readdir(join(this.directory, 'saved')).catch(() => [])).toEqual([])
    for (const unit of ['app.service', 'other.service'])
      expect(await readFile(this.path('systemd', unit, 'ActiveState'), 'utf8')).toMatch(/^active/)
  }

  remove(): Promise<void> {
    return rm(this.folder, {recursive: true, force: true})
  }
}

const FILES = {'etc/app.conf': 'new', 'etc/other.conf': 'changed', 'etc/more/deep/new.conf': 'made', 'etc/app.service': 'n'}

/**
 * Breaks a change off at one of the commands with which it works on the host, or the restore that follows it, and expects that all is as it was
 * after the restore that the next run makes.
 *
 * @returns the command that was met; undefined when there are fewer
 */
export async function breakOff(bin: string, fault: 'kill' | 'full', at: number): Promise<string | undefined> {
  const stage = await ServiceStage.make(bin, ['sh'], {withFaults: true})
  try {
    await stage.meet(fault, at)
    const answer = await stage.change(FILES, {reload: ['etc/app.service'], enable: true})
    // A full disk stays full while all is put back; one that was killed is met once.
    await stage.restore().catch(() => undefined)
    const met = await stage.goOn()
    if (met === undefined) return undefined
    try {
      if (fault === 'kill') expect(await stage.restore()).toBe('0')
      await stage.expectOld()
    } catch (error) {
      throw new Error(`${fault} at ${at}, ${met}\n${answer.stdout}\n${answer.stderr}\n${(error as Error).message}`, {cause: error})
    }
    return met
  } finally {
    await stage.remove()
  }
}
