import {chmod, mkdir, symlink, writeFile} from 'node:fs/promises'
import {join} from 'node:path'
import {programPath} from '../../lib/action/program.ts'
import {runProcess, type ProcessOptions} from '../../lib/action/process.ts'
import {hostOver, type Host} from '../../lib/ssh/connection.ts'

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
  for (const [name, text] of Object.entries(programs)) await writeProgram(join(folder, name), text)
  const path = `${folder}:${bin}`
  const only = (text: string) => text.replaceAll(/^PATH=.*$/gm, `PATH='${path}'; export PATH`)
  const program = await programPath(shell[0], process.env['PATH'])
  return hostOver({
    run: (argv, options) => {
      const {stdin} = options ?? {}
      return runProcess(argv, {
        ...options,
        ...(stdin === undefined ? {} : {stdin: typeof stdin === 'string' ? only(stdin) : inFirst(stdin, only)})
      })
    },
    argv: command => [program, ...shell.slice(1), '-c', command.replace(/^sh/, [program, ...shell.slice(1)].join(' '))],
    options: {env: {PATH: path, HOME: folder, ...env}},
    isNoise: () => false,
    failure: () => undefined,
    close: () => Promise.resolve()
  })
}

/** The script comes first, and files behind it. */
async function* inFirst(
  stdin: Exclude<ProcessOptions['stdin'], string | undefined>,
  change: (text: string) => string
): AsyncGenerator<string | Buffer> {
  if (Buffer.isBuffer(stdin)) yield stdin
  else for await (const piece of stdin) yield typeof piece === 'string' ? change(piece) : piece
}

/** Writes a program of a host. @param text a shell script without its first line */
export async function writeProgram(path: string, text: string): Promise<void> {
  await writeFile(path, `#!/bin/sh\n${text}\n`)
  await chmod(path, 0o755)
}
