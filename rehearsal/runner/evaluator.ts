import {Evaluator} from '@actions/expressions'
import type {FunctionDefinition} from '@actions/expressions/funcs/info'
import {data} from '@actions/expressions'
import {ownData, toData, toJson, type ExpressionData} from './expression-values.ts'
import type {Json} from './types.ts'

type FunctionCall = Parameters<Evaluator['visitFunctionCall']>[0]
type Literal = Parameters<Evaluator['visitLiteral']>[0]

/** Functions of the package that give something else than GitHub's. */
const OWN_FUNCTIONS: readonly FunctionDefinition[] = [
  {name: 'toJSON', description: '', minArgs: 1, maxArgs: 1, call: (...[value]) => toData(toJson(value as ExpressionData))},
  {name: 'fromJSON', description: '', minArgs: 1, maxArgs: 1, call: (...[value]) => fromJson(value as ExpressionData)}
]

function fromJson(value: ExpressionData): ExpressionData {
  const text = value.coerceString()
  try {
    return toData(JSON.parse(text) as Json)
  } catch {
    throw new Error(text.trim() === '' ? 'fromJSON got an empty text.' : 'Error parsing JSON when evaluating fromJson')
  }
}

/** The package's evaluator with GitHub's values, and with `case()` that looks only at what it needs (actions/runner, Case.cs). */
export class GitHubEvaluator extends Evaluator {
  /** @param functions what depends on where the expression is, such as `success()` */
  constructor(tree: ConstructorParameters<typeof Evaluator>[0], contexts: data.Dictionary, functions: readonly FunctionDefinition[]) {
    super(tree, contexts, new Map([...OWN_FUNCTIONS, ...functions].map(definition => [definition.name.toLowerCase(), definition])))
  }

  override visitLiteral(literal: Literal): ExpressionData {
    return ownData(super.visitLiteral(literal))
  }

  override visitFunctionCall(call: FunctionCall): ExpressionData {
    return call.functionName.lexeme.toLowerCase() === 'case' ? this.#choose(call) : ownData(super.visitFunctionCall(call))
  }

  #choose({args}: FunctionCall): ExpressionData {
    const last = args.length - 1
    for (let index = 0; index < last; index += 2) {
      const condition = args[index]
      const predicate = condition === undefined ? undefined : this.eval(condition)
      if (!(predicate instanceof data.BooleanData)) throw new Error('case predicate must evaluate to a boolean value')
      const value = args[index + 1]
      if (predicate.value && value !== undefined) return this.eval(value)
    }
    const fallback = args[last]
    if (fallback === undefined) throw new Error('case requires an odd number of arguments')
    return this.eval(fallback)
  }
}
