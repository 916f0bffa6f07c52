import {describe, expect, it} from '@jest/globals'
import {readdirSync, readFileSync, statSync} from 'node:fs'
import {writeFile} from 'node:fs/promises'
import {join} from 'node:path'
import {actionWords} from '../../../lib/plan/action-words.ts'
import {renderJson} from '../../../lib/plan/report/json.ts'
import {renderMarkdown} from '../../../lib/plan/report/markdown.ts'
import {verifyRequest, type OpenRequest} from '../../../lib/plan/request.ts'
import {inWords} from '../../../lib/plan/result.ts'
import type {SealProblem} from '../../../lib/plan/sealing/index.ts'
import {planJson, resourceChange} from './build-plans.ts'
import {harmless, PLAN_FILE, sha256, Stage} from './stage.ts'

const stage = new Stage()

describe('show-values', () => {
  it('hides what inject-secrets has set, also where the plan marks nothing', async () => {
    const change = {before: {host: 'old', smtp: 'old-smtp-password'}, after: {host: 'new', smtp: 'smtp-password', list: ['list-password']}}
    await writeFile(join(stage.workspace, 'plan.json'), planJson([resourceChange('example_thing.one', ['update'], {change})]))
    const told = async () => {
      return renderMarkdown(inWords(await stage.guard({plan: 'plan.json', showValues: true}), actionWords))
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
  const verify = (plan: string, planSha256: string) => stage.run(verifyRequest({plan, judgedAs: {planSha256, fingerprint: undefined}}))

  it.each([
    ['a plan file', 'change.tfplan', PLAN_FILE],
    ['JSON', 'plan.json', Buffer.from(harmless)]
  ])('knows %s again, and starts no program', async (_, plan, bytes) => {
    expect(await verify(plan, sha256(bytes))).toEqual({
      mode: 'verify',
      verdict: 'clean',
      planSha256: sha256(bytes),
      fingerprint: '',
      problem: undefined,
      plan: undefined,
      file: ''
    })
  })

  it('fails for a file in which one byte changed', async () => {
    const changed = Buffer.from(PLAN_FILE)
    changed[changed.length - 1]! ^= 1
    await writeFile(join(stage.workspace, 'change.tfplan'), changed)
    const {verdict, planSha256, problem} = await verify('change.tfplan', sha256(PLAN_FILE))
    expect({verdict, planSha256}).toEqual({verdict: 'error', planSha256: sha256(changed)})
    expect(problem).toEqual({code: 'changed', by: 'file', sha256: sha256(changed), judgedSha256: sha256(PLAN_FILE)})
  })

  const KEY = 'a key of more than sixteen characters'
  const twoThings = planJson([resourceChange('example_thing.one', ['create']), resourceChange('example_thing.two', ['update'])])

  async function judgedBefore(json: string, key = KEY) {
    await writeFile(join(stage.workspace, 'judged.json'), json)
    const outcome = await stage.guard({plan: 'judged.json', fingerprintKey: key})
    await writeFile(join(stage.workspace, 'report.json'), JSON.stringify(renderJson(inWords(outcome, actionWords))))
    return {fingerprint: outcome.fingerprint, fingerprintKey: key}
  }

  it('knows a fresh plan again by its fingerprint, though the file is another one', async () => {
    const {fingerprint, fingerprintKey} = await judgedBefore(harmless)
    await writeFile(join(stage.workspace, 'plan.json'), JSON.stringify({...JSON.parse(harmless), timestamp: '2026-06-01T12:00:00Z'}))
    const judgedAs = {planSha256: sha256(harmless), fingerprint}
    const outcome = await stage.run(verifyRequest({plan: 'plan.json', fingerprintKey, judgedAs}))
    expect(outcome).toMatchObject({verdict: 'clean', fingerprint})
    expect(outcome.planSha256).not.toBe(sha256(harmless))
  })

  it('fails for a fresh plan that would do something else, and says what', async () => {
    const {fingerprint, fingerprintKey} = await judgedBefore(twoThings)
    await writeFile(
      join(stage.workspace, 'plan.json'),
      planJson([resourceChange('example_thing.one', ['delete']), resourceChange('example_thing.three', ['create'])])
    )
    const judgedAs = {planSha256: undefined, fingerprint}
    const {verdict, problem} = await stage.run(verifyRequest({plan: 'plan.json', judged: 'report.json', fingerprintKey, judgedAs}))
    expect(verdict).toBe('error')
    expect(problem).toEqual({
      code: 'changed',
      by: 'fingerprint',
      differences: [
        'example_thing.one was create, and is delete now',
        'example_thing.three was not in the plan: create',
        'example_thing.two is no longer in the plan: it was update'
      ]
    })
  })

  it('takes only the very same file for a plan with a part that is not known: what is in it is in no fingerprint', async () => {
    const withPart = (content: readonly string[]) => JSON.stringify({...JSON.parse(harmless), new_kind_of_change: content})
    const {fingerprint, fingerprintKey} = await judgedBefore(withPart(['a.b']))
    await writeFile(join(stage.workspace, 'plan.json'), withPart(['c.d']))
    const [is, was] = [sha256(withPart(['c.d'])), sha256(withPart(['a.b']))]
    const judgedAs = {planSha256: was, fingerprint}
    const outcome = await stage.run(verifyRequest({plan: 'plan.json', fingerprintKey, judgedAs}))
    const problem = {code: 'changed', by: 'unknown-parts', sha256: is, judgedSha256: was, parts: ['new_kind_of_change']}
    expect(outcome).toMatchObject({verdict: 'error', problem})
    expect(await stage.run(verifyRequest({plan: 'judged.json', fingerprintKey, judgedAs}))).toMatchObject({verdict: 'clean'})
  })

  it('fails for another key, and for a fresh plan that is none', async () => {
    const {fingerprint, fingerprintKey} = await judgedBefore(harmless)
    const again = (key: string) =>
      stage.run(verifyRequest({plan: 'plan.json', fingerprintKey: key, judgedAs: {planSha256: undefined, fingerprint}}))
    expect(await again('another key of some length')).toMatchObject({
      verdict: 'error',
      problem: {code: 'changed', by: 'fingerprint', differences: []}
    })
    await writeFile(join(stage.workspace, 'plan.json'), '')
    expect(await again(fingerprintKey)).toMatchObject({verdict: 'error', problem: {code: 'not-understood', reading: {code: 'empty'}}})
  })

  it('fails for a file that is gone or empty', async () => {
    expect(await verify('none', sha256(PLAN_FILE))).toMatchObject({verdict: 'error', problem: {code: 'no-file', why: 'missing'}})
    await writeFile(join(stage.workspace, 'change.tfplan'), '')
    expect(await verify('change.tfplan', sha256(PLAN_FILE))).toMatchObject({verdict: 'error', problem: {code: 'changed', by: 'file'}})
  })
})

describe('modes seal and open', () => {
  const sealKey = 'a key of more than sixteen characters'
  const seal = (planSha256?: string) => stage.run({mode: 'seal', plan: 'change.tfplan', sealKey, planSha256})
  const openPlan = (plan: string, more: Partial<OpenRequest> = {}) =>
    stage.run({mode: 'open', plan, sealKey, planSha256: sha256(PLAN_FILE), ...more})

  it('take a plan file to another job: sealed it is not readable, opened it is the same', async () => {
    const sealed = await seal(sha256(PLAN_FILE))
    expect(sealed).toMatchObject({verdict: 'clean', planSha256: sha256(PLAN_FILE), file: join(stage.folder, 'plan.sealed')})
    expect(readFileSync(sealed.file).includes('a plan file')).toBe(false)
    const opened = await openPlan(sealed.file)
    expect(opened).toMatchObject({verdict: 'clean', planSha256: sha256(PLAN_FILE)})
    expect(readFileSync(opened.file).equals(PLAN_FILE)).toBe(true)
    expect([sealed.file, opened.file].map(file => statSync(file).mode & 0o777)).toEqual([0o600, 0o600])
  })

  it('seal no other plan than the one that was judged', async () => {
    const {verdict, problem, file} = await seal(sha256('another'))
    expect({verdict, file}).toEqual({verdict: 'error', file: ''})
    expect(problem).toEqual({code: 'changed-before-sealing', sha256: sha256(PLAN_FILE), judgedSha256: sha256('another')})
    expect(readdirSync(stage.folder)).toEqual([])
  })

  const refused = (code: SealProblem['code']) => ({code: 'sealing', sealing: {code}})

  it.each<readonly [string, Partial<OpenRequest>, Record<string, string>, object]>([
    ['with another key', {sealKey: 'another key of some length'}, {}, refused('wrong-key-or-changed')],
    ['for another plan', {planSha256: sha256('another')}, {}, refused('other-plan')],
    ['in another run', {}, {GITHUB_RUN_ID: '2'}, refused('other-run')],
    ['in another repository', {}, {GITHUB_REPOSITORY: 'stranger/cloud'}, refused('other-repository')],
    ['where nobody says in which run', {}, {GITHUB_RUN_ID: ''}, {code: 'no-run'}]
  ])('do not open %s', async (_, more, other, problem) => {
    const sealed = await seal()
    Object.assign(stage.environment, other)
    const result = await openPlan(sealed.file, more)
    expect(result).toMatchObject({verdict: 'error', file: '', planSha256: '', problem})
    expect(readdirSync(stage.folder)).toEqual(['plan.sealed'])
  })

  it('do not open a file in which one bit changed', async () => {
    const {file} = await seal()
    const bytes = readFileSync(file)
    bytes[bytes.length - 20]! ^= 1
    await writeFile(file, bytes)
    expect(await openPlan(file)).toMatchObject({verdict: 'error', problem: refused('wrong-key-or-changed')})
    expect(readdirSync(stage.folder)).toEqual(['plan.sealed'])
  })
})
