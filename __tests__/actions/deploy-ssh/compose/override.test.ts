import {describe, expect, test} from '@jest/globals'
import {mkdtemp, readFile, rm} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {
  askForVariables,
  CONTENT_LABEL,
  overrideScript,
  readVariables,
  renderOverride
} from '../../../../actions/deploy-ssh/compose/override.ts'
import type {StartPlan} from '../../../../actions/deploy-ssh/compose/start-plan.ts'
import {answer, localHost} from '../../../support/local-host.ts'

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

describe('what Compose is asked for', () => {
  const withVariable = plan({copied: new Map([['proxy', [{name: 'secret a', variable: 'TOKEN'}]]])})

  test('are the values of variables, and none of them is shown', () => {
    expect(askForVariables('/srv/wiki/releases/x', 'wiki', withVariable)?.values).toMatchObject({
      probe: '{"x-fairway":{"TOKEN":"${TOKEN-}"}}'
    })
    const values = readVariables(answer([], {stdout: 'fairway:values json\n{"services":{},"x-fairway":{"TOKEN":"hunter2-token"}}'}))
    expect([...values]).toEqual([['TOKEN', 'hunter2-token']])
    expect(renderOverride(withVariable, values)).not.toContain('hunter2')
  })

  test.each([
    ['fails', answer([], {exitCode: 1, stderr: 'hunter2'})],
    ['is cut off', answer([], {stdout: 'fairway:values json\n{"x-fairway":{"TOKEN":"hunter2'})]
  ])('a Compose that %s stops it, without showing a value', (_what, said) => {
    expect(() => readVariables(said)).toThrow('could not say what the variables')
    expect(() => readVariables(said)).not.toThrow('hunter2')
  })

  test('a name that is no variable is never written into a file for Compose', () => {
    const odd = plan({copied: new Map([['proxy', [{name: 'secret a', variable: 'A}${B'}]]])})
    expect(() => askForVariables('/x', 'wiki', odd)).toThrow('not the name of a variable')
  })

  test('is nothing where nothing comes from variables', () => {
    expect(askForVariables('/x', 'wiki', plan())).toBeUndefined()
  })
})

test('the override is written as it is, and Compose is told of it', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'fairway-test-'))
  const text = renderOverride(plan({oneShots: ["it's"]}), new Map())
  await localHost().run(overrideScript(folder, text, ['docker-compose.yml', 'fairway.env', '.env']))
  expect(await readFile(join(folder, 'fairway.override.yml'), 'utf8')).toBe(text)
  expect((await readFile(join(folder, 'fairway.args'), 'utf8')).split('\n')).toEqual([
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
  await rm(folder, {recursive: true})
})
