import {afterEach, beforeEach, describe, expect, test} from '@jest/globals'
import {execFileSync} from 'node:child_process'
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync
} from 'node:fs'
import {tmpdir} from 'node:os'
import {dirname, join} from 'node:path'
import {refuseUnsavedState} from '../../../actions/begin-change/unsaved-state.ts'
import {messageOf} from '../../../lib/action/errors.ts'
import {runProcess} from '../../../lib/action/process.ts'

let work: string
const workspace = (...path: string[]) => join(work, 'lvs-cloud', ...path)

beforeEach(() => {
  work = mkdtempSync(join(tmpdir(), 'unsaved-state-'))
  mkdirSync(workspace())
})
afterEach(() => rmSync(work, {recursive: true}))

function leave(path: string, content = 'x'): void {
  mkdirSync(dirname(workspace(path)), {recursive: true})
  writeFileSync(workspace(path), content)
}

const refusal = async (): Promise<string> =>
  await refuseUnsavedState(workspace(), {
    run: runProcess,
    environment: {PATH: process.env['PATH']},
    signal: new AbortController().signal
  }).then(() => '', messageOf)

describe('in the checkout of a pull request', () => {
  const git = (...args: string[]) => {
    const identity = ['-c', 'user.name=a', '-c', 'user.email=a@example.com', '-c', 'commit.gpgsign=false']
    execFileSync('git', ['-C', workspace(), ...identity, ...args], {stdio: 'pipe'})
  }
  const NAMES = ['errored.tfstate', 'infrastructure/errored.tfstate.sealed', 'a\n::add-mask::e/errored.tfstate', 'dir/errored.tfstate/x']

  beforeEach(() => {
    git('init', '--quiet')
    leave('.gitattributes', '* text eol=crlf ident\n')
    for (const name of NAMES) leave(name, '{"version": 4}\n$Id$\n')
    const folder = Buffer.concat([Buffer.from(`${workspace()}/d`), Buffer.from([0xff])])
    mkdirSync(folder)
    writeFileSync(Buffer.concat([folder, Buffer.from('/errored.tfstate')]), '{}')
    git('add', '--all')
    git('commit', '--quiet', '--message', 'A file of that name')
    git('rm', '-r', '--quiet', '.')
    git('checkout', '--quiet', 'HEAD', '--', '.')
  })

  test('a file that git put there is no obstacle, whatever its name is and however git wrote it', async () => {
    expect(readFileSync(workspace('errored.tfstate'), 'utf8')).toMatch(/\r\n\$Id: [0-9a-f]+/)
    expect(await refusal()).toBe('')
  })

  test.each<[what: string, leaveIt: () => void]>([
    ['beside it', () => leave('infrastructure/errored.tfstate')],
    ['over it', () => leave('errored.tfstate', '{"version": 5}')],
    [
      'over it, with its size',
      () => leave('errored.tfstate', '{"version": 5}\n$Id$\n'.padEnd(statSync(workspace('errored.tfstate')).size))
    ],
    [
      'that git ignores',
      () => {
        leave('.gitignore', '*.tfstate')
        leave('x/errored.tfstate')
      }
    ],
    [
      'of which git was told not to look at it',
      () => {
        git('update-index', '--assume-unchanged', 'errored.tfstate')
        leave('errored.tfstate', '5')
      }
    ],
    [
      'that is not in the checkout',
      () => {
        git('update-index', '--skip-worktree', 'errored.tfstate')
        leave('errored.tfstate', '5')
      }
    ]
  ])('a state that an apply left %s is one', async (_, leaveIt) => {
    leaveIt()
    expect(await refusal()).toContain('the state of an earlier apply was not saved')
  })

  test('without git it cannot be told, and nothing begins', async () => {
    rmSync(workspace('.git', 'index'))
    expect(await refusal()).toContain('the state of an earlier apply was not saved')
    rmSync(workspace('.git'), {recursive: true})
    expect(await refusal()).toContain('the state of an earlier apply was not saved')
  })

  test('the checkout has no program started', async () => {
    const proof = join(work, 'started')
    writeFileSync(join(work, 'evil'), `#!/bin/sh\ntouch ${proof}\ncat\n`)
    chmodSync(join(work, 'evil'), 0o700)
    const evil = join(work, 'evil')
    for (const name of [
      'core.fsmonitor',
      'core.pager',
      'core.sshCommand',
      'gpg.program',
      'diff.external',
      'filter.x.clean',
      'filter.x.process',
      'diff.x.textconv',
      'alias.ls-files'
    ])
      git('config', name, name.startsWith('alias') ? `!${evil}` : evil)
    leave('.gitattributes', '* filter=x diff=x\n')
    mkdirSync(workspace('.git', 'hooks'), {recursive: true})
    for (const hook of ['post-index-change', 'fsmonitor-watchman']) symlinkSync(evil, workspace('.git', 'hooks', hook))
    const touched = new Date()
    utimesSync(workspace('errored.tfstate'), touched, touched)
    await refusal()
    expect(existsSync(proof)).toBe(false)
    // As anybody else would ask it.
    git('status')
    expect(existsSync(proof)).toBe(true)
  })
})
