export const id = 645;
export const ids = [645];
export const modules = {

/***/ 894:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   QO: () => (/* binding */ findSameBeside),
/* harmony export */   bP: () => (/* binding */ OTHER_FORMAT),
/* harmony export */   nB: () => (/* binding */ readOther)
/* harmony export */ });
const LABEL = (name) => `{{json (index .Config.Labels "com.docker.compose.${name}")}}`;
const OTHER_FORMAT = [
    `{"project":${LABEL('project')}`,
    `"service":${LABEL('service')}`,
    `"folder":${LABEL('project.working_dir')}`,
    '"mounts":{{json .Mounts}}',
    '"ports":{{json .HostConfig.PortBindings}}}'
].join(',');
function readOther(line) {
    const facts = JSON.parse(line);
    const text = (value) => (typeof value === 'string' ? value.replace(/\p{Cc}/gu, '?') : '');
    const mounts = Array.isArray(facts['mounts']) ? facts['mounts'] : [];
    const ports = Object.values((facts['ports'] ?? {}));
    return {
        project: text(facts['project']),
        service: text(facts['service']),
        folder: text(facts['folder']),
        volumes: mounts.filter(({ Type }) => Type === 'volume').map(({ Name }) => text(Name)),
        ports: ports.flatMap(bindings => (bindings ?? []).map(({ HostPort }) => text(HostPort))).filter(port => port !== '')
    };
}
/**
 * A project that nobody deployed with Fairway and that looks like the new one under another name: Compose takes the name from the folder, and volumes
 * have the project's name in theirs. Deployed beside it, the new one would begin with empty volumes. Asked before a first deploy only.
 *
 * It looks like it when it has the services, or some of them and no others, and one of its volumes or ports. `adopt: false` says that it is another one.
 */
function findSameBeside(others, { services, volumes, ports }, project) {
    const names = [...new Set(others.map(other => other.project))].filter(name => name !== '' && name !== project);
    return names.flatMap(name => {
        const own = others.filter(other => other.project === name);
        if (own.some(({ folder }) => /\/releases\/\d{8}T\d{6}Z-[^/]+$/.test(folder)))
            return [];
        const theirs = [...new Set(own.map(({ service }) => service))];
        const [fewer, more] = theirs.length < services.length ? [theirs, services] : [services, theirs];
        if (fewer.length === 0 || !fewer.every(service => more.includes(service)))
            return [];
        const shared = volumes.filter(key => own.some(one => one.volumes.includes(`${name}_${key}`)));
        const taken = [...new Set(ports)].filter(port => own.some(one => one.ports.includes(port)));
        if (shared.length + taken.length === 0)
            return [];
        const alike = [
            `the services ${fewer.join(', ')}`,
            ...(shared.length === 0 ? [] : [`the volume ${shared.map(key => `${name}_${key}`).join(', ')}`]),
            ...(taken.length === 0 ? [] : [`the port ${taken.join(', ')}`])
        ];
        const what = `The Compose project "${name}" runs from ${own[0]?.folder ?? ''} on the host and has ${alike.join(' and ')} of the new Compose file. Under the name "${project}" it would begin with new, empty volumes.`;
        const fix = `Write "project: ${name}", and it is taken over with its data. If it is another one, and this one is to run beside it, write "adopt: false" for the first deploy.`;
        return [{ what, fix }];
    });
}


/***/ }),

/***/ 4711:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   KT: () => (/* binding */ oldArguments),
/* harmony export */   P2: () => (/* binding */ readOrigin),
/* harmony export */   PO: () => (/* binding */ ORIGIN_FORMAT),
/* harmony export */   Yj: () => (/* binding */ servicesOf),
/* harmony export */   ZZ: () => (/* binding */ oldProject),
/* harmony export */   ok: () => (/* binding */ isAnonymous)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);

const COMPOSE_LABEL = (name) => `{{json (index .Config.Labels "com.docker.compose.${name}")}}`;
/** What `docker inspect` is asked of a container: from where and how Compose started it, of what, and where it keeps data. */
const ORIGIN_FORMAT = [
    `{"folder":${COMPOSE_LABEL('project.working_dir')}`,
    `"service":${COMPOSE_LABEL('service')}`,
    `"files":${COMPOSE_LABEL('project.config_files')}`,
    `"environment":${COMPOSE_LABEL('project.environment_file')}`,
    `"oneOff":${COMPOSE_LABEL('oneoff')}`,
    '"id":{{json .Id}}',
    '"name":{{json .Name}}',
    '"image":{{json .Config.Image}}',
    '"imageId":{{json .Image}}',
    '"status":{{json .State.Status}}',
    '"created":{{json .Created}}',
    '"mounts":{{json .Mounts}}}'
].join(',');
/** Reads what `docker inspect` says of one container. @throws SyntaxError when it is no JSON */
function readOrigin(line) {
    const facts = JSON.parse(line);
    const text = (key) => plain(facts[key]);
    const list = (key) => text(key)
        .split(',')
        .filter(part => part !== '');
    // Compose 1 wrote them as they were given.
    const paths = (key) => list(key).map(path => node_path__WEBPACK_IMPORTED_MODULE_0__.posix.resolve(text('folder') === '' ? '/' : text('folder'), path));
    const mounts = Array.isArray(facts['mounts']) ? facts['mounts'] : [];
    return {
        id: text('id'),
        name: text('name').replace(/^\//, ''),
        service: text('service'),
        folder: text('folder'),
        files: paths('files'),
        environment: paths('environment'),
        image: text('image'),
        imageId: text('imageId'),
        status: text('status').toLowerCase(),
        created: text('created'),
        isOneOff: text('oneOff').toLowerCase() === 'true',
        mounts: mounts.map(({ Type, Name, Source, Destination, RW }) => ({
            type: plain(Type),
            name: plain(Name),
            source: plain(Source),
            destination: plain(Destination),
            isWritable: RW !== false
        }))
    };
}
const plain = (value) => (typeof value === 'string' ? value.replace(/\p{Cc}/gu, '?') : '');
/** Whether a volume got its name from the engine: only the container that it was made for finds it. */
const isAnonymous = ({ type, name }) => type === 'volume' && /^[0-9a-f]{64}$/.test(name);
/**
 * The project that these containers are of. Where they were not all started with the same files, those of the newest one count: an `up` leaves
 * the labels of containers that it does not change.
 *
 * @param containers at least one, none of them a one-off, all from the same folder
 */
function oldProject(project, containers) {
    const newest = containers.reduce((one, other) => (other.created > one.created ? other : one));
    return { project, folder: newest.folder, files: newest.files, environment: newest.environment, containers };
}
/** What `docker compose` gets before its command, so that it reads what the project was started with, wherever it is called. */
function oldArguments({ folder, files, environment }) {
    return [...['--project-directory', folder], ...files.flatMap(file => ['-f', file]), ...environment.flatMap(file => ['--env-file', file])];
}
const servicesOf = ({ containers }) => [...new Set(containers.map(({ service }) => service))].sort();


/***/ }),

