import {ActionError} from '../../../../lib/action/errors.ts'
import {afterEach, beforeEach, describe, expect, test} from '@jest/globals'
import {mkdir, mkdtemp, readFile, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {maybeJustPushed, pullImages} from '../../../../actions/deploy-ssh/images/pull.ts'
import {pullScript, type PullValues} from '../../../../actions/deploy-ssh/images/pull-scripts.ts'
import {answer, fakeHost, localHost} from '../../../support/local-host.ts'
import {shells} from '../../../support/shells.ts'

const NAME = 'ghcr.io/team/authentication-denied'
const IMAGE = `${NAME}@sha256:${'1'.repeat(64)}`

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'fairway-test-'))
  await mkdir(join(folder, 'bin'))
  await writeFile(join(folder, 'bin', 'docker'), DOCKER, {mode: 0o755})
})
afterEach(() => rm(folder, {recursive: true, force: true}))

/** Says to each pull the next line of the file `words`, and pulls when there is none left. */
const DOCKER = `#!/bin/sh
for last; do :; done
case "$*" in
  *pull*)
    echo "$last" >> "$STATE/pulls"
    if [ ! -s "$STATE/words" ]; then echo "$last"; exit 0; fi
    head -n 1 "$STATE/words" >&2
    tail -n +2 "$STATE/words" > "$STATE/left"
    mv "$STATE/left" "$STATE/words"
    exit 1 ;;
  *) exit 0 ;;
esac
`

async function pull(shell: readonly [string, ...string[]], words: readonly string[], more: Partial<PullValues> = {}) {
  await writeFile(join(folder, 'words'), words.map(line => `${line}\n`).join(''))
  const host = localHost({...process.env, STATE: folder, PATH: `${join(folder, 'bin')}:${process.env['PATH'] ?? ''}`}, shell)
  const login = {ours: IMAGE, logins: [{registry: 'ghcr.io', username: 'u', password: 'p'}]}
  const waits = {waits: '0 0.01 0 0', patience: '30'}
  const script = pullScript({directory: folder, id: 'r', needed: IMAGE, again: '', fresh: IMAGE, ...login, ...waits, ...more})
  const {lock, ...rest} = script
  expect(lock).toBe('needed')
  const answer = await host.run({...rest, body: `work=${folder}\n${script.body}`})
  const pulls = (await readFile(join(folder, 'pulls'), 'utf8')).trim().split('\n')
  return {...answer, pulls: pulls.length}
}

/** What engines say of an image, a manifest or a layer that the registry does not show. */
const NOT_THERE = [
  `Error response from daemon: manifest for ${IMAGE} not found: manifest unknown: manifest unknown`,
  'Error response from daemon: manifest unknown',
  'manifest unknown',
  'Error response from daemon: error pulling image configuration: download failed after attempts=1: unknown blob',
  `Error response from daemon: failed to resolve reference "${IMAGE}": ${IMAGE}: not found`,
  `failed to copy: httpReadSeeker: failed open: content at https://ghcr.io/v2/team/app/manifests/sha256:12 not found: not found`,
  'failed to copy: httpReadSeeker: failed open: could not fetch content descriptor sha256:12 (application/vnd.oci.image.config.v1+json) from remote: not found',
  `unexpected status from HEAD request to https://ghcr.io/v2/team/app/manifests/sha256:12: 404 Not Found`,
  `Error: initializing source docker://${IMAGE}: reading manifest sha256:1 in ${NAME}: manifest unknown`,
  `Error: unable to copy from source docker://${IMAGE}: initializing source docker://${IMAGE}: reading manifest sha256:1 in ${NAME}: StatusCode: 404, "not here"`,
  'Error: parsing image configuration: fetching blob: blob unknown to registry',
  'Error: reading blob sha256:12: fetching blob: invalid status code from registry 404 (Not Found)'
]

