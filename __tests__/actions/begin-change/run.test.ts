import {afterEach, beforeEach, describe, expect, test} from '@jest/globals'
import {chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, statSync, symlinkSync, writeFileSync} from 'node:fs'
import {mkdtemp, rm} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {dirname, join} from 'node:path'
import {removeChangeFolder} from '../../../actions/begin-change/folder.ts'
import {report} from '../../../actions/begin-change/outputs.ts'
import {run} from '../../../actions/begin-change/run.ts'
import {createPrivateFolder} from '../../../lib/action/private-folder.ts'
import {runProcess} from '../../../lib/action/process.ts'
import {clearPending, markInterrupted, savePending} from '../../../lib/terraform/pending.ts'
import {inputsOf, type Given} from './given.ts'

let work: string
const workspace = (...path: string[]) => join(work, 'lvs-cloud', ...path)
const temporary = (...path: string[]) => join(work, '_temp', ...path)

beforeEach(async () => {
  work = await mkdtemp(join(tmpdir(), 'begin-change-'))
  for (const folder of [workspace(), temporary()]) mkdirSync(folder)
})
afterEach(() => rm(work, {recursive: true}))

function leave(path: string, content = 'x'): void {
  mkdirSync(dirname(join(work, path)), {recursive: true})
  writeFileSync(join(work, path), content)
}

/** Takes the step, and notes what it does. */
async function begin(
  given: Given = {},
  {eventName = 'push', event = {}, ref = 'refs/heads/main'}: {eventName?: string; event?: unknown; ref?: string} = {}
) {
  const seen = {made: [] as string[], variables: {} as Record<string, string>}
  leave('event.json', JSON.stringify(event))
  const change = await run(inputsOf(given), {
    context: {repository: 'lvs/lvs-cloud', attempt: 1, event: eventName, eventPath: join(work, 'event.json'), ref},
    workspace: workspace(),
    temporaryFolder: temporary(),
    // Not there yet: a step that is killed between the two leaves nothing that post does not know of.
    remember: folder => seen.made.push(`${folder} ${String(existsSync(folder))}`),
    exportVariable: (name, value) => (seen.variables[name] = value),
    run: runProcess,
    environment: {PATH: process.env['PATH']},
    signal: new AbortController().signal
  })
  return {...seen, ...report(change)}
}

const refusalOf = async (given: Given = {}, more: Parameters<typeof begin>[1] = {}): Promise<string> =>
  await begin(given, more).then(
    () => '',
    (error: unknown) => (error as {toDisplay(): string}).toDisplay()
  )

