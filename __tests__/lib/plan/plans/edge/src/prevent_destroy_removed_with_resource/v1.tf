resource "terraform_data" "db" {
  input = "x"
  lifecycle { prevent_destroy = true }
}
resource "terraform_data" "other" { input = "x" }
