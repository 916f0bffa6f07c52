// Mutation testing with Stryker of what judges a plan: npm run mutate [-- reader|rules|fingerprint ...]
import {readFile, rm} from 'node:fs/promises'
import {join} from 'node:path'
import {formatDuration} from '../lib/action/duration.ts'
import {runProcess} from '../lib/action/process.ts'
import {addScores, listSurvivors, scoreOf, type MutationReport, type Score} from './mutate/score.ts'
import {PARTS, reportFile} from './mutate/parts.ts'
import {root} from './support/repository.ts'

/** Fewer killed than this is a failure, in per cent. */
const LEAST = 90

/** For one part, in milliseconds. */
const MAX_TIME = 20 * 60_000

const wanted = process.argv.slice(2)
const unknown = wanted.filter(name => !PARTS.some(part => part.name === name))
if (unknown.length > 0) throw new Error(`There is no part "${unknown.join('", "')}". There is: ${PARTS.map(({name}) => name).join(', ')}.`)

let total: Score = {killed: 0, survived: 0}
for (const part of PARTS.filter(({name}) => wanted.length === 0 || wanted.includes(name))) {
  const started = Date.now()
  console.log(`\n== ${part.name}`)
  const report = await run(part.name)
  const score = scoreOf(report)
  for (const survivor of listSurvivors(report)) console.log(`   ${survivor}`)
  console.log(`== ${part.name}: ${describe(score)} (${formatDuration(Date.now() - started)})`)
  total = addScores(total, score)
}
console.log(`\nMutation score: ${describe(total)}, at least ${LEAST} % asked for`)
process.exitCode = percent(total) >= LEAST ? 0 : 1

/** A process for each part: the tests that a part is tried against are told by the environment. */
async function run(part: string): Promise<MutationReport> {
  const file = reportFile(part)
  await rm(file, {force: true})
  const stryker = join(root, 'node_modules', '@stryker-mutator', 'core', 'bin', 'stryker.js')
  const {exitCode} = await runProcess([process.execPath, stryker, 'run', join(root, 'stryker.config.mjs')], {
    cwd: root,
    env: {...process.env, FAIRWAY_MUTATE: part},
    timeout: MAX_TIME,
    onLine: line => console.log(line)
  })
  if (exitCode !== 0) throw new Error(`Stryker ended with status ${String(exitCode)}: the tests have to pass first (npm test).`)
  return JSON.parse(await readFile(file, 'utf8')) as MutationReport
}

function percent({killed, survived}: Score): number {
  return killed + survived === 0 ? 0 : (100 * killed) / (killed + survived)
}

function describe(score: Score): string {
  return `${percent(score).toFixed(1)} % killed (${score.killed} of ${score.killed + score.survived} mutants)`
}
