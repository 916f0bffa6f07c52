import { createRequire as __WEBPACK_EXTERNAL_createRequire } from "module";
/******/ var __webpack_modules__ = ({

/***/ 1446:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  f: () => (/* binding */ readPublishReportInputs)
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
const EMPTY_OUTPUT = (/* unused pure expression or super */ null && ('Give it under "with:". If an output of another job fills it, GitHub may have dropped that, because a secret occurs in it (that job has the ' +
    'warning "Skip output" then). The usual cause is a short user name kept as a secret, such as "ed" or "cafe", which occurs in hexadecimal ' +
    'digits: make it a variable.'));
/** An input that is mostly filled by an output of another job: the error for an empty one says how such an output gets lost. */
const fromOutput = (base) => ({ ...base, whenEmpty: EMPTY_OUTPUT });
/** A text that is hidden from the log before anything else happens with it. */
const secret = (options = {}) => kind(options, value => value, true);
/** One of a few words. */
function choice(words, options = {}) {
    return kind(options, value => {
        const word = words.find(candidate => candidate === value);
        if (word === undefined)
            throw new errors/* ActionError */.lZ(`"${value}" is not an allowed value.`, `Write one of: ${words.join(', ')}.`);
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
        throw new ActionError(`"${value}" is neither true nor false.`, 'Write true or false.');
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
const inputs_duration = (options = {}) => kind(options, value => parseDuration(value));
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
;// CONCATENATED MODULE: ./lib/github/token.ts

const DEFAULT = '${{ github.token }}';
/** The input "token" of an action that writes issues or comments. Outside of a workflow nothing replaces its default: then there is none. */
function tokenInput() {
    const input = secret({ default: DEFAULT });
    return { ...input, parse: value => (value === DEFAULT ? '' : input.parse(value)) };
}

;// CONCATENATED MODULE: ./actions/publish-report/inputs.ts




/** Room for a name, not for a text. */
const LONGEST_KEY = 300;
const schema = {
    to: choice(['issue', 'pull-request']),
    key: inputs_text(),
    title: inputs_text({ default: '' }),
    report: inputs_text({ default: '' }),
    state: choice(['open', 'closed'], { default: 'open' }),
    labels: lines({ default: '' }),
    'pull-request': pullRequestNumber(),
    token: tokenInput()
};
/** @throws ActionError when an input is missing or wrong, or belongs to the other way to publish */
function readPublishReportInputs(get) {
    const inputs = readInputs(schema, get);
    if (inputs.key.length > LONGEST_KEY) {
        throw new errors/* ActionError */.lZ(`Input "key" is longer than ${LONGEST_KEY} characters.`, 'Give a name that stays the same from run to run, such as "drift production".');
    }
    if (inputs.state === 'open' && inputs.report === '') {
        throw new errors/* ActionError */.lZ('Input "report" is required but is empty.', 'Give the path of a Markdown file that an earlier step wrote.');
    }
    if (inputs.to === 'issue')
        checkIssueInputs(inputs);
    else
        checkPullRequestInputs(inputs);
    return inputs;
}
function checkIssueInputs(inputs) {
    if (inputs.state === 'open' && inputs.title === '') {
        throw new errors/* ActionError */.lZ('Input "title" is required for an issue but is empty.', 'Write one line that says what the report is about.');
    }
    if (inputs['pull-request'] !== undefined) {
        throw new errors/* ActionError */.lZ('Input "pull-request" belongs to "to: pull-request".', 'Leave it out, or write "to: pull-request".');
    }
    // GitHub takes no comma in a label, and would say so only when there is something to report, which is too late.
    const list = inputs.labels.find(label => label.includes(','));
    if (list !== undefined)
        throw new errors/* ActionError */.lZ(`Input "labels": "${(0,log_line/* oneLine */.TN)(list)}" has a comma in it.`, 'Write one label a line.');
}
function checkPullRequestInputs(inputs) {
    if (inputs.state === 'closed') {
        throw new errors/* ActionError */.lZ('Input "state": "closed" belongs to "to: issue": the comment on a pull request stays.', 'Leave it out, and give a report that says there is nothing to report.');
    }
    if (inputs.labels.length > 0)
        throw new errors/* ActionError */.lZ('Input "labels" belongs to "to: issue".', 'Leave it out: a comment has no labels.');
}
function pullRequestNumber() {
    return {
        default: '',
        isSecret: false,
        parse(value) {
            if (value === '')
                return undefined;
            if (/^[1-9]\d{0,8}$/.test(value))
                return Number(value);
            throw new errors/* ActionError */.lZ(`"${value}" is not the number of a pull request.`, 'Write a number such as 7, or leave it empty on an event of a pull request.');
        }
    };
}


/***/ }),

/***/ 5926:
/***/ ((module, __unused_webpack___webpack_exports__, __nccwpck_require__) => {

__nccwpck_require__.a(module, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
/* harmony import */ var _lib_action_action_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7507);
/* harmony import */ var _lib_action_duration_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(4197);
/* harmony import */ var _lib_action_log_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(4231);
/* harmony import */ var _lib_action_run_context_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(3462);
/* harmony import */ var _inputs_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(1446);
/* harmony import */ var _outputs_js__WEBPACK_IMPORTED_MODULE_6__ = __nccwpck_require__(7358);
/* harmony import */ var _run_js__WEBPACK_IMPORTED_MODULE_5__ = __nccwpck_require__(7157);







await (0,_lib_action_action_js__WEBPACK_IMPORTED_MODULE_0__/* .runAction */ .C)({
    async main(signal) {
        const inputs = (0,_inputs_js__WEBPACK_IMPORTED_MODULE_4__/* .readPublishReportInputs */ .f)();
        const context = (0,_lib_action_run_context_js__WEBPACK_IMPORTED_MODULE_3__/* .readRunContext */ .$p)(process.env);
        const { info, warning } = _lib_action_log_js__WEBPACK_IMPORTED_MODULE_2__/* .log */ .R;
        // Loaded only here: what is wrong with the inputs is said without them.
        const [{ createGitHubClient }, { createConversations }] = await Promise.all([
            Promise.all(/* import() */[__nccwpck_require__.e(119), __nccwpck_require__.e(778), __nccwpck_require__.e(154)]).then(__nccwpck_require__.bind(__nccwpck_require__, 2154)),
            __nccwpck_require__.e(/* import() */ 507).then(__nccwpck_require__.bind(__nccwpck_require__, 5507))
        ]);
        const client = createGitHubClient(inputs.token, 'fairway-publish-report', { info, signal });
        const result = await (0,_run_js__WEBPACK_IMPORTED_MODULE_5__/* .run */ .e)(inputs, {
            github: createConversations(client, (0,_lib_action_run_context_js__WEBPACK_IMPORTED_MODULE_3__/* .repositoryOf */ ._M)(context), { sleep: _lib_action_duration_js__WEBPACK_IMPORTED_MODULE_1__/* .sleep */ .yy, signal }),
            context,
            now: Date.now,
            sleep: milliseconds => (0,_lib_action_duration_js__WEBPACK_IMPORTED_MODULE_1__/* .sleep */ .yy)(milliseconds, signal),
            info,
            warning,
            signal
        });
        return (0,_outputs_js__WEBPACK_IMPORTED_MODULE_6__/* .report */ .z)(inputs.to, result);
    }
});

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 7358:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  z: () => (/* binding */ report)
});

// UNUSED EXPORTS: outputNames

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

;// CONCATENATED MODULE: ./actions/publish-report/summary.ts

/** `Report: [issue #12](<https://…>) updated.` */
function renderSummary(to, result) {
    if (result.result === 'nothing')
        return 'Report: nothing to report, and no issue is open.';
    const { number, url } = result;
    const label = to === 'issue' ? `issue #${number}` : `comment on #${number}`;
    return `Report: ${markdown_link(label, url)} ${wordsFor(result)}.`;
}
/** The same for the log. */
function logLine(to, result) {
    if (result.result === 'nothing')
        return 'Nothing to report, and no issue is open.';
    return `${to === 'issue' ? `Issue #${result.number}` : `Comment on #${result.number}`} ${wordsFor(result)}: ${result.url}`;
}
function wordsFor(result) {
    if (result.isLeftClosed === true)
        return 'left closed, because it was closed as not planned and the report says the same';
    return result.result;
}

;// CONCATENATED MODULE: ./actions/publish-report/outputs.ts

/** The outputs that action.yml declares; the contract test compares. */
const outputNames = (/* unused pure expression or super */ null && (['result', 'number', 'url']));
/** What the step reports: its outputs, and one line with the link in the log and on the job's page. */
function report(to, result) {
    const isThere = result.result !== 'nothing';
    return {
        outputs: { result: result.result, number: isThere ? String(result.number) : '', url: isThere ? result.url : '' },
        log: [logLine(to, result)],
        summary: `${renderSummary(to, result)}\n`
    };
}


/***/ }),

/***/ 7157:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  e: () => (/* binding */ run)
});

