import {formatDuration} from '../../../lib/action/duration.ts'
import {code, escapeMarkdown, table} from '../../../lib/action/markdown.ts'
import {formatBytes} from '../../../lib/action/size.ts'
import type {ImageSet} from '../../../lib/deploy/images.ts'
import type {Release} from '../examine/folder.ts'
import type {HookNotes} from '../hooks/notes.ts'
import {whereIs} from '../hooks/words.ts'
import type {DeployInputs} from '../inputs.ts'
import {isForService} from '../inputs/roads.ts'
import type {DeployResult} from '../result.ts'

/** A reason as its own sentence. A URL, a file or a unit that it begins with stays as it is written. */
export function sentence(reason: string): string {
  const isName = /^\S*[\d@/_=]|^\S*[.:]\S/.test(reason)
  const text = isName ? reason : reason.charAt(0).toUpperCase() + reason.slice(1)
  return /[.?!]$/.test(text) ? text : `${text}.`
}

type Headline = 'deployed' | 'rolled-back' | 'went-on' | 'taken-down' | 'unchanged' | 'uncertain'

function headlineOf(result: DeployResult): Headline {
  if (result.result === 'rolled-back' && result.wentOn === true) return 'went-on'
  return result.result === 'failed' ? result.host : result.result
}

const HEADLINES: Readonly<Record<Headline, string>> = {
  deployed: 'Deployed and verified.',
  'rolled-back': 'The new version did not work; the previous one runs again.',
  'went-on': 'Not deployed; what ran before goes on running.',
  'taken-down': 'The first deploy did not work and was taken down; nothing runs, volumes are kept.',
  unchanged: 'Not deployed; nothing was changed on the host.',
  uncertain: 'THE HOST NEEDS A PERSON: the new version did not work, and the previous one is not known to run.'
}

/** The same for going back to a release; there it always runs something before. */
const GONE_BACK: Readonly<Record<Headline, string>> = {
  deployed: 'Gone back and verified.',
  'rolled-back': 'The older release did not work; what ran before runs again.',
  'went-on': 'Not gone back; what ran before goes on running.',
  'taken-down': HEADLINES['taken-down'],
  unchanged: 'Not gone back; nothing was changed on the host.',
  uncertain: 'THE HOST NEEDS A PERSON: the older release did not work, and what ran before is not known to run.'
}

/** How the deploy ended, in one or two sentences. */
export function headline({mode}: Pick<DeployInputs, 'mode'>, result: DeployResult): string {
  return (mode === 'rollback' ? GONE_BACK : HEADLINES)[headlineOf(result)]
}

const MARKS: Readonly<Record<Headline, string>> = {
  deployed: '✅',
  'rolled-back': '↩️',
  'went-on': '❌',
  'taken-down': '❌',
  unchanged: '❌',
  uncertain: '🚨'
}

/** The same as one character. */
export function markOf(result: DeployResult): string {
  return MARKS[headlineOf(result)]
}

/** The job summary: what runs now, and why; pure. */
export function renderSummary(inputs: DeployInputs, result: DeployResult): string {
  const rows = [
    ['Project', `${code(inputs.project)} on ${code(inputs.host)}`],
    ...describeAsked(inputs, result),
    ['Runs now', describeRunning(inputs, result)],
    ...rowBefore(result),
    ...rowsOfHooks(result.hooks),
    ...(inputs['health-url'] === '' ? [] : [['Health page', code(inputs['health-url'])]]),
    ['Took', result.phases.map(({name, milliseconds}) => `${name} ${formatDuration(milliseconds)}`).join(', ')]
  ]
  const reason = result.result === 'deployed' ? [] : [`**Reason:** ${escapeMarkdown(sentence(result.reason))}`, '']
  const title = inputs.mode === 'rollback' ? 'Rollback' : 'Deploy'
  const notes = result.notes.flatMap(note => [`- ${escapeMarkdown(note)}`])
  return [
    `### ${MARKS[headlineOf(result)]} ${headline(inputs, result)}`,
    '',
    ...reason,
    ...warnOfSchema(result),
    table([title, ''], rows),
    '',
    ...(notes.length === 0 ? [] : [...notes, ''])
  ].join('\n')
}

