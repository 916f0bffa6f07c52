import {afterEach, beforeEach, describe, expect, it} from '@jest/globals'
import {mkdir, mkdtemp, readFile, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import type {BuildSettings} from '../../../actions/build-push/build-arguments.ts'
import {checkOtherPlatforms, hidesPlatformCheck, revealed} from '../../../actions/build-push/platform-check.ts'
import type {Workspace} from '../../../actions/build-push/workspace.ts'

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

describe('checkOtherPlatforms', () => {
  let folder: string
  let argv: readonly string[] | undefined
  beforeEach(async () => {
    argv = undefined
    folder = await mkdtemp(join(tmpdir(), 'platform-check-'))
    await mkdir(join(folder, 'own'))
  })
  afterEach(() => rm(folder, {recursive: true}))

  const settings = {
    ...{
      ...none,
      context: '.',
      file: '',
      target: '',
      platforms: [],
      'build-contexts': new Map(),
      labels: new Map(),
      annotationArguments: []
    },
    ...{secrets: new Map(), ssh: [], 'add-hosts': [], network: 'default', 'no-cache-filters': [], ulimit: [], 'shm-size': ''}
  } as unknown as BuildSettings

  const check = (dockerfile: string) =>
    checkOtherPlatforms(settings, {
      async run(command) {
        argv = command
        await writeFile(join(folder, 'own', 'check.json'), '{}')
        return {exitCode: 0, stdout: '', stderr: '', signal: null, timedOut: false}
      },
      workspace: {folder: join(folder, 'own')} as Workspace,
      ...{builder: {name: 'b'}, env: {}, dockerfile, warn: () => undefined, signal: new AbortController().signal}
    })

  /** A build for two platforms that hides nothing, of which the second look says this. */
  const lookAgain = async (answer: {readonly exitCode: number; readonly metadata?: unknown}) => {
    const [asked, told]: [string[], string[]] = [[], []]
    const looking = checkOtherPlatforms(
      {...settings, platforms: ['linux/amd64', 'linux/arm64']},
      {
        async run(command) {
          asked.push(command[command.indexOf('--platform') + 1] ?? '')
          if (answer.metadata !== undefined) await writeFile(join(folder, 'own', 'check.json'), JSON.stringify(answer.metadata))
          return {exitCode: answer.exitCode, stdout: '', stderr: '', signal: null, timedOut: false}
        },
        workspace: {folder: join(folder, 'own')} as Workspace,
        ...{builder: {name: 'b'}, env: {}, dockerfile: undefined, warn: (line: string) => void told.push(line)},
        signal: new AbortController().signal
      }
    )
    const refused = await looking.then(
      () => undefined,
      (error: unknown) => String(error)
    )
    return {asked, told, refused}
  }

  it('asks of two platforms for the second one alone, and refuses a base image for another one', async () => {
    const short = 'InvalidBaseImagePlatform: Base image x was pulled with platform "linux/amd64", expected "linux/arm64" for current build'
    const metadata = {'buildx.build.warnings': [{short: Buffer.from(short).toString('base64'), range: [{start: {line: 1}}]}]}
    expect(await lookAgain({exitCode: 0, metadata})).toEqual({
      asked: ['linux/arm64'],
      told: [],
      refused: expect.stringMatching(/The base image x is for linux\/amd64 only, and the build is for linux\/arm64/)
    })
  })

  it('says that it could not look', async () => {
    expect(await lookAgain({exitCode: 1})).toEqual({
      asked: ['linux/arm64'],
      told: ['BuildKit could not be asked whether the base images are for linux/arm64: another one would not be seen.'],
      refused: undefined
    })
  })

  it('takes the .dockerignore along that belongs to the Dockerfile alone, or every COPY would be done again', async () => {
    await writeFile(join(folder, 'api.Dockerfile'), '# check=skip=all\nFROM x\n')
    await writeFile(join(folder, 'api.Dockerfile.dockerignore'), 'node_modules\n')
    await check(join(folder, 'api.Dockerfile'))
    const file = argv?.[argv.indexOf('--file') + 1] ?? ''
    expect(await readFile(file, 'utf8')).toBe('#\nFROM x\n')
    expect(await readFile(`${file}.dockerignore`, 'utf8')).toBe('node_modules\n')
  })

  it('reads a Dockerfile in small letters, as buildx does', async () => {
    await writeFile(join(folder, 'dockerfile'), '# check=skip=all\nFROM x\n')
    await check(join(folder, 'Dockerfile'))
    expect(argv).toContain('--file')
  })
})
