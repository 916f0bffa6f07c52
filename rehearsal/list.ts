import {people} from './parts/github/people.ts'
import {listBaseImages} from './parts/base-images.ts'
import {scenarios} from './scenarios/index.ts'

/** What `--list` says. */
export function renderList(): string[] {
  return [
    'Examples and their faults:',
    ...scenarios.flatMap(({name, description, event: usual, faults}) => [
      `  ${name}: ${description}`,
      ...Object.entries(faults).map(([fault, {description: what, event = usual, isHosted}]) => {
        return `    --fault ${fault.padEnd(24)} ${isHosted === true ? 'hosted, ' : ''}${event === usual ? '' : `${event}: `}${what}`
      })
    ]),
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
