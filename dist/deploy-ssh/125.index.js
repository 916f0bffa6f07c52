export const id = 125;
export const ids = [125];
export const modules = {

/***/ 4125:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  check: () => (/* binding */ check),
  reportCheck: () => (/* binding */ reportCheck)
});

// EXTERNAL MODULE: ./lib/action/errors.ts
var errors = __webpack_require__(8418);
// EXTERNAL MODULE: ./lib/action/markdown.ts
var markdown = __webpack_require__(876);
// EXTERNAL MODULE: ./actions/deploy-ssh/lock.ts
var deploy_ssh_lock = __webpack_require__(3612);
;// CONCATENATED MODULE: ./actions/deploy-ssh/platform.ts

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

// EXTERNAL MODULE: ./actions/deploy-ssh/preflight.ts + 1 modules
var preflight = __webpack_require__(8276);
// EXTERNAL MODULE: ./actions/deploy-ssh/prepare.ts + 4 modules
var prepare = __webpack_require__(6218);
// EXTERNAL MODULE: ./actions/deploy-ssh/release.ts + 1 modules
var release = __webpack_require__(8160);
// EXTERNAL MODULE: ./actions/deploy-ssh/run-order.ts
var run_order = __webpack_require__(211);
;// CONCATENATED MODULE: ./actions/deploy-ssh/scripts-check.ts
/** The scripts that only `mode: check` runs. They change nothing on the host. */
/** Says the platform of the Docker engine, as `linux/amd64`. */
function platformScript() {
    return { name: 'platform', body: `say platform "$(docker version --format '{{.Server.Os}}/{{.Server.Arch}}' 2>/dev/null || true)"` };
}
/** Says who holds the project's lock, in the words of the script that takes it. */
function lookAtLockScript(values) {
    return {
        name: 'look-at-lock',
        values,
        body: `
if [ ! -f "$directory/.lock/owner" ]; then say lock taken; return; fi
say lock held
say now "$(date +%s)"
while IFS= read -r line; do say owner "$line"; done < "$directory/.lock/owner" || true
`
    };
}

// EXTERNAL MODULE: ./actions/deploy-ssh/summary.ts
var summary = __webpack_require__(6287);
;// CONCATENATED MODULE: ./actions/deploy-ssh/check.ts










/**
 * Finds out, without changing anything on the host, what a deploy would be refused for before it begins: the connection, Docker, Compose, the
 * project's directory, what else runs under its name, and, where they were given, the Compose file and the image's platforms.
 *
 * @returns everything that is wrong; the files and the host are looked at independently
 * @throws the signal's reason when the run is cancelled
 */
async function check(inputs, { connect, identity, log, signal }) {
    const problems = [];
    const attempt = async (work) => {
        try {
            return await work();
        }
        catch (error) {
            if (signal.aborted || !(error instanceof errors/* ActionError */.lZ))
                throw error;
            problems.push((0,errors/* messageOf */.bD)(error));
            return undefined;
        }
    };
    if (inputs['compose-file'] !== '')
        await attempt(() => (0,release/* readReleaseFiles */.RS)(inputs));
    const host = await attempt(connect);
    if (host === undefined)
        return { problems, state: undefined };
    try {
        const state = await attempt(() => (0,prepare/* examineHost */.i)(host, inputs, signal));
        if (state === undefined)
            return { problems, state };
        const runs = state.previous === undefined ? 'no release yet' : `release ${state.previous.id} runs`;
        log.info(`Docker ${state.dockerVersion}, Compose ${state.composeVersion}, ${state.directory}: ${runs}.`);
        const remark = await attempt(() => Promise.resolve().then(() => (0,run_order/* checkOrder */.Fs)(identity, state.previous, inputs['allow-older'])));
        if (remark !== undefined)
            log.info(remark);
        await attempt(() => checkPlatform(host, inputs, signal));
        await sayWhoHoldsTheLock(host, state.directory, log, signal);
        return { problems, state };
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
async function sayWhoHoldsTheLock(host, directory, log, signal) {
    const lock = (0,deploy_ssh_lock/* readLock */.mF)(await host.run(lookAtLockScript({ directory }), { signal }));
    if (lock.state !== 'held')
        return;
    log.info(`The lock of this project is held by ${(0,deploy_ssh_lock/* describeHolder */.sG)(lock)}. A deploy waits for it.`);
}
/** What the step reports in `mode: check`. */
function reportCheck(inputs, { problems, state }) {
    const previous = state?.previous;
    const isReady = problems.length === 0;
    return {
        outputs: {
            result: isReady ? 'ready' : 'failed',
            'running-digest': (0,preflight/* digestOf */.ol)(previous?.image),
            'previous-digest': (0,preflight/* digestOf */.ol)(previous?.image),
            'previous-version': previous?.version ?? '',
            url: '',
            'serving-version': '',
            reason: problems.join(' ')
        },
        ...(isReady ? { log: [`The host takes a deploy of project ${inputs.project}.`] } : { failure: failureOf(problems) }),
        ...(isReady && state !== undefined ? { summary: renderCheck(inputs, state) } : {})
    };
}
function failureOf(problems) {
    const [first = '', ...others] = problems;
    const heading = 'A deploy would be refused, and nothing was changed on the host';
    if (others.length === 0)
        return `${heading}. ${(0,summary/* sentence */.em)(first)}`;
    return [`${heading}:`, ...problems.map(problem => `- ${(0,summary/* sentence */.em)(problem)}`)].join('\n');
}
function renderCheck({ project, host }, { dockerVersion, composeVersion }) {
    return `### The host is ready\n\n${(0,markdown/* code */.aY)(project)} can be deployed to ${(0,markdown/* code */.aY)(host)}: Docker ${(0,markdown/* code */.aY)(dockerVersion)}, Compose ${(0,markdown/* code */.aY)(composeVersion)}.`;
}


/***/ })

};
