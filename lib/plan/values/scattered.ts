import type {Leaf, Side} from './leaves.ts'
import type {Scrubber} from './secrets.ts'

const SIDES = ['before', 'after'] as const

/**
 * Withholds the elements of each list that make a secret together: `split("", password)` has one of its characters in each.
 *
 * @param leaves in the order of the plan
 */
export function withoutScattered(leaves: readonly Leaf[], scrubber: Scrubber): readonly Leaf[] {
  const lists = new Map<string, Leaf[]>()
  for (const leaf of leaves) {
    if (typeof leaf.path.at(-1) !== 'number') continue
    const key = JSON.stringify(leaf.path.slice(0, -1))
    lists.set(key, [...(lists.get(key) ?? []), leaf])
  }
  const secret = new Set([...lists.values()].filter(list => SIDES.some(side => isSecret(list, side, scrubber))).flat())
  return secret.size === 0 ? leaves : leaves.map(leaf => (secret.has(leaf) ? withheld(leaf) : leaf))
}

function isSecret(list: readonly Leaf[], side: (typeof SIDES)[number], scrubber: Scrubber): boolean {
  const texts = list.flatMap(leaf => (typeof leaf[side] === 'string' || typeof leaf[side] === 'number' ? [String(leaf[side])] : []))
  if (texts.length < 2) return false
  // What is secret in one element alone is hidden there.
  const elements = texts.map(text => scrubber.text(text))
  const text = elements.join('')
  return scrubber.text(text) !== text
}

const withheld = (leaf: Leaf): Leaf => ({...leaf, before: withholdSide(leaf.before), after: withholdSide(leaf.after)})

const withholdSide = (side: Side): Side => (typeof side === 'object' ? side : {kind: 'sensitive'})
