export const id = 53;
export const ids = [53];
export const modules = {

/***/ 6053:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   createGitHubClient: () => (/* binding */ createGitHubClient),
/* harmony export */   waitAfter: () => (/* binding */ waitAfter)
/* harmony export */ });
/* harmony import */ var _actions_github_lib_utils__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7176);
/* harmony import */ var _octokit_rest__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(1267);
/* harmony import */ var _action_duration_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4197);
/* harmony import */ var _action_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8418);
/* harmony import */ var _http_http_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(42);
/* harmony import */ var _fields_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(675);
/* harmony import */ var _limit_memory_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3707);
/* harmony import */ var _limits_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(7774);
/* harmony import */ var _status_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(2540);









const DEFAULT_ATTEMPTS = 4;
const FIRST_WAIT_MILLISECONDS = 500;
const ATTEMPT_MILLISECONDS = 20_000;
/** What a server in trouble may ask for. */
const LONGEST_WAIT_MILLISECONDS = 60_000;
/** What the waits of one request may add up to. */
const LONGEST_WAITS_MILLISECONDS = 5 * 60_000;
const SERVER_TROUBLE = new Set([408, 500, 502, 503, 504]);
/**
 * A client for GitHub's REST API. It talks to `GITHUB_API_URL` (GitHub Enterprise Server, the rehearsal) through the proxy
 * variables; plain @octokit/rest honours neither. Statuses that pass by themselves are tried again, and so is a request without an answer.
 * A rate limit, of GraphQL too, is waited for when it ends soon: the hour's requests for five minutes at most, a secondary limit for one where
 * GitHub names a time. While one lasts nothing is sent.
 *
 * @param token the job's `github.token` or another token; sent to the API only
 * @param userAgent what GitHub's logs call the caller
 * @throws ActionError when the token is empty
 */
