import {planJob, type EntryText, type PlanVisitor} from '../../../../actions/plan-guard/reader/index.ts'

export interface Options {
  readonly greeting: string
  /** The visitor throws for the change of this address. */
  readonly throwsAt?: string
}

/** One line for each entry: what it is, and its canonical text. */
export const summaryJob = planJob('summary', import.meta.url, ({greeting, throwsAt}: Options, emit: (line: string) => void) => {
  let visits = 0
  const note = (what: string, text: EntryText) => {
    visits++
    emit(`${what} ${text.canonical().toString()}`)
  }
  const visitor: PlanVisitor = {
    change: ({address}, text) => {
      if (address === throwsAt) throw new TypeError(`thrown at ${address}`)
      note(`change ${address}`, text)
    },
    drift: ({address}, text) => note(`drift ${address}`, text),
    deferred: (reason, {address}, text) => note(`deferred ${reason} ${address}`, text),
    output: (name, _, text) => note(`output ${name}`, text),
    actionInvocation: ({address}, text) => note(`invocation ${address}`, text),
    deferredActionInvocation: (reason, {address}, text) => note(`deferred invocation ${reason} ${address}`, text)
  }
  return {visitor, end: ({terraformVersion}) => `${greeting}: ${visits} of ${terraformVersion}`}
})
