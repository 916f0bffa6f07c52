import {afterEach, beforeEach, describe, expect, test} from '@jest/globals'
import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {parse} from 'yaml'
import {parseReference} from '../../lib/registry/reference.ts'
import {evaluate, textOf} from '../../rehearsal/runner/expressions.ts'
import {root} from '../../scripts/support/repository.ts'
import {endOf, RecipeStage} from '../support/recipe-stage.ts'
import {listRecipes} from '../support/workflow-files.ts'

interface Recipe {
  readonly on: object
  readonly jobs: Readonly<Record<string, {readonly steps?: readonly Step[]}>>
}

interface Step {
  readonly if?: string
  readonly uses?: string
  readonly with?: Readonly<Record<string, unknown>>
}

// What holds for every recipe of docs/recipes/.

const recipes = listRecipes().map(({path}) => path.replace(/^docs\/recipes\/(.*)\.yml$/, '$1'))
const contentOf = (recipe: string) => readFileSync(join(root, 'docs', 'recipes', `${recipe}.yml`), 'utf8')
const read = (recipe: string) => parse(contentOf(recipe)) as Recipe
const forPullRequests = recipes.filter(recipe => 'pull_request' in read(recipe).on)
const stepsOf = (recipe: string) => Object.values(read(recipe).jobs).flatMap(({steps = []}) => steps)

const proposalFrom = (full_name: string) => ({
  event_name: 'pull_request',
  ref: 'refs/pull/7/merge',
  ref_name: '7/merge',
  event: {
    number: 7,
    pull_request: {number: 7, head: {repo: {full_name, fork: full_name !== 'ada/wiki'}}},
    repository: {default_branch: 'main'}
  }
})

test('each is played by a test', () => {
  const tests = ['build', 'deploy', 'scan']
    .map(page => readFileSync(join(root, '__tests__', 'docs', `${page}-recipes.test.ts`), 'utf8'))
    .join('')
  const played = new Set([...tests.matchAll(/'((?:build|deploy|scan)\/[\w-]+)'/g)].map(([, name]) => name))
  expect([...played].sort()).toEqual([...recipes].sort())
})

/** What a step is given in the pull request of a fork, or of Dependabot, which has the variables. */
function given(inputs: Readonly<Record<string, unknown>>, variables: Readonly<Record<string, string>>): Map<string, string> {
  const contexts = {vars: variables, secrets: {}, github: {repository: 'ada/wiki'}, matrix: {service: 'api'}, steps: {}}
  const fill = (text: unknown) =>
    String(text).replace(/\$\{\{(.*?)\}\}/g, (_, expression: string) => textOf(evaluate(expression, {contexts})))
  return new Map(Object.entries(inputs).map(([name, text]) => [name, fill(text)]))
}

test.each(forPullRequests)('%s: every step has the image and the login that it needs, also in a fork’s pull request', recipe => {
  for (const variables of [{}, {REGISTRY: 'registry.example.com', REGISTRY_USERNAME: 'ci'}]) {
    for (const {if: condition, uses, with: inputs = {}} of stepsOf(recipe)) {
      if (uses?.startsWith('fairway/') !== true || condition === "github.event_name == 'push'") continue
      const values = given(inputs, variables)
      for (const name of ['image', 'baseline', 'db-repository', 'java-db-repository']) {
        const references = (values.get(name) ?? '').split('\n').filter(line => line !== '')
        for (const reference of references) expect(() => parseReference(reference)).not.toThrow()
      }
      for (const login of ['registry', 'db']) {
        expect([login, values.get(`${login}-username`) ?? '']).toEqual([login, values.get(`${login}-password`) ?? ''])
      }
    }
  }
})

describe('played', () => {
  let stage: RecipeStage
  beforeEach(async () => {
    stage = await new RecipeStage().start()
  })
  afterEach(() => stage.stop())

  test.each(['build/image', 'scan/pull-request'])('%s: a fork’s pull request is built and scanned', async recipe => {
    const played = await stage.play(recipe, {github: proposalFrom('stranger/wiki'), proposedBy: 'fork'})
    expect(endOf(played)).toEqual(['success'])
    expect(stage.read('trivy')).toContain('--input')
    expect(stage.registry.requests).toEqual([])
  })

  test('scan/baseline: Dependabot’s pull request has the variables without the password, and is judged whole', async () => {
    expect(endOf(await stage.play('scan/baseline', {github: proposalFrom('ada/wiki'), proposedBy: 'dependabot'}))).toEqual(['success'])
    expect(stage.registry.requests).toEqual([])
  })
})
