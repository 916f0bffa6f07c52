import {cacheFaults} from './cache-faults.ts'
import {deployNewerRun, hostIsDone, killDuringPull, killDuringStart, loseDuringStart, stopDuringStart} from './deploy-faults.ts'
import {badDayFaults} from './github-faults.ts'
import {configure, METRICS_TOKEN} from './homelab-configure.ts'
import {losses, mistakes} from './homelab-mistakes.ts'
import {promote} from './homelab-promote.ts'
import {rollback} from './homelab-rollback.ts'
import {awkwardSecret, dollarSecret} from './made-up-secret.ts'
import {platformFaults} from './platform-faults.ts'
import {registryFaults} from './registry-faults.ts'
import {exampleFolder, replaceIn, type Scenario} from './scenario.ts'

const WORKFLOW = '.github/workflows/ship.yml'
const TEMPLATE = 'docker-compose.template.yml'
const DEPLOY = 'Deploy and verify'

/** What people do who have an env file besides: the same deploy in steps of their own, with a file that is filled in byte for byte, as `op inject` does it. */
const DEPLOY_BY_STEPS = `
  deploy:
    name: deploy by steps
    needs: ship
    if: \${{ needs.ship.outputs.result == 'pushed' }}
    runs-on: ubuntu-24.04
    timeout-minutes: 15
    permissions:
      contents: read
    steps:
      - uses: actions/checkout@df4cb1c069e1874edd31b4311f1884172cec0e10 # v6.0.3
        with:
          persist-credentials: false
      - id: compose
        uses: fairway/fairway/actions/inject-secrets@v1
        with:
          templates: docker-compose.template.yml => docker-compose.yml
          connect-host: \${{ vars.OP_CONNECT_HOST }}
          connect-token: \${{ secrets.OP_CONNECT_TOKEN }}
      - id: env
        uses: fairway/fairway/actions/inject-secrets@v1
        with:
          templates: app.env.tpl => app.env
          format: text
          connect-host: \${{ vars.OP_CONNECT_HOST }}
          connect-token: \${{ secrets.OP_CONNECT_TOKEN }}
      - name: Deploy and verify
        uses: fairway/fairway/actions/deploy-ssh@v1
        with:
          host: \${{ vars.DEPLOY_HOST }}
          port: \${{ vars.DEPLOY_PORT }}
          user: \${{ vars.DEPLOY_USER }}
          ssh-key: \${{ secrets.DEPLOY_SSH_KEY }}
          known-hosts: \${{ vars.DEPLOY_KNOWN_HOSTS }}
          project: bookshelf
          compose-file: \${{ steps.compose.outputs.directory }}/docker-compose.yml
          files: \${{ steps.env.outputs.directory }}/app.env
          image: \${{ vars.REGISTRY }}/homelab/bookshelf
          digest: \${{ needs.ship.outputs.digest }}
          registry-username: \${{ secrets.REGISTRY_USERNAME }}
          registry-password: \${{ secrets.REGISTRY_PASSWORD }}
          health-url: \${{ vars.DEPLOY_URL }}/health
`

const SLOW_MIGRATION = `services:
  migrate:
    image: \${FAIRWAY_IMAGE}
    command: ['python3', '-c', 'import time; time.sleep(20)']
  bookshelf:
    depends_on: {migrate: {condition: service_completed_successfully}}
`

