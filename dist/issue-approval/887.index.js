export const id = 887;
export const ids = [887];
export const modules = {

/***/ 9887:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  createConversations: () => (/* binding */ createConversations)
});

// EXTERNAL MODULE: ./lib/action/errors.ts
var errors = __webpack_require__(8418);
// EXTERNAL MODULE: ./lib/github/answers.ts
var answers = __webpack_require__(3883);
// EXTERNAL MODULE: ./lib/github/errors.ts
var github_errors = __webpack_require__(1001);
// EXTERNAL MODULE: ./lib/github/last-look.ts
var last_look = __webpack_require__(6080);
// EXTERNAL MODULE: ./lib/github/status.ts
var github_status = __webpack_require__(2540);
;// CONCATENATED MODULE: ./lib/github/remembered.ts

/**
 * What has not changed is asked for with its ETag: GitHub answers 304 then, which does not count against the 1,000 requests that a
 * GITHUB_TOKEN has in an hour ("Best practices for using the REST API").
 */
class Remembered {
    #values = new Map();
    forget(key) {
        this.#values.delete(key);
    }
    /**
     * @param key names the question; the same one always gives the same kind of value
     * @param ask sends the request with these headers
     * @param read takes what is needed out of an answer, and throws when it is not there: such an answer is not remembered
     * @param followed brings a value up to date with the link to the next page, which may be new although the page is the same
     */
    async ask(key, ask, read, followed = value => value) {
        const before = this.#values.get(key);
        try {
            const answer = await ask(before === undefined ? {} : { 'if-none-match': before.etag });
            this.#values.delete(key);
            const value = read(answer);
            const { etag } = answer.headers;
            if (etag !== undefined)
                this.#values.set(key, { etag, value });
            return value;
        }
        catch (error) {
            if (before === undefined || (0,github_status/* statusOf */.c2)(error) !== 304)
                throw error;
            const link = (0,github_status/* headerOf */.rR)(error, 'link');
            return link === undefined ? before.value : followed(before.value, link);
        }
    }
}

;// CONCATENATED MODULE: ./lib/github/rest.ts






const PAGE_SIZE = 100;
/** A server that ignores `page` must not keep us busy for ever; GitHub allows 2,500 comments on an issue. */
const MOST_PAGES = 50;
/** How far back a closed issue is looked for: the last 1,000 that changed. */
const MOST_CLOSED_PAGES = 10;
const LOGIN_ATTEMPTS = 3;
const LOGIN_WAIT_MILLISECONDS = 1_000;
const ORDER = {
    open: { sort: 'created', direction: 'asc' },
    closed: { sort: 'updated', direction: 'desc' }
};
/**
 * The operations over GitHub's API. An issue or comments that have not changed since they were asked for are not sent again.
 *
 * @param client from `createGitHubClient`
 */
