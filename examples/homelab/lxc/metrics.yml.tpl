# /etc/homelab-metrics/config.yml. The reference is filled in at deploy time; this file is safe to commit.
address: 0.0.0.0
port: 9109
token: "{{ op://homelab/metrics/token }}"
