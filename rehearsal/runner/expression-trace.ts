import {data} from '@actions/expressions'
import {
  Binary,
  ContextAccess,
  FunctionCall,
  Grouping,
  IndexAccess,
  Literal,
  Logical,
  Star,
  Unary,
  type Expr
} from '@actions/expressions/ast'
import {TokenType} from '@actions/expressions/lexer'
import {GitHubEvaluator} from './evaluator.ts'
import type {ExpressionData} from './expression-values.ts'

const OPERATORS: Partial<Record<TokenType, {readonly name: string; readonly sign: string}>> = {
  [TokenType.AND]: {name: 'And', sign: '&&'},
  [TokenType.OR]: {name: 'Or', sign: '||'},
  [TokenType.EQUAL_EQUAL]: {name: 'Equal', sign: '=='},
  [TokenType.BANG_EQUAL]: {name: 'NotEqual', sign: '!='},
  [TokenType.GREATER]: {name: 'GreaterThan', sign: '>'},
  [TokenType.GREATER_EQUAL]: {name: 'GreaterThanOrEqual', sign: '>='},
  [TokenType.LESS]: {name: 'LessThan', sign: '<'},
  [TokenType.LESS_EQUAL]: {name: 'LessThanOrEqual', sign: '<='}
}

/**
 * Evaluates an expression and says how, in the words in which the runner traces it for whoever has switched on step debugging (actions/runner,
 * DTExpressions2: ExpressionNode.cs and the nodes themselves). The lines hold the values of what they name, secrets among them, as they are.
 */
export class TracingEvaluator extends GitHubEvaluator {
  readonly #root: Expr
  readonly #results = new Map<Expr, ExpressionData>()

  constructor(...args: ConstructorParameters<typeof GitHubEvaluator>) {
    super(...args)
    this.#root = args[0]
  }

  /** @param trace gets each line; those of an expression that fails in the middle are told before it throws */
  evaluateWith(trace: (line: string) => void): ExpressionData {
    trace(`Evaluating: ${expressionOf(this.#root)}`)
    try {
      const result = this.evaluate()
      this.#traceNode(this.#root, 0, trace)
      const [realized, shown] = [this.#realized(this.#root), format(result)]
      if (realized !== shown && !(result instanceof data.NumberData && realized === `'${shown}'`)) trace(`Expanded: ${realized}`)
      trace(`Result: ${shown}`)
      return result
    } catch (error) {
      this.#traceNode(this.#root, 0, trace)
      throw error
    }
  }

  protected override eval(node: Expr): ExpressionData {
    const result = super.eval(node)
    this.#results.set(node, result)
    return result
  }

  #traceNode(node: Expr, level: number, trace: (line: string) => void): void {
    if (node instanceof Grouping) {
      this.#traceNode(node.group, level, trace)
      return
    }
    const isStar = node instanceof Star
    if (!isStar && !this.#results.has(node)) return
    const indent = '.'.repeat(level * 2)
    trace(`${indent}Evaluating ${nameOf(node)}:`)
    for (const part of this.#evaluatedParts(node)) this.#traceNode(part, level + 1, trace)
    trace(`${indent}=> ${isStar ? "'*'" : format(this.#results.get(node) as ExpressionData)}`)
  }

  /** In the order in which the runner evaluates them; it asks for an index only of what has one. */
  #evaluatedParts(node: Expr): readonly Expr[] {
    if (!(node instanceof IndexAccess)) return partsOf(node)
    const {kind} = this.#results.get(ungrouped(node.expr)) ?? {kind: undefined}
    return kind === data.Kind.Array || kind === data.Kind.Dictionary ? [node.expr, node.index] : [node.expr]
  }

  /** The expression with the values that its parts had. */
  #realized(node: Expr): string {
    if (node instanceof Grouping) return this.#realized(node.group)
    const result = this.#results.get(node)
    const isShownByValue = node instanceof ContextAccess || node instanceof IndexAccess || node instanceof FunctionCall
    if (isShownByValue && result !== undefined) return format(result)
    if (node instanceof IndexAccess) return `${this.#realized(node.expr)}[${this.#realized(node.index)}]`
    return written(node, part => this.#realized(part))
  }
}

function ungrouped(node: Expr): Expr {
  return node instanceof Grouping ? ungrouped(node.group) : node
}

/** The expression in the runner's own spelling. */
function expressionOf(node: Expr): string {
  if (!(node instanceof IndexAccess)) return written(node, expressionOf)
  const index = ungrouped(node.index)
  const name = index instanceof Literal && index.literal instanceof data.StringData ? index.literal.value : ''
  const isPlain = /^[a-z_][\w-]*$/i.test(name)
  return isPlain ? `${expressionOf(node.expr)}.${name}` : `${expressionOf(node.expr)}[${expressionOf(node.index)}]`
}

function written(node: Expr, part: (node: Expr) => string): string {
  if (node instanceof Grouping) return part(node.group)
  if (node instanceof Literal) return format(node.literal)
  if (node instanceof Star) return '*'
  if (node instanceof ContextAccess) return node.name.lexeme
  if (node instanceof FunctionCall) return `${node.functionName.lexeme}(${node.args.map(part).join(', ')})`
  if (node instanceof Unary) return `!${part(node.expr)}`
  if (node instanceof Binary) return `(${part(node.left)} ${signOf(node)} ${part(node.right)})`
  if (node instanceof Logical) return `(${node.args.map(part).join(` ${signOf(node)} `)})`
  throw new Error(`An expression has an unknown part: ${node.constructor.name}`)
}

function nameOf(node: Expr): string {
  if (node instanceof Literal) return data.Kind[node.literal.kind]
  if (node instanceof Star) return 'Wildcard'
  if (node instanceof ContextAccess) return node.name.lexeme
  if (node instanceof FunctionCall) return node.functionName.lexeme
  if (node instanceof IndexAccess) return 'Index'
  if (node instanceof Unary) return 'Not'
  return node instanceof Binary || node instanceof Logical ? (OPERATORS[node.operator.type]?.name ?? '') : ''
}

function signOf({operator}: Binary | Logical): string {
  return OPERATORS[operator.type]?.sign ?? ''
}

function partsOf(node: Expr): readonly Expr[] {
  if (node instanceof FunctionCall || node instanceof Logical) return node.args
  if (node instanceof Binary) return [node.left, node.right]
  return node instanceof Unary ? [node.expr] : []
}

/** A value as the runner shows it: a text in quotes, each quote in it doubled. */
function format(value: ExpressionData): string {
  if (value instanceof data.StringData) return `'${value.value.replaceAll("'", "''")}'`
  if (value instanceof data.Null) return 'null'
  if (value instanceof data.Array) return 'Array'
  return value instanceof data.Dictionary ? 'Object' : value.coerceString()
}
