import {describe, expect, test} from '@jest/globals'
import fc from 'fast-check'
import {callNumber, divide, type Legs} from '../../../actions/begin-ship/legs.ts'
import {report} from '../../../actions/begin-ship/outputs.ts'
import {run} from '../../../actions/begin-ship/run.ts'
import {ActionError} from '../../../lib/action/errors.ts'
import {normalizePlatform} from '../../../lib/registry/platforms.ts'
import {checkArtifactName} from '../../../rehearsal/runner/stand-ins/artifact-names.ts'
import {inputsWith} from './inputs.ts'

const ARM = 'ubuntu-24.04-arm'
const BOTH = 'linux/amd64,linux/arm64'

const divided = (platforms: string, runners: string, runner = 'ubuntu-24.04', isProposal = false): Legs =>
  divide(inputsWith({platforms, 'platform-runners': runners, runner}), isProposal)

/** Which runner builds what, in order. */
function sharesOf(legs: Legs): unknown {
  return legs.kind === 'several' ? legs.legs.map(({platforms, runner}) => [platforms, runner]) : legs
}

describe('it is built in one job', () => {
  test.each<[string, string, string, string]>([
    ['without anything', '', '', 'ubuntu-24.04'],
    ['on one platform', 'linux/arm64', '', 'ubuntu-24.04'],
    ['on several platforms of one runner', BOTH, '', 'ubuntu-24.04'],
    ['with comments only', BOTH, '# linux/arm64=arm\n\n', 'ubuntu-24.04']
  ])('%s', (_, platforms, runners, runner) => {
    expect(divided(platforms, runners, runner)).toEqual({kind: 'one'})
  })

  test('on another runner, when that one builds everything', () => {
    expect(divided('linux/arm64', `linux/arm64=${ARM}`)).toEqual({kind: 'elsewhere', runner: ARM})
    expect(divided(BOTH, 'linux/arm64=big\nlinux/amd64=BIG')).toEqual({kind: 'elsewhere', runner: 'BIG'})
  })
})

describe('each runner builds its own', () => {
  test.each<[string, string, string, string, unknown]>([
    [
      'one platform each',
      BOTH,
      `linux/arm64=${ARM}`,
      'ubuntu-24.04',
      [
        ['linux/amd64', 'ubuntu-24.04'],
        ['linux/arm64', ARM]
      ]
    ],
    [
      'in the order of the platforms',
      'linux/arm64\nlinux/amd64',
      `linux/arm64 = ${ARM}`,
      'x',
      [
        ['linux/arm64', ARM],
        ['linux/amd64', 'x']
      ]
    ],
    [
      'those of one runner together',
      'linux/amd64,linux/arm64,linux/386,linux/arm/v7',
      `linux/arm64=${ARM}\nlinux/arm/v7=${ARM}`,
      'x',
      [
        ['linux/amd64, linux/386', 'x'],
        ['linux/arm64, linux/arm/v7', ARM]
      ]
    ],
    [
      'labels as JSON, with a "=" in one of them',
      BOTH,
      'linux/arm64=["self-hosted", "ARM64", "zone=b"]',
      '["self-hosted", "X64"]',
      [
        ['linux/amd64', ['self-hosted', 'X64']],
        ['linux/arm64', ['self-hosted', 'ARM64', 'zone=b']]
      ]
    ],
    [
      'a platform in another spelling',
      BOTH,
      `linux/aarch64=${ARM}`,
      'x',
      [
        ['linux/amd64', 'x'],
        ['linux/arm64', ARM]
      ]
    ],
    [
      'a platform with the variant that it has anyway',
      BOTH,
      `linux/arm64/v8=${ARM}`,
      'x',
      [
        ['linux/amd64', 'x'],
        ['linux/arm64', ARM]
      ]
    ]
  ])('%s', (_, platforms, runners, runner, expected) => {
    expect(sharesOf(divided(platforms, runners, runner))).toEqual(expected)
  })

  test('as a matrix whose jobs are named by their platforms alone', async () => {
    const inputs = inputsWith({platforms: BOTH, 'platform-runners': `linux/arm64=${ARM}`})
    const context = {actor: 'ada', event: 'push', ref: 'refs/heads/main', repository: 'ada/wiki'}
    const {outputs} = report(await run(inputs, context, {}, () => Promise.resolve('services: {a: {image: "${FAIRWAY_IMAGE}"}}')))
    const call = callNumber(inputs)
    const prefix = `image-${call}`
    expect(JSON.parse(outputs.legs)).toEqual({
      platforms: ['linux/amd64', 'linux/arm64'],
      include: [
        {platforms: 'linux/amd64', runner: 'ubuntu-24.04', slug: 'linux-amd64', artifact: `${prefix}-linux-amd64`},
        {platforms: 'linux/arm64', runner: ARM, slug: 'linux-arm64', artifact: `${prefix}-linux-arm64`}
      ]
    })
    expect([outputs.call, outputs.runner]).toEqual([call, ''])
    // GitHub drops an output in which a secret occurs: a user name or an owner is in the image's name, and no secret is made of a few digits.
    expect(outputs.legs).not.toMatch(/registry|homelab|bookshelf/)
    expect(call).toMatch(/^\d{10}$/)
  })
})

