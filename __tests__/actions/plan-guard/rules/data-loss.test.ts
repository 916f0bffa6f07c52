import {describe, expect, it} from '@jest/globals'
import {dataLossRules} from '../../../../actions/plan-guard/rules/data-loss-table.ts'
import {findDataLoss} from '../../../../actions/plan-guard/rules/data-loss.ts'

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
    ['hcloud_server', null, null, []],
    ['hcloud_server', 'text', ['list'], []]
  ])('%s %j to %j: %j', (type, before, after, expected) => {
    expect(find(type, before, after)).toEqual(expected)
  })

  it('counts what is known after the apply only: it may be anything', () => {
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
