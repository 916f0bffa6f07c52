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
 */
export async function noteMissingFolders(noteFile: string, folders: readonly string[]): Promise<void> {
  const isMissing = await Promise.all(
    folders.map(folder =>
      lstat(folder)
        .then(() => false)
        .catch(() => true)
    )
  )
  await writeFile(noteFile, folders.filter((_, index) => isMissing[index]).join('\n'))
}

/** Removes the noted folders that are empty; one that somebody else began to use stays. Without a note nothing is done. */
export async function removeNotedFolders(noteFile: string): Promise<void> {
  const note = await readFile(noteFile, 'utf8').catch(() => '')
  // Those inside others were noted later.
  for (const folder of note.split('\n').reverse()) if (folder !== '') await rmdir(folder).catch(() => undefined)
}