function describeAsked(inputs: DeployInputs, result: DeployResult): [string, string][] {
  if (inputs.mode === 'rollback') return [['Asked for', describeTarget(inputs, result)]]
  return Object.keys(result.images).length === 0 ? [] : [['Asked for', describeImages(result.images, '')]]
}

function describeTarget({release}: DeployInputs, {id, images}: DeployResult): string {
  const asked = id === '' || id === release ? code(release) : `${code(release)}, which is release ${code(id)}`
  return Object.keys(images).length === 0 ? asked : `${asked}: ${describeImages(images, '')}`
}

/** Said apart from the reason: whoever reads no further has to see it. @param host where there are several */
export function warnOfSchema({result, hooks: {migrated, backup}}: DeployResult, host = ''): string[] {
  if (migrated !== true || result === 'deployed') return []
  return [
    `> [!CAUTION]`,
    `> ${host === '' ? '' : `${escapeMarkdown(host)}: `}**The migration was begun, and the schema was not put back.** ${escapeMarkdown(sentence(whereIs(backup)))}`,
    ''
  ]
}

function rowsOfHooks({backup, backupFiles = [], migrated}: HookNotes): [string, string][] {
  const files = backupFiles.map(
    ({name, bytes, sha256}) => `${code(name)} ${formatBytes(bytes)}${sha256 === '' ? '' : `, SHA-256 ${code(sha256)}`}`
  )
  return [
    ...(backup === undefined ? [] : [['Backup', [code(backup), ...files].join('<br>')] as [string, string]]),
    ...(migrated === true ? [['Migration', 'was begun before the swap; nothing puts it back'] as [string, string]] : [])
  ]
}

/** A deploy that stopped before the host was looked at does not know what ran there: it says nothing rather than "nothing". */
function rowBefore(result: DeployResult): [string, string][] {
  if (result.previous !== undefined) return [['Ran before', describeRelease(result.previous)]]
  if (result.adopted !== undefined) return [['Ran before', `the project in ${code(result.adopted)}`]]
  return result.result === 'failed' ? [] : [['Ran before', 'nothing']]
}

/** What runs on a host now, as far as it is known. */
export function describeRunning(inputs: DeployInputs, result: DeployResult): string {
  if (result.result === 'deployed')
    return [describeImages(result.images, result.servingVersion, result.id), ...tellUnits(result)].join('; ')
  if (result.result === 'taken-down') return 'nothing'
  if (result.result === 'failed' && result.host === 'uncertain')
    return `**not known**: look with "${isForService(inputs) ? 'systemctl status' : 'docker compose ps'}" on the host`
  if (result.previous === undefined && result.adopted !== undefined) return `the project in ${code(result.adopted)}`
  return result.previous === undefined ? 'what ran before' : describeRelease(result.previous)
}

/** The units of a systemd host that a deploy has restarted; nothing of a Compose project. */
function tellUnits({acted}: DeployResult): string[] {
  if (acted === undefined) return []
  if (acted.length === 0) return ['no unit was restarted']
  return [
    acted
      .map(line => line.split(' '))
      .map(([how, unit = '']) => `${code(unit)} ${how === 'reload' ? 'reloaded' : 'restarted'}`)
      .join(', ')
  ]
}

const describeRelease = ({images, version, id}: Release) => describeImages(images, version, id)

/** @param release its id: a service may have no image, and no page that says a version */
export function describeImages(images: ImageSet, version: string, release = ''): string {
  const names = Object.values(images).map(code).join(', ')
  if (names === '') return version !== '' ? `version ${code(version)}` : release === '' ? 'its release' : `release ${code(release)}`
  return version === '' ? names : `${names}, version ${code(version)}`
}
