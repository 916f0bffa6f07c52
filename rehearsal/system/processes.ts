import {readdirSync, readFileSync, readlinkSync} from 'node:fs'
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

/**
 * Every process of the machine that is alive; one that ended but was not collected (a zombie) is not. They are read with synchronous calls:
 * /proc answers at once, and the way through the thread pool takes several times as long.
 *
 * @throws when there is no /proc
 */
export function listProcesses(): RunningProcess[] {
  const pids = readdirSync('/proc').filter(name => /^\d+$/.test(name))
  return pids.map(pid => readProcess(Number(pid))).filter(process => process !== undefined)
}

function readProcess(pid: number): RunningProcess | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    const line = readFileSync(`/proc/${pid}/cmdline`, 'utf8')
    // The name is in brackets and may hold blanks and brackets itself: what follows the last one is safe to split.
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
export function findMarkedProcesses(mark: string): RunningProcess[] {
  const value = mark.slice(mark.indexOf('=') + 1)
  const isSshd = ({command}: RunningProcess) => command.startsWith('sshd: ') && command.includes(` ${value}/`)
  return listProcesses().filter(candidate => candidate.pid !== process.pid && (isSshd(candidate) || hasMark(candidate.pid, mark)))
}

/** Whether a process has a variable with this value in its environment. False for another user's, which cannot be read. */
export function hasMark(pid: number, mark: string): boolean {
  try {
    return readFileSync(`/proc/${pid}/environ`, 'utf8').split('\0').includes(mark)
  } catch {
    return false
  }
}

/** Whether a process works in a folder or somewhere below it; false for one that has ended. @param folder as /proc shows it, without links */
export function isBelow(pid: number, folder: string): boolean {
  try {
    return `${readlinkSync(`/proc/${pid}/cwd`)}/`.startsWith(`${folder}/`)
  } catch {
    return false
  }
}

/**
 * Ends a process group: SIGTERM, then SIGKILL for what is still there.
 *
 * @param grace milliseconds between the two
 */
export async function endProcessGroup(group: number, grace: number): Promise<void> {
  await end(
    signal => sendSignal(-group, signal),
    () => listProcesses().some(process => process.group === group),
    grace
  )
}

/** Ends single processes in the same way. */
export async function endProcesses(pids: readonly number[], grace: number): Promise<void> {
  if (pids.length === 0) return
  await end(
    signal => pids.forEach(pid => sendSignal(pid, signal)),
    () => listProcesses().some(process => pids.includes(process.pid)),
    grace
  )
}

async function end(send: (signal: NodeJS.Signals) => void, isAlive: () => boolean, grace: number): Promise<void> {
  send('SIGTERM')
  const deadline = performance.now() + grace
  while (isAlive()) {
    if (performance.now() > deadline) {
      send('SIGKILL')
      await waitForKill(isAlive)
      return
    }
    await sleep(POLL_MILLISECONDS)
  }
}

/** The kernel needs a moment for SIGKILL; a process in an uninterruptible wait is given up on after a second. */
async function waitForKill(isAlive: () => boolean): Promise<void> {
  for (let waited = 0; waited < 1_000 && isAlive(); waited += POLL_MILLISECONDS) await sleep(POLL_MILLISECONDS)
}

function sendSignal(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal)
  } catch {
    // It is gone already: that is what was wanted.
  }
}
