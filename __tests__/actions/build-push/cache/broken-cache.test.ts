import {afterEach, beforeEach, describe, expect, test} from '@jest/globals'
import {mkdirSync, readdirSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {describeCache} from '../../../../actions/build-push/cache/report.ts'
import {building, CacheRunner, imported} from './cache-runner.ts'

let runner: CacheRunner
beforeEach(() => {
  runner = new CacheRunner()
})
afterEach(() => runner.remove())

/** Puts other bytes into a layer, of the same length. */
function spoil(): void {
  const blobs = join(runner.root, runner.entries()[0]!, 'blobs', 'sha256')
  const layer = readdirSync(blobs).find(name => readFileSync(join(blobs, name), 'utf8') === 'layer')!
  rmSync(join(blobs, layer))
  writeFileSync(join(blobs, layer), 'loyer')
}

describe('a cache that is broken fails no build', () => {
  const broken = async (how: (entry: string) => void) => {
    await runner.job(building('layer'))
    how(join(runner.root, runner.entries()[0]!))
    return runner.job(building('layer'))
  }

  test.each<[string, (entry: string) => void]>([
    ['an index that is no JSON', entry => writeFileSync(join(entry, 'index.json'), '{')],
    [
      'an index of something else',
      entry => writeFileSync(join(entry, 'index.json'), '{"manifests": [null, {"digest": "sha256:../../x"}]}')
    ],
    ['no index', entry => rmSync(join(entry, 'index.json'))],
    ['a blob less', entry => rmSync(join(entry, 'blobs', 'sha256', readdirSync(join(entry, 'blobs', 'sha256'))[0]!))],
    [
      'a blob that is cut off',
      entry => {
        const blobs = join(entry, 'blobs', 'sha256')
        for (const name of readdirSync(blobs)) truncateSync(join(blobs, name), statSync(join(blobs, name)).size - 1)
      }
    ]
  ])('%s: built without it, and whole afterwards', async (_what, how) => {
    expect((await broken(how)).result).toBe(0)
    expect(runner.warnings).toEqual([])
    const after = await runner.job(building('layer'))
    expect(after.result).toBe(1)
  })

  test('a folder that cannot be used: one line', async () => {
    mkdirSync(join(runner.folder, 'tools'))
    writeFileSync(join(runner.folder, 'tools', 'fairway-cache'), 'a file in its place')
    const {result, cache} = await runner.job(building('layer'))
    expect([result, cache.kind]).toEqual([0, 'none'])
    expect(runner.warnings).toEqual([
      expect.stringMatching(/^The build cache in .+ cannot be used, so this build goes without: E\w+: .+[^.]\.$/)
    ])
  })

  test('other bytes in a blob, which BuildKit finds in the middle of a build: built again without it, and removed', async () => {
    await runner.job(building('layer'))
    spoil()
    const tries: number[] = []
    const {cache} = await runner.job(use => {
      tries.push(imported(use).length)
      if (imported(use).length > 0) throw new Error('unexpected commit digest')
    })
    expect([tries, cache.kind]).toEqual([[1, 0], 'none'])
    expect(runner.warnings).toEqual([expect.stringContaining('was broken and is removed. The image is built again without it.')])
    expect(runner.entries()).toEqual([])
  })

  test('a proposal removes nothing of what others use', async () => {
    const proposal = 'the event is pull_request'
    await runner.job(building('layer'))
    const entries = runner.entries()
    spoil()
    const tries: number[] = []
    await runner.job(
      use => {
        tries.push(imported(use).length)
        if (imported(use).length > 0) throw new Error('unexpected commit digest')
      },
      {proposal}
    )
    expect([tries, runner.entries()]).toEqual([[1, 0], entries])
    expect(runner.warnings).toEqual([expect.stringMatching(/is broken\. The image is built again without it\.$/)])
    await runner.job(
      use => {
        for (const line of ['#7 [2/2] RUN make', '#7 CACHED', '#7 ERROR: content not found', '#7 DONE 1.0s']) use.hear(line)
      },
      {proposal}
    )
    expect(runner.entries()).toEqual(entries)
  })

  test('a build that fails with a cache that is whole is not tried again', async () => {
    await runner.job(building('layer'))
    let tries = 0
    const failing = runner.job(() => {
      tries++
      throw new Error('exit code: 1')
    })
    await expect(failing).rejects.toThrow('exit code: 1')
    expect(tries).toBe(1)
  })

  test('a layer that BuildKit could not read and made again: one line, and the cache is removed', async () => {
    await runner.job(building('layer'))
    const {cache} = await runner.job(use => {
      for (const line of ['#7 [2/2] RUN make', '#7 CACHED', '#7 ERROR: content not found', '#7 DONE 1.0s']) use.hear(line)
      return building('layer')(use)
    })
    expect(cache).toEqual({kind: 'local', cached: 0, all: 1, failed: ['read']})
    expect(describeCache(cache)).toBe("0 of 1 steps from the cache (the runner's folder; it could not be read)")
    expect(runner.warnings).toEqual(['A build cache could not be read, and the build went on without: content not found'])
    expect(runner.entries()).toEqual([])
  })

  const beside = {inputs: {cache: 'local', 'cache-from': 'type=registry,ref=registry.example.com/team/app:cache'}}

  test('another cache that is not there yet: one line, and the folder is kept', async () => {
    const missing = [
      '#5 importing cache manifest from registry.example.com/team/app:cache',
      '#5 ERROR: registry.example.com/team/app:cache: not found'
    ]
    const job = () =>
      runner.job(use => {
        for (const line of missing) use.hear(line)
        return building('layer')(use)
      }, beside)
    expect((await job()).result).toBe(0)
    expect((await job()).result).toBe(1)
    expect(runner.warnings).toEqual(Array(2).fill(expect.stringContaining('not found')))
  })

  test('a layer of another cache that could not be read: the folder, which is whole, is kept', async () => {
    const job = () =>
      runner.job(use => {
        for (const line of ['#7 [2/2] RUN make', '#7 CACHED', '#7 ERROR: content not found', '#7 DONE 1.0s']) use.hear(line)
        return building('layer')(use)
      }, beside)
    expect((await job()).result).toBe(0)
    expect((await job()).result).toBe(1)
  })

  test('a folder that could not be read beside another cache, and is broken, is removed', async () => {
    await runner.job(building('layer'))
    spoil()
    await runner.job(use => {
      for (const line of ['#6 importing cache manifest from local:123', '#6 ERROR: unexpected digest']) use.hear(line)
    }, beside)
    expect(runner.entries()).toEqual([])
  })
})
