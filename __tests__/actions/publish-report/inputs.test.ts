import {describe, expect, it} from '@jest/globals'
import {ActionError, messageOf} from '../../../lib/action/errors.ts'
import {read} from './read-inputs.ts'

const issue = {to: 'issue', key: 'drift production', title: 'Drift', report: 'drift.md', token: 'a-token'}
const pullRequest = {to: 'pull-request', key: 'plan production', report: 'plan.md', token: 'a-token'}

/** What the person reads. */
function said(given: Record<string, string>): string {
  try {
    read(given)
    return ''
  } catch (error) {
    return messageOf(error)
  }
}

describe('the inputs', () => {
  it('have the documented defaults', () => {
    expect(read(issue)).toEqual({...issue, state: 'open', labels: [], 'pull-request': undefined})
    expect(read(pullRequest)).toEqual({...pullRequest, title: '', state: 'open', labels: [], 'pull-request': undefined})
  })

  it('an issue that is closed needs neither report nor title', () => {
    expect(read({to: 'issue', key: 'x', state: 'closed', token: 't'})).toMatchObject({state: 'closed', report: '', title: ''})
  })

  it('take a number, and labels one a line', () => {
    expect(read({...pullRequest, 'pull-request': '7'})['pull-request']).toBe(7)
    expect(read({...issue, labels: 'drift\n\n terraform \n'}).labels).toEqual(['drift', 'terraform'])
  })

  it('an expression that nothing replaced is no token', () => {
    expect(read({...issue, token: ''}).token).toBe('')
  })

  it.each([
    [{...issue, to: ''}, 'Input "to" is required'],
    [{...issue, to: 'comment'}, 'Input "to": "comment" is not an allowed value'],
    [{...issue, key: ''}, 'Input "key" is required'],
    [{...issue, key: 'x'.repeat(301)}, 'Input "key" is longer than 300'],
    [{...issue, title: ''}, 'Input "title" is required for an issue'],
    [{...issue, report: ''}, 'Input "report" is required'],
    [{...issue, state: 'gone'}, 'Input "state": "gone" is not an allowed value'],
    [{...issue, labels: 'drift, infra'}, 'Input "labels": "drift, infra" has a comma in it. Write one label a line.'],
    [{...issue, 'pull-request': '7'}, 'Input "pull-request" belongs to "to: pull-request"'],
    [{...pullRequest, report: ''}, 'Input "report" is required'],
    [{...pullRequest, state: 'closed'}, 'Input "state": "closed" belongs to "to: issue"'],
    [{...pullRequest, labels: 'x'}, 'Input "labels" belongs to "to: issue"'],
    [{...pullRequest, 'pull-request': '0'}, 'Input "pull-request": "0" is not the number'],
    [{...pullRequest, 'pull-request': '#7'}, 'Input "pull-request": "#7" is not the number'],
    [{...pullRequest, 'pull-request': '7.5'}, 'Input "pull-request": "7.5" is not the number']
  ])('%j is refused', (given, message) => {
    expect(() => read(given)).toThrow(ActionError)
    expect(said(given)).toContain(message)
  })
})
