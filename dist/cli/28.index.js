export const id = 28;
export const ids = [28,184];
export const modules = {

/***/ 8028:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runCommand: () => (/* binding */ runCommand)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: external "node:readline"
var external_node_readline_ = __webpack_require__(481);
// EXTERNAL MODULE: ./lib/action/errors.ts
var errors = __webpack_require__(8418);
// EXTERNAL MODULE: ./lib/action/log-line.ts
var log_line = __webpack_require__(7898);
// EXTERNAL MODULE: ./lib/action/process.ts
var action_process = __webpack_require__(4184);
;// CONCATENATED MODULE: ./lib/host/holder.ts
/**
 * What a lock knows of how its holder works on the host, as shell functions: its account, and by which variables it gets to its Docker. Whoever takes
 * back what the holder began (the guard, the next run, a post part, `fairway unlock`) has to ask the same engine: another one knows nothing of
 * the project, and would start it a second time.
 */
const VARIABLES = 'DOCKER_HOST DOCKER_CONTEXT DOCKER_CONFIG';
/**
 * `say_account_and_engine`: prints the lines of this session for a lock's owner file. They have no secrets. `id` prints `uid=1000(deploy) gid=…`, and no
 * brackets for an account without a name (POSIX).
 */
const ACCOUNT_AND_ENGINE = `
say_account_and_engine() {
  account=$(id 2>/dev/null || true)
  account=\${account#uid=}
  uid=\${account%%[!0-9]*}
  if [ -z "$uid" ]; then uid=$(id -u); fi
  account=\${account#"$uid"}
  case "$account" in '('*) account=\${account#?} account=\${account%%')'*} ;; *) account=$uid ;; esac
  printf 'uid=%s\\naccount=%s\\n' "$uid" "$account"
  for line in "DOCKER_HOST=\${DOCKER_HOST-}" "DOCKER_CONTEXT=\${DOCKER_CONTEXT-}" "DOCKER_CONFIG=\${DOCKER_CONFIG:-$HOME/.docker}"; do
    case "$line" in
      *[[:cntrl:]]*) printf '%s\\n' "$(printf '%s' "$line" | one_line)" ;;
      *) printf '%s\\n' "$line" ;;
    esac
  done
}
`;
/**
 * Of the holder of the lock with the folder `$1`: `field FOLDER NAME` prints a line's value, `of_our_account` tells whether it has our account (the
 * files and the Docker of another one are not ours), `use_engine` makes its engine that of the programs from here on. A lock that does not
 * say it is of a session such as this one.
 */
const HOLDER = `
field() { sed -n "s/^$2=//p" "$1/owner" 2>/dev/null | head -n 1; }
of_our_account() { case "$(field "$1" uid)" in '' | "$(id -u)") return 0 ;; *) return 1 ;; esac; }
use_engine() {
  if [ -z "$(field "$1" DOCKER_CONFIG)" ]; then return 0; fi
  for variable in ${VARIABLES}; do
    value=$(field "$1" "$variable")
    if [ -n "$value" ]; then export "$variable=$value"; else unset "$variable"; fi
  done
}
`;

;// CONCATENATED MODULE: ./lib/host/run-order.ts

const FIELDS = (/* unused pure expression or super */ null && (['repository', 'repositoryId', 'workflow', 'number', 'id', 'attempt', 'commit', 'url']));
function runIdentity(context) {
    const { repository, repositoryId, workflowFile, runNumber, runId, attempt, commit, runUrl } = context;
    const number = runNumber === undefined ? '' : String(runNumber);
    const url = runId === '' ? '' : runUrl;
    return { repository, repositoryId, workflow: workflowFile, number, id: runId, attempt: String(attempt), commit, url };
}
/** What a release recorded, or a part of it; what is missing or no text is empty. */
function run_order_readIdentity(value = {}) {
    const given = (typeof value === 'object' && value !== null ? value : {});
    const read = (field) => (typeof given[field] === 'string' ? given[field].replace(/\p{Cc}+/gu, ' ') : '');
    return Object.fromEntries(FIELDS.map(field => [field, read(field)]));
}
/**
 * Compares two runs by `GITHUB_RUN_NUMBER`, which counts the runs of one workflow file of one repository and says nothing about any others. A new
 * attempt of a run has the same number; GitHub starts it when the attempt before has ended, so an older attempt is one that GitHub has given up.
 * Two runs of one commit (`git push --follow-tags`: one for the branch, one for the tag) bring the same: neither is older.
 *
 * @param mine the run that deploys
 * @param running the run whose release runs
 */
function compareRuns(mine, running) {
    if (running.number === '')
        return { order: 'unknown', why: 'which run deployed it was not recorded' };
    if (mine.number === '' || mine.workflow === '')
        return { order: 'unknown', why: 'this run has no number' };
    if (!isSameRepository(mine, running))
        return { order: 'unknown', why: `it was deployed from ${running.repository}` };
    if (mine.workflow !== running.workflow)
        return { order: 'unknown', why: `it was deployed by ${running.workflow}` };
    const difference = Number(mine.number) - Number(running.number);
    if (difference === 0)
        return { order: Number(mine.attempt) < Number(running.attempt) ? 'older' : 'not-older' };
    const isSameCommit = mine.commit !== '' && mine.commit === running.commit;
    return { order: difference < 0 && !isSameCommit ? 'older' : 'not-older' };
}
function isSameRepository(mine, running) {
    if (mine.repositoryId !== '' && running.repositoryId !== '')
        return mine.repositoryId === running.repositoryId;
    return mine.repository === running.repository;
}
/**
 * Refuses to put an older run's version in the place of a newer one's.
 *
 * @param release the release that runs
 * @returns what the log should say, undefined where there is nothing to say
 * @throws ActionError naming both runs
 */
function checkOrder(mine, release, allowOlder) {
    if (release === undefined)
        return undefined;
    const compared = compareRuns(mine, release.run);
    if (compared.order === 'not-older')
        return undefined;
    if (compared.order === 'unknown') {
        return mine.number === '' ? undefined : `Whether this run is newer than the one of release ${release.id} is not known: ${compared.why}.`;
    }
    const [newer, older] = [describe(release.run), describe(mine)];
    if (allowOlder)
        return `The host runs release ${release.id} of ${newer}, which is newer than ${older}: deployed all the same, as "allow-older" says.`;
    throw new ActionError(`The host runs release ${release.id} of ${newer}, which is newer than this one, ${older}.`, 'To go back to the older version on purpose, set "allow-older: true".');
}
function describe({ number, attempt, url }) {
    const name = `run ${number}${attempt === '' || attempt === '1' ? '' : `, attempt ${attempt}`}`;
    return url === '' ? name : `${name} (${url})`;
}

;// CONCATENATED MODULE: ./lib/host/release-record.ts

/** How a deploy or another change of a host ended. `put-back-by-host`: the run was gone, and the host did it alone. */
const RECORD_WORDS = (/* unused pure expression or super */ null && (['deployed', 'rolled-back', 'taken-down', 'failed', 'adopted', 'gone-back', 'put-back-by-host']));
/** Those after which the release that the line names is the one that runs. */
const isStarted = (how) => how === 'deployed' || how === 'adopted' || how === 'gone-back';
/** What is known of a line before it is written: members of a JSON object, without its braces. It has no secrets. */
function renderRecordMembers({ version, served, images, run }, { run: mine, actor, approvers }) {
    const { repository, number, attempt, url } = mine;
    const commit = run.commit === '' ? mine.commit : run.commit;
    const members = { version: version === '' ? served : version, images, commit, repository, number, attempt, run: url, actor, approvers };
    return JSON.stringify(members).slice(1, -1);
}
/**
 * The shell function `recorded_images`: the images of all releases that the record knows, `name@sha256:…` a line. Names of images need no escapes in
 * JSON, and no comma.
 */
const RECORDED_IMAGES = (/* unused pure expression or super */ null && (`
recorded_images() {
  sed -n 's/^.*,"images":{\\([^}]*\\)}.*$/\\1/p' "$directory/releases.jsonl" 2>/dev/null | tr ',' '\\n' |
    sed -n 's/^"FAIRWAY_IMAGE[A-Z0-9_]*":"\\([^"\\\\]*\\)"$/\\1/p'
}
`));
/** How many lines are kept. */
const LONGEST_RECORD = 500;
/**
 * The shell function `record_end FOLDER HOW REASON MILLISECONDS`: writes a line about `$id`. FOLDER is that of the lock under which it was begun: its
 * `record` has the members that the run knew beforehand, `migrated` and `backup` what its hooks did. REASON is JSON, so that nothing has to be escaped
 * here. Without a `record` nothing was begun, and nothing is written. Only the holder of the lock may call it. A failure leaves the old file.
 */
const RECORD = `
record_end() {
  if [ ! -s "$1/record" ]; then return 0; fi
  record_migrated=false
  if [ -e "$1/migrated" ]; then record_migrated=true; fi
  read_first "$1/backup"
  record_backup=$first
  case "$record_backup" in *[\\"\\\\]*) record_backup= ;; esac
  read_first "$1/record"
  record_members=$first
  {
    tail -n ${LONGEST_RECORD - 1} "$directory/releases.jsonl" 2>/dev/null || true
    printf '{"at":"%s","how":"%s","release":"%s",%s,"migrated":%s,"backup":"%s","reason":%s,"milliseconds":%s}\\n' \\
      "$(date -u +%Y-%m-%dT%H:%M:%SZ)" "$2" "$id" "$record_members" "$record_migrated" "$record_backup" "$3" "$4"
  } > "$directory/releases.jsonl.new" && mv -f "$directory/releases.jsonl.new" "$directory/releases.jsonl"
}
`;
/** @returns undefined for a line that is none, such as half of one */
function readRecordEntry(line) {
    let fields;
    try {
        const read = JSON.parse(line);
        if (typeof read !== 'object' || read === null)
            return undefined;
        fields = read;
    }
    catch {
        return undefined;
    }
    const text = (name) => plain(fields[name]);
    const how = RECORD_WORDS.find(word => word === fields['how']);
    if (how === undefined || text('release') === '')
        return undefined;
    const { images, approvers, milliseconds } = fields;
    const { repository, number, attempt, commit } = readIdentity(fields);
    return {
        at: text('at'),
        how,
        release: text('release'),
        version: text('version'),
        images: Object.fromEntries(Object.entries(typeof images === 'object' ? (images ?? {}) : {}).map(([name, image]) => [name, plain(image)])),
        commit,
        repository,
        number,
        attempt,
        run: text('run'),
        actor: text('actor'),
        approvers: Array.isArray(approvers) ? approvers.map(plain) : [],
        migrated: fields['migrated'] === true,
        backup: text('backup'),
        reason: text('reason'),
        milliseconds: typeof milliseconds === 'number' ? milliseconds : 0
    };
}
const plain = (value) => (typeof value === 'string' ? value.replace(/\p{Cc}+/gu, ' ') : '');

;// CONCATENATED MODULE: ./lib/host/layout.ts
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
const PROJECT_FILES = {
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
};
/** What a release says about itself, so that the host alone can start it, put it back and judge it. */
const RELEASE_FILES = {
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
};
/**
 * `20260131T120000Z-0123456789ab-1f2e3d4c`: the host's UTC time, the beginning of what it brings (a digest), and a piece of the lock's token. They
 * sort by time.
 */
const RELEASE_ID = /^[0-9]{8}T[0-9]{6}Z-[0-9a-f]{12}(-[0-9a-f]{8})?$/;
const [digits, hexadecimals] = [(count) => '[0-9]'.repeat(count), (count) => '[0-9a-f]'.repeat(count)];
const RELEASE_PATTERN = (/* unused pure expression or super */ null && (`${digits(8)}T${digits(6)}Z-${hexadecimals(12)}`));
/** The shell function `is_release_id NAME`: {@link RELEASE_ID} without another program. */
const IS_RELEASE_ID = (/* unused pure expression or super */ null && (`
is_release_id() { case "$1" in ${RELEASE_PATTERN} | ${RELEASE_PATTERN}-${hexadecimals(8)}) return 0 ;; *) return 1 ;; esac; }
`));
/** The folder of a release. @param directory the project's, absolute */
function releasePath(directory, id) {
    return `${directory}/${PROJECT_FILES.releases}/${id}`;
}
/** Whether a file that is sent may not have this name in a release, because Fairway writes one there. */
function isOwnName(name) {
    return name.startsWith('fairway.') || Object.values(RELEASE_FILES).includes(name);
}

;// CONCATENATED MODULE: ./lib/host/roads/adopted.ts

/** What a release that took a project over says of it, in its own folder. */
const ADOPTED_FILES = {
    /** The folder that the project was started from. The last one to be written. */
    folder: 'fairway.adopted',
    /** What `docker compose` gets there before its command, one argument a line. */
    arguments: 'fairway.adopted.args',
    /** What ran, `SERVICE STATUS IMAGE_ID CONTAINER_ID IMAGE` a line for each container. */
    before: 'fairway.adopted.before'
};
/**
 * The way back into the folder that a project was taken over from, for the road of Compose (see compose.ts, which has `compose`, `compose_start_here`
 * and `of_project`). Nothing is pulled or built there: `shop-web:latest` may be an image that only this host has. Where the name of an image that ran
 * is gone, the image gets it again; a name that means another one by now is left to it, because somebody gave it. What ran has to run afterwards;
 * a service that runs another image is said (`adopted-differs`).
 *
 * Where each container that ran does so still, as after a migration that failed, nothing is started: the files in the folder may be others by now. What the new
 * release has started beside them is removed (`adopted-untouched`).
 */
const ADOPTED_BACK = `
compose_has_adopted() { [ -z "$previous" ] && [ -f "$directory/releases/$id/${ADOPTED_FILES.folder}" ]; }
compose_is_untouched() {
  if [ -s "$compose_release/${RELEASE_FILES.rolling}" ]; then return 1; fi
  compose_ran=
  while read -r service was_status was container name; do
    if [ "$was_status" != running ]; then continue; fi
    compose_ran=yes
    if [ "$(docker inspect --format '{{.State.Status}}' "$container" 2>/dev/null || true)" != running ]; then return 1; fi
  done < "$compose_release/${ADOPTED_FILES.before}"
  [ -n "$compose_ran" ]
}
compose_remove_new() {
  for compose_new in $(of_project -aq --filter "label=com.docker.compose.project.working_dir=$compose_release"); do
    case " $left " in *" $(docker inspect --format '{{index .Config.Labels "com.docker.compose.service"}}' "$compose_new") "*) continue ;; esac
    docker rm -f "$compose_new" >/dev/null || code=1
  done
}
compose_adopted_back() {
  compose_release=$directory/releases/$id
  if compose_is_untouched; then
    compose_remove_new
    say adopted-untouched yes
    say compose-exit "$code"
    return 0
  fi
  compose_folder=$(sed -n 1p "$compose_release/${ADOPTED_FILES.folder}")
  printf 'Starting what ran before in %s.\\n' "$compose_folder"
  if ! cd "$compose_folder"; then code=1; return 1; fi
  while read -r service was_status was container name; do
    if ! docker image inspect "$name" >/dev/null 2>&1; then docker tag "$was" "$name" || true; fi
  done < "$compose_release/${ADOPTED_FILES.before}"
  compose_arguments=$compose_release/${ADOPTED_FILES.arguments}
  compose_pull=never
  compose_begun=yes
  compose_start_here || compose_begun=
  compose_arguments=
  compose_pull=
  if [ -z "$compose_begun" ]; then code=1; return 1; fi
  if [ "$code" != 0 ]; then return 0; fi
  while read -r service was_status was container name; do
    if [ "$was_status" != running ]; then continue; fi
    compose_now=$(of_project -q --filter "label=com.docker.compose.service=$service" --filter status=running)
    if [ -z "$compose_now" ]; then
      say adopted-missing "$service"
      code=1
    elif ! docker inspect --format '{{.Image}}' $compose_now | grep -qxF "$was"; then
      say adopted-differs "$service"
    fi
  done < "$compose_release/${ADOPTED_FILES.before}"
}
`;

;// CONCATENATED MODULE: ./lib/host/roads/rolling.ts

/** How long a proxy that follows the engine's events may take to leave a container that is unhealthy: its throttle, and a moment. */
const PROXY_SECONDS = 3;
/**
 * Shell functions that replace a service without a gap: the new container is healthy beside the old one before that one is drained and stopped. They
 * need those of compose.ts, and work for the release in the current folder.
 *
 * While both are there no plain `up` may run: Compose 2.24 and 2.26 would remove the new one and recreate the old one, 2.32 and later stop the old one
 * at once. So everything is removed by its id before. `fairway.rolling` in the release's folder says how far it came, each step before it is done.
 *
 * - `roll_service SERVICE`: sets `why` and fails where the new container does not get healthy; the old one goes on then, and the new one is gone.
 *   `drain_with SERVICE CONTAINER` is the caller's; it gives 2 for a service that is not drained.
 * - `take_back_rolls`: where the old container was not drained yet the new one is removed. Otherwise the old release gets one more container, which is
 *   healthy before the new one is removed, or, where it does not get healthy, as soon as that is clear.
 */
const ROLLING = `
containers_of() { wanted_service=$1; shift; of_project --no-trunc -q "$@" --filter "label=com.docker.compose.service=$wanted_service"; }
condition_of() {
  docker inspect --format '{{.State.Status}} {{if .State.Health}}{{.State.Health.Status}}{{else}}unchecked{{end}}' "$1" 2>/dev/null || printf 'gone gone'
}
without() {
  all=$1
  shift
  for one in $all; do case " $* " in *" $one "*) ;; *) printf '%s\\n' "$one" ;; esac; done
}
one_more() {
  were=$(containers_of "$1" -a)
  set -- "$1" $were
  added=
  why=
  if ! compose up --detach --no-build --quiet-pull --pull missing --no-deps --no-recreate --scale "$1=$#" "$1"; then why='it could not be started'; fi
  added=$(without "$(containers_of "$1" -a)" $were)
  if [ -z "$why" ] && [ -z "$added" ]; then why='no container was added'; fi
  give_up=$(($(date +%s) + seconds))
  while [ -z "$why" ]; do
    condition=
    for one in $added; do condition=$(condition_of "$one"); done
    case "$condition" in
      'running healthy') return 0 ;;
      'running unchecked') why='it has no health check' ;;
      'running unhealthy') why='it is unhealthy according to its health check' ;;
      running*) if [ "$(date +%s)" -ge "$give_up" ]; then why="it was not healthy within $seconds s"; else nap; fi ;;
      *) why="it is \${condition%% *}, not running" ;;
    esac
  done
  return 1
}
last_words() { for one in $added; do docker logs --tail 20 "$one" >&2 2>&1 || true; done; }
is_unchanged() {
  # A dry run writes down builders, which is nobody's business in the account's home.
  plan=$(BUILDX_CONFIG=$work/buildx; export BUILDX_CONFIG; compose --dry-run up --detach --no-build --pull never --no-deps "$1" 2>&1) || return 1
  if printf '%s\\n' "$plan" | grep -Eq 'Container +[^ ]+ +(Recreate|Creat)'; then return 1; fi
  printf '%s\\n' "$plan" | grep -Eq 'Container +[^ ]+ +Running'
}
drain_one() {
  printf 'Draining the container %.12s.\\n' "$2"
  if drain_with "$1" "$2" </dev/null >&2; then drained=0; else drained=$?; fi
  if [ "$drained" = 2 ]; then return 0; fi
  if [ "$drained" != 0 ]; then say not-drained "$1 its command ended with exit status $drained"; return 0; fi
  give_up=$(($(date +%s) + drain_wait))
  while :; do
    case "$(condition_of "$2")" in 'running healthy' | 'running starting') ;; *) break ;; esac
    if [ "$(date +%s)" -ge "$give_up" ]; then say not-drained "$1 it was still healthy after $drain_wait s"; return 0; fi
    nap
  done
  sleep ${PROXY_SECONDS}
}
roll_service() {
  old=$(containers_of "$1" --filter status=running)
  for one in $(without "$(containers_of "$1" -a)" $old); do docker rm -f "$one" >/dev/null; done
  if [ -z "$old" ]; then printf 'Service %s does not run yet.\\n' "$1"; return 0; fi
  if is_unchanged "$1"; then printf 'Service %s is unchanged.\\n' "$1"; return 0; fi
  printf 'begun %s\\n' "$1" >> ${RELEASE_FILES.rolling}
  if ! one_more "$1"; then
    last_words
    if [ -n "$added" ]; then docker rm -f $added >/dev/null; fi
    return 1
  fi
  printf 'The new container of %s is healthy.\\n' "$1"
  for one_old in $old; do
    printf 'drained %s %s\\n' "$1" "$one_old" >> ${RELEASE_FILES.rolling}
    drain_one "$1" "$one_old"
    docker stop "$one_old" >/dev/null || true
    if ! docker rm -f "$one_old" >/dev/null; then why='the old container could not be removed'; return 1; fi
  done
}
take_back_rolls() {
  rolls=$directory/releases/$id/${RELEASE_FILES.rolling}
  if [ ! -s "$rolls" ]; then return 0; fi
  for rolled in $(sed -n 's/^begun //p' "$rolls"); do
    new=$(containers_of "$rolled" -a --filter "label=com.docker.compose.project.working_dir=$directory/releases/$id")
    spent=$(sed -n "s/^drained $rolled //p" "$rolls")
    old=$(without "$(containers_of "$rolled" --filter status=running)" $new $spent)
    gone=$(without "$(containers_of "$rolled" -a)" $new $old)
    if [ -n "$gone" ]; then docker rm -f $gone >/dev/null || true; fi
    if [ -z "$new" ]; then continue; fi
    if [ -z "$old" ]; then one_more "$rolled" || { last_words; if [ -n "$added" ]; then docker rm -f $added >/dev/null || true; fi; }; fi
    docker rm -f $new >/dev/null || true
  done
}
`;

;// CONCATENATED MODULE: ./lib/host/roads/compose.ts


/**
 * The shell function `compose`: `docker compose` as the release in the current folder wants it, by its own `fairway.args`. A release without
 * that file is none, and nothing is guessed then. A variable of the account's session would beat the release's own.
 */
const COMPOSE = `
session_variables() {
  # Each shell has its own word before the name. A line of a value that looks like one names a variable that must not be there either.
  export -p | while IFS= read -r variable; do
    case "$variable" in *' FAIRWAY_'*=*) ;; *) continue ;; esac
    variable=FAIRWAY_\${variable#*' FAIRWAY_'}
    variable=\${variable%%=*}
    case "$variable" in *[!A-Z0-9_]*) ;; *) printf '%s\\n' "$variable" ;; esac
  done
}
for variable in $(session_variables); do unset "$variable"; done
compose_arguments=
compose() {
  compose_words=\${compose_arguments:-fairway.args}
  if [ ! -s "$compose_words" ]; then printf 'There is no %s in %s.\\n' "$compose_words" "$PWD" >&2; return 1; fi
  rest=$#
  while IFS= read -r argument; do set -- "$@" "$argument"; done < "$compose_words"
  # The command comes behind them.
  while [ "$rest" -gt 0 ]; do set -- "$@" "$1"; shift; rest=$((rest - 1)); done
  docker compose -p "$project" "$@"
}
`;
/** The label that tells a one-shot, such as a migration, from a service that stays up. It lives as long as the container. */
const ONE_SHOT_LABEL = 'fairway.one-shot';
/**
 * Shell functions about one-shots. A container is one when our label says so, or when a container of the project needs its service completed
 * (Compose writes that into a label). `left` names those that were running before and are not waited for.
 */
const ONE_SHOTS = `
left=
of_project() { docker ps "$@" --filter "label=com.docker.compose.project=$project" --filter label=com.docker.compose.oneoff=False; }
needs_of() { of_project -a "$@" --format '{{.Label "com.docker.compose.depends_on"}}' | tr ',' '\\n'; }
one_shots() {
  needed=$(of_project -a --format '{{.Label "com.docker.compose.depends_on"}}') || true
  marked=$(of_project -a --filter 'label=${ONE_SHOT_LABEL}=true' --format '{{.Label "com.docker.compose.service"}}') || true
  # Most projects have none, and nothing has to be taken apart then.
  case "$needed" in *:service_completed_successfully*) ;; *) if [ -z "$marked" ]; then return; fi ;; esac
  {
    printf '%s\\n' "$needed" | tr ',' '\\n' | sed -n 's/^\\([^:]*\\):service_completed_successfully.*/\\1/p'
    if [ -n "$marked" ]; then printf '%s\\n' "$marked"; fi
  } | sort -u
}
running_one_shots() {
  for one_shot in $(one_shots); do
    case " $left " in *" $one_shot "*) continue ;; esac
    if [ -n "$(of_project -q --filter "label=com.docker.compose.service=$one_shot" --filter status=running --filter status=paused)" ]; then
      printf '%s\\n' "$one_shot"
    fi
  done
}
with_needs() {
  kept=
  while [ $# -gt 0 ]; do
    one=$1
    shift
    case " $kept " in *" $one "*) continue ;; esac
    kept="$kept $one"
    set -- "$@" $(needs_of --filter "label=com.docker.compose.service=$one" | sed 's/:.*//')
  done
  printf '%s' "$kept"
}
`;
/**
 * Shell functions that start the project, `start_project` with what `compose up` gets besides.
 *
 * Compose's own limit (`--wait-timeout`) counts one-shots too, and what runs out of it is created anew by the next `up`: so there is no
 * `--wait`. Compose waits for what services need, and we look: `seconds` are for services that get healthy, `limit` for all of it. When
 * either is over, Compose is ended, never a container. Health is waited for afterwards.
 *
 * Never with -y: asked whether to recreate a volume, Compose must get a no. `--pull missing` beats each service's own `pull_policy`: the login is
 * gone by now, and what was pulled is what was announced.
 */
const START_PROJECT = `
${COMPOSE}
${ONE_SHOTS}
started_by() {
  for child in $(sed -n "s/^\\([0-9]*\\) (.*) [A-Za-z] $1 .*/\\1/p" /proc/[0-9]*/stat 2>/dev/null); do
    printf '%s\\n' "$child"
    started_by "$child"
  done
}
any_lives() { for one in "$@"; do if kill -0 "$one" 2>/dev/null; then return 0; fi; done; return 1; }
stop_program() {
  family="$1 $(started_by "$1")"
  kill -TERM $family 2>/dev/null || true
  tries=0
  while [ "$tries" -lt 10 ] && any_lives $family; do sleep 1; tries=$((tries + 1)); done
  kill -KILL $family 2>/dev/null || true
}
compose_pull=
start_project() {
  waited=0
  total=0
  said_at=-60
  ended=
  last=$(date +%s)
  # What is at work for less than a second ends our sleep itself; its number may be another program's later.
  sleep 1 </dev/null >/dev/null 2>&1 &
  napping=$!
  look_at "$napping"
  slept_since=$began
  {
    if compose up --detach --no-build --quiet-pull --pull "\${compose_pull:-missing}" "$@"; then code=0; else code=$?; fi
    look_at "$napping"
    if [ -n "$began" ] && [ "$began" = "$slept_since" ]; then { kill -PIPE "$napping"; kill "$napping"; } 2>/dev/null || true; fi
    exit "$code"
  } &
  program=$!
  over=
  wait "$napping" || if [ "$?" -gt 128 ]; then over=yes; fi
  while [ -z "$over" ] && kill -0 "$program" 2>/dev/null; do
    now=$(date +%s)
    step=$((now - last))
    last=$now
    if [ "$step" -lt 0 ] || [ "$step" -gt 60 ]; then step=1; fi
    total=$((total + step))
    busy=$(running_one_shots)
    if [ -n "$busy" ]; then
      if [ $((total - said_at)) -ge 60 ]; then
        said_at=$total
        printf 'Waiting for %s, which runs once (at most %s s more).\\n' "$(printf '%s' "$busy" | one_line)" "$((limit - total))"
      fi
    elif [ -n "$(of_project -q --filter health=starting)$(of_project -q --filter status=restarting)" ]; then
      waited=$((waited + step))
    fi
    if [ "$waited" -gt "$seconds" ]; then ended=health; elif [ "$total" -ge "$limit" ]; then ended=time; fi
    if [ -n "$ended" ]; then stop_program "$program"; break; fi
    # A second is long for a service that is there at once, and short for a migration.
    if [ "$total" -lt 3 ]; then nap; else sleep 1; fi
  done
  if wait "$program"; then code=0; else code=$?; fi
  if [ -n "$ended" ]; then say ended "$ended"; fi
  for one_shot in $(running_one_shots); do say still-runs "$one_shot"; done
  say compose-exit "$code"
}
`;
/** The label of a container in which a hook, such as a migration, runs; its value is which one. */
const HOOK_LABEL = 'fairway.hook';
/** The label with the services that a hook needs, between commas. */
const HOOK_NEEDS_LABEL = 'fairway.hook-needs';
/**
 * Shell functions about containers in which hooks run: they belong to the project, but no `up` and no `down` touches one that runs. Their names say
 * what they are (lib/host/hooks.ts).
 */
const HOOKS = `
hooks_of() { docker ps "$@" --filter "label=com.docker.compose.project=$project" --filter label=${HOOK_LABEL}; }
running_hooks() { hooks_of --filter status=running --filter status=paused --format '{{.Names}}'; }
needs_of_hooks() { hooks_of --filter status=running --filter status=paused --format '{{.Label "${HOOK_NEEDS_LABEL}"}}' | tr ',' ' ' | one_line; }
`;
/** What a tag meant before this deploy is kept beside the release, so that it can mean it again: `ID NAME` a line. */
const TAGS_FILE = '"$directory/releases/$id/tags-before"';
/** The shell function `put_tags_back`: what was pulled under a moving tag is taken back, or a release that is put back would start the new image. */
const PUT_TAGS_BACK = `
lost=
put_tags_back() {
  if [ ! -f ${TAGS_FILE} ]; then return 0; fi
  while read -r was name; do
    if [ "$(docker image inspect --format '{{.Id}}' "$name" 2>/dev/null || true)" = "$was" ]; then continue; fi
    if ! docker tag "$was" "$name"; then lost=$name; say tag-lost "$name"; fi
  done < ${TAGS_FILE}
}
`;
/**
 * The functions of this road, see roads.ts.
 *
 * A one-shot or a hook that still runs is neither stopped nor created anew, and neither is what it needs, such as its database: a migration that is
 * broken off half-way may leave data that no version can read. Where there is no previous release, everything stays as it is then.
 */
const COMPOSE_ROAD = `
${START_PROJECT}
${HOOKS}
${ROLLING}
${PUT_TAGS_BACK}
${ADOPTED_BACK}
compose_busy() { running_one_shots; running_hooks; }
compose_unstage() { put_tags_back; rm -rf "$directory"/backups/.new-*; }
compose_restore() {
  code=0
  compose_unstage
  running="$(running_one_shots) $(running_hooks)"
  left=$(with_needs $running $(needs_of_hooks))
  for one_shot in $running; do say left "$one_shot"; done
  if compose_has_adopted; then compose_adopted_back; return; fi
  if [ -z "$previous" ]; then
    if [ -n "$left" ]; then return 0; fi
    cd "$directory/releases/$id" || return 1
    if compose down --remove-orphans; then code=0; else code=$?; fi
    say compose-exit "$code"
    return 0
  fi
  cd "$directory/releases/$previous" || return 1
  compose_start_here
}
compose_start_here() {
  take_back_rolls
  if [ -z "$left" ]; then start_project --remove-orphans; return 0; fi
  services=$(compose config --services) || return 1
  wanted=
  for service in $services; do
    case " $left " in *" $service "*) ;; *) wanted="$wanted $service" ;; esac
  done
  for service in $(of_project -a --format '{{.Label "com.docker.compose.service"}}' | sort -u); do
    case " $left $(printf '%s' "$services" | one_line) " in
      *" $service "*) ;;
      *) docker rm -f $(of_project -aq --filter "label=com.docker.compose.service=$service") ;;
    esac
  done
  if [ -n "$wanted" ]; then start_project --no-deps $wanted; else say compose-exit 0; fi
}
`;

;// CONCATENATED MODULE: ./lib/host/roads/service.ts
/**
 * The road of services, as the host alone has to know it. What a release is about to change is written down first, in `saved/<id>/` in the project's
 * directory, so that whoever comes next can put it back: this run, the guard on the host, or a later run after a loss of power.
 *
 * | file      | what it has                                                                                                  |
 * | --------- | ------------------------------------------------------------------------------------------------------------ |
 * | `targets` | a line for each file that differs: number, `saved` or `absent`, the topmost folder made for it, mode, owner, path |
 * | `files/`  | the old files, by number                                                                                     |
 * | `placing` | is there from the moment before the first file is replaced                                                    |
 * | `live`    | where the link `live` led                                                                                    |
 * | `reload`  | is there when systemd has to read its units anew                                                             |
 * | `units`   | what each unit did before                                                                                    |
 * | `enabled` | units that this release has enabled                                                                          |
 * | `touched` | units that it has restarted or reloaded, each written down before that                                       |
 */
/** Functions about systemd's units. */
const UNIT_FUNCTIONS = `
property() { systemctl show -p "$2" "$1" 2>/dev/null </dev/null | sed -n "s/^$2=//p" || true; }
have_systemd() { command -v systemctl >/dev/null 2>&1 && systemctl show -p Version </dev/null 2>/dev/null | grep -q .; }
# What a unit does: active, ran (a one-shot that has done its work), crashing, or systemd's own word.
state_of() {
  active=$(property "$1" ActiveState)
  case "$active" in
    active | reloading | refreshing) printf active ;;
    activating) if [ "$(property "$1" SubState)" = auto-restart ]; then printf crashing; else printf active; fi ;;
    inactive)
      if [ "$(property "$1" Type)" = oneshot ] && [ -n "$(property "$1" ExecMainStartTimestamp)" ]; then printf ran; else printf inactive; fi
      ;;
    *) printf '%s' "\${active:-none}" ;;
  esac
}
# Makes a unit learn of what is new. systemd refuses one that was restarted too often, whoever did it.
act_on() {
  systemctl reset-failed "$2" </dev/null >/dev/null 2>&1 || true
  if [ "$1" = reload ] && [ "$(property "$2" ActiveState)" = active ]; then systemctl reload "$2" </dev/null; else systemctl restart "$2" </dev/null; fi
}
`;
/** Functions about files that are replaced, and the link to the release that runs. */
const FILE_FUNCTIONS = `
tab=$(printf '\\t')
# Beside a target lie, for as long as a deploy takes, the new file and a second name of the old one: both can take its place although the disk is full.
beside() { new=\${target%/*}/.fairway-\${id##*-}-$n.new old=\${target%/*}/.fairway-\${id##*-}-$n.old; }
relabel() { if command -v restorecon >/dev/null 2>&1; then restorecon "$1" >/dev/null 2>&1 || true; fi; }
# Never a half of it: a reader sees nothing or all.
write_down() { printf '%s\\n' "$2" > "$1.new" && mv -f "$1.new" "$1"; }
# Points the link to the release $1, in one step where mv can do that.
point_live() {
  rm -f "$directory/live.new"
  ln -s "$1" "$directory/live.new" || return 1
  if mv -fT "$directory/live.new" "$directory/live" 2>/dev/null; then return 0; fi
  rm -f "$directory/live.new"
  ln -sfn "$1" "$directory/live"
}
# Removes the second names of the old files that the release $1 has replaced.
drop_old_names() {
  if [ ! -f "$directory/saved/$1/targets" ]; then return 0; fi
  while IFS="$tab" read -r n was folder_made mode owner target <&5; do
    rm -f "\${target%/*}/.fairway-\${1##*-}-$n.old" || true
  done 5< "$directory/saved/$1/targets"
}
`;
/**
 * The functions of this road, see roads.ts. `service_restore` takes back what the release `$id` has changed, in reverse. Files that did not exist before are removed again, units that ran
 * before run again and were seen to stay up, units that did not are stopped. It can be broken off at any moment and begun anew. `$code` is 0 when
 * all of it worked; what was saved stays otherwise, and `not-back` names what is not as it was. `seconds` is how long a unit may take to be active.
 */
const SERVICE_ROAD = `
${UNIT_FUNCTIONS}
${FILE_FUNCTIONS}
# A list of this release; where it was not begun, an empty one.
list() { if [ -e "$saved/$1" ]; then printf '%s' "$saved/$1"; else printf /dev/null; fi; }
was_before() {
  while IFS="$tab" read -r one was <&6; do
    if [ "$one" = "$1" ]; then printf '%s' "$was"; fi
  done 6< "$(list units)"
}
put_file_back() {
  beside
  rm -f "$new"
  if [ ! -e "$saved/placing" ]; then
    rm -f "$old"
  elif [ "$was" = absent ]; then
    rm -f "$target" || return 1
  elif [ "$old" -ef "$target" ]; then
    rm -f "$old"
  elif [ -e "$old" ]; then
    mv -f "$old" "$target" && relabel "$target"
  elif [ -e "$saved/files/$n" ] && { ! cmp -s "$saved/files/$n" "$target" || [ "$(stat -c '%a %u %g' "$saved/files/$n")" != "$(stat -c '%a %u %g' "$target")" ]; }; then
    cp -a "$saved/files/$n" "$new" && mv -f "$new" "$target" && relabel "$target"
  fi || return 1
  if [ "$folder_made" = - ]; then return 0; fi
  folder=\${target%/*}
  while { [ ! -e "$folder" ] || rmdir "$folder" 2>/dev/null; } && [ "$folder" != "$folder_made" ]; do folder=\${folder%/*}; done
}
put_files_back() {
  failed=0
  while IFS="$tab" read -r n was folder_made mode owner target; do
    if ! put_file_back; then say not-back "$target"; failed=1; fi
  done
  return "$failed"
}
restart_back() {
  while IFS="$tab" read -r action unit <&5; do
    case "$(was_before "$unit")" in
      active | ran | crashing) if ! act_on "$action" "$unit"; then say not-back "$unit"; code=1; fi ;;
    esac
  done 5< "$(list touched)"
}
# Units that ran before: whether they are active, and by which process.
processes_now() {
  while IFS="$tab" read -r action unit <&5; do
    if [ "$(was_before "$unit")" = active ]; then
      printf '%s %s %s %s\\n' "$(property "$unit" ActiveState)" "$unit" "$(property "$unit" MainPID)" "$(property "$unit" NRestarts)"
    fi
  done 5< "$(list touched)"
}
stay_up() {
  waited=0
  now=$(processes_now)
  while printf '%s' "$now" | grep -qv '^active ' && [ "$waited" -lt "\${seconds:-60}" ]; do
    sleep 1
    waited=$((waited + 1))
    now=$(processes_now)
  done
  if [ -n "$now" ]; then sleep 3; fi
  later=$(processes_now)
  if [ "$now" = "$later" ] && ! printf '%s' "$later" | grep -qv '^active '; then return 0; fi
  say not-back "$(printf '%s\\n' "$later" | sed -n 's/^[^ ]* \\([^ ]*\\) .*/\\1/p' | one_line)"
  return 1
}
service_busy() { :; }
service_unstage() { rm -rf "$directory/saved/$id"; }
service_restore() {
  code=0
  saved=$directory/saved/$id
  if [ ! -d "$saved" ]; then say compose-exit 0; return 0; fi
  while IFS="$tab" read -r action unit <&5; do
    case "$(was_before "$unit")" in active | ran | crashing) continue ;; esac
    systemctl stop "$unit" </dev/null >/dev/null 2>&1 || true
    case "$(property "$unit" ActiveState)" in '' | inactive | failed) ;; *) say not-back "$unit"; code=1 ;; esac
    systemctl reset-failed "$unit" </dev/null >/dev/null 2>&1 || true
  done 5< "$(list touched)"
  while IFS= read -r unit <&5; do systemctl disable "$unit" </dev/null || code=1; done 5< "$(list enabled)"
  # The last line first.
  sed '1!G;h;$!d' "$(list targets)" | put_files_back || code=1
  if [ -f "$saved/live" ]; then
    was_live=$(cat "$saved/live")
    if [ -z "$was_live" ]; then rm -f "$directory/live"; else point_live "$was_live" || code=1; fi
  fi
  if [ -e "$saved/reload" ]; then systemctl daemon-reload </dev/null || code=1; fi
  restart_back
  if ! stay_up; then code=1; fi
  if [ "$code" = 0 ]; then rm -rf "$saved"; fi
  say compose-exit "$code"
}
`;

;// CONCATENATED MODULE: ./lib/host/roads.ts


/**
 * The shell functions of each road, for the host alone: the guard, a run that takes a lock over, a post part and `fairway unlock` have to take
 * back whatever kind of release was begun, and know of it only what lies on the host. This is the one place where the roads are joined.
 *
 * The text of a road named R is POSIX sh (dash and BusyBox run it) and defines:
 *
 * - `R_restore`: `$previous` runs again, or, where that is empty, what `$id` began is taken down. It sets `code` (0: it worked) and may set
 *   `left` (names, between spaces, of what still runs and was not touched: then the release's files stay) and `lost` (what can no longer be put
 *   back). It says what was `left`, too. Returns a failure when it could not begin.
 * - `R_unstage`: takes back what staging `$id` changed outside of its release folder; nothing runs differently yet. May set `lost`.
 * - `R_busy`: prints the names of what runs and must not be broken off, such as a migration.
 *
 * It may use the variables `directory` (the project's folder), `project`, `id` (the release that was begun; its folder may be incomplete),
 * `previous` (the release that ran, or empty), `seconds` (for what has to get healthy), `limit` (seconds for all of it), and the functions of
 * lib/ssh/shell-functions.ts and `say`. Everything else it has to find in the two release folders. Each of its own functions and variables begins with
 * its name, or is defined in its text alone; those of this wing (the ones above and `work`, `token`, `unfinished`, `road`) are not set by it but for
 * the three results. It never reads its input, never ends the shell, and works with and without `set -e`. What it removes
 * and what it never does (volumes, the release that `current` names) is the rule of this wing.
 */
const TEXTS = { compose: COMPOSE_ROAD, service: SERVICE_ROAD };
const call = (what, otherwise) => `  case "$road" in
${Object.keys(TEXTS)
    .map(name => `    ${name}) ${name}_${what} ;;`)
    .join('\n')}
    *) ${otherwise} ;;
  esac`;
