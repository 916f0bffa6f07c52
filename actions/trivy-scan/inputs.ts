import {ActionError} from '../../lib/action/errors.ts'
import {isDigest} from '../../lib/registry/descriptor.ts'
import {age, boolean, choice, duration, lines, optional, readInputs, secret, text, type InputValues} from '../../lib/action/inputs.ts'
import {checkLogin} from './databases/login.ts'
import {parseReference} from '../../lib/registry/reference.ts'
import {END_OF_LIFE, tolerated} from '../../lib/scan/gate-words.ts'
import {baselineImage, isOwnMirror, OFFICIAL_DATABASES} from '../../lib/scan/registries.ts'
import {threshold} from '../../lib/scan/threshold.ts'
import {checkGate} from './gate-inputs.ts'
import {readTargetInputs, targetInputs, type ReadTarget} from './target-inputs.ts'

const OFFICIAL_JAVA_DATABASES = OFFICIAL_DATABASES.map(repository => repository.replace('trivy-db:2', 'trivy-java-db:1'))

export const schema = {
  ...targetInputs,
  // The gate.
  'fail-on': threshold({default: 'CRITICAL'}),
  'ignore-unfixed': boolean({default: 'true'}),
  'max-critical': tolerated(),
  'max-high': tolerated(),
  'max-medium': tolerated(),
  'max-low': tolerated(),
  'max-unknown': tolerated(),
  secrets: optional(threshold({default: 'none'})),
  misconfig: optional(threshold({default: 'none'})),
  eol: choice(END_OF_LIFE, {default: 'warn'}),
  baseline: text({default: ''}),
  'ignore-file': text({default: ''}),
  'require-ignore-reason': boolean({default: 'false'}),
  'allow-empty': boolean({default: 'false'}),
  'on-error': choice(['fail', 'warn'], {default: 'fail'}),
  report: threshold({default: 'UNKNOWN'}),
  'db-repository': lines({default: OFFICIAL_DATABASES.join('\n')}),
  'java-db-repository': lines({default: OFFICIAL_JAVA_DATABASES.join('\n')}),
  'db-username': text({default: ''}),
  'db-password': secret({default: ''}),
  // The official one is built every six hours, and stood still for four days in April 2026 (aquasecurity/trivy-db#660).
  'db-max-age': age({default: '7d'}),
  // It says which library an archive is, not what is wrong with it. The official one stood still for three weeks (aquasecurity/trivy-java-db#66).
  'java-db-max-age': age({default: '30d'}),
  timeout: duration({default: '10m'}),
  'trivy-path': text({default: ''})
}

export type TrivyScanInputs = Omit<InputValues<typeof schema>, 'scanners' | 'name'> & ReadTarget

/** @throws ActionError when an input is missing or wrong */
export function readTrivyScanInputs(get?: (name: string) => string): TrivyScanInputs {
  const given = readInputs(schema, get)
  const others = {isForImage: baselineImage(given.baseline) !== undefined, isForMirror: isOwnMirror(given['db-repository'])}
  const inputs = {...given, ...readTargetInputs(given, others)}
  if (inputs.digest !== '' && !isDigest(inputs.digest)) {
    throw new ActionError(
      `Input "digest": "${inputs.digest}" is not a digest.`,
      'Give the digest output of the build: sha256: and 64 hexadecimal digits.'
    )
  }
  checkRepositories('db-repository', inputs['db-repository'], OFFICIAL_DATABASES)
  checkRepositories('java-db-repository', inputs['java-db-repository'], OFFICIAL_JAVA_DATABASES)
  checkGate(inputs)
  checkLogin(inputs)
  return inputs
}

function checkRepositories(input: string, repositories: readonly string[], official: readonly string[]): void {
  if (repositories.length === 0) {
    throw new ActionError(`Input "${input}" names no repository.`, `Write one a line, for example ${official[0] ?? ''}.`)
  }
  for (const repository of repositories) {
    try {
      parseReference(repository)
    } catch (error) {
      throw new ActionError(`Input "${input}": "${repository}" is not a repository.`, 'Write one HOST/NAME:TAG a line.', {cause: error})
    }
  }
}
