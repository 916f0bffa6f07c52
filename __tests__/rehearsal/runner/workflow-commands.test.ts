import {describe, expect, test} from '@jest/globals'
import {CommandReader} from '../../../rehearsal/runner/workflow-commands.ts'

function readAll(...lines: string[]) {
  const reader = new CommandReader()
  return lines.map(line => {
    const read = reader.read(line)
    return read.kind === 'command' ? {...read.command} : read.kind
  })
}

describe('workflow commands', () => {
  test('are read with their properties, and unescaped', () => {
    expect(readAll('::error file=a%2Cb.ts,line=3,title=Oh%3A no::first%0Asecond%25')).toEqual([
      {name: 'error', properties: {file: 'a,b.ts', line: '3', title: 'Oh: no'}, data: 'first\nsecond%'}
    ])
  })

  test.each([
    ['  ::notice::indented', {name: 'notice', properties: {}, data: 'indented'}],
    ['::WARNING::any case', {name: 'warning', properties: {}, data: 'any case'}],
    ['text ##[add-mask]value', {name: 'add-mask', properties: {}, data: 'value'}],
    ['##[error line=2;file=x%3By]old form', {name: 'error', properties: {line: '2', file: 'x;y'}, data: 'old form'}],
    ['::set-output name=a::b', {name: 'set-output', properties: {name: 'a'}, data: 'b'}],
    ['::error a,=b,c=::x', {name: 'error', properties: {}, data: 'x'}]
  ])('%j', (line, command) => {
    expect(readAll(line)).toEqual([command])
  })

  test.each(['plain', '::unknown::x', 'a ::error::not at the start', '::error without an end', '##[section]x', '##[error'])(
    '%j is ordinary output',
    line => {
      expect(readAll(line)).toEqual(['output'])
    }
  )

  test('stop until their token comes back', () => {
    expect(readAll('::stop-commands::Pause-7', '::error::shown only', '::other::', '::pause-7::', '::error::again')).toEqual([
      'switch',
      'output',
      'output',
      'switch',
      {name: 'error', properties: {}, data: 'again'}
    ])
  })
})
