import {describe, expect, it} from '@jest/globals'
import {edited, realPlan, without} from './build.ts'
import {guardBytes, guardPlan, textOf} from './support.ts'

/** One that would be approved by nobody's eye if a part of it were lost. */
const destroying = textOf('removed_destroy_true.json')

/** What is expected of every file that is not understood: no verdict but error, no number, no change, and one line that says why. */
async function refused(bytes: string | Buffer): Promise<{code: string | undefined; message: string}> {
  const {json, markdown, summary} = await guardBytes(bytes)
  expect(json).toMatchObject({verdict: 'error', counts: null, changes: [], protected: []})
  expect(json.error?.message).toMatch(/^\S[^\n]+$/)
  expect(markdown).toContain('could not be judged')
  expect(summary).toMatch(/^error: /)
  return {code: json.error?.code, message: json.error?.message ?? ''}
}

describe('row 19: unknown actions, an unknown mode, actions that are no list', () => {
  const withActions = (actions: unknown) =>
    edited('removed_destroy_true', ({resource_changes}) => {
      resource_changes?.forEach(({change}) => (change.actions = actions))
      return undefined
    })

  it.each([
    // The default of `actionString` in Terraform writes the name that the action has in Go.
    [['Open'], 'unknown-action'],
    [['destroy'], 'unknown-action'],
    [['Delete'], 'unknown-action'],
    [['update', 'delete', 'archive'], 'unknown-action'],
    [[], 'malformed-actions'],
    ['delete', 'malformed-actions'],
    [null, 'malformed-actions'],
    [{delete: true}, 'malformed-actions'],
    [[['delete']], 'malformed-actions']
  ])('actions %j are %s', async (actions, code) => {
    expect((await refused(withActions(actions))).code).toBe(code)
  })

  it.each(['ephemeral', 'Managed', ''])('mode "%s" is not known', async mode => {
    const plan = edited('removed_destroy_true', ({resource_changes}) => {
      resource_changes?.forEach(entry => (entry['mode'] = mode))
      return undefined
    })
    expect((await refused(plan)).code).toBe('unknown-mode')
  })

  it('so it is in a part that lists what is deferred', async () => {
    const plan = edited('noop', parts => {
      const [entry] = realPlan('removed_destroy_true').resource_changes ?? []
      parts['deferred_changes'] = [{reason: 'unknown', resource_change: {...entry, change: {...entry?.change, actions: ['Open']}}}]
    })
    expect((await refused(plan)).code).toBe('unknown-action')
  })
})

describe('row 20: an old or hand-written plan', () => {
  const old = (name: string) =>
    edited(name, parts => {
      const changes = parts.resource_changes?.map(entry => without(entry, ['mode'])) ?? []
      return without({...parts, format_version: '0.1', resource_changes: changes}, ['errored', 'complete', 'applyable', 'timestamp'])
    })

  it('without mode and without flags: its deletes count', async () => {
    const {json, counts} = await guardBytes(old('delete_count_index'))
    expect(json.verdict).toBe('approve')
    expect(counts).toMatchObject({delete: 2})
    expect(json.findings).toMatchObject([{rule: 'incomplete', reason: 'The plan does not say whether planning failed.'}])
  })

  it('that destroys nothing is not clean either: it does not say whether planning failed', async () => {
    expect((await guardBytes(old('create'))).json.verdict).toBe('approve')
  })

  it('is denied for what holds data', async () => {
    const {json} = await guardBytes(old('delete_count_index').replaceAll('terraform_data', 'hcloud_volume'))
    expect(json).toMatchObject({verdict: 'deny', protected: ['hcloud_volume.n[1]', 'hcloud_volume.n[2]']})
  })

  it('reads of data sources are no changes that matter', async () => {
    const {json, counts} = await guardPlan('data_read')
    expect(json.verdict).toBe('clean')
    expect(counts['read']).toBe(1)
    expect(counts['delete'] ?? 0).toBe(0)
  })
})

describe('row 21: more than one plan, or something behind it', () => {
  it.each([
    ['two plans', destroying + destroying],
    ['a harmless plan before another', textOf('noop.json') + destroying],
    ['a bracket', `${destroying.trimEnd()}}`],
    ['a text', `${destroying}\nDone.`],
    ['zero bytes', `${destroying}\0\0`]
  ])('%s', async (_, text) => {
    expect((await refused(text)).code).toBe('trailing-data')
  })
})

