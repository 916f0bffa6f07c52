import {describe, expect, it} from '@jest/globals'
import {join} from 'node:path'
import {gunzipSync} from 'node:zlib'
import {encodedForms} from '../../../../lib/secrets/encoded-forms.ts'
import {planFiles, readFixture} from '../reader/support.ts'
import {renderPlan} from './support.ts'

/**
 * A plan that Terraform 1.11.4 made: `terraform_data.server` takes secrets from the `output` of another `terraform_data`, which has no marks,
 * in all encodings that Terraform has functions for. The blocks of the providers hcloud and proxmox, whose plugins it does not need, are added.
 */
const plan = readFixture(join('extra', 'copied_secrets.json'))

interface Parsed {
  readonly variables: Readonly<Record<'db_password' | 'deploy_key' | 'hcloud_token', {readonly value: string}>> & {
    readonly settings: {readonly value: {readonly api_key: string; readonly size: number; readonly users: readonly string[]}}
  }
  readonly resource_changes: readonly {
    readonly address: string
    readonly change: {readonly after: {readonly input: Readonly<Record<string, string>>}; readonly after_sensitive: unknown}
  }[]
}
const {variables, resource_changes: changes} = JSON.parse(plan.toString()) as Parsed
const {settings} = variables
const secrets = [
  variables.db_password.value,
  variables.deploy_key.value,
  variables.hcloud_token.value,
  settings.value.api_key,
  String(settings.value.size),
  ...settings.value.users,
  'fixture@pve!t=01234567-89ab-cdef-0123-456789abcdef'
]
const server = changes.find(({address}) => address === 'terraform_data.server')?.change

describe('a plan with secrets that Terraform did not mark', () => {
  it('holds them, without a mark', () => {
    expect(server?.after_sensitive).toEqual({input: {tags: {}}, output: {}})
    expect(server?.after.input['password']).toBe(variables.db_password.value)
    expect(server?.after.input['url']).toContain(encodeURIComponent(variables.db_password.value))
    expect(gunzipSync(Buffer.from(server?.after.input['zipped'] ?? '', 'base64')).toString()).toContain(variables.hcloud_token.value)
    expect(server?.after.input['user_data']).toContain(variables.hcloud_token.value)
  })

  it('is shown without them, in whatever form', async () => {
    const text = [...(await renderPlan(plan)).rendered.values()].flat().join('\n').replaceAll('\u200b', '')
    for (const secret of secrets) for (const {value} of encodedForms(secret)) expect(text.includes(value)).toBe(false)
  })

  it('is shown with all that is no secret', async () => {
    const {rendered, values} = await renderPlan(plan)
    const lines = rendered.get('terraform_data.server')?.map(line => line.replaceAll('\u200b', ''))
    expect(lines).toEqual([
      expect.stringMatching(/^- `input\.docker`: `"eyJ\w+\(sensitive\)\w+="` → `"eyJ\w+\(sensitive\)\w+="`$/),
      '- `input.json`: `"{"auth":"{\\"password\\":\\"(sensitive)\\"}","release":1}"` → `"{"auth":"{\\"password\\":\\"(sensitive)\\"}","release":2}"`',
      '- `input.name`: `"web-1"` → `"web-2"`',
      '- `input.password`: `""` → (sensitive)',
      '- `input.pin`: (sensitive) → (sensitive)',
      '- `input.server_type`: `"cax11"` → `"cax21"`',
      '- `input.size`: (sensitive) → (sensitive)',
      '- `input.tags[(sensitive)]`: `"owner1"` → `"owner2"`',
      '- `input.tags["stage.name"]`: `"stage1"` → `"stage2"`',
      '- `input.url`: `"postgres://app:(sensitive)@db-1.example.com/app"` → `"postgres://app:(sensitive)@db-2.example.com/app"`',
      '- `input.user_data`: (11 lines) → (11 lines)',
      '  - `- hostname: web-1`',
      '  - `+ hostname: web-2`',
      '  - `-   - [systemctl, restart, app1]`',
      '  - `+   - [systemctl, restart, app2]`',
      '- `input.yaml`: (3 lines) → (3 lines)',
      '  - `- "release": 1`',
      '  - `+ "release": 2`',
      '- `input.zipped`: `"(sensitive)="` → `"(sensitive)="`',
      '- `output`: (12 items) → (known after apply)'
    ])
    expect(rendered.get('terraform_data.new[0]')?.[0]).toBe('- `input`: (none) → (sensitive)')
    expect(rendered.get('terraform_data.secret')).toEqual([])
    expect(rendered.get('output endpoint')).toEqual(['- `"https://web-1.example.com"` → `"https://web-2.example.com"`'])
    expect(rendered.get('output login')).toEqual(['- (sensitive) → (sensitive)'])
    expect(rendered.get('output plain')?.[0]).toBe('- `copy`: (none) → (sensitive)')
    expect(values.note).toBeUndefined()
    expect(values.scrub(`wrong: ${variables.db_password.value}`)).toBe('wrong: (sensitive)')
  })

  it('is inert', async () => {
    const text = [...(await renderPlan(plan)).rendered.values()].flat().join('\n')
    expect(text).toContain('everyone')
    expect(text).not.toMatch(/@\w|<b>/)
  })
})

describe('a plan of a real provider', () => {
  it('is shown with its values', async () => {
    const plan = readFixture(join('providers', 'hcloud_server_resize.json'))
    expect((await renderPlan(plan)).rendered.get('hcloud_server.main')).toEqual(['- `server_type`: `"cax11"` → `"cax21"`'])
  })

  it.each(planFiles)('is shown as inert lines, without what its providers are configured with: %s', async name => {
    const plan = readFixture(name)
    const {rendered, values} = await renderPlan(plan)
    const text = [...rendered.values()].flat()
    for (const line of text) expect(line).toMatch(/^( {2})?- [^\n\r]+$/)
    const {configuration} = JSON.parse(plan.toString()) as {configuration?: {provider_config?: object}}
    const constants = [...JSON.stringify(configuration?.provider_config ?? {}).matchAll(/"constant_value":"([^"\\]{8,})"/g)]
    for (const [, constant = ''] of constants) expect(text.join('\n')).not.toContain(constant)
    expect(values.note).toBeUndefined()
  })
})
