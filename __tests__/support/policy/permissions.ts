import type {Permissions, PolicyContext, Workflow} from './types.ts'

const LEVELS = ['none', 'read', 'write'] as const

function level(word: string | undefined): number {
  return Math.max(0, LEVELS.indexOf((word ?? 'none') as (typeof LEVELS)[number]))
}

function asMap(permissions: Permissions | undefined): Record<string, string> {
  return typeof permissions === 'object' ? {...permissions} : {}
}

/** What a workflow's jobs ask for together: the set that its caller must grant, `if:` or not. */
export function neededPermissions(workflow: Workflow, context: PolicyContext): Record<string, string> {
  const needed: Record<string, string> = {}
  const sets = Object.values(workflow.jobs).map(job => {
    const called = job.uses === undefined ? undefined : context.find(job.uses)
    return called === undefined ? asMap(job.permissions ?? workflow.permissions) : neededPermissions(called, context)
  })
  for (const set of sets) {
    for (const [scope, word] of Object.entries(set)) if (level(word) > level(needed[scope])) needed[scope] = word
  }
  return needed
}

/** @returns what a caller's job lacks, as `packages: write` */
export function lackingPermissions(granted: Permissions | undefined, needed: Readonly<Record<string, string>>): string[] {
  if (granted === 'write-all') return []
  const map = asMap(granted)
  return Object.entries(needed)
    .filter(([scope, word]) => level(word) > level(granted === 'read-all' ? 'read' : map[scope]))
    .map(([scope, word]) => `${scope}: ${word}`)
}