describe('row 22: other encodings', () => {
  it.each([
    ['UTF-8 with a byte order mark', Buffer.from(`\ufeff${destroying}`)],
    ['UTF-16, as PowerShell writes it', Buffer.from(`\ufeff${destroying}`, 'utf16le')],
    ['UTF-16 of the other order', Buffer.from(`\ufeff${destroying}`, 'utf16le').swap16()]
  ])('%s gives the verdict that the plan has', async (_, bytes) => {
    const {json, counts} = await guardBytes(bytes)
    expect(json.verdict).toBe('approve')
    expect(counts).toMatchObject({delete: 1})
  })

  it('UTF-16 without a mark is explained', async () => {
    const {code, message} = await refused(Buffer.from(destroying, 'utf16le'))
    expect(code).toBe('encoding')
    expect(message).toContain('UTF-16 with a byte order mark')
  })

  it('UTF-16 of a text that was decoded wrongly before is not read', async () => {
    // What a console of another code page makes of UTF-8: two bytes become one character, and a quote is lost with the second.
    const garbled = destroying.replace('"x"', '"?')
    expect(garbled).not.toBe(destroying)
    await refused(Buffer.from(`\ufeff${garbled}`, 'utf16le'))
    await refused(Buffer.from(destroying.replace('"x"', '"\u00fc"'), 'latin1'))
  })
})

describe('row 23: the wrapper of setup-terraform', () => {
  const before = '[command]/opt/hostedtoolcache/terraform-bin show -json tfplan\n'
  const after = '\n::debug::Terraform exited with code 0.\n::debug::stdout: {"resource_changes":[]}\n::set-output name=exitcode::0\n'

  it('its lines around the plan change nothing', async () => {
    const {json, counts} = await guardBytes(before + destroying + after)
    expect(json.verdict).toBe('approve')
    expect(counts).toMatchObject({delete: 1})
  })

  it('its lines and no plan are an error', async () => {
    await refused(before)
    await refused(`${before}${after}`)
  })

  it('a command that it does not write is an error', async () => {
    const {code, message} = await refused(`${destroying}\n::error::x\n`)
    expect(code).toBe('trailing-data')
    expect(message).toContain('set its "terraform_wrapper" to false')
  })
})

describe('row 24: something else that was given by mistake', () => {
  const plan = realPlan('removed_destroy_true')
  /** What HCP Terraform gives without the right to see values (testdata of internal/cloud: plan-redacted.json). */
  const redacted = {
    plan_format_version: '1.1',
    resource_drift: [],
    resource_changes: plan.resource_changes,
    relevant_attributes: [],
    output_changes: {},
    provider_schemas: {},
    provider_format_version: '1.0'
  }
  /** The file in which Terraform keeps its state. */
  const stateFile = {
    version: 4,
    terraform_version: '1.11.4',
    serial: 3,
    lineage: 'example',
    outputs: {},
    resources: [],
    check_results: null
  }

  it.each([
    ['an empty file', '', 'empty', 'Check that the step that wrote the file did not fail'],
    ['a state that is shown', JSON.stringify(plan['prior_state']), 'state', 'Name the plan file in the command'],
    ['an empty state that is shown', '{"format_version":"1.0"}', 'state', 'Name the plan file in the command'],
    ['the file of a state', JSON.stringify(stateFile), 'state', 'not a plan'],
    ['a redacted plan', JSON.stringify(redacted), 'redacted-plan', 'not the redacted one of HCP Terraform'],
    ['the lines of plan -json', textOf('mixed.plan.jsonl'), 'json-stream', 'Write the plan to a file with "plan -out=FILE"'],
    ['the text of a plan', textOf('mixed.plan.txt'), 'text-plan', 'show -json'],
    ['a text that says it destroys nothing', textOf('spoof_text.plan.txt'), 'text-plan', 'can be made to say anything'],
    ['half a plan', destroying.slice(0, destroying.length / 2), 'truncated', 'the disk is not full'],
    ['a plan without a version', edited('noop', parts => without(parts, ['format_version'])), 'no-format-version', 'format_version']
  ])('%s is recognised and explained', async (_, text, code, explanation) => {
    const {code: found, message} = await refused(text)
    expect(found).toBe(code)
    expect(message).toContain(explanation)
  })
})
