import {afterAll, afterEach, beforeAll, beforeEach, describe, expect, test} from '@jest/globals'
import fc from 'fast-check'
import {chmod, mkdir, mkdtemp, readdir, rm, stat, writeFile} from 'node:fs/promises'
import {createHash} from 'node:crypto'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {
  compareWithHost,
  describeDifference,
  isDifferent,
  templateLines,
  type Compared
} from '../../../../actions/deploy-ssh/service/compare.ts'
import {compareScript, type NewFile} from '../../../../actions/deploy-ssh/service/compare-scripts.ts'
import type {Host} from '../../../../lib/ssh/connection.ts'
import {bareHost, makeBareBin} from '../../../support/bare-host.ts'
import {shells} from '../../../support/shells.ts'

let home: string
let bin: string
beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'fairway-test-'))
  bin = await makeBareBin(home, ['sha256sum'])
})
afterAll(() => rm(home, {recursive: true, force: true}))

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'fairway-test-'))
  await mkdir(join(folder, 'bin'))
})
afterEach(() => rm(folder, {recursive: true, force: true}))

const signal = new AbortController().signal
const text = (target: string, content: string, more: Partial<NewFile> = {}): NewFile => ({
  target,
  mode: undefined,
  owner: undefined,
  content: {kind: 'text', text: content},
  ...more
})

describe.each(shells)('a comparison in %s', (_name, shell) => {
  let host: Host
  beforeEach(async () => {
    host = await bareHost(bin, join(folder, 'bin'), {}, {shell})
  })

  test.each<[string, string | undefined, string, Compared['difference']]>([
    ['the same', 'a\nb\n', 'a\nb\n', {kind: 'same'}],
    ['a line that changed', 'a\nb\nc\n', 'a\nx\nc\n', {kind: 'lines', lines: [2], gone: 1}],
    ['lines more', 'a\n', 'a\nb\nc\n', {kind: 'lines', lines: [2, 3], gone: 0}],
    ['lines less', 'a\nb\nc\n', 'b\n', {kind: 'lines', lines: [], gone: 2}],
    ['a line once more', 'a\n', 'a\na\n', {kind: 'lines', lines: [2], gone: 0}],
    ['another order', 'a\nb\n', 'b\na\n', {kind: 'lines', lines: [], gone: 0}],
    ['another end', 'a\nb', 'a\nb\n', {kind: 'lines', lines: [], gone: 0}],
    ['nothing there before', '', 'a\nb\n', {kind: 'lines', lines: [1, 2], gone: 0}],
    ['nothing there now', 'a\nb\n', '', {kind: 'lines', lines: [], gone: 2}],
    ['no file', undefined, 'a\n', {kind: 'absent'}],
    ['backslashes, quotes and dollars', "a\\n'$HOME\n", "a\\n'$HOME\n%s\\c\n", {kind: 'lines', lines: [2], gone: 0}]
  ])('%s', async (_what, old, content, expected) => {
    const path = join(folder, 'a=b c')
    if (old !== undefined) await writeFile(path, old)
    const [compared] = await compareWithHost(host, folder, [text(path, content)], signal)
    expect(compared).toEqual({difference: expected, changes: []})
    expect(await readdir(folder)).toEqual(old === undefined ? ['bin'] : ['a=b c', 'bin'])
  })

  test('of what is no text only whether it is the same', async () => {
    const path = join(folder, 'app')
    await writeFile(path, Buffer.from([0, 1, 2]))
    const sum = (bytes: number[]) => createHash('sha256').update(Buffer.from(bytes)).digest('hex')
    const file = (sha256: string): NewFile => ({target: path, mode: undefined, owner: undefined, content: {kind: 'sum', sha256}})
    const compared = await compareWithHost(host, folder, [file(sum([0, 1, 2])), file(sum([0, 1, 3]))], signal)
    expect(compared.map(({difference}) => difference.kind)).toEqual(['same', 'other'])
  })

  test('a relative target is compared with the release that runs, and mode and owner count', async () => {
    await mkdir(join(folder, 'live', 'bin'), {recursive: true})
    await writeFile(join(folder, 'live', 'bin', 'app'), 'a\n')
    await chmod(join(folder, 'live', 'bin', 'app'), 0o644)
    const {uid, gid} = await stat(folder)
    const [one, other] = await compareWithHost(
      host,
      folder,
      [text('bin/app', 'a\n', {mode: '0640', owner: `${uid + 1}:${gid}`}), text('bin/app', 'a\n', {mode: '0644', owner: `${uid}:${gid}`})],
      signal
    )
    expect(one).toEqual({difference: {kind: 'same'}, changes: ['mode', 'owner']})
    expect([isDifferent(one!), isDifferent(other!)]).toEqual([true, false])
  })
})

