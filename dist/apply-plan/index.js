import { createRequire as __WEBPACK_EXTERNAL_createRequire } from "module";
/******/ var __webpack_modules__ = ({

/***/ 5978:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   mo: () => (/* binding */ copyFolder),
/* harmony export */   xu: () => (/* binding */ keepCopy),
/* harmony export */   zQ: () => (/* binding */ settleCopy)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(3024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__nccwpck_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(1455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__nccwpck_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__nccwpck_require__.n(node_path__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var _lib_action_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(8418);
/* harmony import */ var _lib_action_log_line_js__WEBPACK_IMPORTED_MODULE_5__ = __nccwpck_require__(7898);
/* harmony import */ var _lib_terraform_errored_state_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(474);






/** Applies of one job, each with a state of its own, that leave one there. */
const MOST_COPIES = 20;
/**
 * A folder beside the workspace, for one try of one run: a checkout clears the workspace, and the runner clears its temporary folder.
 *
 * @returns undefined outside of a run
 */
function copyFolder({ workspace, runId, attempt }) {
    return runId === '' ? undefined : (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(workspace), `fairway-unsaved-state-${runId}-${attempt}`);
}
/**
 * Copies a state that could not be saved out of the way of a checkout, which removes what git does not know, when it could not be sealed:
 * nobody uploads it then.
 *
 * @returns path of the copy; undefined when none was needed, or it could not be made
 */
async function keepCopy(state, { folder, error }) {
    // What Terraform printed is no file of a state.
    if (state.kind !== 'kept' || state.path === undefined || state.sealed !== undefined || state.isPrinted)
        return undefined;
    if (folder === undefined)
        return undefined;
    try {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.mkdir)(folder, { mode: 0o700, recursive: true });
        const copy = await copyUnderNewName(state.path, folder);
        error(`A copy of the state that could not be saved lies in ${folder} on this runner. Remove it once the state is pushed.`);
        return copy;
    }
    catch (thrown) {
        error((0,_lib_action_log_line_js__WEBPACK_IMPORTED_MODULE_5__/* .oneLine */ .TN)(`The state that could not be saved could not be copied to ${folder}: ${(0,_lib_action_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .messageOf */ .bD)(thrown)}`));
        return undefined;
    }
}
/** Never over the state of another apply. */
async function copyUnderNewName(path, folder) {
    for (let number = 1;; number++) {
        const copy = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, number === 1 ? _lib_terraform_errored_state_js__WEBPACK_IMPORTED_MODULE_4__/* .ERRORED_STATE */ .mb : `${number}-${_lib_terraform_errored_state_js__WEBPACK_IMPORTED_MODULE_4__/* .ERRORED_STATE */ .mb}`);
        try {
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.copyFile)(path, copy, node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.COPYFILE_EXCL);
            return copy;
        }
        catch (error) {
            if (error.code !== 'EEXIST' || number === MOST_COPIES)
                throw error;
        }
    }
}
/**
 * Post: does what a cancelled step had no time for. The copy that main made goes only when the state is safe elsewhere.
 *
 * @param copy path of it; empty when main made none
 */
async function settleCopy(copy, state, place) {
    if (copy === '') {
        await keepCopy(state, place);
        return;
    }
    const isSafe = state.kind === 'pushed' || (state.kind === 'kept' && state.beside !== undefined);
    if (!isSafe)
        return;
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(copy, { force: true });
    // One of another apply may lie there.
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rmdir)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(copy)).catch(() => undefined);
}


/***/ }),

/***/ 8688:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ finish)
/* harmony export */ });
/* harmony import */ var _lib_action_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(8418);
/* harmony import */ var _lib_terraform_follow_lines_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(5966);
/* harmony import */ var _lib_action_private_folder_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(8887);
/* harmony import */ var _lib_secrets_redact_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(8376);
/* harmony import */ var _lib_terraform_environment_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(1204);
/* harmony import */ var _lib_terraform_messages_js__WEBPACK_IMPORTED_MODULE_5__ = __nccwpck_require__(7833);
/* harmony import */ var _lib_terraform_pending_js__WEBPACK_IMPORTED_MODULE_6__ = __nccwpck_require__(1822);
/* harmony import */ var _lib_terraform_progress_js__WEBPACK_IMPORTED_MODULE_7__ = __nccwpck_require__(110);
/* harmony import */ var _result_js__WEBPACK_IMPORTED_MODULE_8__ = __nccwpck_require__(782);
/* harmony import */ var _lib_terraform_settle_js__WEBPACK_IMPORTED_MODULE_9__ = __nccwpck_require__(8137);
/* harmony import */ var _lib_terraform_wait_for_end_js__WEBPACK_IMPORTED_MODULE_10__ = __nccwpck_require__(5974);











/** Milliseconds to look into the state, at most. */
const CHECK_TIMEOUT = 60_000;
/** To remove the folder. */
const END_MILLISECONDS = 1_000;
/**
 * Post: waits for an apply that main did not see end, looks after its state, and removes the step's folder. Nobody sees its exit status
 * any more, so it is never told to be applied.
 *
 * @param folder the step's private folder
 * @returns what it came to; undefined when main saw the end
 */
async function finish(folder, dependencies) {
    const pending = await (0,_lib_terraform_pending_js__WEBPACK_IMPORTED_MODULE_6__/* .readPending */ .ct)(folder);
    if (pending === undefined) {
        await (0,_lib_action_private_folder_js__WEBPACK_IMPORTED_MODULE_2__/* .removePrivateFolder */ .Yv)(folder);
        return undefined;
    }
    const { info, now, patience } = dependencies;
    const end = now() + patience + _lib_terraform_wait_for_end_js__WEBPACK_IMPORTED_MODULE_10__/* .SETTLE_MILLISECONDS */ .tG;
    const isRunning = !(await waitForEnd(pending, dependencies));
    const progress = new _lib_terraform_progress_js__WEBPACK_IMPORTED_MODULE_7__/* .ApplyProgress */ .U();
    try {
        await (0,_lib_terraform_follow_lines_js__WEBPACK_IMPORTED_MODULE_1__/* .followLines */ .Z)(pending.stdout, () => true, line => void progress.add((0,_lib_terraform_messages_js__WEBPACK_IMPORTED_MODULE_5__/* .readMessage */ ._)(line)));
    }
    catch (error) {
        info(`What Terraform wrote could not be read: ${(0,_lib_secrets_redact_js__WEBPACK_IMPORTED_MODULE_3__/* .redact */ .E$)((0,_lib_action_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .messageOf */ .bD)(error))}`);
        // It may have said anything.
        progress.add({ kind: 'unreadable' });
    }
    const unseen = { exitCode: null, signal: null, isRunning, wasCancelled: pending.wasInterrupted, isUnseen: !pending.wasInterrupted };
    if (isRunning) {
        // Its folder stays: it still writes there.
        return (0,_result_js__WEBPACK_IMPORTED_MODULE_8__/* .decide */ .LD)(progress, unseen, { kind: 'saved' });
    }
    const { binary, workingDirectory, stdout } = pending;
    const [dump, made] = [progress.stateDump, progress.made];
    const ended = { binary, folder: workingDirectory, dump, stream: stdout, made, isHurried: false };
    const environment = (0,_lib_terraform_environment_js__WEBPACK_IMPORTED_MODULE_4__/* .terraformEnvironment */ .M)(dependencies.environment, { oidc: dependencies.oidc ?? false });
    // What the wait left over is for the state. When it had to wait twice, because main was killed, there is no cancel that could be over.
    const until = Math.max(end, now() + _lib_terraform_wait_for_end_js__WEBPACK_IMPORTED_MODULE_10__/* .SETTLE_MILLISECONDS */ .tG) - END_MILLISECONDS;
    const { state } = await (0,_lib_terraform_settle_js__WEBPACK_IMPORTED_MODULE_9__/* .settle */ .G)(ended, { ...dependencies, environment, timeLeft: () => until - now() }, CHECK_TIMEOUT);
    if (!(state.kind === 'kept' && state.isPrinted))
        await (0,_lib_action_private_folder_js__WEBPACK_IMPORTED_MODULE_2__/* .removePrivateFolder */ .Yv)(folder);
    return (0,_result_js__WEBPACK_IMPORTED_MODULE_8__/* .decide */ .LD)(progress, unseen, state);
}
/** @returns whether it ended. What main did not ask to stop any more (main was killed) is asked when it takes too long. */
async function waitForEnd({ pid, wasInterrupted }, dependencies) {
    const { isRunning, interrupt, info } = dependencies;
    if (!(await isRunning(pid)))
        return true;
    info('Waiting for Terraform, which is finishing what it had begun.');
    if (await (0,_lib_terraform_wait_for_end_js__WEBPACK_IMPORTED_MODULE_10__/* .endsInTime */ .Ht)(pid, dependencies))
        return true;
    if (wasInterrupted)
        return false;
    interrupt(pid);
    info('It is taking too long, and was asked to stop.');
    return await (0,_lib_terraform_wait_for_end_js__WEBPACK_IMPORTED_MODULE_10__/* .endsInTime */ .Ht)(pid, dependencies);
}


/***/ }),

/***/ 6523:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  d: () => (/* binding */ readApplyPlanInputs)
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

// EXTERNAL MODULE: ./lib/action/runner.ts
var runner = __nccwpck_require__(2847);
// EXTERNAL MODULE: ./lib/secrets/redact.ts + 13 modules
var redact = __nccwpck_require__(8376);
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

// EXTERNAL MODULE: ./lib/plan/action-words.ts + 2 modules
var action_words = __nccwpck_require__(9742);
// EXTERNAL MODULE: ./lib/plan/sealing/key.ts + 1 modules
var sealing_key = __nccwpck_require__(5151);
;// CONCATENATED MODULE: ./actions/apply-plan/inputs.ts




/** A sha256 as 64 hexadecimal digits, lower case. */
function sha256() {
    return {
        default: undefined,
        isSecret: false,
        parse(value) {
            const digest = value.toLowerCase();
            if (/^[0-9a-f]{64}$/.test(digest))
                return digest;
            throw new errors/* ActionError */.lZ(`"${value}" is not a sha256: it must be 64 hexadecimal digits.`, 'Pass the output "plan-sha256" of the step that judged the plan.');
        }
    };
}
const schema = {
    plan: inputs_text(),
    'plan-sha256': fromOutput(sha256()),
    'working-directory': inputs_text({ default: '.' }),
    binary: inputs_text({ default: 'auto' }),
    oidc: inputs_boolean({ default: 'false' }),
    'seal-key': secret({ default: '' })
};
/** @throws ActionError when an input is missing or wrong */
function readApplyPlanInputs(get) {
    const inputs = readInputs(schema, get);
    // Found out only when a state has to be kept, it would be too late.
    if (inputs['seal-key'] !== '')
        checkSealKey(inputs['seal-key']);
    return inputs;
}
function checkSealKey(key) {
    try {
        (0,sealing_key/* requireStrongSecret */.z)(key);
    }
    catch (error) {
        throw (0,action_words/* inActionWords */.X)(error);
    }
}


/***/ }),

