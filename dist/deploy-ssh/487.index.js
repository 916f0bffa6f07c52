export const id = 487;
export const ids = [487];
export const modules = {

/***/ 3612:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   IZ: () => (/* binding */ acquireLock),
/* harmony export */   mF: () => (/* binding */ readLock),
/* harmony export */   sG: () => (/* binding */ describeHolder)
/* harmony export */ });
/* unused harmony exports whyLeftOver, renderOwner */
/* harmony import */ var _lib_action_duration_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4197);
/* harmony import */ var _lib_action_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8418);
/* harmony import */ var _scripts_lock_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6055);
/* harmony import */ var _shell_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1544);
/* harmony import */ var _ssh_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(781);





const POLL_MILLISECONDS = 2_000;
/** Whoever takes over may have to put back first what the old holder had begun: Compose waits for health then. */
const TAKE_OVER_MILLISECONDS = 600_000;
/**
 * Takes the project's lock on the host, or waits for its holder.
 *
 * A lock is taken over only when its holder cannot be at work any more, and the log says so: nothing of it runs on the host, it is from an
 * earlier attempt of this very run (GitHub starts a new attempt only when the run has ended), or it is older than the lifetime its holder
 * gave it. What the holder had begun is taken back then, before anything else.
 *
 * @param timeout milliseconds to wait
 * @throws ActionError naming the holder and how to remove the lock by hand when the time is up
 */
async function acquireLock(host, directory, owner, timeout, dependencies) {
    const { signal, info, warning, now = Date.now, pause = _lib_action_duration_js__WEBPACK_IMPORTED_MODULE_0__/* .sleep */ .yy } = dependencies;
    const end = now() + timeout;
    let isAnnounced = false;
    for (;;) {
        const mine = { directory, token: owner.token, owner: renderOwner(owner) };
        const options = { signal, timeout: TAKE_OVER_MILLISECONDS, onLine: (line) => info((0,_shell_js__WEBPACK_IMPORTED_MODULE_2__/* .logLine */ .BP)(line)) };
        const answer = await host.run((0,_scripts_lock_js__WEBPACK_IMPORTED_MODULE_4__/* .acquireLockScript */ .xD)(mine), options);
        const lock = readLock(answer);
        if (lock.state === 'taken') {
            tellTakenBack(answer, dependencies);
            return;
        }
        if (lock.state === 'impossible')
            throw new _lib_action_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ActionError */ .lZ(`The lock ${directory}/.lock could not be made on the host: ${lock.reason}`);
        const leftover = whyLeftOver(lock, owner);
        if (leftover !== undefined && lock.owner.token !== undefined) {
            warning(`Taking over the lock of ${describeHolder(lock)}: ${leftover}.`);
            const taken = await host.run((0,_scripts_lock_js__WEBPACK_IMPORTED_MODULE_4__/* .takeOverScript */ .ND)({ ...mine, expected: lock.owner.token }), options);
            tellTakenBack(taken, dependencies);
            if (taken.said.get('lock') === 'taken')
                return;
            continue;
        }
        if (now() >= end) {
            throw new _lib_action_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ActionError */ .lZ(`Another deploy of this project holds the lock: ${describeHolder(lock)}. Waited ${(0,_lib_action_duration_js__WEBPACK_IMPORTED_MODULE_0__/* .formatDuration */ .a3)(timeout)}.`, `If you are sure that it is no longer running, remove the lock on the host: rm -r ${directory}/.lock*`);
        }
        if (!isAnnounced)
            info(`Waiting for the lock, held by ${describeHolder(lock)} (at most ${(0,_lib_action_duration_js__WEBPACK_IMPORTED_MODULE_0__/* .formatDuration */ .a3)(timeout)}).`);
        isAnnounced = true;
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
        return `it is ${(0,_lib_action_duration_js__WEBPACK_IMPORTED_MODULE_0__/* .formatDuration */ .a3)(age * 1_000)} old, and its holder had at most ${(0,_lib_action_duration_js__WEBPACK_IMPORTED_MODULE_0__/* .formatDuration */ .a3)(owner.lifetime * 1_000)}`;
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
        return { state: 'impossible', reason: (0,_ssh_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .lastLine */ .fM)(stderr) };
    const fields = new Map(said.all('owner').map(line => [line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1)]));
    const texts = ['runId', 'job', 'runUrl', 'actor'].filter(key => fields.has(key)).map(key => [key, fields.get(key)]);
    const numbers = ['attempt', 'lifetime'].filter(key => /^\d+$/.test(fields.get(key) ?? '')).map(key => [key, Number(fields.get(key))]);
    const age = Number(said.get('now') ?? NaN) - Number(fields.get('since') ?? NaN);
    const [token, life] = [said.get('holder'), said.get('life')];
    return {
        state,
        owner: Object.fromEntries([...texts, ...numbers, ...(token === undefined ? [] : [['token', token]])]),
        age: Number.isFinite(age) ? age : undefined,
        life: life === 'alive' || life === 'dead' ? life : undefined,
        isRestoring: said.get('restoring') !== undefined
    };
}
/** Who holds the lock, since when. */
function describeHolder({ owner, age }) {
    const who = owner.runUrl === undefined || owner.runUrl === '' ? 'an unknown holder' : owner.runUrl;
    const by = owner.actor === undefined || owner.actor === '' ? '' : ` (started by ${owner.actor})`;
    return age === undefined ? `${who}${by}` : `${who}${by}, for ${(0,_lib_action_duration_js__WEBPACK_IMPORTED_MODULE_0__/* .formatDuration */ .a3)(age * 1_000)}`;
}


/***/ }),

