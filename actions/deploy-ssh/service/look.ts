import {printable} from '../../../lib/action/inputs.ts'
import type {HostAnswer} from '../../../lib/ssh/connection.ts'
import {lastLine} from '../../../lib/ssh/errors.ts'
import type {Sayings} from '../../../lib/ssh/shell.ts'
import type {Finding} from '../examine/finding.ts'
import {judgeFolder} from '../examine/folder.ts'
import type {HostState} from '../road.ts'
import type {AskTools} from '../verify/probes.ts'
import {isUnitFile, templateOfUnit, unitIn} from './files.ts'
import type {ServicePlan} from './plan.ts'

/** A host for services. */
export interface ServiceState extends HostState {
  /** `linux/amd64`; empty for one that is not known. */
  readonly platform: string
  readonly tools: AskTools
}

export interface ServiceLook {
  /** Undefined when the host did not say enough for a deploy. */
  readonly state: ServiceState | undefined
  readonly findings: readonly Finding[]
  /** What the release that runs has and the plan has not: it stays on the host as it is, because nobody said what is to become of it. */
  readonly left: readonly string[]
}

/** Whether the host is fit for this plan of the project, from what it said; nothing has been changed on it yet. */
export function judgeLook(plan: ServicePlan, project: string, {said, stderr, exitCode}: HostAnswer): ServiceLook {
  const {state: folder, findings: inFolder} = judgeFolder(said, {road: 'service', project})
  const numbers = (key: string) =>
    said
      .all(key)
      .map(line => /^(\d+) ?(\S*) ?(.*)$/.exec(line))
      .filter(match => match !== null)
  const files = numbers('target').flatMap(([, number, what = '', detail = '']) => {
    const target = plan.files[Number(number)]?.target
    return target === undefined ? [] : [explainTarget(target, what, printable(detail))]
  })
  const kept = numbers('kept-missing').flatMap(([, number]) => {
    const file = plan.files[Number(number)]
    return file === undefined ? [] : [keptMissing(file.source, file.target)]
  })
  const owners = numbers('owner').flatMap(([, number, what = '']) => {
    const [user = '', group = ''] = plan.files[Number(number)]?.owner?.split(':') ?? []
    const name = what === 'group' ? group : user
    return [{what: `The ${what} ${name} does not exist.`, fix: `Make it with "${what}add --system ${name}".`}]
  })
  const programs = said.all('program-missing').map(name => ({what: `The host has no "${printable(name)}".`, fix: 'Install it.'}))
  const findings = [
    ...inFolder,
    ...dedupe(owners),
    ...files,
    ...kept,
    ...programs,
    ...findInSystemd(plan, said.get('systemd'), said.get('account'), numbers('unit'))
  ]
  if (exitCode !== 0 || said.get('complete') === undefined || folder.directory === undefined) {
    return {
      state: undefined,
      findings: findings.length > 0 ? findings : [{what: `The host could not be examined: ${lastLine(stderr)}.`}],
      left: []
    }
  }
  const version = said.get('systemd')
  const summary = version === undefined ? 'No systemd' : `systemd ${printable(version)}`
  return {
    state: {
      directory: folder.directory,
      previous: folder.previous,
      summary,
      platform: platformOf(said.get('platform')),
      tools: folder.tools
    },
    findings,
    left: findLeft(plan, said)
  }
}

function findLeft(plan: ServicePlan, said: Sayings): string[] {
  const targets = said.all('earlier-target').filter(path => !plan.files.some(({target}) => target === path))
  const units = said.all('earlier-unit').filter(unit => !plan.units.some(({name}) => name === unit))
  return [
    ...targets.map(path => `${printable(path)} is not in "files" any more, and stays on the host. Remove it there when nothing reads it.`),
    ...units.map(
      unit =>
        `${printable(unit)} is in neither "files" nor "units" any more, and goes on running. Stop it on the host when it is not needed.`
    )
  ]
}

function dedupe(findings: readonly Finding[]): Finding[] {
  return [...new Map(findings.map(finding => [finding.what, finding])).values()]
}

function keptMissing(source: string, target: string): Finding {
  return {
    what: `${target} is to stay as it is, because "only" does not name ${printable(source)}, but no release of this project has it yet.`,
    fix: 'Deploy everything once, without "only".'
  }
}

function explainTarget(target: string, what: string, detail: string): Finding {
  if (what === 'link') return {what: `${target} is a symbolic link to ${detail}.`, fix: 'Name the file that it leads to.'}
  if (what === 'folder') return {what: `${target} is a folder.`, fix: 'Name the file in it.'}
  if (what === 'below-file') return {what: `${target} cannot be there: ${detail} is a file.`}
  if (what === 'not-writable')
    return {what: `The account may not write to ${detail}, where ${target} goes.`, fix: 'Set "sudo: true", or use an account that may.'}
  return {what: `${target} is no plain file.`}
}

type Match = RegExpExecArray

function findInSystemd(plan: ServicePlan, version: string | undefined, account: string | undefined, said: readonly Match[]): Finding[] {
  const needs = plan.units.map(({name}) => name)
  const unitFiles = plan.files.filter(({target}) => isUnitFile(target)).map(({target}) => target)
  if (needs.length === 0 && unitFiles.length === 0) return []
  const what = needs[0] ?? unitFiles[0] ?? ''
  if (version === undefined)
    return [
      {
        what: `The host does not run systemd, which ${what} needs.`,
        fix: 'Without it, files can be put there, but no unit can be restarted.'
      }
    ]
  const root =
    account === '0'
      ? []
      : [{what: `The account is not root, so it may not restart ${what}.`, fix: 'Set "sudo: true", or use the account root.'}]
  const brought = new Set(plan.files.map(({target}) => unitIn(target)))
  const units = said.flatMap(([, number, state]) => {
    const name = plan.units[Number(number)]?.name ?? ''
    if (state === 'cannot-reload') return [{what: `The unit ${name} cannot reload.`, fix: 'Write "action=restart".'}]
    if (state === 'masked') return [{what: `The unit ${name} is masked.`, fix: `Say "systemctl unmask ${name}" on the host.`}]
    const isMissing = state === 'not-found' && !brought.has(name) && !brought.has(templateOfUnit(name) ?? name)
    return isMissing ? [{what: `The unit ${name} does not exist on the host.`, fix: 'Install what has it, or send its file.'}] : []
  })
  return [...root, ...units]
}

const ARCHITECTURES: Readonly<Record<string, string>> = {
  x86_64: 'amd64',
  amd64: 'amd64',
  aarch64: 'arm64',
  arm64: 'arm64',
  armv7l: 'arm/v7',
  armv6l: 'arm/v6',
  i386: '386',
  i686: '386',
  riscv64: 'riscv64',
  ppc64le: 'ppc64le',
  s390x: 's390x'
}

/** The platform of an image that runs here, from what uname says: `Linux/x86_64`. */
export function platformOf(said: string | undefined): string {
  const [system = '', machine = ''] = (said ?? '').split('/')
  const architecture = ARCHITECTURES[machine]
  return system === 'Linux' && architecture !== undefined ? `linux/${architecture}` : ''
}
