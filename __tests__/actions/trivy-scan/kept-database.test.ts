import {afterEach, beforeEach, expect, it} from '@jest/globals'
import {chmod, mkdtemp, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {createWorkFolder, type WorkFolder} from '../../../actions/trivy-scan/folder.ts'
import {folderCache} from '../../../lib/cache/folder.ts'
import {fakeTrivy} from './fake-trivy.ts'
import {writeLayout} from './layouts.ts'
import {BUILT_AT, fresh, type Played} from './played-mirrors.ts'
import {scanWith} from './scan-stage.ts'
import {trivyJson} from './trivy-reports.ts'

let workspace: string
let folder: WorkFolder

beforeEach(async () => {
  workspace = await mkdtemp(join(tmpdir(), 'fairway-test-'))
  folder = await createWorkFolder(workspace)
  await writeLayout(join(workspace, 'layout'), [{platform: 'linux/amd64', files: {one: '1'}}])
  await writeFile(join(workspace, 'trivy'), '')
  await chmod(join(workspace, 'trivy'), 0o755)
})

afterEach(() => rm(workspace, {recursive: true}))

it('says in its log and in a warning that the database was kept, because no repository answered', async () => {
  const fileCache = folderCache({folder: join(workspace, 'kept'), limit: 10_000_000})
  const log: string[] = []
  const stage = {workspace, log, fileCache, sleep: () => Promise.resolve()}
  const play = (has: () => Played) => fakeTrivy(has, () => JSON.stringify(trivyJson()))
  const first = await scanWith(
    play(() => fresh),
    {},
    {...stage, folder}
  )
  expect(first.warnings).toEqual([])
  const again = {...stage, folder: await createWorkFolder(workspace)}
  const {result, warnings} = await scanWith(
    play(() => ({lost: 'ECONNREFUSED'})),
    {},
    again
  )
  const used = `database of ${BUILT_AT} from registry.example.com/db:2`
  expect([result, warnings]).toEqual(['pass', [`The vulnerability ${used} was kept from an earlier run, because no repository answered.`]])
  expect(log).toContain(`Vulnerability ${used}, kept from an earlier run, because no repository answered`)
})