describe('a change that begins', () => {
  test('has a folder for its user only, where what init writes goes too', async () => {
    const {outputs, made, variables} = await begin({apply: 'true', 'has-plan-key': 'true'})
    const folder = temporary('fairway-terraform')
    expect(outputs).toMatchObject({mode: 'apply', state: 'infrastructure', folder, plan: join(folder, 'change.tfplan'), 'no-plan': ''})
    expect(statSync(folder).mode & 0o777).toBe(0o700)
    expect(readdirSync(folder)).toEqual([])
    expect(variables).toEqual({TF_DATA_DIR: join(folder, 'data')})
    expect(made).toEqual([`${folder} false`])
  })

  test('finds nothing of an earlier job of the runner there', async () => {
    leave('_temp/fairway-terraform/change.tfplan')
    leave('_temp/fairway-terraform/data/terraform.tfstate')
    chmodSync(temporary('fairway-terraform'), 0o755)
    const {outputs} = await begin()
    expect([readdirSync(outputs.folder), statSync(outputs.folder).mode & 0o777]).toEqual([[], 0o700])
  })

  test('on a pull request has a report for when there is no plan', async () => {
    const event = {pull_request: {head: {repo: {full_name: 'lvs/lvs-cloud'}}}}
    const {outputs} = await begin({}, {eventName: 'pull_request', event})
    expect(outputs.mode).toBe('pull-request')
    expect(readFileSync(outputs['no-plan'], 'utf8')).toBe(
      '> [!CAUTION]\n> **There is no plan of the last commit**: it could not be made. The run says why.\n'
    )
  })

  test('says what is no obstacle, and yet worth a word', async () => {
    expect((await begin({apply: 'true'})).warning).toMatch(/^There is no secret PLAN_KEY: /)
    expect((await begin({apply: 'true', 'has-plan-key': 'true'})).warning).toBeUndefined()
  })

  test.each([
    ['merge_group', 'refs/heads/gh-readonly-queue/main/pr-7-0123', 'the event is merge_group'],
    ['push', 'refs/heads/gh-readonly-queue/main/pr-7-0123', 'it is about refs/heads/gh-readonly-queue/main/pr-7-0123']
  ])('of a merge queue (%s) plans, whatever it is asked for, and says why no more', async (eventName, ref, why) => {
    for (const given of [{apply: 'true', 'has-plan-key': 'true'}, {drift: 'true'}, {}]) {
      const {outputs, log, warning} = await begin(given, {eventName, ref})
      expect([outputs.mode, outputs['no-plan'], warning]).toEqual(['proposal', '', undefined])
      expect(log).toEqual([`Planned and judged only, nothing is applied or published: ${why}.`])
    }
    expect((await begin()).log).toBeUndefined()
  })

  test('in the job that applies goes on with what was handed over', async () => {
    const given = {stage: 'apply', 'handed-over': 'infra-1', asks: 'false', 'approval-result': 'skipped', attempt: '1'}
    const {outputs} = await begin(given)
    expect(outputs).toMatchObject({mode: 'apply', key: '', state: '', 'hand-over': temporary('fairway-terraform', 'hand-over')})
    expect(await refusalOf({...given, attempt: '2'})).toMatch(/^Nothing is applied: an approval counts for one try/)
    expect(await refusalOf(given, {eventName: 'merge_group'})).toBe(
      'Nothing is applied: the event is merge_group. Apply it from the branch, once it is merged.'
    )
  })
})

describe('a change that may not begin makes nothing', () => {
  test.each<readonly [string, unknown]>([
    ['of a fork', {pull_request: {head: {repo: {full_name: 'stranger/fork'}}}}],
    ['of a fork that is gone', {pull_request: {head: {repo: null}}}],
    ['of another shape', {pull_request: []}],
    ['of no pull request', {}],
    ['of no object', null]
  ])('on the event of a pull request %s', async (_, event) => {
    expect(await refusalOf({}, {eventName: 'pull_request', event})).toMatch(/comes from a fork, so nothing is planned/)
    expect(readdirSync(temporary())).toEqual([])
  })

  test('on a pull request whose event cannot be read', async () => {
    const event = {toJSON: () => undefined}
    expect(await refusalOf({}, {eventName: 'pull_request', event})).toMatch(/^The event in GITHUB_EVENT_PATH cannot be read/)
    expect(readdirSync(temporary())).toEqual([])
  })

  test('on an event of which the runner does not say what it is about', async () => {
    expect(await refusalOf({apply: 'true'}, {ref: ''})).toMatch(/^GITHUB_REF is empty/)
    expect(readdirSync(temporary())).toEqual([])
  })

  test('with an input that is wrong', async () => {
    expect(await refusalOf({apply: 'true', drift: 'true'})).toMatch(/exclude each other/)
    expect(readdirSync(temporary())).toEqual([])
  })
})

