import {afterAll, beforeAll, describe, expect, it} from '@jest/globals'
import {readdirSync, readFileSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {findFreePort} from '../../rehearsal/system/free-port.ts'
import {VULNERABLE_PACKAGE} from '../../rehearsal/parts/base-image-recipes.ts'
import {debianWith, writeLayout, type Image} from '../actions/trivy-scan/layouts.ts'
import {ScanStage, SECRET} from './support/scan-stage.ts'

const cleanFiles = debianWith('coreutils', '9.1-1')
const MODULE = `{"name":"${VULNERABLE_PACKAGE.name}","version":"1.0.0"}`
const vulnerableFiles = debianWith(VULNERABLE_PACKAGE.name, '1.0.0')

let stage: ScanStage

beforeAll(async () => {
  stage = await ScanStage.start()
})

afterAll(async () => {
  await (stage as ScanStage | undefined)?.stop()
})

/** @param look sees the folder of the reports before the post part takes it away */
const scan = (images: readonly Image[], inputs: Record<string, string> = {}, look?: (reports: string) => void) =>
  stage.scan(layout => writeLayout(layout, images), inputs, look)

describe('trivy-scan with real Trivy', () => {
  it('passes a clean layout', async () => {
    const {exitCode, outputs, summary} = await scan([{platform: 'linux/amd64', files: cleanFiles}])
    expect(Object.fromEntries(outputs)).toMatchObject({
      result: 'pass',
      critical: '0',
      secrets: '0',
      platforms: 'linux/amd64',
      'db-updated-at': stage.builtAt.toISOString().replace('.000Z', 'Z'),
      'os-eol': 'false'
    })
    expect(outputs.get('trivy-version')).toMatch(/^\d+\.\d+\.\d+$/)
    expect(exitCode).toBe(0)
    expect(summary).toContain('### Image scan: pass')
  })

  it('cannot tell about an operating system without advisories, although a library of the application was compared', async () => {
    const files = {
      'etc/os-release': 'NAME="Fedora Linux"\nID=fedora\nVERSION_ID=41\n',
      'app/node_modules/left/package.json': '{"name":"left","version":"1.0.0"}'
    }
    const {exitCode, outputs} = await scan([{platform: 'linux/amd64', files}])
    expect(exitCode).toBe(1)
    expect(Object.fromEntries(outputs)).toMatchObject({result: 'error', critical: ''})
    expect(outputs.get('reason')).toContain('No package of the operating system was found in linux/amd64 (fedora 41)')
  })

  it('fails a layout with a vulnerable package, and says which', async () => {
    const {exitCode, outputs, summary, log} = await scan([{platform: 'linux/amd64', files: vulnerableFiles}])
    expect(exitCode).toBe(1)
    expect(Object.fromEntries(outputs)).toMatchObject({result: 'fail', critical: '1'})
    expect(log).toContain(`CRITICAL CVE-2099-0001 in ${VULNERABLE_PACKAGE.name} 1.0.0 (fixed in 9.9.9-1) [linux/amd64]`)
    expect(summary).toContain('### Image scan: fail')
  })

  it('fails when only the second platform has the package', async () => {
    const {exitCode, outputs, log} = await scan([
      {platform: 'linux/amd64', files: cleanFiles},
      {platform: 'linux/arm64', files: vulnerableFiles}
    ])
    expect(exitCode).toBe(1)
    expect(Object.fromEntries(outputs)).toMatchObject({result: 'fail', critical: '1', platforms: 'linux/amd64,linux/arm64'})
    expect(log).toContain('[linux/arm64]')
  })

  it('counts a package that both platforms have once', async () => {
    const platforms = ['linux/amd64', 'linux/arm64']
    const {outputs} = await scan(platforms.map(platform => ({platform, files: {...vulnerableFiles, 'etc/hostname': platform}})))
    expect(outputs.get('critical')).toBe('1')
  })

  it('fails for a secret, and shows it nowhere', async () => {
    const files = {...cleanFiles, 'app/.env': `AWS_ACCESS_KEY_ID=${SECRET}\n`}
    const {exitCode, outputs, log, summary} = await scan([{platform: 'linux/amd64', files}])
    expect(exitCode).toBe(1)
    expect(Object.fromEntries(outputs)).toMatchObject({result: 'fail', critical: '0', secrets: '1'})
    expect(log).toContain('aws-access-key-id in /app/.env line 1')
    expect(log + summary).not.toContain(SECRET)
  })

  it('shows what has no fix, and passes it unless that is asked for', async () => {
    const image = {platform: 'linux/amd64', files: debianWith('tar', '1.34')}
    const {exitCode, outputs, summary} = await scan([image])
    expect(exitCode).toBe(0)
    expect(Object.fromEntries(outputs)).toMatchObject({result: 'pass', critical: '1', unfixed: '1'})
    expect(outputs.get('reason')).toBe('No finding of severity CRITICAL that has a fix. Without a fix: 1 CRITICAL.')
    expect(summary).toContain('cve-2099-0005')
    const strict = await scan([image], {'ignore-unfixed': 'false'})
    expect(Object.fromEntries(strict.outputs)).toMatchObject({result: 'fail', critical: '1'})
  })

  it('leaves out what the named ignore file names, says how much that was, and what the file has that is of no use', async () => {
    const lines = ['# not reachable', 'CVE-2099-0001', 'CVE-2099-7777 exp:2099-01-01', 'CVE-2099-8888 exp:2020-01-01', '- id: github-pat']
    writeFileSync(join(stage.folder, 'accepted'), lines.join('\n'))
    const {exitCode, outputs, summary, log} = await scan([{platform: 'linux/amd64', files: vulnerableFiles}], {
      'ignore-file': '../accepted'
    })
    expect(exitCode).toBe(0)
    expect(Object.fromEntries(outputs)).toMatchObject({
      critical: '0',
      'unused-ignores': 'CVE-2099-7777',
      'expired-ignores': 'CVE-2099-8888'
    })
    expect(summary).toContain('1 left out by the ignore file')
    expect(log).toContain('../accepted, line 3: CVE-2099-7777 matched nothing.')
    expect(log).toMatch(/^::warning::.*accepted, line 4: CVE-2099-8888 is no longer ignored, since 2020-01-01/m)
    expect(log + summary).toContain('accepted, line 5: this is YAML, which is read from a file whose name ends in .yaml alone')
    const strict = await scan([{platform: 'linux/amd64', files: vulnerableFiles}], {
      'ignore-file': '../accepted',
      'require-ignore-reason': 'true'
    })
    expect(strict.outputs.get('result')).toBe('fail')
    expect(strict.outputs.get('reason')).toContain('has no reason for CVE-2099-7777 (line 3).')
  })

  it('names a secret in the configuration of the image once, and it can be accepted there', async () => {
    // The stage looks for the secret in the log and in every report.
    const config = {Env: ['PATH=/bin', `GH=${SECRET}`], Labels: {'com.example.key': SECRET}}
    const history = [
      {created_by: `ENV GH=${SECRET}`, empty_layer: true},
      {created_by: `LABEL com.example.key=${SECRET}`, empty_layer: true},
      {created_by: `RUN |1 KEY=${SECRET} /bin/sh -c make`}
    ]
    const image = {platform: 'linux/amd64', files: {...cleanFiles, 'app/.env': `KEY=${SECRET}\n`}, config, history}
    const {outputs, log, summary} = await scan([image], {formats: 'json,sarif,table,markdown,cyclonedx,spdx-json'})
    expect(Object.fromEntries(outputs)).toMatchObject({result: 'fail', secrets: '4'})
    expect(outputs.get('reason')).toMatch(/^4 CRITICAL: .*aws-access-key-id in the image's configuration \(ENV GH\)/)
    for (const instruction of ['ENV GH', 'LABEL com.example.key', 'ARG KEY']) expect(log).toContain(`configuration (${instruction})`)
    expect(log + summary).not.toContain('views/')
    writeFileSync(
      join(stage.folder, 'accepted.yaml'),
      'secrets:\n  - {id: aws-access-key-id, paths: [image configuration, /app/.env], statement: of the test server}\n'
    )
    const accepted = await scan([image], {'ignore-file': '../accepted.yaml'})
    expect(Object.fromEntries(accepted.outputs)).toMatchObject({result: 'pass', secrets: '0', 'unused-ignores': ''})
  })

  it('compares with an earlier report, its own and Trivy’s, and fails for what is new alone', async () => {
    const image = {platform: 'linux/amd64', files: vulnerableFiles}
    const before = join(stage.folder, 'before.json')
    await scan([image], {}, folder => writeFileSync(before, readFileSync(join(folder, 'report.json'))))
    const newer = {...image, files: debianWith(VULNERABLE_PACKAGE.name, '1.0.1')}
    const same = await scan([newer], {baseline: before}, folder => {
      const own = readdirSync(folder).find(name => name.startsWith('trivy-')) ?? ''
      writeFileSync(join(stage.folder, 'trivy.json'), readFileSync(join(folder, own)))
    })
    expect(Object.fromEntries(same.outputs)).toMatchObject({result: 'pass', critical: '1', new: '0'})
    expect(same.outputs.get('reason')).toContain('Known from the baseline: 1 CRITICAL.')
    const more = {...newer, files: {...newer.files, 'app/node_modules/x/package.json': MODULE}}
    const next = await scan([more], {baseline: join(stage.folder, 'trivy.json')})
    expect(Object.fromEntries(next.outputs)).toMatchObject({result: 'fail', critical: '2', new: '1'})
    writeFileSync(before, readFileSync(before, 'utf8').slice(0, -20))
    expect((await scan([newer], {baseline: before})).outputs.get('result')).toBe('error')
    const green = await scan([newer], {baseline: '../nowhere.json', 'on-error': 'warn'})
    expect([green.exitCode, green.outputs.get('result')]).toEqual([0, 'error'])
    expect(green.log).toMatch(/^::warning::The image could not be scanned.*there is no file "\.\.\/nowhere\.json"/m)
  })

  it('cannot tell when the database is out of reach', async () => {
    const nobody = `127.0.0.1:${await findFreePort()}/trivy-db:2`
    const image = {platform: 'linux/amd64', files: cleanFiles}
    const {exitCode, outputs, log} = await scan([image], {'db-repository': nobody})
    expect(exitCode).toBe(1)
    expect(Object.fromEntries(outputs)).toMatchObject({result: 'error', critical: ''})
    expect(outputs.get('reason')).toContain(`The vulnerability database could not be downloaded. ${nobody}: `)
    expect(log).toContain('ECONNREFUSED')
  })

  it('takes the database from the second repository when the first has none', async () => {
    const repositories = `${stage.registry.host}/none:2\n${stage.database}`
    const {outputs} = await scan([{platform: 'linux/amd64', files: cleanFiles}], {'db-repository': repositories})
    expect(outputs.get('result')).toBe('pass')
  })

  it('cannot tell for an image in which there is nothing to compare', async () => {
    const image = {platform: 'linux/amd64', files: {'app/hello': 'hello'}}
    expect((await scan([image])).outputs.get('result')).toBe('error')
    expect((await scan([image], {'allow-empty': 'true'})).outputs.get('result')).toBe('pass')
  })

  it('cannot tell for another layout than the one that was built', async () => {
    const {exitCode, outputs} = await scan([{platform: 'linux/amd64', files: cleanFiles}], {digest: `sha256:${'0'.repeat(64)}`})
    expect(exitCode).toBe(1)
    expect(outputs.get('result')).toBe('error')
  })
})
