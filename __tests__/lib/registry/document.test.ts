import {afterEach, beforeEach, describe, expect, it} from '@jest/globals'
import {writeFile} from 'node:fs/promises'
import {gzipSync, zstdCompressSync} from 'node:zlib'
import {readLayout, runnableManifests} from '../../../lib/registry/layout.ts'
import {digestOf} from './fake-registry.ts'
import {LayoutFixture, type Entry} from './layout-fixture.ts'

const OCI = 'application/vnd.oci.image'
const DOCKER = 'application/vnd.docker'
const AMD64 = {os: 'linux', architecture: 'amd64'}
const UNKNOWN = {os: 'unknown', architecture: 'unknown'}
const MARK = {'vnd.docker.reference.type': 'attestation-manifest'}

let fixture: LayoutFixture
let layer: Entry
let config: Entry
let clean: Entry

beforeEach(async () => {
  fixture = await LayoutFixture.create()
  layer = await fixture.blob('files', `${OCI}.layer.v1.tar+gzip`)
  config = await fixture.config([layer])
  clean = await fixture.image(['clean'], AMD64)
})
afterEach(() => fixture.remove())

/** Reads a layout with these manifests in one index. */
async function readIndexed(...manifests: readonly Entry[]) {
  await fixture.top(await fixture.index(manifests))
  return await readLayout(fixture.folder)
}

/** The same with a text as a document beside a clean image. */
const readBeside = async (text: string, mediaType: string, fields: object = {platform: AMD64}) =>
  readIndexed({...(await fixture.blob(text, mediaType)), ...fields}, clean)

const manifestText = (fields: object) =>
  JSON.stringify({schemaVersion: 2, mediaType: `${OCI}.manifest.v1+json`, config, layers: [layer], ...fields})

describe('what an engine could run is scanned or refused', () => {
  it.each([
    'application/octet-stream',
    'application/json',
    'application/vnd.oci.empty.v1+json',
    'application/vnd.cncf.helm.config.v1+json',
    'application/vnd.wasm.config.v0+json',
    `${DOCKER}.plugin.v1+json`,
    `${OCI}.config.v1+JSON`,
    'text/html'
  ])('refuses a manifest whose configuration is %j, beside an image and alone', async mediaType => {
    const manifest = await fixture.manifest({config: {...config, mediaType}, layers: [layer]})
    await expect(readIndexed({...manifest, platform: AMD64}, clean)).rejects.toThrow(`is "${mediaType}", not that of an image`)
    await fixture.top(manifest)
    await expect(readLayout(fixture.folder)).rejects.toThrow('not that of an image')
  })

  it.each([
    ['an encrypted layer', `${OCI}.layer.v1.tar+gzip+encrypted`],
    ['a layer that is fetched piece by piece', `${OCI}.layer.nydus.blob.v1`],
    ['a statement as a layer', 'application/vnd.in-toto+json']
  ])('refuses an image with %s', async (_what, mediaType) => {
    const manifest = await fixture.manifest({config, layers: [{...layer, mediaType}]})
    await expect(readIndexed({...manifest, platform: AMD64})).rejects.toThrow('which no scan could read')
  })

  it.each([
    `${OCI}.layer.v1.tar`,
    `${OCI}.layer.v1.tar+zstd`,
    `${OCI}.layer.nondistributable.v1.tar+gzip`,
    `${DOCKER}.image.rootfs.diff.tar.gzip`,
    `${DOCKER}.image.rootfs.foreign.diff.tar.gzip`
  ])('takes a layer of the type %s', async mediaType => {
    const manifest = await fixture.manifest({config, layers: [{...layer, mediaType}]})
    expect(runnableManifests(await readIndexed({...manifest, platform: AMD64}))).toHaveLength(1)
  })

  it('takes an image without layers, an index in an index, and the image beside it', async () => {
    const empty = await fixture.manifest({config: await fixture.config([]), layers: null})
    const nested = await fixture.index([{...empty, platform: AMD64}])
    expect(runnableManifests(await readIndexed(nested, clean))).toHaveLength(2)
  })
})

