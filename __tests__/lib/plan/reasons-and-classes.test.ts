import {describe, expect, test} from '@jest/globals'
import {readdirSync} from 'node:fs'
import {join} from 'node:path'
import type {GuardResult} from '../../../lib/plan/result.ts'
import {edited, realPlan, without, type Entry} from './edge-cases/build.ts'
import {guardBytes, textOf} from './edge-cases/support.ts'
import {plansFolder} from './scenarios.ts'

/** Every plan of a real Terraform or OpenTofu. */
const names = ['.', 'providers', 'edge', 'extra'].flatMap(folder =>
  readdirSync(join(plansFolder, folder))
    .filter(name => name.endsWith('.json'))
    .map(name => join(folder, name.replace(/\.json$/, '')))
)

/** What a gate acts on: everything but the sha256 of the file and the words that explain. */
function decided({verdict, plan}: GuardResult) {
  const {counts, changes, findings} = plan!.judgement
  const rules = changes.map(change => [change.address, change.deposed, change.class, change.verdict, change.isProtectedLoss])
  return {verdict, counts, findings, rules}
}

const withReasons = (name: string, change: (entry: Entry) => Entry) =>
  edited(name, parts => ({...parts, resource_changes: parts.resource_changes?.map(change) ?? []}))

describe('a reason of Terraform is for display: a gate that believes it misses every destroy that has none', () => {
  test.each(names)('%s is judged as it is without any reason, and with a wrong one', async name => {
    const expected = decided((await guardBytes(textOf(`${name}.json`))).result)
    const bare = withReasons(name, entry => without(entry, ['action_reason']))
    const wrong = withReasons(name, entry => ({...entry, action_reason: 'delete_because_no_resource_config'}))
    const unknown = withReasons(name, entry => ({...entry, action_reason: 'a_reason_of_a_later_version'}))
    for (const plan of [bare, wrong, unknown]) expect(decided((await guardBytes(plan)).result)).toEqual(expected)
  })

  test('so what stays is clean, although it has a reason to be deleted', async () => {
    const plan = withReasons('noop', entry => ({...entry, action_reason: 'delete_because_no_resource_config'}))
    const {json, counts} = await guardBytes(plan)
    expect(json).toMatchObject({verdict: 'clean', changes: []})
    expect(counts).toEqual({noop: realPlan('noop').resource_changes?.length})
  })
})

describe('the classes are disjoint', () => {
  test.each(names)('each entry of %s has exactly one', async name => {
    const {result} = await guardBytes(textOf(`${name}.json`))
    const {counts, changes} = result.plan!.judgement
    const sum = Object.values(counts).reduce((total, count) => total + count, 0)
    expect(sum).toBe(realPlan(name).resource_changes?.length ?? 0)
    expect(changes).toHaveLength(sum - counts.noop)
  })
})

describe('what other programs call "no changes"', () => {
  test.each([
    ['forget', 'forgets 1 resource'],
    ['edge/deposed_forget', 'forgets 2 resources'],
    ['moved', '1 move'],
    ['import', '1 import'],
    ['output_only', '1 output changed']
  ])('%s says what changes', async (name, words) => {
    const {summary, markdown} = await guardBytes(textOf(`${name}.json`))
    expect(summary).toContain(words)
    expect(summary).not.toContain('no changes')
    expect(markdown).not.toContain('Nothing changes.')
  })
})
