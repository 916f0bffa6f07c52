import {ActionError} from '../action/errors.ts'
import {printable} from '../action/inputs.ts'

/** A command that is run in a container of a service: its argument list, or a script file on the runner that is sent. */
export type Hook = {readonly service: string} & ({readonly argv: readonly [string, ...string[]]} | {readonly script: string})

/** What Compose takes for the name of a service (compose-spec, `patternProperties` of `services`). */
const SERVICE = /^[a-zA-Z0-9._-]+$/
const EXAMPLE = 'Write for example: web: ["./manage.py", "migrate", "--noinput"]; or: web: script deploy/migrate.sh.'

/**
 * Lines of `SERVICE: ["program", "argument", …]`, a list as in JSON, or `SERVICE: script PATH`. They keep their order, and a service may have several.
 * @throws ActionError when a line is of neither form, and how to write what was probably meant
 */
export function parseHooks(lines: readonly string[]): Hook[] {
  return lines.map(parseHook)
}

function parseHook(line: string): Hook {
  const [, service = '', rest = ''] = /^([^\s:]+)\s*:\s*(.*)$/.exec(line) ?? []
  if (!SERVICE.test(service) || rest === '') {
    throw new ActionError(`the line "${printable(line)}" is not of the form "SERVICE: COMMAND".`, EXAMPLE)
  }
  const [, path] = /^script\s+(\S.*)$/.exec(rest) ?? []
  if (path !== undefined) return {service, script: path}
  return {service, argv: parseArguments(line, service, rest)}
}

function parseArguments(line: string, service: string, text: string): [string, ...string[]] {
  const wrong = (what: string, fix = EXAMPLE) => new ActionError(`the line "${printable(line)}" ${what}.`, fix)
  if (!text.startsWith('[')) {
    throw wrong('has no list of arguments', `No shell reads a command. Write: ${service}: ${JSON.stringify(asShellWould(text))}`)
  }
  const list = readList(text)
  if (list === undefined) {
    throw wrong(
      text.endsWith(']') ? 'has a list that is not JSON' : 'has a list that does not end on this line',
      `Write it on one line, each argument in double quotes. ${EXAMPLE}`
    )
  }
  const odd = list.find(argument => typeof argument !== 'string')
  if (odd !== undefined) throw wrong(`has the argument ${printable(JSON.stringify(odd))}, which is not a text`, 'Put it in double quotes.')
  const [program = '', ...rest] = list as string[]
  if (program === '') throw wrong('names no program')
  if (list.some(argument => String(argument).includes('\0'))) throw wrong('holds a NUL character', 'Remove it.')
  return [program, ...rest]
}

function readList(text: string): unknown[] | undefined {
  try {
    const value: unknown = JSON.parse(text)
    return Array.isArray(value) ? value : undefined
  } catch {
    return undefined
  }
}

