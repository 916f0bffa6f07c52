import {describe, expect, test} from '@jest/globals'
import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {parse} from 'yaml'
import {connectionInputs} from '../../actions/deploy-ssh/inputs/connection.ts'
import {root} from '../../scripts/support/repository.ts'

/** Which secret of a workflow goes into which input of deploy-ssh; all else has the same name in both. */
const SECRETS: Readonly<Record<string, string>> = {
  'ssh-key': 'DEPLOY_SSH_KEY',
  'ssh-passphrase': 'DEPLOY_SSH_PASSPHRASE',
  'jump-ssh-key': 'JUMP_SSH_KEY'
}
const PLAIN = Object.keys(connectionInputs).filter(name => !(name in SECRETS))

type Given = Readonly<Record<string, string>>
interface Workflow {
  readonly on: {readonly workflow_call: {readonly inputs: Record<string, object>; readonly secrets: Record<string, object>}}
  readonly jobs: Readonly<
    Record<string, {uses?: string; with?: Given; secrets?: Given; steps?: {name: string; uses?: string; with?: Given}[]}>
  >
}
const read = (name: string) => parse(readFileSync(join(root, '.github/workflows', `${name}.yml`), 'utf8')) as Workflow

// A service has no Docker.
describe.each([
  ['ship', PLAIN],
  ['deploy', PLAIN],
  ['rollback', PLAIN],
  ['configure', PLAIN.filter(name => name !== 'docker-host')]
])('%s.yml hands through how a host is reached', (name, plain) => {
  const {on, jobs} = read(name)
  const steps = Object.values(jobs).flatMap(({steps = []}) => steps.filter(({uses}) => uses === '$/actions/deploy-ssh'))
  const calls = Object.values(jobs).filter(({uses}) => uses === '$/.github/workflows/deploy.yml')

  test('takes every input and secret, and none has to be given', () => {
    expect(Object.keys(on.workflow_call.inputs)).toEqual(expect.arrayContaining(plain))
    for (const secret of Object.values(SECRETS)) expect(on.workflow_call.secrets[secret]).toMatchObject({required: false})
    for (const input of ['known-hosts', 'host-fingerprints']) expect(on.workflow_call.inputs[input]).toMatchObject({default: ''})
  })

  test('to each step and workflow that reaches it', () => {
    expect(steps.length + calls.length).toBeGreaterThan(0)
    for (const given of [...steps, ...calls].map(one => one.with ?? {})) {
      for (const input of plain) expect([input, given[input]]).toEqual([input, `\${{ inputs.${input} }}`])
    }
    for (const {with: given = {}} of steps) {
      for (const [input, secret] of Object.entries(SECRETS)) expect([input, given[input]]).toEqual([input, `\${{ secrets.${secret} }}`])
    }
    for (const {secrets = {}} of calls) {
      for (const secret of Object.values(SECRETS)) expect([secret, secrets[secret]]).toEqual([secret, `\${{ secrets.${secret} }}`])
    }
  })
})
