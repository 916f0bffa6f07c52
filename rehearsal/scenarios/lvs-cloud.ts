import {appendFile, readdir} from 'node:fs/promises'
import {join} from 'node:path'
import {awkwardSecret} from './made-up-secret.ts'
import {exampleFolder, replaceIn, type AppFiles, type Scenario} from './scenario.ts'

const MAIN = 'infrastructure/main.tf'

/** One more name of the server: an update of the records, nothing is destroyed. */
const harmlessChange = (files: AppFiles) =>
  replaceIn(files, MAIN, 'names = ["grafana", "registry"]', 'names = ["grafana", "loki", "registry"]')

/** A personal cloud described in Terraform: one person changes it, reads the plan and approves it. */
export const lvsCloud: Scenario = {
  name: 'lvs-cloud',
  description: 'a personal cloud in Terraform: a plan, LGTM on its issue, exactly that plan applied',
  source: exampleFolder('lvs-cloud'),
  repository: 'lvs/lvs-cloud',
  workflow: '.github/workflows/infrastructure.yml',
  event: 'workflow_dispatch',
  baseline: {event: 'workflow_dispatch'},
  approver: 'author',
  vaults: () => [{name: 'lvs-cloud', items: [{title: 'hetzner', fields: [{label: 'token', value: awkwardSecret()}]}]}],
  change: harmlessChange,
  faults: {
    'destroys-volume': {
      description: 'the change renames the protected volume without a moved block: it would be destroyed and made anew, empty',
      change: async files => {
        await harmlessChange(files)
        await replaceIn(files, MAIN, 'resource "terraform_data" "volume" {', 'resource "terraform_data" "data_volume" {')
        await replaceIn(files, MAIN, 'terraform_data.volume.id', 'terraform_data.data_volume.id')
      }
    },
    'plan-tampered': {
      description: 'somebody changes the plan file after the approval and before the apply',
      // The last step before the apply that reads the plan: whatever was changed by then has to be noticed.
      beforeStep: async (step, {temp}) => {
        if (step.name !== 'Check that it is still that plan') return
        for (const plan of await findPlans(temp)) await appendFile(plan, 'tampered')
      }
    }
  }
}

async function findPlans(folder: string): Promise<string[]> {
  const entries = await readdir(folder, {recursive: true})
  return entries.filter(entry => entry.endsWith('.tfplan')).map(entry => join(folder, entry))
}
