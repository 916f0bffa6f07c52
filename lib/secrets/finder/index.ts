export {NeedleTree, type NeedleMatch, type NeedleSearch} from './needle-tree.ts'
export {partsOf, type SecretParts} from './parts.ts'
export {replaceRanges, unite, type Range} from './ranges.ts'
export {SecretFinder} from './secret-finder.ts'
