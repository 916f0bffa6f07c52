import {isAtLeast} from '../../lib/tools/version.ts'
import type {ToolName} from './catalog.ts'
import type {GoModuleSource, Source, ToolDefinition} from './definition.ts'
import {definitionOf} from './folders.ts'
import type {Machine} from './machine.ts'

/** A missing tool and the sources that this machine can use for it, in the order in which they are tried. */
export interface PlannedTool {
  readonly name: ToolName
  readonly definition: ToolDefinition
  readonly sources: readonly [Source, ...Source[]]
}

/** A missing tool for which no source can be used here. */
export interface ImpossibleTool {
  readonly name: ToolName
  readonly definition: ToolDefinition
  /** For each source why it cannot be used. */
  readonly reasons: readonly string[]
}

export interface InstallationPlan {
  readonly planned: readonly PlannedTool[]
  readonly impossible: readonly ImpossibleTool[]
}

/** Decides for each missing tool where it will come from. Pure: looks at nothing but what it is given. */
export function planInstallation(missing: readonly ToolName[], machine: Machine): InstallationPlan {
  const planned: PlannedTool[] = []
  const impossible: ImpossibleTool[] = []
  for (const name of missing) {
    const definition = definitionOf(name)
    const judged = definition.sources.map(source => ({source, problem: problemWith(source, machine)}))
    const [first, ...others] = judged.flatMap(({source, problem}) => (problem === undefined ? [source] : []))
    if (first !== undefined) planned.push({name, definition, sources: [first, ...others]})
    else impossible.push({name, definition, reasons: judged.flatMap(({problem}) => problem ?? [])})
  }
  return {planned, impossible}
}

/** Why this machine cannot use a source; undefined when it can. */
function problemWith(source: Source, machine: Machine): string | undefined {
  switch (source.kind) {
    case 'release':
      return source.assets[machine.platform] === undefined ? `there is no pinned download for ${machine.platform}` : undefined
    case 'debian':
      return packageProblem(source.packages.join(' or '), machine.packages)
    case 'go-module':
      return goProblem(source, machine.go)
    case 'python':
      if (source.sha256[machine.platform] === undefined) return `there is no pinned Python wheel for ${machine.platform}`
      return machine.python === undefined ? 'there is no Python 3 with pip' : undefined
  }
}

function packageProblem(name: string, rights: Machine['packages']): string | undefined {
  if (rights === 'no apt') return `this is neither Debian nor Ubuntu, so there is no package ${name}`
  return rights === 'no rights' ? `the Debian package ${name} needs root: run "sudo apt-get install ${name}"` : undefined
}

function goProblem(source: GoModuleSource, go: Machine['go']): string | undefined {
  if (go === undefined) return `building it needs Go ${source.go} or newer, and there is no Go (Debian's golang package is too old)`
  if (go.fetchesToolchains || isAtLeast(go.version, source.go) === true) return undefined
  return `building it needs Go ${source.go} or newer, and this is Go ${go.version}`
}
