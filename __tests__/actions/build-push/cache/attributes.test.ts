import {expect, test} from '@jest/globals'
import {cacheEntries, formatCache, parseCache} from '../../../../actions/build-push/cache/attributes.ts'
import {readSize} from '../../../../actions/build-push/cache/inputs.ts'

test.each([
  ['type=registry,ref=example.com/app:cache', 'type=registry,ref=example.com/app:cache'],
  ['mode=max, type=local ,dest=/tmp/cache', 'type=local,mode=max,dest=/tmp/cache'],
  ['type=local,"dest=/a, b/""c"""', 'type=local,"dest=/a, b/""c"""'],
  ['TYPE=gha,Scope=App', 'type=gha,scope=App'],
  ['type=inline', 'type=inline'],
  ['example.com/app:cache', 'type=registry,ref=example.com/app:cache'],
  ['type=s3,region=eu,bucket=b', 'type=s3,region=eu,bucket=b']
])('%s is read as buildx reads it', (line, argument) => {
  expect(parseCache(line).map(formatCache)).toEqual([argument])
})

test('several lines, with comments, and references of which a line may have several', () => {
  const entries = cacheEntries().parse('# of the branch\ntype=gha\n\nexample.com/a:1,example.com/a:2\n')
  expect(entries.map(formatCache)).toEqual(['type=gha', 'type=registry,ref=example.com/a:1', 'type=registry,ref=example.com/a:2'])
})

test.each([
  ['ref=example.com/app', '"ref=example.com/app…" has no type.'],
  ['type=,ref=example.com/app', 'has no type.'],
  ['type=local,dest', '"dest" is not "name=value".'],
  ['type=local,"dest=/a', 'has a quote that does not fit.'],
  ['type=gha,token=abc', '"token" would stand in the arguments of a program'],
  ['type=s3,bucket=b,Secret_Access_Key=abc', '"secret_access_key" would stand in the arguments of a program']
])('%s is refused', (line, message) => {
  expect(() => parseCache(line)).toThrow(message)
})

test('what is refused because of a secret does not show it', () => {
  expect(() => parseCache('type=gha,token=hunter2')).toThrow(expect.not.objectContaining({message: expect.stringContaining('hunter2')}))
})

test.each([
  ['500MB', 500_000_000],
  ['10 GB', 10_000_000_000],
  ['1.5gib', 1_610_612_736],
  ['2TB', 2_000_000_000_000]
])('%s is a size', (given, bytes) => {
  expect(readSize(given)).toBe(bytes)
})

test.each(['10', '0GB', '-1GB', 'GB', '10 potatoes', '10GBs'])('%s is none', given => {
  expect(() => readSize(given)).toThrow('is not a size.')
})
