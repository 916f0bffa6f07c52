import {oneLine} from '../../lib/action/log-line.ts'
import {shorten} from '../../lib/plan/plan-text.ts'
import type {SafeDiagnostic} from '../../lib/terraform/diagnostics.ts'
import {followLines} from '../../lib/terraform/follow-lines.ts'
import {readMessage} from '../../lib/terraform/messages.ts'

const LONGEST_LINE = 300

/** More say nothing new. */
const MOST_LINES = 200

/**
 * Why there is no plan, from what `plan -json` wrote: of each error its place and its summary, one line without a value. Only in the JSON do
 * they stand apart from the values; in a text a value can look like a summary, so that is not looked at.
 *
 * @param stream path of what it wrote
 */
export async function whyNoPlan(stream: string): Promise<readonly string[]> {
  const said = new Set<string>()
  await followLines(
    stream,
    () => true,
    line => {
      if (!line.startsWith('{') || said.size >= MOST_LINES) return
      const message = readMessage(line)
      if (message.kind !== 'diagnostic' || message.diagnostic.severity !== 'error') return
      for (const text of linesOf(message.diagnostic)) said.add(text)
    }
  )
  return [...said]
}

function linesOf({place, summary, hint}: SafeDiagnostic): string[] {
  const line = shorten(oneLine(place === undefined ? summary : `${place}: ${summary}`), LONGEST_LINE)
  return hint === undefined ? [line] : [line, oneLine(hint)]
}
