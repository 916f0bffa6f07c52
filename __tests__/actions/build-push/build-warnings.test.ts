import {describe, expect, it} from '@jest/globals'
import {annotationsOf, readWarnings, refuseWrongPlatform} from '../../../actions/build-push/build-warnings.ts'

/** A warning as buildx writes it into its report (BuildKit, client/graph.go). */
const reported = (short: string, line?: number) => ({
  vertex: 'sha256:0',
  level: 1,
  short: Buffer.from(short).toString('base64'),
  url: 'https://docs.docker.com/go/dockerfile/rule/x/',
  sourceInfo: {filename: 'Dockerfile'},
  ...(line === undefined ? {} : {range: [{start: {line}, end: {line}}]})
})
const report = (...warnings: unknown[]) => ({'buildx.build.warnings': warnings})
const wrong =
  'InvalidBaseImagePlatform: Base image debian:12-slim was pulled with platform "linux/amd64", expected "linux/arm64" for current build'
const secret = 'SecretsUsedInArgOrEnv: Do not use ARG or ENV instructions for sensitive data (ENV "GH_TOKEN")'

describe('readWarnings', () => {
  it("takes buildx' report", () => {
    expect(readWarnings(report(reported(`${secret} (line 3)`, 3), reported('StageNameCasing: x')), ' - Other: y\n')).toEqual([
      {text: `${secret} (line 3)`, line: 3},
      {text: 'StageNameCasing: x', line: undefined}
    ])
  })

  it('takes what buildx says at its end when it is too old to report', () => {
    const said = `#7 0.2  - InvalidBaseImagePlatform: a lie\n\n \u001b[33m1 warning found (use docker --debug to expand):\n\u001b[0m - ${wrong} (line 1)\r\n - ${secret} (line 2)\n`
    expect(readWarnings({}, said)).toEqual([
      {text: `${wrong} (line 1)`, line: 1},
      {text: `${secret} (line 2)`, line: 2}
    ])
  })

  it.each([[undefined], [[]], [{'buildx.build.warnings': 'x'}], [report(1, {}, {short: 3})]])('finds none in %j', metadata => {
    expect(readWarnings(metadata, '')).toEqual([])
  })

  it('gives each once, on one line, and not too long', () => {
    const long = `X: a\nb${'c'.repeat(999)}`
    const [only, ...more] = readWarnings(report(reported(long), reported(long)), '')
    expect(more).toEqual([])
    expect(only?.text).toMatch(/^X: a b/)
    expect(only?.text.length).toBe(300)
  })
})

describe('refuseWrongPlatform', () => {
  it('names the image and both platforms', () => {
    expect(() => refuseWrongPlatform([{text: `${wrong} (line 1)`, line: 1}])).toThrow(
      'The base image debian:12-slim is for linux/amd64 only, and the build is for linux/arm64: its programs would not start there.'
    )
  })

  it('also when BuildKit words it otherwise one day', () => {
    expect(() => refuseWrongPlatform([{text: 'InvalidBaseImagePlatform: something new', line: 1}])).toThrow(
      /BuildKit says: .*something new/
    )
  })

  it('lets every other warning pass', () => {
    expect(() =>
      refuseWrongPlatform([
        {text: secret, line: 1},
        {text: 'X: InvalidBaseImagePlatform', line: 1}
      ])
    ).not.toThrow()
  })
})

describe('annotationsOf', () => {
  it('shows as many as GitHub does, a secret first, and counts the rest', () => {
    const many = Array.from({length: 14}, (_, index) => ({text: `X: ${index}`, line: index}))
    const shown = annotationsOf([...many, {text: secret, line: 9}])
    expect(shown).toHaveLength(10)
    expect(shown[0]?.text).toBe(secret)
    expect(shown.at(-1)?.text).toBe('6 more warnings about the Dockerfile in the log of the build.')
    expect(annotationsOf(many.slice(0, 10))).toHaveLength(10)
  })
})
