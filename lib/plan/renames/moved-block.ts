import {stepsOf, type Step} from './address.ts'

/** Words that begin another kind of address, or a reference. */
const NO_TYPES = new Set([
  'action',
  'check',
  'count',
  'data',
  'each',
  'ephemeral',
  'list',
  'local',
  'module',
  'output',
  'path',
  'self',
  'var'
])

/** An identifier of HCL (hclsyntax/scan_tokens.rl). */
const NAME = /^[\p{ID_Start}_][\p{ID_Continue}-]*$/u
/** A literal text of HCL: no template in it, and nothing invisible. */
const TEXT = /^"(?:[^"\\$%\p{C}\p{Zl}\p{Zp}]|[$%](?!\{)|\$\$\{|%%\{|\\(?:["\\nrt]|u[0-9a-fA-F]{4}|U[0-9a-fA-F]{8}))*"$/u
/** Whether the last two signs before the brace are an escape depends on those before. */
const UNCLEAR = /[$%]{3,}\{/
const INDEX = /^\d+$/

/**
 * The block that tells Terraform and OpenTofu about a rename, ready to be pasted into the root module.
 *
 * @param from address before, as the plan writes it
 * @param to address after
 * @returns undefined when they may not be in such a block: a data source, a deposed object, another type, no address at all, a key with
 * a template or with invisible characters
 */
export function movedBlock({from, to}: {readonly from: string; readonly to: string}): string | undefined {
  const [before, after] = [movableType(from), movableType(to)]
  if (before === undefined || before !== after || from === to) return undefined
  return `moved {\n  from = ${from}\n  to   = ${to}\n}`
}

/** The type in an address that may be moved; undefined for any other one. */
function movableType(address: string): string | undefined {
  const steps = stepsOf(address)
  if (steps === undefined || UNCLEAR.test(address) || !steps.every(isWritable)) return undefined
  const modules = steps.slice(0, -2)
  const isModule = ({name, key}: Step, index: number) => index % 2 === 1 || (name === 'module' && key === undefined)
  const [type] = steps.slice(-2)
  if (steps.length < 2 || modules.length % 2 !== 0 || !modules.every(isModule)) return undefined
  return type === undefined || type.key !== undefined || NO_TYPES.has(type.name) ? undefined : type.name
}

const isWritable = ({name, key}: Step) => NAME.test(name) && (key === undefined || INDEX.test(key) || TEXT.test(key))
