import {afterEach, beforeEach, expect, test} from '@jest/globals'
import {mkdir, readdir, readFile, rm, writeFile} from 'node:fs/promises'
import {digestOf, PlayedHost} from '../support/played-host.ts'

/** What a deploy leaves of the files that it sends. The programs are fakes, the shell and its tools are real; e2e/promises-files.e2e.ts has the real ones. */

let host: PlayedHost
beforeEach(async () => (host = await PlayedHost.make()))
afterEach(() => host.remove())

test('a disk that is full while files are sent leaves none of them, and the next deploy sends them', async () => {
  await mkdir(host.path('conf'))
  await writeFile(host.path('conf', 'a.conf'), 'a')
  const files = `${host.path('conf')} => conf`
  await host.program(
    'host-bin/tar',
    `#!/bin/sh\nPATH=\${PATH#*:}\ntar "$@"\necho 'tar: conf/a.conf: Cannot write: No space left on device' >&2\nexit 2\n`
  )
  const failed = await host.deploy(digestOf('a'), {files})
  expect(failed.outputs).toMatchObject({result: 'failed', reason: expect.stringContaining('its disk is full')})
  expect([await host.releases(), await readdir(host.directory('files')).catch(() => [])]).toEqual([[], []])
  await host.expectNothingLeft()

  await rm(host.path('host-bin', 'tar'))
  const good = await host.deploy(digestOf('a'), {files})
  expect(good.outputs).toMatchObject({result: 'deployed'})
  const [key = ''] = await readdir(host.directory('files'))
  expect(await readFile(host.directory('files', key, 'tree', 'a.conf'), 'utf8')).toBe('a')
  expect(await readFile(host.directory('releases', await host.current(), 'conf', 'a.conf'), 'utf8')).toBe('a')
  // The key of the host is in no line but the one that masks it.
  const secret = (await readFile(host.directory('files.key'))).toString('hex')
  for (const {said} of [failed, good]) expect(said.replaceAll(`::add-mask::${secret}`, '')).not.toContain(secret)
  await host.expectNothingLeft()
})