/**
 * All roads, and the functions that go to the right one: `find_road` by `$id` and `$previous`, then `put_previous_back`, `take_staging_back`,
 * `what_is_busy`. A release says its road before anything else of it is there; where it does not, it was never begun, and the one before it
 * tells. With neither, nothing can be put back, and that is said.
 */
const roads_ROADS = `
${Object.values(TEXTS).join('\n')}
find_road() {
  left=
  lost=
  road=$(cat "$directory/releases/$id/fairway.road" 2>/dev/null || true)
  if [ -z "$road" ] && [ -n "$previous" ]; then road=$(cat "$directory/releases/$previous/fairway.road" 2>/dev/null || true); fi
}
put_previous_back() {
  code=0
${call('restore', `printf 'The road of release %s is not known.\\n' "$id" >&2; code=1; return 1`)}
}
take_staging_back() {
${call('unstage', ':')}
}
what_is_busy() {
${call('busy', ':')}
}
`;

;// CONCATENATED MODULE: ./lib/host/restore-scripts.ts



/**
 * `take_back FOLDER`: takes back what the holder of the lock with this folder began and did not finish. The release that runs, which `current`
 * names, is never touched: a release that is named there was verified. Where containers may have been changed, what ran before is started
 * again; where there was nothing, the new release is taken down. Volumes stay. When that fails, or a one-shot still runs, the release's files
 * stay, because containers may use them; so do those of a release that was there before (the lock says `kept`). Sets `unfinished` to that release.
 * What came of it is recorded.
 */
