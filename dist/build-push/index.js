import { createRequire as __WEBPACK_EXTERNAL_createRequire } from "module";
/******/ var __webpack_modules__ = ({

/***/ 6394:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   NZ: () => (/* binding */ givesIndex),
/* harmony export */   ti: () => (/* binding */ readAnnotations),
/* harmony export */   wn: () => (/* binding */ annotationArguments),
/* harmony export */   z8: () => (/* binding */ refuseLost)
/* harmony export */ });
/* harmony import */ var _lib_action_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(8418);
/* harmony import */ var _lib_action_inputs_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(7344);
/* harmony import */ var _lib_action_records_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(5447);
/* harmony import */ var _build_values_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(3771);




/** Where in an image an annotation can stand (moby/buildkit, docs/annotations.md). */
const ANNOTATION_LEVELS = ['manifest', 'index', 'manifest-descriptor', 'index-descriptor'];
/** What stands before a key: `manifest:`, `index,manifest[linux/arm64]:`. */
const LEVELS = /^([a-z-]+(?:\[[^\]]*\])?(?:\s*,\s*[a-z-]+(?:\[[^\]]*\])?)*)\s*:(.+)$/s;
const LEVEL = /^([a-z-]+)(?:\[([^\]]*)\])?$/;
const PLATFORM = /^[a-z0-9]+\/[a-z0-9_]+(\/[a-z0-9.]+)?$/;
/** ghcr.io shows those of the index where there is one, other registries those of the manifest. */
const DEFAULT_LEVELS = ['manifest', 'index'];
const FORM = `Write key=value, or the places before it: ${ANNOTATION_LEVELS.join(', ')}, one or several with commas, and a colon.`;
/**
 * Reads the input `annotations`: `key=value` lines, with docker's places before the key (`index,manifest[linux/amd64]:key=value`).
 * Without a place an annotation stands in every manifest and in the index.
 *
 * @throws ActionError naming the key, never its value: also for a value that holds a password
 */
function readAnnotations(text) {
    const annotations = (0,_build_values_js__WEBPACK_IMPORTED_MODULE_3__/* .checkWhole */ .UW)((0,_lib_action_records_js__WEBPACK_IMPORTED_MODULE_2__/* .readKeyValues */ ._Z)(text), 'annotation').flatMap(({ name, value }) => readOne(name, value));
    const names = annotations.map(nameOf);
    const twice = annotations.find((annotation, index) => names.indexOf(nameOf(annotation)) !== index);
    if (twice !== undefined)
        throw new _lib_action_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .lZ(`${(0,_lib_action_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g$)(twice.key)} is set twice for the same place.`, 'Keep one of the two lines.');
    return annotations;
}
/**
 * The arguments of `docker buildx build` (0.12 and newer) for an image's annotations: its own ones in every manifest and in the index, and the
 * user's, which win.
 *
 * @param isIndex whether the build gives an index. BuildKit refuses annotations of an index for a single manifest (exporter/containerimage,
 *   writer.go); then there is no such place, and only those that ask for nothing else are an error
 * @throws ActionError when the user asks for an index only, and there will be none
 */
function annotationArguments(own, given, isIndex) {
    refuseLost(given, isIndex);
    return annotationsOf(own, given)
        .filter(annotation => isIndex || isManifests(annotation))
        .flatMap(annotation => ['--annotation', `${placeOf(annotation)}:${annotation.key}=${annotation.value}`]);
}
/**
 * Refuses what {@link annotationArguments} refuses, before anything is built.
 *
 * @throws ActionError when the user asks for an index only, and there will be none
 */
function refuseLost(given, isIndex) {
    if (isIndex)
        return;
    const lost = given.find(annotation => !isManifests(annotation) && !given.some(other => other.key === annotation.key && isManifests(other)));
    if (lost === undefined)
        return;
    throw new _lib_action_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .lZ(`Input "annotations": ${(0,_lib_action_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g$)(lost.key)} is for an index, and this build gives a single manifest.`, 'Leave out its place, or build with provenance, an SBOM, or more than one platform on the same runner.');
}
/** Whether a build gives an index: what is attested of an image stands beside it in one (moby/buildkit, docs/attestations/attestation-storage.md). */
const givesIndex = ({ provenance, sbom, platforms }) => provenance !== 'false' || sbom !== '' || platforms.length > 1;
const isManifests = ({ level }) => level === 'manifest' || level === 'manifest-descriptor';
/** Those that are set by themselves, and the user's in their place. */
function annotationsOf(own, given) {
    const all = [...[...own].flatMap(([key, value]) => DEFAULT_LEVELS.map(level => ({ level, platform: undefined, key, value }))), ...given];
    return [...new Map(all.map(annotation => [nameOf(annotation), annotation])).values()];
}
function readOne(name, value) {
    const [, levels, key] = LEVELS.exec(name) ?? [];
    if (levels === undefined || key === undefined)
        return DEFAULT_LEVELS.map(level => ({ level, platform: undefined, key: name, value }));
    return levels.split(',').map(text => {
        const [, word = '', platform] = LEVEL.exec(text.trim()) ?? [];
        const level = ANNOTATION_LEVELS.find(known => known === word);
        if (level === undefined)
            throw new _lib_action_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .lZ(`"${(0,_lib_action_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g$)(text.trim())}" before "${(0,_lib_action_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g$)(key)}" is not a place for annotations.`, FORM);
        if (platform !== undefined && (level.startsWith('index') || !PLATFORM.test(platform))) {
            const problem = level.startsWith('index') ? 'an index has no platform' : `"${(0,_lib_action_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g$)(platform)}" is not a platform`;
            throw new _lib_action_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .lZ(`"${(0,_lib_action_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g$)(text.trim())}" before "${(0,_lib_action_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g$)(key)}": ${problem}.`, 'Write manifest[linux/amd64], for example.');
        }
        return { level, platform, key: key.trim(), value };
    });
}
const placeOf = ({ level, platform }) => (platform === undefined ? level : `${level}[${platform}]`);
const nameOf = (annotation) => `${placeOf(annotation)}:${annotation.key}`;


/***/ }),

/***/ 5613:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   OB: () => (/* binding */ whyNot),
/* harmony export */   aI: () => (/* binding */ askBranchHead),
/* harmony export */   ju: () => (/* binding */ askCommitDate),
/* harmony export */   oG: () => (/* binding */ askOrder)
/* harmony export */ });
/* harmony import */ var _lib_action_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(8418);
/* harmony import */ var _lib_action_run_context_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(3462);
/* harmony import */ var _lib_github_fields_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(675);
/* harmony import */ var _lib_github_limits_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(7774);
/* harmony import */ var _lib_github_status_js__WEBPACK_IMPORTED_MODULE_5__ = __nccwpck_require__(2540);
/* harmony import */ var _github_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(7273);






/** What GitHub says of the second one of two commits ("Compare two commits", REST). */
const ORDERS = {
    ahead: { state: 'newer' },
    behind: { state: 'older' },
    identical: { state: 'same' },
    diverged: { state: 'diverged' }
};
/**
 * Asks GitHub how a commit stands to another one: `newer` when its history has the other one in it, `older` the other way round.
 *
 * @param token needs `contents: read`
 */
async function askOrder({ repository }, { commit, than }, token, { info, signal }) {
    const named = (0,_github_js__WEBPACK_IMPORTED_MODULE_3__/* .ownerAndName */ .u)(repository);
    if (named === undefined)
        return { state: 'unknown', reason: 'GITHUB_REPOSITORY names no repository' };
    try {
        const github = await (0,_github_js__WEBPACK_IMPORTED_MODULE_3__/* .loadGitHubClient */ .B)(token, { info, signal });
        // Only how they stand to each other is wanted, and not up to 250 commits.
        const answer = await github.rest.repos.compareCommitsWithBasehead({ ...named, basehead: `${than}...${commit}`, per_page: 1 });
        const status = (0,_lib_github_fields_js__WEBPACK_IMPORTED_MODULE_4__/* .fieldsOf */ .P)(answer.data)['status'];
        return (ORDERS[typeof status === 'string' ? status : ''] ?? {
            state: 'unknown',
            reason: 'GitHub did not say how two commits stand to each other'
        });
    }
    catch (error) {
        if (signal.aborted)
            throw error;
        // Of a private repository a token without "contents: read" gets the same 404: only one that sees our commit was told of the other one.
        const isTold = (0,_lib_github_status_js__WEBPACK_IMPORTED_MODULE_5__/* .statusOf */ .c2)(error) === 404 && (await canSee({ ...named, ref: commit }, token, { info, signal }));
        return isTold ? { state: 'unrelated' } : { state: 'unknown', reason: whyNot(error, 'a commit is gone') };
    }
}
async function canSee(commit, token, options) {
    try {
        const github = await (0,_github_js__WEBPACK_IMPORTED_MODULE_3__/* .loadGitHubClient */ .B)(token, options);
        await github.rest.repos.getCommit({ ...commit, per_page: 1 });
        return true;
    }
    catch (error) {
        if (options.signal.aborted)
            throw error;
        return false;
    }
}
/**
 * Asks GitHub when a commit was made.
 *
 * @param token needs `contents: read`
 * @returns undefined when it cannot be told
 */
async function askCommitDate({ repository }, commit, token, { info, signal }) {
    const named = (0,_github_js__WEBPACK_IMPORTED_MODULE_3__/* .ownerAndName */ .u)(repository);
    if (named === undefined)
        return undefined;
    try {
        const github = await (0,_github_js__WEBPACK_IMPORTED_MODULE_3__/* .loadGitHubClient */ .B)(token, { info, signal });
        const answer = await github.rest.repos.getCommit({ ...named, ref: commit, per_page: 1 });
        const date = (0,_lib_github_fields_js__WEBPACK_IMPORTED_MODULE_4__/* .fieldsOf */ .P)((0,_lib_github_fields_js__WEBPACK_IMPORTED_MODULE_4__/* .fieldsOf */ .P)((0,_lib_github_fields_js__WEBPACK_IMPORTED_MODULE_4__/* .fieldsOf */ .P)(answer.data)['commit'])['committer'])['date'];
        const time = typeof date === 'string' ? Date.parse(date) : Number.NaN;
        return Number.isNaN(time) ? undefined : new Date(time);
    }
    catch (error) {
        if (signal.aborted)
            throw error;
        info(`When the commit was made could not be asked: ${whyNot(error, 'the commit is gone')}.`);
        return undefined;
    }
}
/**
 * Asks GitHub for the branch's newest commit.
 *
 * @param token needs `contents: read`
 */
async function askBranchHead(context, token, { info, signal }) {
    const branch = (0,_lib_action_run_context_js__WEBPACK_IMPORTED_MODULE_1__/* .branchOf */ .W0)(context);
    const named = (0,_github_js__WEBPACK_IMPORTED_MODULE_3__/* .ownerAndName */ .u)(context.repository);
    if (branch === undefined || named === undefined)
        return { state: 'unknown', reason: 'the run is not on a branch' };
    try {
        const github = await (0,_github_js__WEBPACK_IMPORTED_MODULE_3__/* .loadGitHubClient */ .B)(token, { info, signal });
        const answer = await github.rest.repos.getBranch({ ...named, branch });
        const head = (0,_lib_github_fields_js__WEBPACK_IMPORTED_MODULE_4__/* .fieldsOf */ .P)((0,_lib_github_fields_js__WEBPACK_IMPORTED_MODULE_4__/* .fieldsOf */ .P)(answer.data)['commit'])['sha'];
        // What broke off in the middle arrives with status 200 too.
        if (typeof head !== 'string' || head === '')
            return { state: 'unknown', reason: "GitHub did not say the branch's newest commit" };
        return head === context.commit ? { state: 'head' } : { state: 'superseded', by: head };
    }
    catch (error) {
        if (signal.aborted)
            throw error;
        return { state: 'unknown', reason: whyNot(error, 'the branch is gone') };
    }
}
/**
 * Why GitHub could not be asked, without a full stop.
 *
 * @param gone what a 404 means if the token is not to blame
 */
function whyNot(error, gone) {
    if ((0,_lib_github_limits_js__WEBPACK_IMPORTED_MODULE_2__/* .rateLimitOf */ .tX)(error, Date.now()) !== undefined)
        return "GitHub's rate limit is used up";
    const status = (0,_lib_github_status_js__WEBPACK_IMPORTED_MODULE_5__/* .statusOf */ .c2)(error);
    if (status === 404)
        return `GitHub answered 404: ${gone}, or the token lacks "contents: read"`;
    if (status === 401 || status === 403)
        return `GitHub answered ${status}: check "github-token" and its "contents: read"`;
    return `GitHub could not be asked: ${(0,_lib_action_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .messageOf */ .bD)(error).replace(/\.$/, '')}`;
}


/***/ }),

/***/ 3846:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  N: () => (/* binding */ buildContextOf)
});

// EXTERNAL MODULE: ./lib/action/log-line.ts
var log_line = __nccwpck_require__(7898);
;// CONCATENATED MODULE: ./lib/action/proposal.ts

/**
 * Why a run is one of a proposal: of code that nobody has taken into a branch yet. A proposal is built, scanned and checked, needs no
 * variable and no secret, and publishes nothing.
 *
 * A proposal is a pull request (every event that begins with `pull_request`, and every `refs/pull/`), a merge queue's candidate
 * (`merge_group`, and the branches that GitHub makes for it: "Managing a merge queue", `gh-readonly-queue/{base_branch}`), and a
 * `workflow_run` after one of these or after a run of another repository. What does not say where it comes from is one too: could not
 * tell is never yes.
 *
 * @param payload the event as GitHub sent it, or anything when there is none; only that of a `workflow_run` is looked at
 * @returns the reason, to be read after "because"; undefined when it is no proposal
 */
function whyProposal({ event, ref, repository }, payload) {
    if (event === '')
        return 'the runner does not say which event started the run';
    if (isProposalEvent(event))
        return `the event is ${(0,log_line/* oneLine */.TN)(event)}`;
    if (ref === '')
        return 'the runner does not say which branch or tag the run is about';
    if (isProposalRef(ref))
        return `it is about ${(0,log_line/* oneLine */.TN)(ref)}`;
    return event === 'workflow_run' ? whyFollowsProposal(payload, repository) : undefined;
}
/** A `workflow_run` carries on, with more rights, what another run began ("Webhook events and payloads", workflow_run). */
function whyFollowsProposal(payload, repository) {
    const { event: first, head_branch: branch, head_repository: from } = fieldsOf(fieldsOf(payload)['workflow_run']);
    if (typeof first !== 'string' || first === '')
        return 'it follows a run, and the event does not say which';
    if (isProposalEvent(first))
        return `it follows a run that the event ${(0,log_line/* oneLine */.TN)(first)} started`;
    // The event of that run says nothing of the one that it followed itself.
    if (first === 'workflow_run')
        return 'it follows a run that itself followed another one, and the event does not say what began it';
    if (typeof branch !== 'string' || branch === '')
        return 'it follows a run, and the event does not say of which branch';
    if (isProposalRef(branch) || isProposalRef(`refs/heads/${branch}`))
        return `it follows a run of ${(0,log_line/* oneLine */.TN)(branch)}`;
    // It is null when the fork was deleted since.
    const name = fieldsOf(from)['full_name'];
    if (typeof name !== 'string')
        return 'it follows a run, and the event does not say of which repository';
    return name.toLowerCase() === repository.toLowerCase() ? undefined : `it follows a run of another repository, ${(0,log_line/* oneLine */.TN)(name)}`;
}
function isProposalEvent(name) {
    return name.startsWith('pull_request') || name === 'merge_group';
}
function isProposalRef(ref) {
    return ref.startsWith('refs/pull/') || ref.startsWith('refs/heads/gh-readonly-queue/');
}
function fieldsOf(value) {
    return typeof value === 'object' && value !== null ? { ...value } : {};
}

// EXTERNAL MODULE: ./lib/action/run-context.ts
var run_context = __nccwpck_require__(3462);
// EXTERNAL MODULE: ./lib/github/fields.ts
var fields = __nccwpck_require__(675);
;// CONCATENATED MODULE: ./actions/build-push/build-context.ts



/** Their runs are on the default branch, whatever the payload has in it ("Events that trigger workflows", GITHUB_REF). */
const ON_DEFAULT_BRANCH = new Set(['schedule', 'repository_dispatch', 'workflow_run']);
/** GitHub found a licence that has no identifier (REST, "Licenses"). */
const NO_LICENSE = 'NOASSERTION';
/** @param payload the event as GitHub sent it; anything when there is none */
function buildContextOf(run, payload) {
    const { commit, ref, repository, serverUrl, event } = run;
    const defaultBranch = (0,run_context/* defaultBranchIn */.Hl)(payload) ?? (ON_DEFAULT_BRANCH.has(event) ? (0,run_context/* branchOf */.W0)(run) : undefined);
    const { base_ref: base, pull_request: pullRequest, repository: described } = (0,fields/* fieldsOf */.P)(payload);
    const { description, html_url: url, license } = (0,fields/* fieldsOf */.P)(described);
    const { spdx_id: identifier } = (0,fields/* fieldsOf */.P)(license);
    return {
        ...{ commit, ref, repository, serverUrl, event, defaultBranch },
        proposal: whyProposal(run, payload),
        baseBranch: (0,fields/* text */.Q)((0,fields/* fieldsOf */.P)((0,fields/* fieldsOf */.P)(pullRequest)['base'])['ref']) || (0,fields/* text */.Q)(base).replace(/^refs\/heads\//, ''),
        pullRequest: (0,run_context/* pullRequestIn */.Ud)(payload),
        commitDate: commitDateIn(payload, commit),
        about: { description: (0,fields/* text */.Q)(description), url: (0,fields/* text */.Q)(url), license: identifier === NO_LICENSE ? '' : (0,fields/* text */.Q)(identifier) }
    };
}
/** An event of a push has the commits that were pushed, and the newest of them once more. */
function commitDateIn(payload, commit) {
    const { commits, head_commit: head } = (0,fields/* fieldsOf */.P)(payload);
    const entries = [...(Array.isArray(commits) ? commits : []), head].map(entry => (0,fields/* fieldsOf */.P)(entry));
    const time = Date.parse((0,fields/* text */.Q)(entries.find(({ id }) => id === commit)?.['timestamp']));
    return Number.isNaN(time) ? undefined : new Date(time);
}


/***/ }),

/***/ 2080:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Hr: () => (/* binding */ checkSecretNames),
/* harmony export */   U7: () => (/* binding */ readBuildSecrets),
/* harmony export */   qb: () => (/* binding */ collectSecrets)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(1455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__nccwpck_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__nccwpck_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _lib_action_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(8418);
/* harmony import */ var _lib_action_inputs_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(7344);
/* harmony import */ var _lib_action_records_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(5447);
/* harmony import */ var _lib_secrets_registered_js__WEBPACK_IMPORTED_MODULE_5__ = __nccwpck_require__(7530);






const NAME = /^[A-Za-z_][A-Za-z0-9_.-]{0,63}$/;
/** moby/buildkit, session/secrets/secretsprovider/secretsprovider.go. */
const LARGEST_SECRET_BYTES = 500 * 1024;
const OTHER_WAYS = 'Or take it from a variable with "secret-envs", or from a file with "secret-files".';
/**
 * Reads build secrets, `NAME=value` a line or in quotes, and hides each value. Fails closed: docker/build-push-action only warns about a
 * broken one, and the build goes on with an empty secret, or with the first line of one that has several.
 *
 * @throws ActionError naming the secret, never its value
 */
function readBuildSecrets(text) {
    const records = readRecords(text);
    for (const { value } of records)
        (0,_lib_secrets_registered_js__WEBPACK_IMPORTED_MODULE_5__/* .registerSecret */ .c)(value);
    for (const [index, record] of records.entries()) {
        // A line of a value with several lines ends up here too; its text must not become an argument or part of an error.
        if (!NAME.test(record.name)) {
            throw new _lib_action_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .ActionError */ .lZ('a line does not begin with a name and "=".', `Has a secret several lines? ${_lib_action_records_js__WEBPACK_IMPORTED_MODULE_4__/* .QUOTED_FORM */ .mW} ${OTHER_WAYS}`);
        }
        refuseCut(record, records[index + 1], records.some(({ isQuoted }) => isQuoted));
        if (/^=*$/.test(record.value.trim()))
            throw emptySecret(record.name, index, records.length);
    }
    return (0,_lib_action_inputs_js__WEBPACK_IMPORTED_MODULE_3__/* .toMap */ .av)(records);
}
function readRecords(text) {
    try {
        return (0,_lib_action_records_js__WEBPACK_IMPORTED_MODULE_4__/* .readKeyValues */ ._Z)(text);
    }
    catch (error) {
        if (error instanceof _lib_action_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .ActionError */ .lZ)
            throw new _lib_action_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .ActionError */ .lZ(error.message, `${error.fix ?? ''} ${OTHER_WAYS}`, { cause: error });
        throw error;
    }
}
/** What comes after a line tells as much as the line: a second line of one value has a `=` now and then. */
function refuseCut(record, next, hasQuoted) {
    const goesOn = next !== undefined && !next.isQuoted && !record.isQuoted && (next.isIndented || changesCase(record, next) || isAssignment(record.value));
    // The end of a value that had a quote in it, and was cut there.
    const isRest = hasQuoted && !record.isQuoted && record.value.split('"').length % 2 === 0;
    if (!(0,_lib_action_records_js__WEBPACK_IMPORTED_MODULE_4__/* .looksCut */ .hm)(record) && !goesOn && !isRest)
        return;
    throw new _lib_action_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .ActionError */ .lZ(`it is not clear where the build secret "${record.name}" ends: it looks like one of several lines.`, `${_lib_action_records_js__WEBPACK_IMPORTED_MODULE_4__/* .QUOTED_FORM */ .mW} So does a value of one line that only looks like it. ${OTHER_WAYS}`);
}
/** `AWS=…` and below it `aws_access_key_id=…`: names of secrets are written in one way, what is in a file in another. */
const changesCase = (record, next) => /^[A-Z0-9_]+$/.test(record.name) && /^[a-z0-9_.-]+$/.test(next.name);
/** The first line of a file of assignments. A connection string has them all on one line. */
const isAssignment = (value) => /^(?:export\s+)?[A-Za-z_][\w.-]*\s*=\s*[^=\s]/.test(value) && !isConnectionString(value);
/** `Server=db;User Id=x`, or a form as `a=1&b=2`; neither a variable (`DB_URL=…`) nor a URL that has such a form in it. */
function isConnectionString(value) {
    if (/^(?:export\s|[A-Z0-9]+_[A-Z0-9_]+\s*=)/.test(value))
        return false;
    const separator = value.includes(';') ? ';' : '&';
    const parts = value.split(separator).filter(part => part.trim() !== '');
    if (separator === '&' && /:\/\/|\?/.test(parts[0] ?? ''))
        return false;
    return parts.length > 1 && parts.every(part => /^\s*[A-Za-z][\w .-]*=/.test(part));
}
/**
 * All secrets of a build by their names, each hidden from now on.
 *
 * @param workspace what relative paths are relative to
 * @throws ActionError when a name is there twice, a variable is not set, a file cannot be read, or one of them is empty
 */
async function collectSecrets(inputs, environment, workspace) {
    const secrets = new Map();
    const add = (name, secret) => {
        if (secrets.has(name))
            throw new _lib_action_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .ActionError */ .lZ(`The build secret "${name}" is given twice.`, 'Keep it in one of the inputs.');
        secrets.set(name, secret);
    };
    for (const [name, value] of inputs.secrets)
        add(name, { value });
    for (const [name, variable] of inputs['secret-envs'])
        add(name, { value: readVariable(name, variable, environment) });
    for (const [name, path] of inputs['secret-files'])
        add(name, { file: await readableFile(name, (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(workspace, path)) });
    return secrets;
}
function readVariable(name, variable, environment) {
    const value = environment[variable] ?? '';
    if (value.trim() !== '') {
        (0,_lib_secrets_registered_js__WEBPACK_IMPORTED_MODULE_5__/* .registerSecret */ .c)(value);
        return value;
    }
    throw new _lib_action_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .ActionError */ .lZ(`Input "secret-envs": the variable ${variable} of the build secret "${name}" is not set, or empty.`, 'Set it under "env:" of this step.');
}
async function readableFile(name, path) {
    const what = `Input "secret-files": the file of the build secret "${name}"`;
    const state = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(path).catch(() => undefined);
    if (state === undefined || !state.isFile())
        throw new _lib_action_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .ActionError */ .lZ(`${what} cannot be found: ${path}.`, 'Check the path.');
    if (state.size > LARGEST_SECRET_BYTES)
        throw new _lib_action_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .ActionError */ .lZ(`${what} is larger than the 500 KiB that BuildKit takes.`);
    const content = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(path, 'utf8').catch((error) => {
        throw new _lib_action_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .ActionError */ .lZ(`${what} cannot be read.`, undefined, { cause: error });
    });
    if (content.trim() === '')
        throw new _lib_action_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .ActionError */ .lZ(`${what} is empty.`, 'Check that the step that writes it got the secret.');
    (0,_lib_secrets_registered_js__WEBPACK_IMPORTED_MODULE_5__/* .registerSecret */ .c)(content);
    return path;
}
/** @throws ActionError for a name that cannot be one, or that is not followed by a variable or a path */
function checkSecretNames(pairs) {
    for (const [name, source] of pairs) {
        if (!NAME.test(name))
            throw new _lib_action_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .ActionError */ .lZ('a line does not begin with a name and "=".', 'Write one NAME=source a line.');
        if (source === '')
            throw new _lib_action_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .ActionError */ .lZ(`nothing follows the name "${name}".`, 'Write one NAME=source a line.');
    }
    return pairs;
}
/** The whole input is hidden, and its name may be hidden with it. So its place is said too. */
function emptySecret(name, index, count) {
    const place = count > 1 ? ` (number ${index + 1} of ${count})` : '';
    return new _lib_action_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .ActionError */ .lZ(`the build secret "${name}"${place} is empty.`, 'Check that the secret exists and reaches this workflow: the pull request of a fork or of Dependabot has no secrets.');
}


/***/ }),

/***/ 3771:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Hh: () => (/* binding */ readBuildArguments),
/* harmony export */   UW: () => (/* binding */ checkWhole),
/* harmony export */   Un: () => (/* binding */ readPublicBuildArguments),
/* harmony export */   k2: () => (/* binding */ readLabels)
/* harmony export */ });
/* harmony import */ var _lib_action_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(8418);
/* harmony import */ var _lib_action_inputs_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(7344);
/* harmony import */ var _lib_action_records_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(5447);
/* harmony import */ var _options_looks_secret_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(3262);




/** Docker takes the value of `NAME` from the environment. */
const NO_BARE_NAME = 'A name alone is not filled from the environment, as docker does it: what is in the image would depend on the runner. Write NAME=${{ env.NAME }}.';
/**
 * Reads labels, which nobody would miss the rest of.
 *
 * @throws ActionError when a value looks like the first of several lines, or holds a password
 */
function readLabels(text) {
    return (0,_lib_action_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .toMap */ .av)(checkWhole((0,_lib_action_records_js__WEBPACK_IMPORTED_MODULE_2__/* .readKeyValues */ ._Z)(text), 'label'));
}
/**
 * Reads build arguments.
 *
 * Refuses those that look like secrets: their values stay readable in the image's history, and in its provenance with
 * `mode=max` (docker/docs#19281), and every user of the machine can list the arguments of a program.
 *
 * @throws ActionError naming the argument, never its value
 */
function readBuildArguments(text) {
    const values = readPublicBuildArguments(text);
    for (const name of values.keys()) {
        if ((0,_options_looks_secret_js__WEBPACK_IMPORTED_MODULE_3__/* .looksSecret */ .n)(name)) {
            throw new _lib_action_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .lZ(`the build argument "${name}" looks like a secret, and build arguments stay readable in the image.`, `Pass it through "secrets" and read it in the Dockerfile with RUN --mount=type=secret,id=${name}. If everyone may read it, give it in "public-build-args".`);
        }
    }
    return values;
}
/**
 * Reads build arguments of which somebody says that everyone may read them, whatever their names are.
 *
 * @throws ActionError naming the argument, never its value: also for a URL with a password, which nobody means to publish
 */
function readPublicBuildArguments(text) {
    const values = (0,_lib_action_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .toMap */ .av)(checkWhole(withNames(text), 'build argument'));
    const wrong = [...values.keys()].find(name => !/^[A-Za-z_][A-Za-z0-9_.-]*$/.test(name));
    if (wrong !== undefined)
        throw new _lib_action_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .lZ(`"${(0,_lib_action_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g$)(wrong)}" is not the name of a build argument.`);
    return values;
}
function withNames(text) {
    try {
        return (0,_lib_action_records_js__WEBPACK_IMPORTED_MODULE_2__/* .readKeyValues */ ._Z)(text);
    }
    catch (error) {
        if (error instanceof _lib_action_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .lZ)
            throw new _lib_action_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .lZ(error.message, `${error.fix ?? ''} ${NO_BARE_NAME}`.trim(), { cause: error });
        throw error;
    }
}
/**
 * Checks values that everyone can read who can pull the image.
 *
 * @param what one of them is, in words
 * @returns the same records
 * @throws ActionError when a value looks like the first of several lines, or holds a password
 */
function checkWhole(records, what) {
    // The last one has nothing behind it that could be its rest.
    const cut = records.slice(0, -1).find(record => (0,_lib_action_records_js__WEBPACK_IMPORTED_MODULE_2__/* .looksCut */ .hm)(record));
    if (cut !== undefined)
        throw new _lib_action_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .lZ(`the ${what} "${(0,_lib_action_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g$)(cut.name)}" looks like the first of several lines.`, _lib_action_records_js__WEBPACK_IMPORTED_MODULE_2__/* .QUOTED_FORM */ .mW);
    for (const { name, value } of records) {
        const found = (0,_options_looks_secret_js__WEBPACK_IMPORTED_MODULE_3__/* .secretIn */ .u)(value);
        if (found === undefined)
            continue;
        throw new _lib_action_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .lZ(`the ${what} "${(0,_lib_action_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g$)(name)}" holds ${found}, and everyone who can pull the image can read it.`, what === 'build argument' ? 'Leave it out there, or pass the whole of it through "secrets".' : 'Leave it out.');
    }
    return records;
}


/***/ }),

/***/ 4808:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   uI: () => (/* binding */ formatCache),
/* harmony export */   v2: () => (/* binding */ cacheEntries)
/* harmony export */ });
/* unused harmony export parseCache */
/* harmony import */ var _lib_action_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(8418);
/* harmony import */ var _lib_action_inputs_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(7344);
/* harmony import */ var _csv_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(7108);
/* harmony import */ var _options_looks_secret_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(3262);




/** Arguments of a program can be listed by every user of the machine. buildx takes each of these from the environment, too. */
const SECRETS = new Set(['token', 'ghtoken', 'secret_access_key', 'session_token']);
const SHAPE = 'Write one cache a line, such as "type=registry,ref=registry.example.com/team/app:cache".';
/** Several caches in docker's syntax, one a line. */
function cacheEntries() {
    const kind = (0,_lib_action_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .lines */ .Mn)({ default: '' });
    return { ...kind, parse: value => kind.parse(value).flatMap(parseCache) };
}
/**
 * Reads one line: fields of CSV (RFC 4180), each `name=value`; or references of images alone (docker/buildx, util/buildflags/cache.go).
 *
 * @throws ActionError when it names no type, or when a secret would stand in the arguments of a program
 */
function parseCache(line) {
    const fields = (0,_csv_js__WEBPACK_IMPORTED_MODULE_3__/* .readCsv */ .N)(line)?.filter(field => field !== '');
    if (fields === undefined)
        throw new _lib_action_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .lZ(`"${(0,_lib_action_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g$)(line)}" has a quote that does not fit.`, SHAPE);
    const found = fields.map(_options_looks_secret_js__WEBPACK_IMPORTED_MODULE_2__/* .secretIn */ .u).find(what => what !== undefined);
    if (found !== undefined) {
        throw new _lib_action_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .lZ(`a line holds ${found}, and every user of the machine can read it.`, 'Leave it out. For a registry give a login ("registries"), for a store what buildx reads from variables under "env:" of this step.');
    }
    if (!line.includes('='))
        return fields.map(ref => ({ type: 'registry', attributes: new Map([['ref', ref]]) }));
    const pairs = fields.map(field => {
        const equals = field.indexOf('=');
        if (equals < 1)
            throw new _lib_action_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .lZ(`"${(0,_lib_action_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g$)(field)}" is not "name=value".`, SHAPE);
        return [field.slice(0, equals).toLowerCase(), field.slice(equals + 1)];
    });
    const attributes = new Map(pairs);
    const type = attributes.get('type') ?? '';
    attributes.delete('type');
    if (type === '')
        throw new _lib_action_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .lZ(`"${(0,_lib_action_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g$)(fields[0] ?? '')}…" has no type.`, SHAPE);
    const secret = [...attributes.keys()].find(name => SECRETS.has(name));
    if (secret !== undefined) {
        throw new _lib_action_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .lZ(`"${secret}" would stand in the arguments of a program, which every user of the runner can read.`, 'Give it to the step under "env:": buildx reads AWS_SECRET_ACCESS_KEY and AWS_SESSION_TOKEN by itself, and the token of the run it has anyway.');
    }
    return [{ type, attributes }];
}
/** The same as an argument of buildx. */
function formatCache({ type, attributes }) {
    return (0,_csv_js__WEBPACK_IMPORTED_MODULE_3__/* .formatCsv */ .y)([`type=${type}`, ...[...attributes].map(([name, value]) => `${name}=${value}`)]);
}


/***/ }),

/***/ 7108:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ readCsv),
/* harmony export */   y: () => (/* binding */ formatCsv)
/* harmony export */ });
/** A line of CSV (RFC 4180), as buildx reads many of its options: a field with a comma or a quote stands in quotes. */
const formatCsv = (fields) => fields.map(quoted).join(',');
const quoted = (field) => (/[",\r\n]/.test(field) ? `"${field.replaceAll('"', '""')}"` : field);
/**
 * The fields of such a line, without the blanks around them: a comma belongs to a field that stands in quotes, and a quote inside of such a field is
 * written twice.
 *
 * @returns undefined for a quote inside of a field without quotes, text behind a closing quote, and a quote without its end
 */
function readCsv(line) {
    const fields = [];
    let rest = line;
    for (;;) {
        const field = /^\s*"((?:[^"]|"")*)"\s*(?=,|$)/.exec(rest) ?? /^([^",]*)(?=,|$)/.exec(rest);
        if (field === null)
            return undefined;
        fields.push((field[1] ?? '').replaceAll('""', '"').trim());
        rest = rest.slice(field[0].length);
        if (rest === '')
            return fields;
        rest = rest.slice(1);
    }
}


/***/ }),

/***/ 4458:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ withDefaultBranch),
/* harmony export */   l: () => (/* binding */ askDefaultBranch)
/* harmony export */ });
/* harmony import */ var _lib_action_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(8418);
/* harmony import */ var _lib_action_run_context_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(3462);
/* harmony import */ var _lib_github_fields_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(675);
/* harmony import */ var _branch_head_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(5613);
/* harmony import */ var _github_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(7273);





/**
 * Asks GitHub for the default branch, for events that do not name it: not every payload has a `repository` (github/codeql-action#1211).
 *
 * @param token needs `contents: read`
 */
async function askDefaultBranch({ repository }, token, { info, signal }) {
    const named = (0,_github_js__WEBPACK_IMPORTED_MODULE_3__/* .ownerAndName */ .u)(repository);
    if (named === undefined)
        return { state: 'unknown', reason: 'GITHUB_REPOSITORY names no repository' };
    try {
        const github = await (0,_github_js__WEBPACK_IMPORTED_MODULE_3__/* .loadGitHubClient */ .B)(token, { info, signal });
        const answer = await github.rest.repos.get({ ...named });
        const branch = (0,_lib_github_fields_js__WEBPACK_IMPORTED_MODULE_4__/* .fieldsOf */ .P)(answer.data)['default_branch'];
        if (typeof branch === 'string' && branch !== '')
            return { state: 'known', branch };
        return { state: 'unknown', reason: 'GitHub did not say it' };
    }
    catch (error) {
        if (signal.aborted)
            throw error;
        return { state: 'unknown', reason: (0,_branch_head_js__WEBPACK_IMPORTED_MODULE_2__/* .whyNot */ .OB)(error, 'the repository is gone') };
    }
}
/**
 * The run with its default branch, where a tag depends on it.
 *
 * @param isNeeded whether one does
 * @throws ActionError when it cannot be told: a guess would move `latest` to a branch, or never again
 */
async function withDefaultBranch(isNeeded, context, ask) {
    const branch = (0,_lib_action_run_context_js__WEBPACK_IMPORTED_MODULE_1__/* .branchOf */ .W0)(context);
    if (!isNeeded || branch === undefined || context.defaultBranch !== undefined)
        return context;
    const answer = await ask();
    if (answer.state === 'known')
        return { ...context, defaultBranch: answer.branch };
    throw new _lib_action_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .lZ(`It is not known whether ${branch} is the default branch, whose images are "latest": the event does not say it, and ${answer.reason}.`, 'Give "github-token" a token with "contents: read", or set the input "tags" without "edge" and "is_default_branch".');
}


/***/ }),

/***/ 7273:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ loadGitHubClient),
/* harmony export */   u: () => (/* binding */ ownerAndName)
/* harmony export */ });
/** @param repository `owner/name`, as in GITHUB_REPOSITORY; gives undefined for anything else */
function ownerAndName(repository) {
    const [owner, repo] = repository.split('/');
    return owner === undefined || repo === undefined ? undefined : { owner, repo };
}
/** Loaded only when GitHub is asked: its client is a third of the bundle. */
async function loadGitHubClient(token, options) {
    const { createGitHubClient } = await Promise.all(/* import() */[__nccwpck_require__.e(119), __nccwpck_require__.e(778), __nccwpck_require__.e(154)]).then(__nccwpck_require__.bind(__nccwpck_require__, 2154));
    return createGitHubClient(token, 'fairway-build-push', options);
}


/***/ }),

/***/ 9980:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  YN: () => (/* binding */ credentialsOf),
  Q6: () => (/* binding */ readBuildPushInputs)
});

// UNUSED EXPORTS: schema

// EXTERNAL MODULE: ./lib/action/errors.ts
var errors = __nccwpck_require__(8418);
// EXTERNAL MODULE: ./lib/action/inputs.ts
var action_inputs = __nccwpck_require__(7344);
// EXTERNAL MODULE: ./lib/registry/descriptor.ts
var descriptor = __nccwpck_require__(5623);
// EXTERNAL MODULE: ./lib/registry/platforms.ts
var platforms = __nccwpck_require__(5440);
// EXTERNAL MODULE: ./lib/registry/reference.ts
var reference = __nccwpck_require__(4141);
// EXTERNAL MODULE: ./lib/registry/trust.ts
var trust = __nccwpck_require__(6090);
// EXTERNAL MODULE: ./actions/build-push/annotations.ts
var annotations = __nccwpck_require__(6394);
// EXTERNAL MODULE: ./actions/build-push/build-secrets.ts
var build_secrets = __nccwpck_require__(2080);
// EXTERNAL MODULE: ./actions/build-push/cache/attributes.ts
var attributes = __nccwpck_require__(4808);
;// CONCATENATED MODULE: ./actions/build-push/cache/inputs.ts



/** The inputs about the cache, for the schema of the action. */
const cacheSchema = {
    cache: (0,action_inputs/* choice */.Yq)(['auto', 'gha', 'local', 'none'], { default: 'auto' }),
    'cache-from': (0,attributes/* cacheEntries */.v2)(),
    'cache-to': (0,attributes/* cacheEntries */.v2)(),
    'cache-limit': sizeInput('10GB')
};
const UNITS = { MB: 1e6, GB: 1e9, TB: 1e12, MIB: 2 ** 20, GIB: 2 ** 30, TIB: 2 ** 40 };
/** A size with its unit, such as `10GB`; gives bytes. */
function sizeInput(standard) {
    return { ...(0,action_inputs/* text */.Qq)({ default: standard }), parse: readSize };
}
/** @throws ActionError when it is not a size */
function readSize(given) {
    const [, number, unit = ''] = /^(\d+(?:\.\d+)?) ?([A-Za-z]+)$/.exec(given) ?? [];
    const factor = UNITS[unit.toUpperCase()];
    if (number === undefined || factor === undefined || Number(number) === 0) {
        throw new errors/* ActionError */.lZ(`"${given}" is not a size.`, 'Write a number with its unit, such as 500MB or 10GB; "cache: none" keeps nothing.');
    }
    return Math.round(Number(number) * factor);
}

// EXTERNAL MODULE: ./actions/build-push/build-values.ts
var build_values = __nccwpck_require__(3771);
// EXTERNAL MODULE: ./actions/build-push/options/looks-secret.ts
var looks_secret = __nccwpck_require__(3262);
;// CONCATENATED MODULE: ./actions/build-push/builder/inputs.ts



/** docker/buildx, driver/docker-container/factory.go; its other options are numbers and words of the same form. */
const OPTION = /^([a-z][a-z0-9-]*|env\.[A-Za-z_][A-Za-z0-9_]*)=(.*)$/;
/**
 * Options of the driver as `docker buildx create --driver-opt` takes them, one `NAME=value` a line; a value may have a comma in it.
 *
 * @throws ActionError naming the option, never its value
 */
function readDriverOptions(entries) {
    const options = new Map();
    for (const entry of entries) {
        const [, name = '', value = ''] = OPTION.exec(entry) ?? [];
        if (name === '')
            throw new errors/* ActionError */.lZ('a line is not of the form NAME=value.', 'Write one a line, for example "network=host".');
        if (options.has(name))
            throw new errors/* ActionError */.lZ(`${(0,action_inputs/* printable */.g$)(name)} is set twice.`, 'Keep one of the two lines.');
        const found = name.startsWith('env.') && (0,looks_secret/* looksSecret */.n)(name) ? 'a secret' : (0,looks_secret/* secretIn */.u)(value);
        if (found !== undefined) {
            throw new errors/* ActionError */.lZ(`the option "${(0,action_inputs/* printable */.g$)(name)}" holds ${found}, and every user of the machine can read it.`, 'Leave it out. A proxy with a password goes into HTTPS_PROXY or HTTP_PROXY under "env:" of this step.');
        }
        options.set(name, value);
    }
    return options;
}
/** A path, or the text itself: that has several lines, a table or an assignment. */
function readBuilderConfiguration(value) {
    if (value === '')
        return { kind: 'none' };
    if (!/[\n=]|^\s*\[/.test(value))
        return { kind: 'file', path: value };
    return { kind: 'inline', text: value };
}

// EXTERNAL MODULE: ./lib/registry/logins.ts
var logins = __nccwpck_require__(6956);
// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __nccwpck_require__(7030);
;// CONCATENATED MODULE: ./actions/build-push/options/read.ts





/** @throws ActionError for a name that the Dockerfile could not have, and for an address with a password */
function readBuildContexts(contexts) {
    for (const [name, source] of contexts) {
        if (!/^[a-z0-9][a-z0-9._:/@-]*$/i.test(name))
            throw wrong(name, 'the name of a build context', 'Write NAME=path, one a line.');
        if (source === '')
            throw new errors/* ActionError */.lZ(`nothing follows the name "${name}".`, 'Write NAME=path, one a line.');
        const found = (0,looks_secret/* secretIn */.u)(source);
        if (found === undefined)
            continue;
        throw new errors/* ActionError */.lZ(`the build context "${name}" holds ${found}, and every user of the machine can read it.`, 'Leave it out. For a private Git repository give the token as the build secret GIT_AUTH_TOKEN ("secrets" or "secret-envs").');
    }
    return contexts;
}
const HOST_FORM = 'Write HOST:ADDRESS, one a line, for example "mirror.lan:10.0.0.2"; the address is an IP address or "host-gateway".';
/** Hosts as `docker build --add-host` takes them, one a line: `HOST:ADDRESS` or `HOST=ADDRESS[,ADDRESS]`. */
function readHosts(entries) {
    for (const entry of entries) {
        const [, host = '', addresses = ''] = /^([^:=]+)[:=](.+)$/.exec(entry) ?? [];
        const isAddress = (address) => address === 'host-gateway' || (0,external_node_net_.isIP)(address.replace(/^\[(.*)\]$/, '$1')) !== 0;
        if (!/^[A-Za-z0-9_]([A-Za-z0-9_.-]*[A-Za-z0-9_])?$/.test(host) || !addresses.split(',').every(isAddress)) {
            throw wrong(entry, 'a host with its address', HOST_FORM);
        }
    }
    return entries;
}
/** Names of stages, one a line or separated by commas. */
function readStages(entries) {
    const stages = entries.flatMap(line => line.split(',')).map(stage => stage.trim());
    const bad = stages.find(stage => !/^[A-Za-z0-9][A-Za-z0-9_.-]*$/.test(stage));
    if (bad !== undefined)
        throw wrong(bad, 'the name of a stage', 'Write the names behind AS in the Dockerfile, one a line.');
    return [...new Set(stages)];
}
/** docker/go-units, ulimit.go. */
const LIMITS = new Set('core cpu data fsize locks memlock msgqueue nice nofile nproc rss rtprio rttime sigpending stack'.split(' '));
/** Limits as `docker build --ulimit` takes them, one a line: `NAME=SOFT[:HARD]`. */
function readLimits(entries) {
    for (const entry of entries) {
        const [, name = '', soft = '', hard = soft] = /^([a-z]+)=(-1|\d+)(?::(-1|\d+))?$/.exec(entry) ?? [];
        if (!LIMITS.has(name)) {
            throw wrong(entry, 'a limit', `Write NAME=SOFT:HARD, for example nofile=1024:4096. The names are ${[...LIMITS].join(', ')}.`);
        }
        if (hard !== '-1' && (soft === '-1' || Number(soft) > Number(hard))) {
            throw new errors/* ActionError */.lZ(`"${entry}": the soft limit is above the hard one.`, 'Write NAME=SOFT:HARD.');
        }
    }
    return entries;
}
/** A size as `docker build --shm-size` takes it. */
function read_readSize(size) {
    if (size === '' || (/^\d+(?:\.\d+)? ?(?:[kmgt]i?)?b?$/i.test(size) && Number.parseFloat(size) > 0))
        return size;
    throw wrong(size, 'a size', 'Write a number with a unit, for example 256m or 1g.');
}
const SBOM_FORM = 'Write true, false or generator=IMAGE.';
/**
 * What makes the list of packages (SBOM): `true` is BuildKit's own generator, `generator=IMAGE[,PARAMETER=value…]` another one.
 *
 * @returns what `--sbom` gets, empty for none
 */
function readGenerator(value) {
    if (/^false$/i.test(value))
        return '';
    if (/^true$/i.test(value))
        return 'true';
    const [, image = ''] = /^generator=([^\s,="]+)(?:,[A-Z][A-Z0-9_]*=[^\s,"]*)*$/.exec(value) ?? [];
    if (image === '')
        throw wrong(value, 'a generator', SBOM_FORM);
    (0,reference/* parseReference */.F2)(image);
    return value;
}
const wrong = (value, what, fix) => new errors/* ActionError */.lZ(`"${(0,action_inputs/* printable */.g$)(value)}" is not ${what}.`, fix);

// EXTERNAL MODULE: ./actions/build-push/options/ssh.ts
var ssh = __nccwpck_require__(6035);
;// CONCATENATED MODULE: ./actions/build-push/options/inputs.ts








/** What buildx is told beside what to build: docker's names and docker's forms, where docker has one. */
const buildOptions = {
    'public-build-args': (0,action_inputs/* refine */.YP)((0,action_inputs/* text */.Qq)({ default: '' }), build_values/* readPublicBuildArguments */.Un),
    'build-contexts': (0,action_inputs/* refine */.YP)((0,action_inputs/* keyValues */.K7)({ default: '' }), readBuildContexts),
    'add-hosts': (0,action_inputs/* refine */.YP)((0,action_inputs/* lines */.Mn)({ default: '' }), readHosts),
    network: (0,action_inputs/* choice */.Yq)(['default', 'none', 'host'], { default: 'default' }),
    'no-cache': (0,action_inputs/* boolean */.zM)({ default: 'false' }),
    'no-cache-filters': (0,action_inputs/* refine */.YP)((0,action_inputs/* lines */.Mn)({ default: '' }), readStages),
    pull: (0,action_inputs/* boolean */.zM)({ default: 'false' }),
    ulimit: (0,action_inputs/* refine */.YP)((0,action_inputs/* lines */.Mn)({ default: '' }), readLimits),
    'shm-size': (0,action_inputs/* refine */.YP)((0,action_inputs/* text */.Qq)({ default: '' }), read_readSize),
    ssh: (0,action_inputs/* refine */.YP)((0,action_inputs/* lines */.Mn)({ default: '' }), ssh/* readSsh */.d4),
    sbom: (0,action_inputs/* refine */.YP)((0,action_inputs/* text */.Qq)({ default: 'false' }), value => readGenerator(withoutPassword(value))),
    registries: (0,action_inputs/* refine */.YP)((0,action_inputs/* lines */.Mn)({ default: '' }), logins/* readRegistries */.Kf),
    'registry-passwords': (0,action_inputs/* refine */.YP)((0,action_inputs/* secret */.rJ)({ default: '' }), logins/* readRegistryPasswords */.qq),
    'driver-opts': (0,action_inputs/* refine */.YP)((0,action_inputs/* lines */.Mn)({ default: '' }), readDriverOptions),
    'buildkitd-config': (0,action_inputs/* refine */.YP)((0,action_inputs/* text */.Qq)({ default: '' }), readBuilderConfiguration)
};
/** @throws ActionError when two inputs do not go together */
function checkBuildOptions(inputs) {
    const twice = [...inputs['public-build-args'].keys()].find(name => inputs['build-args'].has(name));
    if (twice !== undefined) {
        throw new errors/* ActionError */.lZ(`The build argument "${twice}" is in "build-args" and in "public-build-args".`, 'Keep it in one of the two.');
    }
    if (inputs['no-cache'] && inputs['no-cache-filters'].length > 0) {
        throw new errors/* ActionError */.lZ('Input "no-cache-filters" names stages, but "no-cache: true" is for all of them.', 'Leave out one of the two.');
    }
    // The name is not repeated: of a line that is only a password it would be a part of it.
    const named = new Set(inputs.registries.map(({ variable }) => variable));
    if ([...inputs['registry-passwords'].keys()].some(name => !named.has(name))) {
        const names = named.size === 0 ? 'there is none' : [...named].join(', ');
        throw new errors/* ActionError */.lZ(`Input "registry-passwords" has a line with a name that no line of "registries" has (${names}).`, 'Write a line HOST USER NAME in "registries", or leave the password out.');
    }
    const { registry } = inputs.image;
    if (inputs['registry-username'] !== '' && inputs.registries.some(login => login.registry === registry)) {
        throw new errors/* ActionError */.lZ(`Input "registries" has a login for ${registry}, and so has "registry-username".`, 'Keep one of the two.');
    }
}
/**
 * A text that becomes an argument of a program.
 *
 * @throws ActionError when it holds a password: every user of the machine can list arguments
 */
function withoutPassword(value) {
    const found = (0,looks_secret/* secretIn */.u)(value);
    if (found === undefined)
        return value;
    throw new errors/* ActionError */.lZ(`it holds ${found}, and every user of the machine can read it.`, 'Leave it out. For a private Git repository give the token as the build secret GIT_AUTH_TOKEN ("secrets" or "secret-envs").');
}

// EXTERNAL MODULE: ./actions/build-push/tags/fields.ts
var fields = __nccwpck_require__(8347);
// EXTERNAL MODULE: ./actions/build-push/tags/template.ts + 1 modules
var template = __nccwpck_require__(9797);
// EXTERNAL MODULE: ./actions/build-push/tags/rule.ts
var rule = __nccwpck_require__(8268);
;// CONCATENATED MODULE: ./actions/build-push/tags/flavor.ts



const NO_FLAVOR = { latest: 'auto', prefix: '', suffix: '', prefixLatest: false, suffixLatest: false };
const FORMS = 'Write latest=auto, latest=true or latest=false, prefix=TEXT, suffix=TEXT, and behind one of these ",onlatest=true".';
/**
 * Reads the input `flavor`.
 *
 * @throws ActionError naming the line
 */
function readFlavor(text) {
    let flavor = NO_FLAVOR;
    for (const entry of (0,fields/* readEntries */.$2)(text)) {
        let affix;
        for (const field of (0,fields/* readFields */.qU)(entry)) {
            const equals = field.indexOf('=');
            const name = field.slice(0, Math.max(equals, 0)).trim().toLowerCase();
            const value = field.slice(equals + 1).trim();
            if (name === 'latest' && (value === 'auto' || value === 'true' || value === 'false'))
                flavor = { ...flavor, latest: value };
            else if (name === 'prefix' || name === 'suffix') {
                affix = name;
                (0,template/* checkTemplate */.BU)(value, rule/* GLOBAL_NAMES */.Px);
                flavor = { ...flavor, [name]: value };
            }
            else if (name === 'onlatest' && affix !== undefined && (value === 'true' || value === 'false')) {
                flavor = { ...flavor, [`${affix}Latest`]: value === 'true' };
            }
            else
                throw (0,fields/* wrongLine */.wv)(entry, `"${field}" is not a flavor`, FORMS);
        }
    }
    return flavor;
}

;// CONCATENATED MODULE: ./actions/build-push/inputs.ts













const GITHUB_TOKEN_DEFAULT = '${{ github.token }}';
const schema = {
    mode: (0,action_inputs/* choice */.Yq)(['build-and-push', 'build', 'push', 'check', 'tag', 'index'], { default: 'build-and-push' }),
    image: (0,action_inputs/* fromOutput */.Sq)((0,action_inputs/* refine */.YP)((0,action_inputs/* text */.Qq)(), reference/* parseImageName */["if"])),
    tags: (0,action_inputs/* refine */.YP)((0,action_inputs/* text */.Qq)({ default: '' }), rule/* readTagRules */.uF),
    flavor: (0,action_inputs/* refine */.YP)((0,action_inputs/* text */.Qq)({ default: '' }), readFlavor),
    annotations: (0,action_inputs/* refine */.YP)((0,action_inputs/* text */.Qq)({ default: '' }), annotations/* readAnnotations */.ti),
    'allow-older': (0,action_inputs/* boolean */.zM)({ default: 'false' }),
    'tag-set': (0,action_inputs/* choice */.Yq)(['all', 'immutable', 'moving', 'none'], { default: 'all' }),
    context: (0,action_inputs/* refine */.YP)((0,action_inputs/* text */.Qq)({ default: '.' }), withoutPassword),
    file: (0,action_inputs/* refine */.YP)((0,action_inputs/* text */.Qq)({ default: '' }), withoutPassword),
    target: (0,action_inputs/* refine */.YP)((0,action_inputs/* text */.Qq)({ default: '' }), withoutPassword),
    platforms: (0,platforms/* platformList */._P)(),
    'build-args': (0,action_inputs/* refine */.YP)((0,action_inputs/* text */.Qq)({ default: '' }), build_values/* readBuildArguments */.Hh),
    labels: (0,action_inputs/* refine */.YP)((0,action_inputs/* text */.Qq)({ default: '' }), build_values/* readLabels */.k2),
    secrets: (0,action_inputs/* refine */.YP)((0,action_inputs/* secret */.rJ)({ default: '' }), build_secrets/* readBuildSecrets */.U7),
    'secret-envs': (0,action_inputs/* refine */.YP)((0,action_inputs/* keyValues */.K7)({ default: '' }), build_secrets/* checkSecretNames */.Hr),
    'secret-files': (0,action_inputs/* refine */.YP)((0,action_inputs/* keyValues */.K7)({ default: '' }), build_secrets/* checkSecretNames */.Hr),
    provenance: (0,action_inputs/* choice */.Yq)(['false', 'min', 'max'], { default: 'min' }),
    version: (0,action_inputs/* refine */.YP)((0,action_inputs/* text */.Qq)({ default: '' }), withoutPassword),
    revision: (0,action_inputs/* choice */.Yq)(['event', 'head'], { default: 'event' }),
    builder: (0,action_inputs/* refine */.YP)((0,action_inputs/* text */.Qq)({ default: '' }), withoutPassword),
    ...buildOptions,
    ...cacheSchema,
    layout: (0,action_inputs/* text */.Qq)({ default: '' }),
    digest: (0,action_inputs/* refine */.YP)((0,action_inputs/* text */.Qq)({ default: '' }), checkDigest),
    parts: (0,action_inputs/* text */.Qq)({ default: '' }),
    'parts-result': (0,action_inputs/* text */.Qq)({ default: '' }),
    'registry-username': (0,action_inputs/* text */.Qq)({ default: '' }),
    'registry-password': (0,action_inputs/* secret */.rJ)({ default: '' }),
    ...trust/* trustInputs */.Av,
    'github-token': (0,action_inputs/* refine */.YP)((0,action_inputs/* secret */.rJ)({ default: GITHUB_TOKEN_DEFAULT }), value => (value === GITHUB_TOKEN_DEFAULT ? '' : value))
};
/** @throws ActionError when an input is missing or wrong, or when two of them do not go together */
function readBuildPushInputs(get) {
    const inputs = (0,action_inputs/* readInputs */.Ko)(schema, get);
    if (inputs.mode === 'push' && inputs.layout === '') {
        throw new errors/* ActionError */.lZ('Input "layout" is required when "mode" is push.', 'Write "layout: ${{ steps.build.outputs.layout }}".');
    }
    if (inputs.mode !== 'push' && inputs.layout !== '') {
        throw new errors/* ActionError */.lZ('Input "layout" names what is to be pushed.', 'Leave it out, or write "mode: push".');
    }
    if (inputs.mode === 'tag' && inputs.digest === '') {
        throw new errors/* ActionError */.lZ('Input "digest" is required when "mode" is tag.', action_inputs/* EMPTY_OUTPUT */.UA);
    }
    if (inputs.mode !== 'push' && inputs.mode !== 'tag' && inputs.digest !== '') {
        throw new errors/* ActionError */.lZ('Input "digest" says what may be pushed or tagged.', 'Leave it out, or write "mode: push" or "mode: tag".');
    }
    if ((inputs.mode === 'build' || inputs.mode === 'check') && inputs['tag-set'] !== 'all') {
        throw new errors/* ActionError */.lZ(`Input "tag-set" says which tags are set, and "mode: ${inputs.mode}" sets none.`, 'Leave it out.');
    }
    checkParts(inputs);
    if ((inputs['registry-username'] === '') !== (inputs['registry-password'] === '')) {
        const missing = inputs['registry-username'] === '' ? 'registry-username' : 'registry-password';
        throw new errors/* ActionError */.lZ(`Input "${missing}" is empty, but the other half of the login is set.`, 'Set both, or neither.');
    }
    checkBuildOptions(inputs);
    return inputs;
}
/** Checks what an image of several runners needs. */
function checkParts({ mode, digest, parts, platforms, 'tag-set': tagSet, 'parts-result': result }) {
    if (tagSet === 'none' && mode !== 'push') {
        throw new errors/* ActionError */.lZ('"tag-set: none" pushes a part of an image of several platforms.', 'Write "mode: push", or leave "tag-set" out.');
    }
    if (tagSet === 'none' && digest === '') {
        throw new errors/* ActionError */.lZ('Input "digest" is required with "tag-set: none".', 'Give the one that was scanned: "digest: ${{ steps.scan.outputs.digest }}".');
    }
    if (mode !== 'index' && (parts !== '' || result !== '')) {
        throw new errors/* ActionError */.lZ('Inputs "parts" and "parts-result" are what an index is made of.', 'Leave them out, or write "mode: index".');
    }
    if (mode !== 'index')
        return;
    if (parts === '')
        throw new errors/* ActionError */.lZ('Input "parts" is required when "mode" is index.', 'Give the folder into which the parts were downloaded.');
    if (result === '') {
        throw new errors/* ActionError */.lZ('Input "parts-result" is required when "mode" is index.', 'Write "parts-result: ${{ needs.<job>.result }}", with the job that pushes the parts.');
    }
    if (platforms.length === 0)
        throw new errors/* ActionError */.lZ('Input "platforms" is required when "mode" is index.', 'Name all platforms that the image is to have.');
}
/** The login for the registry; undefined for none. */
function credentialsOf(inputs) {
    const username = inputs['registry-username'];
    return username === '' ? undefined : { username, password: inputs['registry-password'] };
}
function checkDigest(digest) {
    if (digest !== '' && !(0,descriptor/* isDigest */.Bc)(digest)) {
        throw new errors/* ActionError */.lZ(`"${digest}" is not a digest.`, 'A digest is "sha256:" and 64 hex digits.');
    }
    return digest;
}


/***/ }),

/***/ 9707:
/***/ ((module, __unused_webpack___webpack_exports__, __nccwpck_require__) => {

__nccwpck_require__.a(module, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
/* harmony import */ var _lib_action_action_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7507);
/* harmony import */ var _lib_action_ask_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(8654);
/* harmony import */ var _lib_action_log_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(4231);
/* harmony import */ var _lib_action_process_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(2212);
/* harmony import */ var _lib_action_run_context_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(3462);
/* harmony import */ var _lib_action_runner_js__WEBPACK_IMPORTED_MODULE_5__ = __nccwpck_require__(2847);
/* harmony import */ var _lib_http_http_js__WEBPACK_IMPORTED_MODULE_6__ = __nccwpck_require__(2621);
/* harmony import */ var _branch_head_js__WEBPACK_IMPORTED_MODULE_7__ = __nccwpck_require__(5613);
/* harmony import */ var _build_context_js__WEBPACK_IMPORTED_MODULE_8__ = __nccwpck_require__(3846);
/* harmony import */ var _default_branch_js__WEBPACK_IMPORTED_MODULE_9__ = __nccwpck_require__(4458);
/* harmony import */ var _inputs_js__WEBPACK_IMPORTED_MODULE_10__ = __nccwpck_require__(9980);
/* harmony import */ var _options_variables_js__WEBPACK_IMPORTED_MODULE_11__ = __nccwpck_require__(1592);
/* harmony import */ var _outputs_js__WEBPACK_IMPORTED_MODULE_12__ = __nccwpck_require__(1081);
/* harmony import */ var _run_js__WEBPACK_IMPORTED_MODULE_13__ = __nccwpck_require__(8440);
/* harmony import */ var _workspace_js__WEBPACK_IMPORTED_MODULE_14__ = __nccwpck_require__(1510);















const state = { save: _lib_action_runner_js__WEBPACK_IMPORTED_MODULE_5__/* .saveState */ .LZ, get: _lib_action_runner_js__WEBPACK_IMPORTED_MODULE_5__/* .getState */ .Gu };
await (0,_lib_action_action_js__WEBPACK_IMPORTED_MODULE_0__/* .runAction */ .C)({
    async main(signal) {
        const started = performance.now();
        const inputs = (0,_inputs_js__WEBPACK_IMPORTED_MODULE_10__/* .readBuildPushInputs */ .Q6)();
        const runContext = (0,_lib_action_run_context_js__WEBPACK_IMPORTED_MODULE_4__/* .readRunContext */ .$p)(process.env);
        const context = (0,_build_context_js__WEBPACK_IMPORTED_MODULE_8__/* .buildContextOf */ .N)(runContext, await (0,_lib_action_run_context_js__WEBPACK_IMPORTED_MODULE_4__/* .readEvent */ .j_)(runContext));
        const token = inputs['github-token'];
        const asking = { info: (line) => _lib_action_log_js__WEBPACK_IMPORTED_MODULE_2__/* .log */ .R.info(line), signal };
        const result = await (0,_run_js__WEBPACK_IMPORTED_MODULE_13__/* .run */ .e)(inputs, {
            run: _lib_action_process_js__WEBPACK_IMPORTED_MODULE_3__/* .runProcess */ .R3,
            ask: _lib_action_ask_js__WEBPACK_IMPORTED_MODULE_1__/* .ask */ .k,
            http: _lib_http_http_js__WEBPACK_IMPORTED_MODULE_6__/* .http */ .LV,
            context,
            environment: (0,_options_variables_js__WEBPACK_IMPORTED_MODULE_11__/* .withoutVariables */ .K)(process.env, (0,_options_variables_js__WEBPACK_IMPORTED_MODULE_11__/* .namedVariables */ .h)(inputs, process.env)),
            variables: process.env,
            state,
            askBranchHead: () => (0,_branch_head_js__WEBPACK_IMPORTED_MODULE_7__/* .askBranchHead */ .aI)(context, token, asking),
            askOrder: commits => (0,_branch_head_js__WEBPACK_IMPORTED_MODULE_7__/* .askOrder */ .oG)(context, commits, token, asking),
            askCommitDate: commit => (0,_branch_head_js__WEBPACK_IMPORTED_MODULE_7__/* .askCommitDate */ .ju)(context, commit, token, asking),
            askDefaultBranch: () => (0,_default_branch_js__WEBPACK_IMPORTED_MODULE_9__/* .askDefaultBranch */ .l)(context, token, asking),
            log: _lib_action_log_js__WEBPACK_IMPORTED_MODULE_2__/* .log */ .R,
            signal
        });
        return (0,_outputs_js__WEBPACK_IMPORTED_MODULE_12__/* .report */ .z)(inputs, result, performance.now() - started);
    },
    post: () => (0,_workspace_js__WEBPACK_IMPORTED_MODULE_14__/* .removeWorkspace */ .q)(state, _lib_action_process_js__WEBPACK_IMPORTED_MODULE_3__/* .runProcess */ .R3, process.env)
});

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 3262:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ looksSecret),
/* harmony export */   u: () => (/* binding */ secretIn)
/* harmony export */ });
/** Words that make a name look like a secret's. A name is split at "_", "-", "." and where capitals begin. */
const SECRET_WORDS = new Set('password passwd pass pwd pw passphrase passcode token secret secrets key keys apikey credential credentials cred creds auth dsn pat jwt'.split(' '));
/** The same written without a separator: NPMTOKEN, DBPASSWORD. */
const SECRET_ENDING = /(?:password|passwd|passphrase|passcode|pwd|tokens?|secrets?|credentials?|creds)$/;
/** Endings that harmless words have too (COMPASS, MONKEY, COMPAT, OAUTH), behind what secrets are for. */
const SECRET_COMPOUNDS = [
    /^(?:my|app|api|git|db|database|root|admin|user|login|service|smtp|imap|mail|mysql|maria|mongo|postgres|pg|redis|ftp|sftp|ldap|proxy|registry|docker|nexus|artifactory|jfrog|nuget|jenkins|sonar|key|store|keystore|sudo|vault)(?:pass|pw)$/,
    /^(?:gh|gl|git|github|gitlab|bitbucket|gitea|ado|azure|npm|nuget|jfrog|pypi|bot|ci|my|deploy|user|repo|release)pat$/,
    /^(?:npm|docker|registry|basic|http|proxy|composer)auth$/,
    /^(?:my|api|app|ssh|secret|access|private|priv|sign|signing|deploy|license|master|encryption|crypt|gpg|pgp|rsa|aws|gcp|azure|rails|nuget|service|account|auth|db|jwt|session|webhook|write|read|publish|tls|ssl|cert)+keys?$/
];
/** A provider of logins, whose domain and client id everyone may know: AUTH0_DOMAIN. */
const NAMES_WITH_DIGITS = new Set(['auth0']);
/**
 * Whether a name is one that secrets have. One with the word PUBLIC says itself that it is not one (`NEXT_PUBLIC_MAPS_KEY`).
 *
 * @param name of a build argument or a variable, in any spelling
 */
function looksSecret(name) {
    const words = name
        .replace(/([a-z0-9])([A-Z])/g, '$1_$2')
        .toLowerCase()
        .split(/[_.-]+/);
    return !words.includes('public') && words.some(isSecretWord);
}
/** A number at the end counts on: PASSWORD2. */
function isSecretWord(word) {
    const counted = NAMES_WITH_DIGITS.has(word) ? word : word.replace(/\d+$/, '');
    return SECRET_WORDS.has(counted) || SECRET_ENDING.test(counted) || SECRET_COMPOUNDS.some(compound => compound.test(counted));
}
/** `user:password@` of a URL; a name alone, as in `ssh://git@host`, is none. */
const USER_INFO = /[a-z][a-z0-9+.-]*:\/\/[^\s/?#@:]*:[^\s@/]+@/i;
/** `https://TOKEN@host`: a user name of that length is a token. */
const TOKEN_INFO = /https?:\/\/[^\s/?#@:]{16,}@/i;
/** `jdbc:…?user=x&password=y`, `Server=db;Password=x`, `AccountName=a;AccountKey=x`. */
const PARAMETER = /(?:^|[?&;,\s])(?:password|passwd|pwd|token|access_?token|auth_?token|private_?token|api_?key|access_?key|account_?key|shared_?access_?key|secret|client_?secret)\s*=\s*[^&;\s]/i;
/** The beginnings that the services give to their tokens, and the first line of a private key. */
const TOKEN = /(?:^|[^A-Za-z0-9])(?:gh[pousr]_[A-Za-z0-9]{20}|github_pat_[A-Za-z0-9]{20}|glpat-[\w-]{16}|npm_[A-Za-z0-9]{30}|dckr_pat_[\w-]{20}|pypi-AgE[\w-]{27}|xox[abprs]-[\w-]{10}|sk_live_[A-Za-z0-9]{16}|AKIA[A-Z0-9]{16}|-----BEGIN [A-Z ]*PRIVATE KEY)/;
/**
 * What makes a value a secret that no argument of a program may hold, whatever its name is.
 *
 * @returns what it is, to be read after "holds"; undefined for every other value
 */
function secretIn(value) {
    if (USER_INFO.test(value) || TOKEN_INFO.test(value))
        return 'a URL with a password';
    // A URL, or a connection string; `password=x` of a sentence is neither.
    if (/:\/\/|^jdbc:|;/.test(value) && PARAMETER.test(value))
        return 'an address with a password';
    return TOKEN.test(value) ? 'a token or a key' : undefined;
}


/***/ }),

/***/ 6035:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   d4: () => (/* binding */ readSsh),
/* harmony export */   f4: () => (/* binding */ AGENT_VARIABLE),
/* harmony export */   l2: () => (/* binding */ collectSsh),
/* harmony export */   wc: () => (/* binding */ usesAgent)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(1455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__nccwpck_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__nccwpck_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _lib_action_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(8418);
/* harmony import */ var _lib_action_inputs_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(7344);
/* harmony import */ var _lib_secrets_registered_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(7530);





const AGENT_VARIABLE = 'SSH_AUTH_SOCK';
/** docker/buildx takes the first 100 KiB of a key (BuildKit, session/sshforward/sshprovider/agentprovider.go). */
const LARGEST_KEY_BYTES = 100 * 1024;
const FORM = 'Write "default" for the agent of the step, or ID=PATH of a socket or of a private key in a file, one a line.';
/** Sources as `docker build --ssh` takes them, one a line: `default`, or `ID[=SOCKET|KEY[,KEY]]`. */
function readSsh(entries) {
    const sources = entries.map(entry => {
        if (/^-+(?:BEGIN|END)\b/.test(entry)) {
            throw new _lib_action_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .ActionError */ .lZ('a key stands in it, instead of a path.', 'Start an agent that has the key, and write "ssh: default".');
        }
        const [, id = '', paths] = /^([A-Za-z0-9_.-]+)(?:=(.+))?$/.exec(entry) ?? [];
        // The rest of a key that stands in it would be repeated in the error.
        if (id === '' || id.length > 64)
            throw new _lib_action_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .ActionError */ .lZ('a line is not of the form ID=PATH.', FORM);
        return { id, paths: (paths ?? '').split(',').filter(path => path !== '') };
    });
    const ids = sources.map(({ id }) => id);
    const twice = ids.find((id, index) => ids.indexOf(id) !== index);
    if (twice !== undefined)
        throw new _lib_action_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .ActionError */ .lZ(`${(0,_lib_action_inputs_js__WEBPACK_IMPORTED_MODULE_3__/* .printable */ .g$)(twice)} is set twice.`, 'Keep one of the two lines.');
    return sources;
}
/** Whether one of them is the agent of the step. */
const usesAgent = (sources) => sources.some(({ paths }) => paths.length === 0);
/**
 * What `--ssh` gets, a source each, with paths of this machine. Keys are hidden from now on.
 *
 * @param variables the step's variables
 * @param workspace what relative paths are relative to
 * @throws ActionError when there is no agent, or a path cannot be read
 */
async function collectSsh(sources, variables, workspace) {
    const collected = [];
    for (const { id, paths } of sources) {
        const agent = variables[AGENT_VARIABLE] ?? '';
        if (paths.length === 0 && agent === '') {
            throw new _lib_action_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .ActionError */ .lZ(`Input "ssh": there is no agent for "${id}": ${AGENT_VARIABLE} is not set.`, `Start one in a step before this one, or name a private key in a file: "ssh: ${id}=path".`);
        }
        const found = paths.length === 0 ? [agent] : paths.map(path => (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(workspace, path));
        for (const path of found)
            await checkSource(id, path);
        collected.push(`${id}=${found.join(',')}`);
    }
    return collected;
}
async function checkSource(id, path) {
    const what = `Input "ssh": what is named for "${id}"`;
    const state = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(path).catch(() => undefined);
    if (state === undefined)
        throw new _lib_action_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .ActionError */ .lZ(`${what} cannot be found: ${(0,_lib_action_inputs_js__WEBPACK_IMPORTED_MODULE_3__/* .printable */ .g$)(path)}.`, 'Check the path.');
    if (state.isSocket())
        return;
    if (path.includes(','))
        throw new _lib_action_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .ActionError */ .lZ(`${what} has a comma in its path, where the next one would begin.`, 'Move it.');
    if (!state.isFile() || state.size > LARGEST_KEY_BYTES)
        throw new _lib_action_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .ActionError */ .lZ(`${what} is neither a socket nor a private key: ${(0,_lib_action_inputs_js__WEBPACK_IMPORTED_MODULE_3__/* .printable */ .g$)(path)}.`);
    const key = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(path, 'utf8').catch((error) => {
        throw new _lib_action_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .ActionError */ .lZ(`${what} cannot be read: ${(0,_lib_action_inputs_js__WEBPACK_IMPORTED_MODULE_3__/* .printable */ .g$)(path)}.`, "Give the runner's user the right to read it.", { cause: error });
    });
    (0,_lib_secrets_registered_js__WEBPACK_IMPORTED_MODULE_4__/* .registerSecret */ .c)(key);
    if (!/^-----BEGIN [A-Z ]*PRIVATE KEY-----/m.test(key)) {
        throw new _lib_action_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .ActionError */ .lZ(`${what} is neither a socket nor a private key: ${(0,_lib_action_inputs_js__WEBPACK_IMPORTED_MODULE_3__/* .printable */ .g$)(path)}.`, 'Name the file without ".pub".');
    }
}


/***/ }),

/***/ 1592:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ withoutVariables),
/* harmony export */   h: () => (/* binding */ namedVariables)
/* harmony export */ });
/* harmony import */ var _ssh_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(6035);

/**
 * The variables of the step that are for one build alone: what is named as a build secret, as a password, or as an agent of keys. The build gets
 * them in its own way, and no other program sees them. An agent that Docker itself needs to reach its engine stays.
 */
function namedVariables(inputs, environment) {
    const isDockersAgent = /^ssh:/i.test(environment['DOCKER_HOST'] ?? '') || (environment['DOCKER_CONTEXT'] ?? '') !== '';
    const agent = (0,_ssh_js__WEBPACK_IMPORTED_MODULE_0__/* .usesAgent */ .wc)(inputs.ssh) && !isDockersAgent ? [_ssh_js__WEBPACK_IMPORTED_MODULE_0__/* .AGENT_VARIABLE */ .f4] : [];
    return [...new Set([...inputs['secret-envs'].values(), ...inputs.registries.map(({ variable }) => variable), ...agent])];
}
/** The variables of the step without these. What the runner keeps from programs stays: this action reads it. */
function withoutVariables(environment, names) {
    const hidden = new Set(names.map(name => name.toUpperCase()));
    return Object.fromEntries(Object.entries(environment).filter(([name]) => !hidden.has(name.toUpperCase())));
}


/***/ }),

/***/ 1081:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  z: () => (/* binding */ report)
});

// UNUSED EXPORTS: outputNames

;// CONCATENATED MODULE: ./actions/build-push/cache/report.ts
/** The output `cache-hit`: `5/7`, five of the build's seven steps came from a cache. */
const formatHit = ({ cached, all }) => `${cached}/${all}`;
const WHERE = {
    gha: "GitHub's cache service",
    local: "the runner's folder",
    given: '`cache-from` and `cache-to`',
    none: "the builder's own"
};
/** The same for the summary, in Markdown. */
function describeCache({ cached, all, kind, failed }) {
    const failure = failed.length === 0 ? '' : `; it could not be ${failed.join(' or ')}`;
    return `${cached} of ${all} steps from the cache (${WHERE[kind]}${failure})`;
}

// EXTERNAL MODULE: ./lib/registry/descriptor.ts
var registry_descriptor = __nccwpck_require__(5623);
// EXTERNAL MODULE: ./lib/registry/layout.ts + 4 modules
var registry_layout = __nccwpck_require__(9675);
;// CONCATENATED MODULE: ./actions/build-push/platform-digests.ts


/** The digest of the image for each platform, in the order of the index. An image that names none is `unknown`. */
function platformDigests(layout) {
    return new Map((0,registry_layout/* runnableManifests */.gk)(layout).map(({ platform, descriptor }) => [
        platform === undefined ? 'unknown' : (0,registry_descriptor/* formatPlatform */.Bq)(platform),
        descriptor.digest
    ]));
}
const NAMES = [
    ['provenance', /^https:\/\/slsa\.dev\/provenance\//],
    ['SBOM', /^https:\/\/(?:spdx\.dev\/Document|cyclonedx\.org\/bom)/]
];
/** What is said about the images, in words: `provenance`, `SBOM`. Of another kind of statement its type. */
function attestationsOf(layout) {
    const layers = layout.manifests.filter(({ kind }) => kind === 'attestation').flatMap(manifest => manifest.layers);
    const types = layers.flatMap(({ annotations }) => annotations['in-toto.io/predicate-type'] ?? []);
    return [...new Set(types.map(type => NAMES.find(([, pattern]) => pattern.test(type))?.[0] ?? type))];
}

// EXTERNAL MODULE: ./lib/action/duration.ts
var duration = __nccwpck_require__(4197);
;// CONCATENATED MODULE: ./lib/action/markdown.ts
/**
 * Text from outside (a commit message, a branch name, a package title) as Markdown that shows exactly that text:
 * no markup, no HTML, no mention, no link, on one line.
 */
function escapeMarkdown(text) {
    return (text
        .replace(/[\r\n\t]+/g, ' ')
        .replaceAll('&', '&amp;')
        .replaceAll('<', '&lt;')
        .replaceAll('>', '&gt;')
        // A zero-width space keeps #1 and @name from becoming a mention, and a URL or www.… from becoming a link: GitHub looks for
        // them in the text that results, where an escaped character is the character again.
        .replace(/[@#](?=\w)/g, '$&\u200b')
        .replaceAll('://', ':\u200b//')
        .replace(/\bwww\./gi, '$&\u200b')
        // GH-1 is the same as #1 ("Autolinked references and URLs"), and notifies whoever follows the issue.
        .replace(/\bgh(?=-\d)/gi, '$&\u200b')
        .replace(/[\\`*_{}[\]()#+!|~$-]/g, character => `&#${character.charCodeAt(0)};`)
        // "1. " begins a list.
        .replace(/^( *\d+)\.(?=\s|$)/, '$1&#46;'));
}
/** Text as an inline code span, whatever backticks it holds (CommonMark 6.1: a longer fence than any run inside). */
function code(text) {
    const line = text.replace(/[\r\n\t]+/g, ' ');
    const longest = Math.max(0, ...[...line.matchAll(/`+/g)].map(run => run[0].length));
    const fence = '`'.repeat(longest + 1);
    // A code span loses one blank on each side when it has one on both.
    const isPadded = line.startsWith(' ') && line.endsWith(' ') && line.trim() !== '';
    const pad = line.startsWith('`') || line.endsWith('`') || line === '' || isPadded ? ' ' : '';
    return `${fence}${pad}${line}${pad}${fence}`;
}
/** A link to an address that came from outside; the plain label when it is not an address. */
function markdown_link(label, url) {
    // In angle brackets only "<" and ">" could end the link, and a URL's href has neither.
    return URL.canParse(url) ? `[${escapeMarkdown(label)}](<${new URL(url).href}>)` : escapeMarkdown(label);
}
/**
 * A Markdown table. Cells are Markdown already: escape what comes from outside with {@link escapeMarkdown} or {@link code}.
 */
function table(header, rows) {
    // GFM reads a backslash before a pipe inside a table, in code spans too (extension Tables). A backslash that is there already
    // would escape that backslash, and the pipe would end the cell.
    const escape = (cell) => cell.replace(/\\(?=\|)/g, '\\ ').replaceAll('|', '\\|');
    const line = (cells) => `| ${cells.map(escape).join(' | ')} |`;
    return [line(header), line(header.map(() => '---')), ...rows.map(line)].join('\n');
}
/** A part that is folded until a person opens it. The body is Markdown. */
function details(title, body) {
    return `<details><summary>${title}</summary>\n\n${body}\n\n</details>`;
}

// EXTERNAL MODULE: ./lib/action/size.ts
var size = __nccwpck_require__(7724);
;// CONCATENATED MODULE: ./actions/build-push/summary.ts





/** The step's part of the job summary, in Markdown. */
function renderSummary(image, { layout, builder, cache, push }, milliseconds) {
    const platforms = [...platformDigests(layout)];
    const attestations = attestationsOf(layout);
    const rows = [
        ['Image', code(image.name)],
        ['Digest', code(layout.root.digest)],
        ...(platforms.length === 1
            ? [['Platform', code(platforms[0]?.[0] ?? '')]]
            : platforms.map(([platform, digest]) => [code(platform), code(digest)])),
        ...(attestations.length === 0 ? [] : [['Attestations', attestations.map(code).join(', ')]]),
        ['Size', (0,size/* formatBytes */.z)(layout.size)],
        ...(builder === undefined ? [] : [['Builder', code(builder)]]),
        ...(cache === undefined ? [] : [['Cache', describeCache(cache)]]),
        ['Pushed', describePush(push)],
        ['Duration', (0,duration/* formatDuration */.a3)(milliseconds)]
    ];
    const title = push.state === 'pushed' ? 'Image pushed' : 'Image built';
    return `### ${title}\n\n${table(['', ''], rows)}\n`;
}
/** The same for tags that were set on what was pushed before. */
function renderTags(image, { digest, tags, moving }, milliseconds) {
    const set = tags.length === 0 ? 'none' : tags.map(code).join(', ');
    const rows = [
        ['Image', code(image.name)],
        ['Digest', code(digest)],
        ['Tags', `${set}${describeMoving(moving)}`],
        ['Duration', (0,duration/* formatDuration */.a3)(milliseconds)]
    ];
    return `### ${tags.length === 0 ? 'No tags set' : 'Tags set'}\n\n${table(['', ''], rows)}\n`;
}
function describePush(push) {
    if (push.state === 'not-asked')
        return 'not yet';
    if (push.state === 'withheld')
        return 'no: this is a proposal';
    const tags = push.tags.length === 0 ? 'by digest only' : push.tags.map(code).join(', ');
    const sent = `${(0,size/* formatBytes */.z)(push.bytesUploaded)} sent, ${(0,size/* formatBytes */.z)(push.bytesSkipped)} were there`;
    const left = push.left === 0 ? '' : `; ${push.left} more to be set with \`mode: tag\``;
    return `${tags} (${sent})${describeMoving(push.moving)}${left}`;
}
function describeMoving(moving) {
    const left = moving.state === 'none' ? [] : moving.left;
    const others = moving.state === 'others' ? [`${moving.tags.map(code).join(', ')} left alone, the image is not of the run's commit`] : [];
    return [...others, ...left.map(({ tag, verdict }) => `${code(tag)} left alone: ${escapeMarkdown(verdict.reason)}`)]
        .map(text => `; ${text}`)
        .join('');
}

;// CONCATENATED MODULE: ./actions/build-push/index-summary.ts



/** The part of the job summary about an image of several runners, in Markdown. One that was not made says what is left in the registry. */
function renderIndex(image, result, milliseconds) {
    const rows = [['Image', code(image.name)], ...describe(result), ['Duration', (0,duration/* formatDuration */.a3)(milliseconds)]];
    return `### ${TITLES[result.state]}\n\n${table(['', ''], rows)}\n`;
}
const TITLES = {
    made: 'Index pushed',
    refused: 'No index',
    withheld: 'Every platform built'
};
function describe(result) {
    if (result.state === 'withheld')
        return [['Pushed', 'no: this is a proposal']];
    if (result.state === 'refused') {
        const parts = result.parts.map(({ platforms, digest }) => [
            'In the registry, without a tag',
            `${platforms.map(code).join(', ')}: ${code(digest)}`
        ]);
        return [['Reason', escapeMarkdown(result.reason)], ...parts];
    }
    const { digest, images, tags, left, moving } = result;
    const set = tags.length === 0 ? 'by digest only' : tags.map(code).join(', ');
    const later = left === 0 ? '' : `; ${left} more to be set with \`mode: tag\``;
    return [
        ['Digest', code(digest)],
        ...images.map(({ platform, digest: own }) => [code(platform), code(own)]),
        ['Pushed', `${set}${describeMoving(moving)}${later}`]
    ];
}

;// CONCATENATED MODULE: ./actions/build-push/outputs.ts




/** The outputs that action.yml declares; the contract test compares. */
const outputNames = (/* unused pure expression or super */ null && ([
    'image',
    'digest',
    'reference',
    'tags',
    'tags-left',
    'version',
    'layout',
    'part',
    'pushed',
    'size',
    'platforms',
    'platform-digests',
    'metadata',
    'cache-hit',
    'labels'
]));
/**
 * What the step reports. An image that was pushed while nobody could tell whether its moving tags may move is a red step: the
 * image is there under its own tags, but what watches `latest` did not get it.
 *
 * @param milliseconds how long the step took
 */
function report(inputs, result, milliseconds) {
    const reported = reportResult(inputs, result, milliseconds);
    const warning = warnOfUserName(inputs['registry-username'], reported.outputs);
    return warning === undefined ? reported : { ...reported, warning };
}
function reportResult({ image }, result, milliseconds) {
    switch (result.kind) {
        case 'image':
            return reportImage(image, result, milliseconds);
        case 'tagged':
            return reportTags(image, result, milliseconds);
        case 'index':
            return reportIndex(image, result, milliseconds);
        case 'checked':
            return { outputs: { ...nothing, image: image.name } };
    }
}
/**
 * Says which outputs a short user name takes away, where it can be known: "ed" and "cafe" occur in what is written in hexadecimal digits. Whether
 * the name is a secret is not known here, so an image's name or a tag that holds it, as many do, is no reason to warn.
 */
function warnOfUserName(name, { digest, reference, tags, version }) {
    if (name === '')
        return undefined;
    const commits = `${tags}\n${version}`.match(/\b[0-9a-f]{40,64}\b/g) ?? [];
    const isIn = (texts) => texts.some(text => text.includes(name));
    const names = [...(isIn([digest]) ? ['digest', 'reference'] : []), ...(isIn(commits) ? ['tags', 'version'] : [])];
    const values = { digest, reference, tags, version };
    const lost = names.filter(output => values[output]?.includes(name));
    if (lost.length === 0)
        return undefined;
    return (`The user name for the registry occurs in ${lost.length === 1 ? 'the output' : 'the outputs'} ${lost.map(output => `"${output}"`).join(', ')}. ` +
        'If it is kept as a secret, GitHub hands none of them to another job: keep it as a variable, "registry-username: ${{ vars.REGISTRY_USERNAME }}".');
}
const nothing = {
    digest: '',
    reference: '',
    tags: '',
    'tags-left': '',
    version: '',
    layout: '',
    part: '',
    pushed: 'false',
    size: '',
    platforms: '',
    'platform-digests': '',
    metadata: '',
    'cache-hit': '',
    labels: ''
};
function reportImage(image, result, milliseconds) {
    const { layout, version, push, metadata, cache } = result;
    const digest = layout.root.digest;
    const outputs = {
        image: image.name,
        digest,
        reference: `${image.name}@${digest}`,
        tags: push.state === 'pushed' ? push.tags.join('\n') : '',
        'tags-left': push.state === 'pushed' ? String(push.left) : '',
        version,
        layout: layout.folder,
        part: result.part ?? '',
        pushed: String(push.state === 'pushed'),
        size: String(layout.size),
        ...platformOutputs(platformDigests(layout)),
        metadata: metadata ?? '',
        'cache-hit': cache === undefined ? '' : formatHit(cache),
        labels: result.labels === undefined ? '' : JSON.stringify(Object.fromEntries(result.labels))
    };
    const failure = push.state === 'pushed' ? leftAlone(push.moving, 'The image was pushed, but its') : undefined;
    return { outputs, summary: renderSummary(image, result, milliseconds), failure };
}
function reportTags(image, result, milliseconds) {
    const { digest, tags, left, version, moving } = result;
    const outputs = {
        ...nothing,
        image: image.name,
        digest,
        reference: `${image.name}@${digest}`,
        tags: tags.join('\n'),
        'tags-left': String(left),
        version
    };
    return { outputs, summary: renderTags(image, result, milliseconds), failure: leftAlone(moving, 'The') };
}
function reportIndex(image, result, milliseconds) {
    const outputs = { ...nothing, image: image.name };
    const summary = renderIndex(image, result, milliseconds);
    if (result.state === 'withheld')
        return { outputs, summary };
    if (result.state === 'refused')
        return { outputs, summary, failure: `No index was made, and no tag was set. ${result.reason}` };
    const { digest, tags, left, version, moving, images } = result;
    const platforms = platformOutputs(new Map(images.map(({ platform, digest: child }) => [platform, child])));
    const set = { digest, reference: `${image.name}@${digest}`, tags: tags.join('\n'), 'tags-left': String(left), version, pushed: 'true' };
    return { outputs: { ...outputs, ...set, ...platforms }, summary, failure: leftAlone(moving, 'The index was pushed, but its') };
}
/** Only what could not be told makes the step red. */
function leftAlone(moving, which) {
    const left = moving.state === 'none' ? [] : moving.left;
    const reasons = new Set(left.flatMap(({ verdict }) => (verdict.state === 'unknown' ? [verdict.reason] : [])));
    return reasons.size === 0
        ? undefined
        : `${which} moving tags were left alone: ${[...reasons].join('; ')}. Run the job again once that is fixed.`;
}
const platformOutputs = (digests) => ({
    platforms: [...digests.keys()].join('\n'),
    'platform-digests': JSON.stringify(Object.fromEntries(digests))
});


/***/ }),

/***/ 8440:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  e: () => (/* binding */ run)
});

// EXTERNAL MODULE: ./lib/action/environment.ts
var action_environment = __nccwpck_require__(980);
// EXTERNAL MODULE: ./lib/action/errors.ts
var errors = __nccwpck_require__(8418);
// EXTERNAL MODULE: ./lib/action/log-line.ts
var log_line = __nccwpck_require__(7898);
// EXTERNAL MODULE: ./lib/registry/descriptor.ts
var registry_descriptor = __nccwpck_require__(5623);
// EXTERNAL MODULE: ./lib/registry/document.ts
var registry_document = __nccwpck_require__(51);
// EXTERNAL MODULE: ./lib/registry/image-config.ts
var image_config = __nccwpck_require__(5520);
// EXTERNAL MODULE: ./lib/registry/platforms.ts
var registry_platforms = __nccwpck_require__(5440);
;// CONCATENATED MODULE: ./lib/registry/image-index.ts





const INDEX_MEDIA_TYPE = 'application/vnd.oci.image.index.v1+json';
/**
 * Reads the images that stand under one digest in the registry: an index of some platforms, or one image. Every manifest and configuration is
 * checked against its digest and against what names it, as in a layout.
 *
 * @throws ActionError when something is missing, is no image, or is said to be for another platform than it is; when an attestation is of none
 *   of the images; and for an index within the index
 */
async function readPlatformImages(client, digest) {
    const root = await stored(client, digest);
    const descriptor = descriptorOf(root);
    const document = (0,registry_document/* readDocument */.u0)(root.content, descriptor, client.image.name);
    const annotations = annotationsOf(root.content);
    if (document.kind !== 'index')
        return [{ ...(await readImage(client, descriptor, descriptor, root.content, [])), annotations }];
    const entries = rawEntries(root.content);
    const read = document.children.map((child, index) => ({ child, entry: entries[index] ?? {} }));
    const attestations = read.filter(({ child }) => (0,registry_descriptor/* isAttestationMark */._O)(child.platform));
    const runnable = read.filter(({ child }) => !(0,registry_descriptor/* isAttestationMark */._O)(child.platform));
    const homeless = attestations.find(({ child }) => !runnable.some(image => image.child.digest === child.annotations[registry_descriptor/* ABOUT */.OZ]));
    if (homeless !== undefined)
        throw new errors/* ActionError */.lZ(`${homeless.child.digest} in ${digest} attests to no image of it.`);
    for (const { child } of attestations)
        await readKind(client, child, digest, 'attestation');
    return Promise.all(runnable.map(async ({ child, entry }) => {
        const content = await readKind(client, child, digest, 'image');
        const own = attestations.filter(one => one.child.annotations[registry_descriptor/* ABOUT */.OZ] === child.digest).map(one => one.entry);
        return { ...(await readImage(client, child, entry, content, own)), annotations };
    }));
}
/**
 * The index of images of several platforms, as BuildKit writes it: the images in the order of the platforms, then what is attested of each.
 * The same images give the same bytes. What all of them were annotated with is an annotation of the index too.
 *
 * @param platforms all that the index is to have, in its order
 * @throws ActionError when a platform has no image or two, or when there is an image of another one
 */
function mergeImages(images, platforms) {
    const isOf = (platform) => (image) => (0,registry_platforms/* normalizePlatform */.FL)(image.platform) === (0,registry_platforms/* normalizePlatform */.FL)(platform);
    const ordered = platforms.map(platform => {
        const [first, ...others] = images.filter(isOf(platform));
        if (first === undefined)
            throw new errors/* ActionError */.lZ(`There is no image for ${platform}.`);
        if (others.length > 0)
            throw new errors/* ActionError */.lZ(`There are ${others.length + 1} images for ${platform}.`, 'Build each platform once.');
        return first;
    });
    const strange = images.find(image => !ordered.includes(image));
    if (strange !== undefined)
        throw new errors/* ActionError */.lZ(`There is an image for ${strange.platform}, which is not to be built.`);
    const annotations = Object.entries(ordered[0]?.annotations ?? {}).filter(([key, value]) => ordered.every(image => image.annotations[key] === value));
    const body = {
        schemaVersion: 2,
        mediaType: INDEX_MEDIA_TYPE,
        manifests: [...ordered.map(({ entry }) => entry), ...ordered.flatMap(({ attestations }) => attestations)],
        ...(annotations.length === 0 ? {} : { annotations: Object.fromEntries(annotations) })
    };
    const content = Buffer.from(JSON.stringify(body, undefined, 2));
    return { digest: (0,registry_descriptor/* digestOf */.ol)(content), mediaType: INDEX_MEDIA_TYPE, content };
}
/**
 * Stores an index under its digest, and reads the digest back. Nothing is tagged.
 *
 * @throws ActionError when the registry refuses it, or has something else afterwards
 */
async function storeIndex(client, index) {
    const { digest, mediaType, content } = index;
    if ((await client.manifestDigest(digest)) === digest)
        return 'skipped';
    await client.putManifest(digest, mediaType, content, digest);
    const found = await client.settledDigest(digest, digest);
    if (found === digest)
        return 'uploaded';
    throw new errors/* ActionError */.lZ(`The registry ${client.image.registry} has ${found ?? 'nothing'} under ${digest}, which it took.`, 'It may only be late with its answer: run the job again.');
}
async function readImage(client, descriptor, entry, content, attestations) {
    const { digest } = descriptor;
    const document = (0,registry_document/* readDocument */.u0)(content, descriptor, client.image.name);
    if (document.kind !== 'image')
        throw new errors/* ActionError */.lZ(`${digest} is not an image.`);
    const config = await client.smallBlob(document.config.digest);
    if (config === undefined)
        throw missing(client, document.config.digest);
    const { platform } = (0,image_config/* readImageConfig */.M)(config, document.config, descriptor, document.layers);
    if (platform === undefined)
        throw new errors/* ActionError */.lZ(`The image ${digest} does not say which platform it is for.`);
    const { mediaType, size } = descriptor;
    // An image that was no part of an index gets an entry; the words of the other ones are kept.
    const own = entry === descriptor ? { mediaType, digest, size, platform: withoutEmpty(platform) } : { ...entry };
    return { platform: (0,registry_descriptor/* formatPlatform */.Bq)(platform), digest, entry: own, attestations };
}
const withoutEmpty = (platform) => Object.fromEntries(Object.entries(platform).filter(([, value]) => value !== undefined));
async function readKind(client, child, where, kind) {
    const { content } = await stored(client, child.digest);
    if (content.length !== child.size)
        throw new errors/* ActionError */.lZ(`${where} says that ${child.digest} has ${child.size} bytes; it has ${content.length}.`);
    const document = (0,registry_document/* readDocument */.u0)(content, child, where);
    if (document.kind !== kind)
        throw new errors/* ActionError */.lZ(`${child.digest} in ${where} is an ${document.kind}, not an ${kind}.`);
    return content;
}
async function stored(client, digest) {
    const found = await client.manifest(digest);
    if (found === undefined)
        throw missing(client, digest);
    return found;
}
const missing = ({ image }, digest) => new errors/* ActionError */.lZ(`The registry ${image.registry} has no ${digest} in "${image.repository}".`, 'Run all jobs again: each platform is pushed anew.');
const descriptorOf = ({ mediaType, digest, content }) => (0,registry_descriptor/* readDescriptor */.qq)({ mediaType, digest, size: content.length }, digest);
/** The entries of an index that was read already. */
function rawEntries(content) {
    const body = JSON.parse(content.toString('utf8'));
    const list = (0,registry_descriptor/* isRecord */.u4)(body) ? body['manifests'] : [];
    return Array.isArray(list) ? list.filter(registry_descriptor/* isRecord */.u4) : [];
}
function annotationsOf(content) {
    const body = JSON.parse(content.toString('utf8'));
    const annotations = (0,registry_descriptor/* isRecord */.u4)(body) && (0,registry_descriptor/* isRecord */.u4)(body['annotations']) ? Object.entries(body['annotations']) : [];
    return Object.fromEntries(annotations.filter((entry) => typeof entry[1] === 'string'));
}

// EXTERNAL MODULE: ./lib/registry/layout.ts + 4 modules
var registry_layout = __nccwpck_require__(9675);
// EXTERNAL MODULE: ./lib/registry/trust.ts
var registry_trust = __nccwpck_require__(6090);
// EXTERNAL MODULE: ./actions/build-push/annotations.ts
var build_push_annotations = __nccwpck_require__(6394);
// EXTERNAL MODULE: ./lib/action/process.ts + 2 modules
var action_process = __nccwpck_require__(2212);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __nccwpck_require__(7598);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __nccwpck_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __nccwpck_require__(6760);
// EXTERNAL MODULE: ./actions/build-push/csv.ts
var csv = __nccwpck_require__(7108);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __nccwpck_require__(8161);
// EXTERNAL MODULE: ./lib/http/loopback.ts
var loopback = __nccwpck_require__(2354);
// EXTERNAL MODULE: ./lib/secrets/registered.ts
var registered = __nccwpck_require__(7530);
;// CONCATENATED MODULE: ./actions/build-push/builder/proxies.ts




const NAMES = ['HTTP_PROXY', 'HTTPS_PROXY', 'NO_PROXY'];
/** The same in Docker's configuration (https://docs.docker.com/engine/cli/proxy/). */
const KEYS = { HTTP_PROXY: 'httpProxy', HTTPS_PROXY: 'httpsProxy', NO_PROXY: 'noProxy' };
/**
 * The proxies of this step, in capitals or small letters: the small ones win where there are both, as in curl and Go. Their passwords are
 * hidden from now on.
 *
 * @throws ActionError for a proxy that is no address
 */
function proxiesOf(environment) {
    const found = NAMES.flatMap(name => {
        const value = (environment[name.toLowerCase()] || environment[name] || '').trim();
        return value === '' ? [] : [[name, value]];
    });
    const proxies = new Map(found);
    for (const [name, value] of proxies)
        if (name !== 'NO_PROXY')
            hidePassword(urlOf(name, value));
    // Without a proxy there is nothing to leave out of it.
    return proxies.size === 1 && proxies.has('NO_PROXY') ? new Map() : proxies;
}
/** Whether one of them has a password in it, which may stand in no argument of a program and no attestation. */
const havePassword = (proxies) => [...proxies].some(([name, value]) => name !== 'NO_PROXY' && urlOf(name, value).password !== '');
/** The proxies that listen on this machine's loopback, by their variables: from inside of a container that is the container. */
const onLoopback = (proxies) => [...proxies].flatMap(([name, value]) => (name !== 'NO_PROXY' && (0,loopback/* isLoopback */.U)(urlOf(name, value).host) ? [name] : []));
/** For BuildKit itself: options of the driver, in both spellings, because programs differ in which one they read. */
function proxyOptions(proxies) {
    return new Map([...proxies].flatMap(([name, value]) => [name, name.toLowerCase()].map(spelled => [`env.${spelled}`, value])));
}
/**
 * For what a Dockerfile runs: Docker's configuration with the proxies, which buildx hands on as the build arguments that need no ARG
 * (docker/buildx, store/storeutil/storeutil.go, `GetProxyConfig`). They are no part of a step's cache key, and are not kept in the image.
 *
 * @param config the user's; what it says of proxies stays
 */
function withProxies(config, proxies) {
    if (proxies.size === 0 || (0,registry_descriptor/* isRecord */.u4)(config['proxies']))
        return config;
    return { ...config, proxies: { default: Object.fromEntries([...proxies].map(([name, value]) => [KEYS[name], value])) } };
}
/** `user:password@`, behind a scheme or without one, as Go reads an address of a proxy. */
const USER_AND_PASSWORD = /^\s*(?:[^\s/@]*:\/\/[^\s/@]*:|[^\s/@]*:(?!\/\/))[^\s@]+@/;
/** Whether a proxy in Docker's configuration has a password: BuildKit hands it to the build, and a full provenance shows it. */
function configHasPassword(config) {
    const groups = (0,registry_descriptor/* isRecord */.u4)(config['proxies']) ? Object.values(config['proxies']) : [];
    const values = groups.flatMap(group => ((0,registry_descriptor/* isRecord */.u4)(group) ? Object.values(group) : []));
    return values.some(value => typeof value === 'string' && USER_AND_PASSWORD.test(value));
}
/** As Go reads it: a scheme may be missing. */
function urlOf(name, value) {
    const text = value.includes('://') ? value : `http://${value}`;
    if (URL.canParse(text))
        return new URL(text);
    throw new errors/* ActionError */.lZ(`The variable ${name} is not the address of a proxy.`, 'Write it as http://HOST:PORT, with %40 for an "@" in a password.');
}
function hidePassword({ username, password }) {
    if (password === '')
        return;
    const plain = (text) => {
        try {
            return decodeURIComponent(text);
        }
        catch {
            return text;
        }
    };
    for (const text of [`${username}:${password}`, password, plain(password)])
        (0,registered/* registerSecret */.c)(text);
    (0,registered/* registerSecret */.c)(Buffer.from(`${plain(username)}:${plain(password)}`).toString('base64'));
}

;// CONCATENATED MODULE: ./actions/build-push/event-payload.ts




/**
 * What buildx reads of a run on GitHub when it makes a builder with the driver `docker-container` (docker/buildx, util/ghutil/ghutil.go;
 * before 0.31 driver/docker-container/driver.go). BuildKit then adds it to every provenance of that builder, with `mode=min` too
 * (docker/buildx#4066). Without the event's name and path it writes nothing; the rest is left out so that a newer buildx has nothing either.
 */
const READ_FOR_PROVENANCE = [
    'ACTIONS',
    'EVENT_NAME',
    'EVENT_PATH',
    'ACTOR',
    'ACTOR_ID',
    'TRIGGERING_ACTOR',
    'REF',
    'REF_NAME',
    'REF_PROTECTED',
    'REF_TYPE',
    'REPOSITORY',
    'REPOSITORY_ID',
    'REPOSITORY_OWNER',
    'REPOSITORY_OWNER_ID',
    'JOB',
    'RUN_ATTEMPT',
    'RUN_ID',
    'RUN_NUMBER',
    'SERVER_URL',
    'WORKFLOW',
    'WORKFLOW_REF',
    'WORKFLOW_SHA'
].map(name => `GITHUB_${name}`);
/** Statements about an image, bare or in an envelope (in-toto attestation specification; secure-systems-lab/dsse). */
const STATEMENT_TYPE = /in-toto|dsse|slsa|provenance/i;
/** Far above any provenance; a list of packages of a large image has some tens of MB. */
const LARGEST_STATEMENT_BYTES = 256 * 1024 * 1024;
/** buildx and slsa-framework/slsa-github-generator use the first name. */
const PAYLOAD_NAMES = new Set(['githubeventpayload', 'githubevent', 'eventpayload']);
const EVENT_PAYLOAD_FIX = 'Make the builder without it: "driver-opts: provenance-add-gha=false" for docker/setup-buildx-action (buildx 0.30 and newer), or leave "builder" out and let this action make its own. Or build with "provenance: false".';
/**
 * Whether what is said about the image says the whole event of the run: commit messages, e-mail addresses and typed inputs, readable for
 * everyone who can pull.
 *
 * @returns what the event is called there; undefined when it is nowhere
 * @throws ActionError when a statement cannot be read: it might be in there
 */
async function findEventPayload(layout) {
    const statements = layout.manifests.flatMap(({ blobs }) => blobs).filter(({ mediaType }) => STATEMENT_TYPE.test(mediaType));
    for (const { digest, size } of new Map(statements.map(blob => [blob.digest, blob])).values()) {
        if (size > LARGEST_STATEMENT_BYTES)
            throw new errors/* ActionError */.lZ(`The attestation ${digest} is too large to look into (${size} bytes).`);
        const found = payloadIn(parse(await (0,promises_.readFile)((0,registry_layout/* blobPath */.nD)(layout.folder, digest)), `The attestation ${digest}`));
        if (found !== undefined)
            return found;
    }
    return undefined;
}
/** Walks without recursion: a statement may nest as deep as it likes. */
function payloadIn(statement) {
    const left = [{ name: '', value: statement }];
    for (let next = left.pop(); next !== undefined; next = left.pop()) {
        const { name, value } = next;
        if (Array.isArray(value))
            left.push(...value.map((entry) => ({ name, value: entry })));
        if (!(0,registry_descriptor/* isRecord */.u4)(value))
            continue;
        if (PAYLOAD_NAMES.has(name.toLowerCase().replace(/[^a-z]/g, '')) || isEvent(value))
            return name;
        left.push(...Object.entries(value).map(([key, entry]) => ({ name: key, value: entry })));
        const { payloadType, payload } = value;
        if (typeof payloadType === 'string' && typeof payload === 'string') {
            left.push({ name, value: parse(Buffer.from(payload, 'base64'), 'The payload of an attestation') });
        }
    }
    return undefined;
}
/** Every event of GitHub that a person caused has these two, whatever it is called. */
const isEvent = ({ repository, sender }) => (0,registry_descriptor/* isRecord */.u4)(repository) && typeof repository['full_name'] === 'string' && (0,registry_descriptor/* isRecord */.u4)(sender) && typeof sender['login'] === 'string';
function parse(content, what) {
    try {
        return JSON.parse(content.toString('utf8'));
    }
    catch (error) {
        throw new errors/* ActionError */.lZ(`${what} is not JSON.`, 'Build without attestations: "provenance: false".', { cause: error });
    }
}

;// CONCATENATED MODULE: ./actions/build-push/docker-environment.ts







/**
 * Gives Docker a separate configuration folder, so that a login never lands in the runner's home, where jobs on one machine
 * take it from each other (docker/login-action#173). The user's own settings, logins, plug-ins, contexts and builders keep
 * working: a separate DOCKER_CONFIG would otherwise hide them.
 *
 * @param environment this process's variables
 * @param logins for base images
 * @returns the environment for every `docker` of this run
 */
async function prepareDockerEnvironment(workspace, environment, logins) {
    // Docker treats an empty variable as not set; as a path it would be the checkout.
    const original = (0,external_node_path_.resolve)(given(environment, 'DOCKER_CONFIG') ?? (0,external_node_path_.join)(given(environment, 'HOME') ?? (0,external_node_os_.homedir)(), '.docker'));
    const config = await readConfig((0,external_node_path_.join)(original, 'config.json'));
    await (0,promises_.mkdir)(workspace.dockerConfig, { recursive: true, mode: 0o700 });
    const content = JSON.stringify(ownConfig(config, original, logins));
    await (0,promises_.writeFile)((0,external_node_path_.join)(workspace.dockerConfig, 'config.json'), content, { mode: 0o600 });
    // The contexts with their certificates: builders refer to them by name, so DOCKER_HOST alone would not do.
    if (await isFolder((0,external_node_path_.join)(original, 'contexts')))
        await (0,promises_.symlink)((0,external_node_path_.join)(original, 'contexts'), (0,external_node_path_.join)(workspace.dockerConfig, 'contexts'));
    const builders = given(environment, 'BUILDX_CONFIG') ?? (0,external_node_path_.join)(original, 'buildx');
    return {
        // Whatever starts a builder may be the one that makes it: `build` does, when the builder's container is gone.
        ...(0,action_environment/* childEnvironment */.Q)(environment, { without: READ_FOR_PROVENANCE }),
        DOCKER_CONFIG: workspace.dockerConfig,
        BUILDX_CONFIG: (await isFolder(builders)) ? builders : workspace.buildxConfig
    };
}
/** The user's configuration, with our logins and the user's plug-in folders added. */
function ownConfig(config, original, logins) {
    const extra = Array.isArray(config['cliPluginsExtraDirs']) ? config['cliPluginsExtraDirs'] : [];
    const own = { ...config, cliPluginsExtraDirs: [(0,external_node_path_.join)(original, 'cli-plugins'), ...extra] };
    if (logins.length === 0)
        return own;
    const keyed = logins.map(({ registry, credentials }) => {
        const key = registry === 'docker.io' ? 'https://index.docker.io/v1/' : registry;
        return [key, { auth: Buffer.from(`${credentials.username}:${credentials.password}`, 'utf8').toString('base64') }];
    });
    return {
        ...own,
        auths: { ...recordOf(config['auths']), ...Object.fromEntries(keyed) },
        // An empty helper means "in this file": otherwise a credential store of the user would be asked.
        credHelpers: { ...recordOf(config['credHelpers']), ...Object.fromEntries(keyed.map(([key]) => [key, ''])) }
    };
}
/** Adds the proxies of the step to our configuration folder, for what a Dockerfile runs. */
async function useProxies(workspace, proxies) {
    const file = (0,external_node_path_.join)(workspace.dockerConfig, 'config.json');
    const config = await readConfig(file);
    const own = withProxies(config, proxies);
    if (own === config)
        return;
    await (0,promises_.mkdir)(workspace.dockerConfig, { recursive: true, mode: 0o700 });
    await (0,promises_.writeFile)(file, JSON.stringify(own), { mode: 0o600 });
}
/** Our configuration, as Docker reads it. */
const dockerConfigOf = (workspace) => readConfig((0,external_node_path_.join)(workspace.dockerConfig, 'config.json'));
function given(environment, name) {
    return environment[name] === '' ? undefined : environment[name];
}
async function readConfig(path) {
    try {
        return recordOf(JSON.parse(await (0,promises_.readFile)(path, 'utf8')));
    }
    catch {
        // There is none, or Docker itself could not read it either.
        return {};
    }
}
function recordOf(value) {
    return (0,registry_descriptor/* isRecord */.u4)(value) ? value : {};
}
async function isFolder(path) {
    return (await (0,promises_.stat)(path).catch(() => undefined))?.isDirectory() ?? false;
}

// EXTERNAL MODULE: ./lib/action/inputs.ts
var inputs = __nccwpck_require__(7344);
;// CONCATENATED MODULE: ./actions/build-push/builder/configuration.ts





/**
 * The certificates of the engine, by host: `HOST/*.crt` is an authority, `HOST/NAME.cert` and `HOST/NAME.key` are what is shown to that registry
 * (https://docs.docker.com/engine/security/certificates/).
 *
 * @param folders where Docker looks; none is the same as an empty one, and what two of them have for a host is joined
 * @param copies the folder for what has to have another name beside the files of an earlier folder
 */
async function readCertificates(folders, copies) {
    const found = new Map();
    for (const [index, folder] of folders.entries()) {
        for (const host of await list(folder)) {
            const certificates = certificatesIn((0,external_node_path_.join)(folder, host), await list((0,external_node_path_.join)(folder, host)));
            if (certificates.authorities.length + certificates.pairs.length === 0)
                continue;
            const before = found.get(host);
            found.set(host, before === undefined ? certificates : joined(before, await copied(certificates, (0,external_node_path_.join)(copies, `${host}-${index}`))));
        }
    }
    return found;
}
const joined = (one, other) => ({
    authorities: [...one.authorities, ...other.authorities],
    pairs: [...one.pairs, ...other.pairs]
});
/** buildx copies the files of a host into one folder, each by its name alone: of two `ca.crt` the last one would be both. */
async function copied({ authorities, pairs }, prefix) {
    const copy = async (file) => {
        const target = `${prefix}-${(0,external_node_path_.basename)(file)}`;
        await (0,promises_.copyFile)(file, target);
        return target;
    };
    return {
        authorities: await Promise.all(authorities.map(copy)),
        pairs: await Promise.all(pairs.map(async ({ certificate, key }) => ({ certificate: await copy(certificate), key: await copy(key) })))
    };
}
function certificatesIn(folder, names) {
    const stems = names.filter(name => name.endsWith('.cert')).map(name => name.slice(0, -'.cert'.length));
    return {
        authorities: names.filter(name => name.endsWith('.crt')).map(name => (0,external_node_path_.join)(folder, name)),
        pairs: stems
            .filter(stem => names.includes(`${stem}.key`))
            .map(stem => ({ certificate: (0,external_node_path_.join)(folder, `${stem}.cert`), key: (0,external_node_path_.join)(folder, `${stem}.key`) }))
    };
}
const list = async (folder) => (await (0,promises_.readdir)(folder).catch(() => [])).sort();
/**
 * Writes the buildkitd.toml of a builder that is made: the user's, and what the engine knows of registries that the user's does not name.
 * buildx copies the certificates into the container (docker/buildx, util/confutil/container.go).
 *
 * @param target the file to write
 * @throws ActionError when the user's file cannot be read
 */
async function writeConfiguration(configuration, engine, workspace, target) {
    const given = await textOf(configuration, workspace);
    const { text, notes } = composeConfiguration(given, engine);
    if (text === '')
        return { file: undefined, notes };
    await (0,promises_.writeFile)(target, text, { mode: 0o600 });
    return { file: target, notes };
}
async function textOf(configuration, workspace) {
    if (configuration.kind === 'none')
        return '';
    if (configuration.kind === 'inline')
        return configuration.text;
    const path = (0,external_node_path_.resolve)(workspace, configuration.path);
    try {
        return await (0,promises_.readFile)(path, 'utf8');
    }
    catch (error) {
        throw new errors/* ActionError */.lZ(`Input "buildkitd-config": the file ${(0,inputs/* printable */.g$)(path)} cannot be read.`, 'Give a path in the workspace, or the text of it in several lines.', { cause: new Error((0,errors/* messageOf */.bD)(error)) });
    }
}
/**
 * Puts the two together. A registry that the user's text names stays as it is there: two tables of one name are an error.
 *
 * @param given the user's, empty for none
 */
function composeConfiguration(given, engine) {
    const isNamed = (host) => names(given, host);
    const notes = [];
    const tables = new Map();
    const table = (host, ...lines) => tables.set(host, [...(tables.get(host) ?? []), ...lines]);
    const mirrors = isNamed('docker.io') ? [] : engine.mirrors.flatMap(url => mirrorOf(url) ?? []);
    const near = mirrors.filter(({ isLocal }) => isLocal && !engine.sharesNetwork);
    const far = mirrors.filter(mirror => !near.includes(mirror));
    for (const { host } of near)
        notes.push(`The mirror ${host} of the Docker engine is left out: a builder in a container cannot reach it.`);
    if (far.length > 0)
        table('docker.io', `mirrors = [${far.map(({ host }) => quoted(host)).join(', ')}]`);
    for (const { host, isPlain } of far)
        if (isPlain && !isNamed(host))
            table(host, 'http = true');
    for (const host of engine.plain)
        if (!isNamed(host) && !tables.has(host))
            table(host, 'http = true');
    for (const [host, { authorities, pairs }] of engine.certificates) {
        if (isNamed(host))
            continue;
        if (authorities.length > 0)
            table(host, `ca = [${authorities.map(quoted).join(', ')}]`);
        if (pairs.length > 0) {
            const entries = pairs.map(({ certificate, key }) => `{key = ${quoted(key)}, cert = ${quoted(certificate)}}`);
            table(host, `keypair = [${entries.join(', ')}]`);
        }
    }
    const own = [...tables].map(([host, lines]) => `[registry.${quoted(host)}]\n${lines.map(line => `  ${line}\n`).join('')}`);
    return { text: [...(given === '' ? [] : [`${given.trimEnd()}\n`]), ...own].join('\n'), notes };
}
/** Whether a text names a host: `registry.lan` is not in `my-registry.lan`, `registry.lan:5000` or `mirror.lan/registry.lan`. */
function names(text, host) {
    return new RegExp(`(?<![\\w./-])${host.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?![\\w.:-])`).test(text);
}
/** A mirror of the engine as BuildKit names it: its host, with a path where it has one. */
function mirrorOf(url) {
    if (!URL.canParse(url))
        return undefined;
    const { host, pathname, protocol } = new URL(url);
    return { host: `${host}${pathname.replace(/\/+$/, '')}`, isPlain: protocol === 'http:', isLocal: (0,loopback/* isLoopback */.U)(host) };
}
/** A basic string of TOML: JSON escapes what it has to. */
const quoted = (value) => JSON.stringify(value);

;// CONCATENATED MODULE: ./actions/build-push/builder/inspection.ts
/**
 * Reads the head of `docker buildx inspect`; below it come the nodes, which have names too. The node of an engine has the name of its Docker
 * context for an address, and so has the builder: no other one can get that name (docker/buildx, builder/builder.go, `Create`).
 */
function readInspection(text) {
    const name = /^Name:[ \t]+(\S+)/m.exec(text)?.[1]?.replace(/\*$/, '');
    const driver = /^Driver:[ \t]+(\S+)/m.exec(text)?.[1];
    const endpoint = /^Endpoint:[ \t]+(\S+)/m.exec(text)?.[1];
    if (name === undefined || driver === undefined)
        return undefined;
    return { name, driver, isEngine: name === 'default' || name === endpoint, platforms: platformsIn(text) };
}
/** `linux/amd64*, linux/amd64/v2, linux/386`, or in groups: `linux/amd64 (+2), linux/386` (docker/buildx, util/platformutil/parse.go). */
function platformsIn(text) {
    const listed = [...text.matchAll(/^Platforms:[ \t]+(.+)$/gm)].flatMap(([, platforms = '']) => platforms.split(','));
    return [...new Set(listed.map(platform => platform.trim().replace(/[* ].*$/, '')).filter(platform => platform.includes('/')))];
}
/**
 * The platforms whose programs a builder cannot run, as far as it says what it runs. BuildKit's own image has emulators that it does not
 * list, and a stage without RUN needs none: this explains a failure, and is no reason for one.
 */
function foreignPlatforms(wanted, { platforms }) {
    const known = new Set(platforms.map(machineOf));
    return known.size === 0 ? [] : wanted.filter(platform => !known.has(machineOf(platform)));
}
/** Without its variant, except for the generations of arm, which are different machines: `linux/arm64/v8` is `linux/arm64`. */
function machineOf(platform) {
    const [os = '', architecture = '', variant = ''] = platform.split('/');
    return architecture === 'arm' && variant !== '' ? platform : `${os}/${architecture}`;
}

;// CONCATENATED MODULE: ./actions/build-push/builder/create.ts











/**
 * BuildKit 0.32.2, for runners whose only builder is the Docker engine itself, at Docker Hub and at Google's mirror of it. Without a tag: buildx
 * 0.36 looks for the signature of an image with tag and digest over the network (docker/buildx, driver/docker-container/driver.go), and the
 * digest alone says what runs, whoever hands it out. Published documents name it:
 * https://github.com/khalshaqzzy/CARE/blob/dae776b20291e54d22dd21a0d52fb5c33ba50408/deploy/scripts/build-cache.sh (by version) and
 * https://github.com/krt-profit/basetool/blob/47335469792ab146a6e94546831a5c759ee84360/.github/actions/setup-buildx/Dockerfile
 * (by the tag buildx-stable-1).
 */
const BUILDKIT_IMAGES = ['docker.io', 'mirror.gcr.io'].map(registry => `${registry}/moby/buildkit@sha256:28a898719c18a33f4e8000685287fa36fd0dd9560c6440227d3a732d79bb41d8`);
const DRIVER = 'docker-container';
/**
 * Makes a builder that post removes, with the proxies of the step and with the mirrors and certificates that the engine of this machine has:
 * a builder in a container has none of them by itself.
 *
 * @throws ActionError when it cannot be made
 */
async function createBuilder(settings, given) {
    const { workspace, state } = given;
    const dependencies = { ...given, env: { ...given.env, BUILDX_CONFIG: workspace.buildxConfig, BUILDX_BUILDER: undefined } };
    const plan = await planBuilder(settings, dependencies);
    await (0,promises_.mkdir)(workspace.buildxConfig, { recursive: true, mode: 0o700 });
    state.save('builder', plan.name);
    const own = settings['driver-opts'].get('image');
    const images = own === undefined ? BUILDKIT_IMAGES : [own];
    const failures = [];
    for (const image of images) {
        const result = await start({ ...plan, options: new Map([...plan.options, ['image', image]]) }, dependencies);
        if (result.exitCode === 0)
            return { name: plan.name, driver: DRIVER, platforms: await platformsOf(plan.name, dependencies), env: dependencies.env, isOwn: true };
        failures.push(`${image}: ${(0,action_process/* describeFailure */.Ic)('docker', result)}`);
        // What could not be started is there all the same.
        await remove(plan.name, dependencies);
    }
    throw new errors/* ActionError */.lZ(`No builder could be made: ${failures.join('; ')}`, 'Check that the Docker engine runs and can pull moby/buildkit, or set up a builder first and name it in "builder".');
}
async function planBuilder(settings, dependencies) {
    const { env, workspace, folder, warn } = dependencies;
    const options = settings['driver-opts'];
    const sharesNetwork = options.get('network') === 'host';
    const proxies = proxiesOf(env);
    const near = sharesNetwork ? [] : onLoopback(proxies);
    if (near.length > 0) {
        warn(`${near.join(' and ')} of this step is on the loopback of the machine, which a builder in a container cannot reach. ` +
            'Name the proxy by an address of the network, or give "driver-opts: network=host".');
    }
    await useProxies(workspace, proxies);
    const engine = { mirrors: await mirrorsOf(dependencies), ...(await trustOf(dependencies)), sharesNetwork };
    const { file, notes } = await writeConfiguration(settings['buildkitd-config'], engine, folder, workspace.builderConfig);
    for (const note of notes)
        warn(note);
    const isSecret = havePassword(proxies);
    const forProxies = new Map([...proxyOptions(proxies)].filter(([name]) => !options.has(name)));
    return {
        name: `fairway-${(0,external_node_crypto_.randomUUID)().slice(0, 8)}`,
        options: new Map([...(isSecret ? [] : forProxies), ...options]),
        secretOptions: isSecret ? forProxies : new Map(),
        file
    };
}
/** What the engine trusts, and this step for the registry of the image. */
async function trustOf({ workspace, registry, trust, certificateFolders }) {
    const certificates = new Map(await readCertificates(certificateFolders, workspace.folder));
    if (trust.authorities.length > 0) {
        await (0,promises_.writeFile)(workspace.authorities, trust.authorities.join('\n'), { mode: 0o600 });
        certificates.set(registry, { authorities: [workspace.authorities], pairs: certificates.get(registry)?.pairs ?? [] });
    }
    return { certificates, plain: trust.isPlain ? [registry] : [] };
}
/** Mirrors of Docker Hub that the engine has; none when it does not say. */
async function mirrorsOf({ run, env, signal }) {
    const result = await run(['docker', 'info', '--format', '{{json .RegistryConfig.Mirrors}}'], { env, signal });
    try {
        const mirrors = result.exitCode === 0 ? JSON.parse(result.stdout) : [];
        return Array.isArray(mirrors) ? mirrors.filter(mirror => typeof mirror === 'string') : [];
    }
    catch {
        return [];
    }
}
async function start({ name, options, secretOptions, file }, dependencies) {
    const { run, env, workspace, signal } = dependencies;
    // One field each, whose value may have commas: NO_PROXY has.
    const given = [...options].flatMap(([option, value]) => ['--driver-opt', (0,csv/* formatCsv */.y)([`${option}=${value}`])]);
    const config = file === undefined ? [] : ['--config', file];
    const isSecret = secretOptions.size > 0;
    const argv = ['docker', 'buildx', 'create', '--name', name, '--driver', DRIVER, ...given, ...config, ...(isSecret ? [] : ['--bootstrap'])];
    const created = await run(argv, { env, signal });
    if (created.exitCode !== 0 || !isSecret)
        return created;
    await addOptions((0,external_node_path_.join)(workspace.buildxConfig, 'instances', name), secretOptions);
    return run(['docker', 'buildx', 'inspect', '--bootstrap', name], { env, signal });
}
/**
 * Adds options to what buildx keeps of a builder (docker/buildx, store/nodegroup.go), in a file that nobody else can read: `buildx create` takes
 * them from its arguments only, which every user of the machine can list.
 */
async function addOptions(file, options) {
    const builder = JSON.parse(await (0,promises_.readFile)(file, 'utf8'));
    const nodes = (0,registry_descriptor/* isRecord */.u4)(builder) ? builder['Nodes'] : undefined;
    if (!(0,registry_descriptor/* isRecord */.u4)(builder) || !Array.isArray(nodes) || !nodes.every(registry_descriptor/* isRecord */.u4)) {
        throw new errors/* ActionError */.lZ('This buildx keeps its builders in a form that is not known, so the proxy with its password cannot be handed over without showing it.', 'Use a proxy without a password, or set up a builder first and name it in "builder".');
    }
    const Nodes = nodes.map(node => ({
        ...node,
        DriverOpts: { ...((0,registry_descriptor/* isRecord */.u4)(node['DriverOpts']) ? node['DriverOpts'] : {}), ...Object.fromEntries(options) }
    }));
    await (0,promises_.writeFile)(file, JSON.stringify({ ...builder, Nodes }), { mode: 0o600 });
}
async function platformsOf(name, { run, env, signal }) {
    const result = await run(['docker', 'buildx', 'inspect', name], { env, signal });
    return result.exitCode === 0 ? (readInspection(result.stdout)?.platforms ?? []) : [];
}
async function remove(name, { run, env, signal }) {
    await run(['docker', 'buildx', 'rm', '--force', name], { env, signal });
}

;// CONCATENATED MODULE: ./actions/build-push/builder.ts




/**
 * Finds a builder that can export an OCI layout: the one that was asked for (the input, else BUILDX_BUILDER), else the current
 * one unless it is the engine's own (driver `docker`, which cannot, or one that buildx would make of it), else a new one that post removes.
 *
 * @throws ActionError when buildx is missing, the builder that was asked for is missing or cannot export, or none can be made
 */
async function findBuilder(settings, dependencies) {
    const decision = await chooseBuilder(settings, dependencies);
    return decision.use === 'found' ? { ...decision.builder, env: dependencies.env, isOwn: false } : createBuilder(settings, dependencies);
}
/**
 * Checks that this runner can build, and makes nothing: what it lacks is said before anything is built.
 *
 * @throws ActionError as {@link findBuilder}, and when a builder would have to be made and the engine does not answer
 */
async function checkBuilder(settings, dependencies) {
    const decision = await chooseBuilder(settings, dependencies);
    if (decision.use === 'found')
        return;
    const { run, env, signal } = dependencies;
    const engine = await run(['docker', 'version', '--format', '{{.Server.Version}}'], { env, signal });
    if (engine.exitCode === 0)
        return;
    throw new errors/* ActionError */.lZ(`The Docker engine of this runner does not answer: ${(0,action_process/* describeFailure */.Ic)('docker', engine)}`, "Start it, and let the runner's user use it: add the user to the group of its socket (usually docker).");
}
async function chooseBuilder(settings, { run, env, signal }) {
    const version = await run(['docker', 'buildx', 'version'], { env, signal });
    if (version.exitCode !== 0) {
        throw new errors/* ActionError */.lZ('Docker on this runner has no buildx.', 'Install the package docker-buildx-plugin (Debian: docker-buildx).');
    }
    const wanted = settings.builder === '' ? (env['BUILDX_BUILDER'] ?? '') : settings.builder;
    const decision = decideBuilder(wanted, await inspect(wanted, { run, env, signal }));
    if (decision.use === 'refused')
        throw new errors/* ActionError */.lZ(decision.reason, decision.fix);
    const unused = decision.use === 'found' ? inputsOfNew(settings) : [];
    if (decision.use === 'found' && unused.length > 0) {
        throw new errors/* ActionError */.lZ(`Input "${unused.join('" and "')}" is for a builder that this action makes, but "${decision.builder.name}" is there already.`, `Leave it out, and set that builder up with it. Or name none: neither in "builder" nor in BUILDX_BUILDER, and run "docker buildx use default" first.`);
    }
    return decision;
}
/** The inputs that say how a builder is made. */
function inputsOfNew(settings) {
    return [
        ...(settings['driver-opts'].size > 0 ? ['driver-opts'] : []),
        ...(settings['buildkitd-config'].kind === 'none' ? [] : ['buildkitd-config'])
    ];
}
/** @param wanted the builder's name, empty when none was asked for; @param found what buildx says, undefined when it does not know it */
function decideBuilder(wanted, found) {
    if (found !== undefined && found.driver !== 'docker' && !found.isEngine)
        return { use: 'found', builder: found };
    if (wanted === '')
        return { use: 'new' };
    const fix = 'Name another one in "builder", or leave it out: then a builder is made for this job.';
    if (found === undefined)
        return { use: 'refused', reason: `There is no builder "${wanted}".`, fix };
    const reason = found.driver === 'docker'
        ? 'has the driver "docker", which cannot export an OCI layout'
        : 'is the engine itself: buildx would make one from an image that is not pinned, and nobody would remove it';
    return { use: 'refused', reason: `The builder "${wanted}" ${reason}.`, fix };
}
async function inspect(name, { run, env, signal }) {
    const result = await run(['docker', 'buildx', 'inspect', ...(name === '' ? [] : [name])], { env, signal });
    return result.exitCode === 0 ? readInspection(result.stdout) : undefined;
}

;// CONCATENATED MODULE: ./actions/build-push/build-arguments.ts

/**
 * The command line of the build. Build secrets go through environment variables (see {@link secretEnvironment}): only their
 * names are here.
 */
function buildArguments(builder, settings, targets) {
    const argv = ['docker', 'buildx', 'build', '--builder', builder, '--progress', 'plain'];
    // tar=false gives a folder: the scanner reads it and the push sends it, both without unpacking.
    const { sourceDate } = targets;
    argv.push('--output', (0,csv/* formatCsv */.y)([
        'type=oci',
        `dest=${targets.layout}`,
        'tar=false',
        `name=${settings.name}`,
        ...(sourceDate === undefined ? [] : [`source-date-epoch=${sourceDate}`])
    ]), '--metadata-file', targets.metadata);
    argv.push('--provenance', settings.provenance === 'false' ? 'false' : `mode=${settings.provenance}`);
    if (settings.sbom !== '')
        argv.push('--sbom', settings.sbom);
    argv.push(...sourceArguments(settings), ...runArguments(settings), ...settings.cache.arguments);
    // A context that begins with "-" stays a context.
    argv.push('--', settings.context);
    return argv;
}
/** What the image is made of. */
function sourceArguments(settings) {
    const argv = [];
    if (settings.file !== '')
        argv.push('--file', settings.file);
    if (settings.target !== '')
        argv.push('--target', settings.target);
    if (settings.platforms.length > 0)
        argv.push('--platform', settings.platforms.join(','));
    for (const [name, value] of [...settings['build-args'], ...settings['public-build-args']])
        argv.push('--build-arg', `${name}=${value}`);
    for (const [name, source] of settings['build-contexts'])
        argv.push('--build-context', `${name}=${source}`);
    for (const [name, value] of settings.labels)
        argv.push('--label', `${name}=${value}`);
    argv.push(...settings.annotationArguments);
    for (const [index, [name, secret]] of [...settings.secrets].entries()) {
        argv.push('--secret', (0,csv/* formatCsv */.y)([`id=${name}`, 'file' in secret ? `src=${secret.file}` : `env=${secretVariable(index)}`]));
    }
    for (const source of settings.ssh)
        argv.push('--ssh', source);
    return argv;
}
/** In what surroundings it is made. */
function runArguments(settings) {
    const argv = [];
    // This one option is read as a line of CSV, for addresses with commas between them.
    for (const host of settings['add-hosts'])
        argv.push('--add-host', (0,csv/* formatCsv */.y)([host]));
    if (settings.network !== 'default')
        argv.push('--network', settings.network);
    if (settings['no-cache'])
        argv.push('--no-cache');
    for (const stage of settings['no-cache-filters'])
        argv.push('--no-cache-filter', stage);
    if (settings.pull)
        argv.push('--pull');
    for (const limit of settings.ulimit)
        argv.push('--ulimit', limit);
    if (settings['shm-size'] !== '')
        argv.push('--shm-size', settings['shm-size']);
    return argv;
}
/** The variables that carry the build secrets to buildx, which hands them to the build over its own connection. */
function secretEnvironment(secrets) {
    const variables = [...secrets.values()].map((secret, index) => ('value' in secret ? [[secretVariable(index), secret.value]] : []));
    return Object.fromEntries(variables.flat());
}
function secretVariable(index) {
    return `FAIRWAY_BUILD_SECRET_${index}`;
}

// EXTERNAL MODULE: ./lib/secrets/redact.ts + 12 modules
var redact = __nccwpck_require__(8255);
// EXTERNAL MODULE: ./lib/action/text.ts
var action_text = __nccwpck_require__(2178);
;// CONCATENATED MODULE: ./actions/build-push/build-warnings.ts




/** GitHub shows ten of a kind for a step. */
const MOST_SHOWN = 9;
const LONGEST_TEXT = 300;
const WRONG_PLATFORM = /^InvalidBaseImagePlatform\b/;
/** BuildKit, frontend/dockerfile/linter/ruleset.go. */
const PLATFORMS = /^InvalidBaseImagePlatform: Base image (.+) was pulled with platform "(.+?)", expected "(.+?)" for current build/;
/**
 * The warnings of a build: out of buildx' report on it (`BUILDX_METADATA_WARNINGS=1`, buildx 0.16), else, from an older one, out of the list at
 * the end of what it said. No step of the build can write there: its lines begin with the step's number.
 */
function readWarnings(metadata, said) {
    const reported = (0,registry_descriptor/* isRecord */.u4)(metadata) ? metadata['buildx.build.warnings'] : undefined;
    const warnings = Array.isArray(reported) ? reported.flatMap(readReported) : said.split(/\r?\n/).flatMap(readSaid);
    return [...new Map(warnings.map(warning => [`${warning.text} ${warning.line}`, warning])).values()];
}
/** Go writes `[]byte` as base64 (BuildKit, client/graph.go, VertexWarning). */
function readReported(value) {
    if (!(0,registry_descriptor/* isRecord */.u4)(value) || typeof value['short'] !== 'string')
        return [];
    const [range] = Array.isArray(value['range']) ? value['range'] : [];
    const start = (0,registry_descriptor/* isRecord */.u4)(range) ? range['start'] : undefined;
    const line = (0,registry_descriptor/* isRecord */.u4)(start) ? start['line'] : undefined;
    return [{ text: clean(Buffer.from(value['short'], 'base64').toString('utf8')), line: typeof line === 'number' ? line : undefined }];
}
/** The first line of the list begins with the end of the heading's colour. */
const NO_COLOUR = '\u001b[0m';
/** ` - RuleName: what is wrong (line 3)`. */
function readSaid(line) {
    const text = /^ - ([A-Z][A-Za-z]+: .+)$/.exec(line.replace(NO_COLOUR, ''))?.[1];
    return text === undefined ? [] : [{ text: clean(text), line: lineOf(text) }];
}
function lineOf(text) {
    const number = /\(line (\d+)\)$/.exec(text)?.[1];
    return number === undefined ? undefined : Number(number);
}
const clean = (text) => (0,log_line/* oneLine */.TN)(text).slice(0, LONGEST_TEXT);
/**
 * An image that says it is for one processor and has the programs of another starts nowhere: `exec format error`, after the deploy. A
 * Dockerfile that means it says so (`FROM --platform=…`), and then BuildKit does not warn.
 *
 * @throws ActionError naming the base image and both platforms
 */
function refuseWrongPlatform(warnings) {
    const warning = warnings.find(({ text }) => WRONG_PLATFORM.test(text));
    if (warning === undefined)
        return;
    const [, image, pulled, expected] = PLATFORMS.exec(warning.text) ?? [];
    if (image === undefined || pulled === undefined || expected === undefined) {
        throw new errors/* ActionError */.lZ(`A base image is for another platform than the build. BuildKit says: ${warning.text}`, otherBase('the platform of the build'));
    }
    throw new errors/* ActionError */.lZ(`The base image ${image} is for ${pulled} only, and the build is for ${expected}: its programs would not start there.`, otherBase(expected));
}
const otherBase = (platform) => `Take a base image that has ${platform}, or build for another platform ("platforms"). If nothing of it is run in the image, write FROM --platform=… with its own platform.`;
/**
 * The warnings as annotations: a secret that stays readable in the image first, and only as many as GitHub shows.
 *
 * @returns each with its line in the Dockerfile
 */
function build_warnings_annotationsOf(warnings) {
    const isSecret = ({ text }) => text.startsWith('SecretsUsedInArgOrEnv');
    const sorted = [...warnings.filter(isSecret), ...warnings.filter(warning => !isSecret(warning))];
    if (sorted.length <= MOST_SHOWN + 1)
        return sorted;
    const more = (0,action_text/* plural */.LS)(sorted.length - MOST_SHOWN, 'more warning');
    return [...sorted.slice(0, MOST_SHOWN), { text: `${more} about the Dockerfile in the log of the build.`, line: undefined }];
}

;// CONCATENATED MODULE: ./actions/build-push/build-failure.ts




const SHOWN_LINES = 3;
const LONGEST_LINE = 300;
/**
 * Why a build failed, on one line: the failing step of the Dockerfile, the last thing it said, and BuildKit's verdict. The whole
 * log is above it; "status 1" alone helps nobody.
 *
 * @param result the process of `docker buildx build --progress plain`
 */
function describeBuildFailure(result) {
    const lines = result.stderr.split(/\r?\n/);
    const verdict = lines.findLast(line => line.startsWith('ERROR: '))?.slice('ERROR: '.length);
    if (verdict === undefined)
        return (0,action_process/* describeFailure */.Ic)('docker buildx build', result);
    const step = failingStep(lines);
    const at = step === undefined ? '' : `Step ${step.name}${step.said === '' ? '' : ` said: ${step.said}`}. `;
    return (0,redact/* redact */.E$)(`${at}${shorten(verdict.replace(/^(?:failed to (?:build|solve): )+/, ''))}.`);
}
/** A file that is there and that .dockerignore keeps from the build looks like one that is not there; BuildKit says so in a warning. */
function ignoredFile(verdict, said) {
    const missing = /"\/([^"]+)": not found$/.exec(verdict)?.[1];
    if (missing === undefined)
        return undefined;
    const warning = readWarnings(undefined, said).find(({ text }) => text.startsWith('CopyIgnoredFile: ') && text.includes(`"${missing}"`));
    return warning && `BuildKit says: ${warning.text.replace('CopyIgnoredFile: ', '')}. Let it in there: "!${missing}".`;
}
/**
 * What a person can do about a failed build, where that is known. A program inside of the build may say anything: what counts are lines that
 * only buildx writes, and for `exec format error` the failing step of a platform that the builder does not run.
 */
function whatToDo(result, { platforms, sbom }, builder) {
    const lines = result.stderr.split(/\r?\n/);
    // A line of the build itself begins with its step's number.
    if (lines.some(line => /^(?:ERROR: )?unknown flag: --/.test(line)))
        return 'Update buildx on the runner to 0.12 or newer.';
    const verdict = lines.findLast(line => line.startsWith('ERROR: ')) ?? '';
    const entitlement = /entitlement (network\.host|security\.insecure) is not allowed/.exec(verdict)?.[1];
    if (entitlement !== undefined) {
        return `The builder does not allow it: start its buildkitd with "--allow-insecure-entitlement ${entitlement}", or leave out what asks for it.`;
    }
    if (sbom === 'true' && verdict.includes('buildkit-syft-scanner')) {
        return 'The list of packages is made by that image: give it from a registry that the builder reaches, "sbom: generator=HOST/buildkit-syft-scanner".';
    }
    const ofBase = whatToDoAboutBase(verdict);
    if (ofBase !== undefined)
        return ofBase;
    const ignored = ignoredFile(verdict, result.stderr);
    if (ignored !== undefined)
        return ignored;
    const step = failingStep(lines);
    if (step === undefined || !/exec format error/i.test(`${step.words} ${verdict}`))
        return undefined;
    const named = /^\[([a-z]+\/[a-z0-9/_]+)[ \]]/.exec(step.name)?.[1];
    const platform = named ?? (platforms.length === 1 ? platforms[0] : undefined);
    if (platform === undefined || (builder.platforms.length > 0 && foreignPlatforms([platform], builder).length === 0))
        return undefined;
    const such = /^linux\/arm64/.test(platform) ? `, such as ${platform}=ubuntu-24.04-arm` : '';
    return (`This builder cannot run programs of ${platform}. Add QEMU: a step with docker/setup-qemu-action before this one, or on a runner of your own ` +
        `the package qemu-user-static (Debian, Ubuntu). Or build it on a machine of that kind: "platform-runners" of ship.yml${such}.`);
}
/** An image that a `FROM` names and that its registry does not hand out (containerd, core/remotes/docker). */
function whatToDoAboutBase(verdict) {
    if (!verdict.includes('failed to resolve source metadata for '))
        return undefined;
    if (/x509: |tls: failed to verify certificate/.test(verdict)) {
        return ('The builder does not trust the certificate of that registry. For the registry of the image give the CA as "registry-ca", for another one put it ' +
            'into /etc/docker/certs.d/HOST/ca.crt on the runner. A builder that was there before this step has only what it was made with.');
    }
    if (/401 Unauthorized|403 Forbidden|pull access denied|insufficient_scope|failed to authorize|no basic auth credentials/.test(verdict)) {
        return ('That base image wants a login, or its name is wrong. For the registry of the image give "registry-username" and "registry-password" to the step that ' +
            'builds, for another one a line of "registries". ship.yml gives the build of a proposal no login.');
    }
    if (/429 Too Many Requests|toomanyrequests/.test(verdict)) {
        return 'That registry limits pulls. A login in "registries" raises the limit of Docker Hub, and a mirror in "buildkitd-config" avoids it.';
    }
    return undefined;
}
/**
 * BuildKit repeats the failing step between two rulers:
 * ` > [3/3] RUN make:` and then its last lines, each with the seconds since its start.
 */
function failingStep(lines) {
    const start = lines.findLastIndex(line => /^ > .+:$/.test(line));
    if (start < 0)
        return undefined;
    const length = lines.slice(start + 1).findIndex(line => /^-{3,}$/.test(line));
    const block = length < 0 ? [] : lines.slice(start + 1, start + 1 + length);
    const said = block.map(line => line.replace(/^\d+\.\d+ ?/, '').trim()).filter(line => line !== '');
    const name = (lines[start] ?? '').replace(/^ > (.+):$/, '$1');
    return { name: shorten(name), said: shorten(said.slice(-SHOWN_LINES).join(' | ')), words: said.join(' ') };
}
function shorten(text) {
    return text.length <= LONGEST_LINE ? text : `${text.slice(0, LONGEST_LINE)}…`;
}

;// CONCATENATED MODULE: ./actions/build-push/platform-check.ts




const RULE = 'InvalidBaseImagePlatform';
/** It takes the place of what the Dockerfile says (BuildKit, frontend/dockerui/config.go). */
const CHECK_ARGUMENT = 'BUILDKIT_DOCKERFILE_CHECK';
/** `# check=skip=A,B;error=true`: above everything else, or above one instruction. */
const DIRECTIVE = /^[ \t]*#[ \t]*check[ \t]*=[ \t]*(.*)$/gim;
/** Whether a text of checks leaves out the one for a base image of another platform. */
function isSkipped(checks) {
    const skipped = checks
        .split(';')
        .flatMap(part => (/^\s*skip\s*=/i.test(part) ? part.slice(part.indexOf('=') + 1).split(',') : []))
        .map(name => name.trim().toLowerCase());
    return skipped.includes('all') || skipped.includes(RULE.toLowerCase());
}
/** Whether a Dockerfile, or a build argument, hides the warning about a base image for another platform. */
function hidesPlatformCheck(dockerfile, settings) {
    const argument = settings['build-args'].get(CHECK_ARGUMENT) ?? settings['public-build-args'].get(CHECK_ARGUMENT);
    return isSkipped(argument ?? '') || [...dockerfile.matchAll(DIRECTIVE)].some(([, checks = '']) => isSkipped(checks));
}
/** A Dockerfile that hides nothing, line by line the same. */
const revealed = (dockerfile) => dockerfile.replace(DIRECTIVE, '#');
/**
 * Asks BuildKit, after the build, for what it did not say of base images: of several platforms it checks the first one only (BuildKit,
 * frontend/dockerfile/builder/build.go), and a Dockerfile may hide the check (`# check=skip=all` is for style, and takes this one along). Each such
 * platform is built once more, with a copy of the Dockerfile that hides nothing: all steps come from the builder then, and nothing is exported.
 * (`--call check` would look at the builder's own platform only.) `FROM --platform=…` stays as it is: that says what is meant.
 *
 * @throws ActionError when a base image is for another platform
 */
async function checkOtherPlatforms(settings, dependencies) {
    const { dockerfile, workspace, warn } = dependencies;
    const { path, text } = dockerfile === undefined ? { path: undefined, text: '' } : await readDockerfile(dockerfile);
    const isHidden = hidesPlatformCheck(text, settings);
    const { platforms } = settings;
    const unchecked = isHidden ? (platforms.length === 0 ? [undefined] : platforms) : platforms.slice(1);
    if (unchecked.length === 0)
        return;
    const asked = isHidden && path !== undefined ? { ...withoutCheckArgument(settings), file: (0,external_node_path_.join)(workspace.folder, 'Dockerfile') } : settings;
    if (path !== undefined && asked.file !== settings.file) {
        await (0,promises_.writeFile)(asked.file, revealed(text), { mode: 0o600 });
        // It stands beside the Dockerfile whose name it has. With other files in the context, no step would come from the builder.
        await (0,promises_.copyFile)(`${path}.dockerignore`, `${asked.file}.dockerignore`).catch(() => undefined);
    }
    for (const platform of unchecked) {
        const warnings = await check({ ...asked, platforms: platform === undefined ? [] : [platform] }, dependencies);
        if (warnings === undefined) {
            warn(`BuildKit could not be asked whether the base images are for ${platform ?? 'this platform'}: another one would not be seen.`);
        }
        else
            refuseWrongPlatform(warnings);
    }
}
/** Where there is no `Dockerfile`, buildx takes a `dockerfile` (docker/buildx, build/opt.go, `handleLowercaseDockerfile`). */
async function readDockerfile(path) {
    const small = (0,external_node_path_.join)((0,external_node_path_.dirname)(path), (0,external_node_path_.basename)(path).toLowerCase());
    const paths = (0,external_node_path_.basename)(path) === 'Dockerfile' ? [path, small] : [path];
    for (const candidate of paths) {
        const text = await (0,promises_.readFile)(candidate, 'utf8').catch(() => undefined);
        if (text !== undefined)
            return { path: candidate, text };
    }
    return { path, text: '' };
}
function withoutCheckArgument(settings) {
    const without = (values) => new Map([...values].filter(([name]) => name !== CHECK_ARGUMENT));
    return { ...settings, 'build-args': without(settings['build-args']), 'public-build-args': without(settings['public-build-args']) };
}
/** @returns undefined when it could not be built once more */
async function check(settings, dependencies) {
    const { workspace, builder, env, run, signal } = dependencies;
    const metadata = (0,external_node_path_.join)(workspace.folder, 'check.json');
    const remembered = { ...settings, 'no-cache': false, 'no-cache-filters': [], pull: false };
    const head = ['docker', 'buildx', 'build', '--builder', builder.name, '--progress', 'plain', '--output', 'type=cacheonly'];
    const what = [...sourceArguments(remembered), ...runArguments(remembered)];
    const result = await run([...head, '--metadata-file', metadata, '--provenance', 'false', ...what, '--', settings.context], { env, signal });
    if (result.exitCode !== 0)
        return undefined;
    return readWarnings(JSON.parse(await (0,promises_.readFile)(metadata, 'utf8')), result.stderr);
}

;// CONCATENATED MODULE: ./actions/build-push/build.ts









/**
 * Builds into an OCI layout and reads it back, every byte checked.
 *
 * @throws ActionError with the failing step when the build fails, when a base image is for another platform, or when BuildKit reports another
 *   digest than it wrote
 */
async function build(settings, dependencies) {
    const { run, workspace, builder, sourceDate, log, signal } = dependencies;
    const foreign = foreignPlatforms(settings.platforms, builder);
    if (foreign.length > 0)
        log(`This builder runs no programs of ${foreign.join(', ')} by itself, only with QEMU: a RUN for it needs that, COPY does not.`);
    const argv = buildArguments(builder.name, settings, { ...workspace, sourceDate });
    const env = { ...builder.env, BUILDX_METADATA_WARNINGS: '1', ...secretEnvironment(settings.secrets) };
    const result = await run(argv, {
        env: { ...env, ...settings.cache.environment },
        onLine: line => {
            settings.cache.hear(line);
            log(line);
        },
        signal
    });
    if (result.exitCode !== 0) {
        throw new errors/* ActionError */.lZ(`The build failed. ${describeBuildFailure(result)}`, whatToDo(result, settings, builder));
    }
    const metadata = await readMetadata(workspace.metadata);
    const warnings = readWarnings(metadata, result.stderr);
    refuseWrongPlatform(warnings);
    await checkOtherPlatforms(settings, { ...dependencies, env });
    const layout = await (0,registry_layout/* readLayout */.T4)(workspace.layout, signal);
    const digest = (0,registry_descriptor/* isRecord */.u4)(metadata) ? metadata['containerimage.digest'] : undefined;
    const reported = typeof digest === 'string' ? digest : 'none';
    if (reported !== layout.root.digest) {
        throw new errors/* ActionError */.lZ(`BuildKit reports the digest ${reported}, but the layout holds ${layout.root.digest}.`, 'Run the job again.');
    }
    return { layout, warnings };
}
async function readMetadata(file) {
    try {
        return JSON.parse(await (0,promises_.readFile)(file, 'utf8'));
    }
    catch (error) {
        throw new errors/* ActionError */.lZ("BuildKit's report on the build cannot be read.", 'Update buildx on the runner.', { cause: error });
    }
}

// EXTERNAL MODULE: ./lib/action/size.ts
var size = __nccwpck_require__(7724);
// EXTERNAL MODULE: ./lib/action/duration.ts
var duration = __nccwpck_require__(4197);
;// CONCATENATED MODULE: ./lib/cache/lock.ts




/** Somebody else held the lock for as long as anybody was ready to wait. */
class lock_LockedError extends Error {
    constructor() {
        super('another job holds the lock');
        this.name = 'LockedError';
    }
}
const PATIENCE_MILLISECONDS = 30_000;
const STALE_MILLISECONDS = 60_000;
const LOOK_MILLISECONDS = 50;
/** A holder touches its lock several times before others take it for dead. */
const TOUCHES = 4;
/**
 * Does something in a folder while no other process does, also one in another container that has the folder mounted: a number of a process means
 * nothing there, so a holder shows that it lives by touching the lock, and one that stopped is taken over from.
 *
 * @param folder is made when it is not there
 * @throws LockedError when others hold it for too long; the signal's reason; whatever `work` throws
 */
async function lock_withLock(folder, options, work) {
    const staleAfter = options.staleAfter ?? STALE_MILLISECONDS;
    await (0,promises_.mkdir)(folder, { recursive: true, mode: 0o700 });
    const file = (0,external_node_path_.join)(folder, 'lock');
    const own = await acquire(file, options, staleAfter);
    const touching = setInterval(() => void touch(file, own), staleAfter / TOUCHES);
    touching.unref();
    try {
        return await work();
    }
    finally {
        clearInterval(touching);
        if ((await holderOf(file)) === own)
            await (0,promises_.rm)(file, { force: true });
    }
}
async function acquire(file, { signal, patience = PATIENCE_MILLISECONDS }, staleAfter) {
    const own = (0,external_node_crypto_.randomUUID)();
    const draft = `${file}.${own}`;
    await (0,promises_.writeFile)(draft, own, { mode: 0o600 });
    try {
        const until = performance.now() + patience;
        // A link makes the whole lock or fails, so nobody reads half of one.
        while (!(await tryLink(draft, file))) {
            signal?.throwIfAborted();
            if (await isStale(file, staleAfter)) {
                await takeAway(file);
                continue;
            }
            if (performance.now() >= until)
                throw new lock_LockedError();
            await (0,duration/* sleep */.yy)(LOOK_MILLISECONDS, signal);
        }
        await touch(file, own);
        return own;
    }
    finally {
        await (0,promises_.rm)(draft, { force: true });
    }
}
async function tryLink(from, to) {
    try {
        await (0,promises_.link)(from, to);
        return true;
    }
    catch (error) {
        if (error.code === 'EEXIST')
            return false;
        throw error;
    }
}
async function isStale(file, staleAfter) {
    const touched = (await (0,promises_.stat)(file).catch(() => undefined))?.mtimeMs;
    // A lock from the future is as dead: its holder died before the clock was set back.
    return touched !== undefined && Math.abs(Date.now() - touched) > staleAfter;
}
/** Two may see the same dead holder. One moves its lock aside; the other one moves a fresh lock, sees that by its content, and puts it back. */
async function takeAway(file) {
    const stale = await holderOf(file);
    const aside = `${file}.${(0,external_node_crypto_.randomUUID)()}`;
    try {
        await (0,promises_.rename)(file, aside);
    }
    catch {
        return;
    }
    if ((await holderOf(aside)) !== stale)
        await tryLink(aside, file);
    await (0,promises_.rm)(aside, { force: true });
}
async function touch(file, own) {
    const now = new Date();
    if ((await holderOf(file)) === own)
        await (0,promises_.utimes)(file, now, now).catch(() => undefined);
}
const holderOf = (file) => (0,promises_.readFile)(file, 'utf8').catch(() => undefined);

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __nccwpck_require__(3024);
;// CONCATENATED MODULE: ./lib/cache/settle.ts


/**
 * Does what may fail without harm.
 *
 * @returns what came of it, or `failed` with the reason
 * @throws the signal's reason when it is aborted; nothing else
 */
async function settle_settle(signal, work) {
    signal?.throwIfAborted();
    try {
        return await work();
    }
    catch (error) {
        signal?.throwIfAborted();
        return { state: 'failed', reason: error instanceof LockedError ? 'another job holds its lock' : messageOf(error) };
    }
}

;// CONCATENATED MODULE: ./lib/cache/service.ts





/** The variables with which a program talks to the cache service, as buildx and actions/cache read them. */
const SERVICE_VARIABLES = ['ACTIONS_RUNTIME_TOKEN', 'ACTIONS_RESULTS_URL', 'ACTIONS_CACHE_SERVICE_V2'];
const MODES = {
    none: { mayRead: false, mayWrite: false },
    read: { mayRead: true, mayWrite: false },
    'write-only': { mayRead: false, mayWrite: true }
};
/**
 * The cache service of this job.
 *
 * @returns undefined where there is none: no runner of GitHub Actions, or a server with the first version of the service only, which GitHub
 *   itself has switched off
 */
function service_serviceAccess(environment) {
    const [token, url, isSecond] = SERVICE_VARIABLES.map(name => environment[name] ?? '');
    if (!token || !url || !/^(?:1|t|true)$/i.test(isSecond ?? '') || !URL.canParse(url))
        return undefined;
    const mode = MODES[(environment['ACTIONS_CACHE_MODE'] ?? '').trim().toLowerCase()];
    return { url, token, ...(mode ?? { mayRead: true, mayWrite: true }) };
}
const CALLS = 'twirp/github.actions.results.api.v1.CacheService';
/** Entries are told apart by it besides their key: nobody takes an archive of actions/cache for one of our files. */
const VERSION = 'fairway-file-1';
const PART_BYTES = (/* unused pure expression or super */ null && (32 * 1024 * 1024));
const ATTEMPTS = 3;
/** For one call, its further attempts and what it is told to wait with them: a cache is there to save time. */
const service_PATIENCE_MILLISECONDS = 20_000;
/**
 * Our own client of GitHub's cache service, version 2 (actions/toolkit, packages/cache; tonistiigi/go-actions-cache). An entry is the file
 * itself. The archives of `@actions/cache` are unpacked by `tar -P`, which writes wherever the archive says: there, whoever can write a cache
 * decides what the job runs, whatever is checked afterwards.
 */
function service_serviceCache(access, http, { limit, patience = service_PATIENCE_MILLISECONDS }) {
    const client = { access, http, limit, patience };
    return {
        place: "GitHub's cache service",
        restore: (key, file, signal) => settle(signal, () => restore({ ...client, signal }, key, file)),
        save: (key, file, signal) => settle(signal, () => save({ ...client, signal }, key, file))
    };
}
async function restore(client, key, file) {
    if (!client.access.mayRead)
        return { state: 'miss' };
    const found = await call(client, 'GetCacheEntryDownloadURL', { key, restore_keys: [], version: VERSION });
    const { ok, signed_download_url: url, matched_key: matched } = found;
    // Keys match by their beginning, too.
    if (ok !== true || typeof url !== 'string' || matched !== key)
        return { state: 'miss' };
    try {
        await download(client, url, file);
    }
    catch (error) {
        await rm(file, { force: true });
        throw error;
    }
    return { state: 'hit' };
}
/** Part by part, each asked for again by itself, so that memory stays flat. */
async function download({ http, limit, signal }, url, file) {
    const target = await open(file, 'wx', 0o600);
    try {
        for (let from = 0, size = Infinity; from < size;) {
            const range = `bytes=${from}-${from + PART_BYTES - 1}`;
            const answer = await http({ method: 'GET', url, headers: { range }, largest: PART_BYTES, attempts: ATTEMPTS, signal });
            const total = /^bytes (\d+)-\d+\/(\d+)$/.exec(answer.headers['content-range'] ?? '');
            if (answer.status !== 206 || Number(total?.[1]) !== from || answer.body.length === 0)
                throw refusal('the download', answer);
            size = Number(total?.[2]);
            if (size > limit)
                throw new Error(`it has ${size} bytes under this key, more than any file of ours`);
            await target.write(answer.body);
            from += answer.body.length;
        }
    }
    finally {
        await target.close();
    }
}
async function save(client, key, file) {
    const { access, http, signal } = client;
    if (!access.mayWrite)
        return { state: 'not-kept', reason: 'this run may not write to it' };
    const { size } = await stat(file);
    const reserved = await call(client, 'CreateCacheEntry', { key, version: VERSION }, [409]);
    const url = reserved['signed_upload_url'];
    if (reserved['code'] === 'already_exists')
        return { state: 'not-kept', reason: 'it has one under this key' };
    if (reserved['ok'] !== true || typeof url !== 'string')
        return { state: 'not-kept', reason: said(reserved['message']) };
    const uploaded = await http({
        method: 'PUT',
        url,
        headers: { 'x-ms-blob-type': 'BlockBlob', 'content-type': 'application/octet-stream', 'content-length': String(size) },
        body: () => createReadStream(file),
        attempts: ATTEMPTS,
        signal
    });
    if (uploaded.status !== 201)
        throw refusal('the upload', uploaded);
    const finished = await call(client, 'FinalizeCacheEntryUpload', { key, size_bytes: String(size), version: VERSION });
    return finished['ok'] === true ? { state: 'saved' } : { state: 'not-kept', reason: said(finished['message']) };
}
const said = (message) => typeof message === 'string' && message !== '' ? oneLine(message) : 'it refused without a reason';
/** @param expected statuses besides 200 whose answers the caller reads */
async function call({ access, http, patience, signal }, name, content, expected = []) {
    const late = AbortSignal.timeout(patience);
    const answer = await http({
        method: 'POST',
        url: `${access.url.replace(/\/+$/, '')}/${CALLS}/${name}`,
        headers: { authorization: `Bearer ${access.token}`, 'content-type': 'application/json', 'user-agent': 'fairway' },
        body: JSON.stringify(content),
        attempts: ATTEMPTS,
        signal: signal === undefined ? late : AbortSignal.any([signal, late])
    }).catch((error) => {
        throw late.aborted ? new Error(`it gave no usable answer to ${name} within ${formatDuration(patience)}`) : error;
    });
    const read = jsonOf(answer.body);
    if (answer.status !== 200 && !expected.includes(answer.status))
        throw refusal(name, answer, read);
    return read;
}
function refusal(what, { status }, body = {}) {
    const message = body['msg'] ?? body['message'];
    return new Error(`it answered ${status} to ${what}${typeof message === 'string' && message !== '' ? ` (${oneLine(message)})` : ''}`);
}
function jsonOf(body) {
    try {
        const value = JSON.parse(body.toString('utf8'));
        return typeof value === 'object' && value !== null ? value : {};
    }
    catch {
        return {};
    }
}

// EXTERNAL MODULE: ./actions/build-push/cache/attributes.ts
var attributes = __nccwpck_require__(4808);
// EXTERNAL MODULE: external "node:stream/promises"
var external_node_stream_promises_ = __nccwpck_require__(6466);
;// CONCATENATED MODULE: ./actions/build-push/cache/generations.ts







const TAG = 'org.opencontainers.image.ref.name';
const TAG_FORM = /^[0-9a-f-]{1,64}$/;
const indexPath = (folder) => (0,external_node_path_.join)(folder, 'index.json');
/**
 * The generations in a folder that are whole as far as names and sizes tell, in the order of the index. One that is not is left out: whatever is
 * in such a folder, the build must go on.
 */
async function readGenerations(folder) {
    const index = await readJson(indexPath(folder));
    const listed = (0,registry_descriptor/* isRecord */.u4)(index) && Array.isArray(index['manifests']) ? index['manifests'] : [];
    const found = await Promise.all(listed.map(entry => readGeneration(folder, entry).catch(() => undefined)));
    return found.filter(generation => generation !== undefined);
}
async function readGeneration(folder, entry) {
    const manifest = (0,registry_descriptor/* readDescriptor */.qq)(entry, 'index.json');
    const tag = manifest.annotations[TAG] ?? '';
    const document = await readJson((0,registry_layout/* blobPath */.nD)(folder, manifest.digest));
    if (!TAG_FORM.test(tag) || !(0,registry_descriptor/* isRecord */.u4)(document))
        return undefined;
    // Since 0.21 BuildKit writes a manifest with a configuration and layers; before that an index of them.
    const named = [document['config'], ...listOf(document['layers']), ...listOf(document['manifests'])].filter(value => value !== undefined);
    const blobs = [manifest, ...named.map(value => (0,registry_descriptor/* readDescriptor */.qq)(value, 'a cache manifest'))];
    const isThere = await Promise.all(blobs.map(async ({ digest, size }) => (await (0,promises_.stat)((0,registry_layout/* blobPath */.nD)(folder, digest))).size === size));
    return isThere.every(Boolean) ? { tag, manifest, blobs: new Map(blobs.map(({ digest, size }) => [digest, size])) } : undefined;
}
/** The index of an OCI layout. */
function renderIndex(generations) {
    const manifests = generations.map(({ tag, manifest: { mediaType, digest, size } }) => ({ mediaType, digest, size, annotations: { [TAG]: tag } }));
    return JSON.stringify({ schemaVersion: 2, mediaType: 'application/vnd.oci.image.index.v1+json', manifests });
}
/** Bytes of all blobs, each counted once. */
function sizeOf(generations) {
    const blobs = new Map(generations.flatMap(({ blobs: own }) => [...own]));
    return [...blobs.values()].reduce((sum, size) => sum + size, 0);
}
/** Whether a blob has another content than its name says: a disk does that, and BuildKit notices in the middle of a build. */
async function hasBrokenBlob(folder, generations) {
    for (const digest of new Set(generations.flatMap(({ blobs }) => [...blobs.keys()]))) {
        const hash = (0,external_node_crypto_.createHash)('sha256');
        await (0,external_node_stream_promises_.pipeline)((0,external_node_fs_.createReadStream)((0,registry_layout/* blobPath */.nD)(folder, digest)), hash);
        if (`sha256:${hash.digest('hex')}` !== digest)
            return true;
    }
    return false;
}
const listOf = (value) => (Array.isArray(value) ? value : []);
async function readJson(file) {
    try {
        return JSON.parse(await (0,promises_.readFile)(file, 'utf8'));
    }
    catch {
        return undefined;
    }
}

;// CONCATENATED MODULE: ./actions/build-push/cache/local.ts







/** Builds of two branches in turn, or of a pull request's base and its head, find each other's steps. */
const KEPT_GENERATIONS = 3;
/**
 * Copies a cache into a new folder. Blobs are hard links where the file system has them, so that this takes no time and no room.
 *
 * @param folder is not there yet
 * @throws LockedError, or the file system's error: then the build goes without
 */
async function openLocalCache({ root, scope, signal }, folder) {
    const entry = (0,external_node_path_.join)(root, scope);
    await makeLayout(folder);
    return lock_withLock(root, { signal }, async () => {
        const generations = await readGenerations(entry);
        await linkBlobs(entry, folder, generations);
        await (0,promises_.writeFile)(indexPath(folder), renderIndex(generations));
        const now = new Date();
        if (generations.length > 0)
            await (0,promises_.utimes)(indexPath(entry), now, now);
        return { folder, generations, newTag: (0,external_node_crypto_.randomUUID)() };
    });
}
/**
 * Takes over what a build exported. Other builds may have done so since it began, and theirs stay. Then everything is dropped that is too old, or
 * too much.
 */
async function keepLocalCache({ root, scope, limit, signal }, { folder, newTag }) {
    const exported = (await readGenerations(folder)).find(({ tag }) => tag === newTag);
    if (exported === undefined)
        return { state: 'nothing' };
    const size = sizeOf([exported]);
    if (size > limit)
        return { state: 'too-large', size };
    const entry = (0,external_node_path_.join)(root, scope);
    await lock_withLock(root, { signal }, async () => {
        await makeLayout(entry);
        const others = (await readGenerations(entry)).filter(({ manifest }) => manifest.digest !== exported.manifest.digest);
        const kept = [exported, ...others].slice(0, KEPT_GENERATIONS);
        while (sizeOf(kept) > limit)
            kept.pop();
        // First: a blob that is not whole would stay in the place of the new one.
        await removeOthers(entry, kept.slice(1));
        await linkBlobs(folder, entry, [exported]);
        await replaceIndex(entry, kept);
        await dropOldest(root, scope, limit);
    });
    return { state: 'kept', size };
}
/** Removes a cache, whatever is in it. */
async function dropLocalCache({ root, scope, signal }) {
    await lock_withLock(root, { signal }, () => (0,promises_.rm)((0,external_node_path_.join)(root, scope), { recursive: true, force: true }));
}
const isBroken = ({ folder, generations }) => hasBrokenBlob(folder, generations).catch(() => true);
async function makeLayout(folder) {
    await (0,promises_.mkdir)((0,external_node_path_.join)(folder, 'blobs', 'sha256'), { recursive: true, mode: 0o700 });
    await (0,promises_.writeFile)((0,external_node_path_.join)(folder, 'oci-layout'), JSON.stringify({ imageLayoutVersion: '1.0.0' }));
}
async function linkBlobs(from, to, generations) {
    for (const digest of new Set(generations.flatMap(({ blobs }) => [...blobs.keys()]))) {
        await linkOrCopy((0,registry_layout/* blobPath */.nD)(from, digest), (0,registry_layout/* blobPath */.nD)(to, digest));
    }
}
async function linkOrCopy(from, to) {
    try {
        await (0,promises_.link)(from, to);
    }
    catch (error) {
        if (error.code === 'EEXIST')
            return;
        // Another file system, or one without links.
        const draft = `${to}.${(0,external_node_crypto_.randomUUID)()}`;
        await (0,promises_.copyFile)(from, draft, external_node_fs_.constants.COPYFILE_FICLONE);
        await (0,promises_.rename)(draft, to);
    }
}
/** At once: a job that dies here leaves the old one or the new one. */
async function replaceIndex(entry, generations) {
    const draft = `${indexPath(entry)}.${(0,external_node_crypto_.randomUUID)()}`;
    await (0,promises_.writeFile)(draft, renderIndex(generations));
    await (0,promises_.rename)(draft, indexPath(entry));
}
/** Blobs that no generation names, and drafts of jobs that are gone. */
async function removeOthers(entry, generations) {
    const named = new Set(generations.flatMap(({ blobs }) => [...blobs.keys()].map(digest => (0,external_node_path_.basename)((0,registry_layout/* blobPath */.nD)(entry, digest)))));
    const blobs = await (0,promises_.readdir)((0,external_node_path_.join)(entry, 'blobs', 'sha256'));
    const files = (await (0,promises_.readdir)(entry)).filter(name => name.startsWith('index.json.'));
    const gone = [...blobs.filter(name => !named.has(name)).map(name => (0,external_node_path_.join)('blobs', 'sha256', name)), ...files];
    await Promise.all(gone.map(name => (0,promises_.rm)((0,external_node_path_.join)(entry, name), { force: true })));
}
/** Caches of other images that were used longest ago, as many as it takes. */
async function dropOldest(root, own, limit) {
    const folders = (await (0,promises_.readdir)(root, { withFileTypes: true })).filter(entry => entry.isDirectory()).map(({ name }) => name);
    const caches = await Promise.all(folders.map(async (name) => {
        const used = (await (0,promises_.stat)(indexPath((0,external_node_path_.join)(root, name))).catch(() => undefined))?.mtimeMs ?? 0;
        return { name, size: await bytesOf((0,external_node_path_.join)(root, name)), used: name === own ? Infinity : used };
    }));
    let total = 0;
    const newestFirst = caches.sort((one, other) => other.used - one.used);
    for (const { name, size } of newestFirst) {
        total += size;
        if (total > limit && name !== own)
            await (0,promises_.rm)((0,external_node_path_.join)(root, name), { recursive: true, force: true });
    }
}
async function bytesOf(entry) {
    const folder = (0,external_node_path_.join)(entry, 'blobs', 'sha256');
    const names = await (0,promises_.readdir)(folder).catch(() => []);
    const sizes = await Promise.all(names.map(async (name) => (await (0,promises_.stat)((0,external_node_path_.join)(folder, name)).catch(() => undefined))?.size ?? 0));
    return sizes.reduce((sum, size) => sum + size, 0);
}

// EXTERNAL MODULE: ./lib/action/run-context.ts
var run_context = __nccwpck_require__(3462);
;// CONCATENATED MODULE: ./lib/cache/folder.ts






const ENTRY = /^[0-9a-f]{64}$/;
const DRAFT = /^draft-/;
/** No copy takes that long: its job is gone. */
const OLD_DRAFT_MILLISECONDS = (/* unused pure expression or super */ null && (6 * 3_600_000));
/** A cache in a folder that outlives the jobs of a runner of one's own. Several jobs at once, also in several containers, are fine. */
function folder_folderCache({ folder, limit }) {
    return {
        place: folder,
        restore: (key, file, signal) => settle(signal, () => folder_restore(join(folder, nameOf(key)), file)),
        save: (key, file, signal) => settle(signal, () => folder_save({ folder, limit }, key, file, signal))
    };
}
/** Keys hold colons and slashes; nobody reads the names. */
const nameOf = (key) => createHash('sha256').update(key).digest('hex');
/** Without the lock: a file that is there is whole, and one that is removed meanwhile is read to its end all the same. */
async function folder_restore(entry, file) {
    try {
        await copyFile(entry, file, constants.COPYFILE_EXCL | constants.COPYFILE_FICLONE);
    }
    catch (error) {
        const { code, syscall } = error;
        if (code === 'ENOENT' && syscall === 'copyfile' && (await stat(entry).catch(() => undefined)) === undefined)
            return { state: 'miss' };
        if (code !== 'EEXIST')
            await rm(file, { force: true });
        throw error;
    }
    const now = new Date();
    // What is used stays longest.
    await utimes(entry, now, now).catch(() => undefined);
    return { state: 'hit' };
}
async function folder_save({ folder, limit }, key, file, signal) {
    const { size } = await stat(file);
    if (size > limit)
        return { state: 'not-kept', reason: 'it is larger than the whole cache may be' };
    await mkdir(folder, { recursive: true, mode: 0o700 });
    const draft = join(folder, `draft-${randomUUID()}`);
    try {
        await copyFile(file, draft, constants.COPYFILE_EXCL | constants.COPYFILE_FICLONE);
        await withLock(folder, { signal }, async () => {
            await makeRoom(folder, limit - size, nameOf(key));
            await rename(draft, join(folder, nameOf(key)));
        });
        return { state: 'saved' };
    }
    finally {
        await rm(draft, { force: true });
    }
}
/** @param room bytes that may stay; @param replaced the entry whose place the new one takes */
async function makeRoom(folder, room, replaced) {
    const names = (await readdir(folder)).filter(name => name !== replaced);
    const found = await Promise.all(names.map(async (name) => {
        const stats = await stat(join(folder, name)).catch(() => undefined);
        return stats === undefined ? [] : [{ name, size: stats.size, used: stats.mtimeMs }];
    }));
    const files = found.flat();
    const abandoned = files.filter(({ name, used }) => DRAFT.test(name) && Date.now() - used > OLD_DRAFT_MILLISECONDS);
    let total = 0;
    const newestFirst = files.filter(({ name }) => ENTRY.test(name)).sort((one, other) => other.used - one.used);
    const tooMuch = newestFirst.filter(({ size }) => (total += size) > room);
    await Promise.all([...abandoned, ...tooMuch].map(({ name }) => rm(join(folder, name), { force: true })));
}

;// CONCATENATED MODULE: ./lib/cache/choose.ts




/**
 * The folder of a self-hosted runner in which what we keep outlives its jobs: in the tool cache, which is for that.
 *
 * @param name of the one kind of thing that is kept in it
 * @returns undefined where the runner has no tool cache
 */
function lastingFolder(environment, name) {
    const toolCache = environment['RUNNER_TOOL_CACHE'] ?? '';
    return toolCache === '' ? undefined : (0,external_node_path_.join)(toolCache, LASTING_FOLDER, name);
}
/** Below RUNNER_TOOL_CACHE. */
const LASTING_FOLDER = 'fairway-cache';
/**
 * The cache that fits the job's machine: GitHub's service on GitHub's machines, a folder on a runner of one's own.
 *
 * @param name of the folder, and of what is kept: `trivy`
 * @param limit bytes that the folder may take, and one file of GitHub's service, which has a limit of its own for each repository
 * @returns undefined where there is none
 */
function chooseFileCache(environment, http, { name, limit }) {
    if (isHostedRunner(environment)) {
        const access = serviceAccess(environment);
        return access && serviceCache(access, http, { limit });
    }
    const folder = lastingFolder(environment, name);
    return folder === undefined ? undefined : folderCache({ folder, limit });
}

;// CONCATENATED MODULE: ./actions/build-push/cache/plan.ts





/** The folder below the runner's lasting one. */
const FOLDER = 'build';
/**
 * Decides about the cache. A proposal reads and never writes: what it built was seen by nobody, and the next build of a branch would take it over.
 *
 * @param facts this process's variables, and why the run is one of a proposal
 */
function planCache(inputs, facts) {
    const isProposal = facts.proposal !== undefined;
    const own = decideOwn(inputs, facts.environment, isProposal);
    const to = isProposal ? [] : inputs['cache-to'].map(ignoringErrors);
    const withheld = isProposal && inputs['cache-to'].length > 0 ? ['"cache-to" is left out: a proposal writes no cache.'] : [];
    return { own: own.cache, from: inputs['cache-from'], to, remarks: [...own.remarks, ...withheld] };
}
const nothing = (...remarks) => ({ cache: { kind: 'none' }, remarks });
function decideOwn(inputs, environment, isProposal) {
    const isGiven = inputs['cache-from'].length + inputs['cache-to'].length > 0;
    // Whoever names a cache does not want a second one beside it, unless both are named.
    const asked = inputs.cache === 'auto' ? (isGiven ? 'none' : (0,run_context/* isHostedRunner */.eU)(environment) ? 'gha' : 'local') : inputs.cache;
    if (asked === 'none')
        return nothing();
    const scope = scopeOf(inputs);
    if (asked === 'local') {
        const folder = lastingFolder(environment, FOLDER);
        if (folder === undefined)
            return nothing('No cache: the runner has no tool cache (RUNNER_TOOL_CACHE is not set).');
        return { cache: { kind: 'local', folder, scope: localScope(scope, environment), writes: !isProposal }, remarks: [] };
    }
    const access = service_serviceAccess(environment);
    if (access === undefined)
        return nothing("No cache: the runner has no access to GitHub's cache service (version 2) for this job.");
    const [reads, writes] = [access.mayRead, access.mayWrite && !isProposal];
    if (!reads && !writes)
        return nothing("No cache: this run may not use GitHub's cache service (ACTIONS_CACHE_MODE).");
    return { cache: { kind: 'gha', scope, reads, writes }, remarks: [] };
}
/**
 * A name for builds whose steps are the same but for what changed in the sources: of one image, for the same platforms, from the same Dockerfile and
 * stage; which registry it goes to makes no difference. Under one name two builds would replace each other's entries (docker/build-push-action#497).
 */
function scopeOf({ image, platforms, target, context, file }) {
    const built = platforms.length === 0 ? [process.arch] : [...platforms].sort();
    const of = [image.repository, built, target, external_node_path_.posix.normalize(context), file === '' ? '' : external_node_path_.posix.normalize(file)];
    const readable = image.repository.replace(/[^a-z0-9]+/g, '-').slice(-40);
    return `fairway-${readable}-${(0,external_node_crypto_.createHash)('sha256').update(JSON.stringify(of)).digest('hex').slice(0, 16)}`;
}
/** A runner may serve several repositories, and what one of them left is no business of another. */
function localScope(scope, environment) {
    const repository = (environment['GITHUB_REPOSITORY'] ?? '').toLowerCase();
    return `${scope}-${(0,external_node_crypto_.createHash)('sha256').update(repository).digest('hex').slice(0, 8)}`;
}
/** A cache that cannot be written is no reason to fail a build. `inline` is no export of its own. */
function ignoringErrors(entry) {
    if (entry.type === 'inline' || entry.attributes.has('ignore-error'))
        return entry;
    return { ...entry, attributes: new Map([...entry.attributes, ['ignore-error', 'true']]) };
}

;// CONCATENATED MODULE: ./actions/build-push/cache/watch.ts

const LINE = /^#(\d+) (.+)$/;
/** `[2/3] RUN …`, `[build 2/3] …`, `[linux/arm64 build 2/3] …`; what BuildKit does by itself has no such number. */
const STEP = /^\[(?:[^\]]* )?\d+\/\d+\] (\S+)/;
/** A layer of a step is fetched, which happens to those in a cache only. What a step's program says begins with a time. */
const FETCH = /^sha256:[0-9a-f]{64} /;
/** A reference, `gha:123`, `local:123` (moby/buildkit, solver/llbsolver/bridge.go, `cmKey`). */
const IMPORT = /^importing cache manifest from (\S*)/;
const EXPORT = /^exporting (?:cache|to (?:.* )?(?:cache|Cache)$|content cache)/;
const LONGEST_REASON = 200;
/**
 * Follows what `docker buildx build --progress plain` says (BuildKit, util/progress/progressui/printer.go): each thing that BuildKit does has a
 * number, its name is repeated when another one's lines came between, and ` CACHED` or an error ends it.
 */
class BuildWatch {
    #steps = new Set();
    #cached = new Set();
    /** By number, with where from. */
    #imports = new Map();
    #exports = new Set();
    #failed = new Map();
    hear(line) {
        const [, number = '', said = ''] = LINE.exec(line) ?? [];
        if (number === '')
            return;
        const word = STEP.exec(said)?.[1];
        const source = IMPORT.exec(said)?.[1];
        if (word !== undefined) {
            if (word !== 'FROM')
                this.#steps.add(number);
        }
        else if (source !== undefined)
            this.#imports.set(number, source);
        else if (EXPORT.test(said))
            this.#exports.add(number);
        else if (said === 'CACHED' || FETCH.test(said))
            this.#cached.add(number);
        else if (said.startsWith('ERROR: ')) {
            this.#failed.set(number, said.slice('ERROR: '.length));
            // What was there cannot be used, and BuildKit runs the step.
            this.#cached.delete(number);
        }
    }
    steps() {
        return { cached: [...this.#steps].filter(number => this.#cached.has(number)).length, all: this.#steps.size };
    }
    /** Why a cache could not be read, of a build that went well all the same; undefined when it could. */
    readError() {
        return this.#reasonOf([...this.#imports.keys(), ...this.#steps]);
    }
    /** Whether that may be the fault of a folder: one could not be read, or a layer, of which nobody says where it is from. */
    mayBlameFolder() {
        const folders = [...this.#imports].filter(([, source]) => source.startsWith('local:')).map(([number]) => number);
        return this.#reasonOf([...folders, ...this.#steps]) !== undefined;
    }
    writeError() {
        return this.#reasonOf([...this.#exports]);
    }
    #reasonOf(numbers) {
        const reason = numbers.map(number => this.#failed.get(number)).find(found => found !== undefined);
        return reason === undefined ? undefined : (0,log_line/* oneLine */.TN)(reason).slice(0, LONGEST_REASON);
    }
}

;// CONCATENATED MODULE: ./actions/build-push/cache/with-cache.ts










/** Where there were too many requests, BuildKit asks again after 1, 2, 4 and 8 seconds. Its own ten minutes are more than a cache saves. */
const PATIENCE = '15s';
/**
 * Builds with the cache that fits: reads it before, keeps what is new after, and counts. Whatever is wrong with a cache is one line in the log, and
 * the build goes on without.
 *
 * @throws whatever `build` throws
 */
async function withCache(inputs, dependencies, build) {
    const { environment, log } = dependencies;
    const plan = planCache(inputs, dependencies);
    for (const remark of plan.remarks)
        log.info(remark);
    const local = await openLocal(plan, inputs, dependencies);
    const attempt = async (caches, own) => {
        const watch = new BuildWatch();
        return { watch, own, result: await build({ ...useOf(caches, environment), hear: line => watch.hear(line) }) };
    };
    const own = plan.own.kind === 'local' && local === undefined ? 'none' : plan.own.kind;
    const { watch, result, own: used } = await attempt(cachesOf(plan, local), own).catch(async (error) => {
        if (local === undefined || !(await isToBlame(local, dependencies)))
            throw error;
        return attempt(cachesOf({ ...plan, own: { kind: 'none' } }, undefined), 'none');
    });
    await finish(watch, local, dependencies);
    const failed = [
        ...(watch.readError() === undefined ? [] : ['read']),
        ...(watch.writeError() === undefined ? [] : ['written'])
    ];
    const isGiven = used === 'none' && plan.from.length + plan.to.length > 0;
    return { result, cache: { ...watch.steps(), kind: isGiven ? 'given' : used, failed } };
}
async function openLocal({ own, from }, inputs, { folder, log, signal }) {
    if (own.kind !== 'local')
        return undefined;
    const place = { root: own.folder, scope: own.scope, limit: inputs['cache-limit'], signal };
    try {
        return { ...(await openLocalCache(place, (0,external_node_path_.join)(folder, 'build-cache'))), place, writes: own.writes, isOnly: from.length === 0 };
    }
    catch (error) {
        signal.throwIfAborted();
        log.warning(`The build cache in ${own.folder} cannot be used, so this build goes without: ${reasonOf(error)}.`);
        return undefined;
    }
}
/** `max` keeps the steps of every stage: with `min` a Dockerfile that compiles in one stage and copies into another would find nothing. */
const with_cache_EXPORT = { mode: 'max', 'ignore-error': 'true' };
function cachesOf({ own, from, to }, local) {
    const entry = (type, attributes) => ({ type, attributes: new Map(Object.entries(attributes)) });
    if (own.kind === 'gha') {
        const service = { scope: own.scope, timeout: PATIENCE };
        return {
            from: [...(own.reads ? [entry('gha', service)] : []), ...from],
            to: [...(own.writes ? [entry('gha', { ...service, ...with_cache_EXPORT })] : []), ...to]
        };
    }
    if (local === undefined)
        return { from, to };
    const { folder, generations, newTag } = local;
    return {
        from: [...generations.map(({ tag }) => entry('local', { src: folder, tag })), ...from],
        to: [...(local.writes ? [entry('local', { dest: folder, tag: newTag, ...with_cache_EXPORT })] : []), ...to]
    };
}
function useOf({ from, to }, environment) {
    const isService = [...from, ...to].some(({ type }) => type === 'gha');
    return {
        arguments: [...from.flatMap(entry => ['--cache-from', (0,attributes/* formatCache */.uI)(entry)]), ...to.flatMap(entry => ['--cache-to', (0,attributes/* formatCache */.uI)(entry)])],
        environment: isService ? (0,action_environment/* childEnvironment */.Q)(environment, { with: SERVICE_VARIABLES, only: SERVICE_VARIABLES }) : {}
    };
}
/** BuildKit runs a step again whose layer it cannot read, but not in every place and not in every version. */
async function isToBlame(local, { log, signal }) {
    if (signal.aborted || local.generations.length === 0 || !(await isBroken(local)))
        return false;
    await drop(local);
    const state = local.writes ? 'was broken and is removed' : 'is broken';
    log.warning(`The build cache in ${local.place.root} ${state}. The image is built again without it.`);
    return true;
}
/** Keeps what the build exported, and says what did not work. */
async function finish(watch, local, { log, signal }) {
    const [unread, unwritten] = [watch.readError(), watch.writeError()];
    if (unread !== undefined)
        log.warning(`A build cache could not be read, and the build went on without: ${unread}`);
    if (unwritten !== undefined)
        log.warning(`A build cache could not be written, and the build went on without: ${unwritten}`);
    if (local === undefined)
        return;
    if (watch.mayBlameFolder() && (local.isOnly || (await isBroken(local)))) {
        // What BuildKit found broken stays in the folder under its name, and would be taken over.
        await drop(local);
        return;
    }
    if (!local.writes)
        return;
    try {
        const kept = await keepLocalCache(local.place, local);
        if (kept.state === 'kept')
            log.info(`${(0,size/* formatBytes */.z)(kept.size)} kept in ${local.place.root} for the next build.`);
        if (kept.state === 'too-large') {
            log.warning(`The build cache was not kept: it takes ${(0,size/* formatBytes */.z)(kept.size)}, and "cache-limit" allows ${(0,size/* formatBytes */.z)(local.place.limit)}.`);
        }
    }
    catch (error) {
        signal.throwIfAborted();
        log.warning(`The build cache was not kept: ${reasonOf(error)}.`);
    }
}
/** What only reads removes nothing: others use the folder too. */
const drop = async (local) => {
    if (local.writes)
        await dropLocalCache(local.place).catch(() => undefined);
};
const reasonOf = (error) => error instanceof lock_LockedError ? 'another job holds its lock' : (0,errors/* messageOf */.bD)(error).replace(/\.$/, '');

// EXTERNAL MODULE: ./actions/build-push/build-secrets.ts
var build_secrets = __nccwpck_require__(2080);
;// CONCATENATED MODULE: ./lib/action/git.ts

/**
 * Settings with which git starts no other program, whatever the repository's own configuration says: it may have been written by whoever had
 * a job on the runner before, or lie in the root itself, checked in as the files of a bare repository (git-config, "safe.bareRepository").
 * What git looks for by the name of a driver (`filter.NAME.clean`) cannot be switched off here: see {@link filterSettings}.
 */
const SETTINGS = [
    'core.fsmonitor=false',
    'core.hooksPath=/dev/null',
    'core.pager=cat',
    'core.editor=false',
    'core.askPass=false',
    'core.sshCommand=false',
    'core.alternateRefsCommand=false',
    'credential.helper=',
    'gpg.program=false',
    'gpg.openpgp.program=false',
    'gpg.ssh.program=false',
    'gpg.x509.program=false',
    'log.showSignature=false',
    'submodule.recurse=false',
    'safe.bareRepository=explicit',
    'protocol.allow=never'
];
/**
 * The command line of git for a folder whose configuration nobody vouches for. Give it {@link gitEnvironment}, and only commands that read;
 * those that can show a difference get `--no-ext-diff`, `--no-textconv` and `--ignore-submodules=all` too.
 *
 * @param where `-C FOLDER`, or `--git-dir=…`
 * @param more settings as `name=value`
 */
function gitCommand(where, command, more = []) {
    return ['git', '--no-pager', ...[...SETTINGS, ...more].flatMap(setting => ['-c', setting]), ...where, ...command];
}
/** The environment for it: of a partial clone nothing is fetched, by whatever protocol its configuration allows, and nothing is asked or written. */
function gitEnvironment(environment = process.env) {
    const kept = Object.entries((0,action_environment/* childEnvironment */.Q)(environment)).filter(([name]) => !/^GIT_(?!CONFIG_(?:GLOBAL|SYSTEM|NOSYSTEM)$)/.test(name));
    return {
        ...Object.fromEntries(kept),
        // A list of protocols; it counts before the configuration's.
        GIT_ALLOW_PROTOCOL: 'none',
        GIT_NO_LAZY_FETCH: '1',
        GIT_OPTIONAL_LOCKS: '0',
        GIT_TERMINAL_PROMPT: '0'
    };
}
/** Of `git config`, with `filterSettings`: the names of everything that a driver of a filter starts. */
const LIST_FILTERS = (/* unused pure expression or super */ null && (['config', '--name-only', '-z', '--get-regexp', String.raw `^filter\..*\.(clean|smudge|process|required)$`]));
/**
 * Settings that take every filter away, for commands that compare files with what git keeps.
 *
 * @param names what {@link LIST_FILTERS} prints
 * @returns undefined when there is one whose name no setting can have: then such a command must not run
 */
function filterSettings(names) {
    const settings = names.split('\0').filter(name => name !== '');
    if (settings.some(name => name.includes('=')))
        return undefined;
    return settings.map(name => `${name}=${name.endsWith('.required') ? 'false' : ''}`);
}

;// CONCATENATED MODULE: ./actions/build-push/checkout.ts





const COMMIT = /^[0-9a-f]{40,64}$/;
/**
 * Says which commit a build context is of. The work tree that the folder is in counts, when it is one of the run's repository: a remote of it
 * names that one, or it knows the run's commit, or it is the workspace itself and has no remote. A submodule counts as the work tree around it.
 * Every other repository says nothing about the run's commit, and neither does a context that is no folder (an address, `#ref` or not), a
 * folder in no work tree (actions/checkout leaves no `.git` where there is no git), or a repository without a commit.
 *
 * @param folder the build context, relative to the workspace
 */
async function findCheckout(folder, dependencies) {
    const given = (0,external_node_path_.resolve)(workspaceOf(dependencies.environment));
    const workspace = await (0,promises_.realpath)(given).catch(() => given);
    const path = await (0,promises_.realpath)((0,external_node_path_.resolve)(workspace, folder)).catch(() => undefined);
    if (path === undefined || !(await (0,promises_.stat)(path)).isDirectory())
        return none(`"${(0,log_line/* oneLine */.TN)(folder)}" is no folder of this machine`);
    const roots = await workTreesAround(path, workspace);
    let inner;
    for (const root of roots) {
        const tree = await describe(root, dependencies);
        if (typeof tree === 'string')
            return { state: 'unknown', reason: tree };
        if (inner !== undefined && !isSubmodule(inner, tree))
            break;
        if (isOfRun(tree, root === workspace, dependencies.context.repository))
            return found(tree, dependencies.context.commit);
        inner = tree;
    }
    return none(inner === undefined ? 'there is no checkout' : `"${(0,log_line/* oneLine */.TN)(inner.root)}" is not known to be a checkout of this repository`);
}
/** The Git tags of a commit, as far as the checkout has them. */
async function gitTagsOf({ commit, gitFolder }, dependencies) {
    const command = ['for-each-ref', `--points-at=${commit}`, '--format=%(refname:strip=2)', 'refs/tags'];
    const answer = await askGit((0,external_node_path_.dirname)(gitFolder), command, dependencies);
    return answer.exitCode === 0 ? answer.stdout.split('\n').filter(name => name !== '') : [];
}
/** The workspace; the working directory where the runner names none. */
const workspaceOf = (environment) => environment['GITHUB_WORKSPACE'] || '.';
/**
 * Asks git about a work tree. A folder that is a bare repository itself, checked in as files, is none, and one that belongs to another user (a
 * container job) is still the one that is built.
 *
 * @param root the folder with `.git` in it
 * @returns `problem` says why git gave no answer
 */
async function askGit(root, command, { ask, environment }) {
    const argv = gitCommand([`--git-dir=${(0,external_node_path_.join)(root, '.git')}`], command, [`safe.directory=${root}`]);
    try {
        const { exitCode, stdout, stderr } = await ask(argv, { env: gitEnvironment(environment) });
        return { exitCode, stdout, problem: (0,log_line/* oneLine */.TN)(stderr.trim().split('\n')[0] ?? '') };
    }
    catch (error) {
        return { exitCode: null, stdout: '', problem: (0,log_line/* oneLine */.TN)((0,errors/* messageOf */.bD)(error)) };
    }
}
const none = (reason) => ({ state: 'none', reason });
function found({ root, head, runs }, commit) {
    if (head === undefined)
        return none(`nothing is checked out in "${(0,log_line/* oneLine */.TN)(root)}"`);
    return { state: 'commit', commit: head, isRuns: head === (runs ?? commit), gitFolder: (0,external_node_path_.join)(root, '.git') };
}
/** The folders with a `.git`, from this one upwards. What lies above the workspace is nobody's checkout for this run. */
async function workTreesAround(path, workspace) {
    const isInside = path === workspace || path.startsWith(workspace + external_node_path_.sep);
    const roots = [];
    for (let folder = path;; folder = (0,external_node_path_.dirname)(folder)) {
        if ((await (0,promises_.lstat)((0,external_node_path_.join)(folder, '.git')).catch(() => undefined)) !== undefined)
            roots.push(folder);
        if (folder === (0,external_node_path_.dirname)(folder) || (isInside && folder === workspace))
            return roots;
    }
}
/** @returns a text that says why not, when git cannot tell */
async function describe(root, dependencies) {
    const git = (...command) => askGit(root, command, dependencies);
    const where = await git('rev-parse', '--absolute-git-dir');
    if (where.exitCode !== 0)
        return where.problem === '' ? 'git gives no reason' : where.problem;
    const head = commitIn(await git('rev-parse', '--verify', '--quiet', 'HEAD'));
    const { commit } = dependencies.context;
    // Of a Git tag that is an object of its own, the commit that it is of.
    const runs = COMMIT.test(commit) ? commitIn(await git('rev-parse', '--verify', '--quiet', `${commit}^{commit}`)) : undefined;
    const remotes = await git('config', '-z', '--get-regexp', String.raw `^remote\..*\.url$`);
    return { root, gitDirectory: where.stdout.trim(), head, runs, remotes: urlsIn(remotes.stdout) };
}
function commitIn({ exitCode, stdout }) {
    const commit = stdout.trim();
    return exitCode === 0 && COMMIT.test(commit) ? commit : undefined;
}
/** What `git config -z --get-regexp` prints: the name, a line break, the value. */
const urlsIn = (listing) => listing.split('\0').flatMap(entry => (entry.includes('\n') ? [entry.slice(entry.indexOf('\n') + 1)] : []));
const isSubmodule = (inner, outer) => inner.gitDirectory.startsWith((0,external_node_path_.join)(outer.gitDirectory, 'modules') + external_node_path_.sep);
function isOfRun({ remotes, runs }, isWorkspace, repository) {
    return runs !== undefined || remotes.some(url => namesRepository(url, repository)) || (isWorkspace && remotes.length === 0);
}
/** Whether the address of a remote ends in this repository's name, however it is reached: by https, ssh, an alias or a mirror. */
function namesRepository(url, repository) {
    const words = url
        .toLowerCase()
        .replace(/\/+$/, '')
        .replace(/\.git$/, '')
        .split(/[/:\\]+/);
    return repository !== '' && words.slice(-2).join('/') === repository.toLowerCase();
}

// EXTERNAL MODULE: ./actions/build-push/inputs.ts + 5 modules
var build_push_inputs = __nccwpck_require__(9980);
;// CONCATENATED MODULE: ./actions/build-push/labels.ts

const PREFIX = 'org.opencontainers.image';
const REVISION_LABEL = `${PREFIX}.revision`;
const SOURCE_LABEL = `${PREFIX}.source`;
const VERSION_LABEL = `${PREFIX}.version`;
/**
 * What is said of every image (OCI image specification, "Pre-Defined Annotation Keys"), as labels and as annotations. It depends on the commit and on
 * what the event says of the repository, never on the time of the build: the same commit gives the same labels until somebody changes the
 * repository's description or licence.
 *
 * @param version what the image is called; empty takes the Git tag, else the commit
 * @param commitTime seconds since 1970, undefined when it is not known (then there is no `created`)
 */
function ownLabels(context, version, commitTime) {
    const labels = new Map();
    const { description, url, license } = context.about;
    if (context.repository !== '') {
        labels.set(`${PREFIX}.title`, context.repository.slice(context.repository.indexOf('/') + 1));
        labels.set(SOURCE_LABEL, `${context.serverUrl}/${context.repository}`);
    }
    if (description !== '')
        labels.set(`${PREFIX}.description`, description);
    if (url !== '')
        labels.set(`${PREFIX}.url`, url);
    if (license !== '')
        labels.set(`${PREFIX}.licenses`, license);
    if (context.commit !== '') {
        labels.set(REVISION_LABEL, context.commit);
        labels.set(VERSION_LABEL, version === '' ? ((0,run_context/* gitTagOf */.Eb)(context) ?? context.commit) : version);
    }
    if (commitTime !== undefined)
        labels.set(`${PREFIX}.created`, new Date(commitTime * 1_000).toISOString());
    return labels;
}

;// CONCATENATED MODULE: ./actions/build-push/revision.ts




const HEAD_WAY = 'write "revision: head": labels and tags then name the commit that was built, and tags that move are left alone';
/**
 * The commit that a build is of, looked up before anything is built. A layout may be pushed later, by a step that sees no checkout, so this
 * holds for `mode: build` too.
 *
 * What a proposal is of is not compared: nothing of it is published, and a workflow may check out its head instead of the merge commit. What
 * cannot be told stays as the run says, with a warning: only git makes a checkout of another commit, and whoever has one has git. An error
 * would stop builds that have nothing to do with a `.git` that was left behind.
 *
 * @throws ActionError when another commit than the run's is checked out, unless `revision: head` allows it; with it, when nothing is checked out
 */
async function revisionOfCheckout(inputs, dependencies) {
    const { context } = dependencies;
    if (context.proposal !== undefined && inputs.revision === 'event')
        return runsOwn(context);
    return decide(inputs, await findCheckout(inputs.context, dependencies), dependencies);
}
/**
 * The commit that an image is of that somebody built before: its own label says so, else what is checked out beside it.
 *
 * @param labelled what the label of its platforms says, see image-revision.ts
 * @param outcome what did not happen when this throws: "Nothing was pushed."
 * @throws ActionError when it is of another commit than the run's, unless `revision: head` allows it; with it, when it is not known of which
 */
async function revisionOfLayout(inputs, labelled, dependencies, outcome) {
    return ((await revisionOfLabel(inputs, labelled, dependencies, outcome)) ??
        decide(inputs, await findCheckout(inputs.context, dependencies), dependencies));
}
/** The same for an image in the registry, beside which nothing is checked out. */
async function revisionOfStored(inputs, labelled, dependencies, outcome) {
    const revision = await revisionOfLabel(inputs, labelled, dependencies, outcome);
    if (revision === undefined && inputs.revision === 'head') {
        throw new errors/* ActionError */.lZ(`"revision: head" names the commit that the image is of, and its label ${REVISION_LABEL} does not say it. ${outcome}`, 'Build it with "revision: head" and without that label in "labels"; or leave "revision" out.');
    }
    return revision ?? runsOwn(dependencies.context);
}
/** The run as it is about the image: without its branch and Git tag, and its commit's time, when the image is of another commit. */
function contextOf(context, { commit, isRuns }) {
    return isRuns ? context : { ...context, commit, ref: '', commitDate: undefined };
}
const runsOwn = ({ commit }) => ({ commit, isRuns: true, gitTags: [] });
async function decide({ mode, revision, context: folder }, checkout, dependencies) {
    const { context, log } = dependencies;
    if (checkout.state === 'commit') {
        if (checkout.isRuns)
            return { ...runsOwn(context), gitFolder: checkout.gitFolder };
        if (revision === 'head')
            return await other(checkout, dependencies);
        // A run without a commit names none that could be wrong.
        if (context.commit === '')
            return runsOwn(context);
        throw new errors/* ActionError */.lZ(`Commit ${checkout.commit} is checked out in "${(0,log_line/* oneLine */.TN)(folder)}", but the run is of commit ${(0,log_line/* oneLine */.TN)(context.commit)}: ` +
            'the image would be named after a commit that it is not of.', `Check out the run's commit (actions/checkout without "ref"), or ${HEAD_WAY}.`);
    }
    // A check may come before the checkout.
    if (revision === 'head' && context.proposal === undefined && mode !== 'check') {
        throw new errors/* ActionError */.lZ(`"revision: head" names the commit that is checked out, and that is not known: ${checkout.reason}.`, 'Check this repository out before the step, with git on the runner, and build from a folder of it; or leave "revision" out.');
    }
    if (checkout.state === 'unknown') {
        log.warning(`It was not compared whether the run's commit is checked out, because git cannot tell what is: ${checkout.reason}`);
    }
    return runsOwn(context);
}
async function other({ commit, gitFolder }, dependencies) {
    return { commit, isRuns: false, gitFolder, gitTags: await gitTagsOf({ commit, gitFolder }, dependencies) };
}
/** @returns undefined when no label says it; the user's own label is no word about the build */
async function revisionOfLabel(inputs, labelled, dependencies, outcome) {
    const { context } = dependencies;
    if (inputs.labels.has(REVISION_LABEL) || (context.commit === '' && inputs.revision === 'event'))
        return undefined;
    const others = labelled.filter(commit => commit !== context.commit);
    const [commit] = others;
    if (commit === undefined)
        return labelled.length === 0 ? undefined : runsOwn(context);
    if (labelled.length > 1) {
        throw new errors/* ActionError */.lZ(`The platforms of the image are of different commits: ${labelled.join(', ')}. ${outcome}`, 'Build them together.');
    }
    if (inputs.revision === 'event') {
        throw new errors/* ActionError */.lZ(`The image is of commit ${commit} (its label ${REVISION_LABEL}), but the run is of commit ${(0,log_line/* oneLine */.TN)(context.commit)}. ${outcome}`, `Publish it in a run of its commit, or ${HEAD_WAY}. A label of your own has to stand in "labels" of this step too; one that came with a base image, give the image's own value when you build it.`);
    }
    const checkout = await findCheckout(inputs.context, dependencies);
    const isHere = checkout.state === 'commit' && checkout.commit === commit;
    return isHere ? other(checkout, dependencies) : { commit, isRuns: false, gitTags: [] };
}

// EXTERNAL MODULE: ./lib/registry/reference.ts
var registry_reference = __nccwpck_require__(4141);
;// CONCATENATED MODULE: ./actions/build-push/tags/semver.ts
const NUMBER = '(0|[1-9]\\d*)';
const IDENTIFIER = '(?:0|[1-9]\\d*|\\d*[A-Za-z-][0-9A-Za-z-]*)';
const SEMVER = new RegExp(`^v?${NUMBER}\\.${NUMBER}\\.${NUMBER}(?:-(${IDENTIFIER}(?:\\.${IDENTIFIER})*))?(?:\\+[0-9A-Za-z-]+(?:\\.[0-9A-Za-z-]+)*)?$`);
const LONGEST = 256;
/** Reads a version as the package `semver` does (`semver.valid`): strictly, with a `v` before it if there is one. Undefined for none. */
function parseSemver(text) {
    const raw = text.trim();
    const [, major, minor, patch, prerelease] = SEMVER.exec(raw) ?? [];
    if (major === undefined || minor === undefined || patch === undefined || raw.length > LONGEST)
        return undefined;
    const numbers = [major, minor, patch].map(Number);
    if (!numbers.every(Number.isSafeInteger))
        return undefined;
    const version = `${major}.${minor}.${patch}${prerelease === undefined ? '' : `-${prerelease}`}`;
    return { raw: text, version, numbers, prerelease: prerelease?.split('.') ?? [] };
}
/** Which of two is newer ("Precedence", semver.org): negative when `one` is older, 0 when they differ in their build at most. */
function compareSemver(one, other) {
    const byNumbers = firstDifference(one.numbers, other.numbers, (a = 0, b = 0) => a - b);
    if (byNumbers !== 0)
        return byNumbers;
    if (one.prerelease.length === 0 || other.prerelease.length === 0)
        return other.prerelease.length - one.prerelease.length;
    return firstDifference(one.prerelease, other.prerelease, compareIdentifiers);
}
/** Compares two lists item by item; where one has ended, it gives undefined. */
function firstDifference(one, other, compare) {
    for (let index = 0; index < Math.max(one.length, other.length); index++) {
        const difference = compare(one[index], other[index]);
        if (difference !== 0)
            return difference;
    }
    return 0;
}
function compareIdentifiers(one, other) {
    if (one === undefined || other === undefined)
        return one === undefined ? -1 : 1;
    const [isNumber, isOtherNumber] = [/^\d+$/.test(one), /^\d+$/.test(other)];
    if (isNumber && isOtherNumber)
        return Number(one) - Number(other);
    if (isNumber !== isOtherNumber)
        return isNumber ? -1 : 1;
    return one < other ? -1 : one > other ? 1 : 0;
}

;// CONCATENATED MODULE: ./actions/build-push/tags/pep440.ts

/** "Parsing version strings with regular expressions" (PEP 440, appendix B). */
const PEP440 = /^\s*v?(?:(\d+)!)?(\d+(?:\.\d+)*)(?:[-_.]?(alpha|a|beta|b|preview|pre|c|rc)[-_.]?(\d*))?(?:-(\d+)|[-_.]?(post|rev|r)[-_.]?(\d*))?(?:[-_.]?(dev)[-_.]?(\d*))?(?:\+([a-z0-9]+(?:[-_.][a-z0-9]+)*))?\s*$/i;
const PRE_NAMES = { alpha: 'a', a: 'a', beta: 'b', b: 'b', preview: 'rc', pre: 'rc', c: 'rc', rc: 'rc' };
const PRE_ORDER = ['a', 'b', 'rc'];
const NEVER = Number.POSITIVE_INFINITY;
/** Reads a version; undefined for a text that is none. */
function parsePep440(text) {
    const match = PEP440.exec(text);
    if (match === null)
        return undefined;
    const [, epoch, numbers = '', preName, preNumber, implicitPost, postName, postNumber, devName, devNumber, local] = match;
    const release = numbers.split('.').map(Number);
    const pre = preName === undefined ? undefined : { name: PRE_NAMES[preName.toLowerCase()] ?? '', number: Number(preNumber ?? '') };
    const post = implicitPost ?? (postName === undefined ? undefined : (postNumber ?? ''));
    const dev = devName === undefined ? undefined : Number(devNumber ?? '');
    const version = [
        epoch === undefined || Number(epoch) === 0 ? '' : `${Number(epoch)}!`,
        release.join('.'),
        pre === undefined ? '' : `${pre.name}${pre.number}`,
        post === undefined ? '' : `.post${Number(post)}`,
        dev === undefined ? '' : `.dev${dev}`,
        local === undefined ? '' : `+${local.toLowerCase().replace(/[-_]/g, '.')}`
    ].join('');
    // A development release alone comes before every pre-release; without one of these parts, a version stands behind those that have it.
    const preRank = pre !== undefined ? PRE_ORDER.indexOf(pre.name) : dev !== undefined && post === undefined ? -1 : PRE_ORDER.length;
    const trimmed = release.slice(0, release.findLastIndex(number => number !== 0) + 1);
    const order = [preRank, pre?.number ?? 0, post === undefined ? -1 : Number(post), dev ?? NEVER];
    return {
        version,
        release,
        isSpecial: pre !== undefined || post !== undefined || dev !== undefined,
        order: [Number(epoch ?? 0), ...trimmed.flatMap(number => [1, number]), 0, ...order]
    };
}
/** Which of two is newer: negative when `one` is older, 0 when they are the same but for a local part. */
const comparePep440 = (one, other) => firstDifference(one.order, other.order, (a = 0, b = 0) => (a === b ? 0 : a - b));

// EXTERNAL MODULE: ./actions/build-push/tags/rule.ts
var tags_rule = __nccwpck_require__(8268);
// EXTERNAL MODULE: ./actions/build-push/tags/template.ts + 1 modules
var template = __nccwpck_require__(9797);
;// CONCATENATED MODULE: ./actions/build-push/tags/names.ts







/**
 * The tags that rules give on a run, in their order, `latest` last. What comes out is what docker/metadata-action gives (src/meta.ts), except that no
 * character is written as in HTML, and that a tag that no registry takes (`-x`) loses its beginning.
 *
 * @param rules by priority
 * @throws ActionError naming the line, when a tag would have no character left or an expression has no value
 */
function nameTags(rules, flavor, given) {
    const context = { ...given, ref: pullRequestRef(given) };
    const run = { context, values: globalValues(context) };
    const tags = new Map();
    const remarks = [];
    let version;
    let isLatest;
    for (const rule of rules) {
        (0,tags_rule/* onLine */.Cl)(rule, () => {
            if (!isEnabled(rule, run))
                return;
            const found = GIVES[rule.type](rule, run);
            if (typeof found === 'string')
                remarks.push(`Line ${rule.line} of "tags" gives no tag: ${found}`);
            if (typeof found !== 'object')
                return;
            const [prefix, suffix] = [(0,template/* fill */.GS)(rule.prefix ?? flavor.prefix, run.values), (0,template/* fill */.GS)(rule.suffix ?? flavor.suffix, run.values)];
            const text = `${prefix}${found.core}${suffix}`;
            if (text === '')
                return;
            const tag = cleanTag(text);
            if (!tags.has(tag))
                tags.set(tag, { tag, core: found.core, names: found.names });
            version ??= { tag, prefix, suffix, scheme: rule.type === 'pep440' ? 'pep440' : 'semver' };
            isLatest ??= flavor.latest === 'auto' ? found.isLatest === true : flavor.latest === 'true';
        });
    }
    if (isLatest === true) {
        const tag = latestTag(flavor, run.values);
        if (!tags.has(tag))
            tags.set(tag, { tag, core: 'latest', names: 'latest' });
    }
    return { tags: [...tags.values()], version, remarks };
}
/** What {@link fill} needs for the expressions that may stand everywhere. */
function globalValues(context) {
    const branch = (0,run_context/* branchOf */.W0)(context);
    const isDefault = branch !== undefined && branch === context.defaultBranch;
    return {
        branch: () => branch ?? '',
        tag: () => (0,run_context/* gitTagOf */.Eb)(context) ?? '',
        sha: () => shortCommit(context),
        base_ref: () => (branch === undefined ? context.baseBranch : ''),
        is_default_branch: () => String(isDefault),
        is_not_default_branch: () => String(!isDefault),
        date: () => context.now,
        commit_date: () => context.commitDate
    };
}
/** A run of `pull_request_target` is on the base branch, and its rules are about the pull request (metadata-action, src/context.ts). */
function pullRequestRef({ event, pullRequest, ref }) {
    return event === 'pull_request_target' && pullRequest !== undefined ? `refs/pull/${pullRequest}/merge` : ref;
}
function isEnabled({ enable }, { values }) {
    const answer = (0,template/* fill */.GS)(enable, values);
    if (answer === 'true' || answer === 'false')
        return answer === 'true';
    throw new errors/* ActionError */.lZ(`"enable" gives "${answer}", which is neither true nor false`, 'Write enable={{is_default_branch}}, for example.');
}
const GIVES = {
    schedule: ({ options }, { context, values: { date, commit_date } }) => context.event === 'schedule' && date !== undefined && commit_date !== undefined
        ? { core: (0,template/* fill */.GS)(options['pattern'] ?? '', { date, commit_date }), names: 'branch' }
        : undefined,
    semver: giveSemver,
    pep440: givePep440,
    match: giveMatch,
    edge({ options }, { context }) {
        const branch = (0,run_context/* branchOf */.W0)(context);
        return branch !== undefined && branch === (options['branch'] || context.defaultBranch) ? { core: 'edge', names: 'branch' } : undefined;
    },
    ref: giveRef,
    raw: ({ options }, { values }) => ({ core: (0,template/* fill */.GS)(options['value'] ?? '', values), names: 'text' }),
    sha({ options }, { context }) {
        if (context.commit === '')
            return undefined;
        return { core: options['format'] === 'long' ? context.commit : shortCommit(context), names: 'text' };
    }
};
const shortCommit = ({ commit, shortLength }) => commit.slice(0, shortLength);
function giveRef({ options }, { context }) {
    const [branch, gitTag] = [(0,run_context/* branchOf */.W0)(context), (0,run_context/* gitTagOf */.Eb)(context)];
    if (options['event'] === 'branch')
        return branch === undefined ? undefined : { core: branch, names: 'branch' };
    if (options['event'] === 'tag')
        return gitTag === undefined ? undefined : { core: gitTag, names: 'text', isLatest: true };
    const pullRequest = /^refs\/pull\/(.+?)(?:\/merge)?$/.exec(context.ref)?.[1];
    return pullRequest === undefined ? undefined : { core: pullRequest, names: 'text' };
}
/** What a rule about versions looks at: its `value`, else the Git tag. */
function subjectOf({ options }, { context, values }) {
    const { value = '' } = options;
    return value === '' ? (0,run_context/* gitTagOf */.Eb)(context) : (0,template/* fill */.GS)(value, values);
}
/** The part of it that is the version, where `match` says so; the first group, and all of it when nothing matches. */
function versionPart(rule, run) {
    const subject = subjectOf(rule, run);
    const { match = '' } = rule.options;
    const found = subject === undefined || match === '' ? null : new RegExp(match).exec(subject);
    return (found === null ? subject : (found[1] ?? found[0]))?.replaceAll('/', '-');
}
const isOfGitTag = ({ options }, { context }) => options['value'] === '' && (0,run_context/* gitTagOf */.Eb)(context) !== undefined;
/** A pre-release gives its whole version, or what it is written like, whatever part of it the pattern asks for. */
const isRaw = (pattern) => /^\{\{\{?\s*raw\s*\}?\}\}$/.test(pattern);
function giveSemver(rule, run) {
    const text = versionPart(rule, run);
    if (text === undefined)
        return undefined;
    const version = parseSemver(text);
    if (version === undefined)
        return `"${text}" is not a version as semver.org has it.`;
    const { pattern = '' } = rule.options;
    const isPrerelease = version.prerelease.length > 0;
    const [major, minor, patch] = version.numbers.map(number => () => String(number));
    const values = { raw: () => version.raw, version: () => version.version, major, minor, patch };
    return giveVersion(rule, run, isPrerelease && !isRaw(pattern) ? '{{version}}' : pattern, values, !isPrerelease);
}
function givePep440(rule, run) {
    const text = versionPart(rule, run);
    if (text === undefined)
        return undefined;
    const version = parsePep440(text);
    if (version === undefined)
        return `"${text}" is not a version as PEP 440 has it.`;
    const { pattern = '' } = rule.options;
    const [major, minor, patch] = [0, 1, 2].map(index => () => String(version.release[index] ?? 0));
    const values = { raw: () => text, version: () => version.version, major, minor, patch };
    return giveVersion(rule, run, version.isSpecial && !isRaw(pattern) ? '{{version}}' : pattern, values, !version.isSpecial);
}
function giveVersion(rule, run, pattern, values, isLatest) {
    const known = Object.fromEntries(Object.entries(values).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])));
    const isWhole = /\{\s*(?:raw|version)\s*\}/.test(pattern) ||
        ['major', 'minor', 'patch'].every(name => new RegExp(`\\{\\s*${name}\\s*\\}`).test(pattern));
    const core = (0,template/* fill */.GS)(pattern, known);
    return { core, names: isWhole && isOfGitTag(rule, run) ? 'version' : 'text', isLatest };
}
function giveMatch(rule, run) {
    const subject = subjectOf(rule, run);
    if (subject === undefined)
        return undefined;
    const { pattern = '', group = '0' } = rule.options;
    const found = (0,tags_rule/* toRegExp */.vr)(pattern)?.exec(subject);
    if (found === null || found === undefined)
        return `"${pattern}" does not match "${subject}".`;
    const core = found[Number(group)];
    return core === undefined ? `"${pattern}" has no group ${group} in "${subject}".` : { core, names: 'text', isLatest: true };
}
/** The flavor's `latest`. */
function latestTag({ prefix, suffix, prefixLatest, suffixLatest }, values) {
    return cleanTag(`${prefixLatest ? (0,template/* fill */.GS)(prefix, values) : ''}latest${suffixLatest ? (0,template/* fill */.GS)(suffix, values) : ''}`);
}
/** metadata-action replaces what a tag may not have. What is no tag then, because of how it begins or how long it is, is cut. */
function cleanTag(text) {
    const replaced = text.replace(/[^a-zA-Z0-9._-]+/g, '-');
    const tag = (0,registry_reference/* isTag */.dz)(replaced) ? replaced : (0,registry_reference/* toTag */.yQ)(replaced);
    if (tag === '')
        throw new errors/* ActionError */.lZ(`"${text}" has no character that a tag may have`, 'Write a prefix, or another value.');
    return tag;
}

;// CONCATENATED MODULE: ./actions/build-push/tags/short-commit.ts

const NAME = 'DOCKER_METADATA_SHORT_SHA_LENGTH';
const USUAL = 7;
/**
 * How many digits a short commit has: docker/metadata-action's variable, or 7.
 *
 * @throws ActionError when it is no such number
 */
function shortLengthIn(environment) {
    const text = environment[NAME] ?? '';
    if (text === '')
        return USUAL;
    const length = Number(text);
    if (/^\d+$/.test(text) && length >= 1)
        return length;
    throw new errors/* ActionError */.lZ(`${NAME} is "${text}", which is no number of digits.`, 'Write a number such as 12, or leave it out.');
}

;// CONCATENATED MODULE: ./actions/build-push/description.ts





/**
 * Labels and annotations: our own ones, and the user's, which win. The expressions of docker/metadata-action are filled in; any other one stays as it
 * is, because labels may hold templates of other programs.
 *
 * @throws ActionError for a date that is not written right or cannot be told
 */
function describeImage(inputs, build) {
    const { revision, version, commitTime, environment } = build;
    const context = contextOf(build.context, revision);
    const own = ownLabels(context, version, commitTime);
    const values = globalValues({
        ...context,
        now: new Date(),
        commitDate: commitTime === undefined ? context.commitDate : new Date(commitTime * 1_000),
        shortLength: shortLengthIn(environment)
    });
    const given = [...inputs.labels].map(([name, value]) => [name, (0,template/* fillKnown */.Hc)(value, values)]);
    return {
        labels: new Map([...own, ...given]),
        own,
        annotations: inputs.annotations.map(annotation => ({ ...annotation, value: (0,template/* fillKnown */.Hc)(annotation.value, values) }))
    };
}

;// CONCATENATED MODULE: ./actions/build-push/log.ts
/** Does something within a group of the log, which ends whatever comes of it. */
async function inGroup(log, title, work) {
    log.startGroup(title);
    try {
        return await work();
    }
    finally {
        log.endGroup();
    }
}

// EXTERNAL MODULE: ./lib/registry/logins.ts
var registry_logins = __nccwpck_require__(6956);
// EXTERNAL MODULE: ./actions/build-push/options/ssh.ts
var options_ssh = __nccwpck_require__(6035);
// EXTERNAL MODULE: ./actions/build-push/options/variables.ts
var options_variables = __nccwpck_require__(1592);
;// CONCATENATED MODULE: ./actions/build-push/tags/named-version.ts
/** A whole version as it stands in tags, where "+" cannot be. */
const named_version_VERSION = String.raw `\d+\.\d+\.\d+(?:[.-][A-Za-z0-9.-]+)?`;
/** The version at the end of a name: `v1.2.3`, `app-v1.2.3`, `app/1.2.3`. */
const NAMED_VERSION = new RegExp(`(?:^|[^A-Za-z0-9.])v?(${named_version_VERSION})$`);

;// CONCATENATED MODULE: ./actions/build-push/tags.ts








const RELEASE = new RegExp(`^v?${named_version_VERSION}$`);
const SHORTEST_COMMIT = 7;
/**
 * Decides the tags: `sha-<commit>` always, the branch's name on a branch, `latest` on the default branch, the Git tag's own name
 * on a Git tag. A list from the user replaces all of that, and is sorted by what its tags name.
 *
 * @throws ActionError when the commit is not known, nothing is left of the Git tag's name, or a rule cannot be worked out
 */
function planTags(settings, context) {
    const { tags, version, remarks } = namesOf(settings, context);
    const kinds = new Map(tags.map(named => [named.tag, kindOf(named, context)]));
    const of = (kind) => tags.filter(({ tag }) => kinds.get(tag) === kind).map(({ tag }) => tag);
    return {
        immutable: of('immutable'),
        releases: of('releases'),
        moving: of('moving'),
        ofBranch: tags.filter(named => isOfBranch(named, context)).map(({ tag }) => tag),
        version: (0,tags_rule/* hasRules */.w0)(settings.rules) ? version : undefined,
        remarks
    };
}
/**
 * The tags of an image that is of another commit than the run's (`revision: head`): `sha-<commit>`, or those of the list that name this commit or
 * the full version of one of its Git tags. Nobody can tell whether any other one, of the run or of the list, may point to it; but with
 * `allowsOlder` the user says of the moving ones that they may.
 *
 * @param run the run with its own commit
 * @param built the same run about the image's commit
 * @param gitTags those of the image's commit
 */
function planOtherTags(settings, run, built, gitTags, allowsOlder) {
    const { tags, version, remarks } = namesOf(settings, { ...run, commit: built.commit });
    const isOwn = (named) => kindOf(named, built) === 'immutable' || gitTags.some(gitTag => namesGitTag(named.tag, gitTag));
    const mayMove = (named) => allowsOlder && kindOf(named, run) === 'moving';
    const names = (found) => found.map(({ tag }) => tag);
    const rest = tags.filter(named => !isOwn(named));
    return {
        immutable: names(tags.filter(isOwn)),
        releases: [],
        moving: names(rest.filter(mayMove)),
        ofBranch: names(rest.filter(named => isOfBranch(named, run))),
        version: (0,tags_rule/* hasRules */.w0)(settings.rules) ? version : undefined,
        remarks,
        others: names(rest.filter(named => !mayMove(named)))
    };
}
/** Whether the tags depend on which branch is the default one. */
function needsDefaultBranch({ rules, flavor }) {
    if (rules.length === 0 || rules.some(({ type, options }) => type === 'edge' && options['branch'] === ''))
        return true;
    return usesExpression({ rules, flavor }, 'is_default_branch', 'is_not_default_branch');
}
/** Whether the tags depend on when the commit was made. */
const needsCommitDate = (settings) => usesExpression(settings, 'commit_date');
const usesExpression = ({ rules, flavor }, ...names) => (0,tags_rule/* uses */.r9)(rules, ...names) || [...(0,template/* namesIn */.wX)(flavor.prefix), ...(0,template/* namesIn */.wX)(flavor.suffix)].some(name => names.includes(name));
/**
 * The part of a plan that one step sets. `moving` is everything that may point to another image already.
 *
 * @returns the part, and how many of the tags that may move are left to a later step
 */
function selectTags(plan, set) {
    if (set === 'all')
        return { plan, left: 0 };
    const left = plan.releases.length + plan.moving.length;
    if (set === 'none')
        return { plan: { ...plan, immutable: [], releases: [], moving: [] }, left: plan.immutable.length + left };
    if (set === 'moving')
        return { plan: { ...plan, immutable: [] }, left: 0 };
    return { plan: { ...plan, releases: [], moving: [] }, left };
}
/** The tag that stands for the commit alone; `sha-unknown` without one. */
function commitTag({ commit }) {
    return `sha-${commit === '' ? 'unknown' : commit}`;
}
function namesOf({ rules, flavor }, context) {
    return rules.length === 0 ? { tags: defaultTags(flavor, context), version: undefined, remarks: [] } : nameTags(rules, flavor, context);
}
function defaultTags(flavor, context) {
    if (!/^[0-9a-f]{40,64}$/.test(context.commit)) {
        throw new errors/* ActionError */.lZ('GITHUB_SHA does not name a commit, so there is no default tag.', 'Set the input "tags".');
    }
    const values = globalValues(context);
    const [prefix, suffix] = [(0,template/* fill */.GS)(flavor.prefix, values), (0,template/* fill */.GS)(flavor.suffix, values)];
    const own = commitTag(context);
    const tags = [{ tag: cleanTag(`${own}${suffix}`), core: own, names: 'text' }];
    const branch = (0,run_context/* branchOf */.W0)(context);
    const gitTag = (0,run_context/* gitTagOf */.Eb)(context);
    const named = (name) => cleanTag(`${prefix}${nonEmpty((0,registry_reference/* toTag */.yQ)(name), name)}${suffix}`);
    if (gitTag !== undefined)
        tags.push({ tag: named(gitTag), core: gitTag, names: 'text' });
    if (branch !== undefined)
        tags.push({ tag: named(branch), core: branch, names: 'branch' });
    const isDefault = branch !== undefined && branch === context.defaultBranch;
    if (flavor.latest === 'true' || (flavor.latest === 'auto' && isDefault)) {
        tags.push({ tag: latestTag(flavor, values), core: 'latest', names: 'latest' });
    }
    return [...new Map(tags.map(tag => [tag.tag, tag])).values()];
}
function kindOf(named, context) {
    if (named.names === 'latest' || isOfBranch(named, context))
        return 'moving';
    const gitTag = (0,run_context/* gitTagOf */.Eb)(context);
    // What stands behind "+" is in no tag, so two Git tags may give this one.
    if (named.names === 'version' && gitTag !== undefined && !gitTag.includes('+'))
        return isFullVersion(gitTag) ? 'immutable' : 'moving';
    const texts = [named.tag, (0,registry_reference/* toTag */.yQ)(named.core)];
    if (texts.some(text => namesCommit(text, context.commit) || namesGitTag(text, gitTag)))
        return 'immutable';
    return texts.some(text => RELEASE.test(text)) ? 'releases' : 'moving';
}
/** A branch may be called "1.2.3" or by a commit's digits; as the branch's tag it moves all the same. */
function isOfBranch({ tag, names }, context) {
    const branch = (0,run_context/* branchOf */.W0)(context);
    return names === 'branch' || (branch !== undefined && tag === (0,registry_reference/* toTag */.yQ)(branch));
}
/** `1.2` is one for PEP 440, and a tag that moves for most people. */
function isFullVersion(gitTag) {
    const python = parsePep440(gitTag);
    return NAMED_VERSION.test((0,registry_reference/* toTag */.yQ)(gitTag)) || (python !== undefined && (python.isSpecial || python.release.length > 2));
}
/** Only a full version: the Git tags `v1` and `nightly` are set anew with every release and every night. */
function namesGitTag(tag, gitTag) {
    const name = (0,registry_reference/* toTag */.yQ)(gitTag ?? '');
    const version = NAMED_VERSION.exec(name)?.[1];
    return version !== undefined && [name, version, `v${version}`].includes(tag);
}
function namesCommit(tag, commit) {
    const words = tag.split(/[^0-9a-f]+/);
    return words.some(word => word.length >= SHORTEST_COMMIT && commit.startsWith(word));
}
function nonEmpty(tag, name) {
    if (tag !== '')
        return tag;
    throw new errors/* ActionError */.lZ(`The Git name ${JSON.stringify(name)} has no character that a tag may have.`, 'Set the input "tags".');
}

// EXTERNAL MODULE: ./actions/build-push/workspace.ts + 1 modules
var build_push_workspace = __nccwpck_require__(1510);
;// CONCATENATED MODULE: ./actions/build-push/build-layout.ts





















/**
 * Builds the image into an OCI layout, with whatever it takes to do that on this runner.
 *
 * @param revision what labels and the image's time are of
 * @param version what the image is called; empty takes the Git tag, else the commit
 * @throws ActionError see the modules
 */
async function buildLayout(inputs, revision, version, dependencies) {
    const { run: runProcess, environment, variables, trust, context, state, log, signal } = dependencies;
    const temporary = environment['RUNNER_TEMP'] ?? '';
    if (temporary === '')
        throw new errors/* ActionError */.lZ('RUNNER_TEMP is not set.', 'Run this action in a job of GitHub Actions.');
    const folder = workspaceOf(environment);
    const secrets = await (0,build_secrets/* collectSecrets */.qb)(inputs, variables, folder);
    const ssh = await (0,options_ssh/* collectSsh */.l2)(inputs.ssh, variables, folder);
    const logins = loginsOf(inputs, variables, trust);
    state.save('variables', (0,options_variables/* namedVariables */.h)(inputs, variables).join('\n'));
    const workspace = await (0,build_push_workspace/* createWorkspace */.s)(temporary, state);
    const env = await prepareDockerEnvironment(workspace, environment, logins);
    const warn = (line) => log.warning(line);
    const known = { registry: inputs.image.registry, trust, certificateFolders: (0,registry_trust/* dockerCertificateFolders */.DF)(environment) };
    const builder = await findBuilder(inputs, { run: runProcess, env, workspace, folder, ...known, state, warn, signal });
    await refuseShownProxy(inputs.provenance, workspace);
    const sourceDate = await commitTime(revision, dependencies);
    const { labels, own, annotations } = describeImage(inputs, { context, revision, version, commitTime: sourceDate, environment });
    const described = {
        labels,
        annotationArguments: (0,build_push_annotations/* annotationArguments */.wn)(own, annotations, (0,build_push_annotations/* givesIndex */.NZ)(inputs)),
        name: `${inputs.image.name}:${commitTag(revision)}`
    };
    const file = inputs.file === '' ? (0,external_node_path_.join)(inputs.context, 'Dockerfile') : inputs.file;
    const isHere = !inputs.context.includes('://');
    const dockerfile = isHere ? (0,external_node_path_.resolve)(folder, file) : undefined;
    const caching = { environment, proposal: context.proposal, folder: workspace.folder, log, signal };
    const { result, cache } = await inGroup(log, `Build with ${builder.name} (${builder.driver})`, () => withCache(inputs, caching, use => build({ ...inputs, ...described, cache: use, secrets, ssh }, { run: runProcess, workspace, builder, dockerfile, sourceDate, log: line => log.info(line), warn, signal })));
    const { layout, warnings } = result;
    for (const { text, line } of build_warnings_annotationsOf(warnings))
        log.warning(text, isHere && line !== undefined ? { file, line } : undefined);
    return { layout, builder: builder.name, metadata: workspace.metadata, cache, labels };
}
/**
 * For base images: of the image's own registry, and of the others. A registry that is asked over plain HTTP gets none, except on the runner itself:
 * BuildKit would show the password to whoever listens, as soon as that registry asks for one.
 */
function loginsOf(inputs, variables, { isPlain }) {
    const credentials = (0,build_push_inputs/* credentialsOf */.YN)(inputs);
    const own = credentials === undefined ? [] : [{ registry: inputs.image.registry, credentials }];
    const logins = [...own, ...(0,registry_logins/* collectLogins */.VT)(inputs.registries, inputs['registry-passwords'], variables)];
    const isShown = (registry) => isPlain && registry === inputs.image.registry && !(0,loopback/* isLoopback */.U)(registry);
    return logins.filter(({ registry }) => !isShown(registry));
}
/**
 * Refuses to write a proxy's password into the image's attestation: proxies go to the build as arguments, and a full provenance shows those.
 *
 * @throws ActionError when it would be there
 */
async function refuseShownProxy(provenance, workspace) {
    if (provenance !== 'max' || !configHasPassword(await dockerConfigOf(workspace)))
        return;
    throw new errors/* ActionError */.lZ('The proxy of the build has a password, and "provenance: max" would show it to everyone who can pull the image.', 'Write "provenance: min", or use a proxy without a password.');
}
/** Seconds since 1970 of the commit; undefined without a checkout. The user's own SOURCE_DATE_EPOCH wins. */
async function commitTime({ commit, gitFolder }, { ask, environment }) {
    const given = environment['SOURCE_DATE_EPOCH'] ?? '';
    if (/^\d+$/.test(given))
        return Number(given);
    if (!/^[0-9a-f]{40,64}$/.test(commit))
        return undefined;
    const root = gitFolder === undefined ? workspaceOf(environment) : (0,external_node_path_.dirname)(gitFolder);
    const answer = await askGit(root, ['show', '-s', '--no-show-signature', '--format=%ct', `${commit}^{commit}`], { ask, environment });
    const seconds = answer.exitCode === 0 ? answer.stdout.trim() : '';
    return /^\d+$/.test(seconds) ? Number(seconds) : undefined;
}

// EXTERNAL MODULE: ./actions/build-push/default-branch.ts
var default_branch = __nccwpck_require__(4458);
;// CONCATENATED MODULE: ./actions/build-push/image-revision.ts




/** A whole one: a shortened one may be a date or a number. */
const image_revision_COMMIT = /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/;
/**
 * The commits and the versions that the platforms of a layout are of, as their labels say.
 *
 * A label that is no commit says nothing, and neither does that of another repository: what builds without labels passes on those of the base
 * image, which name the commit that the base is of.
 */
async function factsOfLayout(layout, run) {
    const configs = (0,registry_layout/* runnableManifests */.gk)(layout).flatMap(({ blobs }) => blobs.slice(0, 1));
    return factsIn(await Promise.all(configs.map(({ digest }) => (0,promises_.readFile)((0,registry_layout/* blobPath */.nD)(layout.folder, digest)))), run);
}
/** The same of an image that the registry has. What it does not have says nothing. */
async function factsInRegistry(root, client, run) {
    const { manifests } = fields(root.content);
    const children = Array.isArray(manifests) ? manifests.filter(isForEngines) : [];
    const stored = await Promise.all(children.map(({ digest }) => client.manifest(digest)));
    const configs = [...new Set([root, ...stored].flatMap(manifest => configOf(manifest)))];
    const contents = await Promise.all(configs.map(digest => client.smallBlob(digest)));
    const facts = factsIn(contents.flatMap(content => (content === undefined ? [] : [content])), run);
    const lost = children.filter((_, index) => stored[index] === undefined).map(({ digest }) => digest);
    return { ...facts, missing: [...lost, ...configs.filter((_, index) => contents[index] === undefined)] };
}
function factsIn(configs, run) {
    const found = configs.map(config => factsOf(config, run));
    const distinct = (values) => [...new Set(values.filter(value => value !== undefined))];
    return { revisions: distinct(found.map(({ revision }) => revision)), versions: distinct(found.map(({ version }) => version)) };
}
function factsOf(config, { repository, serverUrl }) {
    const image = fields(config)['config'];
    const labels = (0,registry_descriptor/* isRecord */.u4)(image) ? image['Labels'] : undefined;
    if (!(0,registry_descriptor/* isRecord */.u4)(labels))
        return {};
    const { [REVISION_LABEL]: revision, [SOURCE_LABEL]: source, [VERSION_LABEL]: version } = labels;
    const isOurs = typeof source === 'string' && address(source) === address(`${serverUrl}/${repository}`);
    const isCommit = typeof revision === 'string' && image_revision_COMMIT.test(revision) && (source === undefined || isOurs);
    // Some base images say their version, and not what they are built of.
    return { ...(isCommit ? { revision } : {}), ...(isOurs && typeof version === 'string' && version !== '' ? { version } : {}) };
}
const address = (url) => url
    .toLowerCase()
    .replace(/\/+$/, '')
    .replace(/\.git$/, '');
/** Whether an entry of an index is an image, and no attestation of one. */
function isForEngines(entry) {
    if (!(0,registry_descriptor/* isRecord */.u4)(entry) || typeof entry['digest'] !== 'string' || !(0,registry_descriptor/* isDigest */.Bc)(entry['digest']))
        return false;
    return !(0,registry_descriptor/* isAttestationMark */._O)(entry['platform']);
}
function configOf(manifest) {
    const config = manifest === undefined ? undefined : fields(manifest.content)['config'];
    return (0,registry_descriptor/* isRecord */.u4)(config) && typeof config['digest'] === 'string' && (0,registry_descriptor/* isDigest */.Bc)(config['digest']) ? [config['digest']] : [];
}
function fields(content) {
    try {
        const value = JSON.parse(content.toString('utf8'));
        return (0,registry_descriptor/* isRecord */.u4)(value) ? value : {};
    }
    catch {
        return {};
    }
}

// EXTERNAL MODULE: ./lib/action/private-folder.ts
var private_folder = __nccwpck_require__(8887);
;// CONCATENATED MODULE: ./actions/build-push/index-part.ts






const index_part_VERSION = 1;
/** A part has some hundred bytes. */
const LARGEST_BYTES = 64 * 1_024;
/**
 * Writes the file of a part, in a folder of its own that post removes.
 *
 * @param temporary RUNNER_TEMP
 * @param remember gets the folder before it is made
 * @returns the file's path. Its name is that of no other part, so that the files of all parts can lie in one folder
 */
async function writePart(image, layout, temporary, remember) {
    const platforms = (0,registry_layout/* runnableManifests */.gk)(layout).flatMap(({ platform }) => (platform === undefined ? [] : [(0,registry_descriptor/* formatPlatform */.Bq)(platform)]));
    const path = (0,external_node_path_.join)(await (0,private_folder/* createPrivateFolder */.Aj)('build-push', temporary, remember), `${platforms.join('+').replaceAll('/', '-')}.json`);
    await (0,promises_.writeFile)(path, `${JSON.stringify({ version: index_part_VERSION, image, digest: layout.root.digest, platforms }, undefined, 2)}\n`);
    return path;
}
/**
 * Reads the files of all parts.
 *
 * @param folder with nothing else in it, but for folders: actions/download-artifact makes one for each artifact, unless it is told to merge them.
 *   One that is not there has no parts
 * @throws ActionError when a file is no part, or is one of another image
 */
async function readParts(folder, image) {
    const entries = await (0,promises_.readdir)(folder, { recursive: true, withFileTypes: true }).catch((error) => {
        if ((0,registry_descriptor/* isRecord */.u4)(error) && error['code'] === 'ENOENT')
            return [];
        throw new errors/* ActionError */.lZ(`The folder "${folder}" of the input "parts" cannot be read.`, undefined, { cause: error });
    });
    const paths = entries.filter(entry => !entry.isDirectory()).map(({ parentPath, name }) => (0,external_node_path_.join)(parentPath, name));
    const parts = await Promise.all(paths.sort().map(async (path) => readPart((0,external_node_path_.relative)(folder, path), await (0,promises_.readFile)(path))));
    const other = parts.find(part => part.image !== image);
    if (other !== undefined) {
        throw new errors/* ActionError */.lZ(`The folder of the input "parts" has a part of "${other.image}" too.`, `Download only the artifacts of "${image}".`);
    }
    return parts;
}
function readPart(name, content) {
    const value = content.length > LARGEST_BYTES ? undefined : index_part_parse(content);
    const { version, image, digest, platforms } = (0,registry_descriptor/* isRecord */.u4)(value) ? value : {};
    const isPart = version === index_part_VERSION && typeof image === 'string' && typeof digest === 'string' && (0,registry_descriptor/* isDigest */.Bc)(digest) && isTexts(platforms);
    if (isPart)
        return { image, digest, platforms };
    throw new errors/* ActionError */.lZ(`The file "${name}" in the folder of the input "parts" is no part of an image.`, 'Upload the output "part" of each step with "tag-set: none", by the same version of this action, and download them into a folder of their own.');
}
const isTexts = (value) => Array.isArray(value) && value.length > 0 && value.every(text => typeof text === 'string' && /^[\w./+-]{1,200}$/.test(text));
function index_part_parse(content) {
    try {
        return JSON.parse(content.toString('utf8'));
    }
    catch {
        return undefined;
    }
}

;// CONCATENATED MODULE: ./actions/build-push/index-parts.ts




/**
 * Makes the index of an image whose platforms were built, scanned and pushed by several runners. A part says of itself which digest was scanned; what
 * is in the registry under that digest counts, and nothing that a part says besides.
 *
 * @throws ActionError when the parts cannot be read
 */
async function mergeParts(inputs, client) {
    const parts = await readParts(inputs.parts, inputs.image.name);
    const refused = (reason) => ({ state: 'refused', reason, parts });
    const failed = whyNotAll(inputs, parts);
    if (failed !== undefined)
        return refused(failed);
    try {
        const images = (await Promise.all(parts.map(({ digest }) => readPlatformImages(client, digest)))).flat();
        const index = mergeImages(images, inputs.platforms);
        const place = ({ platform }) => inputs.platforms.map(registry_platforms/* normalizePlatform */.FL).indexOf((0,registry_platforms/* normalizePlatform */.FL)(platform));
        return { state: 'merged', index, images: images.sort((one, other) => place(one) - place(other)) };
    }
    catch (error) {
        if (error instanceof errors/* ActionError */.lZ)
            return refused(error.toDisplay());
        throw error;
    }
}
/**
 * Why not every platform was built and found clean; undefined when all were. A part of an earlier attempt may be there although its job failed in
 * this one, so the result of the jobs counts first.
 *
 * @param parts undefined for a proposal, which has none
 */
function whyNotAll({ 'parts-result': result, platforms }, parts) {
    const there = new Set(parts?.flatMap(part => part.platforms.map(registry_platforms/* normalizePlatform */.FL)));
    const missing = parts === undefined ? [] : platforms.filter(platform => !there.has((0,registry_platforms/* normalizePlatform */.FL)(platform)));
    if (result !== 'success') {
        const what = missing.length === 0 ? 'Not every platform was built and found clean' : `${missing.join(', ')} was not built and found clean`;
        return `${what}: the jobs of the platforms ended with "${result}".`;
    }
    return missing.length === 0 ? undefined : `There is no part for ${missing.join(', ')}, although the jobs of the platforms did not fail.`;
}

// EXTERNAL MODULE: ./lib/http/http.ts + 2 modules
var http = __nccwpck_require__(2621);
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

;// CONCATENATED MODULE: ./lib/registry/login-errors.ts



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
function missingLogin(registry, trust = registry_trust/* USUAL_TRUST */.kb) {
    if (trust.isPlain && !(0,loopback/* isLoopback */.U)(registry))
        return plainLogin(registry);
    return new errors/* ActionError */.lZ(`The registry ${registry} asks for a login, and none was given.`, 'Give a user name and a password or token for it.');
}
function plainLogin(registry) {
    return new errors/* ActionError */.lZ(`The registry ${registry} asks for a login and speaks plain HTTP, over which no login is sent, except to this machine itself.`, 'Give it a certificate; one of your own CA will do: name the CA with "registry-ca", and leave "insecure-registry" out.');
}
function refusedLogin(registry) {
    return new errors/* ActionError */.lZ(`The registry ${registry} refused the login (401).`, 'Check user name and password; an access token may have expired or lack the right to write packages.');
}
const roleOf = (actions) => (actions === 'pull' ? ['Read', 'read'] : ['Write', 'write to']);
/** The login may be right, and is not good for this repository. @param answered status and words: "403: DENIED: …" */
function lackedRight(registry, repository, answered, actions = 'pull,push') {
    const [role, verb] = roleOf(actions);
    return new errors/* ActionError */.lZ(`The registry ${registry} does not let this account ${verb} "${repository}" (${answered}).`, packageAccess(registry, role) ?? `Give the account or token the right to ${verb} it.`);
}
/** The same from its token server, of which some (GHCR's) say it of a wrong password too. */
function refusedToken(registry, repository, answered, actions = 'pull,push') {
    const [role, verb] = roleOf(actions);
    const right = packageAccess(registry, role) ?? `Then give the account or token the right to ${verb} it.`;
    return new errors/* ActionError */.lZ(`The login server of ${registry} gives this account no token to ${verb} "${repository}" (${answered}).`, `Check user name and password or token first. ${right}`);
}

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
            return missingLogin(registry, trust);
        return refusedLogin(registry);
    }
    if (answer.status === 401 || answer.status === 403) {
        return lackedRight(registry, image.repository, `${answer.status}${said}`, asking.actions);
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







const download_ATTEMPTS = 4;
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
                if (attempt === download_ATTEMPTS)
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
var http_address = __nccwpck_require__(5315);
// EXTERNAL MODULE: ./lib/http/connection.ts
var connection = __nccwpck_require__(8463);
// EXTERNAL MODULE: ./lib/http/tls-errors.ts
var tls_errors = __nccwpck_require__(9116);
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
        const answer = await patience.until(() => send({ method: 'GET', url: `${base}/${digest}`, largest: registry_document/* LARGEST_MANIFEST_BYTES */.R4 }), ({ status }) => status !== 404, `the registry to show the blob ${digest}`);
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

;// CONCATENATED MODULE: ./lib/registry/patience.ts

/**
 * How long what a registry has taken may be missing from its answers. GHCR lags seconds behind its own writes:
 * https://github.com/p2pool-starter-stack/pithead/issues/429 (the digest that was just pushed cannot be read),
 * https://github.com/VooZ2/terento/pull/165 (a pull right after the push: `manifest unknown`) and
 * https://github.com/infobloxopen/konk/pull/626 (`unknown blob` for a manifest whose layers were just uploaded).
 */
const patience_PATIENCE_MILLISECONDS = 30_000;
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
    const { signal, onWait, now = () => performance.now(), sleep: wait = duration/* sleep */.yy } = options;
    let waited = 0;
    return {
        async until(ask, isEnough, what) {
            const start = now();
            for (let questions = 1;; questions++) {
                signal?.throwIfAborted();
                const answer = await ask();
                if (isEnough(answer))
                    return answer;
                const left = Math.min(patience_PATIENCE_MILLISECONDS - (now() - start), ALL_PATIENCE_MILLISECONDS - waited);
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
            throw missingLogin(options.registry, options.trust);
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
            throw missingLogin(registry, options.trust);
        throw answer.status === 401 ? refusedLogin(registry) : refusedToken(registry, repository, `403${quoteErrors(answer.body)}`, actions);
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
    const patience = options.patience ?? createPatience({ signal });
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
        const request = { method: 'GET', url: `${base}/manifests/${reference}`, headers: accepting, largest: registry_document/* LARGEST_MANIFEST_BYTES */.R4 };
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
        const answer = await patience.until(() => send({ method: 'GET', url: `${base}/manifests/${digest}`, headers: accepting, largest: registry_document/* LARGEST_MANIFEST_BYTES */.R4 }), ({ status }) => status !== 404, `the registry to show ${digest}`);
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

;// CONCATENATED MODULE: ./actions/build-push/tags/published-tags.ts




const PAGE = 1_000;
const MOST_PAGES = 50;
/** All tags of an image ("Listing Tags", OCI distribution specification), however many pages the registry makes of them. */
async function listTags(options) {
    const { image, signal } = options;
    const send = createSender(options);
    const tags = [];
    let url = `/v2/${image.repository}/tags/list?n=${PAGE}`;
    try {
        for (let page = 0; page < MOST_PAGES; page++) {
            const answer = await send({ method: 'GET', url });
            const body = answer.status === 200 ? (0,http/* parseJson */.qF)('The registry', answer.body) : undefined;
            if (!(0,registry_descriptor/* isRecord */.u4)(body))
                return { state: 'unknown', reason: `the registry ${image.registry} did not list the tags (${answer.status})` };
            // A registry writes null for none.
            if (Array.isArray(body['tags']))
                tags.push(...body['tags'].filter(tag => typeof tag === 'string'));
            const next = /<([^>]+)>\s*;\s*rel="?next"?/i.exec(answer.headers['link'] ?? '')?.[1];
            if (next === undefined)
                return { state: 'known', tags };
            url = nextPage(next, answer.url);
        }
        return { state: 'unknown', reason: `the registry ${image.registry} has more than ${PAGE * MOST_PAGES} tags` };
    }
    catch (error) {
        if (signal?.aborted === true)
            throw error;
        return {
            state: 'unknown',
            reason: `the registry ${image.registry} could not be asked for its tags: ${(0,errors/* messageOf */.bD)(error).replace(/\.$/, '')}`
        };
    }
}
/** The address is relative to the page before, and stays with the registry. */
function nextPage(next, page) {
    const url = new URL(next, page);
    if (url.origin !== new URL(page).origin)
        throw new errors/* ActionError */.lZ('It names another server for the next page.');
    return url.href;
}

;// CONCATENATED MODULE: ./actions/build-push/registry-side.ts




/** The client of the registry of this image. */
function clientOf(inputs, { http, trust, signal, log, clock }) {
    const patience = createPatience({ ...clock, signal, onWait: line => log.info(line) });
    return createRegistryClient({ image: inputs.image, credentials: (0,build_push_inputs/* credentialsOf */.YN)(inputs), trust, http, signal, patience });
}
/** How tags are set in it, and whom to ask before they move. */
function publishingOf(client, inputs, dependencies) {
    const { askBranchHead, askOrder, http, log, signal, trust } = dependencies;
    const publishedTags = () => listTags({ image: inputs.image, credentials: (0,build_push_inputs/* credentialsOf */.YN)(inputs), trust, http, signal });
    return {
        client,
        questions: { askBranchHead, askOrder, publishedTags },
        allowsOlder: inputs['allow-older'],
        log: line => log.info(line),
        signal
    };
}
/** Says which tags that move were left alone, and why. */
function tellOfMoving(moving, { commit }, { context, log }) {
    if (moving.state === 'others') {
        log.notice(`${moving.tags.join(', ')} left alone: the image is of commit ${commit}, and the run of ${context.commit}.`);
    }
    const left = moving.state === 'none' ? [] : moving.left;
    for (const reason of new Set(left.map(({ verdict }) => verdict.reason))) {
        const tags = left.filter(({ verdict }) => verdict.reason === reason);
        const isToldAsFailure = tags.every(({ verdict }) => verdict.state === 'unknown');
        if (!isToldAsFailure)
            log.notice(`${tags.map(({ tag }) => tag).join(', ')} left alone: ${reason}. ${ON_PURPOSE}`);
    }
}
const ON_PURPOSE = 'To move it all the same, write "allow-older: true".';

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

;// CONCATENATED MODULE: ./lib/registry/mount.ts




/** What the image specification has for the name of the base image, as a label or an annotation (OCI image specification, "annotations"). */
const BASE_NAME = 'org.opencontainers.image.base.name';
/** The predicate of BuildKit's provenance, in either version (moby/buildkit, docs/attestations/slsa-provenance.md). */
const PROVENANCE = /^https:\/\/slsa\.dev\/provenance\//;
/** Its entry for an image that the build used (moby/buildkit, util/purl/image.go): the name; a tag follows behind "@", a digest behind "?". */
const IMAGE_PURL = /^pkg:docker\/([^?#@]+)/;
/** A build may use many images; a question for each layer and each of them would cost more than it saves. */
const MOST_REPOSITORIES = 3;
const LARGEST_PROVENANCE_BYTES = 8 * 1024 * 1024;
/**
 * The other repositories of the registry whose images a layout was built from, as its provenance, its annotations and its labels say. It may
 * have layers of theirs, which the registry can take from there. Nothing depends on it: what cannot be read names nothing.
 */
async function findBaseRepositories(layout, image) {
    const named = await Promise.all(layout.manifests.map(manifest => namesIn(layout.folder, manifest).catch(() => [])));
    const repositories = named.flat().flatMap(name => {
        const base = mount_nameOf(name);
        return base?.registry === image.registry && base.repository !== image.repository ? [base.repository] : [];
    });
    return [...new Set(repositories)].slice(0, MOST_REPOSITORIES);
}
/** Takes a blob from the first repository that has it. */
function createMounts(client, repositories) {
    return async (blob) => {
        for (const repository of repositories)
            if (await client.mountBlob(blob, repository))
                return true;
        return false;
    };
}
async function namesIn(folder, { kind, content, blobs, layers }) {
    const names = [baseName(mount_parse(content)['annotations'])];
    if (kind === 'runnable') {
        const [config] = blobs;
        const settings = config === undefined ? {} : mount_parse(await (0,promises_.readFile)((0,registry_layout/* blobPath */.nD)(folder, config.digest)));
        names.push(baseName((0,registry_descriptor/* isRecord */.u4)(settings['config']) ? settings['config']['Labels'] : undefined));
    }
    const provenances = kind !== 'attestation' ? [] : layers.filter(isProvenance);
    const used = await Promise.all(provenances.map(async ({ digest }) => usedImages(mount_parse(await (0,promises_.readFile)((0,registry_layout/* blobPath */.nD)(folder, digest))))));
    return [...names, ...used.flat()].filter(name => name !== '');
}
const isProvenance = ({ annotations, size }) => PROVENANCE.test(annotations['in-toto.io/predicate-type'] ?? '') && size <= LARGEST_PROVENANCE_BYTES;
/** SLSA 0.2 calls them materials, and 1.0 resolved dependencies of the build's definition. */
function usedImages(statement) {
    const predicate = (0,registry_descriptor/* isRecord */.u4)(statement['predicate']) ? statement['predicate'] : {};
    const definition = (0,registry_descriptor/* isRecord */.u4)(predicate['buildDefinition']) ? predicate['buildDefinition'] : {};
    const list = predicate['materials'] ?? definition['resolvedDependencies'];
    const entries = Array.isArray(list) ? list : [];
    return entries.flatMap(entry => {
        const uri = (0,registry_descriptor/* isRecord */.u4)(entry) && typeof entry['uri'] === 'string' ? entry['uri'] : '';
        const [, name] = IMAGE_PURL.exec(uri) ?? [];
        return name === undefined ? [] : [decodeURIComponent(name)];
    });
}
function baseName(texts) {
    const name = (0,registry_descriptor/* isRecord */.u4)(texts) ? texts[BASE_NAME] : undefined;
    return typeof name === 'string' ? name : '';
}
function mount_nameOf(reference) {
    try {
        return (0,registry_reference/* parseReference */.F2)(reference);
    }
    catch {
        return undefined;
    }
}
function mount_parse(content) {
    const value = JSON.parse(content.toString('utf8'));
    return (0,registry_descriptor/* isRecord */.u4)(value) ? value : {};
}

;// CONCATENATED MODULE: ./lib/registry/transfer.ts


/** A push of a minute says something a dozen times. */
const RING_MILLISECONDS = 5_000;
const REAL = {
    now: () => performance.now(),
    every(milliseconds, ring) {
        const timer = setInterval(ring, milliseconds).unref();
        return () => clearInterval(timer);
    }
};
/** Counts what is sent, and reports it every few seconds until it is stopped. */
function startTransfer(bytes, report, clock = REAL) {
    const started = clock.now();
    let [sent, total] = [0, bytes];
    const counts = new Map();
    const state = () => ({ kind: 'transfer', sent, total, milliseconds: clock.now() - started });
    const stop = clock.every(RING_MILLISECONDS, () => report(state()));
    return {
        state,
        stop,
        /** So many bytes need not be sent after all. */
        leaveOut(count) {
            total -= count;
        },
        /** An attempt to send a blob, which counts from nothing. @returns told how many more bytes of it are sent */
        begin(digest) {
            sent -= counts.get(digest) ?? 0;
            counts.set(digest, 0);
            return count => {
                sent += count;
                counts.set(digest, (counts.get(digest) ?? 0) + count);
            };
        }
    };
}
/** `sent 120.0 MiB of 300.0 MiB in 5.0 s, 24.0 MiB/s` */
function describeTransfer({ sent, total, milliseconds }) {
    const speed = milliseconds > 0 ? `, ${(0,size/* formatBytes */.z)(Math.round((sent * 1_000) / milliseconds))}/s` : '';
    return `sent ${(0,size/* formatBytes */.z)(sent)} of ${(0,size/* formatBytes */.z)(total)} in ${(0,duration/* formatDuration */.a3)(milliseconds)}${speed}`;
}

;// CONCATENATED MODULE: ./lib/registry/push.ts





const CONCURRENCY = 4;
/**
 * Pushes a layout's bytes as they are: blobs, then manifests, children before the index that names them. Nothing is tagged; the
 * image can be pulled by its digest afterwards, and that digest was read back from the registry.
 *
 * The manifests are asked for first. Of one that the registry has, it has all blobs too, and only of the others they are looked at. Each blob
 * is checked while it is sent: no registry gets the end of a wrong one, and no manifest is sent then.
 *
 * @throws ActionError when the registry refuses something or has another digest than the layout, and when a blob is not what its digest says
 */
async function pushLayout(options) {
    const { client, layout } = options;
    const report = options.onProgress ?? (() => undefined);
    const there = await thoseThere(options, layout.manifests.map(({ descriptor }) => descriptor), async ({ digest }) => {
        return (await client.manifestDigest(digest)) === digest;
    });
    for (const { digest } of there)
        report({ kind: 'manifest', digest, state: 'skipped' });
    const missing = layout.manifests.filter(({ descriptor }) => !there.has(descriptor));
    const bytesUploaded = await pushBlobs(options, missing);
    for (const { descriptor, content } of missing) {
        options.signal?.throwIfAborted();
        await client.putManifest(descriptor.digest, descriptor.mediaType, content, descriptor.digest);
        report({ kind: 'manifest', digest: descriptor.digest, state: 'uploaded' });
    }
    const { digest } = layout.root;
    if (!there.has(layout.root))
        await readBack(client, digest);
    return { digest, bytesUploaded, bytesSkipped: layout.blobs.reduce((sum, { size }) => sum + size, 0) - bytesUploaded };
}
/** Those of some things that the registry has. */
async function thoseThere(options, asked, isThere) {
    const there = new Set();
    await forEachAtOnce(asked, options.concurrency ?? CONCURRENCY, async (one) => {
        options.signal?.throwIfAborted();
        if (await isThere(one))
            there.add(one);
    });
    return there;
}
/** @returns how many bytes were sent */
async function pushBlobs(options, manifests) {
    const { client, layout, signal } = options;
    const report = options.onProgress ?? (() => undefined);
    const needed = new Set(manifests.flatMap(({ blobs }) => blobs.map(({ digest }) => digest)));
    const asked = layout.blobs.filter(({ digest }) => needed.has(digest));
    const there = await thoseThere(options, asked, ({ digest }) => client.hasBlob(digest));
    for (const { digest, size } of there)
        report({ kind: 'blob', digest, size, state: 'skipped' });
    // The largest first: else the last one is sent alone, after all others.
    const missing = asked.filter(blob => !there.has(blob)).sort((one, other) => other.size - one.size);
    if (missing.length === 0)
        return 0;
    const mounts = createMounts(client, await findBaseRepositories(layout, client.image));
    const transfer = startTransfer(missing.reduce((sum, { size }) => sum + size, 0), report, options.clock);
    let uploaded = 0;
    try {
        await forEachAtOnce(missing, options.concurrency ?? CONCURRENCY, async (blob) => {
            signal?.throwIfAborted();
            const isMounted = await mounts(blob);
            if (isMounted)
                transfer.leaveOut(blob.size);
            else
                await client.uploadBlob(blob, () => (0,registry_layout/* openBlob */.Ym)(layout.folder, blob, transfer.begin(blob.digest)));
            if (!isMounted)
                uploaded += blob.size;
            report({ kind: 'blob', digest: blob.digest, size: blob.size, state: isMounted ? 'mounted' : 'uploaded' });
        });
    }
    finally {
        transfer.stop();
    }
    if (uploaded > 0)
        report(transfer.state());
    return uploaded;
}
async function readBack(client, digest) {
    const stored = await client.settledDigest(digest, digest);
    if (stored !== digest)
        throw new errors/* ActionError */.lZ(describeOther(client, digest, digest, stored), LATE);
}
/** What the tags of a layout are pointed at: its root. */
function tagTargetOf({ manifests }) {
    const root = manifests.at(-1);
    if (root === undefined)
        throw new errors/* ActionError */.lZ('The OCI layout holds no image.');
    return { digest: root.descriptor.digest, mediaType: root.descriptor.mediaType, content: root.content };
}
/**
 * Points a tag at what the registry has under a digest already, and reads the digest back.
 *
 * @throws ActionError when the registry refuses the tag or has another digest under it afterwards
 */
async function pushTag({ client, target, onProgress, signal }, tag) {
    signal?.throwIfAborted();
    const { digest, mediaType, content } = target;
    const previous = await client.manifestDigest(tag);
    // Also when it seems to be there: a registry that lags may answer with what the tag had before somebody moved it.
    await client.putManifest(tag, mediaType, content, digest);
    const stored = await client.settledDigest(tag, digest);
    if (stored !== digest)
        throw notUnderTag(client, tag, digest, stored, previous);
    onProgress?.({ kind: 'tag', tag, state: previous === digest ? 'unchanged' : 'set', previous });
}
const describeOther = ({ image }, reference, expected, stored) => `The registry ${image.registry} has ${stored ?? 'nothing'} under "${reference}" instead of ${expected}, which it took.`;
/** What stands there at the end of all patience, and what stood there before. Who put it there, nobody can tell from that. */
function notUnderTag(client, tag, expected, stored, previous) {
    const before = stored === previous ? 'The same was there before.' : `Before, ${previous ?? 'nothing'} was there.`;
    const isThird = stored !== undefined && stored !== previous;
    return new errors/* ActionError */.lZ(`${describeOther(client, tag, expected, stored)} ${before}`, isThird ? MOVED_OR_LATE : LATE);
}
const LATE = 'It may only be late with its answer: run the job again. What it has is not sent twice.';
const MOVED_OR_LATE = 'Either the tag was moved once more since, or the registry is late with its answer. Look which one it should be, and run the job again.';

;// CONCATENATED MODULE: ./actions/build-push/tags/moving.ts



const MOVES = { state: 'moves' };
/**
 * Decides whether a tag that names another image may move to this one: never to an older version, and never to a commit that the other image's
 * commit has in its history already. A branch's own tag goes by commits alone.
 *
 * Commits that stand side by side: on a branch, the one that the branch still has wins, as after a force-push; elsewhere nobody can tell.
 * Where the other image does not say of which commit of this repository it is, the branch's newest commit moves the tag, and on a Git tag the
 * newest version of all that are published.
 *
 * @param tag with `isOfBranch` for a branch's own
 * @param named what the image says that the tag names now
 */
async function moving_decide(tag, candidate, named, questions) {
    const own = versionOf(candidate.versions, candidate.rule);
    if (!tag.isOfBranch && own !== undefined) {
        const other = versionOf(named.versions.length === 1 ? named.versions : [], candidate.rule);
        const order = other === undefined ? 0 : own.compare(other);
        if (order < 0)
            return { state: 'older', reason: `it names ${other?.text ?? ''}, and this is ${own.text}` };
        if (order > 0)
            return MOVES;
    }
    const [revision, ...others] = named.revisions;
    if (revision === undefined || others.length > 0)
        return withoutRevision(tag.name, candidate, own, questions);
    if (revision === candidate.commit)
        return MOVES;
    const order = await questions.askOrder({ commit: candidate.commit, than: revision });
    switch (order.state) {
        case 'newer':
        case 'same':
            return MOVES;
        case 'older':
            return { state: 'older', reason: `it names commit ${revision}, whose history has this one in it` };
        case 'unknown':
            return order;
        case 'unrelated':
            return withoutRevision(tag.name, candidate, own, questions);
        case 'diverged':
            return sideBySide(revision, candidate, questions);
    }
}
async function sideBySide(revision, { commit, on }, questions) {
    if (on !== 'branch') {
        return { state: 'undecided', reason: `it names commit ${revision}, which is on another line of the history` };
    }
    const head = await questions.askBranchHead();
    if (head.state === 'unknown')
        return head;
    if (head.state === 'head')
        return MOVES;
    const order = await questions.askOrder({ commit: head.by, than: commit });
    if (order.state === 'unknown')
        return order;
    if (order.state === 'newer' || order.state === 'same')
        return MOVES;
    return { state: 'older', reason: `it names commit ${revision}, and the branch does not have this one any more` };
}
async function withoutRevision(name, candidate, own, questions) {
    const unlabelled = 'what it names does not say of which commit of this repository it is';
    if (candidate.on === 'branch') {
        const head = await questions.askBranchHead();
        if (head.state !== 'superseded')
            return head.state === 'head' ? MOVES : head;
        return { state: 'undecided', reason: `${unlabelled}, and the branch has moved on to ${head.by}` };
    }
    if (own === undefined)
        return { state: 'undecided', reason: unlabelled };
    const published = await questions.publishedTags();
    if (published.state === 'unknown')
        return published;
    const newer = newestAbove(own, name, published.tags, candidate.rule);
    return newer === undefined ? MOVES : { state: 'older', reason: `${newer} is published already, and this is ${own.text}` };
}
/**
 * What `git describe` writes of a commit behind a release: `v1.2.3-10-g1a2b3c4`. It is a place in the history, and no version that could be compared:
 * as semver it would come before 1.2.3, and before `v1.2.3-9-g…`.
 */
const DESCRIBED = /-\d+-g[0-9a-f]{4,}(?:-dirty)?$/;
/** The first text that has a version in it. */
function versionOf(texts, rule) {
    for (const text of texts) {
        const version = parseVersion(withoutAffixes(text, rule), text, rule);
        if (version !== undefined)
            return version;
    }
    return undefined;
}
function withoutAffixes(text, rule) {
    const { prefix = '', suffix = '' } = rule ?? {};
    const rest = prefix !== '' && text.startsWith(prefix) ? text.slice(prefix.length) : text;
    return suffix !== '' && rest.endsWith(suffix) ? rest.slice(0, -suffix.length) : rest;
}
function parseVersion(bare, text, rule) {
    if (rule?.scheme === 'pep440') {
        const python = parsePep440(bare);
        if (python === undefined)
            return undefined;
        return {
            text,
            isPrerelease: python.isSpecial,
            numbers: python.release,
            parsed: python,
            compare: other => comparePep440(python, other.parsed)
        };
    }
    const version = NAMED_VERSION.exec(bare.replace(/\+.*$/, ''))?.[1];
    if (version === undefined || DESCRIBED.test(version))
        return undefined;
    const [, major = '', minor = '', patch = '', rest = ''] = /^(\d+)\.(\d+)\.(\d+)(?:[.-](.*))?$/.exec(version) ?? [];
    const semver = { numbers: [major, minor, patch].map(Number), prerelease: rest === '' ? [] : rest.split('.') };
    return {
        text,
        isPrerelease: rest !== '',
        numbers: semver.numbers,
        parsed: semver,
        compare: other => compareSemver(semver, other.parsed)
    };
}
/** The newest published version that the tag could name and that is newer: of `1.2` only 1.2.*, and a pre-release only for one. */
function newestAbove(own, name, tags, rule) {
    const bare = withoutAffixes(name, rule).replace(/^v/, '');
    const numbers = /^\d+(?:\.\d+)?$/.test(bare) ? bare.split('.').map(Number) : [];
    const newer = tags
        .filter(tag => withoutAffixes(tag, rule) !== tag || (rule?.prefix ?? '') + (rule?.suffix ?? '') === '')
        .flatMap(tag => (/^v?\d+\.\d+\.\d+/.test(withoutAffixes(tag, rule)) ? (versionOf([tag], rule) ?? []) : []))
        .filter(version => numbers.every((number, index) => version.numbers[index] === number))
        .filter(version => (own.isPrerelease || !version.isPrerelease) && own.compare(version) < 0);
    return newer.sort((one, other) => other.compare(one))[0]?.text;
}

;// CONCATENATED MODULE: ./actions/build-push/publish.ts






/** Pushes the layout's bytes, then its tags: whoever watches `latest` gets it last, when all of the image is there. */
async function publish(layout, plan, facts, context, dependencies) {
    const { client, log, signal } = dependencies;
    const pushed = await pushLayout({ client, layout, signal, onProgress: progress => log(describeProgress(progress)) });
    return { ...pushed, ...(await setTags(tagTargetOf(layout), plan, facts, context, dependencies)) };
}
/**
 * Sets the tags of what the registry has already, the moving ones last: each of them after a look at what it names right now.
 *
 * @param facts what the image says of itself
 */
async function setTags(target, plan, facts, context, dependencies) {
    const { client, log, signal } = dependencies;
    const options = { client, target, signal, onProgress: (progress) => log(describeProgress(progress)) };
    const tags = [...plan.immutable, ...plan.releases];
    for (const tag of tags)
        await pushTag(options, tag);
    const left = [];
    for (const tag of plan.moving) {
        const verdict = await judge(tag, target.digest, plan, facts, context, dependencies);
        if (verdict.state !== 'moves')
            left.push({ tag, verdict });
        else {
            await pushTag(options, tag);
            tags.push(tag);
        }
    }
    return { tags, moving: movingOf(plan, left) };
}
function movingOf({ others = [], moving }, left) {
    if (others.length > 0)
        return { state: 'others', tags: others, left };
    return moving.length === 0 ? { state: 'none' } : { state: 'decided', left };
}
/** A tag that names nothing yet, or this image already, moves; a registry that cannot say what it names keeps it where it is. */
async function judge(tag, digest, plan, facts, context, { client, questions, allowsOlder, signal }) {
    if (allowsOlder)
        return { state: 'moves' };
    const gitTag = (0,run_context/* gitTagOf */.Eb)(context);
    const candidate = {
        commit: context.commit,
        on: (0,run_context/* branchOf */.W0)(context) !== undefined ? 'branch' : gitTag !== undefined ? 'tag' : 'neither',
        versions: [
            ...(facts.versions.length === 1 ? facts.versions : []),
            ...(plan.version === undefined ? [] : [plan.version.tag]),
            ...(gitTag === undefined ? [] : [gitTag])
        ],
        rule: plan.version
    };
    try {
        const previous = await client.manifestDigest(tag);
        if (previous === undefined || previous === digest)
            return { state: 'moves' };
        const named = await client.manifest(previous);
        const said = named === undefined ? { revisions: [], versions: [] } : await factsInRegistry(named, client, context);
        return await moving_decide({ name: tag, isOfBranch: plan.ofBranch.includes(tag) }, candidate, said, questions);
    }
    catch (error) {
        if (signal.aborted)
            throw error;
        return { state: 'unknown', reason: `what it names cannot be told: ${(0,errors/* messageOf */.bD)(error).replace(/\.$/, '')}` };
    }
}
function describeProgress(progress) {
    if (progress.kind === 'blob')
        return `blob ${progress.digest} (${progress.size} bytes): ${progress.state}`;
    if (progress.kind === 'transfer')
        return describeTransfer(progress);
    if (progress.kind === 'manifest')
        return `manifest ${progress.digest}: ${progress.state}`;
    const from = progress.state === 'set' && progress.previous !== undefined ? `, was ${progress.previous}` : '';
    return `tag ${progress.tag}: ${progress.state}${from}`;
}

;// CONCATENATED MODULE: ./actions/build-push/run.ts























/**
 * Builds an image into an OCI layout, or takes the layout of an earlier step, and pushes exactly those bytes; or sets tags on what was
 * pushed; or asks whether a push would be taken.
 *
 * @throws ActionError for everything that a person can fix: see the modules
 */
async function run(inputs, dependencies) {
    const { environment } = dependencies;
    const sources = { workspace: workspaceOf(environment), folders: (0,registry_trust/* dockerCertificateFolders */.DF)(environment) };
    // A certificate that is not there is found before the build, not after it.
    const prepared = { ...dependencies, trust: await (0,registry_trust/* readRegistryTrust */.or)(inputs.image.registry, inputs, sources) };
    if (inputs.mode === 'check')
        return checkPush(inputs, prepared);
    if (inputs.mode === 'tag')
        return tagPushed(inputs, prepared);
    if (inputs.mode === 'index')
        return indexParts(inputs, prepared);
    return buildAndPush(inputs, prepared);
}
const NO_TAG = 'No line of "tags" gives a tag on this run, so the image gets none and is found by its digest alone. For one on a branch add a line such as ' +
    'type=ref,event=branch, or type=raw,value=latest,enable={{is_default_branch}}.';
/** A condition on the event's name would be another definition of a proposal than this one (lib/action/proposal.ts). */
const LEAVE_OUT = 'Name the events that publish in "if:", such as "github.event_name == \'push\'", and leave the branches of a merge queue ("gh-readonly-queue/**") out of "on: push".';
async function checkPush(inputs, dependencies) {
    const { context, environment, variables, log, run: runProcess, signal } = dependencies;
    (0,build_push_annotations/* refuseLost */.z8)(inputs.annotations, (0,build_push_annotations/* givesIndex */.NZ)(inputs));
    await checkBuilder(inputs, { run: runProcess, env: (0,action_environment/* childEnvironment */.Q)(environment), signal });
    if (context.proposal !== undefined) {
        log.notice(`Nothing of a proposal is pushed, so the registry was not asked. This run is one because ${context.proposal}.`);
        return { kind: 'checked', isAsked: false };
    }
    // A password that is not there is found before the build, not in it.
    (0,registry_logins/* collectLogins */.VT)(inputs.registries, inputs['registry-passwords'], variables);
    const revision = await revisionOfCheckout(inputs, dependencies);
    await clientOf(inputs, dependencies).tryUpload();
    await planOf(inputs, revision, dependencies);
    log.info(`The registry ${inputs.image.registry} takes a push to "${inputs.image.repository}".`);
    return { kind: 'checked', isAsked: true };
}
async function tagPushed(inputs, dependencies) {
    const { context, log } = dependencies;
    const { digest, image } = inputs;
    if (context.proposal !== undefined) {
        throw new errors/* ActionError */.lZ(`An image of a proposal gets no tags, and this run is one because ${context.proposal}.`, LEAVE_OUT);
    }
    const client = clientOf(inputs, dependencies);
    const target = await client.manifest(digest);
    if (target === undefined) {
        throw new errors/* ActionError */.lZ(`The registry ${image.registry} has no ${digest} in "${image.repository}". No tag was set.`, 'Push it first: "mode: push" with "tag-set: immutable" gives the digest to tag.');
    }
    const facts = await factsInRegistry(target, client, context);
    if (facts.missing.length > 0) {
        throw new errors/* ActionError */.lZ(`The registry ${image.registry} has lost parts of ${digest}, so nobody could pull it: ${facts.missing.join(', ')}. No tag was set.`, 'What cleans up untagged images may have removed them: let it keep what an index names. Build and push the image again.');
    }
    const revision = await revisionOfStored(inputs, facts.revisions, dependencies, 'No tag was set.');
    const { plan, left } = selectTags(await planOf(inputs, revision, dependencies), inputs['tag-set']);
    const publishing = publishingOf(client, inputs, dependencies);
    const set = await inGroup(log, `Tag ${image.name}`, () => setTags(target, plan, facts, context, publishing));
    tellOfMoving(set.moving, revision, dependencies);
    return { kind: 'tagged', digest, version: run_versionOf(inputs, revision, plan), left, ...set };
}
async function indexParts(inputs, dependencies) {
    const { context, log } = dependencies;
    if (context.proposal !== undefined) {
        const reason = whyNotAll(inputs, undefined);
        if (reason !== undefined)
            return { kind: 'index', state: 'refused', reason, parts: [] };
        log.notice(`Every platform was built and scanned, and nothing is pushed: this run is one of a proposal, because ${context.proposal}.`);
        return { kind: 'index', state: 'withheld' };
    }
    const client = clientOf(inputs, dependencies);
    const merge = await mergeParts(inputs, client);
    if (merge.state === 'refused')
        return { kind: 'index', ...merge };
    const { index, images } = merge;
    const facts = await factsInRegistry(index, client, context);
    const revision = await revisionOfStored(inputs, facts.revisions, dependencies, 'No index was made.');
    const all = await planOf(inputs, revision, dependencies);
    const { plan, left } = selectTags(all, inputs['tag-set']);
    const publishing = publishingOf(client, inputs, dependencies);
    const set = await inGroup(log, `Push the index of ${inputs.image.name}`, async () => {
        log.info(`index ${index.digest}: ${await storeIndex(client, index)}`);
        return setTags(index, plan, facts, context, publishing);
    });
    tellOfMoving(set.moving, revision, dependencies);
    return { kind: 'index', state: 'made', digest: index.digest, version: run_versionOf(inputs, revision, all), images, left, ...set };
}
async function buildAndPush(inputs, dependencies) {
    const { context, log } = dependencies;
    if (context.proposal !== undefined && inputs.mode === 'push') {
        throw new errors/* ActionError */.lZ(`An image of a proposal is never pushed, and this run is one because ${context.proposal}.`, LEAVE_OUT);
    }
    const { layout, builder, metadata, cache, revision, tags, version, labels } = await (inputs.mode === 'push' ? readBuilt : buildNow)(inputs, dependencies);
    const result = { kind: 'image', layout, version, builder, metadata, cache, labels };
    if (inputs.digest !== '' && inputs.digest !== layout.root.digest) {
        throw new errors/* ActionError */.lZ(`The layout holds ${layout.root.digest}, but "digest" allows only ${inputs.digest}. Nothing was pushed.`, 'Push the layout that was scanned: take "layout" and "digest" from the same build step.');
    }
    const event = await findEventPayload(layout);
    if (event !== undefined && tags !== undefined)
        throw new errors/* ActionError */.lZ(`${describeEvent(event)} Nothing was pushed.`, EVENT_PAYLOAD_FIX);
    if (event !== undefined)
        log.warning(`${describeEvent(event)} It cannot be pushed like that. ${EVENT_PAYLOAD_FIX}`);
    if (tags === undefined) {
        const isWithheld = inputs.mode === 'build-and-push';
        if (isWithheld)
            log.notice(`The image was built and not pushed: this run is one of a proposal, because ${context.proposal ?? ''}.`);
        return { ...result, push: { state: isWithheld ? 'withheld' : 'not-asked' } };
    }
    const { plan, left } = tags;
    const publishing = publishingOf(clientOf(inputs, dependencies), inputs, dependencies);
    const facts = await factsOfLayout(layout, context);
    const published = await inGroup(log, `Push ${inputs.image.name}`, () => publish(layout, plan, facts, context, publishing));
    tellOfMoving(published.moving, revision, dependencies);
    const push = { state: 'pushed', left, ...published };
    if (inputs['tag-set'] !== 'none')
        return { ...result, push };
    const remember = (folder) => dependencies.state.save('folder', folder);
    return { ...result, push, part: await writePart(inputs.image.name, layout, dependencies.environment['RUNNER_TEMP'] ?? '', remember) };
}
async function readBuilt(inputs, dependencies) {
    const { context, signal } = dependencies;
    const layout = await (0,registry_layout/* readLayoutToPush */.YA)(inputs.layout, signal);
    const { revisions } = await factsOfLayout(layout, context);
    const revision = await revisionOfLayout(inputs, revisions, dependencies, 'Nothing was pushed.');
    const plan = await planOf(inputs, revision, dependencies);
    const tags = selectTags(plan, inputs['tag-set']);
    return {
        layout,
        builder: undefined,
        metadata: undefined,
        cache: undefined,
        labels: undefined,
        revision,
        version: run_versionOf(inputs, revision, plan),
        tags
    };
}
/** A commit that is not the run's, and an impossible tag, are found in a second and not after ten minutes of building. */
async function buildNow(inputs, dependencies) {
    const revision = await revisionOfCheckout(inputs, dependencies);
    const isPublished = inputs.mode !== 'build' && dependencies.context.proposal === undefined;
    // What is not pushed is called by its rules too, in its labels.
    const plan = isPublished || (0,tags_rule/* hasRules */.w0)(inputs.tags) ? await planOf(inputs, revision, dependencies) : undefined;
    const built = await buildLayout(inputs, revision, inputs.version || (plan?.version?.tag ?? ''), dependencies);
    const tags = isPublished && plan !== undefined ? selectTags(plan, inputs['tag-set']) : undefined;
    return { ...built, revision, version: run_versionOf(inputs, revision, plan), tags };
}
async function planOf(inputs, revision, dependencies) {
    const { askDefaultBranch, askCommitDate, environment, log } = dependencies;
    const settings = { rules: inputs.tags, flavor: inputs.flavor };
    const asksForBranch = needsDefaultBranch(settings) && (revision.isRuns || (0,tags_rule/* hasRules */.w0)(inputs.tags));
    const context = await (0,default_branch/* withDefaultBranch */.G)(asksForBranch, dependencies.context, askDefaultBranch);
    const known = revision.isRuns ? context.commitDate : undefined;
    const commitDate = known ?? (needsCommitDate(settings) ? await askCommitDate(revision.commit) : undefined);
    const run = { ...context, commitDate, now: new Date(), shortLength: shortLengthIn(environment) };
    const plan = revision.isRuns
        ? planTags(settings, run)
        : planOtherTags(settings, run, { ...run, ...contextOf(context, revision), commitDate }, revision.gitTags, inputs['allow-older']);
    // Once a run, where the tags are set: a part of several platforms gets none, and its index gets them.
    const setsTags = inputs['tag-set'] !== 'none' && (inputs.mode.includes('push') || inputs.mode === 'index');
    const tell = setsTags ? log.warning.bind(log) : log.info.bind(log);
    for (const remark of plan.remarks)
        tell(remark);
    if ((0,tags_rule/* hasRules */.w0)(inputs.tags) && plan.version === undefined) {
        const isPublished = context.proposal === undefined && inputs.mode !== 'check' && inputs.mode !== 'build';
        if (isPublished && ['all', 'immutable'].includes(inputs['tag-set']))
            log.warning(NO_TAG);
        else
            log.info('No line of "tags" gives a tag on this run.');
    }
    return plan;
}
const describeEvent = (name) => `The attestations of this image hold the whole event of the run (${(0,log_line/* oneLine */.TN)(name) || 'without a name'}): commit messages, e-mail addresses and inputs, for everyone who can pull.`;
const run_versionOf = ({ version }, { commit }, plan) => version || (plan?.version?.tag ?? commit);


/***/ }),

/***/ 8347:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $2: () => (/* binding */ readEntries),
/* harmony export */   qU: () => (/* binding */ readFields),
/* harmony export */   wv: () => (/* binding */ wrongLine)
/* harmony export */ });
/* harmony import */ var _lib_action_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(8418);
/* harmony import */ var _csv_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(7108);


/**
 * The lines of a list as docker/metadata-action takes them: blank ones and those that begin with `#` are left out, and a line may stand in quotes
 * as a whole, with every quote inside of it twice.
 *
 * @throws ActionError for a quote without its end
 */
function readEntries(text) {
    const entries = text.split(/\r?\n/).map((raw, index) => ({ line: index + 1, text: raw.trim() }));
    return entries.filter(entry => entry.text !== '' && !entry.text.startsWith('#')).map(unquoted);
}
function unquoted(entry) {
    if (!entry.text.startsWith('"'))
        return entry;
    const whole = /^"((?:[^"]|"")*)"$/.exec(entry.text)?.[1];
    // `"type=raw","value=a,b"` is a line of quoted fields.
    return whole === undefined ? entry : { ...entry, text: whole.replaceAll('""', '"').trim() };
}
/**
 * The fields of such a line.
 *
 * @throws ActionError where {@link readCsv} reads none
 */
function readFields({ line, text }) {
    const fields = (0,_csv_js__WEBPACK_IMPORTED_MODULE_1__/* .readCsv */ .N)(text);
    if (fields === undefined)
        throw wrongLine({ line, text }, 'a quote is not where CSV allows it', QUOTES);
    return fields;
}
const QUOTES = 'Put the whole field in quotes ("value=a,b"), and write a quote inside of it twice.';
/** An error about one line of a list. */
function wrongLine({ line, text }, problem, fix) {
    const shown = text.replace(/\p{Cc}+/gu, ' ');
    return new _lib_action_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .lZ(`line ${line} (${shown.length > 120 ? `${shown.slice(0, 119)}…` : shown}): ${problem}.`, fix);
}


/***/ }),

/***/ 8268:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Cl: () => (/* binding */ onLine),
/* harmony export */   Px: () => (/* binding */ GLOBAL_NAMES),
/* harmony export */   r9: () => (/* binding */ uses),
/* harmony export */   uF: () => (/* binding */ readTagRules),
/* harmony export */   vr: () => (/* binding */ toRegExp),
/* harmony export */   w0: () => (/* binding */ hasRules)
/* harmony export */ });
/* harmony import */ var _lib_action_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(8418);
/* harmony import */ var _lib_registry_reference_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(4141);
/* harmony import */ var _fields_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(8347);
/* harmony import */ var _template_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(9797);




/** Expressions that may stand in `prefix`, `suffix`, `value` and `enable` (README, "Global expressions"). */
const GLOBAL_NAMES = [
    'branch',
    'tag',
    'sha',
    'base_ref',
    'is_default_branch',
    'is_not_default_branch',
    'date',
    'commit_date'
];
const VERSION_NAMES = ['raw', 'version', 'major', 'minor', 'patch'];
const oneOf = (...words) => ({ isRight: (value) => words.includes(value), fix: `Write one of: ${words.join(', ')}.` });
const regularExpression = { isRight: (value) => value === '' || toRegExp(value) !== undefined, fix: 'Write a regular expression.' };
const VERSION_KIND = {
    priority: 900,
    options: { pattern: null, value: '', match: '' },
    templates: { pattern: VERSION_NAMES, value: GLOBAL_NAMES },
    check: { match: regularExpression }
};
const KINDS = {
    schedule: { priority: 1_000, options: { pattern: 'nightly' }, templates: { pattern: ['date', 'commit_date'] } },
    semver: VERSION_KIND,
    pep440: VERSION_KIND,
    match: {
        priority: 800,
        options: { pattern: null, group: '0', value: '' },
        templates: { value: GLOBAL_NAMES },
        check: { pattern: regularExpression, group: { isRight: value => /^\d+$/.test(value), fix: 'Write the number of a group of the pattern.' } }
    },
    edge: { priority: 700, options: { branch: '' } },
    ref: { priority: 600, options: { event: null }, check: { event: oneOf('branch', 'tag', 'pr') } },
    raw: { priority: 200, options: { value: null }, templates: { value: GLOBAL_NAMES } },
    sha: { priority: 100, options: { format: 'short' }, prefix: 'sha-', check: { format: oneOf('short', 'long') } }
};
const TYPES = Object.keys(KINDS);
const COMMON = ['enable', 'priority', 'prefix', 'suffix'];
/**
 * Reads the input `tags`: docker/metadata-action's rules and plain tags, one a line. What metadata-action passes over in silence is an error here: an
 * option that the rule does not have, a priority that is no number, a tag that is none.
 *
 * @returns the rules in the order of their priorities
 * @throws ActionError naming the line
 */
function readTagRules(text) {
    const rules = (0,_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .readEntries */ .$2)(text).map(entry => readRule(entry));
    return rules.sort((one, other) => other.priority - one.priority);
}
/** Whether a list has anything in it but plain tags. */
const hasRules = (rules) => rules.some(({ isPlain }) => !isPlain);
/** Whether a list gives other tags, depending on an expression or on which branch is the default one. */
function uses(rules, ...names) {
    return rules.some(({ enable, prefix = '', suffix = '', options }) => [enable, prefix, suffix, ...Object.values(options)].some(template => (0,_template_js__WEBPACK_IMPORTED_MODULE_3__/* .namesIn */ .wX)(template).some(name => names.includes(name))));
}
/** A pattern of `match`, which may be written `/pattern/flags`. Undefined for one that is wrong. */
function toRegExp(pattern) {
    const [, source, flags] = /^\/(.+)\/(.*)$/.exec(pattern) ?? [];
    try {
        // With `g` there would be no groups.
        return new RegExp(source ?? pattern, flags?.replace('g', ''));
    }
    catch {
        return undefined;
    }
}
function readRule(entry) {
    const fields = (0,_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .readFields */ .qU)(entry).filter(field => field !== '');
    const attributes = readAttributes(entry, fields);
    const type = attributes.get('type') ?? 'raw';
    if (!isRuleType(type))
        throw (0,_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .wrongLine */ .wv)(entry, `"${type}" is not a type of tags`, `Write one of: ${TYPES.join(', ')}.`);
    const isPlain = fields.length === 1 && attributes.size === 1 && attributes.has('value') && !entry.text.includes('{{');
    if (isPlain && !(0,_lib_registry_reference_js__WEBPACK_IMPORTED_MODULE_1__/* .isTag */ .dz)(entry.text)) {
        throw new _lib_action_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .lZ(`"${entry.text}" is not a tag.`, `${_lib_registry_reference_js__WEBPACK_IMPORTED_MODULE_1__/* .TAG_RULE */ .Kx} Write one a line, without the image's name, or a rule such as type=semver,pattern={{version}}.`);
    }
    const kind = KINDS[type];
    refuseUnknown(entry, type, attributes);
    const options = Object.fromEntries(Object.entries(kind.options).map(([name, fallback]) => {
        const value = attributes.get(name) ?? fallback;
        if (value === null)
            throw (0,_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .wrongLine */ .wv)(entry, `"type=${type}" needs "${name}"`, `Add ",${name}=…" to it.`);
        return [name, value];
    }));
    const rule = {
        ...entry,
        type,
        isPlain,
        enable: attributes.get('enable') ?? 'true',
        priority: readPriority(entry, attributes.get('priority'), kind.priority),
        prefix: attributes.get('prefix') ?? (options['event'] === 'pr' ? 'pr-' : kind.prefix),
        suffix: attributes.get('suffix'),
        options
    };
    checkRule(rule, kind);
    return rule;
}
const isRuleType = (word) => TYPES.includes(word);
/** `NAME=value`; a field without a name is the value. An expression may hold `=` itself. */
function readAttributes(entry, fields) {
    const attributes = new Map();
    for (const field of fields) {
        const [, name = 'value', value = field] = /^([A-Za-z0-9_-]+)\s*=\s*(.*)$/s.exec(field) ?? [];
        const key = name.toLowerCase();
        if (attributes.has(key)) {
            // build-push-action takes them with commas between.
            if (key === 'value' && !attributes.has('type'))
                throw (0,_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .wrongLine */ .wv)(entry, 'it has more than one tag', 'Write one a line.');
            throw (0,_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .wrongLine */ .wv)(entry, `it has "${key}" twice`, 'Keep one of the two, or put a value with a comma in quotes.');
        }
        attributes.set(key, value);
    }
    return attributes;
}
function refuseUnknown(entry, type, attributes) {
    const known = [...Object.keys(KINDS[type].options), ...COMMON];
    const unknown = [...attributes.keys()].find(name => name !== 'type' && !known.includes(name));
    if (unknown === undefined)
        return;
    throw (0,_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .wrongLine */ .wv)(entry, `"type=${type}" has no option "${unknown}"`, `It has: ${known.join(', ')}.`);
}
function readPriority(entry, text, fallback) {
    if (text === undefined)
        return fallback;
    if (!/^-?\d+$/.test(text))
        throw (0,_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .wrongLine */ .wv)(entry, `the priority "${text}" is not a whole number`, 'Write a number such as priority=2000.');
    return Number(text);
}
function checkRule(rule, { templates = {}, check = {} }) {
    for (const [name, { isRight, fix }] of Object.entries(check)) {
        const value = rule.options[name] ?? '';
        if (!isRight(value))
            throw (0,_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .wrongLine */ .wv)(rule, `"${name}=${value}" is wrong`, fix);
    }
    const { enable, prefix = '', suffix = '' } = rule;
    const global = [enable, prefix, suffix].map(template => ({ template, names: GLOBAL_NAMES }));
    const own = Object.entries(templates).map(([name, names]) => ({ template: rule.options[name] ?? '', names }));
    for (const { template, names } of [...global, ...own])
        onLine(rule, () => (0,_template_js__WEBPACK_IMPORTED_MODULE_3__/* .checkTemplate */ .BU)(template, names));
    if (!enable.includes('{{') && !/^(?:true|false)$/.test(enable))
        throw (0,_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .wrongLine */ .wv)(rule, `"enable=${enable}" is neither true nor false`, 'Write enable=true or enable=false.');
}
/** Does something about a rule; an error names its line. */
function onLine(rule, work) {
    try {
        return work();
    }
    catch (error) {
        if (!(error instanceof _lib_action_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .lZ))
            throw error;
        throw (0,_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .wrongLine */ .wv)(rule, error.message.replace(/\.$/, ''), error.fix ?? (0,_lib_action_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .messageOf */ .bD)(error));
    }
}


/***/ }),

/***/ 9797:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  BU: () => (/* binding */ checkTemplate),
  GS: () => (/* binding */ fill),
  Hc: () => (/* binding */ fillKnown),
  wX: () => (/* binding */ namesIn)
});

// EXTERNAL MODULE: ./lib/action/errors.ts
var errors = __nccwpck_require__(8418);
;// CONCATENATED MODULE: ./actions/build-push/tags/date-format.ts

const MONTHS = 'January February March April May June July August September October November December'.split(' ');
const DAYS = 'Sunday Monday Tuesday Wednesday Thursday Friday Saturday'.split(' ');
const DAY = 86_400_000;
/** The pieces of a format, in the order in which Moment.js looks for them (moment, src/lib/format/format.js, `formattingTokens`). */
const PIECES = /(\[[^[]*\])|(\\)?(LTS?|L{1,4}|l{1,4}|[Hh]mm(?:ss)?|Mo|MM?M?M?|Do|DDDo|DD?D?D?|ddd?d?|do?|w[ow]?|W[oW]?|Qo?|N{1,5}|YYYYYY|YYYYY|YYYY|YY|Y|y{1,4}|yo|ggggg|gggg|gg|GGGGG|GGGG|GG|e|E|a|A|hh?|HH?|kk?|mm?|ss?|S{1,9}|x|X|zz?|ZZ?|.)/gs;
/** What the locale-dependent tokens stand for in English, which is what Moment.js speaks if nobody loads another language. */
const LONG = {
    LTS: 'h:mm:ss A',
    LT: 'h:mm A',
    L: 'MM/DD/YYYY',
    LL: 'MMMM D, YYYY',
    LLL: 'MMMM D, YYYY h:mm A',
    LLLL: 'dddd, MMMM D, YYYY h:mm A',
    l: 'M/D/YYYY',
    ll: 'MMM D, YYYY',
    lll: 'MMM D, YYYY h:mm A',
    llll: 'ddd, MMM D, YYYY h:mm A'
};
const pad = (value, length) => String(Math.abs(value)).padStart(length, '0');
const hourOf12 = ({ hour }) => hour % 12 || 12;
const sign = (offset, separator) => `${offset < 0 ? '-' : '+'}${pad(Math.trunc(Math.abs(offset) / 60), 2)}${separator}${pad(Math.abs(offset) % 60, 2)}`;
function ordinal(value) {
    const isTeen = Math.trunc((value % 100) / 10) === 1;
    return `${value}${(isTeen ? undefined : ['th', 'st', 'nd', 'rd'][value % 10]) ?? 'th'}`;
}
const TOKENS = {
    M: ({ month }) => month,
    Mo: ({ month }) => ordinal(month),
    MM: ({ month }) => pad(month, 2),
    MMM: ({ month }) => (MONTHS[month - 1] ?? '').slice(0, 3),
    MMMM: ({ month }) => MONTHS[month - 1] ?? '',
    Q: ({ month }) => Math.ceil(month / 3),
    Qo: ({ month }) => ordinal(Math.ceil(month / 3)),
    D: ({ day }) => day,
    Do: ({ day }) => ordinal(day),
    DD: ({ day }) => pad(day, 2),
    DDD: ({ dayOfYear }) => dayOfYear,
    DDDo: ({ dayOfYear }) => ordinal(dayOfYear),
    DDDD: ({ dayOfYear }) => pad(dayOfYear, 3),
    d: ({ weekday }) => weekday,
    do: ({ weekday }) => ordinal(weekday),
    dd: ({ weekday }) => (DAYS[weekday] ?? '').slice(0, 2),
    ddd: ({ weekday }) => (DAYS[weekday] ?? '').slice(0, 3),
    dddd: ({ weekday }) => DAYS[weekday] ?? '',
    e: ({ weekday }) => weekday,
    E: ({ weekday }) => weekday || 7,
    w: local => weekOf(local, US_WEEK).week,
    wo: local => ordinal(weekOf(local, US_WEEK).week),
    ww: local => pad(weekOf(local, US_WEEK).week, 2),
    W: local => weekOf(local, ISO_WEEK).week,
    Wo: local => ordinal(weekOf(local, ISO_WEEK).week),
    WW: local => pad(weekOf(local, ISO_WEEK).week, 2),
    YY: ({ year }) => pad(year % 100, 2),
    YYYY: ({ year }) => pad(year, 4),
    YYYYY: ({ year }) => pad(year, 5),
    YYYYYY: ({ year }) => `+${pad(year, 6)}`,
    Y: ({ year }) => year,
    gg: local => pad(weekOf(local, US_WEEK).year % 100, 2),
    gggg: local => pad(weekOf(local, US_WEEK).year, 4),
    ggggg: local => pad(weekOf(local, US_WEEK).year, 5),
    GG: local => pad(weekOf(local, ISO_WEEK).year % 100, 2),
    GGGG: local => pad(weekOf(local, ISO_WEEK).year, 4),
    GGGGG: local => pad(weekOf(local, ISO_WEEK).year, 5),
    A: ({ hour }) => (hour < 12 ? 'AM' : 'PM'),
    a: ({ hour }) => (hour < 12 ? 'am' : 'pm'),
    H: ({ hour }) => hour,
    HH: ({ hour }) => pad(hour, 2),
    h: hourOf12,
    hh: local => pad(hourOf12(local), 2),
    k: ({ hour }) => hour || 24,
    kk: ({ hour }) => pad(hour || 24, 2),
    hmm: local => `${hourOf12(local)}${pad(local.minute, 2)}`,
    hmmss: local => `${hourOf12(local)}${pad(local.minute, 2)}${pad(local.second, 2)}`,
    Hmm: ({ hour, minute }) => `${hour}${pad(minute, 2)}`,
    Hmmss: ({ hour, minute, second }) => `${hour}${pad(minute, 2)}${pad(second, 2)}`,
    m: ({ minute }) => minute,
    mm: ({ minute }) => pad(minute, 2),
    s: ({ second }) => second,
    ss: ({ second }) => pad(second, 2),
    Z: ({ offset }) => sign(offset, ':'),
    ZZ: ({ offset }) => sign(offset, ''),
    X: ({ instant }) => Math.floor(instant.getTime() / 1_000),
    x: ({ instant }) => instant.getTime()
};
/** Names of zones (`z`) differ from one data source to the next, and nobody tags by eras (`N`, `y`). */
const NOT_KNOWN = /^(?:z{1,2}|N{1,5}|y{1,4}|yo)$/;
/**
 * Writes a date in a format of Moment.js ("Display", https://momentjs.com/docs/#/displaying/format/), in English. Text in `[brackets]`, and every
 * character that is no token, stays as it is.
 *
 * @param zone an IANA name such as `Asia/Tokyo`
 * @throws ActionError for a zone that is not known, and for the tokens `z`, `N` and `y`
 */
function formatDate(date, format, zone) {
    const local = localTime(date, zone);
    const expanded = format.replace(PIECES, (piece, literal, escape) => literal !== undefined || escape !== undefined ? piece : (LONG[piece] ?? piece));
    return expanded.replace(PIECES, (piece, literal, escape, token) => {
        if (literal !== undefined)
            return literal.slice(1, -1);
        if (escape !== undefined || token === undefined)
            return piece.replace(/^\\/, '');
        if (NOT_KNOWN.test(token)) {
            throw new errors/* ActionError */.lZ(`the date format "${format}" has the token "${token}", which is not supported`, `Leave it out, or put it in brackets if you mean the letters: [${token}].`);
        }
        const fraction = /^S+$/.test(token) ? pad(local.millisecond, 3).padEnd(9, '0').slice(0, token.length) : undefined;
        return fraction ?? String((Object.hasOwn(TOKENS, token) ? TOKENS[token]?.(local) : undefined) ?? token);
    });
}
function localTime(instant, zone) {
    const numbers = new Map(formatterOf(zone)
        .formatToParts(instant)
        .map(({ type, value }) => [type, value]));
    const number = (type) => Number(numbers.get(type) ?? 0);
    const [year, month, day] = [number('year'), number('month'), number('day')];
    const [hour, minute, second] = [number('hour'), number('minute'), number('second')];
    const millisecond = ((instant.getTime() % 1_000) + 1_000) % 1_000;
    const midnight = Date.UTC(year, month - 1, day);
    const shown = Date.UTC(year, month - 1, day, hour, minute, second, millisecond);
    return {
        ...{ year, month, day, hour, minute, second, millisecond, instant },
        weekday: new Date(midnight).getUTCDay(),
        dayOfYear: Math.round((midnight - Date.UTC(year, 0, 1)) / DAY) + 1,
        offset: Math.round((shown - instant.getTime()) / 60_000)
    };
}
function formatterOf(timeZone) {
    const numeric = 'numeric';
    const fields = { year: numeric, month: numeric, day: numeric, hour: numeric, minute: numeric, second: numeric };
    try {
        return new Intl.DateTimeFormat('en-US', { ...fields, timeZone, hourCycle: 'h23', calendar: 'iso8601' });
    }
    catch (error) {
        throw new errors/* ActionError */.lZ(`"${timeZone}" is not a time zone`, "Write the name of an IANA zone, such as tz='Europe/Zurich'.", { cause: error });
    }
}
const US_WEEK = { first: 0, january: 1 };
const ISO_WEEK = { first: 1, january: 4 };
function weekOf({ year, month, day }, rule) {
    const date = Date.UTC(year, month - 1, day);
    const weekYear = [year + 1, year, year - 1].find(candidate => firstWeek(candidate, rule) <= date) ?? year;
    return { week: Math.floor((date - firstWeek(weekYear, rule)) / (7 * DAY)) + 1, year: weekYear };
}
/** The midnight with which the first week of a year begins. */
function firstWeek(year, { first, january }) {
    const sure = Date.UTC(year, 0, january);
    return sure - ((new Date(sure).getUTCDay() - first + 7) % 7) * DAY;
}

;// CONCATENATED MODULE: ./actions/build-push/tags/template.ts


/** `{{name}}`, and for a date `{{name 'format' tz='Zone'}}`, as Handlebars writes them. */
const EXPRESSION = /\{\{\{?\s*([^{}]*?)\s*\}?\}\}/g;
const CONTENT = /^([A-Za-z_]+)(?:\s+('[^']*'|"[^"]*"))?(?:\s+tz\s*=\s*('[^']*'|"[^"]*"))?$/;
const DATES = new Set(['date', 'commit_date']);
/**
 * Fills in the expressions of a text. Nothing is escaped: Handlebars would write `&` as it stands in HTML.
 *
 * @throws ActionError for an expression that is not known here or not written right, and for a value that nobody could tell
 */
function fill(template, values) {
    const filled = template.replace(EXPRESSION, (expression, content) => template_valueOf(expression, content, values));
    const left = template.replace(EXPRESSION, '');
    if (/\{\{|\}\}/.test(left))
        throw new errors/* ActionError */.lZ('an expression has no end or no beginning', 'Write it {{name}}.');
    return filled;
}
/**
 * The same for what the image says of itself, whose texts may hold other templates: an expression that is not known here stays as it is. A time is
 * that of the commit in the checkout.
 */
function fillKnown(text, values) {
    return text.replace(EXPRESSION, (expression, content) => {
        const name = CONTENT.exec(content)?.[1];
        return name !== undefined && Object.hasOwn(values, name) ? template_valueOf(expression, content, values, FROM_CHECKOUT) : expression;
    });
}
/** The names of the expressions in a text. */
const namesIn = (template) => [...template.matchAll(EXPRESSION)].map(([, content = '']) => CONTENT.exec(content)?.[1] ?? '');
/**
 * Whether {@link fill} could fill a text in.
 *
 * @param names the expressions that are known where it stands
 * @throws ActionError as there
 */
function checkTemplate(template, names) {
    const now = new Date(0);
    fill(template, Object.fromEntries(names.map(name => [name, () => (DATES.has(name) ? now : name)])));
}
function template_valueOf(expression, content, values, advice = FROM_GITHUB) {
    const [, name = '', format, zone] = CONTENT.exec(content) ?? [];
    const known = Object.keys(values);
    if (!Object.hasOwn(values, name)) {
        const isKnown = known.some(candidate => content.split(/[\s=]/)[0] === candidate);
        throw isKnown
            ? new errors/* ActionError */.lZ(`the expression ${expression} is not written right`, "Write a date {{date 'YYYYMMDD'}} or {{date 'YYYYMMDD' tz='Asia/Tokyo'}}.")
            : new errors/* ActionError */.lZ(`the expression ${expression} is not known here`, known.length === 0 ? 'No expression can stand here.' : `Here stand: ${known.map(word => `{{${word}}}`).join(', ')}.`);
    }
    const isDate = DATES.has(name);
    if (isDate !== (format !== undefined) || (!isDate && zone !== undefined)) {
        throw new errors/* ActionError */.lZ(`the expression ${expression} ${isDate ? 'has no format in quotes' : 'takes nothing behind its name'}`, isDate ? `Write {{${name} 'YYYYMMDD'}}.` : `Write {{${name}}}.`);
    }
    const value = values[name]?.();
    if (value === undefined)
        throw new errors/* ActionError */.lZ(`nobody could tell the value of ${expression}`, advice[name] ?? 'Write another expression.');
    return typeof value === 'string' ? value : formatDate(value, (format ?? '').slice(1, -1), (zone ?? "'UTC'").slice(1, -1));
}
/** What to do about a value that nobody could tell, where the event or GitHub tells it: a tag is made without a checkout, too. */
const FROM_GITHUB = {
    commit_date: 'Give "github-token" a token with "contents: read".'
};
/** The same where the checkout tells it. */
const FROM_CHECKOUT = { commit_date: 'Check the repository out before this step.' };


/***/ }),

/***/ 1510:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  s: () => (/* binding */ createWorkspace),
  q: () => (/* binding */ removeWorkspace)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __nccwpck_require__(6760);
// EXTERNAL MODULE: ./lib/action/environment.ts
var action_environment = __nccwpck_require__(980);
// EXTERNAL MODULE: ./lib/action/errors.ts
var errors = __nccwpck_require__(8418);
// EXTERNAL MODULE: ./lib/action/private-folder.ts
var private_folder = __nccwpck_require__(8887);
;// CONCATENATED MODULE: ./lib/action/post-time.ts
/** GitHub gives a cancelled job five minutes (docs, "Canceling a workflow"); the runner kills its worker 15 s earlier (actions/runner, JobDispatcher.cs). */
const CANCELLED_JOB_MILLISECONDS = 285_000;
/**
 * What the step that was running takes of that: 7.5 s after SIGINT, 2.5 s after SIGTERM, and 5 s when something that it started keeps its streams
 * open (actions/runner, ProcessInvoker.cs).
 */
const INTERRUPTED_STEP_MILLISECONDS = 15_000;
const limit = (interrupted, ended) => ({ interrupted: interrupted * 1_000, ended: ended * 1_000 });
/** A folder is removed, and nobody is asked anything. */
const REMOVES = limit(2, 2);
/**
 * How the time of a cancelled job is divided among the post parts of its steps. What is over when the time is over is never done: a lock stays, a
 * state is not pushed, a key lies in RUNNER_TEMP until the runner's next job. So the sum has to fit for each job of our workflows, whichever of
 * its steps is running at the cancel: that step, its post part, and the post parts of the steps before it. A test adds it up
 * (`__tests__/contract/post-time.test.ts`). The tightest one is infra.yml's job `infra` during the apply, with
 * 15 s for the step, 235 s for its post part, and 32 s for eight others.
 *
 * The keys are actions, or an action with its mode.
 */
const POST_LIMITS = {
    // Terraform's end, its state.
    'apply-plan': limit(235, 35),
    'begin-change': REMOVES,
    // `docker buildx rm`.
    'build-push': limit(100, 100),
    // No builder is made.
    'build-push push': REMOVES,
    'build-push index': REMOVES,
    'build-push tag': REMOVES,
    'build-push check': REMOVES,
    // The host puts back the previous release.
    'deploy-ssh': limit(255, 15),
    // No lock is taken.
    'deploy-ssh check': limit(15, 15),
    'deploy-ssh list': limit(15, 15),
    'deploy-ssh check-service': limit(15, 15),
    'inject-secrets': REMOVES,
    // The question is closed.
    'issue-approval': limit(15, 15),
    'make-plan': limit(235, 2),
    'plan-guard': REMOVES,
    'setup-tools': REMOVES,
    // A vulnerability database is larger than the rest.
    'trivy-scan': limit(5, 5),
    // Not ours: it takes the login out of git's configuration.
    'actions/checkout': limit(5, 5)
};

// EXTERNAL MODULE: ./lib/action/process.ts + 2 modules
var process = __nccwpck_require__(2212);
;// CONCATENATED MODULE: ./actions/build-push/workspace.ts






/** To end Docker, and to remove the folder. */
const REMOVE_GRACE_MILLISECONDS = 5_000;
const FOLDER_MILLISECONDS = 5_000;
const REMOVE_MILLISECONDS = POST_LIMITS['build-push'].ended - REMOVE_GRACE_MILLISECONDS - FOLDER_MILLISECONDS;
/**
 * Makes the folder. Its name is saved first: a cancel that comes a moment later still finds it.
 *
 * @param temporaryFolder the runner's RUNNER_TEMP
 */
async function createWorkspace(temporaryFolder, state) {
    return describe(await (0,private_folder/* createPrivateFolder */.Aj)('build-push', temporaryFolder, path => state.save('folder', path)));
}
/** Removes the builder that this run made, if any, and the folder with the layout, the logins and the rest. */
async function removeWorkspace(state, run, environment) {
    const folder = state.get('folder');
    if (folder === '')
        return;
    try {
        const without = state.get('variables').split('\n');
        await removeBuilder(state.get('builder'), describe(folder), run, (0,action_environment/* childEnvironment */.Q)(environment, { without }));
    }
    finally {
        await (0,private_folder/* removePrivateFolder */.Yv)(folder);
    }
}
async function removeBuilder(name, workspace, run, environment) {
    if (name === '')
        return;
    const env = { ...environment, DOCKER_CONFIG: workspace.dockerConfig, BUILDX_CONFIG: workspace.buildxConfig };
    const limits = { timeout: REMOVE_MILLISECONDS, killGrace: REMOVE_GRACE_MILLISECONDS };
    const result = await run(['docker', 'buildx', 'rm', '--force', name], { env, ...limits });
    // A cancel may have come before the builder was there.
    if ((result.exitCode === 0 && !result.timedOut) || /no builder .* found|not found/i.test(result.stderr))
        return;
    throw new errors/* ActionError */.lZ(`The builder ${name} could not be removed: ${(0,process/* describeFailure */.Ic)('docker', result, REMOVE_MILLISECONDS)}`, `Run "docker buildx rm ${name}".`);
}
function describe(folder) {
    return {
        folder,
        layout: (0,external_node_path_.join)(folder, 'layout'),
        metadata: (0,external_node_path_.join)(folder, 'metadata.json'),
        dockerConfig: (0,external_node_path_.join)(folder, 'docker-config'),
        buildxConfig: (0,external_node_path_.join)(folder, 'buildx'),
        builderConfig: (0,external_node_path_.join)(folder, 'buildkitd.toml'),
        authorities: (0,external_node_path_.join)(folder, 'registry-ca.pem')
    };
}


/***/ }),

/***/ 7507:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  C: () => (/* binding */ runAction)
});

// EXTERNAL MODULE: ./lib/action/errors.ts
var errors = __nccwpck_require__(8418);
// EXTERNAL MODULE: ./lib/action/log-line.ts
var log_line = __nccwpck_require__(7898);
// EXTERNAL MODULE: ./lib/secrets/redact.ts + 12 modules
var redact = __nccwpck_require__(8255);
;// CONCATENATED MODULE: ./lib/action/fault.ts



/**
 * What an error that nobody expected says beyond its message, as lines for the log without a secret or a command in them. None for an
 * expected one, whose message says everything.
 */
function faultLines(error) {
    if (!(error instanceof Error) || error instanceof errors/* ActionError */.lZ)
        return [];
    return (0,log_line/* inertLines */.wi)((0,redact/* redact */.E$)(error.stack ?? error.message)).split('\n');
}

// EXTERNAL MODULE: ./lib/action/log.ts
var log = __nccwpck_require__(4231);
// EXTERNAL MODULE: ./lib/action/runner.ts
var runner = __nccwpck_require__(2847);
;// CONCATENATED MODULE: ./lib/secrets/scalars.ts
/** Every text and number in a value of JSON, however deep. */
function* scalars_scalarsOf(value) {
    if (typeof value === 'string' || typeof value === 'number')
        yield value;
    else if (typeof value === 'object' && value !== null)
        for (const part of Object.values(value))
            yield* scalars_scalarsOf(part);
}

;// CONCATENATED MODULE: ./lib/secrets/variables.ts


/**
 * Holds the names of the environment variables that inject-secrets has set for the steps after it. The runner masks their values in the log; a
 * report that goes to an issue has no mask, so whoever writes values into one has to know which are secret.
 */
const SECRET_VARIABLES = 'FAIRWAY_SECRET_VARIABLES';
/**
 * @param before what the variable held
 * @returns what it has to hold, with more names; each once
 */
function withSecretVariables(before, names) {
    return [...new Set([...namesIn(before), ...names])].join(',');
}
/** Names of Terraform's variables that get one of these values, by `TF_VAR_name`. */
function secretTerraformVariables(environment) {
    return namesIn(environment[SECRET_VARIABLES]).flatMap(name => (name.startsWith('TF_VAR_') ? [name.slice('TF_VAR_'.length)] : []));
}
/** The values of these variables, as they are, and every text and number in one that is JSON. */
function secretVariableValues(environment) {
    return namesIn(environment[SECRET_VARIABLES]).flatMap(name => {
        const value = environment[name] ?? '';
        return [value, ...scalarsOf(parsed(value))];
    });
}
/** A shorter value is a switch, a port or a word, and would be hidden everywhere. */
const SHORTEST_HIDDEN = 4;
const SHORTEST_PART_HIDDEN = 8;
/**
 * Hides the values of these variables in what this process writes, whole and in pieces: the runner masks whole values only, and only in the log.
 */
function hideSecretVariables(environment) {
    for (const name of namesIn(environment[SECRET_VARIABLES])) {
        const value = environment[name] ?? '';
        if (value.length >= SHORTEST_HIDDEN && !/^(?:true|false|null)$/.test(value))
            (0,redact/* hide */.jD)(value);
        for (const part of scalars_scalarsOf(parsed(value)))
            if (String(part).length >= SHORTEST_PART_HIDDEN)
                (0,redact/* hide */.jD)(String(part));
    }
}
const namesIn = (names) => (names ?? '').split(',').filter(name => name !== '');
function parsed(value) {
    try {
        return JSON.parse(value);
    }
    catch {
        return undefined;
    }
}

;// CONCATENATED MODULE: ./lib/action/action.ts






/** Set by the file that action.yml names for post (scripts/build.ts), and saved by main for whoever starts the bundle itself. */
const STATE_IS_POST = 'isPost';
/**
 * Runs an action's main part, or its post part when the runner starts the same bundle the second time.
 * An expected error ({@link ActionError}) fails the step with one clear line; an unexpected one also shows its stack at info level.
 * A failing post part warns and never fails the job. What inject-secrets handed to the job is hidden in all that it writes.
 */
async function runAction(action) {
    hideSecretVariables(process.env);
    if ((0,runner/* getState */.Gu)(STATE_IS_POST) === 'true') {
        await runPost(action);
        return;
    }
    (0,runner/* saveState */.LZ)(STATE_IS_POST, 'true');
    const cancellation = new AbortController();
    const onSignal = () => cancellation.abort(new errors/* CancelledError */.cc());
    process.on('SIGINT', onSignal);
    process.on('SIGTERM', onSignal);
    try {
        writeReport(await action.main(cancellation.signal));
    }
    catch (error) {
        reportError(cancellation.signal.aborted ? new errors/* CancelledError */.cc() : error);
    }
    finally {
        process.off('SIGINT', onSignal);
        process.off('SIGTERM', onSignal);
    }
}
function writeReport(report) {
    for (const line of report.log ?? [])
        log/* log */.R.info(line);
    if (report.warning !== undefined)
        log/* log */.R.warning(report.warning);
    for (const [name, value] of Object.entries(report.outputs))
        (0,runner/* setOutput */.uH)(name, value);
    if (report.summary !== undefined)
        (0,runner/* addSummary */.S0)((0,redact/* redact */.E$)(report.summary));
    if (report.failure !== undefined)
        log/* log */.R.fail(report.failure);
}
function reportError(error) {
    for (const line of faultLines(error))
        log/* log */.R.info(line);
    log/* log */.R.fail((0,errors/* messageOf */.bD)(error));
}
async function runPost(action) {
    try {
        await action.post?.();
    }
    catch (error) {
        log/* log */.R.warning(`Cleaning up failed: ${(0,errors/* messageOf */.bD)(error)}`);
    }
}


/***/ }),

/***/ 8654:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  k: () => (/* binding */ ask)
});

// EXTERNAL MODULE: external "string_decoder"
var external_string_decoder_ = __nccwpck_require__(3193);
// EXTERNAL MODULE: external "os"
var external_os_ = __nccwpck_require__(857);
// EXTERNAL MODULE: external "events"
var external_events_ = __nccwpck_require__(4434);
;// CONCATENATED MODULE: external "child_process"
const external_child_process_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("child_process");
;// CONCATENATED MODULE: external "path"
const external_path_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("path");
// EXTERNAL MODULE: external "assert"
var external_assert_ = __nccwpck_require__(2613);
// EXTERNAL MODULE: external "fs"
var external_fs_ = __nccwpck_require__(9896);
;// CONCATENATED MODULE: ./node_modules/@actions/io/lib/io-util.js
var __awaiter = (undefined && undefined.__awaiter) || function (thisArg, _arguments, P, generator) {
    function adopt(value) { return value instanceof P ? value : new P(function (resolve) { resolve(value); }); }
    return new (P || (P = Promise))(function (resolve, reject) {
        function fulfilled(value) { try { step(generator.next(value)); } catch (e) { reject(e); } }
        function rejected(value) { try { step(generator["throw"](value)); } catch (e) { reject(e); } }
        function step(result) { result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected); }
        step((generator = generator.apply(thisArg, _arguments || [])).next());
    });
};


const { chmod, copyFile, lstat, mkdir, open: io_util_open, readdir, rename, rm, rmdir, stat, symlink, unlink } = external_fs_.promises;
// export const {open} = 'fs'
const IS_WINDOWS = process.platform === 'win32';
/**
 * Custom implementation of readlink to ensure Windows junctions
 * maintain trailing backslash for backward compatibility with Node.js < 24
 *
 * In Node.js 20, Windows junctions (directory symlinks) always returned paths
 * with trailing backslashes. Node.js 24 removed this behavior, which breaks
 * code that relied on this format for path operations.
 *
 * This implementation restores the Node 20 behavior by adding a trailing
 * backslash to all junction results on Windows.
 */
function readlink(fsPath) {
    return __awaiter(this, void 0, void 0, function* () {
        const result = yield fs.promises.readlink(fsPath);
        // On Windows, restore Node 20 behavior: add trailing backslash to all results
        // since junctions on Windows are always directory links
        if (IS_WINDOWS && !result.endsWith('\\')) {
            return `${result}\\`;
        }
        return result;
    });
}
// See https://github.com/nodejs/node/blob/d0153aee367422d0858105abec186da4dff0a0c5/deps/uv/include/uv/win.h#L691
const UV_FS_O_EXLOCK = 0x10000000;
const READONLY = external_fs_.constants.O_RDONLY;
function exists(fsPath) {
    return __awaiter(this, void 0, void 0, function* () {
        try {
            yield stat(fsPath);
        }
        catch (err) {
            if (err.code === 'ENOENT') {
                return false;
            }
            throw err;
        }
        return true;
    });
}
function isDirectory(fsPath_1) {
    return __awaiter(this, arguments, void 0, function* (fsPath, useStat = false) {
        const stats = useStat ? yield stat(fsPath) : yield lstat(fsPath);
        return stats.isDirectory();
    });
}
/**
 * On OSX/Linux, true if path starts with '/'. On Windows, true for paths like:
 * \, \hello, \\hello\share, C:, and C:\hello (and corresponding alternate separator cases).
 */
function isRooted(p) {
    p = normalizeSeparators(p);
    if (!p) {
        throw new Error('isRooted() parameter "p" cannot be empty');
    }
    if (IS_WINDOWS) {
        return (p.startsWith('\\') || /^[A-Z]:/i.test(p) // e.g. \ or \hello or \\hello
        ); // e.g. C: or C:\hello
    }
    return p.startsWith('/');
}
/**
 * Best effort attempt to determine whether a file exists and is executable.
 * @param filePath    file path to check
 * @param extensions  additional file extensions to try
 * @return if file exists and is executable, returns the file path. otherwise empty string.
 */
function tryGetExecutablePath(filePath, extensions) {
    return __awaiter(this, void 0, void 0, function* () {
        let stats = undefined;
        try {
            // test file exists
            stats = yield stat(filePath);
        }
        catch (err) {
            if (err.code !== 'ENOENT') {
                // eslint-disable-next-line no-console
                console.log(`Unexpected error attempting to determine if executable file exists '${filePath}': ${err}`);
            }
        }
        if (stats && stats.isFile()) {
            if (IS_WINDOWS) {
                // on Windows, test for valid extension
                const upperExt = external_path_namespaceObject.extname(filePath).toUpperCase();
                if (extensions.some(validExt => validExt.toUpperCase() === upperExt)) {
                    return filePath;
                }
            }
            else {
                if (isUnixExecutable(stats)) {
                    return filePath;
                }
            }
        }
        // try each extension
        const originalFilePath = filePath;
        for (const extension of extensions) {
            filePath = originalFilePath + extension;
            stats = undefined;
            try {
                stats = yield stat(filePath);
            }
            catch (err) {
                if (err.code !== 'ENOENT') {
                    // eslint-disable-next-line no-console
                    console.log(`Unexpected error attempting to determine if executable file exists '${filePath}': ${err}`);
                }
            }
            if (stats && stats.isFile()) {
                if (IS_WINDOWS) {
                    // preserve the case of the actual file (since an extension was appended)
                    try {
                        const directory = external_path_namespaceObject.dirname(filePath);
                        const upperName = external_path_namespaceObject.basename(filePath).toUpperCase();
                        for (const actualName of yield readdir(directory)) {
                            if (upperName === actualName.toUpperCase()) {
                                filePath = external_path_namespaceObject.join(directory, actualName);
                                break;
                            }
                        }
                    }
                    catch (err) {
                        // eslint-disable-next-line no-console
                        console.log(`Unexpected error attempting to determine the actual case of the file '${filePath}': ${err}`);
                    }
                    return filePath;
                }
                else {
                    if (isUnixExecutable(stats)) {
                        return filePath;
                    }
                }
            }
        }
        return '';
    });
}
function normalizeSeparators(p) {
    p = p || '';
    if (IS_WINDOWS) {
        // convert slashes on Windows
        p = p.replace(/\//g, '\\');
        // remove redundant slashes
        return p.replace(/\\\\+/g, '\\');
    }
    // remove redundant slashes
    return p.replace(/\/\/+/g, '/');
}
// on Mac/Linux, test the execute bit
//     R   W  X  R  W X R W X
//   256 128 64 32 16 8 4 2 1
function isUnixExecutable(stats) {
    return ((stats.mode & 1) > 0 ||
        ((stats.mode & 8) > 0 &&
            process.getgid !== undefined &&
            stats.gid === process.getgid()) ||
        ((stats.mode & 64) > 0 &&
            process.getuid !== undefined &&
            stats.uid === process.getuid()));
}
// Get the path of cmd.exe in windows
function getCmdPath() {
    var _a;
    return (_a = process.env['COMSPEC']) !== null && _a !== void 0 ? _a : `cmd.exe`;
}
//# sourceMappingURL=io-util.js.map
;// CONCATENATED MODULE: ./node_modules/@actions/io/lib/io.js
var io_awaiter = (undefined && undefined.__awaiter) || function (thisArg, _arguments, P, generator) {
    function adopt(value) { return value instanceof P ? value : new P(function (resolve) { resolve(value); }); }
    return new (P || (P = Promise))(function (resolve, reject) {
        function fulfilled(value) { try { step(generator.next(value)); } catch (e) { reject(e); } }
        function rejected(value) { try { step(generator["throw"](value)); } catch (e) { reject(e); } }
        function step(result) { result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected); }
        step((generator = generator.apply(thisArg, _arguments || [])).next());
    });
};



/**
 * Copies a file or folder.
 * Based off of shelljs - https://github.com/shelljs/shelljs/blob/9237f66c52e5daa40458f94f9565e18e8132f5a6/src/cp.js
 *
 * @param     source    source path
 * @param     dest      destination path
 * @param     options   optional. See CopyOptions.
 */
function cp(source_1, dest_1) {
    return io_awaiter(this, arguments, void 0, function* (source, dest, options = {}) {
        const { force, recursive, copySourceDirectory } = readCopyOptions(options);
        const destStat = (yield ioUtil.exists(dest)) ? yield ioUtil.stat(dest) : null;
        // Dest is an existing file, but not forcing
        if (destStat && destStat.isFile() && !force) {
            return;
        }
        // If dest is an existing directory, should copy inside.
        const newDest = destStat && destStat.isDirectory() && copySourceDirectory
            ? path.join(dest, path.basename(source))
            : dest;
        if (!(yield ioUtil.exists(source))) {
            throw new Error(`no such file or directory: ${source}`);
        }
        const sourceStat = yield ioUtil.stat(source);
        if (sourceStat.isDirectory()) {
            if (!recursive) {
                throw new Error(`Failed to copy. ${source} is a directory, but tried to copy without recursive flag.`);
            }
            else {
                yield cpDirRecursive(source, newDest, 0, force);
            }
        }
        else {
            if (path.relative(source, newDest) === '') {
                // a file cannot be copied to itself
                throw new Error(`'${newDest}' and '${source}' are the same file`);
            }
            yield io_copyFile(source, newDest, force);
        }
    });
}
/**
 * Moves a path.
 *
 * @param     source    source path
 * @param     dest      destination path
 * @param     options   optional. See MoveOptions.
 */
function mv(source_1, dest_1) {
    return io_awaiter(this, arguments, void 0, function* (source, dest, options = {}) {
        if (yield ioUtil.exists(dest)) {
            let destExists = true;
            if (yield ioUtil.isDirectory(dest)) {
                // If dest is directory copy src into dest
                dest = path.join(dest, path.basename(source));
                destExists = yield ioUtil.exists(dest);
            }
            if (destExists) {
                if (options.force == null || options.force) {
                    yield rmRF(dest);
                }
                else {
                    throw new Error('Destination already exists');
                }
            }
        }
        yield mkdirP(path.dirname(dest));
        yield ioUtil.rename(source, dest);
    });
}
/**
 * Remove a path recursively with force
 *
 * @param inputPath path to remove
 */
function rmRF(inputPath) {
    return io_awaiter(this, void 0, void 0, function* () {
        if (ioUtil.IS_WINDOWS) {
            // Check for invalid characters
            // https://docs.microsoft.com/en-us/windows/win32/fileio/naming-a-file
            if (/[*"<>|]/.test(inputPath)) {
                throw new Error('File path must not contain `*`, `"`, `<`, `>` or `|` on Windows');
            }
        }
        try {
            // note if path does not exist, error is silent
            yield ioUtil.rm(inputPath, {
                force: true,
                maxRetries: 3,
                recursive: true,
                retryDelay: 300
            });
        }
        catch (err) {
            throw new Error(`File was unable to be removed ${err}`);
        }
    });
}
/**
 * Make a directory.  Creates the full path with folders in between
 * Will throw if it fails
 *
 * @param   fsPath        path to create
 * @returns Promise<void>
 */
function mkdirP(fsPath) {
    return io_awaiter(this, void 0, void 0, function* () {
        ok(fsPath, 'a path argument must be provided');
        yield ioUtil.mkdir(fsPath, { recursive: true });
    });
}
/**
 * Returns path of a tool had the tool actually been invoked.  Resolves via paths.
 * If you check and the tool does not exist, it will throw.
 *
 * @param     tool              name of the tool
 * @param     check             whether to check if tool exists
 * @returns   Promise<string>   path to tool
 */
function which(tool, check) {
    return io_awaiter(this, void 0, void 0, function* () {
        if (!tool) {
            throw new Error("parameter 'tool' is required");
        }
        // recursive when check=true
        if (check) {
            const result = yield which(tool, false);
            if (!result) {
                if (IS_WINDOWS) {
                    throw new Error(`Unable to locate executable file: ${tool}. Please verify either the file path exists or the file can be found within a directory specified by the PATH environment variable. Also verify the file has a valid extension for an executable file.`);
                }
                else {
                    throw new Error(`Unable to locate executable file: ${tool}. Please verify either the file path exists or the file can be found within a directory specified by the PATH environment variable. Also check the file mode to verify the file is executable.`);
                }
            }
            return result;
        }
        const matches = yield findInPath(tool);
        if (matches && matches.length > 0) {
            return matches[0];
        }
        return '';
    });
}
/**
 * Returns a list of all occurrences of the given tool on the system path.
 *
 * @returns   Promise<string[]>  the paths of the tool
 */
function findInPath(tool) {
    return io_awaiter(this, void 0, void 0, function* () {
        if (!tool) {
            throw new Error("parameter 'tool' is required");
        }
        // build the list of extensions to try
        const extensions = [];
        if (IS_WINDOWS && process.env['PATHEXT']) {
            for (const extension of process.env['PATHEXT'].split(external_path_namespaceObject.delimiter)) {
                if (extension) {
                    extensions.push(extension);
                }
            }
        }
        // if it's rooted, return it if exists. otherwise return empty.
        if (isRooted(tool)) {
            const filePath = yield tryGetExecutablePath(tool, extensions);
            if (filePath) {
                return [filePath];
            }
            return [];
        }
        // if any path separators, return empty
        if (tool.includes(external_path_namespaceObject.sep)) {
            return [];
        }
        // build the list of directories
        //
        // Note, technically "where" checks the current directory on Windows. From a toolkit perspective,
        // it feels like we should not do this. Checking the current directory seems like more of a use
        // case of a shell, and the which() function exposed by the toolkit should strive for consistency
        // across platforms.
        const directories = [];
        if (process.env.PATH) {
            for (const p of process.env.PATH.split(external_path_namespaceObject.delimiter)) {
                if (p) {
                    directories.push(p);
                }
            }
        }
        // find all matches
        const matches = [];
        for (const directory of directories) {
            const filePath = yield tryGetExecutablePath(external_path_namespaceObject.join(directory, tool), extensions);
            if (filePath) {
                matches.push(filePath);
            }
        }
        return matches;
    });
}
function readCopyOptions(options) {
    const force = options.force == null ? true : options.force;
    const recursive = Boolean(options.recursive);
    const copySourceDirectory = options.copySourceDirectory == null
        ? true
        : Boolean(options.copySourceDirectory);
    return { force, recursive, copySourceDirectory };
}
function cpDirRecursive(sourceDir, destDir, currentDepth, force) {
    return io_awaiter(this, void 0, void 0, function* () {
        // Ensure there is not a run away recursive copy
        if (currentDepth >= 255)
            return;
        currentDepth++;
        yield mkdirP(destDir);
        const files = yield ioUtil.readdir(sourceDir);
        for (const fileName of files) {
            const srcFile = `${sourceDir}/${fileName}`;
            const destFile = `${destDir}/${fileName}`;
            const srcFileStat = yield ioUtil.lstat(srcFile);
            if (srcFileStat.isDirectory()) {
                // Recurse
                yield cpDirRecursive(srcFile, destFile, currentDepth, force);
            }
            else {
                yield io_copyFile(srcFile, destFile, force);
            }
        }
        // Change the mode for the newly created directory
        yield ioUtil.chmod(destDir, (yield ioUtil.stat(sourceDir)).mode);
    });
}
// Buffered file copy
function io_copyFile(srcFile, destFile, force) {
    return io_awaiter(this, void 0, void 0, function* () {
        if ((yield ioUtil.lstat(srcFile)).isSymbolicLink()) {
            // unlink/re-link it
            try {
                yield ioUtil.lstat(destFile);
                yield ioUtil.unlink(destFile);
            }
            catch (e) {
                // Try to override file permission
                if (e.code === 'EPERM') {
                    yield ioUtil.chmod(destFile, '0666');
                    yield ioUtil.unlink(destFile);
                }
                // other errors = it doesn't exist, no work to do
            }
            // Copy over symlink
            const symlinkFull = yield ioUtil.readlink(srcFile);
            yield ioUtil.symlink(symlinkFull, destFile, ioUtil.IS_WINDOWS ? 'junction' : null);
        }
        else if (!(yield ioUtil.exists(destFile)) || force) {
            yield ioUtil.copyFile(srcFile, destFile);
        }
    });
}
//# sourceMappingURL=io.js.map
;// CONCATENATED MODULE: external "timers"
const external_timers_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("timers");
;// CONCATENATED MODULE: ./node_modules/@actions/exec/lib/toolrunner.js
var toolrunner_awaiter = (undefined && undefined.__awaiter) || function (thisArg, _arguments, P, generator) {
    function adopt(value) { return value instanceof P ? value : new P(function (resolve) { resolve(value); }); }
    return new (P || (P = Promise))(function (resolve, reject) {
        function fulfilled(value) { try { step(generator.next(value)); } catch (e) { reject(e); } }
        function rejected(value) { try { step(generator["throw"](value)); } catch (e) { reject(e); } }
        function step(result) { result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected); }
        step((generator = generator.apply(thisArg, _arguments || [])).next());
    });
};







/* eslint-disable @typescript-eslint/unbound-method */
const toolrunner_IS_WINDOWS = process.platform === 'win32';
/*
 * Class for running command line tools. Handles quoting and arg parsing in a platform agnostic way.
 */
class ToolRunner extends external_events_.EventEmitter {
    constructor(toolPath, args, options) {
        super();
        if (!toolPath) {
            throw new Error("Parameter 'toolPath' cannot be null or empty.");
        }
        this.toolPath = toolPath;
        this.args = args || [];
        this.options = options || {};
    }
    _debug(message) {
        if (this.options.listeners && this.options.listeners.debug) {
            this.options.listeners.debug(message);
        }
    }
    _getCommandString(options, noPrefix) {
        const toolPath = this._getSpawnFileName();
        const args = this._getSpawnArgs(options);
        let cmd = noPrefix ? '' : '[command]'; // omit prefix when piped to a second tool
        if (toolrunner_IS_WINDOWS) {
            // Windows + cmd file
            if (this._isCmdFile()) {
                cmd += toolPath;
                for (const a of args) {
                    cmd += ` ${a}`;
                }
            }
            // Windows + verbatim
            else if (options.windowsVerbatimArguments) {
                cmd += `"${toolPath}"`;
                for (const a of args) {
                    cmd += ` ${a}`;
                }
            }
            // Windows (regular)
            else {
                cmd += this._windowsQuoteCmdArg(toolPath);
                for (const a of args) {
                    cmd += ` ${this._windowsQuoteCmdArg(a)}`;
                }
            }
        }
        else {
            // OSX/Linux - this can likely be improved with some form of quoting.
            // creating processes on Unix is fundamentally different than Windows.
            // on Unix, execvp() takes an arg array.
            cmd += toolPath;
            for (const a of args) {
                cmd += ` ${a}`;
            }
        }
        return cmd;
    }
    _processLineBuffer(data, strBuffer, onLine) {
        try {
            let s = strBuffer + data.toString();
            let n = s.indexOf(external_os_.EOL);
            while (n > -1) {
                const line = s.substring(0, n);
                onLine(line);
                // the rest of the string ...
                s = s.substring(n + external_os_.EOL.length);
                n = s.indexOf(external_os_.EOL);
            }
            return s;
        }
        catch (err) {
            // streaming lines to console is best effort.  Don't fail a build.
            this._debug(`error processing line. Failed with error ${err}`);
            return '';
        }
    }
    _getSpawnFileName() {
        if (toolrunner_IS_WINDOWS) {
            if (this._isCmdFile()) {
                return process.env['COMSPEC'] || 'cmd.exe';
            }
        }
        return this.toolPath;
    }
    _getSpawnArgs(options) {
        if (toolrunner_IS_WINDOWS) {
            if (this._isCmdFile()) {
                let argline = `/D /S /C "${this._windowsQuoteCmdArg(this.toolPath)}`;
                for (const a of this.args) {
                    argline += ' ';
                    argline += options.windowsVerbatimArguments
                        ? a
                        : this._windowsQuoteCmdArg(a);
                }
                argline += '"';
                return [argline];
            }
        }
        return this.args;
    }
    _endsWith(str, end) {
        return str.endsWith(end);
    }
    _isCmdFile() {
        const upperToolPath = this.toolPath.toUpperCase();
        return (this._endsWith(upperToolPath, '.CMD') ||
            this._endsWith(upperToolPath, '.BAT'));
    }
    _windowsQuoteCmdArg(arg) {
        // for .exe, apply the normal quoting rules that libuv applies
        if (!this._isCmdFile()) {
            return this._uvQuoteCmdArg(arg);
        }
        // otherwise apply quoting rules specific to the cmd.exe command line parser.
        // the libuv rules are generic and are not designed specifically for cmd.exe
        // command line parser.
        //
        // for a detailed description of the cmd.exe command line parser, refer to
        // http://stackoverflow.com/questions/4094699/how-does-the-windows-command-interpreter-cmd-exe-parse-scripts/7970912#7970912
        // need quotes for empty arg
        if (!arg) {
            return '""';
        }
        // determine whether the arg needs to be quoted
        const cmdSpecialChars = [
            ' ',
            '\t',
            '&',
            '(',
            ')',
            '[',
            ']',
            '{',
            '}',
            '^',
            '=',
            ';',
            '!',
            "'",
            '+',
            ',',
            '`',
            '~',
            '|',
            '<',
            '>',
            '"'
        ];
        let needsQuotes = false;
        for (const char of arg) {
            if (cmdSpecialChars.some(x => x === char)) {
                needsQuotes = true;
                break;
            }
        }
        // short-circuit if quotes not needed
        if (!needsQuotes) {
            return arg;
        }
        // the following quoting rules are very similar to the rules that by libuv applies.
        //
        // 1) wrap the string in quotes
        //
        // 2) double-up quotes - i.e. " => ""
        //
        //    this is different from the libuv quoting rules. libuv replaces " with \", which unfortunately
        //    doesn't work well with a cmd.exe command line.
        //
        //    note, replacing " with "" also works well if the arg is passed to a downstream .NET console app.
        //    for example, the command line:
        //          foo.exe "myarg:""my val"""
        //    is parsed by a .NET console app into an arg array:
        //          [ "myarg:\"my val\"" ]
        //    which is the same end result when applying libuv quoting rules. although the actual
        //    command line from libuv quoting rules would look like:
        //          foo.exe "myarg:\"my val\""
        //
        // 3) double-up slashes that precede a quote,
        //    e.g.  hello \world    => "hello \world"
        //          hello\"world    => "hello\\""world"
        //          hello\\"world   => "hello\\\\""world"
        //          hello world\    => "hello world\\"
        //
        //    technically this is not required for a cmd.exe command line, or the batch argument parser.
        //    the reasons for including this as a .cmd quoting rule are:
        //
        //    a) this is optimized for the scenario where the argument is passed from the .cmd file to an
        //       external program. many programs (e.g. .NET console apps) rely on the slash-doubling rule.
        //
        //    b) it's what we've been doing previously (by deferring to node default behavior) and we
        //       haven't heard any complaints about that aspect.
        //
        // note, a weakness of the quoting rules chosen here, is that % is not escaped. in fact, % cannot be
        // escaped when used on the command line directly - even though within a .cmd file % can be escaped
        // by using %%.
        //
        // the saving grace is, on the command line, %var% is left as-is if var is not defined. this contrasts
        // the line parsing rules within a .cmd file, where if var is not defined it is replaced with nothing.
        //
        // one option that was explored was replacing % with ^% - i.e. %var% => ^%var^%. this hack would
        // often work, since it is unlikely that var^ would exist, and the ^ character is removed when the
        // variable is used. the problem, however, is that ^ is not removed when %* is used to pass the args
        // to an external program.
        //
        // an unexplored potential solution for the % escaping problem, is to create a wrapper .cmd file.
        // % can be escaped within a .cmd file.
        let reverse = '"';
        let quoteHit = true;
        for (let i = arg.length; i > 0; i--) {
            // walk the string in reverse
            reverse += arg[i - 1];
            if (quoteHit && arg[i - 1] === '\\') {
                reverse += '\\'; // double the slash
            }
            else if (arg[i - 1] === '"') {
                quoteHit = true;
                reverse += '"'; // double the quote
            }
            else {
                quoteHit = false;
            }
        }
        reverse += '"';
        return reverse.split('').reverse().join('');
    }
    _uvQuoteCmdArg(arg) {
        // Tool runner wraps child_process.spawn() and needs to apply the same quoting as
        // Node in certain cases where the undocumented spawn option windowsVerbatimArguments
        // is used.
        //
        // Since this function is a port of quote_cmd_arg from Node 4.x (technically, lib UV,
        // see https://github.com/nodejs/node/blob/v4.x/deps/uv/src/win/process.c for details),
        // pasting copyright notice from Node within this function:
        //
        //      Copyright Joyent, Inc. and other Node contributors. All rights reserved.
        //
        //      Permission is hereby granted, free of charge, to any person obtaining a copy
        //      of this software and associated documentation files (the "Software"), to
        //      deal in the Software without restriction, including without limitation the
        //      rights to use, copy, modify, merge, publish, distribute, sublicense, and/or
        //      sell copies of the Software, and to permit persons to whom the Software is
        //      furnished to do so, subject to the following conditions:
        //
        //      The above copyright notice and this permission notice shall be included in
        //      all copies or substantial portions of the Software.
        //
        //      THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR
        //      IMPLIED, INCLUDING BUT NOT LIMITED TO THE WARRANTIES OF MERCHANTABILITY,
        //      FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE
        //      AUTHORS OR COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER
        //      LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING
        //      FROM, OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS
        //      IN THE SOFTWARE.
        if (!arg) {
            // Need double quotation for empty argument
            return '""';
        }
        if (!arg.includes(' ') && !arg.includes('\t') && !arg.includes('"')) {
            // No quotation needed
            return arg;
        }
        if (!arg.includes('"') && !arg.includes('\\')) {
            // No embedded double quotes or backslashes, so I can just wrap
            // quote marks around the whole thing.
            return `"${arg}"`;
        }
        // Expected input/output:
        //   input : hello"world
        //   output: "hello\"world"
        //   input : hello""world
        //   output: "hello\"\"world"
        //   input : hello\world
        //   output: hello\world
        //   input : hello\\world
        //   output: hello\\world
        //   input : hello\"world
        //   output: "hello\\\"world"
        //   input : hello\\"world
        //   output: "hello\\\\\"world"
        //   input : hello world\
        //   output: "hello world\\" - note the comment in libuv actually reads "hello world\"
        //                             but it appears the comment is wrong, it should be "hello world\\"
        let reverse = '"';
        let quoteHit = true;
        for (let i = arg.length; i > 0; i--) {
            // walk the string in reverse
            reverse += arg[i - 1];
            if (quoteHit && arg[i - 1] === '\\') {
                reverse += '\\';
            }
            else if (arg[i - 1] === '"') {
                quoteHit = true;
                reverse += '\\';
            }
            else {
                quoteHit = false;
            }
        }
        reverse += '"';
        return reverse.split('').reverse().join('');
    }
    _cloneExecOptions(options) {
        options = options || {};
        const result = {
            cwd: options.cwd || process.cwd(),
            env: options.env || process.env,
            silent: options.silent || false,
            windowsVerbatimArguments: options.windowsVerbatimArguments || false,
            failOnStdErr: options.failOnStdErr || false,
            ignoreReturnCode: options.ignoreReturnCode || false,
            delay: options.delay || 10000
        };
        result.outStream = options.outStream || process.stdout;
        result.errStream = options.errStream || process.stderr;
        return result;
    }
    _getSpawnOptions(options, toolPath) {
        options = options || {};
        const result = {};
        result.cwd = options.cwd;
        result.env = options.env;
        result['windowsVerbatimArguments'] =
            options.windowsVerbatimArguments || this._isCmdFile();
        if (options.windowsVerbatimArguments) {
            result.argv0 = `"${toolPath}"`;
        }
        return result;
    }
    /**
     * Exec a tool.
     * Output will be streamed to the live console.
     * Returns promise with return code
     *
     * @param     tool     path to tool to exec
     * @param     options  optional exec options.  See ExecOptions
     * @returns   number
     */
    exec() {
        return toolrunner_awaiter(this, void 0, void 0, function* () {
            // root the tool path if it is unrooted and contains relative pathing
            if (!isRooted(this.toolPath) &&
                (this.toolPath.includes('/') ||
                    (toolrunner_IS_WINDOWS && this.toolPath.includes('\\')))) {
                // prefer options.cwd if it is specified, however options.cwd may also need to be rooted
                this.toolPath = external_path_namespaceObject.resolve(process.cwd(), this.options.cwd || process.cwd(), this.toolPath);
            }
            // if the tool is only a file name, then resolve it from the PATH
            // otherwise verify it exists (add extension on Windows if necessary)
            this.toolPath = yield which(this.toolPath, true);
            return new Promise((resolve, reject) => toolrunner_awaiter(this, void 0, void 0, function* () {
                this._debug(`exec tool: ${this.toolPath}`);
                this._debug('arguments:');
                for (const arg of this.args) {
                    this._debug(`   ${arg}`);
                }
                const optionsNonNull = this._cloneExecOptions(this.options);
                if (!optionsNonNull.silent && optionsNonNull.outStream) {
                    optionsNonNull.outStream.write(this._getCommandString(optionsNonNull) + external_os_.EOL);
                }
                const state = new ExecState(optionsNonNull, this.toolPath);
                state.on('debug', (message) => {
                    this._debug(message);
                });
                if (this.options.cwd && !(yield exists(this.options.cwd))) {
                    return reject(new Error(`The cwd: ${this.options.cwd} does not exist!`));
                }
                const fileName = this._getSpawnFileName();
                const cp = external_child_process_namespaceObject.spawn(fileName, this._getSpawnArgs(optionsNonNull), this._getSpawnOptions(this.options, fileName));
                let stdbuffer = '';
                if (cp.stdout) {
                    cp.stdout.on('data', (data) => {
                        if (this.options.listeners && this.options.listeners.stdout) {
                            this.options.listeners.stdout(data);
                        }
                        if (!optionsNonNull.silent && optionsNonNull.outStream) {
                            optionsNonNull.outStream.write(data);
                        }
                        stdbuffer = this._processLineBuffer(data, stdbuffer, (line) => {
                            if (this.options.listeners && this.options.listeners.stdline) {
                                this.options.listeners.stdline(line);
                            }
                        });
                    });
                }
                let errbuffer = '';
                if (cp.stderr) {
                    cp.stderr.on('data', (data) => {
                        state.processStderr = true;
                        if (this.options.listeners && this.options.listeners.stderr) {
                            this.options.listeners.stderr(data);
                        }
                        if (!optionsNonNull.silent &&
                            optionsNonNull.errStream &&
                            optionsNonNull.outStream) {
                            const s = optionsNonNull.failOnStdErr
                                ? optionsNonNull.errStream
                                : optionsNonNull.outStream;
                            s.write(data);
                        }
                        errbuffer = this._processLineBuffer(data, errbuffer, (line) => {
                            if (this.options.listeners && this.options.listeners.errline) {
                                this.options.listeners.errline(line);
                            }
                        });
                    });
                }
                cp.on('error', (err) => {
                    state.processError = err.message;
                    state.processExited = true;
                    state.processClosed = true;
                    state.CheckComplete();
                });
                cp.on('exit', (code) => {
                    state.processExitCode = code;
                    state.processExited = true;
                    this._debug(`Exit code ${code} received from tool '${this.toolPath}'`);
                    state.CheckComplete();
                });
                cp.on('close', (code) => {
                    state.processExitCode = code;
                    state.processExited = true;
                    state.processClosed = true;
                    this._debug(`STDIO streams have closed for tool '${this.toolPath}'`);
                    state.CheckComplete();
                });
                state.on('done', (error, exitCode) => {
                    if (stdbuffer.length > 0) {
                        this.emit('stdline', stdbuffer);
                    }
                    if (errbuffer.length > 0) {
                        this.emit('errline', errbuffer);
                    }
                    cp.removeAllListeners();
                    if (error) {
                        reject(error);
                    }
                    else {
                        resolve(exitCode);
                    }
                });
                if (this.options.input) {
                    if (!cp.stdin) {
                        throw new Error('child process missing stdin');
                    }
                    cp.stdin.end(this.options.input);
                }
            }));
        });
    }
}
/**
 * Convert an arg string to an array of args. Handles escaping
 *
 * @param    argString   string of arguments
 * @returns  string[]    array of arguments
 */
function argStringToArray(argString) {
    const args = [];
    let inQuotes = false;
    let escaped = false;
    let arg = '';
    function append(c) {
        // we only escape double quotes.
        if (escaped && c !== '"') {
            arg += '\\';
        }
        arg += c;
        escaped = false;
    }
    for (let i = 0; i < argString.length; i++) {
        const c = argString.charAt(i);
        if (c === '"') {
            if (!escaped) {
                inQuotes = !inQuotes;
            }
            else {
                append(c);
            }
            continue;
        }
        if (c === '\\' && escaped) {
            append(c);
            continue;
        }
        if (c === '\\' && inQuotes) {
            escaped = true;
            continue;
        }
        if (c === ' ' && !inQuotes) {
            if (arg.length > 0) {
                args.push(arg);
                arg = '';
            }
            continue;
        }
        append(c);
    }
    if (arg.length > 0) {
        args.push(arg.trim());
    }
    return args;
}
class ExecState extends external_events_.EventEmitter {
    constructor(options, toolPath) {
        super();
        this.processClosed = false; // tracks whether the process has exited and stdio is closed
        this.processError = '';
        this.processExitCode = 0;
        this.processExited = false; // tracks whether the process has exited
        this.processStderr = false; // tracks whether stderr was written to
        this.delay = 10000; // 10 seconds
        this.done = false;
        this.timeout = null;
        if (!toolPath) {
            throw new Error('toolPath must not be empty');
        }
        this.options = options;
        this.toolPath = toolPath;
        if (options.delay) {
            this.delay = options.delay;
        }
    }
    CheckComplete() {
        if (this.done) {
            return;
        }
        if (this.processClosed) {
            this._setResult();
        }
        else if (this.processExited) {
            this.timeout = (0,external_timers_namespaceObject.setTimeout)(ExecState.HandleTimeout, this.delay, this);
        }
    }
    _debug(message) {
        this.emit('debug', message);
    }
    _setResult() {
        // determine whether there is an error
        let error;
        if (this.processExited) {
            if (this.processError) {
                error = new Error(`There was an error when attempting to execute the process '${this.toolPath}'. This may indicate the process failed to start. Error: ${this.processError}`);
            }
            else if (this.processExitCode !== 0 && !this.options.ignoreReturnCode) {
                error = new Error(`The process '${this.toolPath}' failed with exit code ${this.processExitCode}`);
            }
            else if (this.processStderr && this.options.failOnStdErr) {
                error = new Error(`The process '${this.toolPath}' failed because one or more lines were written to the STDERR stream`);
            }
        }
        // clear the timeout
        if (this.timeout) {
            clearTimeout(this.timeout);
            this.timeout = null;
        }
        this.done = true;
        this.emit('done', error, this.processExitCode);
    }
    static HandleTimeout(state) {
        if (state.done) {
            return;
        }
        if (!state.processClosed && state.processExited) {
            const message = `The STDIO streams did not close within ${state.delay / 1000} seconds of the exit event from process '${state.toolPath}'. This may indicate a child process inherited the STDIO streams and has not yet exited.`;
            state._debug(message);
        }
        state._setResult();
    }
}
//# sourceMappingURL=toolrunner.js.map
;// CONCATENATED MODULE: ./node_modules/@actions/exec/lib/exec.js
var exec_awaiter = (undefined && undefined.__awaiter) || function (thisArg, _arguments, P, generator) {
    function adopt(value) { return value instanceof P ? value : new P(function (resolve) { resolve(value); }); }
    return new (P || (P = Promise))(function (resolve, reject) {
        function fulfilled(value) { try { step(generator.next(value)); } catch (e) { reject(e); } }
        function rejected(value) { try { step(generator["throw"](value)); } catch (e) { reject(e); } }
        function step(result) { result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected); }
        step((generator = generator.apply(thisArg, _arguments || [])).next());
    });
};


/**
 * Exec a command.
 * Output will be streamed to the live console.
 * Returns promise with return code
 *
 * @param     commandLine        command to execute (can include additional args). Must be correctly escaped.
 * @param     args               optional arguments for tool. Escaping is handled by the lib.
 * @param     options            optional exec options.  See ExecOptions
 * @returns   Promise<number>    exit code
 */
function exec(commandLine, args, options) {
    return exec_awaiter(this, void 0, void 0, function* () {
        const commandArgs = argStringToArray(commandLine);
        if (commandArgs.length === 0) {
            throw new Error(`Parameter 'commandLine' cannot be null or empty.`);
        }
        // Path to tool to execute should be first arg
        const toolPath = commandArgs[0];
        args = commandArgs.slice(1).concat(args || []);
        const runner = new ToolRunner(toolPath, args, options);
        return runner.exec();
    });
}
/**
 * Exec a command and get the output.
 * Output will be streamed to the live console.
 * Returns promise with the exit code and collected stdout and stderr
 *
 * @param     commandLine           command to execute (can include additional args). Must be correctly escaped.
 * @param     args                  optional arguments for tool. Escaping is handled by the lib.
 * @param     options               optional exec options.  See ExecOptions
 * @returns   Promise<ExecOutput>   exit code, stdout, and stderr
 */
function getExecOutput(commandLine, args, options) {
    return exec_awaiter(this, void 0, void 0, function* () {
        var _a, _b;
        let stdout = '';
        let stderr = '';
        //Using string decoder covers the case where a mult-byte character is split
        const stdoutDecoder = new external_string_decoder_.StringDecoder('utf8');
        const stderrDecoder = new external_string_decoder_.StringDecoder('utf8');
        const originalStdoutListener = (_a = options === null || options === void 0 ? void 0 : options.listeners) === null || _a === void 0 ? void 0 : _a.stdout;
        const originalStdErrListener = (_b = options === null || options === void 0 ? void 0 : options.listeners) === null || _b === void 0 ? void 0 : _b.stderr;
        const stdErrListener = (data) => {
            stderr += stderrDecoder.write(data);
            if (originalStdErrListener) {
                originalStdErrListener(data);
            }
        };
        const stdOutListener = (data) => {
            stdout += stdoutDecoder.write(data);
            if (originalStdoutListener) {
                originalStdoutListener(data);
            }
        };
        const listeners = Object.assign(Object.assign({}, options === null || options === void 0 ? void 0 : options.listeners), { stdout: stdOutListener, stderr: stdErrListener });
        const exitCode = yield exec(commandLine, args, Object.assign(Object.assign({}, options), { listeners }));
        //flush any remaining characters
        stdout += stdoutDecoder.end();
        stderr += stderrDecoder.end();
        return {
            exitCode,
            stdout,
            stderr
        };
    });
}
//# sourceMappingURL=exec.js.map
// EXTERNAL MODULE: ./lib/action/environment.ts
var environment = __nccwpck_require__(980);
// EXTERNAL MODULE: ./lib/action/errors.ts
var errors = __nccwpck_require__(8418);
// EXTERNAL MODULE: ./lib/action/program.ts + 1 modules
var action_program = __nccwpck_require__(2767);
;// CONCATENATED MODULE: ./lib/action/ask.ts
// One of the two doors to other programs; lib/action/process.ts is the other one. A short question touches no daemon, no network and no key, and
// ends by itself in a moment, so it needs no input, no limit and no cancel. Whatever needs one of these goes through runProcess.




/**
 * Asks a program a short question, such as for its version. Nothing of it is logged.
 *
 * @param argv the program, by its name on PATH or its absolute path, and its arguments; never a secret
 * @returns exit status and output, unmasked; a bad exit status is an answer too
 * @throws ActionError when the program is not there or cannot be started
 */
const ask = async ([program, ...args], { cwd, env = (0,environment/* childEnvironment */.Q)() } = {}) => {
    const path = await (0,action_program/* programPath */.kx)(program, env['PATH']);
    try {
        return await getExecOutput(asCommandLine(path), args, {
            // Otherwise it would write the command and the answer to the log, treat a bad status as an error, and pass on this process's whole
            // environment.
            silent: true,
            ignoreReturnCode: true,
            env: defined(env),
            input: NO_INPUT,
            ...(cwd === undefined ? {} : { cwd })
        });
    }
    catch (error) {
        throw new errors/* ActionError */.lZ(`The program "${program}" cannot be started: ${(0,errors/* messageOf */.bD)(error)}`, undefined, { cause: error });
    }
};
/**
 * Ends the program's input, which otherwise stays open: a program that reads would wait for ever. It is what `end` of the stream gets, and
 * there a function writes nothing. An empty buffer is written, and when the program has ended before that, nobody catches the broken pipe.
 */
const NO_INPUT = (() => undefined);
/** @actions/exec reads the program as its own kind of command line (argStringToArray), where blanks separate and quotes group. */
function asCommandLine(path) {
    return path.replaceAll('"', String.raw `"\""`).replaceAll(' ', '" "');
}
function defined(env) {
    return Object.fromEntries(Object.entries(env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])));
}


/***/ }),

/***/ 4197:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   a3: () => (/* binding */ formatDuration),
/* harmony export */   yy: () => (/* binding */ sleep)
/* harmony export */ });
/* unused harmony export parseDuration */
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(8418);

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

/***/ 980:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ childEnvironment)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__nccwpck_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _program_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(2767);


/**
 * What is kept from every program that we start. All but the last are the runner's (actions/runner, src/Runner.Worker):
 * - `INPUT_` holds the inputs of the step, passwords too (Handlers/Handler.cs), and `STATE_` what main left for post (ActionRunner.cs).
 * - `ACTIONS_` holds two tokens that a `run:` step never gets (Handlers/NodeScriptActionHandler.cs): one writes artifacts and caches of the
 *   run, the other logs in as the job with every cloud that trusts it. The rest are their addresses, or set up the runner.
 * - Whoever knows the files behind `GITHUB_OUTPUT` and the like speaks for the step, and with `GITHUB_PATH` and `GITHUB_ENV` decides what the
 *   later steps run (FileCommandManager.cs, CreateArtifactsFileCommand.cs).
 * - `OP_…` are tokens of 1Password: of a service account, of a Connect server, and of a session of `op`.
 */
const PRIVATE = /^(?:(?:INPUT|STATE|ACTIONS|OP_SESSION)_|(?:GITHUB_(?:OUTPUT|ENV|PATH|STATE|STEP_SUMMARY|ARTIFACTS|ARTIFACTS_LIST)|OP_(?:SERVICE_ACCOUNT|CONNECT)_TOKEN)$)/i;
/**
 * The environment of a program that we start: what the workflow and the machine put there (`GITHUB_TOKEN` or `TF_VAR_…` under `env:` is the
 * user's own choice), without what the runner gave to this step alone. Every program is started with it, see `runProcess`, `ask` and
 * `startLasting`; what one needs beyond that is added by name.
 *
 * @param environment this process's variables
 * @returns a new object; relative entries of PATH are gone, see `searchFolders`
 */
function childEnvironment(environment = process.env, rules = {}) {
    const [needed, secret] = [namesOf(rules.with ?? []), namesOf(rules.without ?? [])];
    const only = rules.only && namesOf(rules.only);
    const isKept = (name) => {
        const key = name.toUpperCase();
        if (secret.has(key) || (PRIVATE.test(name) && !needed.has(key)))
            return false;
        return only?.has(key) ?? true;
    };
    const kept = Object.entries(environment).flatMap(([name, value]) => (value !== undefined && isKept(name) ? [[name, value]] : []));
    const { PATH, ...others } = Object.fromEntries(kept);
    const searched = (0,_program_js__WEBPACK_IMPORTED_MODULE_1__/* .searchFolders */ .c0)(PATH).join(node_path__WEBPACK_IMPORTED_MODULE_0__.delimiter);
    // An empty PATH would mean the folder that the program runs in.
    return searched === '' ? others : { ...others, PATH: searched };
}
const namesOf = (names) => new Set(names.map(name => name.toUpperCase()));


/***/ }),

/***/ 8418:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   bD: () => (/* binding */ messageOf),
/* harmony export */   cc: () => (/* binding */ CancelledError),
/* harmony export */   lZ: () => (/* binding */ ActionError)
/* harmony export */ });
/**
 * An error that was expected: the person who runs the workflow can fix it. It becomes one clear line, without a stack.
 *
 * @param message what is wrong, naming the input or the thing, with the value's problem (never a secret value)
 * @param fix what to write or do instead; shown on a line of its own below the message
 */
class ActionError extends Error {
    fix;
    constructor(message, fix, options) {
        super(message, options);
        this.name = 'ActionError';
        this.fix = fix;
    }
    /** The line that the person sees. */
    toDisplay() {
        return this.fix === undefined ? this.message : `${this.message} ${this.fix}`;
    }
}
/** The run was cancelled from outside (the cancel button, Ctrl-C, a runner that shuts down). */
class CancelledError extends ActionError {
    constructor() {
        super('The run was cancelled.');
        this.name = 'CancelledError';
    }
}
/** The message of anything that was thrown; libraries throw strings too (@1password/sdk does). */
function messageOf(thrown) {
    if (thrown instanceof ActionError)
        return thrown.toDisplay();
    if (thrown instanceof Error)
        return thrown.message;
    return String(thrown);
}


/***/ }),

/***/ 7344:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   K7: () => (/* binding */ keyValues),
/* harmony export */   Ko: () => (/* binding */ readInputs),
/* harmony export */   Mn: () => (/* binding */ lines),
/* harmony export */   Qq: () => (/* binding */ text),
/* harmony export */   Sq: () => (/* binding */ fromOutput),
/* harmony export */   UA: () => (/* binding */ EMPTY_OUTPUT),
/* harmony export */   YP: () => (/* binding */ refine),
/* harmony export */   Yq: () => (/* binding */ choice),
/* harmony export */   av: () => (/* binding */ toMap),
/* harmony export */   g$: () => (/* binding */ printable),
/* harmony export */   rJ: () => (/* binding */ secret),
/* harmony export */   zM: () => (/* binding */ boolean)
/* harmony export */ });
/* unused harmony exports matching, words, integer, optional, duration, age, asWritten */
/* harmony import */ var _duration_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(4197);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(8418);
/* harmony import */ var _records_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(5447);
/* harmony import */ var _runner_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(2847);
/* harmony import */ var _text_js__WEBPACK_IMPORTED_MODULE_5__ = __nccwpck_require__(2178);
/* harmony import */ var _secrets_registered_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(7530);






function kind(options, parse, isSecret = false) {
    return { default: options.default, isSecret, parse };
}
/** A kind of input whose value is checked or changed further; errors still get the input's name. */
function refine(base, read) {
    return { ...base, parse: value => read(base.parse(value)) };
}
/** A text, trimmed. */
const text = (options = {}) => kind(options, value => value);
/** A text of a certain form. Its error shows the value, so it is not for secrets. */
const matching = (pattern, fix, options = {}) => kind(options, value => {
    if (!pattern.test(value))
        throw new ActionError(`"${printable(value)}" is not legal here.`, fix);
    return value;
});
/** A value as it may stand in a one-line error. */
function printable(value) {
    return value.replace(/\p{Cc}+/gu, ' ').slice(0, 120);
}
/**
 * What to do about an input that an output of another job fills, and that is empty. The runner keeps back an output of a job in which a masked
 * value occurs, with a warning that begins with "Skip output" (actions/runner, JobExtension.cs).
 */
const EMPTY_OUTPUT = 'Give it under "with:". If an output of another job fills it, GitHub may have dropped that, because a secret occurs in it (that job has the ' +
    'warning "Skip output" then). The usual cause is a short user name kept as a secret, such as "ed" or "cafe", which occurs in hexadecimal ' +
    'digits: make it a variable.';
/** An input that is mostly filled by an output of another job: the error for an empty one says how such an output gets lost. */
const fromOutput = (base) => ({ ...base, whenEmpty: EMPTY_OUTPUT });
/** A text that is hidden from the log before anything else happens with it. */
const secret = (options = {}) => kind(options, value => value, true);
/** One of a few words. */
function choice(words, options = {}) {
    return kind(options, value => {
        const word = words.find(candidate => candidate === value);
        if (word === undefined)
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ActionError */ .lZ(`"${value}" is not an allowed value.`, `Write one of: ${words.join(', ')}.`);
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
function boolean(options = {}) {
    return kind(options, value => {
        if (/^(true|True|TRUE)$/.test(value))
            return true;
        if (/^(false|False|FALSE)$/.test(value))
            return false;
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ActionError */ .lZ(`"${value}" is neither true nor false.`, 'Write true or false.');
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
const duration = (options = {}) => kind(options, value => parseDuration(value));
const LONGEST_AGE_MILLISECONDS = (/* unused pure expression or super */ null && (3_650 * 86_400_000));
/** How old something may be, written as a duration; nobody waits for it, so it may be years. */
const age = (options = {}) => kind(options, value => parseDuration(value, LONGEST_AGE_MILLISECONDS));
/** One entry a line; blank lines and lines that begin with `#` are left out. */
const lines = (options = {}) => kind(options, _text_js__WEBPACK_IMPORTED_MODULE_5__/* .listLines */ .i4);
/** `NAME=value` records, see {@link readKeyValues}. The value may hold more `=`. */
const keyValues = (options = {}) => kind(options, value => toMap((0,_records_js__WEBPACK_IMPORTED_MODULE_2__/* .readKeyValues */ ._Z)(value)));
/** Records by their names. @throws ActionError when a name is there twice */
function toMap(records) {
    const pairs = new Map();
    for (const { name, value } of records) {
        if (pairs.has(name))
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ActionError */ .lZ(`${name} is set twice.`, 'Keep one of the two lines.');
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
function readInputs(schema, get = name => (0,_runner_js__WEBPACK_IMPORTED_MODULE_3__/* .getInput */ .V4)(name).trim()) {
    const raw = Object.entries(schema).map(([name, input]) => ({ name, input, value: get(name) }));
    for (const { input, value } of raw)
        if (input.isSecret)
            (0,_secrets_registered_js__WEBPACK_IMPORTED_MODULE_4__/* .registerSecret */ .c)(value);
    const values = raw.map(({ name, input, value }) => [name, readOne(name, input, value)]);
    return Object.fromEntries(values);
}
function readOne(name, input, value) {
    const given = value === '' ? input.default : value;
    if (given === undefined) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ActionError */ .lZ(`Input "${name}" is required but is empty.`, input.whenEmpty ?? `Add it to the step's "with:", for example "${name}: …".`);
    }
    try {
        return input.parse(given);
    }
    catch (error) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ActionError */ .lZ(`Input "${name}": ${(0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .messageOf */ .bD)(error)}`, undefined, { cause: error });
    }
}


/***/ }),

/***/ 7898:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Fq: () => (/* binding */ inertLine),
/* harmony export */   TN: () => (/* binding */ oneLine),
/* harmony export */   wi: () => (/* binding */ inertLines)
/* harmony export */ });
// eslint-disable-next-line no-control-regex -- the colours of a terminal
const COLOURS = /\u001b\[[\d;]*m/g;
/**
 * Text from outside as one line of a log: no line break, no control or direction character, and no `##[`, which the runner reads as a
 * command wherever it is (actions/runner, ActionCommand.TryParse). Never the beginning of a line: `::` is a command there.
 */
function oneLine(text) {
    return text
        .replace(COLOURS, '')
        .replace(/[\p{Cc}\p{Cf}\u2028\u2029]+/gu, ' ')
        .replaceAll('##[', '## [')
        .trim();
}
/**
 * Any text as one whole line that nobody takes for a command, with its indentation. The runner looks for `::` after the blanks of a line,
 * and ends a line at a lone carriage return too (actions/runner, ActionCommand.TryParseV2; .NET, StreamReader.ReadLine).
 */
const inertLine = (text) => `${/^ */.exec(text)?.[0] ?? ''}${oneLine(text).replace(/^::/, ': :')}`;
/** Several lines, such as those of a stack, each of which nobody takes for a command. */
const inertLines = (text) => text.split('\n').map(inertLine).join('\n');


/***/ }),

/***/ 4231:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ log)
/* harmony export */ });
/* harmony import */ var _secrets_redact_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(8255);
/* harmony import */ var _log_line_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(7898);
/* harmony import */ var _runner_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(2847);
// The only door to the runner's log. What a line holds comes from an image, a folder, a server or a program as often as not, so every line
// of every action passes here: secrets are hidden, and the runner takes none of it for a command.



/** A line as it is shown, whatever it was made of. */
const shown = (text) => (0,_log_line_js__WEBPACK_IMPORTED_MODULE_2__/* .inertLine */ .Fq)((0,_secrets_redact_js__WEBPACK_IMPORTED_MODULE_0__/* .redact */ .E$)(text));
/** An annotation of the run may be a list. Its line breaks are escaped, so that it is one command to the runner. */
const annotation = (text) => (0,_log_line_js__WEBPACK_IMPORTED_MODULE_2__/* .inertLines */ .wi)((0,_secrets_redact_js__WEBPACK_IMPORTED_MODULE_0__/* .redact */ .E$)(text));
/** What the step says while it works. */
const log = {
    /** Always one line. */
    info: (text) => _runner_js__WEBPACK_IMPORTED_MODULE_1__/* .info */ .pq(shown(text)),
    notice: (text) => _runner_js__WEBPACK_IMPORTED_MODULE_1__/* .notice */ .lm(annotation(text)),
    /** @param place in the repository: GitHub shows the warning there */
    warning: (text, place) => _runner_js__WEBPACK_IMPORTED_MODULE_1__/* .warning */ .$e(annotation(text), place && { file: shown(place.file), line: place.line }),
    error: (text) => _runner_js__WEBPACK_IMPORTED_MODULE_1__/* .error */ .z3(annotation(text)),
    /** Says why the step is red, and makes it so. */
    fail: (text) => _runner_js__WEBPACK_IMPORTED_MODULE_1__/* .setFailed */ .C1(annotation(text)),
    /** Begins lines that are folded until a person opens them. */
    startGroup: (title) => _runner_js__WEBPACK_IMPORTED_MODULE_1__/* .startGroup */ .Oh(shown(title)),
    endGroup: () => _runner_js__WEBPACK_IMPORTED_MODULE_1__/* .endGroup */ .N4(),
    group: (title, work) => _runner_js__WEBPACK_IMPORTED_MODULE_1__/* .group */ .Os(shown(title), work)
};


/***/ }),

/***/ 8887:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Aj: () => (/* binding */ createPrivateFolder),
/* harmony export */   Yv: () => (/* binding */ removePrivateFolder)
/* harmony export */ });
/* unused harmony export LatePrivateFolder */
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__nccwpck_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(1455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__nccwpck_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(8161);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__nccwpck_require__.n(node_os__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3___default = /*#__PURE__*/__nccwpck_require__.n(node_path__WEBPACK_IMPORTED_MODULE_3__);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(8418);





/** `fairway-<name>-<12 hexadecimal digits>`: nobody else gives a folder such a name. */
const NAME = /^fairway-[a-z-]+-[0-9a-f]{12}$/;
/**
 * Makes a folder under RUNNER_TEMP, for this user only: a plan file, a key and a rendered file hold secrets in clear text.
 *
 * @param name what its name begins with, after `fairway-`: the action's
 * @param runnerTemp RUNNER_TEMP; the machine's own temporary folder when it is not set
 * @param remember gets the path before there is anything to remove, for post: a cancel that comes a moment later still finds it
 */
async function createPrivateFolder(name, runnerTemp, remember) {
    const parent = runnerTemp === undefined || runnerTemp === '' ? (0,node_os__WEBPACK_IMPORTED_MODULE_2__.tmpdir)() : runnerTemp;
    const path = (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.resolve)(parent), `fairway-${name}-${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(6).toString('hex')}`);
    remember?.(path);
    // Never recursive: a folder that is there already would be taken over, whoever made it.
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.mkdir)(path, { mode: 0o700 });
    return path;
}
/**
 * Removes the folder and everything in it. One that is not there is not an error, and neither is no path: main ended before it made one.
 *
 * @throws ActionError when it is not one that was made here: whatever a step saves, post must remove nothing else
 */
async function removePrivateFolder(path) {
    if (path === '')
        return;
    if (!NAME.test((0,node_path__WEBPACK_IMPORTED_MODULE_3__.basename)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.resolve)(path))))
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_4__/* .ActionError */ .lZ('The folder to remove is not one that this action makes.');
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(path, { recursive: true, force: true, maxRetries: 3 });
}
/** A private folder that is made when it is asked for: a program that is over in a moment usually needs none. */
class LatePrivateFolder {
    #name;
    #made;
    /** @param name as in `createPrivateFolder` */
    constructor(name) {
        this.#name = name;
    }
    /** Its path; the same each time. */
    path = () => (this.#made ??= createPrivateFolder(this.#name, undefined));
    /** Removes it when it was made. */
    async remove() {
        if (this.#made !== undefined)
            await removePrivateFolder(await this.#made);
    }
}


/***/ }),

/***/ 2212:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  Ic: () => (/* binding */ describeFailure),
  R3: () => (/* binding */ runProcess)
});

// UNUSED EXPORTS: runOrThrow

;// CONCATENATED MODULE: external "node:child_process"
const external_node_child_process_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:child_process");
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __nccwpck_require__(3024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __nccwpck_require__(6760);
;// CONCATENATED MODULE: external "node:readline"
const external_node_readline_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:readline");
// EXTERNAL MODULE: ./lib/action/environment.ts
var environment = __nccwpck_require__(980);
// EXTERNAL MODULE: ./lib/action/errors.ts
var errors = __nccwpck_require__(8418);
// EXTERNAL MODULE: ./lib/action/duration.ts
var duration = __nccwpck_require__(4197);
// EXTERNAL MODULE: ./lib/action/program.ts + 1 modules
var program = __nccwpck_require__(2767);
// EXTERNAL MODULE: ./lib/secrets/redact.ts + 12 modules
var redact = __nccwpck_require__(8255);
;// CONCATENATED MODULE: ./lib/action/process.ts
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
    const env = options.env ?? (0,environment/* childEnvironment */.Q)();
    const path = await (0,program/* programPath */.kx)(file, env['PATH']);
    options.signal?.throwIfAborted();
    const child = (0,external_node_child_process_namespaceObject.spawn)(path, args, {
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
    const stdout = reading !== undefined ? () => '' : collect(child.stdout, line => options.onLine?.((0,redact/* redact */.E$)(line), 'stdout'));
    const stderr = collect(child.stderr, line => options.onLine?.((0,redact/* redact */.E$)(line), 'stderr'));
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
    throw new ActionError(`${what} failed: ${describeFailure(argv[0], result, options.timeout)}`);
}
/** Why a program failed, in one line: its exit status or the timeout, and the end of what it said. */
function describeFailure(file, result, timeout) {
    const said = lastLines(result.stderr.trim() === '' ? result.stdout : result.stderr, 3);
    const how = result.timedOut === true
        ? `${(0,external_node_path_.basename)(file)} did not finish within ${(0,duration/* formatDuration */.a3)(timeout ?? 0)}`
        : result.exitCode === null
            ? `${(0,external_node_path_.basename)(file)} was killed by ${result.signal ?? 'a signal'}`
            : `${(0,external_node_path_.basename)(file)} exited with status ${result.exitCode}`;
    return said === '' ? `${how}.` : `${how}: ${(0,redact/* redact */.E$)(said)}`;
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
    if (folder !== undefined && !(0,external_node_fs_.existsSync)(folder))
        return new errors/* ActionError */.lZ(`"${file}" cannot run in "${folder}": there is no such folder.`);
    return (0,program/* programNotFound */.YD)(file);
}
/** Collects a stream as text and hands its lines on; gives a function that returns what was collected. */
function collect(stream, onLine) {
    const chunks = [];
    stream.on('data', (chunk) => chunks.push(chunk));
    (0,external_node_readline_namespaceObject.createInterface)({ input: stream, crlfDelay: Infinity }).on('line', onLine);
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


/***/ }),

/***/ 2767:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  YD: () => (/* binding */ programNotFound),
  kx: () => (/* binding */ programPath),
  c0: () => (/* binding */ searchFolders)
});

// UNUSED EXPORTS: findProgram

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __nccwpck_require__(6760);
// EXTERNAL MODULE: ./lib/action/errors.ts
var errors = __nccwpck_require__(8418);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __nccwpck_require__(3024);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __nccwpck_require__(1455);
;// CONCATENATED MODULE: ./lib/action/files.ts


/** Whether a path leads to a file that this user may run. */
async function isProgram(path) {
    const isAllowed = await (0,promises_.access)(path, external_node_fs_.constants.X_OK).then(() => true, () => false);
    return isAllowed && (await isFile(path));
}
/** Whether a path leads to a regular file. */
const isFile = async (path) => (await (0,promises_.stat)(path).catch(() => undefined))?.isFile() ?? false;
/** Whether a path leads to a folder. */
const isFolder = async (path) => (await stat(path).catch(() => undefined))?.isDirectory() ?? false;

;// CONCATENATED MODULE: ./lib/action/program.ts



/**
 * The folders of a search path that count. An empty or relative entry means whatever folder a program happens to run in, which is usually
 * the checkout: a file of a pull request would be run in place of the program.
 *
 * @param searchPath the value of PATH
 */
function searchFolders(searchPath) {
    return (searchPath ?? '').split(external_node_path_.delimiter).filter(external_node_path_.isAbsolute);
}
/**
 * The program that a shell would start for a name, if its PATH held absolute entries only.
 *
 * @param searchPath the value of PATH
 * @returns its absolute path; undefined when there is none
 */
async function findProgram(name, searchPath) {
    for (const folder of searchFolders(searchPath)) {
        const path = (0,external_node_path_.join)(folder, name);
        if (await isProgram(path))
            return path;
    }
    return undefined;
}
/**
 * The absolute path by which a program is started.
 *
 * @param program a name, which is looked for on PATH, or an absolute path, which is taken as it is
 * @param searchPath the value of PATH in the program's own environment; without one, that of this process counts
 * @throws ActionError when the name is not found, or is a relative path
 */
async function programPath(program, searchPath) {
    if ((0,external_node_path_.isAbsolute)(program))
        return program;
    // A name never holds one: what it would be relative to is anyone's guess.
    const found = program.includes('/') ? undefined : await findProgram(program, searchPath ?? process.env['PATH']);
    if (found !== undefined)
        return found;
    throw programNotFound(program);
}
/** What the packages are called that bring the programs of a runner: nobody installs "ssh-keygen". */
const PACKAGES = new Map([
    ['docker', 'docker-ce-cli, or docker.io of Debian and Ubuntu'],
    ['git', 'git'],
    ['ssh', 'openssh-client'],
    ['ssh-keygen', 'openssh-client']
]);
/** The error of a program that is nowhere on the runner. */
function programNotFound(program) {
    const named = PACKAGES.get(program);
    const install = named === undefined ? 'Install it on the runner' : `Install it on the runner (package ${named})`;
    return new errors/* ActionError */.lZ(`The program "${program}" was not found.`, `${install}, or put it on PATH.`);
}


/***/ }),

/***/ 5447:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   _Z: () => (/* binding */ readKeyValues),
/* harmony export */   hm: () => (/* binding */ looksCut),
/* harmony export */   mW: () => (/* binding */ QUOTED_FORM)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(8418);

const QUOTED_FORM = 'Put the whole of it in quotes, "NAME=first line", up to the last line, with every quote inside of it twice.';
/**
 * Reads `NAME=value` records as docker/build-push-action takes them (CSV with one field, RFC 4180): one a line, or in quotes, where the
 * value goes on until the closing quote and is taken as it stands, line breaks included. Blank lines and lines that begin with `#` are left
 * out between records.
 *
 * @throws ActionError for a line without `NAME=` and for a quote without its end; nothing of the text is in the message
 */
function readKeyValues(text) {
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
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .lZ(problem, `${QUOTED_FORM} The closing quote ends its line.`);
    }
    return { record: (quoted[1] ?? '').replaceAll('""', '"'), rest: text.slice(quoted[0].length) };
}
function split(record) {
    const equals = record.indexOf('=');
    if (equals < 1) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .lZ('a line is not of the form NAME=value.', `Write one NAME=value a line. Has a value several lines? ${QUOTED_FORM}`);
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


/***/ }),

/***/ 3462:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $p: () => (/* binding */ readRunContext),
/* harmony export */   Eb: () => (/* binding */ gitTagOf),
/* harmony export */   Hl: () => (/* binding */ defaultBranchIn),
/* harmony export */   Ud: () => (/* binding */ pullRequestIn),
/* harmony export */   W0: () => (/* binding */ branchOf),
/* harmony export */   eU: () => (/* binding */ isHostedRunner),
/* harmony export */   j_: () => (/* binding */ readEvent)
/* harmony export */ });
/* unused harmony exports requireFolders, repositoryOf */
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(1455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__nccwpck_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(8418);
/* harmony import */ var _log_line_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(7898);



/** Reads what the runner says. Nothing is required here: whoever cannot do without a value requires it. */
function readRunContext(environment) {
    const get = (name) => environment[name] ?? '';
    const [repository, serverUrl, runId] = [get('GITHUB_REPOSITORY'), get('GITHUB_SERVER_URL'), get('GITHUB_RUN_ID')];
    return {
        repository,
        repositoryId: get('GITHUB_REPOSITORY_ID'),
        serverUrl,
        runUrl: `${serverUrl}/${repository}/actions/runs/${runId}`,
        runId,
        runNumber: positiveInteger(get('GITHUB_RUN_NUMBER')),
        attempt: positiveInteger(get('GITHUB_RUN_ATTEMPT')) ?? 1,
        workflow: get('GITHUB_WORKFLOW'),
        workflowFile: workflowFileIn(get('GITHUB_WORKFLOW_REF'), repository),
        job: get('GITHUB_JOB'),
        commit: get('GITHUB_SHA'),
        ref: get('GITHUB_REF'),
        event: get('GITHUB_EVENT_NAME'),
        eventPath: get('GITHUB_EVENT_PATH'),
        actor: get('GITHUB_ACTOR'),
        initiators: readInitiators(get),
        workspace: filled(get('GITHUB_WORKSPACE')) ?? process.cwd(),
        temporaryFolder: filled(get('RUNNER_TEMP'))
    };
}
/** GITHUB_WORKFLOW_REF is `owner/name/.github/workflows/ship.yml@refs/heads/main`. */
function workflowFileIn(reference, repository) {
    const path = reference.replace(/@(refs\/.*|[^@]*)$/s, '');
    return afterPrefix(path, `${repository}/`) ?? path;
}
function readInitiators(get) {
    const actor = get('GITHUB_ACTOR');
    const again = get('GITHUB_TRIGGERING_ACTOR');
    return [
        ...(actor === '' ? [] : [{ login: actor, id: positiveInteger(get('GITHUB_ACTOR_ID')) }]),
        ...(again === '' || again === actor ? [] : [{ login: again, id: undefined }])
    ];
}
/** Whether GitHub keeps the machine: nothing on it outlives the job. */
const isHostedRunner = (environment) => environment['RUNNER_ENVIRONMENT'] === 'github-hosted';
/**
 * The two folders of a step that cannot do without them.
 *
 * @throws ActionError outside of a runner
 */
function requireFolders(environment) {
    const require = (name) => {
        const value = filled(environment[name] ?? '');
        if (value === undefined) {
            throw new ActionError(`The variable ${name} is not set.`, 'A GitHub runner sets it; so does the rehearsal.');
        }
        return value;
    };
    return { workspace: require('GITHUB_WORKSPACE'), temporaryFolder: require('RUNNER_TEMP') };
}
/** @throws ActionError when the runner does not say which repository this is */
function repositoryOf({ repository }) {
    const [owner = '', repo = ''] = repository.split('/');
    if (owner === '' || repo === '')
        throw new ActionError('GITHUB_REPOSITORY names no repository.', 'Run this action in a workflow.');
    return { owner, repo };
}
/** The branch's name, undefined when the run is not on a branch. */
function branchOf({ ref }) {
    return afterPrefix(ref, 'refs/heads/');
}
/** The Git tag's name, undefined when the run is not on a tag. */
function gitTagOf({ ref }) {
    return afterPrefix(ref, 'refs/tags/');
}
/**
 * The event as GitHub sent it; undefined when the runner names none.
 *
 * @throws ActionError when it cannot be read
 */
async function readEvent({ eventPath }) {
    if (eventPath === '')
        return undefined;
    try {
        return JSON.parse(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(eventPath, 'utf8'));
    }
    catch (error) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ActionError */ .lZ(`The event in GITHUB_EVENT_PATH cannot be read (${(0,_log_line_js__WEBPACK_IMPORTED_MODULE_2__/* .oneLine */ .TN)((0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .messageOf */ .bD)(error))}).`, undefined, { cause: error });
    }
}
/** The repository's default branch, undefined when the event does not name it. */
function defaultBranchIn(event) {
    const { default_branch: branch } = fieldsOf(fieldsOf(event)['repository']);
    return typeof branch === 'string' ? filled(branch) : undefined;
}
/**
 * The number of the pull request that an event is about, undefined when it is about none. A comment on a pull request arrives as one on an
 * issue that has a `pull_request` ("Webhook events and payloads", issue_comment).
 */
function pullRequestIn(event) {
    const { pull_request: pullRequest, issue } = fieldsOf(event);
    const isPullRequest = fieldsOf(issue)['pull_request'] !== undefined;
    const { number } = fieldsOf(pullRequest ?? (isPullRequest ? issue : undefined));
    return typeof number === 'number' && Number.isSafeInteger(number) && number > 0 ? number : undefined;
}
function positiveInteger(text) {
    const number = Number(text);
    return Number.isSafeInteger(number) && number > 0 ? number : undefined;
}
const filled = (text) => (text === '' ? undefined : text);
function afterPrefix(text, prefix) {
    return text.startsWith(prefix) && text.length > prefix.length ? text.slice(prefix.length) : undefined;
}
function fieldsOf(value) {
    return typeof value === 'object' && value !== null ? { ...value } : {};
}


/***/ }),

/***/ 2847:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $e: () => (/* binding */ warning),
/* harmony export */   C1: () => (/* binding */ setFailed),
/* harmony export */   Gu: () => (/* binding */ getState),
/* harmony export */   LZ: () => (/* binding */ saveState),
/* harmony export */   N4: () => (/* binding */ endGroup),
/* harmony export */   Oh: () => (/* binding */ startGroup),
/* harmony export */   Os: () => (/* binding */ group),
/* harmony export */   Pq: () => (/* binding */ setSecret),
/* harmony export */   S0: () => (/* binding */ addSummary),
/* harmony export */   V4: () => (/* binding */ getInput),
/* harmony export */   lm: () => (/* binding */ notice),
/* harmony export */   pq: () => (/* binding */ info),
/* harmony export */   uH: () => (/* binding */ setOutput),
/* harmony export */   z3: () => (/* binding */ error)
/* harmony export */ });
/* unused harmony exports exportVariable, addPath */
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__nccwpck_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(3024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__nccwpck_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(8161);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__nccwpck_require__.n(node_os__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3___default = /*#__PURE__*/__nccwpck_require__.n(node_path__WEBPACK_IMPORTED_MODULE_3__);
// What an action reads from the runner and tells it (docs.github.com, "Workflow commands for GitHub Actions"). It does what @actions/core does,
// to the byte: its test compares the two. That package loads an HTTP client and all of undici at its start, which takes twice as long as Node does.




/** An input as it was given; empty when it was not. */
function getInput(name) {
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
        process.stdout.write(node_os__WEBPACK_IMPORTED_MODULE_2__.EOL);
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
const setSecret = (value) => command('add-mask', value);
const info = (line) => void process.stdout.write(line + node_os__WEBPACK_IMPORTED_MODULE_2__.EOL);
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
    const file = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.openSync)(path, node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.O_WRONLY | node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.O_APPEND);
    try {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.writeFileSync)(file, `${text}${node_os__WEBPACK_IMPORTED_MODULE_2__.EOL}`);
    }
    finally {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.closeSync)(file);
    }
}
/** A value of any lines. Its end is a mark that nobody can know before. */
function heredoc(name, value) {
    const mark = `ghadelimiter_${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomUUID)()}`;
    return `${name}<<${mark}${node_os__WEBPACK_IMPORTED_MODULE_2__.EOL}${value}${node_os__WEBPACK_IMPORTED_MODULE_2__.EOL}${mark}`;
}
function command(name, message, properties = {}) {
    const pairs = Object.entries(properties)
        .filter(([, value]) => value !== '')
        .map(([key, value]) => `${key}=${escapeProperty(value)}`);
    process.stdout.write(`::${name}${pairs.length > 0 ? ` ${pairs.join(',')}` : ''}::${escapeData(message)}${node_os__WEBPACK_IMPORTED_MODULE_2__.EOL}`);
}
const escapeData = (text) => text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
const escapeProperty = (text) => escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');


/***/ }),

/***/ 7724:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   z: () => (/* binding */ formatBytes)
/* harmony export */ });
/** Bytes as a person reads them, in powers of 1024: `12.3 MiB`. */
function formatBytes(bytes) {
    if (bytes < 1_024)
        return `${bytes} B`;
    const units = ['KiB', 'MiB', 'GiB', 'TiB'];
    const power = Math.min(Math.floor(Math.log2(bytes) / 10), units.length);
    return `${(bytes / 1_024 ** power).toFixed(1)} ${units[power - 1] ?? ''}`;
}


/***/ }),

/***/ 2178:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   LS: () => (/* binding */ plural),
/* harmony export */   i4: () => (/* binding */ listLines)
/* harmony export */ });
/* unused harmony export asSentence */
/** A number with its noun: `1 object`, `2 objects`. */
const plural = (count, one, many = `${one}s`) => `${count} ${count === 1 ? one : many}`;
/** A text that ends like a sentence; for what another program said, before something follows it. */
const asSentence = (text) => (/[.!?…]$/.test(text) ? text : `${text}.`);
/** The entries of a list with one a line; blank lines and lines that begin with `#` are left out. */
const listLines = (text) => text
    .split(/\r?\n/)
    .map(line => line.trim())
    .filter(line => line !== '' && !line.startsWith('#'));


/***/ }),

/***/ 675:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ fieldsOf),
/* harmony export */   Q: () => (/* binding */ text)
/* harmony export */ });
/** The members of an object; none of anything else. */
function fieldsOf(raw) {
    return typeof raw === 'object' && raw !== null ? { ...raw } : {};
}
/** A text; empty for anything else. */
const text = (value) => (typeof value === 'string' ? value : '');


/***/ }),

/***/ 7774:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Ji: () => (/* binding */ isTimeNamed),
/* harmony export */   fm: () => (/* binding */ waitFor),
/* harmony export */   gK: () => (/* binding */ isWorthWaiting),
/* harmony export */   tX: () => (/* binding */ rateLimitOf)
/* harmony export */ });
/* harmony import */ var _http_http_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(2621);
/* harmony import */ var _action_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(8418);
/* harmony import */ var _status_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(2540);



/** "Otherwise, wait for at least one minute before retrying" ("Best practices for using the REST API"). */
const WAIT_WITHOUT_TIME_MILLISECONDS = 60_000;
/** An hour's requests come back all at once, so that one wait is enough; a secondary limit may come back right away. */
const LONGEST_WAIT_MILLISECONDS = { primary: 5 * 60_000, secondary: 60_000 };
/**
 * Whether an error is one of GitHub's rate limits. GraphQL says so with status 200, and its primary limit by a type, whatever the header says is
 * left: a query may cost more than that (octokit/plugin-throttling.js#636). The type is RATE_LIMITED or RATE_LIMIT (#848 there).
 *
 * @param now milliseconds since 1970, to count up to the moment at which the limit ends
 */
function rateLimitOf(error, now) {
    const status = (0,_status_js__WEBPACK_IMPORTED_MODULE_2__/* .statusOf */ .c2)(error);
    const isQuery = (0,_status_js__WEBPACK_IMPORTED_MODULE_2__/* .isGraphqlError */ ._4)(error);
    if (status !== 403 && status !== 429 && !isQuery)
        return undefined;
    const isNamed = /rate limit/i.test((0,_action_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .messageOf */ .bD)(error)) || hasLimitType(error);
    // Any other error of GraphQL is an answer, also when it took the last request of the hour.
    if (isQuery && !isNamed)
        return undefined;
    const asked = (0,_http_http_js__WEBPACK_IMPORTED_MODULE_0__/* .retryAfter */ .P9)((0,_status_js__WEBPACK_IMPORTED_MODULE_2__/* .headerOf */ .rR)(error, 'retry-after'), now);
    const isSpent = (0,_status_js__WEBPACK_IMPORTED_MODULE_2__/* .headerOf */ .rR)(error, 'x-ratelimit-remaining') === '0' || hasLimitType(error);
    const reset = isSpent ? untilReset(error, now) : undefined;
    if (reset !== undefined)
        return { kind: 'primary', asked: asked ?? reset };
    return status === 429 || asked !== undefined || isNamed ? { kind: 'secondary', asked } : undefined;
}
/** A window lasts for an hour ("Rate limits for the REST API"). */
const WINDOW_MILLISECONDS = 60 * 60_000;
/** How far the clocks of two of GitHub's servers may be apart, and how late an answer may come. */
const TOLERANCE_MILLISECONDS = 60_000;
/**
 * GitHub's own clock says how far off the reset is, where the answer has its time: the runner's may be wrong. A time that would make the window
 * longer than one is not believed (a proxy's, a cached answer's); undefined when neither clock makes sense of it.
 */
function untilReset(error, now) {
    const reset = Number((0,_status_js__WEBPACK_IMPORTED_MODULE_2__/* .headerOf */ .rR)(error, 'x-ratelimit-reset') ?? NaN) * 1_000;
    const theirs = Date.parse((0,_status_js__WEBPACK_IMPORTED_MODULE_2__/* .headerOf */ .rR)(error, 'date') ?? '');
    const left = [theirs, now].map(time => reset - time);
    const plausible = left.find(wait => wait >= -TOLERANCE_MILLISECONDS && wait <= WINDOW_MILLISECONDS + TOLERANCE_MILLISECONDS);
    return plausible === undefined ? undefined : Math.max(0, plausible);
}
function hasLimitType(error) {
    const errors = (0,_status_js__WEBPACK_IMPORTED_MODULE_2__/* .isGraphqlError */ ._4)(error) && 'errors' in error && Array.isArray(error.errors) ? error.errors : [];
    return errors.some(one => ['RATE_LIMITED', 'RATE_LIMIT'].includes(String(one?.type)));
}
/** Milliseconds until a request that met a limit may be sent again. */
function waitFor({ asked = WAIT_WITHOUT_TIME_MILLISECONDS }) {
    return asked;
}
/** Where none is, each wait is twice as long as the one before it ("wait for an exponentially increasing amount of time between retries"). */
const isTimeNamed = ({ asked }) => asked !== undefined;
/** Whether a job waits for a limit to end, or fails with GitHub's answer: a limit may last for an hour, in which a runner does nothing. */
function isWorthWaiting(limit) {
    return waitFor(limit) <= LONGEST_WAIT_MILLISECONDS[limit.kind];
}


/***/ }),

/***/ 2540:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   _4: () => (/* binding */ isGraphqlError),
/* harmony export */   c2: () => (/* binding */ statusOf),
/* harmony export */   rR: () => (/* binding */ headerOf)
/* harmony export */ });
/** What the client's errors say about the answer that they stand for. */
/** The HTTP status of an error that the client threw; a lost connection counts as 500 there. Undefined for any other error. */
function statusOf(error) {
    if (typeof error !== 'object' || error === null || !('status' in error))
        return undefined;
    return typeof error.status === 'number' ? error.status : undefined;
}
/** GraphQL's own errors arrive with status 200, and so with none here. */
function isGraphqlError(error) {
    return error instanceof Error && error.name === 'GraphqlResponseError';
}
/** A header of the answer that an error stands for. */
function headerOf(error, name) {
    if (typeof error !== 'object' || error === null)
        return undefined;
    const { headers, response } = error;
    const value = response?.headers?.[name] ?? headers?.[name];
    return typeof value === 'string' || typeof value === 'number' ? String(value) : undefined;
}


/***/ }),

/***/ 5315:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   x: () => (/* binding */ reachOf)
/* harmony export */ });
/* harmony import */ var node_net__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7030);
/* harmony import */ var node_net__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__nccwpck_require__.n(node_net__WEBPACK_IMPORTED_MODULE_0__);

const LOOPBACK = new node_net__WEBPACK_IMPORTED_MODULE_0__.BlockList();
LOOPBACK.addSubnet('127.0.0.0', 8, 'ipv4');
LOOPBACK.addAddress('::1', 'ipv6');
const PRIVATE = new node_net__WEBPACK_IMPORTED_MODULE_0__.BlockList();
// RFC 1918; link-local (RFC 3927); shared by a provider's customers, and what Tailscale and its like give out (RFC 6598).
for (const [net, prefix] of [
    ['10.0.0.0', 8],
    ['172.16.0.0', 12],
    ['192.168.0.0', 16],
    ['169.254.0.0', 16],
    ['100.64.0.0', 10]
]) {
    PRIVATE.addSubnet(net, prefix, 'ipv4');
}
// Unique local (RFC 4193) and link-local (RFC 4291).
PRIVATE.addSubnet('fc00::', 7, 'ipv6');
PRIVATE.addSubnet('fe80::', 10, 'ipv6');
/**
 * How far an address reaches. Only an address can be asked this: a name says nothing about where it leads.
 *
 * @param address of IPv4 or IPv6, also IPv4 inside of IPv6, with or without a zone; anything else is `public`
 */
function reachOf(address) {
    const plain = address.replace(/%.*$/s, '');
    const family = (0,node_net__WEBPACK_IMPORTED_MODULE_0__.isIP)(plain);
    if (family === 0)
        return 'public';
    const type = family === 4 ? 'ipv4' : 'ipv6';
    if (LOOPBACK.check(plain, type))
        return 'loopback';
    return PRIVATE.check(plain, type) ? 'private' : 'public';
}


/***/ }),

/***/ 8463:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ connectionOptions),
/* harmony export */   w: () => (/* binding */ REFUSED_ADDRESS)
/* harmony export */ });
/* harmony import */ var node_net__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7030);
/* harmony import */ var node_net__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__nccwpck_require__.n(node_net__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_tls__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(1692);
/* harmony import */ var node_tls__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__nccwpck_require__.n(node_tls__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _action_duration_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(4197);



/** The code of the error for an address that `allows` refuses. */
const REFUSED_ADDRESS = 'ERR_REFUSED_ADDRESS';
/**
 * What Node is told about a connection.
 *
 * @param agent what knows the proxies; it is changed, so it has to be of this request alone
 * @param isAsked whether this is the host that was asked, and not one that it redirected to
 */
function connectionOptions({ authorities = [], allows }, url, agent, { timeout, isAsked, signal }) {
    if (url.protocol === 'https:') {
        // What stands in an agent's options is what it connects with, a tunnel through a proxy too.
        if (isAsked && authorities.length > 0)
            Object.assign(agent.options ?? {}, { secureContext: contextOf(authorities) });
        return { agent };
    }
    if (allows === undefined)
        return { agent };
    return {
        createConnection(options, done) {
            guard((0,node_net__WEBPACK_IMPORTED_MODULE_0__.connect)({ ...options, ...(signal === undefined ? {} : { signal }) }), allows, timeout, done);
            return undefined;
        }
    };
}
/** Reading all the usual authorities takes a while, and a push has hundreds of requests. */
const contexts = new WeakMap();
function contextOf(authorities) {
    const known = contexts.get(authorities);
    if (known !== undefined)
        return known;
    // A list replaces the usual authorities, so it has to hold them. Partial chains: as with Docker, a server's own certificate is enough.
    const made = (0,node_tls__WEBPACK_IMPORTED_MODULE_1__.createSecureContext)({ ca: [...(0,node_tls__WEBPACK_IMPORTED_MODULE_1__.getCACertificates)('default'), ...authorities], allowPartialTrustChain: true });
    contexts.set(authorities, made);
    return made;
}
function guard(socket, allows, timeout, done) {
    const fail = (error) => {
        socket.destroy();
        done(error, socket);
    };
    socket.once('error', fail);
    socket.setTimeout(timeout, () => socket.destroy(new Error(`no traffic for ${(0,_action_duration_js__WEBPACK_IMPORTED_MODULE_2__/* .formatDuration */ .a3)(timeout)}`)));
    socket.once('connect', () => {
        socket.off('error', fail);
        socket.setTimeout(0);
        socket.removeAllListeners('timeout');
        const address = socket.remoteAddress ?? '';
        if (allows(address))
            done(null, socket);
        else
            fail(Object.assign(new Error(`${address} is not an address that may be asked over plain HTTP`), { code: REFUSED_ADDRESS, address }));
    });
}


/***/ }),

/***/ 2621:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  LV: () => (/* binding */ http),
  sO: () => (/* binding */ isPassingError),
  qF: () => (/* binding */ parseJson),
  P9: () => (/* binding */ retryAfter)
});

// UNUSED EXPORTS: createHttp

// EXTERNAL MODULE: ./lib/action/duration.ts
var duration = __nccwpck_require__(4197);
// EXTERNAL MODULE: ./lib/action/errors.ts
var errors = __nccwpck_require__(8418);
// EXTERNAL MODULE: external "node:http"
var external_node_http_ = __nccwpck_require__(7067);
;// CONCATENATED MODULE: external "node:https"
const external_node_https_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:https");
// EXTERNAL MODULE: ./node_modules/@actions/http-client/lib/proxy.js
var proxy = __nccwpck_require__(9783);
// EXTERNAL MODULE: ./lib/http/connection.ts
var http_connection = __nccwpck_require__(8463);
;// CONCATENATED MODULE: ./lib/http/http-attempt.ts





const MOST_REDIRECTS = 5;
const USER_AGENT = 'fairway';
/**
 * The headers that follow a redirect to another server. Every other one may be a credential, whatever it is called (`authorization`, `cookie`,
 * `x-api-key`, `x-vault-token`), and was meant for the server that was asked.
 */
const FOR_ANY_SERVER = /^(?:user-agent|accept(?:-.*)?|content-.*|range|if-.*)$/;
/**
 * Sends a request once and reads the whole answer. Redirects are followed where the method may be repeated (RFC 9110, 15.4).
 *
 * @param timeout milliseconds without any traffic, in either direction, until it is given up
 * @throws what went wrong on the way: a connection that broke off, even in the middle of the answer, or the time
 */
async function sendRequest(request, timeout) {
    let url = new URL(request.url);
    let headers = { 'user-agent': USER_AGENT, ...lowerCase(request.headers ?? {}) };
    for (let redirects = 0;; redirects++) {
        const response = await exchange(request, url, headers, timeout);
        const target = redirectTarget(request.method, url, response);
        if (target === undefined || redirects === MOST_REDIRECTS)
            return response;
        if (target.origin !== url.origin)
            headers = Object.fromEntries(Object.entries(headers).filter(([name]) => FOR_ANY_SERVER.test(name)));
        url = target;
    }
}
/** Undefined when the answer is to be taken as it is. */
function redirectTarget(method, url, { status, headers }) {
    const isSafe = method === 'GET' || method === 'HEAD';
    const isRedirect = status === 307 || status === 308 || (isSafe && [301, 302, 303].includes(status));
    const location = headers['location'];
    if (!isRedirect || location === undefined || !URL.canParse(location, url.href))
        return undefined;
    const target = new URL(location, url);
    // Node would send a name and a password in it to the other server.
    if (target.origin !== url.origin)
        target.username = target.password = '';
    // A step down to plain HTTP would send in clear text what was meant to be encrypted.
    return target.protocol === url.protocol || target.protocol === 'https:' ? target : undefined;
}
async function exchange(request, url, headers, timeout) {
    const { method, body, signal } = request;
    const agent = await agentFor(url);
    const isAsked = url.hostname === new URL(request.url).hostname;
    const connection = (0,http_connection/* connectionOptions */.H)(request.connection ?? {}, url, agent, { timeout, isAsked, signal });
    const options = { method, headers, ...connection, timeout, ...(signal === undefined ? {} : { signal }) };
    const outgoing = url.protocol === 'https:' ? (0,external_node_https_namespaceObject.request)(url, options) : (0,external_node_http_.request)(url, options);
    try {
        return await new Promise((resolve, reject) => {
            outgoing.setTimeout(timeout, () => outgoing.destroy(new Error(`no traffic for ${(0,duration/* formatDuration */.a3)(timeout)}`)));
            outgoing.on('error', reject);
            outgoing.on('response', incoming => void readAnswer(request, url, incoming).then(resolve, reject));
            if (typeof body !== 'function')
                outgoing.end(body);
            else
                void sendPieces(body(), outgoing).catch(reject);
        });
    }
    finally {
        outgoing.destroy();
        agent.destroy?.();
    }
}
/** An agent of one request, which knows the proxy variables. */
async function agentFor(url) {
    if (((0,proxy/* getProxyUrl */.s)(url)?.hostname ?? '') === '')
        return url.protocol === 'https:' ? new external_node_https_namespaceObject.Agent() : new external_node_http_.Agent();
    // It takes as long to load as Node takes to start. The rest of that client loses answers that break off, and does not take a Buffer.
    const { HttpClient } = await Promise.all(/* import() */[__nccwpck_require__.e(119), __nccwpck_require__.e(779)]).then(__nccwpck_require__.bind(__nccwpck_require__, 2779));
    return new HttpClient(USER_AGENT, undefined, { keepAlive: false }).getAgent(url.href);
}
/**
 * Sends a body, each piece when the one before it is with the kernel.
 *
 * @throws only what `pieces` throws, and drops the connection then. What becomes of the connection is told by the request itself
 */
async function sendPieces(pieces, outgoing) {
    let settle = () => undefined;
    // A request that is dropped before it is connected forgets who waits for a piece to be sent.
    outgoing.once('close', () => settle(false));
    for await (const piece of pieces) {
        const isSent = await new Promise(resolve => {
            settle = resolve;
            if (outgoing.destroyed)
                resolve(false);
            else
                outgoing.write(piece, error => resolve(error === undefined || error === null));
        });
        if (!isSent)
            return;
    }
    outgoing.end();
}
async function readAnswer(request, url, incoming) {
    const chunks = [];
    if (request.receive !== undefined && incoming.statusCode === 200)
        await request.receive(incoming);
    else
        await keepAnswer(incoming, chunks, request.largest ?? Infinity);
    const flat = Object.entries(incoming.headers).map(([name, value]) => [name, Array.isArray(value) ? value.join(', ') : value]);
    return {
        url: withoutUser(url),
        status: incoming.statusCode ?? 0,
        headers: Object.fromEntries(flat),
        body: Buffer.concat(chunks)
    };
}
async function keepAnswer(incoming, chunks, largest) {
    let length = 0;
    for await (const chunk of incoming) {
        length += chunk.length;
        // The code keeps it from being asked for again.
        if (length > largest)
            throw Object.assign(new Error(`the answer is larger than ${largest} bytes`), { code: 'ERR_ANSWER_TOO_LARGE' });
        chunks.push(chunk);
    }
}
function withoutUser(url) {
    const plain = new URL(url);
    plain.username = plain.password = '';
    return plain.href;
}
function lowerCase(headers) {
    return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));
}

// EXTERNAL MODULE: ./lib/http/tls-errors.ts
var tls_errors = __nccwpck_require__(9116);
;// CONCATENATED MODULE: ./lib/http/http.ts




const DEFAULT_TIMEOUT_MILLISECONDS = 30_000;
const DEFAULT_ATTEMPTS = 4;
const FIRST_WAIT_MILLISECONDS = 500;
/** A server may ask for more patience than a job has; then its answer is handed to the caller instead. */
const LONGEST_WAIT_MILLISECONDS = 60_000;
const PASSING_STATUS = new Set([408, 429, 500, 502, 503, 504]);
/**
 * Sends a request and reads the whole answer. Honours the proxy variables, follows redirects. A lost connection and the statuses that pass by
 * themselves (408, 429, 5xx) are tried again, after `Retry-After` where the server names it, else with growing waits.
 *
 * @returns the last answer, whatever its status: what a status means is the caller's to say
 * @throws ActionError when no attempt got an answer (the URL's query is left out: it may hold a token)
 */
const http = createHttp();
/** The same with waits of one's own. */
function createHttp({ sleep: wait = duration/* sleep */.yy } = {}) {
    return async (request) => {
        const attempts = request.attempts ?? DEFAULT_ATTEMPTS;
        for (let attempt = 1;; attempt++) {
            request.signal?.throwIfAborted();
            const outcome = await attemptOnce(request);
            if (attempt >= attempts || !isPassing(outcome))
                return answerOf(request, outcome);
            const pause = waitBefore(attempt, outcome);
            if (pause > LONGEST_WAIT_MILLISECONDS)
                return answerOf(request, outcome);
            await wait(pause, request.signal);
        }
    };
}
/** The answer's body as JSON. @throws ActionError when it is not; `what` names the server in the message */
function parseJson(what, body) {
    try {
        return JSON.parse(body.toString('utf8'));
    }
    catch {
        // Without a cause: that is what kept an answer away, and here is one.
        throw new errors/* ActionError */.lZ(`${what} answered with something that is not JSON.`);
    }
}
async function attemptOnce(request) {
    try {
        return { response: await sendRequest(request, request.timeout ?? DEFAULT_TIMEOUT_MILLISECONDS) };
    }
    catch (error) {
        request.signal?.throwIfAborted();
        return { error };
    }
}
function isPassing(outcome) {
    return 'response' in outcome ? PASSING_STATUS.has(outcome.response.status) : isPassingError(outcome.error);
}
/**
 * Whether an attempt may go well the next time.
 *
 * @param error what kept an answer away: the cause of what {@link http} throws
 */
function isPassingError(error) {
    const { code = '' } = error;
    // Node's own codes mean that the request cannot be sent as it is: a wrong URL, a line break in a header, a certificate for another host.
    if (code.startsWith('ERR_') || (0,tls_errors/* isCertificateError */.Y4)(code))
        return false;
    return code !== 'EPROTO' || !((0,tls_errors/* isPlainAnswer */.J4)(error) || (0,tls_errors/* isOtherTls */.af)(error));
}
function answerOf(request, outcome) {
    if ('response' in outcome)
        return outcome.response;
    throw new errors/* ActionError */.lZ(`${request.method} ${withoutQuery(request.url)} got no answer: ${describe(outcome.error)}.`, undefined, {
        cause: outcome.error
    });
}
function withoutQuery(url) {
    if (!URL.canParse(url))
        return 'to something that is not a URL';
    const { origin, pathname } = new URL(url);
    return `${origin}${pathname}`;
}
/** A connection refused on both address families arrives as an AggregateError without a message. */
function describe(error) {
    if (error instanceof AggregateError)
        return [...new Set(error.errors.map(describe))].join(', ');
    return (0,errors/* messageOf */.bD)(error).replace(/\.$/, '');
}
function waitBefore(attempt, outcome) {
    const asked = 'response' in outcome ? retryAfter(outcome.response.headers['retry-after']) : undefined;
    if (asked !== undefined)
        return asked;
    return FIRST_WAIT_MILLISECONDS * 2 ** (attempt - 1) * (0.5 + Math.random());
}
/** `Retry-After` in milliseconds: seconds or a date (RFC 9110, 10.2.3). */
function retryAfter(header, now = Date.now()) {
    if (header === undefined || header.trim() === '')
        return undefined;
    const seconds = Number(header);
    if (Number.isFinite(seconds))
        return Math.max(0, seconds * 1_000);
    const date = Date.parse(header);
    return Number.isNaN(date) ? undefined : Math.max(0, date - now);
}


/***/ }),

/***/ 2354:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ leadsHere),
/* harmony export */   U: () => (/* binding */ isLoopback)
/* harmony export */ });
/**
 * Whether a host name or address is this machine itself: `localhost`, 127.0.0.0/8 or `::1`. A port may follow.
 * Docker and Trivy speak plain HTTP to exactly these registries without being told to.
 */
function isLoopback(host) {
    const name = hostName(host);
    return name === 'localhost' || name === '::1' || /^127\.\d{1,3}\.\d{1,3}\.\d{1,3}$/.test(name);
}
/**
 * Whether a URL may lead to this machine: what {@link isLoopback} knows; "any address" as a target, 127/8 inside of IPv6, and names under
 * `localhost` (RFC 6761, 6.3). For refusing what a server elsewhere points here; what may be asked over plain HTTP is narrower.
 */
function leadsHere({ host, hostname }) {
    return isLoopback(host) || ALSO_HERE.test(hostname);
}
const ALSO_HERE = /^(?:0\.0\.0\.0|\[::\]|\[::ffff:7f[0-9a-f]{2}:[0-9a-f]+\]|(?:.+\.)?localhost\.?)$/;
/** The host without its port: `[::1]:5000` gives `::1`, `registry.example.com:5000` gives `registry.example.com`. */
function hostName(host) {
    const bracketed = /^\[([^\]]+)\](?::\d+)?$/.exec(host);
    if (bracketed?.[1] !== undefined)
        return bracketed[1];
    // Only digits are a port: in "127.0.0.1:x@example.com" the part before the @ is not a host.
    return (/^([^:]*):\d+$/.exec(host)?.[1] ?? host).toLowerCase();
}


/***/ }),

/***/ 9116:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   J4: () => (/* binding */ isPlainAnswer),
/* harmony export */   Y4: () => (/* binding */ isCertificateError),
/* harmony export */   af: () => (/* binding */ isOtherTls)
/* harmony export */ });
/* harmony import */ var _action_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(8418);

/** OpenSSL's codes for a certificate (Node, "X509 certificate error codes"). */
const CERTIFICATE = /^(?:CERT_|CRL_|UNABLE_TO_|SELF_SIGNED_|DEPTH_ZERO_|INVALID_|ERROR_IN_C|PATH_LENGTH_EXCEEDED|HOSTNAME_MISMATCH|EE_KEY_|CA_MD_|CA_KEY_)/;
/** OpenSSL's words for an answer that is not TLS (openssl, ssl/ssl_err.c). */
const PLAIN = /wrong version number|packet length too long|http request/i;
/** The same for a TLS that it does not speak. */
const OTHER_TLS = /unsupported protocol|protocol version/i;
/** Whether an error's code is about a certificate, which does not mend itself. */
const isCertificateError = (code) => CERTIFICATE.test(code);
/** Whether the server answered in plain text where TLS was asked for. */
const isPlainAnswer = (error) => PLAIN.test((0,_action_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .messageOf */ .bD)(error));
/** Whether client and server have no version of TLS in common. */
const isOtherTls = (error) => OTHER_TLS.test((0,_action_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .messageOf */ .bD)(error));


/***/ }),

/***/ 5623:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $T: () => (/* binding */ MANIFEST_MEDIA_TYPES),
/* harmony export */   Bc: () => (/* binding */ isDigest),
/* harmony export */   Bq: () => (/* binding */ formatPlatform),
/* harmony export */   Kd: () => (/* binding */ readPlatform),
/* harmony export */   OZ: () => (/* binding */ ABOUT),
/* harmony export */   Yv: () => (/* binding */ IMAGE_CONFIG_MEDIA_TYPES),
/* harmony export */   _O: () => (/* binding */ isAttestationMark),
/* harmony export */   kA: () => (/* binding */ INDEX_MEDIA_TYPES),
/* harmony export */   ol: () => (/* binding */ digestOf),
/* harmony export */   qq: () => (/* binding */ readDescriptor),
/* harmony export */   u4: () => (/* binding */ isRecord)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__nccwpck_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _action_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(8418);


const INDEX_MEDIA_TYPES = [
    'application/vnd.oci.image.index.v1+json',
    'application/vnd.docker.distribution.manifest.list.v2+json'
];
const MANIFEST_MEDIA_TYPES = [
    'application/vnd.oci.image.manifest.v1+json',
    'application/vnd.docker.distribution.manifest.v2+json'
];
/** The configuration of something that a container engine can run; anything else is an artifact. */
const IMAGE_CONFIG_MEDIA_TYPES = [
    'application/vnd.oci.image.config.v1+json',
    'application/vnd.docker.container.image.v1+json'
];
/** Whether the text is a sha256 digest as registries write it. Other algorithms are not accepted: nothing here could check them. */
function isDigest(text) {
    return /^sha256:[0-9a-f]{64}$/.test(text);
}
/** The digest of content. */
const digestOf = (content) => `sha256:${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(content).digest('hex')}`;
/** The annotation by which an attestation says which image it is about (moby/buildkit, docs/attestations/attestation-storage.md). */
const ABOUT = 'vnd.docker.reference.digest';
/**
 * Whether a platform of an index is BuildKit's mark of an attestation: no engine asks for it (ibid.). The mark alone is no proof.
 *
 * @param platform as JSON has it, or read
 */
function isAttestationMark(platform) {
    return isRecord(platform) && platform['os'] === 'unknown' && platform['architecture'] === 'unknown';
}
/** Whether a value from JSON is an object, so that its fields can be asked for. */
function isRecord(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
/**
 * Reads a descriptor out of somebody else's JSON.
 *
 * @param where what the descriptor is in, for the error: "index.json"
 * @throws ActionError when a field is missing or of the wrong kind, or when the digest is not sha256
 */
function readDescriptor(value, where) {
    if (!isRecord(value))
        throw new _action_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ActionError */ .lZ(`${where}: a descriptor is not an object.`);
    const { mediaType, digest, size } = value;
    if (typeof mediaType !== 'string' || mediaType === '')
        throw new _action_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ActionError */ .lZ(`${where}: a descriptor has no media type.`);
    if (typeof digest !== 'string' || !isDigest(digest)) {
        throw new _action_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ActionError */ .lZ(`${where}: the digest ${JSON.stringify(digest)} is not sha256 with 64 hex digits.`);
    }
    if (typeof size !== 'number' || !Number.isSafeInteger(size) || size < 0)
        throw new _action_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ActionError */ .lZ(`${where}: ${digest} has no valid size.`);
    return { mediaType, digest, size, platform: readPlatform(value['platform'], where), annotations: readTexts(value['annotations']) };
}
/**
 * Reads what somebody else's JSON says of a platform. One that is not there, or is empty as in the configuration of an attestation, is none.
 *
 * @throws ActionError for a platform that is only half there, or is no word: nobody could say what runs on it
 */
function readPlatform(value, where) {
    if (value === undefined || value === null)
        return undefined;
    const { os = '', architecture = '', variant = '' } = isRecord(value) ? value : { os: value };
    if (os === '' && architecture === '')
        return undefined;
    const isWord = (part) => typeof part === 'string' && /^[\w.+-]{1,64}$/.test(part);
    if (isWord(os) && isWord(architecture) && (variant === '' || isWord(variant))) {
        return { os, architecture, variant: variant === '' ? undefined : variant };
    }
    throw new _action_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ActionError */ .lZ(`${where}: the platform ${JSON.stringify({ os, architecture, variant }).slice(0, 200)} is not one.`);
}
function readTexts(value) {
    if (!isRecord(value))
        return {};
    return Object.fromEntries(Object.entries(value).filter((entry) => typeof entry[1] === 'string'));
}
/** `linux/arm64/v8`, as people and Docker write a platform. */
function formatPlatform(platform) {
    return [platform.os, platform.architecture, platform.variant].filter(part => part !== undefined).join('/');
}


/***/ }),

/***/ 51:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   R4: () => (/* binding */ LARGEST_MANIFEST_BYTES),
/* harmony export */   Xn: () => (/* binding */ readLayoutIndex),
/* harmony export */   qw: () => (/* binding */ DEEPEST_NESTING),
/* harmony export */   u0: () => (/* binding */ readDocument)
/* harmony export */ });
/* harmony import */ var _action_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(8418);
/* harmony import */ var _descriptor_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(5623);
/* harmony import */ var _strict_json_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(394);



/** The most that registries accept (distribution/distribution, registry/handlers/manifests.go). */
const LARGEST_MANIFEST_BYTES = 4 * 1024 * 1024;
/** BuildKit writes index.json → index → manifest. More than a few levels are a mistake or an attack. */
const DEEPEST_NESTING = 4;
/** The only kinds of layer in an attestation: a statement, and a signed one in its envelope (docker/buildx#2194). Both are JSON. */
const STATEMENT_MEDIA_TYPE = /^application\/vnd\.in-toto(?:\+json|\.[a-z0-9-]+\+dsse)$/;
/** What an attestation has for a configuration: BuildKit's older form is an image's, the newer one an OCI artifact's (moby/buildkit#5573). */
const ATTESTATION_CONFIG_MEDIA_TYPES = [..._descriptor_js__WEBPACK_IMPORTED_MODULE_1__/* .IMAGE_CONFIG_MEDIA_TYPES */ .Yv, 'application/vnd.oci.empty.v1+json'];
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
    const isIndex = _descriptor_js__WEBPACK_IMPORTED_MODULE_1__/* .INDEX_MEDIA_TYPES */ .kA.includes(mediaType);
    if (!isIndex && !_descriptor_js__WEBPACK_IMPORTED_MODULE_1__/* .MANIFEST_MEDIA_TYPES */ .$T.includes(mediaType)) {
        throw new _action_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .lZ(`${where}: "${mediaType}" is not the media type of an index or a manifest.`);
    }
    const body = readBody(content, digest);
    if (body['schemaVersion'] !== 2) {
        throw new _action_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .lZ(`${digest} is of schema version ${JSON.stringify(body['schemaVersion'])} instead of 2.`, SECOND_LOOK);
    }
    if (body['mediaType'] !== undefined && body['mediaType'] !== mediaType) {
        throw new _action_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .lZ(`${digest} calls itself ${JSON.stringify(body['mediaType'])}, but ${where} calls it "${mediaType}".`, SECOND_LOOK);
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
    const body = (0,_strict_json_js__WEBPACK_IMPORTED_MODULE_2__/* .parseStrictly */ .g)(content, what, KEYS);
    if (!(0,_descriptor_js__WEBPACK_IMPORTED_MODULE_1__/* .isRecord */ .u4)(body))
        throw new _action_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .lZ(`${what} is not a manifest.`);
    return body;
}
function refuseOthers(body, names, isIndex, what) {
    const other = names.find(name => body[name] !== undefined);
    if (other !== undefined)
        throw new _action_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .lZ(`${what} is ${isIndex ? 'an index' : 'a manifest'}, and has "${other}" too.`, SECOND_LOOK);
}
/** @returns no entries when the list is not there, as Go leaves empty lists out, or writes `null` */
function readList(body, name, what) {
    const list = body[name] ?? [];
    if (!Array.isArray(list))
        throw new _action_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .lZ(`${what}: "${name}" is not a list.`);
    return list.map(entry => (0,_descriptor_js__WEBPACK_IMPORTED_MODULE_1__/* .readDescriptor */ .qq)(entry, what));
}
function readManifest(body, descriptor) {
    const { digest } = descriptor;
    const config = (0,_descriptor_js__WEBPACK_IMPORTED_MODULE_1__/* .readDescriptor */ .qq)(body['config'], digest);
    const layers = readList(body, 'layers', digest);
    if (isAttestation(descriptor, config, layers))
        return { kind: 'attestation', config, layers };
    if (!_descriptor_js__WEBPACK_IMPORTED_MODULE_1__/* .IMAGE_CONFIG_MEDIA_TYPES */ .Yv.includes(config.mediaType)) {
        throw new _action_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .lZ(`The configuration of ${digest} is "${config.mediaType}", not that of an image. An engine may run it all the same.`, 'Build it as an OCI image. What is not an image does not belong in its layout.');
    }
    const strange = layers.find(layer => !LAYER_MEDIA_TYPE.test(layer.mediaType));
    if (strange !== undefined) {
        throw new _action_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .lZ(`The image ${digest} has a layer of type "${strange.mediaType}", which no scan could read.`, 'Build it with layers that are tar archives, plain or packed with gzip or zstd.');
    }
    return { kind: 'image', config, layers };
}
/**
 * BuildKit marks its attestations by a platform that no engine asks for (moby/buildkit, docs/attestations/attestation-storage.md). The mark
 * alone is no proof: what has layers of files is an image in disguise.
 */
function isAttestation({ platform }, config, layers) {
    const isReport = layers.length > 0 && layers.every(layer => STATEMENT_MEDIA_TYPE.test(layer.mediaType));
    return (0,_descriptor_js__WEBPACK_IMPORTED_MODULE_1__/* .isAttestationMark */ ._O)(platform) && isReport && ATTESTATION_CONFIG_MEDIA_TYPES.includes(config.mediaType);
}


/***/ }),

/***/ 5520:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ readImageConfig)
/* harmony export */ });
/* harmony import */ var _action_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(8418);
/* harmony import */ var _descriptor_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(5623);
/* harmony import */ var _strict_json_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(394);



const KEYS = {
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
    const body = (0,_strict_json_js__WEBPACK_IMPORTED_MODULE_2__/* .parseStrictly */ .g)(content, config.digest, KEYS);
    if (!(0,_descriptor_js__WEBPACK_IMPORTED_MODULE_1__/* .isRecord */ .u4)(body))
        throw new _action_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .lZ(`${config.digest} is not the configuration of an image.`);
    const platform = (0,_descriptor_js__WEBPACK_IMPORTED_MODULE_1__/* .readPlatform */ .Kd)({ os: body['os'], architecture: body['architecture'], variant: body['variant'] }, config.digest);
    if (manifest.platform !== undefined && platform !== undefined && !isSame(manifest.platform, platform)) {
        throw new _action_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .lZ(`The image ${manifest.digest} is listed for ${(0,_descriptor_js__WEBPACK_IMPORTED_MODULE_1__/* .formatPlatform */ .Bq)(manifest.platform)}, but its configuration says ${(0,_descriptor_js__WEBPACK_IMPORTED_MODULE_1__/* .formatPlatform */ .Bq)(platform)}.`, 'Build it again for the platform that it is for.');
    }
    const diffIds = readDiffIds(body['rootfs'], config.digest);
    if (diffIds.length !== layers.length) {
        throw new _action_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .lZ(`The image ${manifest.digest} has ${layers.length} layers, but its configuration knows ${diffIds.length}.`);
    }
    return { platform: manifest.platform ?? platform, diffIds };
}
/** A variant that one of the two leaves out is no contradiction: `arm64` is `arm64/v8` (containerd/platforms, database.go). */
function isSame(one, other) {
    const isSameVariant = one.variant === undefined || other.variant === undefined || one.variant === other.variant;
    return one.os === other.os && one.architecture === other.architecture && isSameVariant;
}
function readDiffIds(rootfs, what) {
    const list = (0,_descriptor_js__WEBPACK_IMPORTED_MODULE_1__/* .isRecord */ .u4)(rootfs) ? (rootfs['diff_ids'] ?? []) : [];
    if (!Array.isArray(list) || !list.every(id => typeof id === 'string' && (0,_descriptor_js__WEBPACK_IMPORTED_MODULE_1__/* .isDigest */ .Bc)(id))) {
        throw new _action_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .lZ(`${what}: "diff_ids" is not a list of sha256 digests.`);
    }
    return list;
}


/***/ }),

/***/ 9675:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  nD: () => (/* binding */ blobPath),
  Ym: () => (/* binding */ openBlob),
  T4: () => (/* binding */ readLayout),
  YA: () => (/* binding */ readLayoutToPush),
  gk: () => (/* binding */ runnableManifests)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __nccwpck_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __nccwpck_require__(6760);
// EXTERNAL MODULE: ./lib/action/errors.ts
var errors = __nccwpck_require__(8418);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __nccwpck_require__(7598);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __nccwpck_require__(3024);
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
async function* readChecked(path, digest, size, onRead) {
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

// EXTERNAL MODULE: ./lib/registry/descriptor.ts
var descriptor = __nccwpck_require__(5623);
// EXTERNAL MODULE: ./lib/registry/document.ts
var registry_document = __nccwpck_require__(51);
// EXTERNAL MODULE: ./lib/registry/image-config.ts
var image_config = __nccwpck_require__(5520);
// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __nccwpck_require__(7075);
// EXTERNAL MODULE: external "node:stream/promises"
var external_node_stream_promises_ = __nccwpck_require__(6466);
// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __nccwpck_require__(8522);
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

// EXTERNAL MODULE: ./lib/registry/strict-json.ts
var strict_json = __nccwpck_require__(394);
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
    const body = (0,strict_json/* parseStrictly */.g)(marker, 'oci-layout', { known: ['imageLayoutVersion'], free: [] });
    if (!(0,descriptor/* isRecord */.u4)(body) || typeof body['imageLayoutVersion'] !== 'string' || !body['imageLayoutVersion'].startsWith('1.')) {
        throw new errors/* ActionError */.lZ(`The OCI layout "${folder}" is not of version 1.`);
    }
    const listed = (0,registry_document/* readLayoutIndex */.Xn)(await readSmall((0,external_node_path_.join)(folder, 'index.json'), `The OCI layout "${folder}" has no index.json`));
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
    if (depth > registry_document/* DEEPEST_NESTING */.qw)
        throw new errors/* ActionError */.lZ(`The OCI layout "${folder}" nests its indexes deeper than ${registry_document/* DEEPEST_NESTING */.qw} levels.`);
    if (descriptor.size > registry_document/* LARGEST_MANIFEST_BYTES */.R4)
        throw new errors/* ActionError */.lZ(`${where}: ${descriptor.digest} is too large for a manifest.`);
    const content = await readBlob(folder, descriptor);
    const document = (0,registry_document/* readDocument */.u0)(content, descriptor, where);
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
    if (config.size > registry_document/* LARGEST_MANIFEST_BYTES */.R4)
        throw new errors/* ActionError */.lZ(`${config.digest} is too large for an image's configuration.`);
    const { platform, diffIds } = (0,image_config/* readImageConfig */.M)(await readBlob(folder, config), config, manifest, layers);
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
    const bytes = readChecked(blobPath(folder, blob.digest), blob.digest, blob.size);
    while ((await bytes.next()).done !== true)
        continue;
}
/** A blob that fits into memory: the very bytes that were checked. */
async function readBlob(folder, blob) {
    await checkFile(folder, blob);
    const chunks = [];
    for await (const chunk of readChecked(blobPath(folder, blob.digest), blob.digest, blob.size))
        chunks.push(Buffer.from(chunk));
    return Buffer.concat(chunks);
}
async function readSmall(path, problem) {
    const state = await (0,promises_.lstat)(path).catch(() => undefined);
    if (state === undefined || !state.isFile())
        throw new errors/* ActionError */.lZ(`${problem}.`, 'Give the folder that an OCI layout was exported to.');
    if (state.size > registry_document/* LARGEST_MANIFEST_BYTES */.R4)
        throw new errors/* ActionError */.lZ(`"${path}" is too large.`);
    return (0,promises_.readFile)(path);
}


/***/ }),

/***/ 6956:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Kf: () => (/* binding */ readRegistries),
/* harmony export */   VT: () => (/* binding */ collectLogins),
/* harmony export */   qq: () => (/* binding */ readRegistryPasswords)
/* harmony export */ });
/* harmony import */ var _action_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(8418);
/* harmony import */ var _action_inputs_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(7344);
/* harmony import */ var _action_records_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(5447);
/* harmony import */ var _reference_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(4141);
/* harmony import */ var _secrets_registered_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(7530);





const VARIABLE = /^[A-Za-z_][A-Za-z0-9_]*$/;
const FORM = 'Write HOST USER VARIABLE, for example "ghcr.io ada GHCR_TOKEN", and set that variable under "env:" of this step from a secret.';
/**
 * Reads further logins, one `HOST USER VARIABLE` a line. A password is never part of it: an input is shown in the log of a run, and a line that
 * has one word more or less is not repeated in the error.
 *
 * @throws ActionError for another form, or for a host that is there twice
 */
function readRegistries(entries) {
    const logins = entries.map(readRegistry);
    const hosts = logins.map(({ registry }) => registry);
    const twice = hosts.find((host, index) => hosts.indexOf(host) !== index);
    if (twice !== undefined)
        throw new _action_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .lZ(`${twice} has two logins.`, 'Keep one of the two lines.');
    return logins;
}
function readRegistry(line) {
    const [host = '', username = '', variable = '', ...more] = line.split(/\s+/);
    if (variable === '' || more.length > 0)
        throw new _action_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .lZ('a line does not have three words.', FORM);
    // What is no name of a variable may be the password itself.
    if (!VARIABLE.test(variable))
        throw new _action_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .lZ(`what follows the user of ${(0,_action_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g$)(host)} is not the name of a variable.`, FORM);
    if (host.includes('/'))
        throw new _action_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .lZ(`"${(0,_action_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g$)(host)}" is not a registry's host name.`, 'Write the host alone, with its port where it has one.');
    return { registry: registryOf(host), username, variable };
}
/** A name without a dot or a port would be a user of Docker Hub. */
function registryOf(host) {
    const { registry } = (0,_reference_js__WEBPACK_IMPORTED_MODULE_3__/* .parseReference */ .F2)(`${host}/image`);
    if (registry === 'docker.io' && !/^(?:index\.)?docker\.io$/i.test(host)) {
        throw new _action_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .lZ(`"${(0,_action_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g$)(host)}" is not a registry's host name.`, 'A host has a dot or a port; Docker Hub is docker.io.');
    }
    return registry;
}
const PASSWORDS_FORM = `Write one NAME=password a line, with the names that "registries" has. Has a password several lines? ${_action_records_js__WEBPACK_IMPORTED_MODULE_2__/* .QUOTED_FORM */ .mW}`;
/**
 * Reads passwords for {@link readRegistries}, `NAME=password` a line or in quotes, and hides each. A workflow that others call can name one secret
 * for all of them.
 *
 * @throws ActionError for a line that is something else; no part of it is in the message
 */
function readRegistryPasswords(text) {
    const records = (0,_action_records_js__WEBPACK_IMPORTED_MODULE_2__/* .readKeyValues */ ._Z)(text);
    for (const { value } of records)
        (0,_secrets_registered_js__WEBPACK_IMPORTED_MODULE_4__/* .registerSecret */ .c)(value);
    for (const record of records) {
        if (!VARIABLE.test(record.name))
            throw new _action_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .lZ('a line does not begin with a name and "=".', PASSWORDS_FORM);
        if ((0,_action_records_js__WEBPACK_IMPORTED_MODULE_2__/* .looksCut */ .hm)(record))
            throw new _action_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .lZ('it is not clear where a password ends.', PASSWORDS_FORM);
    }
    return (0,_action_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .toMap */ .av)(records);
}
/**
 * The logins with their passwords, each hidden from now on.
 *
 * @param passwords by the names that the logins have; what is not there is looked for in the variables
 * @param variables the step's variables
 * @throws ActionError when a password is in neither, or empty
 */
function collectLogins(logins, passwords, variables) {
    return logins.map(({ registry, username, variable }) => {
        const password = passwords.get(variable) ?? variables[variable] ?? '';
        if (password.trim() === '') {
            throw new _action_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .lZ(`Input "registries": the variable ${variable} with the password for ${registry} is not set, or empty.`, 'Set it from a secret, under "env:" of this step or as a line of "registry-passwords" (in ship.yml the secret REGISTRY_PASSWORDS), and check that the secret exists and reaches this workflow: the pull request of a fork or of Dependabot has no secrets.');
        }
        (0,_secrets_registered_js__WEBPACK_IMPORTED_MODULE_4__/* .registerSecret */ .c)(password);
        return { registry, credentials: { username, password } };
    });
}


/***/ }),

/***/ 5440:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   FL: () => (/* binding */ normalizePlatform),
/* harmony export */   _P: () => (/* binding */ platformList)
/* harmony export */ });
/* unused harmony export isPlatform */
/* harmony import */ var _action_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(8418);
/* harmony import */ var _action_inputs_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(7344);
/* harmony import */ var _descriptor_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(5623);



/** Platforms of an image, one a line or separated by commas, as `docker buildx build --platform` takes them; each once. */
function platformList() {
    const kind = (0,_action_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .lines */ .Mn)({ default: '' });
    return { ...kind, parse: value => readPlatforms(kind.parse(value)) };
}
/**
 * The one spelling of a platform that is written in several ways: `linux/arm64/v8` is `linux/arm64`, and `linux/arm` is `linux/arm/v7`
 * (containerd/platforms, `Normalize`). For comparing; what is built is told the words of the user.
 */
function normalizePlatform(platform) {
    const { os, architecture, variant } = wordsOf(platform);
    const usual = USUAL_VARIANTS[architecture] ?? '';
    const exact = variant === '' && architecture === 'arm' ? 'v7' : variant.replace(/^(?=\d)/, architecture.startsWith('arm') ? 'v' : '');
    return [os, architecture, ...(exact === '' || exact === usual ? [] : [exact])].join('/');
}
/** Whether an image's platform is the one that somebody wrote, in whichever spelling. Without a variant every one of the architecture is meant. */
function isPlatform(platform, wanted) {
    const [own, asked] = [wordsOf(formatPlatform(platform)), wordsOf(wanted)];
    if (asked.variant === '')
        return own.os === asked.os && own.architecture === asked.architecture;
    return normalizePlatform(formatPlatform(platform)) === normalizePlatform(wanted);
}
/** The parts of a platform, with the architecture under its usual name. The variant is empty where none is said. */
function wordsOf(platform) {
    const [os = '', given = '', variant = ''] = platform.toLowerCase().split('/');
    const [architecture, own = variant] = OTHER_NAMES[given] ?? [given];
    return { os, architecture, variant: own };
}
/** What others call an architecture, and the variant that some of these names mean (containerd/platforms, `normalizeArch`). */
const OTHER_NAMES = {
    x86_64: ['amd64'],
    i386: ['386', ''],
    aarch64: ['arm64'],
    armhf: ['arm', 'v7'],
    armel: ['arm', 'v6']
};
/** The variant that a platform without one has. */
const USUAL_VARIANTS = { amd64: 'v1', arm64: 'v8' };
function readPlatforms(given) {
    const platforms = given.flatMap(line => line.split(',')).map(platform => platform.trim());
    const wrong = platforms.find(platform => !/^[a-z0-9]+\/[a-z0-9_]+(\/[a-z0-9.]+)?$/.test(platform));
    if (wrong !== undefined)
        throw new _action_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .lZ(`"${wrong}" is not a platform.`, 'Write for example linux/amd64 or linux/arm64.');
    const known = new Map();
    for (const platform of platforms) {
        const same = known.get(normalizePlatform(platform));
        if (same !== undefined && same !== platform) {
            throw new _action_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .lZ(`"${same}" and "${platform}" are the same platform.`, 'Keep one of the two.');
        }
        known.set(normalizePlatform(platform), platform);
    }
    return [...known.values()];
}


/***/ }),

/***/ 4141:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   F2: () => (/* binding */ parseReference),
/* harmony export */   Kx: () => (/* binding */ TAG_RULE),
/* harmony export */   NH: () => (/* binding */ registryUrl),
/* harmony export */   dz: () => (/* binding */ isTag),
/* harmony export */   "if": () => (/* binding */ parseImageName),
/* harmony export */   yQ: () => (/* binding */ toTag)
/* harmony export */ });
/* unused harmony export formatReference */
/* harmony import */ var _action_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(8418);
/* harmony import */ var _http_loopback_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(2354);
/* harmony import */ var _descriptor_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(5623);



const DOCKER_HUB = 'docker.io';
/** Docker Hub's registry answers at a name other than the one in references; `index.docker.io` is its older name. */
const DOCKER_HUB_API = 'registry-1.docker.io';
const LONGEST_NAME = 255;
const LONGEST_TAG = 128;
// The grammar is that of distribution/reference (reference.go, "Grammar").
const DOMAIN_COMPONENT = '[a-z0-9](?:[a-z0-9-]*[a-z0-9])?';
const HOST = new RegExp(`^(?:${DOMAIN_COMPONENT}(?:\\.${DOMAIN_COMPONENT})*|\\[[0-9a-f:.]+\\])(?::[0-9]{1,5})?$`);
const PATH_COMPONENT = /^[a-z0-9]+(?:(?:\.|_|__|-+)[a-z0-9]+)*$/;
const TAG = /^[A-Za-z0-9_][A-Za-z0-9_.-]{0,127}$/;
/**
 * Reads an image name: `registry.example.com:5000/team/app`. Capital letters become lower case, because image names have none
 * while `github.repository` does (docker/build-push-action TROUBLESHOOTING.md). Without a host it is an image on Docker Hub.
 *
 * @throws ActionError when it is not a name, or when a tag or digest is attached
 */
function parseImageName(text) {
    const reference = parseReference(text);
    if (reference.tag !== undefined || reference.digest !== undefined) {
        throw new _action_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .lZ(`"${text}" has a tag or a digest.`, `Write the name alone: ${reference.name}.`);
    }
    return { registry: reference.registry, repository: reference.repository, name: reference.name };
}
/**
 * Reads an image reference: a name, then `:tag`, `@digest` or both.
 *
 * @throws ActionError saying which part breaks the grammar
 */
function parseReference(text) {
    if (text.includes('://'))
        throw new _action_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .lZ(`"${text}" is a URL, not an image.`, 'Leave out the part before "//" and the slashes.');
    // `${{ vars.REGISTRY }}/app` without the variable.
    if (text.startsWith('/'))
        throw new _action_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .lZ(`"${text}" begins with "/": the registry is missing.`, 'Check that its variable is set.');
    const [withoutDigest = '', digest, ...rest] = text.split('@');
    if (rest.length > 0)
        throw new _action_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .lZ(`"${text}" has more than one "@".`);
    if (digest !== undefined && !(0,_descriptor_js__WEBPACK_IMPORTED_MODULE_1__/* .isDigest */ .Bc)(digest)) {
        throw new _action_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .lZ(`"${text}": what follows "@" is not a digest.`, 'A digest is "sha256:" and 64 hex digits.');
    }
    // A colon before the last slash belongs to the host's port.
    const colon = withoutDigest.lastIndexOf(':');
    const hasTag = colon > withoutDigest.lastIndexOf('/');
    const tag = hasTag ? withoutDigest.slice(colon + 1) : undefined;
    if (tag !== undefined && !isTag(tag))
        throw new _action_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .lZ(`"${text}": "${tag}" is not a tag.`, TAG_RULE);
    return { ...parseName(text, hasTag ? withoutDigest.slice(0, colon) : withoutDigest), tag, digest };
}
const TAG_RULE = 'A tag has up to 128 letters, digits, "_", "." and "-", and begins with a letter, a digit or "_".';
function parseName(text, given) {
    const lower = given.toLowerCase();
    const slash = lower.indexOf('/');
    const first = slash < 0 ? '' : lower.slice(0, slash);
    // Docker's rule for what is a host: it has a dot or a port, or is "localhost".
    const hasHost = /[.:]/.test(first) || first === 'localhost';
    const registry = hasHost ? (first === 'index.docker.io' ? DOCKER_HUB : first) : DOCKER_HUB;
    const path = hasHost ? lower.slice(slash + 1) : lower;
    const repository = registry === DOCKER_HUB && !path.includes('/') ? `library/${path}` : path;
    // The grammar takes what leads nowhere, too: a port of 99999, an address of 256.1.1.1.
    if (!HOST.test(registry) || !URL.canParse(`https://${registry}`)) {
        throw new _action_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .lZ(`"${text}": "${registry}" is not a registry's host name.`);
    }
    const wrong = path.split('/').find(component => !PATH_COMPONENT.test(component));
    if (wrong !== undefined) {
        throw new _action_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .lZ(`"${text}": "${wrong}" is not a part of an image name.`, 'Use a-z and 0-9, with ".", "_" or "-" between them.');
    }
    const name = `${registry}/${repository}`;
    if (name.length > LONGEST_NAME)
        throw new _action_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .lZ(`"${text}" is longer than ${LONGEST_NAME} characters.`);
    return { registry, repository, name };
}
/** The text that {@link parseReference} reads. */
function formatReference(reference) {
    const tag = reference.tag === undefined ? '' : `:${reference.tag}`;
    return reference.digest === undefined ? `${reference.name}${tag}` : `${reference.name}${tag}@${reference.digest}`;
}
function isTag(text) {
    return TAG.test(text);
}
/** The tag closest to a text from outside: `feature/Log_in #2` gives `feature-Log_in-2`. Empty when nothing is left of it. */
function toTag(text) {
    return text
        .replace(/[^A-Za-z0-9_.-]+/g, '-')
        .replace(/^[.-]+/, '')
        .slice(0, LONGEST_TAG)
        .replace(/[.-]+$/, '');
}
/** The registry's base URL. Plain HTTP is for this machine only, as Docker does it. */
function registryUrl(registry) {
    if (registry === DOCKER_HUB)
        return `https://${DOCKER_HUB_API}`;
    return `${(0,_http_loopback_js__WEBPACK_IMPORTED_MODULE_2__/* .isLoopback */ .U)(registry) ? 'http' : 'https'}://${registry}`;
}


/***/ }),

/***/ 394:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ parseStrictly)
/* harmony export */ });
/* harmony import */ var _action_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(8418);

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
        throw new _action_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .lZ(`${what} is not JSON.`, undefined, { cause: error });
    }
    const known = new Map(rules.known.map(key => [fold(key), key]));
    for (const { key, isRepeated } of keysOf(text, new Set(rules.free.map(fold)))) {
        const right = known.get(fold(key)) ?? key;
        if (!isRepeated && right === key)
            continue;
        const problem = right === key ? `has the key ${JSON.stringify(key)} twice` : `has the key ${JSON.stringify(key)} instead of "${right}"`;
        throw new _action_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .lZ(`${what} ${problem}, so one program could read it as something else than the next.`);
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


/***/ }),

/***/ 6090:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $V: () => (/* binding */ trustedUrl),
/* harmony export */   Av: () => (/* binding */ trustInputs),
/* harmony export */   CK: () => (/* binding */ trustedConnection),
/* harmony export */   DF: () => (/* binding */ dockerCertificateFolders),
/* harmony export */   kb: () => (/* binding */ USUAL_TRUST),
/* harmony export */   or: () => (/* binding */ readRegistryTrust),
/* harmony export */   pD: () => (/* binding */ speaksTls)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__nccwpck_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(1455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__nccwpck_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__nccwpck_require__.n(node_path__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var _action_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(8418);
/* harmony import */ var _action_inputs_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(7344);
/* harmony import */ var _http_address_js__WEBPACK_IMPORTED_MODULE_5__ = __nccwpck_require__(5315);
/* harmony import */ var _http_loopback_js__WEBPACK_IMPORTED_MODULE_7__ = __nccwpck_require__(2354);
/* harmony import */ var _reference_js__WEBPACK_IMPORTED_MODULE_6__ = __nccwpck_require__(4141);








const USUAL_TRUST = { authorities: [], isPlain: false };
/** The inputs of an action that asks a registry; {@link readRegistryTrust} reads what they say. */
const trustInputs = {
    'registry-ca': (0,_action_inputs_js__WEBPACK_IMPORTED_MODULE_4__/* .text */ .Qq)({ default: '' }),
    'insecure-registry': (0,_action_inputs_js__WEBPACK_IMPORTED_MODULE_4__/* .boolean */ .zM)({ default: 'false' })
};
/** Docker's folders for the certificates of registries: the engine's, and that of an engine without root (docs.docker.com, "Rootless mode"). */
function dockerCertificateFolders({ HOME = '', XDG_CONFIG_HOME = '' }) {
    const own = XDG_CONFIG_HOME !== '' ? XDG_CONFIG_HOME : HOME === '' ? '' : (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(HOME, '.config');
    return ['/etc/docker/certs.d', ...(own === '' ? [] : [(0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(own, 'docker', 'certs.d')])];
}
/**
 * Reads whom to trust for a registry: the input `registry-ca`, else what Docker trusts for it, `certs.d/<host>/*.crt` (docs.docker.com,
 * "Verify repository client with certificates").
 *
 * @param registry host and port, as in an image's name
 * @throws ActionError when the file is not there or holds no certificate, and when plain HTTP and a certificate are asked for at once
 */
async function readRegistryTrust(registry, values, sources) {
    const given = values['registry-ca'];
    if (values['insecure-registry']) {
        if (given !== '') {
            throw new _action_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .ActionError */ .lZ('Inputs "registry-ca" and "insecure-registry" exclude each other: plain HTTP has no certificate.', 'Leave "insecure-registry" out: with the CA, the registry is asked over https.');
        }
        return { authorities: [], isPlain: true };
    }
    const authorities = given === '' ? await dockersCertificates(registry, sources.folders) : await certificatesOf(given, sources.workspace);
    return { authorities, isPlain: false };
}
/** The registry's address. A registry on this machine is asked over plain HTTP, unless there is a certificate to trust. */
function trustedUrl(registry, { authorities, isPlain }) {
    const usual = (0,_reference_js__WEBPACK_IMPORTED_MODULE_6__/* .registryUrl */ .NH)(registry);
    if (isPlain)
        return usual.replace(/^https:/, 'http:');
    return authorities.length > 0 ? usual.replace(/^http:/, 'https:') : usual;
}
/**
 * How a registry, or its login server, is connected to.
 *
 * @param carriesLogin whether the request carries a user's login, or a token that was given for one
 */
function trustedConnection(registry, { authorities, isPlain }, carriesLogin) {
    // Names and addresses of this machine need no proof, and never did.
    if (isPlain && !(0,_http_loopback_js__WEBPACK_IMPORTED_MODULE_7__/* .isLoopback */ .U)(registry)) {
        return { allows: address => (0,_http_address_js__WEBPACK_IMPORTED_MODULE_5__/* .reachOf */ .x)(address) === 'loopback' || (!carriesLogin && (0,_http_address_js__WEBPACK_IMPORTED_MODULE_5__/* .reachOf */ .x)(address) === 'private') };
    }
    return authorities.length > 0 ? { authorities } : undefined;
}
const PEM = /-----BEGIN (TRUSTED |X509 )?CERTIFICATE-----[\s\S]*?-----END \1?CERTIFICATE-----/g;
/** @param given PEM, or the path of a file that holds it */
async function certificatesOf(given, workspace) {
    if (given.includes('-----BEGIN '))
        return readCertificates(Buffer.from(given), 'Input "registry-ca"');
    const path = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.resolve)(workspace, given);
    const content = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readFile)(path).catch((error) => {
        throw new _action_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .ActionError */ .lZ(`Input "registry-ca": "${given}" cannot be read (${codeOf(error)}).`, 'Give the path of a file with the certificate in PEM, absolute or relative to the workspace, or the certificate itself.');
    });
    return readCertificates(content, `Input "registry-ca": "${given}"`);
}
async function dockersCertificates(registry, folders) {
    const found = [];
    for (const folder of folders.map(parent => (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(parent, registry))) {
        const names = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readdir)(folder).catch((error) => {
            if (['ENOENT', 'ENOTDIR', 'EINVAL'].includes(codeOf(error)))
                return [];
            throw unreadable(folder, error);
        });
        for (const name of names.filter(candidate => candidate.endsWith('.crt')).sort()) {
            const path = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, name);
            const content = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readFile)(path).catch((error) => {
                throw unreadable(path, error);
            });
            found.push(...readCertificates(content, path));
        }
    }
    return [...new Set(found)];
}
const unreadable = (path, error) => new _action_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .ActionError */ .lZ(`${path}, where Docker keeps the certificate of this registry, cannot be read (${codeOf(error)}).`, 'Make it readable for the user of the runner, or give the certificate with "registry-ca".');
/** Every certificate of a file, in PEM or, a single one, in DER. */
function readCertificates(content, where) {
    const asText = content.toString('latin1');
    if (/-----BEGIN [A-Z ]*PRIVATE KEY-----/.test(asText)) {
        throw new _action_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .ActionError */ .lZ(`${where} holds a private key.`, 'Give the certificate alone: whoever has the key can play the registry.');
    }
    const blocks = asText.match(PEM) ?? (asText.includes('-----BEGIN ') || content.length === 0 ? [] : [content]);
    if (blocks.length === 0)
        throw notCertificate(where);
    return blocks.map(block => {
        try {
            return new node_crypto__WEBPACK_IMPORTED_MODULE_0__.X509Certificate(block).toString();
        }
        catch (error) {
            throw notCertificate(where, error);
        }
    });
}
const notCertificate = (where, cause) => new _action_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .ActionError */ .lZ(`${where} is no certificate.`, 'It has to be the certificate of the CA, in PEM: "-----BEGIN CERTIFICATE-----" and what follows up to its END line.', cause === undefined ? undefined : { cause });
function codeOf(error) {
    return error.code ?? (0,_action_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .messageOf */ .bD)(error);
}
/** What to say of a registry that was asked over plain HTTP and speaks https. @param registry host and port */
function speaksTls(registry, { isPlain }) {
    const isHere = !isPlain && (0,_http_loopback_js__WEBPACK_IMPORTED_MODULE_7__/* .isLoopback */ .U)(registry);
    return new _action_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .ActionError */ .lZ(`The registry ${registry} speaks https, and was asked over plain HTTP.`, isHere ? 'Give its certificate, or that of its CA, with "registry-ca": then it is asked over https.' : 'Leave "insecure-registry" out.');
}


/***/ }),

/***/ 8255:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  jD: () => (/* binding */ hide),
  E$: () => (/* binding */ redact)
});

// UNUSED EXPORTS: prepareRedaction

;// CONCATENATED MODULE: ./lib/secrets/encoded-forms.ts
/** The shortest line of a multi-line secret that is worth hiding on its own: `}` or `true` would blank half of a log. */
const SHORTEST_MASKED_LINE = 4;
/** The shortest piece of base64 that still points at one secret: shorter ones turn up in any base64 text. */
const SHORTEST_BASE64_PIECE = 6;
/**
 * The forms in which a secret turns up in logs and files: in clear, base64 and base64url (also with other bytes before and behind it,
 * as in a basic-auth header), hex, URL and JSON form, and each long line of a multi-line value. The runner's own masks know neither
 * base64url nor hex (actions/runner ValueEncoders.cs).
 *
 * @param secret any text, half a pair of UTF-16 included
 * @returns the forms by name, without repeats; empty for an empty secret
 */
function encodedForms(secret) {
    if (secret === '')
        return [];
    const bytes = Buffer.from(secret, 'utf8');
    // Half of a pair of UTF-16 has no UTF-8, so no URL and no file holds it: a U+FFFD stands in its place.
    const wellFormed = secret.toWellFormed();
    const form = new URLSearchParams({ v: wellFormed }).toString().slice(2);
    const forms = [
        { form: 'clear', value: secret },
        { form: 'base64', value: bytes.toString('base64').replace(/=+$/, '') },
        { form: 'base64url', value: bytes.toString('base64url') },
        ...alignedBase64(bytes, 'base64'),
        ...alignedBase64(bytes, 'base64url'),
        { form: 'hex', value: bytes.toString('hex') },
        { form: 'hex', value: bytes.toString('hex').toUpperCase() },
        ...[encodeURIComponent(wellFormed), form].flatMap(value => [value, lowerCaseEscapes(value)]).map(value => ({ form: 'url', value })),
        { form: 'json', value: JSON.stringify(secret).slice(1, -1) },
        ...longLines(secret).map(value => ({ form: 'line', value }))
    ];
    const seen = new Set();
    return forms.filter(({ value }) => value !== '' && !seen.has(value) && seen.add(value));
}
/**
 * The secret inside the base64 of a longer text. A base64 character holds 6 bits, so what stands before the secret shifts it by 0, 2 or
 * 4 of them: three texts, without the characters at their ends that also hold bits of the neighbours.
 */
function alignedBase64(bytes, encoding) {
    return [0, 1, 2]
        .map(before => {
        const text = Buffer.concat([Buffer.alloc(before), bytes]).toString(encoding);
        return text.slice(Math.ceil((before * 8) / 6), Math.floor(((before + bytes.length) * 8) / 6));
    })
        .filter(value => value.length >= SHORTEST_BASE64_PIECE)
        .map(value => ({ form: encoding, value }));
}
/** `%2F` and `%2f` are the same (RFC 3986, 2.1), and both are written. */
const lowerCaseEscapes = (text) => text.replace(/%[0-9A-F]{2}/g, escape => escape.toLowerCase());
function longLines(secret) {
    const lines = secret.split(/[\r\n]+/).map(line => line.trim());
    return lines.length < 2 ? [] : lines.filter(line => line.length >= SHORTEST_MASKED_LINE);
}

;// CONCATENATED MODULE: ./lib/secrets/finder/needle-tree.ts
/** A state and a class of bytes are one number of 31 bits: more states than this have no room in it. */
const MOST_STATES = 2 ** 22;
/** The table of rows takes 16 MiB at most. */
const MOST_PLACES = 2 ** 22;
/**
 * Looks for many texts in one pass over the bytes, however many they are and whatever they have in common (Aho and Corasick 1975).
 *
 * States are numbered from the root outwards. The first ones (all of them, unless there are thousands of needles) have a row in one flat
 * table, with the next state for each class of bytes: the loop over the bytes is two look-ups and a comparison, and a rehearsal reads some
 * hundred megabytes. Rows for a million states would take gigabytes, so what is further out has its own children only, in a hash table.
 */
class needle_tree_NeedleTree {
    /** Bytes that no needle holds share class 0: a row is short, and the rows that matter stay in the processor's cache. */
    #classOf = new Uint16Array(256);
    #classes = 1;
    /** How many states have a row. */
    #rows;
    /** At row + class: the row of the next state; `~state` (negative) where a needle ends in that state, or it has no row. */
    #table;
    /** Open addressing: `state * classes + class` at the place of its hash or after it, and the child's state. 0 is an empty place. */
    #keys;
    #children;
    /** The hash has 32 bits: as many of them are dropped as leave a place. */
    #dropped;
    /** The state of the longest proper suffix. */
    #suffix;
    /** The longest needle that ends in a state, counted from 1; 0 where none does. */
    #longest;
    /** For each needle the next shorter one that ends where it ends, counted from 1 too. */
    #shorter;
    #lengths;
    #states = 1;
    /**
     * @param needles none of them empty; of some that are the same the last one is found
     * @throws RangeError when they have more than {@link MOST_STATES} bytes together
     */
    constructor(needles, { ignoresCase = false } = {}) {
        this.#lengths = Int32Array.from(needles, needle => needle.length);
        const most = this.#lengths.reduce((sum, length) => sum + length, 1);
        if (most > MOST_STATES)
            throw new RangeError('There are too many texts to look for.');
        for (const needle of needles)
            for (const byte of needle)
                this.#addClass(byte, ignoresCase);
        this.#rows = Math.min(most, Math.floor(MOST_PLACES / this.#classes));
        this.#table = new Int32Array(this.#rows * this.#classes);
        const bits = Math.ceil(Math.log2((most - this.#rows) * 2 + 2));
        this.#keys = new Int32Array(2 ** bits);
        this.#children = new Int32Array(2 ** bits);
        this.#dropped = 32 - bits;
        this.#suffix = new Int32Array(most);
        this.#longest = new Int32Array(most);
        this.#shorter = new Int32Array(needles.length);
        this.#build(needles);
    }
    search() {
        let state = 0;
        let before = 0;
        return {
            read: chunk => {
                const [table, classOf, classes] = [this.#table, this.#classOf, this.#classes];
                const matches = [];
                for (let at = 0; at < chunk.length;) {
                    if (state < this.#rows) {
                        let row = state * classes;
                        do
                            row = table[row + classOf[chunk[at++]]];
                        while (row >= 0 && at < chunk.length);
                        state = row < 0 ? ~row : row / classes;
                    }
                    else {
                        state = this.#step(state, classOf[chunk[at++]]);
                    }
                    const longest = this.#longest[state];
                    if (longest === 0)
                        continue;
                    const end = before + at;
                    matches.push({ needle: longest - 1, start: end - this.#lengths[longest - 1], end });
                }
                before += chunk.length;
                return matches;
            }
        };
    }
    /** Every place of a whole text where a needle ends, with the longest one that ends there; in order of the ends. */
    find(bytes) {
        return this.search().read(bytes);
    }
    /** The needles that end wherever this one ends: itself, and the shorter ones. */
    endingWith(needle) {
        const found = [];
        for (let next = needle + 1; next !== 0; next = this.#shorter[next - 1])
            found.push(next - 1);
        return found;
    }
    #addClass(byte, ignoresCase) {
        if (this.#classOf[byte] !== 0)
            return;
        this.#classOf[byte] = this.#classes;
        if (ignoresCase && /[a-z]/i.test(String.fromCharCode(byte)))
            this.#classOf[byte ^ 0x20] = this.#classes;
        this.#classes++;
    }
    #build(needles) {
        const parent = new Int32Array(this.#suffix.length);
        const classTo = new Uint16Array(this.#suffix.length);
        const reached = new Int32Array(needles.length);
        let growing = Array.from(needles.keys());
        for (let depth = 0; growing.length > 0; depth++) {
            for (const index of growing) {
                const from = reached[index];
                const byteClass = this.#classOf[needles[index][depth]];
                let state = this.#child(from, byteClass);
                if (state === 0) {
                    state = this.#states++;
                    this.#connect(from, byteClass, state);
                    parent[state] = from;
                    classTo[state] = byteClass;
                }
                reached[index] = state;
                if (depth + 1 === this.#lengths[index])
                    this.#longest[state] = index + 1;
            }
            growing = growing.filter(index => depth + 1 < this.#lengths[index]);
        }
        for (let state = 1; state < this.#states; state++)
            this.#complete(state, parent[state], classTo[state]);
        for (let place = 0; place < this.#table.length; place++) {
            const entry = this.#table[place];
            if (entry < 0 && ~entry < this.#rows && this.#longest[~entry] === 0)
                this.#table[place] = ~entry * this.#classes;
        }
    }
    /** Finds a state's suffix, and takes from it what ends there and where it goes for other bytes: it is less deep, and complete. */
    #complete(state, parent, byteClass) {
        const suffix = parent === 0 ? 0 : this.#step(this.#suffix[parent], byteClass);
        this.#suffix[state] = suffix;
        const own = this.#longest[state];
        const ending = this.#longest[suffix];
        if (own === 0)
            this.#longest[state] = ending;
        else
            this.#shorter[own - 1] = ending;
        if (state >= this.#rows)
            return;
        for (let next = 0; next < this.#classes; next++) {
            this.#table[state * this.#classes + next] ||= this.#table[suffix * this.#classes + next];
        }
    }
    #step(from, byteClass) {
        let state = from;
        while (state >= this.#rows) {
            const child = this.#child(state, byteClass);
            if (child !== 0)
                return child;
            state = this.#suffix[state];
        }
        return this.#child(state, byteClass);
    }
    /** The next state by a state's row, or its own child; 0, the root, where there is none. */
    #child(state, byteClass) {
        const key = state * this.#classes + byteClass;
        if (state >= this.#rows)
            return this.#children[this.#place(key)];
        const entry = this.#table[key];
        return entry < 0 ? ~entry : entry / this.#classes;
    }
    #connect(state, byteClass, child) {
        const key = state * this.#classes + byteClass;
        if (state < this.#rows) {
            this.#table[key] = ~child;
            return;
        }
        const place = this.#place(key);
        this.#keys[place] = key;
        this.#children[place] = child;
    }
    /** Where a key is, or the empty place that it would take. No key is 0. */
    #place(key) {
        // Knuth's multiplicative hash: states follow each other, and neighbours must not share a place.
        let place = Math.imul(key, 0x9e3779b1) >>> this.#dropped;
        while (this.#keys[place] !== 0 && this.#keys[place] !== key)
            place = place + 1 === this.#keys.length ? 0 : place + 1;
        return place;
    }
}

;// CONCATENATED MODULE: ./lib/secrets/finder/parts.ts
/** The shortest text that is looked for inside longer ones: a shorter one is in every text. */
const SHORTEST_INSIDE = 4;
/** The same for a part of a secret, such as a line: many are words of a format. */
const SHORTEST_PART = 8;
/** A shorter number is a port, a size or a year. */
const SHORTEST_NUMBER = 6;
/** A shorter line (`}`) says nothing. */
const SHORTEST_LINE = 4;
/** Of what has a name a shorter one is a switch or a padding, and counts not even as a whole. */
const SHORTEST_NAMED = 4;
const DEEPEST = 4;
/** The begin and end lines of PEM, which are the same in all keys. */
const PUBLIC_LINE = /^-----(BEGIN|END) [A-Z0-9 ]+-----$/;
/**
 * Takes a secret apart: without the white space around it, each of its lines (a private key may be indented, or lose its line breaks), what
 * it says as JSON (the key in the file of a service account), as base64 of a text (the key in a kubeconfig), and what it gives a name to
 * (the password in a connection string or an env file) and as the elements of a list or of XML.
 */
function partsOf(secret) {
    const anywhere = new Set();
    const whole = new Set();
    add(secret.trim(), SHORTEST_INSIDE, DEEPEST);
    return { anywhere: inNormalForms(anywhere), whole: inNormalForms(whole) };
    function add(text, shortest, depth) {
        if (text === '' || text === 'true' || text === 'false')
            return;
        const lines = linesOf(text);
        for (const line of lines) {
            if (line.length >= SHORTEST_PART)
                anywhere.add(line);
            else if (line.length >= SHORTEST_LINE)
                whole.add(line);
        }
        // With all its lines nothing of a text is left to look for, and a long key is looked for once.
        const isInItsLines = lines.length > 1 && lines.every(line => line.length >= SHORTEST_PART);
        if (text.length < shortest || isInItsLines)
            whole.add(text);
        else
            anywhere.add(text);
        // In lines of another length a short line would be left.
        if (lines.length > 1 && !isInItsLines && text.length >= shortest)
            anywhere.add(lines.join(''));
        if (depth === 0)
            return;
        const inners = [...jsonTexts(text), ...base64Texts(text), ...namedTexts(text), ...elementTexts(text)];
        for (const inner of inners)
            add(inner.trim(), SHORTEST_PART, depth - 1);
    }
}
/** A text can be written with letters and accents as one character, as Terraform does, or as two. */
const inNormalForms = (texts) => [
    ...new Set([...texts].flatMap(text => [text, text.normalize('NFC'), text.normalize('NFD')]))
];
function linesOf(text) {
    const lines = text.split(/[\r\n]+/).map(line => line.trim());
    return lines.length < 2 ? [] : lines.filter(line => !PUBLIC_LINE.test(line));
}
function jsonTexts(text) {
    if (!/^[[{"]/.test(text))
        return [];
    try {
        return textsIn(JSON.parse(text));
    }
    catch {
        return [];
    }
}
function textsIn(value) {
    if (typeof value === 'string')
        return [value];
    if (typeof value === 'number')
        return String(value).length < SHORTEST_NUMBER ? [] : [String(value)];
    return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}
function base64Texts(text) {
    if (!/^[\w+/\s-]{11,}={0,2}$/.test(text))
        return [];
    try {
        const decoded = new TextDecoder('utf-8', { fatal: true }).decode(Buffer.from(text, 'base64'));
        // Random letters decode to bytes that are hardly ever a text.
        return /[^\P{Cc}\s]/u.test(decoded) ? [] : [decoded];
    }
    catch {
        return [];
    }
}
/** `name=value` and `name: value`, of a line, a part of a connection string or of a query; `user:password`; `user@realm!token=value`. */
const NAMED = /^(?:(?:-|export|set)\s+)*["']?[\w.@!-]{1,80}["']?\s*[=:]\s*(?!\/\/)(\S.*)$/;
/** The user and the password of a URL. An `@` of the password may have been left as it is. */
const USER_OF_URL = /:\/\/([^\s/?#]+)@/g;
/** What comes before the value in a request header. */
const AUTHORIZATION = /^(?:basic|bearer|token)\s+(\S+)$/i;
/** What a text gives a name to: it is copied without it. */
function namedTexts(text) {
    const users = Array.from(text.matchAll(USER_OF_URL), ([, user = '']) => user);
    const pieces = new Set([...text.split(/[\r\n;&?]+/), ...text.split(/[\s;&?,]+/), ...users]);
    const values = [...pieces].flatMap(piece => {
        const [, value] = NAMED.exec(piece.trim()) ?? AUTHORIZATION.exec(piece.trim()) ?? [];
        return value === undefined ? [] : [value.trim().replace(/^(["'])(.*)\1$/, '$2')];
    });
    // A token takes the place of the user, without any password.
    const named = [...values, ...users.filter(user => !user.includes(':'))].filter(value => value.length >= SHORTEST_NAMED);
    return named.flatMap(value => [value, ...decodedUrl(value)]);
}
/** The elements of a list without blanks, and of XML. */
function elementTexts(text) {
    const listed = /^[^\s,]+(?:, ?[^\s,]+)+$/.test(text) ? text.split(/, ?/) : [];
    return [...listed, ...Array.from(text.matchAll(/>([^<>]+)</g), ([, inner = '']) => inner)].filter(inner => inner.length >= SHORTEST_PART);
}
function decodedUrl(text) {
    try {
        const decoded = decodeURIComponent(text);
        return decoded === text ? [] : [decoded];
    }
    catch {
        return [];
    }
}

;// CONCATENATED MODULE: ./lib/secrets/finder/public-texts.ts
/*
 * What stands in many secrets and gives none of them away: the frame of a format. A piece of one of these is a piece of every key and every
 * URL, so it is not looked for.
 */
/** Words of paths in URLs that everybody knows; in such a path they say which service it is, not whose. */
const URL_WORDS = new Set(`access account accounts action actions admin alert alerts api apis app apps application auth authorize base basic bot bots bucket build builds
   callback channel channels chat client clients cloud common config connect create data database databases default deploy deploys deployment
   deployments dev endpoint event events external file files git group groups health hook hooks http https incoming index info ingest integration
   integrations internal issues job jobs json key keys latest live login main manage message messages metrics monitor notification notifications
   notify oauth oauth2 object objects open org organization organizations page pages path ping pipeline pipelines post prod production project
   projects public publish push query queue raw repo repos repository report request rest room rooms root rpc run runs script secret secrets send
   sendmessage server service services share shared site sites slack stable staging static status storage store system team teams telegram
   tenant test token tokens topic topics trigger triggers update upload uploads url user users version web webhook webhook-test webhook-waiting
   webhookb2 webhooks workflow workflows workspace workspaces`.split(/\s+/));
/**
 * Whether a segment of a URL's path is a word of the address rather than a part of its secret: a common word, one with a number, or a
 * version.
 *
 * @param segment without slashes
 */
function isUrlWord(segment) {
    const word = segment.toLowerCase();
    return (URL_WORDS.has(word) ||
        /^v?\d{1,2}(?:\.\d{1,2})?(?:alpha|beta|rc)?\d?$/.test(word) ||
        word.split(/[-_.]/).every(part => URL_WORDS.has(part)));
}
/** Words of configurations and of error messages, beside those of addresses. */
const WORDS = [
    ...URL_WORDS,
    ...`administrator application authorization certificate configuration connection connections container containers credential credentials
   default development docker encryption environment environments example examples external github hostname internal kubernetes localhost
   network passphrase passphrases password passwords postgres postgresql private provider providers registry repository resource resources
   security sensitive terraform username usernames variable variables`.split(/\s+/)
];
/** Of a shorter run of letters it cannot be said that it is of a word. */
const SHORTEST_RUN = 6;
const LONGEST_RUN = 8;
/** Every run of letters of these words that a piece can hold. */
const RUNS = new Set(WORDS.flatMap(word => Array.from({ length: LONGEST_RUN - SHORTEST_RUN + 1 }, (_, more) => SHORTEST_RUN + more).flatMap(length => Array.from({ length: Math.max(0, word.length - length + 1) }, (_, first) => word.slice(first, first + length)))));
const OF_A_WORD = /^[^a-z]*([a-z]{6,8})[^a-z]*$/;
/**
 * Whether a piece is of one everyday word, with a sign or a digit beside it: `password`, `.example`. It would be hidden in every second text, and says
 * nothing of the secret. What reaches into the next word is no such piece.
 */
function isOrdinary(piece) {
    const run = OF_A_WORD.exec(piece.toLowerCase())?.[1];
    return run !== undefined && RUNS.has(run);
}
/** How keys, tokens and addresses of one kind all begin, or what they all hold. */
const FORMAT_TEXTS = [
    // OpenSSH private keys of ed25519, RSA and ECDSA, without and with a passphrase (PROTOCOL.key).
    'b3BlbnNzaC1rZXktdjEAAAAABG5vbmUAAAAEbm9uZQAAAAAAAAABAAAAMwAAAAtzc2gtZWQyNTUxOQAAACD',
    'b3BlbnNzaC1rZXktdjEAAAAABG5vbmUAAAAEbm9uZQAAAAAAAAABAAABlwAAAAdzc2gtcnNhAAAAAwEAAQAAAYEA',
    'AAAAaAAAABNlY2RzYS1zaGEyLW5pc3RwMjU2AAAACG5pc3RwMjU2AAAAQQQ',
    'b3BlbnNzaC1rZXktdjEAAAAACmFlczI1Ni1jdHIAAAAGYmNyeXB0AAAAGAAAABD',
    // PKCS #8: P-256 and Ed25519.
    'MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQg',
    'oAoGCCqGSM49AwEHoUQDQgAE',
    'MC4CAQAwBQYDK2VwBCIEI',
    // RSA's usual exponent, 65537, and what is before and behind it, at each place of base64.
    'AgMBAAECggEBA',
    'AgMBAAECggEA',
    'AgMBAAECggIBA',
    'AgMBAAECggIA',
    'IDAQABAoIBAQ',
    'IDAQABAoIBA',
    'IDAQABAoICAQ',
    'CAwEAAQKCAQEA',
    'CAwEAAQKCAQA',
    'CAwEAAQKCAgEA',
    'AgMBAAEC',
    'IDAQABAo',
    'CAwEAAQK',
    // Before each of the five numbers behind it.
    'CgYEA',
    'CgYA',
    'CggEBA',
    'KBgQC',
    'KBgQD',
    'AoGBAJ',
    'AoGBAK',
    'AoGBAL',
    'AoGBAM',
    'AoGBAN',
    'AoGBAO',
    'AoGBAP',
    // Headers of JSON web tokens.
    'eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9',
    'eyJ0eXAiOiJKV1QiLCJhbGciOiJIUzI1NiJ9',
    'eyJhbGciOiJSUzI1NiIsInR5cCI6IkpXVCJ9',
    'eyJ0eXAiOiJKV1QiLCJhbGciOiJSUzI1NiJ9',
    'eyJhbGciOiJFUzI1NiIsInR5cCI6IkpXVCJ9',
    // Prefixes of tokens that are as long as a piece.
    'github_pat_',
    'dckr_pat_',
    'sk_live_',
    'sk_test_',
    'pk_live_',
    'pk_test_',
    // The frame of a service account's file of Google, whose addresses are in each of them.
    'service_account',
    'https://accounts.google.com/o/oauth2/auth',
    'https://oauth2.googleapis.com/token',
    'https://www.googleapis.com/oauth2/v1/certs',
    'https://www.googleapis.com/robot/v1/metadata/x509/',
    '.iam.gserviceaccount.com'
];
/** The begin and end lines of PEM, which are the same in all keys. */
const PEM_FRAME = /={0,2}\n?-----(?:BEGIN|END) [A-Z0-9 ]+-----\n?/g;
/**
 * What everybody knows of a secret, in UTF-16 units (not bytes): the frame of PEM and of other formats, names, the keys of JSON, and of a URL the
 * scheme, the host and the known words.
 */
function publicRanges(text) {
    const matches = [...text.matchAll(PEM_FRAME), ...names(text), ...jsonKeys(text)];
    return [...matches.map(match => ({ start: match.index, end: match.index + match[0].length })), ...urlRanges(text), ...formatRanges(text)];
}
/** The same where lengths in it differ by some bytes from key to key of one size: how RSA keys begin in PKCS #1 and #8. */
const FORMAT_PATTERNS = [
    /MII[A-Z][\w+/]{2}IBAAKCA[QgY]EA/g,
    /MII[A-Z][\w+/]{2}IBADANBgkqhkiG9w0BAQEFAASC[\w+/]{4}gg[\w+/]{2}AgEAAo[A-Z]{2}[A-Z]Q/g
];
function formatRanges(text) {
    const matches = FORMAT_PATTERNS.flatMap(pattern => [...text.matchAll(pattern)]);
    const ofPatterns = matches.map(match => ({ start: match.index, end: match.index + match[0].length }));
    const ofTexts = FORMAT_TEXTS.flatMap(format => {
        const ranges = [];
        for (let start = text.indexOf(format); start !== -1; start = text.indexOf(format, start + 1))
            ranges.push({ start, end: start + format.length });
        return ranges;
    });
    return [...ofPatterns, ...ofTexts];
}
/**
 * `NAME=` of an environment file; any `name=` where several stand in a text, as in a connection string or a query. What is behind it is never
 * another `=`: that is the padding of base32 and base64. With nothing behind it a name has an underscore, as no last line of those has.
 */
function names(text) {
    const strict = [...text.matchAll(/^[ \t]*(?:export[ \t]+)?[A-Z][A-Z0-9_]{2,60}=(?=[^=\s])/gm)];
    const empty = [...text.matchAll(/^[ \t]*(?:export[ \t]+)?[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+=(?=[ \t\r]*$)/gm)];
    const wide = [...text.matchAll(/(?<=^|[\n;&?])[ \t]*[A-Za-z][A-Za-z _.-]{1,40}(?:=(?=[^=\s])|:[ \t])/g)];
    return [...strict, ...empty, ...(wide.length > 1 ? wide : [])];
}
const jsonKeys = (text) => (/^\s*[[{]/.test(text) ? [...text.matchAll(/"[A-Za-z][\w .-]{0,60}"\s*:/g)] : []);
const URL_START = /\b([a-z][a-z0-9+.-]{1,20}:\/\/)((?:[^\s/?#]*@)?)([^\s/?#"']*)([^\s?#"']*)/gi;
/** What else stands there is a password with a slash in it. */
const HOST = /^(?:[a-z0-9.-]+|\[[0-9a-f:.]+\])(?::\d+)?$/i;
function urlRanges(text) {
    return [...text.matchAll(URL_START)].flatMap(({ 0: whole, 1: scheme = '', 2: user = '', 3: host = '', 4: path = '', index }) => {
        const ofScheme = { start: index, end: index + scheme.length };
        if (!HOST.test(host))
            return [ofScheme];
        const hostAt = ofScheme.end + user.length;
        const ofHost = { start: hostAt, end: hostAt + host.length };
        const segments = path.split('/');
        const ends = segments.map((_, last) => index + whole.length - path.length + segments.slice(0, last + 1).join('/').length);
        // A word takes the slash before it along.
        const ofWords = segments.flatMap((segment, at) => isUrlWord(segment) ? [{ start: ends[at] - segment.length - 1, end: ends[at] }] : []);
        return [ofScheme, ofHost, ...ofWords];
    });
}

;// CONCATENATED MODULE: ./lib/secrets/finder/pieces.ts


/** The shortest piece of a secret that counts, in characters. A shorter one turns up by chance, and leaves enough to guess. */
const SHORTEST_PIECE = 8;
/** So many characters of a piece have to be the secret's own: `services/T0` is hardly more than a word of a known address. */
const FEWEST_OWN = SHORTEST_PIECE / 2;
/**
 * The pieces of a secret, as texts to look for (with a `NeedleTree` or a `SecretFinder`): every 8 characters in a row of it, of what it says as
 * JSON or base64, and of its lines without their breaks. A text that holds any piece of 8 characters *or more* holds one of these,
 * and their places, united, are the whole piece.
 *
 * What gives no secret away is left out: PEM's frame, headers that all keys or tokens of a kind have, names (`DB_PASSWORD=`, the keys of
 * JSON), a URL's scheme, host and known words (`/api/webhooks/`), paddings, and the public texts that the caller names. The whole secret and
 * its short parts are not in the list: see `partsOf` and `encodedForms`.
 *
 * @returns each piece once, 8 characters (code points) long; none for a shorter secret. Some 8 bytes of needles for each byte of the secret
 */
function piecesOf(secret, options = {}) {
    return pieces(secret, options, characters => characters.texts.some(isLineBreak) ? [characters, withoutLineBreaks(characters)] : [characters]);
}
/** The same of the secret's letters and digits alone: what is left of it when something was put between, or taken from between, its characters. */
function letterPiecesOf(secret, options = {}) {
    return pieces(secret, options, characters => [filtered(characters, text => /[\p{L}\p{N}]/u.test(text))]);
}
function pieces(secret, { publicTexts = [], withoutWords = false }, variantsOf) {
    const known = new Set([...publicTexts].flatMap(text => gramsOf(text.toLowerCase())));
    const found = new Set();
    const { anywhere, whole } = partsOf(secret);
    for (const text of new Set([secret, ...anywhere, ...whole])) {
        for (const characters of variantsOf(charactersOf(text)))
            add(characters);
    }
    return [...found];
    function add(characters) {
        let own = 0;
        for (let end = 1; end <= characters.texts.length; end++) {
            own += characters.isOwn[end - 1];
            const first = end - SHORTEST_PIECE;
            if (first < 0)
                continue;
            if (first > 0)
                own -= characters.isOwn[first - 1];
            if (own < FEWEST_OWN)
                continue;
            const piece = characters.texts.slice(first, end).join('');
            if (isPadding(piece) || (known.size > 0 && known.has(piece.toLowerCase())) || (withoutWords && isOrdinary(piece)))
                continue;
            found.add(piece);
        }
    }
}
/** What repeats one or two characters: `--------`, `AAAAAAAA`, `********`. */
function isPadding(piece) {
    const [one = ''] = piece;
    const rest = piece.replaceAll(one, '');
    return rest === '' || rest.replaceAll(rest.charAt(0), '') === '';
}
/** Every 8 characters in a row of a text, in order. */
function gramsOf(text) {
    const characters = Array.from(text);
    return characters.slice(SHORTEST_PIECE - 1).map((_, first) => characters.slice(first, first + SHORTEST_PIECE).join(''));
}
function charactersOf(text) {
    const units = new Uint8Array(text.length).fill(1);
    for (const { start, end } of publicRanges(text))
        units.fill(0, start, end);
    const texts = Array.from(text);
    let at = 0;
    return { texts, isOwn: Uint8Array.from(texts, ({ length }) => units[(at += length) - length]) };
}
/** @param isKept called for each in order */
function filtered({ texts, isOwn }, isKept) {
    const kept = [...texts.keys()].filter(index => isKept(texts[index]));
    return { texts: kept.map(index => texts[index]), isOwn: Uint8Array.from(kept, index => isOwn[index]) };
}
const isLineBreak = (text) => text === '\n' || text === '\r';
/** A key's lines may be broken at another length, and indented. */
function withoutLineBreaks(characters) {
    let isBehindBreak = false;
    return filtered(characters, text => {
        if (isLineBreak(text))
            isBehindBreak = true;
        else if (!/\s/.test(text))
            isBehindBreak = false;
        return !isBehindBreak;
    });
}

;// CONCATENATED MODULE: ./lib/secrets/finder/ranges.ts
/** The same bytes in the fewest ranges, in order. */
function ranges_unite(ranges) {
    const united = [];
    for (const { start, end } of ranges.toSorted((a, b) => a.start - b.start)) {
        const last = united.at(-1);
        if (last !== undefined && start <= last.end)
            last.end = Math.max(last.end, end);
        else
            united.push({ start, end });
    }
    return united;
}
/**
 * A UTF-8 text with other words in place of some of its bytes.
 *
 * @param ranges in order and not overlapping, see {@link unite}
 */
function ranges_replaceRanges(bytes, ranges, replacement) {
    const shown = [];
    let done = 0;
    for (const { start, end } of ranges) {
        shown.push(bytes.toString('utf8', done, start), replacement);
        done = end;
    }
    return shown.join('') + bytes.toString('utf8', done);
}

// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __nccwpck_require__(8522);
;// CONCATENATED MODULE: ./lib/secrets/finder/digits.ts



const NO_DIGIT = 0xff;
/** base64 and base64url in one: nothing is lost by taking a mixture. */
const BASE64 = alphabet({
    digits: 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/',
    more: { '-': 62, _: 63 },
    bits: 6,
    period: 4,
    fewest: 6
});
const HEX = alphabet({ digits: '0123456789abcdef', more: { A: 10, B: 11, C: 12, D: 13, E: 14, F: 15 }, bits: 4, period: 2, fewest: 8 });
function alphabet({ digits, more, ...rest }) {
    const valueOf = new Uint8Array(256).fill(NO_DIGIT);
    Array.from(digits).forEach((digit, value) => (valueOf[digit.charCodeAt(0)] = value));
    for (const [digit, value] of Object.entries(more))
        valueOf[digit.charCodeAt(0)] = value;
    return { valueOf, ...rest };
}
/** What the hex and base64 in a text say, one decoding for each digit that the encoding could begin at; and what gzip in base64 says. */
function digits_decodeDigits(text) {
    const base64 = digitsOf(text, BASE64);
    const decodings = decode(base64, BASE64);
    const unreadable = [];
    for (const [first, behind] of gzipsIn(base64)) {
        const unzipped = unzip(base64, first, behind);
        if ('bytes' in unzipped)
            decodings.push(unzipped);
        else
            unreadable.push(unzipped);
    }
    // Hex is base64 to look at, so where there is none of that there is none of this.
    if (base64.runs.length > 0)
        decodings.push(...decode(digitsOf(text, HEX), HEX));
    return { decodings, unreadable };
}
/** Whether there could be a run: most of what is decoded are bytes without any meaning, which are passed over here. */
function mayHaveRun(text, { valueOf, fewest }) {
    let count = 0;
    for (let at = 0; at < text.length; at++) {
        const byte = text[at];
        if (valueOf[byte] !== NO_DIGIT) {
            if (++count === fewest)
                return true;
        }
        else if (byte > 0x20)
            count = 0;
    }
    return false;
}
const NO_DIGITS = { values: new Uint8Array(), positions: new Int32Array(), runs: [] };
function digitsOf(text, alphabet) {
    if (!mayHaveRun(text, alphabet))
        return NO_DIGITS;
    const { valueOf, fewest } = alphabet;
    const values = new Uint8Array(text.length);
    const positions = new Int32Array(text.length);
    const runs = [];
    let count = 0;
    for (let at = 0; at < text.length; at++) {
        const first = count;
        for (let value = valueOf[text[at]]; value !== NO_DIGIT; value = valueOf[text[at]]) {
            values[count] = value;
            positions[count++] = at;
            // `base64` and `xxd` break their lines, and YAML indents them. A blank alone ends a run, or a sentence would be one.
            const next = behindLineBreak(text, at + 1);
            if (next === text.length || valueOf[text[next]] === NO_DIGIT)
                break;
            at = next;
        }
        if (count - first >= fewest)
            runs.push(first, count);
    }
    return { values, positions, runs };
}
function decode(digits, { bits, period }) {
    const { runs } = digits;
    if (runs.length === 0)
        return [];
    return Array.from({ length: period }, (_, shift) => {
        const writer = new DecodingWriter((runs.at(-1) ?? 0) + runs.length);
        for (let run = 0; run < runs.length; run += 2) {
            decodeRun(digits, runs[run] + shift, runs[run + 1], bits, writer);
            writer.write(BREAK, 0, 0);
        }
        return writer.done();
    });
}
function decodeRun({ values, positions }, first, behind, bits, writer) {
    let held = 0;
    let heldBits = 0;
    for (let at = first; at < behind; at++) {
        held = ((held << bits) | values[at]) & 0xffff;
        heldBits += bits;
        if (heldBits < 8)
            continue;
        heldBits -= 8;
        // A byte takes 6 + 2, 4 + 4 or 2 + 6 bits of base64, 4 + 4 of hex: always two digits.
        writer.write((held >> heldBits) & 0xff, positions[at - 1], positions[at] + 1);
    }
}
/** The most that is decompressed: what gives more cannot be searched. */
const MOST_UNZIPPED = (/* unused pure expression or super */ null && (2 ** 18));
/**
 * Where a run goes on as the base64 of gzip begins, `H4sI`, from there to its end: what `base64gzip` makes, and `cloudinit_config` by default.
 */
function gzipsIn({ values, runs }) {
    const found = [];
    for (let run = 0; run < runs.length; run += 2) {
        const behind = runs[run + 1];
        for (let at = runs[run]; at < behind - 3; at++) {
            if (values[at] !== 7 || values[at + 1] !== 56 || values[at + 2] !== 44 || values[at + 3] !== 8)
                continue;
            found.push([at, behind]);
            break;
        }
    }
    return found;
}
/** What gzip says; its place when that cannot be told: a part of it could be read by whoever tries harder. */
function unzip(digits, first, behind) {
    const start = digits.positions[first];
    const end = digits.positions[behind - 1] + 1;
    const writer = new DecodingWriter(behind - first);
    decodeRun(digits, first, behind, BASE64.bits, writer);
    try {
        const bytes = gunzipSync(writer.done().bytes, { maxOutputLength: MOST_UNZIPPED, finishFlush: constants.Z_SYNC_FLUSH });
        return { bytes, starts: new Int32Array(bytes.length).fill(start), ends: new Int32Array(bytes.length).fill(end) };
    }
    catch {
        return { start, end };
    }
}

;// CONCATENATED MODULE: ./lib/secrets/finder/escapes.ts

/**
 * What a text says when its escapes are resolved, one decoding for each kind that it holds: backslashes (JSON, YAML, HCL, shells), percent
 * signs (URLs and forms), entities (XML and HTML), and doubled characters (`$$` in a Compose file, `''` in YAML and SQL).
 */
function escapes_resolveEscapes(text) {
    return [
        resolve(text, ['\\'], readBackslash),
        resolve(text, ['%'], readPercent),
        // In a form's text, `+` is a blank; in the path of a URL it is itself.
        text.includes(PLUS) ? resolve(text, ['%', PLUS], (bytes, at) => readPlus(bytes, at) ?? readPercent(bytes, at)) : undefined,
        resolve(text, ['&'], readEntity),
        resolve(text, ['$', "'"], readDoubled)
    ].filter(decoding => decoding !== undefined);
}
const PLUS = '+';
function resolve(text, introducers, readEscape) {
    if (!introducers.some(introducer => text.includes(introducer)))
        return undefined;
    const [first = -1, second = first] = introducers.map(introducer => introducer.charCodeAt(0));
    const writer = new DecodingWriter(text.length);
    let isChanged = false;
    for (let at = 0; at < text.length;) {
        const byte = text[at];
        const escape = byte === first || byte === second ? readEscape(text, at) : undefined;
        if (escape === undefined) {
            writer.write(byte, at, ++at);
            continue;
        }
        isChanged = true;
        for (const meant of escape.meaning)
            writer.write(meant, at, at + escape.length);
        at += escape.length;
    }
    return isChanged ? writer.done() : undefined;
}
const NAMED_BACKSLASHES = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };
/** No escape takes more bytes than this: `\ud83d\ude00`. */
const LONGEST = 12;
function readBackslash(text, at) {
    const escape = text.toString('latin1', at, at + LONGEST);
    const pair = /^\\u(d[89ab][\da-f]{2})\\u(d[c-f][\da-f]{2})/i.exec(escape);
    if (pair !== null)
        return meaning(12, String.fromCharCode(hex(pair[1]), hex(pair[2])));
    // Of HCL, YAML and Python.
    const long = /^\\U([\dA-Fa-f]{8})/.exec(escape);
    if (long !== null && hex(long[1]) <= 0x10ffff)
        return meaning(10, String.fromCodePoint(hex(long[1])));
    const unicode = /^\\u([\da-f]{4})/i.exec(escape);
    if (unicode !== null)
        return meaning(6, String.fromCharCode(hex(unicode[1])));
    const byte = /^\\x([\da-f]{2})/i.exec(escape);
    if (byte !== null)
        return { length: 4, meaning: Uint8Array.of(hex(byte[1])) };
    const next = escape[1];
    if (next === undefined)
        return undefined;
    const named = NAMED_BACKSLASHES[next];
    // Before any other character a backslash stands for that character; what follows it of a longer one is read next.
    return named === undefined ? { length: 2, meaning: text.subarray(at + 1, at + 2) } : meaning(2, named);
}
function readPercent(text, at) {
    const digits = /^%([\da-f]{2})/i.exec(text.toString('latin1', at, at + 3));
    return digits === null ? undefined : { length: 3, meaning: Uint8Array.of(hex(digits[1])) };
}
const readPlus = (text, at) => (text[at] === PLUS.charCodeAt(0) ? meaning(1, ' ') : undefined);
const NAMED_ENTITIES = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
function readEntity(text, at) {
    const entity = /^&(?:(amp|lt|gt|quot|apos)|#(\d{1,7})|#x([\da-f]{1,6}));/i.exec(text.toString('latin1', at, at + LONGEST));
    if (entity === null)
        return undefined;
    const [whole, name, decimal, hexadecimal] = entity;
    if (name !== undefined)
        return meaning(whole.length, NAMED_ENTITIES[name.toLowerCase()] ?? '');
    const point = decimal === undefined ? hex(hexadecimal) : Number(decimal);
    return meaning(whole.length, point > 0x10ffff ? '' : String.fromCodePoint(point));
}
const readDoubled = (text, at) => (text[at] === text[at + 1] ? { length: 2, meaning: text.subarray(at, at + 1) } : undefined);
const hex = (digits = '') => Number.parseInt(digits, 16);
const meaning = (length, text) => ({ length, meaning: Buffer.from(text) });

;// CONCATENATED MODULE: ./lib/secrets/finder/secret-finder.ts







/** Encodings in each other that are seen through: base64 in JSON in base64 is a Docker configuration in a Kubernetes secret. */
const secret_finder_DEEPEST = 3;
/**
 * Bytes that are decoded for each byte of a text, at most. A configuration that holds all kinds of escapes takes half of it; one that holds
 * every encoding in every other could take a thousand.
 */
const MOST_DECODED = 120;
/** The same for any text, however short. */
const LEAST_DECODED = 20_000;
/** A shorter text is not an encoding of a secret that is long enough to be found inside another text. */
const SHORTEST_ENCODED = 5;
/**
 * Finds secrets in a text whatever form they have there: in clear text, in capitals, broken into lines, base64 and base64url, hex, UTF-16, with
 * the escapes of JSON, URLs or XML, gzip in base64, and each of these in another, at any place of a longer text. It is the text that is
 * decoded, not the secret that is encoded: so a secret may be at any bit of a base64 text, escaped in whatever way, and is looked for
 * only once.
 *
 * It takes time in proportion to the text, whatever the number of secrets is.
 */
class SecretFinder {
    #tree;
    #pieces;
    #letters;
    #isEmpty;
    /**
     * @param secrets texts that are found wherever they stand: give none that turns up by chance
     * @throws RangeError when they have more than some 4,000,000 bytes together
     */
    constructor(secrets, { pieces = [], letterPieces = [] } = {}) {
        const [whole, inPieces, inLetters] = [new Set(secrets), new Set(pieces), new Set(letterPieces)];
        whole.delete('');
        this.#isEmpty = whole.size + inPieces.size + inLetters.size === 0;
        this.#tree = treeOf(whole);
        this.#pieces = inPieces.size === 0 ? undefined : treeOf(inPieces);
        this.#letters = inLetters.size === 0 ? undefined : treeOf(inLetters);
    }
    /**
     * The places of all secrets in the UTF-8 of a text, in order and not overlapping. What cannot be looked into, because it takes too long or
     * cannot be decompressed, counts as one.
     */
    find(text) {
        if (this.#isEmpty)
            return [];
        const bytes = Buffer.from(text, 'utf8');
        return unite(this.#find(bytes, secret_finder_DEEPEST, { left: LEAST_DECODED + bytes.length * MOST_DECODED, searched: new Map() }));
    }
    /** The text with every secret replaced; nothing of a secret is left, whatever its form. */
    hide(text, replacement) {
        const found = this.find(text);
        return found.length === 0 ? text : replaceRanges(Buffer.from(text, 'utf8'), found, replacement);
    }
    #find(text, depth, search) {
        search.left -= text.length;
        if (search.left < 0)
            return [{ start: 0, end: text.length }];
        const found = this.#tree.find(text);
        const joined = joinLines(text);
        if (joined !== undefined)
            found.push(...this.#tree.find(joined.bytes).map(range => placeOf(range, joined)));
        if (this.#letters !== undefined)
            found.push(...findIn(lettersOf(text), this.#letters));
        if (this.#pieces !== undefined) {
            found.push(...this.#pieces.find(text));
            if (joined !== undefined)
                found.push(...findIn(joined, this.#pieces));
            for (const decoding of everySecond(text))
                found.push(...findIn(decoding, this.#pieces));
        }
        if (depth === 0 || text.length < SHORTEST_ENCODED)
            return found;
        const { decodings, unreadable } = decodeDigits(text);
        found.push(...unreadable);
        decodings.push(...resolveEscapes(text), ...decodeWide(text));
        if (decodings.length === 0)
            return found;
        const key = text.toString('latin1');
        const known = search.searched.get(key);
        if (known !== undefined && known.depth >= depth)
            return known.found;
        for (const decoding of decodings) {
            const { bytes } = decoding;
            const inner = this.#find(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length), depth - 1, search);
            found.push(...inner.map(range => placeOf(range, decoding)));
        }
        search.searched.set(key, { depth, found });
        return found;
    }
}
const treeOf = (texts) => new NeedleTree(Array.from(texts, text => Buffer.from(text, 'utf8')), { ignoresCase: true });
const findIn = (decoding, tree) => tree.find(decoding.bytes).map(range => placeOf(range, decoding));
/** Where in the text is what was found in a decoding of it. */
const placeOf = ({ start, end }, { starts, ends }) => ({ start: starts[start], end: ends[end - 1] });

;// CONCATENATED MODULE: ./lib/secrets/finder/index.ts







;// CONCATENATED MODULE: ./lib/secrets/encoded-pieces.ts


/**
 * A longer secret is a file. Of one its pieces are looked for in clear only: all forms of a file would take a hundred bytes of needles for each of its
 * bytes, and a `NeedleTree` holds some 4,000,000. GitHub's own secrets have 48 kB at most.
 */
const MOST_ENCODED = 8_192;
/** A still larger one is looked for as a whole, and by its lines. */
const MOST_CLEAR = 100_000;
/**
 * The pieces of a secret (see `piecesOf`) in the forms of `encodedForms`: in clear, base64 at any place of a longer text, hex, URL and JSON.
 *
 * @returns the forms by name, without repeats
 */
function encodedPieces(secret, options) {
    if (secret.length > MOST_CLEAR)
        return [];
    const pieces = piecesOf(secret, options);
    if (secret.length > MOST_ENCODED)
        return pieces.map(value => ({ form: 'clear', value }));
    const seen = new Set();
    // The half of a piece that stands behind a line break is shorter than a piece, and turns up by chance.
    const forms = pieces.flatMap(encodedForms).filter(({ form }) => form !== 'line');
    return forms.filter(({ value }) => !seen.has(value) && seen.add(value));
}

;// CONCATENATED MODULE: ./lib/secrets/mask.ts



const MASK = '***';
/**
 * Replaces every known secret by `***`: the whole of it, however short, and its pieces of 8 characters and more (a program that reads `hunter2$Horse`
 * its own way complains about `Horse`), in each of the forms that secrets have in logs.
 */
class Masker {
    /** One for each secret, made when the first text comes: whoever starts a step tells of ten secrets before that. */
    #trees = new Map();
    /** Hides this secret from now on. An empty or blank value is ignored: it would hide everything. */
    add(secret) {
        if (secret.trim() !== '' && !this.#trees.has(secret))
            this.#trees.set(secret, undefined);
    }
    /** Does what the first text would have to wait for: of a private key it is a tenth of a second. */
    prepare() {
        for (const secret of this.#trees.keys())
            this.#treeOf(secret);
    }
    apply(text) {
        if (text === '' || this.#trees.size === 0)
            return text;
        const bytes = Buffer.from(text, 'utf8');
        const found = Array.from(this.#trees.keys(), secret => this.#treeOf(secret).find(bytes)).flat();
        return found.length === 0 ? text : ranges_replaceRanges(bytes, ranges_unite(found), MASK);
    }
    #treeOf(secret) {
        const known = this.#trees.get(secret);
        if (known !== undefined)
            return known;
        const needles = new Set([...encodedForms(secret), ...encodedPieces(secret)].map(({ value }) => value));
        const tree = new needle_tree_NeedleTree(Array.from(needles, needle => Buffer.from(needle, 'utf8')));
        this.#trees.set(secret, tree);
        return tree;
    }
}

;// CONCATENATED MODULE: ./lib/secrets/redact.ts

const masker = new Masker();
/** Lets `redact` hide a value from now on, in this process only. In an action `registerSecret` does that, and tells the runner too. */
function hide(value) {
    masker.add(value);
}
/** Gets ready for {@link redact}, in a moment in which there is nothing else to do. */
function prepareRedaction() {
    masker.prepare();
}
/** The text with every registered secret replaced by `***`. */
function redact(text) {
    return masker.apply(text);
}


/***/ }),

/***/ 7530:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ registerSecret)
/* harmony export */ });
/* harmony import */ var _action_runner_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(2847);
/* harmony import */ var _redact_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(8255);


/**
 * Hides a value from now on, in the runner's log and in everything this process writes itself.
 * Call it before the value goes anywhere: into an output, an environment variable, a file, a log.
 */
function registerSecret(value) {
    if (value.trim() === '')
        return;
    (0,_redact_js__WEBPACK_IMPORTED_MODULE_1__/* .hide */ .jD)(value);
    (0,_action_runner_js__WEBPACK_IMPORTED_MODULE_0__/* .setSecret */ .Pq)(value);
}


/***/ }),

/***/ 2613:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("assert");

/***/ }),

/***/ 4434:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("events");

/***/ }),

/***/ 9896:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("fs");

/***/ }),

/***/ 8611:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("http");

/***/ }),

/***/ 5692:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("https");

/***/ }),

/***/ 9278:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("net");

/***/ }),

/***/ 4589:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:assert");

/***/ }),

/***/ 6698:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:async_hooks");

/***/ }),

/***/ 4573:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:buffer");

/***/ }),

/***/ 7540:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:console");

/***/ }),

/***/ 7598:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:crypto");

/***/ }),

/***/ 3053:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:diagnostics_channel");

/***/ }),

/***/ 610:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:dns");

/***/ }),

/***/ 8474:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:events");

/***/ }),

/***/ 3024:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs");

/***/ }),

/***/ 1455:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs/promises");

/***/ }),

/***/ 7067:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:http");

/***/ }),

/***/ 2467:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:http2");

/***/ }),

/***/ 7030:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:net");

/***/ }),

/***/ 8161:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:os");

/***/ }),

/***/ 6760:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:path");

/***/ }),

/***/ 643:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:perf_hooks");

/***/ }),

/***/ 1792:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:querystring");

/***/ }),

/***/ 7075:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:stream");

/***/ }),

/***/ 6466:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:stream/promises");

/***/ }),

/***/ 1692:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:tls");

/***/ }),

/***/ 3136:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:url");

/***/ }),

/***/ 7975:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:util");

/***/ }),

/***/ 3429:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:util/types");

/***/ }),

/***/ 5919:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:worker_threads");

/***/ }),

/***/ 8522:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:zlib");

/***/ }),

/***/ 857:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("os");

/***/ }),

/***/ 3193:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("string_decoder");

/***/ }),

/***/ 4756:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("tls");

/***/ }),

/***/ 9023:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("util");

/***/ }),

/***/ 9783:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   s: () => (/* binding */ getProxyUrl)
/* harmony export */ });
/* unused harmony export checkBypass */
function getProxyUrl(reqUrl) {
    const usingSsl = reqUrl.protocol === 'https:';
    if (checkBypass(reqUrl)) {
        return undefined;
    }
    const proxyVar = (() => {
        if (usingSsl) {
            return process.env['https_proxy'] || process.env['HTTPS_PROXY'];
        }
        else {
            return process.env['http_proxy'] || process.env['HTTP_PROXY'];
        }
    })();
    if (proxyVar) {
        try {
            return new DecodedURL(proxyVar);
        }
        catch (_a) {
            if (!proxyVar.startsWith('http://') && !proxyVar.startsWith('https://'))
                return new DecodedURL(`http://${proxyVar}`);
        }
    }
    else {
        return undefined;
    }
}
function checkBypass(reqUrl) {
    if (!reqUrl.hostname) {
        return false;
    }
    const reqHost = reqUrl.hostname;
    if (isLoopbackAddress(reqHost)) {
        return true;
    }
    const noProxy = process.env['no_proxy'] || process.env['NO_PROXY'] || '';
    if (!noProxy) {
        return false;
    }
    // Determine the request port
    let reqPort;
    if (reqUrl.port) {
        reqPort = Number(reqUrl.port);
    }
    else if (reqUrl.protocol === 'http:') {
        reqPort = 80;
    }
    else if (reqUrl.protocol === 'https:') {
        reqPort = 443;
    }
    // Format the request hostname and hostname with port
    const upperReqHosts = [reqUrl.hostname.toUpperCase()];
    if (typeof reqPort === 'number') {
        upperReqHosts.push(`${upperReqHosts[0]}:${reqPort}`);
    }
    // Compare request host against noproxy
    for (const upperNoProxyItem of noProxy
        .split(',')
        .map(x => x.trim().toUpperCase())
        .filter(x => x)) {
        if (upperNoProxyItem === '*' ||
            upperReqHosts.some(x => x === upperNoProxyItem ||
                x.endsWith(`.${upperNoProxyItem}`) ||
                (upperNoProxyItem.startsWith('.') &&
                    x.endsWith(`${upperNoProxyItem}`)))) {
            return true;
        }
    }
    return false;
}
function isLoopbackAddress(host) {
    const hostLower = host.toLowerCase();
    return (hostLower === 'localhost' ||
        hostLower.startsWith('127.') ||
        hostLower.startsWith('[::1]') ||
        hostLower.startsWith('[0:0:0:0:0:0:0:1]'));
}
class DecodedURL extends URL {
    constructor(url, base) {
        super(url, base);
        this._decodedUsername = decodeURIComponent(super.username);
        this._decodedPassword = decodeURIComponent(super.password);
    }
    get username() {
        return this._decodedUsername;
    }
    get password() {
        return this._decodedPassword;
    }
}
//# sourceMappingURL=proxy.js.map

/***/ })

/******/ });
/************************************************************************/
/******/ // The module cache
/******/ var __webpack_module_cache__ = {};
/******/ 
/******/ // The require function
/******/ function __nccwpck_require__(moduleId) {
/******/ 	// Check if module is in cache
/******/ 	var cachedModule = __webpack_module_cache__[moduleId];
/******/ 	if (cachedModule !== undefined) {
/******/ 		return cachedModule.exports;
/******/ 	}
/******/ 	// Create a new module (and put it into the cache)
/******/ 	var module = __webpack_module_cache__[moduleId] = {
/******/ 		// no module.id needed
/******/ 		// no module.loaded needed
/******/ 		exports: {}
/******/ 	};
/******/ 
/******/ 	// Execute the module function
/******/ 	var threw = true;
/******/ 	try {
/******/ 		__webpack_modules__[moduleId].call(module.exports, module, module.exports, __nccwpck_require__);
/******/ 		threw = false;
/******/ 	} finally {
/******/ 		if(threw) delete __webpack_module_cache__[moduleId];
/******/ 	}
/******/ 
/******/ 	// Return the exports of the module
/******/ 	return module.exports;
/******/ }
/******/ 
/******/ // expose the modules object (__webpack_modules__)
/******/ __nccwpck_require__.m = __webpack_modules__;
/******/ 
/************************************************************************/
/******/ /* webpack/runtime/asset-relocator-loader */
/******/ if (typeof __nccwpck_require__ !== 'undefined') __nccwpck_require__.ab = decodeURIComponent(new URL('.', import.meta.url).pathname).slice(import.meta.url.match(/^file:\/\/\/\w:/) ? 1 : 0, -1) + "/";
/******/ 
/******/ /* webpack/runtime/async module */
/******/ (() => {
/******/ 	var webpackQueues = typeof Symbol === "function" ? Symbol("webpack queues") : "__webpack_queues__";
/******/ 	var webpackExports = typeof Symbol === "function" ? Symbol("webpack exports") : "__webpack_exports__";
/******/ 	var webpackError = typeof Symbol === "function" ? Symbol("webpack error") : "__webpack_error__";
/******/ 	var resolveQueue = (queue) => {
/******/ 		if(queue && queue.d < 1) {
/******/ 			queue.d = 1;
/******/ 			queue.forEach((fn) => (fn.r--));
/******/ 			queue.forEach((fn) => (fn.r-- ? fn.r++ : fn()));
/******/ 		}
/******/ 	}
/******/ 	var wrapDeps = (deps) => (deps.map((dep) => {
/******/ 		if(dep !== null && typeof dep === "object") {
/******/ 			if(dep[webpackQueues]) return dep;
/******/ 			if(dep.then) {
/******/ 				var queue = [];
/******/ 				queue.d = 0;
/******/ 				dep.then((r) => {
/******/ 					obj[webpackExports] = r;
/******/ 					resolveQueue(queue);
/******/ 				}, (e) => {
/******/ 					obj[webpackError] = e;
/******/ 					resolveQueue(queue);
/******/ 				});
/******/ 				var obj = {};
/******/ 				obj[webpackQueues] = (fn) => (fn(queue));
/******/ 				return obj;
/******/ 			}
/******/ 		}
/******/ 		var ret = {};
/******/ 		ret[webpackQueues] = x => {};
/******/ 		ret[webpackExports] = dep;
/******/ 		return ret;
/******/ 	}));
/******/ 	__nccwpck_require__.a = (module, body, hasAwait) => {
/******/ 		var queue;
/******/ 		hasAwait && ((queue = []).d = -1);
/******/ 		var depQueues = new Set();
/******/ 		var exports = module.exports;
/******/ 		var currentDeps;
/******/ 		var outerResolve;
/******/ 		var reject;
/******/ 		var promise = new Promise((resolve, rej) => {
/******/ 			reject = rej;
/******/ 			outerResolve = resolve;
/******/ 		});
/******/ 		promise[webpackExports] = exports;
/******/ 		promise[webpackQueues] = (fn) => (queue && fn(queue), depQueues.forEach(fn), promise["catch"](x => {}));
/******/ 		module.exports = promise;
/******/ 		body((deps) => {
/******/ 			currentDeps = wrapDeps(deps);
/******/ 			var fn;
/******/ 			var getResult = () => (currentDeps.map((d) => {
/******/ 				if(d[webpackError]) throw d[webpackError];
/******/ 				return d[webpackExports];
/******/ 			}))
/******/ 			var promise = new Promise((resolve) => {
/******/ 				fn = () => (resolve(getResult));
/******/ 				fn.r = 0;
/******/ 				var fnQueue = (q) => (q !== queue && !depQueues.has(q) && (depQueues.add(q), q && !q.d && (fn.r++, q.push(fn))));
/******/ 				currentDeps.map((dep) => (dep[webpackQueues](fnQueue)));
/******/ 			});
/******/ 			return fn.r ? promise : getResult();
/******/ 		}, (err) => ((err ? reject(promise[webpackError] = err) : outerResolve(exports)), resolveQueue(queue)));
/******/ 		queue && queue.d < 0 && (queue.d = 0);
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/compat get default export */
/******/ (() => {
/******/ 	// getDefaultExport function for compatibility with non-harmony modules
/******/ 	__nccwpck_require__.n = (module) => {
/******/ 		var getter = module && module.__esModule ?
/******/ 			() => (module['default']) :
/******/ 			() => (module);
/******/ 		__nccwpck_require__.d(getter, { a: getter });
/******/ 		return getter;
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/create fake namespace object */
/******/ (() => {
/******/ 	var getProto = Object.getPrototypeOf ? (obj) => (Object.getPrototypeOf(obj)) : (obj) => (obj.__proto__);
/******/ 	var leafPrototypes;
/******/ 	// create a fake namespace object
/******/ 	// mode & 1: value is a module id, require it
/******/ 	// mode & 2: merge all properties of value into the ns
/******/ 	// mode & 4: return value when already ns object
/******/ 	// mode & 16: return value when it's Promise-like
/******/ 	// mode & 8|1: behave like require
/******/ 	__nccwpck_require__.t = function(value, mode) {
/******/ 		if(mode & 1) value = this(value);
/******/ 		if(mode & 8) return value;
/******/ 		if(typeof value === 'object' && value) {
/******/ 			if((mode & 4) && value.__esModule) return value;
/******/ 			if((mode & 16) && typeof value.then === 'function') return value;
/******/ 		}
/******/ 		var ns = Object.create(null);
/******/ 		__nccwpck_require__.r(ns);
/******/ 		var def = {};
/******/ 		leafPrototypes = leafPrototypes || [null, getProto({}), getProto([]), getProto(getProto)];
/******/ 		for(var current = mode & 2 && value; typeof current == 'object' && !~leafPrototypes.indexOf(current); current = getProto(current)) {
/******/ 			Object.getOwnPropertyNames(current).forEach((key) => (def[key] = () => (value[key])));
/******/ 		}
/******/ 		def['default'] = () => (value);
/******/ 		__nccwpck_require__.d(ns, def);
/******/ 		return ns;
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/define property getters */
/******/ (() => {
/******/ 	// define getter functions for harmony exports
/******/ 	__nccwpck_require__.d = (exports, definition) => {
/******/ 		for(var key in definition) {
/******/ 			if(__nccwpck_require__.o(definition, key) && !__nccwpck_require__.o(exports, key)) {
/******/ 				Object.defineProperty(exports, key, { enumerable: true, get: definition[key] });
/******/ 			}
/******/ 		}
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/ensure chunk */
/******/ (() => {
/******/ 	__nccwpck_require__.f = {};
/******/ 	// This file contains only the entry chunk.
/******/ 	// The chunk loading function for additional chunks
/******/ 	__nccwpck_require__.e = (chunkId) => {
/******/ 		return Promise.all(Object.keys(__nccwpck_require__.f).reduce((promises, key) => {
/******/ 			__nccwpck_require__.f[key](chunkId, promises);
/******/ 			return promises;
/******/ 		}, []));
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/get javascript chunk filename */
/******/ (() => {
/******/ 	// This function allow to reference async chunks
/******/ 	__nccwpck_require__.u = (chunkId) => {
/******/ 		// return url for filenames based on template
/******/ 		return "" + chunkId + ".index.js";
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/hasOwnProperty shorthand */
/******/ (() => {
/******/ 	__nccwpck_require__.o = (obj, prop) => (Object.prototype.hasOwnProperty.call(obj, prop))
/******/ })();
/******/ 
/******/ /* webpack/runtime/make namespace object */
/******/ (() => {
/******/ 	// define __esModule on exports
/******/ 	__nccwpck_require__.r = (exports) => {
/******/ 		if(typeof Symbol !== 'undefined' && Symbol.toStringTag) {
/******/ 			Object.defineProperty(exports, Symbol.toStringTag, { value: 'Module' });
/******/ 		}
/******/ 		Object.defineProperty(exports, '__esModule', { value: true });
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/import chunk loading */
/******/ (() => {
/******/ 	// no baseURI
/******/ 	
/******/ 	// object to store loaded and loading chunks
/******/ 	// undefined = chunk not loaded, null = chunk preloaded/prefetched
/******/ 	// [resolve, Promise] = chunk loading, 0 = chunk loaded
/******/ 	var installedChunks = {
/******/ 		792: 0
/******/ 	};
/******/ 	
/******/ 	var installChunk = (data) => {
/******/ 		var {ids, modules, runtime} = data;
/******/ 		// add "modules" to the modules object,
/******/ 		// then flag all "ids" as loaded and fire callback
/******/ 		var moduleId, chunkId, i = 0;
/******/ 		for(moduleId in modules) {
/******/ 			if(__nccwpck_require__.o(modules, moduleId)) {
/******/ 				__nccwpck_require__.m[moduleId] = modules[moduleId];
/******/ 			}
/******/ 		}
/******/ 		if(runtime) runtime(__nccwpck_require__);
/******/ 		for(;i < ids.length; i++) {
/******/ 			chunkId = ids[i];
/******/ 			if(__nccwpck_require__.o(installedChunks, chunkId) && installedChunks[chunkId]) {
/******/ 				installedChunks[chunkId][0]();
/******/ 			}
/******/ 			installedChunks[ids[i]] = 0;
/******/ 		}
/******/ 	
/******/ 	}
/******/ 	
/******/ 	__nccwpck_require__.f.j = (chunkId, promises) => {
/******/ 			// import() chunk loading for javascript
/******/ 			var installedChunkData = __nccwpck_require__.o(installedChunks, chunkId) ? installedChunks[chunkId] : undefined;
/******/ 			if(installedChunkData !== 0) { // 0 means "already installed".
/******/ 	
/******/ 				// a Promise means "currently loading".
/******/ 				if(installedChunkData) {
/******/ 					promises.push(installedChunkData[1]);
/******/ 				} else {
/******/ 					if(true) { // all chunks have JS
/******/ 						// setup Promise in chunk cache
/******/ 						var promise = import("./" + __nccwpck_require__.u(chunkId)).then(installChunk, (e) => {
/******/ 							if(installedChunks[chunkId] !== 0) installedChunks[chunkId] = undefined;
/******/ 							throw e;
/******/ 						});
/******/ 						var promise = Promise.race([promise, new Promise((resolve) => (installedChunkData = installedChunks[chunkId] = [resolve]))])
/******/ 						promises.push(installedChunkData[1] = promise);
/******/ 					}
/******/ 				}
/******/ 			}
/******/ 	};
/******/ 	
/******/ 	// no prefetching
/******/ 	
/******/ 	// no preloaded
/******/ 	
/******/ 	// no external install chunk
/******/ 	
/******/ 	// no on chunks loaded
/******/ })();
/******/ 
/************************************************************************/
/******/ 
/******/ // startup
/******/ // Load entry module and return exports
/******/ // This entry module used 'module' so it can't be inlined
/******/ var __webpack_exports__ = __nccwpck_require__(9707);
/******/ __webpack_exports__ = await __webpack_exports__;
/******/ 
