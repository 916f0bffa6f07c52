import {afterEach, beforeEach, describe, expect, it} from '@jest/globals'
import {mkdir, mkdtemp, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {dirname, join} from 'node:path'
import {listRegistryContents} from '../../../rehearsal/parts/registry-contents.ts'

let storage = ''
beforeEach(async () => void (storage = await mkdtemp(join(tmpdir(), 'fairway-test-'))))
afterEach(() => rm(storage, {recursive: true}))

const digest = (letter: string) => `sha256:${letter.repeat(64)}`

async function link(path: string, target: string): Promise<void> {
  const file = join(storage, 'docker/registry/v2/repositories', path, 'link')
  await mkdir(dirname(file), {recursive: true})
  await writeFile(file, target)
}

const manifest = (repository: string, letter: string) =>
  link(`${repository}/_manifests/revisions/sha256/${letter.repeat(64)}`, digest(letter))

describe('listRegistryContents', () => {
  it('finds nothing in a registry that nobody pushed to', async () => {
    expect(await listRegistryContents(storage)).toEqual([])
  })

  it('finds manifests with and without a tag, in repositories inside others too', async () => {
    await manifest('shop', 'a')
    await manifest('shop/web', 'b')
    await manifest('shop/web', 'c')
    await link('shop/web/_manifests/tags/v1/current', digest('c'))
    expect(await listRegistryContents(storage)).toEqual([
      {repository: 'shop', tags: {}, manifests: [digest('a')]},
      {repository: 'shop/web', tags: {v1: digest('c')}, manifests: [digest('b'), digest('c')]}
    ])
  })

  it('does not count what was deleted, nor a repository with uploads only', async () => {
    await mkdir(join(storage, 'docker/registry/v2/repositories/shop/_manifests/revisions/sha256', 'a'.repeat(64)), {recursive: true})
    await mkdir(join(storage, 'docker/registry/v2/repositories/other/_uploads'), {recursive: true})
    expect(await listRegistryContents(storage)).toEqual([])
  })
})
