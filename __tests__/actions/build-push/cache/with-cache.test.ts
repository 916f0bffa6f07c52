import {afterEach, beforeEach, describe, expect, test} from '@jest/globals'
import {existsSync, readdirSync} from 'node:fs'
import {join} from 'node:path'
import {building, CacheRunner, imported} from './cache-runner.ts'

let runner: CacheRunner
beforeEach(() => {
  runner = new CacheRunner()
})
afterEach(() => runner.remove())

describe('a folder of the runner', () => {
  test('what a build leaves, the next one finds, and the job keeps nothing of it', async () => {
    expect((await runner.job(building('layer'))).result).toBe(0)
    expect((await runner.job(building('layer'))).result).toBe(1)
    expect(runner.textsOf(runner.entries()[0]!)).toContain('layer')
    expect(runner.warnings).toEqual([])
    expect(runner.lines.at(-1)).toMatch(/^\d+ B kept in .+fairway-cache\/build for the next build\.$/)
  })

  test('three builds are remembered, and what none of them names is gone', async () => {
    for (const layer of ['one', 'two', 'three', 'four']) await runner.job(building('base', layer))
    const texts = runner.textsOf(runner.entries()[0]!)
    expect(texts).toEqual(expect.arrayContaining(['base', 'two', 'three', 'four']))
    expect(texts).not.toContain('one')
    expect((await runner.job(building('base', 'five'))).result).toBe(3)
  })

  test('a proposal reads and writes nothing', async () => {
    await runner.job(building('of main'))
    const before = runner.blobsOf(runner.entries()[0]!)
    const proposal = await runner.job(
      use => {
        expect(use.arguments.filter(word => word.startsWith('type=local,dest'))).toEqual([])
        return building('of the proposal')(use)
      },
      {proposal: 'the event is pull_request'}
    )
    expect(proposal.result).toBe(1)
    expect(runner.blobsOf(runner.entries()[0]!)).toEqual(before)
  })

  test('a build that fails leaves the cache as it was', async () => {
    await runner.job(building('layer'))
    const before = runner.blobsOf(runner.entries()[0]!)
    const failing = runner.job(use => {
      building('half')(use)
      throw new Error('the build failed')
    })
    await expect(failing).rejects.toThrow('the build failed')
    expect(runner.blobsOf(runner.entries()[0]!)).toEqual(before)
  })

  test('two at once keep both, and what one drops stays in the copy of the other', async () => {
    await runner.job(building('base'))
    let opened = 0
    let open: () => void = () => undefined
    const bothOpened = new Promise<void>(resolve => (open = resolve))
    const meeting = (layer: string) =>
      runner.job(async use => {
        if (++opened === 2) open()
        await bothOpened
        return building('base', layer)(use)
      })
    const both = await Promise.all(['one', 'two'].map(meeting))
    expect(both.map(({result}) => result)).toEqual([1, 1])
    expect((await runner.job(building('base', 'three'))).result).toBe(3)
    await runner.job(async use => {
      const source = /src=([^,]+)/.exec(imported(use)[0]!)![1]!
      const mine = readdirSync(join(source, 'blobs', 'sha256'))
      for (const layer of ['four', 'five', 'six']) await runner.job(building(layer))
      expect(readdirSync(join(source, 'blobs', 'sha256'))).toEqual(mine)
      return building('last')(use)
    })
    expect(runner.warnings).toEqual([])
  })

  test('another image and another repository find nothing of it', async () => {
    await runner.job(building('layer'))
    expect((await runner.job(building('layer'), {inputs: {image: 'registry.example.com/team/other'}})).result).toBe(0)
    expect((await runner.job(building('layer'), {environment: {GITHUB_REPOSITORY: 'team/other'}})).result).toBe(0)
  })
})

describe('the limit', () => {
  const limited = {inputs: {'cache-limit': '0.004MB'}}
  const big = (name: string) => name.padEnd(1_500, name)

  test('older builds of the same image go first', async () => {
    for (const name of ['a', 'b', 'c']) await runner.job(building(big(name)), limited)
    const names = runner.textsOf(runner.entries()[0]!).map(text => text[0])
    expect(names).toContain('c')
    expect(names).not.toContain('a')
  })

  test('then other images, the one that was used longest ago first', async () => {
    const other = (name: string) => ({inputs: {...limited.inputs, image: `registry.example.com/team/${name}`}})
    await runner.job(building(big('a')), other('one'))
    const [one] = runner.entries()
    runner.age(one!)
    await runner.job(building(big('b')), other('two'))
    await runner.job(building(big('c')), other('three'))
    expect(runner.entries()).toHaveLength(1)
    expect(runner.entries()).not.toContain(one)
  })

  test('one that is larger alone is not kept, which is said', async () => {
    await runner.job(building(big('a').repeat(4)), limited)
    expect(runner.warnings).toEqual([
      expect.stringMatching(/^The build cache was not kept: it takes .+, and "cache-limit" allows 3\.9 KiB\.$/)
    ])
    expect(existsSync(runner.root) ? runner.entries() : []).toEqual([])
  })
})

describe("GitHub's cache service", () => {
  const environment = {
    RUNNER_ENVIRONMENT: 'github-hosted',
    ACTIONS_RUNTIME_TOKEN: 'token-of-the-run',
    ACTIONS_RESULTS_URL: 'https://results.example.com/',
    ACTIONS_CACHE_SERVICE_V2: 'True',
    ACTIONS_CACHE_URL: 'https://old.example.com/',
    'INPUT_REGISTRY-PASSWORD': 'password'
  }

  test('is read and written, every stage of it; buildx gets what it needs, and nothing else', async () => {
    const {result, cache} = await runner.job(use => use, {environment})
    const scope = /scope=([^,]+)/.exec(result.arguments.join(' '))?.[1] ?? ''
    expect(result.arguments).toEqual([
      ...['--cache-from', `type=gha,scope=${scope},timeout=15s`],
      ...['--cache-to', `type=gha,scope=${scope},timeout=15s,mode=max,ignore-error=true`]
    ])
    expect(Object.keys(result.environment).sort()).toEqual(['ACTIONS_CACHE_SERVICE_V2', 'ACTIONS_RESULTS_URL', 'ACTIONS_RUNTIME_TOKEN'])
    expect(cache.kind).toBe('gha')
  })

  test('a proposal is told to read only', async () => {
    const {result} = await runner.job(use => use, {environment, proposal: 'the event is pull_request'})
    expect(result.arguments).toEqual(['--cache-from', expect.stringMatching(/^type=gha,/)])
  })

  test('the token goes along only where a cache of this kind is used', async () => {
    expect((await runner.job(use => use, {environment, inputs: {cache: 'none'}})).result.environment).toEqual({})
    const named = {'cache-from': 'type=gha,scope=mine'}
    const {result, cache} = await runner.job(use => use, {environment, inputs: named})
    expect(Object.keys(result.environment)).toContain('ACTIONS_RUNTIME_TOKEN')
    expect([result.arguments, cache.kind]).toEqual([['--cache-from', 'type=gha,scope=mine'], 'given'])
  })

  test('what goes wrong there is one line each', async () => {
    await runner.job(
      use => {
        for (const line of ['#6 importing cache manifest from gha:1', '#6 ERROR: resource_exhausted']) use.hear(line)
        for (const line of ['#9 exporting to GitHub Actions Cache', '#9 ERROR: connection refused']) use.hear(line)
      },
      {environment}
    )
    expect(runner.warnings).toEqual([
      'A build cache could not be read, and the build went on without: resource_exhausted',
      'A build cache could not be written, and the build went on without: connection refused'
    ])
  })
})
