import {documentation, type ProviderTypes} from './provider.ts'

const SNAPSHOT = 'is a copy that data is restored from'
const TABLES = 'holds tables'
const FILES = 'holds files'
const DOCUMENTS = 'holds documents'
const KEY = 'what it encrypts cannot be read without it'

/** The documentation's pages are named after the type without `azurerm_`. */
export const azurerm: ProviderTypes = {
  prefix: 'azurerm_',
  source: documentation('hashicorp/terraform-provider-azurerm', '69697b7fe6a923fc89e88f386bc95c3ed1ee2ec6', 'website/docs/r'),
  types: {
    resource_group: 'everything in it is deleted with it, where the provider is told not to look',
    managed_disk: 'is a disk',
    snapshot: SNAPSHOT,
    image: SNAPSHOT,
    storage_account: 'holds objects, files and tables',
    storage_container: 'holds objects',
    storage_blob: 'is an object',
    storage_share: FILES,
    storage_share_file: 'is a file',
    storage_table: 'is a table',
    storage_queue: 'holds messages',
    storage_data_lake_gen2_filesystem: FILES,
    mssql_server: TABLES,
    mssql_database: TABLES,
    mssql_managed_instance: TABLES,
    mssql_managed_database: TABLES,
    mysql_flexible_server: TABLES,
    mysql_flexible_database: TABLES,
    postgresql_flexible_server: TABLES,
    postgresql_flexible_server_database: TABLES,
    postgresql_flexible_server_backup: SNAPSHOT,
    cosmosdb_account: DOCUMENTS,
    cosmosdb_sql_database: DOCUMENTS,
    cosmosdb_sql_container: DOCUMENTS,
    cosmosdb_mongo_database: DOCUMENTS,
    cosmosdb_mongo_collection: DOCUMENTS,
    cosmosdb_cassandra_keyspace: TABLES,
    cosmosdb_cassandra_table: TABLES,
    cosmosdb_cassandra_cluster: TABLES,
    cosmosdb_gremlin_database: 'holds graphs',
    cosmosdb_gremlin_graph: 'holds a graph',
    cosmosdb_table: 'is a table',
    cosmosdb_postgresql_cluster: TABLES,
    mongo_cluster: DOCUMENTS,
    redis_cache: 'holds keys and values',
    managed_redis: 'holds keys and values',
    kusto_cluster: TABLES,
    kusto_database: TABLES,
    synapse_sql_pool: TABLES,
    synapse_workspace: TABLES,
    key_vault: KEY,
    key_vault_key: KEY,
    key_vault_secret: 'is a secret',
    key_vault_certificate: 'is a certificate with its key',
    key_vault_managed_hardware_security_module: KEY,
    recovery_services_vault: 'holds backups',
    data_protection_backup_vault: 'holds backups',
    netapp_pool: FILES,
    netapp_volume: FILES,
    netapp_snapshot: SNAPSHOT,
    managed_lustre_file_system: FILES,
    elastic_san: 'holds disks',
    elastic_san_volume: 'is a disk',
    container_registry: 'holds container images',
    eventhub: 'holds messages',
    servicebus_queue: 'holds messages',
    log_analytics_workspace: 'holds logs',
    search_service: DOCUMENTS
  }
}
