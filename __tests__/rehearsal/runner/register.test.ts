import {spawnSync} from 'node:child_process'
import {join} from 'node:path'
import {pathToFileURL} from 'node:url'
import {describe, expect, test} from '@jest/globals'
import {folderOf} from './support.ts'

const REGISTER = join(process.cwd(), 'rehearsal/register.ts')
const RUNNER = pathToFileURL(join(process.cwd(), 'rehearsal/runner/index.ts')).href

function runNode(args: readonly string[]) {
  const script = join(folderOf({'main.mjs': `console.log(typeof (await import(${JSON.stringify(RUNNER)})).runWorkflow)`}), 'main.mjs')
  const environment = {...process.env, NODE_OPTIONS: ''}
  return spawnSync(process.execPath, [...args, script], {encoding: 'utf8', env: environment})
}

describe('rehearsal/register.ts', () => {
  test('makes plain Node load the official parser, and says nothing', () => {
    const {stdout, stderr, status} = runNode(['--import', REGISTER])
    expect({stdout, stderr, status}).toEqual({stdout: 'function\n', stderr: '', status: 0})
  })

  test('is needed: without it Node refuses the parser’s JSON', () => {
    expect(runNode([]).stderr).toContain('ERR_IMPORT_ATTRIBUTE_MISSING')
  })
})
