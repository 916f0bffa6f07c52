import {describe, expect, it} from '@jest/globals'
import fc from 'fast-check'
import {formatReference, isTag, parseImageName, parseReference, registryUrl, toTag} from '../../../lib/registry/reference.ts'
import {anyCharacter} from '../../support/any-character.ts'

const alphanumeric = fc.stringMatching(/^[a-z0-9]{1,8}$/)
const component = fc.tuple(alphanumeric, fc.constantFrom('.', '_', '__', '-', '---'), alphanumeric).map(parts => parts.join(''))
const host = fc.constantFrom('localhost', 'registry.example.com', '192.0.2.7', '[::1]', 'a-b.example.com')
const registry = fc
  .tuple(host, fc.option(fc.integer({min: 1, max: 65_535})))
  .map(([name, port]) => (port === null ? name : `${name}:${port}`))
const tag = fc.stringMatching(/^[A-Za-z0-9_][A-Za-z0-9_.-]{0,20}$/)
const digest = fc.stringMatching(/^[0-9a-f]{64}$/).map(hex => `sha256:${hex}`)

describe('parseReference', () => {
  it('reads back what it writes', () => {
    const path = fc.array(component, {minLength: 1, maxLength: 4}).map(parts => parts.join('/'))
    fc.assert(
      fc.property(registry, path, fc.option(tag), fc.option(digest), (where, repository, itsTag, itsDigest) => {
        const text = `${where}/${repository}${itsTag === null ? '' : `:${itsTag}`}${itsDigest === null ? '' : `@${itsDigest}`}`
        const reference = parseReference(text)
        expect(reference).toMatchObject({registry: where, repository, tag: itsTag ?? undefined, digest: itsDigest ?? undefined})
        expect(formatReference(reference)).toBe(text)
      })
    )
  })

  it('either reads any text into a valid name or throws an error that a person can use', () => {
    fc.assert(
      fc.property(fc.string({unit: fc.constantFrom('a', 'Z', '0', '.', '-', '_', '/', ':', '@', ' ', '[', '..')}), text => {
        try {
          const {name, tag: itsTag} = parseReference(text)
          expect(name).toMatch(/^[a-z0-9.:[\]-]+(\/[a-z0-9]+([._-]+[a-z0-9]+)*)+$/)
          if (itsTag !== undefined) expect(isTag(itsTag)).toBe(true)
        } catch (error) {
          expect((error as Error).name).toBe('ActionError')
        }
      })
    )
  })

  it.each([
    ['debian', 'docker.io', 'library/debian'],
    ['team/app', 'docker.io', 'team/app'],
    ['index.docker.io/debian', 'docker.io', 'library/debian'],
    ['Ghcr.io/Team/App', 'ghcr.io', 'team/app'],
    ['Team/App', 'docker.io', 'team/app'],
    ['localhost/app', 'localhost', 'app'],
    ['localhost:5000/app', 'localhost:5000', 'app'],
    ['[::1]:5000/app', '[::1]:5000', 'app'],
    ['registry.example.com/a/b/c', 'registry.example.com', 'a/b/c']
  ])('reads %s', (text, expectedRegistry, repository) => {
    expect(parseImageName(text)).toEqual({registry: expectedRegistry, repository, name: `${expectedRegistry}/${repository}`})
  })

  it.each([
    ['', /not a part of an image name/],
    ['https://registry.example.com/app', /is a URL/],
    ['/team/app', /begins with "\/": the registry is missing/],
    ['registry.example.com/', /not a part of an image name/],
    ['registry.example.com//app', /"" is not a part/],
    ['registry.example.com/app_', /"app_" is not a part/],
    ['registry.example.com/a..b', /"a..b" is not a part/],
    ['-bad.example.com/app', /not a registry's host name/],
    ['registry.example.com:99999/app', /not a registry's host name/],
    ['256.1.1.1:5000/app', /not a registry's host name/],
    ['[::1::2]:5000/app', /not a registry's host name/],
    ['registry.example.com/app:', /"" is not a tag/],
    ['registry.example.com/app:.x', /".x" is not a tag/],
    ['registry.example.com/app@sha256:abc', /not a digest/],
    [`registry.example.com/app@md5:${'a'.repeat(64)}`, /not a digest/],
    ['a@b@c', /more than one "@"/],
    [`registry.example.com/${'a'.repeat(240)}`, /longer than 255/]
  ])('refuses %j', (text, message) => {
    expect(() => parseReference(text)).toThrow(message)
  })

  it('refuses a tag or a digest where a name is asked for', () => {
    expect(() => parseImageName('registry.example.com:5000/app:v1')).toThrow(/has a tag/)
    expect(() => parseImageName(`app@sha256:${'a'.repeat(64)}`)).toThrow(/has a tag or a digest/)
  })
})

describe('toTag', () => {
  it('gives a tag or nothing, whatever the text', () => {
    fc.assert(fc.property(fc.string({unit: anyCharacter}), text => toTag(text) === '' || isTag(toTag(text))))
  })

  it('leaves a tag as it is, unless it ends in punctuation', () => {
    fc.assert(fc.property(tag, text => /[.-]$/.test(text) || toTag(text) === text))
  })

  it('keeps a branch readable', () => {
    expect(toTag('feature/Log in (#2)')).toBe('feature-Log-in-2')
    expect(toTag('///')).toBe('')
  })
})

describe('registryUrl', () => {
  it('is plain HTTP for this machine only', () => {
    expect(registryUrl('127.0.0.1:5000')).toBe('http://127.0.0.1:5000')
    expect(registryUrl('localhost')).toBe('http://localhost')
    expect(registryUrl('registry.example.com:5000')).toBe('https://registry.example.com:5000')
    expect(registryUrl('localhost.example.com')).toBe('https://localhost.example.com')
    expect(registryUrl('docker.io')).toBe('https://registry-1.docker.io')
  })
})
