import type {DataLossRule} from './rule.ts'
import {AZURERM, COOLIFY, DIGITALOCEAN, GOOGLE, KUBERNETES, LINODE, MINIO, OPENSTACK, POSTGRESQL, SCALEWAY} from './sources.ts'
import {DELETABLE, EMPTIED, EXPIRING, FEWER_BACKUPS, NO_VERSIONS, OF_ITS_OWN, SOON_GONE, off, on} from './words.ts'

/** What holds data, and what takes it along later: a plan that destroys it then looks as harmless as before. */
export const storeRules: readonly DataLossRule[] = [
  ...(
    [
      ['minio_s3_bucket', `${MINIO}/resource_minio_s3_bucket.go#L473`],
      ['digitalocean_spaces_bucket', `${DIGITALOCEAN}/spaces/resource_spaces_bucket.go#L504`],
      ['scaleway_object_bucket', `${SCALEWAY}/object/bucket.go#L1090`]
    ] as const
  ).map(([type, source]): DataLossRule => ({types: [type], path: 'force_destroy', ...on, reason: EMPTIED, source})),
  {
    types: ['digitalocean_kubernetes_cluster'],
    path: 'destroy_all_associated_resources',
    ...on,
    reason: 'a later destroy deletes its volumes and their snapshots too',
    source: `${DIGITALOCEAN}/kubernetes/resource_kubernetes_cluster.go#L904`
  },
  {types: ['scaleway_secret'], path: 'protected', ...off, reason: DELETABLE, source: `${SCALEWAY}/secret/secret.go#L350`},
  {types: ['scaleway_instance_server'], path: 'protected', ...off, reason: DELETABLE, source: `${SCALEWAY}/instance/server.go#L972`},
  {
    types: ['openstack_images_image_v2'],
    path: 'protected',
    ...off,
    reason: DELETABLE,
    source: `${OPENSTACK}/resource_openstack_images_image_v2.go#L420`
  },
  {
    types: ['kubernetes_persistent_volume', 'kubernetes_persistent_volume_v1'],
    path: 'spec.0.persistent_volume_reclaim_policy',
    from: 'Retain',
    to: 'anything else',
    reason: 'what is stored is no longer kept when the claim is deleted',
    source: `${KUBERNETES}/structure_persistent_volume_spec.go#L1253`
  },
  {
    types: ['azurerm_storage_account'],
    path: 'blob_properties.0.versioning_enabled',
    ...off,
    reason: NO_VERSIONS,
    source: `${AZURERM}/storage/storage_account_resource.go#L521`
  },
  ...(
    [
      ['azurerm_storage_account', 'blob_properties.0.delete_retention_policy.0.days', 'storage/storage_account_resource.go#L479'],
      ['azurerm_storage_account', 'blob_properties.0.container_delete_retention_policy.0.days', 'storage/storage_account_resource.go#L454']
    ] as const
  ).map(([type, path, line]): DataLossRule => ({types: [type], path, lower: true, reason: SOON_GONE, source: `${AZURERM}/${line}`})),
  ...(
    [
      ['azurerm_mysql_flexible_server', 'backup_retention_days', 'mysql/mysql_flexible_server_resource.go#L107'],
      ['azurerm_postgresql_flexible_server', 'backup_retention_days', 'postgres/postgresql_flexible_server_resource.go#L268'],
      ['azurerm_mssql_database', 'short_term_retention_policy.0.retention_days', 'mssql/helper/sql_retention_policies.go#L75']
    ] as const
  ).map(([type, path, line]): DataLossRule => ({types: [type], path, lower: true, reason: FEWER_BACKUPS, source: `${AZURERM}/${line}`})),
  {
    types: ['postgresql_schema'],
    path: 'drop_cascade',
    ...on,
    reason: 'a later destroy drops everything in it too',
    source: `${POSTGRESQL}/resource_postgresql_schema.go#L255`
  },
  {
    types: ['coolify_server'],
    path: 'delete_unused_volumes',
    ...on,
    reason: 'each cleanup of the server deletes the volumes of what does not run at that moment',
    source: `${COOLIFY}/internal/client/servers.go#L33`
  },
  ...(
    [
      [
        'azurerm_resource_group_template_deployment',
        'template_content',
        `${AZURERM}/resource/resource_group_template_deployment_resource.go#L69`
      ],
      ['openstack_orchestration_stack_v1', 'template_opts', `${OPENSTACK}/resource_openstack_orchestration_stack_v1.go#L43`]
    ] as const
  ).map(([type, path, source]): DataLossRule => ({types: [type], path, changed: true, reason: OF_ITS_OWN, source})),
  ...(
    [
      ['google_storage_bucket', 'lifecycle_rule', `${GOOGLE}/storage/resource_storage_bucket.go#L236`],
      ['scaleway_object_bucket', 'lifecycle_rule', `${SCALEWAY}/object/bucket.go#L423`],
      ['digitalocean_spaces_bucket', 'lifecycle_rule', `${DIGITALOCEAN}/spaces/resource_spaces_bucket.go#L299`],
      ['linode_object_storage_bucket', 'lifecycle_rule', `${LINODE}/objbucket/schema_resource.go#L77`],
      ['minio_ilm_policy', 'rule', `${MINIO}/resource_minio_ilm_policy.go#L35`],
      ['minio_s3_bucket_lifecycle', 'rule', `${MINIO}/resource_minio_s3_bucket_lifecycle.go#L37`],
      ['azurerm_storage_management_policy', 'rule', `${AZURERM}/storage/storage_management_policy_resource.go#L51`]
    ] as const
  ).map(([type, path, source]): DataLossRule => ({types: [type], path, added: true, reason: EXPIRING, source}))
]
