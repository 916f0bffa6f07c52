import {readExpiry, SECTIONS, type IgnoreEntry, type IgnoreProblem, type IgnoreText} from './entry.ts'

/** `CVE-2099-0001`, `AVD-DS-0002`, `github-pat`, `GPL-3.0`: what scanners, checks and secret rules are called. */
const ID = /^[A-Za-z0-9][A-Za-z0-9._+-]*$/
const YAML = /^(?:-\s|[\w-]+:(?:\s|$)|---$)/

/**
 * Reads a `.trivyignore`: an ID a line, `exp:2099-12-31` behind it, and comments. A comment behind an ID or on the line above is its reason.
 */
export function readPlainIgnores(text: string): IgnoreText {
  const entries: IgnoreEntry[] = []
  const problems: IgnoreProblem[] = []
  let above = ''
  for (const [index, raw] of text
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .entries()) {
    const content = raw.trim()
    const line = index + 1
    if (content !== '' && !content.startsWith('#')) {
      const read = readLine(content, line, above)
      if (typeof read === 'string') problems.push({line, text: read})
      else entries.push(read)
    }
    above = content.startsWith('#') ? commentOf(content) : ''
  }
  return {entries, problems}
}

function readLine(content: string, line: number, above: string): IgnoreEntry | string {
  if (YAML.test(content)) return 'this is YAML, which is read from a file whose name ends in .yaml alone'
  const [id = '', ...rest] = content.split(/\s+/)
  if (!ID.test(id)) return `"${id}" is not an ID; write one a line`
  const comment = rest.findIndex(word => word.startsWith('#'))
  const words = comment < 0 ? rest : rest.slice(0, comment)
  const odd = words.find(word => !word.startsWith('exp:'))
  if (odd !== undefined) return `"${odd}" after ${id} means nothing; write a date as exp:2099-12-31, and a comment after #`
  // Trivy takes the first date of the line, in a comment too.
  const date = rest.find(word => word.startsWith('exp:'))?.slice('exp:'.length)
  const expiresAt = date === undefined ? undefined : readExpiry(date)
  if (date !== undefined && (expiresAt === undefined || date.length > 10)) return `"${date}" is not a date such as 2099-12-31`
  const reason = comment < 0 ? above : commentOf(rest.slice(comment).join(' '))
  return {id, line, sections: SECTIONS, paths: [], purls: [], expiresAt, reason: reason === '' ? above : reason}
}

const commentOf = (text: string) => text.replace(/^#+\s*/, '').trim()
