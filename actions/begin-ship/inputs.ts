import {asWritten, boolean, choice, lines, readInputs, text, type InputValues} from '../../lib/action/inputs.ts'

/** All of them as they were written, empty ones too: what is wrong is said at once, and only where it is needed (problems.ts). */
export const schema = {
  stage: choice(['begin', 'begin-deploy', 'deploy', 'end'], {default: 'begin'}),
  image: text({default: ''}),
  'call-inputs': text({default: ''}),
  deploy: text({default: ''}),
  approval: text({default: ''}),
  'approval-timeout': text({default: ''}),
  approvers: text({default: ''}),
  host: text({default: ''}),
  port: text({default: ''}),
  user: text({default: ''}),
  hosts: lines({default: ''}),
  'known-hosts': text({default: ''}),
  'host-fingerprints': lines({default: ''}),
  canary: text({default: ''}),
  'max-parallel': text({default: ''}),
  'has-ssh-key': boolean({default: 'false'}),
  project: text({default: ''}),
  url: text({default: ''}),
  'health-path': text({default: ''}),
  'health-timeout': text({default: ''}),
  'lock-timeout': text({default: ''}),
  timeout: text({default: ''}),
  'timeout-minutes': text({default: ''}),
  'backup-timeout': text({default: ''}),
  'migrate-timeout': text({default: ''}),
  'after-timeout': text({default: ''}),
  templates: lines({default: ''}),
  'compose-file': lines({default: ''}),
  files: lines({default: ''}),
  'fail-on': text({default: ''}),
  'max-critical': text({default: ''}),
  'max-high': text({default: ''}),
  'max-medium': text({default: ''}),
  'max-low': text({default: ''}),
  'max-unknown': text({default: ''}),
  'fail-on-secrets': text({default: ''}),
  eol: text({default: ''}),
  baseline: text({default: ''}),
  'trivy-db-repository': text({default: ''}),
  'trivy-java-db-repository': text({default: ''}),
  'registry-username': text({default: ''}),
  'has-registry-password': boolean({default: 'false'}),
  platforms: text({default: ''}),
  'platform-runners': text({default: ''}),
  runner: text({default: ''}),
  digest: text({default: ''}),
  images: lines({default: ''}),
  release: text({default: ''}),
  environment: text({default: ''}),
  'health-url': text({default: ''}),
  'approved-attempt': text({default: ''}),
  decision: text({default: ''}),
  attempt: text({default: ''}),
  'deploy-result': text({default: ''}),
  'tags-left': text({default: ''}),
  'tag-result': text({default: ''}),
  'has-failed': boolean({default: 'false'})
}

/** What the workflows' own expressions compare and join, so that a blank around it counts there: `deploy: |` would be `ssh` and a line break. */
const COMPARED = ['deploy', 'approval', 'image', 'url', 'health-path', 'release', 'environment'] as const

export interface BeginShipInputs extends InputValues<typeof schema> {
  /** Those of the inputs that the workflow compares which have blanks or line breaks around them. */
  readonly padded: readonly (typeof COMPARED)[number][]
}

/**
 * @param get gives an input as it was written, untrimmed
 * @throws ActionError when "has-ssh-key", "has-registry-password" or "has-failed" is neither true nor false
 */
export function readBeginShipInputs(get: (name: string) => string = asWritten): BeginShipInputs {
  const inputs = readInputs(schema, name => get(name).trim())
  return {...inputs, padded: COMPARED.filter(name => get(name) !== get(name).trim())}
}