/***/ 1598:
/***/ ((module, __unused_webpack___webpack_exports__, __nccwpck_require__) => {

__nccwpck_require__.a(module, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__nccwpck_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _lib_action_action_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(8611);
/* harmony import */ var _lib_action_duration_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(4197);
/* harmony import */ var _lib_action_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(8418);
/* harmony import */ var _lib_action_log_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(4231);
/* harmony import */ var _lib_action_private_folder_js__WEBPACK_IMPORTED_MODULE_5__ = __nccwpck_require__(8887);
/* harmony import */ var _lib_action_process_js__WEBPACK_IMPORTED_MODULE_6__ = __nccwpck_require__(3864);
/* harmony import */ var _lib_action_run_context_js__WEBPACK_IMPORTED_MODULE_7__ = __nccwpck_require__(3462);
/* harmony import */ var _lib_action_runner_js__WEBPACK_IMPORTED_MODULE_8__ = __nccwpck_require__(2847);
/* harmony import */ var _lib_plan_action_words_js__WEBPACK_IMPORTED_MODULE_9__ = __nccwpck_require__(9742);
/* harmony import */ var _lib_plan_sealing_index_js__WEBPACK_IMPORTED_MODULE_10__ = __nccwpck_require__(4496);
/* harmony import */ var _lib_terraform_cancel_js__WEBPACK_IMPORTED_MODULE_19__ = __nccwpck_require__(327);
/* harmony import */ var _lib_terraform_lasting_process_js__WEBPACK_IMPORTED_MODULE_11__ = __nccwpck_require__(2201);
/* harmony import */ var _lib_terraform_pending_js__WEBPACK_IMPORTED_MODULE_12__ = __nccwpck_require__(1822);
/* harmony import */ var _lib_terraform_wait_for_end_js__WEBPACK_IMPORTED_MODULE_13__ = __nccwpck_require__(5974);
/* harmony import */ var _copy_js__WEBPACK_IMPORTED_MODULE_14__ = __nccwpck_require__(5978);
/* harmony import */ var _finish_js__WEBPACK_IMPORTED_MODULE_15__ = __nccwpck_require__(8688);
/* harmony import */ var _inputs_js__WEBPACK_IMPORTED_MODULE_16__ = __nccwpck_require__(6523);
/* harmony import */ var _outputs_js__WEBPACK_IMPORTED_MODULE_17__ = __nccwpck_require__(3022);
/* harmony import */ var _run_js__WEBPACK_IMPORTED_MODULE_18__ = __nccwpck_require__(346);




















const FOLDER_STATE = 'folder';
const COPY_STATE = 'copy';
const SEALED_STATE = 'sealed';
const context = (0,_lib_action_run_context_js__WEBPACK_IMPORTED_MODULE_7__/* .readRunContext */ .$p)(process.env);
const { repository, runId, workspace, temporaryFolder } = context;
const { info } = _lib_action_log_js__WEBPACK_IMPORTED_MODULE_4__/* .log */ .R;
const copyPlace = () => ({ folder: (0,_copy_js__WEBPACK_IMPORTED_MODULE_14__/* .copyFolder */ .mo)(context), error: _lib_action_log_js__WEBPACK_IMPORTED_MODULE_4__/* .log */ .R.error });
const rescueDependencies = (inputs) => ({
    run: _lib_action_process_js__WEBPACK_IMPORTED_MODULE_6__/* .runProcess */ .R3,
    environment: process.env,
    seal: inputs['seal-key'] === '' ? undefined : (from, to) => seal(from, to, inputs['seal-key']),
    createKeep: () => (0,_lib_action_private_folder_js__WEBPACK_IMPORTED_MODULE_5__/* .createPrivateFolder */ .Aj)('errored-state', temporaryFolder),
    sleep: (milliseconds) => (0,_lib_action_duration_js__WEBPACK_IMPORTED_MODULE_2__/* .sleep */ .yy)(milliseconds),
    info
});
async function seal(from, to, key) {
    await (0,_lib_plan_sealing_index_js__WEBPACK_IMPORTED_MODULE_10__/* .sealFile */ .mz)(from, to, key, { repository, runId, kind: 'state' }).catch((error) => {
        throw (0,_lib_plan_action_words_js__WEBPACK_IMPORTED_MODULE_9__/* .inActionWords */ .X)(error);
    });
}
await (0,_lib_action_action_js__WEBPACK_IMPORTED_MODULE_1__/* .runAction */ .C)({
    async main(signal) {
        const inputs = (0,_inputs_js__WEBPACK_IMPORTED_MODULE_16__/* .readApplyPlanInputs */ .d)();
        const folder = await (0,_lib_action_private_folder_js__WEBPACK_IMPORTED_MODULE_5__/* .createPrivateFolder */ .Aj)(_lib_terraform_pending_js__WEBPACK_IMPORTED_MODULE_12__/* .APPLY_FOLDER */ .sj, temporaryFolder);
        (0,_lib_action_runner_js__WEBPACK_IMPORTED_MODULE_8__/* .saveState */ .LZ)(FOLDER_STATE, folder);
        const result = await (0,_run_js__WEBPACK_IMPORTED_MODULE_18__/* .run */ .e)(inputs, {
            ...rescueDependencies(inputs),
            start: _lib_terraform_lasting_process_js__WEBPACK_IMPORTED_MODULE_11__/* .startLasting */ .LP,
            workspace,
            folder,
            signal,
            patience: _lib_terraform_cancel_js__WEBPACK_IMPORTED_MODULE_19__/* .PATIENCE */ .a
        });
        if (result.state.kind === 'kept' && result.state.sealed !== undefined)
            (0,_lib_action_runner_js__WEBPACK_IMPORTED_MODULE_8__/* .saveState */ .LZ)(SEALED_STATE, (0,node_path__WEBPACK_IMPORTED_MODULE_0__.dirname)(result.state.sealed));
        (0,_lib_action_runner_js__WEBPACK_IMPORTED_MODULE_8__/* .saveState */ .LZ)(COPY_STATE, (await (0,_copy_js__WEBPACK_IMPORTED_MODULE_14__/* .keepCopy */ .xu)(result.state, copyPlace())) ?? '');
        // A full disk must not hide the result, nor where a state is.
        const markdown = await (0,_outputs_js__WEBPACK_IMPORTED_MODULE_17__/* .writeReport */ .u5)(result, folder).catch((error) => {
            info(`The report could not be written: ${(0,_lib_action_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .messageOf */ .bD)(error)}`);
            return '';
        });
        return (0,_outputs_js__WEBPACK_IMPORTED_MODULE_17__/* .report */ .z8)(result, markdown);
    },
    async post() {
        const folder = (0,_lib_action_runner_js__WEBPACK_IMPORTED_MODULE_8__/* .getState */ .Gu)(FOLDER_STATE);
        if (folder === '')
            return;
        const inputs = (0,_inputs_js__WEBPACK_IMPORTED_MODULE_16__/* .readApplyPlanInputs */ .d)();
        const result = await (0,_finish_js__WEBPACK_IMPORTED_MODULE_15__/* .finish */ .O)(folder, {
            ...rescueDependencies(inputs),
            isRunning: _lib_terraform_lasting_process_js__WEBPACK_IMPORTED_MODULE_11__/* .isRunning */ .W_,
            interrupt: _lib_terraform_lasting_process_js__WEBPACK_IMPORTED_MODULE_11__/* .interrupt */ .G,
            patience: _lib_terraform_wait_for_end_js__WEBPACK_IMPORTED_MODULE_13__/* .POST_PATIENCE */ .zO,
            now: Date.now,
            oidc: inputs.oidc
        });
        if (result === undefined) {
            // By now it was uploaded, or will not be.
            await (0,_lib_action_private_folder_js__WEBPACK_IMPORTED_MODULE_5__/* .removePrivateFolder */ .Yv)((0,_lib_action_runner_js__WEBPACK_IMPORTED_MODULE_8__/* .getState */ .Gu)(SEALED_STATE));
            return;
        }
        await (0,_copy_js__WEBPACK_IMPORTED_MODULE_14__/* .settleCopy */ .zQ)((0,_lib_action_runner_js__WEBPACK_IMPORTED_MODULE_8__/* .getState */ .Gu)(COPY_STATE), result.state, copyPlace());
        for (const line of (0,_outputs_js__WEBPACK_IMPORTED_MODULE_17__/* .logLines */ .OG)(result))
            info(line);
        _lib_action_log_js__WEBPACK_IMPORTED_MODULE_4__/* .log */ .R.error((0,_outputs_js__WEBPACK_IMPORTED_MODULE_17__/* .failureOf */ .g5)(result) ?? 'The apply has ended.');
    }
});

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 3022:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  g5: () => (/* binding */ failureOf),
  OG: () => (/* binding */ logLines),
  z8: () => (/* binding */ report),
  u5: () => (/* binding */ writeReport)
});

// UNUSED EXPORTS: outputNames

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __nccwpck_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __nccwpck_require__(6760);
// EXTERNAL MODULE: ./lib/action/log-line.ts
var log_line = __nccwpck_require__(7898);
// EXTERNAL MODULE: ./lib/plan/plan-text.ts
var plan_text = __nccwpck_require__(8493);
// EXTERNAL MODULE: ./lib/action/markdown.ts
var markdown = __nccwpck_require__(876);
// EXTERNAL MODULE: ./lib/action/text.ts
var action_text = __nccwpck_require__(2178);
// EXTERNAL MODULE: ./lib/terraform/progress.ts
var progress = __nccwpck_require__(110);
// EXTERNAL MODULE: ./lib/terraform/errored-state.ts + 1 modules
var errored_state = __nccwpck_require__(474);
;// CONCATENATED MODULE: ./actions/apply-plan/recovery.ts


/** What a person has to do to save a state that is kept, one sentence an entry. It holds paths of the runner, and no value. */
function recoverySteps(state) {
    if (state.kind === 'incomplete')
        return incompleteSteps(state.missing);
    if (state.kind !== 'kept')
        return [];
    const push = `run "terraform state push ${errored_state/* ERRORED_STATE */.mb}" (or "tofu state push ${errored_state/* ERRORED_STATE */.mb}")`;
    const before = 'Do not apply anything before the state is saved: it would be made a second time.';
    const after = 'Then remove the file, and make a new plan.';
    if (state.isPrinted) {
        return [
            before,
            `The state could not be written anywhere: it is the member "state" of a line of ${state.path ?? ''}, which is removed when the job ends.`,
            `Put it into ${errored_state/* ERRORED_STATE */.mb} in the initialised working directory, fix the backend, and ${push} there. Never add -force.`,
            after
        ];
    }
    if (state.path !== undefined) {
        return [
            before,
            `The state is in ${state.path}, readable only by the runner's user. It holds every secret of its resources in clear text.`,
            `Fix the backend, ${push} in the initialised working directory, with the file copied there as ${errored_state/* ERRORED_STATE */.mb}. Never add -force.`,
            'A hosted runner is gone after the job, and the file with it: look for each object at its provider then, and import it or remove it there. "seal-key" keeps the state the next time.',
            after
        ];
    }
    return [
        before,
        `The state is encrypted with "seal-key": upload the file of the output "errored-state" (${state.sealed ?? ''}) as an artifact.`,
        ...(state.beside === undefined ? [] : [`On your own runner, a second copy is in ${state.beside}.`]),
        `Fix the backend, open the sealed file as ${errored_state/* ERRORED_STATE */.mb} in the initialised working directory (README of actions/apply-plan), and ${push} there. Never add -force.`,
        after
    ];
}
const NAMED = 20;
function incompleteSteps(missing) {
    const more = missing.length > NAMED ? [`${missing.length - NAMED} more`] : [];
    return [
        'Do not apply anything before the state has them: they would be made a second time.',
        `The state does not have: ${[...missing.slice(0, NAMED).map(plan_text/* plainName */.MH), ...more].join(', ')}.`,
        'Look for each at its provider, and import it ("import" block, or "terraform import") or remove it there by hand. Then make a new plan.'
    ];
}

// EXTERNAL MODULE: ./actions/apply-plan/result.ts
var apply_plan_result = __nccwpck_require__(782);
;// CONCATENATED MODULE: ./actions/apply-plan/markdown.ts






/** Bytes that the report may have. GitHub takes 65,536 characters for an issue's body; whoever puts it there adds text of its own. */
const LONGEST_REPORT = (/* unused pure expression or super */ null && (65_536 - 6_000));
/** Bytes that a list of objects or messages may have; four of them and the head fit the report. */
const LONGEST_LIST = 12_000;
const HEADLINES = {
    applied: 'Applied',
    'partly-applied': 'Only partly applied',
    'not-applied': 'Nothing was applied',
    'state-not-saved': 'The state could not be saved'
};
/** The result as Markdown for an issue and for the job summary: worst first, readable on a phone, and nothing in it is a value. */
function renderMarkdown(result) {
    const { completed, failed, notStarted } = result.objects;
    const parts = [`### ${headlineOf(result)}`];
    if (result.reason !== undefined)
        parts.push((0,plan_text/* sentence */.em)(result.reason));
    const steps = recoverySteps(result.state);
    if (steps.length > 0)
        parts.push(steps.map((step, index) => `${index + 1}. ${(0,plan_text/* sentence */.em)(step)}`).join('\n'));
    if (result.state.kind === 'pushed')
        parts.push(`The state was pushed at attempt ${result.state.tries}, and is where it belongs.`);
    const counts = [(0,action_text/* plural */.LS)(completed.length, 'object done', 'objects done'), `${failed.length} failed`, `${notStarted.length} not started`];
    if (completed.length + failed.length + notStarted.length > 0)
        parts.push(`**${counts.join(', ')}**`);
    if (failed.length > 0)
        parts.push(`#### Failed\n\n${list(failed.map(renderFailed))}`);
    if (notStarted.length > 0)
        parts.push(`#### Not started\n\n${list(notStarted.map(object => renderNotStarted(object, result.result)))}`);
    if (result.diagnostics.length > 0)
        parts.push(`#### What Terraform said\n\n${list(result.diagnostics.map(renderDiagnostic))}`);
    if (completed.length > 0)
        parts.push((0,markdown/* details */.zH)((0,action_text/* plural */.LS)(completed.length, 'object done', 'objects done'), list(completed.map(renderDone))));
    return `${parts.join('\n\n')}\n`;
}
function headlineOf(result) {
    if ((0,apply_plan_result/* isDoneAfterAll */.o1)(result))
        return 'Applied, and the state saved afterwards';
    return result.state.kind === 'incomplete' ? 'The state lacks what was made' : HEADLINES[result.result];
}
const renderObject = ({ address, action }) => `- ${(0,plan_text/* nameSpan */.CL)(address)} **${action}**`;
const renderDone = (object) => `${renderObject(object)}, ${object.seconds} s`;
const FAILURES = {
    errored: 'failed',
    unfinished: 'begun, and not known to be finished',
    gone: 'the old one is destroyed, the new one failed or was not begun',
    'perhaps-gone': 'the old one may be destroyed, the new one failed or was not begun'
};
/** Terraform announces no such step: with others begun, this one may be done. */
const renderNotStarted = (object, word) => `${renderObject(object)}${(0,progress/* isUnannounced */.z)(object) && word !== 'not-applied' ? ', as far as Terraform said' : ''}`;
const renderFailed = (object) => `${renderObject(object)}: ${FAILURES[object.failure ?? 'errored']}`;
function renderDiagnostic({ severity, summary, address, place, hint }) {
    const where = [address, place].filter(part => part !== undefined).map(plan_text/* nameSpan */.CL);
    return `- ${severity}: ${(0,plan_text/* sentence */.em)(summary)}${where.length === 0 ? '' : ` (${where.join(', ')})`}${hint === undefined ? '' : `. ${(0,plan_text/* sentence */.em)(hint)}`}`;
}
/** Items that are lines already, as many as fit. */
function list(items) {
    const kept = [];
    let bytes = 0;
    for (const item of items) {
        bytes += Buffer.byteLength(item) + 1;
        if (bytes > LONGEST_LIST)
            return [...kept, `- and ${items.length - kept.length} more, which the log lists`].join('\n');
        kept.push(item);
    }
    return kept.join('\n');
}

;// CONCATENATED MODULE: ./actions/apply-plan/summary.ts



/** Short enough for the title of an issue, which takes 256 characters. */
const LONGEST = 200;
/** The result in one line, for a webhook, so without another program's words: `partly-applied: 2 done, 1 failed (terraform_data.b), 3 not started`. */
function summarize(result) {
    return (0,plan_text/* shorten */.ml)((0,log_line/* oneLine */.TN)(`${result.result}: ${describe(result)}`), LONGEST);
}
function describe({ result, brief, objects, state, diagnostics }) {
    const counts = describeCounts(objects);
    if (result === 'applied')
        return counts === '' ? 'no object had to be changed' : counts;
    if ((0,apply_plan_result/* isDoneAfterAll */.o1)({ objects, state, diagnostics }))
        return `${counts}; the state was saved afterwards`;
    if (result === 'partly-applied' && objects.failed.length > 0)
        return counts;
    return [brief ?? '', ...(result === 'not-applied' || counts === '' ? [] : [counts])].join(' ');
}
const summary_NAMED = 2;
/** As `2 done, 1 failed (terraform_data.b), 3 not started`; empty when there was nothing to do. */
function describeCounts({ completed, failed, notStarted }) {
    const parts = [];
    if (completed.length > 0)
        parts.push(`${completed.length} done`);
    if (failed.length > 0)
        parts.push(`${failed.length} failed (${nameSome(failed)})`);
    if (notStarted.length > 0)
        parts.push(`${notStarted.length} not started`);
    return parts.join(', ');
}
function nameSome(objects) {
    const named = objects.slice(0, summary_NAMED).map(({ address }) => (0,plan_text/* shorten */.ml)((0,log_line/* oneLine */.TN)(address), 60));
    const more = objects.length > summary_NAMED ? [`${objects.length - summary_NAMED} more`] : [];
    return [...named, ...more].join(', ');
}

;// CONCATENATED MODULE: ./actions/apply-plan/outputs.ts








/** The outputs that action.yml declares; the contract test compares. */
const outputNames = (/* unused pure expression or super */ null && (['applied', 'result', 'completed', 'failed', 'not-started', 'errored-state', 'markdown', 'summary']));
/** Writes the report into the step's folder, for this user only; gives its path. */
async function writeReport(result, folder) {
    const path = (0,external_node_path_.join)(folder, 'report.md');
    await (0,promises_.writeFile)(path, renderMarkdown(result), { mode: 0o600 });
    return path;
}
/**
 * What the step reports. It is red unless the plan was applied to its end and its state is saved.
 *
 * @param markdown path of the report
 */
function report(result, markdown) {
    const { completed, failed, notStarted } = result.objects;
    const summary = summarize(result);
    return {
        outputs: {
            applied: String(result.result === 'applied'),
            result: result.result,
            completed: String(completed.length),
            failed: String(failed.length),
            'not-started': String(notStarted.length),
            'errored-state': result.state.kind === 'kept' ? (result.state.sealed ?? '') : '',
            markdown,
            summary
        },
        log: [...logLines(result), `Apply: ${summary}`],
        summary: renderMarkdown(result),
        failure: failureOf(result)
    };
}
const LOGGED = 200;
/** What did not happen; what did is in the log already, object by object. */
function logLines({ objects, state }) {
    const { failed, notStarted } = objects;
    const name = (word, list) => [
        ...list.slice(0, LOGGED).map(({ address, action }) => `${word}: ${action} ${(0,plan_text/* plainName */.MH)(address)}`),
        ...(list.length > LOGGED ? [`${word}: ${list.length - LOGGED} more`] : [])
    ];
    return [...name('failed', failed), ...name('not started', notStarted), ...recoverySteps(state)].map(log_line/* oneLine */.TN);
}
/** The line that the step fails with; undefined for a good end. */
function failureOf(applied) {
    const { result, reason, objects, state, isRunning } = applied;
    if (result === 'applied')
        return undefined;
    const why = (0,log_line/* oneLine */.TN)(reason ?? '');
    const counts = describeCounts(objects);
    if (result === 'not-applied')
        return `Nothing was applied. ${why}`;
    if (result === 'state-not-saved')
        return (0,log_line/* oneLine */.TN)(`${why} ${recoverySteps(state).join(' ')}`);
    if ((0,apply_plan_result/* isDoneAfterAll */.o1)(applied)) {
        return `Every object of the plan was done, and the state was saved afterwards. ${why} Make a new plan to see whether anything is left.`;
    }
    const what = `The plan was only partly applied${counts === '' ? '' : `: ${(0,log_line/* oneLine */.TN)(counts)}`}. ${why}`;
    return isRunning ? what : `${what} Make a new plan for the rest: the state knows what was done.`;
}


/***/ }),

/***/ 782:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $U: () => (/* binding */ notApplied),
/* harmony export */   LD: () => (/* binding */ decide),
/* harmony export */   o1: () => (/* binding */ isDoneAfterAll)
/* harmony export */ });
/* unused harmony export NO_OBJECTS */
/* harmony import */ var _lib_action_text_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(2178);
/* harmony import */ var _lib_terraform_diagnostics_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(3025);


const NO_OBJECTS = { completed: [], failed: [], notStarted: [] };
/** Whether every object was done and the state saved, although Terraform ended with an error because it could not save it itself. */
function isDoneAfterAll({ objects, state, diagnostics }) {
    return state.kind === 'pushed' && objects.failed.length + objects.notStarted.length === 0 && isOnlySaving(diagnostics);
}
/** Nothing was started. @param reason one line */
function notApplied(reason) {
    return { result: 'not-applied', reason, brief: reason, objects: NO_OBJECTS, diagnostics: [], state: { kind: 'saved' }, isRunning: false };
}
/** Judges an apply by all that is known of it. Only a good end that Terraform itself announced is `applied`. */
function decide(progress, end, state) {
    const isWhole = end.exitCode === 0 && !end.isRunning && progress.hasFinished;
    const objects = progress.objects(isWhole, isWhole || isOnlySaving(progress.diagnostics));
    const isApplied = isWhole && objects.failed.length === 0;
    const word = isApplied ? 'applied' : isNothingDone(progress, end, state) ? 'not-applied' : 'partly-applied';
    const result = state.kind === 'kept' || state.kind === 'incomplete' ? 'state-not-saved' : word;
    const say = (isBrief) => result === 'applied' ? undefined : [...stateReason(state, isBrief), ...(isApplied ? [] : [reasonOf(progress, end, isBrief)])].join(' ');
    return { result, reason: say(false), brief: say(true), objects, diagnostics: progress.diagnostics, state, isRunning: end.isRunning };
}
/**
 * Only what Terraform gave a reason for can have done nothing. Without one, its stream may be cut off (a full disk) and have held anything;
 * and what it does without a word (it forgets an object) shows only in that it finished, or in a state to be saved.
 */
