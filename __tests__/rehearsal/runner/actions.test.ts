import {describe, expect, test} from '@jest/globals'
import {action, logOf, onPush, run, stepsOf} from './support.ts'

const say = (text: string) => `console.log(${text})`

describe('node actions', () => {
  test('pre parts first, post parts last and in reverse; state goes from part to part', async () => {
    const parts = (name: string) =>
      action(`actions/${name}`, {
        pre: `${say(`'${name} pre'`)}; fs.appendFileSync(process.env.GITHUB_STATE, 'from=pre\\n')`,
        main: `${say(`'${name} main ' + process.env.STATE_from`)}; console.log('::save-state name=more::main')`,
        post: say(`'${name} post ' + process.env.STATE_from + ' ' + process.env.STATE_more`)
      })
    const result = await run({
      workflow: onPush(`
  a:
    runs-on: x
    steps:
      - run: echo 'first step'
      - {uses: $/actions/one, name: One}
      - {uses: ada/homelab/actions/two@main, if: 'true'}
      - {uses: $/actions/one, if: false, name: Off}
      - run: exit 1`),
      files: {...parts('one'), ...parts('two')}
    })
    expect(stepsOf(result)).toEqual([
      'Pre One: success',
      'Pre Run ada/homelab/actions/two@main: success',
      'Pre Off: success',
      "Run echo 'first step': success",
      'One: success',
      'Run ada/homelab/actions/two@main: success',
      'Off: skipped',
      'Run exit 1: failure',
      'Post Off: success',
      'Post Run ada/homelab/actions/two@main: success',
      'Post One: success'
    ])
    const said = logOf(result)
      .split('\n')
      .filter(line => /^(one|two) /.test(line))
    // The pre part of "Off" ran, so its post part is due, though its main part is skipped (actions/runner, ActionRunner.cs).
    const mains = ['one main pre', 'two main pre']
    expect(said).toEqual(['one pre', 'two pre', 'one pre', ...mains, 'one post pre undefined', 'two post pre main', 'one post pre main'])
  })

  test('inputs as INPUT_ variables: given, default with an expression, unknown with a warning, required not enforced', async () => {
    const result = await run({
      workflow: onPush(`
  a:
    runs-on: x
    steps:
      - uses: $/actions/show
        with: {my-input: '\${{ 1 == 1 }}', WITH BLANK: 5, extra: more, given: ''}`),
      files: action(
        'actions/show',
        {
          main: `for (const [key, value] of Object.entries(process.env).sort()) if (key.startsWith('INPUT_')) console.log(key + '=' + value)`
        },
        {
          using: 'node20',
          inputs: `my-input: {description: a}\nwith blank: {description: b}\nneeded: {description: c, required: true}\ngiven: {description: d, default: not this}\ntoken: {description: e, default: '\${{ github.token }}'}\nwhere: {description: f, default: '\${{ runner.os }}/x'}`
        }
      )
    })
    const shown = logOf(result)
      .split('\n')
      .filter(line => line.startsWith('INPUT_'))
    expect(shown).toEqual([
      'INPUT_EXTRA=more',
      'INPUT_GIVEN=',
      'INPUT_MY-INPUT=true',
      'INPUT_TOKEN=***',
      expect.stringMatching(/^INPUT_WHERE=(Linux|macOS)\/x$/),
      'INPUT_WITH_BLANK=5'
    ])
    expect(result.jobs[0]?.annotations.map(({level, message}) => `${level}: ${message}`)).toEqual([
      "warning: Unexpected input(s) 'extra', valid inputs are ['my-input', 'with blank', 'needed', 'given', 'token', 'where']"
    ])
    expect(result.conclusion).toBe('success')
  })

  test('post-if decides on the job’s status; a failing post part makes the job red', async () => {
    const result = await run({
      workflow: onPush(`
  a: {runs-on: x, steps: [{uses: $/actions/picky}, {uses: $/actions/bad-post}]}
  b: {runs-on: x, steps: [{uses: $/actions/picky}, {run: exit 1}]}`),
      files: {
        ...action('actions/picky', {main: '', post: say("'picky post'")}, {runs: 'post-if: success()'}),
        ...action('actions/bad-post', {main: '', post: 'process.exitCode = 2'})
      }
    })
    expect(stepsOf(result, 0).slice(2)).toEqual(['Post Run $/actions/bad-post: failure', 'Post Run $/actions/picky: skipped'])
    expect(result.jobs[0]?.conclusion).toBe('failure')
    expect(stepsOf(result, 1).at(-1)).toBe('Post Run $/actions/picky: skipped')
  })

  test('a ./ action comes out of the workspace: it needs a checkout first', async () => {
    const result = await run({
      workflow: onPush(`
  a: {runs-on: x, steps: [{uses: ./actions/local}]}
  b: {runs-on: x, steps: [{uses: actions/checkout@v5}, {uses: ./actions/local}]}`),
      files: action('actions/local', {main: say(`'ran in ' + (process.cwd() === process.env.GITHUB_WORKSPACE)`), post: say("'cleaned'")})
    })
    expect(result.jobs[0]?.annotations[0]?.message).toMatch(/^Can't find 'action\.yml'.* Did you forget to run actions\/checkout/)
    expect(stepsOf(result, 1)).toEqual([
      'Run actions/checkout@v5: success',
      'Run ./actions/local: success',
      'Post Run ./actions/local: success'
    ])
    expect(logOf(result)).toContain('ran in true')
  })
})
