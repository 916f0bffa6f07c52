import {describe, expect, test} from '@jest/globals'
import {isPlatform} from '../../../lib/registry/platforms.ts'

describe('which platform of an image is meant', () => {
  const platform = (text: string) => {
    const [os = '', architecture = '', variant] = text.split('/')
    return {os, architecture, variant}
  }

  test.each([
    ['linux/amd64', 'linux/x86_64', true],
    ['linux/arm64/v8', 'linux/aarch64', true],
    ['linux/arm64', 'linux/arm64/v8', true],
    ['linux/arm64/v8', 'linux/arm64', true],
    ['linux/arm64/v9', 'linux/arm64/v8', false],
    ['linux/386', 'linux/i386', true],
    ['linux/amd64', 'linux/arm64', false],
    ['linux/amd64', 'windows/amd64', false],
    // Without a variant it is any, also where one of them is the usual one.
    ['linux/arm/v6', 'linux/arm', true],
    ['linux/arm/v7', 'linux/arm', true],
    ['linux/amd64/v3', 'linux/amd64', true],
    ['linux/amd64/v3', 'linux/x86_64', true],
    ['linux/amd64/v3', 'linux/amd64/v1', false],
    ['linux/amd64', 'linux/amd64/v1', true],
    // Some names say the variant.
    ['linux/arm/v7', 'linux/armhf', true],
    ['linux/arm', 'linux/armhf', true],
    ['linux/arm/v6', 'linux/armhf', false],
    ['linux/arm/v6', 'linux/armel', true],
    ['linux/arm/v7', 'linux/arm/7', true]
  ])('%s, asked for as %s: %j', (of, wanted, expected) => {
    expect(isPlatform(platform(of), wanted)).toBe(expected)
  })
})
