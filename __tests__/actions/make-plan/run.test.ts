import {describe, expect, test} from '@jest/globals'
import {existsSync, mkdirSync, readFileSync, statSync, writeFileSync} from 'node:fs'
import {failureOf, inWork, left, setting, starts, takeStep, teach, useSetting, VALUE, type Given} from './setting.ts'

useSetting()

const PLAN = () => inWork('_temp', 'change.tfplan')

describe('a plan', () => {
  const REPLACE = 'terraform_data.server["a b"]\n\nterraform_data.disk'

  test.each<readonly [string, Given, readonly string[]]>([
    ['of everything', {}, []],
    ['of a replacement', {replace: REPLACE}, ['-replace=terraform_data.server["a b"]', '-replace=terraform_data.disk']],
    ['of what is destroyed', {destroy: 'true'}, ['-destroy']],
    ['of a refresh only', {'refresh-only': 'true'}, ['-refresh-only']],
    ['of some addresses', {target: 'module.a\nmodule.b["$(x)"]\n'}, ['-target=module.a', '-target=module.b["$(x)"]']],
    ['with its variables', {'var-file': 'a b.tfvars\n*.tfvars'}, ['-var-file=a b.tfvars', '-var-file=*.tfvars']],
    ['of all of that', {'var-file': 'a', target: 'b.c', replace: 'd.e'}, ['-var-file=a', '-target=b.c', '-replace=d.e']]
  ])('%s', async (_, given, expected) => {
    const {outputs, failure} = await takeStep(given)
    expect([outputs.plan, failure, setting.errors]).toEqual([PLAN(), undefined, []])
    expect(starts()).toEqual([
      'terraform|init|-no-color',
      ['terraform', 'plan', '-json', `-out=${PLAN()}`, ...expected, '-lock=false'].join('|')
    ])
    expect(readFileSync(inWork('bin', 'folder'), 'utf8').trim()).toBe(inWork('infrastructure'))
  })

  test('of OpenTofu', async () => {
    await takeStep({binary: 'tofu'})
    expect(starts()).toEqual(['tofu|init|-no-color', `tofu|plan|-json|-out=${PLAN()}|-lock=false`])
  })

  test('that is to be applied takes the lock of the state; one that only looks leaves it to others', async () => {
    teach('data', JSON.stringify({backend: {type: 's3'}}))
    await takeStep({'to-apply': 'true'})
    expect(starts().at(-1)).toBe(`terraform|plan|-json|-out=${PLAN()}`)
  })

  test('says nothing in the log, whether it is made or not', async () => {
    for (const status of ['0', '1']) {
      teach('status.plan', status)
      await takeStep()
      expect([...setting.log, ...setting.errors].join('\n')).not.toContain(VALUE)
    }
    expect(setting.log).toContain('Planning. Nothing that Terraform says of it is shown, because it can quote secrets.')
  })

  test('is for nobody else on the runner, and what init writes is as it always is', async () => {
    teach('data', '{}')
    const before = process.umask(0o022)
    try {
      await takeStep()
      // As it was before.
      expect(process.umask(0o022)).toBe(0o022)
    } finally {
      process.umask(before)
    }
    const modes = [PLAN(), inWork('_temp', 'data', 'terraform.tfstate')].map(path => statSync(path).mode & 0o777)
    expect(modes).toEqual([0o600, 0o600 | 0o044])
  })

  test('leaves nothing of what Terraform said behind', async () => {
    for (const status of ['0', '1']) {
      teach('status.plan', status)
      await takeStep()
      expect(left()).toEqual([])
    }
  })

  test('of an earlier step is never taken for it', async () => {
    writeFileSync(PLAN(), 'old')
    teach('writes-nothing', '')
    const {outputs, failure} = await takeStep()
    expect({outputs, failure}).toEqual({outputs: {plan: ''}, failure: 'There is no plan: "terraform plan" ended well and wrote none.'})
    expect(existsSync(PLAN())).toBe(false)
  })

  test('sees nothing of the step, and of no workspace but the one that was named', async () => {
    const secrets = {
      INPUT_PLAN: VALUE,
      GITHUB_ENV: VALUE,
      GITHUB_OUTPUT: VALUE,
      TF_LOG: 'trace',
      TF_CLI_ARGS_plan: '-destroy',
      TF_WORKSPACE: VALUE
    }
    await takeStep({workspace: 'staging'}, secrets)
    for (const command of ['init', 'workspace', 'plan']) {
      const environment = readFileSync(inWork('bin', `environment.${command}`), 'utf8')
      expect(environment).toMatch(/^TF_INPUT=0$/m)
      expect(environment).toContain(`TF_DATA_DIR=${inWork('_temp', 'data')}`)
      for (const name of Object.keys(secrets)) expect(environment).not.toMatch(new RegExp(`^${name}=`, 'm'))
    }
  })
})

