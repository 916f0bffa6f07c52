resource "terraform_data" "v" {
  for_each = toset(["blue", "green"])
  input    = each.key
}