/***/ 6218:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  i: () => (/* binding */ examineHost),
  q: () => (/* binding */ stageRelease)
});

// EXTERNAL MODULE: ./lib/action/errors.ts
var errors = __webpack_require__(8418);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
;// CONCATENATED MODULE: ./actions/deploy-ssh/mounts.ts


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
function checkMount({ what, source, target, isReadOnly }, { path, files }) {
    const releases = external_node_path_.posix.dirname(path);
    const inRelease = below(path, source);
    if (inRelease === undefined) {
        const isInReleases = below(releases, source) !== undefined;
        if (!isInReleases && (isReadOnly || external_node_path_.posix.resolve(source) !== external_node_path_.posix.dirname(releases)))
            return;
        throw new errors/* ActionError */.lZ(`${what} "${external_node_path_.posix.relative(path, source)}", which is in the folder that holds the releases: its content comes and goes with them.`, OUTSIDE);
    }
    if (!files.some(file => file === inRelease || (inRelease !== '' && file.startsWith(`${inRelease}/`)))) {
        throw new errors/* ActionError */.lZ(`${what} "./${inRelease}", which is in the release directory but is not one of the files sent.`, OUTSIDE);
    }
    if (isReadOnly)
        return;
    throw new errors/* ActionError */.lZ(`${what} "./${inRelease}"${target === '' ? '' : ` at ${target}`} writable, but it is in the release directory: what the container writes there is lost with the next deploy.`, `Write "./${inRelease}:${target}:ro" ("read_only: true" in the long form), and give what is written a named volume or an absolute path.`);
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
    const releases = external_node_path_.posix.dirname(path);
    const isInReleases = values.some(([key, value]) => key === 'device' && isBind ? below(releases, external_node_path_.posix.resolve(path, value)) !== undefined : `${value}/`.includes(`${releases}/`));
    if (!isInReleases)
        return;
    throw new errors/* ActionError */.lZ(`Volume "${name}" is bound to a folder of the release directory, which the next deploy replaces.`, OUTSIDE);
}
/** A path relative to a folder: empty for the folder itself, undefined for one outside of it. */
function below(folder, path) {
    const relative = external_node_path_.posix.relative(folder, path);
    return relative === '..' || relative.startsWith('../') ? undefined : relative;
}

;// CONCATENATED MODULE: ./actions/deploy-ssh/start-plan.ts
/** How the services of a project are to be started; pure. @param image `name@digest` that is deployed */
function planStart(config, image) {
    const services = Object.entries(config.services ?? {});
    return { oneShots: findOneShots(services, image), images: findImages(services), copied: findCopied(services, config) };
}
const COMPLETED = 'service_completed_successfully';
/**
 * A service that another one needs completed is a one-shot. So is one that says `restart: "no"` in so many words and that nothing reaches or
 * waits for: what is meant to stay up and answer has a port, a health check or another restart policy. The image to deploy has to run
 * somewhere, so where only such services have it, they are no one-shots. (A service without `restart` is never taken for one: most of those stay up.)
 */
function findOneShots(services, image) {
    const needs = services.flatMap(([, { depends_on: needed }]) => Object.entries(needed ?? {}));
    const isNeeded = (name, completed) => needs.some(([other, { condition }]) => other === name && (condition === COMPLETED) === completed);
    const needed = services.map(([name]) => name).filter(name => isNeeded(name, true));
    const alone = services
        .filter(([name, service]) => !needed.includes(name) && endsForGood(service) && !isReached(service) && !isNeeded(name, false))
        .map(([name]) => name);
    const staysUp = ([name, service]) => service.image === image && !needed.includes(name);
    const isImageElsewhere = services.some(one => staysUp(one) && !alone.includes(one[0]));
    return [...needed, ...alone.filter(name => isImageElsewhere || services.find(([other]) => other === name)?.[1].image !== image)];
}
function endsForGood({ restart, deploy }) {
    return typeof restart === 'string' && restart !== '' ? restart === 'no' : deploy?.restart_policy?.condition === 'none';
}
function isReached({ ports, expose, healthcheck }) {
    const isChecked = healthcheck !== undefined && healthcheck !== null && healthcheck.disable !== true;
    return (ports ?? []).length > 0 || (expose ?? []).length > 0 || isChecked;
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
    const { content, environment } = sources?.[source] ?? {};
    const name = `${kind} ${source}`;
    if (typeof environment === 'string' && environment !== '')
        return [{ name, variable: environment }];
    return typeof content === 'string' && content !== '' ? [{ name, content }] : [];
}

;// CONCATENATED MODULE: ./actions/deploy-ssh/compose-config.ts



/**
 * Reads the output of `docker compose config --format json` and refuses what could not be deployed or put back.
 *
 * @param json the output; it holds secrets, so no error repeats any of it but names and paths
 * @param image `name@digest` that is to run
 * @throws ActionError naming the service and the fix
 */
