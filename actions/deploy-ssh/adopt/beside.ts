import type {WrittenProject} from '../compose/written.ts'
import type {Finding} from '../examine/finding.ts'

/** A container of another Compose project on the host. */
export interface OtherContainer {
  readonly project: string
  readonly service: string
  readonly folder: string
  /** Names of its volumes. */
  readonly volumes: readonly string[]
  /** Ports of the host. */
  readonly ports: readonly string[]
}

const LABEL = (name: string) => `{{json (index .Config.Labels "com.docker.compose.${name}")}}`

export const OTHER_FORMAT = [
  `{"project":${LABEL('project')}`,
  `"service":${LABEL('service')}`,
  `"folder":${LABEL('project.working_dir')}`,
  '"mounts":{{json .Mounts}}',
  '"ports":{{json .HostConfig.PortBindings}}}'
].join(',')

export function readOther(line: string): OtherContainer {
  const facts = JSON.parse(line) as Readonly<Record<string, unknown>>
  const text = (value: unknown) => (typeof value === 'string' ? value.replace(/\p{Cc}/gu, '?') : '')
  const mounts = Array.isArray(facts['mounts']) ? (facts['mounts'] as Readonly<Record<string, unknown>>[]) : []
  const ports = Object.values((facts['ports'] ?? {}) as Readonly<Record<string, readonly {HostPort?: unknown}[] | null>>)
  return {
    project: text(facts['project']),
    service: text(facts['service']),
    folder: text(facts['folder']),
    volumes: mounts.filter(({Type}) => Type === 'volume').map(({Name}) => text(Name)),
    ports: ports.flatMap(bindings => (bindings ?? []).map(({HostPort}) => text(HostPort))).filter(port => port !== '')
  }
}

/**
 * A project that nobody deployed with Fairway and that looks like the new one under another name: Compose takes the name from the folder, and volumes
 * have the project's name in theirs. Deployed beside it, the new one would begin with empty volumes. Asked before a first deploy only.
 *
 * It looks like it when it has the services, or some of them and no others, and one of its volumes or ports. `adopt: false` says that it is another one.
 */
export function findSameBeside(others: readonly OtherContainer[], {services, volumes, ports}: WrittenProject, project: string): Finding[] {
  const names = [...new Set(others.map(other => other.project))].filter(name => name !== '' && name !== project)
  return names.flatMap(name => {
    const own = others.filter(other => other.project === name)
    if (own.some(({folder}) => /\/releases\/\d{8}T\d{6}Z-[^/]+$/.test(folder))) return []
    const theirs = [...new Set(own.map(({service}) => service))]
    const [fewer, more] = theirs.length < services.length ? [theirs, services] : [services, theirs]
    if (fewer.length === 0 || !fewer.every(service => more.includes(service))) return []
    const shared = volumes.filter(key => own.some(one => one.volumes.includes(`${name}_${key}`)))
    const taken = [...new Set(ports)].filter(port => own.some(one => one.ports.includes(port)))
    if (shared.length + taken.length === 0) return []
    const alike = [
      `the services ${fewer.join(', ')}`,
      ...(shared.length === 0 ? [] : [`the volume ${shared.map(key => `${name}_${key}`).join(', ')}`]),
      ...(taken.length === 0 ? [] : [`the port ${taken.join(', ')}`])
    ]
    const what = `The Compose project "${name}" runs from ${own[0]?.folder ?? ''} on the host and has ${alike.join(' and ')} of the new Compose file. Under the name "${project}" it would begin with new, empty volumes.`
    const fix = `Write "project: ${name}", and it is taken over with its data. If it is another one, and this one is to run beside it, write "adopt: false" for the first deploy.`
    return [{what, fix}]
  })
}
