import {describe, expect, it} from '@jest/globals'
import {readdirSync, readFileSync, statSync} from 'node:fs'
import {readFile, writeFile} from 'node:fs/promises'
import {join} from 'node:path'
import {writeReports} from '../../../actions/plan-guard/outputs.ts'
import {planJson, resourceChange} from './build-plans.ts'
import {harmless, PLAN_FILE, sha256, Stage} from './stage.ts'

const stage = new Stage()

describe('show-values', () => {
  it('hides what inject-secrets has set, also where the plan marks nothing', async () => {
    const change = {before: {host: 'old', smtp: 'old-smtp-password'}, after: {host: 'new', smtp: 'smtp-password', list: ['list-password']}}
    await writeFile(join(stage.workspace, 'plan.json'), planJson([resourceChange('example_thing.one', ['update'], {change})]))
    const told = async () => {
      const result = await stage.step({plan: 'plan.json', 'show-values': 'true'})
      const {markdown} = await writeReports(result, stage.folder)
      return await readFile(markdown, 'utf8')
    }
    expect(await told()).toMatch(/smtp-password[^]*list-password/)
    Object.assign(stage.environment, {
      FAIRWAY_SECRET_VARIABLES: 'TF_VAR_smtp,TF_VAR_list',
      TF_VAR_smtp: 'smtp-password',
      TF_VAR_list: '["list-password"]'
    })
    expect(await told()).not.toMatch(/smtp-password|list-password/)
    expect(await told()).toContain('host')
    // In Terraform's own syntax: what it made of that stands in the plan.
    Object.assign(stage.environment, {
      FAIRWAY_SECRET_VARIABLES: 'TF_VAR_smtp',
      TF_VAR_smtp: '{ p = "smtp-password", l = ["list-password"] }'
    })
    const variables = {smtp: {value: {p: 'smtp-password', l: ['list-password']}}}
    await writeFile(join(stage.workspace, 'plan.json'), planJson([resourceChange('example_thing.one', ['update'], {change})], {variables}))
    expect(await told()).not.toMatch(/smtp-password|list-password/)
  })
})

describe('mode verify', () => {
  const verify = (plan: string, digest: string) => stage.step({mode: 'verify', plan, 'plan-sha256': digest})

  it.each([
    ['a plan file', 'change.tfplan', PLAN_FILE],
    ['JSON', 'plan.json', Buffer.from(harmless)]
  ])('knows %s again, and starts no program', async (_, plan, bytes) => {
    expect(await verify(plan, sha256(bytes))).toEqual({
      mode: 'verify',
      verdict: 'clean',
      planSha256: sha256(bytes),
      fingerprint: '',
      error: undefined,
      plan: undefined,
      file: ''
    })
  })

  it('fails for a file in which one byte changed, and says that nothing may be applied', async () => {
    const changed = Buffer.from(PLAN_FILE)
    changed[changed.length - 1]! ^= 1
    await writeFile(join(stage.workspace, 'change.tfplan'), changed)
    const {verdict, planSha256, error} = await verify('change.tfplan', sha256(PLAN_FILE))
    expect({verdict, planSha256}).toEqual({verdict: 'error', planSha256: sha256(changed)})
    expect(error).toEqual({
      code: 'changed',
      message: `The plan file changed after it was judged: its sha256 is ${sha256(changed)}, and ${sha256(PLAN_FILE)} was judged. Nothing may be applied.`,
      details: []
    })
  })

  const KEY = 'a key of more than sixteen characters'
  const twoThings = planJson([resourceChange('example_thing.one', ['create']), resourceChange('example_thing.two', ['update'])])

  async function judgedBefore(json: string, key = KEY) {
    await writeFile(join(stage.workspace, 'judged.json'), json)
    const result = await stage.step({plan: 'judged.json', 'fingerprint-key': key})
    await writeReports(result, stage.workspace)
    return {fingerprint: result.fingerprint, 'fingerprint-key': key}
  }

  it('knows a fresh plan again by its fingerprint, though the file is another one', async () => {
    const given = await judgedBefore(harmless)
    await writeFile(join(stage.workspace, 'plan.json'), JSON.stringify({...JSON.parse(harmless), timestamp: '2026-06-01T12:00:00Z'}))
    const result = await stage.step({mode: 'verify', plan: 'plan.json', 'plan-sha256': sha256(harmless), ...given})
    expect(result).toMatchObject({verdict: 'clean', fingerprint: given.fingerprint})
    expect(result.planSha256).not.toBe(sha256(harmless))
  })

  it('fails for a fresh plan that would do something else, and says what', async () => {
    const given = await judgedBefore(twoThings)
    await writeFile(
      join(stage.workspace, 'plan.json'),
      planJson([resourceChange('example_thing.one', ['delete']), resourceChange('example_thing.three', ['create'])])
    )
    const {verdict, error} = await stage.step({mode: 'verify', plan: 'plan.json', judged: 'report.json', ...given})
    expect({verdict, code: error?.code}).toEqual({verdict: 'error', code: 'changed'})
    expect(error?.message).toContain('Nothing may be applied.')
    expect(error?.details).toEqual([
      'example_thing.one was create, and is delete now',
      'example_thing.three was not in the plan: create',
      'example_thing.two is no longer in the plan: it was update'
    ])
  })

  it('takes only the very same file for a plan with a part that is not known: what is in it is in no fingerprint', async () => {
    const withPart = (content: readonly string[]) => JSON.stringify({...JSON.parse(harmless), new_kind_of_change: content})
    const given = await judgedBefore(withPart(['a.b']))
    await writeFile(join(stage.workspace, 'plan.json'), withPart(['c.d']))
    const result = await stage.step({mode: 'verify', plan: 'plan.json', 'plan-sha256': sha256(withPart(['a.b'])), ...given})
    expect(result).toMatchObject({verdict: 'error', error: {code: 'changed', message: expect.stringContaining('(new_kind_of_change)')}})
    const same = {mode: 'verify', plan: 'judged.json', 'plan-sha256': sha256(withPart(['a.b'])), ...given}
    expect(await stage.step(same)).toMatchObject({verdict: 'clean'})
  })

  it('fails for another key, and for a fresh plan that is none', async () => {
    const given = await judgedBefore(harmless)
    const other = {...given, 'fingerprint-key': 'another key of some length'}
    expect(await stage.step({mode: 'verify', plan: 'plan.json', ...other})).toMatchObject({verdict: 'error', error: {code: 'changed'}})
    await writeFile(join(stage.workspace, 'plan.json'), '')
    expect(await stage.step({mode: 'verify', plan: 'plan.json', ...given})).toMatchObject({verdict: 'error', error: {code: 'empty'}})
  })

  it('fails for a file that is gone or empty', async () => {
    expect(await verify('none', sha256(PLAN_FILE))).toMatchObject({verdict: 'error', error: {code: 'unreadable'}})
    await writeFile(join(stage.workspace, 'change.tfplan'), '')
    expect(await verify('change.tfplan', sha256(PLAN_FILE))).toMatchObject({verdict: 'error', error: {code: 'changed'}})
  })
})

