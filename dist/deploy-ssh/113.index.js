export const id = 113;
export const ids = [113];
export const modules = {

/***/ 6113:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  check: () => (/* binding */ check),
  reportCheck: () => (/* binding */ reportCheck)
});

// EXTERNAL MODULE: ./lib/action/errors.ts
var errors = __webpack_require__(8418);
// EXTERNAL MODULE: ./lib/action/markdown.ts
var markdown = __webpack_require__(8495);
// EXTERNAL MODULE: ./lib/host/lock.ts
var host_lock = __webpack_require__(3170);
;// CONCATENATED MODULE: ./actions/deploy-ssh/images/platform.ts

/** The architectures that an engine's own one runs besides itself, as containerd's `platforms.Only` takes them for a pull. */
const ALSO_RUNS = { amd64: ['386'], arm64: ['arm'] };
/**
 * Why a host could not pull an image that is built for these platforms; undefined when it can, or when the host did not say what it is.
 *
 * @param host the engine's platform, such as `linux/amd64`
 * @param platforms what the image is built for, such as `linux/arm64/v8`; not empty
 */
function platformProblem(host, platforms) {
    const [system, architecture] = (host ?? '').split('/');
    if (system === undefined || architecture === undefined || architecture === '')
        return undefined;
    const runs = [architecture, ...(ALSO_RUNS[architecture] ?? [])];
    const fits = platforms.some(platform => {
        const [itsSystem, itsArchitecture = ''] = platform.split('/');
        return itsSystem === system && runs.includes(itsArchitecture);
    });
    if (fits)
        return undefined;
    return new errors/* ActionError */.lZ(`The host runs ${system}/${architecture}, and the image is built for ${platforms.join(', ')} only.`, `Add ${system}/${architecture} to "platforms".`);
}

// EXTERNAL MODULE: ./actions/deploy-ssh/examine/folder.ts
var folder = __webpack_require__(6027);
// EXTERNAL MODULE: ./actions/deploy-ssh/clock.ts
var clock = __webpack_require__(4661);
// EXTERNAL MODULE: ./actions/deploy-ssh/examine/finding.ts
var finding = __webpack_require__(5786);
// EXTERNAL MODULE: ./actions/deploy-ssh/fleet/hosts.ts
var hosts = __webpack_require__(3323);
// EXTERNAL MODULE: ./actions/deploy-ssh/fleet/twins.ts
var twins = __webpack_require__(6943);
// EXTERNAL MODULE: ./actions/deploy-ssh/inputs/hosts.ts
var inputs_hosts = __webpack_require__(7842);
// EXTERNAL MODULE: ./actions/deploy-ssh/fleet/look.ts
var look = __webpack_require__(8649);
// EXTERNAL MODULE: ./actions/deploy-ssh/fleet/log.ts
var fleet_log = __webpack_require__(1554);
// EXTERNAL MODULE: ./actions/deploy-ssh/fleet/session.ts
var session = __webpack_require__(2092);
// EXTERNAL MODULE: ./actions/deploy-ssh/roads.ts + 31 modules
var deploy_ssh_roads = __webpack_require__(9153);
// EXTERNAL MODULE: ./actions/deploy-ssh/rollback/road.ts + 1 modules
var rollback_road = __webpack_require__(3417);
// EXTERNAL MODULE: ./lib/host/lock-scripts.ts
var lock_scripts = __webpack_require__(6695);
;// CONCATENATED MODULE: ./actions/deploy-ssh/images/platform-scripts.ts
/** The scripts that only `mode: check` runs. They change nothing on the host. */
/** Says the platform of the Docker engine, as `linux/amd64`. */
function platformScript() {
    return { name: 'platform', body: `say platform "$(docker version --format '{{.Server.Os}}/{{.Server.Arch}}' 2>/dev/null || true)"` };
}

;// CONCATENATED MODULE: ./actions/deploy-ssh/check.ts

















/**
 * Finds out, without changing anything on the hosts, what a deploy would be refused for before it begins: the connection, Docker, Compose, the
 * project's directory, what else runs under its name, and, where they were given, the Compose file and the image's platforms.
 *
 * @returns everything that is wrong; the files and the hosts are looked at independently
 * @throws the signal's reason when the run is cancelled
 */
