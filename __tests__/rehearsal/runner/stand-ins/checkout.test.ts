import {describe, expect, test} from '@jest/globals'
import {requestFor, git, logOf, onPush, writeFiles} from '../support.ts'
import {runWorkflow} from '../../../../rehearsal/runner/index.ts'

describe('the stand-in for actions/checkout', () => {
  test('brings the commit of the run, with path, ref and fetch-depth, and says what it is', async () => {
    const request = requestFor({
      workflow: onPush(`
  a:
    runs-on: x
    steps:
      - {uses: actions/checkout@v5, id: c, with: {persist-credentials: false}}
      - run: 'cat file.txt; echo "depth $(git rev-list --count HEAD) branch $(git branch --show-current) remote $(git remote get-url origin)"'
      - {uses: actions/checkout@v5, with: {path: whole, fetch-depth: 0}}
      - run: 'cat file.txt; echo "depth $(git rev-list --count HEAD)"'
        working-directory: whole
      - {uses: actions/checkout@v5, id: old, with: {path: old, ref: old-branch}}
      - run: 'cat old/file.txt; echo "\${{ steps.c.outputs.commit == github.sha }} \${{ steps.c.outputs.ref }} \${{ steps.old.outputs.ref }}"'`),
      files: {'file.txt': 'first'}
    })
    git(request.repository, 'branch', 'old-branch')
    writeFiles(request.repository, {'file.txt': 'second'})
    git(request.repository, 'commit', '--quiet', '--all', '--message', 'Second')
    const sha = git(request.repository, 'rev-parse', 'HEAD')
    writeFiles(request.repository, {'file.txt': 'not committed'})
    const result = await runWorkflow({...request, github: {...request.github, sha}})
    const log = logOf(result)
    expect(result.conclusion).toBe('success')
    expect(log).toContain("This is the rehearsal's stand-in for actions/checkout")
    expect(log).toContain('seconddepth 1 branch main remote https://github.example.com/ada/homelab')
    expect(log).toContain('seconddepth 2')
    expect(log).toContain('firsttrue refs/heads/main old-branch')
    expect(log).not.toContain('not committed')
  })

  test('an input it does not honour fails the step when only its value tells, and a missing ref says so', async () => {
    const request = requestFor({
      workflow: onPush(`
  a: {runs-on: x, steps: [{uses: actions/checkout@v5, with: {lfs: '\${{ 1 == 1 }}'}}]}
  b: {runs-on: x, steps: [{uses: actions/checkout@v5, with: {ref: nowhere}}]}
  c: {runs-on: x, steps: [{uses: actions/checkout@v5, with: {repository: someone/else}}]}
  d: {runs-on: x, steps: [{uses: actions/checkout@v5, with: {path: ../out}}]}`)
    })
    const result = await runWorkflow(request)
    const messages = result.jobs.map(job => job.annotations[0]?.message)
    expect(messages[0]).toContain('does not honour the input "lfs"')
    expect(messages[1]).toContain('could not fetch "nowhere"')
    expect(messages[2]).toContain('names a repository other than ada/homelab')
    expect(messages[3]).toContain('leads out of the workspace')
  })
})