/***/ 7641:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ml: () => (/* binding */ READ_CONFIG),
/* harmony export */   P0: () => (/* binding */ PLACE_AND_READ),
/* harmony export */   Pj: () => (/* binding */ logsScript),
/* harmony export */   Y1: () => (/* binding */ inspectScript),
/* harmony export */   mU: () => (/* binding */ realPathsScript),
/* harmony export */   s_: () => (/* binding */ overrideScript)
/* harmony export */ });
/* harmony import */ var _files_store_scripts_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5251);
/* harmony import */ var _lib_host_layout_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1315);
/* harmony import */ var _lib_host_roads_compose_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9305);
/* harmony import */ var _images_pull_scripts_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7594);




/** The scripts that talk to Docker and Compose on the host. `release` is the release directory's absolute path. */
/**
 * sh text for the folder of a release: Compose's own reading of its files, as JSON after `say config`. It holds secrets: parse it, never log it.
 * Before it come facts about the images that are named in it, each one `looked` at: a first guess of which ones those are, which the JSON decides.
 */
const READ_CONFIG = `
${_lib_host_roads_compose_js__WEBPACK_IMPORTED_MODULE_2__/* .COMPOSE */ .dX}
${_images_pull_scripts_js__WEBPACK_IMPORTED_MODULE_3__/* .LOOK_AT_IMAGES */ .rB}
config=$(compose config --format json)
images=' '
others=$config
while case "$others" in *'"image":'*) true ;; *) false ;; esac; do
  others=\${others#*'"image":'}
  # Blanks, and a text: what else is called so is no image.
  image=\${others%%'"'*}
  case "$image" in *[!' ']*) continue ;; esac
  image=\${others#*'"'}
  image=\${image%%'"'*}
  case "$images" in *" $image "*) continue ;; esac
  images="$images$image "
  say looked "$image"
  look_at_image "$image"
done
say config json
printf '%s\\n' "$config"
`;
/** sh text for the folder of a release: brings what was sent to its places (see {@link PLACE}), then {@link READ_CONFIG}. */
const PLACE_AND_READ = `
${_files_store_scripts_js__WEBPACK_IMPORTED_MODULE_0__/* .PLACE */ .CC}
${READ_CONFIG}
`;
/** Writes the release's own Compose file. Says `kept` when Compose keeps what should be another. */
function overrideScript(values) {
    return {
        name: 'override',
        values: { ...values },
        lock: 'needed',
        body: `
${_lib_host_roads_compose_js__WEBPACK_IMPORTED_MODULE_2__/* .COMPOSE */ .dX}
cd "$release"
${_files_store_scripts_js__WEBPACK_IMPORTED_MODULE_0__/* .ADD_MOUNTED */ .PI}
write() { printf '%s' "$2" > "$1.new" && mv -f "$1.new" "$1"; }
write ${_lib_host_layout_js__WEBPACK_IMPORTED_MODULE_1__/* .RELEASE_FILES */ .yP.files} "$keys"
write ${_lib_host_layout_js__WEBPACK_IMPORTED_MODULE_1__/* .RELEASE_FILES */ .yP.arguments} "$words"
kept=
is_taken() {
  kept=
  write ${_lib_host_layout_js__WEBPACK_IMPORTED_MODULE_1__/* .RELEASE_FILES */ .yP.override} "$1" || return 1
  if [ -z "$moved" ]; then return 0; fi
  config=$(compose config --format json 2>"$work/said") || return 1
  config=$(printf '%s' "$config" | sed 's/": *"/":"/g')
  while IFS= read -r line; do
    case "$config" in *"$line"*) kept=yes; return 1 ;; esac
  done < "$work/moved"
}
printf '%s' "$moved" > "$work/moved"
if ! is_taken "$override" && { [ -z "$otherwise" ] || ! is_taken "$otherwise"; }; then
  cat "$work/said" >&2 || true
  if [ -n "$kept" ]; then say kept yes; fi
  return 1
fi
rm -f "$work/said" "$work/moved"
`
    };
}
/** Says for each path, one a line, where it leads when all links are followed; a path that is not there leads to itself. */
function realPathsScript(values) {
    return {
        name: 'real-paths',
        values,
        body: `printf '%s\\n' "$paths" | while IFS= read -r path; do say real "$(readlink -f "$path" 2>/dev/null || printf '%s' "$path")"; done`
    };
}
const CONTAINER_FORMAT = [
    '{"name":{{json .Name}}',
    '"service":{{json (index .Config.Labels "com.docker.compose.service")}}',
    '"image":{{json .Config.Image}}',
    '"imageId":{{json .Image}}',
    '"status":{{json .State.Status}}',
    '"health":{{if .State.Health}}{{json .State.Health.Status}}{{else}}null{{end}}',
    '"exitCode":{{.State.ExitCode}}',
    '"restarts":{{.RestartCount}}',
    '"restartPolicy":{{json .HostConfig.RestartPolicy.Name}}',
    '"startedAt":{{json .State.StartedAt}}',
    `"oneShot":{{json (index .Config.Labels "${_lib_host_roads_compose_js__WEBPACK_IMPORTED_MODULE_2__/* .ONE_SHOT_LABEL */ .HL}")}}}`
].join(',');
/** Says each container of the project and each of their images, one JSON object a line. */
function inspectScript(values) {
    return {
        name: 'inspect',
        values,
        body: `
ids=$(docker ps -aq --no-trunc --filter "label=com.docker.compose.project=$project" --filter label=com.docker.compose.oneoff=False)
if [ -z "$ids" ]; then return; fi
containers=$(docker inspect --format '${CONTAINER_FORMAT}' $ids)
printf '%s\\n' "$containers" | while IFS= read -r line; do say container "$line"; done
images=
for image in $(docker inspect --format '{{.Image}}' $ids); do case " $images " in *" $image "*) ;; *) images="$images $image" ;; esac; done
docker image inspect --format '{"id":{{json .Id}},"repoDigests":{{json .RepoDigests}}}' $images |
  while IFS= read -r line; do say image "$line"; done
`
    };
}
/** Prints the last lines of the containers, and what the health checks said of those that are not healthy. */
function logsScript(values) {
    return {
        name: 'logs',
        values,
        body: `
${_lib_host_roads_compose_js__WEBPACK_IMPORTED_MODULE_2__/* .COMPOSE */ .dX}
cd "$release"
compose ps --all 2>&1 || true
compose logs --no-color --tail 40 2>&1 || true
for id in $(docker ps -aq --filter "label=com.docker.compose.project=$project"); do
  checks=$(docker inspect --format '{{if .State.Health}}{{if ne .State.Health.Status "healthy"}}{{.Name}} health check: {{range .State.Health.Log}}[{{.ExitCode}}] {{.Output}} {{end}}{{end}}{{end}}' "$id" 2>/dev/null | one_line | cut -c 1-500)
  if [ -n "$checks" ]; then printf '%s\\n' "$checks"; fi
done
`
    };
}


