import {Lexer} from '@actions/expressions'
import {TokenType} from '@actions/expressions/lexer'
import {isBasicExpression, isMapping, isSequence} from '@actions/workflow-parser'
import type {TemplateToken} from '@actions/workflow-parser/templates/tokens/template-token'
import {iterate} from './expressions.ts'
import type {WorkflowPlan} from './plan.ts'

/** Every run has it, named or not. */
const ALWAYS = 'GITHUB_TOKEN'

/**
 * The secrets that the jobs of a workflow are given, of those that the workflow has. GitHub hands a runner those that the workflow names, and all
 * where it cannot tell which ones are meant: `toJSON(secrets)`, `secrets[…]` (docs, "Compromised runners"; CodeQL, "Excessive secrets
 * exposure"). What a runner was not given it does not mask. Whether GitHub looks at one file or at all that call each other is not published:
 * one file means fewer masks, with which the leak search finds more.
 */
export function givenSecrets(plan: WorkflowPlan, secrets: Readonly<Record<string, string>>): Record<string, string> {
  const names = new Set([ALWAYS.toLowerCase()])
  const tokens = [plan.env, plan.concurrency, plan.defaults, ...plan.jobs.map(job => job.token)]
  for (const expression of tokens.flatMap(token => [...expressionsIn(token)])) {
    const named = secretsNamedIn(expression)
    if (named === 'all') return {...secrets}
    for (const name of named) names.add(name.toLowerCase())
  }
  return Object.fromEntries(Object.entries(secrets).filter(([name]) => names.has(name.toLowerCase())))
}

function* expressionsIn(token: TemplateToken | undefined): Generator<string> {
  if (token === undefined) return
  if (isBasicExpression(token)) yield token.expression
  else if (isSequence(token)) for (const item of iterate(token)) yield* expressionsIn(item)
  else if (isMapping(token)) {
    for (const {key, value} of iterate(token)) {
      yield* expressionsIn(key)
      yield* expressionsIn(value)
    }
  }
}

/** `secrets.NAME` and `secrets['NAME']`; every other use of `secrets` may mean any of them. */
function secretsNamedIn(expression: string): readonly string[] | 'all' {
  const {tokens} = new Lexer(expression).lex()
  const names: string[] = []
  for (const [index, {type, lexeme}] of tokens.entries()) {
    const isContext = type === TokenType.IDENTIFIER && lexeme.toLowerCase() === 'secrets' && tokens[index - 1]?.type !== TokenType.DOT
    if (!isContext) continue
    const [sign, name, end] = tokens.slice(index + 1)
    if (sign?.type === TokenType.DOT && name?.type === TokenType.IDENTIFIER) names.push(name.lexeme)
    else if (sign?.type === TokenType.LEFT_BRACKET && name?.type === TokenType.STRING && end?.type === TokenType.RIGHT_BRACKET) {
      names.push(name.lexeme.slice(1, -1).replaceAll("''", "'"))
    } else return 'all'
  }
  return names
}
