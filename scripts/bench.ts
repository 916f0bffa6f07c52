// Measures this repository's programs, and prints what comes out beside what is asked of them: npm run bench -- [deploy|plan-guard|push|ship|start] [--runs N]
import {join} from 'node:path'
import {parseArgs} from 'node:util'
import {benchDeploy} from './bench/deploy.ts'
import {benchPlanGuard} from './bench/plan-guard.ts'
import {benchPush} from './bench/push.ts'
import {benchShip} from './bench/ship.ts'
import {benchStart} from './bench/start.ts'
import {root} from './support/repository.ts'

/** Each is told how often to run what it measures, and the folder of the bundles. */
const BENCHES: Readonly<Record<string, (runs: number, dist: string) => Promise<void>>> = {
  deploy: benchDeploy,
  'plan-guard': (runs, dist) => benchPlanGuard(runs, join(dist, 'cli', 'index.js')),
  push: benchPush,
  ship: benchShip,
  start: benchStart
}

const {values, positionals} = parseArgs({
  options: {runs: {type: 'string', default: '3'}, dist: {type: 'string', default: join(root, 'dist')}},
  allowPositionals: true
})
const runs = Number(values.runs)
if (!Number.isInteger(runs) || runs < 1) throw new Error('--runs: give how often each program is run, 1 or more.')
const wanted = positionals.length === 0 ? Object.keys(BENCHES) : positionals
for (const name of wanted) {
  const bench = Object.hasOwn(BENCHES, name) ? BENCHES[name] : undefined
  if (bench === undefined) throw new Error(`There is nothing to measure called "${name}". There is: ${Object.keys(BENCHES).join(', ')}.`)
  await bench(runs, values.dist)
}