const TAKE_BACK = `
${roads_ROADS}
${HOLDER}
${RECORD}
tell() { record_end "$@" || printf 'It could not be recorded.\\n' >&2; }
# The run was lost between the two.
tell_committed() {
  if tail -n 1 "$directory/releases.jsonl" 2>/dev/null | grep -qF "\\"release\\":\\"$id\\""; then return 0; fi
  if [ -e "$1/kept" ]; then tell "$1" gone-back '""' 0; else tell "$1" deployed '""' 0; fi
}
take_back() {
  rm -rf "$1/login"
  unfinished=$(cat "$1/release" 2>/dev/null || true)
  previous=$(cat "$directory/current" 2>/dev/null || true)
  if [ -z "$unfinished" ]; then return 0; fi
  id=$unfinished
  if [ "$unfinished" = "$previous" ]; then tell_committed "$1"; return 0; fi
  if ! of_our_account "$1"; then
    printf 'Release %s was begun by the account %s.\\n' "$unfinished" "$(field "$1" account)" >&2
    return 1
  fi
  use_engine "$1"
  project=$(field "$1" project)
  seconds=$(field "$1" seconds)
  limit=$(field "$1" limit)
  find_road
  if [ -e "$1/changed" ]; then
    say taking-back "$unfinished"
    if ! put_previous_back || [ "$code" != 0 ] || [ -n "$lost" ]; then
      tell "$1" failed '"The run was cancelled or lost, and what ran before could not be started again."' 0
      return 1
    fi
    tell "$1" put-back-by-host '"The run was cancelled or lost."' 0
  else
    take_staging_back
    tell "$1" failed '"The run was cancelled or lost before anything ran differently."' 0
  fi
  if [ -n "$left" ] || [ -e "$1/kept" ]; then return 0; fi
  rm -rf "$directory/releases/$unfinished"
}
`;
/** `finish_alone`: what the host does by itself when nobody else will; `restore.log` tells of it. */
const FINISH_ALONE = (/* unused pure expression or super */ null && (`
${TAKE_BACK}
# One at a time: a folder that has the mark of its maker is renamed to a name that may not be there.
claim() {
  rm -rf "$work/claim-$self"
  mkdir "$work/claim-$self"
  : > "$work/claim-$self/$self"
  for claimed in $(ls -1 "$work/restoring" 2>/dev/null || true); do
    if ! alive "$claimed"; then mv "$work/restoring/$claimed" "$work/restoring/$self" 2>/dev/null || true; fi
  done
  mv "$work/claim-$self" "$work/restoring" 2>/dev/null || true
  rm -rf "$work/claim-$self" "$work/restoring/claim-$self"
  [ -e "$work/restoring/$self" ]
}
finish_alone() {
  printf 'lock %s\\n' "$token"
  end_groups $(phases_of "$work")
  if take_back "$work"; then printf 'outcome good %s\\n' "$unfinished"; else printf 'outcome bad %s\\n' "$unfinished"; fi
  unlock
}
`));
/** Almost four of the signs of life that kept-script.ts gives, and less than two minutes. */
const SILENCE_SECONDS = 75;
/**
 * Stays as long as the connection does. When the connection's input ends while the lock is ours, the runner was killed or cannot be reached,
 * and the host itself ends what runs, puts back what ran before, removes the new release and lets the lock go. A network that goes silent ends no
 * input: so the runner writes a new line into it again and again (kept-script.ts), and the same happens after `silence` seconds without one, and after
 * `lifetime` seconds, which no run lasts. (A shell has no read with a limit: one process reads, another looks at what it wrote down.)
 */
function guardScript({ silence = SILENCE_SECONDS, ...values }) {
    return {
        name: 'guard',
        values: { ...values, silence },
        lock: 'needed',
        input: 'kept',
        body: `
${FINISH_ALONE}
trap '' HUP PIPE
printf '%s\\n' "$self" > "$work/guard.new"
mv "$work/guard.new" "$work/guard"
rm -f "$work/groups/$self"
say guarding yes
step=5
for most in "$lifetime" "$silence"; do if [ "$most" -lt "$step" ]; then step=$most; fi; done
(
  napping=
  trap 'kill $napping; exit' TERM
  heard=
  silent=0
  total=0
  while [ "$total" -lt "$lifetime" ] && [ "$silent" -lt "$silence" ]; do
    sleep "$step" </dev/null &
    napping=$!
    wait "$napping" || true
    total=$((total + step))
    silent=$((silent + step))
    beat=$(echo "$work"/beat-*)
    if [ "$beat" != "$heard" ]; then heard=$beat silent=0; fi
  done
) >/dev/null 2>&1 3<&- &
clock=$!
# A name, no content: on a full disk there is room for no other sign of life.
(
  beats=0
  while read -r line <&3; do
    beats=$((beats + 1))
    { true > "$work/beat-$beats"; } 2>/dev/null || true
    rm -f "$work/beat-$((beats - 1))" || true
  done
  kill "$clock"
) >/dev/null 2>&1 &
reader=$!
wait "$clock" 2>/dev/null || true
kill "$reader" 2>/dev/null || true
exec 3<&-
if ! holding || ! claim; then return; fi
set +e
finish_alone >"$directory/restore.log" 2>&1
`
    };
}
/**
 * Tells the host to finish alone, for a cancelled step, which has only seconds, and for a post part. It works in the background.
 * It does nothing when the lock is not ours: a run that is cancelled while it waits must not disturb the holder. Says what is
 * `left` running, such as a one-shot.
 */
function abandonScript(values) {
    return {
        name: 'abandon',
        values: { ...values },
        body: `
${FINISH_ALONE}
if ! holding; then return; fi
# A step that was cancelled while it took the lock does not know yet that it works under it.
work=$directory/.lock-$token
use_engine "$work"
project=$(field "$work" project)
id=$(cat "$work/release" 2>/dev/null || true)
previous=$(cat "$directory/current" 2>/dev/null || true)
find_road
changed=
if [ -e "$work/changed" ]; then changed=yes; fi
if claim; then
  rm -f "$work/groups/$self"
  ( trap '' HUP; set +e; finish_alone ) </dev/null >"$directory/restore.log" 2>&1 &
fi
say restoring yes
if [ -n "$changed" ]; then
  for name in $(what_is_busy); do say left "$name"; done
fi
`
    };
}
/**
 * Puts the previous release back, and waits for what its services need. Says what was `left` running, and
 * `restored` with 0 when it worked. Where the connection was lost for a moment, the host has begun that by itself: then it is
 * waited for.
 */
function restoreScript(values) {
    return {
        name: 'restore',
        values: { ...values },
        body: `
${ROADS}
while holding; do
  busy=
  for name in $(ls -1 "$work/restoring" 2>/dev/null || true); do if alive "$name"; then busy=yes; fi; done
  if [ -z "$busy" ]; then break; fi
  nap
done
if ! holding; then
  if ! finished_alone; then say lock lost; return 1; fi
  for one_shot in $(sed -n 's/^fairway:left //p' "$directory/restore.log"); do say left "$one_shot"; done
  if grep -q '^outcome good' "$directory/restore.log"; then set -- 0; else set -- 1; fi
  say compose-exit "$1"
  say restored "$1"
  return
fi
end_groups $(phases_of "$work")
if [ "$(cat "$directory/current" 2>/dev/null || true)" = "$id" ]; then
  if [ -n "$previous" ]; then printf '%s\\n' "$previous" > "$directory/current.new"; mv -f "$directory/current.new" "$directory/current"; else rm -f "$directory/current"; fi
fi
find_road
put_previous_back
say restored "$code"
`
    };
}

;// CONCATENATED MODULE: ./lib/host/lock-scripts.ts




/**
 * The project's lock on the host.
 *
 * **Who has it.** `.lock` is a folder with one file, `owner-<token>`; whoever's token that is has the lock. What belongs to the holder lies in
 * `.lock-<token>` beside it: `owner` (who that is), `groups/` (the process groups of its scripts), `guard`, `login/`, `release`, `changed`,
 * `restoring/`, `kept` (the release was there before), and what the record will say: `record`, `migrated`, `backup`.
 *
 * **Why there are never two.** An owner file gets into `.lock` in two ways only. (1) A folder that has one already is renamed to `.lock`.
 * rename(2) replaces nothing but an empty folder, and `mv` to a folder that is there moves into it, where it is no owner and is removed again.
 * (2) The owner file is renamed to the next owner's name. rename(2) fails when the old name is gone: of two that take over from the same
 * holder one gets the lock, and one who comes late finds another name. So there is one owner file at most, and a token is used once. Letting
 * go removes the own owner file, which fails when somebody has taken over, and then the folder, which fails unless it is empty; an empty folder
 * is a lock that nobody has.
 *
 * **What a holder that was thought dead may still do.** Whoever takes over renames the owner file first and then ends the process groups in the
 * old holder's folder; each script of a holder writes its group there first and then looks for its owner file. One of the two sees the other.
 */
/** Takes the lock, or fails and says who has it: `alive` or `dead` by what of it runs on the host, where that is known. */
function lock_scripts_acquireLockScript(values) {
    return {
        name: 'acquire-lock',
        values: { ...values },
        body: `
if [ ! -d "$directory/releases" ]; then mkdir -p "$directory/releases"; fi
# Where a service reaches its files by this folder, others may pass through it.
chmod go-rw "$directory/releases"
lock=$directory/.lock
${PREPARE}
for stray in "$lock"/new-*; do if [ -e "$stray" ]; then rm -rf "$stray"; fi; done
if [ -d "$lock" ]; then rmdir "$lock" 2>/dev/null || true; fi
mkdir "$work/new-$token"
: > "$work/new-$token/owner-$token"
mv "$work/new-$token" "$lock" 2>/dev/null || true
if [ -e "$lock/new-$token" ]; then rm -rf "$lock/new-$token"; fi
if holding; then
  say lock taken
  ${TAKE_BACK_OTHERS}
  rm -f "$work/groups/$self"
  return
fi
rm -rf "$work"
if [ ! -d "$lock" ]; then say lock impossible; return 1; fi
${SAY_HOLDER}
return 1
`
    };
}
/** Takes the lock over from a holder that is gone, or says that it is `passed-on` to somebody else by now; ends what it left running, and takes back what it had begun. */
function lock_scripts_takeOverScript(values) {
    return {
        name: 'take-over',
        values: { ...values },
        body: `
${PREPARE}
if ! mv "$directory/.lock/owner-$expected" "$directory/.lock/owner-$token" 2>/dev/null; then rm -rf "$work"; say lock passed-on; return 1; fi
say lock taken
end_groups $(watchers_of "$directory/.lock-$expected") $(phases_of "$directory/.lock-$expected")
{ true >> "$directory/.lock-$expected/release"; } 2>/dev/null || true
${TAKE_BACK_OTHERS}
rm -f "$work/groups/$self"
`
    };
}
/** sh text for a run that took the lock, or tried to, and came no further: nothing is begun yet. */
const LET_GO = (/* unused pure expression or super */ null && (`
if ! holding; then remove_work "$work"; elif [ ! -e "$work/release" ]; then unlock; fi
`));
/** Who holds `$lock`, and whether anything of it runs on the host; sets `work` to the holder's folder. */
const SAY_HOLDER = `
${HOLDER}
say lock held
say now "$(date +%s)"
holder=
for file in "$lock"/owner-*; do holder=\${file##*/owner-}; done
work=$directory/.lock-$holder
if [ -f "$work/owner" ]; then
  say holder "$holder"
  while IFS= read -r line; do say owner "$line"; done < "$work/owner" || true
  if ! of_our_account "$work"; then say other-account "$(field "$work" account)"; fi
fi
for name in $(ls -1 "$work/restoring" 2>/dev/null || true); do if alive "$name"; then say restoring yes; fi; done
life=
# A script that ends takes its name away, and a guard writes itself down before it does: so the guard is looked for last.
for name in $(phases_of "$work"); do if alive "$name"; then life=alive; elif [ -e "$work/groups/$name" ]; then life=\${life:-dead}; fi; done
for name in $(watchers_of "$work"); do if alive "$name"; then life=alive; else life=\${life:-dead}; fi; done
if [ -n "$life" ]; then say life "$life"; fi
`;
/**
 * Says who holds the project's lock, in the words of {@link acquireLockScript}, and what of it was begun and not finished; changes nothing.
 *
 * @param values.directory as a person writes it: empty for the usual one, `~/` for the account's home
 */
