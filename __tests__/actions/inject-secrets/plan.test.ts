import {describe, expect, test} from '@jest/globals'
import {ActionError} from '../../../lib/action/errors.ts'
import {readInjectSecretsInputs} from '../../../actions/inject-secrets/inputs.ts'
import {makePlan} from '../../../actions/inject-secrets/plan.ts'
import {renderTemplate} from '../../../actions/inject-secrets/template.ts'
import {renderSummary} from '../../../actions/inject-secrets/summary.ts'

function plan(inputs: Record<string, string>, files: Record<string, string> = {}) {
  return makePlan(
    readInjectSecretsInputs(name => inputs[name] ?? ''),
    source => {
      const text = files[source]
      return text === undefined ? Promise.reject(new ActionError('the template cannot be read.')) : Promise.resolve(text)
    }
  )
}

describe('the plan', () => {
  test('holds each reference once, with all the places that ask for it', async () => {
    const {references, files} = await plan(
      {env: 'A=op://v/i/f\nB=op://$V/i/f', templates: 'compose.template.yml\nx.conf', variables: 'V=v'},
      {'compose.template.yml': 'a: 1\nb: op://v/i/f\n', 'x.conf': 'op://v/i/g'}
    )
    expect(references.map(({reference, uses}) => [reference.text, uses.map(({where}) => where)])).toEqual([
      ['op://v/i/f', ['env:1', 'env:2', 'compose.template.yml:2']],
      ['op://v/i/g', ['x.conf:1']]
    ])
    expect(files.map(({target, format}) => [target, format])).toEqual([
      ['compose.yml', 'compose'],
      ['x.conf', 'text']
    ])
  })

  test('takes the format that was asked for', async () => {
    const {files} = await plan({templates: 'a.yml', format: 'text'}, {'a.yml': 'a: {{ op://v/i/f }}'})
    expect(renderTemplate(files[0]!.template, () => 's')).toBe('a: s')
  })

  const TEMPLATES = {
    'a.yml': 'a: op://v/i/f\n',
    'b.yml': 'b: op://v/i/g\nc: op://V/I/F\n',
    'c.txt': 'none\n'
  }

  test.each([
    ['', ['a.yml', 'b.yml', 'c.txt']],
    ['op://v/i/f', ['a.yml', 'b.yml']],
    ['op://v/i/g', ['b.yml']],
    ['op://$V/i/g\nOP://v/i/f', ['a.yml', 'b.yml']]
  ])('with "only: %s" takes the templates that use it', async (only, expected) => {
    const {files, references} = await plan(
      {templates: 'a.yml\nb.yml\nc.txt', only: only.replace('OP:', 'op:'), variables: 'V=v'},
      TEMPLATES
    )
    expect(files.map(({target}) => target)).toEqual(expected)
    // What a template that is left out uses is not asked for.
    expect(references.flatMap(({uses}) => uses.map(({where}) => where.split(':')[0])).every(where => expected.includes(where!))).toBe(true)
  })

  test.each([
    ['op://v/i/none', /only: no template uses op:\/\/v\/i\/none/],
    ['v/i/f', /only: /],
    ['op://v/i', /only: "op:\/\/v\/i" has 2 parts/]
  ])('refuses "only: %s"', async (only, message) => {
    await expect(plan({templates: 'a.yml', only}, TEMPLATES)).rejects.toThrow(message)
  })

  test('"only" without templates chooses nothing', () => {
    expect(() => readInjectSecretsInputs(name => ({env: 'A=op://v/i/f', only: 'op://v/i/f'})[name] ?? '')).toThrow(
      '"only" chooses templates'
    )
  })

  test('"only" of blanks is not the same as none: a workflow took it for a reference', () => {
    const read = (only: string) => readInjectSecretsInputs(name => ({templates: 'a.yml', only})[name] ?? '')
    for (const only of [' ', '\n', '# none']) expect(() => read(only)).toThrow('"only" has blanks and no reference')
    expect(read('').only).toEqual([])
  })

  test('lists the mistakes of all files in one error', async () => {
    const failing = plan(
      {env: 'A=op://v/i\nPATH=op://v/i/f', templates: 'a.yml\nb.txt\nnone\nc => ../c', variables: 'x-y=1'},
      {'a.yml': 'a: 1\nb: {{ op://v/i/f }}\n', 'b.txt': '\n\nop://v//f'}
    )
    await expect(failing).rejects.toThrow(ActionError)
    const message = await failing.then(
      () => '',
      (error: unknown) => (error as ActionError).message
    )
    expect(message.split('\n').map(line => line.slice(0, 38))).toEqual([
      'Nothing was asked of 1Password: the in',
      '- variables: "x-y" is not a variable n',
      '- env:1: A: "op://v/i" has 2 parts: wr',
      '- env:2: PATH may not come from a vaul',
      '- templates: the target "../c" is not ',
      '- a.yml:2: Unquoted {{ … }} is a map t',
      '- b.txt:3: "op://v//f" has an empty pa',
      '- none: the template cannot be read.'
    ])
    expect(message).toContain('the input has 7 mistakes.')
  })
})

describe('the summary', () => {
  test('names references and where they went, escaped for Markdown', async () => {
    const {references} = await plan(
      {env: 'A=op://My Vault/i_x/f', templates: 'a.txt'},
      {'a.txt': '{{ op://My Vault/i_x/f }} op://v/i/g op://v/i/g'}
    )
    expect(renderSummary({references}, '1Password Connect')).toBe(
      [
        '### Secrets',
        '',
        '2 references resolved through 1Password Connect.',
        '',
        '| Reference | Goes to |',
        '| --- | --- |',
        '| `op://My Vault/i_x/f` | variable `A`, file `a.txt` |',
        '| `op://v/i/g` | file `a.txt` |'
      ].join('\n')
    )
  })

  test('of nothing has no table', () => {
    expect(renderSummary({references: []}, 'nothing')).toBe('### Secrets\n\nNo secret references: nothing was asked of 1Password.')
  })
})
