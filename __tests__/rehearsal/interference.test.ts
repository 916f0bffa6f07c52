import {describe, expect, test} from '@jest/globals'
import {watchFor} from '../../rehearsal/interference.ts'
import type {Scene} from '../../rehearsal/scenarios/scenario.ts'

const running = new AbortController()
const scene = {repository: 'a/b', signal: running.signal} as Omit<Scene, 'folders' | 'runner'>
const step = (name: string, stage: 'main' | 'post' = 'main') =>
  ({job: {id: 'a', name: 'a'}, id: 'x', uses: undefined, permissions: {}, name, stage}) as const
const folders = {workspace: '/w', temp: '/t'}
const runner = {lose: () => undefined, stop: () => undefined}

describe('an interference', () => {
  test('happens once, just before its step, and what follows it comes after it', async () => {
    const heard: unknown[] = []
    const happen = (given: Scene) => Promise.resolve(void heard.push(given))
    const watch = watchFor({beforeStep: 'Apply', happen}, scene, () => Promise.resolve(void heard.push('afterwards')))
    for (const next of [step('Plan'), step('Apply', 'post'), step('Apply'), step('Apply')]) await watch.beforeStep(next, folders, runner)
    expect(heard).toEqual([{...scene, folders, runner}, 'afterwards'])
    expect(await watch.missed()).toBeUndefined()
  })

  test('is missed when the run does not reach its step', async () => {
    const watch = watchFor({beforeStep: 'Apply', happen: () => Promise.resolve()}, scene, () => Promise.resolve())
    await watch.beforeStep(step('Plan'), folders, runner)
    expect(await watch.missed()).toMatch(/did not reach the step "Apply"/)
  })

  test('12.8 during a step is not waited for, and is missed when its moment does not come before the run is over', async () => {
    const during = ({signal}: Scene) => new Promise<boolean>(resolve => signal.addEventListener('abort', () => resolve(false)))
    const late = watchFor({beforeStep: 'Apply', during}, scene, () => Promise.resolve())
    await late.beforeStep(step('Apply'), folders, runner)
    expect(await late.missed()).toMatch(/its moment in the step "Apply" did not come/)

    const came = watchFor({beforeStep: 'Apply', during: () => Promise.resolve(true)}, scene, () => Promise.resolve())
    await came.beforeStep(step('Apply'), folders, runner)
    expect(await came.missed()).toBeUndefined()
  })

  test('without one nothing is missed', async () => {
    const watch = watchFor(undefined, scene, () => Promise.reject(new Error('not asked for')))
    await watch.beforeStep(step('Apply'), folders, runner)
    expect(await watch.missed()).toBeUndefined()
  })
})
