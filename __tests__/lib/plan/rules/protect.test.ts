import {describe, expect, it} from '@jest/globals'
import {dataBearingTypes, providers} from '../../../../lib/plan/providers/data-bearing/index.ts'
import {whyNoLonger, whyProtected, type ProtectSettings} from '../../../../lib/plan/rules/protect.ts'

const settings = (more: Partial<ProtectSettings> = {}): ProtectSettings => ({protect: [], except: [], useDefaults: true, ...more})
const resource = (address: string, previousAddress?: string) => {
  const type = /^(?:module\.[^.]+\.)*([^.]+)\./.exec(address)?.[1] ?? ''
  return {address, type, previousAddress}
}

describe('the built-in list', () => {
  it.each([
    ['hcloud_volume'],
    ['hcloud_storage_box'],
    ['aws_db_instance'],
    ['aws_s3_bucket'],
    ['aws_ebs_volume'],
    ['google_sql_database_instance'],
    ['google_storage_bucket'],
    ['google_compute_disk'],
    ['azurerm_managed_disk'],
    ['azurerm_storage_account'],
    ['azurerm_postgresql_flexible_server'],
    ['digitalocean_volume'],
    ['digitalocean_database_cluster'],
    ['digitalocean_spaces_bucket'],
    ['proxmox_virtual_environment_vm'],
    ['proxmox_virtual_environment_container'],
    ['proxmox_vm_qemu'],
    ['proxmox_lxc'],
    ['libvirt_volume'],
    ['docker_volume'],
    ['minio_s3_bucket'],
    ['postgresql_database'],
    ['kubernetes_persistent_volume_claim'],
    ['kubernetes_namespace'],
    ['coolify_postgresql_database'],
    ['coolify_application'],
    ['coolify_application_dockerfile'],
    ['openstack_blockstorage_volume_v3'],
    ['vultr_block_storage'],
    ['vultr_database'],
    ['linode_volume'],
    ['linode_instance_disk'],
    ['scaleway_rdb_instance'],
    ['scaleway_block_volume']
  ])('has %s, with a reason', type => {
    expect(whyProtected(resource(`${type}.x`), settings())).toMatch(/^\S.+[^.]$/)
  })

  it.each([['terraform_data'], ['null_resource'], ['hcloud_server'], ['hcloud_volume_attachment'], ['hcloud_network'], ['docker_network']])(
    'has no %s',
    type => {
      expect(whyProtected(resource(`${type}.x`), settings())).toBeUndefined()
    }
  )

  it('names each type once, in a form that a type can have, with a source at a fixed commit', () => {
    const types = providers.flatMap(({prefix, types: names}) => Object.keys(names).map(name => `${prefix}${name}`))
    expect(new Set(types).size).toBe(types.length)
    expect(types.filter(type => !/^[a-z0-9]+_[a-z0-9_]+$/.test(type))).toEqual([])
    expect(
      [...dataBearingTypes.values()].filter(({source}) => !/^https:\/\/github\.com\/[^/]+\/[^/]+\/(tree|blob)\/[0-9a-f]{40}\//.test(source))
    ).toEqual([])
  })

  it('is dropped with protect-defaults: false, and then only "protect" counts', () => {
    const dropped = settings({useDefaults: false, protect: ['docker_volume']})
    expect(whyProtected(resource('hcloud_volume.data'), dropped)).toBeUndefined()
    expect(whyProtected(resource('docker_volume.data'), dropped)).toBe('is named by "protect"')
  })
})

describe('protect', () => {
  it.each([
    ['terraform_data', 'terraform_data.volume', true],
    ['terraform_*', 'terraform_data.volume', true],
    ['*', 'terraform_data.volume', true],
    ['data', 'terraform_data.data', false],
    ['terraform_data.volume', 'terraform_data.volume', true],
    ['terraform_data.vol*', 'terraform_data.volume', true],
    ['terraform_data.vol', 'terraform_data.volume', false],
    // A pattern without a star covers what -target would: instances, and what is in a module.
    ['terraform_data.volume', 'terraform_data.volume[0]', true],
    ['terraform_data.volume', 'terraform_data.volume["a"]', true],
    ['terraform_data.volume', 'terraform_data.volume2', false],
    ['terraform_data.volume', 'module.db.terraform_data.volume', false],
    ['*.terraform_data.volume', 'module.db.terraform_data.volume', true],
    ['module.db', 'module.db.terraform_data.volume["a"]', true],
    ['module.db', 'module.db["eu"].terraform_data.volume', true],
    ['module.db', 'module.db2.terraform_data.volume', false],
    ['terraform_data.volume["a"]', 'terraform_data.volume["a"]', true],
    ['terraform_data.volume["a"]', 'terraform_data.volume["b"]', false],
    // A step without a key means any key.
    ['module.db.*', 'module.db[0].terraform_data.volume', true],
    ['module.db.*', 'module.db["a.b"].terraform_data.volume', true],
    ['module.db.terraform_data.volume', 'module.db[0].terraform_data.volume[1]', true],
    ['module.db.terraform_data.volume', 'module.db["a]."].terraform_data.volume["x"]', true],
    ['module.db.terraform_data.volume[0]', 'module.db["x"].terraform_data.volume[0]', true],
    ['module.db.terraform_data.volume[0]', 'module.db["x"].terraform_data.volume[1]', false],
    ['module.db[0].*', 'module.db[0].module.eu["a"].terraform_data.volume', true],
    ['module.db[0].*', 'module.db[1].terraform_data.volume', false],
    ['module.db["a"].terraform_data.volume', 'module.db.terraform_data.volume', false],
    ['module.a.module.b', 'module.a["x"].module.b[7].terraform_data.volume', true],
    ['module.a.module.b', 'module.a["x"].module.bb[7].terraform_data.volume', false],
    ['module.*.terraform_data.volume', 'module.a["x.y"].module.b[0].terraform_data.volume["z"]', true],
    ['module.db.data.aws_ami.x', 'module.db[0].data.aws_ami.x', true],
    ['module.db.terraform_data.vol*', 'module.db[0].terraform_data.volume["a"]', true],
    ['module.db.terraform_data.volume["post*"]', 'module.db[0].terraform_data.volume["postgres"]', true],
    // What only looks like it.
    ['module.DB.*', 'module.db[0].terraform_data.volume', false],
    ['module.dа.*', 'module.da[0].terraform_data.volume', false],
    ['module.db.*', 'module.web["module.db."].terraform_data.volume', false]
  ])('%s and %s: %s', (pattern, address, expected) => {
    expect(whyProtected(resource(address), settings({protect: [pattern]})) !== undefined).toBe(expected)
  })

  it('holds under the address before a move too', () => {
    const moved = resource('terraform_data.store', 'terraform_data.volume')
    expect(whyProtected(moved, settings({protect: ['terraform_data.volume']}))).toBe('is named by "protect"')
    expect(whyProtected(moved, settings({protect: ['terraform_data.store']}))).toBe('is named by "protect"')
    expect(whyProtected(moved, settings({protect: ['terraform_data.other']}))).toBeUndefined()
  })

  it('holds for the type before a move too', () => {
    const moved = {
      address: 'module.a.kubernetes_manifest.x',
      type: 'kubernetes_manifest',
      previousAddress: 'module.b["c.d"].kubernetes_namespace.x["e.f"]'
    }
    expect(whyProtected(moved, settings())).toMatch(/^was kubernetes_namespace before, which everything in it/)
    expect(whyProtected(moved, settings({useDefaults: false, protect: ['kubernetes_name*']}))).toBe('is named by "protect"')
    expect(whyProtected(moved, settings({except: ['kubernetes_manifest']}))).toMatch(/^was kubernetes_namespace/)
    expect(whyProtected(moved, settings({except: ['kubernetes_*']}))).toBeUndefined()
    expect(whyProtected({...moved, previousAddress: 'no address'}, settings())).toBeUndefined()
    expect(whyProtected({...moved, previousAddress: 'kubernetes_manifest.y'}, settings())).toBeUndefined()
  })

  it('is lost by a move from what it names to what it does not', () => {
    const move = (from: string, to: string, protect: string[], more: Partial<ProtectSettings> = {}) =>
      whyNoLonger(resource(to, from), settings({protect, ...more}))
    const named = 'terraform_data at its former address is named by "protect"'
    expect(move('terraform_data.volume', 'terraform_data.disk', ['terraform_data.volume'])).toBe(named)
    expect(move('module.db.terraform_data.volume', 'terraform_data.volume', ['module.db'])).toBe(named)
    // Into it, within it, and from nothing to nothing.
    expect(move('terraform_data.disk', 'terraform_data.volume', ['terraform_data.volume'])).toBeUndefined()
    expect(move('module.db.terraform_data.volume', 'module.db[0].terraform_data.volume', ['module.db.*'])).toBeUndefined()
    expect(move('terraform_data.a', 'terraform_data.b', ['terraform_data'])).toBeUndefined()
    expect(move('terraform_data.a', 'terraform_data.b', ['terraform_data.c'])).toBeUndefined()
    expect(whyNoLonger(resource('terraform_data.volume'), settings({protect: ['terraform_data.volume']}))).toBeUndefined()
    // Of the built-in list: by an exception, and by another type.
    const except = {except: ['hcloud_volume.scratch']}
    expect(move('hcloud_volume.data', 'hcloud_volume.scratch', [], except)).toBe('hcloud_volume at its former address is a disk')
    expect(move('hcloud_volume.scratch', 'hcloud_volume.data', [], except)).toBeUndefined()
    expect(move('kubernetes_namespace.x', 'kubernetes_manifest.x', [])).toMatch(
      /^kubernetes_namespace at its former address everything in it/
    )
  })

  it('takes any of its lines, and the reason of the list where there is one', () => {
    const lines = settings({protect: ['module.db', 'terraform_data', 'hcloud_volume']})
    expect(whyProtected(resource('terraform_data.one'), lines)).toBe('is named by "protect"')
    expect(whyProtected(resource('hcloud_volume.data'), lines)).toBe('is a disk')
    expect(whyProtected(resource('hcloud_server.web'), lines)).toBeUndefined()
  })
})

describe('protect-except', () => {
  it.each([
    ['hcloud_volume', 'hcloud_volume.data', false],
    ['hcloud_*', 'hcloud_volume.data', false],
    ['hcloud_volume.data', 'hcloud_volume.data', false],
    ['hcloud_volume.scratch*', 'hcloud_volume.scratch[3]', false],
    // It takes protection away, so it is read narrowly.
    ['hcloud_volume.data', 'hcloud_volume.data["postgres"]', true],
    ['module.db', 'module.db.hcloud_volume.data', true],
    ['docker_volume', 'hcloud_volume.data', true]
  ])('%s: %s is protected: %s', (pattern, address, expected) => {
    expect(whyProtected(resource(address), settings({except: [pattern]})) !== undefined).toBe(expected)
  })

  it('beats "protect" and the list, but not by the address before a move', () => {
    const two = settings({except: ['docker_volume', 'hcloud_volume.scratch']})
    expect(whyProtected(resource('hcloud_volume.scratch'), two)).toBeUndefined()
    const both = settings({protect: ['hcloud_volume.scratch'], except: ['hcloud_volume.scratch']})
    expect(whyProtected(resource('hcloud_volume.scratch'), both)).toBeUndefined()
    expect(whyProtected(resource('hcloud_volume.data', 'hcloud_volume.scratch'), both)).toBe('is a disk')
    // Else a rename would take the protection away from the object that is there.
    expect(whyProtected(resource('hcloud_volume.scratch', 'hcloud_volume.data'), both)).toBe('is a disk')
    const renamed = settings({except: ['hcloud_volume.scratch', 'hcloud_volume.temporary']})
    expect(whyProtected(resource('hcloud_volume.scratch', 'hcloud_volume.temporary'), renamed)).toBeUndefined()
  })
})
