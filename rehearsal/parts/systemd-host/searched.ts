import {readdir, stat} from 'node:fs/promises'
import {join} from 'node:path'
import {SSHD_SETTINGS} from './boot-script.ts'

/** Where nothing of a deploy may lie at all: what programs say, and what they forgot. */
const STRICT = ['root/tmp', 'root/var/tmp', 'root/var/log']
/** Where a service has its files: a secret may be in one that not everybody can read. */
const OF_SERVICES = ['changes/etc', 'changes/usr', 'root/opt', 'root/srv', 'root/var/lib', 'root/mnt']

const OTHERS_READ = 0o004

/**
 * What a search for leaks has to read of a host with systemd beside the homes: the journal and other logs, temporary files, and of the files of
 * services those that every account of the host can read.
 *
 * @param folder the host's folder in the stage
 */
export async function searchedOf(folder: string): Promise<string[]> {
  const open = (await Promise.all(OF_SERVICES.map(name => openFilesBelow(join(folder, name))))).flat()
  // What is public of the key that opens the host is a piece of the private one, too.
  const ofStage = join(folder, 'changes', SSHD_SETTINGS)
  const strict = await Promise.all(STRICT.map(name => entriesOf(join(folder, name))))
  return [...strict.flat(), ...open.filter(path => !path.startsWith(`${ofStage}/`))]
}

async function entriesOf(folder: string): Promise<string[]> {
  return (await readdir(folder).catch(() => [])).map(name => join(folder, name))
}

async function openFilesBelow(folder: string): Promise<string[]> {
  const entries = await readdir(folder, {withFileTypes: true}).catch(() => [])
  const found = await Promise.all(
    entries.map(async entry => {
      const path = join(folder, entry.name)
      // Whoever cannot enter a folder reads no file in it: r on a folder lists it, x enters it.
      if (entry.isDirectory()) return (await modeOf(path)) & 0o001 ? openFilesBelow(path) : []
      return entry.isFile() && (await modeOf(path)) & OTHERS_READ ? [path] : []
    })
  )
  return found.flat()
}

/** What went meanwhile is read by nobody. */
async function modeOf(path: string): Promise<number> {
  return stat(path).then(
    ({mode}) => mode,
    () => 0
  )
}
