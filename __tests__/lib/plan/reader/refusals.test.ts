import {describe, expect, it} from '@jest/globals'
import {entry, plan, read, readFixture, refusal, withMember} from './support.ts'

const state = {format_version: '1.0', terraform_version: '1.11.4'}
const deep = (levels: number) => '['.repeat(levels) + ']'.repeat(levels)
const change = (text: string) => plan([]).replace('"resource_changes":[]', `"resource_changes":[${text}]`)
const valid = JSON.stringify(entry())

describe('what is no plan', () => {
  it.each([
    ['empty', 'nothing', ''],
    ['empty', 'blanks', ' \r\n\t\n'],
    ['empty', 'a byte order mark', '\ufeff'],
    ['empty', 'the command of the wrapper alone', '[command]/opt/terraform-bin show -json tfplan\n'],
    ['plan-file', 'a plan file', Buffer.from('PK\u0003\u0004\u0000\u00ff', 'latin1')],
    ['text-plan', 'the text of a plan', readFixture('mixed.plan.txt')],
    ['text-plan', 'the text of a plan that says JSON', readFixture('spoof_text.plan.txt')],
    ['text-plan', 'the text of OpenTofu', readFixture('providers/tofu_destroy.plan.txt')],
    ['text-plan', 'a text with colours', '\u001b[0m\u001b[1mNo changes.\u001b[0m Your infrastructure matches.'],
    ['text-plan', 'an error of Terraform', '╷\n│ Error: Failed to load plugin schemas\n'],
    ['text-plan', 'drift', 'Note: Objects have changed outside of OpenTofu\n'],
    ['text-plan', 'what is read', 'hcloud_volume.data: Refreshing state... [id=1]\n'],
    ['text-plan', 'outputs', '\nChanges to Outputs:\n  + a = 1\n'],
    ['text-plan', 'what comes before a plan', 'Acquiring state lock. This may take a few moments...\n'],
    ['text-plan', 'where a plan was saved', 'Saved the plan to: tfplan\n'],
    ['text-plan', 'an error without a frame', 'Error: Failed to load plugin schemas\n'],
    ['text-plan', 'the text of a plan with JSON after it', `Plan: 1 to add, 0 to change, 0 to destroy.\n${plan()}`],
    ['json-stream', 'the lines of plan -json', readFixture('mixed.plan.jsonl')],
    ['state', 'a state that is shown', JSON.stringify({...state, values: {root_module: {}}})],
    ['state', 'an empty state that is shown', JSON.stringify({format_version: '1.0'})],
    ['state', 'a state with checks', JSON.stringify({...state, values: {}, checks: []})],
    [
      'state',
      'the file of a state',
      JSON.stringify({version: 4, terraform_version: '1.11.4', serial: 3, lineage: 'x', resources: [], check_results: null})
    ],
    [
      'redacted-plan',
      'a redacted plan',
      JSON.stringify({plan_format_version: '1.2', resource_changes: [{change: {}}], provider_schemas: {}})
    ],
    ['not-a-plan', 'a list', '[{"format_version":"1.2"}]'],
    ['not-a-plan', 'any object', '{"hello":"world"}'],
    ['not-a-plan', 'an empty object', '{}'],
    ['not-a-plan', 'a version and nothing of a plan', JSON.stringify({...state, resource_chanfes: []})],
    ['not-json', 'a text', 'hello'],
    ['not-json', 'a value that is no object', '"format_version"'],
    ['not-json', 'a line that looks like the wrapper', '[command'],
    ['not-json', 'something after the command', '[command]terraform-bin show\nhello'],
    ['encoding', 'UTF-16 without a mark', Buffer.from(plan(), 'utf16le')],
    ['encoding', 'UTF-16 of the other order, without a mark', Buffer.from(plan(), 'utf16le').swap16()],
    ['no-format-version', 'no version', plan([], {format_version: undefined})],
    ['no-format-version', 'a version that is none', plan([], {format_version: 'new'})],
    ['no-format-version', 'a version that is a number', plan([], {format_version: 1.2})],
    ['unsupported-version', 'the next major version', plan([], {format_version: '2.0'})],
    ['unsupported-version', 'a version before the first', plan([], {format_version: '0.0'})],
    ['unsupported-version', 'a version of many digits', plan([], {format_version: '10.1'})]
  ])('is refused as %s: %s', async (code, _, file) => {
    expect((await refusal(file)).code).toBe(code)
  })
})

