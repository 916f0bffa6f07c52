variable "pw" {
  type      = string
  sensitive = true
  default   = "not-a-real-secret-2"
}
resource "terraform_data" "db" { input = { user = "app", password = var.pw } }
