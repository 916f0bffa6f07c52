import { createRequire as __WEBPACK_EXTERNAL_createRequire } from "module";
/******/ var __webpack_modules__ = ({

/***/ 1954:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ closeQuestion),
/* harmony export */   w: () => (/* binding */ closeLeftQuestion)
/* harmony export */ });
/* harmony import */ var _lib_action_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(8418);
/* harmony import */ var _lib_action_log_line_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(7898);


/**
 * Says on the issue what happened, closes it and locks it. Each step is tried, whatever became of the others, and what fails is a warning:
 * the decision is already made.
 */
async function closeQuestion(question, { github, remember, warning }) {
    remember(question);
    const failures = [];
    const attempt = async (what, step) => {
        try {
            await step();
            return true;
        }
        catch (error) {
            failures.push(`${what} (${(0,_lib_action_log_line_js__WEBPACK_IMPORTED_MODULE_1__/* .oneLine */ .TN)((0,_lib_action_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .messageOf */ .bD)(error))})`);
            return false;
        }
    };
    if (question.comment !== '') {
        const isWritten = await attempt('write what happened', () => github.writeComment(question.number, question.comment));
        if (isWritten)
            remember({ ...question, comment: '' });
    }
    if (await attempt('close it', () => github.changeIssue(question.number, { state: 'closed', stateReason: question.reason })))
        remember(undefined);
    await attempt('lock it', () => github.lockIssue(question.number));
    if (failures.length > 0)
        warning(`Issue #${question.number} could not be tidied up: ${failures.join(', ')}.`);
}
/**
 * The post part: closes an issue that main left open because it was killed, or could not close. A closed issue is left as it is.
 *
 * @returns `unknown` when the issue could not be read: a warning names it then
 */
async function closeLeftQuestion(question, dependencies) {
    try {
        const { state } = await dependencies.github.readIssue(question.number);
        if (state !== 'open')
            return 'was-closed';
    }
    catch (error) {
        const reason = (0,_lib_action_log_line_js__WEBPACK_IMPORTED_MODULE_1__/* .oneLine */ .TN)((0,_lib_action_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .messageOf */ .bD)(error)).replace(/\.$/, '');
        dependencies.warning(`Issue #${question.number} may still be open, and nobody waits for an answer on it: close it. GitHub could not be asked (${reason}).`);
        return 'unknown';
    }
    await closeQuestion(question, dependencies);
    return 'closed';
}


/***/ }),

/***/ 4410:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ after)
/* harmony export */ });
/**
 * A signal that follows another one after a delay: work that must end properly when a run is cancelled has until then. The
 * runner sends SIGTERM 7.5 s after the cancel and kills 2.5 s later ("Workflow cancellation reference").
 *
 * @param milliseconds how long after `signal` it is aborted; counted from now when `signal` is aborted already
 */
function after(signal, milliseconds) {
    const controller = new AbortController();
    const start = () => {
        setTimeout(() => controller.abort(signal.reason), milliseconds).unref();
    };
    if (signal.aborted)
        start();
    else
        signal.addEventListener('abort', start, { once: true });
    return controller.signal;
}


/***/ }),

/***/ 5420:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  M: () => (/* binding */ readIssueApprovalInputs)
});

// UNUSED EXPORTS: schema

// EXTERNAL MODULE: ./lib/action/errors.ts
var errors = __nccwpck_require__(8418);
// EXTERNAL MODULE: ./lib/action/duration.ts
var duration = __nccwpck_require__(4197);
;// CONCATENATED MODULE: ./lib/action/records.ts

const QUOTED_FORM = 'Put the whole of it in quotes, "NAME=first line", up to the last line, with every quote inside of it twice.';
/**
 * Reads `NAME=value` records as docker/build-push-action takes them (CSV with one field, RFC 4180): one a line, or in quotes, where the
 * value goes on until the closing quote and is taken as it stands, line breaks included. Blank lines and lines that begin with `#` are left
 * out between records.
 *
 * @throws ActionError for a line without `NAME=` and for a quote without its end; nothing of the text is in the message
 */
