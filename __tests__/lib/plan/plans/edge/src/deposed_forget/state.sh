# A replacement that was broken off after the create leaves the old object behind as deposed.
python3 - <<'P'
import copy, json
state = json.load(open('terraform.tfstate'))
instances = state['resources'][0]['instances']
old = copy.deepcopy(instances[0])
old['deposed'] = '00d3905e'
old['attributes']['id'] = 'deadbeef-0000-0000-0000-000000000000'
instances.append(old)
state['serial'] += 1
json.dump(state, open('terraform.tfstate', 'w'))
P
