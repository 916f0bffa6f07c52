import {realpath, stat} from 'node:fs/promises'
import {basename, resolve} from 'node:path'
import {ActionError} from '../../../lib/action/errors.ts'
import {oneLine} from '../../../lib/action/log-line.ts'
import type {Subject} from './subject.ts'

/**
 * A folder or a file that Trivy scans where it is.
 *
 * @param path as it was given, relative to the workspace
 * @throws ActionError when it is not there, or not of that kind: Trivy would find nothing in an empty folder that it makes of a typo
 */
export async function pathSubject(kind: 'fs' | 'config' | 'sbom', path: string, workspace: string): Promise<Subject> {
  const isFile = kind === 'sbom'
  const resolved = resolve(workspace, path)
  const state = await stat(resolved).catch(() => undefined)
  if (state === undefined || (isFile ? !state.isFile() : !state.isDirectory())) {
    throw new ActionError(
      `Input "${kind}": there is no ${isFile ? 'file' : 'folder'} "${oneLine(path)}".`,
      'Give a path relative to the workspace, and check it out or make it in an earlier step.'
    )
  }
  const name = oneLine(path === '.' ? basename(resolved) : path)
  return {
    platform: name,
    name,
    digest: '',
    file: kind,
    // Trivy does not follow a link that is the root of what it scans.
    command: [isFile ? 'sbom' : 'fs', await realpath(resolved)],
    prepare: () => Promise.resolve(),
    findDistribution: () => Promise.resolve(undefined),
    restore: report => report
  }
}
