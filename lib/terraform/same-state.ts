import {isObject, textOf, type JsonObject} from './json.ts'

/** The serial of a first state begins at 0 or 1; what counted further than this, a backend had taken before. */
const LARGEST_FIRST_SERIAL = 5

/**
 * Whether a state belongs where it would be pushed. A plan file knows its own backend and workspace, but `state push` takes those of the
 * folder, and Terraform lets every state be written over an empty one (CheckValidImport in internal/states/statemgr/migrate.go).
 *
 * @param unsaved the state that was not saved, as JSON
 * @param there what `state pull` gives; of a backend without a state nothing, or a state without a lineage
 * @returns why it does not, one line; undefined when it does
 */
export function differenceOf(unsaved: string, there: string): string | undefined {
  const [ours, theirs] = [parse(unsaved), parse(there)]
  const lineage = ours && textOf(ours, 'lineage')
  if (ours === undefined || lineage === undefined || lineage === '') return 'what Terraform left is not understood as a state.'
  if (there.trim() === '' || (theirs !== undefined && textOf(theirs, 'lineage') === '')) {
    const serial = ours['serial']
    if (typeof serial === 'number' && serial <= LARGEST_FIRST_SERIAL) return undefined
    return 'the backend has no state at all: is the folder initialised for another backend or workspace?'
  }
  if (theirs !== undefined && textOf(theirs, 'lineage') === lineage) return undefined
  return 'the backend has the state of something else (its lineage differs): is the folder initialised for another backend or workspace?'
}

/** Whether a text is the JSON of a whole state. */
export function isState(text: string): boolean {
  const state = parse(text)
  return state !== undefined && (textOf(state, 'lineage') ?? '') !== ''
}

function parse(text: string): JsonObject | undefined {
  try {
    const value: unknown = JSON.parse(text)
    return isObject(value) ? value : undefined
  } catch {
    return undefined
  }
}
