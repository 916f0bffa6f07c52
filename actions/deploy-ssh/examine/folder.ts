import {printable} from '../../../lib/action/inputs.ts'
import {RELEASE_ID} from '../../../lib/host/layout.ts'
import {readFacts, type ReleaseFacts, type RoadName} from '../../../lib/host/release.ts'
import type {RunIdentity} from '../../../lib/host/run-order.ts'
import {shellWord, type Sayings} from '../../../lib/ssh/shell.ts'
import type {Probe} from '../../../lib/deploy/probes.ts'
import type {HealthPage} from '../verify/health-page.ts'
import {whyNotAskableProbe, type AskTools} from '../verify/probes.ts'
import type {Finding} from './finding.ts'

/** A release that is on the host. */
export interface Release {
  readonly id: string
  readonly road: RoadName
  readonly project: string
  /** `name@sha256:…` of its first image; empty when it has none. */
  readonly image: string
  /** All its images, by the variable of the Compose files. */
  readonly images: Readonly<Record<string, string>>
  /** The version that its health page gave when it was deployed; empty when it gave none. */
  readonly version: string
  /** What it was judged by, but for what the host can no longer ask: then the containers decide. */
  readonly probes: readonly Probe[]
  /** The page among them. */
  readonly health: HealthPage | undefined
  /** Which run deployed it. */
  readonly run: RunIdentity
}

/** What every road has to know of a host. */
export interface FolderState {
  /** The project's directory, absolute and without symbolic links; undefined when the host could not say it. */
  readonly directory: string | undefined
  readonly previous: Release | undefined
  readonly tools: AskTools
}

/** Below this a pull or a database can run into a full disk, which breaks more than this deploy. */
const LEAST_FREE_MEBIBYTES = 256

/**
 * sh text that looks at the project's directory and what is there, and changes nothing. It needs `$directory`, as the input says it, and `$project`,
 * and resolves `$directory`. It returns from the script where the directory cannot be looked at.
 */
export const LOOK_AT_FOLDER = `
below_home=
case "$directory" in
  '') below_home=fairway/$project ;;
  '~/'*) below_home=\${directory#??} ;;
esac
if [ -n "$below_home" ]; then
  directory=$HOME/$below_home
  # Root by sudo has another home than the account that logged in.
  if [ -n "\${SUDO_USER-}" ] && [ ! -e "$directory/current" ]; then
    other_home=$({ getent passwd "$SUDO_USER" 2>/dev/null || grep "^$SUDO_USER:" /etc/passwd; } | cut -d: -f6 | head -n 1)
    if [ -n "$other_home" ] && [ -e "$other_home/$below_home/current" ]; then say releases-of "$SUDO_USER"; say releases-in "$other_home/$below_home"; fi
  fi
fi
existing=$directory
rest=
while [ ! -d "$existing" ]; do
  rest="/\${existing##*/}$rest"
  existing=\${existing%/*}
  if [ -z "$existing" ]; then existing=/; fi
done
if ! real=$(cd "$existing" 2>/dev/null && pwd -P); then say not-writable "$existing"; return; fi
if [ "$real" = / ] && [ -n "$rest" ]; then directory=$rest; else directory=$real$rest; fi
say directory "$directory"
for folder in "$real" "$directory/releases"; do
  if [ -d "$folder" ] && [ ! -w "$folder" ]; then say not-writable "$folder"; fi
done
free_kilobytes() {
  df -Pk "$1" 2>/dev/null | {
    read -r header || true
    read -r device blocks used available rest || true
    printf '%s' "\${available-}"
  } || true
}
say free "$(free_kilobytes "$real")"
if command -v curl >/dev/null 2>&1; then say health-tool curl; elif command -v wget >/dev/null 2>&1; then say health-tool wget; fi
if command -v bash >/dev/null 2>&1 || command -v curl >/dev/null 2>&1 || nc -h 2>&1 | grep -q -e '-z'; then say port-tool yes; fi
if [ -f "$directory/current" ]; then
  read_first "$directory/current"
  id=$first
  say current "$id"
  if [ -f "$directory/releases/$id/fairway.release.json" ]; then
    facts=
    while IFS= read -r line || [ -n "$line" ]; do facts="$facts$line "; done < "$directory/releases/$id/fairway.release.json"
    say current-facts "$facts"
    while IFS= read -r line; do say current-argument "$line"; done 2>/dev/null < "$directory/releases/$id/fairway.args" || true
  else
    for release in $(ls -1 "$directory/releases" 2>/dev/null | grep -E '${RELEASE_ID.source}' || true); do
      if [ -f "$directory/releases/$release/fairway.release.json" ]; then say release "$release"; fi
    done
  fi
fi
`

