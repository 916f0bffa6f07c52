import {readBeginShipInputs, type BeginShipInputs} from '../../../actions/begin-ship/inputs.ts'

/** What the homelab example hands over on a push to main, with everything set up. */
export const COMPLETE: Readonly<Record<string, string>> = {
  image: 'registry.example.com/homelab/bookshelf',
  deploy: 'ssh',
  approval: 'none',
  'approval-timeout': '1h',
  approvers: 'ada\n@grace',
  host: '192.0.2.10',
  port: '22',
  user: 'deploy',
  'known-hosts': '192.0.2.10 ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIIaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa',
  'has-ssh-key': 'true',
  project: 'bookshelf',
  url: 'https://books.example.com',
  'health-path': '/health',
  'health-timeout': '60s',
  'lock-timeout': '5m',
  timeout: '15m',
  'timeout-minutes': '60',
  templates: 'docker-compose.template.yml => docker-compose.yml',
  'compose-file': 'docker-compose.yml',
  files: '',
  'fail-on': 'CRITICAL',
  platforms: '',
  'platform-runners': '',
  runner: 'ubuntu-24.04'
}

export function inputsWith(changes: Readonly<Record<string, string>>): BeginShipInputs {
  const given = {...COMPLETE, ...changes}
  return readBeginShipInputs(name => given[name] ?? '')
}
