import {randomBytes} from 'node:crypto'
import type {AppFiles, Scenario} from './scenario.ts'

/** Characters that break out of careless quoting in YAML, in shells and in Compose's own interpolation. */
const AWKWARD = `$HOME "quoted" 'single' \\n # : {{`

function awkwardSecret(): string {
  return `${randomBytes(12).toString('base64url')} ${AWKWARD}`
}

async function replaceIn(files: AppFiles, path: string, before: string, after: string): Promise<void> {
  const content = await files.read(path)
  if (!content.includes(before)) throw new Error(`examples/homelab/${path} no longer contains: ${before}`)
  await files.write(path, content.replace(before, after))
}

/** A homelab's Docker host: build, then SSH and Compose; secrets from 1Password, notifications to n8n. */
export const homelab: Scenario = {
  name: 'homelab',
  description: 'a web service on a Docker host, deployed over SSH by digest, secrets from 1Password',
  repository: 'homelab/bookshelf',
  workflow: '.github/workflows/ship.yml',
  app: {image: 'homelab/bookshelf', project: 'bookshelf', healthPath: '/health', portVariable: 'BOOKSHELF_PORT'},
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
      breakStage: stage => stage.publishVulnerableBaseImages()
    },
    'ssh-down': {
      description: 'the Docker host does not answer over SSH',
      breakStage: stage => stage.sshHost.takeDown()
    },
    'registry-down': {
      description: 'the registry does not answer',
      breakStage: stage => stage.registry.takeDown()
    }
  }
}