function isNothingDone({ mayHaveChanged, hasFinished, diagnostics }, end, state) {
    if (end.isRunning || end.exitCode === 0 || mayHaveChanged || hasFinished || state.kind !== 'saved')
        return false;
    return diagnostics.some(({ severity }) => severity === 'error');
}
function stateReason(state, isBrief) {
    if (state.kind === 'incomplete') {
        const count = (0,_lib_action_text_js__WEBPACK_IMPORTED_MODULE_1__/* .plural */ .LS)(state.missing.length, 'object that was made or changed', 'objects that were made or changed');
        return [`The state that was saved does not have ${count}.`];
    }
    if (state.kind !== 'kept')
        return [];
    return [isBrief ? 'The state could not be saved.' : (0,_lib_action_text_js__WEBPACK_IMPORTED_MODULE_1__/* .asSentence */ .KG)(`The state could not be saved: ${state.reason}`)];
}
/** What Terraform says when the backend does not take the state; of what it applied it says nothing. */
const SAVING = new Set([
    'Failed to save state',
    'Failed to persist state to backend',
    'Failed to create local state file',
    'Error saving current state'
]);
const isOnlySaving = (diagnostics) => {
    const errors = diagnostics.filter(({ severity }) => severity === 'error');
    return errors.length > 0 && errors.every(({ summary }) => SAVING.has(summary));
};
function reasonOf({ diagnostics, hasFinished }, { exitCode, signal, isRunning, wasCancelled, isUnseen }, isBrief) {
    if (isRunning)
        return `The ${isUnseen === true ? 'step was killed' : 'run was cancelled'}, and Terraform is still finishing what it had begun.`;
    if (wasCancelled)
        return 'The run was cancelled.';
    const errors = diagnostics.filter(({ severity }) => severity === 'error');
    const error = errors.find(({ summary }) => !SAVING.has(summary));
    if (error !== undefined) {
        const known = (0,_lib_terraform_diagnostics_js__WEBPACK_IMPORTED_MODULE_0__/* .knownHint */ .tI)(error.summary);
        const summary = isBrief && known === undefined ? 'Terraform reported an error, which the run shows' : error.summary;
        const hint = isBrief ? known : error.hint;
        const about = `${summary}${error.address === undefined ? '' : ` (${error.address})`}`;
        return `${(0,_lib_action_text_js__WEBPACK_IMPORTED_MODULE_1__/* .asSentence */ .KG)(about)}${hint === undefined ? '' : ` ${hint}`}`;
    }
    if (errors.length > 0)
        return 'Terraform could not save the state itself.';
    if (isUnseen === true)
        return 'The step was killed, and nobody saw how Terraform ended.';
    if (exitCode === 0)
        return hasFinished ? 'An object failed.' : 'The program succeeded but never said that it applied the plan.';
    if (exitCode === null)
        return `The program was killed by ${signal ?? 'a signal'}.`;
    return `The program exited with status ${exitCode} and gave no reason.`;
}


/***/ }),

/***/ 346:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  e: () => (/* binding */ run)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __nccwpck_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __nccwpck_require__(6760);
// EXTERNAL MODULE: ./lib/action/errors.ts
var errors = __nccwpck_require__(8418);
// EXTERNAL MODULE: ./lib/action/fault.ts
var fault = __nccwpck_require__(7865);
// EXTERNAL MODULE: ./lib/action/files.ts
var files = __nccwpck_require__(5266);
// EXTERNAL MODULE: ./lib/action/log-line.ts
var log_line = __nccwpck_require__(7898);
// EXTERNAL MODULE: ./lib/plan/action-words.ts + 2 modules
var action_words = __nccwpck_require__(9742);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __nccwpck_require__(7598);
// EXTERNAL MODULE: ./lib/plan/errors.ts
var plan_errors = __nccwpck_require__(9249);
;// CONCATENATED MODULE: ./lib/plan/file-chunks.ts
/** Larger pieces are not faster; smaller ones take more calls. */
const CHUNK = 256 * 1024;
/**
 * Reads a file from its start in pieces, the next one while the last is processed. Two buffers take turns: a piece must be finished
 * before the next is asked for. Node's streams allocate a buffer for each piece instead, which shows in the memory that a large file takes.
 *
 * @param file stays open
 */
async function* file_chunks_fileChunks(file) {
    const buffers = [Buffer.allocUnsafeSlow(CHUNK), Buffer.allocUnsafeSlow(CHUNK)];
    const readAt = (position, turn) => file.read(buffers[turn % 2], 0, CHUNK, position);
    let position = 0;
    let next = readAt(position, 0);
    try {
        for (let turn = 1;; turn++) {
            const { bytesRead, buffer } = await next;
            if (bytesRead === 0)
                return;
            position += bytesRead;
            next = readAt(position, turn);
            yield buffer.subarray(0, bytesRead);
        }
    }
    finally {
        // Whoever stops early must not close the file during a read.
        await next.catch(() => undefined);
    }
}

// EXTERNAL MODULE: ./lib/plan/regular-file.ts
var regular_file = __nccwpck_require__(1743);
;// CONCATENATED MODULE: ./lib/plan/plan-file.ts





/** A plan file of Terraform and OpenTofu is a zip (internal/plans/planfile); JSON never begins like one. */
const ZIP_MAGIC = Buffer.from('PK');
/**
 * Opens a plan and hands it to a function, as `withRegularFile`.
 *
 * @throws GuardError `no-file` when there is no such file, or it is not a regular one
 */
const withPlan = (path, use) => (0,regular_file/* withRegularFile */.p)(path, why => new plan_errors/* GuardError */.U({ code: 'no-file', path, why }), use);
/** Whether the file is a plan file, to be read by Terraform, and not JSON. */
async function isPlanFile(file) {
    const { buffer, bytesRead } = await file.read({ buffer: Buffer.alloc(ZIP_MAGIC.length), position: 0 });
    return bytesRead === ZIP_MAGIC.length && buffer.equals(ZIP_MAGIC);
}
function hashed(file) {
    const hash = (0,external_node_crypto_.createHash)('sha256');
    async function* bytes() {
        for await (const chunk of file_chunks_fileChunks(file)) {
            hash.update(chunk);
            yield chunk;
        }
    }
    return { bytes: bytes(), sha256: () => hash.digest('hex') };
}
/** @returns sha256 of the whole file, as 64 hexadecimal digits */
async function hashFile(file) {
    const hash = createHash('sha256');
    for await (const chunk of fileChunks(file))
        hash.update(chunk);
    return hash.digest('hex');
}
/**
 * Copies the plan file to where nobody else can change it; gives the sha256 of the copied bytes.
 *
 * @param to path of the copy, which must not exist
 */
async function copyPlan(file, to) {
    const { bytes, sha256 } = hashed(file);
    const copy = await (0,promises_.open)(to, 'wx', 0o600);
    try {
        for await (const chunk of bytes)
            await copy.writeFile(chunk);
        return sha256();
    }
    finally {
        await copy.close();
    }
}

// EXTERNAL MODULE: ./lib/secrets/redact.ts + 13 modules
var redact = __nccwpck_require__(8376);
// EXTERNAL MODULE: ./lib/action/program.ts
var program = __nccwpck_require__(6697);
// EXTERNAL MODULE: ./lib/terraform/errors.ts
var terraform_errors = __nccwpck_require__(306);
;// CONCATENATED MODULE: ./lib/terraform/binary.ts




/** What is looked for on PATH, in this order. */
const NAMES_OF = new Map([
    ['auto', ['terraform', 'tofu']],
    ['terraform', ['terraform']],
    ['tofu', ['tofu']]
]);
/**
 * Finds the program that made a plan file, and can show and apply it.
 *
 * @param binary `auto`, a program's name, or a path
 * @param workspace what a path is relative to
 * @returns its path
 * @throws TerraformError when it is not there
 */
async function findBinary(binary, workspace, searchPath) {
    if (binary.includes('/') || binary.includes('\\')) {
        const path = (0,external_node_path_.resolve)(workspace, binary);
        if (await (0,files/* isProgram */.Vd)(path))
            return await withoutWrapper(path);
        throw new terraform_errors/* TerraformError */.n({ code: 'no-program', path });
    }
    const names = NAMES_OF.get(binary);
    if (names === undefined)
        throw new terraform_errors/* TerraformError */.n({ code: 'unknown-binary', binary });
    for (const name of names) {
        const path = await (0,program/* findProgram */.Kp)(name, searchPath);
        if (path !== undefined)
            return await withoutWrapper(path);
    }
    throw new terraform_errors/* TerraformError */.n({ code: 'not-on-path', names });
}
/**
 * Actions such as setup-terraform put a script in place of the program, which writes everything that the program says into the outputs of
 * the step (wrapper/terraform.js there): a whole plan, with its secrets. The program itself is beside it, with another name.
 */
async function withoutWrapper(path) {
    return (await (0,files/* isProgram */.Vd)(`${path}-bin`)) ? `${path}-bin` : path;
}

// EXTERNAL MODULE: ./lib/terraform/environment.ts
var terraform_environment = __nccwpck_require__(1204);
// EXTERNAL MODULE: ./lib/terraform/follow-lines.ts
var follow_lines = __nccwpck_require__(5966);
// EXTERNAL MODULE: ./lib/terraform/cancel.ts
var terraform_cancel = __nccwpck_require__(327);
// EXTERNAL MODULE: ./lib/terraform/messages.ts
var messages = __nccwpck_require__(7833);
;// CONCATENATED MODULE: ./actions/apply-plan/apply.ts






const ASKED = 'Cancelled: Terraform was asked to stop. It finishes what it has begun, writes the state and releases the lock.';
/**
 * Applies a plan file and follows it. A cancel asks the program to stop, once; it is never killed from here.
 *
 * @param binary path of terraform or tofu
 * @param workingDirectory the root module's folder, initialised
 * @param plan absolute path of the plan file
 * @param progress gets every message of the stream
 * @throws TerraformError when the program cannot be started
 */
async function applyPlan({ binary, workingDirectory, plan }, progress, dependencies) {
    const { start, environment, folder, info, signal } = dependencies;
    signal.throwIfAborted();
    const [stdout, stderr] = [(0,external_node_path_.join)(folder, `${(0,external_node_crypto_.randomUUID)()}.out`), (0,external_node_path_.join)(folder, `${(0,external_node_crypto_.randomUUID)()}.err`)];
    const argv = [binary, 'apply', '-json', '-no-color', '-input=false', plan];
    const process = await start(argv, { cwd: workingDirectory, env: environment, stdout, stderr });
    await dependencies.started({ pid: process.pid, stdout });
    const cancel = (0,terraform_cancel/* handOnCancel */.$)(process, ASKED, dependencies);
    const seen = {};
    void process.ended.then(end => (seen.end = end));
    void cancel.patienceEnded.then(() => (seen.isLeft = true));
    try {
        await (0,follow_lines/* followLines */.Z)(stdout, () => seen.end !== undefined || seen.isLeft === true, line => {
            const said = progress.add((0,messages/* readMessage */._)(line));
            if (said !== undefined)
                info(said);
        });
    }
    finally {
        cancel.stop();
    }
    if (seen.end === undefined) {
        process.release();
        return { exitCode: null, signal: null, isRunning: true, wasCancelled: true, stdout, stderr };
    }
    await readErrors(stderr, progress, info);
    return { ...seen.end, isRunning: false, wasCancelled: signal.aborted, stdout, stderr };
}
const LONGEST_ERRORS = 1_000_000;
/** What goes wrong before Terraform knows that JSON is wanted is on standard error, as text. */
async function readErrors(path, progress, info) {
    const text = (await (0,promises_.readFile)(path, 'utf8')).slice(0, LONGEST_ERRORS);
    for (const line of text.split(/\r?\n/)) {
        const message = (0,messages/* readMessage */._)(line);
        // Nothing else there is a message of the stream, whatever it looks like.
        if (message.kind !== 'diagnostic' || line.trimStart().startsWith('{'))
            continue;
        const said = progress.add(message);
        if (said !== undefined)
            info(said);
    }
}

// EXTERNAL MODULE: ./lib/terraform/errored-state.ts + 1 modules
var errored_state = __nccwpck_require__(474);
// EXTERNAL MODULE: ./lib/terraform/pending.ts
var pending = __nccwpck_require__(1822);
// EXTERNAL MODULE: ./lib/terraform/progress.ts
var terraform_progress = __nccwpck_require__(110);
// EXTERNAL MODULE: ./actions/apply-plan/result.ts
var result = __nccwpck_require__(782);
// EXTERNAL MODULE: ./lib/terraform/settle.ts + 1 modules
var settle = __nccwpck_require__(8137);
;// CONCATENATED MODULE: ./actions/apply-plan/run.ts


















/** Name of the private copy of the plan. */
const COPY = 'plan';
/** Milliseconds to look into the state of an apply that was cancelled, before the runner kills the step; post has longer. */
const CHECK_TIMEOUT = 2_500;
/**
 * Applies exactly the plan file that has the given sha256. Whatever keeps it from starting gives `not-applied`; whatever happens after
 * the start is told from what Terraform said, and never better than that.
 *
 * @throws never for what can go wrong with a plan, a program or a cancel
 */
async function run(inputs, dependencies) {
    let prepared;
    try {
        prepared = await prepare(inputs, dependencies);
        dependencies.signal.throwIfAborted();
    }
    catch (error) {
        await (0,promises_.rm)((0,external_node_path_.join)(dependencies.folder, COPY), { force: true });
        return (0,result/* notApplied */.$U)(explain(error, dependencies));
    }
    return await apply(prepared, inputs, dependencies);
}
async function prepare(inputs, { workspace, environment, folder }) {
    const workingDirectory = (0,external_node_path_.resolve)(workspace, inputs['working-directory']);
    if (!(await (0,files/* isFolder */.lQ)(workingDirectory)))
        throw new terraform_errors/* TerraformError */.n({ code: 'no-folder', folder: workingDirectory });
    const unsaved = await (0,errored_state/* findUnsavedState */.dg)(workingDirectory);
    if (unsaved !== undefined)
        throw unsavedState((0,external_node_path_.join)(workingDirectory, unsaved), unsaved === errored_state/* ERRORED_STATE */.mb);
    const plan = (0,external_node_path_.join)(folder, COPY);
    await withPlan((0,external_node_path_.resolve)(workspace, inputs.plan), async (file) => {
        if (!(await isPlanFile(file))) {
            throw new errors/* ActionError */.lZ('Input "plan": the file is not a plan file.', 'Give the file that "plan -out" wrote, not its JSON or its text.');
        }
        const sha256 = await copyPlan(file, plan);
        if (sha256 !== inputs['plan-sha256']) {
            throw new errors/* ActionError */.lZ(`The plan file is not the one that was judged: its sha256 is ${sha256}, not ${inputs['plan-sha256']}.`, 'Nothing was applied. Find out who changed it, and make a new plan.');
        }
    });
    return { binary: await findBinary(inputs.binary, workspace, environment['PATH'] ?? ''), workingDirectory, plan };
}
/** An apply over a state that is older than what is there makes everything a second time. */
function unsavedState(path, isPlain) {
    return new errors/* ActionError */.lZ(`There is "${path}": the state of an earlier apply was not saved, and an apply now would not know what that one made.`, isPlain
        ? `Run "terraform state push ${errored_state/* ERRORED_STATE */.mb}" there (or "tofu …"), remove the file, and make a new plan.`
        : 'Open it with the key that it was sealed with, push it with "state push", remove the file, and make a new plan.');
}
async function apply({ binary, workingDirectory, plan }, { oidc }, dependencies) {
    const { folder, info, signal } = dependencies;
    const environment = (0,terraform_environment/* terraformEnvironment */.M)(dependencies.environment, { oidc });
    const progress = new terraform_progress/* ApplyProgress */.U();
    const seen = { hasStarted: false };
    let end;
    try {
        end = await applyPlan({ binary, workingDirectory, plan }, progress, {
            ...dependencies,
            environment,
            async started({ pid, stdout }) {
                seen.hasStarted = true;
                // Where that cannot be written down, it is still followed.
                await (0,pending/* savePending */.fE)(folder, { pid, stdout, binary, workingDirectory }).catch((error) => info(`Post could not be told of it: ${(0,redact/* redact */.E$)((0,errors/* messageOf */.bD)(error))}`));
            },
            interrupting: () => (0,pending/* markInterrupted */.YU)(folder)
        });
    }
    catch (error) {
        const reason = explain(error, dependencies);
        if (!seen.hasStarted) {
            await (0,promises_.rm)(plan, { force: true });
            return (0,result/* notApplied */.$U)(reason);
        }
        // It goes on without us, and post waits for it.
        const unknown = { exitCode: null, signal: null, isRunning: true, wasCancelled: signal.aborted };
        return { ...(0,result/* decide */.LD)(progress, unknown, { kind: 'saved' }), reason, brief: reason };
    }
    if (end.isRunning) {
        info('Terraform is still finishing. The step ends here, because the runner would kill it; its post part waits for Terraform.');
        return (0,result/* decide */.LD)(progress, end, { kind: 'saved' });
    }
    // The plan and the streams hold every secret of the resources in clear text. Post removes them too, for a step that is killed here. The plan
    // goes first: on a full disk, the state needs its place.
    await (0,promises_.rm)(plan, { force: true });
    const ended = {
        binary,
        folder: workingDirectory,
        dump: progress.stateDump,
        stream: end.stdout,
        made: signal.aborted ? progress.made : [],
        isHurried: signal.aborted
    };
    const { state, isSettled } = await (0,settle/* settle */.G)(ended, { ...dependencies, environment }, CHECK_TIMEOUT);
    if (isSettled) {
        await (0,pending/* clearPending */.VW)(folder);
        for (const path of [end.stdout, end.stderr])
            await (0,promises_.rm)(path, { force: true });
    }
    return (0,result/* decide */.LD)(progress, end, state);
}
function explain(thrown, { signal, info }) {
    if (signal.aborted)
        return 'The run was cancelled before it began.';
    const error = (0,action_words/* inActionWords */.X)(thrown);
    for (const line of (0,fault/* faultLines */.w)(error))
        info(line);
    return (0,log_line/* oneLine */.TN)((0,redact/* redact */.E$)((0,errors/* messageOf */.bD)(error)));
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
// EXTERNAL MODULE: ./lib/action/runner.ts
var runner = __nccwpck_require__(2847);
// EXTERNAL MODULE: ./lib/secrets/redact.ts + 13 modules
var redact = __nccwpck_require__(8376);
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
/* harmony export */   yy: () => (/* binding */ sleep)
/* harmony export */ });
/* unused harmony exports parseDuration, formatDuration */
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
/* harmony import */ var _program_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(6697);


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

