import {describe, expect, test} from '@jest/globals'
import {parse} from 'yaml'
import {KINDS} from '../../rehearsal/targets/kinds.ts'
import {TARGET_INPUTS, TARGET_SETTINGS} from '../../rehearsal/targets/names.ts'
import {listActions, readActionMetadata} from '../../scripts/support/repository.ts'
import {listWorkflowFiles} from '../support/workflow-files.ts'
import {OTHER_INPUTS, OTHER_SETTINGS} from './other-names.ts'

/** A name, and where it is used. */
interface Used {
  readonly name: string
  readonly where: string
}

interface Called {
  readonly on?: {readonly workflow_call?: {readonly inputs?: object; readonly secrets?: object} | null}
}

const actions = await Promise.all(
  (await listActions()).map(async action => ({
    where: `actions/${action}/action.yml`,
    inputs: (await readActionMetadata(action)).inputs ?? {}
  }))
)
const workflows = listWorkflowFiles()
  .filter(({owner}) => owner !== 'recipe')
  .map(({path, content}) => ({where: path, content, call: (parse(content) as Called).on?.workflow_call ?? {}}))

const namesOf = (where: string, named: object | undefined): Used[] => Object.keys(named ?? {}).map(name => ({name, where}))

const inputs = [
  ...actions.flatMap(action => namesOf(action.where, action.inputs)),
  ...workflows.flatMap(({where, call}) => namesOf(where, call.inputs))
]
const settings = workflows.flatMap(({where, content, call}) => [
  ...namesOf(where, call.secrets),
  // GitHub does not tell `vars.registry` from `vars.REGISTRY`; the files write them in capitals.
  ...[...content.matchAll(/\b(?:vars|secrets)\.([A-Z]\w*)/g)].map(([, name = '']) => ({name, where}))
])

/** @returns what is in neither list, with what to do about it */
function unjudged(used: readonly Used[], targets: readonly string[], others: readonly string[], list: 'INPUTS' | 'SETTINGS'): string[] {
  const known = new Set([...targets, ...others])
  const missing = new Map(used.filter(({name}) => !known.has(name)).map(({name, where}) => [name, where]))
  return [...missing].map(
    ([name, where]) =>
      `${where}: nobody has said whether "${name}" can lead a rehearsal to another machine. If it names one (a host, an address, an image, a URL): add it to TARGET_${list} in rehearsal/targets/names.ts, with its kind (${Object.keys(KINDS).join(', ')}). If it cannot: add it to OTHER_${list} in __tests__/contract/other-names.ts.`
  )
}

describe('a rehearsal knows of everything that is handed to it whether it names another machine', () => {
  test('inputs of actions and called workflows', () => {
    expect(inputs.length).toBeGreaterThan(200)
    expect(unjudged(inputs, Object.keys(TARGET_INPUTS), OTHER_INPUTS, 'INPUTS')).toEqual([])
  })

  test('variables and secrets of workflows and examples', () => {
    expect(settings.length).toBeGreaterThan(20)
    expect(unjudged(settings, Object.keys(TARGET_SETTINGS), OTHER_SETTINGS, 'SETTINGS')).toEqual([])
  })

  test('and a name that nobody has judged is told, with what to do', () => {
    const [complaint, ...others] = unjudged([{name: 'mirror', where: 'actions/x/action.yml'}], ['host'], ['port'], 'INPUTS')
    expect(others).toEqual([])
    expect(complaint).toMatch(/^actions\/x\/action\.yml: .*"mirror".*TARGET_INPUTS in rehearsal\/targets\/names\.ts.*hosts.*OTHER_INPUTS/)
  })

  test.each([
    ['inputs', Object.keys(TARGET_INPUTS), OTHER_INPUTS],
    ['settings', Object.keys(TARGET_SETTINGS), OTHER_SETTINGS]
  ])('the lists of %s are sorted, have no name twice, and none of it is in both', (_, targets, others) => {
    expect(targets).toEqual([...targets].sort())
    expect(others).toEqual([...others].sort())
    const all = [...targets, ...others]
    expect(all.filter((name, index) => all.indexOf(name) !== index)).toEqual([])
  })
})
