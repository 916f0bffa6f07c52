import {plural} from '../../action/text.ts'
import type {DriftedObject, PlanFacts} from '../facts.ts'
import {whyProtected, type ProtectSettings} from './protect.ts'
import type {Finding} from './verdict.ts'

/** How many objects are named; the report lists all of them. */
const NAMED = 5

/** A key of for_each may be any text. */
const LONGEST_ADDRESS = 200

/**
 * Protected resources that were destroyed outside of Terraform. The plan destroys nothing of them, and yet their data is gone: a person
 * has to know before an apply forgets that they were there, even where nothing creates them again (as with -refresh-only, or when the
 * block was removed too). One that is created again says so itself and is not named twice.
 */
export function judgeVanished({drift, changes}: Pick<PlanFacts, 'drift' | 'changes'>, settings: ProtectSettings): Finding[] {
  const created = new Set(changes.filter(change => change.class === 'create').map(({address}) => address))
  const findings = drift
    .filter(({isGone, address, deposed}) => isGone && (deposed !== undefined || !created.has(address)))
    .flatMap((object): Finding[] => {
      const protection = whyProtected(object, settings)
      return protection === undefined ? [] : [{rule: 'drift', verdict: 'approve', reason: describe(object, protection)}]
    })
  if (findings.length <= NAMED) return findings
  const more = findings.length - NAMED
  return [
    ...findings.slice(0, NAMED),
    {
      rule: 'drift',
      verdict: 'approve',
      reason: `${plural(more, 'more protected resource was', 'more protected resources were')} destroyed outside of Terraform.`
    }
  ]
}

function describe({address, deposed, type}: DriftedObject, protection: string): string {
  const name = address.length > LONGEST_ADDRESS ? `${address.slice(0, LONGEST_ADDRESS)}…` : address
  return `${deposed === undefined ? name : `An object of ${name}, left over from a replacement,`} was destroyed outside of Terraform: ${type} ${protection}.`
}
