import {deployNewerRun, killDuringPull, killDuringStart} from './deploy-faults.ts'
import {awkwardSecret} from './made-up-secret.ts'
import {exampleFolder, replaceIn, type Scenario} from './scenario.ts'

/** A homelab's Docker host: build, then SSH and Compose; secrets from 1Password, notifications to n8n. */
export const homelab: Scenario = {
  name: 'homelab',
  description: 'a web service on a Docker host, deployed over SSH by digest, secrets from 1Password',
  source: exampleFolder('homelab'),
  repository: 'homelab/bookshelf',
  workflow: '.github/workflows/ship.yml',
  event: 'push',
  baseline: {event: 'push'},
  approver: 'maintainer',
  vaults: () => [
    {
      name: 'homelab',
      items: [
        {title: 'bookshelf database', fields: [{label: 'password', value: awkwardSecret()}]},
        {title: 'bookshelf', fields: [{label: 'session key', value: awkwardSecret()}]}
      ]
    }
  ],
  change: files => replaceIn(files, 'app.py', '"Invisible Cities", ', '"Invisible Cities", "The Dispossessed", '),
  faults: {
    unhealthy: {
      description: 'the new version starts, but its health page answers 500',
      change: files => replaceIn(files, 'app.py', 'self.answer(503 if missing else 200,', 'self.answer(500,')
    },
    'critical-vulnerability': {
      description: 'the base image brings a package with a CRITICAL vulnerability',
      breakStage: async stage => stage.docker?.publishVulnerableBaseImages()
    },
    'ssh-down': {
      description: 'the Docker host does not answer over SSH',
      breakStage: async stage => stage.docker?.sshHost.takeDown()
    },
    'registry-down': {
      description: 'the registry does not answer',
      breakStage: async stage => stage.docker?.registry.takeDown()
    },
    'pull-hangs': {
      description: 'the registry hangs while the host pulls, and the deploy is killed (kill -9)',
      interference: {beforeStep: 'Deploy and verify', happen: killDuringPull}
    },
    'main-killed': {
      description: 'the deploy is killed (kill -9) while the host starts the new version',
      interference: {beforeStep: 'Deploy and verify', happen: killDuringStart}
    },
    'older-run': {
      description: 'a newer run has deployed while this one was building',
      interference: {beforeStep: 'Deploy and verify', happen: deployNewerRun}
    }
  }
}
