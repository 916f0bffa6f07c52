import {afterEach, beforeEach, describe, expect, test} from '@jest/globals'
import {mkdir, readdir, readFile, writeFile} from 'node:fs/promises'
import {join} from 'node:path'
import type {DeployInputs} from '../../../../actions/deploy-ssh/inputs.ts'
import {roll} from '../../../../actions/deploy-ssh/rolling/roll.ts'
import {restoreScript} from '../../../../lib/host/restore-scripts.ts'
import {heldStage, NEW_ID, OLD_ID, type HeldStage} from '../../../support/held-session.ts'
import {shells} from '../../../support/shells.ts'

/**
 * An engine whose containers are files: `containers/ID` has the release's folder, the status and the health. Each change counts; after `power` of them
 * the engine does nothing any more. A plain `up` with two containers there does what Compose 2.24 does: the newest is removed, the other created anew.
 */
const DOCKER = `
cd_back=$PWD
containers=$folder/containers
changes() { done=$(cat "$folder/done"); [ "$done" -lt "$(cat "$folder/power")" ] && echo $((done + 1)) > "$folder/done"; }
create() { number=$(($(cat "$folder/number") + 1)); echo $number > "$folder/number"; echo "$1 running $(cat "$folder/health")" > "$containers/c$number"; }
case "$*" in
  'ps '*depends_on* | 'ps '*one-shot* | 'ps '*fairway.hook* | 'ps '*health=* | 'ps '*status=restarting*) ;;
  'ps '*)
    for one in $(ls "$containers" | sort -r); do
      read -r release status health < "$containers/$one"
      case "$*" in *working_dir=*) case "$*" in *"working_dir=$release "* | *"working_dir=$release") ;; *) continue ;; esac ;; esac
      case "$*" in *status=running*) [ "$status" = running ] || continue ;; esac
      echo "$one"
    done ;;
  'inspect --format {{.State.Status}} {{if'*) for id; do :; done; cut -d ' ' -f 2,3 "$containers/$id" ;;
  'exec '*) changes || exit 1; read -r release status health < "$containers/$2"; echo "$release running unhealthy" > "$containers/$2" ;;
  'stop '*) changes || exit 1; read -r release status health < "$containers/$2"; echo "$release exited $health" > "$containers/$2" ;;
  'rm '*) changes || exit 1; shift; for id; do rm -f "$containers/$id"; done ;;
  'logs '*) ;;
  *--dry-run*) if cat "$containers"/* | cut -d ' ' -f 1 | grep -qvxF "$cd_back"; then echo ' Container wiki-web-1  Recreate'; else echo ' Container wiki-web-1  Running'; fi >&2 ;;
  'compose '*' up '*--scale*)
    changes || exit 1
    create "$cd_back" ;;
  'compose '*' up '*)
    changes || exit 1
    if [ "$(ls "$containers" | wc -l)" -gt 1 ]; then echo "two at a plain up" >> "$folder/told"; fi
    if [ "$(cat "$containers"/* 2>/dev/null | cut -d ' ' -f 1)" != "$cd_back" ]; then
      echo recreated >> "$folder/told"
      rm -f "$containers"/*
      create "$cd_back"
    fi ;;
esac`

let stage: HeldStage
const begin = async (shell: readonly [string, ...string[]] = ['sh']) => {
  stage = await heldStage(shell)
  await stage.program('docker', DOCKER)
  // The pause for a proxy is nothing to wait for here.
  await stage.program('sleep', 'if [ "$1" = 3 ]; then exit 0; fi\nPATH=${PATH#*:}\nexec sleep "$@"')
  await mkdir(join(stage.folder, 'containers'))
  for (const [name, value] of Object.entries({number: '1', done: '0', power: '99', health: 'healthy'})) await put(name, value)
  await put('containers/c1', `${join(stage.directory, 'releases', OLD_ID)} running healthy`)
}
const put = (name: string, value: string) => writeFile(join(stage.folder, name), `${value}\n`)
beforeEach(() => begin())
afterEach(() => stage.remove())

