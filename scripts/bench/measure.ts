// eslint-disable-next-line no-restricted-syntax -- a process's peak memory is to be asked for while it runs
import {spawn} from 'node:child_process'
import {readFileSync} from 'node:fs'

/**
 * How often a process is looked at, in milliseconds. The kernel keeps the peak of its memory and sums up the time that its threads work, so
 * that only the last moment is missed.
 */
const INTERVAL = 5

/** What Linux counts the time of a process in, in milliseconds (USER_HZ of its ABI: 100 a second on every machine). */
const TICK = 10

export interface Measurement {
  /** From spawn to exit, in milliseconds. */
  readonly wall: number
  /** What all its threads worked together, for it and for it in the kernel, in milliseconds; undefined like `peak`. */
  readonly cpu: number | undefined
  /** Most memory that it had at once, in bytes; undefined where the system does not say (only Linux has /proc). */
  readonly peak: number | undefined
  readonly exitCode: number | null
}

/**
 * Runs a program to its end with its output thrown away.
 *
 * @param env all of its environment; default: that of this process
 */
export async function measure(
  [program, ...args]: readonly [string, ...string[]],
  env: NodeJS.ProcessEnv = process.env
): Promise<Measurement> {
  const started = performance.now()
  const child = spawn(program, args, {stdio: 'ignore', env})
  let [peak, cpu]: (number | undefined)[] = []
  const timer = setInterval(() => {
    peak = peakOf(child.pid) ?? peak
    cpu = cpuOf(child.pid) ?? cpu
  }, INTERVAL)
  try {
    const exitCode = await new Promise<number | null>((resolve, reject) => child.once('error', reject).once('exit', resolve))
    return {wall: performance.now() - started, cpu, peak, exitCode}
  } finally {
    clearInterval(timer)
  }
}

function peakOf(pid: number | undefined): number | undefined {
  const [, kibibytes] = /^VmHWM:\s+(\d+) kB$/m.exec(read(pid, 'status')) ?? []
  return kibibytes === undefined ? undefined : Number(kibibytes) * 1024
}

function cpuOf(pid: number | undefined): number | undefined {
  // The second field is a name in brackets, which may hold anything; utime and stime are the fields 14 and 15.
  const [, user, system] = /\) \S+(?: -?\d+){10} (\d+) (\d+) [^)]*$/.exec(read(pid, 'stat')) ?? []
  return user === undefined ? undefined : (Number(user) + Number(system)) * TICK
}

/** A file of /proc; empty where there is none, or no such process any more. */
function read(pid: number | undefined, name: string): string {
  try {
    return readFileSync(`/proc/${pid}/${name}`, 'utf8')
  } catch {
    return ''
  }
}

/** The medians of the times of some measurements, and the highest peak of all of them. */
export function summarise(measurements: readonly Measurement[]): Measurement {
  const [first] = measurements
  if (first === undefined) throw new Error('Nothing was measured.')
  const {exitCode} = measurements.find(one => one.exitCode !== first.exitCode) ?? first
  const known = (one: 'wall' | 'cpu' | 'peak') =>
    measurements.flatMap(({[one]: value}) => (value === undefined ? [] : [value])).sort((a, b) => a - b)
  return {
    wall: median(known('wall')),
    cpu: known('cpu').length === 0 ? undefined : median(known('cpu')),
    peak: known('peak').at(-1),
    exitCode
  }
}

/** The lower one of two in the middle; 0 of nothing. */
export function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor((values.length - 1) / 2)] ?? 0
}
