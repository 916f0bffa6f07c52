import {ActionError} from '../../lib/errors.ts'
import {FactsCollector, type ChangeEntry} from './collect.ts'
import type {PlanFacts} from './facts.ts'
import {
  field,
  hasDuplicateNames,
  isObject,
  listAt,
  malformed,
  objectAt,
  optionalFlag,
  optionalText,
  textAt,
  textsAt,
  type JsonObject
} from './json-fields.ts'

/** Every part of a plan that Terraform and OpenTofu write (internal/command/jsonplan/plan.go). Any other one could hold changes. */
const KNOWN_PARTS = new Set([
  'format_version',
  'terraform_version',
  'variables',
  'planned_values',
  'proposed_unknown',
  'resource_drift',
  'resource_changes',
  'deferred_changes',
  'deferred_action_invocations',
  'output_changes',
  'action_invocations',
  'prior_state',
  'configuration',
  'relevant_attributes',
  'checks',
  'timestamp',
  'applyable',
  'complete',
  'errored'
])

/**
 * Reads the JSON of a plan. It is held in memory whole, and must fit a JavaScript string.
 *
 * @throws ActionError for anything that is not a plan of a version that is known
 */
export async function readFacts(source: AsyncIterable<Buffer>): Promise<PlanFacts> {
  const plan = await parse(source)
  const version = field(plan, 'format_version')
  // The format promises that a minor version only adds; 0.1 and 0.2 are what 1.x grew from.
  if (typeof version !== 'string' || !/^[01]\.\d+$/.test(version)) {
    throw new ActionError(
      'The file is not a plan of a format that is known: "format_version" is not 0.x or 1.x.',
      'Give the JSON that "show -json" makes of a plan file, not a state and not the lines of "plan -json".'
    )
  }
  const collector = new FactsCollector()
  for (const name of Object.keys(plan)) if (!KNOWN_PARTS.has(name)) collector.unknownPart(name)
  readChanges(plan, collector)
  for (const [name, output] of Object.entries(objectAt(field(plan, 'output_changes') ?? {}, 'output_changes'))) {
    collector.output(name, textsAt(field(objectAt(output, 'output_changes'), 'actions'), 'output_changes.actions'))
  }
  readChecks(plan, collector)
  return collector.facts({
    terraformVersion: optionalText(field(plan, 'terraform_version'), 'terraform_version') ?? '',
    errored: optionalFlag(field(plan, 'errored'), 'errored'),
    complete: optionalFlag(field(plan, 'complete'), 'complete'),
    applyable: optionalFlag(field(plan, 'applyable'), 'applyable')
  })
}

async function parse(source: AsyncIterable<Buffer>): Promise<JsonObject> {
  const chunks: Buffer[] = []
  for await (const chunk of source) chunks.push(chunk)
  const bytes = Buffer.concat(chunks)
  if (bytes.length === 0) throw new ActionError('The plan is empty.', 'Check that the step that made it did not fail.')
  let text: string
  let plan: unknown
  try {
    // Bytes that are no UTF-8 are an error, and a byte order mark is passed over.
    text = new TextDecoder('utf-8', {fatal: true}).decode(bytes)
    plan = JSON.parse(text)
  } catch {
    // JSON.parse quotes the text, which may hold a secret.
    throw new ActionError(
      'The plan is neither a plan file nor JSON.',
      'Give the file of "plan -out", or the JSON of "show -json"; never the text of a plan.'
    )
  }
  if (hasDuplicateNames(text)) throw malformed('an object with two members of the same name', 'JSON that every program reads alike')
  return objectAt(plan, 'the whole file')
}

function readChanges(plan: JsonObject, collector: FactsCollector): void {
  const seen = new Set<string>()
  for (const item of listAt(field(plan, 'resource_changes'), 'resource_changes')) {
    const entry = readEntry(item, 'resource_changes')
    const key = JSON.stringify([entry.address, entry.deposed ?? ''])
    if (seen.has(key)) throw malformed('an address in resource_changes that occurs twice', 'one change of one object')
    seen.add(key)
    collector.change(entry, false)
  }
  for (const item of listAt(field(plan, 'deferred_changes'), 'deferred_changes')) {
    collector.change(readEntry(field(objectAt(item, 'deferred_changes'), 'resource_change'), 'deferred_changes'), true)
  }
  for (const item of listAt(field(plan, 'resource_drift'), 'resource_drift')) collector.drifted(readEntry(item, 'resource_drift'))
  for (const item of listAt(field(plan, 'action_invocations'), 'action_invocations')) readInvocation(item, collector)
  for (const item of listAt(field(plan, 'deferred_action_invocations'), 'deferred_action_invocations')) {
    readInvocation(field(objectAt(item, 'deferred_action_invocations'), 'action_invocation'), collector)
  }
}

function readEntry(item: unknown, where: string): ChangeEntry {
  const entry = objectAt(item, where)
  const change = objectAt(field(entry, 'change'), `${where}.change`)
  const mode = optionalText(field(entry, 'mode'), `${where}.mode`)
  if (mode !== undefined && mode !== 'managed' && mode !== 'data') throw malformed(`${where}.mode`, '"managed" or "data"')
  const type = textAt(field(entry, 'type'), `${where}.type`)
  const paths = listAt(field(change, 'replace_paths'), `${where}.change.replace_paths`)
  return {
    // Old versions leave the address of drifted objects away.
    address: optionalText(field(entry, 'address'), `${where}.address`) ?? noAddress(where, type),
    previousAddress: optionalText(field(entry, 'previous_address'), `${where}.previous_address`),
    deposed: optionalText(field(entry, 'deposed'), `${where}.deposed`),
    type,
    actions: textsAt(field(change, 'actions'), `${where}.change.actions`),
    actionReason: optionalText(field(entry, 'action_reason'), `${where}.action_reason`),
    isImport: isObject(field(change, 'importing')),
    before: field(change, 'before'),
    after: field(change, 'after'),
    afterUnknown: field(change, 'after_unknown'),
    replacePaths: paths.map(path =>
      listAt(path, `${where}.change.replace_paths`).filter(part => typeof part === 'string' || typeof part === 'number')
    )
  }
}

function noAddress(where: string, type: string): string {
  if (where === 'resource_drift') return type
  throw malformed(`${where}.address`, 'a text')
}

function readInvocation(item: unknown, collector: FactsCollector): void {
  const invocation = objectAt(item, 'action_invocations')
  const type = textAt(field(invocation, 'type'), 'action_invocations.type')
  collector.invocation(textAt(field(invocation, 'address'), 'action_invocations.address'), type)
}

/** Checks change no verdict, so what is not understood of them is passed over. */
function readChecks(plan: JsonObject, collector: FactsCollector): void {
  const checks = field(plan, 'checks')
  for (const check of Array.isArray(checks) ? checks.filter(isObject) : []) {
    const address = field(check, 'address')
    const name = isObject(address) ? field(address, 'to_display') : undefined
    if (field(check, 'status') === 'fail' && typeof name === 'string') collector.failedCheck(name)
  }
}
