import {ActionError} from '../action/errors.ts'
import {words, type InputKind} from '../action/inputs.ts'
import {SEVERITIES, type Threshold} from './severity.ts'

/** A severity, which means that one and worse; of several the least counts. `none` stands alone. */
export function threshold(options: {default: Threshold}): InputKind<Threshold> {
  const known = words([...SEVERITIES, 'none'], options)
  return {
    default: options.default,
    isSecret: false,
    parse(value) {
      const given = known.parse(value)
      if (given.has('none') && given.size > 1) {
        throw new ActionError('"none" excludes every other word.', 'Write none alone, or leave it out.')
      }
      return SEVERITIES.findLast(severity => given.has(severity)) ?? 'none'
    }
  }
}
