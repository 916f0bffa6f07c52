import {listBaseImages} from './parts/base-images.ts'
import {scenarios} from './scenarios/index.ts'

/** What `--list` says. */
export function renderList(): string[] {
  return [
    'Examples and their faults:',
    ...scenarios.flatMap(({name, description, faults}) => [
      `  ${name}: ${description}`,
      ...Object.entries(faults).map(([fault, {description: what}]) => `    --fault ${fault.padEnd(24)} ${what}`)
    ]),
    '',
    'Parts:',
    '  real      Docker engine, Compose, BuildKit, buildx, registry, OpenSSH server, Trivy (with a small, made-up database)',
    '  stand-in  GitHub, 1Password Connect, webhook, actions/checkout',
    '',
    'Base images that a Dockerfile may name:',
    ...listBaseImages().map(({references, madeOf}) => `  ${references.join(', ')}\n      made of ${madeOf}`)
  ]
}
