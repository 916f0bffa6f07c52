import {ActionError} from '../../lib/action/errors.ts'
import {choice, duration, EMPTY_OUTPUT, matching, printable, text, type InputKind} from '../../lib/action/inputs.ts'
import {LONGEST_APPROVAL} from '../../lib/action/job-time.ts'
import {oneLine} from '../../lib/action/log-line.ts'
import type {HostMode} from '../../lib/deploy/for-hosts.ts'
import {parseHosts} from '../../lib/deploy/hosts.ts'
import {readImages} from '../../lib/deploy/images.ts'
import {accountName, healthUrl, hostName, imageName, projectName, sshPort} from '../../lib/deploy/inputs.ts'
import {loginList} from '../../lib/github/logins.ts'
import {parseTemplateLines} from '../../lib/secrets/template-lines.ts'
import {checkNamed, fingerprintsOf, parseFingerprints} from '../../lib/ssh/fingerprints.ts'
import {hostNotKnown, isHostKnown} from '../../lib/ssh/known-hosts.ts'
import {timeProblems} from './deploy-time.ts'
import type {BeginShipInputs} from './inputs.ts'
import {problemsIn, problemsOf, required, within, type TextInput} from './judging.ts'

/*
 * What ship.yml and deploy.yml both say of a deploy, in the order in which a person would set it up. What only deploy.yml is told stands at the end.
 */

/** A value with something around it that a workflow's own expressions compare. */
export const paddingProblems = ({padded}: BeginShipInputs): string[] =>
  padded.map(
    name =>
      `Input "${name}" has a blank or a line break around its value, which the workflow compares as it is. Write it on the line of its name.`
  )

/** A misspelled word, or none, must not skip a deploy in green. Of a proposal nothing is deployed. */
export function wordProblems(
  name: 'deploy' | 'approval',
  words: readonly [string, string],
  inputs: BeginShipInputs,
  isProposal: boolean
): string[] {
  if (isProposal && inputs[name] === '') return []
  return required(name, inputs, choice(words, {default: words[0]}), `Write "${words[0]}" or "${words[1]}".`)
}

/** The job that asks ends after six hours (infra.yml has the same limit); a test compares. */
export function approvalProblems(inputs: BeginShipInputs): string[] {
  if (inputs.approval === 'none' || inputs.approval === '') return []
  const limits = {least: '1s', most: LONGEST_APPROVAL, why: 'the job that waits ends after six hours'}
  return [
    ...problemsOf('approval-timeout', inputs, within(limits, duration({default: '1h'}))),
    ...problemsOf('approvers', inputs, loginList())
  ]
}

/** @param why why the run may have no secrets, a sentence; undefined when it has them */
export function hostProblems(inputs: BeginShipInputs, why: string | undefined): string[] {
  const isOne = inputs.hosts.length === 0
  const place = isOne
    ? [
        ...required(
          'host',
          inputs,
          hostName(),
          'Set the variable DEPLOY_HOST, and hand it over: "host: ${{ vars.DEPLOY_HOST }}"; or name several in "hosts".'
        ),
        ...problemsOf('port', inputs, sshPort())
      ]
    : hostsProblems(inputs)
  const user = required('user', inputs, accountName(), 'Set the variable DEPLOY_USER, and hand it over: "user: ${{ vars.DEPLOY_USER }}".')
  const noKey = `Secret DEPLOY_SSH_KEY is empty. ${why ?? 'Set it, and hand it over under "secrets:" of the calling job.'}`
  return [
    ...place,
    ...(isOne ? user : []),
    ...(inputs['host-fingerprints'].length === 0
      ? required('known-hosts', inputs, text(), 'Set the variable DEPLOY_KNOWN_HOSTS: the README says how to get its lines.')
      : []),
    ...(place.length === 0 ? hostKeyProblems(inputs) : []),
    ...(inputs['has-ssh-key'] ? [] : [noKey]),
    ...required('project', inputs, projectName(), 'Give the Compose project a name, for example "project: wiki".')
  ]
}

function hostsProblems(inputs: BeginShipInputs): string[] {
  if (inputs.host === '') return problemsIn(() => parseHosts(inputs.hosts, inputs.user))
  return ['Inputs "hosts" and "host" exclude each other: each line of "hosts" says it. Leave "host" out.']
}

/** Each host is known by a line or by a fingerprint, as deploy-ssh will have it (lib/ssh/identity.ts). */
function hostKeyProblems(inputs: BeginShipInputs): string[] {
  const {host, port, user, hosts, 'known-hosts': lines, 'host-fingerprints': given} = inputs
  if (lines === '' && given.length === 0) return []
  const all = hosts.length > 0 ? parseHosts(hosts, user) : [{host, port: Number(port === '' ? sshPort().default : port), user}]
  const wrong = problemsIn(() => {
    const fingerprints = parseFingerprints(given)
    if (all.length > 1) checkNamed(fingerprints)
  })
  if (wrong.length > 0) return wrong
  const fingerprints = parseFingerprints(given)
  const unknown = all.filter(line => fingerprintsOf(line, fingerprints).length === 0 && !isHostKnown(lines, line.host, line.port))
  return unknown.map(line => hostNotKnown(lines, line.host, line.port).toDisplay())
}