// EXTERNAL MODULE: ./lib/github/errors.ts
var errors = __nccwpck_require__(1001);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __nccwpck_require__(7598);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __nccwpck_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __nccwpck_require__(6760);
// EXTERNAL MODULE: ./lib/action/errors.ts
var action_errors = __nccwpck_require__(8418);
// EXTERNAL MODULE: ./lib/action/log-line.ts
var log_line = __nccwpck_require__(7898);
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
        throw new action_errors/* ActionError */.lZ(`Input "report": the file "${(0,log_line/* oneLine */.TN)(path)}" cannot be read (${(0,log_line/* oneLine */.TN)((0,action_errors/* messageOf */.bD)(error))}).`, 'Give the path of a Markdown file that an earlier step wrote.', { cause: error });
    });
    if (report.text.trim() === '')
        throw new action_errors/* ActionError */.lZ(`Input "report": the file "${(0,log_line/* oneLine */.TN)(path)}" is empty.`, 'Look at the step that wrote it.');
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
;// CONCATENATED MODULE: ./actions/publish-report/ownership.ts

/**
 * The first line of everything that is published, by which a later run finds it again. GitHub does not show it.
 *
 * @param key any text; only its hash is in the line, so nothing in it can end the comment
 */
function marker(key) {
    return `<!-- fairway:report ${(0,external_node_crypto_.createHash)('sha256').update(key, 'utf8').digest('hex')} -->`;
}
/**
 * Whether a text is this report, written by the token's own account. The marker alone is not a proof, because everyone can copy it into their
 * own issue; nor is the account, where another workflow of the repository quotes what strangers write: so the marker must
 * be the first line.
 *
 * @param login whom the token belongs to
 */