/***/ }),

/***/ 6224:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   LY: () => (/* binding */ findInEngine),
/* harmony export */   tw: () => (/* binding */ LOOK_FOR_ENGINE),
/* harmony export */   wV: () => (/* binding */ LOOK_INTO_ENGINE)
/* harmony export */ });
/* harmony import */ var _lib_ssh_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6432);

/**
 * sh text that looks for an engine and a Compose that a deploy can use, and says what it found. It returns from the script where there is no engine to
 * ask.
 */
const LOOK_FOR_ENGINE = `
if ! command -v docker >/dev/null 2>&1; then
  if command -v podman >/dev/null 2>&1; then say podman "$(podman --version 2>/dev/null | one_line)"; fi
  say docker-missing yes
  return
fi
# podman-docker is a script or a link. Only what looks like one is started to ask it.
program=$(command -v docker)
linked=
if [ -L "$program" ]; then linked=$(readlink -f "$program" 2>/dev/null) || true; fi
# A shell leaves out what is no text, and some say so.
{ begin=$(head -c 400 "$program") || true; } 2>/dev/null
case "$linked $begin" in
  *podman*)
    version=$(docker --version 2>/dev/null | one_line)
    case "$version" in *[Pp]odman*) say podman "$version"; say docker-is-podman yes; return ;; esac
    ;;
esac
if ! version=$(docker version --format '{{.Server.Version}}' 2>&1); then
  say docker-error "$(printf '%s' "$version" | one_line)"
  for socket in "\${XDG_RUNTIME_DIR:-/run/user/$(id -u)}/docker.sock" "$HOME/.docker/run/docker.sock"; do
    if [ -S "$socket" ]; then say rootless "$socket"; break; fi
  done
  for file in "$HOME/.bashrc" "$HOME/.bash_profile" "$HOME/.profile" "$HOME/.zshrc"; do
    if grep -q '^[^#]*DOCKER_HOST=' "$file" 2>/dev/null; then say docker-host-in "$file"; break; fi
  done
  return
fi
say docker-version "$version"
if version=$(docker compose version --short 2>/dev/null); then
  say compose-version "$version"
else
  say compose-missing yes
  if version=$(docker-compose version --short 2>/dev/null); then
    say compose-program "$version"
    say compose-path "$(command -v docker-compose)"
  fi
fi
`;
/** sh text that says what room the engine has and which machine it is on, and each service of a Swarm stack that has the project's name. */
const LOOK_INTO_ENGINE = `
info=$(docker info --format '{{.Swarm.LocalNodeState}}|{{.DockerRootDir}}|{{.ID}}' 2>/dev/null || true)
root=\${info#*|}
case "$root" in /*'|'*) say docker-free "$(free_kilobytes "\${root%%|*}")" ;; esac
# A copied machine has the engine's id of its original, but was not started with it.
case "$root" in *'|'?*) say engine "\${root#*|}_$boot" ;; esac
case "$info" in active*|locked*|pending*) {
  docker service ls --format '{{.Name}}' --filter "label=com.docker.stack.namespace=$project" 2>/dev/null || true
  docker ps -a --format '{{.Label "com.docker.swarm.service.name"}}' --filter "label=com.docker.stack.namespace=$project" 2>/dev/null || true
} | sort -u | while IFS= read -r service; do if [ -n "$service" ]; then say stack "$service"; fi; done ;;
esac
`;
const INSTALL_COMPOSE = 'Install the plugin: https://docs.docker.com/compose/install/linux/.';
/** What stands against a deploy in the engine and in Compose. */
function findInEngine(said) {
    const podman = said.get('podman');
    if (said.get('docker-is-podman') !== undefined) {
        return [
            {
                what: `The program "docker" on the host is Podman's (${podman ?? 'podman-docker'}), which does not do all that a deploy needs.`,
                fix: `Install Docker's own client and its Compose plugin; they can use Podman's engine: "systemctl --user enable --now podman.socket", then "docker context create podman --docker host=unix:///run/user/UID/podman/podman.sock" and "docker context use podman".`
            }
        ];
    }
    if (said.get('docker-missing') !== undefined) {
        const has = podman === undefined ? '' : `, only Podman (${podman})`;
        return [
            {
                what: `Docker was not found on the host${has}.`,
                fix: `Install it: https://docs.docker.com/engine/install/${podman === undefined ? '' : "; its client and Compose plugin can also use Podman's socket"}.`
            }
        ];
    }
    const dockerError = said.get('docker-error');
    if (dockerError !== undefined) {
        const { message, fix } = explainRootless(said.get('rootless'), said.get('docker-host-in')) ?? (0,_lib_ssh_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .explainDockerFailure */ .g0)(dockerError);
        return [{ what: message, fix }];
    }
    const stack = said.all('stack');
    return [...findInCompose(said), ...(stack.length === 0 ? [] : [findStack(stack)])];
}
function findInCompose(said) {
    const version = said.get('compose-version');
    if (said.get('compose-missing') === undefined && (version === undefined || isComposeFitFor(version)))
        return [];
    if (version !== undefined)
        return [{ what: `Docker Compose 2 was not found on the host (it has ${version}).`, fix: INSTALL_COMPOSE }];
    const program = said.get('compose-program');
    if (program === undefined)
        return [{ what: 'Docker Compose 2 was not found on the host.', fix: INSTALL_COMPOSE }];
    if (isComposeFitFor(program)) {
        const path = said.get('compose-path') ?? '/usr/local/bin/docker-compose';
        return [
            {
                what: `Docker Compose ${program} is on the host only as the program ${path}, not as the plugin that "docker compose" is.`,
                fix: `Make it one: "mkdir -p ~/.docker/cli-plugins && ln -s ${path} ~/.docker/cli-plugins/docker-compose".`
            }
        ];
    }
    return [
        {
            what: `Docker Compose 2 was not found on the host: it has only "docker-compose" ${program}.`,
            fix: `${INSTALL_COMPOSE} What runs goes on, and Compose 2 knows it by its labels.`
        }
    ];
}
/** A Compose project beside a stack of the same name would run everything twice, on the same volumes. */
function findStack(services) {
    return {
        what: `A Swarm stack of this name is on the host (${services.join(', ')}): its containers would run beside those of the Compose project, on the same volumes.`,
        fix: 'Fairway deploys to Docker Compose only. To move over, remove the stack first ("docker stack rm" and its name; volumes stay, and are found again under the same "project"), then deploy.'
    };
}
/** The account has a Docker of its own, which only its terminals know: a session that runs a command reads little of .bashrc, if any. */
function explainRootless(socket, file) {
    if (socket === undefined && file === undefined)
        return undefined;
    const place = socket === undefined ? 'VALUE_OF_DOCKER_HOST' : `unix://${socket}`;
    const where = file === undefined ? '' : ` (DOCKER_HOST in ${file} reaches terminals only)`;
    return {
        message: `The account on the host has a Docker of its own, but a deploy does not get to it${where}.`,
        fix: `Write "docker-host: ${place}" in the step; or make it the account's default, once, on the host: "docker context use rootless", and where there is no such context, first "docker context create rootless --docker host=${place}".`
    };
}
/** `--env-file` more than once and `up --wait-timeout` came with 2.17 (docker/compose release notes). */
function isComposeFitFor(version) {
    const [, major = '0', minor = '0'] = /^v?(\d+)\.(\d+)/.exec(version) ?? [];
    return Number(major) > 2 || (Number(major) === 2 && Number(minor) >= 17);
}


