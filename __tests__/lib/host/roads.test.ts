import {afterEach, beforeEach, expect, test} from '@jest/globals'
import {mkdir, mkdtemp, readFile, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {ROADS} from '../../../lib/host/roads.ts'
import {localHost} from '../../support/local-host.ts'
import {shells} from '../../support/shells.ts'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'fairway-test-'))
  await mkdir(join(folder, 'bin'))
  await writeFile(
    join(folder, 'bin', 'docker'),
    `#!/bin/sh\nfor word; do printf '[%s]' "$word"; done >> "${folder}/told"; echo >> "${folder}/told"\n`,
    {
      mode: 0o755
    }
  )
  for (const id of ['new', 'old']) await mkdir(join(folder, 'releases', id), {recursive: true})
})
afterEach(() => rm(folder, {recursive: true, force: true}))

const put = (id: string, name: string, text: string) => writeFile(join(folder, 'releases', id, name), text)
const told = async () =>
  (await readFile(join(folder, 'told'), 'utf8').catch(() => '')).split('\n').filter(line => line.startsWith('[compose]'))

function putBack(shell: readonly [string, ...string[]], previous: string) {
  const values = {directory: folder, project: 'wiki', id: 'new', previous, seconds: 5, limit: 5}
  const body = `${ROADS}\nset +e\nfind_road\nput_previous_back\nsay returned $?\nsay code "$code"`
  return localHost({...process.env, PATH: `${join(folder, 'bin')}:${process.env['PATH'] ?? ''}`}, shell).run({name: 'x', values, body})
}

test.each(shells)('Compose gets the words of the release, each as it is, before the command, in %s', async (_name, shell) => {
  await put('new', 'fairway.road', 'compose\n')
  await put('old', 'fairway.args', '-f\na b.yml\n--profile\n*\n')
  const {said} = await putBack(shell, 'old')
  expect(said.get('code')).toBe('0')
  expect(await told()).toEqual([
    '[compose][-p][wiki][-f][a b.yml][--profile][*][up][--detach][--no-build][--quiet-pull][--pull][missing][--remove-orphans]'
  ])
})

test('a release that had no time to say its road is put back by the road of the one before', async () => {
  await put('old', 'fairway.road', 'compose\n')
  await put('old', 'fairway.args', '-f\ndocker-compose.yml\n')
  expect((await putBack(['sh'], 'old')).said.get('code')).toBe('0')
  expect(await told()).toHaveLength(1)
})

test.each([
  ['of a road that is not known', 'sea\n'],
  ['that says no road, and no other does', '']
])('a release %s cannot be put back, and nothing is guessed', async (_what, road) => {
  await put('new', 'fairway.road', road)
  const {said, stderr} = await putBack(['sh'], '')
  expect([said.get('code'), said.get('returned')]).toEqual(['1', '1'])
  expect(stderr).toContain('The road of release new is not known.')
  expect(await told()).toEqual([])
})

test('a release without its arguments is not started with any others', async () => {
  await put('new', 'fairway.road', 'compose\n')
  const {said, stderr} = await putBack(['sh'], 'old')
  expect(said.get('code')).not.toBe('0')
  expect(stderr).toContain('There is no fairway.args in')
  expect(await told()).toEqual([])
})
