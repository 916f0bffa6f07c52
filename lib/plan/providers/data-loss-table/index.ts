import {awsRules} from './aws.ts'
import {diskRules, installRules} from './disks.ts'
import type {DataLossRule} from './rule.ts'
import {BPG, DIGITALOCEAN, GOOGLE, GOOGLE_POLICY, HCLOUD, LINODE, SCALEWAY, TELMATE, VULTR} from './sources.ts'
import {storeRules} from './stores.ts'
import {DELETABLE, EMPTIED, NO_BACKUPS, NO_VERSIONS, off, on} from './words.ts'

export const dataLossRules: readonly DataLossRule[] = [
  {
    types: ['hcloud_server'],
    path: 'backups',
    ...off,
    reason: 'backups are no longer made, and Hetzner deletes all existing ones',
    // "Disables the automatic backup option and deletes all existing Backups for a Server": hetznercloud/hcloud-python, hcloud/servers/client.py.
    source: `${HCLOUD}/server/resource.go#L613`
  },
  {
    types: ['hcloud_*'],
    path: 'delete_protection',
    ...off,
    reason: DELETABLE,
    // The same code is in the resource.go of each type that has the attribute.
    source: `${HCLOUD}/volume/resource.go#L320`
  },
  {
    types: ['hcloud_server'],
    path: 'rebuild_protection',
    ...off,
    reason: 'the server can be rebuilt, which overwrites its disk',
    source: `${HCLOUD}/server/resource.go#L724`
  },
  {
    types: ['hcloud_storage_box'],
    path: 'snapshot_plan.max_snapshots',
    lower: true,
    reason: 'fewer snapshots are kept and older ones are deleted, or none are made any more',
    source: `${HCLOUD}/storagebox/resource.go#L182`
  },
  {
    types: ['hcloud_primary_ip'],
    path: 'auto_delete',
    ...on,
    reason: 'the address is deleted with the server that has it',
    source: `${HCLOUD}/primaryip/resource.go#L119`
  },
  {
    types: ['proxmox_virtual_environment_vm'],
    path: 'protection',
    ...off,
    reason: 'the machine and its disks can be removed',
    source: `${BPG}/vm/vm.go#L1351`
  },
  {
    types: ['proxmox_virtual_environment_container'],
    path: 'protection',
    ...off,
    reason: 'the container and its disks can be removed',
    source: `${BPG}/container/container.go#L1026`
  },
  {types: ['proxmox_vm_qemu'], path: 'protection', ...off, reason: DELETABLE, source: `${TELMATE}/resource_vm_qemu.go#L766`},
  {types: ['proxmox_lxc'], path: 'protection', ...off, reason: DELETABLE, source: `${TELMATE}/resource_lxc.go#L689`},
  {
    types: ['digitalocean_droplet'],
    path: 'backups',
    ...off,
    reason: NO_BACKUPS,
    source: `${DIGITALOCEAN}/droplet/resource_droplet.go#L709`
  },
  {
    types: ['linode_instance'],
    path: 'backups_enabled',
    ...off,
    reason: 'backups are no longer made, and Linode deletes all existing ones',
    // Linode's API of that call: "Deletes all of this Linode's existing backups forever."
    source: `${LINODE}/instance/resource.go#L677`
  },
  {
    types: ['vultr_instance'],
    path: 'backups',
    from: 'enabled',
    to: 'disabled',
    reason: NO_BACKUPS,
    source: `${VULTR}/resource_vultr_instance.go#L684`
  },
  {types: ['scaleway_rdb_instance'], path: 'disable_backup', ...on, reason: NO_BACKUPS, source: `${SCALEWAY}/rdb/instance.go#L1244`},
  {
    types: ['google_*'],
    path: 'deletion_protection',
    ...off,
    reason: DELETABLE,
    // The same code is in the file of each type that has the attribute.
    source: `${GOOGLE}/sql/resource_sql_database_instance.go#L3143`
  },
  {
    types: ['google_*'],
    path: 'deletion_policy',
    from: 'PREVENT',
    to: 'anything else',
    reason: DELETABLE,
    source: `${GOOGLE_POLICY}#L247`
  },
  {
    types: ['google_bigquery_dataset'],
    path: 'delete_contents_on_destroy',
    ...on,
    reason: 'a later destroy deletes the tables in it too',
    source: `${GOOGLE}/bigquery/resource_bigquery_dataset.go#L1114`
  },
  {
    types: ['google_bigtable_instance'],
    path: 'force_destroy',
    ...on,
    reason: 'a later destroy deletes its backups too',
    source: `${GOOGLE}/bigtable/resource_bigtable_instance.go#L566`
  },
  {
    types: ['google_bigtable_table'],
    path: 'deletion_protection',
    from: 'PROTECTED',
    to: 'anything else',
    reason: DELETABLE,
    source: `${GOOGLE}/bigtable/resource_bigtable_table.go#L591`
  },
  {
    types: ['google_firestore_database'],
    path: 'delete_protection_state',
    from: 'DELETE_PROTECTION_ENABLED',
    to: 'anything else',
    reason: DELETABLE,
    source: `${GOOGLE}/firestore/resource_firestore_database.go#L799`
  },
  {
    types: ['google_spanner_database'],
    path: 'enable_drop_protection',
    ...off,
    reason: DELETABLE,
    source: `${GOOGLE}/spanner/resource_spanner_database.go#L784`
  },
  {
    types: ['google_filestore_instance'],
    path: 'deletion_protection_enabled',
    ...off,
    reason: DELETABLE,
    source: `${GOOGLE}/filestore/resource_filestore_instance.go#L1086`
  },
  {
    types: ['google_sql_database_instance'],
    path: 'settings.0.deletion_protection_enabled',
    ...off,
    reason: DELETABLE,
    source: `${GOOGLE}/sql/resource_sql_database_instance.go#L1014`
  },
  {
    types: ['google_sql_database_instance'],
    path: 'settings.0.backup_configuration.0.enabled',
    ...off,
    reason: NO_BACKUPS,
    source: `${GOOGLE}/sql/resource_sql_database_instance.go#L471`
  },
  {
    types: ['google_storage_bucket'],
    path: 'force_destroy',
    ...on,
    reason: EMPTIED,
    source: `${GOOGLE}/storage/resource_storage_bucket.go#L1364`
  },
  {
    types: ['google_storage_bucket'],
    path: 'versioning.0.enabled',
    ...off,
    reason: NO_VERSIONS,
    source: `${GOOGLE}/storage/resource_storage_bucket.go#L1084`
  },
  ...awsRules,
  ...storeRules,
  ...diskRules,
  ...installRules
]
