import {gitTagOf} from '../../lib/action/run-context.ts'
import type {BuildContext} from './build-context.ts'

const PREFIX = 'org.opencontainers.image'
export const REVISION_LABEL = `${PREFIX}.revision`
export const SOURCE_LABEL = `${PREFIX}.source`

/**
 * The image's labels (OCI image specification, "Pre-Defined Annotation Keys"). They depend on the commit only, never on the
 * time of the build: the same commit gives the same labels.
 *
 * @param version what the application calls this version; empty takes the Git tag, else the commit
 * @param commitTime seconds since 1970, undefined when it is not known (then there is no `created`)
 * @param given the user's labels; they win
 */
export function imageLabels(
  context: BuildContext,
  version: string,
  commitTime: number | undefined,
  given: ReadonlyMap<string, string>
): ReadonlyMap<string, string> {
  const labels = new Map<string, string>()
  if (context.repository !== '') {
    labels.set(`${PREFIX}.title`, context.repository.slice(context.repository.indexOf('/') + 1))
    labels.set(SOURCE_LABEL, `${context.serverUrl}/${context.repository}`)
  }
  if (context.commit !== '') {
    labels.set(REVISION_LABEL, context.commit)
    labels.set(`${PREFIX}.version`, version === '' ? (gitTagOf(context) ?? context.commit) : version)
  }
  if (commitTime !== undefined) labels.set(`${PREFIX}.created`, new Date(commitTime * 1_000).toISOString())
  for (const [name, value] of given) labels.set(name, value)
  return labels
}