function planProject(json, image, release) {
    const config = parseConfig(json);
    const services = Object.entries(config.services ?? {});
    const withoutImage = services.find(([, service]) => typeof service.image !== 'string');
    if (withoutImage !== undefined) {
        throw new errors/* ActionError */.lZ(`Service "${withoutImage[0]}" would be built on the host.`, 'Give it an "image"; nothing is built on the host.');
    }
    if (!services.some(([, service]) => service.image === image)) {
        throw new errors/* ActionError */.lZ('No service in the Compose file runs the image to deploy.', 'Write exactly "image: ${FAIRWAY_IMAGE}", without anything before or after it.');
    }
    const mounts = services.flatMap(([name, service]) => bindMounts(name, service.volumes ?? []));
    for (const mount of [...mounts, ...fileSources(config)])
        checkMount(mount, release);
    for (const [name, volume] of Object.entries(config.volumes ?? {}))
        checkNamedVolume(name, volume ?? {}, release);
    return {
        services: services.map(([name]) => name),
        mounts,
        environments: new Map(services.map(([name, service]) => [name, environmentOf(service)])),
        start: planStart(config, image)
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

// EXTERNAL MODULE: ./actions/deploy-ssh/ssh-errors.ts
var ssh_errors = __webpack_require__(781);
;// CONCATENATED MODULE: ./actions/deploy-ssh/config-failure.ts



/**
 * Why Compose refuses the files of a release, in our own words where its own would repeat a line of an env file.
 *
 * @param release the release directory on the host
 */
function explainConfigFailure(stderr, release) {
    const [, missing] = /env file (\S+) not found|couldn't find env file: (\S+)/.exec(stderr)?.filter(Boolean) ?? [];
    if (missing !== undefined) {
        const path = missing.replace(/:$/, '');
        const name = external_node_path_.posix.relative(release, path);
        if (name.startsWith('../'))
            return new errors/* ActionError */.lZ(`The Compose file names the env file "${path}", which is not on the host.`);
        return new errors/* ActionError */.lZ(`The Compose file names the env file "${name}", which is not one of the files sent.`, `Add it to "files": "${name}".`);
    }
    const [, place] = /invalid interpolation format for ([\w.[\]-]*[\w\]-])/.exec(stderr) ?? [];
    if (place !== undefined) {
        return new errors/* ActionError */.lZ(`Compose on the host cannot read a "$" in ${place}.`, 'Write "$$" for a "$" that is meant.');
    }
    const [, file, line] = /failed to read (\S+): line (\d+)/.exec(stderr) ?? [];
    if (file !== undefined) {
        return new errors/* ActionError */.lZ(`Compose on the host cannot read the env file "${external_node_path_.posix.basename(file)}" (line ${line ?? '?'}).`, 'Write it as NAME=value lines.');
    }
    return new errors/* ActionError */.lZ(`Compose on the host refuses the Compose file: ${(0,ssh_errors/* lastLine */.fM)(stderr)}`);
}

// EXTERNAL MODULE: ./actions/deploy-ssh/health-page.ts + 1 modules
var health_page = __webpack_require__(3221);
// EXTERNAL MODULE: ./actions/deploy-ssh/preflight.ts + 1 modules
var preflight = __webpack_require__(8276);
// EXTERNAL MODULE: ./actions/deploy-ssh/release.ts + 1 modules
var deploy_ssh_release = __webpack_require__(8160);
// EXTERNAL MODULE: ./actions/deploy-ssh/scripts-compose.ts
var scripts_compose = __webpack_require__(942);
// EXTERNAL MODULE: ./actions/deploy-ssh/scripts-state.ts
var scripts_state = __webpack_require__(1083);
// EXTERNAL MODULE: ./actions/deploy-ssh/sent-environment.ts + 1 modules
var sent_environment = __webpack_require__(5493);
// EXTERNAL MODULE: ./actions/deploy-ssh/shell.ts + 1 modules
var shell = __webpack_require__(1544);
// EXTERNAL MODULE: ./actions/deploy-ssh/unset-variables.ts
var unset_variables = __webpack_require__(9834);
;// CONCATENATED MODULE: ./actions/deploy-ssh/prepare.ts













/** Looks at the host without changing anything. @throws ActionError when it is not fit */
async function examineHost(host, inputs, signal) {
    const answer = await host.run((0,scripts_state/* preflightScript */.BB)({ directory: inputs.directory, project: inputs.project }), { signal });
    const state = (0,preflight/* judgePreflight */.fk)(answer, inputs.project);
    (0,health_page/* checkAskable */.SM)((0,health_page/* healthPage */._e)(inputs), state.healthTool);
    return state;
}
/**
 * Puts the release's files on the host and lets Compose read them: what it cannot deploy is refused before anything runs differently.
 * @throws ActionError when the files cannot be written or the project cannot be deployed
 */
async function stageRelease(host, inputs, directory, release, options) {
    await (0,deploy_ssh_release/* placeRelease */.l8)(host, directory, release.id, release.files, options);
    const answer = await host.run((0,scripts_compose/* configScript */.mg)({ release: release.path, project: inputs.project }), {
        timeout: options.timeout ?? 60_000,
        signal: options.signal
    });
    const sent = (0,sent_environment/* readSentEnvironment */.SA)((0,deploy_ssh_release/* textsOf */.CB)(release.files));
    if (answer.exitCode !== 0)
        throw (0,unset_variables/* explainRequired */.v$)(answer.stderr, sent) ?? explainConfigFailure(answer.stderr, release.path);
    (0,unset_variables/* checkUnsetVariables */.z$)(answer.stderr, sent);
    const place = { path: release.path, files: release.files.map(file => file.name) };
    const plan = planProject((0,shell/* textAfter */.eC)(answer.stdout, 'config'), (0,deploy_ssh_release/* imageReference */.rA)(inputs), place);
    (0,sent_environment/* checkEnvironments */.pY)(sent, plan.environments);
    await checkLinks(host, plan.mounts, place, options);
    return plan;
}
/** A path outside of the release may be a link into it. */
async function checkLinks(host, mounts, place, { signal }) {
    const outside = mounts.filter(({ source }) => !source.startsWith(`${place.path}/`) && !/[\r\n]/.test(source));
    if (outside.length === 0)
        return;
    const answer = await host.run((0,scripts_compose/* realPathsScript */.mU)({ paths: outside.map(({ source }) => source).join('\n') }), { signal });
    const real = answer.said.all('real');
    if (answer.exitCode !== 0 || real.length !== outside.length) {
        throw new errors/* ActionError */.lZ(`The mounts of the Compose file could not be looked up on the host: ${(0,ssh_errors/* lastLine */.fM)(answer.stderr)}`);
    }
    for (const [index, mount] of outside.entries()) {
        const source = real[index] ?? mount.source;
        if (source !== mount.source)
            checkMount({ ...mount, what: `${mount.what} "${mount.source}", a link to`, source }, place);
    }
}


/***/ }),

