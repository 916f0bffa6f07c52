import {afterEach, beforeEach, describe, expect, it} from '@jest/globals'
import {rmSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {readBuildPushInputs} from '../../../actions/build-push/inputs.ts'
import {contextOf, revisionOfCheckout, revisionOfLayout, revisionOfStored} from '../../../actions/build-push/revision.ts'
import {ask} from '../../../lib/action/ask.ts'
import {BuildStage} from '../../support/build-stage.ts'
import {buildContext} from './context.ts'

const REVISION = 'org.opencontainers.image.revision'
let stage: BuildStage
let first: string
let second: string
let warnings: string[]

beforeEach(() => {
  stage = new BuildStage()
  ;({first, second} = stage.commits())
  stage.git(stage.workspace, 'checkout', '--quiet', first)
  warnings = []
})
afterEach(() => rmSync(stage.folder, {recursive: true, force: true}))

const inputs = (values: Record<string, string> = {}) => {
  const given: Record<string, string> = {image: 'registry.example.com/team/app', ...values}
  return readBuildPushInputs(name => given[name] ?? '')
}
const dependencies = (changes = {}) => ({
  ask,
  environment: {PATH: process.env['PATH'], GITHUB_WORKSPACE: stage.workspace},
  context: buildContext({commit: second, ...changes}),
  log: {warning: (line: string) => void warnings.push(line)}
})
const OUTCOME = 'Nothing was pushed.'

describe('revisionOfCheckout', () => {
  it('leaves proposals as they are, whatever they check out', async () => {
    expect(await revisionOfCheckout(inputs(), dependencies({proposal: 'the event is pull_request'}))).toMatchObject({
      commit: second,
      isRuns: true
    })
    const asked = await revisionOfCheckout(inputs({revision: 'head'}), dependencies({proposal: 'the event is pull_request'}))
    expect(asked).toMatchObject({commit: first, isRuns: false})
  })

  it('has the Git tags of another commit', async () => {
    expect(await revisionOfCheckout(inputs({revision: 'head'}), dependencies())).toEqual({
      commit: first,
      isRuns: false,
      gitFolder: join(stage.workspace, '.git'),
      gitTags: ['v1.0.0']
    })
  })

  it('changes nothing with revision: head when the run’s commit is checked out', async () => {
    expect(await revisionOfCheckout(inputs({revision: 'head'}), dependencies({commit: first}))).toMatchObject({isRuns: true})
  })

  it('compares nothing when the run has no commit', async () => {
    expect(await revisionOfCheckout(inputs(), dependencies({commit: ''}))).toMatchObject({commit: '', isRuns: true})
  })

  it('stays with the run where git cannot tell, and says that it compared nothing', async () => {
    rmSync(join(stage.workspace, '.git'), {recursive: true})
    expect(await revisionOfCheckout(inputs(), dependencies())).toMatchObject({commit: second, isRuns: true})
    expect(warnings).toEqual([])
    writeFileSync(join(stage.workspace, '.git'), 'gitdir: /nowhere\n')
    expect(await revisionOfCheckout(inputs(), dependencies())).toMatchObject({commit: second, isRuns: true})
    expect(warnings).toEqual([expect.stringMatching(/^It was not compared .* git cannot tell .*: fatal: not a git repository/)])
  })

  it('names with revision: head only what is checked out; a check may come before that', async () => {
    const remote = {revision: 'head', context: 'https://github.example.com/Team/App.git'}
    await expect(revisionOfCheckout(inputs(remote), dependencies())).rejects.toMatchObject({
      message: expect.stringMatching(/"revision: head" .* not known: .* is no folder/),
      fix: expect.stringMatching(/^Check this repository out .* leave "revision" out\.$/)
    })
    expect(await revisionOfCheckout(inputs({...remote, mode: 'check'}), dependencies())).toMatchObject({isRuns: true})
  })
})

describe('revisionOfLayout', () => {
  const layout = (labelled: readonly string[], values: Record<string, string> = {}) =>
    revisionOfLayout(inputs(values), labelled, dependencies(), OUTCOME)

  it('believes the label before the checkout', async () => {
    expect(await layout([second])).toMatchObject({isRuns: true})
    expect(await layout([first], {revision: 'head'})).toMatchObject({commit: first, gitTags: ['v1.0.0']})
    expect(await layout(['d'.repeat(40)], {revision: 'head'})).toEqual({commit: 'd'.repeat(40), isRuns: false, gitTags: []})
  })

  it("takes a label of the user's own for no word about the build", async () => {
    await expect(layout([second], {labels: `${REVISION}=${second}`})).rejects.toThrow(/is checked out in/)
    stage.git(stage.workspace, 'checkout', '--quiet', second)
    expect(await layout(['d'.repeat(40)], {labels: `${REVISION}=${'d'.repeat(40)}`})).toMatchObject({commit: second, isRuns: true})
  })

  it('refuses platforms of different commits', async () => {
    for (const revision of ['event', 'head']) {
      await expect(layout([first, second], {revision})).rejects.toThrow(/platforms .* different commits: .*\. Nothing was pushed\./)
    }
  })
})

describe('revisionOfStored', () => {
  it('asks no checkout, and names with revision: head only what the image says', async () => {
    expect(await revisionOfStored(inputs(), [], dependencies(), OUTCOME)).toMatchObject({commit: second, isRuns: true})
    await expect(revisionOfStored(inputs({revision: 'head'}), [], dependencies(), OUTCOME)).rejects.toMatchObject({
      message: expect.stringMatching(/its label .* does not say it/),
      fix: expect.stringMatching(/^Build it with "revision: head" .* leave "revision" out\.$/)
    })
  })
})

describe('contextOf', () => {
  it("has neither the run's branch nor its Git tag for another commit", () => {
    const context = buildContext({commit: second})
    expect(contextOf(context, {commit: second, isRuns: true})).toBe(context)
    expect(contextOf(context, {commit: first, isRuns: false})).toEqual({...context, commit: first, ref: ''})
  })
})

describe('the time of the image', () => {
  beforeEach(() => stage.start())
  afterEach(() => stage.stop())

  const timeOf = async (inputs: Record<string, string>, commit: string) => {
    const {exitCode, said} = await stage.run({mode: 'build', ...inputs}, {GITHUB_SHA: commit})
    expect({exitCode, said}).toMatchObject({exitCode: 0})
    const argv = stage.builds.at(-1)?.argv ?? []
    return argv.filter(word => /source-date-epoch|image\.created/.test(word))
  }
  const expected = [
    expect.stringMatching(/source-date-epoch=1800000000$/),
    'org.opencontainers.image.created=2027-01-15T08:00:00.000Z',
    expect.stringContaining('manifest:'),
    expect.stringContaining('index:')
  ]

  it('is that of the commit in a checkout below the workspace', async () => {
    rmSync(join(stage.workspace, '.git'), {recursive: true})
    const {second: nested} = stage.commits(join(stage.workspace, 'nested'))
    expect(await timeOf({context: 'nested'}, nested)).toEqual(expected)
  })

  it('is that of the commit that a Git tag with a message is of', async () => {
    stage.git(stage.workspace, 'checkout', '--quiet', second)
    stage.git(stage.workspace, 'tag', '--annotate', '--message', 'two', 'v2.0.0')
    expect(await timeOf({}, stage.git(stage.workspace, 'rev-parse', 'v2.0.0'))).toEqual(expected)
  })
})
