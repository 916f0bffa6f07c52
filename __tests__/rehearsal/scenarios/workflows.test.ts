import {expect, test} from '@jest/globals'
import {homelab} from '../../../rehearsal/scenarios/homelab.ts'
import {ofWorkflow} from '../../../rehearsal/scenarios/scenario.ts'

test('a workflow has hosts of its own, or those of the first one', () => {
  const hosts = [{name: 'docker', kind: 'compose'}] as const
  expect(ofWorkflow({...homelab, hosts}, 'configure.yml').hosts).toEqual([{name: 'lxc', kind: 'systemd'}])
  expect(ofWorkflow({...homelab, hosts}, 'rollback.yml').hosts).toBe(hosts)
  expect(ofWorkflow({...homelab, hosts}, 'another.yml').hosts).toBe(hosts)
  expect(homelab.hosts).toBeUndefined()
})
