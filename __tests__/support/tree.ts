import {join} from 'node:path'
import {root} from '../../scripts/support/repository.ts'

/**
 * The tree whose bundles and workflows a test of `promises/` tries: this one, or that of another commit, which `npm run promises -- --against
 * COMMIT` lays out and names in FAIRWAY_TREE.
 */
export const tree = process.env['FAIRWAY_TREE'] ?? root

/** The bundle of an action in that tree: what the runner starts. */
export const bundleOf = (action: string) => join(tree, 'dist', action, 'index.js')
