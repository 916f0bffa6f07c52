import {afterEach, beforeEach, describe, expect, it} from '@jest/globals'
import {readdirSync, readFileSync} from 'node:fs'
import {chmod, mkdtemp, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {createWorkFolder, type WorkFolder} from '../../../actions/trivy-scan/folder.ts'
import {writeReports} from '../../../actions/trivy-scan/formats/write.ts'
import {fakeTrivy, type FakeTrivy} from './fake-trivy.ts'
import {writeLayout} from './layouts.ts'
import {fresh} from './played-mirrors.ts'
import {scanWith} from './scan-stage.ts'
import {trivyJson, trivySecret} from './trivy-reports.ts'

/** Looks like a token of GitHub's; put together here, so that no scanner takes this file for a leak. */
const TOKEN = ['ghp_', 'abcdefghij0123456789ABCDEFGHIJ012345'].join('')

let workspace: string
let folder: WorkFolder

beforeEach(async () => {
  workspace = await mkdtemp(join(tmpdir(), 'fairway-test-'))
  folder = await createWorkFolder(workspace)
  const files = {one: '1'}
  await writeLayout(join(workspace, 'layout'), [
    {platform: 'linux/amd64', files},
    {platform: 'linux/arm64', files}
  ])
  await writeFile(join(workspace, 'trivy'), '')
  await chmod(join(workspace, 'trivy'), 0o755)
})

afterEach(() => rm(workspace, {recursive: true}))

const scan = (trivy: FakeTrivy, inputs: Record<string, string>) => scanWith(trivy, inputs, {workspace, folder, log: []})

/** A report with a token wherever Trivy puts pieces of what it scanned, but for the secrets themselves, in which it puts stars. */
const leaking = (SchemaVersion: number) => {
  const Code = {Lines: [{Number: 1, Content: `ENV GH=${TOKEN}`, Highlighted: TOKEN}]}
  const found = {...trivySecret, Code, Layer: {DiffID: 'sha256:1', CreatedBy: `RUN |1 GH=${TOKEN} /bin/sh -c make`}}
  const misconfiguration = {ID: 'DS-0031', Severity: 'HIGH', CauseMetadata: {StartLine: 1, Code, RenderedCause: {Raw: TOKEN}}}
  const config = {Env: [`GH=${TOKEN}`], Labels: {token: TOKEN}}
  const history = [{created_by: `ENV GH=${TOKEN}`}, {created_by: `RUN |1 GH=${TOKEN} /bin/sh -c make`}]
  const ImageConfig = {architecture: 'amd64', variant: 'v2', os: 'linux', created: '2099-01-01T00:00:00Z', rootfs: {}, config, history}
  const Results = [
    {Target: 'views/0', Class: 'secret', Secrets: [{...found, Match: '"created_by": "ENV GH=****"'}]},
    {Target: '/app/.env', Class: 'secret', Secrets: [found], ExperimentalModifiedFindings: [{Type: 'secret', Finding: found}]},
    {Target: 'Dockerfile', Class: 'config', Misconfigurations: [misconfiguration]}
  ]
  return JSON.stringify({...trivyJson(), SchemaVersion, Metadata: {ImageConfig}, Results})
}

describe('a scan', () => {
  it('writes a secret into no file, wherever in the image it is', async () => {
    const trivy = fakeTrivy(
      () => fresh,
      () => leaking(2)
    )
    const result = await scan(trivy, {scanners: 'secret,misconfig'})
    expect(result.result).toBe('fail')
    await writeReports(result, new Set(['json', 'sarif', 'table', 'markdown'] as const), folder)
    const written = readdirSync(folder.reports).map(name => readFileSync(join(folder.reports, name), 'utf8'))
    expect(written).toHaveLength(6)
    expect(written.join('\n')).not.toContain(TOKEN)
    expect(written.filter(text => text.includes('"architecture": "amd64"'))).toHaveLength(2)
  })

  it('that is not understood leaves nothing of what Trivy wrote', async () => {
    const trivy = fakeTrivy(
      () => fresh,
      () => leaking(3)
    )
    expect((await scan(trivy, {scanners: 'secret'})).result).toBe('error')
    expect(readdirSync(folder.reports)).toEqual([])
  })
})