function isOwn(written, login, key) {
    const { author, app, body } = written;
    // No person can have brackets in a login.
    const isApp = login.endsWith('[bot]');
    if (author?.login !== login || (author.type === 'Bot') !== isApp)
        return false;
    if (isApp && app !== undefined && `${app}[bot]` !== login)
        return false;
    return firstLine(body) === marker(key);
}
const firstLine = (text) => /^[^\r\n]*/.exec(text)?.[0].trimEnd() ?? '';

;// CONCATENATED MODULE: ./actions/publish-report/body.ts


/** A line that ends with it is about the run, such as its time, and is not a change: ours at the end, and those of the report that say so. */
const RUN_MARK = '<!-- fairway:run -->';
const CUT_NOTE = '> [!NOTE]\n> The report is longer than GitHub allows here: **its end is missing**.';
/** The line with the run gets as much room in every run: where the report is cut must not depend on how long an address is. */
const TAIL_ROOM = 600;
/** The whole text: the marker, the report as far as there is room, and a line with the run. */
function renderBody({ key, report, runUrl, now }) {
    const head = `${marker(key)}\n`;
    const tail = `\n\n<sub>Last changed by [this run](${runUrl}) on ${(0,github_text/* utc */.n$)(now)}</sub> ${RUN_MARK}\n`;
    const room = github_text/* LONGEST_BODY */._l - head.length - Math.max(tail.length, TAIL_ROOM);
    return `${head}${(0,github_text/* fitReport */.kq)(report, room, CUT_NOTE)}${tail}`;
}
/** Whether two texts say the same, except for the lines about the run. */
function saysTheSame(one, other) {
    return contentOf(one) === contentOf(other);
}
function contentOf(body) {
    const lines = body.split(/\r\n?|\n/).filter(line => !line.trimEnd().endsWith(RUN_MARK));
    return lines.join('\n').trimEnd();
}

