import {afterAll, beforeAll, describe, expect, it} from '@jest/globals'
import {mkdirSync, readdirSync, readFileSync, writeFileSync} from 'node:fs'
import {dirname, join} from 'node:path'
import {http} from '../../lib/http/http.ts'
import {createRegistryClient} from '../../lib/registry/client.ts'
import {readLayout} from '../../lib/registry/layout.ts'
import {pushLayout} from '../../lib/registry/push.ts'
import {parseImageName} from '../../lib/registry/reference.ts'
import {VULNERABLE_PACKAGE} from '../../rehearsal/parts/base-image-recipes.ts'
import {findFreePort} from '../../rehearsal/system/free-port.ts'
import {debianWith, writeLayout} from '../actions/trivy-scan/layouts.ts'
import {ScanStage, SECRET} from './support/scan-stage.ts'

const cleanFiles = debianWith('coreutils', '9.1-1')
const vulnerableFiles = debianWith(VULNERABLE_PACKAGE.name, '1.0.0')

let stage: ScanStage

beforeAll(async () => {
  stage = await ScanStage.start()
})

afterAll(async () => {
  await (stage as ScanStage | undefined)?.stop()
})

/** Writes files into a folder. */
function write(folder: string, files: Readonly<Record<string, string>>): void {
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), {recursive: true})
    writeFileSync(join(folder, name), content)
  }
}

describe('an image in a registry', () => {
  it('is pulled with its login, every platform of it, and judged; without the login nothing can be told', async () => {
    const registry = await stage.startRegistry('login-registry')
    const {username = '', password = ''} = registry.credentials ?? {}
    const name = `${registry.host}/team/app`
    const image = parseImageName(name)
    const login = {'registry-username': username, 'registry-password': password}
    let digest = ''
    const scanImage = (inputs: Record<string, string>) =>
      stage.run(async workspace => {
        const layout = join(workspace, 'other')
        await writeLayout(layout, [
          {platform: 'linux/amd64', files: cleanFiles},
          {platform: 'linux/arm64', files: vulnerableFiles}
        ])
        const client = createRegistryClient({image, credentials: registry.credentials, http})
        digest = (await pushLayout({client, layout: await readLayout(layout)})).digest
        return {image: `${name}@${digest}`, ...inputs}
      })
    const both = await scanImage(login)
    expect(Object.fromEntries(both.outputs)).toMatchObject({result: 'fail', critical: '1', digest, platforms: 'linux/amd64,linux/arm64'})
    expect(both.outputs.get('artifact-name')).toBe(`scan-${registry.host.replace(':', '-')}-team-app-linux-amd64-linux-arm64`)
    expect(both.log.replaceAll(/^::add-mask::.*$/gm, '')).not.toContain(password)
    const one = await scanImage({...login, platforms: 'linux/amd64'})
    expect(Object.fromEntries(one.outputs)).toMatchObject({result: 'pass', digest, platforms: 'linux/amd64'})
    // What an image had before is no reason to stop; what is there first is new. A login that is refused tells nothing.
    const known = await scanImage({...login, baseline: `${name}@${digest}`})
    expect(Object.fromEntries(known.outputs)).toMatchObject({result: 'pass', critical: '1', new: '0'})
    const first = await scanImage({...login, baseline: `${name}:not-yet`})
    expect(Object.fromEntries(first.outputs)).toMatchObject({result: 'fail', critical: '1', new: '1'})
    expect(first.log).toContain(`The baseline ${name}:not-yet is not in its registry yet, so every finding is new.`)
    const gone = await scanImage({...login, baseline: `${name}@sha256:${'0'.repeat(64)}`})
    expect(Object.fromEntries(gone.outputs)).toMatchObject({result: 'error', new: ''})
    expect(gone.outputs.get('reason')).toContain(`The baseline ${name}@sha256:${'0'.repeat(64)} is not in its registry.`)
    const older = await stage.run(async workspace => {
      const digest = await writeLayout(join(workspace, 'newer'), [{platform: 'linux/amd64', files: vulnerableFiles}])
      return {layout: join(workspace, 'newer'), digest, baseline: `${name}@${known.outputs.get('digest') ?? ''}`, ...login}
    })
    expect(Object.fromEntries(older.outputs)).toMatchObject({result: 'pass', critical: '1', new: '0'})
    const refused = await scanImage({})
    expect(Object.fromEntries(refused.outputs)).toMatchObject({result: 'error', critical: '', sarif: ''})
    expect(refused.log).not.toContain('Pulled')
  })
})

