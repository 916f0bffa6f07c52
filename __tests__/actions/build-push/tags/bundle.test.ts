import {afterEach, beforeEach, expect, it} from '@jest/globals'
import {BuildStage} from '../../../support/build-stage.ts'

// The bundle, with a real git and a GitHub that compares its commits.

let stage: BuildStage
let first: string
let second: string

beforeEach(async () => {
  stage = await new BuildStage().start()
  ;({first, second} = stage.commits())
  stage.newest = second
})
afterEach(() => stage.stop())

const runOf = (commit: string, inputs: Record<string, string>) => {
  stage.git(stage.workspace, 'checkout', '--quiet', '--detach', commit)
  return stage.run(inputs, {GITHUB_SHA: commit})
}

it('moves tags forwards although the branch has moved on, never backwards, and back on purpose', async () => {
  const rules = {tags: 'type=edge\ntype=raw,value=latest,enable={{is_default_branch}}\ntype=sha', flavor: 'suffix=-alpine,onlatest=true'}
  const early = await runOf(first, rules)
  expect(early.outputs).toMatchObject({tags: `sha-${first.slice(0, 7)}-alpine\nedge-alpine\nlatest-alpine`, version: 'edge-alpine'})
  await runOf(second, rules)
  const digest = stage.registry.tags.get('edge-alpine')
  const late = await runOf(first, {...rules, tags: `${rules.tags}\nnew`})
  expect([late.exitCode, late.outputs['tags'], stage.registry.tags.get('edge-alpine')]).toEqual([
    0,
    `sha-${first.slice(0, 7)}-alpine\nnew-alpine`,
    digest
  ])
  expect(late.said).toMatch(
    new RegExp(`::notice::edge-alpine, latest-alpine left alone: it names commit ${second}, whose history has this one in it`)
  )
  const back = await runOf(first, {...rules, 'allow-older': 'true'})
  expect(back.outputs['tags']).toBe(early.outputs['tags'])
})

it('says in one line which rule is wrong, and changes nothing', async () => {
  const {exitCode, said} = await runOf(second, {tags: 'type=edge\ntype=semver,pattern={{mayor}}'})
  expect([exitCode, stage.tags, stage.builds]).toEqual([1, [], []])
  expect(said).toMatch(
    /::error::Input "tags": line 2 \(type=semver,pattern=\{\{mayor\}\}\): the expression \{\{mayor\}\} is not known here\. Here stand: .*\{\{major\}\}/
  )
})
