import {describe, expect, test} from '@jest/globals'
import {readOrigin} from '../../../actions/begin-ship/origin.ts'
import {describeProposal, report, run} from '../../../actions/begin-ship/run.ts'
import type {RunOrigin} from '../../../lib/action/proposal.ts'
import {inputsWith} from './inputs.ts'

const push: RunOrigin = {eventName: 'push', ref: 'refs/heads/main', repository: 'ada/wiki', event: undefined}
const pull: RunOrigin = {...push, eventName: 'pull_request', ref: 'refs/pull/7/merge'}

describe('the step', () => {
  test('says that a push is no proposal', () => {
    const result = run(inputsWith({}), push)
    expect([report(result), describeProposal(result)]).toEqual([{outputs: {proposal: 'false'}}, undefined])
  })

  test('says that a pull request is one, and why', () => {
    const result = run(inputsWith({host: ''}), pull)
    expect([report(result), describeProposal(result)]).toEqual([
      {outputs: {proposal: 'true'}},
      'Built and scanned only, nothing is published: the event is pull_request.'
    ])
  })

  test('fails with the one thing that is wrong, and still says what the run is: the webhook is told of the failure', () => {
    expect(report(run(inputsWith({project: ''}), push))).toEqual({
      outputs: {proposal: 'false'},
      failure: 'Input "project" is empty. Give the Compose project a name, for example "project: wiki".'
    })
    expect(report(run(inputsWith({deploy: 'shh'}), pull))).toMatchObject({outputs: {proposal: 'true'}, failure: expect.any(String)})
  })

  test('fails with a list of several', () => {
    expect(report(run(inputsWith({project: '', 'has-ssh-key': 'false'}), push)).failure).toBe(
      [
        '2 things are missing or wrong, so nothing was built:',
        '- Secret DEPLOY_SSH_KEY is empty. Set it, and hand it over under "secrets:" of the calling job.',
        '- Input "project" is empty. Give the Compose project a name, for example "project: wiki".'
      ].join('\n')
    )
  })
})

describe('readOrigin', () => {
  const environment = {GITHUB_EVENT_NAME: 'push', GITHUB_REF: 'refs/heads/main', GITHUB_REPOSITORY: 'ada/wiki', GITHUB_EVENT_PATH: '/event'}
  const unread = () => Promise.reject(new Error('EACCES: permission denied'))

  test('asks for the event of a workflow_run alone', async () => {
    expect(await readOrigin(environment, unread)).toEqual(push)
    const following = {...environment, GITHUB_EVENT_NAME: 'workflow_run'}
    const read = (path: string) => Promise.resolve(JSON.stringify({path}))
    expect(await readOrigin(following, read)).toEqual({...push, eventName: 'workflow_run', event: {path: '/event'}})
  })

  // Taken for a proposal, a run that should deploy would be green.
  test.each<[string, () => Promise<string>]>([
    ['cannot be read', unread],
    ['is no JSON', () => Promise.resolve('{')]
  ])('an event that %s is an error', async (_, read) => {
    await expect(readOrigin({...environment, GITHUB_EVENT_NAME: 'workflow_run'}, read)).rejects.toThrow(
      /^The event in GITHUB_EVENT_PATH cannot be read \(.+\), so it cannot be told whether this is a proposal\.$/
    )
  })

  test('outside of a workflow it says so', async () => {
    await expect(readOrigin({}, unread)).rejects.toThrow('GITHUB_EVENT_NAME is empty.')
  })
})
