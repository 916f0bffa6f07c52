import {delimiter} from 'node:path'
import {searchFolders} from './program.ts'

/** Environment variables by name, as in `process.env`. */
export type Environment = Readonly<Record<string, string | undefined>>

/** What differs for one program. Upper and lower case of names do not matter. */
export interface EnvironmentRules {
  /** Variables that no other program sees, and that this one needs. */
  readonly with?: readonly string[]
  /** Variables that this program must not see: one that holds a password which was read here, or what it would publish. */
  readonly without?: readonly string[]
  /** All that the program sees; default: everything that is not removed. */
  readonly only?: readonly string[]
}

/**
 * What is kept from every program that we start. All but the last are the runner's (actions/runner, src/Runner.Worker):
 * - `INPUT_` holds the inputs of the step, passwords too (Handlers/Handler.cs), and `STATE_` what main left for post (ActionRunner.cs).
 * - `ACTIONS_` holds two tokens that a `run:` step never gets (Handlers/NodeScriptActionHandler.cs): one writes artifacts and caches of the
 *   run, the other logs in as the job with every cloud that trusts it. The rest are their addresses, or set up the runner.
 * - Whoever knows the files behind `GITHUB_OUTPUT` and the like speaks for the step, and with `GITHUB_PATH` and `GITHUB_ENV` decides what the
 *   later steps run (FileCommandManager.cs, CreateArtifactsFileCommand.cs).
 * - `OP_…` are tokens of 1Password: of a service account, of a Connect server, and of a session of `op`.
 */
const PRIVATE =
  /^(?:(?:INPUT|STATE|ACTIONS|OP_SESSION)_|(?:GITHUB_(?:OUTPUT|ENV|PATH|STATE|STEP_SUMMARY|ARTIFACTS|ARTIFACTS_LIST)|OP_(?:SERVICE_ACCOUNT|CONNECT)_TOKEN)$)/i

/**
 * The environment of a program that we start: what the workflow and the machine put there (`GITHUB_TOKEN` or `TF_VAR_…` under `env:` is the
 * user's own choice), without what the runner gave to this step alone. Every program is started with it, see `runProcess`, `ask` and
 * `startLasting`; what one needs beyond that is added by name.
 *
 * @param environment this process's variables
 * @returns a new object; relative entries of PATH are gone, see `searchFolders`
 */
export function childEnvironment(environment: Environment = process.env, rules: EnvironmentRules = {}): Record<string, string> {
  const [needed, secret] = [namesOf(rules.with ?? []), namesOf(rules.without ?? [])]
  const only = rules.only && namesOf(rules.only)
  const isKept = (name: string) => {
    const key = name.toUpperCase()
    if (secret.has(key) || (PRIVATE.test(name) && !needed.has(key))) return false
    return only?.has(key) ?? true
  }
  const kept = Object.entries(environment).flatMap(([name, value]) => (value !== undefined && isKept(name) ? [[name, value] as const] : []))
  const {PATH, ...others} = Object.fromEntries(kept)
  const searched = searchFolders(PATH).join(delimiter)
  // An empty PATH would mean the folder that the program runs in.
  return searched === '' ? others : {...others, PATH: searched}
}

const namesOf = (names: readonly string[]): ReadonlySet<string> => new Set(names.map(name => name.toUpperCase()))
