import {describe, expect, test} from '@jest/globals'
import {jobStatusFunctions} from '../../rehearsal/runner/conditions.ts'
import {evaluateCondition} from '../../rehearsal/runner/expressions.ts'
import type {Conclusion} from '../../rehearsal/runner/types.ts'
import {bare, deploy, ship, shipStep, value} from '../support/ship.ts'

interface Situation {
  proposal: string
  approval: string
  deploy: string
  build: Conclusion
  approve: Conclusion
  decision: string
  /** The attempt in which somebody was asked; this one is the second. */
  attempt: string
  deployed: Conclusion
  /** What the called workflow says of it. */
  said: string
  tagsLeft: string
  isCancelled: boolean
}

const ASKED: Situation = {
  proposal: 'false',
  approval: 'wait',
  deploy: 'ssh',
  build: 'success',
  approve: 'success',
  decision: 'approved',
  attempt: '2',
  deployed: 'success',
  said: 'deployed',
  tagsLeft: '2',
  isCancelled: false
}
const NOT_ASKED: Situation = {...ASKED, approval: 'none', approve: 'skipped', decision: '', attempt: ''}

function runs(job: 'approve' | 'deploy' | 'tag', situation: Situation): boolean {
  const {proposal, approval, deploy, build, approve, decision, attempt, deployed, said, tagsLeft, isCancelled} = situation
  return evaluateCondition(bare(ship.jobs[job].if), {
    contexts: {
      inputs: {approval, deploy},
      github: {run_attempt: '2'},
      needs: {
        check: {result: 'success', outputs: {proposal}},
        build: {result: build, outputs: {'tags-left': tagsLeft}},
        approve: {result: approve, outputs: {decision, attempt}},
        deploy: {result: deployed, outputs: {result: said}}
      }
    },
    functions: jobStatusFunctions([{id: 'build', result: build}], isCancelled)
  })
}

describe('ship.yml deploys', () => {
  test('at once where nobody is to be asked, and after the approval where somebody is', () => {
    expect([runs('deploy', NOT_ASKED), runs('deploy', ASKED)]).toEqual([true, true])
    expect([runs('approve', NOT_ASKED), runs('approve', ASKED)]).toEqual([false, true])
  })

  test.each<[string, Situation]>([
    ['it was denied', {...ASKED, approve: 'failure', decision: 'denied'}],
    ['nobody answered', {...ASKED, approve: 'failure', decision: 'timed-out'}],
    ['the approval was skipped', {...ASKED, approve: 'skipped', decision: ''}],
    ['the approval ended without a decision', {...ASKED, decision: ''}],
    ['the build failed', {...ASKED, build: 'failure'}],
    ['the build failed and nobody was to be asked', {...NOT_ASKED, build: 'failure'}],
    ['the run was cancelled', {...NOT_ASKED, isCancelled: true}],
    ['it is a proposal', {...NOT_ASKED, proposal: 'true'}],
    ['it is a proposal and somebody agreed all the same', {...ASKED, proposal: 'true'}],
    ['it could not be told whether it is a proposal', {...NOT_ASKED, proposal: ''}],
    ['it was not to be deployed', {...NOT_ASKED, deploy: 'none'}],
    ['the approval was given in another attempt', {...ASKED, attempt: '1'}],
    ['it is not known in which attempt the approval was given', {...ASKED, attempt: ''}],
    ['somebody agreed and the job failed all the same', {...ASKED, approve: 'failure'}],
    ['the word is none that is known', {...ASKED, approval: 'wiat', approve: 'failure', decision: ''}]
  ])('never when %s', (_, situation) => {
    expect(runs('deploy', situation)).toBe(false)
  })
})