function records_readKeyValues(text) {
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
        throw new ActionError(problem, `${QUOTED_FORM} The closing quote ends its line.`);
    }
    return { record: (quoted[1] ?? '').replaceAll('""', '"'), rest: text.slice(quoted[0].length) };
}
function split(record) {
    const equals = record.indexOf('=');
    if (equals < 1) {
        throw new ActionError('a line is not of the form NAME=value.', `Write one NAME=value a line. Has a value several lines? ${QUOTED_FORM}`);
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

// EXTERNAL MODULE: ./lib/action/runner.ts + 2 modules
var runner = __nccwpck_require__(173);
;// CONCATENATED MODULE: ./lib/action/text.ts
/** A number with its noun: `1 object`, `2 objects`. */
const plural = (count, one, many = `${one}s`) => `${count} ${count === 1 ? one : many}`;
/** A text that ends like a sentence; for what another program said, before something follows it. */
const asSentence = (text) => (/[.!?…]$/.test(text) ? text : `${text}.`);
/** The entries of a list with one a line; blank lines and lines that begin with `#` are left out. */
const listLines = (text) => text
    .split(/\r?\n/)
    .map(line => line.trim())
    .filter(line => line !== '' && !line.startsWith('#'));

// EXTERNAL MODULE: ./lib/secrets/redact.ts + 12 modules
var redact = __nccwpck_require__(8255);
;// CONCATENATED MODULE: ./lib/secrets/registered.ts


/**
 * Hides a value from now on, in the runner's log and in everything this process writes itself.
 * Call it before the value goes anywhere: into an output, an environment variable, a file, a log.
 */
function registerSecret(value) {
    if (value.trim() === '')
        return;
    (0,redact/* hide */.jD)(value);
    (0,runner/* setSecret */.Pq)(value);
}

;// CONCATENATED MODULE: ./lib/action/inputs.ts






function kind(options, parse, isSecret = false) {
    return { default: options.default, isSecret, parse };
}
/** A kind of input whose value is checked or changed further; errors still get the input's name. */
function refine(base, read) {
    return { ...base, parse: value => read(base.parse(value)) };
}
/** A text, trimmed. */
const inputs_text = (options = {}) => kind(options, value => value);
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
            throw new ActionError(`"${value}" is not an allowed value.`, `Write one of: ${words.join(', ')}.`);
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
function inputs_boolean(options = {}) {
    return kind(options, value => {
        if (/^(true|True|TRUE)$/.test(value))
            return true;
        if (/^(false|False|FALSE)$/.test(value))
            return false;
        throw new errors/* ActionError */.lZ(`"${value}" is neither true nor false.`, 'Write true or false.');
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
const inputs_duration = (options = {}) => kind(options, value => (0,duration/* parseDuration */.E9)(value));
const LONGEST_AGE_MILLISECONDS = (/* unused pure expression or super */ null && (3_650 * 86_400_000));
/** How old something may be, written as a duration; nobody waits for it, so it may be years. */
const age = (options = {}) => kind(options, value => parseDuration(value, LONGEST_AGE_MILLISECONDS));
/** One entry a line; blank lines and lines that begin with `#` are left out. */
const lines = (options = {}) => kind(options, listLines);
/** `NAME=value` records, see {@link readKeyValues}. The value may hold more `=`. */
const keyValues = (options = {}) => kind(options, value => toMap(readKeyValues(value)));
/** Records by their names. @throws ActionError when a name is there twice */
function toMap(records) {
    const pairs = new Map();
    for (const { name, value } of records) {
        if (pairs.has(name))
            throw new ActionError(`${name} is set twice.`, 'Keep one of the two lines.');
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
function readInputs(schema, get = name => (0,runner/* getInput */.V4)(name).trim()) {
    const raw = Object.entries(schema).map(([name, input]) => ({ name, input, value: get(name) }));
    for (const { input, value } of raw)
        if (input.isSecret)
            registerSecret(value);
    const values = raw.map(({ name, input, value }) => [name, readOne(name, input, value)]);
    return Object.fromEntries(values);
}
function readOne(name, input, value) {
    const given = value === '' ? input.default : value;
    if (given === undefined) {
        throw new errors/* ActionError */.lZ(`Input "${name}" is required but is empty.`, input.whenEmpty ?? `Add it to the step's "with:", for example "${name}: …".`);
    }
    try {
        return input.parse(given);
    }
    catch (error) {
        throw new errors/* ActionError */.lZ(`Input "${name}": ${(0,errors/* messageOf */.bD)(error)}`, undefined, { cause: error });
    }
}

// EXTERNAL MODULE: ./lib/action/log-line.ts
var log_line = __nccwpck_require__(7898);
;// CONCATENATED MODULE: ./lib/github/logins.ts


/** GitHub's rule for a login, with the underscore of enterprise managed users. */
const LOGIN = /^[a-z\d](?:[a-z\d_-]{0,98}[a-z\d])?$/i;
/** Logins of persons, one a line, in lower case, as GitHub compares them. A list that turns out empty must not mean "everyone". */
function loginList() {
    const input = lines({ default: '' });
    return {
        ...input,
        parse(value) {
            const given = input.parse(value).map(login => login.replace(/^@/, ''));
            if (value.trim() !== '' && given.length === 0) {
                throw new errors/* ActionError */.lZ('it has lines, but none of them is a login.', 'Write one login a line, or leave the input out.');
            }
            const wrong = given.find(login => !LOGIN.test(login));
            if (wrong !== undefined) {
                throw new errors/* ActionError */.lZ(`"${wrong}" is not a login.`, 'Write one login of a person a line. Teams are not supported.');
            }
            return [...new Set(given.map(login => login.toLowerCase()))];
        }
    };
}

;// CONCATENATED MODULE: ./lib/github/token.ts

const DEFAULT = '${{ github.token }}';
/** The input "token" of an action that writes issues or comments. Outside of a workflow nothing replaces its default: then there is none. */
function tokenInput() {
    const input = secret({ default: DEFAULT });
    return { ...input, parse: value => (value === DEFAULT ? '' : input.parse(value)) };
}

;// CONCATENATED MODULE: ./actions/issue-approval/inputs.ts





/** Room for a digest and a word or two, not for a text. */
const LONGEST_SUBJECT = 300;
const SHORTEST_WAIT_MILLISECONDS = 1_000;
const schema = {
    subject: fromOutput(inputs_text()),
    title: inputs_text(),
    report: inputs_text({ default: '' }),
    'report-sha256': sha256(inputs_text({ default: '' })),
    timeout: atLeastOneSecond(inputs_duration({ default: '1h' })),
    interval: atLeastOneSecond(inputs_duration({ default: '10s' })),
    approvers: loginList(),
    'prevent-self-approval': inputs_boolean({ default: 'false' }),
    labels: lines({ default: '' }),
    token: tokenInput()
};
/** @throws ActionError when an input is missing or wrong */
function readIssueApprovalInputs(get) {
    const inputs = readInputs(schema, get);
    // An invisible or look-alike character would let two subjects look the same.
    if (!/^[\x20-\x7e]+$/.test(inputs.subject) || inputs.subject.length > LONGEST_SUBJECT) {
        throw new errors/* ActionError */.lZ(`Input "subject" is not one line of at most ${LONGEST_SUBJECT} plain characters.`, 'Give a commit, a digest (sha256:…) or the sha256 of a plan.');
    }
    if (inputs.title.trim() === '')
        throw new errors/* ActionError */.lZ('Input "title" is blank.', 'Write one line that says what is asked.');
    if (inputs['report-sha256'] !== '' && inputs.report === '') {
        throw new errors/* ActionError */.lZ('Input "report-sha256" belongs to "report", which is empty.', 'Give the report\'s path, or leave "report-sha256" out.');
    }
    return inputs;
}
function atLeastOneSecond(input) {
    return {
        ...input,
        parse(value) {
            const milliseconds = input.parse(value);
            if (milliseconds < SHORTEST_WAIT_MILLISECONDS)
                throw new errors/* ActionError */.lZ(`"${value}" is too short.`, 'Write at least 1s.');
            return milliseconds;
        }
    };
}
/** In lower case; empty for none. */
function sha256(input) {
    return {
        ...input,
        parse(value) {
            if (value === '' || /^[\da-f]{64}$/i.test(value))
                return value.toLowerCase();
            throw new errors/* ActionError */.lZ(`"${(0,log_line/* oneLine */.TN)(value)}" is not a sha256.`, 'Write its 64 hexadecimal digits, or leave the input out.');
        }
    };
}


/***/ }),

/***/ 2353:
/***/ ((module, __unused_webpack___webpack_exports__, __nccwpck_require__) => {

__nccwpck_require__.a(module, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
/* harmony import */ var _lib_action_action_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(8611);
/* harmony import */ var _lib_action_duration_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(4197);
/* harmony import */ var _lib_action_log_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(4231);
/* harmony import */ var _lib_action_post_time_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(537);
/* harmony import */ var _lib_action_run_context_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(3462);
/* harmony import */ var _lib_action_runner_js__WEBPACK_IMPORTED_MODULE_5__ = __nccwpck_require__(173);
/* harmony import */ var _lib_github_limit_memory_js__WEBPACK_IMPORTED_MODULE_6__ = __nccwpck_require__(3707);
/* harmony import */ var _close_js__WEBPACK_IMPORTED_MODULE_7__ = __nccwpck_require__(1954);
/* harmony import */ var _grace_js__WEBPACK_IMPORTED_MODULE_12__ = __nccwpck_require__(4410);
/* harmony import */ var _inputs_js__WEBPACK_IMPORTED_MODULE_8__ = __nccwpck_require__(5420);
/* harmony import */ var _outputs_js__WEBPACK_IMPORTED_MODULE_9__ = __nccwpck_require__(9831);
/* harmony import */ var _run_js__WEBPACK_IMPORTED_MODULE_10__ = __nccwpck_require__(2469);
/* harmony import */ var _wait_limit_js__WEBPACK_IMPORTED_MODULE_11__ = __nccwpck_require__(1492);













const QUESTION_STATE = 'question';
/** From the cancel until the answer about a new issue is given up, and until the closing of it is: the runner ends the step after 7.5 s. */
const OPENING_GRACE_MILLISECONDS = 3_000;
const CLOSING_GRACE_MILLISECONDS = 6_500;
/** What post gives GitHub: the closing of a question must not take the time of what else there is to do. */
const POST_MILLISECONDS = _lib_action_post_time_js__WEBPACK_IMPORTED_MODULE_3__/* .POST_LIMITS */ .SY['issue-approval'].interrupted - 1_000;
const { info, warning } = _lib_action_log_js__WEBPACK_IMPORTED_MODULE_2__/* .log */ .R;
/** The one token has one budget, whoever of the three asks. */
const limits = new _lib_github_limit_memory_js__WEBPACK_IMPORTED_MODULE_6__/* .LimitMemory */ .r();
const remember = (question) => (0,_lib_action_runner_js__WEBPACK_IMPORTED_MODULE_5__/* .saveState */ .LZ)(QUESTION_STATE, question ?? '');
await (0,_lib_action_action_js__WEBPACK_IMPORTED_MODULE_0__/* .runAction */ .C)({
    async main(signal) {
        const inputs = (0,_inputs_js__WEBPACK_IMPORTED_MODULE_8__/* .readIssueApprovalInputs */ .M)();
        const needed = (0,_wait_limit_js__WEBPACK_IMPORTED_MODULE_11__/* .checkWait */ .S)(inputs.timeout, (0,_lib_action_run_context_js__WEBPACK_IMPORTED_MODULE_4__/* .isHostedRunner */ .eU)(process.env));
        if (needed !== undefined)
            warning(needed);
        const context = (0,_lib_action_run_context_js__WEBPACK_IMPORTED_MODULE_4__/* .readRunContext */ .$p)(process.env);
        const createConnection = await loadConnection();
        // Opening and waiting try again themselves: they know when time is up.
        const connect = (until, attempts) => createConnection(context, inputs.token, until, attempts);
        const result = await (0,_run_js__WEBPACK_IMPORTED_MODULE_10__/* .run */ .e)(inputs, {
            github: {
                opening: connect((0,_grace_js__WEBPACK_IMPORTED_MODULE_12__/* .after */ .P)(signal, OPENING_GRACE_MILLISECONDS), 1),
                waiting: connect(signal, 1),
                closing: connect((0,_grace_js__WEBPACK_IMPORTED_MODULE_12__/* .after */ .P)(signal, CLOSING_GRACE_MILLISECONDS))
            },
            context,
            now: () => performance.timeOrigin + performance.now(),
            sleep: _lib_action_duration_js__WEBPACK_IMPORTED_MODULE_1__/* .sleep */ .yy,
            remember,
            info,
            warning,
            signal
        });
        return (0,_outputs_js__WEBPACK_IMPORTED_MODULE_9__/* .report */ .z)(result);
    },
    async post() {
        const left = (0,_lib_action_runner_js__WEBPACK_IMPORTED_MODULE_5__/* .getState */ .Gu)(QUESTION_STATE);
        if (left === '')
            return;
        const { token } = (0,_inputs_js__WEBPACK_IMPORTED_MODULE_8__/* .readIssueApprovalInputs */ .M)();
        const createConnection = await loadConnection();
        const github = createConnection((0,_lib_action_run_context_js__WEBPACK_IMPORTED_MODULE_4__/* .readRunContext */ .$p)(process.env), token, AbortSignal.timeout(POST_MILLISECONDS));
        const question = JSON.parse(left);
        if ((await (0,_close_js__WEBPACK_IMPORTED_MODULE_7__/* .closeLeftQuestion */ .w)(question, { github, remember, warning })) === 'closed')
            info(`Closed issue #${question.number}.`);
    }
});
/** GitHub's client is large: a run whose inputs are wrong, and a post that has nothing to close, do without. */
async function loadConnection() {
    const [{ createGitHubClient }, { createConversations }] = await Promise.all([
        Promise.all(/* import() */[__nccwpck_require__.e(119), __nccwpck_require__.e(778), __nccwpck_require__.e(53)]).then(__nccwpck_require__.bind(__nccwpck_require__, 6053)),
        __nccwpck_require__.e(/* import() */ 887).then(__nccwpck_require__.bind(__nccwpck_require__, 9887))
    ]);
    return (context, token, signal, attempts) => {
        const options = { info, signal, limits, ...(attempts === undefined ? {} : { attempts }) };
        const client = createGitHubClient(token, 'fairway-issue-approval', options);
        return createConversations(client, (0,_lib_action_run_context_js__WEBPACK_IMPORTED_MODULE_4__/* .repositoryOf */ ._M)(context), { sleep: _lib_action_duration_js__WEBPACK_IMPORTED_MODULE_1__/* .sleep */ .yy, signal });
    };
}

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 9831:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  z: () => (/* binding */ report)
});

// UNUSED EXPORTS: outputNames

// EXTERNAL MODULE: ./lib/action/log-line.ts
var log_line = __nccwpck_require__(7898);
// EXTERNAL MODULE: ./lib/action/duration.ts
var duration = __nccwpck_require__(4197);
// EXTERNAL MODULE: ./lib/action/markdown.ts
var markdown = __nccwpck_require__(876);
;// CONCATENATED MODULE: ./actions/issue-approval/summary.ts


/** The decision as Markdown for the job summary. */
function renderSummary(result) {
    const { issue, subject, waited } = result;
    const facts = [`Subject: ${(0,markdown/* code */.aY)(subject)}`];
    if (result.decision === 'approved')
        facts.unshift(`Approved by ${(0,markdown/* code */.aY)(result.approver)}`);
    else
        facts.unshift((0,markdown/* escapeMarkdown */.FV)(result.reason));
    if (issue !== undefined)
        facts.push(`Asked on ${(0,markdown/* link */.nf)(`issue #${issue.number}`, issue.url)} for ${(0,duration/* formatDuration */.a3)(waited)}`);
    if (result.commentUrl !== undefined)
        facts.push((0,markdown/* link */.nf)('The comment that decided', result.commentUrl));
    return `### Approval: ${result.decision}\n\n${facts.map(fact => `- ${fact}`).join('\n')}\n`;
}

;// CONCATENATED MODULE: ./actions/issue-approval/outputs.ts


/** The outputs that action.yml declares; the contract test compares. */
const outputNames = (/* unused pure expression or super */ null && (['decision', 'approvers', 'issue-number', 'issue-url', 'comment-url']));
/** What the step reports. Everything but `approved` makes it red: the text "false" in an output is true in an `if:`. */
function report(result) {
    const { decision, issue } = result;
    return {
        outputs: {
            decision,
            approvers: result.decision === 'approved' ? result.approver : '',
            'issue-number': issue === undefined ? '' : String(issue.number),
            'issue-url': issue?.url ?? '',
            'comment-url': result.commentUrl ?? ''
        },
        summary: renderSummary(result),
        failure: result.decision === 'approved' ? undefined : `Not approved (${decision}). ${(0,log_line/* oneLine */.TN)(result.reason)}`
    };
}


/***/ }),

/***/ 2469:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  e: () => (/* binding */ run)
});

// UNUSED EXPORTS: describe

// EXTERNAL MODULE: ./lib/action/duration.ts
var duration = __nccwpck_require__(4197);
// EXTERNAL MODULE: ./lib/action/errors.ts
var errors = __nccwpck_require__(8418);
// EXTERNAL MODULE: ./lib/action/fault.ts
var fault = __nccwpck_require__(7865);
// EXTERNAL MODULE: ./lib/action/log-line.ts
var log_line = __nccwpck_require__(7898);
// EXTERNAL MODULE: ./lib/github/errors.ts
var github_errors = __nccwpck_require__(1001);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __nccwpck_require__(7598);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __nccwpck_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __nccwpck_require__(6760);
;// CONCATENATED MODULE: ./lib/github/report-file.ts





/** Far more than an issue can hold: the rest of a huge file is hashed, and need not be kept to be cut off. */
const MOST_BYTES = 1_048_576;
const CHUNK_BYTES = 65_536;
/**
 * Reads the report that an issue or a comment carries, once.
 *
 * @param path the input "report", relative to the workspace
 * @throws ActionError when there is no such file, or it is empty or cannot be read: nobody may be asked to approve what they are not shown
 */
async function readReport(path, workspace) {
    const report = await readOnce((0,external_node_path_.resolve)(workspace, path)).catch((error) => {
        throw new errors/* ActionError */.lZ(`Input "report": the file "${(0,log_line/* oneLine */.TN)(path)}" cannot be read (${(0,log_line/* oneLine */.TN)((0,errors/* messageOf */.bD)(error))}).`, 'Give the path of a Markdown file that an earlier step wrote.', { cause: error });
    });
    if (report.text.trim() === '')
        throw new errors/* ActionError */.lZ(`Input "report": the file "${(0,log_line/* oneLine */.TN)(path)}" is empty.`, 'Look at the step that wrote it.');
    return report;
}
async function readOnce(path) {
    // Before it is opened: a named pipe would wait for a writer.
    if (!(await (0,promises_.stat)(path)).isFile())
        throw new Error('it is not a file');
    const file = await (0,promises_.open)(path, 'r');
    try {
        const hash = (0,external_node_crypto_.createHash)('sha256');
        const kept = [];
        let length = 0;
        for (;;) {
            const { bytesRead, buffer } = await file.read(Buffer.alloc(CHUNK_BYTES), 0, CHUNK_BYTES, null);
            if (bytesRead === 0)
                break;
            const bytes = buffer.subarray(0, bytesRead);
            hash.update(bytes);
            if (length < MOST_BYTES)
                kept.push(bytes.subarray(0, MOST_BYTES - length));
            length += bytesRead;
        }
        return { text: Buffer.concat(kept).toString('utf8'), sha256: hash.digest('hex') };
    }
    finally {
        await file.close();
    }
}

// EXTERNAL MODULE: ./lib/github/text.ts + 2 modules
var github_text = __nccwpck_require__(7949);
;// CONCATENATED MODULE: ./actions/issue-approval/asked.ts
/** @param doing as it reads after "while" */
function asked(doing) {
    return { doing, on: 'issue', inputs: ['title', 'labels'], again: 'Run the job again.', alsoHelps: { 401: 'or set a shorter "timeout"' } };
}

// EXTERNAL MODULE: ./actions/issue-approval/close.ts
var issue_approval_close = __nccwpck_require__(1954);
// EXTERNAL MODULE: ./lib/action/markdown.ts
var markdown = __nccwpck_require__(876);
;// CONCATENATED MODULE: ./actions/issue-approval/votes.ts
const DENY_WORDS = ['deny', 'denied', 'no', 'reject', 'rejected', 'stop'];
/**
 * LGTM, at most three blanks before it (four make a code block, CommonMark 4.4), and after it nothing but blanks, full stops, exclamation
 * marks and one of four emoji, without a skin colour or a variation selector.
 */
const APPROVE = /^ {0,3}lgtm[ \t.!]*(?:(?:👍|✅|🚀|🎉)[ \t.!]*)?$/i;
const DENY = new RegExp(`^(${DENY_WORDS.join('|')})[\\s.!。]*$`);
/** What Markdown puts before a line: `> `, `- `, `1. `, `## ` and the like, also several of them. */
const LINE_MARKS = /^(?:[ \t]*(?:>|[-+*](?=[ \t])|\d{1,9}[.)](?=[ \t])|#{1,6}(?=[ \t])))+/;
/**
 * Reads a comment's vote. It approves when its first line that is not blank is LGTM and the next line is blank or missing: then LGTM is a
 * paragraph of its own, with nothing above it that could hide it or turn it into something else. Only there does Markdown matter.
 *
 * A word that denies is read generously, because saying no is always safe: on any line of its own, even in bold, in wide letters, in a
 * quote, a list, a heading, in code and in an HTML comment. Both in one comment deny.
 *
 * @param body the comment's Markdown
 */
function readVote(body) {
    // The line ends of CommonMark 2.1: no others, so that a vertical tab or U+2028 does not make a line of its own.
    const lines = body.split(/\r\n|\n|\r/);
    for (const line of lines) {
        const word = DENY.exec(plainLetters(line.replace(LINE_MARKS, '')))?.[1];
        if (word !== undefined)
            return { vote: 'deny', word };
    }
    const first = lines.findIndex(line => !isBlank(line));
    if (APPROVE.test(lines[first] ?? '')) {
        if (isBlank(lines[first + 1] ?? ''))
            return { vote: 'approve' };
        return { vote: 'none', hint: 'the line below its LGTM is not blank; leave an empty line between them' };
    }
    if (lines.some(line => APPROVE.test(line)))
        return { vote: 'none', hint: 'LGTM has to be its first line' };
    if (plainLetters(body).includes('lgtm'))
        return { vote: 'none', hint: 'LGTM has to stand alone on its first line, in plain letters' };
    return { vote: 'none' };
}
/** Blanks and tabs only: a no-break space is text (CommonMark 2.1). */
const isBlank = (line) => /^[ \t]*$/.test(line);
/** What a person reads in it: wide letters as letters, invisible characters and emphasis left out. */
function plainLetters(text) {
    return text
        .normalize('NFKC')
        .replace(/<!--|-->|[\p{Cf}*_`\\]/gu, '')
        .trim()
        .toLowerCase();
}

;// CONCATENATED MODULE: ./actions/issue-approval/issue-text.ts




/**
 * The issue's text. Logins and the subject are in code spans: no mention, no link. LGTM is never alone on a line of it, or a reply by
 * mail that quotes the text without `>` would approve.
 */
function issueBody(question) {
    const deny = DENY_WORDS.map(word => `\`${word}\``);
    const facts = [
        `A workflow run waits for an answer. **This is what would go ahead:**`,
        (0,markdown/* code */.aY)(question.subject),
        [
            `- Started by ${question.startedBy.map(markdown/* code */.aY).join(', started again by ') || 'nobody that GitHub names'}: [the run](${question.runUrl})`,
            `- **To approve**, write a new comment whose first line is \`LGTM\`, with nothing or a blank line below it. One that was edited, or came by e-mail, does not count.`,
            `- **To refuse**, write ${deny.slice(0, -1).join(', ')} or ${deny.at(-1) ?? ''} on a line of its own, wherever it stands, or close this issue.`,
            `- ${whoMay(question)}`,
            `- Until **${(0,github_text/* utc */.n$)(question.until)}**. No answer means no.`,
            `- Do not edit this issue: any change voids the question.`
        ].join('\n')
    ];
    const head = facts.join('\n\n');
    if (question.report.trim() === '')
        return `${head}\n`;
    const start = `${head}\n\n---\n\n`;
    return `${start}${(0,github_text/* fitReport */.kq)(question.report, github_text/* LONGEST_BODY */._l - start.length - 1, CUT_NOTE)}\n`;
}
function whoMay({ approvers, isSelfApprovalPrevented }) {
    const who = approvers.length === 0
        ? 'Everyone with write access may answer'
        : `Who may answer, with write access: ${approvers.map(markdown/* code */.aY).join(', ')}`;
    return `${who}.${isSelfApprovalPrevented ? ' Whoever started the run may refuse it, but not approve it.' : ''}`;
}
const CUT_NOTE = '> [!WARNING]\n> The report below is longer than an issue may be: **its end is missing here**. The run has all of it. Do not approve what you have not seen.';
/** The comment with which the issue is closed: what happened, and what it happened to. */
function closingComment(outcome, subject, runUrl, waited) {
    const about = `\n\nSubject: ${(0,markdown/* code */.aY)(subject)} · [the run](${runUrl}) · asked ${(0,duration/* formatDuration */.a3)(waited)} ago`;
    if (outcome.decision === 'approved') {
        return `**Approved** by ${(0,markdown/* code */.aY)(outcome.approver)} with [this comment](${outcome.commentUrl}).${about}\n`;
    }
    const decided = outcome.commentUrl === undefined ? '' : ` ([comment](${outcome.commentUrl}))`;
    return `**Not approved (${outcome.decision}).** ${(0,markdown/* code */.aY)(outcome.reason)}${decided}${about}\n`;
}
/** What the post part writes when the main part could not: it was killed. */
const ENDED_COMMENT = '**Not approved (cancelled).** The run ended before an answer was counted. Nothing goes ahead.\n';

// EXTERNAL MODULE: ./lib/github/status.ts
var github_status = __nccwpck_require__(2540);
// EXTERNAL MODULE: ./lib/github/last-look.ts
var last_look = __nccwpck_require__(6080);
;// CONCATENATED MODULE: ./actions/issue-approval/comment-count.ts



/** Far longer than a list lags behind. */
const LONGEST_LAG_MILLISECONDS = 2 * 60_000;
/**
 * Whether enough of an issue's comments was read to say yes. A list that is shorter than the issue counts lags behind, and a no may be missing
 * in it. But a count can be wrong for ever, for example by comments of an account that GitHub hides from everybody: so after two minutes, in
 * which no more came to be missing, the last look alone has to show every comment, which it can as long as there are few.
 */
class CommentCount {
    #missing = 0;
    #since = 0;
    /**
     * @param count how many comments the issue had before they were listed; undefined when GitHub did not say it
     * @param now milliseconds since 1970
     * @returns what the log should say; undefined when nothing is missing
     * @throws IncompleteAnswerError while something may be missing
     */
    check(count, listed, now) {
        const missing = Math.max(0, (count ?? 0) - listed);
        if (missing > this.#missing)
            this.#since = now;
        this.#missing = missing;
        if (count === undefined || missing === 0)
            return undefined;
        if (now - this.#since < LONGEST_LAG_MILLISECONDS || count > last_look/* NEWEST_COMMENTS */.Ay) {
            throw new github_errors/* IncompleteAnswerError */.j2('the comments', `it counts ${count} and lists ${listed}`);
        }
        const what = missing === 1 ? '1 comment' : `${missing} comments`;
        return `The issue counts ${what} more than it shows, for ${(0,duration/* formatDuration */.a3)(LONGEST_LAG_MILLISECONDS)} by now. What nobody can see holds up an LGTM no longer.`;
    }
}

;// CONCATENATED MODULE: ./actions/issue-approval/eligibility.ts
/**
 * Why a comment's vote does not count, as far as REST shows; undefined when the permission decides, and for an LGTM the last look besides
 * (`last-look.ts`), which also sees edits.
 * A deny needs less: one that was edited, hidden or written by the person who started the run stops it as well.
 */
function refusal(comment, vote, rules) {
    const { author } = comment;
    if (author === undefined)
        return 'its account is gone';
    if (comment.isFromApp)
        return 'it was written by an app';
    if (author.type !== 'User')
        return `${author.type === 'Bot' ? 'a bot' : 'an account that is not a person'} may not answer`;
    if (author.id === rules.self?.id)
        return 'it comes from the account whose token asks';
    if (comment.issueNumber !== rules.issue.number)
        return 'it belongs to another issue';
    if (!(Date.parse(comment.createdAt) >= Date.parse(rules.issue.createdAt)))
        return 'it is older than the issue';
    if (rules.approvers.length > 0 && !rules.approvers.includes(author.login.toLowerCase()))
        return 'its author is not among "approvers"';
    if (vote === 'deny')
        return undefined;
    if (comment.isHidden)
        return 'it was hidden';
    if (rules.excluded.some(initiator => isSame(initiator, author)))
        return 'its author started this run ("prevent-self-approval")';
    return undefined;
}
function isSame(initiator, author) {
    return initiator.id === author.id || isSameLogin(initiator.login, author.login);
}
/** GitHub does not tell upper from lower case in logins. */
const isSameLogin = (one, other) => one.toLowerCase() === other.toLowerCase();
/**
 * Why a person's access is not enough. Only the permission counts: `author_association` calls people with read access collaborators,
 * and private members nobody. Everyone has `read` on a public repository.
 *
 * GitHub may answer without saying whose permission it is (`nullable-collaborator` in its description). That is enough for a no.
 */
function permissionRefusal(permission, author, vote) {
    const { level, person } = permission;
    if (level !== 'admin' && level !== 'write')
        return `its author has no write access (${level === 'read' ? 'read' : 'none'})`;
    if (person === undefined)
        return vote === 'deny' ? undefined : 'GitHub did not say whose write access it is';
    if (person.id !== author.id)
        return 'its login now belongs to another account';
    return vote === 'deny' || isSameLogin(person.login, author.login) ? undefined : 'GitHub told the write access of another login';
}

;// CONCATENATED MODULE: ./actions/issue-approval/decide.ts



/** Sorts out the comments: which ones vote, and which ones only look as if they did. */
function castVotes(comments, rules) {
    const votes = [];
    const remarks = [];
    for (const comment of comments) {
        const read = readVote(comment.body);
        if (read.vote === 'none') {
            // The action's own comments explain how to answer.
            if (read.hint !== undefined && comment.author?.id !== rules.self?.id)
                remarks.push({ comment, reason: read.hint });
            continue;
        }
        const reason = refusal(comment, read.vote, rules);
        if (reason !== undefined || comment.author === undefined)
            remarks.push({ comment, reason: reason ?? 'its account is gone' });
        else
            votes.push({ comment, author: comment.author, vote: read.vote });
    }
    return { votes, remarks };
}
/** Deny wins over approve, whoever came first; of several the first counts. Undefined when nobody has voted. */
function decide(votes) {
    const inOrder = votes.toSorted((one, other) => one.comment.id - other.comment.id);
    return inOrder.find(({ vote }) => vote === 'deny') ?? inOrder[0];
}
/**
 * Whether the issue is still the question that was asked. Closing it is an answer; a changed text is not: everyone with write access can
 * edit the issue, and nobody could then tell what an LGTM below it meant.
 *
 * @param opened the issue as GitHub gave it when it was opened
 */
function issueTrouble(now, opened) {
    if (now.number !== opened.number || now.url.toLowerCase() !== opened.url.toLowerCase()) {
        return { decision: 'error', reason: 'The issue was moved to another place, so an answer cannot be trusted.' };
    }
    if (now.state !== 'open') {
        const who = now.closedBy === undefined ? '' : ` by ${(0,log_line/* oneLine */.TN)(now.closedBy.login)}`;
        return { decision: 'denied', reason: `The issue was closed${who}, which means no.` };
    }
    if (now.stateReason === 'reopened')
        return { decision: 'denied', reason: 'The issue was closed and opened again; closing it means no.' };
    const changed = [...(now.title === opened.title ? [] : ['title']), ...(now.body === opened.body ? [] : ['text'])];
    if (changed.length === 0)
        return undefined;
    return {
        decision: 'error',
        reason: `The ${changed.join(' and the ')} of the issue was changed after it was opened, so nobody can tell what an LGTM on it approves.`
    };
}

;// CONCATENATED MODULE: ./actions/issue-approval/last-look.ts



/**
 * Whether an approval holds, by what GraphQL says of the issue and of the comment at one moment.
 *
 * @param counted the approval, as it was listed a moment ago
 * @param listed all comments, as they were listed with it
 * @param opened the issue as GitHub gave it when it was opened
 * @param mayRefuse whether somebody's no can count: what strangers write must not hold a yes up
 */
function last_look_confirm(look, counted, listed, opened, mayRefuse) {
    const changed = issueTrouble(asIssue(look.issue, opened), opened) ?? historyTrouble(look.issue);
    if (changed !== undefined)
        return { kind: 'decided', outcome: changed };
    const trouble = commentTrouble(look.comment, counted, opened);
    if (trouble !== undefined)
        return { kind: 'void', ...trouble };
    if (look.issue.newest.some(comment => isNewNo(comment, listed, mayRefuse)))
        return { kind: 'look-again' };
    return { kind: 'decided', outcome: { decision: 'approved', approver: counted.author.login, commentUrl: counted.comment.url } };
}
/** The issue as REST would show it; who closed it is not asked. */
function asIssue({ number, title, body, isOpen, isReopened }, opened) {
    const isSameText = sameLines(body) === sameLines(opened.body);
    return {
        ...opened,
        number,
        title,
        body: isSameText ? opened.body : body,
        state: isOpen ? 'open' : 'closed',
        stateReason: isReopened ? 'reopened' : ''
    };
}
/** A text that is the same again was another one in between, and whoever wrote the LGTM may have read that. */
function historyTrouble({ isEdited, isRenamed }) {
    const changed = [...(isRenamed ? ['title'] : []), ...(isEdited ? ['text'] : [])];
    if (changed.length === 0)
        return undefined;
    return {
        decision: 'error',
        reason: `The ${changed.join(' and the ')} of the issue was changed and put back after it was opened, so nobody can tell what an LGTM on it approves.`
    };
}
function commentTrouble(now, { comment, author }, opened) {
    const passing = (reason) => ({ reason, lasts: 'no' });
    const lasting = (reason) => ({ reason, lasts: 'for-ever' });
    if (now === undefined)
        return passing('it was deleted while it was being counted');
    // Everyone with write access can edit anyone's comment, and its author stays the same.
    if (now.isEdited)
        return lasting('it was edited; write a new comment');
    if (now.isHidden)
        return { reason: `it was hidden${now.hiddenAs === '' ? '' : ` as ${now.hiddenAs}`}`, lasts: 'for-a-while' };
    if (now.isByMail)
        return lasting('it came by e-mail, where nobody can tell an answer from a quotation; write it on GitHub');
    if (now.issueNumber !== opened.number)
        return passing('it belongs to another issue');
    const { person } = now;
    if (person === undefined || person.id !== author.id || !isSameLogin(person.login, author.login)) {
        return passing('GitHub names another author for it');
    }
    if (sameLines(now.body) !== sameLines(comment.body))
        return passing('it was changed while it was being counted');
    return undefined;
}
/** Whether a person's no was not there yet when the comments were listed. Where there is one like it, that one was judged. */
function isNewNo({ person, body }, listed, mayRefuse) {
    if (person === undefined || readVote(body).vote !== 'deny' || !mayRefuse(person))
        return false;
    return !listed.some(({ author, body: text }) => author?.id === person.id && sameLines(text) === sameLines(body));
}
/** REST and GraphQL give the same text; nothing says that they give the same line ends. */
const sameLines = (text) => text.replaceAll('\r\n', '\n');

;// CONCATENATED MODULE: ./actions/issue-approval/wait.ts










const FIRST_WAIT_MILLISECONDS = 2_000;
const GROWTH = 1.5;
/** What was refused is not looked up again right away: strangers' comments must not use up the hour's requests, nor an LGTM that was edited. */
const REFUSAL_HOLDS_MILLISECONDS = 60_000;
/** A new issue is not known everywhere at GitHub at once (edimuj/tokenlean#11): so many answers in a row that there is none are waited out. */
const MOST_NOT_FOUND = 5;
/**
 * Looks at the issue until somebody decides or time is up. The last look comes at the end of the time, so that an answer in the last
 * seconds counts. Errors that pass are waited out; others end the wait, and so does a rate limit that lasts longer than it.
 *
 * @returns the outcome; never `approved` when anything could not be told
 * @throws the signal's reason when the run is cancelled; an error that did not come from GitHub
 */
async function waitForDecision(gate, dependencies) {
    const { now, sleep, signal } = dependencies;
    const watch = new Watch(gate, dependencies);
    let pause = Math.min(FIRST_WAIT_MILLISECONDS, gate.interval);
    for (;;) {
        const left = gate.until - now();
        if (left <= 0)
            return timedOut(watch);
        if (watch.notBefore > gate.until)
            return unheard(watch);
        await sleep(Math.min(Math.max(pause, watch.notBefore - now()), left), signal);
        const outcome = await watch.look();
        signal.throwIfAborted();
        if (outcome !== undefined)
            return outcome;
        pause = Math.min(pause * GROWTH, gate.interval);
    }
}
function timedOut({ trouble }) {
    const because = trouble === undefined ? '' : ` At the end GitHub could not be asked: ${trouble}.`;
    return { decision: 'timed-out', reason: `Nobody who may answer did so in time, which means no.${because}` };
}
/** Nobody can be heard any more: a runner that waits for the end of the time all the same would only hide why. */
function unheard({ trouble = '', notBefore }) {
    const reason = `No answer can be read in time, which means no: ${trouble}. GitHub may be asked again after ${(0,github_text/* utc */.n$)(notBefore)}.`;
    return { decision: 'timed-out', reason };
}
class Watch {
    /** GitHub wants no request before this moment. */
    notBefore = 0;
    /** Why the last look failed; undefined when it did not. */
    trouble;
    #troubleSince = 0;
    #notFound = 0;
    #gate;
    #dependencies;
    #count = new CommentCount();
    #said = new Set();
    /** By account and vote. */
    #refused = new Map();
    /** LGTMs that the last look voided, by comment. A no is never in it. */
    #void = new Map();
    constructor(gate, dependencies) {
        this.#gate = gate;
        this.#dependencies = dependencies;
    }
    /** Undefined: nothing is decided yet. */
    async look() {
        const { now, signal, info } = this.#dependencies;
        if (now() < this.notBefore)
            return undefined;
        try {
            const outcome = await this.#ask();
            if (this.trouble !== undefined)
                info(`GitHub answers again after ${(0,duration/* formatDuration */.a3)(now() - this.#troubleSince)}.`);
            this.trouble = undefined;
            this.#notFound = 0;
            return outcome;
        }
        catch (error) {
            signal.throwIfAborted();
            const trouble = (0,github_errors/* gitHubTrouble */.dm)(error, asked(`reading issue #${this.#gate.issue.number}`), now());
            if (trouble === undefined)
                throw error;
            this.#notFound = (0,github_status/* statusOf */.c2)(error) === 404 ? this.#notFound + 1 : this.#notFound;
            const mayBeNew = (0,github_status/* statusOf */.c2)(error) === 404 && this.#notFound <= MOST_NOT_FOUND;
            if (trouble.kind === 'refused' && !mayBeNew)
                return { decision: 'error', reason: `${trouble.message}. ${trouble.fix}` };
            this.#remember(trouble.message, trouble.kind === 'limited' ? trouble.wait : 0);
            return undefined;
        }
    }
    #remember(reason, wait) {
        const { now, info } = this.#dependencies;
        if (this.trouble === undefined)
            this.#troubleSince = now();
        const until = wait > 0 ? `, until ${(0,github_text/* utc */.n$)(now() + wait)}` : '';
        if (this.trouble !== reason)
            info(`${reason}; waiting for it to pass${until}.`);
        this.trouble = reason;
        this.notBefore = now() + wait;
    }
    async #ask() {
        const { github } = this.#dependencies;
        const { issue } = this.#gate;
        const comments = await inOrder(github.commentsOn(issue.number));
        const now = await github.readIssue(issue.number);
        const trouble = issueTrouble(now, issue);
        if (trouble !== undefined)
            return trouble;
        const decisive = decide(await this.#permitted(comments));
        if (decisive === undefined)
            return undefined;
        return decisive.vote === 'deny' ? denied(decisive) : await this.#confirm(now.commentCount);
    }
    async #permitted(comments) {
        const { votes, remarks } = castVotes(comments, this.#gate.rules);
        for (const remark of remarks)
            this.#say(remark);
        const permitted = [];
        for (const vote of votes)
            if (!this.#isVoid(vote) && (await this.#isPermitted(vote)))
                permitted.push(vote);
        return permitted;
    }
    #isVoid({ comment, vote }) {
        const held = this.#void.get(comment.id);
        return vote === 'approve' && held !== undefined && this.#dependencies.now() < held.until;
    }
    async #isPermitted(vote) {
        const { github, now } = this.#dependencies;
        const { author, comment } = vote;
        const key = `${author.id} ${vote.vote}`;
        const before = this.#refused.get(key);
        if (before !== undefined && now() < before.until) {
            this.#say({ comment, reason: before.reason });
            return false;
        }
        const reason = permissionRefusal(await github.permissionOf(author.login), author, vote.vote);
        if (reason === undefined)
            return true;
        this.#refused.set(key, { reason, until: now() + REFUSAL_HOLDS_MILLISECONDS });
        this.#say({ comment, reason });
        return false;
    }
    /**
     * An LGTM was seen; everything that a yes rests on is asked for anew, in an order that leaves no gap:
     *
     * 1. All comments, not from memory. A no that came since the look is there. One that comes from here on is in 3. A list that lags behind is
     *    shorter than the issue counts: then not all was read, and nothing is decided.
     * 2. The write access of everyone who votes. Whoever loses it between here and 3 still counts: a matter of one request.
     * 3. One question to GraphQL, which is answered for one moment: the comment (edited, hidden, gone, another text or author), the issue (edited,
     *    renamed, closed; now, or at any time since it was opened) and the newest comments. A no among them that was not in 1 means: look again.
     *
     * Nothing is asked after 3. What happens after GitHub has answered it came after the yes. An LGTM that 3 voids does not stand in the way of the
     * next one, which gets a 3 of its own.
     *
     * @param count how many comments there were when the issue was read, before 1
     */
    async #confirm(count) {
        const { github, now, info } = this.#dependencies;
        const { issue } = this.#gate;
        const comments = await inOrder(github.commentsOn(issue.number, true));
        const votes = await this.#permitted(comments);
        const decisive = decide(votes);
        if (decisive === undefined)
            return undefined;
        if (decisive.vote === 'deny')
            return denied(decisive);
        const missing = this.#count.check(count, comments.length, now());
        if (missing !== undefined)
            info(missing);
        for (const approval of votes) {
            const { comment } = approval;
            const look = await github.lastLook(issue, comment);
            const confirmation = last_look_confirm(look, approval, comments, issue, person => this.#mayRefuse(person));
            if (confirmation.kind === 'decided')
                return confirmation.outcome;
            if (confirmation.kind === 'look-again') {
                this.#say({ comment, reason: 'somebody said no while it was being counted, so everything is looked at again' });
                return undefined;
            }
            this.#setAside(comment, confirmation);
        }
        return undefined;
    }
    #setAside(comment, { reason, lasts }) {
        this.#say({ comment, reason });
        if (lasts === 'no')
            return;
        // What was edited stays so, and what was hidden mostly: neither must use up the requests that a good LGTM needs.
        const times = (this.#void.get(comment.id)?.times ?? 0) + 1;
        const held = lasts === 'for-ever' ? Infinity : REFUSAL_HOLDS_MILLISECONDS * 2 ** (times - 1);
        this.#void.set(comment.id, { until: this.#dependencies.now() + held, times });
    }
    /** False for somebody whose no would not count in the next look either. */
    #mayRefuse({ login, id }) {
        const { approvers } = this.#gate.rules;
        if (approvers.length > 0 && !approvers.includes(login.toLowerCase()))
            return false;
        return this.#dependencies.now() >= (this.#refused.get(`${id ?? ''} deny`)?.until ?? 0);
    }
    #say({ comment, reason }) {
        const key = `${comment.id} ${reason}`;
        if (this.#said.has(key))
            return;
        this.#said.add(key);
        const who = (0,log_line/* oneLine */.TN)(comment.author?.login ?? 'an account that is gone');
        this.#dependencies.info(`Comment ${comment.id} by ${who} is not counted: ${(0,log_line/* oneLine */.TN)(reason)}.`);
    }
}
/** The oldest first, whatever the order of the pages. */
async function inOrder(comments) {
    const all = [];
    for await (const comment of comments)
        all.push(comment);
    return all.sort((one, other) => one.id - other.id);
}
function denied({ author, comment }) {
    return { decision: 'denied', reason: `${(0,log_line/* oneLine */.TN)(author.login)} said no.`, commentUrl: comment.url };
}

;// CONCATENATED MODULE: ./actions/issue-approval/run.ts











/** What the waits for a rate limit may add up to before the issue is opened, and what the first is at least. */
const LONGEST_OPENING_WAITS_MILLISECONDS = 5 * 60_000;
const SHORTEST_OPENING_WAIT_MILLISECONDS = 1_000;
const CANCELLED = { decision: 'cancelled', reason: 'The run was cancelled, which means no.' };
/**
 * Asks on an issue and waits for the answer. Whatever happens, the issue is closed with what happened.
 *
 * @returns the decision; `error` when there is none
 */
async function run(inputs, dependencies) {
    const { now, remember, info } = dependencies;
    const { subject } = inputs;
    const opened = await openIssue(inputs, dependencies);
    if (!('issue' in opened))
        return { ...opened, subject, issue: undefined, waited: 0 };
    const { issue, until } = opened;
    const started = now();
    info(`Opened ${(0,log_line/* oneLine */.TN)(issue.url)}: waiting for an answer until ${(0,github_text/* utc */.n$)(until)}.`);
    const outcome = await decideOn(issue, until, inputs, dependencies);
    const waited = now() - started;
    await (0,issue_approval_close/* closeQuestion */.B)({
        number: issue.number,
        comment: closingComment(outcome, subject, dependencies.context.runUrl, waited),
        reason: outcome.decision === 'approved' ? 'completed' : 'not_planned'
    }, { github: dependencies.github.closing, remember, warning: dependencies.warning });
    info(`Decision: ${outcome.decision}. ${(0,log_line/* oneLine */.TN)(describe(outcome))} It took ${(0,duration/* formatDuration */.a3)(waited)}.`);
    return { ...outcome, subject, issue: { number: issue.number, url: issue.url }, waited };
}
async function openIssue(inputs, dependencies) {
    const { github, now, sleep, remember, signal, info, warning } = dependencies;
    let isAsked = false;
    try {
        const question = await prepareQuestion(inputs, dependencies);
        for (let waited = 0, shortest = SHORTEST_OPENING_WAIT_MILLISECONDS;; shortest *= 2) {
            signal.throwIfAborted();
            const until = now() + inputs.timeout;
            try {
                isAsked = true;
                const issue = await github.opening.openIssue(question(until));
                // Nothing may come between the answer and this line: post finds the issue only by its number.
                remember({ number: issue.number, comment: ENDED_COMMENT, reason: 'not_planned' });
                return { issue, until };
            }
            catch (error) {
                const trouble = (0,github_errors/* gitHubTrouble */.dm)(error, asked('opening the issue'), now());
                // GitHub refused, for good or because of a rate limit: then there is certainly no issue.
                isAsked = trouble?.kind !== 'refused' && trouble?.kind !== 'limited';
                // The time to answer begins when the question is there: so the wait is here, and not the client's.
                const wait = trouble?.kind === 'limited' ? Math.max(trouble.wait, shortest) : Infinity;
                if (trouble === undefined || waited + wait > LONGEST_OPENING_WAITS_MILLISECONDS)
                    throw error;
                info(`${trouble.message}: waiting ${(0,duration/* formatDuration */.a3)(wait)} until it may be asked again.`);
                await sleep(wait, signal);
                waited += wait;
            }
        }
    }
    catch (error) {
        if (isAsked)
            warning('It is not known whether GitHub opened the issue. Look for it, and close it if it is there.');
        return outcomeOf(error, 'opening the issue', dependencies);
    }
}
/** Everything that can be wrong before anybody is asked. Gives the issue to open, once it is known how long it waits. */
async function prepareQuestion(inputs, { context }) {
    const isPrevented = inputs['prevent-self-approval'];
    const startedBy = context.initiators.map(({ login }) => login);
    if (isPrevented && context.initiators.length === 0) {
        throw new errors/* ActionError */.lZ('Input "prevent-self-approval": the runner does not say who started the run.', 'Set it to false, or run in GitHub Actions.');
    }
    const others = inputs.approvers.filter(login => !startedBy.some(initiator => initiator.toLowerCase() === login));
    if (isPrevented && inputs.approvers.length > 0 && others.length === 0) {
        throw new errors/* ActionError */.lZ('Nobody could approve: "approvers" names only who started the run, and "prevent-self-approval" is true.', 'Add another login to "approvers".');
    }
    const report = await reportToShow(inputs, context.workspace);
    return (until) => ({
        title: (0,github_text/* titleLine */.Nl)(inputs.title),
        body: issueBody({
            subject: inputs.subject,
            runUrl: context.runUrl,
            startedBy,
            approvers: inputs.approvers,
            isSelfApprovalPrevented: isPrevented,
            until,
            report
        }),
        labels: inputs.labels
    });
}
/**
 * The report as it is shown. What is checked is what was read to be shown: a file that changes in between is not read again.
 *
 * @throws ActionError when it is not the one that "report-sha256" names
 */
async function reportToShow(inputs, workspace) {
    if (inputs.report === '')
        return '';
    const { text, sha256 } = await readReport(inputs.report, workspace);
    const expected = inputs['report-sha256'];
    if (expected === '' || sha256 === expected)
        return text;
    throw new errors/* ActionError */.lZ('The report was changed on its way to this job, so nobody is asked.', `Find out who changed the artifact. The report's sha256 is ${sha256}, not ${expected}.`);
}
async function decideOn(issue, until, inputs, dependencies) {
    const { context, github, now, sleep, info, signal } = dependencies;
    const rules = {
        issue,
        self: issue.author,
        approvers: inputs.approvers,
        excluded: inputs['prevent-self-approval'] ? context.initiators : []
    };
    try {
        return await waitForDecision({ issue, rules, until, interval: inputs.interval }, { github: github.waiting, now, sleep, info, signal });
    }
    catch (error) {
        return outcomeOf(error, `reading issue #${issue.number}`, dependencies);
    }
}
/** What an error means for the decision: never yes. */
function outcomeOf(error, doing, { now, info, signal }) {
    if (signal.aborted)
        return CANCELLED;
    const trouble = (0,github_errors/* gitHubTrouble */.dm)(error, asked(doing), now());
    if (trouble !== undefined)
        return { decision: 'error', reason: `${trouble.message}. ${trouble.fix}` };
    for (const line of (0,fault/* faultLines */.w)(error))
        info(line);
    return { decision: 'error', reason: (0,log_line/* oneLine */.TN)((0,errors/* messageOf */.bD)(error)) };
}
/** The outcome as one sentence. */
function describe(outcome) {
    return outcome.decision === 'approved' ? `Approved by ${outcome.approver}.` : outcome.reason;
}


/***/ }),

/***/ 1492:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  S: () => (/* binding */ checkWait)
});

