import {withAnotherHostKey} from './homelab-mistakes.ts'
import {replaceIn, type Fault, type RehearsedWorkflow} from './scenario.ts'

const SHIP = '.github/workflows/ship.yml'
const PROMOTE = '.github/workflows/promote.yml'

const faults: Readonly<Record<string, Fault>> = {
  'unknown-production-key': {
    description: 'PRODUCTION_KNOWN_HOSTS has another key for the host than the one it shows: said before anybody is asked',
    settings: withAnotherHostKey('PRODUCTION_KNOWN_HOSTS')
  }
}

/** What staging runs is brought to production, which runs the version before it. */
export const promote: RehearsedWorkflow = {
  workflow: PROMOTE,
  event: 'workflow_dispatch',
  hosts: [
    {name: 'staging', kind: 'compose'},
    {name: 'production', kind: 'compose', settings: 'PRODUCTION'}
  ],
  baseline: [
    {workflow: SHIP, event: 'push'},
    {workflow: PROMOTE, event: 'workflow_dispatch', inputsAfter: ({outputs}) => ({digest: outputs['digest'] ?? ''})},
    {
      workflow: SHIP,
      event: 'push',
      change: files => replaceIn(files, 'app.py', '"Invisible Cities", ', '"Invisible Cities", "The Dispossessed", ')
    }
  ],
  inputsAfter: ({outputs}) => ({digest: outputs['digest'] ?? ''}),
  change: () => Promise.resolve(),
  faults
}
