import {afterAll, beforeAll, describe, expect, test} from '@jest/globals'
import {cp, mkdtemp, readFile, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {runProcess} from '../../lib/action/process.ts'
import {ensureTools, type Tools} from '../../rehearsal/tools/index.ts'
import {root} from '../../scripts/support/repository.ts'
import {listWorkflowFiles} from '../support/workflow-files.ts'

let tools: Tools<'e2e'>
let folder: string

beforeAll(async () => {
  tools = await ensureTools('e2e', {yes: true})
  folder = await mkdtemp(join(tmpdir(), 'fairway-linters-'))
})

afterAll(async () => {
  await rm(folder, {recursive: true, force: true})
})

describe('zizmor', () => {
  const lint = (...paths: string[]) =>
    runProcess([tools.zizmor.path, '--offline', '--persona=pedantic', '--no-progress', '--config', join(root, 'zizmor.yml'), ...paths], {
      cwd: root
    })

  test('has no finding in workflows, examples and actions', async () => {
    const result = await lint('.github/workflows', 'examples', 'actions')
    expect(`${result.stdout}${result.stderr}`).toContain('No findings to report')
    expect(result.exitCode).toBe(0)
  })

  test('would find something', async () => {
    const ship = await readFile(join(root, '.github/workflows/ship.yml'), 'utf8')
    const bad = join(folder, 'bad.yml')
    await writeFile(bad, ship.replaceAll(/@[0-9a-f]{40} # v6.*/g, '@v6'))
    expect((await lint(bad)).exitCode).not.toBe(0)
  })
})

describe('actionlint', () => {
  test('has no finding', async () => {
    // actionlint 1.7.12 does not know `$/` (rhysd/actionlint#711): it lints a copy in which `$/` is `./`.
    const copies = await Promise.all(
      listWorkflowFiles().map(async ({path, content}) => {
        const copy = join(folder, path)
        await cp(join(root, path), copy, {recursive: true})
        await writeFile(copy, content.replaceAll('uses: $/', 'uses: ./'))
        return copy
      })
    )
    for (const part of ['actions', 'dist']) await cp(join(root, part), join(folder, part), {recursive: true})
    // Nor does it know `jobs.<job_id>.result` in a called workflow's outputs, which GitHub documents (contexts reference, "jobs context").
    const ignore = ['-ignore', 'property "result" is not defined in object type {outputs']
    const result = await runProcess([tools.actionlint.path, '-shellcheck=', '-pyflakes=', ...ignore, ...copies], {cwd: folder})
    expect(result.stdout).toBe('')
    expect(result.exitCode).toBe(0)
  })
})
