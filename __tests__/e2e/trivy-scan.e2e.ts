import {afterAll, beforeAll, describe, expect, it} from '@jest/globals'
import {writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {findFreePort} from '../../rehearsal/system/free-port.ts'
import {VULNERABLE_PACKAGE} from '../../rehearsal/parts/base-image-recipes.ts'
import {root} from '../../scripts/support/repository.ts'
import {debianWith, writeLayout, type Image} from '../actions/trivy-scan/layouts.ts'
import {ScanStage, SECRET} from './support/scan-stage.ts'

const cleanFiles = debianWith('coreutils', '9.1-1')
const vulnerableFiles = debianWith(VULNERABLE_PACKAGE.name, '1.0.0')

let stage: ScanStage

beforeAll(async () => {
  stage = await ScanStage.start(join(root, 'actions', 'trivy-scan', 'main.ts'))
})

afterAll(async () => {
  await (stage as ScanStage | undefined)?.stop()
})

const scan = (images: readonly Image[], inputs: Record<string, string> = {}) => stage.scan(layout => writeLayout(layout, images), inputs)

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

  it('shows what has no fix, and passes it where that is asked for', async () => {
    const image = {platform: 'linux/amd64', files: debianWith('bash', '5.2-1')}
    expect(Object.fromEntries((await scan([image], {'fail-on': 'LOW'})).outputs)).toMatchObject({result: 'fail', low: '1'})
    const unfixed = await scan([image], {'fail-on': 'LOW', 'ignore-unfixed': 'true'})
    expect(Object.fromEntries(unfixed.outputs)).toMatchObject({result: 'pass', low: '1'})
  })

  it('leaves out what the named ignore file names, and says how much that was', async () => {
    writeFileSync(join(stage.folder, 'accepted'), 'CVE-2099-0001\n')
    const {exitCode, outputs, summary} = await scan([{platform: 'linux/amd64', files: vulnerableFiles}], {'ignore-file': '../accepted'})
    expect(exitCode).toBe(0)
    expect(outputs.get('critical')).toBe('0')
    expect(summary).toContain('1 left out by the ignore file')
  })

  it('cannot tell when the database is out of reach', async () => {
    const nobody = `127.0.0.1:${await findFreePort()}/trivy-db:2`
    const image = {platform: 'linux/amd64', files: cleanFiles}
    const {exitCode, outputs, log} = await scan([image], {'db-repository': nobody})
    expect(exitCode).toBe(1)
    expect(Object.fromEntries(outputs)).toMatchObject({result: 'error', critical: ''})
    expect(outputs.get('reason')).toContain(`The vulnerability database could not be downloaded. ${nobody}: `)
    expect(log).toContain('connection refused')
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
