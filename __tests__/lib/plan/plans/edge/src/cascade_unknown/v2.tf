resource "terraform_data" "net" { triggers_replace = ["2"] }
resource "terraform_data" "db" { triggers_replace = [terraform_data.net.id] }
resource "terraform_data" "app" { input = terraform_data.db.id }
