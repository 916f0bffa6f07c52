import type {RunSettings} from '../settings.ts'
import {replaceIn, type Fault} from './scenario.ts'

const TEMPLATE = 'docker-compose.template.yml'

/** The settings with another value for one secret. */
const withSecret = (name: string, value: string) => (settings: RunSettings) => ({
  ...settings,
  secrets: {...settings.secrets, [name]: value}
})

/** Another key than the host's, for the same name: the key type and its length, as in every line of that type, and then zeros. */
const ANOTHER_KEY = Buffer.concat([Buffer.from('\0\0\0\x0bssh-ed25519\0\0\0\x20', 'latin1'), Buffer.alloc(32)]).toString('base64')

/** What a person has who noted the key of another host. @param variable which one has the keys */
export const withAnotherHostKey =
  (variable = 'DEPLOY_KNOWN_HOSTS') =>
  ({variables, secrets}: RunSettings) => {
    const lines = (variables[variable] ?? '').split('\n').filter(line => line !== '')
    const changed = lines.map(line => `${line.split(' ')[0] ?? ''} ssh-ed25519 ${ANOTHER_KEY}`)
    return {secrets, variables: {...variables, [variable]: changed.join('\n')}}
  }

/** What a person gets wrong: said before anything is built, with nothing in the registry and `latest` where it was. */
export const mistakes: Readonly<Record<string, Fault>> = {
  'bad-template': {
    description: 'the Compose template is no YAML: a tab for indentation',
    change: files => replaceIn(files, TEMPLATE, '    restart: unless-stopped', '\trestart: unless-stopped')
  },
  'wrong-image': {
    description: 'the Compose template runs another image than the one that is deployed',
    change: files => replaceIn(files, TEMPLATE, 'image: ${FAIRWAY_IMAGE}', 'image: registry.example.com/bookshelf:latest')
  },
  'missing-secret': {
    description: 'the template names a field that 1Password does not have',
    change: files => replaceIn(files, TEMPLATE, 'bookshelf/session key', 'bookshelf/sesion key')
  },
  'unknown-host-key': {
    description: 'DEPLOY_KNOWN_HOSTS has another key for the host than the one it shows',
    settings: withAnotherHostKey()
  },
  'wrong-registry-password': {
    description: 'REGISTRY_PASSWORD is not the password of the registry',
    settings: withSecret('REGISTRY_PASSWORD', 'not-the-password-of-the-registry')
  }
}

/** What goes away between the check and the end. */
export const losses: Readonly<Record<string, Fault>> = {
  'ssh-lost': {
    description: 'the Docker host answers the check, and no longer the deploy: the image is in the registry, and latest stays where it was',
    interference: {beforeStep: 'Deploy and verify', breaksStage: true, happen: async ({stage}) => stage.docker?.sshHost.takeDown()}
  },
  'registry-lost': {
    description: 'the registry goes away after the deploy: the new version runs, and latest cannot be moved to it',
    interference: {beforeStep: 'Move the tags', breaksStage: true, happen: async ({stage}) => stage.docker?.registry.takeDown()}
  }
}