/***/ }),

/***/ 5531:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ preflightScript)
/* harmony export */ });
/* harmony import */ var _files_store_scripts_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5251);
/* harmony import */ var _adopt_beside_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(894);
/* harmony import */ var _adopt_old_project_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4711);
/* harmony import */ var _engines_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6224);
/* harmony import */ var _folder_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6027);





/**
 * Looks at everything that a deploy needs, and changes nothing. Says what it found; the decisions are in preflight.ts. Other projects matter only
 * where there is none of this name yet; so do volumes that have it.
 *
 * @param external names of networks and volumes that have to be there, between blanks
 */
function preflightScript(values, external = { networks: '', volumes: '' }) {
    return {
        name: 'preflight',
        values: { ...values, ...external },
        body: `
${_folder_js__WEBPACK_IMPORTED_MODULE_4__/* .LOOK_AT_FOLDER */ .N9}
if [ -f "$directory/adopted" ]; then say adopted "$(sed -n 1p "$directory/adopted")"; fi
${_engines_js__WEBPACK_IMPORTED_MODULE_3__/* .LOOK_FOR_ENGINE */ .tw}
${_engines_js__WEBPACK_IMPORTED_MODULE_3__/* .LOOK_INTO_ENGINE */ .wV}
say_lines() { printf '%s\\n' "$2" | while IFS= read -r line; do if [ -n "$line" ]; then say "$1" "$line"; fi; done; }
ids=$(docker ps -aq --filter "label=com.docker.compose.project=$project")
if [ -n "$ids" ]; then
  containers=$(docker inspect --format '${_adopt_old_project_js__WEBPACK_IMPORTED_MODULE_2__/* .ORIGIN_FORMAT */ .PO}' $ids)
  say_lines container-of "$containers"
elif [ ! -f "$directory/current" ]; then
  ids=$(docker ps -aq --filter label=com.docker.compose.project)
  # One of them may be gone by now: it says nothing then.
  if [ -n "$ids" ]; then say_lines beside "$(docker inspect --format '${_adopt_beside_js__WEBPACK_IMPORTED_MODULE_1__/* .OTHER_FORMAT */ .bP}' $ids 2>/dev/null || true)"; fi
  say_lines volume-of "$(docker volume ls --format '{{.Name}}' --filter "label=com.docker.compose.project=$project" 2>/dev/null || true)"
fi
# A node of a swarm gets such a network with the first container that wants it.
if [ -n "$networks" ] && docker network ls -q >/dev/null 2>&1 && [ "$(docker info --format '{{.Swarm.LocalNodeState}}' 2>/dev/null)" != active ]; then
  for name in $networks; do if ! docker network inspect "$name" >/dev/null 2>&1; then say no-network "$name"; fi; done
fi
if [ -n "$volumes" ] && docker volume ls -q >/dev/null 2>&1; then
  for name in $volumes; do if ! docker volume inspect "$name" >/dev/null 2>&1; then say no-volume "$name"; fi; done
fi
${_files_store_scripts_js__WEBPACK_IMPORTED_MODULE_0__/* .LOOK_AT_STORE */ .W2}
say complete yes
`
    };
}