describe('ship.yml moves the tags', () => {
  test('after a deploy that worked', () => {
    expect([runs('tag', NOT_ASKED), runs('tag', ASKED)]).toEqual([true, true])
  })

  test('without a deploy after the approval', () => {
    expect(runs('approve', {...ASKED, deploy: 'none'})).toBe(true)
    expect(runs('tag', {...ASKED, deploy: 'none', deployed: 'skipped'})).toBe(true)
  })

  test.each<[string, Situation]>([
    ['the deploy failed', {...NOT_ASKED, deployed: 'failure'}],
    ['the deploy was left out', {...NOT_ASKED, deployed: 'skipped'}],
    ['every job of the called workflow was skipped, which is green', {...NOT_ASKED, said: 'failed'}],
    ['it is not known what the called workflow did', {...NOT_ASKED, said: ''}],
    ['the deploy was cancelled', {...NOT_ASKED, deployed: 'cancelled'}],
    ['it was denied', {...ASKED, approve: 'failure', decision: 'denied', deployed: 'skipped'}],
    ['it was denied, and there is no deploy', {...ASKED, deploy: 'none', approve: 'failure', decision: 'denied', deployed: 'skipped'}],
    ['the approval was given in another attempt', {...ASKED, attempt: '1'}],
    ['the approval was given in another attempt, and there is no deploy', {...ASKED, deploy: 'none', attempt: '1', deployed: 'skipped'}],
    ['the build failed', {...NOT_ASKED, deploy: 'none', build: 'failure', deployed: 'skipped'}],
    ['none is left', {...NOT_ASKED, tagsLeft: '0'}],
    ['the run was cancelled', {...NOT_ASKED, isCancelled: true}],
    ['it is a proposal', {...NOT_ASKED, proposal: 'true'}],
    ['it could not be told whether it is a proposal', {...NOT_ASKED, proposal: ''}]
  ])('never when %s', (_, situation) => {
    expect(runs('tag', situation)).toBe(false)
  })

  test.each([
    ['ssh', 'none', 'immutable'],
    ['ssh', 'wait', 'immutable'],
    ['none', 'wait', 'immutable'],
    ['none', 'none', 'all'],
    ['shh', 'none', 'immutable']
  ])('with deploy %s and approval %s the push sets: %s', (deploy, approval, expected) => {
    expect(value(shipStep('build', 'Push what was scanned').with?.['tag-set'], {inputs: {deploy, approval}})).toBe(expected)
  })
})

describe('the check', () => {
  const isRun = (name: string, proposal: string, outcome: Conclusion, deploy = 'ssh') =>
    evaluateCondition(bare(shipStep('check', name).if), {
      contexts: {steps: {begin: {outcome, outputs: {proposal}}}, inputs: {deploy, templates: 'compose.yml'}},
      functions: jobStatusFunctions([], false)
    })
  const STEPS = ['Check the templates and their references', 'Check the build, and ask the registry', 'Check the host']

  test.each<[string, string, Conclusion, string, boolean[]]>([
    ['a push', 'false', 'success', 'ssh', [true, true, true]],
    ['a push without a deploy', 'false', 'success', 'none', [false, true, false]],
    ['a push with a wrong input: nobody is asked but 1Password', 'false', 'failure', 'ssh', [true, false, false]],
    ['a proposal', 'true', 'success', 'ssh', [true, true, false]],
    ['a proposal with a wrong input', 'true', 'failure', 'ssh', [true, true, false]],
    ['what could not be told', '', 'failure', 'ssh', [false, false, false]]
  ])('of %s', (_, proposal, outcome, deploy, expected) => {
    expect(STEPS.map(name => isRun(name, proposal, outcome, deploy))).toEqual(expected)
  })

  const handed = (step: string, input: string, proposal: string, image = 'ghcr.io/you/wiki') =>
    value(shipStep('check', step).with?.[input], {
      steps: {begin: {outputs: {proposal}}},
      inputs: {image},
      github: {actor: 'ada', token: 'the-token'},
      secrets: {REGISTRY_PASSWORD: '', OP_CONNECT_TOKEN: 'c', OP_SERVICE_ACCOUNT_TOKEN: 's'}
    })

  test('of a proposal is handed no secret', () => {
    for (const proposal of ['true', '', 'no']) {
      expect(['connect-token', 'service-account-token'].map(input => handed(STEPS[0]!, input, proposal))).toEqual(['', ''])
      expect(['registry-username', 'registry-password'].map(input => handed(STEPS[1]!, input, proposal))).toEqual(['', ''])
    }
  })

  test('of a push is handed what the deploy gets, and the token of the job for ghcr.io alone', () => {
    expect(['connect-token', 'service-account-token'].map(input => handed(STEPS[0]!, input, 'false'))).toEqual(['c', 's'])
    expect(['registry-username', 'registry-password'].map(input => handed(STEPS[1]!, input, 'false'))).toEqual(['ada', 'the-token'])
    expect(handed(STEPS[1]!, 'registry-password', 'false', 'registry.example.com/wiki')).toBe('')
  })
})

