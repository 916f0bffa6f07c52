import {describe, expect, test} from '@jest/globals'
import {findLeaks} from '../../../rehearsal/leaks/index.ts'
import type {RunResult} from '../../../rehearsal/runner/index.ts'
import {placeOf} from '../../../rehearsal/search.ts'
import {logOf, onPush, run} from './support.ts'

const VALUE = 'minted-9f2c7a-value'

/** What the leak search finds in everything that a run said. */
function leaksOf(result: RunResult, value = VALUE) {
  const texts = result.published.map(text => ({...text, where: placeOf(text)}))
  return findLeaks({secrets: [{name: 'MINTED', value}], texts, roots: [], allowed: []})
}

/** The value comes to the second job reversed, as no mask knows it. */
const ACROSS_JOBS = onPush(`
  mint:
    runs-on: x
    outputs: {turned: '\${{ steps.m.outputs.turned }}', straight: '\${{ steps.m.outputs.straight }}'}
    steps:
      - id: m
        run: |
          value=$(printf %s 'eulav-a7c2f9-detnim' | rev)
          echo "::add-mask::$value"
          echo "mine: $value"
          echo "turned=$(printf %s "$value" | rev)" >> "$GITHUB_OUTPUT"
          echo "straight=$value" >> "$GITHUB_OUTPUT"
  use:
    needs: mint
    runs-on: x
    outputs: {passed: '\${{ steps.u.outputs.passed }}'}
    steps:
      - id: u
        name: Say it
        run: |
          value=$(printf %s "\${{ needs.mint.outputs.turned }}" | rev)
          echo "there: $value"
          echo "# $value" >> "$GITHUB_STEP_SUMMARY"
          echo "passed=$value" >> "$GITHUB_OUTPUT"
          echo "::warning title=$value::not $value"
          touch "$RUNNER_TEMP/$value"
      - name: Step \${{ steps.u.outputs.passed }}
        run: 'true'`)

