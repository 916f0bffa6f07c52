import {beforeEach, expect, it} from '@jest/globals'
import {renderBody} from '../../../actions/publish-report/body.ts'
import {publishComment} from '../../../actions/publish-report/pull-request-report.ts'
import {apiError} from '../../support/github-answers.ts'
import {FakeConversations} from './fake-conversations.ts'

const KEY = 'plan production'
let github: FakeConversations
let said: string[]

beforeEach(() => {
  github = new FakeConversations()
  said = []
})

const body = (report: string, run = 1, key = KEY) =>
  renderBody({
    key,
    report,
    runUrl: `https://github.example.com/o/r/actions/runs/${run}`,
    now: Date.parse('2026-01-01T12:00:00Z') + run * 60_000
  })

const publish = (report: string, run = 1) =>
  publishComment(
    {key: KEY, number: 7, body: body(report, run)},
    {github, sleep: () => Promise.resolve(), info: line => void said.push(line)}
  )

const at = (id: number) => ({number: 7, url: `https://github.example.com/o/r/pull/7#issuecomment-${id}`})
const texts = () => github.comments.map(comment => `${comment.author?.login ?? ''}: ${comment.body.split('\n')[1] ?? ''}`)

it('writes one comment, leaves it alone while nothing changed, and changes it in place', async () => {
  expect(await publish('One disk.')).toEqual({result: 'opened', ...at(1)})
  expect(await publish('One disk.', 2)).toEqual({result: 'unchanged', ...at(1)})
  expect(await publish('Two disks.', 3)).toEqual({result: 'updated', ...at(1)})
  expect(github.writes.map(([name]) => name)).toEqual(['writeComment', 'changeComment'])
  expect(github.comments).toMatchObject([{id: 1, on: 7, body: body('Two disks.', 3)}])
})

it('is written anew when somebody deleted it', async () => {
  await publish('One disk.')
  github.comments = []
  expect(await publish('One disk.')).toEqual({result: 'opened', ...at(1)})
})

it('is written anew when somebody deletes it between the look and the change', async () => {
  await publish('One disk.')
  const change = github.changeComment.bind(github)
  github.changeComment = (id, text) => {
    github.comments = []
    github.addComment(7, 'Something else', 'reader')
    return change(id + 100, text)
  }
  expect(await publish('Two disks.')).toEqual({result: 'opened', ...at(2)})
})

it('stands beside the comment for another key, and beside the one on another pull request', async () => {
  github.addComment(7, body('One disk.', 1, 'plan test'))
  github.addComment(8, body('One disk.'))
  expect(await publish('Two disks.')).toEqual({result: 'opened', ...at(3)})
  expect(github.comments.map(({on}) => on)).toEqual([7, 8, 7])
})

it("never touches a stranger's comment with the marker, nor another app's, nor one that quotes it", async () => {
  github.addComment(7, body('One disk.'), 'stranger')
  github.addComment(7, body('One disk.'), 'robot[bot]')
  github.addComment(7, `Look:\n${body('One disk.')}`)
  const before = [...github.comments]
  expect(await publish('Two disks.')).toEqual({result: 'opened', ...at(4)})
  expect(await publish('Three disks.')).toEqual({result: 'updated', ...at(4)})
  expect(github.comments.slice(0, 3)).toEqual(before)
})

it('leaves the older one when two runs write at the same time', async () => {
  github.beforeWriting = () => void github.addComment(7, body('One disk.'))
  expect(await publish('Two disks.')).toEqual({result: 'updated', ...at(1)})
  expect(texts()).toEqual(['github-actions[bot]: Two disks.'])
  expect(said).toEqual([expect.stringContaining("Deleted this run's comment")])
})

it('clears up what a run left that was cancelled before it could withdraw its own, changed or not', async () => {
  for (const text of ['One disk.', 'An old plan.', 'Another old plan.']) github.addComment(7, body(text))
  github.addComment(7, body('One disk.'), 'stranger')
  expect(await publish('One disk.')).toEqual({result: 'unchanged', ...at(1)})
  expect(texts()).toEqual(['github-actions[bot]: One disk.', 'stranger: One disk.'])
  expect(said).toHaveLength(2)
  github.addComment(7, body('An old plan.'))
  expect(await publish('Two disks.')).toEqual({result: 'updated', ...at(1)})
  expect(texts()).toEqual(['github-actions[bot]: Two disks.', 'stranger: One disk.'])
})

it('keeps its own when the older one is deleted just then', async () => {
  github.beforeWriting = () => void github.addComment(7, body('One disk.'))
  github.changeComment = () => Promise.resolve('gone')
  expect(await publish('Two disks.')).toEqual({result: 'opened', ...at(2)})
  expect(github.comments.map(({id}) => id)).toContain(2)
})

it('writes nothing when it cannot be told whether there is one', async () => {
  github.errors.set('commentsOn', apiError(502))
  await expect(publish('One disk.')).rejects.toThrow('HTTP 502')
  expect(github.writes).toEqual([])
})
