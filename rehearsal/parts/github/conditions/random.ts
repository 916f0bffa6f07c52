import {createHash, randomInt} from 'node:crypto'

/** What makes a run of chance the same again: FAIRWAY_SEED, or a new one. It has to be printed. */
export function newSeed(environment: Readonly<Record<string, string | undefined>> = process.env): number {
  const given = environment['FAIRWAY_SEED']
  return given !== undefined && /^\d{1,15}$/.test(given) ? Number(given) : randomInt(1_000_000_000)
}

/** A number from 0 up to 1, the same for the same seed and name. */
export function chance(seed: number, name: string): number {
  return createHash('sha256').update(`${seed} ${name}`).digest().readUInt32BE(0) / 2 ** 32
}
