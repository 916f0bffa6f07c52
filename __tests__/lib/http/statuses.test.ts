import {expect, test} from '@jest/globals'
import {describeStatuses, hasStatus, readStatuses} from '../../../lib/http/statuses.ts'

test.each<[string, readonly number[], readonly number[], string]>([
  ['200', [200], [201, 500], '200'],
  ['200, 204', [200, 204], [201], '200 or 204'],
  ['200 401\n403', [200, 401, 403], [402], '200 or 401 or 403'],
  ['200-299', [200, 250, 299], [199, 300], '200 to 299'],
  ['2xx,404', [200, 299, 404], [300, 403], '200 to 299 or 404'],
  ['3XX', [301], [200], '300 to 399']
])('%j', (text, good, bad, described) => {
  const statuses = readStatuses(text)
  expect(good.filter(status => !hasStatus(statuses, status))).toEqual([])
  expect(bad.filter(status => hasStatus(statuses, status))).toEqual([])
  expect(describeStatuses(statuses)).toBe(described)
})

test.each(['', ' , ', '99', '600', '20', '2000', 'ok', '300-200', '200-', '6xx', '200;204', '-200'])('%j is no status', text => {
  expect(() => readStatuses(text)).toThrow(/no status|is not a status/)
})
