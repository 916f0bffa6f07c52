import type {Kind} from './kinds.ts'

interface Target {
  readonly kind: Kind
  /** What to write in its place, which a rehearsal points at this machine; undefined: there is none. */
  readonly instead?: string
}

/**
 * The inputs of actions and called workflows that name something outside. A contract test (__tests__/contract/targets.test.ts) asks for every
 * input, here or in its own list of those that name nothing. One entry a line, in alphabetical order.
 */
// prettier-ignore
export const TARGET_INPUTS: Readonly<Record<string, Target>> = {
  'backend-config': {kind: 'backend', instead: 'path=${{ vars.TERRAFORM_STATE }}'},
  baseline: {kind: 'imageOrFile', instead: '${{ vars.REGISTRY }}/…'},
  'build-contexts': {kind: 'sources', instead: 'a folder of the checkout'},
  'cache-from': {kind: 'caches', instead: 'ref=${{ vars.REGISTRY }}/…'},
  'cache-to': {kind: 'caches', instead: 'ref=${{ vars.REGISTRY }}/…'},
  'checks-bundle-repository': {kind: 'images', instead: '${{ vars.REGISTRY }}/…'},
  'connect-host': {kind: 'url', instead: '${{ vars.OP_CONNECT_HOST }}'},
  context: {kind: 'sources', instead: 'a folder of the checkout'},
  'db-repository': {kind: 'images', instead: '${{ vars.TRIVY_DB_REPOSITORY }}'},
  'docker-host': {kind: 'dockerHost', instead: 'unix:// and the path of a socket'},
  'health-tcp': {kind: 'addresses', instead: '{host} and the port'},
  'health-url': {kind: 'url', instead: '${{ vars.DEPLOY_URL }}'},
  host: {kind: 'host', instead: '${{ vars.DEPLOY_HOST }}'},
  hosts: {kind: 'hosts', instead: '${{ vars.DEPLOY_HOSTS }}'},
  image: {kind: 'image', instead: '${{ vars.REGISTRY }}'},
  images: {kind: 'images', instead: '${{ vars.REGISTRY }}'},
  'jump-host': {kind: 'hops'},
  registries: {kind: 'logins', instead: '${{ vars.REGISTRY }}'},
  'trivy-db-repository': {kind: 'images', instead: '${{ vars.TRIVY_DB_REPOSITORY }}'},
  url: {kind: 'url', instead: '${{ vars.DEPLOY_URL }}'},
  'webhook-url': {kind: 'secretUrl', instead: '${{ secrets.WEBHOOK_URL }}'}
}

/** The variables and secrets that lead somewhere. The same holds for them. */
// prettier-ignore
export const TARGET_SETTINGS: Readonly<Record<string, Kind>> = {
  DEPLOY_HOST: 'host',
  DEPLOY_HOSTS: 'hosts',
  DEPLOY_URL: 'url',
  OP_CONNECT_HOST: 'url',
  PRODUCTION_HOST: 'host',
  PRODUCTION_URL: 'url',
  REGISTRY: 'registry',
  TERRAFORM_STATE: 'statePath',
  TRIVY_DB_REPOSITORY: 'images',
  WEBHOOK_URL: 'secretUrl'
}
