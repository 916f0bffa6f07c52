/** Of a text of several lines, the first one that says something: the others of an error's summary can quote a whole answer. */
export const firstLine = (text: string): string => text.split(/[\r\n\u2028\u2029]+/).find(line => line.trim() !== '') ?? ''

/** As `https://`, or `git::https://`. Bounded: what is searched may be long, and from a stranger. */
const SCHEME = String.raw`(?:[a-z][a-z0-9+.-]{0,20}:{1,2}){0,2}[a-z][a-z0-9+.-]{0,20}://`

/** In quotes (Go writes them with `%q`) a URL may hold anything; without, it ends at a blank. */
const URL = new RegExp(String.raw`"(${SCHEME})((?:[^"\\]|\\.)*)(?:"|$)|(${SCHEME})(\S*)`, 'gi')

/** A name or an address, and a port. Nothing else: what follows a `;` can be a setting with a password. */
const HOST = /^(?:\[[0-9a-f:.]+\]|[\w.%-]+)(?::\d*)?$/i

/**
 * A text with each URL in it as far as its host: a user, a path or a query can be a password. Where it cannot be told what the host is,
 * all that follows goes too.
 */
export function withoutUrlPaths(text: string): string {
  let shown = ''
  let end = 0
  for (const match of text.matchAll(URL)) {
    const [whole, quotedScheme, quotedRest, bareScheme, bareRest] = match
    const host = hostOf(quotedRest ?? bareRest ?? '')
    const url = `${quotedScheme ?? bareScheme ?? ''}${host === undefined || host === '' ? '' : `${host}/`}…`
    shown += text.slice(end, match.index) + (quotedScheme === undefined ? url : `"${url}"`)
    end = match.index + whole.length
    if (host === undefined) return withoutLogins(shown)
  }
  return withoutLogins(shown + text.slice(end))
}

/** @param rest what stands behind `://` @returns undefined when it cannot be told what the host is */
function hostOf(rest: string): string | undefined {
  const authority = /^[^/?#]*/.exec(rest)?.[0] ?? ''
  // A password with a slash in it looks like a host and a path.
  if (rest.slice(authority.length).includes('@')) return undefined
  const host = authority.slice(authority.lastIndexOf('@') + 1)
  return host === '' || HOST.test(host) ? host : undefined
}

/** Hides a user and a password that stand without a scheme, as in the address of a database: `user:password@tcp(…)`. */
const withoutLogins = (text: string) =>
  text.replace(/\S+/g, run => {
    const [colon, at] = [run.indexOf(':'), run.lastIndexOf('@')]
    if (colon === -1 || at < colon) return run
    return `${run.slice(0, run.lastIndexOf('"', colon) + 1)}***${run.slice(at)}`
  })
