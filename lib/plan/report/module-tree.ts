import {details} from '../../action/markdown.ts'
import type {ChangeClass} from '../classes.ts'
import type {JudgedChange} from '../rules/judge.ts'
import {isAtLeast, strongest, type Verdict} from '../rules/verdict.ts'
import {nameSpan} from '../plan-text.ts'
import {takeLines} from './sections.ts'
import {CLASS_WORDS} from './words.ts'

/** Modules that are listed; a plan with more of them is read by search, not by eye. */
const LISTED = 200

/** How deep the tree goes. What is deeper is counted with the module that holds it there. */
const DEEPEST = 20

/** Bytes of the whole tree: a job summary may have 1 MiB, and the report comes before it. */
const LONGEST_TREE = 200_000

/** One module's name in an address, with the key or index of its instance: `module.db["a.b"].` */
const MODULE = /module\.[^.["]+(?:\["(?:\\.|[^"\\])*"\]|\[\d+\])?\./y

interface Module {
  readonly name: string
  readonly depth: number
  readonly counts: Map<ChangeClass, number>
  readonly inner: Map<string, Module>
  verdict: Verdict
  /** Whether deeper modules are counted here. */
  hasDeeper: boolean
}

/** The modules that an address is in, from the outside in, at most `most` of them; empty for the root module. */
export function modulesOf(address: string, most = Infinity): string[] {
  const modules: string[] = []
  const module = new RegExp(MODULE)
  while (modules.length < most) {
    const match = module.exec(address)
    if (match === null) break
    modules.push(match[0].slice(0, -1))
  }
  return modules
}

/**
 * Where in the configuration things change: each module with its counts, nested as they are, folded.
 *
 * @returns Markdown; empty when everything is in the root module, where a tree says nothing
 */
export function renderModuleTree(changes: readonly JudgedChange[]): string {
  const root = collect(changes)
  if (root.inner.size === 0) return ''
  const modules = inOrder(root)
  const items = takeLines(modules.map(renderModule), LONGEST_TREE, LISTED)
  return details(`Changes by module (${modules.length})`, items.join('\n'))
}

function newModule(name: string, depth: number): Module {
  return {name, depth, counts: new Map(), inner: new Map(), verdict: 'clean', hasDeeper: false}
}

function collect(changes: readonly JudgedChange[]): Module {
  const root = newModule('', 0)
  for (const {address, class: kind, verdict} of changes) {
    // A module that only holds others still has its place in the tree.
    let module = root
    const path = modulesOf(address, DEEPEST + 1)
    for (const name of path.slice(0, DEEPEST)) {
      const inner = module.inner.get(name) ?? newModule(name, module.depth + 1)
      module.inner.set(name, inner)
      module = inner
    }
    module.counts.set(kind, (module.counts.get(kind) ?? 0) + 1)
    module.verdict = strongest([module.verdict, verdict])
    module.hasDeeper ||= path.length > DEEPEST
  }
  return root
}

/** A module comes right after the one that it is in; those next to each other are in the order of their names. */
function inOrder(module: Module): Module[] {
  const inner = [...module.inner.values()].sort((one, other) => (one.name < other.name ? -1 : 1))
  return [module, ...inner.flatMap(inOrder)]
}

function renderModule({name, depth, counts, verdict, hasDeeper}: Module): string {
  const shown = `${depth === 0 ? 'root module' : nameSpan(name)}${hasDeeper ? ' and deeper' : ''}`
  const said = [...counts].map(([kind, count]) => `${count} ${CLASS_WORDS[kind]}`).join(', ')
  const mark = isAtLeast(verdict, 'deny') ? ' 🟥' : isAtLeast(verdict, 'approve') ? ' 🟧' : ''
  return `${'  '.repeat(depth)}- ${shown}${said === '' ? '' : `: ${said}`}${mark}`
}
