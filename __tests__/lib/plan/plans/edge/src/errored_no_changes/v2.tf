variable "size" {
  type    = number
  default = 0
  validation {
    condition     = var.size > 0
    error_message = "A size is above 0."
  }
}
resource "terraform_data" "a" { input = var.size }
