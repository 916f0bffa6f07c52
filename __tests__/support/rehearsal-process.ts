import {spawn} from 'node:child_process'
import {readdir, readFile} from 'node:fs/promises'
import {join} from 'node:path'
import type {RehearsalReport} from '../../rehearsal/report.ts'
import {listProcesses} from '../../rehearsal/system/processes.ts'
import {root} from '../../scripts/support/repository.ts'

export interface RehearsalProcess {
  /** The status as a shell reports it: 130 when the interrupt came before the program could answer it. */
  readonly ended: Promise<{status: number | null; screen: string}>
  /** Resolves when the screen shows it, or when the process has ended. */
  shows(pattern: RegExp): Promise<void>
  /** Ctrl-C: the terminal's signal to the whole foreground process group. */
  interrupt(): void
}

/**
 * Starts `npm run rehearse` as a person would, without npm's own lines.
 *
 * @param temporary the folder that it takes for temporary files, so that its remains are not mistaken for another rehearsal's
 */
export function startRehearsal(temporary: string, args: readonly string[]): RehearsalProcess {
  const child = spawn(process.execPath, ['--import', './rehearsal/register.ts', 'rehearsal/main.ts', ...args], {
    cwd: root,
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
    // Its own caches: what a test sees does not depend on who rehearsed before.
    env: {...process.env, NODE_OPTIONS: '', TMPDIR: temporary, FAIRWAY_REHEARSAL_CACHE: join(temporary, 'caches')}
  })
  let screen = ''
  const waiting: (() => void)[] = []
  const collect = (chunk: Buffer) => {
    screen += chunk.toString('utf8')
    for (const look of [...waiting]) look()
  }
  child.stdout.on('data', collect)
  child.stderr.on('data', collect)
  const ended = new Promise<{status: number | null; screen: string}>(resolve =>
    child.once('close', (status, signal) => {
      resolve({status: signal === 'SIGINT' ? 130 : status, screen})
    })
  )
  return {
    ended,
    shows: pattern =>
      new Promise(resolve => {
        const look = () => {
          if (pattern.test(screen)) resolve()
        }
        waiting.push(look)
        look()
        void ended.then(() => resolve())
      }),
    interrupt() {
      if (child.pid !== undefined && child.exitCode === null && child.signalCode === null) process.kill(-child.pid, 'SIGINT')
    }
  }
}

/** How one `npm run rehearse` ended. */
export interface Rehearsed {
  readonly status: number | null
  readonly report: RehearsalReport
  readonly screen: string
}

/**
 * A folder for rehearsals, and a function that runs one to its end in it.
 *
 * @param folder short: the sockets of a stage below it have to fit into 108 bytes
 */
export function rehearsalsIn(folder: string): (...args: string[]) => Promise<Rehearsed> {
  let runs = 0
  return async (...args) => {
    const json = join(folder, `${++runs}.json`)
    const {status, screen} = await startRehearsal(folder, [...args, '--yes', '--json', json]).ended
    const text = await readFile(json, 'utf8').catch(() => {
      throw new Error(`no report was written:\n${screen}`)
    })
    return {status, screen, report: JSON.parse(text) as RehearsalReport}
  }
}

/** What rehearsals in this temporary folder left: stage folders, and processes that run in one. */
export async function findRehearsalRemains(temporary: string): Promise<string[]> {
  const folders = (await readdir(temporary)).filter(name => name.startsWith('fairway-rehearsal-')).map(name => join(temporary, name))
  const processes = listProcesses().filter(({command}) => command.includes(join(temporary, 'fairway-rehearsal-')))
  return [...folders, ...processes.map(({command}) => command)]
}
