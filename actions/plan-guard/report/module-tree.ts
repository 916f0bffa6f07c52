import {details} from '../../../lib/markdown.ts'
import type {ChangeClass} from '../classes.ts'
import type {JudgedChange} from '../rules/judge.ts'
import {isAtLeast, strongest, type Verdict} from '../rules/verdict.ts'
import {nameSpan} from '../../../lib/plan-text.ts'
import {CLASS_WORDS} from './words.ts'

/** Modules that are listed; a plan with more of them is read by search, not by eye. */
const LISTED = 200

/** One module's name in an address, with the key or index of its instance: `module.db["a.b"].` */
const MODULE = /^module\.[^.["]+(?:\["(?:\\.|[^"\\])*"\]|\[\d+\])?\./

interface Module {
  readonly path: readonly string[]
  readonly counts: Map<ChangeClass, number>
  verdict: Verdict
}

/** The modules that an address stands in, from the outside in; empty for the root module. */
export function modulesOf(address: string): string[] {
  const modules: string[] = []
  let rest = address
  for (let match = MODULE.exec(rest); match !== null; match = MODULE.exec(rest)) {
    modules.push(match[0].slice(0, -1))
    rest = rest.slice(match[0].length)
  }
  return modules
}

/**
 * Where in the configuration things change: each module with its counts, nested as they are, folded.
 *
 * @returns Markdown; empty when everything is in the root module, where a tree says nothing
 */
export function renderModuleTree(changes: readonly JudgedChange[]): string {
  const modules = collect(changes)
  if (modules.every(({path}) => path.length === 0)) return ''
  const items = modules.slice(0, LISTED).map(renderModule)
  if (modules.length > LISTED) items.push(`- and ${modules.length - LISTED} more`)
  return details(`Changes by module (${modules.length})`, items.join('\n'))
}

function collect(changes: readonly JudgedChange[]): Module[] {
  const modules = new Map<string, Module>()
  for (const {address, class: kind, verdict} of changes) {
    const path = modulesOf(address)
    const key = JSON.stringify(path)
    const module = modules.get(key) ?? {path, counts: new Map<ChangeClass, number>(), verdict: 'clean'}
    modules.set(key, module)
    module.counts.set(kind, (module.counts.get(kind) ?? 0) + 1)
    module.verdict = strongest([module.verdict, verdict])
    // A module that only holds others still has its place in the tree.
    for (let length = 0; length < path.length; length++) {
      const outer = path.slice(0, length)
      if (!modules.has(JSON.stringify(outer))) modules.set(JSON.stringify(outer), {path: outer, counts: new Map(), verdict: 'clean'})
    }
  }
  return [...modules.values()].sort((a, b) => comparePaths(a.path, b.path))
}

/** A module stands right behind the one that it is in. */
function comparePaths(a: readonly string[], b: readonly string[]): number {
  for (let at = 0; at < Math.min(a.length, b.length); at++) {
    const [left = '', right = ''] = [a[at], b[at]]
    if (left !== right) return left < right ? -1 : 1
  }
  return a.length - b.length
}

function renderModule({path, counts, verdict}: Module): string {
  const name = path.length === 0 ? 'root module' : nameSpan(path.at(-1) ?? '')
  const said = [...counts].map(([kind, count]) => `${count} ${CLASS_WORDS[kind]}`).join(', ')
  const mark = isAtLeast(verdict, 'deny') ? ' 🟥' : isAtLeast(verdict, 'approve') ? ' 🟧' : ''
  return `${'  '.repeat(path.length)}- ${name}${said === '' ? '' : `: ${said}`}${mark}`
}
