export const id = 507;
export const ids = [507];
export const modules = {

/***/ 5507:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  createConversations: () => (/* binding */ createConversations)
});

// EXTERNAL MODULE: ./lib/action/errors.ts
var errors = __webpack_require__(8418);
// EXTERNAL MODULE: ./lib/github/errors.ts
var github_errors = __webpack_require__(1001);
// EXTERNAL MODULE: ./lib/github/fields.ts
var fields = __webpack_require__(675);
;// CONCATENATED MODULE: ./lib/github/answers.ts


/*
 * Takes the facts out of GitHub's answers. What the client's types promise is not taken on trust: an answer that broke off in the middle
 * arrives as a text with status 200.
 */
/** @throws IncompleteAnswerError when it is not an issue */
function readIssue(raw) {
    const issue = (0,fields/* fieldsOf */.P)(raw);
    const { number, node_id: nodeId, html_url: url, title, state, created_at: createdAt } = issue;
    const isWhole = typeof number === 'number' && [url, title, state, createdAt].every(value => typeof value === 'string');
    if (!isWhole)
        throw new github_errors/* IncompleteAnswerError */.j2('an issue');
    return {
        number,
        nodeId: (0,fields/* text */.Q)(nodeId),
        url: (0,fields/* text */.Q)(url),
        title: (0,fields/* text */.Q)(title),
        isPullRequest: isThere(issue['pull_request']),
        state: (0,fields/* text */.Q)(state),
        stateReason: (0,fields/* text */.Q)(issue['state_reason']),
        createdAt: (0,fields/* text */.Q)(createdAt),
        closedBy: readPerson(issue['closed_by']),
        commentCount: typeof issue['comments'] === 'number' ? issue['comments'] : undefined,
        ...readWritten(issue)
    };
}
/** @throws IncompleteAnswerError when it is not a comment */
function readComment(raw) {
    const comment = (0,fields/* fieldsOf */.P)(raw);
    const { id, node_id: nodeId, html_url: url, created_at: createdAt, updated_at: updatedAt } = comment;
    const isWhole = typeof id === 'number' && [url, createdAt, updatedAt].every(value => typeof value === 'string');
    if (!isWhole)
        throw new github_errors/* IncompleteAnswerError */.j2('a comment');
    const number = /\/issues\/(\d+)$/.exec((0,fields/* text */.Q)(comment['issue_url']))?.[1];
    return {
        id,
        nodeId: (0,fields/* text */.Q)(nodeId),
        url: (0,fields/* text */.Q)(url),
        issueNumber: number === undefined ? undefined : Number(number),
        createdAt: (0,fields/* text */.Q)(createdAt),
        updatedAt: (0,fields/* text */.Q)(updatedAt),
        isHidden: isThere(comment['minimized']),
        ...readWritten(comment)
    };
}
/** @throws IncompleteAnswerError when it is not a list, or something else is in it */
function readList(what, raw, read) {
    if (!Array.isArray(raw))
        throw new github_errors/* IncompleteAnswerError */.j2(what);
    return raw.map(read);
}
/** The level is empty, and so not enough, when the answer does not say it. */
function readPermission(raw) {
    const { permission, user } = (0,fields/* fieldsOf */.P)(raw);
    return { level: (0,fields/* text */.Q)(permission), person: readPerson(user) };
}
/** @throws IncompleteAnswerError when it does not say whose token it is */
function readLogin(raw) {
    const { login } = (0,fields/* fieldsOf */.P)((0,fields/* fieldsOf */.P)(raw)['viewer']);
    if (typeof login !== 'string' || login === '')
        throw new github_errors/* IncompleteAnswerError */.j2("the token's account");
    return login;
}
function readWritten(raw) {
    const { body, user, performed_via_github_app: app } = raw;
    const { slug } = (0,fields/* fieldsOf */.P)(app);
    return { body: (0,fields/* text */.Q)(body), author: readPerson(user), isFromApp: isThere(app), app: typeof slug === 'string' ? slug : undefined };
}
function readPerson(raw) {
    const { id, login, type } = (0,fields/* fieldsOf */.P)(raw);
    if (typeof id !== 'number' || typeof login !== 'string' || typeof type !== 'string')
        return undefined;
    return { id, login, type };
}
const isThere = (value) => value !== undefined && value !== null;

;// CONCATENATED MODULE: ./lib/github/last-look.ts



/** How many of the newest comments a last look shows. Far more than anybody writes between two requests. */
const NEWEST_COMMENTS = 30;
/**
 * Everything that a yes rests on, in one answer. `lastEditedAt` and `includesCreatedEdit` tell of edits that REST does not show: within the
 * second of writing, and those that were undone. A title has no such field: its changes are events.
 */
