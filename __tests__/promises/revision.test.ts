import {afterEach, beforeEach, describe, expect, test} from '@jest/globals'
import {join} from 'node:path'
import {LayoutFixture} from '../lib/registry/layout-fixture.ts'
import {BuildStage} from '../support/build-stage.ts'

// Which commit an image is named after: the bundle of build-push, with a real git. The run is of the second commit, the newest of `main`.

let stage: BuildStage
let first: string
let second: string

beforeEach(async () => {
  stage = await new BuildStage().start()
  ;({first, second} = stage.commits())
  stage.newest = second
})
afterEach(() => stage.stop())

const checkOut = (commit: string, folder = stage.workspace) => void stage.git(folder, 'checkout', '--quiet', '--detach', commit)
const bothNamed = () => new RegExp(`::error::(?=.*${first})(?=.*${second}).*`)
const labelsBuilt = () => stage.builds.flatMap(({argv}) => argv.filter(word => word.startsWith('org.opencontainers.image.')))

describe('another commit than that of the run is checked out', () => {
  beforeEach(() => checkOut('v1.0.0'))

  test('12.4 what is published under the name of a commit is that commit: an error names both, and nothing is built', async () => {
    const {exitCode, said} = await stage.run({})
    expect(stage.tags).toEqual([])
    expect(stage.builds).toEqual([])
    expect(exitCode).toBe(1)
    expect(said).toMatch(bothNamed())
    expect(said).toMatch(/actions\/checkout without "ref"/)
    expect(said).toMatch(/"revision: head"/)
  })

  test('12.4 no layout is labelled with a commit that it is not of, for a later step to push', async () => {
    const {exitCode, said} = await stage.run({mode: 'build'})
    expect(labelsBuilt()).not.toContain(`org.opencontainers.image.revision=${second}`)
    expect([exitCode, said]).toEqual([1, expect.stringMatching(bothNamed())])
  })

  test('the check before the build says it already', async () => {
    const {exitCode, said} = await stage.run({mode: 'check'})
    expect([exitCode, said]).toEqual([1, expect.stringMatching(bothNamed())])
  })

  test('12.4 latest does not move to the code of a branch that a workflow_run checked out', async () => {
    const event = {
      repository: {default_branch: 'main', full_name: 'Team/App'},
      workflow_run: {event: 'push', head_branch: 'feature', head_sha: first, head_repository: {full_name: 'Team/App'}}
    }
    const {exitCode} = await stage.run({}, {GITHUB_EVENT_NAME: 'workflow_run'}, event)
    expect(stage.tags).not.toContain('latest')
    expect(exitCode).toBe(1)
  })

  test('12.4 revision: head names the commit that was built, and leaves the tags of the run alone', async () => {
    const {exitCode, said, outputs} = await stage.run({revision: 'head'})
    expect(stage.tags).toEqual([`sha-${first}`])
    expect(exitCode).toBe(0)
    expect(outputs).toMatchObject({version: first, tags: `sha-${first}`, 'tags-left': '0', pushed: 'true'})
    expect(labelsBuilt()).toEqual(
      expect.arrayContaining([`org.opencontainers.image.revision=${first}`, `org.opencontainers.image.version=${first}`])
    )
    expect(said).toMatch(new RegExp(`::notice::main, latest left alone: .*${first}.*${second}`))
  })

  test('12.4 revision: head takes the time of the commit that was built', async () => {
    await stage.run({revision: 'head', mode: 'build'})
    expect(stage.builds[0]?.argv.join(' ')).toContain(',source-date-epoch=1700000000 ')
    expect(labelsBuilt()).toContain('org.opencontainers.image.created=2023-11-14T22:13:20.000Z')
  })

  test('12.4 revision: head sets of the given releases only those of the commit that was built', async () => {
    const tags = ['1.0.0', 'v1.0.0', '1.0', '2.0.0', 'latest', `sha-${second}`].join('\n')
    const {exitCode, outputs} = await stage.run({revision: 'head', tags})
    expect(stage.tags).toEqual(['1.0.0', 'v1.0.0'])
    expect([exitCode, outputs['tags']]).toEqual([0, '1.0.0\nv1.0.0'])
  })

  test('12.4 nor does the run of a Git tag give its release to other code', async () => {
    await stage.run({revision: 'head'}, {GITHUB_REF: 'refs/tags/v2.0.0', GITHUB_EVENT_NAME: 'push'})
    expect(stage.tags).toEqual([`sha-${first}`])
  })
})

