import type {EntryText} from './canonical.ts'
import type {ConfiguredResource} from './configured.ts'
import type {ActionInvocation, PlannedChange, ValueChange} from './plan.ts'

/**
 * Called once for each element, in the order of the file, while the file is read. The reader keeps none of them, and neither should a
 * visitor. Whether the file is a plan at all is known only when `readPlan` has ended: until then nothing of what was visited counts.
 */
export interface PlanVisitor {
  /** @param text of the whole entry; so for the others */
  change(change: PlannedChange, text: EntryText): void
  /** What was changed outside of Terraform since the last apply. */
  drift(change: PlannedChange, text: EntryText): void
  deferred(reason: string, change: PlannedChange, text: EntryText): void
  output(name: string, change: ValueChange, text: EntryText): void
  actionInvocation(invocation: ActionInvocation, text: EntryText): void
  deferredActionInvocation(reason: string, invocation: ActionInvocation, text: EntryText): void
  /**
   * What of the configuration runs or is used at the apply: `provider_config`, and resources and module calls with provisioners.
   *
   * @param part which of them, as `provider_config`, `resource` or `module call name`
   */
  configuration?(part: string, text: EntryText): void
  /** A resource of the configuration, of any module. Without it most of the configuration is not parsed. */
  configured?(resource: ConfiguredResource): void
}
