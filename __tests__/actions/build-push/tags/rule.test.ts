import {describe, expect, it} from '@jest/globals'
import {readFlavor} from '../../../../actions/build-push/tags/flavor.ts'
import {readTagRules} from '../../../../actions/build-push/tags/rule.ts'

describe('readTagRules', () => {
  it('reads lines of CSV, with comments, in the order of their priorities', () => {
    const rules = readTagRules(
      '# a comment\ntype=raw,"value=a,b ""c"""\n\n  type=sha , priority=900\n"type=match,""pattern=a,b"""\nplain\ntype=ref,event=pr'
    )
    expect(rules.map(({type, line, options, prefix, isPlain}) => ({type, line, options, prefix, isPlain}))).toEqual([
      {type: 'sha', line: 4, options: {format: 'short'}, prefix: 'sha-', isPlain: false},
      {type: 'match', line: 5, options: {pattern: 'a,b', group: '0', value: ''}, prefix: undefined, isPlain: false},
      {type: 'ref', line: 7, options: {event: 'pr'}, prefix: 'pr-', isPlain: false},
      {type: 'raw', line: 2, options: {value: 'a,b "c"'}, prefix: undefined, isPlain: false},
      {type: 'raw', line: 6, options: {value: 'plain'}, prefix: undefined, isPlain: true}
    ])
  })

  it.each([
    ['type=smver', /^line 1 \(type=smver\): "smver" is not a type of tags\.$/],
    ['# one\ntype=semver', /^line 2 \(type=semver\): "type=semver" needs "pattern"/],
    ['type=ref', /needs "event"/],
    ['type=ref,event=merge', /"event=merge" is wrong/],
    ['type=sha,format=medium', /"format=medium" is wrong/],
    ['type=sha,pattern=x', /"type=sha" has no option "pattern"/],
    ['type=edge,brnach=main', /has no option "brnach"/],
    ['type=raw', /needs "value"/],
    ['type=raw,value=a,b', /has "value" twice/],
    ['latest,1.2', /line 1 \(latest,1\.2\): it has more than one tag/],
    ['type=raw,value=a"b', /a quote is not where CSV allows it/],
    ['type=raw,"value=a', /a quote is not where CSV allows it/],
    ['type=match,pattern=(', /"pattern=\(" is wrong/],
    ['type=match,pattern=a,group=b', /"group=b" is wrong/],
    ['type=semver,pattern={{version}},match=[', /"match=\[" is wrong/],
    ['type=edge,enable=yes', /"enable=yes" is neither true nor false/],
    ['type=edge,priority=high', /the priority "high" is not a whole number/],
    ['type=raw,value={{brnch}}', /the expression \{\{brnch\}\} is not known here/],
    ['type=raw,value={{branch', /has no end/],
    ['type=raw,value={{date}}', /has no format in quotes/],
    ['type=raw,value={{date YYYY}}', /is not written right/],
    ["type=raw,value={{branch 'x'}}", /takes nothing behind its name/],
    ["type=schedule,pattern={{date 'YYYY' tz='Mars/Base'}}", /"Mars\/Base" is not a time zone/],
    ["type=schedule,pattern={{date 'YYYY z'}}", /has the token "z", which is not supported/],
    ['type=schedule,pattern={{branch}}', /not known here/],
    ['ghcr.io/team/app:v1', /^"ghcr\.io\/team\/app:v1" is not a tag\.$/],
    ['a b', /is not a tag/]
  ])('refuses %j', (text, message) => {
    expect(() => readTagRules(text)).toThrow(message)
  })

  it('takes an expression with a zone as a value without a name', () => {
    expect(readTagRules("type=raw,{{date 'YYYY' tz='Asia/Tokyo'}}")[0]?.options).toEqual({value: "{{date 'YYYY' tz='Asia/Tokyo'}}"})
  })
})

describe('readFlavor', () => {
  it('reads what docker/metadata-action has', () => {
    expect(readFlavor('latest=false\nprefix=a-,onlatest=true\n# x\nsuffix=-{{sha}}')).toEqual({
      ...{latest: 'false', prefix: 'a-', prefixLatest: true, suffix: '-{{sha}}', suffixLatest: false}
    })
  })

  it.each(['latest=maybe', 'onlatest=true', 'prefix', 'colour=red', 'prefix=a,onlatest=yes'])('refuses %s', text => {
    expect(() => readFlavor(text)).toThrow(/line 1 \(.*\): ".*" is not a flavor/)
  })
})
