import {lstat, readFile, rmdir, writeFile} from 'node:fs/promises'

/*
 * A few folders of the system that a server makes at a fixed place, whatever its configuration says. Those that were not there before
 * go again: they are noted in a file of the stage, so that a later process can do it too.
 */

/** Folders that dockerd and the shims of containerd make. */
export const ENGINE_FOLDERS = ['/run/docker', '/run/docker/plugins', '/run/containerd', '/run/containerd/s'] as const

/** sshd changes its root to it while it talks to strangers; it has to be there, empty and root's. */
export const SSHD_FOLDER = '/run/sshd'

/**
 * Notes which of these folders are missing now, a line each.
 *
 * @param noteFile where the note goes
 * @param others notes of servers of the same stage: what they made is no more the system's own than what is missing, and they may end first
 */
export async function noteMissingFolders(
  noteFile: string,
  folders: readonly string[],
  others: () => Promise<readonly string[]> = () => Promise.resolve([])
): Promise<void> {
  const isMissing = await Promise.all(
    folders.map(folder =>
      lstat(folder)
        .then(() => false)
        .catch(() => true)
    )
  )
  // Read afterwards: a folder that was there by then had been noted before it was made.
  const noted = await Promise.all((await others()).filter(note => note !== noteFile).map(note => readFile(note, 'utf8').catch(() => '')))
  const isMade = (folder: string) => noted.some(note => note.split('\n').includes(folder))
  await writeFile(noteFile, folders.filter((folder, index) => isMissing[index] || isMade(folder)).join('\n'))
}

/** Removes the noted folders that are empty; one that somebody else began to use stays. Without a note nothing is done. */
export async function removeNotedFolders(noteFile: string): Promise<void> {
  const note = await readFile(noteFile, 'utf8').catch(() => '')
  // Those inside others were noted later.
  for (const folder of note.split('\n').reverse()) if (folder !== '') await rmdir(folder).catch(() => undefined)
}
