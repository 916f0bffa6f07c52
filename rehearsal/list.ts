import {basename} from 'node:path'
import {people} from './parts/github/people.ts'
import {listBaseImages} from './parts/base-images.ts'
import {scenarios} from './scenarios/index.ts'
import {ownFaults} from './scenarios/own-repository.ts'
import type {Scenario} from './scenarios/scenario.ts'

/** What `--list` says. */
export function renderList(): string[] {
  return [
    'Examples and their faults (in brackets what a fault brings along):',
    ...scenarios.flatMap(scenario => [
      `  ${scenario.name}: ${scenario.description}`,
      ...renderFaults(scenario.faults, scenario.event),
      ...(scenario.workflows ?? []).flatMap(({workflow, event, faults}) => [
        `  ${scenario.name} --workflow ${basename(workflow)}`,
        ...renderFaults(faults, event)
      ])
    ]),
    '  any repository of yours (--repository):',
    ...renderFaults(ownFaults),
    '',
    'People, who may answer on the issue of an approval (--commenter):',
    ...people.map(({login, description}) => `  ${login.padEnd(12)} ${description}`),
    '',
    'Parts:',
    '  real      Docker engine, Compose, BuildKit, buildx, registry, OpenSSH server, Trivy (with a small, made-up database), Terraform, act',
    '  stand-in  GitHub, 1Password Connect, webhook, actions/checkout, actions/upload-artifact, actions/download-artifact',
    "  --hosted  stand-ins besides: BuildKit's image and container (behind them the real BuildKit), the downloads of Trivy and Terraform, a store of Terraform's state",
    '',
    'Base images that a Dockerfile may name:',
    ...listBaseImages().map(({references, madeOf}) => `  ${references.join(', ')}\n      made of ${madeOf}`)
  ]
}

/** One line a fault; in front of what happens stands what it brings along, where it is not what the scenario would do anyway. */
function renderFaults(faults: Scenario['faults'], usual?: Scenario['event']): string[] {
  return Object.entries(faults).map(([fault, {description, event = usual, inputs = {}, isHosted}]) => {
    const needed = Object.entries(inputs).map(([input, value]) => `--input ${input}=${value}`)
    const brought = [
      ...(isHosted === true ? ['--hosted'] : []),
      // An input implies its event.
      ...(event === undefined || event === usual || needed.length > 0 ? [] : [`--event ${event}`]),
      ...needed
    ]
    return `    --fault ${fault.padEnd(24)} ${brought.length === 0 ? '' : `(${brought.join(' ')}) `}${description}`
  })
}
