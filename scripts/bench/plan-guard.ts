import {access, writeFile} from 'node:fs/promises'
import {join} from 'node:path'
import {writePlan} from './make-plan.ts'
import {measure, summarise, type Measurement} from './measure.ts'
import {find} from './find.ts'
import {hundredths, mebibytes, printTable, target, type Row} from './table.ts'
import {inFolder} from './folder.ts'

const MEGABYTE = 1_000_000
const MEBIBYTE = 1024 * 1024

/** Processes that take a few milliseconds are measured more often. */
const SHORT_RUNS = 15

/** What the plan guard is compared with: reading the whole plan to say what it destroys. */
const JQ: Other = {
  name: 'jq',
  argv: plan => ['.resource_changes[] | select(.change.actions | index("delete")) | .address', plan],
  get: 'the package "jq" of your system'
}
const TF_SUMMARIZE: Other = {
  name: 'tf-summarize',
  argv: plan => [plan],
  get: '"go install github.com/dineshba/tf-summarize@v0.3.10", and its folder on the PATH'
}

interface Other {
  readonly name: string
  readonly argv: (plan: string) => readonly string[]
  /** Where to get it. */
  readonly get: string
}

/** A plan that is much larger than most, and what the plan guard may take of memory for it. */
interface LargePlan {
  readonly changes: number
  readonly bytes: number
  readonly peak: number
  readonly others: readonly Other[]
}

const LARGE: LargePlan = {changes: 32_000, bytes: 220 * MEGABYTE, peak: 150 * MEBIBYTE, others: [JQ, TF_SUMMARIZE]}
/** jq takes five gigabytes of memory for this one. */
const HUGE: LargePlan = {changes: 145_000, bytes: 1000 * MEGABYTE, peak: 220 * MEBIBYTE, others: [JQ]}

/** Targets are printed, never asserted: they depend on the machine. Wall time and CPU time as a share of what jq takes: */
const SHARE_OF_JQ = 0.75
/** And for a small plan a multiple of what an empty Node takes, and some milliseconds. */
const SMALL = {factor: 1.5, extra: 40}

/**
 * Measures the plan guard of the terminal on plans that a script makes, as whole processes from spawn to exit, beside the programs that it is
 * compared with. The temporary files take up to 1.1 GB, and are removed.
 *
 * @param runs how often each is run on a large plan, and a third of it on the largest; the median of the times counts, and the highest peak
 * @param bundle path of the terminal program
 */
export async function benchPlanGuard(runs: number, bundle: string): Promise<void> {
  await access(bundle).catch(() => {
    throw new Error(`There is no ${bundle}. Make it with: npm run build`)
  })
  const guard: Guard = async plan => {
    const measured = await measure([process.execPath, bundle, 'plan-guard', plan, '--json'])
    if (measured.exitCode === 0 || measured.exitCode === 2) return measured
    throw new Error(`plan-guard has not judged the plan: its exit status is ${measured.exitCode ?? 'that of a signal'}.`)
  }
  await inFolder(async folder => {
    const plan = join(folder, 'plan.json')
    await benchLarge(guard, plan, runs, LARGE)
    await benchLarge(guard, plan, Math.ceil(runs / 3), HUGE)
    await benchSmall(guard, plan, folder)
  })
}

type Guard = (plan: string) => Promise<Measurement>

async function benchLarge(guard: Guard, plan: string, runs: number, {changes, bytes, peak: limit, others}: LargePlan): Promise<void> {
  console.log(`A plan of ${megabytes(await writePlan(plan, changes, bytes))} with ${changes.toLocaleString('en')} changes`)
  const programs = [{name: 'plan-guard', run: () => guard(plan)}]
  for (const {name, argv, get} of others) {
    const program = await find(name)
    if (program === undefined) console.log(`\n!! ${name} IS MISSING, so nothing is compared with it. Get it: ${get}.\n`)
    else programs.push({name, run: () => measure([program, ...argv(plan)])})
  }
  const measured = programs.map(({name, run}) => ({name, run, measurements: [] as Measurement[]}))
  // In turn, so that what else the machine does hits all of them.
  for (let run = 0; run < runs; run++) for (const one of measured) one.measurements.push(await one.run())
  const [own, ...rest] = measured.map(({name, measurements}) => ({name, ...summarise(measurements)}))
  if (own === undefined) return
  printTable([own, ...rest])
  for (const other of rest) console.log(`  plan-guard takes of ${other.name}: ${sharesOf(own, other)}`)
  console.log(`  plan-guard's peak: ${target(own.peak ?? NaN, limit, mebibytes)}\n`)
}

/** How much of another program's time and memory the plan guard takes, with the targets for jq. */
function sharesOf(own: Measurement, other: Row): string {
  if (other.exitCode !== 0) return 'nothing to compare, it failed'
  const share = (one: 'wall' | 'cpu' | 'peak') => (own[one] ?? NaN) / (other[one] ?? NaN)
  const limited = (value: number) => (other.name === JQ.name ? target(value, SHARE_OF_JQ, hundredths) : hundredths(value))
  return `wall ${limited(share('wall'))}, CPU ${limited(share('cpu'))}, peak ${hundredths(share('peak'))}`
}

async function benchSmall(guard: Guard, plan: string, folder: string): Promise<void> {
  console.log(`A plan of ${megabytes(await writePlan(plan, 14, 100_000))}, from spawn to verdict`)
  const nothing = join(folder, 'empty.cjs')
  await writeFile(nothing, '')
  const empty: Measurement[] = []
  const guarded: Measurement[] = []
  // In turn, so that what else the machine does hits both.
  for (let run = 0; run < SHORT_RUNS; run++) {
    empty.push(await measure([process.execPath, nothing]))
    guarded.push(await guard(plan))
  }
  const [base, small] = [summarise(empty), summarise(guarded)]
  const limit = SMALL.factor * base.wall + SMALL.extra
  printTable([
    {name: `empty Node ${process.versions.node}`, ...base},
    {name: 'plan-guard', ...small}
  ])
  const formula = `${SMALL.factor} x ${base.wall.toFixed(0)} ms + ${SMALL.extra} ms`
  console.log(`  plan-guard takes ${target(small.wall, limit, value => `${value.toFixed(0)} ms`)}, which is ${formula}`)
}

const megabytes = (bytes: number) => `${(bytes / MEGABYTE).toFixed(1)} MB`
