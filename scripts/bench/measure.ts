// eslint-disable-next-line no-restricted-syntax -- a process's peak memory is to be asked for while it runs
import {spawn} from 'node:child_process'
import {readFileSync} from 'node:fs'

/** How often the memory of a process is looked at, in milliseconds. The kernel keeps the peak, so that only its last moment is missed. */
const INTERVAL = 5

export interface Measurement {
  /** From spawn to exit, in milliseconds. */
  readonly wall: number
  /** In bytes; undefined where the system does not say (only Linux has /proc). */
  readonly peak: number | undefined
  readonly exitCode: number | null
}

/** Runs a program to its end with its output thrown away. */
export async function measure([program, ...args]: readonly [string, ...string[]]): Promise<Measurement> {
  const started = performance.now()
  const child = spawn(program, args, {stdio: 'ignore'})
  let peak: number | undefined
  const timer = setInterval(() => {
    peak = peakOf(child.pid) ?? peak
  }, INTERVAL)
  try {
    const exitCode = await new Promise<number | null>((resolve, reject) => child.once('error', reject).once('exit', resolve))
    return {wall: performance.now() - started, peak, exitCode}
  } finally {
    clearInterval(timer)
  }
}

function peakOf(pid: number | undefined): number | undefined {
  try {
    const [, kibibytes] = /^VmHWM:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? []
    return kibibytes === undefined ? undefined : Number(kibibytes) * 1024
  } catch {
    return undefined
  }
}

/** The one in the middle of some measurements, by wall time, with the highest peak of all of them. */
export function summarise(measurements: readonly Measurement[]): Measurement {
  const sorted = [...measurements].sort((a, b) => a.wall - b.wall)
  const middle = sorted[Math.floor((sorted.length - 1) / 2)]
  if (middle === undefined) throw new Error('Nothing was measured.')
  const peaks = sorted.flatMap(({peak}) => (peak === undefined ? [] : [peak]))
  return {...middle, peak: peaks.length === 0 ? undefined : Math.max(...peaks)}
}
