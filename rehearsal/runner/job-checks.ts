import {TemplateToken} from '@actions/workflow-parser/templates/tokens/template-token'
import {messageOf} from '../../lib/action/errors.ts'
import {literalOf, placeOf, resolve} from './expressions.ts'
import {readStrategy} from './matrix.ts'

/**
 * What GitHub refuses about a job when it reads the file, and the package does not look for: a matrix that is wrong as it is written, and ids of
 * steps that differ in case only (actions/runner, WorkflowTemplateConverter.cs and IdBuilder.cs).
 *
 * @param steps the ids that steps have of their own
 * @returns complaints with their place
 */
export function jobComplaints(file: string, where: string, strategy: TemplateToken | undefined, steps: readonly TemplateToken[]): string[] {
  return [...strategyComplaints(file, where, strategy), ...idComplaints(file, steps)]
}

/** A matrix with an expression in it is looked at when the job's turn comes. */
function strategyComplaints(file: string, where: string, strategy: TemplateToken | undefined): string[] {
  if (strategy === undefined) return []
  for (const [, token, key] of TemplateToken.traverse(strategy)) {
    if (token.isExpression || key?.isExpression === true) return []
  }
  try {
    readStrategy(resolve(strategy, {contexts: {}}, file), placeOf(file, strategy))
    return []
  } catch (error) {
    return [messageOf(error).replace(': ', `: ${where}: `)]
  }
}

function idComplaints(file: string, steps: readonly TemplateToken[]): string[] {
  const seen = new Set<string>()
  return steps.flatMap(step => {
    const id = String(literalOf(step) ?? '')
    const isAgain = seen.has(id.toLowerCase())
    seen.add(id.toLowerCase())
    return isAgain ? [`${placeOf(file, step)}: The identifier '${id}' may not be used more than once within the same scope.`] : []
  })
}
