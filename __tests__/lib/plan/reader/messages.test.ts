import {describe, expect, it} from '@jest/globals'
import {entry, plan, refusal} from './support.ts'

const not = (what: string) => `The plan is not understood: ${what}.`
const invocation = (more: object) => plan([], {action_invocations: [{address: 'action.a.b', type: 'a', name: 'b', ...more}]})
const change = (more: object, of: object = {}) => plan([entry('c.d'), entry('a.b', ['create'], {...more}, {...of})])
const misplaced = not('resource_changes[1].address is not the address of its type, name, mode and module')
const longWord = 'x'.repeat(100)

describe('the message of a refusal', () => {
  it.each([
    ['', 'The file is empty.'],
    ['hello', 'The file is not JSON.'],
    ['see [1]', 'The file is not JSON.'],
    ['[words]', 'The file is not JSON.'],
    ['[a1]', 'The file is not JSON.'],
    ['[ {}]', 'The file is a JSON list, and a plan is a JSON object.'],
    ['{"a" 1}', 'The file is not valid JSON.'],
    ['{"a":1', 'The file ends in the middle of the plan.'],
    ['Plan: 1 to add, 0 to change, 0 to destroy.', 'The file is what "plan" or "show" prints for a person, not JSON.'],
    ['\u001b[1;31mError: \u001b[0mno', 'The file is what "plan" or "show" prints for a person, not JSON.'],
    ['{"@level":"info"}', 'The file is what "plan -json" prints, lines of events: not the plan itself.'],
    ['{"@message":"info"}', 'The file is what "plan -json" prints, lines of events: not the plan itself.'],
    ['{"plan_format_version":"1"}', 'The file is a redacted plan of HCP Terraform, which has another format.'],
    ['{"format_version":"1.0","x":1}', 'The file has a format version, but nothing else of a plan.'],
    ['{"format_version":"1.0","values":{}}', 'The file is a state, not a plan.'],
    ['{"resource_changes":[]}', 'The plan does not name its format: it has no "format_version".'],
    ['{"x":1}', 'The file is JSON, but not of a plan.'],
    [`${plan()}\n{}`, 'After the plan comes another JSON object.'],
    [`${plan()}\nx{`, 'After the plan comes something that is not part of it.'],
    [plan([], {format_version: `2.${'0'.repeat(99)}`}), `The plan has format 2.${'0'.repeat(18)}; only 0.1 to 1.x are known.`],
    [plan([], {format_version: 'new'}), 'The plan does not name its format: "format_version" is not a version.'],
    [plan([], {format_version: '2.'}), 'The plan does not name its format: "format_version" is not a version.'],
    [plan([], {format_version: 'v2.0'}), 'The plan does not name its format: "format_version" is not a version.'],
    [plan([], {format_version: '2.10.30'}), 'The plan has format 2.10.30; only 0.1 to 1.x are known.'],
    [plan([], {format_version: '0.1x'}), 'The plan does not name its format: "format_version" is not a version.'],
    [plan([], {complete: 'x'}), not('complete is not true or false')],
    [plan([], {applyable: 1}), not('applyable is not true or false')],
    [plan([], {errored: undefined}), not('errored is not true or false')],
    [plan([], {errored: undefined, complete: undefined}), not('errored is not true or false')],
    [plan([], {errored: undefined, applyable: undefined}), not('errored is not true or false')],
    [plan([], {terraform_version: 1}), not('terraform_version is not a text')],
    [plan([], {variables: []}), not('variables is not an object')],
    [plan({}), not('resource_changes is not a list')],
    [plan([], {output_changes: []}), not('output_changes is not an object')],
    [plan([], {output_changes: {secret: null}}), not('output_changes is not an object')],
    [plan([], {deferred_changes: [{}, null]}), not('deferred_changes[0] is not an object')],
    [plan([], {action_invocations: [null]}), not('action_invocations[0] is not an object')],
    [invocation({address: undefined}), not('action_invocations[0] has no address')],
    [invocation({type: undefined}), not('action_invocations[0].type is not a text')],
    [plan([entry(), null]), not('resource_changes[1] is not an object')],
    [change({type: undefined}), not('resource_changes[1].type is not a text')],
    [change({name: 1}), not('resource_changes[1].name is not a text')],
    [change({address: undefined}), not('resource_changes[1] has no address')],
    [change({index: []}), not('resource_changes[1].index is not a text or a number')],
    [change({change: undefined}), not('resource_changes[1] does not say what changes')],
    [change({}, {actions: 'x'}), not('resource_changes[1].change.actions is not a list of words')],
    [change({}, {replace_paths: {}}), not('resource_changes[1].change.replace_paths is not a list')],
    [change({}, {replace_paths: [['a', {}]]}), not('resource_changes[1].change.replace_paths is not a list of paths')],
    [change({}, {importing: 'x'}), not('resource_changes[1].change.importing is not an object')],
    [change({}, {importing: {id: 1}}), not('resource_changes[1].change.importing.id is not a text')],
    [change({mode: 'x'}), 'The plan has an unknown mode: resource_changes[1].mode is "x".'],
    [change({}, {actions: [longWord]}), `The plan has unknown actions: resource_changes[1].change.actions is ["${'x'.repeat(58)}….`],
    [change({}, {actions: ['x'.repeat(56)]}), `The plan has unknown actions: resource_changes[1].change.actions is ["${'x'.repeat(56)}"].`],
    [plan([entry(), entry()]), not('resource_changes[1] changes an object that an earlier entry changes')],
    [change({type: 'c'}), misplaced]
  ])('of %s says what is wrong, and where', async (file, message) => {
    expect((await refusal(file)).message).toBe(message)
  })
})

describe('an address', () => {
  it.each([
    ['of another type, with no name given', {address: 'c.b', name: undefined}],
    ['of a longer type, with no name given', {address: 'ab.b', name: undefined}],
    ['of another module', {address: 'module.n.a.b', module_address: 'module.m'}],
    ['of a module whose name is longer', {address: 'module.mm.a.b', module_address: 'module.m'}],
    ['of another thing in its module', {address: 'module.m.a.c', module_address: 'module.m'}],
    ['of a resource that only ends like it', {address: 'x.a.b'}],
    ['of a module, without a dot before the type', {address: 'module.ma.b'}],
    ['of a data source without its word', {address: 'datas.a.b', mode: 'data'}]
  ])('is refused when it is that %s', async (_, more) => {
    expect((await refusal(change(more))).message).toBe(misplaced)
  })

  it.each([
    ['no name is given', {address: 'a.anything', name: undefined}],
    ['it has a key', {address: 'a.b["x"]'}],
    ['its module is given', {address: 'module.m["a.b"].a.b', module_address: 'module.m["a.b"]'}],
    ['its module is not given', {address: 'module.m["a.c"].module.n.a.b'}]
  ])('is understood when %s', async (_, more) => {
    expect(await refusal(change(more))).toMatchObject({code: 'none'})
  })
})
