import {readDiagnostic, type SafeDiagnostic} from './diagnostics.ts'
import {isObject, member, textOf, type JsonObject} from './json.ts'

/** What Terraform does to an object; `change` stands for a word that is not known. */
const ACTIONS = ['create', 'read', 'update', 'replace', 'delete', 'remove', 'move', 'import', 'noop', 'invoke', 'change'] as const

export type ObjectAction = (typeof ACTIONS)[number]

/**
 * One line of `apply -json` as far as it is used. There is no value in it: what a provisioner prints, outputs and ids are left out here
 * already, so that nothing after this can show them.
 */
export type StreamMessage =
  | {readonly kind: 'planned' | 'start'; readonly address: string; readonly action: ObjectAction}
  | {readonly kind: 'progress' | 'complete' | 'errored'; readonly address: string; readonly action: ObjectAction; readonly seconds: number}
  /** A provisioner runs: the object that it is for was made. */
  | {readonly kind: 'provision'; readonly address: string}
  | {readonly kind: 'diagnostic'; readonly diagnostic: SafeDiagnostic}
  /** Terraform says at the end of an apply what it did; it does so only after a good one. */
  | {readonly kind: 'finished'}
  /** The whole state, when Terraform could write it nowhere else. */
  | {readonly kind: 'state-dump'; readonly state: string}
  /** A message that is not used here, or text that is not a message. */
  | {readonly kind: 'other'}
  /** A line that should be a message and is not understood: it may have said anything. */
  | {readonly kind: 'unreadable'}

const HOOKS: Readonly<Record<string, 'start' | 'progress' | 'complete' | 'errored'>> = {
  apply_start: 'start',
  apply_progress: 'progress',
  apply_complete: 'complete',
  apply_errored: 'errored',
  // Actions, from Terraform 1.14 on.
  action_start: 'start',
  action_complete: 'complete',
  action_errored: 'errored'
}

/**
 * Reads one line of standard output of `apply -json` (internal/command/views/json of Terraform and OpenTofu). Never throws.
 *
 * @param line may be anything: wrappers and warnings write lines of their own
 */
export function readMessage(line: string): StreamMessage {
  const text = line.trim()
  if (!text.startsWith('{')) return plainLine(text)
  let message: unknown
  try {
    message = JSON.parse(text)
  } catch {
    return {kind: 'unreadable'}
  }
  if (!isObject(message)) return {kind: 'unreadable'}
  const type = textOf(message, 'type')
  if (type === undefined) return {kind: 'unreadable'}
  if (Object.hasOwn(HOOKS, type)) return readHook(HOOKS[type] ?? 'start', member(message, 'hook'))
  switch (type) {
    case 'planned_change':
      return readPlanned(member(message, 'change'))
    case 'provision_start':
      return readProvision(member(message, 'hook'))
    case 'diagnostic':
      return {kind: 'diagnostic', diagnostic: readDiagnostic(member(message, 'diagnostic'))}
    case 'change_summary':
      return readSummary(member(message, 'changes'))
    case 'log':
      return isObject(member(message, 'state')) ? {kind: 'state-dump', state: dumpedState(text)} : {kind: 'other'}
    default:
      return {kind: 'other'}
  }
}

/** Before it knows that JSON is wanted, Terraform says what is wrong as text: `│ Error: Unsupported argument`. */
function plainLine(text: string): StreamMessage {
  const summary = /^[│|]?\s*Error: (.+)$/.exec(text)?.[1]
  return summary === undefined ? {kind: 'other'} : {kind: 'diagnostic', diagnostic: readDiagnostic({severity: 'error', summary})}
}

function readPlanned(change: unknown): StreamMessage {
  if (!isObject(change)) return {kind: 'unreadable'}
  const address = addressOf(change)
  return address === undefined ? {kind: 'unreadable'} : {kind: 'planned', address, action: actionOf(change)}
}

function readProvision(hook: unknown): StreamMessage {
  const address = isObject(hook) ? addressOf(hook) : undefined
  return address === undefined ? {kind: 'unreadable'} : {kind: 'provision', address}
}

function readHook(kind: 'start' | 'progress' | 'complete' | 'errored', hook: unknown): StreamMessage {
  if (!isObject(hook)) return {kind: 'unreadable'}
  const action = member(hook, 'action')
  // An action has an object where a resource has a word.
  const address = isObject(action) ? textOf(action, 'addr') : addressOf(hook)
  if (address === undefined || address === '') return {kind: 'unreadable'}
  const named = {address, action: isObject(action) ? ('invoke' as const) : actionOf(hook)}
  return kind === 'start' ? {kind, ...named} : {kind, ...named, seconds: secondsOf(hook)}
}

function readSummary(changes: unknown): StreamMessage {
  const operation = isObject(changes) ? textOf(changes, 'operation') : undefined
  return operation === 'apply' || operation === 'destroy' ? {kind: 'finished'} : {kind: 'other'}
}

function addressOf(object: JsonObject): string | undefined {
  const resource = member(object, 'resource')
  const address = isObject(resource) ? textOf(resource, 'addr') : undefined
  return address === '' ? undefined : address
}

function actionOf(object: JsonObject): ObjectAction {
  const word = textOf(object, 'action')
  return ACTIONS.find(action => action === word) ?? 'change'
}

function secondsOf(hook: JsonObject): number {
  const seconds = member(hook, 'elapsed_seconds')
  return typeof seconds === 'number' && seconds >= 0 && seconds < 1e9 ? seconds : 0
}

/**
 * Cuts the state out of the line as it is: parsed and written again, a number that JavaScript cannot hold would be another one.
 * The logger sorts the names, so that the state is followed by `type` only.
 */
function dumpedState(line: string): string {
  const state = line.slice(line.indexOf('"state":') + '"state":'.length, line.lastIndexOf(',"type"'))
  try {
    return isObject(JSON.parse(state)) ? state : line
  } catch {
    return line
  }
}
