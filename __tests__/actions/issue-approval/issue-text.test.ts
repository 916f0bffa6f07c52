import {describe, expect, it} from '@jest/globals'
import fc from 'fast-check'
import {closingComment, issueBody, type Question} from '../../../actions/issue-approval/issue-text.ts'
import {report} from '../../../actions/issue-approval/outputs.ts'
import {renderSummary} from '../../../actions/issue-approval/summary.ts'
import {readVote} from '../../../actions/issue-approval/votes.ts'
import {LONGEST_BODY} from '../../../lib/github/text.ts'

const question: Question = {
  subject: 'sha256:abc',
  runUrl: 'https://github.example.com/o/r/actions/runs/5',
  startedBy: ['author'],
  approvers: [],
  isSelfApprovalPrevented: false,
  until: Date.parse('2026-01-31T17:05:09.900Z'),
  report: ''
}

describe('issueBody', () => {
  it('says what, who, how and until when', () => {
    const body = issueBody({...question, startedBy: ['author', 'admin'], approvers: ['alice', 'bob'], isSelfApprovalPrevented: true})
    expect(body).toContain('\n\n`sha256:abc`\n\n')
    expect(body).toContain('Started by `author`, started again by `admin`: [the run](https://github.example.com/o/r/actions/runs/5)')
    expect(body).toContain('Who may answer, with write access: `alice`, `bob`.')
    expect(body).toContain('but not approve it')
    expect(body).toContain('**2026-01-31 17:05:09 UTC**')
    expect(body).toContain('write a new comment whose first line is `LGTM`, with nothing or a blank line below it')
    expect(issueBody(question)).toContain('Everyone with write access may answer.')
  })

  it('shows the subject inert and mentions nobody', () => {
    const body = issueBody({...question, subject: 'a`b @team <!-- [x](https://example.com) #1', startedBy: ['some`one']})
    expect(body).toContain('``a`b @team <!-- [x](https://example.com) #1``')
    expect(body).toContain('``some`one``')
    expect(body.replace(/(`+).*?\1/g, '')).not.toMatch(/@|<!--/)
  })

  it('does not answer itself, not even when a mail quotes it without a sign', () => {
    expect(readVote(issueBody(question)).vote).toBe('none')
    for (const line of issueBody(question).split('\n')) expect(readVote(line).vote).toBe('none')
  })

  it('carries a report that notifies nobody', () => {
    expect(issueBody({...question, report: 'cc @alice, &#64;bob and `@team`'})).toContain(
      'cc @\u200balice, &#64;\u200bbob and `@\u200bteam`'
    )
  })

  it('carries a report that fits whole, to the last character', () => {
    const room = LONGEST_BODY - issueBody({...question, report: 'x'}).length + 1
    const body = issueBody({...question, report: 'x'.repeat(room)})
    expect(body).toHaveLength(LONGEST_BODY)
    expect(body).not.toContain('its end is missing')
    const cut = issueBody({...question, report: 'x'.repeat(room + 1)})
    expect(cut.length).toBeLessThanOrEqual(LONGEST_BODY)
    expect(cut).toContain('its end is missing')
  })

  it('cuts a long report at the end of a line, and says so before it', () => {
    const body = issueBody({...question, report: `\`\`\`\n${'a line of the plan\n'.repeat(9_000)}`})
    expect(body.length).toBeLessThanOrEqual(LONGEST_BODY)
    expect(body.length).toBeGreaterThan(LONGEST_BODY - 100)
    expect(body.indexOf('its end is missing')).toBeLessThan(body.indexOf('a line of the plan'))
    expect(body).toMatch(/a line of the plan\n```\n\n\*… cut here\.\*\n$/)
  })

  it('never is longer than an issue may be, and never holds half a character', () => {
    fc.assert(
      fc.property(
        fc.integer({min: 65_000, max: 66_000}),
        fc.constantFrom('x', '🚀', 'é', '\n'),
        fc.constantFrom('', 'y'),
        (count, unit, before) => {
          const body = issueBody({...question, report: before + unit.repeat(count)})
          expect(body.length).toBeLessThanOrEqual(LONGEST_BODY)
          expect(body.isWellFormed()).toBe(true)
        }
      ),
      {numRuns: 50}
    )
  })
})

describe('closingComment', () => {
  it('says who approved what', () => {
    const comment = closingComment(
      {decision: 'approved', approver: 'maintainer', commentUrl: 'https://github.example.com/c'},
      'sha256:abc',
      'https://github.example.com/r',
      65_000
    )
    expect(comment).toBe(
      '**Approved** by `maintainer` with [this comment](https://github.example.com/c).\n\nSubject: `sha256:abc` · [the run](https://github.example.com/r) · asked 1 min 5 s ago\n'
    )
  })

  it('says why not', () => {
    const comment = closingComment(
      {decision: 'denied', reason: '@everyone `said` no.', commentUrl: 'https://github.example.com/c'},
      's',
      'https://github.example.com/r',
      1
    )
    expect(comment).toMatch(/^\*\*Not approved \(denied\)\.\*\* ``@everyone `said` no\.`` \(\[comment\]/)
    expect(closingComment({decision: 'timed-out', reason: 'Nobody.'}, 's', '', 1)).not.toContain('[comment]')
  })
})

describe('the summary', () => {
  const issue = {number: 7, url: 'https://github.example.com/o/r/issues/7'}

  it('of an approval', () => {
    const summary = renderSummary({
      decision: 'approved',
      approver: 'maintainer',
      commentUrl: 'https://github.example.com/c',
      subject: 'sha256:abc',
      issue,
      waited: 12_000
    })
    expect(summary).toBe(
      '### Approval: approved\n\n- Approved by `maintainer`\n- Subject: `sha256:abc`\n- Asked on [issue &#35;7](<https://github.example.com/o/r/issues/7>) for 12 s\n- [The comment that decided](<https://github.example.com/c>)\n'.replace(
        'issue &#35;7',
        'issue &#35;\u200b7'
      )
    )
  })

  it('of anything else is red, and escapes', () => {
    const {summary, failure} = report({
      decision: 'error',
      reason: 'GitHub said <img> @all\n::error::x',
      subject: 's',
      issue: undefined,
      waited: 0
    })
    expect(summary).toContain('&lt;img&gt; @\u200ball ::error::x')
    expect(failure).toBe('Not approved (error). GitHub said <img> @all ::error::x')
  })
})