;// CONCATENATED MODULE: ./actions/publish-report/look-again.ts
/**
 * GitHub's lists lag behind what was written, and the same question is answered with and without what is there, by turns
 * (max-sixty/tend#345): "nothing" is believed when it was said three times. Milliseconds before each further look.
 */
const LOOK_AGAIN_MILLISECONDS = [1_000, 2_000];
/** @returns what the first look finds that finds anything */
async function lookAgain(look, sleep) {
    for (const wait of LOOK_AGAIN_MILLISECONDS) {
        const found = await look();
        if (found !== undefined)
            return found;
        await sleep(wait);
    }
    return await look();
}

;// CONCATENATED MODULE: ./actions/publish-report/find-issue.ts


/** How long a list is expected to lag at most; what is older is in it. */
const LONGEST_LAG_MILLISECONDS = 10 * 60_000;
/** How many numbers are asked for one by one: more are not opened in that time where reports are published. */
const MOST_NUMBERS = 20;
/** Numbers of deleted issues are nobody's. */
const MOST_GAPS = 2;
/**
 * Looks for the issues of a key. A list only gives candidates; what each is like is read by its number. Where the lists have none, what was
 * opened in the last minutes is read by number too: an issue that an earlier run has just opened may be in no list yet.
 *
 * @param states in which an issue is looked for
 */
async function findIssues(search, states) {
    const listed = await lookAgain(() => findListed(search, states), search.sleep);
    return listed ?? (await findRecent(search, states));
}
/** The open ones, as one list shows them. */
async function findOpen(search) {
    return (await findNow(search.github.openIssuesOf(search.login), search)).filter(({ state }) => state === 'open');
}
/** The own issues among the numbers after `after` and before `before`, the lowest first. */
async function findBetween(after, before, search) {
    const own = [];
    for (let number = Math.max(after + 1, before - MOST_NUMBERS); number < before; number++) {
        const issue = await search.github.findIssue(number);
        if (issue !== undefined && isTheirs(issue, search))
            own.push(issue);
    }
    return own;
}
async function findListed(search, states) {
    const { github, login } = search;
    const found = await findNow(github.openIssuesOf(login), search);
    const open = foundIn(found, ['open']);
    if (open !== undefined || !states.includes('closed'))
        return open;
    for await (const listed of github.closedIssuesOf(login)) {
        const closed = isTheirs(listed, search) ? await findNow([listed], search) : [];
        const one = foundIn(closed, states);
        if (one !== undefined)
            return one;
    }
    // The list of open ones showed it, and it is closed by now.
    return foundIn(found, states);
}
/** Above the newest that a list shows, and below it as far as a list may lag. */
async function findRecent(search, states) {
    const { github, now } = search;
    const newest = await github.newestIssue();
    const since = now() - LONGEST_LAG_MILLISECONDS;
    const own = [];
    let top = newest?.number ?? 0;
    for (let number = top + 1; number <= top + MOST_GAPS && number <= (newest?.number ?? 0) + MOST_NUMBERS; number++) {
        const issue = await github.findIssue(number);
        if (issue === undefined)
            continue;
        top = number;
        if (isTheirs(issue, search))
            own.push(issue);
    }
    for (let number = newest?.number ?? 0; number > Math.max(0, (newest?.number ?? 0) - MOST_NUMBERS); number--) {
        const isKnown = newest?.number === number && !isTheirs(newest, search);
        const issue = isKnown ? newest : await github.findIssue(number);
        if (issue === undefined)
            continue;
        if (Date.parse(issue.createdAt) < since)
            break;
        if (isTheirs(issue, search))
            own.push(issue);
    }
    return foundIn(own, states) ?? { state: 'none', newest: top };
}
/** What is listed as the key's, as it is now. */
async function findNow(listed, search) {
    const found = [];
    for await (const issue of listed) {
        const now = isTheirs(issue, search) ? await search.github.findIssue(issue.number) : undefined;
        if (now !== undefined && isTheirs(now, search))
            found.push(now);
    }
    return found.sort((one, other) => one.number - other.number);
}
function foundIn(own, states) {
    const [first, ...more] = own.filter(({ state }) => state === 'open').sort((one, other) => one.number - other.number);
    if (first !== undefined && states.includes('open'))
        return { state: 'open', issues: [first, ...more] };
    const closed = own.find(({ state }) => state === 'closed');
    return closed !== undefined && states.includes('closed') ? { state: 'closed', issue: closed } : undefined;
}
const isTheirs = (issue, { login, key }) => !issue.isPullRequest && isOwn(issue, login, key);

