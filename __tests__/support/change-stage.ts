import {afterEach, beforeEach, expect} from '@jest/globals'
import {mkdirSync, writeFileSync} from 'node:fs'
import {mkdtemp, rm} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {dirname, join} from 'node:path'
import {findBinary} from '../../lib/terraform/binary.ts'
import {startStateBackend, type StateBackend} from '../actions/apply-plan/state-backend.ts'
import {startBundle, type RunnerOfTest} from './action-process.ts'

/** FAIRWAY_PLAN_WITH=tofu takes OpenTofu. */
export const BINARY = process.env['FAIRWAY_PLAN_WITH'] ?? 'terraform'

/** Stands in variables, outputs and states, and in what Terraform says of them. */
const TOKEN = 'token-that-no-log-may-show'

type Inputs = Readonly<Record<string, string>>

/** A runner with a checkout, and a backend for its state; new for each test. */
export class ChangeStage {
  #work = ''
  #backend: StateBackend | undefined
  /** What begin-change set for the later steps. */
  #variables: Inputs = {}
  #path = ''

  constructor() {
    beforeEach(async () => {
      this.#work = await mkdtemp(join(tmpdir(), 'fairway-change-e2e-'))
      for (const folder of ['lvs-cloud/infrastructure', '_temp']) mkdirSync(this.inWork(folder), {recursive: true})
      writeFileSync(this.inWork('terraformrc'), '')
      writeFileSync(this.inWork('event.json'), '{}')
      this.#path = dirname(await findBinary(BINARY, this.#work, process.env['PATH'] ?? ''))
      this.#backend = await startStateBackend()
      this.#variables = {}
    })
    afterEach(async () => {
      await this.backend.stop()
      await rm(this.#work, {recursive: true})
    })
  }

  get backend(): StateBackend {
    if (this.#backend === undefined) throw new Error('the stage does not stand')
    return this.#backend
  }

  /** A path beside the workspace. */
  inWork(...path: string[]): string {
    return join(this.#work, ...path)
  }

  inFolder(...path: string[]): string {
    return this.inWork('lvs-cloud', 'infrastructure', ...path)
  }

  get temporary(): string {
    return this.inWork('_temp')
  }

  /** Where a plan goes that is made without begin-change. */
  get plan(): string {
    return join(this.temporary, 'change.tfplan')
  }

  /** Writes the configuration. */
  write(configuration: string): void {
    writeFileSync(this.inFolder('main.tf'), configuration)
  }

  /** Starts an action as a step of the job. */
  start(name: string, inputs: Inputs = {}) {
    return startBundle(name, {'working-directory': 'infrastructure', binary: BINARY, ...inputs}, this.#runner())
  }

  startPlan(inputs: Inputs = {}) {
    return this.start('make-plan', {plan: this.plan, ...inputs})
  }

  /** Plans to the end, with the post part. */
  async makePlan(inputs: Inputs = {}) {
    const action = this.startPlan(inputs)
    const end = await action.ended()
    expect(await action.post()).toBe('')
    return end
  }

  /** Begins an apply; what it sets is there for the later steps. */
  async begin() {
    const given = {apply: 'true', 'has-plan-key': 'true', approval: 'none', 'approval-timeout': '1h'}
    const action = this.start('begin-change', given)
    const end = await action.ended()
    this.#variables = end.variables
    return {...end, post: () => action.post()}
  }

  #runner(): RunnerOfTest {
    return {
      workspace: this.inWork('lvs-cloud'),
      temporary: this.temporary,
      environment: {
        PATH: `${this.#path}:${process.env['PATH'] ?? ''}`,
        HOME: this.#work,
        TF_CLI_CONFIG_FILE: this.inWork('terraformrc'),
        TF_VAR_token: TOKEN,
        RUNNER_ENVIRONMENT: 'self-hosted',
        // Where tests keep their files may be in memory, or in a container.
        FAIRWAY_LASTING_FOLDERS: this.#work,
        GITHUB_REPOSITORY: 'lvs/lvs-cloud',
        GITHUB_EVENT_NAME: 'workflow_dispatch',
        GITHUB_REF: 'refs/heads/main',
        GITHUB_EVENT_PATH: this.inWork('event.json'),
        GITHUB_RUN_ID: '42',
        GITHUB_RUN_ATTEMPT: '1',
        ...this.#variables
      },
      secrets: [TOKEN]
    }
  }
}

export const errorsIn = (said: string) => said.split('\n').filter(line => line.startsWith('::error::'))
