import {describe, expect, it} from '@jest/globals'
import {edited, entryOf, without, type Entry, type Plan} from './build.ts'
import {guardBytes, guardPlan} from './support.ts'

/** What is in `resource_drift` for an object that is gone: providers say so, and `terraform_data` never does. */
function gone(entry: Entry): Entry {
  return {...entry, change: {...entry.change, actions: ['delete'], after: null, after_sensitive: false}}
}

/** One of another type, as the type does not matter to what Terraform decides. */
const typed = (type: string, plan: string) => plan.replaceAll('terraform_data', type)

describe('row 14: destroyed outside of Terraform, and created again', () => {
  const plan = edited('create', (parts: Plan) => {
    parts.resource_drift = [gone({...entryOf('removed_destroy_true', ['delete']), ...named(parts.resource_changes?.[0])})]
  })

  it('is no planned destroy, and the report says that the object is gone', async () => {
    const {json, counts, markdown} = await guardBytes(plan, {maxDestroy: 0})
    expect(json.verdict).toBe('clean')
    expect(counts['delete'] ?? 0).toBe(0)
    expect(markdown).toContain('1 object changed outside of Terraform')
    expect(markdown).toMatch(/`terraform_data\.\w+` is gone/)
  })

  it('is told to a person for what holds data: it comes back empty', async () => {
    const {json, markdown} = await guardBytes(typed('hcloud_volume', plan))
    expect(json.verdict).toBe('approve')
    expect(json.changes[0]).toMatchObject({class: 'create', verdict: 'approve', rules: ['drift']})
    expect(markdown).toContain('was destroyed outside of Terraform and is created empty')
    expect(json.protected).toEqual([])
  })

  it('is told to a person for what holds data, also when nothing creates it again', async () => {
    const forgotten = edited('refresh_only', (parts: Plan) => {
      parts.resource_drift = [gone(entryOf('removed_destroy_true', ['delete']))]
      parts['applyable'] = true
    })
    expect((await guardBytes(forgotten)).json.verdict).toBe('clean')
    const {json, markdown, summary} = await guardBytes(typed('hcloud_volume', forgotten))
    expect(summary).toBe('approve: a protected resource is gone')
    expect(json.verdict).toBe('approve')
    expect(json.findings).toMatchObject([{rule: 'drift', verdict: 'approve', reason: expect.stringContaining('was destroyed outside')}])
    expect(markdown).toContain('was destroyed outside of Terraform: hcloud&#95;volume is a disk.')
  })
})

describe('row 14, for an object that a replacement left over', () => {
  /** The drift of one, beside the first change of a real plan; `drift` says what became of it. */
  const beside = (name: string, drift: (entry: Entry) => Entry) =>
    typed(
      'hcloud_volume',
      edited(name, (parts: Plan) => {
        const [entry] = parts.resource_changes ?? []
        parts.resource_drift = [{...drift(entryOf('removed_destroy_true', ['delete'])), ...named(entry), deposed: '00d3905e'}]
      })
    )

  it('says of it that it is gone, and not of the one that is created', async () => {
    const {json, changes} = await guardBytes(beside('create', gone))
    expect(changes.filter(line => !line.startsWith('clean create '))).toEqual([])
    expect(json.findings).toMatchObject([{rule: 'drift', reason: expect.stringContaining('left over from a replacement')}])
    expect(json.verdict).toBe('approve')
  })

  it('does not say that the current one was changed, which an update writes over', async () => {
    const changed = (entry: Entry): Entry => ({
      ...entry,
      change: {...entry.change, actions: ['update'], before: {input: 1}, after: {input: 2}}
    })
    const {json, changes, markdown} = await guardBytes(beside('update', changed))
    expect(json).toMatchObject({verdict: 'clean', findings: []})
    expect(changes).toEqual([expect.stringMatching(/^clean update hcloud_volume\.\w+$/)])
    expect(markdown).toContain('1 object changed outside of Terraform')
  })
})

describe('row 15: drift without an address', () => {
  const plan = (type: string) =>
    edited('update', (parts: Plan) => {
      const entry = without(gone(entryOf('removed_destroy_true', ['delete'])), ['address', 'mode', 'name', 'provider_name'])
      parts.resource_drift = [{...entry, type}]
    })

  it('is shown by its type, and is no reason to fail', async () => {
    const {json, result, markdown} = await guardBytes(plan('terraform_data'))
    expect(json).toMatchObject({verdict: 'clean', error: null})
    expect(result.plan?.facts.drift).toHaveLength(1)
    expect(markdown).toContain('`terraform_data` is gone')
  })

  it('is told to a person for what holds data', async () => {
    expect((await guardBytes(plan('hcloud_volume'))).json.verdict).toBe('approve')
  })

  it('is the only part that may lack one', async () => {
    const nameless = edited('removed_destroy_true', parts => {
      parts.resource_changes = parts.resource_changes?.map(entry => without(entry, ['address'])) ?? []
    })
    expect((await guardBytes(nameless)).json).toMatchObject({verdict: 'error', changes: []})
  })
})

describe('row 16: -refresh-only', () => {
  it('without drift destroys nothing', async () => {
    const {json, counts} = await guardPlan('refresh_only')
    expect(json.verdict).toBe('clean')
    expect(counts).toEqual({})
  })

  it('that records a move destroys nothing', async () => {
    const {json, changes} = await guardPlan('edge/drift_refresh_only', {maxDestroy: 0})
    expect(json.verdict).toBe('clean')
    expect(changes).toEqual([])
  })

  it('that records what was changed outside can be applied, destroys nothing and names the attributes, not their values', async () => {
    const plan = edited('edge/drift_refresh_only', (parts: Plan) => {
      const [entry] = parts.resource_drift ?? []
      const before = entry?.change['before'] as Readonly<Record<string, unknown>>
      Object.assign(entry!.change, {actions: ['update'], after: {...before, input: 'was-changed-by-hand'}})
      parts['applyable'] = true
    })
    const {json, markdown, changes} = await guardBytes(plan, {maxDestroy: 0})
    expect(json.verdict).toBe('clean')
    expect(changes).toEqual([])
    expect(markdown).toContain('`terraform_data.b`: `input`')
    expect(markdown).not.toContain('was-changed-by-hand')
  })
})

/** What says which object an entry is about. */
function named(entry: Entry | undefined): Partial<Entry> {
  if (entry === undefined) throw new Error('no entry')
  const {address, mode, type, name, provider_name} = entry
  return {address, mode, type, name, provider_name} as Partial<Entry>
}
