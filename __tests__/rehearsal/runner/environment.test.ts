import {describe, expect, test} from '@jest/globals'
import {logOf, jobsOf, onPush, run} from './support.ts'

const OK = `runs-on: x, steps: [{run: 'true'}]`

describe('12.9 "Complete job"', () => {
  const NEXT = '  b: {needs: a, if: always(), runs-on: x, steps: [{run: "echo got ${{ needs.a.result }} ${{ needs.a.outputs.said }}"}]}'
  const SAYS = `steps: [{id: s, run: 'echo said=yes >> "$GITHUB_OUTPUT"; echo url=nonsense >> "$GITHUB_OUTPUT"'}]`

  test('12.9 an environment’s address that cannot be evaluated fails the job and takes no output from it', async () => {
    const result = await run({
      workflow: onPush(`
  a:
    runs-on: x
    environment: {name: production, url: '\${{ fromJSON(steps.s.outputs.url) }}'}
    outputs: {said: '\${{ steps.s.outputs.said }}'}
    ${SAYS}
${NEXT}`)
    })
    expect(jobsOf(result)).toEqual(['a: failure', 'b: success'])
    expect(result.jobs[0]?.annotations[0]?.message).toBe('Failed to evaluate environment url')
    expect(logOf(result)).toContain('got failure yes')
  })

  test('12.9 outputs that cannot be evaluated fail the job, and its environment gets its address all the same', async () => {
    const result = await run({
      workflow: onPush(`
  a:
    runs-on: x
    environment: {name: production, url: 'https://example.com/\${{ steps.s.outputs.said }}'}
    outputs: {said: '\${{ fromJSON(steps.s.outputs.url) }}'}
    ${SAYS}
${NEXT}`)
    })
    expect(jobsOf(result)).toEqual(['a: failure', 'b: success'])
    expect(result.jobs[0]?.annotations[0]?.message).toBe('Fail to evaluate job outputs')
    expect(logOf(result)).toMatch(/^Evaluated environment url: https:\/\/example.com\/yes$/m)
  })

  test('12.9 an address with a secret in it is not set, and the environment is named', async () => {
    const result = await run({
      workflow: onPush(`
  a: {runs-on: x, environment: {name: production, url: 'https://\${{ steps.s.outputs.url }}'}, steps: [{id: s, run: 'echo "::add-mask::nonsense"; echo url=nonsense >> "$GITHUB_OUTPUT"'}]}`)
    })
    expect(result.jobs[0]?.annotations[0]?.message).toBe("Skip setting environment url as environment 'production' may contain secret.")
  })
})

describe('an environment', () => {
  const noticesOf = async (workflow: string, files: Record<string, string> = {}) => {
    const notices: string[] = []
    const result = await run({workflow, files, request: {observer: {notice: message => notices.push(message)}}})
    return {result, notices}
  }

  test('what is not played of it is said once, whatever number of jobs it has', async () => {
    const {result, notices} = await noticesOf(
      onPush(`  a: {environment: production, ${OK}}\n  b: {environment: {name: production, url: 'https://example.com'}, ${OK}}`)
    )
    expect(result.jobs.map(({environment}) => environment)).toEqual([
      {name: 'production', url: undefined, isDeployment: true},
      {name: 'production', url: 'https://example.com', isDeployment: true}
    ])
    expect(notices).toEqual([
      'The environment "production" is not played, but for its name and URL: its protection rules (reviewers, wait timer, branches) let the job pass here, and its secrets and variables, which on GitHub win over those of the same name that the job is given, are not set.'
    ])
  })

  test.each(["''", "{name: '${{ inputs.environment }}', url: '${{ inputs.url }}'}", "${{ '' }}"])(
    'without a name there is none, and nothing is said: %s',
    async environment => {
      const called = `on: {workflow_call: {inputs: {environment: {type: string}, url: {type: string}}}}\njobs:\n  deploy: {environment: ENVIRONMENT, ${OK}}`
      const workflow = onPush('  call: {uses: ./.github/workflows/called.yml, with: {url: "https://example.com"}}')
      const text = environment.startsWith('$') ? `"${environment}"` : environment
      const {result, notices} = await noticesOf(workflow, {'.github/workflows/called.yml': called.replace('ENVIRONMENT', () => text)})
      expect(jobsOf(result)).toEqual(['call / deploy: success'])
      expect(result.jobs[0]?.environment).toBeUndefined()
      expect(notices).toEqual([])
      expect(logOf(result)).not.toContain('environment url')
    }
  )

  test('one that cannot be evaluated says so in GitHub’s words, with its place', async () => {
    const result = await run({
      workflow: onPush(`  a:\n    environment: \${{ fromJSON('[1]') }}\n    runs-on: x\n    steps: [{run: 'true'}]`)
    })
    expect(jobsOf(result)).toEqual(['a: failure'])
    expect(result.jobs[0]?.annotations[0]?.message).toBe(
      "Error when evaluating 'environment' for job 'a'. .github/workflows/main.yml:5: A sequence was not expected"
    )
  })

  test('its name is a text that GitHub shows without masks, so a secret in it is found', async () => {
    const workflow = onPush(`  a: {environment: '\${{ vars.PLACE }}', env: {KEY: '\${{ secrets.KEY }}'}, ${OK}}`)
    const result = await run({workflow, request: {secrets: {KEY: 'the-key-itself'}, variables: {PLACE: 'at-the-key-itself'}}})
    expect(result.published.filter(({kind}) => kind === 'environment')).toEqual([
      {kind: 'environment', job: 'a', step: undefined, text: 'at-the-key-itself', shown: 'at-***'}
    ])
    expect(result.jobs[0]?.environment?.name).toBe('at-***')
  })
})
