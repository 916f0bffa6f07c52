import {afterEach, beforeEach, expect, test} from '@jest/globals'
import {mkdtemp, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {advisorySourceOf, holdsAdvisories} from '../../../actions/trivy-scan/advisory-source.ts'
import {systemWithoutAdvisories} from '../../../actions/trivy-scan/advisories.ts'
import {writeBoltFile} from '../../../rehearsal/parts/bolt-file.ts'
import {trivyBuckets} from '../../../rehearsal/parts/trivy-database.ts'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'fairway-test-'))
})
afterEach(() => rm(folder, {recursive: true}))

const system = (family: string, version: string) => ({family, version, isEndOfLife: false})

test.each([
  ['alpine', '3.24.1', 'alpine 3.24'],
  ['alpine', '3.24.0_alpha20290101', 'alpine 3.24'],
  ['debian', '14.0', 'debian 14'],
  ['debian', 'forky/sid', undefined],
  ['ubuntu', '29.10', 'ubuntu 29.10'],
  ['ubuntu', '14.04-ESM', undefined],
  ['rocky', '10.1', 'rocky 10'],
  ['arch', '', undefined]
])('packages of %s %s are looked up in %j', (family, version, bucket) => {
  expect(advisorySourceOf(system(family, version))?.bucket).toBe(bucket)
})

test('a database says whom it has advisories from, and of which release', async () => {
  const source = (bucket: string, id: string) => ({
    bucket,
    id,
    name: id,
    url: 'https://example.com',
    shape: 'distribution' as const,
    advisories: []
  })
  const path = join(folder, 'trivy.db')
  await writeFile(path, writeBoltFile(trivyBuckets([source('alpine 3.24', 'alpine'), source('root.io alpine 3.25', 'rootio')])))
  const holds = (version: string) => holdsAdvisories(path, {bucket: `alpine ${version}`, id: 'alpine'})
  expect(await Promise.all(['3.24', '3.2', '3.25', '3.26'].map(holds))).toEqual([true, false, false, false])
  expect(await holdsAdvisories(join(folder, 'none'), {bucket: 'alpine 3.24', id: 'alpine'})).toBe(false)
})

test('what stands across two chunks of the file is found', async () => {
  const path = join(folder, 'trivy.db')
  const entry = 'alpine 3.24{"ID":"alpine"'
  for (const before of [1, 12, entry.length - 1]) {
    await writeFile(path, Buffer.concat([Buffer.alloc(4 * 1024 * 1024 - before), Buffer.from(entry)]))
    expect(await holdsAdvisories(path, {bucket: 'alpine 3.24', id: 'alpine'})).toBe(true)
  }
})

const unlisted = '2099-01-01T00:00:00Z\tWARN\tThis OS version is not on the EOL list\tfamily="alpine"\n'
const mixed = '2099-01-01T00:00:00Z\tWARN\tMixing Alpine versions is unsupported\n'
test.each([
  ['a release that Trivy lists', '', false, undefined],
  ['one that only the database knows', unlisted, true, undefined],
  ['one that the database does not know either', unlisted, false, 'alpine 3.24.1'],
  ['one whose packages are looked up in another', `${unlisted}${mixed}`, true, 'alpine 3.24.1']
])('%s', async (_what, log, isHeld, name) => {
  expect(await systemWithoutAdvisories(system('alpine', '3.24.1'), log, () => Promise.resolve(isHeld))).toBe(name)
})
