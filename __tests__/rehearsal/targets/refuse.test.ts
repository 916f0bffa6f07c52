import {describe, expect, test} from '@jest/globals'
import {refuseForeignTargets, variableTargets, withoutMissingRegistry} from '../../../rehearsal/targets/refuse.ts'

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

  test.each([
    ['hosts', 'deploy@127.0.0.2:2222 name=a group=canary mode=service directory=/srv/app url=http://127.0.0.2:8080/{host}'],
    ['hosts', '\n  127.0.0.2\n[::1]:22 name=b\nroot@[::1]\n::1\nlocalhost:22\n'],
    ['jump-host', 'jump@127.0.0.3:22, root@[::1]:2222\n127.0.0.4'],
    ['docker-host', 'unix:///run/user/1000/docker.sock'],
    ['docker-host', 'tcp://127.0.0.1:2375'],
    ['docker-host', 'ssh://root@127.0.0.2:22'],
    ['images', `web=127.0.0.1:5000/shop/web@sha256:${'a'.repeat(64)}\nlocalhost:5000/shop/worker`],
    ['health-tcp', '5432'],
    ['health-tcp', ':5432 {host}:80\n127.0.0.2:443, [::1]:80'],
    ['health-url', 'http://{host}:8080/health'],
    ['host-fingerprints', 'books.example.com SHA256:abc'],
    ['templates', 'books.example.com/a.tpl => b'],
    ['cache-to', 'type=registry,ref=127.0.0.1:5000/a:cache,mode=max\ntype=gha\ntype=local,dest=/tmp/x\n127.0.0.1:5000/b'],
    ['registries', '127.0.0.1:5000 user PASSWORD'],
    ['context', './backend'],
    ['build-contexts', 'base=docker-image://debian:12\ncode=../code'],
    ['db-repository', '127.0.0.1:5000/a:2\nlocalhost:5000/b:2'],
    ['baseline', 'reports/base.json'],
    ['baseline', '127.0.0.1:5000/a:1']
  ])('%s: %s stays here too', (name, value) => {
    expect(() => refuseForeignTargets(given(name, value))).not.toThrow()
  })

  test.each([
    ['hosts', 'deploy@books.example.com:22', ['books.example.com:22']],
    ['hosts', '127.0.0.2\ndeploy@a.example.com name=a\n127.0.0.3\nb.example.com', ['a.example.com', 'b.example.com']],
    ['hosts', '127.0.0.2:22@example.com', ['example.com']],
    ['hosts', '[2001:db8::1]:22', ['[2001:db8::1]']],
    ['hosts', '2001:db8::1', ['2001:db8::1']],
    ['hosts', '127.0.0.2 name=a url=https://books.example.com/', ['books.example.com']],
    ['hosts', '127.0.0.2 url=http://{host}.example.com', ['127.0.0.1.example.com']],
    // What is not known of a line is not taken for harmless.
    ['hosts', '127.0.0.2 proxy=example.com', ['proxy=example.com']],
    ['hosts', '127.0.0.2 example.com', ['example.com']],
    ['hosts', '# books.example.com', ['#', 'books.example.com']],
    ['jump-host', '127.0.0.2,jump@example.com', ['example.com']],
    ['docker-host', 'ssh://root@example.com', ['example.com']],
    ['docker-host', 'tcp://example.com:2376', ['example.com:2376']],
    ['docker-host', 'nonsense', ['nonsense']],
    ['images', 'web=127.0.0.1:5000/a\nworker=ghcr.io/you/worker\nyou/other', ['ghcr.io', 'docker.io']],
    ['health-tcp', '{host}:80 db.example.com:5432', ['db.example.com:5432']],
    ['health-url', 'https://{host}.example.com/', ['127.0.0.1.example.com']],
    ['health-url', 'https://{host}@example.com/', ['example.com']],
    ['health-url', 'https://{name}/', ['{name}']],
    ['url', 'file:///etc/passwd', ['file:///etc/passwd']],
    ['cache-from', 'type=registry,ref=ghcr.io/a/b:cache', ['ghcr.io']],
    ['cache-to', '"type=registry","ref=ghcr.io/a/b:cache"', ['ghcr.io']],
    ['cache-to', 'you/app:cache', ['docker.io']],
    ['cache-to', 'type=gha,url_v2=https://cache.example.com/', ['cache.example.com']],
    ['cache-to', 'type=s3,bucket=a', ['type=s3,bucket=a']],
    ['registries', 'ghcr.io you TOKEN\n127.0.0.1:5000 me OTHER', ['ghcr.io']],
    ['registries', 'https://index.docker.io/v1/ you TOKEN', ['index.docker.io']],
    ['context', 'https://github.com/you/app.git', ['github.com']],
    ['context', 'git@github.com:you/app.git', ['github.com']],
    ['build-contexts', 'a=../a\nb=https://example.com/b.tar', ['example.com']],
    ['baseline', 'ghcr.io/you/app:1', ['ghcr.io']],
    ['checks-bundle-repository', 'mirror.gcr.io/aquasec/trivy-checks:2', ['mirror.gcr.io']]
  ])('%s: of %j each that leads elsewhere is named', (name, value, hosts) => {
    let message = ''
    try {
      refuseForeignTargets(given(name, value))
    } catch (error) {
      message = (error as Error).message
    }
    expect([...message.matchAll(/^input [\w-]+: (.*) is not this machine\./gm)].map(([, host]) => host)).toEqual(hosts)
  })

  test('what cannot be pointed here by a variable of its own is told to be left to one', () => {
    expect(() => refuseForeignTargets(given('jump-host', 'jump.example.com'))).toThrow(
      'set that with --variable to an address of this machine'
    )
  })

  test('a fork has no variable for the registry: what begins with a slash names none, and the rest counts', () => {
    const value = '/team/app\nworker=/team/worker\nghcr.io/you/app'
    expect(withoutMissingRegistry({name: 'images', value})).toBe('ghcr.io/you/app')
    expect(withoutMissingRegistry({name: 'cache-to', value: 'type=registry,ref=/app:cache\ntype=gha'})).toBe('type=gha')
    expect(withoutMissingRegistry({name: 'hosts', value: '/x'})).toBe('/x')
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
