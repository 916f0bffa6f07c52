import {ActionError} from '../../../lib/action/errors.ts'
import {printable} from '../../../lib/action/inputs.ts'

/** What a unit does when one of its files has changed. */
export type UnitAction = 'restart' | 'reload' | 'none'

/** One line of `files` on the service road. */
export interface ServiceFile {
  /** `image`: a path in the image, which begins with a slash. */
  readonly from: 'runner' | 'image'
  /** As it is written. */
  readonly source: string
  /** Absolute, or relative to the release. */
  readonly target: string
  /** `0640`; undefined keeps that of the file which is replaced. */
  readonly mode: string | undefined
  /** `user:group`; undefined keeps that of the file which is replaced. */
  readonly owner: string | undefined
  /** The units that have to learn of a change. */
  readonly units: readonly string[]
  readonly action: UnitAction
}

/** In the release, what goes to an absolute path lies under this folder until it is put there. */
export const ROOT_FOLDER = 'root'

const EXAMPLE = 'Write for example "app.conf => /etc/app/app.conf mode=0640 owner=root:app unit=app.service action=reload".'
const OPTIONS = ['mode', 'owner', 'unit', 'action'] as const
type Option = (typeof OPTIONS)[number]

/** What systemd takes for the name of a unit (systemd.unit(5)); a name without a type is that of a service. */
const UNIT_NAME =
  /^(?!-)[A-Za-z0-9:_.\\-]+(?:@[A-Za-z0-9:_.\\-]*)?\.(?:service|socket|timer|path|mount|automount|swap|target|slice|device|scope)$/
const ACCOUNT = '[A-Za-z0-9_][A-Za-z0-9_.-]*\\$?'
const OWNER = new RegExp(`^${ACCOUNT}:${ACCOUNT}$`)

/**
 * The lines of `files`: `SOURCE => TARGET [mode=0640] [owner=user:group] [unit=NAME,…] [action=restart|reload|none]`.
 *
 * @throws ActionError that names the line, and what is wrong with it
 */
export function parseServiceFiles(lines: readonly string[]): ServiceFile[] {
  const files = lines.map(parseLine)
  const taken = new Map<string, string>()
  for (const {target, source} of files) {
    const other = [...taken].find(([known]) => known === target || known.startsWith(`${target}/`) || target.startsWith(`${known}/`))
    if (other !== undefined) {
      throw new ActionError(
        `Input "files": "${printable(source)}" and "${printable(other[1])}" would both be written to "${printable(target)}".`,
        'Give each one its own target.'
      )
    }
    taken.set(target, source)
  }
  return files
}

function parseLine(line: string): ServiceFile {
  const wrong = (what: string, fix = EXAMPLE) => new ActionError(`Input "files": the line "${printable(line)}" ${what}.`, fix)
  const [left = '', right = '', ...rest] = line.split('=>').map(part => part.trim())
  if (left === '' || right === '' || rest.length > 0) throw wrong('is not of the form "SOURCE => TARGET"')
  const words = right.split(/\s+/)
  const isOption = (word: string) => OPTIONS.some(name => word.startsWith(`${name}=`))
  const first = words.findIndex(isOption)
  const target = (first === -1 ? words : words.slice(0, first)).join(' ')
  const options = new Map<Option, string>()
  for (const word of first === -1 ? [] : words.slice(first)) {
    const name = OPTIONS.find(one => word.startsWith(`${one}=`))
    if (name === undefined) throw wrong(`has "${printable(word)}", which is none of ${OPTIONS.map(one => `${one}=`).join(', ')}`)
    if (options.has(name)) throw wrong(`says "${name}=" twice`)
    options.set(name, word.slice(name.length + 1))
  }
  checkTarget(target, wrong)
  const from = left.startsWith('image:') ? 'image' : 'runner'
  const source = from === 'image' ? left.slice('image:'.length) : left
  if (from === 'image' && !isPlainAbsolute(source))
    throw wrong('does not name an absolute path in the image', 'Write for example "image:/app => bin/app".')
  const mode = readMode(options.get('mode'), wrong)
  const owner = options.get('owner')
  if (owner !== undefined && !OWNER.test(owner)) throw wrong('has an "owner=" that is not of the form user:group')
  if (owner !== undefined && !target.startsWith('/'))
    throw wrong(
      'gives an owner to a file of the release',
      'Those are all of the account that deploys: leave "owner=" out, or write an absolute target.'
    )
  const action = readAction(options.get('action'), wrong)
  const named = options.get('unit')?.split(',')
  const bad = named?.find(name => !UNIT_NAME.test(unitName(name)))
  if (bad !== undefined) throw wrong(`names "${printable(bad)}", which is no name of a unit`)
  const template = named?.map(unitName).find(isTemplate)
  if (template !== undefined)
    throw wrong(`names "${template}", which is a template of units`, `Name its instances, "unit=${template.replace('@.', '@NAME.')}".`)
  const own = action === 'none' ? undefined : unitOfFile(target)
  const units = named === undefined ? (own === undefined ? [] : [own]) : [...new Set(named.map(unitName))]
  if (units.length === 0 && options.has('action') && action !== 'none')
    throw wrong(`says "action=${action}" without a unit`, 'Add "unit=NAME".')
  return {from, source, target, mode, owner, units, action}
}