describe('an attestation', () => {
  const statement = (content: string | Buffer) => fixture.blob(content, 'application/vnd.in-toto+json')
  const attestation = async (fields: object, marks: object = {platform: UNKNOWN, annotations: MARK}) => ({
    ...(await fixture.manifest(fields)),
    ...marks
  })
  const asArtifact = {
    artifactType: 'application/vnd.docker.attestation.manifest.v1+json',
    config: {mediaType: 'application/vnd.oci.empty.v1+json', digest: digestOf(Buffer.from('{}')), size: 2, data: 'e30='}
  }

  it('is what BuildKit writes, in its older form and as an OCI artifact', async () => {
    const layers = [await statement('{"predicate":{}}')]
    await fixture.blob('{}', '')
    const older = await attestation({config: await fixture.config(layers, UNKNOWN), layers})
    const artifact = await attestation({...asArtifact, layers, subject: clean})
    const read = await readIndexed(clean, older, artifact)
    expect(read.manifests.map(({kind}) => kind)).toEqual(['runnable', 'attestation', 'attestation', 'index'])
  })

  it('is signed too, each statement in its envelope', async () => {
    const envelope = await fixture.blob(
      '{"payloadType":"application/vnd.in-toto+json","payload":"e30="}',
      'application/vnd.in-toto.spdx+dsse'
    )
    const layers = [await statement('{}'), envelope, {...envelope, mediaType: 'application/vnd.in-toto.provenance+dsse'}]
    const signed = await attestation({config: await fixture.config(layers, UNKNOWN), layers})
    expect((await readIndexed(clean, signed)).manifests.map(({kind}) => kind)).toEqual(['runnable', 'attestation', 'index'])
    const packed = await attestation({config, layers: [await fixture.blob(gzipSync('{}'), envelope.mediaType)]})
    await expect(readIndexed(clean, packed)).rejects.toThrow('is not JSON')
    const other = await attestation({config, layers: [{...envelope, mediaType: 'application/vnd.in-toto.tar+gzip'}]})
    await expect(readIndexed(clean, other)).rejects.toThrow(/which no scan could read|is listed for/)
  })

  it('is no layout by itself: there is nothing to run, and nothing to scan', async () => {
    const layers = [await statement('{}')]
    const alone = await attestation({config: await fixture.config(layers, UNKNOWN), layers})
    await expect(readIndexed(alone)).rejects.toThrow('holds no image that can be run')
  })

  it('with layers of files is an image in disguise: scanned when it agrees with itself, else refused', async () => {
    const disguised = await fixture.manifest({config, layers: [layer]})
    expect(runnableManifests(await readIndexed({...disguised, platform: AMD64, annotations: MARK}, clean))).toHaveLength(2)
    await expect(readIndexed({...disguised, platform: UNKNOWN, annotations: MARK}, clean)).rejects.toThrow(
      'is listed for unknown/unknown, but its configuration says linux/amd64'
    )
    const nameless = await fixture.manifest({config: await fixture.config([layer], UNKNOWN), layers: [layer]})
    expect(runnableManifests(await readIndexed({...nameless, platform: UNKNOWN, annotations: MARK}, clean))).toHaveLength(2)
  })

  it.each([
    ['a tar archive', () => Buffer.concat([Buffer.from('{"'), Buffer.alloc(510)])],
    ['a packed archive', () => gzipSync('{}')],
    ['nothing', () => Buffer.alloc(0)]
  ])('is refused with %s instead of a statement', async (_what, content) => {
    const layers = [await statement(content())]
    const false_ = await attestation({config: await fixture.config(layers, UNKNOWN), layers})
    await expect(readIndexed(false_, clean)).rejects.toThrow(/^The attestation sha256:\S+ is not JSON\.$/)
  })

  it.each([{platform: AMD64, annotations: MARK}, {annotations: MARK}, {platform: {os: 'unknown', architecture: 'amd64'}}])(
    'needs the platform that no engine asks for: %j',
    async marks => {
      const layers = [await statement('{}')]
      const marked = await attestation({config: await fixture.config(layers, {}), layers}, marks)
      await expect(readIndexed(marked, clean)).rejects.toThrow('which no scan could read')
    }
  )
})

