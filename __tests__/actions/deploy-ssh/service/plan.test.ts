import {afterEach, beforeEach, describe, expect, test} from '@jest/globals'
import {chmod, mkdir, mkdtemp, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {readDeployInputs} from '../../../../actions/deploy-ssh/inputs.ts'
import {renderTargets, renderUnits} from '../../../../actions/deploy-ssh/service/lists.ts'
import {planService} from '../../../../actions/deploy-ssh/service/plan.ts'
import {silence} from '../../../support/silence.ts'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'fairway-test-'))
  await mkdir(join(folder, 'rendered', '.fairway-lines'), {recursive: true})
  await writeFile(join(folder, 'plain.conf'), 'plain')
  await writeFile(join(folder, 'run.sh'), '#!/bin/sh\n')
  await chmod(join(folder, 'run.sh'), 0o700)
  await writeFile(join(folder, 'rendered', 'app.conf'), 'secret')
})
afterEach(() => rm(folder, {recursive: true, force: true}))

const DIGEST = `sha256:${'1'.repeat(64)}`

function inputsOf(more: Record<string, string>) {
  const given: Record<string, string> = {
    mode: 'service',
    host: 'lxc.example.com',
    user: 'root',
    'ssh-key': 'key',
    'known-hosts': 'x',
    project: 'metrics',
    rendered: join(folder, 'rendered'),
    ...more
  }
  let read: ReturnType<typeof readDeployInputs> | undefined
  silence(() => (read = readDeployInputs(name => given[name] ?? '')))
  return read!
}

const plan = (more: Record<string, string>) => planService(inputsOf(more))
const at = (name: string) => join(folder, name)

describe('the mode of a file that is new', () => {
  test.each([
    ['app.conf => /etc/app.conf', '0600'],
    ['app.conf => /etc/app.conf mode=0640', '0640'],
    ['app.conf => /etc/systemd/system/a.service', '0644'],
    ['PLAIN => /etc/plain.conf', '0644'],
    ['RUN => bin/run.sh', '0755'],
    ['RENDERED => /etc/app.conf', '0600']
  ])('%s', async (line, mode) => {
    const files = line.replace('PLAIN', at('plain.conf')).replace('RUN', at('run.sh')).replace('RENDERED', at('rendered/app.conf'))
    expect((await plan({files})).files).toMatchObject([{newMode: mode, isSent: true}])
  })
})

test('with "only", the others are neither read nor sent', async () => {
  const files = 'app.conf => /etc/app.conf unit=a\nnone.conf => etc/none.conf\nimage:/app => bin/app'
  const planned = await plan({files, only: 'app.conf', image: 'registry.example.com/app', digest: DIGEST})
  expect(planned.isPartial).toBe(true)
  expect(planned.files.map(({name, isSent}) => [name, isSent])).toEqual([
    ['root/etc/app.conf', true],
    ['etc/none.conf', false],
    ['bin/app', false]
  ])
  await expect(plan({files: 'app.conf => /etc/app.conf', only: 'other.conf'})).rejects.toThrow(
    'no line of "files" begins with "other.conf"'
  )
})

test.each<[string, Record<string, string>, RegExp]>([
  ['nothing to deploy', {}, /"files" and "units" are both empty/],
  ['a file that is not there', {files: 'none => /etc/x'}, /the file none cannot be read \(ENOENT\)/],
  ['a folder', {files: 'FOLDER => /etc/x'}, /cannot be read \(EISDIR\)/],
  ['a map of lines', {files: '.fairway-lines/app.conf => /etc/x'}, /cannot be read/],
  ['a file of an image without one', {files: 'image:/app => bin/app'}, /comes out of an image, and "image" is empty/],
  ['a file of an image without a digest', {files: 'image:/app => bin/app', image: 'registry.example.com/app'}, /"digest" is empty/],
  ['a command that is no list', {units: 'a', validate: 'nginx -t'}, /Input "validate"/]
])('refuses %s', async (_what, more, message) => {
  const files = more['files']?.replace('FOLDER', folder)
  await expect(plan({...more, ...(files === undefined ? {} : {files})})).rejects.toThrow(message)
})

test.each<[string, Record<string, string>, RegExp]>([
  ['a Compose file for a service', {'compose-file': 'compose.yml'}, /"compose-file" is for a Compose project/],
  ['platforms for a service', {platforms: 'linux/amd64'}, /"platforms" is compared in a check only/],
  ['a requirement that is none', {requires: 'binary ls'}, /Input "requires"/],
  ...['units', 'validate', 'only', 'rendered', 'registry-ca'].map(
    name =>
      [
        `${name} for a Compose project`,
        {mode: 'check', image: 'registry.example.com/app', rendered: '', [name]: 'x'},
        new RegExp(`"${name}" is for a service`)
      ] as [string, Record<string, string>, RegExp]
  ),
  ...['dry-run', 'insecure-registry'].map(
    name =>
      [
        `${name} for a Compose project`,
        {mode: 'check', image: 'registry.example.com/app', rendered: '', [name]: 'true'},
        new RegExp(`"${name}" is for a service`)
      ] as [string, Record<string, string>, RegExp]
  ),
  ['no image for a Compose project', {mode: 'check', rendered: ''}, /"image" is required/]
])('refuses %s', (_what, more, message) => expect(() => inputsOf(more)).toThrow(message))

test('a check does not know the digest of what is not built yet', async () => {
  const planned = await plan({mode: 'check-service', files: 'image:/app => bin/app', image: 'registry.example.com/app'})
  expect(planned.files).toMatchObject([{from: 'image', content: undefined}])
})

test('a release says what its scripts need', async () => {
  const {files, units} = await plan({
    files: 'app.conf => /etc/app.conf mode=0640 owner=root:app unit=a,b action=reload\nimage:/app => bin/app',
    units: 'c enable=true',
    image: 'registry.example.com/app',
    digest: DIGEST
  })
  expect(renderTargets(files)).toBe(
    '0640\t0640\troot:app\treload\ta.service,b.service\tno\troot/etc/app.conf\n-\t-\t-\trestart\t-\tno\tbin/app\n'
  )
  expect(renderUnits(units)).toBe('c.service\trestart\tyes\tyes\na.service\tby-file\tno\tno\nb.service\tby-file\tno\tno\n')
})
