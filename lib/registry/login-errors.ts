import {ActionError} from '../action/errors.ts'
import {isLoopback} from '../http/loopback.ts'
import {USUAL_TRUST, type RegistryTrust} from './trust.ts'

/** GitHub's container registry: github.com's, and that of a GHES with subdomains or of ghe.com. */
const GITHUB_REGISTRY = /^(?:ghcr\.io|containers\..+)$/i

/**
 * What helps where GitHub's registry knows the token and not its right to a package: a package that another repository or a person pushed first
 * does not belong to this one (docs.github.com, "Ensuring workflow access to your package").
 *
 * @returns undefined for another registry
 */
export function packageAccess(registry: string, role: 'Read' | 'Write'): string | undefined {
  if (!GITHUB_REGISTRY.test(registry)) return undefined
  const scope = role.toLowerCase()
  return `GITHUB_TOKEN needs "permissions: packages: ${scope}" in its job; and on the package's page on GitHub, under "Package settings", "Manage Actions access", its repository needs the role "${role}". Another token needs the scope "${scope}:packages".`
}

/** A registry that asks for a login where there is none. Over plain HTTP one would not help, but to this machine. */
export function missingLogin(registry: string, trust: RegistryTrust = USUAL_TRUST): ActionError {
  if (trust.isPlain && !isLoopback(registry)) return plainLogin(registry)
  return new ActionError(
    `The registry ${registry} asks for a login, and none was given.`,
    'Give a user name and a password or token for it.'
  )
}

function plainLogin(registry: string): ActionError {
  return new ActionError(
    `The registry ${registry} asks for a login and speaks plain HTTP, over which no login is sent, except to this machine itself.`,
    'Give it a certificate; one of your own CA will do: name the CA with "registry-ca", and leave "insecure-registry" out.'
  )
}

export function refusedLogin(registry: string): ActionError {
  return new ActionError(
    `The registry ${registry} refused the login (401).`,
    'Check user name and password; an access token may have expired or lack the right to write packages.'
  )
}

/** What a login is for: `pull` for a client that only reads. */
type Actions = 'pull' | 'pull,push'

const roleOf = (actions: Actions): ['Read' | 'Write', string] => (actions === 'pull' ? ['Read', 'read'] : ['Write', 'write to'])

/** The login may be right, and is not good for this repository. @param answered status and words: "403: DENIED: …" */
export function lackedRight(registry: string, repository: string, answered: string, actions: Actions = 'pull,push'): ActionError {
  const [role, verb] = roleOf(actions)
  return new ActionError(
    `The registry ${registry} does not let this account ${verb} "${repository}" (${answered}).`,
    packageAccess(registry, role) ?? `Give the account or token the right to ${verb} it.`
  )
}

/** The same from its token server, of which some (GHCR's) say it of a wrong password too. */
export function refusedToken(registry: string, repository: string, answered: string, actions: Actions = 'pull,push'): ActionError {
  const [role, verb] = roleOf(actions)
  const right = packageAccess(registry, role) ?? `Then give the account or token the right to ${verb} it.`
  return new ActionError(
    `The login server of ${registry} gives this account no token to ${verb} "${repository}" (${answered}).`,
    `Check user name and password or token first. ${right}`
  )
}
