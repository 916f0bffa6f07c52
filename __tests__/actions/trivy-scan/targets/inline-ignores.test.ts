import {afterEach, beforeEach, expect, it} from '@jest/globals'
import {mkdir, mkdtemp, rm, symlink, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {dirname, join} from 'node:path'
import {describeInlineIgnores} from '../../../../actions/trivy-scan/targets/inline-ignores.ts'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'fairway-test-'))
})
afterEach(() => rm(folder, {recursive: true}))

async function describeIn(files: Readonly<Record<string, string>>, skipDirs: string[] = [], skipFiles: string[] = []) {
  for (const [name, content] of Object.entries(files)) {
    await mkdir(dirname(join(folder, name)), {recursive: true})
    await writeFile(join(folder, name), content)
  }
  return await describeInlineIgnores(folder, {skipDirs, skipFiles})
}

const IGNORE = '#trivy:ignore:*\n'
const noteOf = (places: string) => [`Trivy obeys comments in these files (trivy:ignore), and reports nothing of what they hide: ${places}.`]

it.each([
  ['Dockerfile', '#trivy:ignore:DS-0001\nFROM debian:latest\n', 'line 1'],
  ['api.Dockerfile', 'FROM debian # trivy:ignore:AVD-DS-0001\n', 'line 1'],
  ['main.tf', '\nresource "a" "b" {\n  c = true //tfsec:ignore:aws-s3-enable\n}\n# trivy:ignore:exp:2099-01-01:x\n', 'line 3, 5'],
  ['main.tf', '# trivy:exp:2099-01-01:ignore:AWS-0086\r\n', 'line 1'],
  ['stack.yaml', 'Resources:\n  Bucket:\n    # trivy:ignore:AWS-0086\n', 'line 3'],
  ['chart/templates/pod.yaml', '# trivy:ignore:KSV-0017[container=a]\n', 'line 1']
])('names a comment in %s, %j', async (name, content, lines) => {
  expect(await describeIn({[name]: content})).toEqual(noteOf(`${name} (${lines})`))
})

it.each([
  ['Dockerfile', 'FROM debian # about trivy:ignored things\n'],
  ['Dockerfile', '# trivy:ignore\n# trivy:ignore:\n# nottrivy:ignore:x\n'],
  ['README.md', IGNORE],
  ['pod.yaml', `apiVersion: v1\nkind: Pod\n${IGNORE}`],
  ['node_modules/a/Dockerfile', IGNORE],
  ['.git/main.tf', IGNORE]
])('passes over what Trivy does not obey: %s, %j', async (name, content) => {
  expect(await describeIn({[name]: content})).toEqual([])
})

it.each([
  ['**/testdata', 'a/b/testdata/main.tf', ''],
  ['**/testdata', 'testdata/main.tf', ''],
  ['a/*', 'a/b/main.tf', ''],
  ['./a/', 'a/main.tf', ''],
  ['{a,c}', 'c/main.tf', ''],
  ['**', 'a/main.tf', ''],
  ['b', 'a/b/main.tf', 'a/b/main.tf (line 1)'],
  ['testdat', 'testdata/main.tf', 'testdata/main.tf (line 1)'],
  ['a.b', 'a-b/main.tf', 'a-b/main.tf (line 1)']
])('leaves out what the scan leaves out: %s for %s', async (pattern, name, left) => {
  expect(await describeIn({[name]: IGNORE}, [pattern])).toEqual(left === '' ? [] : noteOf(left))
})

it('leaves out files, and follows no link', async () => {
  await mkdir(join(folder, 'other'))
  await symlink(join(folder, 'other'), join(folder, 'link'))
  expect(await describeIn({'other/main.tf': IGNORE, 'a/old.tf': IGNORE}, [], ['**/old.tf'])).toEqual(noteOf('other/main.tf (line 1)'))
})

it('stays short', async () => {
  const files = Object.fromEntries(Array.from({length: 12}, (_, index) => [`${String.fromCharCode(97 + index)}.tf`, IGNORE.repeat(11)]))
  const [note = ''] = await describeIn(files)
  expect(note).toContain('a.tf (line 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, …), b.tf')
  expect(note).toMatch(/j\.tf \([^)]*\), and 2 more files\.$/)
})
