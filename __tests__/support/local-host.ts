import {runProcess} from '../../lib/action/process.ts'
import type {Tree} from '../../lib/ssh/archive.ts'
import {hostOver, type Host, type HostAnswer, type RunOptions} from '../../lib/ssh/connection.ts'
import {Sayings, type Script} from '../../lib/ssh/shell.ts'

/**
 * This machine as the host: scripts run in a real sh, without ssh in between.
 *
 * @param shell the shell to try, such as `busybox sh`
 */
export function localHost(
  env: Readonly<Record<string, string | undefined>> = process.env,
  shell: readonly [string, ...string[]] = ['sh']
): Host {
  return hostOver({
    run: runProcess,
    // Every command of ours begins with the word `sh`.
    argv: command => ['sh', '-c', command.replace(/^sh/, shell.join(' '))],
    options: {env},
    isNoise: () => false,
    failure: () => undefined,
    close: () => Promise.resolve()
  })
}

/** An answer as a script on the host would give it: one `KEY VALUE` a line. */
export function answer(said: readonly string[] = [], more: Partial<HostAnswer> = {}): HostAnswer {
  const stdout = said.map(line => `fairway:${line}\n`).join('')
  return {exitCode: 0, stderr: '', stdout, ...more, said: new Sayings(more.stdout ?? stdout)}
}

export type Handler = (script: Script) => HostAnswer | Promise<HostAnswer>

/** A host that answers each script by its name, and remembers what it was asked, in order. */
export function fakeHost(
  handlers: Readonly<Record<string, Handler>>
): Host & {readonly asked: string[]; readonly scripts: Script[]; readonly written: Map<string, string>} {
  const asked: string[] = []
  const scripts: Script[] = []
  const written = new Map<string, string>()
  let trips = 0
  const answerTo = async (script: Script): Promise<HostAnswer | undefined> => {
    asked.push(script.name)
    scripts.push(script)
    return await handlers[script.name]?.(script)
  }
  const host = {
    asked,
    scripts,
    written,
    get trips() {
      return trips
    },
    run: async (script: Script, options?: RunOptions) => (await host.runAll([script], options))[0],
    runAll: async (all: readonly Script[], options?: RunOptions) => {
      options?.signal?.throwIfAborted()
      trips++
      const [first, ...rest] = all
      const answers: [HostAnswer, ...HostAnswer[]] = [(first && (await answerTo(first))) ?? answer()]
      for (const script of rest) {
        if (answers.at(-1)?.exitCode !== 0) break
        answers.push((await answerTo(script)) ?? answer())
      }
      return answers
    },
    send: async (tree: Tree, into: string, then: Script, options?: RunOptions) => {
      for (const {path, content} of tree) written.set(`${into}/${path}`, Buffer.isBuffer(content) ? content.toString('utf8') : '(streamed)')
      return await host.run(then, options)
    },
    keepAll: async (all: readonly Script[]) => {
      const answers = await host.runAll(all)
      const isKept = answers.length === all.length && answers.at(-1)?.exitCode === 0
      return {answers, kept: isKept ? keptUntilClosed(all.at(-1)) : undefined}
    },
    close: () => {
      asked.push('close')
      return Promise.resolve()
    }
  }
  const keptUntilClosed = (script?: Script) => ({
    ended: new Promise(() => undefined),
    close: () => Promise.resolve(void asked.push(`end ${script?.name}`))
  })
  return host
}
