import {documentation, type ProviderTypes} from './provider.ts'

const BLOCKS = 'is a disk'
const OBJECTS = 'holds objects'
const TABLES = 'holds tables'
const SNAPSHOT = 'is a copy that data is restored from'
const IMAGES = 'holds container images'

/**
 * Clouds. A server is not on the list, although its own disk goes with it: on these clouds data lives on volumes, and a server is
 * replaced whenever its image or its first-boot script changes. Where that is not so, `protect` takes the server's type.
 */
export const clouds: readonly ProviderTypes[] = [
  {
    prefix: 'hcloud_',
    source: documentation('hetznercloud/terraform-provider-hcloud', 'f81c9af4bfcc491f8b43f800c853fb77f8a7b792', 'docs/resources'),
    types: {
      volume: BLOCKS,
      snapshot: SNAPSHOT,
      storage_box: 'holds files, its snapshots included',
      storage_box_snapshot: SNAPSHOT
    }
  },
  {
    prefix: 'digitalocean_',
    source: documentation('digitalocean/terraform-provider-digitalocean', '401992a1e493a0e3cfc833197820867991fc011f', 'docs/resources'),
    types: {
      volume: BLOCKS,
      volume_snapshot: SNAPSHOT,
      droplet_snapshot: SNAPSHOT,
      custom_image: SNAPSHOT,
      database_cluster: TABLES,
      database_db: TABLES,
      database_kafka_topic: 'holds messages',
      vector_database: 'holds vectors',
      spaces_bucket: OBJECTS,
      spaces_bucket_object: 'is an object',
      nfs: 'holds files',
      nfs_snapshot: SNAPSHOT,
      container_registry: IMAGES
    }
  },
  {
    prefix: 'openstack_',
    source: documentation(
      'terraform-provider-openstack/terraform-provider-openstack',
      '27f261252ad269a00fb42b43778c42b820d5a642',
      'docs/resources'
    ),
    types: {
      blockstorage_volume_v3: BLOCKS,
      objectstorage_container_v1: OBJECTS,
      objectstorage_object_v1: 'is an object',
      sharedfilesystem_share_v2: 'holds files',
      db_instance_v1: TABLES,
      db_database_v1: TABLES,
      images_image_v2: SNAPSHOT,
      orchestration_stack_v1: 'everything in it is deleted with it',
      keymanager_secret_v1: 'is a secret or a key'
    }
  },
  {
    prefix: 'vultr_',
    source: documentation('vultr/terraform-provider-vultr', 'f670e5bf534cd8c51300380b344050c076ff94c4', 'website/docs/r'),
    types: {
      block_storage: BLOCKS,
      snapshot: SNAPSHOT,
      snapshot_from_url: SNAPSHOT,
      database: TABLES,
      database_db: TABLES,
      database_topic: 'holds messages',
      object_storage: OBJECTS,
      object_storage_bucket: OBJECTS,
      virtual_file_system_storage: 'holds files',
      container_registry: IMAGES
    }
  },
  {
    prefix: 'linode_',
    source: documentation('linode/terraform-provider-linode', '6aef35f541140d81c49de65d586c9096b5309b34', 'docs/resources'),
    types: {
      volume: BLOCKS,
      instance_disk: BLOCKS,
      image: SNAPSHOT,
      database_mysql_v2: TABLES,
      database_postgresql_v2: TABLES,
      object_storage_bucket: OBJECTS,
      object_storage_object: 'is an object'
    }
  },
  {
    prefix: 'scaleway_',
    source: documentation('scaleway/terraform-provider-scaleway', 'b2d45ed4bd720e127167f80f1e0b86c7833577e6', 'docs/resources'),
    types: {
      block_volume: BLOCKS,
      block_snapshot: SNAPSHOT,
      instance_volume: BLOCKS,
      instance_snapshot: SNAPSHOT,
      instance_image: SNAPSHOT,
      rdb_instance: TABLES,
      rdb_database: TABLES,
      rdb_snapshot: SNAPSHOT,
      rdb_database_backup: SNAPSHOT,
      mongodb_instance: 'holds documents',
      mongodb_snapshot: SNAPSHOT,
      redis_cluster: 'holds keys and values',
      sdb_sql_database: TABLES,
      datawarehouse_deployment: TABLES,
      datawarehouse_database: TABLES,
      opensearch_deployment: 'holds documents',
      kafka_cluster: 'holds messages',
      mnq_sqs_queue: 'holds messages',
      cockpit_source: 'holds logs, metrics or traces',
      webhosting: 'holds web sites and mail',
      object_bucket: OBJECTS,
      object: 'is an object',
      file_filesystem: 'holds files',
      registry_namespace: IMAGES,
      secret: 'holds secrets',
      key_manager_key: 'what it encrypts cannot be read without it'
    }
  }
]
