import {expect, it} from '@jest/globals'
import {spawnSync} from 'node:child_process'
import {accessSync, constants, readFileSync, realpathSync} from 'node:fs'
import {delimiter, join} from 'node:path'
import {root} from '../../scripts/support/repository.ts'
import {plansFolder} from '../lib/plan/scenarios.ts'

const bundle = join(root, 'dist', 'cli', 'index.js')

/** Every Node of this machine that the program has to run on: the one that runs the tests, and those on PATH. */
function nodes(): string[] {
  const found = (process.env['PATH'] ?? '').split(delimiter).flatMap(folder => {
    try {
      return [realpathSync(join(folder, 'node'))]
    } catch {
      return []
    }
  })
  return [...new Set([realpathSync(process.execPath), ...found])].filter(
    node => Number(/^v(\d+)/.exec(spawnSync(node, ['--version']).stdout.toString())?.[1] ?? 0) >= 20
  )
}

it('the committed bundle is a program', () => {
  expect(readFileSync(bundle, 'utf8')).toMatch(/^#!\/usr\/bin\/env node\n/)
  accessSync(bundle, constants.X_OK)
})

it('the committed bundle carries nothing of the toolkit of GitHub Actions, which takes longer to load than a plan to judge', () => {
  const licenses = readFileSync(join(root, 'dist', 'cli', 'licenses.txt'), 'utf8')
  expect(licenses).toMatch(/^yaml$/m)
  expect(licenses).not.toMatch(/^(@actions|@octokit)\//m)
})

it.each(nodes())('the committed bundle runs on %s', node => {
  const plan = join(plansFolder, 'providers', 'hcloud_volume_location.json')
  const {status, stdout, stderr} = spawnSync(node, [bundle, 'plan-guard', plan, '--json'])
  expect({status, stderr: stderr.toString()}).toEqual({status: 3, stderr: ''})
  expect(JSON.parse(stdout.toString())).toMatchObject({verdict: 'deny', protected: ['hcloud_volume.data']})
})
