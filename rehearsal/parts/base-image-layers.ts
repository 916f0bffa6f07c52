import {appendFile, chmod, chown, lstat, mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile} from 'node:fs/promises'
import {dirname, join} from 'node:path'
import {promisify} from 'node:util'
import {gzip} from 'node:zlib'
import type {RunProcess} from '../../lib/action/process.ts'
import {runOrThrow} from '../../lib/action/process.ts'
import type {BaseImageRecipe} from './base-image-recipes/recipe.ts'
import {downloadPackages, installedStanza, statusStanzas, unpackPackages} from './debian-packages.ts'
import type {StoredBlob, StoredManifest} from './image-store.ts'
import {digestOf, makeManifest, storeBlob} from './image-store.ts'

export interface BuildImageOptions {
  readonly run: RunProcess
  /** Where the blobs go. */
  readonly folder: string
  readonly recipe: BaseImageRecipe
  readonly below: BuiltImage | undefined
  readonly signal: AbortSignal | undefined
}

/** An image, with what an image on top of it needs to know. */
export interface BuiltImage {
  readonly manifest: StoredManifest
  readonly layers: readonly StoredBlob[]
  /** Digests of the unpacked layers (image-spec/config.md, `rootfs.diff_ids`). */
  readonly diffIds: readonly string[]
  /** /var/lib/dpkg/status of the image. */
  readonly status: string
  /** /etc/passwd and /etc/group of the image. */
  readonly accounts: AccountFiles
}

interface AccountFiles {
  readonly passwd: string
  readonly group: string
}

const LAYER_TYPE = 'application/vnd.oci.image.layer.v1.tar+gzip'
const CONFIG_TYPE = 'application/vnd.oci.image.config.v1+json'
/** What no app in a rehearsal reads, and every build and pull would unpack: a star stands for any name. */
const NEEDLESS = [
  ...['usr/share/doc', 'usr/share/man', 'usr/share/info', 'usr/share/locale', 'usr/share/lintian', 'usr/share/bash-completion'],
  // Copies of the time zones for clocks with leap seconds, and without.
  ...['usr/share/zoneinfo/right', 'usr/share/zoneinfo/posix'],
  // Character sets for iconv; UTF-8 is built into libc.
  'usr/lib/*/gconv'
]

/** Makes one image: one layer on top of those below. */
export async function buildImage(options: BuildImageOptions): Promise<BuiltImage> {
  const {recipe, below} = options
  const scratch = await mkdtemp(join(options.folder, '.image-'))
  try {
    const root = join(scratch, 'root')
    const {status, accounts} = await fillRoot(options, scratch, root)
    const tar = await packRoot(options, scratch, root)
    const layer = await storeBlob(options.folder, LAYER_TYPE, await promisify(gzip)(tar, {level: 6}))
    const layers = [...(below?.layers ?? []), layer]
    const diffIds = [...(below?.diffIds ?? []), digestOf(tar)]
    const config = await storeBlob(options.folder, CONFIG_TYPE, Buffer.from(JSON.stringify(imageConfig(recipe, diffIds))))
    return {manifest: makeManifest(config, layers, recipe.references.map(parseReference)), layers, diffIds, status, accounts}
  } finally {
    await rm(scratch, {recursive: true, force: true})
  }
}

async function fillRoot(
  {run, recipe, below, signal}: BuildImageOptions,
  scratch: string,
  root: string
): Promise<Pick<BuiltImage, 'status' | 'accounts'>> {
  const files = recipe.packages.length === 0 ? [] : await downloadPackages(run, recipe.packages, scratch, signal)
  await unpackPackages(run, files, root, signal)
  for (const pattern of [...NEEDLESS, ...(recipe.without ?? [])]) await removeMatching(root, pattern)
  if (below === undefined) await finishBase(root)
  await joinCertificates(root)
  const accounts = await writeAccounts(root, recipe, below?.accounts ?? (await masterAccounts(root)))
  await makeFolders(root, recipe)
  await writeFiles(root, recipe)
  await makeLinks(root, recipe)
  const claimed = recipe.claimedPackage === undefined ? '' : claimedStanza(recipe.claimedPackage)
  const status = (below?.status ?? '') + (await statusStanzas(run, files, signal)) + claimed
  await mkdir(join(root, 'var/lib/dpkg'), {recursive: true})
  await writeFile(join(root, 'var/lib/dpkg/status'), status)
  return {status, accounts}
}

async function removeMatching(root: string, pattern: string): Promise<void> {
  const [before = '', after] = pattern.split('/*/')
  if (after === undefined) return rm(join(root, before), {recursive: true, force: true})
  const entries = await readdir(join(root, before), {withFileTypes: true}).catch(() => [])
  for (const entry of entries) if (entry.isDirectory()) await rm(join(root, before, entry.name, after), {recursive: true, force: true})
}

