import type {Tool, ToolAsset} from './installer.ts'

const VERSION = '1.8.2'

const asset = (target: string, sha256: string): ToolAsset => ({
  url: `https://github.com/jqlang/jq/releases/download/jq-${VERSION}/jq-${target}`,
  sha256,
  archive: 'none',
  member: ''
})

/**
 * jq, which reads JSON in `run:` steps. GitHub's runners have it, your own runner in a container usually does not.
 *
 * The sha256 values stand, equal, in two published documents, the first of which is the project's own:
 * https://github.com/jqlang/jq/blob/f0dabad36a5fdb37393829e6bd4c465d70c40a3a/sig/v1.8.2/sha256sum.txt
 * https://github.com/cashapp/hermit-packages/blob/4c4fcea858a22dfd18dd8231e9e33057a78b6414/jq.hcl
 */
export const JQ: Tool = {
  name: 'jq',
  version: VERSION,
  minimumVersion: '1.6',
  versionArguments: ['--version'],
  parseVersion: output => /^jq-(\S+)$/m.exec(output)?.[1],
  assets: {
    'linux-x64': asset('linux-amd64', 'b1c22172dd303f3be49e935aa56aa48a8b7a46e0bc838b4997d3bb451495870f'),
    'linux-arm64': asset('linux-arm64', '8b85c817833814ddca00a144c33705546355afccf0cf39b188f3cdb48b852309'),
    'darwin-x64': asset('macos-amd64', 'e94b266e3c26690550006abe63152b782280f4e14374accdf04cbde844f00bc0'),
    'darwin-arm64': asset('macos-arm64', '2d75340ba57a4b4b4c8708a21c2dc8e958a48aaa8bba13b27f77f6e4c0eca07e')
  }
}
