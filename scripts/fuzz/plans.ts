import fc from 'fast-check'

/** A type that no list names, and one of the built-in list of what holds data. */
const TYPES = ['example_thing', 'hcloud_volume']

const HARMLESS = [['create'], ['update'], ['read'], ['no-op']]
const DESTROYING = [['delete'], ['delete', 'create'], ['create', 'delete']]
const FORGETTING = [['forget'], ['create', 'forget'], ['forget', 'create']]

export type Entry = Readonly<Record<string, unknown>>

/** A plan as an object, in the order in which Terraform writes it. */
export interface Plan {
  readonly [name: string]: unknown
  readonly resource_changes: readonly Entry[]
}

const names = fc.constantFrom('one', 'two', 'three')
const modules = fc.constantFrom('', 'module.m', 'module.m["k"]', 'module.a.module.b[0]', 'module.m["a.b"]', 'module.m["]"]')
const keys = fc.oneof(
  fc.constant(undefined),
  fc.nat(99),
  fc.constantFrom('k', 'a.b', 'ö', 'quote"d', 'back\\slash', '${x}', ']', 'example_thing.one')
)

/** Values of an object: any JSON, with odd names and texts among it. */
const values = fc.oneof(
  {weight: 3, arbitrary: fc.constant({id: 'i-1', size: 10, tags: {a: 'b'}})},
  {weight: 2, arbitrary: fc.dictionary(fc.string({maxLength: 6}), fc.jsonValue({maxDepth: 2}), {maxKeys: 4})},
  {weight: 1, arbitrary: fc.constant({resource_changes: [{change: {actions: ['no-op']}}], actions: ['no-op'], change: null})},
  {weight: 1, arbitrary: fc.constant({text: '{"actions":["no-op"]}', unicode: '\u2028𝒳', big: 2 ** 60, small: 1e-9})}
)

const optional = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, {nil: undefined, freq: 2})

/** An entry of `resource_changes`. */
const entryWith = (actions: readonly (readonly string[])[], types: readonly string[] = TYPES): fc.Arbitrary<Entry> =>
  fc
    .record({
      module: modules,
      type: fc.constantFrom(...types),
      name: names,
      key: keys,
      actions: fc.constantFrom(...actions),
      before: values,
      after: values,
      deposed: optional(fc.constantFrom('00d3905e', 'ffffffff')),
      previous: optional(fc.constantFrom('example_thing.old', 'module.m.hcloud_volume.old[0]')),
      reason: optional(fc.constantFrom('delete_because_no_resource_config', 'replace_by_request', 'a_new_reason')),
      imports: optional(fc.constantFrom({id: 'x'}, {unknown: true}, {identity: {a: 1}})),
      path: optional(fc.constantFrom([['id']], [['network', 0, 'ip']]))
    })
    .map(({module, type, name, key, ...rest}) => ({
      address: `${module === '' ? '' : `${module}.`}${type}.${name}${key === undefined ? '' : `[${JSON.stringify(key)}]`}`,
      previous_address: rest.previous,
      module_address: module === '' ? undefined : module,
      mode: 'managed',
      type,
      name,
      index: key,
      provider_name: 'registry.example.com/example/example',
      deposed: rest.deposed,
      change: {
        actions: rest.actions,
        before: rest.before,
        after: rest.after,
        after_unknown: {},
        before_sensitive: false,
        after_sensitive: {},
        replace_paths: rest.path,
        importing: rest.imports
      },
      action_reason: rest.reason
    }))

const drift = fc.array(entryWith([['update'], ['delete']]), {maxLength: 2})
const outputs = fc.dictionary(
  names,
  fc.constantFrom({actions: ['create'], after: 1}, {actions: ['no-op']}, {actions: ['delete'], before: 'x'})
)
/** Terraform before 1.8 and OpenTofu do not say whether the plan is complete, that before 1.6 not whether it failed either. */
const flags = fc.constantFrom(
  {},
  {complete: false},
  {applyable: undefined, complete: undefined},
  {applyable: undefined, complete: undefined, errored: undefined}
)

const identity = ({address, deposed}: Entry) => JSON.stringify([address, deposed])

/** Puts entries into a plan, each object once. */
const planOf = (entries: fc.Arbitrary<readonly Entry[]>): fc.Arbitrary<Plan> =>
  fc.record({entries, drift, outputs, flags}).map(({entries: all, drift: drifted, outputs: changed, flags: given}) => ({
    format_version: '1.2',
    terraform_version: '1.15.8',
    planned_values: {root_module: {resources: [{address: 'example_thing.one', values: {resource_changes: []}}]}},
    resource_drift: drifted.length === 0 ? undefined : drifted,
    resource_changes: all,
    output_changes: changed,
    prior_state: {format_version: '1.0', values: {root_module: {}}},
    configuration: {provider_config: {example: {expressions: {token: {constant_value: 'x'}}}}, root_module: {}},
    timestamp: '2099-01-01T00:00:00Z',
    applyable: true,
    complete: true,
    errored: false,
    ...given
  }))

const others = fc.uniqueArray(entryWith([...HARMLESS, ...FORGETTING]), {maxLength: 5, selector: identity})

/** Any plan. */
export const anyPlan = planOf(fc.uniqueArray(entryWith([...HARMLESS, ...FORGETTING, ...DESTROYING]), {maxLength: 5, selector: identity}))

/** A plan that destroys something, somewhere among other changes. */
export const destructivePlan = (types = TYPES): fc.Arbitrary<Plan> =>
  planOf(
    fc.tuple(others, entryWith(DESTROYING, types), fc.nat()).map(([rest, one, place]) => {
      const kept = rest.filter(other => identity(other) !== identity(one))
      const at = place % (kept.length + 1)
      return [...kept.slice(0, at), one, ...kept.slice(at)]
    })
  )

/** A plan whose destroy of what holds data must be denied, whatever is with it. */
export const deniedPlan = destructivePlan(['hcloud_volume'])

export const toBytes = (plan: unknown): Buffer => Buffer.from(JSON.stringify(plan))
