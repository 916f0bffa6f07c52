import {rmSync} from 'node:fs'
import {mkdtemp} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'

/** Gives a folder for what is measured, which is removed at the end, also after Ctrl-C. */
export async function inFolder(work: (folder: string) => Promise<void>): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'fairway-bench-'))
  const clear = () => rmSync(folder, {recursive: true, force: true})
  const interrupt = () => {
    clear()
    process.exit(130)
  }
  process.once('SIGINT', interrupt).once('SIGTERM', interrupt)
  try {
    await work(folder)
  } finally {
    process.off('SIGINT', interrupt).off('SIGTERM', interrupt)
    clear()
  }
}
