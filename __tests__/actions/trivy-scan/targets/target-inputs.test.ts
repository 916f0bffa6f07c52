import {describe, expect, it} from '@jest/globals'
import {readTrivyScanInputs} from '../../../../actions/trivy-scan/inputs.ts'

const digest = `sha256:${'a'.repeat(64)}`
const image = `registry.example.com/team/app@${digest}`
const read = (values: Record<string, string>) => readTrivyScanInputs(name => values[name] ?? '')

describe('what is scanned', () => {
  it.each([
    [{layout: 'out'}, {target: {kind: 'layout', path: 'out'}, name: '', scanners: new Set(['vuln', 'secret'])}],
    [{layout: 'out', name: 'ghcr.io/team/app'}, {name: 'ghcr.io/team/app'}],
    [{image}, {target: {kind: 'image', reference: {name: 'registry.example.com/team/app', digest}}, name: 'registry.example.com/team/app'}],
    [
      {image: 'alpine:3', platforms: 'linux/arm64'},
      {target: {reference: {name: 'docker.io/library/alpine', tag: '3'}}, platforms: ['linux/arm64']}
    ],
    [{fs: '.'}, {target: {kind: 'fs', path: '.'}, name: '.', scanners: new Set(['vuln', 'secret'])}],
    [{fs: '.', scanners: 'misconfig, vuln'}, {scanners: new Set(['misconfig', 'vuln'])}],
    [{config: 'infra'}, {target: {kind: 'config', path: 'infra'}, scanners: new Set(['misconfig'])}],
    [{fs: '.', 'registry-ca': 'ca.pem', 'db-repository': 'r.example.com/db:2'}, {'registry-ca': 'ca.pem'}],
    [{sbom: 'app.cdx.json'}, {target: {kind: 'sbom', path: 'app.cdx.json'}, scanners: new Set(['vuln'])}]
  ])('%j', (given, expected) => {
    expect(read(given)).toMatchObject(expected)
  })

  it.each<[Record<string, string>, string]>([
    [{}, 'Nothing to scan: none of the inputs "layout", "image", "fs", "config" and "sbom" is set.'],
    [{layout: 'a', fs: '.'}, 'The inputs "layout" and "fs" are set, but one step scans one thing.'],
    [{layout: 'a', image, sbom: 'b'}, 'The inputs "layout", "image" and "sbom" are set, but one step scans one thing.'],
    [{image: 'ghcr.io/team/app'}, 'Input "image": "ghcr.io/team/app" names no tag and no digest.'],
    [{image: 'https://ghcr.io/team/app:1'}, 'Input "image": "https://ghcr.io/team/app:1" is a URL, not an image.'],
    [{image: 'ghcr.io/app:1', 'registry-username': 'ann'}, 'Input "registry-password" is empty, but the other half of the login is set.'],
    [{fs: '.', 'registry-username': 'ann'}, 'Input "registry-username" is for an image in a registry, and none is asked.'],
    [
      {layout: 'a', 'insecure-registry': 'true'},
      'Input "insecure-registry" is for a registry with an image, or with a database of your own'
    ],
    [
      {layout: 'a', 'registry-ca': 'ca.pem', 'db-repository': 'r.example.com/db:2', scanners: 'secret'},
      'Input "registry-ca" is for a registry with an image, or with a database of your own, and none is asked.'
    ],
    [{layout: 'a', 'registry-username': 'ann', 'db-repository': 'r.example.com/db:2'}, 'Input "registry-username" is for an image'],
    [{fs: '.', digest}, 'Input "digest" does not go with "fs", which has none.'],
    [{layout: 'a', platforms: 'linux/amd64'}, 'Input "platforms" does not go with "layout", of which every platform is scanned'],
    [{sbom: 'a', 'skip-dirs': 'x'}, 'Input "skip-dirs" does not go with "sbom", in which there are no files.'],
    [{sbom: 'a', scanners: 'secret'}, 'Input "scanners": "secret" cannot be looked for with "sbom".'],
    [{config: 'a', scanners: 'vuln'}, 'Input "scanners": "vuln" cannot be looked for with "config".'],
    [{config: 'a', formats: 'cyclonedx'}, 'Input "formats": an SBOM needs the scanner "vuln", which finds the packages.'],
    [{fs: 'a', formats: 'html'}, 'Input "formats": "html" is not an allowed word.'],
    [{fs: 'a', 'checks-bundle-repository': 'x'}, 'Input "checks-bundle-repository" needs the scanner "misconfig"']
  ])('%j is an error that says what to do', (given, message) => {
    expect(() => read(given)).toThrow(message)
  })
})
