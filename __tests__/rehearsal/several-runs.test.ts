import {afterAll, beforeAll, describe, expect, test} from '@jest/globals'
import {join} from 'node:path'
import {parseRehearsalArguments} from '../../rehearsal/arguments.ts'
import {createScenarioRepository} from '../../rehearsal/caller-repository.ts'
import {planRuns} from '../../rehearsal/fault-request.ts'
import {takeSnapshot} from '../../rehearsal/leftovers/index.ts'
import {play, type PlayedAll} from '../../rehearsal/play.ts'
import {makeReport} from '../../rehearsal/report.ts'
import {ofWorkflow, type Scenario} from '../../rehearsal/scenarios/scenario.ts'
import {makeStageFolder, startStage, type Stage} from '../../rehearsal/stage.ts'
import {checkCaller} from '../../rehearsal/targets/run.ts'
import {root} from '../../scripts/support/repository.ts'
import {folderOf} from './runner/support.ts'

// A stage without an engine, on which real runs go one after the other: git, Node and the stand-ins for GitHub and 1Password.

const job = (name: string, script: string) => `
  ${name}:
    runs-on: ubuntu-24.04
    outputs: {said: '\${{ steps.a.outputs.said }}'}
    steps:
      - uses: actions/checkout@df4cb1c069e1874edd31b4311f1884172cec0e10 # v6.0.3
      - {id: a, env: {RELEASE: '\${{ inputs.release }}'}, run: '${script}'}`
const SHIP = `on: {push: {}, workflow_call: {outputs: {release: {value: '\${{ jobs.ship.outputs.said }}'}}}}\njobs:${job('ship', 'echo "said=$(cat version)-$GITHUB_RUN_NUMBER" >> "$GITHUB_OUTPUT"')}\n`
const ROLLBACK = `on: {workflow_dispatch: {inputs: {release: {required: true}}}, workflow_call: {inputs: {release: {type: string}}, outputs: {went-to: {value: '\${{ jobs.back.outputs.said }}'}}}}
jobs:${job('back', 'test ! -e fails; echo "said=$RELEASE of $(cat version)" >> "$GITHUB_OUTPUT"')}\n`

const SHIP_PATH = '.github/workflows/ship.yml'
const mended: string[] = []

const scenario: Scenario = {
  name: 'lab',
  description: 'two releases, and the way back',
  source: '',
  repository: 'a/lab',
  workflow: SHIP_PATH,
  event: 'push',
  approver: 'maintainer',
  vaults: () => [{name: 'lab', items: [{title: 'app', fields: [{label: 'password', value: 'the-first-password'}]}]}],
  faults: {},
  workflows: [
    {
      workflow: '.github/workflows/rollback.yml',
      event: 'workflow_dispatch',
      inputsAfter: ({runs}) => ({release: runs[0]?.outputs['release'] ?? ''}),
      baseline: [
        {workflow: SHIP_PATH, event: 'push'},
        {workflow: SHIP_PATH, event: 'push', change: files => files.write('version', 'two')}
      ],
      faults: {
        fails: {
          description: 'the run is red',
          change: files => files.write('fails', ''),
          breakStage: () => Promise.resolve(void mended.push('broken')),
          mendStage: () => Promise.resolve(void mended.push('mended'))
        },
        rotated: {
          description: 'a secret is rotated',
          inputs: {release: 'by-hand'},
          breakStage(stage) {
            stage.rotate('app', 'password', 'the-second-password')
            return Promise.resolve()
          },
          isLasting: true
        }
      }
    }
  ]
}

