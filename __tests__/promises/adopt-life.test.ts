import {afterEach, beforeEach, expect, test} from '@jest/globals'
import {mkdir, readFile, rename, writeFile} from 'node:fs/promises'
import {digestOf, eventually, PlayedHost, type Place} from '../support/played-host.ts'

/*
 * A project that runs from another folder, and a deploy that takes it over and does not come to its end: the host brings it back into its folder,
 * alone. The programs are fakes, the shell is real; e2e/real-life.e2e.ts has the real ones.
 */

const OLD = 'wiki-web:latest'

let host: PlayedHost
let folder: string
beforeEach(async () => {
  host = await PlayedHost.make()
  folder = host.path('home', 'apps', 'wiki')
  await mkdir(folder, {recursive: true})
  await writeFile(host.path('docker', 'image'), OLD)
  await writeFile(host.path('docker', 'folder'), folder)
  await host.docker(`
  'compose --dry-run '*) echo ' DRY-RUN MODE -  Container wiki-web-1  Running' >&2 ;;
  'compose '*'--project-directory '*' up '*'--pull never'*)
    echo ${OLD} > "$state/image"
    pwd > "$state/folder"
    echo "up ${OLD}" >> "$state/told" ;;
  'inspect --format {"folder"'*)
    printf '{"folder":"%s","service":"web","files":"","environment":null,"name":"/wiki-web-1","image":"${OLD}","imageId":"${OLD}","status":"running","mounts":[]}\\n' "$(cat "$state/folder")" ;;
  'ps -q '*service=web*status=running*) echo c1 ;;
`)
})
afterEach(() => host.remove())

async function killedAt(place: Place): ReturnType<PlayedHost['start']> {
  await host.hangAt(place)
  const step = await host.start(digestOf('b'))
  await host.reached(place)
  step.kill('SIGKILL')
  await step.ended()
  return step
}

const runsFrom = async () => [await host.runs(), (await readFile(host.path('docker', 'folder'), 'utf8')).trim()]

test('killed before anything ran differently: what runs is not touched', async () => {
  const step = await killedAt('pull')
  await step.post()
  expect([await runsFrom(), await host.started(), await host.releases()]).toEqual([[OLD, folder], [], []])
  await host.expectNothingLeft()
})

test('killed while the host changes: post has it started again in its folder', async () => {
  const step = await killedAt('verify')
  await step.post()
  expect([await runsFrom(), (await host.started()).at(-1), await host.current(), await host.releases()]).toEqual([
    [OLD, folder],
    OLD,
    '',
    []
  ])
  await host.expectNothingLeft()
})

test('the runner is gone for ever: the host does it alone, and the next deploy takes it over again', async () => {
  await killedAt('up')
  await eventually(async () => (await host.running()).length <= 1)
  expect(await runsFrom()).toEqual([OLD, folder])
  const next = await host.deploy(digestOf('c'))
  expect(next.outputs).toMatchObject({result: 'deployed', adopted: folder})
  const later = await host.deploy(digestOf('d'))
  expect(later.outputs).toMatchObject({result: 'deployed', adopted: ''})
})

test.each([
  ['whose files have changed since', (folder: string) => writeFile(`${folder}/changed`, '')],
  ['whose folder is gone', (folder: string) => rename(folder, `${folder}.gone`)]
])('a migration that fails does not start a project anew %s: what ran never stopped', async (_what, change) => {
  await change(folder)
  await host.docker(`
  'compose --dry-run '*) echo ' DRY-RUN MODE -  Container wiki-web-1  Recreate' >&2 ;;
  'compose run --help') ;;
  'compose '*' run '*) : > "$state/migrated" ;;
  'wait '*) echo 1 ;;
  'logs '*) echo 'no such column' ;;
  'compose '*'--project-directory '*' up '*) echo 'up in the old folder' >> "$state/told" ;;
  'inspect --format {"folder"'*)
    printf '{"folder":"${folder}","service":"web","files":"","environment":null,"id":"c1","name":"/wiki-web-1","image":"${OLD}","imageId":"${OLD}","status":"running","mounts":[]}\\n' ;;
  'inspect --format {{.State.Status}} c1') echo running ;;
  'ps -aq '*working_dir=*/releases/*) echo c2 ;;
  'inspect --format {{index .Config.Labels'*) echo cache ;;
  'rm -f '*) echo "removed $last" >> "$state/told" ;;
  'ps '*hook* | 'ps '*compose.service*) ;;
`)
  const failed = await host.deploy(digestOf('b'), {migrate: 'web: ["migrate"]'})
  expect(failed.outputs).toMatchObject({result: 'rolled-back', migrated: 'true'})
  expect(failed.said).toContain('Not deployed; what ran before goes on running.')
  expect(failed.outputs['reason']).not.toContain('BUT NOT AS IT WAS')
  expect((await readFile(host.path('docker', 'told'), 'utf8')).trim()).toBe('removed c2')
})

test('its folder is gone by then: that is said, and a person has to look', async () => {
  await host.hangAt('verify')
  const step = await host.start(digestOf('b'))
  await host.reached('verify')
  await rename(folder, `${folder}.gone`)
  step.kill('SIGKILL')
  await step.ended()
  expect(await step.post()).toContain('THE HOST NEEDS A PERSON')
})
