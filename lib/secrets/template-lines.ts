import {basename, join} from 'node:path'
import {LINE_MAPS} from '../../lib/secrets/line-map.ts'

/** A line of the input `templates`. */
export interface TemplateLine {
  /** The template's path as written, from the workspace. */
  readonly source: string
  /** The rendered file's path inside the output folder, with `/`. */
  readonly target: string
}

/**
 * Reads `source => target` lines; without a target it is the template's own name without `.template` or `.tpl`.
 *
 * @returns the lines, and one line of text for each that is wrong
 */
export function parseTemplateLines(lines: readonly string[]): {templates: TemplateLine[]; problems: string[]} {
  const templates: TemplateLine[] = []
  const problems: string[] = []
  for (const line of lines) {
    const [source = '', target, ...more] = line.split('=>').map(part => part.trim())
    if (source === '' || target === '' || more.length > 0) {
      problems.push(`"${line}" is not of the form "source => target".`)
      continue
    }
    const name = target ?? targetName(source)
    const other = templates.find(template => collide(template.target, name))
    if (!isPlainRelative(name)) {
      problems.push(`the target "${name}" is not a plain name: write a relative path without "..", such as docker-compose.yml.`)
    } else if (name.split('/')[0]?.toLowerCase() === LINE_MAPS) {
      problems.push(`the target "${name}" is in a folder that has a use already. Choose another name.`)
    } else if (other !== undefined) {
      problems.push(`"${other.source}" and "${source}" would both be written to "${other.target}".`)
    } else templates.push({source, target: name})
  }
  return {templates, problems}
}

/** `deploy/docker-compose.template.yml` gives `docker-compose.yml`, `config.yml.tpl` gives `config.yml`. */
export function targetName(source: string): string {
  const name = basename(source)
  return name.replace(/\.(?:template|tpl)(?=\.|$)/, '') || name
}

function isPlainRelative(path: string): boolean {
  return path.split('/').every(part => /^[A-Za-z0-9._@+ -]+$/.test(part) && !/^\.{1,2}$/.test(part) && part.trim() === part)
}

/** The same file, also where case does not count, or one is a folder of the other. */
function collide(a: string, b: string): boolean {
  const [first, second] = [a.toLowerCase(), b.toLowerCase()]
  return first === second || first.startsWith(`${second}/`) || second.startsWith(`${first}/`)
}

/** The absolute path of a rendered file. */
export function targetPath(directory: string, target: string): string {
  return join(directory, ...target.split('/'))
}
