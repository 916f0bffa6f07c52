import {describe, expect, it} from '@jest/globals'
import {report} from '../../../actions/build-push/outputs.ts'
import type {TaggedResult} from '../../../actions/build-push/result.ts'
import {parseImageName} from '../../../lib/registry/reference.ts'
import {COMMIT} from './context.ts'

const digest = `sha256:${'0'.repeat(60)}cafe`
const result: TaggedResult = {
  kind: 'tagged',
  digest,
  version: COMMIT,
  left: 0,
  tags: [`sha-${COMMIT}`, 'ada-main'],
  moving: {state: 'none'}
}
const warningFor = (username: string) =>
  report({image: parseImageName('registry.example.com/ada/app'), 'registry-username': username}, result, 1).warning

describe('the warning about a short user name', () => {
  it.each([
    ['cafe', 'the outputs "digest", "reference"'],
    ['89ab', 'the outputs "tags", "version"'],
    ['0', 'the outputs "digest", "reference", "tags", "version"']
  ])('names the outputs that %s occurs in, and not the name', (username, outputs) => {
    expect(warningFor(username)).toContain(`occurs in ${outputs}. If it is kept as a secret`)
    expect(warningFor(username)).toContain('${{ vars.REGISTRY_USERNAME }}')
    if (username.length > 1) expect(warningFor(username)).not.toContain(username)
  })

  // Many names are in the name of the image or of a branch, and no secrets.
  it.each(['ada', 'CAFE', 'registry', ''])('is not given for %j', username => expect(warningFor(username)).toBeUndefined())
})
