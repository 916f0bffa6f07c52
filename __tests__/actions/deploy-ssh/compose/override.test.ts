import {describe, expect, test} from '@jest/globals'
import {CONTENT_LABEL, renderOverride, writeOverride} from '../../../../actions/deploy-ssh/compose/override.ts'
import type {StartPlan} from '../../../../actions/deploy-ssh/compose/start-plan.ts'
import {answer, fakeHost} from '../../../support/local-host.ts'

const plan = (more: Partial<StartPlan> = {}): StartPlan => ({oneShots: [], images: [], copied: new Map(), ...more})
const labelsOf = (text: string) => (JSON.parse(text) as {services: Record<string, {labels: Record<string, string>}>}).services

describe('renderOverride', () => {
  test('nothing to add is no file', () => {
    expect(renderOverride(plan(), new Map())).toBe('')
  })

  test('a one-shot is labelled as such', () => {
    expect(labelsOf(renderOverride(plan({oneShots: ['migrate']}), new Map()))).toEqual({migrate: {labels: {'fairway.one-shot': 'true'}}})
  })

  test('the hash changes with the content, the value and the name, and with nothing else', () => {
    const hash = (content: string, value: string, name = 'config a') => {
      const copied = new Map([
        [
          'proxy',
          [
            {name, content},
            {name: 'secret b', variable: 'B'}
          ]
        ]
      ])
      return labelsOf(renderOverride(plan({copied}), new Map([['B', value]])))['proxy']?.labels[CONTENT_LABEL]
    }
    expect(hash('one', 'x')).toMatch(/^[0-9a-f]{64}$/)
    expect(hash('one', 'x')).toBe(hash('one', 'x'))
    expect(new Set([hash('one', 'x'), hash('two', 'x'), hash('one', 'y'), hash('one', 'x', 'config c')]).size).toBe(4)
  })
})

describe('writeOverride', () => {
  const release = {path: '/srv/wiki/releases/x', project: 'wiki', files: ['docker-compose.yml', 'fairway.env', '.env']}
  const withVariable = plan({copied: new Map([['proxy', [{name: 'secret a', variable: 'TOKEN'}]]])})

  test('asks Compose for the values, and shows none of them', async () => {
    const host = fakeHost({
      values: () => answer([], {stdout: 'fairway:values json\n{"services":{},"x-fairway":{"TOKEN":"hunter2-token"}}'})
    })
    await writeOverride(host, release, withVariable, {})
    expect(host.scripts[0]?.values).toMatchObject({probe: '{"x-fairway":{"TOKEN":"${TOKEN-}"}}'})
    expect(host.written.get('/srv/wiki/releases/x/fairway.override.yml')).toBe(
      renderOverride(withVariable, new Map([['TOKEN', 'hunter2-token']]))
    )
    expect(host.written.get('/srv/wiki/releases/x/fairway.override.yml')).not.toContain('hunter2')
    expect(host.written.get('/srv/wiki/releases/x/fairway.args')?.split('\n')).toEqual([
      '--env-file',
      '.env',
      '-f',
      'docker-compose.yml',
      '-f',
      'fairway.override.yml',
      '--env-file',
      'fairway.env',
      ''
    ])
  })

  test.each([
    ['fails', answer([], {exitCode: 1, stderr: 'hunter2'})],
    ['is cut off', answer([], {stdout: 'fairway:values json\n{"x-fairway":{"TOKEN":"hunter2'})]
  ])('a Compose that %s stops it, without showing a value', async (_what, said) => {
    const writing = writeOverride(fakeHost({values: () => said}), release, withVariable, {})
    await expect(writing).rejects.toThrow('could not say what the variables')
    await expect(writing).rejects.not.toThrow('hunter2')
  })

  test('a name that is no variable is never written into a file for Compose', async () => {
    const odd = plan({copied: new Map([['proxy', [{name: 'secret a', variable: 'A}${B'}]]])})
    await expect(writeOverride(fakeHost({}), release, odd, {})).rejects.toThrow('not the name of a variable')
  })

  test('asks nothing where nothing comes from variables', async () => {
    const host = fakeHost({})
    await writeOverride(host, release, plan(), {})
    expect([host.asked, host.written.size]).toEqual([[], 0])
  })
})
