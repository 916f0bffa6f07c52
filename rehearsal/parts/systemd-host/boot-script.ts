import {PID_FILE} from './power.ts'

/** Where the host's sshd has its keys and its configuration, as the host sees it. */
export const SSHD_SETTINGS = '/etc/ssh/stage'
/** What the host's sshd says. */
export const SSHD_LOG = '/var/log/sshd.log'

/**
 * Units that would reach beyond the host: into the kernel's settings and modules, its file systems for debugging, and its audit. A container
 * manager keeps them from it by taking rights away; this host is root's, as a person's is.
 */
export const MASKED = [
  'dev-hugepages.mount',
  'kmod-static-nodes.service',
  'ldconfig.service',
  'modprobe@.service',
  'proc-sys-fs-binfmt_misc.automount',
  'proc-sys-fs-binfmt_misc.mount',
  'sys-fs-fuse-connections.mount',
  'sys-kernel-config.mount',
  'sys-kernel-debug.mount',
  'sys-kernel-tracing.mount',
  'systemd-binfmt.service',
  'systemd-firstboot.service',
  'systemd-hwdb-update.service',
  'systemd-journald-audit.socket',
  'systemd-modules-load.service',
  'systemd-networkd.service',
  'systemd-networkd.socket',
  'systemd-pcrphase.service',
  'systemd-pcrphase-sysinit.service',
  'systemd-random-seed.service',
  'systemd-remount-fs.service',
  'systemd-resolved.service',
  'systemd-sysctl.service',
  'systemd-timesyncd.service',
  'systemd-udev-trigger.service',
  'systemd-udevd-control.socket',
  'systemd-udevd-kernel.socket',
  'systemd-udevd.service',
  'systemd-update-done.service',
  'systemd-update-utmp.service',
  'systemd-update-utmp-runlevel.service',
  'getty.target'
] as const

export interface BootSettings {
  /** The host's folder in the stage. */
  readonly folder: string
  readonly hostName: string
  /** The control groups that it lives in, one a hierarchy. */
  readonly controlGroups: readonly string[]
  /** Whether the machine has one hierarchy of control groups; otherwise one of version 1 for systemd itself. */
  readonly isUnified: boolean
  /** The stage's mark, `NAME=value`. */
  readonly mark: string
}

/**
 * The script that becomes the host's init. It is run by unshare(1), as process 1 of namespaces of its own, and does what a container manager does:
 * it goes into the host's control groups, puts the host's file system together, makes that its root (pivot_root(8)) and starts systemd in it.
 *
 * Programs and libraries are the machine's: /usr and /etc lie below the host's own changes (overlayfs), and everything else starts empty. The
 * machine's own units, links of System V and file systems are hidden. The network stays the machine's: otherwise nobody could reach the host.
 */
