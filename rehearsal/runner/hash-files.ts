import {createHash} from 'node:crypto'
import {readdirSync, readFileSync, statSync, type Dirent} from 'node:fs'
import {join} from 'node:path'
import {patternExpression} from './patterns.ts'

/**
 * `hashFiles()`: the SHA-256 of the SHA-256s of the files that the patterns match, in the order of a walk through the workspace.
 *
 * @param args glob patterns; `!` excludes; a pattern that names a folder takes everything in it; `--follow-symbolic-links` first
 * @returns hexadecimal; empty when nothing matches
 */
export function hashFiles(workspace: string, args: readonly string[]): string {
  const followLinks = args[0] === '--follow-symbolic-links'
  const patterns = (followLinks ? args.slice(1) : args)
    .flatMap(argument => argument.split(/\r?\n/))
    .map(pattern => pattern.trim())
    .filter(pattern => pattern !== '' && !pattern.startsWith('#'))
  const rules = patterns.map(pattern => {
    const negated = pattern.startsWith('!')
    const path = (negated ? pattern.slice(1) : pattern).replace(`${workspace}/`, '').replace(/^\.\//, '').replace(/\/$/, '')
    return {negated, matchers: [globExpression(path), globExpression(`${path}/**`)]}
  })
  const hash = createHash('sha256')
  let found = false
  for (const path of walk(workspace, '', followLinks)) {
    let matches = false
    for (const {negated, matchers} of rules) if (matchers.some(matcher => matcher.test(path))) matches = !negated
    if (!matches) continue
    found = true
    hash.update(
      createHash('sha256')
        .update(readFileSync(join(workspace, path)))
        .digest()
    )
  }
  return found ? hash.digest('hex') : ''
}

/** Unlike a filter pattern, a glob's `?` is one character, and `+` stands for itself. */
function globExpression(glob: string): RegExp {
  const parts = glob.split(/([?+])/)
  const source = parts.map(part => {
    if (part === '?') return '[^/]'
    return part === '+' ? '\\+' : patternExpression(part).source.slice(1, -1)
  })
  return new RegExp(`^${source.join('')}$`)
}

function* walk(root: string, folder: string, followLinks: boolean): Generator<string> {
  const entries = readdirSync(join(root, folder), {withFileTypes: true}).sort((a, b) => (a.name < b.name ? -1 : 1))
  for (const entry of entries) {
    const path = folder === '' ? entry.name : `${folder}/${entry.name}`
    const kind = kindOf(entry, join(root, path), followLinks)
    if (kind === 'folder') yield* walk(root, path, followLinks)
    if (kind === 'file') yield path
  }
}

function kindOf(entry: Dirent, path: string, followLinks: boolean): 'file' | 'folder' | 'other' {
  const what = entry.isSymbolicLink() ? (followLinks ? statSync(path, {throwIfNoEntry: false}) : undefined) : entry
  if (what === undefined) return 'other'
  return what.isDirectory() ? 'folder' : what.isFile() ? 'file' : 'other'
}
