import {posix} from 'node:path'
import type {Finding} from '../findings.ts'
import type {ScannedTarget} from '../result.ts'
import {isImage} from '../targets/target.ts'

/**
 * Where a finding is, as GitHub's code scanning takes it: a path relative to the repository. What is in an image is under the image's name, so that
 * nobody takes `app/package.json` in an image for the file of that name in the repository.
 */
export function placeUri(target: ScannedTarget, finding: Finding): string {
  const inside = finding.kind === 'secret' && finding.instruction !== '' ? '' : finding.path
  const base = isImage(target.kind) ? target.name || 'image' : target.repositoryPath
  // Nothing leads out of where it is.
  const path = posix.join('/', base, target.kind === 'sbom' ? '' : posix.join('/', inside)).slice(1)
  return path.replace(/\/$/, '').split('/').map(encodeURIComponent).join('/') || encodeURIComponent(target.name || target.kind)
}
