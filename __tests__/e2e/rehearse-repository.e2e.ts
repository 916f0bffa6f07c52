import {afterAll, describe, expect, test} from '@jest/globals'
import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {dirname, join} from 'node:path'
import {rehearsalsIn, startRehearsal} from '../support/rehearsal-process.ts'

const folder = mkdtempSync(join(tmpdir(), 'r-'))
const rehearse = rehearsalsIn(folder)

afterAll(() => rmSync(folder, {recursive: true, force: true}))

const DOCKERFILE = `FROM debian:bookworm-slim
ARG VERSION=unknown
COPY page.sh /page.sh
ENV VERSION=\${VERSION}
CMD ["/bin/sh", "/page.sh"]
`
const CALLER = `name: Wiki
on:
  push:
    branches: [main]
    paths: ['**']
permissions: {}
jobs:
  ship:
    permissions: {contents: read, packages: write, issues: write}
    uses: fairway/fairway/.github/workflows/ship.yml@v1
    with:
      image: \${{ vars.REGISTRY }}/wiki
      trivy-db-repository: \${{ vars.TRIVY_DB_REPOSITORY }}
      deploy: none
    secrets:
      REGISTRY_USERNAME: \${{ secrets.REGISTRY_USERNAME }}
      REGISTRY_PASSWORD: \${{ secrets.REGISTRY_PASSWORD }}
`

function repository(name: string, caller: string, more: Readonly<Record<string, string>> = {}): string {
  const path = join(folder, name)
  const files = {'.github/workflows/ship.yml': caller, Dockerfile: DOCKERFILE, 'page.sh': 'echo hello\n', ...more}
  for (const [file, content] of Object.entries(files)) {
    mkdirSync(dirname(join(path, file)), {recursive: true})
    writeFileSync(join(path, file), content)
  }
  return path
}

describe('a folder outside of this repository', () => {
  test('with a Dockerfile on debian:bookworm-slim and a short caller', async () => {
    const {status, report} = await rehearse('--repository', repository('wiki', CALLER))
    expect(status).toBe(0)
    expect(report).toMatchObject({
      example: 'wiki',
      event: 'push',
      conclusion: 'success',
      previousVersion: null,
      outputs: {result: 'pushed'}
    })
    expect(report.image).toMatch(/^127\.0\.0\.1:\d+\/wiki$/)
    expect(report.registry.tags['latest']).toBe(report.digest)
    expect([report.leaks, report.leftovers]).toEqual([[], []])
  })

  test('that calls the actions itself', async () => {
    const caller = `on: push
jobs:
  image:
    runs-on: ubuntu-latest
    permissions: {contents: read}
    steps:
      - uses: actions/checkout@v6
      - uses: fairway/fairway/actions/build-push@v1
        id: build
        with: {mode: build, image: '\${{ vars.REGISTRY }}/notes'}
      - uses: fairway/fairway/actions/build-push@v1
        with:
          mode: push
          image: \${{ vars.REGISTRY }}/notes
          tags: newest
          layout: \${{ steps.build.outputs.layout }}
          digest: \${{ steps.build.outputs.digest }}
          registry-username: \${{ secrets.REGISTRY_USERNAME }}
          registry-password: \${{ secrets.REGISTRY_PASSWORD }}
`
    const {status, report} = await rehearse('--repository', repository('notes', caller))
    expect(status).toBe(0)
    expect(report.digest).toMatch(/^sha256:/)
    expect(report.registry.tags).toEqual({newest: report.digest})
    expect([report.leaks, report.leftovers]).toEqual([[], []])
  })

  test('with a Terraform configuration, variable files and no approval', async () => {
    const caller = `on: workflow_dispatch
permissions: {}
jobs:
  infra:
    permissions: {contents: read, issues: write, pull-requests: write}
    uses: fairway/fairway/.github/workflows/infra.yml@v1
    with:
      working-directory: cloud
      apply: true
      approval: none
      backend-config: path=\${{ vars.TERRAFORM_STATE }}
      var-file: |
        sizes.tfvars
        names.tfvars
`
    const path = repository('cloud', caller, {
      'cloud/main.tf': `terraform {
  backend "local" {}
}
variable "size" {}
variable "name" {}
resource "terraform_data" "disk" {
  input = "\${var.name} \${var.size}"
}
`,
      'cloud/sizes.tfvars': 'size = 40\n',
      'cloud/names.tfvars': 'name = "data"\n'
    })
    const {status, report, screen} = await rehearse('--repository', path)
    expect(status).toBe(0)
    expect(report).toMatchObject({
      event: 'workflow_dispatch',
      approval: null,
      plan: {verdict: 'clean', applied: true},
      outputs: {result: 'applied'}
    })
    // Terraform's plan and outputs print values; the log does not.
    expect(screen).not.toContain('data 40')
    expect([report.leaks, report.leftovers]).toEqual([[], []])
  })

  test.each([
    ['a public registry', '${{ vars.REGISTRY }}/wiki', 'ghcr.io/you/wiki', /ghcr\.io is not this machine.*\$\{\{ vars\.REGISTRY \}\}/],
    ['a host', 'deploy: none', 'host: wiki.example.com', /wiki\.example\.com is not this machine.*\$\{\{ vars\.DEPLOY_HOST \}\}/]
  ])('with %s written in is refused before anything runs, with the variable to use instead', async (_, before, after, message) => {
    const {status, screen} = await startRehearsal(folder, [
      '--repository',
      repository(
        'public',
        CALLER.replace(before, () => after)
      ),
      '--yes'
    ]).ended
    expect(status).toBe(1)
    expect(screen).toMatch(message)
    expect(screen).not.toContain('Stage:')
  })
})
