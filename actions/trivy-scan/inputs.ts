import {ActionError} from '../../lib/action/errors.ts'
import {isDigest} from '../../lib/registry/descriptor.ts'
import {boolean, duration, lines, readInputs, text, type InputKind, type InputValues} from '../../lib/action/inputs.ts'
import {SEVERITIES} from './severity.ts'

const SCANNERS = ['vuln', 'secret'] as const

/** The mirrors that the Trivy project itself fills. The first two are Trivy's own defaults. */
const OFFICIAL_DATABASES = ['mirror.gcr.io/aquasec/trivy-db:2', 'ghcr.io/aquasecurity/trivy-db:2', 'public.ecr.aws/aquasecurity/trivy-db:2']

export const schema = {
  layout: text(),
  digest: text({default: ''}),
  'fail-on': words(SEVERITIES, {default: 'CRITICAL'}),
  'ignore-unfixed': boolean({default: 'false'}),
  scanners: words(SCANNERS, {default: 'vuln,secret'}),
  'allow-empty': boolean({default: 'false'}),
  'ignore-file': text({default: ''}),
  'db-repository': lines({default: OFFICIAL_DATABASES.join('\n')}),
  timeout: duration({default: '10m'}),
  'trivy-path': text({default: ''})
}

export type TrivyScanInputs = InputValues<typeof schema>

/** @throws ActionError when an input is missing or wrong */
export function readTrivyScanInputs(get?: (name: string) => string): TrivyScanInputs {
  const inputs = readInputs(schema, get)
  if (inputs.digest !== '' && !isDigest(inputs.digest)) {
    throw new ActionError(
      `Input "digest": "${inputs.digest}" is not a digest.`,
      'Give the digest output of the build: sha256: and 64 hexadecimal digits.'
    )
  }
  if (inputs['db-repository'].length === 0) {
    throw new ActionError('Input "db-repository" names no repository.', 'Write one a line, for example mirror.gcr.io/aquasec/trivy-db:2.')
  }
  // An empty option would be read as the next option's name.
  const option = inputs['db-repository'].find(repository => repository.startsWith('-') || /\s|,/.test(repository))
  if (option !== undefined) {
    throw new ActionError(`Input "db-repository": "${option}" is not a repository.`, 'Write one HOST/NAME:TAG a line.')
  }
  return inputs
}

/** Some of a few words, separated by commas, blanks or line breaks; at least one. */
function words<const Word extends string>(known: readonly Word[], options: {default: string}): InputKind<ReadonlySet<Word>> {
  return {
    default: options.default,
    isSecret: false,
    parse(value) {
      const given = value.split(/[\s,]+/).filter(word => word !== '')
      const found = given.map(word => {
        const match = known.find(candidate => candidate.toLowerCase() === word.toLowerCase())
        if (match !== undefined) return match
        throw new ActionError(`"${word}" is not an allowed word.`, `Write some of: ${known.join(', ')}.`)
      })
      if (found.length === 0) throw new ActionError('it names nothing.', `Write some of: ${known.join(', ')}.`)
      return new Set(found)
    }
  }
}
