import {describe, expect, test} from '@jest/globals'
import {report} from '../../../actions/begin-ship/outputs.ts'
import {run} from '../../../actions/begin-ship/run.ts'
import {ActionError} from '../../../lib/action/errors.ts'
import {COMPLETE, inputsWith} from './inputs.ts'

const push = {actor: 'ada', event: 'push', ref: 'refs/heads/main', repository: 'ada/wiki'}
const pull = {...push, event: 'pull_request', ref: 'refs/pull/7/merge'}
const IMAGE = COMPLETE['image']
/** What it says of every run about this image, all of which is built in one job. */
const OF_IMAGE = {
  image: IMAGE,
  legs: '',
  runner: '',
  call: '2011951823',
  baseline: 'left-out',
  'scan-trust': '',
  databases: 'given',
  'compose-file': 'docker-compose.template.yml',
  files: '',
  subject: '',
  token: '',
  reason: '',
  next: ''
}
const COMPOSE = 'services:\n  wiki:\n    image: ${FAIRWAY_IMAGE}\n'
const fileOf = (content: string) => () => Promise.resolve(content)
const begin = (changes: Record<string, string>, context = push, readFile: (path: string) => Promise<string> = fileOf(COMPOSE)) =>
  run(inputsWith(changes), context, {}, readFile)

describe('the step', () => {
  test('says that a push is no proposal', async () => {
    expect(report(await begin({}))).toEqual({outputs: {...OF_IMAGE, proposal: 'false'}})
  })

  test('says that a pull request is one, and why', async () => {
    expect(report(await begin({host: ''}, pull))).toEqual({
      outputs: {...OF_IMAGE, proposal: 'true'},
      log: ['Built and scanned only, nothing is published: the event is pull_request.']
    })
  })

  test('says of a push by Dependabot where its secrets belong', async () => {
    const {problems} = await begin({'has-ssh-key': 'false'}, {...push, actor: 'dependabot[bot]'})
    expect(problems).toEqual([
      "Secret DEPLOY_SSH_KEY is empty. Dependabot started this run, and it gets secrets of its own, not the repository's: set them by the same " +
        'names under Settings, Secrets and variables, Dependabot.'
    ])
    expect((await begin({'has-ssh-key': 'false'})).problems).toEqual([
      'Secret DEPLOY_SSH_KEY is empty. Set it, and hand it over under "secrets:" of the calling job.'
    ])
  })

  test.each([
    '',
    '/homelab/bookshelf',
    'ghcr.io//wiki',
    'ghcr.io/ada/',
    // A variable within a part of the name, or before a port.
    '.example.com/wiki',
    ':5000/wiki',
    'registry.:5000/wiki',
    'ghcr.io/ada/wiki-',
    'ghcr.io/ada/-web',
    'ghcr.io/team-/web',
    'registry.example.com:/wiki'
  ])('gives a proposal whose image is %j, because it has no variables, another name', async image => {
    expect((await begin({image}, pull)).image).toBe('registry.invalid/proposal')
    expect((await begin({image})).image).toBe(image)
  })

  test('leaves a name that was written wrong, which is wrong for everybody', async () => {
    for (const image of [
      'https://ghcr.io/ada/wiki',
      'ghcr.io/ada/wiki:latest',
      'ghcr.io',
      'ghcr.io/Ada/wi ki',
      'http://-x/wiki',
      '[::1]:5000/wiki'
    ])
      expect((await begin({image}, pull)).image).toBe(image)
  })

  test('fails with the one thing that is wrong, and still says what the run is: the webhook is told of the failure', async () => {
    expect(report(await begin({project: ''}))).toEqual({
      outputs: {
        ...OF_IMAGE,
        proposal: 'false',
        reason: 'Input "project" is empty. Give the Compose project a name, for example "project: wiki".'
      },
      failure: 'Input "project" is empty. Give the Compose project a name, for example "project: wiki".'
    })
    expect(report(await begin({deploy: 'shh'}, pull))).toMatchObject({outputs: {proposal: 'true'}, failure: expect.any(String)})
  })

  test('fails with a list of several', async () => {
    expect(report(await begin({project: '', 'has-ssh-key': 'false'})).failure).toBe(
      [
        '2 things are missing or wrong, so nothing was built:',
        '- Secret DEPLOY_SSH_KEY is empty. Set it, and hand it over under "secrets:" of the calling job.',
        '- Input "project" is empty. Give the Compose project a name, for example "project: wiki".'
      ].join('\n')
    )
  })

  // Taken for a proposal, a run that should deploy would be green.
  test('outside of a workflow is an error', async () => {
    await expect(begin({}, {...push, event: ''})).rejects.toThrow('GITHUB_EVENT_NAME is empty.')
  })
})

