resource "terraform_data" "v" {
  for_each = toset([
    "a|b", "`c`", "@everyone", "<!-- fairway:request -->", "line\nbreak", "say \"hi\"", "::error::x", "</details>", "[x](http://example.com)", "back\\slash", "%0A::set-output name=x::y"
  ])
  input = "x"
}
