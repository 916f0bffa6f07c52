import {describe, expect, it} from '@jest/globals'
import {annotationArguments, readAnnotations} from '../../../actions/build-push/annotations.ts'

const own = new Map([['title', 'App']])
const places = (text: string, isIndex = true) =>
  annotationArguments(own, readAnnotations(text), isIndex).filter(word => word !== '--annotation')

describe('annotations', () => {
  it('stand in every manifest and in the index', () => {
    expect(annotationArguments(own, [], true)).toEqual(['--annotation', 'manifest:title=App', '--annotation', 'index:title=App'])
    expect(places('a=b=c')).toEqual(['manifest:title=App', 'index:title=App', 'manifest:a=b=c', 'index:a=b=c'])
  })

  it('stand where the user says, and instead of ours', () => {
    expect(places('index:title=Mine')).toEqual(['manifest:title=App', 'index:title=Mine'])
    expect(places('title=Mine')).toEqual(['manifest:title=Mine', 'index:title=Mine'])
    const given = 'manifest[linux/arm64],manifest-descriptor:a=b\nindex-descriptor:c=d: e'
    expect(places(given).slice(2)).toEqual(['manifest[linux/arm64]:a=b', 'manifest-descriptor:a=b', 'index-descriptor:c=d: e'])
  })

  it('stand in the manifest alone where there is no index, and are not lost', () => {
    expect(places('a=b', false)).toEqual(['manifest:title=App', 'manifest:a=b'])
    expect(() => places('index:a=b', false)).toThrow(/a is for an index, and this build gives a single manifest/)
  })

  it.each([
    ['manfest:a=b', /"manfest" before "a" is not a place/],
    ['index[linux/amd64]:a=b', /an index has no platform/],
    ['manifest[arm]:a=b', /"arm" is not a platform/],
    ['a=b\na=c', /a is set twice for the same place/],
    ['a', /not of the form NAME=value/],
    ['a={\nb=c', /the annotation "a" looks like the first of several lines/],
    ['index:a=https://me:hunter2@git.example.com', /^the annotation "index:a" holds a URL with a password, and everyone who can pull/]
  ])('refuses %j', (text, message) => {
    expect(() => readAnnotations(text)).toThrow(message)
  })
})