/** What is no matter of waiting. */
const REFUSED = [
  `Error response from daemon: pull access denied for ${NAME}, repository does not exist or may require 'docker login': denied: requested access to the resource is denied`,
  'Error response from daemon: Head "https://ghcr.io/v2/team/app/manifests/sha256:12": denied',
  'Error response from daemon: unauthorized: authentication required',
  `failed to resolve reference "${IMAGE}": pull access denied, repository does not exist or may require authorization: server message: insufficient_scope: authorization failed`,
  `failed to resolve reference "${IMAGE}": failed to authorize: failed to fetch oauth token: unexpected status from GET request to https://ghcr.io/token: 403 Forbidden`,
  `Error response from daemon: repository ${NAME} not found: name unknown: repository name not known to registry`,
  `Error: reading manifest sha256:1 in ${NAME}: name unknown: repository not found`,
  'error getting credentials - err: exec: "docker-credential-pass": executable file not found in $PATH',
  'Error response from daemon: Get "https://ghcr.io/v2/": dial tcp: lookup ghcr.io: no such host',
  'Error response from daemon: Get "https://ghcr.io/v2/": tls: failed to verify certificate: x509: certificate signed by unknown authority',
  'no matching manifest for linux/arm64/v8 in the manifest list entries',
  'failed to register layer: write /usr/lib/x: no space left on device'
]

describe.each(shells)('in %s', (_name, shell) => {
  test.each(NOT_THERE)('waited for: %s', async words => {
    const {exitCode, stdout, pulls, said} = await pull(shell, [words, words])
    expect([exitCode, pulls, said.get('pulled')]).toEqual([0, 3, IMAGE])
    expect(stdout.match(/^The registry does not show .* yet\. Waiting up to 30 s for it\.$/gm)).toHaveLength(1)
  })

  test.each(REFUSED)('said at once: %s', async words => {
    const {exitCode, stderr, pulls, said} = await pull(shell, [words, words])
    expect([exitCode, pulls, stderr, said.get('not-pulled'), said.get('waited')]).toEqual([1, 1, `${words}\n`, IMAGE, undefined])
  })
})

const sh = ['sh'] as const

test('an end comes, with the last words', async () => {
  const words = Array.from({length: 9}, (_, number) => `manifest unknown (${number})`)
  const {exitCode, stderr, pulls, said} = await pull(sh, words)
  expect([exitCode, pulls, stderr, said.get('waited')]).toEqual([1, 5, 'manifest unknown (4)\n', '30'])
})

test('all images together have one time', async () => {
  const other = 'ghcr.io/team/worker:sha-1'
  const {pulls, said} = await pull(sh, Array(9).fill('manifest unknown'), {
    needed: `${IMAGE} ${other}`,
    waits: '0',
    fresh: `${IMAGE} ${other}`
  })
  expect([pulls, said.get('not-pulled')]).toEqual([2, IMAGE])
})

test('an image that nobody has just pushed is not waited for', async () => {
  const {pulls, said} = await pull(sh, ['manifest unknown'], {needed: 'postgres:177', fresh: IMAGE, ours: ''})
  expect([pulls, said.get('not-pulled'), said.get('waited')]).toEqual([1, 'postgres:177', undefined])
})

test('each registry gets its own login, and a password is in no argument', async () => {
  const other = `quay.io/team/web@sha256:${'1'.repeat(64)}`
  await writeFile(
    join(folder, 'bin', 'docker'),
    `#!/bin/sh\ncase "$*" in *' pull '*) echo x >> "$STATE/pulls" ;; *login*) printf '%s <%s>\\n' "$*" "$(cat)" >> "$STATE/logins" ;; esac\n`
  )
  const logins = [
    {registry: 'ghcr.io', username: 'ann', password: "p'1 $x"},
    {registry: 'quay.io', username: "o'b", password: 'p2'},
    {registry: '', username: 'hub', password: 'p3'}
  ]
  const {exitCode, said} = await pull(sh, [], {needed: `${IMAGE} ${other}`, ours: `${IMAGE} ${other}`, logins})
  expect([exitCode, said.all('pulled')]).toEqual([0, [IMAGE, other]])
  const told = (await readFile(join(folder, 'logins'), 'utf8')).replaceAll(`--config ${folder}/login `, '')
  expect(told.split('\n')).toEqual([
    "login --username ann --password-stdin ghcr.io <p'1 $x>",
    "login --username o'b --password-stdin quay.io <p2>",
    'login --username hub --password-stdin <p3>',
    ''
  ])
})