function lookAtLockScript(values) {
    return {
        name: 'look-at-lock',
        values,
        body: `
case "$directory" in
  '') directory="$HOME/fairway/$project" ;;
  '~/'*) directory="$HOME/\${directory#??}" ;;
esac
if [ -d "$directory" ]; then say directory "$(cd "$directory" && pwd -P)"; fi
lock=$directory/.lock
if [ ! -d "$lock" ] || ! ls "$lock"/owner-* >/dev/null 2>&1; then say lock free; return; fi
${SAY_HOLDER}
begun=$(cat "$work/release" 2>/dev/null || true)
current=$(cat "$directory/current" 2>/dev/null || true)
if [ -n "$begun" ] && [ "$begun" != "$current" ]; then
  say begun "$begun"
  say before "$current"
  if [ -e "$work/changed" ]; then say changed yes; fi
fi
`
    };
}
/** The folder of the one who asks, with this script's own group: whoever takes over from us in the middle ends it. */
const PREPARE = `
${ACCOUNT_AND_ENGINE}
work=$directory/.lock-$token
mkdir "$work" "$work/groups"
: > "$work/groups/$self"
{ printf '%s\\n' "$owner"; printf 'since=%s\\n' "$(date +%s)"; say_account_and_engine; } > "$work/owner"
`;
/**
 * What former holders left: one that was killed, or whose lock a person removed. A folder without a release or a guard may belong to one who asks
 * for the lock at this moment.
 */
const TAKE_BACK_OTHERS = `
${TAKE_BACK}
for other in "$directory"/.lock-*; do
  if [ "$other" = "$work" ] || { [ ! -e "$other/release" ] && [ ! -e "$other/guard" ]; }; then continue; fi
  end_groups $(watchers_of "$other") $(phases_of "$other")
  if ! take_back "$other"; then say not-taken-back "$unfinished"; fi
  remove_work "$other"
done
`;
/**
 * Lets the lock go, and ends what scripts of ours left running.
 *
 * @param values.discard `yes` removes the release that was made under this lock, unless it is the one that runs, and says what of its staging is
 *   `lost`
 * @param values.end what is recorded of that release; undefined for nothing
 */
function releaseLockScript({ end, ...values }) {
    return {
        name: 'release-lock',
        values: { ...values, how: end?.how ?? '', reason: JSON.stringify(end?.reason ?? ''), milliseconds: end?.milliseconds ?? 0 },
        body: `
${roads_ROADS}
${RECORD}
if ! holding; then return; fi
work=$directory/.lock-$token
end_groups $(phases_of "$work")
read_first "$work/release"
made=$first
read_first "$directory/current"
previous=$first
id=$made
if [ -n "$how" ] && [ -n "$made" ]; then record_end "$work" "$how" "$reason" "$milliseconds" || say not-recorded "$made"; fi
if [ "$discard" = yes ] && [ -n "$made" ] && [ "$made" != "$previous" ]; then
  find_road
  if [ ! -e "$work/changed" ]; then take_staging_back; fi
  if [ -n "$lost" ]; then say lost "$lost"; fi
  if [ ! -e "$work/kept" ]; then rm -rf "$directory/releases/$made"; fi
fi
unlock
`
    };
}
/** Whether our lock is still there, and what came of a restore that ran on the host by itself. */
function watchLockScript(values) {
    return {
        name: 'watch-lock',
        values: { ...values },
        body: `
for name in $(ls -1 "$directory/.lock-$token/restoring" 2>/dev/null || true); do if alive "$name"; then say restoring yes; fi; done
if holding; then say lock ours; else say lock gone; fi
if finished_alone; then say outcome "$(sed -n 's/^outcome //p' "$directory/restore.log")"; fi
`
    };
}

// EXTERNAL MODULE: ./lib/action/duration.ts
var duration = __webpack_require__(4197);
;// CONCATENATED MODULE: ./lib/action/records.ts

const QUOTED_FORM = 'Put the whole of it in quotes, "NAME=first line", up to the last line, with every quote inside of it twice.';
/**
 * Reads `NAME=value` records as docker/build-push-action takes them (CSV with one field, RFC 4180): one a line, or in quotes, where the
 * value goes on until the closing quote and is taken as it stands, line breaks included. Blank lines and lines that begin with `#` are left
 * out between records.
 *
 * @throws ActionError for a line without `NAME=` and for a quote without its end; nothing of the text is in the message
 */
function records_readKeyValues(text) {
    const found = [];
    const lines = text.replaceAll('\r\n', '\n').split('\n');
    while (lines.length > 0) {
        const line = lines.shift() ?? '';
        const content = line.trim();
        if (content === '' || content.startsWith('#'))
            continue;
        const isIndented = found.length > 0 && /^\s/.test(line);
        if (content.startsWith('"')) {
            const { record, rest } = readQuoted([line.trimStart(), ...lines].join('\n'));
            found.push({ ...split(record), isQuoted: true, isIndented });
            lines.splice(0, lines.length, ...rest.split('\n'));
        }
        else {
            const { name, value } = split(content);
            found.push({ name: name.trim(), value: value.trim(), isQuoted: false, isIndented });
        }
    }
    return found;
}
/** @param text begins with a quote */
function readQuoted(text) {
    const quoted = /^"((?:[^"]|"")*)"[^\S\n]*(?:\n|$)/.exec(text);
    if (quoted === null) {
        const problem = /^"(?:[^"]|"")*"/.test(text) ? 'there is more text behind a closing quote.' : 'a quote is not closed.';
        throw new ActionError(problem, `${QUOTED_FORM} The closing quote ends its line.`);
    }
    return { record: (quoted[1] ?? '').replaceAll('""', '"'), rest: text.slice(quoted[0].length) };
}
function split(record) {
    const equals = record.indexOf('=');
    if (equals < 1) {
        throw new ActionError('a line is not of the form NAME=value.', `Write one NAME=value a line. Has a value several lines? ${QUOTED_FORM}`);
    }
    return { name: record.slice(0, equals), value: record.slice(equals + 1) };
}
/**
 * Whether a value looks like the first of several lines that somebody meant as one: a PEM header, `[default]` of an INI file, a bracket or a
 * quote that stays open, the sign of a YAML block, a line that is continued. What is in quotes is whole.
 */
