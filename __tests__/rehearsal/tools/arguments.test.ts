import {expect, test} from '@jest/globals'
import {parseToolsArguments, UsageError} from '../../../rehearsal/tools/arguments.ts'
import {toolNamesFor} from '../../../rehearsal/tools/purposes.ts'

test('without arguments: what a rehearsal needs', () => {
  expect(parseToolsArguments([])).toEqual({names: toolNamesFor('rehearse'), yes: false, list: false, help: false})
})

test('for the end-to-end tests, and for single tools', () => {
  expect(parseToolsArguments(['--for', 'e2e', '--yes']).names).toEqual(toolNamesFor('e2e'))
  expect(parseToolsArguments(['--for', 'all']).names).toEqual(toolNamesFor('all'))
  expect(parseToolsArguments(['--only', 'traefik']).names).toEqual(['traefik'])
  expect(parseToolsArguments(['--for', 'infrastructure']).names).toEqual(['git', 'terraform'])
  expect(parseToolsArguments(['--only', 'act', '--only=trivy', '--list'])).toMatchObject({names: ['act', 'trivy'], list: true})
})

test.each([[['--what']], [['extra']], [['--for', 'fun']], [['--only', 'curl']], [['--only', 'toString']]])('%j is wrong usage', argv => {
  expect(() => parseToolsArguments(argv)).toThrow(UsageError)
})
