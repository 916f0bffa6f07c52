import {gitTagOf} from '../../lib/action/run-context.ts'
import type {BuildContext} from './build-context.ts'

const PREFIX = 'org.opencontainers.image'
export const REVISION_LABEL = `${PREFIX}.revision`
export const SOURCE_LABEL = `${PREFIX}.source`
export const VERSION_LABEL = `${PREFIX}.version`

/**
 * What is said of every image (OCI image specification, "Pre-Defined Annotation Keys"), as labels and as annotations. It depends on the commit and on
 * what the event says of the repository, never on the time of the build: the same commit gives the same labels until somebody changes the
 * repository's description or licence.
 *
 * @param version what the image is called; empty takes the Git tag, else the commit
 * @param commitTime seconds since 1970, undefined when it is not known (then there is no `created`)
 */
export function ownLabels(context: BuildContext, version: string, commitTime: number | undefined): ReadonlyMap<string, string> {
  const labels = new Map<string, string>()
  const {description, url, license} = context.about
  if (context.repository !== '') {
    labels.set(`${PREFIX}.title`, context.repository.slice(context.repository.indexOf('/') + 1))
    labels.set(SOURCE_LABEL, `${context.serverUrl}/${context.repository}`)
  }
  if (description !== '') labels.set(`${PREFIX}.description`, description)
  if (url !== '') labels.set(`${PREFIX}.url`, url)
  if (license !== '') labels.set(`${PREFIX}.licenses`, license)
  if (context.commit !== '') {
    labels.set(REVISION_LABEL, context.commit)
    labels.set(VERSION_LABEL, version === '' ? (gitTagOf(context) ?? context.commit) : version)
  }
  if (commitTime !== undefined) labels.set(`${PREFIX}.created`, new Date(commitTime * 1_000).toISOString())
  return labels
}
