variable "pw" {
  type      = string
  sensitive = true
  default   = "not-a-real-secret-1"
}
resource "terraform_data" "db" { input = { user = "app", password = var.pw } }
