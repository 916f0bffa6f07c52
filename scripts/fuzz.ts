// Looks for plans that the plan guard crashes at, hangs at or finds cleaner than they are: npm run fuzz -- [--cases 100000] [--seed N]
import {parseArgs} from 'node:util'
import {formatDuration} from '../lib/action/duration.ts'
import {PROPERTIES} from './fuzz/properties.ts'
import {runProperty, share} from './fuzz/run.ts'
import {Watchdog} from './fuzz/watchdog.ts'

const {values} = parseArgs({options: {cases: {type: 'string', default: '100000'}, seed: {type: 'string'}}})
const cases = Number(values.cases)
const seed = values.seed === undefined ? Math.floor(Math.random() * 2 ** 31) : Number(values.seed)
if (!Number.isInteger(cases) || cases < 1) throw new Error('--cases: give how many cases are tried, 1 or more.')
if (!Number.isInteger(seed)) throw new Error('--seed: give a whole number, as an earlier run printed it.')

console.log(`${cases} cases, seed ${seed}`)
const watchdog = new Watchdog(
  PROPERTIES.map(({name}) => name),
  seed
)
let failed = 0
for (const [index, property] of PROPERTIES.entries()) {
  const started = Date.now()
  const watched = {...property, cases: property.cases.map(one => (watchdog.beat(index), one))}
  const {name, cases: tried, failure} = await runProperty(watched, share(property, cases), seed)
  console.log(`${failure === undefined ? 'ok    ' : 'FAILED'}  ${name} (${tried} cases, ${formatDuration(Date.now() - started)})`)
  if (failure === undefined) continue
  failed++
  console.log(
    `        ${failure.message}\n        the smallest case found: ${failure.file}\n        again: npm run fuzz -- --cases ${cases} --seed ${seed}`
  )
}
await watchdog.stop()
console.log(`${PROPERTIES.length - failed} properties hold, ${failed} do not`)
process.exitCode = failed === 0 ? 0 : 1
