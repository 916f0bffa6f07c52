import {afterEach, beforeEach, describe, expect, test} from '@jest/globals'
import {mkdirSync, realpathSync, symlinkSync, writeFileSync} from 'node:fs'
import {mkdtemp, rm} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {lossOnDisk, readDiskFacts, readMounts, type DiskFacts} from '../../../actions/make-plan/state-disk.ts'

/** As Docker, Podman, Kubernetes and a plain machine have it, cut short. */
const OVERLAY = '612 461 0:52 / / rw,relatime master:196 - overlay overlay rw,lowerdir=/a,upperdir=/b,workdir=/c'
const HOSTS = '640 612 254:1 /var/lib/docker/containers/0a/hosts /etc/hosts rw,relatime - ext4 /dev/vda1 rw'
const VOLUME = '643 612 254:1 /var/lib/docker/volumes/lvs/_data /var/lib/lvs-cloud rw,relatime master:1 - ext4 /dev/vda1 rw'
const EMPTY_DIR = '644 612 8:1 /var/lib/kubelet/pods/0a/volumes/kubernetes.io~empty-dir/work /var/lib/lvs-cloud rw - ext4 /dev/sda1 rw'
const DISK = '26 1 8:2 / / rw,relatime shared:1 - ext4 /dev/sda2 rw'
const MEMORY = '30 26 0:24 / /tmp rw,nosuid,nodev shared:12 - tmpfs tmpfs rw,size=1g'
const BTRFS = '612 461 0:52 /@docker/btrfs/subvolumes/0a / rw,relatime - btrfs /dev/sda2 rw'

/** The facts about a file on the last of the mounts. */
function facts(lines: readonly string[], more: Partial<DiskFacts> = {}): DiskFacts {
  const mounts = readMounts(`${lines.join('\n')}\n`)
  const mount = mounts.at(-1)
  return {mounts, mount, isOnRoot: mount?.point === '/', hasMarker: false, cgroup: '0::/init.scope\n', environment: {}, ...more}
}

const CONTAINER = "it is a file inside the runner's container and on no volume, so it goes with the container"

describe('a state is lost', () => {
  test.each<readonly [string, DiskFacts, string]>([
    ['in a layer of a container', facts([OVERLAY]), CONTAINER],
    ['in one of rootless Podman', facts([OVERLAY.replaceAll('overlay', 'fuse.fuse-overlayfs')]), CONTAINER],
    ['in one without a layered file system, with a marker', facts([BTRFS], {hasMarker: true}), CONTAINER],
    ['in one without a marker either, to which files are given', facts([HOSTS, BTRFS]), CONTAINER],
    ['in a pod', facts([BTRFS], {environment: {KUBERNETES_SERVICE_HOST: '10.0.0.1'}}), CONTAINER],
    ['in one that its cgroup tells', facts([BTRFS], {cgroup: '12:cpu:/docker/0a1b\n'}), CONTAINER],
    ['in a pod that its cgroup tells', facts([BTRFS], {cgroup: '1:name=systemd:/kubepods/burstable/pod0a\n'}), CONTAINER],
    ['in an emptyDir', facts([OVERLAY, EMPTY_DIR]), 'it is on an emptyDir volume, which goes with the pod'],
    ['in memory', facts([DISK, MEMORY]), 'it is in memory (tmpfs), which is empty after a restart'],
    ['in memory of a container', facts([OVERLAY, MEMORY]), 'it is in memory (tmpfs), which is empty after a restart'],
    // A mount that is not listed says nothing of a container that is known to be one.
    ['on a mount that cannot be told', facts([OVERLAY], {mount: undefined, isOnRoot: true}), CONTAINER]
  ])('%s', (_, given, reason) => {
    expect(lossOnDisk(given)).toBe(reason)
  })
})

describe('a state is kept', () => {
  test.each<readonly [string, DiskFacts]>([
    ['on a volume of a container, or a folder of its host', facts([OVERLAY, HOSTS, VOLUME], {hasMarker: true})],
    ['on the disk of a machine', facts([DISK])],
    ['on another disk of a machine', facts([DISK, VOLUME])],
    ['on the disk of a machine that LXC runs', facts([DISK], {environment: {container: 'lxc'}, cgroup: '0::/.lxc\n'})],
    ['on the disk of a machine that runs Docker itself', facts([DISK], {cgroup: '1:name=systemd:/init.scope\n'})]
  ])('%s', (_, given) => {
    expect(lossOnDisk(given)).toBeUndefined()
  })
})

const onLinux = process.platform === 'linux' ? describe : describe.skip

onLinux('the disk of a file', () => {
  let work: string
  beforeEach(async () => {
    work = realpathSync(await mkdtemp(join(tmpdir(), 'state-disk-')))
  })
  afterEach(() => rm(work, {recursive: true}))
  const placeOf = async (path: string) => {
    const {mount, isOnRoot} = (await readDiskFacts(path, {})) ?? {}
    return {mount, isOnRoot}
  }

  test('is that of the nearest folder that is there', async () => {
    const there = await placeOf(work)
    expect(there.mount).toBeDefined()
    writeFileSync(join(work, 'file'), '')
    for (const path of ['file', 'a', 'a/b/terraform.tfstate', 'file/terraform.tfstate'])
      expect(await placeOf(join(work, path))).toEqual(there)
    expect((await placeOf('/nowhere-of-all/terraform.tfstate')).isOnRoot).toBe(true)
  })

  test('is that of what a link leads to, there or not', async () => {
    mkdirSync(join(work, 'shm'))
    symlinkSync('/dev/shm', join(work, 'link'))
    symlinkSync('/dev/shm/nothing-of-all', join(work, 'shm', 'terraform.tfstate'))
    for (const path of ['link/terraform.tfstate', 'shm/terraform.tfstate']) {
      expect((await placeOf(join(work, path))).mount).toMatchObject({type: 'tmpfs', point: '/dev/shm'})
    }
  })

  test('cannot be told of a circle', async () => {
    symlinkSync(join(work, 'circle'), join(work, 'circle'))
    await expect(readDiskFacts(join(work, 'circle', 'x'), {})).rejects.toThrow('Whether the state outlives the runner cannot be told')
  })
})