describe('a plan that is damaged', () => {
  it.each([
    ['truncated', 'it ends early', plan().slice(0, -1)],
    ['truncated', 'it ends in a name', plan().slice(0, 5)],
    ['truncated', 'it ends in a part that is passed over', plan([], {prior_state: {values: 'text'}}).split('text')[0] ?? ''],
    ['trailing-data', 'a second plan', plan() + plan()],
    ['trailing-data', 'a second plan on a line', `${plan()}\n${plan()}\n`],
    ['trailing-data', 'a bracket too many', `${plan()}}`],
    ['trailing-data', 'a text', `${plan()}\nDone.`],
    ['trailing-data', 'a command that the wrapper does not write', `${plan()}\n::error::no`],
    ['trailing-data', 'the start of a command', `${plan()}\n::deb`],
    ['trailing-data', 'a command on the line of the plan', `${plan()}::debug::no`],
    ['trailing-data', 'a zero byte', `${plan()}\u0000`],
    ['not-json', 'a comma too many', plan().replace('"errored":false', '"errored":false,')],
    ['not-json', 'no comma', plan().replace(',"errored"', ' "errored"')],
    ['not-json', 'no colon', plan().replace('"errored":', '"errored" ')],
    ['not-json', 'a name without quotes', plan().replace('"errored"', 'errored')],
    ['not-json', 'the wrong bracket', plan().replace('"resource_changes":[', '"resource_changes":[}')],
    ['not-json', 'the wrong bracket at the end', `${plan().slice(0, -1)}]`],
    ['not-json', 'the wrong bracket in a part that is passed over', plan([], {planned_values: 'X'}).replace('"X"', '{"a":[1}')],
    ['not-json', 'a number of another language', plan([], {planned_values: 'X'}).replace('"X"', '012')],
    ['not-json', 'a line break in a text', plan([], {planned_values: 'X'}).replace('X', '\n')],
    ['not-json', 'an escape that is none', plan([], {planned_values: 'X'}).replace('X', '\\x')],
    ['not-json', 'a literal that is none', plan([], {planned_values: 'X'}).replace('"X"', 'nul1')],
    ['encoding', 'a byte that begins no character', Buffer.concat([Buffer.from('{"a":"'), Buffer.from([0xff]), Buffer.from('"}')])],
    ['encoding', 'a character that is cut short', Buffer.concat([Buffer.from('{"a":"'), Buffer.from([0xe2, 0x82])])],
    ['encoding', 'half a character in UTF-16', Buffer.concat([Buffer.from(`\ufeff${plan()}`, 'utf16le'), Buffer.from([0x20])])],
    ['encoding', 'half a pair in UTF-16', Buffer.concat([Buffer.from('\ufeff{', 'utf16le'), Buffer.from([0x00, 0xd8, 0x20, 0x00])])],
    ['too-deep', 'nested in a change', change(valid.replace('{"size":1}', deep(600)))],
    ['too-deep', 'nested in a part that is passed over', plan([], {planned_values: 'X'}).replace('"X"', deep(100_000))],
    ['too-deep', 'nested and not closed', `{"a":${'['.repeat(1_000_000)}`],
    ['duplicate-name', 'of a part', withMember(plan(), '"resource_changes":[]')],
    ['duplicate-name', 'of a part, written with an escape', withMember(plan(), '"resource_change\\u0073":[]')],
    ['duplicate-name', 'of the configuration', plan([], {configuration: 'X'}).replace('"X"', '{"root_module":{},"root_module":{}}')],
    [
      'duplicate-name',
      'of the root module',
      plan([], {configuration: {root_module: 'X'}}).replace('"X"', '{"variables":{},"variables":{}}')
    ],
    [
      'duplicate-name',
      'of an output',
      plan([], {output_changes: 'X'}).replace('"X"', '{"a":{"actions":["no-op"]},"a":{"actions":["delete"]}}')
    ],
    ['duplicate-name', 'of a variable', plan([], {variables: 'X'}).replace('"X"', '{"a":{},"a":{}}')],
    ['duplicate-name', 'in an entry', change(valid.replace('{', '{"type":"c",'))],
    ['duplicate-name', 'in a change', change(valid.replace('"actions":', '"actions":["delete"],"actions":'))],
    ['duplicate-name', 'in a value', change(valid.replace('{"size":1}', '{"a":[[{"b":1,"c":2,"b":1}]]}'))],
    ['duplicate-name', 'of __proto__', change(valid.replace('{"size":1}', '{"__proto__":1,"__proto__":1}'))]
  ])('is refused as %s: %s', async (code, _, file) => {
    expect((await refusal(file)).code).toBe(code)
  })

  it('may have a name twice in what is passed over, and have __proto__ once', async () => {
    expect((await refusal(plan([], {planned_values: 'X'}).replace('"X"', '{"a":1,"a":2}'))).code).toBe('none')
    expect((await refusal(change(valid.replace('{"size":1}', '{"__proto__":{"size":1}}')))).code).toBe('none')
  })

  it('may be nested as deeply as is allowed', async () => {
    expect((await refusal(plan([], {planned_values: 'X'}).replace('"X"', deep(500)))).code).toBe('none')
    expect((await refusal(plan([], {planned_values: 'X'}).replace('"X"', deep(501)))).code).toBe('too-deep')
  })
})

