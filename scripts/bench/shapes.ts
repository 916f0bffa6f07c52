/** A resource as a provider describes it: names, numbers and texts of the lengths that real ones have. All of it is made up. */
export interface Shape {
  readonly type: string
  readonly provider: string
  /** @param seed a number of its own for each object */
  readonly values: (seed: number) => Readonly<Record<string, unknown>>
  /** The attribute that an update changes, and its next value. */
  readonly update: (seed: number) => Readonly<Record<string, unknown>>
  readonly sensitive: Readonly<Record<string, unknown>>
}

const hex = (seed: number, length: number) => ((seed * 2654435761) >>> 0).toString(16).padStart(8, '0').repeat(8).slice(0, length)

const SENTENCE = 'Managed by the platform team; see the runbook before you change this by hand. '

/** What a cloud's virtual machine looks like: many scalars, nested blocks, tags. */
const server: Shape = {
  type: 'example_server',
  provider: 'registry.terraform.io/example/cloud',
  values: seed => ({
    allow_deprecated_images: false,
    arn: `arn:example:compute:eu-central-1:123456789012:instance/i-${hex(seed, 17)}`,
    backup_window: '',
    backups: seed % 2 === 0,
    block_device: [
      {
        delete_on_termination: true,
        device_name: '/dev/sda1',
        encrypted: true,
        iops: 3000,
        tags: {},
        throughput: 125,
        volume_id: `vol-${hex(seed, 17)}`,
        volume_size: 50,
        volume_type: 'gp3'
      },
      {
        delete_on_termination: false,
        device_name: '/dev/sdf',
        encrypted: true,
        iops: 6000,
        tags: {},
        throughput: 250,
        volume_id: `vol-${hex(seed + 1, 17)}`,
        volume_size: 500,
        volume_type: 'gp3'
      }
    ],
    datacenter: 'fsn1-dc14',
    id: `i-${hex(seed, 17)}`,
    ignore_remote_firewall_ids: false,
    image: 'debian-13',
    ipv4_address: `192.0.2.${seed % 256}`,
    ipv6_address: `2001:db8:${hex(seed, 4)}::1`,
    labels: {app: `app-${seed % 40}`, environment: 'production', 'managed-by': 'terraform', team: `team-${seed % 7}`},
    location: 'fsn1',
    name: `app-${seed % 40}-${hex(seed, 6)}`,
    network: [{alias_ips: [], ip: `10.0.${seed % 256}.7`, mac_address: '86:00:00:2a:7d:e1', network_id: 4711 + seed}],
    placement_group_id: null,
    primary_disk_size: 40,
    server_type: 'cx32',
    ssh_keys: ['10041', '10042'],
    status: 'running',
    timeouts: null,
    user_data: hex(seed, 40)
  }),
  update: seed => ({server_type: 'cx42', labels: {app: `app-${seed % 40}`, environment: 'production', team: 'team-9'}}),
  sensitive: {block_device: [{tags: {}}, {tags: {}}], labels: {}, network: [{alias_ips: []}], ssh_keys: [false, false], user_data: true}
}

/** A text of JSON within JSON, where every other character is escaped. */
const policy: Shape = {
  type: 'example_access_policy',
  provider: 'registry.terraform.io/example/cloud',
  values: seed => ({
    arn: `arn:example:iam::123456789012:policy/p-${hex(seed, 12)}`,
    description: SENTENCE,
    id: `p-${hex(seed, 12)}`,
    name: `read-bucket-${seed}`,
    path: '/',
    policy: JSON.stringify({
      Statement: Array.from({length: 4}, (_, index) => ({
        Action: ['s3:GetObject', 's3:ListBucket', 's3:PutObject'],
        Condition: {StringEquals: {'example:SourceVpc': `vpc-${hex(seed, 8)}`}},
        Effect: 'Allow',
        Resource: `arn:example:s3:::bucket-${seed}-${index}/*`
      })),
      Version: '2012-10-17'
    }),
    tags: {Owner: `team-${seed % 7}`},
    tags_all: {Owner: `team-${seed % 7}`, Stage: 'production'}
  }),
  update: () => ({description: 'Read and write.'}),
  sensitive: {tags: {}, tags_all: {}}
}

/** Files in a map: long texts with line breaks, not all of them ASCII. */
const configuration: Shape = {
  type: 'example_config_map',
  provider: 'registry.terraform.io/example/cluster',
  values: seed => ({
    binary_data: {},
    data: {
      'application.yaml': `server:\n  port: 8080\n  name: "größe-${seed}"\n${`  # ${SENTENCE}\n`.repeat(8)}`,
      'start.sh': `#!/bin/sh\nset -eu\nexec /srv/app --id ${seed}\n${'echo "waiting" && sleep 1\n'.repeat(12)}`
    },
    id: `default/app-${seed}`,
    immutable: false,
    metadata: [
      {
        annotations: {},
        generation: 0,
        labels: {app: `app-${seed % 40}`},
        name: `app-${seed}`,
        namespace: 'default',
        resource_version: String(seed),
        uid: hex(seed, 36)
      }
    ]
  }),
  update: seed => ({data: {'application.yaml': `server:\n  port: 9090\n  name: "größe-${seed}"\n`, 'start.sh': '#!/bin/sh\n'}}),
  sensitive: {binary_data: {}, data: {}, metadata: [{annotations: {}, labels: {}}]}
}

/** Small things, which every plan has most of. */
const record: Shape = {
  type: 'example_dns_record',
  provider: 'registry.terraform.io/example/dns',
  values: seed => ({
    fqdn: `host-${seed}.example.com`,
    id: `Z${hex(seed, 13).toUpperCase()}_host-${seed}.example.com_A`,
    name: `host-${seed}`,
    records: [`192.0.2.${seed % 256}`, `198.51.100.${seed % 256}`],
    ttl: 300,
    type: 'A',
    weight: 0.5,
    zone_id: `Z${hex(seed, 13).toUpperCase()}`
  }),
  update: () => ({ttl: 60}),
  sensitive: {records: [false, false]}
}

export const SHAPES: readonly Shape[] = [server, server, policy, configuration, server, record, policy, record]