function looksCut({ value, isQuoted }) {
    if (isQuoted)
        return false;
    if (/^-----BEGIN /.test(value) && !/-----END [^-]*-----/.test(value))
        return true;
    if (/^\[[^\]]*\]$/.test(value) && !isJson(value))
        return true;
    if (/^[[{]/.test(value) && count(value, /[[{]/g) > count(value, /[\]}]/g))
        return true;
    if (/^[|>][+-]?$/.test(value) || value.endsWith('\\') || value.startsWith('<?xml'))
        return true;
    const quote = /^["']/.exec(value)?.[0];
    return quote !== undefined && (value.length === 1 || !value.endsWith(quote));
}
const count = (text, pattern) => [...text.matchAll(pattern)].length;
function isJson(text) {
    try {
        JSON.parse(text);
        return true;
    }
    catch {
        return false;
    }
}

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
;// CONCATENATED MODULE: ./lib/action/runner.ts
// What an action reads from the runner and tells it (docs.github.com, "Workflow commands for GitHub Actions"). It does what @actions/core does,
// to the byte: its test compares the two. That package loads an HTTP client and all of undici at its start, which takes twice as long as Node does.




/** An input as it was given; empty when it was not. */
function runner_getInput(name) {
    return process.env[`INPUT_${name.replaceAll(' ', '_').toUpperCase()}`] ?? '';
}
/** What main saved for post; empty when it saved nothing. */
function getState(name) {
    return process.env[`STATE_${name}`] ?? '';
}
/** Saves something for post: a text as it is, anything else as JSON. */
function saveState(name, value) {
    const text = typeof value === 'string' ? value : JSON.stringify(value);
    tell('GITHUB_STATE', () => heredoc(name, text), ['save-state', text, { name }]);
}
function setOutput(name, value) {
    // The runner takes a command at the begin of a line alone, and a program may have left one open.
    if (fileOf('GITHUB_OUTPUT') === '')
        process.stdout.write(EOL);
    tell('GITHUB_OUTPUT', () => heredoc(name, value), ['set-output', value, { name }]);
}
/** Sets a variable for this process and for all later steps of the job. */
function exportVariable(name, value) {
    process.env[name] = value;
    tell('GITHUB_ENV', () => heredoc(name, value), ['set-env', value, { name }]);
}
/** Puts a folder before all others on the PATH of this process and of all later steps of the job. */
function addPath(folder) {
    tell('GITHUB_PATH', () => folder, ['add-path', folder]);
    process.env['PATH'] = `${folder}${delimiter}${process.env['PATH']}`;
}
/** Adds to the step's summary, where the runner shows one. */
function addSummary(markdown) {
    const path = fileOf('GITHUB_STEP_SUMMARY');
    if (path !== '')
        append(path, markdown);
}
/** From now on the runner shows `***` instead of the value. */
const runner_setSecret = (value) => command('add-mask', value);
const info = (line) => void process.stdout.write(line + EOL);
const notice = (text) => command('notice', text);
const error = (text) => command('error', text);
/** @param place in the repository, where GitHub shows the warning; lines count from 1 */
function warning(text, place) {
    command('warning', text, place === undefined ? {} : { file: place.file, line: String(place.line) });
}
/** Says why the step is red, and makes it so. */
function setFailed(text) {
    process.exitCode = 1;
    error(text);
}
const startGroup = (title) => command('group', title);
const endGroup = () => command('endgroup', '');
async function group(title, work) {
    startGroup(title);
    try {
        return await work();
    }
    finally {
        endGroup();
    }
}
const fileOf = (variable) => process.env[variable] ?? '';
/** Writes to the file that a variable names; a runner without such files is told by a command. */
function tell(variable, content, otherwise) {
    const path = fileOf(variable);
    if (path === '')
        command(...otherwise);
    else
        append(path, content());
}
/** The runner makes its files itself, and reads no other ones. */
function append(path, text) {
    const file = openSync(path, constants.O_WRONLY | constants.O_APPEND);
    try {
        writeFileSync(file, `${text}${EOL}`);
    }
    finally {
        closeSync(file);
    }
}
/** A value of any lines. Its end is a mark that nobody can know before. */
function heredoc(name, value) {
    const mark = `ghadelimiter_${randomUUID()}`;
    return `${name}<<${mark}${EOL}${value}${EOL}${mark}`;
}
function command(name, message, properties = {}) {
    const pairs = Object.entries(properties)
        .filter(([, value]) => value !== '')
        .map(([key, value]) => `${key}=${escapeProperty(value)}`);
    process.stdout.write(`::${name}${pairs.length > 0 ? ` ${pairs.join(',')}` : ''}::${escapeData(message)}${EOL}`);
}
const escapeData = (text) => text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
const escapeProperty = (text) => escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');

// EXTERNAL MODULE: ./lib/secrets/redact.ts + 3 modules
var redact = __webpack_require__(8828);
;// CONCATENATED MODULE: ./lib/secrets/registered.ts


/**
 * Hides a value from now on, in the runner's log and in everything this process writes itself.
 * Call it before the value goes anywhere: into an output, an environment variable, a file, a log.
 */
function registered_registerSecret(value) {
    if (value.trim() === '')
        return;
    hide(value);
    setSecret(value);
}

;// CONCATENATED MODULE: ./lib/action/inputs.ts






function kind(options, parse, isSecret = false) {
    return { default: options.default, isSecret, parse };
}
/** A kind of input whose value is checked or changed further; errors still get the input's name. */
function refine(base, read) {
    return { ...base, parse: value => read(base.parse(value)) };
}
/** A text, trimmed. */
const inputs_text = (options = {}) => kind(options, value => value);
/** A text of a certain form. Its error shows the value, so it is not for secrets. */
const matching = (pattern, fix, options = {}) => kind(options, value => {
    if (!pattern.test(value))
        throw new ActionError(`"${inputs_printable(value)}" is not legal here.`, fix);
    return value;
});
/** A value as it may stand in a one-line error. */
function inputs_printable(value) {
    return value.replace(/\p{Cc}+/gu, ' ').slice(0, 120);
}
/**
 * What to do about an input that an output of another job fills, and that is empty. The runner keeps back an output of a job in which a masked
 * value occurs, with a warning that begins with "Skip output" (actions/runner, JobExtension.cs).
 */
const EMPTY_OUTPUT = (/* unused pure expression or super */ null && ('Give it under "with:". If an output of another job fills it, GitHub may have dropped that, because a secret occurs in it (that job has the ' +
    'warning "Skip output" then). The usual cause is a short user name kept as a secret, such as "ed" or "cafe", which occurs in hexadecimal ' +
    'digits: make it a variable.'));
/** An input that is mostly filled by an output of another job: the error for an empty one says how such an output gets lost. */
const fromOutput = (base) => ({ ...base, whenEmpty: EMPTY_OUTPUT });
/** A text that is hidden from the log before anything else happens with it. */
const secret = (options = {}) => kind(options, value => value, true);
/** One of a few words. */
function choice(words, options = {}) {
    return kind(options, value => {
        const word = words.find(candidate => candidate === value);
        if (word === undefined)
            throw new ActionError(`"${value}" is not an allowed value.`, `Write one of: ${words.join(', ')}.`);
        return word;
    });
}
/** Some of a few words, separated by commas, blanks or line breaks; at least one. */
function words(known, options) {
    return {
        default: options.default,
        isSecret: false,
        parse(value) {
            const given = value.split(/[\s,]+/).filter(word => word !== '');
            const found = given.map(word => {
                const match = known.find(candidate => candidate.toLowerCase() === word.toLowerCase());
                if (match !== undefined)
                    return match;
                throw new ActionError(`"${word}" is not an allowed word.`, `Write some of: ${known.join(', ')}.`);
            });
            if (found.length === 0)
                throw new ActionError('it names nothing.', `Write some of: ${known.join(', ')}.`);
            return new Set(found);
        }
    };
}
/** `true` or `false`, as YAML 1.2 writes them. */
function inputs_boolean(options = {}) {
    return kind(options, value => {
        if (/^(true|True|TRUE)$/.test(value))
            return true;
        if (/^(false|False|FALSE)$/.test(value))
            return false;
        throw new ActionError(`"${value}" is neither true nor false.`, 'Write true or false.');
    });
}
/** A whole number between two bounds, both included. */
function integer(options) {
    return kind(options, value => {
        const number = Number(value);
        if (!/^-?\d+$/.test(value) || number < options.min || number > options.max) {
            throw new ActionError(`"${value}" is not a whole number from ${options.min} to ${options.max}.`);
        }
        return number;
    });
}
/** A kind of input that may be left out; undefined then. */
function optional(given) {
    return { default: '', isSecret: given.isSecret, parse: value => (value === '' ? undefined : given.parse(value)) };
}
/** A duration such as `90s`; gives milliseconds. */
const inputs_duration = (options = {}) => kind(options, value => parseDuration(value));
const LONGEST_AGE_MILLISECONDS = (/* unused pure expression or super */ null && (3_650 * 86_400_000));
/** How old something may be, written as a duration; nobody waits for it, so it may be years. */
const age = (options = {}) => kind(options, value => parseDuration(value, LONGEST_AGE_MILLISECONDS));
/** One entry a line; blank lines and lines that begin with `#` are left out. */
const lines = (options = {}) => kind(options, listLines);
/** `NAME=value` records, see {@link readKeyValues}. The value may hold more `=`. */
const keyValues = (options = {}) => kind(options, value => toMap(readKeyValues(value)));
/** Records by their names. @throws ActionError when a name is there twice */
function toMap(records) {
    const pairs = new Map();
    for (const { name, value } of records) {
        if (pairs.has(name))
            throw new ActionError(`${name} is set twice.`, 'Keep one of the two lines.');
        pairs.set(name, value);
    }
    return pairs;
}
/** An input just as the workflow has it, with the blanks and line breaks around it that actions usually leave out. */
const asWritten = (name) => getInput(name);
/**
 * Reads all inputs of an action at once, so that nothing has been changed when one of them is wrong.
 * Secrets are masked before any input is parsed: an error message must not be the first place that shows one.
 *
 * @param get gives the raw text of an input, empty when it is not set
 * @throws ActionError naming the input, what is wrong with its value, and how to write it
 */
function readInputs(schema, get = name => getInput(name).trim()) {
    const raw = Object.entries(schema).map(([name, input]) => ({ name, input, value: get(name) }));
    for (const { input, value } of raw)
        if (input.isSecret)
            registerSecret(value);
    const values = raw.map(({ name, input, value }) => [name, readOne(name, input, value)]);
    return Object.fromEntries(values);
}
function readOne(name, input, value) {
    const given = value === '' ? input.default : value;
    if (given === undefined) {
        throw new ActionError(`Input "${name}" is required but is empty.`, input.whenEmpty ?? `Add it to the step's "with:", for example "${name}: …".`);
    }
    try {
        return input.parse(given);
    }
    catch (error) {
        throw new ActionError(`Input "${name}": ${messageOf(error)}`, undefined, { cause: error });
    }
}

;// CONCATENATED MODULE: ./lib/ssh/shell-functions.ts
/**
 * Functions that every script on the host can use, in POSIX sh. A process group is written down as `GROUP_BOOT_START`: its number, the id of
 * the machine's boot, and when its leader began, so that a number that another program has got since is not taken for it. `/proc` has all of
 * that on Linux; elsewhere `ps` has most of it.
 */
const FUNCTIONS = `
boot=
read -r boot 2>/dev/null </proc/sys/kernel/random/boot_id || true
look_at() {
  state= group= began=
  if [ -r "/proc/$1/stat" ] && read -r stat 2>/dev/null <"/proc/$1/stat"; then
    set -- \${stat##*) }
    state=$1 group=$3 began=\${20}
  elif looked=$(ps -o state= -o pgid= -o lstart= -p "$1" 2>/dev/null); then
    set -- $looked
    if [ "$#" -gt 2 ]; then
      state=$1 group=$2
      shift 2
      began=$(printf '%s' "$*" | tr -d ' :')
    fi
  fi
}
look_at "$$"
own=$group
look_at "$own"
self=\${own:-unknown}_\${boot}_\${began}

# Whether a process group that was written down is still at work.
alive() {
  case "\${1%%_*}" in ''|0|1|*[!0-9]*) return 1 ;; esac
  kill -0 "-\${1%%_*}" 2>/dev/null || return 1
  look_at "\${1%%_*}"
  # While a group has members, no new process gets its number (Linux): without a leader it is the old one, if the machine is.
  if [ -z "$began" ]; then began=\${1##*_}; fi
  if [ "\${1#*_}" != "\${boot}_\${began}" ]; then return 1; fi
  case "$state" in ''|Z) any_works "\${1%%_*}" ;; esac
}

# Whether a process of a group whose leader has ended is at work: those that have ended stay in it until somebody asks for them, in a container perhaps for ever.
any_works() {
  if [ ! -r "/proc/$$/stat" ]; then [ "$state" != Z ]; return; fi
  [ -n "$(sed -n "s/^[0-9]* (.*) [^XZ] [0-9]* $1 .*/&/p" /proc/[0-9]*/stat 2>/dev/null)" ]
}

nap() { sleep 0.2 2>/dev/null || sleep 1; }

# Ends the process groups, first asked, after five seconds forced; never its own.
end_groups() {
  for ending; do
    if [ "$ending" = "$self" ] || ! alive "$ending"; then continue; fi
    kill -TERM "-\${ending%%_*}" 2>/dev/null || true
    tries=0
    while [ "$tries" -lt 25 ] && alive "$ending"; do nap; tries=$((tries + 1)); done
    if alive "$ending"; then kill -KILL "-\${ending%%_*}" 2>/dev/null || true; fi
  done
}

# The end of a script that is still at work: what it started ends with it.
time_is_up() {
  trap '' TERM PIPE
  printf 'The time is up.\\n' >&2 || true
  case "$own" in ''|0|1) kill "$working" 2>/dev/null || true; return 0 ;; esac
  kill -TERM "-$own" 2>/dev/null || true
  tries=0
  while [ "$tries" -lt 25 ]; do
    look_at "$working"
    case "$state" in ''|Z) break ;; esac
    nap
    tries=$((tries + 1))
  done
  if [ -n "\${work-}" ]; then rm -rf "$work/login" "$work/groups/$self"; fi
  kill -KILL "-$own"
}

# The first line of the file $1, as \`first\`; empty where there is none. (A shell does it without another program.)
read_first() {
  first=
  if [ -f "$1" ]; then IFS= read -r first 2>/dev/null < "$1" || true; fi
}

# The names in the folder $1, one a line.
names_in() { for name_in in "$1"/*; do if [ -e "$name_in" ]; then printf '%s\\n' "\${name_in##*/}"; fi; done; }

# The process groups of the lock that work in the folder $1: its phases.
phases_of() { names_in "$1/groups"; }

# Those that watch over it: the one that stays for as long as the connection does, and one that puts back what ran before.
watchers_of() { cat "$1/guard" 2>/dev/null || true; names_in "$1/restoring"; }

holding() { [ -e "$directory/.lock/owner-$token" ]; }

# Whether the host has finished alone what was done under our lock, see lib/host/restore-scripts.ts.
finished_alone() { [ "$(sed -n 1p "$directory/restore.log" 2>/dev/null)" = "lock $token" ]; }

# Removes the folder $1 of a lock. A script that begins in that moment writes itself into it: then rm finds it full, and is asked again.
remove_work() {
  tries=0
  while ! rm -rf "$1" 2>/dev/null && [ "$tries" -lt 25 ]; do nap; tries=$((tries + 1)); done
}

unlock() {
  rm "$directory/.lock/owner-$token" 2>/dev/null || return 0
  rmdir "$directory/.lock" 2>/dev/null || true
  remove_work "$directory/.lock-$token"
}
`;

;// CONCATENATED MODULE: ./lib/ssh/shell.ts


/** What comes before a line that a script says to us; a login banner or a noisy profile must not be taken for an answer. */
const MARK = 'fairway:';
const PART_MARK = `${MARK}part `;
/**
 * A text as one word of a POSIX shell that means exactly that text.
 * @throws ActionError when it holds a NUL character, which no shell can carry
 */
function shellQuote(text) {
    if (text.includes('\0'))
        throw new errors/* ActionError */.lZ('A value for the host holds a NUL character.', 'Remove it.');
    return `'${text.replaceAll("'", `'\\''`)}'`;
}
/** The same for a command that a person is told: quotes are there only where they are needed. */
function shell_shellWord(text) {
    return /^[\w./@%+=:,-]+$/.test(text) ? text : shellQuote(text);
}
/**
 * The text that `sh -s` reads on the host: each script in turn, until one fails. Values are shell variables (not exported), so that nothing secret
 * is on any argument list or in any environment. The work is functions that are read completely before they start and have no input, so that no
 * program in them can eat the rest of the text. Each script has a shell of its own, so that none sees the variables of another.
 */
function renderScripts(scripts, { held, seconds, otherwise, exported = {} } = {}) {
    const parts = scripts.map((script, at) => `part_${at + 1}() {\n${partOf(script, at + 1, held !== undefined)}\n}`);
    const isKept = scripts.some(({ input }) => input === 'kept');
    const work = [
        ...(held === undefined ? [] : ['work=$directory/.lock-$token']),
        ...(isKept ? ['exec 3<&0'] : []),
        supervised(scripts, seconds, otherwise)
    ];
    // `start` is one function, too: nothing of the text may be left to read once the work has the input.
    const start = `start() {\n${work.join('\n')}\n}`;
    const names = Object.keys(exported);
    const exports = [...assignments(exported), ...(names.length === 0 ? [] : [`export ${names.join(' ')}`])];
    return [PRELUDE, FUNCTIONS.trim(), ...exports, ...assignments({ ...held }), ...parts, start, 'start', ''].join('\n');
}
/** A part begins with a line of its own on both outputs, by which `splitParts` tells it from the one before. */
function partOf({ body, values = {}, lock }, number, isHeld) {
    const mark = `printf '\\n${PART_MARK}%s\\n' ${number}`;
    return [mark, `${mark} >&2`, ...(isHeld ? underLock(lock) : []), ...assignments(values), `main() {\n${body.trim()}\n}`, 'main'].join('\n');
}
function assignments(values) {
    return Object.entries(values).map(([name, value]) => `${name}=${shellQuote(String(value))}`);
}
/**
 * First the script's process group is written into the lock, then the lock is looked at. Whoever takes the lock over renames its owner first and
 * then ends the groups: one of the two sees the other.
 */
function underLock(lock) {
    const lost = 'if ! holding; then if finished_alone; then say lock finished; else say lock lost; fi; exit 1; fi';
    return [
        '{ true > "$work/groups/$self"; } 2>/dev/null || true',
        ...(lock === undefined ? [] : [lost]),
        ...(lock === 'changing' ? [': > "$work/changed"'] : [])
    ];
}
/**
 * sshd ends nothing when a connection is lost, so each script has an end of its own. Beside the work runs a `sleep`, which the work ends when it
 * is done. Where it ends by itself, the time is up, and so is the whole process group. (Of a SIGPIPE no shell tells on the error output.)
 */
function supervised(scripts, seconds, otherwise) {
    const parts = scripts.map(({ input }, at) => {
        const from = input === 'kept' ? '</dev/null' : '</dev/null 3<&-';
        return `if [ "$status" = 0 ]; then ( set -e; part_${at + 1} ${from} ); status=$?; fi`;
    });
    if (otherwise !== undefined) {
        parts.push(`if [ "$status" != 0 ]; then ( set +e\n${otherwise.trim()}\n) </dev/null >/dev/null 2>&1 3<&-; fi`);
    }
    const timer = seconds === undefined
        ? { start: '', end: '', wait: '' }
        : {
            start: `sleep ${Math.ceil(seconds)} </dev/null >/dev/null 2>&1 &\ntimer=$!`,
            end: '{ kill -PIPE "$timer"; kill "$timer"; } 2>/dev/null;',
            wait: 'if wait "$timer"; then time_is_up; fi'
        };
    return `
${timer.start}
( set +e; status=0
${parts.join('\n')}
${timer.end} exit "$status" ) &
working=$!
${timer.wait}
status=0
wait "$working" || status=$?
if [ -n "\${work-}" ] && [ -e "$work/groups/$self" ]; then rm -f "$work/groups/$self"; fi
exit "$status"`.trim();
}
/** Non-interactive sessions often lack the folder of docker on their PATH (Synology, snap). */
const PRELUDE = `set -eu
umask 077
LC_ALL=C; export LC_ALL
PATH="\${PATH:-}:/usr/local/bin:/usr/bin:/bin:/snap/bin"; export PATH
say() { printf '${MARK}%s %s\\n' "$1" "$2"; }
one_line() { tr '\\n\\r' '  '; }`;
/** What a script said: each `say KEY VALUE`, in order. */
class Sayings {
    #pairs;
    constructor(stdout) {
        this.#pairs = stdout
            .split('\n')
            .filter(line => line.startsWith(MARK))
            .map(line => {
            const [key, ...rest] = line.slice(MARK.length).split(' ');
            return [key ?? '', rest.join(' ').trim()];
        });
    }
    /** The first value said under this key; undefined when nothing was. */
    get(key) {
        return this.all(key)[0];
    }
    all(key) {
        return this.#pairs.filter(([said]) => said === key).map(([, value]) => value);
    }
}
/** What follows `say KEY` in a script's output, as it is: for JSON. */
function textAfter(stdout, key) {
    const start = stdout.indexOf(`${MARK}${key} `);
    return start === -1 ? '' : stdout.slice(stdout.indexOf('\n', start) + 1);
}
/**
 * A line from the host as it may appear in the runner's log: indented, so that the runner does not take `::command::` or
 * `##[command]` of a container's output for a workflow command, and without control characters.
 */
function shell_logLine(line) {
    return `  | ${withoutQuotedFile(line)
        .replace(/\p{Cc}/gu, ' ')
        .replaceAll('##[', '## [')}`;
}
/**
 * What Compose says without what it repeats of an env file or a value (compose-go, dotenv/parser.go and template/template.go): the name of a
 * variable that is not set may be the end of a password. A release of an earlier day has secrets that this run does not know.
 */
function withoutQuotedFile(line) {
    return line
        .replace(/The \\?"[^"\\]*\\?" variable is not set/g, 'A variable is not set')
        .replace(/((?:unexpected character .*? in variable name|unterminated quoted value|invalid template:) ?).*/i, '$1…');
}

;// CONCATENATED MODULE: ./lib/ssh/known-hosts.ts


/** How a person gets lines for known_hosts that can be trusted. Accepting whatever key answers first would trust an attacker in between. */
function known_hosts_howToGetKnownHosts(host, port) {
    return (`Run "ssh-keyscan -p ${port} ${host}" on a machine you trust, compare the fingerprint (ssh-keygen -lf FILE) with what ` +
        `"ssh-keygen -lf /etc/ssh/ssh_host_ed25519_key.pub" says on the host itself, and put the lines into the variable that "known-hosts" reads.`);
}
/**
 * What is said of a host that no line names.
 *
 * @param content the lines; a port that was left out is the usual reason
 */
function hostNotKnown(content, host, port) {
    const message = `Input "known-hosts" has no line for ${namesOfHost(host, port)[0]}`;
    const [other] = otherPorts(content, host);
    if (other === undefined || other === port)
        return new ActionError(`${message}.`, known_hosts_howToGetKnownHosts(host, port));
    return new ActionError(`${message}, but one for port ${other}; the input "port" is ${port}.`, `Set the variable DEPLOY_PORT to the right one, and hand it over: "port: \${{ vars.DEPLOY_PORT }}".`);
}
/** The ports with which lines name the host in clear text, in their order. */
function otherPorts(content, host) {
    const names = content.split(/\r\n|\r|\n/).flatMap(line => hostsOf(line)?.split(',') ?? []);
    return names.flatMap(name => {
        const [, named, port] = /^\[(.+)\]:(\d{1,5})$/.exec(name) ?? [];
        return named?.toLowerCase() === host.toLowerCase() ? [Number(port)] : [];
    });
}
/** The names of a host in known_hosts: on a port other than 22 `[host]:port` first and then `host`, as ssh itself looks them up. */
function namesOfHost(host, port) {
    return port === 22 ? [host] : [`[${host}]:${port}`, host];
}
/**
 * Whether some line of a known_hosts names the host (sshd(8), SSH_KNOWN_HOSTS FILE FORMAT). It finds what `ssh-keygen -F` finds, without a
 * program and a file, and says nothing of the key: it is a first look, which never refuses what ssh takes.
 *
 * @param content the lines; hashed names, patterns and markers included
 */
function isHostKnown(content, host, port) {
    const names = namesOfHost(host.toLowerCase(), port);
    return content.split(/\r\n|\r|\n/).some(line => {
        const hosts = hostsOf(line);
        return hosts !== undefined && names.some(name => isNamed(name, hosts));
    });
}
/** The first field of a line, or the second where a marker stands first; undefined of a comment, and where no kind and key follow. */
function hostsOf(line) {
    const [first = '', ...rest] = line.trim().split(/[ \t]+/);
    if (first.startsWith('#'))
        return undefined;
    const [hosts, ...key] = first.startsWith('@') ? rest : [first, ...rest];
    return key.length < 2 ? undefined : hosts;
}
/** One hashed name, or patterns between commas: one that matches behind `!` overrules the others. */
function isNamed(name, hosts) {
    if (hosts.startsWith('|'))
        return isHashed(name, hosts);
    const matching = hosts.split(',').filter(pattern => matches(name, pattern.replace(/^!/, '')));
    return matching.length > 0 && !matching.some(pattern => pattern.startsWith('!'));
}
/** `|1|salt|hash`, both in base64: HMAC-SHA1 of the name, with the salt as its key (OpenSSH, hostfile.c, host_hash). */
function isHashed(name, hosts) {
    const [, , salt = '', hash = ''] = hosts.split('|');
    return createHmac('sha1', Buffer.from(salt, 'base64')).update(name).digest('base64') === hash;
}
/** A pattern of ssh_config(5): `*` is any text, `?` any one character, and letters count as small. */
function matches(name, pattern) {
    const source = pattern
        .toLowerCase()
        .replace(/[\\^$.|+(){}[\]]/g, '\\$&')
        .replaceAll('*', '.*')
        .replaceAll('?', '.');
    return new RegExp(`^${source}$`, 's').test(name);
}

;// CONCATENATED MODULE: ./lib/ssh/errors.ts



/** ssh's own exit status for everything that went wrong outside the remote program (ssh(1), EXIT STATUS). */
const SSH_FAILED = 255;
/** What ssh says when the ssh that goes through another machine has ended: it never heard of the target. */
const HOP_ENDED = /^kex_exchange_identification: .*$|^.*UNKNOWN port 65535.*$|^stdio forwarding failed.*$/gim;
/** Why ssh did not get through, from what it said, in one clear line with what to do. */
function explainSshFailure(stderr, machine) {
    const { hops = [] } = machine;
    const [first] = hops;
    if (first === undefined || stderr.search(HOP_ENDED) === -1) {
        return explainOne(stderr, machine, TARGET_INPUTS, machine.hasFingerprint === true);
    }
    if (/stdio forwarding failed/i.test(stderr))
        return explainForwarding(stderr, machine);
    // Each says the name of its own machine, the first one before the others.
    const said = (exactly) => hops.find(({ host, port }) => [`[${host}]:${port}`, `${host} port ${port}`, ...(exactly ? [] : [host])].some(name => stderr.includes(name)));
    const rest = stderr.replaceAll(HOP_ENDED, '').trim();
    return explainOne(rest, said(true) ?? said(false) ?? first, HOP_INPUTS, false);
}
/** The names of the inputs in which what could be wrong was given. */
const TARGET_INPUTS = { what: 'host', knownHosts: 'known-hosts', host: 'host', user: 'user' };
const HOP_INPUTS = { what: 'jump host', knownHosts: 'jump-known-hosts', host: 'jump-host', user: 'jump-host' };
function explainForwarding(stderr, { host, port, hops = [] }) {
    const hop = hops.at(-1)?.host ?? '';
    const [, why] = /open failed: (.*)/.exec(stderr) ?? [];
    return {
        message: `The jump host ${hop} does not get us to ${host}, port ${port}${why === undefined ? '' : `: ${lastLine(why)}`}.`,
        fix: `Is the host up, and are "host" and "port" what they are called from there? Does sshd on ${hop} let the account through ("AllowTcpForwarding yes")?`
    };
}
/** Once something of ours has run there, ssh fails for one reason only; what else was written is of that program, whatever it reads like. */
function explainLoss({ host, port }) {
    return { message: `The connection to ${host}, port ${port} was lost.`, fix: 'See the log of sshd on the host.' };
}
function explainOne(stderr, { host, port, user }, inputs, hasFingerprint) {
    const place = `${host}, port ${port}`;
    const known = `"${inputs.knownHosts}"`;
    const fix = howToGetKnownHosts(host, port).replace('"known-hosts"', known);
    const cases = [
        [
            /REMOTE HOST IDENTIFICATION HAS CHANGED|Host key for .* has changed|REVOKED HOST KEY/i,
            {
                message: `The host key of ${place} is not the one in ${known}: either the host was reinstalled, or something intercepts the connection. Nothing was sent.`,
                fix,
                isBeforeLogin: true
            }
        ],
        [
            /bad configuration option: knownhostscommand/i,
            {
                message: 'The ssh of this runner is older than OpenSSH 8.5 and cannot compare fingerprints.',
                fix: 'Give the lines for "known-hosts" instead of "host-fingerprints", or use a newer runner.'
            }
        ],
        [
            /Host key verification failed|No .* host key is known/i,
            hasFingerprint
                ? {
                    message: `The host key of ${place} has none of the fingerprints in "host-fingerprints". Nothing was sent.`,
                    fix: 'Compare with what "ssh-keygen -lf /etc/ssh/ssh_host_ed25519_key.pub" says on the host itself.',
                    isBeforeLogin: true
                }
                : { message: `The host key of ${place} is not in ${known}. Nothing was sent.`, fix, isBeforeLogin: true }
        ],
        [
            // Host keys of these types, and signatures with SHA-1, are what OpenSSH had before 7.2, and takes no longer since 8.8.
            /no matching host key type found\. Their offer: (?:ssh-(?:rsa|dss),?)+\s*$|no matching (?:key exchange method|cipher|MAC) found|no mutual signature/im,
            {
                message: `The SSH server of ${place} is too old: it has nothing that is still safe in common with the ssh of this runner. Nothing was sent.`,
                fix: 'Update it: OpenSSH 7.2 or newer. Until then an ed25519 key of the host, "ssh-keygen -A" on it, or one of the deploy may do.'
            }
        ],
        [
            /no matching host key type/i,
            { message: `The ${inputs.what} ${place} has no host key of a type that ${known} lists.`, fix, isBeforeLogin: true }
        ],
        [
            /Could not resolve hostname|Name or service not known|nodename nor servname/i,
            {
                message: `The host name ${host} does not resolve.`,
                fix: `Check the input "${inputs.host}", and whether the runner can resolve that name.`
            }
        ],
        [
            /Connection refused/i,
            { message: `No SSH server answers on ${place}: connection refused.`, fix: 'Is the host up, is sshd running, and is the port right?' }
        ],
        [
            /timed out|No route to host|Network is unreachable/i,
            { message: `The host ${place} cannot be reached.`, fix: 'Is it up, and does its firewall or VPN let the runner in?' }
        ],
        [
            /Permission denied \((?!.*publickey)/i,
            {
                message: `The ${inputs.what} ${place} lets nobody in with a key: it asks for a password, which nobody can type here.`,
                fix: 'Set "PubkeyAuthentication yes" in its sshd_config, and add the public key of the deploy to the account.'
            }
        ],
        [
            /Permission denied|Too many authentication failures/i,
            {
                message: `The ${inputs.what} ${place} does not accept the key for user ${user}.`,
                fix: `Add the public key ("ssh-keygen -y -f KEY") to ~${user}/.ssh/authorized_keys on the host, and check the input "${inputs.user}".`
            }
        ],
        [
            // Without a word where the shared connection was killed.
            /^\s*$|kex_exchange_identification|Connection (reset|closed)|Broken pipe|closed by remote host|read from master failed/i,
            { ...explainLoss({ host, port }), isBeforeLogin: true }
        ]
    ];
    const why = cases.find(([pattern]) => pattern.test(stderr));
    return why?.[1] ?? { message: `ssh to ${place} failed: ${lastLine(stderr)}`, fix: undefined };
}
/** Why a docker command on the host failed, where its words are known; else its own last line. */
function explainDockerFailure(stderr) {
    const cases = [
        [
            /permission denied.*docker|docker.*permission denied|docker\.sock.*permission denied/is,
            {
                message: 'The account on the host may not use Docker: no permission on its socket.',
                fix: 'Add it to the group docker ("sudo usermod -aG docker USER"), or use an account with rootless Docker.'
            }
        ],
        [
            /Cannot connect to the Docker daemon|Is the docker daemon running/i,
            {
                message: 'The Docker engine on the host does not answer.',
                fix: 'Start it: "sudo systemctl start docker". A rootless engine needs "docker-host".'
            }
        ],
        [
            /no space left on device/i,
            { message: 'The disk of the host is full.', fix: 'Free some space, for example with "docker image prune -a".' }
        ],
        [
            /unauthorized|authentication required|access denied|denied:|incorrect username or password|no basic auth/i,
            {
                message: 'The registry does not let the host pull the image: it refuses the login, or the account has no access.',
                fix: 'Check "registry-username" and "registry-password", and that the account may read this image.'
            }
        ],
        [
            /manifest unknown|not found: manifest|manifest for .* not found|repository does not exist|failed to resolve reference .*: not found|not found: not found|from remote: not found|reading manifest .* 404|name unknown/i,
            { message: 'The registry has no image with this name and digest.', fix: 'Check "image" and "digest"; was the image pushed?' }
        ],
        [
            /no matching manifest for|does not match the (specified|detected) host platform|exec format error/i,
            {
                message: "The image has no variant for the host's platform.",
                fix: 'Build it for that platform too (input "platforms" of build-push).'
            }
        ],
        [
            /no such host|dial tcp|i\/o timeout|TLS handshake|x509|server gave HTTP response to HTTPS client/i,
            {
                message: `The host cannot reach the registry: ${lastLine(stderr)}`,
                fix: "Check the host's network, and the registry's name and certificate."
            }
        ]
    ];
    const known = cases.find(([pattern]) => pattern.test(stderr));
    return known?.[1] ?? { message: lastLine(stderr), fix: undefined };
}
/** The last thing a program said, on one line, secrets hidden. */
function lastLine(text) {
    const lines = text
        .split(/\r?\n/)
        .map(line => line.replace(/[\p{Cc}\s]+/gu, ' ').trim())
        .filter(line => line !== '');
    const last = (0,redact/* redact */.E$)(withoutQuotedFile(lines.at(-1) ?? 'it gave no reason')).slice(0, 400);
    return DASH_WRITE_FAILED.test(last) ? `${last} (is the host's disk full?)` : last;
}
/** dash knows no other words for a file that cannot be written (eval.c, evalbltin). */
const DASH_WRITE_FAILED = /: (?:printf|echo): I\/O error$/;

;// CONCATENATED MODULE: ./lib/host/lock.ts






const POLL_MILLISECONDS = 2_000;
/** Whoever takes over may have to put back first what the old holder had begun: Compose waits for health then. At least so long. */
const TAKE_OVER_MILLISECONDS = 600_000;
/** What taking over takes besides. */
const TAKE_OVER_MARGIN_MILLISECONDS = 120_000;
/** How long taking over a lock may take, in milliseconds: the host may put back for as long as the holder's run said. */
function takeOverTime({ limit = 0 }) {
    return Math.max(TAKE_OVER_MILLISECONDS, limit * 1_000 + TAKE_OVER_MARGIN_MILLISECONDS);
}
/**
 * Takes the project's lock on the host, or waits for its holder.
 *
 * A lock is taken over only when its holder cannot be at work any more, and the log says so: nothing of it runs on the host, it is from an
 * earlier attempt of this very run (GitHub starts a new attempt only when the run has ended), or it is older than the lifetime its holder
 * gave it. What the holder had begun is taken back then, before anything else.
 *
 * @param timeout milliseconds to wait
 * @throws ActionError naming the holder and how the lock is freed when the time is up
 */
async function acquireLock(host, directory, owner, timeout, dependencies) {
    const { signal, info, warning, now = Date.now, pause = sleep, others } = dependencies;
    const ask = dependencies.ask ?? ((script, options) => host.run(script, options));
    const end = now() + timeout;
    let isAnnounced = false;
    for (;;) {
        const mine = { directory, token: owner.token, owner: renderOwner(owner) };
        const options = { signal, timeout: TAKE_OVER_MILLISECONDS, onLine: (line) => info(logLine(line)) };
        const answer = await ask(acquireLockScript(mine), options);
        const lock = readLock(answer);
        if (lock.state === 'taken') {
            tellTakenBack(answer, dependencies);
            return;
        }
        if (lock.state === 'impossible')
            throw new ActionError(`The lock ${directory}/.lock could not be made on the host: ${lock.reason}`);
        const twin = others?.get(lock.owner.token ?? '');
        if (twin !== undefined) {
            throw new ActionError(`It is the same host as ${twin}: this run has its lock already, for the directory ${directory}.`, 'Name each host once in "hosts".');
        }
        const leftover = whyLeftOver(lock, owner);
        if (leftover !== undefined && lock.otherAccount !== undefined) {
            throw new ActionError(`The lock of ${describeHolder(lock)} was left by the account ${printable(lock.otherAccount)}, which is not the one of this deploy: ${leftover}.`, `Only that account can take back what it began: deploy with it once more, or run "fairway unlock" with it${lock.otherAccount === 'root' ? ' (or with --sudo)' : ''}. Give both the same folder.`);
        }
        if (leftover !== undefined && lock.owner.token !== undefined) {
            warning(`Taking over the lock of ${describeHolder(lock)}: ${leftover}.`);
            const taken = await ask(takeOverScript({ ...mine, expected: lock.owner.token }), { ...options, timeout: takeOverTime(lock.owner) });
            tellTakenBack(taken, dependencies);
            if (taken.said.get('lock') === 'taken')
                return;
        }
        if (now() >= end) {
            throw new ActionError(`Another deploy of this project holds the lock: ${describeHolder(lock)}. Waited ${formatDuration(timeout)}.`, `If its run is over, "fairway unlock" frees the lock; by hand, on the host: rm -r ${shellWord(`${directory}/.lock`)}. What it had begun is taken back then, by that or by the next deploy.`);
        }
        if (!isAnnounced && leftover === undefined)
            info(`Waiting for the lock, held by ${describeHolder(lock)} (at most ${formatDuration(timeout)}).`);
        isAnnounced ||= leftover === undefined;
        await pause(Math.min(POLL_MILLISECONDS, Math.max(1, end - now())), signal);
    }
}
function tellTakenBack({ said }, { info, warning }) {
    for (const id of said.all('taking-back'))
        info(`Release ${id} was begun and not finished by a run that is gone: what ran before was started again.`);
    for (const id of said.all('not-taken-back')) {
        warning(`Release ${id} was begun and not finished by a run that is gone, and what ran before could not be started again.`);
    }
}
/** Why a lock's holder is certainly gone; undefined when it may be at work. */
function whyLeftOver(lock, mine) {
    const { owner, age } = lock;
    const isOld = age !== undefined && owner.lifetime !== undefined && owner.lifetime > 0 && age > owner.lifetime;
    if (lock.isRestoring === true && !isOld)
        return undefined;
    if (lock.life === 'dead')
        return 'nothing of it runs on the host any more';
    if (owner.runId !== undefined &&
        owner.runId !== '' &&
        owner.runId === mine.runId &&
        owner.job === mine.job &&
        (owner.attempt ?? Infinity) < mine.attempt) {
        return 'it is from an earlier attempt of this run, which has ended';
    }
    if (isOld) {
        return `it is ${formatDuration(age * 1_000)} old, and its holder had at most ${formatDuration(owner.lifetime * 1_000)}`;
    }
    return undefined;
}
/** The lock's owner file: one `key=value` a line, line breaks taken out of the values. */
function renderOwner(owner) {
    return Object.entries(owner)
        .map(([key, value]) => `${key}=${String(value).replace(/\p{Cc}+/gu, ' ')}`)
        .join('\n');
}
/** What the acquire script found. */
function readLock({ said, stderr }) {
    const state = said.get('lock');
    if (state === 'taken')
        return { state };
    if (state !== 'held')
        return { state: 'impossible', reason: lastLine(stderr) };
    const fields = new Map(said.all('owner').map(line => [line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1)]));
    const texts = ['runId', 'job', 'runUrl', 'actor'].filter(key => fields.has(key)).map(key => [key, fields.get(key)]);
    const numbers = ['attempt', 'lifetime', 'limit']
        .filter(key => /^\d+$/.test(fields.get(key) ?? ''))
        .map(key => [key, Number(fields.get(key))]);
    const age = Number(said.get('now') ?? NaN) - Number(fields.get('since') ?? NaN);
    const [token, life] = [said.get('holder'), said.get('life')];
    return {
        state,
        owner: Object.fromEntries([...texts, ...numbers, ...(token === undefined ? [] : [['token', token]])]),
        age: Number.isFinite(age) ? age : undefined,
        life: life === 'alive' || life === 'dead' ? life : undefined,
        isRestoring: said.get('restoring') !== undefined,
        otherAccount: said.get('other-account')
    };
}
/** Who holds the lock, since when. */
function describeHolder({ owner, age }) {
    const who = owner.runUrl === undefined || owner.runUrl === '' ? 'an unknown holder' : owner.runUrl;
    const by = owner.actor === undefined || owner.actor === '' ? '' : ` (started by ${owner.actor})`;
    return age === undefined ? `${who}${by}` : `${who}${by}, for ${(0,duration/* formatDuration */.a3)(age * 1_000)}`;
}

// EXTERNAL MODULE: ./lib/action/environment.ts
var environment = __webpack_require__(980);
;// CONCATENATED MODULE: ./lib/ssh/archive.ts

/** The last member of an archive: an archive that was cut short between two members looks like a whole one to tar. */
const LAST_MEMBER = '.fairway-complete';
const BLOCK = 512;
/** tar reads records of twenty blocks. */
const archive_RECORD = 20 * BLOCK;
const NAME_BYTES = 100;
const PREFIX_BYTES = 155;
/** Eleven octal digits. */
const LARGEST = 8 * 1024 ** 3 - 1;
const TYPES = { file: '0', folder: '5', longName: 'L' };
/**
 * An archive of the files, piece by piece, that every tar of a host can unpack: POSIX ustar, and GNU's own member for a path that has no place in
 * it (BusyBox passes over the one of POSIX). No times and owners: the same files give the same bytes.
 *
 * @throws ActionError when two paths cannot both be, one leads out of the folder, or a file changes while it is read
 */
async function* renderArchive(tree) {
    const folders = foldersOf(tree);
    let size = 0;
    for await (const piece of members(tree, folders)) {
        size += piece.length;
        yield piece;
    }
    // Two empty blocks end it, and the record is filled.
    const end = size + 2 * BLOCK;
    yield Buffer.alloc(2 * BLOCK + ((archive_RECORD - (end % archive_RECORD)) % archive_RECORD));
}
async function* members(tree, folders) {
    for (const folder of folders)
        yield header(`${folder}/`, { mode: 0o755, size: 0, type: 'folder' });
    for (const { path, mode, content } of tree) {
        const size = Buffer.isBuffer(content) ? content.length : content.size;
        if (size > LARGEST)
            throw new errors/* ActionError */.lZ(`The file ${JSON.stringify(path)} is larger than 8 GiB.`, 'Leave it out.');
        yield header(path, { mode, size });
        if (Buffer.isBuffer(content))
            yield content;
        else
            yield* streamed(path, content);
        yield Buffer.alloc(padding(size));
    }
    yield header(LAST_MEMBER, { mode: 0o600, size: 0 });
}
async function* streamed(path, { size, open }) {
    let left = size;
    for await (const piece of open()) {
        left -= piece.length;
        if (left < 0)
            break;
        yield piece;
    }
    if (left !== 0)
        throw new errors/* ActionError */.lZ(`The file ${JSON.stringify(path)} was changed while it was sent.`);
}
/** The folders of a tree, each before those in it. @throws ActionError when a path cannot be, or could lead out of the folder */
function foldersOf(tree) {
    const files = new Set();
    const folders = new Set();
    for (const { path, mode } of tree) {
        const parts = path.split('/');
        if (parts.some(part => part === '' || part === '.' || part === '..') || path.includes('\0') || parts[0] === LAST_MEMBER)
            throw new errors/* ActionError */.lZ(`${JSON.stringify(path)} is no path of a file below a folder.`);
        if (!Number.isInteger(mode) || mode < 0 || mode > 0o777)
            throw new errors/* ActionError */.lZ(`${mode} is no mode of a file.`);
        if (files.has(path))
            throw new errors/* ActionError */.lZ(`There are two files ${JSON.stringify(path)}.`, 'Give each one its own name.');
        files.add(path);
        for (let count = 1; count < parts.length; count++)
            folders.add(parts.slice(0, count).join('/'));
    }
    const both = [...files].find(path => folders.has(path));
    if (both !== undefined)
        throw new errors/* ActionError */.lZ(`${JSON.stringify(both)} is a file and a folder.`, 'Give each one its own name.');
    return [...folders];
}
/** The header of a member, with one before it that has the path where that is too long. */
function header(path, member) {
    const name = Buffer.from(path);
    if (name.length <= NAME_BYTES)
        return headerBlock(name, undefined, member);
    // The last slash that leaves both halves their place.
    const slash = name.lastIndexOf('/', PREFIX_BYTES);
    if (slash > 0 && name.length - slash - 1 <= NAME_BYTES && slash < name.length - 1)
        return headerBlock(name.subarray(slash + 1), name.subarray(0, slash), member);
    const whole = Buffer.concat([name, Buffer.alloc(1)]);
    return Buffer.concat([
        headerBlock(Buffer.from('././@LongLink'), undefined, { mode: 0, size: whole.length, type: 'longName' }),
        whole,
        Buffer.alloc(padding(whole.length)),
        headerBlock(name.subarray(0, NAME_BYTES), undefined, member)
    ]);
}
function headerBlock(name, prefix, { mode, size, type = 'file' }) {
    const block = Buffer.alloc(BLOCK);
    name.copy(block);
    writeOctal(block, mode, 100, 8);
    writeOctal(block, 0, 108, 8);
    writeOctal(block, 0, 116, 8);
    writeOctal(block, size, 124, 12);
    writeOctal(block, 0, 136, 12);
    block.write(TYPES[type], 156);
    block.write('ustar\u000000', 257, 'latin1');
    prefix?.copy(block, 345);
    // The checksum is taken with its own field full of blanks.
    block.fill(' ', 148, 156);
    const sum = block.reduce((total, byte) => total + byte, 0);
    block.write(`${sum.toString(8).padStart(6, '0')}\u0000 `, 148, 'latin1');
    return block;
}
function writeOctal(block, value, offset, length) {
    block.write(`${value.toString(8).padStart(length - 1, '0')}\u0000`, offset, 'latin1');
}
/** Bytes that fill the last block of a content. */
function padding(size) {
    return (BLOCK - (size % BLOCK)) % BLOCK;
}

;// CONCATENATED MODULE: ./lib/ssh/parts.ts

/**
 * What each script of one trip wrote, in their order; those that did not begin are missing. What came before the first is of nobody: a banner, or
 * a noisy profile. When none began at all, everything is the first one's, because it says why.
 */
function splitParts(stdout, stderr) {
    const [said, complained] = [piecesOf(stdout), piecesOf(stderr)];
    if (said.length === 0 && complained.length === 0)
        return [{ stdout, stderr }];
    // A host that loses its error output in part: better a reason of another script than none.
    if (complained.length === 0)
        complained.push(...said.slice(1).map(() => ''), stderr);
    const partAt = (at) => ({ stdout: said[at] ?? '', stderr: complained[at] ?? '' });
    return [partAt(0), ...Array.from({ length: Math.max(said.length, complained.length) - 1 }, (_, at) => partAt(at + 1))];
}
/** Nothing that a script wrote is changed: the mark brings its own line break before it. */
function piecesOf(text) {
    const pieces = [];
    let rest = `\n${text}`;
    for (;;) {
        const mark = `\n${PART_MARK}${pieces.length + 1}\n`;
        const at = rest.indexOf(mark);
        if (at === -1)
            return pieces;
        if (pieces.length > 0)
            pieces[pieces.length - 1] = rest.slice(0, at);
        rest = rest.slice(at + mark.length);
        pieces.push(rest);
    }
}
/** Whether a script of ours has run at all; what is said to us is ours, too. */
function hasBegun(stdout) {
    return `\n${stdout}`.includes(`\n${MARK}`);
}
/** What programs said, without the lines by which we tell our scripts apart: where ssh says why it failed, those are no reason. */
function withoutPartMarks(text) {
    return text
        .split('\n')
        .filter(line => !line.startsWith(PART_MARK))
        .join('\n');
}
/** Hands lines on but for our answers, and for the empty line that a mark brings along. */
function withoutMarks(onLine) {
    let isHeldBack = false;
    return line => {
        if (isHeldBack && !line.startsWith(PART_MARK))
            onLine('');
        isHeldBack = line === '';
        if (!isHeldBack && !line.startsWith(MARK))
            onLine(line);
    };
}

;// CONCATENATED MODULE: ./lib/ssh/kept-script.ts




const START_MILLISECONDS = 60_000;
const END_MILLISECONDS = 10_000;
/** How often whoever stays on the host gets a line. */
const BEAT_MILLISECONDS = 20_000;
/**
 * Starts scripts of which the last one stays: the input stays open until it is closed or this process is gone.
 *
 * @param text what they are
 * @param ready what the last one says when it has begun
 */
function keepScripts(transport, text, ready, { timeout = START_MILLISECONDS, onLine, onSaid, late }) {
    const begun = Promise.withResolvers();
    const closed = new AbortController();
    const ending = new AbortController();
    const wrote = { stdout: '', stderr: '' };
    const stdoutLine = withoutMarks(line => onLine?.((0,redact/* redact */.E$)(line)));
    const stderrLine = withoutMarks(line => onLine?.(line));
    const argv = transport.argv('sh -s');
    const result = transport.run(argv, {
        ...transport.options,
        stdin: heldOpen(text, closed.signal),
        signal: ending.signal,
        onLine: line => {
            wrote.stderr += `${line}\n`;
            if (!transport.isNoise(line))
                stderrLine(line);
        },
        // Not by lines of the door to other programs, which hide secrets: what is said to us may be one.
        readStdout: async (pieces) => {
            const decoder = new TextDecoder();
            let line = '';
            for await (const piece of pieces) {
                const piecesOfText = decoder.decode(piece, { stream: true });
                wrote.stdout += piecesOfText;
                const lines = `${line}${piecesOfText}`.split('\n');
                line = lines.pop() ?? '';
                lines.forEach(stdoutLine);
                const said = new Sayings(lines.join('\n'));
                onSaid?.(said);
                if (said.get(ready) !== undefined)
                    begun.resolve(undefined);
            }
        }
    });
    // Nobody is left to get the lines of `heldOpen`.
    const ended = result.catch(() => undefined).finally(() => closed.abort());
    const over = Promise.race([begun.promise, result]);
    const endAfter = async (milliseconds, unless, why) => {
        const waited = new AbortController();
        const stop = () => waited.abort();
        unless.then(stop, stop);
        await (0,duration/* sleep */.yy)(milliseconds, waited.signal).then(() => ending.abort(why()), () => undefined);
    };
    void endAfter(timeout, over, () => late(wrote.stdout, timeout));
    return {
        begun: over.then(answer => {
            if (answer === undefined)
                return { signal: null, timedOut: false, ...wrote };
            return { ...answer, stdout: wrote.stdout };
        }),
        kept: {
            ended,
            async close(most = END_MILLISECONDS) {
                closed.abort();
                void endAfter(most, ended, () => new Error('closed'));
                await ended;
            }
        }
    };
}
/** The text, and then a line again and again until it is closed: a network that has gone silent ends no connection. Each is another one. */
async function* heldOpen(text, closed) {
    yield text;
    for (let beat = 1;; beat++) {
        const isTime = await (0,duration/* sleep */.yy)(BEAT_MILLISECONDS, closed).then(() => true, () => false);
        if (!isTime)
            return;
        yield `${beat}\n`;
    }
}

;// CONCATENATED MODULE: ./lib/ssh/receive.ts



/**
 * The remote command that takes a script and files over one input: the number of the script's lines, the lines, the archive. `sh -s` would
 * read ahead into the archive; the read builtin takes no byte too much from a pipe (POSIX). No quotes and line breaks in it, for the account's
 * own shell may be any.
 */
const RECEIVE_COMMAND = `sh -c '${[
    'nl=$(printf "\\nx"); nl=${nl%x}; text=; IFS= read -r count',
    'while [ "$count" -gt 0 ]; do IFS= read -r line; text=$text$line$nl; count=$((count - 1)); done',
    'eval "$text"'
].join('; ')}'`;
/** The script as {@link RECEIVE_COMMAND} reads it; the archive follows. */
function receivedText(text) {
    return `${text.split('\n').length - 1}\n${text}`;
}
/**
 * Unpacks the archive into a new folder, which gets its name once it is whole. Modes are those of the archive, because nothing is masked: the
 * folder around is the account's alone.
 */
function unpackScript(into, held) {
    return {
        name: 'send',
        values: { into },
        input: 'kept',
        ...(held === undefined ? {} : { lock: 'needed' }),
        body: `
parent=\${into%/*}
fresh=$parent/.new-\${into##*/}
if [ ! -d "$parent" ]; then mkdir -p "$parent"; fi
if [ -e "$into" ]; then printf 'It is there already.\\n' >&2; return 1; fi
if [ -e "$fresh" ]; then rm -rf "$fresh"; fi
mkdir "$fresh"
if ! ( umask 000; tar -xf - -C "$fresh" <&3 ) || [ ! -f "$fresh/${LAST_MEMBER}" ]; then rm -rf "$fresh"; return 1; fi
rm "$fresh/${LAST_MEMBER}"
mv "$fresh" "$into"
`
    };
}
/** Why files did not get to the host. */
function unwritten(into, { stderr, exitCode }) {
    if (/no space left|quota exceeded/i.test(stderr)) {
        return new errors/* ActionError */.lZ(`The host could not write ${into}: its disk is full.`, 'Free some space on it.');
    }
    if (exitCode === 127 || /tar: (command )?not found/.test(stderr))
        return new errors/* ActionError */.lZ('The host has no "tar".', 'Install it.');
    return new errors/* ActionError */.lZ(`The host could not write ${into}: ${lastLine(stderr)}`);
}

;// CONCATENATED MODULE: ./lib/ssh/connection.ts








const DEFAULT_TIMEOUT_MILLISECONDS = 60_000;
/** A script on the host ends itself so much later than we give it up: it is for the case that nobody tells it. */
const HOST_GRACE_SECONDS = 5;
/** A host over a transport. */
function hostOver(transport) {
    let trips = 0;
    const trip = async (scripts, command, stdin, options) => {
        trips++;
        const timeout = options.timeout ?? DEFAULT_TIMEOUT_MILLISECONDS;
        const [stdoutLine, stderrLine] = [withoutMarks(line => options.onLine?.(line)), withoutMarks(line => options.onLine?.(line))];
        const argv = transport.argv(command);
        const result = await transport.run(argv, {
            ...transport.options,
            ...(stdin === undefined ? {} : { stdin }),
            timeout,
            signal: options.signal,
            onLine: (line, stream) => {
                if (!transport.isNoise(line))
                    (stream === 'stdout' ? stdoutLine : stderrLine)(line);
            }
        });
        const answers = answersOf(result, transport);
        if (result.timedOut)
            throw late(scripts, answers.length, timeout, 'Raise "timeout", or find out what keeps the host busy.');
        const failure = transport.failure(unmarked(result), hasBegun(result.stdout));
        if (failure !== undefined)
            throw failure;
        return answers;
    };
    const render = (scripts, { held, timeout = DEFAULT_TIMEOUT_MILLISECONDS }) => renderScripts(scripts, { held, exported: transport.exported, seconds: timeout / 1_000 + HOST_GRACE_SECONDS });
    const host = {
        get trips() {
            return trips;
        },
        async run(script, options) {
            const [answer] = await host.runAll([script], options);
            return answer;
        },
        runAll(scripts, options = {}) {
            return trip(scripts, 'sh -s', render(scripts, options), options);
        },
        async send(tree, into, then, options = {}) {
            const scripts = [unpackScript(into, options.held), then];
            const text = render(scripts, options);
            const [unpacked, answer] = await trip(scripts, RECEIVE_COMMAND, received(text, tree), options);
            if (answer !== undefined || unpacked.said.get('lock') !== undefined)
                return answer ?? unpacked;
            throw unwritten(into, unpacked);
        },
        async keepAll(scripts, ready, options = {}) {
            trips++;
            const text = renderScripts(scripts, { held: options.held, otherwise: options.otherwise, exported: transport.exported });
            const { kept, begun } = keepScripts(transport, text, ready, {
                ...options,
                late: (stdout, timeout) => late(scripts, splitParts(stdout, '').length, timeout, 'Find out what keeps the host busy.')
            });
            const result = await begun;
            if (result.exitCode === undefined)
                return { answers: answersOf({ ...result, exitCode: 0 }, transport), kept };
            await kept.close();
            const failure = transport.failure(unmarked(result), hasBegun(result.stdout));
            if (failure !== undefined)
                throw failure;
            return { answers: answersOf(result, transport), kept: undefined };
        },
        close: () => transport.close()
    };
    return host;
}
/** @param begun how many of them have begun */
function late(scripts, begun, timeout, fix) {
    return new errors/* ActionError */.lZ(`The host did not finish "${scripts[begun - 1]?.name ?? ''}" within ${(0,duration/* formatDuration */.a3)(timeout)}.`, fix);
}
const unmarked = (result) => ({ ...result, stderr: withoutPartMarks(result.stderr) });
async function* received(text, tree) {
    yield receivedText(text);
    yield* renderArchive(tree);
}
/** Only the last part can have failed: the others would not have been gone on from. */
function answersOf({ exitCode, stdout, stderr }, transport) {
    const lines = stderr.split('\n').filter(line => !transport.isNoise(line));
    const [first, ...rest] = splitParts(stdout, lines.join('\n'));
    const answer = (part, isLast) => ({
        ...part,
        exitCode: isLast ? (exitCode ?? SSH_FAILED) : 0,
        said: new Sayings(part.stdout)
    });
    return [answer(first, rest.length === 0), ...rest.map((part, at) => answer(part, at === rest.length - 1))];
}

;// CONCATENATED MODULE: ./lib/ssh/control-socket.ts



/** Where a system tells nobody of a new file. */
const control_socket_POLL_MILLISECONDS = 50;
/**
 * Waits until ssh has made the socket of a shared connection: from then on the host has let us in.
 *
 * @param over settles when there will be none
 * @returns whether it is there
 * @throws the signal's reason when it is aborted
 */
async function waitForSocket(path, over, signal) {
    signal?.throwIfAborted();
    const found = Promise.withResolvers();
    const look = () => void isSocket(path).then(isThere => (isThere ? found.resolve(true) : undefined));
    const end = () => void isSocket(path).then(found.resolve);
    const abort = () => found.reject(signal?.reason);
    const timer = setInterval(look, control_socket_POLL_MILLISECONDS);
    const unwatch = watchFolder((0,external_node_path_.dirname)(path), look);
    over.then(end, end);
    signal?.addEventListener('abort', abort, { once: true });
    try {
        look();
        return await found.promise;
    }
    finally {
        clearInterval(timer);
        unwatch();
        signal?.removeEventListener('abort', abort);
    }
}
/** @returns what ends it; a folder that cannot be watched is none that fails */
function watchFolder(folder, changed) {
    try {
        const watcher = (0,external_node_fs_.watch)(folder, changed);
        watcher.on('error', () => undefined);
        return () => watcher.close();
    }
    catch {
        return () => undefined;
    }
}
async function isSocket(path) {
    return await (0,promises_.stat)(path).then(found => found.isSocket(), () => false);
}

;// CONCATENATED MODULE: ./lib/ssh/own-connection.ts






/** What a person's configuration may add to a connection that they work in, and that would stand against a command or another connection of theirs. */
const PLAIN = ['-o', 'RemoteCommand=none', '-o', 'ClearAllForwardings=yes'];
/**
 * Opens a connection as the person at the terminal would: with their configuration, keys, agent and known_hosts. What ssh asks, it asks there.
 *
 * @param destination what stands behind `ssh`, with `:port` where there is one
 * @throws ActionError when it does not get through; the signal's reason when it is aborted
 */
async function connectAsPerson(destination, { folder, run, signal, sudo = false, without = [] }) {
    const socket = (0,external_node_path_.join)(folder, 'control');
    const ending = new AbortController();
    const place = placeOf(destination);
    let ended;
    const env = (0,environment/* childEnvironment */.Q)(process.env, { without });
    const shared = run(['ssh', '-M', '-N', '-S', socket, '-o', 'ControlPersist=no', ...PLAIN, ...place], {
        env,
        signal: ending.signal,
        isInTerminal: true
    });
    let failure;
    const settled = shared.then(result => (ended = result), (error) => (failure = error));
    const close = async () => {
        ending.abort(new Error('closed'));
        await settled;
    };
    try {
        if (!(await waitForSocket(socket, settled, signal)))
            throw ended === undefined ? failure : failed(destination, ended.stderr);
    }
    catch (error) {
        await close();
        throw error;
    }
    return hostOver({
        run,
        argv: command => ['ssh', '-S', socket, '-o', 'BatchMode=yes', '-T', ...PLAIN, ...place, sudo ? `sudo -n -H -- ${command}` : command],
        options: { env },
        exported: {},
        isNoise: () => false,
        failure: ({ exitCode, stdout, stderr }, hasBegun) => {
            const isOfSsh = exitCode === SSH_FAILED || exitCode === null;
            if (hasBegun)
                return isOfSsh ? new errors/* ActionError */.lZ(`The connection to ${destination} was lost.`) : undefined;
            if (isOfSsh)
                return failed(destination, stderr);
            return new errors/* ActionError */.lZ(`${destination} ran nothing of what it was sent: ${lastLine(stderr.trim() === '' ? stdout : stderr)}`);
        },
        close
    });
}
/** The words for ssh. @throws ActionError when it would be an option */
function placeOf(destination) {
    if (/^-|[\s\p{Cc}]/u.test(destination) || destination === '')
        throw new errors/* ActionError */.lZ(`"${destination}" is no host.`, 'Write user@host.');
    const [, place = destination, port] = /^([^:]+|.*\[[^\]]+\]):(\d{1,5})$/.exec(destination) ?? [];
    return [...(port === undefined ? [] : ['-p', port]), '--', place.replace(/\[([^\]]+)\]/, '$1')];
}
const failed = (destination, stderr) => new errors/* ActionError */.lZ(`ssh to ${destination} failed: ${lastLine(stderr)}`);

// EXTERNAL MODULE: ./cli/options.ts
var cli_options = __webpack_require__(2653);
// EXTERNAL MODULE: ./cli/usage-error.ts
var usage_error = __webpack_require__(9567);
;// CONCATENATED MODULE: ./cli/unlock/look.ts






/**
 * Looks who holds a project's lock.
 * @throws ActionError when the folder is not there, or holds a lock of an unknown kind
 */
async function lookAt(host, where, signal) {
    const answer = await host.run(lookAtLockScript(where), { signal });
    if (answer.exitCode !== 0)
        throw new errors/* ActionError */.lZ(`The host could not be looked at: ${lastLine(answer.stderr)}`);
    const directory = answer.said.get('directory');
    if (directory === undefined) {
        const folder = where.directory === '' ? `~/fairway/${where.project}` : where.directory;
        throw new errors/* ActionError */.lZ(`There is no folder ${folder} on the host.`, 'Is it the right account, project and --directory?');
    }
    if (answer.said.get('lock') === 'free')
        return { state: 'free', lines: [`Nobody holds the lock of ${where.project} (${(0,log_line/* oneLine */.TN)(directory)}).`] };
    const lock = readLock(answer);
    if (lock.state !== 'held' || lock.owner.token === undefined) {
        throw new errors/* ActionError */.lZ(`${directory}/.lock is of an unknown kind.`, `When no deploy is running, remove it on the host: rm -r ${shell_shellWord(`${directory}/.lock`)}`);
    }
    const lines = [
        `The lock of ${where.project} (${(0,log_line/* oneLine */.TN)(directory)}) is held by ${(0,log_line/* oneLine */.TN)(describeHolder(lock))}.`,
        ...aboutLife(lock),
        ...aboutWork(answer)
    ];
    if (lock.life === 'alive' || lock.isRestoring === true)
        return { state: 'at-work', lines };
    if (lock.otherAccount !== undefined) {
        const how = lock.otherAccount === 'root' ? 'Log in as root, or give --sudo' : `Log in as ${(0,log_line/* oneLine */.TN)(lock.otherAccount)}`;
        throw new errors/* ActionError */.lZ(`${lines.join(' ')} It worked as the account ${(0,log_line/* oneLine */.TN)(lock.otherAccount)}, which is not this one.`, `${how}, with --directory ${shell_shellWord(directory)}.`);
    }
    return { state: 'gone', directory, holder: lock.owner.token, time: takeOverTime(lock.owner), lines };
}
function aboutLife({ life, isRestoring }) {
    if (isRestoring === true)
        return ['The host is putting back what ran before, by itself.'];
    if (life === 'alive')
        return ['Its scripts run on the host.'];
    if (life === 'dead')
        return ['Nothing of it runs on the host any more.'];
    return ['Whether it is at work is not known: nothing of it watches over the host. Its run fails if it goes on after this.'];
}
function aboutWork({ said }) {
    const begun = said.get('begun');
    if (begun === undefined)
        return ['It had not begun a release.'];
    const before = said.get('before') ?? '';
    if (said.get('changed') === undefined)
        return [`It had begun release ${(0,log_line/* oneLine */.TN)(begun)} and changed no container: its files would be removed.`];
    return [
        before === ''
            ? `It had begun release ${(0,log_line/* oneLine */.TN)(begun)}, the first one: it would be taken down. Volumes stay.`
            : `It had begun release ${(0,log_line/* oneLine */.TN)(begun)}: release ${(0,log_line/* oneLine */.TN)(before)} would be started again. Volumes stay.`
    ];
}

;// CONCATENATED MODULE: ./cli/unlock/command.ts
















const OPTIONS = {
    directory: { type: 'string' },
    sudo: { type: 'boolean' },
    yes: { type: 'boolean', short: 'y' },
    help: { type: 'boolean', short: 'h' }
};
const HELP = `Usage: fairway unlock USER@HOST PROJECT [options]

Frees the lock of a project on a host when the run that holds it is gone, and
takes back what that run had begun, as the next deploy would: what ran before
is started again, by the Docker that the run used. Says first who holds the
lock and what would happen, and asks.

It logs in with your own ssh: your configuration, keys, agent and known_hosts.
Another port is user@host:2222; a name of your ~/.ssh/config does as well.
A lock whose run is still at work is never taken: cancel that run.

      --directory FOLDER   folder of the releases, where it is not
                           ~/fairway/PROJECT
      --sudo               for a project that is deployed with "sudo: true"
  -y, --yes                do not ask
  -h, --help               show this help
`;
/** What the other subcommands read their keys from. */
const KEY_VARIABLES = ['FAIRWAY_SEAL_KEY', 'FAIRWAY_FINGERPRINT_KEY'];
/**
 * `fairway unlock`: for a person whose host is held by a run that is gone.
 *
 * @returns 0 when the lock is free, 1 when it is not
 * @throws the signal's reason when it is aborted
 */
async function runCommand(args, terminal) {
    const folder = await (0,promises_.mkdtemp)((0,external_node_path_.join)((0,external_node_os_.tmpdir)(), 'fairway-'));
    try {
        const options = (0,cli_options/* parseOptions */.A)(args, OPTIONS);
        if (options.has('help')) {
            await terminal.write(HELP);
            return 0;
        }
        const [destination, project, ...more] = options.positionals;
        if (destination === undefined || project === undefined || more.length > 0)
            throw new usage_error/* UsageError */.e('Give the host and the project: user@host PROJECT.');
        if (!/^[a-z0-9][a-z0-9_-]{0,62}$/.test(project))
            throw new usage_error/* UsageError */.e(`"${(0,log_line/* oneLine */.TN)(project)}" is no name of a project.`);
        const { signal } = terminal;
        const host = await connectAsPerson(destination, {
            folder,
            run: action_process.runProcess,
            signal,
            sudo: options.has('sudo'),
            without: KEY_VARIABLES
        });
        try {
            return await unlock(host, { project, directory: options.one('directory') ?? '', isAsked: !options.has('yes') }, terminal);
        }
        finally {
            await host.close();
        }
    }
    catch (error) {
        terminal.signal.throwIfAborted();
        const hint = error instanceof usage_error/* UsageError */.e ? ' See fairway unlock --help.' : '';
        await terminal.writeError(`fairway unlock: ${(0,log_line/* oneLine */.TN)((0,errors/* messageOf */.bD)(error))}${hint}\n`);
        return 1;
    }
    finally {
        await (0,promises_.rm)(folder, { recursive: true, force: true });
    }
}
async function unlock(host, { project, directory, isAsked }, terminal) {
    const found = await lookAt(host, { project, directory }, terminal.signal);
    for (const line of found.lines)
        await terminal.write(`${line}\n`);
    if (found.state === 'free')
        return 0;
    if (found.state === 'at-work') {
        await terminal.writeError('fairway unlock: it is at work, and its lock stays. Cancel its run: the host then takes back what it began.\n');
        return 1;
    }
    if (isAsked && !(await isWanted(terminal))) {
        await terminal.write('Nothing was changed.\n');
        return 1;
    }
    return await takeOver(host, project, found, terminal);
}
/** Anything but a yes is a no. */
async function isWanted(terminal) {
    await terminal.write('Take it over? [y/N] ');
    const lines = (0,external_node_readline_.createInterface)({ input: terminal.stdin });
    try {
        for await (const line of lines)
            return /^\s*y(es)?\s*$/i.test(line);
        await terminal.write('\n');
        return false;
    }
    finally {
        lines.close();
    }
}
async function takeOver(host, project, { directory, holder, time }, terminal) {
    const { signal } = terminal;
    const held = { directory, token: (0,external_node_crypto_.randomUUID)() };
    const who = terminal.environment['USER'] ?? terminal.environment['LOGNAME'] ?? '';
    const owner = renderOwner({
        token: held.token,
        runId: '',
        job: 'fairway unlock',
        attempt: 1,
        runUrl: '',
        actor: who === '' ? 'fairway unlock' : `fairway unlock, ${who}`,
        lifetime: Math.ceil(time / 1_000),
        project,
        seconds: 60,
        limit: Math.ceil(time / 1_000)
    });
    const lines = [];
    const { said, exitCode, stderr } = await host.run(lock_scripts_takeOverScript({ ...held, owner, expected: holder }), {
        signal,
        timeout: time,
        onLine: line => lines.push(shell_logLine(line))
    });
    for (const line of lines)
        await terminal.write(`${line}\n`);
    if (said.get('lock') !== 'taken') {
        if (said.get('lock') !== 'passed-on')
            throw new errors/* ActionError */.lZ(`The lock could not be taken over: ${lastLine(stderr)}`);
        await terminal.writeError('fairway unlock: somebody else has just taken it over, or it was let go. Look again.\n');
        return 1;
    }
    const freed = await host.run(releaseLockScript({ ...held, discard: 'no' }), { signal, held });
    const failed = said.all('not-taken-back');
    for (const id of said.all('taking-back').filter(one => !failed.includes(one))) {
        await terminal.write(`Release ${(0,log_line/* oneLine */.TN)(id)} was taken back: what ran before was started again.\n`);
    }
    for (const id of failed) {
        await terminal.writeError(`fairway unlock: release ${(0,log_line/* oneLine */.TN)(id)} could not be taken back. See docs/host-needs-a-person.md.\n`);
    }
    if (freed.exitCode !== 0 || exitCode !== 0)
        throw new errors/* ActionError */.lZ(`The lock is not free: ${lastLine(`${stderr}\n${freed.stderr}`)}`);
    await terminal.write('The lock is free.\n');
    return failed.length === 0 ? 0 : 1;
}


/***/ }),

