import {mkdir, open, readFile, rename, stat, writeFile} from 'node:fs/promises'
import {dirname} from 'node:path'

interface Remembered {
  readonly modified: number
  readonly size: number
  readonly version: string
}

/**
 * What programs said about their version, so that a second run need not start each of them. An answer counts as long as the file has
 * the same time and size. Scripts are asked every time: a wrapper stays the same when the program behind it changes.
 */
export class VersionMemory {
  readonly #file: string
  #known: Record<string, Remembered> = {}
  #changed = false

  constructor(file: string) {
    this.#file = file
  }

  /** Reads what is there; a missing or broken file is an empty memory. */
  async load(): Promise<void> {
    try {
      const known: unknown = JSON.parse(await readFile(this.#file, 'utf8'))
      if (typeof known === 'object' && known !== null) this.#known = known as Record<string, Remembered>
    } catch {
      this.#known = {}
    }
  }

  /** The version of the program at a path: remembered, else asked now. */
  async versionOf(path: string, ask: () => Promise<string | undefined>): Promise<string | undefined> {
    const {mtimeMs: modified, size} = await stat(path)
    const remembered = this.#known[path]
    if (remembered !== undefined && remembered.modified === modified && remembered.size === size) return remembered.version
    const version = await ask()
    if (version !== undefined && !(await isScript(path))) {
      this.#known[path] = {modified, size, version}
      this.#changed = true
    }
    return version
  }

  /** Writes it back when something was learnt. It only saves time, so a folder that cannot be written is not an error. */
  async save(): Promise<void> {
    if (!this.#changed) return
    const fresh = `${this.#file}.${process.pid}`
    try {
      await mkdir(dirname(this.#file), {recursive: true})
      await writeFile(fresh, JSON.stringify(this.#known))
      await rename(fresh, this.#file)
      this.#changed = false
    } catch {
      // The next run asks the programs again.
    }
  }
}

async function isScript(path: string): Promise<boolean> {
  const file = await open(path)
  try {
    const {buffer} = await file.read(Buffer.alloc(2), 0, 2, 0)
    return buffer.toString('latin1') === '#!'
  } finally {
    await file.close()
  }
}
