/* Where the sources of the providers are that the rules on data loss were read in, each at a fixed commit. */

export const HCLOUD = 'https://github.com/hetznercloud/terraform-provider-hcloud/blob/f81c9af4bfcc491f8b43f800c853fb77f8a7b792/internal'
export const BPG = 'https://github.com/bpg/terraform-provider-proxmox/blob/d6bd1ffe00c0f2822ff6370b3dcb6e60eb1c3da9/proxmoxtf/resource'
export const TELMATE = 'https://github.com/Telmate/terraform-provider-proxmox/blob/225e289458761fc5631ae2380a89a6cf874f94b6/proxmox'
export const DIGITALOCEAN =
  'https://github.com/digitalocean/terraform-provider-digitalocean/blob/401992a1e493a0e3cfc833197820867991fc011f/digitalocean'
export const LINODE = 'https://github.com/linode/terraform-provider-linode/blob/6aef35f541140d81c49de65d586c9096b5309b34/linode'
export const VULTR = 'https://github.com/vultr/terraform-provider-vultr/blob/f670e5bf534cd8c51300380b344050c076ff94c4/vultr'
export const SCALEWAY =
  'https://github.com/scaleway/terraform-provider-scaleway/blob/b2d45ed4bd720e127167f80f1e0b86c7833577e6/internal/services'
export const GOOGLE = 'https://github.com/hashicorp/terraform-provider-google/blob/e03b7622a26cf4e878f90bdccaca6aa3d03a7999/google/services'
export const BPG_CLONED =
  'https://github.com/bpg/terraform-provider-proxmox/blob/d6bd1ffe00c0f2822ff6370b3dcb6e60eb1c3da9/fwprovider/nodes/clonedvm/resource.go'
/** `mapToApiValues` of the library that Telmate's provider is made with: a disk that is gone is deleted, a smaller one is made again. */
export const TELMATE_DISK =
  'https://github.com/Telmate/proxmox-api-go/blob/01127c89539c213ec265a9b4c158a1a5cabe30df/proxmox/config_qemu_disk.go'
export const GOOGLE_POLICY =
  'https://github.com/hashicorp/terraform-provider-google/blob/e03b7622a26cf4e878f90bdccaca6aa3d03a7999/google/tpgresource/utils.go'
export const AZURERM =
  'https://github.com/hashicorp/terraform-provider-azurerm/blob/69697b7fe6a923fc89e88f386bc95c3ed1ee2ec6/internal/services'
export const MINIO = 'https://github.com/aminueza/terraform-provider-minio/blob/d732d7a2207ae875923ffdc215abbf26f47eb37f/minio'
export const OPENSTACK =
  'https://github.com/terraform-provider-openstack/terraform-provider-openstack/blob/27f261252ad269a00fb42b43778c42b820d5a642/openstack'
export const KUBERNETES =
  'https://github.com/hashicorp/terraform-provider-kubernetes/blob/3a33fb6cc6055853584af1731b1369164c35ffc7/kubernetes'
export const POSTGRESQL =
  'https://github.com/cyrilgdn/terraform-provider-postgresql/blob/ff936b9548c1076f498523a2bd116915ff977142/postgresql'
export const COOLIFY = 'https://github.com/coolify-terraform/terraform-provider-coolify/blob/58be7e0db48c18aa225728da1cdc3957a5fef5fd'
/** After version 5.31. */
export const AWS = 'https://github.com/hashicorp/terraform-provider-aws/blob/ba227957595c95ef5f5c2b7a34b5c1c7c65a0210/internal/service'
