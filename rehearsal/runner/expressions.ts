import {data, Lexer, Parser} from '@actions/expressions'
import type {FunctionDefinition} from '@actions/expressions/funcs/info'
import {equals, truthy} from '@actions/expressions/result'
import {isBasicExpression, isLiteral, isMapping, isSequence} from '@actions/workflow-parser'
import type {TemplateToken} from '@actions/workflow-parser/templates/tokens/template-token'
import {ActionError, messageOf} from '../../lib/action/errors.ts'
import {GitHubEvaluator} from './evaluator.ts'
import {TracingEvaluator} from './expression-trace.ts'
import {caseSensitiveData, isObject, toData, toPlain, type ExpressionData} from './expression-values.ts'
import type {Json} from './types.ts'

export {isObject} from './expression-values.ts'

type Token = ReturnType<Lexer['lex']>['tokens'][number]

/** The contexts of GitHub's schema. One that does not apply there is null, as on GitHub. */
const CONTEXT_NAMES = [
  'github',
  'inputs',
  'vars',
  'needs',
  'strategy',
  'matrix',
  'secrets',
  'steps',
  'job',
  'jobs',
  'runner',
  'env'
] as const

export type ContextName = (typeof CONTEXT_NAMES)[number]

/** What an expression sees: its contexts, and the functions that depend on where it is. */
export interface Scope {
  readonly contexts: Partial<Readonly<Record<ContextName, Json>>>
  readonly functions?: readonly FunctionDefinition[]
  /** Is told how each expression was evaluated, line by line, with the values in it. */
  readonly trace?: (line: string) => void
}

/** A function of an expression that takes texts. */
export function expressionFunction(name: string, count: [number, number], call: (args: string[]) => boolean | string): FunctionDefinition {
  const wrapped = (...args: ExpressionData[]) => toData(call(args.map(argument => argument.coerceString())))
  return {name, description: '', minArgs: count[0], maxArgs: count[1], call: wrapped}
}

/** @param expression without `${{ }}` @throws Error of the official evaluator */
export function evaluate(expression: string, scope: Scope): Json {
  return toPlain(evaluateToData(expression, scope))
}

/** Whether a condition holds, by GitHub's rules of truth: false, 0, -0, "", null are false. */
export function evaluateCondition(expression: string, scope: Scope): boolean {
  return truthy(evaluateToData(expression, scope))
}

function evaluateToData(expression: string, scope: Scope): ExpressionData {
  const functions = [...(scope.functions ?? [])]
  const tree = new Parser(tokensOf(expression), [...CONTEXT_NAMES], functions).parse()
  const contexts = new data.Dictionary(...CONTEXT_NAMES.map(name => ({key: name, value: contextData(name, scope.contexts[name] ?? null)})))
  if (scope.trace === undefined) return new GitHubEvaluator(tree, contexts, functions).evaluate()
  return new TracingEvaluator(tree, contexts, functions).evaluateWith(scope.trace)
}

/** The package's lexer undoubles only the first `''` of a string, so a script with two quotes in it would not come out right. */
function tokensOf(expression: string): Token[] {
  const isString = ({lexeme}: Token) => lexeme.startsWith("'")
  return new Lexer(expression)
    .lex()
    .tokens.map(token => (isString(token) ? {...token, value: token.lexeme.slice(1, -1).replaceAll("''", "'")} : token))
}

function contextData(name: ContextName, value: Json): ExpressionData {
  return name === 'env' && isObject(value) ? caseSensitiveData(value) : toData(value)
}

/** Whether two values are equal by the rules of `==`: texts without case, and a number and a text as numbers. */
export function isLooselyEqual(a: Json, b: Json): boolean {
  return equals(toData(a), toData(b))
}

/**
 * The value of a piece of a workflow file, with every expression in it evaluated.
 *
 * @param file for the error's place
 * @throws ActionError with file and line when an expression cannot be evaluated
 */
export function resolve(token: TemplateToken | undefined, scope: Scope, file: string): Json {
  if (token === undefined) return null
  if (isBasicExpression(token)) {
    try {
      return evaluate(token.expression, scope)
    } catch (error) {
      throw new ActionError(`${placeOf(file, token)}: the expression \${{ ${token.expression} }} failed: ${messageOf(error)}`)
    }
  }
  if (isSequence(token)) return [...iterate(token)].map(item => resolve(item, scope, file))
  if (isMapping(token)) {
    return Object.fromEntries([...iterate(token)].map(({key, value}) => [textOf(resolve(key, scope, file)), resolve(value, scope, file)]))
  }
  return literalOf(token)
}

/** The value of a piece that has no expressions in it. */
export function literalOf(token: TemplateToken): string | number | boolean | null {
  const value = isLiteral(token) && 'value' in token ? token.value : null
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : null
}

/** A mapping of texts, such as `env` and `with`: numbers and booleans become texts, objects are GitHub's error. */
export function resolveTexts(token: TemplateToken | undefined, scope: Scope, file: string): Record<string, string> {
  const value = resolve(token, scope, file)
  if (value === null) return {}
  if (!isObject(value)) throw new ActionError(`${placeOf(file, token)}: a mapping was expected.`)
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => {
      if (typeof item !== 'object' || item === null) return [key, textOf(item)]
      const what = Array.isArray(item) ? 'sequence' : 'mapping'
      throw new ActionError(`${placeOf(file, token)}: ${key}: a ${what} was not expected.`, 'Use toJSON() to turn it into a text.')
    })
  )
}

/** A value as an expression makes a text of it: null is empty, `1.0` is `1`. */
export function textOf(value: Json): string {
  return toData(value).coerceString()
}

/** `file:line` of a piece, or only the file when the piece was not written there. */
export function placeOf(file: string, token: TemplateToken | undefined): string {
  return token?.range === undefined ? file : `${file}:${token.range.start.line}`
}

/** The parser's collections say that they can be iterated, but not that they are iterables. */
export function iterate<T>(collection: {[Symbol.iterator](): Iterator<T>}): Iterable<T> {
  return collection
}