/***/ }),

/***/ 5251:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CC: () => (/* binding */ PLACE),
/* harmony export */   Ho: () => (/* binding */ PRUNE_FILES),
/* harmony export */   PI: () => (/* binding */ ADD_MOUNTED),
/* harmony export */   W2: () => (/* binding */ LOOK_AT_STORE),
/* harmony export */   aN: () => (/* binding */ ARRIVED),
/* harmony export */   pd: () => (/* binding */ makeStoreScript)
/* harmony export */ });
/* harmony import */ var _lib_host_layout_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1315);

/** The folder in a release that entries of the store arrive in, by their keys. */
const ARRIVED = 'arrived';
/** sh text that says the host's key for the names of files, if there is one, and which entries the store has. */
const LOOK_AT_STORE = `
files_key=
if [ -f "$directory/${_lib_host_layout_js__WEBPACK_IMPORTED_MODULE_0__/* .PROJECT_FILES */ ._F.filesKey}" ]; then
  for byte in $(od -An -v -tx1 -N 33 "$directory/${_lib_host_layout_js__WEBPACK_IMPORTED_MODULE_0__/* .PROJECT_FILES */ ._F.filesKey}"); do files_key=$files_key$byte; done
fi
if [ "\${#files_key}" = 64 ]; then
  say files-key "$files_key"
  for entry in "$directory/${_lib_host_layout_js__WEBPACK_IMPORTED_MODULE_0__/* .PROJECT_FILES */ ._F.files}"/*; do
    if [ -d "$entry" ]; then say stored "\${entry##*/}"; fi
  done
fi
`;
/** Makes the host's key for the names of files; then {@link LOOK_AT_STORE}. */
function makeStoreScript({ directory }) {
    return {
        name: 'make-store',
        values: { directory },
        lock: 'needed',
        body: `
secret=$directory/${_lib_host_layout_js__WEBPACK_IMPORTED_MODULE_0__/* .PROJECT_FILES */ ._F.filesKey}
head -c 32 /dev/urandom > "$secret.new"
mv -f "$secret.new" "$secret"
${LOOK_AT_STORE}
`
    };
}
/**
 * Shell functions that copy a file, or a folder, to a name that is not there yet. A second name of the same file costs no room; where the file system
 * has none, it is copied. Modes are kept. Folders on the way can be read by everybody, as a container needs it; the release's own folder cannot.
 */
const COPY = `
folder_for() { case "$1" in */*) ( umask 022; mkdir -p "\${1%/*}" ) ;; esac; }
copy_file() { ln "$1" "$2" 2>/dev/null || cp -p "$1" "$2"; }
copy_folder() {
  if [ -e "$2" ]; then cp -pR "$1/." "$2/"; return; fi
  if cp -al "$1" "$2" 2>/dev/null; then return; fi
  rm -rf "$2"
  cp -pR "$1" "$2"
}
copy_any() { if [ -d "$1" ]; then copy_folder "$1" "$2"; else copy_file "$1" "$2"; fi; }
`;
/**
 * sh text for the current folder, a release: what arrived gets into the store, each entry whole, and from there under its names into the release.
 * Works with `directory`, and with `entries`: `KEY NAME` a line. Says `unplaced` when that fails.
 */
const PLACE = `
${COPY}
place() {
  files=$directory/${_lib_host_layout_js__WEBPACK_IMPORTED_MODULE_0__/* .PROJECT_FILES */ ._F.files}
  if [ -n "$entries" ] && [ ! -d "$files" ]; then mkdir -p "$files" || return 1; fi
  for entry in ${ARRIVED}/*; do
    if [ -d "$entry" ] && [ ! -e "$files/\${entry##*/}" ]; then mv "$entry" "$files/\${entry##*/}" || return 1; fi
  done
  printf '%s' "$entries" | while IFS= read -r line; do
    key=\${line%% *}
    name=\${line#* }
    folder_for "$name" || exit 1
    from=$files/$key/tree
    if [ ! -d "$from" ]; then from=$files/$key/\${name##*/}; fi
    copy_any "$from" "./$name" || exit 1
  done || return 1
  if [ -e ${ARRIVED} ]; then rm -rf ${ARRIVED}; fi
}
if ! place; then say unplaced yes; return 1; fi
`;
/** sh text for the same folder: makes entries of paths of the release that are mounted, and are no line of `files`. `mounted` has `KEY PATH` a line. */
const ADD_MOUNTED = `
${COPY}
files=$directory/${_lib_host_layout_js__WEBPACK_IMPORTED_MODULE_0__/* .PROJECT_FILES */ ._F.files}
printf '%s' "$mounted" | while IFS= read -r line; do
  key=\${line%% *}
  path=\${line#* }
  if [ -e "$files/$key" ]; then continue; fi
  fresh=$files/.new-$key
  rm -rf "$fresh"
  ( umask 022; mkdir "$fresh" ) || exit 1
  name=tree
  if [ ! -d "./$path" ]; then name=\${path##*/}; fi
  copy_any "./$path" "$fresh/$name" && mv "$fresh" "$files/$key" || { rm -rf "$fresh"; exit 1; }
done
`;
/**
 * sh text that removes what no release on the host names and no container of it has mounted, whoever's it is and whether it runs. When that
 * cannot be told, everything stays.
 */
