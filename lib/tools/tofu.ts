import type {Tool, ToolAsset} from './installer.ts'

const VERSION = '1.12.6'

const asset = (target: string, sha256: string): ToolAsset => ({
  url: `https://github.com/opentofu/opentofu/releases/download/v${VERSION}/tofu_${VERSION}_${target}.zip`,
  sha256,
  archive: 'zip',
  member: 'tofu'
})

/**
 * OpenTofu; 1.6 was its first release.
 *
 * The sha256 values stand, equal, in two independent published documents:
 * https://github.com/cashapp/hermit-packages/blob/434a2335ae45c057f05174bcb8ed309e17cbb003/opentofu.hcl
 * https://github.com/nicolashedoire/devenir-devops/blob/c8bc939cb49cbd2dece9b99523bb47889d12668b/scripts/install-tofu.mjs
 */
export const TOFU: Tool = {
  name: 'tofu',
  version: VERSION,
  minimumVersion: '1.6.0',
  versionArguments: ['version'],
  parseVersion: output => /^OpenTofu v(\S+)$/m.exec(output)?.[1],
  assets: {
    'linux-x64': asset('linux_amd64', '5dc43da4f750f33873dc25e94587128709e819e544b7be9016b255316153c3a8'),
    'linux-arm64': asset('linux_arm64', 'e573979ba68a17fe7b881752051a694a7efcd970e39521f6a25775197861ed4d'),
    'darwin-x64': asset('darwin_amd64', '166388e5feed47e107e11721b6366bf91d21e47eccbced75f3cbe0c7184ffd9b'),
    'darwin-arm64': asset('darwin_arm64', 'e083ee43790ab9e19ad66d9933e24a7244a1412e1d5728f37999ae2163fdac95')
  }
}
