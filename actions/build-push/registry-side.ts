import type {Http} from '../../lib/http/http.ts'
import {createRegistryClient, type RegistryClient} from '../../lib/registry/client.ts'
import {createPatience, type PatienceOptions} from '../../lib/registry/patience.ts'
import type {RegistryTrust} from '../../lib/registry/trust.ts'
import type {BranchHead, CommitOrder} from './branch-head.ts'
import type {BuildLayoutDependencies} from './build-layout.ts'
import type {DefaultBranch} from './default-branch.ts'
import {credentialsOf, type BuildPushInputs} from './inputs.ts'
import type {MovingTags, PublishDependencies} from './publish.ts'
import type {Revision} from './revision.ts'
import {listTags} from './tags/published-tags.ts'

export interface BuildPushDependencies extends BuildLayoutDependencies {
  readonly http: Http
  /** Asked only before tags move that name another image. */
  readonly askBranchHead: () => Promise<BranchHead>
  readonly askOrder: (commits: {readonly commit: string; readonly than: string}) => Promise<CommitOrder>
  /** Asked only where a tag has it in its name and the event does not say it; undefined when it cannot be told. */
  readonly askCommitDate: (commit: string) => Promise<Date | undefined>
  /** Asked only where the event does not say it and a tag depends on it. */
  readonly askDefaultBranch: () => Promise<DefaultBranch>
  /** The time in which a registry is waited for; default: the real one. */
  readonly clock?: Pick<PatienceOptions, 'now' | 'sleep'>
}

/** With whom the registry is trusted, which is known before the first request. */
export interface Prepared extends BuildPushDependencies {
  readonly trust: RegistryTrust
}

/** The client of the registry of this image. */
export function clientOf(inputs: BuildPushInputs, {http, trust, signal, log, clock}: Prepared): RegistryClient {
  const patience = createPatience({...clock, signal, onWait: line => log.info(line)})
  return createRegistryClient({image: inputs.image, credentials: credentialsOf(inputs), trust, http, signal, patience})
}

/** How tags are set in it, and whom to ask before they move. */
export function publishingOf(client: RegistryClient, inputs: BuildPushInputs, dependencies: Prepared): PublishDependencies {
  const {askBranchHead, askOrder, http, log, signal, trust} = dependencies
  const publishedTags = () => listTags({image: inputs.image, credentials: credentialsOf(inputs), trust, http, signal})
  return {
    client,
    questions: {askBranchHead, askOrder, publishedTags},
    allowsOlder: inputs['allow-older'],
    log: line => log.info(line),
    signal
  }
}

/** Says which tags that move were left alone, and why. */
export function tellOfMoving(moving: MovingTags, {commit}: Revision, {context, log}: Prepared): void {
  if (moving.state === 'others') {
    log.notice(`${moving.tags.join(', ')} left alone: the image is of commit ${commit}, and the run of ${context.commit}.`)
  }
  const left = moving.state === 'none' ? [] : moving.left
  for (const reason of new Set(left.map(({verdict}) => verdict.reason))) {
    const tags = left.filter(({verdict}) => verdict.reason === reason)
    const isToldAsFailure = tags.every(({verdict}) => verdict.state === 'unknown')
    if (!isToldAsFailure) log.notice(`${tags.map(({tag}) => tag).join(', ')} left alone: ${reason}. ${ON_PURPOSE}`)
  }
}

const ON_PURPOSE = 'To move it all the same, write "allow-older: true".'
