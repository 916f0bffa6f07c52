import {afterEach, beforeEach, describe, expect, it} from '@jest/globals'
import {existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync} from 'node:fs'
import {mkdtemp, rm} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {copyFolder, keepCopy, settleCopy} from '../../../actions/apply-plan/copy.ts'
import type {StateOutcome} from '../../../lib/terraform/errored-state.ts'

let work: string
let errors: string[]
beforeEach(async () => {
  work = await mkdtemp(join(tmpdir(), 'apply-plan-copy-'))
  for (const folder of ['lvs-cloud', '_temp']) mkdirSync(join(work, folder))
  errors = []
})
afterEach(() => rm(work, {recursive: true}))

const context = () => ({workspace: join(work, 'lvs-cloud'), runId: '42', attempt: 1})
const place = (folder = copyFolder(context())) => ({folder, error: (message: string) => errors.push(message)})
const kept = () => join(work, 'fairway-unsaved-state-42-1')

type Kept = Extract<StateOutcome, {kind: 'kept'}>

/** A state that lies there in clear. */
function state(path: string, more: Partial<Kept> = {}, content = '{"serial":3}'): Kept {
  writeFileSync(join(work, path), content, {mode: 0o600})
  return {kind: 'kept', path: join(work, path), sealed: undefined, beside: undefined, reason: 'no answer', ...more}
}

describe('a state that could not be saved', () => {
  // The second is of a Terraform that could not even write the first.
  it.each(['lvs-cloud/errored.tfstate', '_temp/errored.tfstate'])('without a key is copied to where no checkout comes: %s', async path => {
    expect(await keepCopy(state(path), place())).toBe(join(kept(), 'errored.tfstate'))
    expect(readFileSync(join(kept(), 'errored.tfstate'), 'utf8')).toBe('{"serial":3}')
    expect([kept(), join(kept(), 'errored.tfstate')].map(one => statSync(one).mode & 0o777)).toEqual([0o700, 0o600])
    expect(existsSync(join(work, path))).toBe(true)
    expect(errors).toEqual([
      `A copy of the state that could not be saved lies in ${kept()} on this runner. Remove it once the state is pushed.`
    ])
  })

  it('does not write over that of another apply of the job', async () => {
    await keepCopy(state('lvs-cloud/errored.tfstate'), place())
    const second = await keepCopy(state('lvs-cloud/errored.tfstate', {}, '{"serial":4}'), place())
    expect(second).toBe(join(kept(), '2-errored.tfstate'))
    expect(readdirSync(kept()).map(name => readFileSync(join(kept(), name), 'utf8'))).toEqual(['{"serial":4}', '{"serial":3}'])
  })

  it.each<readonly [string, StateOutcome]>([
    ['that is saved', {kind: 'saved'}],
    ['that was pushed', {kind: 'pushed', tries: 2}],
    ['that lacks something', {kind: 'incomplete', missing: ['a.b']}],
    ['that was sealed', {kind: 'kept', path: undefined, sealed: '/temp/s', beside: '/w/s', reason: ''}],
    ['that was sealed for now', {kind: 'kept', path: '/w/errored.tfstate', sealed: '/temp/s', beside: undefined, reason: ''}],
    ['that was only printed', {kind: 'kept', path: '/temp/out', sealed: undefined, beside: undefined, reason: '', isPrinted: true}]
  ])('is not copied when it is one %s', async (_, outcome) => {
    expect(await keepCopy(outcome, place())).toBeUndefined()
    expect([readdirSync(work).sort(), errors]).toEqual([['_temp', 'lvs-cloud'], []])
  })

  it('that cannot be copied is said, and hides no result', async () => {
    writeFileSync(kept(), 'no folder')
    expect(await keepCopy(state('lvs-cloud/errored.tfstate'), place())).toBeUndefined()
    expect(errors).toEqual([
      expect.stringMatching(/^The state that could not be saved could not be copied to .*fairway-unsaved-state-42-1: /)
    ])
  })

  it('has no such place outside of a runner', async () => {
    const folder = copyFolder({...context(), runId: ''})
    expect(await keepCopy(state('lvs-cloud/errored.tfstate'), {...place(), folder})).toBeUndefined()
    expect(errors).toEqual([])
  })
})

describe('the copy of a cancelled step', () => {
  const copied = async () => (await keepCopy(state('lvs-cloud/errored.tfstate'), place())) ?? ''

  it.each<readonly [string, StateOutcome]>([
    ['pushed', {kind: 'pushed', tries: 1}],
    ['sealed beside the configuration', {kind: 'kept', path: undefined, sealed: '/temp/s', beside: '/w/s', reason: ''}]
  ])('is removed once post has the state %s', async (_, outcome) => {
    await settleCopy(await copied(), outcome, place())
    expect(existsSync(kept())).toBe(false)
  })

  it.each<readonly [string, StateOutcome]>([
    // The file is gone, and nobody knows why.
    ['not known to be anywhere', {kind: 'saved'}],
    ['without all that was made', {kind: 'incomplete', missing: ['a.b']}],
    ['sealed where the runner removes it', {kind: 'kept', path: undefined, sealed: '/temp/s', beside: undefined, reason: ''}],
    ['in clear', {kind: 'kept', path: '/w/errored.tfstate', sealed: undefined, beside: undefined, reason: ''}]
  ])('stays when post has the state %s', async (_, outcome) => {
    await settleCopy(await copied(), outcome, place())
    expect(readdirSync(kept())).toEqual(['errored.tfstate'])
  })

  it('leaves that of another apply', async () => {
    const first = await copied()
    await copied()
    await settleCopy(first, {kind: 'pushed', tries: 1}, place())
    expect(readdirSync(kept())).toEqual(['2-errored.tfstate'])
  })

  it('is made by post when main was killed before', async () => {
    await settleCopy('', state('lvs-cloud/errored.tfstate'), place())
    expect(readdirSync(kept())).toEqual(['errored.tfstate'])
    expect(errors).toHaveLength(1)
  })
})