describe('the registry’s login', () => {
  const handed = (step: string, proposal: string, inputs: object, secrets: object) =>
    ['registry-username', 'registry-password'].map(input =>
      value(shipStep('build', step).with?.[input], {
        needs: {check: {outputs: {proposal}}},
        inputs: {image: 'registry.example.com/wiki', 'registry-username': '', ...inputs},
        github: {actor: 'ada', token: 'the-token'},
        secrets: {REGISTRY_USERNAME: '', REGISTRY_PASSWORD: '', ...secrets}
      })
    )
  const asSecrets = {REGISTRY_USERNAME: 'ed', REGISTRY_PASSWORD: 'p'}

  // Its Dockerfile could name any image that the login may read.
  test('is handed to no build of a proposal', () => {
    for (const proposal of ['true', '', 'no']) {
      expect(handed('Build the image', proposal, {image: 'ghcr.io/you/wiki'}, asSecrets)).toEqual(['', ''])
    }
  })

  test.each(['Build the image', 'Push what was scanned'])('is the same for every step: %s', step => {
    expect(handed(step, 'false', {}, asSecrets)).toEqual(['ed', 'p'])
    expect(handed(step, 'false', {'registry-username': 'edward'}, {REGISTRY_PASSWORD: 'p'})).toEqual(['edward', 'p'])
    expect(handed(step, 'false', {image: 'ghcr.io/you/wiki'}, {})).toEqual(['ada', 'the-token'])
    expect(handed(step, 'false', {}, {})).toEqual(['', ''])
  })
})

describe('whatever publishes', () => {
  const pushes = (proposal: string) =>
    evaluateCondition(bare(shipStep('build', 'Push what was scanned').if), {
      contexts: {needs: {check: {outputs: {proposal}}}},
      functions: jobStatusFunctions([], false)
    })

  test.each([
    ['true', false],
    ['', false],
    ['no', false],
    ['0', false],
    ['false', true]
  ])('asks whether this is a proposal, and is told %j', (proposal, expected) => {
    const jobs = [runs('approve', {...ASKED, proposal}), runs('deploy', {...NOT_ASKED, proposal}), runs('tag', {...NOT_ASKED, proposal})]
    expect([pushes(proposal), ...jobs]).toEqual([expected, expected, expected, expected])
  })
})

// With Docker hosts alone deploy-ssh would refuse them: the build has a use for them anyway.
test.each(['registry-ca', 'insecure-registry'])('%s gets to the hosts where one takes files out of the image', name => {
  const given = (hosts: string) =>
    [ship.jobs.deploy.with[name] as string, shipStep('check', 'Check the host').with?.[name]].map(text =>
      value(text, {inputs: {hosts, [name]: true}})
    )
  expect(given('deploy@web1 name=a\nroot@metal mode=service')).toEqual([true, true])
  const none = name === 'registry-ca' ? '' : false
  expect(given('deploy@web1 name=a')).toEqual([none, none])
  expect(ship.on.workflow_call.inputs[name]?.type).toBe(deploy.on.workflow_call.inputs[name]?.type)
})
