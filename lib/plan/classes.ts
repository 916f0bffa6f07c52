import {PlanReadError} from './plan-read-error.ts'

/**
 * What an apply does with an object. Every change has exactly one class.
 *
 * - `replace`: destroyed and created, in either order
 * - `forget-replace`: created anew while the old object is left behind, unmanaged
 * - `forget`: left behind, unmanaged
 * - `move`, `import`: only the state changes
 * - `deferred`: Terraform could not plan it yet; what it lists may still change
 * - `invoke`: an action (Terraform 1.14) runs; what it does is not in the plan
 */
export const CHANGE_CLASSES = [
  'create',
  'update',
  'replace',
  'forget-replace',
  'delete',
  'forget',
  'move',
  'import',
  'read',
  'noop',
  'deferred',
  'invoke'
] as const

export type ChangeClass = (typeof CHANGE_CLASSES)[number]

/** Facts besides the class: each of them can come with any class. */
export interface ChangeMarks {
  /** It is about an object that a replacement left over, not about the current one of that address. */
  readonly deposed: boolean
  /** The object is adopted in the same apply. */
  readonly imported: boolean
  /** The object had another address before. */
  readonly moved: boolean
}

/** What the class of a change depends on. Never `action_reason`: it is for display, and a forget carries `delete_because_…`. */
export interface ClassifiedBy {
  readonly address: string
  readonly previousAddress?: string | undefined
  readonly deposed?: string | undefined
  readonly actions: readonly string[]
  readonly isImport: boolean
  readonly isDeferred: boolean
}

/**
 * Whether the actions destroy an object. Terraform's own source asks to look for "delete" anywhere in the list, "allowing for any new
 * deletion combinations that might be added in future" (internal/command/jsonplan/resource.go).
 */
export const destroys = (actions: readonly string[]) => actions.includes('delete')

/** Whether the actions leave an object behind that nothing manages any more. */
export const forgets = (actions: readonly string[]) => actions.includes('forget')

/**
 * @throws PlanReadError for unknown actions: nobody can tell what they do
 */
export function classify(change: ClassifiedBy): {readonly class: ChangeClass; readonly marks: ChangeMarks} {
  const moved = change.previousAddress !== undefined && change.previousAddress !== change.address
  const marks = {deposed: change.deposed !== undefined, imported: change.isImport, moved}
  const known = classOf(change.actions)
  if (known === undefined) {
    throw new PlanReadError({
      kind: 'error',
      code: 'unknown-action',
      message: `The plan lists the actions ${JSON.stringify(change.actions)}, which are not known.`,
      fix: 'Use a version of Fairway that knows this version of Terraform or OpenTofu.'
    })
  }
  if (change.isDeferred) return {class: 'deferred', marks}
  if (known === 'noop' && moved) return {class: 'move', marks}
  if (known === 'noop' && marks.imported) return {class: 'import', marks}
  return {class: known, marks}
}

const SINGLE: ReadonlyMap<string, ChangeClass> = new Map([
  ['create', 'create'],
  ['update', 'update'],
  ['read', 'read'],
  ['no-op', 'noop']
])

function classOf(actions: readonly string[]): ChangeClass | undefined {
  const creates = actions.includes('create')
  if (destroys(actions)) return creates ? 'replace' : 'delete'
  if (forgets(actions)) return creates ? 'forget-replace' : 'forget'
  const [only, ...more] = actions
  return only === undefined || more.length > 0 ? undefined : SINGLE.get(only)
}
