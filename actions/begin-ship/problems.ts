import {parseDuration} from '../../lib/action/duration.ts'
import {ActionError} from '../../lib/action/errors.ts'
import {choice, duration, readInputs, text, type InputKind} from '../../lib/action/inputs.ts'
import {LONGEST_APPROVAL} from '../../lib/action/job-time.ts'
import {oneLine} from '../../lib/action/log-line.ts'
import {accountName, healthUrl, hostName, imageName, projectName, sshPort} from '../../lib/deploy/inputs.ts'
import {hostNotKnown, isHostKnown} from '../../lib/ssh/known-hosts.ts'
import {loginList} from '../../lib/github/logins.ts'
import {parseImageName} from '../../lib/registry/reference.ts'
import {END_OF_LIFE, tolerated} from '../../lib/scan/gate-words.ts'
import {threshold} from '../../lib/scan/threshold.ts'
import type {BeginShipInputs} from './inputs.ts'
import {divide} from './legs.ts'

/**
 * The longest waits that leave the jobs of ship.yml enough of their time; a test compares. `approve` ends after six hours (infra.yml has the
 * same limit). `deploy` ends after an hour, in which it may wait for the new version and then for the previous one.
 */
export const LONGEST = {approval: LONGEST_APPROVAL, health: '10m'} as const

type TextInput = Exclude<keyof BeginShipInputs, 'has-ssh-key' | 'has-registry-password' | 'has-failed' | 'padded' | 'files' | 'stage'>

/**
 * What is missing or wrong, in the order in which a person would set it up: everything that can be told without asking anybody, and that
 * would otherwise be said by the push, the approval or the deploy. What a build needs `build-push` itself says before it builds.
 *
 * @param isProposal nothing is pushed, asked or deployed then. One from a fork has neither variables nor secrets, so that what is empty, or put
 *   together from a variable, may be so for that reason; what is written in the workflow is wrong for everybody.
 * @param why why the run may have no secrets, a sentence; undefined when it has them
 * @returns a text for each, which names the input, what is wrong with it, and what to write
 */
export function findProblems(inputs: BeginShipInputs, isProposal: boolean, why?: string): string[] {
  // A misspelled word, or none, must not skip the deploy in green. Of a proposal nothing is deployed.
  const word = (name: 'deploy' | 'approval', kind: InputKind<unknown>, fix: string) =>
    isProposal && inputs[name] === '' ? [] : required(name, inputs, kind, fix)
  const words = [
    ...inputs.padded.map(
      name =>
        `Input "${name}" has a blank or a line break around its value, which the workflow compares as it is. Write it on the line of its name.`
    ),
    ...word('deploy', choice(['ssh', 'none']), 'Write "ssh" or "none".'),
    ...word('approval', choice(['wait', 'none']), 'Write "wait" or "none".'),
    ...approvalProblems(inputs),
    ...gateProblems(inputs),
    ...problemsIn(() => divide(inputs, isProposal))
  ]
  if (isProposal) return [...words, ...(inputs.deploy === 'none' ? [] : proposalProblems(inputs))]
  if (inputs.deploy === 'none') return [...words, ...imageProblems(inputs)]
  return [...words, ...imageProblems(inputs), ...hostProblems(inputs, why), ...pageProblems(inputs), ...templateProblems(inputs)]
}

const LIMITS = ['max-critical', 'max-high', 'max-medium', 'max-low', 'max-unknown'] as const

/** What the scan would say of its inputs after the build. */
function gateProblems(inputs: BeginShipInputs): string[] {
  const given = LIMITS.find(name => inputs[name] !== '')
  const isUseless = given !== undefined && inputs['fail-on'].toLowerCase() === 'none'
  return [
    ...problemsOf('fail-on', inputs, threshold({default: 'CRITICAL'})),
    ...LIMITS.flatMap(name => problemsOf(name, inputs, tolerated())),
    ...(isUseless ? [`Input "${given}" tolerates some findings, but "fail-on: none" tolerates all. Leave one of the two out.`] : []),
    ...problemsOf('fail-on-secrets', inputs, threshold({default: 'none'})),
    ...problemsOf('eol', inputs, choice(END_OF_LIFE, {default: 'warn'}))
  ]
}

/** How a name begins or ends where a variable is missing: `${{ vars.NAME }}.example.com`. */
const GAP = /^[-._]|[-._]$/
/** The same of a page's host: `https://${{ vars.HOST }}/wiki` would be the host "wiki" to a URL's reader. */
const GAP_IN_URL = /^https?:\/\/[-.:/]/

/** What needs no variable to be judged. */
function proposalProblems(inputs: BeginShipInputs): string[] {
  const ifGiven = (name: TextInput, kind: InputKind<unknown>) => (inputs[name] === '' ? [] : problemsOf(name, inputs, kind))
  const ifWhole = (name: TextInput, kind: InputKind<unknown>) => (GAP.test(inputs[name]) ? [] : ifGiven(name, kind))
  const isPageWhole = URL.canParse(inputs.url) && !GAP_IN_URL.test(inputs.url)
  return [
    ...ifWhole('host', hostName()),
    ...ifGiven('port', sshPort()),
    ...ifGiven('user', accountName()),
    ...ifWhole('project', projectName()),
    ...pageProblems(isPageWhole ? {...inputs, 'health-path': inputs['health-path'] || '/'} : {...inputs, url: '', 'health-path': ''})
  ]
}

