import {expect, test} from '@jest/globals'
import {needsOf} from '../../rehearsal/needs.ts'
import type {WorkflowPlan} from '../../rehearsal/runner/plan.ts'

const planOf = (...actions: string[]) =>
  ({jobs: [{kind: 'steps', steps: actions.map(name => ({work: {kind: 'uses', uses: `$/actions/${name}`}}))}]}) as unknown as WorkflowPlan

test('a host with systemd is needed where the scenario has one and something is deployed', () => {
  const hosts = [{kind: 'compose'}, {kind: 'systemd'}] as const
  expect(needsOf([planOf('deploy-ssh')], hosts)).toEqual({docker: true, terraform: false, systemd: true})
  expect(needsOf([planOf('deploy-ssh')], [{kind: 'compose'}])).toEqual({docker: true, terraform: false, systemd: false})
  expect(needsOf([planOf('deploy-ssh')])).toEqual({docker: true, terraform: false, systemd: false})
  expect(needsOf([planOf('notify')], hosts)).toEqual({docker: false, terraform: false, systemd: false})
})
