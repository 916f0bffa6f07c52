// Measures this repository's programs, and prints what comes out beside what is asked of them: npm run bench -- plan-guard [--runs N]
import {join} from 'node:path'
import {parseArgs} from 'node:util'
import {benchPlanGuard} from './bench/plan-guard.ts'
import {root} from './support/repository.ts'

const BENCHES: Readonly<Record<string, (runs: number, bundle: string) => Promise<void>>> = {'plan-guard': benchPlanGuard}

const {values, positionals} = parseArgs({
  options: {runs: {type: 'string', default: '3'}, bundle: {type: 'string', default: join(root, 'dist', 'cli', 'index.js')}},
  allowPositionals: true
})
const runs = Number(values.runs)
if (!Number.isInteger(runs) || runs < 1) throw new Error('--runs: give how often each program is run, 1 or more.')
const wanted = positionals.length === 0 ? Object.keys(BENCHES) : positionals
for (const name of wanted) {
  const bench = Object.hasOwn(BENCHES, name) ? BENCHES[name] : undefined
  if (bench === undefined) throw new Error(`There is nothing to measure called "${name}". There is: ${Object.keys(BENCHES).join(', ')}.`)
  await bench(runs, values.bundle)
}
