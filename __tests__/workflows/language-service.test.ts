import {describe, expect, test} from '@jest/globals'
import {validate, type ValidationConfig} from '@actions/languageservice'
import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {TextDocument} from 'vscode-languageserver-textdocument'
import {parse} from 'yaml'
import {listActions, root} from '../../scripts/support/repository.ts'
import {listWorkflowFiles} from '../support/workflow-files.ts'

const workflows = listWorkflowFiles()
const actions = await listActions()

/** What the official service asks for; `fairway/fairway/…@ref` and `$/…` are this checkout. */
const config = {
  fileProvider: {
    getFileContent: (reference: {path: string}) =>
      Promise.resolve({name: reference.path, content: readFileSync(join(root, reference.path), 'utf8')})
  },
  actionsMetadataProvider: {
    fetchActionMetadata: (action: {owner: string; name: string; path?: string}) =>
      Promise.resolve(
        action.owner === 'actions' && action.name === 'checkout'
          ? CHECKOUT
          : (parse(readFileSync(join(root, action.path ?? action.name, 'action.yml'), 'utf8')) as unknown)
      )
  }
} as unknown as ValidationConfig

/** The inputs of actions/checkout v6 that we use. */
const CHECKOUT = {
  name: 'Checkout',
  description: 'Checkout',
  inputs: {
    'persist-credentials': {description: 'keep the token', default: 'true'},
    submodules: {description: 'submodules', default: 'false'},
    lfs: {description: 'files of Git LFS', default: 'false'},
    'fetch-depth': {description: 'how many commits', default: '1'}
  }
}

async function diagnose(path: string, content: string): Promise<string[]> {
  const found = await validate(TextDocument.create(`file:///fairway/${path}`, 'yaml', 1, content), config)
  return found.map(diagnostic => `${path}:${diagnostic.range.start.line + 1}: ${JSON.stringify(diagnostic.message)}`)
}

test('there are workflows and actions to look at', () => {
  expect(workflows.length).toBeGreaterThan(1)
  expect(actions.length).toBeGreaterThan(0)
})

describe('the official language service has nothing to say', () => {
  test.each(workflows)('$path', async ({path, content}) => {
    expect(await diagnose(path, content)).toEqual([])
  })

  test.each(actions)('actions/%s/action.yml', async name => {
    const path = `actions/${name}/action.yml`
    expect(await diagnose(path, readFileSync(join(root, path), 'utf8'))).toEqual([])
  })
})

describe('and it would say something', () => {
  const ship = workflows.find(({path}) => path === '.github/workflows/ship.yml')

  test.each([
    ['an input that an action does not have', 'fail-on: ${{ inputs.fail-on }}', 'fail-upon: ${{ inputs.fail-on }}'],
    ['an input that the workflow does not declare', 'inputs.health-path', 'inputs.health-route'],
    ['a step output that does not exist', 'needs: check', 'needs: chek']
  ])('about %s', async (what, before, after) => {
    const content = ship?.content.replace(before, after) ?? ''
    expect(content).not.toBe(ship?.content)
    // The service remembers what it parsed by name, so a changed file needs one of its own.
    expect(await diagnose(`.github/workflows/${what.replaceAll(' ', '-')}.yml`, content)).not.toEqual([])
  })

  const job = (environment: string) =>
    `on: {push: {}, workflow_call: {inputs: {environment: {type: string}, url: {type: string}}}}\njobs:\n  a:\n    runs-on: ubuntu-24.04\n    environment:\n      ${environment}\n    steps: [{run: 'true'}]\n`

  test.each([
    ['an environment of inputs', 'name: ${{ inputs.environment }}\n      url: ${{ inputs.url }}', false],
    ['an environment that a step names', 'name: ${{ steps.a.outputs.name }}', true],
    ['an environment whose URL is a secret', 'name: a\n      url: ${{ secrets.URL }}', true],
    ['an environment without a name', 'url: https://example.com', true]
  ])('about %s: %s → %s', async (what, environment, isSaid) => {
    expect((await diagnose(`.github/workflows/${what.replaceAll(' ', '-')}.yml`, job(environment))).length > 0).toBe(isSaid)
  })
})
