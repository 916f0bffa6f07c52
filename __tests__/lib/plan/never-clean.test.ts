import {describe, expect, test} from '@jest/globals'
import fc from 'fast-check'
import {readFile} from 'node:fs/promises'
import {join} from 'node:path'
import type {RuleSettings} from '../../../lib/plan/rules/judge.ts'
import {isAtLeast} from '../../../lib/plan/rules/verdict.ts'
import {planJson, resourceChange} from './build-plans.ts'
import {plansFolder, readExpected, verdictOf} from './scenarios.ts'

const NAMES = ['one', 'two', 'three']
const address = fc
  .tuple(
    fc.constantFrom('', 'module.m.', 'module.m["k"].'),
    fc.constantFrom('example_thing', 'hcloud_volume'),
    fc.constantFrom(...NAMES),
    fc.nat(50)
  )
  .map(([module, type, name, index]) => `${module}${type}.${name}[${index}]`)
const harmless = fc.constantFrom<readonly string[]>(['create'], ['update'], ['read'], ['no-op'])
const destroying = fc.constantFrom<readonly string[]>(['delete'], ['delete', 'create'], ['create', 'delete'], ['delete', 'forget'])
const actionReason = fc.option(fc.constantFrom('delete_because_no_resource_config', 'replace_by_request', 'a_new_reason'), {nil: undefined})

interface Sketch {
  readonly address: string
  readonly actions: readonly string[]
  readonly reason: string | undefined
  readonly deposed: string | undefined
  readonly previous: string | undefined
  readonly imports: boolean
}

const sketch = (actions: fc.Arbitrary<readonly string[]>): fc.Arbitrary<Sketch> =>
  fc.record({
    address,
    actions,
    reason: actionReason,
    deposed: fc.option(fc.constantFrom('00d3905e', 'ffffffff'), {nil: undefined}),
    previous: fc.option(address, {nil: undefined}),
    imports: fc.boolean()
  })

const toJson = ({address: name, actions, reason, deposed, previous, imports}: Sketch) =>
  resourceChange(name, actions, {
    ...(reason === undefined ? {} : {action_reason: reason}),
    ...(deposed === undefined ? {} : {deposed}),
    ...(previous === undefined ? {} : {previous_address: previous}),
    change: imports ? {importing: {id: 'x'}} : {}
  })

describe('a plan that destroys something', () => {
  test('is never clean, whatever else is in it, in whatever order, and whatever is protected', async () => {
    const flags = fc.constantFrom({}, {applyable: undefined, complete: undefined}, {complete: false}, {errored: undefined})
    const inputs = fc.constantFrom<Partial<RuleSettings>>({}, {useDefaults: false}, {except: ['*']}, {protect: ['*']}, {maxDestroy: 99})
    const others = fc.uniqueArray(sketch(harmless), {maxLength: 6, selector: ({address: name, deposed}) => `${name} ${deposed}`})
    await fc.assert(
      fc.asyncProperty(
        others,
        sketch(destroying),
        fc.nat(),
        fc.boolean(),
        flags,
        inputs,
        async (rest, one, at, isDeferred, more, given) => {
          const kept = rest.filter(other => other.address !== one.address || other.deposed !== one.deposed).map(toJson)
          const place = at % (kept.length + 1)
          const changes = isDeferred ? kept : [...kept.slice(0, place), toJson(one), ...kept.slice(place)]
          const deferred = isDeferred ? {deferred_changes: [{reason: 'unknown', resource_change: toJson(one)}]} : {}
          expect(await verdictOf(planJson(changes, {...deferred, ...more}), given)).not.toBe('clean')
        }
      ),
      {numRuns: 500}
    )
  })

  test('is denied when what is destroyed is protected', async () => {
    await fc.assert(
      fc.asyncProperty(sketch(destroying), async one => {
        const verdict = await verdictOf(planJson([toJson({...one, address: one.address.replace('example_thing', 'hcloud_volume')})]))
        // Actions that nobody writes are an error, which is stronger.
        expect(isAtLeast(verdict, 'deny')).toBe(true)
      }),
      {numRuns: 100}
    )
  })
})

/** Plans that are valid JSON, small enough to be judged thousands of times, and destroy something. */
const destructive = [...readExpected(''), ...readExpected('providers')].filter(({destroys}) => destroys > 0)

test('there are plans to mutate', () => {
  expect(destructive.length).toBeGreaterThan(25)
})

describe('a plan that destroys something, with one byte changed anywhere', () => {
  test('is never clean', async () => {
    const plans = await Promise.all(destructive.map(async ({name, file}) => ({name, bytes: await readFile(join(plansFolder, file))})))
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...plans),
        fc.double({min: 0, max: 1, noNaN: true, maxExcluded: true}),
        fc.nat(255),
        async ({bytes}, where, value) => {
          const mutated = Buffer.from(bytes)
          mutated[Math.floor(where * bytes.length)] = value
          expect(await verdictOf(mutated)).not.toBe('clean')
        }
      ),
      {numRuns: 3_000}
    )
  })

  test.each(destructive.map(({name, file}) => [name, file]))(
    '%s is never clean when it hits a name or a word of the format',
    async (_, file) => {
      const text = await readFile(join(plansFolder, file), 'latin1')
      const spots = [
        ...text.matchAll(/"(resource_changes|change|actions|delete|create|address|deposed|mode|managed|errored|format_version)"/g)
      ]
      const seen = new Set<string>()
      for (const spot of spots) {
        // Each word a few times is enough: a long plan repeats them hundreds of times.
        const key = `${spot[1]} ${seen.size % 3}`
        if (seen.has(key)) continue
        seen.add(key)
        for (let offset = 0; offset < spot[0].length; offset++) {
          const at = spot.index + offset
          const other = text[at] === '_' ? '-' : text[at] === '"' ? ' ' : '_'
          const verdict = await verdictOf(Buffer.from(text.slice(0, at) + other + text.slice(at + 1), 'latin1'))
          expect(`${verdict} with ${text.slice(at - 12, at)}>${other}<`).not.toMatch(/^clean/)
        }
      }
    }
  )
})