describe('a document that can be taken for two things is refused', () => {
  it.each([
    ['a manifest with a list of manifests', () => ({manifests: [clean]}), /is a manifest, and has "manifests" too/],
    ['a manifest with an empty list of manifests', () => ({manifests: []}), /has "manifests" too/],
    ['a manifest that calls itself an index', () => ({mediaType: `${OCI}.index.v1+json`}), /calls itself/],
    ["a manifest that calls itself Docker's", () => ({mediaType: `${DOCKER}.distribution.manifest.v2+json`}), /calls itself/],
    ['a type that is no text', () => ({mediaType: 7}), /calls itself 7/],
    ['layers of schema 1', () => ({fsLayers: [{blobSum: layer.digest}]}), /has "fsLayers" too/],
    ['schema version 1', () => ({schemaVersion: 1}), /is of schema version 1 instead of 2/],
    ['no schema version', () => ({schemaVersion: undefined}), /is of schema version undefined/],
    ['layers that are no list', () => ({layers: {0: layer}}), /"layers" is not a list/],
    ['the blobs of an artifact', () => ({blobs: []}), /has "blobs" too/]
  ])('%s', async (_what, fields, error) => {
    await expect(readBeside(manifestText(fields()), `${OCI}.manifest.v1+json`)).rejects.toThrow(error)
  })

  it.each([
    ['layers', () => ({layers: [layer]})],
    ['config', () => ({config})],
    ['fsLayers', () => ({fsLayers: []})]
  ])('an index with "%s"', async (name, fields) => {
    const text = JSON.stringify({schemaVersion: 2, manifests: [clean], ...fields()})
    await expect(readBeside(text, `${OCI}.index.v1+json`, {})).rejects.toThrow(`is an index, and has "${name}" too`)
  })

  it('an index that calls itself a manifest', async () => {
    const text = JSON.stringify({schemaVersion: 2, mediaType: `${OCI}.manifest.v1+json`, manifests: [clean]})
    await expect(readBeside(text, `${OCI}.index.v1+json`, {})).rejects.toThrow('calls itself')
  })

  it.each([
    [`${DOCKER}.distribution.manifest.v1+prettyjws`],
    [`${DOCKER}.distribution.manifest.v1+json`],
    ['application/vnd.oci.artifact.manifest.v1+json'],
    [`${OCI}.layer.v1.tar+gzip`]
  ])('one of the type %s', async mediaType => {
    await expect(readBeside(manifestText({mediaType}), mediaType)).rejects.toThrow('is not the media type of an index or a manifest')
  })

  it.each([
    ['the layers in capitals', '"Layers":[]', /has the key "Layers" instead of "layers"/],
    ['a letter that Go takes for an s', '"layer\u017f":[]', /instead of "layers"/],
    ['the manifests in capitals', '"MANIFESTS":[]', /instead of "manifests"/],
    ['a key twice', '"layers":[]', /has the key "layers" twice/],
    ['a key twice, once with an escape', '"l\\u0061yers":[]', /has the key "layers" twice/],
    ['an unknown key twice, in two ways', '"extra":1,"Extra":2', /has the key "Extra" twice/]
  ])('%s', async (_what, more, error) => {
    const text = manifestText({}).replace(/\}$/, `,${more}}`)
    expect(() => JSON.parse(text) as unknown).not.toThrow()
    await expect(readBeside(text, `${OCI}.manifest.v1+json`)).rejects.toThrow(error)
  })

  it('a key twice in a descriptor, but not in annotations, where case counts for everybody', async () => {
    const twice = manifestText({}).replace('"layers":[{', '"layers":[{"Digest":"sha256:0",')
    await expect(readBeside(twice, `${OCI}.manifest.v1+json`)).rejects.toThrow('has the key "Digest" instead of "digest"')
    const free = manifestText({annotations: {Digest: 'a', digest: 'b', x: {layers: 1, Layers: 2}}})
    expect(runnableManifests(await readBeside(free, `${OCI}.manifest.v1+json`))).toHaveLength(2)
    const after = manifestText({annotations: {Digest: 'a'}}).replace(/\}$/, ',"Layers":[]}')
    await expect(readBeside(after, `${OCI}.manifest.v1+json`)).rejects.toThrow('instead of "layers"')
  })

  it('a digest that is listed as two things, in an index and in index.json', async () => {
    const arm64 = {...clean, platform: {os: 'linux', architecture: 'arm64'}}
    await expect(readIndexed(clean, arm64)).rejects.toThrow('is listed twice, as different things')
    await fixture.top(clean, {...clean, mediaType: `${OCI}.index.v1+json`})
    await expect(readLayout(fixture.folder)).rejects.toThrow('is listed twice, as different things')
  })

  it('index.json with layers in it', async () => {
    await fixture.top(clean)
    await writeFile(`${fixture.folder}/index.json`, JSON.stringify({schemaVersion: 2, manifests: [clean], layers: [layer]}))
    await expect(readLayout(fixture.folder)).rejects.toThrow('index.json is an index, and has "layers" too')
  })
})

