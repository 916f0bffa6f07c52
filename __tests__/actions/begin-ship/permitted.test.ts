import {describe, expect, test} from '@jest/globals'
import {checkPermitted, isTokenForAll} from '../../../actions/begin-ship/permitted.ts'
import {inputsWith} from './inputs.ts'

const judge = (changes: Record<string, string>, proposal?: string) => () => {
  checkPermitted(inputsWith(changes), 2, proposal)
}
const ASKED = {approval: 'wait', decision: 'approved', attempt: '2'}

describe('the job that deploys goes on', () => {
  test.each<[string, Record<string, string>]>([
    ['where nobody is to be asked', {approval: 'none'}],
    ['after an approval in this attempt', ASKED],
    ['after an approval in this attempt that the caller asked for', {approval: 'none', 'approved-attempt': '2'}]
  ])('%s', (_, changes) => {
    expect(judge(changes)).not.toThrow()
  })
})

describe('the job that deploys is red', () => {
  test.each<[string, Record<string, string>, RegExp]>([
    [
      'after an approval in another attempt',
      {...ASKED, attempt: '1'},
      /the approval was given in attempt 1 of this run, this is attempt 2/
    ],
    ['after one of the caller in another attempt', {approval: 'none', 'approved-attempt': '1'}, /the approval was given in attempt 1/],
    ['when the attempt did not arrive', {...ASKED, attempt: ''}, /it is not known for which attempt/],
    ['when the attempt of the caller did not arrive', {approval: 'none', 'approved-attempt': '0'}, /it is not known for which attempt/],
    ['when the decision did not arrive', {...ASKED, decision: ''}, /the decision that arrived is ""/],
    ['when it was denied', {...ASKED, decision: 'denied'}, /the decision that arrived is "denied"/],
    ['when nothing says whether somebody is to be asked', {approval: ''}, /"approval" is not "none"/],
    ['when the word is none that is known', {approval: 'wiat'}, /"approval" is not "none"/]
  ])('%s', (_, changes, message) => {
    expect(judge(changes)).toThrow(message)
  })

  test('of a proposal, whatever else it is told', () => {
    for (const changes of [{approval: 'none'}, ASKED]) {
      expect(judge(changes, 'the event is pull_request')).toThrow('Nothing was deployed: the event is pull_request')
    }
  })
})

test.each<[Record<string, string>, boolean]>([
  [{image: 'ghcr.io/you/wiki'}, true],
  [{image: 'GHCR.io/You/wiki'}, true],
  [{image: 'registry.example.com/ghcr.io/wiki'}, false],
  [{image: 'ghcr.io.example.com/wiki'}, false],
  [{image: '', images: 'web=ghcr.io/you/web@sha256:1\nghcr.io/you/api@sha256:2'}, true],
  [{image: '', images: 'web=ghcr.io/you/web@sha256:1\ndb=registry.example.com/db@sha256:2'}, false],
  [{image: ''}, false]
])('the token of the job is for images of ghcr.io alone: %j', (changes, expected) => {
  expect(isTokenForAll(inputsWith(changes))).toBe(expected)
})