describe('the folder that is built', () => {
  const shapes: Record<string, () => string> = {
    'a checkout in another path, which does not have the commit of the run': () => {
      checkOut(first)
      stage.git(stage.workspace, 'clone', '--quiet', '--depth=1', `file://${stage.workspace}`, 'app')
      stage.git(join(stage.workspace, 'app'), 'remote', 'set-url', 'origin', 'git@github.example.com:team/app.git')
      checkOut(second)
      return 'app'
    },
    'a second work tree, whose .git is a file': () => {
      stage.git(stage.workspace, 'worktree', 'add', '--quiet', '--detach', 'tree', first)
      return 'tree'
    },
    'a submodule of the checkout': () => {
      const part = join(stage.folder, 'part')
      stage.commits(part)
      checkOut(first)
      stage.git(stage.workspace, 'submodule', '--quiet', 'add', part, 'part')
      return 'part'
    }
  }
  test.each(Object.entries(shapes))('12.4 is looked at: %s', async (_, prepare) => {
    const {exitCode, said} = await stage.run({context: prepare()})
    expect(stage.tags).toEqual([])
    expect([exitCode, said]).toEqual([1, expect.stringMatching(bothNamed())])
  })
})

describe('an image that was built before', () => {
  let layout: LayoutFixture

  beforeEach(async () => {
    layout = await LayoutFixture.at(join(stage.folder, 'layout'))
    const labels = {'org.opencontainers.image.revision': first, 'org.opencontainers.image.source': 'https://github.example.com/Team/App'}
    const config = await layout.config([], {os: 'linux', architecture: 'amd64', config: {Labels: labels}})
    await layout.top(await layout.manifest({config, layers: []}))
  })

  test('12.4 is not pushed as another commit than its label names', async () => {
    const {exitCode, said} = await stage.run({mode: 'push', layout: layout.folder})
    expect(stage.tags).toEqual([])
    expect([exitCode, said]).toEqual([1, expect.stringMatching(bothNamed())])
    expect(stage.registry.manifests.size).toBe(0)
  })

  test('12.4 is pushed under the commit that its label names with revision: head, and under no tag of the run', async () => {
    const {exitCode, outputs} = await stage.run({mode: 'push', layout: layout.folder, revision: 'head'})
    expect(stage.tags).toEqual([`sha-${first}`])
    expect([exitCode, outputs['version']]).toEqual([0, first])
  })

  test('gets no tag of another commit later: latest stays where it is', async () => {
    const {outputs} = await stage.run({mode: 'push', layout: layout.folder, revision: 'head', tags: `sha-${first}`})
    const tag = {mode: 'tag', digest: outputs['digest'] ?? ''}
    const tagged = await stage.run({...tag, 'tag-set': 'moving'})
    expect(stage.tags).toEqual([`sha-${first}`])
    expect([tagged.exitCode, tagged.said]).toEqual([1, expect.stringMatching(bothNamed())])
    const left = await stage.run({...tag, revision: 'head'})
    expect([left.exitCode, left.outputs['tags'], left.said]).toEqual([0, `sha-${first}`, expect.stringMatching(/main, latest left alone/)])
  })

  test('12.4 without a label is of what is checked out beside it', async () => {
    checkOut(first)
    const bare = await LayoutFixture.at(join(stage.folder, 'bare'))
    await bare.top(await bare.image(['files']))
    const {exitCode} = await stage.run({mode: 'push', layout: bare.folder})
    expect(stage.tags).toEqual([])
    expect(exitCode).toBe(1)
  })
})

test('the check before the build finds a password that "registries" names by a variable of the step', async () => {
  const inputs = {mode: 'check', registries: 'ghcr.io ada BASE_PASSWORD'}
  const {exitCode, said} = await stage.run(inputs, {BASE_PASSWORD: 'of-the-base-image'})
  expect([exitCode, said]).toEqual([0, expect.stringMatching(/The registry .+ takes a push/)])
  const without = await stage.run(inputs)
  expect([without.exitCode, without.said]).toEqual([1, expect.stringContaining('the variable BASE_PASSWORD with the password for ghcr.io')])
})
