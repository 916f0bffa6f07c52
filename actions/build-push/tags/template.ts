import {ActionError} from '../../../lib/action/errors.ts'
import {formatDate} from './date-format.ts'

/** What an expression gives: a text, or a date that the expression itself says how to write. Undefined when nobody could tell it. */
export type Value = string | Date | undefined

export type Values = Readonly<Record<string, () => Value>>

/** `{{name}}`, and for a date `{{name 'format' tz='Zone'}}`, as Handlebars writes them. */
const EXPRESSION = /\{\{\{?\s*([^{}]*?)\s*\}?\}\}/g
const CONTENT = /^([A-Za-z_]+)(?:\s+('[^']*'|"[^"]*"))?(?:\s+tz\s*=\s*('[^']*'|"[^"]*"))?$/
const DATES = new Set(['date', 'commit_date'])

/**
 * Fills in the expressions of a text. Nothing is escaped: Handlebars would write `&` as it stands in HTML.
 *
 * @throws ActionError for an expression that is not known here or not written right, and for a value that nobody could tell
 */
export function fill(template: string, values: Values): string {
  const filled = template.replace(EXPRESSION, (expression, content: string) => valueOf(expression, content, values))
  const left = template.replace(EXPRESSION, '')
  if (/\{\{|\}\}/.test(left)) throw new ActionError('an expression has no end or no beginning', 'Write it {{name}}.')
  return filled
}

/**
 * The same for what the image says of itself, whose texts may hold other templates: an expression that is not known here stays as it is. A time is
 * that of the commit in the checkout.
 */
export function fillKnown(text: string, values: Values): string {
  return text.replace(EXPRESSION, (expression, content: string) => {
    const name = CONTENT.exec(content)?.[1]
    return name !== undefined && Object.hasOwn(values, name) ? valueOf(expression, content, values, FROM_CHECKOUT) : expression
  })
}

/** The names of the expressions in a text. */
export const namesIn = (template: string): readonly string[] =>
  [...template.matchAll(EXPRESSION)].map(([, content = '']) => CONTENT.exec(content)?.[1] ?? '')

/**
 * Whether {@link fill} could fill a text in.
 *
 * @param names the expressions that are known where it stands
 * @throws ActionError as there
 */
export function checkTemplate(template: string, names: readonly string[]): void {
  const now = new Date(0)
  fill(template, Object.fromEntries(names.map(name => [name, () => (DATES.has(name) ? now : name)])))
}

function valueOf(expression: string, content: string, values: Values, advice = FROM_GITHUB): string {
  const [, name = '', format, zone] = CONTENT.exec(content) ?? []
  const known = Object.keys(values)
  if (!Object.hasOwn(values, name)) {
    const isKnown = known.some(candidate => content.split(/[\s=]/)[0] === candidate)
    throw isKnown
      ? new ActionError(
          `the expression ${expression} is not written right`,
          "Write a date {{date 'YYYYMMDD'}} or {{date 'YYYYMMDD' tz='Asia/Tokyo'}}."
        )
      : new ActionError(
          `the expression ${expression} is not known here`,
          known.length === 0 ? 'No expression can stand here.' : `Here stand: ${known.map(word => `{{${word}}}`).join(', ')}.`
        )
  }
  const isDate = DATES.has(name)
  if (isDate !== (format !== undefined) || (!isDate && zone !== undefined)) {
    throw new ActionError(
      `the expression ${expression} ${isDate ? 'has no format in quotes' : 'takes nothing behind its name'}`,
      isDate ? `Write {{${name} 'YYYYMMDD'}}.` : `Write {{${name}}}.`
    )
  }
  const value = values[name]?.()
  if (value === undefined)
    throw new ActionError(`nobody could tell the value of ${expression}`, advice[name] ?? 'Write another expression.')
  return typeof value === 'string' ? value : formatDate(value, (format ?? '').slice(1, -1), (zone ?? "'UTC'").slice(1, -1))
}

/** What to do about a value that nobody could tell, where the event or GitHub tells it: a tag is made without a checkout, too. */
const FROM_GITHUB: Readonly<Record<string, string>> = {
  commit_date: 'Give "github-token" a token with "contents: read".'
}

/** The same where the checkout tells it. */
const FROM_CHECKOUT: Readonly<Record<string, string>> = {commit_date: 'Check the repository out before this step.'}
