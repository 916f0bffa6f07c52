import {readdir, readFile} from 'node:fs/promises'
import {join} from 'node:path'
import type {RunProcess} from '../../lib/action/process.ts'
import {runProcess} from '../../lib/action/process.ts'
import {systemPath} from './system-path.ts'

/** An engine calls a network's bridge by the first twelve digits of the network's id. */
const BRIDGE = /^br-([0-9a-f]{12})$/

/**
 * The bridges on this machine that belong to the networks of a stage's engine. The engine removes them with its networks; one that was
 * killed cannot, but its own records still say which they are.
 *
 * @param engineFolder the engine's folder in the stage
 * @returns interface names
 */
export async function bridgesOf(engineFolder: string): Promise<string[]> {
  const records = await readFile(join(engineFolder, 'data', 'network', 'files', 'local-kv.db')).catch(() => Buffer.alloc(0))
  const interfaces = await readdir('/sys/class/net').catch(() => [])
  return ownBridges(interfaces, records)
}

/** Of some interfaces, the bridges whose network id is in an engine's records. */
export function ownBridges(interfaces: readonly string[], records: Buffer): string[] {
  return interfaces.filter(name => {
    const id = BRIDGE.exec(name)?.[1]
    return id !== undefined && records.includes(id)
  })
}

/** Removes what {@link bridgesOf} finds. */
export async function removeBridges(engineFolder: string, run: RunProcess = runProcess): Promise<void> {
  for (const name of await bridgesOf(engineFolder)) {
    await run(['ip', 'link', 'delete', name], {env: {...process.env, PATH: systemPath()}, timeout: 10_000})
  }
}
