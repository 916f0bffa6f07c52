import {readEntries, readFields, wrongLine} from './fields.ts'
import {checkTemplate} from './template.ts'
import {GLOBAL_NAMES} from './rule.ts'

/** What holds for all tags of a list, as docker/metadata-action has it. */
export interface Flavor {
  readonly latest: 'auto' | 'true' | 'false'
  readonly prefix: string
  readonly suffix: string
  /** Whether `latest` gets the prefix and the suffix too. */
  readonly prefixLatest: boolean
  readonly suffixLatest: boolean
}

const NO_FLAVOR: Flavor = {latest: 'auto', prefix: '', suffix: '', prefixLatest: false, suffixLatest: false}

const FORMS = 'Write latest=auto, latest=true or latest=false, prefix=TEXT, suffix=TEXT, and behind one of these ",onlatest=true".'

/**
 * Reads the input `flavor`.
 *
 * @throws ActionError naming the line
 */
export function readFlavor(text: string): Flavor {
  let flavor = NO_FLAVOR
  for (const entry of readEntries(text)) {
    let affix: 'prefix' | 'suffix' | undefined
    for (const field of readFields(entry)) {
      const equals = field.indexOf('=')
      const name = field.slice(0, Math.max(equals, 0)).trim().toLowerCase()
      const value = field.slice(equals + 1).trim()
      if (name === 'latest' && (value === 'auto' || value === 'true' || value === 'false')) flavor = {...flavor, latest: value}
      else if (name === 'prefix' || name === 'suffix') {
        affix = name
        checkTemplate(value, GLOBAL_NAMES)
        flavor = {...flavor, [name]: value}
      } else if (name === 'onlatest' && affix !== undefined && (value === 'true' || value === 'false')) {
        flavor = {...flavor, [`${affix}Latest`]: value === 'true'}
      } else throw wrongLine(entry, `"${field}" is not a flavor`, FORMS)
    }
  }
  return flavor
}