type Wrong = (what: string, fix?: string) => ActionError

function checkTarget(target: string, wrong: Wrong): void {
  if (target.startsWith('/')) {
    if (!isPlainAbsolute(target))
      throw wrong('has a target that is not a plain path', 'Write it without "..", ".", empty parts and control characters.')
    return
  }
  if (!/^[\w.@+-]+(\/[\w.@+-]+)*$/.test(target) || target.split('/').some(part => part === '..' || part === '.')) {
    throw wrong(
      'has a target that is neither an absolute path nor a plain name in the release',
      'Write "/etc/app/app.conf", or for the release "bin/app": letters, digits and . _ @ + - /.'
    )
  }
  const [top = ''] = target.split('/')
  if (top === ROOT_FOLDER || top.startsWith('fairway.')) throw wrong(`has a reserved name, "${top}"`, 'Choose another one.')
}

/** A path as a file on the host may have it: no tab or line break, which end an entry of our lists there. */
function isPlainAbsolute(path: string): boolean {
  return /^(?:\/[^/\p{Cc}]+)+$/u.test(path) && !path.split('/').some(part => part === '..' || part === '.')
}

function readMode(given: string | undefined, wrong: Wrong): string | undefined {
  if (given === undefined) return undefined
  if (!/^0?[0-7]{3,4}$/.test(given)) throw wrong('has a "mode=" that is not octal', 'Write for example "mode=0640".')
  return given.padStart(4, '0').slice(-4)
}

function readAction(given: string | undefined, wrong: Wrong): UnitAction {
  if (given === undefined) return 'restart'
  if (given === 'restart' || given === 'reload' || given === 'none') return given
  throw wrong(`says "action=${printable(given)}"`, 'Write one of: restart, reload, none.')
}

/** A unit's full name: `app` is `app.service` to systemctl too. */
export function unitName(name: string): string {
  return UNIT_NAME.test(name) ? name : `${name}.service`
}

export function isUnitName(name: string): boolean {
  return UNIT_NAME.test(name)
}

/** Where systemd looks for the system's units (systemd.unit(5), "Unit File Load Path"); those that it makes itself are no target. */
const UNIT_FOLDER = /^(?:\/etc|\/run|(?:\/usr(?:\/local)?)?\/lib)\/systemd\/system\/(.+)$/

/** Whether systemd has to read its units anew for this file. */
export function isUnitFile(target: string): boolean {
  return UNIT_FOLDER.test(target) || /^\/(?:etc|run|usr\/lib)\/systemd\/(?:system\.conf|system\.conf\.d\/)/.test(target)
}

/** The unit, or the template of units, that is in a unit file; undefined for other files, such as a drop-in, which makes no unit. */
export function unitIn(target: string): string | undefined {
  const [, inside = ''] = UNIT_FOLDER.exec(target) ?? []
  return UNIT_NAME.test(inside) ? inside : undefined
}

/** The template of a unit: `app@.service` of `app@1.service`; undefined for one that has none. */
export function templateOfUnit(name: string): string | undefined {
  const [, prefix, type] = /^([^@]+)@[^@]+\.([a-z]+)$/.exec(name) ?? []
  return prefix === undefined ? undefined : `${prefix}@.${type}`
}

/** Whether it is a template, of which only instances run (systemd.unit(5)). */
export function isTemplate(name: string): boolean {
  return name.includes('@.')
}

/** The unit that a unit file or a drop-in of one is for; undefined for a template, which is none by itself, and for other files. */
export function unitOfFile(target: string): string | undefined {
  const [, inside = ''] = UNIT_FOLDER.exec(target) ?? []
  const name = /^([^/]+)\.d\/[^/]+\.conf$/.exec(inside)?.[1] ?? inside
  return UNIT_NAME.test(name) && !isTemplate(name) ? name : undefined
}
