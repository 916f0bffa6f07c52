resource "terraform_data" "v" {
  count = 2
  input = ["blue", "green"][count.index]
}
