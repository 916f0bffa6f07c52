import {expect, test} from '@jest/globals'
import fc from 'fast-check'
import {LONGEST_REPORT, renderMarkdown} from '../../../actions/apply-plan/markdown.ts'
import {report} from '../../../actions/apply-plan/outputs.ts'
import {decide} from '../../../actions/apply-plan/result.ts'
import {follow, streamLines, STREAMS, TOKEN} from '../../lib/terraform/streams.ts'

const RECORDED = STREAMS.flatMap(streamLines)
const TYPES = [
  ...new Set(RECORDED.map(line => (JSON.parse(line) as {type: string}).type)),
  'action_start',
  'action_complete',
  'action_errored'
]

const recorded = fc.constantFrom(...RECORDED)
/** A recorded line, cut, doubled or with one character changed. */
const damaged = fc.tuple(recorded, fc.nat(), fc.nat(), fc.string()).map(([line, from, to, text]) => {
  const [start, end] = [from % line.length, to % line.length]
  return line.slice(0, start) + text + line.slice(Math.min(start, end))
})
const json = fc.jsonValue({maxDepth: 3})
const member = fc.oneof(
  json,
  fc.record({resource: fc.oneof(json, fc.record({addr: json})), action: json, elapsed_seconds: json, operation: json})
)
const made = fc
  .record({type: fc.oneof(fc.constantFrom(...TYPES), json), hook: member, change: member, changes: member, diagnostic: json, state: json})
  .map(message => JSON.stringify(message))
const anyLine = fc.oneof(recorded, damaged, made, fc.string())
const end = fc.record({
  exitCode: fc.constantFrom(0, 1, 2, 11, null),
  signal: fc.constantFrom(null, 'SIGKILL' as const),
  isRunning: fc.boolean(),
  wasCancelled: fc.boolean()
})
const state = fc.constantFrom(
  {kind: 'saved'} as const,
  {kind: 'pushed', tries: 2} as const,
  {kind: 'kept', path: '/w/errored.tfstate', sealed: undefined, beside: undefined, reason: 'no answer'} as const
)

test('no lines of any kind make it crash, applied without a good end, or act in a log or a report', () => {
  fc.assert(
    fc.property(fc.array(anyLine, {maxLength: 40}), end, state, (lines, how, kept) => {
      const {progress, log} = follow(lines)
      const result = decide(progress, how, kept)
      const {outputs, failure, log: reported = []} = report(result, '/temp/report.md')
      if (how.exitCode !== 0 || how.isRunning || kept.kind === 'kept') {
        expect(outputs.applied).toBe('false')
        expect(failure).toBeDefined()
      }
      if (kept.kind === 'kept') expect(outputs.result).toBe('state-not-saved')
      for (const line of [...log, ...reported, outputs.summary, failure ?? '']) expect(line).not.toMatch(/[\r\n\u2028\u2029]|^::|##\[/)
      expect(outputs.summary.length).toBeLessThanOrEqual(200)
      expect(Buffer.byteLength(renderMarkdown(result))).toBeLessThanOrEqual(LONGEST_REPORT)
    }),
    {numRuns: 500}
  )
})

test('whatever was begun is told: it is never "not applied", and every object is in one list', () => {
  fc.assert(
    fc.property(fc.array(anyLine, {maxLength: 30}), recorded, fc.nat(), (others, line, at) => {
      const lines = others.toSpliced(at % (others.length + 1), 0, line)
      const {progress} = follow(lines)
      const how = {exitCode: 1, signal: null, isRunning: false, wasCancelled: false}
      const {result, objects} = decide(progress, how, {kind: 'saved'})
      const {type, hook} = JSON.parse(line) as {type: string; hook?: {resource: {addr: string}}}
      if (type !== 'apply_start' && type !== 'apply_errored') return
      expect(result).toBe('partly-applied')
      const lists = [objects.completed, objects.failed, objects.notStarted].map(list =>
        list.filter(({address}) => address === hook?.resource.addr)
      )
      expect(lists.flat()).toHaveLength(1)
      expect(lists[2]).toEqual([])
    }),
    {numRuns: 500}
  )
})

test('lines of real streams in any order and number show no value', () => {
  fc.assert(
    fc.property(fc.array(recorded, {maxLength: 60}), end, state, (lines, how, kept) => {
      const {progress, log} = follow(lines)
      const result = decide(progress, how, kept)
      const reported = report(result, '/temp/report.md')
      expect(JSON.stringify([log, reported, renderMarkdown(result)])).not.toContain(TOKEN)
    }),
    {numRuns: 500}
  )
})
