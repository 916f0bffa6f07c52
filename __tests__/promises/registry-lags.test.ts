import {afterEach, beforeEach, describe, expect, test} from '@jest/globals'
import {readFile, writeFile} from 'node:fs/promises'
import {digestOf, IMAGE, PlayedHost} from '../support/played-host.ts'

// What the committed bundle of deploy-ssh makes of a registry that lags behind its own writes, as GHCR does.

describe('deploy-ssh', () => {
  const [OLD, NEW] = [digestOf('a'), digestOf('b')]
  let host: PlayedHost
  beforeEach(async () => {
    host = await PlayedHost.make()
    // The engine answers each pull of the image with the next of these words, and pulls when there is none left.
    await host.program('host-bin/engine', await readFile(host.path('host-bin', 'docker'), 'utf8'))
    const words = host.path('docker', 'words')
    await host.program(
      'host-bin/docker',
      `#!/bin/sh
case "$*" in *' pull '*)
  if [ -s "${words}" ]; then head -n 1 "${words}" >&2; tail -n +2 "${words}" > "${words}-left"; mv "${words}-left" "${words}"; exit 1; fi
esac
exec engine "$@"
`
    )
  })
  afterEach(() => host.remove())

  const engineSays = (...words: readonly string[]) => writeFile(host.path('docker', 'words'), words.map(line => `${line}\n`).join(''))

  test('12.1 the host pulls again what the registry does not show yet, with one line in the log, and deploys it', async () => {
    await host.deploy(OLD)
    await engineSays(
      `Error response from daemon: manifest for ${IMAGE}@${NEW} not found: manifest unknown: manifest unknown`,
      `Error response from daemon: failed to resolve reference "${IMAGE}@${NEW}": ${IMAGE}@${NEW}: not found`
    )
    const {outputs, said} = await host.deploy(NEW)
    expect(outputs).toMatchObject({result: 'deployed'})
    expect(await host.runs()).toBe(`${IMAGE}@${NEW}`)
    expect(said.match(/The registry does not show .* yet\. Waiting up to 30 s for it\./g)).toHaveLength(1)
    await host.expectNothingLeft()
  })
})