const PRUNE_FILES = `
prune_files() {
  used=$(cat "$directory"/releases/*/fairway.files) || return 0
  if [ -f "$directory/${_lib_host_layout_js__WEBPACK_IMPORTED_MODULE_0__/* .PROJECT_FILES */ ._F.adopted}" ]; then used="$used $(cat "$directory/${_lib_host_layout_js__WEBPACK_IMPORTED_MODULE_0__/* .PROJECT_FILES */ ._F.adopted}")"; fi
  looked=
  for entry in "$directory/${_lib_host_layout_js__WEBPACK_IMPORTED_MODULE_0__/* .PROJECT_FILES */ ._F.files}"/*; do
    key=\${entry##*/}
    if [ ! -d "$entry" ]; then continue; fi
    case "$used" in *"$key"*) continue ;; esac
    if [ -z "$looked" ]; then
      containers=$(docker ps -aq) || return 0
      mounts=
      if [ -n "$containers" ]; then
        mounts=$(docker inspect --format '{{range .Mounts}}{{println .Source}}{{end}}' $containers) || return 0
      fi
      looked=yes
    fi
    case "$mounts" in *"/$key/"*) continue ;; esac
    rm -rf "$entry"
  done
  for stray in "$directory/${_lib_host_layout_js__WEBPACK_IMPORTED_MODULE_0__/* .PROJECT_FILES */ ._F.files}"/.new-*; do if [ -e "$stray" ]; then rm -rf "$stray"; fi; done
}
prune_files 2>/dev/null
`;


/***/ }),

/***/ 7594:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   PD: () => (/* binding */ pullScript),
/* harmony export */   Qh: () => (/* binding */ imagesScript),
/* harmony export */   rB: () => (/* binding */ LOOK_AT_IMAGES)
/* harmony export */ });
/* harmony import */ var _lib_host_roads_compose_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9305);
/* harmony import */ var _lib_ssh_shell_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2724);


const IMAGE_FORMAT = '{"id":{{json .Id}},"created":{{json .Created}},"repoDigests":{{json .RepoDigests}}}';
/**
 * The shell function `look_at_image`: says an image that is on the host, as JSON behind its name, and when it came where the engine knows (Podman
 * does not).
 */
const LOOK_AT_IMAGES = `
look_at_image() {
  if ! facts=$(docker image inspect --format '${IMAGE_FORMAT}' "$1" 2>/dev/null); then return 0; fi
  say present "$1 $facts"
  say tagged "$1 $(docker image inspect --format '{{.Metadata.LastTagTime.Unix}}' "$1" 2>/dev/null || true)"
}
`;
function imagesScript(values) {
    return { name: 'images', values, body: `${LOOK_AT_IMAGES}\nfor image in $images; do look_at_image "$image"; done` };
}
/**
 * The shell functions `may_be_late` and `pull_needed`: an image that was pushed seconds ago is pulled again when the registry does not show it
 * yet (lib/registry/patience.ts). Each engine says so in its own words: Docker with its classic store ("manifest for … not found", "manifest
 * unknown", "unknown blob"; moby, distribution/errors.go), with containerd's ("failed to resolve reference …: not found", "content at …
 * not found: not found", "from remote: not found"; containerd, core/remotes/docker), and Podman ("reading manifest …: manifest unknown",
 * "StatusCode: 404"; containers/image, docker). A refusal and a wrong name stay what they are; a store that says "not found" of a wrong name,
 * too, ends with the waits.
 */
const PULL_NEEDED = `
may_be_late() {
  if [ -z "$waits" ]; then return 1; fi
  case " $fresh " in *" $1 "*) ;; *) return 1 ;; esac
  # A name may hold any of these words.
  words=$2
  name=\${1%@*}
  case "\${name##*/}" in *:*) name=\${name%:*} ;; esac
  case "$name" in */*)
    while case "$words" in *"$name"*) true ;; *) false ;; esac; do words=\${words%%"$name"*}IMAGE\${words#*"$name"}; done
  esac
  case "$words" in
    *'access denied'* | *': denied'* | *'denied: '* | *'unauthorized: '* | *': unauthorized'* | *'authentication required'*) return 1 ;;
    *'authorization failed'* | *'401 Unauthorized'* | *'403 Forbidden'* | *'name unknown'* | *NAME_UNKNOWN*) return 1 ;;
    *'anifest unknown'* | *MANIFEST_UNKNOWN* | *'nknown blob'* | *'blob unknown'* | *BLOB_UNKNOWN*) return 0 ;;
    *'anifest for '*' not found'* | *'failed to resolve reference '*': not found'*) return 0 ;;
    *'not found: not found'* | *'from remote: not found'*) return 0 ;;
    */manifests/*': 404 '* | */blobs/*': 404 '* | *'eading manifest '*' 404'* | *' blob: '*' 404 '*) return 0 ;;
  esac
  return 1
}
pull_needed() {
  waited=
  until answered=$(pull "$1" 2>&1); do
    if ! may_be_late "$1" "$answered"; then printf '%s\n' "$answered" >&2; return 1; fi
    if [ -z "$waited" ]; then printf 'The registry does not show %s yet. Waiting up to %s s for it.\n' "$1" "$patience"; fi
    waited=yes
    wait=\${waits%% *}
    case "$waits" in *' '*) waits=\${waits#* } ;; *) waits= ;; esac
    # Not every sleep knows fractions.
    sleep "$wait" 2>/dev/null || sleep "$((\${wait%%.*} + 1))"
  done
  printf '%s\n' "$answered"
}
`;
/**
 * Pulls images. The logins go into a separate configuration folder in the lock's own folder: it is removed when the script ends, and at the
 * latest with the lock. A password comes to docker through a here-document, never as an argument.
 */
