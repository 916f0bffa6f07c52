import {programPath} from '../../lib/action/program.ts'

const SHELLS: readonly (readonly [string, ...string[]])[] = [['sh'], ['bash'], ['busybox', 'sh']]

async function isThere([program]: readonly [string, ...string[]]): Promise<boolean> {
  return programPath(program, process.env['PATH']).then(
    () => true,
    () => false
  )
}

/** The shells of this machine that a host may have as its `sh`, each for `test.each`: one at least. */
export const shells = (
  await Promise.all(
    SHELLS.map(async shell => ((await isThere(shell)) ? [[shell.join(' '), shell] as [string, readonly [string, ...string[]]]] : []))
  )
).flat()
