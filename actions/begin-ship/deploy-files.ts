import type {BeginShipInputs} from './inputs.ts'
import {kindsOf, templatesOf} from './deploy-problems.ts'

/** Two inputs of deploy-ssh. */
export interface SentFiles {
  /** One path a line, in the order in which Compose gets them. */
  readonly 'compose-file': string
  /** One `local => name` a line. */
  readonly files: string
}

/** Gives the path of a file that is rendered. @param source its template, @param target its name below the folder of rendered files */
type PathOf = (template: {readonly source: string; readonly target: string}) => string

/** A line without a target: a name, and what may stand behind it. */
const BARE = /^(.*?)((?:\s+(?:mode|on)=\S*)*)$/

/**
 * What of `templates`, `compose-file` and `files` deploy-ssh is told, by paths. A name in `compose-file`, and the left side of a line in `files`, means what
 * is rendered under that name, else the file of the repository. What is rendered and named by neither is sent under its own name.
 *
 * A release that is on the host has all of them already. Hosts of services have no Compose file; where there are Docker hosts beside them, what no line
 * names is for those.
 *
 * @param pathOf for a check, before anything is rendered, the template itself
 */
export function filesToSend(inputs: BeginShipInputs, pathOf: PathOf, other: (path: string) => string = path => path): SentFiles {
  if (inputs.release !== '') return {'compose-file': '', files: ''}
  const templates = templatesOf(inputs)
  const kinds = kindsOf(inputs)
  const named = new Set<string>()
  const resolve = (name: string) => {
    const template = templates.find(({target}) => target === name)
    if (template === undefined) return other(name)
    named.add(name)
    return pathOf(template)
  }
  const composeFiles = kinds.has('deploy') ? inputs['compose-file'].map(resolve) : []
  const files = inputs.files.map(line => {
    const [local = '', ...rest] = line.split('=>')
    if (rest.length > 0) return `${resolve(local.trim())} =>${other(rest.join('=>'))}`
    const [, name = '', options = ''] = BARE.exec(local.trim()) ?? []
    return `${resolve(name)}${options}`
  })
  const on = kinds.size > 1 ? ' on=deploy' : ''
  const left = templates.filter(({target}) => !named.has(target)).map(template => `${pathOf(template)} => ${other(template.target)}${on}`)
  return {'compose-file': composeFiles.join('\n'), files: [...files, ...left].join('\n')}
}

/** A text that `format()` of an expression gives back as it is. */
const literal = (text: string) => text.replace(/[{}]/g, '$&$&')

/**
 * The same for the job that deploys, where the rendered files are in a folder that is not known yet: `{0}` stands for it, and the workflow puts it
 * in with `format()`.
 */
export const filesToFormat = (inputs: BeginShipInputs): SentFiles => filesToSend(inputs, ({target}) => `{0}/${literal(target)}`, literal)