// EXTERNAL MODULE: ./lib/action/duration.ts
var duration = __nccwpck_require__(4197);
// EXTERNAL MODULE: ./lib/action/errors.ts
var errors = __nccwpck_require__(8418);
;// CONCATENATED MODULE: ./lib/action/job-time.ts

/*
 * How long a job may take ("Actions limits" in GitHub's documentation): six hours on a hosted runner, five days on one of one's own. Without
 * `timeout-minutes` it is 360 minutes on both. An action cannot ask for the `timeout-minutes` of its job.
 */
const LONGEST_JOB = { hosted: '6h', own: '5d' };
const DEFAULT_JOB = '6h';
/** How long the token of a job is renewed ("GITHUB_TOKEN"). It matters on a runner of one's own only. */
const LONGEST_TOKEN = '24h';
/** How long ship.yml and infra.yml let a person answer: their jobs end after six hours, and what was approved is still to be done. */
const LONGEST_APPROVAL = '5h';
/** What a job needs besides a wait, in milliseconds: to begin, to close what was opened, to end. */
const MARGIN = (0,duration/* parseDuration */.E9)('10m');
/**
 * @param wait milliseconds that a step may wait for somebody
 * @param isHosted whether the runner is GitHub's own
 * @returns whether a job can be that long, and what it takes
 */
