import {afterEach, beforeEach} from '@jest/globals'
import {createHash} from 'node:crypto'
import {mkdir, mkdtemp, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {createPrivateFolder} from '../../../lib/action/private-folder.ts'
import {guardRequest, type PlanRequest} from '../../../lib/plan/request.ts'
import type {PlanOutcome} from '../../../lib/plan/result.ts'
import {run} from '../../../lib/plan/run.ts'
import type {RunProcess} from '../../../lib/action/process.ts'
import {planJson, resourceChange} from './build-plans.ts'

export const harmless = planJson([resourceChange('example_thing.one', ['create'])])
/** What a plan file begins with; Terraform is a fake here and does not mind the rest. */
export const PLAN_FILE = Buffer.from('PK\u0003\u0004 a plan file')
export const sha256 = (bytes: string | Buffer) => createHash('sha256').update(bytes).digest('hex')

/** A workspace with a plan file `change.tfplan` and a harmless plan `plan.json`, new for each test of the file that makes one. */
export class Stage {
  workspace = ''
  /** The step's private folder. */
  folder = ''
  log: string[] = []
  environment: Record<string, string> = {}

  constructor() {
    beforeEach(() => this.#open())
    afterEach(() => rm(this.workspace, {recursive: true}))
  }

  /** Runs a request; every program is an error where none is given. */
  run(request: PlanRequest, runProcess: RunProcess = noProcess, signal = new AbortController().signal): Promise<PlanOutcome> {
    return run(request, {
      run: runProcess,
      environment: this.environment,
      workspace: this.workspace,
      folder: () => Promise.resolve(this.folder),
      info: message => this.log.push(message),
      now: () => new Date('2026-06-01T12:00:00Z'),
      signal
    })
  }

  /** Judges a plan, with the defaults where nothing else is asked. */
  guard(asked: Parameters<typeof guardRequest>[0], runProcess?: RunProcess, signal?: AbortSignal): Promise<PlanOutcome> {
    return this.run(guardRequest(asked), runProcess, signal)
  }

  async #open(): Promise<void> {
    this.workspace = await mkdtemp(join(tmpdir(), 'fairway-test-'))
    for (const name of ['temp', 'bin', 'infrastructure']) await mkdir(join(this.workspace, name))
    this.folder = await createPrivateFolder('plan-guard', join(this.workspace, 'temp'))
    await writeFile(join(this.workspace, 'change.tfplan'), PLAN_FILE)
    await writeFile(join(this.workspace, 'plan.json'), harmless)
    this.log = []
    this.environment = {
      PATH: join(this.workspace, 'bin'),
      HOME: '/home/runner',
      TF_LOG: 'trace',
      TF_CLI_ARGS_show: '-x',
      INPUT_PLAN: 'x',
      TF_VAR_a: 'b',
      GITHUB_REPOSITORY: 'lvs/lvs-cloud',
      GITHUB_RUN_ID: '1'
    }
  }
}

export const noProcess: RunProcess = () => Promise.reject(new Error('no process in this test'))
