terraform {
  required_version = ">= 1.5"

  # Where the state is kept comes from the workflow (backend-config). With an object store, write `backend "s3" {}` here.
  backend "local" {}
}

variable "hcloud_token" {
  description = "API token of the Hetzner Cloud project. The provider block of a real setup takes it."
  type        = string
  sensitive   = true
}

variable "server_type" {
  description = "Size of the server."
  type        = string
  default     = "cx22"
}

# terraform_data comes with Terraform itself: it stands for hcloud_volume, hcloud_server and so on, and keeps their attributes in its input.

# The disk with the dashboards and the databases. Nothing else holds this data.
resource "terraform_data" "volume" {
  input = {
    name   = "lvs-data"
    size   = 40
    format = "ext4"
  }
}

resource "terraform_data" "server" {
  input = {
    name        = "lvs"
    server_type = var.server_type
    image       = "debian-12"
  }
}

resource "terraform_data" "volume_attachment" {
  input = {
    server = terraform_data.server.id
    volume = terraform_data.volume.id
  }
}

# A change of the records shows as an update; the server and its disk are not touched.
resource "terraform_data" "dns_record" {
  input = {
    zone  = "example.com"
    names = ["grafana", "registry"]
  }
}

output "server" {
  value = terraform_data.server.id
}

output "records" {
  value = [for name in terraform_data.dns_record.input.names : "${name}.example.com"]
}