;// CONCATENATED MODULE: ./actions/publish-report/issue-report.ts




/** GitHub's lists lag behind what was written; two runs at the same moment must see each other's issue. */
const SETTLE_MILLISECONDS = 2_000;
/**
 * Brings the one issue of a key up to date: updates the open one, else reopens the last closed one, else opens it. One issue is kept for
 * ever, as in tfaction's drift detection ("reuses the same issue"), so that its history stays in one place and whoever follows it keeps
 * being notified. A person's "not planned" holds for as long as the report says the same.
 *
 * When two runs open one at the same time, the lower number stays, and the run with the higher one withdraws its own. The same happens to one
 * that was opened because the lists lagged for longer than anybody looks.
 */
async function publishIssue(report, dependencies) {
    const { github, sleep } = dependencies;
    const search = await searchFor(report.key, dependencies);
    const found = await findIssues(search, ['open', 'closed']);
    if (found.state === 'open') {
        const [first, ...extra] = found.issues;
        for (const issue of extra)
            await withdraw(issue, first, dependencies);
        return await update(first, report, github);
    }
    if (found.state === 'closed')
        return await reopen(found.issue, report, github);
    const opened = await github.openIssue(report);
    await sleep(SETTLE_MILLISECONDS);
    const others = [...(await findOpen(search)), ...(await findBetween(found.newest, opened.number, search))];
    const [winner] = others.filter(({ state }) => state === 'open').sort((one, other) => one.number - other.number);
    if (winner === undefined || winner.number >= opened.number)
        return { result: 'opened', number: opened.number, url: opened.url };
    await withdraw(opened, winner, dependencies);
    return await update(winner, report, github);
}
/**
 * Closes the issue of a key, because there is nothing left to report. Closing comes before the comment: a run that fails between them
 * leaves no second comment to the next one.
 *
 * @param comment one line of Markdown that says why
 */
async function closeIssue(key, comment, dependencies) {
    const { github, warning } = dependencies;
    const found = await findIssues(await searchFor(key, dependencies), ['open']);
    if (found.state !== 'open')
        return { result: 'nothing' };
    const [first, ...extra] = found.issues;
    for (const issue of extra)
        await withdraw(issue, first, dependencies);
    const { number, url } = first;
    await github.changeIssue(number, { state: 'closed', stateReason: 'completed' });
    try {
        await github.writeComment(number, comment);
    }
    catch (error) {
        // A locked conversation takes no comment of an app, and can still be closed.
        warning(`Issue #${number} is closed, but the comment on it could not be written: ${(0,log_line/* oneLine */.TN)((0,action_errors/* messageOf */.bD)(error))}`);
    }
    return { result: 'closed', number, url };
}
async function searchFor(key, { github, sleep, now }) {
    return { key, login: await github.login(), github, sleep, now };
}
async function update({ number, url, body }, report, github) {
    if (saysTheSame(body, report.body))
        return { result: 'unchanged', number, url };
    await github.changeIssue(number, { body: report.body });
    return { result: 'updated', number, url };
}
async function reopen(issue, report, github) {
    const { number, url } = issue;
    if (isAccepted(issue) && saysTheSame(issue.body, report.body))
        return { result: 'unchanged', number, url, isLeftClosed: true };
    await github.changeIssue(number, { state: 'open', stateReason: 'reopened', body: report.body });
    return { result: 'reopened', number, url };
}
/** Closed as something that nobody will fix. `completed` says that it is fixed: if the report comes back, it was not. */
function isAccepted({ stateReason }) {
    return stateReason === 'not_planned' || stateReason === 'duplicate';
}
/** Without its marker no run finds the issue any more. */
async function withdraw(issue, kept, { github, info }) {
    await github.changeIssue(issue.number, {
        state: 'closed',
        stateReason: 'not_planned',
        body: `Two runs opened an issue for the same report at the same time. The report is kept up to date in #${kept.number}.\n`
    });
    info(`Closed issue #${issue.number}: issue #${kept.number} for the same report was there first.`);
}