/** A homelab's Docker host: build, then SSH and Compose; secrets from 1Password, notifications to n8n. */
export const homelab: Scenario = {
  name: 'homelab',
  description: 'a web service on a Docker host, deployed over SSH by digest, secrets from 1Password',
  source: exampleFolder('homelab'),
  repository: 'homelab/bookshelf',
  workflow: WORKFLOW,
  event: 'push',
  baseline: [{event: 'push'}],
  workflows: [configure, rollback, promote],
  approver: 'maintainer',
  vaults: () => [
    {
      name: 'homelab',
      items: [
        {title: 'bookshelf database', fields: [{label: 'password', value: awkwardSecret()}]},
        {title: 'bookshelf', fields: [{label: 'session key', value: awkwardSecret()}]},
        {title: 'bookshelf admin', fields: [{label: 'password', value: dollarSecret()}]},
        {title: METRICS_TOKEN.item, fields: [{label: METRICS_TOKEN.field, value: awkwardSecret()}]},
        {title: 'n8n', fields: [{label: 'webhook path', value: awkwardSecret()}]}
      ]
    }
  ],
  change: files => replaceIn(files, 'app.py', '"Invisible Cities", ', '"Invisible Cities", "The Dispossessed", '),
  faults: {
    ...mistakes,
    'from-fork': {
      description: "the pull request comes from a stranger's fork: without secrets and variables, and green all the same",
      event: 'pull_request',
      isFromFork: true
    },
    'from-dependabot': {
      description: 'the pull request comes from Dependabot: without the secrets of the repository, and green all the same',
      event: 'pull_request',
      isFromDependabot: true
    },
    ...losses,
    ...badDayFaults({event: 'workflow_dispatch', inputs: {approval: 'wait', 'approval-timeout': '3m'}}),
    ...registryFaults,
    ...cacheFaults,
    unhealthy: {
      description: 'the new version starts, but its health page answers 500',
      change: files => replaceIn(files, 'app.py', 'self.answer(503 if missing else 200,', 'self.answer(500,')
    },
    'slow-migration': {
      description: 'a migration that takes longer than health-timeout comes with the new version, which is deployed all the same',
      change: async files => {
        await replaceIn(files, '.github/workflows/ship.yml', 'project: bookshelf', 'project: bookshelf\n      health-timeout: 10s')
        await replaceIn(files, 'docker-compose.template.yml', 'services:\n  bookshelf:\n', SLOW_MIGRATION)
      }
    },
    'critical-vulnerability': {
      description: 'the base image brings a package with a CRITICAL vulnerability',
      breakStage: async stage => stage.docker?.publishVulnerableBaseImages(),
      mendStage: async stage => stage.docker?.publishUsualBaseImages()
    },
    ...platformFaults,
    'unknown-distribution': {
      description: 'the image is of a Debian release for which nobody writes advisories',
      change: files => replaceIn(files, 'Dockerfile', 'WORKDIR /app\n', 'RUN echo forky/sid > /etc/debian_version\nWORKDIR /app\n')
    },
    'dollar-in-secret': {
      description: 'an env file that nobody quoted holds a password with a "$"',
      change: async files => {
        await files.write('app.env.tpl', 'ADMIN_PASSWORD={{ op://homelab/bookshelf admin/password }}\n')
        await replaceIn(files, TEMPLATE, '    restart: unless-stopped\n', '    restart: unless-stopped\n    env_file: app.env\n')
        await replaceIn(files, WORKFLOW, 'check-version: true\n', 'deploy: none\n')
        await files.write(WORKFLOW, `${await files.read(WORKFLOW)}${DEPLOY_BY_STEPS}`)
      }
    },
    'unset-variable': {
      description: 'the Compose file takes a password from a ".env" that is not sent',
      change: files =>
        replaceIn(files, TEMPLATE, '    environment:\n', '    environment:\n      ADMIN_PASSWORD: ${BOOKSHELF_ADMIN_PASSWORD}\n')
    },
    'misspelt-reference': {
      description: 'a secret reference lacks a slash',
      change: files => replaceIn(files, TEMPLATE, '{{ op://homelab/bookshelf/session key }}', '{{ op:/homelab/bookshelf/session key }}')
    },
    'writable-mount': {
      description: 'the service may write into a folder of the release',
      change: async files => {
        await files.write('shelf/shelf.conf', 'order = title\n')
        await replaceIn(
          files,
          TEMPLATE,
          '    restart: unless-stopped\n',
          '    restart: unless-stopped\n    volumes: ["./shelf:/var/lib/shelf"]\n'
        )
        await replaceIn(
          files,
          WORKFLOW,
          'check-version: true\n',
          'check-version: true\n      files: shelf/shelf.conf => shelf/shelf.conf\n'
        )
      }
    },
    'ssh-down': {
      description: 'the Docker host does not answer over SSH',
      breakStage: async stage => stage.docker?.sshHost.takeDown()
    },
    'no-buildkit-image': {
      description: "Docker Hub does not answer, so BuildKit's image cannot be pulled, and there is no builder",
      isHosted: true,
      breakStage: stage => {
        stage.docker?.builder?.refusePulls()
        return Promise.resolve()
      }
    },
    'registry-down': {
      description: 'the registry does not answer',
      breakStage: async stage => stage.docker?.registry.takeDown()
    },
    'pull-hangs': {
      description: 'the registry hangs while the host pulls, and the deploy is killed (kill -9)',
      interference: {beforeStep: DEPLOY, during: killDuringPull}
    },
    'runner-killed': {
      description: "the deploy's own process is killed (kill -9) while the host starts the new version; its post part runs",
      interference: {beforeStep: DEPLOY, during: killDuringStart},
      settle: hostIsDone,
      hasNextRun: true
    },
    'runner-lost': {
      description: 'the runner is gone (power cut) while the host starts the new version: no further step, no post part, nobody cleans up',
      interference: {beforeStep: DEPLOY, during: loseDuringStart},
      settle: hostIsDone,
      hasNextRun: true
    },
    'runner-stopped': {
      description: 'the runner is stopped (docker stop, a restart) while the host starts the new version: a cancel without post parts',
      interference: {beforeStep: DEPLOY, during: stopDuringStart},
      settle: hostIsDone
    },
    'older-run': {
      description: 'a newer run has deployed while this one was building',
      interference: {beforeStep: DEPLOY, happen: deployNewerRun}
    }
  }
}