/***/ 4197:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a3: () => (/* binding */ formatDuration),
/* harmony export */   yy: () => (/* binding */ sleep)
/* harmony export */ });
/* unused harmony export parseDuration */
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8418);

/** What a timer of Node can count: 2^31 - 1 milliseconds. It treats a longer one as no time at all. */
const LONGEST_MILLISECONDS = 2_147_483_647;
const UNIT_MILLISECONDS = { ms: 1, s: 1_000, m: 60_000, h: 3_600_000, d: 86_400_000 };
/**
 * Reads a duration as people write it: `90s`, `5m`, `1h30m`, `250ms`.
 *
 * @param text the duration; every number needs its unit, because a bare `90` means seconds to one reader and minutes to the next
 * @returns milliseconds
 * @param longest in milliseconds: without it what a timer can wait, which is 24 days
 * @throws ActionError when the text is not a duration, or is a longer one
 */
function parseDuration(text, longest = LONGEST_MILLISECONDS) {
    const parts = [...text.trim().matchAll(/(\d+(?:\.\d+)?)(ms|s|m|h|d)/g)];
    if (parts.length === 0 || parts.map(part => part[0]).join('') !== text.trim()) {
        throw new ActionError(`"${text}" is not a duration.`, 'Write a number with its unit, for example 90s, 5m or 1h30m.');
    }
    const sum = parts.reduce((total, [, number, unit]) => total + Number(number) * UNIT_MILLISECONDS[unit], 0);
    if (sum > longest)
        throw new ActionError(`"${text}" is too long.`, `Write at most ${Math.floor(longest / UNIT_MILLISECONDS.d)}d.`);
    return sum;
}
/** Milliseconds as a person reads them: `0.4 s`, `12 s`, `3 min 5 s`, `1 h 2 min`. */
function formatDuration(milliseconds) {
    if (milliseconds < 9_950)
        return `${(milliseconds / 1_000).toFixed(1)} s`;
    const seconds = Math.round(milliseconds / 1_000);
    if (seconds < 60)
        return `${seconds} s`;
    const minutes = Math.floor(seconds / 60);
    if (minutes < 60)
        return seconds % 60 === 0 ? `${minutes} min` : `${minutes} min ${seconds % 60} s`;
    return minutes % 60 === 0 ? `${minutes / 60} h` : `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}
/**
 * Waits, and stops waiting when the signal is aborted.
 *
 * @throws the signal's reason when it is aborted before or during the wait
 */
function sleep(milliseconds, signal) {
    return new Promise((resolve, reject) => {
        signal?.throwIfAborted();
        const onAbort = () => {
            clearTimeout(timer);
            reject(signal?.reason);
        };
        const timer = setTimeout(() => {
            signal?.removeEventListener('abort', onAbort);
            resolve();
        }, milliseconds);
        signal?.addEventListener('abort', onAbort, { once: true });
    });
}


/***/ }),

/***/ 4184:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   describeFailure: () => (/* binding */ describeFailure),
/* harmony export */   runOrThrow: () => (/* binding */ runOrThrow),
/* harmony export */   runProcess: () => (/* binding */ runProcess)
/* harmony export */ });
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1421);
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_child_process__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var node_readline__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(481);
/* harmony import */ var node_readline__WEBPACK_IMPORTED_MODULE_3___default = /*#__PURE__*/__webpack_require__.n(node_readline__WEBPACK_IMPORTED_MODULE_3__);
/* harmony import */ var _environment_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(980);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(8418);
/* harmony import */ var _duration_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(4197);
/* harmony import */ var _program_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(6697);
/* harmony import */ var _secrets_redact_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(8828);
// One of the two doors to other programs; lib/action/ask.ts is the other one. Whatever runs for a while, gets input, has a limit or can be
// cancelled goes through here. @actions/exec, which is enough for a short question, has no limit and no cancel, cannot end what it started, and
// keeps all output in memory.









const KILL_GRACE_MILLISECONDS = 5_000;
/**
 * Runs a program to its end. No shell: argv is handed over as it is. The program gets its own process group, and the
 * whole group is ended on a timeout or a cancel, so that nothing it started outlives the step.
 *
 * @param argv the program, by its name on PATH or its absolute path, and its arguments; never a secret, because every user of the machine
 *   can list arguments
 * @returns exit status and output, unmasked (the caller may need it); log only through `onLine` or `redact`
 * @throws ActionError when the program is not there; the signal's reason when the run is cancelled; what `stdin` or `readStdout` throws
 */
const runProcess = async (argv, options = {}) => {
    options.signal?.throwIfAborted();
    const [file, ...args] = argv;
    const env = options.env ?? (0,_environment_js__WEBPACK_IMPORTED_MODULE_4__/* .childEnvironment */ .Q)();
    const path = await (0,_program_js__WEBPACK_IMPORTED_MODULE_7__/* .programPath */ .kx)(file, env['PATH']);
    options.signal?.throwIfAborted();
    const child = (0,node_child_process__WEBPACK_IMPORTED_MODULE_0__.spawn)(path, args, {
        cwd: options.cwd,
        env,
        detached: options.isInTerminal !== true,
        stdio: ['pipe', 'pipe', 'pipe']
    });
    const ended = new Promise((resolve, reject) => {
        child.once('error', error => reject(startError(file, error, options.cwd)));
        child.once('close', (exitCode, signal) => resolve({ exitCode, signal }));
    });
    // A program may end before it has read all of its input; its exit status tells, not the broken pipe.
    child.stdin.on('error', () => undefined);
    const reading = options.readStdout && read(child.stdout, options.readStdout);
    const stdout = reading !== undefined ? () => '' : collect(child.stdout, line => options.onLine?.((0,_secrets_redact_js__WEBPACK_IMPORTED_MODULE_8__/* .redact */ .E$)(line), 'stdout'));
    const stderr = collect(child.stderr, line => options.onLine?.((0,_secrets_redact_js__WEBPACK_IMPORTED_MODULE_8__/* .redact */ .E$)(line), 'stderr'));
    const endAll = (signal) => {
        if (options.isInTerminal === true)
            child.kill(signal);
        else
            endGroup(child.pid, signal);
    };
    let timedOut = false;
    let killTimer;
    const end = () => {
        endAll('SIGTERM');
        killTimer ??= setTimeout(() => {
            endAll('SIGKILL');
            // A process that left the group may still hold the pipes, and would be waited for.
            child.stdout.destroy();
            child.stderr.destroy();
        }, options.killGrace ?? KILL_GRACE_MILLISECONDS);
    };
    const unfed = [];
    if (isText(options.stdin))
        child.stdin.end(options.stdin);
    else {
        feed(child.stdin, options.stdin).catch((error) => {
            unfed.push(error);
            end();
        });
    }
    const timer = options.timeout === undefined
        ? undefined
        : setTimeout(() => {
            timedOut = true;
            end();
        }, options.timeout);
    options.signal?.addEventListener('abort', end, { once: true });
    try {
        const { exitCode, signal } = await ended;
        options.signal?.throwIfAborted();
        if (unfed.length > 0)
            throw unfed[0];
        const unread = await reading;
        const result = { exitCode, signal, timedOut, stdout: stdout(), stderr: stderr() };
        if (unread !== undefined && result.exitCode === 0 && !result.timedOut)
            throw unread.error;
        return result;
    }
    finally {
        clearTimeout(timer);
        clearTimeout(killTimer);
        // The program has ended; what it started may have not.
        if (killTimer !== undefined)
            endAll('SIGKILL');
        options.signal?.removeEventListener('abort', end);
    }
};
/**
 * Runs a program that must succeed.
 *
 * @param what what the program should do, for the error: "Log in to the registry"
 * @returns its standard output
 * @throws ActionError with the last lines of its error output when it fails
 */
async function runOrThrow(run, what, argv, options = {}) {
    const result = await run(argv, options);
    if (result.exitCode === 0 && !result.timedOut)
        return result.stdout;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_5__/* .ActionError */ .lZ(`${what} failed: ${describeFailure(argv[0], result, options.timeout)}`);
}
/** Why a program failed, in one line: its exit status or the timeout, and the end of what it said. */
function describeFailure(file, result, timeout) {
    const said = lastLines(result.stderr.trim() === '' ? result.stdout : result.stderr, 3);
    const how = result.timedOut === true
        ? `${(0,node_path__WEBPACK_IMPORTED_MODULE_2__.basename)(file)} did not finish within ${(0,_duration_js__WEBPACK_IMPORTED_MODULE_6__/* .formatDuration */ .a3)(timeout ?? 0)}`
        : result.exitCode === null
            ? `${(0,node_path__WEBPACK_IMPORTED_MODULE_2__.basename)(file)} was killed by ${result.signal ?? 'a signal'}`
            : `${(0,node_path__WEBPACK_IMPORTED_MODULE_2__.basename)(file)} exited with status ${result.exitCode}`;
    return said === '' ? `${how}.` : `${how}: ${(0,_secrets_redact_js__WEBPACK_IMPORTED_MODULE_8__/* .redact */ .E$)(said)}`;
}
function lastLines(text, count) {
    return text
        .split(/\r?\n/)
        .map(line => line.trim())
        .filter(line => line !== '')
        .slice(-count)
        .join(' | ');
}
function startError(file, error, folder) {
    if (error.code !== 'ENOENT')
        return error;
    // Node gives the same code for a folder that is not there, and names the program.
    if (folder !== undefined && !(0,node_fs__WEBPACK_IMPORTED_MODULE_1__.existsSync)(folder))
        return new _errors_js__WEBPACK_IMPORTED_MODULE_5__/* .ActionError */ .lZ(`"${file}" cannot run in "${folder}": there is no such folder.`);
    return (0,_program_js__WEBPACK_IMPORTED_MODULE_7__/* .programNotFound */ .YD)(file);
}
/** Collects a stream as text and hands its lines on; gives a function that returns what was collected. */
function collect(stream, onLine) {
    const chunks = [];
    stream.on('data', (chunk) => chunks.push(chunk));
    (0,node_readline__WEBPACK_IMPORTED_MODULE_3__.createInterface)({ input: stream, crlfDelay: Infinity }).on('line', onLine);
    return () => Buffer.concat(chunks).toString('utf8');
}
const isText = (input) => input === undefined || typeof input === 'string' || Buffer.isBuffer(input);
/** Writes the pieces, no faster than they are read; stops when nobody reads any more. */
async function feed(stdin, pieces) {
    for await (const piece of pieces) {
        if (stdin.destroyed)
            return;
        if (stdin.write(piece))
            continue;
        await new Promise(resolve => {
            const goOn = () => {
                // One of them stays quiet: kept, there would be another one for every piece.
                for (const event of ['drain', 'close'])
                    stdin.removeListener(event, goOn);
                resolve();
            };
            for (const event of ['drain', 'close'])
                stdin.once(event, goOn);
            if (stdin.destroyed)
                goOn();
        });
    }
    stdin.end();
}
/** Lets a function read a stream; gives what it threw. Whatever it leaves unread is passed over, so that the program can end. */
async function read(stream, reader) {
    try {
        await reader(stream.iterator({ destroyOnReturn: false }));
        return undefined;
    }
    catch (error) {
        return { error };
    }
    finally {
        stream.resume();
    }
}
function endGroup(pid, signal) {
    if (pid === undefined)
        return;
    try {
        process.kill(-pid, signal);
    }
    catch {
        // The group is gone already: that is what was wanted.
    }
}


/***/ })

};
