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
 * @param prefix what the files of these subjects begin with, where there are others of the same images
 */
export function imageSubjects(layout: Layout, name: string, folder: string, prefix = ''): Subject[] {
  return runnableManifests(layout).map(manifest => {
    return imageSubject(layout, manifest, {name, folder, file: manifest.descriptor.digest.replace('sha256:', prefix)})
  })
}

interface Place {
  readonly name: string
  readonly folder: string
  readonly file: string
}

function imageSubject(layout: Layout, manifest: LayoutManifest, {name, folder, file}: Place): Subject {
  const {digest} = manifest.descriptor
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