/** What {@link LOOK_AT_FOLDER} said, and all that stands against a deploy there. @param mine what is to be deployed */
export function judgeFolder(
  said: Sayings,
  mine: Pick<Release, 'road' | 'project'>
): {readonly state: FolderState; readonly findings: readonly Finding[]} {
  const directory = said.get('directory')
  const tool = said.get('health-tool')
  const elsewhere = said.get('releases-in')
  const ofAccount = elsewhere === undefined ? [] : [releasesOfAccount(said.get('releases-of') ?? '', elsewhere, directory ?? '')]
  const tools: AskTools = {page: tool === 'curl' || tool === 'wget' ? tool : 'none', port: said.get('port-tool') !== undefined}
  const notWritable = said.all('not-writable').map(folder => ({
    what: `The account may not write to ${folder} on the host.`,
    fix: 'Make it the owner, or choose another "directory".'
  }))
  const free = directory === undefined ? [] : findFullDisk(said.get('free'), directory)
  const previous = directory === undefined ? undefined : previousRelease(said, directory, tools)
  const other = directory === undefined || previous === undefined || !('id' in previous) ? [] : findOther(previous, mine, directory)
  const findings = [...ofAccount, ...notWritable, ...free, ...(previous !== undefined && 'what' in previous ? [previous] : []), ...other]
  return {state: {directory, previous: previous !== undefined && 'id' in previous ? previous : undefined, tools}, findings}
}

/** Root would begin anew beside them, and know nothing of what runs. */
function releasesOfAccount(account: string, folder: string, directory: string): Finding {
  return {
    what: `The project has releases in ${printable(folder)}, of the account ${printable(account)}, and none in ${printable(directory)}: with "sudo: true" the home is root's.`,
    fix: `Write "directory: ${printable(folder)}" to go on with them as root, or leave "sudo" out.`
  }
}

/** @param kilobytes that are free, as the host says it */
export function findFullDisk(kilobytes: string | undefined, place: string): Finding[] {
  if (kilobytes === undefined || !/^\d+$/.test(kilobytes)) return []
  const mebibytes = Math.floor(Number(kilobytes) / 1024)
  if (mebibytes >= LEAST_FREE_MEBIBYTES) return []
  const what = `The host has only ${mebibytes} MiB free for ${place}; a deploy needs ${LEAST_FREE_MEBIBYTES} MiB.`
  return [{what, fix: 'Free some space, for example with "docker image prune -a".'}]
}

/** What another project runs must not be put back, or removed, as what this one ran before. */
function findOther(running: Release, {road, project}: Pick<Release, 'road' | 'project'>, directory: string): Finding[] {
  // One that does not say whose it is may well be ours.
  if (running.project !== '' && running.project !== project) {
    return [
      {
        what: `The folder ${printable(directory)} on the host is of the project "${printable(running.project)}": release ${running.id} runs.`,
        fix: `Give each project a "directory" of its own; empty means ~/fairway/${project}.`
      }
    ]
  }
  return running.road === road ? [] : [otherRoad(running)]
}

/** Neither road knows how to stop what the other one started. */
function otherRoad({id, road}: Release): Finding {
  const [is, isNot] = road === 'service' ? ['systemd units', 'a Compose project'] : ['a Compose project', 'systemd units']
  return {what: `Release ${id}, which runs, is of ${is}, not of ${isNot}: it could not be put back.`, fix: 'Choose another "project".'}
}

function previousRelease(said: Sayings, directory: string, tools: AskTools): Release | Finding | undefined {
  const [id, facts] = [said.get('current'), readFacts(said.get('current-facts'))]
  if (id === undefined) return undefined
  if (RELEASE_ID.test(id) && facts !== undefined && (facts.road === 'service' || Object.keys(facts.images).length > 0)) {
    return releaseOf(id, facts, tools)
  }
  return {
    what: `The file ${directory}/current on the host names the release "${printable(id)}", which is not there: nothing could be put back if this deploy failed.`,
    fix: howToMend(directory, said.all('release').sort().at(-1))
  }
}

/** A release by what it says about itself. */
export function releaseOf(id: string, {road, project, images, served, run, probes: all}: ReleaseFacts, tools: AskTools): Release {
  const probes = all.filter(probe => whyNotAskableProbe(probe, tools) === undefined)
  const health = probes.find(probe => probe.kind === 'http')
  return {id, road, project, image: Object.values(images)[0] ?? '', images, version: served, probes, health, run}
}

/** @param newest the newest release that is there */
function howToMend(directory: string, newest: string | undefined): string {
  const current = shellWord(`${directory}/current`)
  const begin = `begin anew with "rm ${current}": what runs now goes on until the next deploy, which counts as the first one, and is taken down if it does not work. Volumes stay`
  if (newest === undefined) return `On the host, ${begin}.`
  return `On the host, go back to the newest release that is there with "echo ${newest} > ${current}", or ${begin}.`
}

/** The digest of `name@sha256:…`; empty for undefined. */
export function digestOf(image: string | undefined): string {
  return image === undefined ? '' : image.slice(image.indexOf('@') + 1)
}
