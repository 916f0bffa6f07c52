import {describe, expect, test} from '@jest/globals'
import {refuseForeignTargets, variableTargets} from '../../rehearsal/targets.ts'

const given = (name: string, value: string) => [{where: `input ${name}`, name, value}]

describe('refuseForeignTargets', () => {
  test.each([
    ['image', '127.0.0.1:5000/homelab/app'],
    ['image', 'localhost:5000/app'],
    ['image', '[::1]:5000/app'],
    // Nobody has this name: begin-ship gives it to what a fork proposes.
    ['image', 'registry.invalid/proposal'],
    ['host', '127.0.0.1'],
    ['host', ''],
    ['url', 'http://127.0.0.1:8089'],
    ['connect-host', 'http://[::1]:1/'],
    ['trivy-db-repository', '127.0.0.1:5000/trivy-db:2'],
    ['title', 'https://example.com is only a text']
  ])('%s: %s stays on this machine', (name, value) => {
    expect(() => refuseForeignTargets(given(name, value))).not.toThrow()
  })

  test.each([
    ['image', 'ghcr.io/you/wiki', 'ghcr.io', '${{ vars.REGISTRY }}'],
    ['image', 'registry.invalid.example.com/wiki', 'registry.invalid.example.com', '${{ vars.REGISTRY }}'],
    ['image', 'you/wiki', 'docker.io', '${{ vars.REGISTRY }}'],
    ['Image', 'ghcr.io/you/wiki', 'ghcr.io', '${{ vars.REGISTRY }}'],
    ['host', 'books.example.com', 'books.example.com', '${{ vars.DEPLOY_HOST }}'],
    ['host', '192.0.2.10', '192.0.2.10', '${{ vars.DEPLOY_HOST }}'],
    ['host', '127.0.0.1.example.com', '127.0.0.1.example.com', '${{ vars.DEPLOY_HOST }}'],
    ['url', 'https://books.example.com', 'books.example.com', '${{ vars.DEPLOY_URL }}'],
    ['url', 'http://127.0.0.1@example.com/', 'example.com', '${{ vars.DEPLOY_URL }}'],
    ['health-url', 'no url at all', 'no url at all', '${{ vars.DEPLOY_URL }}'],
    ['connect-host', 'http://connect.example.com:8080', 'connect.example.com:8080', '${{ vars.OP_CONNECT_HOST }}'],
    ['db-repository', 'ghcr.io/aquasecurity/trivy-db:2', 'ghcr.io', '${{ vars.TRIVY_DB_REPOSITORY }}'],
    ['webhook-url', 'https://n8n.example.com/webhook/secret-path', 'n8n.example.com', '${{ secrets.WEBHOOK_URL }}']
  ])('%s: %s is refused, with what to write instead', (name, value, host, instead) => {
    const refuse = () => refuseForeignTargets(given(name, value))
    expect(refuse).toThrow(`${host} is not this machine`)
    expect(refuse).toThrow(`Write ${instead}`)
  })

  test('the state is kept where the rehearsal keeps it, and nowhere else', () => {
    const state = '/tmp/rehearsal/terraform.tfstate'
    for (const value of [`path=${state}\n`, 'path=', ''])
      expect(() => refuseForeignTargets(given('backend-config', value), state)).not.toThrow()
    // Before the stage stands, what the variable says is not known.
    expect(() => refuseForeignTargets(given('backend-config', 'path=127.0.0.1'))).not.toThrow()
    for (const value of ['path=/var/lib/terraform.tfstate', `path=${state}\nbucket=real`, `path=${state}.other`]) {
      expect(() => refuseForeignTargets(given('backend-config', value), state)).toThrow('Write path=${{ vars.TERRAFORM_STATE }}')
    }
    expect(() => refuseForeignTargets(given('backend-config', `path=${state}`))).toThrow('is not this machine')
  })

  test('12.9 the store of a state on hosted runners is where the rehearsal has it, and nowhere else', () => {
    const state = 'http://127.0.0.1:4000/state'
    const lines = ['address', 'lock_address', 'unlock_address'].map(name => `${name}=${state}`)
    const refuse = (...value: string[]) => refuseForeignTargets(given('backend-config', value.join('\n')), state)
    expect(() => refuse(...lines, 'username=terraform')).not.toThrow()
    for (const other of ['address=https://state.example.com', `lock_address=${state}x`, 'password=x', `update_address=${state}`]) {
      expect(() => refuse(...lines, other)).toThrow('is not this machine')
    }
  })

  test('a webhook is refused without showing its path', () => {
    expect(() => refuseForeignTargets(given('webhook-url', 'https://n8n.example.com/webhook/s3cret'))).not.toThrow(/s3cret/)
  })

  test('all of them are listed at once', () => {
    const refuse = () => refuseForeignTargets([...given('image', 'ghcr.io/a/b'), ...given('host', 'example.com')])
    expect(refuse).toThrow(/ghcr\.io[\s\S]*example\.com/)
  })

  test('a variable that leads elsewhere is refused too', () => {
    expect(() => refuseForeignTargets(variableTargets({REGISTRY: 'ghcr.io', DEPLOY_HOST: '127.0.0.1'}))).toThrow(
      'variable REGISTRY: ghcr.io is not this machine. Leave it out: a rehearsal points it here.'
    )
  })

  test('a registry may have a path', () => {
    expect(() => refuseForeignTargets(variableTargets({REGISTRY: '127.0.0.1:5000/team'}))).not.toThrow()
    expect(() => refuseForeignTargets(variableTargets({REGISTRY: 'ghcr.io/127.0.0.1'}))).toThrow('ghcr.io is not this machine')
  })

  test.each(['https://n8n.example.com/webhook/s3cret', 'n8n.example.com/webhook/s3cret', 's3cret'])(
    'a secret is never shown: %s',
    value => {
      const refuse = () => refuseForeignTargets(variableTargets({WEBHOOK_URL: value}, 'secret'))
      expect(refuse).toThrow('secret WEBHOOK_URL')
      expect(refuse).not.toThrow(/s3cret/)
    }
  )
})
