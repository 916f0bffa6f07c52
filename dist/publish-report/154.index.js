export const id = 154;
export const ids = [154];
export const modules = {

/***/ 2154:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  createGitHubClient: () => (/* binding */ createGitHubClient),
  waitAfter: () => (/* binding */ waitAfter)
});

// EXTERNAL MODULE: ./node_modules/@actions/github/lib/utils.js + 2 modules
var utils = __webpack_require__(7176);
// EXTERNAL MODULE: ./node_modules/@octokit/rest/dist-src/index.js + 3 modules
var dist_src = __webpack_require__(1267);
// EXTERNAL MODULE: ./lib/action/duration.ts
var duration = __webpack_require__(4197);
// EXTERNAL MODULE: ./lib/action/errors.ts
var errors = __webpack_require__(8418);
// EXTERNAL MODULE: ./lib/http/http.ts + 4 modules
var http = __webpack_require__(42);
// EXTERNAL MODULE: ./lib/github/fields.ts
var fields = __webpack_require__(675);
// EXTERNAL MODULE: ./lib/github/limits.ts
var github_limits = __webpack_require__(7774);
// EXTERNAL MODULE: ./lib/github/status.ts
var github_status = __webpack_require__(2540);
;// CONCATENATED MODULE: ./lib/github/limit-memory.ts



