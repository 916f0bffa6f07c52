import type {Tool} from '../../lib/tool-installer.ts'

const VERSION = '0.72.0'
const RELEASE = `https://github.com/aquasecurity/trivy/releases/download/v${VERSION}`

/**
 * The scanner. Not older than 0.70.0: releases up to 0.69.6 are those of March 2026, of which some were replaced by an attacker
 * (CVE-2026-33634), and a version is a claim of the program itself.
 *
 * The sha256 values stand, equal, in two independent published documents:
 * https://github.com/canonical/repo-scanner/blob/c50552e7f2526520ddd6a9535d74d8199fb1ae8d/src/repo_scanner/tools/registry.py
 * https://github.com/YoruDev-Ryland/Harbor/blob/66911377167e3f38700b5c70bad32117dc89cd01/scripts/install-trivy.mjs
 */
export const TRIVY: Tool = {
  name: 'trivy',
  version: VERSION,
  minimumVersion: '0.70.0',
  versionArguments: ['--version'],
  parseVersion: output => /^Version: (\S+)$/m.exec(output)?.[1],
  assets: {
    'linux-x64': {
      url: `${RELEASE}/trivy_${VERSION}_Linux-64bit.tar.gz`,
      sha256: 'bbb64b9695866ce4a7a8f5c9592002c5961cab378577fa3f8a040df362b9b2ea',
      archive: 'tar.gz',
      member: 'trivy'
    },
    'linux-arm64': {
      url: `${RELEASE}/trivy_${VERSION}_Linux-ARM64.tar.gz`,
      sha256: '2ca2c023109c2db6b2b77366b6717291452d4531167377d95c79547f0c8e3467',
      archive: 'tar.gz',
      member: 'trivy'
    }
  }
}
