import {afterEach, beforeEach, describe, expect, it} from '@jest/globals'
import {mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {root} from '../../scripts/support/repository.ts'
import {runProcess} from '../../lib/action/process.ts'
import {planJson, resourceChange} from '../lib/plan/build-plans.ts'
import {startBundle} from '../support/action-process.ts'
import {tree} from '../support/tree.ts'

/** The plan guard's bundles on plans as JSON: what a line of `protect` covers, and for how long. */

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'fairway-protect-'))
  for (const name of ['temp', 'workspace']) mkdirSync(join(folder, name))
})
afterEach(() => rmSync(folder, {recursive: true}))

const PATH = process.env['PATH'] ?? ''

async function guard(protect: readonly string[], changes: readonly unknown[], inputs: Record<string, string> = {}, more = {}) {
  const workspace = join(folder, 'workspace')
  writeFileSync(join(workspace, 'plan.json'), planJson(changes, more))
  const runner = {workspace, temporary: join(folder, 'temp'), environment: {PATH}, secrets: []}
  const given = {plan: 'plan.json', protect: protect.join('\n'), 'protect-defaults': 'false', ...inputs}
  const step = startBundle('plan-guard', given, runner)
  const ended = await step.ended()
  const report = ended.outputs['markdown'] ?? ''
  return {...ended, verdict: ended.outputs['verdict'], report: report === '' ? '' : readFileSync(report, 'utf8')}
}

/** An entry of a plan for an address in any module; keys may hold anything but a dot followed by a name of a type. */
function at(address: string, actions: readonly string[], more: Record<string, unknown> = {}) {
  const [module = '', type = '', name = ''] = /^((?:.*\.)?)(\w+)\.(\w+)(?:\[[^[]*\])?$/s.exec(address)?.slice(1) ?? []
  const named = {type, name, ...(module === '' ? {} : {module_address: module.slice(0, -1)})}
  return {...resourceChange(address, actions, more), ...named}
}

describe('a step without a key in a line of protect', () => {
  it.each<[string, string]>([
    ['module.db.*', 'module.db[0].terraform_data.volume'],
    ['module.db.*', 'module.db["a.b"].terraform_data.volume'],
    ['module.db.terraform_data.volume', 'module.db[0].terraform_data.volume'],
    ['module.db.terraform_data.volume', 'module.db["eu"].terraform_data.volume["x"]'],
    ['module.a.module.b.*', 'module.a["x"].module.b[7].terraform_data.volume'],
    ['module.a.module.b', 'module.a["].["].module.b.module.c["y"].terraform_data.volume[1]'],
    ['module.db.terraform_data.vol*', 'module.db[0].terraform_data.volume'],
    ['module.db.terraform_data.volume[0]', 'module.db["x"].terraform_data.volume[0]']
  ])('11.25 means any key: %s covers %s', async (line, address) => {
    expect(await guard([line], [at(address, ['delete'])])).toMatchObject({exitCode: 1, verdict: 'deny'})
  })

  it.each<[string, Record<string, unknown>, readonly string[]]>([
    ['replaced with -replace', {action_reason: 'replace_by_request'}, ['delete', 'create']],
    ['left over from a replacement', {deposed: '00d3905e'}, ['delete']]
  ])('11.25 means any key, of an object that is %s too', async (_what, more, actions) => {
    const change = at('module.db[0].terraform_data.volume', actions, more)
    expect(await guard(['module.db.terraform_data.volume'], [change])).toMatchObject({exitCode: 1, verdict: 'deny'})
  })
})

describe('a move out of protection', () => {
  it.each<[string, string, string]>([
    ['terraform_data.volume', 'terraform_data.volume', 'terraform_data.disk'],
    ['module.db', 'module.db.terraform_data.volume', 'terraform_data.volume'],
    ['module.db.*', 'module.db[0].terraform_data.volume', 'module.other[0].terraform_data.volume'],
    ['terraform_data.volume["a"]', 'terraform_data.volume["a"]', 'terraform_data.volume["b"]']
  ])('11.25 is never clean: %s, from %s to %s', async (line, from, to) => {
    const {exitCode, verdict, said, report, outputs} = await guard([line], [at(to, ['no-op'], {previous_address: from})])
    expect({exitCode, verdict}).toEqual({exitCode: 0, verdict: 'approve'})
    const reason =
      'is moved out of its protection, and a later plan may destroy it: terraform_data at its former address is named by "protect"'
    expect(said).toContain(`approve: ${to} [move] ${reason}`)
    expect(report).toContain('#### Needs a look')
    expect(report).toContain('is moved out of its protection')
    expect(outputs['summary']).toMatch(/^approve: unprotects 1 resource \(/)
  })

  it('11.25 by an exception for the new address, or another type, is none that passes unseen', async () => {
    const defaults = {'protect-defaults': 'true'}
    const except = {...defaults, 'protect-except': 'hcloud_volume.scratch'}
    const exempted = at('hcloud_volume.scratch', ['no-op'], {previous_address: 'hcloud_volume.data'})
    expect(await guard([], [exempted], except)).toMatchObject({verdict: 'approve'})
    const retyped = at('kubernetes_manifest.x', ['no-op'], {previous_address: 'kubernetes_namespace.x'})
    expect(await guard([], [retyped], defaults)).toMatchObject({verdict: 'approve'})
  })
})

describe('a line of protect that fits nothing', () => {
  const volume = [at('terraform_data.volume', ['no-op'])]

  it.each([
    'terraform-data.volume',
    'terraform_data.Volume',
    'tеrraform_data.volume',
    'module.db.*',
    'terraform_data.volume["a"]',
    'hcloud_*'
  ])('11.25 is said: %s', async line => {
    const {exitCode, verdict, said, summary, report, outputs} = await guard(['terraform_data', line], volume)
    expect({exitCode, verdict}).toEqual({exitCode: 0, verdict: 'clean'})
    expect(said).toContain(
      `::warning::A line of "protect" fits nothing in this plan, its configuration included, and so protects nothing: "${line}".`
    )
    for (const text of [summary, report]) expect(text).toContain(`- the line \`${line}\` of "protect" fits nothing in this plan`)
    expect(JSON.parse(readFileSync(outputs['report'] ?? '', 'utf8'))).toMatchObject({idleProtect: [line]})
  })

  it.each(['terraform_data.volume.', '.terraform_data.volume', 'module..db'])(
    '11.25 and can fit nothing, whatever the plan, is an error: %s',
    async line => {
      const {exitCode, verdict, said} = await guard([line], volume)
      expect({exitCode, verdict}).toEqual({exitCode: 1, verdict: 'error'})
      expect(said).toContain(`"${line}" matches no type and no address, so it would protect nothing`)
    }
  )

  it('11.25 is said by the terminal program too', async () => {
    writeFileSync(join(folder, 'plan.json'), planJson(volume))
    const node = join(root, 'node_modules', '.bin', 'node')
    const args = ['plan-guard', 'plan.json', '--protect', 'terraform_data.volum']
    const {exitCode, stdout} = await runProcess([node, join(tree, 'dist', 'cli', 'index.js'), ...args], {
      cwd: folder,
      env: {PATH, COLUMNS: '200'}
    })
    expect(exitCode).toBe(0)
    expect(stdout.replace(/\s+/g, ' ')).toContain('! The line "terraform_data.volum" of "protect" fits nothing in this plan')
  })
})