/** Stands for the limit that GitHub told of before. Nothing was sent. */
class HeldBackError extends Error {
    status;
    response;
    constructor({ kind, until, status, words }, now) {
        super(words);
        this.name = 'HeldBackError';
        this.status = status;
        const spent = kind === 'primary' ? { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': String(Math.ceil(until / 1_000)) } : {};
        this.response = { headers: { ...spent, 'retry-after': String((until - now) / 1_000) } };
    }
}
/**
 * The rate limits that GitHub told of, for all clients of one token. Until one has ended nothing more is sent: "Continuing to make requests
 * while you are rate limited may result in the banning of your integration" ("Rate limits for the REST API").
 */
class LimitMemory {
    #holds = new Map();
    /** How many secondary limits in a row named no time. */
    #unnamed = 0;
    /** @param now milliseconds since 1970, on the same clock each time */
    note(error, budget, now) {
        const limit = error instanceof HeldBackError ? undefined : (0,github_limits/* rateLimitOf */.tX)(error, now);
        if (limit === undefined)
            return;
        const until = now + ((0,github_limits/* isTimeNamed */.Ji)(limit) ? (0,github_limits/* waitFor */.fm)(limit) : (0,github_limits/* waitFor */.fm)(limit) * 2 ** this.#unnamed++);
        const hold = { kind: limit.kind, until, status: (0,github_status/* statusOf */.c2)(error) ?? 403, words: (0,errors/* messageOf */.bD)(error) };
        // A secondary limit is about everything that is asked.
        for (const held of limit.kind === 'primary' ? [budget] : ['core', 'graphql']) {
            if (until > (this.#holds.get(held)?.until ?? 0))
                this.#holds.set(held, hold);
        }
    }
    /** GitHub answered. */
    clear(budget) {
        this.#holds.delete(budget);
        this.#unnamed = 0;
    }
    /** Somebody waited until then; timers are early by a millisecond at times. */
    waited(budget, until) {
        if ((this.#holds.get(budget)?.until ?? Infinity) <= until)
            this.#holds.delete(budget);
    }
    /** Milliseconds until the next request may be sent; 0 when it may be sent now. */
    left(budget, now) {
        return Math.max(0, (this.#holds.get(budget)?.until ?? 0) - now);
    }
    /** The error to give in place of a request; undefined when one may be sent. */
    heldBack(budget, now) {
        const hold = this.#holds.get(budget);
        return hold === undefined || hold.until <= now ? undefined : new HeldBackError(hold, now);
    }
}

;// CONCATENATED MODULE: ./lib/github/client.ts









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
        throw new errors/* ActionError */.lZ('There is no GitHub token.', 'Pass `${{ github.token }}`.');
    // Read at call time as well: the defaults hold what the variable was when the module was loaded.
    const baseUrl = process.env['GITHUB_API_URL'] ?? utils/* defaults */.NT.baseUrl;
    // Its fetch honours the proxy variables.
    const { fetch: send = fetch } = (utils/* defaults */.NT.request ?? {});
    const octokit = new dist_src/* Octokit */.E({
        ...utils/* defaults */.NT,
        ...(baseUrl === undefined ? {} : { baseUrl }),
        ...(0,utils/* getOctokitOptions */.EG)(token, { userAgent }),
        request: { ...utils/* defaults */.NT.request, fetch: limitEachAttempt(options.timeout ?? ATTEMPT_MILLISECONDS, send) },
        // Its own log would repeat what the action itself says.
        log: { debug: ignore, info: ignore, warn: ignore, error: ignore }
    });
    const limits = options.limits ?? new LimitMemory();
    octokit.hook.wrap('request', (request, parameters) => {
        const budget = /\/graphql$/.test(parameters.url) ? 'graphql' : 'core';
        return tryAgain(async () => unlessLimited(await request(parameters)), { method: parameters.method, budget }, { ...options, limits });
    });
    return octokit;
}
/** GraphQL tells of a limit in an answer with status 200: the client would take it for one that is not to be tried again. */
function unlessLimited(answer) {
    const { errors } = (0,fields/* fieldsOf */.P)(answer.data);
    if (!Array.isArray(errors))
        return answer;
    const words = errors.map(error => (0,fields/* text */.Q)((0,fields/* fieldsOf */.P)(error)['message'])).join('; ');
    const facts = { name: 'GraphqlResponseError', headers: answer.headers, response: answer.data, errors, data: (0,fields/* fieldsOf */.P)(answer.data)['data'] };
    const error = Object.assign(new Error(words), facts);
    if ((0,github_limits/* rateLimitOf */.tX)(error, Date.now()) !== undefined)
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
    const { sleep: pause = duration/* sleep */.yy, now = runningClock, limits } = options;
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
            if ((0,github_status/* statusOf */.c2)(error) === 304)
                limits.clear(budget);
            limits.note(error, budget, now());
            const growing = (options.firstWait ?? FIRST_WAIT_MILLISECONDS) * 2 ** (attempt - 1);
            const asked = waitAfter(error, method, growing, now());
            const wait = asked === undefined ? undefined : Math.max(asked, limits.left(budget, now()));
            const isLast = attempt >= (options.attempts ?? DEFAULT_ATTEMPTS);
            if (isLast || wait === undefined || waited + wait > LONGEST_WAITS_MILLISECONDS)
                throw error;
            if ((0,github_limits/* rateLimitOf */.tX)(error, now()) !== undefined) {
                const status = (0,github_status/* statusOf */.c2)(error) ?? 200;
                options.info?.(`GitHub's rate limit is used up (${status}): waiting ${(0,duration/* formatDuration */.a3)(wait)} until it may be asked again.`);
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
    const limit = (0,github_limits/* rateLimitOf */.tX)(error, now);
    if (limit !== undefined)
        return (0,github_limits/* isWorthWaiting */.gK)(limit) ? Math.max((0,github_limits/* waitFor */.fm)(limit), growing) : undefined;
    const status = (0,github_status/* statusOf */.c2)(error);
    const isRepeatable = method !== 'POST' && method !== 'PATCH';
    if (!isRepeatable || status === undefined || !SERVER_TROUBLE.has(status))
        return undefined;
    const wait = (0,http/* retryAfter */.P9)((0,github_status/* headerOf */.rR)(error, 'retry-after'), now) ?? growing;
    return wait <= LONGEST_WAIT_MILLISECONDS ? wait : undefined;
}
function ignore() {
    // Nothing to say.
}


/***/ })

};