describe('masks of jobs', () => {
  test('12.7 a value that one job masks is readable in another one, as on GitHub, and the search says where; a person never sees it', async () => {
    const result = await run({workflow: ACROSS_JOBS})
    const shown = JSON.stringify({...result, masks: [], published: []})
    expect(shown).not.toContain(VALUE)
    expect(result.jobs[0]?.outputs).toEqual({turned: 'eulav-a7c2f9-detnim'})
    const note = '(this job does not mask it, another part of the run does)'
    const leaks = await leaksOf(result)
    expect(new Set(leaks.map(({what}) => what))).toEqual(new Set(['MINTED in clear']))
    expect(leaks.map(({where}) => where)).toEqual([
      `log of use, Say it:1 ${note}`,
      `annotation of use, Say it:1 ${note}`,
      `summary of use, Say it:1 ${note}`,
      `step name of use, Step ***:1 ${note}`,
      `file in RUNNER_TEMP of use:1 ${note}`,
      `output of use:1 ${note}`
    ])
  })

  test('12.7 what a job says before it masks a value stays readable, in its steps’ names too', async () => {
    const workflow = onPush(`
  a:
    runs-on: x
    steps:
      - name: \${{ vars.PLAIN }}
        run: echo "::add-mask::$PLAIN"; echo "now $PLAIN"
        env: {PLAIN: '\${{ vars.PLAIN }}'}
      - name: Again \${{ vars.PLAIN }}
        run: 'true'`)
    const result = await run({workflow, request: {variables: {PLAIN: VALUE}}})
    const of = (kind: string) => result.published.filter(text => text.kind === kind).map(({text}) => text)
    expect(of('step name')).toEqual([VALUE, 'Again ***'])
    expect(of('log')).toEqual(expect.arrayContaining([`  PLAIN: ${VALUE}`, 'now ***']))
  })

  test('12.7 a secret that a called workflow was not given is not masked in it; what it was given, and the token, are', async () => {
    const called = `
on: {workflow_call: {secrets: {given: {required: true}}}}
jobs:
  inner:
    runs-on: x
    env: {A: '\${{ secrets.given }}', B: '\${{ secrets.OTHER }}'}
    steps:
      - run: |
          rev <<< 'terces-rehto-eht' ; rev <<< 'terces-nevig-eht'
          echo "token \${{ github.token }} $(printf 'x-access-token:%s' "\${{ github.token }}" | base64 -w0)"`
    const caller = (secrets: string) =>
      onPush(`
  own: {runs-on: x, steps: [{env: {A: '\${{ secrets.OTHER }}'}, run: "rev <<< 'terces-rehto-eht'"}]}
  call: {uses: ./.github/workflows/called.yml, secrets: ${secrets}}`)
    const secrets = {OTHER: 'the-other-secret', GIVEN: 'the-given-secret'}
    const published = async (which: string) => {
      const files = {'.github/workflows/called.yml': called}
      const result = await run({workflow: caller(which), files, request: {secrets}})
      expect(logOf(result)).not.toMatch(/the-(other|given)-secret/)
      return (job: string) => result.published.filter(text => text.job === job && text.kind === 'log').map(({text}) => text)
    }
    const some = await published("{given: '${{ secrets.GIVEN }}'}")
    expect(some('call / inner').slice(-4)).toEqual(expect.arrayContaining(['the-other-secret', '***', 'token *** ***']))
    expect(some('own')).not.toContain('the-other-secret')
    const all = await published('inherit')
    expect(all('call / inner')).not.toContain('the-other-secret')
  })

  test.each([
    ['${{ secrets.NAMED }}', ['***', 'the-hidden-one']],
    ["${{ secrets['NAMED'] || github.token }}", ['***', 'the-hidden-one']],
    ["${{ format('secrets.HIDDEN {0}', secrets.named) }}", ['***', 'the-hidden-one']],
    ['${{ toJSON(secrets) }}', ['***', '***']],
    ["${{ secrets[format('NAM{0}', 'ED')] }}", ['***', '***']]
  ])('12.7 a job is given, and masks, the secrets that its workflow names: %s', async (expression, lines) => {
    const workflow = onPush(`
  other: {runs-on: x, steps: [{run: 'true', env: {A: ${JSON.stringify(expression)}}}]}
  a: {runs-on: x, steps: [{run: "rev <<< eno-deman-eht; rev <<< eno-neddih-eht"}]}`)
    const result = await run({workflow, request: {secrets: {NAMED: 'the-named-one', HIDDEN: 'the-hidden-one'}}})
    const said = result.published.filter(text => text.job === 'a' && text.kind === 'log').map(({text}) => text)
    expect(said.filter(text => ['***', 'the-named-one', 'the-hidden-one'].includes(text))).toEqual(lines)
    expect(logOf(result)).not.toMatch(/the-(named|hidden)-one/)
  })

  test('12.7 GitHub masks neither the title nor the file of an annotation, nor the name of a job', async () => {
    const workflow = onPush(`
  a:
    name: Job \${{ vars.PLAIN }}
    runs-on: x
    steps:
      - run: |
          echo "::add-mask::\${{ vars.PLAIN }}"
          echo "::error title=T \${{ vars.PLAIN }},file=F \${{ vars.PLAIN }}::M \${{ vars.PLAIN }}"`)
    const result = await run({workflow, request: {variables: {PLAIN: VALUE}}})
    const of = (kind: string) => result.published.filter(text => text.kind === kind).map(({text}) => text)
    expect(of('annotation')).toEqual(['M ***', `T ${VALUE}`, `F ${VALUE}`])
    expect(of('job name')).toEqual([`Job ${VALUE}`])
    expect(result.jobs[0]).toMatchObject({name: 'Job ***', annotations: [{message: 'M ***', title: 'T ***', file: 'F ***'}]})
  })

  test('12.9 the switches of debugging are secrets that are not masked', async () => {
    const workflow = onPush('  a: {runs-on: x, steps: [{run: echo it is true}]}')
    const result = await run({workflow, request: {secrets: {ACTIONS_RUNNER_DEBUG: 'true'}}})
    expect(logOf(result)).toContain('it is true')
  })
})
