import {expect, test} from '@jest/globals'
import {cutExcerpt, recipesIn, replaceRecipes} from '../../scripts/support/recipes.ts'

const RECIPE = `name: Image
on: push
jobs:
  image:
    name: image
    steps:
      - uses: actions/checkout@1
      - id: build
        uses: x
        with:
          file: |
            a

            b
      - if: true
        id: push
        uses: x
`
const path = 'r.yml'
const block = (of: string, text: string) => `<!-- recipe: r.yml${of} -->\n\n\`\`\`yaml\n${text}\n\`\`\`\n`

test.each([
  ['', RECIPE.trim()],
  ['jobs', RECIPE.slice(RECIPE.indexOf('jobs:')).trim()],
  ['steps build', '- id: build\n  uses: x\n  with:\n    file: |\n      a\n\n      b'],
  ['steps push build', '- if: true\n  id: push\n  uses: x\n- id: build\n  uses: x\n  with:\n    file: |\n      a\n\n      b']
])('of a recipe "%s" is shown', (of, expected) => {
  expect(cutExcerpt(RECIPE, {path, of})).toBe(expected)
})

test('a step that is not there is an error', () => {
  expect(() => cutExcerpt(RECIPE, {path, of: 'steps scan'})).toThrow('r.yml has no step with the id "scan"')
})

test('an excerpt replaces the code block behind its marker, and no other', () => {
  const page = `before\n${block('', 'old')}between\n\`\`\`yaml\nuntouched\n\`\`\`\n${block(', steps push', 'old')}after\n`
  expect(recipesIn(page)).toEqual([
    {path, of: ''},
    {path, of: 'steps push'}
  ])
  const replaced = replaceRecipes(page, new Map([[path, RECIPE]]))
  expect(replaced).toBe(
    `before\n${block('', RECIPE.trim())}between\n\`\`\`yaml\nuntouched\n\`\`\`\n${block(', steps push', '- if: true\n  id: push\n  uses: x')}after\n`
  )
})
