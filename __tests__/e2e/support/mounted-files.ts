/** A project in which every way to mount what is sent is used. Only `web` and `part` run the image that is deployed. */
const busybox = (lines: string) => `image: busybox:stable
    pull_policy: never
    stop_grace_period: 0s
    init: true
${lines.replace(/^/gm, '    ')}`

const COMPOSE = `
services:
  web:
    image: "\${FAIRWAY_IMAGE}"
    stop_grace_period: 0s
    init: true
    env_file: [app.env, {path: none.env, required: false}]
  db:
    ${busybox(`env_file: db.env
command: [sleep, "3600"]
volumes: ["./deploy/db/init.sh:/init.d//init.sh:ro", "data:/data", "./deploy/db:/db/:ro"]`)}
  proxy:
    ${busybox(`user: "1000:1000"
command: [sh, -c, "/conf/start.sh && sleep 3600"]
volumes: [{type: bind, source: ./deploy/conf, target: /conf, read_only: true}]
configs: [{source: site, target: /site.conf}]
healthcheck: {test: [CMD, cat, "/conf/nested dir/a.conf", /site.conf, /conf/start.sh], interval: 0.3s, retries: 3}`)}
  user:
    ${busybox(`user: "1000"
command: [sleep, "3600"]
secrets: [password, other]`)}
volumes: {data: {}}
secrets: {password: {file: ./deploy/password.txt}, other: {file: ./deploy/other.txt}}
configs: {site: {file: ./deploy/site.conf}}
`

/** A second Compose file, with a part that lies in a folder, and services of profiles. */
const PRODUCTION = `
include: [more/part.yml]
services:
  web: {environment: {MODE: "\${MODE}"}}
  extra: {image: "\${FAIRWAY_IMAGE}", profiles: [extra], stop_grace_period: 0s, init: true}
  off: {image: nowhere.example.com/x, profiles: [off]}
`
const PART = `
services:
  part: {image: "\${FAIRWAY_IMAGE}", stop_grace_period: 0s, init: true, volumes: ["./b.conf:/b.conf:ro"]}
`

/** The files of the project on the runner, by their names. */
export const MOUNTED_FILES: Readonly<Record<string, string>> = {
  'compose.yml': COMPOSE,
  'compose.prod.yml': PRODUCTION,
  'more/part.yml': PART,
  'more/b.conf': 'b\n',
  '.env': 'MODE=production\n',
  'app.env': 'A=1\n',
  'db.env': 'B=1\n',
  'deploy/db/init.sh': '#!/bin/sh\n',
  'deploy/conf/start.sh': '#!/bin/sh\ncat "/conf/nested dir/a.conf"\n',
  'deploy/conf/nested dir/a.conf': 'one\n',
  'deploy/conf/größe.conf': 'two\n',
  'deploy/password.txt': 'pass-one',
  'deploy/other.txt': 'other-one',
  'deploy/site.conf': 'site\n'
}

/** What of it `files` names. */
export const MOUNTED_LINES = ['.env', 'app.env', 'db.env', 'more', 'deploy']
