import {findUnsentPaths, notSent} from '../../../lib/deploy/compose-file.ts'
import {stayingAsItIs} from '../adopt/mounts.ts'
import type {Finding} from '../examine/finding.ts'
import {textsOf, type ReleaseFile} from './release.ts'

/** Where what is not sent may be. */
export interface OldPlace {
  /** The folder that the project was taken over from, or is to be; undefined where there is none. */
  readonly oldFolder: string | undefined
  /** What the checkout on the runner has at such a path. */
  readonly inCheckout: (path: string) => 'file' | 'folder' | undefined
}

/**
 * What stands against a deploy in the mounts of the Compose files, as far as these say it: for a check, which puts no file on the host and so cannot ask
 * the host's Compose. What is not sent is nowhere, unless the project was taken over; what it writes to is in its old folder then.
 */
export function findUnsent(
  files: readonly ReleaseFile[],
  profiles: readonly string[],
  {oldFolder, inCheckout}: OldPlace
): readonly Finding[] {
  const texts = textsOf(files)
  const compose = files.flatMap(({kind, name}) => (kind === 'compose' ? [{path: name, content: texts.get(name) ?? ''}] : []))
  const sent = files.filter(({kind}) => kind === 'sent').map(({name}) => name)
  return findUnsentPaths(compose, {sent, profiles}).flatMap(one => {
    if (oldFolder === undefined) return [notSent(one)]
    return one.isReadOnly && inCheckout(one.path) !== undefined ? [stayingAsItIs(one.what, `./${one.path}`, oldFolder)] : []
  })
}
