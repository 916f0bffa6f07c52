import {afterAll, beforeAll, describe, expect, test} from '@jest/globals'
import {mkdtemp} from 'node:fs/promises'
import {makeSshKey} from '../../rehearsal/parts/ssh-key.ts'
import {clearStage, findProgram} from '../../rehearsal/parts/stage-folder.ts'
import {playCells} from './support/deploy-faults/lanes.ts'
import {allCells, someCells, type Cell} from './support/deploy-faults/matrix.ts'
import {startPlayedSite} from './support/deploy-faults/played-site.ts'
import {startRealSite} from './support/deploy-faults/real-site.ts'
import type {Site} from './support/deploy-faults/site.ts'
import {renderTables, type CellResult} from './support/deploy-faults/table.ts'

/*
 * What is left of a deploy that a fault met, at each of its phases: the old release answers or the new one, never half of one, the lock is free within two
 * minutes, and a second run succeeds. Always real: sshd, ssh, the bundle as a job runs it. With the real engine some cells, so that each fault is on one
 * host and on several, and each phase is in one; with a played engine every cell, with `--all`.
 */

const LONGEST_MILLISECONDS = 1_800_000
const isFull = process.env['FAIRWAY_E2E_ALL'] === '1'
/** A part of what a cell is called, to play some by hand: `FAIRWAY_FAULTS="runner lost in lock"`. */
const chosen = process.env['FAIRWAY_FAULTS'] ?? ''
/** Sites of the played engine, each with three hosts; most of the time is waiting. */
const LANES = 3

const nameOf = ({fault, phase, hosts, onFailure}: Cell) =>
  `${fault} in ${phase}, ${hosts === 1 ? '1 host' : `${hosts} hosts, on-failure: ${onFailure}`}`

async function play(sites: readonly Site[], all: readonly Cell[]): Promise<void> {
  const cells = all.filter(cell => nameOf(cell).includes(chosen))
  const started = Date.now()
  const results = await playCells(sites, cells, ({cell, served, seconds, problems: [problem = ''], reason}) =>
    process.stderr.write(`${nameOf(cell)}: ${served.join(' ')} ${seconds.toFixed(1)}s ${problem}${reason === '' ? '' : ` (${reason})`}\n`)
  )
  process.stderr.write(`\n${renderTables(results)}${cells.length} cells in ${Math.round((Date.now() - started) / 1_000)} s.\n\n`)
  expect(results).toHaveLength(cells.length)
  expectGood(results)
}

function expectGood(results: readonly CellResult[]): void {
  const bad = results.filter(({problems}) => problems.length > 0)
  for (const {cell, problems} of bad) console.error(`== ${nameOf(cell)}\n${problems.join('\n')}`)
  expect(bad.map(({cell, problems}) => `${nameOf(cell)}: ${problems[0]}`)).toEqual([])
}

describe('with the real engine', () => {
  let site: Awaited<ReturnType<typeof startRealSite>> | undefined
  beforeAll(async () => {
    site = await startRealSite(3)
  })
  afterAll(() => site?.stop())

  test(
    'some of the faults leave the old release or the new one, and a free lock',
    () => play(site === undefined ? [] : [site], someCells()),
    LONGEST_MILLISECONDS
  )
})

function describeFull(): void {
  describe('with a played engine', () => {
    let stage: string
    let sites: Site[]
    beforeAll(async () => {
      stage = await mkdtemp('/tmp/fairway-rehearsal-')
      const sshd = await findProgram('sshd', 'Install openssh-server.')
      const userKey = await makeSshKey({stage}, `${stage}/user-key`)
      sites = await Promise.all(Array.from({length: LANES}, (_, lane) => startPlayedSite({stage, sshd, userKey, lane, hosts: 3})))
    })
    afterAll(() => clearStage(stage))

    test(
      'every fault at every phase leaves the old release or the new one, and a free lock',
      () => play(sites, allCells()),
      LONGEST_MILLISECONDS
    )
  })
}

if (isFull) describeFull()
