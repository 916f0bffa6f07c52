/**
 * The name of an image's configuration among the places where secrets are. No file has it: the path of a file in an image begins with `/`.
 * An ignore file may name it under `paths`.
 */
export const IMAGE_CONFIGURATION = 'image configuration'

/**
 * Whether a result of Trivy's is about the image's configuration. Trivy calls that by the name of the whole artifact, which is a folder of
 * our own (pkg/fanal/artifact/image/image.go, `inspectConfig`).
 */
export function isConfigurationTarget(target: string, artifactName: string, artifactType: string): boolean {
  return artifactType === 'container_image' && target !== '' && (target === artifactName || target === IMAGE_CONFIGURATION)
}

/** A label in the configuration, whose name no other text in it has, and the instruction that wrote one. */
const LABEL =
  /^\s*"(?!(?:created_by|comment|author|container|docker_version|os\.version|User|WorkingDir|Hostname|Domainname|StopSignal|Image)")([\w./-]+)": "[^"]*$/
const LABEL_IN_HISTORY = /"created_by": "(?:\/bin\/sh -c #\(nop\)\s+)?LABEL\s(?:.*\s)?([\w./-]+)=(?:\\")?[^\s"\\]*$/

const UNTOLD = 'ENV, ARG, LABEL or a RUN line'

/**
 * What wrote a secret into the configuration, by the line of it that Trivy shows, in which the secret is stars. Such a line is an element of
 * `Env` or an instruction of the history; Trivy cuts a long one off 30 characters before the secret (pkg/fanal/secret/scanner.go).
 *
 * @returns `ENV NAME`, `ARG NAME`, `LABEL NAME`, `a RUN line`, or all that it may be where it cannot be told
 */
export function instructionOf(match: string): string {
  const before = /^[^*]*/.exec(match)?.[0] ?? ''
  const label = LABEL_IN_HISTORY.exec(before)?.[1] ?? LABEL.exec(before)?.[1]
  if (label !== undefined) return `LABEL ${label}`
  const name = /["\s]([A-Za-z_]\w*)=(?:\\")?$/.exec(before)?.[1]
  const isCommand = /\/bin\/sh -c\s(?!#\(nop\))/.test(before)
  // BuildKit writes the arguments that a command got before it: RUN |2 A=1 B=2 /bin/sh -c …
  const isArgument = /\|\d+\s/.test(before) && !isCommand
  if (name !== undefined && (isArgument || /\bARG\s/.test(before))) return `ARG ${name}`
  if (isCommand || /\bRUN\s/.test(before)) return 'a RUN line'
  return name !== undefined && (/\bENV\s/.test(before) || before.trimStart().startsWith(`"${name}=`)) ? `ENV ${name}` : UNTOLD
}

/** By what secrets of an image's configuration are known. */
export interface Written {
  readonly rule: string
  /** As {@link instructionOf} says it. */
  readonly instruction: string
}

/**
 * Secrets of a configuration, each once. Trivy has one with a name twice and more: in `Env` or `Labels`, and in the history. What has none, as a
 * `RUN` line, is there once, and another one of its kind is another secret.
 */
export function onlyOnce<T>(secrets: readonly T[], describe: (secret: T) => Written): T[] {
  const seen = new Set<string>()
  return secrets.filter(secret => {
    const {rule, instruction} = describe(secret)
    const key = `${instruction} ${rule}`
    if (seen.has(key)) return false
    if (/^(?:ENV|ARG|LABEL) /.test(instruction)) seen.add(key)
    return true
  })
}