function fitIntoJob(wait, isHosted) {
    const longest = isHosted ? LONGEST_JOB.hosted : LONGEST_JOB.own;
    if (wait + MARGIN > (0,duration/* parseDuration */.E9)(longest)) {
        const why = isHosted ? 'a job on a hosted runner ends after six hours' : 'a job ends after five days';
        return { kind: 'too-long', most: isHosted ? '5h50m' : '4d23h', why };
    }
    const minutes = Math.ceil((wait + MARGIN) / 60_000);
    const what = [
        ...(wait + MARGIN > (0,duration/* parseDuration */.E9)(DEFAULT_JOB)
            ? [`"timeout-minutes: ${minutes}" or more, because without it a job ends after 360`]
            : []),
        ...(wait > (0,duration/* parseDuration */.E9)(LONGEST_TOKEN) ? ["a token of your own, because a job's token lasts 24 hours"] : [])
    ];
    return what.length === 0 ? { kind: 'fits' } : { kind: 'needs', what };
}

;// CONCATENATED MODULE: ./actions/issue-approval/wait-limit.ts



/**
 * Checks that the job can last as long as the wait: a job that ends first is cancelled, with the question open and the answer lost.
 *
 * @param timeout milliseconds
 * @param isHosted whether the runner is GitHub's own
 * @returns what the job needs for it and cannot be asked for, one line; undefined when it needs nothing
 * @throws ActionError when no job can be that long
 */
