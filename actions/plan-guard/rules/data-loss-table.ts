/** An attribute whose change in place loses data, or its protection. Each rule was read in the provider's own source or documentation. */
export type DataLossRule = {
  /** Types; `*` stands for anything. */
  readonly types: readonly string[]
  /** The attribute's path: names and list positions with dots between. */
  readonly path: string
  /** What happens. */
  readonly reason: string
  /** Where the provider says so. */
  readonly source: string
} & (
  | {readonly from: boolean | string; readonly to: boolean | string}
  /** A number that becomes lower, or goes. */
  | {readonly lower: true}
)

const HCLOUD = 'https://github.com/hetznercloud/terraform-provider-hcloud/blob/f81c9af4bfcc491f8b43f800c853fb77f8a7b792/internal'
const BPG = 'https://github.com/bpg/terraform-provider-proxmox/blob/d6bd1ffe00c0f2822ff6370b3dcb6e60eb1c3da9/proxmoxtf/resource'
const TELMATE = 'https://github.com/Telmate/terraform-provider-proxmox/blob/225e289458761fc5631ae2380a89a6cf874f94b6/proxmox'
const DIGITALOCEAN =
  'https://github.com/digitalocean/terraform-provider-digitalocean/blob/401992a1e493a0e3cfc833197820867991fc011f/digitalocean'
const LINODE = 'https://github.com/linode/terraform-provider-linode/blob/6aef35f541140d81c49de65d586c9096b5309b34/linode'
const VULTR = 'https://github.com/vultr/terraform-provider-vultr/blob/f670e5bf534cd8c51300380b344050c076ff94c4/vultr'
const SCALEWAY = 'https://github.com/scaleway/terraform-provider-scaleway/blob/b2d45ed4bd720e127167f80f1e0b86c7833577e6/internal/services'
const GOOGLE = 'https://github.com/hashicorp/terraform-provider-google/blob/e03b7622a26cf4e878f90bdccaca6aa3d03a7999/google/services'
const AWS_INSTANCE =
  'https://github.com/hashicorp/terraform-provider-aws/blob/0130d51a023089f30aa9082530b4bfe08980278a/website/docs/r/db_instance.html.markdown'
const AWS_TABLE =
  'https://github.com/hashicorp/terraform-provider-aws/blob/014ed70ef926d19dd400b23f513e99668f00edb8/website/docs/r/dynamodb_table.html.markdown'

const off = {from: true, to: false} as const
const on = {from: false, to: true} as const

const DELETABLE = 'the protection against deletion goes, which is the first step of a deletion'
const NO_BACKUPS = 'backups are no longer made'

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
    // The same code stands in the resource.go of each type that has the attribute.
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
  ...(
    [
      ['google_sql_database_instance', 'sql/resource_sql_database_instance.go#L3143'],
      ['google_spanner_database', 'spanner/resource_spanner_database.go#L959'],
      ['google_bigquery_table', 'bigquery/resource_bigquery_table.go#L2754'],
      ['google_compute_instance', 'compute/resource_compute_instance.go#L3369'],
      ['google_alloydb_cluster', 'alloydb/resource_alloydb_cluster.go#L1711'],
      ['google_container_cluster', 'container/resource_container_cluster.go#L5532'],
      ['google_bigtable_instance', 'bigtable/resource_bigtable_instance.go#L540']
    ] as const
  ).map(([type, line]) => ({types: [type], path: 'deletion_protection', ...off, reason: DELETABLE, source: `${GOOGLE}/${line}`})),
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
    reason: 'a later destroy deletes the objects in it too',
    source: `${GOOGLE}/storage/resource_storage_bucket.go#L1364`
  },
  {types: ['aws_db_instance'], path: 'deletion_protection', ...off, reason: DELETABLE, source: AWS_INSTANCE},
  {
    types: ['aws_db_instance'],
    path: 'backup_retention_period',
    lower: true,
    reason: 'backups are kept for less time, or none are made any more',
    source: AWS_INSTANCE
  },
  {types: ['aws_db_instance'], path: 'skip_final_snapshot', ...on, reason: 'a later destroy makes no last snapshot', source: AWS_INSTANCE},
  {types: ['aws_dynamodb_table'], path: 'deletion_protection_enabled', ...off, reason: DELETABLE, source: AWS_TABLE},
  {
    types: ['aws_dynamodb_table'],
    path: 'point_in_time_recovery.0.enabled',
    ...off,
    reason: 'the table can no longer be restored to an earlier point in time',
    source: AWS_TABLE
  }
]
