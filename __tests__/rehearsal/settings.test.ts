import {afterAll, beforeAll, expect, test} from '@jest/globals'
import {mkdtemp, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {UsageError} from '../../rehearsal/usage-error.ts'
import {withRequestedSettings} from '../../rehearsal/settings.ts'

const preset = {variables: {REGISTRY: '127.0.0.1:5000'}, secrets: {REGISTRY_PASSWORD: 'preset-password'}}
const nothing = {variables: {}, secretNames: [], secretFile: undefined}
let folder: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'settings-test-'))
})

afterAll(async () => {
  await rm(folder, {recursive: true, force: true})
})

test('without a request the preset stands', async () => {
  expect(await withRequestedSettings(preset, nothing, {})).toEqual(preset)
})

test('the command line wins over the file, the file over the preset', async () => {
  const file = join(folder, 'secrets')
  await writeFile(file, '# mine\nREGISTRY_PASSWORD=from=the=file\nOTHER_TOKEN=from-the-file\n')
  const request = {variables: {REGISTRY: '127.0.0.1:6000', MINE: 'x'}, secretNames: ['OTHER_TOKEN'], secretFile: file}
  expect(await withRequestedSettings(preset, request, {OTHER_TOKEN: 'from-the-environment'})).toEqual({
    variables: {REGISTRY: '127.0.0.1:6000', MINE: 'x'},
    secrets: {REGISTRY_PASSWORD: 'from=the=file', OTHER_TOKEN: 'from-the-environment'}
  })
})

test('a secret that is not in the environment is wrong usage', async () => {
  const request = {...nothing, secretNames: ['NOT_THERE']}
  await expect(withRequestedSettings(preset, request, {})).rejects.toThrow(UsageError)
  await expect(withRequestedSettings(preset, request, {})).rejects.toThrow(/--secret NOT_THERE/)
})

test('a secret too short to be searched for is refused, without showing it', async () => {
  const request = {...nothing, secretNames: ['PIN']}
  await expect(withRequestedSettings(preset, request, {PIN: 'q7x9'})).rejects.toThrow(/PIN has fewer than 6 characters/)
  await expect(withRequestedSettings(preset, request, {PIN: 'q7x9'})).rejects.not.toThrow(/q7x9/)
})

test('a secret file that is not there is named', async () => {
  const request = {...nothing, secretFile: join(folder, 'none')}
  await expect(withRequestedSettings(preset, request, {})).rejects.toThrow(UsageError)
  await expect(withRequestedSettings(preset, request, {})).rejects.toThrow(/none cannot be read/)
})

test('a secret file that is no list of NAME=value is wrong usage, and what it holds is not shown', async () => {
  const file = join(folder, 'no-list')
  await writeFile(file, 's3cret-on-a-line-of-its-own')
  const request = {...nothing, secretFile: file}
  await expect(withRequestedSettings(preset, request, {})).rejects.toThrow(UsageError)
  await expect(withRequestedSettings(preset, request, {})).rejects.not.toThrow(/s3cret/)
})

test('a variable or a secret that leads to another machine is refused before anything is started', async () => {
  const variable = withRequestedSettings(preset, {...nothing, variables: {REGISTRY: 'ghcr.io'}}, {})
  await expect(variable).rejects.toThrow(/variable REGISTRY: ghcr\.io is not this machine/)
  const secret = withRequestedSettings(preset, {...nothing, secretNames: ['WEBHOOK_URL']}, {WEBHOOK_URL: 'https://n8n.example.com/s3cret'})
  await expect(secret).rejects.toThrow(/secret WEBHOOK_URL: n8n\.example\.com is not this machine/)
})
