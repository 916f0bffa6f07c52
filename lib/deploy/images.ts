import {ActionError} from '../action/errors.ts'
import {printable} from '../action/inputs.ts'
import {imageName} from './inputs.ts'

/** What a release brings: the variable of the Compose files, and the `name@sha256:…` that it stands for. */
export type ImageSet = Readonly<Record<string, string>>

/** The variable of the one image, or of one line without a name. */
export const ONE_IMAGE = 'FAIRWAY_IMAGE'

const FORM =
  'Write one NAME=IMAGE@DIGEST a line, for example "web=registry.example.com/team/web@sha256:…"; the service says "image: ${FAIRWAY_IMAGE_WEB}".'

/**
 * Reads images, one a line: `web=registry.example.com/team/web@sha256:…` is the variable `FAIRWAY_IMAGE_WEB` of the Compose files, and a line without a
 * name is `FAIRWAY_IMAGE`. A tag before the digest says nothing and is left out.
 *
 * @throws ActionError for a line of another form, without a digest, or for a variable that is there twice
 */
export function readImages(entries: readonly string[]): ImageSet {
  const images: Record<string, string> = {}
  for (const entry of entries) {
    const at = entry.indexOf('=')
    const variable = at === -1 ? ONE_IMAGE : imageVariable(entry.slice(0, at).trim())
    if (images[variable] !== undefined) {
      throw new ActionError(`two lines are for the variable ${variable}.`, 'Give each image a name of its own.')
    }
    images[variable] = readReference(entry.slice(at + 1).trim())
  }
  return images
}

/** `web` is `FAIRWAY_IMAGE_WEB`. */
function imageVariable(name: string): string {
  if (/^[A-Za-z0-9][A-Za-z0-9_-]{0,62}$/.test(name)) return `${ONE_IMAGE}_${name.toUpperCase().replaceAll('-', '_')}`
  throw new ActionError(`"${printable(name)}" is not a name for an image.`, `Use letters, digits, dashes and underscores. ${FORM}`)
}

function readReference(text: string): string {
  const [, name, digest] = /^([^@\s]+)@(sha256:[0-9a-f]{64})$/.exec(text) ?? []
  if (name === undefined || digest === undefined) {
    throw new ActionError(`"${printable(text)}" does not end with a digest, "@sha256:" and 64 hexadecimal digits.`, FORM)
  }
  return `${imageName().parse(name.replace(/:[\w][\w.-]{0,127}$/, ''))}@${digest}`
}

/**
 * All images of a release: the one of `image` and `digest`, and those of `images`.
 * @throws ActionError when the one image is in both
 */
export function imagesOf({image, digest, images}: {readonly image: string; readonly digest: string; readonly images: ImageSet}): ImageSet {
  if (image === '') return images
  if (images[ONE_IMAGE] !== undefined) {
    throw new ActionError(
      'Input "images" has a line without a name, and "image" is set: both are FAIRWAY_IMAGE.',
      `Leave "image" out. ${FORM}`
    )
  }
  return {[ONE_IMAGE]: `${image}@${digest}`, ...images}
}