describe('a state that was not saved', () => {
  test.each([
    ['errored.tfstate', 'Push it with "state push" in the initialised folder, remove the file, and start again.'],
    [
      'errored.tfstate.sealed',
      'Open it with "fairway open-state", push what comes out with "state push" in the initialised folder, remove the file, and start again.'
    ]
  ])('%s is found before the checkout would remove it, in any folder', async (name, fix) => {
    leave(`lvs-cloud/other/deep/${name}`)
    const path = workspace('other', 'deep', name)
    const refusal = `There is "${path}": the state of an earlier apply was not saved, and the checkout would remove it. ${fix}`
    expect(await refusalOf()).toBe(refusal)
    const apply = {stage: 'apply', 'handed-over': 'infra-1', asks: 'false', 'approval-result': 'skipped', attempt: '1'}
    expect(await refusalOf(apply)).toBe(refusal)
    expect(readdirSync(temporary())).toEqual([])
  })

  test('in a folder whose name has a line break makes no command for the runner', async () => {
    leave('lvs-cloud/a\n::add-mask::e/errored.tfstate')
    const said = await refusalOf()
    expect(said).toContain('the state of an earlier apply was not saved')
    expect(said).not.toContain('\n')
  })

  test('in a folder whose name is no UTF-8 it is found too', async () => {
    const folder = Buffer.concat([Buffer.from(`${workspace()}/d`), Buffer.from([0xff])])
    mkdirSync(folder)
    writeFileSync(Buffer.concat([folder, Buffer.from('/errored.tfstate')]), '{}')
    expect(await refusalOf()).toContain('the state of an earlier apply was not saved')
  })

  test('an empty workspace and an ordinary one are no obstacle, nor is one that is not there yet', async () => {
    expect(await refusalOf()).toBe('')
    leave('lvs-cloud/infrastructure/main.tf')
    leave('lvs-cloud/infrastructure/terraform.tfstate')
    expect(await refusalOf()).toBe('')
    await rm(workspace(), {recursive: true})
    expect(await refusalOf()).toBe('')
  })

  test('what git keeps for itself is no obstacle, and no link is followed', async () => {
    leave('lvs-cloud/.git/modules/errored.tfstate')
    leave('elsewhere/errored.tfstate')
    symlinkSync(join(work, 'elsewhere'), workspace('link'))
    symlinkSync(workspace(), workspace('circle'))
    expect(await refusalOf()).toBe('')
    symlinkSync(join(work, 'elsewhere', 'errored.tfstate'), workspace('errored.tfstate'))
    expect(await refusalOf()).toContain(`There is "${workspace('errored.tfstate')}"`)
  })

  test('it cannot be told whether there is one: nothing begins', async () => {
    await rm(workspace(), {recursive: true})
    writeFileSync(workspace(), 'no folder')
    expect(await refusalOf()).toMatch(/^The state of an earlier apply may be in ".*lvs-cloud", which cannot be read/)
  })
})

describe('when the job ends', () => {
  const LEFT = ['change.tfplan', 'no-plan.md', 'hand-over/plan.sealed', 'data/terraform.tfstate'].map(
    name => `_temp/fairway-terraform/${name}`
  )
  const leaveAll = () => {
    for (const path of LEFT) leave(path)
  }
  const left = () => LEFT.filter(path => existsSync(join(work, path)))

  test('the plan and what init wrote are removed', async () => {
    leaveAll()
    // What another step keeps is none of its business.
    const other = await createPrivateFolder('errored-state', temporary())
    await removeChangeFolder(temporary('fairway-terraform'))
    expect(readdirSync(temporary())).toEqual([other.slice(temporary().length + 1)])
    await removeChangeFolder(temporary('fairway-terraform'))
  })

  // The post part of apply-plan runs before this one. What it could not bring to an end has a note.
  test('a cancelled apply that is still at work keeps what it saves its state with', async () => {
    leaveAll()
    const folder = await createPrivateFolder('apply-plan', temporary())
    await savePending(folder, {pid: 1, stdout: '', binary: '', workingDirectory: ''})
    for (const next of [() => markInterrupted(folder), () => Promise.resolve()]) {
      await removeChangeFolder(temporary('fairway-terraform'))
      expect(left()).toEqual(LEFT.slice(-1))
      await next()
    }
    await clearPending(folder)
    await removeChangeFolder(temporary('fairway-terraform'))
    expect(existsSync(temporary('fairway-terraform'))).toBe(false)
  })

  test('nothing else is removed, whatever the step saved', async () => {
    leaveAll()
    await removeChangeFolder('')
    await expect(removeChangeFolder(work)).rejects.toThrow('The folder to remove is not one that this action makes.')
    expect(left()).toEqual(LEFT)
  })

  test('a note that cannot be read is a note', async () => {
    leaveAll()
    writeFileSync(join(await createPrivateFolder('apply-plan', temporary()), 'interrupted.json'), '{"pid":')
    await removeChangeFolder(temporary('fairway-terraform'))
    expect(left()).toEqual(LEFT.slice(-1))
  })
})
