import {STATE_PASSWORD, STATE_USER} from '../parts/state-store.ts'
import {replaceIn, type AppFiles} from './scenario.ts'

const MAIN = 'infrastructure/main.tf'

const RECORD = `
# A change of the records shows as an update; the server and its disk are not touched.
resource "terraform_data" "dns_record" {
  input = {
    zone  = "example.com"
    names = ["grafana", "registry"]
  }
}
`

const RECORDS_OUTPUT = `
output "records" {
  value = [for name in terraform_data.dns_record.input.names : "\${name}.example.com"]
}
`

/** The record is first, so that it is applied for certain when the server fails; what is to be put on the server is then not begun. */
const BROKEN_SERVER = `
resource "terraform_data" "mail_server" {
  input      = { server_type = var.server_type }
  depends_on = [terraform_data.dns_record]

  provisioner "local-exec" {
    command = "echo 'no capacity for this server type' >&2; exit 1"
  }
}

resource "terraform_data" "mail_volume_attachment" {
  input = { server = terraform_data.mail_server.id }
}
`

/** Long enough to be met in the middle. */
const SLOW_SERVER = `
resource "terraform_data" "mail_server" {
  input      = { server_type = var.server_type }
  depends_on = [terraform_data.dns_record]

  provisioner "local-exec" {
    command = "sleep 4"
  }
}
`

/** The program that runs in the middle of that apply. */
export const SLOW_SERVER_RUNS = /^sleep 4$/

const names = (list: string) => `names = [${list}]`

/** The changes that somebody commits to examples/lvs-cloud. */
export const lvsCloudChanges = {
  nothing,
  addName,
  addAnotherName,
  takeBack,
  removeRecord,
  renameVolume,
  addBrokenServer,
  addSlowServer,
  keepStateElsewhere,
  keepStateInFile
}

function nothing(): Promise<void> {
  return Promise.resolve()
}

/** One more name of the server: an update of the records, nothing is destroyed. */
function addName(files: AppFiles): Promise<void> {
  return replaceIn(files, MAIN, names('"grafana", "registry"'), names('"grafana", "loki", "registry"'))
}

function addAnotherName(files: AppFiles): Promise<void> {
  return replaceIn(files, MAIN, names('"grafana", "loki", "registry"'), names('"grafana", "loki", "mimir", "registry"'))
}

function takeBack(files: AppFiles): Promise<void> {
  return replaceIn(files, MAIN, names('"grafana", "loki", "registry"'), names('"grafana", "registry"'))
}

async function removeRecord(files: AppFiles): Promise<void> {
  await replaceIn(files, MAIN, RECORD, '')
  await replaceIn(files, MAIN, RECORDS_OUTPUT, '')
}

async function renameVolume(files: AppFiles): Promise<void> {
  await addName(files)
  await replaceIn(files, MAIN, 'resource "terraform_data" "volume" {', 'resource "terraform_data" "data_volume" {')
  await replaceIn(files, MAIN, 'terraform_data.volume.id', 'terraform_data.data_volume.id')
}

async function addBrokenServer(files: AppFiles): Promise<void> {
  await addName(files)
  await files.write(MAIN, `${await files.read(MAIN)}${BROKEN_SERVER}`)
}

async function addSlowServer(files: AppFiles): Promise<void> {
  await addName(files)
  await files.write(MAIN, `${await files.read(MAIN)}${SLOW_SERVER}`)
}

const WORKFLOW = '.github/workflows/infrastructure.yml'
const FILE = 'backend-config: path=${{ vars.TERRAFORM_STATE }}'

/** What a repository has otherwise where nothing of a runner stays: the state in a service with a password, and no line that names a runner. */
async function keepStateElsewhere(files: AppFiles): Promise<void> {
  await replaceIn(files, MAIN, 'backend "local" {}', 'backend "http" {}')
  const settings = ['address', 'lock_address', 'unlock_address'].map(name => `        ${name}=\${{ vars.TERRAFORM_STATE }}`)
  await replaceIn(files, WORKFLOW, FILE, ['backend-config: |', ...settings, `        username=${STATE_USER}`].join('\n'))
  await replaceIn(files, WORKFLOW, '      runner: self-hosted\n', '')
  const token = 'TF_VAR_hcloud_token=op://lvs-cloud/hetzner/token'
  const password = `TF_HTTP_PASSWORD=op://lvs-cloud/${STATE_PASSWORD.item}/${STATE_PASSWORD.field}`
  await replaceIn(files, WORKFLOW, `env: ${token}`, ['env: |', `        ${token}`, `        ${password}`].join('\n'))
}

async function keepStateInFile(files: AppFiles): Promise<void> {
  await replaceIn(files, MAIN, 'backend "http" {}', 'backend "local" {}')
  const workflow = await files.read(WORKFLOW)
  await files.write(WORKFLOW, workflow.replace(/^ *backend-config: \|\n(?: +(?:\w*address|username)=.*\n)+/m, ''))
}
