import {interruptedFaults} from './apply-faults.ts'
import {STATE_PASSWORD} from '../parts/state-store.ts'
import {badDayFaults} from './github-faults.ts'
import {lvsCloudChanges as changes} from './lvs-cloud-changes.ts'
import {awkwardSecret} from './made-up-secret.ts'
import {exampleFolder, type Fault, type Scenario, type Scene} from './scenario.ts'
import {applyBeside, editState} from './somebody-else.ts'
import {sealWithAnotherKey, tamperWithSealed, tamperWithPlan} from './tampering.ts'

/** The steps of infra.yml before which somebody interferes. */
const VERIFY = 'Check that it is still that plan'
const APPLY = 'Apply exactly that plan'
const TAKE = 'Take the sealed plan'

/** What can happen between a plan and its apply. */
const applyFaults: Readonly<Record<string, Fault>> = {
  'removes-record': {
    description: 'the change removes the DNS record: destroyed, but not protected, so a person must say LGTM',
    event: 'workflow_dispatch',
    change: changes.removeRecord
  },
  'question-put-back': {
    description: 'somebody changes the text of the approval and puts it back: an LGTM below it says nothing any more',
    event: 'workflow_dispatch',
    change: changes.removeRecord,
    breakStage: stage => {
      stage.github.state.issues.changeTextsAndPutThemBack()
      return Promise.resolve()
    }
  },
  ...badDayFaults({event: 'workflow_dispatch', change: changes.removeRecord}),
  'destroys-volume': {
    description: 'the change renames the protected volume without a moved block: it would be destroyed and made again, empty',
    change: changes.renameVolume
  },
  'plan-tampered': {
    description: 'somebody changes the plan file after the approval and before the apply',
    event: 'workflow_dispatch',
    // The last step before the apply that reads the plan: whatever was changed by then has to be noticed.
    interference: {beforeStep: VERIFY, happen: tamperWithPlan}
  },
  'state-changed': {
    description: 'somebody applies something else after the approval and before the apply: the plan is stale',
    event: 'workflow_dispatch',
    interference: {beforeStep: APPLY, happen: applyBeside}
  },
  'apply-fails': {
    description: 'the apply breaks off in the middle: one resource cannot be made, and another waits for it',
    event: 'workflow_dispatch',
    change: changes.addBrokenServer
  }
}

/** What can happen on the way of a sealed plan from one job to another. */
const sealedFaults: Readonly<Record<string, Fault>> = {
  'artifact-tampered': {
    description: 'somebody changes the sealed plan in the artifact on its way',
    event: 'workflow_dispatch',
    inputs: {'across-jobs': 'true'},
    interference: {beforeStep: TAKE, happen: tamperWithSealed}
  },
  'wrong-key': {
    description: 'the plan was sealed with a PLAN_KEY other than the one that should open it',
    event: 'workflow_dispatch',
    inputs: {'across-jobs': 'true'},
    interference: {beforeStep: TAKE, happen: sealWithAnotherKey}
  }
}

/** What a schedule can find. Its own change is on main by then, and nobody applied it. */
const driftFaults: Readonly<Record<string, Fault>> = {
  drifted: {
    description:
      'main is what was applied, but somebody renamed a record by hand (written into the state: terraform_data has no real record)',
    event: 'schedule',
    change: changes.nothing,
    breakStage: stage => editState(stage, {type: 'terraform_data', name: 'dns_record', before: 'registry', after: 'packages'})
  },
  'drift-known': {
    description: 'an earlier look found the same drift: its issue stays as it is',
    event: 'schedule',
    hasEarlierRun: true,
    change: changes.nothing
  },
  'drift-unlisted': {
    description: 'an earlier look has just opened the issue of the same drift, and no list of GitHub shows it yet: no second one is opened',
    event: 'schedule',
    hasEarlierRun: true,
    change: changes.nothing,
    breakStage: stage => {
      stage.github.state.conditions.set({lag: {milliseconds: 10 * 60_000}})
      return Promise.resolve()
    }
  },
  'drift-gone': {
    description: 'an earlier look found drift, and now there is none: its issue is closed',
    event: 'schedule',
    hasEarlierRun: true,
    change: changes.takeBack
  },
  'no-drift': {
    description: 'everything is as main says: no issue is opened',
    event: 'schedule',
    change: changes.nothing
  }
}

/** What a pull request can be. */
const pullRequestFaults: Readonly<Record<string, Fault>> = {
  'pushed-again': {
    description: 'a second push to the pull request: its comment is updated in place',
    event: 'pull_request',
    hasEarlierRun: true,
    change: changes.addAnotherName
  },
  'from-fork': {
    description: "the pull request comes from a stranger's fork: without secrets, and refused",
    event: 'pull_request',
    isFromFork: true
  },
  'from-dependabot': {
    description: 'the pull request comes from Dependabot: it has no secrets to plan with, and the run says where they belong',
    event: 'pull_request',
    isFromDependabot: true
  }
}

/** What can only happen on runners of which nothing stays. */
const hostedFaults: Readonly<Record<string, Fault>> = {
  'state-in-a-file': {
    description: 'the state is a file of the runner, of which nothing stays: refused before anything is planned',
    event: 'workflow_dispatch',
    isHosted: true,
    change: changes.keepStateInFile
  },
  'state-not-saved': {
    description: 'the service that keeps the state takes nothing any more during the apply: the state is sealed and kept as an artifact',
    event: 'workflow_dispatch',
    isHosted: true,
    interference: {beforeStep: APPLY, happen: refuseState}
  },
  'state-lost': {
    description:
      'the same service fails, and there is no PLAN_KEY: the state cannot be sealed, and is lost with the runner, as the run warned at its beginning',
    event: 'workflow_dispatch',
    isHosted: true,
    settings: ({variables, secrets}) => ({variables, secrets: {...secrets, PLAN_KEY: ''}}),
    interference: {beforeStep: APPLY, happen: refuseState}
  }
}

function refuseState({stage}: Scene): Promise<void> {
  stage.stateStore?.refuseWrites()
  return Promise.resolve()
}

/** A personal cloud described in Terraform: one person changes it, reads the plan and approves it. */
export const lvsCloud: Scenario = {
  name: 'lvs-cloud',
  description: 'a personal cloud in Terraform: a plan, LGTM on its issue, exactly that plan applied',
  source: exampleFolder('lvs-cloud'),
  repository: 'lvs/lvs-cloud',
  workflow: '.github/workflows/infrastructure.yml',
  event: 'workflow_dispatch',
  baseline: [{event: 'workflow_dispatch'}],
  approver: 'author',
  vaults: () => [
    {
      name: 'lvs-cloud',
      items: [
        {title: 'hetzner', fields: [{label: 'token', value: awkwardSecret()}]},
        {title: STATE_PASSWORD.item, fields: [{label: STATE_PASSWORD.field, value: awkwardSecret()}]}
      ]
    }
  ],
  onHosted: changes.keepStateElsewhere,
  change: changes.addName,
  faults: {...applyFaults, ...interruptedFaults, ...sealedFaults, ...driftFaults, ...pullRequestFaults, ...hostedFaults}
}
