import {lackingPermissions, neededPermissions} from './permissions.ts'
import type {Job, PolicyFile, Rule, Step} from './types.ts'

const SHA_PIN = /^[\w.-]+\/[\w./-]+@[0-9a-f]{40}$/
const OWN_FROM_OUTSIDE = /^fairway\/fairway\/[\w./-]+@v1$/
const OFFICIAL = /^actions\/(checkout|upload-artifact|download-artifact)@/
const SELF_REFERENCE = /^\$\/[^@]+$/

/** Lines of a script in a workflow. */
const MOST_LINES = 3

function jobs(file: PolicyFile): [string, Job][] {
  return Object.entries(file.workflow.jobs)
}

function steps(file: PolicyFile): Step[] {
  return jobs(file).flatMap(([, job]) => [...(job.steps ?? [])])
}

function allUses(file: PolicyFile): string[] {
  return [...jobs(file).map(([, job]) => job.uses), ...steps(file).map(step => step.uses)].filter(uses => uses !== undefined)
}

function hasVersionBeside(content: string, uses: string): boolean {
  const lines = content.split('\n').filter(line => line.includes(uses))
  return lines.every(line => / # v\d+\.\d+\.\d+$/.test(line.trimEnd()))
}

function isRemote(uses: string): boolean {
  return !uses.startsWith('$/') && !uses.startsWith('./')
}

function isNameAndUrl(environment: unknown): boolean {
  return typeof environment === 'object' && environment !== null && 'name' in environment && 'url' in environment
}

/** The offline part of zizmor's audits, and what DESIGN adds. */
export const rules: readonly Rule[] = [
  {
    name: 'a part from elsewhere is pinned by full commit id, with its version beside it',
    check: file =>
      allUses(file)
        .filter(isRemote)
        .filter(uses => !(file.owner !== 'fairway' && OWN_FROM_OUTSIDE.test(uses)))
        .filter(uses => !SHA_PIN.test(uses) || !hasVersionBeside(file.content, uses))
  },
  {
    name: 'no part from elsewhere but actions/checkout and the official artifact actions, and in a recipe what it is about',
    check: file =>
      allUses(file)
        .filter(isRemote)
        .filter(uses => !OFFICIAL.test(uses) && !OWN_FROM_OUTSIDE.test(uses))
        .filter(uses => file.owner !== 'recipe' || !/^(docker\/setup-qemu-action|github\/codeql-action\/upload-sarif)@/.test(uses))
  },
  {
    name: 'our own parts are called by $/, without a reference',
    check: file =>
      allUses(file)
        .filter(uses => uses.startsWith('.') || uses.startsWith('$') || (file.owner === 'fairway' && uses.startsWith('fairway/')))
        .filter(uses => !SELF_REFERENCE.test(uses))
  },
  {
    name: 'nothing is permitted at the top',
    check: ({workflow}) => {
      const top = workflow.permissions
      return typeof top === 'object' && Object.keys(top).length === 0 ? [] : [`permissions: ${JSON.stringify(top)}`]
    }
  },
  {
    name: 'every job names its permissions',
    check: file =>
      jobs(file)
        .filter(([, job]) => typeof job.permissions !== 'object')
        .map(([id]) => id)
  },
  {
    name: 'a caller grants what the called workflow needs',
    check: (file, context) =>
      jobs(file).flatMap(([id, job]) => {
        const called = job.uses === undefined ? undefined : context.find(job.uses)
        if (called === undefined) return []
        return lackingPermissions(job.permissions, neededPermissions(called, context)).map(lack => `${id} lacks ${lack}`)
      })
  },
  {
    name: 'a checkout does not leave the token behind',
    check: file =>
      steps(file)
        .filter(step => step.uses?.startsWith('actions/checkout@') === true && step.with?.['persist-credentials'] !== false)
        .map(step => step.uses ?? '')
  },
  {
    name: 'no expression inside run: (template injection)',
    check: file =>
      steps(file)
        .map(step => step.run ?? '')
        .filter(run => run.includes('${{'))
  },
  {
    name: 'a reusable workflow is wiring: what it does is in actions, which have types and tests',
    check: file => {
      const {on} = file.workflow
      if (typeof on !== 'object' || on === null || !('workflow_call' in on)) return []
      return steps(file)
        .map(step => step.run ?? '')
        .filter(run => run.trim().split('\n').length > MOST_LINES)
    }
  },
  {
    name: 'every job that runs steps has a timeout',
    check: file =>
      jobs(file)
        .filter(([, job]) => job.steps !== undefined && job['timeout-minutes'] === undefined)
        .map(([id]) => id)
  },
  {
    name: 'an environment is a map of a name and a URL, so that the page of deployments has a link',
    check: file =>
      jobs(file)
        .filter(([, {environment}]) => environment !== undefined && !isNameAndUrl(environment))
        .map(([id]) => id)
  },
  {
    name: 'secrets are handed over by name',
    check: file =>
      jobs(file)
        .filter(([, job]) => job.secrets === 'inherit')
        .map(([id]) => id)
  },
  {
    // Where runs come by themselves, an older commit could overtake a newer one. GitHub keeps one waiting run in a group, so a group would cancel the
    // rollback that a person asked for.
    name: 'a concurrency group begins with a literal of ours; only what is called or started by a person may have none',
    check: ({workflow, owner}) => {
      const events = typeof workflow.on === 'object' && workflow.on !== null ? Object.keys(workflow.on) : [String(workflow.on)]
      const isAsked = events.every(event => event === 'workflow_call' || event === 'workflow_dispatch')
      if (isAsked && workflow.concurrency === undefined) return []
      const group = workflow.concurrency?.group ?? ''
      const begins = owner === 'fairway' ? /^fairway-/ : /^[a-z][a-z-]*-/
      return begins.test(group) ? [] : [group]
    }
  },
  {
    name: 'no trigger that runs a stranger’s code with our secrets',
    check: ({workflow}) => {
      const events = typeof workflow.on === 'object' && workflow.on !== null ? Object.keys(workflow.on) : [String(workflow.on)]
      return events.filter(event => event === 'pull_request_target' || event === 'workflow_run')
    }
  }
]
