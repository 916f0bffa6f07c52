import {describe, expect, test} from '@jest/globals'
import type {Tool} from '../../../lib/tools/installer.ts'
import {isAtLeast} from '../../../lib/tools/version.ts'
import {toolNames, tools, type ToolName} from '../../../lib/tools/index.ts'

/** Where each project publishes its own releases. */
const releases: Readonly<Record<ToolName, string>> = {
  terraform: 'https://releases.hashicorp.com/terraform/',
  tofu: 'https://github.com/opentofu/opentofu/releases/download/v',
  trivy: 'https://github.com/aquasecurity/trivy/releases/download/v',
  jq: 'https://github.com/jqlang/jq/releases/download/jq-'
}

const assets = toolNames.flatMap(name =>
  Object.entries(tools[name].assets).map(([platform, asset]) => ({name, platform, asset, version: tools[name].version}))
)

test.each(assets)('the $platform download of $name is pinned: https, its own release, a whole sha256', ({name, asset, version}) => {
  expect(asset?.url.startsWith(`${releases[name]}${version}/`)).toBe(true)
  expect(asset?.sha256).toMatch(/^[0-9a-f]{64}$/)
  expect(asset?.url.endsWith(asset.archive === 'none' ? '64' : `.${asset.archive}`)).toBe(true)
})

test('no two downloads have the same sha256', () => {
  const all = assets.map(({asset}) => asset?.sha256)
  expect(new Set(all).size).toBe(all.length)
})

test.each(toolNames)('%s is available for both Linux platforms, and its pinned version is new enough', name => {
  const tool: Tool = tools[name]
  expect(tool.name).toBe(name)
  expect(Object.keys(tool.assets)).toEqual(expect.arrayContaining(['linux-x64', 'linux-arm64']))
  expect(isAtLeast(tool.version, tool.minimumVersion)).toBe(true)
})

describe('what the programs print about their version', () => {
  test.each<[ToolName, string, string]>([
    ['terraform', 'Terraform v1.11.4\non linux_amd64\n', '1.11.4'],
    [
      'terraform',
      'Terraform v1.11.4\non linux_amd64\n+ provider registry.terraform.io/hetznercloud/hcloud v1.50.0\n\nYour version of Terraform is out of date!',
      '1.11.4'
    ],
    ['terraform', 'Terraform v1.15.0-beta1\non linux_amd64\n', '1.15.0-beta1'],
    ['tofu', 'OpenTofu v1.6.2\non darwin_arm64\n', '1.6.2'],
    ['trivy', 'Version: 0.72.0\n', '0.72.0'],
    ['trivy', 'Version: 0.72.0\nVulnerability DB:\n  Version: 2\n  UpdatedAt: 2026-08-17 06:55:37 +0000 UTC\n', '0.72.0'],
    ['jq', 'jq-1.6\n', '1.6'],
    ['jq', 'jq-1.7.1-apple\n', '1.7.1-apple']
  ])('%s: %j', (name, output, version) => {
    expect(tools[name].parseVersion(output)).toBe(version)
  })

  test('OpenTofu under the name of Terraform is not taken for it, and the other way round', () => {
    expect(tools.terraform.parseVersion('OpenTofu v1.12.6\non linux_amd64\n')).toBeUndefined()
    expect(tools.tofu.parseVersion('Terraform v1.11.4\non linux_amd64\n')).toBeUndefined()
  })
})
