import type {Tool, ToolAsset} from './installer.ts'

const VERSION = '1.15.8'

const asset = (target: string, sha256: string): ToolAsset => ({
  url: `https://releases.hashicorp.com/terraform/${VERSION}/terraform_${VERSION}_${target}.zip`,
  sha256,
  archive: 'zip',
  member: 'terraform'
})

/**
 * Terraform. Before 1.6 a plan's JSON does not say whether planning failed (`errored`, hashicorp/terraform#33372), so nobody could judge it.
 *
 * The sha256 values stand, equal, in two published documents, the first of which is HashiCorp's own:
 * https://github.com/hashicorp/homebrew-tap/blob/6991a3f352eee2e02b1308587b952f78d53ae23a/Formula/terraform.rb
 * https://github.com/cashapp/hermit-packages/blob/a5b9eac012adb940be5281ba9de374d8f5a4d643/terraform.hcl
 */
export const TERRAFORM: Tool = {
  name: 'terraform',
  version: VERSION,
  minimumVersion: '1.6.0',
  versionArguments: ['version'],
  parseVersion: output => /^Terraform v(\S+)$/m.exec(output)?.[1],
  assets: {
    'linux-x64': asset('linux_amd64', 'd25ce7b6902013ad905db3d2eab0be4cd905887fe88b81a6171b8d5503c31f3d'),
    'linux-arm64': asset('linux_arm64', '8891e9dcedc9e3b8950bc6af9d4d8af1f4cfade3062f53b9dc403a89f6ce8c9c'),
    'darwin-x64': asset('darwin_amd64', 'e2e812e783771159bf758fd4e55d6dc9bb08f63e2af2c63d212721807a02c5dc'),
    'darwin-arm64': asset('darwin_arm64', 'f210110c5698b94d803a7a63cdb0251b5455c150841478808e2bbb343f95ed68')
  }
}
