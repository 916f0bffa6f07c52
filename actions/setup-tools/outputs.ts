import type {ActionReport} from '../../lib/action/outputs.ts'
import {toolNames, type ToolName} from '../../lib/tools/index.ts'
import type {ReadyTool} from './run.ts'

export type SetupToolsOutput = `${ToolName}-${'path' | 'version'}`

/** The outputs that action.yml declares; the contract test compares. */
export const outputNames: readonly SetupToolsOutput[] = toolNames.flatMap(name => [`${name}-path`, `${name}-version`] as const)

/** What the step reports: the path and the version of each tool; empty for those that were not asked for. */
export function report(ready: readonly ReadyTool[]): ActionReport<SetupToolsOutput> {
  const values = toolNames.flatMap(name => {
    const tool = ready.find(candidate => candidate.name === name)
    return [
      [`${name}-path`, tool?.path ?? ''],
      [`${name}-version`, tool?.version ?? '']
    ] as const
  })
  return {outputs: Object.fromEntries(values) as Record<SetupToolsOutput, string>}
}
