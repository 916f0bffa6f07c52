import {describe, expect, test} from '@jest/globals'
import {deploy, ship, value} from '../support/ship.ts'

describe('the reason of a deploy', () => {
  const step = (outcome: string, outputs: object = {}) => ({outcome, outputs})
  const reasonOf = (jobs: Partial<Record<'check' | 'approve' | 'deploy', Record<string, string>>>) =>
    value(deploy.on.workflow_call.outputs['reason']?.value, {
      jobs: Object.fromEntries(['check', 'approve', 'deploy'].map(job => [job, {outputs: jobs[job as 'check'] ?? {}}]))
    })

  test('is that of the job that stopped it', () => {
    expect(reasonOf({deploy: {reason: 'it does not answer'}, check: {reason: ''}})).toBe('it does not answer')
    expect(reasonOf({check: {reason: 'Input "host" is empty.'}})).toBe('Input "host" is empty.')
    expect(reasonOf({approve: {decision: 'denied'}})).toBe('The approval: denied.')
    expect([reasonOf({}), reasonOf({approve: {decision: 'approved'}})]).toEqual(['', ''])
  })

  test.each([
    ['deploy.yml', deploy.jobs.check],
    ['ship.yml', ship.jobs.check]
  ])('of the check in %s is that of the inputs, of the host or of the templates', (_, {outputs}) => {
    const said = (begin: object, host: object, template: object) => value(outputs?.['reason'], {steps: {begin, host, template}})
    const [good, failed] = [step('success'), step('failure')]
    expect(said(step('failure', {reason: 'Input "host" is empty.'}), step('skipped'), good)).toBe('Input "host" is empty.')
    expect(said(good, step('failure', {reason: 'No login.'}), failed)).toBe('No login.')
    expect(said(good, good, failed)).toMatch(/^A template or a reference in it is wrong/)
    expect(said(good, good, good)).toBe('')
  })

  test('of a deploy that could not even begin points to its log', () => {
    const {outputs} = deploy.jobs.deploy
    const said = (outcome: string, reason = '') => value(outputs?.['reason'], {steps: {deploy: step(outcome, {reason})}})
    expect([said('success'), said('failure', 'it crashed'), said('failure'), said('skipped')]).toEqual([
      '',
      'it crashed',
      'The log of the job "deploy" says why.',
      'The log of the job "deploy" says why.'
    ])
  })

  test.each([
    ['deploy.yml', deploy.jobs.notify],
    ['ship.yml', ship.jobs.notify]
  ])('is told to the webhook of %s, also that of a check', (_, {steps}) => {
    const fields = steps.find(({name}) => name === 'Tell the webhook')?.with?.['fields'] ?? ''
    const expression = /^reason=(.*)$/m.exec(fields)?.[1]
    const said = (of: string, check: string) =>
      value(expression, {needs: {deploy: {outputs: {reason: of}}, check: {outputs: {reason: check}}}})
    expect([said('it crashed', ''), said('', 'No login.'), said('', '')]).toEqual(['it crashed', 'No login.', ''])
  })
})
