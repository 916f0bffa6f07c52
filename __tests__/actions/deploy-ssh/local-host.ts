import {mkdir, writeFile} from 'node:fs/promises'
import {dirname} from 'node:path'
import {runProcess} from '../../../lib/action/process.ts'
import type {Host, HostAnswer} from '../../../actions/deploy-ssh/connection.ts'
import {renderScript, Sayings, type Script} from '../../../actions/deploy-ssh/shell.ts'

/** This machine as the host: scripts run in a real sh, without ssh in between. */
export function localHost(env: Readonly<Record<string, string | undefined>> = process.env): Host {
  return {
    async run(script) {
      const result = await runProcess(['sh', '-s'], {stdin: renderScript(script), env})
      return {exitCode: result.exitCode ?? 255, said: new Sayings(result.stdout), stdout: result.stdout, stderr: result.stderr}
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
    close: () => {
      asked.push('close')
      return Promise.resolve()
    }
  }
}
