import {mkdir, symlink} from 'node:fs/promises'
import {join} from 'node:path'
import type {Tool} from './part.ts'

/**
 * Gives a docker CLI its plug-ins, as links in the `cli-plugins` folder of a Docker configuration folder. One that is there
 * already stays.
 *
 * @param folder what `DOCKER_CONFIG` names, or `.docker` in a HOME; made when it is missing
 */
export async function linkDockerPlugins(folder: string, plugins: {readonly compose?: Tool; readonly buildx?: Tool}): Promise<void> {
  const target = join(folder, 'cli-plugins')
  await mkdir(target, {recursive: true, mode: 0o700})
  for (const [name, tool] of Object.entries(plugins)) {
    await symlink(tool.path, join(target, `docker-${name}`)).catch((error: unknown) => {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    })
  }
}