function createConversations(client, repository, options) {
    const { sleep, signal } = options;
    const { issues, repos } = client.rest;
    const request = { signal };
    const remembered = new Remembered();
    async function askLogin() {
        // REST's GET /user is closed to installation tokens; GraphQL's viewer tells every token whose it is (fullsend-ai/fullsend#1953).
        for (let attempt = 1;; attempt++) {
            try {
                return (0,answers/* readLogin */.mN)(await client.graphql('query { viewer { login } }', { request }));
            }
            catch (error) {
                signal.throwIfAborted();
                const wait = waitBeforeLogin(error, attempt);
                if (attempt === LOGIN_ATTEMPTS || wait === undefined)
                    throw error;
                await sleep(wait, signal);
            }
        }
    }
    async function* issuesOf(creator, state, pages) {
        for (let page = 1; page <= pages; page++) {
            const query = { creator, state, ...ORDER[state], per_page: PAGE_SIZE, page };
            const { data, headers } = await issues.listForRepo({ ...repository, ...query, request });
            const found = (0,answers/* readList */.LD)('the issues', data, answers/* readIssue */.OS);
            // The list holds pull requests too.
            yield* found.filter(({ isPullRequest }) => !isPullRequest);
            if (isLast(found, headers.link))
                return;
        }
        if (state === 'open')
            throw tooMany(`open issues of ${creator}`);
    }
    async function* commentsOn(number, isFresh = false) {
        for (let page = 1; page <= MOST_PAGES; page++) {
            const key = `comments ${number} ${page}`;
            if (isFresh)
                remembered.forget(key);
            const { found, isEnd } = await remembered.ask(key, headers => issues.listComments({ ...repository, issue_number: number, per_page: PAGE_SIZE, page, headers, request }), ({ data, headers: { link } }) => {
                const comments = (0,answers/* readList */.LD)('the comments', data, answers/* readComment */.W3);
                return { found: comments, isEnd: isLast(comments, link) };
            }, (known, link) => ({ ...known, isEnd: isLast(known.found, link) }));
            yield* found;
            if (isEnd)
                return;
        }
        throw tooMany(`comments on #${number}`);
    }
    return {
        login: askLogin,
        async permissionOf(login) {
            try {
                const { data } = await repos.getCollaboratorPermissionLevel({ ...repository, username: login, request });
                return (0,answers/* readPermission */.cE)(data);
            }
            catch (error) {
                // GitHub does not know the account, or will not tell: no permission in either case.
                if ((0,github_status/* statusOf */.c2)(error) === 404)
                    return { level: 'none', person: undefined };
                throw error;
            }
        },
        openIssuesOf: login => issuesOf(login, 'open', MOST_PAGES),
        closedIssuesOf: login => issuesOf(login, 'closed', MOST_CLOSED_PAGES),
        async readIssue(number) {
            return await remembered.ask(`issue ${number}`, headers => issues.get({ ...repository, issue_number: number, headers, request }), ({ data }) => (0,answers/* readIssue */.OS)(data));
        },
        async findIssue(number) {
            const found = await unlessGone(() => issues.get({ ...repository, issue_number: number, request }));
            const issue = found === undefined ? undefined : (0,answers/* readIssue */.OS)(found.data);
            // One that was moved to another repository is found there: GitHub leads the client on.
            return issue?.number === number ? issue : undefined;
        },
        async newestIssue() {
            const order = { state: 'all', sort: 'created', direction: 'desc', per_page: 1, page: 1 };
            const { data } = await issues.listForRepo({ ...repository, ...order, request });
            return (0,answers/* readList */.LD)('the issues', data, answers/* readIssue */.OS)[0];
        },
        async openIssue({ title, body, labels }) {
            const { data } = await issues.create({ ...repository, title, body, labels: [...labels], request });
            return (0,answers/* readIssue */.OS)(data);
        },
        async changeIssue(number, { body, state, stateReason }) {
            await issues.update({
                ...repository,
                issue_number: number,
                ...(body === undefined ? {} : { body }),
                ...(state === undefined ? {} : { state }),
                ...(stateReason === undefined ? {} : { state_reason: stateReason }),
                request
            });
        },
        async lockIssue(number) {
            await issues.lock({ ...repository, issue_number: number, lock_reason: 'resolved', request });
        },
        commentsOn,
        async findComment(id) {
            const found = await unlessGone(() => issues.getComment({ ...repository, comment_id: id, request }));
            return found === undefined ? undefined : (0,answers/* readComment */.W3)(found.data);
        },
        async lastLook(issue, comment) {
            const variables = { issue: issue.nodeId, comment: comment.nodeId };
            // Without a name nothing can be asked for.
            if (variables.issue === '' || variables.comment === '')
                return (0,last_look/* readLastLook */._d)(undefined);
            try {
                return (0,last_look/* readLastLook */._d)(await client.graphql(last_look/* LAST_LOOK */.jp, { ...variables, request }));
            }
            catch (error) {
                const known = (0,github_errors/* queryError */.Lk)(error);
                if (known?.kind !== 'not-found' || known.part !== 'comment')
                    throw known ?? error;
                return { ...(0,last_look/* readLastLook */._d)({ ...known.data, comment: null }), comment: undefined };
            }
        },
        async writeComment(number, body) {
            const { data } = await issues.createComment({ ...repository, issue_number: number, body, request });
            return (0,answers/* readComment */.W3)(data);
        },
        async changeComment(id, body) {
            return (await unlessGone(() => issues.updateComment({ ...repository, comment_id: id, body, request }))) === undefined
                ? 'gone'
                : 'changed';
        },
        async deleteComment(id) {
            await unlessGone(() => issues.deleteComment({ ...repository, comment_id: id, request }));
        }
    };
}
/** The question is a POST, which the client repeats for a rate limit only; this one changes nothing. */
function waitBeforeLogin(error, attempt) {
    return ((0,github_status/* statusOf */.c2)(error) ?? 0) >= 500 ? LOGIN_WAIT_MILLISECONDS * attempt : undefined;
}
/** A page that is not full is not the last one where GitHub names a next ("Using pagination in the REST API": follow the link). */
function isLast(page, link) {
    return page.length < PAGE_SIZE && !/\brel="?[^",;]*\bnext\b/i.test(link ?? '');
}
/** Undefined when what is asked for does not exist, or no longer. */
async function unlessGone(act) {
    try {
        return await act();
    }
    catch (error) {
        if ((0,github_status/* statusOf */.c2)(error) === 404 || (0,github_status/* statusOf */.c2)(error) === 410)
            return undefined;
        throw error;
    }
}
function tooMany(what) {
    return new errors/* ActionError */.lZ(`There are more than ${MOST_PAGES * PAGE_SIZE} ${what}, too many to read.`, 'Close or delete what is not needed.');
}


/***/ })

};
