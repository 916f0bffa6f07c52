import type {StartedContainer} from './old-project.ts'

/** What `docker compose up` would do to a service. `unclear`: it said nothing of it. */
export type WhatUpWouldDo = 'nothing' | 'create anew' | 'unclear'

export interface DryRun {
  readonly services: ReadonlyMap<string, WhatUpWouldDo>
  /** Names of containers that would be made and are not there. */
  readonly further: readonly string[]
}

/**
 * Both forms of such a line: ` DRY-RUN MODE -  Container shop-web-1  Running` (Compose 2), ` Container shop-web-1 Running ` (Compose 5). It may stand
 * behind a question about a volume, which ends without a line end.
 */
const STEP = /(?:DRY-RUN MODE -\s+)?Container\s+(\S+)\s+([A-Z][a-z]+)\s*$/

/** A container that takes another one's place has the id of that one before its name until it is started. */
const MADE_UP = /^[0-9a-f]{12}_/

/**
 * Reads what `docker compose --dry-run up` says. A container that is as its files want it is `Running`; one that has ended is only started. No hash is
 * compared here: `docker compose config --hash` is not the hash of a container that has an `env_file` (docker/compose#14001).
 */
export function readDryRun(lines: readonly string[], containers: readonly StartedContainer[]): DryRun {
  const steps = lines.flatMap(line => {
    const [, name = '', step = ''] = STEP.exec(line) ?? []
    return name === '' || MADE_UP.test(name) ? [] : [{name, step}]
  })
  const stepsOf = (name: string) => steps.filter(step => step.name === name).map(({step}) => step)
  const services = new Map<string, WhatUpWouldDo>()
  for (const {service, name} of containers) {
    const own = stepsOf(name)
    const isAnew = own.some(step => step === 'Recreate' || step === 'Creating')
    const now = isAnew ? 'create anew' : own.some(step => STAYS.includes(step)) ? 'nothing' : 'unclear'
    const before = services.get(service)
    services.set(service, before === undefined || before === 'nothing' ? now : before === 'create anew' ? before : worse(before, now))
  }
  const known = new Set(containers.map(({name}) => name))
  const further = new Set(steps.filter(({name, step}) => step === 'Creating' && !known.has(name)).map(({name}) => name))
  return {services, further: [...further]}
}

const STAYS = ['Running', 'Starting', 'Started']

const worse = (one: WhatUpWouldDo, other: WhatUpWouldDo) => (other === 'nothing' ? one : other)