describe('a plan that cannot be made', () => {
  test('is told by the place and the summary of each error, and why no more is said', async () => {
    const diagnostic = {
      severity: 'error',
      summary: 'Resource precondition failed',
      detail: VALUE,
      range: {filename: 'main.tf', start: {line: 12}}
    }
    teach('says.plan', `${JSON.stringify({'@level': 'error', diagnostic, type: 'diagnostic'})}\n`)
    teach('status.plan', '1')
    const {outputs, failure} = await takeStep({binary: 'tofu'})
    expect(outputs.plan).toBe('')
    // Terraform writes one all the same, with the values that it knows.
    expect(existsSync(PLAN())).toBe(false)
    expect(setting.errors).toEqual(['main.tf:12: Resource precondition failed'])
    expect(failure).toBe(
      'There is no plan. No more is shown of what tofu said, because it can quote secrets: run "tofu plan" at home to read it.'
    )
  })

  test('without a word of Terraform is told all the same', async () => {
    teach('status.plan', '1')
    const {failure} = await takeStep()
    expect([setting.errors, failure]).toEqual([[], expect.stringMatching(/^There is no plan\. No more is shown of what terraform said/)])
  })

  test('because the program was ended says so', async () => {
    teach('does.plan', 'kill -9 $$\n')
    const {failure} = await takeStep()
    expect(setting.errors).toEqual(['"terraform plan" was ended by SIGKILL.'])
    expect(failure).toMatch(/^There is no plan\./)
  })

  test('behind a wrapper is that of the program all the same', async () => {
    writeFileSync(inWork('bin', 'terraform-bin'), readFileSync(inWork('bin', 'terraform')), {mode: 0o700})
    teach('status.plan', '1')
    expect((await takeStep()).failure).toContain('run "terraform plan" at home')
    expect(starts().at(-1)).toMatch(/^terraform-bin\|plan/)
  })
})

describe('the folder', () => {
  test('is initialised with the settings of the backend, one option each', async () => {
    await takeStep({'backend-config': 'bucket=a b\n\n-help\nkey="$(x)"'})
    expect(starts()[0]).toBe('terraform|init|-no-color|-backend-config=bucket=a b|-backend-config=-help|-backend-config=key="$(x)"')
  })

  test('and what init says is shown line by line, none of which is a command of the runner', async () => {
    teach('says.init', 'Initializing the backend...\n\n  - one\n::add-mask::e\n::stop-commands::x\n##[error]y\r\n')
    await takeStep()
    expect(setting.log.slice(0, 6)).toEqual([
      'Initializing the backend...',
      '',
      '  - one',
      ': :add-mask::e',
      ': :stop-commands::x',
      '## [error]y'
    ])
  })

  test('that cannot be initialised is not planned', async () => {
    teach('says.init', 'Error: Unsupported backend type\n')
    teach('status.init', '1')
    expect(await failureOf()).toBe('"terraform init" failed. What it said stands above.')
    expect(setting.log).toEqual(['Error: Unsupported backend type'])
    expect(starts()).toHaveLength(1)
  })

  test('that is not there, or a program that is not there, is named', async () => {
    expect(await failureOf({'working-directory': 'nothing'})).toMatch(/^Input "working-directory": there is no folder ".*nothing"\./)
    expect(await failureOf({binary: './nothing'})).toMatch(/^Input "binary": there is no program ".*nothing"\./)
    expect(starts()).toEqual([])
  })

  test('gets the workspace that was named, which is never made', async () => {
    for (const binary of ['terraform', 'tofu']) {
      await takeStep({binary, workspace: 'two words'})
      expect(starts().at(-2)).toBe(`${binary}|workspace|select|-no-color|two words`)
    }
    teach('says.workspace', 'Workspace "two words" doesn\'t exist.\n')
    teach('status.workspace', '1')
    expect(await failureOf({workspace: 'two words'})).toBe(
      'Input "workspace": "two words" could not be selected. A workspace is not made here: make it with "terraform workspace new", or fix the name.'
    )
    expect(setting.log).toContain('Workspace "two words" doesn\'t exist.')
    expect(starts().at(-1)).toMatch(/^terraform\|workspace/)
  })

  test('whose state would be lost with the job is not planned when that is to be applied', async () => {
    expect(await failureOf({'to-apply': 'true'})).toMatch(/^The state would be lost when the job ends: the configuration has no backend\. /)
    expect(starts()).toEqual(['terraform|init|-no-color'])
    expect(await failureOf()).toBe('')
    mkdirSync(inWork('infrastructure', '.terraform'), {recursive: true})
    writeFileSync(inWork('infrastructure', '.terraform', 'terraform.tfstate'), JSON.stringify({backend: {type: 's3'}}))
    expect(await failureOf({'to-apply': 'true'}, {TF_DATA_DIR: ''})).toBe('')
  })

  test('is only prepared for a plan that another job made', async () => {
    const {outputs, failure} = await takeStep({mode: 'prepare', plan: '', workspace: 'staging', 'backend-config': 'key=a'})
    expect({outputs, failure}).toEqual({outputs: {plan: ''}, failure: undefined})
    expect(starts()).toEqual(['terraform|init|-no-color|-backend-config=key=a', 'terraform|workspace|select|-no-color|staging'])
  })
})

describe('an input', () => {
  test.each<readonly [Given, RegExp]>([
    [{plan: ''}, /^Input "plan" is required in mode plan but is empty\./],
    [{workspace: '-help'}, /^Input "workspace": "-help" begins with "-"/],
    [{mode: 'apply'}, /^Input "mode": "apply" is not an allowed value/],
    [{destroy: 'yes'}, /^Input "destroy": "yes" is neither true nor false/]
  ])('%j starts nothing', async (given, message) => {
    expect(await failureOf(given)).toMatch(message)
    expect(starts()).toEqual([])
  })
})
