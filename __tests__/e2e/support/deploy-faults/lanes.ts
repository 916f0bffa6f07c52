import {rm} from 'node:fs/promises'
import type {Cell} from './matrix.ts'
import {playCell} from './play.ts'
import {DeployRun} from './run.ts'
import type {Site} from './site.ts'
import type {CellResult} from './table.ts'

/**
 * Plays all cells, as many at a time as there are sites. What a cell leaves broken is cleared away before the next one.
 *
 * @param tell is told each result as it comes
 */
export async function playCells(sites: readonly Site[], cells: readonly Cell[], tell: (result: CellResult) => void): Promise<CellResult[]> {
  const waiting = [...cells]
  const results: CellResult[] = []
  await Promise.all(
    sites.map(async site => {
      await deployFirst(site)
      for (let cell = waiting.shift(); cell !== undefined; cell = waiting.shift()) {
        const result = await playCell(site, cell)
        results.push(result)
        tell(result)
        if (result.problems.length > 0 && waiting.length > 0) await beginAnew(site)
      }
    })
  )
  return results
}

/** The release that the first cell finds. */
async function deployFirst(site: Site): Promise<void> {
  const run = await DeployRun.start(site, site.hosts, await site.next(site.hosts), {'max-parallel': String(site.hosts.length)})
  const {outputs, said} = await run.finish()
  if (outputs['result'] !== 'deployed') throw new Error(`The deploy before all others did not work:\n${said}`)
}

async function beginAnew(site: Site): Promise<void> {
  for (const host of site.hosts) {
    await host.letAllGo()
    for (const line of host.working()) {
      try {
        process.kill(Number(line.split(' ')[0]), 'SIGKILL')
      } catch {
        // It has ended since.
      }
    }
    await rm(host.directory(), {recursive: true, force: true, maxRetries: 5})
  }
  await deployFirst(site)
}
