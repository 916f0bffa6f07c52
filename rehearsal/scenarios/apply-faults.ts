import {sleep} from '../../lib/action/duration.ts'
import type {Stage} from '../stage.ts'
import {lvsCloudChanges, SLOW_SERVER_RUNS} from './lvs-cloud-changes.ts'
import {killMain, runOnRunner, waitUntilRuns} from './moments.ts'
import type {Fault, Scene} from './scenario.ts'

const APPLY = 'Apply exactly that plan'
const ASK = 'Ask for approval'

const POLL_MILLISECONDS = 20
/** By then the action knows the issue that it opened, and waits for the answer. */
const ASKED_MILLISECONDS = 1_000

/** Until Terraform is in the middle of the apply. */
function untilApplying(scene: Scene): Promise<boolean> {
  return waitUntilRuns(runOnRunner, SLOW_SERVER_RUNS, scene)
}

/** Until the action waits for an answer. */
async function untilAsked({stage, signal}: Scene): Promise<boolean> {
  const before = stage.github.state.issues.list().length
  while (stage.github.state.issues.list().length === before) {
    if (signal.aborted) return false
    await sleep(POLL_MILLISECONDS)
  }
  await sleep(ASKED_MILLISECONDS)
  return !signal.aborted
}

const lose = (until: (scene: Scene) => Promise<boolean>) => async (scene: Scene) => {
  if (!(await until(scene))) return false
  scene.runner.lose()
  return true
}

const kill = (action: string, until: (scene: Scene) => Promise<boolean>) => async (scene: Scene) => (await until(scene)) && killMain(action)

/** Nobody answers the question of the run under test. */
function nobodyAnswers({github}: Stage): Promise<void> {
  github.state.issues.scriptRemarks([])
  return Promise.resolve()
}

/** A runner, or the main part of an action, that ends in the middle. */
export const interruptedFaults: Readonly<Record<string, Fault>> = {
  'runner-killed': {
    description: "apply-plan's own process is killed (kill -9) in the middle of the apply; its post part waits for Terraform",
    event: 'workflow_dispatch',
    change: lvsCloudChanges.addSlowServer,
    interference: {beforeStep: APPLY, during: kill('apply-plan', untilApplying)},
    hasNextRun: true
  },
  'runner-lost': {
    description: 'the runner is gone (power cut) in the middle of the apply, and Terraform with it: the next run applies the rest',
    event: 'workflow_dispatch',
    change: lvsCloudChanges.addSlowServer,
    interference: {beforeStep: APPLY, during: lose(untilApplying)},
    hasNextRun: true
  },
  'runner-killed-asking': {
    description: "issue-approval's own process is killed (kill -9) while it waits for an answer; its post part closes the issue",
    event: 'workflow_dispatch',
    breakStage: nobodyAnswers,
    interference: {beforeStep: ASK, during: kill('issue-approval', untilAsked)},
    hasNextRun: true
  },
  'runner-lost-asking': {
    description:
      'the runner is gone (power cut) while issue-approval waits for an answer: the issue stays open, and the next run asks anew',
    event: 'workflow_dispatch',
    breakStage: nobodyAnswers,
    interference: {beforeStep: ASK, during: lose(untilAsked)},
    hasNextRun: true
  }
}