async function check(inputs, dependencies) {
    const { identity, image, signal, log } = dependencies;
    const lines = (0,inputs_hosts/* readHosts */.kZ)(inputs);
    const problems = [];
    const roads = await attempt(problems, signal, () => (0,deploy_ssh_roads/* openRoads */.S)(inputs, lines, { identity, signal, ...(image === undefined ? {} : { image }) }));
    const checks = lines.map((line, index) => {
        const own = (0,hosts/* inputsFor */.p)(line, inputs);
        const road = roads?.roadTo(line) ?? (0,deploy_ssh_roads/* bareRoad */.J)(line, own, identity);
        const parts = {
            line,
            road,
            clock: new clock/* Clock */.zD(inputs.timeout, Date.now),
            signal,
            timing: {},
            signers: { run: identity, actor: '', approvers: [] },
            token: ''
        };
        return checkHost(new session/* HostSession */.H({ ...parts, log: lines.length === 1 ? log : (0,fleet_log/* logOf */.G)(line.name, log) }), index, own, dependencies);
    });
    // Each is looked at to its end, whatever becomes of the others.
    const settled = await Promise.allSettled(checks);
    signal.throwIfAborted();
    const [first, ...others] = settled.map(one => {
        if (one.status === 'rejected')
            throw one.reason;
        return one.value;
    });
    if (first === undefined)
        throw new Error('There is no host.');
    return { problems, hosts: withTwins([first, ...others]) };
}
/** Two lines may be one host by different names. */
function withTwins([first, ...others]) {
    const all = [first, ...others];
    return [first, ...others.map((host, index) => ({ ...host, problems: [...host.problems, ...twinOf(host, all.slice(0, index + 1))] }))];
}
function twinOf({ state }, before) {
    const twin = (0,twins/* findTwin */.uW)(state, before);
    return twin === undefined ? [] : [(0,finding/* sayFinding */.L7)((0,twins/* sameHost */.RM)(twin.line.name))];
}
async function attempt(problems, signal, work) {
    try {
        return await work();
    }
    catch (error) {
        if (signal.aborted || !(error instanceof errors/* ActionError */.lZ))
            throw error;
        problems.push((0,errors/* messageOf */.bD)(error));
        return undefined;
    }
}
async function checkHost(session, index, inputs, { connect, identity, signal }) {
    const { line, road, log } = session;
    const problems = [];
    const host = await attempt(problems, signal, () => connect(index));
    if (host === undefined)
        return { line, problems, state: undefined };
    try {
        session.host = host;
        const isGoingBack = inputs.release !== '';
        const order = { identity: isGoingBack ? { ...identity, number: '' } : identity, allowOlder: inputs['allow-older'] };
        const looked = await attempt(problems, signal, () => (0,look/* look */.Op)(session, road, order));
        const { state } = session;
        problems.push(...(looked?.findings ?? []).map(finding/* sayFinding */.L7));
        if (looked === undefined || state === undefined)
            return { line, problems, state: undefined };
        log.info((0,look/* describeState */.Jw)(session));
        if (looked.remark !== undefined)
            log.info(looked.remark);
        if (road.name === 'compose')
            await attempt(problems, signal, () => checkPlatform(host, inputs, signal));
        await sayWhoHoldsTheLock(host, { directory: state.directory, project: inputs.project }, log, signal);
        const release = road instanceof rollback_road/* RollbackRoad */.J ? road.target?.id : undefined;
        if (release !== undefined)
            log.info(`"release: ${inputs.release}" is release ${release}.`);
        return { line, problems, state, release };
    }
    finally {
        await host.close();
    }
}
async function checkPlatform(host, { platforms }, signal) {
    if (platforms.length === 0)
        return;
    const { said } = await host.run(platformScript(), { signal });
    const problem = platformProblem(said.get('platform'), platforms);
    if (problem !== undefined)
        throw problem;
}
/** Another deploy at work is no mistake: this one will wait for it. A lock that nobody holds any more is for a person to see. */
async function sayWhoHoldsTheLock(host, where, log, signal) {
    const lock = (0,host_lock/* readLock */.mF)(await host.run((0,lock_scripts/* lookAtLockScript */.vW)(where), { signal }));
    if (lock.state !== 'held')
        return;
    log.info(`The lock of this project is held by ${(0,host_lock/* describeHolder */.sG)(lock)}. A deploy waits for it.`);
}
/** What the step reports in `mode: check`. */
function reportCheck(inputs, { problems, hosts }) {
    const isAlone = hosts.length === 1;
    const told = [
        ...problems,
        ...hosts.flatMap(({ line, problems: own }) => own.map(problem => (isAlone ? problem : `${line.name}: ${problem}`)))
    ];
    const isReady = told.length === 0;
    const previous = (of) => {
        const [first, ...others] = hosts.map(({ state }) => of(state?.previous));
        return first !== undefined && others.every(other => other === first) ? first : '';
    };
    const digest = previous(release => (0,folder/* digestOf */.ol)(release?.image));
    return {
        outputs: {
            result: isReady ? 'ready' : 'failed',
            'running-digest': digest,
            'previous-digest': digest,
            'previous-version': previous(release => release?.version ?? ''),
            url: '',
            'serving-version': '',
            adopted: '',
            backup: '',
            migrated: '',
            reason: told.join(' '),
            results: JSON.stringify(hosts.map(resultOf)),
            differs: '',
            release: hosts[0].release ?? '',
            releases: ''
        },
        ...(isReady
            ? { log: [`The ${isAlone ? 'host takes' : `${hosts.length} hosts take`} a deploy of project ${inputs.project}.`] }
            : { failure: failureOf(told, isAlone) }),
        ...(isReady ? { summary: renderCheck(inputs, hosts) } : {})
    };
}
function resultOf({ line: { name, host, port, user, group }, problems, state }) {
    const [digest, version] = [(0,folder/* digestOf */.ol)(state?.previous?.image), state?.previous?.version ?? ''];
    return { name, host, port, user, group, result: problems.length === 0 ? 'ready' : 'failed', reason: problems.join(' '), digest, version };
}
function failureOf(problems, isAlone) {
    const [first = '', ...others] = problems;
    const heading = `A deploy would be refused, and nothing was changed on ${isAlone ? 'the host' : 'any host'}`;
    const ended = (text) => (/[.?!]$/.test(text) ? text : `${text}.`);
    // Each begins as it has to: a host's name is written as it is.
    if (others.length === 0)
        return `${heading}. ${ended(first)}`;
    return [`${heading}:`, ...problems.map(problem => `- ${ended(problem)}`)].join('\n');
}
function renderCheck({ project }, hosts) {
    const [{ line, state }, ...others] = hosts;
    if (others.length === 0) {
        return `### The host is ready\n\n${(0,markdown/* code */.aY)(project)} can be deployed to ${(0,markdown/* code */.aY)(line.host)}: ${(0,markdown/* escapeMarkdown */.FV)(state?.summary ?? '')}.`;
    }
    const rows = hosts.map(({ line: { name, group }, state: there }) => [
        `${(0,markdown/* escapeMarkdown */.FV)(name)}${group === '' ? '' : ` (${(0,markdown/* escapeMarkdown */.FV)(group)})`}`,
        (0,markdown/* escapeMarkdown */.FV)(there?.summary ?? ''),
        there?.previous === undefined ? 'nothing' : (0,markdown/* code */.aY)(there.previous.image === '' ? there.previous.id : there.previous.image)
    ]);
    return `### All ${hosts.length} hosts are ready\n\n${(0,markdown/* code */.aY)(project)} can be deployed to them.\n\n${(0,markdown/* table */.tp)(['Host', 'Has', 'Runs now'], rows)}\n`;
}


