import {describe, expect, test} from '@jest/globals'
import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {parse} from 'yaml'
import {findDeployProblems} from '../../../actions/begin-ship/deploy-problems.ts'
import {USUAL} from '../../../actions/begin-ship/deploy-time.ts'
import {reportDeploy} from '../../../actions/begin-ship/outputs.ts'
import {runDeploy} from '../../../actions/begin-ship/run.ts'
import {readActionMetadata, root} from '../../../scripts/support/repository.ts'
import {inputsWith} from './inputs.ts'

const DIGEST = `sha256:${'0'.repeat(64)}`
const THREE = 'a\nb\ndeploy@c:2222'
const KNOWN = ['a', 'b', '[c]:2222']
  .map(name => `${name} ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIIaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa`)
  .join('\n')
/** As deploy.yml hands it over: no path of a page, no road. */
const COMPLETE = {stage: 'begin-deploy', deploy: '', 'health-path': '', 'health-url': 'https://books.example.com/health', digest: DIGEST}
const problemsOf = (changes: Record<string, string>, isProposal = false) =>
  findDeployProblems(inputsWith({...COMPLETE, ...changes}), isProposal)

test('nothing is wrong where everything is there', () => {
  expect(problemsOf({})).toEqual([])
  expect(problemsOf({url: '', 'health-url': '', templates: ''})).toEqual([])
  expect(problemsOf({release: 'previous', image: '', digest: ''})).toEqual([])
})

describe('one problem each:', () => {
  test.each<[string, Record<string, string>, RegExp]>([
    ['no image', {image: ''}, /^Input "image" is empty/],
    ['an image with its digest', {image: `ghcr.io/you/wiki@${DIGEST}`}, /^Input "image".*without tag and digest/],
    ['no digest', {digest: ''}, /^Input "digest" is empty.*GitHub may have dropped that/],
    ['a tag for a digest', {digest: 'latest'}, /^Input "digest": "latest" is not legal here/],
    ['a misspelled approval', {approval: 'wiat'}, /^Input "approval": "wiat" is not an allowed value/],
    [
      'an approval that outlives its job',
      {approval: 'wait', 'approval-timeout': '6h'},
      /^Input "approval-timeout": "6h" is longer than 5h/
    ],
    ['no host', {host: ''}, /^Input "host" is empty/],
    ['a page that is none', {'health-url': '/health'}, /^Input "health-url"/],
    ['a link that is none', {url: 'books.example.com'}, /^Input "url" is not an http or https URL/],
    ['an environment with a blank', {environment: 'production '}, /^Input "environment" has a blank/],
    ['a release with a line break', {release: 'list\n', image: '', digest: ''}, /^Input "release" has a blank/],
    ['a release and an image', {release: 'previous'}, /^Inputs "release" and "digest" exclude each other/],
    [
      'a release and several images',
      {release: 'previous', digest: '', images: `web=x@${DIGEST}`},
      /^Inputs "release" and "images" exclude each other/
    ],
    ['several images and one', {images: `web=ghcr.io/you/web@${DIGEST}`, digest: ''}, /^Inputs "images" and "image" exclude each other/],
    [
      'an image of several without its digest',
      {image: '', digest: '', images: 'web=ghcr.io/you/web@'},
      /^Input "images": the line "web=ghcr.io\/you\/web@" does not end with a digest.*GitHub may have dropped/
    ],
    ['several hosts and one', {hosts: 'deploy@a\ndeploy@b', 'timeout-minutes': '120'}, /^Inputs "hosts" and "host" exclude each other/],
    ['a release and files', {release: 'previous', digest: '', files: 'a'}, /^Inputs "release" and "files" exclude each other/],
    ['waits that do not fit', {'timeout-minutes': '30'}, /^Input "timeout-minutes" is 30, and the job that deploys may take 45/]
  ])('%s', (_, changes, problem) => {
    expect(problemsOf(changes)).toEqual([expect.stringMatching(problem)])
  })

  test.each<[string, Record<string, string>, number]>([
    ['one host', {}, 45],
    ['three hosts one after the other', {hosts: THREE}, 75],
    ['three hosts at a time', {hosts: THREE, 'max-parallel': '3'}, 45],
    ['one before the two others', {hosts: THREE, canary: '1', 'max-parallel': '2'}, 60],
    ['a group before the others', {hosts: `${THREE} group=web`, canary: 'web', 'max-parallel': '3'}, 60],
    ['a backup and a migration on each', {hosts: 'deploy@a\ndeploy@b', 'backup-timeout': '10m', 'migrate-timeout': '20m'}, 120],
    ['migrations that wait for each other', {hosts: THREE, 'max-parallel': '3', 'migrate-timeout': '20m', 'after-timeout': '5m'}, 110]
  ])('the waits of %s', (_, changes, minutes) => {
    const given: Record<string, string> = changes['hosts'] === undefined ? changes : {host: '', 'known-hosts': KNOWN, ...changes}
    expect(problemsOf({...given, 'timeout-minutes': String(minutes)})).toEqual([])
    expect(problemsOf({...given, 'timeout-minutes': String(minutes - 1)})).toEqual([
      expect.stringContaining(`may take ${minutes}: 5 min for the lock`)
    ])
  })

  test('of several hosts each line is read, and looked for in known_hosts', () => {
    const several = {host: '', hosts: THREE, 'known-hosts': KNOWN, 'max-parallel': '3'}
    expect(problemsOf(several)).toEqual([])
    expect(problemsOf({...several, user: ''})).toEqual([expect.stringContaining('It does not say as which user to come')])
    expect(problemsOf({...several, hosts: `${THREE}\nd e=f`})).toEqual([expect.stringContaining('"e=f" is no option')])
    expect(problemsOf({...several, hosts: `${THREE}\nd\nE`, 'max-parallel': '5'})).toEqual([
      expect.stringContaining('no line for d.'),
      expect.stringMatching(/no line for e\./i)
    ])
  })

  test('fingerprints stand for known_hosts', () => {
    const digest = `SHA256:${'a'.repeat(43)}`
    expect(problemsOf({'known-hosts': '', 'host-fingerprints': digest})).toEqual([])
    expect(problemsOf({'known-hosts': '', 'host-fingerprints': `256 ${digest} root@books (ED25519)`})).toEqual([])
    expect(problemsOf({'known-hosts': '', 'host-fingerprints': 'SHA256:x'})).toEqual([
      expect.stringContaining('"SHA256:x" is no fingerprint')
    ])
    const several = {host: '', hosts: THREE, 'max-parallel': '3', 'known-hosts': KNOWN.replace(/^b .*\n/m, '')}
    expect(problemsOf({...several, 'host-fingerprints': `b ${digest}`})).toEqual([])
    expect(problemsOf({...several, 'host-fingerprints': `a ${digest}`})).toEqual([expect.stringContaining('has no line for b.')])
    expect(problemsOf({...several, 'known-hosts': '', 'host-fingerprints': digest})).toEqual([
      expect.stringContaining('is not said, and there are several')
    ])
  })

  test('of a proposal only what is written in the workflow: a fork has no variables, and its build has no digest', () => {
    const empty = {
      image: '',
      digest: '',
      host: '',
      port: '',
      user: '',
      'known-hosts': '',
      'has-ssh-key': 'false',
      project: '',
      url: '/',
      'health-url': '/health'
    }
    expect(problemsOf(empty, true)).toEqual([])
    expect(problemsOf({...empty, approval: 'wiat', timeout: 'x', port: 'x'}, true)).toHaveLength(3)
  })
})

