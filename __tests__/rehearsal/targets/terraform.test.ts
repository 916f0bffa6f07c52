import {describe, expect, test} from '@jest/globals'
import {foreignInTerraform, refuseForeignTerraform} from '../../../rehearsal/targets/terraform.ts'
import {exampleFolder} from '../../../rehearsal/scenarios/scenario.ts'
import {folderOf} from '../runner/support.ts'

describe('what of a configuration leads elsewhere', () => {
  test.each([
    ['resource "terraform_data" "x" {\n}', []],
    ['resource "random_password" "x" {}', []],
    ['# resource "aws_instance" "x" {}\n/* backend "s3" {} */', []],
    ['resource "hcloud_volume" "data" {\n}', [/provider "hcloud"/]],
    ['resource hcloud_volume data {\n}', [/provider "hcloud"/]],
    ['data "aws_ami" "x" {\n}', [/provider "aws"/]],
    ['terraform {\n  required_providers {\n    cloud = { source = "hetznercloud/hcloud" }\n  }\n}', [/provider "hcloud"/]],
    ['provider "proxmox" {\n}', [/provider "proxmox"/]],
    ['terraform {\n  backend "s3" {}\n}', [/backend "s3"/]],
    ['terraform {\n  backend "local" {}\n}', []],
    ['terraform {\n  backend "local" {\n    path = "state/x.tfstate"\n  }\n}', []],
    ['terraform {\n  backend "local" {\n    path = "/var/lib/x.tfstate"\n  }\n}', [/writes outside/]],
    ['terraform {\n  backend "local" {\n    path = "../x.tfstate"\n  }\n}', [/writes outside/]],
    ['terraform {\n  cloud {\n  }\n}', [/HCP Terraform/]],
    ['data "terraform_remote_state" "x" {\n}', [/terraform_remote_state/]]
  ])('%p', (content, problems) => {
    expect(foreignInTerraform(content)).toEqual(problems.map(problem => expect.stringMatching(problem)))
  })
})

test('the example is harmless', async () => {
  await expect(refuseForeignTerraform(exampleFolder('lvs-cloud'))).resolves.toBeUndefined()
})

test('a repository is refused with the file, and with what to do instead', async () => {
  const folder = folderOf({'infra/main.tf': 'resource "hcloud_server" "web" {\n}\n'})
  await expect(refuseForeignTerraform(folder)).rejects.toThrow(/infra\/main\.tf: the provider "hcloud"/)
})

test('JSON configuration is not looked through, and so refused', async () => {
  await expect(refuseForeignTerraform(folderOf({'main.tf.json': '{}'}))).rejects.toThrow(/main\.tf\.json: JSON/)
})

test('12.9 a backend "http" without settings is let through where its address is looked at elsewhere', () => {
  expect(foreignInTerraform('terraform {\n  backend "http" {}\n}', true)).toEqual([])
  expect(foreignInTerraform('terraform {\n  backend "http" {}\n}')).toEqual([expect.stringMatching(/backend "http"/)])
  const written = 'terraform {\n  backend "http" {\n    address = "https://state.example.com"\n  }\n}'
  expect(foreignInTerraform(written, true)).toEqual([expect.stringMatching(/backend "http"/)])
  expect(foreignInTerraform('terraform {\n  backend "s3" {}\n}', true)).toEqual([expect.stringMatching(/backend "s3"/)])
})
