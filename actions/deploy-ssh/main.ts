import {randomUUID} from 'node:crypto'
import {runAction} from '../../lib/action/action.ts'
import {ask} from '../../lib/action/ask.ts'
import {log} from '../../lib/action/log.ts'
import {http} from '../../lib/http/http.ts'
import {createPrivateFolder, removePrivateFolder} from '../../lib/action/private-folder.ts'
import {runProcess} from '../../lib/action/process.ts'
import {readRunContext, type RunContext} from '../../lib/action/run-context.ts'
import {getState, saveState} from '../../lib/action/runner.ts'
import {connectAhead} from '../../lib/ssh/connect-ahead.ts'
import {connect, endLeftConnection} from '../../lib/ssh/open-connection.ts'
import {writeIdentity} from '../../lib/ssh/identity.ts'
import {logOf} from './fleet/log.ts'
import {planWaves} from './fleet/waves.ts'
import {readDeployInputs, type DeployInputs} from './inputs.ts'
import {hookMilliseconds} from './inputs/hooks.ts'
import {readHosts} from './inputs/hosts.ts'
import type {HostLine} from '../../lib/ssh/address.ts'
import {ActionError, messageOf} from '../../lib/action/errors.ts'
import {readIdentity} from './inputs/connection.ts'
import type {LockOwner} from '../../lib/host/lock.ts'
import {report, type DeploySshOutput} from './outputs.ts'
import {releaseLeftLock} from './post.ts'
import {wholeSeconds} from './clock.ts'
import {prepareRedaction} from '../../lib/secrets/redact.ts'
import {runIdentity} from '../../lib/host/run-order.ts'
import type {HeldLock} from '../../lib/ssh/shell.ts'
import type {Machine} from '../../lib/ssh/config.ts'

const STATE_FOLDER = 'folder'
const STATE_TARGETS = 'targets'
const STATE_LOCKS = 'locks'

/** What the timeouts of a step do not cover: putting back, and a slow machine. */
const LIFETIME_MARGIN_SECONDS = 1_200

await runAction<DeploySshOutput>({
  async main(signal) {
    const inputs = readDeployInputs()
    const lines = readHosts(inputs)
    const context = readRunContext(process.env)
    const folder = await createPrivateFolder('deploy-ssh', context.temporaryFolder, path => saveState(STATE_FOLDER, path))
    const access = readIdentity(inputs, lines)
    const {targets} = access
    saveState(STATE_TARGETS, targets)
    await writeIdentity(folder, access, {run: runProcess, ask})
    const open = (index: number) => connect(folder, targets[index] ?? targets[0], runProcess, signal)
    const image = {http, environment: process.env, workspace: context.workspace, folder}
    if (inputs['dry-run']) {
      const {dryRun, reportDryRun} = await import('./service/dry-run.ts')
      return reportDryRun(
        await dryRun(inputs, {connect: open, identity: runIdentity(context), image, environment: process.env, log, signal})
      )
    }
    if (inputs.mode === 'check' || inputs.mode === 'check-service') {
      const {check, reportCheck} = await import('./check.ts')
      return reportCheck(inputs, await check(inputs, {connect: open, identity: runIdentity(context), image, log, signal}))
    }
    if (inputs.mode === 'list') {
      const {listReleases, reportList} = await import('./rollback/list.ts')
      return reportList(inputs, await listReleases(inputs, {connect: open, log, signal}))
    }
    const locks: (HeldLock | undefined)[] = []
    const ahead = connectAhead(targets, (machine, until) => connect(folder, machine, runProcess, AbortSignal.any([signal, until])))
    try {
      // With both comes a reader of YAML, which post does without; the hosts let us in meanwhile.
      const {run} = await import('./run.ts')
      prepareRedaction()
      const results = await run(inputs, {
        connect: index => ahead.host(index),
        owner: lockOwner(inputs, lines, context),
        environment: process.env,
        identity: runIdentity(context),
        image,
        rememberLock: (lock, index) => {
          locks[index] = lock
          saveState(STATE_LOCKS, locks.some(Boolean) ? lines.map((_, at) => locks[at] ?? null) : '')
        },
        log,
        signal
      })
      return report(inputs, results)
    } finally {
      await ahead.close()
    }
  },

  async post() {
    const folder = getState(STATE_FOLDER)
    if (folder === '') return
    const [targets, locks] = [getState(STATE_TARGETS), getState(STATE_LOCKS)]
    try {
      if (targets === '') return
      const machines = JSON.parse(targets) as Machine[]
      const held = locks === '' ? [] : (JSON.parse(locks) as (HeldLock | null)[])
      // All at once: the time is that of all of them.
      const ended = await Promise.allSettled(
        machines.map((machine, index) => lookAfter(folder, machine, held[index] ?? undefined, machines.length > 1))
      )
      for (const one of ended) if (one.status === 'rejected') throw one.reason
    } finally {
      await removePrivateFolder(folder)
    }
  }
})

/** Ends what main left open to a host, and waits for what that host does alone. What cannot be done there is a warning: the others have the time. */
async function lookAfter(folder: string, machine: Machine, lock: HeldLock | undefined, isOneOfMany: boolean): Promise<void> {
  const {info, warning} = isOneOfMany ? logOf(machine.host, log) : log
  await endLeftConnection(folder, machine, runProcess)
  if (lock === undefined) return
  try {
    const host = await connect(folder, machine, runProcess)
    try {
      await releaseLeftLock(host, lock, {info, warning})
    } finally {
      await host.close()
    }
  } catch (error) {
    if (!isOneOfMany || !(error instanceof ActionError)) throw error
    warning(`Whether the host has taken back what this run had begun is not known: ${messageOf(error)}`)
  }
}

function lockOwner(inputs: DeployInputs, lines: readonly HostLine[], {runId, job, attempt, runUrl, actor}: RunContext): LockOwner {
  const waves = planWaves(lines, {canary: inputs.canary, maxParallel: inputs['max-parallel']}).length
  // Hosts of one wave wait for each other's backups and migrations.
  const hooks = lines.length * hookMilliseconds(inputs)
  const longest = inputs['lock-timeout'] + hooks + (waves + 1) * (inputs.timeout + inputs['health-timeout'])
  return {
    token: randomUUID(),
    runId,
    job,
    attempt,
    runUrl,
    actor,
    lifetime: wholeSeconds(longest) + LIFETIME_MARGIN_SECONDS,
    project: inputs.project,
    seconds: wholeSeconds(inputs['health-timeout']),
    limit: wholeSeconds(inputs.timeout)
  }
}
