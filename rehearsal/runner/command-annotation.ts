import {relative} from 'node:path'
import type {Annotation} from './types.ts'
import type {WorkflowCommand} from './workflow-commands.ts'

/**
 * What `::error file=…,line=…::message` and the like say (actions/runner, ActionCommandManager.cs IssueCommandExtension).
 *
 * @param debug is told what of it does not count
 */
export function readAnnotation(
  level: Annotation['level'],
  {properties, data}: WorkflowCommand,
  workspace: string,
  debug: (why: string) => void
): Annotation {
  const {title, file} = properties
  const line = lineOf(level, properties, debug)
  return {
    level,
    message: data,
    ...(title === undefined ? {} : {title}),
    ...(file === undefined ? {} : {file: inWorkspace(file, workspace)}),
    ...(line !== undefined && line > 0 ? {line} : {})
  }
}

function lineOf(level: string, properties: WorkflowCommand['properties'], debug: (why: string) => void): number | undefined {
  const [line, endLine] = [properties['line'], properties['endline']].map(integerOf)
  if (line === undefined && endLine !== undefined) {
    debug(`Invalid ${level} command value. 'endLine' can only be set if 'line' is provided`)
    return endLine
  }
  if (line === undefined || endLine === undefined || endLine >= line) return line
  debug(`Invalid ${level} command value. 'endLine' cannot be less than 'line'.`)
  return undefined
}

function integerOf(text: string | undefined): number | undefined {
  return text !== undefined && /^\s*[+-]?\d+\s*$/.test(text) ? Number(text) : undefined
}

/** A path below the workspace as it is in the repository. */
function inWorkspace(file: string, workspace: string): string {
  return file.startsWith(`${workspace}/`) ? relative(workspace, file) : file
}