/***/ 8160:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  rA: () => (/* binding */ imageReference),
  cx: () => (/* binding */ makeRelease),
  l8: () => (/* binding */ placeRelease),
  RS: () => (/* binding */ readReleaseFiles),
  Fv: () => (/* binding */ registryOf),
  CB: () => (/* binding */ textsOf)
});

// UNUSED EXPORTS: checkComposeFile, renderEnvFile

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: ./lib/action/errors.ts
var errors = __webpack_require__(8418);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(8815);
;// CONCATENATED MODULE: ./lib/deploy/compose-file.ts


/*
 * What a Compose file alone says about whether it can be deployed. Only the host's Compose has the last word (deploy-ssh asks it before it
 * pulls): what cannot be told here, because a variable, an `include` or an `extends` decides it, passes.
 */
/** A service's image that is exactly ours: with Compose's forms for a default, which do not count because the variable is always set. */
const OURS = /^\$(?:FAIRWAY_IMAGE|\{FAIRWAY_IMAGE(?::?[-?][^{}]*)?\})$/;
const NAMES_OURS = /\$(?:FAIRWAY_IMAGE\b|\{FAIRWAY_IMAGE\b[^{}]*\})/;
/**
 * Whether some service takes its image from us, or may do so in another file: otherwise Compose would start another one, and report success.
 * A file in which no services can be read here is judged by its lines.
 */
