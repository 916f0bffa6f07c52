import {existsSync, readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {root} from '../../scripts/support/repository.ts'

export interface WorkflowFile {
  /** Path below the repository. */
  readonly path: string
  readonly content: string
  /** Ours are called by others through `$/`; an example's and recipes are what a user would copy. */
  readonly owner: 'fairway' | 'example' | 'recipe'
}

function listFolder(folder: string, owner: WorkflowFile['owner']): WorkflowFile[] {
  if (!existsSync(join(root, folder))) return []
  return readdirSync(join(root, folder))
    .filter(name => /\.ya?ml$/.test(name))
    .map(name => ({path: `${folder}/${name}`, content: readFileSync(join(root, folder, name), 'utf8'), owner}))
}

/** The recipes that the pages of docs/ show. */
export const listRecipes = (): WorkflowFile[] =>
  readdirSync(join(root, 'docs', 'recipes')).flatMap(page => listFolder(`docs/recipes/${page}`, 'recipe'))

/** Every workflow file of this repository: our own, the examples' and the recipes. */
export function listWorkflowFiles(): WorkflowFile[] {
  const examples = readdirSync(join(root, 'examples'))
  return [
    ...listFolder('.github/workflows', 'fairway'),
    ...examples.flatMap(example => listFolder(`examples/${example}/.github/workflows`, 'example')),
    ...listRecipes()
  ]
}
