import {threadId} from 'node:worker_threads'
import {planJob, type EntryText, type PlanHeader, type PlanVisitor} from '../../../../lib/plan/reader/index.ts'

export interface Options {
  readonly greeting: string
  /** The visitor throws for the change of this address. */
  readonly throwsAt?: string
}

interface Part {
  readonly lines: readonly string[]
  readonly thread: number
}

/** One line for each entry: what it is, and its canonical text. */
function start({throwsAt}: Options) {
  const lines: string[] = []
  const note = (what: string, text: EntryText) => void lines.push(`${what} ${text.canonical().toString()}`)
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
  return {visitor, part: (): Part => ({lines, thread: threadId})}
}

const greet = ({greeting}: Options, {terraformVersion}: PlanHeader, lines: readonly string[]) =>
  `${greeting}: ${lines.length} of ${terraformVersion}`

/** Worked on by one thread, so its lines are in order. */
export const summaryJob = planJob('summary', import.meta.url, {
  start,
  mayShare: () => false,
  finish(options: Options, header, parts: readonly Part[]) {
    const lines = parts.flatMap(part => part.lines)
    return {said: greet(options, header, lines), lines}
  }
})

/** Worked on by whichever thread has time. */
export const sharedJob = planJob('shared', import.meta.url, {
  start,
  mayShare: () => true,
  finish(options: Options, header, parts: readonly Part[]) {
    const lines = parts.flatMap(part => part.lines).sort()
    return {said: greet(options, header, lines), lines, shares: parts.map(part => part.lines.length)}
  }
})
