import {choice, type InputKind, text} from '../../lib/action/inputs.ts'
import {healthUrl, imageName} from '../../lib/deploy/inputs.ts'
import {parseImageName} from '../../lib/registry/reference.ts'
import {END_OF_LIFE, tolerated} from '../../lib/scan/gate-words.ts'
import {threshold} from '../../lib/scan/threshold.ts'
import {
  addressProblems,
  approvalProblems,
  fileProblems,
  hostProblems,
  paddingProblems,
  placeProblems,
  wordProblems
} from './deploy-problems.ts'
import {timeProblems} from './deploy-time.ts'
import type {BeginShipInputs} from './inputs.ts'
import {problemsIn, problemsOf, required} from './judging.ts'
import {divide} from './legs.ts'

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
  const words = [
    ...paddingProblems(inputs),
    ...wordProblems('deploy', ['ssh', 'none'], inputs, isProposal),
    ...wordProblems('approval', ['wait', 'none'], inputs, isProposal),
    ...approvalProblems(inputs),
    ...gateProblems(inputs),
    ...problemsIn(() => divide(inputs, isProposal))
  ]
  if (isProposal) return [...words, ...(inputs.deploy === 'none' ? [] : proposalProblems(inputs))]
  if (inputs.deploy === 'none') return [...words, ...imageProblems(inputs)]
  return [
    ...words,
    ...imageProblems(inputs),
    ...hostProblems(inputs, why),
    ...pageProblems(inputs),
    ...timeProblems(inputs),
    ...fileProblems(inputs)
  ]
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

/** How a page begins where the variable of its host is missing: `https://${{ vars.HOST }}/wiki` would be the host "wiki" to a URL's reader. */
const GAP_IN_URL = /^https?:\/\/[-.:/]/

/** What needs no variable to be judged. */
function proposalProblems(inputs: BeginShipInputs): string[] {
  const isPageWhole = URL.canParse(inputs.url) && !GAP_IN_URL.test(inputs.url)
  return [
    ...placeProblems(inputs),
    ...pageProblems(isPageWhole ? {...inputs, 'health-path': inputs['health-path'] || '/'} : {...inputs, url: '', 'health-path': ''}),
    ...timeProblems(inputs)
  ]
}

/** Both readers of the name have to take it: the push, and where something is deployed the host. */
function imageProblems(inputs: BeginShipInputs): string[] {
  const pushed: InputKind<unknown> = {...text(), parse: parseImageName}
  const problems = required('image', inputs, pushed, 'Write the name without a tag, for example "image: ghcr.io/you/wiki".')
  return problems.length > 0 || inputs.deploy === 'none' ? problems : problemsOf('image', inputs, imageName())
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
  return isPage ? halves : [...halves, 'Inputs "url" and "health-path" are no URL together. Leave out blanks and what cannot be seen.']
}

function urlProblems(url: string): string[] {
  if (url === '') return []
  if (url.endsWith('/')) return ['Input "url" ends with a slash. Leave it out: "health-path" begins with one.']
  const wrong = addressProblems(url)
  if (wrong.length > 0) return wrong
  return /[?#]/.test(url) ? ['Input "url" has a "?" or a "#". Write the part before it: "health-path" is put behind.'] : []
}
