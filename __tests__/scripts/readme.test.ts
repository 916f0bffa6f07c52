import {describe, expect, test} from '@jest/globals'
import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {callersIn, renderTables, renderWorkflowTables, replaceCallers, replaceTables} from '../../scripts/support/readme.ts'
import {root} from '../../scripts/support/repository.ts'
import {ship} from '../support/ship.ts'

const metadata = {
  name: 'x',
  description: 'x',
  inputs: {
    image: {description: 'The image.', required: true},
    mode: {description: 'a | b\nover two lines', default: 'a'},
    list: {description: 'A list.', default: 'x\ny\n'}
  },
  outputs: {digest: {description: 'Its digest.'}},
  runs: {using: 'node24', main: 'x'}
}

test('tables hold every input and output, on one line each', () => {
  const tables = renderTables(metadata)
  expect(tables).toContain('| `image` | The image. | **required** |')
  expect(tables).toContain('| `mode` | a \\| b over two lines | `a` |')
  expect(tables).toContain('| `list` | A list. | `x`<br>`y` |')
  expect(tables).toContain('| `digest` | Its digest. |')
})

test('the tables replace what stood between the markers, and only that', () => {
  const readme = 'before\n<!-- inputs and outputs: generated from action.yml by `npm run readme` -->\nold\n<!-- end -->\nafter\n'
  const replaced = replaceTables(readme, 'NEW')
  expect(replaced).toMatch(/^before\n<!-- inputs[^\n]*\n\nNEW\n\n<!-- end -->\nafter\n$/)
  expect(() => replaceTables('no markers', 'NEW')).toThrow(/lacks the lines/)
})

describe('the tables of a workflow', () => {
  const workflow = `on:
  workflow_call:
    inputs:
      # What is built. The action says more.
      image:
        description: The image.
        type: string
        required: true
      pull:
        description: >-
          Whether it is
          looked up.
        type: boolean
        default: false
      minutes:
        description: How long.
        type: number
        default: 90
      # Where it runs.
      runner:
        description: a | b
        type: string
        default: ''
    secrets:
      TOKEN:
        description: A token.
`

  test('have a group for each comment, and the secrets', () => {
    const tables = renderWorkflowTables(workflow)
    expect(tables.match(/^\*\*.*\*\*$/gm)).toEqual(['**What is built**', '**Where it runs**', '**Secrets**'])
    expect(tables).toContain('| `image` | The image. | **required** |')
    expect(tables).toContain('| `pull` | Whether it is looked up. | `false` |')
    expect(tables).toContain('| `minutes` | How long. | `90` |')
    expect(tables).toContain('| `runner` | a \\| b |  |')
    expect(tables).toContain('| `TOKEN` | A token. |')
  })

  test('need a workflow that is called, and a comment above the first input', () => {
    expect(() => renderWorkflowTables('on: push\n')).toThrow('declares no inputs')
    expect(() => renderWorkflowTables(workflow.replace('      # What is built. The action says more.\n', ''))).toThrow(
      'has no comment above it'
    )
  })

  test('have every input and secret of ship.yml in the main README', () => {
    const readme = readFileSync(join(root, 'README.md'), 'utf8')
    const {inputs, secrets} = ship.on.workflow_call
    const rows = [...readme.slice(readme.indexOf('<!-- inputs: generated')).matchAll(/^\| `([^`]+)`/gm)].map(([, name]) => name)
    expect(rows).toEqual(expect.arrayContaining([...Object.keys(inputs), ...Object.keys(secrets)]))
  })
})

test('a caller replaces the code block behind its marker, and no other', () => {
  const marker = (path: string) => `<!-- caller: kept equal to ${path} by a test -->`
  const block = (text: string) => `\n\n\`\`\`yaml\n${text}\n\`\`\`\n`
  const readme = `\`\`\`yaml\nuntouched\n\`\`\`\n${marker('a.yml')}${block('old')}between\n${marker('b.yml')}${block('old')}after\n`
  expect(callersIn(readme)).toEqual(['a.yml', 'b.yml'])
  const contents = new Map([
    ['a.yml', 'name: a $1\n'],
    ['b.yml', 'name: b\n']
  ])
  expect(replaceCallers(readme, contents)).toBe(
    `\`\`\`yaml\nuntouched\n\`\`\`\n${marker('a.yml')}${block('name: a $1')}between\n${marker('b.yml')}${block('name: b')}after\n`
  )
})

test('both workflows have their caller in the main README', () => {
  const readme = readFileSync(join(root, 'README.md'), 'utf8')
  expect(callersIn(readme)).toEqual([
    'examples/homelab/.github/workflows/ship.yml',
    'examples/lvs-cloud/.github/workflows/infrastructure.yml'
  ])
})
