import {readdir, readFile, rm, writeFile} from 'node:fs/promises'
import type {SshHost} from '../../../../rehearsal/parts/ssh-host.ts'
import {findMarkedProcesses} from '../../../../rehearsal/system/processes.ts'
import {PlayedPlace, type Place} from '../../../support/played-place.ts'
import {SmallDisk} from './small-disk.ts'

export interface FaultHostOptions {
  readonly name: string
  readonly ssh: SshHost
  /** The folder that {@link SshHost.home} is in. */
  readonly folder: string
  /** The images that the project's containers run, one for each service. */
  readonly running: () => Promise<readonly string[]>
  /** From now on the registry answers nothing but an error of its own to this host, or is well again. */
  readonly failRegistry: (isFailing: boolean) => Promise<void>
}

/** A host with a real sshd that can be stopped at a phase of a deploy, and that everything can happen to. */
export class FaultHost extends PlayedPlace {
  readonly name: string
  readonly ssh: SshHost
  readonly running: () => Promise<readonly string[]>
  readonly failRegistry: (isFailing: boolean) => Promise<void>
  readonly #disk: SmallDisk

  private constructor({name, ssh, folder, running, failRegistry}: FaultHostOptions, disk: SmallDisk) {
    super(folder)
    this.name = name
    this.ssh = ssh
    this.running = running
    this.failRegistry = failRegistry
    this.#disk = disk
  }

  static async make(options: FaultHostOptions): Promise<FaultHost> {
    return new FaultHost(options, await SmallDisk.mount(`${options.ssh.home}/fairway`))
  }

  async hasReached(phase: Place): Promise<boolean> {
    return (await readdir(this.path('docker'))).includes(`reached-${phase}`)
  }

  /** Nothing hangs any more, and nothing will. */
  async letAllGo(): Promise<void> {
    for (const name of await readdir(this.path('docker'))) {
      if (/^hang/.test(name)) await rm(this.path('docker', name), {force: true})
    }
  }

  /** A migration runs until {@link endMigration}. Only the played engine asks. */
  async holdMigration(): Promise<void> {
    await writeFile(this.path('docker', 'hook-runs'), '')
  }

  async endMigration(): Promise<void> {
    await rm(this.path('docker', 'hook-runs'), {force: true})
  }

  async fillDisk(): Promise<void> {
    await writeFile(this.path('docker', 'engine-full'), '')
    await this.#disk.fill()
  }

  async freeDisk(): Promise<void> {
    await rm(this.path('docker', 'engine-full'), {force: true})
    await this.#disk.free()
  }

  /** The network between it and the runner: its server's processes for each connection are gone, and what they had started goes on. */
  cutConnections(): void {
    for (const {pid, name} of this.ssh.runningSessions()) {
      if (name.startsWith('sshd')) process.kill(pid, 'SIGKILL')
    }
  }

  /** The processes of all sessions, also of those whose connection is gone. */
  working(): string[] {
    return findMarkedProcesses(`HOME=${this.ssh.home}`).map(({pid, command}) => `${pid} ${command.slice(0, 100)}`)
  }

  /** What is in the project's folder. */
  files(...parts: string[]): Promise<string[]> {
    return readdir(this.directory(...parts)).catch(() => [])
  }

  async record(): Promise<string[]> {
    const text = await readFile(this.directory('releases.jsonl'), 'utf8').catch(() => '')
    return text.split('\n').filter(line => line !== '')
  }
}
