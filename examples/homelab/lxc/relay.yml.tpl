# /etc/homelab-relay/config.yml. The reference is filled in at deploy time; this file is safe to commit.
address: 0.0.0.0
port: 9110
webhook: "https://n8n.example.com/webhook/{{ op://homelab/n8n/webhook path }}"
