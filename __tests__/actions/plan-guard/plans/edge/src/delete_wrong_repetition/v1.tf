resource "terraform_data" "v" {
  count = 2
  input = "x"
}
