import {Agent, request, type IncomingMessage} from 'node:http'
import {setTimeout as sleep} from 'node:timers/promises'

export interface LoadOptions {
  readonly url: string
  readonly perSecond: number
  /** Whether a connection is used again, as a browser does, or each request has one of its own. */
  readonly keepAlive: boolean
  /** Milliseconds until a request without an answer counts as a timeout; default 10 s. */
  readonly timeout?: number
}

/** What became of the requests so far. Every request that has ended is in exactly one of `ok`, `wrongStatus` and `failures`. */
export interface LoadReport {
  readonly sent: number
  /** Answers with a status of 2xx, read to their end. */
  readonly ok: number
  /** Answers with another status: how many by status. */
  readonly wrongStatus: Readonly<Record<string, number>>
  /** Requests without a whole answer: `refused`, `reset`, `timeout`, or the system's own word for it. */
  readonly failures: Readonly<Record<string, number>>
  /** What good answers said is their `version`, and how often; `none` for a page that is not JSON or has none. */
  readonly versions: Readonly<Record<string, number>>
}

export interface Load {
  report(): LoadReport
  /** Waits until the report is as wanted. @throws Error with the report when it is not so in time */
  until(isGood: (report: LoadReport) => boolean, what: string): Promise<void>
  /** Waits until this many more requests than now have ended. */
  more(count: number): Promise<void>
  /** Sends no more, waits for what is under way, and reports. */
  stop(): Promise<LoadReport>
}

const TICK_MILLISECONDS = 5
const TIMEOUT_MILLISECONDS = 10_000
const PATIENCE_MILLISECONDS = 60_000

/**
 * Sends GET requests, so many a second on average, until it is stopped; one that is slow holds up no other. Nothing is tried again: each
 * request that fails is one that a user would have seen.
 */
export function startLoad(options: LoadOptions): Load {
  const agent = new Agent({keepAlive: options.keepAlive})
  const started = performance.now()
  const counts = {sent: 0, ok: 0, wrongStatus: {}, failures: {}, versions: {}}
  const underWay = new Set<Promise<void>>()
  const send = () => {
    counts.sent++
    const sending = ask(options, agent).then(outcome => note(counts, outcome))
    underWay.add(sending)
    void sending.then(() => underWay.delete(sending))
  }
  const timer = setInterval(() => {
    // What a busy machine was late with is sent at once, but never more than a second's worth.
    const due = Math.floor(((performance.now() - started) / 1000) * options.perSecond) - counts.sent
    for (let count = 0; count < Math.min(due, options.perSecond); count++) send()
  }, TICK_MILLISECONDS)
  const report = () => structuredClone(counts)
  const ended = () => counts.sent - underWay.size
  const until: Load['until'] = async (isGood, what) => {
    const end = performance.now() + PATIENCE_MILLISECONDS
    while (!isGood(report())) {
      if (performance.now() > end) throw new Error(`Not so after a minute: ${what}. ${describeLoad(report())}`)
      await sleep(TICK_MILLISECONDS)
    }
  }
  return {
    report,
    until,
    more: count => {
      const wanted = ended() + count
      return until(() => ended() >= wanted, `${count} more requests have ended`)
    },
    stop: async () => {
      clearInterval(timer)
      await Promise.all(underWay)
      agent.destroy()
      return report()
    }
  }
}

/** How many requests did not get a good answer. */
export function failedRequests({wrongStatus, failures}: LoadReport): number {
  return [...Object.values(wrongStatus), ...Object.values(failures)].reduce((sum, count) => sum + count, 0)
}

/** A report in one line, for whoever reads the log of a test. */
export function describeLoad(report: LoadReport): string {
  const list = (counts: Readonly<Record<string, number>>) =>
    Object.entries(counts)
      .map(([name, count]) => `${name} ${count}`)
      .join(', ') || 'none'
  const {sent, ok, wrongStatus, failures, versions} = report
  return `${sent} sent, ${ok} good (versions: ${list(versions)}), other statuses: ${list(wrongStatus)}, without an answer: ${list(failures)}`
}

type Outcome = {readonly status: number; readonly body: string} | {readonly failure: string}

interface Counts {
  ok: number
  readonly wrongStatus: Record<string, number>
  readonly failures: Record<string, number>
  readonly versions: Record<string, number>
}

function note(counts: Counts, outcome: Outcome): void {
  const add = (to: Record<string, number>, name: string) => (to[name] = (to[name] ?? 0) + 1)
  if ('failure' in outcome) add(counts.failures, outcome.failure)
  else if (outcome.status < 200 || outcome.status > 299) add(counts.wrongStatus, String(outcome.status))
  else {
    counts.ok++
    add(counts.versions, versionIn(outcome.body))
  }
}

function versionIn(body: string): string {
  try {
    const {version} = JSON.parse(body) as {version?: unknown}
    return typeof version === 'string' ? version : 'none'
  } catch {
    return 'none'
  }
}

/** Never rejects: how a request failed is what is counted. */
function ask({url, timeout = TIMEOUT_MILLISECONDS}: LoadOptions, agent: Agent): Promise<Outcome> {
  return new Promise(resolve => {
    const signal = AbortSignal.timeout(timeout)
    const fail = (error: NodeJS.ErrnoException) => resolve({failure: signal.aborted ? 'timeout' : failureOf(error)})
    const sent = request(url, {agent, signal}, response => void readAnswer(response).then(resolve, fail))
    sent.once('error', fail)
    sent.end()
  })
}

async function readAnswer(response: IncomingMessage): Promise<Outcome> {
  const chunks: Buffer[] = []
  for await (const chunk of response as AsyncIterable<Buffer>) chunks.push(chunk)
  return {status: response.statusCode ?? 0, body: Buffer.concat(chunks).toString('utf8')}
}

function failureOf({code = 'unknown'}: NodeJS.ErrnoException): string {
  if (code === 'ECONNREFUSED') return 'refused'
  // An answer that breaks off in its middle is `ECONNRESET` ("aborted"), too.
  return ['ECONNRESET', 'EPIPE'].includes(code) ? 'reset' : code
}
