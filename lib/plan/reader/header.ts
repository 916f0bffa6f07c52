import {isList, isObject, memberOf, valueOf} from './fields.ts'
import type {FailedCheck, Json, PlanHeader, PlanVariable} from './plan.ts'
import {isOneEditAway} from './near.ts'
import {malformed, PlanProblem} from './problem.ts'
import {readProviders, type ProviderValues} from './providers.ts'

/** Members that only a plan has, of Terraform and OpenTofu (internal/command/jsonplan/plan.go). */
const PLAN_MEMBERS = new Set([
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
  'timestamp',
  'applyable',
  'complete',
  'errored'
])

/** Members that a state has too. */
const SHARED_MEMBERS = new Set(['format_version', 'terraform_version', 'checks'])

/** Members of a state: of what "show -json" makes of one, and of its own file. */
const STATE_MEMBERS = ['values', 'lineage', 'serial']

const MAX_UNKNOWN = 100
const MAX_NAME = 100

/** Gathers what a plan says of itself while it is read. */
export class HeaderReader {
  readonly #members = new Set<string>()
  readonly #values = new Map<string, Json>()
  readonly #failedChecks: FailedCheck[] = []
  readonly #provisioned: string[] = []
  readonly #unknown: string[] = []
  #isOfPlan = false
  /** A part whose name came damaged: everything in it is passed over. */
  #damaged: string | undefined

  /** @throws PlanProblem when the name tells that it is something else */
  member(name: string): void {
    if (name === '@level' || name === '@message') {
      throw new PlanProblem('json-stream', 'The file is what "plan -json" prints, lines of events: not the plan itself.')
    }
    if (name === 'plan_format_version') {
      throw new PlanProblem('redacted-plan', 'The file is a redacted plan of HCP Terraform, which has another format.')
    }
    if (PLAN_MEMBERS.has(name)) this.#isOfPlan = true
    else if (!SHARED_MEMBERS.has(name)) this.#addUnknown(name)
    if (STATE_MEMBERS.includes(name) || name === 'format_version') this.#members.add(name)
  }

  #addUnknown(name: string): void {
    this.#damaged ??= [...PLAN_MEMBERS].find(member => isOneEditAway(member, name))
    if (this.#unknown.length < MAX_UNKNOWN) this.#unknown.push(name.slice(0, MAX_NAME))
  }

  /** @param path of a member that is cut out whole */
  value(path: string, value: Json): void {
    if (path === 'format_version') checkVersion(value)
    this.#values.set(path, value)
  }

  /** @param addresses of resources that have provisioners */
  provisioned(addresses: readonly string[]): void {
    this.#provisioned.push(...addresses)
  }

  /** An element of `checks`. They change no verdict, so what is not understood of one is passed over. */
  check(check: Json): void {
    const status = isObject(check) ? memberOf(check, 'status') : undefined
    if (!isObject(check) || (status !== 'fail' && status !== 'error')) return
    const messages = listOf(check, 'instances').flatMap(instance =>
      listOf(instance, 'problems').flatMap(problem => {
        const message = isObject(problem) ? memberOf(problem, 'message') : undefined
        return typeof message === 'string' ? [message] : []
      })
    )
    this.#failedChecks.push({address: displayOf(check), status, messages})
  }

  /** @throws PlanProblem when the file is not a plan of a known version */
  end(): PlanHeader {
    this.#checkKind()
    if (this.#damaged !== undefined) {
      throw new PlanProblem(
        'malformed',
        `The plan is not understood: it has a part whose name is almost, but not quite, "${this.#damaged}".`
      )
    }
    const complete = this.#flag('complete')
    const applyable = this.#flag('applyable')
    const errored = this.#flag('errored')
    // Every version that writes one of the others writes this one: it is lost.
    if (errored === null && (complete !== null || applyable !== null)) throw malformed('errored', 'true or false')
    const providers = readProviders(this.#values.get('configuration.provider_config') ?? null)
    return {
      formatVersion: this.#text('format_version') ?? '',
      terraformVersion: this.#text('terraform_version'),
      timestamp: this.#text('timestamp'),
      errored,
      complete,
      applyable,
      variables: this.#variables(providers),
      providerConstants: providers.constants,
      failedChecks: this.#failedChecks,
      provisioned: this.#provisioned,
      unknownMembers: this.#unknown
    }
  }

  #checkKind(): void {
    const isState = STATE_MEMBERS.some(name => this.#members.has(name))
    if (!this.#isOfPlan && (isState || this.#members.has('format_version'))) {
      throw this.#unknown.length > 0 && !isState
        ? new PlanProblem('not-a-plan', 'The file has a format version, but nothing else of a plan.')
        : new PlanProblem('state', 'The file is a state, not a plan.')
    }
    if (this.#members.has('format_version')) return
    throw this.#isOfPlan
      ? new PlanProblem('no-format-version', 'The plan does not name its format: it has no "format_version".')
      : new PlanProblem('not-a-plan', 'The file is JSON, but not of a plan.')
  }

  #flag(name: string): boolean | null {
    const value = this.#values.get(name) ?? null
    if (value !== null && typeof value !== 'boolean') throw malformed(name, 'true or false')
    return value
  }

  #text(name: string): string | null {
    const value = this.#values.get(name) ?? null
    if (value !== null && typeof value !== 'string') throw malformed(name, 'a text')
    return value
  }

  #variables({variables, mayUseAny}: ProviderValues): ReadonlyMap<string, PlanVariable> {
    const values = this.#values.get('variables') ?? null
    const declared = this.#values.get('configuration.root_module.variables') ?? null
    if (values === null) return new Map()
    if (!isObject(values)) throw malformed('variables', 'an object')
    return new Map(
      Object.entries(values).map(([name, variable]) => {
        const declaration = isObject(declared) ? memberOf(declared, name) : undefined
        const sensitive = isObject(declaration) && memberOf(declaration, 'sensitive') === true
        return [
          name,
          {value: isObject(variable) ? valueOf(variable, 'value') : null, sensitive, usedByProvider: mayUseAny || variables.has(name)}
        ]
      })
    )
  }
}

/**
 * The format promises that only a new major version breaks a reader; 0.1 and 0.2 are what 1.0 grew from. terraform-json takes the same,
 * ">= 0.1, < 2.0" (plan.go).
 */
function checkVersion(version: Json): void {
  if (typeof version === 'string' && /^(0\.0*[1-9]\d*|1(\.\d+)?)(\.\d+)?$/.test(version)) return
  const isVersion = typeof version === 'string' && /^\d+(\.\d+)*$/.test(version)
  throw isVersion
    ? new PlanProblem('unsupported-version', `The plan has format ${version.slice(0, 20)}; only 0.1 to 1.x are known.`)
    : new PlanProblem('no-format-version', 'The plan does not name its format: "format_version" is not a version.')
}

const listOf = (value: Json, name: string): readonly Json[] => {
  const list = isObject(value) ? memberOf(value, name) : undefined
  return isList(list) ? list : []
}

function displayOf(check: Json): string {
  const address = isObject(check) ? memberOf(check, 'address') : undefined
  const display = isObject(address) ? memberOf(address, 'to_display') : undefined
  return typeof display === 'string' ? display : ''
}
