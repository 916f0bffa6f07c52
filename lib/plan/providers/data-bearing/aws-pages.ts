import type {ProviderTypes} from './provider.ts'

const SNAPSHOT = 'is a copy that data is restored from'
const TABLES = 'holds tables'

/** More types of AWS: each with the commit at which its own page was found, and what is lost with it. */
const FOUND: readonly (readonly [type: string, commit: string, reason: string])[] = [
  ['backup_logically_air_gapped_vault', 'a1836e576e4a2353a22ae4a6c1710d177fbaf14b', 'holds backups'],
  ['cloudformation_stack', '9a87d19a0aadb4228f7c4042e5e42eb535eddc23', 'everything in it is deleted with it'],
  ['cloudtrail_event_data_store', 'ba2931406ac6b8627b6360a3b0194a255b070c8e', 'holds logs'],
  ['codeartifact_repository', '0e7aaec1a54fbf904d4c8f60cf40fc4d710a222d', 'holds packages'],
  ['db_snapshot_copy', '0ce93b199ede04e8a918dad060227fdaafdb0b00', SNAPSHOT],
  ['dsql_cluster', '367e03732ee46fcd3c657359945e593484f1a3bf', TABLES],
  ['ebs_snapshot_import', '1d401abec37f6717146ea01d03e79d3170040c49', SNAPSHOT],
  ['kinesis_video_stream', '4814990da1b20028d978e4c91646d8b3f5ccac11', 'holds video'],
  ['msk_serverless_cluster', 'e7785fd90b23da65239efbebc942bae0f3011004', 'holds messages'],
  ['neptunegraph_graph', 'aa35a0ec794e8c2636fac3327195c48ea62e421e', 'holds a graph'],
  ['qldb_ledger', '05389d465b6e1e0668493790eae67abd82d1195a', 'holds a ledger'],
  ['rds_cluster_snapshot_copy', 'edc669701e3255d072d2b9e4435992cf9b24801a', SNAPSHOT],
  ['s3_bucket_object', 'daff2d299e446d470570736ae597c4d2542aa0cf', 'is an object'],
  ['s3vectors_vector_bucket', 'e1f0364e9a9a04675cfb9d8f0b351b083e1fd87e', 'holds vectors'],
  ['timestreaminfluxdb_db_cluster', '38e4353439f396186d25f453a6be64f345c8ddef', TABLES],
  ['timestreaminfluxdb_db_instance', '01f431114674c27cf790fafb67ac274bf8f765e1', TABLES],
  ['workspaces_workspace', '3277329285f5730eeff9c56fbe69836c9448ab78', 'its disks are deleted with it']
]

export const awsPages: readonly ProviderTypes[] = FOUND.map(([type, commit, reason]) => ({
  prefix: 'aws_',
  source: `https://github.com/hashicorp/terraform-provider-aws/blob/${commit}/website/docs/r/${type}.html.markdown`,
  types: {[type]: reason}
}))
