import {mkdir} from 'node:fs/promises'
import {join} from 'node:path'
import type {Machine} from './types.ts'

/**
 * A runner of one's own, as the real one is set up: HOME is that of its user, and neither it nor the tool cache is ever emptied, so what one job
 * leaves there the next one finds, also in another run.
 *
 * @param folder where both are
 * @param setUp called before each job, for what the machine's administrator has put into HOME
 */
export function ownMachine(folder: string, setUp?: (home: string) => Promise<void>): Machine {
  return {name: 'rehearsal', environment: 'self-hosted', prepare: () => makeFolders(folder, setUp)}
}

/**
 * GitHub's own runners: each job has one that nobody used before.
 *
 * @param setUp called for each job, for what such a machine brings along
 */
export function hostedMachine(setUp: (place: {readonly home: string; readonly toolCache: string}) => Promise<void>): Machine {
  return {
    name: 'GitHub Actions 1',
    environment: 'github-hosted',
    async prepare(jobFolder) {
      const place = await makeFolders(jobFolder)
      await setUp(place)
      return place
    }
  }
}

async function makeFolders(folder: string, setUp?: (home: string) => Promise<void>): Promise<{home: string; toolCache: string}> {
  const place = {home: join(folder, 'home'), toolCache: join(folder, 'tool-cache')}
  for (const path of Object.values(place)) await mkdir(path, {recursive: true, mode: 0o700})
  await setUp?.(place.home)
  return place
}