describe('what is wrong is said:', () => {
  test.each<[string, string, string, RegExp]>([
    [
      'no platforms',
      '',
      `linux/arm64=${ARM}`,
      /there is a runner for "linux\/arm64", but "platforms" is empty\. Write "platforms: linux\/amd64,linux\/arm64"/
    ],
    [
      'another platform',
      BOTH,
      `linux/arm/v7=${ARM}`,
      /"linux\/arm\/v7" is not among "platforms", which are linux\/amd64, linux\/arm64\. Add it there/
    ],
    ['a misspelled platform', BOTH, `linux/amr64=${ARM}`, /"linux\/amr64" is not among "platforms"/],
    ['a platform twice', BOTH, `linux/arm64=${ARM}\nlinux/arm64=other`, /"linux\/arm64" has two lines\. Keep one/],
    ['a platform twice in two spellings', BOTH, `linux/arm64=${ARM}\nlinux/arm64/v8=other`, /"linux\/arm64\/v8" has two lines/],
    ['no label', BOTH, 'linux/arm64=', /"linux\/arm64" has no runner\. Write one "PLATFORM=RUNNER" a line/],
    ['no platform', BOTH, `=${ARM}`, /"=ubuntu-24\.04-arm" names no platform and its runner\./],
    ['a label alone', BOTH, ARM, /"ubuntu-24\.04-arm" names no platform and its runner\./],
    ['a colon', BOTH, `linux/arm64: ${ARM}`, /names no platform and its runner/],
    ['an architecture alone', BOTH, `arm64=${ARM}`, /"arm64=ubuntu-24\.04-arm" names no platform/],
    [
      'two labels without brackets',
      BOTH,
      'linux/arm64=self-hosted, ARM64',
      /"self-hosted, ARM64" is no label of a runner\. .*\["self-hosted", "ARM64"\]/
    ],
    ['a quoted label', BOTH, `linux/arm64="${ARM}"`, /is no label of a runner/],
    ['JSON that is none', BOTH, 'linux/arm64=[self-hosted, ARM64]', /"\[self-hosted, ARM64\]" is no JSON list of labels\./],
    ['an empty list', BOTH, 'linux/arm64=[]', /is no JSON list of labels/],
    ['a number in the list', BOTH, 'linux/arm64=["self-hosted", 64]', /is no JSON list of labels/],
    ['an empty label in the list', BOTH, 'linux/arm64=["self-hosted", ""]', /is no JSON list of labels/]
  ])('%s', (_, platforms, runners, message) => {
    expect(() => divided(platforms, runners)).toThrow(
      expect.objectContaining({message: expect.stringMatching(/^Input "platform-runners": /)})
    )
    expect(saidOf(() => divided(platforms, runners))).toMatch(message)
  })

  test.each([
    ['linux', /"linux" is not a platform/],
    ['linux/arm64,linux/arm64/v8', /"linux\/arm64" and "linux\/arm64\/v8" are the same platform/]
  ])('platforms %j', (platforms, message) => {
    expect(saidOf(() => divided(platforms, ''))).toMatch(message)
  })

  test('by the step, with everything else', async () => {
    const inputs = inputsWith({deploy: 'shh', platforms: BOTH, 'platform-runners': 'linux/arm64='})
    const context = {actor: 'ada', event: 'push', ref: 'refs/heads/main', repository: 'ada/wiki'}
    const {problems, legs} = await run(inputs, context, {}, () => Promise.reject(new Error('nothing to read')))
    expect(problems).toEqual([
      expect.stringContaining('"deploy"'),
      expect.stringMatching(/^Input "platform-runners": "linux\/arm64" has no runner/)
    ])
    expect(legs).toEqual({kind: 'one'})
  })
})