function checkWait(timeout, isHosted) {
    const fit = fitIntoJob(timeout, isHosted);
    if (fit.kind === 'fits')
        return undefined;
    const wait = (0,duration/* formatDuration */.a3)(timeout);
    if (fit.kind === 'needs')
        return `Input "timeout" is ${wait}. For that the job needs ${fit.what.join(', and ')}.`;
    throw new errors/* ActionError */.lZ(`Input "timeout" is ${wait}, and ${fit.why}.`, `Write ${fit.most} or less, and "timeout-minutes" above it.`);
}


/***/ }),

/***/ 8611:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  C: () => (/* binding */ runAction)
});

// EXTERNAL MODULE: ./lib/action/errors.ts
var errors = __nccwpck_require__(8418);
// EXTERNAL MODULE: ./lib/action/fault.ts
var fault = __nccwpck_require__(7865);
// EXTERNAL MODULE: ./lib/action/log.ts
var log = __nccwpck_require__(4231);
// EXTERNAL MODULE: ./lib/action/runner.ts + 2 modules
var runner = __nccwpck_require__(173);
// EXTERNAL MODULE: ./lib/secrets/redact.ts + 12 modules
var redact = __nccwpck_require__(8255);
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
    for (const line of (0,fault/* faultLines */.w)(error))
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

