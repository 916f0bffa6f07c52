resource "terraform_data" "db" { triggers_replace = ["1"] }
import {
  to = terraform_data.db
  id = "11111111-2222-3333-4444-555555555555"
}
