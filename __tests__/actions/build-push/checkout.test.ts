import {afterEach, beforeEach, describe, expect, it} from '@jest/globals'
import {mkdirSync, rmSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {findCheckout, namesRepository} from '../../../actions/build-push/checkout.ts'
import {ask, type Ask} from '../../../lib/action/ask.ts'
import {BuildStage} from '../../support/build-stage.ts'

let stage: BuildStage
let first: string
let second: string

beforeEach(() => {
  stage = new BuildStage()
  ;({first, second} = stage.commits())
})
afterEach(() => rmSync(stage.folder, {recursive: true, force: true}))

const find = (folder = '.', {commit = second, program = ask}: {commit?: string; program?: Ask} = {}) =>
  findCheckout(folder, {
    ask: program,
    environment: {PATH: process.env['PATH'], HOME: stage.folder, GITHUB_WORKSPACE: stage.workspace, GIT_DIR: '/nowhere'},
    context: {commit, repository: 'Team/App'}
  })
const git = (...argv: string[]) => stage.git(stage.workspace, ...argv)

describe('findCheckout', () => {
  it('knows the commit, on a branch and detached, from every folder of the work tree', async () => {
    const gitFolder = join(stage.workspace, '.git')
    expect(await find()).toEqual({state: 'commit', commit: second, isRuns: true, gitFolder})
    git('checkout', '--quiet', first)
    mkdirSync(join(stage.workspace, 'a', 'b'), {recursive: true})
    expect(await find('a/b')).toEqual({state: 'commit', commit: first, isRuns: false, gitFolder})
  })

  it('takes a Git tag that is an object of its own for the commit that it is of', async () => {
    git('tag', '--annotate', '--message=x', 'v2.0.0')
    expect(await find('.', {commit: git('rev-parse', 'v2.0.0')})).toMatchObject({commit: second, isRuns: true})
  })

  it.each([
    ['https://github.example.com/Team/App.git#main'],
    ['git@github.example.com:Team/App.git'],
    ['-'],
    ['no-such-folder'],
    ['Dockerfile']
  ])('says nothing about a context that is no folder: %s', async folder => {
    expect(await find(folder)).toEqual({state: 'none', reason: `"${folder}" is no folder of this machine`})
  })

  it('says nothing about a checkout of another repository, in the workspace or in another path', async () => {
    const other = join(stage.workspace, 'other')
    stage.git(stage.workspace, 'init', '--quiet', other)
    stage.git(other, 'commit', '--quiet', '--allow-empty', '--message=x')
    // It has no remote that says what it is.
    expect(await find('other')).toMatchObject({state: 'none'})
    stage.git(other, 'remote', 'add', 'origin', 'https://github.example.com/Other/App')
    expect(await find('other')).toEqual({state: 'none', reason: `"${other}" is not known to be a checkout of this repository`})
    git('remote', 'add', 'origin', 'https://github.example.com/Other/App')
    expect(await find('.', {commit: 'd'.repeat(40)})).toMatchObject({state: 'none'})
    // A fork has the commits of what it was made from.
    expect(await find('.', {commit: first})).toMatchObject({state: 'commit', commit: second, isRuns: false})
  })

  it('looks no further up than the workspace', async () => {
    rmSync(join(stage.workspace, '.git'), {recursive: true})
    stage.git(stage.folder, 'init', '--quiet')
    stage.git(stage.folder, 'commit', '--quiet', '--allow-empty', '--message=x')
    expect(await find()).toEqual({state: 'none', reason: 'there is no checkout'})
  })

  it('says nothing about a repository without a commit, and a bare one in a folder is none', async () => {
    rmSync(join(stage.workspace, '.git'), {recursive: true})
    git('init', '--quiet', '--bare', 'bare.git')
    expect(await find('bare.git')).toMatchObject({state: 'none', reason: 'there is no checkout'})
    git('init', '--quiet')
    expect(await find()).toEqual({state: 'none', reason: `nothing is checked out in "${stage.workspace}"`})
  })

  it('cannot tell when git cannot', async () => {
    expect(await find('.', {program: () => Promise.reject(new Error('The program "git" was not found.'))})).toEqual({
      state: 'unknown',
      reason: 'The program "git" was not found.'
    })
    rmSync(join(stage.workspace, '.git'), {recursive: true})
    writeFileSync(join(stage.workspace, '.git'), 'gitdir: /nowhere/worktrees/x\n')
    expect(await find()).toMatchObject({state: 'unknown', reason: expect.stringMatching(/^fatal: not a git repository/)})
  })
})

describe('namesRepository', () => {
  it.each([
    'https://github.com/Team/App',
    'https://x-access-token:abc@github.com/team/app.git/',
    'git@github.com:Team/App.git',
    'ssh://git@ssh.github.com:443/Team/App.git',
    'alias:Team/App'
  ])('knows %s', url => expect(namesRepository(url, 'Team/App')).toBe(true))

  it.each(['https://github.com/Team/App.wiki.git', 'https://github.com/Other/App', 'https://github.com/My-Team/App', '/srv/App', ''])(
    'tells %s from it',
    url => expect(namesRepository(url, 'Team/App')).toBe(false)
  )
})
