resource "terraform_data" "v" {
  for_each = toset(["a", "b"])
  input    = "x"
}