export function bootScript({folder, hostName, controlGroups, isUnified, mark}: BootSettings): string {
  const groups = controlGroups.map(quote).join(' ')
  return `#!/bin/sh
set -eu
if [ "\${1-}" != inside ]; then
  # The machine's /proc still: the number by which the machine knows this process.
  read -r pid rest < /proc/self/stat
  echo "$pid" > ${quote(`${folder}/${PID_FILE}`)}
  for group in ${groups}; do echo 0 > "$group/cgroup.procs"; done
  # The host sees its own control groups as the root of all.
  exec unshare --cgroup "$0" inside
fi

host=${quote(folder)}
root="$host/root"
mount --make-rprivate /
mkdir -p "$root" && chmod 755 "$root"
mount --bind "$root" "$root"
cd "$root"
for link in bin sbin lib lib32 lib64 libx32; do
  if [ -L "/$link" ]; then ln -s "$(readlink "/$link")" "$link"
  elif [ -d "/$link" ]; then mkdir "$link" && mount --bind "/$link" "$link"; fi
done
mkdir etc usr var opt srv home mnt media run proc sys dev machine
mkdir -m 700 root
mkdir -m 1777 tmp
mkdir var/backups var/cache var/lib var/local var/log var/opt var/spool
mkdir -m 1777 var/tmp
ln -s /run var/run
ln -s /run/lock var/lock
for folder in etc usr; do
  mkdir -p "$host/changes/$folder" "$host/work/$folder"
  mount -t overlay overlay -o "lowerdir=/$folder,upperdir=$host/changes/$folder,workdir=$host/work/$folder" "$folder"
done
# What is installed can be asked for, and not changed.
if [ -d /var/lib/dpkg ]; then
  mkdir var/lib/dpkg && mount --bind /var/lib/dpkg var/lib/dpkg && mount -o remount,bind,ro var/lib/dpkg
fi
rm -rf etc/systemd/system etc/rc?.d etc/fstab etc/crypttab
mkdir -p etc/systemd/system && : > etc/fstab

mount -t proc proc proc
mount --bind proc/sys proc/sys && mount -o remount,bind,ro proc/sys
mount -t sysfs -o ro sysfs sys
${isUnified ? 'mount -t cgroup2 cgroup2 sys/fs/cgroup' : HYBRID}
mount -t tmpfs -o mode=755 tmpfs run
mount -t tmpfs -o mode=755 tmpfs dev
mknod -m 666 dev/null c 1 3
mknod -m 666 dev/zero c 1 5
mknod -m 666 dev/full c 1 7
mknod -m 666 dev/random c 1 8
mknod -m 666 dev/urandom c 1 9
mknod -m 666 dev/tty c 5 0
mkdir dev/pts dev/shm dev/mqueue
mount -t devpts -o newinstance,ptmxmode=0666,mode=620,gid=5 devpts dev/pts
mount -t tmpfs -o mode=1777 tmpfs dev/shm
ln -s pts/ptmx dev/ptmx
ln -s /proc/self/fd dev/fd
ln -s /proc/self/fd/0 dev/stdin
ln -s /proc/self/fd/1 dev/stdout
ln -s /proc/self/fd/2 dev/stderr

mkdir -p run/systemd/system/multi-user.target.wants run/systemd/journald.conf.d
for unit in ${MASKED.join(' ')}; do ln -s /dev/null "run/systemd/system/$unit"; done
cp "$host/ssh.service" run/systemd/system/
ln -s ../ssh.service run/systemd/system/multi-user.target.wants/ssh.service
cp "$host/journald.conf" run/systemd/journald.conf.d/stage.conf
hostname ${quote(hostName)}

pivot_root . machine
umount --lazy machine
rmdir machine
for init in /usr/lib/systemd/systemd /lib/systemd/systemd; do
  if [ -x "$init" ]; then
    exec env -i container=fairway ${quote(mark)} PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin TERM=dumb \\
      "$init" --system --log-target=journal --unit=multi-user.target
  fi
done
echo 'This machine has no systemd.' >&2
exit 1
`
}

/**
 * systemd alone needs a hierarchy of version 1, without a controller. What it finds read-only stays so: it would mount the machine's controllers
 * beside it and make its groups at their root.
 */
const HYBRID = `mount -t tmpfs -o mode=755 tmpfs sys/fs/cgroup
mkdir sys/fs/cgroup/systemd
mount -t cgroup -o none,name=systemd cgroup sys/fs/cgroup/systemd
if [ -d /sys/fs/cgroup/unified ]; then mkdir sys/fs/cgroup/unified && mount -t cgroup2 cgroup2 sys/fs/cgroup/unified; fi
mount -o remount,ro sys/fs/cgroup`

/** Nothing of the host's journal is packed, so that a search finds what is in it; nothing of the machine's is in it. */
export const JOURNALD = `[Journal]
Storage=persistent
Compress=no
Audit=no
ReadKMsg=no
RateLimitIntervalSec=0
`

/** Debian's own unit, with the configuration of the stage. Whoever takes the server down does not want it back. */
export function sshService(sshd: string): string {
  return `[Unit]
Description=OpenSSH server
After=network.target

[Service]
ExecStart=${sshd} -D -E ${SSHD_LOG} -f ${SSHD_SETTINGS}/sshd_config
KillMode=process
RuntimeDirectory=sshd
RuntimeDirectoryMode=0755
`
}

function quote(text: string): string {
  return `'${text.replaceAll("'", `'\\''`)}'`
}
