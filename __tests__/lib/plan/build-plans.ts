import type {ChangeFacts, PlanFacts} from '../../../lib/plan/facts.ts'
import type {GuardResult} from '../../../lib/plan/result.ts'
import {judge, type RuleSettings} from '../../../lib/plan/rules/judge.ts'

/** One entry of `resource_changes` as Terraform writes it. */
export function resourceChange(address: string, actions: readonly string[], more: Readonly<Record<string, unknown>> = {}) {
  const {change, ...fields} = more
  const [type = '', name = ''] = address.replace(/^(module\.[^.]+\.)*/, '').split('.')
  return {
    address,
    mode: 'managed',
    type,
    name: name.replace(/\[.*$/, ''),
    provider_name: 'registry.example.com/example/example',
    change: {
      actions,
      before: actions.includes('create') && actions.length === 1 ? null : {id: 'before'},
      after: actions.includes('create') ? {} : actions.includes('delete') ? null : {id: 'before'},
      after_unknown: actions.includes('create') ? {id: true} : {},
      before_sensitive: {},
      after_sensitive: {},
      ...(change as Readonly<Record<string, unknown>> | undefined)
    },
    ...fields
  }
}

/** A plan as `terraform show -json` gives it; fields can be replaced, and `undefined` leaves one out. */
export function planJson(changes: readonly unknown[], more: Readonly<Record<string, unknown>> = {}): string {
  return JSON.stringify({
    format_version: '1.2',
    terraform_version: '1.15.8',
    planned_values: {root_module: {}},
    resource_changes: changes,
    configuration: {root_module: {}},
    timestamp: '2099-01-01T00:00:00Z',
    applyable: true,
    complete: true,
    errored: false,
    ...more
  })
}

/** The facts of one change: a delete, where nothing else is said. */
export function changeFacts(more: Partial<ChangeFacts> = {}): ChangeFacts {
  return {
    address: 'example_thing.one',
    deposed: undefined,
    previousAddress: undefined,
    type: 'example_thing',
    class: 'delete',
    marks: {deposed: false, imported: false, moved: false},
    isDestroy: (more.class ?? 'delete') === 'delete' || more.class === 'replace',
    isForget: more.class === 'forget' || more.class === 'forget-replace',
    attributes: [],
    forcedBy: [],
    forcedFromElsewhere: [],
    losses: [],
    actionReason: undefined,
    digest: '',
    ...more
  }
}

export function planFacts(changes: readonly ChangeFacts[] = [], more: Partial<PlanFacts> = {}): PlanFacts {
  return {
    terraformVersion: '1.15.8',
    errored: false,
    complete: true,
    applyable: true,
    changes,
    unchanged: 0,
    outputs: [],
    drift: [],
    unknownParts: [],
    failedChecks: [],
    provisioned: [],
    ...more
  }
}

/** What the inputs say when nothing is set. */
export const defaultSettings: RuleSettings = {
  protect: [],
  except: [],
  useDefaults: true,
  maxDestroy: undefined,
  allowed: [],
  expired: []
}

/** The result of a step that judged these facts. */
export function guardResult(facts: PlanFacts, settings: Partial<RuleSettings> = {}, more: Partial<GuardResult> = {}): GuardResult {
  const judgement = judge(facts, {...defaultSettings, ...settings})
  return checkResult({
    mode: 'guard',
    verdict: judgement.verdict,
    error: judgement.verdict === 'error' ? {code: 'errored', message: 'Planning failed.', details: []} : undefined,
    plan: {facts, judgement, renames: [], values: undefined, idle: []},
    ...more
  })
}

/** The result of a step that read no plan: of mode verify where nothing else is said. */
export function checkResult(more: Partial<GuardResult> = {}): GuardResult {
  return {
    mode: 'verify',
    verdict: 'clean',
    planSha256: 'ab'.repeat(32),
    fingerprint: '',
    error: undefined,
    plan: undefined,
    file: '',
    ...more
  }
}