/***/ 7865:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   w: () => (/* binding */ faultLines)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(8418);
/* harmony import */ var _log_line_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(7898);
/* harmony import */ var _secrets_redact_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(8376);



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

/***/ 5266:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Vd: () => (/* binding */ isProgram),
/* harmony export */   fo: () => (/* binding */ isFile),
/* harmony export */   lQ: () => (/* binding */ isFolder)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(3024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__nccwpck_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(1455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__nccwpck_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_1__);


/** Whether a path leads to a file that this user may run. */
async function isProgram(path) {
    const isAllowed = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.access)(path, node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.X_OK).then(() => true, () => false);
    return isAllowed && (await isFile(path));
}
/** Whether a path leads to a regular file. */
const isFile = async (path) => (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.stat)(path).catch(() => undefined))?.isFile() ?? false;
/** Whether a path leads to a folder. */
const isFolder = async (path) => (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.stat)(path).catch(() => undefined))?.isDirectory() ?? false;


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
/* harmony import */ var _secrets_redact_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(8376);
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

/***/ 876:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   FV: () => (/* binding */ escapeMarkdown),
/* harmony export */   aY: () => (/* binding */ code),
/* harmony export */   zH: () => (/* binding */ details)
/* harmony export */ });
/* unused harmony exports link, table */
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

/***/ 8754:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ ProblemError),
/* harmony export */   t: () => (/* binding */ errorOf)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(8418);

/**
 * An expected error of a wing that several doors use. It has no words: the door that shows it knows what its own inputs or options are
 * called, and makes an {@link ActionError} of it. One that is shown without words is a bug in that door, and shows its stack.
 */
class ProblemError extends Error {
    problem;
    constructor(problem, options) {
        super(JSON.stringify(problem), options);
        this.name = new.target.name;
        this.problem = problem;
    }
}
/** A problem in the words of a door, as an error that a person can fix. */
const errorOf = ({ message, fix }, cause) => new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .lZ(message, fix, { cause });


/***/ }),

/***/ 3864:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  R3: () => (/* binding */ runProcess)
});

// UNUSED EXPORTS: describeFailure, runOrThrow

// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __nccwpck_require__(1421);
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
// EXTERNAL MODULE: ./lib/action/program.ts
var program = __nccwpck_require__(6697);
// EXTERNAL MODULE: ./lib/secrets/redact.ts + 13 modules
var secrets_redact = __nccwpck_require__(8376);
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
    const child = (0,external_node_child_process_.spawn)(path, args, {
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
    const stdout = reading !== undefined ? () => '' : collect(child.stdout, line => options.onLine?.((0,secrets_redact/* redact */.E$)(line), 'stdout'));
    const stderr = collect(child.stderr, line => options.onLine?.((0,secrets_redact/* redact */.E$)(line), 'stderr'));
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
        ? `${basename(file)} did not finish within ${formatDuration(timeout ?? 0)}`
        : result.exitCode === null
            ? `${basename(file)} was killed by ${result.signal ?? 'a signal'}`
            : `${basename(file)} exited with status ${result.exitCode}`;
    return said === '' ? `${how}.` : `${how}: ${redact(said)}`;
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

/***/ 6697:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Kp: () => (/* binding */ findProgram),
/* harmony export */   YD: () => (/* binding */ programNotFound),
/* harmony export */   c0: () => (/* binding */ searchFolders),
/* harmony export */   kx: () => (/* binding */ programPath)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__nccwpck_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(8418);
/* harmony import */ var _files_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(5266);



/**
 * The folders of a search path that count. An empty or relative entry means whatever folder a program happens to run in, which is usually
 * the checkout: a file of a pull request would be run in place of the program.
 *
 * @param searchPath the value of PATH
 */
function searchFolders(searchPath) {
    return (searchPath ?? '').split(node_path__WEBPACK_IMPORTED_MODULE_0__.delimiter).filter(node_path__WEBPACK_IMPORTED_MODULE_0__.isAbsolute);
}
/**
 * The program that a shell would start for a name, if its PATH held absolute entries only.
 *
 * @param searchPath the value of PATH
 * @returns its absolute path; undefined when there is none
 */
async function findProgram(name, searchPath) {
    for (const folder of searchFolders(searchPath)) {
        const path = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(folder, name);
        if (await (0,_files_js__WEBPACK_IMPORTED_MODULE_2__/* .isProgram */ .Vd)(path))
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
    if ((0,node_path__WEBPACK_IMPORTED_MODULE_0__.isAbsolute)(program))
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
    return new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ActionError */ .lZ(`The program "${program}" was not found.`, `${install}, or put it on PATH.`);
}


/***/ }),

/***/ 3462:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $p: () => (/* binding */ readRunContext)
/* harmony export */ });
/* unused harmony exports isHostedRunner, requireFolders, repositoryOf, branchOf, gitTagOf, readEvent, defaultBranchIn, pullRequestIn */
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

/***/ 2178:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   KG: () => (/* binding */ asSentence),
/* harmony export */   LS: () => (/* binding */ plural)
/* harmony export */ });
/* unused harmony export listLines */
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

/***/ 9742:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  X: () => (/* binding */ inActionWords)
});

// UNUSED EXPORTS: actionWords

// EXTERNAL MODULE: ./lib/action/log-line.ts
var log_line = __nccwpck_require__(7898);
// EXTERNAL MODULE: ./lib/action/problem.ts
var action_problem = __nccwpck_require__(8754);
// EXTERNAL MODULE: ./lib/action/text.ts
var action_text = __nccwpck_require__(2178);
;// CONCATENATED MODULE: ./lib/terraform/action-words.ts

/** `terraform exited with status 1: Inconsistent dependency lock file.` */
const showEnding = ({ ending, said }) => said === '' ? ending : (0,action_text/* asSentence */.KG)(`${ending.replace(/\.$/, '')}: ${said}`);
/** A problem in the words of an action, whose inputs are called "binary" and "working-directory". */
function terraformActionWords(problem) {
    switch (problem.code) {
        case 'no-program':
            return { message: `Input "binary": there is no program "${problem.path}".`, fix: 'Give a path, or "terraform", "tofu" or "auto".' };
        case 'unknown-binary':
            return { message: `Input "binary": "${problem.binary}" is not auto, terraform, tofu or a path.` };
        case 'not-on-path':
            return {
                message: `A plan file needs the program that made it, and there is no ${problem.names.join(' and no ')} on PATH.`,
                fix: `Add a step with actions/setup-tools and "tools: ${problem.names[0]}" before this one.`
            };
        case 'no-folder':
            return { message: `Input "working-directory": there is no folder "${problem.folder}".`, fix: 'Give the folder of the root module.' };
        case 'not-started': {
            const { program, folder, reason } = problem;
            if (reason === undefined)
                return { message: `The program "${program}" did not start.` };
            return { message: `The program "${program}" cannot run in "${folder}": ${(0,action_text/* asSentence */.KG)(reason)}` };
        }
        case 'show-failed':
            return {
                message: `The plan file could not be shown. ${showEnding(problem)}`,
                fix: 'Show it with the same version, in the same initialised folder (input "working-directory"), that made it.'
            };
    }
}

;// CONCATENATED MODULE: ./lib/plan/allow/allowance.ts
/** The classes that a plan can be denied for, and that can be allowed. Nobody knows yet what a deferred change will do. */
const ALLOWED_CLASSES = (/* unused pure expression or super */ null && (['delete', 'replace']));
/** An entry of the file of allowed destroys, for whoever wrote a wrong one. */
const ALLOWANCE_EXAMPLE = '- {address: hcloud_volume.old, class: delete, until: 2026-12-31, reason: moved to hcloud_volume.new}';
/** Whether it no longer holds. */
const isExpired = ({ until }, now) => until < now.toISOString().slice(0, 10);

// EXTERNAL MODULE: ./lib/plan/errors.ts
var errors = __nccwpck_require__(9249);
// EXTERNAL MODULE: ./lib/plan/plan-text.ts
var plan_text = __nccwpck_require__(8493);
// EXTERNAL MODULE: ./lib/plan/sealing/words.ts
var words = __nccwpck_require__(2557);
;// CONCATENATED MODULE: ./lib/plan/action-words.ts
/* What actions say about the problems of a plan: they have the same inputs, and name them in the same way. The terminal has its own words. */







/**
 * What anything that was thrown is in an action: a problem of a plan or of Terraform becomes an error that a person can fix, everything
 * else stays what it is.
 */
function inActionWords(error) {
    const problem = (0,errors/* problemOf */.Z)(error);
    return problem.code === 'other' ? error : (0,action_problem/* errorOf */.t)(actionWords(problem), error);
}
/** A problem in the words of an action. */
function actionWords(problem) {
    switch (problem.code) {
        case 'no-file':
            return {
                message: `Input "plan": ${TROUBLES[problem.why](`"${problem.path}"`)}`,
                fix: 'Give the path of the plan, absolute or relative to the workspace.'
            };
        case 'not-understood':
            return readingWords(problem.reading);
        case 'nothing-shown':
            return { message: 'The plan file was shown, but none of it was read.' };
        case 'terraform':
            return terraformActionWords(problem.terraform);
        case 'allow-unreadable':
            return {
                message: `Input "allow": the file "${problem.path}" cannot be read (${problem.reason}).`,
                fix: 'Give its path relative to the workspace, and check it out before.'
            };
        case 'allow-not-understood':
            return { message: `Input "allow": ${problem.what}`, fix: `Write entries like "${ALLOWANCE_EXAMPLE}".` };
        case 'fits-nothing':
            return {
                message: `Input "protect": the line "${(0,log_line/* oneLine */.TN)(problem.pattern)}" matches no type and no address, so it would protect nothing.`,
                fix: 'Write a type or an address on a line of its own, such as hcloud_volume or module.db.*, without quotes around it or a comment after it.'
            };
        case 'errored':
            return { message: problem.reason };
        case 'other':
            return { message: problem.message };
        default:
            return checkWords(problem);
    }
}
const TROUBLES = {
    missing: name => `there is no file ${name}.`,
    unreadable: name => `the file ${name} cannot be read.`,
    'not-a-file': name => `${name} is not a file.`
};
/** The reader cannot know that a step made the file, nor what other actions do to it. */
function readingWords({ code, message, fix }) {
    if (code === 'empty')
        return { message, fix: 'Check that the step that wrote the file did not fail.' };
    const mayBeWrapped = code === 'not-json' || code === 'trailing-data';
    return { message, fix: mayBeWrapped ? `${fix} With setup-terraform, set its "terraform_wrapper" to false.` : fix };
}
function checkWords(problem) {
    switch (problem.code) {
        case 'changed':
            return { message: `${describeChange(problem)} Nothing may be applied.` };
        case 'judged-unusable':
            return {
                message: `Input "judged": the file "${problem.path}" ${UNUSABLE[problem.why]}.`,
                fix: 'Pass the output "report" of the step that judged the plan, or leave it out.'
            };
        case 'changed-before-sealing':
            return { message: `The plan file changed after it was judged: ${compareDigests(problem)}. Nothing was sealed.` };
        case 'no-run':
            return { message: 'A plan is sealed for one run, and GITHUB_REPOSITORY and GITHUB_RUN_ID do not say for which.' };
        case 'sealing':
            return sealWords(problem.sealing);
    }
}
const UNUSABLE = { unreadable: 'cannot be read', 'not-json': 'is not JSON', 'not-a-report': 'is not a report of plan-guard' };
function describeChange(changed) {
    switch (changed.by) {
        case 'file':
            return `The plan file changed after it was judged: ${compareDigests(changed)}.`;
        case 'unknown-parts': {
            const parts = changed.parts.map(plan_text/* plainName */.MH).join(', ');
            return `The fingerprint does not cover the parts that are not known (${parts}), so only the very file that was judged counts: ${compareDigests(changed)}.`;
        }
        case 'fingerprint':
            return 'This is not the plan that was judged: its fingerprint is different.';
    }
}
const compareDigests = ({ sha256, judgedSha256 }) => `its sha256 is ${sha256}${judgedSha256 === undefined ? '' : `, and ${judgedSha256} was judged`}`;
function sealWords(problem) {
    switch (problem.code) {
        case 'weak-key': {
            const { length, shortest } = problem;
            return {
                message: `Input "seal-key" is ${length === 0 ? 'empty' : `shorter than ${shortest} characters`}.`,
                fix: 'Store the output of "openssl rand -base64 32" as a secret and give that.'
            };
        }
        case 'malformed-sha256':
            return {
                message: 'Input "plan-sha256" is not 64 hexadecimal digits.',
                fix: 'Give the output "plan-sha256" of the job that sealed it.'
            };
        default:
            return { message: (0,words/* describeSealedFile */.k)(problem), fix: SEAL_FIXES[problem.code] };
    }
}
const SEAL_FIXES = {
    'no-binding': 'Run it in a workflow: GITHUB_REPOSITORY and GITHUB_RUN_ID must be set.',
    'no-file': undefined,
    exists: 'Give the path of a new file.',
    'too-large': undefined,
    'source-changed': 'Seal it after the command that writes it has ended.',
    'not-sealed': 'Give the file that the mode "seal" of the same version wrote.',
    truncated: 'Check that its upload and its download ended well, and seal it again.',
    'other-kind': 'A sealed plan and a sealed state are not the same.',
    'other-repository': 'Give the file that this repository sealed.',
    'other-run': 'Give the file that a job of this run sealed: no plan is carried over.',
    'other-plan': 'Give the file that was approved.',
    'wrong-key-or-changed': 'Give "seal-key" the same secret in both jobs; when it is the same, somebody changed the file: find out who.'
};


/***/ }),

/***/ 9249:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ GuardError),
/* harmony export */   Z: () => (/* binding */ problemOf)
/* harmony export */ });
/* harmony import */ var _action_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(8418);
/* harmony import */ var _action_problem_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(8754);
/* harmony import */ var _terraform_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(306);
/* harmony import */ var _sealing_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(9409);




class GuardError extends _action_problem_js__WEBPACK_IMPORTED_MODULE_1__/* .ProblemError */ .M {
}
/** The problem behind anything that was thrown. */
function problemOf(error) {
    if (error instanceof GuardError)
        return error.problem;
    if (error instanceof _terraform_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .TerraformError */ .n)
        return { code: 'terraform', terraform: error.problem };
    if (error instanceof _sealing_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .SealError */ .E)
        return { code: 'sealing', sealing: error.problem };
    return { code: 'other', message: (0,_action_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .messageOf */ .bD)(error) };
}


/***/ }),

/***/ 8493:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   CL: () => (/* binding */ nameSpan),
/* harmony export */   MH: () => (/* binding */ plainName),
/* harmony export */   em: () => (/* binding */ sentence),
/* harmony export */   ml: () => (/* binding */ shorten)
/* harmony export */ });
/* harmony import */ var _action_log_line_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7898);
/* harmony import */ var _action_markdown_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(876);


/** The longest address that is shown whole: a key of for_each may be any text. */
const LONGEST_ADDRESS = 300;
/** Takes out the middle of a long text, because the end of an address tells the instances of a resource apart. */
function shorten(text, longest) {
    if (text.length <= longest)
        return text;
    const end = Math.floor(longest / 3);
    return `${text.slice(0, longest - end - 1)}…${text.slice(-end)}`;
}
/** An address, or the name of an attribute, on one line of a log. */
const plainName = (name) => shorten((0,_action_log_line_js__WEBPACK_IMPORTED_MODULE_0__/* .oneLine */ .TN)(name), LONGEST_ADDRESS);
/**
 * An address, or the name of an attribute, as a code span. GitHub makes neither a mention nor HTML of what is in one, but a program
 * that searches the text of an issue for its marker, for a name or for a tag would: so all are broken up by a zero-width space.
 */
function nameSpan(name) {
    return (0,_action_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(plainName(name)
        .replace(/<(?=[!/?a-z])/gi, '<\u200b')
        .replaceAll('-->', '--\u200b>')
        .replace(/@(?=\w)/g, '@\u200b'));
}
/** A sentence that may hold names from a plan, as Markdown. */
const sentence = (text) => (0,_action_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .escapeMarkdown */ .FV)((0,_action_log_line_js__WEBPACK_IMPORTED_MODULE_0__/* .oneLine */ .TN)(text));


/***/ }),

