import type {DriftedObject} from '../facts.ts'
import type {JudgedChange} from '../rules/judge.ts'
import {nameSpan, sentence, shorten} from '../plan-text.ts'
import {CLASS_WORDS, explainActionReason} from './words.ts'

/** Attributes of one change that are named; a container may have a hundred. */
const NAMED_ATTRIBUTES = 12

/** Reasons of one change that are given, and characters of each: an attribute's name in one may be any text. */
const TOLD_REASONS = 12
const LONGEST_REASON = 600

/** A change as one item of a Markdown list: address, what happens, why it matters, which attributes. No value. */
export function renderChange(change: JudgedChange): string {
  const lines = [`- ${renderHead(change)}`]
  for (const {reason} of change.findings.slice(0, TOLD_REASONS)) lines.push(`  - ${sentence(shorten(reason, LONGEST_REASON))}`)
  if (change.findings.length > TOLD_REASONS) lines.push(`  - and ${change.findings.length - TOLD_REASONS} more reasons`)
  if (change.forcedBy.length > 0) lines.push(...renderCauses(change))
  else if (change.attributes.length > 0) lines.push(`  - changes ${renderNames(change.attributes)}`)
  const why = explainActionReason(change.actionReason)
  // For a forget, Terraform gives the reason of a deletion.
  if (why !== undefined && !change.isForget) lines.push(`  - ${sentence(why)}`)
  return lines.join('\n')
}

/** What is known only after the apply is not a cause itself: it follows from something else. */
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

/** What happens to it, and whether it is protected. */
export const renderEffect = ({class: kind, isProtectedLoss}: JudgedChange) =>
  `**${CLASS_WORDS[kind]}**${isProtectedLoss ? ', **protected**' : ''}`

function renderHead(change: JudgedChange): string {
  const {address, deposed, previousAddress, class: kind, marks} = change
  const parts = [`${nameSpan(address)} ${renderEffect(change)}`]
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
