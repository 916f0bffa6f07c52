import {ActionError} from '../../../lib/action/errors.ts'
import {duration, integer, lines, printable, refine} from '../../../lib/action/inputs.ts'
import {pairBackups, parseHooks, type Hook} from '../../../lib/deploy/hooks.ts'

const hooks = () => refine(lines({default: ''}), parseHooks)

/** What is done around a deploy, and how services are replaced without a gap. */
export const hookInputs = {
  backup: hooks(),
  'backup-verify': hooks(),
  'backup-keep': integer({default: '5', min: 1, max: 100}),
  'backup-timeout': duration({default: '10m'}),
  migrate: hooks(),
  'migrate-timeout': duration({default: '15m'}),
  after: hooks(),
  'after-timeout': duration({default: '5m'}),
  rolling: refine(lines({default: ''}), parseRolling),
  drain: hooks(),
  'drain-wait': duration({default: '30s'})
}

function parseRolling(names: readonly string[]): readonly string[] {
  const odd = names.find(name => !/^[a-zA-Z0-9._-]+$/.test(name))
  if (odd !== undefined) throw new ActionError(`"${printable(odd)}" is not the name of a service.`, 'Write one service a line.')
  return [...new Set(names)]
}

export interface HookInputs {
  readonly backup: readonly Hook[]
  readonly 'backup-verify': readonly Hook[]
  readonly migrate: readonly Hook[]
  readonly after: readonly Hook[]
  readonly rolling: readonly string[]
  readonly drain: readonly Hook[]
}

/** @throws ActionError when inputs contradict each other, or no host is one for Compose projects */
export function checkHooks(inputs: HookInputs, hasCompose: boolean): void {
  const given = (['backup', 'migrate', 'after', 'rolling'] as const).find(name => inputs[name].length > 0)
  if (!hasCompose && given !== undefined) {
    throw new ActionError(`Input "${given}" is for a Compose project, not for a service.`, 'Leave it out, or write "mode: deploy".')
  }
  pairBackups(inputs.backup, inputs['backup-verify'])
  const drained = inputs.drain.map(({service}) => service)
  const alone = drained.find(service => !inputs.rolling.includes(service))
  if (alone !== undefined) {
    throw new ActionError(
      `Input "drain": service "${alone}" is not one of "rolling", so it is never drained.`,
      'Add it to "rolling", or leave the line out.'
    )
  }
  const twice = drained.find((service, at) => drained.indexOf(service) !== at)
  if (twice !== undefined) throw new ActionError(`Input "drain": service "${twice}" has two lines.`, 'Write one command, or a script.')
}

/** How long the hooks may take together, in milliseconds. */
export function hookMilliseconds(
  inputs: HookInputs & {
    readonly 'backup-timeout': number
    readonly 'migrate-timeout': number
    readonly 'after-timeout': number
  }
): number {
  const limit = (list: readonly Hook[], most: number) => (list.length === 0 ? 0 : most)
  return (
    limit(inputs.backup, inputs['backup-timeout']) +
    limit(inputs.migrate, inputs['migrate-timeout']) +
    limit(inputs.after, inputs['after-timeout'])
  )
}
