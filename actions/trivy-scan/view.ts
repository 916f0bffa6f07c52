import {mkdir, symlink, writeFile} from 'node:fs/promises'
import {join, resolve} from 'node:path'
import type {LayoutManifest} from '../../lib/registry/layout.ts'

/**
 * Makes a layout that holds one image of another layout, without copying anything. Trivy takes the first image of an index and ignores
 * the platform (pkg/fanal/image/oci.go), so each image of a multi-platform layout has to be shown to it alone.
 *
 * @param folder where to make it; must not exist
 * @param layout the folder of the whole layout
 */
export async function createView(folder: string, layout: string, manifest: LayoutManifest): Promise<void> {
  const {mediaType, digest, size} = manifest.descriptor
  const index = {schemaVersion: 2, mediaType: 'application/vnd.oci.image.index.v1+json', manifests: [{mediaType, digest, size}]}
  await mkdir(folder)
  await writeFile(join(folder, 'oci-layout'), JSON.stringify({imageLayoutVersion: '1.0.0'}))
  await writeFile(join(folder, 'index.json'), JSON.stringify(index))
  await symlink(join(resolve(layout), 'blobs'), join(folder, 'blobs'), 'dir')
}
