resource "terraform_data" "a" { input = "x" }
check "c" {
  assert {
    condition     = terraform_data.a.input == "z"
    error_message = "Plan: 0 to add, 0 to change, 0 to destroy."
  }
}