describe('an entry that is not understood', () => {
  it.each([
    ['malformed', 'an entry that is a text', plan(['a.b'])],
    ['malformed', 'an entry that is null', plan([null])],
    ['malformed', 'an entry that is a list', plan([[]])],
    ['malformed', 'changes that are an object', plan({})],
    ['malformed', 'changes that are a text', plan('none')],
    ['malformed', 'outputs that are a list', plan([], {output_changes: []})],
    ['malformed', 'a configuration that is a list', plan([], {configuration: []})],
    ['malformed', 'variables that are a list', plan([], {variables: []})],
    ['malformed', 'no type', plan([entry('a.b', ['create'], {type: undefined})])],
    ['malformed', 'a type that is a number', plan([entry('a.b', ['create'], {type: 1})])],
    ['malformed', 'an index that is an object', plan([entry('a.b', ['create'], {index: {}})])],
    ['malformed', 'a key that is a number', plan([entry('a.b', ['create'], {deposed: 1})])],
    ['malformed', 'paths that are no lists', plan([entry('a.b', ['create'], {}, {replace_paths: ['a']})])],
    ['malformed', 'a path of objects', plan([entry('a.b', ['create'], {}, {replace_paths: [[{}]]})])],
    ['malformed', 'an import that is a text', plan([entry('a.b', ['create'], {}, {importing: 'x'})])],
    ['malformed', 'a flag that is a text', plan([], {complete: 'true'})],
    ['malformed', 'no "errored" beside the others', plan([], {errored: undefined})],
    ['malformed', 'a version of Terraform that is a number', plan([], {terraform_version: 1})],
    ['malformed', 'an address of another type', plan([entry('a.b', ['delete'], {type: 'c'})])],
    ['malformed', 'an address of a longer name', plan([entry('a.bc', ['delete'], {name: 'b'})])],
    ['malformed', 'an address of a data source in a managed one', plan([entry('data.a.b', ['delete'], {mode: 'managed'})])],
    ['malformed', 'an address of a managed one in a data source', plan([entry('a.b', ['delete'], {mode: 'data'})])],
    ['malformed', 'an address outside of its module', plan([entry('a.b', ['delete'], {module_address: 'module.m'})])],
    ['malformed', 'an action without a type', plan([], {action_invocations: [{address: 'action.a.b'}]})],
    ['no-address', 'no address', plan([entry('a.b', ['create'], {address: undefined})])],
    ['no-address', 'an empty address', plan([entry('a.b', ['create'], {address: ''})])],
    [
      'no-address',
      'a deferred change without one',
      plan([], {deferred_changes: [{resource_change: entry('a.b', ['create'], {address: null})}]})
    ],
    ['no-address', 'an action without one', plan([], {action_invocations: [{type: 'a'}]})],
    ['no-change', 'no change', plan([entry('a.b', ['create'], {change: undefined})])],
    ['no-change', 'a change that is null', plan([entry('a.b', ['create'], {change: null})])],
    ['malformed', 'a deferred change without one', plan([], {deferred_changes: [{reason: 'unknown'}]})],
    ['malformed', 'an output that is null', plan([], {output_changes: {a: null}})],
    ['malformed-actions', 'no actions', plan([entry('a.b', [], {}, {actions: undefined})])],
    ['malformed-actions', 'actions that are a text', plan([entry('a.b', 'delete')])],
    ['malformed-actions', 'an empty list', plan([entry('a.b', [])])],
    ['malformed-actions', 'an action that is null', plan([entry('a.b', ['create', null])])],
    ['malformed-actions', 'an output without actions', plan([], {output_changes: {a: {}}})],
    ['unknown-action', 'a word of Go', plan([entry('a.b', ['Open'])])],
    ['unknown-action', 'another case', plan([entry('a.b', ['Delete'])])],
    ['unknown-action', 'another pair', plan([entry('a.b', ['update', 'delete'])])],
    ['unknown-action', 'an action twice', plan([entry('a.b', ['delete', 'delete'])])],
    ['unknown-action', 'two words in one', plan([entry('a.b', ['delete, create'])])],
    ['unknown-action', 'of drift', plan([], {resource_drift: [entry('a.b', ['vanish'])]})],
    ['unknown-action', 'of an output', plan([], {output_changes: {a: {actions: ['x']}}})],
    ['unknown-mode', 'another mode', plan([entry('a.b', ['create'], {mode: 'ephemeral'})])],
    ['unknown-mode', 'a mode that is a number', plan([entry('a.b', ['create'], {mode: 1})])],
    ['duplicate-change', 'an address twice', plan([entry('a.b', ['no-op']), entry('c.d'), entry('a.b', ['delete'])])],
    [
      'duplicate-change',
      'a deposed object twice',
      plan([entry('a.b', ['delete'], {deposed: 'ff'}), entry('a.b', ['delete'], {deposed: 'ff'})])
    ]
  ])('is refused as %s: %s', async (code, _, file) => {
    expect((await refusal(file)).code).toBe(code)
  })
})