/** The file itself is looked at in run.ts. */
function templateProblems(inputs: BeginShipInputs): string[] {
  const fix = 'Write the path of the Compose file in the repository, or leave the input out for "docker-compose.template.yml".'
  return required('compose-template', inputs, text(), fix)
}

/** Both readers of the name have to take it: the push, and where something is deployed the host. */
function imageProblems(inputs: BeginShipInputs): string[] {
  const pushed = {...text(), parse: parseImageName}
  const problems = required('image', inputs, pushed, 'Write the name without a tag, for example "image: ghcr.io/you/wiki".')
  return problems.length > 0 || inputs.deploy === 'none' ? problems : problemsOf('image', inputs, imageName())
}

function approvalProblems(inputs: BeginShipInputs): string[] {
  if (inputs.approval === 'none' || inputs.approval === '') return []
  const limits = {least: '1s', most: LONGEST.approval, why: 'the job that waits ends after six hours'}
  return [
    ...problemsOf('approval-timeout', inputs, within(limits, duration({default: '1h'}))),
    ...problemsOf('approvers', inputs, loginList())
  ]
}

function hostProblems(inputs: BeginShipInputs, why: string | undefined): string[] {
  const place = [
    ...required('host', inputs, hostName(), 'Set the variable DEPLOY_HOST, and hand it over: "host: ${{ vars.DEPLOY_HOST }}".'),
    ...problemsOf('port', inputs, sshPort())
  ]
  const noKey = `Secret DEPLOY_SSH_KEY is empty. ${why ?? 'Set it, and hand it over under "secrets:" of the calling job.'}`
  return [
    ...place,
    ...required('user', inputs, accountName(), 'Set the variable DEPLOY_USER, and hand it over: "user: ${{ vars.DEPLOY_USER }}".'),
    ...required('known-hosts', inputs, text(), 'Set the variable DEPLOY_KNOWN_HOSTS: the README says how to get its lines.'),
    ...(place.length === 0 ? knownHostsProblems(inputs) : []),
    ...(inputs['has-ssh-key'] ? [] : [noKey]),
    ...required('project', inputs, projectName(), 'Give the Compose project a name, for example "project: wiki".')
  ]
}

function knownHostsProblems({host, port, 'known-hosts': lines}: BeginShipInputs): string[] {
  const number = Number(port === '' ? sshPort().default : port)
  return lines === '' || isHostKnown(lines, host, number) ? [] : [hostNotKnown(lines, host, number).toDisplay()]
}

/** The page is `url` and `health-path` together: each is judged alone, and the whole of it where both are well. */
function pageProblems(inputs: BeginShipInputs): string[] {
  const {url, 'health-path': path} = inputs
  const isPathNeeded = url !== '' || path !== ''
  const halves = [
    ...urlProblems(url),
    ...(isPathNeeded && !path.startsWith('/')
      ? ['Input "health-path" does not begin with a slash. Write it like "health-path: /health".']
      : [])
  ]
  const isPage = url === '' || halves.length > 0 || problemsOf('url', {...inputs, url: `${url}${path}`}, healthUrl()).length === 0
  const why = 'the job has an hour, in which the previous version may have to be put back too'
  return [
    ...halves,
    ...(isPage ? [] : ['Inputs "url" and "health-path" are no URL together. Leave out blanks and what cannot be seen.']),
    ...problemsOf('health-timeout', inputs, within({least: '0s', most: LONGEST.health, why}, duration({default: '60s'})))
  ]
}

function urlProblems(url: string): string[] {
  if (url === '') return []
  if (url.endsWith('/')) return ['Input "url" ends with a slash. Leave it out: "health-path" begins with one.']
  // `https:///health` would be the host "health" to a URL's reader.
  if (!URL.canParse(url) || !/^https?:\/\/[^/]/.test(url)) {
    return ['Input "url" is not an http or https URL. Write it like "url: https://wiki.example.com".']
  }
  return /[?#]/.test(url) ? ['Input "url" has a "?" or a "#". Write the part before it: "health-path" is put behind.'] : []
}

interface Limits {
  /** Both as a person writes them, both included. */
  readonly least: string
  readonly most: string
  /** Why not longer, to be read after "and". */
  readonly why: string
}

function within({least, most, why}: Limits, kind: InputKind<number>): InputKind<number> {
  return {
    ...kind,
    parse(value) {
      const milliseconds = kind.parse(value)
      if (milliseconds < parseDuration(least)) throw new ActionError(`"${value}" is too short.`, `Write at least ${least}.`)
      if (milliseconds > parseDuration(most)) {
        throw new ActionError(`"${value}" is longer than ${most}, and ${why}.`, `Write ${most} or less.`)
      }
      return milliseconds
    }
  }
}

/** As {@link problemsOf}, for an input that has to be there. */
function required(name: TextInput, inputs: BeginShipInputs, kind: InputKind<unknown>, fix: string): string[] {
  return inputs[name] === '' ? [`Input "${name}" is empty. ${fix}`] : problemsOf(name, inputs, kind)
}

/** What the kind says against the value; an empty one has the kind's default. */
function problemsOf(name: TextInput, inputs: BeginShipInputs, kind: InputKind<unknown>): string[] {
  return problemsIn(() => readInputs({[name]: kind}, () => inputs[name]))
}

/** What it says when it throws. */
function problemsIn(work: () => unknown): string[] {
  try {
    work()
    return []
  } catch (error) {
    if (!(error instanceof ActionError)) throw error
    return [oneLine(error.toDisplay())]
  }
}
