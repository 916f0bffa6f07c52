import {documentation, type ProviderTypes} from './provider.ts'

const SNAPSHOT = 'is a copy that data is restored from'
const TABLES = 'holds tables'
const FILES = 'holds files'
const VALUES = 'holds keys and values'
const RECORDS = 'holds health records'
const CODE = 'holds source code'
const KEY = 'what it encrypts cannot be read without it'

/** The documentation's pages are named after the type without `google_`. */
export const google: ProviderTypes = {
  prefix: 'google_',
  source: documentation('hashicorp/terraform-provider-google', 'e03b7622a26cf4e878f90bdccaca6aa3d03a7999', 'website/docs/r'),
  types: {
    compute_disk: 'is a disk',
    compute_region_disk: 'is a disk',
    compute_snapshot: SNAPSHOT,
    compute_instant_snapshot: SNAPSHOT,
    compute_region_instant_snapshot: SNAPSHOT,
    compute_image: SNAPSHOT,
    compute_machine_image: SNAPSHOT,
    sql_database_instance: TABLES,
    sql_database: TABLES,
    spanner_instance: TABLES,
    spanner_database: TABLES,
    alloydb_cluster: TABLES,
    alloydb_backup: SNAPSHOT,
    bigtable_instance: TABLES,
    bigtable_table: TABLES,
    bigquery_dataset: TABLES,
    bigquery_table: 'is a table',
    firestore_database: 'holds documents',
    firestore_document: 'is a document',
    firebase_database_instance: 'holds documents',
    oracle_database_autonomous_database: TABLES,
    healthcare_dataset: RECORDS,
    healthcare_fhir_store: RECORDS,
    healthcare_dicom_store: RECORDS,
    healthcare_hl7_v2_store: RECORDS,
    redis_instance: VALUES,
    redis_cluster: VALUES,
    memcache_instance: VALUES,
    memorystore_instance: VALUES,
    storage_bucket: 'holds objects',
    storage_bucket_object: 'is an object',
    storage_folder: 'holds objects',
    storage_managed_folder: 'holds objects',
    filestore_instance: FILES,
    filestore_backup: SNAPSHOT,
    filestore_snapshot: SNAPSHOT,
    netapp_storage_pool: FILES,
    netapp_volume: FILES,
    netapp_volume_snapshot: SNAPSHOT,
    netapp_backup: SNAPSHOT,
    netapp_backup_vault: 'holds backups',
    lustre_instance: FILES,
    parallelstore_instance: FILES,
    pubsub_topic: 'holds messages',
    pubsub_subscription: 'holds messages',
    pubsub_lite_topic: 'holds messages',
    managed_kafka_cluster: 'holds messages',
    managed_kafka_topic: 'holds messages',
    sourcerepo_repository: CODE,
    secure_source_manager_instance: CODE,
    secure_source_manager_repository: CODE,
    logging_project_bucket_config: 'holds logs',
    project: 'everything in it is deleted with it',
    artifact_registry_repository: 'holds container images and packages',
    backup_dr_backup_vault: 'holds backups',
    kms_key_ring: KEY,
    kms_crypto_key: KEY,
    kms_crypto_key_version: KEY,
    secret_manager_secret: 'holds a secret',
    secret_manager_regional_secret: 'holds a secret'
  }
}
