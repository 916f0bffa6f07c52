#!/usr/bin/env bash
# Makes the plans of this folder anew from src/, all or those that are named, with the terraform on PATH. See README.md.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
room=$(mktemp -d)
trap 'rm -rf "$room"' EXIT
export CHECKPOINT_DISABLE=1 TF_IN_AUTOMATION=1 TF_INPUT=0
for scenario in "$here"/src/*/; do
  name=$(basename "$scenario")
  if [[ $# -gt 0 && " $* " != *" $name "* ]]; then continue; fi
  cp -r "$scenario" "$room/$name"
  cd "$room/$name"
  mkdir later && mv v2.tf later/
  terraform init -no-color >/dev/null
  if [ -e v1.tf ]; then
    terraform apply -auto-approve -no-color >/dev/null
    if [ -e state.sh ]; then bash state.sh; fi
    rm v1.tf
  fi
  mv later/v2.tf .
  terraform init -no-color >/dev/null
  flags=()
  if [ -e plan.flags ]; then read -ra flags <plan.flags; fi
  # Planning may fail: what it leaves behind is then the point.
  terraform plan -out=plan.tfplan -no-color "${flags[@]}" >"$room/$name.txt" 2>&1 || true
  terraform show -json plan.tfplan | python3 -m json.tool --indent 1 --no-ensure-ascii >"$here/$name.json"
done
if grep -l "$room" "$here"/*.json; then
  echo 'A path of this machine is in the plans named above.' >&2
  exit 1
fi
