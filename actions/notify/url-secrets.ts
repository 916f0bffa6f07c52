import {isUrlWord} from '../../lib/secrets/finder/index.ts'

/** A part this short may be anything: hiding it would blank out half of a log. */
const SHORTEST_SECRET_PART = 8

/**
 * The parts of a webhook's URL that are its password, and that appear on their own in a proxy's or a server's message: its path and its query, whole and
 * in parts. Words that are in the address of every webhook of a kind (`webhook`, `services`, `/api/webhooks/`) are none.
 */
export function secretParts(url: string): string[] {
  const {pathname, search, searchParams} = new URL(url)
  const segments = pathname.split('/').filter(segment => !isWord(segment))
  const values = [...searchParams.values()].filter(value => !isWord(value))
  const path = segments.length === 0 ? [] : [pathname.slice(1)]
  const query = values.length === 0 ? [] : [search.slice(1)]
  const whole = path.length + query.length === 0 ? [] : [pathname.slice(1) + search]
  const parts = [...whole, ...path, ...query, ...segments, ...values]
  return [...new Set(parts)].filter(part => part.length >= SHORTEST_SECRET_PART)
}

const isWord = (part: string) => /^(?:true|false)?$/.test(part) || isUrlWord(part)

/** A message without the webhook's path and query, however short they are. */
export function withoutPath(message: string, url: string): string {
  const {origin, pathname, search} = new URL(url)
  return [pathname + search, pathname]
    .filter(part => part !== '/')
    .reduce((text, part) => text.replaceAll(`${origin}${part}`, `${origin}/***`), message)
}
