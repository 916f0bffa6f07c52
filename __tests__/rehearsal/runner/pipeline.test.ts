import {describe, expect, test} from '@jest/globals'
import {action, jobsOf, logOf, run, stepsOf} from './support.ts'

const DEPLOY = `
name: deploy
on:
  workflow_call:
    inputs:
      environment: {type: string, required: true}
      dry-run: {type: boolean, default: false}
    secrets:
      token: {required: true}
    outputs:
      url: {value: '\${{ jobs.deploy.outputs.url }}'}
permissions: {contents: read}
env: {TOP: top-value}
jobs:
  plan:
    runs-on: ubuntu-latest
    outputs:
      changed: \${{ steps.p.outputs.changed }}
    steps:
      - uses: actions/checkout@v5
      - id: p
        env: {WHO: '\${{ inputs.environment }}'}
        run: |
          test -f app.txt
          echo "changed=true" >> "$GITHUB_OUTPUT"
          echo "FROM_ENV=$WHO-$TOP" >> "$GITHUB_ENV"
      - run: test "$FROM_ENV" = "prod-top-value"
  deploy:
    needs: plan
    if: needs.plan.outputs.changed == 'true' && !inputs.dry-run
    runs-on: \${{ matrix.os }}
    strategy:
      matrix: {os: [ubuntu-24.04, ubuntu-24.04-arm]}
    outputs:
      url: \${{ steps.g.outputs.greeting }}
    steps:
      - id: g
        uses: $/actions/greet
        with: {name: '\${{ inputs.environment }}', token: '\${{ secrets.token }}'}
      - run: exit 3
        id: bad
        continue-on-error: true
      - if: steps.bad.outcome == 'failure'
        run: echo recovered
  notify:
    needs: [plan, deploy]
    if: always()
    runs-on: ubuntu-latest
    steps:
      - run: echo "deploy=\${{ needs.deploy.result }}" && test "\${{ needs.deploy.result }}" = success
`

const CALLER = `
name: caller
on: {push: {branches: [main]}}
jobs:
  call:
    uses: fairway/fairway/.github/workflows/deploy.yml@v1
    with: {environment: prod}
    secrets: {token: '\${{ secrets.T }}'}
  after:
    needs: call
    runs-on: ubuntu-latest
    steps:
      - run: test -n "\${{ needs.call.outputs.url }}" && echo "url=\${{ needs.call.outputs.url }}"
`

const GREET = action(
  'actions/greet',
  {
    main: `
      fs.appendFileSync(process.env.GITHUB_OUTPUT, 'greeting=hello-' + process.env.INPUT_NAME + '\\n')
      fs.appendFileSync(process.env.GITHUB_STATE, 'isPost=true\\n')
      console.log('token is ' + process.env.INPUT_TOKEN + ' default ' + process.env.INPUT_GREETING)`,
    post: `console.log('post saw state ' + process.env.STATE_isPost)`
  },
  {
    inputs: `name: {description: who, required: true}\ntoken: {description: secret}\ngreeting: {description: word, default: 'by \${{ github.repository }}'}`
  }
)

describe('a caller, a called workflow of the toolkit, a matrix and a post step', () => {
  test('run to the end, with GitHub’s names and outputs', async () => {
    const result = await run({
      workflow: CALLER,
      files: {'app.txt': 'app'},
      git: true,
      toolkit: {'.github/workflows/deploy.yml': DEPLOY, ...GREET},
      request: {secrets: {T: 'sekret-value'}}
    })
    expect(result.conclusion).toBe('success')
    expect(jobsOf(result)).toEqual([
      'call / plan: success',
      'call / deploy (ubuntu-24.04): success',
      'call / deploy (ubuntu-24.04-arm): success',
      'call / notify: success',
      'after: success'
    ])
    expect(stepsOf(result, 1)).toEqual([
      'Run $/actions/greet: success',
      'Run exit 3: success',
      'Run echo recovered: success',
      'Post Run $/actions/greet: success'
    ])
    expect(result.outputs).toEqual({url: 'hello-prod'})
    const log = logOf(result)
    expect(log).toContain('token is *** default by ada/homelab')
    expect(log).toContain('post saw state true')
    expect(log).toContain('url=hello-prod')
    expect(log).not.toContain('sekret-value')
    expect(log).toContain('stand-in for actions/checkout')
  })
})