function usesFairwayImage(content) {
    const file = readCompose(content);
    const services = typeof file === 'string' ? [] : servicesOf(file);
    if (services.length > 0) {
        return services.some(({ image, extends: base }) => isNamed(image) || fieldsOf(base)['file'] !== undefined);
    }
    return file === 'included' || /^[^#\n]*\bimage["']?\s*:[^#\n]*\$(\{FAIRWAY_IMAGE\b|FAIRWAY_IMAGE\b)/m.test(content);
}
const isNamed = (image) => typeof image === 'string' && /\$\{?FAIRWAY_IMAGE\b/.test(image);
/** The words for a file that does not. */
const notOurImage = (path) => ({
    message: `The Compose file ${path} does not use the image to deploy.`,
    fix: 'Write "image: ${FAIRWAY_IMAGE}" in the service that runs it.'
});
/**
 * What a deploy would refuse in a Compose file.
 *
 * @param path as it is named in the texts
 * @param files the names of the files that are sent beside it
 * @returns a text for each; empty when it is fine, and when it is no YAML: whoever reads its references says that, with the line
 */
function findComposeProblems(content, path, files) {
    const { message, fix } = notOurImage(path);
    const unused = usesFairwayImage(content) ? [] : [`${message} ${fix}`];
    const file = readCompose(content);
    if (file === 'no YAML')
        return [];
    if (typeof file === 'string')
        return unused;
    const services = servicesOf(file);
    // Compose leaves out a service whose profile nobody asks for, and what only such a one uses.
    const running = services.filter(service => listOf(service['profiles']).length === 0);
    return [
        ...(unused.length > 0 ? unused : imageProblems(services)),
        ...running.flatMap(builtOnHost),
        ...running.flatMap(service => pathProblems(service, files)),
        ...['secrets', 'configs'].flatMap(kind => sourcesOf(file, kind, running).flatMap(path => relativeProblem('A secret or config of the Compose file is', path, files)))
    ];
}
const servicesOf = (file) => Object.entries(fieldsOf(file['services'])).map(([name, service]) => ({ ...fieldsOf(service), name }));
/** What Compose takes out of what it merges is not there. */
const RESET = { tag: '!reset', resolve: () => null };
/** `included`: other files make up the project too. */
function readCompose(content) {
    const documents = (0,dist/* parseAllDocuments */.hR)(content, { merge: true, uniqueKeys: false, logLevel: 'error', customTags: [RESET] });
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
function imageProblems(services) {
    const images = services.flatMap(service => (typeof service['image'] === 'string' ? [service['image'].trim()] : []));
    if (images.some(image => OURS.test(image)) || services.some(isExtended))
        return [];
    const almost = images.some(image => NAMES_OURS.test(image) && !image.replace(NAMES_OURS, '').includes('$'));
    if (!almost)
        return [];
    return [
        'No service in the Compose file runs the image to deploy. Write exactly "image: ${FAIRWAY_IMAGE}", without anything before or after it.'
    ];
}
function builtOnHost(service) {
    if (isExtended(service) || service['image'] !== undefined)
        return [];
    return [`Service "${service.name}" would be built on the host. Give it an "image"; nothing is built on the host.`];
}
const isExtended = (service) => service['extends'] !== undefined;
function pathProblems(service, files) {
    const mounted = listOf(service['volumes']).flatMap(volume => mountProblem(`Service "${service.name}" mounts`, bindOf(volume), files));
    const read = listOf(service['env_file']).flatMap(file => fieldsOf(file)['required'] === false
        ? []
        : relativeProblem(`Service "${service.name}" has the env_file`, typeof file === 'string' ? file : fieldsOf(file)['path'], files));
    return [...mounted, ...read];
}
/** The files of the secrets or configs that services use. */
function sourcesOf(file, kind, services) {
    const used = services.flatMap(service => listOf(service[kind]).map(use => (typeof use === 'string' ? use : fieldsOf(use)['source'])));
    return Object.entries(fieldsOf(file[kind])).flatMap(([name, source]) => (used.includes(name) ? [fieldsOf(source)['file']] : []));
}
/** What a volume mounts from the host; undefined for a named one. In the short form a path begins with a dot (Compose: "volumes, short syntax"). */
function bindOf(volume) {
    if (typeof volume !== 'string') {
        const { type, source, target, read_only: isReadOnly } = fieldsOf(volume);
        return type === 'bind'
            ? { source, target: typeof target === 'string' ? target : '', isReadOnly: isReadOnly !== undefined && isReadOnly !== false }
            : undefined;
    }
    // Not at a colon of a variable's default.
    const [source = '', target, options = ''] = volume.match(/(?:\$\{[^{}]*\}|[^:])+/g) ?? [];
    return target === undefined || !source.startsWith('.') ? undefined : { source, target, isReadOnly: /\$|\bro\b/.test(options) };
}
/** What a container writes into a release is lost with the next deploy, so what is sent is mounted to be read. */
function mountProblem(what, bind, files) {
    if (bind === undefined)
        return [];
    const problems = relativeProblem(what, bind.source, files);
    const relative = inRelease(bind.source);
    if (problems.length > 0 || relative === undefined || bind.isReadOnly)
        return problems;
    return [
        `${what} "./${relative}" at ${bind.target} writable, but it is in the release directory: what the container writes there is lost with the next deploy. ` +
            `Write "./${relative}:${bind.target}:ro" ("read_only: true" in the long form), and give what is written a named volume or an absolute path.`
    ];
}
/** A path of the Compose file relative to the release, empty for the release itself; undefined for one outside of it. */
function inRelease(path) {
    if (typeof path !== 'string' || path === '' || /^(?:[/~$]|[A-Za-z]:\\)/.test(path))
        return undefined;
    const relative = posix.normalize(path).replace(/\/$/, '');
    if (relative === '..' || relative.startsWith('../'))
        return undefined;
    return relative === '.' ? '' : relative;
}
/** Every release has its own directory: what is in it and was not sent is not there. */
function relativeProblem(what, path, files) {
    const relative = inRelease(path);
    if (relative === undefined)
        return [];
    const isSent = files.some(file => mayBe(relative, file) || relative.startsWith(`${file}/`));
    if (isSent)
        return [];
    return [
        `${what} "./${relative}", which is in the release directory but is not one of the files sent. ` +
            'Use a named volume or an absolute path for data, and the input "files" for configuration.'
    ];
}
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

// EXTERNAL MODULE: ./actions/deploy-ssh/health-page.ts + 1 modules
var health_page = __webpack_require__(3221);
// EXTERNAL MODULE: ./actions/deploy-ssh/inputs.ts + 2 modules
var deploy_ssh_inputs = __webpack_require__(3604);
// EXTERNAL MODULE: ./actions/deploy-ssh/run-order.ts
var run_order = __webpack_require__(211);
// EXTERNAL MODULE: ./actions/deploy-ssh/scripts-state.ts
var scripts_state = __webpack_require__(1083);
// EXTERNAL MODULE: ./actions/deploy-ssh/sent-environment.ts + 1 modules
var sent_environment = __webpack_require__(5493);
// EXTERNAL MODULE: ./actions/deploy-ssh/ssh-errors.ts
var ssh_errors = __webpack_require__(781);
;// CONCATENATED MODULE: ./actions/deploy-ssh/release.ts









/**
 * Reads what goes into the release directory, before the host is asked for anything.
 * @throws ActionError when a file cannot be read, the Compose file does not use `FAIRWAY_IMAGE`, or Compose would read an env file in another way than
 *   it is written
 */
async function readReleaseFiles(inputs) {
    const composeFile = await readLocal('compose-file', inputs['compose-file']);
    checkComposeFile(composeFile.toString('utf8'), inputs['compose-file']);
    const further = (0,deploy_ssh_inputs/* parseFiles */.Bj)(inputs.files).map(async ({ local, name }) => ({ name, content: await readLocal('files', local) }));
    const files = [
        { name: deploy_ssh_inputs/* COMPOSE_FILE */.Uu, content: composeFile },
        { name: deploy_ssh_inputs/* ENV_FILE */.h9, content: Buffer.from(renderEnvFile(inputs)) },
        { name: deploy_ssh_inputs/* HEALTH_FILE */.Mk, content: Buffer.from((0,health_page/* renderHealthPage */.is)((0,health_page/* healthPage */._e)(inputs))) },
        ...(await Promise.all(further))
    ];
    (0,sent_environment/* readSentEnvironment */.SA)(textsOf(files));
    return files;
}
/** The files of a release as texts, by their names in it. */
function textsOf(files) {
    return new Map(files.map(({ name, content }) => [name, content.toString('utf8')]));
}
async function readLocal(input, path) {
    try {
        return await (0,promises_.readFile)(path);
    }
    catch (error) {
        throw new errors/* ActionError */.lZ(`Input "${input}": the file ${path} cannot be read (${error.code ?? 'error'}).`, 'Does an earlier step of this job write it?', { cause: error });
    }
}
/** @throws ActionError when no service takes its image from us: then Compose would start some other image, and report success */
function checkComposeFile(content, path) {
    if (usesFairwayImage(content))
        return;
    const { message, fix } = notOurImage(path);
    throw new errors/* ActionError */.lZ(message, fix);
}
/** `image@digest`, what the project's service is to run. */
function imageReference(inputs) {
    return `${inputs.image}@${inputs.digest}`;
}
/** The variables of the Compose file. Both values have only allowed characters (inputs.ts), so they need no quotes. */
function renderEnvFile(inputs) {
    const version = inputs['expect-version'] === '' ? shortDigest(inputs.digest) : inputs['expect-version'];
    return `FAIRWAY_IMAGE=${imageReference(inputs)}\nFAIRWAY_VERSION=${version}\n`;
}
/** Makes the directory of a new release on the host. @returns its id @throws ActionError when that fails */
async function makeRelease(host, held, digest, run, options) {
    const made = await host.run((0,scripts_state/* makeReleaseScript */.z2)({ ...held, content: shortDigest(digest), run: (0,run_order/* renderIdentity */.Lg)(run) }), options);
    const id = made.said.get('release');
    if (made.exitCode === 0 && id !== undefined)
        return id;
    throw new errors/* ActionError */.lZ(`The release directory could not be made on the host: ${(0,ssh_errors/* lastLine */.fM)(made.stderr)}`);
}
function shortDigest(digest) {
    return digest.slice('sha256:'.length, 'sha256:'.length + 12);
}
/** Fills the release directory on the host. @throws ActionError when that fails */
async function placeRelease(host, directory, id, files, options) {
    for (const { name, content } of files)
        await host.write(`${directory}/releases/${id}/${name}`, content, options);
}
/**
 * The registry of an image name, as Docker reads it: the first part, when it looks like a host (distribution/reference, splitDockerDomain).
 * @returns empty for Docker Hub, which `docker login` takes when no server is named
 */
function registryOf(image) {
    const [first = '', ...rest] = image.split('/');
    const isHost = rest.length > 0 && (first.includes('.') || first.includes(':') || first === 'localhost');
    return isHost && first !== 'docker.io' ? first : '';
}


/***/ }),

/***/ 1083:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BB: () => (/* binding */ preflightScript),
/* harmony export */   QX: () => (/* binding */ pruneScript),
/* harmony export */   fE: () => (/* binding */ activateScript),
/* harmony export */   z2: () => (/* binding */ makeReleaseScript)
/* harmony export */ });
/* harmony import */ var _preflight_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8276);

