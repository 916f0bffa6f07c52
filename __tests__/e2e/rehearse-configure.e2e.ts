import {afterAll, expect, test} from '@jest/globals'
import {mkdtempSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import type {RunReport} from '../../rehearsal/report.ts'
import {rehearsalsIn} from '../support/rehearsal-process.ts'

const folder = mkdtempSync(join(tmpdir(), 'r-'))
const rehearse = rehearsalsIn(folder)

afterAll(() => rmSync(folder, {recursive: true, force: true}))

/** The faults in their order, the step that fails of each, what the run says, and which of the two services were started anew. */
const PLAYED: readonly (readonly [string, string | undefined, string | RegExp, string])[] = [
  ['rotation-dry-run', undefined, 'ready', ''],
  ['rotation', undefined, 'deployed', 'metrics'],
  // Behind those two: it changes a line of the template that they are compared with.
  ['none', undefined, 'deployed', 'metrics'],
  ['unused-reference', 'Check the templates', 'failed', ''],
  ['missing-secret', 'Fill in the secrets', 'failed', ''],
  ['template-typo', 'Check the templates', 'failed', ''],
  ['validate-fails', 'Deploy and verify', 'failed', ''],
  ['unit-crashes', 'Deploy and verify', 'rolled-back', 'metrics'],
  ['host-lacks-command', 'Deploy and verify', 'failed', ''],
  ['unknown-host-key', 'Deploy and verify', 'failed', ''],
  ['from-fork', undefined, 'checked', ''],
  // Seen before the run after it.
  ['runner-lost', undefined, 'failed', 'metrics'],
  ['ssh-lost', 'Deploy and verify', 'failed', 'metrics']
]

const WORDS: readonly (readonly [string, RegExp])[] = [
  ['unused-reference', /only: no template uses op:\/\/homelab\/metrics\/tokn\./],
  ['missing-secret', /lxc\/metrics\.yml\.tpl:4: op:\/\/homelab\/metrics\/tokn: the item has no field "tokn"/],
  ['template-typo', /lxc\/metrics\.yml\.tpl:4: "\{\{ op:\/homelab\/metrics\/token \}\}" looks like a secret reference and is none/],
  ['validate-fails', /"python3" says that the new files are not valid/],
  ['unit-crashes', /the previous one runs again\. homelab-metrics\.service keeps ending and being started again \(exit-code, status 1\)/],
  ['host-lacks-command', /nothing was changed on the host\. The command homelab-smartctl is missing/],
  ['unknown-host-key', /The host key of 127\.0\.0\.1, port \d+ is not the one in "known-hosts"/],
  ['runner-lost', /lost communication with the server/],
  ['ssh-lost', /THE HOST NEEDS A PERSON: /]
]

const failedIn = ({jobs}: RunReport) =>
  jobs.flatMap(({steps}) => steps).flatMap(({name, conclusion}) => (conclusion === 'failure' ? [name] : []))
const unitsOf = ({hosts}: RunReport) => hosts[0]?.units ?? {}
/** The services that were started anew since the run before. */
const startedSince = (before: RunReport, run: RunReport) =>
  Object.entries(unitsOf(run)).flatMap(([name, {start}]) => (start === unitsOf(before)[name]?.start ? [] : [name.slice(8, -8)]))

test('configure.yml: a rotation restarts the unit that uses the secret alone; whatever fails leaves, or puts back, what ran', async () => {
  const {status, report, screen} = await rehearse(
    'homelab',
    '--workflow',
    'configure.yml',
    ...PLAYED.flatMap(([fault]) => ['--fault', fault])
  )
  expect([status, report.leaks, report.leftovers]).toEqual([1, [], []])
  for (const [index, [fault, step, result, started]] of PLAYED.entries()) {
    const run = report.runs[index]
    const before = report.runs[index - 1]
    if (run === undefined) throw new Error(`${fault} was not played:\n${screen}`)
    expect([fault, failedIn(run), run.outputs['result']]).toEqual([fault, step === undefined ? [] : [step], result])
    expect([fault, Object.values(unitsOf(run)).map(({state}) => state)]).toEqual([fault, ['active', 'active']])
    // The run after a lost runner has started the service once more.
    const isUnder = before !== undefined && before.nextRun === null
    if (isUnder) expect([fault, startedSince(before, run).join()]).toEqual([fault, started])
  }
  // What each of them said, in the conclusion.
  const said = screen.slice(screen.indexOf('── Summary of'))
  let from = 0
  for (const [fault, words] of WORDS) {
    const at = said.slice(from).search(words)
    expect([fault, at]).not.toEqual([fault, -1])
    from += at
  }
  // The dry run names the line of the template, and whose restart it would be.
  expect(said).toMatch(
    /\/etc\/homelab-metrics\/config\.yml: it would change; 1 line is new, 1 of the old one goes\.\s+- lxc\/metrics\.yml\.tpl:4: /
  )
  expect(said).toContain('homelab-metrics.service would restart.')
  expect(said).not.toContain('homelab-relay.service would restart.')
  // A proposal gets no credentials, and reaches no host.
  const proposal = report.runs.find(run => run.fault === 'from-fork')
  expect(proposal?.jobs.map(({name, conclusion}) => [name, conclusion])).toEqual([
    ['configure / check', 'success'],
    ['configure / configure', 'skipped'],
    ['configure / notify', 'skipped']
  ])
  expect(report.runs.find(run => run.fault === 'runner-lost')?.nextRun).toMatchObject({conclusion: 'success'})
})