/***/ }),

/***/ 6943:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   RM: () => (/* binding */ sameHost),
/* harmony export */   cF: () => (/* binding */ withTwins),
/* harmony export */   uW: () => (/* binding */ findTwin)
/* harmony export */ });
/** A host among others that is the same one by another name; undefined when there is none, or that is not known. */
function findTwin(state, others) {
    return state?.machine === undefined ? undefined : others.find(other => other.state?.machine === state.machine);
}
/** @param name what the other line is called */
function sameHost(name) {
    return { what: `It is the same host as ${name}.`, fix: 'Name each host once in "hosts".' };
}
/** What was found on each host, and which of them are one by different names. */
function withTwins(hosts, found) {
    const added = new Map(found);
    for (const [index, host] of hosts.entries()) {
        const twin = findTwin(host.state, hosts.slice(0, index));
        if (twin !== undefined)
            added.set(host, [...(added.get(host) ?? []), sameHost(twin.line.name)]);
    }
    return added;
}


/***/ }),

/***/ 3170:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   IZ: () => (/* binding */ acquireLock),
/* harmony export */   mF: () => (/* binding */ readLock),
/* harmony export */   sG: () => (/* binding */ describeHolder)
/* harmony export */ });
/* unused harmony exports takeOverTime, whyLeftOver, renderOwner */
/* harmony import */ var _action_duration_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4197);
/* harmony import */ var _action_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8418);
/* harmony import */ var _action_inputs_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1670);
/* harmony import */ var _lock_scripts_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6695);
/* harmony import */ var _ssh_shell_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2724);
/* harmony import */ var _ssh_errors_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(6432);






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
    const { signal, info, warning, now = Date.now, pause = _action_duration_js__WEBPACK_IMPORTED_MODULE_0__/* .sleep */ .yy, others } = dependencies;
    const ask = dependencies.ask ?? ((script, options) => host.run(script, options));
    const end = now() + timeout;
    let isAnnounced = false;
    for (;;) {
        const mine = { directory, token: owner.token, owner: renderOwner(owner) };
        const options = { signal, timeout: TAKE_OVER_MILLISECONDS, onLine: (line) => info((0,_ssh_shell_js__WEBPACK_IMPORTED_MODULE_4__/* .logLine */ .BP)(line)) };
        const answer = await ask((0,_lock_scripts_js__WEBPACK_IMPORTED_MODULE_3__/* .acquireLockScript */ .xD)(mine), options);
        const lock = readLock(answer);
        if (lock.state === 'taken') {
            tellTakenBack(answer, dependencies);
            return;
        }
        if (lock.state === 'impossible')
            throw new _action_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ActionError */ .lZ(`The lock ${directory}/.lock could not be made on the host: ${lock.reason}`);
        const twin = others?.get(lock.owner.token ?? '');
        if (twin !== undefined) {
            throw new _action_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ActionError */ .lZ(`It is the same host as ${twin}: this run has its lock already, for the directory ${directory}.`, 'Name each host once in "hosts".');
        }
        const leftover = whyLeftOver(lock, owner);
        if (leftover !== undefined && lock.otherAccount !== undefined) {
            throw new _action_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ActionError */ .lZ(`The lock of ${describeHolder(lock)} was left by the account ${(0,_action_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .printable */ .g$)(lock.otherAccount)}, which is not the one of this deploy: ${leftover}.`, `Only that account can take back what it began: deploy with it once more, or run "fairway unlock" with it${lock.otherAccount === 'root' ? ' (or with --sudo)' : ''}. Give both the same folder.`);
        }
        if (leftover !== undefined && lock.owner.token !== undefined) {
            warning(`Taking over the lock of ${describeHolder(lock)}: ${leftover}.`);
            const taken = await ask((0,_lock_scripts_js__WEBPACK_IMPORTED_MODULE_3__/* .takeOverScript */ .ND)({ ...mine, expected: lock.owner.token }), { ...options, timeout: takeOverTime(lock.owner) });
            tellTakenBack(taken, dependencies);
            if (taken.said.get('lock') === 'taken')
                return;
        }
        if (now() >= end) {
            throw new _action_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ActionError */ .lZ(`Another deploy of this project holds the lock: ${describeHolder(lock)}. Waited ${(0,_action_duration_js__WEBPACK_IMPORTED_MODULE_0__/* .formatDuration */ .a3)(timeout)}.`, `If its run is over, "fairway unlock" frees the lock; by hand, on the host: rm -r ${(0,_ssh_shell_js__WEBPACK_IMPORTED_MODULE_4__/* .shellWord */ .r7)(`${directory}/.lock`)}. What it had begun is taken back then, by that or by the next deploy.`);
        }
        if (!isAnnounced && leftover === undefined)
            info(`Waiting for the lock, held by ${describeHolder(lock)} (at most ${(0,_action_duration_js__WEBPACK_IMPORTED_MODULE_0__/* .formatDuration */ .a3)(timeout)}).`);
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
        return `it is ${(0,_action_duration_js__WEBPACK_IMPORTED_MODULE_0__/* .formatDuration */ .a3)(age * 1_000)} old, and its holder had at most ${(0,_action_duration_js__WEBPACK_IMPORTED_MODULE_0__/* .formatDuration */ .a3)(owner.lifetime * 1_000)}`;
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
        return { state: 'impossible', reason: (0,_ssh_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .lastLine */ .fM)(stderr) };
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
    return age === undefined ? `${who}${by}` : `${who}${by}, for ${(0,_action_duration_js__WEBPACK_IMPORTED_MODULE_0__/* .formatDuration */ .a3)(age * 1_000)}`;
}


/***/ })

};
