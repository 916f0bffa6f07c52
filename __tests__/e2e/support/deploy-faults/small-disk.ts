import {mkdir, statfs} from 'node:fs/promises'
import {runOrThrow, runProcess} from '../../../../lib/action/process.ts'

/** A deploy wants 256 MiB, and a backup as much besides: what is not used takes no memory. */
const SIZE = '600m'

/** A file system of its own under a folder of a host, which can be full for real: no byte more can be written, by anybody. */
export class SmallDisk {
  readonly #folder: string

  private constructor(folder: string) {
    this.#folder = folder
  }

  /** It goes with the stage that the folder is in. */
  static async mount(folder: string): Promise<SmallDisk> {
    await mkdir(folder, {recursive: true, mode: 0o700})
    await runOrThrow(runProcess, 'mount', ['mount', '-t', 'tmpfs', '-o', `size=${SIZE},mode=0700`, 'fairway-faults', folder])
    return new SmallDisk(folder)
  }

  /** From now on it has what is used, and nothing more. */
  async fill(): Promise<void> {
    for (let attempt = 1; ; attempt++) {
      const {blocks, bfree, bsize} = await statfs(this.#folder)
      const used = Math.max(4, ((blocks - bfree) * bsize) / 1024)
      try {
        await this.#resize(`${used}k`)
        return
      } catch (error) {
        // Somebody wrote in between: it cannot be smaller than what is used.
        if (attempt === 20) throw error
      }
    }
  }

  /** Somebody has tidied up. */
  free(): Promise<void> {
    return this.#resize(SIZE)
  }

  async #resize(size: string): Promise<void> {
    await runOrThrow(runProcess, 'mount', ['mount', '-o', `remount,size=${size}`, this.#folder])
  }
}
