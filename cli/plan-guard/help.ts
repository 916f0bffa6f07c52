/** What `fairway plan-guard --help` shows; it fits 80 columns. */
export const HELP = `Usage: fairway plan-guard PLAN [options]

Judges a Terraform or OpenTofu plan before it is applied: does it destroy or
replace something that holds data, and does a person have to look at it?

PLAN is the file of "terraform plan -out=FILE", the JSON that "terraform show
-json FILE" makes of it, or - to read either from standard input. Never the
text of a plan.

Rules:
      --protect PATTERN         deny what destroys this; may be repeated. A type
                                (hcloud_volume) or an address (module.db.*), in
                                which only * is special, and a step without a
                                key means any key. Adds to the built-in list of
                                types that hold data
      --protect-extra PATTERN   the same; for patterns that a shared script adds
      --protect-except PATTERN  do not protect this; may be repeated
      --no-protect-defaults     drop the built-in list
      --max-destroy N           deny a plan that destroys more than N objects
      --allow FILE              destroys that are meant (YAML): address, class,
                                until, reason. They still need an approval

Reading the plan:
      --working-directory DIR   the initialised folder in which a plan file is
                                shown (default: this one)
      --binary NAME             terraform, tofu or a path (default: terraform if
                                it is there, else tofu)
      --fingerprint-key-file FILE
                                key of the fingerprint; without one, what is
                                marked as sensitive does not count in it. Or set
                                FAIRWAY_FINGERPRINT_KEY

Report:
      --show-values             show what changes, without what is sensitive
  -v, --verbose                 list harmless changes too
      --json                    one JSON object on standard output, nothing else
      --no-color                no colours (also: NO_COLOR, FORCE_COLOR)
  -h, --help                    show this help

Exit status:
  0  clean    nothing is destroyed
  2  approve  a person has to look
  3  deny     must not be applied
  1  error    could not be judged, or this command line is wrong

Examples:
  terraform plan -out=change.tfplan && fairway plan-guard change.tfplan
  tofu show -json change.tfplan | fairway plan-guard - --json
  fairway plan-guard change.tfplan --protect 'module.db.*' --max-destroy 0
`