/** What a shell command probably means, for the text of an error; with what only a shell does it stays one. */
function asShellWould(text: string): string[] {
  if (/[|&;<>$`"'\\*?(){}]/.test(text)) return ['sh', '-c', text]
  return text.split(/\s+/)
}

/** How the text of a script is handed to its interpreter, as the last argument but for the script's own name. */
const INTERPRETERS: readonly {readonly name: RegExp; readonly option: string}[] = [
  {name: /^(?:sh|bash|dash|ash|ksh|zsh|busybox)$/, option: '-c'},
  {name: /^python[\d.]*$/, option: '-c'},
  {name: /^(?:perl|ruby|node|nodejs|bun)$/, option: '-e'}
]

/** Linux takes at most 128 KiB for one argument (MAX_ARG_STRLEN). */
const LONGEST_SCRIPT_BYTES = 120_000

/**
 * The argument list that runs a script in a container that does not have its file: its interpreter gets the text. So the input of the program stays
 * free, and nothing is written into the container.
 *
 * @param path as it is named, for errors and as the script's own name
 * @throws ActionError when its first line names an interpreter that cannot be used so, or it is too long
 */
export function scriptArguments(content: string, path: string): [string, ...string[]] {
  if (content.trim() === '') throw new ActionError(`The script ${path} is empty.`)
  if (content.includes('\0')) throw new ActionError(`The script ${path} is not a text.`)
  if (Buffer.byteLength(content) > LONGEST_SCRIPT_BYTES) {
    throw new ActionError(`The script ${path} is longer than ${LONGEST_SCRIPT_BYTES} bytes.`, 'Put it into the image and call it there.')
  }
  if (/^#!.*\r\n/.test(content)) {
    throw new ActionError(
      `The script ${path} has Windows line ends, which no shell takes.`,
      'Save it with LF alone; .gitattributes can keep that.'
    )
  }
  const words = (/^#!\s*(.*)$/m.exec(content.split('\n', 1)[0] ?? '')?.[1] ?? 'sh').trim().split(/\s+/)
  const [program = 'sh', ...options] = words
  const isEnv = /(?:^|\/)env$/.test(program)
  const named = isEnv ? options.filter(option => option !== '-S') : words
  const name = (named[0] ?? '').replace(/^.*\//, '')
  const found = INTERPRETERS.find(one => one.name.test(name))
  if (found === undefined) {
    throw new ActionError(
      `The script ${path} is for "${printable(name)}", which cannot be handed a script.`,
      'Scripts of sh, bash, Python, Perl, Ruby and Node are sent. Put any other into the image, and call it there.'
    )
  }
  const argv = isEnv ? [program, ...named] : words
  const [first = 'sh', ...rest] = name === 'busybox' && named.length === 1 ? [...argv, 'sh'] : argv
  const isShell = found.option === '-c' && !name.startsWith('python')
  return [first, ...rest, found.option, content, ...(isShell ? [path.replace(/^.*\//, '')] : [])]
}

/** For the log: what is run, short. */
export function describeHook(hook: Hook): string {
  const command =
    'script' in hook ? hook.script : hook.argv.map(word => (/^[\w./@%+=:,-]+$/.test(word) ? word : JSON.stringify(word))).join(' ')
  return `${hook.service}: ${printable(command)}`
}

/** Each backup and what verifies it. */
export interface BackupPlan {
  readonly hook: Hook
  readonly verify: Hook | undefined
}

/**
 * Which line of `backup-verify` is for which one of `backup`: that of the same service. Where a service has several backups, one line is for all of them, or
 * there is one for each, in their order.
 *
 * @throws ActionError when that is not clear
 */
export function pairBackups(backups: readonly Hook[], verifies: readonly Hook[]): BackupPlan[] {
  for (const {service} of verifies) {
    if (backups.some(backup => backup.service === service)) continue
    throw new ActionError(
      `Input "backup-verify": there is no backup of service "${service}".`,
      'Add a line for it to "backup", or leave this one out.'
    )
  }
  return backups.map((hook, at) => {
    const own = verifies.filter(({service}) => service === hook.service)
    const count = backups.filter(({service}) => service === hook.service).length
    if (own.length > 1 && own.length !== count) {
      throw new ActionError(
        `Input "backup-verify": service "${hook.service}" has ${own.length} lines, but ${count} in "backup".`,
        'Write one for each, in their order, or one for all.'
      )
    }
    const position = backups.slice(0, at).filter(({service}) => service === hook.service).length
    return {hook, verify: own.length > 1 ? own[position] : own[0]}
  })
}

/** Everything that says what is done around a deploy. */
export interface HookLines {
  readonly backup: readonly Hook[]
  readonly 'backup-verify': readonly Hook[]
  readonly migrate: readonly Hook[]
  readonly after: readonly Hook[]
}

/** @param services of the project @returns a text for each line that names one that is not there */
export function findUnknownServices(hooks: HookLines, services: readonly string[]): string[] {
  const lists = [
    ['migrate', hooks.migrate],
    ['after', hooks.after]
  ] as const
  return lists.flatMap(([input, list]) =>
    [...new Set(list.map(({service}) => service))]
      .filter(service => !services.includes(service))
      .map(
        service =>
          `Input "${input}" names the service "${service}", which the Compose file does not start (it starts ${services.join(', ')}). Is it behind a profile?`
      )
  )
}
