import {afterEach, beforeEach, describe, expect, test} from '@jest/globals'
import {execFileSync} from 'node:child_process'
import {chmodSync, existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, utimesSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {filterSettings, gitCommand, gitEnvironment} from '../../../lib/action/git.ts'
import {runProcess} from '../../../lib/action/process.ts'

let work: string
let evil: string
let commit: string
const repository = (...path: string[]) => join(work, 'repository', ...path)
const started = () => existsSync(join(work, 'started'))

function git(...args: string[]): string {
  const identity = ['-c', 'user.name=a', '-c', 'user.email=a@example.com', '-c', 'commit.gpgsign=false']
  return execFileSync('git', ['-C', repository(), ...identity, ...args], {encoding: 'utf8', stdio: 'pipe'}).trim()
}

beforeEach(() => {
  work = mkdtempSync(join(tmpdir(), 'fairway-git-'))
  evil = join(work, 'evil')
  writeFileSync(evil, `#!/bin/sh\ntouch ${join(work, 'started')}\nexit 1\n`)
  chmodSync(evil, 0o700)
  mkdirSync(repository())
  git('init', '--quiet')
  writeFileSync(repository('file'), 'x')
  git('add', '--all')
  git('commit', '--quiet', '--message', 'A commit')
  commit = git('rev-parse', 'HEAD')
})
afterEach(() => rmSync(work, {recursive: true}))

const ask = async (where: readonly string[], command: readonly string[]) =>
  await runProcess(gitCommand(where, command), {cwd: work, env: gitEnvironment()})

const SHOW = ['show', '-s', '--no-show-signature', '--format=%ct']

describe('git starts no program of the checkout', () => {
  test.each<[what: string, prepare: () => void, command: (commit: string) => readonly string[]]>([
    [
      'gpg.program, of a commit that is signed',
      () => {
        const signed = git('cat-file', 'commit', 'HEAD').replace(
          '\n\n',
          '\ngpgsig -----BEGIN PGP SIGNATURE-----\n x\n -----END PGP SIGNATURE-----\n\n'
        )
        commit = execFileSync('git', ['-C', repository(), 'hash-object', '-t', 'commit', '-w', '--stdin'], {
          input: `${signed}\n`,
          encoding: 'utf8'
        }).trim()
        git('config', 'log.showSignature', 'true')
        git('config', 'gpg.program', evil)
      },
      sha => ['show', '-s', '--format=%ct', sha]
    ],
    ['core.fsmonitor', () => git('config', 'core.fsmonitor', evil), () => ['ls-files', '--others']],
    ['core.pager and pager.show', () => [git('config', 'core.pager', evil), git('config', 'pager.show', evil)], sha => [...SHOW, sha]],
    ['an alias', () => git('config', 'alias.show', `!${evil}`), sha => [...SHOW, sha]],
    [
      'a configuration that it includes',
      () => {
        writeFileSync(join(work, 'included'), `[core]\n\tfsmonitor = ${evil}\n[log]\n\tshowSignature = true\n[gpg]\n\tprogram = ${evil}\n`)
        git('config', 'include.path', join(work, 'included'))
      },
      () => ['ls-files', '--others']
    ],
    [
      'the server of a partial clone, for an object that is not there',
      () => {
        git('config', 'extensions.partialClone', 'origin')
        git('config', 'remote.origin.promisor', 'true')
        git('config', 'remote.origin.url', `ext::${evil} %S`)
        git('config', 'protocol.ext.allow', 'always')
      },
      () => [...SHOW, 'a'.repeat(40)]
    ],
    [
      'the same over SSH',
      () => {
        git('config', 'extensions.partialClone', 'origin')
        git('config', 'remote.origin.promisor', 'true')
        git('config', 'remote.origin.url', 'ssh://host/path')
        git('config', 'core.sshCommand', evil)
      },
      () => [...SHOW, 'a'.repeat(40)]
    ],
    [
      'a hook',
      () => {
        rmSync(repository('.git', 'hooks'), {recursive: true, force: true})
        mkdirSync(repository('.git', 'hooks'))
        symlinkSync(evil, repository('.git', 'hooks', 'post-index-change'))
        utimesSync(repository('file'), 1, 1)
      },
      () => ['status', '--porcelain']
    ]
  ])('%s', async (what, prepare, command) => {
    // Git itself does not do this when its output is no terminal, or for its own commands.
    const isDanger = !/^core.pager|^an alias/.test(what)
    prepare()
    await ask(['-C', repository()], command(commit))
    expect(started()).toBe(false)
    // Anybody else's git does.
    await runProcess(['git', '-C', repository(), ...command(commit)], {cwd: work}).catch(() => undefined)
    expect(started()).toBe(isDanger)
  })

  test('nor one that a root names which is a bare repository itself', async () => {
    rmSync(join(work, 'repository'), {recursive: true})
    mkdirSync(repository())
    execFileSync('git', ['init', '--quiet', '--bare', repository()])
    git('config', 'core.fsmonitor', evil)
    expect((await ask(['-C', repository()], ['rev-parse', '--git-dir'])).exitCode).not.toBe(0)
  })

  test('and answers what it is asked', async () => {
    expect((await ask(['-C', repository()], [...SHOW, commit])).stdout).toMatch(/^\d+\n$/)
    expect((await ask([`--git-dir=${repository('.git')}`], [...SHOW, commit])).stdout).toMatch(/^\d+\n$/)
  })
})

test('the environment holds nothing that leads git elsewhere', () => {
  const environment = gitEnvironment({
    PATH: '/bin:.',
    GIT_DIR: '/x',
    GIT_EXTERNAL_DIFF: 'x',
    GIT_CONFIG_COUNT: '1',
    GIT_CONFIG_GLOBAL: '/y',
    INPUT_A: 'b'
  })
  expect(environment).toMatchObject({PATH: '/bin', GIT_CONFIG_GLOBAL: '/y', GIT_ALLOW_PROTOCOL: 'none'})
  for (const name of ['GIT_DIR', 'GIT_EXTERNAL_DIFF', 'GIT_CONFIG_COUNT', 'INPUT_A']) expect(environment).not.toHaveProperty(name)
})

test('a filter is taken away by its name, unless no setting can have that name', () => {
  expect(filterSettings('filter.lfs.clean\0filter.lfs.required\0')).toEqual(['filter.lfs.clean=', 'filter.lfs.required=false'])
  expect(filterSettings('')).toEqual([])
  expect(filterSettings('filter.a=b.clean\0')).toBeUndefined()
})
