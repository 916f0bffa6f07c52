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
    ['::error a,=b,c=::x', {name: 'error', properties: {}, data: 'x'}],
    ['::error =a==b=c::x', {name: 'error', properties: {a: 'b=c'}, data: 'x'}],
    ['##[error file=a%2Cb%3Bc]x%3Ay%5D', {name: 'error', properties: {file: 'a%2Cb;c'}, data: 'x%3Ay]'}],
    ['::error::%250A', {name: 'error', properties: {}, data: '%0A'}]
  ])('%j', (line, command) => {
    expect(readAll(line)).toEqual([command])
  })

  test.each(['plain', '::unknown::x', 'a ::error::not at the start', '::error without an end', '##[section]x', '##[error'])(
    '%j is ordinary output',
    line => {
      expect(readAll(line)).toEqual(['output'])
    }
  )

  test('12.9 names of properties are not trimmed: GitHub does not see the line in "file=a, line=3"', () => {
    expect(readAll('::error file=a, line=3 ,col=1::x', '##[error  file=a;line=3]x')).toEqual([
      {name: 'error', properties: {file: 'a', ' line': '3 ', col: '1'}, data: 'x'},
      {name: 'error', properties: {' file': 'a', line: '3'}, data: 'x'}
    ])
  })

  test.each(['', 'pause-logging', 'Error', 'stop-commands'])('12.9 %j is no stop token', token => {
    expect(readAll(`::stop-commands::${token}`, '::error::x')).toEqual(['bad-stop', {name: 'error', properties: {}, data: 'x'}])
  })

  test('any stop token will do when the step says so, and an empty one never comes back', () => {
    const reader = new CommandReader()
    expect(['::stop-commands::', '::::', '::error::x'].map(line => reader.read(line, true).kind)).toEqual(['stop', 'output', 'stopped'])
  })

  test('stop until their token comes back', () => {
    expect(readAll('::stop-commands::Pause-7', '::error::shown only', '::other::', '::pause-7::', '::error::again')).toEqual([
      'stop',
      'stopped',
      'output',
      'resume',
      {name: 'error', properties: {}, data: 'again'}
    ])
  })
})
