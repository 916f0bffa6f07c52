import {access} from 'node:fs/promises'
import {join} from 'node:path'
import {startRegistry, type Registry} from '../../rehearsal/parts/registry.ts'
import {runnerEnvironment} from './action.ts'
import {find} from './find.ts'
import {inFolder} from './folder.ts'
import {writeLayout} from './make-layout.ts'
import {measure, summarise, type Measurement} from './measure.ts'
import {hundredths, mebibytes, printTable, target, type Row} from './table.ts'

const MEGABYTE = 1_000_000
/** A base, what the packages are, what the app is: 300 MB. */
const LAYERS = [120, 80, 50, 30, 15, 5].map(size => size * MEGABYTE)

/** Targets are printed, never asserted: they depend on the machine. */
const SHARE_OF_FASTER = 1
const AGAIN_MILLISECONDS = 150
const PEAK_BYTES = 120 * 1024 * 1024

interface Program {
  readonly name: string
  readonly push: (reference: string) => Promise<Measurement>
}

/**
 * Measures a push of 300 MB to a registry on this machine, and of the same once more, as whole processes beside skopeo and crane. Each has a new
 * registry each time: one that has a layer somewhere stores it faster, and skopeo remembers where it was.
 *
 * @param runs how often each is run; the median of the times counts, and the highest peak
 * @param dist the folder of the bundles
 */
export async function benchPush(runs: number, dist: string): Promise<void> {
  const bundle = join(dist, 'build-push', 'index.js')
  await access(bundle).catch(() => {
    throw new Error(`There is no ${bundle}. Make it with: npm run build`)
  })
  const registryPath = (await find('docker-registry')) ?? (await find('registry'))
  if (registryPath === undefined) throw new Error('There is no docker-registry on the PATH. Get it with: npm run tools -- registry')
  await inFolder(async folder => {
    const layout = join(folder, 'layout')
    await writeLayout(layout, LAYERS)
    const dockerRegistry = {path: registryPath, version: '', from: 'PATH'}
    const start = () => startRegistry({stage: folder, dockerRegistry, name: 'registry', withPassword: false})
    await benchPrograms(await programsFor(folder, layout, bundle), start, runs)
  })
}

async function programsFor(folder: string, layout: string, bundle: string): Promise<readonly Program[]> {
  const own = (reference: string) => {
    const [image = '', tag = ''] = splitTag(reference)
    // The run of a Git tag. Nobody is asked about a tag that names nothing yet.
    const env = {...runnerEnvironment(folder, {image, mode: 'push', layout, tags: tag}), GITHUB_REF: 'refs/tags/v1'}
    return measure([process.execPath, bundle], env)
  }
  const programs: Program[] = [{name: 'build-push', push: own}]
  const crane = await find('crane')
  if (crane !== undefined) programs.push({name: 'crane', push: reference => measure([crane, 'push', layout, reference])})
  else missing('crane', '"go install github.com/google/go-containerregistry/cmd/crane@v0.22.1", and its folder on the PATH')
  const skopeo = await find('skopeo')
  const insecure = ['--insecure-policy', 'copy', '--dest-tls-verify=false']
  if (skopeo !== undefined) {
    programs.push({name: 'skopeo', push: to => measure([skopeo, ...insecure, `oci:${layout}`, `docker://${to}`])})
  } else missing('skopeo', 'the package "skopeo" of your system')
  return programs
}

const missing = (name: string, get: string) => console.log(`\n!! ${name} IS MISSING, so nothing is compared with it. Get it: ${get}.\n`)

const splitTag = (reference: string) => [reference.slice(0, reference.lastIndexOf(':')), reference.slice(reference.lastIndexOf(':') + 1)]

async function benchPrograms(programs: readonly Program[], start: () => Promise<Registry>, runs: number): Promise<void> {
  const measured = programs.map(program => ({...program, first: [] as Measurement[], again: [] as Measurement[]}))
  // In turn, so that what else the machine does hits all of them.
  for (let run = 0; run < runs; run++) {
    for (const {push, first, again} of measured) {
      const registry = await start()
      try {
        first.push(await push(`${registry.host}/bench/app:v1`))
        again.push(await push(`${registry.host}/bench/app:v1`))
      } finally {
        await registry.stop()
      }
    }
  }
  const rows = (which: 'first' | 'again') => measured.map(one => ({name: one.name, ...summarise(one[which])}))
  const [own, ...others] = rows('first')
  const [ownAgain, ...othersAgain] = rows('again')
  if (own === undefined || ownAgain === undefined) return
  console.log(
    `A layout of ${LAYERS.reduce((sum, size) => sum + size, 0) / MEGABYTE} MB in ${LAYERS.length} layers, to a registry on loopback`
  )
  printTable([own, ...others])
  const faster = others.filter(({exitCode}) => exitCode === 0).sort((one, other) => one.wall - other.wall)[0]
  const share = own.exitCode === 0 ? own.wall / (faster?.wall ?? NaN) : NaN
  console.log(`  build-push takes of ${faster?.name ?? 'nothing'}: wall ${target(share, SHARE_OF_FASTER, hundredths)}`)
  console.log(
    '  crane sends files unread, straight from the kernel; build-push hashes each byte that it sends. What that costs shows under CPU.'
  )
  console.log(`  build-push's peak: ${target(peakOf(own), PEAK_BYTES, mebibytes)}\n`)
  console.log('The same once more')
  printTable([ownAgain, ...othersAgain])
  const wall = ownAgain.exitCode === 0 ? ownAgain.wall : NaN
  console.log(`  build-push takes ${target(wall, AGAIN_MILLISECONDS, value => `${value.toFixed(0)} ms`)}\n`)
}

const peakOf = ({peak, exitCode}: Row): number => (exitCode === 0 ? (peak ?? NaN) : NaN)
