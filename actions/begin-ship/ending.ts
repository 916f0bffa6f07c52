import type {BeginShipInputs} from './inputs.ts'

/** What is to be done when all jobs but the last have ended. */
export type Ending =
  | {readonly state: 'complete'}
  /** An older release runs, and what brings the newer one back is as it was. */
  | {readonly state: 'gone-back'; readonly remark: string}
  /** Something failed, and the run is red already. */
  | {readonly state: 'failed'; readonly next: string}
  /** Whatever needed the approval was skipped, which is green on its own: the run has to be made red. */
  | {readonly state: 'stale'; readonly reason: string; readonly next: string}
  /** Something that was due was skipped although nothing failed: a green run would say that it was done. */
  | {readonly state: 'skipped'; readonly reason: string; readonly next: string}

type EndInputs = Pick<
  BeginShipInputs,
  'deploy' | 'approval' | 'decision' | 'attempt' | 'release' | 'deploy-result' | 'tags-left' | 'tag-result' | 'has-failed'
>

const ASK_AGAIN =
  'Re-run the job "approve": the jobs after it follow with the same digest, and somebody is asked again. ' +
  '"Re-run failed jobs" would ask nobody, so nothing would follow.'

/** The runner drops an output in which a masked value occurs (actions/runner, JobExtension.cs): a secret `ed` takes `approved` away. */
const SKIPPED =
  'although no job failed. Either the run was cancelled, or GitHub dropped an output of a job, because a masked value stands in it ' +
  '(then the run has a warning "Skip output").'

const RUN_ALL = 'Make that value longer, if there is one, and re-run all jobs.'

/**
 * Says what to run again. An approval counts for one attempt: whoever may start a run again could otherwise deploy what was approved weeks ago.
 *
 * @param attempt which one this is
 */
export function judgeEnding(inputs: EndInputs, attempt: number): Ending {
  const {approval, decision, deploy} = inputs
  const isTagDue = inputs['tags-left'] !== '0'
  const isDeployed = deploy === 'none' || inputs['deploy-result'] === 'success'
  const isLeftOut = (!isDeployed && inputs['deploy-result'] === 'skipped') || (isDeployed && isTagDue && inputs['tag-result'] === 'skipped')
  if (decision === 'approved' && inputs.attempt !== String(attempt) && isLeftOut) {
    return {state: 'stale', reason: whyStale(inputs, attempt, isDeployed), next: ASK_AGAIN}
  }
  if (isLeftOut && !inputs['has-failed']) return {state: 'skipped', reason: `${whatNot(isDeployed)}, ${SKIPPED}`, next: RUN_ALL}
  const again = approval === 'none' ? '"Re-run failed jobs" does it again, with the same digest.' : ASK_AGAIN
  if (hasFailed(inputs['deploy-result'])) return {state: 'failed', next: `The deploy did not work. ${again}`}
  if (!hasFailed(inputs['tag-result'])) return hasGoneBack(inputs) ? {state: 'gone-back', remark: GONE_BACK} : {state: 'complete'}
  const served = deploy === 'none' ? 'The image is in the registry' : 'The new version runs'
  return {state: 'failed', next: `${served}, but its moving tags were not all moved. ${again}`}
}

const hasGoneBack = ({release, 'deploy-result': result}: EndInputs) => release !== '' && release !== 'list' && result === 'success'

const GONE_BACK =
  'Tags stay where they are: `latest` still names the newer version. Whatever follows a tag (Watchtower, a `docker compose pull` on the host, another ' +
  'host) brings that back, and so does the next push to the branch. Stop or pin what follows the tag, and revert the commit.'

const hasFailed = (result: string) => result === 'failure' || result === 'cancelled'

const whatNot = (isDeployed: boolean) => (isDeployed ? 'The moving tags were not moved' : 'Nothing was deployed')

function whyStale({attempt: approved, deploy}: EndInputs, attempt: number, isDeployed: boolean): string {
  const which = /^\d+$/.test(approved)
    ? `the approval was given in attempt ${approved} of this run`
    : 'it is not known for which attempt the approval was given'
  const stays = isDeployed && deploy !== 'none' ? ' The new version runs.' : ''
  return `${whatNot(isDeployed)}: ${which}, this is attempt ${attempt}, and an approval counts for one attempt.${stays}`
}
