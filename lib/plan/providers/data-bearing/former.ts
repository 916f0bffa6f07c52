import {documentation, type ProviderTypes} from './provider.ts'

const TABLES = 'holds tables'
const VALUES = 'holds keys and values'

/** Types that later versions of a provider dropped or renamed. Whoever stays on an older version has them, and so has every state of it. */
export const former: readonly ProviderTypes[] = [
  {
    prefix: 'azurerm_',
    source: documentation('hashicorp/terraform-provider-azurerm', '8824881d877916e67368bd40d0caaf45d512a4e2', 'website/docs/r'),
    types: {
      data_protection_backup_instance_postgresql: 'its backups are deleted with it',
      mariadb_database: TABLES,
      mariadb_server: TABLES,
      mysql_database: TABLES,
      mysql_server: TABLES,
      postgresql_database: TABLES,
      postgresql_server: TABLES,
      redis_enterprise_cluster: VALUES,
      redis_enterprise_database: VALUES,
      sql_database: TABLES,
      sql_server: TABLES
    }
  },
  {
    prefix: 'openstack_',
    source: documentation(
      'terraform-provider-openstack/terraform-provider-openstack',
      'dcc78271368e4288618199e27707b4657fc6a0cf',
      'website/docs/r'
    ),
    types: {blockstorage_volume_v1: 'is a disk', blockstorage_volume_v2: 'is a disk'}
  },
  {
    prefix: 'linode_',
    source: documentation('linode/terraform-provider-linode', '1fe42db736e52a4ca297b66fd3feba71df596249', 'docs/resources'),
    types: {database_mysql: TABLES, database_postgresql: TABLES}
  },
  {
    // Its mysql_database and postgresql_database are in the list of the other provider of Coolify too.
    prefix: 'coolify_',
    source: documentation('coolify-terraform/terraform-provider-coolify', 'f56393f7b744f824431e62ff785bbcc3a464c217', 'docs/resources'),
    types: {
      clickhouse_database: TABLES,
      dragonfly_database: VALUES,
      keydb_database: VALUES,
      mariadb_database: TABLES,
      mongodb_database: 'holds documents',
      redis_database: VALUES
    }
  }
]
