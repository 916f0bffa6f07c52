export {findLeaks, type Leak, type LeakSearch, type SearchedText} from './find-leaks.ts'
export type {Secret} from './needles.ts'
