import {resolve} from 'node:path'
import {ActionError} from '../../../lib/action/errors.ts'
import {readLayout} from '../../../lib/registry/layout.ts'
import {imageSubjects} from './image-subjects.ts'
import {pathSubject} from './path-subject.ts'
import {pullFolder, pullLayout, type PullDependencies, type RegistryInputs} from './registry-image.ts'
import type {PreparedTarget} from './subject.ts'
import type {Target} from './target.ts'

export interface TargetInputs extends RegistryInputs {
  readonly digest: string
  readonly name: string
  readonly platforms: readonly string[]
}

/**
 * Finds what is to be scanned, and makes the scans of it.
 *
 * @param folder the step's folder
 * @throws ActionError when it is not there, is not whole, or is not what `digest` says
 */
export async function prepareTarget(
  target: Target,
  inputs: TargetInputs,
  folder: string,
  dependencies: PullDependencies
): Promise<PreparedTarget> {
  const {signal, workspace} = dependencies
  if (target.kind === 'layout') {
    const layout = await readLayout(resolve(workspace, target.path), signal)
    const {digest} = layout.root
    return {
      digest,
      subjects: imageSubjects(layout, inputs.name, folder),
      problem: digestProblem(`The layout "${layout.folder}"`, digest, inputs.digest)
    }
  }
  if (target.kind === 'image') {
    const {digest, layout} = await pullLayout(target.reference, pullFolder(folder, 'target'), inputs, inputs.platforms, dependencies)
    return {
      digest,
      subjects: imageSubjects(layout, inputs.name, folder),
      problem: digestProblem(`The image "${target.given}"`, digest, inputs.digest)
    }
  }
  return {digest: '', subjects: [await pathSubject(target.kind, target.path, workspace)], problem: undefined}
}

function digestProblem(what: string, digest: string, wanted: string): ActionError | undefined {
  if (wanted === '' || wanted === digest) return undefined
  return new ActionError(`${what} holds ${digest}, not ${wanted} as the input "digest" says.`, 'Scan what the build made.')
}
