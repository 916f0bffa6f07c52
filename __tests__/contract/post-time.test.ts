import {readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, test} from '@jest/globals'
import {parse} from 'yaml'
import {CANCELLED_JOB_MILLISECONDS, INTERRUPTED_STEP_MILLISECONDS, POST_LIMITS, type PostLimit} from '../../lib/action/post-time.ts'
import {listActions, readActionMetadata, root} from '../../scripts/support/repository.ts'

interface Step {
  readonly name?: string
  readonly if?: string
  readonly uses?: string
  readonly run?: string
  readonly with?: Readonly<Record<string, unknown>>
}

const limits: Readonly<Record<string, PostLimit>> = POST_LIMITS

/** Without a post part: theirs, and what is not an action. */
const WITHOUT_POST = /^actions\/(?:upload|download)-artifact@/

/** What the post part of a step may take; undefined when it has none. */
async function limitOf({uses, with: inputs}: Step): Promise<PostLimit | undefined> {
  if (uses === undefined || WITHOUT_POST.test(uses)) return undefined
  const own = /^\$\/actions\/(.+)$/.exec(uses)?.[1]
  if (own !== undefined && (await readActionMetadata(own)).runs.post === undefined) return undefined
  const name = own ?? uses.replace(/@.*$/, '')
  const found = limits[`${name} ${String(inputs?.['mode'])}`] ?? limits[name]
  if (found === undefined) throw new Error(`${name} has a post part, and no limit in lib/action/post-time.ts`)
  return found
}

const workflows = readdirSync(join(root, '.github', 'workflows')).filter(name =>
  ['configure.yml', 'deploy.yml', 'infra.yml', 'ship.yml'].includes(name)
)
const jobs = workflows.flatMap(name => {
  const {jobs} = parse(readFileSync(join(root, '.github', 'workflows', name), 'utf8')) as {jobs: Record<string, {steps?: Step[]}>}
  return Object.entries(jobs).flatMap(([id, {steps}]) => (steps === undefined ? [] : [[`${name}, ${id}`, steps] as const]))
})

describe('the time of a cancelled job', () => {
  test.each(jobs)('12.8 %s: the step that is running, its post part and those of the steps before it fit into it', async (_, steps) => {
    const declared = await Promise.all(steps.map(limitOf))
    const sums = steps.map((step, index) => {
      const before = declared.slice(0, index).reduce((sum, limit) => sum + (limit?.ended ?? 0), 0)
      return {step: step.name, sum: INTERRUPTED_STEP_MILLISECONDS + (declared[index]?.interrupted ?? 0) + before}
    })
    expect(sums.length).toBeGreaterThan(0)
    expect(sums.filter(({sum}) => sum > CANCELLED_JOB_MILLISECONDS)).toEqual([])
  })

  test('a step that runs after a cancel all the same is over in a moment, or takes the time of an apply that post does not wait for', () => {
    const always = jobs.flatMap(([job, steps]) =>
      steps.filter(step => /always\(\)|(?<!!)cancelled\(\)/.test(step.if ?? '')).map(({name}) => `${job}: ${name ?? ''}`)
    )
    expect(always).toEqual([
      'configure.yml, notify: Tell the webhook',
      'deploy.yml, notify: Tell the webhook',
      'infra.yml, infra: Keep the state that could not be saved',
      'infra.yml, approve: Remove the report',
      'infra.yml, apply: Keep the state that could not be saved',
      'ship.yml, notify: Tell the webhook'
    ])
  })

  test('every action with a post part has a limit', async () => {
    const withPost = await Promise.all(
      (await listActions()).map(async name => ((await readActionMetadata(name)).runs.post === undefined ? [] : [name]))
    )
    expect(withPost.flat().filter(name => limits[name] === undefined)).toEqual([])
  })
})
