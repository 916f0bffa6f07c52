import {expect, it} from '@jest/globals'
import {formatCsv, readCsv} from '../../../actions/build-push/csv.ts'

it.each([[['a=1', 'b=2']], [['type=local', 'dest=/a, b/"c"']], [['NO_PROXY=a,b']], [['a\nb', '']]])(
  '%j is written so that it is read back',
  fields => {
    expect(readCsv(formatCsv(fields))).toEqual(fields)
  }
)

it.each<[string, readonly string[] | undefined]>([
  [' a , "b, c" ,d', ['a', 'b, c', 'd']],
  ['a,,', ['a', '', '']],
  ['', ['']],
  ['"a""b"', ['a"b']],
  ['a"b', undefined],
  ['"a"b', undefined],
  ['"a', undefined]
])('%j has the fields %j', (line, fields) => expect(readCsv(line)).toEqual(fields))
