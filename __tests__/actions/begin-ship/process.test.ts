import {afterEach, beforeEach, expect, test} from '@jest/globals'
import {mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {runProcess} from '../../../lib/action/process.ts'
import {root} from '../../../scripts/support/repository.ts'
import {COMPLETE} from './inputs.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'fairway-begin-ship-'))
})
afterEach(() => rmSync(folder, {recursive: true}))

/** Runs the bundle as the runner does, with files for what it reads and writes. */
async function act(inputs: Record<string, string>, environment: Record<string, string> = {}, event: unknown = {}) {
  const file = (name: string, content: string) => {
    writeFileSync(join(folder, name), content)
    return join(folder, name)
  }
  const given = Object.entries({...COMPLETE, ...inputs}).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value])
  const env = {
    PATH: process.env['PATH'],
    GITHUB_EVENT_NAME: 'push',
    GITHUB_EVENT_PATH: file('event.json', JSON.stringify(event)),
    GITHUB_REF: 'refs/heads/main',
    GITHUB_REPOSITORY: 'homelab/bookshelf',
    GITHUB_OUTPUT: file('output', ''),
    GITHUB_STATE: file('state', ''),
    GITHUB_STEP_SUMMARY: file('summary', ''),
    ...environment,
    ...(Object.fromEntries(given) as Record<string, string>)
  }
  file('docker-compose.template.yml', 'services:\n  bookshelf:\n    image: ${FAIRWAY_IMAGE}\n')
  const {exitCode, stdout, stderr} = await runProcess([process.execPath, join(root, 'dist', 'begin-ship', 'index.js')], {cwd: folder, env})
  const proposal = /^proposal<<(.+)\n(.*)\n\1$/m.exec(readFileSync(join(folder, 'output'), 'utf8'))?.[2]
  return {exitCode, said: `${stdout}${stderr}`, proposal}
}

test('a push with everything there: green, and no word', async () => {
  expect(await act({})).toEqual({exitCode: 0, said: '', proposal: 'false'})
})

test('a pull request from a fork, where all that comes from variables and secrets is empty: green, and it says why nothing is published', async () => {
  const empty = {image: '/homelab/bookshelf', host: '', port: '', user: '', 'known-hosts': '', 'has-ssh-key': 'false', url: ''}
  const said = 'Built and scanned only, nothing is published: the event is pull_request.\n'
  expect(await act(empty, {GITHUB_EVENT_NAME: 'pull_request', GITHUB_REF: 'refs/pull/7/merge'})).toEqual({
    exitCode: 0,
    said,
    proposal: 'true'
  })
})

test('a run after one of a fork is read from the event', async () => {
  const event = {workflow_run: {event: 'push', head_branch: 'main', head_repository: {full_name: 'mallory/bookshelf'}}}
  expect(await act({}, {GITHUB_EVENT_NAME: 'workflow_run'}, event)).toMatchObject({exitCode: 0, proposal: 'true'})
})

test('variables that are not set: one error with a line for each, and the output all the same', async () => {
  const {exitCode, said, proposal} = await act({host: '', user: '', 'known-hosts': '', 'has-ssh-key': 'false'})
  expect({exitCode, proposal}).toEqual({exitCode: 1, proposal: 'false'})
  expect(said).toMatch(
    /^::error::4 things are missing or wrong, so nothing was built:%0A- Input "host" is empty\.[^\n]*%0A- [^\n]*DEPLOY_SSH_KEY[^\n]*\n$/
  )
})

test('an event that cannot be read: red, and no output, which publishes nothing', async () => {
  const answer = await act({}, {GITHUB_EVENT_NAME: 'workflow_run', GITHUB_EVENT_PATH: join(folder, 'none')})
  expect(answer).toMatchObject({exitCode: 1, proposal: undefined})
  expect(answer.said).toMatch(/^::error::The event in GITHUB_EVENT_PATH cannot be read \(ENOENT/)
})
