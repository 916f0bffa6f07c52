export {checkWorkflow, runWorkflow} from './run-workflow.ts'
export type * from './types.ts'
export {GITHUBS_PACE} from './types.ts'