describe('modes seal and open', () => {
  const key = {'seal-key': 'a key of more than sixteen characters'}
  const digest = {'plan-sha256': sha256(PLAN_FILE)}
  const seal = (more: Record<string, string> = {}) => stage.step({mode: 'seal', plan: 'change.tfplan', ...key, ...more})
  const openPlan = (plan: string, more: Record<string, string> = {}) => stage.step({mode: 'open', plan, ...key, ...digest, ...more})

  it('take a plan file to another job: sealed it is not readable, opened it is the same', async () => {
    const sealed = await seal(digest)
    expect(sealed).toMatchObject({verdict: 'clean', planSha256: sha256(PLAN_FILE), file: join(stage.folder, 'plan.sealed')})
    expect(readFileSync(sealed.file).includes('a plan file')).toBe(false)
    const opened = await openPlan(sealed.file)
    expect(opened).toMatchObject({verdict: 'clean', planSha256: sha256(PLAN_FILE)})
    expect(readFileSync(opened.file).equals(PLAN_FILE)).toBe(true)
    expect([sealed.file, opened.file].map(file => statSync(file).mode & 0o777)).toEqual([0o600, 0o600])
  })

  it('seal no other plan than the one that was judged', async () => {
    const {verdict, error, file} = await seal({'plan-sha256': sha256('another')})
    expect({verdict, file}).toEqual({verdict: 'error', file: ''})
    expect(error?.message).toContain('Nothing was sealed.')
    expect(readdirSync(stage.folder)).toEqual([])
  })

  it.each<readonly [string, Record<string, string>, Record<string, string>]>([
    ['with another key', {'seal-key': 'another key of some length'}, {}],
    ['for another plan', {'plan-sha256': sha256('another')}, {}],
    ['in another run', {}, {GITHUB_RUN_ID: '2'}],
    ['in another repository', {}, {GITHUB_REPOSITORY: 'stranger/cloud'}],
    ['where nobody says in which run', {}, {GITHUB_RUN_ID: ''}]
  ])('do not open %s', async (_, more, other) => {
    const sealed = await seal()
    Object.assign(stage.environment, other)
    const result = await openPlan(sealed.file, more)
    expect(result).toMatchObject({verdict: 'error', file: '', planSha256: ''})
    expect(readdirSync(stage.folder)).toEqual(['plan.sealed'])
  })

  it('do not open a file in which one bit changed', async () => {
    const {file} = await seal()
    const bytes = readFileSync(file)
    bytes[bytes.length - 20]! ^= 1
    await writeFile(file, bytes)
    expect(await openPlan(file)).toMatchObject({verdict: 'error', error: {code: 'sealing'}})
    expect(readdirSync(stage.folder)).toEqual(['plan.sealed'])
  })
})
