import {join} from 'node:path'
import {oneLine} from '../../../lib/action/log-line.ts'
import {formatPlatform} from '../../../lib/registry/descriptor.ts'
import {runnableManifests, type Layout, type LayoutManifest} from '../../../lib/registry/layout.ts'
import {findDistribution} from '../os-release.ts'
import {asBuilt, createView} from '../view.ts'
import type {Subject} from './subject.ts'

/**
 * The images of a layout, one a platform, each of which is scanned by itself.
 *
 * @param name of the image; empty when nobody knows
 * @param folder the step's folder
 */
export function imageSubjects(layout: Layout, name: string, folder: string): Subject[] {
  return runnableManifests(layout).map(manifest => imageSubject(layout, manifest, name, folder))
}

function imageSubject(layout: Layout, manifest: LayoutManifest, name: string, folder: string): Subject {
  const {digest} = manifest.descriptor
  const file = digest.replace('sha256:', '')
  const platform = manifest.platform === undefined ? 'unknown platform' : oneLine(formatPlatform(manifest.platform))
  return {
    platform,
    name: oneLine(name) || platform,
    digest,
    file,
    // Relative to the step's folder: Trivy cuts a path at ":" and "@".
    command: ['image', '--input', `views/${file}`],
    prepare: () => createView(join(folder, 'views', file), layout.folder, manifest),
    findDistribution: () => findDistribution(layout.folder, manifest.layers),
    restore: report => asBuilt(report, manifest, name)
  }
}
