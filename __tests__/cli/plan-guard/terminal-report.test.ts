import {describe, expect, it} from '@jest/globals'
import {Readable} from 'node:stream'
import {stripVTControlCharacters} from 'node:util'
import {CHANGE_CLASSES, type ChangeClass} from '../../../lib/plan/classes.ts'
import type {ShownValues} from '../../../lib/plan/values/index.ts'
import {painter} from '../../../cli/paint.ts'
import {renderBar, shareCells, SIGNS} from '../../../cli/plan-guard/bar.ts'
import {runCommand} from '../../../cli/plan-guard/command.ts'
import {renderChange, renderRename} from '../../../cli/plan-guard/terminal-change.ts'
import {planJson, resourceChange} from '../../lib/plan/build-plans.ts'
import {fakeTerminal} from '../terminal.ts'

const noCounts = Object.fromEntries(CHANGE_CLASSES.map(name => [name, 0])) as Record<ChangeClass, number>
const style = {columns: 80, paint: painter(false), isVerbose: false}

/** The report over a plan, as a person sees it. */
async function report(plan: string, args: readonly string[] = [], columns = 80, isTerminal = false): Promise<string[]> {
  const terminal = fakeTerminal({stdin: Readable.from([Buffer.from(plan)]), columns, isTerminal})
  await runCommand(['-', ...args], terminal)
  expect(terminal.err()).toBe('')
  return terminal.out().split('\n')
}

const mixed = planJson(
  [
    resourceChange('example_thing.new', ['create']),
    resourceChange('example_thing.same', ['no-op']),
    resourceChange('example_thing.gone', ['delete'], {action_reason: 'delete_because_no_resource_config'}),
    resourceChange('module.db.hcloud_volume.data["postgres"]', ['delete', 'create'], {
      action_reason: 'replace_because_cannot_update',
      change: {replace_paths: [['location']]}
    }),
    resourceChange('example_thing.bigger', ['update'], {change: {before: {size: 1}, after: {size: 2}}})
  ],
  {output_changes: {address: {actions: ['update'], before: 'a', after: 'b'}}, complete: false}
)

describe('the report at a terminal', () => {
  it('has the dangers first, and counts what is harmless', async () => {
    const lines = await report(mixed)
    expect(lines.slice(0, 20)).toEqual([
      'DENY must not be applied',
      '-±+~',
      '- 1 delete  ± 1 replace  + 1 create  ~ 1 update  1 output changed  1 unchanged',
      '',
      '! The plan does not cover everything (as with -target or a deferred change):',
      '  there may be more to destroy.',
      '',
      'Must not happen',
      '± module.db.hcloud_volume.data["postgres"]  replace, protected',
      '    is protected and is destroyed and created anew: hcloud_volume is a disk',
      '    replaced because of location',
      '    cannot be changed in place',
      '',
      'Needs a look',
      '- example_thing.gone  delete',
      '    is destroyed',
      '    its block is gone from the configuration',
      '',
      '2 harmless changes (listed with --verbose)',
      '1 output changed (listed with --verbose)'
    ])
    expect(lines.slice(20).join('\n')).toMatch(
      /^\nPlan sha256:[0-9a-f]{64}\nFingerprint sha256:[0-9a-f]{64}\nThe fingerprint is made without a key: what Terraform marks as sensitive is left\nout of it, and not every copy of it is marked\.\n$/
    )
  })

  it('lists what is harmless where it is asked to', async () => {
    const text = (await report(mixed, ['--verbose'])).join('\n')
    expect(text).toContain(
      'Harmless\n~ example_thing.bigger  update\n    changes size\n+ example_thing.new  create\n\n1 output changed:\n  address\n'
    )
    expect(text).not.toContain('listed with')
  })

  it('says that nothing changes', async () => {
    expect((await report(planJson([resourceChange('example_thing.same', ['no-op'])]))).slice(0, 2)).toEqual([
      'CLEAN nothing is destroyed',
      'Nothing changes.'
    ])
  })

  it('says that planning failed, and what was planned all the same', async () => {
    const lines = await report(planJson([resourceChange('hcloud_volume.data', ['delete'])], {errored: true}))
    expect(lines.slice(0, 3)).toEqual(['ERROR could not be judged', expect.stringMatching(/^Planning failed/), '-'])
    expect(lines).toContain('- hcloud_volume.data  delete, protected')
  })

  it.each([80, 60, 40])('has no line over %i columns but one that is an address or a digest', async columns => {
    const long = `module.a_long_name_of_a_module.hcloud_volume.${'data'.repeat(12)}`
    const lines = await report(planJson([resourceChange(long, ['delete', 'create'])]), [], columns)
    const over = lines.filter(line => line.length > columns && !line.includes('sha256:'))
    expect(over.every(line => line === `± ${long}`)).toBe(true)
    expect(lines).toContain(`± ${long}`)
  })

  it('writes colours at a terminal only, and the same text', async () => {
    const plain = await report(mixed)
    const colored = await report(mixed, [], 80, true)
    expect(colored[0]).toBe('\u001b[1;31mDENY\u001b[0m \u001b[1mmust not be applied\u001b[0m')
    expect(colored.map(stripVTControlCharacters)).toEqual(plain)
    expect(await report(mixed, ['--no-color'], 80, true)).toEqual(plain)
  })

  it('lets nothing of the plan drive the terminal', async () => {
    const evil = '\u001b]0;title\u0007\u001b[2J\r\n\u009b31m\u202eCLEAN nothing is destroyed\u2028'
    const plan = planJson(
      [
        resourceChange(`example_thing.a["${evil}"]`, ['delete'], {deposed: evil, previous_address: `example_thing.${evil}`}),
        resourceChange('example_thing.b', ['update'], {change: {before: {[evil]: 1}, after: {[evil]: 2}}}),
        resourceChange('example_thing.c', ['delete', 'create'], {change: {replace_paths: [[evil]]}})
      ],
      {
        output_changes: {[evil]: {actions: ['create'], before: null, after: evil}},
        checks: [{address: {kind: 'check', to_display: evil}, status: 'fail', instances: []}],
        resource_drift: [resourceChange(`example_thing.d["${evil}"]`, ['update'], {change: {before: {[evil]: 1}, after: {[evil]: 2}}})],
        [evil]: []
      }
    )
    for (const args of [[], ['--verbose'], ['--verbose', '--show-values']]) {
      const lines = await report(plan, args)
      expect(lines.join('')).not.toMatch(/[\p{Cc}\p{Cf}\u2028\u2029]/u)
      expect(lines.filter(line => line.startsWith('CLEAN'))).toEqual([])
      expect(lines[0]).toBe('APPROVE a person has to look')
    }
  })
})

