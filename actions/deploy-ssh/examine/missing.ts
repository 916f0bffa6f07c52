import {ActionError} from '../../../lib/action/errors.ts'
import {printable} from '../../../lib/action/inputs.ts'
import type {Host} from '../../../lib/ssh/connection.ts'
import type {Finding} from './finding.ts'
import {lastLine} from '../../../lib/ssh/errors.ts'
import {formatBytes, formatRequirement, type Requirement} from './requires.ts'
import {requiresScript} from './requires-scripts.ts'

/**
 * Everything that the host lacks of what it has to have; nothing is changed on it.
 *
 * @param units of this project, whose ports are free for it
 * @throws ActionError when the host did not get to answer: what is not known is not there
 */
export async function findMissing(
  host: Host,
  requirements: readonly Requirement[],
  {project, units, signal}: {readonly project: string; readonly units: readonly string[]; readonly signal: AbortSignal}
): Promise<Finding[]> {
  if (requirements.length === 0) return []
  const answer = await host.run(requiresScript(requirements, {project, units: units.join(' ')}), {signal})
  if (answer.exitCode !== 0 || answer.said.get('checked') !== String(requirements.length)) {
    throw new ActionError(`What the host has could not be looked up: ${lastLine(answer.stderr)}`)
  }
  return answer.said.all('missing').flatMap(line => {
    const [, index = '', why = '', detail = ''] = /^(\d+) (\S+) ?(.*)$/.exec(line) ?? []
    const requirement = requirements[Number(index)]
    return requirement === undefined ? [] : [explain(requirement, why, printable(detail).trim())]
  })
}

const WITH_SUDO = 'Set "sudo: true", or use an account that may see it.'

function explain(requirement: Requirement, why: string, detail: string): Finding {
  const written = formatRequirement(requirement)
  switch (requirement.kind) {
    case 'command':
      return {what: `The command ${requirement.name} is missing.`, fix: 'Install the package that has it.'}
    case 'user':
    case 'group':
      return {what: `The ${written} does not exist.`, fix: `Make it with "${requirement.kind}add --system ${requirement.name}".`}
    case 'file':
      return {what: `The ${written} does not exist, or this account may not see it.`}
    case 'package':
      if (why === 'no-tool')
        return {what: `Whether the ${written} is installed is not known: the host has none of dpkg, rpm, apk and pacman.`}
      return {what: `The ${written} is not installed.`, fix: installWith(detail, requirement.name)}
    case 'vg':
      if (why === 'no-tool')
        return {what: `The volume group ${requirement.name} cannot be there: the command vgs is missing.`, fix: 'Install lvm2.'}
      if (why === 'unknown')
        return {what: `Whether there is a volume group ${requirement.name} is not known: the account may not ask.`, fix: WITH_SUDO}
      return {what: `There is no volume group ${requirement.name}.`}
    case 'unit':
      return explainUnit(requirement.name, why, detail)
    case 'port':
      if (why === 'unknown') return {what: `Whether ${written} is true is not known: the host has no list of its sockets.`}
      return explainPort(requirement, why, detail)
    case 'disk':
      if (why === 'unknown') return {what: `How much space is free under ${requirement.path} is not known.`}
      return {
        what: `${requirement.path} has ${formatBytes(Number(detail) * 1024)} free, and ${formatBytes(requirement.bytes)} are needed.`,
        fix: 'Free some space there.'
      }
  }
}

function explainUnit(name: string, why: string, detail: string): Finding {
  if (why === 'no-systemd') return {what: `The unit ${name} cannot be there: the host does not run systemd.`}
  if (why === 'masked') return {what: `The unit ${name} is masked.`, fix: `Say "systemctl unmask ${name}" on it.`}
  if (why === 'absent') return {what: `The unit ${name} does not exist.`, fix: 'Install the package that has it.'}
  if (why === 'broken') return {what: `The unit ${name} cannot be loaded.`, fix: `See "systemctl status ${name}" on it.`}
  return {what: `The unit ${name} is ${detail === '' ? 'not running' : detail}.`, fix: `Say "systemctl start ${name}" on it.`}
}

function explainPort({port, protocol}: {readonly port: number; readonly protocol: string}, why: string, who: string): Finding {
  const by = who === '' ? 'something else' : who
  const what = `The port ${port}${protocol === 'udp' ? '/udp' : ''} is in use by ${by}`
  if (why === 'taken-by-others') {
    return {what: `${what}, and whether that is a part of this project is not known: the account may not see it.`, fix: WITH_SUDO}
  }
  return {what: `${what}.`, fix: 'Stop that, or use another port.'}
}

function installWith(tool: string, name: string): string {
  const commands: Readonly<Record<string, string>> = {
    dpkg: `apt-get install ${name}`,
    rpm: `dnf install ${name}`,
    apk: `apk add ${name}`,
    pacman: `pacman -S ${name}`
  }
  return `Install it with "${commands[tool] ?? name}".`
}
