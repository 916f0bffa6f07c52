import {afterEach, beforeEach, expect, test} from '@jest/globals'
import {chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {runProcess} from '../../../lib/action/process.ts'
import {toolNames, tools} from '../../../lib/tools/index.ts'
import {root} from '../../../scripts/support/repository.ts'
import {node} from '../../support/node.ts'
import {bundleOf} from '../../support/tree.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'fairway-setup-tools-test-'))
  for (const name of ['temp', 'given']) mkdirSync(join(folder, name))
  for (const name of ['output', 'state', 'path']) writeFileSync(join(folder, name), '')
})
afterEach(() => rmSync(folder, {recursive: true}))

function start(environment: Readonly<Record<string, string>>) {
  return runProcess([node, bundleOf('setup-tools')], {
    env: {
      PATH: process.env['PATH'],
      RUNNER_TEMP: join(folder, 'temp'),
      GITHUB_WORKSPACE: folder,
      GITHUB_OUTPUT: join(folder, 'output'),
      GITHUB_STATE: join(folder, 'state'),
      GITHUB_PATH: join(folder, 'path'),
      ...environment
    }
  })
}

const read = (name: string) => readFileSync(join(folder, name), 'utf8')

/** What a file command wrote for a name. */
const valueIn = (name: string, key: string) => new RegExp(`^${key}<<(.+)\\n([^]*?)\\n\\1$`, 'm').exec(read(name))?.[2]

test('the action as a process: PATH, every output, and nothing left after post', async () => {
  const program = join(folder, 'given', 'jq-of-mine')
  writeFileSync(program, '#!/bin/sh\necho jq-1.7.1\n')
  chmodSync(program, 0o755)
  const {exitCode, stdout} = await start({INPUT_TOOLS: 'jq >= 1.7', 'INPUT_JQ-PATH': 'given/jq-of-mine'})
  expect({exitCode, stdout}).toEqual({exitCode: 0, stdout: `jq 1.7.1 (input: ${program})\n`})
  const added = read('path').trim()
  expect(added.startsWith(join(folder, 'temp'))).toBe(true)
  expect(readdirSync(added)).toEqual(['jq'])
  expect(valueIn('output', 'jq-path')).toBe(program)
  expect(valueIn('output', 'jq-version')).toBe('1.7.1')
  for (const name of toolNames.filter(name => name !== 'jq')) expect(valueIn('output', `${name}-version`)).toBe('')

  const post = await start({STATE_isPost: 'true', STATE_folder: valueIn('state', 'folder') ?? ''})
  expect(post.exitCode).toBe(0)
  expect(readdirSync(join(folder, 'temp'))).toEqual([])
  expect(read('given/jq-of-mine')).toContain('jq-1.7.1')
})

test('a wrong line is one clear error, and nothing is made', async () => {
  const {exitCode, stdout} = await start({INPUT_TOOLS: 'terrafrom'})
  expect(exitCode).toBe(1)
  expect(stdout).toMatch(/^::error::Input "tools": "terrafrom" is not a known tool\. The tools are terraform, .*\n$/)
  expect(readdirSync(join(folder, 'temp'))).toEqual([])
})

test("the README's table says what is pinned", () => {
  const rows = readFileSync(join(root, 'actions', 'setup-tools', 'README.md'), 'utf8').split('\n')
  const table = rows
    .filter(row => /^\| `\w+` +\| [\d.]+ +\|/.test(row))
    .map(row =>
      row
        .split('|')
        .map(cell => cell.trim())
        .slice(1, 4)
    )
  expect(table).toEqual(toolNames.map(name => [`\`${name}\``, tools[name].version, tools[name].minimumVersion]))
})
