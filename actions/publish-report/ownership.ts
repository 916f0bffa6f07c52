import {createHash} from 'node:crypto'
import type {Written} from '../../lib/github/conversations.ts'

/**
 * The first line of everything that is published, by which a later run finds it again. GitHub does not show it.
 *
 * @param key any text; only its hash is in the line, so nothing in it can end the comment
 */
export function marker(key: string): string {
  return `<!-- fairway:report ${createHash('sha256').update(key, 'utf8').digest('hex')} -->`
}

/**
 * Whether a text is this report, written by the token's own account. The marker alone is not a proof, because everyone can copy it into their
 * own issue; nor is the account, where another workflow of the repository quotes what strangers write: so the marker must
 * be the first line.
 *
 * @param login whom the token belongs to
 */
export function isOwn(written: Written, login: string, key: string): boolean {
  const {author, app, body} = written
  // No person can have brackets in a login.
  const isApp = login.endsWith('[bot]')
  if (author?.login !== login || (author.type === 'Bot') !== isApp) return false
  if (isApp && app !== undefined && `${app}[bot]` !== login) return false
  return firstLine(body) === marker(key)
}

const firstLine = (text: string) => /^[^\r\n]*/.exec(text)?.[0].trimEnd() ?? ''