describe('a change', () => {
  const change = {
    address: 'example_thing.one',
    deposed: undefined,
    previousAddress: undefined,
    type: 'example_thing',
    class: 'update',
    marks: {deposed: false, imported: false, moved: false},
    isDestroy: false,
    isForget: false,
    attributes: Array.from({length: 14}, (_, index) => `name${index}`),
    forcedBy: [],
    forcedFromElsewhere: [],
    losses: [],
    actionReason: undefined,
    digest: '',
    verdict: 'clean',
    findings: [],
    isProtectedLoss: false,
    isAllowed: false
  } as const

  it('names its first attributes, or shows their values', () => {
    expect(renderChange(change, undefined, style).join(' ')).toMatch(/name0, .*name11 and\s+2 more$/)
    const object = {
      attributes: [
        {path: 'size', before: '10', after: '20', lines: [], moreLines: 0},
        {path: 'text', before: '(2 lines)', after: '(2 lines)', lines: ['- a', '+ b'], moreLines: 3}
      ],
      more: 1
    }
    const values = {changeOf: () => object} as unknown as ShownValues
    expect(renderChange(change, values, style)).toEqual([
      '~ example_thing.one  update',
      '    size: 10 → 20',
      '    text: (2 lines) → (2 lines)',
      '      - a',
      '      + b',
      '      and 3 more lines',
      '    and 1 more attribute'
    ])
  })

  it('says what comes with its class', () => {
    const marked = {
      ...change,
      attributes: [],
      deposed: '1a2b',
      previousAddress: 'example_thing.old',
      marks: {deposed: true, imported: true, moved: true},
      isProtectedLoss: true
    }
    expect(renderChange(marked, undefined, style)).toEqual([
      '~ example_thing.one',
      '    update, protected, deposed object 1a2b, imported, was example_thing.old'
    ])
  })
})

describe('a rename', () => {
  const hint = {
    from: 'hcloud_volume.old',
    to: 'hcloud_volume.new["a"]',
    type: 'hcloud_volume',
    matching: 4,
    compared: 5,
    because: 'values'
  } as const

  it('shows the block to be copied', () => {
    expect(renderRename(hint, style)).toEqual([
      '> hcloud_volume.new["a"] looks like hcloud_volume.old under a new name: 4 of 5',
      '  attributes are equal. If it is, this block makes it a move:',
      '    moved {',
      '      from = hcloud_volume.old',
      '      to   = hcloud_volume.new["a"]',
      '    }'
    ])
    expect(renderRename({...hint, because: 'spelling'}, style).join(' ')).toMatch(/under a new name: only the\s+spelling differs\. If/)
  })

  it('shows no block that Terraform would not take', () => {
    const lines = renderRename({...hint, to: 'hcloud_volume.new["\u001b[2J"]'}, style)
    expect(lines).toEqual(['> hcloud_volume.new[" [2J"] looks like hcloud_volume.old under a new name: 4 of', '  5 attributes are equal.'])
  })

  it('is in the report', async () => {
    const values = {name: 'data', location: 'fsn1', size: 10}
    const plan = planJson([
      resourceChange('hcloud_volume.old', ['delete'], {change: {before: values}}),
      resourceChange('hcloud_volume.new', ['create'], {change: {after: values, after_unknown: {}}})
    ])
    const text = (await report(plan)).join('\n')
    expect(text).toContain('    moved {\n      from = hcloud_volume.old\n      to   = hcloud_volume.new\n    }\n')
  })
})

describe('the bar', () => {
  it('knows every class but the one that changes nothing', () => {
    expect([...SIGNS.map(([name]) => name), 'noop'].sort()).toEqual([...CHANGE_CLASSES].sort())
  })

  it('has a cell for each change while there is room', () => {
    expect(renderBar({...noCounts, delete: 2, create: 3, noop: 50}, 60, painter(false))).toBe('--+++')
    expect(renderBar(noCounts, 60, painter(false))).toBe('')
  })

  it('never hides the only delete, and never outgrows its room', () => {
    const cells = shareCells({...noCounts, delete: 1, replace: 10, create: 100_000}, 60)
    expect(cells.map(({cells: count}) => count)).toEqual([1, 1, 57])
    const all = Object.fromEntries(CHANGE_CLASSES.map((name, index) => [name, 7 ** index])) as Record<ChangeClass, number>
    const shares = shareCells(all, 40)
    expect(shares.every(({cells: count}) => count > 0)).toBe(true)
    expect(shares.reduce((sum, {cells: count}) => sum + count, 0)).toBeLessThanOrEqual(40)
  })
})
