import {readActionInvocation, readChange, readValueChange} from './changes.ts'
import {memberOf, objectAt, optionalText} from './fields.ts'
import {configuredModule, configuredResource} from './configured.ts'
import {HeaderReader} from './header.ts'
import {EntryText} from './canonical.ts'
import type {Cut, CutHandler, Selection} from './json-cutter.ts'
import {parseCut} from './json-values.ts'
import type {Json, PlanCounts, PlanHeader, PlannedChange} from './plan.ts'
import {PlanProblem} from './problem.ts'
import {provisionedModule, provisionedResource} from './provisioners.ts'
import {Seen} from './seen.ts'
import type {PlanVisitor} from './visitor.ts'

/** What is read of a plan. `planned_values`, `prior_state` and the rest of `configuration` say nothing that these do not. */
export const WANTED: Selection = {
  format_version: 'value',
  terraform_version: 'value',
  timestamp: 'value',
  errored: 'value',
  complete: 'value',
  applyable: 'value',
  variables: 'value',
  configuration: {provider_config: 'value', root_module: {variables: 'value', resources: 'elements', module_calls: 'members'}},
  resource_changes: 'elements',
  resource_drift: 'elements',
  deferred_changes: 'elements',
  action_invocations: 'elements',
  deferred_action_invocations: 'elements',
  output_changes: 'members',
  checks: 'elements'
}

const CONFIGURED = new Set(['configuration.root_module.resources', 'configuration.root_module.module_calls'])

/** Reads the values that are cut out of a plan, and hands them to a visitor. */
export class PlanReader implements CutHandler {
  readonly #visitor: PlanVisitor
  readonly #header = new HeaderReader()
  /** Address and deposed key of each change: an object is changed once. */
  readonly #changed = new Seen()
  readonly #counts = {changes: 0, drift: 0, deferred: 0, outputs: 0, actionInvocations: 0, deferredActionInvocations: 0}

  constructor(visitor: PlanVisitor) {
    this.#visitor = visitor
  }

  member(name: string): void {
    this.#header.member(name)
  }

  /** @throws PlanProblem when it is not understood */
  value(cut: Cut, bytes: Buffer): void {
    const {path, key} = cut
    // Most of a configuration has none of what is wanted of it, and is not parsed.
    const runs = CONFIGURED.has(path) && bytes.includes('"provisioners"')
    if (CONFIGURED.has(path) && !runs && this.#visitor.configured === undefined) return
    const {value, numbersAsText, isCanonical} = parseCut(cut, bytes)
    const text = new EntryText(value, path, numbersAsText, isCanonical ? bytes : undefined)
    const where = key === undefined ? path : typeof key === 'number' ? `${path}[${key}]` : path
    switch (path) {
      case 'resource_changes':
        this.#change(readChange(value, numbersAsText, where, true), where, text)
        break
      case 'resource_drift':
        this.#counts.drift++
        this.#visitor.drift(readChange(value, numbersAsText, where, false), text)
        break
      case 'deferred_changes': {
        const change = readChange(memberOf(objectAt(value, where), 'resource_change') ?? null, numbersAsText, where, true)
        this.#counts.deferred++
        this.#visitor.deferred(reasonOf(value, where), change, text)
        break
      }
      case 'action_invocations':
        this.#counts.actionInvocations++
        this.#visitor.actionInvocation(readActionInvocation(value, numbersAsText, where), text)
        break
      case 'deferred_action_invocations': {
        const invocation = readActionInvocation(memberOf(objectAt(value, where), 'action_invocation'), numbersAsText, where)
        this.#counts.deferredActionInvocations++
        this.#visitor.deferredActionInvocation(reasonOf(value, where), invocation, text)
        break
      }
      case 'output_changes':
        this.#counts.outputs++
        this.#visitor.output(String(key), readValueChange(objectAt(value, where), numbersAsText, where), text)
        break
      case 'configuration.root_module.resources':
        for (const resource of configuredResource(value)) this.#visitor.configured?.(resource)
        this.#header.provisioned(provisionedResource(value))
        if (runs) this.#visitor.configuration?.('resource', text)
        break
      case 'configuration.root_module.module_calls':
        if (this.#visitor.configured !== undefined) configuredModule(String(key), value).forEach(found => this.#visitor.configured?.(found))
        this.#header.provisioned(provisionedModule(String(key), value))
        if (runs) this.#visitor.configuration?.(`module call ${String(key)}`, text)
        break
      case 'checks':
        this.#header.check(value)
        break
      case 'configuration.provider_config':
        this.#header.value(path, value)
        this.#visitor.configuration?.('provider_config', text)
        break
      default:
        this.#header.value(path, value)
    }
  }

  /** @throws PlanProblem when the whole is not a plan of a version that is known */
  end(): {readonly header: PlanHeader; readonly counts: PlanCounts} {
    return {header: this.#header.end(), counts: {...this.#counts}}
  }

  #change(change: PlannedChange, where: string, text: EntryText): void {
    // No address ends in a text with a blank before it, unless that is in brackets.
    const identity = change.deposed === undefined ? change.address : `${change.address} ${JSON.stringify(change.deposed)}`
    if (!this.#changed.add(identity)) {
      throw new PlanProblem('duplicate-change', `The plan is not understood: ${where} changes an object that an earlier entry changes.`)
    }
    this.#counts.changes++
    this.#visitor.change(change, text)
  }
}

/** Terraform's word for why it could not plan it yet. */
const reasonOf = (value: Json, where: string) => optionalText(objectAt(value, where), 'reason', where) ?? 'unknown'
