import {existsSync, readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {root} from '../../scripts/support/repository.ts'

export interface WorkflowFile {
  /** Path below the repository. */
  readonly path: string
  readonly content: string
  /** Ours are called by others through `$/`; an example's are what a user would copy. */
  readonly owner: 'fairway' | 'example'
}

function listFolder(folder: string, owner: WorkflowFile['owner']): WorkflowFile[] {
  if (!existsSync(join(root, folder))) return []
  return readdirSync(join(root, folder))
    .filter(name => /\.ya?ml$/.test(name))
    .map(name => ({path: `${folder}/${name}`, content: readFileSync(join(root, folder, name), 'utf8'), owner}))
}

/** Every workflow file of this repository: our own and the examples'. */
export function listWorkflowFiles(): WorkflowFile[] {
  const examples = readdirSync(join(root, 'examples'))
  return [
    ...listFolder('.github/workflows', 'fairway'),
    ...examples.flatMap(example => listFolder(`examples/${example}/.github/workflows`, 'example'))
  ]
}