/**
 * The scripts that look at and keep the state on the host. The layout below the project's directory:
 * `releases/<id>/` (0700: compose file, fairway.env, fairway.run, further files, served-version), `current` (the id of the release that runs), and the
 * lock, see scripts-lock.ts.
 */
const COMPOSE_LABEL = (name) => `{{json (index .Config.Labels "com.docker.compose.${name}")}}`;
/** From where and how Compose started a container, and where it keeps data. */
const ORIGIN_FORMAT = [
    `{"folder":${COMPOSE_LABEL('project.working_dir')}`,
    `"service":${COMPOSE_LABEL('service')}`,
    `"files":${COMPOSE_LABEL('project.config_files')}`,
    `"environment":${COMPOSE_LABEL('project.environment_file')}`,
    '"mounts":{{json .Mounts}}}'
].join(',');
/** Looks at everything that a deploy needs, and changes nothing. Says what it found; the decisions are in preflight.ts. */
function preflightScript(values) {
    return {
        name: 'preflight',
        values,
        body: `
case "$directory" in
  '') directory="$HOME/fairway/$project" ;;
  '~/'*) directory="$HOME/\${directory#??}" ;;
esac
existing=$directory
rest=
while [ ! -d "$existing" ]; do
  rest="/\${existing##*/}$rest"
  existing=\${existing%/*}
  if [ -z "$existing" ]; then existing=/; fi
done
if ! real=$(cd "$existing" 2>/dev/null && pwd -P); then say not-writable "$existing"; return; fi
if [ "$real" = / ] && [ -n "$rest" ]; then directory=$rest; else directory=$real$rest; fi
say directory "$directory"
for folder in "$real" "$directory/releases"; do
  if [ -d "$folder" ] && [ ! -w "$folder" ]; then say not-writable "$folder"; fi
done
free_kilobytes() { df -Pk "$1" 2>/dev/null | awk 'NR == 2 {print $4}' || true; }
say free "$(free_kilobytes "$real")"
if ! command -v docker >/dev/null 2>&1; then say docker-missing yes; return; fi
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
if ! version=$(docker compose version --short 2>/dev/null); then say compose-missing yes; return; fi
say compose-version "$version"
root=$(docker info --format '{{.DockerRootDir}}' 2>/dev/null || true)
if [ -n "$root" ]; then say docker-free "$(free_kilobytes "$root")"; fi
if command -v curl >/dev/null 2>&1; then say health-tool curl; elif command -v wget >/dev/null 2>&1; then say health-tool wget; fi
if [ -f "$directory/current" ]; then
  id=$(cat "$directory/current")
  say current "$id"
  if [ -f "$directory/releases/$id/fairway.env" ]; then
    say current-image "$(sed -n 's/^FAIRWAY_IMAGE=//p' "$directory/releases/$id/fairway.env")"
    say current-version "$(cat "$directory/releases/$id/served-version" 2>/dev/null || true)"
    if [ -f "$directory/releases/$id/fairway-health.json" ]; then say current-health "$(one_line < "$directory/releases/$id/fairway-health.json")"; fi
    for name in .env fairway.override.yml; do
      if [ -f "$directory/releases/$id/$name" ]; then say current-file "$name"; fi
    done
    while IFS= read -r line; do say current-run "$line"; done 2>/dev/null < "$directory/releases/$id/fairway.run" || true
  else
    for release in $(ls -1 "$directory/releases" 2>/dev/null | grep -E '${_preflight_js__WEBPACK_IMPORTED_MODULE_0__/* .RELEASE_ID */ .uX.source}' || true); do
      if [ -f "$directory/releases/$release/fairway.env" ]; then say release "$release"; fi
    done
  fi
fi
ids=$(docker ps -aq --filter "label=com.docker.compose.project=$project")
if [ -n "$ids" ]; then
  containers=$(docker inspect --format '${ORIGIN_FORMAT}' $ids)
  printf '%s\\n' "$containers" | while IFS= read -r line; do say container-of "$line"; done
fi
say complete yes
`
    };
}
/**
 * Makes the directory of a new release, and says its id: the host's time, what it brings, and a piece of the lock's token, so that no two runs
 * ever have the same one. The lock remembers it, so that what this run made, and nothing else, can be taken back.
 *
 * @param values.content the digest's beginning
 * @param values.run who deploys it, see run-order.ts
 */
