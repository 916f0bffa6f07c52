import {isMapping, isString} from '@actions/workflow-parser'
import type {TemplateToken} from '@actions/workflow-parser/templates/tokens/template-token'
import {iterate, literalOf} from './expressions.ts'
import type {PermissionLevel} from './types.ts'

/** What a GITHUB_TOKEN may do; a name that is missing is `none`. */
export type Permissions = Readonly<Record<string, PermissionLevel>>

/** GitHub's names, in the order in which its error message lists them (actions/runner, Permissions.cs). */
const NAMES = [
  'actions',
  'artifact-metadata',
  'attestations',
  'checks',
  'contents',
  'deployments',
  'discussions',
  'issues',
  'packages',
  'pages',
  'pull-requests',
  'repository-projects',
  'statuses',
  'security-events',
  'id-token',
  'models',
  'vulnerability-alerts',
  'code-quality',
  'copilot-requests',
  'drives'
]

/** Names that have no `write`, and that have no `read`. */
const READ_ONLY = new Set(['models', 'vulnerability-alerts'])
const WRITE_ONLY = new Set(['id-token', 'copilot-requests'])

const RANK: Record<PermissionLevel, number> = {none: 0, read: 1, write: 2}

/** What a token may do when neither workflow nor job says anything: the restricted default of new repositories. */
export const DEFAULT_PERMISSIONS: Permissions = {contents: 'read', packages: 'read'}

/** The value of a `permissions:` key; undefined when there is none. */
export function readPermissions(token: TemplateToken | undefined): Permissions | undefined {
  if (token === undefined) return undefined
  if (isString(token)) return everything(token.value === 'write-all' ? 'write' : 'read')
  if (!isMapping(token)) return {}
  const levels = [...iterate(token)].map(({key, value}) => [key.toString(), literalOf(value) as PermissionLevel] as const)
  return Object.fromEntries(levels)
}

function everything(level: 'read' | 'write'): Permissions {
  const levelOf = (name: string): PermissionLevel => {
    if (READ_ONLY.has(name)) return 'read'
    return WRITE_ONLY.has(name) && level === 'read' ? 'none' : level
  }
  return Object.fromEntries(NAMES.map(name => [name, levelOf(name)]))
}

/**
 * GitHub's complaint about a called workflow that asks for more than its caller may give, word for word
 * (actions/runner, PermissionsHelper.cs). It comes when the files are loaded, whatever `if:` says.
 *
 * @param uses what follows the caller's `uses:`
 * @param nestedJob the asking job's id; undefined when the called workflow asks at its top
 * @returns undefined when everything asked for is granted
 */
export function permissionsComplaint(
  uses: string,
  nestedJob: string | undefined,
  requested: Permissions,
  granted: Permissions
): string | undefined {
  const level = (permissions: Permissions, name: string) => permissions[name] ?? 'none'
  const excess = NAMES.filter(name => RANK[level(requested, name)] > RANK[level(granted, name)])
  if (excess.length === 0) return undefined
  const describe = (permissions: Permissions) => excess.map(name => `${name}: ${level(permissions, name)}`).join(', ')
  const who = nestedJob === undefined ? 'The workflow' : `The nested job '${nestedJob}'`
  return `Error calling workflow '${uses}'. ${who} is requesting '${describe(requested)}', but is only allowed '${describe(granted)}'.`
}