test('what lies beside the image may have been pushed with it', () => {
  const names = ['ghcr.io/team/app@sha256:1', 'ghcr.io/team/worker:1', 'ghcr.io/other/app:1', 'postgres:17', 'team/app:1']
  expect(maybeJustPushed(names, ['ghcr.io/team/app'])).toEqual(names.slice(0, 2))
  expect(maybeJustPushed(['postgres:17', 'docker.io/team/b:1', 'team/c', 'x/team/d'], ['team/app'])).toEqual([
    'docker.io/team/b:1',
    'team/c'
  ])
  expect(maybeJustPushed(['localhost:5000/b:1', 'localhost:5000/x/b:1'], ['localhost:5000/app'])).toEqual(['localhost:5000/b:1'])
})

const digest = `sha256:${'1'.repeat(64)}`
const release = {
  directory: '/d',
  id: 'r',
  images: {FAIRWAY_IMAGE: `${NAME}@${digest}`},
  logins: [{registry: 'ghcr.io', username: 'u', password: 'p'}]
}
const quiet = {info: () => undefined, warning: () => undefined, group: <T>(_title: string, work: () => Promise<T>) => work()}
const images = [{name: IMAGE, freshness: {when: 'missing'}}] as const
const none = {looked: new Set([IMAGE]), present: new Map()}
const behind = {name: 'behind', body: ':'}
const ahead = {
  script: {name: 'ahead', body: ':'},
  explain: ({stderr}: {readonly stderr: string}) => new ActionError(`It could not: ${stderr}.`)
}

test('what the host has not thought of is asked for; all else is one trip', async () => {
  const host = fakeHost({images: () => answer([`present ${IMAGE} {"id":"x"}`])})
  const other = {looked: new Set(['nginx']), present: new Map()}
  await pullImages(host, release, images, other, quiet, {ahead, behind, options: {}})
  expect([host.asked, host.trips]).toEqual([['images', 'ahead', 'pull', 'images', 'behind'], 2])
  expect(host.scripts.find(({name}) => name === 'pull')?.values).toMatchObject({needed: '', again: ''})
})

test('a release that cannot be completed before the pull is not gone on with', async () => {
  const host = fakeHost({ahead: () => answer([], {exitCode: 1, stderr: 'No space left on device'})})
  const trip = {ahead, behind, options: {}}
  await expect(pullImages(host, release, images, none, quiet, trip)).rejects.toThrow('It could not: No space left on device.')
})

test.each([
  [900_000, '0.5 1 2 4 8 8 6.5', '30'],
  [10_000, '0.5 1 2 1.5', '5'],
  [500, '0.25', '1']
])('with %d ms left it waits %s s', async (timeout, waits, patience) => {
  const host = fakeHost({})
  await pullImages(host, release, images, none, quiet, {ahead: undefined, behind, options: {timeout}})
  expect(host.scripts.find(({name}) => name === 'pull')?.values).toMatchObject({fresh: IMAGE, waits, patience})
})

test.each([
  [[`not-pulled ${IMAGE}`], 'denied: denied'],
  [[`not-pulled ${IMAGE}`, 'waited 30'], 'manifest unknown'],
  [['login-refused ghcr.io'], 'denied: denied']
])('a package of GHCR that the account may not see: where it gets the right, for %j', async (said, stderr) => {
  const host = fakeHost({pull: () => answer(said, {exitCode: 1, stderr})})
  await expect(pullImages(host, release, images, none, quiet, {ahead: undefined, behind, options: {}})).rejects.toMatchObject({
    fix: expect.stringMatching(/"permissions: packages: read".*"Manage Actions access", its repository needs the role "Read"/)
  })
})
