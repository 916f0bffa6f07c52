import {expect, test} from '@jest/globals'
import {runProcess} from '../../../lib/action/process.ts'

test('waits for its reader as often as it has to, and Node has nothing to warn of', async () => {
  const script = `
    import {runProcess} from ${JSON.stringify(new URL('../../../lib/action/process.ts', import.meta.url).href)}
    // A pipe holds less than one of them.
    const pieces = (async function* () { for (let index = 0; index < 40; index++) yield Buffer.alloc(262144) })()
    console.log((await runProcess(['wc', '-c'], {stdin: pieces})).stdout.trim())`
  const {stdout, stderr} = await runProcess([process.execPath, '--input-type=module', '--eval', script])
  expect([stdout.trim(), stderr]).toEqual([String(40 * 262_144), ''])
})
