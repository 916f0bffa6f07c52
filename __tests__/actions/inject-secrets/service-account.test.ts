import {describe, expect, test} from '@jest/globals'
import {parseReference, type Reference} from '../../../lib/secrets/reference.ts'
import {loadSdk, serviceAccountSource, type SecretsSdk} from '../../../actions/inject-secrets/service-account.ts'

const signal = new AbortController().signal
type ResolveAll = Awaited<ReturnType<SecretsSdk['createClient']>>['secrets']['resolveAll']

function reference(text: string): Reference {
  const parsed = parseReference(text)
  if (!parsed.ok) throw new Error(parsed.problem)
  return parsed.reference
}

function fakeSdk(resolveAll: ResolveAll): () => Promise<SecretsSdk> {
  return () => Promise.resolve({createClient: () => Promise.resolve({secrets: {resolveAll}})})
}

class RateLimitExceededError extends Error {}

describe('a service account', () => {
  test('is asked once for everything', async () => {
    const asked: string[][] = []
    const source = serviceAccountSource(
      'ops_token-1',
      fakeSdk(references => {
        asked.push(references)
        return Promise.resolve({
          individualResponses: {
            'op://v/i/f': {content: {secret: 'found'}},
            'op://v/i/g': {error: {type: 'fieldNotFound'}},
            'op://v/i/h': {error: {type: 'somethingNew', message: 'x'}}
          }
        })
      })
    )
    const resolutions = await source.resolve(
      ['f', 'g', 'h', 'none'].map(field => reference(`op://v/i/${field}`)),
      signal
    )
    expect(asked).toEqual([['op://v/i/f', 'op://v/i/g', 'op://v/i/h', 'op://v/i/none']])
    expect([...resolutions.values()]).toEqual([
      {kind: 'found', value: 'found'},
      {kind: 'missing', reason: 'the item has no such field.'},
      {kind: 'missing', reason: '1Password answered "somethingNew".'},
      {kind: 'missing', reason: '1Password gave no answer for it.'}
    ])
  })

  test.each<[string, unknown, string]>([
    ['an error', new Error('no network'), 'The 1Password service account cannot be used: no network.'],
    ['a text that holds JSON', '{"name":"ParsingSecretReference","message":"bad reference"}', 'cannot be used: bad reference.'],
    ['a plain text', 'it broke', 'cannot be used: it broke.'],
    ['a used-up limit', new RateLimitExceededError('slow down'), "1Password's rate limit is used up: slow down."],
    ['a used-up limit as JSON', '{"name":"RateLimitExceeded","message":"slow down"}', "1Password's rate limit is used up: slow down."]
  ])('%s becomes one clear line', async (_name, thrown, message) => {
    let calls = 0
    const source = serviceAccountSource(
      'ops_token-1',
      fakeSdk(() => {
        calls++
        throw thrown
      })
    )
    await expect(source.resolve([reference('op://v/i/f')], signal)).rejects.toThrow(message)
    expect(calls).toBe(1)
  })

  test.each(['bogus', 'ops_bogus'])('the real SDK refuses the token %s before any request, and it is not repeated', async token => {
    const failing = serviceAccountSource(token, loadSdk).resolve([reference('op://v/i/f')], signal)
    await expect(failing).rejects.toThrow(/^The 1Password service account cannot be used: .*service account token/)
    await expect(failing).rejects.not.toThrow(token)
  })
})
