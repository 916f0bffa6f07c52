import type {Tool, ToolAsset} from './installer.ts'

const VERSION = '0.72.0'

const asset = (target: string, sha256: string): ToolAsset => ({
  url: `https://github.com/aquasecurity/trivy/releases/download/v${VERSION}/trivy_${VERSION}_${target}.tar.gz`,
  sha256,
  archive: 'tar.gz',
  member: 'trivy'
})

/**
 * The scanner. Not older than 0.70.0: releases up to 0.69.6 are those of March 2026, of which some were replaced by an attacker
 * (CVE-2026-33634), and a version is a claim of the program itself.
 *
 * The sha256 values for Linux stand, equal, in three independent published documents, those for macOS in the last of them:
 * https://github.com/canonical/repo-scanner/blob/c50552e7f2526520ddd6a9535d74d8199fb1ae8d/src/repo_scanner/tools/registry.py
 * https://github.com/YoruDev-Ryland/Harbor/blob/66911377167e3f38700b5c70bad32117dc89cd01/scripts/install-trivy.mjs
 * https://github.com/cashapp/hermit-packages/blob/e97df12c137986c7c87303128e0c1a0b6bda1f2b/trivy.hcl
 */
export const TRIVY: Tool = {
  name: 'trivy',
  version: VERSION,
  minimumVersion: '0.70.0',
  versionArguments: ['--version'],
  parseVersion: output => /^Version: (\S+)$/m.exec(output)?.[1],
  assets: {
    'linux-x64': asset('Linux-64bit', 'bbb64b9695866ce4a7a8f5c9592002c5961cab378577fa3f8a040df362b9b2ea'),
    'linux-arm64': asset('Linux-ARM64', '2ca2c023109c2db6b2b77366b6717291452d4531167377d95c79547f0c8e3467'),
    'darwin-x64': asset('macOS-64bit', 'ee5e60df8a98e5b89fd74a6d86f9e5c7e9a266a35002cb1e43291698b3bfee08'),
    'darwin-arm64': asset('macOS-ARM64', '88f208680dc05da2b459e19b4f5aa2b4dc7c2117892ba4aab2ae63baba330016')
  }
}
