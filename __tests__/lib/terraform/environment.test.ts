import {describe, expect, it} from '@jest/globals'
import {terraformEnvironment} from '../../../lib/terraform/environment.ts'

const kept = {PATH: '/bin', TF_VAR_size: '3', TF_DATA_DIR: 'data', GITHUB_TOKEN: 't', AWS_REGION: 'eu'}
const own = {TF_IN_AUTOMATION: '1', TF_INPUT: '0', CHECKPOINT_DISABLE: '1'}
const login = {ACTIONS_ID_TOKEN_REQUEST_URL: 'https://token.example.com', ACTIONS_ID_TOKEN_REQUEST_TOKEN: 'x'}
const given = {
  ...kept,
  ...login,
  TF_CLI_ARGS: 'x',
  TF_CLI_ARGS_apply: 'x',
  TF_LOG: 'x',
  TF_LOG_PATH: 'x',
  TF_LOG_PROVIDER: 'x',
  'INPUT_SEAL-KEY': 'x',
  STATE_folder: 'x',
  GITHUB_OUTPUT: 'x',
  GITHUB_STATE: 'x',
  GITHUB_ENV: 'x',
  ACTIONS_RUNTIME_TOKEN: 'x',
  ACTIONS_CACHE_URL: 'x',
  OP_SERVICE_ACCOUNT_TOKEN: 'x',
  TF_INPUT: '1'
}

describe('terraformEnvironment', () => {
  it('takes away what changes the run, shows values, talks to the runner or logs in as the job', () => {
    expect(terraformEnvironment(given)).toEqual({...kept, ...own})
    expect(terraformEnvironment(given, {oidc: false})).toEqual({...kept, ...own})
  })

  it('lets a provider log in by OIDC when that was asked for, and gives nothing else of the runner', () => {
    expect(terraformEnvironment(given, {oidc: true})).toEqual({...kept, ...own, ...login})
  })
})