test('a proposal of a fork has no variables: without its label a platform is built on the usual runner', () => {
  expect(divided(BOTH, 'linux/arm64=', 'x', true)).toEqual({kind: 'one'})
  expect(saidOf(() => divided(BOTH, 'linux/arm=x', 'x', true))).toContain('is not among')
})

test('a proposal of a fork whose platforms are a variable is built in one job; what its lines are is still checked', () => {
  expect(divided('', `linux/arm64=${ARM}`, 'x', true)).toEqual({kind: 'one'})
  expect(() => divided('', ARM, 'x', true)).toThrow(/names no platform and its runner/)
  expect(() => divided('linux/amd64', `linux/arm64=${ARM}`, 'x', true)).toThrow(/"linux\/arm64" is not among "platforms"/)
})

test('every platform is built exactly once, in the order of the input', () => {
  const platforms = ['linux/amd64', 'linux/arm64', 'linux/386', 'linux/arm/v7', 'linux/s390x', 'linux/riscv64']
  const labels = fc.constantFrom('a', 'b', '["c", "d"]', '')
  fc.assert(
    fc.property(fc.shuffledSubarray(platforms, {minLength: 1}), fc.array(labels, {minLength: 6, maxLength: 6}), (chosen, runners) => {
      const lines = chosen.flatMap((platform, index) => (runners[index] === '' ? [] : [`${platform}=${runners[index] ?? ''}`]))
      const legs = divided(chosen.join(','), lines.join('\n'))
      if (legs.kind !== 'several') return
      const built = legs.legs.flatMap(leg => leg.platforms.split(', '))
      expect([...built].sort()).toEqual([...chosen].sort())
      for (const leg of legs.legs) {
        expect(leg.platforms.split(', ')).toEqual(chosen.filter(platform => leg.platforms.split(', ').includes(platform)))
        checkArtifactName(leg.artifact)
      }
      expect(new Set(legs.legs.map(({artifact}) => artifact)).size).toBe(legs.legs.length)
    })
  )
})

test('artifacts of one call have names of their own, which GitHub takes', () => {
  const images = ['ghcr.io/you/wiki', 'ghcr.io/you/wiki-db', 'ghcr.io/you/wiki/db', 'localhost:5000/wiki', '[::1]:5000/wiki']
  // Of the same image another stage: "Re-run failed jobs" of the one must not take what the other has handed over since.
  const calls = images.flatMap(image => ['', '{"target":"slim"}', '{"target":"full"}'].map(inputs => ({image, 'call-inputs': inputs})))
  for (const call of calls) checkArtifactName(`image-${callNumber(call)}`)
  expect(new Set(calls.map(callNumber)).size).toBe(calls.length)
})

test.each([
  ['linux/arm64/v8', 'linux/arm64'],
  ['linux/arm64', 'linux/arm64'],
  ['linux/aarch64', 'linux/arm64'],
  ['linux/x86_64', 'linux/amd64'],
  ['linux/amd64/v1', 'linux/amd64'],
  ['linux/amd64/v2', 'linux/amd64/v2'],
  ['linux/arm', 'linux/arm/v7'],
  ['linux/arm/7', 'linux/arm/v7'],
  ['linux/armhf', 'linux/arm/v7'],
  ['linux/armel', 'linux/arm/v6'],
  ['linux/arm/v6', 'linux/arm/v6'],
  ['linux/i386', 'linux/386'],
  ['windows/amd64', 'windows/amd64']
])('%s is %s', (written, normal) => {
  expect(normalizePlatform(written)).toBe(normal)
})

function saidOf(work: () => unknown): string {
  try {
    work()
  } catch (error) {
    if (error instanceof ActionError) return error.toDisplay()
  }
  throw new Error('nothing was said')
}
