import {createWriteStream} from 'node:fs'
import {once} from 'node:events'
import {finished} from 'node:stream/promises'
import {SHAPES, type Shape} from './shapes.ts'

/** Of 20 objects most stay as they are, as in the plan of a grown configuration. */
const ACTIONS: readonly (readonly string[])[] = [
  ...Array.from({length: 12}, () => ['no-op']),
  ...Array.from({length: 4}, () => ['update']),
  ['create'],
  ['create'],
  ['delete', 'create'],
  ['delete']
]

/**
 * Writes the JSON of a plan as `terraform show -json` does, on one line and with the members in its order. The same arguments give the same bytes.
 *
 * @param path the file
 * @param size bytes that it should have, met within a few per cent: values grow with a filling text where the changes are too few
 * @returns its size
 */
export async function writePlan(path: string, changes: number, size: number): Promise<number> {
  const filling = fillingFor(changes, size)
  const file = createWriteStream(path)
  let written = 0
  let held = ''
  const put = async (text: string) => {
    held += text
    if (held.length < 1024 * 1024) return
    await flush()
  }
  const flush = async () => {
    const bytes = Buffer.from(held)
    held = ''
    written += bytes.length
    if (!file.write(bytes)) await once(file, 'drain')
  }
  const each = async (part: (seed: number) => string) => {
    let first = true
    for (let seed = 0; seed < changes; seed++) {
      const text = part(seed)
      if (text === '') continue
      await put(first ? text : `,${text}`)
      first = false
    }
  }
  await put('{"format_version":"1.2","terraform_version":"1.15.8","planned_values":{"root_module":{"resources":[')
  await each(seed => plannedValue(seed, filling))
  await put(']}},"resource_changes":[')
  await each(seed => JSON.stringify(resourceChange(seed, filling)))
  await put('],"prior_state":{"format_version":"1.0","terraform_version":"1.15.8","values":{"root_module":{"resources":[')
  await each(seed => priorValue(seed, filling))
  await put(']}}},"configuration":{"provider_config":{},"root_module":{"resources":[')
  await each(seed => (seed < changes / 10 ? configurationOf(seed) : ''))
  await put(']}},"timestamp":"2099-01-01T00:00:00Z","applyable":true,"complete":true,"errored":false}\n')
  await flush()
  file.end()
  await finished(file)
  return written
}

interface Planned {
  readonly shape: Shape
  readonly actions: readonly string[]
  readonly before: Readonly<Record<string, unknown>> | null
  readonly after: Readonly<Record<string, unknown>> | null
}

function planned(seed: number, filling: string): Planned {
  const shape = SHAPES[seed % SHAPES.length] as Shape
  const actions = ACTIONS[(seed * 7) % ACTIONS.length] as readonly string[]
  const values = filling === '' ? shape.values(seed) : {...shape.values(seed), zz_notes: filling}
  const hasBefore = !actions.includes('create') || actions.length > 1
  const isChanged = actions.includes('update') || actions.length > 1
  const next = isChanged ? {...values, ...shape.update(seed)} : values
  return {shape, actions, before: hasBefore ? values : null, after: actions.includes('delete') && actions.length === 1 ? null : next}
}

const named = (seed: number, shape: Shape) => ({
  address: `module.app["app-${seed % 40}"].${shape.type}.main[${seed}]`,
  mode: 'managed',
  type: shape.type,
  name: 'main',
  index: seed,
  provider_name: shape.provider
})

function resourceChange(seed: number, filling: string) {
  const {shape, actions, before, after} = planned(seed, filling)
  const {address, ...rest} = named(seed, shape)
  return {
    address,
    module_address: `module.app["app-${seed % 40}"]`,
    ...rest,
    change: {
      actions,
      before,
      after,
      after_unknown: actions.includes('create') ? {id: true, ...(shape.type === 'example_server' ? {ipv4_address: true} : {})} : {},
      before_sensitive: before === null ? false : shape.sensitive,
      after_sensitive: after === null ? false : shape.sensitive,
      ...(actions.length > 1 ? {replace_paths: [['id']]} : {})
    },
    ...(actions.length > 1 ? {action_reason: 'replace_because_cannot_update'} : {})
  }
}

function plannedValue(seed: number, filling: string): string {
  const {shape, after} = planned(seed, filling)
  return after === null ? '' : JSON.stringify({...named(seed, shape), schema_version: 0, values: after, sensitive_values: shape.sensitive})
}

function priorValue(seed: number, filling: string): string {
  const {shape, before} = planned(seed, filling)
  return before === null
    ? ''
    : JSON.stringify({...named(seed, shape), schema_version: 0, values: before, sensitive_values: shape.sensitive})
}

function configurationOf(seed: number): string {
  const {type} = SHAPES[seed % SHAPES.length] as Shape
  return JSON.stringify({
    address: `${type}.main_${seed}`,
    mode: 'managed',
    type,
    name: `main_${seed}`,
    provider_config_key: 'example',
    expressions: {name: {references: ['var.name', 'local.prefix']}, size: {constant_value: 50}},
    schema_version: 0
  })
}

/** Each object stands in the plan about four times: planned, before, after, prior. */
function fillingFor(changes: number, size: number): string {
  const sample = Math.min(changes, 400)
  let bytes = 0
  for (let seed = 0; seed < sample; seed++) {
    const parts = [
      JSON.stringify(resourceChange(seed, '')),
      plannedValue(seed, ''),
      priorValue(seed, ''),
      seed < sample / 10 ? configurationOf(seed) : ''
    ]
    for (const part of parts) bytes += Buffer.byteLength(part) + 1
  }
  const missing = (size - (bytes / sample) * changes) / changes / 3.6
  return missing < 8 ? '' : 'The quick brown fox jumps over the lazy dog. '.repeat(Math.ceil(missing / 45)).slice(0, Math.floor(missing))
}
