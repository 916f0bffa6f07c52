import {expect, test} from '@jest/globals'
import {filledIn, hideFilledIn} from '../../../../actions/deploy-ssh/service/rendered-secrets.ts'
import {redact} from '../../../../lib/secrets/redact.ts'

test.each([
  ['value: s3cr3t-9', 'value: {{ op://v/i/f }}', 's3cr3t-9'],
  ['value: "s3cr3t-9"', 'value: "{{ op://v/i/f }}"', 's3cr3t-9'],
  ['value: {s3cr3t}', 'value: {{ op://v/i/f }}', '{s3cr3t}'],
  ['url=https://u:s3cr3t-9@db/app', 'url=https://u:{{ op://v/i/f }}@db/app', 's3cr3t-9'],
  ['value=op-key-1', 'value=op://v/i/f', 'op-key-1'],
  ['the same', 'the same', ''],
  ['second line of a key', 'key: |', 'second line of a key']
])('%s, from %s', (line, template, expected) => expect(filledIn(line, template)).toBe(expected))

test('what was filled in is hidden, whatever it is called; a plain word is not', () => {
  const content = Buffer.from('value=uNcommon-77-words\nname=metrics\n')
  hideFilledIn({content}, {map: {source: 't', lines: [1, 2]}, lines: ['value={{ op://v/i/f }}', 'name={{ op://v/i/g }}']})
  expect(redact('cannot work with uNcommon-77-words as metrics')).toBe('cannot work with *** as metrics')
})
