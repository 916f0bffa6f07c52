export {ValueKeeper, type AlsoSecret} from './keeper.ts'
export {renderValues} from './render.ts'
export type {ShownAttribute} from './shown.ts'
export {ShownValues, type ShownObject} from './shown-values.ts'
