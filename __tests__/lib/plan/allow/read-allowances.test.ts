import {describe, expect, it, test} from '@jest/globals'
import {isExpired} from '../../../../lib/plan/allow/allowance.ts'
import {parseAllowances, readAllowances} from '../../../../lib/plan/allow/read-allowances.ts'

const entry = (more: Readonly<Record<string, unknown>> = {}) =>
  JSON.stringify([{address: 'hcloud_volume.old', class: 'delete', until: '2026-12-31', reason: 'moved', ...more}])

describe('parseAllowances', () => {
  it('reads entries as they are written', async () => {
    const text = `
# What is meant to go.
- address: hcloud_volume.old["a.b"]
  class: delete
  until: 2026-12-31
  reason: |
    The data was moved
    to hcloud_volume.new.
- address: module.db["*.example.com"].docker_volume.data
  deposed: ab12cd34
  class: replace
  until: 2027-01-01
  reason: smaller
`
    expect(await parseAllowances(text)).toEqual([
      {
        address: 'hcloud_volume.old["a.b"]',
        deposed: undefined,
        class: 'delete',
        until: '2026-12-31',
        reason: 'The data was moved to hcloud_volume.new.'
      },
      {
        address: 'module.db["*.example.com"].docker_volume.data',
        deposed: 'ab12cd34',
        class: 'replace',
        until: '2027-01-01',
        reason: 'smaller'
      }
    ])
  })

  it.each(['', '\n', '# nothing yet\n', '[]'])('takes a file without entries: %j', async text => {
    expect(await parseAllowances(text)).toEqual([])
  })

  it.each([
    ['an object', '{}', 'the file is not a list'],
    ['no YAML', '- [', 'it is not valid YAML'],
    ['a name twice', '- address: a.b\n  address: a.c\n', 'it is not valid YAML'],
    ['a text', '- hcloud_volume.old', 'entry 1 is not a mapping of names to values'],
    ['no address', entry({address: undefined}), '"address" of entry 1 is missing'],
    ['an empty reason', entry({reason: ' '}), '"reason" of entry 1 is missing'],
    ['a long reason', entry({reason: 'x'.repeat(501)}), 'the reason of entry 1 is longer than 500'],
    ['a glob', entry({address: 'hcloud_volume.*'}), 'the address of entry 1 has a "*"'],
    ['a class that is never denied', entry({class: 'update'}), 'the class of entry 1 is neither delete nor replace'],
    ['a deferred change', entry({class: 'deferred'}), 'the class of entry 1 is neither'],
    ['no day', entry({until: 'tomorrow'}), '"until" of entry 1 is not a date'],
    ['a day that there is not', entry({until: '2026-02-30'}), '"until" of entry 1 is not a date'],
    ['a time', entry({until: '2026-02-03T00:00:00Z'}), '"until" of entry 1 is not a date'],
    ['a number', entry({until: 20261231}), '"until" of entry 1 is missing or not text'],
    ['a name that is not known', entry({expires: '2026-12-31'}), 'entry 1 has "expires", which is not known'],
    ['an empty deposed key', entry({deposed: ''}), '"deposed" of entry 1'],
    ['an entry twice', `[${entry().slice(1, -1)},${entry({until: '2027-01-01'}).slice(1, -1)}]`, 'entry 2 is about the same object']
  ])('refuses %s', async (_, text, message) => {
    const what = expect.stringMatching(new RegExp(`^${message.replaceAll('*', '\\*')}[^]*\\.$`))
    await expect(parseAllowances(text)).rejects.toMatchObject({problem: {code: 'allow-not-understood', what}})
  })

  it('says which file cannot be read', async () => {
    const path = '/no/such/file.yml'
    await expect(readAllowances(path)).rejects.toMatchObject({problem: {code: 'allow-unreadable', path, reason: 'ENOENT'}})
  })
})

test.each([
  ['2026-06-01T00:00:00Z', '2026-06-01', false],
  ['2026-06-01T23:59:59Z', '2026-06-01', false],
  ['2026-06-02T00:00:00Z', '2026-06-01', true],
  ['2026-05-31T23:59:59Z', '2026-06-01', false]
])('at %s an entry until %s is expired: %p', (now, until, expected) => {
  expect(isExpired({address: 'a.b', deposed: undefined, class: 'delete', until, reason: 'r'}, new Date(now))).toBe(expected)
})
