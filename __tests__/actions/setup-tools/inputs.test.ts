import {describe, expect, test} from '@jest/globals'
import {readSetupToolsInputs, schema} from '../../../actions/setup-tools/inputs.ts'
import {outputNames, report} from '../../../actions/setup-tools/outputs.ts'
import {toolNames} from '../../../lib/tools/index.ts'

const readTools = (tools: string) => readSetupToolsInputs(name => (name === 'tools' ? tools : '')).tools

describe('the input tools', () => {
  test('is one tool a line, with or without the oldest version that will do', () => {
    expect(readTools('terraform')).toEqual([{name: 'terraform', minimumVersion: undefined}])
    expect(readTools('  # for the plan\nterraform >= 1.9\n\ntofu>=1.8.2\r\njq >=v1.6\n')).toEqual([
      {name: 'terraform', minimumVersion: '1.9'},
      {name: 'tofu', minimumVersion: '1.8.2'},
      {name: 'jq', minimumVersion: '1.6'}
    ])
  })

  test.each(['', '\n \n', '# terraform'])('%j names no tool', tools => {
    expect(() => readTools(tools)).toThrow(/^Input "tools"/)
  })

  test.each(['terrafrom', 'Terraform', 'opentofu >= 1.8', 'terraform, tofu', '>= 1.9', 'toString', 'constructor'])(
    '%j is refused with the names that there are',
    line => {
      const error = () => readTools(line)
      expect(error).toThrow(`Input "tools": "${line}" is not a known tool.`)
      expect(error).toThrow('The tools are terraform, tofu, trivy, jq.')
    }
  )

  test.each([
    'terraform 1.9',
    'terraform == 1.9.0',
    'terraform ~> 1.9',
    'terraform@1.9',
    'terraform >= 1',
    'terraform >= latest',
    'terraform tofu',
    'terraform >= 1.9, < 2.0'
  ])('%j is refused with how to write it', line => {
    expect(() => readTools(line)).toThrow(`Input "tools": "${line}" does not name a minimum version.`)
    expect(() => readTools(line)).toThrow('as in: terraform >= 1.9')
  })

  test('names each tool once', () => {
    expect(() => readTools('jq\nterraform\nterraform >= 1.9')).toThrow('Input "tools": terraform is listed twice.')
  })
})

test('every known tool has its path input and its two outputs, empty when it was not asked for', () => {
  expect(Object.keys(schema)).toEqual(['tools', ...toolNames.map(name => `${name}-path`)])
  const {outputs} = report([{name: 'jq', path: '/usr/bin/jq', version: '1.6', source: 'PATH'}])
  expect(Object.keys(outputs)).toEqual(outputNames)
  expect(outputs).toMatchObject({'jq-path': '/usr/bin/jq', 'jq-version': '1.6', 'terraform-path': '', 'terraform-version': ''})
})
