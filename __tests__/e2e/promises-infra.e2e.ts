import {afterEach, beforeEach, expect, test} from '@jest/globals'
import {mkdirSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {JobPlayer} from '../support/job-player.ts'

const BEGIN = /^(?:Check the inputs|Begin the change)$/

let job: JobPlayer
beforeEach(() => {
  job = new JobPlayer()
  mkdirSync(join(job.workspace, 'infrastructure'))
})
afterEach(() => job.remove())

const write = (configuration: string) => writeFileSync(join(job.workspace, 'infrastructure', 'main.tf'), configuration)

test('11.21 what a real init starts, here git for a module, decides nothing of the later steps', async () => {
  const files = ['PATH', 'ENV', 'OUTPUT'].map(name => `if [ -n "$GITHUB_${name}" ]; then echo EVIL=/evil >> "$GITHUB_${name}"; fi`)
  job.program('git', `touch '${join(job.folder, 'git-ran')}'\n${files.join('\n')}\nexit 1`)
  write('module "m" {\n  source = "git::https://127.0.0.1:1/m.git"\n}\n')
  await job.steps('infra.yml', 'infra', [BEGIN, /^Plan$/], {'working-directory': 'infrastructure'})
  expect([job.status, job.said.includes('Could not download module')]).toEqual(['failure', true])
  expect([job.path, job.variables['EVIL']]).toEqual([[], undefined])
})

test('11.21 of a secret that was injected a real plan shows no piece, whatever function made it', async () => {
  const secret = 'rT7-Kq2mZ9+pL4wX'
  job.variables = {FAIRWAY_SECRET_VARIABLES: 'TF_VAR_login', TF_VAR_login: `deploy-user:${secret}`}
  write(`variable "login" {
  type = string
}
locals {
  secret = split(":", var.login)[1]
}
resource "terraform_data" "pieces" {
  input = {
    plain    = "shown-as-it-is"
    substr   = substr(local.secret, 4, 9)
    trimmed  = trimprefix(local.secret, "rT7-")
    reversed = strrev(local.secret)
    joined   = join("-", split("", local.secret))
    letters  = split("", local.secret)
    encoded  = base64encode(substr(local.secret, 0, 12))
  }
}
`)
  const inputs = {'working-directory': 'infrastructure', 'show-values': true}
  await job.steps('infra.yml', 'infra', [BEGIN, /^Judge the plan$/], inputs)
  const shown = job.summary.replaceAll('\u200b', '')
  expect([job.status, shown.includes('shown-as-it-is')]).toEqual(['success', true])
  const reversed = Array.from(secret).reverse().join('')
  for (const piece of [secret.slice(4, 12), reversed.slice(2, 10), 'K-q-2-m-Z', Buffer.from(secret.slice(0, 9)).toString('base64')]) {
    expect(shown).not.toContain(piece)
  }
  // One of its letters in each element.
  expect(shown).not.toMatch(/letters\[4\]`: \(none\) → `"K"`/)
})
