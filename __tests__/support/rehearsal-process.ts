import {spawn} from 'node:child_process'
import {readdir} from 'node:fs/promises'
import {join} from 'node:path'
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
    env: {...process.env, NODE_OPTIONS: '', TMPDIR: temporary}
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
      if (child.pid !== undefined && child.exitCode === null) process.kill(-child.pid, 'SIGINT')
    }
  }
}

/** What rehearsals in this temporary folder left: stage folders, and processes that run in one. */
export async function findRehearsalRemains(temporary: string): Promise<string[]> {
  const folders = (await readdir(temporary)).filter(name => name.startsWith('fairway-rehearsal-')).map(name => join(temporary, name))
  const processes = (await listProcesses()).filter(({command}) => command.includes(join(temporary, 'fairway-rehearsal-')))
  return [...folders, ...processes.map(({command}) => command)]
}