function makeReleaseScript(values) {
    return {
        name: 'make-release',
        values: { ...values, mark: values.token.slice(0, 8) },
        lock: 'needed',
        body: `
id=$(date -u +%Y%m%dT%H%M%SZ)-$content-$mark
printf '%s\\n' "$id" > "$work/release"
if ! mkdir "$directory/releases/$id"; then rm -f "$work/release"; return 1; fi
chmod 700 "$directory/releases/$id"
printf '%s\\n' "$run" > "$directory/releases/$id/fairway.run"
say release "$id"
`
    };
}
/** Records the release as the one that runs. The rename is atomic: a reader sees the old id or the new one. */
function activateScript(values) {
    return {
        name: 'activate',
        values,
        lock: 'needed',
        body: `
printf '%s\\n' "$version" > "$directory/releases/$id/served-version"
printf '%s\\n' "$id" > "$directory/current.new"
mv -f "$directory/current.new" "$directory/current"
`
    };
}
/**
 * Removes the oldest releases (their ids sort by time), and the images that no kept release names. The one that `current` names and the one
 * that ran before it stay, whatever their clocks said. Only names that look like release ids are touched.
 *
 * @param values.previous the release that ran before; empty for a first deploy
 */
function pruneScript(values) {
    return {
        name: 'prune',
        values,
        lock: 'needed',
        body: `
cd "$directory/releases"
current=$(cat "$directory/current" 2>/dev/null || true)
kept=1
if [ -n "$previous" ] && [ "$keep" -gt 1 ]; then kept=2; else previous=; fi
ls -1 | grep -E '${_preflight_js__WEBPACK_IMPORTED_MODULE_0__/* .RELEASE_ID */ .uX.source}' | sort -r | while IFS= read -r name; do
  if [ "$name" = "$id" ] || [ "$name" = "$current" ] || [ "$name" = "$previous" ]; then continue; fi
  kept=$((kept + 1))
  if [ "$kept" -le "$keep" ]; then continue; fi
  image=$(sed -n 's/^FAIRWAY_IMAGE=//p' "$name/fairway.env" 2>/dev/null || true)
  rm -rf "./$name"
  say pruned "$name"
  if [ -n "$image" ] && ! grep -qxF "FAIRWAY_IMAGE=$image" ./*/fairway.env 2>/dev/null; then
    docker image rm "$image" >/dev/null 2>&1 || true
  fi
done
`
    };
}


/***/ }),

/***/ 5493:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  pY: () => (/* binding */ checkEnvironments),
  VO: () => (/* binding */ handedOnUnset),
  SA: () => (/* binding */ readSentEnvironment)
});

// EXTERNAL MODULE: ./lib/compose/env-file.ts
var env_file = __webpack_require__(2833);
// EXTERNAL MODULE: ./lib/compose/substitute.ts
var substitute = __webpack_require__(4317);
// EXTERNAL MODULE: ./lib/action/errors.ts
var errors = __webpack_require__(8418);
// EXTERNAL MODULE: ./actions/deploy-ssh/inputs.ts + 2 modules
var inputs = __webpack_require__(3604);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(8815);
;// CONCATENATED MODULE: ./actions/deploy-ssh/project-files.ts




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
 * @param lookup the variables of the project, for the paths of env files
 */
