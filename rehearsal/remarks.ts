import {UsageError} from './usage-error.ts'

/** What somebody is to write on an issue, as the command line says it. */
export interface RequestedRemark {
  readonly text: string
  /** The login; undefined: the scenario's approver. */
  readonly commenter: string | undefined
  /** What the comment is changed to. */
  readonly edit: string | undefined
}

/** A word of a command line, as `parseArgs` of node:util tells it. */
interface Token {
  readonly kind: string
  readonly name?: string
  readonly value?: string | undefined
}

/**
 * Reads `--comment TEXT`, each followed by its own `--commenter LOGIN` and `--edit TEXT`: their order says who writes what.
 *
 * @returns undefined when there is none of them; empty for `--comment ''`, with which nobody answers
 * @throws UsageError when a `--commenter` or an `--edit` has no comment before it, or stands there twice
 */
export function readRemarks(tokens: readonly Token[]): RequestedRemark[] | undefined {
  const remarks: RequestedRemark[] = []
  let isGiven = false
  for (const {kind, name, value = ''} of tokens) {
    if (kind !== 'option') continue
    if (name === 'comment') {
      isGiven = true
      remarks.push({text: value, commenter: undefined, edit: undefined})
    } else if (name === 'commenter' || name === 'edit') {
      const remark = remarks.pop()
      if (remark === undefined) throw new UsageError(`--${name} ${value}: it belongs after the --comment that it is about.`)
      if (remark[name] !== undefined) throw new UsageError(`--${name} is given twice for one --comment.`)
      remarks.push({...remark, [name]: value})
    }
  }
  const silent = remarks.find(remark => remark.text === '' && (remark.commenter !== undefined || remark.edit !== undefined))
  if (silent !== undefined) throw new UsageError("--comment '' means that nobody answers: it has neither --commenter nor --edit.")
  return isGiven ? remarks.filter(({text}) => text !== '') : undefined
}
