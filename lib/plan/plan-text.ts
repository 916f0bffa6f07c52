import {oneLine} from '../action/log-line.ts'
import {code, escapeMarkdown} from '../action/markdown.ts'

/** The longest address that is shown whole: a key of for_each may be any text. */
const LONGEST_ADDRESS = 300

/** Takes out the middle of a long text, because the end of an address tells the instances of a resource apart. */
export function shorten(text: string, longest: number): string {
  if (text.length <= longest) return text
  const end = Math.floor(longest / 3)
  return `${text.slice(0, longest - end - 1)}…${text.slice(-end)}`
}

/** An address, or the name of an attribute, on one line of a log. */
export const plainName = (name: string) => shorten(oneLine(name), LONGEST_ADDRESS)

/**
 * An address, or the name of an attribute, as a code span. GitHub makes neither a mention nor HTML of what is in one, but a program
 * that searches the text of an issue for its marker, for a name or for a tag would: so all are broken up by a zero-width space.
 */
export function nameSpan(name: string): string {
  return code(
    plainName(name)
      .replace(/<(?=[!/?a-z])/gi, '<\u200b')
      .replaceAll('-->', '--\u200b>')
      .replace(/@(?=\w)/g, '@\u200b')
  )
}

/** A sentence that may hold names from a plan, as Markdown. */
export const sentence = (text: string) => escapeMarkdown(oneLine(text))
