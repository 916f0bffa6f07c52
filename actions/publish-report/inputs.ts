import {ActionError} from '../../lib/action/errors.ts'
import {choice, lines, readInputs, text, type InputKind, type InputValues} from '../../lib/action/inputs.ts'
import {oneLine} from '../../lib/action/log-line.ts'
import {tokenInput} from '../../lib/github/token.ts'

/** Room for a name, not for a text. */
const LONGEST_KEY = 300

export const schema = {
  to: choice(['issue', 'pull-request']),
  key: text(),
  title: text({default: ''}),
  report: text({default: ''}),
  state: choice(['open', 'closed'], {default: 'open'}),
  labels: lines({default: ''}),
  'pull-request': pullRequestNumber(),
  token: tokenInput()
}

export type PublishReportInputs = InputValues<typeof schema>

/** @throws ActionError when an input is missing or wrong, or belongs to the other way to publish */
export function readPublishReportInputs(get?: (name: string) => string): PublishReportInputs {
  const inputs = readInputs(schema, get)
  if (inputs.key.length > LONGEST_KEY) {
    throw new ActionError(
      `Input "key" is longer than ${LONGEST_KEY} characters.`,
      'Give a name that stays the same from run to run, such as "drift production".'
    )
  }
  if (inputs.state === 'open' && inputs.report === '') {
    throw new ActionError('Input "report" is required but is empty.', 'Give the path of a Markdown file that an earlier step wrote.')
  }
  if (inputs.to === 'issue') checkIssueInputs(inputs)
  else checkPullRequestInputs(inputs)
  return inputs
}

function checkIssueInputs(inputs: PublishReportInputs): void {
  if (inputs.state === 'open' && inputs.title === '') {
    throw new ActionError('Input "title" is required for an issue but is empty.', 'Write one line that says what the report is about.')
  }
  if (inputs['pull-request'] !== undefined) {
    throw new ActionError('Input "pull-request" belongs to "to: pull-request".', 'Leave it out, or write "to: pull-request".')
  }
  // GitHub takes no comma in a label, and would say so only when there is something to report, which is too late.
  const list = inputs.labels.find(label => label.includes(','))
  if (list !== undefined) throw new ActionError(`Input "labels": "${oneLine(list)}" has a comma in it.`, 'Write one label a line.')
}

function checkPullRequestInputs(inputs: PublishReportInputs): void {
  if (inputs.state === 'closed') {
    throw new ActionError(
      'Input "state": "closed" belongs to "to: issue": the comment on a pull request stays.',
      'Leave it out, and give a report that says there is nothing to report.'
    )
  }
  if (inputs.labels.length > 0) throw new ActionError('Input "labels" belongs to "to: issue".', 'Leave it out: a comment has no labels.')
}

function pullRequestNumber(): InputKind<number | undefined> {
  return {
    default: '',
    isSecret: false,
    parse(value) {
      if (value === '') return undefined
      if (/^[1-9]\d{0,8}$/.test(value)) return Number(value)
      throw new ActionError(
        `"${value}" is not the number of a pull request.`,
        'Write a number such as 7, or leave it empty on an event of a pull request.'
      )
    }
  }
}
