import type {Http} from '../../../lib/http/http.ts'
import type {RunProcess} from '../../../lib/action/process.ts'
import type {Platform, ToolDefinition} from '../definition.ts'
import type {Environment} from '../folders.ts'
import type {Machine} from '../machine.ts'

/** What making one tool for the cache has to know, whatever its source is. */
export interface Recipe {
  readonly name: string
  readonly definition: ToolDefinition
  readonly platform: Platform
  readonly machine: Machine
  /** An empty folder for this one installation, removed afterwards. */
  readonly scratch: string
  /** Where the program goes: `bin/<program>` in here is what the cache keeps. Exists. */
  readonly output: string
  /** Takes every line that a program writes; it ends up in the log file that is shown when the installation fails. */
  readonly logLine: (line: string) => void
  readonly state: (text: string) => void
  readonly run: RunProcess
  readonly http: Http
  readonly environment: Environment
  /** Servers that did not answer a moment ago; they are not asked again in the same run. */
  readonly silentHosts: Set<string>
  readonly signal?: AbortSignal | undefined
}
