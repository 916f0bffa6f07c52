import {createHash} from 'node:crypto'
import {readFileSync} from 'node:fs'
import {findFiles} from './globs.ts'

/**
 * `hashFiles()`: the SHA-256 of the SHA-256s of the files in the workspace that the patterns match, in the order of the patterns.
 *
 * @param args glob patterns; `!` excludes; a pattern that names a folder takes everything in it; `--follow-symbolic-links` first
 * @param home what `~` means
 * @returns hexadecimal; empty when nothing matches
 */
export function hashFiles(workspace: string, args: readonly string[], home: string): string {
  const followLinks = args[0] === '--follow-symbolic-links'
  const patterns = (followLinks ? args.slice(1) : args).join('\n')
  const {files} = findFiles(patterns, {directory: workspace, home, followLinks, hidden: true})
  const inside = files.filter(file => file.startsWith(`${workspace}/`))
  if (inside.length === 0) return ''
  const hash = createHash('sha256')
  for (const file of inside) hash.update(createHash('sha256').update(readFileSync(file)).digest())
  return hash.digest('hex')
}
