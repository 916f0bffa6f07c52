import {documentation, type ProviderTypes} from './provider.ts'

const DISKS = 'its disks are deleted with it'
const VOLUMES = 'the volumes of its containers are deleted with it'

/** What runs on your own machines, or inside them. */
export const hosts: readonly ProviderTypes[] = [
  {
    prefix: 'proxmox_',
    source: documentation('bpg/terraform-provider-proxmox', 'd6bd1ffe00c0f2822ff6370b3dcb6e60eb1c3da9', 'docs/resources'),
    types: {
      virtual_environment_vm: DISKS,
      virtual_environment_vm2: DISKS,
      virtual_environment_cloned_vm: DISKS,
      virtual_environment_container: 'its root disk and its volumes are deleted with it',
      vm: DISKS,
      cloned_vm: DISKS,
      ceph_pool: 'holds every disk that was placed in the pool',
      node_disk_zfs: 'holds every disk that was placed in the pool'
    }
  },
  {
    prefix: 'proxmox_',
    source: documentation('Telmate/terraform-provider-proxmox', '225e289458761fc5631ae2380a89a6cf874f94b6', 'docs/resources'),
    types: {vm_qemu: DISKS, lxc: 'its root disk and its mount points are deleted with it', lxc_guest: DISKS}
  },
  {
    // The list of resources of the same provider has it, the documentation has not.
    prefix: 'proxmox_',
    source: 'https://github.com/Telmate/terraform-provider-proxmox/blob/225e289458761fc5631ae2380a89a6cf874f94b6/proxmox/provider.go#L208',
    types: {lxc_disk: 'a disk of a container'}
  },
  {
    prefix: 'libvirt_',
    source: documentation('dmacvicar/terraform-provider-libvirt', '6bd1e07319afe589ad5394e57bd2f065f594b96e', 'docs/resources'),
    types: {volume: 'a disk of a virtual machine', pool: 'holds the disks that were placed in it'}
  },
  {
    prefix: 'docker_',
    source: documentation('kreuzwerker/terraform-provider-docker', '83c00e0bf3cec8f00bab77a9315ab69a58dcda32', 'docs/resources'),
    types: {volume: 'holds what containers keep'}
  },
  {
    prefix: 'minio_',
    source: documentation('aminueza/terraform-provider-minio', 'd732d7a2207ae875923ffdc215abbf26f47eb37f', 'docs/resources'),
    types: {s3_bucket: 'holds objects', s3_object: 'is an object', kms_key: 'what it encrypts cannot be read without it'}
  },
  {
    prefix: '',
    source: documentation('cyrilgdn/terraform-provider-postgresql', 'ff936b9548c1076f498523a2bd116915ff977142', 'website/docs/r'),
    types: {postgresql_database: 'holds tables', postgresql_schema: 'holds tables'}
  },
  {
    prefix: 'kubernetes_',
    source: documentation('hashicorp/terraform-provider-kubernetes', '3a33fb6cc6055853584af1731b1369164c35ffc7', 'docs/resources'),
    types: {
      namespace: 'everything in it is deleted with it, volume claims too',
      namespace_v1: 'everything in it is deleted with it, volume claims too',
      persistent_volume: 'is storage of pods',
      persistent_volume_v1: 'is storage of pods',
      persistent_volume_claim: 'is storage of pods',
      persistent_volume_claim_v1: 'is storage of pods'
    }
  },
  {
    prefix: 'coolify_',
    source: documentation('SierraJC/terraform-provider-coolify', '4a234affda403be5485c606ea09b08c02b1b54f5', 'docs/resources'),
    types: {
      mysql_database: 'holds tables',
      postgresql_database: 'holds tables',
      service: VOLUMES
    }
  },
  {
    prefix: 'coolify_',
    source: documentation('coolify-terraform/terraform-provider-coolify', '58be7e0db48c18aa225728da1cdc3957a5fef5fd', 'docs/resources'),
    types: {
      database_clickhouse: 'holds tables',
      database_dragonfly: 'holds keys and values',
      database_keydb: 'holds keys and values',
      database_mariadb: 'holds tables',
      database_mongodb: 'holds documents',
      database_mysql: 'holds tables',
      database_postgresql: 'holds tables',
      database_redis: 'holds keys and values',
      // Coolify's API deletes them unless it is told not to, and the provider does not do that (delete_volumes, internal/client/applications.go).
      application: VOLUMES,
      application_docker_image: VOLUMES,
      application_dockerfile: VOLUMES,
      application_github_app: VOLUMES,
      application_private_git: VOLUMES,
      storage: 'is a volume of containers'
    }
  }
]
