import {expect} from '@jest/globals'
import {spawn, type ChildProcess} from 'node:child_process'
import {mkdtempSync, readFileSync, writeFileSync} from 'node:fs'
import {dirname, join} from 'node:path'
import {node} from './node.ts'
import {bundleOf} from './tree.ts'

/** Where a step runs. */
export interface RunnerOfTest {
  readonly workspace: string
  /** RUNNER_TEMP. What an action hands back goes into the folder that it is in. */
  readonly temporary: string
  readonly environment: Readonly<Record<string, string>>
  /** What nothing that is said may hold. */
  readonly secrets: readonly string[]
}

type Values = Record<string, string>

/**
 * Starts the main part of an action as the runner does: its bundle, of the tree that is tried (`tree.ts`), as a process of its own, with files for
 * what it hands back.
 *
 * @param inputs by their names in action.yml
 */
export function startBundle(name: string, inputs: Readonly<Record<string, string>>, runner: RunnerOfTest) {
  const script = bundleOf(name)
  const files = mkdtempSync(join(dirname(runner.temporary), 'action-'))
  const [output, state, variables] = [join(files, 'output'), join(files, 'state'), join(files, 'env')] as const
  const summary = join(files, 'summary')
  for (const path of [output, state, variables, summary]) writeFileSync(path, '')
  const env: Values = {
    ...runner.environment,
    GITHUB_WORKSPACE: runner.workspace,
    GITHUB_OUTPUT: output,
    GITHUB_STATE: state,
    GITHUB_ENV: variables,
    GITHUB_STEP_SUMMARY: summary,
    RUNNER_TEMP: runner.temporary,
    ...Object.fromEntries(Object.entries(inputs).map(([input, value]) => [`INPUT_${input.toUpperCase()}`, value] as const))
  }
  const main = spawn(node, [script], {env, stdio: ['ignore', 'pipe', 'pipe']})
  const said = (text: string) => {
    for (const secret of runner.secrets) expect(text).not.toContain(secret)
    return text
  }
  let sofar = ''
  const mainEnded = endOf(main, text => (sofar = text))
  return {
    pid: main.pid ?? 0,
    kill: (signal: NodeJS.Signals) => main.kill(signal),
    /** What it has said until now. */
    saidSoFar: () => said(sofar),
    /** What the main part came to; `variables` are for the steps after it. */
    async ended() {
      const end = await mainEnded
      return {
        exitCode: end.exitCode,
        said: said(end.said),
        outputs: readValues(output),
        variables: readValues(variables),
        summary: said(readFileSync(summary, 'utf8'))
      }
    },
    /** Runs the post part; gives what it says. */
    async post(): Promise<string> {
      const saved = Object.fromEntries(Object.entries(readValues(state)).map(([key, value]) => [`STATE_${key}`, value]))
      const end = await endOf(spawn(node, [script], {env: {...env, ...saved, STATE_isPost: 'true'}, stdio: ['ignore', 'pipe', 'pipe']}))
      return said(end.said)
    }
  }
}

async function endOf(
  child: ChildProcess,
  tell: (text: string) => void = () => undefined
): Promise<{exitCode: number | null; said: string}> {
  let said = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on('data', chunk => {
      said += String(chunk)
      tell(said)
    })
  }
  const exitCode = await new Promise<number | null>(resolve => child.once('close', code => resolve(code)))
  return {exitCode, said}
}

/** What an action wrote with setOutput, saveState or exportVariable. */
function readValues(path: string): Values {
  const values: Values = {}
  for (const match of readFileSync(path, 'utf8').matchAll(/^(.+?)<<(.+)\n([\s\S]*?)\n\2$/gm)) values[match[1]!] = match[3]!
  return values
}
