import {withoutKeys} from '../address-pattern.ts'
import type {ChangeFacts} from '../facts.ts'
import type {Finding} from './verdict.ts'

/**
 * Names the provisioners of what is destroyed: those with `when = destroy` run commands then, and the plan does not say which ones they
 * are. Where the block is gone there are none to run, and so none in the plan. It makes no verdict stronger: a destroy is looked at anyway.
 *
 * @param provisioned addresses without keys
 */
export function judgeProvisioners({address, isDestroy}: ChangeFacts, provisioned: ReadonlySet<string>): Finding[] {
  if (!isDestroy || !provisioned.has(withoutKeys(address))) return []
  return [{rule: 'provisioner', verdict: 'approve', reason: 'has provisioners, and what they run when it is destroyed is not in the plan'}]
}
