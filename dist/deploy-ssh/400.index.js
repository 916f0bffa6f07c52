export const id = 400;
export const ids = [400];
export const modules = {

/***/ 2838:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I$: () => (/* binding */ startRelease),
/* harmony export */   TL: () => (/* binding */ quoted),
/* harmony export */   fu: () => (/* binding */ inOldFolder)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _lib_host_layout_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1315);
/* harmony import */ var _lib_ssh_shell_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2724);



/** @param command of `docker compose` */
function inOldFolder({ project, folder, files, environment }, command) {
    const given = [
        ...files.map(file => `-f ${(0,_lib_ssh_shell_js__WEBPACK_IMPORTED_MODULE_2__/* .shellWord */ .r7)(near(folder, file))}`),
        ...environment.map(file => `--env-file ${(0,_lib_ssh_shell_js__WEBPACK_IMPORTED_MODULE_2__/* .shellWord */ .r7)(near(folder, file))}`)
    ];
    return ['cd', (0,_lib_ssh_shell_js__WEBPACK_IMPORTED_MODULE_2__/* .shellWord */ .r7)(folder), '&& docker compose -p', project, ...given, command].join(' ');
}
function startRelease(directory, project, { id, arguments: given }) {
    const words = given.map(_lib_ssh_shell_js__WEBPACK_IMPORTED_MODULE_2__/* .shellWord */ .r7).join(' ');
    return `cd ${(0,_lib_ssh_shell_js__WEBPACK_IMPORTED_MODULE_2__/* .shellWord */ .r7)((0,_lib_host_layout_js__WEBPACK_IMPORTED_MODULE_1__/* .releasePath */ .bD)(directory, id))} && docker compose -p ${project} ${words} up -d --remove-orphans`;
}
function near(folder, file) {
    const relative = node_path__WEBPACK_IMPORTED_MODULE_0__.posix.relative(folder, file);
    return relative.startsWith('..') || relative === '' ? file : relative;
}
const quoted = (command) => `"${command}"`;


/***/ }),

/***/ 9298:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ readNewProject),
/* harmony export */   i: () => (/* binding */ isAt)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);

/** Whether it is where the engine says that a mount is: without a slash at the end. */
const isAt = ({ target }, destination) => node_path__WEBPACK_IMPORTED_MODULE_0__.posix.normalize(target).replace(/(.)\/$/, '$1') === destination;
/** Reads the output of `docker compose config --format json`. @returns nothing of what is no such output: the deploy itself says that */
function readNewProject(json) {
    const { services, volumes, ...files } = parse(json);
    const sources = ['secrets', 'configs'].flatMap(kind => Object.entries(files[kind] ?? {}).flatMap(([name, { file }]) => (typeof file === 'string' ? [{ kind, name, file }] : [])));
    const mounts = Object.entries(services ?? {}).flatMap(([service, { volumes: own }]) => (own ?? []).flatMap((volume) => {
        if ((volume.type !== 'bind' && volume.type !== 'volume') || typeof volume.source !== 'string')
            return [];
        const isVolume = volume.type === 'volume';
        const named = isVolume ? volumes?.[volume.source]?.name : undefined;
        return [
            {
                service,
                volume,
                source: typeof named === 'string' ? named : volume.source,
                target: typeof volume.target === 'string' ? volume.target : '',
                isVolume,
                isReadOnly: volume.read_only === true
            }
        ];
    }));
    return { services: Object.keys(services ?? {}), mounts, sources };
}
function parse(json) {
    try {
        const config = JSON.parse(json);
        if (typeof config === 'object' && config !== null)
            return config;
    }
    catch {
        // The message of JSON.parse repeats a part of the text, which may be a secret.
    }
    return {};
}


/***/ }),

/***/ 4563:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ explainConfigFailure)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _lib_action_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8418);
/* harmony import */ var _lib_ssh_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6432);



/**
 * Why Compose refuses the files of a release, in our own words where its own would repeat a line of an env file.
 *
 * @param release the release directory on the host
 */
function explainConfigFailure(stderr, release) {
    const [, missing] = /env file (\S+) not found|couldn't find env file: (\S+)/.exec(stderr)?.filter(Boolean) ?? [];
    if (missing !== undefined) {
        const path = missing.replace(/:$/, '');
        const name = node_path__WEBPACK_IMPORTED_MODULE_0__.posix.relative(release, path);
        if (name.startsWith('../'))
            return new _lib_action_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ActionError */ .lZ(`The Compose file names the env file "${path}", which is not on the host.`);
        return new _lib_action_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ActionError */ .lZ(`The Compose file names the env file "${name}", which is not one of the files sent.`, `Add it to "files": "${name}".`);
    }
    const [, place] = /invalid interpolation format for ([\w.[\]-]*[\w\]-])/.exec(stderr) ?? [];
    if (place !== undefined) {
        return new _lib_action_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ActionError */ .lZ(`Compose on the host cannot read a "$" in ${place}.`, 'Write "$$" for a "$" that is meant.');
    }
    const [, file, line] = /failed to read (\S+?): (?:line (\d+)|Invalid template)/i.exec(stderr) ?? [];
    if (file !== undefined) {
        return new _lib_action_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ActionError */ .lZ(`Compose on the host cannot read the env file "${node_path__WEBPACK_IMPORTED_MODULE_0__.posix.basename(file)}"${line === undefined ? '' : ` (line ${line})`}.`, 'Write it as NAME=value lines.');
    }
    return new _lib_action_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ActionError */ .lZ(`Compose on the host refuses the Compose file: ${(0,_lib_ssh_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .lastLine */ .fM)(stderr)}`);
}


/***/ }),

/***/ 1221:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  S: () => (/* binding */ planKept),
  f: () => (/* binding */ planProject)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./lib/action/errors.ts
var errors = __webpack_require__(8418);
// EXTERNAL MODULE: ./lib/deploy/images.ts
var deploy_images = __webpack_require__(6500);
// EXTERNAL MODULE: ./actions/deploy-ssh/compose/mounts.ts
var compose_mounts = __webpack_require__(2403);
;// CONCATENATED MODULE: ./actions/deploy-ssh/compose/start-plan.ts
/** How the services of a project are to be started; pure. @param ours the images that are deployed, each `name@digest` */
function planStart(config, ours) {
    const services = Object.entries(config.services ?? {});
    const oneShots = findOneShots(services, ours);
    const reached = services.filter(([name, service]) => hasToStay(service) && !oneShots.includes(name)).map(([name]) => name);
    return { oneShots, reached, images: findImages(services), copied: findCopied(services, config) };
}
/** Whether a service gets containers: `scale: 0` is how one is switched off. */
function hasContainers({ scale, deploy }) {
    return scale === undefined || scale === null ? deploy?.replicas !== 0 : scale !== 0;
}
const COMPLETED = 'service_completed_successfully';
/**
 * A service that another one needs completed is a one-shot. So is one that says `restart: "no"` in so many words and that nothing reaches or
 * waits for: what is meant to stay up and answer has a port, a health check or another restart policy. One of the images to deploy has to run
 * somewhere, so where only such services have them, they are no one-shots. (A service without `restart` is never taken for one: most of those stay up.)
 */
function findOneShots(services, ours) {
    const needs = services.flatMap(([, { depends_on: needed }]) => Object.entries(needed ?? {}));
    const isNeeded = (name, completed) => needs.some(([other, { condition }]) => other === name && (condition === COMPLETED) === completed);
    const needed = services.map(([name]) => name).filter(name => isNeeded(name, true));
    const alone = services
        .filter(([name, service]) => !needed.includes(name) && endsForGood(service) && !isReached(service) && !isNeeded(name, false))
        .map(([name]) => name);
    const isOurs = (name) => ours.includes(String(services.find(([other]) => other === name)?.[1].image));
    const staysUp = ([name]) => isOurs(name) && !needed.includes(name);
    const isImageElsewhere = services.some(one => staysUp(one) && !alone.includes(one[0]));
    return [...needed, ...alone.filter(name => isImageElsewhere || !isOurs(name))];
}
function endsForGood({ restart, deploy }) {
    return typeof restart === 'string' && restart !== '' ? restart === 'no' : deploy?.restart_policy?.condition === 'none';
}
function isReached({ ports, expose, healthcheck }) {
    const isChecked = healthcheck !== undefined && healthcheck !== null && healthcheck.disable !== true;
    return (ports ?? []).length > 0 || (expose ?? []).length > 0 || isChecked;
}
/**
 * Whether it must not have ended, not even well. A check or an exposed port may come along with what services share (`<<: *app`); where `restart: "no"` is said
 * in so many words the service may be a migration all the same.
 */
function hasToStay(service) {
    return (service.ports ?? []).length > 0 || (isReached(service) && !endsForGood(service));
}
/** Each image once; where services differ, the one that wants it freshest decides. */
function findImages(services) {
    const images = new Map();
    for (const [, service] of services) {
        const name = String(service.image);
        const wanted = freshnessOf(service);
        const known = images.get(name);
        if (known === undefined || rank(wanted) > rank(known))
            images.set(name, wanted);
    }
    return [...images].map(([name, freshness]) => ({ name, freshness }));
}
function rank(freshness) {
    if (freshness.when === 'refreshed')
        return 2 + 1 / (1 + freshness.after);
    return { never: 0, missing: 1, always: 4 }[freshness.when];
}
const DAY_MILLISECONDS = 24 * 60 * 60 * 1_000;
/**
 * The policies are Compose's (compose-go, ServiceConfig.GetPullPolicy), but for the default: Compose pulls what is missing, and so never a
 * tag that has moved. What has a `build:` may have been built on the host, where no registry has it.
 */
function freshnessOf({ image, build, pull_policy: policy }) {
    // A digest always means the same bytes.
    if (String(image).includes('@'))
        return { when: policy === 'never' ? 'never' : 'missing' };
    if (policy === 'never' || policy === 'build')
        return { when: 'never' };
    if (policy === 'missing' || policy === 'if_not_present')
        return { when: 'missing' };
    if (policy === 'daily')
        return { when: 'refreshed', after: DAY_MILLISECONDS };
    if (policy === 'weekly')
        return { when: 'refreshed', after: 7 * DAY_MILLISECONDS };
    const every = typeof policy === 'string' && policy.startsWith('every_') ? milliseconds(policy.slice('every_'.length)) : undefined;
    if (every !== undefined)
        return { when: 'refreshed', after: every };
    if (policy !== 'always' && build !== undefined && build !== null)
        return { when: 'missing' };
    return { when: 'always' };
}
const UNIT_MILLISECONDS = {
    w: 7 * DAY_MILLISECONDS,
    d: DAY_MILLISECONDS,
    h: 3_600_000,
    m: 60_000,
    s: 1_000
};
/** `1d12h30m`; undefined when it is nothing of the kind. */
function milliseconds(text) {
    if (!/^(\d+[wdhms])+$/.test(text))
        return undefined;
    return [...text.matchAll(/(\d+)([wdhms])/g)].reduce((sum, [, count, unit]) => sum + Number(count) * (UNIT_MILLISECONDS[unit ?? ''] ?? 0), 0);
}
function findCopied(services, config) {
    const found = services.map(([name, service]) => {
        const configs = (service.configs ?? []).flatMap(({ source }) => readSource('config', String(source), config.configs));
        const secrets = (service.secrets ?? []).flatMap(({ source }) => readSource('secret', String(source), config.secrets));
        return [name, [...configs, ...secrets]];
    });
    return new Map(found.filter(([, sources]) => sources.length > 0));
}
function readSource(kind, source, sources) {
    const { content, environment, file } = sources?.[source] ?? {};
    const name = `${kind} ${source}`;
    if (typeof environment === 'string' && environment !== '')
        return [{ name, variable: environment }];
    if (typeof file === 'string' && file !== '')
        return [{ name, file }];
    return typeof content === 'string' && content !== '' ? [{ name, content }] : [];
}

;// CONCATENATED MODULE: ./actions/deploy-ssh/compose/config.ts





/**
 * Reads the output of `docker compose config --format json` and refuses what could not be deployed or put back.
 *
 * @param json the output; it holds secrets, so no error repeats any of it but names and paths
 * @param images that are to run, by their variables
 * @throws ActionError naming the service and the fix
 */
function planProject(json, images, release) {
    const config = parseConfig(json);
    const services = Object.entries(config.services ?? {});
    const withoutImage = services.find(([, service]) => typeof service.image !== 'string');
    if (withoutImage !== undefined) {
        throw new errors/* ActionError */.lZ(`Service "${withoutImage[0]}" would be built on the host.`, 'Give it an "image"; nothing is built on the host.');
    }
    const unused = Object.entries(images).find(([, image]) => !services.some(([, service]) => service.image === image));
    if (unused !== undefined) {
        const [variable, image] = unused;
        throw new errors/* ActionError */.lZ(`No service in the Compose file runs ${variable === deploy_images/* ONE_IMAGE */.l6 ? 'the image to deploy' : `the image of ${variable}, ${image}`}.`, `Write exactly "image: \${${variable}}", without anything before or after it.`);
    }
    const ours = Object.values(images);
    const mounts = services.flatMap(([name, service]) => (0,compose_mounts/* bindMounts */.UD)(name, service.volumes ?? []));
    for (const mount of [...mounts, ...fileSources(config)])
        (0,compose_mounts/* checkMount */.gx)(mount, release);
    for (const [name, volume] of Object.entries(config.volumes ?? {}))
        (0,compose_mounts/* checkNamedVolume */.Uu)(name, volume ?? {}, release);
    const start = planStart(config, ours);
    return {
        services: namesOf(services),
        reached: start.reached,
        imageOf: imagesByService(services, ours),
        definitions: Object.fromEntries(services.map(([name, service]) => [name, { ...service }])),
        mounts,
        environments: new Map(services.map(([name, service]) => [name, environmentOf(service)])),
        released: releasedMounts(config, release),
        start
    };
}
/** The same for a release that was deployed before: it was judged then. @throws ActionError when it cannot be read */
function planKept(json, images) {
    const config = parseConfig(json);
    const services = Object.entries(config.services ?? {});
    const { reached, images: known } = planStart(config, Object.values(images));
    return {
        services: namesOf(services),
        reached,
        imageOf: imagesByService(services, Object.values(images)),
        images: known.map(({ name, freshness }) => ({
            name,
            freshness: { when: freshness.when === 'never' ? 'never' : 'missing' }
        }))
    };
}
const namesOf = (services) => services.filter(([, service]) => hasContainers(service)).map(([name]) => name);
function imagesByService(services, ours) {
    return new Map(services.flatMap(([name, { image }]) => (typeof image === 'string' && ours.includes(image) ? [[name, image]] : [])));
}
function releasedMounts({ services = {}, secrets = {}, configs = {} }, { path: release, moved }) {
    // What is moved may be beside the release, too: `../shared`.
    const pathOf = (source) => (0,compose_mounts/* pathInRelease */.Ct)(release, source) ?? (moved?.has(String(source)) === true ? external_node_path_.posix.relative(release, String(source)) : undefined);
    const volumes = Object.entries(services).map(([name, service]) => {
        const all = (service.volumes ?? []).map(volume => ({
            volume,
            path: volume.type === 'bind' ? pathOf(volume.source) : undefined
        }));
        return [name, all];
    });
    const pathsOf = (sources) => new Map(Object.entries(sources).flatMap(([name, { file }]) => {
        const path = pathOf(file);
        return path === undefined ? [] : [[name, path]];
    }));
    return {
        volumes: new Map(volumes.filter(([, all]) => all.some(({ path }) => path !== undefined))),
        secrets: pathsOf(secrets),
        configs: pathsOf(configs)
    };
}
/** Compose mounts the files of secrets and configs read-only. */
function fileSources({ secrets = {}, configs = {} }) {
    return [...Object.values(secrets), ...Object.values(configs)].flatMap(({ file }) => typeof file === 'string' ? [{ what: 'A secret or config of the Compose file is', source: file, target: '', isReadOnly: true }] : []);
}
/** Compose doubles each `$` of a value, so that its output could be read as a Compose file again. */
function environmentOf({ environment }) {
    return Object.fromEntries(Object.entries(environment ?? {}).map(([name, value]) => [name, typeof value === 'string' ? value.replaceAll('$$', '$') : null]));
}
function parseConfig(json) {
    try {
        const config = JSON.parse(json);
        if (typeof config === 'object' && config !== null)
            return config;
    }
    catch {
        // The message of JSON.parse repeats a part of the text, which may be a secret.
    }
    throw new errors/* ActionError */.lZ('The output of "docker compose config" on the host could not be read.', 'Update Docker Compose on the host.');
}


/***/ }),

/***/ 2403:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ct: () => (/* binding */ pathInRelease),
/* harmony export */   UD: () => (/* binding */ bindMounts),
/* harmony export */   Uu: () => (/* binding */ checkNamedVolume),
/* harmony export */   gx: () => (/* binding */ checkMount)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _lib_action_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8418);
/* harmony import */ var _lib_host_layout_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1315);



const OUTSIDE = 'Use a named volume or an absolute path outside of it for data, and the input "files" for configuration.';
/** The paths of the host that a service mounts. */
function bindMounts(service, volumes) {
    return volumes
        .filter(({ type, source }) => type === 'bind' && typeof source === 'string')
        .map(({ source, target, read_only: readOnly }) => ({
        what: `Service "${service}" mounts`,
        source: String(source),
        target: typeof target === 'string' ? target : '',
        isReadOnly: readOnly === true
    }));
}
/**
 * Every release has its own directory, and old ones are removed: what a container writes there is lost with the next deploy. So nothing of a
 * release is mounted but files that were sent, and those only to be read.
 *
 * @throws ActionError naming the service, the mount and the fix
 */
function checkMount({ what, source, target, isReadOnly, isLink = false }, { path, files, moved }) {
    if (moved?.has(source) === true)
        return;
    const releases = node_path__WEBPACK_IMPORTED_MODULE_0__.posix.dirname(path);
    const inRelease = below(path, source);
    if (inRelease === undefined) {
        const isInReleases = below(releases, source) !== undefined;
        if (!isInReleases && (isReadOnly || node_path__WEBPACK_IMPORTED_MODULE_0__.posix.resolve(source) !== node_path__WEBPACK_IMPORTED_MODULE_0__.posix.dirname(releases)))
            return;
        const written = node_path__WEBPACK_IMPORTED_MODULE_0__.posix.relative(path, source);
        if (!isLink && isInReleases && below(releases, source) !== '' && !_lib_host_layout_js__WEBPACK_IMPORTED_MODULE_2__/* .RELEASE_ID */ .uX.test(written.split('/')[1] ?? '')) {
            throw new _lib_action_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ActionError */ .lZ(`${what} "${written}". Each release has a folder of its own on the host, so that would be a new folder beside the releases in ${releases}, and not the one that you know.`, 'Write its absolute path on the host, such as "/srv/shared", or use a named volume; configuration is sent by the input "files".');
        }
        throw new _lib_action_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ActionError */ .lZ(`${what} "${written}", which is in the folder that holds the releases: its content comes and goes with them.`, OUTSIDE);
    }
    if (!files.some(file => file === inRelease || (inRelease !== '' && file.startsWith(`${inRelease}/`)))) {
        throw new _lib_action_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ActionError */ .lZ(`${what} "./${inRelease}", which is in the release directory but is not one of the files sent.`, OUTSIDE);
    }
    if (isReadOnly)
        return;
    throw new _lib_action_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ActionError */ .lZ(`${what} "./${inRelease}"${target === '' ? '' : ` at ${target}`} writable, but it is in the release directory: what the container writes there is lost with the next deploy.`, `Write "./${inRelease}:${target}:ro" ("read_only: true" in the long form), and give what is written a named volume or an absolute path.`);
}
/**
 * A named volume may be a folder of the host (`driver_opts` with `device`). It keeps the path that it was made with, so a path in a release would
 * be that of the first one.
 *
 * @throws ActionError naming the volume and the fix
 */
function checkNamedVolume(name, { driver_opts: options }, { path }) {
    const values = Object.entries(options ?? {}).map(([key, value]) => [key, String(value)]);
    const kinds = values.filter(([key]) => key === 'o' || key === 'type').flatMap(([, value]) => value.split(','));
    const isBind = kinds.some(kind => ['bind', 'rbind', 'none'].includes(kind.trim()));
    const releases = node_path__WEBPACK_IMPORTED_MODULE_0__.posix.dirname(path);
    const isInReleases = values.some(([key, value]) => key === 'device' && isBind ? below(releases, node_path__WEBPACK_IMPORTED_MODULE_0__.posix.resolve(path, value)) !== undefined : `${value}/`.includes(`${releases}/`));
    if (!isInReleases)
        return;
    throw new _lib_action_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ActionError */ .lZ(`Volume "${name}" is bound to a folder of the release directory, which the next deploy replaces.`, OUTSIDE);
}
/** The path in the release of what is mounted from there; undefined for anything else. */
function pathInRelease(release, source) {
    return typeof source === 'string' ? below(release, source) : undefined;
}
/** A path relative to a folder: empty for the folder itself, undefined for one outside of it. */
function below(folder, path) {
    const relative = node_path__WEBPACK_IMPORTED_MODULE_0__.posix.relative(folder, path);
    return relative === '..' || relative.startsWith('../') ? undefined : relative;
}


/***/ }),

/***/ 2484:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ checkNameless),
/* harmony export */   Y: () => (/* binding */ namelessOf)
/* harmony export */ });
/* harmony import */ var _lib_action_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8418);
/* harmony import */ var _adopt_config_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9298);
/* harmony import */ var _adopt_old_project_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4711);



function namelessOf(containers) {
    return containers
        .filter(({ isOneOff }) => !isOneOff)
        .flatMap(({ service, mounts }) => mounts.filter(_adopt_old_project_js__WEBPACK_IMPORTED_MODULE_2__/* .isAnonymous */ .ok).map(({ destination, name }) => ({ service, destination, name })));
}
/** Says which of these volumes and paths are not on the host: `absent NAME`. */
function absentScript(mounts) {
    const of = (isVolume) => mounts.filter(mount => mount.isVolume === isVolume).map(({ source }) => source);
    return {
        name: 'absent',
        values: { volumes: of(true).join('\n'), paths: of(false).join('\n') },
        body: `
docker volume ls -q >/dev/null
lines_of() { if [ -n "$1" ]; then printf '%s\\n' "$1"; fi; }
lines_of "$volumes" | while IFS= read -r name; do if ! docker volume inspect "$name" >/dev/null 2>&1; then say absent "$name"; fi; done
lines_of "$paths" | while IFS= read -r path; do if [ ! -e "$path" ]; then say absent "$path"; fi; done
say looked yes
`
    };
}
/**
 * A volume without a name that gets one, or a path, in the Compose file: nobody copies what is in it, and the service would begin with an empty one. What is
 * on the host already was put there by somebody who knows.
 *
 * @param json what `docker compose config --format json` said of the release
 * @param moved what is mounted from another place: the source as Compose says it → that place
 * @throws ActionError naming the service and how the data is copied
 */
async function checkNameless({ host, log }, nameless, { json, moved }, options) {
    if (nameless.length === 0)
        return;
    const mounts = (0,_adopt_config_js__WEBPACK_IMPORTED_MODULE_1__/* .readNewProject */ .R)(json).mounts.map(mount => ({ ...mount, source: moved.get(mount.source) ?? mount.source }));
    const replaced = nameless.flatMap((had) => {
        const by = mounts.find(mount => mount.service === had.service && (0,_adopt_config_js__WEBPACK_IMPORTED_MODULE_1__/* .isAt */ .i)(mount, had.destination));
        return by === undefined || by.source === had.name ? [] : [{ had, by }];
    });
    if (replaced.length === 0)
        return;
    const { said } = await host.run(absentScript(replaced.map(({ by }) => by)), options);
    if (said.get('looked') === undefined)
        throw new _lib_action_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .lZ('The volumes on the host could not be looked at.');
    const absent = said.all('absent');
    const lost = replaced.find(({ by }) => absent.includes(by.source));
    if (lost !== undefined)
        throw beginsEmpty(lost);
    for (const { had, by } of replaced) {
        log.warning(`Service ${had.service} gets ${nameOf(by)} at ${had.destination}, in the place of the volume without a name ${had.name}, which stays on the host.`);
    }
}
const nameOf = ({ isVolume, source }) => (isVolume ? `the volume ${source}` : source);
function beginsEmpty({ had, by }) {
    return new _lib_action_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .lZ(`Service ${had.service} keeps data at ${had.destination} in a volume without a name, and the Compose file mounts ${nameOf(by)} there now, which is not on the host yet: it would begin empty.`, `Leave that mount out, and the data goes along as it is. To give it a name, stop the service, copy the data with "docker run --rm --volume ${had.name}:/from --volume ${by.source}:/to busybox cp -a /from/. /to/", and deploy again.`);
}


/***/ }),

/***/ 6440:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Hm: () => (/* binding */ tellOneShots),
/* harmony export */   Tk: () => (/* binding */ howToGoOn),
/* harmony export */   WX: () => (/* binding */ stillRan),
/* harmony export */   _6: () => (/* binding */ waitForEarlierOneShots),
/* harmony export */   ml: () => (/* binding */ shorten)
/* harmony export */ });
/* harmony import */ var _lib_action_duration_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4197);
/* harmony import */ var _lib_action_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8418);
/* harmony import */ var _lib_secrets_redact_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8255);
/* harmony import */ var _lib_host_hooks_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8865);
/* harmony import */ var _start_scripts_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(833);





const POLL_MILLISECONDS = 2_000;
const LONGEST_WORDS = 300;
/** The reason when one-shots outlast the step. */
function stillRan(running, target) {
    const whole = (0,_lib_action_duration_js__WEBPACK_IMPORTED_MODULE_0__/* .formatDuration */ .a3)(target.patience.whole);
    return `${(0,_lib_host_hooks_js__WEBPACK_IMPORTED_MODULE_4__/* .nameRunning */ .Pr)(running)} still ran after ${whole} ("timeout"); ${howToGoOn(running, target.project)}`;
}
/** What becomes of one-shots and migrations that outlast a deploy, and what to do. */
function howToGoOn(running, project) {
    const follow = running.map(name => `"${(0,_lib_host_hooks_js__WEBPACK_IMPORTED_MODULE_4__/* .howToFollow */ .R)(name, project)}"`).join(', ');
    return `it was not stopped and runs on: follow it on the host with ${follow}, and deploy again when it has ended (a deploy waits for it)`;
}
/**
 * Waits for the one-shots and migrations that an earlier deploy started and that still run: to start the project now would create them anew, and break a
 * migration off half-way. Nothing has been changed yet.
 *
 * @param first what the host has already said about them, by {@link oneShotsScript}
 * @param limit `left`: milliseconds from now; `whole`: the limit that they are a part of
 * @returns what the host said last
 * @throws ActionError when they outlast it
 */
async function waitForEarlierOneShots(host, project, first, limit, { info, signal, pause = _lib_action_duration_js__WEBPACK_IMPORTED_MODULE_0__/* .sleep */ .yy, now = Date.now }) {
    const end = now() + limit.left;
    let isAnnounced = false;
    for (let answer = first;; answer = await host.run((0,_start_scripts_js__WEBPACK_IMPORTED_MODULE_3__/* .oneShotsScript */ .z_)({ project }), { signal })) {
        if (answer.exitCode !== 0)
            throw new _lib_action_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ActionError */ .lZ('It could not be seen whether a migration or another one-shot runs on the host.');
        const running = answer.said.all('still-runs');
        if (running.length === 0)
            return answer;
        if (now() >= end) {
            throw new _lib_action_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ActionError */ .lZ(`${capital((0,_lib_host_hooks_js__WEBPACK_IMPORTED_MODULE_4__/* .nameRunning */ .Pr)(running))}, started by an earlier deploy, still ran after ${(0,_lib_action_duration_js__WEBPACK_IMPORTED_MODULE_0__/* .formatDuration */ .a3)(limit.whole)} ("timeout").`, `It was not stopped. Follow it on the host with "${(0,_lib_host_hooks_js__WEBPACK_IMPORTED_MODULE_4__/* .howToFollow */ .R)(running[0] ?? '', project)}", and deploy again when it has ended.`);
        }
        if (!isAnnounced)
            info(`Waiting for ${(0,_lib_host_hooks_js__WEBPACK_IMPORTED_MODULE_4__/* .nameRunning */ .Pr)(running)}, started by an earlier deploy, to end (at most ${(0,_lib_action_duration_js__WEBPACK_IMPORTED_MODULE_0__/* .formatDuration */ .a3)(limit.left)}).`);
        isAnnounced = true;
        await pause(Math.min(POLL_MILLISECONDS, Math.max(1, end - now())), signal);
    }
}
/**
 * What has to be added to the reason of a deploy that failed: what failed one-shots said last, and that what one-shots did was not undone.
 *
 * @param began the host's time, ISO 8601, at which the start began; undefined when it is not known
 * @returns empty where none has run
 */
async function tellOneShots(host, project, containers, began) {
    const ran = containers.filter(container => container.isOneShot && hasStarted(container, began));
    const failed = ran.filter(({ status, exitCode }) => status !== 'running' && exitCode !== 0).map(({ service }) => service);
    const words = failed.length === 0 ? [] : await askLastWords(host, project, failed);
    if (ran.length === 0)
        return '';
    const undone = `${(0,_lib_host_hooks_js__WEBPACK_IMPORTED_MODULE_4__/* .nameRunning */ .Pr)(ran.map(({ service }) => service))} has run, and what it changed, such as a database schema, was not put back`;
    return [...words, undone].join('; ');
}
const capital = (text) => text.charAt(0).toUpperCase() + text.slice(1);
function hasStarted({ status, startedAt }, began) {
    // Never started: Docker gives the year 1.
    if (status === 'created' || startedAt.startsWith('0001'))
        return false;
    return began === undefined || startedAt.slice(0, began.length) >= began;
}
async function askLastWords(host, project, services) {
    const { said } = await host.run((0,_start_scripts_js__WEBPACK_IMPORTED_MODULE_3__/* .lastWordsScript */ .hi)({ project, services: services.join(' ') }));
    return said.all('said').flatMap(line => {
        const end = line.indexOf(' ');
        const words = end === -1 ? '' : shorten(line.slice(end + 1));
        return words === '' ? [] : [`service ${line.slice(0, end)} said last: "${words}"`];
    });
}
/** A log's end on one line; logins in addresses and the secrets that we know do not leave the host's log. */
function shorten(words) {
    const clean = (0,_lib_secrets_redact_js__WEBPACK_IMPORTED_MODULE_2__/* .redact */ .E$)(words.replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ').trim()).replace(/:\/\/[^\s/@]*@/g, '://***@');
    return clean.length <= LONGEST_WORDS ? clean : `…${clean.slice(-LONGEST_WORDS)}`;
}


/***/ }),

/***/ 4891:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ PROJECT_ENV_FILE),
/* harmony export */   b: () => (/* binding */ readProjectFiles)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var yaml__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8815);
/* harmony import */ var _lib_compose_substitute_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4317);



/** The file of a project that Compose takes variables from unasked. */
const PROJECT_ENV_FILE = '.env';
const NOTHING = { envFiles: [], environment: {}, image: '', isOpen: false };
/** Files that include each other end somewhere. */
const DEEPEST = 10;
/**
 * Reads the Compose files of a release, those that they include and extend too. What cannot be read is left out: Compose's own word on the host
 * counts.
 *
 * @param files the texts of the release, by name
 * @param composeFiles the names of those that Compose is told of, in order; their paths are relative to the release
 * @param lookup the variables of the project, for the paths of env files
 */
function readProjectFiles(files, composeFiles, lookup) {
    const reader = new Reader(files, lookup);
    for (const file of composeFiles)
        reader.read(file, '.', 0);
    return { services: reader.services, texts: reader.texts, includedEnvFiles: reader.includedEnvFiles };
}
class Reader {
    services = new Map();
    texts = [];
    includedEnvFiles = [];
    #files;
    #lookup;
    #parsed = new Map();
    /** `FILE NAME` of each service that has such a tag. */
    #open = new Set();
    constructor(files, lookup) {
        this.#files = files;
        this.#lookup = lookup;
    }
    /** @param folder what the paths in it are relative to */
    read(file, folder, depth) {
        if (depth > DEEPEST)
            return;
        for (const content of this.#parse(file)) {
            for (const entry of list(content['include']))
                this.#include(isObject(entry) ? entry : { path: entry }, folder, depth);
            for (const name of Object.keys(object(content['services']))) {
                this.services.set(name, merge(this.services.get(name) ?? NOTHING, this.#service(file, folder, name, depth)));
            }
        }
    }
    /** The folder of an included part, and the env file that is read unasked, are those of compose-go, loader/include.go. */
    #include(include, folder, depth) {
        const paths = list(include['path']).map(path => this.#path(folder, path));
        const given = include['project_directory'];
        const inside = given === undefined ? node_path__WEBPACK_IMPORTED_MODULE_0__.posix.dirname(paths[0] ?? '') : this.#path(folder, given);
        for (const path of paths)
            this.read(path, inside, depth + 1);
        const envFiles = list(include['env_file']).map(path => this.#path(folder, path));
        this.includedEnvFiles.push(...(envFiles.length > 0 ? envFiles : [node_path__WEBPACK_IMPORTED_MODULE_0__.posix.join(inside, PROJECT_ENV_FILE)]));
    }
    #service(file, folder, name, depth) {
        if (depth > DEEPEST)
            return NOTHING;
        return this.#parse(file)
            .map(content => object(content['services'])[name])
            .filter(isObject)
            .map(service => {
            const base = service['extends'];
            const extended = isObject(base) ? base : { service: base };
            const isOther = extended['file'] !== undefined;
            const from = isOther ? this.#path(folder, extended['file']) : file;
            const inherited = typeof extended['service'] === 'string'
                ? this.#service(from, isOther ? node_path__WEBPACK_IMPORTED_MODULE_0__.posix.dirname(from) : folder, extended['service'], depth + 1)
                : NOTHING;
            return merge(inherited, {
                envFiles: this.#envFiles(folder, service['env_file']),
                environment: environmentOf(service['environment']),
                image: typeof service['image'] === 'string' ? service['image'] : '',
                isOpen: this.#open.has(`${file} ${name}`)
            });
        })
            .reduce(merge, NOTHING);
    }
    #envFiles(folder, written) {
        return list(written).map(entry => {
            const { path, format } = isObject(entry) ? { path: entry['path'], format: entry['format'] } : { path: entry, format: undefined };
            return { name: this.#path(folder, path), isRaw: format === 'raw' };
        });
    }
    /** A path as a name in the release directory. */
    #path(folder, path) {
        return node_path__WEBPACK_IMPORTED_MODULE_0__.posix.join(folder, (0,_lib_compose_substitute_js__WEBPACK_IMPORTED_MODULE_2__/* .substitute */ .V)(typeof path === 'string' ? path : '', this.#lookup).value);
    }
    #parse(file) {
        const known = this.#parsed.get(file);
        if (known !== undefined)
            return known;
        const contents = [];
        this.#parsed.set(file, contents);
        const source = this.#files.get(file);
        if (source === undefined)
            return contents;
        const lines = new yaml__WEBPACK_IMPORTED_MODULE_1__/* .LineCounter */ .HN();
        const documents = (0,yaml__WEBPACK_IMPORTED_MODULE_1__/* .parseAllDocuments */ .hR)(source, { lineCounter: lines, merge: true, uniqueKeys: false, logLevel: 'silent' });
        for (const document of Array.isArray(documents) ? documents : []) {
            this.#collect(file, document, lines);
            for (const name of servicesWithTags(document))
                this.#open.add(`${file} ${name}`);
            const content = contentOf(document);
            if (isObject(content))
                contents.push(content);
        }
        return contents;
    }
    #collect(file, document, lines) {
        (0,yaml__WEBPACK_IMPORTED_MODULE_1__/* .visit */ .YR)(document, {
            Scalar: (_, node) => {
                if (typeof node.value === 'string')
                    this.texts.push({ file, line: lines.linePos(node.range?.[0] ?? 0).line, text: node.value });
            }
        });
    }
}
function servicesWithTags(document) {
    const services = document.get('services');
    if (!(0,yaml__WEBPACK_IMPORTED_MODULE_1__/* .isMap */ .jh)(services))
        return [];
    const tagged = services.items.filter(({ value }) => hasTag(value, false) || ((0,yaml__WEBPACK_IMPORTED_MODULE_1__/* .isMap */ .jh)(value) && VARIABLES.some(key => hasTag(value.get(key, true), true))));
    return tagged.map(({ key }) => String(key));
}
const VARIABLES = ['environment', 'env_file'];
/** @param within whether one inside of it counts too */
function hasTag(node, within) {
    let isFound = false;
    if ((0,yaml__WEBPACK_IMPORTED_MODULE_1__/* .isNode */ .Ll)(node)) {
        (0,yaml__WEBPACK_IMPORTED_MODULE_1__/* .visit */ .YR)(node, {
            Node: (_, { tag }) => {
                isFound = tag === '!reset' || tag === '!override';
                return isFound || !within ? yaml__WEBPACK_IMPORTED_MODULE_1__/* .visit */ .YR.BREAK : undefined;
            }
        });
    }
    return isFound;
}
function contentOf(document) {
    if (!(0,yaml__WEBPACK_IMPORTED_MODULE_1__/* .isMap */ .jh)(document.contents) && !(0,yaml__WEBPACK_IMPORTED_MODULE_1__/* .isScalar */ .jn)(document.contents))
        return undefined;
    try {
        return document.toJS();
    }
    catch {
        // An alias to nothing, or one that grows without end: Compose refuses it too.
        return undefined;
    }
}
const merge = (a, b) => ({
    envFiles: [...a.envFiles, ...b.envFiles],
    environment: { ...a.environment, ...b.environment },
    image: b.image === '' ? a.image : b.image,
    isOpen: a.isOpen || b.isOpen
});
/** A map, or a list of `NAME=value` and `NAME`. Only texts matter: a number holds no variable. */
function environmentOf(written) {
    const entries = Array.isArray(written)
        ? written
            .map(entry => /^([^=]*)(?:=([^]*))?$/.exec(typeof entry === 'string' ? entry : ''))
            .map(match => [match?.[1] ?? '', match?.[2] ?? null])
        : Object.entries(object(written)).map(([name, value]) => [name, typeof value === 'string' ? value : value === null ? null : JSON.stringify(value)]);
    return Object.fromEntries(entries);
}
const list = (value) => (value === undefined || value === null ? [] : Array.isArray(value) ? value : [value]);
const isObject = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);
const object = (value) => (isObject(value) ? value : {});


/***/ }),

/***/ 4916:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ PRUNE)
/* harmony export */ });
/* harmony import */ var _lib_host_layout_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1315);
/* harmony import */ var _lib_host_release_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1440);
/* harmony import */ var _lib_host_release_record_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9072);
/* harmony import */ var _files_store_scripts_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5251);
/* harmony import */ var _lib_host_roads_compose_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9305);





/**
 * sh text for the end of a deploy that works, see `Road.prune`.
 *
 * It removes the oldest releases (their ids sort by time). The one that `current` names and the one that ran before it stay, whatever their clocks said. Only
 * names that look like release ids are touched.
 *
 * Then it removes images that a release of this project has named, also one that failed, and that no kept release names: none of this project, and none of
 * another one that Fairway deploys to this host. Docker keeps what a container uses. Nothing else is ever removed, and no volume.
 *
 * And what a tag meant before this release and nothing names any more is removed, or the disk would fill up with every version of it. Docker keeps
 * what a container uses; one with another tag stays, because removing it by its id would take that tag.
 *
 * At last what is left of files that only those releases had.
 */
const PRUNE = `
${_lib_host_layout_js__WEBPACK_IMPORTED_MODULE_0__/* .IS_RELEASE_ID */ .RE}
${_lib_host_release_js__WEBPACK_IMPORTED_MODULE_1__/* .IMAGES_OF */ .T$}
${_lib_host_release_record_js__WEBPACK_IMPORTED_MODULE_2__/* .RECORDED_IMAGES */ .S6}
drop_moved() {
  if [ ! -f ${_lib_host_roads_compose_js__WEBPACK_IMPORTED_MODULE_4__/* .TAGS_FILE */ .h3} ]; then return 0; fi
  while read -r was name; do
    if [ "$(docker image inspect --format 'tags:{{range .RepoTags}}{{.}}{{end}}' "$was" 2>/dev/null || true)" = tags: ]; then
      docker image rm "$was" >/dev/null 2>&1 || true
    fi
  done < ${_lib_host_roads_compose_js__WEBPACK_IMPORTED_MODULE_4__/* .TAGS_FILE */ .h3}
  rm -f ${_lib_host_roads_compose_js__WEBPACK_IMPORTED_MODULE_4__/* .TAGS_FILE */ .h3}
}
drop_moved
cd "$directory/releases" || return 1
read_first "$directory/current"
current=$first
kept=1
if [ -n "$previous" ] && [ "$keep" -gt 1 ]; then kept=2; else previous=; fi
names=
# In order of their names, so that the newest is the first one here.
for name in *; do if is_release_id "$name"; then names="$name $names"; fi; done
for name in $names; do
  if [ "$name" = "$id" ] || [ "$name" = "$current" ] || [ "$name" = "$previous" ]; then continue; fi
  kept=$((kept + 1))
  if [ "$kept" -le "$keep" ]; then continue; fi
  images_of "./$name" >> "$work/stale"
  rm -rf "./$name" || return 1
  say pruned "$name"
done
is_named() {
  grep -qF "\\"$1\\"" ./*/fairway.release.json "$directory"/../*/releases/*/fairway.release.json "$HOME"/fairway/*/releases/*/fairway.release.json 2>/dev/null
}
line_break='
'
there=$(docker image ls --digests --format '{{.Repository}}@{{.Digest}}' 2>/dev/null || true)
stale=
if [ -n "$there" ]; then
  recorded_images >> "$work/stale"
  stale=$(sort -u "$work/stale")
fi
for image in $stale; do
  # Docker leaves out its defaults, Podman does not.
  short=\${image#index.}
  case "$short" in docker.io/*) short=\${short#docker.io/} ;; *) short=$image ;; esac
  short=\${short#library/}
  case "$line_break$there$line_break" in *"$line_break$image$line_break"* | *"$line_break$short$line_break"*) ;; *) continue ;; esac
  if is_named "$image"; then continue; fi
  if docker image rm "$image" >/dev/null 2>&1; then say removed-image "$image"; fi
done
${_files_store_scripts_js__WEBPACK_IMPORTED_MODULE_3__/* .PRUNE_FILES */ .Ho}
`;


/***/ }),

/***/ 2618:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  hw: () => (/* binding */ composeArguments),
  $E: () => (/* binding */ contentOf),
  fQ: () => (/* binding */ readEnvironmentOf),
  RS: () => (/* binding */ readReleaseFiles),
  tc: () => (/* binding */ releaseFacts),
  dy: () => (/* binding */ releaseFiles),
  RN: () => (/* binding */ renderArguments),
  CB: () => (/* binding */ textsOf)
});

// UNUSED EXPORTS: checkComposeFiles, renderEnvFile

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: ./lib/action/errors.ts
var errors = __webpack_require__(8418);
// EXTERNAL MODULE: ./lib/deploy/images.ts
var deploy_images = __webpack_require__(6500);
// EXTERNAL MODULE: ./lib/deploy/compose-file.ts
var compose_file = __webpack_require__(1923);
// EXTERNAL MODULE: ./lib/deploy/files.ts
var deploy_files = __webpack_require__(9287);
// EXTERNAL MODULE: ./actions/deploy-ssh/verify/probes.ts + 2 modules
var probes = __webpack_require__(3582);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./lib/action/inputs.ts + 1 modules
var inputs = __webpack_require__(1670);
// EXTERNAL MODULE: ./lib/secrets/line-map.ts
var line_map = __webpack_require__(6063);
;// CONCATENATED MODULE: ./actions/deploy-ssh/files/read.ts






const MODES = { plain: 0o644, executable: 0o755 };
/** All of it is in memory, and goes over one connection. */
const LARGEST_BYTES = 1024 ** 3;
/**
 * Reads what the lines send: files, and folders with all that is in them.
 * @throws ActionError when one cannot be read, or has something in it that is not sent
 */
async function readSentFiles(lines) {
    const files = [];
    let bytes = 0;
    const add = async (path, name, { name: line, mode }, isExecutable) => {
        const problem = (0,deploy_files/* whyTooLong */.nI)(name);
        if (problem !== undefined)
            throw new errors/* ActionError */.lZ(`Input "files": "${(0,inputs/* printable */.g$)(name)}" ${problem}.`, 'Give it a shorter name.');
        const content = await reading(path, () => (0,promises_.readFile)(path));
        bytes += content.length;
        if (bytes > LARGEST_BYTES) {
            throw new errors/* ActionError */.lZ('Input "files": what is sent is more than 1 GiB.', 'Put what is large into an image or a volume.');
        }
        files.push({ name, content, mode: mode ?? (isExecutable ? MODES.executable : MODES.plain), line });
    };
    const walk = async (folder, name, line) => {
        const entries = (await reading(folder, () => (0,promises_.readdir)(folder, { withFileTypes: true }))).sort((a, b) => (a.name < b.name ? -1 : 1));
        for (const entry of entries) {
            // inject-secrets writes them beside what it renders: they are for this machine alone.
            if (entry.name === line_map/* LINE_MAPS */.Rh)
                continue;
            const [path, inside] = [(0,external_node_path_.join)(folder, entry.name), `${name}/${entry.name}`];
            const what = entry.name === '.git' ? 'is a Git repository' : whyUnfit(entry);
            if (what !== undefined) {
                throw new errors/* ActionError */.lZ(`Input "files": "${(0,inputs/* printable */.g$)(path)}" ${what}, which is not sent.`, 'Move it out of the folder, or send its files one by one.');
            }
            if (entry.isDirectory())
                await walk(path, inside, line);
            else
                await add(path, inside, line, isExecutable(await reading(path, () => (0,promises_.stat)(path))));
        }
    };
    for (const line of lines) {
        const found = await reading(line.local, () => (0,promises_.stat)(line.local));
        if (found.isDirectory()) {
            const before = files.length;
            await walk(line.local, line.name, line);
            if (files.length === before)
                throw new errors/* ActionError */.lZ(`Input "files": the folder ${(0,inputs/* printable */.g$)(line.local)} has no files.`, 'Leave the line out.');
        }
        else if (found.isFile())
            await add(line.local, line.name, line, isExecutable(found));
        else
            throw new errors/* ActionError */.lZ(`Input "files": ${(0,inputs/* printable */.g$)(line.local)} is neither a file nor a folder.`, 'Leave the line out.');
    }
    checkNames(files);
    return files;
}
const isExecutable = ({ mode }) => (mode & 0o100) !== 0;
function whyUnfit(entry) {
    if (entry.isSymbolicLink())
        return 'is a symbolic link';
    if (!entry.isFile() && !entry.isDirectory())
        return 'is neither a file nor a folder';
    if (/\p{Cc}/u.test(entry.name))
        return 'has a control character in its name';
    return entry.name.includes('\ufffd') ? 'has a name that is not UTF-8' : undefined;
}
/** @throws ActionError when two lines send one file, or a file where another has a folder */
function checkNames(files) {
    const lines = new Map();
    for (const { name, line } of files) {
        const other = lines.get(name);
        if (other !== undefined)
            throw clash(`the lines of "${other}" and "${line}" both send the file "${(0,inputs/* printable */.g$)(name)}"`);
        lines.set(name, line);
    }
    for (const { name } of files) {
        const parts = name.split('/');
        const file = parts.map((_, count) => parts.slice(0, count).join('/')).find(folder => lines.has(folder));
        if (file !== undefined)
            throw clash(`"${(0,inputs/* printable */.g$)(file)}" is a file, and a folder because of "${(0,inputs/* printable */.g$)(name)}"`);
    }
}
const clash = (what) => new errors/* ActionError */.lZ(`Input "files": ${what}.`, 'Give each one its own name.');
async function reading(path, work) {
    try {
        return await work();
    }
    catch (error) {
        const fix = /[*?[]/.test(path)
            ? 'A pattern is not taken: name the folder, for example "conf => conf".'
            : 'Check its path. Is it committed, or written by an earlier step of this job?';
        throw new errors/* ActionError */.lZ(`Input "files": the file ${(0,inputs/* printable */.g$)(path)} cannot be read (${error.code ?? 'error'}).`, fix, { cause: error });
    }
}

// EXTERNAL MODULE: ./lib/host/layout.ts
var layout = __webpack_require__(1315);
// EXTERNAL MODULE: ./lib/host/release.ts
var release = __webpack_require__(1440);
// EXTERNAL MODULE: ./actions/deploy-ssh/compose/project-files.ts
var project_files = __webpack_require__(4891);
// EXTERNAL MODULE: ./actions/deploy-ssh/compose/sent-environment.ts
var sent_environment = __webpack_require__(3868);
;// CONCATENATED MODULE: ./actions/deploy-ssh/compose/release.ts











/** What is no business of any container. */
const OWNER_ONLY = 0o600;
const own = (name, content) => ({
    name,
    content: Buffer.from(content),
    mode: OWNER_ONLY,
    kind: 'own',
    line: name
});
/**
 * Reads what goes into the release directory, before the host is asked for anything.
 * @throws ActionError when a file cannot be read, no Compose file uses one of the images, or Compose would read an env file in another way than
 *   it is written
 */
async function readReleaseFiles(inputs) {
    const lines = (0,deploy_files/* parseFileLines */.xk)(inputs.files);
    const paths = inputs['compose-file'];
    const names = (0,deploy_files/* composeFileNames */.hv)(paths, lines.map(({ name }) => name));
    const contents = await Promise.all(paths.map(readComposeFile));
    const texts = paths.map((path, index) => ({ path, content: contents[index]?.toString('utf8') ?? '' }));
    checkComposeFiles(texts, Object.keys((0,deploy_images/* imagesOf */.IC)(inputs)));
    const sent = await readSentFiles(lines);
    const files = [
        ...names.map((name, index) => ({
            name,
            content: contents[index] ?? Buffer.alloc(0),
            mode: OWNER_ONLY,
            kind: 'compose',
            line: name
        })),
        own(layout/* RELEASE_FILES */.yP.environment, renderEnvFile(inputs)),
        ...sent.map(file => ({ ...file, kind: 'sent' }))
    ];
    checkOverrides(files);
    readEnvironmentOf(files);
    return files;
}
/** The files that were sent and what the release says about itself. */
function releaseFiles(files, profiles, facts) {
    return [
        ...files,
        own(layout/* RELEASE_FILES */.yP.arguments, renderArguments(composeArguments(files, profiles))),
        own(layout/* RELEASE_FILES */.yP.road, `${facts.road}\n`),
        own(layout/* RELEASE_FILES */.yP.facts, (0,release/* renderFacts */.Id)(facts))
    ];
}
/** What the files of a release say about variables, see {@link readSentEnvironment}. */
function readEnvironmentOf(files) {
    return (0,sent_environment/* readSentEnvironment */.SA)(textsOf(files), files.filter(({ kind }) => kind === 'compose').map(({ name }) => name));
}
/** Compose reads such a file by itself only where it is told of no other one. */
const OVERRIDE = /^(?:docker-)?compose\.override\.ya?ml$/;
/** @throws ActionError for an override file that is sent and that nothing would read */
function checkOverrides(files) {
    const name = files.find(file => file.kind === 'sent' && OVERRIDE.test(file.name))?.name;
    if (name === undefined)
        return;
    // One that another file includes or extends is read.
    if (files.some(file => file.name !== name && LARGEST_TEXT > file.content.length && file.content.includes(name)))
        return;
    throw new errors/* ActionError */.lZ(`Input "files": Compose would not read "${name}", because it is told which files to read.`, 'Write its path as a further line of "compose-file".');
}
/** What is larger is no Compose file and no env file. */
const LARGEST_TEXT = 4 * 1024 ** 2;
/** The files of a release as texts, by their names in it. */
function textsOf(files) {
    const small = files.filter(({ content }) => content.length <= LARGEST_TEXT);
    return new Map(small.map(({ name, content }) => [name, content.toString('utf8')]));
}
async function readComposeFile(path) {
    try {
        return await (0,promises_.readFile)(path);
    }
    catch (error) {
        throw new errors/* ActionError */.lZ(`Input "compose-file": the file ${path} cannot be read (${error.code ?? 'error'}).`, 'Check its path. Is it committed, or written by an earlier step of this job?', { cause: error });
    }
}
/**
 * @param variables of the images
 * @throws ActionError when no service takes one of them from us: then Compose would start some other image, and report success
 */
function checkComposeFiles(files, variables) {
    const unused = variables.find(variable => !files.some(({ content }) => (0,compose_file/* usesFairwayImage */.L0)(content, variable)));
    if (files.length === 0 || unused === undefined)
        return;
    const { message, fix } = (0,compose_file/* notOurImage */.L1)(files.map(({ path }) => path), unused);
    throw new errors/* ActionError */.lZ(message, fix);
}
/** What a release's id and, where nothing else is asked for, its version say: the digest of its first image. */
function contentOf(images) {
    return shortDigest(Object.values(images)[0] ?? '');
}
/** The variables of the Compose file. The values have only allowed characters (inputs.ts), so they need no quotes. */
function renderEnvFile(inputs) {
    const images = (0,deploy_images/* imagesOf */.IC)(inputs);
    const version = inputs['expect-version'] === '' ? contentOf(images) : inputs['expect-version'];
    return Object.entries({ ...images, FAIRWAY_VERSION: version })
        .map(([name, value]) => `${name}=${value}\n`)
        .join('');
}
/** What the release says about itself. @param served the version that its page gives; empty before that is known */
function releaseFacts(inputs, run, served) {
    return {
        road: 'compose',
        project: inputs.project,
        images: (0,deploy_images/* imagesOf */.IC)(inputs),
        version: inputs['expect-version'],
        served,
        probes: (0,probes/* probesOf */.pX)(inputs),
        run
    };
}
/**
 * What `docker compose` gets before its command, for a release with these files: a variable of `fairway.env` counts more than one of `.env`, and
 * what comes from Fairway more than what the user wrote. Profiles that are given count instead of `COMPOSE_PROFILES`.
 */
function composeArguments(files, profiles) {
    const has = (name) => files.some(file => file.name === name);
    return [
        ...(has(project_files/* PROJECT_ENV_FILE */.T) ? ['--env-file', project_files/* PROJECT_ENV_FILE */.T] : []),
        ...files.filter(({ kind }) => kind === 'compose').flatMap(({ name }) => ['-f', name]),
        ...(has(layout/* RELEASE_FILES */.yP.override) ? ['-f', layout/* RELEASE_FILES */.yP.override] : []),
        '--env-file',
        layout/* RELEASE_FILES */.yP.environment,
        ...profiles.flatMap(profile => ['--profile', profile])
    ];
}
/** As the host reads them, one a line. */
function renderArguments(words) {
    return words.map(word => `${word}\n`).join('');
}
function shortDigest(image) {
    return image.slice(image.indexOf('@sha256:') + '@sha256:'.length).slice(0, 12);
}


/***/ }),

/***/ 375:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  t: () => (/* binding */ ComposeRoad)
});

// EXTERNAL MODULE: ./lib/action/errors.ts
var errors = __webpack_require__(8418);
// EXTERNAL MODULE: ./lib/ssh/shell.ts + 1 modules
var shell = __webpack_require__(2724);
// EXTERNAL MODULE: ./lib/host/layout.ts
var layout = __webpack_require__(1315);
// EXTERNAL MODULE: ./actions/deploy-ssh/clock.ts
var clock = __webpack_require__(4661);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
;// CONCATENATED MODULE: ./actions/deploy-ssh/adopt/checkout.ts


/**
 * What the checkout on the runner has at a path that a Compose file names. The file may have been rendered to another place, and on the host the old one
 * may have been in a subfolder of the repository: all places are tried that would mean the same.
 *
 * @param workspace the checkout
 * @param composeFiles their paths on the runner
 * @param folder of the old project on the host
 * @returns a look-up; a folder counts when something is in it that has no dot in front, such as `.gitkeep`
 */
function checkoutOf(workspace, composeFiles, folder) {
    const names = folder.split('/').filter(name => name !== '');
    const ends = names.map((_, index) => (0,external_node_path_.join)(workspace, ...names.slice(index)));
    const places = [...new Set([workspace, ...composeFiles.map(file => (0,external_node_path_.dirname)((0,external_node_path_.resolve)(workspace, file))), ...ends])];
    return path => {
        for (const place of places) {
            const kind = kindOf((0,external_node_path_.join)(place, path));
            if (kind !== undefined)
                return kind;
        }
        return undefined;
    };
}
function kindOf(path) {
    try {
        if (!(0,external_node_fs_.statSync)(path).isDirectory())
            return 'file';
        return (0,external_node_fs_.readdirSync)(path).some(name => !name.startsWith('.')) ? 'folder' : undefined;
    }
    catch {
        return undefined;
    }
}

// EXTERNAL MODULE: ./lib/ssh/errors.ts
var ssh_errors = __webpack_require__(6432);
// EXTERNAL MODULE: ./actions/deploy-ssh/examine/finding.ts
var finding = __webpack_require__(5786);
// EXTERNAL MODULE: ./actions/deploy-ssh/adopt/old-project.ts
var old_project = __webpack_require__(4711);
;// CONCATENATED MODULE: ./actions/deploy-ssh/adopt/adoption.ts


/** What is taken over and how, and whether the way back holds: said before anything changes, and in a check. */
function describeAdoption({ old, wayBack }, mode) {
    const { folder } = old;
    const files = [...old.files, ...old.environment].map(file => external_node_path_.posix.relative(folder, file)).join(', ');
    const notes = [
        `Takes over the project that runs from ${folder}${files === '' ? '' : ` (${files})`}: ${old.containers.map(({ name }) => name).join(', ')}.`,
        ...describeData(old)
    ];
    if (wayBack.way === 'same') {
        const back = `Nothing has changed there since it was started: if the new release does not work, it is started again in ${folder} and is the same as before. Leave the folder and its images (${imagesOf(old)}) where they are.`;
        return { notes: [...notes, back], warnings: [], findings: [] };
    }
    const why = `${wayBack.reasons.join('; ')}.`;
    const what = wayBack.way === 'differs'
        ? `The project that runs from ${folder} could not be put back as it is now: ${why}`
        : `The project that runs from ${folder} could not be started again: ${why}`;
    if (mode === 'unchanged') {
        const fix = `Start it there as its files say now, look whether it works, and deploy again; or write "adopt: true" to do without that.`;
        return { notes, warnings: [], findings: [{ what, fix: wayBack.way === 'differs' ? fix : MEND }] };
    }
    const then = wayBack.way === 'differs'
        ? `IF THE NEW RELEASE DOES NOT WORK, THE FILES IN ${folder} ARE STARTED AS THEY ARE NOW.`
        : 'IF THE NEW RELEASE DOES NOT WORK, THERE IS NO WAY BACK.';
    return { notes, warnings: [`${what} ${then} ("adopt: unchanged" refuses such a deploy.)`], findings: [] };
}
const MEND = 'Mend that on the host, or write "adopt: true" to do without a way back.';
/** @returns where the data of the old containers lies, and that it stays there */
function describeData({ containers, folder }) {
    const mounts = containers.flatMap(({ service, mounts: own }) => own.map(mount => ({ service, mount })));
    const list = (kind, words) => [
        ...new Set(mounts.filter(({ mount }) => kind(mount)).map(({ service, mount }) => `${words(mount)} (${service}, ${mount.destination})`))
    ];
    const named = list(mount => mount.type === 'volume' && !(0,old_project/* isAnonymous */.ok)(mount), ({ name }) => name);
    const inFolder = list(({ type, source, isWritable }) => type === 'bind' && isWritable && source.startsWith(`${folder}/`), ({ source }) => `./${external_node_path_.posix.relative(folder, source)}`);
    const anonymous = list(old_project/* isAnonymous */.ok, ({ name }) => name);
    return [
        ...(named.length === 0 ? [] : [`Named volumes stay the same: ${named.join(', ')}.`]),
        ...(inFolder.length === 0
            ? []
            : [`Folders and files that it writes to in ${folder} stay where they are, for good: ${inFolder.join(', ')}.`]),
        ...(anonymous.length === 0
            ? []
            : [
                `Volumes without a name go along to the next container of the same service, and to no other: ${anonymous.join(', ')}. Give them a name when you can.`
            ])
    ];
}
const imagesOf = ({ containers }) => [...new Set(containers.map(({ image }) => image))].join(', ');
/**
 * What of the old project no new container continues.
 * @param services of the new release
 */
function describeLacking({ old }, services) {
    const lacking = (0,old_project/* servicesOf */.Yj)(old).filter(service => !services.includes(service));
    if (lacking.length === 0)
        return undefined;
    const volumes = old.containers
        .filter(({ service }) => lacking.includes(service))
        .flatMap(({ service, mounts }) => mounts.filter(old_project/* isAnonymous */.ok).map(({ name }) => `${name} (${service})`));
    const left = volumes.length === 0
        ? 'their volumes stay'
        : `their volumes stay, but no container finds ${volumes.join(', ')} again, not even if the old project is put back`;
    return `Of what runs from ${old.folder}, the new Compose file has no service ${lacking.join(', ')}: the containers are removed, ${left}.`;
}

// EXTERNAL MODULE: ./actions/deploy-ssh/adopt/config.ts
var config = __webpack_require__(9298);
// EXTERNAL MODULE: ./actions/deploy-ssh/adopt/commands.ts
var commands = __webpack_require__(2838);
;// CONCATENATED MODULE: ./actions/deploy-ssh/adopt/data.ts



/**
 * What the old containers keep and the new ones would not find: a database would begin empty, and answer. That a volume is given up on purpose cannot
 * be told from a slip, so it is refused either way; the old folder is the place to do it on purpose.
 *
 * @param mounts of the new release, paths in the release replaced by those in the old folder
 * @param services of the new release: what it has not is told elsewhere, and its volumes stay
 */
function findLostData(old, mounts, services) {
    const told = new Set();
    return old.containers
        .filter(({ service }) => services.includes(service))
        .flatMap(({ service, mounts: had }) => had.flatMap(mount => lost(service, mount, mounts)))
        .filter(({ key }) => !told.has(key) && told.add(key))
        .map(({ what }) => ({
        what,
        fix: `Mount the same as the files in ${old.folder} do. If it is to change, change it there first: ${(0,commands/* quoted */.TL)((0,commands/* inOldFolder */.fu)(old, 'up -d'))}, and move the data.`
    }));
}
/**
 * Folders and files of the host that the old containers write to and that the new ones do not mount at all: it may be code, which the new image has, or data.
 *
 * @returns a text for each
 */
function describeDropped(old, mounts, services) {
    const dropped = old.containers
        .filter(({ service }) => services.includes(service))
        .flatMap(({ service, mounts: had }) => had
        .filter(({ type, isWritable, source }) => type === 'bind' && isWritable && !source.endsWith('.sock') && !`${old.folder}/`.startsWith(`${source}/`))
        .filter(({ source, destination }) => !mounts.some(mount => mount.source === source || (mount.service === service && (0,config/* isAt */.i)(mount, destination))))
        .map(({ source, destination }) => `${source} (${service}, ${destination})`));
    if (dropped.length === 0)
        return [];
    return [
        `The new Compose file does not mount what the old containers write to: ${[...new Set(dropped)].join(', ')}. It stays on the host. If it is data, mount it again: without it the service begins empty.`
    ];
}
function lost(service, had, mounts) {
    if (!had.isWritable || (0,old_project/* isAnonymous */.ok)(had))
        return [];
    const own = mounts.filter(mount => mount.service === service);
    const same = own.find(mount => (0,config/* isAt */.i)(mount, had.destination));
    const name = had.type === 'volume' ? had.name : had.source;
    const key = `${service} ${had.destination}`;
    const keeps = `Service ${service} keeps data at ${had.destination} in ${had.type === 'volume' ? 'the volume' : 'the folder'} ${name}`;
    if (same !== undefined && same.source !== name) {
        // Configuration that was mounted writable, as it is mostly written, and is sent now; a socket by another name.
        if (had.type === 'bind' && (same.isReadOnly || had.source.endsWith('.sock')))
            return [];
        return [{ key, what: `${keeps}, and the new Compose file mounts ${same.isVolume ? 'the volume ' : ''}${same.source} there.` }];
    }
    // Code that was mounted over the image is a folder, too; a volume is data.
    if (same !== undefined || had.type !== 'volume' || mounts.some(({ isVolume, source }) => isVolume && source === name))
        return [];
    return [{ key, what: `${keeps}, and no service of the new Compose file mounts that volume.` }];
}

// EXTERNAL MODULE: ./lib/deploy/files.ts
var files = __webpack_require__(9287);
;// CONCATENATED MODULE: ./actions/deploy-ssh/adopt/mounts.ts


/**
 * The relative mounts of a release that none of its files is at.
 *
 * @param release its folder
 * @param directory of the project, which nobody names in a Compose file but by a relative path
 * @param files names of the files that were sent
 */
function relativeMounts({ mounts, sources }, { release, directory, files }) {
    const all = [
        ...mounts
            .filter(({ isVolume }) => !isVolume)
            .map(({ service, source, isReadOnly }) => ({ what: `Service "${service}" mounts`, source, isReadOnly })),
        ...sources.map(({ kind, name, file }) => ({
            what: `The ${kind === 'secrets' ? 'secret' : 'config'} "${name}" is`,
            source: file,
            isReadOnly: true
        }))
    ];
    const isSent = (path) => files.some(file => file === path || (path !== '' && file.startsWith(`${path}/`)));
    return all.flatMap(({ source, ...one }) => {
        if (source !== directory && !source.startsWith(`${directory}/`))
            return [];
        const path = external_node_path_.posix.relative(release, source);
        return isSent(path) ? [] : [{ ...one, source, path }];
    });
}
/** Where such a path was, as the old project's files meant it. */
const inOldPlace = (folder, path) => external_node_path_.posix.join(folder, path);
/** The words for configuration that the repository has and nobody sends. @param written as in the Compose file: `./nginx.conf` */
function stayingAsItIs(what, written, folder) {
    return {
        what: `${what} "${written}", which is in the checkout and is not one of the files sent: what is in ${folder} would be used, and would stay as it is for ever.`,
        fix: `Add it to "files": "${(0,files/* lineFor */.y1)(written.replace(/^\.\//, ''))}".`
    };
}
/**
 * What becomes of relative mounts of a project that was taken over. Data stays in the old folder for good. Configuration that the checkout has must be
 * sent: mapped to the old folder, it would never change again, and the deploy would be green.
 */
function placeMounts(mounts, { folder, onHost, inCheckout }) {
    const sources = new Map();
    const [notes, warnings] = [new Set(), new Set()];
    const findings = new Map();
    for (const { what, source, path, isReadOnly } of mounts) {
        const written = path.startsWith('../') ? path : `./${path}`;
        const place = inOldPlace(folder, path);
        const [old, checkout] = [onHost.get(place), inCheckout(path)];
        const refuseAs = (finding) => findings.set(`${what} ${path}`, finding);
        const refuse = (problem, fix) => refuseAs({ what: `${what} "${written}", ${problem}`, fix });
        if (path === '') {
            refuse(`all of the folder that the project was taken over from, with the code in it: that of the image would never be seen.`, 'Leave that mount out; mount folders of data only.');
        }
        else if (!onHost.has(folder)) {
            refuse(`which was in ${folder}, from where this project was taken over; that folder is no longer on the host.`, 'Bring it back, or mount another place where the data is.');
        }
        else if (isReadOnly && checkout !== undefined) {
            refuseAs(stayingAsItIs(what, written, folder));
        }
        else if (isReadOnly && old === undefined) {
            refuse(`which is neither one of the files sent nor in ${folder}.`, 'Add it to "files", or use a named volume or an absolute path for data.');
        }
        else {
            sources.set(source, place);
            if (isReadOnly) {
                warnings.add(`${what} "${written}" from ${folder} on the host, where it stays: nobody has it in a repository, and a deploy does not change it.`);
            }
            else if (checkout === undefined) {
                notes.add(`${what} "${written}": it stays in ${folder}${old === undefined ? ', where Docker makes it' : ''}.`);
            }
            else {
                warnings.add(`${what} "${written}" writable, so it stays in ${folder}. The checkout has it too: what changes there does not get to the host. If it is configuration, mount it read-only (":ro") and add it to "files".`);
            }
        }
    }
    return { sources, notes: [...notes], warnings: [...warnings], findings: [...findings.values()] };
}

// EXTERNAL MODULE: ./lib/host/roads/adopted.ts
var adopted = __webpack_require__(8966);
;// CONCATENATED MODULE: ./actions/deploy-ssh/adopt/scripts.ts



/**
 * Looks at what an old project could be started from, and changes nothing: what is `gone`, what Compose would do (`dry`, with `dry-exit`), and which
 * image each name means (`image-is ID NAME`, `-` for none). Lines of Compose that name no container are not repeated, but for the last one of a
 * failure: they may quote a file.
 */
function oldProjectScript(old) {
    return {
        name: 'old-project',
        values: {
            project: old.project,
            folder: old.folder,
            files: [...old.files, ...old.environment].join('\n'),
            words: (0,old_project/* oldArguments */.KT)(old).join('\n'),
            images: [...new Set(old.containers.map(({ image }) => image))].join('\n')
        },
        body: `
unset FAIRWAY_IMAGE FAIRWAY_VERSION
lines_of() { if [ -n "$1" ]; then printf '%s\\n' "$1"; fi; }
lines_of "$images" | while IFS= read -r image; do
  say image-is "$(docker image inspect --format '{{.Id}}' "$image" 2>/dev/null || printf -- '-') $image"
done
if ! cd "$folder" 2>/dev/null; then say gone "$folder"; return; fi
lines_of "$files" | while IFS= read -r file; do if [ ! -r "$file" ]; then say gone "$file"; fi; done
set --
while IFS= read -r argument; do set -- "$@" "$argument"; done <<WORDS
$words
WORDS
# Compose has buildx look into its folder for a service with "build", which would be made.
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
if answer=$(BUILDX_CONFIG=$scratch docker compose --dry-run -p "$project" "$@" up -d --no-build --pull never 2>&1 </dev/null); then code=0; else code=$?; fi
say dry-exit "$code"
printf '%s\\n' "$answer" | grep 'Container ' | while IFS= read -r line; do say dry "$line"; done || true
if [ "$code" != 0 ]; then say dry-error "$(printf '%s\\n' "$answer" | tail -n 3 | one_line)"; fi
`
    };
}
/** Says of each path, one a line, whether something is there: `folder PATH` or `file PATH`. */
function whatIsThereScript(paths) {
    return {
        name: 'what-is-there',
        values: { paths: paths.join('\n') },
        body: `
printf '%s\\n' "$paths" | while IFS= read -r path; do
  if [ -d "$path" ]; then say folder "$path"; elif [ -e "$path" ]; then say file "$path"; fi
done
`
    };
}
/**
 * Notes in the release what it takes over, so that the host alone can start it again, and in the project's directory from where, for good: later
 * releases find the folders beside its files there.
 */
function noteAdoptionScript(release, directory, old) {
    const before = old.containers.map(({ service, status, imageId, id, image }) => `${service} ${status === '' ? '-' : status} ${imageId} ${id === '' ? '-' : id} ${image}\n`);
    return {
        name: 'note-adoption',
        values: {
            directory,
            release,
            folder: old.folder,
            words: (0,old_project/* oldArguments */.KT)(old)
                .map(word => `${word}\n`)
                .join(''),
            before: before.join('')
        },
        lock: 'needed',
        body: `
printf '%s\\n' "$folder" > "$directory/${layout/* PROJECT_FILES */._F.adopted}.new"
mv -f "$directory/${layout/* PROJECT_FILES */._F.adopted}.new" "$directory/${layout/* PROJECT_FILES */._F.adopted}"
printf '%s' "$words" > "$release/${adopted/* ADOPTED_FILES */.w.arguments}"
printf '%s' "$before" > "$release/${adopted/* ADOPTED_FILES */.w.before}"
printf '%s\\n' "$folder" > "$release/${adopted/* ADOPTED_FILES */.w.folder}"
say noted yes
`
    };
}

;// CONCATENATED MODULE: ./actions/deploy-ssh/adopt/dry-run.ts
/**
 * Both forms of such a line: ` DRY-RUN MODE -  Container shop-web-1  Running` (Compose 2), ` Container shop-web-1 Running ` (Compose 5). It may stand
 * behind a question about a volume, which ends without a line end.
 */
const STEP = /(?:DRY-RUN MODE -\s+)?Container\s+(\S+)\s+([A-Z][a-z]+)\s*$/;
/** A container that takes another one's place has the id of that one before its name until it is started. */
const MADE_UP = /^[0-9a-f]{12}_/;
/**
 * Reads what `docker compose --dry-run up` says. A container that is as its files want it is `Running`; one that has ended is only started. No hash is
 * compared here: `docker compose config --hash` is not the hash of a container that has an `env_file` (docker/compose#14001).
 */
function readDryRun(lines, containers) {
    const steps = lines.flatMap(line => {
        const [, name = '', step = ''] = STEP.exec(line) ?? [];
        return name === '' || MADE_UP.test(name) ? [] : [{ name, step }];
    });
    const stepsOf = (name) => steps.filter(step => step.name === name).map(({ step }) => step);
    const services = new Map();
    for (const { service, name } of containers) {
        const own = stepsOf(name);
        const isAnew = own.some(step => step === 'Recreate' || step === 'Creating');
        const now = isAnew ? 'create anew' : own.some(step => STAYS.includes(step)) ? 'nothing' : 'unclear';
        const before = services.get(service);
        services.set(service, before === undefined || before === 'nothing' ? now : before === 'create anew' ? before : worse(before, now));
    }
    const known = new Set(containers.map(({ name }) => name));
    const further = new Set(steps.filter(({ name, step }) => step === 'Creating' && !known.has(name)).map(({ name }) => name));
    return { services, further: [...further] };
}
const STAYS = ['Running', 'Starting', 'Started'];
const worse = (one, other) => (other === 'nothing' ? one : other);

;// CONCATENATED MODULE: ./actions/deploy-ssh/adopt/old-words.ts

/*
 * What Compose says of the files of a project that somebody started by hand. It quotes lines of an .env that it cannot read, and what is in there is a
 * secret that nobody here knows, so nothing hides it.
 */
/** Words of Compose that quote nothing of a file but names and paths. */
const PLAIN = [
    /(?:couldn't find )?env file:? \S+(?: not found)?/,
    /(?:network|volume) "?[\w.-]+"? (?:declared as external, but could not be found|not found)/i,
    /no configuration file provided/,
    /No such image: \S*[^\s:]/,
    /unknown flag: --[\w-]+/,
    /Cannot connect to the Docker daemon[^?]*/,
    /failed to (?:read|parse) \S+?: (?:yaml: )?line \d+/,
    /services\.[\w-]+ conflicts with imported resource/,
    /service "[\w.-]+" (?:refers to undefined|depends on undefined) \w+ [\w.-]+/,
    /no such service: [\w.-]+/,
    /port is already allocated/
];
/** Why the project cannot be started in its folder, by the words of Compose that may be repeated. */
function whyNotStarted(said, old) {
    const [first] = PLAIN.flatMap(pattern => pattern.exec(said)?.[0] ?? []);
    return first ?? `it says why on the host: ${(0,commands/* quoted */.TL)((0,commands/* inOldFolder */.fu)(old, 'config -q'))}`;
}
/** With one of these Compose begins to quote a file, and ends. */
const QUOTES = /unterminated quoted value|invalid template|unexpected character|invalid interpolation|failed to (?:read|parse)|decoding failed|validating |key cannot contain/i;
/** Hands lines on until one begins to quote a file. @param log gets them */
function untilQuoted(log) {
    let isQuoting = false;
    return line => {
        if (isQuoting)
            return;
        isQuoting = QUOTES.test(line);
        log(isQuoting ? 'Docker Compose cannot read the files there. What it says may quote them, and is not shown.' : line);
    };
}

;// CONCATENATED MODULE: ./actions/deploy-ssh/adopt/way-back.ts


/**
 * What becomes of the old project if a deploy fails and it is started again from its folder.
 * @param answer of `oldProjectScript`; what it does not say is no promise
 */
function judgeWayBack(old, { said }) {
    const gone = said.all('gone');
    if (gone.length > 0)
        return { way: 'none', reasons: gone.map(path => `${path} is no longer there`) };
    const failed = said.get('dry-exit');
    if (failed !== '0') {
        return { way: 'none', reasons: [`Docker Compose could not start it from there: ${whyNotStarted(said.get('dry-error') ?? '', old)}`] };
    }
    const { services, further } = readDryRun(said.all('dry'), old.containers);
    const images = new Map(said.all('image-is').map(line => [line.slice(line.indexOf(' ') + 1), line.slice(0, line.indexOf(' '))]));
    const reasons = [...services].flatMap(([service, would]) => {
        const why = old.containers.filter(one => one.service === service).flatMap(container => imageReason(container, images))[0];
        if (why !== undefined)
            return [`service ${service}: ${why}`];
        if (would === 'nothing')
            return [];
        return [`service ${service}: ${would === 'unclear' ? UNCLEAR : CHANGED}`];
    });
    const more = further.map(name => `it would start a further container, ${name}`);
    return reasons.length + more.length === 0 ? { way: 'same' } : { way: 'differs', reasons: [...reasons, ...more] };
}
const CHANGED = 'its Compose file, .env, an env_file or another file that it reads has changed since it was started (or Docker Compose was updated)';
const UNCLEAR = 'the files there do not start it any more, or only with a profile or a variable that this session does not have';
/** An image is the way back only while its name means it. */
function imageReason({ image, imageId }, images) {
    const now = images.get(image);
    if (now === undefined)
        return [`whether its image ${image} is there could not be told`];
    if (now === imageId)
        return [];
    if (now === '-')
        return [`its image is no longer on the host under the name ${image}`];
    return [`${image} means another image than the one that runs: it was built or pulled since`];
}

;// CONCATENATED MODULE: ./actions/deploy-ssh/adopt/take-over.ts











/** Looks at what the old project could be started from. It changes nothing. */
async function lookAtOldProject({ host, signal }, old) {
    return { old, wayBack: judgeWayBack(old, await host.run(oldProjectScript(old), { signal })) };
}
/**
 * Says what is taken over and how.
 * @param services of the Compose files, where the host will not be asked what they are; none otherwise
 * @returns what stands against it
 */
function sayAdoption(log, adoption, mode, services) {
    const { notes, warnings, findings } = describeAdoption(adoption, mode);
    const lacking = services.length === 0 ? undefined : describeLacking(adoption, services);
    for (const note of notes)
        log.info(note);
    for (const warning of [...warnings, ...(lacking === undefined ? [] : [lacking])])
        log.warning(warning);
    return findings;
}
/**
 * Decides where relative mounts of a project that was taken over lead, and whether the new release finds all data of the old one. Nothing has changed
 * on the host yet.
 *
 * @returns the source of a mount as Compose says it → its place in the old folder
 * @throws ActionError with all that stands against it
 */
async function placeAdoptedMounts(session, release, options) {
    const state = session.state;
    const folder = state?.oldFolder;
    if (folder === undefined)
        return new Map();
    const { json, path, files, composeFiles, workspace } = release;
    const project = (0,config/* readNewProject */.R)(json);
    const relative = relativeMounts(project, { release: path, directory: session.directory, files });
    const paths = [...new Set(relative.map(mount => inOldPlace(folder, mount.path)))].filter(one => !/[\r\n]/.test(one));
    const onHost = relative.length === 0 ? new Map() : await whatIsThere(session, [folder, ...paths], options);
    const { sources, notes, warnings, findings } = placeMounts(relative, {
        folder,
        onHost,
        inCheckout: checkoutOf(workspace, composeFiles, folder)
    });
    const mounts = project.mounts.map(mount => ({ ...mount, source: sources.get(mount.source) ?? mount.source }));
    const lost = state?.adoption === undefined ? [] : findLostData(state.adoption.old, mounts, project.services);
    const error = (0,finding/* errorOf */.Mz)([{ name: session.line.name, findings: [...findings, ...lost] }]);
    if (error !== undefined)
        throw error;
    const dropped = state?.adoption === undefined ? [] : describeDropped(state.adoption.old, mounts, project.services);
    for (const note of notes)
        session.log.info(note);
    for (const warning of [...warnings, ...dropped])
        session.log.warning(warning);
    return sources;
}
async function whatIsThere({ host }, paths, options) {
    const { said } = await host.run(whatIsThereScript(paths), options);
    const all = (kind) => said.all(kind).map(one => [one, kind]);
    return new Map([...all('file'), ...all('folder')]);
}
/** Notes on the host what is taken over, once nothing stands against it. @throws ActionError when that fails */
async function noteAdoption(session, services, options) {
    const adoption = session.state?.adoption;
    if (adoption === undefined)
        return;
    const lacking = describeLacking(adoption, services);
    if (lacking !== undefined)
        session.log.warning(lacking);
    const script = noteAdoptionScript((0,layout/* releasePath */.bD)(session.directory, session.id), session.directory, adoption.old);
    const { said, stderr } = await session.host.run(script, options);
    if (said.get('noted') === undefined)
        throw new errors/* ActionError */.lZ(`What is taken over could not be noted on the host: ${(0,ssh_errors/* lastLine */.fM)(stderr)}`);
}

// EXTERNAL MODULE: ./actions/deploy-ssh/examine/missing.ts + 1 modules
var examine_missing = __webpack_require__(9292);
// EXTERNAL MODULE: ./actions/deploy-ssh/examine/requires.ts
var requires = __webpack_require__(3659);
// EXTERNAL MODULE: ./actions/deploy-ssh/examine/preflight.ts + 1 modules
var preflight = __webpack_require__(3460);
// EXTERNAL MODULE: ./actions/deploy-ssh/examine/state-scripts.ts
var state_scripts = __webpack_require__(5531);
// EXTERNAL MODULE: ./lib/deploy/images.ts
var deploy_images = __webpack_require__(6500);
// EXTERNAL MODULE: ./actions/deploy-ssh/compose/one-shots.ts
var one_shots = __webpack_require__(6440);
;// CONCATENATED MODULE: ./actions/deploy-ssh/hooks/containers.ts

/** The shell function `running_of SERVICE`: the newest running container of a service of `$project`; nothing where none runs. */
const RUNNING_OF = `
running_of() {
  docker ps -q --no-trunc --filter "label=com.docker.compose.project=$project" --filter "label=com.docker.compose.service=$1" \\
    --filter label=com.docker.compose.oneoff=False --filter status=running | head -n 1
}
`;
/** An argument list as words of a shell. */
const words = (argv) => argv.map(shell/* shellQuote */.ZL).join(' ');

// EXTERNAL MODULE: ./lib/action/duration.ts
var duration = __webpack_require__(4197);
;// CONCATENATED MODULE: ./actions/deploy-ssh/hooks/limit.ts


/** A limit that begins now. @param input which one says it */
function limitOf({ timing: { now = Date.now } }, input, whole) {
    const end = now() + whole;
    return { input, whole, left: () => Math.max(0, end - now()) };
}
/** Milliseconds left. @throws ActionError when there are none @param what a noun */
function leftOf(limit, what) {
    const left = limit.left();
    if (left > 0)
        return left;
    throw overdue(limit, what);
}
/** What failed with the time over failed for that. */
function explain(error, limit, what) {
    if (!(error instanceof errors/* ActionError */.lZ) || limit.left() > 0)
        return error;
    return overdue(limit, what, error);
}
function overdue({ input, whole }, what, cause) {
    return new errors/* ActionError */.lZ(`${what} did not end within ${(0,duration/* formatDuration */.a3)(whole)}.`, `Raise "${input}".`, { cause });
}
/** The end of what a program wrote, as a part of a sentence; empty when it wrote nothing. */
function saidLast(stderr, shorten) {
    const last = stderr
        .split('\n')
        .map(line => line.trim())
        .filter(line => line !== '')
        .at(-1);
    return last === undefined ? '' : `; it said last: "${shorten(last)}"`;
}

;// CONCATENATED MODULE: ./actions/deploy-ssh/hooks/after.ts




/** Runs a command in the running container of its service. Says its `exit`; what it writes goes to the error output. */
function afterScript({ service, argv }, values) {
    return {
        name: 'after',
        values: { ...values, service },
        lock: 'changing',
        body: `
${RUNNING_OF}
container=$(running_of "$service")
if [ -z "$container" ]; then say not-running "$service"; return 1; fi
if docker exec "$container" ${words(argv)} </dev/null >&2; then code=0; else code=$?; fi
say exit "$code"
`
    };
}
/**
 * Does what has to be done with the new release once it works, in the order of the lines. The old one can still be put back.
 *
 * @param timeout milliseconds for all of them
 * @throws ActionError when one fails
 */
async function runAfter(session, commands, { project, timeout }) {
    const limit = limitOf(session, 'after-timeout', timeout);
    for (const command of commands) {
        const what = `What comes after the start ("after") in service ${command.service}`;
        session.log.info(command.text);
        const answer = await session.host
            .run(afterScript(command, { project }), { ...session.logged(), timeout: leftOf(limit, what) })
            .catch((error) => {
            throw explain(error, limit, what);
        });
        const code = answer.said.get('exit');
        if (code === '0')
            continue;
        if (answer.said.get('not-running') !== undefined)
            throw new errors/* ActionError */.lZ(`${what} could not be done: the service has no running container.`);
        throw new errors/* ActionError */.lZ(`${what} failed with exit status ${code ?? 'unknown'}${saidLast(answer.stderr, one_shots/* shorten */.ml)}.`);
    }
}

// EXTERNAL MODULE: ./lib/host/roads/compose.ts
var compose = __webpack_require__(9305);
;// CONCATENATED MODULE: ./actions/deploy-ssh/hooks/backup-scripts.ts


/** The folders of finished backups: the time, and the release that they were made before. */
const FINISHED = "'^[0-9]\\{8\\}T[0-9]\\{6\\}Z-[0-9a-f-]*$'";
/** Less than this is never enough; what the last backup of the same name had is needed again, and a quarter more. */
const LEAST_FREE_KILOBYTES = 262_144;
/** A file system that has less than this now took what was written no longer. */
const FULL_KILOBYTES = 64;
/**
 * Makes one backup in the container that runs now: what the command writes goes to the host's disk and nowhere else. It says `backed-up NAME BYTES
 * SHA256`, `skipped WHY`, or why it is not good, and fails.
 *
 * @param previous the release that runs; empty when there is none
 */
function backupScript(backup, values) {
    const { service, name, argv, verify } = backup;
    const verifying = verify === undefined
        ? ''
        : `
if ! docker exec -i "$container" ${words(verify.argv)} < "$file" >/dev/null; then rm -f "$file"; say not-verified "$service"; return 1; fi
printf 'Verified.\\n'`;
    return {
        name: 'backup',
        values: { ...values, service, name },
        lock: 'needed',
        body: `
${compose/* COMPOSE */.dX}
${RUNNING_OF}
kilobytes_free() { df -Pk "$backups" 2>/dev/null | awk 'NR == 2 {print $4}' || true; }
checksum() {
  if command -v sha256sum >/dev/null 2>&1; then sha256sum < "$1"
  elif command -v shasum >/dev/null 2>&1; then shasum -a 256 < "$1"
  elif command -v openssl >/dev/null 2>&1; then openssl dgst -sha256 -r < "$1"
  fi | sed -n 's/^\\([0-9a-f]\\{64\\}\\).*/\\1/p'
}
backups=$directory/backups
new=$backups/.new-$token
mkdir -p "$backups" "$new"
chmod 700 "$backups" "$new"
file=$new/$name
container=$(running_of "$service")
if [ -z "$container" ]; then
  of_project() { docker ps -aq --filter "label=com.docker.compose.project=$project" "$@"; }
  if [ -z "$previous" ] && [ -z "$(of_project)" ]; then say skipped first; return; fi
  if [ -n "$previous" ] && [ -z "$(of_project --filter "label=com.docker.compose.service=$service")" ]; then
    if services=$(cd "$directory/releases/$previous" && compose config --services 2>/dev/null) && ! printf '%s\\n' "$services" | grep -qxF "$service"; then
      say skipped new
      return
    fi
  fi
  say not-running "$service"
  return 1
fi
last=$(ls -1 "$backups" | grep ${FINISHED} | sort -r | while read -r one; do
  if [ -f "$backups/$one/$name" ]; then wc -c < "$backups/$one/$name"; break; fi
done | tr -d ' ')
free=$(kilobytes_free)
needed=$(( \${last:-0} / 1024 * 5 / 4 + ${LEAST_FREE_KILOBYTES} ))
case "$free" in
  ''|*[!0-9]*) ;;
  *) if [ "$free" -lt "$needed" ]; then say no-space "$((free / 1024)) $((needed / 1024))"; return 1; fi ;;
esac
if docker exec "$container" ${words(argv)} > "$file" </dev/null; then code=0; else code=$?; fi
if [ "$code" != 0 ]; then rm -f "$file"; say failed "$code"; return 1; fi
if [ ! -s "$file" ]; then rm -f "$file"; say empty "$service"; return 1; fi
free=$(kilobytes_free)
case "$free" in
  ''|*[!0-9]*) ;;
  *) if [ "$free" -lt ${FULL_KILOBYTES} ]; then rm -f "$file"; say full yes; return 1; fi ;;
esac${verifying}
sum=$(checksum "$file")
if [ -n "$sum" ]; then printf '%s  %s\\n' "$sum" "$name" >> "$new/SHA256SUMS"; fi
say backed-up "$name $(wc -c < "$file" | tr -d ' ') $sum"
`
    };
}
/** Backups that were killed in their middle are removed; nobody else works here. */
function beginBackupScript() {
    return { name: 'begin-backup', lock: 'needed', body: `rm -rf "$directory"/backups/.new-*` };
}
/**
 * All backups are good: they get their name, which the lock remembers, too. It is said.
 * @param id of the release that they were made before
 */
function keepBackupScript(values) {
    return {
        name: 'keep-backup',
        values,
        lock: 'needed',
        body: `
new=$directory/backups/.new-$token
if [ -z "$(ls -A "$new")" ]; then rmdir "$new"; return; fi
target=$directory/backups/$(date -u +%Y%m%dT%H%M%SZ)-\${id#*-}
if [ -e "$target" ]; then printf '%s is there already.\\n' "$target" >&2; return 1; fi
mv "$new" "$target"
printf '%s\\n' "$target" > "$work/backup"
say backup "$target"
`
    };
}
/**
 * sh text for the end of a deploy that works, see `Road.prune`: the newest backups stay. Not before: a row of deploys that failed must not push out the
 * backup from before the first of them.
 */
function pruneBackups(keep) {
    return `
for backup in $(ls -1 "$directory/backups" 2>/dev/null | grep ${FINISHED} | sort -r | tail -n +${keep + 1}); do
  rm -rf "$directory/backups/$backup"
done
`;
}

// EXTERNAL MODULE: ./lib/action/size.ts
var size = __webpack_require__(7724);
;// CONCATENATED MODULE: ./actions/deploy-ssh/hooks/backup.ts





/**
 * Makes the backups, in the containers that run now. Nothing has been changed yet: without a good backup nothing will be.
 *
 * @param timeout milliseconds for all of them
 * @param remains volumes with data that nothing of the project uses
 * @returns nothing when there was nothing to back up
 * @throws ActionError when one is not good
 */
async function backUp(session, backups, { project, timeout, remains = [] }) {
    const { host, log, id, state } = session;
    const limit = limitOf(session, 'backup-timeout', timeout);
    const scripts = backups.map(backup => backupScript(backup, { project, previous: state?.previous?.id ?? '' }));
    for (const { text } of backups)
        log.info(text);
    const all = [beginBackupScript(), ...scripts, keepBackupScript({ id })];
    const answers = await host.runAll(all, { ...session.logged(), timeout }).catch((error) => {
        throw explain(error, limit, 'The backup');
    });
    for (const [at, backup] of backups.entries())
        judge(answers[at + 1], backup, remains, log);
    const path = answers[all.length - 1];
    if (path?.exitCode !== 0)
        throw new errors/* ActionError */.lZ('The backup could not be kept on the host.', path?.stderr.trim());
    const files = answers.flatMap(({ said }) => said.all('backed-up').map(readFile));
    const folder = path.said.get('backup');
    return folder === undefined ? {} : { backup: folder, backupFiles: files };
}
function readFile(line) {
    const [name = '', bytes = '', sha256 = ''] = line.split(' ');
    return { name, bytes: Number(bytes), sha256 };
}
/** @throws ActionError when it is not good */
function judge(answer, { service }, remains, { info, warning }) {
    const what = `The backup of service ${service}`;
    const { said, stderr = '', exitCode } = answer ?? {};
    const last = saidLast(stderr, one_shots/* shorten */.ml);
    switch (said?.get('skipped')) {
        case 'first':
            if (remains.length === 0)
                info(`Nothing of the project runs yet: there is nothing to back up of service ${service}.`);
            else
                warning(`THERE IS NO BACKUP of service ${service}: nothing of the project runs, so nothing can be asked for it, but the data of ${remains.join(', ')} is there.`);
            return;
        case 'new':
            info(`Service ${service} is new with this release: there is nothing to back up.`);
            return;
        default:
    }
    const code = said?.get('failed');
    const space = said?.get('no-space')?.split(' ');
    if (code !== undefined)
        throw new errors/* ActionError */.lZ(`${what} failed with exit status ${code}${last}.`);
    if (said?.get('empty') !== undefined) {
        throw new errors/* ActionError */.lZ(`${what} is empty: its command ended with exit status 0, but wrote nothing${last}.`, 'It has to write the backup to its output.');
    }
    if (said?.get('not-verified') !== undefined)
        throw new errors/* ActionError */.lZ(`${what} was made, but "backup-verify" found it to be no good${last}.`);
    if (said?.get('not-running') !== undefined) {
        throw new errors/* ActionError */.lZ(`${what} could not be made: the service has no running container.`, `Start it on the host, or leave its line out of "backup" for this deploy.`);
    }
    if (space !== undefined) {
        throw new errors/* ActionError */.lZ(`${what} was not begun: the host has ${space[0]} MiB free for it, and it may need ${space[1]} MiB.`, 'Free some space, for example older backups in the folder "backups" of the project.');
    }
    if (said?.get('full') !== undefined)
        throw new errors/* ActionError */.lZ(`${what} filled the disk of the host, and is removed again.`, 'Free some space.');
    const made = said?.all('backed-up').map(readFile)[0];
    if (exitCode !== 0 || made === undefined)
        throw new errors/* ActionError */.lZ(`${what} could not be made${last}.`);
    info(`Backed up: ${made.name}, ${(0,size/* formatBytes */.z)(made.bytes)}${made.sha256 === '' ? '' : `, SHA-256 ${made.sha256}`}.`);
}

// EXTERNAL MODULE: ./actions/deploy-ssh/hooks/check.ts + 1 modules
var check = __webpack_require__(690);
// EXTERNAL MODULE: ./lib/host/hooks.ts
var hooks = __webpack_require__(8865);
;// CONCATENATED MODULE: ./actions/deploy-ssh/hooks/needs.ts
/**
 * Shell functions about what a service needs; they use those of lib/host/roads/compose.ts. Each need is written `SERVICE:CONDITION`.
 *
 * - `missing_of NEED…`: those that do not run, and did not complete.
 * - `wait_for_needs NEED…`: waits until all are as they should be, `$seconds` at most; sets `unready` to one that is not, and fails.
 */
const NEEDS = `
state_of() {
  for needed_id in $(of_project -aq --no-trunc --filter "label=com.docker.compose.service=$1" | head -n 1); do
    docker inspect --format '{{.State.Status}}:{{if .State.Health}}{{.State.Health.Status}}{{end}}:{{.State.ExitCode}}' "$needed_id" 2>/dev/null || true
  done
}
is_ready() {
  case "\${1#*:} $(state_of "\${1%%:*}")" in
    'service_completed_successfully exited:'*:0) return 0 ;;
    'service_completed_successfully '*) return 1 ;;
    'service_healthy running:healthy:'* | 'service_healthy running::'*) return 0 ;;
    'service_healthy '*) return 1 ;;
    *' running:'*) return 0 ;;
  esac
  return 1
}
missing_of() {
  for need in "$@"; do
    case "$(state_of "\${need%%:*}")" in running:*) ;; *) if ! is_ready "$need"; then printf '%s\\n' "\${need%%:*}"; fi ;; esac
  done
}
wait_for_needs() {
  give_up=$(($(date +%s) + seconds))
  for need in "$@"; do
    while ! is_ready "$need"; do
      if [ "$(date +%s)" -ge "$give_up" ]; then unready=\${need%%:*}; return 1; fi
      nap
    done
  done
}
`;

;// CONCATENATED MODULE: ./actions/deploy-ssh/hooks/migration-scripts.ts



/**
 * Starts a migration in a container of its own, which nothing ends but the migration: neither this connection, nor a cancel. What it needs and does
 * not run is started first, as in a first deploy; what runs is left as it is. It says `migrating` just before; from then on the data may be another.
 *
 * `run` has no `--pull` in older versions; where it has, a service's `pull_policy: always` would ask the registry again, without a login.
 */
function startMigrationScript({ service, argv }, values) {
    return {
        name: 'start-migration',
        values: { ...values, service },
        lock: 'changing',
        body: `
${compose/* START_PROJECT */.N8}
${NEEDS}
cd "$release"
missing=$(missing_of $needs)
if [ -n "$missing" ]; then
  start_project --no-recreate $missing
  if [ -n "$ended" ] || [ "$code" != 0 ]; then say not-ready "$(printf '%s' "$missing" | one_line)"; return 1; fi
fi
if ! wait_for_needs $needs; then say not-ready "$unready"; return 1; fi
pull=
if docker compose run --help 2>/dev/null | grep -q -e '--pull '; then pull='--pull missing'; fi
names=
for need in $needs; do names="$names\${names:+,}\${need%%:*}"; done
: > "$work/migrated"
say migrating "$name"
if ! compose run --detach --no-deps $pull --name "$name" --label ${compose/* HOOK_LABEL */.v4}=migrate --label "${compose/* HOOK_NEEDS_LABEL */.XL}=$names" "$service" ${words(argv)} >/dev/null; then
  docker rm "$name" >/dev/null 2>&1 || true
  say not-started "$name"
  return 1
fi
`
    };
}
/**
 * Follows a migration to its end, says its `exit`, and only then removes its container. What it writes goes to the error output: on the other one it
 * could say things in our name.
 */
function followMigrationScript(values) {
    return {
        name: 'follow-migration',
        values,
        body: `
docker logs --follow "$name" >&2 2>&1 &
following=$!
code=$(docker wait "$name") || code=
tries=0
while kill -0 "$following" 2>/dev/null && [ "$tries" -lt 25 ]; do nap; tries=$((tries + 1)); done
kill "$following" 2>/dev/null || true
case "$code" in ''|*[!0-9]*) return 1 ;; esac
say exit "$code"
# A program that is not attached to a terminal writes its usual output when it ends, behind the error: that is what a person looks for.
if [ "$code" != 0 ]; then say error "$(docker logs --tail 20 "$name" 2>&1 >/dev/null | grep . | tail -n 1 | one_line | cut -c 1-2000)"; fi
docker rm "$name" >/dev/null || true
`
    };
}
/** Where a migration is that could not be followed to its end: says `state`, as the engine does, and `exit`. */
function lookAtMigrationScript(values) {
    return {
        name: 'look-at-migration',
        values,
        body: `
if facts=$(docker inspect --format '{{.State.Status}} {{.State.ExitCode}}' "$name" 2>/dev/null); then
  say state "\${facts% *}"
  say exit "\${facts##* }"
else
  say state gone
fi
`
    };
}
/** Removes the containers of migrations that have ended since, or never began, and says how: `ended NAME EXIT WORDS`. */
function endedMigrationsScript(values) {
    return {
        name: 'ended-migrations',
        values,
        lock: 'needed',
        body: `
${compose/* HOOKS */.r}
for name in $(hooks_of -a --filter status=exited --filter status=dead --filter status=created --format '{{.Names}}'); do
  if [ "$(docker inspect --format '{{.State.Status}}' "$name" 2>/dev/null)" != created ]; then
    say ended "$name $(docker inspect --format '{{.State.ExitCode}}' "$name") $(docker logs --tail 5 "$name" 2>&1 | one_line | cut -c 1-2000)"
  fi
  docker rm "$name" >/dev/null || true
done
`
    };
}

;// CONCATENATED MODULE: ./actions/deploy-ssh/hooks/migration.ts









/**
 * Runs the migrations in the new image, one after the other, while the old release still runs. None is ever broken off or begun a second time. From the
 * first on a failure is a reason to put back what ran before; what they changed stays.
 *
 * @throws ActionError when one fails, or is not over in time: it runs on then, and the next deploy waits for it
 */
async function migrate(session, migrations, options) {
    const limit = limitOf(session, 'migrate-timeout', options.timeout);
    session.beginChange();
    for (const [at, migration] of migrations.entries()) {
        const name = (0,hooks/* migrationName */.Aj)(options.project, session.id, at + 1);
        session.log.info(migration.text);
        await start(session, migration, name, options, limit);
        await follow(session, migration, name, limit);
    }
}
async function start(session, migration, name, options, limit) {
    const { host, directory, id } = session;
    const left = leftOf(limit, `The migration of service ${migration.service}`);
    const values = {
        project: options.project,
        release: (0,layout/* releasePath */.bD)(directory, id),
        name,
        needs: (options.needs.get(migration.service) ?? []).join(' '),
        seconds: (0,clock/* wholeSeconds */.$P)(options.healthTimeout),
        limit: (0,clock/* wholeSeconds */.$P)(left)
    };
    const answer = await host
        .run(startMigrationScript(migration, values), { ...session.logged(), timeout: (0,clock/* startTimeout */.kk)(left) })
        .catch((error) => {
        // Nobody knows whether it has begun.
        options.begun();
        throw error;
    });
    if (answer.said.get('migrating') !== undefined)
        options.begun();
    if (answer.exitCode === 0)
        return;
    const unready = answer.said.get('not-ready');
    if (unready !== undefined) {
        throw new errors/* ActionError */.lZ(`Service ${unready}, which the migration of service ${migration.service} needs, was not ready: ${(0,ssh_errors/* lastLine */.fM)(answer.stderr)}`);
    }
    throw new errors/* ActionError */.lZ(`The migration of service ${migration.service} could not be started: ${(0,ssh_errors/* lastLine */.fM)(answer.stderr)}`);
}
async function follow(session, { service }, name, limit) {
    const { host, log, signal } = session;
    let answer;
    try {
        answer = await host.run(followMigrationScript({ name }), { ...session.logged(), timeout: Math.max(1_000, limit.left()) });
    }
    catch (error) {
        signal.throwIfAborted();
        if (!(error instanceof errors/* ActionError */.lZ))
            throw error;
        log.info(`The migration could no longer be followed: ${(0,errors/* messageOf */.bD)(error)}`);
    }
    const code = answer?.said.get('exit');
    if (code === '0')
        return;
    if (code !== undefined)
        throw failed(service, code, answer?.said.get('error') || (answer?.stderr ?? ''));
    const { said } = await host.run(lookAtMigrationScript({ name }), { signal });
    const state = said.get('state') ?? 'gone';
    if (state === 'exited' || state === 'dead') {
        if (said.get('exit') === '0')
            return;
        throw failed(service, said.get('exit') ?? 'unknown', answer?.stderr ?? '');
    }
    if (state === 'gone' || state === 'created') {
        throw new errors/* ActionError */.lZ(`What became of the migration of service ${service} cannot be told: its container ${state === 'gone' ? 'is gone' : 'was never started'}.`);
    }
    throw new errors/* ActionError */.lZ(`The migration of service ${service} still ran after ${(0,duration/* formatDuration */.a3)(limit.whole)} ("migrate-timeout"); it was not stopped and runs on: ` +
        `follow it on the host with "${(0,hooks/* howToFollow */.R)(name, '')}", and deploy again when it has ended (a deploy waits for it).`);
}
/**
 * Says how migrations have ended that an earlier deploy could not follow to their end, and removes their containers.
 * @param last what the host said of what runs there, see `oneShotsScript`
 */
async function tellEndedMigrations({ host, log, signal }, project, { said }) {
    if (said.get('ended-hook') === undefined)
        return;
    const answer = await host.run(endedMigrationsScript({ project }), { signal });
    for (const line of answer.said.all('ended')) {
        const [name = '', code = '', ...words] = line.split(' ');
        const text = `The migration ${name} of an earlier deploy has ended since, with exit status ${code}`;
        if (code === '0')
            log.info(`${text}.`);
        else
            log.warning(`${text}${saidLast(words.join(' '), one_shots/* shorten */.ml)}.`);
    }
}
function failed(service, code, stderr) {
    return new errors/* ActionError */.lZ(`The migration of service ${service} failed with exit status ${code}${saidLast(stderr, one_shots/* shorten */.ml)}.`);
}

// EXTERNAL MODULE: ./actions/deploy-ssh/hooks/words.ts
var hooks_words = __webpack_require__(8217);
// EXTERNAL MODULE: ./actions/deploy-ssh/images/pull.ts
var pull = __webpack_require__(1531);
// EXTERNAL MODULE: ./actions/deploy-ssh/result.ts
var result = __webpack_require__(346);
// EXTERNAL MODULE: ./lib/deploy/rolling.ts
var deploy_rolling = __webpack_require__(8737);
;// CONCATENATED MODULE: ./actions/deploy-ssh/rolling/check.ts


/**
 * Before 2.24 the number of containers is a part of what Compose compares, and a plain `up` after a roll creates the new container anew (seen on
 * 2.17.3).
 */
const OLDEST = [2, 24];
/** @param version as `docker compose version --short` gives it */
function findOldCompose(rolling, version) {
    const [, major = '', minor = ''] = /^v?(\d+)\.(\d+)/.exec(version) ?? [];
    const isNewEnough = Number(major) > OLDEST[0] || (Number(major) === OLDEST[0] && Number(minor) >= OLDEST[1]);
    if (rolling.length === 0 || isNewEnough)
        return [];
    return [
        {
            what: `Docker Compose ${version} on the host cannot roll services ("rolling"): it would replace the new container once more, with a gap.`,
            fix: `Update it to ${OLDEST.join('.')} or newer, or leave "rolling" out.`
        }
    ];
}
/** Says those of the images that have no health check of their own, and which paths each makes a volume of. */
function rolledImagesScript(images) {
    return {
        name: 'rolled-images',
        values: { images: images.join(' ') },
        body: `
for image in $images; do
  check=$(docker image inspect --format '{{with .Config.Healthcheck}}{{range .Test}}{{if ne . "NONE"}}{{.}}{{end}}{{end}}{{end}}' "$image")
  if [ -z "$check" ]; then say unchecked "$image"; fi
  paths=$(docker image inspect --format '{{range $path, $empty := .Config.Volumes}}{{println $path}}{{end}}' "$image")
  printf '%s\\n' "$paths" | while IFS= read -r path; do if [ -n "$path" ]; then say volume "$image $path"; fi; done
done
`
    };
}
/**
 * What only the images of services that are to be rolled can tell: whether there is a health check, and whether each container keeps something that
 * the next one would not get.
 *
 * @throws ActionError naming the service
 */
async function checkRolledImages({ host, signal }, rolling, services) {
    const asked = rolling.flatMap(name => {
        const service = services[name];
        return service === undefined ? [] : [{ name, service, image: String(service['image']) }];
    });
    if (asked.length === 0)
        return;
    const { said, exitCode } = await host.run(rolledImagesScript([...new Set(asked.map(({ image }) => image))]), { signal });
    if (exitCode !== 0)
        throw new errors/* ActionError */.lZ('The images of the services in "rolling" could not be looked at.');
    const unchecked = said.all('unchecked');
    const without = asked.find(({ service, image }) => unchecked.includes(image) && !(0,deploy_rolling/* hasOwnCheck */.Rp)(service));
    if (without !== undefined) {
        throw new errors/* ActionError */.lZ(`Service "${without.name}" cannot be rolled: it has no health check, and only a healthy container may take over.`, 'Give it a "healthcheck" in the Compose file, or leave it out of "rolling".');
    }
    for (const { name, service, image } of asked) {
        const mounted = (0,deploy_rolling/* mountedPaths */.r5)(service);
        const made = said
            .all('volume')
            .filter(line => line.startsWith(`${image} `))
            .map(line => line.slice(image.length + 1));
        const path = made.find(one => !mounted.includes(one.replace(/(.)\/+$/, '$1')));
        if (path === undefined)
            continue;
        throw new errors/* ActionError */.lZ(`Service "${name}" cannot be rolled: its image makes a volume of ${path}, which has no name, and the new container would begin with an empty one.`, deploy_rolling/* NAME_IT */.IW);
    }
}

// EXTERNAL MODULE: ./lib/host/roads/rolling.ts
var rolling = __webpack_require__(1016);
;// CONCATENATED MODULE: ./actions/deploy-ssh/rolling/roll-scripts.ts






/**
 * Replaces services one after the other, each without a gap. Says `not-rolled SERVICE WHY` and fails where a new container does not get healthy, and
 * `not-drained SERVICE WHY`, which is only a warning.
 */
function rollScript(drains, values) {
    const cases = drains.map(({ service, argv }) => `    ${(0,shell/* shellQuote */.ZL)(service)}) docker exec "$2" ${words(argv)} ;;`);
    return {
        name: 'roll',
        values: { ...values },
        lock: 'changing',
        body: `
${compose/* START_PROJECT */.N8}
${rolling/* ROLLING */.Y}
${NEEDS}
drain_with() {
  case "$1" in
${cases.join('\n')}
    *) return 2 ;;
  esac
}
cd "$release"
: > ${layout/* RELEASE_FILES */.yP.rolling}
if [ -n "$needs" ]; then
  names=
  for need in $needs; do names="$names \${need%%:*}"; done
  start_project $names
  if [ -n "$ended" ] || [ "$code" != 0 ]; then say not-rolled "\${services%% *} what it needs could not be started"; return 1; fi
  if ! wait_for_needs $needs; then say not-rolled "\${services%% *} $unready, which it needs, was not ready within $seconds s"; return 1; fi
fi
for service in $services; do
  if ! roll_service "$service"; then say not-rolled "$service $why"; return 1; fi
done
`
    };
}

;// CONCATENATED MODULE: ./actions/deploy-ssh/rolling/roll.ts






/**
 * Replaces the services that are to be rolled; a plain start of everything else comes after it.
 *
 * @param drains what makes the health of an old container fail
 * @throws ActionError when a new container does not get healthy: the old one goes on then
 */
async function roll(session, inputs, services, drains) {
    const { project, rolling, 'health-timeout': timeout, 'drain-wait': wait } = inputs;
    if (rolling.length === 0)
        return;
    await session.phase('roll', 'Replace without a gap', async () => {
        const needs = (0,check/* needsOf */.hN)(services);
        const wanted = [...new Set(rolling.flatMap(name => needs.get(name) ?? []))].filter(need => !rolling.includes(need.replace(/:.*/, '')));
        const limit = session.clock.left();
        const values = {
            project,
            release: (0,layout/* releasePath */.bD)(session.directory, session.id),
            services: rolling.join(' '),
            needs: wanted.join(' '),
            seconds: (0,clock/* wholeSeconds */.$P)(timeout),
            limit: (0,clock/* wholeSeconds */.$P)(limit),
            drain_wait: (0,clock/* wholeSeconds */.$P)(wait)
        };
        const answer = await session.host.run(rollScript(drains, values), { ...session.logged(), timeout: (0,clock/* startTimeout */.kk)(limit) });
        for (const line of answer.said.all('not-drained')) {
            session.log.warning(`The old container of service ${before(line)} was not drained as it should be: ${behind(line)}. It was stopped all the same.`);
        }
        const failure = answer.said.get('not-rolled');
        if (failure !== undefined)
            throw new errors/* ActionError */.lZ(`The new container of service ${before(failure)} could not take over: ${behind(failure)}.`);
        if (answer.exitCode !== 0)
            throw new errors/* ActionError */.lZ(`The services ${rolling.join(', ')} could not be replaced: ${(0,ssh_errors/* lastLine */.fM)(answer.stderr)}`);
    });
}
const before = (line) => line.split(' ', 1)[0] ?? '';
const behind = (line) => line.slice(before(line).length + 1);

// EXTERNAL MODULE: ./actions/deploy-ssh/verify/probes.ts + 2 modules
var probes = __webpack_require__(3582);
;// CONCATENATED MODULE: ./actions/deploy-ssh/verify/containers.ts
/** @throws SyntaxError when the host's answer is not JSON */
function readInspection(said) {
    const containers = said.all('container').map(line => readContainer(JSON.parse(line)));
    const images = said.all('image').map(line => JSON.parse(line));
    return { containers, digests: new Map(images.map(({ id, repoDigests }) => [id, repoDigests ?? []])) };
}
/** Engines differ in what they leave out. What is not there is empty, and nothing empty is taken for good news. */
function readContainer(facts) {
    const text = (key) => (typeof facts[key] === 'string' ? facts[key] : '');
    const number = (key) => (typeof facts[key] === 'number' ? facts[key] : NaN);
    const health = text('health').toLowerCase();
    const restarts = number('restarts');
    return {
        name: text('name'),
        service: text('service'),
        image: text('image'),
        imageId: text('imageId'),
        status: text('status').toLowerCase(),
        health: health === '' || health === 'none' ? null : health,
        exitCode: number('exitCode'),
        restarts: Number.isNaN(restarts) ? 0 : restarts,
        restartPolicy: text('restartPolicy'),
        startedAt: text('startedAt'),
        isOneShot: text('oneShot') === 'true'
    };
}
/**
 * Whether the containers are what should run. Compose's own exit status is not used: `up --wait` may end with 0 when its time is up
 * (docker/compose commit 06f4f9d62), and treats a crash loop without health check as running.
 *
 * Each image has to be the one of a container: of one that runs, or of a one-shot that has done its work. At least one has to run, and what is said to
 * have an image must have its digest.
 */
function judgeContainers({ containers, digests }, { images, services, reached = [], imageOf, left = [] }) {
    const missing = services?.find(service => !containers.some(container => container.service === service));
    if (missing !== undefined)
        return { verdict: 'bad', reason: `service ${missing} has no container` };
    const judged = containers
        .filter(({ service }) => !left.includes(service))
        .map(container => judgeContainer(container, reached.includes(container.service)));
    const bad = judged.filter(one => one.verdict === 'bad');
    // What was never started waits for something that says more.
    const telling = bad.find(({ reason }) => !reason.endsWith(NEVER_STARTED)) ?? bad[0];
    if (telling !== undefined)
        return telling;
    const waiting = judged.find(one => one.verdict === 'waiting') ?? judged.find(one => one.verdict === 'busy');
    if (waiting !== undefined)
        return waiting;
    const wrong = findWrongImage({ containers, digests }, images, imageOf, left);
    if (wrong !== undefined)
        return { verdict: 'bad', reason: wrong };
    return { verdict: 'good' };
}
function findWrongImage({ containers, digests }, images, imageOf, left) {
    const ours = containers.filter(container => images.includes(container.image));
    const isRun = (image) => ours.some(container => container.image === image && container.status === 'running');
    const unused = images.find(image => !ours.some(container => container.image === image)) ?? (images.some(isRun) ? undefined : images[0]);
    if (unused !== undefined)
        return `no running container was created from ${unused}`;
    const other = containers.find(({ service, image }) => !left.includes(service) && imageOf?.has(service) === true && imageOf.get(service) !== image);
    if (other !== undefined)
        return `service ${other.service} runs ${other.image}, not ${imageOf?.get(other.service)}`;
    const wrong = ours.find(container => !hasDigest(digests.get(container.imageId) ?? [], container.image));
    return wrong === undefined
        ? undefined
        : `service ${wrong.service} runs, but not with the digest ${wrong.image.slice(wrong.image.indexOf('@') + 1)}`;
}
const NEVER_STARTED = 'is created, not running';
function judgeContainer(container, isReached) {
    const { service, status, health, exitCode, restartPolicy, isOneShot } = container;
    if (isOneShot && (status === 'running' || status === 'paused'))
        return { verdict: 'busy', service };
    if (status === 'running') {
        if (health === 'unhealthy')
            return { verdict: 'bad', reason: `service ${service} is unhealthy according to its health check` };
        if (health === 'starting')
            return { verdict: 'waiting', reason: `service ${service} is still starting according to its health check` };
        if (health !== null && health !== 'healthy')
            return { verdict: 'bad', reason: `service ${service} has the health state "${health}", which is not known` };
        return { verdict: 'good' };
    }
    // A migration or another one-shot that has done its work.
    const ended = Number.isNaN(exitCode) ? 'an unknown status' : `status ${exitCode}`;
    const hasEnded = status === 'exited' || status === 'stopped';
    if (hasEnded && exitCode === 0 && !isReached && (restartPolicy === 'no' || restartPolicy === '' || restartPolicy === 'on-failure')) {
        return { verdict: 'good' };
    }
    if (status === 'restarting')
        return { verdict: 'bad', reason: `service ${service} keeps crashing and being restarted (exit status ${exitCode})` };
    if (hasEnded)
        return { verdict: 'bad', reason: `service ${service} exited with ${ended}` };
    return {
        verdict: 'bad',
        reason: `service ${service} is ${status === '' ? 'in a state that the engine does not name' : status}, not running`
    };
}
/** Whether a container that ran was restarted between two looks. */
function findCrash(before, after) {
    for (const earlier of before) {
        const later = after.find(container => container.name === earlier.name);
        if (later === undefined)
            return `service ${earlier.service} disappeared`;
        // One that runs again has no exit status any more: the engine says 0.
        // Podman counts no restart that it makes itself: the same container has a later start then.
        if (later.restarts > earlier.restarts || (later.startedAt !== earlier.startedAt && !later.isOneShot))
            return `service ${earlier.service} crashed and was restarted${later.exitCode === 0 ? '' : ` (exit status ${later.exitCode})`}`;
    }
    return undefined;
}
/** Whether one of the engine's names for an image is this name with this digest. */
function hasDigest(repoDigests, image) {
    return repoDigests.some(known => familiarName(known) === familiarName(image));
}
/** Docker leaves out its defaults: `docker.io/library/nginx` is listed as `nginx`. */
function familiarName(image) {
    return image.replace(/^(index\.)?docker\.io\//, '').replace(/^library\//, '');
}
/**
 * Compose fails `up --wait` for a container that ended with 0 as it should (docker/compose#10596). That complaint alone is not a failure;
 * any other is, even when the containers look good: they may be the old ones.
 */
function isOnlyFinishedOneShot(stderr) {
    const complaints = stderr.split(/\r?\n/).filter(line => /exited|error|fail|unhealthy|timeout/i.test(line));
    return complaints.length > 0 && complaints.every(line => /exited \(0\)/.test(line) || /\bExited\b/.test(line));
}

// EXTERNAL MODULE: ./actions/deploy-ssh/compose/config-scripts.ts
var config_scripts = __webpack_require__(7641);
;// CONCATENATED MODULE: ./actions/deploy-ssh/verify/verify.ts







/** Between two looks at the containers. Most are healthy at once or in a moment; one that takes long is looked at less often. */
const [SOON_POLL_MILLISECONDS, POLL_MILLISECONDS, SOON_MILLISECONDS] = [250, 1_000, 5_000];
/** A container without a health check must stay up this long: a program that cannot start ends at once. */
const SETTLE_MILLISECONDS = 3_000;
/** Between two looks while everything has to stay up. */
const WATCH_POLL_MILLISECONDS = 5_000;
const isUnchecked = ({ health }) => health === null;
/**
 * Whether what runs on the host is what should run, and answers: containers, digest, health page, and a second look for crashes.
 *
 * @param up the answer of the script that ran `compose up`
 * @throws ActionError when the connection fails; the signal's reason when the run is cancelled
 */
async function verify(host, target, up, dependencies) {
    const { signal, pause = duration/* sleep */.yy, now = Date.now } = dependencies;
    if (up.said.get('ended') === 'time') {
        const running = up.said.all('still-runs');
        const whole = (0,duration/* formatDuration */.a3)(target.patience.whole);
        return { ok: false, reason: running.length > 0 ? (0,one_shots/* stillRan */.WX)(running, target) : `not everything was started within ${whole} ("timeout")` };
    }
    const complaint = composeComplaint(up, target);
    const settled = await waitForContainers(host, target, complaint !== undefined, dependencies);
    if (!settled.ok)
        return { ok: false, reason: complaint === undefined ? settled.reason : `${settled.reason} (${complaint})` };
    if (complaint !== undefined)
        return { ok: false, reason: complaint };
    const settledAt = now();
    const look = async () => whyBroken(await inspect(host, target.project, signal), target, settled.running);
    const { project, version, timeout, stableFor } = target;
    const health = await (0,probes/* askProbes */.Pf)(host, target.probes, { ...dependencies, project, version, timeout, look });
    if (health.health === 'unhealthy')
        return { ok: false, reason: health.reason };
    const watched = stableFor ?? (settled.running.some(isUnchecked) ? SETTLE_MILLISECONDS : 0);
    // Nothing has happened since they were looked at: nobody waited, and nobody was asked.
    if (watched === 0 && settled.isFirst && target.probes.length === 0)
        return { ok: true, version: health.version };
    for (;;) {
        const left = settledAt + watched - now();
        if (left > 0)
            await pause(Math.min(left, WATCH_POLL_MILLISECONDS), signal);
        const broken = await look();
        if (broken !== undefined)
            return { ok: false, reason: broken };
        if (left <= WATCH_POLL_MILLISECONDS)
            return { ok: true, version: health.version };
    }
}
/** What is wrong with the containers; undefined when they are what should run, and none was restarted since. */
function whyBroken(inspection, target, before) {
    const verdict = judgeContainers(inspection, target);
    return findCrash(before, inspection.containers) ?? whyNotGood(verdict);
}
function whyNotGood(verdict) {
    if (verdict.verdict === 'good')
        return undefined;
    return verdict.verdict === 'busy' ? `service ${verdict.service} runs again` : verdict.reason;
}
async function waitForContainers(host, target, hasFailed, dependencies) {
    const { signal, pause = duration/* sleep */.yy, now = Date.now } = dependencies;
    let { first } = dependencies;
    const began = now();
    const last = began + target.patience.left;
    let end = began + target.timeout;
    for (;;) {
        const isFirst = first !== undefined;
        const inspection = first ?? (await inspect(host, target.project, signal));
        const verdict = judgeContainers(inspection, target);
        first = undefined;
        if (verdict.verdict === 'good')
            return { ok: true, running: inspection.containers.filter(({ status }) => status === 'running'), isFirst };
        if (verdict.verdict === 'busy') {
            if (now() >= last)
                return { ok: false, reason: (0,one_shots/* stillRan */.WX)([verdict.service], target) };
            end = now() + target.timeout;
        }
        else if (verdict.verdict === 'bad' || hasFailed || now() >= end)
            return { ok: false, reason: verdict.reason };
        await pause(now() < began + SOON_MILLISECONDS ? SOON_POLL_MILLISECONDS : POLL_MILLISECONDS, signal);
    }
}
async function inspect(host, project, signal) {
    const answer = await host.run((0,config_scripts/* inspectScript */.Y1)({ project }), { signal });
    if (answer.exitCode !== 0)
        throw new errors/* ActionError */.lZ(`The containers on the host could not be examined: ${(0,ssh_errors/* lastLine */.fM)(answer.stderr)}`);
    return readInspection(answer.said);
}
/** What Compose found wrong; undefined when it found nothing, or complains only about a finished one-shot. */
function composeComplaint({ said, stderr }, { timeout }) {
    if (said.get('ended') === 'health')
        return `what other services wait for was not healthy within ${(0,duration/* formatDuration */.a3)(timeout)}`;
    if (said.get('compose-exit') === '0' || isOnlyFinishedOneShot(stderr))
        return undefined;
    return `docker compose failed: ${(0,ssh_errors/* explainDockerFailure */.g0)(stderr).message}`;
}

// EXTERNAL MODULE: ./actions/deploy-ssh/compose/prune.ts
var prune = __webpack_require__(4916);
// EXTERNAL MODULE: ./actions/deploy-ssh/compose/release.ts + 1 modules
var compose_release = __webpack_require__(2618);
;// CONCATENATED MODULE: ./actions/deploy-ssh/adopt/put-back.ts





const put_back_POLL_MILLISECONDS = 500;
/** As for a new release: a program that cannot start ends at once. */
const put_back_SETTLE_MILLISECONDS = 3_000;
/**
 * Whether what ran in the old folder runs again, after the host started it there. There is no page that it could be judged by: what counts is that each
 * service that ran does so, and of which image.
 *
 * @param up what starting it came to
 * @param reason why the new release failed
 * @throws ActionError when the connection fails; the signal's reason when the run is cancelled
 */
async function judgePutBack(host, { project, adoption, timeout }, up, reason, { signal, pause = duration/* sleep */.yy, now = Date.now }) {
    const { old, wayBack } = adoption;
    // What failed came before anything was replaced: the host has started nothing.
    const wentOn = up.said.get('adopted-untouched') !== undefined;
    const failed = (why) => ({
        result: 'failed',
        reason: (0,result/* addTo */.DN)(reason, `and ${wentOn ? `what ran before from ${old.folder}` : `what ran before from ${old.folder} was started there again but`} does not work: ${why}`),
        host: 'uncertain'
    });
    const left = up.said.all('left');
    if (up.said.get('compose-exit') !== '0') {
        return {
            result: 'failed',
            reason: (0,result/* addTo */.DN)(reason, `and what ran before could not be started again in ${old.folder}: ${whyNotStarted(up.stderr, old)}`),
            host: 'uncertain'
        };
    }
    const ran = [...new Set(old.containers.filter(({ status }) => status === 'running').map(({ service }) => service))];
    const expected = ran.filter(service => !left.includes(service));
    const end = now() + timeout;
    let containers = [];
    for (;;) {
        containers = (await inspect(host, project, signal)).containers;
        const wrong = expected.flatMap(service => whatIsWrong(service, containers));
        const bad = wrong.find(({ state }) => state === 'bad') ?? wrong[0];
        if (bad === undefined)
            break;
        if (bad.state === 'bad' || now() >= end)
            return failed(bad.why);
        await pause(put_back_POLL_MILLISECONDS, signal);
    }
    const running = containers.filter(({ service, status }) => expected.includes(service) && status === 'running');
    await pause(put_back_SETTLE_MILLISECONDS, signal);
    const later = (await inspect(host, project, signal)).containers;
    const crash = findCrash(running, later);
    if (crash !== undefined)
        return failed(crash);
    const differing = expected.filter(service => !isSameImage(adoption, service, later));
    const differences = [
        ...(wayBack.way === 'same' || wentOn ? [] : wayBack.reasons),
        ...differing.map(service => `service ${service} runs another image than before`)
    ];
    const back = `what ran before was started again in ${old.folder}`;
    const words = differences.length === 0 ? '' : `${back}, BUT NOT AS IT WAS: ${differences.join('; ')}`;
    return { result: 'rolled-back', reason: (0,result/* addTo */.DN)(reason, words), servingVersion: '', ...(left.length > 0 ? { left: true } : {}), wentOn };
}
/** @returns nothing for a service that runs and is healthy */
function whatIsWrong(service, containers) {
    const own = containers.filter(container => container.service === service);
    const running = own.filter(({ status }) => status === 'running');
    if (running.length === 0) {
        const [first] = own;
        const isEnded = first !== undefined && ['exited', 'dead', 'stopped'].includes(first.status);
        const why = first === undefined ? `service ${service} has no container` : `service ${service} is ${first.status}, not running`;
        return [{ state: isEnded ? 'bad' : 'waiting', why }];
    }
    if (running.some(({ health }) => health === 'unhealthy'))
        return [{ state: 'bad', why: `service ${service} is unhealthy` }];
    if (running.some(({ health }) => health === 'starting'))
        return [{ state: 'waiting', why: `service ${service} is still starting` }];
    return [];
}
function isSameImage({ old }, service, containers) {
    const before = new Set(old.containers.filter(one => one.service === service).map(({ imageId }) => imageId));
    return containers.filter(one => one.service === service && one.status === 'running').every(({ imageId }) => before.has(imageId));
}

// EXTERNAL MODULE: ./lib/host/restore-scripts.ts
var restore_scripts = __webpack_require__(2566);
;// CONCATENATED MODULE: ./actions/deploy-ssh/compose/restore.ts










function restoreValues({ directory, token, project, id, previous, timeout, limit }) {
    return { directory, token, project, id, previous: previous?.id ?? '', seconds: (0,clock/* wholeSeconds */.$P)(timeout), limit: (0,clock/* wholeSeconds */.$P)(limit) };
}
/**
 * Puts the previous release back and verifies it as a new one is verified; takes a failed first deploy down. Volumes are never removed.
 *
 * @param reason why the new release failed
 * @returns never throws for a host that cannot be restored: that is the outcome `failed`, `uncertain`
 */
async function restore(host, failed, reason, log, dependencies) {
    const { previous, adoption, timeout, limit, project, isStarted } = failed;
    const started = Date.now();
    const say = previous === undefined && adoption !== undefined ? untilQuoted(log) : log;
    try {
        const up = await host.run((0,restore_scripts/* restoreScript */.Q)(restoreValues(failed)), {
            timeout: (0,clock/* startTimeout */.kk)(limit),
            signal: dependencies.signal,
            onLine: line => say((0,shell/* logLine */.BP)(line))
        });
        const left = up.said.all('left');
        if (previous === undefined && adoption !== undefined) {
            return await judgePutBack(host, { project, adoption, timeout }, up, reason, dependencies);
        }
        if (previous === undefined) {
            if (left.length > 0)
                return uncertain(reason, `nothing was taken down, because ${(0,hooks/* nameRunning */.Pr)(left)} still runs`);
            if (up.said.get('compose-exit') === '0')
                return { result: 'taken-down', reason };
            return uncertain(reason, `taking it down failed too: ${(0,ssh_errors/* lastLine */.fM)(up.stderr)}`);
        }
        if (up.said.get('tag-lost') !== undefined) {
            return uncertain(reason, `the image ${up.said.get('tag-lost')} that ran before is no longer on the host`);
        }
        const verification = await verify(host, {
            project,
            images: Object.values(previous.images),
            probes: previous.probes,
            version: '',
            timeout,
            stableFor: undefined,
            left,
            patience: { left: Math.max(0, started + limit - Date.now()), whole: limit }
        }, up, dependencies);
        if (verification.ok) {
            return { result: 'rolled-back', reason, servingVersion: verification.version, left: left.length > 0, wentOn: !isStarted };
        }
        return uncertain(reason, `the previous release ${previous.id} was started again but does not work: ${verification.reason}`);
    }
    catch (error) {
        if (dependencies.signal?.aborted === true)
            throw error;
        return uncertain(reason, `the previous release could not be put back: ${(0,errors/* messageOf */.bD)(error)}`);
    }
}
function uncertain(reason, then) {
    return { result: 'failed', reason: (0,result/* addTo */.DN)(reason, `and ${then}`), host: 'uncertain' };
}

// EXTERNAL MODULE: ./actions/deploy-ssh/compose/sent-environment.ts
var sent_environment = __webpack_require__(3868);
// EXTERNAL MODULE: ./lib/ssh/receive.ts
var receive = __webpack_require__(3530);
// EXTERNAL MODULE: ./actions/deploy-ssh/files/host-store.ts
var host_store = __webpack_require__(3921);
// EXTERNAL MODULE: ./actions/deploy-ssh/files/store.ts
var files_store = __webpack_require__(1006);
// EXTERNAL MODULE: ./actions/deploy-ssh/files/store-scripts.ts
var store_scripts = __webpack_require__(5251);
// EXTERNAL MODULE: ./actions/deploy-ssh/compose/config-failure.ts
var config_failure = __webpack_require__(4563);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: ./actions/deploy-ssh/compose/start-scripts.ts
var start_scripts = __webpack_require__(833);
;// CONCATENATED MODULE: ./actions/deploy-ssh/compose/override.ts






/**
 * The label with the hash of what Compose copies or mounts into a container as a config or secret. Compose compares a service's configuration, in which
 * such a thing is a name only: without it, a changed content does not reach a container that is there (docker/compose#13045; pkg/compose/hash.go).
 */
const CONTENT_LABEL = 'fairway.content';
/**
 * The release's own Compose file, which adds to the user's: labels on one-shots, so that they are known as such whatever release runs, and on the services
 * that get copied content; and the lasting paths of what is mounted from the release. It is part of the release, so that a service for which nothing
 * has changed keeps running, also when the release is put back.
 *
 * @returns JSON, which is YAML but for one tag; empty when there is nothing to add
 */
function renderOverride(parts, form) {
    const { start, released } = parts;
    const services = new Map();
    const add = (service, key, value) => services.set(service, { ...services.get(service), [key]: value });
    for (const name of new Set([...start.oneShots, ...start.copied.keys()])) {
        const labels = labelsOf(name, parts);
        if (Object.keys(labels).length > 0)
            add(name, 'labels', labels);
    }
    for (const [name, volumes] of released.volumes) {
        const replaced = volumes.filter(({ path }) => placeOf(path, parts) !== undefined);
        if (replaced.length === 0)
            continue;
        const said = (form === 'merged' ? replaced : volumes).map(one => lastingVolume(one, parts));
        add(name, form === 'merged' ? 'volumes' : WHOLE, said);
    }
    const content = {
        ...(services.size === 0 ? {} : { services: Object.fromEntries(services) }),
        ...lastingSources('secrets', parts),
        ...lastingSources('configs', parts)
    };
    if (Object.keys(content).length === 0)
        return '';
    return `${JSON.stringify(content, undefined, 2).replaceAll(`"${WHOLE}":`, '"volumes": !override')}\n`;
}
/** In JSON a text cannot hold this name in quotes and the colon behind them. */
const WHOLE = 'volumes !override';
function labelsOf(service, { start, ...parts }) {
    const sources = (start.copied.get(service) ?? []).flatMap(source => contentOf(source, parts));
    return {
        ...(start.oneShots.includes(service) ? { [compose/* ONE_SHOT_LABEL */.HL]: 'true' } : {}),
        ...(sources.length === 0 ? {} : { [CONTENT_LABEL]: (0,external_node_crypto_.createHmac)('sha256', parts.secret).update(JSON.stringify(sources)).digest('hex') })
    };
}
/** Nothing for a file of the host: what is in it is not known here. */
function contentOf(source, { values, stored, release }) {
    if ('content' in source)
        return [[source.name, source.content]];
    if ('variable' in source)
        return [[source.name, values.get(source.variable) ?? null]];
    const found = source.file.startsWith(`${release}/`) ? stored.get(source.file.slice(release.length + 1)) : undefined;
    return found === undefined ? [] : [[source.name, found.key]];
}
/** @param path in the release @returns where it leads; undefined for what stays as it is */
function placeOf(path, { stored, moved, release }) {
    return path === undefined ? undefined : (stored.get(path)?.path ?? moved.get(external_node_path_.posix.join(release, path)));
}
/** A file that is sent and is not there must not become an empty folder. */
function lastingVolume({ path, volume }, parts) {
    const place = placeOf(path, parts);
    if (place === undefined)
        return volume;
    const isSent = path !== undefined && parts.stored.has(path);
    return { ...volume, source: escaped(place), ...(isSent ? { bind: { ...volume.bind, create_host_path: false } } : {}) };
}
function lastingSources(kind, parts) {
    const files = [...parts.released[kind]].flatMap(([name, path]) => {
        const place = placeOf(path, parts);
        return place === undefined ? [] : [[name, { file: escaped(place) }]];
    });
    return files.length === 0 ? {} : { [kind]: Object.fromEntries(files) };
}
/** As Compose reads it again. */
const escaped = (path) => path.replaceAll('$', '$$$$');
/**
 * Asks Compose for the values of variables from which it copies content: it leaves them out of its output, but fills them in where a file uses them.
 *
 * @returns undefined when nothing comes from variables
 * @throws ActionError when a name is none
 */
function askForVariables(release, project, { copied }) {
    const names = new Set([...copied.values()].flat().flatMap(source => ('variable' in source ? [source.variable] : [])));
    if (names.size === 0)
        return undefined;
    const odd = [...names].find(name => !/^[A-Za-z_]\w*$/.test(name));
    if (odd !== undefined)
        throw new errors/* ActionError */.lZ(`A config or secret takes its content from "${odd}", which is not the name of a variable.`);
    const probe = JSON.stringify({ 'x-fairway': Object.fromEntries([...names].map(name => [name, `\${${name}-}`])) });
    return (0,start_scripts/* valuesScript */.gv)({ release, project, probe });
}
/** @throws ActionError when Compose could not say them */
function readVariables({ exitCode, stdout }) {
    const values = exitCode === 0 ? parseValues((0,shell/* textAfter */.eC)(stdout, 'values')) : undefined;
    if (values === undefined)
        throw new errors/* ActionError */.lZ('Compose on the host could not say what the variables of configs and secrets are.');
    return values;
}
/** No error repeats any of it: it holds secrets. */
function parseValues(json) {
    try {
        const config = JSON.parse(json);
        return new Map(Object.entries(config['x-fairway']).map(([name, value]) => [name, String(value)]));
    }
    catch {
        return undefined;
    }
}

;// CONCATENATED MODULE: ./actions/deploy-ssh/compose/add-override.ts







/**
 * Gives what the services mount from the release its lasting path, and labels them, by the release's own Compose file: see {@link renderOverride}. Compose
 * is asked whether it took it.
 *
 * @param values of the variables from which configs and secrets come
 * @param store undefined where nothing is sent and nothing copied
 * @returns undefined when there is nothing to add
 */
function overrideFor(release, plan, values, store) {
    const secret = store?.secret ?? Buffer.alloc(0);
    const stored = storedPaths(release, plan, secret);
    const parts = { start: plan.start, values, released: plan.released, stored, moved: release.moved, release: release.path, secret };
    const [merged, whole] = [renderOverride(parts, 'merged'), renderOverride(parts, 'whole')];
    if (merged === '')
        return undefined;
    const words = (0,compose_release/* composeArguments */.hw)([...release.files, { name: layout/* RELEASE_FILES */.yP.override, kind: 'own' }], release.profiles);
    const used = new Set([...release.keys, ...[...stored.values()].map(({ key }) => key)]);
    const script = (0,config_scripts/* overrideScript */.s_)({
        directory: release.directory,
        release: release.path,
        project: release.project,
        mounted: [...stored].map(([path, { key }]) => `${key} ${path}\n`).join(''),
        override: merged,
        otherwise: whole === merged ? '' : whole,
        moved: [...[...stored.keys()].map(path => `${release.path}/${path}`), ...release.moved.keys()].flatMap(sourcesIn).join(''),
        words: (0,compose_release/* renderArguments */.RN)(words),
        keys: [...used].map(key => `${key}\n`).join('')
    });
    return { script, explain: answer => add_override_explain(answer, release.path) };
}
/** How Compose's JSON names a path as the source of a mount, or of a secret or config. */
const sourcesIn = (path) => ['source', 'file'].map(name => `"${name}":${JSON.stringify(path)}\n`);
/** What is mounted, by its path in the release. What Fairway itself puts there has no entry. */
function storedPaths({ files, directory }, { released }, secret) {
    const sent = files.filter(({ kind }) => kind === 'sent');
    const volumes = [...released.volumes.values()].flat().flatMap(({ path }) => path ?? []);
    const paths = new Set([...volumes, ...released.secrets.values(), ...released.configs.values()]);
    return new Map([...paths].flatMap(path => {
        const entry = (0,files_store/* entryAt */._f)(path, sent);
        if (entry === undefined)
            return [];
        const key = (0,files_store/* keyOf */.TN)(entry, secret);
        return [[path, { key, path: `${directory}/${layout/* PROJECT_FILES */._F.files}/${key}/${(0,files_store/* nameIn */.ZC)(entry)}` }]];
    }));
}
function add_override_explain({ said, stderr }, release) {
    // Until Compose 2.25 what is included is merged after all other files (docker/compose#11404).
    if (/conflicts with imported resource/.test(stderr)) {
        return new errors/* ActionError */.lZ('Compose on the host is too old for this project: it cannot add to a service that comes from an "include".', 'Update Docker Compose on the host to 2.26 or newer, or name the included files in "compose-file" instead.');
    }
    if (said.get('kept') !== undefined || /already mounted|duplicate mount point/i.test(stderr)) {
        return new errors/* ActionError */.lZ('Compose on the host does not take another path for a file that is mounted.', 'Write the paths in the containers without a slash at the end and without "//", or update Docker Compose on the host.');
    }
    if (/no space left|quota exceeded/i.test(stderr))
        return new errors/* ActionError */.lZ("The host's disk is full.", 'Free some space on it.');
    return (0,config_failure/* explainConfigFailure */.k)(stderr, release);
}

// EXTERNAL MODULE: ./actions/deploy-ssh/fleet/put-release.ts
var put_release = __webpack_require__(9973);
// EXTERNAL MODULE: ./actions/deploy-ssh/compose/config.ts + 1 modules
var compose_config = __webpack_require__(1221);
// EXTERNAL MODULE: ./actions/deploy-ssh/compose/nameless.ts
var nameless = __webpack_require__(2484);
// EXTERNAL MODULE: ./actions/deploy-ssh/compose/mounts.ts
var mounts = __webpack_require__(2403);
// EXTERNAL MODULE: ./actions/deploy-ssh/compose/unset-variables.ts
var unset_variables = __webpack_require__(3761);
;// CONCATENATED MODULE: ./actions/deploy-ssh/compose/stage.ts






















/**
 * Puts the release's files on the host and lets Compose read them: what it cannot deploy is refused before anything runs differently.
 * @throws ActionError when the files cannot be written or the project cannot be deployed
 */
async function stageRelease(session, inputs, files, options) {
    const { project, profiles } = inputs;
    const images = (0,deploy_images/* imagesOf */.IC)(inputs);
    const entries = (0,files_store/* entriesOf */.Mc)(files.filter(({ kind }) => kind === 'sent'));
    const store = entries.length === 0 ? undefined : await (0,host_store/* storeOf */.x)(session, options);
    const named = store === undefined ? [] : entries.map(entry => ({ entry, key: (0,files_store/* keyOf */.TN)(entry, store.secret) }));
    const keys = named.map(({ key }) => key);
    const missing = new Map(named.filter(({ key }) => store?.entries.has(key) !== true).map(({ entry, key }) => [key, entry]));
    const lines = named.map(({ entry, key }) => `${key} ${entry.source}\n`).join('');
    const release = { tree: treeOf(files, missing, keys), content: (0,compose_release/* contentOf */.$E)(images) };
    const answer = await (0,put_release/* putRelease */.H)(session, release, { body: config_scripts/* PLACE_AND_READ */.P0, values: { project, entries: lines } }, options);
    const path = (0,layout/* releasePath */.bD)(session.directory, session.id);
    if (answer.said.get('unplaced') !== undefined)
        throw (0,receive/* unwritten */.pg)(path, answer);
    const sent = (0,compose_release/* readEnvironmentOf */.fQ)(files);
    if (answer.exitCode !== 0)
        throw (0,unset_variables/* explainRequired */.v$)(answer.stderr, sent) ?? (0,config_failure/* explainConfigFailure */.k)(answer.stderr, path);
    (0,unset_variables/* checkUnsetVariables */.z$)(answer.stderr, sent);
    const json = (0,shell/* textAfter */.eC)(answer.stdout, 'config');
    const names = files.map(({ name }) => name);
    const local = { composeFiles: inputs['compose-file'], workspace: process.cwd() };
    const moved = await placeAdoptedMounts(session, { json, path, files: names, ...local }, options);
    const place = { path, files: names, moved };
    const plan = (0,compose_config/* planProject */.f)(json, images, place);
    (0,sent_environment/* checkEnvironments */.pY)(sent, plan.environments);
    await (0,nameless/* checkNameless */.T)(session, session.state?.nameless ?? [], { json, moved }, options);
    const values = await askFurther(session, project, plan, place, options);
    await noteAdoption(session, plan.services, options);
    const placed = { path, directory: session.directory, project, files, profiles, keys, moved };
    const key = store ?? (plan.start.copied.size === 0 ? undefined : await (0,host_store/* storeOf */.x)(session, options));
    const override = overrideFor(placed, plan, values, key);
    return { plan, images: (0,pull/* readImages */.H)(answer.said), override, sent: { all: entries.length, fresh: missing.size } };
}
/** What goes over the connection: the entries that the host does not have, and the release's own files. */
function treeOf(files, missing, keys) {
    const named = Buffer.from(keys.map(key => `${key}\n`).join(''));
    const own = [...files.filter(({ kind }) => kind !== 'sent'), { name: layout/* RELEASE_FILES */.yP.files, content: named, mode: 0o600 }];
    return [
        ...own.map(({ name, content, mode }) => ({ path: name, content, mode })),
        ...[...missing].flatMap(([key, entry]) => entry.files.map(({ path, content, mode }) => ({
            path: `${store_scripts/* ARRIVED */.aN}/${key}/${entry.kind === 'folder' ? 'tree/' : ''}${path}`,
            content,
            mode
        })))
    ];
}
/** What only some projects have to be asked for: where mounts lead, and what variables are that Compose copies. */
async function askFurther({ host }, project, plan, place, options) {
    const outside = plan.mounts.filter(({ source }) => !source.startsWith(`${place.path}/`) && !/[\r\n]/.test(source));
    const paths = outside.length === 0 ? undefined : (0,config_scripts/* realPathsScript */.mU)({ paths: outside.map(({ source }) => source).join('\n') });
    const variables = askForVariables(place.path, project, plan.start);
    const questions = [paths, variables].filter(script => script !== undefined);
    if (questions.length === 0)
        return new Map();
    const answers = [...(await host.runAll(questions, options))];
    if (paths !== undefined)
        checkLinks(answers.shift(), outside, place);
    if (variables === undefined)
        return new Map();
    return readVariables(answers[0] ?? { exitCode: 1, stdout: '' });
}
/** A path outside of the release may be a link into it. */
function checkLinks(answer, outside, place) {
    const real = answer?.said.all('real') ?? [];
    if (answer?.exitCode !== 0 || real.length !== outside.length) {
        throw new errors/* ActionError */.lZ(`The mounts of the Compose file could not be looked up on the host: ${(0,ssh_errors/* lastLine */.fM)(answer?.stderr ?? '')}`);
    }
    for (const [index, mount] of outside.entries()) {
        const source = real[index] ?? mount.source;
        if (source !== mount.source)
            (0,mounts/* checkMount */.gx)({ ...mount, what: `${mount.what} "${mount.source}", a link to`, source, isLink: true }, place);
    }
}

// EXTERNAL MODULE: ./lib/deploy/compose-file.ts
var compose_file = __webpack_require__(1923);
;// CONCATENATED MODULE: ./actions/deploy-ssh/compose/unsent.ts



/**
 * What stands against a deploy in the mounts of the Compose files, as far as these say it: for a check, which puts no file on the host and so cannot ask
 * the host's Compose. What is not sent is nowhere, unless the project was taken over; what it writes to is in its old folder then.
 */
function findUnsent(files, profiles, { oldFolder, inCheckout }) {
    const texts = (0,compose_release/* textsOf */.CB)(files);
    const compose = files.flatMap(({ kind, name }) => (kind === 'compose' ? [{ path: name, content: texts.get(name) ?? '' }] : []));
    const sent = files.filter(({ kind }) => kind === 'sent').map(({ name }) => name);
    return (0,compose_file/* findUnsentPaths */.Jw)(compose, { sent, profiles }).flatMap(one => {
        if (oldFolder === undefined)
            return [(0,compose_file/* notSent */.eE)(one)];
        return one.isReadOnly && inCheckout(one.path) !== undefined ? [stayingAsItIs(one.what, `./${one.path}`, oldFolder)] : [];
    });
}

// EXTERNAL MODULE: ./actions/deploy-ssh/compose/written.ts
var compose_written = __webpack_require__(4427);
;// CONCATENATED MODULE: ./actions/deploy-ssh/compose/road.ts


































const SILENT = { info: () => undefined, warning: () => undefined };
/** What a road does with a Compose project on one host. */
class ComposeRoad {
    name = 'compose';
    prune;
    #inputs;
    #files;
    #run;
    #logins;
    #commands;
    #probes;
    #isKept = false;
    /** What has to be there once it runs; undefined before the files were staged. */
    #plan;
    /** What the start came to. */
    #up;
    /** Whether something of the new release was started in the place of the previous one. */
    #isStarted = false;
    /**
     * @param inputs as they are for this host
     * @param files what the user sends, read before any host is asked
     * @param run who deploys
     * @param logins for the registries of its images
     * @param commands what is done around it
     */
    constructor(inputs, files, run, { logins, commands }) {
        this.#inputs = inputs;
        this.#files = files;
        this.#run = run;
        this.#logins = logins;
        this.#commands = commands;
        this.#probes = (0,probes/* probesOf */.pX)(inputs);
        this.prune = commands.backups.length === 0 ? prune/* PRUNE */.j : `${prune/* PRUNE */.j}${pruneBackups(inputs['backup-keep'])}`;
    }
    /** Goes on with a release that is on the host already: it is judged by its own probes, and nobody here knows its secrets. */
    resume(plan, probes) {
        this.#plan = { ...plan, definitions: {} };
        this.#probes = probes;
        this.#isKept = true;
    }
    async examine(session) {
        const { directory, project, adopt } = this.#inputs;
        const lookup = this.#files.length === 0 ? () => undefined : (0,compose_release/* readEnvironmentOf */.fQ)(this.#files).lookup;
        const written = (0,compose_written/* readWritten */.I)((0,compose_release/* textsOf */.CB)(this.#files).values(), this.#inputs.profiles, lookup);
        const external = { networks: written.external.networks.join(' '), volumes: written.external.volumes.join(' ') };
        const answer = await session.host.run((0,state_scripts/* preflightScript */.B)({ directory, project }, external), { signal: session.signal });
        const { state, findings, tools, old } = (0,preflight/* judgePreflight */.f)(answer, { project, adopt, written });
        session.state = state;
        if (state !== undefined)
            this.#tellRemains(session, state.remains);
        const isCheck = this.#inputs.mode.startsWith('check');
        const against = old === undefined ? [] : await this.#adopt(session, old, isCheck ? written.services : []);
        // With a project that is refused it is not known where its data is, and the advice would be wrong.
        const unsent = isCheck && state !== undefined && findings.length === 0 ? this.#findUnsent(state.oldFolder) : [];
        const tooOld = state === undefined ? [] : findOldCompose(this.#inputs.rolling, state.composeVersion);
        const missing = await (0,examine_missing/* findMissing */.y)(session.host, (0,requires/* parseRequires */.Qr)(this.#inputs.requires), { project, units: [], signal: session.signal });
        return [...findings, ...against, ...unsent, ...missing, ...tooOld, ...(0,probes/* findUnaskable */.ar)(this.#probes, tools)];
    }
    #findUnsent(oldFolder) {
        const { profiles, 'compose-file': composeFiles } = this.#inputs;
        return findUnsent(this.#files, profiles, { oldFolder, inCheckout: checkoutOf(process.cwd(), composeFiles, oldFolder ?? '') });
    }
    /** What is taken over, and how, is said once. */
    #told = '';
    /** Volumes are found by the project's name: whoever made them, what is in them is used. */
    #tellRemains({ log }, volumes) {
        if (volumes.length === 0 || this.#told !== '')
            return;
        this.#told = volumes.join(' ');
        const [are, them] = volumes.length === 1 ? ['The volume', 'it has'] : ['The volumes', 'they have'];
        log.warning(`Nothing of the project "${this.#inputs.project}" runs on the host, but it has left data there. ${are} ${volumes.join(', ')} will be used with what ${them} in ${volumes.length === 1 ? 'it' : 'them'}. If another project left that, choose another "project".`);
    }
    async #adopt(session, old, services) {
        const adoption = await lookAtOldProject(session, old);
        if (session.state !== undefined)
            session.state = { ...session.state, adopts: old.folder, adoption };
        const told = JSON.stringify(adoption);
        const isNew = told !== this.#told;
        this.#told = told;
        return sayAdoption(isNew ? session.log : SILENT, adoption, this.#inputs.adopt, services);
    }
    async stage(session) {
        const { host, directory, log, signal, timing, clock } = session;
        const { project, timeout } = this.#inputs;
        const { plan, images, override } = await session.phase('files', 'Put the release on the host', async () => {
            const files = (0,compose_release/* releaseFiles */.dy)(this.#files, this.#inputs.profiles, this.facts(session, ''));
            const staged = await stageRelease(session, this.#inputs, files, { timeout: clock.left(120_000), signal });
            const { all, fresh } = staged.sent;
            if (all > 0)
                log.info(`Of "files", ${fresh} of ${all} ${all === 1 ? 'line' : 'lines'} had to be sent.`);
            return staged;
        });
        for (const note of (0,sent_environment/* handedOnUnset */.VO)(plan.environments))
            log.warning(note);
        this.#plan = plan;
        (0,check/* checkCommands */.Dl)(this.#inputs, plan.definitions);
        const trip = { ahead: override, behind: (0,start_scripts/* oneShotsScript */.z_)({ project }) };
        const running = await session.phase('pull', 'Pull', () => (0,pull/* pullImages */.Ks)(host, { directory, id: session.id, images: (0,deploy_images/* imagesOf */.IC)(this.#inputs), logins: this.#logins }, plan.start.images, images, log, {
            ...trip,
            options: session.logged()
        }));
        const last = await (0,one_shots/* waitForEarlierOneShots */._6)(host, project, running, { left: clock.rest(), whole: timeout }, { signal, ...log, ...timing });
        await tellEndedMigrations(session, project, last);
        await checkRolledImages(session, this.#inputs.rolling, plan.definitions);
    }
    async before(session) {
        const { project, 'health-timeout': healthTimeout } = this.#inputs;
        const { backups, migrations } = this.#commands;
        await this.#beside(session, backups, 'backup', 'Back up', async () => {
            const remains = session.state?.remains ?? [];
            const notes = await backUp(session, backups, { project, timeout: this.#inputs['backup-timeout'], remains });
            session.hooks = { ...session.hooks, ...notes };
        });
        await this.#beside(session, migrations, 'migrate', 'Migrate', () => migrate(session, migrations, {
            project,
            timeout: this.#inputs['migrate-timeout'],
            healthTimeout,
            needs: (0,check/* needsOf */.hN)(this.#plan?.definitions ?? {}),
            begun: () => (session.hooks = { ...session.hooks, migrated: true })
        }));
        return session.hooks;
    }
    /** A hook has a limit of its own: the time of the deploy stands still. */
    async #beside(session, commands, name, title, work) {
        if (commands.length === 0)
            return;
        session.clock.stop();
        try {
            await session.phase(name, title, work);
        }
        finally {
            session.clock.goOn();
        }
    }
    async change(session) {
        const { host, directory, id, log, signal } = session;
        const { project, 'health-timeout': timeout } = this.#inputs;
        const limit = session.clock.left();
        session.beginChange();
        this.#isStarted = true;
        await roll(session, this.#inputs, this.#plan?.definitions ?? {}, this.#commands.drains);
        const up = (0,start_scripts/* upScript */.zO)({ project, release: (0,layout/* releasePath */.bD)(directory, id), seconds: (0,clock/* wholeSeconds */.$P)(timeout), limit: (0,clock/* wholeSeconds */.$P)(limit) });
        const options = { signal, onLine: (line) => log.info((0,shell/* logLine */.BP)(line)), timeout: (0,clock/* startTimeout */.kk)(limit) };
        this.#up = await session.phase('up', 'Start', () => host.runAll([up, (0,config_scripts/* inspectScript */.Y1)({ project })], options));
    }
    async verify(session) {
        const { host, log, clock } = session;
        const { project, timeout: whole, 'health-timeout': timeout, 'expect-version': version, 'stable-for': stableFor } = this.#inputs;
        const images = Object.values((0,deploy_images/* imagesOf */.IC)(this.#inputs));
        const target = {
            project,
            services: this.#plan?.services,
            reached: this.#plan?.reached,
            imageOf: this.#plan?.imageOf,
            images,
            probes: this.#probes,
            version,
            timeout,
            stableFor,
            patience: { left: clock.rest(), whole }
        };
        if (this.#up === undefined)
            throw new Error('Nothing was started yet.');
        const [up, first] = this.#up;
        const asking = { signal: session.signal, ...session.timing, first: first?.exitCode === 0 ? readInspection(first.said) : undefined };
        const verification = await session.phase('verify', 'Verify', () => verify(host, target, up, asking));
        if (verification.ok) {
            const digests = images.map(image => image.slice(image.indexOf('@') + 1)).join(', ');
            log.info(`It runs with the digest ${digests}${verification.version === '' ? '' : ` and says version ${verification.version}`}.`);
        }
        return verification;
    }
    after(session) {
        const { project, 'after-timeout': timeout } = this.#inputs;
        const { after } = this.#commands;
        return this.#beside(session, after, 'after', 'What comes after the start', () => runAfter(session, after, { project, timeout }));
    }
    async restore(session, why) {
        const { host, log, signal, state, held, id, directory } = session;
        const { project, timeout: limit, 'health-timeout': timeout } = this.#inputs;
        const reason = (0,result/* addTo */.DN)((0,result/* addTo */.DN)(why, await this.#tellOneShots(session)), (0,hooks_words/* tellMigrated */.n)(session.hooks));
        const previous = state?.previous;
        const adoption = state?.adoption;
        const old = adoption === undefined ? 'Taking it down.' : `Bringing back what ran before in ${adoption.old.folder}.`;
        const what = this.#isStarted ? 'does not work' : 'was not started';
        log.warning(`The new release ${what}: ${(0,result/* ended */.v6)(reason)} ${previous === undefined ? old : this.#isStarted ? 'Putting the previous one back.' : 'Making sure that the previous one runs.'}`);
        if (this.#isKept) {
            log.info('What the containers said is not shown: it may have secrets of that release, which this run does not know.');
        }
        else if (this.#isStarted || (previous === undefined && adoption === undefined)) {
            // Else they are those of what ran before, which has nothing to do with it; what a migration says is in its own part of the log.
            await log.group('What the containers said', async () => {
                const options = { signal, onLine: (line) => log.info((0,shell/* logLine */.BP)(line)) };
                await host.run((0,config_scripts/* logsScript */.Pj)({ release: (0,layout/* releasePath */.bD)(directory, id), project }), options).catch(() => undefined);
            });
        }
        signal.throwIfAborted();
        const failed = { ...held, project, id, isStarted: this.#isStarted, previous, adoption, timeout, limit };
        return await session.phase('restore', 'Put the previous state back', () => restore(host, failed, reason, line => log.info(line), { signal, ...session.timing }));
    }
    facts(_session, served) {
        return (0,compose_release/* releaseFacts */.tc)(this.#inputs, this.#run, served);
    }
    async #tellOneShots({ host, signal, log }) {
        const { project } = this.#inputs;
        try {
            const { containers } = await inspect(host, project, signal);
            return await (0,one_shots/* tellOneShots */.Hm)(host, project, containers, this.#up?.[0].said.get('began'));
        }
        catch (error) {
            // The host that cannot say this is about to be put back, or fails at that for the same reason.
            log.info(`What one-shots did could not be seen: ${(0,errors/* messageOf */.bD)(error)}`);
            return '';
        }
    }
}


/***/ }),

/***/ 3868:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   SA: () => (/* binding */ readSentEnvironment),
/* harmony export */   VO: () => (/* binding */ handedOnUnset),
/* harmony export */   pY: () => (/* binding */ checkEnvironments)
/* harmony export */ });
/* harmony import */ var _lib_compose_env_file_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2833);
/* harmony import */ var _lib_compose_substitute_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4317);
/* harmony import */ var _lib_action_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8418);
/* harmony import */ var _lib_host_layout_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1315);
/* harmony import */ var _project_files_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4891);





const FIX = 'Put the value in single quotes (NAME=\'…\'), or write "$$" for each "$". inject-secrets quotes a secret by itself: render the file with its format "env", which is the one for *.env. A variable that is meant has to be set in a file of "files", such as .env.';
/**
 * Reads what a release's files say about variables.
 *
 * @param texts the files by name
 * @param composeFiles the names of those that Compose is told of, in order
 * @throws ActionError when an env file would not be read as it is written: naming the file, the line and the variable, never a value
 */
function readSentEnvironment(texts, composeFiles) {
    const own = assign([texts.get(_project_files_js__WEBPACK_IMPORTED_MODULE_4__/* .PROJECT_ENV_FILE */ .T), texts.get(_lib_host_layout_js__WEBPACK_IMPORTED_MODULE_3__/* .RELEASE_FILES */ .yP.environment)], () => undefined);
    const envFileLookup = name => own.get(name);
    const project = (0,_project_files_js__WEBPACK_IMPORTED_MODULE_4__/* .readProjectFiles */ .b)(texts, composeFiles, envFileLookup);
    const included = assign(project.includedEnvFiles.map(name => texts.get(name)), envFileLookup);
    const lookup = name => own.get(name) ?? included.get(name);
    const uses = [...project.services.values()].flatMap(({ envFiles }) => envFiles);
    checkRaw(uses, texts);
    const names = new Set([_project_files_js__WEBPACK_IMPORTED_MODULE_4__/* .PROJECT_ENV_FILE */ .T, ...project.includedEnvFiles, ...uses.filter(({ isRaw }) => !isRaw).map(({ name }) => name)]);
    const envFiles = new Map([...names].flatMap(name => (texts.has(name) ? [[name, (0,_lib_compose_env_file_js__WEBPACK_IMPORTED_MODULE_0__/* .readEnvFile */ .SF)(texts.get(name) ?? '')]] : [])));
    for (const [name, file] of envFiles)
        checkEnvFile(name, file, lookupFor(name, { project, envFileLookup, envFiles }));
    return { project, lookup, envFileLookup, envFiles };
}
/** What a variable of an env file may stand for: the project's, and what any service that reads the file has besides. */
function lookupFor(name, { project, envFileLookup, envFiles }) {
    const beside = new Map();
    for (const service of project.services.values()) {
        if (!service.envFiles.some(use => use.name === name))
            continue;
        for (const [variable, value] of Object.entries(service.environment))
            if (value !== null)
                beside.set(variable, value);
        for (const use of service.envFiles) {
            if (use.name === name)
                break;
            // One that lies on the host only may set anything.
            if (!envFiles.has(use.name))
                return variable => envFileLookup(variable) ?? '';
            for (const assignment of envFiles.get(use.name)?.assignments ?? [])
                beside.set(assignment.name, assignment.text);
        }
    }
    return variable => envFileLookup(variable) ?? beside.get(variable);
}
function checkEnvFile(name, file, lookup) {
    const [problem] = file.problems;
    if (problem !== undefined) {
        throw new _lib_action_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .ActionError */ .lZ(`The env file "${name}" cannot be used: line ${problem.line}: ${problem.message}`, FIX);
    }
    const before = new Map();
    for (const assignment of file.assignments) {
        const { value, unset, missing, isInvalid } = (0,_lib_compose_env_file_js__WEBPACK_IMPORTED_MODULE_0__/* .valueOf */ .RP)(assignment, variable => lookup(variable) ?? before.get(variable));
        if (unset.length > 0 || missing.length > 0 || isInvalid) {
            throw new _lib_action_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .ActionError */ .lZ(`${placeOf(name, assignment)} has a "$" that Compose reads as the beginning of a variable, and no file sent sets it: a part of the value would be lost.`, FIX);
        }
        before.set(assignment.name, value);
    }
}
const placeOf = (file, { name, line }) => `${name} in the env file "${file}" (line ${line})`;
/** Without quotes in its format, a file's quotes are a part of its values. */
function checkRaw(uses, texts) {
    for (const { name } of uses.filter(({ isRaw }) => isRaw)) {
        const quoted = (0,_lib_compose_env_file_js__WEBPACK_IMPORTED_MODULE_0__/* .readEnvFile */ .SF)(texts.get(name) ?? '').assignments.find(({ quote }) => quote !== '');
        if (quoted === undefined)
            continue;
        throw new _lib_action_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .ActionError */ .lZ(`${placeOf(name, quoted)} has quotes, and the Compose file reads it with "format: raw", which takes them for a part of the value.`, 'Leave "format: raw" out, or write the file without quotes (inject-secrets: "format: text").');
    }
}
/** The variables of env files that are read one after the other, each with those before it. */
function assign(sources, lookup) {
    const values = new Map();
    for (const source of sources) {
        for (const assignment of (0,_lib_compose_env_file_js__WEBPACK_IMPORTED_MODULE_0__/* .readEnvFile */ .SF)(source ?? '').assignments) {
            values.set(assignment.name, (0,_lib_compose_env_file_js__WEBPACK_IMPORTED_MODULE_0__/* .valueOf */ .RP)(assignment, name => lookup(name) ?? values.get(name)).value);
        }
    }
    return values;
}
/**
 * Whether the containers will get what was sent, by what the host's own Compose makes of it: its version may read a file in another way, and the
 * host's session may set a variable that the file sets too.
 *
 * @param environments of each service, as the containers will have them
 * @throws ActionError naming the service, the variable and the file, never a value
 */
function checkEnvironments(sent, environments) {
    for (const [service, given] of environments) {
        const files = sent.project.services.get(service);
        if (files === undefined || files.isOpen)
            continue;
        for (const [name, { value, from }] of expectedOf(files, sent)) {
            if (given[name] === value)
                continue;
            throw new _lib_action_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .ActionError */ .lZ(`Compose on the host gives service "${service}" another value for ${name} than ${from} says.`, `${FIX} Or the session of the host's account sets a variable of that name, which counts more.`);
        }
    }
}
/** What a service's containers should get of env files. What depends on the host's own variables is left out. */
function expectedOf({ envFiles, environment }, sent) {
    const expected = new Map();
    const own = (name) => environment[name] ?? undefined;
    for (const { name: file, isRaw } of envFiles) {
        const known = isRaw ? undefined : sent.envFiles.get(file);
        // What is not sent, or not read here, may set each of them again.
        if (known === undefined)
            expected.clear();
        for (const assignment of known?.assignments ?? []) {
            const value = settled(lookup => (0,_lib_compose_env_file_js__WEBPACK_IMPORTED_MODULE_0__/* .valueOf */ .RP)(assignment, lookup), name => sent.envFileLookup(name) ?? own(name) ?? expected.get(name)?.value);
            if (value === undefined)
                expected.delete(assignment.name);
            else
                expected.set(assignment.name, { value, from: `"${file}" (line ${assignment.line})` });
        }
    }
    for (const [name, written] of Object.entries(environment)) {
        expected.delete(name);
        const value = settled(lookup => (0,_lib_compose_substitute_js__WEBPACK_IMPORTED_MODULE_1__/* .substitute */ .V)(written ?? `\${${name}}`, lookup), sent.lookup);
        const isOfFile = written === null || (written.includes('$') && value !== written);
        if (isOfFile && value !== undefined)
            expected.set(name, { value, from: 'the Compose file with the files sent' });
    }
    return expected;
}
/** The value of a text; undefined when a variable decides it that no file sent sets, and the host's session may. */
function settled(read, lookup) {
    const open = new Set();
    const { value, isInvalid } = read(name => {
        const found = lookup(name);
        if (found === undefined)
            open.add(name);
        return found;
    });
    return open.size > 0 || isInvalid ? undefined : value;
}
/** Variables that a service is handed (`environment: [NAME]`) and that are nowhere set: its containers run without them, and Compose says nothing. */
function handedOnUnset(environments) {
    return [...environments].flatMap(([service, given]) => {
        const names = Object.keys(given).filter(name => given[name] === null);
        if (names.length === 0)
            return [];
        const isOne = names.length === 1;
        return [
            `Service "${service}" is handed ${names.join(', ')}, which ${isOne ? 'is' : 'are'} not set: it runs without. A file that sets ${isOne ? 'it' : 'them'} is sent with "files: .env".`
        ];
    });
}


/***/ }),

/***/ 833:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   gv: () => (/* binding */ valuesScript),
/* harmony export */   hi: () => (/* binding */ lastWordsScript),
/* harmony export */   zO: () => (/* binding */ upScript),
/* harmony export */   z_: () => (/* binding */ oneShotsScript)
/* harmony export */ });
/* harmony import */ var _lib_host_roads_compose_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9305);

/** Brings the project to the release. Compose's exit status is said, not trusted: see containers.ts. */
function upScript(values) {
    return {
        name: 'up',
        values,
        lock: 'changing',
        body: `
${_lib_host_roads_compose_js__WEBPACK_IMPORTED_MODULE_0__/* .START_PROJECT */ .N8}
cd "$release"
say began "$(date -u +%Y-%m-%dT%H:%M:%S)"
start_project --remove-orphans
`
    };
}
/** Says each one-shot and each hook of the project that runs, and the hooks that have ended. */
function oneShotsScript(values) {
    return {
        name: 'one-shots',
        values,
        body: `
${_lib_host_roads_compose_js__WEBPACK_IMPORTED_MODULE_0__/* .ONE_SHOTS */ .Df}
${_lib_host_roads_compose_js__WEBPACK_IMPORTED_MODULE_0__/* .HOOKS */ .r}
for one_shot in $(running_one_shots) $(running_hooks); do say still-runs "$one_shot"; done
for ended in $(hooks_of -aq --filter status=exited --filter status=dead --filter status=created); do say ended-hook "$ended"; done
`
    };
}
/** What the one-shots that failed said last, one line each. */
function lastWordsScript(values) {
    return {
        name: 'last-words',
        values,
        body: `
for service in $services; do
  for id in $(docker ps -aq --filter "label=com.docker.compose.project=$project" --filter "label=com.docker.compose.service=$service"); do
    say said "$service $(docker logs --tail 5 "$id" 2>&1 | one_line | cut -c 1-2000)"
  done
done
`
    };
}
/** Compose's values for the variables that the probe, a Compose file, uses; as JSON after `say values`. They are secrets: parse, never log. */
function valuesScript(values) {
    return {
        name: 'values',
        values,
        body: `
${_lib_host_roads_compose_js__WEBPACK_IMPORTED_MODULE_0__/* .COMPOSE */ .dX}
cd "$release"
say values json
compose -f - config --format json <<PROBE
$probe
PROBE
`
    };
}


/***/ }),

/***/ 3761:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   KC: () => (/* binding */ withoutVariables),
/* harmony export */   v$: () => (/* binding */ explainRequired),
/* harmony export */   z$: () => (/* binding */ checkUnsetVariables)
/* harmony export */ });
/* harmony import */ var _lib_compose_substitute_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4317);
/* harmony import */ var _lib_action_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8418);


/** Compose's words about a variable that is nowhere set (compose-go, template/template.go). */
const WARNING = /The \\?"([^"\\]+)\\?" variable is not set/g;
const REQUIRED = /required variable ([A-Za-z_]\w*) is missing a value/;
/**
 * Refuses a release with a variable that is not set: Compose would deploy a blank in its place, with a warning that nobody reads.
 *
 * A name is said only where it stands in a Compose file as a variable is written there: what is behind the `$` of a password that nobody
 * quoted is a variable for Compose, and half of a secret for everybody else.
 *
 * @param stderr what `docker compose config` said on the host
 * @throws ActionError naming the variables, or the lines
 */
function checkUnsetVariables(stderr, sent) {
    const warned = new Set(Array.from(stderr.matchAll(WARNING), ([, name = '']) => name));
    // What is neither sent nor complained about is set in the session of the host's account: `$HOME` as a path, or in the middle of a password.
    // What is complained about is not set where it is used, whatever another part of the project sets for itself.
    const lookup = name => (warned.has(name) ? undefined : sent.lookup(name));
    const places = sent.project.texts.map(place => ({
        ...place,
        unset: (0,_lib_compose_substitute_js__WEBPACK_IMPORTED_MODULE_0__/* .substitute */ .V)(place.text, lookup).unset.filter(name => warned.has(name) || !(isWrittenAsVariable(place, name) || place.text.includes(`\${${name}`)))
    }));
    const used = places.filter(({ unset }) => unset.length > 0);
    const isElsewhere = [...warned].some(name => places.every(({ text }) => !mentions(text, name)));
    if (used.length === 0 && !isElsewhere)
        return;
    const named = new Map(used.toReversed().flatMap(place => place.unset.filter(name => isWrittenAsVariable(place, name)).map(name => [name, place])));
    if (named.size > 0)
        throw notSet([...named].toReversed());
    throw new _lib_action_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ActionError */ .lZ(`${used[0] === undefined ? 'A file of the release' : `A value in ${whereIs(used[0])}`} has a "$" that Compose reads as the beginning of a variable, which is not set: a part of the value would be lost.`, 'Write "$$" for a "$" that is meant, or render the file with inject-secrets. A variable that is meant has to be set in a file of "files", such as .env.');
}
/** The error for `${NAME:?…}` without a value; undefined when Compose complains about something else. */
function explainRequired(stderr, sent) {
    const [, name] = REQUIRED.exec(stderr) ?? [];
    if (name === undefined)
        return undefined;
    const place = sent.project.texts.find(({ text }) => mentions(text, name));
    return place === undefined ? undefined : notSet([[name, place]]);
}
function notSet(variables) {
    const [first] = variables;
    const listed = variables.map(([name, place]) => `${name} (${whereIs(place)})`).join(', ');
    const isOne = variables.length === 1;
    return new _lib_action_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ActionError */ .lZ(`The ${isOne ? 'variable' : 'variables'} ${listed} ${isOne ? 'is' : 'are'} not set: a blank would be deployed in ${isOne ? 'its' : 'their'} place.`, `Send the file that sets ${isOne ? 'it' : 'them'}, for example "files: .env" (one that lies on the host is not read), or write a default: "\${${first?.[0] ?? 'NAME'}:-}".`);
}
const whereIs = ({ file, line }) => `${file}, line ${line}`;
const mentions = (text, name) => new RegExp(`\\$\\{?${name}(?!\\w)`, 'i').test(text);
/**
 * A variable as people write it: `${NAME}` in one case, `$NAME` as the whole text, or in capitals between what separates the parts of an
 * address. Any other may be the end of a password.
 */
const WRITTEN = /(?<!\$)(?:\$\$)*\$(?:\{(?<upper>[A-Z_][A-Z0-9_]*|[a-z_][a-z0-9_]*)(?:\}|:?[-+?][^{}]*\})|(?<=(?:^|[\s/:=@,])\$)(?<bare>[A-Z_][A-Z0-9_]*)(?=$|[\s/:=@,.?]))|^\$(?<whole>[A-Za-z_]\w*)$/g;
/** The text without the variables that are plainly meant as such, in pieces. */
const withoutVariables = (text) => {
    const pieces = [];
    let position = 0;
    for (const match of text.matchAll(WRITTEN)) {
        pieces.push(text.slice(position, match.index));
        position = match.index + match[0].length;
    }
    return [...pieces, text.slice(position)];
};
const isWrittenAsVariable = ({ text }, name) => 
// A default may hold another variable.
Array.from(text.matchAll(/\$\{[A-Za-z_]\w*:?[-+]/g), ({ index, 0: start }) => text.slice(index + start.length).replace(/\}$/, ''))
    .concat(text)
    .some(part => Array.from(part.matchAll(WRITTEN), ({ groups }) => groups?.['upper'] ?? groups?.['bare'] ?? groups?.['whole']).includes(name));


/***/ }),

/***/ 4427:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ readWritten),
/* harmony export */   q: () => (/* binding */ NOTHING_WRITTEN)
/* harmony export */ });
/* harmony import */ var yaml__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8815);
/* harmony import */ var _lib_compose_substitute_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4317);


const NOTHING_WRITTEN = { services: [], volumes: [], ports: [], external: { networks: [], volumes: [] } };
/**
 * Reads the texts of a release that are Compose files.
 *
 * @param profiles that are given; a service with others may not be started
 * @param lookup the variables of the project, for names
 */
function readWritten(texts, profiles = [], lookup = () => undefined) {
    const all = [...texts].map(text => ({ text, files: parse(text) }));
    const files = all.flatMap(one => one.files);
    const services = files.flatMap(file => Object.entries(object(file['services'])));
    // What a tag takes away is not followed here.
    const isOpen = all.some(one => one.files.length > 0 && /!(?:reset|override)\b/.test(one.text));
    // Several files may each say a part of a service.
    const parts = [...Map.groupBy(services, ([name]) => name).values()].map(own => own.map(([, service]) => object(service)));
    const started = parts.filter(own => own.every(service => isStarted(service, profiles)));
    const external = (kind, usedBy) => isOpen ? [] : externalOf(Object.assign({}, ...files.map(file => object(file[kind]))), new Set(started.flatMap(usedBy)), lookup);
    return {
        services: [...new Set(services.map(([name]) => name))],
        volumes: files.flatMap(file => Object.keys(object(file['volumes']))),
        ports: services.flatMap(([, service]) => list(object(service)['ports']).flatMap(publishedPort)),
        external: { networks: external('networks', networksOf), volumes: external('volumes', volumesOf) }
    };
}
function isStarted({ profiles: own, scale, deploy }, profiles) {
    const names = list(own);
    return (names.length === 0 || names.some(name => profiles.includes(String(name)))) && scale !== 0 && object(deploy)['replicas'] !== 0;
}
function networksOf(parts) {
    const keys = parts.flatMap(({ networks }) => (Array.isArray(networks) ? networks.map(String) : Object.keys(object(networks))));
    if (keys.length > 0)
        return keys;
    // What it extends may say it.
    return parts.some(service => service['network_mode'] !== undefined || service['extends'] !== undefined) ? [] : ['default'];
}
function volumesOf(parts) {
    return parts
        .flatMap(service => list(service['volumes']))
        .flatMap(volume => {
        if (typeof volume === 'string')
            return /^([\w.-]+):/.exec(volume)?.slice(1) ?? [];
        const { type, source } = object(volume);
        return type === 'volume' && typeof source === 'string' ? [source] : [];
    });
}
/** Old files write the name below `external`. */
function externalOf(declared, used, lookup) {
    const names = Object.entries(declared).flatMap(([key, written]) => {
        const { external, name } = object(written);
        if (!used.has(key) || (external !== true && object(external)['name'] === undefined))
            return [];
        const said = object(external)['name'] ?? name ?? key;
        const { value, unset, missing, isInvalid } = (0,_lib_compose_substitute_js__WEBPACK_IMPORTED_MODULE_1__/* .substitute */ .V)(typeof said === 'string' ? said : '', lookup);
        return unset.length + missing.length === 0 && !isInvalid && /^[A-Za-z0-9][\w.-]*$/.test(value) ? [value] : [];
    });
    return [...new Set(names)];
}
/** The port of the host in `8080:80`, `127.0.0.1:8080:80/tcp` or the long form. */
function publishedPort(port) {
    const [, published] = typeof port === 'string' ? (/(?:^|:)(\d+):\d+(?:\/\w+)?$/.exec(port) ?? []) : [];
    const said = published ?? object(port)['published'];
    return typeof said === 'string' || typeof said === 'number' ? [String(said)] : [];
}
function parse(text) {
    const documents = (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .parseAllDocuments */ .hR)(text, { merge: true, uniqueKeys: false, logLevel: 'silent' });
    return (Array.isArray(documents) ? documents : []).flatMap(document => {
        try {
            const content = document.toJS();
            return typeof object(content)['services'] === 'object' ? [object(content)] : [];
        }
        catch {
            return [];
        }
    });
}
const list = (value) => (Array.isArray(value) ? value : []);
const object = (value) => (typeof value === 'object' && value !== null && !Array.isArray(value) ? value : {});


/***/ }),

/***/ 5786:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L7: () => (/* binding */ sayFinding),
/* harmony export */   Mz: () => (/* binding */ errorOf),
/* harmony export */   hD: () => (/* binding */ findingOf)
/* harmony export */ });
/* harmony import */ var _lib_action_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8418);

/** One line: the sentence, and what to do. */
function sayFinding({ what, fix }) {
    return fix === undefined ? what : `${what} ${fix}`;
}
/** One error for all that was found, by host where there are several; undefined when nothing was. */
function errorOf(found) {
    const telling = found.filter(({ findings }) => findings.length > 0);
    const [first] = telling;
    if (first === undefined)
        return undefined;
    if (found.length === 1) {
        const [only] = first.findings;
        if (first.findings.length === 1 && only !== undefined)
            return new _lib_action_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .lZ(only.what, only.fix);
        return new _lib_action_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .lZ(first.findings.map(sayFinding).join(' '));
    }
    return new _lib_action_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .lZ(telling.map(({ name, findings }) => `${name}: ${findings.map(sayFinding).join(' ')}`).join(' '));
}
/** What an expected error says, as a finding. @throws what is none */
function findingOf(error) {
    if (!(error instanceof _lib_action_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .lZ))
        throw error;
    return { what: error.message, fix: error.fix };
}


/***/ }),

/***/ 9292:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  y: () => (/* binding */ findMissing)
});

// EXTERNAL MODULE: ./lib/action/errors.ts
var errors = __webpack_require__(8418);
// EXTERNAL MODULE: ./lib/action/inputs.ts + 1 modules
var inputs = __webpack_require__(1670);
// EXTERNAL MODULE: ./lib/ssh/errors.ts
var ssh_errors = __webpack_require__(6432);
// EXTERNAL MODULE: ./actions/deploy-ssh/examine/requires.ts
var requires = __webpack_require__(3659);
// EXTERNAL MODULE: ./lib/ssh/shell.ts + 1 modules
var shell = __webpack_require__(2724);
// EXTERNAL MODULE: ./lib/host/roads/service.ts
var service = __webpack_require__(6238);
;// CONCATENATED MODULE: ./actions/deploy-ssh/examine/requires-scripts.ts


/**
 * Functions that say what is missing, `say missing INDEX WHY [DETAIL]`, and change nothing. Each works with what the host has: Debian, Alpine, with and
 * without lvm, dpkg, rpm, apk, pacman. What an account may not see is asked of `sudo -n` second, and what cannot be told is said as that.
 */
const FUNCTIONS = `
miss() { say missing "$*"; }
have() { command -v "$1" >/dev/null 2>&1; }
is_root() { [ "$(id -u)" = 0 ]; }
may_sudo() { ! is_root && have sudo && sudo -n true >/dev/null 2>&1; }

need_command() { if ! have "$2"; then miss "$1" absent; fi; }
need_user() { if ! id -u "$2" >/dev/null 2>&1; then miss "$1" absent; fi; }
need_group() {
  if getent group "$2" >/dev/null 2>&1 || grep -q "^$2:" /etc/group 2>/dev/null; then return 0; fi
  miss "$1" absent
}
need_file() {
  if [ -e "$2" ]; then return 0; fi
  if may_sudo && sudo -n test -e "$2"; then return 0; fi
  miss "$1" absent
}

need_unit() {
  if ! have_systemd; then miss "$1" no-systemd; return 0; fi
  case "$(property "$2" LoadState)" in
    loaded) ;;
    masked) miss "$1" masked; return 0 ;;
    '' | not-found) miss "$1" absent; return 0 ;;
    *) miss "$1" broken; return 0 ;;
  esac
  active=$(property "$2" ActiveState)
  case "$active" in
    active | reloading | refreshing) return 0 ;;
    activating) if [ "$(property "$2" SubState)" != auto-restart ]; then return 0; fi ;;
    inactive)
      # It is started when it is needed, or has done its work.
      if [ "$(property "$2" Type)" = oneshot ]; then return 0; fi
      for trigger in $(property "$2" TriggeredBy); do
        if [ "$(property "$trigger" ActiveState)" = active ]; then return 0; fi
      done
      ;;
  esac
  miss "$1" not-running "$active"
}

need_vg() {
  if ! have vgs; then miss "$1" no-tool; return 0; fi
  if vgs --noheadings -o vg_name "$2" </dev/null >/dev/null 2>&1; then return 0; fi
  if is_root; then miss "$1" absent; return 0; fi
  if ! may_sudo; then miss "$1" unknown; return 0; fi
  if ! sudo -n vgs --noheadings -o vg_name "$2" </dev/null >/dev/null 2>&1; then miss "$1" absent; fi
}

need_package() {
  tool=
  if have dpkg-query; then
    tool=dpkg
    if dpkg-query -W -f='\${Status}\\n' "$2" 2>/dev/null | grep -q ' installed$'; then return 0; fi
  fi
  if have rpm; then
    tool=\${tool:-rpm}
    if rpm -q "$2" >/dev/null 2>&1 || rpm -q --whatprovides "$2" >/dev/null 2>&1; then return 0; fi
  fi
  if have apk; then tool=\${tool:-apk}; if apk info -e "$2" >/dev/null 2>&1; then return 0; fi; fi
  if have pacman; then tool=\${tool:-pacman}; if pacman -Q "$2" >/dev/null 2>&1; then return 0; fi; fi
  if [ -z "$tool" ]; then miss "$1" no-tool; else miss "$1" absent "$tool"; fi
}

need_disk() {
  place=$2
  while [ ! -e "$place" ] && [ "$place" != / ]; do place=\${place%/*}; place=\${place:-/}; done
  free=$(df -Pk "$place" 2>/dev/null | awk 'NR == 2 {print $4}' || true)
  case "$free" in
    '' | *[!0-9]*) miss "$1" unknown ;;
    *) if [ "$free" -lt "$3" ]; then miss "$1" too-little "$free"; fi ;;
  esac
}

# The sockets that listen on the port $1 of the protocol $2, by their numbers.
sockets_on() {
  hex=$(printf '%04X' "$1")
  if [ "$2" = udp ]; then listens=07; else listens=0A; fi
  for table in "/proc/net/$2" "/proc/net/\${2}6"; do
    if [ -r "$table" ]; then awk -v end=":$hex\\$" -v listens="$listens" 'NR > 1 && $4 == listens && $2 ~ end {print $10}' "$table"; fi
  done
}
processes_of() {
  property "$1" MainPID
  folder=$(property "$1" ControlGroup)
  if [ -z "$folder" ]; then return 0; fi
  for top in /sys/fs/cgroup /sys/fs/cgroup/systemd /sys/fs/cgroup/unified; do
    cat "$top$folder/cgroup.procs" "$top$folder"/*/cgroup.procs 2>/dev/null || true
  done
}
listens_for_us() {
  for unit in $units; do
    for one in "$unit" $(property "$unit" TriggeredBy); do
      if property "$one" Listen | grep -q "[:.]$1 (" && [ "$(property "$one" ActiveState)" = active ]; then return 0; fi
    done
    for process in $(processes_of "$unit"); do
      if [ "$process" = 0 ]; then continue; fi
      held=$(ls -l "/proc/$process/fd" 2>/dev/null || true)
      case "$held" in *"socket:[$2]"*) return 0 ;; esac
    done
  done
  return 1
}
need_port() {
  if [ ! -r "/proc/net/$3" ]; then miss "$1" unknown; return 0; fi
  sockets=$(sockets_on "$2" "$3")
  if have docker && [ -n "$sockets" ]; then
    if [ -n "$(docker ps -q --filter "label=com.docker.compose.project=$project" --filter "publish=$2/$3" 2>/dev/null || true)" ]; then return 0; fi
  fi
  for socket in $sockets; do
    if have_systemd && listens_for_us "$2" "$socket"; then continue; fi
    who=
    if have ss; then
      if [ "$3" = udp ]; then flag=-u; else flag=-t; fi
      who=$(ss -Hlnp "$flag" "sport = :$2" 2>/dev/null | sed -n 's/.*users:(("\\([^"]*\\)".*/\\1/p' | sort -u | one_line || true)
    fi
    if is_root; then miss "$1" taken "$who"; else miss "$1" taken-by-others "$who"; fi
    return 0
  done
}
`;
/**
 * Says all of the requirements that a host does not meet.
 *
 * @param values.units of this project, whose ports are free for it; separated by blanks
 */
function requiresScript(requirements, values) {
    return {
        name: 'requires',
        values,
        body: `
PATH="$PATH:/usr/local/sbin:/usr/sbin:/sbin"
${service/* UNIT_FUNCTIONS */.rN}
${FUNCTIONS}
${requirements.map(call).join('\n')}
say checked ${requirements.length}
`
    };
}
function call(requirement, index) {
    if (requirement.kind === 'port')
        return `need_port ${index} ${requirement.port} ${requirement.protocol}`;
    if (requirement.kind === 'disk')
        return `need_disk ${index} ${(0,shell/* shellQuote */.ZL)(requirement.path)} ${Math.ceil(requirement.bytes / 1024)}`;
    return `need_${requirement.kind} ${index} ${(0,shell/* shellQuote */.ZL)(requirement.name)}`;
}

;// CONCATENATED MODULE: ./actions/deploy-ssh/examine/missing.ts





/**
 * Everything that the host lacks of what it has to have; nothing is changed on it.
 *
 * @param units of this project, whose ports are free for it
 * @throws ActionError when the host did not get to answer: what is not known is not there
 */
async function findMissing(host, requirements, { project, units, signal }) {
    if (requirements.length === 0)
        return [];
    const answer = await host.run(requiresScript(requirements, { project, units: units.join(' ') }), { signal });
    if (answer.exitCode !== 0 || answer.said.get('checked') !== String(requirements.length)) {
        throw new errors/* ActionError */.lZ(`What the host has could not be looked up: ${(0,ssh_errors/* lastLine */.fM)(answer.stderr)}`);
    }
    return answer.said.all('missing').flatMap(line => {
        const [, index = '', why = '', detail = ''] = /^(\d+) (\S+) ?(.*)$/.exec(line) ?? [];
        const requirement = requirements[Number(index)];
        return requirement === undefined ? [] : [explain(requirement, why, (0,inputs/* printable */.g$)(detail).trim())];
    });
}
const WITH_SUDO = 'Set "sudo: true", or use an account that may see it.';
function explain(requirement, why, detail) {
    const written = (0,requires/* formatRequirement */.zP)(requirement);
    switch (requirement.kind) {
        case 'command':
            return { what: `The command ${requirement.name} is missing.`, fix: 'Install the package that has it.' };
        case 'user':
        case 'group':
            return { what: `The ${written} does not exist.`, fix: `Make it with "${requirement.kind}add --system ${requirement.name}".` };
        case 'file':
            return { what: `The ${written} does not exist, or this account may not see it.` };
        case 'package':
            if (why === 'no-tool')
                return { what: `Whether the ${written} is installed is not known: the host has none of dpkg, rpm, apk and pacman.` };
            return { what: `The ${written} is not installed.`, fix: installWith(detail, requirement.name) };
        case 'vg':
            if (why === 'no-tool')
                return { what: `The volume group ${requirement.name} cannot be there: the command vgs is missing.`, fix: 'Install lvm2.' };
            if (why === 'unknown')
                return { what: `Whether there is a volume group ${requirement.name} is not known: the account may not ask.`, fix: WITH_SUDO };
            return { what: `There is no volume group ${requirement.name}.` };
        case 'unit':
            return explainUnit(requirement.name, why, detail);
        case 'port':
            if (why === 'unknown')
                return { what: `Whether ${written} is true is not known: the host has no list of its sockets.` };
            return explainPort(requirement, why, detail);
        case 'disk':
            if (why === 'unknown')
                return { what: `How much space is free under ${requirement.path} is not known.` };
            return {
                what: `${requirement.path} has ${(0,requires/* formatBytes */.z3)(Number(detail) * 1024)} free, and ${(0,requires/* formatBytes */.z3)(requirement.bytes)} are needed.`,
                fix: 'Free some space there.'
            };
    }
}
function explainUnit(name, why, detail) {
    if (why === 'no-systemd')
        return { what: `The unit ${name} cannot be there: the host does not run systemd.` };
    if (why === 'masked')
        return { what: `The unit ${name} is masked.`, fix: `Say "systemctl unmask ${name}" on it.` };
    if (why === 'absent')
        return { what: `The unit ${name} does not exist.`, fix: 'Install the package that has it.' };
    if (why === 'broken')
        return { what: `The unit ${name} cannot be loaded.`, fix: `See "systemctl status ${name}" on it.` };
    return { what: `The unit ${name} is ${detail === '' ? 'not running' : detail}.`, fix: `Say "systemctl start ${name}" on it.` };
}
function explainPort({ port, protocol }, why, who) {
    const by = who === '' ? 'something else' : who;
    const what = `The port ${port}${protocol === 'udp' ? '/udp' : ''} is in use by ${by}`;
    if (why === 'taken-by-others') {
        return { what: `${what}, and whether that is a part of this project is not known: the account may not see it.`, fix: WITH_SUDO };
    }
    return { what: `${what}.`, fix: 'Stop that, or use another port.' };
}
function installWith(tool, name) {
    const commands = {
        dpkg: `apt-get install ${name}`,
        rpm: `dnf install ${name}`,
        apk: `apk add ${name}`,
        pacman: `pacman -S ${name}`
    };
    return `Install it with "${commands[tool] ?? name}".`;
}


/***/ }),

/***/ 3460:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  f: () => (/* binding */ judgePreflight)
});

// EXTERNAL MODULE: ./lib/ssh/errors.ts
var errors = __webpack_require__(6432);
// EXTERNAL MODULE: ./actions/deploy-ssh/adopt/beside.ts
var beside = __webpack_require__(894);
// EXTERNAL MODULE: ./actions/deploy-ssh/adopt/commands.ts
var commands = __webpack_require__(2838);
// EXTERNAL MODULE: ./actions/deploy-ssh/adopt/old-project.ts
var old_project = __webpack_require__(4711);
;// CONCATENATED MODULE: ./actions/deploy-ssh/adopt/foreign.ts


/**
 * Whether what runs under the project's name can be taken over.
 *
 * No advice here leads away from the project's data: another `project` is none (its volumes are new and empty, and the old containers go on), and
 * neither is another `directory`.
 *
 * @param containers of the project that no release in this directory started
 */
function judgeForeign(containers, { directory, project, current, adopt }) {
    const [first, ...others] = containers.filter(({ isOneOff }) => !isOneOff);
    if (first === undefined)
        return { kind: 'none' };
    const refused = (what, fix) => ({ kind: 'refused', finding: { what, fix } });
    const elsewhere = [first, ...others].map(({ folder }) => /^(.+)\/releases\/\d{8}T\d{6}Z-[^/]+$/.exec(folder)?.[1]).find(Boolean);
    if (elsewhere !== undefined) {
        return refused(`The Compose project "${project}" on the host was deployed by Fairway in the directory ${elsewhere}, not in ${directory}.`, `Write "directory: ${elsewhere}" again, where its releases are.`);
    }
    const folders = [...new Set([first, ...others].map(({ folder }) => folder))];
    if (folders.includes('')) {
        return refused(`Containers of the Compose project "${project}" on the host do not say from where they were started (${namesOf(containers, '')}).`, `Start them again with Docker Compose 2 in their folder ("docker compose -p ${project} up -d"; volumes stay), then deploy again.`);
    }
    const old = (0,old_project/* oldProject */.ZZ)(project, [first, ...others]);
    const started = `The Compose project "${project}" on the host was started from ${first.folder}, not by Fairway`;
    if (current !== undefined) {
        return refused(`${started}, although release ${current.id} of Fairway was deployed before: somebody started it again there.`, `Put that release back first, on the host: ${(0,commands/* quoted */.TL)((0,commands/* startRelease */.I$)(directory, project, current))} (named volumes stay). Then deploy again.`);
    }
    if (folders.length > 1) {
        const places = folders.map(folder => `${folder} (${namesOf(containers, folder)})`);
        return refused(`The Compose project "${project}" on the host was started from several folders, ${places.join(' and ')}: it cannot be told which one to take over.`, `If they are one project, start all of it from one of them first: ${(0,commands/* quoted */.TL)((0,commands/* inOldFolder */.fu)(old, 'up -d'))}. If they are two, somebody has to give one of them a name of its own, and its volumes with it, before one can be deployed.`);
    }
    if (adopt === 'false')
        return refused(`${started}, and "adopt" is "false".`, adviceByHand(old));
    return { kind: 'old', old };
}
function namesOf(containers, folder) {
    return containers
        .filter(one => one.folder === folder)
        .map(({ name, service }) => (name === '' ? service : name))
        .join(', ');
}
function adviceByHand(old) {
    return [
        'Leave "adopt" out, and a deploy takes it over as it runs.',
        ...warnOfAnonymous(old),
        `By hand, take it down on the host: ${(0,commands/* quoted */.TL)((0,commands/* inOldFolder */.fu)(old, 'down'))} (no "-v": named volumes stay, and are found again under the same "project"; data in folders beside its files stays there, and is not found), then deploy.`,
        `To go back by hand at any time: ${(0,commands/* quoted */.TL)((0,commands/* inOldFolder */.fu)(old, 'up -d --remove-orphans'))}.`
    ].join(' ');
}
function warnOfAnonymous({ containers }) {
    return containers.flatMap(({ service, mounts }) => {
        const paths = mounts.filter(old_project/* isAnonymous */.ok).map(({ destination }) => destination);
        if (paths.length === 0)
            return [];
        return [
            `Service ${service} has data in a volume without a name (${paths.join(', ')}), which is not found again once its container is taken down: copy it into a named volume first.`
        ];
    });
}

// EXTERNAL MODULE: ./actions/deploy-ssh/compose/nameless.ts
var compose_nameless = __webpack_require__(2484);
// EXTERNAL MODULE: ./actions/deploy-ssh/files/host-store.ts
var host_store = __webpack_require__(3921);
// EXTERNAL MODULE: ./actions/deploy-ssh/examine/engines.ts
var engines = __webpack_require__(6224);
// EXTERNAL MODULE: ./actions/deploy-ssh/examine/folder.ts
var examine_folder = __webpack_require__(6027);
;// CONCATENATED MODULE: ./actions/deploy-ssh/examine/preflight.ts








/** Whether the host is fit for a deploy of this project; nothing has been changed on it yet. */
function judgePreflight({ said, stderr }, wanted) {
    const { state: folder, findings: found } = (0,examine_folder/* judgeFolder */._c)(said, { road: 'compose', project: wanted.project });
    const { directory, previous, tools } = folder;
    const engine = (0,engines/* findInEngine */.LY)(said);
    const foreign = directory === undefined ? { kind: 'none' } : foreignOf(said, directory, wanted, previous);
    const old = foreign.kind === 'old' ? foreign.old : undefined;
    const findings = [
        ...found,
        ...engine,
        ...(0,examine_folder/* findFullDisk */.yX)(said.get('docker-free'), "Docker's data folder"),
        ...(foreign.kind === 'refused' ? [foreign.finding] : []),
        ...findMissingExternal(said),
        ...(wanted.adopt === 'false' ? [] : (0,beside/* findSameBeside */.QO)(said.all('beside').map(beside/* readOther */.nB), wanted.written, wanted.project))
    ];
    const [dockerVersion, composeVersion] = [said.get('docker-version'), said.get('compose-version')];
    const isComplete = said.get('complete') !== undefined && directory !== undefined && dockerVersion !== undefined;
    if (isComplete && composeVersion !== undefined && engine.length === 0) {
        const summary = `Docker ${dockerVersion}, Compose ${composeVersion}`;
        const oldFolder = old?.folder ?? said.get('adopted');
        const versions = { dockerVersion, composeVersion };
        const remains = said.all('volume-of').filter(name => wanted.written.volumes.some(key => name === `${wanted.project}_${key}`));
        const known = { directory, previous, summary, machine: said.get('engine'), ...versions, tools };
        const nameless = (0,compose_nameless/* namelessOf */.Y)(said.all('container-of').map(old_project/* readOrigin */.P2));
        const state = { ...known, store: (0,host_store/* readStore */.u)(said), oldFolder, remains, nameless };
        return { state, findings, tools, old };
    }
    const unknown = { what: `The host could not be examined: ${(0,errors/* lastLine */.fM)(stderr)}` };
    const isExplained = engine.length > 0 || (directory === undefined && findings.length > 0);
    return {
        state: undefined,
        findings: isExplained ? findings : [...findings, unknown],
        tools: directory === undefined ? undefined : tools,
        old: undefined
    };
}
/** What the Compose file says that somebody else makes. Compose would say it at the start only. */
function findMissingExternal(said) {
    const words = (kind, name) => `The ${kind} "${name}" is "external" in the Compose file, and it is not on the host.`;
    return [
        ...said.all('no-network').map(name => ({
            what: words('network', name),
            fix: `Start there what it belongs to, such as a proxy, or make it with "docker network create ${name}".`
        })),
        ...said.all('no-volume').map(name => ({
            what: words('volume', name),
            fix: `Look with "docker volume ls" whether it has another name there. One that has to begin empty is made with "docker volume create ${name}".`
        }))
    ];
}
function foreignOf(said, directory, { project, adopt }, previous) {
    // The containers of our own releases are known by their folder.
    const containers = said
        .all('container-of')
        .map(old_project/* readOrigin */.P2)
        .filter(({ folder }) => !folder.startsWith(`${directory}/releases/`));
    const current = previous && { id: previous.id, arguments: said.all('current-argument') };
    return judgeForeign(containers, { directory, project, current, adopt });
}


/***/ }),

/***/ 3921:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   u: () => (/* binding */ readStore),
/* harmony export */   x: () => (/* binding */ storeOf)
/* harmony export */ });
/* harmony import */ var _lib_action_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8418);
/* harmony import */ var _lib_ssh_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6432);
/* harmony import */ var _lib_secrets_registered_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7530);
/* harmony import */ var _store_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1006);
/* harmony import */ var _store_scripts_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5251);





/** @returns undefined when the host has no key */
function readStore(said) {
    const secret = said.get('files-key') ?? '';
    if (!/^[0-9a-f]{64}$/.test(secret))
        return undefined;
    return { secret: Buffer.from(secret, 'hex'), entries: new Set(said.all('stored').filter(key => _store_js__WEBPACK_IMPORTED_MODULE_3__/* .KEY */ ._.test(key))) };
}
/**
 * The store of a host whose lock is ours; its key is made when there is none.
 *
 * The key is a secret: with it, whoever sees the paths of a container could try passwords.
 *
 * @throws ActionError when it cannot be made
 */
async function storeOf({ host, held, state }, options) {
    let store = state?.store;
    if (store === undefined) {
        const made = await host.run((0,_store_scripts_js__WEBPACK_IMPORTED_MODULE_4__/* .makeStoreScript */ .pd)(held), options);
        store = readStore(made.said);
        if (made.exitCode !== 0 || store === undefined) {
            throw new _lib_action_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .lZ(`The host could not make the key of its files: ${(0,_lib_ssh_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .lastLine */ .fM)(made.stderr)}`);
        }
    }
    (0,_lib_secrets_registered_js__WEBPACK_IMPORTED_MODULE_2__/* .registerSecret */ .c)(store.secret.toString('hex'));
    return store;
}


/***/ }),

/***/ 1006:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Mc: () => (/* binding */ entriesOf),
/* harmony export */   TN: () => (/* binding */ keyOf),
/* harmony export */   ZC: () => (/* binding */ nameIn),
/* harmony export */   _: () => (/* binding */ KEY),
/* harmony export */   _f: () => (/* binding */ entryAt)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);

/** What the files of a release have at a path; undefined when there is nothing. */
function entryAt(source, files) {
    const file = files.find(({ name }) => name === source);
    if (file !== undefined)
        return { source, kind: 'file', files: [{ ...file, path: source.slice(source.lastIndexOf('/') + 1) }] };
    const inside = files.filter(({ name }) => name.startsWith(`${source}/`));
    if (inside.length === 0)
        return undefined;
    return { source, kind: 'folder', files: inside.map(one => ({ ...one, path: one.name.slice(source.length + 1) })) };
}
/** The entries that the lines of `files` are: one a line. */
function entriesOf(files) {
    return [...Map.groupBy(files, ({ line }) => line)].flatMap(([line, own]) => entryAt(line, own) ?? []);
}
const KEY_LENGTH = 32;
const KEY = /^[0-9a-f]{32}$/;
/** The name of an entry in the store of one host: it tells content, names and modes, and nothing else. */
function keyOf({ kind, files }, secret) {
    const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHmac)('sha256', secret);
    hash.update(`${kind}\n`);
    const named = files.map(file => ({ ...file, bytes: Buffer.from(file.path) }));
    for (const { mode, bytes, content } of named.sort((a, b) => Buffer.compare(a.bytes, b.bytes))) {
        if (!Buffer.isBuffer(content))
            throw new Error('The content of an entry is in memory.');
        hash
            .update(`${mode.toString(8)} ${bytes.length} ${content.length}\n`)
            .update(bytes)
            .update(content);
    }
    return hash.digest('hex').slice(0, KEY_LENGTH);
}
/** Where an entry lies below its key. */
const nameIn = ({ kind, files }) => (kind === 'folder' ? 'tree' : (files[0]?.path ?? ''));


/***/ }),

/***/ 8649:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Jw: () => (/* binding */ describeState),
/* harmony export */   Op: () => (/* binding */ look),
/* harmony export */   s3: () => (/* binding */ lookAndTell)
/* harmony export */ });
/* harmony import */ var _lib_host_run_order_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3037);
/* harmony import */ var _examine_finding_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5786);


/** Looks at a host without changing anything. @returns all that stands against a deploy, and what the log should say besides */
async function look(session, road, { identity, allowOlder }) {
    const findings = await road.examine(session);
    try {
        return { findings, remark: (0,_lib_host_run_order_js__WEBPACK_IMPORTED_MODULE_0__/* .checkOrder */ .Fs)(identity, session.state?.previous, allowOlder) };
    }
    catch (error) {
        return { findings: [...findings, (0,_examine_finding_js__WEBPACK_IMPORTED_MODULE_1__/* .findingOf */ .hD)(error)], remark: undefined };
    }
}
/** The same, with words for the log. @returns all that stands against a deploy */
async function lookAndTell(session, road, options) {
    const { findings, remark } = await look(session, road, options);
    if (remark !== undefined)
        session.log.info(remark);
    if (findings.length === 0)
        session.log.info(describeState(session));
    return findings;
}
/** What the log says about a host that was looked at. */
function describeState({ state }) {
    if (state === undefined)
        return 'It could not be looked at as a whole.';
    const runs = state.previous === undefined ? 'no release yet' : `release ${state.previous.id} runs`;
    return `${state.summary}, ${state.directory}: ${runs}.`;
}


/***/ }),

/***/ 9973:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ putRelease)
/* harmony export */ });
/* unused harmony export putReleaseScript */
/* harmony import */ var _lib_action_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8418);
/* harmony import */ var _lib_ssh_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6432);


/**
 * Puts a release on the host under the lock, and does something in its folder then: all of that is one round trip. The folder appears whole, under
 * its id: the host's time, what it brings, and a piece of the lock's token, so that no two runs ever have the same one. The lock remembers it first,
 * so that what this run made, and nothing else, can be taken back. Sets `session.id`.
 *
 * @param then what is done in the folder
 * @returns what that came to
 * @throws ActionError when the files cannot be written
 */
async function putRelease(session, { tree, content }, then, options) {
    const { host, held } = session;
    const into = `${held.directory}/.lock-${held.token}/new`;
    const answer = await host.send(tree, into, putReleaseScript(held, content, session.record, then), options);
    const id = answer.said.get('release');
    if (id === undefined)
        throw new _lib_action_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .lZ(`The release directory could not be made on the host: ${(0,_lib_ssh_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .lastLine */ .fM)(answer.stderr)}`);
    session.id = id;
    return answer;
}
function putReleaseScript({ token }, content, record, { body, values }) {
    return {
        name: 'put-release',
        values: { ...values, content, record, mark: token.slice(0, 8) },
        lock: 'needed',
        body: `
id=$(date -u +%Y%m%dT%H%M%SZ)-$content-$mark
release=$directory/releases/$id
printf '%s' "$record" > "$work/record"
printf '%s\\n' "$id" > "$work/release"
if [ -e "$release" ] || ! mv "$work/new" "$release"; then rm -f "$work/release"; return 1; fi
say release "$id"
cd "$release"
${body.trim()}
`
    };
}


/***/ }),

/***/ 2092:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ HostSession)
/* harmony export */ });
/* harmony import */ var _lib_host_release_record_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9072);
/* harmony import */ var _lib_ssh_shell_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2724);


/** One host of the run, as the fleet sees it. */
class HostSession {
    line;
    road;
    log;
    clock;
    signal;
    timing;
    #signers;
    #token;
    #host;
    state;
    id = '';
    hooks = {};
    /** Stays on the host while the lock is ours. */
    guard;
    /** Whether the lock may be ours; the host decides by its token. */
    isLocked = false;
    /** The version that the new release gave when it was verified; undefined before. */
    served;
    /** How it ended here; undefined until it has. */
    outcome;
    #isChanging = false;
    constructor({ line, road, log, clock, signal, timing, signers, token }) {
        this.line = line;
        this.road = road;
        this.log = log;
        this.clock = clock;
        this.signal = signal;
        this.timing = timing;
        this.#signers = signers;
        this.#token = token;
    }
    get host() {
        if (this.#host === undefined)
            throw new Error(`There is no connection to ${this.line.name} yet.`);
        return this.#host;
    }
    set host(host) {
        this.#host = host;
    }
    get isConnected() {
        return this.#host !== undefined;
    }
    get directory() {
        return this.state?.directory ?? '';
    }
    get held() {
        return { directory: this.directory, token: this.#token };
    }
    get record() {
        return (0,_lib_host_release_record_js__WEBPACK_IMPORTED_MODULE_0__/* .renderRecordMembers */ .$8)(this.road.facts(this, ''), this.#signers);
    }
    /** How long the work on this host took. */
    get milliseconds() {
        return this.clock.phases.reduce((sum, phase) => sum + Math.round(phase.milliseconds), 0);
    }
    /** Whether something may run differently from before. */
    get isChanging() {
        return this.#isChanging;
    }
    beginChange() {
        this.#isChanging = true;
    }
    phase(name, title, work) {
        return this.clock.measure(name, () => this.log.group(title, work));
    }
    logged(most) {
        return { timeout: this.clock.left(most), signal: this.signal, onLine: line => this.log.info((0,_lib_ssh_shell_js__WEBPACK_IMPORTED_MODULE_1__/* .logLine */ .BP)(line)) };
    }
}


/***/ }),

/***/ 690:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Dl: () => (/* binding */ checkCommands),
  I8: () => (/* binding */ checkCommandsIn),
  hN: () => (/* binding */ needsOf)
});

// UNUSED EXPORTS: findHookProblems

// EXTERNAL MODULE: ./lib/action/errors.ts
var errors = __webpack_require__(8418);
// EXTERNAL MODULE: ./lib/deploy/hooks.ts
var hooks = __webpack_require__(8672);
// EXTERNAL MODULE: ./lib/deploy/rolling.ts
var rolling = __webpack_require__(8737);
// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(8815);
;// CONCATENATED MODULE: ./lib/deploy/services.ts

/** What Compose takes out of what it merges is not there. */
const UNCLEAR = ['!reset', '!override'].map(tag => ({ tag, resolve: () => null }));
/**
 * The services of Compose files, as far as the files alone say them.
 *
 * @param contents in the order in which Compose reads them
 * @returns undefined where more than these files makes up the project, or one of them is no YAML: then only the host's Compose knows
 */
function readServices(contents) {
    const services = new Map();
    for (const content of contents) {
        if (/!(?:reset|override)\b/.test(content))
            return undefined;
        const file = readYaml(content);
        if (file === undefined || file['include'] !== undefined)
            return undefined;
        for (const [name, service] of Object.entries(fieldsOf(file['services']))) {
            if (fieldsOf(service)['extends'] !== undefined)
                return undefined;
            services.set(name, { ...services.get(name), ...fieldsOf(service) });
        }
    }
    return services.size === 0 ? undefined : Object.fromEntries(services);
}
function readYaml(content) {
    const documents = (0,dist/* parseAllDocuments */.hR)(content, { merge: true, uniqueKeys: false, logLevel: 'error', customTags: [...UNCLEAR] });
    if (!Array.isArray(documents))
        return undefined;
    const [document, ...others] = documents;
    if (document === undefined || others.length > 0 || document.errors.length > 0)
        return undefined;
    try {
        return fieldsOf(document.toJS({ maxAliasCount: 100 }));
    }
    catch {
        return undefined;
    }
}
function fieldsOf(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : {};
}

;// CONCATENATED MODULE: ./actions/deploy-ssh/hooks/check.ts




/** What stands against the hooks and the rolling of a project, as far as its services say. */
function findHookProblems(inputs, services) {
    return [
        ...(0,hooks/* findUnknownServices */.cP)(inputs, Object.keys(services)),
        ...(0,rolling/* findRollingProblems */.Rz)(services, {
            services: inputs.rolling,
            drained: inputs.drain.map(({ service }) => service),
            drainWait: inputs['drain-wait']
        })
    ];
}
/**
 * The same by the Compose files that are sent, before any host is asked; what they do not say passes.
 * @throws ActionError with all that stands against them
 */
function checkCommandsIn(inputs, files) {
    const services = readServices(files.filter(({ kind }) => kind === 'compose').map(({ content }) => content.toString('utf8')));
    if (services !== undefined)
        checkCommands(inputs, services);
}
/** @throws ActionError with all that stands against them */
function checkCommands(inputs, services) {
    const problems = findHookProblems(inputs, services);
    if (problems.length > 0)
        throw new errors/* ActionError */.lZ(problems.join(' '));
}
/** What each service needs, `SERVICE:CONDITION`; what it does not need in any case is left out. */
function needsOf(services) {
    return new Map(Object.entries(services).map(([name, service]) => [name, needsOfOne(service, services)]));
}
function needsOfOne({ depends_on: needs }, services) {
    if (typeof needs !== 'object' || needs === null)
        return [];
    return Object.entries(needs)
        .filter(([name, how]) => services[name] !== undefined && how?.required !== false)
        .map(([name, how]) => `${name}:${typeof how?.condition === 'string' ? how.condition : 'service_started'}`);
}


/***/ }),

/***/ 2076:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ readCommands),
/* harmony export */   d: () => (/* binding */ NO_COMMANDS)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _lib_action_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8418);
/* harmony import */ var _lib_deploy_hooks_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8672);



const NO_COMMANDS = { backups: [], migrations: [], after: [], drains: [] };
/** Reads the scripts among the hooks, before any host is asked. @throws ActionError when one cannot be read, or not be handed to its interpreter */
async function readCommands(inputs) {
    const all = (input) => Promise.all(inputs[input].map(hook => readCommand(input, hook)));
    const pairs = (0,_lib_deploy_hooks_js__WEBPACK_IMPORTED_MODULE_2__/* .pairBackups */ .KY)(inputs.backup, inputs['backup-verify']);
    const backups = pairs.map(async ({ hook, verify }, at) => {
        const number = pairs.slice(0, at).filter(other => other.hook.service === hook.service).length + 1;
        return {
            ...(await readCommand('backup', hook)),
            name: backupName(hook.service, number),
            verify: verify === undefined ? undefined : await readCommand('backup-verify', verify)
        };
    });
    const [migrations, after, drains] = await Promise.all([all('migrate'), all('after'), all('drain')]);
    return { backups: await Promise.all(backups), migrations, after, drains };
}
/** The service's name, which may be one that no file should have. */
function backupName(service, number) {
    const name = service.startsWith('.') || service === 'SHA256SUMS' ? `_${service}` : service;
    return number === 1 ? name : `${name}-${number}`;
}
async function readCommand(input, hook) {
    const { service } = hook;
    if ('argv' in hook)
        return { service, argv: hook.argv, text: (0,_lib_deploy_hooks_js__WEBPACK_IMPORTED_MODULE_2__/* .describeHook */ .PY)(hook) };
    try {
        return { service, argv: (0,_lib_deploy_hooks_js__WEBPACK_IMPORTED_MODULE_2__/* .scriptArguments */ .Y2)(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(hook.script, 'utf8'), hook.script), text: (0,_lib_deploy_hooks_js__WEBPACK_IMPORTED_MODULE_2__/* .describeHook */ .PY)(hook) };
    }
    catch (error) {
        if (error instanceof _lib_action_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ActionError */ .lZ)
            throw new _lib_action_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ActionError */ .lZ(`Input "${input}": ${error.message}`, error.fix, { cause: error });
        const code = error.code ?? 'error';
        throw new _lib_action_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ActionError */ .lZ(`Input "${input}": the script ${hook.script} cannot be read (${code}).`, 'Is the repository checked out in this job?', {
            cause: error
        });
    }
}


/***/ }),

/***/ 1531:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ readImages),
/* harmony export */   Ks: () => (/* binding */ pullImages)
/* harmony export */ });
/* unused harmony exports planPull, withLogin, maybeJustPushed, describeImage */
/* harmony import */ var _lib_action_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8418);
/* harmony import */ var _lib_registry_login_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3953);
/* harmony import */ var _lib_registry_patience_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1865);
/* harmony import */ var _inputs_images_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2635);
/* harmony import */ var _pull_scripts_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7594);
/* harmony import */ var _lib_ssh_errors_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(6432);






/**
 * Which images are pulled: what is missing, and again what may have moved, because a release under `latest` means what `latest` is now.
 * @throws ActionError for an image that may not be pulled and is not there
 */
function planPull(images, present, now) {
    const absent = images.filter(({ name }) => !present.has(name));
    const forbidden = absent.find(({ freshness }) => freshness.when === 'never');
    if (forbidden !== undefined) {
        throw new _lib_action_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .lZ(`The image ${forbidden.name} is not on the host, and its "pull_policy" in the Compose file forbids to pull it.`, 'Build or load it on the host, or choose another "pull_policy"; nothing is built on the host.');
    }
    const again = images.filter(({ name, freshness }) => {
        const known = present.get(name);
        return known !== undefined && isAskedAgain(freshness, known, now);
    });
    return { needed: absent.map(({ name }) => name), again: again.map(({ name }) => name) };
}
function isAskedAgain(freshness, { tagged }, now) {
    return freshness.when === 'always' || (freshness.when === 'refreshed' && (tagged === undefined || now > tagged + freshness.after));
}
/** Those that a login is for. */
function withLogin(names, logins) {
    return names.filter(name => logins.some(({ registry }) => registry === (0,_inputs_images_js__WEBPACK_IMPORTED_MODULE_3__/* .registryOf */ .Fv)(name)));
}
/**
 * Those that the same run may have pushed a moment ago: the images that are deployed, and what lies beside one in its registry (under the same owner,
 * where names have one). Of anything else a missing image is a mistake, and is said at once.
 */
function maybeJustPushed(names, images) {
    return names.filter(name => images.some(image => placeOf(name) === placeOf(image)));
}
function placeOf(image) {
    const path = (0,_inputs_images_js__WEBPACK_IMPORTED_MODULE_3__/* .registryOf */ .Fv)(image) === '' ? image.replace(/^docker\.io\//, '') : image.slice(image.indexOf('/') + 1);
    const owner = path.includes('/') ? path.slice(0, path.indexOf('/')) : '';
    return `${(0,_inputs_images_js__WEBPACK_IMPORTED_MODULE_3__/* .registryOf */ .Fv)(image)}/${owner}`;
}
/**
 * How long the host waits for an image that the registry does not show yet: the usual patience, and not more than half of the time that is left.
 *
 * @param left milliseconds; undefined when nothing limits them
 */
function patienceWithin(left) {
    const milliseconds = Math.min(_lib_registry_patience_js__WEBPACK_IMPORTED_MODULE_2__/* .PATIENCE_MILLISECONDS */ .PX, Math.floor((left ?? Infinity) / 2));
    return { waits: (0,_lib_registry_patience_js__WEBPACK_IMPORTED_MODULE_2__/* .waitsWithin */ .kS)(milliseconds).join(' '), patience: String(Math.ceil(milliseconds / 1_000)) };
}
/**
 * Pulls while the old version still serves, and says of each image whether it was pulled or taken as it stands on the host.
 *
 * @returns what the host answered to the script behind it
 * @throws ActionError naming the image and why it could not be pulled; tags mean what they meant before then
 */
async function pullImages(host, release, images, known, log, { ahead, behind, options }) {
    const names = images.map(({ name }) => name);
    const before = await lookAtOthers(host, names, known, options);
    const { needed, again } = planPull(images, before, Date.now());
    const ours = withLogin([...needed, ...again], release.logins);
    const pull = (0,_pull_scripts_js__WEBPACK_IMPORTED_MODULE_4__/* .pullScript */ .PD)({
        directory: release.directory,
        id: release.id,
        needed: needed.join(' '),
        again: again.join(' '),
        ours: ours.join(' '),
        fresh: maybeJustPushed(needed, Object.values(release.images)).join(' '),
        ...patienceWithin(options.timeout),
        logins: release.logins.filter(({ registry }) => ours.some(name => (0,_inputs_images_js__WEBPACK_IMPORTED_MODULE_3__/* .registryOf */ .Fv)(name) === registry))
    });
    const first = ahead === undefined ? [] : [ahead.script];
    const trip = [...first, pull, (0,_pull_scripts_js__WEBPACK_IMPORTED_MODULE_4__/* .imagesScript */ .Qh)({ images: names.join(' ') }), behind];
    const answers = await host.runAll(trip, options);
    const [pulled, looked, last] = answers.slice(first.length);
    if (pulled === undefined)
        throw ahead?.explain(answers[0]) ?? new _lib_action_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .lZ('The host did not begin to pull.');
    if (pulled.exitCode !== 0)
        throw whyNotPulled(pulled, release);
    const after = looked === undefined ? new Map() : readImages(looked.said).present;
    const failed = new Map(pulled.said.all('not-refreshed').map(splitName));
    for (const name of names) {
        const [kind, line] = describeImage(name, before.get(name), after.get(name), [...needed, ...again].includes(name), failed.get(name));
        log[kind](line);
    }
    return last ?? { exitCode: 1, said: pulled.said, stdout: '', stderr: looked?.stderr ?? '' };
}
/** The host guesses from Compose's output which images there are. What it did not think of is asked for. */
async function lookAtOthers(host, names, { looked, present }, { timeout, signal }) {
    const others = names.filter(name => !looked.has(name));
    if (others.length === 0)
        return present;
    const { said } = await host.run((0,_pull_scripts_js__WEBPACK_IMPORTED_MODULE_4__/* .imagesScript */ .Qh)({ images: others.join(' ') }), { signal, ...(timeout === undefined ? {} : { timeout }) });
    return new Map([...present, ...readImages(said).present]);
}
function whyNotPulled({ said, stderr }, { images, logins }) {
    const { message, fix } = (0,_lib_ssh_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .explainDockerFailure */ .g0)(stderr);
    // A login also fails when the registry cannot be reached: that is reported as such below.
    const refused = said.get('login-refused');
    const login = logins.find(({ registry }) => registry === refused);
    if (login !== undefined && /unauthorized|denied|forbidden|incorrect|40[13]/i.test(stderr)) {
        const { registry, username } = login;
        return new _lib_action_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .lZ(`The registry ${registry === '' ? 'Docker Hub' : registry} refuses the login of ${username}: ${(0,_lib_ssh_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .lastLine */ .fM)(stderr)}.`, ['Check "registry-username" and "registry-password", or its line of "registries".', (0,_lib_registry_login_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .packageAccess */ .$9)(registry, 'Read')]
            .filter(Boolean)
            .join(' '));
    }
    const name = said.get('not-pulled') ?? Object.values(images).join(', ');
    const waited = said.get('waited');
    const again = waited === undefined ? '' : `, although the host waited for it (up to ${waited} s)`;
    // GHCR says of a package that an account may not see that it is not there.
    const isOurs = Object.values(images).some(image => (0,_inputs_images_js__WEBPACK_IMPORTED_MODULE_3__/* .registryOf */ .Fv)(image) === (0,_inputs_images_js__WEBPACK_IMPORTED_MODULE_3__/* .registryOf */ .Fv)(name));
    const isHidden = isOurs && /denied|unauthorized|forbidden|manifest unknown|: not found/i.test(stderr);
    const help = [fix, isHidden ? (0,_lib_registry_login_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .packageAccess */ .$9)((0,_inputs_images_js__WEBPACK_IMPORTED_MODULE_3__/* .registryOf */ .Fv)(name), 'Read') : undefined].filter(part => part !== undefined).join(' ');
    return new _lib_action_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .lZ(`The image ${name} could not be pulled${again}. ${message}`, help === '' ? undefined : help);
}
/** One line for the log about an image, and how loud it is. @param failure why it could not be asked for again */
function describeImage(name, before, after, isPulled, failure) {
    // A name with a digest says it already.
    const digest = after === undefined || name.includes('@') ? '' : digestOfImage(name, after);
    const facts = after === undefined ? [] : [digest, after.created === '' ? '' : `created ${after.created.slice(0, 10)}`].filter(fact => fact !== '');
    const is = facts.length === 0 ? '' : `: ${facts.join(', ')}`;
    if (failure !== undefined) {
        return ['warning', `Image ${name} was taken as it stands on the host, because it could not be pulled (${failure})${is}.`];
    }
    if (!isPulled)
        return ['info', `Image ${name} was taken as it stands on the host${is}.`];
    const isSame = before !== undefined && before.id === after?.id;
    const was = before === undefined || isSame ? '' : ` (it was ${digestOfImage(name, before)})`;
    return ['info', `Image ${name} was pulled${isSame ? ', and is the same as before' : ''}${is}${was}.`];
}
/** The registry's digest where there is one, else the engine's own id. */
function digestOfImage(name, { id, repoDigests }) {
    const repository = name.replace(/@.*$/, '').replace(/:[^:/]*$/, '');
    const known = repoDigests.find(one => one.startsWith(`${repository}@`)) ?? repoDigests[0];
    return known === undefined ? id : known.slice(known.indexOf('@') + 1);
}
/** What the host said of images. */
function readImages(said) {
    const tagged = new Map(said.all('tagged').map(splitName));
    const present = new Map(said.all('present').map(line => {
        const [name, json] = splitName(line);
        const facts = JSON.parse(json);
        const seconds = Number(tagged.get(name) || NaN);
        // An image that was loaded and never tagged since has the year 1.
        return [
            name,
            {
                id: facts.id,
                created: facts.created ?? '',
                repoDigests: facts.repoDigests ?? [],
                tagged: seconds > 0 ? seconds * 1_000 : undefined
            }
        ];
    }));
    return { looked: new Set(said.all('looked')), present };
}
function splitName(line) {
    const end = line.indexOf(' ');
    return end === -1 ? [line, ''] : [line.slice(0, end), line.slice(end + 1)];
}


/***/ }),

/***/ 9153:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  J: () => (/* binding */ bareRoad),
  S: () => (/* binding */ openRoads)
});

// EXTERNAL MODULE: ./lib/deploy/images.ts
var deploy_images = __webpack_require__(6500);
// EXTERNAL MODULE: ./lib/compose/env-file.ts
var env_file = __webpack_require__(2833);
// EXTERNAL MODULE: ./lib/compose/substitute.ts
var substitute = __webpack_require__(4317);
// EXTERNAL MODULE: ./lib/secrets/redact.ts + 12 modules
var redact = __webpack_require__(8255);
// EXTERNAL MODULE: ./lib/secrets/variables.ts + 1 modules
var variables = __webpack_require__(6459);
// EXTERNAL MODULE: ./actions/deploy-ssh/compose/release.ts + 1 modules
var release = __webpack_require__(2618);
// EXTERNAL MODULE: ./actions/deploy-ssh/compose/unset-variables.ts
var unset_variables = __webpack_require__(3761);
;// CONCATENATED MODULE: ./actions/deploy-ssh/compose/known-secrets.ts






/** Names of settings that hold secrets. */
const SECRET_NAME = /pass|pwd|secret|token|key|cred|auth|salt|dsn|url|uri|hash|cert|cookie|session|sign|private|phrase|seed|pin\b/i;
/** `name = value`, `"name": "value"`, of a configuration of any kind: all of the line. */
const SETTING = /^\s*(?:export\s+|set\s+|-\s+)?["']?([\w.-]{2,60})["']?\s*(?:=>|:=|[=:])\s*["']?(.{4,}?)["']?[,;]?\s*$/;
/** A value in quotes, wherever it stands: JSON on one line, a literal of a program. */
const LITERAL = /(?<![\w.-])["']?([\w.-]{2,60})["']?\]?\s*(?:=>|:=|[=:])\s*(?:"((?:[^"\\]|\\.){4,})"|'((?:[^'\\]|\\.){4,})')/g;
/** `host=db password=value`, `--token=value`. */
const WORD = /(?<![\w.-])([\w.-]{2,60})=([^\s"'`,;&]{4,})/g;
/** `requirepass value`. */
const SPACED = /^\s*(requirepass|masterauth|[\w.-]*(?:password|passwd|secret|token)[\w.-]*)\s+["']?(\S{4,}?)["']?;?\s*$/i;
/** Programs write a text in quotes; what has none is an expression, and a piece of the program is no secret. */
const PROGRAM = /\.(?:py|[cm]?[jt]sx?|rb|php|go|java|kt|rs|c|h|cpp|cs|lua|exs?|p[lm]|scala|swift)$/;
const SHORTEST = 4;
const LARGEST_BYTES = 1_000_000;
/**
 * Hides the secrets of a release in everything that this step says from now on, with their pieces of 8 characters and more: Compose, Docker and the
 * containers themselves repeat what they were given, or parts of it.
 *
 * Hidden is every value of an env file and of `environment:` in the Compose files, what other files set under a name like `password`, and
 * what inject-secrets has put into the job's variables. A plain word or a short number is left alone, unless its name says that it is a secret: it
 * would blank that word in all messages. So is what names a service or its image, by the same rule: messages are about them.
 *
 * @param publicTexts what messages have to name, such as the project: a value that stands in one of them is not hidden
 */
function hideSecretsOf(files, environment, publicTexts) {
    const sent = (0,release/* readEnvironmentOf */.fQ)(files);
    const known = publicTexts.map(text => text.toLowerCase());
    const names = [...sent.project.services]
        .flatMap(([service, { image }]) => [service, (0,substitute/* substitute */.V)(image, sent.lookup).value])
        .map(text => text.toLowerCase());
    const add = (name, value) => {
        const text = value.trim();
        if (!SECRET_NAME.test(name) && names.some(one => one.includes(text.toLowerCase())))
            return;
        if (isSecret(name, text) && !known.some(one => one.includes(text.toLowerCase())))
            (0,redact/* hide */.jD)(text);
    };
    for (const value of (0,variables/* secretVariableValues */.DO)(environment))
        add('secret', String(value));
    for (const { name, content, kind } of files) {
        if (kind === 'own' || content.length > LARGEST_BYTES)
            continue;
        const text = content.toString('utf8');
        if ((0,env_file/* isEnvFileName */.Xh)(name) || sent.envFiles.has(name))
            addEnvFile(text, add);
        else
            for (const line of text.split('\n'))
                addSetting(line, { isProgram: PROGRAM.test(name), isCompose: kind === 'compose' }, add);
    }
    for (const { environment: variables } of sent.project.services.values()) {
        for (const [name, value] of Object.entries(variables)) {
            for (const part of (0,unset_variables/* withoutVariables */.KC)(value ?? ''))
                add(name, part.replaceAll('$$', '$'));
            if (value?.includes('$$') === true)
                add(name, value);
        }
    }
}
/** As it is written and as it is read; a line that cannot be read, too. */
function addEnvFile(text, add) {
    const { assignments } = (0,env_file/* readEnvFile */.SF)(text);
    for (const assignment of assignments) {
        add(assignment.name, assignment.text);
        add(assignment.name, (0,env_file/* valueOf */.RP)(assignment, () => '').value);
    }
    for (const line of text.split('\n')) {
        const equals = line.indexOf('=');
        if (equals > 0 && !line.startsWith('#'))
            add(line.slice(0, equals), line.slice(equals + 1).replace(/^\s*(["'])(.*)\1\s*$/, '$2'));
    }
}
function addSetting(line, { isProgram, isCompose }, add) {
    const found = [
        ...Array.from(line.matchAll(LITERAL), ([, name, double, single]) => [name, double ?? single]),
        ...(isProgram ? [] : [SETTING.exec(line), SPACED.exec(line), ...line.matchAll(WORD)].map(match => [match?.[1], match?.[2]]))
    ];
    for (const [name = '', value = ''] of found) {
        if (SECRET_NAME.test(name) && !/^\$\{|^\$[A-Za-z_]\w*$|^\//.test(value)) {
            for (const part of isCompose ? (0,unset_variables/* withoutVariables */.KC)(value) : [value])
                add(name, part);
        }
    }
}
function isSecret(name, value) {
    if (value.length < SHORTEST || /^(?:true|false|null|none)$/i.test(value))
        return false;
    return SECRET_NAME.test(name) || !/^(?:[A-Za-z]{1,16}|\d{1,5}|\/[\w./-]*)$/.test(value);
}

// EXTERNAL MODULE: ./actions/deploy-ssh/compose/road.ts + 28 modules
var compose_road = __webpack_require__(375);
// EXTERNAL MODULE: ./actions/deploy-ssh/fleet/hosts.ts
var hosts = __webpack_require__(3323);
// EXTERNAL MODULE: ./actions/deploy-ssh/hooks/check.ts + 1 modules
var check = __webpack_require__(690);
// EXTERNAL MODULE: ./actions/deploy-ssh/hooks/commands.ts
var hooks_commands = __webpack_require__(2076);
// EXTERNAL MODULE: ./actions/deploy-ssh/inputs/images.ts + 1 modules
var inputs_images = __webpack_require__(2635);
// EXTERNAL MODULE: ./actions/deploy-ssh/inputs/roads.ts + 1 modules
var roads = __webpack_require__(876);
// EXTERNAL MODULE: ./actions/deploy-ssh/rollback/road.ts + 1 modules
var road = __webpack_require__(3417);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./lib/action/errors.ts
var errors = __webpack_require__(8418);
// EXTERNAL MODULE: ./lib/http/http.ts + 1 modules
var http = __webpack_require__(2450);
// EXTERNAL MODULE: ./lib/action/duration.ts
var duration = __webpack_require__(4197);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:stream/promises"
var external_node_stream_promises_ = __webpack_require__(6466);
;// CONCATENATED MODULE: ./lib/registry/challenge.ts
// scheme SP parameter *( "," parameter ), several challenges joined by commas. A quoted value may hold commas and escaped quotes.
const PARAMETER = /^\s*([A-Za-z0-9!#$%&'*+.^_`|~-]+)\s*=\s*(?:"((?:[^"\\]|\\.)*)"|([^\s,"]+))\s*/;
const SCHEME = /^\s*([A-Za-z0-9!#$%&'*+.^_`|~-]+)(?=\s|,|$)/;
/**
 * Reads a `WWW-Authenticate` header.
 *
 * @returns the challenges in their order; what cannot be read ends the list
 */
function parseChallenges(header) {
    const challenges = [];
    let rest = header;
    while (rest.trim() !== '') {
        rest = rest.replace(/^[\s,]+/, '');
        const parameter = PARAMETER.exec(rest);
        const current = challenges.at(-1);
        if (parameter !== null && current !== undefined) {
            const [text, name = '', quoted, plain] = parameter;
            current.parameters[name.toLowerCase()] = quoted?.replace(/\\(.)/g, '$1') ?? plain ?? '';
            rest = rest.slice(text.length);
            continue;
        }
        const scheme = parameter === null ? SCHEME.exec(rest) : null;
        if (scheme?.[1] === undefined)
            break;
        challenges.push({ scheme: scheme[1].toLowerCase(), parameters: {} });
        rest = rest.slice(scheme[0].length);
    }
    return challenges;
}

// EXTERNAL MODULE: ./lib/registry/login-errors.ts
var login_errors = __webpack_require__(3953);
// EXTERNAL MODULE: ./lib/registry/descriptor.ts
var registry_descriptor = __webpack_require__(5623);
;// CONCATENATED MODULE: ./lib/registry/said.ts

const LONGEST_QUOTE = 200;
/** The errors that an answer names; empty when it has none or is not JSON. */
function saidErrors(body) {
    try {
        const parsed = JSON.parse(body.toString('utf8'));
        const errors = (0,registry_descriptor/* isRecord */.u4)(parsed) && Array.isArray(parsed['errors']) ? parsed['errors'] : [];
        const text = (value) => (typeof value === 'string' ? value : '');
        return errors.filter(registry_descriptor/* isRecord */.u4).map(({ code, message }) => ({ code: text(code), message: text(message) }));
    }
    catch {
        return [];
    }
}
/** The server's own words behind ": ", bounded and on one line; empty when it gave none. */
function quoteErrors(body) {
    const texts = saidErrors(body).map(({ code, message }) => [code, message].filter(part => part !== '').join(': '));
    const line = texts.join('; ').replace(/\s+/g, ' ').slice(0, LONGEST_QUOTE);
    return line === '' ? '' : `: ${line}`;
}

// EXTERNAL MODULE: ./lib/registry/trust.ts
var registry_trust = __webpack_require__(6090);
;// CONCATENATED MODULE: ./lib/registry/registry-error.ts





/** What to do about a registry that does not know how it is reached from outside. */
const OUTER_ADDRESS = 'A registry behind a proxy needs its outer address: http.host in its configuration, ROOT_URL for Gitea and Forgejo, external_url for GitLab and Harbor, or Host and X-Forwarded-Proto from the proxy.';
/**
 * Says what a registry's refusal means: no login, a refused login, no right to this repository, a repository that is not there; or that it
 * was another server's, to which the registry sent us.
 *
 * @param doing what was asked of the registry: "uploading sha256:…"
 */
function registryError(image, doing, answer, asking) {
    const { registry } = image;
    const { credentials, trust = registry_trust/* USUAL_TRUST */.kb } = asking;
    const said = quoteErrors(answer.body);
    const { origin, pathname, protocol, hostname } = new URL(answer.url);
    const own = new URL((0,registry_trust/* trustedUrl */.$V)(registry, trust));
    if (origin !== own.origin) {
        if (protocol === 'https:' && own.protocol === 'http:' && hostname === own.hostname)
            return (0,registry_trust/* speaksTls */.pD)(registry, trust);
        return new errors/* ActionError */.lZ(`The registry ${registry} sent us to ${origin} for ${doing}. That server, which gets no login, answered ${answer.status}.`, OUTER_ADDRESS);
    }
    if (protocol === 'http:' && answer.status === 400 && /\bHTTPS (?:server|port)\b/i.test(answer.body.toString('utf8'))) {
        return (0,registry_trust/* speaksTls */.pD)(registry, trust);
    }
    if (answer.status >= 300 && answer.status < 400)
        return redirected(registry, doing, answer, trust);
    if (answer.status === 401 && !lacksRight(answer)) {
        if (credentials === undefined)
            return (0,login_errors/* missingLogin */.sJ)(registry, trust);
        return (0,login_errors/* refusedLogin */.yC)(registry);
    }
    if (answer.status === 401 || answer.status === 403) {
        return (0,login_errors/* lackedRight */.lo)(registry, image.repository, `${answer.status}${said}`, asking.actions);
    }
    if (isNotShownYet(answer)) {
        return new errors/* ActionError */.lZ(`The registry ${registry} answered ${answer.status} to ${doing} (${said.slice(2)}).`, 'It may only be late in seeing what it took: run the job again. What it has is not sent twice.');
    }
    if (answer.status === 404 && !pathname.startsWith('/v2/')) {
        return new errors/* ActionError */.lZ(`The registry ${registry} sent us to ${origin}${pathname} for ${doing}, and there is nothing (404).`, PATH_PREFIX);
    }
    if (answer.status === 404)
        return notFound(image, origin, answer, said);
    if (answer.status === 413)
        return tooLarge(registry, answer, said);
    if (answer.status === 429) {
        return new errors/* ActionError */.lZ(`The registry ${registry} answered 429 to ${doing}: too many requests${said}${waitOf(answer)}.`, credentials === undefined ? 'Try again later, or log in: many registries allow more to an account.' : 'Try again later.');
    }
    return new errors/* ActionError */.lZ(`The registry ${registry} answered ${answer.status} to ${doing}${said === '' ? '' : ` (${said.slice(2)})`}.`);
}
const PATH_PREFIX = 'A registry under a path of its proxy has to be reached at /v2/ of its host, as every client asks for it there: forward "/v2/" to it and take http.prefix out of its configuration, or give it a host name of its own.';
/** A registry says in JSON what it does not know; anything else comes from a server that is none. */
function notFound({ registry, repository }, origin, { body, headers }, said) {
    const isRegistry = saidErrors(body).length > 0 || headers['docker-distribution-api-version'] !== undefined;
    if (isRegistry || body.length === 0) {
        return new errors/* ActionError */.lZ(`The registry ${registry} does not know the repository "${repository}" (404${said}).`, 'Create it first, or check the spelling; some registries hide what an account may not see.');
    }
    return new errors/* ActionError */.lZ(`What answers at ${registry} does not know the repository "${repository}" (404), and does not answer as a registry does.`, `Check host and port: a registry answers at ${origin}/v2/. ${PATH_PREFIX}`);
}
/** Cloudflare's proxy takes 100 MB on its free and Pro plans, whatever the registry allows (developers.cloudflare.com, "Error 413"). */
function tooLarge(registry, { headers }, said) {
    const isCloudflare = /cloudflare/i.test(headers['server'] ?? '');
    return new errors/* ActionError */.lZ(`The registry ${registry} refused an upload as too large (413${said}).`, isCloudflare
        ? "Cloudflare's proxy, which is in front of it, takes no more than 100 MB at once on most plans. Let pushes go around it, for example by a name that is not proxied."
        : 'Raise the limit of the proxy in front of it: "client_max_body_size 0;" in nginx, the annotation nginx.ingress.kubernetes.io/proxy-body-size: "0" for its ingress.');
}
/** What changes something is not sent to where a 301, 302 or 303 points: that asks for a `GET` there (RFC 9110, 15.4). */
function redirected(registry, doing, { url, status, headers }, trust) {
    const location = headers['location'] ?? '';
    const target = URL.canParse(location, url) ? new URL(location, url) : undefined;
    const asked = new URL(url);
    const isTls = target?.protocol === 'https:' && asked.protocol === 'http:' && target.hostname === asked.hostname;
    if (isTls)
        return (0,registry_trust/* speaksTls */.pD)(registry, trust);
    const where = target === undefined ? '' : ` to ${target.origin}`;
    return new errors/* ActionError */.lZ(`The registry ${registry} answered ${doing} with a redirect${where} (${status}), which is not followed.`, 'Check host and port of the image: write the name that the registry itself goes by.');
}
function waitOf({ headers }) {
    const asked = headers['retry-after'];
    return asked === undefined || !/^[\w ,:]{1,40}$/.test(asked) ? '' : ` (Retry-After: ${asked})`;
}
/** The login was taken, but is not good for this (RFC 6750, 3.1): the CNCF's registry and Docker Hub say it with a 401. */
function lacksRight({ headers }) {
    return parseChallenges(headers['www-authenticate'] ?? '').some(({ parameters }) => parameters['error'] === 'insufficient_scope');
}
/** The codes for what a manifest names and a registry does not have (distribution specification, "Error Codes"). */
const UNKNOWN_CODES = new Set(['MANIFEST_UNKNOWN', 'MANIFEST_BLOB_UNKNOWN', 'BLOB_UNKNOWN']);
/** Whether a registry refuses a manifest for what was uploaded before it: GHCR may not see that yet (patience.ts). */
function isNotShownYet({ status, body }) {
    return (status === 400 || status === 404) && saidErrors(body).some(({ code }) => UNKNOWN_CODES.has(code));
}

;// CONCATENATED MODULE: ./lib/registry/download.ts







const ATTEMPTS = 4;
/** A registry on an object store may take its time before the first byte of a large blob. */
const TIMEOUT_MILLISECONDS = 2 * 60_000;
function createDownload({ image, asking, send, signal, firstWait }) {
    const refused = (digest, what) => new errors/* ActionError */.lZ(`The registry ${image.registry} gave ${what} for the blob ${digest}.`);
    return async ({ digest, size }, path, onBytes) => {
        const partial = `${path}.partial`;
        let received = { bytes: 0, digest: '' };
        let problem;
        const report = (count) => count !== 0 && onBytes?.(count);
        async function receive(body) {
            report(-received.bytes);
            received = { bytes: 0, digest: '' };
            const hash = (0,external_node_crypto_.createHash)('sha256');
            async function* checked(chunks) {
                for await (const chunk of chunks) {
                    received.bytes += chunk.length;
                    report(chunk.length);
                    if (received.bytes > size)
                        throw (problem = refused(digest, `more than the ${size} bytes that it should have`));
                    hash.update(chunk);
                    yield chunk;
                }
            }
            const file = (0,external_node_fs_.createWriteStream)(partial, { mode: 0o600 });
            file.once('error', error => (problem ??= new errors/* ActionError */.lZ(`The blob ${digest} cannot be written: ${(0,errors/* messageOf */.bD)(error)}`)));
            await (0,external_node_stream_promises_.pipeline)(body, checked, file).catch((error) => {
                // What is not the connection's fault is not asked for again: the code tells `http` so.
                throw problem === undefined ? error : Object.assign(problem, { code: 'ERR_NOT_RECEIVED' });
            });
            received.digest = `sha256:${hash.digest('hex')}`;
        }
        try {
            for (let attempt = 1;; attempt++) {
                const answer = await send({
                    method: 'GET',
                    url: `/v2/${image.repository}/blobs/${digest}`,
                    timeout: TIMEOUT_MILLISECONDS,
                    receive
                }).catch((error) => {
                    throw problem ?? error;
                });
                if (answer.status === 404)
                    throw new errors/* ActionError */.lZ(`The registry ${image.registry} lacks the blob ${digest}, which its image names.`);
                if (answer.status !== 200)
                    throw registryError(image, `asking for the blob ${digest}`, answer, asking);
                if (received.digest === digest && received.bytes === size)
                    break;
                if (received.bytes === size)
                    throw refused(digest, `bytes with the digest ${received.digest}`);
                // A proxy that cuts an answer short and ends it properly.
                if (attempt === ATTEMPTS)
                    throw refused(digest, `${received.bytes} of ${size} bytes`);
                await (0,duration/* sleep */.yy)(firstWait * 2 ** (attempt - 1), signal);
            }
            await (0,promises_.rename)(partial, path);
        }
        finally {
            await (0,promises_.rm)(partial, { force: true });
        }
    };
}

;// CONCATENATED MODULE: ./lib/registry/strict-json.ts

/**
 * Reads JSON that other programs read too, and refuses what they could read differently. Go, in which engines, registries and scanners are
 * written, takes a key in any case, with the last one winning (encoding/json, "preferring exact matches but also accepting
 * case-insensitive"); JavaScript takes only the exact one.
 *
 * @param what what it is, for the error: a digest, or "index.json"
 * @throws ActionError when it is not JSON, has a key twice, or a known key in another spelling
 */
function parseStrictly(content, what, rules) {
    const text = content.toString('utf8');
    let value;
    try {
        value = JSON.parse(text);
    }
    catch (error) {
        throw new errors/* ActionError */.lZ(`${what} is not JSON.`, undefined, { cause: error });
    }
    const known = new Map(rules.known.map(key => [fold(key), key]));
    for (const { key, isRepeated } of keysOf(text, new Set(rules.free.map(fold)))) {
        const right = known.get(fold(key)) ?? key;
        if (!isRepeated && right === key)
            continue;
        const problem = right === key ? `has the key ${JSON.stringify(key)} twice` : `has the key ${JSON.stringify(key)} instead of "${right}"`;
        throw new errors/* ActionError */.lZ(`${what} ${problem}, so one program could read it as something else than the next.`);
    }
    return value;
}
/** Keys that are the same to Go: U+017F and U+212A are its s and k (encoding/json, foldName). */
const fold = (key) => key.toUpperCase().toLowerCase();
/** The keys of all objects in a text that is JSON, without those inside of free ones. */
function* keysOf(text, free) {
    /** The objects and lists around a place; undefined for a list, and for an object whose keys are free. */
    const around = [];
    /** How many of them, from the outside, are not free. */
    let checked = Infinity;
    let [last, opening] = ['', ''];
    for (const [token] of text.matchAll(/"(?:[^"\\]|\\.)*"|[{}[\]:,]/gs)) {
        if (token === '{' || token === '[') {
            if (free.has(fold(opening)) && checked === Infinity)
                checked = around.length;
            around.push(token === '{' && checked === Infinity ? new Set() : undefined);
        }
        else if (token === '}' || token === ']') {
            around.pop();
            if (around.length <= checked)
                checked = Infinity;
        }
        else if (token === ':') {
            const [key, seen] = [JSON.parse(last), around.at(-1)];
            opening = key;
            if (seen !== undefined)
                yield { key, isRepeated: seen.has(fold(key)) };
            seen?.add(fold(key));
            continue;
        }
        else if (token !== ',')
            last = token;
        opening = '';
    }
}

;// CONCATENATED MODULE: ./lib/registry/document.ts



/** The most that registries accept (distribution/distribution, registry/handlers/manifests.go). */
const LARGEST_MANIFEST_BYTES = 4 * 1024 * 1024;
/** BuildKit writes index.json → index → manifest. More than a few levels are a mistake or an attack. */
const DEEPEST_NESTING = 4;
/** The only kinds of layer in an attestation: a statement, and a signed one in its envelope (docker/buildx#2194). Both are JSON. */
const STATEMENT_MEDIA_TYPE = /^application\/vnd\.in-toto(?:\+json|\.[a-z0-9-]+\+dsse)$/;
/** What an attestation has for a configuration: BuildKit's older form is an image's, the newer one an OCI artifact's (moby/buildkit#5573). */
const ATTESTATION_CONFIG_MEDIA_TYPES = [...registry_descriptor/* IMAGE_CONFIG_MEDIA_TYPES */.Yv, 'application/vnd.oci.empty.v1+json'];
/** A layer of files that Trivy can read: OCI's and Docker's, packed or not. What is encrypted, or is fetched piece by piece, is none. */
const LAYER_MEDIA_TYPE = /^application\/vnd\.(?:oci\.image\.layer(?:\.nondistributable)?\.v1\.tar(?:\+(?:gzip|zstd))?|docker\.image\.rootfs\.(?:foreign\.)?diff\.tar(?:\.(?:gzip|zstd))?)$/;
const KEYS = {
    known: [
        ...['schemaVersion', 'mediaType', 'artifactType', 'config', 'layers', 'manifests', 'subject', 'annotations', 'fsLayers', 'blobs'],
        ...['digest', 'size', 'urls', 'data', 'platform', 'os', 'architecture', 'variant']
    ],
    free: ['annotations']
};
const SECOND_LOOK = 'A scan and an engine could take it for different things. Build the image again.';
/**
 * Reads a manifest or an index, and refuses what one program could take for something else than the next (CVE-2021-41190), and what is
 * neither an image that a scanner reads nor an attestation. Engines are not so strict: a manifest whose configuration is of the type
 * `application/octet-stream` runs like any other.
 *
 * @param content the bytes that the descriptor's digest stands for
 * @param where what names it, for the error
 */
function readDocument(content, descriptor, where) {
    const { mediaType, digest } = descriptor;
    const isIndex = registry_descriptor/* INDEX_MEDIA_TYPES */.kA.includes(mediaType);
    if (!isIndex && !registry_descriptor/* MANIFEST_MEDIA_TYPES */.$T.includes(mediaType)) {
        throw new errors/* ActionError */.lZ(`${where}: "${mediaType}" is not the media type of an index or a manifest.`);
    }
    const body = readBody(content, digest);
    if (body['schemaVersion'] !== 2) {
        throw new errors/* ActionError */.lZ(`${digest} is of schema version ${JSON.stringify(body['schemaVersion'])} instead of 2.`, SECOND_LOOK);
    }
    if (body['mediaType'] !== undefined && body['mediaType'] !== mediaType) {
        throw new errors/* ActionError */.lZ(`${digest} calls itself ${JSON.stringify(body['mediaType'])}, but ${where} calls it "${mediaType}".`, SECOND_LOOK);
    }
    refuseOthers(body, isIndex ? ['config', 'layers', 'blobs', 'fsLayers'] : ['manifests', 'blobs', 'fsLayers'], isIndex, digest);
    return isIndex ? { kind: 'index', children: readList(body, 'manifests', digest) } : readManifest(body, descriptor);
}
/** Reads index.json, the list of what is in a layout; it is not pushed. */
function readLayoutIndex(content) {
    const body = readBody(content, 'index.json');
    refuseOthers(body, ['config', 'layers', 'blobs', 'fsLayers'], true, 'index.json');
    return readList(body, 'manifests', 'index.json');
}
function readBody(content, what) {
    const body = parseStrictly(content, what, KEYS);
    if (!(0,registry_descriptor/* isRecord */.u4)(body))
        throw new errors/* ActionError */.lZ(`${what} is not a manifest.`);
    return body;
}
function refuseOthers(body, names, isIndex, what) {
    const other = names.find(name => body[name] !== undefined);
    if (other !== undefined)
        throw new errors/* ActionError */.lZ(`${what} is ${isIndex ? 'an index' : 'a manifest'}, and has "${other}" too.`, SECOND_LOOK);
}
/** @returns no entries when the list is not there, as Go leaves empty lists out, or writes `null` */
function readList(body, name, what) {
    const list = body[name] ?? [];
    if (!Array.isArray(list))
        throw new errors/* ActionError */.lZ(`${what}: "${name}" is not a list.`);
    return list.map(entry => (0,registry_descriptor/* readDescriptor */.qq)(entry, what));
}
function readManifest(body, descriptor) {
    const { digest } = descriptor;
    const config = (0,registry_descriptor/* readDescriptor */.qq)(body['config'], digest);
    const layers = readList(body, 'layers', digest);
    if (isAttestation(descriptor, config, layers))
        return { kind: 'attestation', config, layers };
    if (!registry_descriptor/* IMAGE_CONFIG_MEDIA_TYPES */.Yv.includes(config.mediaType)) {
        throw new errors/* ActionError */.lZ(`The configuration of ${digest} is "${config.mediaType}", not that of an image. An engine may run it all the same.`, 'Build it as an OCI image. What is not an image does not belong in its layout.');
    }
    const strange = layers.find(layer => !LAYER_MEDIA_TYPE.test(layer.mediaType));
    if (strange !== undefined) {
        throw new errors/* ActionError */.lZ(`The image ${digest} has a layer of type "${strange.mediaType}", which no scan could read.`, 'Build it with layers that are tar archives, plain or packed with gzip or zstd.');
    }
    return { kind: 'image', config, layers };
}
/**
 * BuildKit marks its attestations by a platform that no engine asks for (moby/buildkit, docs/attestations/attestation-storage.md). The mark
 * alone is no proof: what has layers of files is an image in disguise.
 */
function isAttestation({ platform }, config, layers) {
    const isReport = layers.length > 0 && layers.every(layer => STATEMENT_MEDIA_TYPE.test(layer.mediaType));
    return (0,registry_descriptor/* isAttestationMark */._O)(platform) && isReport && ATTESTATION_CONFIG_MEDIA_TYPES.includes(config.mediaType);
}

;// CONCATENATED MODULE: ./lib/registry/stored.ts


/** 201 is what the specification says. Some registries answer 200, 202 or 204 (containerd, core/remotes/docker/pusher.go): then they are asked. */
function isStored({ status }) {
    return [200, 201, 202, 204].includes(status);
}
/** @throws ActionError when a registry says that it stored something else than it was sent */
function checkStoredDigest({ registry }, answer, expected) {
    const stored = answer.headers['docker-content-digest'];
    // The header is optional (distribution specification, "Pushing"); where it is there it must agree. A proxy may have emptied or doubled it.
    if (stored !== undefined && (0,registry_descriptor/* isDigest */.Bc)(stored) && stored !== expected) {
        throw new errors/* ActionError */.lZ(`The registry ${registry} stored ${stored} instead of ${expected}.`);
    }
}
/** @throws ActionError when a registry gave other bytes than those of the digest that it was asked for */
function checkContent({ registry }, content, digest) {
    const received = (0,registry_descriptor/* digestOf */.ol)(content);
    if (received !== digest)
        throw new errors/* ActionError */.lZ(`The registry ${registry} answered with ${received} instead of ${digest}.`);
}

// EXTERNAL MODULE: ./lib/http/address.ts
var http_address = __webpack_require__(5315);
// EXTERNAL MODULE: ./lib/http/connection.ts
var connection = __webpack_require__(8463);
// EXTERNAL MODULE: ./lib/http/tls-errors.ts
var tls_errors = __webpack_require__(9116);
;// CONCATENATED MODULE: ./lib/registry/unreachable.ts






/** What a server of Go says in plain text on its port for TLS (net/http, server.go). Node's parser breaks at the body of an answer to HEAD. */
const TLS_WANTED = /Client sent an HTTP request to an HTTPS server/;
/** OpenSSL's codes for a certificate whose issuer this machine does not trust (Node, "X509 certificate error codes"). */
const UNTRUSTED = new Set([
    // Of the same name and with another key: a CA that was made anew.
    'CERT_SIGNATURE_FAILURE',
    'CERT_UNTRUSTED',
    'DEPTH_ZERO_SELF_SIGNED_CERT',
    'SELF_SIGNED_CERT_IN_CHAIN',
    'UNABLE_TO_GET_ISSUER_CERT',
    'UNABLE_TO_GET_ISSUER_CERT_LOCALLY',
    'UNABLE_TO_VERIFY_LEAF_SIGNATURE'
]);
const BY_REGISTRY_CA = 'Give it a certificate (one of your own CA will do: name the CA with "registry-ca"), for example with a proxy in front of it.';
/**
 * Why a server gave no answer, in words that a person can act on.
 *
 * @param url what was asked
 * @param error what `http` threw
 * @returns the error to throw, with the lost connection as its cause; anything that is no lost connection as it is
 */
function unreachable(server, url, error) {
    if (!(error instanceof errors/* ActionError */.lZ) || error.cause === undefined)
        return error;
    const { code, address, rawPacket } = error.cause;
    const { subject } = server;
    const told = (message, fix) => new errors/* ActionError */.lZ(`${subject} ${message}`, fix, { cause: error.cause });
    if (url.protocol === 'https:' && (0,tls_errors/* isPlainAnswer */.J4)(error.cause)) {
        return told('speaks plain HTTP. A login and an image are sent only over https, except to this machine itself.', `${BY_REGISTRY_CA} Only in a network of your own, and without a login, "insecure-registry: true" is another way.`);
    }
    if (url.protocol === 'http:' &&
        url.host === server.registry &&
        Buffer.isBuffer(rawPacket) &&
        TLS_WANTED.test(rawPacket.toString('latin1'))) {
        return (0,registry_trust/* speaksTls */.pD)(server.registry, server.trust);
    }
    if (code === connection/* REFUSED_ADDRESS */.w && typeof address === 'string')
        return refusedAddress(told, address);
    if (typeof code === 'string') {
        const certificate = certificateProblem(server, url, code, error.cause);
        if (certificate !== undefined)
            return told(...certificate);
    }
    if (code === 'ENOTFOUND') {
        return told('is not known to the name service of this runner.', server.fix ?? 'Check the spelling of its host name.');
    }
    const isPlain = server.trust.isPlain && url.protocol === 'http:';
    const fix = server.fix ?? (isPlain ? 'If it speaks https, leave "insecure-registry" out.' : error.fix);
    return told(`cannot be reached. ${error.message}`, fix);
}
/** Whether another attempt may go well: a connection was lost, and not refused for what the server is. @param error what was thrown here, or by `http` */
function isLostConnection(error) {
    return error instanceof errors/* ActionError */.lZ && error.cause !== undefined && (0,http/* isPassingError */.sO)(error.cause);
}
function refusedAddress(told, address) {
    if ((0,http_address/* reachOf */.x)(address) === 'public') {
        return told(`is at ${address}, which is no private address. Over plain HTTP only a registry in a network of your own is asked.`, `Leave "insecure-registry" out. ${BY_REGISTRY_CA}`);
    }
    return told('asks for a login and speaks plain HTTP, over which no login is sent, except to this machine itself.', `${BY_REGISTRY_CA} Then leave "insecure-registry" out.`);
}
/** What is wrong with a certificate, and what to do about it; undefined for every other error. */
function certificateProblem({ registry, isOwn, trust }, url, code, cause) {
    if (UNTRUSTED.has(code)) {
        const message = `has a certificate that this runner does not trust (${code}).`;
        if (!isOwn) {
            return [
                message,
                '"registry-ca" is for the registry and its login server alone. For a CA of your own, put NODE_EXTRA_CA_CERTS=/path/to/ca.pem into the environment of the runner.'
            ];
        }
        if (trust.authorities.length > 0) {
            return [message, `It is not signed by what "registry-ca", or else /etc/docker/certs.d/${registry}, has. Give the CA that signed it.`];
        }
        return [
            message,
            `For a CA of your own, give its certificate with "registry-ca", or put it where Docker looks too: /etc/docker/certs.d/${registry}/ca.crt.`
        ];
    }
    if (code === 'CERT_HAS_EXPIRED') {
        return ['has a certificate that has expired, or one of its CA has.', 'Renew it. If it is valid, check the clock of this runner.'];
    }
    if (code === 'CERT_NOT_YET_VALID')
        return ['has a certificate that is not valid yet.', 'Check the clocks of the runner and of the server.'];
    if (code === 'ERR_TLS_CERT_ALTNAME_INVALID') {
        const { reason = (0,errors/* messageOf */.bD)(cause) } = cause;
        return [
            `has a certificate for another name (${reason.replace(/\.$/, '')}).`,
            `Make one that names ${url.hostname}, or use the name that it has.`
        ];
    }
    if ((0,tls_errors/* isCertificateError */.Y4)(code))
        return [`has a certificate that cannot be used (${code}).`, 'Make a new one.'];
    return undefined;
}

// EXTERNAL MODULE: ./lib/http/loopback.ts
var loopback = __webpack_require__(2354);
;// CONCATENATED MODULE: ./lib/registry/upload-address.ts




/**
 * Where a registry wants an upload sent. The address is relative or absolute, may have its own query, and may be on another server, which
 * gets no login.
 *
 * @throws ActionError when it gives none, or one that it can only have given because it does not know its own outer address
 */
function uploadAddress({ headers }, { registry }, trust = registry_trust/* USUAL_TRUST */.kb) {
    const location = headers['location'];
    const base = new URL((0,registry_trust/* trustedUrl */.$V)(registry, trust));
    if (location === undefined || !URL.canParse(location, base.href)) {
        throw new errors/* ActionError */.lZ(`The registry ${registry} gave no address for an upload.`);
    }
    const url = new URL(location, base);
    if (url.protocol !== base.protocol) {
        throw new errors/* ActionError */.lZ(`The registry ${registry} wants the upload sent to ${url.origin}, which is not ${base.protocol.slice(0, -1)}.`, OUTER_ADDRESS);
    }
    if (url.origin !== base.origin && (0,loopback/* leadsHere */.M)(url) && !(0,loopback/* isLoopback */.U)(registry)) {
        throw new errors/* ActionError */.lZ(`The registry ${registry} wants the upload sent to ${url.origin}, which is this runner, not the registry.`, OUTER_ADDRESS);
    }
    // Node would send them as a login of our own.
    url.username = url.password = '';
    return url;
}

;// CONCATENATED MODULE: ./lib/registry/blobs.ts









const UPLOAD_ATTEMPTS = 4;
const FIRST_WAIT_MILLISECONDS = 500;
/** A registry may ask for more patience than a job has; then its answer is the error. */
const LONGEST_WAIT_MILLISECONDS = 60_000;
/** A registry on an object store is silent while it moves a large blob to its place. */
const UPLOAD_TIMEOUT_MILLISECONDS = 5 * 60_000;
const GIVING_UP_TIMEOUT_MILLISECONDS = 10_000;
/** An upload may have died with the connection that carried it: 404 and 416 mean "begin again". */
const UPLOAD_AGAIN = new Set([404, 408, 416, 429, 500, 502, 503, 504]);
function createBlobs({ image, credentials, trust, actions, send, sendWith, patience, signal, firstWait }) {
    const asking = { credentials, trust, actions };
    const base = `/v2/${image.repository}/blobs`;
    const first = firstWait ?? FIRST_WAIT_MILLISECONDS;
    async function hasBlob(digest) {
        const answer = await send({ method: 'HEAD', url: `${base}/${digest}` });
        if (answer.status === 200)
            return true;
        if (answer.status === 404)
            return false;
        throw registryError(image, `asking for the blob ${digest}`, answer, asking);
    }
    async function smallBlob(digest) {
        const answer = await patience.until(() => send({ method: 'GET', url: `${base}/${digest}`, largest: LARGEST_MANIFEST_BYTES }), ({ status }) => status !== 404, `the registry to show the blob ${digest}`);
        if (answer.status === 404)
            return undefined;
        if (answer.status !== 200)
            throw registryError(image, `asking for the blob ${digest}`, answer, asking);
        checkContent(image, answer.body, digest);
        return answer.body;
    }
    const showsBlob = (digest) => patience.until(() => hasBlob(digest), Boolean, `the registry to show the blob ${digest}`);
    const beginUpload = () => send({ method: 'POST', url: `${base}/uploads/`, headers: { 'content-length': '0' } });
    const givingUp = { method: 'DELETE', attempts: 1, timeout: GIVING_UP_TIMEOUT_MILLISECONDS };
    const senders = new Map();
    async function mountBlob({ digest }, from) {
        const sending = senders.get(from) ?? sendWith(from);
        senders.set(from, sending);
        try {
            // Asked first: a mount that the registry declines leaves an upload behind.
            const there = await sending({ method: 'HEAD', url: `/v2/${from}/blobs/${digest}`, attempts: 1 });
            if (there.status !== 200)
                return false;
            const query = new URLSearchParams({ mount: digest, from });
            const answer = await sending({
                method: 'POST',
                url: `${base}/uploads/?${query.toString()}`,
                headers: { 'content-length': '0' },
                attempts: 1
            });
            if (answer.status === 202)
                await send({ ...givingUp, url: uploadAddress(answer, image, trust).href }).catch(() => undefined);
            return answer.status === 201 && (await hasBlob(digest));
        }
        catch {
            signal?.throwIfAborted();
            return false;
        }
    }
    async function tryUpload() {
        const begun = await beginUpload();
        if (begun.status !== 202)
            throw registryError(image, 'beginning an upload', begun, asking);
        const { href: url } = uploadAddress(begun, image, trust);
        // Not every registry can give one up (distribution specification, "Canceling a blob upload"); then it expires there by itself.
        await send({ ...givingUp, url }).catch(() => undefined);
        signal?.throwIfAborted();
    }
    async function uploadOnce(blob, open) {
        const started = await beginUpload();
        if (started.status !== 202)
            return started;
        const url = uploadAddress(started, image, trust);
        url.searchParams.set('digest', blob.digest);
        const headers = { 'content-type': 'application/octet-stream', 'content-length': String(blob.size) };
        return send({
            method: 'PUT',
            url: url.href,
            headers,
            body: open,
            attempts: 1,
            timeout: UPLOAD_TIMEOUT_MILLISECONDS
        });
    }
    async function uploadBlob(blob, open) {
        for (let attempt = 1;; attempt++) {
            const isLast = attempt >= UPLOAD_ATTEMPTS;
            const answer = await uploadOnce(blob, open).catch((error) => {
                const own = ownFault(error);
                if (own !== undefined)
                    throw own;
                if (isLast || signal?.aborted === true || !isLostConnection(error))
                    throw error;
                return undefined;
            });
            if (answer !== undefined && isStored(answer)) {
                checkStoredDigest(image, answer, blob.digest);
                if (answer.status === 201 || (await showsBlob(blob.digest)))
                    return;
            }
            const growing = first * 2 ** (attempt - 1);
            const wait = (0,http/* retryAfter */.P9)(answer?.headers['retry-after']) ?? growing;
            const passes = answer === undefined || (answer.status === 404 ? isUnknownUpload(answer) : UPLOAD_AGAIN.has(answer.status));
            if (answer !== undefined && (isLast || !passes || wait > LONGEST_WAIT_MILLISECONDS)) {
                throw registryError(image, `uploading ${blob.digest}`, answer, asking);
            }
            await (0,duration/* sleep */.yy)(wait, signal);
            // The registry may have got all of it and only its answer was lost.
            if (await hasBlob(blob.digest))
                return;
        }
    }
    return {
        hasBlob,
        smallBlob,
        uploadBlob,
        mountBlob,
        downloadBlob: createDownload({ image, asking, send, signal, firstWait: first }),
        tryUpload
    };
}
/** What is wrong with the blob itself, which is checked while it is sent: no second attempt would send anything else. */
function ownFault(error) {
    return error instanceof errors/* ActionError */.lZ && error.cause instanceof errors/* ActionError */.lZ ? error.cause : undefined;
}
function isUnknownUpload(answer) {
    return answer.body.toString('utf8').includes('BLOB_UPLOAD_UNKNOWN');
}

// EXTERNAL MODULE: ./lib/registry/patience.ts
var registry_patience = __webpack_require__(1865);
;// CONCATENATED MODULE: ./lib/registry/refused-manifest.ts



/**
 * Whether a refusal may be for a tag that is there already: Harbor and Google say 412, Quay 409, ECR 400 with TAG_INVALID or
 * ImageTagAlreadyExists, GitLab and Nexus 400 or 403, Azure 405 for what is locked. What it was for, only the tag's digest tells.
 */
function mayBeImmutable({ status, body }) {
    if (status === 409 || status === 412)
        return true;
    if (status !== 400 && status !== 403 && status !== 405)
        return false;
    return saidErrors(body).some(({ code, message }) => /^(?:TAG_|IMAGETAG)/i.test(code) || IMMUTABLE.test(`${code} ${message}`));
}
const IMMUTABLE = /immutab|overwr|overrid|already[ _-]?exist|protected|locked|updating asset|redeploy/i;
/** A tag that is there already with another image, and stays so. @param existing the digest that it has */
function immutableTag({ registry }, tag, existing, { status, body }) {
    return new errors/* ActionError */.lZ(`The tag "${tag}" is there already with ${existing}, and the registry ${registry} does not let it be overwritten (${status}${quoteErrors(body)}).`, 'To go on with what is there, re-run the failed jobs only, not all: a second build of a commit is another image. For a new image choose another tag.');
}
/**
 * An index that a registry does not take (older Artifactory, Nexus and Quay do not know OCI's), with what makes an image without one.
 *
 * @returns undefined when it was no index, or was refused for another reason
 */
function refusedIndex({ registry }, mediaType, content, answer) {
    const isRefused = answer.status === 415 ||
        ([400, 404, 405, 422, 500].includes(answer.status) &&
            saidErrors(answer.body).some(({ code }) => /^(?:MANIFEST_INVALID|UNSUPPORTED|MANIFEST_UNVERIFIED)$/.test(code)));
    if (!isRefused || !registry_descriptor/* INDEX_MEDIA_TYPES */.kA.includes(mediaType))
        return undefined;
    const platforms = countPlatforms(content);
    return new errors/* ActionError */.lZ(`The registry ${registry} refuses the image's index (${answer.status}${quoteErrors(answer.body)}).`, platforms > 1
        ? `An image of ${platforms} platforms needs an index: use a registry that knows it (${mediaType}), or build one platform.`
        : 'The index is there for the attestations alone: with "provenance: false" and without an SBOM an image of one platform has none.');
}
/** How many of an index's children can run; the others are attestations. */
function countPlatforms(content) {
    const parsed = JSON.parse(content.toString('utf8'));
    const children = (0,registry_descriptor/* isRecord */.u4)(parsed) && Array.isArray(parsed['manifests']) ? parsed['manifests'] : [];
    return children.filter(child => {
        const annotations = (0,registry_descriptor/* isRecord */.u4)(child) ? child['annotations'] : undefined;
        return !((0,registry_descriptor/* isRecord */.u4)(annotations) && 'vnd.docker.reference.type' in annotations);
    }).length;
}

// EXTERNAL MODULE: ./lib/secrets/registered.ts
var registered = __webpack_require__(7530);
;// CONCATENATED MODULE: ./lib/registry/authorization.ts










/**
 * Turns a registry's `401` into the `Authorization` header that answers it: `Basic`, or `Bearer` with a token that is fetched
 * from the address in the challenge (distribution/distribution docs/spec/auth/token.md).
 *
 * @param header the `WWW-Authenticate` header of the 401
 * @returns the header's value, registered as a secret
 * @throws ActionError that tells a missing login from a refused one
 */
async function authorize(header, options) {
    const challenges = parseChallenges(header ?? '');
    const bearer = challenges.find(challenge => challenge.scheme === 'bearer');
    if (bearer !== undefined)
        return bearerToken(bearer, options);
    if (challenges.some(challenge => challenge.scheme === 'basic')) {
        if (options.credentials === undefined)
            throw (0,login_errors/* missingLogin */.sJ)(options.registry, options.trust);
        return basicHeader(options.credentials);
    }
    if (challenges.length === 0) {
        throw new errors/* ActionError */.lZ(`The registry ${options.registry} wants a login and does not say how (401 without a challenge that can be read, also at /v2/).`, 'A proxy in front of it has to let the header WWW-Authenticate through.');
    }
    throw new errors/* ActionError */.lZ(`The registry ${options.registry} asks for a login in a way that is not supported (neither Basic nor Bearer).`);
}
/** @throws ActionError for a user name with a colon, which Basic authentication cannot carry (RFC 7617, 2) */
function basicHeader({ username, password }) {
    if (username.includes(':'))
        throw new errors/* ActionError */.lZ("The registry's user name has a colon, which a login cannot have.", 'Check the user name.');
    const encoded = Buffer.from(`${username}:${password}`, 'utf8').toString('base64');
    (0,registered/* registerSecret */.c)(password);
    (0,registered/* registerSecret */.c)(encoded);
    return `Basic ${encoded}`;
}
async function bearerToken(challenge, options) {
    const { registry, repository, credentials, actions, signal } = options;
    const url = tokenUrl(challenge, options);
    const service = challenge.parameters['service'];
    if (service !== undefined)
        url.searchParams.set('service', service);
    // The challenge names the scope of the one request; a push needs more than the HEAD that it began with.
    url.searchParams.set('scope', `repository:${repository}:${actions}`);
    if (options.alsoPull !== undefined)
        url.searchParams.append('scope', `repository:${options.alsoPull}:pull`);
    const headers = { accept: 'application/json' };
    if (credentials !== undefined)
        headers['authorization'] = basicHeader(credentials);
    const answer = await askToken({ method: 'GET', url: url.href, headers, signal }, options);
    refuseForeign(answer, url, options);
    if (answer.status === 401 || answer.status === 403) {
        if (credentials === undefined)
            throw (0,login_errors/* missingLogin */.sJ)(registry, options.trust);
        throw answer.status === 401 ? (0,login_errors/* refusedLogin */.yC)(registry) : (0,login_errors/* refusedToken */.S2)(registry, repository, `403${quoteErrors(answer.body)}`, actions);
    }
    if (answer.status !== 200) {
        throw new errors/* ActionError */.lZ(`The login server of ${registry} (${url.host}) answered ${answer.status}.`, url.host === registry ? undefined : ROOT_URL);
    }
    const body = (0,http/* parseJson */.qF)(`The login server of ${registry} (${url.host})`, answer.body);
    const token = (0,registry_descriptor/* isRecord */.u4)(body) ? (body['token'] ?? body['access_token']) : undefined;
    if (typeof token !== 'string' || token === '')
        throw new errors/* ActionError */.lZ(`The login server of ${registry} (${url.host}) gave no token.`);
    (0,registered/* registerSecret */.c)(token);
    return `Bearer ${token}`;
}
/** The registry itself names its login server, so whoever vouches for the one does for the other. */
async function askToken(request, options) {
    const { registry, credentials, trust = registry_trust/* USUAL_TRUST */.kb, http } = options;
    const url = new URL(request.url);
    return http({ ...request, connection: (0,registry_trust/* trustedConnection */.CK)(registry, trust, credentials !== undefined) }).catch((error) => {
        const subject = `The login server of ${registry} (${url.host})`;
        throw unreachable({ subject, registry, trust, isOwn: true, fix: url.host === registry ? undefined : ROOT_URL }, url, error);
    });
}
/** A login does not follow a redirect to another server (see `http`), and what that one gives or refuses then says nothing about it. */
function refuseForeign({ url: answered, status, headers }, asked, { registry, credentials }) {
    if (credentials === undefined)
        return;
    const location = status >= 300 && status < 400 ? headers['location'] : undefined;
    const reached = location !== undefined && URL.canParse(location, answered) ? new URL(location, answered) : new URL(answered);
    if (reached.origin === asked.origin)
        return;
    throw new errors/* ActionError */.lZ(`The login server of ${registry} (${asked.host}) sends the login on to ${reached.origin}, and it is sent to no other server.`, 'Set the registry up so that it names the right address for logging in.');
}
/**
 * The password goes to this address: never in clear text over a network, and never to this machine, whose `localhost` is not that of a
 * registry elsewhere.
 */
function tokenUrl(challenge, { registry, credentials, trust }) {
    const realm = challenge.parameters['realm'] ?? '';
    if (!/^https?:/i.test(realm) || !URL.canParse(realm)) {
        throw new errors/* ActionError */.lZ(`The registry ${registry} names no usable address for logging in.`);
    }
    const url = new URL(realm);
    if (url.username !== '' || url.password !== '') {
        throw new errors/* ActionError */.lZ(`The registry ${registry} names an address for logging in that has a user name or a password of its own.`);
    }
    const isHere = (0,loopback/* leadsHere */.M)(url);
    if (isHere && !(0,loopback/* isLoopback */.U)(registry)) {
        throw new errors/* ActionError */.lZ(`The registry ${registry} wants the login sent to ${url.origin}, which is this runner, not the registry.`, ROOT_URL);
    }
    // Without a login nothing is at stake but where we ask, which is judged by the address.
    const mayBePlain = trust?.isPlain === true && credentials === undefined;
    if (url.protocol !== 'https:' && !isHere && !mayBePlain) {
        throw new errors/* ActionError */.lZ(`The registry ${registry} wants the login sent to ${url.origin}, which is not https.`, `${ROOT_URL} Where there is no https at all, give its token server a certificate.`);
    }
    return url;
}
const ROOT_URL = 'Set its outer address in its configuration: ROOT_URL for Gitea and Forgejo, external_url for GitLab and Harbor.';

;// CONCATENATED MODULE: ./lib/registry/sender.ts





/**
 * Sends to the registry, logs in when it asks for that, and once more when a token has expired on the way. Only the registry itself may ask:
 * a server that it redirects to, or hands an upload to, is answered with no login, whatever it says.
 */
function createSender(options) {
    const { image, credentials, trust = registry_trust/* USUAL_TRUST */.kb, signal } = options;
    const { registry, repository } = image;
    const base = (0,registry_trust/* trustedUrl */.$V)(registry, trust);
    const { origin, hostname } = new URL(base);
    let authorization;
    /** @param carriesLogin whether it carries a login of ours, or a token that was given for one */
    const send = (request, carriesLogin) => {
        const url = new URL(request.url);
        const isRegistry = url.origin === origin;
        // Another port of the registry's own host is still what its certificate is for.
        const isOwn = url.hostname === hostname;
        const connection = (0,registry_trust/* trustedConnection */.CK)(registry, isOwn ? trust : { ...trust, authorities: [] }, carriesLogin);
        const subject = isRegistry ? `The registry ${registry}` : `The server ${url.origin}, to which the registry ${registry} sent us,`;
        return options.http({ ...request, connection, signal }).catch((error) => {
            throw unreachable({ subject, registry, trust, isOwn, fix: isRegistry ? undefined : OUTER_ADDRESS }, url, error);
        });
    };
    const askVersion = (carriesLogin) => send({ method: 'GET', url: `${base}/v2/` }, carriesLogin);
    /** Some proxies drop the header of a `HEAD`, and some registries have it only where the specification's version check is. */
    async function challengeOf(answer) {
        const header = answer.headers['www-authenticate'];
        const isChecked = !trust.isPlain || credentials === undefined;
        if (isChecked && parseChallenges(header ?? '').length > 0)
            return header;
        // What came over plain HTTP may name any login server: no login follows it, unless it is this machine that asks for one.
        const asked = await askVersion(!isChecked);
        return asked.status === 401 && new URL(asked.url).origin === origin ? asked.headers['www-authenticate'] : undefined;
    }
    async function logIn(answer) {
        const header = await challengeOf(answer);
        return authorize(header, {
            alsoPull: options.alsoPull,
            registry,
            repository,
            credentials,
            trust,
            actions: options.actions ?? 'pull,push',
            http: options.http,
            signal
        });
    }
    async function ask(request) {
        const url = new URL(request.url, base);
        // An upload may go to a storage service with a signed address: our login is none of its business.
        const isRegistry = url.origin === origin;
        const attempt = async () => {
            const headers = { ...request.headers };
            const given = isRegistry ? await authorization : undefined;
            if (given !== undefined)
                headers['authorization'] = given;
            return send({ ...request, url: url.href, headers }, given !== undefined && credentials !== undefined);
        };
        const used = authorization;
        const answer = await attempt();
        if (answer.status !== 401 || !isRegistry || new URL(answer.url).origin !== origin)
            return answer;
        // Several uploads may meet the 401 at once: one of them fetches the token, the others wait for it.
        if (authorization === used)
            authorization = logIn(answer);
        return attempt();
    }
    let isHeadRefused = false;
    return async (request) => {
        if (request.method !== 'HEAD')
            return ask(request);
        const answer = isHeadRefused ? undefined : await ask(request);
        if (answer !== undefined && !HEAD_REFUSED.has(answer.status))
            return answer;
        // A proxy may let no `HEAD` pass. Besides, only the answer to a `GET` has a body that says why.
        const got = await ask({ ...request, method: 'GET', receive: leaveUnread });
        if (answer !== undefined && got.status !== answer.status)
            isHeadRefused = true;
        return got;
    };
}
const HEAD_REFUSED = new Set([400, 403, 405, 501]);
/** The headers are all that was asked for; the body may be a layer. */
function leaveUnread(body) {
    body.once('error', () => undefined).destroy();
    return Promise.resolve();
}

;// CONCATENATED MODULE: ./lib/registry/client.ts










const MANIFEST_TYPES = [...registry_descriptor/* INDEX_MEDIA_TYPES */.kA, ...registry_descriptor/* MANIFEST_MEDIA_TYPES */.$T];
function createRegistryClient(options) {
    const { image, signal } = options;
    const patience = options.patience ?? (0,registry_patience/* createPatience */.se)({ signal });
    const send = createSender(options);
    const blobs = createBlobs({ ...options, send, sendWith: alsoPull => createSender({ ...options, alsoPull }), patience });
    const base = `/v2/${image.repository}`;
    const accepting = { accept: MANIFEST_TYPES.join(', ') };
    async function putManifest(reference, mediaType, content, digest) {
        const headers = { 'content-type': mediaType };
        const answer = await patience.until(() => send({ method: 'PUT', url: `${base}/manifests/${reference}`, headers, body: content }), given => !isNotShownYet(given), `the registry to see what the manifest ${reference} names`);
        if (isStored(answer))
            checkStoredDigest(image, answer, digest);
        // A tag is read back by whoever sets it.
        const isThere = answer.status === 201 || (isStored(answer) && (!(0,registry_descriptor/* isDigest */.Bc)(reference) || (await settledDigest(digest, digest)) === digest));
        if (isThere)
            return;
        if (!(0,registry_descriptor/* isDigest */.Bc)(reference) && mayBeImmutable(answer)) {
            const existing = await manifestDigest(reference);
            // Also a registry that keeps tags from being overwritten refuses the same image again.
            if (existing === digest)
                return;
            if (existing !== undefined)
                throw immutableTag(image, reference, existing, answer);
        }
        throw refusedIndex(image, mediaType, content, answer) ?? registryError(image, `storing the manifest ${reference}`, answer, options);
    }
    async function manifestDigest(reference) {
        const answer = await send({ method: 'HEAD', url: `${base}/manifests/${reference}`, headers: accepting });
        if (answer.status === 404)
            return undefined;
        if (answer.status !== 200)
            throw registryError(image, `asking for the manifest ${reference}`, answer, options);
        const digest = answer.headers['docker-content-digest'];
        return digest !== undefined && (0,registry_descriptor/* isDigest */.Bc)(digest) ? digest : digestOfContent(reference);
    }
    /** Clients should not depend on the header (distribution specification, "Pulling manifests"): what the registry gives back has a digest by itself. */
    async function digestOfContent(reference) {
        const request = { method: 'GET', url: `${base}/manifests/${reference}`, headers: accepting, largest: LARGEST_MANIFEST_BYTES };
        const answer = await send(request);
        if (answer.status === 404)
            return undefined;
        if (answer.status !== 200)
            throw registryError(image, `asking for the manifest ${reference}`, answer, options);
        return (0,registry_descriptor/* digestOf */.ol)(answer.body);
    }
    function settledDigest(reference, stored) {
        // Under a digest another one is no stale answer but a wrong one.
        const isEnough = (found) => found === stored || (found !== undefined && (0,registry_descriptor/* isDigest */.Bc)(reference));
        return patience.until(() => manifestDigest(reference), isEnough, `the registry to show ${stored} under "${reference}"`);
    }
    async function manifest(digest) {
        const answer = await patience.until(() => send({ method: 'GET', url: `${base}/manifests/${digest}`, headers: accepting, largest: LARGEST_MANIFEST_BYTES }), ({ status }) => status !== 404, `the registry to show ${digest}`);
        if (answer.status === 404)
            return undefined;
        if (answer.status !== 200)
            throw registryError(image, `asking for the manifest ${digest}`, answer, options);
        const content = answer.body;
        checkContent(image, content, digest);
        return { digest, mediaType: mediaTypeOf(answer, image, digest), content };
    }
    return { image, ...blobs, putManifest, manifestDigest, settledDigest, manifest };
}
/** What a manifest is: its own word (optional in OCI's), else the registry's. One that is two things at once is neither. */
function mediaTypeOf({ headers, body }, { registry }, digest) {
    const parsed = (0,http/* parseJson */.qF)(`The registry ${registry}`, body);
    const own = (0,registry_descriptor/* isRecord */.u4)(parsed) ? parsed['mediaType'] : undefined;
    const told = headers['content-type']?.replace(/;.*/s, '').trim();
    const type = own ?? told;
    if (typeof type === 'string' && MANIFEST_TYPES.includes(type) && (told === undefined || told === type))
        return type;
    const name = JSON.stringify(told ?? own ?? '').slice(0, 100);
    throw new errors/* ActionError */.lZ(`What the registry ${registry} has as ${digest} is not an image: its type is ${name}.`);
}

;// CONCATENATED MODULE: ./lib/registry/checked-file.ts




/** Large enough that a hash and a socket are kept busy, small enough that several files at once are little memory. */
const PIECE_BYTES = 1024 * 1024;
/** A link is not followed, and a pipe is not waited for. On Windows, which has neither flag, they are undefined: no bits. */
const FLAGS = external_node_fs_.constants.O_RDONLY | external_node_fs_.constants.O_NOFOLLOW | external_node_fs_.constants.O_NONBLOCK;
/**
 * Reads a file and checks it on the way. The last piece is held back until all of it is known to be right: whoever is sent the pieces never has
 * the whole of a wrong file.
 *
 * A piece is good until the next one is asked for, as its memory is used again: what waits to be collected would be 64 MiB (V8's limit for memory
 * outside of its heap).
 *
 * @param onRead told how many more bytes were taken
 * @throws ActionError when it cannot be read, or when it is not the bytes of the digest
 */
async function* checked_file_readChecked(path, digest, size, onRead) {
    const unreadable = (error) => new errors/* ActionError */.lZ(`The blob ${digest} cannot be read: ${(0,errors/* messageOf */.bD)(error)}`);
    const file = await (0,promises_.open)(path, FLAGS).catch((error) => {
        throw unreadable(error);
    });
    const pieces = new Pieces(file, size + 1);
    try {
        if (!(await file.stat()).isFile())
            throw new errors/* ActionError */.lZ(`The blob ${digest} is not a file.`);
        const hash = (0,external_node_crypto_.createHash)('sha256');
        let [length, held] = [0, undefined];
        for (;;) {
            const piece = await pieces.next().catch((error) => {
                throw unreadable(error);
            });
            if (piece.length === 0)
                break;
            length += piece.length;
            if (length > size)
                throw new errors/* ActionError */.lZ(`The blob ${digest} has more than ${size} bytes.`, CHANGED);
            hash.update(piece);
            if (held !== undefined) {
                onRead?.(held.length);
                yield held;
            }
            held = piece;
        }
        if (length < size)
            throw new errors/* ActionError */.lZ(`The blob ${digest} has ${length} bytes instead of ${size}.`, CHANGED);
        if (`sha256:${hash.digest('hex')}` !== digest)
            throw new errors/* ActionError */.lZ(`The content of the blob ${digest} does not match its digest.`, CHANGED);
        if (held === undefined)
            return;
        onRead?.(held.length);
        yield held;
    }
    finally {
        await pieces.end();
        await file.close();
    }
}
const CHANGED = 'Export it again, and let nothing write to it meanwhile.';
/** A file in pieces, the next of which is read while somebody works with the last two. */
class Pieces {
    #file;
    #buffers;
    #left;
    #count = 0;
    #next;
    /** @param limit how much is read at most: what grows meanwhile is not cut to its old size when one byte more than that is asked for */
    constructor(file, limit) {
        this.#file = file;
        this.#left = limit;
        const size = Math.min(PIECE_BYTES, limit);
        this.#buffers = [0, 1, 2].map(() => Buffer.allocUnsafeSlow(size));
    }
    /** @returns nothing at the end; what was returned the last time but one may not be used any more */
    async next() {
        const piece = await (this.#next ?? this.#read());
        this.#left -= piece.length;
        this.#next = piece.length === 0 ? Promise.resolve(piece) : this.#read();
        // Nobody may ask for it.
        this.#next.catch(() => undefined);
        return piece;
    }
    async end() {
        await this.#next?.catch(() => undefined);
    }
    async #read() {
        const buffer = this.#buffers[this.#count++ % this.#buffers.length] ?? Buffer.alloc(0);
        const { bytesRead } = await this.#file.read(buffer, 0, Math.min(buffer.length, this.#left));
        return buffer.subarray(0, bytesRead);
    }
}

;// CONCATENATED MODULE: ./lib/registry/image-config.ts



const image_config_KEYS = {
    known: ['os', 'architecture', 'variant', 'rootfs', 'diff_ids'],
    free: ['config', 'container_config', 'history', 'moby.buildkit.buildinfo.v1', 'moby.buildkit.cache.v0']
};
/**
 * Reads an image's configuration, and refuses one that contradicts the manifest that names it.
 *
 * @param content the configuration's bytes
 * @param manifest the manifest's descriptor, with the platform by which an engine chooses it
 * @throws ActionError when the platform is another one, or when there is not one diff ID a layer: Trivy would pass over the other layers
 */
function readImageConfig(content, config, manifest, layers) {
    const body = parseStrictly(content, config.digest, image_config_KEYS);
    if (!(0,registry_descriptor/* isRecord */.u4)(body))
        throw new errors/* ActionError */.lZ(`${config.digest} is not the configuration of an image.`);
    const platform = (0,registry_descriptor/* readPlatform */.Kd)({ os: body['os'], architecture: body['architecture'], variant: body['variant'] }, config.digest);
    if (manifest.platform !== undefined && platform !== undefined && !isSame(manifest.platform, platform)) {
        throw new errors/* ActionError */.lZ(`The image ${manifest.digest} is listed for ${(0,registry_descriptor/* formatPlatform */.Bq)(manifest.platform)}, but its configuration says ${(0,registry_descriptor/* formatPlatform */.Bq)(platform)}.`, 'Build it again for the platform that it is for.');
    }
    const diffIds = readDiffIds(body['rootfs'], config.digest);
    if (diffIds.length !== layers.length) {
        throw new errors/* ActionError */.lZ(`The image ${manifest.digest} has ${layers.length} layers, but its configuration knows ${diffIds.length}.`);
    }
    return { platform: manifest.platform ?? platform, diffIds };
}
/** A variant that one of the two leaves out is no contradiction: `arm64` is `arm64/v8` (containerd/platforms, database.go). */
function isSame(one, other) {
    const isSameVariant = one.variant === undefined || other.variant === undefined || one.variant === other.variant;
    return one.os === other.os && one.architecture === other.architecture && isSameVariant;
}
function readDiffIds(rootfs, what) {
    const list = (0,registry_descriptor/* isRecord */.u4)(rootfs) ? (rootfs['diff_ids'] ?? []) : [];
    if (!Array.isArray(list) || !list.every(id => typeof id === 'string' && (0,registry_descriptor/* isDigest */.Bc)(id))) {
        throw new errors/* ActionError */.lZ(`${what}: "diff_ids" is not a list of sha256 digests.`);
    }
    return list;
}

// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __webpack_require__(7075);
// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(8522);
;// CONCATENATED MODULE: ./lib/registry/bytes.ts
/** A stream, some bytes at a time. */
class Bytes {
    #chunks;
    #rest = Buffer.alloc(0);
    #isDone = false;
    constructor(stream) {
        this.#chunks = stream[Symbol.asyncIterator]();
    }
    /** Whether {@link take} came to the end of the stream and nothing is left. */
    get isAtEnd() {
        return this.#isDone && this.#rest.length === 0;
    }
    /** So many bytes; undefined when the stream ends before. */
    async take(count) {
        const parts = [this.#rest];
        let length = this.#rest.length;
        while (length < count) {
            const next = await this.#chunks.next();
            if (next.done === true) {
                this.#isDone = true;
                this.#rest = Buffer.concat(parts);
                return undefined;
            }
            parts.push(next.value);
            length += next.value.length;
        }
        const all = Buffer.concat(parts);
        this.#rest = all.subarray(count);
        return all.subarray(0, count);
    }
    /**
     * So many bytes, in the pieces in which they come.
     *
     * @throws Error when the stream ends before
     */
    async *pieces(count) {
        let left = count;
        while (left > 0) {
            if (this.#rest.length === 0) {
                const next = await this.#chunks.next();
                if (next.done === true)
                    throw new Error('it ends in the middle of a file');
                this.#rest = next.value;
            }
            const piece = this.#rest.subarray(0, left);
            this.#rest = this.#rest.subarray(piece.length);
            left -= piece.length;
            yield piece;
        }
    }
    async skip(count) {
        let left = count - this.#rest.length;
        if (left <= 0) {
            this.#rest = this.#rest.subarray(count);
            return;
        }
        this.#rest = Buffer.alloc(0);
        while (left > 0) {
            const next = await this.#chunks.next();
            if (next.done === true)
                return;
            if (next.value.length > left)
                this.#rest = next.value.subarray(left);
            left -= next.value.length;
        }
    }
}

;// CONCATENATED MODULE: ./lib/registry/zstd.ts

// RFC 8878, 3.1: what a frame and a block begin with.
const FRAME = Buffer.from([0x28, 0xb5, 0x2f, 0xfd]);
const DICTIONARY_ID_BYTES = [0, 1, 2, 4];
const CONTENT_SIZE_BYTES = [0, 2, 4, 8];
const CHECKSUM_BYTES = 4;
const RLE_BLOCK = 1;
/** Whether bytes begin with a frame of Zstandard, or with one that is skipped (RFC 8878, 3.1.2). */
const isZstd = (start) => start.subarray(0, 4).equals(FRAME) || isSkippable(start);
const isSkippable = (start) => start.length >= 4 && start.readUInt32LE() >>> 4 === 0x184d2a5;
/**
 * Cuts a Zstandard stream so that no piece goes beyond the end of a frame: Node's decompressor stops there when more follows in the same
 * piece, without an error (nodejs/node, lib/zlib.js, processCallback). `zstd:chunked` of Podman has a frame for each file.
 *
 * @returns the frames in pieces, without the skippable ones
 * @throws an Error when the stream is no Zstandard or ends within a frame
 */
async function* zstdPieces(stream) {
    const bytes = new Bytes(stream);
    for (;;) {
        const magic = await bytes.take(FRAME.length);
        if (magic === undefined) {
            if (bytes.isAtEnd)
                return;
            throw new Error('there is more behind the last frame');
        }
        if (isSkippable(magic))
            await bytes.skip((await must(bytes, 4)).readUInt32LE());
        else if (magic.equals(FRAME))
            yield* framePieces(bytes, magic);
        else
            throw new Error('this is no frame');
    }
}
async function* framePieces(bytes, magic) {
    const descriptor = await must(bytes, 1);
    const flags = descriptor[0] ?? 0;
    const isSingleSegment = (flags & 0x20) !== 0;
    const contentSize = CONTENT_SIZE_BYTES[flags >> 6] ?? 0;
    const size = (isSingleSegment ? Math.max(1, contentSize) : 1 + contentSize) + (DICTIONARY_ID_BYTES[flags & 3] ?? 0);
    yield Buffer.concat([magic, descriptor, await must(bytes, size)]);
    for (let isLast = false; !isLast;) {
        const header = await must(bytes, 3);
        const block = header.readUIntLE(0, 3);
        isLast = (block & 1) === 1;
        const length = ((block >> 1) & 3) === RLE_BLOCK ? 1 : block >> 3;
        yield Buffer.concat([header, await must(bytes, length)]);
    }
    if ((flags & 4) !== 0)
        yield await must(bytes, CHECKSUM_BYTES);
}
async function must(bytes, count) {
    const taken = await bytes.take(count);
    if (taken === undefined)
        throw new Error('a frame is cut off');
    return taken;
}

;// CONCATENATED MODULE: ./lib/registry/layer.ts







/**
 * The tar archive that a layer is, unpacked. What it is packed with is read from its first bytes, as engines and scanners do, whatever its
 * media type says.
 *
 * @param path the layer's blob
 * @param use reads the archive; it may stop before the end
 * @throws what `use` throws; an Error when the layer cannot be unpacked
 */
async function readLayer(path, use) {
    const start = await firstBytes(path);
    const stop = new AbortController();
    const { signal } = stop;
    const blob = (0,external_node_fs_.createReadStream)(path);
    const archive = unpacker(start);
    const unpacking = isZstd(start) ? (0,external_node_stream_promises_.pipeline)(blob, zstdPieces, archive, { signal }) : (0,external_node_stream_promises_.pipeline)(blob, archive, { signal });
    // Its failure reaches the reader too.
    unpacking.catch(() => undefined);
    try {
        return await use(archive);
    }
    finally {
        stop.abort();
    }
}
/** The sha256 of a layer's unpacked archive, as a digest: its diff ID. */
async function diffIdOf(path) {
    return await readLayer(path, async (archive) => {
        const hash = (0,external_node_crypto_.createHash)('sha256');
        for await (const chunk of archive)
            hash.update(chunk);
        return `sha256:${hash.digest('hex')}`;
    });
}
async function firstBytes(path) {
    const file = await (0,promises_.open)(path);
    try {
        const { buffer, bytesRead } = await file.read(Buffer.alloc(4), 0, 4, 0);
        return buffer.subarray(0, bytesRead);
    }
    finally {
        await file.close();
    }
}
/** RFC 1952, 2.3.1. */
function unpacker(start) {
    if (start.subarray(0, 2).equals(Buffer.from([0x1f, 0x8b])))
        return (0,external_node_zlib_.createGunzip)();
    return isZstd(start) ? (0,external_node_zlib_.createZstdDecompress)() : new external_node_stream_.PassThrough();
}

;// CONCATENATED MODULE: ./lib/registry/layout.ts









/** A list of all files of a large image has some tens of megabytes. */
const LARGEST_STATEMENT_BYTES = 256 * 1024 * 1024;
/**
 * Reads an OCI image layout (OCI image specification, "Image Layout") and checks every blob's size and sha256. Every manifest in it is
 * either an image that a scanner reads or an attestation without files: what an engine could run, and a scan pass over, is refused.
 *
 * @param folder the folder with `oci-layout`, `index.json` and `blobs/`
 * @throws ActionError when it is not a layout, names no image or several, when a blob is missing, does not match its digest or is outside,
 *   and when a manifest is of an unknown kind or can be taken for two
 */
function readLayout(folder, signal) {
    return read(folder, verifyBlob, signal);
}
/**
 * The same for a layout that is pushed and nothing else: layers are only looked for, and are checked while they are sent ({@link openBlob}), so
 * that they are read once.
 */
function readLayoutToPush(folder, signal) {
    return read(folder, checkFile, signal);
}
async function read(folder, check, signal) {
    const root = await readRoot(folder);
    const manifests = new Map();
    await collectManifests(folder, root, 'index.json', 0, manifests);
    const ordered = [...manifests.values()];
    if (!ordered.some(({ kind }) => kind === 'runnable'))
        throw new errors/* ActionError */.lZ(`The OCI layout "${folder}" holds no image that can be run.`);
    const blobs = [...new Map(ordered.flatMap(manifest => manifest.blobs).map(blob => [blob.digest, blob])).values()];
    for (const blob of blobs) {
        signal?.throwIfAborted();
        await check(folder, blob);
    }
    const size = [...ordered.map(manifest => manifest.descriptor), ...blobs].reduce((sum, { size: bytes }) => sum + bytes, 0);
    return { folder, root, manifests: ordered, blobs, size };
}
/** The images of a layout that an engine can run, one a platform: what has to be scanned. */
function runnableManifests(layout) {
    return layout.manifests.filter(manifest => manifest.kind === 'runnable');
}
/** Where a layout keeps the content of a digest. The digest was checked by {@link readDescriptor}: it cannot lead out of the folder. */
function blobPath(folder, digest) {
    return (0,external_node_path_.join)(folder, 'blobs', ...digest.split(':'));
}
/**
 * The bytes of a blob, piece by piece, which break off with an ActionError before their end when they are not those of its digest. A piece is
 * good until the next one is asked for.
 *
 * @param onRead told how many more bytes were taken
 */
function openBlob(folder, { digest, size }, onRead) {
    return readChecked(blobPath(folder, digest), digest, size, onRead);
}
async function readRoot(folder) {
    const marker = await readSmall((0,external_node_path_.join)(folder, 'oci-layout'), `The folder "${folder}" is not an OCI layout`);
    const body = parseStrictly(marker, 'oci-layout', { known: ['imageLayoutVersion'], free: [] });
    if (!(0,registry_descriptor/* isRecord */.u4)(body) || typeof body['imageLayoutVersion'] !== 'string' || !body['imageLayoutVersion'].startsWith('1.')) {
        throw new errors/* ActionError */.lZ(`The OCI layout "${folder}" is not of version 1.`);
    }
    const listed = readLayoutIndex(await readSmall((0,external_node_path_.join)(folder, 'index.json'), `The OCI layout "${folder}" has no index.json`));
    // One image under several names is listed once per name, with the same digest.
    const [root, ...others] = listed;
    if (root === undefined)
        throw new errors/* ActionError */.lZ(`The OCI layout "${folder}" holds no image.`);
    const images = new Set(listed.map(({ digest }) => digest));
    if (images.size > 1) {
        throw new errors/* ActionError */.lZ(`The OCI layout "${folder}" holds ${images.size} images.`, 'Export one image into an empty folder.');
    }
    for (const other of others)
        checkSame(root, other, 'index.json');
    return root;
}
/** A digest under which two things are listed is one thing to one program and the other to the next. */
function checkSame(one, other, where) {
    const facts = ({ mediaType, size, platform }) => JSON.stringify([mediaType, size, platform]);
    if (facts(one) !== facts(other))
        throw new errors/* ActionError */.lZ(`${where}: ${one.digest} is listed twice, as different things.`);
}
async function collectManifests(folder, descriptor, where, depth, found) {
    const known = found.get(descriptor.digest);
    if (known !== undefined) {
        checkSame(known.descriptor, descriptor, where);
        return;
    }
    if (depth > DEEPEST_NESTING)
        throw new errors/* ActionError */.lZ(`The OCI layout "${folder}" nests its indexes deeper than ${DEEPEST_NESTING} levels.`);
    if (descriptor.size > LARGEST_MANIFEST_BYTES)
        throw new errors/* ActionError */.lZ(`${where}: ${descriptor.digest} is too large for a manifest.`);
    const content = await readBlob(folder, descriptor);
    const document = readDocument(content, descriptor, where);
    if (document.kind === 'index') {
        for (const child of document.children)
            await collectManifests(folder, child, descriptor.digest, depth + 1, found);
        found.set(descriptor.digest, { descriptor, content, kind: 'index', platform: undefined, blobs: [], layers: [] });
    }
    else if (document.kind === 'attestation') {
        for (const layer of document.layers)
            await checkStatement(folder, layer);
        found.set(descriptor.digest, { descriptor, content, kind: 'attestation', platform: undefined, ...blobsOf(document) });
    }
    else {
        const platform = await checkImage(folder, descriptor, document);
        found.set(descriptor.digest, { descriptor, content, kind: 'runnable', platform, ...blobsOf(document) });
    }
}
const blobsOf = ({ config, layers }) => ({ blobs: [config, ...layers], layers });
/** An attestation is not scanned, so nothing in it may be an archive of files: those are never JSON. */
async function checkStatement(folder, layer) {
    if (layer.size > LARGEST_STATEMENT_BYTES)
        throw new errors/* ActionError */.lZ(`${layer.digest} is too large for an attestation.`);
    const statement = await readBlob(folder, layer);
    try {
        JSON.parse(statement.toString('utf8'));
    }
    catch (error) {
        throw new errors/* ActionError */.lZ(`The attestation ${layer.digest} is not JSON.`, undefined, { cause: error });
    }
}
/** Checks that what a scanner makes of an image is what an engine makes of it; gives its platform. */
async function checkImage(folder, manifest, { config, layers }) {
    if (config.size > LARGEST_MANIFEST_BYTES)
        throw new errors/* ActionError */.lZ(`${config.digest} is too large for an image's configuration.`);
    const { platform, diffIds } = readImageConfig(await readBlob(folder, config), config, manifest, layers);
    // Trivy looks only at the first layer of a diff ID. That is right only for the same files, packed twice.
    const packings = new Map();
    for (const [index, diffId] of diffIds.entries()) {
        packings.set(diffId, (packings.get(diffId) ?? new Set()).add(layers[index]?.digest ?? ''));
    }
    for (const [index, layer] of layers.entries()) {
        const diffId = diffIds[index] ?? '';
        if (packings.get(diffId)?.size === 1)
            continue;
        await verifyBlob(folder, layer);
        if ((await diffIdOf(blobPath(folder, layer.digest)).catch(() => undefined)) === diffId)
            continue;
        throw new errors/* ActionError */.lZ(`The layer ${layer.digest} of the image ${manifest.digest} is not ${diffId}, as its configuration says.`);
    }
    return platform;
}
async function checkFile(folder, { digest, size }) {
    const path = blobPath(folder, digest);
    const state = await (0,promises_.lstat)(path).catch(() => undefined);
    if (state === undefined)
        throw new errors/* ActionError */.lZ(`The OCI layout "${folder}" lacks the blob ${digest}.`, 'Export it again.');
    const [inside, blob] = await Promise.all([(0,promises_.realpath)(folder), (0,promises_.realpath)(path)]);
    if (!state.isFile() || !blob.startsWith(inside + external_node_path_.sep))
        throw new errors/* ActionError */.lZ(`The blob ${digest} is not a file inside "${folder}".`);
    if (state.size !== size)
        throw new errors/* ActionError */.lZ(`The blob ${digest} has ${state.size} bytes instead of ${size}.`, 'Export it again.');
}
async function verifyBlob(folder, blob) {
    await checkFile(folder, blob);
    const bytes = checked_file_readChecked(blobPath(folder, blob.digest), blob.digest, blob.size);
    while ((await bytes.next()).done !== true)
        continue;
}
/** A blob that fits into memory: the very bytes that were checked. */
async function readBlob(folder, blob) {
    await checkFile(folder, blob);
    const chunks = [];
    for await (const chunk of checked_file_readChecked(blobPath(folder, blob.digest), blob.digest, blob.size))
        chunks.push(Buffer.from(chunk));
    return Buffer.concat(chunks);
}
async function readSmall(path, problem) {
    const state = await (0,promises_.lstat)(path).catch(() => undefined);
    if (state === undefined || !state.isFile())
        throw new errors/* ActionError */.lZ(`${problem}.`, 'Give the folder that an OCI layout was exported to.');
    if (state.size > LARGEST_MANIFEST_BYTES)
        throw new errors/* ActionError */.lZ(`"${path}" is too large.`);
    return (0,promises_.readFile)(path);
}

;// CONCATENATED MODULE: ./lib/registry/at-once.ts
/** Works on `limit` items at once. After the first failure no further one is begun, and those under way are waited for. */
async function forEachAtOnce(items, limit, work) {
    const queue = [...items];
    const failures = [];
    const worker = async () => {
        for (let item = queue.shift(); item !== undefined && failures.length === 0; item = queue.shift()) {
            await work(item).catch((error) => failures.push(error));
        }
    };
    await Promise.all(Array.from({ length: Math.max(1, limit) }, worker));
    if (failures.length > 0)
        throw failures[0];
}

// EXTERNAL MODULE: ./lib/registry/platforms.ts
var platforms = __webpack_require__(5440);
;// CONCATENATED MODULE: ./lib/registry/pull-choice.ts






/** The largest images of Docker Hub list some dozens: one for each platform, and one about it. */
const MOST_MANIFESTS = 500;
const CONCURRENCY = 4;
const OWN_INDEX = 'application/vnd.oci.image.index.v1+json';
/**
 * Fetches the manifests of an image, as far as they are wanted; no layer.
 *
 * @throws ActionError for a platform that it is not there for, and for what is no image
 */
async function chooseImages(client, stored, choice, signal) {
    const contents = new Map();
    /** The platforms that were met, wanted or not. */
    const met = new Map();
    const top = { ...pointTo(stored.mediaType, stored.digest, stored.content), platform: undefined, annotations: {} };
    async function fetch(descriptor) {
        signal?.throwIfAborted();
        const { digest, size } = descriptor;
        const content = (digest === stored.digest ? stored : await client.manifest(digest))?.content;
        if (content === undefined)
            throw new errors/* ActionError */.lZ(`The registry ${client.image.registry} lacks ${digest}, which its index names.`);
        if (content.length !== size)
            throw new errors/* ActionError */.lZ(`${digest} has ${content.length} bytes instead of ${size}, as its index says.`);
        if (contents.size >= MOST_MANIFESTS)
            throw new errors/* ActionError */.lZ(`${stored.digest} lists more than ${MOST_MANIFESTS} images.`);
        contents.set(digest, content);
        return content;
    }
    async function platformOf({ descriptor, document }) {
        if (descriptor.platform !== undefined)
            return descriptor.platform;
        const { config, layers } = document;
        const content = await client.smallBlob(config.digest);
        if (content === undefined)
            throw new errors/* ActionError */.lZ(`The registry ${client.image.registry} lacks the configuration ${config.digest}.`);
        return readImageConfig(content, config, descriptor, layers).platform;
    }
    const isWanted = (platform) => {
        if (platform !== undefined)
            met.set((0,registry_descriptor/* formatPlatform */.Bq)(platform), platform);
        return choice.platforms.length === 0 || choice.platforms.some(wanted => platform !== undefined && (0,platforms/* isPlatform */.aH)(platform, wanted));
    };
    async function take(descriptor, where, depth) {
        if (depth > DEEPEST_NESTING)
            throw new errors/* ActionError */.lZ(`${stored.digest} nests its indexes deeper than ${DEEPEST_NESTING} levels.`);
        const document = readDocument(await fetch(descriptor), descriptor, where);
        if (document.kind === 'index')
            return takeIndex(document.children, descriptor.digest, depth);
        const leaf = { descriptor, document };
        if (document.kind === 'image' && choice.platforms.length > 0 && !isWanted(await platformOf(leaf))) {
            contents.delete(descriptor.digest);
            return NOTHING;
        }
        return { leaves: [leaf], isWhole: true };
    }
    async function takeIndex(children, where, depth) {
        const parts = new Map();
        const takeAll = (some) => forEachAtOnce(some, CONCURRENCY, async (child) => void parts.set(child, await take(child, where, depth + 1)));
        const marked = children.filter(isMarked);
        await takeAll(children.filter(child => !isMarked(child) && (child.platform === undefined || isWanted(child.platform))));
        const images = new Set([...parts.values()].flatMap(({ leaves }) => leaves.map(({ descriptor }) => descriptor.digest)));
        if (choice.attestations)
            await takeAll(marked.filter(({ annotations }) => images.has(annotations[registry_descriptor/* ABOUT */.OZ] ?? '')));
        const ordered = children.map(child => parts.get(child) ?? NOTHING);
        return { leaves: ordered.flatMap(({ leaves }) => leaves), isWhole: ordered.every(({ isWhole }) => isWhole) };
    }
    const { leaves, isWhole } = await take(top, 'the registry', 0);
    refuseMissing(client, choice, leaves, met);
    const root = isWhole ? top : ownRoot(leaves, contents);
    const blobs = new Map(leaves.flatMap(({ document: { config, layers } }) => [config, ...layers]).map(blob => [blob.digest, blob]));
    const { mediaType, digest, size } = root;
    return { root: { mediaType, digest, size }, contents: isWhole ? contents : reachable(leaves, root, contents), blobs: [...blobs.values()] };
}
const NOTHING = { leaves: [], isWhole: false };
/** What is no attestation under the mark is refused elsewhere. */
const isMarked = ({ platform }) => (0,registry_descriptor/* isAttestationMark */._O)(platform);
function refuseMissing({ image }, choice, leaves, met) {
    const missing = choice.platforms.find(wanted => ![...met.values()].some(platform => (0,platforms/* isPlatform */.aH)(platform, wanted)));
    if (missing !== undefined) {
        const there = met.size === 0 ? 'none that it names' : [...met.keys()].join(', ');
        throw new errors/* ActionError */.lZ(`The image in ${image.name} is not there for ${missing}. Its platforms are: ${there}.`);
    }
    if (leaves.length === 0)
        throw new errors/* ActionError */.lZ(`The image in ${image.name} lists no image that can be run.`);
}
/** The only image that was chosen, or an index of those that were. */
function ownRoot(leaves, contents) {
    const [only, ...others] = leaves;
    if (only !== undefined && others.length === 0)
        return only.descriptor;
    const content = Buffer.from(JSON.stringify({ schemaVersion: 2, mediaType: OWN_INDEX, manifests: leaves.map(({ descriptor }) => descriptor) }));
    const digest = (0,registry_descriptor/* digestOf */.ol)(content);
    contents.set(digest, content);
    return pointTo(OWN_INDEX, digest, content);
}
const pointTo = (mediaType, digest, content) => ({ mediaType, digest, size: content.length });
/** Without the indexes that a part was chosen of: they name what was left out. */
function reachable(leaves, root, contents) {
    const digests = new Set([root.digest, ...leaves.map(({ descriptor }) => descriptor.digest)]);
    return new Map([...contents].filter(([digest]) => digests.has(digest)));
}

;// CONCATENATED MODULE: ./lib/registry/pull.ts







const LIMIT_BYTES = 20 * 1024 ** 3;
const pull_CONCURRENCY = 4;
const PRIVATE = { mode: 0o600 };
/**
 * Pulls an image from a registry into an OCI layout. Every byte is checked against its digest, and goes to disk as it comes. Manifests and
 * lists of Docker's older types stay as they are, so that they keep their digests. Read the folder with `readLayout` afterwards.
 *
 * @throws ActionError when the registry does not have it or gives something else, for what is no image, for a platform that it is not there for
 *   (those that it is there for are named), for more bytes than `limit`, and for a folder that is not empty. The folder holds no layout then
 */
async function pullImage(options) {
    const { client, folder, signal, onProgress } = options;
    await refuseUsed(folder);
    const stored = await findRoot(client, options.reference);
    const choice = { platforms: options.platforms ?? [], attestations: options.attestations ?? false };
    const { root, contents, blobs } = await chooseImages(client, stored, choice, signal);
    const total = sum(blobs);
    const size = total + [...contents.values()].reduce((bytes, content) => bytes + content.length, 0);
    refuseLarge(client, size, options.limit ?? LIMIT_BYTES);
    await (0,promises_.mkdir)((0,external_node_path_.dirname)(blobPath(folder, root.digest)), { recursive: true });
    for (const [digest, content] of contents)
        await (0,promises_.writeFile)(blobPath(folder, digest), content, PRIVATE);
    let received = 0;
    await forEachAtOnce(blobs, options.concurrency ?? pull_CONCURRENCY, async (blob) => {
        signal?.throwIfAborted();
        await client.downloadBlob(blob, blobPath(folder, blob.digest), count => {
            received += count;
            onProgress?.({ received, total });
        });
    });
    // Last: without them nobody takes the folder for a layout.
    await (0,promises_.writeFile)((0,external_node_path_.join)(folder, 'index.json'), JSON.stringify({ schemaVersion: 2, manifests: [root] }), PRIVATE);
    await (0,promises_.writeFile)((0,external_node_path_.join)(folder, 'oci-layout'), JSON.stringify({ imageLayoutVersion: '1.0.0' }), PRIVATE);
    return { digest: stored.digest, root: root.digest, size };
}
async function refuseUsed(folder) {
    const names = await (0,promises_.readdir)(folder).catch((error) => {
        if (error.code === 'ENOENT')
            return [];
        throw error;
    });
    if (names.length > 0)
        throw new errors/* ActionError */.lZ(`The folder "${folder}" is not empty, so no image is pulled into it.`);
}
async function findRoot(client, reference) {
    const { image } = client;
    const digest = (0,registry_descriptor/* isDigest */.Bc)(reference) ? reference : await client.manifestDigest(reference);
    const stored = digest === undefined ? undefined : await client.manifest(digest);
    if (stored !== undefined)
        return stored;
    const what = (0,registry_descriptor/* isDigest */.Bc)(reference) ? reference : `tag "${reference}"`;
    throw new errors/* ActionError */.lZ(`The registry ${image.registry} has no ${what} in "${image.repository}".`, 'Check the spelling. Some registries answer the same for what an account may not see: then a login is missing.');
}
function refuseLarge({ image }, size, limit) {
    if (size <= limit)
        return;
    throw new errors/* ActionError */.lZ(`The image in ${image.name} has ${size} bytes, and at most ${limit} are pulled.`);
}
const sum = (blobs) => blobs.reduce((bytes, { size }) => bytes + size, 0);

// EXTERNAL MODULE: ./lib/registry/reference.ts
var reference = __webpack_require__(4141);
;// CONCATENATED MODULE: ./actions/deploy-ssh/service/image/file-tree.ts

/** Linux gives up after as many (path_resolution(7)). */
const MOST_LINKS = 40;
const WHITEOUT = '.wh.';
const OPAQUE = '.wh..wh..opq';
/**
 * The file system that the layers of an image make, each laid over the ones below it (OCI image specification, "Representing Changes"): a whiteout
 * takes away what lower layers have, and never what its own layer has, wherever in it stands.
 */
class FileTree {
    #root = { kind: 'folder', children: new Map() };
    #layers = 0;
    /** Lays a layer over what is there. */
    add(entries) {
        const layer = this.#layers++;
        const named = entries.map((facts, entry) => ({ facts, entry, path: partsOf(facts.name) }));
        for (const { path } of named)
            this.#whiteOut(path);
        for (const { facts, entry, path } of named) {
            const name = path.at(-1);
            if (name === undefined || name.startsWith(WHITEOUT) || path.includes('..'))
                continue;
            const parent = this.#makeFolder(path.slice(0, -1));
            const node = this.#nodeOf(facts, layer, entry);
            if (node === undefined)
                continue;
            // A folder that is there already keeps what it has.
            if (node.kind === 'folder' && parent.children.get(name)?.kind === 'folder')
                continue;
            parent.children.set(name, node);
        }
    }
    #whiteOut(path) {
        const name = path.at(-1);
        if (name?.startsWith(WHITEOUT) !== true)
            return;
        const folder = this.#walk(path.slice(0, -1));
        if (folder?.kind !== 'folder')
            return;
        if (name === OPAQUE)
            folder.children.clear();
        else
            folder.children.delete(name.slice(WHITEOUT.length));
    }
    #nodeOf({ kind, link, mode, size }, layer, entry) {
        if (kind === 'file')
            return { kind, layer, entry, mode, size };
        if (kind === 'folder')
            return { kind, children: new Map() };
        if (kind === 'symlink')
            return { kind, link };
        // The same file under one more name; what it leads to has to be there before it.
        if (kind === 'hardlink')
            return this.#walk(partsOf(link), false);
        return { kind: 'other' };
    }
    /** The folder at a path; what is missing is made, and links on the way are followed, as engines do when they unpack a layer. */
    #makeFolder(path) {
        const there = this.#walk(path);
        if (there?.kind === 'folder')
            return there;
        let folder = this.#root;
        for (const [index, name] of path.entries()) {
            const next = this.#walk(path.slice(0, index + 1));
            if (next?.kind === 'folder')
                folder = next;
            else {
                const made = { kind: 'folder', children: new Map() };
                folder.children.set(name, made);
                folder = made;
            }
        }
        return folder;
    }
    /** What is at a path, links followed inside of the image; undefined for nothing. @param follow whether a link at its very end is followed */
    #walk(path, follow = true) {
        const above = [this.#root];
        const left = [...path];
        let links = 0;
        let node = this.#root;
        while (left.length > 0) {
            const name = left.shift() ?? '';
            if (name === '' || name === '.')
                continue;
            if (name === '..') {
                if (above.length > 1)
                    above.pop();
                node = above.at(-1) ?? this.#root;
                continue;
            }
            const next = above.at(-1)?.children.get(name);
            if (next === undefined)
                return undefined;
            if (next.kind === 'symlink' && (follow || left.length > 0)) {
                if (++links > MOST_LINKS)
                    return undefined;
                if (next.link.startsWith('/'))
                    above.splice(1);
                left.unshift(...next.link.split('/'));
                node = above.at(-1) ?? this.#root;
                continue;
            }
            if (next.kind === 'folder')
                above.push(next);
            else if (left.some(part => part !== '' && part !== '.'))
                return undefined;
            node = next;
        }
        return node;
    }
    /**
     * The file at an absolute path.
     *
     * @throws ActionError when there is none, and when it is no file
     */
    file(path) {
        const node = this.#walk(partsOf(path));
        if (node?.kind === 'file')
            return node;
        if (node === undefined)
            throw new errors/* ActionError */.lZ(`The image has no file ${path}.`, 'Is it built for another path? Name the file itself in "files".');
        throw new errors/* ActionError */.lZ(`In the image, ${path} is ${node.kind === 'folder' ? 'a folder' : 'no plain file'}.`, 'Name one file a line in "files".');
    }
}
function partsOf(path) {
    return path.split('/').filter(part => part !== '' && part !== '.');
}

;// CONCATENATED MODULE: ./actions/deploy-ssh/service/image/tar-entries.ts

const BLOCK = 512;
/** A name or a list of them that is longer is no image's. */
const LARGEST_EXTENSION_BYTES = 1024 * 1024;
const KINDS = { '\0': 'file', '0': 'file', '7': 'file', '1': 'hardlink', '2': 'symlink', '5': 'folder' };
/**
 * Reads a tar archive entry by entry: POSIX ustar and pax, and GNU's long names.
 *
 * @throws Error when it is none or breaks off
 */
async function* readTar(archive) {
    const reader = new Bytes(archive);
    const shared = new Map();
    let own = new Map();
    for (;;) {
        const header = await reader.take(BLOCK);
        if (header === undefined) {
            if (reader.isAtEnd)
                return;
            throw new Error('it breaks off');
        }
        if (header.every(byte => byte === 0))
            continue;
        const { type, ...fields } = readHeader(header);
        const size = Number(own.get('size') ?? fields.size);
        const padding = (BLOCK - (size % BLOCK)) % BLOCK;
        if ('xgLK'.includes(type)) {
            if (size > LARGEST_EXTENSION_BYTES)
                throw new Error('it has a name that is too long');
            const text = (await take(reader, size)).toString('utf8');
            await take(reader, padding);
            if (type === 'L')
                own.set('path', text.replace(/\0[\s\S]*$/, ''));
            else if (type === 'K')
                own.set('linkpath', text.replace(/\0[\s\S]*$/, ''));
            else
                for (const [key, value] of readPax(text))
                    (type === 'g' ? shared : own).set(key, value);
            continue;
        }
        const of = (key, otherwise) => own.get(key) ?? shared.get(key) ?? otherwise;
        const isSparse = [...own.keys()].some(key => key.startsWith('GNU.sparse.'));
        const kind = isSparse ? 'other' : (KINDS[type] ?? 'other');
        // A link has no content, whatever its header says (POSIX pax, "ustar Interchange Format").
        const bytes = kind === 'file' || kind === 'other' ? size : 0;
        const pieces = reader.pieces(bytes);
        const content = () => pieces;
        yield { name: of('path', fields.name), kind, link: of('linkpath', fields.link), mode: fields.mode, size: bytes, content };
        // What nobody has taken is passed over.
        while ((await pieces.next()).done !== true)
            continue;
        if (bytes > 0)
            await take(reader, padding);
        own = new Map();
    }
}
async function take(reader, size) {
    const bytes = await reader.take(size);
    if (bytes === undefined)
        throw new Error('it breaks off');
    return bytes;
}
function readHeader(header) {
    const text = (from, to) => header.toString('utf8', from, to).replace(/\0[\s\S]*$/, '');
    const octal = (from, to) => Number(`0o${/[0-7]+/.exec(header.toString('latin1', from, to))?.[0] ?? '0'}`);
    const isPosix = header.toString('latin1', 257, 263) === 'ustar\0';
    const prefix = isPosix ? text(345, 500) : '';
    const isBinary = ((header[124] ?? 0) & 0x80) !== 0;
    const size = isBinary ? Number(`0x${header.subarray(125, 136).toString('hex')}`) : octal(124, 136);
    const told = octal(148, 156);
    const sum = header.reduce((total, byte, index) => total + (index >= 148 && index < 156 ? 32 : byte), 0);
    if (sum !== told || !Number.isSafeInteger(size))
        throw new Error('it is no tar archive');
    return {
        name: prefix === '' ? text(0, 100) : `${prefix}/${text(0, 100)}`,
        link: text(157, 257),
        mode: octal(100, 108) & 0o7777,
        size,
        type: header.toString('latin1', 156, 157)
    };
}
/** `LENGTH KEY=VALUE\n` records; the length counts bytes, itself too (POSIX pax, "pax Extended Header"). */
function readPax(text) {
    const bytes = Buffer.from(text);
    const records = [];
    for (let position = 0; position < bytes.length;) {
        const [, digits = ''] = /^(\d+) /.exec(bytes.toString('latin1', position, position + 20)) ?? [];
        const length = Number(digits);
        if (digits === '' || length === 0)
            break;
        const record = bytes.toString('utf8', position + digits.length + 1, position + length - 1);
        const equals = record.indexOf('=');
        records.push([record.slice(0, equals), record.slice(equals + 1)]);
        position += length;
    }
    return records;
}

;// CONCATENATED MODULE: ./actions/deploy-ssh/service/image/read-files.ts








/**
 * Takes files out of an image's layers.
 *
 * @param layers the blobs of the layers, the lowest first; whoever got them has checked their digests
 * @param paths absolute, in the image
 * @param folder for the files, which get numbers as names, mode 0600
 * @returns the files by their paths
 * @throws ActionError when one is not there, and when a layer cannot be read
 */
async function takeFiles(layers, paths, folder) {
    const tree = new FileTree();
    for (const layer of layers)
        tree.add(await readingLayer(layer, listEntries));
    const wanted = new Map(paths.map((path, index) => [path, { file: tree.file(path), local: (0,external_node_path_.join)(folder, String(index)) }]));
    for (const [index, layer] of layers.entries()) {
        const here = [...wanted.values()].filter(({ file }) => file.layer === index);
        if (here.length > 0)
            await readingLayer(layer, archive => writeEntries(archive, here));
    }
    return new Map([...wanted].map(([path, { file, local }]) => [path, { local, mode: file.mode & 0o777 }]));
}
async function readingLayer(layer, use) {
    try {
        return await readLayer(layer, use);
    }
    catch (error) {
        throw new errors/* ActionError */.lZ(`A layer of the image cannot be read: ${(0,errors/* messageOf */.bD)(error)}.`, undefined, { cause: error });
    }
}
async function listEntries(archive) {
    const entries = [];
    for await (const { name, kind, link, mode, size } of readTar(archive))
        entries.push({ name, kind, link, mode, size });
    return entries;
}
async function writeEntries(archive, wanted) {
    let number = 0;
    for await (const entry of readTar(archive)) {
        const here = wanted.filter(({ file }) => file.entry === number);
        number++;
        const [first, ...others] = here;
        if (first === undefined)
            continue;
        await (0,external_node_stream_promises_.pipeline)(entry.content(), (0,external_node_fs_.createWriteStream)(first.local, { mode: 0o600 }));
        for (const { local } of others)
            await (0,promises_.copyFile)(first.local, local);
    }
}

;// CONCATENATED MODULE: ./actions/deploy-ssh/service/image-source.ts









/**
 * The files that a release takes out of its image, for the platform of a host: by the digest that was scanned, every byte of it checked. The image
 * is pulled once for each platform, however many hosts have it.
 */
class ImageSource {
    #inputs;
    #paths;
    #dependencies;
    #signal;
    #taken = new Map();
    /** @param paths absolute, in the image */
    constructor(inputs, paths, dependencies, signal) {
        this.#inputs = inputs;
        this.#paths = paths;
        this.#signal = signal;
        this.#dependencies = dependencies;
    }
    get isUsed() {
        return this.#paths.length > 0;
    }
    /**
     * @param platform such as `linux/amd64`
     * @returns the files by their paths in the image
     * @throws ActionError when the registry does not give the image, it is not there for this platform, or it lacks a file
     */
    files(platform) {
        const known = this.#taken.get(platform) ?? this.#take(platform);
        this.#taken.set(platform, known);
        return known;
    }
    async #take(platform) {
        if (this.#dependencies === undefined)
            throw new Error('There is nothing to ask a registry with.');
        const { folder } = this.#dependencies;
        const work = await (0,promises_.mkdtemp)((0,external_node_path_.join)(folder, 'image-'));
        const layout = (0,external_node_path_.join)(work, 'layout');
        const files = (0,external_node_path_.join)(work, 'files');
        await (0,promises_.mkdir)(files);
        try {
            const layers = await this.#pull(platform, layout, this.#dependencies);
            return await takeFiles(layers.map(digest => blobPath(layout, digest)), this.#paths, files);
        }
        finally {
            this.#signal.throwIfAborted();
            await (0,promises_.rm)(layout, { recursive: true, force: true });
        }
    }
    /** @returns the digests of the layers, the lowest first */
    async #pull(platform, folder, { http, environment, workspace }) {
        const signal = this.#signal;
        const { image: name, digest } = this.#inputs;
        const image = (0,reference/* parseReference */.F2)(`${name}@${digest}`);
        const trust = await (0,registry_trust/* readRegistryTrust */.or)(image.registry, this.#inputs, { workspace, folders: (0,registry_trust/* dockerCertificateFolders */.DF)(environment) });
        const username = this.#inputs['registry-username'];
        const credentials = username === '' ? undefined : { username, password: this.#inputs['registry-password'] };
        const client = createRegistryClient({ image, credentials, http, trust, actions: 'pull', signal });
        await pullImage({ client, reference: digest, folder, platforms: [platform], signal });
        const [only, ...others] = runnableManifests(await readLayout(folder, signal));
        if (only !== undefined && others.length === 0)
            return only.layers.map(layer => layer.digest);
        throw new errors/* ActionError */.lZ(`The image ${name}@${digest} has ${others.length + 1} variants for ${platform}.`, 'Build it for one variant.');
    }
}

// EXTERNAL MODULE: ./lib/action/inputs.ts + 1 modules
var inputs = __webpack_require__(1670);
// EXTERNAL MODULE: ./lib/secrets/line-map.ts
var line_map = __webpack_require__(6063);
// EXTERNAL MODULE: ./actions/deploy-ssh/service/commands.ts
var service_commands = __webpack_require__(9401);
// EXTERNAL MODULE: ./actions/deploy-ssh/service/files.ts
var service_files = __webpack_require__(2068);
// EXTERNAL MODULE: ./actions/deploy-ssh/examine/requires.ts
var requires = __webpack_require__(3659);
;// CONCATENATED MODULE: ./actions/deploy-ssh/service/units.ts



/**
 * The units of a deploy, in the order in which they are restarted: those of `units` first, as they are written, then those that only files name.
 *
 * @param lines of `units`: `NAME [action=restart|reload|none] [enable=true]`
 * @throws ActionError that names the line, and what is wrong with it
 */
function planUnits(lines, files) {
    const named = lines.map(parseLine);
    const units = new Map();
    for (const { name, action, enable } of named) {
        if (units.has(name))
            throw new errors/* ActionError */.lZ(`Input "units": ${name} is there twice.`, 'Keep one of the two lines.');
        const always = !files.some(file => file.units.includes(name));
        units.set(name, { name, action: action ?? (always ? 'restart' : 'by-file'), enable, always });
    }
    for (const name of files.flatMap(file => file.units)) {
        const isForNone = files.every(file => file.action === 'none' || !file.units.includes(name));
        if (!units.has(name))
            units.set(name, { name, action: isForNone ? 'none' : 'by-file', enable: false, always: false });
    }
    return [...units.values()];
}
const EXAMPLE = 'Write for example "app.service", "nginx action=reload", or "app enable=true".';
function parseLine(line) {
    const [given = '', ...options] = line.trim().split(/\s+/);
    const name = (0,service_files/* unitName */.Cq)(given);
    if (!(0,service_files/* isUnitName */.o9)(name))
        throw new errors/* ActionError */.lZ(`Input "units": "${(0,inputs/* printable */.g$)(given)}" is no name of a unit.`, EXAMPLE);
    if ((0,service_files/* isTemplate */.Fl)(name)) {
        throw new errors/* ActionError */.lZ(`Input "units": ${name} is a template of units.`, `Name its instances, "${name.replace('@.', '@NAME.')}".`);
    }
    let action;
    let enable = false;
    for (const option of options) {
        const [, key, value = ''] = /^(action|enable)=(.*)$/.exec(option) ?? [];
        if (key === 'action' && (value === 'restart' || value === 'reload' || value === 'none'))
            action = value;
        else if (key === 'enable' && (value === 'true' || value === 'false'))
            enable = value === 'true';
        else
            throw new errors/* ActionError */.lZ(`Input "units": "${(0,inputs/* printable */.g$)(option)}" of ${name} is not known.`, EXAMPLE);
    }
    return { name, action, enable };
}

;// CONCATENATED MODULE: ./actions/deploy-ssh/service/plan.ts









/**
 * Reads what a service deploy is told, and the files of this machine that it sends.
 *
 * @throws ActionError naming the first input that is wrong, or the file that cannot be read
 */
async function planService(inputs) {
    const files = (0,service_files/* parseServiceFiles */.mH)(inputs.files);
    const units = planUnits(inputs.units, files);
    const commands = (0,service_commands/* parseCommands */.G)('validate', inputs.validate);
    const requirements = (0,requires/* parseRequires */.Qr)(inputs.requires);
    if (files.length === 0 && units.length === 0) {
        throw new errors/* ActionError */.lZ('Inputs "files" and "units" are both empty: there is nothing to deploy.', 'Write for example "app.conf => /etc/app/app.conf unit=app".');
    }
    plan_checkImage(files, inputs);
    const only = chosen(files, inputs.only);
    const planned = files.map(file => planFile(file, inputs.rendered, only === undefined || only.has(file.source)));
    return {
        files: await Promise.all(planned),
        units,
        commands,
        requirements,
        isPartial: only !== undefined && planned.length > 0 && only.size < files.length
    };
}
/** A check comes before the build, so it need not know the digest yet. */
function plan_checkImage(files, { mode, image, digest }) {
    const file = files.find(({ from }) => from === 'image');
    const isCheck = mode === 'check' || mode === 'check-service';
    if (file === undefined || (image !== '' && (digest !== '' || isCheck)))
        return;
    throw new errors/* ActionError */.lZ(`Input "files": "image:${(0,inputs/* printable */.g$)(file.source)}" comes out of an image, and ${image === '' ? '"image"' : '"digest"'} is empty.`, 'Give both: the name without a tag, and the digest that was built and scanned.');
}
/** The sources that `only` names; undefined for all of them. */
function chosen(files, only) {
    if (only.length === 0)
        return undefined;
    const unknown = only.find(name => !files.some(({ source }) => source === name));
    if (unknown === undefined)
        return new Set(only);
    throw new errors/* ActionError */.lZ(`Input "only": no line of "files" begins with "${(0,inputs/* printable */.g$)(unknown)}".`, 'Write the sources as "files" has them.');
}
async function planFile(file, rendered, isSent) {
    const name = file.target.startsWith('/') ? `${service_files/* ROOT_FOLDER */.Od}${file.target}` : file.target;
    const facts = { ...file, name, isSent, isUnitFile: (0,service_files/* isUnitFile */.XF)(file.target) };
    if (file.from === 'image' || !isSent)
        return { ...facts, newMode: undefined, content: undefined };
    const path = await findSource(file.source, rendered);
    const { content, isProgram } = await readSource(path.path, file.source);
    // What was rendered holds secrets; what the repository has, everybody who may read it has.
    const newMode = file.mode ?? (facts.isUnitFile ? '0644' : path.isRendered ? '0600' : isProgram ? '0755' : '0644');
    return { ...facts, newMode, content };
}
/** Where a source is: among the rendered files, or in the workspace. */
async function findSource(source, rendered) {
    if (rendered === '')
        return { path: (0,external_node_path_.resolve)(source), isRendered: false };
    if ((0,external_node_path_.isAbsolute)(source))
        return { path: source, isRendered: source.startsWith(`${(0,external_node_path_.resolve)(rendered)}/`) };
    const path = (0,external_node_path_.join)(rendered, source);
    const isRendered = source.split('/')[0] !== line_map/* LINE_MAPS */.Rh && (await (0,promises_.stat)(path).catch(() => undefined)) !== undefined;
    return isRendered ? { path, isRendered } : { path: (0,external_node_path_.resolve)(source), isRendered };
}
async function readSource(path, source) {
    try {
        const { mode } = await (0,promises_.stat)(path);
        return { content: await (0,promises_.readFile)(path), isProgram: (mode & 0o111) !== 0 };
    }
    catch (error) {
        const code = error.code ?? 'error';
        throw new errors/* ActionError */.lZ(`Input "files": the file ${(0,inputs/* printable */.g$)(source)} cannot be read (${code}).`, code === 'EISDIR' ? 'Name one file a line.' : 'Check its path. Is it committed, or written by an earlier step of this job?', { cause: error });
    }
}

;// CONCATENATED MODULE: ./actions/deploy-ssh/service/rendered-secrets.ts

const rendered_secrets_SHORTEST = 4;
/** A plain word, a short number, a path: to hide it would blank it in all messages. */
const HARMLESS = /^(?:[A-Za-z]{1,16}|\d{1,5}|\/[\w./-]*)$/;
/**
 * Hides what was filled into a rendered file, whatever it is called there: it is where a line is not that of its template. A program that is started with
 * the file may repeat it in the journal.
 */
function hideFilledIn({ content }, { map, lines }) {
    for (const [index, line] of (content?.toString('utf8') ?? '').split('\n').entries()) {
        const filled = filledIn(line, lines[(map.lines[index] ?? 0) - 1] ?? '');
        if (filled.length >= rendered_secrets_SHORTEST && !HARMLESS.test(filled))
            (0,redact/* hide */.jD)(filled);
    }
}
/** The middle of a line, without what its template has before and behind it. */
function filledIn(line, template) {
    const brace = template.search(/\{\{|op:\/\//i);
    const most = brace === -1 ? template.length : brace;
    let start = 0;
    while (start < most && start < line.length && line[start] === template[start])
        start++;
    let end = 0;
    while (end < line.length - start &&
        end < template.length - start &&
        line.at(-1 - end) === template.at(-1 - end) &&
        template.at(-1 - end) !== '}')
        end++;
    return line.slice(start, line.length - end).replace(/^["']|["']$/g, '');
}

// EXTERNAL MODULE: ./actions/deploy-ssh/service/road.ts + 6 modules
var service_road = __webpack_require__(7558);
// EXTERNAL MODULE: ./actions/deploy-ssh/service/template.ts + 1 modules
var service_template = __webpack_require__(8632);
;// CONCATENATED MODULE: ./actions/deploy-ssh/roads.ts















/**
 * Reads what goes to the hosts, and hides the secrets in it from everything that is said from now on.
 *
 * @throws ActionError when a local file is missing or wrong
 */
async function openRoads(inputs, lines, { identity, environment = {}, image, signal }) {
    if (inputs.release !== '') {
        hideSecretsOf([], environment, publicTexts(inputs, lines));
        return { plan: undefined, roadTo: line => new road/* RollbackRoad */.J((0,hosts/* inputsFor */.p)(line, inputs), identity, environment) };
    }
    const names = (0,roads/* roadsOf */.Bq)(lines, inputs);
    const logins = names.has('compose') && !inputs.mode.startsWith('check') ? (0,inputs_images/* pullLogins */.o3)(Object.values((0,deploy_images/* imagesOf */.IC)(inputs)), inputs, environment) : [];
    const forRoad = (road) => (0,roads/* linesOfRoad */.jq)(road, inputs, names);
    const isCheck = inputs.mode === 'check' || inputs.mode === 'check-service';
    const files = names.has('compose') && (!isCheck || inputs['compose-file'].length > 0) ? await (0,release/* readReleaseFiles */.RS)(forRoad('compose')) : [];
    const commands = names.has('compose') ? await (0,hooks_commands/* readCommands */.P)(inputs) : hooks_commands/* NO_COMMANDS */.d;
    (0,check/* checkCommandsIn */.I8)(inputs, files);
    const plan = names.has('service') ? await planService(forRoad('service')) : undefined;
    hideSecretsOf([...files, ...(plan === undefined ? [] : textsOfPlan(plan))], environment, publicTexts(inputs, lines));
    if (image !== undefined)
        await hideRendered(plan, inputs, image.workspace);
    const source = plan === undefined ? undefined : new ImageSource(inputs, inputs.digest === '' ? [] : pathsInImage(plan), image, signal);
    return {
        plan,
        roadTo: line => {
            const road = (0,roads/* roadNameOf */.f9)(line, inputs);
            const own = (0,hosts/* inputsFor */.p)(line, forRoad(road));
            if (road === 'compose')
                return new compose_road/* ComposeRoad */.t(own, files, identity, { logins, commands });
            if (plan === undefined || source === undefined)
                throw new Error(`There is no plan for ${line.name}.`);
            return new service_road/* ServiceRoad */.U(own, plan, source, identity);
        }
    };
}
/** A road for a look at a host, when what would be deployed is wrong. */
function bareRoad(line, inputs, identity) {
    const road = (0,roads/* roadNameOf */.f9)(line, inputs);
    if (road === 'compose')
        return new compose_road/* ComposeRoad */.t((0,roads/* linesOfRoad */.jq)(road, inputs, new Set([road])), [], identity, { logins: [], commands: hooks_commands/* NO_COMMANDS */.d });
    const nothing = { files: [], units: [], commands: [], requirements: [], isPartial: false };
    return new service_road/* ServiceRoad */.U(inputs, nothing, new ImageSource(inputs, [], undefined, new AbortController().signal), identity);
}
function pathsInImage({ files }) {
    return [...new Set(files.filter(({ from, isSent }) => from === 'image' && isSent).map(({ source }) => source))];
}
async function hideRendered(plan, { rendered }, workspace) {
    for (const file of plan?.files ?? []) {
        const template = file.content === undefined ? undefined : await (0,service_template/* templateOf */.k)(file, rendered, workspace);
        if (template !== undefined)
            hideFilledIn(file, template);
    }
}
/** Under names that Compose gives no meaning to. */
function textsOfPlan({ files }) {
    return files.flatMap(({ name, content }) => (content === undefined ? [] : [{ name: `service/${name}`, content }]));
}
/** What messages have to name. */
function publicTexts(inputs, lines) {
    const { project, directory, 'health-url': url, 'expect-version': version } = inputs;
    const places = lines.flatMap(({ host, user, name, group, directory: there = '', url: page = '' }) => [host, user, name, group, there, page]);
    return [...places, project, directory, ...Object.values((0,deploy_images/* imagesOf */.IC)(inputs)), url, version];
}


/***/ }),

/***/ 3417:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  J: () => (/* binding */ RollbackRoad)
});

// EXTERNAL MODULE: ./lib/host/layout.ts
var layout = __webpack_require__(1315);
// EXTERNAL MODULE: ./lib/action/errors.ts
var errors = __webpack_require__(8418);
// EXTERNAL MODULE: ./lib/ssh/shell.ts + 1 modules
var shell = __webpack_require__(2724);
// EXTERNAL MODULE: ./actions/deploy-ssh/compose/written.ts
var written = __webpack_require__(4427);
// EXTERNAL MODULE: ./actions/deploy-ssh/compose/config-failure.ts
var config_failure = __webpack_require__(4563);
// EXTERNAL MODULE: ./actions/deploy-ssh/compose/config.ts + 1 modules
var config = __webpack_require__(1221);
// EXTERNAL MODULE: ./actions/deploy-ssh/compose/one-shots.ts
var one_shots = __webpack_require__(6440);
// EXTERNAL MODULE: ./actions/deploy-ssh/compose/prune.ts
var prune = __webpack_require__(4916);
// EXTERNAL MODULE: ./actions/deploy-ssh/compose/road.ts + 28 modules
var road = __webpack_require__(375);
// EXTERNAL MODULE: ./actions/deploy-ssh/compose/start-scripts.ts
var start_scripts = __webpack_require__(833);
// EXTERNAL MODULE: ./actions/deploy-ssh/hooks/commands.ts
var commands = __webpack_require__(2076);
// EXTERNAL MODULE: ./actions/deploy-ssh/examine/preflight.ts + 1 modules
var preflight = __webpack_require__(3460);
// EXTERNAL MODULE: ./actions/deploy-ssh/images/pull.ts
var pull = __webpack_require__(1531);
// EXTERNAL MODULE: ./actions/deploy-ssh/inputs/images.ts + 1 modules
var inputs_images = __webpack_require__(2635);
// EXTERNAL MODULE: ./actions/deploy-ssh/verify/probes.ts + 2 modules
var probes = __webpack_require__(3582);
// EXTERNAL MODULE: ./actions/deploy-ssh/rollback/history.ts
var rollback_history = __webpack_require__(480);
;// CONCATENATED MODULE: ./actions/deploy-ssh/rollback/notes.ts

/** What going back to a release does not put back, one paragraph each: secrets, data and tags. Plain text. */
function describeGoingBack(history, { id }) {
    return [
        `Secrets: the release runs with those that it was deployed with on ${dayOf(id)}. What was rotated since is no longer valid in it.`,
        describeData(history, id),
        'Tags: nothing was changed in the registry. A tag such as latest still means what the newest build gave it, so a program that follows it, such as ' +
            'Watchtower, or a "docker compose pull" by hand brings the newer version back. Releases of Fairway are started by digest and stay.'
    ];
}
function describeData(history, id) {
    const migrations = (0,rollback_history/* migrationsSince */.ud)(history, id);
    const general = 'Volumes and databases stay as they are. A migration that is a service of the Compose file, or that somebody ran by hand, is not in the record.';
    if (migrations.length === 0)
        return `Data: no deploy since is recorded as having migrated. ${general}`;
    const listed = migrations.map(({ release, at, backup }) => `${release} (${at}${backup === '' ? '' : `, backup ${backup}`})`).join(', ');
    return `Data: THE SCHEMA WAS NOT PUT BACK. These deploys have migrated since: ${listed}. ${general}`;
}
/** `20260131T120000Z-…` is 2026-01-31. */
function dayOf(id) {
    return id.replace(/^(\d{4})(\d{2})(\d{2})T.*$/, '$1-$2-$3');
}

// EXTERNAL MODULE: ./actions/deploy-ssh/rollback/scripts.ts
var scripts = __webpack_require__(2928);
;// CONCATENATED MODULE: ./actions/deploy-ssh/rollback/road.ts


















/**
 * Back to a release that is on the host: nothing is sent, no hook runs, and it is started and judged by what it says about itself. Images that were pruned are
 * pulled by their digests. Whatever fails puts back what ran, as in a deploy.
 */
class RollbackRoad {
    name = 'compose';
    prune = prune/* PRUNE */.j;
    word = 'gone-back';
    #inputs;
    #run;
    #variables;
    #history;
    #target;
    /** What starts and judges the release. */
    #road;
    /**
     * @param inputs as they are for this host; `release` says what to go back to
     * @param variables of the step, which may have passwords of registries
     */
    constructor(inputs, run, variables) {
        this.#inputs = inputs;
        this.#run = run;
        this.#variables = variables;
    }
    /** The release to go back to; undefined where there is none, or it was not looked for yet. */
    get target() {
        return this.#target;
    }
    get images() {
        return this.#target?.facts.images ?? {};
    }
    get notes() {
        return this.#target === undefined || this.#history === undefined ? [] : describeGoingBack(this.#history, this.#target);
    }
    async examine(session) {
        const { directory, project, release } = this.#inputs;
        const answer = await session.host.run((0,scripts/* examineScript */.vQ)({ directory, project }), { signal: session.signal });
        const { state, findings, tools } = (0,preflight/* judgePreflight */.f)(answer, { project, adopt: 'false', written: written/* NOTHING_WRITTEN */.q });
        session.state = state;
        if (state === undefined)
            return findings;
        this.#history = (0,rollback_history/* readHistory */.Lu)(answer.said);
        const choice = (0,rollback_history/* chooseRelease */.bX)(release, this.#history);
        this.#target = choice.choice === 'found' ? choice.release : undefined;
        if (choice.choice === 'none')
            return [...findings, choice.finding];
        return [...findings, ...(0,probes/* findUnaskable */.ar)(choice.release.facts.probes, tools)];
    }
    async stage(session) {
        const { host, directory, held, log, signal, timing, clock, record } = session;
        const { project, timeout } = this.#inputs;
        const { id, facts } = this.#chosen();
        session.id = id;
        const read = await session.phase('files', `Go back to release ${id}`, () => host.run((0,scripts/* goBackScript */.Fn)({ ...held, id, project, record }), { timeout: clock.left(120_000), signal }));
        if (read.said.get('release') === undefined)
            throw new errors/* ActionError */.lZ(`Release ${id} is no longer on the host.`, 'Look at the list again: "mode: list".');
        if (read.exitCode !== 0)
            throw (0,config_failure/* explainConfigFailure */.k)(read.stderr, (0,layout/* releasePath */.bD)(directory, id));
        const plan = (0,config/* planKept */.S)((0,shell/* textAfter */.eC)(read.stdout, 'config'), facts.images);
        const logins = (0,inputs_images/* pullLogins */.o3)(Object.values(facts.images), this.#inputs, this.#variables);
        const running = await session.phase('pull', 'Pull what is missing', () => (0,pull/* pullImages */.Ks)(host, { directory, id, images: facts.images, logins }, plan.images, (0,pull/* readImages */.H)(read.said), log, {
            ahead: undefined,
            behind: (0,start_scripts/* oneShotsScript */.z_)({ project }),
            options: session.logged()
        }));
        await (0,one_shots/* waitForEarlierOneShots */._6)(host, project, running, { left: clock.rest(), whole: timeout }, { signal, ...log, ...timing });
        // No service is rolled and no hook is run: they are of the version that they came with.
        const own = { ...this.#inputs, image: '', digest: '', images: facts.images, 'expect-version': facts.version, rolling: [] };
        this.#road = new road/* ComposeRoad */.t(own, [], this.#run, { logins, commands: commands/* NO_COMMANDS */.d });
        this.#road.resume(plan, facts.probes);
    }
    /** A migration is of the version that it came with, and a backup of what a deploy is about to change: neither belongs here. */
    before() {
        return Promise.resolve({});
    }
    change(session) {
        return this.#begun().change(session);
    }
    verify(session) {
        return this.#begun().verify(session);
    }
    after() {
        return Promise.resolve();
    }
    restore(session, why) {
        return this.#begun().restore(session, why);
    }
    facts(_session, served) {
        const { facts } = this.#chosen();
        return served === '' ? facts : { ...facts, served };
    }
    #chosen() {
        if (this.#target === undefined)
            throw new Error('No release was found to go back to.');
        return this.#target;
    }
    #begun() {
        if (this.#road === undefined)
            throw new Error('Nothing was staged yet.');
        return this.#road;
    }
}


/***/ }),

/***/ 4326:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   OQ: () => (/* binding */ validateScript),
/* harmony export */   OT: () => (/* binding */ changeScript),
/* harmony export */   ZL: () => (/* binding */ journalScript),
/* harmony export */   fl: () => (/* binding */ lookAtUnitsScript),
/* harmony export */   kk: () => (/* binding */ COMPARE_FUNCTIONS),
/* harmony export */   pp: () => (/* binding */ finishRelease)
/* harmony export */ });
/* harmony import */ var _lib_host_roads_service_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6238);
/* harmony import */ var _lib_host_layout_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1315);


/** What both the change and its dry run need: whether a file on the host is what the release has. */
const COMPARE_FUNCTIONS = `
# Whether the file $1 of the release is there as $2, with the mode $3 and the owner $4.
is_same() {
  if [ ! -f "$2" ] || ! cmp -s "$1" "$2"; then return 1; fi
  has_mode "$2" "$3" && has_owner "$2" "$4"
}
has_mode() { [ "$2" = - ] || [ "0$(stat -c %a "$1")" = "$2" ] || [ "$(stat -c %a "$1")" = "$2" ]; }
has_owner() { [ "$2" = - ] || [ "$(stat -c %U:%G "$1")" = "$2" ] || [ "$(stat -c %u:%g "$1")" = "$2" ]; }
`;
/**
 * What is done in the folder of a release whose files are on the host: those that stay are taken from the release that runs.
 *
 * @param values.kept names, one a line
 * @param values.open `yes` where a service is to reach the files by `live`: then every account may pass through the folders, and none may list them
 */
function finishRelease(values) {
    return {
        values,
        body: `
mkdir -p files
printf '%s\\n' "$kept" > ${_lib_host_layout_js__WEBPACK_IMPORTED_MODULE_0__/* .RELEASE_FILES */ .yP.kept}
printf '%s\\n' "$kept" | while IFS= read -r name; do
  if [ -z "$name" ]; then continue; fi
  case "$name" in */*) ( umask 022; mkdir -p "files/\${name%/*}" ) ;; esac
  cp -a "$directory/live/$name" "files/$name"
done
if [ -d files/root ]; then chmod 700 files/root; fi
if [ "$open" = yes ]; then chmod go+x "$directory" "$directory/releases" "$release" files; fi
say staged yes
`
    };
}
/** Runs the commands that judge a release before anything changes; says the number of the one that `refused` it. The body has a line for each. */
function validateScript(values, commands) {
    const calls = commands.map((command, index) => `if ! ${command} 2>&1 </dev/null; then say refused ${index}; return 0; fi`);
    return {
        name: 'validate',
        values,
        lock: 'needed',
        body: `PATH="$PATH:/usr/local/sbin:/usr/sbin:/sbin"\ncd "$release"\n${calls.join('\n')}\nsay validated yes`
    };
}
/**
 * Puts the files of the release in their places and lets the units learn of it. First everything is written down and prepared beside its place, so
 * that a full disk is met before anything has changed; then come renames only. Says `prepared`, `placed` and `done` as far as it got, each file that
 * has `changed`, each unit that it `acted` on, and what `failed`.
 *
 * A unit that should run and has failed restarts although nothing of it differs: a deploy is good only when it runs.
 *
 * @param values.only `yes` when some files were left as they are: units that none of the others is for are left alone then
 */
function changeScript(values) {
    return {
        name: 'change',
        values: { ...values },
        lock: 'changing',
        body: `
PATH="$PATH:/usr/local/sbin:/usr/sbin:/sbin"
${_lib_host_roads_service_js__WEBPACK_IMPORTED_MODULE_1__/* .UNIT_FUNCTIONS */ .rN}
${_lib_host_roads_service_js__WEBPACK_IMPORTED_MODULE_1__/* .FILE_FUNCTIONS */ .HH}
${COMPARE_FUNCTIONS}
lists=$directory/releases/$id
release=$lists/files
saved=$directory/saved/$id
fail() { say failed "$1"; exit 1; }
first_missing() {
  missing=-
  above=$1
  while [ -n "$above" ] && [ ! -d "$above" ]; do missing=$above; above=\${above%/*}; done
  printf '%s' "$missing"
}
# Whether a unit that should run did not before this change. One that another unit starts, or that does its work and ends, may be inactive.
is_down() {
  state=
  while IFS="$tab" read -r one was <&6; do if [ "$one" = "$1" ]; then state=$was; fi; done 6< "$saved/units"
  case "$state" in
    crashing) return 0 ;;
    # The job of a timer runs again when its time has come, not with a deploy of something else.
    failed) [ "$(property "$1" Type)" != oneshot ] || [ -z "$(property "$1" TriggeredBy)" ] ;;
    inactive) [ "$enable" = yes ] && [ "$(property "$1" Type)" != oneshot ] && [ -z "$(property "$1" TriggeredBy)" ] ;;
    *) return 1 ;;
  esac
}
drop_old_names "$(cat "$directory/current" 2>/dev/null || true)"
mkdir -p "$saved/files"
: > "$saved/targets.new"
: > "$saved/wanted"

# What differs.
n=0
while IFS="$tab" read -r mode default owner action unit reload name <&4; do
  n=$((n + 1))
  # What somebody changed by hand on the host is not for a run about something else.
  if [ "$only" = yes ] && grep -qxF -e "$name" "$lists/${_lib_host_layout_js__WEBPACK_IMPORTED_MODULE_0__/* .RELEASE_FILES */ .yP.kept}" 2>/dev/null; then continue; fi
  case "$name" in
    root/*)
      target=/\${name#root/}
      if is_same "$release/$name" "$target" "$mode" "$owner"; then continue; fi
      if [ -e "$target" ]; then was=saved; else was=absent; if [ "$mode" = - ]; then mode=$default; fi; fi
      printf '%s\\t%s\\t%s\\t%s\\t%s\\t%s\\n' "$n" "$was" "$(first_missing "\${target%/*}")" "$mode" "$owner" "$target" >> "$saved/targets.new"
      if [ "$reload" = yes ]; then : > "$saved/reload"; fi
      ;;
    *) if cmp -s "$release/$name" "$directory/live/$name"; then continue; fi ;;
  esac
  say changed "$name"
  if [ "$unit" = - ] || [ "$action" = none ]; then continue; fi
  for one in $(printf '%s' "$unit" | tr ',' ' '); do printf '%s\\t%s\\n' "$action" "$one" >> "$saved/wanted"; done
done 4< "$lists/${_lib_host_layout_js__WEBPACK_IMPORTED_MODULE_0__/* .RELEASE_FILES */ .yP.targets}"
: > "$saved/units.new"
while IFS="$tab" read -r unit action enable always <&4; do
  state=$(state_of "$unit")
  say was "$state $unit"
  printf '%s\\t%s\\n' "$unit" "$state" >> "$saved/units.new"
done 4< "$lists/${_lib_host_layout_js__WEBPACK_IMPORTED_MODULE_0__/* .RELEASE_FILES */ .yP.units}"
mv -f "$saved/units.new" "$saved/units"
mv -f "$saved/targets.new" "$saved/targets"

# Beside each target what will take its place.
while IFS="$tab" read -r n was made mode owner target <&4; do
  beside
  ( umask 022; mkdir -p "\${target%/*}" ) || fail "the folder of $target could not be made"
  if [ "$was" = saved ]; then
    cp -a "$target" "$saved/files/$n.new" && mv -f "$saved/files/$n.new" "$saved/files/$n" || fail "$target could not be saved"
    ln "$target" "$old" 2>/dev/null || true
    cp -a "$target" "$new" || fail "no room beside $target"
  else
    : > "$new" || fail "$target could not be written"
  fi
  if [ "$owner" != - ]; then chown "$owner" "$new" || fail "$target could not be given to $owner"; fi
  if [ "$mode" != - ]; then chmod "$mode" "$new" || fail "the mode of $target could not be set"; fi
  cat "$release/root$target" > "$new" && cmp -s "$release/root$target" "$new" || fail "$target could not be written"
done 4< "$saved/targets"
write_down "$saved/live" "$(readlink "$directory/live" 2>/dev/null || true)"
: > "$saved/touched"
: > "$saved/enabled"
sync -f "$saved" 2>/dev/null || sync || true
say prepared yes

# From here on the host changes.
: > "$saved/placing"
while IFS="$tab" read -r n was made mode owner target <&4; do
  beside
  mv -f "$new" "$target" || fail "$target could not be replaced"
  relabel "$target"
done 4< "$saved/targets"
point_live "releases/$id/files" || fail "the link $directory/live could not be set"
say placed yes

if [ -e "$saved/reload" ]; then systemctl daemon-reload </dev/null || fail "systemd could not read its units anew"; fi
while IFS="$tab" read -r unit action enable always <&4; do
  if [ "$enable" = yes ] && ! systemctl is-enabled --quiet "$unit" </dev/null 2>/dev/null; then
    printf '%s\\n' "$unit" >> "$saved/enabled"
    systemctl enable "$unit" </dev/null || fail "$unit could not be enabled"
  fi
done 4< "$lists/${_lib_host_layout_js__WEBPACK_IMPORTED_MODULE_0__/* .RELEASE_FILES */ .yP.units}"
while IFS="$tab" read -r unit action enable always <&4; do
  asked=
  while IFS="$tab" read -r one for_unit <&5; do
    if [ "$for_unit" = "$unit" ] && [ "$asked" != restart ]; then asked=$one; fi
  done 5< "$saved/wanted"
  if [ "$always" = yes ] && [ "$only" = no ]; then asked=$action; fi
  if [ -z "$asked" ] && [ "$only" = no ] && is_down "$unit"; then asked=restart; fi
  if [ -z "$asked" ]; then continue; fi
  if [ "$action" != by-file ]; then asked=$action; fi
  if [ "$asked" = none ]; then continue; fi
  printf '%s\\t%s\\n' "$asked" "$unit" >> "$saved/touched"
  say acted "$asked $unit"
  act_on "$asked" "$unit" || fail "$unit did not $asked"
done 4< "$lists/${_lib_host_layout_js__WEBPACK_IMPORTED_MODULE_0__/* .RELEASE_FILES */ .yP.units}"
say done yes
`
    };
}
/** Says what each unit does, `unit NAME` and then its properties, `property NAME=VALUE`. */
function lookAtUnitsScript(units) {
    return {
        name: 'look-at-units',
        values: { units: units.join('\n') },
        body: `
printf '%s\\n' "$units" | while IFS= read -r unit; do
  say unit "$unit"
  systemctl show -p ActiveState -p SubState -p Result -p Type -p MainPID -p NRestarts -p ExecMainCode -p ExecMainStatus -p LoadState "$unit" </dev/null |
    while IFS= read -r line; do say property "$line"; done
done
`
    };
}
/** What the units said last. */
function journalScript(units) {
    return {
        name: 'journal',
        values: { units: units.join('\n') },
        body: `
printf '%s\\n' "$units" | while IFS= read -r unit; do
  printf '%s:\\n' "$unit"
  journalctl -u "$unit" -n 40 --no-pager -o cat </dev/null 2>&1 || systemctl status -n 40 --no-pager "$unit" </dev/null 2>&1 || true
done
`
    };
}


/***/ }),

/***/ 9401:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ renderCommand),
/* harmony export */   G: () => (/* binding */ parseCommands)
/* harmony export */ });
/* harmony import */ var _lib_action_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8418);
/* harmony import */ var _lib_action_inputs_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1670);
/* harmony import */ var _lib_ssh_shell_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2724);



/** What stands for the folder of the new release in an argument. */
const RELEASE = '{release}';
const EXAMPLE = 'Write a JSON list, such as ["nginx", "-t", "-c", "{release}/root/etc/nginx/nginx.conf"].';
/**
 * The lines of `validate`: one command a line, each a JSON list, so that no shell reads it.
 *
 * @throws ActionError that names the line
 */
function parseCommands(input, lines) {
    return lines.map(line => {
        let read;
        try {
            read = JSON.parse(line);
        }
        catch (error) {
            throw new _lib_action_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .lZ(`Input "${input}": the line "${(0,_lib_action_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g$)(line)}" is not JSON: ${(0,_lib_action_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .messageOf */ .bD)(error)}.`, EXAMPLE, { cause: error });
        }
        const [program, ...rest] = Array.isArray(read) ? read : [];
        if (typeof program !== 'string' || program === '' || !rest.every(word => typeof word === 'string')) {
            throw new _lib_action_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .lZ(`Input "${input}": the line "${(0,_lib_action_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g$)(line)}" is not a list of texts that begins with a program.`, EXAMPLE);
        }
        if ([program, ...rest].some(word => word.includes('\0'))) {
            throw new _lib_action_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .lZ(`Input "${input}": the line "${(0,_lib_action_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g$)(line)}" holds a NUL.`, EXAMPLE);
        }
        return [program, ...rest];
    });
}
/** A command as words of a POSIX shell, which are those of the list and nothing else; `{release}` is the folder of the new release. */
function renderCommand(argv, release) {
    return argv.map(word => (0,_lib_ssh_shell_js__WEBPACK_IMPORTED_MODULE_2__/* .shellQuote */ .ZL)(word.replaceAll(RELEASE, release))).join(' ');
}


/***/ }),

/***/ 7558:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  U: () => (/* binding */ ServiceRoad)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: ./lib/action/errors.ts
var errors = __webpack_require__(8418);
// EXTERNAL MODULE: ./lib/host/layout.ts
var layout = __webpack_require__(1315);
// EXTERNAL MODULE: ./lib/host/release.ts
var release = __webpack_require__(1440);
// EXTERNAL MODULE: ./lib/ssh/errors.ts
var ssh_errors = __webpack_require__(6432);
// EXTERNAL MODULE: ./lib/ssh/shell.ts + 1 modules
var shell = __webpack_require__(2724);
// EXTERNAL MODULE: ./actions/deploy-ssh/clock.ts
var clock = __webpack_require__(4661);
// EXTERNAL MODULE: ./actions/deploy-ssh/examine/finding.ts
var finding = __webpack_require__(5786);
// EXTERNAL MODULE: ./actions/deploy-ssh/examine/missing.ts + 1 modules
var examine_missing = __webpack_require__(9292);
// EXTERNAL MODULE: ./actions/deploy-ssh/fleet/put-release.ts
var put_release = __webpack_require__(9973);
// EXTERNAL MODULE: ./actions/deploy-ssh/verify/probes.ts + 2 modules
var verify_probes = __webpack_require__(3582);
// EXTERNAL MODULE: ./actions/deploy-ssh/service/change-scripts.ts
var change_scripts = __webpack_require__(4326);
// EXTERNAL MODULE: ./actions/deploy-ssh/service/commands.ts
var service_commands = __webpack_require__(9401);
;// CONCATENATED MODULE: ./actions/deploy-ssh/service/lists.ts
/**
 * What a release says about its files (`fairway.targets`), for the scripts that change the host: for each one its mode, the mode that it gets where
 * there is none yet, owner, action, units, whether systemd has to read its units anew, and its name. `-` stands for nothing, a tab is between them.
 */
function renderTargets(files) {
    return files
        .map(({ mode, newMode, owner, action, units, isUnitFile, name }) => [mode ?? '-', newMode ?? '-', owner ?? '-', action, units.join(',') || '-', yesOrNo(isUnitFile), name].join('\t'))
        .map(line => `${line}\n`)
        .join('');
}
/** For each unit (`fairway.units`) its name, its action, whether it is enabled, and whether it is restarted in any case. */
function renderUnits(units) {
    return units.map(({ name, action, enable, always }) => `${[name, action, yesOrNo(enable), yesOrNo(always)].join('\t')}\n`).join('');
}
const yesOrNo = (value) => (value ? 'yes' : 'no');

// EXTERNAL MODULE: ./lib/action/inputs.ts + 1 modules
var inputs = __webpack_require__(1670);
// EXTERNAL MODULE: ./actions/deploy-ssh/examine/folder.ts
var examine_folder = __webpack_require__(6027);
// EXTERNAL MODULE: ./actions/deploy-ssh/service/files.ts
var files = __webpack_require__(2068);
;// CONCATENATED MODULE: ./actions/deploy-ssh/service/look.ts




/** Whether the host is fit for this plan of the project, from what it said; nothing has been changed on it yet. */
function judgeLook(plan, project, { said, stderr, exitCode }) {
    const { state: folder, findings: inFolder } = (0,examine_folder/* judgeFolder */._c)(said, { road: 'service', project });
    const numbers = (key) => said
        .all(key)
        .map(line => /^(\d+) ?(\S*) ?(.*)$/.exec(line))
        .filter(match => match !== null);
    const files = numbers('target').flatMap(([, number, what = '', detail = '']) => {
        const target = plan.files[Number(number)]?.target;
        return target === undefined ? [] : [explainTarget(target, what, (0,inputs/* printable */.g$)(detail))];
    });
    const kept = numbers('kept-missing').flatMap(([, number]) => {
        const file = plan.files[Number(number)];
        return file === undefined ? [] : [keptMissing(file.source, file.target)];
    });
    const owners = numbers('owner').flatMap(([, number, what = '']) => {
        const [user = '', group = ''] = plan.files[Number(number)]?.owner?.split(':') ?? [];
        const name = what === 'group' ? group : user;
        return [{ what: `The ${what} ${name} does not exist.`, fix: `Make it with "${what}add --system ${name}".` }];
    });
    const programs = said.all('program-missing').map(name => ({ what: `The host has no "${(0,inputs/* printable */.g$)(name)}".`, fix: 'Install it.' }));
    const findings = [
        ...inFolder,
        ...dedupe(owners),
        ...files,
        ...kept,
        ...programs,
        ...findInSystemd(plan, said.get('systemd'), said.get('account'), numbers('unit'))
    ];
    if (exitCode !== 0 || said.get('complete') === undefined || folder.directory === undefined) {
        return {
            state: undefined,
            findings: findings.length > 0 ? findings : [{ what: `The host could not be examined: ${(0,ssh_errors/* lastLine */.fM)(stderr)}.` }],
            left: []
        };
    }
    const version = said.get('systemd');
    const summary = version === undefined ? 'No systemd' : `systemd ${(0,inputs/* printable */.g$)(version)}`;
    return {
        state: {
            directory: folder.directory,
            previous: folder.previous,
            summary,
            platform: platformOf(said.get('platform')),
            tools: folder.tools
        },
        findings,
        left: findLeft(plan, said)
    };
}
function findLeft(plan, said) {
    const targets = said.all('earlier-target').filter(path => !plan.files.some(({ target }) => target === path));
    const units = said.all('earlier-unit').filter(unit => !plan.units.some(({ name }) => name === unit));
    return [
        ...targets.map(path => `${(0,inputs/* printable */.g$)(path)} is not in "files" any more, and stays on the host. Remove it there when nothing reads it.`),
        ...units.map(unit => `${(0,inputs/* printable */.g$)(unit)} is in neither "files" nor "units" any more, and goes on running. Stop it on the host when it is not needed.`)
    ];
}
function dedupe(findings) {
    return [...new Map(findings.map(finding => [finding.what, finding])).values()];
}
function keptMissing(source, target) {
    return {
        what: `${target} is to stay as it is, because "only" does not name ${(0,inputs/* printable */.g$)(source)}, but no release of this project has it yet.`,
        fix: 'Deploy everything once, without "only".'
    };
}
function explainTarget(target, what, detail) {
    if (what === 'link')
        return { what: `${target} is a symbolic link to ${detail}.`, fix: 'Name the file that it leads to.' };
    if (what === 'folder')
        return { what: `${target} is a folder.`, fix: 'Name the file in it.' };
    if (what === 'below-file')
        return { what: `${target} cannot be there: ${detail} is a file.` };
    if (what === 'not-writable')
        return { what: `The account may not write to ${detail}, where ${target} goes.`, fix: 'Set "sudo: true", or use an account that may.' };
    return { what: `${target} is no plain file.` };
}
function findInSystemd(plan, version, account, said) {
    const needs = plan.units.map(({ name }) => name);
    const unitFiles = plan.files.filter(({ target }) => (0,files/* isUnitFile */.XF)(target)).map(({ target }) => target);
    if (needs.length === 0 && unitFiles.length === 0)
        return [];
    const what = needs[0] ?? unitFiles[0] ?? '';
    if (version === undefined)
        return [
            {
                what: `The host does not run systemd, which ${what} needs.`,
                fix: 'Without it, files can be put there, but no unit can be restarted.'
            }
        ];
    const root = account === '0'
        ? []
        : [{ what: `The account is not root, so it may not restart ${what}.`, fix: 'Set "sudo: true", or use the account root.' }];
    const brought = new Set(plan.files.map(({ target }) => (0,files/* unitIn */.KO)(target)));
    const units = said.flatMap(([, number, state]) => {
        const name = plan.units[Number(number)]?.name ?? '';
        if (state === 'cannot-reload')
            return [{ what: `The unit ${name} cannot reload.`, fix: 'Write "action=restart".' }];
        if (state === 'masked')
            return [{ what: `The unit ${name} is masked.`, fix: `Say "systemctl unmask ${name}" on the host.` }];
        const isMissing = state === 'not-found' && !brought.has(name) && !brought.has((0,files/* templateOfUnit */.Oq)(name) ?? name);
        return isMissing ? [{ what: `The unit ${name} does not exist on the host.`, fix: 'Install what has it, or send its file.' }] : [];
    });
    return [...root, ...units];
}
const ARCHITECTURES = {
    x86_64: 'amd64',
    amd64: 'amd64',
    aarch64: 'arm64',
    arm64: 'arm64',
    armv7l: 'arm/v7',
    armv6l: 'arm/v6',
    i386: '386',
    i686: '386',
    riscv64: 'riscv64',
    ppc64le: 'ppc64le',
    s390x: 's390x'
};
/** The platform of an image that runs here, from what uname says: `Linux/x86_64`. */
function platformOf(said) {
    const [system = '', machine = ''] = (said ?? '').split('/');
    const architecture = ARCHITECTURES[machine];
    return system === 'Linux' && architecture !== undefined ? `linux/${architecture}` : '';
}

// EXTERNAL MODULE: ./lib/host/roads/service.ts
var service = __webpack_require__(6238);
;// CONCATENATED MODULE: ./actions/deploy-ssh/service/look-scripts.ts




const FUNCTIONS = `
tab=$(printf '\\t')
have() { command -v "$1" >/dev/null 2>&1; }
look_at_target() {
  if [ -L "$2" ]; then say target "$1 link $(readlink "$2" | one_line)"; return 0; fi
  if [ -d "$2" ]; then say target "$1 folder"; return 0; fi
  if [ -e "$2" ] && [ ! -f "$2" ]; then say target "$1 special"; return 0; fi
  above=\${2%/*}
  while [ -n "$above" ] && [ ! -e "$above" ]; do above=\${above%/*}; done
  above=\${above:-/}
  if [ ! -d "$above" ]; then say target "$1 below-file $above"; return 0; fi
  if [ ! -w "$above" ]; then say target "$1 not-writable $above"; fi
}
look_at_kept() { if [ ! -f "$directory/live/$2" ]; then say kept-missing "$1"; fi; }
look_at_owner() {
  # A number needs no account: in a container it is one of the machine outside.
  case "\${2%:*}" in *[!0-9]*) if ! id -u "\${2%:*}" >/dev/null 2>&1; then say owner "$1 user"; fi ;; esac
  case "\${2#*:}" in
    *[!0-9]*) if ! getent group "\${2#*:}" >/dev/null 2>&1 && ! grep -q "^\${2#*:}:" /etc/group 2>/dev/null; then say owner "$1 group"; fi ;;
  esac
}
# What the release that runs has put there, and which of its units run.
tell_earlier() {
  earlier=$directory/releases/$(cat "$directory/current" 2>/dev/null || true)
  if [ -f "$earlier/${layout/* RELEASE_FILES */.yP.targets}" ]; then
    while IFS="$tab" read -r mode default owner action unit reload name; do
      case "$name" in root/*) if [ -e "/\${name#root/}" ]; then say earlier-target "/\${name#root/}"; fi ;; esac
    done < "$earlier/${layout/* RELEASE_FILES */.yP.targets}"
  fi
  if have_systemd && [ -f "$earlier/${layout/* RELEASE_FILES */.yP.units}" ]; then
    while IFS="$tab" read -r unit more; do
      if [ "$(property "$unit" ActiveState)" = active ]; then say earlier-unit "$unit"; fi
    done < "$earlier/${layout/* RELEASE_FILES */.yP.units}"
  fi
}
look_at_unit() {
  load=$(property "$2" LoadState)
  say unit "$1 \${load:-not-found}"
  if [ "$3" = reload ] && [ "$load" = loaded ] && [ "$(property "$2" CanReload)" = no ]; then say unit "$1 cannot-reload"; fi
}
`;
/** Looks at everything that a service deploy needs, and changes nothing. The numbers are those of the plan's files and units. */
function lookAtServiceScript(plan, values) {
    const targets = plan.files.flatMap(({ target }, index) => (target.startsWith('/') ? [`look_at_target ${index} ${(0,shell/* shellQuote */.ZL)(target)}`] : []));
    const owners = plan.files.flatMap(({ owner }, index) => (owner === undefined ? [] : [`look_at_owner ${index} ${(0,shell/* shellQuote */.ZL)(owner)}`]));
    const kept = plan.files.flatMap(({ name, isSent }, index) => (isSent ? [] : [`look_at_kept ${index} ${(0,shell/* shellQuote */.ZL)(name)}`]));
    const units = plan.units.map(({ name, action }, index) => `look_at_unit ${index} ${(0,shell/* shellQuote */.ZL)(name)} ${action}`);
    return {
        name: 'look-at-service',
        values,
        body: `
PATH="$PATH:/usr/local/sbin:/usr/sbin:/sbin"
${service/* UNIT_FUNCTIONS */.rN}
${FUNCTIONS}
${examine_folder/* LOOK_AT_FOLDER */.N9}
say account "$(id -u)"
say platform "$(uname -s)/$(uname -m)"
for program in cmp stat readlink; do if ! have "$program"; then say program-missing "$program"; fi; done
${[...targets, ...owners, ...kept].join('\n')}
if have_systemd; then
  say systemd "$(systemctl show -p Version </dev/null | sed -n 's/^Version=//p')"
${units.map(line => `  ${line}`).join('\n')}
fi
tell_earlier
say complete yes
`
    };
}

;// CONCATENATED MODULE: ./actions/deploy-ssh/service/prune.ts


/**
 * sh text for the end of a deploy that works, see `Road.prune`. What lay beside the targets goes, and the oldest releases with what they saved. What
 * the very first release found on the host is kept for good: nobody else has it.
 */
const PRUNE_SERVICE = `
${service/* FILE_FUNCTIONS */.HH}
drop_old_names "$id"
cd "$directory/releases" || return 1
current=$(cat "$directory/current" 2>/dev/null || true)
first=$(ls -1 "$directory/saved" 2>/dev/null | grep -E '${layout/* RELEASE_ID */.uX.source}' | sort | head -n 1)
kept=1
if [ -n "$previous" ] && [ "$keep" -gt 1 ]; then kept=2; else previous=; fi
ls -1 | grep -E '${layout/* RELEASE_ID */.uX.source}' | sort -r | while IFS= read -r name; do
  if [ "$name" = "$id" ] || [ "$name" = "$current" ] || [ "$name" = "$previous" ]; then continue; fi
  kept=$((kept + 1))
  if [ "$kept" -le "$keep" ]; then continue; fi
  rm -rf "./$name" || exit 1
  if [ "$name" != "$first" ]; then rm -rf "$directory/saved/$name"; fi
  say pruned "$name"
done
`;

// EXTERNAL MODULE: ./lib/host/restore-scripts.ts
var restore_scripts = __webpack_require__(2566);
// EXTERNAL MODULE: ./actions/deploy-ssh/result.ts
var result = __webpack_require__(346);
;// CONCATENATED MODULE: ./actions/deploy-ssh/service/restore.ts







/**
 * Puts files and units back as they were, and sees that they are: the host says which units run and stay up, and the page of the release that ran before
 * has to answer.
 *
 * @param reason why the new release failed
 * @returns never throws for a host that cannot be restored: that is the outcome `failed`, `uncertain`
 */
async function restoreService(host, failed, reason, dependencies) {
    const { previous, ranBefore, timeout, limit, directory, token, project, id, seconds } = failed;
    const { signal, log, ...asking } = dependencies;
    try {
        const values = { directory, token, project, id, previous: previous?.id ?? '', seconds, limit: (0,clock/* wholeSeconds */.$P)(limit) };
        const answer = await host.run((0,restore_scripts/* restoreScript */.Q)(values), { timeout: (0,clock/* startTimeout */.kk)(limit), signal, onLine: line => log((0,shell/* logLine */.BP)(line)) });
        const notBack = answer.said.all('not-back');
        if (answer.exitCode !== 0 || answer.said.get('compose-exit') !== '0') {
            const what = notBack.length > 0 ? `${notBack.join(', ')} could not be put back` : 'not everything could be put back';
            return uncertain(reason, `${what}: ${(0,ssh_errors/* lastLine */.fM)(answer.stderr).replace(/\.$/, '')}; the old files are in ${directory}/saved/${id} on the host`);
        }
        const probes = previous?.probes ?? [];
        if (probes.length === 0) {
            return previous === undefined && !ranBefore ? { result: 'taken-down', reason } : { result: 'rolled-back', reason, servingVersion: '' };
        }
        const asked = await (0,verify_probes/* askProbes */.Pf)(host, probes, { project, version: '', timeout, signal, ...asking });
        if (asked.health === 'healthy')
            return { result: 'rolled-back', reason, servingVersion: asked.version };
        return uncertain(reason, `what ran before was put back but does not work: ${asked.reason}`);
    }
    catch (error) {
        if (signal.aborted)
            throw error;
        return uncertain(reason, `what ran before could not be put back: ${(0,errors/* messageOf */.bD)(error)}`);
    }
}
function uncertain(reason, then) {
    return { result: 'failed', reason: (0,result/* addTo */.DN)(reason, `and ${then}`), host: 'uncertain' };
}

// EXTERNAL MODULE: ./lib/action/duration.ts
var duration = __webpack_require__(4197);
;// CONCATENATED MODULE: ./actions/deploy-ssh/service/verify-units.ts




/** Whether a unit does what it should after it was restarted or reloaded. */
function judgeUnit({ name, active, sub, result, type, exitStatus }) {
    const status = exitStatus === '' || exitStatus === '0' ? '' : `, status ${exitStatus}`;
    const why = result === '' || result === 'success' ? '' : ` (${result}${status})`;
    if (active === 'active' || active === 'refreshing')
        return { verdict: 'good' };
    if (active === 'reloading')
        return { verdict: 'waiting', reason: `${name} is still reloading` };
    if (active === 'activating' && sub === 'auto-restart')
        return { verdict: 'bad', reason: `${name} keeps ending and being started again${why}` };
    if (active === 'activating')
        return { verdict: 'waiting', reason: `${name} is still starting (${sub})` };
    // It does its work and ends.
    if (active === 'inactive' && type === 'oneshot' && result === 'success')
        return { verdict: 'good' };
    if (active === 'deactivating')
        return { verdict: 'waiting', reason: `${name} is still stopping` };
    return { verdict: 'bad', reason: `${name} is ${active === '' ? 'in a state that systemd does not name' : active}${why}` };
}
/** What is wrong between two looks at a unit that was good at both; undefined for one that stayed up. */
function findRestart(before, after) {
    const verdict = judgeUnit(after);
    if (verdict.verdict !== 'good')
        return verdict.reason;
    const isSame = before.process === after.process && before.restarts === after.restarts;
    return isSame ? undefined : `${after.name} ended and was started again`;
}
const POLL_MILLISECONDS = 500;
/**
 * Waits until the units are up, and then for as long again as they have to stay up, by the same process.
 *
 * @param timeout milliseconds for them to come up  @param stableFor milliseconds to stay
 * @returns what is wrong; undefined when nothing is
 * @throws ActionError when the host does not answer; the signal's reason when the run is cancelled
 */
async function watchUnits(host, units, { timeout, stableFor }, { signal, pause = duration/* sleep */.yy, now = Date.now, onUp = () => undefined }) {
    if (units.length === 0)
        return undefined;
    const end = now() + timeout;
    for (;;) {
        const states = await lookAtUnits(host, units, signal);
        const verdicts = states.map(judgeUnit);
        const bad = verdicts.find(({ verdict }) => verdict === 'bad');
        if (bad !== undefined && 'reason' in bad)
            return bad.reason;
        const waiting = verdicts.find(({ verdict }) => verdict === 'waiting');
        if (waiting === undefined) {
            await pause(stableFor, signal);
            const later = await findRestarted(host, states, signal);
            if (later === undefined)
                onUp(states);
            return later;
        }
        if (now() >= end)
            return 'reason' in waiting ? `${waiting.reason}, and the time is up ("health-timeout")` : undefined;
        await pause(Math.min(POLL_MILLISECONDS, Math.max(1, end - now())), signal);
    }
}
/**
 * Looks again at units that were up.
 *
 * @returns what is wrong with one of them now, also when it ended and was started again; undefined when nothing is
 * @throws as {@link lookAtUnits}
 */
async function findRestarted(host, before, signal) {
    if (before.length === 0)
        return undefined;
    const now = await lookAtUnits(host, before.map(({ name }) => name), signal);
    return before.map((state, index) => findRestart(state, now[index] ?? state)).find(reason => reason !== undefined);
}
/** @throws ActionError when systemd does not tell about all of them */
async function lookAtUnits(host, units, signal) {
    const { stdout, exitCode, stderr } = await host.run((0,change_scripts/* lookAtUnitsScript */.fl)(units), { signal });
    const states = readUnits(stdout);
    if (exitCode === 0 && states.length === units.length && states.every(({ active }) => active !== ''))
        return states;
    throw new errors/* ActionError */.lZ(`systemd on the host did not tell what its units do: ${(0,ssh_errors/* lastLine */.fM)(stderr)}`);
}
/** @param stdout of {@link lookAtUnitsScript} */
function readUnits(stdout) {
    const units = [];
    for (const line of stdout.split('\n')) {
        const [, key, value = ''] = /^fairway:(unit|property) (.*)$/.exec(line) ?? [];
        if (key === 'unit')
            units.push({ name: value.trim(), facts: new Map() });
        else if (key === 'property')
            units.at(-1)?.facts.set(value.slice(0, value.indexOf('=')), value.slice(value.indexOf('=') + 1).trim());
    }
    return units.map(({ name, facts }) => {
        const of = (key) => facts.get(key) ?? '';
        return {
            name,
            active: of('ActiveState'),
            sub: of('SubState'),
            result: of('Result'),
            type: of('Type'),
            process: of('MainPID'),
            restarts: of('NRestarts'),
            exitStatus: of('ExecMainStatus')
        };
    });
}

;// CONCATENATED MODULE: ./actions/deploy-ssh/service/road.ts




















/** What a road does with the units of a systemd host: files, a link to the release that runs, restarts. */
class ServiceRoad {
    name = 'service';
    prune = PRUNE_SERVICE;
    #inputs;
    #plan;
    #image;
    #run;
    /** The files with what came out of the image for this host. */
    #files = [];
    /** What units were made to do, `restart app.service`, and what each did before. */
    #done = [];
    #before = new Map();
    /** What the release that runs has and this one has not, in words. */
    #left = [];
    /**
     * @param inputs as they are for this host
     * @param plan what is sent, read before any host is asked
     * @param image where files of the image come from, the same for all hosts
     * @param run who deploys
     */
    constructor(inputs, plan, image, run) {
        this.#inputs = inputs;
        this.#plan = plan;
        this.#image = image;
        this.#run = run;
    }
    /** The files as they are for this host, once it was looked at. */
    get files() {
        return this.#files;
    }
    get units() {
        return this.#plan.units;
    }
    get acted() {
        return this.#done;
    }
    /** The names of those units. */
    get #acted() {
        return this.#done.map(line => line.slice(line.indexOf(' ') + 1));
    }
    get notes() {
        return this.#left;
    }
    async examine(session) {
        const { host, signal } = session;
        const { directory, project } = this.#inputs;
        const { state, findings, left } = judgeLook(this.#plan, project, await host.run(lookAtServiceScript(this.#plan, { directory, project }), { signal }));
        session.state = state;
        this.#left = left;
        const units = this.#plan.units.map(({ name }) => name);
        const missing = await (0,examine_missing/* findMissing */.y)(host, this.#plan.requirements, { project, units, signal });
        const askable = (0,verify_probes/* findUnaskable */.ar)((0,verify_probes/* probesOf */.pX)(this.#inputs), state?.tools);
        const image = state === undefined ? [] : await this.#takeFromImage(session, state.platform);
        return [...findings, ...missing, ...askable, ...image];
    }
    /** Before anything is changed anywhere: an image that is not there for a host is found out now. */
    async #takeFromImage({ signal }, platform) {
        this.#files = this.#plan.files;
        if (!this.#image.isUsed)
            return [];
        if (platform === '')
            return [{ what: 'The platform of the host is not known, so no file can be taken out of the image for it.' }];
        try {
            const taken = await this.#image.files(platform);
            this.#files = this.#plan.files.map(file => {
                const found = file.from === 'image' && file.isSent ? taken.get(file.source) : undefined;
                return found === undefined
                    ? file
                    : { ...file, newMode: file.mode ?? `0${found.mode.toString(8).padStart(3, '0')}`, local: found.local };
            });
            return [];
        }
        catch (error) {
            signal.throwIfAborted();
            return [(0,finding/* findingOf */.hD)(error)];
        }
    }
    async stage(session) {
        const { signal, clock, log } = session;
        await session.phase('files', 'Put the release on the host', async () => {
            const options = { timeout: clock.left(300_000), signal };
            const kept = this.#files.filter(({ isSent }) => !isSent).map(({ name }) => name);
            const isOpen = this.#files.some(({ target }) => !target.startsWith('/'));
            const finish = (0,change_scripts/* finishRelease */.pp)({ kept: kept.join('\n'), open: isOpen ? 'yes' : 'no' });
            const answer = await (0,put_release/* putRelease */.H)(session, { tree: await this.#tree(session), content: this.#content() }, finish, options);
            if (answer.exitCode !== 0 || answer.said.get('staged') === undefined) {
                throw new errors/* ActionError */.lZ(`The release could not be put on the host: ${(0,ssh_errors/* lastLine */.fM)(answer.stderr)}`);
            }
        });
        if (this.#plan.commands.length > 0)
            await this.#validate(session);
        for (const note of this.#left)
            log.warning(note);
        if (this.#plan.isPartial)
            log.info('Files that "only" does not name stay as the release that runs has them.');
    }
    /** What tells a release from others by its name: the image that it is of, or the commit. Never its content, which holds secrets. */
    #content() {
        const { digest } = this.#inputs;
        const commit = this.#run.commit.slice(0, 12);
        if (digest !== '')
            return digest.slice('sha256:'.length, 'sha256:'.length + 12);
        return /^[0-9a-f]{12}$/.test(commit) ? commit : '0'.repeat(12);
    }
    async #tree(session) {
        const own = {
            [layout/* RELEASE_FILES */.yP.road]: 'service\n',
            [layout/* RELEASE_FILES */.yP.facts]: (0,release/* renderFacts */.Id)(this.facts(session, '')),
            [layout/* RELEASE_FILES */.yP.targets]: renderTargets(this.#files),
            [layout/* RELEASE_FILES */.yP.units]: renderUnits(this.#plan.units)
        };
        const files = this.#files.filter(({ isSent }) => isSent).map(treeFile);
        return [...Object.entries(own).map(([path, text]) => ({ path, mode: 0o600, content: Buffer.from(text) })), ...(await Promise.all(files))];
    }
    async #validate(session) {
        const { host, directory, id } = session;
        const { commands } = this.#plan;
        const release = `${(0,layout/* releasePath */.bD)(directory, id)}/files`;
        await session.phase('validate', 'Validate', async () => {
            const script = (0,change_scripts/* validateScript */.OQ)({ release }, commands.map(argv => (0,service_commands/* renderCommand */.C)(argv, release)));
            const { said, exitCode, stderr } = await host.run(script, session.logged());
            const refused = commands[Number(said.get('refused') ?? NaN)];
            if (refused !== undefined) {
                throw new errors/* ActionError */.lZ(`"${refused[0]}" says that the new files are not valid.`, 'See its words above.');
            }
            if (exitCode !== 0 || said.get('validated') === undefined)
                throw new errors/* ActionError */.lZ(`The files could not be validated: ${(0,ssh_errors/* lastLine */.fM)(stderr)}`);
        });
    }
    before() {
        return Promise.resolve({});
    }
    async change(session) {
        const { host, held, id, log, signal } = session;
        const limit = session.clock.left();
        session.beginChange();
        await session.phase('change', 'Change', async () => {
            const answer = await host.run((0,change_scripts/* changeScript */.OT)({ ...held, id, only: this.#plan.isPartial ? 'yes' : 'no' }), {
                signal,
                onLine: line => log.info((0,shell/* logLine */.BP)(line)),
                timeout: (0,clock/* startTimeout */.kk)(limit)
            });
            this.#remember(answer);
            const changed = answer.said.all('changed');
            log.info(changed.length === 0 ? 'No file differs.' : `Changed: ${changed.map(name => name.replace(/^root(?=\/)/, '')).join(', ')}.`);
            for (const acted of answer.said.all('acted'))
                log.info(`${acted.split(' ')[1] ?? ''}: ${acted.split(' ')[0] ?? ''}.`);
            const failed = answer.said.get('failed');
            if (failed !== undefined)
                throw new errors/* ActionError */.lZ(`${failed}${because(answer)}`);
            if (answer.exitCode !== 0 || answer.said.get('done') === undefined)
                throw new errors/* ActionError */.lZ(`The change was not finished: ${(0,ssh_errors/* lastLine */.fM)(answer.stderr)}`);
        });
    }
    #remember({ said }) {
        this.#done = said.all('acted');
        this.#before = new Map(said.all('was').map(line => [line.slice(line.indexOf(' ') + 1), line.slice(0, line.indexOf(' '))]));
    }
    async verify(session) {
        const { host, signal, timing, clock, log } = session;
        const { 'health-timeout': healthTimeout, 'stable-for': stableFor = STABLE_MILLISECONDS, 'expect-version': version, project } = this.#inputs;
        const timeout = Math.min(healthTimeout, clock.left());
        return await session.phase('verify', 'Verify', async () => {
            let up = [];
            const broken = await watchUnits(host, this.#acted, { timeout, stableFor }, { signal, ...timing, onUp: states => (up = states) });
            if (broken !== undefined)
                return { ok: false, reason: broken };
            const probes = (0,verify_probes/* probesOf */.pX)(this.#inputs);
            if (probes.length === 0)
                return { ok: true, version: '' };
            const asked = await (0,verify_probes/* askProbes */.Pf)(host, probes, { project, version, timeout, signal, ...timing });
            if (asked.health === 'unhealthy')
                return { ok: false, reason: asked.reason };
            const later = await findRestarted(host, up, signal);
            if (later !== undefined)
                return { ok: false, reason: later };
            log.info(`It answers${asked.version === '' ? '' : ` and says version ${asked.version}`}.`);
            return { ok: true, version: asked.version };
        });
    }
    after() {
        return Promise.resolve();
    }
    async restore(session, why) {
        const { host, log, signal, state, held, id } = session;
        const { project, timeout: limit, 'health-timeout': timeout } = this.#inputs;
        log.warning(`The new release does not work: ${why}. Putting back what was there before.`);
        if (this.#acted.length > 0) {
            await log.group('What the units said', async () => {
                const options = { signal, onLine: (line) => log.info((0,shell/* logLine */.BP)(line)) };
                await host
                    .run((0,change_scripts/* journalScript */.ZL)(this.#acted), options)
                    .catch((error) => log.info(`The journal could not be read: ${(0,errors/* messageOf */.bD)(error)}`));
            });
        }
        signal.throwIfAborted();
        const ranBefore = this.#acted.length === 0 || this.#acted.some(unit => ['active', 'ran', 'crashing'].includes(this.#before.get(unit) ?? ''));
        return await session.phase('restore', 'Put the previous state back', () => restoreService(host, { ...held, project, id, previous: state?.previous, ranBefore, seconds: (0,clock/* wholeSeconds */.$P)(timeout), limit, timeout }, why, { signal, log: line => log.info(line), ...session.timing }));
    }
    facts(_session, served) {
        const { project, image, digest, 'expect-version': version } = this.#inputs;
        return {
            road: 'service',
            project,
            images: image === '' || digest === '' ? {} : { FAIRWAY_IMAGE: `${image}@${digest}` },
            version,
            served,
            probes: (0,verify_probes/* probesOf */.pX)(this.#inputs),
            run: this.#run
        };
    }
}
/** How long a unit that was restarted has to stay up, by the same process, where nothing else is said. */
const STABLE_MILLISECONDS = 5_000;
async function treeFile({ name, mode, newMode, content, local }) {
    const to = { path: `files/${name}`, mode: Number.parseInt(mode ?? newMode ?? '0600', 8) & 0o777 };
    if (content !== undefined)
        return { ...to, content };
    if (local === undefined)
        throw new Error(`${name} was taken out of no image.`);
    return { ...to, content: { size: (await (0,promises_.stat)(local)).size, open: () => (0,external_node_fs_.createReadStream)(local) } };
}
/** What the program behind a failure said last; nothing where it said nothing. */
function because({ stderr }) {
    return stderr.trim() === '' ? '' : `: ${(0,ssh_errors/* lastLine */.fM)(stderr)}`;
}


/***/ }),

/***/ 8632:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  k: () => (/* binding */ templateOf)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./lib/action/errors.ts
var errors = __webpack_require__(8418);
;// CONCATENATED MODULE: ./lib/action/repository-file.ts



/** What is said of a file that is not there. */
const NO_SUCH_FILE = 'there is no such file in the repository.';
/**
 * Reads a text file of the checked-out repository. What leads out of the workspace is refused, however it does: a template of a proposal
 * could be a link to a file of the runner.
 *
 * @param workspace the checked-out repository (GITHUB_WORKSPACE)
 * @param path from the workspace
 * @throws ActionError when it is not there, is not a file, is outside the workspace (links followed), or is not UTF-8; its message does not
 *   name the path, and begins with a small letter
 */
async function readRepositoryFile(workspace, path) {
    const real = await (0,promises_.realpath)((0,external_node_path_.resolve)(workspace, path)).catch((error) => {
        throw errorCode(error) === 'ENOENT'
            ? new errors/* ActionError */.lZ(NO_SUCH_FILE, 'Check its path, and that it is committed; the checkout has to come before this step.')
            : new errors/* ActionError */.lZ(`the file cannot be read (${errorCode(error)}).`);
    });
    const inside = (0,external_node_path_.relative)(await (0,promises_.realpath)(workspace), real);
    if (inside === '' || inside === '..' || inside.startsWith(`..${external_node_path_.sep}`) || (0,external_node_path_.isAbsolute)(inside)) {
        throw new errors/* ActionError */.lZ('the file is outside the workspace.', 'Only files of the checked-out repository are read.');
    }
    if (!(await (0,promises_.stat)(real)).isFile())
        throw new errors/* ActionError */.lZ('it is not a file.');
    const bytes = await (0,promises_.readFile)(real);
    try {
        // The byte order mark is kept: a rendered text is exact to the byte.
        return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    }
    catch (error) {
        throw new errors/* ActionError */.lZ('the file is not UTF-8 text.', undefined, { cause: error });
    }
}
function errorCode(error) {
    return error.code ?? (0,errors/* messageOf */.bD)(error);
}

// EXTERNAL MODULE: ./lib/secrets/line-map.ts
var line_map = __webpack_require__(6063);
;// CONCATENATED MODULE: ./actions/deploy-ssh/service/template.ts




/**
 * The template of a rendered file.
 *
 * @param rendered the folder of rendered files  @param workspace the checked-out repository
 * @returns undefined for any other file, which may hold secrets as it is
 */
async function templateOf({ source }, rendered, workspace) {
    if (rendered === '')
        return undefined;
    const written = await (0,promises_.readFile)((0,line_map/* lineMapPath */._Y)(rendered, (0,external_node_path_.isAbsolute)(source) ? (0,external_node_path_.relative)(rendered, source) : source), 'utf8').catch(() => undefined);
    const map = written === undefined ? undefined : (0,line_map/* readLineMap */.f4)(written);
    if (map === undefined)
        return undefined;
    const text = await readRepositoryFile(workspace, map.source).catch(() => undefined);
    return text === undefined ? undefined : { map, lines: text.split(/\r?\n/) };
}


/***/ }),

/***/ 2833:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   RP: () => (/* binding */ valueOf),
/* harmony export */   SF: () => (/* binding */ readEnvFile),
/* harmony export */   Xh: () => (/* binding */ isEnvFileName)
/* harmony export */ });
/* harmony import */ var _substitute_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4317);

/** Blanks that are no line break (compose-go, dotenv/parser.go, isSpace). */
const BLANK = /[\t\v\f\r \u0085\u00a0]/;
const NAME_CHARACTER = /[\p{L}\p{N}_.\-[\]]/u;
const OTHER_KINDS = /\.(?:ya?ml|json|toml|[cm]?[jt]sx?|sh|py|md|txt)$/i;
/**
 * Whether a file is an env file by its name: `.env`, `.env.production`, `app.env`. So is what lies in a folder `.envs`, as Django projects made with
 * cookiecutter-django have it: `.envs/.production/.postgres`.
 */
function isEnvFileName(path) {
    const name = path.replace(/^.*\//, '');
    const isOne = /^\.env(?:\..+)?$|\.env$/i.test(name) || /(?:^|\/)\.envs\//.test(path);
    return isOne && !OTHER_KINDS.test(name);
}
/** Reads an env file as Compose does (compose-go, dotenv/parser.go of 2.0 to 2.10), without looking at its variables. */
function readEnvFile(source) {
    const reader = new Reader(source);
    reader.read();
    return reader;
}
/** What Compose makes of an assignment. */
function valueOf({ quote, text }, lookup) {
    if (quote === "'")
        return { value: text.replace(/\\(['\\])/g, (pair, escaped) => (escaped === "'" ? "'" : pair)), unset: [], missing: [], isInvalid: false };
    return (0,_substitute_js__WEBPACK_IMPORTED_MODULE_0__/* .substitute */ .V)(quote === '' ? text : resolveEscapes(text), lookup);
}
/** A text between double quotes before its variables are replaced; `\\$` becomes `$$`, which is no variable either. */
function resolveEscapes(text) {
    const unquoted = text.replace(/\\(["\\])/g, (pair, escaped) => (escaped === '"' ? '"' : pair));
    return unquoted.replace(/\\(?:[abcfnrtv$"\\]|0\d{0,3})/g, escape => {
        if (escape === '\\$')
            return '$$';
        return escape.startsWith('\\0') ? octal(escape.slice(2)) : (ESCAPES[escape] ?? escape);
    });
}
const ESCAPES = {
    '\\a': '\u0007',
    '\\b': '\b',
    '\\f': '\f',
    '\\n': '\n',
    '\\r': '\r',
    '\\t': '\t',
    '\\v': '\v',
    '\\"': '"',
    '\\\\': '\\'
};
function octal(digits) {
    const isByte = /^[0-3][0-7][0-7]$/.test(digits);
    return isByte ? String.fromCharCode(Number.parseInt(digits, 8)) : `\\${digits}`;
}
class Reader {
    assignments = [];
    bare = [];
    comments = [];
    problems = [];
    readTo;
    #source;
    #at = 0;
    constructor(source) {
        this.#source = source;
        this.readTo = source.length;
        if (source.startsWith('\ufeff'))
            this.#at = 1;
    }
    read() {
        for (;;) {
            while (this.#at < this.#source.length && /\p{White_Space}/u.test(this.#character()))
                this.#at++;
            if (this.#at >= this.#source.length)
                return;
            if (this.#character() === '#') {
                this.#comment(this.#at);
                continue;
            }
            this.#statement();
        }
    }
    #statement() {
        const line = this.#lineOf(this.#at);
        const exported = /^export[\t\n\f\r ]+/.exec(this.#source.slice(this.#at, this.#at + 200));
        if (exported !== null)
            this.#at += exported[0].length;
        const nameStart = this.#at;
        let name;
        for (;;) {
            const character = this.#character();
            if (character === '' || character === '\n' || character === '=' || character === ':') {
                name = this.#source.slice(nameStart, this.#at).trim();
                this.#at += character.length;
                if (character === '=' || character === ':')
                    break;
                if (/\s/.test(name))
                    this.#problem(line, 'the name of a variable holds a blank, or a value has a line break without quotes around it.');
                else
                    this.bare.push({ name, line });
                return;
            }
            if (!BLANK.test(character) && !NAME_CHARACTER.test(character)) {
                this.#problem(line, 'this is not of the form NAME=value: the name holds a character that none may hold, or a value has a line break without quotes around it.');
                this.#toLineEnd();
                return;
            }
            this.#at += character.length;
        }
        if (/\s/.test(name) || name === '')
            this.#problem(line, name === '' ? 'a variable has no name.' : 'the name of a variable holds a blank.');
        while (this.#at < this.#source.length && BLANK.test(this.#character()))
            this.#at++;
        const quote = this.#character();
        if (quote === "'" || quote === '"')
            this.#quoted(name, line, quote);
        else
            this.#unquoted(name, line);
    }
    #unquoted(name, line) {
        const start = this.#at;
        this.#toLineEnd();
        const whole = this.#source.slice(start, this.#at);
        const comment = whole.indexOf(' #');
        if (comment !== -1)
            this.comments.push({ start: start + comment, end: this.#at });
        const text = (comment === -1 ? whole : whole.slice(0, comment)).replace(/\p{White_Space}+$/u, '');
        this.assignments.push({ name, line, quote: '', text, start, end: start + text.length });
    }
    #quoted(name, line, quote) {
        const start = this.#at + 1;
        let end = start;
        while (end < this.#source.length && this.#source[end] !== quote)
            end += this.#source[end] === '\\' ? 2 : 1;
        if (end >= this.#source.length) {
            this.#problem(line, 'a quote is not closed.');
            this.readTo = start;
            this.#at = this.#source.length;
            return;
        }
        this.assignments.push({ name, line, quote, text: this.#source.slice(start, end), start, end });
        this.#at = end + 1;
        const [rest = ''] = this.#source.slice(this.#at).split('\n', 1);
        if (/^\s*(?:#|$)/.test(rest))
            return;
        this.#problem(this.#lineOf(end), 'something follows the closing quote of a value.');
        this.#toLineEnd();
    }
    #comment(start) {
        this.#toLineEnd();
        this.comments.push({ start, end: this.#at });
    }
    #toLineEnd() {
        const end = this.#source.indexOf('\n', this.#at);
        this.#at = end === -1 ? this.#source.length : end;
    }
    #character() {
        const code = this.#source.codePointAt(this.#at);
        return code === undefined ? '' : String.fromCodePoint(code);
    }
    #problem(line, message) {
        this.problems.push({ line, message });
    }
    #lineOf(offset) {
        return this.#source.slice(0, offset).split('\n').length;
    }
}


/***/ }),

/***/ 4317:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ substitute)
/* harmony export */ });
/**
 * `$$`, `$NAME`, `${NAME}` with an operator, or a `${` that begins none of them (compose-go, template/template.go, DefaultPattern). What is in
 * the braces goes to the last `}` of the line there, and is cut where the first brace is closed.
 */
const VARIABLE = /\$(?:(?<escaped>\$)|(?<named>[_a-z][_a-z0-9]*)|\{(?:(?<braced>[_a-z][_a-z0-9]*(?::?[-+?].*)?)\}|(?<invalid>)))/gi;
const BRACED = /^\$\{(?<name>[_a-z][_a-z0-9]*)(?:(?<operator>:?[-+?])(?<rest>.*))?\}$/i;
const NOTHING = { value: '', unset: [], missing: [], isInvalid: false };
/**
 * Replaces the variables of a text as Compose does, in a Compose file and in an env file alike.
 *
 * @returns `unset` has only names that make a difference: what stands in a default that is not used is left out
 */
function substitute(text, lookup) {
    let result = NOTHING;
    let position = 0;
    for (const match of text.matchAll(VARIABLE)) {
        result = add(result, { ...NOTHING, value: text.slice(position, match.index) });
        result = add(result, replaceMatch(match, lookup));
        position = match.index + match[0].length;
    }
    return add(result, { ...NOTHING, value: text.slice(position) });
}
function replaceMatch(match, lookup) {
    const { escaped, named, braced } = match.groups ?? {};
    if (escaped !== undefined)
        return { ...NOTHING, value: '$' };
    if (named !== undefined)
        return variable(named, lookup);
    if (braced === undefined)
        return { ...NOTHING, isInvalid: true };
    const end = closingBrace(match[0]);
    const { name = '', operator, rest = '' } = BRACED.exec(match[0].slice(0, end + 1))?.groups ?? {};
    if (name === '')
        return { ...NOTHING, isInvalid: true };
    const after = substitute(match[0].slice(end + 1), lookup);
    return add(operator === undefined ? variable(name, lookup) : withOperator(name, operator, rest, lookup), after);
}
function variable(name, lookup) {
    const value = lookup(name);
    return value === undefined ? { ...NOTHING, unset: [name] } : { ...NOTHING, value };
}
function withOperator(name, operator, rest, lookup) {
    const value = lookup(name);
    const isThere = value !== undefined && (value !== '' || !operator.startsWith(':'));
    if (operator.endsWith('?'))
        return isThere ? { ...NOTHING, value } : { ...NOTHING, missing: [name] };
    if (operator.endsWith('+'))
        return isThere ? substitute(rest, lookup) : { ...NOTHING, value: value ?? '' };
    return isThere ? { ...NOTHING, value } : substitute(rest, lookup);
}
function closingBrace(text) {
    let open = 0;
    for (let at = 0; at < text.length; at++) {
        if (text[at] === '{')
            open++;
        else if (text[at] === '}' && --open === 0)
            return at;
    }
    return text.length;
}
const add = (a, b) => ({
    value: a.value + b.value,
    unset: [...a.unset, ...b.unset],
    missing: [...a.missing, ...b.missing],
    isInvalid: a.isInvalid || b.isInvalid
});


/***/ }),

/***/ 1923:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Jw: () => (/* binding */ findUnsentPaths),
/* harmony export */   L0: () => (/* binding */ usesFairwayImage),
/* harmony export */   L1: () => (/* binding */ notOurImage),
/* harmony export */   eE: () => (/* binding */ notSent)
/* harmony export */ });
/* unused harmony export findComposeProblems */
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _files_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9287);
/* harmony import */ var _images_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6500);
/* harmony import */ var yaml__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8815);




/*
 * What a Compose file alone says about whether it can be deployed. Only the host's Compose has the last word (deploy-ssh asks it before it
 * pulls): what cannot be told here, because a variable, an `include` or an `extends` decides it, passes.
 */
/** A service's image that is exactly ours: with Compose's forms for a default, which do not count because the variable is always set. */
const exactly = (variable) => new RegExp(String.raw `^\$(?:${variable}|\{${variable}(?::?[-?][^{}]*)?\})$`);
const naming = (variable) => new RegExp(String.raw `\$(?:${variable}\b|\{${variable}\b[^{}]*\})`);
/**
 * Whether some service takes this image from us, or may do so in another file: otherwise Compose would start another one, and report success.
 * A file in which no services can be read here is judged by its lines.
 *
 * @param variable of the image
 */
function usesFairwayImage(content, variable = _images_js__WEBPACK_IMPORTED_MODULE_2__/* .ONE_IMAGE */ .l6) {
    const file = readCompose(content);
    const services = typeof file === 'string' ? [] : servicesOf([file]);
    if (services.length > 0) {
        return services.some(({ image, extends: base }) => isNamed(image, variable) || fieldsOf(base)['file'] !== undefined);
    }
    return file === 'included' || new RegExp(String.raw `^[^#\n]*\bimage["']?\s*:[^#\n]*\$(\{${variable}\b|${variable}\b)`, 'm').test(content);
}
const isNamed = (image, variable) => typeof image === 'string' && new RegExp(String.raw `\$\{?${variable}\b`).test(image);
/** The words for files of which none does. */
function notOurImage(paths, variable = _images_js__WEBPACK_IMPORTED_MODULE_2__/* .ONE_IMAGE */ .l6) {
    const image = variable === _images_js__WEBPACK_IMPORTED_MODULE_2__/* .ONE_IMAGE */ .l6 ? 'the image to deploy' : `the image of ${variable}`;
    return {
        message: paths.length === 1
            ? `The Compose file ${paths.join()} does not use ${image}.`
            : `None of the Compose files ${paths.join(', ')} uses ${image}.`,
        fix: `Write "image: \${${variable}}" in the service that runs it.`
    };
}
/**
 * What a deploy would refuse in the Compose files of a project, taken together as Compose does. Mounts that nobody sends are not among it: see
 * {@link findUnsentPaths}.
 *
 * @param texts in the order in which Compose reads them
 * @returns a text for each; empty when it is fine, and when one is no YAML: whoever reads its references says that, with the line
 */
function findComposeProblems(texts, { sent, profiles, variables = [ONE_IMAGE] }) {
    const unusedOnes = variables.filter(variable => texts.length > 0 && !texts.some(({ content }) => usesFairwayImage(content, variable)));
    const paths = texts.map(({ path }) => path);
    const unused = unusedOnes.map(variable => notOurImage(paths, variable)).map(({ message, fix }) => `${message} ${fix}`);
    const read = readTogether(texts);
    if (typeof read === 'string')
        return read === 'no YAML' ? [] : unused;
    const running = runningOf(read, profiles);
    return [
        ...(unused.length > 0 ? unused : variables.flatMap(variable => imageProblems(servicesOf(read), variable))),
        ...running.flatMap(builtOnHost),
        ...running.flatMap(service => pathProblems(service, sent))
    ];
}
/**
 * What the Compose files take from beside them and nobody sends. Whether it is there only the host knows: of a project that was taken over it is in the
 * old folder.
 */
function findUnsentPaths(texts, { sent, profiles }) {
    const read = readTogether(texts);
    if (typeof read === 'string')
        return [];
    const running = runningOf(read, profiles);
    const all = [
        ...running.flatMap(service => bindsOf(service).map(({ source, isReadOnly }) => ({ what: `Service "${service.name}" mounts`, source, isReadOnly }))),
        ...['secrets', 'configs'].flatMap(kind => sourcesOf(read, kind, running).map(source => ({ what: 'A secret or config of the Compose file is', source, isReadOnly: true })))
    ];
    return all.flatMap(({ what, source, isReadOnly }) => {
        const path = inRelease(source);
        return path === undefined || path === '' || isSent(path, sent) ? [] : [{ what, path, isReadOnly }];
    });
}
/** The words for one that is not on the host. */
function notSent({ what, path }) {
    return {
        what: `${what} "./${path}", which is in the release directory but is not one of the files sent.`,
        fix: 'Use a named volume or an absolute path for data, and the input "files" for configuration.'
    };
}
/** All files, or why nothing more can be told of them. */
function readTogether(texts) {
    const read = texts.map(({ content }) => readCompose(content));
    if (read.includes('no YAML'))
        return 'no YAML';
    const files = read.filter(file => typeof file !== 'string');
    // What a file takes out of another one is not followed here.
    const isCut = texts.length > 1 && texts.some(({ content }) => /!(?:reset|override)\b/.test(content));
    return files.length < read.length || isCut ? 'unclear' : files;
}
/** Compose leaves out a service whose profile nobody asks for, and what only such a one uses. */
const runningOf = (files, profiles) => servicesOf(files).filter(service => isStarted(listOf(service['profiles']), profiles));
function isStarted(own, asked = []) {
    return own.length === 0 || asked.includes('*') || own.some(profile => asked.some(one => one === profile));
}
/** The services of one file, or of several that add to each other. */
function servicesOf(files) {
    const services = new Map();
    for (const file of files) {
        for (const [name, service] of Object.entries(fieldsOf(file['services']))) {
            services.set(name, { ...merge(services.get(name) ?? {}, fieldsOf(service)), name });
        }
    }
    return [...services.values()];
}
/** A later file counts more; of lists both count, and of two mounts at one place the later one. */
function merge(earlier, later) {
    const volumes = [...listOf(earlier['volumes']), ...listOf(later['volumes'])];
    const last = volumes.filter((volume, at) => {
        const target = targetOf(volume);
        return target === undefined || volumes.slice(at + 1).every(other => targetOf(other) !== target);
    });
    const lists = ['env_file', 'profiles', 'secrets', 'configs'].filter(key => earlier[key] !== undefined && later[key] !== undefined);
    return {
        ...earlier,
        ...later,
        ...(volumes.length > 0 ? { volumes: last } : {}),
        ...Object.fromEntries(lists.map(key => [key, [...listOf(earlier[key]), ...listOf(later[key])]]))
    };
}
function targetOf(volume) {
    const target = typeof volume === 'string' ? partsOf(volume)[1] : fieldsOf(volume)['target'];
    return typeof target === 'string' ? node_path__WEBPACK_IMPORTED_MODULE_0__.posix.normalize(target).replace(/\/$/, '') : undefined;
}
/** What Compose takes out of what it merges is not there. */
const RESET = { tag: '!reset', resolve: () => null };
/** `included`: other files make up the project too. */
function readCompose(content) {
    const documents = (0,yaml__WEBPACK_IMPORTED_MODULE_3__/* .parseAllDocuments */ .hR)(content, { merge: true, uniqueKeys: false, logLevel: 'error', customTags: [RESET] });
    if (!Array.isArray(documents))
        return 'unclear';
    const [document, ...others] = documents;
    if (documents.some(({ errors }) => errors.length > 0))
        return 'no YAML';
    if (document === undefined || others.length > 0)
        return 'unclear';
    try {
        const file = fieldsOf(document.toJS({ maxAliasCount: 100 }));
        return file['include'] === undefined ? file : 'included';
    }
    catch {
        return 'unclear';
    }
}
/** A name with something around it would be another image, or none. */
function imageProblems(services, variable) {
    const images = services.flatMap(service => (typeof service['image'] === 'string' ? [service['image'].trim()] : []));
    if (images.some(image => exactly(variable).test(image)) || services.some(isExtended))
        return [];
    const almost = images.some(image => naming(variable).test(image) && !image.replace(naming(variable), '').includes('$'));
    if (!almost)
        return [];
    return [
        `No service in the Compose file runs the image ${variable === ONE_IMAGE ? 'to deploy' : `of ${variable}`}. Write exactly "image: \${${variable}}", without anything before or after it.`
    ];
}
function builtOnHost(service) {
    if (isExtended(service) || service['image'] !== undefined)
        return [];
    return [`Service "${service.name}" would be built on the host. Give it an "image"; nothing is built on the host.`];
}
const isExtended = (service) => service['extends'] !== undefined;
function pathProblems(service, files) {
    const mounted = bindsOf(service).flatMap(bind => mountProblem(`Service "${service.name}" mounts`, bind, files));
    const read = listOf(service['env_file']).flatMap(file => fieldsOf(file)['required'] === false
        ? []
        : envFileProblem(service.name, typeof file === 'string' ? file : fieldsOf(file)['path'], files));
    return [...mounted, ...read];
}
/** Also of a project that was taken over env files are sent. */
function envFileProblem(service, path, files) {
    const name = inRelease(path);
    if (name === undefined || isSent(name, files))
        return [];
    return [
        `Service "${service}" has the env_file "./${name}", which is not one of the files sent. ` +
            `Add it to the input "files": "${lineFor(name)}" (another path before the "=>" where it lies elsewhere in the repository), or render it with "templates".`
    ];
}
/** The files of the secrets or configs that services use. */
function sourcesOf(files, kind, services) {
    const used = services.flatMap(service => listOf(service[kind]).map(use => (typeof use === 'string' ? use : fieldsOf(use)['source'])));
    const sources = new Map(files.flatMap(file => Object.entries(fieldsOf(file[kind]))));
    return [...sources].flatMap(([name, source]) => (used.includes(name) ? [fieldsOf(source)['file']] : []));
}
/** What a volume mounts from the host; undefined for a named one. In the short form a path begins with a dot (Compose: "volumes, short syntax"). */
function bindOf(volume) {
    if (typeof volume !== 'string') {
        const { type, source, target, read_only: isReadOnly } = fieldsOf(volume);
        return type === 'bind'
            ? { source, target: typeof target === 'string' ? target : '', isReadOnly: isReadOnly !== undefined && isReadOnly !== false }
            : undefined;
    }
    const [source = '', target, options = ''] = partsOf(volume);
    return target === undefined || !source.startsWith('.') ? undefined : { source, target, isReadOnly: /\$|\bro\b/.test(options) };
}
const bindsOf = (service) => listOf(service['volumes']).flatMap(volume => bindOf(volume) ?? []);
/** Not at a colon of a variable's default. */
const partsOf = (volume) => volume.match(/(?:\$\{[^{}]*\}|[^:])+/g) ?? [];
/** What a container writes into a release is lost with the next deploy, so what is sent is mounted to be read. */
function mountProblem(what, { source, target, isReadOnly }, files) {
    const relative = inRelease(source);
    if (relative === '') {
        return [
            `${what} ".", all of the folder of the Compose file: it would hide what the image has there. Leave that mount out; mount folders of data, and what is sent, by their names.`
        ];
    }
    if (relative === undefined || isReadOnly || !isSent(relative, files))
        return [];
    return [
        `${what} "./${relative}" at ${target} writable, but it is in the release directory: what the container writes there is lost with the next deploy. ` +
            `Write "./${relative}:${target}:ro" ("read_only: true" in the long form), and give what is written a named volume or an absolute path.`
    ];
}
/** A path of the Compose file relative to the release, empty for the release itself; undefined for one outside of it. */
function inRelease(path) {
    if (typeof path !== 'string' || path === '' || /^(?:[/~$]|[A-Za-z]:\\)/.test(path))
        return undefined;
    const relative = node_path__WEBPACK_IMPORTED_MODULE_0__.posix.normalize(path).replace(/\/$/, '');
    if (relative === '..' || relative.startsWith('../'))
        return undefined;
    return relative === '.' ? '' : relative;
}
/** Every release has its own directory: what is in it and was not sent is not there. */
const isSent = (path, files) => files.some(file => mayBe(path, file) || path.startsWith(`${file}/`));
/** Whether a path is that of a file or of a folder that it is in, for some values of the variables in the path. */
function mayBe(path, file) {
    const pieces = path.split(/\$(?:\{[^{}]*\}|\w+)/).map(piece => piece.replace(/[\\^$.*+?()[\]{}|]/g, String.raw `\$&`));
    return new RegExp(`^${pieces.join('.*')}(?:/|$)`, 's').test(file);
}
function fieldsOf(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : {};
}
/** A list, or the values of a map; a text alone is a list of one. */
function listOf(value) {
    if (Array.isArray(value))
        return value;
    return typeof value === 'string' ? [value] : Object.values(fieldsOf(value));
}


/***/ }),

/***/ 8737:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   IW: () => (/* binding */ NAME_IT),
/* harmony export */   Rp: () => (/* binding */ hasOwnCheck),
/* harmony export */   Rz: () => (/* binding */ findRollingProblems),
/* harmony export */   r5: () => (/* binding */ mountedPaths)
/* harmony export */ });
/* unused harmony exports PROXY_MILLISECONDS, drainMilliseconds */
/* harmony import */ var _action_duration_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4197);

/** A proxy that follows the engine's events looks at them once in so long (Traefik, `providersThrottleDuration`). */
const PROXY_MILLISECONDS = 2_000;
/** What Docker does where a health check says nothing else (docker run, "HEALTHCHECK"). */
const [INTERVAL, RETRIES] = ['30s', 3];
/**
 * Why services cannot be rolled; pure.
 *
 * @param services all of the project
 * @param options those that are to be rolled, and how
 * @returns a text for each problem. What is not known here (a variable, a health check of the image) passes
 */
function findRollingProblems(services, options) {
    return options.services.flatMap(name => {
        const service = services[name];
        if (service === undefined) {
            return [
                `Input "rolling" names the service "${name}", which the Compose file does not start (it starts ${Object.keys(services).join(', ')}).`
            ];
        }
        const problems = [...whyNotTwice(name, service), ...sharedBy(name, services), ...slowDrain(name, service, options)];
        return problems.map(({ what, fix }) => `Service "${name}" cannot be rolled: ${what}. ${fix}`);
    });
}
const LEAVE_OUT = 'Remove it, or leave the service out of "rolling".';
function whyNotTwice(name, service) {
    const problem = (condition, what, fix = LEAVE_OUT) => (condition ? [{ what, fix }] : []);
    const { container_name: fixedName, network_mode: mode, mac_address: mac } = service;
    const networks = Object.values(fieldsOf(service['networks'])).map(fieldsOf);
    const addressed = networks.some(network => ['ipv4_address', 'ipv6_address', 'mac_address'].some(key => network[key] !== undefined));
    const published = listOf(service['ports']).find(isFixed);
    const nameless = listOf(service['volumes']).flatMap(namelessPath)[0];
    return [
        ...problem(typeof fixedName === 'string', 'it has a "container_name", which only one container can have'),
        ...problem(published !== undefined, `it publishes a fixed port, which only one container can have`, 'Let a proxy reach it over a network, or leave the service out of "rolling".'),
        ...problem(typeof mode === 'string' && /^(?:host|container:|service:)/.test(mode), `it has "network_mode: ${String(mode)}"`),
        ...problem(mac !== undefined || addressed, 'it has a fixed address, which only one container can have'),
        ...problem(isUnchecked(service), 'its health check is switched off, and only a healthy container may take over', 'Give it a "healthcheck", or leave it out of "rolling".'),
        ...problem(completedOf(service).length > 0, `it waits for ${completedOf(service).join(', ')} to complete, which would run once more with each start`, `Use "migrate" for what has to be done before a deploy, or leave "${name}" out of "rolling".`),
        ...problem(nameless !== undefined, `it keeps ${nameless} in a volume without a name, which the new container would not get`, NAME_IT),
        ...problem(replicasOf(service) > 1, 'it has several replicas', 'Leave it out of "rolling": Compose replaces them one by one.'),
        ...problem(fieldsOf(service['deploy'])['mode'] === 'global', 'its "deploy" has the mode global')
    ];
}
/** What to do about a volume that only the container has for which it was made. */
const NAME_IT = 'Give the volume a name in the Compose file (copy the data first), mount a "tmpfs" there if nothing of it has to stay, or leave the service out of "rolling".';
/** The path in the container of a volume without a name. */
function namelessPath(volume) {
    if (typeof volume === 'string')
        return /^\/[^:]*$/.test(volume) ? [volume] : [];
    const { type, source, target } = fieldsOf(volume);
    return type === 'volume' && (source === undefined || source === '') && typeof target === 'string' ? [target] : [];
}
/** Where a service gets something mounted, of which its image need not make a volume. */
function mountedPaths(service) {
    const volumes = listOf(service['volumes']).flatMap(volume => {
        if (typeof volume === 'string')
            return volume.split(':').at(volume.includes(':') ? 1 : 0) ?? [];
        const { target } = fieldsOf(volume);
        return typeof target === 'string' ? target : [];
    });
    const { tmpfs } = service;
    const inMemory = (typeof tmpfs === 'string' ? [tmpfs] : listOf(tmpfs)).map(one => String(one).split(':')[0] ?? '');
    return [...volumes, ...inMemory].map(path => path.replace(/(.)\/+$/, '$1'));
}
/** A port without a number on the host, or with a range of them, can be there twice. */
function isFixed(port) {
    if (typeof port === 'number')
        return false;
    if (typeof port !== 'string') {
        const { published } = fieldsOf(port);
        return (typeof published === 'string' || typeof published === 'number') && /^[1-9]\d*$/.test(`${published}`);
    }
    const parts = port
        .replace(/\/\w+$/, '')
        .replace(/\[[^\]]*\]/, 'address')
        .match(/(?:\$\{[^{}]*\}|[^:])+/g) ?? [];
    const host = parts.at(-2);
    return host !== undefined && /^\d+$/.test(host) && host !== '0';
}
function isUnchecked(service) {
    const { disable, test } = fieldsOf(service['healthcheck']);
    return disable === true || (Array.isArray(test) && test[0] === 'NONE') || test === 'NONE';
}
/** Whether the Compose file itself says how health is checked; otherwise only the image can. */
function hasOwnCheck(service) {
    const { test } = fieldsOf(service['healthcheck']);
    return (Array.isArray(test) || typeof test === 'string') && test.length > 0;
}
function completedOf(service) {
    return Object.entries(fieldsOf(service['depends_on']))
        .filter(([, how]) => fieldsOf(how)['condition'] === 'service_completed_successfully')
        .map(([other]) => other);
}
function replicasOf(service) {
    const count = Number(service['scale'] ?? fieldsOf(service['deploy'])['replicas'] ?? 1);
    return Number.isNaN(count) ? 1 : count;
}
/** What is tied to one certain container would lose it. */
function sharedBy(name, services) {
    const tied = Object.entries(services).filter(([, other]) => {
        const spaces = [other['network_mode'], other['pid'], other['ipc']];
        const volumes = listOf(other['volumes_from']).map(from => String(from).split(':')[0]);
        return spaces.includes(`service:${name}`) || volumes.includes(name);
    });
    return tied.map(([other]) => ({ what: `service "${other}" shares a network or volumes with its one container`, fix: LEAVE_OUT }));
}
/** Docker has to find out that a drained container is unhealthy, and a proxy has to see that, before the wait is over. */
function slowDrain(name, service, { drained, drainWait }) {
    if (!drained.includes(name))
        return [];
    const needed = drainMilliseconds(service);
    if (needed === undefined || needed <= drainWait)
        return [];
    return [
        {
            what: `it is seen as drained after ${needed / 1_000} s only (interval × retries of its health check, and a proxy's ${PROXY_MILLISECONDS / 1_000} s), but "drain-wait" is ${drainWait / 1_000} s`,
            fix: 'Shorten the interval (for example "interval: 2s", "retries: 2"), or raise "drain-wait".'
        }
    ];
}
/** How long it takes until a proxy has left a container whose health fails; undefined when it is not known here. */
function drainMilliseconds(service) {
    if (!hasOwnCheck(service))
        return undefined;
    const { interval, retries } = fieldsOf(service['healthcheck']);
    const [every, times] = [readTime(interval ?? INTERVAL), Number(retries ?? RETRIES)];
    if (every === undefined || Number.isNaN(times))
        return undefined;
    return (every === 0 ? 30_000 : every) * Math.max(1, times === 0 ? RETRIES : times) + PROXY_MILLISECONDS;
}
function readTime(text) {
    try {
        return typeof text === 'string' ? (0,_action_duration_js__WEBPACK_IMPORTED_MODULE_0__/* .parseDuration */ .E9)(text) : undefined;
    }
    catch {
        return undefined;
    }
}
function fieldsOf(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : {};
}
function listOf(value) {
    return Array.isArray(value) ? value : [];
}


/***/ }),

/***/ 8865:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Aj: () => (/* binding */ migrationName),
/* harmony export */   Pr: () => (/* binding */ nameRunning),
/* harmony export */   R: () => (/* binding */ howToFollow)
/* harmony export */ });
/* unused harmony export isHookName */
/** The name of the container in which a migration runs; by the release's id, so that none is started twice. @param number from 1 */
function migrationName(project, id, number) {
    return `${project}-fairway-migrate-${id}-${number}`;
}
/** Whether a name is that of a container in which a hook runs, and not that of a service. */
function isHookName(name) {
    return /-fairway-migrate-\d{8}T\d{6}Z-[0-9a-f-]+$/.test(name);
}
/** How a person follows what runs on after a deploy, on the host. @param name of a service, or of the container of a hook */
function howToFollow(name, project) {
    return isHookName(name) ? `docker logs -f ${name}` : `docker compose -p ${project} logs -f ${name}`;
}
/** `service migrate`, `services migrate, seed`, `the migration wiki-fairway-migrate-…`. */
function nameRunning(names) {
    const [hooks, services] = [names.filter(isHookName), names.filter(name => !isHookName(name))];
    const some = (list, one) => list.length === 0 ? [] : [`${one}${list.length === 1 ? '' : 's'} ${list.join(', ')}`];
    return [...some(services, 'service'), ...some(hooks, 'the migration')].join(' and ');
}


/***/ }),

/***/ 3953:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $9: () => (/* binding */ packageAccess),
/* harmony export */   S2: () => (/* binding */ refusedToken),
/* harmony export */   lo: () => (/* binding */ lackedRight),
/* harmony export */   sJ: () => (/* binding */ missingLogin),
/* harmony export */   yC: () => (/* binding */ refusedLogin)
/* harmony export */ });
/* harmony import */ var _action_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8418);
/* harmony import */ var _http_loopback_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2354);
/* harmony import */ var _trust_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6090);



/** GitHub's container registry: github.com's, and that of a GHES with subdomains or of ghe.com. */
const GITHUB_REGISTRY = /^(?:ghcr\.io|containers\..+)$/i;
/**
 * What helps where GitHub's registry knows the token and not its right to a package: a package that another repository or a person pushed first
 * does not belong to this one (docs.github.com, "Ensuring workflow access to your package").
 *
 * @returns undefined for another registry
 */
function packageAccess(registry, role) {
    if (!GITHUB_REGISTRY.test(registry))
        return undefined;
    const scope = role.toLowerCase();
    return `GITHUB_TOKEN needs "permissions: packages: ${scope}" in its job; and on the package's page on GitHub, under "Package settings", "Manage Actions access", its repository needs the role "${role}". Another token needs the scope "${scope}:packages".`;
}
/** A registry that asks for a login where there is none. Over plain HTTP one would not help, but to this machine. */
function missingLogin(registry, trust = _trust_js__WEBPACK_IMPORTED_MODULE_1__/* .USUAL_TRUST */ .kb) {
    if (trust.isPlain && !(0,_http_loopback_js__WEBPACK_IMPORTED_MODULE_2__/* .isLoopback */ .U)(registry))
        return plainLogin(registry);
    return new _action_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .lZ(`The registry ${registry} asks for a login, and none was given.`, 'Give a user name and a password or token for it.');
}
function plainLogin(registry) {
    return new _action_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .lZ(`The registry ${registry} asks for a login and speaks plain HTTP, over which no login is sent, except to this machine itself.`, 'Give it a certificate; one of your own CA will do: name the CA with "registry-ca", and leave "insecure-registry" out.');
}
function refusedLogin(registry) {
    return new _action_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .lZ(`The registry ${registry} refused the login (401).`, 'Check user name and password; an access token may have expired or lack the right to write packages.');
}
const roleOf = (actions) => (actions === 'pull' ? ['Read', 'read'] : ['Write', 'write to']);
/** The login may be right, and is not good for this repository. @param answered status and words: "403: DENIED: …" */
function lackedRight(registry, repository, answered, actions = 'pull,push') {
    const [role, verb] = roleOf(actions);
    return new _action_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .lZ(`The registry ${registry} does not let this account ${verb} "${repository}" (${answered}).`, packageAccess(registry, role) ?? `Give the account or token the right to ${verb} it.`);
}
/** The same from its token server, of which some (GHCR's) say it of a wrong password too. */
function refusedToken(registry, repository, answered, actions = 'pull,push') {
    const [role, verb] = roleOf(actions);
    const right = packageAccess(registry, role) ?? `Then give the account or token the right to ${verb} it.`;
    return new _action_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .lZ(`The login server of ${registry} gives this account no token to ${verb} "${repository}" (${answered}).`, `Check user name and password or token first. ${right}`);
}


/***/ }),

/***/ 1865:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   PX: () => (/* binding */ PATIENCE_MILLISECONDS),
/* harmony export */   kS: () => (/* binding */ waitsWithin),
/* harmony export */   se: () => (/* binding */ createPatience)
/* harmony export */ });
/* unused harmony export nextWait */
/* harmony import */ var _action_duration_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4197);

/**
 * How long what a registry has taken may be missing from its answers. GHCR lags seconds behind its own writes:
 * https://github.com/p2pool-starter-stack/pithead/issues/429 (the digest that was just pushed cannot be read),
 * https://github.com/VooZ2/terento/pull/165 (a pull right after the push: `manifest unknown`) and
 * https://github.com/infobloxopen/konk/pull/626 (`unknown blob` for a manifest whose layers were just uploaded).
 */
const PATIENCE_MILLISECONDS = 30_000;
/** All waits of one step together: a registry that answers that late each time is not waited for tag by tag. */
const ALL_PATIENCE_MILLISECONDS = 120_000;
/** The waits between two questions; the last one repeats. */
const WAITS_MILLISECONDS = [500, 1_000, 2_000, 4_000, 8_000];
/** @returns milliseconds to wait before the next question: none when the time is up, and the last one ends with the time */
function nextWait(questions, left) {
    return Math.max(0, Math.min(WAITS_MILLISECONDS[questions - 1] ?? WAITS_MILLISECONDS[4], left));
}
/** The waits, in seconds, of somebody who counts no time but them: half a second first, and not more than `milliseconds` together. */
function waitsWithin(milliseconds) {
    const waits = [];
    for (let left = milliseconds, wait = nextWait(1, left); wait > 0; left -= wait, wait = nextWait(waits.length + 1, left)) {
        waits.push(wait / 1_000);
    }
    return waits;
}
/** The patience of one step, whose waits are counted together. */
function createPatience(options = {}) {
    const { signal, onWait, now = () => performance.now(), sleep: wait = _action_duration_js__WEBPACK_IMPORTED_MODULE_0__/* .sleep */ .yy } = options;
    let waited = 0;
    return {
        async until(ask, isEnough, what) {
            const start = now();
            for (let questions = 1;; questions++) {
                signal?.throwIfAborted();
                const answer = await ask();
                if (isEnough(answer))
                    return answer;
                const left = Math.min(PATIENCE_MILLISECONDS - (now() - start), ALL_PATIENCE_MILLISECONDS - waited);
                const next = nextWait(questions, left);
                if (next === 0)
                    return answer;
                if (questions === 1)
                    onWait?.(`Waiting up to ${Math.ceil(left / 1_000)} s for ${what}.`);
                waited += next;
                await wait(next, signal);
            }
        }
    };
}


/***/ }),

/***/ 6063:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Rh: () => (/* binding */ LINE_MAPS),
/* harmony export */   _Y: () => (/* binding */ lineMapPath),
/* harmony export */   f4: () => (/* binding */ readLineMap)
/* harmony export */ });
/* unused harmony exports mapLines, renderLineMap */
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);

/** The folder of the maps, beside the rendered files; each has the path of its file. */
const LINE_MAPS = '.fairway-lines';
/** Where the map of a rendered file is. @param directory of the rendered files @param target the file's path in it */
function lineMapPath(directory, target) {
    return (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(directory, LINE_MAPS, ...target.split('/'));
}
/** For each line of the file that these pieces make, the line of the template: that of its first character. */
function mapLines(pieces) {
    const lines = [];
    let isBegun = false;
    for (const { text, line, isOwn } of pieces) {
        let own = line;
        for (const character of text.match(/\n|[^\n]+/g) ?? []) {
            if (!isBegun)
                lines.push(own);
            isBegun = character !== '\n';
            if (!isBegun && isOwn)
                own++;
        }
    }
    return lines;
}
/** @returns the text of the map's file */
function renderLineMap({ source, lines }) {
    return `${source}\n${lines.join('\n')}\n`;
}
/** @returns undefined for what is no map */
function readLineMap(text) {
    const [source = '', ...lines] = text.replace(/\n$/, '').split('\n');
    if (source === '' || !lines.every(line => /^[1-9]\d*$|^$/.test(line)))
        return undefined;
    return { source, lines: lines.filter(line => line !== '').map(Number) };
}


/***/ })

};
