import {readFile} from 'node:fs/promises'
import {runProcess} from '../../lib/action/process.ts'
import type {RunProcess} from '../../lib/action/process.ts'

/**
 * The mount points below a folder, deepest first: the order in which they can be taken away.
 *
 * @throws when the mounts of this machine cannot be read
 */
export async function mountsBelow(folder: string): Promise<string[]> {
  return parseMountPoints(await readFile('/proc/self/mountinfo', 'utf8'))
    .filter(point => point === folder || point.startsWith(`${folder}/`))
    .reverse()
}

/** The mount points of a mountinfo text in the order of mounting (proc(5): the fifth field, blanks written as octal). */
export function parseMountPoints(mountinfo: string): string[] {
  return mountinfo
    .split('\n')
    .map(line => line.split(' ')[4] ?? '')
    .filter(point => point !== '')
    .map(point => point.replace(/\\([0-7]{3})/g, (_, octal: string) => String.fromCharCode(Number.parseInt(octal, 8))))
}

/** Takes every mount below a folder away, so that removing the folder reaches nothing else. */
export async function unmountBelow(folder: string, run: RunProcess = runProcess): Promise<void> {
  // The same point can be mounted over several times, and a namespace that ends can remove some meanwhile.
  for (let round = 0; round < 5; round++) {
    const points = await mountsBelow(folder)
    if (points.length === 0) return
    // --lazy: a file that something still holds open must not keep the folder.
    for (const point of points) await run(['umount', '--lazy', point], {timeout: 10_000})
  }
}