const INPUTS = {project: 'wiki', rolling: ['web'], 'health-timeout': 1_000, 'drain-wait': 1_000} as unknown as DeployInputs
const DRAIN = {service: 'web', argv: ['touch', '/tmp/draining'], text: ''} as const
const rollWeb = (drains: readonly (typeof DRAIN)[] = [DRAIN]) => roll(stage.session, INPUTS, {web: {}}, drains)
const putBack = async () => {
  const values = {...stage.session.held, project: 'wiki', id: NEW_ID, previous: OLD_ID, seconds: 2, limit: 20}
  const {said, stderr} = await stage.session.host.run(restoreScript(values))
  expect([said.get('restored'), stderr]).toEqual(['0', ''])
}
/** `c2 NEW running healthy` for each container. */
const containers = async () => {
  const names = await readdir(join(stage.folder, 'containers'))
  const lines = await Promise.all(names.map(async name => `${name} ${await readFile(join(stage.folder, 'containers', name), 'utf8')}`))
  return lines.map(line =>
    line
      .replace(join(stage.directory, 'releases', OLD_ID), 'OLD')
      .replace(join(stage.directory, 'releases', NEW_ID), 'NEW')
      .trim()
  )
}
const told = () => readFile(join(stage.folder, 'told'), 'utf8').catch(() => '')

describe.each(shells)('in %s', (_name, shell) => {
  test('the new container is healthy beside the old one, which is drained, stopped and removed', async () => {
    await stage.remove()
    await begin(shell)
    await rollWeb()
    expect(await containers()).toEqual(['c2 NEW running healthy'])
    expect(stage.log.join('\n')).toContain('The new container of web is healthy.')
  })
})

test('a new container that is unhealthy is removed, and the old one goes on', async () => {
  await put('health', 'unhealthy')
  await expect(rollWeb()).rejects.toThrow(
    'The new container of service web could not take over: it is unhealthy according to its health check.'
  )
  expect(await containers()).toEqual(['c1 OLD running healthy'])
  await put('health', 'healthy')
  await putBack()
  expect([await containers(), await told()]).toEqual([['c1 OLD running healthy'], ''])
})

test('a container that stays healthy when it is drained is stopped all the same, and that is said', async () => {
  await stage.program('docker', DOCKER.replace("'exec '*) changes", "'exec '*) exit 7; changes"))
  await rollWeb()
  expect(await containers()).toEqual(['c2 NEW running healthy'])
  expect(stage.log.join('\n')).toContain(
    'was not drained as it should be: its command ended with exit status 7. It was stopped all the same.'
  )
})

test('a service that is unchanged is not replaced, and one that does not run is left to the start', async () => {
  await put('containers/c1', `${join(stage.directory, 'releases', NEW_ID)} running healthy`)
  await rollWeb()
  expect(await containers()).toEqual(['c1 NEW running healthy'])
  await put('containers/c1', `${join(stage.directory, 'releases', OLD_ID)} exited healthy`)
  await rollWeb()
  expect(await containers()).toEqual([])
})

describe('after a roll that was broken off there is exactly one healthy container, of the release from before', () => {
  // up, the drain, stop, rm.
  test.each([0, 1, 2, 3, 4])('after %d changes', async changes => {
    await put('power', String(changes))
    await rollWeb().catch(() => undefined)
    await put('power', '99')
    await putBack()
    const [only, ...others] = await containers()
    expect(only).toMatch(/^c\d OLD running healthy$/)
    expect(others).toEqual([])
    // Never with a gap: either the old one goes on, or one more of its release is healthy first.
    expect(await told()).toBe('')
    if (changes === 0) expect(only).toContain('c1')
  })

  test('also where the release from before does not get healthy: then it is started plainly', async () => {
    await put('power', '3')
    await rollWeb().catch(() => undefined)
    await put('power', '99')
    await put('health', 'unhealthy')
    await putBack()
    expect([await containers(), await told()]).toEqual([['c4 OLD running unhealthy'], 'recreated\n'])
  })
})
