import {describe, expect, it} from '@jest/globals'
import {dataBearingTypes, providers} from '../../../../lib/plan/providers/data-bearing/index.ts'

describe('the built-in list of types that hold data', () => {
  it.each([
    ['Hetzner Cloud', 'hetznercloud/terraform-provider-hcloud', ['hcloud_volume', 'hcloud_storage_box']],
    ['AWS', 'hashicorp/terraform-provider-aws', ['aws_ebs_volume', 'aws_dsql_cluster', 'aws_s3_bucket_object']],
    ['Google', 'hashicorp/terraform-provider-google', ['google_compute_disk', 'google_project', 'google_healthcare_dataset']],
    ['Azure', 'hashicorp/terraform-provider-azurerm', ['azurerm_managed_disk', 'azurerm_backup_protected_vm', 'azurerm_postgresql_server']],
    ['DigitalOcean', 'digitalocean/terraform-provider-digitalocean', ['digitalocean_volume', 'digitalocean_database_cluster']],
    ['Proxmox of bpg', 'bpg/terraform-provider-proxmox', ['proxmox_virtual_environment_vm', 'proxmox_vm']],
    ['Proxmox of Telmate', 'Telmate/terraform-provider-proxmox', ['proxmox_vm_qemu', 'proxmox_lxc', 'proxmox_lxc_disk']],
    ['libvirt', 'dmacvicar/terraform-provider-libvirt', ['libvirt_volume', 'libvirt_pool']],
    ['Docker', 'kreuzwerker/terraform-provider-docker', ['docker_volume']],
    ['MinIO', 'aminueza/terraform-provider-minio', ['minio_s3_bucket']],
    ['PostgreSQL', 'cyrilgdn/terraform-provider-postgresql', ['postgresql_database', 'postgresql_schema']],
    ['Kubernetes', 'hashicorp/terraform-provider-kubernetes', ['kubernetes_persistent_volume_claim_v1', 'kubernetes_namespace']],
    ['Coolify', 'SierraJC/terraform-provider-coolify', ['coolify_postgresql_database', 'coolify_service']],
    ['Coolify, another one', 'coolify-terraform/terraform-provider-coolify', ['coolify_database_postgresql', 'coolify_redis_database']],
    [
      'OpenStack',
      'terraform-provider-openstack/terraform-provider-openstack',
      ['openstack_blockstorage_volume_v3', 'openstack_blockstorage_volume_v2']
    ],
    ['Vultr', 'vultr/terraform-provider-vultr', ['vultr_block_storage', 'vultr_database']],
    ['Linode', 'linode/terraform-provider-linode', ['linode_volume', 'linode_database_mysql_v2', 'linode_database_mysql']],
    ['Scaleway', 'scaleway/terraform-provider-scaleway', ['scaleway_block_volume', 'scaleway_rdb_instance', 'scaleway_webhosting']]
  ])('has what is lost with each of %s, from its own documentation', (_, repository, types) => {
    for (const type of types) {
      expect(dataBearingTypes.get(type)).toEqual({
        reason: expect.stringMatching(/^[a-z].+[^.]$/),
        source: expect.stringMatching(new RegExp(`^https://github\\.com/${repository}/(tree|blob)/[0-9a-f]{40}/`))
      })
    }
  })

  it('names no server of a cloud, no network and no attachment: they are replaced whenever an image changes', () => {
    const named = [...dataBearingTypes.keys()]
    for (const type of ['hcloud_server', 'aws_instance', 'google_compute_instance', 'digitalocean_droplet', 'linode_instance']) {
      expect(named).not.toContain(type)
    }
    expect(named.filter(type => /attach|firewall|network$/.test(type))).toEqual([])
  })

  it('gives the page itself where it is about one type', () => {
    const pages = providers.filter(({source}) => source.endsWith('.html.markdown'))
    expect(pages.length).toBeGreaterThan(10)
    for (const {prefix, source, types} of pages) {
      expect(Object.keys(types).map(type => `/${type}.html.markdown`)).toEqual([source.slice(source.lastIndexOf('/'))])
      expect(prefix).toBe('aws_')
    }
  })
})
