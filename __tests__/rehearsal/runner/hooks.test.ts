import {existsSync} from 'node:fs'
import {writeFile} from 'node:fs/promises'
import {isAbsolute, join} from 'node:path'
import {describe, expect, test} from '@jest/globals'
import {runWorkflow} from '../../../rehearsal/runner/index.ts'
import {action, logOf, onPush, requestFor, run, stepsOf, type Files} from './support.ts'

type Values = Readonly<Record<string, string>>

const sets = (...outputs: string[]) =>
  `fs.appendFileSync(process.env.GITHUB_OUTPUT, ${JSON.stringify(outputs.map(line => `${line}\n`).join(''))})`

const TOOLKIT: Files = {
  ...action(
    'actions/guard',
    {pre: '', main: `${sets('verdict=deny')}; process.exit(3)`, post: sets('late=yes')},
    {inputs: 'plan: {default: tf.plan}'}
  ),
  ...action('actions/fine', {main: sets('token=made-up-secret', 'empty=')})
}

describe('the hook before a step', () => {
  test('gets the job’s folders, so that what a step is about to read can be changed', async () => {
    const seen: string[] = []
    const result = await run({
      workflow: onPush(`
  a:
    runs-on: x
    steps:
      - run: echo planned > plan; echo planned > "$RUNNER_TEMP/plan"
      - {id: apply, run: 'cat plan "$RUNNER_TEMP/plan"; echo "$GITHUB_WORKSPACE $RUNNER_TEMP"'}`),
      request: {
        beforeStep: async (step, {workspace, temp}) => {
          if (step.id !== 'apply') return
          seen.push(`${workspace} ${temp}`)
          await Promise.all([workspace, temp].map(folder => writeFile(join(folder, 'plan'), 'tampered\n')))
        }
      }
    })
    const lines = logOf(result).split('\n')
    expect(lines.filter(line => line === 'tampered')).toHaveLength(2)
    expect(lines).toContain(seen[0])
    expect(seen[0]?.split(' ').every(isAbsolute)).toBe(true)
  })
})

describe('the hook after an action', () => {
  test('hears inputs and outputs of every main part, also of one that failed, as they are', async () => {
    const heard: [string, string, Values, Values][] = []
    const result = await run({
      workflow: onPush(`
  a: {uses: fairway/fairway/.github/workflows/called.yml@v1}
  b:
    needs: a
    runs-on: x
    steps:
      - {run: 'echo x=1 >> "$GITHUB_OUTPUT"'}
      - {uses: fairway/fairway/actions/fine@v1, if: false}
      - {uses: fairway/fairway/actions/fine@v1, with: {Secret: '\${{ secrets.S }}'}}
      - {run: echo one > file}
      - {uses: actions/upload-artifact@v4, with: {path: file}}`),
      toolkit: {
        ...TOOLKIT,
        '.github/workflows/called.yml': `on: workflow_call
jobs: {inner: {runs-on: x, steps: [{uses: $/actions/guard, id: guard, continue-on-error: true}]}}`
      },
      request: {
        secrets: {S: 'made-up-secret'},
        afterAction: ({job, uses, stage}, inputs, outputs) => void heard.push([job.id, `${stage} ${uses ?? ''}`, inputs, outputs])
      }
    })
    expect(result.conclusion).toBe('success')
    expect(heard).toEqual([
      ['a/inner', 'main $/actions/guard', {plan: 'tf.plan'}, {verdict: 'deny'}],
      ['b', 'main fairway/fairway/actions/fine@v1', {Secret: 'made-up-secret'}, {token: 'made-up-secret', empty: ''}],
      ['b', 'main actions/upload-artifact@v4', {path: 'file'}, expect.objectContaining({'artifact-id': '1'})]
    ])
  })

  test('hears a cancelled action too, and its own error fails the step', async () => {
    const cancel = new AbortController()
    const heard: Values[] = []
    const request = requestFor({
      workflow: onPush(`  a: {runs-on: x, steps: [{uses: fairway/fairway/actions/slow@v1}]}`),
      toolkit: action('actions/slow', {main: `${sets('decision=cancelled')}; console.log('waiting'); setInterval(() => {}, 1000)`}),
      request: {
        signal: cancel.signal,
        observer: {
          log: ({line}) => {
            if (line === 'waiting') cancel.abort()
          }
        },
        afterAction: (_, __, outputs) => void heard.push(outputs)
      }
    })
    expect((await runWorkflow(request)).conclusion).toBe('cancelled')
    expect(heard).toEqual([{decision: 'cancelled'}])

    const failing = await run({
      workflow: onPush(`  a: {runs-on: x, steps: [{uses: fairway/fairway/actions/fine@v1}]}`),
      toolkit: TOOLKIT,
      request: {
        afterAction: () => {
          throw new Error('That must not be.')
        }
      }
    })
    expect(failing.jobs[0]?.annotations).toEqual([{level: 'error', message: 'That must not be.'}])
    expect(stepsOf(failing)).toEqual(['Run fairway/fairway/actions/fine@v1: failure'])
  })

  test('is not called for an action that never began', async () => {
    const heard: Values[] = []
    const request = requestFor({
      workflow: onPush(`  a: {runs-on: x, steps: [{uses: fairway/fairway/actions/fine@v1}]}`),
      toolkit: TOOLKIT,
      request: {
        beforeAction: () => {
          throw new Error('Not this one.')
        },
        afterAction: (_, inputs) => void heard.push(inputs)
      }
    })
    expect((await runWorkflow(request)).conclusion).toBe('failure')
    expect(heard).toEqual([])
    expect(existsSync(join(request.directory, 'artifacts'))).toBe(false)
  })
})
