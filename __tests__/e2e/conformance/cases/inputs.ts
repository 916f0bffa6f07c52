import type {Group} from '../case.ts'

const SYNTAX = 'docs: Workflow syntax for GitHub Actions'
const CONTEXTS = 'docs: Contexts reference'

const DECLARED = `
on:
  workflow_dispatch:
    inputs:
      logLevel: {description: Log level, required: true, default: warning, type: choice, options: [info, warning, debug]}
      print_tags: {description: Print, type: boolean}
      on_by_default: {type: boolean, default: true}
      amount: {type: number, default: 3}
      nothing: {type: number}
      word: {type: string}
      untyped: {default: plain}
      place: {type: environment}
      first: {type: choice, options: [one, two]}`

// prettier-ignore
export const dispatch: Group = {
  name: 'workflow_dispatch',
  head: DECLARED,
  github: {event_name: 'workflow_dispatch', event: {}},
  inputs: {logLevel: 'debug', print_tags: 'true', amount: '12', place: 'production'},
  cases: [
    {id: 'dispatch-text', says: 'an input is what was given', source: `${SYNTAX}, "on.workflow_dispatch.inputs"`, expression: 'inputs.logLevel', is: 'debug'},
    {id: 'dispatch-boolean', says: 'a boolean is one in the inputs context', source: `${SYNTAX}, "on.workflow_dispatch.inputs" (preserves Boolean values)`, expression: 'inputs.print_tags', is: true},
    {id: 'dispatch-boolean-event', says: 'and a text in the payload', source: `${SYNTAX}, "on.workflow_dispatch.inputs" (github.event.inputs)`, expression: 'github.event.inputs.print_tags', is: 'true'},
    {id: 'dispatch-boolean-default', says: 'its default is one too', source: `${SYNTAX}, "on.workflow_dispatch.inputs"`, expression: 'inputs.on_by_default', is: true},
    {id: 'dispatch-number', says: 'a number is one in the inputs context', source: `${CONTEXTS}, "inputs context" (string or number or boolean or choice)`, expression: 'inputs.amount == 12', is: true},
    {id: 'dispatch-number-event', says: 'and a text in the payload', source: `${SYNTAX}, "on.workflow_dispatch.inputs" (github.event.inputs)`, expression: 'github.event.inputs.amount', is: '12'},
    {id: 'dispatch-text-empty', says: 'a text that was not given is empty', source: `${CONTEXTS}, "inputs context"`, expression: 'inputs.word', is: ''},
    {id: 'dispatch-untyped', says: 'without a type it is a text', source: `${SYNTAX}, "on.workflow_dispatch.inputs.<input_id>.type"`, expression: 'inputs.untyped', is: 'plain'},
    {id: 'dispatch-environment', says: 'an environment is a text', source: `${SYNTAX}, "on.workflow_dispatch.inputs.<input_id>.type"`, expression: 'inputs.place', is: 'production'},
    {id: 'dispatch-choice', says: 'without a default the first choice is taken', source: 'docs: Manually running a workflow (the form preselects the first option)', expression: 'inputs.first', is: 'one'},
    {id: 'dispatch-case', says: 'names of inputs ignore case', source: 'actions/languageservices: expressions/testdata/op_dot.json, property-case-insensitive', expression: 'INPUTS.LOGLEVEL', is: 'debug'},
    {id: 'dispatch-unknown', says: 'one that is not declared is null', source: `${CONTEXTS}, "Available contexts"`, expression: 'inputs.unknown', is: null},
    {
      id: 'dispatch-condition',
      says: 'a condition on a boolean needs no comparison',
      source: `${SYNTAX}, "on.workflow_dispatch.inputs" (if: inputs.print_tags)`,
      steps: `
      - {if: inputs.print_tags, run: report on}
      - {if: '!inputs.print_tags', run: report off}
      - {if: "inputs.print_tags == 'true'", run: report text}`,
      expect: {reports: ['on']}
    }
  ]
}

// prettier-ignore
export const noInputs: Group = {
  name: 'other events',
  cases: [
    {id: 'inputs-of-a-push', says: 'a push has no inputs', source: `${CONTEXTS}, "inputs context" (only available in a reusable workflow or one triggered by workflow_dispatch)`, expression: 'inputs.word', is: null},
    {id: 'event-of-a-push', says: 'nor has its payload', source: `${CONTEXTS}, "github context"`, expression: 'github.event.inputs', is: null}
  ]
}

// prettier-ignore
export const pullRequest: Group = {
  name: 'pull_request',
  head: 'on: pull_request',
  github: {
    event_name: 'pull_request',
    event: {action: 'opened', number: 7, pull_request: {number: 7, head: {ref: 'topic', sha: 'c'.repeat(40)}, base: {ref: 'main'}}},
    ref: 'refs/pull/7/merge',
    ref_name: '7/merge',
    head_ref: 'topic',
    base_ref: 'main'
  },
  cases: [
    {id: 'pull-ref', says: 'the ref of a pull request is its merge', source: `${CONTEXTS}, "github context" (github.ref)`, expression: 'github.ref', is: 'refs/pull/7/merge'},
    {id: 'pull-ref-name', says: 'its short name is <number>/merge', source: `${CONTEXTS}, "github context" (github.ref_name)`, expression: 'github.ref_name', is: '7/merge'},
    {id: 'pull-head-ref', says: 'head_ref is the branch it comes from', source: `${CONTEXTS}, "github context" (github.head_ref)`, expression: 'github.head_ref', is: 'topic'},
    {id: 'pull-base-ref', says: 'base_ref the one it goes to', source: `${CONTEXTS}, "github context" (github.base_ref)`, expression: 'github.base_ref', is: 'main'},
    {id: 'pull-number', says: 'the number is in the payload', source: 'docs: Webhook events and payloads, "pull_request"', expression: 'github.event.pull_request.number', is: 7},
    {
      id: 'pull-variables',
      says: 'the default variables say the same',
      source: 'docs: Variables reference, "Default environment variables"',
      steps: `
      - run: report "$GITHUB_REF" "$GITHUB_HEAD_REF" "$GITHUB_BASE_REF" "$GITHUB_EVENT_NAME"`,
      expect: {reports: ['refs/pull/7/merge', 'topic', 'main', 'pull_request']}
    }
  ]
}
