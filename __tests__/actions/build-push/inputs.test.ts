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

  it.each(['DB_PASSWORD', 'npmToken', 'API_KEY', 'client-secret', 'SENTRY_DSN', 'pwd', 'AWS_SECRET_ACCESS_KEY'])(
    'refuses the build argument %s and does not repeat its value',
    name => {
      const error = (() => {
        try {
          return reading({'build-args': `${name}=hunter2`})
        } catch (thrown) {
          return String(thrown)
        }
      })()
      expect(error).toMatch(new RegExp(`"${name}" looks like a secret`))
      expect(error).not.toContain('hunter2')
    }
  )

  it.each(['NODE_VERSION', 'KEYCLOAK_URL', 'NEXT_PUBLIC_MAPS_KEY', 'TOKENIZERS_PARALLELISM', 'MONKEY', 'PASSENGER_VERSION', 'COMPASS'])(
    'takes the build argument %s',
    name => {
      expect(reading({'build-args': `${name}=x`})['build-args'].get(name)).toBe('x')
    }
  )

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
