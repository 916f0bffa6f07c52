import {expect, it} from '@jest/globals'
import {headerOf, isGraphqlError, statusOf} from '../../../lib/github/status.ts'
import {apiError, graphqlError} from '../../support/github-answers.ts'

it('the status of an error and of nothing else', () => {
  expect([{status: 404}, {status: '404'}, new Error('x'), null, 'x', apiError(500)].map(statusOf)).toEqual([
    404,
    undefined,
    undefined,
    undefined,
    undefined,
    500
  ])
})

it("a header, also of GraphQL's errors", () => {
  expect(headerOf(apiError(403, 'x', {'retry-after': '7'}), 'retry-after')).toBe('7')
  expect(headerOf(graphqlError('x', {'retry-after': '7'}), 'retry-after')).toBe('7')
  expect(headerOf({response: {headers: {'retry-after': 7}}}, 'retry-after')).toBe('7')
  for (const error of [apiError(403), {response: {}}, {status: 403}, {response: {headers: {'retry-after': ['7']}}}, null, 'x', undefined]) {
    expect(headerOf(error, 'retry-after')).toBeUndefined()
  }
})

it("GraphQL's errors are told by their name", () => {
  expect([graphqlError('x'), new Error('x'), {name: 'GraphqlResponseError'}, undefined].map(isGraphqlError)).toEqual([
    true,
    false,
    false,
    false
  ])
})