/***/ 1743:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ describeTrouble),
/* harmony export */   p: () => (/* binding */ withRegularFile)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(3024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__nccwpck_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(1455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__nccwpck_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_1__);


/**
 * Opens a file to read and hands it to a function: what is read is the one file that was opened, whatever is put in its place in the meantime.
 *
 * @param refuse makes the error for a path that leads to no regular file that this user may read
 */
async function withRegularFile(path, refuse, use) {
    // A named pipe would wait for somebody who writes into it, and no cancel would end that.
    const file = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.open)(path, node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_RDONLY | node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_NONBLOCK).catch((error) => {
        const why = TROUBLE_OF.get(error.code);
        throw why === undefined ? error : refuse(why);
    });
    try {
        if (!(await file.stat()).isFile())
            throw refuse('not-a-file');
        return await use(file);
    }
    finally {
        await file.close();
    }
}
const TROUBLE_OF = new Map([
    ['ENOENT', 'missing'],
    ['ENOTDIR', 'missing'],
    ['ELOOP', 'missing'],
    ['ENAMETOOLONG', 'missing'],
    ['EACCES', 'unreadable']
]);
const TROUBLES = {
    missing: name => `There is no file ${name}.`,
    unreadable: name => `The file ${name} cannot be read.`,
    'not-a-file': name => `${name} is not a file.`
};
/** The trouble with a file in a sentence that holds for every door. */
const describeTrouble = (path, why) => TROUBLES[why](`"${path}"`);


/***/ }),

/***/ 9409:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ SealError)
/* harmony export */ });
/* harmony import */ var _action_problem_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(8754);

/** A file could not be sealed, or a sealed one could not be trusted. */
class SealError extends _action_problem_js__WEBPACK_IMPORTED_MODULE_0__/* .ProblemError */ .M {
}


/***/ }),

/***/ 2645:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Co: () => (/* binding */ KEY_BYTES),
/* harmony export */   R$: () => (/* binding */ TAG_BYTES),
/* harmony export */   RW: () => (/* binding */ SALT_BYTES),
/* harmony export */   YS: () => (/* binding */ encodeHeader),
/* harmony export */   _E: () => (/* binding */ encodeBinding),
/* harmony export */   qI: () => (/* binding */ NONCE_BYTES),
/* harmony export */   rB: () => (/* binding */ LARGEST_CONTENT)
/* harmony export */ });
/* unused harmony exports LONGEST_HEADER, decodeHeader, truncated, wrongKeyOrChanged */
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(9409);

/*
 * A sealed file, version 1. Numbers are unsigned and big-endian.
 *
 *   bytes  what
 *   15     magic: "FAIRWAY-SEAL-1" and a line feed
 *   32     salt of the key derivation (scrypt, see key.ts), random
 *   12     nonce of AES-256-GCM, random
 *   32     sha256 of the content
 *   8      size of the content
 *   1      kind of the content: 1 plan, 2 state
 *   1      size of the repository
 *   1      size of the run's id
 *   0-255  repository, as owner/name, in UTF-8
 *   0-255  id of the run, in UTF-8
 *   size   the content, encrypted
 *   16     tag
 *
 * Everything before the encrypted content is the header, and all of it is additional authenticated data: no byte of the file can be
 * changed, and the content opens only as what it was sealed as. The sha256 also commits to the key, which GCM alone does not: a file made
 * to open under two secrets would need two contents of one sha256.
 *
 * The content is one message. GCM allows 64 GiB less 32 bytes under one nonce, and no plan comes near; cut into pieces, each would need
 * protection against being left out, repeated and swapped, and would gain nothing, because opening writes to a file that nobody gets
 * before all of it was checked.
 */
const MAGIC = Buffer.from('FAIRWAY-SEAL-1\n', 'latin1');
const SALT_BYTES = 32;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;
const KEY_BYTES = 32;
const SHA256_BYTES = 32;
const LONGEST_TEXT = 255;
const SIZE_AT = MAGIC.length + SALT_BYTES + NONCE_BYTES + SHA256_BYTES;
const FIXED_BYTES = SIZE_AT + 8 + 3;
/** No header is longer. */
const LONGEST_HEADER = FIXED_BYTES + 2 * LONGEST_TEXT;
/** NIST SP 800-38D, 5.2.1.1: 2^39 - 256 bits. */
const LARGEST_CONTENT = 2 ** 36 - 32;
const KINDS = { plan: 1, state: 2 };
/** @throws SealError `no-binding` when the repository or the run is empty or longer than 255 bytes: every file would belong to it, or none */
function encodeBinding({ repository, runId, kind }) {
    return { kind: KINDS[kind], repository: encodeText(repository, 'repository'), runId: encodeText(runId, 'run') };
}
function encodeText(text, missing) {
    const bytes = Buffer.from(text, 'utf8');
    if (bytes.length > 0 && bytes.length <= LONGEST_TEXT && text.isWellFormed())
        return bytes;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .SealError */ .E({ code: 'no-binding', missing });
}
function encodeHeader({ salt, nonce, sha256, size, binding }) {
    const sizes = Buffer.alloc(FIXED_BYTES - SIZE_AT);
    sizes.writeBigUInt64BE(BigInt(size));
    sizes.set([binding.kind, binding.repository.length, binding.runId.length], 8);
    return Buffer.concat([MAGIC, salt, nonce, sha256, sizes, binding.repository, binding.runId]);
}
/**
 * @param start the file's first bytes: `LONGEST_HEADER` of them, or all when it has fewer
 * @returns the header, which nothing has authenticated yet, with its bytes
 * @throws SealError `not-sealed`, `truncated`, or `wrong-key-or-changed` when no file of this version has such a header
 */
function decodeHeader(start, path) {
    const magic = start.subarray(0, MAGIC.length);
    if (!magic.equals(MAGIC.subarray(0, magic.length)))
        throw new SealError({ code: 'not-sealed', path });
    if (start.length < FIXED_BYTES)
        throw truncated(path);
    const size = start.readBigUInt64BE(SIZE_AT);
    const [kind = 0, repositorySize = 0, runSize = 0] = start.subarray(SIZE_AT + 8);
    const length = FIXED_BYTES + repositorySize + runSize;
    if (start.length < length)
        throw truncated(path);
    if (size > BigInt(LARGEST_CONTENT))
        throw wrongKeyOrChanged(path);
    const take = (at, bytes) => start.subarray(at, at + bytes);
    return {
        bytes: start.subarray(0, length),
        header: {
            salt: take(MAGIC.length, SALT_BYTES),
            nonce: take(MAGIC.length + SALT_BYTES, NONCE_BYTES),
            sha256: take(SIZE_AT - SHA256_BYTES, SHA256_BYTES),
            size: Number(size),
            binding: {
                kind,
                repository: take(FIXED_BYTES, repositorySize),
                runId: take(FIXED_BYTES + repositorySize, runSize)
            }
        }
    };
}
const truncated = (path) => new SealError({ code: 'truncated', path });
const wrongKeyOrChanged = (path) => new SealError({ code: 'wrong-key-or-changed', path });


/***/ }),

/***/ 4496:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  mz: () => (/* reexport */ sealFile)
});

// UNUSED EXPORTS: SealError, describeSealedFile, openSealed

// EXTERNAL MODULE: ./lib/plan/sealing/errors.ts
var errors = __nccwpck_require__(9409);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __nccwpck_require__(7598);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __nccwpck_require__(1455);
// EXTERNAL MODULE: ./lib/plan/regular-file.ts
var regular_file = __nccwpck_require__(1743);
;// CONCATENATED MODULE: ./lib/plan/sealing/files.ts



const PIECE_BYTES = 256 * 1024;
/**
 * Opens a file to read and hands it to a function, as `withRegularFile`.
 *
 * @throws SealError `no-file` when there is none, or it is not a regular one
 */
const files_withFile = (path, use) => (0,regular_file/* withRegularFile */.p)(path, why => new errors/* SealError */.E({ code: 'no-file', path, why }), use);
/** Makes a file that only this user can read. @throws SealError `exists` when there is something of that name, a dangling link too */
const files_createFile = (path) => (0,promises_.open)(path, 'wx', 0o600).catch(files_refuseExisting(path));
/** Handles the failure of what must not overwrite anything. */
const files_refuseExisting = (path) => (error) => {
    if (error.code !== 'EEXIST')
        throw error;
    throw new errors/* SealError */.E({ code: 'exists', path });
};
/**
 * Reads a part of a file, or less when the file ends before.
 *
 * @returns pieces in one buffer, which the next piece overwrites
 */
async function* files_readRange(file, start, end) {
    const buffer = Buffer.allocUnsafe(Math.min(PIECE_BYTES, end - start));
    for (let at = start; at < end;) {
        const { bytesRead } = await file.read(buffer, 0, Math.min(buffer.length, end - at), at);
        if (bytesRead === 0)
            return;
        yield buffer.subarray(0, bytesRead);
        at += bytesRead;
    }
}
/** Reads a few bytes at once; fewer than asked for when the file ends before. */
async function files_readBytes(file, start, length) {
    const pieces = [];
    for await (const piece of files_readRange(file, start, start + length))
        pieces.push(Buffer.from(piece));
    return Buffer.concat(pieces);
}

// EXTERNAL MODULE: ./lib/plan/sealing/format.ts
var format = __nccwpck_require__(2645);
// EXTERNAL MODULE: ./lib/plan/sealing/key.ts + 1 modules
var sealing_key = __nccwpck_require__(5151);
;// CONCATENATED MODULE: ./lib/plan/sealing/open.ts






/**
 * Opens a sealed file. Nothing is found at `to` before every byte was authenticated, and nothing is left anywhere when one was not.
 *
 * @param to path of the opened file, which must not exist; it is made for this user only (0600), with a temporary file beside it
 * @param binding what the sealed file must belong to
 * @param expectedSha256 64 hexadecimal digits that the content must have; undefined accepts whatever was sealed for this binding
 * @returns the sha256 of the content as 64 hexadecimal digits
 * @throws SealError with any of its codes but `too-large` and `source-changed`
 */
async function openSealed(from, to, key, binding, expectedSha256, { deriveKey } = { deriveKey: scryptKey }) {
    requireStrongSecret(key);
    const expected = { binding: encodeBinding(binding), sha256: readSha256(expectedSha256) };
    return await withFile(from, async (file) => {
        const { header, bytes } = decodeHeader(await readBytes(file, 0, LONGEST_HEADER), from);
        const end = bytes.length + header.size;
        // Told apart before the secret is used, for the sake of the message: all of it is authenticated below.
        checkSize((await file.stat()).size, end + TAG_BYTES, from);
        checkHeader(header, expected, from);
        const tag = await readBytes(file, end, TAG_BYTES);
        if (tag.length !== TAG_BYTES)
            throw truncated(from);
        const secret = await deriveKey(key, header.salt);
        const decipher = createDecipheriv('aes-256-gcm', secret, header.nonce, { authTagLength: TAG_BYTES }).setAAD(bytes).setAuthTag(tag);
        await writeWhole(to, opened(readRange(file, bytes.length, end), decipher, header.sha256, from));
        return { sha256: header.sha256.toString('hex') };
    });
}
function readSha256(text) {
    if (text === undefined)
        return undefined;
    // An output that was lost on its way is an empty text, and must not accept every plan.
    if (/^[0-9a-f]{64}$/i.test(text))
        return Buffer.from(text, 'hex');
    throw new SealError({ code: 'malformed-sha256' });
}
function checkSize(size, expected, path) {
    if (size < expected)
        throw truncated(path);
    if (size > expected)
        throw wrongKeyOrChanged(path);
}
function checkHeader({ binding, sha256 }, expected, path) {
    if (!binding.repository.equals(expected.binding.repository))
        throw new SealError({ code: 'other-repository', path });
    if (!binding.runId.equals(expected.binding.runId))
        throw new SealError({ code: 'other-run', path });
    if (binding.kind !== expected.binding.kind)
        throw new SealError({ code: 'other-kind', path });
    if (expected.sha256 !== undefined && !sha256.equals(expected.sha256))
        throw new SealError({ code: 'other-plan', path });
}
async function* opened(sealed, decipher, sha256, path) {
    const hash = createHash('sha256');
    for await (const piece of sealed) {
        const content = decipher.update(piece);
        hash.update(content);
        yield content;
    }
    try {
        decipher.final();
    }
    catch {
        throw wrongKeyOrChanged(path);
    }
    if (!hash.digest().equals(sha256))
        throw wrongKeyOrChanged(path);
}
/** Writes a file that has its name only once the last piece has come. */
async function writeWhole(to, pieces) {
    const unfinished = `${to}.${randomBytes(8).toString('hex')}.unfinished`;
    const file = await createFile(unfinished);
    try {
        await fill(file, pieces);
        // A rename would replace what is there.
        await link(unfinished, to).catch(refuseExisting(to));
    }
    finally {
        await rm(unfinished, { force: true });
    }
}
async function fill(file, pieces) {
    try {
        await file.writeFile(pieces);
    }
    finally {
        await file.close();
    }
}

;// CONCATENATED MODULE: ./lib/plan/sealing/seal.ts






/**
 * Encrypts a file of any size for another job of the same run, in memory that does not grow with it.
 *
 * @param from path of the file; it is read twice, because its sha256 comes before its content
 * @param to path of the sealed file, which must not exist; it is made for this user only (0600), and removed again on any failure
 * @param key the secret, of at least 16 characters; the caller has registered it for masking
 * @returns the sha256 of the content as 64 hexadecimal digits
 * @throws SealError `weak-key`, `no-binding`, `no-file`, `exists`, `too-large`, or `source-changed` when the file was written to in the meantime
 */
async function sealFile(from, to, key, binding, { deriveKey } = { deriveKey: sealing_key/* scryptKey */.l }) {
    (0,sealing_key/* requireStrongSecret */.z)(key);
    const encoded = (0,format/* encodeBinding */._E)(binding);
    return await files_withFile(from, async (file) => {
        const { sha256, size } = await measure(file, from);
        const [salt, nonce] = [(0,external_node_crypto_.randomBytes)(format/* SALT_BYTES */.RW), (0,external_node_crypto_.randomBytes)(format/* NONCE_BYTES */.qI)];
        const header = (0,format/* encodeHeader */.YS)({ salt, nonce, sha256, size, binding: encoded });
        const cipher = (0,external_node_crypto_.createCipheriv)('aes-256-gcm', await deriveKey(key, salt), nonce, { authTagLength: format/* TAG_BYTES */.R$ }).setAAD(header);
        async function* sealed() {
            const hash = (0,external_node_crypto_.createHash)('sha256');
            yield header;
            for await (const piece of files_readRange(file, 0, size)) {
                hash.update(piece);
                yield cipher.update(piece);
            }
            if (!hash.digest().equals(sha256))
                throw changedMeanwhile(from);
            yield cipher.final();
            yield cipher.getAuthTag();
        }
        await write(to, sealed());
        return { sha256: sha256.toString('hex') };
    });
}
async function measure(file, path) {
    const { size } = await file.stat();
    if (size > format/* LARGEST_CONTENT */.rB)
        throw new errors/* SealError */.E({ code: 'too-large', path });
    const hash = (0,external_node_crypto_.createHash)('sha256');
    let read = 0;
    for await (const piece of files_readRange(file, 0, size)) {
        hash.update(piece);
        read += piece.length;
    }
    if (read !== size)
        throw changedMeanwhile(path);
    return { sha256: hash.digest(), size };
}
async function write(to, pieces) {
    const file = await files_createFile(to);
    try {
        await file.writeFile(pieces);
        await file.close();
    }
    catch (error) {
        await file.close().catch(() => undefined);
        await (0,promises_.rm)(to, { force: true });
        throw error;
    }
}
const changedMeanwhile = (path) => new errors/* SealError */.E({ code: 'source-changed', path });

// EXTERNAL MODULE: ./lib/plan/sealing/words.ts
var words = __nccwpck_require__(2557);
;// CONCATENATED MODULE: ./lib/plan/sealing/index.ts






/***/ }),

/***/ 5151:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  z: () => (/* binding */ requireStrongSecret),
  l: () => (/* binding */ scryptKey)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __nccwpck_require__(7598);
// EXTERNAL MODULE: ./lib/plan/sealing/errors.ts
var errors = __nccwpck_require__(9409);
// EXTERNAL MODULE: ./lib/plan/sealing/format.ts
var format = __nccwpck_require__(2645);
;// CONCATENATED MODULE: ./lib/plan/request.ts
/** Characters that a key has at least: what can be guessed in an afternoon protects nothing. */
const SHORTEST_KEY = 16;
const guardRequest = ({ protect, protectExcept, protectDefaults, maxDestroy, allow, showValues, ...source }) => ({
    mode: 'guard',
    ...sourceOf(source),
    protect: protect ?? [],
    protectExcept: protectExcept ?? [],
    protectDefaults: protectDefaults ?? true,
    maxDestroy,
    allow,
    showValues: showValues ?? false
});
const verifyRequest = ({ judgedAs, judged, ...source }) => ({
    mode: 'verify',
    ...sourceOf(source),
    judgedAs,
    judged
});
const sourceOf = ({ plan, workingDirectory, binary, fingerprintKey }) => ({
    plan,
    workingDirectory: workingDirectory ?? '.',
    binary: binary ?? 'auto',
    fingerprintKey
});

