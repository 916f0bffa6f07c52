import {describe, expect, test} from '@jest/globals'
import {report} from '../../../actions/begin-ship/outputs.ts'
import {run} from '../../../actions/begin-ship/run.ts'
import {inputsWith} from './inputs.ts'

const push = {event: 'push', ref: 'refs/heads/main', repository: 'ada/wiki'}
const pull = {...push, event: 'pull_request', ref: 'refs/pull/7/merge'}

describe('the step', () => {
  test('says that a push is no proposal', () => {
    expect(report(run(inputsWith({}), push, {}))).toEqual({outputs: {proposal: 'false'}})
  })

  test('says that a pull request is one, and why', () => {
    expect(report(run(inputsWith({host: ''}), pull, {}))).toEqual({
      outputs: {proposal: 'true'},
      log: ['Built and scanned only, nothing is published: the event is pull_request.']
    })
  })

  test('fails with the one thing that is wrong, and still says what the run is: the webhook is told of the failure', () => {
    expect(report(run(inputsWith({project: ''}), push, {}))).toEqual({
      outputs: {proposal: 'false'},
      failure: 'Input "project" is empty. Give the Compose project a name, for example "project: wiki".'
    })
    expect(report(run(inputsWith({deploy: 'shh'}), pull, {}))).toMatchObject({outputs: {proposal: 'true'}, failure: expect.any(String)})
  })

  test('fails with a list of several', () => {
    expect(report(run(inputsWith({project: '', 'has-ssh-key': 'false'}), push, {})).failure).toBe(
      [
        '2 things are missing or wrong, so nothing was built:',
        '- Secret DEPLOY_SSH_KEY is empty. Set it, and hand it over under "secrets:" of the calling job.',
        '- Input "project" is empty. Give the Compose project a name, for example "project: wiki".'
      ].join('\n')
    )
  })

  // Taken for a proposal, a run that should deploy would be green.
  test('outside of a workflow is an error', () => {
    expect(() => run(inputsWith({}), {...push, event: ''}, undefined)).toThrow('GITHUB_EVENT_NAME is empty.')
  })
})
