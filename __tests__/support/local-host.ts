import {mkdir, writeFile} from 'node:fs/promises'
import {dirname} from 'node:path'
import {runProcess} from '../../lib/action/process.ts'
import type {Host, HostAnswer} from '../../lib/ssh/connection.ts'
import {keepScript} from '../../lib/ssh/kept-script.ts'
import {renderScript, Sayings, type Script} from '../../lib/ssh/shell.ts'

/**
 * This machine as the host: scripts run in a real sh, without ssh in between.
 *
 * @param shell the shell to try, such as `busybox sh`
 */
export function localHost(
  env: Readonly<Record<string, string | undefined>> = process.env,
  shell: readonly [string, ...string[]] = ['sh']
): Host {
  const argv = [...shell, '-s'] as [string, ...string[]]
  return {
    async run(script, {held, timeout} = {}) {
      const seconds = timeout === undefined ? undefined : timeout / 1_000
      const result = await runProcess(argv, {stdin: renderScript(script, {held, seconds}), env})
      return {exitCode: result.exitCode ?? 255, said: new Sayings(result.stdout), stdout: result.stdout, stderr: result.stderr}
    },
    async keep(script, ready, {held} = {}) {
      const kept = keepScript(runProcess, argv, {stdin: renderScript(script, {held}), env}, ready)
      const ended = await kept.answer
      if (ended !== undefined) throw new Error(`${ended.stdout}${ended.stderr}`)
      return kept
    },
    async write(path, content) {
      await mkdir(dirname(path), {recursive: true})
      await writeFile(path, content, {mode: 0o600})
    },
    close: () => Promise.resolve()
  }
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
  return {
    asked,
    scripts,
    written,
    run: async (script, options) => {
      options?.signal?.throwIfAborted()
      asked.push(script.name)
      scripts.push(script)
      return (await handlers[script.name]?.(script)) ?? answer()
    },
    write: (path, content) => {
      written.set(path, content.toString('utf8'))
      return Promise.resolve()
    },
    keep: async script => {
      asked.push(script.name)
      scripts.push(script)
      const failed = await handlers[script.name]?.(script)
      if (failed !== undefined) throw new Error(failed.stderr)
      return {ended: new Promise(() => undefined), close: () => Promise.resolve(void asked.push(`end ${script.name}`))}
    },
    close: () => {
      asked.push('close')
      return Promise.resolve()
    }
  }
}