;// CONCATENATED MODULE: ./lib/plan/sealing/key.ts




/**
 * The secret may be a password that somebody made up, so a guess must cost something: about 0.4 s and 128 MiB of memory each.
 * The parameters are the first of those that OWASP gives for scrypt (Password Storage Cheat Sheet). They are a part of the format's
 * version and are not in the file, where somebody could use them to ask for all the machine's memory.
 */
const COST = { N: 2 ** 17, r: 8, p: 1, maxmem: 256 * 2 ** 20 };
const scryptKey = (secret, salt) => new Promise((resolve, reject) => {
    (0,external_node_crypto_.scrypt)(Buffer.from(secret, 'utf8'), salt, format/* KEY_BYTES */.Co, COST, (error, key) => {
        if (error === null)
            resolve(key);
        else
            reject(error);
    });
});
/** @throws SealError `weak-key` for a secret that is shorter than 16 characters, spaces around it not counted */
function requireStrongSecret(secret) {
    const { length } = secret.trim();
    if (length >= SHORTEST_KEY)
        return;
    throw new errors/* SealError */.E({ code: 'weak-key', length, shortest: SHORTEST_KEY });
}


/***/ }),

/***/ 2557:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ describeSealedFile)
/* harmony export */ });
/* harmony import */ var _regular_file_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(1743);

/** What is wrong, in a sentence that holds for every door. What to do about it differs, and is said by each door itself. */
function describeSealedFile(problem) {
    switch (problem.code) {
        case 'no-binding':
            return `The ${problem.missing === 'run' ? 'workflow run' : 'repository'} that the sealed file belongs to is not known.`;
        case 'no-file':
            return (0,_regular_file_js__WEBPACK_IMPORTED_MODULE_0__/* .describeTrouble */ .L)(problem.path, problem.why);
        case 'exists':
            return `"${problem.path}" exists already, and nothing is overwritten.`;
        case 'too-large':
            return `The file "${problem.path}" is larger than 64 GiB and cannot be sealed.`;
        case 'source-changed':
            return `The file "${problem.path}" was written to while it was being sealed.`;
        case 'not-sealed':
            return `The file "${problem.path}" is not a sealed file.`;
        case 'truncated':
            return `The sealed file "${problem.path}" is cut short.`;
        case 'other-kind':
            return `The sealed file "${problem.path}" holds another kind of file.`;
        case 'other-repository':
            return `The sealed file "${problem.path}" was sealed in another repository.`;
        case 'other-run':
            return `The sealed file "${problem.path}" was sealed in another workflow run.`;
        case 'other-plan':
            return `The sealed file "${problem.path}" does not hold the file with the given sha256.`;
        case 'wrong-key-or-changed':
            return `The sealed file "${problem.path}" was sealed with another key, or was changed since.`;
    }
}


/***/ }),

/***/ 8376:
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

;// CONCATENATED MODULE: external "node:zlib"
const external_node_zlib_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:zlib");
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

/***/ 327:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ handOnCancel),
/* harmony export */   a: () => (/* binding */ PATIENCE)
/* harmony export */ });
/** The runner gives a cancelled step 7.5 s before its second signal, and 10 s in all (actions/runner, ProcessInvoker.cs). */
const PATIENCE = 6_000;
/**
 * Hands a cancel on, and ends the waiting for the program when the runner's patience is about to end. The program is asked once: a second
 * signal would make Terraform give up at once, with its state unwritten and the lock in its hand. It is never killed from here.
 *
 * @param said what the log says then
 */
function handOnCancel(process, said, { signal, interrupting, patience, info }) {
    let timer;
    let endPatience = () => undefined;
    const patienceEnded = new Promise(resolve => (endPatience = resolve));
    const onAbort = () => {
        void interrupting()
            .catch(() => undefined)
            .then(() => process.interrupt());
        info(said);
        timer = setTimeout(endPatience, patience);
    };
    if (signal.aborted)
        onAbort();
    else
        signal.addEventListener('abort', onAbort, { once: true });
    return {
        patienceEnded,
        stop() {
            clearTimeout(timer);
            signal.removeEventListener('abort', onAbort);
        }
    };
}


/***/ }),

/***/ 3025:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   H2: () => (/* binding */ describeDiagnostic),
/* harmony export */   qx: () => (/* binding */ readDiagnostic),
/* harmony export */   tI: () => (/* binding */ knownHint)
/* harmony export */ });
/* harmony import */ var _action_log_line_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(7898);
/* harmony import */ var _plan_plan_text_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(8493);
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(2103);
/* harmony import */ var _safe_summary_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(1142);




const INIT = 'Run "init" in the working directory, with the same backend and the lock file of the plan, before this step.';
/** Of these kinds it is known what they mean, and nothing of their detail is needed. */
const HINTS = new Map([
    ['Saved plan is stale', 'The state was changed after the plan was made: make a new plan, and have it judged.'],
    ['Saved plan does not match the given state', 'It was made for another state: check the backend and the workspace.'],
    ['Cannot apply incomplete plan', 'Planning had failed: fix that and make a new plan.'],
    ['execution halted', 'It was interrupted, and stopped after what it had begun.'],
    ['Failed to save state', 'The backend did not accept the state.'],
    ['Inconsistent dependency lock file', INIT],
    ['Required plugins are not installed', INIT],
    ['Module not installed', INIT]
]);
/** Terraform's own summaries begin with plain words. */
const NOT_SHOWN = 'the reason is not shown, because it can hold a value';
const NOT_INITIALISED = /^[\w ]{1,60} initialization required[,:] please run "/;
/** @param value the member `diagnostic` of a message, of whatever kind it is */
function readDiagnostic(value) {
    const diagnostic = (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .isObject */ .Gv)(value) ? value : {};
    const said = (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .textOf */ .b6)(diagnostic, 'summary') ?? '';
    const summary = (0,_safe_summary_js__WEBPACK_IMPORTED_MODULE_0__/* .safeSummary */ .k)(said);
    const address = (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .textOf */ .b6)(diagnostic, 'address');
    return {
        severity: (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .textOf */ .b6)(diagnostic, 'severity') === 'warning' ? 'warning' : 'error',
        summary: summary === '' ? (said.trim() === '' ? 'no reason given' : NOT_SHOWN) : summary,
        address: address === undefined || address === '' ? undefined : (0,_plan_plan_text_js__WEBPACK_IMPORTED_MODULE_2__/* .plainName */ .MH)(address),
        place: placeOf((0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .member */ .Dc)(diagnostic, 'range')),
        hint: lockHint(summary, (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .textOf */ .b6)(diagnostic, 'detail') ?? '') ?? HINTS.get(summary) ?? (NOT_INITIALISED.test(summary) ? INIT : undefined)
    };
}
function placeOf(range) {
    if (!(0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .isObject */ .Gv)(range))
        return undefined;
    const file = (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .textOf */ .b6)(range, 'filename');
    const start = (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .member */ .Dc)(range, 'start');
    const line = (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .isObject */ .Gv)(start) ? (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .member */ .Dc)(start, 'line') : undefined;
    if (file === undefined || file === '')
        return undefined;
    return typeof line === 'number' && Number.isSafeInteger(line) ? `${(0,_plan_plan_text_js__WEBPACK_IMPORTED_MODULE_2__/* .plainName */ .MH)(file)}:${line}` : (0,_plan_plan_text_js__WEBPACK_IMPORTED_MODULE_2__/* .plainName */ .MH)(file);
}
/** What is known of a lock (`LockInfo` in internal/states/statemgr/locker.go), one `Name: value` a line in the detail. */
const LOCK_FACT = /^ *(ID|Operation|Who|Created): +([\w.:/@+ -]{1,120}?) *$/gm;
/**
 * The backend "http" gives the facts of the lock that was asked for, not of the one that is held, whose id it names in its message
 * (Lock in internal/backend/remote-state/http/client.go).
 */
const HTTP_LOCK = /already locked: ID=([\w.:/@+-]{1,120})\s*$/m;
function lockHint(summary, detail) {
    if (summary !== 'Error acquiring the state lock' && summary !== 'Error releasing the state lock')
        return undefined;
    const facts = new Map([...detail.matchAll(LOCK_FACT)].map(([, name = '', value = '']) => [name, value]));
    const heldId = HTTP_LOCK.exec(detail)?.[1];
    const unlock = `when nothing runs there any more, "force-unlock ${heldId ?? facts.get('ID') ?? 'ID'}" removes it.`;
    if (summary === 'Error releasing the state lock')
        return `The lock is still there: ${unlock}`;
    const held = [
        ['by', facts.get('Who')],
        ['for', facts.get('Operation')],
        ['since', facts.get('Created')]
    ].flatMap(([word, fact]) => (word === undefined || fact === undefined || heldId !== undefined ? [] : [`${word} ${fact}`]));
    return `${held.length === 0 ? 'The state is locked' : `It is held ${held.join(', ')}`}. Wait for the other run; ${unlock}`;
}
/** What we say about a summary of Terraform's own that is known here; undefined for any other, which is text from outside. */
const knownHint = (summary) => HINTS.get(summary);
/** A diagnostic as one line: `error: Saved plan is stale (…)`. */
function describeDiagnostic({ severity, summary, address, place, hint }) {
    const where = [address, place].filter(part => part !== undefined).join(', ');
    return (0,_action_log_line_js__WEBPACK_IMPORTED_MODULE_3__/* .oneLine */ .TN)(`${severity}: ${summary}${where === '' ? '' : ` (${where})`}${hint === undefined ? '' : `. ${hint}`}`);
}


/***/ }),

/***/ 1204:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ terraformEnvironment)
/* harmony export */ });
/* harmony import */ var _action_environment_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(980);

/** Options that change what is done or shown, and a log level that prints values. */
const REMOVED = /^TF_(?:CLI_ARGS|LOG)/;
/** With these two a provider or a backend logs in with its cloud as the job itself ("About security hardening with OpenID Connect"). */
const OIDC = ['ACTIONS_ID_TOKEN_REQUEST_URL', 'ACTIONS_ID_TOKEN_REQUEST_TOKEN'];
/**
 * The environment for Terraform and OpenTofu, and for what they start: providers, provisioners, `external` data sources.
 *
 * @param environment this process's variables
 * @param options `oidc`: whether it may log in by OIDC, which a person has to ask for: every provider of the configuration could then
 */
function terraformEnvironment(environment, options = {}) {
    const seen = (0,_action_environment_js__WEBPACK_IMPORTED_MODULE_0__/* .childEnvironment */ .Q)(environment, options.oidc === true ? { with: OIDC } : {});
    const kept = Object.entries(seen).filter(([name]) => !REMOVED.test(name));
    return { ...Object.fromEntries(kept), TF_IN_AUTOMATION: '1', TF_INPUT: '0', CHECKPOINT_DISABLE: '1' };
}


/***/ }),

/***/ 474:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  mb: () => (/* binding */ ERRORED_STATE),
  dg: () => (/* binding */ findUnsavedState),
  T5: () => (/* binding */ rescueState)
});

// UNUSED EXPORTS: UNSAVED_STATES

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __nccwpck_require__(3024);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __nccwpck_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __nccwpck_require__(6760);
// EXTERNAL MODULE: ./lib/action/errors.ts
var errors = __nccwpck_require__(8418);
// EXTERNAL MODULE: ./lib/action/files.ts
var files = __nccwpck_require__(5266);
// EXTERNAL MODULE: ./lib/action/log-line.ts
var log_line = __nccwpck_require__(7898);
// EXTERNAL MODULE: ./lib/plan/plan-text.ts
var plan_text = __nccwpck_require__(8493);
// EXTERNAL MODULE: ./lib/terraform/safe-summary.ts + 1 modules
var safe_summary = __nccwpck_require__(1142);
// EXTERNAL MODULE: ./lib/terraform/json.ts
var json = __nccwpck_require__(2103);
;// CONCATENATED MODULE: ./lib/terraform/same-state.ts

/** The serial of a first state begins at 0 or 1; what counted further than this, a backend had taken before. */
const LARGEST_FIRST_SERIAL = 5;
/**
 * Whether a state belongs where it would be pushed. A plan file knows its own backend and workspace, but `state push` takes those of the
 * folder, and Terraform lets every state be written over an empty one (CheckValidImport in internal/states/statemgr/migrate.go).
 *
 * @param unsaved the state that was not saved, as JSON
 * @param there what `state pull` gives; of a backend without a state nothing, or a state without a lineage
 * @returns why it does not, one line; undefined when it does
 */
function differenceOf(unsaved, there) {
    const [ours, theirs] = [parse(unsaved), parse(there)];
    const lineage = ours && (0,json/* textOf */.b6)(ours, 'lineage');
    if (ours === undefined || lineage === undefined || lineage === '')
        return 'what Terraform left is not understood as a state.';
    if (there.trim() === '' || (theirs !== undefined && (0,json/* textOf */.b6)(theirs, 'lineage') === '')) {
        const serial = ours['serial'];
        if (typeof serial === 'number' && serial <= LARGEST_FIRST_SERIAL)
            return undefined;
        return 'the backend has no state at all: is the folder initialised for another backend or workspace?';
    }
    if (theirs !== undefined && (0,json/* textOf */.b6)(theirs, 'lineage') === lineage)
        return undefined;
    return 'the backend has the state of something else (its lineage differs): is the folder initialised for another backend or workspace?';
}
/** Whether a text is the JSON of a whole state. */
function isState(text) {
    const state = parse(text);
    return state !== undefined && ((0,json/* textOf */.b6)(state, 'lineage') ?? '') !== '';
}
function parse(text) {
    try {
        const value = JSON.parse(text);
        return (0,json/* isObject */.Gv)(value) ? value : undefined;
    }
    catch {
        return undefined;
    }
}

// EXTERNAL MODULE: ./lib/secrets/redact.ts + 13 modules
var redact = __nccwpck_require__(8376);
;// CONCATENATED MODULE: ./lib/terraform/errored-state.ts










/** Where Terraform and OpenTofu leave a state that no backend took (backupStateForError in internal/backend/local/backend_apply.go). */
const ERRORED_STATE = 'errored.tfstate';
const SEALED_STATE = `${ERRORED_STATE}.sealed`;
/** The names under which a state that was not saved lies in a folder, in clear and sealed. */
const UNSAVED_STATES = [ERRORED_STATE, SEALED_STATE];
/** Milliseconds before each try to save the state after all. */
const PUSH_WAITS = [0, 5_000, 20_000];
/** Milliseconds for one question. A backend that does not answer is asked again by Terraform itself for a while. */
const PUSH_TIMEOUT = 5 * 60_000;
/** A push that is given up is asked to stop, so that it lets go of the lock. */
const PUSH_GRACE = 60_000;
/** The same where time is short, and what is kept of it to encrypt the state when no push worked. */
const SHORT_GRACE = 5_000;
const KEEP_MILLISECONDS = 3_000;
/** With less time than this before its wait is over, a further try is not begun. */
const SHORTEST_TRY = 12_000;
/** The name of a state that an earlier apply left unsaved in a folder; undefined when there is none. */
async function findUnsavedState(folder) {
    for (const name of UNSAVED_STATES)
        if (await exists((0,external_node_path_.join)(folder, name)))
            return name;
    return undefined;
}
/**
 * Looks after a state that Terraform could not save: pushes it, and where that fails keeps it safe. Without its state, nobody knows what
 * the apply made. Hurried, it only keeps it, and post does the rest: a push that is killed leaves the lock.
 */