/***/ 4197:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   E9: () => (/* binding */ parseDuration),
/* harmony export */   a3: () => (/* binding */ formatDuration),
/* harmony export */   yy: () => (/* binding */ sleep)
/* harmony export */ });
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
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .lZ(`"${text}" is not a duration.`, 'Write a number with its unit, for example 90s, 5m or 1h30m.');
    }
    const sum = parts.reduce((total, [, number, unit]) => total + Number(number) * UNIT_MILLISECONDS[unit], 0);
    if (sum > longest)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .lZ(`"${text}" is too long.`, `Write at most ${Math.floor(longest / UNIT_MILLISECONDS.d)}d.`);
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

/***/ 7865:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   w: () => (/* binding */ faultLines)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(8418);
/* harmony import */ var _log_line_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(7898);
/* harmony import */ var _secrets_redact_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(8255);



/**
 * What an error that nobody expected says beyond its message, as lines for the log without a secret or a command in them. None for an
 * expected one, whose message says everything.
 */
function faultLines(error) {
    if (!(error instanceof Error) || error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .lZ)
        return [];
    return (0,_log_line_js__WEBPACK_IMPORTED_MODULE_2__/* .inertLines */ .wi)((0,_secrets_redact_js__WEBPACK_IMPORTED_MODULE_1__/* .redact */ .E$)(error.stack ?? error.message)).split('\n');
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
/* harmony import */ var _runner_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(173);
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

/***/ 876:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   FV: () => (/* binding */ escapeMarkdown),
/* harmony export */   aY: () => (/* binding */ code),
/* harmony export */   nf: () => (/* binding */ link)
/* harmony export */ });
/* unused harmony exports table, details */
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
function link(label, url) {
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


/***/ }),

/***/ 537:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   SY: () => (/* binding */ POST_LIMITS)
/* harmony export */ });
/* unused harmony exports CANCELLED_JOB_MILLISECONDS, INTERRUPTED_STEP_MILLISECONDS */
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


/***/ }),

/***/ 3462:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $p: () => (/* binding */ readRunContext),
/* harmony export */   _M: () => (/* binding */ repositoryOf),
/* harmony export */   eU: () => (/* binding */ isHostedRunner)
/* harmony export */ });
/* unused harmony exports requireFolders, branchOf, gitTagOf, readEvent, defaultBranchIn, pullRequestIn */
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(1455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__nccwpck_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(8418);



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
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ActionError */ .lZ('GITHUB_REPOSITORY names no repository.', 'Run this action in a workflow.');
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
        return JSON.parse(await readFile(eventPath, 'utf8'));
    }
    catch (error) {
        throw new ActionError(`The event in GITHUB_EVENT_PATH cannot be read (${oneLine(messageOf(error))}).`, undefined, { cause: error });
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

/***/ 173:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  S0: () => (/* binding */ addSummary),
  N4: () => (/* binding */ endGroup),
  z3: () => (/* binding */ error),
  V4: () => (/* binding */ getInput),
  Gu: () => (/* binding */ getState),
  Os: () => (/* binding */ group),
  pq: () => (/* binding */ info),
  lm: () => (/* binding */ notice),
  LZ: () => (/* binding */ saveState),
  C1: () => (/* binding */ setFailed),
  uH: () => (/* binding */ setOutput),
  Pq: () => (/* binding */ setSecret),
  Oh: () => (/* binding */ startGroup),
  $e: () => (/* binding */ warning)
});

// UNUSED EXPORTS: addPath, exportVariable

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __nccwpck_require__(7598);
;// CONCATENATED MODULE: external "node:fs"
const external_node_fs_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs");
;// CONCATENATED MODULE: external "node:os"
const external_node_os_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:os");
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __nccwpck_require__(6760);
;// CONCATENATED MODULE: ./lib/action/runner.ts
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
        process.stdout.write(external_node_os_namespaceObject.EOL);
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
const info = (line) => void process.stdout.write(line + external_node_os_namespaceObject.EOL);
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
    const file = (0,external_node_fs_namespaceObject.openSync)(path, external_node_fs_namespaceObject.constants.O_WRONLY | external_node_fs_namespaceObject.constants.O_APPEND);
    try {
        (0,external_node_fs_namespaceObject.writeFileSync)(file, `${text}${external_node_os_namespaceObject.EOL}`);
    }
    finally {
        (0,external_node_fs_namespaceObject.closeSync)(file);
    }
}
/** A value of any lines. Its end is a mark that nobody can know before. */
function heredoc(name, value) {
    const mark = `ghadelimiter_${(0,external_node_crypto_.randomUUID)()}`;
    return `${name}<<${mark}${external_node_os_namespaceObject.EOL}${value}${external_node_os_namespaceObject.EOL}${mark}`;
}
function command(name, message, properties = {}) {
    const pairs = Object.entries(properties)
        .filter(([, value]) => value !== '')
        .map(([key, value]) => `${key}=${escapeProperty(value)}`);
    process.stdout.write(`::${name}${pairs.length > 0 ? ` ${pairs.join(',')}` : ''}::${escapeData(message)}${external_node_os_namespaceObject.EOL}`);
}
const escapeData = (text) => text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
const escapeProperty = (text) => escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');


/***/ }),

/***/ 3883:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   LD: () => (/* binding */ readList),
/* harmony export */   OS: () => (/* binding */ readIssue),
/* harmony export */   W3: () => (/* binding */ readComment),
/* harmony export */   cE: () => (/* binding */ readPermission),
/* harmony export */   mN: () => (/* binding */ readLogin)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(1001);
/* harmony import */ var _fields_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(675);


/*
 * Takes the facts out of GitHub's answers. What the client's types promise is not taken on trust: an answer that broke off in the middle
 * arrives as a text with status 200.
 */
/** @throws IncompleteAnswerError when it is not an issue */
function readIssue(raw) {
    const issue = (0,_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .fieldsOf */ .P)(raw);
    const { number, node_id: nodeId, html_url: url, title, state, created_at: createdAt } = issue;
    const isWhole = typeof number === 'number' && [url, title, state, createdAt].every(value => typeof value === 'string');
    if (!isWhole)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .IncompleteAnswerError */ .j2('an issue');
    return {
        number,
        nodeId: (0,_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Q)(nodeId),
        url: (0,_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Q)(url),
        title: (0,_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Q)(title),
        isPullRequest: isThere(issue['pull_request']),
        state: (0,_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Q)(state),
        stateReason: (0,_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Q)(issue['state_reason']),
        createdAt: (0,_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Q)(createdAt),
        closedBy: readPerson(issue['closed_by']),
        commentCount: typeof issue['comments'] === 'number' ? issue['comments'] : undefined,
        ...readWritten(issue)
    };
}
/** @throws IncompleteAnswerError when it is not a comment */
function readComment(raw) {
    const comment = (0,_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .fieldsOf */ .P)(raw);
    const { id, node_id: nodeId, html_url: url, created_at: createdAt, updated_at: updatedAt } = comment;
    const isWhole = typeof id === 'number' && [url, createdAt, updatedAt].every(value => typeof value === 'string');
    if (!isWhole)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .IncompleteAnswerError */ .j2('a comment');
    const number = /\/issues\/(\d+)$/.exec((0,_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Q)(comment['issue_url']))?.[1];
    return {
        id,
        nodeId: (0,_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Q)(nodeId),
        url: (0,_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Q)(url),
        issueNumber: number === undefined ? undefined : Number(number),
        createdAt: (0,_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Q)(createdAt),
        updatedAt: (0,_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Q)(updatedAt),
        isHidden: isThere(comment['minimized']),
        ...readWritten(comment)
    };
}
/** @throws IncompleteAnswerError when it is not a list, or something else is in it */
function readList(what, raw, read) {
    if (!Array.isArray(raw))
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .IncompleteAnswerError */ .j2(what);
    return raw.map(read);
}
/** The level is empty, and so not enough, when the answer does not say it. */
function readPermission(raw) {
    const { permission, user } = (0,_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .fieldsOf */ .P)(raw);
    return { level: (0,_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Q)(permission), person: readPerson(user) };
}
/** @throws IncompleteAnswerError when it does not say whose token it is */
function readLogin(raw) {
    const { login } = (0,_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .fieldsOf */ .P)((0,_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .fieldsOf */ .P)(raw)['viewer']);
    if (typeof login !== 'string' || login === '')
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .IncompleteAnswerError */ .j2("the token's account");
    return login;
}
function readWritten(raw) {
    const { body, user, performed_via_github_app: app } = raw;
    const { slug } = (0,_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .fieldsOf */ .P)(app);
    return { body: (0,_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Q)(body), author: readPerson(user), isFromApp: isThere(app), app: typeof slug === 'string' ? slug : undefined };
}
function readPerson(raw) {
    const { id, login, type } = (0,_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .fieldsOf */ .P)(raw);
    if (typeof id !== 'number' || typeof login !== 'string' || typeof type !== 'string')
        return undefined;
    return { id, login, type };
}
const isThere = (value) => value !== undefined && value !== null;


/***/ }),

/***/ 1001:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Lk: () => (/* binding */ queryError),
/* harmony export */   dm: () => (/* binding */ gitHubTrouble),
/* harmony export */   j2: () => (/* binding */ IncompleteAnswerError)
/* harmony export */ });
/* unused harmony exports QueryError, gitHubError */
/* harmony import */ var _action_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(8418);
/* harmony import */ var _action_log_line_js__WEBPACK_IMPORTED_MODULE_5__ = __nccwpck_require__(7898);
/* harmony import */ var _fields_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(675);
/* harmony import */ var _limits_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(7774);
/* harmony import */ var _status_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(2540);
/* harmony import */ var _text_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(7949);






