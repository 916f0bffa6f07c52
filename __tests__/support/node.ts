import {join} from 'node:path'
import {root} from '../../scripts/support/repository.ts'

/** The Node that the bundles are made for, whatever runs the tests. It is the program itself, no script that starts it, so signals reach it. */
export const node = join(root, 'node_modules', '.bin', 'node')
