import {afterEach, beforeEach, describe, expect, test} from '@jest/globals'
import {existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {readInjectSecretsInputs} from '../../../actions/inject-secrets/inputs.ts'
import {report} from '../../../actions/inject-secrets/outputs.ts'
import {run} from '../../../actions/inject-secrets/run.ts'
import type {SecretSource} from '../../../actions/inject-secrets/secret-source.ts'
import {CancelledError} from '../../../lib/action/errors.ts'

/** By the last part of a reference. */
const SECRETS: Readonly<Record<string, string>> = {
  f: 'first-secret',
  dollar: 'a$b"c: #d',
  number: '0123',
  empty: '',
  nul: 'before\0after',
  long: 'first line of a key\nsecond line of a key'
}

let workspace: string
let temporaryFolder: string
let asked: string[][]
let exported: Map<string, string>
let events: string[]
let warnings: string[]

beforeEach(() => {
  workspace = mkdtempSync(join(tmpdir(), 'fairway-workspace-'))
  temporaryFolder = mkdtempSync(join(tmpdir(), 'fairway-temporary-'))
  asked = []
  exported = new Map()
  events = []
  warnings = []
})
afterEach(() => {
  rmSync(workspace, {recursive: true})
  rmSync(temporaryFolder, {recursive: true})
})

const vault: SecretSource = {
  name: 'a made-up vault',
  resolve(references) {
    asked.push(references.map(({text}) => text))
    return Promise.resolve(
      new Map(
        references.map(({text, field}) => {
          const value = SECRETS[field]
          return [text, value === undefined ? {kind: 'missing', reason: 'the item has no such field.'} : {kind: 'found', value}]
        })
      )
    )
  }
}

function start(inputs: Record<string, string>, source: SecretSource = vault, signal = new AbortController().signal, proposal?: string) {
  const all: Record<string, string> = {'service-account-token': 'ops_token-1', ...inputs}
  return run(
    readInjectSecretsInputs(name => all[name] ?? ''),
    {
      workspace,
      temporaryFolder,
      environment: {FAIRWAY_SECRET_VARIABLES: 'EARLIER,A'},
      openSource: () => source,
      proposal,
      whyNoSecrets: 'A made-up reason.',
      exportVariable: (name, value) => {
        events.push(`export ${name}`)
        exported.set(name, value)
      },
      rememberDirectory: directory => events.push(`remember ${existsSync(directory) ? 'existing' : 'new'} folder`),
      warn: message => warnings.push(message),
      info: () => undefined,
      signal
    }
  )
}

const leftovers = () => readdirSync(temporaryFolder)

describe('injecting', () => {
  test('exports variables and renders files, asking for each reference once', async () => {
    writeFileSync(join(workspace, 'docker-compose.template.yml'), 'a: op://v/i/dollar\nb: ${TAG}\nc: op://v/i/number # n\n')
    writeFileSync(join(workspace, 'app.conf'), 'x={{ op://v/i/dollar }}\n')
    const result = await start({
      env: 'A=op://v/i/f\nURL=u:{{ op://v/i/f }}@h\nKEY=op://v/i/long',
      templates: 'docker-compose.template.yml\napp.conf => etc/app.conf'
    })
    expect(asked).toEqual([['op://v/i/f', 'op://v/i/long', 'op://v/i/dollar', 'op://v/i/number']])
    expect([...exported]).toEqual([
      ['A', 'first-secret'],
      ['URL', 'u:first-secret@h'],
      ['KEY', 'first line of a key\nsecond line of a key'],
      ['FAIRWAY_SECRET_VARIABLES', 'EARLIER,A,URL,KEY']
    ])
    expect(result.files.map(file => readFileSync(file, 'utf8'))).toEqual(['a: "a$$b\\"c: #d"\nb: ${TAG}\nc: "0123" # n\n', 'x=a$b"c: #d\n'])
    // The folder is remembered for post before it is there, and variables come last.
    expect(events).toEqual(['remember new folder', 'export A', 'export URL', 'export KEY', 'export FAIRWAY_SECRET_VARIABLES'])
    expect(warnings).toEqual([])
  })

  test('reports paths, a number and names, and no value', async () => {
    writeFileSync(join(workspace, 'app.conf'), 'x={{ op://v/i/dollar }}\n')
    const {outputs, summary} = report(await start({env: 'A=op://v/i/f', templates: 'app.conf'}))
    expect(outputs.count).toBe('2')
    expect(outputs.files).toBe(join(outputs.directory, 'app.conf'))
    expect(summary).toContain('| `op://v/i/dollar` | file `app.conf` |')
    for (const value of Object.values(SECRETS).filter(secret => secret !== ''))
      expect(JSON.stringify([outputs, summary])).not.toContain(value)
  })

  test('without templates there is no folder', async () => {
    const {outputs} = report(await start({env: 'A=op://v/i/f'}))
    expect(outputs).toEqual({directory: '', files: '', selected: '', proposal: '', count: '1'})
    expect(leftovers()).toEqual([])
    expect(events).toEqual(['export A', 'export FAIRWAY_SECRET_VARIABLES'])
  })

  test('a template without references is rendered without a request', async () => {
    writeFileSync(join(workspace, 'app.conf'), 'x=1\n')
    const {outputs} = report(await start({templates: 'app.conf', 'service-account-token': ''}))
    expect(asked).toEqual([])
    expect(outputs.count).toBe('0')
    expect(readFileSync(outputs.files, 'utf8')).toBe('x=1\n')
    expect(warnings).toEqual([expect.stringContaining('hold no secret reference')])
  })

  test('an empty secret in a template is a warning', async () => {
    writeFileSync(join(workspace, 'app.conf'), 'x={{ op://v/i/empty }};\n')
    await start({templates: 'app.conf'})
    expect(warnings).toEqual(['app.conf:1: op://v/i/empty is empty in 1Password.'])
  })
})

describe('when something is wrong, nothing is written or exported', () => {
  beforeEach(() => writeFileSync(join(workspace, 'app.conf'), 'x={{ op://v/i/f }}\n'))
  afterEach(() => {
    expect(leftovers()).toEqual([])
    expect(events).toEqual([])
  })

  test('a mistake in the input: nothing is asked either', async () => {
    await expect(start({env: 'A=op://v/i', templates: 'app.conf'})).rejects.toThrow('Nothing was asked of 1Password')
    expect(asked).toEqual([])
  })

  test('no credentials: said after the mistakes of the input', async () => {
    await expect(start({templates: 'app.conf', 'service-account-token': ''})).rejects.toThrow('No 1Password credentials')
  })

  test('references that are not there: all of them with all their places', async () => {
    writeFileSync(join(workspace, 'b.conf'), '\n{{ op://v/i/none }}')
    await expect(start({env: 'A=op://v/i/none\nB=op://v/i/nothing\nC=op://v/i/f', templates: 'app.conf\nb.conf'})).rejects.toThrow(
      [
        '2 references could not be resolved through a made-up vault.',
        '- env:1, b.conf:2: op://v/i/none: the item has no such field.',
        '- env:2: op://v/i/nothing: the item has no such field.'
      ].join('\n')
    )
  })

  test('an empty or cut-off variable', async () => {
    await expect(start({env: 'A=op://v/i/empty\nB=op://v/i/nul', templates: 'app.conf'})).rejects.toThrow(
      'No variable was set.\n- env:1: A: op://v/i/empty is empty in 1Password.\n- env:2: B: op://v/i/nul holds a NUL, which no variable can hold.'
    )
  })

  test('a vault that does not answer in time', async () => {
    let ended = false
    const silent: SecretSource = {
      name: 'a silent vault',
      resolve: (_references, signal) => {
        signal.addEventListener('abort', () => (ended = true))
        return new Promise(() => undefined)
      }
    }
    await expect(start({env: 'A=op://v/i/f', timeout: '20ms'}, silent)).rejects.toThrow('a silent vault did not answer within')
    expect(ended).toBe(true)
  })

  test('a cancel while the vault is asked', async () => {
    const cancellation = new AbortController()
    const silent: SecretSource = {
      name: 'a silent vault',
      resolve: () => {
        cancellation.abort(new CancelledError())
        return new Promise(() => undefined)
      }
    }
    await expect(start({templates: 'app.conf'}, silent, cancellation.signal)).rejects.toThrow(CancelledError)
  })
})

describe('a check', () => {
  const write = (content: string) => writeFileSync(join(workspace, 'docker-compose.yml'), content)
  const check = (proposal?: string, inputs: Record<string, string> = {}) =>
    start({mode: 'check', templates: 'docker-compose.yml', ...inputs}, vault, undefined, proposal)

  test('asks for every reference, and writes and exports nothing', async () => {
    write("a: 'op://v/i/f'\nb: 'op://v/i/dollar'\n")
    const result = await check(undefined, {env: 'NAME=op://v/i/f'})
    expect({asked, events, left: leftovers()}).toEqual({asked: [[expect.anything(), expect.anything()]], events: [], left: []})
    expect(report(result)).toEqual({outputs: {directory: '', files: '', selected: 'docker-compose.yml', proposal: 'false', count: '2'}})
  })

  test('that only reads the templates needs no credentials, and says whether the run is one of a proposal', async () => {
    write("a: 'op://v/i/f'\n")
    const lint = (proposal?: string) => check(proposal, {mode: 'lint', 'service-account-token': ''})
    expect(report(await lint()).outputs).toMatchObject({proposal: 'false', count: '1'})
    expect(report(await lint('it is a pull request')).outputs).toMatchObject({proposal: 'true'})
    expect(asked).toEqual([])
    write('a: {{ op://v/i/f }}\n')
    await expect(lint()).rejects.toThrow('docker-compose.yml:1')
  })

  test('names what 1Password does not have', async () => {
    write("a: 'op://v/i/mispelt'\n")
    await expect(check()).rejects.toThrow('docker-compose.yml:1: op://v/i/mispelt: the item has no such field.')
  })

  test('outside of a proposal needs the credentials that the deploy needs', async () => {
    write("a: 'op://v/i/f'\n")
    await expect(check(undefined, {'service-account-token': ''})).rejects.toThrow('No 1Password credentials were given.')
  })

  test('of a proposal asks nobody, and still reads the template', async () => {
    write("a: 'op://v/i/mispelt'\n")
    await expect(check('the event is pull_request', {'service-account-token': ''})).resolves.toMatchObject({sourceName: 'nothing'})
    write('a: 1\n\tb: 2\n')
    await expect(check('the event is pull_request')).rejects.toThrow('docker-compose.yml:2: this is not valid YAML')
    write('a: 1\na: 2\n')
    await expect(check('the event is pull_request')).rejects.toThrow('docker-compose.yml:2: this key is there twice in its map')
    // Whoever leaves ship.yml's default as it is never wrote that name.
    await expect(check('the event is pull_request', {templates: 'none.yml'})).rejects.toThrow(
      /none\.yml: there is no such file in the repository\. .* It is a line of "templates", or the default of that input .* "templates: ''" where no file has references\.$/
    )
    expect(asked).toEqual([])
  })
})
