import {isRecord} from '../../lib/registry/descriptor.ts'

/**
 * What stays of an image's configuration. The rest is written by `ENV`, `LABEL`, `ARG` and `RUN`, with any secret that is in them: Trivy copies it
 * whole, and puts stars only into the secrets that it lists. An SBOM needs the architecture, and has every label that the report has
 * (pkg/sbom/io/encode.go).
 */
const KEPT_OF_CONFIGURATION = ['architecture', 'variant', 'os', 'created', 'rootfs']

/**
 * Fields that hold pieces of what was scanned: the lines around a secret or a misconfiguration, what Terraform made of them, and the command that
 * made the layer of a secret (pkg/fanal/applier/docker.go), which names the arguments of a build with their values.
 */
const SOURCES = new Set(['Code', 'RenderedCause', 'CreatedBy'])

/** Trivy's report without pieces of what was scanned, for its file is handed on. @param report the JSON, parsed; of any form */
export function withoutSources(report: unknown): unknown {
  if (Array.isArray(report)) return report.map(withoutSources)
  if (!isRecord(report)) return report
  const entries = Object.entries(report).filter(([key]) => !SOURCES.has(key))
  return Object.fromEntries(entries.map(([key, value]) => [key, key === 'ImageConfig' ? keptOf(value) : withoutSources(value)]))
}

function keptOf(configuration: unknown): object {
  if (!isRecord(configuration)) return {}
  return Object.fromEntries(Object.entries(configuration).filter(([key]) => KEPT_OF_CONFIGURATION.includes(key)))
}