test('nothing of a file on the host is in the answer, or in what is said of it', async () => {
  const host = await bareHost(bin, join(folder, 'bin'), {})
  const path = join(folder, 'config')
  const map = {source: 'config.template', lines: Array.from({length: 50}, (_, index) => index + 1)}
  const template = {map, lines: map.lines.map(() => 'password: {{ op://v/i/f }}')}
  // Letters that neither we nor a template use, so that each one of them would be a byte of the host.
  const secret = fc.string({unit: fc.constantFrom('Ж', 'щ', 'Ω', '漢', '\t', ':', '"', '\\', '%', '\u0001'), minLength: 1, maxLength: 12})
  const line = fc.oneof(secret, fc.constantFrom('fairway:differs 0 Ω', 'fairway:same Ω', "'; say differs Ω", '$(cat config)Ω', 'gone 1 Ω'))
  const property = fc.asyncProperty(fc.array(line, {maxLength: 6}), fc.array(line, {maxLength: 6}), async (old, next) => {
    await writeFile(path, old.join('\n'))
    const file = text(path, next.join('\n'))
    const answer = await host.run(compareScript(folder, [file]))
    expect(`${answer.stdout}${answer.stderr}`).not.toMatch(/[^\n -~]/)
    const [compared] = await compareWithHost(host, folder, [file], signal)
    expect(describeDifference(path, compared!, template).join('\n')).not.toMatch(/[^\n -~]/)
    if (old.join('\n') !== next.join('\n')) expect(isDifferent(compared!)).toBe(true)
  })
  const seed = Date.now() % 2 ** 31
  try {
    await fc.assert(property, {numRuns: 25, seed})
  } catch (error) {
    throw new Error(`seed ${seed}: ${(error as Error).message}`, {cause: error})
  }
})

test('a host that answers with anything but numbers is not repeated', async () => {
  const lying = {
    ...(await bareHost(bin, join(folder, 'bin'), {awk: 'echo hunter2', cmp: 'exit 1'}))
  }
  await writeFile(join(folder, 'a'), 'hunter2')
  const [compared] = await compareWithHost(lying, folder, [text(join(folder, 'a'), 'x')], signal)
  expect(compared).toEqual({difference: {kind: 'unreadable'}, changes: []})
})

describe('what is said', () => {
  const map = {source: 'deploy/app.template.yml', lines: [1, 2, 2, 5]}
  const template = {map, lines: ['a: 1', 'b: {{ op://v/i/f }}', '', '', 'c: 2']}
  const of = (difference: Compared['difference'], changes: Compared['changes'] = []) => ({difference, changes})

  test.each<[Compared, string[]]>([
    [of({kind: 'same'}), ['/etc/x: the same.']],
    [of({kind: 'same'}, ['mode']), ['/etc/x: its mode would change.']],
    [of({kind: 'absent'}), ['/etc/x: it is new.']],
    [of({kind: 'other'}, ['owner']), ['/etc/x: it would change, and its owner.']],
    [of({kind: 'unreadable'}), ['/etc/x: this account may not read it, so whether it differs is not known.']],
    [
      of({kind: 'lines', lines: [], gone: 0}),
      ['/etc/x: it would change; its lines are the same in another order, or only its end differs.']
    ],
    [of({kind: 'lines', lines: [], gone: 2}), ['/etc/x: it would change; 0 lines are new, 2 of the old ones go.']],
    [
      of({kind: 'lines', lines: [3, 2, 4], gone: 1}),
      [
        '/etc/x: it would change; 3 lines are new, 1 of the old one goes.',
        '  deploy/app.template.yml:2: b: {{ op://v/i/f }}',
        '  deploy/app.template.yml:5: c: 2'
      ]
    ]
  ])('%j', (compared, expected) => expect(describeDifference('/etc/x', compared, template)).toEqual(expected))

  test('without a map there are numbers alone', () => {
    expect(describeDifference('/etc/x', of({kind: 'lines', lines: [2], gone: 0}), undefined)[1]).toBe('  lines 2 of the file')
    expect(templateLines(map, [9])).toEqual([])
  })
})