function createGitHubClient(token, userAgent = 'fairway', options = {}) {
    if (token.trim() === '')
        throw new _action_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .ActionError */ .lZ('There is no GitHub token.', 'Pass `${{ github.token }}`.');
    // Read at call time as well: the defaults hold what the variable was when the module was loaded.
    const baseUrl = process.env['GITHUB_API_URL'] ?? _actions_github_lib_utils__WEBPACK_IMPORTED_MODULE_0__/* .defaults */ .NT.baseUrl;
    // Its fetch honours the proxy variables.
    const { fetch: send = fetch } = (_actions_github_lib_utils__WEBPACK_IMPORTED_MODULE_0__/* .defaults */ .NT.request ?? {});
    const octokit = new _octokit_rest__WEBPACK_IMPORTED_MODULE_6__/* .Octokit */ .E({
        ..._actions_github_lib_utils__WEBPACK_IMPORTED_MODULE_0__/* .defaults */ .NT,
        ...(baseUrl === undefined ? {} : { baseUrl }),
        ...(0,_actions_github_lib_utils__WEBPACK_IMPORTED_MODULE_0__/* .getOctokitOptions */ .EG)(token, { userAgent }),
        request: { ..._actions_github_lib_utils__WEBPACK_IMPORTED_MODULE_0__/* .defaults */ .NT.request, fetch: limitEachAttempt(options.timeout ?? ATTEMPT_MILLISECONDS, send) },
        // Its own log would repeat what the action itself says.
        log: { debug: ignore, info: ignore, warn: ignore, error: ignore }
    });
    const limits = options.limits ?? new _limit_memory_js__WEBPACK_IMPORTED_MODULE_4__/* .LimitMemory */ .r();
    octokit.hook.wrap('request', (request, parameters) => {
        const budget = /\/graphql$/.test(parameters.url) ? 'graphql' : 'core';
        return tryAgain(async () => unlessLimited(await request(parameters)), { method: parameters.method, budget }, { ...options, limits });
    });
    return octokit;
}
/** GraphQL tells of a limit in an answer with status 200: the client would take it for one that is not to be tried again. */
function unlessLimited(answer) {
    const { errors } = (0,_fields_js__WEBPACK_IMPORTED_MODULE_7__/* .fieldsOf */ .P)(answer.data);
    if (!Array.isArray(errors))
        return answer;
    const words = errors.map(error => (0,_fields_js__WEBPACK_IMPORTED_MODULE_7__/* .text */ .Q)((0,_fields_js__WEBPACK_IMPORTED_MODULE_7__/* .fieldsOf */ .P)(error)['message'])).join('; ');
    const facts = { name: 'GraphqlResponseError', headers: answer.headers, response: answer.data, errors, data: (0,_fields_js__WEBPACK_IMPORTED_MODULE_7__/* .fieldsOf */ .P)(answer.data)['data'] };
    const error = Object.assign(new Error(words), facts);
    if ((0,_limits_js__WEBPACK_IMPORTED_MODULE_5__/* .rateLimitOf */ .tX)(error, Date.now()) !== undefined)
        throw error;
    return answer;
}
/** One limit for a whole request would end it in the middle of a wait that GitHub asked for. */
function limitEachAttempt(milliseconds, send) {
    return (url, options) => {
        const signals = [...(options?.signal ? [options.signal] : []), AbortSignal.timeout(milliseconds)];
        return send(url, { ...options, signal: AbortSignal.any(signals) });
    };
}
async function tryAgain(request, { method, budget }, options) {
    const { sleep: pause = _action_duration_js__WEBPACK_IMPORTED_MODULE_1__/* .sleep */ .yy, now = runningClock, limits } = options;
    let waited = 0;
    for (let attempt = 1;; attempt++) {
        options.signal?.throwIfAborted();
        try {
            const heldBack = limits.heldBack(budget, now());
            if (heldBack !== undefined)
                throw heldBack;
            const answer = await request();
            limits.clear(budget);
            return answer;
        }
        catch (error) {
            if ((0,_status_js__WEBPACK_IMPORTED_MODULE_8__/* .statusOf */ .c2)(error) === 304)
                limits.clear(budget);
            limits.note(error, budget, now());
            const growing = (options.firstWait ?? FIRST_WAIT_MILLISECONDS) * 2 ** (attempt - 1);
            const asked = waitAfter(error, method, growing, now());
            const wait = asked === undefined ? undefined : Math.max(asked, limits.left(budget, now()));
            const isLast = attempt >= (options.attempts ?? DEFAULT_ATTEMPTS);
            if (isLast || wait === undefined || waited + wait > LONGEST_WAITS_MILLISECONDS)
                throw error;
            if ((0,_limits_js__WEBPACK_IMPORTED_MODULE_5__/* .rateLimitOf */ .tX)(error, now()) !== undefined) {
                const status = (0,_status_js__WEBPACK_IMPORTED_MODULE_8__/* .statusOf */ .c2)(error) ?? 200;
                options.info?.(`GitHub's rate limit is used up (${status}): waiting ${(0,_action_duration_js__WEBPACK_IMPORTED_MODULE_1__/* .formatDuration */ .a3)(wait)} until it may be asked again.`);
            }
            const until = now() + wait;
            await pause(wait, options.signal);
            limits.waited(budget, until);
            waited += wait;
        }
    }
}
const runningClock = () => performance.timeOrigin + performance.now();
/**
 * How long to wait until a failed request may be tried again; undefined when it may not be, or not soon enough. A POST or PATCH is repeated
 * only when GitHub says that it did not do it (its rate limits): a comment must not be written twice.
 *
 * @param growing milliseconds to wait where GitHub names no time
 * @param now milliseconds since 1970
 */
function waitAfter(error, method, growing, now = Date.now()) {
    const limit = (0,_limits_js__WEBPACK_IMPORTED_MODULE_5__/* .rateLimitOf */ .tX)(error, now);
    if (limit !== undefined)
        return (0,_limits_js__WEBPACK_IMPORTED_MODULE_5__/* .isWorthWaiting */ .gK)(limit) ? Math.max((0,_limits_js__WEBPACK_IMPORTED_MODULE_5__/* .waitFor */ .fm)(limit), growing) : undefined;
    const status = (0,_status_js__WEBPACK_IMPORTED_MODULE_8__/* .statusOf */ .c2)(error);
    const isRepeatable = method !== 'POST' && method !== 'PATCH';
    if (!isRepeatable || status === undefined || !SERVER_TROUBLE.has(status))
        return undefined;
    const wait = (0,_http_http_js__WEBPACK_IMPORTED_MODULE_3__/* .retryAfter */ .P9)((0,_status_js__WEBPACK_IMPORTED_MODULE_8__/* .headerOf */ .rR)(error, 'retry-after'), now) ?? growing;
    return wait <= LONGEST_WAIT_MILLISECONDS ? wait : undefined;
}
function ignore() {
    // Nothing to say.
}


/***/ })

};
