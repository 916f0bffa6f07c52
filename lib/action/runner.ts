// What an action reads from the runner and tells it (docs.github.com, "Workflow commands for GitHub Actions"). It does what @actions/core does,
// to the byte: its test compares the two. That package loads an HTTP client and all of undici at its start, which takes twice as long as Node does.
import {randomUUID} from 'node:crypto'
import {closeSync, constants, openSync, writeFileSync} from 'node:fs'
import {EOL} from 'node:os'
import {delimiter} from 'node:path'

/** An input as it was given; empty when it was not. */
export function getInput(name: string): string {
  return process.env[`INPUT_${name.replaceAll(' ', '_').toUpperCase()}`] ?? ''
}

/** What main saved for post; empty when it saved nothing. */
export function getState(name: string): string {
  return process.env[`STATE_${name}`] ?? ''
}

/** Saves something for post: a text as it is, anything else as JSON. */
export function saveState(name: string, value: unknown): void {
  const text = typeof value === 'string' ? value : JSON.stringify(value)
  tell('GITHUB_STATE', () => heredoc(name, text), ['save-state', text, {name}])
}

export function setOutput(name: string, value: string): void {
  // The runner takes a command at the begin of a line alone, and a program may have left one open.
  if (fileOf('GITHUB_OUTPUT') === '') process.stdout.write(EOL)
  tell('GITHUB_OUTPUT', () => heredoc(name, value), ['set-output', value, {name}])
}

/** Sets a variable for this process and for all later steps of the job. */
export function exportVariable(name: string, value: string): void {
  process.env[name] = value
  tell('GITHUB_ENV', () => heredoc(name, value), ['set-env', value, {name}])
}

/** Puts a folder before all others on the PATH of this process and of all later steps of the job. */
export function addPath(folder: string): void {
  tell('GITHUB_PATH', () => folder, ['add-path', folder])
  process.env['PATH'] = `${folder}${delimiter}${process.env['PATH']}`
}

/** Adds to the step's summary, where the runner shows one. */
export function addSummary(markdown: string): void {
  const path = fileOf('GITHUB_STEP_SUMMARY')
  if (path !== '') append(path, markdown)
}

/** From now on the runner shows `***` instead of the value. */
export const setSecret = (value: string): void => command('add-mask', value)

export const info = (line: string): void => void process.stdout.write(line + EOL)
export const notice = (text: string): void => command('notice', text)
export const error = (text: string): void => command('error', text)

/** @param place in the repository, where GitHub shows the warning; lines count from 1 */
export function warning(text: string, place?: {readonly file: string; readonly line: number}): void {
  command('warning', text, place === undefined ? {} : {file: place.file, line: String(place.line)})
}

/** Says why the step is red, and makes it so. */
export function setFailed(text: string): void {
  process.exitCode = 1
  error(text)
}

export const startGroup = (title: string): void => command('group', title)
export const endGroup = (): void => command('endgroup', '')

export async function group<Value>(title: string, work: () => Promise<Value>): Promise<Value> {
  startGroup(title)
  try {
    return await work()
  } finally {
    endGroup()
  }
}

const fileOf = (variable: string): string => process.env[variable] ?? ''

/** Writes to the file that a variable names; a runner without such files is told by a command. */
function tell(variable: string, content: () => string, otherwise: Parameters<typeof command>): void {
  const path = fileOf(variable)
  if (path === '') command(...otherwise)
  else append(path, content())
}

/** The runner makes its files itself, and reads no other ones. */
function append(path: string, text: string): void {
  const file = openSync(path, constants.O_WRONLY | constants.O_APPEND)
  try {
    writeFileSync(file, `${text}${EOL}`)
  } finally {
    closeSync(file)
  }
}

/** A value of any lines. Its end is a mark that nobody can know before. */
function heredoc(name: string, value: string): string {
  const mark = `ghadelimiter_${randomUUID()}`
  return `${name}<<${mark}${EOL}${value}${EOL}${mark}`
}

function command(name: string, message: string, properties: Readonly<Record<string, string>> = {}): void {
  const pairs = Object.entries(properties)
    .filter(([, value]) => value !== '')
    .map(([key, value]) => `${key}=${escapeProperty(value)}`)
  process.stdout.write(`::${name}${pairs.length > 0 ? ` ${pairs.join(',')}` : ''}::${escapeData(message)}${EOL}`)
}

const escapeData = (text: string) => text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')
const escapeProperty = (text: string) => escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C')
