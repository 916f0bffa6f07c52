/**
 * What a line of `files` or `requires` is for, where a run has both kinds of hosts: Docker hosts (`mode=deploy` in `hosts`, the usual one) and hosts of
 * services (`mode=service`).
 */
export type HostMode = 'deploy' | 'service'

/** The end of a line that says it: `package lvm2 on=service`. */
const ON = /\s+on=(deploy|service)$/

/** Something that only a service knows: a file of an image, an absolute target, or most of what may be behind a target. */
const OF_SERVICE = /^image:|=>\s*\/|\s(?:owner|unit|action)=\S*$/

/** Whether a line of `files` is there that only a service understands, or that says so. */
export function hasFilesOfServices(files: readonly string[]): boolean {
  return files.some(line => OF_SERVICE.test(line.replace(ON, '')) || ON.exec(line)?.[1] === 'service')
}

/** The lines for one kind of host, without the word that says the kind. A line that says none is for both. */
export function linesFor(mode: HostMode, lines: readonly string[]): string[] {
  return lines.flatMap(line => {
    const on = ON.exec(line)
    return on === null ? [line] : on[1] === mode ? [line.slice(0, on.index)] : []
  })
}

/**
 * The lines of `files` for one kind of host. Where a run has both kinds, a line that says none goes to the hosts of services alone when only a service
 * understands it, to the Docker hosts alone when it has no target, and else to both.
 *
 * @param isMixed whether the run has both kinds
 */
export function filesFor(mode: HostMode, files: readonly string[], isMixed: boolean): string[] {
  if (!isMixed) return linesFor(mode, files)
  const said = files.map(line =>
    ON.test(line) ? line : OF_SERVICE.test(line) ? `${line} on=service` : line.includes('=>') ? line : `${line} on=deploy`
  )
  return linesFor(mode, said)
}
