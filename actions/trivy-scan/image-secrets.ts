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

const UNTOLD = 'ENV, ARG, LABEL or a RUN line'

/**
 * What wrote a secret into the configuration, by the line of it that Trivy shows, in which the secret is stars. Such a line is an element of
 * `Env` or an instruction of the history; Trivy cuts a long one off 30 characters before the secret (pkg/fanal/secret/scanner.go).
 *
 * @returns `ENV NAME`, `ARG NAME`, `a RUN line`, or all that it may be where it cannot be told
 */
export function instructionOf(match: string): string {
  const before = /^[^*]*/.exec(match)?.[0] ?? ''
  const name = /["\s]([A-Za-z_]\w*)=(?:\\")?$/.exec(before)?.[1]
  const isCommand = /\/bin\/sh -c\s(?!#\(nop\))/.test(before)
  // BuildKit writes the arguments that a command got before it: RUN |2 A=1 B=2 /bin/sh -c …
  const isArgument = /\|\d+\s/.test(before) && !isCommand
  if (name !== undefined && (isArgument || /\bARG\s/.test(before))) return `ARG ${name}`
  if (isCommand || /\bRUN\s/.test(before)) return 'a RUN line'
  return name !== undefined && (/\bENV\s/.test(before) || before.trimStart().startsWith(`"${name}=`)) ? `ENV ${name}` : UNTOLD
}

/** The first of all that are equal in what they are told apart by. */
export function onlyOnce<T>(list: readonly T[], keyOf: (item: T) => string): T[] {
  return [...new Map([...list].reverse().map(item => [keyOf(item), item])).values()].reverse()
}
