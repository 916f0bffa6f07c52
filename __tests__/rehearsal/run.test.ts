import {describe, expect, test} from '@jest/globals'
import {grantedTo} from '../../rehearsal/run.ts'

const settings = {variables: {REGISTRY: '127.0.0.1:5000'}, secrets: {PLAN_KEY: 'a-key-for-tests'}}
const permissions = {contents: 'read', issues: 'write', packages: 'none'} as const

describe('what a run is granted', () => {
  test.each([undefined, {number: 1}])('everything, without a pull request and with one of a branch (%j)', pullRequest => {
    expect(grantedTo(pullRequest, settings, permissions)).toEqual({settings, permissions})
  })

  test('reading, and neither secrets nor variables, for a pull request from a fork', () => {
    expect(grantedTo({number: 1, forkOwner: 'stranger'}, settings, permissions)).toEqual({
      settings: {variables: {}, secrets: {}},
      permissions: {contents: 'read', issues: 'read', packages: 'none'}
    })
  })
})
