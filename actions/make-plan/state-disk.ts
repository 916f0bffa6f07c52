import {constants} from 'node:fs'
import {open, readFile, readlink, stat} from 'node:fs/promises'
import {dirname, resolve} from 'node:path'
import {ActionError, messageOf} from '../../lib/action/errors.ts'
import {oneLine} from '../../lib/action/log-line.ts'

/** One line of /proc/self/mountinfo (proc_pid_mountinfo(5)). */
export interface Mount {
  readonly id: number
  /** What of its file system is mounted. */
  readonly root: string
  readonly point: string
  /** The file system's type: `ext4`, `overlay`, `tmpfs` … */
  readonly type: string
}

/** What is known of the disk that a file is, or would be, on. */
export interface DiskFacts {
  readonly mounts: readonly Mount[]
  /** The mount that the file is on; undefined when it is not listed. */
  readonly mount: Mount | undefined
  /** Whether that is the mount of `/`. */
  readonly isOnRoot: boolean
  /** Whether there is a file that Docker or Podman puts into a container. */
  readonly hasMarker: boolean
  /** /proc/1/cgroup; empty when it cannot be read. */
  readonly cgroup: string
  readonly environment: Readonly<Record<string, string | undefined>>
}

/** Types of the file systems that containers get for their root, a layer on top of an image. */
const LAYERED: ReadonlySet<string> = new Set(['overlay', 'aufs', 'fuse.fuse-overlayfs', 'fuse-overlayfs', 'unionfs'])
/** The files that every engine and Kubernetes mount into a container, each by itself. */
const GIVEN_FILES: ReadonlySet<string> = new Set(['/etc/hosts', '/etc/hostname'])
const MEMORY: ReadonlySet<string> = new Set(['tmpfs', 'ramfs', 'devtmpfs'])

/**
 * Why a file on this disk does not outlive the machine, the container or the pod.
 *
 * A machine that LXC or systemd-nspawn runs is none that is thrown away: it has none of the marks.
 *
 * @returns the reason, to be read after a colon; undefined when the file is kept
 */
export function lossOnDisk({mounts, mount, isOnRoot, ...facts}: DiskFacts): string | undefined {
  if (mount !== undefined && MEMORY.has(mount.type)) return `it is in memory (${mount.type}), which is empty after a restart`
  // The kubelet's name for it: volumes/kubernetes.io~empty-dir/NAME.
  if (mount?.root.includes('/kubernetes.io~empty-dir/') === true) return 'it is on an emptyDir volume, which goes with the pod'
  if (!isOnRoot || !isContainer(mounts, facts)) return undefined
  return "it is a file inside the runner's container and on no volume, so it goes with the container"
}

function isContainer(
  mounts: readonly Mount[],
  {hasMarker, cgroup, environment}: Omit<DiskFacts, 'mounts' | 'mount' | 'isOnRoot'>
): boolean {
  const root = mounts.findLast(({point}) => point === '/')
  return (
    hasMarker ||
    (root !== undefined && LAYERED.has(root.type)) ||
    mounts.some(({point}) => GIVEN_FILES.has(point)) ||
    (environment['KUBERNETES_SERVICE_HOST'] ?? '') !== '' ||
    /[/-](?:docker|kubepods|libpod|containerd|crio)\b/.test(cgroup)
  )
}

/** @param text of /proc/self/mountinfo */
export function readMounts(text: string): Mount[] {
  return text.split('\n').flatMap(line => {
    const [before = '', after = ''] = line.split(' - ')
    const [id = '', , , root = '', point = ''] = before.split(' ')
    const [type = ''] = after.split(' ')
    return type === '' ? [] : [{id: Number(id), root, point, type}]
  })
}

/** Linux: a descriptor that only names what it is of, so that no right to read is needed. Node has no name for it. */
const O_PATH = 0o10000000
const MARKERS = ['/.dockerenv', '/run/.containerenv']

/**
 * Looks at the disk that a file is on or, where it is not there yet, would be.
 *
 * @param path absolute
 * @returns undefined elsewhere than on Linux, where runners are in no containers
 * @throws ActionError when it cannot be told
 */
export async function readDiskFacts(
  path: string,
  environment: Readonly<Record<string, string | undefined>>
): Promise<DiskFacts | undefined> {
  if (process.platform !== 'linux') return undefined
  try {
    const mounts = readMounts(await readFile('/proc/self/mountinfo', 'utf8'))
    const [file, root] = [await placeOf(path), await placeOf('/')]
    const isKnown = file.mount !== undefined && root.mount !== undefined
    return {
      mounts,
      mount: mounts.find(({id}) => id === file.mount),
      // Two mounts of one device are told apart by their numbers only (Docker's storage driver `vfs`).
      isOnRoot: isKnown ? file.mount === root.mount : file.device === root.device,
      hasMarker: (await Promise.all(MARKERS.map(isThere))).includes(true),
      cgroup: await readFile('/proc/1/cgroup', 'utf8').catch(() => ''),
      environment
    }
  } catch (error) {
    throw new ActionError(
      `Whether the state outlives the runner cannot be told: "${oneLine(path)}" cannot be looked at (${oneLine(messageOf(error))}).`,
      "Let the runner's user read and write its folder.",
      {cause: error}
    )
  }
}

interface Place {
  readonly device: number
  /** The number of its mount; undefined where the kernel does not say it. */
  readonly mount: number | undefined
}

/** Of the file, or of the nearest folder above it that is there. What a symbolic link leads to counts. */
async function placeOf(path: string): Promise<Place> {
  try {
    const handle = await open(path, constants.O_RDONLY | O_PATH)
    try {
      const id = /^mnt_id:\s*(\d+)$/m.exec(await readFile(`/proc/self/fdinfo/${handle.fd}`, 'utf8').catch(() => ''))?.[1]
      return {device: (await stat(path)).dev, mount: id === undefined ? undefined : Number(id)}
    } finally {
      await handle.close()
    }
  } catch (error) {
    const {code} = error as NodeJS.ErrnoException
    if (path === '/' || (code !== 'ENOENT' && code !== 'ENOTDIR')) throw error
    // A link to what is not there yet: the file is made where it leads.
    const target = await readlink(path).catch(() => undefined)
    return await placeOf(target === undefined ? dirname(path) : resolve(dirname(path), target))
  }
}

const isThere = (path: string) =>
  stat(path).then(
    () => true,
    () => false
  )
