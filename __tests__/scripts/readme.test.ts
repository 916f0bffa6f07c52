import {expect, test} from '@jest/globals'
import {renderTables, replaceCaller, replaceTables} from '../../scripts/support/readme.ts'

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

test('the caller replaces the code block behind its marker', () => {
  const marker = '<!-- caller: kept equal to examples/homelab/.github/workflows/ship.yml by a test -->'
  const readme = `\`\`\`yaml\nuntouched\n\`\`\`\n${marker}\n\n\`\`\`yaml\nold\n\`\`\`\nafter\n`
  expect(replaceCaller(readme, 'name: new\n')).toBe(`\`\`\`yaml\nuntouched\n\`\`\`\n${marker}\n\n\`\`\`yaml\nname: new\n\`\`\`\nafter\n`)
  expect(() => replaceCaller('nothing', 'x')).toThrow(/lacks/)
})
