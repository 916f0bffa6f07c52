import {ActionError} from '../../lib/action/errors.ts'
import {boolean, duration, fromOutput, lines, readInputs, text, type InputKind, type InputValues} from '../../lib/action/inputs.ts'
import {oneLine} from '../../lib/action/log-line.ts'
import {loginList} from '../../lib/github/logins.ts'
import {tokenInput} from '../../lib/github/token.ts'

/** Room for a digest and a word or two, not for a text. */
const LONGEST_SUBJECT = 300
const SHORTEST_WAIT_MILLISECONDS = 1_000

export const schema = {
  subject: fromOutput(text()),
  title: text(),
  report: text({default: ''}),
  'report-sha256': sha256(text({default: ''})),
  timeout: atLeastOneSecond(duration({default: '1h'})),
  interval: atLeastOneSecond(duration({default: '10s'})),
  approvers: loginList(),
  'prevent-self-approval': boolean({default: 'false'}),
  labels: lines({default: ''}),
  token: tokenInput()
}

export type IssueApprovalInputs = InputValues<typeof schema>

/** @throws ActionError when an input is missing or wrong */
export function readIssueApprovalInputs(get?: (name: string) => string): IssueApprovalInputs {
  const inputs = readInputs(schema, get)
  // An invisible or look-alike character would let two subjects look the same.
  if (!/^[\x20-\x7e]+$/.test(inputs.subject) || inputs.subject.length > LONGEST_SUBJECT) {
    throw new ActionError(
      `Input "subject" is not one line of at most ${LONGEST_SUBJECT} plain characters.`,
      'Give a commit, a digest (sha256:…) or the sha256 of a plan.'
    )
  }
  if (inputs.title.trim() === '') throw new ActionError('Input "title" is blank.', 'Write one line that says what is asked.')
  if (inputs['report-sha256'] !== '' && inputs.report === '') {
    throw new ActionError(
      'Input "report-sha256" belongs to "report", which is empty.',
      'Give the report\'s path, or leave "report-sha256" out.'
    )
  }
  return inputs
}

function atLeastOneSecond(input: InputKind<number>): InputKind<number> {
  return {
    ...input,
    parse(value) {
      const milliseconds = input.parse(value)
      if (milliseconds < SHORTEST_WAIT_MILLISECONDS) throw new ActionError(`"${value}" is too short.`, 'Write at least 1s.')
      return milliseconds
    }
  }
}

/** In lower case; empty for none. */
function sha256(input: InputKind<string>): InputKind<string> {
  return {
    ...input,
    parse(value) {
      if (value === '' || /^[\da-f]{64}$/i.test(value)) return value.toLowerCase()
      throw new ActionError(`"${oneLine(value)}" is not a sha256.`, 'Write its 64 hexadecimal digits, or leave the input out.')
    }
  }
}
