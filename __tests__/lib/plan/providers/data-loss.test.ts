import {describe, expect, it} from '@jest/globals'
import {dataLossRules} from '../../../../lib/plan/providers/data-loss-table/index.ts'
import {findDataLoss} from '../../../../lib/plan/providers/data-loss.ts'

const find = (type: string, before: unknown, after: unknown, afterUnknown: unknown = {}) =>
  findDataLoss(type, {before, after, afterUnknown}).map(({attribute}) => attribute)

describe('findDataLoss', () => {
  it.each([
    ['hcloud_server', {backups: true}, {backups: false}, ['backups']],
    ['hcloud_server', {backups: false}, {backups: true}, []],
    ['hcloud_server', {backups: true}, {backups: true}, []],
    ['hcloud_server', {backups: true}, {}, ['backups']],
    ['hcloud_server', {backups: true}, {backups: null}, ['backups']],
    ['hcloud_server', {backups: 'true'}, {backups: false}, []],
    ['hcloud_server', {rebuild_protection: true}, {rebuild_protection: false}, ['rebuild_protection']],
    ['hcloud_volume', {delete_protection: true}, {delete_protection: false}, ['delete_protection']],
    ['hcloud_network', {delete_protection: true}, {delete_protection: false}, ['delete_protection']],
    ['other_volume', {delete_protection: true}, {delete_protection: false}, []],
    ['hcloud_primary_ip', {auto_delete: false}, {auto_delete: true}, ['auto_delete']],
    ['hcloud_storage_box', {snapshot_plan: {max_snapshots: 7}}, {snapshot_plan: {max_snapshots: 3}}, ['snapshot_plan.max_snapshots']],
    ['hcloud_storage_box', {snapshot_plan: {max_snapshots: 7}}, {snapshot_plan: null}, ['snapshot_plan.max_snapshots']],
    ['hcloud_storage_box', {snapshot_plan: {max_snapshots: 3}}, {snapshot_plan: {max_snapshots: 7}}, []],
    ['hcloud_storage_box', {snapshot_plan: null}, {snapshot_plan: {max_snapshots: 3}}, []],
    ['proxmox_virtual_environment_container', {protection: true}, {protection: false}, ['protection']],
    ['vultr_instance', {backups: 'enabled'}, {backups: 'disabled'}, ['backups']],
    ['google_bigtable_table', {deletion_protection: 'PROTECTED'}, {deletion_protection: 'UNPROTECTED'}, ['deletion_protection']],
    ['google_bigtable_table', {deletion_protection: 'PROTECTED'}, {}, ['deletion_protection']],
    ['google_bigtable_table', {deletion_protection: 'PROTECTED'}, {deletion_protection: 'PROTECTED'}, []],
    [
      'google_sql_database_instance',
      {settings: [{backup_configuration: [{enabled: true}]}]},
      {settings: [{backup_configuration: []}]},
      ['settings.0.backup_configuration.0.enabled']
    ],
    ['aws_db_instance', {backup_retention_period: 7}, {backup_retention_period: 0}, ['backup_retention_period']],
    ['aws_db_instance', {backup_retention_period: 7}, {backup_retention_period: 14}, []],
    ['aws_db_instance', {backup_retention_period: 7}, {backup_retention_period: 7}, []],
    ['aws_db_instance', {backup_retention_period: 7}, {backup_retention_period: '14'}, ['backup_retention_period']],
    ['aws_db_instance', {backup_retention_period: '7'}, {backup_retention_period: 3}, []],
    ['aws_db_instance', {backup_retention_period: 7}, {}, ['backup_retention_period']],
    ['google_bigtable_table', {deletion_protection: 'UNPROTECTED'}, {deletion_protection: 'PROTECTED'}, []],
    ['google_bigtable_table', {}, {deletion_protection: 'PROTECTED'}, []],
    ['google_bigtable_table', {deletion_protection: 'PROTECTED'}, {deletion_protection: 'OTHER'}, ['deletion_protection']],
    ['vultr_instance', {backups: 'enabled'}, {backups: 'weekly'}, []],
    ['vultr_instance', {backups: 'enabled'}, {backups: null}, []],
    ['hcloud_primary_ip', {}, {auto_delete: true}, ['auto_delete']],
    ['hcloud_primary_ip', {auto_delete: null}, {auto_delete: true}, ['auto_delete']],
    ['hcloud_primary_ip', {auto_delete: 0}, {auto_delete: true}, []],
    ['hcloud_server', {backups: true}, {backups: 0}, []],
    ['hcloud_server', {backups: true}, {backups: ''}, []],
    ['google_compute_disk', {deletion_policy: 'PREVENT'}, {deletion_policy: 'DELETE'}, ['deletion_policy']],
    ['google_compute_disk', {deletion_policy: 'DELETE'}, {deletion_policy: 'PREVENT'}, []],
    ['google_spanner_database', {deletion_protection: true}, {deletion_protection: false}, ['deletion_protection']],
    ['aws_rds_cluster', {deletion_protection: true}, {deletion_protection: false}, ['deletion_protection']],
    ['aws_docdb_cluster', {backup_retention_period: 7}, {backup_retention_period: 1}, ['backup_retention_period']],
    ['aws_neptune_cluster', {skip_final_snapshot: false}, {skip_final_snapshot: true}, ['skip_final_snapshot']],
    ['aws_rds_cluster', {delete_automated_backups: false}, {delete_automated_backups: true}, ['delete_automated_backups']],
    [
      'aws_s3_bucket_versioning',
      {versioning_configuration: [{status: 'Enabled'}]},
      {versioning_configuration: [{status: 'Suspended'}]},
      ['versioning_configuration.0.status']
    ],
    ['aws_dynamodb_table', {ttl: [{enabled: false}]}, {ttl: [{enabled: true}]}, ['ttl.0.enabled']],
    ['aws_cloudformation_stack', {parameters: {Size: '10'}}, {parameters: {Size: '1'}}, ['parameters']],
    ['aws_s3_bucket', {force_destroy: false}, {force_destroy: true}, ['force_destroy']],
    ['aws_s3_bucket', {versioning: [{enabled: true}]}, {versioning: [{enabled: false}]}, ['versioning.0.enabled']],
    ['minio_s3_bucket', {force_destroy: false}, {force_destroy: true}, ['force_destroy']],
    [
      'azurerm_storage_account',
      {blob_properties: [{versioning_enabled: true, delete_retention_policy: [{days: 30}]}]},
      {blob_properties: [{versioning_enabled: false, delete_retention_policy: []}]},
      ['blob_properties.0.versioning_enabled', 'blob_properties.0.delete_retention_policy.0.days']
    ],
    [
      'kubernetes_persistent_volume_v1',
      {spec: [{persistent_volume_reclaim_policy: 'Retain'}]},
      {spec: [{persistent_volume_reclaim_policy: 'Delete'}]},
      ['spec.0.persistent_volume_reclaim_policy']
    ],
    ['coolify_server', {delete_unused_volumes: false}, {delete_unused_volumes: true}, ['delete_unused_volumes']],
    ['google_storage_bucket', {lifecycle_rule: []}, {lifecycle_rule: [{condition: [{age: 7}]}]}, ['lifecycle_rule']],
    [
      'google_storage_bucket',
      {lifecycle_rule: [{condition: [{age: 90}]}]},
      {lifecycle_rule: [{condition: [{age: 7}]}]},
      ['lifecycle_rule']
    ],
    ['google_storage_bucket', {lifecycle_rule: [{condition: [{age: 7}]}]}, {lifecycle_rule: [{condition: [{age: 7}]}]}, []],
    ['google_storage_bucket', {lifecycle_rule: [{condition: [{age: 7}]}]}, {lifecycle_rule: []}, []],
    ['aws_dynamodb_table', {replica: [{region_name: 'a'}, {region_name: 'b'}]}, {replica: [{region_name: 'b'}]}, ['replica']],
    ['postgresql_schema', {drop_cascade: false}, {drop_cascade: true}, ['drop_cascade']],
    ['aws_cloudformation_stack', {template_body: '{}'}, {template_body: '{"a":1}'}, ['template_body']],
    ['aws_cloudformation_stack', {template_body: '{}', tags: {a: 'b'}}, {template_body: '{}', tags: null}, []],
    ['aws_cloudformation_stack', {template_url: null}, {}, []],
    ['openstack_orchestration_stack_v1', {template_opts: {Bin: 'a'}}, {template_opts: {Bin: 'b'}}, ['template_opts']],
    ['openstack_orchestration_stack_v1', {template_opts: {Bin: 'a'}}, {template_opts: {Bin: 'a'}}, []],
    ['hcloud_server', null, null, []],
    ['hcloud_server', 'text', ['list'], []]
  ])('%s %j to %j: %j', (type, before, after, expected) => {
    expect(find(type, before, after)).toEqual(expected)
  })

  describe('of disks in the block of a machine', () => {
    const disk = (key: string, ...names: readonly string[]) => ({disk: names.map(name => ({[key]: name, size: 8}))})
    const telmate = (size: unknown, type = 'disk') => ({disk: [{slot: 'scsi0', type, size}]})
    const nested = (disks: unknown) => ({disks: [{ide: [], scsi: [{scsi0: [{disk: disks}], scsi1: null}]}]})

    it.each([
      ['proxmox_virtual_environment_vm', disk('interface', 'scsi0', 'scsi1'), disk('interface', 'scsi0'), ['disk']],
      // The one in the middle goes, and the last one moves up.
      ['proxmox_virtual_environment_vm', disk('interface', 'a', 'b', 'c'), disk('interface', 'a', 'c'), ['disk']],
      ['proxmox_virtual_environment_vm', disk('interface', 'scsi0'), disk('interface', 'virtio0'), ['disk']],
      ['proxmox_virtual_environment_vm', disk('interface', 'scsi0'), {disk: []}, ['disk']],
      ['proxmox_virtual_environment_vm', disk('interface', 'scsi0'), {}, ['disk']],
      ['proxmox_virtual_environment_vm', disk('interface', 'scsi0'), {disk: [{size: 8}]}, ['disk']],
      // The order means nothing, and a new one is no loss.
      ['proxmox_virtual_environment_vm', disk('interface', 'a', 'b'), disk('interface', 'b', 'a', 'c'), []],
      ['proxmox_virtual_environment_vm', {disk: 'text'}, {}, []],
      ['proxmox_virtual_environment_vm', {disk: null}, disk('interface', 'scsi0'), []],
      ['proxmox_virtual_environment_vm', {disk: [{size: 8}, {size: 8}]}, {disk: [{size: 9}]}, ['disk']],
      ['proxmox_virtual_environment_vm', {disk: [{size: 8}]}, {disk: [{size: 9}]}, []],
      ['proxmox_cloned_vm', {delete: {disk: ['scsi1']}}, {delete: {disk: ['scsi1', 'scsi2']}}, ['delete.disk']],
      ['proxmox_cloned_vm', {}, {delete: {disk: ['scsi1']}}, ['delete.disk']],
      ['proxmox_cloned_vm', {delete: {disk: ['scsi1']}}, {delete: {disk: ['scsi1']}}, []],
      ['proxmox_cloned_vm', {delete: {disk: ['scsi1']}}, {}, []],
      ['proxmox_vm_qemu', telmate('32G'), {disk: []}, ['disk']],
      ['proxmox_vm_qemu', telmate('32G'), telmate('32G', 'cdrom'), ['disk']],
      ['proxmox_vm_qemu', telmate('32G', 'cdrom'), telmate('32G'), []],
      ['proxmox_vm_qemu', telmate('32G'), telmate('16G'), ['disk']],
      ['proxmox_vm_qemu', telmate('1T'), telmate('512G'), ['disk']],
      ['proxmox_vm_qemu', telmate('32'), telmate('32767M'), ['disk']],
      ['proxmox_vm_qemu', telmate(32), telmate('16'), ['disk']],
      ['proxmox_vm_qemu', telmate('32G'), telmate('32768M'), []],
      ['proxmox_vm_qemu', telmate('32G'), telmate('64G'), []],
      ['proxmox_vm_qemu', telmate('2048K'), telmate('2M'), []],
      ['proxmox_vm_qemu', telmate('many'), telmate('few'), []],
      ['proxmox_vm_qemu', nested([{size: '32G'}]), nested([]), ['disks']],
      ['proxmox_vm_qemu', nested([{size: '32G'}]), {disks: []}, ['disks']],
      ['proxmox_vm_qemu', nested([{size: '32G'}]), nested([{size: '8G'}]), ['disks']],
      ['proxmox_vm_qemu', nested([{size: '32G'}]), nested([{size: '32G'}]), []],
      ['proxmox_vm_qemu', nested([]), nested([{size: '32G'}]), []],
      ['proxmox_lxc', {mountpoint: [{key: '0', slot: 0}]}, {mountpoint: []}, ['mountpoint']],
      ['linode_instance', disk('label', 'boot', 'data'), disk('label', 'boot'), ['disk']],
      ['proxmox_virtual_environment_vm', {tpm_state: [{version: 'v2.0'}]}, {tpm_state: []}, ['tpm_state.0']],
      ['openstack_compute_instance_v2', {image_id: 'a', name: 'x'}, {image_id: 'b', name: 'x'}, ['image_id']],
      ['openstack_compute_instance_v2', {image_id: 'a', name: 'x'}, {image_id: 'a', name: 'y'}, []],
      ['vultr_bare_metal_server', {os_id: 1743}, {os_id: 2136}, ['os_id']],
      ['scaleway_baremetal_server', {os: 'a'}, {os: 'b'}, ['os']],
      [
        'scaleway_baremetal_server',
        {user: 'a', reinstall_on_config_changes: true},
        {user: 'b', reinstall_on_config_changes: true},
        ['user']
      ],
      ['scaleway_baremetal_server', {user: 'a', reinstall_on_config_changes: true}, {user: 'b', reinstall_on_config_changes: false}, []],
      ['scaleway_baremetal_server', {user: 'a'}, {user: 'b'}, []],
      ['scaleway_baremetal_server', {}, {reinstall_on_config_changes: true}, ['reinstall_on_config_changes']]
    ])('%s %j to %j: %j', (type, before, after, expected) => {
      expect(find(type, before, after)).toEqual(expected)
    })

    it('counts what is known only after the apply', () => {
      const type = 'proxmox_virtual_environment_vm'
      expect(find(type, disk('interface', 'scsi0'), {}, {disk: true})).toEqual(['disk'])
      expect(find(type, disk('interface', 'scsi0'), {disk: [{}]}, {disk: [{interface: true}]})).toEqual(['disk'])
      expect(find(type, disk('interface', 'scsi0'), disk('interface', 'scsi0'), {disk: [{path_in_datastore: true}]})).toEqual([])
      expect(find('proxmox_vm_qemu', telmate('32G'), {disk: [{slot: 'scsi0', type: 'disk'}]}, {disk: [{size: true}]})).toEqual(['disk'])
      expect(find('openstack_compute_instance_v2', {image_id: 'a'}, {}, {image_id: true})).toEqual(['image_id'])
      expect(find('scaleway_baremetal_server', {user: 'a'}, {user: 'b'}, {reinstall_on_config_changes: true})).toEqual([
        'reinstall_on_config_changes',
        'user'
      ])
      expect(find('aws_cloudformation_stack', {template_body: '{}'}, {}, {template_body: true})).toEqual(['template_body'])
      expect(find('proxmox_cloned_vm', {}, {}, {delete: {disk: true}})).toEqual(['delete.disk'])
    })

    it('names the attribute and no key of the plan', () => {
      const [loss] = findDataLoss('linode_instance', {before: disk('label', 'a-secret'), after: {}, afterUnknown: {}})
      expect(loss).toEqual({attribute: 'disk', reason: expect.not.stringContaining('a-secret')})
    })
  })

  it('counts what is known only after the apply: it may be anything', () => {
    expect(find('hcloud_server', {backups: true}, {}, {backups: true})).toEqual(['backups'])
    expect(find('google_bigtable_table', {deletion_protection: 'PROTECTED'}, {}, {deletion_protection: true})).toEqual([
      'deletion_protection'
    ])
    expect(find('hcloud_storage_box', {snapshot_plan: {max_snapshots: 7}}, {}, {snapshot_plan: true})).toEqual([
      'snapshot_plan.max_snapshots'
    ])
    expect(find('hcloud_server', {backups: false}, {}, {backups: true})).toEqual([])
    expect(find('hcloud_server', {backups: true}, {backups: true}, {backups: 'true'})).toEqual([])
    expect(find('hcloud_server', {backups: true}, {backups: true}, {name: true})).toEqual([])
    expect(find('hcloud_server', {backups: true}, {backups: true}, null)).toEqual([])
    expect(find('hcloud_server', {backups: true}, {}, true)).toEqual(['backups'])
    expect(find('hcloud_primary_ip', {auto_delete: false}, {}, {auto_delete: true})).toEqual(['auto_delete'])
    expect(find('vultr_instance', {backups: 'enabled'}, {}, {backups: true})).toEqual(['backups'])
    const plan = {snapshot_plan: {max_snapshots: 7}}
    expect(find('hcloud_storage_box', plan, plan, {snapshot_plan: true})).toEqual(['snapshot_plan.max_snapshots'])
    expect(find('hcloud_storage_box', plan, plan, {snapshot_plan: {max_snapshots: false}})).toEqual([])
    expect(find('aws_db_instance', {backup_retention_period: 7}, {}, {backup_retention_period: true})).toEqual(['backup_retention_period'])
    expect(find('aws_db_instance', {backup_retention_period: 7}, {backup_retention_period: 7}, {backup_retention_period: true})).toEqual([
      'backup_retention_period'
    ])
    expect(find('aws_db_instance', {}, {}, {backup_retention_period: true})).toEqual([])
  })

  it('says what happens, and no value', () => {
    const given = {before: {backups: true, name: 'x'}, after: {backups: false, name: 'y'}, afterUnknown: {}}
    expect(findDataLoss('hcloud_server', given)).toEqual([{attribute: 'backups', reason: expect.stringMatching(/^\w.{10,}$/)}])
  })

  it('is not fooled by names that every object has', () => {
    expect(find('hcloud_server', JSON.parse('{"__proto__": {"backups": true}}'), {backups: false})).toEqual([])
  })

  it('has a source at a fixed commit for each rule, and one rule for each path of a type', () => {
    expect(dataLossRules.filter(({source}) => !/^https:\/\/github\.com\/[^/]+\/[^/]+\/blob\/[0-9a-f]{40}\//.test(source))).toEqual([])
    const paths = dataLossRules.flatMap(({types, path}) => types.map(type => `${type} ${path}`))
    expect(new Set(paths).size).toBe(paths.length)
  })
})
