# /etc/thecloud/config.yaml on hosts with systemd. Filled in at deploy time; this file is safe to commit.
# A variable of the environment (PORT, COMPUTE_BACKEND, …) wins over a line here.
listen_address: ""
port: 8086
compute_backend: noop
storage_backend: noop
network_backend: noop
api_token: '{{ op://the-cloud/api/token }}'
