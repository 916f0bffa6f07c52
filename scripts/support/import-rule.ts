import type {Rule} from 'eslint'
import type {ImportDeclaration, ExportAllDeclaration, ExportNamedDeclaration, ImportExpression} from 'estree'
import {dirname, join, relative} from 'node:path'
import {describeCircle, importCircles, readImports, whyForbidden} from './imports.ts'
import {listSources, root} from './repository.ts'

// Once, when ESLint loads its configuration: a rule cannot wait, and every file needs all the others.
const graph = await readImports(await listSources(), root)
const circles = importCircles(graph)

/** Keeps what CONTRIBUTING.md says of doors and wings while one writes: no forbidden import, no circle. `npm run check` counts them too. */
export const doorsAndWings: Rule.RuleModule = {
  meta: {type: 'problem', schema: []},
  create(context) {
    const from = relative(root, context.filename)
    const check = (node: ImportDeclaration | ExportAllDeclaration | ExportNamedDeclaration | ImportExpression) => {
      const {source} = node
      if (source?.type !== 'Literal' || typeof source.value !== 'string' || !source.value.startsWith('.')) return
      const to = join(dirname(from), source.value)
      const why = whyForbidden(from, to)
      if (why !== undefined) context.report({node: source, message: why})
      const circle = circles.find(members => members.includes(from) && members.includes(to))
      if (circle !== undefined) context.report({node: source, message: `A circle of imports: ${describeCircle(circle, graph)}.`})
    }
    return {ImportDeclaration: check, ExportAllDeclaration: check, ExportNamedDeclaration: check, ImportExpression: check}
  }
}