describe('the formats', () => {
  it('are all made of one scan, also when it fails, and an SBOM can be scanned in its turn', async () => {
    const files = {...vulnerableFiles, 'app/.env': `AWS_ACCESS_KEY_ID=${SECRET}\n`}
    const sboms: string[] = []
    const {exitCode, outputs, log, summary} = await stage.scan(
      layout => writeLayout(layout, [{platform: 'linux/amd64', files}]),
      {name: 'ghcr.io/team/app', formats: 'json,sarif,table,markdown,cyclonedx,spdx-json'},
      reports => {
        expect(
          readdirSync(reports)
            .filter(name => !name.startsWith('trivy-'))
            .sort()
        ).toEqual([
          ...['report.json', 'report.md', 'report.sarif', 'report.txt', 'sbom-linux-amd64.cdx.json', 'sbom-linux-amd64.spdx.json']
        ])
        const read = (name: string) => readFileSync(join(reports, name), 'utf8')
        sboms.push(read('sbom-linux-amd64.cdx.json'), read('sbom-linux-amd64.spdx.json'))
        const sarif = JSON.parse(read('report.sarif')) as {runs: {automationDetails: object; results: object[]}[]}
        expect(sarif.runs).toMatchObject([
          {
            automationDetails: {id: 'trivy-scan/layout/ghcr.io-team-app/linux-amd64/'},
            results: [{ruleId: 'aws-access-key-id'}, {ruleId: 'CVE-2099-0001', level: 'error'}]
          }
        ])
        expect(read('report.md')).toMatch(/^### Image scan: fail\n/)
        expect(read('report.txt')).toContain(`${VULNERABLE_PACKAGE.name} 1.0.0\n * fixed in 9.9.9-1  CRITICAL  CVE-2099-0001`)
      }
    )
    expect(exitCode).toBe(1)
    expect(outputs.get('sbom')?.split('\n')).toHaveLength(2)
    expect(log).toContain(` * fixed in 9.9.9-1  CRITICAL  CVE-2099-0001`)
    expect(summary).toContain('🟥')
    for (const sbom of sboms) {
      expect(sbom).toContain('ghcr.io/team/app')
      const scanned = await stage.run(workspace => {
        write(workspace, {'image.json': sbom})
        return Promise.resolve({sbom: 'image.json'})
      })
      expect(Object.fromEntries(scanned.outputs)).toMatchObject({result: 'fail', critical: '1', digest: '', platforms: ''})
      expect(scanned.log).toContain('The SBOM did not pass the scan.')
    }
  })

  it('of an SBOM cannot be told when it is none, or when nothing is in it', async () => {
    const scanFile = (content: string) =>
      stage.run(workspace => {
        write(workspace, {'sbom.json': content})
        return Promise.resolve({sbom: 'sbom.json'})
      })
    expect((await scanFile('{"a": 1}')).outputs.get('reason')).toContain('Trivy failed: ')
    const empty = await scanFile('{"bomFormat": "CycloneDX", "specVersion": "1.5", "components": []}')
    expect(empty.outputs.get('result')).toBe('error')
  })
})

describe('a folder', () => {
  const lock = JSON.stringify({
    name: 'app',
    lockfileVersion: 3,
    packages: {
      '': {dependencies: {[VULNERABLE_PACKAGE.name]: '1.0.0'}},
      [`node_modules/${VULNERABLE_PACKAGE.name}`]: {version: '1.0.0'}
    }
  })
  const scanFolder = (files: Record<string, string>, inputs: Record<string, string>, look?: (reports: string) => void) =>
    stage.run(workspace => {
      write(join(workspace, 'app'), files)
      return Promise.resolve(inputs)
    }, look)

  it('is scanned for what its lock files name and for secrets, in Markdown and tests too', async () => {
    const leak = `key: ${SECRET}\n`
    const files = {
      'web/package-lock.json': lock,
      'docs/deploy.md': leak,
      'tests/fixture.txt': leak,
      'web/locales/en.yml': leak,
      'vendor/other/tests/key.txt': leak,
      'skipped/leak.txt': leak
    }
    const {outputs, log} = await scanFolder(files, {fs: 'app', 'skip-dirs': '{skipped,nothing}'}, reports => {
      const sarif = readFileSync(join(reports, 'report.sarif'), 'utf8')
      const places = [...sarif.matchAll(/"uri":"([^"]*)"/g)].map(([, uri]) => uri)
      expect(places.sort()).toEqual(['app/docs/deploy.md', 'app/tests/fixture.txt', 'app/web/locales/en.yml', 'app/web/package-lock.json'])
    })
    expect(Object.fromEntries(outputs)).toMatchObject({result: 'fail', critical: '1', secrets: '3', platforms: '', digest: ''})
    expect(outputs.get('artifact-name')).toBe('scan-fs-app')
    expect(log).toContain(`${VULNERABLE_PACKAGE.name} 1.0.0 in web/package-lock.json`)
    expect(log).toContain('Left out, as the inputs say: {skipped,nothing}')
    expect(log).toContain('The folder did not pass the scan.')
  })

  it('passes when it is clean, and cannot be told about when there is nothing to compare', async () => {
    const clean = lock.replaceAll(VULNERABLE_PACKAGE.name, 'harmless')
    expect((await scanFolder({'package-lock.json': clean}, {fs: 'app'})).outputs.get('result')).toBe('pass')
    expect((await scanFolder({'README.md': 'hello'}, {fs: 'app'})).outputs.get('result')).toBe('error')
  })

  it('is looked through for misconfigurations, without a database', async () => {
    const nobody = {'db-repository': '127.0.0.1:1/none:2'}
    const bad = await scanFolder({Dockerfile: 'FROM debian:latest\n'}, {config: 'app', 'fail-on': 'HIGH', ...nobody})
    expect(Object.fromEntries(bad.outputs)).toMatchObject({result: 'fail', critical: '0'})
    expect(Number(bad.outputs.get('misconfigurations'))).toBeGreaterThan(1)
    expect(bad.log).not.toContain('Falling back')
    const good = await scanFolder(
      {Dockerfile: 'FROM debian:12.1\nUSER nobody\nHEALTHCHECK CMD true\n'},
      {config: 'app', 'fail-on': 'LOW', ...nobody}
    )
    expect(Object.fromEntries(good.outputs)).toMatchObject({result: 'pass', misconfigurations: '0'})
    const none = await scanFolder({'compose.yaml': 'services: {}\n'}, {config: 'app', ...nobody})
    expect(none.outputs.get('reason')).toContain('No configuration that Trivy has checks for was found in "app".')
  })

  it('cannot be told about when newer checks were asked for and cannot be fetched', async () => {
    const checks = `127.0.0.1:${await findFreePort()}/trivy-checks:2`
    const {outputs} = await scanFolder({Dockerfile: 'FROM debian:12.1\n'}, {config: 'app', 'checks-bundle-repository': checks})
    expect(outputs.get('reason')).toContain(`The checks of ${checks} could not be downloaded.`)
  })
})

describe('what Trivy looks away from by itself', () => {
  it('is a secret in the layers that it takes for those of a base image; here it is found', async () => {
    const history = [
      {created_by: 'COPY .env /app/.env # buildkit'},
      {created_by: 'CMD ["sh"]', empty_layer: true},
      {created_by: 'COPY b /b # buildkit'}
    ]
    const files = {...cleanFiles, 'app/.env': `AWS_ACCESS_KEY_ID=${SECRET}\n`, 'app/docs/deploy.md': `${SECRET}\n`}
    const {outputs} = await stage.scan(
      layout => writeLayout(layout, [{platform: 'linux/amd64', files, history}]),
      {},
      reports => {
        const own = readdirSync(reports).find(name => name.startsWith('trivy-')) ?? ''
        const text = readFileSync(join(reports, own), 'utf8')
        expect(text).toContain('"architecture": "amd64"')
        expect(text).not.toMatch(/"created_by"|"CreatedBy"|"Code"|not the end of a base image/)
      }
    )
    expect(Object.fromEntries(outputs)).toMatchObject({result: 'fail', secrets: '2'})
  })
})
