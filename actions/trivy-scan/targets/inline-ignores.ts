import {readdir, readFile} from 'node:fs/promises'
import {join, sep} from 'node:path'
import {oneLine} from '../../../lib/action/log-line.ts'

/** Where Trivy obeys comments whatever the file says: Dockerfiles, Terraform, Helm's templates (aquasecurity/trivy, pkg/iac/scanners). */
const ALWAYS = /(?:dockerfile|containerfile)[^/]*$|\.(?:tf|tf\.json|tfvars|hcl|tpl)$|(?:^|\/)templates\/.*\.ya?ml$/i

/** In other YAML and JSON it obeys them when that is a template of CloudFormation: not in Kubernetes manifests. */
const PERHAPS = /\.(?:json|ya?ml|template)$/i
const CLOUD_FORMATION = /AWSTemplateFormatVersion|^\s*"?Resources"?\s*:/m

/**
 * A comment that hides findings, as Trivy reads it: a word of the line, behind any `#`, `/` and `*`, with a check or `*`
 * (aquasecurity/trivy, pkg/iac/ignore/parse.go).
 */
const COMMENT = /(?:^|\s)[#/*]*(?:trivy|tfsec):(?:[^\s:]+:[^\s:]*:)*ignore:[^\s:]/

/** Of others, whose configuration is not that of the repository. */
const NOT_OURS: ReadonlySet<string> = new Set(['.git', 'node_modules'])

const NAMED = 10

/** What somebody should know who takes a clean report for a clean folder, one line; none when nothing is hidden. Trivy does not report it. */
export async function describeInlineIgnores(folder: string, left: LeftOut): Promise<string[]> {
  const places: string[] = []
  for (const path of await filesIn(folder, left)) {
    const text = await readFile(join(folder, path), 'utf8').catch(() => '')
    if (!ALWAYS.test(path) && !CLOUD_FORMATION.test(text)) continue
    const lines = text.split('\n').flatMap((line, index) => (COMMENT.test(line) ? [index + 1] : []))
    if (lines.length > 0) places.push(`${oneLine(path)} (line ${lines.slice(0, NAMED).join(', ')}${lines.length > NAMED ? ', …' : ''})`)
  }
  if (places.length === 0) return []
  const more = places.length > NAMED ? `, and ${places.length - NAMED} more files` : ''
  return [
    `Trivy obeys comments in these files (trivy:ignore), and reports nothing of what they hide: ${places.slice(0, NAMED).join(', ')}${more}.`
  ]
}

/** What the scan leaves out, as patterns of paths below the folder. */
export interface LeftOut {
  readonly skipDirs: readonly string[]
  readonly skipFiles: readonly string[]
}

/** Paths below the folder, with `/`. A link is not followed, as Trivy follows none. */
async function filesIn(folder: string, {skipDirs, skipFiles}: LeftOut): Promise<string[]> {
  const isSkippedFolder = matcher(skipDirs)
  const isSkippedFile = matcher(skipFiles)
  const found: string[] = []
  const folders = ['']
  for (let below = folders.pop(); below !== undefined; below = folders.pop()) {
    const entries = await readdir(join(folder, below), {withFileTypes: true}).catch(() => [])
    for (const entry of entries) {
      const path = below === '' ? entry.name : `${below}/${entry.name}`
      if (entry.isDirectory() && !NOT_OURS.has(entry.name) && !isSkippedFolder(path)) folders.push(path)
      if (entry.isFile() && (ALWAYS.test(path) || PERHAPS.test(path)) && !isSkippedFile(path)) found.push(path)
    }
  }
  return found.sort()
}

/** Trivy's patterns (bmatcuk/doublestar): `*` within a name, `**` over any, `{a,b}`. */
function matcher(patterns: readonly string[]): (path: string) => boolean {
  const expressions = patterns.map(
    pattern =>
      new RegExp(
        `^${expressionOf(
          pattern
            .split(sep)
            .join('/')
            .replace(/^\.?\/|\/$/g, '')
        )}$`
      )
  )
  return path => expressions.some(expression => expression.test(path))
}

const PIECES: Readonly<Record<string, string>> = {'**/': '(?:.*/)?', '**': '.*', '*': '[^/]*', '?': '[^/]'}

const expressionOf = (pattern: string): string =>
  pattern.replace(/\*\*\/|\*\*|[*?]|\{([^{}]*)\}|[\\^$.|+()[\]{}]/g, (piece, choices?: string) => {
    if (choices !== undefined) return `(?:${choices.split(',').map(expressionOf).join('|')})`
    return PIECES[piece] ?? `\\${piece}`
  })
