resource "terraform_data" "db" { input = "x" }
resource "terraform_data" "v" {
  count = 1
  input = "x"
}