async function rescueState({ binary, folder, dump, isHurried }, dependencies) {
    const path = await takeState(folder, dump, dependencies);
    if (path === undefined)
        return { kind: 'saved' };
    if (isHurried)
        return await keepForNow(path, dependencies);
    const said = await push(binary, folder, path, dependencies);
    if (typeof said === 'number') {
        await (0,promises_.rm)(path, { force: true });
        dependencies.info(`The state is saved after all: it was pushed at attempt ${said}, and ${(0,external_node_path_.basename)(path)} is removed.`);
        return { kind: 'pushed', tries: said };
    }
    return await keep(path, folder, said.reason, dependencies);
}
async function takeState(folder, dump, { createKeep }) {
    const left = (0,external_node_path_.join)(folder, ERRORED_STATE);
    const isLeft = await (0,files/* isFile */.fo)(left);
    // Every secret of the resources is in it in clear text, and Terraform writes it with the user's default mode.
    if (isLeft)
        await (0,promises_.chmod)(left, 0o600);
    // Terraform prints the state only when it could not write the file: what is there then is cut off, as on a full disk.
    if (dump === undefined || (isLeft && !isState(dump)))
        return isLeft ? left : undefined;
    try {
        // Here the next apply finds it, and it outlives the job.
        await (0,promises_.rm)(left, { force: true });
        await (0,promises_.writeFile)(left, dump, { mode: 0o600, flag: 'wx' });
        return left;
    }
    catch {
        const path = (0,external_node_path_.join)(await createKeep(), ERRORED_STATE);
        await (0,promises_.writeFile)(path, dump, { mode: 0o600, flag: 'wx' });
        return path;
    }
}
/** @returns the number of the try that worked, or why none did */
async function push(binary, folder, path, { run, environment, sleep, info, timeLeft = () => Infinity }) {
    let reason = '';
    for (const [index, wait] of PUSH_WAITS.entries()) {
        if (index > 0 && timeLeft() < wait + SHORTEST_TRY)
            break;
        if (wait > 0)
            await sleep(wait);
        info(`Terraform could not save the state. Pushing it, attempt ${index + 1} of ${PUSH_WAITS.length}.`);
        try {
            // Never -force: a state that somebody changed meanwhile must not be written over. Terraform compares lineage and serial.
            const options = { cwd: folder, env: environment };
            const pulled = await run([binary, 'state', 'pull', '-no-color'], { ...options, ...limitsOf(timeLeft() / 2) });
            if (isGood(pulled)) {
                const difference = differenceOf(await (0,promises_.readFile)(path, 'utf8'), pulled.stdout);
                if (difference !== undefined)
                    return { reason: difference };
                const result = await run([binary, 'state', 'push', '-no-color', '-lock-timeout=30s', path], { ...options, ...limitsOf(timeLeft()) });
                if (isGood(result))
                    return index + 1;
                reason = reasonOf(result);
            }
            else
                reason = reasonOf({ ...pulled, stdout: '' });
        }
        catch (error) {
            reason = (0,plan_text/* shorten */.ml)((0,log_line/* oneLine */.TN)((0,redact/* redact */.E$)((0,errors/* messageOf */.bD)(error))), 200);
        }
        info(`That failed: ${reason}`);
    }
    return { reason };
}
/** How long one question may take, and how long it may take to stop. @param left milliseconds; at least a second of them is taken */
function limitsOf(left) {
    if (left - KEEP_MILLISECONDS > PUSH_TIMEOUT + PUSH_GRACE)
        return { timeout: PUSH_TIMEOUT, killGrace: PUSH_GRACE };
    return { timeout: Math.max(1_000, left - KEEP_MILLISECONDS - SHORT_GRACE), killGrace: SHORT_GRACE };
}
const isGood = ({ exitCode, timedOut }) => exitCode === 0 && !timedOut;
/** The first line of what `state push` or `state pull` says, without what the backend's server may have answered. */
function reasonOf({ stderr, stdout, timedOut, exitCode }) {
    if (timedOut)
        return 'the backend did not answer in time.';
    const lines = `${stderr}\n${stdout}`
        .split(/\r?\n/)
        .map(line => line.replace(/^[\s│╷╵|]+/u, '').trim())
        .filter(line => line !== '');
    const said = lines.find(line => /^(Error: )?\S*\s*(failed|cannot|error)/i.test(line)) ?? lines[0];
    const summary = (0,safe_summary/* safeSummary */.k)((said ?? '').replace(/^Error: /, ''));
    return summary === '' ? `Terraform exited with status ${exitCode ?? 'unknown'}.` : summary;
}
async function keep(path, folder, reason, dependencies) {
    const { seal, createKeep } = dependencies;
    if (seal === undefined)
        return { kind: 'kept', path, sealed: undefined, beside: undefined, reason };
    try {
        const sealed = (0,external_node_path_.join)(await createKeep(), SEALED_STATE);
        await seal(path, sealed);
        // The runner empties RUNNER_TEMP when the job ends. On your own runner, this one is still there when nobody uploaded the other.
        const beside = (0,external_node_path_.join)(folder, SEALED_STATE);
        const isCopied = await (0,promises_.copyFile)(sealed, beside, external_node_fs_.constants.COPYFILE_EXCL).then(() => true, () => false);
        await (0,promises_.rm)(path);
        return { kind: 'kept', path: undefined, sealed, beside: isCopied ? beside : undefined, reason };
    }
    catch (error) {
        const why = (0,plan_text/* shorten */.ml)((0,log_line/* oneLine */.TN)((0,redact/* redact */.E$)((0,errors/* messageOf */.bD)(error))), 200);
        return { kind: 'kept', path, sealed: undefined, beside: undefined, reason: `${reason}; it could not be encrypted either: ${why}` };
    }
}
/** Keeps a sealed copy too, for an upload: of what post makes, no step of the job knows any more. */
async function keepForNow(path, { seal, createKeep }) {
    const kept = {
        kind: 'kept',
        path,
        beside: undefined,
        reason: 'The run was cancelled, and the post part of the step tries to save it.'
    };
    if (seal === undefined)
        return { ...kept, sealed: undefined };
    try {
        const sealed = (0,external_node_path_.join)(await createKeep(), SEALED_STATE);
        await seal(path, sealed);
        return { ...kept, sealed };
    }
    catch {
        return { ...kept, sealed: undefined };
    }
}
async function exists(path) {
    try {
        await (0,promises_.access)(path);
        return true;
    }
    catch {
        return false;
    }
}


/***/ }),

/***/ 306:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ TerraformError)
/* harmony export */ });
/* unused harmony export withoutQuotes */
/* harmony import */ var _action_problem_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(8754);

/** The problem without another program's words, for what leaves the run, such as a webhook; undefined when it has none. */
const withoutQuotes = (problem) => problem.code === 'show-failed' ? { ...problem, said: '' } : undefined;
class TerraformError extends _action_problem_js__WEBPACK_IMPORTED_MODULE_0__/* .ProblemError */ .M {
}


/***/ }),

/***/ 5966:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ followLines)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(1455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__nccwpck_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _action_duration_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(4197);


const PAUSE_MILLISECONDS = 100;
const PIECE_BYTES = 256 * 1024;
const LINE_FEED = 0x0a;
/**
 * Reads a file line by line while another program writes it, until that program has ended and everything was read.
 *
 * @param hasEnded whether nothing more will be written
 * @param onLine called with each line, without its end; the last one may be unfinished
 */
async function followLines(path, hasEnded, onLine) {
    const file = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.open)(path, 'r');
    try {
        const piece = Buffer.alloc(PIECE_BYTES);
        let begun = [];
        for (;;) {
            // Asked before reading: what is written between the two is read in the next round.
            const isLast = hasEnded();
            const { bytesRead } = await file.read(piece, 0, PIECE_BYTES);
            if (bytesRead === 0) {
                if (isLast)
                    break;
                await (0,_action_duration_js__WEBPACK_IMPORTED_MODULE_1__/* .sleep */ .yy)(PAUSE_MILLISECONDS);
                continue;
            }
            let start = 0;
            for (let end = piece.indexOf(LINE_FEED); end !== -1 && end < bytesRead; end = piece.indexOf(LINE_FEED, start)) {
                onLine(Buffer.concat([...begun, piece.subarray(start, end)]).toString('utf8'));
                begun = [];
                start = end + 1;
            }
            if (start < bytesRead)
                begun.push(Buffer.from(piece.subarray(start, bytesRead)));
        }
        if (begun.length > 0)
            onLine(Buffer.concat(begun).toString('utf8'));
    }
    finally {
        await file.close();
    }
}


/***/ }),

/***/ 2103:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Dc: () => (/* binding */ member),
/* harmony export */   Gv: () => (/* binding */ isObject),
/* harmony export */   b6: () => (/* binding */ textOf)
/* harmony export */ });
const isObject = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);
/** A member of an object that came from outside, `__proto__` and `constructor` included; undefined when it is not there. */
const member = (object, name) => (Object.hasOwn(object, name) ? object[name] : undefined);
function textOf(object, name) {
    const value = member(object, name);
    return typeof value === 'string' ? value : undefined;
}


/***/ }),

/***/ 2201:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ interrupt),
/* harmony export */   LP: () => (/* binding */ startLasting),
/* harmony export */   W_: () => (/* binding */ isRunning)
/* harmony export */ });
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(1421);
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__nccwpck_require__.n(node_child_process__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(1455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__nccwpck_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _action_environment_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(980);
/* harmony import */ var _action_program_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(6697);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(306);
// A program that must not be ended halfway cannot be started by lib/action/process.ts: there it writes into a pipe to this process, and ends with it.





/**
 * Starts a program that outlives this process. The runner gives a cancelled step 10 seconds and then kills it (actions/runner,
 * ProcessInvoker.cs), and a program that writes into a pipe of a process that is gone ends with it, whatever it was doing. This one has a
 * process group of its own and writes into files, reads nothing, and is never killed from here.
 *
 * @param argv the program, by its name on PATH or its absolute path, and its arguments; never a secret
 * @throws TerraformError when it cannot be started; ActionError when its name is not found
 */
const startLasting = async ([file, ...args], { cwd, env = (0,_action_environment_js__WEBPACK_IMPORTED_MODULE_2__/* .childEnvironment */ .Q)(), stdout, stderr }) => {
    const notStarted = (reason) => new _errors_js__WEBPACK_IMPORTED_MODULE_4__/* .TerraformError */ .n({ code: 'not-started', program: file, folder: cwd, reason });
    const path = await (0,_action_program_js__WEBPACK_IMPORTED_MODULE_3__/* .programPath */ .kx)(file, env['PATH']);
    const files = [await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.open)(stdout, 'wx', 0o600), await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.open)(stderr, 'wx', 0o600)];
    try {
        const child = (0,node_child_process__WEBPACK_IMPORTED_MODULE_0__.spawn)(path, args, { cwd, env, detached: true, stdio: ['ignore', files[0].fd, files[1].fd] });
        const ended = new Promise(resolve => child.once('exit', (exitCode, signal) => resolve({ exitCode, signal })));
        await new Promise((resolve, reject) => {
            child.once('spawn', resolve);
            child.once('error', error => reject(notStarted(error.message)));
        });
        const pid = child.pid;
        if (pid === undefined)
            throw notStarted(undefined);
        return { pid, ended, interrupt: () => interrupt(pid), release: () => child.unref() };
    }
    finally {
        for (const handle of files)
            await handle.close();
    }
};
/**
 * Asks a program that was started here, or by an earlier process, to stop, by one SIGINT to it alone. Many take a second one as the order
 * to give up at once, and where the program is a shim (tenv, terragrunt) that hands signals on, its whole group would make two of one.
 * What it started it stops itself; a command that died of the same signal would end before it knows that it is to stop.
 *
 * @param pid its process id
 */
function interrupt(pid) {
    try {
        process.kill(pid, 'SIGINT');
    }
    catch {
        // It is gone already: that is what was wanted.
    }
}
/**
 * Whether a program is still running, for one that an earlier process started.
 *
 * @param pid its process id
 */
async function isRunning(pid) {
    try {
        process.kill(pid, 0);
    }
    catch (error) {
        return error.code === 'EPERM';
    }
    // In a container nobody may collect a process that has ended: it stays as a zombie, state Z in proc(5), which a signal still finds.
    const status = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readFile)(`/proc/${pid}/stat`, 'utf8').catch(() => '');
    return !/^\d+ \(.*\) [ZX] /s.test(status);
}


/***/ }),

/***/ 7833:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ readMessage)
/* harmony export */ });
/* harmony import */ var _diagnostics_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(3025);
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(2103);


/** What Terraform does to an object; `change` stands for a word that is not known. */
const ACTIONS = ['create', 'read', 'update', 'replace', 'delete', 'remove', 'move', 'import', 'noop', 'invoke', 'change'];
const HOOKS = {
    apply_start: 'start',
    apply_progress: 'progress',
    apply_complete: 'complete',
    apply_errored: 'errored',
    // Actions, from Terraform 1.14 on.
    action_start: 'start',
    action_complete: 'complete',
    action_errored: 'errored'
};
/**
 * Reads one line of standard output of `apply -json` (internal/command/views/json of Terraform and OpenTofu). Never throws.
 *
 * @param line may be anything: wrappers and warnings write lines of their own
 */
function readMessage(line) {
    const text = line.trim();
    if (!text.startsWith('{'))
        return plainLine(text);
    let message;
    try {
        message = JSON.parse(text);
    }
    catch {
        return { kind: 'unreadable' };
    }
    if (!(0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .isObject */ .Gv)(message))
        return { kind: 'unreadable' };
    const type = (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .textOf */ .b6)(message, 'type');
    if (type === undefined)
        return { kind: 'unreadable' };
    if (Object.hasOwn(HOOKS, type))
        return readHook(HOOKS[type] ?? 'start', (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .member */ .Dc)(message, 'hook'));
    switch (type) {
        case 'planned_change':
            return readPlanned((0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .member */ .Dc)(message, 'change'));
        case 'provision_start':
            return readProvision((0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .member */ .Dc)(message, 'hook'));
        case 'diagnostic':
            return { kind: 'diagnostic', diagnostic: (0,_diagnostics_js__WEBPACK_IMPORTED_MODULE_0__/* .readDiagnostic */ .qx)((0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .member */ .Dc)(message, 'diagnostic')) };
        case 'change_summary':
            return readSummary((0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .member */ .Dc)(message, 'changes'));
        case 'log':
            return (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .isObject */ .Gv)((0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .member */ .Dc)(message, 'state')) ? { kind: 'state-dump', state: dumpedState(text) } : { kind: 'other' };
        default:
            return { kind: 'other' };
    }
}
/** Before it knows that JSON is wanted, Terraform says what is wrong as text: `│ Error: Unsupported argument`. */
function plainLine(text) {
    const summary = /^[│|]?\s*Error: (.+)$/.exec(text)?.[1];
    return summary === undefined ? { kind: 'other' } : { kind: 'diagnostic', diagnostic: (0,_diagnostics_js__WEBPACK_IMPORTED_MODULE_0__/* .readDiagnostic */ .qx)({ severity: 'error', summary }) };
}
function readPlanned(change) {
    if (!(0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .isObject */ .Gv)(change))
        return { kind: 'unreadable' };
    const address = addressOf(change);
    return address === undefined ? { kind: 'unreadable' } : { kind: 'planned', address, action: actionOf(change) };
}
function readProvision(hook) {
    const address = (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .isObject */ .Gv)(hook) ? addressOf(hook) : undefined;
    return address === undefined ? { kind: 'unreadable' } : { kind: 'provision', address };
}
function readHook(kind, hook) {
    if (!(0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .isObject */ .Gv)(hook))
        return { kind: 'unreadable' };
    const action = (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .member */ .Dc)(hook, 'action');
    // An action has an object where a resource has a word.
    const address = (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .isObject */ .Gv)(action) ? (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .textOf */ .b6)(action, 'addr') : addressOf(hook);
    if (address === undefined || address === '')
        return { kind: 'unreadable' };
    const named = { address, action: (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .isObject */ .Gv)(action) ? 'invoke' : actionOf(hook) };
    return kind === 'start' ? { kind, ...named } : { kind, ...named, seconds: secondsOf(hook) };
}
function readSummary(changes) {
    const operation = (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .isObject */ .Gv)(changes) ? (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .textOf */ .b6)(changes, 'operation') : undefined;
    return operation === 'apply' || operation === 'destroy' ? { kind: 'finished' } : { kind: 'other' };
}
function addressOf(object) {
    const resource = (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .member */ .Dc)(object, 'resource');
    const address = (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .isObject */ .Gv)(resource) ? (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .textOf */ .b6)(resource, 'addr') : undefined;
    return address === '' ? undefined : address;
}
function actionOf(object) {
    const word = (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .textOf */ .b6)(object, 'action');
    return ACTIONS.find(action => action === word) ?? 'change';
}
function secondsOf(hook) {
    const seconds = (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .member */ .Dc)(hook, 'elapsed_seconds');
    return typeof seconds === 'number' && seconds >= 0 && seconds < 1e9 ? seconds : 0;
}
/**
 * Cuts the state out of the line as it is: parsed and written again, a number that JavaScript cannot hold would be another one.
 * The logger sorts the names, so that the state is followed by `type` only.
 */
function dumpedState(line) {
    const state = line.slice(line.indexOf('"state":') + '"state":'.length, line.lastIndexOf(',"type"'));
    try {
        return (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .isObject */ .Gv)(JSON.parse(state)) ? state : line;
    }
    catch {
        return line;
    }
}


/***/ }),

/***/ 1822:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   VW: () => (/* binding */ clearPending),
/* harmony export */   YU: () => (/* binding */ markInterrupted),
/* harmony export */   ct: () => (/* binding */ readPending),
/* harmony export */   fE: () => (/* binding */ savePending),
/* harmony export */   sj: () => (/* binding */ APPLY_FOLDER)
/* harmony export */ });
/* unused harmony export isApplyPending */
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(1455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__nccwpck_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__nccwpck_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);


/** What the private folder of an apply is called, behind `fairway-`. */
const APPLY_FOLDER = 'apply-plan';
const [UNWRITTEN, BEGUN, INTERRUPTED] = ['pending.json.new', 'pending.json', 'interrupted.json'];
async function savePending(folder, apply) {
    // Main may be killed while it writes: half of it would be of no use.
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.writeFile)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, UNWRITTEN), JSON.stringify(apply), { mode: 0o600 });
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rename)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, UNWRITTEN), (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, BEGUN));
}
/** Remembers that it was asked to stop, by a name only: that works on a disk that is full, and is never half done. */
async function markInterrupted(folder) {
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rename)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, BEGUN), (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, INTERRUPTED));
}
/** @returns undefined when nothing was begun, or main saw it end */
async function readPending(folder) {
    for (const name of [INTERRUPTED, BEGUN]) {
        const text = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, name), 'utf8').catch(() => undefined);
        if (text !== undefined)
            return { ...JSON.parse(text), wasInterrupted: name === INTERRUPTED };
    }
    return undefined;
}
async function clearPending(folder) {
    for (const name of [UNWRITTEN, BEGUN, INTERRUPTED])
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, name), { force: true });
}
/**
 * Whether an apply of this job may still be at work, or its state unsaved.
 *
 * @param runnerTemp where the private folders of the job's steps lie
 */
