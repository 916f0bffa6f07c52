import {formatDuration} from '../../../lib/action/duration.ts'
import {code, escapeMarkdown, table} from '../../../lib/action/markdown.ts'
import {placeOf} from '../../../lib/deploy/hosts.ts'
import {redact} from '../../../lib/secrets/redact.ts'
import {digestOf} from '../examine/folder.ts'
import type {DeployInputs} from '../inputs.ts'
import {runningDigest, runningRelease, type HostResult} from '../result.ts'
import {describeImages, describeRunning, headline, markOf, sentence, warnOfSchema} from './summary.ts'

export type FleetResults = readonly [HostResult, ...HostResult[]]

/** How the run ended as a whole. */
export interface FleetVerdict {
  readonly result: HostResult['result']
  /** One sentence. */
  readonly headline: string
  readonly mark: string
}

/**
 * What is to be said of several hosts in one word: `deployed` when each one is; `rolled-back` or `taken-down` when that became of every host on which
 * something was changed; `failed` otherwise, also when some hosts have the new version and others the old one.
 */
export function judgeFleet(results: FleetResults, isRollback = false): FleetVerdict {
  const isOf = (result: HostResult['result']) => results.filter(one => one.result === result).length
  const uncertain = results.filter(isUncertain)
  const [deployed, rolledBack, takenDown] = [isOf('deployed'), isOf('rolled-back'), isOf('taken-down')]
  if (deployed === results.length)
    return {
      result: 'deployed',
      headline: `${isRollback ? 'Gone back on' : 'Deployed to'} all ${results.length} hosts and verified.`,
      mark: '✅'
    }
  if (uncertain.length > 0) {
    const names = uncertain.map(({line}) => line.name).join(', ')
    return {result: 'failed', headline: `${uncertain.length === 1 ? 'A HOST NEEDS' : 'HOSTS NEED'} A PERSON: ${names}.`, mark: '🚨'}
  }
  if (deployed > 0) {
    return {
      result: 'failed',
      headline: `Only ${deployed} of ${results.length} hosts have the ${isRollback ? 'older' : 'new'} version.`,
      mark: '❌'
    }
  }
  if (rolledBack + takenDown === 0)
    return {result: 'failed', headline: `Not ${isRollback ? 'gone back' : 'deployed'}; nothing was changed on any host.`, mark: '❌'}
  const wentOn = results.every(result => result.result === 'failed' || (result.result === 'rolled-back' && result.wentOn === true))
  const problem = wentOn ? `Not ${isRollback ? 'gone back' : 'deployed'}` : `The ${isRollback ? 'older' : 'new'} version did not work`
  const again = `${problem}; every host has what ran before.`
  if (takenDown === 0) return {result: 'rolled-back', headline: again, mark: '↩️'}
  return {result: rolledBack === 0 ? 'taken-down' : 'failed', headline: again, mark: '❌'}
}

const isUncertain = (result: HostResult) => result.result === 'failed' && result.host === 'uncertain'

/** What each host that was not deployed to says, as one line; what many say alike is said once. */
export function reasonOf(results: FleetResults): string {
  const names = new Map<string, string[]>()
  for (const result of results) {
    if (result.result === 'deployed') continue
    const reason = redact(result.reason)
    names.set(reason, [...(names.get(reason) ?? []), result.line.name])
  }
  return [...names].map(([reason, of]) => `${of.join(', ')}: ${sentence(reason)}`).join(' ')
}

/** The output `results`: one object a host, in the order of `hosts`. */
export function renderResults(results: FleetResults): string {
  const told = results.map(result => ({
    name: result.line.name,
    host: result.line.host,
    port: result.line.port,
    user: result.line.user,
    group: result.line.group,
    result: result.result,
    // What a person has to know first: whether what ran before still does.
    state: result.result === 'failed' ? result.host : 'known',
    reason: result.result === 'deployed' ? '' : redact(result.reason),
    digest: runningDigest(result),
    version: redact('servingVersion' in result ? result.servingVersion : ''),
    release: runningRelease(result),
    'previous-digest': digestOf(result.previous?.image),
    'previous-version': redact(result.previous?.version ?? ''),
    backup: result.hooks.backup ?? '',
    migrated: result.hooks.migrated === true,
    milliseconds: timeOf(result),
    trips: result.trips
  }))
  return JSON.stringify(told)
}

const timeOf = ({phases}: HostResult) => phases.reduce((sum, {milliseconds}) => sum + milliseconds, 0)

/** The job summary of several hosts: what runs on each one now, and why. */
export function renderFleetSummary(inputs: DeployInputs, results: FleetResults): string {
  const {mark, headline: whole} = judgeFleet(results, inputs.mode === 'rollback')
  const rows = results.map(result => [
    `${escapeMarkdown(result.line.name)}${result.line.group === '' ? '' : ` (${escapeMarkdown(result.line.group)})`}`,
    code(placeOf(result.line)),
    `${markOf(result)} ${headline(inputs, result)}`,
    describeRunning(inputs, result),
    formatDuration(timeOf(result))
  ])
  const reason = reasonOf(results)
  const why = reason === '' ? [] : [`**Reason:** ${escapeMarkdown(reason)}`, '']
  // What is the same on all is said once.
  const notes = [...new Set(results.flatMap(one => one.notes))].map(note => `- ${escapeMarkdown(note)}`)
  const brings = Object.keys(results[0].images).length === 0 ? '' : `, ${describeImages(results[0].images, '')}`
  const asked = `${code(inputs.project)}${inputs.mode === 'rollback' ? `, release ${code(inputs.release)}` : brings}`
  const schema = results.flatMap(result => warnOfSchema(result, result.line.name))
  return [
    `### ${mark} ${whole}`,
    '',
    ...why,
    ...schema,
    asked,
    '',
    table(['Host', 'Address', 'How it ended', 'Runs now', 'Took'], rows),
    '',
    ...notes
  ].join('\n')
}
