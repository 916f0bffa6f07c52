import {integer, optional, type InputKind} from '../action/inputs.ts'

/** What an operating system that gets no more security updates does to a scan. */
export const END_OF_LIFE = ['warn', 'fail', 'ignore'] as const
export type EndOfLife = (typeof END_OF_LIFE)[number]

/** How many findings of a severity are tolerated; undefined when nobody says. Nobody means more than a million. */
export const tolerated = (): InputKind<number | undefined> => optional(integer({min: 0, max: 1_000_000}))
