import type {RunRequest, RunResult} from '../runner/types.ts'
export function runWithAct(_: RunRequest, __: {path: string; version: string}): Promise<RunResult> { throw new Error('INTERIM') }