function pullScript({ logins, ...values }) {
    const each = logins.map(({ registry, username }, at) => `log_in ${(0,_lib_ssh_shell_js__WEBPACK_IMPORTED_MODULE_1__/* .shellQuote */ .ZL)(username)} "$password_${at + 1}" ${(0,_lib_ssh_shell_js__WEBPACK_IMPORTED_MODULE_1__/* .shellQuote */ .ZL)(registry)} || return 1`);
    return {
        name: 'pull',
        values: { ...values, ...Object.fromEntries(logins.map(({ password }, at) => [`password_${at + 1}`, password])) },
        lock: 'needed',
        body: `
${_lib_host_roads_compose_js__WEBPACK_IMPORTED_MODULE_0__/* .PUT_TAGS_BACK */ .aA}
if [ -z "$needed$again" ]; then return; fi
config=$work/login
mkdir "$config"
trap 'rm -rf "$config"' EXIT
trap 'exit 1' HUP INT TERM PIPE
context=$(docker context inspect --format '{{.Name}}' 2>/dev/null || true)
if [ -n "$context" ] && [ "$context" != default ]; then
  ln -s "\${DOCKER_CONFIG:-$HOME/.docker}/contexts" "$config/contexts"
  DOCKER_CONTEXT=$context; export DOCKER_CONTEXT
fi
log_in() {
  if ! message=$(docker --config "$config" login --username "$1" --password-stdin $3 2>&1 <<PASSWORD
$2
PASSWORD
  ); then
    printf '%s\\n' "$message" >&2
    say login-refused "$3"
    return 1
  fi
}
${each.join('\n')}
pull() {
  case " $ours " in
    *" $1 "*) docker --config "$config" pull --quiet "$1" ;;
    *)
      if refusal=$(docker pull --quiet "$1" 2>&1); then return 0; fi
      # The host's own login may be worse than none.
      case "$refusal" in
        *unauthorized* | *denied* | *authentication* | *credential*) docker --config "$config" pull --quiet "$1" ;;
        *) printf '%s\\n' "$refusal" >&2; return 1 ;;
      esac
      ;;
  esac
}
${PULL_NEEDED}
for image in $needed; do
  if ! pull_needed "$image"; then
    put_tags_back
    say not-pulled "$image"
    if [ -n "$waited" ]; then say waited "$patience"; fi
    return 1
  fi
  say pulled "$image"
done
for image in $again; do
  was=$(docker image inspect --format '{{.Id}}' "$image")
  printf '%s %s\\n' "$was" "$image" >> ${_lib_host_roads_compose_js__WEBPACK_IMPORTED_MODULE_0__/* .TAGS_FILE */ .h3}
  if message=$(pull "$image" 2>&1); then say pulled "$image"; else say not-refreshed "$image $(printf '%s' "$message" | tail -n 1 | cut -c 1-300)"; fi
done
`
    };
}


/***/ }),

/***/ 480:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E4: () => (/* binding */ versionOf),
/* harmony export */   Lu: () => (/* binding */ readHistory),
/* harmony export */   bX: () => (/* binding */ chooseRelease),
/* harmony export */   ud: () => (/* binding */ migrationsSince)
/* harmony export */ });
/* harmony import */ var _lib_host_release_record_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9072);
/* harmony import */ var _lib_host_release_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1440);


/** @param said by `LIST_RELEASES` */
function readHistory(said) {
    const missing = said.all('no-image').map(splitAtBlank);
    const withoutFiles = said.all('no-files');
    const kept = said.all('on-host').flatMap(line => {
        const [id, text] = splitAtBlank(line);
        const facts = (0,_lib_host_release_js__WEBPACK_IMPORTED_MODULE_1__/* .readFacts */ .MH)(text);
        if (facts === undefined)
            return [];
        const missingImages = missing.filter(([release]) => release === id).map(([, image]) => image);
        return [{ id, facts, hasFiles: !withoutFiles.includes(id), missingImages }];
    });
    return {
        current: said.get('current'),
        kept: kept.sort((one, other) => (one.id < other.id ? 1 : -1)),
        record: said.all('record').flatMap(line => (0,_lib_host_release_record_js__WEBPACK_IMPORTED_MODULE_0__/* .readRecordEntry */ .gp)(line) ?? [])
    };
}
function splitAtBlank(line) {
    const at = line.indexOf(' ');
    return at === -1 ? [line, ''] : [line.slice(0, at), line.slice(at + 1)];
}
/**
 * The release that a person means.
 *
 * @param wanted `previous`, the id of a release, or its version. Several hosts have got releases of one run under ids that differ in their time alone:
 *   so an id also means the release here that is of the same run
 */
