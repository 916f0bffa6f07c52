import {parseDuration} from '../../lib/action/duration.ts'
import {ActionError} from '../../lib/action/errors.ts'
import {boolean, choice, lines, printable, readInputs, text, type InputKind, type InputValues} from '../../lib/action/inputs.ts'
import {LONGEST_APPROVAL} from '../../lib/action/job-time.ts'
import {workspaceName} from '../../lib/terraform/workspace.ts'

export const schema = {
  stage: choice(['plan', 'apply'], {default: 'plan'}),
  apply: boolean({default: 'false'}),
  drift: boolean({default: 'false'}),
  'across-jobs': boolean({default: 'false'}),
  'has-plan-key': boolean({default: 'false'}),
  approval: oneOf(['always', 'risky', 'none']),
  'approval-timeout': approvalTimeout(),
  binary: oneOf(['terraform', 'tofu']),
  'working-directory': folderOfRepository(),
  workspace: workspaceName(),
  'var-file': lines({default: ''}),
  'backend-config': lines({default: ''}),
  destroy: boolean({default: 'false'}),
  'refresh-only': boolean({default: 'false'}),
  target: lines({default: ''}),
  replace: lines({default: ''}),
  'handed-over': text({default: ''}),
  asks: text({default: ''}),
  'approval-result': text({default: ''}),
  decision: text({default: ''}),
  attempt: text({default: ''})
}

export type BeginChangeInputs = InputValues<typeof schema>

/** @throws ActionError when an input is missing or wrong, whatever the event is */
export function readBeginChangeInputs(get?: (name: string) => string): BeginChangeInputs {
  const inputs = readInputs(schema, get)
  if (inputs.stage === 'plan') checkGiven(inputs)
  return inputs
}

/**
 * What the workflow decides by, so that nothing stands for an input that came out empty: an approval that is neither `always` nor `risky`
 * would ask nobody.
 */
function checkGiven({approval, binary, 'approval-timeout': timeout}: BeginChangeInputs): void {
  const missing = (name: string, fix: string) => new ActionError(`Input "${name}" is empty.`, fix)
  if (approval === undefined) throw missing('approval', 'Write one of: always, risky, none.')
  if (timeout === undefined) throw missing('approval-timeout', 'Write a number with its unit, for example 90s, 30m or 1h30m.')
  if (binary === undefined) throw missing('binary', 'Write terraform or tofu.')
}

/** One of a few words; undefined for none. */
function oneOf<const Word extends string>(words: readonly Word[]): InputKind<Word | undefined> {
  const kind = choice(words)
  return {default: '', isSecret: false, parse: value => (value === '' ? undefined : kind.parse(value))}
}

/** Milliseconds; undefined for none. */
function approvalTimeout(): InputKind<number | undefined> {
  return {
    default: '',
    isSecret: false,
    parse(value) {
      if (value === '') return undefined
      const milliseconds = parseDuration(value)
      if (milliseconds <= parseDuration(LONGEST_APPROVAL)) return milliseconds
      // An apply that was approved shortly before the job's end would be broken off.
      const problem = `"${value}" is longer than ${LONGEST_APPROVAL}, and the job ends after six hours.`
      throw new ActionError(problem, `Write ${LONGEST_APPROVAL} or less.`)
    }
  }
}

function folderOfRepository(): InputKind<string> {
  return {
    default: '.',
    isSecret: false,
    parse(value) {
      if (/[\r\n]/.test(value)) {
        throw new ActionError(
          `"${printable(value)}" has a line break in it; it names one folder.`,
          'Write one line, such as infrastructure.'
        )
      }
      if (!value.startsWith('/') && !value.split('/').includes('..')) return value
      throw new ActionError(`"${value}" leads out of the repository.`, 'Write it like infrastructure.')
    }
  }
}
