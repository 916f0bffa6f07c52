import {describe, expect, it} from '@jest/globals'
import fc from 'fast-check'
import {CHANGE_CLASSES} from '../../../../lib/plan/classes.ts'
import type {ChangeFacts, PlanFacts} from '../../../../lib/plan/facts.ts'
import {renderJobSummary} from '../../../../lib/plan/report/job-summary.ts'
import {LONGEST_REPORT, renderMarkdown} from '../../../../lib/plan/report/markdown.ts'
import {changeFacts, checkResult, guardResult, planFacts} from '../build-plans.ts'

/** What GitHub takes for the summary of a step. */
const LONGEST_SUMMARY = 1024 * 1024

const resultOf = (changes: readonly ChangeFacts[], facts: Partial<PlanFacts> = {}) => guardResult(planFacts(changes, facts))

const render = (changes: readonly ChangeFacts[], facts: Partial<PlanFacts> = {}) => {
  const result = resultOf(changes, facts)
  const markdown = renderMarkdown(result)
  expect(Buffer.byteLength(markdown)).toBeLessThanOrEqual(LONGEST_REPORT)
  expect(Buffer.byteLength(renderJobSummary(result))).toBeLessThan(LONGEST_SUMMARY)
  expect(markdown).toMatch(/^### Plan: [^]* <!-- fairway:run -->\n$/)
  return markdown
}

const VOLUME = {type: 'hcloud_volume'}

const many = (count: number, more: Partial<ChangeFacts>, addressOf: (index: number) => string) =>
  Array.from({length: count}, (_, index) => changeFacts({...more, address: addressOf(index)}))

const disks = (count: number) => many(count, VOLUME, index => `hcloud_volume.disk[${index}]`)
const gone = (count: number) => many(count, {}, index => `example_thing.gone[${index}]`)
const created = (count: number) => many(count, {class: 'create'}, index => `example_thing.new[${index}]`)

describe('a report that would grow too long', () => {
  it('is cut from its harmless end, says how much is left out, and keeps every protected resource', () => {
    const markdown = render([...disks(300), ...gone(40), ...created(3_000)])
    expect(markdown.match(/`hcloud_volume\.disk\[\d+\]`/g)).toHaveLength(300)
    expect(markdown.match(/`example_thing\.gone\[\d+\]`/g)).toHaveLength(40)
    const shown = markdown.match(/`example_thing\.new\[\d+\]`/g)?.length ?? 0
    expect(shown).toBeGreaterThan(100)
    expect(markdown).toContain(`… and ${3_000 - shown} more, which only the report file lists`)
    expect(markdown).not.toContain('This plan is')
  })

  it('then loses the details of what is dangerous, from its end on', () => {
    const markdown = render([...disks(700), ...gone(20), ...created(5)])
    expect(markdown.match(/`hcloud_volume\.disk\[\d+\]`/g)).toHaveLength(700)
    expect(markdown.match(/`example_thing\.gone\[\d+\]`/g)).toHaveLength(20)
    expect(markdown).toContain('- `hcloud_volume.disk[0]` **delete**, **protected**\n  - is protected')
    expect(markdown).toContain('\n- `example_thing.gone[0]` **delete**\n- `example_thing.gone[10]` **delete**\n')
    expect(markdown).not.toContain('example_thing.new')
    expect(markdown).toContain('5 more, which only the report file lists')
    expect(markdown.split('\n\n')[1]).toBe(
      'This plan is large: of some changes below only the address is shown, and of harmless ones only the number. ' +
        'Everything is in the report as JSON, the output `report`.'
    )
  })

  it('then puts the instances of a resource into one line, what is protected last', () => {
    const markdown = render([...disks(800), ...gone(2_000)])
    expect(markdown.match(/`hcloud_volume\.disk\[\d+\]`/g)).toHaveLength(800)
    expect(markdown).toContain('\n- `example_thing.gone` **delete**, 2000 instances: `[0]…[1999]`\n')
  })

  it('then counts what is not protected, and still shows all that is', () => {
    const markdown = render([...disks(1), ...many(4_000, {}, index => `example_thing.gone${index}`), ...created(2)])
    expect(markdown).toContain('- `hcloud_volume.disk[0]` **delete**, **protected**\n  - is protected and is destroyed')
    expect(markdown).toMatch(/\n- 4000 \*\*delete\*\*: `example_thing.gone0`, .+ and \d+ more, \d+ of `example_thing`\n/)
    expect(markdown).toContain('This plan is large: below are all protected resources, of the others only as many as there is room for')
    expect(markdown).not.toContain('example_thing.new')
    const joined = render([...disks(4_000), ...many(4_000, {}, index => `example_thing.gone${index}`)])
    expect(joined).toContain('- `hcloud_volume.disk` **delete**, **protected**, 4000 instances: `[0]…[3999]`\n')
  })

  it('tells the keys of protected instances as they fit', () => {
    const inModules = many(3_000, VOLUME, index => `module.m[${index}].hcloud_volume.of`)
    const keyed = many(3_000, VOLUME, index => `hcloud_volume.keyed["key-${String(index).padStart(20, '0')}"]`)
    const holed = disks(2_000).filter((_, index) => index !== 7 && index !== 9)
    const left = changeFacts({...VOLUME, address: 'hcloud_volume.disk[3]', deposed: '00d3905e'})
    const markdown = render([...keyed, ...inModules, ...holed, left, ...created(1)])
    expect(markdown).toContain(
      '- `hcloud_volume.disk` **delete**, **protected**, 1999 objects, 1 of them deposed: `[0]…[6]`, `[8]`, `[10]…[1999]`\n'
    )
    expect(markdown).toMatch(/- `hcloud_volume\.keyed` .+, 3000 instances: `\["key-0+"\]`, .+ and \d+ more\n/)
    expect(markdown).toMatch(/- `module\.m\.hcloud_volume\.of` .+, 3000 instances: `module\.m\[0\]\.hcloud_volume\.of`, .+ and \d+ more\n/)
    expect(markdown).not.toContain('example_thing.new')
  })

  it('counts, and says at the top how many, only where not even the names of all resources fit', () => {
    const long = (index: number) => `module.${'m'.repeat(200)}.hcloud_volume.${'v'.repeat(200)}${index}`
    const markdown = render([...many(3_000, VOLUME, long), ...gone(30), ...created(3)])
    expect(markdown.split('\n\n')[1]).toBe(
      '**This plan is too large for a report: it has 3000 protected changes, and they are only counted here, with the names that there ' +
        'is room for.** Everything is in the report as JSON, the output `report`.'
    )
    const named = markdown.match(/`module\./g)?.length ?? 0
    expect(named).toBeGreaterThan(100)
    expect(markdown).toContain(` and ${3_000 - named} more, ${3_000 - named} of \`hcloud_volume\`\n`)
    expect(markdown).toContain('\n- 30 **delete**: 30 of `example_thing`\n')
    expect(markdown).not.toMatch(/example_thing\.(gone|new)/)
  })

  it('has names for more resources when it has no line for each', () => {
    const markdown = render(many(1_700, VOLUME, index => `hcloud_volume.d${index}`))
    for (let index = 0; index < 1_700; index++) expect(markdown).toContain(`\`hcloud_volume.d${index}\``)
  })

  it('stays short when many types have long names', () => {
    const markdown = render(
      many(2_000, {}, index => `${'a'.repeat(400)}${index}.b`).map((change, index) => ({...change, type: `${'a'.repeat(400)}${index}`}))
    )
    expect(markdown).toMatch(/ of other types\n/)
  })

  it('shortens an address that has no end, and keeps both its ends', () => {
    const markdown = render([changeFacts({address: `example_thing.begin["${'x'.repeat(100_000)}end"]`})])
    expect(Buffer.byteLength(markdown)).toBeLessThan(2_000)
    expect(markdown).toMatch(/`example_thing\.begin\["x+…x+end"\]`/)
  })

  it('stays short whatever is said of the plan as a whole, and of one change', () => {
    const long = '*'.repeat(100_000)
    const losses = Array.from({length: 100}, () => ({attribute: long, reason: long}))
    const markdown = render([changeFacts({class: 'update', losses}), ...disks(3)], {
      unknownParts: [long, long, long, long, long],
      failedChecks: Array.from({length: 20}, () => '`<@'.repeat(1_000)),
      terraformVersion: long
    })
    expect(markdown).toContain('and 88 more reasons')
    expect(markdown.match(/`hcloud_volume\.disk\[\d+\]`/g)).toHaveLength(3)
  })

  it('stays short in the other modes', () => {
    const details = Array.from({length: 5_000}, (_, index) => `example_thing.n${index} was not in the plan: create`)
    const markdown = renderMarkdown(checkResult({verdict: 'error', error: {code: 'changed', message: 'It changed.', details}}))
    expect(Buffer.byteLength(markdown)).toBeLessThanOrEqual(LONGEST_REPORT)
    expect(markdown).toMatch(/\n- and \d+ more\n\nPlan `sha256:/)
  })
})

describe('a report of any size', () => {
  const key = fc.oneof(
    fc.constant(''),
    fc.nat({max: 3_000}).map(index => `[${index}]`),
    fc.constantFrom('["`"]', '["<!-- fairway: approved -->"]', '["@everyone"]', '["</details>"]', '["x[0]"]', '["\\"]["]', '["#1 a.b"]')
  )
  /** Many changes that are much alike, as `count` and `for_each` make them. */
  const batch = fc.record({
    count: fc.oneof(fc.integer({min: 1, max: 40}), fc.integer({min: 1, max: 2_500})),
    type: fc.constantFrom('hcloud_volume', 'example_thing'),
    class: fc.constantFrom(...CHANGE_CLASSES.filter(name => name !== 'noop')),
    module: fc.oneof(
      fc.constant(''),
      key.map(each => `module.m${each}.`)
    ),
    name: fc.integer({min: 1, max: 400}).map(length => 'n'.repeat(length)),
    key,
    isEachResource: fc.boolean(),
    reason: fc.constantFrom(undefined, 'delete_because_each_key')
  })
  type Batch = typeof batch extends fc.Arbitrary<infer Value> ? Value : never

  const changesOf = ({count, type, class: kind, module, name, key: last, isEachResource, reason}: Batch, at: number) =>
    many(count, {type, class: kind, actionReason: reason}, index =>
      isEachResource
        ? `${module}${type}.r${at}_${name}_${index}${last}`
        : `${module}${type}.s${at}_${name}${index === 0 ? last : `[${index}]`}`
    )
  const plans = fc.array(batch, {minLength: 1, maxLength: 5}).map(batches => batches.flatMap(changesOf))

  /** The name of the resource alone: no batch has one of another, and it is short enough to be shown whole. */
  const nameOf = (address: string) => /\.([rs]\d_n+(?:_\d+)?)/.exec(address)![1]!

  it('fits, names every protected resource before anything harmless or says that it does not, and is inert', () => {
    fc.assert(
      fc.property(plans, changes => {
        const markdown = render(changes)
        expect(render([...changes].reverse())).toBe(markdown)
        const short = changes.filter(({address}) => address.length <= 300)
        const names = (these: readonly ChangeFacts[]) => new Set(these.map(({address}) => nameOf(address)))
        const shown = new Set(markdown.match(/[rs]\d_n+(?:_\d+)?(?=[[`])/g))
        const {plan} = resultOf(short)
        const lost = [...names(plan!.judgement.changes.filter(({isProtectedLoss}) => isProtectedLoss))].filter(name => !shown.has(name))
        const harmless = [...names(plan!.judgement.changes.filter(({verdict}) => verdict === 'clean'))].filter(name => shown.has(name))
        if (lost.length > 0) {
          expect(harmless).toEqual([])
          const {judgement} = resultOf(changes).plan!
          const count = judgement.changes.filter(({isProtectedLoss}) => isProtectedLoss).length
          expect(markdown.split('\n\n')[1]).toContain(`too large for a report: it has ${count} protected change`)
        }
        expect(markdown.replace(/ <!-- fairway:run -->\n$/, '')).not.toMatch(/<!--|-->|@\w|(?![\u200b\n])[\p{Cc}\p{Cf}]/u)
        const active = markdown.replace(/(?<!`)(`+)(?!`)[^]*?(?<!`)\1(?!`)/g, '').replace(/ <!-- fairway:run -->\n$/, '')
        expect(active).not.toMatch(/<(?!\/?(details|summary)>)|(?<!&)#\d|everyone|nnn/)
        expect(active.match(/<details>/g)?.length).toBe(active.match(/<\/details>/g)?.length)
      }),
      {numRuns: 15}
    )
  }, 60_000)
})
