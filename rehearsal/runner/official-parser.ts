import {FeatureFlags} from '@actions/expressions/features'
import {convertWorkflowTemplate, isString, NoOperationTraceWriter} from '@actions/workflow-parser'
import {ACTION_ROOT} from '@actions/workflow-parser/actions/action-constants'
import {getActionSchema} from '@actions/workflow-parser/actions/action-schema'
import type {WorkflowTemplate} from '@actions/workflow-parser/model/workflow-template'
import {TemplateContext, TemplateValidationErrors} from '@actions/workflow-parser/templates/template-context'
import {readTemplate} from '@actions/workflow-parser/templates/template-reader'
import {NumberToken, StringToken, type LiteralToken} from '@actions/workflow-parser/templates/tokens/index'
import type {TemplateToken} from '@actions/workflow-parser/templates/tokens/template-token'
import {WORKFLOW_ROOT} from '@actions/workflow-parser/workflows/workflow-constants'
import {getWorkflowSchema} from '@actions/workflow-parser/workflows/workflow-schema'
import {YamlObjectReader} from '@actions/workflow-parser/workflows/yaml-object-reader'
import {toData} from './expression-values.ts'

/** A number where a text is wanted becomes GitHub's text of it, which is not JavaScript's. */
class NumberAsText extends NumberToken {
  override toString(): string {
    return toData(this.value).coerceString()
  }

  override clone(omitSource?: boolean): NumberToken {
    const [file, range] = omitSource === true ? [undefined, undefined] : [this.file, this.range]
    return new NumberAsText(file, range, this.value, this.definitionInfo)
  }
}

/**
 * The package's reader, less two faults. A number that stands for a text is written as GitHub writes it. And a text of several lines with an expression in it keeps its YAML source there, with its
 * indentation, quotes and folds, because an editor needs the places. Scripts and inputs need the value, as GitHub's own parser
 * has it.
 */
class ValueReader extends YamlObjectReader {
  override allowLiteral(): LiteralToken | undefined {
    const token = super.allowLiteral()
    if (token instanceof NumberToken) return new NumberAsText(token.file, token.range, token.value, token.definitionInfo)
    if (token === undefined || !isString(token) || token.source === undefined) return token
    return new StringToken(token.file, token.range, token.value, token.definitionInfo, undefined, token.blockScalarHeader)
  }
}

/** Background steps are known to GitHub, so they have to be read before they can be refused by name. */
const FEATURES = new FeatureFlags({allowBackgroundSteps: true})

/** What was read, and what is wrong with it: `place` is `file:line`. */
export interface Reading {
  readonly context: TemplateContext
  readonly value: TemplateToken | undefined
}

function read(root: string, context: TemplateContext, label: string, content: string): Reading {
  context.state['featureFlags'] = FEATURES
  const file = context.getFileId(label)
  const reader = new ValueReader(file, content)
  for (const error of reader.errors) context.error(file, error.message, error.range)
  // Errors of the schema would mislead where the YAML is broken.
  return {context, value: reader.errors.length > 0 ? undefined : readTemplate(context, root, reader, file)}
}

function contextFor(schema: ReturnType<typeof getWorkflowSchema>): TemplateContext {
  return new TemplateContext(new TemplateValidationErrors(), schema, new NoOperationTraceWriter())
}

export function readActionFile(label: string, content: string): Reading {
  return read(ACTION_ROOT, contextFor(getActionSchema()), label, content)
}

/** @returns with the jobs as the package understands them: conditions completed, ids of steps given */
export async function readWorkflowFile(label: string, content: string): Promise<Reading & {template: WorkflowTemplate | undefined}> {
  const reading = read(WORKFLOW_ROOT, contextFor(getWorkflowSchema()), label, content)
  const {context, value} = reading
  const template = value === undefined ? undefined : await convertWorkflowTemplate(context, value, undefined, {featureFlags: FEATURES})
  return {...reading, template}
}

/** Every error of a reading as `file:line: message`. */
export function errorsOf(label: string, {context}: Reading): string[] {
  return context.errors.getErrors().map(error => {
    // After the first line a YAML error shows the text around it.
    const [message = ''] = error.rawMessage.split('\n')
    return `${label}${error.range === undefined ? '' : `:${error.range.start.line}`}: ${message}`
  })
}
