import {randomUUID} from 'node:crypto'
import {runAction} from '../../lib/action/action.ts'
import {ask} from '../../lib/action/ask.ts'
import {log} from '../../lib/action/log.ts'
import {createPrivateFolder, removePrivateFolder} from '../../lib/action/private-folder.ts'
import {runProcess} from '../../lib/action/process.ts'
import {readRunContext, type RunContext} from '../../lib/action/run-context.ts'
import {getState, saveState} from '../../lib/action/runner.ts'
import {connect, endLeftConnection} from '../../lib/ssh/open-connection.ts'
import {writeIdentity} from '../../lib/ssh/identity.ts'
import {readDeployInputs, type DeployInputs} from './inputs.ts'
import type {LockOwner} from '../../lib/host/lock.ts'
import {report, type DeploySshOutput} from './outputs.ts'
import {releaseLeftLock} from './post.ts'
import {wholeSeconds} from './clock.ts'
import {runIdentity} from '../../lib/host/run-order.ts'
import type {HeldLock} from '../../lib/ssh/shell.ts'
import type {Machine} from '../../lib/ssh/config.ts'

const STATE_FOLDER = 'folder'
const STATE_TARGET = 'target'
const STATE_LOCK = 'lock'

/** What the timeouts of a step do not cover: putting back, and a slow machine. */
const LIFETIME_MARGIN_SECONDS = 1_200

await runAction<DeploySshOutput>({
  async main(signal) {
    const inputs = readDeployInputs()
    const target: Machine = {alias: 'target-1', host: inputs.host, port: inputs.port, user: inputs.user}
    const context = readRunContext(process.env)
    const folder = await createPrivateFolder('deploy-ssh', context.temporaryFolder, path => saveState(STATE_FOLDER, path))
    saveState(STATE_TARGET, target)
    await writeIdentity(folder, {machine: target, sshKey: inputs['ssh-key'], knownHosts: inputs['known-hosts']}, {run: runProcess, ask})
    const open = () => connect(folder, target, runProcess, signal)
    if (inputs.mode === 'check') {
      const {check, reportCheck} = await import('./check.ts')
      return reportCheck(inputs, await check(inputs, {connect: open, identity: runIdentity(context), log, signal}))
    }
    if (inputs.mode === 'list') {
      const {listReleases, reportList} = await import('./rollback/list.ts')
      return reportList(inputs, await listReleases(inputs, {connect: open, log, signal}))
    }
    // With both comes a reader of YAML, which post does without.
    const {run} = await import('./run.ts')
    const [result] = await run(inputs, {
      connect: open,
      owner: lockOwner(inputs, context),
      environment: process.env,
      identity: runIdentity(context),
      rememberLock: lock => saveState(STATE_LOCK, lock ?? ''),
      log,
      signal
    })
    return report(inputs, result)
  },

  async post() {
    const folder = getState(STATE_FOLDER)
    if (folder === '') return
    const target = getState(STATE_TARGET)
    try {
      if (target === '') return
      await endLeftConnection(folder, JSON.parse(target) as Machine, runProcess)
      const lock = getState(STATE_LOCK)
      if (lock === '') return
      const host = await connect(folder, JSON.parse(target) as Machine, runProcess)
      try {
        await releaseLeftLock(host, JSON.parse(lock) as HeldLock, log)
      } finally {
        await host.close()
      }
    } finally {
      await removePrivateFolder(folder)
    }
  }
})

function lockOwner(inputs: DeployInputs, {runId, job, attempt, runUrl, actor}: RunContext): LockOwner {
  return {
    token: randomUUID(),
    runId,
    job,
    attempt,
    runUrl,
    actor,
    lifetime: Math.ceil((2 * inputs.timeout + inputs['lock-timeout'] + 2 * inputs['health-timeout']) / 1_000) + LIFETIME_MARGIN_SECONDS,
    project: inputs.project,
    seconds: wholeSeconds(inputs['health-timeout']),
    limit: wholeSeconds(inputs.timeout)
  }
}