/** An answer with status 200 that lacks what it must hold: a connection that broke off in the middle gives one, and a list that lags. */
class IncompleteAnswerError extends Error {
    /** @param detail what shows it, for people */
    constructor(what, detail) {
        super(`GitHub's answer about ${what} was incomplete${detail === undefined ? '' : ` (${detail})`}`);
        this.name = 'IncompleteAnswerError';
    }
}
/** Why GraphQL did not answer a question, in its own words. It answers with errors and status 200, and with data beside them at times. */
class QueryError extends Error {
    kind;
    /** The part of the question that the error is about; undefined when there are several, or GitHub does not say. */
    part;
    /** What came all the same. It is not an answer. */
    data;
    constructor(cause, { kind, part, data }) {
        super(wordsOf(cause), { cause });
        this.name = 'QueryError';
        this.kind = kind;
        this.part = part;
        this.data = data;
    }
}
/** @returns undefined for every other error, and for a rate limit, which GraphQL tells of in the same way */
function queryError(error) {
    if (!(0,_status_js__WEBPACK_IMPORTED_MODULE_3__/* .isGraphqlError */ ._4)(error) || (0,_limits_js__WEBPACK_IMPORTED_MODULE_1__/* .rateLimitOf */ .tX)(error, Date.now()) !== undefined)
        return undefined;
    const { errors, data } = error;
    const list = (Array.isArray(errors) ? errors : []).map(_fields_js__WEBPACK_IMPORTED_MODULE_4__/* .fieldsOf */ .P);
    const parts = new Set(list.map(({ path }) => (Array.isArray(path) ? String(path[0]) : undefined)));
    const isAny = (type) => list.some(one => one['type'] === type);
    const isUnknownField = ({ message, extensions }) => (0,_fields_js__WEBPACK_IMPORTED_MODULE_4__/* .fieldsOf */ .P)(extensions)['code'] === 'undefinedField' || /doesn't exist on type|doesn't accept argument/.test((0,_fields_js__WEBPACK_IMPORTED_MODULE_4__/* .text */ .Q)(message));
    const kind = list.some(isUnknownField)
        ? 'unknown-field'
        : isAny('FORBIDDEN') || isAny('INSUFFICIENT_SCOPES')
            ? 'forbidden'
            : list.length > 0 && list.every(({ type }) => type === 'NOT_FOUND')
                ? 'not-found'
                : 'other';
    return new QueryError(error, { kind, part: parts.size === 1 ? [...parts][0] : undefined, data: (0,_fields_js__WEBPACK_IMPORTED_MODULE_4__/* .fieldsOf */ .P)(data) });
}
/**
 * What an error means for the person who runs the workflow, and for whoever may wait.
 *
 * @param now milliseconds since 1970, to count up to the moment at which a rate limit ends
 * @returns undefined for an error that did not come from the API
 */
function gitHubTrouble(error, asked, now = Date.now()) {
    if (error instanceof IncompleteAnswerError)
        return { kind: 'failed', message: error.message, fix: asked.again };
    if (error instanceof QueryError)
        return queryTrouble(error, asked);
    const status = (0,_status_js__WEBPACK_IMPORTED_MODULE_3__/* .statusOf */ .c2)(error) ?? ((0,_status_js__WEBPACK_IMPORTED_MODULE_3__/* .isGraphqlError */ ._4)(error) ? 200 : undefined);
    if (status === undefined)
        return undefined;
    const words = wordsOf(error);
    const limit = (0,_limits_js__WEBPACK_IMPORTED_MODULE_1__/* .rateLimitOf */ .tX)(error, now);
    if (limit !== undefined) {
        return {
            kind: 'limited',
            wait: (0,_limits_js__WEBPACK_IMPORTED_MODULE_1__/* .waitFor */ .fm)(limit),
            message: `GitHub's rate limit is used up (${status}: ${words})`,
            fix: whenFree(limit, now)
        };
    }
    if (status === 408 || status >= 500) {
        return { kind: 'failed', message: `GitHub could not be reached, or failed (${status}: ${words})`, fix: asked.again };
    }
    const [message, fix] = explain(status, words, asked);
    return { kind: 'refused', message, fix };
}
function queryTrouble({ kind, message }, { on, again }) {
    if (kind === 'unknown-field') {
        return {
            kind: 'refused',
            message: `This GitHub does not know a field that is asked for in GraphQL (${message})`,
            fix: 'Update GitHub Enterprise Server: this version is too old.'
        };
    }
    if (kind === 'forbidden')
        return { kind: 'refused', message: `GitHub refused the token (GraphQL: ${message})`, fix: permission(on) };
    return { kind: 'failed', message: `GitHub answered in GraphQL with an error (${message})`, fix: again };
}
/** The same as the error that ends the step; undefined for an error that did not come from the API. */
function gitHubError(error, asked, now) {
    const trouble = gitHubTrouble(error, asked, now);
    return trouble === undefined ? undefined : new ActionError(`${trouble.message}.`, trouble.fix, { cause: error });
}
function whenFree({ asked }, now) {
    return `Run the job again ${asked === undefined ? 'in an hour' : `after ${(0,_text_js__WEBPACK_IMPORTED_MODULE_2__/* .utc */ .n$)(now + asked)}`}.`;
}
function explain(status, words, asked) {
    const { on, inputs, again } = asked;
    const answered = `GitHub answered with an error while ${asked.doing} (${status}: ${words})`;
    const also = asked.alsoHelps?.[status] === undefined ? '' : `, ${asked.alsoHelps[status]}`;
    switch (status) {
        case 200:
            return [`GitHub did not say whose token this is (${words})`, 'Use `${{ github.token }}`, or the token of an app or a person.'];
        case 401:
            return [answered, `The token is not valid, or has expired: an app's token lasts one hour. Use \`\${{ github.token }}\`${also}.`];
        case 403:
            return explainForbidden(words, on);
        case 404:
            return on === 'issue'
                ? [answered, `The token cannot see the repository or the issue, or it is gone. ${permission(on)}`]
                : [answered, 'There is no pull request with that number, or the token cannot see the repository.'];
        case 410:
            return on === 'issue'
                ? [
                    `Issues are disabled in this repository, or the issue was deleted (410: ${words})`,
                    `Switch them on under Settings, General, Features${also}.`
                ]
                : [answered, 'The pull request is gone.'];
        case 422:
            return [answered, `Look at the input${inputs.length === 1 ? '' : 's'} ${listed(inputs)}.`];
        default:
            return [answered, again];
    }
}
function explainForbidden(words, on) {
    if (/locked/i.test(words)) {
        return [
            `The conversation is locked, and an app cannot write a new comment there (403: ${words})`,
            'Unlock the conversation, then run the job again.'
        ];
    }
    if (/archived/i.test(words)) {
        return [`The repository is archived: nothing can be written there (403: ${words})`, 'Unarchive it, or switch off this workflow.'];
    }
    const refused = `GitHub refused the token (403: ${words})`;
    if (/\bSAML\b/.test(words))
        return [refused, 'Authorize the token for the organization ("Configure SSO" beside it in your settings).'];
    if (/IP allow list/i.test(words))
        return [refused, "Add the runner's address to the organization's IP allow list, or use another runner."];
    return [refused, permission(on)];
}
/** What the token has to be allowed, as YAML for `github.token`. A fork's run may only read, whatever it says there; Dependabot's may write. */
function permission(on) {
    const [key, name] = on === 'issue' ? ['issues', 'Issues'] : ['pull-requests', 'Pull requests'];
    return (`Add to the job: "permissions: {${key}: write}", also for the runs of Dependabot. A run that a fork started may only read. ` +
        `A token of your own needs the repository permission "${name}: write".`);
}
/** `"a", "b" and "c"` */
function listed(names) {
    const quoted = names.map(name => `"${name}"`);
    return [quoted.slice(0, -1).join(', '), ...quoted.slice(-1)].filter(part => part !== '').join(' and ');
}
const LONGEST_MESSAGE = 300;
function wordsOf(error) {
    // The client puts the address of the documentation after GitHub's own words, and its own words before those of GraphQL.
    const [message = ''] = (0,_action_log_line_js__WEBPACK_IMPORTED_MODULE_5__/* .oneLine */ .TN)((0,_action_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .messageOf */ .bD)(error))
        .replace(/^Request failed due to following response errors: *- /, '')
        .split(' - http');
    return message.slice(0, LONGEST_MESSAGE).replace(/\.$/, '');
}


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

/***/ 6080:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Ay: () => (/* binding */ NEWEST_COMMENTS),
/* harmony export */   _d: () => (/* binding */ readLastLook),
/* harmony export */   jp: () => (/* binding */ LAST_LOOK)
/* harmony export */ });
/* harmony import */ var _answers_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(3883);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(1001);
/* harmony import */ var _fields_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(675);



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
    const { issue, comment } = (0,_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .fieldsOf */ .P)(raw);
    return { issue: readIssueNow(issue), comment: comment === null ? undefined : readCommentNow(comment) };
}
function readIssueNow(raw) {
    const issue = (0,_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .fieldsOf */ .P)(raw);
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
    const comment = (0,_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .fieldsOf */ .P)(raw);
    const { isMinimized, minimizedReason, createdViaEmail } = comment;
    const { number } = (0,_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .fieldsOf */ .P)(comment['issue']);
    if (typeof number !== 'number' || typeof isMinimized !== 'boolean' || typeof createdViaEmail !== 'boolean')
        throw incomplete();
    return {
        ...readSeen(comment),
        issueNumber: number,
        isEdited: isEdited(comment),
        isHidden: isMinimized,
        hiddenAs: (0,_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Q)(minimizedReason),
        isByMail: createdViaEmail
    };
}
function readSeen(raw) {
    const { body, author } = (0,_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .fieldsOf */ .P)(raw);
    if (typeof body !== 'string' || author === undefined)
        throw incomplete();
    const { __typename: kind, login, databaseId: id } = (0,_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .fieldsOf */ .P)(author);
    if (author !== null && (typeof kind !== 'string' || typeof login !== 'string'))
        throw incomplete();
    return { body, person: kind === 'User' ? { login: (0,_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Q)(login), id: typeof id === 'number' ? id : undefined } : undefined };
}
function isEdited({ lastEditedAt, includesCreatedEdit }) {
    if (typeof includesCreatedEdit !== 'boolean' || (lastEditedAt !== null && typeof lastEditedAt !== 'string'))
        throw incomplete();
    return includesCreatedEdit || lastEditedAt !== null;
}
const nodesOf = (raw) => (0,_answers_js__WEBPACK_IMPORTED_MODULE_0__/* .readList */ .LD)('the issue and the comment that decides', (0,_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .fieldsOf */ .P)(raw)['nodes'], node => node);
const incomplete = () => new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .IncompleteAnswerError */ .j2('the issue and the comment that decides');


/***/ }),

/***/ 3707:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   r: () => (/* binding */ LimitMemory)
/* harmony export */ });
/* unused harmony export HeldBackError */
/* harmony import */ var _action_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(8418);
/* harmony import */ var _limits_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(7774);
/* harmony import */ var _status_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(2540);



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
        const limit = error instanceof HeldBackError ? undefined : (0,_limits_js__WEBPACK_IMPORTED_MODULE_1__/* .rateLimitOf */ .tX)(error, now);
        if (limit === undefined)
            return;
        const until = now + ((0,_limits_js__WEBPACK_IMPORTED_MODULE_1__/* .isTimeNamed */ .Ji)(limit) ? (0,_limits_js__WEBPACK_IMPORTED_MODULE_1__/* .waitFor */ .fm)(limit) : (0,_limits_js__WEBPACK_IMPORTED_MODULE_1__/* .waitFor */ .fm)(limit) * 2 ** this.#unnamed++);
        const hold = { kind: limit.kind, until, status: (0,_status_js__WEBPACK_IMPORTED_MODULE_2__/* .statusOf */ .c2)(error) ?? 403, words: (0,_action_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .messageOf */ .bD)(error) };
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


/***/ }),

