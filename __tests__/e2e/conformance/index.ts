import type {Group} from './case.ts'
import {actions} from './cases/actions.ts'
import {commands} from './cases/commands.ts'
import {contexts} from './cases/contexts.ts'
import {cancelled, concurrency, timeouts} from './cases/course.ts'
import {deployments} from './cases/deployments.ts'
import {defaults, environment} from './cases/environment.ts'
import {expressions} from './cases/expressions.ts'
import {files, stepSummaries} from './cases/files.ts'
import {functions} from './cases/functions.ts'
import {dispatch, noInputs, pullRequest} from './cases/inputs.ts'
import {jobs} from './cases/jobs.ts'
import {masks} from './cases/masks.ts'
import {jobNames, matrix} from './cases/matrix.ts'
import {outputs} from './cases/outputs.ts'
import {refused} from './cases/refused.ts'
import {defaultPermissions, permissions, reusable} from './cases/reusable.ts'
import {steps} from './cases/steps.ts'

/** Every case, in groups. */
export const groups: readonly Group[] = [
  expressions,
  functions,
  steps,
  contexts,
  environment,
  defaults,
  outputs,
  files,
  stepSummaries,
  commands,
  masks,
  jobs,
  matrix,
  jobNames,
  reusable,
  permissions,
  defaultPermissions,
  deployments,
  concurrency,
  actions,
  dispatch,
  noInputs,
  pullRequest,
  timeouts,
  cancelled,
  refused
]
