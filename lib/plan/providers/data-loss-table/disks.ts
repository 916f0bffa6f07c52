import type {DataLossRule} from './rule.ts'
import {BPG, BPG_CLONED, LINODE, OPENSTACK, SCALEWAY, TELMATE, TELMATE_DISK, VULTR} from './sources.ts'

const TAKEN_OUT = 'a disk is taken out of the machine, and Proxmox keeps it as an unused one at most'
const EMPTY_DISK = 'a disk cannot shrink, so the machine gets a new and empty one in its place'

const OVERWRITTEN = 'the server is reinstalled, which overwrites its disk'

/** What a bare metal server of Scaleway is installed with. */
const INSTALLED = ['partition', 'ssh_key_ids', 'user', 'password', 'password_wo_version', 'service_password', 'service_password_wo_version']

/** Servers that are reinstalled under the same id: what was on their disks is gone, and the plan says that they are updated in place. */
export const installRules: readonly DataLossRule[] = [
  ...['image_id', 'image_name', 'personality'].map((path): DataLossRule => ({
    types: ['openstack_compute_instance_v2'],
    path,
    changed: true,
    reason: OVERWRITTEN,
    source: `${OPENSTACK}/resource_openstack_compute_instance_v2.go#L1127`
  })),
  ...['os_id', 'app_id'].map((path): DataLossRule => ({
    types: ['vultr_bare_metal_server'],
    path,
    changed: true,
    reason: OVERWRITTEN,
    source: `${VULTR}/resource_vultr_bare_metal_server.go#L454`
  })),
  {
    types: ['scaleway_baremetal_server'],
    path: 'os',
    changed: true,
    reason: OVERWRITTEN,
    source: `${SCALEWAY}/baremetal/server.go#L842`
  },
  {
    types: ['scaleway_baremetal_server'],
    path: 'reinstall_on_config_changes',
    from: false,
    to: true,
    reason: OVERWRITTEN,
    source: `${SCALEWAY}/baremetal/server.go#L860`
  },
  ...INSTALLED.map((path): DataLossRule => ({
    types: ['scaleway_baremetal_server'],
    path,
    changed: true,
    onlyWith: 'reinstall_on_config_changes',
    reason: OVERWRITTEN,
    source: `${SCALEWAY}/baremetal/server.go#L860`
  }))
]

/** Disks inside a machine's own block: where one of them is removed, the plan only says that the machine is updated in place. */
export const diskRules: readonly DataLossRule[] = [
  {
    types: ['proxmox_virtual_environment_vm'],
    path: 'disk.{interface}',
    gone: true,
    reason: TAKEN_OUT,
    source: `${BPG}/vm/vm.go#L6522`
  },
  {
    types: ['proxmox_virtual_environment_vm'],
    path: 'tpm_state.0',
    gone: true,
    reason: 'the TPM is removed with its keys, and what was encrypted with them cannot be read without them',
    source: `${BPG}/vm/vm.go#L6571`
  },
  {
    types: ['proxmox_virtual_environment_cloned_vm', 'proxmox_cloned_vm'],
    path: 'delete.disk',
    added: true,
    reason: TAKEN_OUT,
    source: `${BPG_CLONED}#L569`
  },
  {types: ['proxmox_vm_qemu'], path: 'disk.{slot}', gone: true, reason: TAKEN_OUT, source: TELMATE_DISK},
  {
    types: ['proxmox_vm_qemu'],
    path: 'disk.{slot}.type',
    from: 'disk',
    to: 'anything else',
    reason: TAKEN_OUT,
    source: TELMATE_DISK
  },
  {types: ['proxmox_vm_qemu'], path: 'disk.{slot}.size', smaller: true, reason: EMPTY_DISK, source: TELMATE_DISK},
  // The other way to write them: disks { scsi { scsi0 { disk { size = "32G" } } } }.
  {types: ['proxmox_vm_qemu'], path: 'disks.0.*.0.*.0.disk.0', gone: true, reason: TAKEN_OUT, source: TELMATE_DISK},
  {types: ['proxmox_vm_qemu'], path: 'disks.0.*.0.*.0.disk.0.size', smaller: true, reason: EMPTY_DISK, source: TELMATE_DISK},
  {
    types: ['proxmox_lxc'],
    path: 'mountpoint.{key}',
    gone: true,
    reason: 'a mount point is taken out of the container, with the volume that is mounted there',
    source: `${TELMATE}/resource_lxc.go#L990`
  },
  {
    types: ['linode_instance'],
    path: 'disk.{label}',
    gone: true,
    reason: 'a disk is deleted, with everything on it',
    source: `${LINODE}/instance/helpers.go#L830`
  }
]