/***/ 7774:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Ji: () => (/* binding */ isTimeNamed),
/* harmony export */   fm: () => (/* binding */ waitFor),
/* harmony export */   gK: () => (/* binding */ isWorthWaiting),
/* harmony export */   tX: () => (/* binding */ rateLimitOf)
/* harmony export */ });
/* harmony import */ var _http_http_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(42);
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

/***/ 7949:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  _l: () => (/* binding */ LONGEST_BODY),
  kq: () => (/* binding */ fitReport),
  Nl: () => (/* binding */ titleLine),
  n$: () => (/* binding */ utc)
});

// UNUSED EXPORTS: LONGEST_TITLE

// EXTERNAL MODULE: ./lib/action/log-line.ts
var log_line = __nccwpck_require__(7898);
;// CONCATENATED MODULE: ./lib/github/open-markup.ts
/** What a piece of Markdown leaves open at its end, and what closes it again. */
/**
 * Elements that GitHub shows and that go on until they are closed. Not those that a browser ends by itself (`p`, `li`, `tr`, `td` …), nor
 * names that GitHub leaves out: `<none>`, `<https://…>`.
 */
const ELEMENTS = new Set(('a abbr b bdo blockquote caption cite code del details dfn div dl em figcaption figure h1 h2 h3 h4 h5 h6 i ins kbd mark ol picture pre q ' +
    'ruby s samp small span strike strong sub summary sup table time tt ul var').split(' '));
/** More open elements than this are not a report. */
const MOST_CLOSED = 50;
const LONGEST_FENCE = 100;
/** The Markdown that has to follow a text, so that a code block, an HTML comment or an element that it leaves open does not swallow what is below. */
function closeWhatIsOpen(text) {
    const reader = new MarkupReader();
    for (const line of text.split('\n'))
        reader.read(line);
    return reader.closing();
}
class MarkupReader {
    /** How the open code block began: its indentation, in which a list's item may hold it, and its run of characters. */
    #fence;
    #isInComment = false;
    #elements = [];
    read(line) {
        if (this.#isInComment)
            this.#readComment(line);
        else if (this.#fence !== undefined)
            this.#readCode(line, this.#fence.run);
        else
            this.#readText(line);
    }
    closing() {
        const { indentation = '', run = '' } = this.#fence ?? {};
        const fence = run === '' || run.length > LONGEST_FENCE ? '' : `\n${indentation}${run}`;
        const tags = this.#elements.slice(-MOST_CLOSED).reverse();
        return `${fence}${this.#isInComment ? '\n-->' : ''}${tags.map(name => `\n\n</${name}>`).join('')}`;
    }
    #readComment(line) {
        const end = line.indexOf('-->');
        if (end === -1)
            return;
        this.#isInComment = false;
        this.#readText(line.slice(end + 3));
    }
    /** CommonMark 4.5: the end is at least as long as the beginning, and nothing follows it. */
    #readCode(line, run) {
        const [, end = ''] = /^ {0,3}(`{3,}|~{3,})[ \t]*$/.exec(line) ?? [];
        if (end.startsWith(run))
            this.#fence = undefined;
    }
    #readText(line) {
        const [, indentation = '', run = '', information = ''] = /^( {0,3})(`{3,}|~{3,})(.*)$/.exec(line) ?? [];
        // A backtick after the run makes it code within the line. In <pre> nothing is Markdown.
        const isFence = run !== '' && !(run.startsWith('`') && information.includes('`')) && !this.#elements.includes('pre');
        if (isFence)
            this.#fence = { indentation, run };
        else
            this.#readTags(withoutCode(line));
    }
    #readTags(line) {
        for (const [, slash, written = ''] of this.#outsideComments(line).matchAll(/<(\/?)([a-z][a-z\d]*)(?=[\s/>]|$)/gi)) {
            const name = written.toLowerCase();
            if (!ELEMENTS.has(name))
                continue;
            if (slash === '')
                this.#elements.push(name);
            else
                this.#leave(name);
        }
    }
    #outsideComments(line) {
        let outside = '';
        for (let from = 0;;) {
            const start = line.indexOf('<!--', from);
            if (start === -1)
                return outside + line.slice(from);
            outside += line.slice(from, start);
            // `<!-->` is a whole comment (HTML, "Comments").
            const end = line.indexOf('-->', start + 2);
            this.#isInComment = end === -1;
            if (end === -1)
                return outside;
            from = end + 3;
        }
    }
    /** What was opened inside it ends with it. */
    #leave(name) {
        const start = this.#elements.lastIndexOf(name);
        if (start !== -1)
            this.#elements.length = start;
    }
}
/** Code within a line shows its tags as they are written. */
function withoutCode(line) {
    return line.replace(/(?<!`)(`+)(?!`).*?(?<!`)\1(?!`)/g, '');
}

;// CONCATENATED MODULE: ./lib/github/mentions.ts
/**
 * Markdown in which no `@name` notifies anybody: a zero-width space after every `@`, however it is written. GitHub looks for mentions
 * in the text that results, where `\@name`, `&#64;name` and `@<!-- -->name` are mentions too; so no distinction is made where one would
 * count. The same text comes out when it is applied again.
 */
function withoutMentions(markdown) {
    return (markdown
        .replace(/@(?=[^ \t\n\u200b])/g, '@\u200b')
        // HTML reads a reference without its semicolon too, as long as no digit of it follows.
        .replace(/&(?:#0*64(?:;|(?![\d;]))|#x0*40(?:;|(?![\da-f;]))|commat;)(?!\u200b)/gi, '$&\u200b'));
}

;// CONCATENATED MODULE: ./lib/github/text.ts



/** The longest text of an issue or a comment, in characters; GitHub refuses a longer one with 422. */
const LONGEST_BODY = 65_536;
/** GitHub refuses a longer title. */
const LONGEST_TITLE = 256;
/** A title is plain text, but a line break or an invisible character in it could mislead. */
function titleLine(title) {
    const line = (0,log_line/* oneLine */.TN)(title);
    return line.length <= LONGEST_TITLE ? line : `${cutAt(line, LONGEST_TITLE - 1)}…`;
}
const CUT_MARK = '\n\n*… cut here.*';
/** A tag that is longer than this is not a tag. */
const LONGEST_TAG = 1_000;
/**
 * A report as it goes into an issue or a comment: it notifies nobody, and is not longer than there is room. A longer one is cut at the end
 * of a line, what is open there is closed, and the note is above it: below it, nobody would read that far.
 *
 * @param report Markdown
 * @param room characters, the note included
 * @param note Markdown that says that the end is missing
 */
function fitReport(report, room, note) {
    // GitHub stores no NUL, and ends lines in one way.
    const lines = report.replace(/\r\n?/g, '\n').replaceAll('\0', '\ufffd');
    const clean = withoutMentions(lines.replace(/^(?:[ \t]*\n)+/, '').trimEnd());
    if (clean.length <= room)
        return clean;
    const start = `${note}\n\n`;
    return `${start}${cutReport(clean, room - start.length - CUT_MARK.length)}${CUT_MARK}`;
}
function cutReport(report, room) {
    for (let length = room;;) {
        const piece = cutAt(report, length);
        const lastLine = piece.lastIndexOf('\n');
        const kept = lastLine > length / 2 ? piece.slice(0, lastLine) : withoutHalfTag(piece);
        const closed = `${kept}${closeWhatIsOpen(kept)}`;
        if (closed.length <= room || length <= 0)
            return closed;
        length = Math.min(length - 1, room - (closed.length - kept.length));
    }
}
/** Cuts without leaving half of a character that takes two code units. */
function cutAt(text, length) {
    return text.slice(0, Math.max(0, length)).replace(/[\ud800-\udbff]$/, '');
}
/** A tag whose end is missing would go on in what follows. */
function withoutHalfTag(text) {
    const start = text.lastIndexOf('<');
    const isHalf = start > text.lastIndexOf('>') && /^<[/!a-z]/i.test(text.slice(start, start + 2));
    return isHalf && text.length - start <= LONGEST_TAG ? text.slice(0, start) : text;
}
/** A moment as an issue or a comment shows it, always in UTC: `2026-01-31 17:05:09 UTC`. */
function utc(milliseconds) {
    const [date = '', time = ''] = new Date(milliseconds).toISOString().split('T');
    return `${date} ${time.slice(0, 8)} UTC`;
}


/***/ }),

/***/ 42:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  P9: () => (/* binding */ retryAfter)
});

// UNUSED EXPORTS: createHttp, http, isPassingError, parseJson

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
// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __nccwpck_require__(7030);
// EXTERNAL MODULE: external "node:tls"
var external_node_tls_ = __nccwpck_require__(1692);
;// CONCATENATED MODULE: ./lib/http/connection.ts



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
            guard((0,external_node_net_.connect)({ ...options, ...(signal === undefined ? {} : { signal }) }), allows, timeout, done);
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
    const made = (0,external_node_tls_.createSecureContext)({ ca: [...(0,external_node_tls_.getCACertificates)('default'), ...authorities], allowPartialTrustChain: true });
    contexts.set(authorities, made);
    return made;
}
function guard(socket, allows, timeout, done) {
    const fail = (error) => {
        socket.destroy();
        done(error, socket);
    };
    socket.once('error', fail);
    socket.setTimeout(timeout, () => socket.destroy(new Error(`no traffic for ${(0,duration/* formatDuration */.a3)(timeout)}`)));
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
    const connection = connectionOptions(request.connection ?? {}, url, agent, { timeout, isAsked, signal });
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

;// CONCATENATED MODULE: ./lib/http/tls-errors.ts

/** OpenSSL's codes for a certificate (Node, "X509 certificate error codes"). */
const CERTIFICATE = /^(?:CERT_|CRL_|UNABLE_TO_|SELF_SIGNED_|DEPTH_ZERO_|INVALID_|ERROR_IN_C|PATH_LENGTH_EXCEEDED|HOSTNAME_MISMATCH|EE_KEY_|CA_MD_|CA_KEY_)/;
/** OpenSSL's words for an answer that is not TLS (openssl, ssl/ssl_err.c). */
const PLAIN = /wrong version number|packet length too long|http request/i;
/** The same for a TLS that it does not speak. */
const OTHER_TLS = /unsupported protocol|protocol version/i;
/** Whether an error's code is about a certificate, which does not mend itself. */
const isCertificateError = (code) => CERTIFICATE.test(code);
/** Whether the server answered in plain text where TLS was asked for. */
const isPlainAnswer = (error) => PLAIN.test((0,errors/* messageOf */.bD)(error));
/** Whether client and server have no version of TLS in common. */
const isOtherTls = (error) => OTHER_TLS.test((0,errors/* messageOf */.bD)(error));

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
        throw new ActionError(`${what} answered with something that is not JSON.`);
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
    if (code.startsWith('ERR_') || isCertificateError(code))
        return false;
    return code !== 'EPROTO' || !(isPlainAnswer(error) || isOtherTls(error));
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

/***/ 992:
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
/******/ var __webpack_exports__ = __nccwpck_require__(2353);
/******/ __webpack_exports__ = await __webpack_exports__;
/******/ 
