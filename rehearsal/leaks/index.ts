export {findLeaks, type Leak, type LeakSearch} from './find-leaks.ts'
export type {Secret} from './needles.ts'