const LAST_LOOK = `query ($issue: ID!, $comment: ID!) {
  issue: node(id: $issue) {
    ... on Issue {
      number title body state lastEditedAt includesCreatedEdit
      renamed: timelineItems(first: 1, itemTypes: [RENAMED_TITLE_EVENT]) { nodes { __typename } }
      reopened: timelineItems(first: 1, itemTypes: [REOPENED_EVENT]) { nodes { __typename } }
      comments(last: ${NEWEST_COMMENTS}) { nodes { body author { __typename login ... on User { databaseId } } } }
    }
  }
  comment: node(id: $comment) {
    ... on IssueComment {
      body lastEditedAt includesCreatedEdit isMinimized minimizedReason createdViaEmail
      author { __typename login ... on User { databaseId } }
      issue { number }
    }
  }
}`;
/** @throws IncompleteAnswerError when something is missing, or is not what it should be: what was not asked is not known */
function readLastLook(raw) {
    const { issue, comment } = (0,fields/* fieldsOf */.P)(raw);
    return { issue: readIssueNow(issue), comment: comment === null ? undefined : readCommentNow(comment) };
}
function readIssueNow(raw) {
    const issue = (0,fields/* fieldsOf */.P)(raw);
    const { number, title, body, state } = issue;
    if (typeof number !== 'number' || typeof title !== 'string' || typeof body !== 'string' || typeof state !== 'string')
        throw incomplete();
    return {
        number,
        title,
        body,
        isOpen: state === 'OPEN',
        isEdited: isEdited(issue),
        isRenamed: nodesOf(issue['renamed']).length > 0,
        isReopened: nodesOf(issue['reopened']).length > 0,
        newest: nodesOf(issue['comments']).map(readSeen)
    };
}
function readCommentNow(raw) {
    const comment = (0,fields/* fieldsOf */.P)(raw);
    const { isMinimized, minimizedReason, createdViaEmail } = comment;
    const { number } = (0,fields/* fieldsOf */.P)(comment['issue']);
    if (typeof number !== 'number' || typeof isMinimized !== 'boolean' || typeof createdViaEmail !== 'boolean')
        throw incomplete();
    return {
        ...readSeen(comment),
        issueNumber: number,
        isEdited: isEdited(comment),
        isHidden: isMinimized,
        hiddenAs: (0,fields/* text */.Q)(minimizedReason),
        isByMail: createdViaEmail
    };
}
function readSeen(raw) {
    const { body, author } = (0,fields/* fieldsOf */.P)(raw);
    if (typeof body !== 'string' || author === undefined)
        throw incomplete();
    const { __typename: kind, login, databaseId: id } = (0,fields/* fieldsOf */.P)(author);
    if (author !== null && (typeof kind !== 'string' || typeof login !== 'string'))
        throw incomplete();
    return { body, person: kind === 'User' ? { login: (0,fields/* text */.Q)(login), id: typeof id === 'number' ? id : undefined } : undefined };
}
function isEdited({ lastEditedAt, includesCreatedEdit }) {
    if (typeof includesCreatedEdit !== 'boolean' || (lastEditedAt !== null && typeof lastEditedAt !== 'string'))
        throw incomplete();
    return includesCreatedEdit || lastEditedAt !== null;
}
const nodesOf = (raw) => readList('the issue and the comment that decides', (0,fields/* fieldsOf */.P)(raw)['nodes'], node => node);
const incomplete = () => new github_errors/* IncompleteAnswerError */.j2('the issue and the comment that decides');

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
                return readLogin(await client.graphql('query { viewer { login } }', { request }));
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
            const found = readList('the issues', data, readIssue);
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
                const comments = readList('the comments', data, readComment);
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
                return readPermission(data);
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
            return await remembered.ask(`issue ${number}`, headers => issues.get({ ...repository, issue_number: number, headers, request }), ({ data }) => readIssue(data));
        },
        async findIssue(number) {
            const found = await unlessGone(() => issues.get({ ...repository, issue_number: number, request }));
            const issue = found === undefined ? undefined : readIssue(found.data);
            // One that was moved to another repository is found there: GitHub leads the client on.
            return issue?.number === number ? issue : undefined;
        },
        async newestIssue() {
            const order = { state: 'all', sort: 'created', direction: 'desc', per_page: 1, page: 1 };
            const { data } = await issues.listForRepo({ ...repository, ...order, request });
            return readList('the issues', data, readIssue)[0];
        },
        async openIssue({ title, body, labels }) {
            const { data } = await issues.create({ ...repository, title, body, labels: [...labels], request });
            return readIssue(data);
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
            return found === undefined ? undefined : readComment(found.data);
        },
        async lastLook(issue, comment) {
            const variables = { issue: issue.nodeId, comment: comment.nodeId };
            // Without a name nothing can be asked for.
            if (variables.issue === '' || variables.comment === '')
                return readLastLook(undefined);
            try {
                return readLastLook(await client.graphql(LAST_LOOK, { ...variables, request }));
            }
            catch (error) {
                const known = (0,github_errors/* queryError */.Lk)(error);
                if (known?.kind !== 'not-found' || known.part !== 'comment')
                    throw known ?? error;
                return { ...readLastLook({ ...known.data, comment: null }), comment: undefined };
            }
        },
        async writeComment(number, body) {
            const { data } = await issues.createComment({ ...repository, issue_number: number, body, request });
            return readComment(data);
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