// EXTERNAL MODULE: ./lib/action/run-context.ts
var run_context = __nccwpck_require__(3462);
;// CONCATENATED MODULE: ./actions/publish-report/pull-request-number.ts



/**
 * The number of the pull request that the run is about.
 *
 * @throws ActionError when the event cannot be read, or is about none
 */
async function pullRequestOf(context) {
    const number = (0,run_context/* pullRequestIn */.Ud)(await (0,run_context/* readEvent */.j_)(context).catch(inputInstead));
    if (number !== undefined)
        return number;
    throw new action_errors/* ActionError */.lZ(`The event "${(0,log_line/* oneLine */.TN)(context.event)}" is not about a pull request.`, 'Run this step on "pull_request" only, or give the number in "pull-request".');
}
function inputInstead(error) {
    if (!(error instanceof action_errors/* ActionError */.lZ))
        throw error;
    throw new action_errors/* ActionError */.lZ(error.message, 'Give the number in "pull-request".', { cause: error });
}

// EXTERNAL MODULE: ./lib/github/status.ts
var github_status = __nccwpck_require__(2540);
;// CONCATENATED MODULE: ./actions/publish-report/pull-request-report.ts




/** GitHub's lists lag behind what was written; two runs at the same moment must see each other's comment. */
const pull_request_report_SETTLE_MILLISECONDS = 2_000;
/**
 * Brings the one comment of a key on a pull request up to date, and writes a new one when it is not there. When two runs write one at the
 * same time, the older one stays, and the run with the newer one deletes its own. A run that is cancelled before that leaves a second one,
 * which no run would keep up to date: the next run deletes it.
 */
async function publishComment(report, { github, sleep, info }) {
    const login = await github.login();
    const [before, ...extra] = await findPatiently(login, report, { github, sleep });
    const updated = before === undefined ? undefined : await pull_request_report_update(before, report, github);
    if (before !== undefined && updated !== undefined) {
        for (const { id, url } of extra) {
            await github.deleteComment(id);
            info(`Deleted the comment ${url}: ${before.url} for the same report was there first.`);
        }
        return updated;
    }
    const written = await github.writeComment(report.number, report.body);
    await sleep(pull_request_report_SETTLE_MILLISECONDS);
    const [first] = (await findOwn(login, report, github)).own;
    if (first === undefined || first.id >= written.id)
        return { result: 'opened', number: report.number, url: written.url };
    const kept = await pull_request_report_update(first, report, github);
    // Deleted in the meantime: then ours is the only one.
    if (kept === undefined)
        return { result: 'opened', number: report.number, url: written.url };
    await github.deleteComment(written.id);
    info(`Deleted this run's comment: another run wrote ${first.url} at the same time.`);
    return kept;
}
/** How long a list of comments is waited for that is shorter than the pull request counts, and the wait between two looks at it. */
const LIST_PATIENCE_MILLISECONDS = 15_000;
const LIST_WAIT_MILLISECONDS = 3_000;
/**
 * The same as {@link findOwn}, where "none" is not believed at once: the list lags behind what was written, and now and then it is empty. How
 * many comments it has to hold the pull request itself tells, to a token that may read it.
 */
