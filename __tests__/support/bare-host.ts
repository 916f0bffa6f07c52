import {chmod, mkdir, symlink, writeFile} from 'node:fs/promises'
import {join} from 'node:path'
import {programPath} from '../../lib/action/program.ts'
import {runProcess} from '../../lib/action/process.ts'
import type {Host} from '../../lib/ssh/connection.ts'
import {renderScript, Sayings, type Script} from '../../lib/ssh/shell.ts'
import {localHost} from './local-host.ts'

/** What every host has that a service can be put on. */
const PROGRAMS =
  'sh sed awk cat df id tr cut grep sort head tail rm mkdir rmdir mv cp ln chmod date sleep ps ls pwd env stat cmp readlink sync kill true'.split(
    ' '
  )

/** A folder with the programs of every host; the host of a test has it, and its own folder before it. @param more programs of this machine that it has too */
export async function makeBareBin(folder: string, more: readonly string[] = []): Promise<string> {
  const bin = join(folder, 'bare-bin')
  await mkdir(bin, {recursive: true})
  for (const name of [...PROGRAMS, ...more]) await symlink(await programPath(name, process.env['PATH']), join(bin, name))
  return bin
}

/**
 * This machine as a host that has a few programs and no others: those of every host, and those that the test says.
 *
 * @param bin the programs of every host, {@link makeBareBin}
 * @param folder an empty folder for the others
 * @param programs name → the text of a shell script
 */
export async function bareHost(
  bin: string,
  folder: string,
  programs: Readonly<Record<string, string>> = {},
  {shell = ['sh'], env = {}}: {readonly shell?: readonly [string, ...string[]]; readonly env?: Readonly<Record<string, string>>} = {}
): Promise<Host> {
  for (const [name, text] of Object.entries(programs)) await program(join(folder, name), text)
  const path = `${folder}:${bin}`
  const argv = [await programPath(shell[0], process.env['PATH']), ...shell.slice(1), '-s'] as [string, ...string[]]
  const environment = {PATH: path, HOME: folder, ...env}
  const only = (text: string) => text.replaceAll(/^PATH=.*$/gm, `PATH='${path}'; export PATH`)
  return {
    ...localHost(environment, shell),
    async run(script: Script, {held, timeout} = {}) {
      const seconds = timeout === undefined ? undefined : timeout / 1_000
      const result = await runProcess(argv, {stdin: only(renderScript(script, {held, seconds})), env: environment})
      return {exitCode: result.exitCode ?? 255, said: new Sayings(result.stdout), stdout: result.stdout, stderr: result.stderr}
    }
  }
}

/** Writes a program of a host. @param text a shell script without its first line */
export async function program(path: string, text: string): Promise<void> {
  await writeFile(path, `#!/bin/sh\n${text}\n`)
  await chmod(path, 0o755)
}
