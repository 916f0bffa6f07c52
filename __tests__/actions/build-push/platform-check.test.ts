import {describe, expect, it} from '@jest/globals'
import {hidesPlatformCheck, revealed} from '../../../actions/build-push/platform-check.ts'

const none = {'build-args': new Map<string, string>(), 'public-build-args': new Map<string, string>()}

describe('hidesPlatformCheck', () => {
  it.each([
    '# check=skip=all',
    '#check = skip=StageNameCasing,InvalidBaseImagePlatform;error=true',
    '# syntax=docker/dockerfile:1\n# check=error=true;skip=all\nFROM x',
    'FROM a\n# check=skip=InvalidBaseImagePlatform\nFROM b'
  ])('sees %j', text => expect(hidesPlatformCheck(text, none)).toBe(true))

  it.each(['FROM x', '# check=error=true', '# check=skip=StageNameCasing', 'RUN echo check=skip=all', '# we check=skip=all here'])(
    'does not see it in %j',
    text => expect(hidesPlatformCheck(text, none)).toBe(false)
  )

  it('sees it in the build argument that takes the place of the directive', () => {
    const skip = new Map([['BUILDKIT_DOCKERFILE_CHECK', 'skip=all']])
    expect(hidesPlatformCheck('FROM x', {...none, 'build-args': skip})).toBe(true)
    expect(hidesPlatformCheck('FROM x', {...none, 'public-build-args': skip})).toBe(true)
  })
})

describe('revealed', () => {
  it('keeps every line where it is', () => {
    expect(revealed('# check=skip=all\nFROM a\n  # check = skip=X\nFROM b\n')).toBe('#\nFROM a\n#\nFROM b\n')
  })
})