async function findPatiently(login, report, { github, sleep }) {
    let listed = 0;
    const look = async () => {
        const { own, length } = await findOwn(login, report, github);
        listed = length;
        return own.length === 0 ? undefined : own;
    };
    const found = await lookAgain(look, sleep);
    if (found !== undefined)
        return found;
    const count = await countComments(report.number, github);
    for (let waited = 0; listed < count && waited < LIST_PATIENCE_MILLISECONDS; waited += LIST_WAIT_MILLISECONDS) {
        await sleep(LIST_WAIT_MILLISECONDS);
        const own = await look();
        if (own !== undefined)
            return own;
    }
    return [];
}
/** 0 when GitHub does not tell: the list says all that is known then. */
async function countComments(number, github) {
    try {
        return (await github.readIssue(number)).commentCount ?? 0;
    }
    catch (error) {
        if ((0,github_status/* statusOf */.c2)(error) === 403 || (0,github_status/* statusOf */.c2)(error) === 404)
            return 0;
        throw error;
    }
}
/** The oldest first, each as it was read by its number: a list also shows what is deleted, and texts as they were. */
async function findOwn(login, { key, number }, github) {
    const own = [];
    let length = 0;
    for await (const comment of github.commentsOn(number)) {
        length += 1;
        const now = isOwn(comment, login, key) ? await github.findComment(comment.id) : undefined;
        if (now !== undefined && isOwn(now, login, key))
            own.push(now);
    }
    return { own: own.sort((one, other) => one.id - other.id), length };
}
/** @returns undefined when it is no longer there */
async function pull_request_report_update(comment, { number, body }, github) {
    const { id, url } = comment;
    if (saysTheSame(comment.body, body))
        return { result: 'unchanged', number, url };
    return (await github.changeComment(id, body)) === 'gone' ? undefined : { result: 'updated', number, url };
}

;// CONCATENATED MODULE: ./actions/publish-report/run.ts







const PUBLISHING = { doing: 'publishing the report', again: 'Run the job again: what was published is found and kept.' };
const ASKED = {
    issue: {
        ...PUBLISHING,
        on: 'issue',
        inputs: ['title', 'labels', 'report'],
        alsoHelps: { 410: 'or publish with "to: pull-request"' }
    },
    'pull-request': { ...PUBLISHING, on: 'pull-request', inputs: ['report'] }
};
/**
 * Publishes the report, or takes it back.
 *
 * @throws ActionError when the report or the event cannot be read, or when GitHub refuses: nothing is left half-done that the next run
 *   would not find and finish
 */
async function run(inputs, dependencies) {
    const { signal } = dependencies;
    try {
        return inputs.to === 'issue' ? await runIssue(inputs, dependencies) : await runPullRequest(inputs, dependencies);
    }
    catch (error) {
        signal.throwIfAborted();
        throw (0,errors/* gitHubError */.Mj)(error, ASKED[inputs.to]) ?? error;
    }
}
async function runIssue(inputs, dependencies) {
    const { key, title, labels } = inputs;
    if (inputs.state === 'closed') {
        return await closeIssue(key, `Nothing is left to report: [this run](${dependencies.context.runUrl}).\n`, dependencies);
    }
    const body = await readBody(inputs, dependencies);
    return await publishIssue({ key, title: (0,github_text/* titleLine */.Nl)(title), body, labels }, dependencies);
}
async function runPullRequest(inputs, dependencies) {
    const body = await readBody(inputs, dependencies);
    const number = inputs['pull-request'] ?? (await pullRequestOf(dependencies.context));
    return await publishComment({ key: inputs.key, number, body }, dependencies);
}
async function readBody({ key, report }, { context, now }) {
    const { text } = await readReport(report, context.workspace);
    return renderBody({ key, report: text, runUrl: context.runUrl, now: now() });
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
// EXTERNAL MODULE: ./lib/action/runner.ts + 2 modules
var runner = __nccwpck_require__(173);
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

/***/ 3462:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $p: () => (/* binding */ readRunContext),
/* harmony export */   Ud: () => (/* binding */ pullRequestIn),
/* harmony export */   _M: () => (/* binding */ repositoryOf),
/* harmony export */   j_: () => (/* binding */ readEvent)
/* harmony export */ });
/* unused harmony exports isHostedRunner, requireFolders, branchOf, gitTagOf, defaultBranchIn */
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

/***/ 1001:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Lk: () => (/* binding */ queryError),
/* harmony export */   Mj: () => (/* binding */ gitHubError),
/* harmony export */   j2: () => (/* binding */ IncompleteAnswerError)
/* harmony export */ });
/* unused harmony exports QueryError, gitHubTrouble */
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
    return trouble === undefined ? undefined : new _action_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .lZ(`${trouble.message}.`, trouble.fix, { cause: error });
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
/******/ var __webpack_exports__ = __nccwpck_require__(5926);
/******/ __webpack_exports__ = await __webpack_exports__;
/******/ 