function chooseRelease(wanted, history) {
    const { current, kept } = history;
    const found = wanted === 'previous' ? findPrevious(history) : findNamed(wanted, kept);
    if (typeof found === 'string')
        return none(found, listed(history));
    if (found === undefined)
        return none(`No release "${wanted}" is on the host.`, listed(history));
    if (found.id === current)
        return none(`Release ${found.id} runs already.`, listed(history));
    if (!found.hasFiles)
        return none(`The files of release ${found.id} are no longer complete on the host.`, listed(history));
    if (found.facts.road !== 'compose') {
        return none(`Release ${found.id} is of systemd units, and a rollback is for Compose projects.`, 'Run the workflow that deployed it again, with "allow-older: true".');
    }
    return { choice: 'found', release: found };
}
const none = (what, fix) => ({ choice: 'none', finding: { what, fix } });
function listed({ kept, current }) {
    const others = kept.filter(({ id }) => id !== current);
    if (others.length === 0)
        return 'There is no other release on the host: deploy the version that you want again.';
    const names = others.map(({ id, facts }) => `${id}${versionOf(facts) === '' ? '' : ` (version ${versionOf(facts)})`}`);
    return `On the host are ${names.join(', ')}.`;
}
const versionOf = ({ version, served }) => (version === '' ? served : version);
function findNamed(wanted, kept) {
    const run = /^\d{8}T\d{6}Z-([0-9a-f]{12}-[0-9a-f]{8})$/.exec(wanted)?.[1];
    return (kept.find(({ id }) => id === wanted) ??
        (run === undefined ? undefined : kept.find(({ id }) => id.endsWith(`Z-${run}`))) ??
        kept.find(({ facts }) => facts.version === wanted || facts.served === wanted));
}
/**
 * What was deployed before the release that runs: the line before the one of its deploy, not the one before the last. Going back twice goes back by two.
 * Where the record knows nothing of it, the ids tell, which sort by time.
 */
function findPrevious({ current, kept, record }) {
    if (current === undefined)
        return 'Nothing was deployed on the host yet.';
    const deploys = record.filter(({ how }) => (0,_lib_host_release_record_js__WEBPACK_IMPORTED_MODULE_0__/* .isStarted */ .WF)(how) && how !== 'gone-back');
    const at = deploys.findLastIndex(({ release }) => release === current);
    const before = at === -1 ? undefined : deploys.slice(0, at).findLast(({ release }) => release !== current);
    if (before === undefined)
        return kept.find(({ id }) => id < current) ?? `No release from before ${current} is on the host.`;
    return (kept.find(({ id }) => id === before.release) ??
        `Release ${before.release}, which was deployed before ${current}, is no longer on the host.`);
}
/**
 * What has changed data since a release was first deployed in a way that nothing puts back: the lines that say so, also of deploys that failed. All of them
 * where the record does not know the release.
 */
function migrationsSince({ record }, target) {
    const from = record.findIndex(({ how, release }) => (0,_lib_host_release_record_js__WEBPACK_IMPORTED_MODULE_0__/* .isStarted */ .WF)(how) && release === target);
    return record.slice(from + 1).filter(({ migrated, release }) => migrated && release !== target);
}


/***/ }),

/***/ 3339:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ LONGEST_LIST),
/* harmony export */   g: () => (/* binding */ LIST_RELEASES)
/* harmony export */ });
/* harmony import */ var _lib_host_layout_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1315);
/* harmony import */ var _lib_host_release_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1440);


/** How many lines of the record a list shows at most. */
const LONGEST_LIST = 100;
/**
 * sh text that says what releases are in `$directory`, what each says about itself, what is missing to start one again, and what the record has.
 * Changes nothing.
 */
const LIST_RELEASES = `
${_lib_host_release_js__WEBPACK_IMPORTED_MODULE_1__/* .IMAGES_OF */ .T$}
if command -v docker >/dev/null 2>&1; then has_docker=yes; else has_docker=; fi
for release in $(ls -1 "$directory/releases" 2>/dev/null | grep -E '${_lib_host_layout_js__WEBPACK_IMPORTED_MODULE_0__/* .RELEASE_ID */ .uX.source}' || true); do
  folder=$directory/releases/$release
  if [ ! -f "$folder/fairway.release.json" ]; then continue; fi
  say on-host "$release $(one_line < "$folder/fairway.release.json")"
  if [ ! -s "$folder/fairway.args" ]; then say no-files "$release"; continue; fi
  if [ -z "$has_docker" ]; then continue; fi
  for image in $(images_of "$folder"); do
    if ! docker image inspect --format '{{.Id}}' "$image" >/dev/null 2>&1; then say no-image "$release $image"; fi
  done
done
tail -n ${LONGEST_LIST} "$directory/releases.jsonl" 2>/dev/null | while IFS= read -r line; do say record "$line"; done || true
`;


/***/ }),

/***/ 2928:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fn: () => (/* binding */ goBackScript),
/* harmony export */   ky: () => (/* binding */ listScript),
/* harmony export */   vQ: () => (/* binding */ examineScript)
/* harmony export */ });
/* harmony import */ var _examine_folder_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6027);
/* harmony import */ var _examine_state_scripts_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5531);
/* harmony import */ var _compose_config_scripts_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7641);
/* harmony import */ var _list_scripts_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3339);




/** Looks at a host as a deploy does, and says besides what releases it has. */
function examineScript(values) {
    const script = (0,_examine_state_scripts_js__WEBPACK_IMPORTED_MODULE_1__/* .preflightScript */ .B)(values);
    return { ...script, body: `${script.body}\n${_list_scripts_js__WEBPACK_IMPORTED_MODULE_3__/* .LIST_RELEASES */ .g}` };
}
/** Says what releases a host has, and nothing else of it. */
function listScript(values) {
    return { name: 'list', values, body: `${_examine_folder_js__WEBPACK_IMPORTED_MODULE_0__/* .LOOK_AT_FOLDER */ .N9}\n${_list_scripts_js__WEBPACK_IMPORTED_MODULE_3__/* .LIST_RELEASES */ .g}\nsay complete yes` };
}
/**
 * Begins to go back to a release that is there: the lock says which one, and, before that, that it is `kept`, so that nobody who takes this back removes it.
 * Then Compose reads its files.
 */
function goBackScript(values) {
    return {
        name: 'go-back',
        values: { ...values },
        lock: 'needed',
        body: `
release=$directory/releases/$id
: > "$work/kept"
printf '%s' "$record" > "$work/record"
printf '%s\\n' "$id" > "$work/release"
cd "$release"
rm -f tags-before
say release "$id"
${_compose_config_scripts_js__WEBPACK_IMPORTED_MODULE_2__/* .READ_CONFIG */ .Ml}
`
    };
}


/***/ })

};
