import type {DataLossRule} from './rule.ts'
import {AWS} from './sources.ts'
import {DELETABLE, EMPTIED, EXPIRING, FEWER_BACKUPS, NO_SNAPSHOT, NO_VERSIONS, OF_ITS_OWN, off, on} from './words.ts'

/** @param lines of the source: where the protection, the days of backups and the last snapshot are read */
const database = (type: string, file: string, lines: readonly [string, string, string]): readonly DataLossRule[] => [
  {types: [type], path: 'deletion_protection', ...off, reason: DELETABLE, source: `${AWS}/${file}#${lines[0]}`},
  {types: [type], path: 'backup_retention_period', lower: true, reason: FEWER_BACKUPS, source: `${AWS}/${file}#${lines[1]}`},
  {types: [type], path: 'skip_final_snapshot', ...on, reason: NO_SNAPSHOT, source: `${AWS}/${file}#${lines[2]}`}
]

const NO_AUTOMATED_BACKUPS = 'a later destroy deletes the automated backups too'
const NO_POINT_IN_TIME = 'the table can no longer be restored to an earlier point in time'

export const awsRules: readonly DataLossRule[] = [
  ...database('aws_db_instance', 'rds/instance.go', ['L2071', 'L2041', 'L2285']),
  ...database('aws_rds_cluster', 'rds/cluster.go', ['L1285', 'L1260', 'L1486']),
  ...database('aws_docdb_cluster', 'docdb/cluster.go', ['L556', 'L548', 'L646']),
  ...database('aws_neptune_cluster', 'neptune/cluster.go', ['L632', 'L620', 'L727']),
  {
    types: ['aws_db_instance'],
    path: 'delete_automated_backups',
    ...on,
    reason: NO_AUTOMATED_BACKUPS,
    source: `${AWS}/rds/instance.go#L2282`
  },
  {
    types: ['aws_rds_cluster'],
    path: 'delete_automated_backups',
    ...on,
    reason: NO_AUTOMATED_BACKUPS,
    source: `${AWS}/rds/cluster.go#L1489`
  },
  {types: ['aws_s3_bucket'], path: 'force_destroy', ...on, reason: EMPTIED, source: `${AWS}/s3/bucket.go#L1393`},
  {types: ['aws_s3_bucket'], path: 'versioning.0.enabled', ...off, reason: NO_VERSIONS, source: `${AWS}/s3/bucket.go#L2909`},
  {
    types: ['aws_s3_bucket_versioning'],
    path: 'versioning_configuration.0.status',
    from: 'Enabled',
    to: 'anything else',
    reason: NO_VERSIONS,
    source: `${AWS}/s3/bucket_versioning.go#L185`
  },
  {types: ['aws_s3_bucket'], path: 'lifecycle_rule', added: true, reason: EXPIRING, source: `${AWS}/s3/bucket.go#L1758`},
  {
    types: ['aws_s3_bucket_lifecycle_configuration'],
    path: 'rule',
    added: true,
    reason: EXPIRING,
    source: `${AWS}/s3/bucket_lifecycle_configuration.go#L364`
  },
  {types: ['aws_dynamodb_table'], path: 'deletion_protection_enabled', ...off, reason: DELETABLE, source: `${AWS}/dynamodb/table.go#L961`},
  {
    types: ['aws_dynamodb_table'],
    path: 'point_in_time_recovery.0.enabled',
    ...off,
    reason: NO_POINT_IN_TIME,
    source: `${AWS}/dynamodb/table.go#L1144`
  },
  {
    types: ['aws_dynamodb_table'],
    path: 'replica.{region_name}',
    gone: true,
    reason: 'a copy of the table in another region is deleted',
    source: `${AWS}/dynamodb/table.go#L1480`
  },
  {
    types: ['aws_dynamodb_table'],
    path: 'ttl.0.enabled',
    ...on,
    reason: 'items that have expired are deleted from the table, including those in it now',
    source: `${AWS}/dynamodb/table.go#L1379`
  },
  ...(
    [
      ['template_body', 'L318'],
      ['template_url', 'L315'],
      ['parameters', 'L298']
    ] as const
  ).map(([path, line]): DataLossRule => ({
    types: ['aws_cloudformation_stack'],
    path,
    changed: true,
    reason: OF_ITS_OWN,
    source: `${AWS}/cloudformation/stack.go#${line}`
  }))
]
