import {SHORTEST_PIECE} from '../../lib/secrets/finder/index.ts'

/** Characters at which Compose, a shell or a parser of configuration ends a value. */
const ENDS = /[\s$"'\\#`{}]+/

/**
 * The parts of a secret that a program might show by themselves, and that give it away: the runner's masks know whole values and whole lines
 * only. A part that is a plain word is left out: as a mask it would blank that word in all of the job's log.
 *
 * @returns none for a secret of several lines (the runner masks each of them) and for JSON, whose words are common
 */
export function tellingParts(secret: string): string[] {
  if (/[\r\n]/.test(secret.trim()) || /^\s*[[{]/.test(secret)) return []
  const parts = secret.split(ENDS)
  return parts.length < 2 ? [] : parts.filter(part => part.length >= SHORTEST_PIECE && !/^[a-z]+$|^[A-Z]+$|^[A-Z][a-z]+$/.test(part))
}
