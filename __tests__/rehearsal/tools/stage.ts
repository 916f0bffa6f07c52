import {chmod, mkdir, mkdtemp, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {ActionError} from '../../../lib/action/errors.ts'
import {runProcess} from '../../../lib/action/process.ts'
import {catalog} from '../../../rehearsal/tools/catalog.ts'
import type {EnsureDependencies} from '../../../rehearsal/tools/ensure.ts'
import type {Machine} from '../../../rehearsal/tools/machine.ts'

/** A machine of its own in a temporary folder: a PATH folder with made-up programs, and an empty cache. */
export interface Stage {
  readonly root: string
  readonly bin: string
  readonly cache: string
  readonly dependencies: EnsureDependencies
  /** Puts a shell script on the PATH. */
  program(name: string, script: string): Promise<void>
  remove(): Promise<void>
}

export async function makeStage(changes: Partial<EnsureDependencies> = {}): Promise<Stage> {
  const root = await mkdtemp(join(tmpdir(), 'fairway-tools-test-'))
  const bin = join(root, 'bin')
  const cache = join(root, 'cache', 'fairway', 'tools')
  await mkdir(bin)
  const dependencies: EnsureDependencies = {
    run: runProcess,
    http: () => Promise.reject(new ActionError('GET got no answer: there is no network.')),
    folders: {cache, search: [bin], go: [], dockerPlugins: [join(root, 'plugins')], platform: 'linux-x64'},
    environment: {PATH: '/usr/bin:/bin', HOME: root},
    isRoot: true,
    ask: undefined,
    ...changes
  }
  return {
    root,
    bin,
    cache,
    dependencies,
    program: (name, script) => writeProgram(join(bin, name), script),
    remove: () => rm(root, {recursive: true, force: true})
  }
}

export async function writeProgram(path: string, script: string): Promise<void> {
  await writeFile(path, `#!/bin/sh\n${script}\n`)
  await chmod(path, 0o755)
}

const [, actionlintModule] = catalog.actionlint.sources

/**
 * A made-up Go: it "downloads" a module folder and "builds" a program that says the pinned version of actionlint.
 *
 * @param build what `go build` does before it writes the program
 */
export function fakeGo(stage: Stage, changes: {build?: string; sum?: string; version?: string} = {}): string {
  const {build = '', sum = actionlintModule.sum, version = catalog.actionlint.pinned} = changes
  const folder = join(stage.root, 'module')
  return `
case "$1 $2" in
"env GOVERSION") echo go1.99.0; echo local ;;
"mod download") mkdir -p ${folder}; echo source > ${folder}/main.go; chmod 400 ${folder}/main.go; echo '{"Dir":"${folder}","Sum":"${sum}"}' ;;
"build -trimpath")
  echo "$@" > ${stage.root}/build-arguments; pwd > ${stage.root}/build-folder; env > ${stage.root}/build-environment
  ${build}
  while [ "$1" != -o ]; do shift; done
  mkdir -p "$(dirname "$2")"; printf '#!/bin/sh\\necho v${version}\\n' > "$2"; chmod 755 "$2" ;;
esac`
}

export const emptyMachine: Machine = {platform: 'linux-x64', packages: 'no apt', go: undefined, python: undefined}
