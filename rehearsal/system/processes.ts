import {readdir, readFile} from 'node:fs/promises'
import {sleep} from '../../lib/action/duration.ts'

/** One running process, as /proc shows it (proc(5)). */
export interface RunningProcess {
  readonly pid: number
  readonly parent: number
  readonly group: number
  /** The kernel's short name: at most 15 characters, and no argument that could be a secret. */
  readonly name: string
  /** Program and arguments with blanks between; the bare name in brackets for a process without arguments. */
  readonly command: string
}

const POLL_MILLISECONDS = 20

/** Every process of the machine that is alive; one that ended but was not collected (a zombie) is not. */
export async function listProcesses(): Promise<RunningProcess[]> {
  const names = (await readdir('/proc')).filter(name => /^\d+$/.test(name))
  const processes = await Promise.all(names.map(name => readProcess(Number(name))))
  return processes.filter(process => process !== undefined)
}

async function readProcess(pid: number): Promise<RunningProcess | undefined> {
  try {
    const [stat, line] = await Promise.all([readFile(`/proc/${pid}/stat`, 'utf8'), readFile(`/proc/${pid}/cmdline`, 'utf8')])
    // The name stands in brackets and may hold blanks and brackets itself: what follows the last one is safe to split.
    const [state, parent, group] = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    if (state === 'Z' || state === 'X') return undefined
    const name = stat.slice(stat.indexOf('('), stat.lastIndexOf(')') + 1)
    return {
      pid,
      parent: Number(parent),
      group: Number(group),
      name: name.slice(1, -1),
      command: line === '' ? name : line.split('\0').join(' ').trim()
    }
  } catch {
    // It ended while it was read.
    return undefined
  }
}

/** The descendants of a process, children first. */
export function descendantsOf(pid: number, processes: readonly RunningProcess[]): RunningProcess[] {
  const children = processes.filter(process => process.parent === pid)
  return [...children, ...children.flatMap(child => descendantsOf(child.pid, processes))]
}

/**
 * The processes that a mark shows to be ours: an environment variable that was set for a server is inherited by everything it
 * starts, also by what has left its process group and its parent (containerd, the shims of containers, ssh sessions). sshd alone writes its
 * title over its environment: it is known by the stage's folder in that title. This process is left out.
 *
 * @param mark the variable with its value, for a stage its folder: `FAIRWAY_STAGE=/tmp/fairway-rehearsal-x`
 */
export async function findMarkedProcesses(mark: string): Promise<RunningProcess[]> {
  const processes = await listProcesses()
  const value = mark.slice(mark.indexOf('=') + 1)
  const isSshd = ({command}: RunningProcess) => command.startsWith('sshd: ') && command.includes(` ${value}/`)
  const marked = await Promise.all(processes.map(async process => isSshd(process) || (await hasMark(process.pid, mark))))
  return processes.filter((process, index) => marked[index] === true && process.pid !== globalThis.process.pid)
}

/** Whether a process has a variable with this value in its environment. False for another user's, which cannot be read. */
export async function hasMark(pid: number, mark: string): Promise<boolean> {
  const environment = await readFile(`/proc/${pid}/environ`, 'utf8').catch(() => '')
  return environment.split('\0').includes(mark)
}

/**
 * Ends a process group: SIGTERM, then SIGKILL for what is still there.
 *
 * @param grace milliseconds between the two
 */
export async function endProcessGroup(group: number, grace: number): Promise<void> {
  await end(
    signal => sendSignal(-group, signal),
    async () => (await listProcesses()).some(process => process.group === group),
    grace
  )
}

/** Ends single processes in the same way. */
export async function endProcesses(pids: readonly number[], grace: number): Promise<void> {
  if (pids.length === 0) return
  await end(
    signal => pids.forEach(pid => sendSignal(pid, signal)),
    async () => (await listProcesses()).some(process => pids.includes(process.pid)),
    grace
  )
}

async function end(send: (signal: NodeJS.Signals) => void, isAlive: () => Promise<boolean>, grace: number): Promise<void> {
  send('SIGTERM')
  const deadline = performance.now() + grace
  while (await isAlive()) {
    if (performance.now() > deadline) {
      send('SIGKILL')
      await waitForKill(isAlive)
      return
    }
    await sleep(POLL_MILLISECONDS)
  }
}

/** The kernel needs a moment for SIGKILL; a process in an uninterruptible wait is given up on after a second. */
async function waitForKill(isAlive: () => Promise<boolean>): Promise<void> {
  for (let waited = 0; waited < 1_000 && (await isAlive()); waited += POLL_MILLISECONDS) await sleep(POLL_MILLISECONDS)
}

function sendSignal(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal)
  } catch {
    // It is gone already: that is what was wanted.
  }
}
