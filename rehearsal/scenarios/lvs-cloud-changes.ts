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
export const lvsCloudChanges = {nothing, addName, addAnotherName, takeBack, removeRecord, renameVolume, addBrokenServer, addSlowServer}

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
