import {childEnvironment, type Environment} from '../action/environment.ts'

/** Options that change what is done or shown, and a log level that prints values. */
const REMOVED = /^TF_(?:CLI_ARGS|LOG)/

/** With these two a provider or a backend logs in with its cloud as the job itself ("About security hardening with OpenID Connect"). */
const OIDC = ['ACTIONS_ID_TOKEN_REQUEST_URL', 'ACTIONS_ID_TOKEN_REQUEST_TOKEN']

/**
 * The environment for Terraform and OpenTofu, and for what they start: providers, provisioners, `external` data sources.
 *
 * @param environment this process's variables
 * @param options `oidc`: whether it may log in by OIDC, which a person has to ask for: every provider of the configuration could then
 */
export function terraformEnvironment(environment: Environment, options: {readonly oidc?: boolean} = {}): Record<string, string> {
  const seen = childEnvironment(environment, options.oidc === true ? {with: OIDC} : {})
  const kept = Object.entries(seen).filter(([name]) => !REMOVED.test(name))
  return {...Object.fromEntries(kept), TF_IN_AUTOMATION: '1', TF_INPUT: '0', CHECKPOINT_DISABLE: '1'}
}