/** How a name begins or ends where a variable is missing: `${{ vars.NAME }}.example.com`. */
const GAP = /^[-._]|[-._]$/

/** What needs no variable to be judged. */
export function placeProblems(inputs: BeginShipInputs): string[] {
  const ifGiven = (name: TextInput, kind: InputKind<unknown>) => (inputs[name] === '' ? [] : problemsOf(name, inputs, kind))
  const ifWhole = (name: TextInput, kind: InputKind<unknown>) => (GAP.test(inputs[name]) ? [] : ifGiven(name, kind))
  return [
    ...ifWhole('host', hostName()),
    ...ifGiven('port', sshPort()),
    ...ifGiven('user', accountName()),
    ...ifWhole('project', projectName())
  ]
}

/** Which kinds of hosts there are. Lines that are wrong are said elsewhere, and count as Docker hosts. */
export function kindsOf({hosts}: Pick<BeginShipInputs, 'hosts'>): ReadonlySet<HostMode> {
  const kinds = new Set<HostMode>(hosts.map(line => (/\smode=service(?=\s|$)/.test(line) ? 'service' : 'deploy')))
  return kinds.size === 0 ? new Set(['deploy']) : kinds
}

/** The files themselves are looked at in run.ts, and those with references by inject-secrets. */
export function fileProblems(inputs: BeginShipInputs): string[] {
  if (!kindsOf(inputs).has('deploy')) return []
  const names = inputs['compose-file']
  if (names.length === 0) {
    return ['Input "compose-file" is empty. Write the name of the Compose file, or leave the input out for "docker-compose.yml".']
  }
  const twice = names.find((name, index) => names.indexOf(name) !== index)
  return twice === undefined ? [] : [`Input "compose-file" names "${twice}" twice. Keep one of the two lines.`]
}

/** An address without anything behind it, such as the link on the page of deployments. */
export function addressProblems(url: string): string[] {
  // `https:///health` would be the host "health" to a URL's reader.
  if (url === '' || (URL.canParse(url) && /^https?:\/\/[^/]/.test(url))) return []
  return ['Input "url" is not an http or https URL. Write it like "url: https://wiki.example.com".']
}

/**
 * What is missing or wrong in the inputs of deploy.yml.
 *
 * @param isProposal nothing is asked or deployed then, and what is empty may be so because a fork has no variables
 * @param why see {@link hostProblems}
 * @returns a text for each
 */
export function findDeployProblems(inputs: BeginShipInputs, isProposal: boolean, why?: string): string[] {
  const words = [
    ...paddingProblems(inputs),
    ...wordProblems('approval', ['wait', 'none'], inputs, isProposal),
    ...approvalProblems(inputs),
    ...timeProblems(inputs)
  ]
  if (isProposal) return [...words, ...placeProblems(inputs)]
  const place = [...words, ...hostProblems(inputs, why), ...addressProblems(inputs.url)]
  if (inputs.release !== '') return [...place, ...releaseProblems(inputs)]
  return [...place, ...imageProblems(inputs), ...problemsOf('health-url', inputs, healthUrl()), ...fileProblems(inputs)]
}

function imageProblems(inputs: BeginShipInputs): string[] {
  if (inputs.images.length > 0) {
    const one = (['image', 'digest'] as const).find(name => inputs[name] !== '')
    const both = one === undefined ? [] : [`Inputs "images" and "${one}" exclude each other. Leave "${one}" out.`]
    const without = inputs.images.flatMap(withoutDigest)
    return [...both, ...(without.length > 0 ? without : unreadImages(inputs.images))]
  }
  const digest = matching(/^sha256:[0-9a-f]{64}$/, 'Pass the digest that the build put out: "sha256:" and 64 hex digits.')
  return [
    ...required('image', inputs, imageName(), 'Write the name without a tag, for example "image: ghcr.io/you/wiki".'),
    ...required('digest', inputs, digest, EMPTY_OUTPUT)
  ]
}

function unreadImages(lines: readonly string[]): string[] {
  try {
    readImages(lines)
    return []
  } catch (error) {
    if (!(error instanceof ActionError)) throw error
    return [oneLine(`Input "images": ${error.message}${error.fix === undefined ? '' : ` ${error.fix}`}`)]
  }
}

function withoutDigest(line: string): string[] {
  if (/@sha256:[0-9a-f]{64}$/.test(line)) return []
  return [
    `Input "images": the line "${oneLine(printable(line))}" does not end with a digest, "@sha256:" and 64 hex digits. ${EMPTY_OUTPUT}`
  ]
}

/** What a release was deployed with is on the host: nothing is rendered for it, and nothing is sent. */
function releaseProblems(inputs: BeginShipInputs): string[] {
  const one = inputs.digest === '' ? (['images', 'files'] as const).find(name => inputs[name].length > 0) : 'digest'
  return one === undefined
    ? []
    : [`Inputs "release" and "${one}" exclude each other: a release that is on the host has its own. Leave one out.`]
}

/** Lines that inject-secrets would refuse count as no templates here: it says what is wrong with them. */
export const templatesOf = ({templates}: BeginShipInputs) => parseTemplateLines(templates).templates
