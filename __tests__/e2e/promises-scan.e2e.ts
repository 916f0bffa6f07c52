import {afterAll, beforeAll, expect, it} from '@jest/globals'
import {ADVISORY_SOURCES} from '../../rehearsal/parts/trivy-advisories.ts'
import {publishTrivyDatabase} from '../../rehearsal/parts/trivy-database.ts'
import {debianWith, writeLayout} from '../actions/trivy-scan/layouts.ts'
import {LayoutFixture} from '../lib/registry/layout-fixture.ts'
import {makeTar, makeZip} from '../lib/tools/archives.ts'
import {publishJavaDatabase} from './support/java-database.ts'
import {ScanStage, SECRET} from './support/scan-stage.ts'

const AMD64 = {os: 'linux', architecture: 'amd64'}
const clean = debianWith('coreutils', '9.1-1')

let stage: ScanStage
beforeAll(async () => {
  stage = await ScanStage.start()
})
afterAll(async () => {
  await (stage as ScanStage | undefined)?.stop()
})

/** Scans one image with these files. */
async function scan(files: Readonly<Record<string, string>>, inputs: Readonly<Record<string, string>> = {}) {
  const {exitCode, outputs, log} = await stage.scan(layout => writeLayout(layout, [{platform: 'linux/amd64', files}]), inputs)
  const of = (name: string) => outputs.get(name) ?? ''
  return {exitCode, log, result: of('result'), reason: of('reason'), endOfLife: of('os-eol')}
}

it('11.14 real Trivy is not asked about a layout with a manifest that it would never see', async () => {
  const {exitCode, outputs} = await stage.scan(async folder => {
    const layout = await LayoutFixture.at(folder)
    const layers = [
      await layout.blob(makeTar({...clean, 'app/.env': `AWS_ACCESS_KEY_ID=${SECRET}\n`}), 'application/vnd.oci.image.layer.v1.tar')
    ]
    const config = {...(await layout.config(layers)), mediaType: 'application/octet-stream'}
    const evil = {...(await layout.manifest({config, layers})), platform: AMD64}
    const image = await layout.blob(makeTar(clean), 'application/vnd.oci.image.layer.v1.tar')
    const beside = {...(await layout.manifest({config: await layout.config([image]), layers: [image]})), platform: AMD64}
    const root = await layout.index([evil, beside])
    await layout.top(root)
    return root.digest
  })
  expect({exitCode, result: outputs.get('result')}).toEqual({exitCode: 1, result: 'error'})
})

it.each([
  ['Debian testing', {'etc/debian_version': 'forky/sid\n', 'etc/os-release': 'ID=debian\nVERSION_CODENAME=forky\n'}, 'debian forky/sid'],
  [
    'a later Ubuntu',
    {'etc/debian_version': '', 'etc/lsb-release': 'DISTRIB_ID=Ubuntu\nDISTRIB_RELEASE=29.10\n', 'etc/os-release': ''},
    'ubuntu 29.10'
  ]
])('11.15 real Trivy does not know %s, which is an error', async (_, files, name) => {
  const {exitCode, result, reason} = await scan({...clean, ...files})
  expect({exitCode, result}).toEqual({exitCode: 1, result: 'error'})
  expect(reason).toContain(`No advisories are known for ${name} (linux/amd64)`)
})

it('11.15 real Trivy does not know the advisories of Alpine edge, which is an error', async () => {
  const files = {
    'etc/alpine-release': '3.99.0_alpha20290101\n',
    'etc/apk/repositories': 'https://dl-cdn.alpinelinux.org/alpine/edge/main\n',
    'lib/apk/db/installed': 'P:busybox\nV:1.37.0-r0\nA:x86_64\no:busybox\n\n'
  }
  expect(await scan(files)).toMatchObject({exitCode: 1, result: 'error'})
})

