import {describe, expect, it} from '@jest/globals'
import {readBuildPushInputs} from '../../../actions/build-push/inputs.ts'

const reading = (values: Record<string, string>) =>
  readBuildPushInputs(name => ({image: 'registry.example.com/Team/App', ...values})[name] ?? '')
const digest = `sha256:${'a'.repeat(64)}`

describe('readBuildPushInputs', () => {
  it('needs an image only', () => {
    const inputs = reading({})
    expect(inputs).toMatchObject({mode: 'build-and-push', tags: [], context: '.', provenance: 'min', platforms: [], 'github-token': ''})
    expect(inputs.image.name).toBe('registry.example.com/team/app')
  })

  it('reads lists, once each', () => {
    const inputs = reading({tags: 'a\nb\na', platforms: 'linux/amd64, linux/arm64\nlinux/arm/v7', 'build-args': 'A=1=2\nB='})
    expect(inputs.tags.map(({text}) => text)).toEqual(['a', 'b', 'a'])
    expect(inputs.platforms).toEqual(['linux/amd64', 'linux/arm64', 'linux/arm/v7'])
    expect([...inputs['build-args']]).toEqual([
      ['A', '1=2'],
      ['B', '']
    ])
  })

  it.each([
    [{image: 'registry.example.com/app:v1'}, /Input "image": .*has a tag/],
    [{image: ''}, /Input "image" is required/],
    [{tags: 'registry.example.com/app:v1'}, /Input "tags": "registry.example.com\/app:v1" is not a tag/],
    [{platforms: 'amd64'}, /Input "platforms": "amd64" is not a platform/],
    [{platforms: '--push'}, /Input "platforms"/],
    [{mode: 'push'}, /Input "layout" is required/],
    [{layout: '/x'}, /Input "layout" names what is to be pushed/],
    [{digest}, /Input "digest" says what may be pushed or tagged/],
    [{mode: 'check', digest}, /Input "digest" says what may be pushed or tagged/],
    [{mode: 'check', layout: '/x'}, /Input "layout" names what is to be pushed/],
    [{mode: 'tag', layout: '/x', digest}, /Input "layout" names what is to be pushed/],
    [{mode: 'tag'}, /Input "digest" is required when "mode" is tag/],
    [{mode: 'build', 'tag-set': 'moving'}, /Input "tag-set" says which tags are set, and "mode: build" sets none/],
    [{mode: 'check', 'tag-set': 'immutable'}, /"mode: check" sets none/],
    [{'tag-set': 'latest'}, /Input "tag-set": "latest" is not an allowed value/],
    [{mode: 'push', layout: '/x', digest: 'abc'}, /Input "digest": "abc" is not a digest/],
    [{'registry-username': 'me'}, /Input "registry-password" is empty/],
    [{'registry-password': 'something'}, /Input "registry-username" is empty/]
  ])('refuses %j', (values: Record<string, string>, message) => {
    expect(() => reading(values)).toThrow(message)
  })

  it.each([
    ...['DB_PASSWORD', 'npmToken', 'API_KEY', 'client-secret', 'SENTRY_DSN', 'pwd', 'AWS_SECRET_ACCESS_KEY'],
    ...[
      'NPMTOKEN',
      'PAT',
      'GHPAT',
      'GH_PAT',
      'DBPASSWORD',
      'dbpassword',
      'githubtoken',
      'MYSECRET',
      'SSHKEY',
      'DB_PW',
      'dbPass',
      'DBPASS',
      'MY_JWT'
    ],
    ...['TOKEN2', 'API_KEY2', 'PASSWORD1', 'AWSSECRETACCESSKEY', 'SSHPRIVATEKEY', 'NPMAUTH', 'KEYSTOREPASS', 'NUGETPAT', 'DBCREDS']
  ])('refuses the build argument %s and does not repeat its value', name => {
    const error = (() => {
      try {
        return reading({'build-args': `${name}=hunter2`})
      } catch (thrown) {
        return String(thrown)
      }
    })()
    expect(error).toMatch(new RegExp(`"${name}" looks like a secret`))
    expect(error).not.toContain('hunter2')
  })

  it.each([
    ...['NODE_VERSION', 'KEYCLOAK_URL', 'NEXT_PUBLIC_MAPS_KEY', 'TOKENIZERS_PARALLELISM', 'MONKEY', 'PASSENGER_VERSION', 'COMPASS'],
    ...[
      'PATH_PREFIX',
      'PATCH_LEVEL',
      'NODE_COMPAT',
      'TURKEY',
      'DISPATCH',
      'AUTHOR',
      'BYPASS',
      'COMPATIBILITY',
      'OAUTH2_URL',
      'AUTH0_DOMAIN',
      'SACRED'
    ]
  ])('takes the build argument %s', name => {
    expect(reading({'build-args': `${name}=x`})['build-args'].get(name)).toBe('x')
  })

  it.each(['AUTH_METHOD', 'PRIMARY_KEY_TYPE', 'VITE_AUTH_URL'])('says where %s may stand, and takes it there', name => {
    expect(() => reading({'build-args': `${name}=x`})).toThrow(
      /RUN --mount=type=secret.*If everyone may read it, give it in "public-build-args"/
    )
    expect(reading({'public-build-args': `${name}=https://x.example.com`})['public-build-args'].get(name)).toBe('https://x.example.com')
  })

  it.each([
    ['postgres://app:hunter2@db/app', 'a URL with a password'],
    ['https://x-access-token:hunter2@github.com/team/app.git', 'a URL with a password'],
    ['see redis://:hunter2@cache:6379', 'a URL with a password'],
    ['https://hunter2hunter2hunter2@github.com/a/b', 'a URL with a password'],
    ['jdbc:postgresql://db/app?user=app&password=hunter2', 'an address with a password'],
    ['Server=db;User Id=app;Password=hunter2', 'an address with a password'],
    ['DefaultEndpointsProtocol=https;AccountName=app;AccountKey=hunter2', 'an address with a password'],
    ['ghp_hunter2hunter2hunter2hunter2hunter2xx', 'a token or a key'],
    ['pypi-AgEIcHlwaS5vcmchunter2hunter2hunter2xx', 'a token or a key']
  ])('refuses %s in any argument, and does not repeat it', (value, found) => {
    const inputs = ['build-args', 'public-build-args', 'labels', 'annotations', 'build-contexts', 'driver-opts'].map(
      input => [input, `env.name=${value}`] as const
    )
    const texts = ['context', 'file', 'target', 'version', 'builder'].map(input => [input, value] as const)
    const caches = ['cache-from', 'cache-to'].map(input => [input, `type=s3,bucket=b,endpoint_url=${value}`] as const)
    const generator = ['sbom', `generator=example.com/scanner,URL=${value}`] as const
    for (const [input, text] of [...inputs, ...texts, ...caches, generator]) {
      const given = input === 'build-contexts' ? text.replace('env.name', 'name') : text
      const message = (() => {
        try {
          return `taken: ${JSON.stringify(reading({[input]: given}))}`
        } catch (error) {
          return String(error)
        }
      })()
      expect(message).toContain(`Input "${input}"`)
      expect(message).toContain(`holds ${found}`)
      expect(message).not.toContain('hunter2')
    }
  })

  it.each([
    'ssh://git@github.com/a/b',
    'https://registry.example.com:5000/x@1',
    'http://proxy:3128',
    'a:b@c',
    'password=x',
    'https://x/?page=2&key=3',
    'pypi-mirror-of-the-company-with-a-long-name'
  ])('takes %s as a value', value => expect(reading({'public-build-args': `A=${value}`})['public-build-args'].get('A')).toBe(value))

  it('says why a name without a value is refused', () => {
    for (const input of ['build-args', 'public-build-args']) {
      expect(() => reading({[input]: 'A=1\nHOME'})).toThrow(
        /is not of the form NAME=value\. .*A name alone is not filled from the environment/
      )
    }
  })

  it('reads build secrets and fails closed on an empty one', () => {
    expect([...reading({secrets: 'npm=abc=='}).secrets]).toEqual([['npm', 'abc==']])
    expect(() => reading({secrets: 'npm='})).toThrow(/Input "secrets": the build secret "npm" is empty/)
  })

  it('never takes a line of a key for a name', () => {
    const pem = '-----BEGIN KEY-----\nMIIEvQIBADANBgkqhkiG\nAoGBALx+/Zq5=\n-----END KEY-----'
    const error = (() => {
      try {
        return reading({secrets: `key=${pem}`})
      } catch (thrown) {
        return String(thrown)
      }
    })()
    expect(error).toMatch(/Input "secrets"/)
    expect(error).not.toMatch(/MIIE|AoGB/)
    expect(() => reading({secrets: 'QUJDREVG=='})).toThrow(/is empty/)
  })
})