describe('the step', () => {
  const push = {actor: 'ada', event: 'push', ref: 'refs/heads/main', repository: 'ada/wiki'}
  const begin = async (changes: Record<string, string>, context = push, content = 'services: {wiki: {image: $FAIRWAY_IMAGE}}') =>
    reportDeploy(await runDeploy(inputsWith({...COMPLETE, ...changes}), context, {}, () => Promise.resolve(content)))

  test('says what the run is, and where the files are', async () => {
    const report = await begin({})
    expect(report).toMatchObject({outputs: {proposal: 'false', 'compose-file': 'docker-compose.template.yml', image: '', subject: ''}})
    expect(report.failure).toBeUndefined()
  })

  test('says what an approval of several images is of, in one line, another one for each digest', async () => {
    const subjectOf = async (images: string) => (await begin({image: '', digest: '', images})).outputs.subject
    expect(await subjectOf(`web=r/web@${DIGEST}\ndb=r/db@${DIGEST}`)).toBe(`web=r/web@${DIGEST} db=r/db@${DIGEST}`)
    const many = (last: string) => `${`web=r/web@${DIGEST}\n`.repeat(4)}db=r/db@sha256:${last.repeat(64)}`
    expect(await subjectOf(many('1'))).toMatch(/^5 images, sha256:[0-9a-f]{64}$/)
    expect(await subjectOf(many('1'))).not.toBe(await subjectOf(many('2')))
    expect(await subjectOf('')).toBe('')
  })

  test('of a proposal that nothing is deployed', async () => {
    const report = await begin({host: ''}, {...push, event: 'pull_request', ref: 'refs/pull/7/merge'})
    expect(report).toMatchObject({outputs: {proposal: 'true'}, log: ['Checked only, nothing is deployed: the event is pull_request.']})
    expect(report.failure).toBeUndefined()
  })

  test('looks at the Compose file, unless it goes back to a release, which has its own', async () => {
    expect((await begin({host: ''}, push, 'services: {wiki: {image: nginx}}')).failure).toMatch(
      /^2 things .* nothing was deployed:\n.*"host".*\n.*use the image/
    )
    expect((await begin({release: 'previous', image: '', digest: ''}, push, 'services: {}')).failure).toBeUndefined()
  })

  test('outside of a workflow is an error', async () => {
    await expect(begin({}, {...push, event: ''})).rejects.toThrow('GITHUB_EVENT_NAME is empty.')
  })
})

test('what is empty has the defaults that deploy-ssh and deploy.yml have', async () => {
  const {inputs = {}} = await readActionMetadata('deploy-ssh')
  const {on} = parse(readFileSync(join(root, '.github/workflows/deploy.yml'), 'utf8')) as {
    on: {workflow_call: {inputs: Record<string, {default: unknown}>}}
  }
  const defaultsOf = (names: readonly string[], of: Readonly<Record<string, {default?: unknown}>>) =>
    names.map(name => String(of[name]?.default))
  expect(defaultsOf(['lock-timeout', 'timeout', 'health-timeout'], inputs)).toEqual([USUAL.lock, USUAL.deploy, USUAL.health])
  expect(defaultsOf(['timeout-minutes', 'max-parallel'], on.workflow_call.inputs)).toEqual([USUAL.minutes, USUAL.parallel])
})