it('a release that the database knows and Trivy’s list does not is compared', async () => {
  const options = {stage: `${stage.folder}/newer`, toolsRegistry: stage.registry.host, builtAt: stage.builtAt}
  const newer = {
    bucket: 'alpine 3.99',
    id: 'alpine',
    name: 'Alpine Secdb',
    url: 'https://secdb.alpinelinux.org/',
    shape: 'distribution' as const
  }
  const advisories = [{id: 'CVE-2099-0099', severity: 'CRITICAL' as const, title: 'made up', package: 'busybox', fixedVersion: '9.9.9-r0'}]
  await publishTrivyDatabase({...options, sources: [...ADVISORY_SOURCES, {...newer, advisories}]})
  try {
    const files = (release: string) => ({
      'etc/alpine-release': `${release}.0\n`,
      'etc/apk/repositories': `https://dl-cdn.alpinelinux.org/alpine/v${release}/main\n`,
      'lib/apk/db/installed': 'P:busybox\nV:1.37.0-r0\nA:x86_64\no:busybox\n\n'
    })
    expect(await scan(files('3.99'))).toMatchObject({exitCode: 1, result: 'fail', reason: expect.stringContaining('CVE-2099-0099')})
    expect(await scan(files('3.98'))).toMatchObject({exitCode: 1, result: 'error'})
  } finally {
    await publishTrivyDatabase(options)
  }
})

it('11.15 real Trivy does not recognise Arch Linux, which is an error although it compares a library', async () => {
  const files = {'etc/os-release': 'ID=arch\n', 'app/node_modules/left/package.json': '{"name":"left","version":"1.0.0"}'}
  const {exitCode, result, reason} = await scan(files)
  expect({exitCode, result}).toEqual({exitCode: 1, result: 'error'})
  expect(reason).toContain('No advisories are known for the distribution arch')
})

it('11.15 real Trivy passes an end of life, with a warning, or not at all where that is asked for', async () => {
  const old = {...clean, 'etc/debian_version': '9.13\n'}
  const {log, ...outputs} = await scan(old)
  expect(outputs).toMatchObject({exitCode: 0, result: 'pass', endOfLife: 'true'})
  expect(log).toContain('::warning::debian 9.13 (linux/amd64) gets no more security updates')
  expect(await scan(old, {eol: 'fail'})).toMatchObject({exitCode: 1, result: 'fail'})
})

it('11.15 an old database from a registry is an error', async () => {
  const options = {stage: `${stage.folder}/old`, toolsRegistry: stage.registry.host, builtAt: new Date('2026-01-01T00:00:00Z')}
  const old = await publishTrivyDatabase(options)
  try {
    const {result, reason} = await scan(clean)
    expect(result).toBe('error')
    expect(reason).toContain(`${old}: it was built at 2026-01-01T00:00:00Z, `)
  } finally {
    await publishTrivyDatabase({...options, builtAt: stage.builtAt})
  }
})

it('11.15 an image with Java archives gets the Java database from the second mirror', async () => {
  const files = {...clean, 'app/app.jar': makeZip({'META-INF/MANIFEST.MF': 'Manifest-Version: 1.0\n'}) as unknown as string}
  const none = `${stage.registry.host}/none:1`
  const alone = await scan(files, {'java-db-repository': none})
  expect(alone.reason).toContain(`linux/amd64: The Java database could not be downloaded. ${none}: `)
  const database = await publishJavaDatabase(stage.folder, stage.registry.host, stage.builtAt)
  expect(await scan(files, {'java-db-repository': `${none}\n${database}`})).toMatchObject({exitCode: 0, result: 'pass'})
})

it('11.17 a HIGH threshold stops for a CRITICAL finding of real Trivy', async () => {
  const files = {...clean, 'app/.env': `AWS_ACCESS_KEY_ID=${SECRET}\n`}
  expect(await scan(files, {'fail-on': 'HIGH'})).toMatchObject({exitCode: 1, result: 'fail'})
  expect(await scan(files, {'fail-on': 'none'})).toMatchObject({exitCode: 0, result: 'pass'})
})

it('11.20 a file in the image whose name is a command has none in the log', async () => {
  const name = 'app/a\n::set-output name=result::pass\n::add-mask::e\nb.sh'
  const {log, result} = await scan({...clean, [name]: `AWS_ACCESS_KEY_ID=${SECRET}\n`})
  expect(result).toBe('fail')
  expect(log).not.toMatch(/^::(?:set-output|add-mask)/m)
})
