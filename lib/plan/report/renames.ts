import {movedBlock, type RenameHint} from '../renames.ts'
import {nameSpan} from '../plan-text.ts'
import type {Entry} from './sections.ts'

/** A block has to be pasted as it stands, so nothing in it can be broken up: one with these is not shown. */
const NOT_INERT = /[`<>@]/

/** A delete and a create that look like one object, with the block that says so to Terraform. */
export function renderRename(hint: RenameHint): Entry {
  const {from, to, matching, compared, because} = hint
  const alike = because === 'spelling' ? 'differ in spelling only' : `have ${matching} of ${compared} attributes alike`
  const short = `- ${nameSpan(from)} and ${nameSpan(to)} ${alike}`
  const block = movedBlock(hint)
  if (block === undefined || NOT_INERT.test(block)) return {full: short, short}
  const fenced = ['```hcl', ...block.split('\n'), '```'].map(line => `  ${line}`)
  return {
    full: [`${short}. If it is one object under a new name, nothing has to be destroyed:`, '', ...fenced].join('\n'),
    short
  }
}
