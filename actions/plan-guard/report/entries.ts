import type {DriftedObject} from '../facts.ts'
import type {JudgedChange} from '../rules/judge.ts'
import {nameSpan, sentence} from '../../../lib/plan-text.ts'
import {CLASS_WORDS, explainActionReason} from './words.ts'

/** Attributes of one change that are named; a container may have a hundred. */
const NAMED_ATTRIBUTES = 12

/** A change as one item of a Markdown list: address, what happens, why it matters, which attributes. No value. */
export function renderChange(change: JudgedChange): string {
  const lines = [`- ${renderHead(change)}`]
  for (const {reason} of change.findings) lines.push(`  - ${sentence(reason)}`)
  if (change.forcedBy.length > 0) lines.push(...renderCauses(change))
  else if (change.attributes.length > 0) lines.push(`  - changes ${renderNames(change.attributes)}`)
  const why = explainActionReason(change.actionReason)
  // For a forget, Terraform gives the reason of a deletion.
  if (why !== undefined && !change.isForget) lines.push(`  - ${sentence(why)}`)
  return lines.join('\n')
}

/** What is known only after the apply is no cause itself: it follows from something else. */
function renderCauses({forcedBy, forcedFromElsewhere}: JudgedChange): string[] {
  const causes = forcedBy.filter(name => !forcedFromElsewhere.includes(name))
  const followed = `${renderNames(forcedFromElsewhere)}, known only after the apply: the cause is where that comes from`
  return [
    ...(causes.length === 0 ? [] : [`  - replaced because of ${renderNames(causes)}`]),
    ...(forcedFromElsewhere.length === 0 ? [] : [`  - replaced because of ${followed}`])
  ]
}

/** A change in the fewest words, for a report that would grow too long. */
export const renderShort = (change: JudgedChange) => `- ${renderHead(change)}`

function renderHead({address, deposed, previousAddress, class: kind, marks, isProtectedLoss}: JudgedChange): string {
  const parts = [`${nameSpan(address)} **${CLASS_WORDS[kind]}**`]
  if (isProtectedLoss) parts.push('**protected**')
  if (deposed !== undefined) parts.push(`deposed object ${nameSpan(deposed)}`)
  if (marks.imported && kind !== 'import') parts.push('imported')
  if (marks.moved && previousAddress !== undefined) parts.push(`was ${nameSpan(previousAddress)}`)
  return parts.join(', ')
}

export function renderDrift({address, isGone, attributes}: DriftedObject): string {
  if (isGone) return `- ${nameSpan(address)} is gone`
  return `- ${nameSpan(address)}${attributes.length === 0 ? '' : `: ${renderNames(attributes)}`}`
}

export function renderNames(names: readonly string[]): string {
  const named = names.slice(0, NAMED_ATTRIBUTES).map(nameSpan).join(', ')
  return names.length > NAMED_ATTRIBUTES ? `${named} and ${names.length - NAMED_ATTRIBUTES} more` : named
}