describe('a refusal', () => {
  it('names the place, says in one line what is wrong, and in one sentence what to do', async () => {
    const {reading} = await read(plan([entry(), entry('c.d', ['explode'])]))
    expect(reading).toEqual({
      kind: 'error',
      code: 'unknown-action',
      message: 'The plan has unknown actions: resource_changes[1].change.actions is ["explode"].',
      fix: 'Use a version of Fairway that knows this version of Terraform or OpenTofu.'
    })
  })

  it('shows no more of an unknown word than fits a line', async () => {
    const {message} = await refusal(plan([entry('a.b', ['x'.repeat(10_000)])]))
    expect(message.length).toBeLessThan(200)
  })

  it.each([
    ['broken JSON', '{"token":"hunter2-hunter2", oops'],
    ['something that is no JSON', 'token: hunter2-hunter2'],
    ['a value in the wrong place', plan([entry('a.b', ['create'], {index: {token: 'hunter2-hunter2'}})])],
    ['a name twice', plan([entry('a.b', ['create'], {}, {after: 'X'})]).replace('"X"', '{"a":"hunter2-hunter2","a":"hunter2-hunter2"}')],
    ['something after the plan', `${plan()}hunter2-hunter2`]
  ])('repeats nothing of the file: %s', async (_, file) => {
    const {code, message} = await refusal(file)
    expect(code).not.toBe('none')
    expect(message).not.toContain('hunter')
  })
})
