module "db" { source = "./db" }
resource "terraform_data" "v" {
  for_each = toset(["a"])
  input    = "x"
}
moved {
  from = terraform_data.db
  to   = module.db.terraform_data.this
}
moved {
  from = terraform_data.v[0]
  to   = terraform_data.v["a"]
}
