import {chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {dirname, join} from 'node:path'
import {GITHUBS_PACE, runWorkflow, type GitHubFacts, type RunRequest, type RunResult} from '../../rehearsal/runner/index.ts'
import {startGitHub, type GitHubPart} from '../../rehearsal/parts/github/server.ts'
import {root} from '../../scripts/support/repository.ts'
import {debianWith, writeLayout} from '../actions/trivy-scan/layouts.ts'
import {layerWith, manifestOf} from '../actions/trivy-scan/played-mirrors.ts'
import {trivyJson} from '../actions/trivy-scan/trivy-reports.ts'
import {digestOf, FakeRegistry, type FakeRegistryOptions} from '../lib/registry/fake-registry.ts'
import {requestFor, type Files} from '../rehearsal/runner/support.ts'
import {DatabaseRegistry} from './database-registry.ts'
import {tree} from './tree.ts'

const USERNAME = 'ci'
const PASSWORD = 'Regi5try-p4ssw0rd'

/** Parts from elsewhere that need GitHub or the machine: what their step does here. */
const ELSEWHERE = (folder: string): readonly (readonly [RegExp, string])[] => [
  [/uses: docker\/setup-qemu-action@.*\n {8}with:\n {10}platforms: (\S+)/, `run: echo "$1" > '${folder}/emulated'`],
  [/uses: github\/codeql-action\/upload-sarif@.*\n {8}with:\n {10}sarif_file: (\S+)/, `run: cp "$1" '${folder}/uploaded.sarif'`]
]

/**
 * Programs for sh, which starts faster than Node. `docker` hands out the layout for the platforms that it is told, and keeps the words, the variables
 * and the configuration of its last build; `trivy` finds what lies in `findings` for the image's manifest, else what is there for all.
 */
const programs = (folder: string): Readonly<Record<string, string>> => ({
  docker: `case "$2" in
inspect) printf 'Name: default\\nDriver: %s\\n' "$(cat '${folder}/driver')" ;;
create)
  printf '%s\\n' "$@" > '${folder}/create'
  while [ $# -gt 0 ]; do
    case "$1" in --config) cp "$2" '${folder}/buildkitd.toml' ;; --name) name=$2 ;; esac
    shift
  done
  mkdir -p "$BUILDX_CONFIG/instances"
  echo '{"Nodes":[{}]}' > "$BUILDX_CONFIG/instances/$name" ;;
build)
  platforms=default
  words='${folder}/build'
  for word; do
    case "$word" in type=cacheonly) words='${folder}/check' ;; esac
  done
  env > '${folder}/environment'
  cp "$DOCKER_CONFIG/config.json" '${folder}/docker-config.json'
  printf '%s\\n' "$@" > "$words"
  while [ $# -gt 0 ]; do
    case "$1" in
    --platform) platforms=$(printf '%s' "$2" | tr '/,' '-_') ;;
    --output) layout=$\{2#*dest=}; layout=$\{layout%%,*} ;;
    --metadata-file) metadata=$2 ;;
    esac
    shift
  done
  if [ "$words" = '${folder}/check' ]; then echo '{}' > "$metadata"; exit; fi
  cp -r '${folder}/layouts/'"$platforms/." "$layout"
  printf '{"containerimage.digest":"%s"}' "$(cat '${folder}/layouts/'"$platforms.digest")" > "$metadata" ;;
esac`,
  trivy: `if [ "$1" = --version ]; then echo 'Version: 0.72.0'; exit; fi
printf '%s\\n' "$*" >> '${folder}/trivy'
while [ $# -gt 0 ]; do
  case "$1" in --input) input=$2 ;; --output) output=$2 ;; --ignorefile) cp "$2" '${folder}/ignores' ;; esac
  shift
done
findings='${folder}/findings/all'
if [ -n "$input" ] && [ -e '${folder}/findings/'"$(basename "$input")" ]; then findings='${folder}/findings/'"$(basename "$input")"; fi
cp "$findings" "$output"`
})

export interface Played {
  /** Further files of the repository. */
  readonly files?: Files
  readonly github?: Partial<GitHubFacts>
  readonly variables?: Readonly<Record<string, string>>
  readonly secrets?: Readonly<Record<string, string>>
  readonly environment?: Readonly<Record<string, string>>
  /** Whose pull request it is, if not one from the repository: a fork's gets neither variables nor secrets, Dependabot's only variables. */
  readonly proposedBy?: 'fork' | 'dependabot'
}

/**
 * Runs a recipe of `docs/recipes/`: on the runner of the rehearsal, with the real bundles, a registry that wants a login, a GitHub that holds each
 * request to its description, and programs that write down what they were told. Two things are put into it: a database of vulnerabilities
 * where the recipe takes the official ones, and a `run:` for what is {@link ELSEWHERE}.
 */
export class RecipeStage {
  readonly folder = mkdtempSync(join(tmpdir(), 'fairway-recipe-'))
  readonly registry: FakeRegistry
  readonly #databases = new DatabaseRegistry()
  #github: GitHubPart | undefined
  /** By the platforms that a build is told. */
  readonly digests: Record<string, string> = {}
  /** What the last run was of. */
  commit = ''

  constructor(options: FakeRegistryOptions = {}) {
    this.registry = new FakeRegistry({login: 'basic', username: USERNAME, password: PASSWORD, ...options})
  }

  async start(): Promise<this> {
    await Promise.all([this.registry.start(), this.#databases.start()])
    const image = (platform: string) => ({platform, files: debianWith('busybox', '1.35')})
    const [amd64, arm64] = [image('linux/amd64'), image('linux/arm64')]
    const layouts = {default: [amd64], 'linux-amd64': [amd64], 'linux-arm64': [arm64], 'linux-amd64_linux-arm64': [amd64, arm64]}
    for (const [platforms, images] of Object.entries(layouts)) {
      const digest = await writeLayout(join(this.folder, 'layouts', platforms), images)
      this.write(`layouts/${platforms}.digest`, digest)
      this.digests[platforms] = digest
    }
    for (const [name, script] of Object.entries(programs(this.folder))) {
      this.write(`bin/${name}`, `#!/bin/sh\n${script}\n`)
      chmodSync(join(this.folder, 'bin', name), 0o755)
    }
    this.write('driver', 'docker-container')
    this.finds(trivyJson())
    return this
  }

  async stop(): Promise<void> {
    await Promise.all([this.registry.stop(), this.#databases.stop(), this.#github?.stop()])
    rmSync(this.folder, {recursive: true, force: true})
  }

  /** What Trivy finds, in everything or in the image of one manifest. */
  finds(report: object, digest = 'sha256:all'): void {
    this.write(`findings/${digest.replace('sha256:', '')}`, JSON.stringify(report))
  }

  /** A file on the stage: what a program wrote down; empty when it was not started. */
  read(name: string): string {
    const path = join(this.folder, name)
    return existsSync(path) ? readFileSync(path, 'utf8') : ''
  }

  write(name: string, content: string): void {
    mkdirSync(dirname(join(this.folder, name)), {recursive: true})
    writeFileSync(join(this.folder, name), content)
  }

  /** The words of the last build that begin with an option, with the option's value. */
  option(name: string, file = 'build'): string[] {
    const words = this.read(file).split('\n')
    return words.flatMap((word, index) => (word === name ? [words[index + 1] ?? ''] : []))
  }

  /** The GitHub of the recipes that need one. */
  async github(): Promise<GitHubPart> {
    this.#github ??= await startGitHub({owner: 'ada', name: 'wiki', branches: {main: '5'.repeat(40)}, isPrivate: true})
    return this.#github
  }

  /** Puts an image into the registry, as one of an earlier run. @returns its digest */
  async publish(tags: readonly string[], labels: Readonly<Record<string, string>> = {}): Promise<string> {
    const folder = join(this.folder, `published-${tags.join('-')}`)
    const images = [{platform: 'linux/amd64', files: debianWith('busybox', '1.34'), config: {Labels: labels}}]
    const digest = await writeLayout(folder, images)
    const read = (of: string) => readFileSync(join(folder, 'blobs', ...of.split(':')))
    const put = (of: string): void => {
      const content = read(of)
      const {mediaType, manifests = [], config, layers = []} = JSON.parse(content.toString()) as StoredManifest
      for (const child of manifests) put(child.digest)
      for (const blob of [...(config === undefined ? [] : [config]), ...layers]) this.registry.blobs.set(blob.digest, read(blob.digest))
      this.registry.manifests.set(of, {mediaType, content})
    }
    put(digest)
    for (const tag of tags) this.registry.tags.set(tag, digest)
    return digest
  }

  /** Puts a database of vulnerabilities into the registry, as a mirror has it. @param builtAt ISO 8601 */
  publishDatabase(tag: string, builtAt: string): void {
    const layer = layerWith(JSON.stringify({Version: 2, UpdatedAt: builtAt}))
    for (const blob of [layer, Buffer.from('{}')]) this.registry.blobs.set(digestOf(blob), blob)
    const content = manifestOf(layer)
    const {mediaType} = JSON.parse(content.toString()) as StoredManifest
    this.registry.manifests.set(digestOf(content), {mediaType, content})
    this.registry.tags.set(tag, digestOf(content))
  }

  /** @param recipe its path in `docs/recipes/`, without the ending */
  async play(recipe: string, played: Played = {}): Promise<RunResult> {
    const {files = {}, github = {}, variables = {}, secrets = {}, environment = {}, proposedBy} = played
    const token = this.#github?.issueToken({contents: 'read', issues: 'write', 'pull-requests': 'write'})
    const url = this.#github?.url
    const request: RunRequest = requestFor({
      workflow: this.#workflow(recipe),
      git: true,
      files: {Dockerfile: 'FROM scratch\n', ...files},
      github: {
        repository: 'ada/wiki',
        event: {repository: {default_branch: 'main'}},
        ...(url === undefined || token === undefined ? {} : {api_url: url, graphql_url: `${url}/graphql`, token}),
        ...github
      },
      request: {
        toolkit: tree,
        variables: proposedBy === 'fork' ? {} : {REGISTRY: this.registry.host, REGISTRY_USERNAME: USERNAME, ...variables},
        secrets: proposedBy === undefined ? {REGISTRY_PASSWORD: PASSWORD, ...secrets} : {},
        environment: {PATH: `${join(this.folder, 'bin')}:${process.env['PATH'] ?? ''}`, ...environment}
      }
    })
    this.commit = request.github.sha
    this.#github?.setBranchHead('main', this.commit)
    return runWorkflow(request, GITHUBS_PACE)
  }

  /** A file of `docs/recipes/`. */
  recipe(path: string): string {
    return readFileSync(join(root, 'docs', 'recipes', path), 'utf8')
  }

  #workflow(recipe: string): string {
    const text = this.recipe(`${recipe}.yml`)
    const here = ELSEWHERE(this.folder).reduce((changed, [uses, run]) => changed.replace(uses, run), text)
    if (here.includes('db-repository:')) return here
    const database = `db-repository: ${this.#databases.fresh}\n`
    return here
      .replaceAll(/^ +uses: fairway\/fairway\/actions\/trivy-scan@v1\n +with:\n/gm, `$&          ${database}`)
      .replaceAll(/^ +uses: fairway\/fairway\/\.github\/workflows\/ship\.yml@v1\n +with:\n/gm, `$&      trivy-${database}`)
  }
}

interface StoredManifest {
  readonly mediaType: string
  readonly manifests?: readonly {readonly digest: string}[]
  readonly config?: {readonly digest: string}
  readonly layers?: readonly {readonly digest: string}[]
}

/** What a run says that is red, and how it ended: empty and `success` for a green one. */
export const endOf = ({conclusion, jobs}: RunResult): string[] => [
  conclusion,
  ...jobs.flatMap(({annotations}) => annotations.filter(({level}) => level === 'error').map(({message}) => message))
]
