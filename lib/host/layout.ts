/**
 * The folder of a project on a host, 0700, `~/fairway/<project>` unless the run says another one:
 *
 * | name | what it is |
 * |---|---|
 * | `current` | the id of the release that runs |
 * | `live` | on the service road: a link to `files` of the release that runs |
 * | `releases/<id>/` | a release, see {@link RELEASE_FILES} |
 * | `files/<key>/`, `files.key` | the files that releases share, and the key of their names |
 * | `backups/<time>-<id>/` | what the backups before a release wrote, a file for each, and `SHA256SUMS` |
 * | `saved/<id>/` | what a release replaced outside of this folder |
 * | `adopted` | the folder from which the project was taken over |
 * | `releases.jsonl` | what became of each release, one JSON object a line |
 * | `.lock`, `.lock-<token>/` | who works here, see lock-scripts.ts |
 * | `restore.log` | what the host did when it was left alone |
 */
export const PROJECT_FILES = {
  current: 'current',
  live: 'live',
  releases: 'releases',
  files: 'files',
  filesKey: 'files.key',
  backups: 'backups',
  saved: 'saved',
  adopted: 'adopted',
  record: 'releases.jsonl',
  lock: '.lock',
  restoreLog: 'restore.log'
} as const

/** What a release says about itself, so that the host alone can start it, put it back and judge it. */
export const RELEASE_FILES = {
  /** The Compose file, when there is only one. */
  compose: 'docker-compose.yml',
  /** The variables that Fairway sets. */
  environment: 'fairway.env',
  /** What Fairway adds to the Compose files. */
  override: 'fairway.override.yml',
  /** What `docker compose` gets before its command, one argument a line. */
  arguments: 'fairway.args',
  /** `compose` or `service`: which functions start it and put it back, see roads.ts. */
  road: 'fairway.road',
  /** What it consists of and how it is judged, see release.ts. */
  facts: 'fairway.release.json',
  /** The keys of the shared files that it uses, one a line. */
  files: 'fairway.files',
  /** On the service road: its units, and the paths outside of this folder that it replaced. */
  units: 'fairway.units',
  targets: 'fairway.targets',
  /** Of its files those that a run did not bring, because it was about others: they stay as the release before has them, one a line. */
  kept: 'fairway.kept',
  /** What moving tags meant before it, `ID NAME` a line. */
  tags: 'tags-before',
  /** Which services were replaced one container after the other, and how far that came: `begun SERVICE`, `drained SERVICE CONTAINER` a line. */
  rolling: 'fairway.rolling'
} as const

/**
 * `20260131T120000Z-0123456789ab-1f2e3d4c`: the host's UTC time, the beginning of what it brings (a digest), and a piece of the lock's token. They
 * sort by time.
 */
export const RELEASE_ID = /^[0-9]{8}T[0-9]{6}Z-[0-9a-f]{12}(-[0-9a-f]{8})?$/

const [digits, hexadecimals] = [(count: number) => '[0-9]'.repeat(count), (count: number) => '[0-9a-f]'.repeat(count)]
const RELEASE_PATTERN = `${digits(8)}T${digits(6)}Z-${hexadecimals(12)}`

/** The shell function `is_release_id NAME`: {@link RELEASE_ID} without another program. */
export const IS_RELEASE_ID = `
is_release_id() { case "$1" in ${RELEASE_PATTERN} | ${RELEASE_PATTERN}-${hexadecimals(8)}) return 0 ;; *) return 1 ;; esac; }
`

/** The folder of a release. @param directory the project's, absolute */
export function releasePath(directory: string, id: string): string {
  return `${directory}/${PROJECT_FILES.releases}/${id}`
}

/** Whether a file that is sent may not have this name in a release, because Fairway writes one there. */
export function isOwnName(name: string): boolean {
  return name.startsWith('fairway.') || Object.values<string>(RELEASE_FILES).includes(name)
}
