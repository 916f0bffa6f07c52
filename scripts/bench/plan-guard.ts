import {access, constants, mkdtemp, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {delimiter, join} from 'node:path'
import {writePlan} from './make-plan.ts'
import {measure, summarise, type Measurement} from './measure.ts'
import {printTable, type Row} from './table.ts'

const MEGABYTE = 1_000_000
const MEBIBYTE = 1024 * 1024

/** Processes that take a few milliseconds are measured more often. */
const SHORT_RUNS = 15

/** What the plan guard is compared with: reading the whole plan to say what it destroys. */
const OTHERS = [
  {
    name: 'jq',
    argv: (plan: string) => ['.resource_changes[] | select(.change.actions | index("delete")) | .address', plan],
    get: 'the package "jq" of your system'
  },
  {
    name: 'tf-summarize',
    argv: (plan: string) => [plan],
    get: '"go install github.com/dineshba/tf-summarize@v0.3.10", and its folder on the PATH'
  }
]

/** Targets, as ratios of wall time and as bytes. They are printed, never asserted: they depend on the machine. */
const TARGETS = {jq: 0.5, 'tf-summarize': 0.3, large: 200 * MEBIBYTE, huge: 220 * MEBIBYTE, smallFactor: 1.5, smallExtra: 40}

/**
 * Measures the plan guard of the terminal on plans that a script makes, as whole processes from spawn to exit, beside the programs that it is
 * compared with. The temporary files take 1.3 GB, and are removed.
 *
 * @param runs how often each of the long ones is run; the median counts
 * @param bundle path of the terminal program
 */
export async function benchPlanGuard(runs: number, bundle: string): Promise<void> {
  await access(bundle).catch(() => {
    throw new Error(`There is no ${bundle}. Make it with: npm run build`)
  })
  const guard: Guard = plan => measure([process.execPath, bundle, 'plan-guard', plan, '--json'])
  const folder = await mkdtemp(join(tmpdir(), 'fairway-bench-'))
  try {
    const large = join(folder, 'large.json')
    console.log(`A plan of ${format(await writePlan(large, 32_000, 220 * MEGABYTE))} with 32,000 changes`)
    await benchLarge(guard, large, runs)
    await rm(large)

    const huge = join(folder, 'huge.json')
    console.log(`\nA plan of ${format(await writePlan(huge, 145_000, 1000 * MEGABYTE))} with 145,000 changes`)
    const guarded = await repeat(1, () => guard(huge))
    printTable([{name: 'plan-guard', ...guarded, target: memoryTarget(guarded, TARGETS.huge)}])
    await rm(huge)

    const small = join(folder, 'small.json')
    console.log(`\nA plan of ${format(await writePlan(small, 14, 100_000))}, from spawn to verdict`)
    await benchSmall(guard, small, folder)
  } finally {
    await rm(folder, {recursive: true, force: true})
  }
}

type Guard = (plan: string) => Promise<Measurement>

async function benchLarge(guard: Guard, plan: string, runs: number): Promise<void> {
  const guarded = await repeat(runs, () => guard(plan))
  const rows: Row[] = [{name: 'plan-guard', ...guarded, target: memoryTarget(guarded, TARGETS.large)}]
  for (const {name, argv, get} of OTHERS) {
    const program = await find(name)
    if (program === undefined) {
      console.log(`\n!! ${name} IS MISSING, so nothing is compared with it. Get it: ${get}.\n`)
      continue
    }
    const other = await repeat(runs, () => measure([program, ...argv(plan)]))
    const [limit, ratio] = [TARGETS[name as 'jq'], guarded.wall / other.wall]
    rows.push({
      name,
      ...other,
      target: `plan-guard takes ${ratio.toFixed(2)} of it, target ${limit.toFixed(2)}: ${verdict(ratio <= limit)}`
    })
  }
  printTable(rows)
}

async function benchSmall(guard: Guard, plan: string, folder: string): Promise<void> {
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
  const limit = TARGETS.smallFactor * base.wall + TARGETS.smallExtra
  const formula = `${TARGETS.smallFactor} x ${base.wall.toFixed(0)} ms + ${TARGETS.smallExtra} ms`
  printTable([
    {name: `empty Node ${process.versions.node}`, ...base, target: ''},
    {name: 'plan-guard', ...small, target: `target ${limit.toFixed(0)} ms (${formula}): ${verdict(small.wall <= limit)}`}
  ])
}

async function repeat(runs: number, once: () => Promise<Measurement>): Promise<Measurement> {
  const measurements: Measurement[] = []
  for (let run = 0; run < runs; run++) measurements.push(await once())
  return summarise(measurements)
}

function memoryTarget({peak}: Measurement, limit: number): string {
  if (peak === undefined) return 'peak memory: this system does not say'
  return `peak target ${format(limit, 'MiB')}: ${verdict(peak <= limit)}`
}

const verdict = (isMet: boolean) => (isMet ? 'met' : 'NOT MET')

const format = (bytes: number, unit: 'MB' | 'MiB' = 'MB') =>
  unit === 'MB' ? `${(bytes / MEGABYTE).toFixed(1)} MB` : `${Math.round(bytes / MEBIBYTE)} MiB`

async function find(program: string): Promise<string | undefined> {
  for (const folder of (process.env['PATH'] ?? '').split(delimiter)) {
    const path = join(folder, program)
    const isThere = await access(path, constants.X_OK).then(
      () => true,
      () => false
    )
    if (folder !== '' && isThere) return path
  }
  return undefined
}
