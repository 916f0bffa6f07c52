import {mkdirSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {expect, test} from '@jest/globals'
import {findPerson} from '../../rehearsal/parts/github/people.ts'
import {GitHubState} from '../../rehearsal/parts/github/state.ts'
import {searchLeaks} from '../../rehearsal/search.ts'
import type {Stage} from '../../rehearsal/stage.ts'
import {onPush, run, temporaryFolder} from './runner/support.ts'

const SECRET = 'planted-5d81c0-value'
/** A step's way to have the secret without that GitHub hands it to the job. */
const HAVE = `have=$(rev <<< '${Array.from(SECRET).reverse().join('')}')`

const CALLED = `
on: {workflow_call: {inputs: {given: {type: string}}}}
jobs:
  inner: {runs-on: x, steps: [{name: Called, run: "${HAVE}; echo \\"called $have\\""}]}`

/** Everywhere at once; the workflow names no secret, so GitHub masks none. */
const EVERYWHERE = onPush(
  `
  a:
    runs-on: x
    outputs: {have: '\${{ steps.say.outputs.have }}'}
    steps:
      - id: say
        name: Say
        run: |
          ${HAVE}
          echo "log $have"
          echo "::error title=T $have::"
          echo "::warning file=F $have::"
          echo "::notice::M $have"
          echo "have=$have" >> "$GITHUB_OUTPUT"
          echo "# $have" >> "$GITHUB_STEP_SUMMARY"
          touch "$RUNNER_TEMP/left-$have"
          echo "$have" > "$HOME/login"
          echo "$have" > "$RUNNER_TOOL_CACHE/tool"
          echo "$have" > report.txt
      - {name: Debug, run: 'true', env: {A: "\${{ format('{0}', steps.say.outputs.have) }}"}}
      - {name: 'Named \${{ steps.say.outputs.have }}', if: false, run: 'true'}
      - {name: Keep, uses: actions/upload-artifact@v7, with: {name: 'kept-\${{ steps.say.outputs.have }}', path: report.txt}}
  b: {name: 'Job \${{ needs.a.outputs.have }}', needs: a, runs-on: x, steps: [{run: 'true'}]}
  skipped: {name: 'Skipped \${{ needs.a.outputs.have }}', needs: a, if: false, runs-on: x, steps: [{run: 'true'}]}
  refused: {needs: a, runs-on: x, strategy: {matrix: '\${{ fromJSON(format(''{{"exclude":[{{"{0}":1}}]}}'', needs.a.outputs.have)) }}'}, steps: [{run: 'true'}]}
  call: {needs: a, uses: ./.github/workflows/called.yml, with: {given: '\${{ needs.a.outputs.have }}'}}`
)

test('12.7 wherever a secret is shown or left, the search finds it, also where the screen has it masked', async () => {
  const folder = temporaryFolder()
  mkdirSync(join(folder, 'run-2'))
  const state = new GitHubState({owner: 'a', name: 'b', branches: {}})
  const {issues} = state
  issues.open({title: 'Drift', body: `found ${SECRET}`, labels: []})
  issues.comment(issues.openPullRequest('A change', findPerson('author')), `plan ${SECRET}`)
  const stage = {folder, github: {state}, docker: undefined, vaultSecrets: {}} as unknown as Stage
  const result = await run({
    workflow: EVERYWHERE,
    files: {'.github/workflows/called.yml': CALLED},
    request: {secrets: {PLANTED: SECRET}, variables: {ACTIONS_STEP_DEBUG: 'true'}, directory: join(folder, 'run-2')}
  })
  const shown = JSON.stringify({...result, masks: [], published: [], artifacts: []})
  expect(shown).not.toContain(SECRET)

  const place = {stage, repository: temporaryFolder(), variables: {}}
  const leaks = await searchLeaks(place, {PLANTED: SECRET}, {result, others: []}, `a line with ${SECRET}`)
  const places = leaks.map(({where}) => where.replace(/:\d+( \(this job.*)?$/, '').replace(folder, 'STAGE'))
  expect(new Set(leaks.map(({what}) => what))).toEqual(new Set(['PLANTED in clear']))
  expect([...new Set(places)].sort()).toEqual(
    [
      'screen',
      'artifacts',
      'issue 1',
      'comment on pull request 2',
      'log of a, Say',
      'annotation of a, Say',
      'summary of a, Say',
      'output of a',
      'log of a, Debug',
      'log of a, Named ***',
      'log of a, Complete job',
      'step name of a, Named ***',
      'log of a, Keep',
      'file in RUNNER_TEMP of a',
      'STAGE/run-2/home/login',
      'STAGE/run-2/tool-cache/tool',
      'STAGE/run-2/artifacts/1/report.txt',
      'STAGE/run-2/jobs/1-a/work/homelab/homelab/report.txt',
      'job name of Job ***',
      'log of Job ***, Set up job',
      'job name of Skipped ***',
      'annotation of refused',
      'log of call / inner, Set up job',
      'log of call / inner, Called'
    ].sort()
  )
})

test("12.7 every host's home is searched, but for what lies in private there; the parts' own state is not", async () => {
  const folder = temporaryFolder()
  const state = new GitHubState({owner: 'a', name: 'b', branches: {}})
  const homes = ['ssh-host', 'ssh-host-second'].map(name => join(folder, name, 'home'))
  for (const home of homes) {
    const release = join(home, 'fairway', 'app', 'releases', '1')
    mkdirSync(release, {recursive: true, mode: 0o700})
    writeFileSync(join(release, 'compose.yaml'), SECRET, {mode: 0o600})
    const store = join(home, 'fairway', 'app', 'files')
    mkdirSync(store, {mode: 0o700})
    writeFileSync(join(store, 'app.env'), SECRET, {mode: 0o644})
    writeFileSync(join(home, 'note'), SECRET)
  }
  for (const part of ['engine', 'engine-second']) {
    mkdirSync(join(folder, part))
    writeFileSync(join(folder, part, 'state'), SECRET)
  }
  const hosts = homes.map(home => ({homes: [home]}))
  const stage = {folder, github: {state}, docker: {hosts, baseLayers: new Set()}, vaultSecrets: {}} as unknown as Stage
  const result = await run({workflow: onPush(`  a: {runs-on: x, steps: [{run: 'true'}]}`)})
  const place = {stage, repository: temporaryFolder(), variables: {}}
  const leaks = await searchLeaks(place, {PLANTED: SECRET}, {result, others: []}, '')
  expect(leaks.map(({where}) => where.replace(folder, 'STAGE')).sort()).toEqual([
    'STAGE/ssh-host-second/home/note:1',
    'STAGE/ssh-host/home/note:1'
  ])
})

test('12.7 what the runs before and after the one under test show is searched, too', async () => {
  const folder = temporaryFolder()
  const state = new GitHubState({owner: 'a', name: 'b', branches: {}})
  const stage = {folder, github: {state}, docker: undefined, vaultSecrets: {}} as unknown as Stage
  const quiet = await run({workflow: onPush(`  a: {runs-on: x, steps: [{run: 'true'}]}`)})
  const telling = await run({
    workflow: onPush(`  a: {runs-on: x, steps: [{name: Say, run: "${HAVE}; echo $have"}]}`),
    request: {secrets: {PLANTED: SECRET}}
  })
  const place = {stage, repository: temporaryFolder(), variables: {}}
  const runs = {result: quiet, others: [{of: 'the next run', result: telling}]}
  const leaks = await searchLeaks(place, {PLANTED: SECRET}, runs, '')
  const note = '(this job does not mask it, another part of the run does)'
  expect(leaks).toEqual([{where: `the next run: log of a, Say:1 ${note}`, what: 'PLANTED in clear'}])
})
