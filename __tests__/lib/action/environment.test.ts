import {describe, expect, it} from '@jest/globals'
import {childEnvironment} from '../../../lib/action/environment.ts'

/** All that the runner gives to a step, and 1Password's programs to a shell, and that is nobody else's business. */
const PRIVATE = [
  'INPUT_SSH-KEY',
  'INPUT_REGISTRY-PASSWORD',
  'STATE_folder',
  'STATE_isPost',
  'ACTIONS_RUNTIME_TOKEN',
  'ACTIONS_RUNTIME_URL',
  'ACTIONS_RESULTS_URL',
  'ACTIONS_CACHE_URL',
  'ACTIONS_CACHE_SERVICE_V2',
  'ACTIONS_CACHE_MODE',
  'ACTIONS_ID_TOKEN_REQUEST_URL',
  'ACTIONS_ID_TOKEN_REQUEST_TOKEN',
  'ACTIONS_ORCHESTRATION_ID',
  'ACTIONS_RUNNER_INPUT_TOKEN',
  'GITHUB_OUTPUT',
  'GITHUB_ENV',
  'GITHUB_PATH',
  'GITHUB_STATE',
  'GITHUB_STEP_SUMMARY',
  'GITHUB_ARTIFACTS',
  'GITHUB_ARTIFACTS_LIST',
  'OP_SERVICE_ACCOUNT_TOKEN',
  'OP_CONNECT_TOKEN',
  'OP_SESSION_my'
]

/** What the machine and the user's workflow set, and what only looks like the others. */
const KEPT = {
  PATH: '/usr/bin',
  HOME: '/home/runner',
  GITHUB_TOKEN: 'the choice of the user',
  TF_VAR_password: 'too',
  GITHUB_SHA: 'abc',
  GITHUB_PATHS: 'another name',
  GITHUB_ENVIRONMENT: 'another name',
  RUNNER_TEMP: '/temp',
  RUNNER_TRACKING_ID: 'github_1',
  MY_INPUT_X: 'another name',
  ACTIONS: 'another name',
  OP_CONNECT_HOST: 'https://connect.example.com',
  FAIRWAY_SECRET_VARIABLES: 'TF_VAR_password'
}

const withAll = (names: readonly string[]) => ({...KEPT, ...Object.fromEntries(names.map(name => [name, 'canary']))})

describe('childEnvironment', () => {
  it('takes away what the runner gave to this step alone, and keeps everything else', () => {
    expect(childEnvironment(withAll(PRIVATE))).toEqual(KEPT)
  })

  it('takes it away however it is written: on Windows the case of a name means nothing', () => {
    expect(childEnvironment(withAll(PRIVATE.map(name => name.toLowerCase())))).toEqual(KEPT)
  })

  it('takes away what holds a password that was read here', () => {
    expect(childEnvironment({...KEPT, DEPLOY_KEY: 'canary', deploy_key: 'canary'}, {without: ['DEPLOY_KEY']})).toEqual(KEPT)
  })

  it('gives a program by name what only that one needs', () => {
    const needed = ['ACTIONS_ID_TOKEN_REQUEST_URL', 'ACTIONS_ID_TOKEN_REQUEST_TOKEN']
    expect(childEnvironment(withAll(PRIVATE), {with: needed})).toEqual(withAll(needed))
  })

  it('may be narrowed to a few names, and nothing private comes back by that', () => {
    const only = ['path', 'HOME', 'GITHUB_OUTPUT', 'INPUT_SSH-KEY']
    expect(childEnvironment(withAll(PRIVATE), {only})).toEqual({PATH: KEPT.PATH, HOME: KEPT.HOME})
    expect(childEnvironment({...withAll(PRIVATE)}, {only: ['HOME'], without: ['HOME']})).toEqual({})
  })

  it('leaves relative and empty entries out of PATH, and never leaves an empty one', () => {
    expect(childEnvironment({PATH: '.:/usr/bin::bin:/bin:'})).toEqual({PATH: '/usr/bin:/bin'})
    expect(childEnvironment({PATH: '.:', A: 'b'})).toEqual({A: 'b'})
    expect(childEnvironment({PATH: ''})).toEqual({})
  })

  it('is made of this process without being asked, and has no variable that is not set', () => {
    process.env['INPUT_CANARY'] = 'canary'
    try {
      const made = childEnvironment()
      expect(made['INPUT_CANARY']).toBeUndefined()
      expect(made['PATH']).toBeTruthy()
      expect(childEnvironment({A: undefined, B: 'b'})).toStrictEqual({B: 'b'})
    } finally {
      delete process.env['INPUT_CANARY']
    }
  })
})
