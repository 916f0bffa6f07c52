import {describe, expect, test} from '@jest/globals'
import {watchFor} from '../../rehearsal/interference.ts'
import type {Scene} from '../../rehearsal/scenarios/scenario.ts'

const scene = {repository: 'a/b'} as Omit<Scene, 'folders'>
const step = (name: string, stage: 'main' | 'post' = 'main') =>
  ({job: {id: 'a', name: 'a'}, id: 'x', uses: undefined, permissions: {}, name, stage}) as const
const folders = {workspace: '/w', temp: '/t'}

describe('an interference', () => {
  test('happens once, just before its step, and what follows it comes after it', async () => {
    const heard: unknown[] = []
    const happen = (given: Scene) => Promise.resolve(void heard.push(given))
    const watch = watchFor({beforeStep: 'Apply', happen}, scene, () => Promise.resolve(void heard.push('afterwards')))
    expect(watch.missed()).toMatch(/did not reach the step "Apply"/)
    for (const next of [step('Plan'), step('Apply', 'post'), step('Apply'), step('Apply')]) await watch.beforeStep(next, folders)
    expect(heard).toEqual([{repository: 'a/b', folders}, 'afterwards'])
    expect(watch.missed()).toBeUndefined()
  })

  test('without one nothing is missed', async () => {
    const watch = watchFor(undefined, scene, () => Promise.reject(new Error('not asked for')))
    await watch.beforeStep(step('Apply'), folders)
    expect(watch.missed()).toBeUndefined()
  })
})