describe('several runs on one stage', () => {
  let stage: Stage
  let played: PlayedAll

  beforeAll(async () => {
    const source = folderOf({[SHIP_PATH]: SHIP, '.github/workflows/rollback.yml': ROLLBACK, version: 'one'})
    const request = parseRehearsalArguments([
      'lab',
      '--workflow',
      'rollback.yml',
      '--fault',
      'fails',
      '--fault',
      'rotated',
      '--fault',
      'none'
    ])
    const chosen = ofWorkflow({...scenario, source}, request.workflow)
    const runs = planRuns(request, chosen)
    // As in a rehearsal: all of it is looked at before, the runs of the baseline too.
    expect(await checkCaller({request, scenario: chosen, runs, toolkit: root})).toHaveLength(5)
    const folder = await makeStageFolder()
    const {caller, before: baseline} = await createScenarioRepository(chosen, join(folder, 'caller'), false)
    const signal = new AbortController().signal
    const tools = {docker: undefined, systemd: undefined, terraform: undefined, act: undefined}
    const common = {tools, signal, isHosted: false, onProgress: () => undefined}
    const port = {kind: 'none'} as const
    stage = await startStage(folder, {
      ...common,
      repository: chosen.repository,
      vaults: chosen.vaults(),
      port,
      github: {branches: {main: baseline}},
      hosts: [],
      images: []
    })
    const screen = {isTTY: false, columns: 80, rows: 24, write: () => undefined}
    const before = await takeSnapshot()
    const {settings} = stage
    played = await play({
      stage,
      tools,
      scenario: chosen,
      toolkit: root,
      signal,
      request,
      caller,
      settings,
      screen,
      runs,
      baseline,
      healthPath: '/',
      before
    })
  })

  afterAll(() => stage.stop({keepsApp: false}))

  test('those of the baseline come first, each with its change', () => {
    expect(played.all.map(({of, event, workflow, result}) => [of, event, workflow, result.conclusion])).toEqual([
      ['the baseline, run 1', 'push', SHIP_PATH, 'success'],
      ['the baseline, run 2', 'push', SHIP_PATH, 'success'],
      ['fails', 'workflow_dispatch', '.github/workflows/rollback.yml', 'failure'],
      ['rotated', 'workflow_dispatch', '.github/workflows/rollback.yml', 'success'],
      ['the run under test', 'workflow_dispatch', '.github/workflows/rollback.yml', 'success']
    ])
    expect(played.all.slice(0, 2).map(({result}) => result.outputs)).toEqual([{release: 'one-1'}, {release: 'two-2'}])
  })

  test('an input may come out of a run before, a fault has its own, and what one run changed the next one does not see', () => {
    const runs = played.runs.map(({name, inputs, result}) => [name, inputs, result.outputs])
    expect(runs).toEqual([
      ['fails', {release: 'one-1'}, {'went-to': ''}],
      ['rotated', {release: 'by-hand'}, {'went-to': 'by-hand of two'}],
      ['none', {release: 'one-1'}, {'went-to': 'one-1 of two'}]
    ])
    expect(new Set(played.all.map(({commit}) => commit)).size).toBe(5)
  })

  test('what a fault did to the stage is taken back before the next run', () => {
    expect(mended).toEqual(['broken', 'mended'])
  })

  test('a secret that was rotated is another one for the next run, and the leak search knows both', async () => {
    expect(stage.vaultSecrets).toEqual({'app/password': 'the-second-password', 'app/password before rotation 1': 'the-first-password'})
    const {url} = stage.connect
    const headers = {authorization: `Bearer ${stage.settings.secrets['OP_CONNECT_TOKEN'] ?? ''}`}
    const get = async (path: string) => (await fetch(`${url}/v1/vaults${path}`, {headers})).json()
    const [vault] = (await get('')) as {id: string}[]
    const [item] = (await get(`/${vault?.id}/items`)) as {id: string}[]
    expect(JSON.stringify(await get(`/${vault?.id}/items/${item?.id}`))).toContain('the-second-password')
    expect(() => stage.rotate('app', 'pasword', 'x')).toThrow('No item "app" of the vault has a field "pasword".')
  })

  test('the report tells each of them, and nothing leaked or was left', () => {
    const report = makeReport({request: {engine: 'fairway', isHosted: false}, scenario, stage, played, leftovers: [], isCacheWarm: false})
    expect(report.conclusion).toBe('failure')
    expect(report.runs.map(({fault, conclusion}) => `${fault}: ${conclusion}`)).toEqual([
      'fails: failure',
      'rotated: success',
      'none: success'
    ])
    expect(report.allRuns).toHaveLength(5)
    expect([played.leaks, played.leftovers]).toEqual([[], []])
  })
})