/** Does what the install scripts of base-files and base-passwd do, accounts apart. */
async function finishBase(root: string): Promise<void> {
  await writeFile(join(root, 'etc/shadow'), 'root:*:19000:0:99999:7:::\n', {mode: 0o640})
  await writeFile(join(root, 'etc/gshadow'), 'root:*::\n', {mode: 0o640})
  for (const folder of ['home', 'mnt', 'opt', 'srv', 'media', 'usr/local/bin', 'usr/local/sbin', 'usr/local/lib', 'usr/local/share']) {
    await mkdir(join(root, folder), {recursive: true})
  }
  for (const [path, target] of [
    ['var/run', '/run'],
    ['var/lock', '/run/lock']
  ] as const) {
    await rm(join(root, path), {recursive: true, force: true})
    await symlink(target, join(root, path))
  }
}

/** Does what the install script of ca-certificates does: one file of all that Mozilla trusts, where OpenSSL looks for it. */
async function joinCertificates(root: string): Promise<void> {
  const folder = join(root, 'usr/share/ca-certificates/mozilla')
  const names = await readdir(folder).catch(() => [])
  if (names.length === 0) return
  const target = join(root, 'etc/ssl/certs/ca-certificates.crt')
  await mkdir(dirname(target), {recursive: true})
  for (const name of names.sort()) await appendFile(target, await readFile(join(folder, name)))
}

async function masterAccounts(root: string): Promise<AccountFiles> {
  const read = (name: string) => readFile(join(root, 'usr/share/base-passwd', name), 'utf8')
  return {passwd: await read('passwd.master'), group: await read('group.master')}
}

/** Writes both files where the image has no image below or adds accounts. */
async function writeAccounts(root: string, {on, accounts = []}: BaseImageRecipe, below: AccountFiles): Promise<AccountFiles> {
  const passwd = accounts.map(({name, id, home}) => `${name}:x:${id}:${id}::${home}:/bin/sh\n`)
  const group = accounts.map(({name, id}) => `${name}:x:${id}:\n`)
  const all = {passwd: below.passwd + passwd.join(''), group: below.group + group.join('')}
  if (on !== undefined && accounts.length === 0) return all
  await mkdir(join(root, 'etc'), {recursive: true})
  await writeFile(join(root, 'etc/passwd'), all.passwd)
  await writeFile(join(root, 'etc/group'), all.group)
  return all
}

async function makeFolders(root: string, {folders = {}}: BaseImageRecipe): Promise<void> {
  for (const [path, {owner, mode}] of Object.entries(folders)) {
    const folder = join(root, path)
    await mkdir(folder, {recursive: true})
    await chown(folder, owner, owner)
    // After chown, which takes the set-group-ID bit away.
    await chmod(folder, mode)
  }
}

async function writeFiles(root: string, {files = {}}: BaseImageRecipe): Promise<void> {
  for (const [path, text] of Object.entries(files)) {
    const file = join(root, path)
    await mkdir(dirname(file), {recursive: true})
    await writeFile(file, text)
    await chmod(file, text.startsWith('#!') ? 0o755 : 0o644)
  }
}

async function makeLinks(root: string, recipe: BaseImageRecipe): Promise<void> {
  const applets = Object.fromEntries((recipe.applets ?? []).map(name => [`usr/bin/${name}`, '/bin/busybox']))
  for (const [path, target] of Object.entries({...recipe.links, ...applets})) {
    const link = join(root, path)
    if (await lstat(link).catch(() => undefined)) continue
    await mkdir(dirname(link), {recursive: true})
    await symlink(target, link)
  }
}

function claimedStanza({name, version}: {readonly name: string; readonly version: string}): string {
  return installedStanza(
    [
      `Package: ${name}`,
      `Version: ${version}`,
      'Architecture: all',
      'Maintainer: Nobody <nobody@example.com>',
      'Description: a made-up package with a made-up vulnerability'
    ].join('\n')
  )
}

/** Packs the layer so that the same files give the same bytes: sorted, without times and owners' names. */
async function packRoot({run, signal}: BuildImageOptions, scratch: string, root: string): Promise<Buffer> {
  await chmod(root, 0o755)
  const file = join(scratch, 'layer.tar')
  // Owners stay as the packages have them: /var/mail belongs to a group, passwd's files to shadow.
  const options = ['--sort=name', '--mtime=@0', '--numeric-owner', '--format=gnu', '--no-xattrs']
  await runOrThrow(run, 'Packing a base image', ['tar', '--create', '--file', file, ...options, '--directory', root, '.'], {signal})
  return readFile(file)
}

function imageConfig(recipe: BaseImageRecipe, diffIds: readonly string[]): unknown {
  return {
    created: '1970-01-01T00:00:00Z',
    architecture: process.arch === 'x64' ? 'amd64' : process.arch,
    os: 'linux',
    config: recipe.config,
    rootfs: {type: 'layers', diff_ids: diffIds},
    history: diffIds.map(() => ({created: '1970-01-01T00:00:00Z', created_by: 'fairway rehearsal: Debian packages'}))
  }
}

/** `debian:bookworm-slim` is the tag `bookworm-slim` of Docker Hub's repository `library/debian`. */
function parseReference(reference: string): {repository: string; tag: string} {
  const [repository = '', tag = 'latest'] = reference.split(':')
  return {repository: `library/${repository}`, tag}
}