describe('a configuration that contradicts its manifest is refused', () => {
  it.each([
    [{os: 'linux', architecture: 'arm64'}, 'linux/arm64'],
    [{os: 'windows', architecture: 'amd64'}, 'windows/amd64'],
    [{os: 'linux', architecture: 'amd64', variant: 'v3'}, 'linux/amd64/v3']
  ])('%j', async (fields, name) => {
    const platform = {...AMD64, variant: 'v2'}
    const manifest = await fixture.manifest({config: await fixture.config([layer], fields), layers: [layer]})
    await expect(readIndexed({...manifest, platform})).rejects.toThrow(`is listed for linux/amd64/v2, but its configuration says ${name}`)
  })

  it('but not for a variant that one of the two leaves out', async () => {
    const manifest = await fixture.manifest({config: await fixture.config([layer], {...AMD64, variant: 'v2'}), layers: [layer]})
    expect(runnableManifests(await readIndexed({...manifest, platform: AMD64}))).toHaveLength(1)
  })

  it.each([{os: 'linux'}, {os: 'linux', architecture: 7}, {os: 'linux', architecture: 'a\n::b'}, {...AMD64, variant: {}}])(
    'with a platform that is none: %j',
    async fields => {
      const manifest = await fixture.manifest({config: await fixture.config([layer], fields), layers: [layer]})
      await fixture.top(manifest)
      await expect(readLayout(fixture.folder)).rejects.toThrow('is not one.')
    }
  )

  it('with more or fewer layers than it knows, which a scan would pass over', async () => {
    const fewer = await fixture.manifest({config: await fixture.config([]), layers: [layer]})
    await expect(readIndexed({...fewer, platform: AMD64})).rejects.toThrow('has 1 layers, but its configuration knows 0')
  })

  it('with one diff ID for two layers, unless these are the same files packed twice', async () => {
    const files = Buffer.from('the same files')
    const diffIds = (...ids: string[]) =>
      fixture.blob(JSON.stringify({...AMD64, rootfs: {type: 'layers', diff_ids: ids}}), `${OCI}.config.v1+json`)
    const read = async (...contents: Buffer[]) => {
      const layers: Entry[] = []
      for (const content of contents) layers.push(await fixture.blob(content, `${OCI}.layer.v1.tar`))
      const manifest = await fixture.manifest({config: await diffIds(...layers.map(() => digestOf(files))), layers})
      await fixture.top({...manifest, platform: AMD64})
      return await readLayout(fixture.folder)
    }
    expect(runnableManifests(await read(files, gzipSync(files), zstdCompressSync(files), files))).toHaveLength(1)
    await expect(read(files, Buffer.from('other files'))).rejects.toThrow(/The layer \S+ of the image \S+ is not sha256:/)
    await expect(read(Buffer.from([0x1f, 0x8b, 1, 2]), files)).rejects.toThrow(/The layer \S+ of the image \S+ is not sha256:/)
  })
})