function readProjectFiles(files, lookup) {
    const reader = new Reader(files, lookup);
    reader.read(inputs/* COMPOSE_FILE */.Uu, '.', 0);
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
            for (const name of Object.keys(object(content['services'])))
                this.services.set(name, this.#service(file, folder, name, depth));
        }
    }
    /** The folder of an included part, and the env file that is read unasked, are those of compose-go, loader/include.go. */
    #include(include, folder, depth) {
        const paths = list(include['path']).map(path => this.#path(folder, path));
        const given = include['project_directory'];
        const inside = given === undefined ? external_node_path_.posix.dirname(paths[0] ?? '') : this.#path(folder, given);
        for (const path of paths)
            this.read(path, inside, depth + 1);
        const envFiles = list(include['env_file']).map(path => this.#path(folder, path));
        this.includedEnvFiles.push(...(envFiles.length > 0 ? envFiles : [external_node_path_.posix.join(inside, PROJECT_ENV_FILE)]));
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
                ? this.#service(from, isOther ? external_node_path_.posix.dirname(from) : folder, extended['service'], depth + 1)
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
        return external_node_path_.posix.join(folder, (0,substitute/* substitute */.V)(typeof path === 'string' ? path : '', this.#lookup).value);
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
        const lines = new dist/* LineCounter */.HN();
        const documents = (0,dist/* parseAllDocuments */.hR)(source, { lineCounter: lines, merge: true, uniqueKeys: false, logLevel: 'silent' });
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
        (0,dist/* visit */.YR)(document, {
            Scalar: (_, node) => {
                if (typeof node.value === 'string')
                    this.texts.push({ file, line: lines.linePos(node.range?.[0] ?? 0).line, text: node.value });
            }
        });
    }
}
function servicesWithTags(document) {
    const services = document.get('services');
    if (!(0,dist/* isMap */.jh)(services))
        return [];
    const tagged = services.items.filter(({ value }) => hasTag(value, false) || ((0,dist/* isMap */.jh)(value) && VARIABLES.some(key => hasTag(value.get(key, true), true))));
    return tagged.map(({ key }) => String(key));
}
const VARIABLES = ['environment', 'env_file'];
/** @param within whether one inside of it counts too */
function hasTag(node, within) {
    let isFound = false;
    if ((0,dist/* isNode */.Ll)(node)) {
        (0,dist/* visit */.YR)(node, {
            Node: (_, { tag }) => {
                isFound = tag === '!reset' || tag === '!override';
                return isFound || !within ? dist/* visit */.YR.BREAK : undefined;
            }
        });
    }
    return isFound;
}
function contentOf(document) {
    if (!(0,dist/* isMap */.jh)(document.contents) && !(0,dist/* isScalar */.jn)(document.contents))
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

;// CONCATENATED MODULE: ./actions/deploy-ssh/sent-environment.ts





const FIX = 'Put the value in single quotes (NAME=\'…\'), or write "$$" for each "$". inject-secrets quotes a secret by itself: render the file with its format "env", which is the one for *.env. A variable that is meant has to be set in a file of "files", such as .env.';
/**
 * Reads what a release's files say about variables.
 *
 * @param texts the files by name
 * @throws ActionError when an env file would not be read as it is written: naming the file, the line and the variable, never a value
 */
function readSentEnvironment(texts) {
    const own = sent_environment_assign([texts.get(PROJECT_ENV_FILE), texts.get(inputs/* ENV_FILE */.h9)], () => undefined);
    const envFileLookup = name => own.get(name);
    const project = readProjectFiles(texts, envFileLookup);
    const included = sent_environment_assign(project.includedEnvFiles.map(name => texts.get(name)), envFileLookup);
    const lookup = name => own.get(name) ?? included.get(name);
    const uses = [...project.services.values()].flatMap(({ envFiles }) => envFiles);
    checkRaw(uses, texts);
    const names = new Set([PROJECT_ENV_FILE, ...project.includedEnvFiles, ...uses.filter(({ isRaw }) => !isRaw).map(({ name }) => name)]);
    const envFiles = new Map([...names].flatMap(name => (texts.has(name) ? [[name, (0,env_file/* readEnvFile */.SF)(texts.get(name) ?? '')]] : [])));
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
        throw new errors/* ActionError */.lZ(`The env file "${name}" cannot be used: line ${problem.line}: ${problem.message}`, FIX);
    }
    const before = new Map();
    for (const assignment of file.assignments) {
        const { value, unset, missing, isInvalid } = (0,env_file/* valueOf */.RP)(assignment, variable => lookup(variable) ?? before.get(variable));
        if (unset.length > 0 || missing.length > 0 || isInvalid) {
            throw new errors/* ActionError */.lZ(`${placeOf(name, assignment)} has a "$" that Compose reads as the beginning of a variable, and no file sent sets it: a part of the value would be lost.`, FIX);
        }
        before.set(assignment.name, value);
    }
}
const placeOf = (file, { name, line }) => `${name} in the env file "${file}" (line ${line})`;
/** Without quotes in its format, a file's quotes are a part of its values. */
function checkRaw(uses, texts) {
    for (const { name } of uses.filter(({ isRaw }) => isRaw)) {
        const quoted = (0,env_file/* readEnvFile */.SF)(texts.get(name) ?? '').assignments.find(({ quote }) => quote !== '');
        if (quoted === undefined)
            continue;
        throw new errors/* ActionError */.lZ(`${placeOf(name, quoted)} has quotes, and the Compose file reads it with "format: raw", which takes them for a part of the value.`, 'Leave "format: raw" out, or write the file without quotes (inject-secrets: "format: text").');
    }
}
/** The variables of env files that are read one after the other, each with those before it. */
function sent_environment_assign(sources, lookup) {
    const values = new Map();
    for (const source of sources) {
        for (const assignment of (0,env_file/* readEnvFile */.SF)(source ?? '').assignments) {
            values.set(assignment.name, (0,env_file/* valueOf */.RP)(assignment, name => lookup(name) ?? values.get(name)).value);
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
            throw new errors/* ActionError */.lZ(`Compose on the host gives service "${service}" another value for ${name} than ${from} says.`, `${FIX} Or the session of the host's account sets a variable of that name, which counts more.`);
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
            const value = settled(lookup => (0,env_file/* valueOf */.RP)(assignment, lookup), name => sent.envFileLookup(name) ?? own(name) ?? expected.get(name)?.value);
            if (value === undefined)
                expected.delete(assignment.name);
            else
                expected.set(assignment.name, { value, from: `"${file}" (line ${assignment.line})` });
        }
    }
    for (const [name, written] of Object.entries(environment)) {
        expected.delete(name);
        const value = settled(lookup => (0,substitute/* substitute */.V)(written ?? `\${${name}}`, lookup), sent.lookup);
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

/***/ 9834:
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
/** Whether a file is an env file by its name: `.env`, `.env.production`, `app.env`. */
function isEnvFileName(path) {
    const name = path.replace(/^.*\//, '');
    return /^\.env(?:\..+)?$|\.env$/i.test(name) && !OTHER_KINDS.test(name);
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


/***/ })

};