describe('the Compose file', () => {
  test.each([push, pull])('is looked at in every run: $event', async context => {
    const changes = {templates: 'deploy/compose.yml => docker-compose.yml'}
    const {problems} = await begin(changes, context, fileOf('services: {wiki: {image: nginx}}'))
    expect(problems).toEqual([
      'The Compose file deploy/compose.yml does not use the image to deploy. Write "image: ${FAIRWAY_IMAGE}" in the service that runs it.'
    ])
  })

  test('may mount what is sent beside it', async () => {
    const compose = fileOf(`${COMPOSE}    volumes: ['./nginx.conf:/etc/nginx.conf:ro', './traefik:/etc/traefik:ro']\n`)
    const files = 'deploy/nginx.conf\ntraefik.yml => traefik/traefik.yml'
    expect((await begin({files}, push, compose)).problems).toEqual([])
    // Unsent it may be on the host all the same: the look at the host says so.
    expect((await begin({}, push, compose)).problems).toEqual([])
  })

  test('that cannot be read is left to the step that reads its references', async () => {
    const gone = () => Promise.reject(new ActionError('there is no such file in the repository.'))
    expect((await begin({}, push, gone)).problems).toEqual([])
    await expect(begin({}, push, () => Promise.reject(new Error('a bug')))).rejects.toThrow('a bug')
  })

  test('that is no template and cannot be read is said here: no other step of a proposal reads it', async () => {
    const gone = () => Promise.reject(new ActionError('There is no such file in the repository.'))
    for (const context of [push, pull]) {
      expect((await begin({templates: ''}, context, gone)).problems).toEqual([
        'Input "compose-file": docker-compose.yml: There is no such file in the repository.'
      ])
    }
  })

  test('is missed by no proposal without variables whose files are for hosts of services', async () => {
    const gone = () => Promise.reject(new ActionError('There is no such file in the repository.'))
    const problemsOf = async (files: string, context = pull, more: Record<string, string> = {}) =>
      (await begin({templates: 'app.tpl => app.yml', host: '', 'known-hosts': '', files, ...more}, context, gone)).problems
    expect(await problemsOf('app.yml => /etc/app.yml unit=app')).toEqual([])
    expect(await problemsOf('image:/app => bin/app')).toEqual([])
    expect(await problemsOf('app.yml => app.yml on=service')).toEqual([])
    // With a host, or lines that are for Docker hosts too, it is known.
    for (const [files, more] of [
      ['app.yml => app.yml', {}],
      ['image:/app => bin/app', {host: '192.0.2.10'}]
    ] as const) {
      expect(await problemsOf(files, pull, more)).toEqual([expect.stringContaining('"compose-file": docker-compose.yml')])
    }
    expect(await problemsOf('image:/app => bin/app')).not.toEqual(await problemsOf('image:/app => bin/app', push))
  })

  test('of several one has to run the image, and each is looked at', async () => {
    const contents: Record<string, string> = {
      'docker-compose.template.yml': COMPOSE,
      'limits.yml': 'services: {wiki: {mem_limit: 1g}}',
      'mounts.yml': "services: {wiki: {volumes: ['./data:/data', '.:/app']}}"
    }
    const read = (path: string) => Promise.resolve(contents[path] ?? '')
    const problemsOf = async (files: string) => (await begin({'compose-file': files}, push, read)).problems
    expect(await problemsOf('docker-compose.yml\nlimits.yml')).toEqual([])
    expect(await problemsOf('limits.yml\nlimits2.yml')).toEqual([
      expect.stringContaining('None of the Compose files limits.yml, limits2.yml uses the image')
    ])
    // Whether ./data is on the host, because the project was taken over, only a look at the host can say.
    expect(await problemsOf('docker-compose.yml\nmounts.yml')).toEqual([expect.stringContaining('mounts ".", all of the folder')])
  })

  test('is not looked at where nothing is deployed', async () => {
    expect((await begin({deploy: 'none'}, push, fileOf('services: {}'))).problems).toEqual([])
  })
})
