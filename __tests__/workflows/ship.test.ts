import {describe, expect, test} from '@jest/globals'
import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {root} from '../../scripts/support/repository.ts'
import {run} from '../rehearsal/runner/support.ts'

const caller = readFileSync(join(root, 'examples/homelab/.github/workflows/ship.yml'), 'utf8')

/** Runs the example's caller through the real ship.yml, as far as it gets without any tool: to the check of its inputs. */
async function ship(change: (content: string) => string, secrets: Record<string, string> = {DEPLOY_SSH_KEY: 'a key for tests'}) {
  const variables = {
    REGISTRY: '127.0.0.1:5000',
    DEPLOY_HOST: '127.0.0.1',
    DEPLOY_USER: 'deploy',
    DEPLOY_KNOWN_HOSTS: '127.0.0.1 ssh-ed25519 AAAA'
  }
  const request = {toolkit: root, variables, secrets}
  const result = await run({workflow: change(caller), request, github: {ref: 'refs/heads/main', ref_name: 'main'}, git: true})
  const build = result.jobs.find(({name}) => name === 'ship / build')
  return {
    jobs: result.jobs.map(({name, conclusion}) => `${name}: ${conclusion}`),
    result: result.outputs['result'],
    steps: build?.steps.map(({name, conclusion}) => `${name}: ${conclusion}`) ?? [],
    errors: build?.annotations.filter(({level}) => level === 'error').map(({message}) => message) ?? []
  }
}

describe('ship.yml says what is wrong before it builds', () => {
  test.each([
    ['a misspelled way to deploy', 'check-version: true', 'check-version: true\n      deploy: shh', /"deploy" is neither "ssh" nor "none"/],
    ['a misspelled approval', "${{ inputs.approval || 'none' }}", 'wiat', /"approval" is neither "wait" nor "none"/],
    ['no host', '${{ vars.DEPLOY_HOST }}', "''", /"host" is empty/],
    ['no user', '${{ vars.DEPLOY_USER }}', "''", /"user" is empty/],
    ['no known_hosts', '${{ vars.DEPLOY_KNOWN_HOSTS }}', "''", /"known-hosts" is empty/],
    ['no project', 'project: bookshelf', "project: ''", /"project" is empty/],
    ['a slash at the end of the URL', '${{ vars.DEPLOY_URL }}', 'https://wiki.example.com/', /"url" ends with a slash/],
    ['no slash before the path', 'check-version: true', 'check-version: true\n      health-path: health', /"health-path" does not begin/]
  ])('%s', async (_, before, after, message) => {
    const shipped = await ship(content => content.replace(before, () => after))
    expect(shipped.errors[0]).toMatch(message)
    expect(shipped.steps[0]).toBe('Check the inputs: failure')
    expect(shipped.steps.slice(1).filter(step => !step.endsWith(': skipped'))).toEqual([])
    expect(shipped.jobs).toEqual(['ship / build: failure', 'ship / approve: skipped', 'ship / deploy: skipped', 'ship / notify: success'])
    expect(shipped.result).toBe('failed')
  })

  test('no SSH key', async () => {
    expect((await ship(content => content, {})).errors[0]).toMatch(/Secret DEPLOY_SSH_KEY is empty/)
  })

  test('with everything there it goes on to the checkout', async () => {
    const {steps} = await ship(content => content)
    expect(steps.slice(0, 2)).toEqual(['Check the inputs: success', 'Check out: success'])
  })
})
