import {describe, expect, test} from '@jest/globals'
import {secretParts, withoutPath} from '../../../actions/notify/url-secrets.ts'

describe('the secret parts of a URL', () => {
  test.each<[url: string, parts: string[]]>([
    [
      'https://discord.com/api/webhooks/123456789012345678/a-long-token',
      ['api/webhooks/123456789012345678/a-long-token', '123456789012345678', 'a-long-token']
    ],
    [
      'https://hooks.slack.com/services/T0000000/B0000000/abcdefgh',
      ['services/T0000000/B0000000/abcdefgh', 'T0000000', 'B0000000', 'abcdefgh']
    ],
    ['https://n8n.example.com/webhook-test/0b6c1f6e-hook', ['webhook-test/0b6c1f6e-hook', '0b6c1f6e-hook']],
    ['https://example.com/services/webhooks', []],
    ['https://example.com/api/v2/notifications?wait=true&thread=services', []],
    ['https://example.com/hook?token=a-long-token', ['hook?token=a-long-token', 'token=a-long-token', 'a-long-token']],
    ['https://example.com/abc?x=1', []],
    ['https://example.com/', []]
  ])('%s', (url, parts) => expect(secretParts(url)).toEqual(parts))
})

test.each([
  ['https://example.com/abc123?wait=true', 'POST https://example.com/abc123 got no answer', 'POST https://example.com/*** got no answer'],
  ['https://example.com/abc123?wait=true', 'asked https://example.com/abc123?wait=true', 'asked https://example.com/***'],
  ['https://example.com/', 'POST https://example.com/ got no answer', 'POST https://example.com/ got no answer']
])('a message about %s does not show its path: %s', (url, message, shown) => expect(withoutPath(message, url)).toBe(shown))
