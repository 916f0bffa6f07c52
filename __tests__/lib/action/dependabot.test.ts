import {describe, expect, test} from '@jest/globals'
import {hasDependabotsSecrets, whySecretsAreMissing} from '../../../lib/action/dependabot.ts'

const BOT = 'dependabot[bot]'
const OWN = /^Dependabot started this run, and it gets secrets of its own.* under Settings, Secrets and variables, Dependabot\.$/

describe('why a run has no secrets', () => {
  test.each<readonly [string, string, RegExp]>([
    [BOT, 'pull_request', OWN],
    [BOT, 'push', OWN],
    [BOT, 'pull_request_target', /^Dependabot started this run, and on pull_request_target it gets no secrets\.$/],
    ['stranger', 'pull_request', /^If the pull request comes from a fork, that is why: its runs get no secrets\.$/],
    ['stranger', 'pull_request_review', /^If the pull request comes from a fork, that is why: its runs get no secrets\.$/]
  ])('%s, %s', (actor, event, expected) => {
    expect(whySecretsAreMissing({actor, event})).toMatch(expected)
  })

  test.each([
    ['ada', 'push'],
    ['ada', 'pull_request_target'],
    [BOT, 'workflow_dispatch'],
    // A person with write access puts it there.
    [BOT, 'merge_group'],
    ['', '']
  ])('it has those of the repository: %j, %j', (actor, event) => {
    expect([whySecretsAreMissing({actor, event}), hasDependabotsSecrets({actor, event})]).toEqual([undefined, false])
  })
})
