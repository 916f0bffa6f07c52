# Makes copied_secrets.json, with Terraform 1.11.4 and the values of the variables that stand in it:
#   terraform apply -var release=1 -target terraform_data.secret && terraform apply -var release=1
#   terraform plan -out plan -var release=2 && terraform show -json plan
# The blocks of the providers hcloud and proxmox are then added to "provider_config", as they are in ../providers.

variable "release" { type = number }
variable "db_password" {
  type      = string
  sensitive = true
}
variable "deploy_key" {
  type      = string
  sensitive = true
}
variable "settings" {
  type      = object({ api_key = string, pin = number, size = number, users = list(string) })
  sensitive = true
}
# No mark: what a token is passed in by often has none.
variable "hcloud_token" { type = string }

resource "terraform_data" "secret" {
  input = {
    name     = "db"
    password = var.db_password
    key      = var.deploy_key
    settings = var.settings
  }
}

locals {
  # terraform_data gives its input back without the marks.
  copy = terraform_data.secret.output
}

resource "terraform_data" "server" {
  input = {
    name        = "web-${var.release}"
    server_type = var.release == 1 ? "cax11" : "cax21"
    password    = var.release == 1 ? "" : local.copy.password
    url         = "postgres://app:${urlencode(local.copy.password)}@db-${var.release}.example.com/app"
    json        = jsonencode({ release = var.release, auth = jsonencode({ password = local.copy.password }) })
    yaml        = yamlencode({ release = var.release, key = local.copy.key })
    docker = base64encode(jsonencode({ auths = { "registry.example.com" = {
    auth = base64encode("release${var.release}:${local.copy.password}") } } }))
    pin       = var.release == 1 ? 1 : local.copy.settings.pin
    size      = var.release == 1 ? 1 : local.copy.settings.size
    tags      = { (local.copy.settings.users[0]) = "owner${var.release}", "stage.name" = "stage${var.release}" }
    zipped    = base64gzip("release ${var.release}\ntoken=${var.hcloud_token}\n")
    user_data = <<-END
      #cloud-config
      hostname: web-${var.release}
      write_files:
        - path: /etc/app/key
          content: |
            ${indent(6, local.copy.key)}
        - path: /etc/app/token
          content: ${var.hcloud_token}
      runcmd:
        - [systemctl, restart, app${var.release}]
    END
  }
}

resource "terraform_data" "new" {
  count = var.release - 1
  input = "Bearer ${var.settings.api_key}"
}

resource "terraform_data" "old" {
  count = 2 - var.release
  input = { size = 40, label = "@everyone `x` <b>|" }
}

output "endpoint" { value = "https://web-${var.release}.example.com" }
output "login" {
  value     = { user = "app", password = var.db_password, release = var.release }
  sensitive = true
}
output "plain" { value = { release = var.release, copy = var.release == 1 ? null : nonsensitive(var.db_password) } }