async function isApplyPending(runnerTemp) {
    const names = await readdir(runnerTemp);
    for (const name of names.filter(candidate => candidate.startsWith(`fairway-${APPLY_FOLDER}-`))) {
        // A note that cannot be read is one too.
        const pending = await readPending(join(runnerTemp, name)).catch(() => 'unreadable');
        if (pending !== undefined)
            return true;
    }
    return false;
}


/***/ }),

/***/ 110:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ ApplyProgress),
/* harmony export */   z: () => (/* binding */ isUnannounced)
/* harmony export */ });
/* harmony import */ var _diagnostics_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(3025);
/* harmony import */ var _plan_plan_text_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(8493);


/** Of errors, and of warnings. More say nothing new, and are compared with each other. */
const MOST_DIAGNOSTICS = 200;
/** What Terraform does without a word: it only writes it into the state. */
const UNANNOUNCED = new Set(['remove', 'move', 'import', 'noop']);
/** Whether nobody can tell of an object that was not begun that it was not done. */
const isUnannounced = ({ action }) => UNANNOUNCED.has(action);
/** Follows an apply by the lines of its stream. */
class ApplyProgress {
    #objects = new Map();
    #diagnostics = { error: [], warning: [] };
    #hasFinished = false;
    #isDoubtful = false;
    #hasBegun = false;
    #stateDump;
    /**
     * @param message of the next line
     * @returns a line for the log, when there is something to say; no value is in it
     */
    add(message) {
        switch (message.kind) {
            case 'planned':
            case 'start':
                this.#begin(message.kind, message.address, message.action);
                return undefined;
            case 'progress':
                return this.#progress(message.address, message.action, message.seconds);
            case 'complete':
            case 'errored':
                return this.#end(message.kind, message.address, message.action, message.seconds);
            case 'provision':
                this.#provision(message.address);
                return undefined;
            case 'diagnostic':
                return this.#diagnose(message.diagnostic);
            case 'finished':
                this.#hasFinished = true;
                return undefined;
            case 'state-dump':
                this.#stateDump = message.state;
                return 'error: Terraform could not write the state anywhere and printed it; it is kept.';
            case 'unreadable':
                this.#isDoubtful = true;
                return undefined;
            case 'other':
                return undefined;
        }
    }
    /** Whether Terraform said at its end that it applied the plan. */
    get hasFinished() {
        return this.#hasFinished;
    }
    /** Whether something may have been changed: something was begun, or a line was not understood that may have said so. */
    get mayHaveChanged() {
        return this.#hasBegun || this.#isDoubtful;
    }
    /** Errors first. */
    get diagnostics() {
        return [...this.#diagnostics.error, ...this.#diagnostics.warning];
    }
    /** Addresses of the objects that were made or changed, as far as it is known: a state without them is not that of this apply. */
    get made() {
        const isMade = ({ steps, isMade }) => isMade || ['create', 'update'].some(action => doneOf(steps, action) > 0);
        return [...this.#objects].filter(([, track]) => isMade(track)).map(([address]) => address);
    }
    /** The state as JSON, when Terraform could write it nowhere else. */
    get stateDump() {
        return this.#stateDump;
    }
    /**
     * @param isWhole whether the apply went to its end: then what was planned and not announced is done too
     * @param isWalked whether nothing but saving the state went wrong: then what is never announced (a forgotten object) is done too
     */
    objects(isWhole, isWalked = isWhole) {
        const completed = [];
        const failed = [];
        const notStarted = [];
        for (const [address, track] of this.#objects) {
            const object = { address, action: actionOf(track), seconds: track.seconds };
            const failure = failureOf(track);
            // When Terraform succeeds, a step that it did not announce is not a failure.
            if (failure !== undefined && !(isWhole && failure === 'unfinished'))
                failed.push({ ...object, failure });
            else if (isWhole || track.steps.size > 0 || (isWalked && isUnannounced(object)))
                completed.push(object);
            else
                notStarted.push(object);
        }
        return { completed, failed, notStarted };
    }
    #begin(kind, address, action) {
        // A data source that is read changes nothing.
        if (action === 'read')
            return;
        const track = this.#track(address);
        if (kind === 'planned')
            track.planned.push(action);
        else {
            this.#hasBegun = true;
            stepOf(track, action).started++;
        }
    }
    #progress(address, action, seconds) {
        // Terraform says so every ten seconds.
        if (seconds < 60 || seconds % 60 !== 0)
            return undefined;
        return `${action} ${(0,_plan_plan_text_js__WEBPACK_IMPORTED_MODULE_1__/* .plainName */ .MH)(address)}: still running after ${seconds} s`;
    }
    #end(kind, address, action, seconds) {
        if (action === 'read' && kind === 'complete')
            return undefined;
        if (action !== 'read')
            this.#hasBegun = true;
        const track = this.#track(address);
        const step = stepOf(track, action);
        if (kind === 'complete')
            step.completed++;
        else
            step.errored++;
        // One without a beginning is taken as begun: a line may have been lost.
        step.started = Math.max(step.started, step.completed + step.errored);
        track.seconds += seconds;
        return `${action} ${(0,_plan_plan_text_js__WEBPACK_IMPORTED_MODULE_1__/* .plainName */ .MH)(address)}: ${kind === 'complete' ? 'done' : 'FAILED'} after ${seconds} s`;
    }
    #provision(address) {
        const track = this.#objects.get(address);
        // One for the destruction runs while its object is there.
        if (track !== undefined && (track.steps.get('create')?.started ?? 0) > 0)
            track.isMade = true;
    }
    #diagnose(diagnostic) {
        const line = (0,_diagnostics_js__WEBPACK_IMPORTED_MODULE_0__/* .describeDiagnostic */ .H2)(diagnostic);
        const known = this.#diagnostics[diagnostic.severity];
        // Terraform says "execution halted" twice.
        if (known.some(said => (0,_diagnostics_js__WEBPACK_IMPORTED_MODULE_0__/* .describeDiagnostic */ .H2)(said) === line))
            return undefined;
        // Warnings by the hundred do not crowd out the error.
        if (known.length >= MOST_DIAGNOSTICS)
            return undefined;
        known.push(diagnostic);
        return line;
    }
    #track(address) {
        const known = this.#objects.get(address);
        if (known !== undefined)
            return known;
        const track = { planned: [], steps: new Map(), seconds: 0, isMade: false };
        this.#objects.set(address, track);
        return track;
    }
}
function stepOf(track, action) {
    const known = track.steps.get(action);
    if (known !== undefined)
        return known;
    const step = { started: 0, completed: 0, errored: 0 };
    track.steps.set(action, step);
    return step;
}
const doneOf = (steps, action) => steps.get(action)?.completed ?? 0;
/** The most that is done to it: an address can be in a plan twice, for the object and for one that was left over (deposed). */
const actionOf = ({ planned, steps }) => planned.find(word => word === 'replace') ?? planned[0] ?? [...steps.keys()][0] ?? 'change';
/** What an action of the plan is announced as: a replacement is two steps, in either order. */
const STEPS = { replace: ['delete', 'create'] };
function failureOf({ planned, steps }) {
    const done = (action) => doneOf(steps, action);
    if (steps.size === 0)
        return undefined;
    if (planned.includes('replace') && done('delete') > 0 && done('create') === 0) {
        return done('delete') > planned.filter(action => action === 'delete').length ? 'gone' : 'perhaps-gone';
    }
    if ([...steps.values()].some(({ errored }) => errored > 0))
        return 'errored';
    const needed = new Map();
    for (const word of planned.flatMap(action => STEPS[action] ?? [action]))
        needed.set(word, (needed.get(word) ?? 0) + 1);
    const isOpen = [...steps.values()].some(({ started, completed }) => completed < started);
    return isOpen || [...needed].some(([action, count]) => done(action) < count) ? 'unfinished' : undefined;
}


/***/ }),

/***/ 1142:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  k: () => (/* binding */ safeSummary)
});

// EXTERNAL MODULE: ./lib/action/log-line.ts
var log_line = __nccwpck_require__(7898);
// EXTERNAL MODULE: ./lib/plan/plan-text.ts
var plan_text = __nccwpck_require__(8493);
// EXTERNAL MODULE: ./lib/secrets/redact.ts + 13 modules
var redact = __nccwpck_require__(8376);
;// CONCATENATED MODULE: ./lib/terraform/outside-text.ts
/** Of a text of several lines, the first one that says something: the others of an error's summary can quote a whole answer. */
const firstLine = (text) => text.split(/[\r\n\u2028\u2029]+/).find(line => line.trim() !== '') ?? '';

;// CONCATENATED MODULE: ./lib/terraform/safe-summary.ts




/** A provider may put a whole answer of its API here. */
const LONGEST_SUMMARY = 300;
/** Of Terraform itself, and the same in every run although something is quoted (seen in Terraform 1.11.4). */
const WITHOUT_VALUES = [
    /^[\w ]{1,60} initialization required[,:] please run "(?:terraform|tofu) init"$/,
    /^Invalid "(?:count|each|path|self|terraform|tofu)" (?:attribute|reference)$/,
    /^Invalid combination of "count" and "for_each"$/,
    /^Reference to "(?:check|count|each)" in (?:invalid context|non-counted context|context without for_each)$/
];
/**
 * What a value stands behind: a colon, a sign, a bracket or a quote, in whatever script; a single quote unless it is one of `doesn't` and
 * `provider's`.
 */
const BEFORE_VALUE = /[:;=|\\/@#<{[(\uff1a\uff5b\uff08]|[\p{Pi}\p{Pf}"`\u201a\u201e\uff02]|(?<!\p{L})'|'(?!(?:s|t|re)\b)/u;
/** A sentence that ends: what follows it is the next one's. */
const NEXT_SENTENCE = /(?<=[\p{L}\p{N}][.!?]) /u;
const SHORTEST_ODD = 6;
const LONGEST_WORD = 30;
/** Whether a word is none that a person writes in a sentence: an id, a key, a path, a name with digits. */
function isOdd(word) {
    const bare = word.replace(/[.,!?]+$/, '');
    if (bare.length < SHORTEST_ODD)
        return false;
    return bare.length > LONGEST_WORD || /[^\p{L}'_-]/u.test(bare) || /\p{Ll}\p{Lu}.*\p{Ll}\p{Lu}/u.test(bare);
}
/**
 * The part of the first line of an error that has no value. Terraform's own summaries are plain words, and stay whole. A provider may put a whole answer of
 * its API there (`diag.FromErr(err)` of terraform-plugin-sdk: `creating user: POST https://api/x: 422 {"password": …}`), a backend that of its server. The
 * two look the same, so both are shown as far as the first sign that a value can stand behind, and not beyond a word that looks like one.
 *
 * @param said may be anything
 * @returns one line without secrets that are known; empty when nothing can be shown
 */
function safeSummary(said) {
    const line = (0,log_line/* oneLine */.TN)(firstLine(said));
    if (WITHOUT_VALUES.some(pattern => pattern.test(line)))
        return line;
    const [plain = ''] = line.split(BEFORE_VALUE, 1);
    const [sentence = ''] = plain.split(NEXT_SENTENCE, 1);
    const words = sentence.split(' ');
    const odd = words.findIndex(isOdd);
    const shown = (odd === -1 ? words : words.slice(0, odd)).join(' ').trim();
    return (0,plan_text/* shorten */.ml)((0,redact/* redact */.E$)(shown.replace(/[ ,.!?-]+$/u, '')), LONGEST_SUMMARY);
}


/***/ }),

/***/ 8137:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  G: () => (/* binding */ settle)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __nccwpck_require__(6760);
// EXTERNAL MODULE: ./lib/action/errors.ts
var errors = __nccwpck_require__(8418);
// EXTERNAL MODULE: ./lib/action/log-line.ts
var log_line = __nccwpck_require__(7898);
// EXTERNAL MODULE: ./lib/secrets/redact.ts + 13 modules
var redact = __nccwpck_require__(8376);
// EXTERNAL MODULE: ./lib/terraform/errored-state.ts + 1 modules
var errored_state = __nccwpck_require__(474);
;// CONCATENATED MODULE: ./lib/terraform/missing.ts
/**
 * The objects that are not in the state. Interrupted during the first apply into an empty backend, Terraform may save a state without what
 * it made, and say nothing: it writes down what it has, reads that again in place of what it made meanwhile, and saves it once more
 * (PersistState and refreshState in internal/states/remote/state.go).
 *
 * @param made addresses of objects that have to be there
 * @param timeout milliseconds
 * @returns their addresses; undefined when the state cannot be read
 */
async function findMissing({ binary, folder, made }, { run, environment, info }, timeout) {
    if (made.length === 0)
        return [];
    const listed = await run([binary, 'state', 'list', '-no-color'], { cwd: folder, env: environment, timeout }).catch(() => undefined);
    if (listed?.timedOut === false && listed.stderr.includes('No state file was found'))
        return made;
    if (listed?.exitCode === 0 && !listed.timedOut) {
        const known = new Set(listed.stdout.split(/\r?\n/).map(line => line.trim()));
        return made.filter(address => !known.has(address));
    }
    info('The state could not be read, so it is not known whether it has everything that was made.');
    return undefined;
}

;// CONCATENATED MODULE: ./lib/terraform/settle.ts






/**
 * Looks after the state when Terraform has ended.
 *
 * @param timeout milliseconds to look into the state, at most
 * @throws never: a rescue that fails in a way that nobody expected still says where the state is
 */
async function settle(ended, dependencies, timeout) {
    let state;
    try {
        state = await (0,errored_state/* rescueState */.T5)(ended, dependencies);
    }
    catch (error) {
        const kept = { kind: 'kept', sealed: undefined, beside: undefined, reason: (0,log_line/* oneLine */.TN)((0,redact/* redact */.E$)((0,errors/* messageOf */.bD)(error))) };
        if (ended.dump === undefined)
            return { state: { ...kept, path: (0,external_node_path_.join)(ended.folder, errored_state/* ERRORED_STATE */.mb) }, isSettled: true };
        return { state: { ...kept, path: ended.stream, isPrinted: true }, isSettled: false };
    }
    if (state.kind === 'kept')
        return { state, isSettled: !ended.isHurried };
    const left = dependencies.timeLeft?.() ?? Infinity;
    const missing = await findMissing(ended, dependencies, Math.max(1_000, Math.min(timeout, left)));
    if (missing === undefined || missing.length === 0)
        return { state, isSettled: missing !== undefined };
    return { state: { kind: 'incomplete', missing }, isSettled: true };
}


/***/ }),

/***/ 5974:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  zO: () => (/* binding */ POST_PATIENCE),
  tG: () => (/* binding */ SETTLE_MILLISECONDS),
  Ht: () => (/* binding */ endsInTime)
});

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

;// CONCATENATED MODULE: ./lib/terraform/wait-for-end.ts

/** What post has to look after the state when Terraform has ended, at least. */
const SETTLE_MILLISECONDS = 35_000;
/** How long post waits for Terraform in a job that was cancelled: see {@link POST_LIMITS}. */
const POST_PATIENCE = POST_LIMITS['apply-plan'].interrupted - SETTLE_MILLISECONDS;
const POLL_MILLISECONDS = 500;
/** Waits for a program that main left to post. @returns whether it ended */
async function endsInTime(pid, { isRunning, patience, now, sleep }) {
    for (const until = now() + patience; now() < until;) {
        await sleep(POLL_MILLISECONDS);
        if (!(await isRunning(pid)))
            return true;
    }
    return false;
}


/***/ }),

/***/ 1421:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:child_process");

/***/ }),

/***/ 7598:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:crypto");

/***/ }),

/***/ 3024:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs");

/***/ }),

/***/ 1455:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs/promises");

/***/ }),

/***/ 8161:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:os");

/***/ }),

/***/ 6760:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:path");

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
/******/ 		__webpack_modules__[moduleId](module, module.exports, __nccwpck_require__);
/******/ 		threw = false;
/******/ 	} finally {
/******/ 		if(threw) delete __webpack_module_cache__[moduleId];
/******/ 	}
/******/ 
/******/ 	// Return the exports of the module
/******/ 	return module.exports;
/******/ }
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
/******/ /* webpack/runtime/hasOwnProperty shorthand */
/******/ (() => {
/******/ 	__nccwpck_require__.o = (obj, prop) => (Object.prototype.hasOwnProperty.call(obj, prop))
/******/ })();
/******/ 
/************************************************************************/
/******/ 
/******/ // startup
/******/ // Load entry module and return exports
/******/ // This entry module used 'module' so it can't be inlined
/******/ var __webpack_exports__ = __nccwpck_require__(1598);
/******/ __webpack_exports__ = await __webpack_exports__;
/******/ 
