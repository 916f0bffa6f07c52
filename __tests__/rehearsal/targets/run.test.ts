import {describe, expect, test} from '@jest/globals'
import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {checkTargets} from '../../../rehearsal/targets/run.ts'
import {root} from '../../../scripts/support/repository.ts'
import {folderOf} from '../runner/support.ts'

const WORKFLOW = '.github/workflows/ship.yml'
const caller = readFileSync(join(root, 'examples/homelab', WORKFLOW), 'utf8')

/** Looks at the homelab caller after a change, as a rehearsal does before anything runs. */
async function check(before: string, after: string, variables: Record<string, string> = {}): Promise<void> {
  const content = caller.replace(before, () => after)
  const repository = folderOf({[WORKFLOW]: content})
  const commits = {commit: 'a'.repeat(40), parent: 'b'.repeat(40)}
  const place = {repository, toolkit: root, workflow: WORKFLOW, name: 'homelab/bookshelf', ...commits}
  await checkTargets({...place, variables, inputs: {}}, 'push')
}

describe('a caller, before anything runs', () => {
  test('the example itself leads to nothing but this machine', async () => {
    await expect(check('', '')).resolves.toBeUndefined()
  })

  test.each([
    [
      'a registry written in',
      '${{ vars.REGISTRY }}/homelab',
      'ghcr.io/homelab',
      /job "ship", input "image".*ghcr\.io is not this machine.*vars\.REGISTRY/
    ],
    ['a host written in', '${{ vars.DEPLOY_HOST }}', 'books.example.com', /input "host".*vars\.DEPLOY_HOST/],
    ['a URL written in', '${{ vars.DEPLOY_URL }}', 'https://books.example.com', /input "url".*vars\.DEPLOY_URL/],
    ['a variable of another name', '${{ vars.REGISTRY }}/homelab', '${{ vars.MY_REGISTRY }}/homelab', /input "image".*vars\.REGISTRY/]
  ])('%s is refused, with the variable to use instead', async (_, before, after, message) => {
    await expect(check(before, after)).rejects.toThrow(message)
  })

  test('a variable that is given and leads elsewhere is refused', async () => {
    await expect(check('', '', {REGISTRY: 'registry.example.com'})).rejects.toThrow(/variable REGISTRY.*registry\.example\.com/)
  })

  test('a permission that the called workflow needs and the caller does not grant is GitHub’s error', async () => {
    await expect(check('packages: write', 'packages: read')).rejects.toThrow(/packages: write/)
  })
})
