export {NeedleTree} from './needle-tree.ts'
export {partsOf, type SecretParts} from './parts.ts'
export type {Range} from './ranges.ts'
export {SecretFinder} from './secret-finder.ts'
