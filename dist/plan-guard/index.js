import { createRequire as __WEBPACK_EXTERNAL_createRequire } from "module";
/******/ var __webpack_modules__ = ({

/***/ 4242:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ makeHandOver)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__nccwpck_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(1455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__nccwpck_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__nccwpck_require__.n(node_path__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var _lib_action_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(8418);
/* harmony import */ var _report_names_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(3709);





const FIX = 'Hand over the output "report" of the step that judged the plan, in the same job.';
/**
 * Puts a plan that was sealed, and the report that a person is to approve it by, into a folder of their own.
 *
 * @param judged the input of that name; empty when there is no report
 * @param place the step's private folder, and what the input is relative to
 * @returns undefined when nothing was sealed
 * @throws ActionError when the report is not there, or is that of another plan: somebody would approve by it what they do not see
 */
async function makeHandOver({ mode, file, planSha256 }, judged, place) {
    if (mode !== 'seal' || file === '')
        return undefined;
    const reports = judged === '' ? undefined : await readReports((0,node_path__WEBPACK_IMPORTED_MODULE_2__.resolve)(place.workspace, judged), planSha256);
    const folder = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(place.folder, 'hand-over');
    const sealed = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, 'plan.sealed');
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.mkdir)(folder, { mode: 0o700 });
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rename)(file, sealed);
    if (reports === undefined)
        return { folder, sealed, reportSha256: '' };
    for (const [name, content] of Object.entries(reports))
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.writeFile)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, _report_names_js__WEBPACK_IMPORTED_MODULE_4__/* .REPORT_NAMES */ .K[name]), content, { mode: 0o600 });
    return { folder, sealed, reportSha256: (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(reports.markdown).digest('hex') };
}
/** Both reports of the step that judged the plan: they lie in one folder. */
async function readReports(path, planSha256) {
    const report = await read(path);
    if (planOf(report) !== planSha256)
        throw new _lib_action_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .ActionError */ .lZ(`Input "judged": "${path}" is not the report of this plan. Nothing is handed over.`, FIX);
    return { report, markdown: await read((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(path), _report_names_js__WEBPACK_IMPORTED_MODULE_4__/* .REPORT_NAMES */ .K.markdown)) };
}
async function read(path) {
    return await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readFile)(path).catch((error) => {
        throw new _lib_action_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .ActionError */ .lZ(`Input "judged": the file "${path}" cannot be read. Nothing is handed over.`, FIX, { cause: error });
    });
}
/** The sha256 of the plan that a report is about; undefined when it is none. */
function planOf(report) {
    try {
        return JSON.parse(report.toString('utf8'))?.planSha256;
    }
    catch {
        return undefined;
    }
}


/***/ }),

/***/ 116:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  wg: () => (/* binding */ readPlanGuardInputs)
});

// UNUSED EXPORTS: FAIL_ON, schema

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
// EXTERNAL MODULE: ./lib/action/text.ts
var action_text = __nccwpck_require__(2178);
// EXTERNAL MODULE: ./lib/secrets/redact.ts + 3 modules
var redact = __nccwpck_require__(8828);
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
const lines = (options = {}) => kind(options, action_text/* listLines */.i4);
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

// EXTERNAL MODULE: ./lib/plan/fingerprint/index.ts + 1 modules
var plan_fingerprint = __nccwpck_require__(8256);
// EXTERNAL MODULE: ./lib/plan/request.ts
var request = __nccwpck_require__(3157);
;// CONCATENATED MODULE: ./actions/plan-guard/inputs.ts




const MODES = ['guard', 'verify', 'seal', 'open'];
/** The verdict from which on the step fails. */
const FAIL_ON = ['approve', 'deny', 'error'];
/** A whole number from 0 on, or empty for no limit. */
function limit() {
    return {
        default: '',
        isSecret: false,
        parse(value) {
            if (value === '')
                return undefined;
            if (/^\d{1,9}$/.test(value))
                return Number(value);
            throw new errors/* ActionError */.lZ(`"${value}" is not a whole number of 0 or more.`, 'Write a number such as 0 or 3, or leave it empty for no limit.');
        }
    };
}
/** A sha256 as 64 hexadecimal digits, lower case; empty when there is none. */
function sha256() {
    return {
        default: '',
        isSecret: false,
        parse(value) {
            const digest = value.toLowerCase();
            if (digest === '' || /^[0-9a-f]{64}$/.test(digest))
                return digest;
            throw new errors/* ActionError */.lZ(`"${value}" is not a sha256: it must be 64 hexadecimal digits.`, 'Pass the output "plan-sha256" of the step that judged the plan.');
        }
    };
}
function fingerprint() {
    return {
        default: '',
        isSecret: false,
        parse(value) {
            if (value === '' || plan_fingerprint/* FINGERPRINT_PATTERN */.o6.test(value))
                return value;
            throw new errors/* ActionError */.lZ(`"${value}" is not a fingerprint.`, 'Pass the output "fingerprint" of the step that judged the plan.');
        }
    };
}
/** A secret that keys are made from; undefined when there is none. */
function key() {
    return {
        ...secret({ default: '' }),
        parse(value) {
            if (value === '')
                return undefined;
            if (value.length >= request/* SHORTEST_KEY */.Nf)
                return value;
            throw new errors/* ActionError */.lZ(`it has ${value.length} characters, and a key needs at least ${request/* SHORTEST_KEY */.Nf}.`, 'Make one with "openssl rand -hex 32" and keep it as a secret, such as PLAN_KEY.');
        }
    };
}
const schema = {
    mode: choice(MODES, { default: 'guard' }),
    plan: inputs_text(),
    'working-directory': inputs_text({ default: '.' }),
    binary: inputs_text({ default: 'auto' }),
    protect: lines({ default: '' }),
    'protect-extra': lines({ default: '' }),
    'protect-except': lines({ default: '' }),
    'protect-defaults': inputs_boolean({ default: 'true' }),
    'max-destroy': limit(),
    allow: inputs_text({ default: '' }),
    'show-values': inputs_boolean({ default: 'false' }),
    'fail-on': choice(FAIL_ON, { default: 'deny' }),
    'fingerprint-key': key(),
    'plan-sha256': sha256(),
    fingerprint: fingerprint(),
    judged: inputs_text({ default: '' }),
    'seal-key': key()
};
/** @throws ActionError when an input is missing or wrong */
function readPlanGuardInputs(get) {
    const inputs = readInputs(schema, get);
    return { request: requestOf(inputs), failOn: inputs['fail-on'], judged: inputs.judged };
}
function requestOf(inputs) {
    switch (inputs.mode) {
        case 'guard':
            return guardRequestOf(inputs);
        case 'verify':
            return (0,request/* verifyRequest */.zT)({ ...sourceOf(inputs), judgedAs: judgedAs(inputs), judged: given(inputs.judged) });
        case 'seal':
            return { mode: 'seal', plan: inputs.plan, sealKey: sealKeyOf(inputs), planSha256: given(inputs['plan-sha256']) };
        case 'open':
            return { mode: 'open', plan: inputs.plan, planSha256: sha256ToOpen(inputs), sealKey: sealKeyOf(inputs) };
    }
}
const sourceOf = (inputs) => ({
    plan: inputs.plan,
    workingDirectory: inputs['working-directory'],
    binary: inputs.binary,
    fingerprintKey: inputs['fingerprint-key']
});
const given = (value) => (value === '' ? undefined : value);
function guardRequestOf(inputs) {
    const planSha256 = inputs['plan-sha256'];
    if (planSha256 !== '' || inputs.fingerprint !== '') {
        throw new errors/* ActionError */.lZ(`Input "${planSha256 === '' ? 'fingerprint' : 'plan-sha256'}" belongs to mode verify.`, 'Add "mode: verify" to check a plan that was judged before, or leave it out to judge one.');
    }
    return (0,request/* guardRequest */.PW)({
        ...sourceOf(inputs),
        protect: [...inputs.protect, ...inputs['protect-extra']],
        protectExcept: inputs['protect-except'],
        protectDefaults: inputs['protect-defaults'],
        maxDestroy: inputs['max-destroy'],
        allow: given(inputs.allow),
        showValues: inputs['show-values']
    });
}
function judgedAs(inputs) {
    const [planSha256, fingerprint] = [given(inputs['plan-sha256']), given(inputs.fingerprint)];
    if (fingerprint !== undefined && (0,plan_fingerprint/* isKeyed */.XX)(fingerprint) !== (inputs['fingerprint-key'] !== undefined)) {
        throw new errors/* ActionError */.lZ((0,plan_fingerprint/* isKeyed */.XX)(fingerprint)
            ? 'Input "fingerprint" was made with a key, and input "fingerprint-key" is empty.'
            : 'Input "fingerprint" was made without a key, and input "fingerprint-key" is set.', 'Give both steps the same "fingerprint-key".');
    }
    if (planSha256 !== undefined)
        return { planSha256, fingerprint };
    if (fingerprint !== undefined)
        return { planSha256, fingerprint };
    throw new errors/* ActionError */.lZ('Input "plan-sha256" or "fingerprint" is required in mode verify, and both are empty.', EMPTY_OUTPUT);
}
function sha256ToOpen(inputs) {
    if (inputs['plan-sha256'] !== '')
        return inputs['plan-sha256'];
    throw new errors/* ActionError */.lZ('Input "plan-sha256" is required in mode open but is empty.', EMPTY_OUTPUT);
}
function sealKeyOf({ mode, 'seal-key': sealKey }) {
    if (sealKey !== undefined)
        return sealKey;
    throw new errors/* ActionError */.lZ(`Input "seal-key" is required in mode ${mode} but is empty.`, 'Make a key with "openssl rand -hex 32", keep it as a secret, and give "seal-key: ${{ secrets.PLAN_KEY }}" to both steps.');
}


/***/ }),

/***/ 1439:
/***/ ((module, __unused_webpack___webpack_exports__, __nccwpck_require__) => {

__nccwpck_require__.a(module, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
/* harmony import */ var _lib_action_action_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(8599);
/* harmony import */ var _lib_action_log_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(4231);
/* harmony import */ var _lib_action_process_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(2212);
/* harmony import */ var _lib_action_private_folder_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(8887);
/* harmony import */ var _lib_action_run_context_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(3462);
/* harmony import */ var _lib_action_runner_js__WEBPACK_IMPORTED_MODULE_5__ = __nccwpck_require__(2847);
/* harmony import */ var _lib_plan_action_words_js__WEBPACK_IMPORTED_MODULE_6__ = __nccwpck_require__(4348);
/* harmony import */ var _lib_plan_result_js__WEBPACK_IMPORTED_MODULE_7__ = __nccwpck_require__(3883);
/* harmony import */ var _lib_plan_run_js__WEBPACK_IMPORTED_MODULE_8__ = __nccwpck_require__(7316);
/* harmony import */ var _hand_over_js__WEBPACK_IMPORTED_MODULE_9__ = __nccwpck_require__(4242);
/* harmony import */ var _inputs_js__WEBPACK_IMPORTED_MODULE_10__ = __nccwpck_require__(116);
/* harmony import */ var _outputs_js__WEBPACK_IMPORTED_MODULE_11__ = __nccwpck_require__(5238);












const FOLDER_STATE = 'folder';
await (0,_lib_action_action_js__WEBPACK_IMPORTED_MODULE_0__/* .runAction */ .C)({
    async main(signal) {
        const { request, failOn, judged } = (0,_inputs_js__WEBPACK_IMPORTED_MODULE_10__/* .readPlanGuardInputs */ .wg)();
        const { workspace, temporaryFolder } = (0,_lib_action_run_context_js__WEBPACK_IMPORTED_MODULE_4__/* .readRunContext */ .$p)(process.env);
        const folder = await (0,_lib_action_private_folder_js__WEBPACK_IMPORTED_MODULE_3__/* .createPrivateFolder */ .Aj)('plan-guard', temporaryFolder);
        (0,_lib_action_runner_js__WEBPACK_IMPORTED_MODULE_5__/* .saveState */ .LZ)(FOLDER_STATE, folder);
        const outcome = await (0,_lib_plan_run_js__WEBPACK_IMPORTED_MODULE_8__/* .run */ .e)(request, {
            run: _lib_action_process_js__WEBPACK_IMPORTED_MODULE_2__/* .runProcess */ .R3,
            environment: process.env,
            workspace,
            folder: () => Promise.resolve(folder),
            info: _lib_action_log_js__WEBPACK_IMPORTED_MODULE_1__/* .log */ .R.info,
            now: () => new Date(),
            signal
        });
        const result = (0,_lib_plan_result_js__WEBPACK_IMPORTED_MODULE_7__/* .inWords */ .r)(outcome, _lib_plan_action_words_js__WEBPACK_IMPORTED_MODULE_6__/* .actionWords */ .I);
        const handOver = await (0,_hand_over_js__WEBPACK_IMPORTED_MODULE_9__/* .makeHandOver */ .I)(result, judged, { workspace, folder });
        return (0,_outputs_js__WEBPACK_IMPORTED_MODULE_11__/* .report */ .z8)(result, failOn, await (0,_outputs_js__WEBPACK_IMPORTED_MODULE_11__/* .writeReports */ .Li)(result, folder), handOver);
    },
    async post() {
        const folder = (0,_lib_action_runner_js__WEBPACK_IMPORTED_MODULE_5__/* .getState */ .Gu)(FOLDER_STATE);
        if (folder !== '')
            await (0,_lib_action_private_folder_js__WEBPACK_IMPORTED_MODULE_3__/* .removePrivateFolder */ .Yv)(folder);
    }
});

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 5238:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  z8: () => (/* binding */ report),
  Li: () => (/* binding */ writeReports)
});

// UNUSED EXPORTS: outputNames

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __nccwpck_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __nccwpck_require__(6760);
// EXTERNAL MODULE: ./lib/plan/classes.ts
var classes = __nccwpck_require__(8136);
// EXTERNAL MODULE: ./actions/plan-guard/report-names.ts
var report_names = __nccwpck_require__(3709);
// EXTERNAL MODULE: ./lib/action/log-line.ts
var log_line = __nccwpck_require__(7898);
// EXTERNAL MODULE: ./lib/plan/plan-text.ts
var plan_text = __nccwpck_require__(8493);
;// CONCATENATED MODULE: ./lib/plan/report/json.ts
function renderJson({ mode, verdict, planSha256, fingerprint, error, plan }) {
    const changes = plan?.judgement.changes ?? [];
    const counts = plan?.judgement.counts;
    return {
        schemaVersion: 1,
        mode,
        verdict,
        planSha256,
        fingerprint,
        counts: counts === undefined ? null : { ...counts, forget: counts.forget + counts['forget-replace'] },
        findings: plan?.judgement.findings ?? [],
        changes: changes.map(toJson),
        protected: protectedAddresses(changes),
        dataLoss: dataLossAddresses(changes),
        outputs: plan?.facts.outputs ?? [],
        drift: (plan?.facts.drift ?? []).map(({ address, deposed }) => ({ address, deposed: deposed ?? null })),
        unchanged: plan?.facts.unchanged ?? 0,
        terraformVersion: plan?.facts.terraformVersion ?? '',
        complete: plan?.facts.complete ?? null,
        renames: (plan?.renames ?? []).map(({ from, to }) => ({ from, to })),
        idleProtect: plan?.idle ?? [],
        error: error ?? null
    };
}
/** Addresses of the protected resources that are lost, each once, worst first. */
const protectedAddresses = (changes) => addressesOf(changes.filter(({ isProtectedLoss }) => isProtectedLoss));
/** Addresses of the updates in place that lose data or its protection, each once, worst first. */
const dataLossAddresses = (changes) => addressesOf(changes.filter(({ losses }) => losses.length > 0));
const addressesOf = (changes) => [...new Set(changes.map(({ address }) => address))];
function toJson({ address, deposed, class: kind, verdict, findings, digest }) {
    return {
        address,
        deposed: deposed ?? null,
        class: kind,
        verdict,
        rules: [...new Set(findings.map(({ rule }) => rule))],
        reason: findings.map(({ reason }) => reason).join('; '),
        digest
    };
}

// EXTERNAL MODULE: ./lib/action/text.ts
var action_text = __nccwpck_require__(2178);
// EXTERNAL MODULE: ./lib/plan/fingerprint/index.ts + 1 modules
var plan_fingerprint = __nccwpck_require__(8256);
// EXTERNAL MODULE: ./lib/plan/values/index.ts + 9 modules
var plan_values = __nccwpck_require__(8898);
;// CONCATENATED MODULE: ./lib/plan/report/bar.ts
/** Squares of the bar: as many as a phone shows on one line. */
const WIDTH = 20;
/** From what is lost to what stays, in the order of the counts in words, each with a colour that GitHub shows everywhere. */
const GROUPS = [
    ['🟥', 'delete', 'replace'],
    ['🟧', 'forget', 'forget-replace'],
    ['🟪', 'deferred', 'invoke'],
    ['🟩', 'create'],
    ['🟨', 'update'],
    ['🟦', 'import', 'move'],
    ['⬜', 'read', 'noop']
];
/**
 * The counts of a plan as a bar of coloured squares, dangers first.
 *
 * Every group has a square, however small it is: one destroy among a thousand creates is what the bar is for.
 *
 * @returns one line; empty when there is nothing in the plan
 */
function renderBar(counts) {
    const groups = GROUPS.map(([square, ...classes]) => ({ square, count: classes.reduce((total, name) => total + counts[name], 0) }));
    const filled = groups.filter(({ count }) => count > 0);
    const widths = share(filled.map(({ count }) => count));
    return filled.map(({ square }, index) => square.repeat(widths[index] ?? 0)).join('');
}
/** Shares the squares out by size; no part is without one, and a plan of few objects has one square for each. */
function share(counts) {
    const total = counts.reduce((sum, count) => sum + count, 0);
    if (total <= WIDTH)
        return [...counts];
    const widths = counts.map(count => Math.max(1, Math.round((count / total) * WIDTH)));
    // What rounding added is taken from the longest part, where it shows least.
    for (let extra = widths.reduce((sum, width) => sum + width, 0) - WIDTH; extra > 0; extra--) {
        const longest = widths.indexOf(Math.max(...widths));
        widths[longest] = (widths[longest] ?? 1) - 1;
    }
    return widths;
}

// EXTERNAL MODULE: ./lib/plan/report/words.ts
var words = __nccwpck_require__(5090);
;// CONCATENATED MODULE: ./lib/plan/report/entries.ts


/** Attributes of one change that are named; a container may have a hundred. */
const NAMED_ATTRIBUTES = 12;
/** Reasons of one change that are given, and characters of each: an attribute's name in one may be any text. */
const TOLD_REASONS = 12;
const LONGEST_REASON = 600;
/** A change as one item of a Markdown list: address, what happens, why it matters, which attributes. No value. */
function renderChange(change) {
    const lines = [`- ${renderHead(change)}`];
    for (const { reason } of change.findings.slice(0, TOLD_REASONS))
        lines.push(`  - ${(0,plan_text/* sentence */.em)((0,plan_text/* shorten */.ml)(reason, LONGEST_REASON))}`);
    if (change.findings.length > TOLD_REASONS)
        lines.push(`  - and ${change.findings.length - TOLD_REASONS} more reasons`);
    if (change.forcedBy.length > 0)
        lines.push(...renderCauses(change));
    else if (change.attributes.length > 0)
        lines.push(`  - changes ${renderNames(change.attributes)}`);
    const why = (0,words/* explainActionReason */.MS)(change.actionReason);
    // For a forget, Terraform gives the reason of a deletion.
    if (why !== undefined && !change.isForget)
        lines.push(`  - ${(0,plan_text/* sentence */.em)(why)}`);
    return lines.join('\n');
}
/** What is known only after the apply is not a cause itself: it follows from something else. */
function renderCauses({ forcedBy, forcedFromElsewhere }) {
    const causes = forcedBy.filter(name => !forcedFromElsewhere.includes(name));
    const followed = `${renderNames(forcedFromElsewhere)}, known only after the apply: the cause is where that comes from`;
    return [
        ...(causes.length === 0 ? [] : [`  - replaced because of ${renderNames(causes)}`]),
        ...(forcedFromElsewhere.length === 0 ? [] : [`  - replaced because of ${followed}`])
    ];
}
/** A change in the fewest words, for a report that would grow too long. */
const renderShort = (change) => `- ${renderHead(change)}`;
/** What happens to it, and whether it is protected. */
const renderEffect = ({ class: kind, isProtectedLoss }) => `**${words/* CLASS_WORDS */.f5[kind]}**${isProtectedLoss ? ', **protected**' : ''}`;
function renderHead(change) {
    const { address, deposed, previousAddress, class: kind, marks } = change;
    const parts = [`${(0,plan_text/* nameSpan */.CL)(address)} ${renderEffect(change)}`];
    if (deposed !== undefined)
        parts.push(`deposed object ${(0,plan_text/* nameSpan */.CL)(deposed)}`);
    if (marks.imported && kind !== 'import')
        parts.push('imported');
    if (marks.moved && previousAddress !== undefined)
        parts.push(`was ${(0,plan_text/* nameSpan */.CL)(previousAddress)}`);
    return parts.join(', ');
}
function renderDrift({ address, isGone, attributes }) {
    if (isGone)
        return `- ${(0,plan_text/* nameSpan */.CL)(address)} is gone`;
    return `- ${(0,plan_text/* nameSpan */.CL)(address)}${attributes.length === 0 ? '' : `: ${renderNames(attributes)}`}`;
}
function renderNames(names) {
    const named = names.slice(0, NAMED_ATTRIBUTES).map(plan_text/* nameSpan */.CL).join(', ');
    return names.length > NAMED_ATTRIBUTES ? `${named} and ${names.length - NAMED_ATTRIBUTES} more` : named;
}

;// CONCATENATED MODULE: ./lib/plan/report/instances.ts

/** The key or index of an instance, of a module or of a resource, wherever in an address it is. */
const KEYS = /\["(?:\\[^]|[^"\\])*"\]|\[\d+\]/g;
const LAST_KEY = /(?:\["(?:\\[^]|[^"\\])*"\]|\[\d+\])$/;
const INDEX = /^\[(\d{1,15})\]$/;
/** The resource in its module: `module.a[0].b.c` for `module.a[0].b.c["x"]`. */
const resourceOf = (address) => address.replace(LAST_KEY, '');
/** The resource as the configuration writes it: `module.a.b.c` for `module.a[0].b.c["x"]`. */
const blockOf = (address) => address.replace(KEYS, '');
/** From this number on, consecutive indices are given by their ends. */
const RANGE = 3;
/** Room for the words that say how many are left out. */
const MORE_BYTES = 25;
/**
 * The keys of a resource's instances, `[0]…[1999]` or one by one, as many as fit.
 *
 * @param name the resource, as {@link resourceOf} or {@link blockOf} gives it
 * @param room bytes
 * @returns Markdown that follows the number of instances; empty when there is no room for one
 */
function renderKeys(name, addresses, room) {
    const labels = labelsOf(name, [...new Set(addresses)]);
    const shown = [];
    let left = room - MORE_BYTES;
    let more = labels.reduce((total, { count }) => total + count, 0);
    for (const { text, count } of labels) {
        left -= Buffer.byteLength(text) + 2;
        if (left < 0)
            break;
        shown.push(text);
        more -= count;
    }
    if (shown.length === 0)
        return '';
    return `: ${shown.join(', ')}${more === 0 ? '' : ` and ${more} more`}`;
}
/** Indices first and in their order, then keys in the order that they come in; those that differ in a module's key as a whole address. */
function labelsOf(name, addresses) {
    const keys = addresses.map(address => (address !== name && address.startsWith(name) ? address.slice(name.length) : address));
    const indices = keys.flatMap(key => INDEX.exec(key)?.[1] ?? []).map(Number);
    const others = keys.filter(key => !INDEX.test(key)).map(key => ({ text: (0,plan_text/* nameSpan */.CL)(key), count: 1 }));
    return [...rangesOf(indices.sort((one, other) => one - other)), ...others];
}
function rangesOf(indices) {
    const labels = [];
    for (let at = 0; at < indices.length;) {
        const first = indices[at] ?? 0;
        let count = 1;
        while (indices[at + count] === first + count)
            count++;
        if (count >= RANGE)
            labels.push({ text: (0,plan_text/* nameSpan */.CL)(`[${first}]…[${first + count - 1}]`), count });
        else
            for (let more = 0; more < count; more++)
                labels.push({ text: (0,plan_text/* nameSpan */.CL)(`[${first + more}]`), count: 1 });
        at += count;
    }
    return labels;
}

// EXTERNAL MODULE: ./lib/action/markdown.ts
var markdown = __nccwpck_require__(876);
;// CONCATENATED MODULE: ./lib/plan/report/sections.ts

/** Bytes for a heading or a fold, and for the line that says how many items were left out. */
const SECTION_BYTES = 250;
/** Bytes that the sections have when nothing in them is named. */
const emptyBytes = (sections) => sections.filter(({ entries }) => entries.length > 0).length * SECTION_BYTES;
/**
 * Renders as much of the sections as fits, in their order.
 *
 * @param room bytes for the items alone, see {@link emptyBytes}
 * @returns a block of Markdown for each section that has entries
 */
function fill(sections, room) {
    let left = room;
    let isFull = false;
    const take = ({ full, short }) => {
        if (isFull)
            return undefined;
        const text = bytes(full) <= left ? full : short;
        // Once something is left out, nothing less dangerous takes its place.
        isFull = bytes(text) > left;
        if (isFull)
            return undefined;
        left -= bytes(text);
        return text;
    };
    return sections.filter(({ entries }) => entries.length > 0).map(section => renderSection(section, section.entries.map(take)));
}
function renderSection({ title, fold }, taken) {
    const items = taken.filter(item => item !== undefined);
    const left = taken.length - items.length;
    const more = left === 0 ? [] : [`${items.length === 0 ? '' : '… and '}${left} more, which only the report file lists`];
    const list = [items.join('\n'), ...more].filter(part => part !== '').join('\n\n');
    if (fold !== undefined)
        return (0,markdown/* details */.zH)(fold, list);
    return title === '' ? list : `${title}\n\n${list}`;
}
/** Lines for as long as they fit, at most `most` of them, and how many are left out. */
function takeLines(lines, room, most = Infinity) {
    const taken = [];
    let left = room;
    for (const line of lines) {
        left -= bytes(line);
        if (left < 0 || taken.length === most)
            return [...taken, `- and ${lines.length - taken.length} more`];
        taken.push(line);
    }
    return taken;
}
const bytes = (text) => Buffer.byteLength(text) + 1;
const sum = (texts) => texts.reduce((total, text) => total + bytes(text), 0);

;// CONCATENATED MODULE: ./lib/plan/report/tally.ts



/** Bytes for the number of changes of one kind and for their types, at most. */
const KIND_BYTES = 1_000;
/** Bytes for the words around the names. */
const WORDS_BYTES = 150;
/** Bytes that a tally has at most when nothing is named. */
const tallyBytes = (lists) => kindsOf(lists).length * KIND_BYTES;
/**
 * The last resort, where not even the names of all resources have room: a line for each kind of change with its number, the names of as
 * many resources as fit, with the number of their objects, and the types of all others. What is protected is named first.
 *
 * @param lists of changes, worst first
 * @param room bytes
 * @returns lines for each list
 */
function renderTally(lists, room) {
    const kinds = kindsOf(lists);
    const perKind = Math.min(KIND_BYTES, Math.floor(room / Math.max(1, kinds.length)));
    let left = room - kinds.length * perKind;
    const lines = new Map();
    for (const kind of [...kinds.filter(isProtected), ...kinds.filter(each => !isProtected(each))]) {
        const { names, rest } = nameSome(kind.changes, left);
        left -= Buffer.byteLength(names);
        const head = `- ${kind.changes.length} ${kind.effect}`;
        lines.set(kind, `${head}${names === '' ? '' : `: ${names}`}${renderTypes(rest, names === '', perKind - WORDS_BYTES)}`);
        // Nothing less dangerous is named once a name is left out.
        if (rest.length > 0)
            left = 0;
    }
    return lists.map((_, at) => kinds.filter(({ list }) => list === at).map(kind => lines.get(kind) ?? ''));
}
const isProtected = ({ isProtectedLoss }) => isProtectedLoss;
function kindsOf(lists) {
    const kinds = new Map();
    for (const [list, changes] of lists.entries()) {
        for (const change of changes) {
            const { isProtectedLoss } = change;
            const effect = renderEffect(change);
            const kind = kinds.get(`${list} ${effect}`) ?? { list, isProtectedLoss, effect, changes: [] };
            kinds.set(`${list} ${effect}`, kind);
            kind.changes.push(change);
        }
    }
    return [...kinds.values()];
}
/** Names as many resources as there is room for; all objects of one are named by it, or none is. */
function nameSome(changes, room) {
    const resources = countBy(changes, ({ address }) => blockOf(address));
    const named = new Set();
    const names = [];
    let left = room;
    for (const [name, count] of resources) {
        const text = count === 1 ? (0,plan_text/* nameSpan */.CL)(name) : `${(0,plan_text/* nameSpan */.CL)(name)} (${count})`;
        left -= Buffer.byteLength(text) + 2;
        if (left < 0)
            break;
        named.add(name);
        names.push(text);
    }
    return { names: names.join(', '), rest: changes.filter(({ address }) => !named.has(blockOf(address))) };
}
function renderTypes(changes, isAll, room) {
    if (changes.length === 0)
        return '';
    const types = [...countBy(changes, ({ type }) => type)].sort(([, one], [, other]) => other - one);
    const shown = [];
    let left = room;
    let others = changes.length;
    for (const [type, count] of types) {
        const text = `${count} of ${(0,plan_text/* nameSpan */.CL)(type)}`;
        left -= Buffer.byteLength(text) + 2;
        if (left < 0)
            break;
        shown.push(text);
        others -= count;
    }
    if (others > 0)
        shown.push(shown.length === 0 ? `${others} of long types` : `${others} of other types`);
    return `${isAll ? ': ' : ` and ${changes.length} more, `}${shown.join(', ')}`;
}
function countBy(changes, nameOf) {
    const counts = new Map();
    for (const change of changes)
        counts.set(nameOf(change), (counts.get(nameOf(change)) ?? 0) + 1);
    return counts;
}

;// CONCATENATED MODULE: ./lib/plan/report/dangers.ts






/** Bytes for a heading and what is around it. */
const HEADING_BYTES = 40;
const HEADINGS = ['#### Must not happen', '#### Needs a look'];
const WHERE = 'Everything is in the report as JSON, the output `report`.';
const NOTES = {
    whole: '',
    short: `This plan is large: of some changes below only the address is shown, and of harmless ones only the number. ${WHERE}`,
    joined: `This plan is large: instances of one resource stand in one line below, and harmless changes are only counted. ${WHERE}`,
    counted: `This plan is large: below are all protected resources, of the others only as many as there is room for, and the number of all. ${WHERE}`
};
const JOININGS = [undefined, resourceOf, blockOf];
/**
 * What a person has to look at, worst first, in as many words as there is room for: whole; without details, from the end on; with the
 * instances of a resource in one line; and where not even the names of all resources have room, counted. What is protected is shortened
 * only when that does not help with all others.
 *
 * @param changes those that are not harmless, worst first
 * @param renderFull a change with all its details
 * @param room bytes
 */
function renderDangers(changes, renderFull, room) {
    const lists = [changes.filter(isDenied), changes.filter(change => !isDenied(change))];
    const kept = lists.map(list => list.filter(({ isProtectedLoss }) => isProtectedLoss));
    const others = lists.map(list => list.filter(({ isProtectedLoss }) => !isProtectedLoss));
    const othersRows = JOININGS.map(joining => others.map(list => join(list, joining)));
    const left = room - HEADINGS.length * HEADING_BYTES;
    for (const joining of JOININGS) {
        const keptRows = kept.map(list => join(list, joining));
        const spare = left - lengthOf(keptRows);
        for (const rows of othersRows) {
            if (spare >= lengthOf(rows))
                return showRows(keptRows, rows, renderFull, spare - lengthOf(rows));
        }
        if (spare >= tallyBytes(others))
            return showTally(keptRows, others, renderFull, spare);
    }
    const count = kept.flat().length;
    const note = `**This plan is too large for a report: it has ${(0,action_text/* plural */.LS)(count, 'protected change')}, and they are only counted here, with the names that there is room for.** ${WHERE}`;
    return { blocks: blocksOf(renderTally(lists, left)), note };
}
const isDenied = ({ verdict }) => verdict === 'deny' || verdict === 'error';
const lengthOf = (rows) => sum(rows.flat().map(({ short }) => short));
const blocksOf = (lists) => lists.flatMap((lines, at) => (lines.length === 0 ? [] : [`${HEADINGS[at] ?? ''}\n\n${lines.join('\n')}`]));
function showRows(kept, others, renderFull, spare) {
    const lists = kept.map((rows, at) => [...rows, ...(others[at] ?? [])]);
    const isJoined = lists.flat().some(({ name }) => name !== '');
    if (!isJoined) {
        const { texts, isWhole } = addDetails(lists.flat(), renderFull, spare);
        return { blocks: blocksOf(textsOf(lists, texts)), note: isWhole ? NOTES.whole : NOTES.short };
    }
    // Some of the room is for the keys.
    const { texts } = addDetails(kept.flat(), renderFull, spare / 2);
    const keyed = addKeys(lists.flat(), spare - lengthDifference(texts));
    return { blocks: blocksOf(textsOf(lists, texts, keyed)), note: NOTES.joined };
}
function showTally(kept, others, renderFull, spare) {
    const room = spare - tallyBytes(others);
    const { texts } = addDetails(kept.flat(), renderFull, room / 2);
    const keyed = addKeys(kept.flat(), (room - lengthDifference(texts)) / 2);
    const counted = renderTally(others, spare - lengthDifference(texts) - lengthDifference(keyed));
    const lines = textsOf(kept, texts, keyed).map((texts, at) => [...texts, ...(counted[at] ?? [])]);
    return { blocks: blocksOf(lines), note: NOTES.counted };
}
const textsOf = (lists, ...texts) => lists.map(rows => rows.map(row => texts.find(each => each.has(row))?.get(row) ?? row.short));
const lengthDifference = (texts) => [...texts].reduce((total, [{ short }, text]) => total + bytes(text) - bytes(short), 0);
/** Details, beginning with the worst one; once there is no room for those of one, nothing less dangerous gets any. */
function addDetails(rows, renderFull, spare) {
    const texts = new Map();
    let left = spare;
    for (const row of rows) {
        const [change] = row.changes;
        if (change === undefined || row.name !== '')
            continue;
        const full = renderFull(change);
        left -= bytes(full) - bytes(row.short);
        if (left < 0)
            return { texts, isWhole: false };
        texts.set(row, full);
    }
    return { texts, isWhole: true };
}
/** The room that is left for keys is shared out evenly; what one resource does not need goes to the next. */
function addKeys(rows, spare) {
    const joined = rows.filter(({ name }) => name !== '');
    let left = spare;
    return new Map(joined.map((row, at) => {
        const addresses = row.changes.map(({ address }) => address);
        const keys = renderKeys(row.name, addresses, Math.floor(left / (joined.length - at)));
        left -= Buffer.byteLength(keys);
        return [row, row.short + keys];
    }));
}
/** Changes of one list, of which either all or none are protected. */
function join(changes, joining) {
    const groups = new Map();
    for (const [at, change] of changes.entries()) {
        const name = joining?.(change.address);
        const key = name === undefined ? String(at) : JSON.stringify([name, change.class]);
        const group = groups.get(key);
        if (group === undefined)
            groups.set(key, { name: name ?? '', changes: [change] });
        else
            group.changes.push(change);
    }
    return [...groups.values()].map(group => toRow(group.name, group.changes));
}
const shorts = new WeakMap();
/** Asked for with each way to put changes together; a change never changes. */
function shortOf(change) {
    const short = shorts.get(change) ?? renderShort(change);
    shorts.set(change, short);
    return short;
}
function toRow(name, changes) {
    const [first] = changes;
    if (first === undefined || changes.length === 1)
        return { name: '', changes, short: first === undefined ? '' : shortOf(first) };
    const deposed = changes.filter(change => change.deposed !== undefined).length;
    const imported = changes.filter(({ marks }) => marks.imported).length;
    const moved = changes.filter(({ marks }) => marks.moved).length;
    const marks = [
        ...(deposed === 0 ? [] : [`${deposed} of them deposed`]),
        ...(imported === 0 ? [] : [`${imported} of them imported`]),
        ...(moved === 0 ? [] : [`${moved} of them moved`])
    ];
    const count = (0,action_text/* plural */.LS)(changes.length, deposed === 0 ? 'instance' : 'object');
    return { name, changes, short: `- ${(0,plan_text/* nameSpan */.CL)(name)} ${[renderEffect(first), count, ...marks].join(', ')}` };
}

// EXTERNAL MODULE: ./lib/plan/renames.ts + 9 modules
var renames = __nccwpck_require__(7369);
;// CONCATENATED MODULE: ./lib/plan/report/renames.ts


/** A block has to be pasted as it stands, so nothing in it can be broken up: one with these is not shown. */
const NOT_INERT = /[`<>@]/;
/** A delete and a create that look like one object, with the block that says so to Terraform. */
function renderRename(hint) {
    const { from, to, matching, compared, because } = hint;
    const alike = because === 'spelling' ? 'differ in spelling only' : `have ${matching} of ${compared} attributes alike`;
    const short = `- ${(0,plan_text/* nameSpan */.CL)(from)} and ${(0,plan_text/* nameSpan */.CL)(to)} ${alike}`;
    const block = (0,renames/* movedBlock */.f)(hint);
    if (block === undefined || NOT_INERT.test(block))
        return { full: short, short };
    const fenced = ['```hcl', ...block.split('\n'), '```'].map(line => `  ${line}`);
    return {
        full: [`${short}. If it is one object under a new name, nothing has to be destroyed:`, '', ...fenced].join('\n'),
        short
    };
}

;// CONCATENATED MODULE: ./lib/plan/report/markdown.ts










/**
 * Bytes that the report may have. GitHub takes 65,536 characters for an issue's body; the approval adds its own text, for which 6,000
 * are left. Bytes are never fewer than characters, whichever GitHub counts.
 */
const LONGEST_REPORT = 65_536 - 6_000;
const LONGEST_ERROR = 2_000;
/** Characters of one thing that is said about the plan as a whole, and bytes of all of them: a name from the plan may be any text. */
const LONGEST_FINDING = 600;
const WHOLE_BYTES = 12_000;
/** Bytes for everything that is different in a plan that is not the one that was judged. */
const DETAILS_BYTES = 40_000;
/** The result as Markdown for an issue and for the job summary: worst first, readable on a phone, and nothing in it is a value. */
function renderMarkdown(result) {
    if (result.mode !== 'guard')
        return `${renderCheck(result)}\n`;
    const head = [`### Plan: ${result.verdict}, ${words/* VERDICT_WORDS */._G[result.verdict]}`];
    if (result.error !== undefined)
        head.push((0,plan_text/* sentence */.em)((0,plan_text/* shorten */.ml)(result.error.message, LONGEST_ERROR)));
    if (result.plan === undefined)
        return `${head.join('\n\n')}\n`;
    const counted = [renderCounts(result.plan), ...renderWhole(result.plan)];
    const tail = renderTail(result);
    const harmless = harmlessSections(result.plan);
    const room = LONGEST_REPORT - sum([...head, ...counted, tail]) - BETWEEN_BYTES - emptyBytes(harmless);
    const { blocks, note } = dangersOf(result.plan, room);
    // As long as something dangerous is not shown whole, nothing harmless is.
    const body = [...blocks, ...fill(harmless, note === '' ? room - sum(blocks) : 0)];
    return `${[...head, ...(note === '' ? [] : [note]), ...counted, ...body, tail].join('\n\n')}\n`;
}
/** Room for what is between the parts, and for the sentence that says what is left out. */
const BETWEEN_BYTES = 500;
const CHECKED = {
    verify: ['Plan: the one that was judged', 'Plan: not the one that was judged'],
    seal: ['Plan: sealed', 'Plan: not sealed'],
    open: ['Plan: opened', 'Plan: not opened']
};
function renderCheck({ mode, verdict, error, planSha256 }) {
    const [clean, failed] = mode === 'guard' ? ['', ''] : CHECKED[mode];
    const lines = [`### ${verdict === 'clean' ? clean : failed}`];
    if (error !== undefined)
        lines.push((0,plan_text/* sentence */.em)((0,plan_text/* shorten */.ml)(error.message, LONGEST_ERROR)));
    const changed = error?.details.map(detail => `- ${(0,plan_text/* sentence */.em)((0,plan_text/* shorten */.ml)(detail, LONGEST_FINDING))}`) ?? [];
    if (changed.length > 0)
        lines.push(takeLines(changed, DETAILS_BYTES).join('\n'));
    if (planSha256 !== '')
        lines.push(`Plan ${(0,plan_text/* nameSpan */.CL)(`sha256:${planSha256}`)}`);
    return lines.join('\n\n');
}
function renderTail({ planSha256, fingerprint, plan }) {
    const version = plan === undefined ? '' : renderVersion(plan.facts);
    const print = fingerprint === '' ? [] : [`Fingerprint ${(0,plan_text/* nameSpan */.CL)(fingerprint)}${(0,plan_fingerprint/* isKeyed */.XX)(fingerprint) ? '' : WITHOUT_KEY}`];
    return [...print, `Plan ${(0,plan_text/* nameSpan */.CL)(`sha256:${planSha256}`)}${version} ${OF_THIS_RUN}`].join('\\\n');
}
/** Two plan files are never the same, though the plan may be: publish-report does not take a line that ends so for a change. */
const OF_THIS_RUN = '<!-- fairway:run -->';
const WITHOUT_KEY = ', made without a key: what Terraform marks as sensitive is left out of it, and not every copy of it is marked';
const renderVersion = ({ terraformVersion }) => (terraformVersion === '' ? '' : `, made with ${(0,plan_text/* nameSpan */.CL)(terraformVersion)}`);
function renderCounts({ facts, judgement }) {
    const outputs = facts.outputs.length === 0 ? [] : [`${(0,action_text/* plural */.LS)(facts.outputs.length, 'output')} changed`];
    const unchanged = judgement.counts.noop === 0 ? [] : [`${judgement.counts.noop} unchanged`];
    const counts = [(0,words/* countsLine */.J7)(judgement), ...outputs, ...unchanged].filter(part => part !== '');
    if (counts.length === 0)
        return 'Nothing changes.';
    const bar = renderBar(judgement.counts);
    return bar === '' ? `**${counts.join(', ')}**` : `${bar}\n\n**${counts.join(', ')}**`;
}
function renderWhole({ facts, judgement, values, idle }) {
    // An errored plan says so in its error already.
    const findings = judgement.findings
        .filter(({ rule }) => rule !== 'errored')
        .map(({ reason }) => `- ${(0,plan_text/* sentence */.em)((0,plan_text/* shorten */.ml)(reason, LONGEST_FINDING))}`);
    const failed = facts.failedChecks.slice(0, 10).map(address => `- the check ${(0,plan_text/* nameSpan */.CL)(address)} does not hold`);
    const unused = idle.map(line => `- the line ${(0,plan_text/* nameSpan */.CL)(line)} ${words/* FITS_NOTHING */.jg}`);
    const note = values?.note === undefined ? [] : [`- ${(0,plan_text/* sentence */.em)(values.note)}`];
    const lines = [...findings, ...unused, ...failed, ...note];
    return lines.length === 0 ? [] : [takeLines(lines, WHOLE_BYTES).join('\n')];
}
function dangersOf({ judgement, values }, room) {
    const changes = judgement.changes.filter(({ verdict }) => verdict !== 'clean');
    return renderDangers(changes, change => entryOf(change, values).full, room);
}
function harmlessSections({ facts, judgement, renames, values }) {
    const clean = judgement.changes.filter(({ verdict }) => verdict === 'clean');
    return [
        { title: '#### Renamed, without a `moved` block?', entries: renames.map(renderRename) },
        { title: '', fold: (0,action_text/* plural */.LS)(clean.length, 'harmless change'), entries: clean.map(change => entryOf(change, values)) },
        {
            title: '',
            fold: `${(0,action_text/* plural */.LS)(facts.drift.length, 'object')} changed outside of Terraform`,
            entries: facts.drift.map(object => entry(renderDrift(object), values?.driftOf(object.address, object.deposed)))
        },
        {
            title: '',
            fold: `${(0,action_text/* plural */.LS)(facts.outputs.length, 'output')} changed`,
            entries: facts.outputs.map(name => entry(`- ${(0,plan_text/* nameSpan */.CL)(name)}`, values?.outputOf(name)))
        }
    ];
}
function entryOf(change, values) {
    const { address, deposed, class: kind } = change;
    const shown = kind === 'invoke' ? values?.invocationOf(address) : values?.changeOf(address, deposed);
    return { ...entry(renderChange(change), shown), short: renderShort(change) };
}
/** One item of a list, with the values that change below it. */
function entry(short, values) {
    const lines = values === undefined ? [] : (0,plan_values.renderValues)(values).map(line => `  ${line}`);
    return { full: [short, ...lines].join('\n'), short };
}

// EXTERNAL MODULE: ./lib/plan/rules/verdict.ts
var rules_verdict = __nccwpck_require__(3697);
;// CONCATENATED MODULE: ./lib/plan/report/module-tree.ts





/** Modules that are listed; a plan with more of them is read by search, not by eye. */
const LISTED = 200;
/** How deep the tree goes. What is deeper is counted with the module that holds it there. */
const DEEPEST = 20;
/** Bytes of the whole tree: a job summary may have 1 MiB, and the report comes before it. */
const LONGEST_TREE = 200_000;
/** One module's name in an address, with the key or index of its instance: `module.db["a.b"].` */
const MODULE = /module\.[^.["]+(?:\["(?:\\.|[^"\\])*"\]|\[\d+\])?\./y;
/** The modules that an address is in, from the outside in, at most `most` of them; empty for the root module. */
function modulesOf(address, most = Infinity) {
    const modules = [];
    const module = new RegExp(MODULE);
    while (modules.length < most) {
        const match = module.exec(address);
        if (match === null)
            break;
        modules.push(match[0].slice(0, -1));
    }
    return modules;
}
/**
 * Where in the configuration things change: each module with its counts, nested as they are, folded.
 *
 * @returns Markdown; empty when everything is in the root module, where a tree says nothing
 */
function renderModuleTree(changes) {
    const root = collect(changes);
    if (root.inner.size === 0)
        return '';
    const modules = inOrder(root);
    const items = takeLines(modules.map(renderModule), LONGEST_TREE, LISTED);
    return (0,markdown/* details */.zH)(`Changes by module (${modules.length})`, items.join('\n'));
}
function newModule(name, depth) {
    return { name, depth, counts: new Map(), inner: new Map(), verdict: 'clean', hasDeeper: false };
}
function collect(changes) {
    const root = newModule('', 0);
    for (const { address, class: kind, verdict } of changes) {
        // A module that only holds others still has its place in the tree.
        let module = root;
        const path = modulesOf(address, DEEPEST + 1);
        for (const name of path.slice(0, DEEPEST)) {
            const inner = module.inner.get(name) ?? newModule(name, module.depth + 1);
            module.inner.set(name, inner);
            module = inner;
        }
        module.counts.set(kind, (module.counts.get(kind) ?? 0) + 1);
        module.verdict = (0,rules_verdict/* strongest */.yX)([module.verdict, verdict]);
        module.hasDeeper ||= path.length > DEEPEST;
    }
    return root;
}
/** A module comes right after the one that it is in; those next to each other are in the order of their names. */
function inOrder(module) {
    const inner = [...module.inner.values()].sort((one, other) => (one.name < other.name ? -1 : 1));
    return [module, ...inner.flatMap(inOrder)];
}
function renderModule({ name, depth, counts, verdict, hasDeeper }) {
    const shown = `${depth === 0 ? 'root module' : (0,plan_text/* nameSpan */.CL)(name)}${hasDeeper ? ' and deeper' : ''}`;
    const said = [...counts].map(([kind, count]) => `${count} ${words/* CLASS_WORDS */.f5[kind]}`).join(', ');
    const mark = (0,rules_verdict/* isAtLeast */.du)(verdict, 'deny') ? ' 🟥' : (0,rules_verdict/* isAtLeast */.du)(verdict, 'approve') ? ' 🟧' : '';
    return `${'  '.repeat(depth)}- ${shown}${said === '' ? '' : `: ${said}`}${mark}`;
}

;// CONCATENATED MODULE: ./lib/plan/report/job-summary.ts


/** The result for the page of the run: the report, and where in the configuration it happens. It is never sent to an issue. */
function renderJobSummary(result) {
    const tree = result.plan === undefined ? '' : renderModuleTree(result.plan.judgement.changes);
    return tree === '' ? renderMarkdown(result) : `${renderMarkdown(result)}\n${tree}\n`;
}

;// CONCATENATED MODULE: ./lib/plan/report/summary.ts




/** Short enough for the title of an issue, which takes 256 characters. */
const LONGEST = 200;
/** The result in one line: the verdict, why, and the counts. It goes to a webhook, so another program's words are not in it. */
function summarize(result) {
    return (0,plan_text/* shorten */.ml)((0,log_line/* oneLine */.TN)(`${result.verdict}: ${describe(result)}`), LONGEST);
}
const summary_CHECKED = {
    verify: 'the plan is the one that was judged',
    seal: 'the plan is sealed',
    open: 'the plan is opened and unchanged'
};
function describe({ mode, error, plan }) {
    if (error !== undefined)
        return error.brief ?? error.message;
    if (plan === undefined)
        return mode === 'guard' ? '' : summary_CHECKED[mode];
    const { facts, judgement } = plan;
    const parts = [...dangers(judgement), (0,words/* countsLine */.J7)(judgement, ['delete', 'replace', 'forget', 'forget-replace'])];
    const said = parts.filter(part => part !== '').join('; ');
    if (said !== '')
        return said;
    return facts.outputs.length > 0 ? `${(0,action_text/* plural */.LS)(facts.outputs.length, 'output')} changed` : 'no changes';
}
function dangers({ changes, findings }) {
    const destroyed = changes.filter(({ isDestroy }) => isDestroy);
    const forgotten = changes.filter(({ isForget }) => isForget);
    const losing = changes.filter(({ losses }) => losses.length > 0);
    const movedOut = changes.filter(change => change.findings.some(({ rule }) => rule === 'moved-out'));
    const whole = new Set(findings.map(({ rule }) => WHOLE[rule] ?? ''));
    return [
        ...count('destroys', 'protected resource', destroyed.filter(summary_isProtected)),
        ...count('destroys', 'resource', destroyed.filter(change => !summary_isProtected(change))),
        ...count('forgets', 'protected resource', forgotten.filter(summary_isProtected)),
        ...count('forgets', 'resource', forgotten.filter(change => !summary_isProtected(change))),
        ...count('risks data of', 'resource', losing),
        ...count('unprotects', 'resource', movedOut),
        ...whole
    ];
}
/** What is said about the plan as a whole, by rule. */
const WHOLE = {
    'max-destroy': 'more than max-destroy',
    incomplete: 'the plan is not whole',
    drift: 'a protected resource is gone',
    'unknown-part': 'a part of the plan is not known'
};
const summary_isProtected = ({ isProtectedLoss }) => isProtectedLoss;
const NAMED = 2;
function count(verb, noun, changes) {
    if (changes.length === 0)
        return [];
    const named = changes.slice(0, NAMED).map(({ address }) => (0,plan_text/* shorten */.ml)(address, 60));
    const more = changes.length > NAMED ? [`${changes.length - NAMED} more`] : [];
    return [`${verb} ${(0,action_text/* plural */.LS)(changes.length, noun)} (${[...named, ...more].join(', ')})`];
}

;// CONCATENATED MODULE: ./actions/plan-guard/outputs.ts












/** The outputs that action.yml declares; the contract test compares. */
const outputNames = (/* unused pure expression or super */ null && ([
    'verdict',
    'creates',
    'updates',
    'replaces',
    'deletes',
    'forgets',
    'changes',
    'protected',
    'data-loss',
    'fingerprint',
    'plan-sha256',
    'report',
    'markdown',
    'summary',
    'sealed',
    'hand-over',
    'report-sha256',
    'plan'
]));
/** Writes the report as JSON and as Markdown into the step's folder, for this user only. */
async function writeReports(result, folder) {
    const paths = { report: (0,external_node_path_.join)(folder, report_names/* REPORT_NAMES */.K.report), markdown: (0,external_node_path_.join)(folder, report_names/* REPORT_NAMES */.K.markdown) };
    await (0,promises_.writeFile)(paths.report, `${JSON.stringify(renderJson(result), undefined, 2)}\n`, { mode: 0o600 });
    await (0,promises_.writeFile)(paths.markdown, renderMarkdown(result), { mode: 0o600 });
    return paths;
}
/**
 * What the step reports.
 *
 * @param failOn the verdict from which on the step is red; a file that changed after it was judged is red whatever it says
 * @param handOver what goes to another job, in mode seal
 */
function report(result, failOn, paths, handOver) {
    const summary = summarize(result);
    // A number from a plan that could not be judged would be taken for the number of changes.
    const plan = result.verdict === 'error' ? undefined : result.plan;
    const count = (...names) => plan === undefined ? '' : String(names.reduce((total, name) => total + plan.judgement.counts[name], 0));
    return {
        outputs: {
            verdict: result.verdict,
            creates: count('create'),
            updates: count('update'),
            replaces: count('replace'),
            deletes: count('delete'),
            forgets: count('forget', 'forget-replace'),
            changes: plan === undefined ? '' : String(countChanges(plan)),
            protected: addressList(protectedAddresses(result.plan?.judgement.changes ?? [])),
            'data-loss': addressList(dataLossAddresses(result.plan?.judgement.changes ?? [])),
            fingerprint: result.fingerprint,
            'plan-sha256': result.planSha256,
            report: paths.report,
            markdown: paths.markdown,
            summary,
            sealed: handOver?.sealed ?? '',
            'hand-over': handOver?.folder ?? '',
            'report-sha256': handOver?.reportSha256 ?? '',
            plan: result.mode === 'open' ? result.file : ''
        },
        log: [...logLines(result.plan), `Plan: ${summary}`],
        ...warningOf(result.plan),
        summary: renderJobSummary(result),
        failure: failureOf(result, failOn, summary)
    };
}
/** Characters of a list of addresses, 64 KiB as GitHub counts: all outputs of a job may have 1 MiB together, in UTF-16. */
const LONGEST_LIST = 32_768;
/** One a line: all of them, or as many as fit and a last line that cannot be an address. */
function addressList(addresses) {
    const lines = addresses.map(log_line/* oneLine */.TN);
    if (lines.join('\n').length <= LONGEST_LIST)
        return lines.join('\n');
    let left = LONGEST_LIST - MORE_LENGTH;
    const shown = lines.filter(line => {
        const fits = line.length + 1 <= left;
        if (fits)
            left -= line.length + 1;
        return fits;
    });
    return [...shown, `and ${lines.length - shown.length} more, which only the report file lists`].join('\n');
}
/** Room for the last line. */
const MORE_LENGTH = 100;
/** What an apply would do. Terraform's own word counts where ours finds nothing: a refresh-only plan writes the state. */
function countChanges({ facts, judgement }) {
    const changing = classes/* CHANGE_CLASSES */.id.filter(name => name !== 'noop' && name !== 'read');
    const counted = changing.reduce((total, name) => total + judgement.counts[name], 0) + facts.outputs.length;
    return counted === 0 && appliesMore(facts, judgement.counts.read) ? 1 : counted;
}
/** A plan that does not say counts as one that may. */
function appliesMore({ applyable, drift }, reads) {
    return applyable ?? drift.length + reads > 0;
}
/** How many lines of `protect` an annotation names; the report names all of them. */
const WARNED = 10;
/** A new project has nothing yet, so a line that fits nothing is no error. */
function warningOf(plan) {
    const { idle } = plan ?? { idle: [] };
    if (idle.length === 0)
        return {};
    const named = idle.slice(0, WARNED).map(line => `"${(0,log_line/* oneLine */.TN)(line)}"`);
    const more = idle.length > WARNED ? [`${idle.length - WARNED} more`] : [];
    return {
        warning: `${idle.length === 1 ? 'A line' : 'Lines'} of "protect" ${idle.length === 1 ? 'fits' : 'fit'} nothing in this plan, its configuration included, ` +
            `and so ${idle.length === 1 ? 'protects' : 'protect'} nothing: ${[...named, ...more].join(', ')}. Compare with the addresses that "terraform state list" shows.`
    };
}
const LOGGED = 100;
function logLines(plan) {
    const changes = plan?.judgement.changes.filter(({ verdict }) => verdict !== 'clean') ?? [];
    const lines = changes.slice(0, LOGGED).map(({ address, deposed, class: kind, verdict, findings }) => {
        const object = deposed === undefined ? (0,plan_text/* plainName */.MH)(address) : `${(0,plan_text/* plainName */.MH)(address)} (deposed ${(0,plan_text/* plainName */.MH)(deposed)})`;
        return (0,log_line/* oneLine */.TN)(`${verdict}: ${object} [${words/* CLASS_WORDS */.f5[kind]}] ${findings.map(({ reason }) => reason).join('; ')}`);
    });
    return changes.length > LOGGED ? [...lines, `and ${changes.length - LOGGED} more, which the report lists`] : lines;
}
function failureOf({ verdict, error }, failOn, summary) {
    if (!(0,rules_verdict/* isAtLeast */.du)(verdict, failOn))
        return undefined;
    if (error !== undefined) {
        return error.code === 'changed' ? error.message : `The plan could not be judged, so it must not be applied. ${error.message}`;
    }
    return verdict === 'deny' ? `The plan must not be applied. ${summary}` : `The plan needs a person's approval. ${summary}`;
}


/***/ }),

/***/ 3709:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ REPORT_NAMES)
/* harmony export */ });
/** What the two reports of a plan are called; they lie in one folder. */
const REPORT_NAMES = { report: 'report.json', markdown: 'report.md' };


/***/ }),

/***/ 8599:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ runAction)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(8418);
/* harmony import */ var _fault_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(7865);
/* harmony import */ var _log_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(4231);
/* harmony import */ var _runner_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(2847);
/* harmony import */ var _secrets_redact_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(8828);
/* harmony import */ var _secrets_variables_js__WEBPACK_IMPORTED_MODULE_5__ = __nccwpck_require__(5937);






/** Set by the file that action.yml names for post (scripts/build.ts), and saved by main for whoever starts the bundle itself. */
const STATE_IS_POST = 'isPost';
/**
 * Runs an action's main part, or its post part when the runner starts the same bundle the second time.
 * An expected error ({@link ActionError}) fails the step with one clear line; an unexpected one also shows its stack at info level.
 * A failing post part warns and never fails the job. What inject-secrets handed to the job is hidden in all that it writes.
 */
async function runAction(action) {
    (0,_secrets_variables_js__WEBPACK_IMPORTED_MODULE_5__/* .hideSecretVariables */ .A0)(process.env);
    if ((0,_runner_js__WEBPACK_IMPORTED_MODULE_3__/* .getState */ .Gu)(STATE_IS_POST) === 'true') {
        await runPost(action);
        return;
    }
    (0,_runner_js__WEBPACK_IMPORTED_MODULE_3__/* .saveState */ .LZ)(STATE_IS_POST, 'true');
    const cancellation = new AbortController();
    const onSignal = () => cancellation.abort(new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .CancelledError */ .cc());
    process.on('SIGINT', onSignal);
    process.on('SIGTERM', onSignal);
    try {
        writeReport(await action.main(cancellation.signal));
    }
    catch (error) {
        reportError(cancellation.signal.aborted ? new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .CancelledError */ .cc() : error);
    }
    finally {
        process.off('SIGINT', onSignal);
        process.off('SIGTERM', onSignal);
    }
}
function writeReport(report) {
    for (const line of report.log ?? [])
        _log_js__WEBPACK_IMPORTED_MODULE_2__/* .log */ .R.info(line);
    if (report.warning !== undefined)
        _log_js__WEBPACK_IMPORTED_MODULE_2__/* .log */ .R.warning(report.warning);
    for (const [name, value] of Object.entries(report.outputs))
        (0,_runner_js__WEBPACK_IMPORTED_MODULE_3__/* .setOutput */ .uH)(name, value);
    if (report.summary !== undefined)
        (0,_runner_js__WEBPACK_IMPORTED_MODULE_3__/* .addSummary */ .S0)((0,_secrets_redact_js__WEBPACK_IMPORTED_MODULE_4__/* .redact */ .E$)(report.summary));
    if (report.failure !== undefined)
        _log_js__WEBPACK_IMPORTED_MODULE_2__/* .log */ .R.fail(report.failure);
}
function reportError(error) {
    for (const line of (0,_fault_js__WEBPACK_IMPORTED_MODULE_1__/* .faultLines */ .w)(error))
        _log_js__WEBPACK_IMPORTED_MODULE_2__/* .log */ .R.info(line);
    _log_js__WEBPACK_IMPORTED_MODULE_2__/* .log */ .R.fail((0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .messageOf */ .bD)(error));
}
async function runPost(action) {
    try {
        await action.post?.();
    }
    catch (error) {
        _log_js__WEBPACK_IMPORTED_MODULE_2__/* .log */ .R.warning(`Cleaning up failed: ${(0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .messageOf */ .bD)(error)}`);
    }
}


/***/ }),

/***/ 4197:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   a3: () => (/* binding */ formatDuration)
/* harmony export */ });
/* unused harmony exports parseDuration, sleep */
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
/* harmony import */ var _secrets_redact_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(8828);



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
/* harmony export */   lQ: () => (/* binding */ isFolder)
/* harmony export */ });
/* unused harmony export isFile */
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
/* harmony import */ var _secrets_redact_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(8828);
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
// EXTERNAL MODULE: ./lib/action/program.ts
var program = __nccwpck_require__(6697);
// EXTERNAL MODULE: ./lib/secrets/redact.ts + 3 modules
var redact = __nccwpck_require__(8828);
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
/* harmony export */   LS: () => (/* binding */ plural),
/* harmony export */   i4: () => (/* binding */ listLines)
/* harmony export */ });
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

/***/ 4348:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  I: () => (/* binding */ actionWords)
});

// UNUSED EXPORTS: inActionWords

// EXTERNAL MODULE: ./lib/action/log-line.ts
var log_line = __nccwpck_require__(7898);
// EXTERNAL MODULE: ./lib/action/problem.ts
var problem = __nccwpck_require__(8754);
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

// EXTERNAL MODULE: ./lib/plan/allow/allowance.ts
var allowance = __nccwpck_require__(1336);
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
    const problem = problemOf(error);
    return problem.code === 'other' ? error : errorOf(actionWords(problem), error);
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
            return { message: `Input "allow": ${problem.what}`, fix: `Write entries like "${allowance/* ALLOWANCE_EXAMPLE */.qW}".` };
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

/***/ 7703:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ withoutKeys),
/* harmony export */   x: () => (/* binding */ coversAddress)
/* harmony export */ });
/* harmony import */ var _glob_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(8844);

/** A key of count or for_each; any character may be in it. */
const KEY = /\[(?:\d+|"(?:[^"\\]|\\.)*")\]/suy;
/** Parts of a pattern besides characters, which stand as their code. */
const ANYTHING = -1;
const MAYBE_KEY = -2;
const compiled = new Map();
/**
 * Whether a pattern of `protect` covers an address. It is read widely: one that names a resource or a module covers every instance of it and
 * everything in it, as `-target` does, and a step of it without a key covers the step with any key: adding `count` to a module must not take
 * its resources out of their protection. A step with a key is that instance alone.
 *
 * @param pattern in which `*` stands for any characters, as in `matchesGlob`
 */
function coversAddress(pattern, address) {
    if ((0,_glob_js__WEBPACK_IMPORTED_MODULE_0__/* .matchesGlob */ .kt)(pattern, address) || (0,_glob_js__WEBPACK_IMPORTED_MODULE_0__/* .matchesGlob */ .kt)(`${pattern}[*`, address) || (0,_glob_js__WEBPACK_IMPORTED_MODULE_0__/* .matchesGlob */ .kt)(`${pattern}.*`, address))
        return true;
    return address.includes('[') && coversWithKeys(partsOf(pattern), address);
}
/** Takes time in proportion to both lengths at worst, and ends as soon as nothing fits any more. */
function coversWithKeys(parts, address) {
    const width = parts.length + 1;
    /** Whether so many characters can be what so many parts stand for. */
    const reached = new Uint8Array(width * (address.length + 1));
    reached[0] = 1;
    let furthest = 0;
    const reach = (at, part) => {
        reached[at * width + part] = 1;
        if (at > furthest)
            furthest = at;
    };
    for (let at = 0; at <= furthest; at++) {
        for (let index = 0; index < width; index++) {
            if (reached[at * width + index] !== 1)
                continue;
            const part = parts[index];
            if (part === undefined) {
                if (at === address.length || address[at] === '.')
                    return true;
            }
            else if (part === ANYTHING) {
                reach(at, index + 1);
                if (at < address.length)
                    reach(at + 1, index);
            }
            else if (part === MAYBE_KEY) {
                reach(at, index + 1);
                const end = keyEnd(address, at);
                if (end !== undefined)
                    reach(end, index + 1);
            }
            else if (at < address.length && address.charCodeAt(at) === part) {
                reach(at + 1, index + 1);
            }
        }
    }
    return false;
}
/** A pattern with room for a key after each step that has none. */
function partsOf(pattern) {
    const known = compiled.get(pattern);
    if (known !== undefined)
        return known;
    const parts = [];
    /** Where brackets end. */
    let bracket = 0;
    for (let at = 0; at < pattern.length; at++) {
        const character = pattern[at] ?? '';
        if (at >= bracket && character === '[')
            bracket = keyEnd(pattern, at) ?? bracketEnd(pattern, at);
        if (at >= bracket && character === '.' && pattern[at - 1] !== ']')
            parts.push(MAYBE_KEY);
        parts.push(character === '*' ? ANYTHING : pattern.charCodeAt(at));
    }
    if (!pattern.endsWith(']'))
        parts.push(MAYBE_KEY);
    compiled.set(pattern, parts);
    return parts;
}
/** A pattern may hold only a part of a key: `data[*]`, `data["post*`. */
function bracketEnd(pattern, at) {
    const end = pattern.indexOf(']', at);
    return end === -1 ? pattern.length : end + 1;
}
function keyEnd(text, at) {
    KEY.lastIndex = at;
    return text[at] === '[' && KEY.test(text) ? KEY.lastIndex : undefined;
}
/** An address, or a pattern of one, without its keys. */
function withoutKeys(text) {
    let kept = '';
    for (let at = 0; at < text.length; at++) {
        const end = keyEnd(text, at);
        if (end === undefined)
            kept += text[at] ?? '';
        else
            at = end - 1;
    }
    return kept;
}


/***/ }),

/***/ 1336:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   _d: () => (/* binding */ isExpired),
/* harmony export */   oF: () => (/* binding */ ALLOWED_CLASSES),
/* harmony export */   qW: () => (/* binding */ ALLOWANCE_EXAMPLE)
/* harmony export */ });
/** The classes that a plan can be denied for, and that can be allowed. Nobody knows yet what a deferred change will do. */
const ALLOWED_CLASSES = ['delete', 'replace'];
/** An entry of the file of allowed destroys, for whoever wrote a wrong one. */
const ALLOWANCE_EXAMPLE = '- {address: hcloud_volume.old, class: delete, until: 2026-12-31, reason: moved to hcloud_volume.new}';
/** Whether it no longer holds. */
const isExpired = ({ until }, now) => until < now.toISOString().slice(0, 10);


/***/ }),

/***/ 8136:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   L8: () => (/* binding */ classify),
/* harmony export */   id: () => (/* binding */ CHANGE_CLASSES),
/* harmony export */   jn: () => (/* binding */ forgets),
/* harmony export */   o8: () => (/* binding */ destroys)
/* harmony export */ });
/* harmony import */ var _plan_read_error_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(9745);

/**
 * What an apply does with an object. Every change has exactly one class.
 *
 * - `replace`: destroyed and created, in either order
 * - `forget-replace`: created anew while the old object is left behind, unmanaged
 * - `forget`: left behind, unmanaged
 * - `move`, `import`: only the state changes
 * - `deferred`: Terraform could not plan it yet; what it lists may still change
 * - `invoke`: an action (Terraform 1.14) runs; what it does is not in the plan
 */
const CHANGE_CLASSES = [
    'create',
    'update',
    'replace',
    'forget-replace',
    'delete',
    'forget',
    'move',
    'import',
    'read',
    'noop',
    'deferred',
    'invoke'
];
/**
 * Whether the actions destroy an object. Terraform's own source asks to look for "delete" anywhere in the list, "allowing for any new
 * deletion combinations that might be added in future" (internal/command/jsonplan/resource.go).
 */
const destroys = (actions) => actions.includes('delete');
/** Whether the actions leave an object behind that nothing manages any more. */
const forgets = (actions) => actions.includes('forget');
/**
 * @throws PlanReadError for unknown actions: nobody can tell what they do
 */
function classify(change) {
    const moved = change.previousAddress !== undefined && change.previousAddress !== change.address;
    const marks = { deposed: change.deposed !== undefined, imported: change.isImport, moved };
    const known = classOf(change.actions);
    if (known === undefined) {
        throw new _plan_read_error_js__WEBPACK_IMPORTED_MODULE_0__/* .PlanReadError */ .A({
            kind: 'error',
            code: 'unknown-action',
            message: `The plan lists the actions ${JSON.stringify(change.actions)}, which are not known.`,
            fix: 'Use a version of Fairway that knows this version of Terraform or OpenTofu.'
        });
    }
    if (change.isDeferred)
        return { class: 'deferred', marks };
    if (known === 'noop' && moved)
        return { class: 'move', marks };
    if (known === 'noop' && marks.imported)
        return { class: 'import', marks };
    return { class: known, marks };
}
const SINGLE = new Map([
    ['create', 'create'],
    ['update', 'update'],
    ['read', 'read'],
    ['no-op', 'noop']
]);
function classOf(actions) {
    const creates = actions.includes('create');
    if (destroys(actions))
        return creates ? 'replace' : 'delete';
    if (forgets(actions))
        return creates ? 'forget-replace' : 'forget';
    const [only, ...more] = actions;
    return only === undefined || more.length > 0 ? undefined : SINGLE.get(only);
}


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

/***/ 8256:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  o6: () => (/* binding */ FINGERPRINT_PATTERN),
  ir: () => (/* binding */ PlanFingerprint),
  XX: () => (/* binding */ isKeyed),
  tU: () => (/* binding */ sameFingerprint)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __nccwpck_require__(7598);
// EXTERNAL MODULE: ./lib/plan/marks.ts
var plan_marks = __nccwpck_require__(3582);
// EXTERNAL MODULE: ./lib/plan/reader/fields.ts
var fields = __nccwpck_require__(8521);
;// CONCATENATED MODULE: ./lib/plan/fingerprint/without-sensitive.ts


/** A shorter text turns up within others by chance, and is looked for only as a whole. */
const SHORTEST_PART = 4;
/** Whether anything in the values is sensitive. */
const hasMark = (values) => values.some(value => (0,plan_marks/* containsTrue */.Et)(markOf(value)));
/** A version that does not say what is sensitive (Terraform before 0.15) could mean everything. */
const markOf = ({ value, marks }) => marks ?? value !== null;
/**
 * The canonical text of an entry with null for everything in its values that is marked sensitive, in whichever of them, and for what in them is
 * a copy of it; of a text that holds one the rest stays. A provider copies an input into an output that it does not mark
 * (`terraform_data.output` does). A copy in another entry cannot be recognised: it may have been read before.
 *
 * @param at names from the entry inwards to the object whose members the values are
 * @returns the text in pieces; bytes are valid until the visitor returns
 */
function canonicalWithoutSensitive(entry, at, values) {
    const marks = values.map(markOf);
    const marked = { texts: new Map(), isTextsOnly: true };
    for (const { value } of values)
        collect(value, marks, marked);
    return withoutTexts(entry.canonical(), marked) ?? [entry.canonicalWith(at, withoutMarked(values, marks, new Copies(marked.texts.keys())))];
}
function collect(value, marks, marked) {
    if ((0,plan_marks/* isNothing */.qv)(value) || marks.length === 0)
        return;
    const fitting = fitMarks(marks, value);
    const isMarked = fitting.includes(true);
    if (isMarked && typeof value !== 'string')
        marked.isTextsOnly = false;
    if (typeof value === 'object') {
        // Few of the many members are marked.
        const keys = isMarked ? (0,plan_marks/* keysOf */.YD)(value) : new Set(fitting.flatMap(plan_marks/* keysOf */.YD));
        for (const key of keys)
            collect((0,plan_marks/* partAt */.l0)(value, key), marksAt(fitting, key), marked);
    }
    else if (isMarked && typeof value !== 'boolean') {
        const text = String(value);
        if (text.length < SHORTEST_PART)
            marked.isTextsOnly = false;
        if (text !== '')
            marked.texts.set(text, (marked.texts.get(text) ?? 0) + 1);
    }
}
/**
 * Takes the marked texts out of the whole text at once, which is the common case and takes a fraction of the time of rebuilding every
 * object.
 *
 * @returns undefined when one of them is anywhere else too, when more than texts is marked, or when the text is not what is in the file
 */
function withoutTexts(text, { texts, isTextsOnly }) {
    if (typeof text === 'string' || !isTextsOnly)
        return undefined;
    const places = [];
    for (const [secret, times] of texts) {
        const quoted = JSON.stringify(secret);
        const inner = Buffer.from(quoted.slice(1, -1));
        const found = places.length;
        // Those that overlap count one by one.
        for (let at = text.indexOf(inner); at !== -1; at = text.indexOf(inner, at + 1))
            places.push({ start: at - 1, end: at + inner.length + 1 });
        // Where it is marked it is in the text too, so when the numbers are equal there is none in a name, in another text or across two.
        if (places.length - found !== times)
            return undefined;
    }
    const pieces = [];
    let done = 0;
    for (const { start, end } of places.sort((one, other) => one.start - other.start)) {
        pieces.push(text.subarray(done, start), 'null');
        done = end;
    }
    return [...pieces, text.subarray(done)];
}
/** Removes copies of marked values. */
class Copies {
    #whole;
    #parts;
    constructor(texts) {
        this.#whole = new Set(texts);
        // One that holds another goes first, or part of it would stay. Of two that overlap the same one goes first in every layout of the plan.
        const parts = [...this.#whole].filter(text => text.length >= SHORTEST_PART).sort();
        this.#parts = parts.sort((one, other) => other.length - one.length);
    }
    /** A number and a text of its digits are copies of each other: Terraform makes one of the other where a type asks for it. */
    without(value) {
        if (this.#whole.has(String(value)))
            return null;
        return typeof value === 'string' ? this.#parts.reduce((text, part) => text.replaceAll(part, '\0'), value) : value;
    }
}
/** What is null stays what it is: a member that the entry does not even have is null here too, and must not become one. */
function withoutMarked(values, marks, copies) {
    const given = values.filter(({ value }) => value !== null);
    return Object.fromEntries(given.map(({ name, value }) => [name, strip(value, marks, copies)]));
}
function strip(value, marks, copies) {
    if (value === null)
        return null;
    const fitting = fitMarks(marks, value);
    if (fitting.includes(true))
        return null;
    if (typeof value === 'string' || typeof value === 'number')
        return copies.without(value);
    if ((0,fields/* isList */.Lv)(value))
        return value.map((item, index) => strip(item, marksAt(fitting, index), copies));
    if (!(0,fields/* isObject */.Gv)(value))
        return value;
    return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, strip(member, marksAt(fitting, name), copies)]));
}
const fitMarks = (marks, value) => marks.map(mark => (0,plan_marks/* fitMark */.jj)(mark, value));
/** Below a mark everything is sensitive. */
const marksAt = (marks, key) => marks.includes(true) ? [true] : marks.map(mark => (0,plan_marks/* partAt */.l0)(mark, key)).filter(plan_marks/* containsTrue */.Et);

;// CONCATENATED MODULE: ./lib/plan/fingerprint/index.ts


/** How a fingerprint was made: with the key, over everything, or without one, over what is not sensitive. */
const KEYED = 'hmac-sha256';
const KEYLESS = 'sha256';
/** What a fingerprint looks like. */
const FINGERPRINT_PATTERN = /^(hmac-sha256|sha256):[0-9a-f]{64}$/;
const isKeyed = (fingerprint) => fingerprint.startsWith(`${KEYED}:`);
/** Whether two fingerprints are the same; how long it takes tells nothing. */
function sameFingerprint(one, other) {
    const [left, right] = [Buffer.from(one), Buffer.from(other)];
    return left.length === right.length && (0,external_node_crypto_.timingSafeEqual)(left, right);
}
/**
 * Makes the parts of a plan's fingerprint while the plan is read. The fingerprint is equal for two runs of the same plan, different when
 * an action, an address or a value differs. The order of the entries, of names and the layout of the JSON do not count, and neither does
 * when it was planned.
 *
 * Whatever a plan holds goes in, sensitive values too, so it is keyed: a plain hash of something that can be guessed gives it away. Without
 * a key sensitive values are left out, and a change of one of them is not seen.
 */
class PlanFingerprint {
    #key;
    /** Of the entries, a character for each byte: a buffer takes twice as long to make, and three times the memory. */
    #digests = [];
    /** @param key undefined for a fingerprint without sensitive values */
    constructor(key) {
        this.#key = key;
    }
    change(entry, text) {
        this.#add('change', text, ['change'], valuesOf(entry));
    }
    drift(entry, text) {
        this.#add('drift', text, ['change'], valuesOf(entry));
    }
    deferred(_reason, entry, text) {
        this.#add('deferred', text, ['resource_change', 'change'], valuesOf(entry));
    }
    output(name, change, text) {
        // A name in quotes holds no line feed.
        this.#add(`output ${JSON.stringify(name)}`, text, [], valuesOf(change));
    }
    actionInvocation(invocation, text) {
        this.#add('invocation', text, [], configOf(invocation));
    }
    deferredActionInvocation(_reason, invocation, text) {
        this.#add('deferred invocation', text, ['action_invocation'], configOf(invocation));
    }
    /** A provisioner belongs to no change and still runs, and a provider's block says whose objects are changed. */
    configuration(part, text) {
        // A token may be in a provider's block in clear text, and nothing marks it.
        if (this.#key !== undefined || part !== 'provider_config')
            this.#add(`configuration ${JSON.stringify(part)}`, text, [], []);
    }
    /** The digest of the entry that was visited last, as hexadecimal digits; it tells nothing to anyone without the key. */
    lastDigest() {
        return Buffer.from(this.#digests.at(-1) ?? '', 'latin1').toString('hex');
    }
    /** @returns the fingerprint of the plan, when all its entries were visited */
    finish({ formatVersion, terraformVersion, errored, complete, applyable, unknownMembers }) {
        const [major = ''] = formatVersion.split('.');
        const hash = createDigest(this.#key).update(JSON.stringify(['plan', major, terraformVersion, errored, complete, applyable, [...unknownMembers].sort()]));
        hash.update(this.#digests.sort().join(''), 'latin1');
        return `${this.#key === undefined ? KEYLESS : KEYED}:${hash.digest('hex')}`;
    }
    /** @param at where in the entry the values are */
    #add(kind, text, at, values) {
        const isWhole = this.#key !== undefined || !hasMark(values);
        const hash = createDigest(this.#key).update(`${kind}\n`);
        for (const piece of isWhole ? [text.canonical()] : canonicalWithoutSensitive(text, at, values))
            hash.update(piece);
        this.#digests.push(hash.digest('binary'));
    }
}
const createDigest = (key) => (key === undefined ? (0,external_node_crypto_.createHash)('sha256') : (0,external_node_crypto_.createHmac)('sha256', key));
const valuesOf = ({ before, after, beforeSensitive, afterSensitive }) => [
    { name: 'before', value: before, marks: beforeSensitive },
    { name: 'after', value: after, marks: afterSensitive }
];
const configOf = ({ configValues, configSensitive }) => [
    { name: 'config_values', value: configValues, marks: configSensitive }
];


/***/ }),

/***/ 8844:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   QQ: () => (/* binding */ fitsNothing),
/* harmony export */   h6: () => (/* binding */ isTypePattern),
/* harmony export */   kt: () => (/* binding */ matchesGlob)
/* harmony export */ });
/**
 * Whether a text matches a pattern in which only `*` is special: it stands for any characters, dots and none at all included. `[`, `?`
 * and `\` are themselves, because addresses are full of them (`hcloud_volume.data["postgres"]`).
 *
 * Takes time in proportion to both lengths at worst. A regular expression made from many `*` would not.
 */
function matchesGlob(pattern, text) {
    let inPattern = 0;
    let inText = 0;
    let star = -1;
    let resume = 0;
    while (inText < text.length) {
        if (pattern[inPattern] === '*') {
            star = inPattern++;
            resume = inText;
        }
        else if (pattern[inPattern] === text[inText]) {
            inPattern++;
            inText++;
        }
        else if (star !== -1) {
            // Let the last star take one character more. Earlier stars need no second try: the last one can take what they could.
            inPattern = star + 1;
            inText = ++resume;
        }
        else {
            return false;
        }
    }
    while (pattern[inPattern] === '*')
        inPattern++;
    return inPattern === pattern.length;
}
/** Resource types have no dot, addresses always have one: a pattern without a dot is one for types. */
const isTypePattern = (pattern) => !pattern.includes('.');
/** A key of count or for_each; any character may be in it. */
const KEY = /\[(?:\d+|"(?:[^"\\]|\\.)*")\]/gsu;
/** What no type and no address begins with; from a `*` or `[` on anything may follow. */
const NO_NAME = /^[^*[]*?[^\p{ID_Continue}.*[-]/u;
/** Dots where no address has one: at its ends, and two in a row where nothing stands for a key. */
const NO_DOT = /^\.|\.$|^[^*[]*?\.\./;
/**
 * Whether a pattern can match no type and no address at all, as with a comment after it (`hcloud_volume # disks`), quotes around it or
 * `- ` before it, or a dot behind it: it would protect nothing, and nobody would notice.
 */
function fitsNothing(pattern) {
    const outside = pattern.replace(KEY, '');
    return NO_NAME.test(outside) || NO_DOT.test(outside) || /\s#|\['/.test(outside);
}


/***/ }),

/***/ 3582:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Et: () => (/* binding */ containsTrue),
/* harmony export */   YD: () => (/* binding */ keysOf),
/* harmony export */   jj: () => (/* binding */ fitMark),
/* harmony export */   l0: () => (/* binding */ partAt),
/* harmony export */   qv: () => (/* binding */ isNothing),
/* harmony export */   wQ: () => (/* binding */ markedScalars)
/* harmony export */ });
/* harmony import */ var _secrets_scalars_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(8993);
/* harmony import */ var _reader_fields_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(8521);


/** Null and a missing attribute mean the same. */
const isNothing = (part) => part === null || part === undefined;
/** The part of a name or an index. */
function partAt(part, key) {
    if ((0,_reader_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .isList */ .Lv)(part))
        return typeof key === 'number' ? part[key] : undefined;
    return (0,_reader_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .isObject */ .Gv)(part) && typeof key === 'string' ? (0,_reader_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .memberOf */ .C5)(part, key) : undefined;
}
function containsTrue(part) {
    if (typeof part !== 'object' || part === null)
        return part === true;
    return Object.values(part).some(containsTrue);
}
/**
 * The marks of a value: `true` for all of it, or shaped like the value. Marks of another shape than the value say that something in it is
 * marked, but not what: so all of it is.
 */
function fitMark(mark, value) {
    if (typeof mark !== 'object' || mark === null || isNothing(value))
        return mark;
    const fits = (0,_reader_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .isList */ .Lv)(mark) ? (0,_reader_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .isList */ .Lv)(value) && value.length === mark.length : (0,_reader_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .isObject */ .Gv)(value);
    return fits || !containsTrue(mark) ? mark : true;
}
/** Every text and number of a value that is marked. */
function* markedScalars(value, marks) {
    const mark = fitMark(marks, value);
    if (mark === true)
        yield* (0,_secrets_scalars_js__WEBPACK_IMPORTED_MODULE_1__/* .scalarsOf */ .T)(value);
    if (typeof mark !== 'object' || mark === null || typeof value !== 'object' || value === null)
        return;
    for (const key of keysOf(mark))
        yield* markedScalars(partAt(value, key), partAt(mark, key));
}
/** Names of an object's members, or the indexes of a list; nothing for anything else. */
function keysOf(part) {
    if ((0,_reader_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .isList */ .Lv)(part))
        return part.map((_, index) => index);
    return (0,_reader_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .isObject */ .Gv)(part) ? Object.keys(part) : [];
}


/***/ }),

/***/ 9647:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  DS: () => (/* binding */ copyPlan),
  DC: () => (/* binding */ hashFile),
  Yr: () => (/* binding */ hashed),
  cx: () => (/* binding */ isPlanFile),
  m5: () => (/* binding */ withPlan)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __nccwpck_require__(7598);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __nccwpck_require__(1455);
// EXTERNAL MODULE: ./lib/plan/errors.ts
var errors = __nccwpck_require__(9249);
;// CONCATENATED MODULE: ./lib/plan/file-chunks.ts
/** Larger pieces are not faster; smaller ones take more calls. */
const CHUNK = 256 * 1024;
/**
 * Reads a file from its start in pieces, the next one while the last is processed. Two buffers take turns: a piece must be finished
 * before the next is asked for. Node's streams allocate a buffer for each piece instead, which shows in the memory that a large file takes.
 *
 * @param file stays open
 */
async function* fileChunks(file) {
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
const withPlan = (path, use) => (0,regular_file/* withRegularFile */.p)(path, why => new errors/* GuardError */.U({ code: 'no-file', path, why }), use);
/** Whether the file is a plan file, to be read by Terraform, and not JSON. */
async function isPlanFile(file) {
    const { buffer, bytesRead } = await file.read({ buffer: Buffer.alloc(ZIP_MAGIC.length), position: 0 });
    return bytesRead === ZIP_MAGIC.length && buffer.equals(ZIP_MAGIC);
}
function hashed(file) {
    const hash = (0,external_node_crypto_.createHash)('sha256');
    async function* bytes() {
        for await (const chunk of fileChunks(file)) {
            hash.update(chunk);
            yield chunk;
        }
    }
    return { bytes: bytes(), sha256: () => hash.digest('hex') };
}
/** @returns sha256 of the whole file, as 64 hexadecimal digits */
async function hashFile(file) {
    const hash = (0,external_node_crypto_.createHash)('sha256');
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


/***/ }),

/***/ 1647:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  E: () => (/* binding */ readPlanInput)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __nccwpck_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __nccwpck_require__(6760);
// EXTERNAL MODULE: ./lib/plan/errors.ts
var errors = __nccwpck_require__(9249);
// EXTERNAL MODULE: ./lib/plan/plan-file.ts + 1 modules
var plan_file = __nccwpck_require__(9647);
;// CONCATENATED MODULE: external "node:v8"
const external_node_v8_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:v8");
;// CONCATENATED MODULE: ./lib/plan/attributes.ts
/**
 * Names of the top-level attributes that differ between two states of an object. Values are compared and forgotten: none is given away.
 *
 * @param afterUnknown the same shape with `true` for each attribute that is known only after the apply; such an attribute counts as changed
 */
function changedAttributes(before, after, afterUnknown) {
    const [old, next, unknown] = [asObject(before), asObject(after), asObject(afterUnknown)];
    const names = new Set([...Object.keys(old), ...Object.keys(next), ...Object.keys(unknown)]);
    return [...names].filter(name => containsTrue(get(unknown, name)) || !isSame(get(old, name), get(next, name))).sort();
}
const asObject = (value) => typeof value === 'object' && value !== null && !Array.isArray(value) ? value : {};
const get = (object, name) => (Object.hasOwn(object, name) ? object[name] : undefined);
/** Terraform leaves an attribute out or gives null for it, and means the same. */
const isNothing = (value) => value === undefined || value === null;
function isSame(a, b) {
    if (isNothing(a) || isNothing(b))
        return isNothing(a) && isNothing(b);
    if (typeof a !== 'object' || typeof b !== 'object')
        return a === b;
    if (Array.isArray(a) !== Array.isArray(b))
        return false;
    if (Array.isArray(a) && Array.isArray(b))
        return a.length === b.length && a.every((item, index) => isSame(item, b[index]));
    const [left, right] = [asObject(a), asObject(b)];
    return [...new Set([...Object.keys(left), ...Object.keys(right)])].every(name => isSame(get(left, name), get(right, name)));
}
/** Whether a value of the form of an object says `true` anywhere, as `after_unknown` does for what is not known yet. */
function containsTrue(value) {
    if (value === true)
        return true;
    return typeof value === 'object' && value !== null && Object.values(value).some(containsTrue);
}

// EXTERNAL MODULE: ./lib/plan/classes.ts
var classes = __nccwpck_require__(8136);
// EXTERNAL MODULE: ./lib/plan/glob.ts
var glob = __nccwpck_require__(8844);
;// CONCATENATED MODULE: ./lib/plan/providers/data-loss-table/sources.ts
/* Where the sources of the providers are that the rules on data loss were read in, each at a fixed commit. */
const HCLOUD = 'https://github.com/hetznercloud/terraform-provider-hcloud/blob/f81c9af4bfcc491f8b43f800c853fb77f8a7b792/internal';
const BPG = 'https://github.com/bpg/terraform-provider-proxmox/blob/d6bd1ffe00c0f2822ff6370b3dcb6e60eb1c3da9/proxmoxtf/resource';
const TELMATE = 'https://github.com/Telmate/terraform-provider-proxmox/blob/225e289458761fc5631ae2380a89a6cf874f94b6/proxmox';
const DIGITALOCEAN = 'https://github.com/digitalocean/terraform-provider-digitalocean/blob/401992a1e493a0e3cfc833197820867991fc011f/digitalocean';
const LINODE = 'https://github.com/linode/terraform-provider-linode/blob/6aef35f541140d81c49de65d586c9096b5309b34/linode';
const VULTR = 'https://github.com/vultr/terraform-provider-vultr/blob/f670e5bf534cd8c51300380b344050c076ff94c4/vultr';
const SCALEWAY = 'https://github.com/scaleway/terraform-provider-scaleway/blob/b2d45ed4bd720e127167f80f1e0b86c7833577e6/internal/services';
const GOOGLE = 'https://github.com/hashicorp/terraform-provider-google/blob/e03b7622a26cf4e878f90bdccaca6aa3d03a7999/google/services';
const BPG_CLONED = 'https://github.com/bpg/terraform-provider-proxmox/blob/d6bd1ffe00c0f2822ff6370b3dcb6e60eb1c3da9/fwprovider/nodes/clonedvm/resource.go';
/** `mapToApiValues` of the library that Telmate's provider is made with: a disk that is gone is deleted, a smaller one is made again. */
const TELMATE_DISK = 'https://github.com/Telmate/proxmox-api-go/blob/01127c89539c213ec265a9b4c158a1a5cabe30df/proxmox/config_qemu_disk.go';
const GOOGLE_POLICY = 'https://github.com/hashicorp/terraform-provider-google/blob/e03b7622a26cf4e878f90bdccaca6aa3d03a7999/google/tpgresource/utils.go';
const AZURERM = 'https://github.com/hashicorp/terraform-provider-azurerm/blob/69697b7fe6a923fc89e88f386bc95c3ed1ee2ec6/internal/services';
const MINIO = 'https://github.com/aminueza/terraform-provider-minio/blob/d732d7a2207ae875923ffdc215abbf26f47eb37f/minio';
const OPENSTACK = 'https://github.com/terraform-provider-openstack/terraform-provider-openstack/blob/27f261252ad269a00fb42b43778c42b820d5a642/openstack';
const KUBERNETES = 'https://github.com/hashicorp/terraform-provider-kubernetes/blob/3a33fb6cc6055853584af1731b1369164c35ffc7/kubernetes';
const POSTGRESQL = 'https://github.com/cyrilgdn/terraform-provider-postgresql/blob/ff936b9548c1076f498523a2bd116915ff977142/postgresql';
const COOLIFY = 'https://github.com/coolify-terraform/terraform-provider-coolify/blob/58be7e0db48c18aa225728da1cdc3957a5fef5fd';
/** After version 5.31. */
const AWS = 'https://github.com/hashicorp/terraform-provider-aws/blob/ba227957595c95ef5f5c2b7a34b5c1c7c65a0210/internal/service';

;// CONCATENATED MODULE: ./lib/plan/providers/data-loss-table/words.ts
/** What the rules on data loss have in common: the way a switch goes, and what that means. */
const off = { from: true, to: false };
const on = { from: false, to: true };
const DELETABLE = 'the protection against deletion is removed, which is the first step of a deletion';
const NO_BACKUPS = 'backups are no longer made';
const FEWER_BACKUPS = 'backups are kept for less time, or none are made any more';
const EMPTIED = 'a later destroy deletes the objects in it too';
const NO_SNAPSHOT = 'a later destroy makes no last snapshot';
const NO_VERSIONS = 'what is overwritten or deleted from then on cannot be brought back';
const SOON_GONE = 'what is deleted can be brought back for less time, or not at all';
const OF_ITS_OWN = 'it makes and deletes resources of its own, and which ones is not in the plan';
const EXPIRING = 'what its rules let expire is deleted from the bucket, including what is in it now';

;// CONCATENATED MODULE: ./lib/plan/providers/data-loss-table/aws.ts


/** @param lines of the source: where the protection, the days of backups and the last snapshot are read */
const database = (type, file, lines) => [
    { types: [type], path: 'deletion_protection', ...off, reason: DELETABLE, source: `${AWS}/${file}#${lines[0]}` },
    { types: [type], path: 'backup_retention_period', lower: true, reason: FEWER_BACKUPS, source: `${AWS}/${file}#${lines[1]}` },
    { types: [type], path: 'skip_final_snapshot', ...on, reason: NO_SNAPSHOT, source: `${AWS}/${file}#${lines[2]}` }
];
const NO_AUTOMATED_BACKUPS = 'a later destroy deletes the automated backups too';
const NO_POINT_IN_TIME = 'the table can no longer be restored to an earlier point in time';
const awsRules = [
    ...database('aws_db_instance', 'rds/instance.go', ['L2071', 'L2041', 'L2285']),
    ...database('aws_rds_cluster', 'rds/cluster.go', ['L1285', 'L1260', 'L1486']),
    ...database('aws_docdb_cluster', 'docdb/cluster.go', ['L556', 'L548', 'L646']),
    ...database('aws_neptune_cluster', 'neptune/cluster.go', ['L632', 'L620', 'L727']),
    {
        types: ['aws_db_instance'],
        path: 'delete_automated_backups',
        ...on,
        reason: NO_AUTOMATED_BACKUPS,
        source: `${AWS}/rds/instance.go#L2282`
    },
    {
        types: ['aws_rds_cluster'],
        path: 'delete_automated_backups',
        ...on,
        reason: NO_AUTOMATED_BACKUPS,
        source: `${AWS}/rds/cluster.go#L1489`
    },
    { types: ['aws_s3_bucket'], path: 'force_destroy', ...on, reason: EMPTIED, source: `${AWS}/s3/bucket.go#L1393` },
    { types: ['aws_s3_bucket'], path: 'versioning.0.enabled', ...off, reason: NO_VERSIONS, source: `${AWS}/s3/bucket.go#L2909` },
    {
        types: ['aws_s3_bucket_versioning'],
        path: 'versioning_configuration.0.status',
        from: 'Enabled',
        to: 'anything else',
        reason: NO_VERSIONS,
        source: `${AWS}/s3/bucket_versioning.go#L185`
    },
    { types: ['aws_s3_bucket'], path: 'lifecycle_rule', added: true, reason: EXPIRING, source: `${AWS}/s3/bucket.go#L1758` },
    {
        types: ['aws_s3_bucket_lifecycle_configuration'],
        path: 'rule',
        added: true,
        reason: EXPIRING,
        source: `${AWS}/s3/bucket_lifecycle_configuration.go#L364`
    },
    { types: ['aws_dynamodb_table'], path: 'deletion_protection_enabled', ...off, reason: DELETABLE, source: `${AWS}/dynamodb/table.go#L961` },
    {
        types: ['aws_dynamodb_table'],
        path: 'point_in_time_recovery.0.enabled',
        ...off,
        reason: NO_POINT_IN_TIME,
        source: `${AWS}/dynamodb/table.go#L1144`
    },
    {
        types: ['aws_dynamodb_table'],
        path: 'replica.{region_name}',
        gone: true,
        reason: 'a copy of the table in another region is deleted',
        source: `${AWS}/dynamodb/table.go#L1480`
    },
    {
        types: ['aws_dynamodb_table'],
        path: 'ttl.0.enabled',
        ...on,
        reason: 'items that have expired are deleted from the table, including those in it now',
        source: `${AWS}/dynamodb/table.go#L1379`
    },
    ...[
        ['template_body', 'L318'],
        ['template_url', 'L315'],
        ['parameters', 'L298']
    ].map(([path, line]) => ({
        types: ['aws_cloudformation_stack'],
        path,
        changed: true,
        reason: OF_ITS_OWN,
        source: `${AWS}/cloudformation/stack.go#${line}`
    }))
];

;// CONCATENATED MODULE: ./lib/plan/providers/data-loss-table/disks.ts

const TAKEN_OUT = 'a disk is taken out of the machine, and Proxmox keeps it as an unused one at most';
const EMPTY_DISK = 'a disk cannot shrink, so the machine gets a new and empty one in its place';
const OVERWRITTEN = 'the server is reinstalled, which overwrites its disk';
/** What a bare metal server of Scaleway is installed with. */
const INSTALLED = ['partition', 'ssh_key_ids', 'user', 'password', 'password_wo_version', 'service_password', 'service_password_wo_version'];
/** Servers that are reinstalled under the same id: what was on their disks is gone, and the plan says that they are updated in place. */
const installRules = [
    ...['image_id', 'image_name', 'personality'].map((path) => ({
        types: ['openstack_compute_instance_v2'],
        path,
        changed: true,
        reason: OVERWRITTEN,
        source: `${OPENSTACK}/resource_openstack_compute_instance_v2.go#L1127`
    })),
    ...['os_id', 'app_id'].map((path) => ({
        types: ['vultr_bare_metal_server'],
        path,
        changed: true,
        reason: OVERWRITTEN,
        source: `${VULTR}/resource_vultr_bare_metal_server.go#L454`
    })),
    {
        types: ['scaleway_baremetal_server'],
        path: 'os',
        changed: true,
        reason: OVERWRITTEN,
        source: `${SCALEWAY}/baremetal/server.go#L842`
    },
    {
        types: ['scaleway_baremetal_server'],
        path: 'reinstall_on_config_changes',
        from: false,
        to: true,
        reason: OVERWRITTEN,
        source: `${SCALEWAY}/baremetal/server.go#L860`
    },
    ...INSTALLED.map((path) => ({
        types: ['scaleway_baremetal_server'],
        path,
        changed: true,
        onlyWith: 'reinstall_on_config_changes',
        reason: OVERWRITTEN,
        source: `${SCALEWAY}/baremetal/server.go#L860`
    }))
];
/** Disks inside a machine's own block: where one of them is removed, the plan only says that the machine is updated in place. */
const diskRules = [
    {
        types: ['proxmox_virtual_environment_vm'],
        path: 'disk.{interface}',
        gone: true,
        reason: TAKEN_OUT,
        source: `${BPG}/vm/vm.go#L6522`
    },
    {
        types: ['proxmox_virtual_environment_vm'],
        path: 'tpm_state.0',
        gone: true,
        reason: 'the TPM is removed with its keys, and what was encrypted with them cannot be read without them',
        source: `${BPG}/vm/vm.go#L6571`
    },
    {
        types: ['proxmox_virtual_environment_cloned_vm', 'proxmox_cloned_vm'],
        path: 'delete.disk',
        added: true,
        reason: TAKEN_OUT,
        source: `${BPG_CLONED}#L569`
    },
    { types: ['proxmox_vm_qemu'], path: 'disk.{slot}', gone: true, reason: TAKEN_OUT, source: TELMATE_DISK },
    {
        types: ['proxmox_vm_qemu'],
        path: 'disk.{slot}.type',
        from: 'disk',
        to: 'anything else',
        reason: TAKEN_OUT,
        source: TELMATE_DISK
    },
    { types: ['proxmox_vm_qemu'], path: 'disk.{slot}.size', smaller: true, reason: EMPTY_DISK, source: TELMATE_DISK },
    // The other way to write them: disks { scsi { scsi0 { disk { size = "32G" } } } }.
    { types: ['proxmox_vm_qemu'], path: 'disks.0.*.0.*.0.disk.0', gone: true, reason: TAKEN_OUT, source: TELMATE_DISK },
    { types: ['proxmox_vm_qemu'], path: 'disks.0.*.0.*.0.disk.0.size', smaller: true, reason: EMPTY_DISK, source: TELMATE_DISK },
    {
        types: ['proxmox_lxc'],
        path: 'mountpoint.{key}',
        gone: true,
        reason: 'a mount point is taken out of the container, with the volume that is mounted there',
        source: `${TELMATE}/resource_lxc.go#L990`
    },
    {
        types: ['linode_instance'],
        path: 'disk.{label}',
        gone: true,
        reason: 'a disk is deleted, with everything on it',
        source: `${LINODE}/instance/helpers.go#L830`
    }
];

;// CONCATENATED MODULE: ./lib/plan/providers/data-loss-table/stores.ts


/** What holds data, and what takes it along later: a plan that destroys it then looks as harmless as before. */
const storeRules = [
    ...[
        ['minio_s3_bucket', `${MINIO}/resource_minio_s3_bucket.go#L473`],
        ['digitalocean_spaces_bucket', `${DIGITALOCEAN}/spaces/resource_spaces_bucket.go#L504`],
        ['scaleway_object_bucket', `${SCALEWAY}/object/bucket.go#L1090`]
    ].map(([type, source]) => ({ types: [type], path: 'force_destroy', ...on, reason: EMPTIED, source })),
    {
        types: ['digitalocean_kubernetes_cluster'],
        path: 'destroy_all_associated_resources',
        ...on,
        reason: 'a later destroy deletes its volumes and their snapshots too',
        source: `${DIGITALOCEAN}/kubernetes/resource_kubernetes_cluster.go#L904`
    },
    { types: ['scaleway_secret'], path: 'protected', ...off, reason: DELETABLE, source: `${SCALEWAY}/secret/secret.go#L350` },
    { types: ['scaleway_instance_server'], path: 'protected', ...off, reason: DELETABLE, source: `${SCALEWAY}/instance/server.go#L972` },
    {
        types: ['openstack_images_image_v2'],
        path: 'protected',
        ...off,
        reason: DELETABLE,
        source: `${OPENSTACK}/resource_openstack_images_image_v2.go#L420`
    },
    {
        types: ['kubernetes_persistent_volume', 'kubernetes_persistent_volume_v1'],
        path: 'spec.0.persistent_volume_reclaim_policy',
        from: 'Retain',
        to: 'anything else',
        reason: 'what is stored is no longer kept when the claim is deleted',
        source: `${KUBERNETES}/structure_persistent_volume_spec.go#L1253`
    },
    {
        types: ['azurerm_storage_account'],
        path: 'blob_properties.0.versioning_enabled',
        ...off,
        reason: NO_VERSIONS,
        source: `${AZURERM}/storage/storage_account_resource.go#L521`
    },
    ...[
        ['azurerm_storage_account', 'blob_properties.0.delete_retention_policy.0.days', 'storage/storage_account_resource.go#L479'],
        ['azurerm_storage_account', 'blob_properties.0.container_delete_retention_policy.0.days', 'storage/storage_account_resource.go#L454']
    ].map(([type, path, line]) => ({ types: [type], path, lower: true, reason: SOON_GONE, source: `${AZURERM}/${line}` })),
    ...[
        ['azurerm_mysql_flexible_server', 'backup_retention_days', 'mysql/mysql_flexible_server_resource.go#L107'],
        ['azurerm_postgresql_flexible_server', 'backup_retention_days', 'postgres/postgresql_flexible_server_resource.go#L268'],
        ['azurerm_mssql_database', 'short_term_retention_policy.0.retention_days', 'mssql/helper/sql_retention_policies.go#L75']
    ].map(([type, path, line]) => ({ types: [type], path, lower: true, reason: FEWER_BACKUPS, source: `${AZURERM}/${line}` })),
    {
        types: ['postgresql_schema'],
        path: 'drop_cascade',
        ...on,
        reason: 'a later destroy drops everything in it too',
        source: `${POSTGRESQL}/resource_postgresql_schema.go#L255`
    },
    {
        types: ['coolify_server'],
        path: 'delete_unused_volumes',
        ...on,
        reason: 'each cleanup of the server deletes the volumes of what does not run at that moment',
        source: `${COOLIFY}/internal/client/servers.go#L33`
    },
    ...[
        [
            'azurerm_resource_group_template_deployment',
            'template_content',
            `${AZURERM}/resource/resource_group_template_deployment_resource.go#L69`
        ],
        ['openstack_orchestration_stack_v1', 'template_opts', `${OPENSTACK}/resource_openstack_orchestration_stack_v1.go#L43`]
    ].map(([type, path, source]) => ({ types: [type], path, changed: true, reason: OF_ITS_OWN, source })),
    ...[
        ['google_storage_bucket', 'lifecycle_rule', `${GOOGLE}/storage/resource_storage_bucket.go#L236`],
        ['scaleway_object_bucket', 'lifecycle_rule', `${SCALEWAY}/object/bucket.go#L423`],
        ['digitalocean_spaces_bucket', 'lifecycle_rule', `${DIGITALOCEAN}/spaces/resource_spaces_bucket.go#L299`],
        ['linode_object_storage_bucket', 'lifecycle_rule', `${LINODE}/objbucket/schema_resource.go#L77`],
        ['minio_ilm_policy', 'rule', `${MINIO}/resource_minio_ilm_policy.go#L35`],
        ['minio_s3_bucket_lifecycle', 'rule', `${MINIO}/resource_minio_s3_bucket_lifecycle.go#L37`],
        ['azurerm_storage_management_policy', 'rule', `${AZURERM}/storage/storage_management_policy_resource.go#L51`]
    ].map(([type, path, source]) => ({ types: [type], path, added: true, reason: EXPIRING, source }))
];

;// CONCATENATED MODULE: ./lib/plan/providers/data-loss-table/index.ts





const dataLossRules = [
    {
        types: ['hcloud_server'],
        path: 'backups',
        ...off,
        reason: 'backups are no longer made, and Hetzner deletes all existing ones',
        // "Disables the automatic backup option and deletes all existing Backups for a Server": hetznercloud/hcloud-python, hcloud/servers/client.py.
        source: `${HCLOUD}/server/resource.go#L613`
    },
    {
        types: ['hcloud_*'],
        path: 'delete_protection',
        ...off,
        reason: DELETABLE,
        // The same code is in the resource.go of each type that has the attribute.
        source: `${HCLOUD}/volume/resource.go#L320`
    },
    {
        types: ['hcloud_server'],
        path: 'rebuild_protection',
        ...off,
        reason: 'the server can be rebuilt, which overwrites its disk',
        source: `${HCLOUD}/server/resource.go#L724`
    },
    {
        types: ['hcloud_storage_box'],
        path: 'snapshot_plan.max_snapshots',
        lower: true,
        reason: 'fewer snapshots are kept and older ones are deleted, or none are made any more',
        source: `${HCLOUD}/storagebox/resource.go#L182`
    },
    {
        types: ['hcloud_primary_ip'],
        path: 'auto_delete',
        ...on,
        reason: 'the address is deleted with the server that has it',
        source: `${HCLOUD}/primaryip/resource.go#L119`
    },
    {
        types: ['proxmox_virtual_environment_vm'],
        path: 'protection',
        ...off,
        reason: 'the machine and its disks can be removed',
        source: `${BPG}/vm/vm.go#L1351`
    },
    {
        types: ['proxmox_virtual_environment_container'],
        path: 'protection',
        ...off,
        reason: 'the container and its disks can be removed',
        source: `${BPG}/container/container.go#L1026`
    },
    { types: ['proxmox_vm_qemu'], path: 'protection', ...off, reason: DELETABLE, source: `${TELMATE}/resource_vm_qemu.go#L766` },
    { types: ['proxmox_lxc'], path: 'protection', ...off, reason: DELETABLE, source: `${TELMATE}/resource_lxc.go#L689` },
    {
        types: ['digitalocean_droplet'],
        path: 'backups',
        ...off,
        reason: NO_BACKUPS,
        source: `${DIGITALOCEAN}/droplet/resource_droplet.go#L709`
    },
    {
        types: ['linode_instance'],
        path: 'backups_enabled',
        ...off,
        reason: 'backups are no longer made, and Linode deletes all existing ones',
        // Linode's API of that call: "Deletes all of this Linode's existing backups forever."
        source: `${LINODE}/instance/resource.go#L677`
    },
    {
        types: ['vultr_instance'],
        path: 'backups',
        from: 'enabled',
        to: 'disabled',
        reason: NO_BACKUPS,
        source: `${VULTR}/resource_vultr_instance.go#L684`
    },
    { types: ['scaleway_rdb_instance'], path: 'disable_backup', ...on, reason: NO_BACKUPS, source: `${SCALEWAY}/rdb/instance.go#L1244` },
    {
        types: ['google_*'],
        path: 'deletion_protection',
        ...off,
        reason: DELETABLE,
        // The same code is in the file of each type that has the attribute.
        source: `${GOOGLE}/sql/resource_sql_database_instance.go#L3143`
    },
    {
        types: ['google_*'],
        path: 'deletion_policy',
        from: 'PREVENT',
        to: 'anything else',
        reason: DELETABLE,
        source: `${GOOGLE_POLICY}#L247`
    },
    {
        types: ['google_bigquery_dataset'],
        path: 'delete_contents_on_destroy',
        ...on,
        reason: 'a later destroy deletes the tables in it too',
        source: `${GOOGLE}/bigquery/resource_bigquery_dataset.go#L1114`
    },
    {
        types: ['google_bigtable_instance'],
        path: 'force_destroy',
        ...on,
        reason: 'a later destroy deletes its backups too',
        source: `${GOOGLE}/bigtable/resource_bigtable_instance.go#L566`
    },
    {
        types: ['google_bigtable_table'],
        path: 'deletion_protection',
        from: 'PROTECTED',
        to: 'anything else',
        reason: DELETABLE,
        source: `${GOOGLE}/bigtable/resource_bigtable_table.go#L591`
    },
    {
        types: ['google_firestore_database'],
        path: 'delete_protection_state',
        from: 'DELETE_PROTECTION_ENABLED',
        to: 'anything else',
        reason: DELETABLE,
        source: `${GOOGLE}/firestore/resource_firestore_database.go#L799`
    },
    {
        types: ['google_spanner_database'],
        path: 'enable_drop_protection',
        ...off,
        reason: DELETABLE,
        source: `${GOOGLE}/spanner/resource_spanner_database.go#L784`
    },
    {
        types: ['google_filestore_instance'],
        path: 'deletion_protection_enabled',
        ...off,
        reason: DELETABLE,
        source: `${GOOGLE}/filestore/resource_filestore_instance.go#L1086`
    },
    {
        types: ['google_sql_database_instance'],
        path: 'settings.0.deletion_protection_enabled',
        ...off,
        reason: DELETABLE,
        source: `${GOOGLE}/sql/resource_sql_database_instance.go#L1014`
    },
    {
        types: ['google_sql_database_instance'],
        path: 'settings.0.backup_configuration.0.enabled',
        ...off,
        reason: NO_BACKUPS,
        source: `${GOOGLE}/sql/resource_sql_database_instance.go#L471`
    },
    {
        types: ['google_storage_bucket'],
        path: 'force_destroy',
        ...on,
        reason: EMPTIED,
        source: `${GOOGLE}/storage/resource_storage_bucket.go#L1364`
    },
    {
        types: ['google_storage_bucket'],
        path: 'versioning.0.enabled',
        ...off,
        reason: NO_VERSIONS,
        source: `${GOOGLE}/storage/resource_storage_bucket.go#L1084`
    },
    ...awsRules,
    ...storeRules,
    ...diskRules,
    ...installRules
];

;// CONCATENATED MODULE: ./lib/plan/providers/data-loss.ts



const PREPARED = dataLossRules.map(rule => {
    const steps = rule.path.split('.');
    // What follows is a key of the plan, which could be any text: the attribute that it is in is enough.
    const special = steps.findIndex(isSpecial);
    const named = special === -1
        ? rule.path
        : steps
            .slice(0, special)
            .join('.')
            .replace(/\.\d+$/, '');
    return { rule, steps, loss: { attribute: named, reason: rule.reason } };
});
/** Rules of the types that were asked for: a large plan asks for the same ones again and again. */
const byType = new Map();
/** No real plan has more types; one that is made to fill the memory does. */
const MOST_TYPES = 1000;
function rulesOf(type) {
    const known = byType.get(type);
    if (known !== undefined)
        return known;
    const rules = PREPARED.filter(({ rule }) => rule.types.some(pattern => (0,glob/* matchesGlob */.kt)(pattern, type)));
    if (byType.size < MOST_TYPES)
        byType.set(type, rules);
    return rules;
}
/**
 * Finds the updates in place that a person should look at. It depends on nothing but the rule table, and says no value.
 *
 * @param before the object's attributes before the update
 * @param after those after it; an attribute that is known only after the apply is not in it
 * @param afterUnknown the same shape with `true` for each attribute that is known only after the apply: that may be anything, so it counts
 */
function findDataLoss(type, { before, after, afterUnknown }) {
    const whole = { from: before, to: after, unknown: afterUnknown };
    const losses = rulesOf(type)
        .filter(({ rule }) => rule.onlyWith === undefined || isOn(into(whole, rule.onlyWith, rule.onlyWith)))
        .flatMap(({ rule, steps, loss }) => (placesAt(whole, steps).some(place => isLoss(rule, place)) ? [loss] : []));
    // A disk that is gone is no longer of the type that it was, too.
    return losses.filter(({ attribute, reason }, index) => losses.findIndex(other => other.attribute === attribute && other.reason === reason) === index);
}
function placesAt(place, steps) {
    return steps.reduce((places, step) => places.flatMap(one => stepInto(one, step)), [place]);
}
function isSpecial(step) {
    return step === '*' || step.startsWith('{');
}
function stepInto(place, step) {
    const { from, to, unknown } = place;
    if (step === '*')
        return isParent(from) ? Object.keys(from).map(name => into(place, name, name)) : [];
    if (!isSpecial(step))
        return [into(place, step, step)];
    if (!Array.isArray(from))
        return [];
    const key = step.slice(1, -1);
    const list = listOf(to);
    return from.map((element, index) => {
        const own = member(element, key);
        // One without a key is identified by its place.
        const at = own === undefined || own === null ? index : list.findIndex(other => member(other, key) === own);
        return at === -1 ? { from: element, to: undefined, unknown: unknown === true } : into(place, String(index), String(at));
    });
}
/** A whole object can be unknown, and then everything in it is. */
function into({ from, to, unknown }, before, after) {
    return { from: member(from, before), to: member(to, after), unknown: unknown === true || member(unknown, after) };
}
function isLoss(rule, { from, to, unknown }) {
    const isUnknown = unknown === true;
    if ('gone' in rule)
        return isThere(from) && (isUnknown || !isThere(to));
    if ('added' in rule)
        return isUnknown || listOf(to).some(item => !listOf(from).some(old => data_loss_isSame(old, item)));
    if ('changed' in rule)
        return isUnknown || !data_loss_isSame(from, to);
    if ('smaller' in rule)
        return isSmaller(sizeOf(from), isUnknown ? 0 : sizeOf(to));
    if ('lower' in rule)
        return typeof from === 'number' && (isUnknown || typeof to !== 'number' || to < from);
    if (!is(from, rule.from))
        return false;
    if (isUnknown)
        return true;
    return rule.to === 'anything else' ? !is(to, rule.from) : is(to, rule.to);
}
const isOn = ({ to, unknown }) => to === true || unknown === true;
const listOf = (value) => (Array.isArray(value) ? value : []);
const data_loss_isSame = (from, to) => changedAttributes({ value: from }, { value: to }, undefined).length === 0;
const isThere = (value) => value !== undefined && value !== null && !(Array.isArray(value) && value.length === 0);
const isSmaller = (from, to) => from !== undefined && to !== undefined && to < from;
const UNITS = 'KMGT';
/** A size in kibibytes; undefined for what is not one. A number alone is in gibibytes. */
function sizeOf(value) {
    if (typeof value === 'number')
        return value * 1024 ** 2;
    const [, number, unit = 'G'] = typeof value === 'string' ? (/^(\d+(?:\.\d+)?)([KMGT])?$/i.exec(value.trim()) ?? []) : [];
    return number === undefined ? undefined : Number(number) * 1024 ** UNITS.indexOf(unit.toUpperCase());
}
/** An attribute that is gone has its provider's default, which for every switch of the table is off. */
function is(value, expected) {
    return value === expected || (expected === false && (value === null || value === undefined));
}
const isParent = (value) => typeof value === 'object' && value !== null;
function member(value, name) {
    if (!isParent(value) || !Object.hasOwn(value, name))
        return undefined;
    return value[name];
}

;// CONCATENATED MODULE: ./lib/plan/providers/root-cause.ts

/**
 * Which of the attributes that force a replacement have a value that is known only after the apply. Nobody changed such an attribute: its
 * cause is where the value comes from. Usually that is another object of the same plan (a network that is replaced replaces the server in
 * it), or something that is new with every apply, such as `timestamp()`. An attribute with a known value is a cause itself.
 *
 * @param replacePaths as in the plan, each from the outside in
 * @param afterUnknown shaped like the object, with `true` where a value is known only after the apply
 * @returns names of top-level attributes, each once
 */
function forcedFromElsewhere(replacePaths, afterUnknown) {
    const names = replacePaths.filter(path => path.length > 0 && isUnknown(path, afterUnknown)).map(([first = '']) => String(first));
    return [...new Set(names)];
}
/** A path may end at an object in which only one part is not known yet. */
function isUnknown(path, afterUnknown) {
    let inner = afterUnknown;
    for (const step of path) {
        if (inner === true)
            return true;
        if (typeof inner !== 'object' || inner === null || !Object.hasOwn(inner, step))
            return false;
        inner = inner[step];
    }
    return containsTrue(inner);
}

;// CONCATENATED MODULE: ./lib/plan/collect.ts




/**
 * Gathers what is judged and reported from the entries of a plan as they come, in any order. Nothing of the values is kept but, with a key,
 * a digest that tells nothing to anyone without it.
 */
class FactsCollector {
    #changes = [];
    #outputs = [];
    #drift = [];
    #digest;
    #unchanged = 0;
    /** @param digest gives the keyed digest of the entry that is visited; empty without a key */
    constructor(digest) {
        this.#digest = digest;
    }
    /** @throws PlanReadError for unknown actions */
    change(entry) {
        this.#change(entry, false);
    }
    /** @throws PlanReadError for unknown actions */
    deferred(_reason, entry) {
        this.#change(entry, true);
    }
    drift({ address, previousAddress, deposed, type, actions, before, after }) {
        if (!(0,classes/* destroys */.o8)(actions) && !actions.includes('update'))
            return;
        const isGone = (0,classes/* destroys */.o8)(actions);
        const attributes = isGone ? [] : changedAttributes(before, after, undefined);
        // Old versions leave out the address of drifted objects.
        this.#drift.push({ address: address === '' ? type : address, deposed, previousAddress, type, isGone, attributes });
    }
    output(name, { actions }) {
        if (!actions.includes('no-op'))
            this.#outputs.push(name);
    }
    actionInvocation({ address, type }) {
        this.#changes.push({
            address,
            type,
            class: 'invoke',
            marks: { deposed: false, imported: false, moved: false },
            previousAddress: undefined,
            deposed: undefined,
            actionReason: undefined,
            isDestroy: false,
            isForget: false,
            attributes: [],
            forcedBy: [],
            forcedFromElsewhere: [],
            losses: [],
            digest: this.#digest()
        });
    }
    deferredActionInvocation(_reason, invocation) {
        this.actionInvocation(invocation);
    }
    /** @returns what there is to judge and to report, when all entries were visited */
    finish({ terraformVersion, errored, complete, applyable, unknownMembers, failedChecks, provisioned }) {
        return {
            terraformVersion: terraformVersion ?? '',
            errored: errored ?? undefined,
            complete: complete ?? undefined,
            applyable: applyable ?? undefined,
            changes: this.#changes,
            unchanged: this.#unchanged,
            outputs: this.#outputs,
            drift: this.#drift,
            failedChecks: failedChecks.map(({ address }) => address).filter(address => address !== ''),
            provisioned,
            unknownParts: unknownMembers
        };
    }
    #change(entry, isDeferred) {
        const { address, previousAddress, deposed, type, actions, actionReason, importing, before, after, afterUnknown, replacePaths } = entry;
        const classified = (0,classes/* classify */.L8)({ address, previousAddress, deposed, actions, isImport: importing !== undefined, isDeferred });
        if (classified.class === 'noop') {
            this.#unchanged++;
            return;
        }
        const isUpdate = actions.includes('update');
        this.#changes.push({
            address,
            previousAddress,
            deposed,
            type,
            actionReason,
            ...classified,
            isDestroy: (0,classes/* destroys */.o8)(actions),
            isForget: (0,classes/* forgets */.jn)(actions),
            attributes: packed(isUpdate ? changedAttributes(before, after, afterUnknown) : []),
            forcedBy: packed([...new Set(replacePaths.flatMap(([first]) => (first === undefined ? [] : [String(first)])))]),
            forcedFromElsewhere: packed(forcedFromElsewhere(replacePaths, afterUnknown)),
            losses: packed(isUpdate ? findDataLoss(type, { before, after, afterUnknown }) : []),
            digest: this.#digest()
        });
    }
}
const NONE = [];
/** A list in as little memory as it takes: most are empty, and V8 leaves room for sixteen more in what was filtered. */
const packed = (list) => (list.length === 0 ? NONE : list.slice());

// EXTERNAL MODULE: ./lib/plan/fingerprint/index.ts + 1 modules
var plan_fingerprint = __nccwpck_require__(8256);
// EXTERNAL MODULE: ./lib/plan/plan-read-error.ts
var plan_read_error = __nccwpck_require__(9745);
// EXTERNAL MODULE: ./lib/plan/reader/fields.ts
var fields = __nccwpck_require__(8521);
;// CONCATENATED MODULE: ./lib/plan/reader/canonical.ts

const layout = (names, members = []) => ({
    order: new Map(names.map((name, index) => [name, index])),
    members: new Map(members)
});
const UNLISTED = 1000;
const SORTED = layout([]);
/** The order that Terraform and OpenTofu write (structs `change` and `resourceChange` in internal/command/jsonplan). */
const CHANGE = layout([
    'actions',
    'before',
    'after',
    'after_unknown',
    'before_sensitive',
    'after_sensitive',
    'replace_paths',
    'importing',
    'generated_config',
    'before_identity',
    'after_identity'
]);
const RESOURCE_CHANGE = layout(['address', 'previous_address', 'module_address', 'mode', 'type', 'name', 'index', 'provider_name', 'deposed', 'change', 'action_reason'], [['change', CHANGE]]);
const LAYOUTS = new Map([
    ['resource_changes', RESOURCE_CHANGE],
    ['resource_drift', RESOURCE_CHANGE],
    ['deferred_changes', layout(['reason', 'resource_change'], [['resource_change', RESOURCE_CHANGE]])],
    ['output_changes', CHANGE]
]);
/** The layout of what a path of the plan holds. */
const layoutOf = (path) => LAYOUTS.get(path) ?? SORTED;
/** @param value what JSON.parse gave */
function namesOf(value, of) {
    const names = { count: 0, isInOrder: true };
    visit(value, of, names);
    return names;
}
function visit(value, of, names) {
    if (Array.isArray(value)) {
        for (const element of value)
            visit(element, SORTED, names);
        return;
    }
    if (!(0,fields/* isObject */.Gv)(value))
        return;
    const isSorted = of.order.size === 0;
    let before = '';
    let rank = -1;
    // An object of JSON.parse has nothing that is inherited and enumerable.
    for (const name in value) {
        names.count++;
        if (isSorted) {
            // A name that begins with a digit may be a whole number, and JavaScript moves these to the front: where it stood cannot be told.
            if (name <= before && before !== '')
                names.isInOrder = false;
            else if (isDigit(name.charCodeAt(0)))
                names.isInOrder = false;
            before = name;
        }
        else {
            const next = of.order.get(name) ?? UNLISTED;
            if (next <= rank)
                names.isInOrder = false;
            rank = next;
        }
        visit(value[name], of.members.get(name) ?? SORTED, names);
    }
}
const isDigit = (unit) => unit >= 0x30 && unit <= 0x39;
/**
 * The one text of a value, however its members were ordered and it was laid out: no blanks, names in the order of the layout. Names that
 * are whole numbers come first, in the order of their value, because JavaScript lists them that way.
 */
const canonicalText = (value, of) => JSON.stringify(arranged(value, of));
function arranged(value, of) {
    if ((0,fields/* isList */.Lv)(value))
        return value.map(element => arranged(element, SORTED));
    if (!(0,fields/* isObject */.Gv)(value))
        return value;
    const rank = (name) => of.order.get(name) ?? UNLISTED;
    const members = Object.keys(value)
        .sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1))
        .map(name => [name, arranged(value[name], of.members.get(name) ?? SORTED)]);
    // Object.fromEntries defines a member "__proto__" as one like any other.
    return Object.fromEntries(members);
}
/** An entry of a plan as a text that is the same whenever the entry says the same. */
class EntryText {
    #value;
    #layout;
    #numbersAsText;
    #bytes;
    /**
     * @param value the whole entry
     * @param path the part of the plan that it is in
     * @param bytes what is in the file, when that is the canonical text already
     */
    constructor(value, path, numbersAsText, bytes) {
        this.#value = value;
        this.#layout = layoutOf(path);
        this.#numbersAsText = numbersAsText;
        this.#bytes = bytes;
    }
    /**
     * JSON with the names in a fixed order, and how many of its texts stand for numbers before it. It holds all values in plain text.
     * Bytes are valid until the visitor returns.
     */
    canonical() {
        if (this.#bytes !== undefined)
            return this.#bytes;
        const text = canonicalText(this.#value, this.#layout);
        return this.#numbersAsText === 0 ? text : `${this.#numbersAsText} ${text}`;
    }
    /**
     * The same with other values for some members, and never with a number before it.
     *
     * @param at names from the entry inwards to the object whose members they are
     */
    canonicalWith(at, members) {
        return canonicalText(replaced(this.#value, at, members), this.#layout);
    }
}
function replaced(value, [first, ...rest], members) {
    if (!(0,fields/* isObject */.Gv)(value))
        return value;
    return first === undefined ? { ...value, ...members } : { ...value, [first]: replaced(value[first] ?? null, rest, members) };
}

// EXTERNAL MODULE: ./lib/plan/reader/problem.ts
var problem = __nccwpck_require__(977);
;// CONCATENATED MODULE: ./lib/plan/reader/addresses.ts

/** The address of an entry that does not give one; empty when type and name are missing too. */
function addressOf({ mode, type, name, index, moduleAddress }) {
    const parts = [moduleAddress, mode === 'data' ? 'data' : undefined, type, name].filter(part => part !== undefined && part !== '');
    if (type === '' || name === '')
        return '';
    return parts.join('.') + (index === undefined ? '' : `[${JSON.stringify(index)}]`);
}
/**
 * Checks that an address is one of the type, name, mode and module beside it: rules look at all of them, and an entry that contradicts
 * itself could be judged as the wrong thing.
 *
 * @throws PlanProblem
 */
function checkAddress(address, { mode, type, name, moduleAddress }, where) {
    const resource = name === '' ? `${type}.` : `${type}.${name}`;
    const isResource = (text) => text.startsWith(resource) && (name === '' || text.length === resource.length || text[resource.length] === '[');
    const isAddress = (text) => (mode !== 'data' && isResource(text)) || (mode !== 'managed' && text.startsWith('data.') && isResource(text.slice('data.'.length)));
    if (type === '')
        return;
    if (moduleAddress !== undefined) {
        if (address.startsWith(`${moduleAddress}.`) && isAddress(address.slice(moduleAddress.length + 1)))
            return;
    }
    else if (isAddress(address) || (address.startsWith('module.') && placesOf(address).some(at => isAddress(address.slice(at + 1)))))
        return;
    throw (0,problem/* malformed */.Qm)(`${where}.address`, 'the address of its type, name, mode and module');
}
/** Where the dots are. A key may have dots too, so that any of them could end the module's address. */
function placesOf(address) {
    const places = [];
    for (let at = address.indexOf('.'); at !== -1; at = address.indexOf('.', at + 1))
        places.push(at);
    return places;
}

;// CONCATENATED MODULE: ./lib/plan/reader/changes.ts



/**
 * Every list of actions that Terraform up to 1.17 and OpenTofu up to 1.13 write (`actionString` in internal/command/jsonplan). Of another
 * one it cannot be told what it does.
 */
const KNOWN_ACTIONS = new Set([
    'no-op',
    'create',
    'read',
    'update',
    'delete',
    'forget',
    'delete, create',
    'create, delete',
    'create, forget',
    'forget, create'
]);
/**
 * @param value an entry of `resource_changes`, `resource_drift`, or the change in one of `deferred_changes`
 * @param where the entry's place, for an error
 * @param needsAddress whether it must have an address; old versions leave that of drift out
 * @throws PlanProblem when it is not understood to the last
 */
function readChange(value, numbersAsText, where, needsAddress) {
    const entry = (0,fields/* objectAt */.lJ)(value, where);
    const mode = readMode(entry, where);
    const type = (0,fields/* optionalText */.mR)(entry, 'type', where);
    if (type === undefined && needsAddress)
        throw (0,problem/* malformed */.Qm)(`${where}.type`, 'a text');
    const named = {
        mode,
        type: type ?? '',
        name: (0,fields/* optionalText */.mR)(entry, 'name', where) ?? '',
        index: readIndex(entry, where),
        moduleAddress: (0,fields/* optionalText */.mR)(entry, 'module_address', where)
    };
    const address = (0,fields/* optionalText */.mR)(entry, 'address', where);
    if (address === undefined && needsAddress)
        throw new problem/* PlanProblem */.hc('no-address', `The plan is not understood: ${where} has no address.`);
    if (address !== undefined)
        checkAddress(address, named, where);
    const change = changeOf(entry, where);
    const at = `${where}.change`;
    return {
        ...named,
        ...readValueChange(change, numbersAsText, at),
        address: address ?? addressOf(named),
        previousAddress: (0,fields/* optionalText */.mR)(entry, 'previous_address', where),
        providerName: (0,fields/* optionalText */.mR)(entry, 'provider_name', where) ?? '',
        deposed: (0,fields/* optionalText */.mR)(entry, 'deposed', where),
        actionReason: (0,fields/* optionalText */.mR)(entry, 'action_reason', where),
        replacePaths: (0,fields/* optionalList */.R2)(change, 'replace_paths', at).map(path => readPath(path, `${at}.replace_paths`)),
        importing: readImporting(change, at),
        hasGeneratedConfig: (0,fields/* optionalText */.mR)(change, 'generated_config', at) !== undefined,
        beforeIdentity: (0,fields/* valueOf */.RP)(change, 'before_identity'),
        afterIdentity: (0,fields/* valueOf */.RP)(change, 'after_identity')
    };
}
/** @param change of an output, or the `change` of an entry */
function readValueChange(change, numbersAsText, where) {
    return {
        actions: readActions(change, where),
        before: (0,fields/* valueOf */.RP)(change, 'before'),
        after: (0,fields/* valueOf */.RP)(change, 'after'),
        afterUnknown: (0,fields/* valueOf */.RP)(change, 'after_unknown'),
        beforeSensitive: (0,fields/* valueOf */.RP)(change, 'before_sensitive'),
        afterSensitive: (0,fields/* valueOf */.RP)(change, 'after_sensitive'),
        numbersAsText
    };
}
function readActionInvocation(value, numbersAsText, where) {
    const invocation = (0,fields/* objectAt */.lJ)(value, where);
    const address = (0,fields/* optionalText */.mR)(invocation, 'address', where);
    if (address === undefined)
        throw new problem/* PlanProblem */.hc('no-address', `The plan is not understood: ${where} has no address.`);
    const type = (0,fields/* optionalText */.mR)(invocation, 'type', where);
    if (type === undefined)
        throw (0,problem/* malformed */.Qm)(`${where}.type`, 'a text');
    return {
        address,
        type,
        name: (0,fields/* optionalText */.mR)(invocation, 'name', where) ?? '',
        providerName: (0,fields/* optionalText */.mR)(invocation, 'provider_name', where) ?? '',
        configValues: (0,fields/* valueOf */.RP)(invocation, 'config_values'),
        configSensitive: (0,fields/* valueOf */.RP)(invocation, 'config_sensitive'),
        configUnknown: (0,fields/* valueOf */.RP)(invocation, 'config_unknown'),
        trigger: (0,fields/* memberOf */.C5)(invocation, 'lifecycle_action_trigger') ?? (0,fields/* valueOf */.RP)(invocation, 'invoke_action_trigger'),
        numbersAsText
    };
}
function changeOf(entry, where) {
    const change = (0,fields/* memberOf */.C5)(entry, 'change');
    if (!(0,fields/* isObject */.Gv)(change))
        throw new problem/* PlanProblem */.hc('no-change', `The plan is not understood: ${where} does not say what changes.`);
    return change;
}
function readActions(change, where) {
    const actions = (0,fields/* memberOf */.C5)(change, 'actions');
    if (!(0,fields/* isList */.Lv)(actions) || actions.length === 0 || !actions.every(action => typeof action === 'string')) {
        throw new problem/* PlanProblem */.hc('malformed-actions', `The plan is not understood: ${where}.actions is not a list of words.`);
    }
    const words = actions.join(', ');
    // Joined, ["delete, create"] would look like two.
    if (!KNOWN_ACTIONS.has(words) || actions.length !== words.split(', ').length) {
        throw new problem/* PlanProblem */.hc('unknown-action', `The plan has unknown actions: ${where}.actions is ${quote(actions)}.`);
    }
    return actions;
}
function readMode(entry, where) {
    const mode = (0,fields/* valueOf */.RP)(entry, 'mode');
    if (mode === null || mode === 'managed' || mode === 'data')
        return mode;
    throw new problem/* PlanProblem */.hc('unknown-mode', `The plan has an unknown mode: ${where}.mode is ${quote(mode)}.`);
}
/** Words of the format, not values; still no more than a line shows. */
function quote(value) {
    const text = JSON.stringify(value);
    return text.length <= 60 ? text : `${text.slice(0, 60)}…`;
}
function readIndex(entry, where) {
    const index = (0,fields/* valueOf */.RP)(entry, 'index');
    if (index === null)
        return undefined;
    if (typeof index !== 'string' && typeof index !== 'number')
        throw (0,problem/* malformed */.Qm)(`${where}.index`, 'a text or a number');
    return index;
}
function readPath(path, where) {
    const isStep = (step) => typeof step === 'string' || typeof step === 'number';
    if (!(0,fields/* isList */.Lv)(path) || !path.every(isStep))
        throw (0,problem/* malformed */.Qm)(where, 'a list of paths');
    return path;
}
function readImporting(change, where) {
    const importing = (0,fields/* valueOf */.RP)(change, 'importing');
    if (importing === null)
        return undefined;
    const object = (0,fields/* objectAt */.lJ)(importing, `${where}.importing`);
    return {
        id: (0,fields/* optionalText */.mR)(object, 'id', `${where}.importing`) ?? null,
        unknown: (0,fields/* memberOf */.C5)(object, 'unknown') === true,
        identity: (0,fields/* valueOf */.RP)(object, 'identity')
    };
}

;// CONCATENATED MODULE: ./lib/plan/reader/configured.ts

/**
 * An element of `resources` in the configuration of a module. What is not of this form is passed over: no verdict depends on it.
 *
 * @param module the module's address with a dot behind it; empty for the root
 */
function configuredResource(resource, module = '') {
    if (!(0,fields/* isObject */.Gv)(resource))
        return [];
    const [address, type] = [(0,fields/* memberOf */.C5)(resource, 'address'), (0,fields/* memberOf */.C5)(resource, 'type')];
    return typeof address === 'string' && typeof type === 'string' ? [{ address: `${module}${address}`, type }] : [];
}
/** The same of a module that is called by this name, and of all that it calls. The reader bounds how deep one can be. */
function configuredModule(name, call, outer = '') {
    const module = (0,fields/* isObject */.Gv)(call) ? (0,fields/* memberOf */.C5)(call, 'module') : undefined;
    if (!(0,fields/* isObject */.Gv)(module))
        return [];
    const address = `${outer}module.${name}.`;
    const [resources, calls] = [(0,fields/* memberOf */.C5)(module, 'resources'), (0,fields/* memberOf */.C5)(module, 'module_calls')];
    return [
        ...((0,fields/* isList */.Lv)(resources) ? resources : []).flatMap(resource => configuredResource(resource, address)),
        ...Object.entries((0,fields/* isObject */.Gv)(calls) ? calls : {}).flatMap(([inner, innerCall]) => configuredModule(inner, innerCall, address))
    ];
}

;// CONCATENATED MODULE: ./lib/plan/reader/envelope.ts

/**
 * What hashicorp/setup-terraform's wrapper writes around a command's output when that is sent to a file: the command before it, and debug
 * and output commands after it, each on a line of its own (fixture cmd/infracost/testdata/plan_with_terraform_wrapper.json of infracost).
 */
const WRAPPER_HEAD = '[command]';
const WRAPPER_TAIL = ['::debug::', '::set-output '];
/** As much is looked at to say what a file is that is not JSON. */
const SAMPLE = 8 * 1024;
/** A command line is not longer (MAX_ARG_STRLEN of Linux). */
const MAX_COMMAND = 128 * 1024;
/** What the text of a plan has near its start, in Terraform and OpenTofu. */
const PLAN_TEXT = [
    /^(Terraform|OpenTofu) (used|will|planned)/m,
    /^Plan: \d+ to /m,
    /^No changes\./m,
    /^Error: /m,
    /^[│╷]/m,
    /: (Refreshing state|Reading)\.\.\./,
    /^Changes to Outputs:/m,
    /Objects have changed outside of (Terraform|OpenTofu)/,
    /^Acquiring state lock/m,
    /^Saved the plan to: /m
];
/** Finds where the JSON of a plan begins, in a file that comes in pieces. */
class Head {
    /** What came so far, without blanks before it, as long as it cannot be told what it is. */
    #held = Buffer.alloc(0);
    #isAfterCommand = false;
    /**
     * @param piece the next piece of the file; it is copied where it is held
     * @returns bytes, and where in them the JSON begins; undefined when it does not yet
     * @throws PlanProblem when the file does not begin as a plan does
     */
    write(piece) {
        const bytes = Buffer.concat([this.#held, piece]);
        const start = skipBlank(bytes);
        if (bytes[start] === 0x7b)
            return { bytes, start };
        this.#held = bytes.subarray(start);
        if (!this.#isAfterCommand && mayBeCommand(this.#held)) {
            const end = this.#held.subarray(0, MAX_COMMAND).indexOf('\n');
            if (end === -1 && this.#held.length < MAX_COMMAND)
                return undefined;
            if (end !== -1) {
                const rest = this.#held.subarray(end);
                this.#isAfterCommand = true;
                this.#held = Buffer.alloc(0);
                return this.write(rest);
            }
        }
        if (this.#held.length >= SAMPLE)
            throw recognise(this.#held.subarray(0, SAMPLE));
        return undefined;
    }
    /** The file has ended, and no JSON has begun. */
    end() {
        return this.#held.length === 0 ? new problem/* PlanProblem */.hc('empty', 'The file is empty.') : recognise(this.#held);
    }
}
const mayBeCommand = (bytes) => {
    const begin = bytes.toString('latin1', 0, WRAPPER_HEAD.length);
    return WRAPPER_HEAD.startsWith(begin);
};
function skipBlank(bytes) {
    let at = 0;
    while (at < bytes.length && isBlank(bytes[at]))
        at++;
    return at;
}
const isBlank = (byte) => byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09;
/** @param sample start of something that is not a JSON object */
function recognise(sample) {
    // eslint-disable-next-line no-control-regex -- the colours of a terminal
    const text = sample.toString().replace(/\u001b\[[\d;]*m/g, '');
    if (PLAN_TEXT.some(pattern => pattern.test(text))) {
        return new problem/* PlanProblem */.hc('text-plan', 'The file is what "plan" or "show" prints for a person, not JSON.');
    }
    return /^\[\s*[[\]{"\d-]/.test(text)
        ? new problem/* PlanProblem */.hc('not-a-plan', 'The file is a JSON list, and a plan is a JSON object.')
        : new problem/* PlanProblem */.hc('not-json', 'The file is not JSON.');
}
/** Takes what comes after the plan: nothing but blanks and the lines of the wrapper. */
class Tail {
    /** The start of a line, as long as it is not told what it is; undefined within a line that is passed over. */
    #line = '';
    /** The plan itself may end without a line break, and then nothing may follow on its line. */
    #isLineOfPlan = true;
    /** @throws PlanProblem when something else comes */
    write(bytes, start) {
        for (let at = start; at < bytes.length; at++) {
            if (this.#line === undefined) {
                at = bytes.indexOf('\n', at);
                if (at === -1)
                    return;
            }
            const byte = bytes[at];
            if (byte === 0x0a) {
                this.end();
                this.#line = '';
                this.#isLineOfPlan = false;
            }
            else if (this.#line !== '' || !isBlank(byte))
                this.#take(String.fromCharCode(byte ?? 0));
        }
    }
    /** @throws PlanProblem when a line was not one of the wrapper */
    end() {
        if (this.#line !== undefined && this.#line !== '')
            throw trailing(this.#line);
    }
    #take(character) {
        const line = (this.#line ?? '') + character;
        if (this.#isLineOfPlan || !WRAPPER_TAIL.some(command => command.startsWith(line)))
            throw trailing(line);
        this.#line = WRAPPER_TAIL.includes(line) ? undefined : line;
    }
}
const trailing = (line) => new problem/* PlanProblem */.hc('trailing-data', `After the plan comes ${line.startsWith('{') ? 'another JSON object' : 'something that is not part of it'}.`);

;// CONCATENATED MODULE: ./lib/plan/reader/json-scanner.ts

/** No plan is nested nearly as deeply, and whoever walks a value needs stack for it. */
const MAX_DEPTH = 500;
// Where the scanner is. Between the tokens:
const VALUE = 0;
const FIRST_ELEMENT = 1;
const FIRST_NAME = 2;
const NAME = 3;
const COLON = 4;
const AFTER_VALUE = 5;
// In a number, named after what was read last:
const MINUS = 6;
const ZERO = 7;
const INTEGER = 8;
const POINT = 9;
const FRACTION = 10;
const EXPONENT = 11;
const EXPONENT_SIGN = 12;
const EXPONENT_DIGITS = 13;
// In a text, and in a name, each with the five states of an escape after it:
const TEXT = 14;
const NAME_TEXT = 20;
// In true, false and null, one for each character:
const LITERALS = 26;
// What is more than a step to another state.
const QUOTE = 0x22;
const FIRST_ACTION = 64;
const OPEN_OBJECT = 64;
const OPEN_ARRAY = 65;
const CLOSE_OBJECT = 66;
const CLOSE_ARRAY = 67;
const COMMA = 68;
const MEMBER = 69;
const START_NUMBER = 70;
const END_NUMBER = 71;
const END_VALUE = 72;
const BLANK = 73;
const ODD_ESCAPE = 74;
const ODD_UNICODE_ESCAPE = 75;
const FAIL = 255;
const DIGITS = '0123456789';
/** For state × 256 + byte the next state or what is to be done: the whole of RFC 8259. */
const TABLE = buildTable();
/** Bytes that stand for themselves in a text. That they are UTF-8 is checked before. */
const PLAIN = Uint8Array.from({ length: 256 }, (_, byte) => (byte >= 0x20 && byte !== 0x22 && byte !== 0x5c ? 1 : 0));
function buildTable() {
    const table = new Uint8Array(64 * 256).fill(FAIL);
    const on = (state, characters, next) => {
        for (const character of characters)
            table[state * 256 + character.charCodeAt(0)] = next;
    };
    for (const state of [VALUE, FIRST_ELEMENT, FIRST_NAME, NAME, COLON, AFTER_VALUE])
        on(state, ' \t\n\r', BLANK);
    for (const state of [VALUE, FIRST_ELEMENT]) {
        on(state, '{', OPEN_OBJECT);
        on(state, '[', OPEN_ARRAY);
        on(state, '"', TEXT);
        on(state, '-0123456789', START_NUMBER);
    }
    on(FIRST_ELEMENT, ']', CLOSE_ARRAY);
    for (const state of [FIRST_NAME, NAME])
        on(state, '"', NAME_TEXT);
    on(FIRST_NAME, '}', CLOSE_OBJECT);
    on(COLON, ':', MEMBER);
    on(AFTER_VALUE, ',', COMMA);
    on(AFTER_VALUE, '}', CLOSE_OBJECT);
    on(AFTER_VALUE, ']', CLOSE_ARRAY);
    numbers(on);
    texts(on);
    literals(on);
    return table;
}
function numbers(on) {
    on(MINUS, '0', ZERO);
    on(MINUS, '123456789', INTEGER);
    for (const state of [ZERO, INTEGER, FRACTION, EXPONENT_DIGITS])
        on(state, ' \t\n\r,]}', END_NUMBER);
    on(INTEGER, DIGITS, INTEGER);
    for (const state of [ZERO, INTEGER])
        on(state, '.', POINT);
    for (const state of [POINT, FRACTION])
        on(state, DIGITS, FRACTION);
    for (const state of [ZERO, INTEGER, FRACTION])
        on(state, 'eE', EXPONENT);
    on(EXPONENT, '+-', EXPONENT_SIGN);
    for (const state of [EXPONENT, EXPONENT_SIGN, EXPONENT_DIGITS])
        on(state, DIGITS, EXPONENT_DIGITS);
}
function texts(on) {
    for (const text of [TEXT, NAME_TEXT]) {
        on(text, '"', text === TEXT ? END_VALUE : COLON);
        on(text, '\\', text + 1);
        on(text + 1, '"\\bfnrt', text);
        on(text + 1, '/', ODD_ESCAPE);
        on(text + 1, 'u', ODD_UNICODE_ESCAPE);
        for (const digit of [2, 3, 4, 5])
            on(text + digit, '0123456789abcdefABCDEF', digit === 5 ? text : text + digit + 1);
    }
}
function literals(on) {
    let state = LITERALS;
    for (const literal of ['true', 'false', 'null']) {
        for (const start of [VALUE, FIRST_ELEMENT])
            on(start, literal.charAt(0), state);
        for (const character of literal.slice(1, -1))
            on(state, character, ++state);
        on(state++, literal.slice(-1), END_VALUE);
    }
}
/**
 * Passes over one JSON value, whatever the pieces it comes in, and checks that it is one to the last byte. It keeps nothing of it but what
 * cannot be told from the parsed value any more: how many names it has, and which numbers JavaScript may not hold.
 */
class JsonScanner {
    /** The value is complete. */
    isDone = false;
    /** How many members all objects in the value have together, those of the same name counted each. */
    names = 0;
    /** Start and end, counted in bytes from the start of the value, of each number that is long or has an exponent. */
    numbers = [];
    /** Whether it is surely spelled as JSON.stringify would: no blanks, no needless escapes, plain numbers. */
    isPlain = true;
    #isObject = new Uint8Array(MAX_DEPTH + 1);
    #state = VALUE;
    #depth = 0;
    #numberStart = 0;
    /** How many bytes of the value earlier pieces had. */
    #before = 0;
    /** Begins another value. */
    start() {
        this.isDone = false;
        this.names = 0;
        this.numbers.length = 0;
        this.isPlain = true;
        this.#state = VALUE;
        this.#depth = 0;
        this.#before = 0;
    }
    /**
     * @param bytes a piece; it is read from `start` to its end, or to the end of the value
     * @returns where the value ends, or the length of `bytes` when it goes on
     * @throws PlanProblem when it is no JSON, or nested too deeply
     */
    scan(bytes, start) {
        const end = bytes.length;
        const offset = this.#before - start;
        const isObject = this.#isObject;
        let state = this.#state;
        let depth = this.#depth;
        let names = this.names;
        let at = start;
        scanning: while (at < end) {
            if (state === TEXT || state === NAME_TEXT) {
                while (at < end && PLAIN[bytes[at]] === 1)
                    at++;
                // The usual case is decided at once: the table says the same, in three steps.
                if (at + 2 < end && bytes[at] === QUOTE && bytes[at + 2] === QUOTE) {
                    if (state === NAME_TEXT && bytes[at + 1] === 0x3a) {
                        names++;
                        state = TEXT;
                        at += 3;
                        continue;
                    }
                    if (state === TEXT && bytes[at + 1] === 0x2c && depth > 0) {
                        state = isObject[depth] === 1 ? NAME_TEXT : TEXT;
                        at += 3;
                        continue;
                    }
                }
                if (at === end)
                    break;
            }
            const next = TABLE[state * 256 + bytes[at]];
            at++;
            if (next < FIRST_ACTION) {
                state = next;
                continue;
            }
            switch (next) {
                case MEMBER:
                    names++;
                    state = VALUE;
                    continue;
                case COMMA:
                    state = isObject[depth] === 1 ? NAME : VALUE;
                    continue;
                case OPEN_OBJECT:
                case OPEN_ARRAY:
                    if (depth === MAX_DEPTH)
                        throw tooDeep();
                    isObject[++depth] = next === OPEN_OBJECT ? 1 : 0;
                    state = next === OPEN_OBJECT ? FIRST_NAME : FIRST_ELEMENT;
                    continue;
                case START_NUMBER:
                    this.#numberStart = offset + at - 1;
                    state = bytes[at - 1] === 0x2d ? MINUS : bytes[at - 1] === 0x30 ? ZERO : INTEGER;
                    continue;
                case END_NUMBER:
                    // The byte after a number is not part of it.
                    at--;
                    this.#noteNumber(bytes, offset, at, state);
                    break;
                case BLANK:
                    this.isPlain = false;
                    while (at < end && bytes[at] === 0x20)
                        at++;
                    continue;
                case ODD_ESCAPE:
                    this.isPlain = false;
                    state--;
                    continue;
                case ODD_UNICODE_ESCAPE:
                    this.isPlain = false;
                    state++;
                    continue;
                case CLOSE_OBJECT:
                case CLOSE_ARRAY:
                    if (isObject[depth] !== (next === CLOSE_OBJECT ? 1 : 0))
                        throw notJson();
                    depth--;
                    break;
                case END_VALUE:
                    break;
                default:
                    throw notJson();
            }
            if (depth === 0) {
                this.isDone = true;
                break scanning;
            }
            state = AFTER_VALUE;
        }
        this.#state = state;
        this.#depth = depth;
        this.names = names;
        this.#before = offset + at;
        return at;
    }
    /** Decimals of up to 15 digits are told apart by a double, and written with the same digits (IEEE 754). */
    #noteNumber(bytes, offset, end, state) {
        const length = offset + end - this.#numberStart;
        if (length > 15 || state === EXPONENT_DIGITS) {
            this.numbers.push(this.#numberStart, offset + end);
            this.isPlain = false;
        }
        else if (state === FRACTION) {
            // One below 0.000001 is written with an exponent, and one that began in an earlier piece is not looked at.
            const start = this.#numberStart - offset;
            this.isPlain &&= start >= 0 && bytes[end - 1] !== 0x30 && !isTiny(bytes, bytes[start] === 0x2d ? start + 1 : start);
        }
        else if (state === ZERO && length > 1)
            this.isPlain = false;
    }
}
const TINY = Buffer.from('0.000000');
function isTiny(bytes, start) {
    return TINY.every((digit, index) => bytes[start + index] === digit);
}
const tooDeep = () => new problem/* PlanProblem */.hc('too-deep', `The file is nested more than ${MAX_DEPTH} levels deep.`);
/** No more is said: what is there could be part of a secret. */
const notJson = () => new problem/* PlanProblem */.hc('not-json', 'The file is not valid JSON.');

;// CONCATENATED MODULE: ./lib/plan/reader/json-cutter.ts


/** The most that one value that is cut out may have, in bytes. A JavaScript string holds twice that. */
const MAX_VALUE = 256 * 1024 * 1024;
/**
 * Cuts the wanted values out of an object that comes in pieces, one at a time. Everything is checked to be JSON, wanted or
 * not. A name that occurs twice is an error in an object that is entered; in one that is cut out `parseCut` finds it, in one that is passed
 * over it is not looked for.
 */
class JsonCutter {
    /** The outermost object has ended. */
    isDone = false;
    #handler;
    #selection;
    #scanner = new JsonScanner();
    #frames = [];
    #expected = 'value';
    #scanning = 'nothing';
    /** What earlier pieces had of the value that is cut out. */
    #parts = [];
    #partsLength = 0;
    constructor(selection, handler) {
        this.#selection = selection;
        this.#handler = handler;
    }
    /**
     * @param bytes the next piece; nothing of it is held on to
     * @returns where the outermost object ends, or the length of `bytes` when it goes on
     * @throws PlanProblem when it is no JSON, and what the handler throws
     */
    write(bytes, start) {
        let at = start;
        while (at < bytes.length && !this.isDone) {
            if (this.#scanning !== 'nothing') {
                at = this.#scan(bytes, at);
                continue;
            }
            const byte = bytes[at];
            if (byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09)
                at++;
            else
                at = this.#step(byte, at);
        }
        return at;
    }
    /** @returns where the next step begins */
    #step(byte, at) {
        const expected = this.#expected;
        if (expected === 'colon') {
            if (byte !== 0x3a)
                throw notJson();
            this.#expected = 'value';
            return at + 1;
        }
        if (expected === 'comma' && byte === 0x2c) {
            this.#expected = this.#frame().names === undefined ? 'value' : 'name';
            return at + 1;
        }
        if (expected === 'comma' || (byte === 0x7d && expected === 'first-name') || (byte === 0x5d && expected === 'first-value')) {
            this.#close(byte);
            return at + 1;
        }
        if (expected === 'first-name' || expected === 'name') {
            if (byte !== 0x22)
                throw notJson();
            this.#startScan('name');
            return at;
        }
        return this.#startValue(byte, at);
    }
    #close(byte) {
        const frame = this.#frames.pop();
        if (byte !== (frame?.names === undefined ? 0x5d : 0x7d))
            throw notJson();
        this.#endValue();
        this.isDone = this.#frames.length === 0;
    }
    #startValue(byte, at) {
        const frame = this.#frames.at(-1);
        if (frame === undefined) {
            if (byte !== 0x7b)
                throw notJson();
            this.#enter('', this.#selection, true);
            return at + 1;
        }
        const { selection, key } = frame;
        const wanted = typeof selection === 'string' ? 'value' : Object.hasOwn(selection, key) ? selection[key] : undefined;
        if (wanted === undefined || wanted === 'value') {
            this.#startScan(wanted === undefined ? 'unwanted' : 'wanted');
            return at;
        }
        const path = frame.path === '' ? String(key) : `${frame.path}.${key}`;
        const isObject = wanted !== 'elements';
        if (byte === (isObject ? 0x7b : 0x5b)) {
            this.#enter(path, wanted, isObject);
            return at + 1;
        }
        // Go writes null for a list or an object that is not there.
        if (byte !== 0x6e)
            throw (0,problem/* malformed */.Qm)(path, isObject ? 'an object' : 'a list');
        this.#startScan('unwanted');
        return at;
    }
    #enter(path, selection, isObject) {
        this.#frames.push({ path, selection, names: isObject ? new Set() : undefined, key: isObject ? '' : 0 });
        this.#expected = isObject ? 'first-name' : 'first-value';
    }
    #startScan(scanning) {
        this.#scanning = scanning;
        this.#scanner.start();
    }
    #scan(bytes, start) {
        const end = this.#scanner.scan(bytes, start);
        if (this.#scanning !== 'unwanted' && (!this.#scanner.isDone || this.#parts.length > 0)) {
            this.#partsLength += end - start;
            if (this.#partsLength > MAX_VALUE) {
                throw new problem/* PlanProblem */.hc('too-large', `The plan has one entry of more than ${MAX_VALUE / 1024 / 1024} MiB.`);
            }
            this.#parts.push(Buffer.from(bytes.subarray(start, end)));
        }
        if (!this.#scanner.isDone)
            return end;
        const scanning = this.#scanning;
        this.#scanning = 'nothing';
        if (scanning === 'unwanted') {
            this.#endValue();
            return end;
        }
        const value = this.#parts.length === 0 ? bytes.subarray(start, end) : Buffer.concat(this.#parts);
        this.#parts = [];
        this.#partsLength = 0;
        if (scanning === 'name')
            this.#endName(JSON.parse(value.toString()));
        else
            this.#endWanted(value);
        return end;
    }
    #endName(name) {
        const frame = this.#frame();
        if (frame.names?.has(name) === true)
            throw (0,problem/* duplicateName */.Vy)(frame.path);
        frame.names?.add(name);
        frame.key = name;
        this.#expected = 'colon';
        if (this.#frames.length === 1)
            this.#handler.member(name);
    }
    #endWanted(bytes) {
        const { path, selection, key } = this.#frame();
        const { names, numbers, isPlain } = this.#scanner;
        const cut = typeof selection === 'string'
            ? { path, key, names, numbers, isPlain }
            : { path: path === '' ? String(key) : `${path}.${key}`, key: undefined, names, numbers, isPlain };
        this.#handler.value(cut, bytes);
        this.#endValue();
    }
    #endValue() {
        this.#expected = 'comma';
        const frame = this.#frames.at(-1);
        if (typeof frame?.key === 'number')
            frame.key++;
    }
    #frame() {
        const frame = this.#frames.at(-1);
        if (frame === undefined)
            throw notJson();
        return frame;
    }
}

;// CONCATENATED MODULE: ./lib/plan/reader/near.ts
/**
 * Whether one text is the other with one character more, less or changed: what a damaged byte makes of a name.
 */
function isOneEditAway(one, other) {
    const [short, long] = one.length <= other.length ? [one, other] : [other, one];
    if (long.length - short.length > 1 || short === long)
        return false;
    let at = 0;
    while (at < short.length && short[at] === long[at])
        at++;
    return short.slice(short.length === long.length ? at + 1 : at) === long.slice(at + 1);
}

;// CONCATENATED MODULE: ./lib/plan/reader/providers.ts

/**
 * @param providers `configuration.provider_config`: by key, with `expressions` that hold `constant_value` or `references` for each argument.
 *   What is not of this form is passed over: it changes no verdict.
 */
function readProviders(providers) {
    const constants = [];
    const variables = new Set();
    let mayUseAny = false;
    for (const [provider, block] of Object.entries((0,fields/* isObject */.Gv)(providers) ? providers : {})) {
        if ((0,fields/* isObject */.Gv)(block))
            visit((0,fields/* memberOf */.C5)(block, 'expressions'), [], provider, (0,fields/* memberOf */.C5)(block, 'module_address') === undefined);
    }
    return { constants, variables, mayUseAny };
    function visit(expression, path, provider, isRoot) {
        if ((0,fields/* isList */.Lv)(expression))
            expression.forEach((element, index) => visit(element, [...path, index], provider, isRoot));
        if (!(0,fields/* isObject */.Gv)(expression))
            return;
        const constant = (0,fields/* memberOf */.C5)(expression, 'constant_value');
        if (constant !== undefined)
            constants.push({ provider, path, value: constant });
        for (const reference of referencesOf(expression)) {
            const [, name] = /^var\.([^.[]+)/.exec(reference) ?? [];
            if (name !== undefined && isRoot)
                variables.add(name);
            else if (!CONSTANT.test(reference))
                mayUseAny = true;
        }
        for (const [name, value] of Object.entries(expression)) {
            if (name !== 'constant_value' && name !== 'references')
                visit(value, [...path, name], provider, isRoot);
        }
    }
}
/** What holds no variable. */
const CONSTANT = /^(path|terraform|count|self)\./;
/** References are written as `var.token`, and `var.credentials.token` beside `var.credentials`. */
function referencesOf(expression) {
    const references = (0,fields/* memberOf */.C5)(expression, 'references');
    return (0,fields/* isList */.Lv)(references) ? references.filter(reference => typeof reference === 'string') : [];
}

;// CONCATENATED MODULE: ./lib/plan/reader/header.ts




/** Members that only a plan has, of Terraform and OpenTofu (internal/command/jsonplan/plan.go). */
const PLAN_MEMBERS = new Set([
    'variables',
    'planned_values',
    'proposed_unknown',
    'resource_drift',
    'resource_changes',
    'deferred_changes',
    'deferred_action_invocations',
    'output_changes',
    'action_invocations',
    'prior_state',
    'configuration',
    'relevant_attributes',
    'timestamp',
    'applyable',
    'complete',
    'errored'
]);
/** Members that a state has too. */
const SHARED_MEMBERS = new Set(['format_version', 'terraform_version', 'checks']);
/** Members of a state: of what "show -json" makes of one, and of its own file. */
const STATE_MEMBERS = ['values', 'lineage', 'serial'];
const MAX_UNKNOWN = 100;
const MAX_NAME = 100;
/** Gathers what a plan says of itself while it is read. */
class HeaderReader {
    #members = new Set();
    #values = new Map();
    #failedChecks = [];
    #provisioned = [];
    #unknown = [];
    #isOfPlan = false;
    /** A part whose name came damaged: everything in it is passed over. */
    #damaged;
    /** @throws PlanProblem when the name tells that it is something else */
    member(name) {
        if (name === '@level' || name === '@message') {
            throw new problem/* PlanProblem */.hc('json-stream', 'The file is what "plan -json" prints, lines of events: not the plan itself.');
        }
        if (name === 'plan_format_version') {
            throw new problem/* PlanProblem */.hc('redacted-plan', 'The file is a redacted plan of HCP Terraform, which has another format.');
        }
        if (PLAN_MEMBERS.has(name))
            this.#isOfPlan = true;
        else if (!SHARED_MEMBERS.has(name))
            this.#addUnknown(name);
        if (STATE_MEMBERS.includes(name) || name === 'format_version')
            this.#members.add(name);
    }
    #addUnknown(name) {
        this.#damaged ??= [...PLAN_MEMBERS].find(member => isOneEditAway(member, name));
        if (this.#unknown.length < MAX_UNKNOWN)
            this.#unknown.push(name.slice(0, MAX_NAME));
    }
    /** @param path of a member that is cut out whole */
    value(path, value) {
        if (path === 'format_version')
            checkVersion(value);
        this.#values.set(path, value);
    }
    /** @param addresses of resources that have provisioners */
    provisioned(addresses) {
        this.#provisioned.push(...addresses);
    }
    /** An element of `checks`. They change no verdict, so what is not understood of one is passed over. */
    check(check) {
        const status = (0,fields/* isObject */.Gv)(check) ? (0,fields/* memberOf */.C5)(check, 'status') : undefined;
        if (!(0,fields/* isObject */.Gv)(check) || (status !== 'fail' && status !== 'error'))
            return;
        const messages = header_listOf(check, 'instances').flatMap(instance => header_listOf(instance, 'problems').flatMap(problem => {
            const message = (0,fields/* isObject */.Gv)(problem) ? (0,fields/* memberOf */.C5)(problem, 'message') : undefined;
            return typeof message === 'string' ? [message] : [];
        }));
        this.#failedChecks.push({ address: displayOf(check), status, messages });
    }
    /** @throws PlanProblem when the file is not a plan of a known version */
    end() {
        this.#checkKind();
        if (this.#damaged !== undefined) {
            throw new problem/* PlanProblem */.hc('malformed', `The plan is not understood: it has a part whose name is almost, but not quite, "${this.#damaged}".`);
        }
        const complete = this.#flag('complete');
        const applyable = this.#flag('applyable');
        const errored = this.#flag('errored');
        // Every version that writes one of the others writes this one: it is lost.
        if (errored === null && (complete !== null || applyable !== null))
            throw (0,problem/* malformed */.Qm)('errored', 'true or false');
        const providers = readProviders(this.#values.get('configuration.provider_config') ?? null);
        return {
            formatVersion: this.#text('format_version') ?? '',
            terraformVersion: this.#text('terraform_version'),
            timestamp: this.#text('timestamp'),
            errored,
            complete,
            applyable,
            variables: this.#variables(providers),
            providerConstants: providers.constants,
            failedChecks: this.#failedChecks,
            provisioned: this.#provisioned,
            unknownMembers: this.#unknown
        };
    }
    #checkKind() {
        const isState = STATE_MEMBERS.some(name => this.#members.has(name));
        if (!this.#isOfPlan && (isState || this.#members.has('format_version'))) {
            throw this.#unknown.length > 0 && !isState
                ? new problem/* PlanProblem */.hc('not-a-plan', 'The file has a format version, but nothing else of a plan.')
                : new problem/* PlanProblem */.hc('state', 'The file is a state, not a plan.');
        }
        if (this.#members.has('format_version'))
            return;
        throw this.#isOfPlan
            ? new problem/* PlanProblem */.hc('no-format-version', 'The plan does not name its format: it has no "format_version".')
            : new problem/* PlanProblem */.hc('not-a-plan', 'The file is JSON, but not of a plan.');
    }
    #flag(name) {
        const value = this.#values.get(name) ?? null;
        if (value !== null && typeof value !== 'boolean')
            throw (0,problem/* malformed */.Qm)(name, 'true or false');
        return value;
    }
    #text(name) {
        const value = this.#values.get(name) ?? null;
        if (value !== null && typeof value !== 'string')
            throw (0,problem/* malformed */.Qm)(name, 'a text');
        return value;
    }
    #variables({ variables, mayUseAny }) {
        const values = this.#values.get('variables') ?? null;
        const declared = this.#values.get('configuration.root_module.variables') ?? null;
        if (values === null)
            return new Map();
        if (!(0,fields/* isObject */.Gv)(values))
            throw (0,problem/* malformed */.Qm)('variables', 'an object');
        return new Map(Object.entries(values).map(([name, variable]) => {
            const declaration = (0,fields/* isObject */.Gv)(declared) ? (0,fields/* memberOf */.C5)(declared, name) : undefined;
            const sensitive = (0,fields/* isObject */.Gv)(declaration) && (0,fields/* memberOf */.C5)(declaration, 'sensitive') === true;
            return [
                name,
                { value: (0,fields/* isObject */.Gv)(variable) ? (0,fields/* valueOf */.RP)(variable, 'value') : null, sensitive, usedByProvider: mayUseAny || variables.has(name) }
            ];
        }));
    }
}
/**
 * The format promises that only a new major version breaks a reader; 0.1 and 0.2 are what 1.0 grew from. terraform-json takes the same,
 * ">= 0.1, < 2.0" (plan.go).
 */
function checkVersion(version) {
    if (typeof version === 'string' && /^(0\.0*[1-9]\d*|1(\.\d+)?)(\.\d+)?$/.test(version))
        return;
    const isVersion = typeof version === 'string' && /^\d+(\.\d+)*$/.test(version);
    throw isVersion
        ? new problem/* PlanProblem */.hc('unsupported-version', `The plan has format ${version.slice(0, 20)}; only 0.1 to 1.x are known.`)
        : new problem/* PlanProblem */.hc('no-format-version', 'The plan does not name its format: "format_version" is not a version.');
}
const header_listOf = (value, name) => {
    const list = (0,fields/* isObject */.Gv)(value) ? (0,fields/* memberOf */.C5)(value, name) : undefined;
    return (0,fields/* isList */.Lv)(list) ? list : [];
};
function displayOf(check) {
    const address = (0,fields/* isObject */.Gv)(check) ? (0,fields/* memberOf */.C5)(check, 'address') : undefined;
    const display = (0,fields/* isObject */.Gv)(address) ? (0,fields/* memberOf */.C5)(address, 'to_display') : undefined;
    return typeof display === 'string' ? display : '';
}

;// CONCATENATED MODULE: external "node:buffer"
const external_node_buffer_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:buffer");
;// CONCATENATED MODULE: ./lib/plan/reader/json-values.ts



/**
 * @param bytes of what was cut out
 * @throws PlanProblem when an object in it has two members of the same name
 */
function parseCut({ path, key, names, numbers, isPlain }, bytes) {
    const parsed = parseExactly(bytes, numbers);
    const { count, isInOrder } = namesOf(parsed.value, layoutOf(path));
    // Of two members of the same name JSON.parse keeps one.
    if (count !== names)
        throw (0,problem/* duplicateName */.Vy)(key === undefined ? path : `${path}[${key}]`);
    return { ...parsed, isCanonical: isPlain && isInOrder };
}
/** A double has no more digits than this (17 significant ones, up to 308 zeros). */
const MAX_LITERAL = 400;
/**
 * Parses a value without rounding: a number that a JavaScript number cannot hold is given as text, digit for digit, so that two that differ
 * stay different.
 *
 * @param bytes valid JSON, in UTF-8
 * @param numbers begin and end, in bytes, of each number that could be one of them
 */
function parseExactly(bytes, numbers) {
    const parts = [];
    let numbersAsText = 0;
    let done = 0;
    for (let at = 0; at < numbers.length; at += 2) {
        const start = numbers[at] ?? 0;
        const end = numbers[at + 1] ?? 0;
        const literal = bytes.toString('latin1', start, end);
        if (isExact(literal))
            continue;
        parts.push(bytes.toString('utf8', done, start), `"${literal}"`);
        numbersAsText++;
        done = end;
    }
    // Latin-1 is only copied, UTF-8 is decoded.
    parts.push((0,external_node_buffer_namespaceObject.isAscii)(bytes) ? bytes.toString('latin1', done, bytes.length) : bytes.toString('utf8', done, bytes.length));
    return { value: JSON.parse(parts.join('')), numbersAsText };
}
/** Whether the nearest double is written with the same digits. */
function isExact(literal) {
    if (literal.length > MAX_LITERAL)
        return false;
    const value = Number(literal);
    return Number.isFinite(value) && decimal(literal) === decimal(String(value));
}
/** A number's digits and exponent, in the one form that has no zeros around the digits. */
function decimal(literal) {
    const [mantissa = '', exponent = '0'] = literal.toLowerCase().split('e');
    const [integer = '', fraction = ''] = mantissa.split('.');
    const sign = integer.startsWith('-') ? '-' : '';
    const digits = (integer.slice(sign.length) + fraction).replace(/^0+/, '');
    let end = digits.length;
    while (digits[end - 1] === '0')
        end--;
    return end === 0 ? '0' : `${sign}${digits.slice(0, end)}e${Number(exponent) - fraction.length + digits.length - end}`;
}

;// CONCATENATED MODULE: ./lib/plan/reader/provisioners.ts

/**
 * Addresses of the resources that have provisioners, without keys of count and for_each, of an element of `resources` in the configuration
 * of a module. What is not of this form is passed over: it makes no verdict weaker.
 */
function provisionedResource(resource, module = '') {
    if (!(0,fields/* isObject */.Gv)(resource))
        return [];
    const provisioners = (0,fields/* memberOf */.C5)(resource, 'provisioners');
    const address = (0,fields/* memberOf */.C5)(resource, 'address');
    return (0,fields/* isList */.Lv)(provisioners) && provisioners.length > 0 && typeof address === 'string' ? [`${module}${address}`] : [];
}
/** The same of a module that is called by this name, and of all that it calls. The reader bounds how deep one can be. */
function provisionedModule(name, call, outer = '') {
    const module = (0,fields/* isObject */.Gv)(call) ? (0,fields/* memberOf */.C5)(call, 'module') : undefined;
    if (!(0,fields/* isObject */.Gv)(module))
        return [];
    const address = `${outer}module.${name}.`;
    const resources = (0,fields/* memberOf */.C5)(module, 'resources');
    const calls = (0,fields/* memberOf */.C5)(module, 'module_calls');
    return [
        ...((0,fields/* isList */.Lv)(resources) ? resources : []).flatMap(resource => provisionedResource(resource, address)),
        ...Object.entries((0,fields/* isObject */.Gv)(calls) ? calls : {}).flatMap(([inner, innerCall]) => provisionedModule(inner, innerCall, address))
    ];
}

;// CONCATENATED MODULE: ./lib/plan/reader/seen.ts
const { imul } = Math;
/** Room for this many at first; a power of two. */
const SMALLEST = 1024;
/**
 * Remembers texts by a hash of 63 bits, in 16 to 32 bytes each: a set of the addresses of a large plan would take more memory than all else.
 * A text that was seen is always known. That a new one is taken for another happens about once in ten million plans of a million changes, and makes such
 * a plan an error, never one that is read wrongly.
 */
class Seen {
    #size = 0;
    #capacity = SMALLEST;
    /** Two halves of a hash side by side; both zero where there is none. */
    #table = new Uint32Array(2 * SMALLEST);
    /** @returns whether the text is new */
    add(text) {
        let low = 0x9747b28c;
        let high = text.length;
        for (let at = 0; at < text.length; at++) {
            const unit = text.charCodeAt(at);
            low = imul(low ^ unit, 0x5bd1e995);
            low = (low << 13) | (low >>> 19);
            high = imul(high ^ unit, 0x1b873593);
            high = ((high << 17) | (high >>> 15)) + low;
        }
        return this.#put(mix(low ^ high), mix(high) | 1);
    }
    #put(low, high) {
        const mask = this.#capacity - 1;
        let slot = low & mask;
        for (; this.#table[2 * slot + 1] !== 0; slot = (slot + 1) & mask) {
            if (this.#table[2 * slot] === low >>> 0 && this.#table[2 * slot + 1] === high >>> 0)
                return false;
        }
        this.#table[2 * slot] = low;
        this.#table[2 * slot + 1] = high;
        // Half of the slots stay free, so that one is found soon.
        if (++this.#size * 2 > this.#capacity)
            this.#grow();
        return true;
    }
    #grow() {
        const old = this.#table;
        this.#capacity *= 2;
        this.#table = new Uint32Array(2 * this.#capacity);
        this.#size = 0;
        for (let at = 0; at < old.length; at += 2) {
            const high = old[at + 1] ?? 0;
            if (high !== 0)
                this.#put(old[at] ?? 0, high);
        }
    }
}
/** Lets every bit of a half depend on every other one. */
function mix(half) {
    let mixed = imul(half ^ (half >>> 16), 0x45d9f3b);
    mixed = imul(mixed ^ (mixed >>> 15), 0x119de1f3);
    return mixed ^ (mixed >>> 16);
}

;// CONCATENATED MODULE: ./lib/plan/reader/plan-reader.ts









/** What is read of a plan. `planned_values`, `prior_state` and the rest of `configuration` say nothing that these do not. */
const WANTED = {
    format_version: 'value',
    terraform_version: 'value',
    timestamp: 'value',
    errored: 'value',
    complete: 'value',
    applyable: 'value',
    variables: 'value',
    configuration: { provider_config: 'value', root_module: { variables: 'value', resources: 'elements', module_calls: 'members' } },
    resource_changes: 'elements',
    resource_drift: 'elements',
    deferred_changes: 'elements',
    action_invocations: 'elements',
    deferred_action_invocations: 'elements',
    output_changes: 'members',
    checks: 'elements'
};
const CONFIGURED = new Set(['configuration.root_module.resources', 'configuration.root_module.module_calls']);
/** Reads the values that are cut out of a plan, and hands them to a visitor. */
class PlanReader {
    #visitor;
    #header = new HeaderReader();
    /** Address and deposed key of each change: an object is changed once. */
    #changed = new Seen();
    #counts = { changes: 0, drift: 0, deferred: 0, outputs: 0, actionInvocations: 0, deferredActionInvocations: 0 };
    constructor(visitor) {
        this.#visitor = visitor;
    }
    member(name) {
        this.#header.member(name);
    }
    /** @throws PlanProblem when it is not understood */
    value(cut, bytes) {
        const { path, key } = cut;
        // Most of a configuration has none of what is wanted of it, and is not parsed.
        const runs = CONFIGURED.has(path) && bytes.includes('"provisioners"');
        if (CONFIGURED.has(path) && !runs && this.#visitor.configured === undefined)
            return;
        const { value, numbersAsText, isCanonical } = parseCut(cut, bytes);
        const text = new EntryText(value, path, numbersAsText, isCanonical ? bytes : undefined);
        const where = key === undefined ? path : typeof key === 'number' ? `${path}[${key}]` : path;
        switch (path) {
            case 'resource_changes':
                this.#change(readChange(value, numbersAsText, where, true), where, text);
                break;
            case 'resource_drift':
                this.#counts.drift++;
                this.#visitor.drift(readChange(value, numbersAsText, where, false), text);
                break;
            case 'deferred_changes': {
                const change = readChange((0,fields/* memberOf */.C5)((0,fields/* objectAt */.lJ)(value, where), 'resource_change') ?? null, numbersAsText, where, true);
                this.#counts.deferred++;
                this.#visitor.deferred(reasonOf(value, where), change, text);
                break;
            }
            case 'action_invocations':
                this.#counts.actionInvocations++;
                this.#visitor.actionInvocation(readActionInvocation(value, numbersAsText, where), text);
                break;
            case 'deferred_action_invocations': {
                const invocation = readActionInvocation((0,fields/* memberOf */.C5)((0,fields/* objectAt */.lJ)(value, where), 'action_invocation'), numbersAsText, where);
                this.#counts.deferredActionInvocations++;
                this.#visitor.deferredActionInvocation(reasonOf(value, where), invocation, text);
                break;
            }
            case 'output_changes':
                this.#counts.outputs++;
                this.#visitor.output(String(key), readValueChange((0,fields/* objectAt */.lJ)(value, where), numbersAsText, where), text);
                break;
            case 'configuration.root_module.resources':
                for (const resource of configuredResource(value))
                    this.#visitor.configured?.(resource);
                this.#header.provisioned(provisionedResource(value));
                if (runs)
                    this.#visitor.configuration?.('resource', text);
                break;
            case 'configuration.root_module.module_calls':
                if (this.#visitor.configured !== undefined)
                    configuredModule(String(key), value).forEach(found => this.#visitor.configured?.(found));
                this.#header.provisioned(provisionedModule(String(key), value));
                if (runs)
                    this.#visitor.configuration?.(`module call ${String(key)}`, text);
                break;
            case 'checks':
                this.#header.check(value);
                break;
            case 'configuration.provider_config':
                this.#header.value(path, value);
                this.#visitor.configuration?.('provider_config', text);
                break;
            default:
                this.#header.value(path, value);
        }
    }
    /** @throws PlanProblem when the whole is not a plan of a version that is known */
    end() {
        return { header: this.#header.end(), counts: { ...this.#counts } };
    }
    #change(change, where, text) {
        // No address ends in a text with a blank before it, unless that is in brackets.
        const identity = change.deposed === undefined ? change.address : `${change.address} ${JSON.stringify(change.deposed)}`;
        if (!this.#changed.add(identity)) {
            throw new problem/* PlanProblem */.hc('duplicate-change', `The plan is not understood: ${where} changes an object that an earlier entry changes.`);
        }
        this.#counts.changes++;
        this.#visitor.change(change, text);
    }
}
/** Terraform's word for why it could not plan it yet. */
const reasonOf = (value, where) => (0,fields/* optionalText */.mR)((0,fields/* objectAt */.lJ)(value, where), 'reason', where) ?? 'unknown';

;// CONCATENATED MODULE: ./lib/plan/reader/text.ts


/** How many bytes the marks at the start of a file have at most. */
const MARK_LENGTH = 4;
/**
 * Gives the text of a file as UTF-8 without a byte order mark, piece by piece. PowerShell writes UTF-16.
 *
 * @param source the pieces may be of one buffer that is used again: each is done with before the next is asked for
 * @throws PlanProblem for bytes that are not text, and for a plan file
 */
async function* readText(source) {
    let decode;
    let head = Buffer.alloc(0);
    for await (const chunk of source) {
        const bytes = Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength);
        if (decode !== undefined) {
            yield decode(bytes);
            continue;
        }
        head = Buffer.concat([head, bytes]);
        if (head.length < MARK_LENGTH)
            continue;
        decode = decoderFor(head);
        yield decode(head);
    }
    decode ??= decoderFor(head);
    yield decode(head.length < MARK_LENGTH ? head : Buffer.alloc(0), true);
}
function decoderFor(head) {
    const mark = head.toString('latin1', 0, MARK_LENGTH);
    if (mark.startsWith('PK'))
        throw new problem/* PlanProblem */.hc('plan-file', 'The file is a plan file, which is binary, and not JSON.');
    if (mark.startsWith('\xff\xfe'))
        return utf16('utf-16le');
    if (mark.startsWith('\xfe\xff'))
        return utf16('utf-16be');
    // UTF-16 without a mark: no JSON has a zero byte.
    if (mark.startsWith('{\0') || mark.startsWith('\0{'))
        throw noText();
    return utf8(mark.startsWith('\xef\xbb\xbf') ? 3 : 0);
}
function utf16(encoding) {
    const decoder = new TextDecoder(encoding, { fatal: true });
    return (bytes, isEnd = false) => {
        try {
            return Buffer.from(decoder.decode(bytes, { stream: !isEnd }));
        }
        catch {
            throw noText();
        }
    };
}
/** @param skip how many bytes of the first piece are a mark */
function utf8(skip) {
    /** The start of a character that the last piece did not complete. */
    let rest = Buffer.alloc(0);
    return (bytes, isEnd = false) => {
        const text = bytes.subarray(skip);
        skip = 0;
        // Enough of the piece to complete the character; the piece itself is handed on as it came.
        const needed = rest.length === 0 ? 0 : Math.max(0, characterLength(rest[0] ?? 0) - rest.length);
        const joint = needed === 0 ? rest : Buffer.concat([rest, text.subarray(0, needed)]);
        const isJointWhole = rest.length === 0 || text.length >= needed;
        if (!isJointWhole) {
            if (isEnd)
                throw noText();
            rest = joint;
            return text;
        }
        const end = text.length - openLength(text.subarray(needed));
        if (!(0,external_node_buffer_namespaceObject.isUtf8)(joint) || !(0,external_node_buffer_namespaceObject.isUtf8)(text.subarray(needed, end)) || (isEnd && end < text.length))
            throw noText();
        rest = Buffer.from(text.subarray(end));
        return text;
    };
}
/** How many bytes the character has that begins with a byte; 1 for a byte with which none begins. */
const characterLength = (byte) => (byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : byte >= 0xc0 ? 2 : 1);
/** How many bytes at the end are the start of a character that is not complete. */
function openLength(bytes) {
    for (let length = 1; length <= Math.min(3, bytes.length); length++) {
        const byte = bytes[bytes.length - length] ?? 0;
        if (byte >= 0xc0)
            return characterLength(byte) > length ? length : 0;
        if (byte < 0x80)
            return 0;
    }
    return 0;
}
const noText = () => new problem/* PlanProblem */.hc('encoding', 'The file is neither UTF-8 nor UTF-16 with a byte order mark: it has bytes that are not characters.');

;// CONCATENATED MODULE: ./lib/plan/reader/read-plan.ts





/**
 * Reads the JSON of a plan as it comes, one entry at a time: what it takes in memory is one entry and a hash of each address, whatever the
 * size of the file. UTF-16 with a byte order mark and the lines that setup-terraform's wrapper writes around a plan are understood.
 *
 * The whole file is checked to be one JSON object, the parts that are passed over too: a file that is cut short, damaged or goes on after
 * the plan is an error. What only the parts that are passed over could say is not checked: in them a name may occur twice.
 *
 * @param visitor what it throws ends the reading and is thrown
 * @returns the plan's header when all of it was understood, else why not
 * @throws what the source throws
 */
async function readPlan(source, visitor) {
    const reader = new PlanReader(visitor);
    try {
        const bytes = await readParts(source, reader);
        return { kind: 'plan', ...reader.end(), bytes };
    }
    catch (error) {
        if (error instanceof problem/* PlanProblem */.hc)
            return error.toError();
        throw error;
    }
}
/** @returns size of the file, in bytes */
async function readParts(source, handler) {
    const cutter = new JsonCutter(WANTED, handler);
    const size = { bytes: 0 };
    /** Undefined once the start of the JSON is found. */
    let head = new Head();
    const tail = new Tail();
    for await (const piece of readText(counted(source, size))) {
        const found = head === undefined ? { bytes: piece, start: 0 } : head.write(piece);
        if (found === undefined)
            continue;
        head = undefined;
        const end = cutter.isDone ? 0 : cutter.write(found.bytes, found.start);
        if (cutter.isDone)
            tail.write(found.bytes, end);
    }
    if (head !== undefined)
        throw head.end();
    if (!cutter.isDone)
        throw new problem/* PlanProblem */.hc('truncated', 'The file ends in the middle of the plan.');
    tail.end();
    return size.bytes;
}
async function* counted(source, size) {
    for await (const chunk of source) {
        size.bytes += chunk.length;
        yield chunk;
    }
}

;// CONCATENATED MODULE: ./lib/plan/reader/index.ts








// EXTERNAL MODULE: ./lib/plan/address-pattern.ts
var address_pattern = __nccwpck_require__(7703);
// EXTERNAL MODULE: ./lib/plan/rules/protect.ts + 9 modules
var protect = __nccwpck_require__(8657);
;// CONCATENATED MODULE: ./lib/plan/rules/fitting.ts


/**
 * Finds the lines of `protect` that fit nothing in a plan: neither an object that it changes or leaves as it is, nor one that was changed
 * outside, nor a resource of the configuration. Such a line protects nothing, which may be a typing error, and may be nothing at all: a new
 * project has nothing yet.
 */
class ProtectFitting {
    #left;
    /** Lines that fit a resource of the configuration, as they are and without their keys. */
    #configured = new Set();
    #configuredKeyless = new Set();
    constructor(protect) {
        this.#left = new Set(protect);
    }
    change(entry) {
        if (this.#left.size === 0)
            return;
        const names = (0,protect/* namesOf */.eZ)(entry);
        for (const line of this.#left)
            if (names.some(name => (0,protect/* isNamedBy */.$8)(line, name)))
                this.#left.delete(line);
    }
    configured(resource) {
        for (const line of this.#left) {
            if ((0,protect/* isNamedBy */.$8)(line, resource))
                this.#configured.add(line);
            if ((0,protect/* isNamedBy */.$8)((0,address_pattern/* withoutKeys */.P)(line), resource))
                this.#configuredKeyless.add(line);
        }
    }
    /**
     * @param isWhole whether the plan lists every object. One that was made with `-target` does not, so that of a line with a key it cannot be
     *   told: it fits when its resource is there
     * @returns in the order of the lines, each once
     */
    finish(isWhole) {
        return [...this.#left].filter(line => !this.#configured.has(line) && (isWhole || !this.#configuredKeyless.has(line)));
    }
}

// EXTERNAL MODULE: ./lib/plan/renames.ts + 9 modules
var plan_renames = __nccwpck_require__(7369);
;// CONCATENATED MODULE: ./lib/plan/read-facts.ts







/**
 * The values of an entry live for a moment only. V8 gives new objects a few MiB at first, and each time that as much of them has stayed, it
 * doubles that, up to 128 MiB: the facts of a plan of a gigabyte are enough to get there. A factor of one keeps it small, and reading takes no
 * longer. V8 accepts it only while it runs: from the command line it makes two of it.
 */
const SMALL_YOUNG_GENERATION = '--semi-space-growth-factor=1';
/**
 * Reads the JSON of a plan, entry by entry: the size of the file does not show in memory.
 *
 * @throws PlanReadError for anything that is not a plan of a version that is known
 */
async function readFacts(source, { fingerprintKey, showValues, alsoSecret, protect = [] }) {
    (0,external_node_v8_namespaceObject.setFlagsFromString)(SMALL_YOUNG_GENERATION);
    const fingerprint = new plan_fingerprint/* PlanFingerprint */.ir(fingerprintKey);
    const collector = new FactsCollector(fingerprintKey === undefined ? () => '' : () => fingerprint.lastDigest());
    const finder = new plan_renames/* RenameFinder */.t();
    // Most runs show no values, and need none of this.
    const values = showValues ? new (await Promise.resolve(/* import() */).then(__nccwpck_require__.bind(__nccwpck_require__, 8898))).ValueKeeper() : undefined;
    const renames = { change: (entry) => finder.note(entry) };
    const fitting = protect.length === 0 ? undefined : new ProtectFitting(protect);
    const optional = [...(values === undefined ? [] : [values]), ...(fitting === undefined ? [] : [visitorOf(fitting)])];
    const reading = await readPlan(source, visitAll([fingerprint, collector, renames, ...optional]));
    if (reading.kind === 'error')
        throw new plan_read_error/* PlanReadError */.A(reading);
    const { header } = reading;
    return {
        facts: collector.finish(header),
        fingerprint: fingerprint.finish(header),
        renames: finder.hints(),
        values: values?.finish(header, alsoSecret),
        // A plan that failed lists what it got to.
        idle: header.errored === true ? [] : (fitting?.finish(header.complete !== false) ?? [])
    };
}
function visitorOf(fitting) {
    return {
        change: entry => fitting.change(entry),
        drift: entry => fitting.change(entry),
        deferred: (_reason, entry) => fitting.change(entry),
        configured: resource => fitting.configured(resource)
    };
}
/** Shows each entry to one visitor after the other. */
function visitAll(visitors) {
    const configured = resource => visitors.forEach(visitor => visitor.configured?.(resource));
    return {
        ...(visitors.some(visitor => visitor.configured !== undefined) ? { configured } : {}),
        change(entry, text) {
            for (const visitor of visitors)
                visitor.change?.(entry, text);
        },
        drift(entry, text) {
            for (const visitor of visitors)
                visitor.drift?.(entry, text);
        },
        deferred(reason, entry, text) {
            for (const visitor of visitors)
                visitor.deferred?.(reason, entry, text);
        },
        output(name, change, text) {
            for (const visitor of visitors)
                visitor.output?.(name, change, text);
        },
        actionInvocation(invocation, text) {
            for (const visitor of visitors)
                visitor.actionInvocation?.(invocation, text);
        },
        deferredActionInvocation(reason, invocation, text) {
            for (const visitor of visitors)
                visitor.deferredActionInvocation?.(reason, invocation, text);
        },
        configuration(part, text) {
            for (const visitor of visitors)
                visitor.configuration?.(part, text);
        }
    };
}

// EXTERNAL MODULE: ./lib/action/files.ts
var files = __nccwpck_require__(5266);
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

;// CONCATENATED MODULE: ./lib/plan/plan-input.ts






/**
 * Reads a plan, whichever form it has. What is hashed is what is read: JSON in one pass, a plan file by way of a copy that nobody else can
 * change.
 *
 * @throws GuardError when it is not there or is not understood; TerraformError when it cannot be shown
 */
async function readPlanInput(input, options, dependencies) {
    const { workspace, signal } = dependencies;
    return await (0,plan_file/* withPlan */.m5)((0,external_node_path_.resolve)(workspace, input.plan), async (file) => {
        if (!(await (0,plan_file/* isPlanFile */.cx)(file))) {
            const { bytes, sha256 } = (0,plan_file/* hashed */.Yr)(file);
            const read = await readFacts(untilAborted(bytes, signal), options);
            return { ...read, planSha256: sha256() };
        }
        const copy = (0,external_node_path_.join)(await dependencies.folder(), 'plan');
        try {
            const planSha256 = await (0,plan_file/* copyPlan */.DS)(file, copy);
            return { ...(await showFacts(copy, input, options, dependencies)), planSha256 };
        }
        finally {
            // It holds every secret of its resources in clear text. Post removes it too, for a run that is killed here.
            await (0,promises_.rm)(copy, { force: true });
        }
    });
}
async function showFacts(plan, input, options, dependencies) {
    const { environment, workspace } = dependencies;
    const binary = await findBinary(input.binary, workspace, environment['PATH'] ?? '');
    let facts;
    const read = async (json) => {
        facts = await readFacts(json, options);
    };
    // Most of what starts a program is not needed for a plan that is JSON.
    const { showPlan } = await __nccwpck_require__.e(/* import() */ 918).then(__nccwpck_require__.bind(__nccwpck_require__, 5918));
    await showPlan({ binary, folder: (0,external_node_path_.resolve)(workspace, input.workingDirectory), plan }, read, dependencies);
    if (facts === undefined)
        throw new errors/* GuardError */.U({ code: 'nothing-shown' });
    return facts;
}
async function* untilAborted(bytes, signal) {
    for await (const chunk of bytes) {
        signal.throwIfAborted();
        yield chunk;
    }
}


/***/ }),

/***/ 9745:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ PlanReadError)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(9249);

/** The file is not a plan that is understood. */
class PlanReadError extends _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .GuardError */ .U {
    constructor(reading) {
        super({ code: 'not-understood', reading });
    }
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

/***/ 8521:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   C5: () => (/* binding */ memberOf),
/* harmony export */   Gv: () => (/* binding */ isObject),
/* harmony export */   Lv: () => (/* binding */ isList),
/* harmony export */   R2: () => (/* binding */ optionalList),
/* harmony export */   RP: () => (/* binding */ valueOf),
/* harmony export */   lJ: () => (/* binding */ objectAt),
/* harmony export */   mR: () => (/* binding */ optionalText)
/* harmony export */ });
/* harmony import */ var _problem_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(977);

/** A member of an object, never what it inherits; undefined when it has none of that name. */
const memberOf = (object, name) => (Object.hasOwn(object, name) ? object[name] : undefined);
const isObject = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);
const isList = (value) => Array.isArray(value);
/** @throws PlanProblem when it is not an object; so for the other functions here */
function objectAt(value, where) {
    if (!isObject(value))
        throw (0,_problem_js__WEBPACK_IMPORTED_MODULE_0__/* .malformed */ .Qm)(where, 'an object');
    return value;
}
/** A text that may be missing. Go's encoder leaves an empty one out. */
function optionalText(object, name, where) {
    const value = memberOf(object, name);
    if (value === undefined || value === null || value === '')
        return undefined;
    if (typeof value !== 'string')
        throw (0,_problem_js__WEBPACK_IMPORTED_MODULE_0__/* .malformed */ .Qm)(`${where}.${name}`, 'a text');
    return value;
}
/** A list that may be missing: Go's encoder leaves empty ones out, or writes null. */
function optionalList(object, name, where) {
    const value = memberOf(object, name) ?? null;
    if (value === null)
        return [];
    if (!isList(value))
        throw (0,_problem_js__WEBPACK_IMPORTED_MODULE_0__/* .malformed */ .Qm)(`${where}.${name}`, 'a list');
    return value;
}
const valueOf = (object, name) => memberOf(object, name) ?? null;


/***/ }),

/***/ 977:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Qm: () => (/* binding */ malformed),
/* harmony export */   Vy: () => (/* binding */ duplicateName),
/* harmony export */   hc: () => (/* binding */ PlanProblem)
/* harmony export */ });
const SHOW = 'the JSON that "terraform show -json" or "tofu show -json" makes of a plan file';
/** What a person does about it; one sentence for each code. */
const FIXES = {
    empty: 'Check that the program that made it did not fail.',
    'plan-file': `Give ${SHOW}, or the plan file itself together with the folder it was made in.`,
    'text-plan': `Give ${SHOW}: the text of a plan can be made to say anything by a check or a provider.`,
    'json-stream': `Write the plan to a file with "plan -out=FILE" and give ${SHOW}.`,
    state: 'Name the plan file in the command, as in "show -json tfplan": without one it shows the state.',
    'redacted-plan': `Give ${SHOW}, not the redacted one of HCP Terraform.`,
    'not-json': `Give ${SHOW}, unchanged and with nothing before or after it.`,
    encoding: 'Write the file as UTF-8, or as UTF-16 with a byte order mark.',
    truncated: 'Check that the command that wrote the file succeeded, and that the disk is not full.',
    'trailing-data': 'Give one plan per file, with nothing after it.',
    'duplicate-name': `Give ${SHOW}, unchanged: programs differ in which of the two they read.`,
    'too-deep': `Give ${SHOW}, unchanged: no real plan is nested that deeply.`,
    'too-large': 'Move such a large value out of the configuration, into a file or an object store.',
    'not-a-plan': `Give ${SHOW}.`,
    'no-format-version': `Give ${SHOW}, unchanged.`,
    'unsupported-version': 'Use a version of Fairway that knows this format, or of Terraform that writes format 1.',
    malformed: `Give ${SHOW}, unchanged.`,
    'no-address': `Give ${SHOW}, unchanged.`,
    'no-change': `Give ${SHOW}, unchanged.`,
    'malformed-actions': `Give ${SHOW}, unchanged.`,
    'unknown-action': 'Use a version of Fairway that knows this version of Terraform or OpenTofu.',
    'unknown-mode': 'Use a version of Fairway that knows this version of Terraform or OpenTofu.',
    'duplicate-change': `Give ${SHOW}, unchanged: one object cannot be changed in two ways.`
};
/** Ends the reading: the file is not a plan that is understood. It never leaves the reader. */
class PlanProblem extends Error {
    code;
    /** @param message one line that names the place, never a value of the plan */
    constructor(code, message) {
        super(message);
        this.name = 'PlanProblem';
        this.code = code;
    }
    toError() {
        return { kind: 'error', code: this.code, message: this.message, fix: FIXES[this.code] };
    }
}
/** A part of the plan is not of the form that the format gives it. */
const malformed = (where, expected) => new PlanProblem('malformed', `The plan is not understood: ${where} is not ${expected}.`);
/** @param path of the object, or of the value that it is in; empty for the outermost */
const duplicateName = (path) => new PlanProblem('duplicate-name', `${path === '' ? 'The plan' : `The plan's ${path}`} has an object with two members of the same name.`);


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

/***/ 7369:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  t: () => (/* binding */ RenameFinder),
  f: () => (/* reexport */ movedBlock)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __nccwpck_require__(7598);
;// CONCATENATED MODULE: ./lib/plan/renames/attribute-hash.ts
/**
 * How much a common value of two objects says: nothing (a switch, a small number), a little (a text of one or two characters),
 * or much (a longer text, or an object with one in it).
 */
const NOTHING = 0;
const LITTLE = 1;
const MUCH = 2;
const SHORTEST_TEXT = 3;
/** Sizes, ports, timeouts and memory in MiB are below. */
const SMALLEST_NUMBER = 100_000;
function distinction(value) {
    if (typeof value === 'string')
        return value.length >= SHORTEST_TEXT ? MUCH : value === '' ? NOTHING : LITTLE;
    if (typeof value === 'number')
        return Math.abs(value) >= SMALLEST_NUMBER ? MUCH : NOTHING;
    if (typeof value !== 'object' || value === null)
        return NOTHING;
    let most = NOTHING;
    for (const inner of Object.values(value)) {
        most = Math.max(most, distinction(inner));
        if (most === MUCH)
            break;
    }
    return most;
}
/** What a provider gives back for an attribute that is not set: any of these. */
function isEmpty(value) {
    if (value === null || value === undefined || value === '')
        return true;
    return typeof value === 'object' && (Array.isArray(value) ? value.length === 0 : Object.keys(value).length === 0);
}
/** Whether a part of the value is known only after the apply. */
function isPartlyUnknown(unknown) {
    if (unknown === true)
        return true;
    return typeof unknown === 'object' && unknown !== null && Object.values(unknown).some(isPartlyUnknown);
}
/** Hashes any JSON value; of an object, whatever the order of its members, and whether it has empty ones. */
function hashValue(value, hash) {
    write(value, hash.begin());
    return hash.end();
}
// What a value begins with, so that no two kinds of values look alike.
const [TEXT, NUMBER, TRUE, FALSE, NULL, LIST, OBJECT, END] = [1, 2, 3, 4, 5, 6, 7, 8];
function write(value, hash) {
    if (typeof value === 'string') {
        hash.unit(TEXT);
        hash.text(value);
    }
    else if (typeof value === 'number') {
        hash.unit(NUMBER);
        hash.text(String(value));
    }
    else if (typeof value === 'boolean')
        hash.unit(value ? TRUE : FALSE);
    else if (typeof value !== 'object' || value === null)
        hash.unit(NULL);
    else if (Array.isArray(value)) {
        hash.unit(LIST);
        for (const item of value)
            write(item, hash);
        hash.unit(END);
    }
    else
        writeObject(value, hash);
}
function writeObject(value, hash) {
    hash.unit(OBJECT);
    for (const name of Object.keys(value).sort()) {
        if (isEmpty(value[name]))
            continue;
        hash.text(name);
        write(value[name], hash);
    }
    hash.unit(END);
}

;// CONCATENATED MODULE: ./lib/plan/renames/candidates.ts

/** No resource has as many attributes; names beyond are passed over. */
const MOST_NAMES = 500;
/** Of each attribute: number of its name and distinction in one word, and the two halves of the hash of its value. */
const WORDS = 3;
/** Everything of one type that is deleted or created. About 12 bytes an attribute: plans create and delete tens of thousands of objects. */
class Candidates {
    deletes = [];
    creates = [];
    #names = new Map();
    #words = new Uint32Array(32 * WORDS);
    #used = 0;
    get words() {
        return this.#words;
    }
    /** Names of attributes, in the order of their numbers. */
    get names() {
        return [...this.#names.keys()];
    }
    delete(address, before, hash) {
        this.deletes.push(this.#add(address, before, undefined, hash));
    }
    create(address, after, afterUnknown, hash) {
        this.creates.push(this.#add(address, after, afterUnknown, hash));
    }
    #add(address, values, unknown, hash) {
        const start = this.#used;
        if (typeof values !== 'object' || values === null || unknown === true)
            return { address, start, end: start };
        const unknowns = typeof unknown === 'object' && unknown !== null ? unknown : {};
        for (const [name, value] of Object.entries(values)) {
            if (isEmpty(value) || (Object.hasOwn(unknowns, name) && isPartlyUnknown(unknowns[name])))
                continue;
            const number = this.#number(name);
            if (number === undefined)
                continue;
            const { low, high } = hashValue(value, hash);
            if (this.#used + WORDS > this.#words.length)
                this.#grow();
            this.#words[this.#used++] = number * 4 + distinction(value);
            this.#words[this.#used++] = low;
            this.#words[this.#used++] = high;
        }
        return { address, start, end: this.#used };
    }
    #number(name) {
        const known = this.#names.get(name);
        if (known !== undefined || this.#names.size === MOST_NAMES)
            return known;
        this.#names.set(name, this.#names.size);
        return this.#names.size - 1;
    }
    #grow() {
        const words = new Uint32Array(this.#words.length * 2);
        words.set(this.#words);
        this.#words = words;
    }
}

;// CONCATENATED MODULE: ./lib/plan/renames/keyed-hash.ts
/** Units of 16 bits that are gathered before they are hashed; an even number. */
const GATHERED = 4096;
/**
 * HalfSipHash-2-4 with 64 bits (Aumasson and Bernstein), over the UTF-16 units of what is written: a hash that tells nothing about a
 * value to whoever does not have the key, even when the value is one of a few. node:crypto takes several times as long for the short
 * values of a plan.
 */
class KeyedHash {
    #key0;
    #key1;
    #v0 = 0;
    #v1 = 0;
    #v2 = 0;
    #v3 = 0;
    #units = new Uint16Array(GATHERED);
    /** How many units are gathered, and how many were hashed before. */
    #gathered = 0;
    #hashed = 0;
    /** The hash, once `end` was called: two halves of 32 bits. */
    low = 0;
    high = 0;
    /** @param key 8 bytes */
    constructor(key) {
        this.#key0 = key.readInt32LE(0);
        this.#key1 = key.readInt32LE(4);
    }
    begin() {
        this.#v0 = this.#key0;
        this.#v1 = this.#key1 ^ 0xee;
        this.#v2 = this.#key0 ^ 0x6c796765;
        this.#v3 = this.#key1 ^ 0x74656462;
        this.#gathered = 0;
        this.#hashed = 0;
        return this;
    }
    /** Writes a text after its length, so that two texts are never taken for another two. */
    text(text) {
        this.word(text.length);
        const units = this.#units;
        for (let at = 0; at < text.length;) {
            if (this.#gathered === GATHERED)
                this.#flush();
            const end = Math.min(text.length, at + GATHERED - this.#gathered);
            const shift = this.#gathered - at;
            this.#gathered += end - at;
            for (; at < end; at++)
                units[at + shift] = text.charCodeAt(at);
        }
    }
    /** Writes 32 bits. */
    word(word) {
        this.unit(word & 0xffff);
        this.unit(word >>> 16);
    }
    /** Writes 16 bits. */
    unit(unit) {
        if (this.#gathered === GATHERED)
            this.#flush();
        this.#units[this.#gathered++] = unit;
    }
    end() {
        const bytes = 2 * (this.#hashed + this.#gathered);
        // The last word has the length in its upper byte, and what was left.
        if (this.#gathered % 2 === 0)
            this.unit(0);
        this.unit(bytes << 8);
        this.#flush();
        // 0xee and 0xdd, as the authors have it for 64 bits.
        this.#v2 ^= 0xee;
        this.#mix(2);
        this.low = (this.#v1 ^ this.#v3) >>> 0;
        this.#v1 ^= 0xdd;
        this.#mix(2);
        this.high = (this.#v1 ^ this.#v3) >>> 0;
        return this;
    }
    /** Hashes what was gathered, and forgets it. */
    #flush() {
        this.#mix(this.#gathered / 2);
        this.#units.fill(0, 0, this.#gathered);
        this.#hashed += this.#gathered;
        this.#gathered = 0;
    }
    /** Two rounds for each of some words: those that were gathered, after which there are zeros. */
    #mix(words) {
        const units = this.#units;
        // Fields of an object are slow in a loop.
        let v0 = this.#v0;
        let v1 = this.#v1;
        let v2 = this.#v2;
        let v3 = this.#v3;
        for (let at = 0; at < words; at++) {
            const word = (units[2 * at] ?? 0) | ((units[2 * at + 1] ?? 0) << 16);
            v3 ^= word;
            for (let round = 0; round < 2; round++) {
                v0 = (v0 + v1) | 0;
                v1 = ((v1 << 5) | (v1 >>> 27)) ^ v0;
                v0 = (v0 << 16) | (v0 >>> 16);
                v2 = (v2 + v3) | 0;
                v3 = ((v3 << 8) | (v3 >>> 24)) ^ v2;
                v0 = (v0 + v3) | 0;
                v3 = ((v3 << 7) | (v3 >>> 25)) ^ v0;
                v2 = (v2 + v1) | 0;
                v1 = ((v1 << 13) | (v1 >>> 19)) ^ v2;
                v2 = (v2 << 16) | (v2 >>> 16);
            }
            v0 ^= word;
        }
        this.#v0 = v0;
        this.#v1 = v1;
        this.#v2 = v2;
        this.#v3 = v3;
    }
}

// EXTERNAL MODULE: ./lib/plan/renames/address.ts
var renames_address = __nccwpck_require__(1808);
;// CONCATENATED MODULE: ./lib/plan/renames/side.ts



/** How two places differ, from 0 for the same one to 7; the module counts most, then the name, then the key. */
function distance(one, other) {
    return (one.module === other.module ? 0 : 4) + (one.name === other.name ? 0 : 2) + (one.key === other.key ? 0 : 1);
}
/** Places of candidates, each found once and only when it is asked for. */
class Places {
    #places = new Map();
    of(candidate) {
        const known = this.#places.get(candidate);
        if (known !== undefined)
            return known;
        const place = (0,renames_address/* placeOf */.$t)(candidate.address);
        this.#places.set(candidate, place);
        return place;
    }
}
/** The most that any of its attributes says. */
function mostDistinct({ words }, { start, end }) {
    let most = 0;
    for (let at = start; at < end; at += WORDS)
        most = Math.max(most, (words[at] ?? 0) & 3);
    return most;
}
/**
 * How much must be equal for a hint. A value of one or two characters says something only when there is nothing else of the type that it
 * could be.
 */
const neededDistinction = ({ deletes, creates }) => (deletes.length === 1 && creates.length === 1 ? LITTLE : MUCH);
const byAddress = (one, other) => one.address < other.address ? -1 : one.address > other.address ? 1 : 0;

;// CONCATENATED MODULE: ./lib/plan/renames/exact.ts


/** Sets of known attributes that are looked for; a type has one for each way in which it is written in the configuration. */
const MOST_SHAPES = 16;
/**
 * Finds pairs of which every known attribute is equal, the ones with most of them first. The work grows with the number of candidates and
 * not with its square, so that it is done for any number of them.
 *
 * @param deletes in the order of their addresses, as are the creates
 */
function exactPairs(candidates, deletes, creates, places, hash) {
    const pairs = [];
    const taken = new Set();
    for (const shape of shapesOf(candidates, creates)) {
        const print = fingerprints(candidates, shape.names, hash);
        const groups = new Map();
        for (const create of shape.creates) {
            const key = print(create);
            if (key === undefined)
                continue;
            const group = groups.get(key) ?? { deletes: [], creates: [] };
            groups.set(key, group);
            group.creates.push(create);
        }
        for (const candidate of deletes) {
            const key = taken.has(candidate) ? undefined : print(candidate);
            if (key !== undefined)
                groups.get(key)?.deletes.push(candidate);
        }
        for (const group of groups.values()) {
            for (const [from, to] of nearestPlaces(group.deletes, group.creates, places)) {
                taken.add(from);
                pairs.push({ from, to, matching: shape.names.length });
            }
        }
    }
    return pairs;
}
function shapesOf(candidates, creates) {
    const names = candidates.names;
    const needed = neededDistinction(candidates);
    const shapes = new Map();
    for (const create of creates) {
        if (mostDistinct(candidates, create) < needed)
            continue;
        const known = [];
        for (let at = create.start; at < create.end; at += WORDS)
            known.push((candidates.words[at] ?? 0) >>> 2);
        known.sort((one, other) => one - other);
        const key = known.join(' ');
        const shape = shapes.get(key) ?? { names: known, creates: [], order: JSON.stringify(known.map(name => names[name]).sort()) };
        shapes.set(key, shape);
        shape.creates.push(create);
    }
    const sorted = [...shapes.values()].sort((one, other) => other.names.length - one.names.length || (one.order < other.order ? -1 : 1));
    return sorted.slice(0, MOST_SHAPES);
}
/** A function that gives one number of 53 bits for the values of these attributes; undefined when an object lacks one of them. */
function fingerprints({ words, names: all }, names, hash) {
    const slots = new Int32Array(all.length).fill(-1);
    for (const [slot, name] of names.entries())
        slots[name] = slot;
    const found = new Int32Array(names.length);
    return ({ start, end }) => {
        let count = 0;
        for (let at = start; at < end; at += WORDS) {
            const slot = slots[(words[at] ?? 0) >>> 2] ?? -1;
            if (slot === -1)
                continue;
            found[slot] = at;
            count++;
        }
        if (count !== names.length)
            return undefined;
        hash.begin();
        for (const at of found) {
            hash.word(words[at + 1] ?? 0);
            hash.word(words[at + 2] ?? 0);
        }
        const { low, high } = hash.end();
        return (high & 0x1fffff) * 2 ** 32 + low;
    };
}
/** What two places have in common at each distance, from the smallest one: all between 1 and 7. */
const COMMON = [
    ['module', 'name'],
    ['module', 'key'],
    ['module'],
    ['name', 'key'],
    ['name'],
    ['key'],
    []
];
/** Pairs objects that are all alike, those with the nearest places first, then in the order of their addresses. */
function* nearestPlaces(deletes, creates, places) {
    let [from, to] = [deletes, creates];
    for (const parts of COMMON) {
        if (from.length === 0 || to.length === 0)
            return;
        const keyOf = (candidate) => JSON.stringify(parts.map(part => places.of(candidate)[part] ?? null));
        const waiting = new Map();
        for (const create of to.toReversed()) {
            const key = keyOf(create);
            const queue = waiting.get(key);
            if (queue === undefined)
                waiting.set(key, [create]);
            else
                queue.push(create);
        }
        const paired = new Set();
        for (const candidate of from) {
            const create = waiting.get(keyOf(candidate))?.pop();
            if (create === undefined)
                continue;
            paired.add(candidate).add(create);
            yield [candidate, create];
        }
        from = from.filter(candidate => !paired.has(candidate));
        to = to.filter(candidate => !paired.has(candidate));
    }
}

;// CONCATENATED MODULE: ./lib/plan/renames/ranking.ts
/** The share of attributes that differ is kept in steps of a millionth: no two shares of up to 511 attributes are closer. */
const STEPS = 2 ** 20;
/** Room for rows and columns. */
const RANGE = 2 ** 10;
const DISTANCES = 2 ** 3;
/** Room for how many attributes are equal. */
const COUNTS = 2 ** 9;
/** Pairs in the order of how good they are. Each is one number of 50 bits, since there may be a million. */
class Ranking {
    #ranks = new Float64Array(64);
    #size = 0;
    /**
     * @param row below 1,024, as is the column
     * @param matching how many of the known attributes are equal; both below 512
     * @param distance below 8
     */
    add(row, column, matching, known, distance) {
        if (this.#size === this.#ranks.length) {
            const ranks = new Float64Array(this.#size * 2);
            ranks.set(this.#ranks);
            this.#ranks = ranks;
        }
        const differing = Math.round((1 - matching / known) * STEPS);
        const place = (differing * COUNTS + (COUNTS - 1 - matching)) * DISTANCES + distance;
        this.#ranks[this.#size++] = (place * RANGE + row) * RANGE + column;
    }
    /** The most alike first, then those with most equal attributes, then those with the smallest distance, row and column. */
    *bestFirst() {
        for (const rank of this.#ranks.subarray(0, this.#size).sort()) {
            const rows = Math.floor(rank / RANGE);
            const matching = COUNTS - 1 - (Math.floor(rows / RANGE / DISTANCES) % COUNTS);
            yield { row: rows % RANGE, column: rank % RANGE, matching };
        }
    }
}

;// CONCATENATED MODULE: ./lib/plan/renames/near.ts




/** Each delete is compared with each create: a million pairs of a type take some tens of milliseconds. */
const MOST_COMPARED = 1000;
/**
 * Finds pairs of which at least four fifths of the known attributes are equal, a distinctive one among them: one may differ of five, since
 * the name that an object has at its provider often changes too. The most alike come first, then those with most equal attributes, then
 * those with the nearest places, then by address.
 *
 * @param deletes in the order of their addresses, as are the creates; those after the first 1,000 are passed over
 */
function nearPairs(candidates, deletes, creates, places) {
    const [from, to] = [deletes.slice(0, MOST_COMPARED), creates.slice(0, MOST_COMPARED)];
    if (from.length === 0 || to.length === 0)
        return [];
    const hashes = new HashTable(candidates, from);
    const ranking = new Ranking();
    const placesFrom = from.map(candidate => places.of(candidate));
    for (const [column, create] of to.entries()) {
        const known = (create.end - create.start) / WORDS;
        const place = places.of(create);
        for (const [row, matching] of hashes.like(create).entries()) {
            const other = placesFrom[row];
            if (matching > 0 && other !== undefined)
                ranking.add(row, column, matching, known, distance(other, place));
        }
    }
    return pick(ranking, from, to);
}
/** Takes the best pair, then the best one of what is left. */
function pick(ranking, from, to) {
    const pairs = [];
    const [rows, columns] = [new Set(), new Set()];
    for (const { row, column, matching } of ranking.bestFirst()) {
        const [candidate, create] = [from[row], to[column]];
        if (candidate === undefined || create === undefined || rows.has(row) || columns.has(column))
            continue;
        rows.add(row);
        columns.add(column);
        pairs.push({ from: candidate, to: create, matching });
        if (pairs.length === Math.min(from.length, to.length))
            break;
    }
    return pairs;
}
/** Hashes of the attributes of some candidates: for the number of each name a column of them, zero where there is none. */
class HashTable {
    #words;
    #rows;
    #low;
    #high;
    #differing;
    #distinct;
    #matching;
    constructor({ words, names }, rows) {
        this.#words = words;
        this.#rows = rows.length;
        this.#low = new Uint32Array(rows.length * names.length);
        this.#high = new Uint32Array(rows.length * names.length);
        this.#differing = new Uint16Array(rows.length);
        this.#distinct = new Uint8Array(rows.length);
        this.#matching = new Uint16Array(rows.length);
        for (const [row, { start, end }] of rows.entries()) {
            for (let at = start; at < end; at += WORDS) {
                const slot = ((words[at] ?? 0) >>> 2) * rows.length + row;
                this.#low[slot] = words[at + 1] ?? 0;
                this.#high[slot] = words[at + 2] ?? 0;
            }
        }
    }
    /**
     * Compares one object with each row, an attribute at a time, for that is how they lie in memory.
     *
     * @returns how many of its attributes are equal, for each row, and zero where they are too few or say too little; the next call
     * overwrites it
     */
    like({ start, end }) {
        const [words, rows, lows, highs, differing, distinct] = [
            this.#words,
            this.#rows,
            this.#low,
            this.#high,
            this.#differing,
            this.#distinct
        ];
        differing.fill(0);
        distinct.fill(0);
        for (let at = start; at < end; at += WORDS) {
            const [word, low, high] = [words[at] ?? 0, words[at + 1] ?? 0, words[at + 2] ?? 0];
            const column = (word >>> 2) * rows;
            const isDistinct = (word & 3) === MUCH;
            for (let row = 0; row < rows; row++) {
                if (lows[column + row] !== low || highs[column + row] !== high)
                    differing[row] = (differing[row] ?? 0) + 1;
                else if (isDistinct)
                    distinct[row] = 1;
            }
        }
        const known = (end - start) / WORDS;
        return this.#matching.map((_, row) => {
            const different = differing[row] ?? 0;
            return different * 5 <= known && distinct[row] === 1 ? known - different : 0;
        });
    }
}

;// CONCATENATED MODULE: ./lib/plan/renames/pairs.ts





/** Finds what may be one object with two names among the deletes and creates of one type; each of them is in one pair at most. */
function findPairs(candidates, hash) {
    let deletes = candidates.deletes.toSorted(byAddress);
    let creates = candidates.creates.toSorted(byAddress);
    const pairs = [];
    const take = (found, because) => {
        for (const pair of found)
            pairs.push({ ...pair, because });
        const taken = new Set(found.flatMap(({ from, to }) => [from, to]));
        deletes = deletes.filter(candidate => !taken.has(candidate));
        creates = creates.filter(candidate => !taken.has(candidate));
    };
    const places = new Places();
    take(respelled(candidates, deletes, creates), 'spelling');
    take(exactPairs(candidates, deletes, creates, places, hash), 'values');
    take(nearPairs(candidates, deletes, creates, places), 'values');
    return pairs;
}
/**
 * Finds addresses that differ in nothing but the case of letters and what separates words, as `["vol-b"]` and `["vol_b"]`: a rename,
 * whatever their values, in which the name usually appears too. Of several that read alike, none is taken.
 */
function respelled(candidates, deletes, creates) {
    const groups = new Map();
    for (const candidate of deletes) {
        const key = (0,renames_address/* spokenAddress */.Fw)(candidate.address);
        const group = groups.get(key);
        if (group === undefined)
            groups.set(key, { deletes: [candidate], creates: [] });
        else
            group.deletes.push(candidate);
    }
    for (const create of creates)
        groups.get((0,renames_address/* spokenAddress */.Fw)(create.address))?.creates.push(create);
    return [...groups.values()].flatMap(group => {
        const [from, to] = [group.deletes[0], group.creates[0]];
        if (group.deletes.length !== 1 || group.creates.length !== 1 || from === undefined || to === undefined)
            return [];
        return [{ from, to, matching: countEqual(candidates, from, to) }];
    });
}
function countEqual({ words }, from, to) {
    const hashes = new Map();
    for (let at = from.start; at < from.end; at += WORDS)
        hashes.set((words[at] ?? 0) >>> 2, [words[at + 1], words[at + 2]]);
    let count = 0;
    for (let at = to.start; at < to.end; at += WORDS) {
        const [low, high] = hashes.get((words[at] ?? 0) >>> 2) ?? [];
        if (low === words[at + 1] && high === words[at + 2])
            count++;
    }
    return count;
}

;// CONCATENATED MODULE: ./lib/plan/renames/moved-block.ts

/** Words that begin another kind of address, or a reference. */
const NO_TYPES = new Set([
    'action',
    'check',
    'count',
    'data',
    'each',
    'ephemeral',
    'list',
    'local',
    'module',
    'output',
    'path',
    'self',
    'var'
]);
/** An identifier of HCL (hclsyntax/scan_tokens.rl). */
const NAME = /^[\p{ID_Start}_][\p{ID_Continue}-]*$/u;
/** A literal text of HCL: no template in it, and nothing invisible. */
const moved_block_TEXT = /^"(?:[^"\\$%\p{C}\p{Zl}\p{Zp}]|[$%](?!\{)|\$\$\{|%%\{|\\(?:["\\nrt]|u[0-9a-fA-F]{4}|U[0-9a-fA-F]{8}))*"$/u;
/** Whether the last two signs before the brace are an escape depends on those before. */
const UNCLEAR = /[$%]{3,}\{/;
const INDEX = /^\d+$/;
/**
 * The block that tells Terraform and OpenTofu about a rename, ready to be pasted into the root module.
 *
 * @param from address before, as the plan writes it
 * @param to address after
 * @returns undefined when they may not be in such a block: a data source, a deposed object, another type, no address at all, a key with
 * a template or with invisible characters
 */
function movedBlock({ from, to }) {
    const [before, after] = [movableType(from), movableType(to)];
    if (before === undefined || before !== after || from === to)
        return undefined;
    return `moved {\n  from = ${from}\n  to   = ${to}\n}`;
}
/** The type in an address that may be moved; undefined for any other one. */
function movableType(address) {
    const steps = (0,renames_address/* stepsOf */.B_)(address);
    if (steps === undefined || UNCLEAR.test(address) || !steps.every(isWritable))
        return undefined;
    const modules = steps.slice(0, -2);
    const isModule = ({ name, key }, index) => index % 2 === 1 || (name === 'module' && key === undefined);
    const [type] = steps.slice(-2);
    if (steps.length < 2 || modules.length % 2 !== 0 || !modules.every(isModule))
        return undefined;
    return type === undefined || type.key !== undefined || NO_TYPES.has(type.name) ? undefined : type.name;
}
const isWritable = ({ name, key }) => NAME.test(name) && (key === undefined || INDEX.test(key) || moved_block_TEXT.test(key));

;// CONCATENATED MODULE: ./lib/plan/renames.ts





/** Changes with each process, and is never written anywhere. */
const KEY = (0,external_node_crypto_.randomBytes)(8);
/**
 * Finds deletes that look like one half of a rename, in the entries of a plan as they come, in any order. It keeps addresses and keyed
 * hashes, never a value: about 12 bytes for each attribute of an object that is deleted or created, and nothing of other entries.
 *
 * Two objects are one when at least four fifths of what the new one's configuration sets is equal, and a value among it that is not found
 * in just any object: a text of three characters, a large number, an object with such a thing in it. In an object that is the only one of its type
 * to be deleted, beside the only one to be created, a shorter text does too when all else is equal. Beyond 1,000 deletes or creates of a
 * type only the first 1,000 are compared so, and the others when everything is equal.
 *
 * A hint changes no verdict.
 */
class RenameFinder {
    #types = new Map();
    #hash = new KeyedHash(KEY);
    note({ address, type, mode, deposed, actions, before, after, afterUnknown }) {
        const action = actions[0];
        if (actions.length !== 1 || (action !== 'delete' && action !== 'create'))
            return;
        if (mode === 'data' || deposed !== undefined)
            return;
        if (action === 'delete')
            this.#of(type).delete(address, before, this.#hash);
        else
            this.#of(type).create(address, after, afterUnknown, this.#hash);
    }
    /** @returns in the order of the addresses that are deleted; each address is in one hint at most */
    hints() {
        const hints = [];
        for (const [type, candidates] of this.#types) {
            if (candidates.deletes.length === 0 || candidates.creates.length === 0)
                continue;
            for (const { from, to, matching, because } of findPairs(candidates, this.#hash)) {
                hints.push({ from: from.address, to: to.address, type, matching, compared: (to.end - to.start) / WORDS, because });
            }
        }
        return hints.sort((one, other) => (one.from < other.from ? -1 : 1));
    }
    #of(type) {
        const known = this.#types.get(type);
        if (known !== undefined)
            return known;
        const candidates = new Candidates();
        this.#types.set(type, candidates);
        return candidates;
    }
}


/***/ }),

/***/ 1808:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $t: () => (/* binding */ placeOf),
/* harmony export */   B_: () => (/* binding */ stepsOf),
/* harmony export */   Fw: () => (/* binding */ spokenAddress)
/* harmony export */ });
/** Any character may be in a key, dots and brackets too. */
const STEP = /([^.[\]"]+)(?:\[(\d+|"(?:[^"\\]|\\.)*")\])?(?:\.(?!$)|$)/suy;
/** Takes an address of any kind apart; undefined for what is not one. */
function stepsOf(address) {
    const steps = [];
    for (let at = 0; at < address.length; at = STEP.lastIndex) {
        STEP.lastIndex = at;
        const [, name, key] = STEP.exec(address) ?? [];
        if (name === undefined)
            return undefined;
        steps.push({ name, key });
    }
    return steps;
}
/** The place of a resource; one whose address is not understood is on its own. */
function placeOf(address) {
    const steps = stepsOf(address);
    const last = steps?.at(-1);
    if (steps === undefined || last === undefined)
        return { module: '', name: address, key: undefined };
    const module = steps.slice(0, -2).map(({ name, key }) => (key === undefined ? name : `${name}[${key}]`));
    return { ...last, module: module.join('.') };
}
/**
 * An address as a person would say it: without the case of letters, and whichever way words are separated. Signs that mean something, as
 * the `*` of a domain, stay.
 */
function spokenAddress(address) {
    const steps = stepsOf(address)?.map(({ name, key }) => [
        spoken(name, /[-_]+/gu),
        key === undefined ? '' : spoken(unquoted(key), /[-_.:/\s]+/gu)
    ]);
    return steps === undefined ? address : JSON.stringify(steps);
}
const spoken = (text, separators) => text.toLowerCase().replace(separators, '-');
const unquoted = (key) => (key.startsWith('"') ? key.slice(1, -1) : key);


/***/ }),

/***/ 5090:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   J7: () => (/* binding */ countsLine),
/* harmony export */   MS: () => (/* binding */ explainActionReason),
/* harmony export */   _G: () => (/* binding */ VERDICT_WORDS),
/* harmony export */   f5: () => (/* binding */ CLASS_WORDS),
/* harmony export */   jg: () => (/* binding */ FITS_NOTHING)
/* harmony export */ });
/* unused harmony export countWords */
/* harmony import */ var _action_text_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(2178);

/** What a verdict means, in a few words. */
const VERDICT_WORDS = {
    clean: 'nothing is destroyed',
    approve: 'a person has to look',
    deny: 'must not be applied',
    error: 'could not be judged'
};
/** What is said of a line of `protect` that fits nothing, after the line itself. It may be a typing error, and it may be a thing to come. */
const FITS_NOTHING = 'of "protect" fits nothing in this plan, its configuration included, so it protects nothing';
/** What each class is called in a count, in the order of the counts: dangers first. */
const NOUNS = {
    delete: ['delete', 'deletes'],
    replace: ['replace', 'replaces'],
    forget: ['forget', 'forgets'],
    'forget-replace': ['forget and create', 'forgets and creates'],
    deferred: ['deferred', 'deferred'],
    invoke: ['action', 'actions'],
    create: ['create', 'creates'],
    update: ['update', 'updates'],
    import: ['import', 'imports'],
    move: ['move', 'moves'],
    read: ['read', 'reads'],
    noop: ['unchanged', 'unchanged']
};
/** A class with its number: `1 create`, `2 creates`. */
const countWords = (name, count) => (0,_action_text_js__WEBPACK_IMPORTED_MODULE_0__/* .plural */ .LS)(count, ...NOUNS[name]);
/** The counts in words, dangers first: `1 replace, 2 creates`; empty when nothing changes. */
function countsLine({ counts }, leaveOut = []) {
    return Object.keys(NOUNS)
        .filter(name => name !== 'noop' && counts[name] > 0 && !leaveOut.includes(name))
        .map(name => countWords(name, counts[name]))
        .join(', ');
}
/** What happens to an object of each class, after its address. */
const CLASS_WORDS = {
    create: 'create',
    update: 'update',
    replace: 'replace',
    'forget-replace': 'forget and create',
    delete: 'delete',
    forget: 'forget',
    move: 'move',
    import: 'import',
    read: 'read',
    noop: 'no change',
    deferred: 'deferred',
    invoke: 'action'
};
/** Terraform's words for why, as far as they explain more than the class. Unknown ones are left out: they are display text of the plan. */
const REASONS = new Map([
    ['replace_because_cannot_update', 'cannot be changed in place'],
    ['replace_because_tainted', 'it is tainted'],
    ['replace_by_request', 'asked for with -replace'],
    ['replace_by_triggers', 'triggered by replace_triggered_by'],
    ['delete_because_no_resource_config', 'its block is gone from the configuration'],
    ['delete_because_wrong_repetition', 'count or for_each was added or removed'],
    ['delete_because_count_index', 'its index is beyond count'],
    ['delete_because_each_key', 'its key is gone from for_each'],
    ['delete_because_no_module', 'its module is gone from the configuration'],
    ['delete_because_no_move_target', 'it was moved to where nothing is configured'],
    ['delete_because_enabled_false', 'it is switched off with enabled']
]);
const explainActionReason = (reason) => (reason === undefined ? undefined : REASONS.get(reason));


/***/ }),

/***/ 3157:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Nf: () => (/* binding */ SHORTEST_KEY),
/* harmony export */   PW: () => (/* binding */ guardRequest),
/* harmony export */   zT: () => (/* binding */ verifyRequest)
/* harmony export */ });
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


/***/ }),

/***/ 3883:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   r: () => (/* binding */ inWords)
/* harmony export */ });
/* harmony import */ var _action_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(8418);
/* harmony import */ var _action_log_line_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(7898);
/* harmony import */ var _action_problem_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(8754);
/* harmony import */ var _secrets_redact_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(8828);
/* harmony import */ var _terraform_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(306);





/**
 * Puts an outcome into words.
 *
 * @param words those of the door
 */
function inWords({ problem, ...outcome }, words) {
    if (problem === undefined)
        return { ...outcome, error: undefined };
    const say = (said) => (0,_action_log_line_js__WEBPACK_IMPORTED_MODULE_4__/* .oneLine */ .TN)((0,_secrets_redact_js__WEBPACK_IMPORTED_MODULE_2__/* .redact */ .E$)((0,_action_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .messageOf */ .bD)((0,_action_problem_js__WEBPACK_IMPORTED_MODULE_1__/* .errorOf */ .t)(words(said)))));
    const unquoted = problem.code === 'terraform' ? (0,_terraform_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .withoutQuotes */ .Y)(problem.terraform) : undefined;
    const brief = unquoted === undefined ? {} : { brief: say({ ...problem, terraform: unquoted }) };
    return { ...outcome, error: { code: codeOf(problem), message: say(problem), ...brief, details: detailsOf(problem) } };
}
function codeOf(problem) {
    if (problem.code === 'not-understood')
        return problem.reading.code;
    return problem.code === 'errored' || problem.code === 'changed' || problem.code === 'sealing' ? problem.code : 'unreadable';
}
const detailsOf = (problem) => (problem.code === 'changed' && problem.by === 'fingerprint' ? problem.differences : []);


/***/ }),

/***/ 8657:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  $8: () => (/* binding */ isNamedBy),
  eZ: () => (/* binding */ namesOf),
  z2: () => (/* binding */ whyNoLonger),
  fH: () => (/* binding */ whyProtected)
});

// EXTERNAL MODULE: ./lib/plan/address-pattern.ts
var address_pattern = __nccwpck_require__(7703);
// EXTERNAL MODULE: ./lib/plan/glob.ts
var glob = __nccwpck_require__(8844);
// EXTERNAL MODULE: ./lib/plan/renames/address.ts
var renames_address = __nccwpck_require__(1808);
;// CONCATENATED MODULE: ./lib/plan/providers/data-bearing/provider.ts
const documentation = (repository, commit, folder) => `https://github.com/${repository}/tree/${commit}/${folder}`;

;// CONCATENATED MODULE: ./lib/plan/providers/data-bearing/aws.ts

const SNAPSHOT = 'is a copy that data is restored from';
const TABLES = 'holds tables';
const FILES = 'holds files';
const VALUES = 'holds keys and values';
const DOCUMENTS = 'holds documents';
/** The documentation's pages are named after the type without `aws_`. */
const aws = {
    prefix: 'aws_',
    source: documentation('hashicorp/terraform-provider-aws', '014ed70ef926d19dd400b23f513e99668f00edb8', 'website/docs/r'),
    types: {
        ebs_volume: 'is a disk',
        ebs_snapshot: SNAPSHOT,
        ebs_snapshot_copy: SNAPSHOT,
        ami: SNAPSHOT,
        ami_copy: SNAPSHOT,
        ami_from_instance: SNAPSHOT,
        db_instance: TABLES,
        db_snapshot: SNAPSHOT,
        db_cluster_snapshot: SNAPSHOT,
        rds_cluster: TABLES,
        rds_global_cluster: TABLES,
        dynamodb_table: TABLES,
        dynamodb_table_replica: 'is a copy of a table',
        docdb_cluster: DOCUMENTS,
        docdb_cluster_snapshot: SNAPSHOT,
        docdbelastic_cluster: DOCUMENTS,
        neptune_cluster: 'holds a graph',
        neptune_cluster_snapshot: SNAPSHOT,
        keyspaces_keyspace: TABLES,
        keyspaces_table: TABLES,
        redshift_cluster: TABLES,
        redshift_cluster_snapshot: SNAPSHOT,
        redshiftserverless_namespace: TABLES,
        timestreamwrite_database: TABLES,
        timestreamwrite_table: TABLES,
        elasticache_cluster: VALUES,
        elasticache_replication_group: VALUES,
        elasticache_serverless_cache: VALUES,
        memorydb_cluster: VALUES,
        memorydb_snapshot: SNAPSHOT,
        opensearch_domain: DOCUMENTS,
        opensearchserverless_collection: DOCUMENTS,
        elasticsearch_domain: DOCUMENTS,
        s3_bucket: 'holds objects',
        s3_directory_bucket: 'holds objects',
        s3_object: 'is an object',
        s3tables_table_bucket: TABLES,
        s3tables_table: TABLES,
        glacier_vault: 'holds archives',
        efs_file_system: FILES,
        fsx_lustre_file_system: FILES,
        fsx_windows_file_system: FILES,
        fsx_ontap_file_system: FILES,
        fsx_ontap_volume: FILES,
        fsx_openzfs_file_system: FILES,
        fsx_openzfs_volume: FILES,
        fsx_backup: SNAPSHOT,
        backup_vault: 'holds backups',
        lightsail_database: TABLES,
        lightsail_disk: 'is a disk',
        lightsail_bucket: 'holds objects',
        msk_cluster: 'holds messages',
        mq_broker: 'holds messages',
        kinesis_stream: 'holds records',
        sqs_queue: 'holds messages',
        ecr_repository: 'holds container images',
        ecrpublic_repository: 'holds container images',
        codecommit_repository: 'holds source code',
        cloudwatch_log_group: 'holds logs',
        prometheus_workspace: 'holds metrics',
        cognito_user_pool: 'holds user accounts',
        directory_service_directory: 'holds user accounts',
        kms_key: 'what it encrypts cannot be read without it',
        kms_external_key: 'what it encrypts cannot be read without it',
        secretsmanager_secret: 'holds a secret'
    }
};

;// CONCATENATED MODULE: ./lib/plan/providers/data-bearing/aws-pages.ts
const aws_pages_SNAPSHOT = 'is a copy that data is restored from';
const aws_pages_TABLES = 'holds tables';
/** More types of AWS: each with the commit at which its own page was found, and what is lost with it. */
const FOUND = [
    ['backup_logically_air_gapped_vault', 'a1836e576e4a2353a22ae4a6c1710d177fbaf14b', 'holds backups'],
    ['cloudformation_stack', '9a87d19a0aadb4228f7c4042e5e42eb535eddc23', 'everything in it is deleted with it'],
    ['cloudtrail_event_data_store', 'ba2931406ac6b8627b6360a3b0194a255b070c8e', 'holds logs'],
    ['codeartifact_repository', '0e7aaec1a54fbf904d4c8f60cf40fc4d710a222d', 'holds packages'],
    ['db_snapshot_copy', '0ce93b199ede04e8a918dad060227fdaafdb0b00', aws_pages_SNAPSHOT],
    ['dsql_cluster', '367e03732ee46fcd3c657359945e593484f1a3bf', aws_pages_TABLES],
    ['ebs_snapshot_import', '1d401abec37f6717146ea01d03e79d3170040c49', aws_pages_SNAPSHOT],
    ['kinesis_video_stream', '4814990da1b20028d978e4c91646d8b3f5ccac11', 'holds video'],
    ['msk_serverless_cluster', 'e7785fd90b23da65239efbebc942bae0f3011004', 'holds messages'],
    ['neptunegraph_graph', 'aa35a0ec794e8c2636fac3327195c48ea62e421e', 'holds a graph'],
    ['qldb_ledger', '05389d465b6e1e0668493790eae67abd82d1195a', 'holds a ledger'],
    ['rds_cluster_snapshot_copy', 'edc669701e3255d072d2b9e4435992cf9b24801a', aws_pages_SNAPSHOT],
    ['s3_bucket_object', 'daff2d299e446d470570736ae597c4d2542aa0cf', 'is an object'],
    ['s3vectors_vector_bucket', 'e1f0364e9a9a04675cfb9d8f0b351b083e1fd87e', 'holds vectors'],
    ['timestreaminfluxdb_db_cluster', '38e4353439f396186d25f453a6be64f345c8ddef', aws_pages_TABLES],
    ['timestreaminfluxdb_db_instance', '01f431114674c27cf790fafb67ac274bf8f765e1', aws_pages_TABLES],
    ['workspaces_workspace', '3277329285f5730eeff9c56fbe69836c9448ab78', 'its disks are deleted with it']
];
const awsPages = FOUND.map(([type, commit, reason]) => ({
    prefix: 'aws_',
    source: `https://github.com/hashicorp/terraform-provider-aws/blob/${commit}/website/docs/r/${type}.html.markdown`,
    types: { [type]: reason }
}));

;// CONCATENATED MODULE: ./lib/plan/providers/data-bearing/azurerm.ts

const azurerm_SNAPSHOT = 'is a copy that data is restored from';
const azurerm_TABLES = 'holds tables';
const azurerm_FILES = 'holds files';
const azurerm_DOCUMENTS = 'holds documents';
const MESSAGES = 'holds messages';
const RECORDS = 'holds health records';
const BACKUPS = 'its backups are deleted with it';
const KEY = 'what it encrypts cannot be read without it';
/** The documentation's pages are named after the type without `azurerm_`. */
const azurerm = {
    prefix: 'azurerm_',
    source: documentation('hashicorp/terraform-provider-azurerm', '69697b7fe6a923fc89e88f386bc95c3ed1ee2ec6', 'website/docs/r'),
    types: {
        subscription: 'is cancelled with everything in it, unless the provider is told not to',
        resource_group: 'everything in it is deleted with it, where the provider is told not to look',
        resource_group_template_deployment: 'what it deployed is deleted with it, unless the provider is told to keep that',
        managed_disk: 'is a disk',
        stack_hci_virtual_hard_disk: 'is a disk',
        virtual_machine_implicit_data_disk_from_source: 'is a disk',
        virtual_machine_restore_point: azurerm_SNAPSHOT,
        virtual_machine_restore_point_collection: azurerm_SNAPSHOT,
        snapshot: azurerm_SNAPSHOT,
        image: azurerm_SNAPSHOT,
        shared_image_version: azurerm_SNAPSHOT,
        storage_account: 'holds objects, files and tables',
        storage_container: 'holds objects',
        storage_blob: 'is an object',
        storage_share: azurerm_FILES,
        storage_share_file: 'is a file',
        storage_table: 'is a table',
        storage_queue: MESSAGES,
        storage_data_lake_gen2_filesystem: azurerm_FILES,
        storage_data_lake_gen2_path: azurerm_FILES,
        storage_table_entity: 'is a row of a table',
        mssql_server: azurerm_TABLES,
        mssql_database: azurerm_TABLES,
        mssql_managed_instance: azurerm_TABLES,
        mssql_managed_database: azurerm_TABLES,
        mysql_flexible_server: azurerm_TABLES,
        mysql_flexible_database: azurerm_TABLES,
        postgresql_flexible_server: azurerm_TABLES,
        postgresql_flexible_server_database: azurerm_TABLES,
        postgresql_flexible_server_backup: azurerm_SNAPSHOT,
        cosmosdb_account: azurerm_DOCUMENTS,
        cosmosdb_sql_database: azurerm_DOCUMENTS,
        cosmosdb_sql_container: azurerm_DOCUMENTS,
        cosmosdb_mongo_database: azurerm_DOCUMENTS,
        cosmosdb_mongo_collection: azurerm_DOCUMENTS,
        cosmosdb_cassandra_keyspace: azurerm_TABLES,
        cosmosdb_cassandra_table: azurerm_TABLES,
        cosmosdb_cassandra_cluster: azurerm_TABLES,
        cosmosdb_cassandra_datacenter: azurerm_TABLES,
        cosmosdb_gremlin_database: 'holds graphs',
        cosmosdb_gremlin_graph: 'holds a graph',
        cosmosdb_table: 'is a table',
        cosmosdb_postgresql_cluster: azurerm_TABLES,
        mongo_cluster: azurerm_DOCUMENTS,
        redis_cache: 'holds keys and values',
        managed_redis: 'holds keys and values',
        kusto_cluster: azurerm_TABLES,
        kusto_database: azurerm_TABLES,
        synapse_sql_pool: azurerm_TABLES,
        synapse_workspace: azurerm_TABLES,
        key_vault: KEY,
        key_vault_key: KEY,
        key_vault_secret: 'is a secret',
        key_vault_certificate: 'is a certificate with its key',
        key_vault_managed_hardware_security_module: KEY,
        key_vault_managed_hardware_security_module_key: KEY,
        recovery_services_vault: 'holds backups',
        backup_protected_vm: 'its backups are deleted with it, unless the provider is told to keep them',
        backup_protected_file_share: BACKUPS,
        data_protection_backup_instance_blob_storage: BACKUPS,
        data_protection_backup_instance_data_lake_storage: BACKUPS,
        data_protection_backup_instance_disk: BACKUPS,
        data_protection_backup_instance_kubernetes_cluster: BACKUPS,
        data_protection_backup_instance_mysql_flexible_server: BACKUPS,
        data_protection_backup_instance_postgresql_flexible_server: BACKUPS,
        netapp_backup_vault: 'holds backups',
        data_protection_backup_vault: 'holds backups',
        netapp_pool: azurerm_FILES,
        netapp_volume: azurerm_FILES,
        netapp_volume_group_oracle: 'its volumes are deleted with it',
        netapp_volume_group_sap_hana: 'its volumes are deleted with it',
        netapp_snapshot: azurerm_SNAPSHOT,
        managed_lustre_file_system: azurerm_FILES,
        qumulo_file_system: azurerm_FILES,
        elastic_san: 'holds disks',
        elastic_san_volume: 'is a disk',
        container_registry: 'holds container images',
        eventhub_namespace: MESSAGES,
        eventhub: MESSAGES,
        servicebus_namespace: MESSAGES,
        servicebus_queue: MESSAGES,
        servicebus_topic: MESSAGES,
        servicebus_subscription: MESSAGES,
        healthcare_service: RECORDS,
        healthcare_fhir_service: RECORDS,
        healthcare_dicom_service: RECORDS,
        oracle_autonomous_database: azurerm_TABLES,
        oracle_autonomous_database_backup: azurerm_SNAPSHOT,
        oracle_autonomous_database_clone_from_backup: azurerm_TABLES,
        oracle_autonomous_database_clone_from_database: azurerm_TABLES,
        digital_twins_instance: 'holds a graph',
        log_analytics_workspace: 'holds logs',
        log_analytics_workspace_table_custom_log: 'holds logs',
        monitor_workspace: 'holds metrics',
        search_service: azurerm_DOCUMENTS
    }
};

;// CONCATENATED MODULE: ./lib/plan/providers/data-bearing/clouds.ts

const BLOCKS = 'is a disk';
const OBJECTS = 'holds objects';
const clouds_TABLES = 'holds tables';
const clouds_SNAPSHOT = 'is a copy that data is restored from';
const IMAGES = 'holds container images';
/**
 * Clouds. A server is not on the list, although its own disk goes with it: on these clouds data lives on volumes, and a server is
 * replaced whenever its image or its first-boot script changes. Where that is not so, `protect` takes the server's type.
 */
const clouds = [
    {
        prefix: 'hcloud_',
        source: documentation('hetznercloud/terraform-provider-hcloud', 'f81c9af4bfcc491f8b43f800c853fb77f8a7b792', 'docs/resources'),
        types: {
            volume: BLOCKS,
            snapshot: clouds_SNAPSHOT,
            storage_box: 'holds files, its snapshots included',
            storage_box_snapshot: clouds_SNAPSHOT
        }
    },
    {
        prefix: 'digitalocean_',
        source: documentation('digitalocean/terraform-provider-digitalocean', '401992a1e493a0e3cfc833197820867991fc011f', 'docs/resources'),
        types: {
            volume: BLOCKS,
            volume_snapshot: clouds_SNAPSHOT,
            droplet_snapshot: clouds_SNAPSHOT,
            custom_image: clouds_SNAPSHOT,
            database_cluster: clouds_TABLES,
            database_db: clouds_TABLES,
            database_kafka_topic: 'holds messages',
            vector_database: 'holds vectors',
            spaces_bucket: OBJECTS,
            spaces_bucket_object: 'is an object',
            nfs: 'holds files',
            nfs_snapshot: clouds_SNAPSHOT,
            container_registry: IMAGES
        }
    },
    {
        prefix: 'openstack_',
        source: documentation('terraform-provider-openstack/terraform-provider-openstack', '27f261252ad269a00fb42b43778c42b820d5a642', 'docs/resources'),
        types: {
            blockstorage_volume_v3: BLOCKS,
            objectstorage_container_v1: OBJECTS,
            objectstorage_object_v1: 'is an object',
            sharedfilesystem_share_v2: 'holds files',
            db_instance_v1: clouds_TABLES,
            db_database_v1: clouds_TABLES,
            images_image_v2: clouds_SNAPSHOT,
            orchestration_stack_v1: 'everything in it is deleted with it',
            keymanager_secret_v1: 'is a secret or a key'
        }
    },
    {
        prefix: 'vultr_',
        source: documentation('vultr/terraform-provider-vultr', 'f670e5bf534cd8c51300380b344050c076ff94c4', 'website/docs/r'),
        types: {
            block_storage: BLOCKS,
            snapshot: clouds_SNAPSHOT,
            snapshot_from_url: clouds_SNAPSHOT,
            database: clouds_TABLES,
            database_db: clouds_TABLES,
            database_topic: 'holds messages',
            object_storage: OBJECTS,
            object_storage_bucket: OBJECTS,
            virtual_file_system_storage: 'holds files',
            container_registry: IMAGES
        }
    },
    {
        prefix: 'linode_',
        source: documentation('linode/terraform-provider-linode', '6aef35f541140d81c49de65d586c9096b5309b34', 'docs/resources'),
        types: {
            volume: BLOCKS,
            instance_disk: BLOCKS,
            image: clouds_SNAPSHOT,
            database_mysql_v2: clouds_TABLES,
            database_postgresql_v2: clouds_TABLES,
            object_storage_bucket: OBJECTS,
            object_storage_object: 'is an object'
        }
    },
    {
        prefix: 'scaleway_',
        source: documentation('scaleway/terraform-provider-scaleway', 'b2d45ed4bd720e127167f80f1e0b86c7833577e6', 'docs/resources'),
        types: {
            block_volume: BLOCKS,
            block_snapshot: clouds_SNAPSHOT,
            instance_volume: BLOCKS,
            instance_snapshot: clouds_SNAPSHOT,
            instance_image: clouds_SNAPSHOT,
            rdb_instance: clouds_TABLES,
            rdb_database: clouds_TABLES,
            rdb_snapshot: clouds_SNAPSHOT,
            rdb_database_backup: clouds_SNAPSHOT,
            mongodb_instance: 'holds documents',
            mongodb_snapshot: clouds_SNAPSHOT,
            redis_cluster: 'holds keys and values',
            sdb_sql_database: clouds_TABLES,
            datawarehouse_deployment: clouds_TABLES,
            datawarehouse_database: clouds_TABLES,
            opensearch_deployment: 'holds documents',
            kafka_cluster: 'holds messages',
            mnq_sqs_queue: 'holds messages',
            cockpit_source: 'holds logs, metrics or traces',
            webhosting: 'holds web sites and mail',
            object_bucket: OBJECTS,
            object: 'is an object',
            file_filesystem: 'holds files',
            registry_namespace: IMAGES,
            secret: 'holds secrets',
            key_manager_key: 'what it encrypts cannot be read without it'
        }
    }
];

;// CONCATENATED MODULE: ./lib/plan/providers/data-bearing/former.ts

const former_TABLES = 'holds tables';
const former_VALUES = 'holds keys and values';
/** Types that later versions of a provider dropped or renamed. Whoever stays on an older version has them, and so has every state of it. */
const former = [
    {
        prefix: 'azurerm_',
        source: documentation('hashicorp/terraform-provider-azurerm', '8824881d877916e67368bd40d0caaf45d512a4e2', 'website/docs/r'),
        types: {
            data_protection_backup_instance_postgresql: 'its backups are deleted with it',
            mariadb_database: former_TABLES,
            mariadb_server: former_TABLES,
            mysql_database: former_TABLES,
            mysql_server: former_TABLES,
            postgresql_database: former_TABLES,
            postgresql_server: former_TABLES,
            redis_enterprise_cluster: former_VALUES,
            redis_enterprise_database: former_VALUES,
            sql_database: former_TABLES,
            sql_server: former_TABLES
        }
    },
    {
        prefix: 'openstack_',
        source: documentation('terraform-provider-openstack/terraform-provider-openstack', 'dcc78271368e4288618199e27707b4657fc6a0cf', 'website/docs/r'),
        types: { blockstorage_volume_v1: 'is a disk', blockstorage_volume_v2: 'is a disk' }
    },
    {
        prefix: 'linode_',
        source: documentation('linode/terraform-provider-linode', '1fe42db736e52a4ca297b66fd3feba71df596249', 'docs/resources'),
        types: { database_mysql: former_TABLES, database_postgresql: former_TABLES }
    },
    {
        // Its mysql_database and postgresql_database are in the list of the other provider of Coolify too.
        prefix: 'coolify_',
        source: documentation('coolify-terraform/terraform-provider-coolify', 'f56393f7b744f824431e62ff785bbcc3a464c217', 'docs/resources'),
        types: {
            clickhouse_database: former_TABLES,
            dragonfly_database: former_VALUES,
            keydb_database: former_VALUES,
            mariadb_database: former_TABLES,
            mongodb_database: 'holds documents',
            redis_database: former_VALUES
        }
    }
];

;// CONCATENATED MODULE: ./lib/plan/providers/data-bearing/google.ts

const google_SNAPSHOT = 'is a copy that data is restored from';
const google_TABLES = 'holds tables';
const google_FILES = 'holds files';
const google_VALUES = 'holds keys and values';
const google_RECORDS = 'holds health records';
const CODE = 'holds source code';
const google_KEY = 'what it encrypts cannot be read without it';
/** The documentation's pages are named after the type without `google_`. */
const google = {
    prefix: 'google_',
    source: documentation('hashicorp/terraform-provider-google', 'e03b7622a26cf4e878f90bdccaca6aa3d03a7999', 'website/docs/r'),
    types: {
        compute_disk: 'is a disk',
        compute_region_disk: 'is a disk',
        compute_snapshot: google_SNAPSHOT,
        compute_instant_snapshot: google_SNAPSHOT,
        compute_region_instant_snapshot: google_SNAPSHOT,
        compute_image: google_SNAPSHOT,
        compute_machine_image: google_SNAPSHOT,
        sql_database_instance: google_TABLES,
        sql_database: google_TABLES,
        spanner_instance: google_TABLES,
        spanner_database: google_TABLES,
        alloydb_cluster: google_TABLES,
        alloydb_backup: google_SNAPSHOT,
        bigtable_instance: google_TABLES,
        bigtable_table: google_TABLES,
        bigquery_dataset: google_TABLES,
        bigquery_table: 'is a table',
        firestore_database: 'holds documents',
        firestore_document: 'is a document',
        firebase_database_instance: 'holds documents',
        oracle_database_autonomous_database: google_TABLES,
        healthcare_dataset: google_RECORDS,
        healthcare_fhir_store: google_RECORDS,
        healthcare_dicom_store: google_RECORDS,
        healthcare_hl7_v2_store: google_RECORDS,
        redis_instance: google_VALUES,
        redis_cluster: google_VALUES,
        memcache_instance: google_VALUES,
        memorystore_instance: google_VALUES,
        storage_bucket: 'holds objects',
        storage_bucket_object: 'is an object',
        storage_folder: 'holds objects',
        storage_managed_folder: 'holds objects',
        filestore_instance: google_FILES,
        filestore_backup: google_SNAPSHOT,
        filestore_snapshot: google_SNAPSHOT,
        netapp_storage_pool: google_FILES,
        netapp_volume: google_FILES,
        netapp_volume_snapshot: google_SNAPSHOT,
        netapp_backup: google_SNAPSHOT,
        netapp_backup_vault: 'holds backups',
        lustre_instance: google_FILES,
        parallelstore_instance: google_FILES,
        pubsub_topic: 'holds messages',
        pubsub_subscription: 'holds messages',
        pubsub_lite_topic: 'holds messages',
        managed_kafka_cluster: 'holds messages',
        managed_kafka_topic: 'holds messages',
        sourcerepo_repository: CODE,
        secure_source_manager_instance: CODE,
        secure_source_manager_repository: CODE,
        logging_project_bucket_config: 'holds logs',
        project: 'everything in it is deleted with it',
        artifact_registry_repository: 'holds container images and packages',
        backup_dr_backup_vault: 'holds backups',
        kms_key_ring: google_KEY,
        kms_crypto_key: google_KEY,
        kms_crypto_key_version: google_KEY,
        secret_manager_secret: 'holds a secret',
        secret_manager_regional_secret: 'holds a secret'
    }
};

;// CONCATENATED MODULE: ./lib/plan/providers/data-bearing/hosts.ts

const DISKS = 'its disks are deleted with it';
const VOLUMES = 'the volumes of its containers are deleted with it';
/** What runs on your own machines, or inside them. */
const hosts = [
    {
        prefix: 'proxmox_',
        source: documentation('bpg/terraform-provider-proxmox', 'd6bd1ffe00c0f2822ff6370b3dcb6e60eb1c3da9', 'docs/resources'),
        types: {
            virtual_environment_vm: DISKS,
            virtual_environment_vm2: DISKS,
            virtual_environment_cloned_vm: DISKS,
            virtual_environment_container: 'its root disk and its volumes are deleted with it',
            vm: DISKS,
            cloned_vm: DISKS,
            ceph_pool: 'holds every disk that was placed in the pool',
            node_disk_zfs: 'holds every disk that was placed in the pool'
        }
    },
    {
        prefix: 'proxmox_',
        source: documentation('Telmate/terraform-provider-proxmox', '225e289458761fc5631ae2380a89a6cf874f94b6', 'docs/resources'),
        types: { vm_qemu: DISKS, lxc: 'its root disk and its mount points are deleted with it', lxc_guest: DISKS }
    },
    {
        // The list of resources of the same provider has it, the documentation has not.
        prefix: 'proxmox_',
        source: 'https://github.com/Telmate/terraform-provider-proxmox/blob/225e289458761fc5631ae2380a89a6cf874f94b6/proxmox/provider.go#L208',
        types: { lxc_disk: 'a disk of a container' }
    },
    {
        prefix: 'libvirt_',
        source: documentation('dmacvicar/terraform-provider-libvirt', '6bd1e07319afe589ad5394e57bd2f065f594b96e', 'docs/resources'),
        types: { volume: 'a disk of a virtual machine', pool: 'holds the disks that were placed in it' }
    },
    {
        prefix: 'docker_',
        source: documentation('kreuzwerker/terraform-provider-docker', '83c00e0bf3cec8f00bab77a9315ab69a58dcda32', 'docs/resources'),
        types: { volume: 'holds what containers keep' }
    },
    {
        prefix: 'minio_',
        source: documentation('aminueza/terraform-provider-minio', 'd732d7a2207ae875923ffdc215abbf26f47eb37f', 'docs/resources'),
        types: { s3_bucket: 'holds objects', s3_object: 'is an object', kms_key: 'what it encrypts cannot be read without it' }
    },
    {
        prefix: '',
        source: documentation('cyrilgdn/terraform-provider-postgresql', 'ff936b9548c1076f498523a2bd116915ff977142', 'website/docs/r'),
        types: { postgresql_database: 'holds tables', postgresql_schema: 'holds tables' }
    },
    {
        prefix: 'kubernetes_',
        source: documentation('hashicorp/terraform-provider-kubernetes', '3a33fb6cc6055853584af1731b1369164c35ffc7', 'docs/resources'),
        types: {
            namespace: 'everything in it is deleted with it, volume claims too',
            namespace_v1: 'everything in it is deleted with it, volume claims too',
            persistent_volume: 'is storage of pods',
            persistent_volume_v1: 'is storage of pods',
            persistent_volume_claim: 'is storage of pods',
            persistent_volume_claim_v1: 'is storage of pods'
        }
    },
    {
        prefix: 'coolify_',
        source: documentation('SierraJC/terraform-provider-coolify', '4a234affda403be5485c606ea09b08c02b1b54f5', 'docs/resources'),
        types: {
            mysql_database: 'holds tables',
            postgresql_database: 'holds tables',
            service: VOLUMES
        }
    },
    {
        prefix: 'coolify_',
        source: documentation('coolify-terraform/terraform-provider-coolify', '58be7e0db48c18aa225728da1cdc3957a5fef5fd', 'docs/resources'),
        types: {
            database_clickhouse: 'holds tables',
            database_dragonfly: 'holds keys and values',
            database_keydb: 'holds keys and values',
            database_mariadb: 'holds tables',
            database_mongodb: 'holds documents',
            database_mysql: 'holds tables',
            database_postgresql: 'holds tables',
            database_redis: 'holds keys and values',
            // Coolify's API deletes them unless it is told not to, and the provider does not do that (delete_volumes, internal/client/applications.go).
            application: VOLUMES,
            application_docker_image: VOLUMES,
            application_dockerfile: VOLUMES,
            application_github_app: VOLUMES,
            application_private_git: VOLUMES,
            storage: 'is a volume of containers'
        }
    }
];

;// CONCATENATED MODULE: ./lib/plan/providers/data-bearing/index.ts







const providers = [...hosts, ...clouds, aws, ...awsPages, google, azurerm, ...former];
/** The built-in list, by full type: what no plan may destroy unless a person says so. Terraform's own `terraform_data` is not on it. */
const dataBearingTypes = new Map(providers.flatMap(({ prefix, source, types }) => Object.entries(types).map(([type, reason]) => [`${prefix}${type}`, { reason, source }])));

;// CONCATENATED MODULE: ./lib/plan/rules/protect.ts




/**
 * Why a resource is protected, to be read after its name (`is a disk`); undefined when it is not.
 *
 * An exception wins over everything, so it is read narrowly: it must match the whole address, and for a renamed resource the one
 * before too. A pattern of `protect` is read widely (`coversAddress`).
 */
function whyProtected(resource, settings) {
    const names = namesOf(resource);
    if (names.every(name => isExcepted(name, settings.except)))
        return undefined;
    const isNamed = settings.protect.some(pattern => names.some(name => isNamedBy(pattern, name)));
    const [builtIn] = settings.useDefaults ? names.flatMap(name => builtInReason(name.type, resource.type)) : [];
    // The built-in reason says more than "somebody wrote a line".
    return builtIn ?? (isNamed ? 'is named by "protect"' : undefined);
}
/**
 * Why a resource was protected before a move that leaves it unprotected, to be read after its name; undefined where it keeps its protection,
 * or had none. By the next plan nobody knows any more where it was.
 */
function whyNoLonger({ address, previousAddress, type }, settings) {
    if (previousAddress === undefined || previousAddress === address || whyProtected({ address, type }, settings) !== undefined)
        return undefined;
    const before = formerly(previousAddress, type);
    const protection = whyProtected(before, settings);
    return protection === undefined ? undefined : `${before.type} at its former address ${protection}`;
}
/** What it is called, and what it was called before a move. */
const namesOf = ({ address, previousAddress, type }) => [
    { address, type },
    ...(previousAddress === undefined ? [] : [formerly(previousAddress, type)])
];
/** Whether a line of `protect` is about it. */
const isNamedBy = (pattern, { address, type }) => (0,glob/* isTypePattern */.h6)(pattern) ? (0,glob/* matchesGlob */.kt)(pattern, type) : (0,address_pattern/* coversAddress */.x)(pattern, address);
/** A `moved` block can change the type too (Terraform 1.8): what is destroyed is then an object of the former one. */
function formerly(address, type) {
    return { address, type: (0,renames_address/* stepsOf */.B_)(address)?.at(-2)?.name ?? type };
}
const isExcepted = ({ address, type }, except) => except.some(pattern => (0,glob/* matchesGlob */.kt)(pattern, (0,glob/* isTypePattern */.h6)(pattern) ? type : address));
function builtInReason(type, now) {
    const reason = dataBearingTypes.get(type)?.reason;
    if (reason === undefined)
        return [];
    return [type === now ? reason : `was ${type} before, which ${reason}`];
}


/***/ }),

/***/ 3697:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   du: () => (/* binding */ isAtLeast),
/* harmony export */   yX: () => (/* binding */ strongest)
/* harmony export */ });
/* unused harmony exports VERDICTS, RULES */
/** The verdicts, from the weakest to the strongest: the strongest of all findings is the plan's. */
const VERDICTS = ['clean', 'approve', 'deny', 'error'];
const RULES = (/* unused pure expression or super */ null && ([
    'protect',
    'moved-out',
    'allow',
    'max-destroy',
    'destroy',
    'forget',
    'data-loss',
    'deferred',
    'invoke',
    'drift',
    'provisioner',
    'incomplete',
    'unknown-part',
    'errored',
    'unreadable'
]));
const isAtLeast = (verdict, bound) => VERDICTS.indexOf(verdict) >= VERDICTS.indexOf(bound);
/** The strongest verdict; `clean` when there is none. */
function strongest(verdicts) {
    return verdicts.reduce((worst, verdict) => (isAtLeast(verdict, worst) ? verdict : worst), 'clean');
}


/***/ }),

/***/ 7316:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  e: () => (/* binding */ run)
});

// EXTERNAL MODULE: ./lib/action/fault.ts
var fault = __nccwpck_require__(7865);
// EXTERNAL MODULE: ./lib/plan/errors.ts
var errors = __nccwpck_require__(9249);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __nccwpck_require__(6760);
// EXTERNAL MODULE: ./lib/secrets/variables.ts
var variables = __nccwpck_require__(5937);
// EXTERNAL MODULE: ./lib/plan/allow/allowance.ts
var allow_allowance = __nccwpck_require__(1336);
// EXTERNAL MODULE: ./lib/action/errors.ts
var action_errors = __nccwpck_require__(8418);
// EXTERNAL MODULE: ./lib/action/log-line.ts
var log_line = __nccwpck_require__(7898);
// EXTERNAL MODULE: ./lib/action/text.ts
var action_text = __nccwpck_require__(2178);
// EXTERNAL MODULE: ./lib/plan/regular-file.ts
var regular_file = __nccwpck_require__(1743);
;// CONCATENATED MODULE: ./lib/plan/allow/read-allowances.ts






/** Room for a sentence or two: the reason is repeated in the report. */
const LONGEST_REASON = 500;
/** As the system names them. */
const REASONS = { missing: 'ENOENT', unreadable: 'EACCES', 'not-a-file': 'EISDIR' };
const FIELDS = ['address', 'class', 'until', 'reason'];
const OPTIONAL = ['deposed'];
/**
 * Reads the file of allowed destroys: a YAML list.
 *
 * @param path absolute path
 * @throws GuardError that names the entry and what is wrong with it: an entry that is not understood must not be passed over in silence
 */
async function readAllowances(path) {
    const refuse = (why) => new errors/* GuardError */.U({ code: 'allow-unreadable', path, reason: REASONS[why] });
    return await parseAllowances(await (0,regular_file/* withRegularFile */.p)(path, refuse, file => file.readFile('utf8')));
}
/** @throws GuardError as `readAllowances` does */
async function parseAllowances(text) {
    const list = await parseYaml(text);
    if (list === null)
        return [];
    if (!Array.isArray(list))
        throw wrong('the file is not a list.');
    const seen = new Set();
    return list.map((entry, index) => {
        const allowance = readEntry(entry, `entry ${index + 1}`);
        const key = JSON.stringify([allowance.address, allowance.deposed, allowance.class]);
        if (seen.has(key))
            throw wrong(`entry ${index + 1} is about the same object and class as an earlier one.`);
        seen.add(key);
        return allowance;
    });
}
async function parseYaml(text) {
    // Nothing else of this action reads YAML, and few runs have an allow file.
    const { parse } = await __nccwpck_require__.e(/* import() */ 815).then(__nccwpck_require__.t.bind(__nccwpck_require__, 8815, 19));
    try {
        // YAML 1.2: a date stays the text that it is.
        return parse(text, { schema: 'core', uniqueKeys: true, prettyErrors: false });
    }
    catch (error) {
        throw wrong(`it is not valid YAML: ${(0,action_text/* asSentence */.KG)((0,log_line/* oneLine */.TN)((0,action_errors/* messageOf */.bD)(error)))}`);
    }
}
function readEntry(entry, where) {
    if (typeof entry !== 'object' || entry === null || Array.isArray(entry))
        throw wrong(`${where} is not a mapping of names to values.`);
    const unknown = Object.keys(entry).find(name => ![...FIELDS, ...OPTIONAL].includes(name));
    if (unknown !== undefined)
        throw wrong(`${where} has "${(0,log_line/* oneLine */.TN)(unknown)}", which is not known.`);
    const values = entry;
    const [address, kind, until, reason] = FIELDS.map(name => readText(values[name], name, where));
    const deposed = values['deposed'] === undefined ? undefined : readText(values['deposed'], 'deposed', where);
    return { address: address ?? '', deposed, class: readClass(kind, where), until: readDate(until, where), reason: (0,log_line/* oneLine */.TN)(reason ?? '') };
}
function readText(value, name, where) {
    if (typeof value !== 'string' || value.trim() === '')
        throw wrong(`"${name}" of ${where} is missing or not text.`);
    if (name === 'address' && withoutKeys(value).includes('*'))
        throw wrong(`the address of ${where} has a "*": each destroy is allowed by its whole address.`);
    if (value.length > LONGEST_REASON && name === 'reason')
        throw wrong(`the reason of ${where} is longer than ${LONGEST_REASON} characters.`);
    return value.trim();
}
/** A key of for_each may be any text: `["*.example.com"]`. */
const withoutKeys = (address) => address.replace(/"(?:\\.|[^"\\])*"/g, '');
function readClass(value, where) {
    const known = allow_allowance/* ALLOWED_CLASSES */.oF.find(name => name === value);
    if (known !== undefined)
        return known;
    throw wrong(`the class of ${where} is neither ${allow_allowance/* ALLOWED_CLASSES */.oF.join(' nor ')}; nothing else is ever denied.`);
}
function readDate(value = '', where) {
    const date = /^\d{4}-\d{2}-\d{2}$/.test(value) ? new Date(`${value}T00:00:00Z`) : undefined;
    // Otherwise 2026-02-30 would be taken for March 2nd.
    if (date !== undefined && !Number.isNaN(date.getTime()) && date.toISOString().startsWith(value))
        return value;
    throw wrong(`"until" of ${where} is not a date.`);
}
const wrong = (what) => new errors/* GuardError */.U({ code: 'allow-not-understood', what });

// EXTERNAL MODULE: ./lib/plan/plan-input.ts + 32 modules
var plan_input = __nccwpck_require__(1647);
// EXTERNAL MODULE: ./lib/plan/classes.ts
var classes = __nccwpck_require__(8136);
// EXTERNAL MODULE: ./lib/plan/glob.ts
var glob = __nccwpck_require__(8844);
;// CONCATENATED MODULE: ./lib/plan/rules/allow.ts
/**
 * Turns what a change is denied for into what a person has to approve, when exactly this destroy of exactly this object is allowed. It is
 * never more than that: an allowed destroy is still a destroy.
 */
function applyAllowances(change, findings, { allowed, expired }) {
    const isAbout = ({ address, deposed, class: kind }) => address === change.address && deposed === change.deposed && kind === change.class;
    const allowance = allowed.find(isAbout);
    if (allowance !== undefined) {
        const weaker = findings.map(finding => (finding.verdict === 'deny' ? { ...finding, verdict: 'approve' } : finding));
        const reason = `is allowed until ${allowance.until}: ${allowance.reason}`;
        return { findings: [...weaker, { rule: 'allow', verdict: 'approve', reason }], isAllowed: true };
    }
    const passed = expired.find(isAbout);
    if (passed === undefined)
        return { findings, isAllowed: false };
    return { findings: [...findings, { rule: 'allow', verdict: 'clean', reason: `was allowed until ${passed.until}` }], isAllowed: false };
}

// EXTERNAL MODULE: ./lib/plan/rules/protect.ts + 9 modules
var protect = __nccwpck_require__(8657);
;// CONCATENATED MODULE: ./lib/plan/rules/change.ts

/**
 * What the rules say about one change; empty for a harmless one.
 *
 * @param drift what was changed outside under the address that it has, or had before a move
 */
function judgeChange(change, settings, drift) {
    const protection = (0,protect/* whyProtected */.fH)(change, settings);
    return [
        ...judgeLoss(change, protection),
        ...judgeMove(change, settings),
        ...change.losses.map(({ attribute, reason }) => ({
            rule: 'data-loss',
            verdict: 'approve',
            reason: `"${attribute}" changes: ${reason}`
        })),
        ...judgeUnknown(change),
        ...judgeDrift(change, protection, drift)
    ];
}
function judgeLoss(change, protection) {
    const findings = [];
    if (protection !== undefined && change.isDestroy) {
        findings.push({ rule: 'protect', verdict: 'deny', reason: `is protected and ${describeDestroy(change)}: ${change.type} ${protection}` });
    }
    else if (change.isDestroy) {
        findings.push({ rule: 'destroy', verdict: 'approve', reason: describeDestroy(change) });
    }
    if (protection !== undefined && change.isForget) {
        findings.push({
            rule: 'protect',
            verdict: 'approve',
            reason: `is protected and left behind, unmanaged: ${change.type} ${protection}`
        });
    }
    if (change.isForget)
        findings.push({ rule: 'forget', verdict: 'approve', reason: describeForget(change) });
    return findings;
}
/** An object that is protected by where it is must not lose that without a word: the next plan may destroy it. */
function judgeMove(change, settings) {
    const before = change.isDestroy || change.isForget ? undefined : (0,protect/* whyNoLonger */.z2)(change, settings);
    if (before === undefined)
        return [];
    return [{ rule: 'moved-out', verdict: 'approve', reason: `is moved out of its protection, and a later plan may destroy it: ${before}` }];
}
function describeDestroy({ class: kind, marks }) {
    if (kind === 'deferred')
        return 'may be destroyed, once Terraform can plan it';
    const what = marks.deposed ? 'has an object left over from a replacement that is destroyed' : 'is destroyed';
    if (kind !== 'replace')
        return what;
    return marks.imported ? 'is adopted, destroyed and created anew in the same apply' : 'is destroyed and created anew';
}
function describeForget({ class: kind }) {
    if (kind === 'forget-replace')
        return 'is created anew, and the old object is left behind, unmanaged';
    return 'is left behind, unmanaged';
}
/** What Terraform cannot say, nobody can judge. */
function judgeUnknown({ class: kind }) {
    if (kind === 'deferred')
        return [{ rule: 'deferred', verdict: 'approve', reason: 'is not planned yet, so what happens to it is open' }];
    if (kind === 'invoke')
        return [{ rule: 'invoke', verdict: 'approve', reason: 'is an action, and what it does is not in the plan' }];
    return [];
}
/** An apply writes over what was changed outside when it writes one of the attributes that differ. */
function judgeDrift(change, protection, drift) {
    if (change.marks.deposed)
        return [];
    const drifted = drift.filter(({ deposed }) => deposed === undefined);
    if (change.class === 'create' && protection !== undefined && drifted.some(({ isGone }) => isGone)) {
        return [
            { rule: 'drift', verdict: 'approve', reason: `was destroyed outside of Terraform and is created empty: ${change.type} ${protection}` }
        ];
    }
    if (change.class !== 'update')
        return [];
    const lost = change.attributes.filter(name => drifted.some(({ attributes }) => attributes.includes(name)));
    if (lost.length === 0)
        return [];
    const names = lost.map(name => `"${name}"`).join(', ');
    return [{ rule: 'drift', verdict: 'approve', reason: `was changed outside of Terraform, and the apply writes over ${names}` }];
}

// EXTERNAL MODULE: ./lib/plan/address-pattern.ts
var address_pattern = __nccwpck_require__(7703);
;// CONCATENATED MODULE: ./lib/plan/rules/provisioners.ts

/**
 * Names the provisioners of what is destroyed: those with `when = destroy` run commands then, and the plan does not say which ones they
 * are. Where the block is gone there are none to run, and so none in the plan. It makes no verdict stronger: a destroy is looked at anyway.
 *
 * @param provisioned addresses without keys
 */
function judgeProvisioners({ address, isDestroy }, provisioned) {
    if (!isDestroy || !provisioned.has((0,address_pattern/* withoutKeys */.P)(address)))
        return [];
    return [{ rule: 'provisioner', verdict: 'approve', reason: 'has provisioners, and what they run when it is destroyed is not in the plan' }];
}

;// CONCATENATED MODULE: ./lib/plan/rules/vanished.ts


/** How many objects are named; the report lists all of them. */
const NAMED = 5;
/** A key of for_each may be any text. */
const LONGEST_ADDRESS = 200;
/**
 * Protected resources that were destroyed outside of Terraform. The plan destroys nothing of them, and yet their data is gone: a person
 * has to know before an apply forgets that they were there, even where nothing creates them again (as with -refresh-only, or when the
 * block was removed too). One that is created again says so itself and is not named twice.
 */
function judgeVanished({ drift, changes }, settings) {
    const created = new Set(changes.filter(change => change.class === 'create').map(({ address }) => address));
    const findings = drift
        .filter(({ isGone, address, deposed }) => isGone && (deposed !== undefined || !created.has(address)))
        .flatMap((object) => {
        const protection = (0,protect/* whyProtected */.fH)(object, settings);
        return protection === undefined ? [] : [{ rule: 'drift', verdict: 'approve', reason: describe(object, protection) }];
    });
    if (findings.length <= NAMED)
        return findings;
    const more = findings.length - NAMED;
    return [
        ...findings.slice(0, NAMED),
        {
            rule: 'drift',
            verdict: 'approve',
            reason: `${(0,action_text/* plural */.LS)(more, 'more protected resource was', 'more protected resources were')} destroyed outside of Terraform.`
        }
    ];
}
function describe({ address, deposed, type }, protection) {
    const name = address.length > LONGEST_ADDRESS ? `${address.slice(0, LONGEST_ADDRESS)}…` : address;
    return `${deposed === undefined ? name : `An object of ${name}, left over from a replacement,`} was destroyed outside of Terraform: ${type} ${protection}.`;
}

// EXTERNAL MODULE: ./lib/plan/rules/verdict.ts
var verdict = __nccwpck_require__(3697);
;// CONCATENATED MODULE: ./lib/plan/rules/judge.ts










/**
 * Judges a plan. A pure function: the same facts and settings give the same judgement. Error beats deny beats approve beats clean.
 *
 * @throws GuardError for a pattern of `protect` that protects nothing, whatever the plan
 */
function judge(facts, settings) {
    checkPatterns(settings);
    const driftByAddress = groupByAddress(facts.drift);
    const provisioned = new Set(facts.provisioned);
    const changes = facts.changes.map((change) => {
        const addresses = new Set([change.address, change.previousAddress ?? change.address]);
        const drift = [...addresses].flatMap(address => driftByAddress.get(address) ?? []);
        const said = [...judgeChange(change, settings, drift), ...judgeProvisioners(change, provisioned)];
        const { findings, isAllowed } = applyAllowances(change, said, settings);
        const isProtectedLoss = (change.isDestroy || change.isForget) && (0,protect/* whyProtected */.fH)(change, settings) !== undefined;
        return { ...change, findings, isProtectedLoss, isAllowed, verdict: (0,verdict/* strongest */.yX)(findings.map(({ verdict }) => verdict)) };
    });
    const destroys = changes.filter(({ isDestroy }) => isDestroy).length;
    const counted = changes.filter(({ isDestroy, isAllowed }) => isDestroy && !isAllowed).length;
    const findings = [...judgeWhole(facts, settings, counted), ...judgeVanished(facts, settings)];
    const verdicts = [...findings, ...changes].map(({ verdict }) => verdict);
    return { verdict: (0,verdict/* strongest */.yX)(verdicts), findings, changes: changes.sort(worstFirst), counts: countClasses(facts), destroys };
}
function checkPatterns({ protect }) {
    const wrong = protect.find(glob/* fitsNothing */.QQ);
    if (wrong === undefined)
        return;
    throw new errors/* GuardError */.U({ code: 'fits-nothing', pattern: wrong });
}
function judgeWhole({ errored, complete, unknownParts }, { maxDestroy }, destroys) {
    const findings = [];
    if (errored === true) {
        findings.push({ rule: 'errored', verdict: 'error', reason: 'Planning failed, so this plan is not whole and cannot be applied.' });
    }
    else if (errored === undefined) {
        findings.push({ rule: 'incomplete', verdict: 'approve', reason: 'The plan does not say whether planning failed.' });
    }
    if (maxDestroy !== undefined && destroys > maxDestroy) {
        findings.push({
            rule: 'max-destroy',
            verdict: 'deny',
            reason: `${(0,action_text/* plural */.LS)(destroys, 'object is', 'objects are')} destroyed or replaced, and "max-destroy" allows ${maxDestroy}.`
        });
    }
    // An errored plan is never complete: once is enough.
    if (complete === false && errored !== true) {
        findings.push({
            rule: 'incomplete',
            verdict: 'approve',
            reason: 'The plan does not cover everything (as with -target or a deferred change): there may be more to destroy.'
        });
    }
    // Deferred changes and actions came this way, without a new version of the format.
    for (const name of unknownParts.slice(0, NAMED_PARTS)) {
        findings.push({
            rule: 'unknown-part',
            verdict: 'approve',
            reason: `The plan has a part "${name}" that is not known, so it was not judged.`
        });
    }
    return findings;
}
/** How many unknown parts are named; one is enough for the verdict. */
const NAMED_PARTS = 5;
/** Map.groupBy does the same, and Node 20 does not have it. */
function groupByAddress(drift) {
    const groups = new Map();
    for (const object of drift) {
        const group = groups.get(object.address);
        if (group === undefined)
            groups.set(object.address, [object]);
        else
            group.push(object);
    }
    return groups;
}
function countClasses({ changes, unchanged }) {
    const counts = Object.fromEntries(classes/* CHANGE_CLASSES */.id.map(name => [name, 0]));
    for (const change of changes)
        counts[change.class]++;
    return { ...counts, noop: unchanged };
}
/** From what is lost for good to what only the state file notices. */
const DANGER = [
    'delete',
    'replace',
    'forget',
    'forget-replace',
    'deferred',
    'invoke',
    'update',
    'create',
    'import',
    'move',
    'read',
    'noop'
];
const VERDICT_ORDER = ['error', 'deny', 'approve', 'clean'];
function worstFirst(a, b) {
    const first = VERDICT_ORDER.indexOf(a.verdict) - VERDICT_ORDER.indexOf(b.verdict) ||
        Number(b.isProtectedLoss) - Number(a.isProtectedLoss) ||
        // Nobody means to adopt an object and destroy it in the same apply.
        Number(b.marks.imported && b.isDestroy) - Number(a.marks.imported && a.isDestroy) ||
        DANGER.indexOf(a.class) - DANGER.indexOf(b.class);
    if (first !== 0)
        return first;
    // By code unit, so that the order is the same on every machine.
    return a.address < b.address ? -1 : a.address > b.address ? 1 : (a.deposed ?? '') < (b.deposed ?? '') ? -1 : 1;
}

;// CONCATENATED MODULE: ./lib/plan/guard.ts






/**
 * Judges a plan.
 *
 * @throws GuardError when it cannot be judged, and when the file of `allow` is not understood; TerraformError when a plan file cannot be shown
 */
async function guard(request, dependencies) {
    const { fingerprintKey, showValues, allow } = request;
    const allowances = allow === undefined ? [] : await readAllowances((0,external_node_path_.resolve)(dependencies.workspace, allow));
    const options = {
        fingerprintKey,
        showValues,
        protect: request.protect,
        // Terraform's own syntax for an object is read by Terraform, and the result is in the plan.
        alsoSecret: {
            values: (0,variables/* secretVariableValues */.DO)(dependencies.environment),
            variables: (0,variables/* secretTerraformVariables */.Oo)(dependencies.environment)
        }
    };
    const { facts, fingerprint, planSha256, renames, values, idle } = await (0,plan_input/* readPlanInput */.E)(request, options, dependencies);
    const now = dependencies.now();
    const judgement = judge(facts, {
        protect: request.protect,
        except: request.protectExcept,
        useDefaults: request.protectDefaults,
        maxDestroy: request.maxDestroy,
        allowed: allowances.filter(allowance => !(0,allow_allowance/* isExpired */._d)(allowance, now)),
        expired: allowances.filter(allowance => (0,allow_allowance/* isExpired */._d)(allowance, now))
    });
    const reason = judgement.findings.find(({ verdict }) => verdict === 'error')?.reason;
    return {
        mode: 'guard',
        verdict: judgement.verdict,
        planSha256,
        fingerprint,
        problem: reason === undefined ? undefined : { code: 'errored', reason },
        plan: { facts, judgement, renames, values, idle },
        file: ''
    };
}

;// CONCATENATED MODULE: ./lib/plan/run.ts



async function run(request, dependencies) {
    try {
        return await answer(request, dependencies);
    }
    catch (error) {
        dependencies.signal.throwIfAborted();
        const problem = (0,errors/* problemOf */.Z)(error);
        if (problem.code === 'other')
            for (const line of (0,fault/* faultLines */.w)(error))
                dependencies.info(line);
        return { mode: request.mode, verdict: 'error', planSha256: '', fingerprint: '', problem, plan: undefined, file: '' };
    }
}
/** What only some runs need is loaded only by them: the terminal program starts in the time that it takes to load the rest. */
async function answer(request, dependencies) {
    switch (request.mode) {
        case 'guard':
            return await guard(request, dependencies);
        case 'verify':
            return await (await __nccwpck_require__.e(/* import() */ 859).then(__nccwpck_require__.bind(__nccwpck_require__, 8859))).verify(request, dependencies);
        case 'seal':
            return await (await __nccwpck_require__.e(/* import() */ 6).then(__nccwpck_require__.bind(__nccwpck_require__, 6006))).seal(request, dependencies);
        case 'open':
            return await (await __nccwpck_require__.e(/* import() */ 6).then(__nccwpck_require__.bind(__nccwpck_require__, 6006))).openPlan(request, dependencies);
    }
}


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

/***/ 8898:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

// ESM COMPAT FLAG
__nccwpck_require__.r(__webpack_exports__);

// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  ShownValues: () => (/* reexport */ ShownValues),
  ValueKeeper: () => (/* reexport */ ValueKeeper),
  renderValues: () => (/* reexport */ renderValues)
});

// EXTERNAL MODULE: ./lib/plan/reader/fields.ts
var fields = __nccwpck_require__(8521);
// EXTERNAL MODULE: ./lib/plan/marks.ts
var marks = __nccwpck_require__(3582);
;// CONCATENATED MODULE: ./lib/plan/values/leaves.ts


/** Longer texts are not kept, only their length. No cloud takes user data that is longer. */
const LONGEST_KEPT = 32 * 1024;
/** The leaves that differ between the two states of an object, in the order of the plan. What is marked on either side is withheld on both. */
function* changedLeaves({ before, after, afterUnknown, beforeSensitive, afterSensitive }) {
    // A version that does not say what is sensitive (Terraform before 0.15) could mean everything.
    const beforeMark = beforeSensitive ?? before !== null;
    const afterMark = afterSensitive ?? after !== null;
    yield* walk({ before, after, unknown: afterUnknown, beforeMark, afterMark }, []);
}
function* walk(parts, path) {
    const { before, after, unknown } = parts;
    const beforeMark = (0,marks/* fitMark */.jj)(parts.beforeMark, before);
    const afterMark = (0,marks/* fitMark */.jj)(parts.afterMark, after);
    if (beforeMark === true || afterMark === true) {
        if ((0,marks/* containsTrue */.Et)(unknown) || !isSame(before, after)) {
            yield { path, before: withhold(before), after: unknown === true ? { kind: 'unknown' } : withhold(after) };
        }
    }
    else if (unknown === true) {
        yield { path, before: sideOf(before), after: { kind: 'unknown' } };
    }
    else if (!(0,marks/* isNothing */.qv)(before) && !(0,marks/* isNothing */.qv)(after) && formOf(before) !== formOf(after)) {
        // What is marked in a value of one shape cannot be found in one of another.
        if ((0,marks/* containsTrue */.Et)(beforeMark) || (0,marks/* containsTrue */.Et)(afterMark))
            yield { path, before: withhold(before), after: withhold(after) };
        else
            yield* walkApart(parts, path);
    }
    else if (isScalar(before) && isScalar(after)) {
        const isUnknown = (0,marks/* containsTrue */.Et)(unknown);
        if (isUnknown || !isSame(before, after))
            yield { path, before: sideOf(before), after: isUnknown ? { kind: 'unknown' } : sideOf(after) };
    }
    else {
        yield* walkInto({ before, after, unknown, beforeMark, afterMark }, path);
    }
}
/** Two values of different shape: one goes, the other comes. */
function* walkApart(parts, path) {
    yield* walk({ ...parts, after: undefined, afterMark: false, unknown: undefined }, path);
    yield* walk({ ...parts, before: undefined, beforeMark: false }, path);
}
function* walkInto(parts, path) {
    const { before, after, unknown } = parts;
    const keys = new Set([...(0,marks/* keysOf */.YD)(before), ...(0,marks/* keysOf */.YD)(after), ...(0,marks/* keysOf */.YD)(unknown)]);
    if (keys.size === 0 && !isSame(before, after))
        yield { path, before: sideOf(before), after: sideOf(after) };
    const isPlain = !(0,marks/* containsTrue */.Et)(unknown) && !(0,marks/* containsTrue */.Et)(parts.beforeMark) && !(0,marks/* containsTrue */.Et)(parts.afterMark);
    const [gone, come] = isPlain ? differencesOfLists(before, after) : [undefined, undefined];
    for (const key of keys) {
        const at = (part, kept) => (kept?.has(key) === false ? undefined : (0,marks/* partAt */.l0)(part, key));
        yield* walk({
            before: at(before, gone),
            after: at(after, come),
            unknown: at(unknown),
            beforeMark: at(parts.beforeMark),
            afterMark: at(parts.afterMark)
        }, [...path, key]);
    }
}
/**
 * Of two lists without nesting, the indexes of the elements that only the first has, and of those that only the second has: sets are
 * listed too, and one more element at the start would change all others. Undefined where the order changes, and for everything else.
 */
function differencesOfLists(before, after) {
    if (!(0,fields/* isList */.Lv)(before) || !(0,fields/* isList */.Lv)(after) || ![...before, ...after].every(isScalar))
        return [undefined, undefined];
    const gone = onlyIn(before, after);
    const come = onlyIn(after, before);
    return gone.size === 0 && come.size === 0 ? [undefined, undefined] : [gone, come];
}
function onlyIn(list, other) {
    const left = new Map();
    for (const element of other)
        left.set(element, (left.get(element) ?? 0) + 1);
    const only = new Set();
    list.forEach((element, index) => {
        const count = left.get(element) ?? 0;
        if (count === 0)
            only.add(index);
        else
            left.set(element, count - 1);
    });
    return only;
}
const isScalar = (part) => typeof part !== 'object' || part === null;
const formOf = (part) => (isScalar(part) ? 'scalar' : (0,fields/* isList */.Lv)(part) ? 'list' : 'object');
const withhold = (part) => ({ kind: (0,marks/* isNothing */.qv)(part) ? 'none' : 'sensitive' });
function sideOf(part) {
    if ((0,marks/* isNothing */.qv)(part))
        return { kind: 'none' };
    if (typeof part === 'object') {
        const count = (0,marks/* keysOf */.YD)(part).length;
        return count === 0 ? { kind: 'empty' } : { kind: 'items', count };
    }
    return typeof part === 'string' && part.length > LONGEST_KEPT ? { kind: 'characters', count: part.length } : part;
}
function isSame(a, b) {
    if ((0,marks/* isNothing */.qv)(a) || (0,marks/* isNothing */.qv)(b))
        return (0,marks/* isNothing */.qv)(a) && (0,marks/* isNothing */.qv)(b);
    if (typeof a !== 'object' || typeof b !== 'object')
        return a === b;
    if ((0,fields/* isList */.Lv)(a) !== (0,fields/* isList */.Lv)(b))
        return false;
    const keys = new Set([...(0,marks/* keysOf */.YD)(a), ...(0,marks/* keysOf */.YD)(b)]);
    return [...keys].every(key => isSame((0,marks/* partAt */.l0)(a, key), (0,marks/* partAt */.l0)(b, key)));
}

;// CONCATENATED MODULE: ./lib/plan/values/kept.ts

const MOST_LEAVES = 40;
const MOST_OBJECTS = 2_000;
/** For all values together. A report takes 60,000 characters; what comes last in a plan may be what comes first in the report. */
const MOST_CHARACTERS = 2_000_000;
/** The least that a leaf takes. */
const LEAF_CHARACTERS = 50;
/**
 * The values that change, as far as there is room for them. Half of it is for objects that stay and change, whose old and new
 * values say what happens: a thousand creates before them must not take it.
 */
class Kept {
    #objects = new Map();
    #characters = 0;
    #skipped = 0;
    /** How many objects with changes are not kept. */
    get skipped() {
        return this.#skipped;
    }
    /** Keeps what changes of an object. Of several entries for the same one, all are kept. */
    add(kind, name, deposed, change) {
        const share = change.before === null || change.after === null ? 0.5 : 1;
        const hasRoom = this.#objects.size < MOST_OBJECTS * share && this.#characters < MOST_CHARACTERS * share;
        const leaves = [];
        let more = 0;
        for (const leaf of changedLeaves(change)) {
            if (!hasRoom) {
                this.#skipped++;
                return;
            }
            if (leaves.length < MOST_LEAVES)
                leaves.push(leaf);
            else
                more++;
        }
        if (leaves.length === 0)
            return;
        this.#characters += leaves.reduce((sum, leaf) => sum + charactersOf(leaf), 0);
        const key = keyOf(kind, name, deposed);
        const known = this.#objects.get(key);
        this.#objects.set(key, { leaves: [...(known?.leaves ?? []), ...leaves], more: (known?.more ?? 0) + more });
    }
    find(kind, name, deposed) {
        return this.#objects.get(keyOf(kind, name, deposed));
    }
}
const keyOf = (kind, name, deposed) => JSON.stringify([kind, name, deposed ?? null]);
function charactersOf({ path, before, after }) {
    return [...path, before, after].reduce((sum, part) => sum + (typeof part === 'string' ? part.length : 0), LEAF_CHARACTERS);
}

// EXTERNAL MODULE: ./lib/secrets/scalars.ts
var scalars = __nccwpck_require__(8993);
// EXTERNAL MODULE: ./lib/secrets/finder/index.ts + 13 modules
var finder = __nccwpck_require__(312);
;// CONCATENATED MODULE: ./lib/plan/values/secrets.ts

/** A number of fewer characters is a port, a size or a year, and is found in every other text. */
const SHORTEST_NUMBER = 6;
/** The most that all secrets may have together. More than this could not be looked for at once, and then nothing is shown. */
const secrets_MOST_CHARACTERS = 250_000;
/** A longer secret is a file, which nobody takes apart letter by letter, or writes from the back. */
const LONGEST_TURNED = 4_096;
/** Of more than this together neither is looked for: it would take long. */
const MOST_TURNED = 60_000;
/** `password` alone would be hidden in the names of attributes too. */
const READABLE = { withoutWords: true };
/** Gathers every value that must not be shown. */
class SecretSet {
    #texts = new Set();
    #numbers = new Set();
    #characters = 0;
    /** Booleans are hidden only by their place: each would be everywhere. */
    addAll(values) {
        for (const value of values) {
            if (typeof value === 'number')
                this.#numbers.add(value);
            else if (value !== 'true' && value !== 'false' && !this.isTooLarge && !this.#texts.has(value)) {
                this.#texts.add(value);
                this.#characters += value.length;
            }
        }
    }
    /** Whether there is more than can be looked for. */
    get isTooLarge() {
        return this.#characters > secrets_MOST_CHARACTERS || this.#numbers.size > secrets_MOST_CHARACTERS / 10;
    }
    /** @returns undefined when there is too much to look for */
    scrubber() {
        if (this.isTooLarge)
            return undefined;
        const anywhere = new Set();
        const whole = new Set();
        const pieces = new Set();
        const letterPieces = new Set();
        for (const text of this.#texts) {
            const isTurned = this.#characters <= MOST_TURNED && text.length <= LONGEST_TURNED;
            const found = [(0,finder/* piecesOf */.Xe)(text, READABLE), isTurned ? (0,finder/* letterPiecesOf */.vk)(text, READABLE) : []];
            for (const piece of found[0])
                for (const way of isTurned ? [piece, fromTheBack(piece)] : [piece])
                    pieces.add(way);
            for (const piece of found[1])
                for (const way of [piece, fromTheBack(piece)])
                    letterPieces.add(way);
            const parts = (0,finder/* partsOf */.CI)(text);
            for (const part of parts.anywhere)
                anywhere.add(part);
            for (const part of parts.whole)
                whole.add(part);
        }
        for (const number of this.#numbers)
            (String(number).length < SHORTEST_NUMBER ? whole : anywhere).add(String(number));
        try {
            return new Scrubber(new finder/* SecretFinder */.R4(anywhere, { pieces, letterPieces }), whole);
        }
        catch (error) {
            if (error instanceof RangeError)
                return undefined;
            throw error;
        }
    }
}
const fromTheBack = (text) => Array.from(text).reverse().join('');
/** What replaces a secret. */
const SENSITIVE = '(sensitive)';
/** Control and format characters, but for tabs and line breaks. */
const UNSEEN = /[^\P{C}\t\n\r]+/gu;
/** Takes secrets out of texts. */
class Scrubber {
    #finder;
    #whole;
    /** @param whole texts that are secret only as a whole value or a whole line */
    constructor(finder, whole) {
        this.#finder = finder;
        this.#whole = whole;
    }
    /** Takes out what is secret wherever it stands. */
    text(text) {
        // They go before anything is shown, and what is left could be a secret.
        const visible = text.replace(UNSEEN, ' ');
        const hidden = visible === text ? text : this.#finder.hide(visible, SENSITIVE);
        return hidden === visible ? this.#finder.hide(text, SENSITIVE) : hidden;
    }
    /** Takes out what is secret as a whole value or line, too. */
    value(value) {
        const trimmed = value.trim();
        if (this.#whole.has(trimmed))
            return SENSITIVE;
        const text = this.text(value);
        if (this.#whole.size === 0 || !/[\r\n]/.test(text))
            return text;
        return text.replace(/[^\r\n]+/g, line => (this.#whole.has(line.trim()) ? SENSITIVE : line));
    }
}

;// CONCATENATED MODULE: ./lib/plan/values/scattered.ts
const SIDES = ['before', 'after'];
/**
 * Withholds the elements of each list that make a secret together: `split("", password)` has one of its characters in each.
 *
 * @param leaves in the order of the plan
 */
function withoutScattered(leaves, scrubber) {
    const lists = new Map();
    for (const leaf of leaves) {
        if (typeof leaf.path.at(-1) !== 'number')
            continue;
        const key = JSON.stringify(leaf.path.slice(0, -1));
        lists.set(key, [...(lists.get(key) ?? []), leaf]);
    }
    const secret = new Set([...lists.values()].filter(list => SIDES.some(side => isSecret(list, side, scrubber))).flat());
    return secret.size === 0 ? leaves : leaves.map(leaf => (secret.has(leaf) ? withheld(leaf) : leaf));
}
function isSecret(list, side, scrubber) {
    const texts = list.flatMap(leaf => (typeof leaf[side] === 'string' || typeof leaf[side] === 'number' ? [String(leaf[side])] : []));
    if (texts.length < 2)
        return false;
    // What is secret in one element alone is hidden there.
    const elements = texts.map(text => scrubber.text(text));
    const text = elements.join('');
    return scrubber.text(text) !== text;
}
const withheld = (leaf) => ({ ...leaf, before: withholdSide(leaf.before), after: withholdSide(leaf.after) });
const withholdSide = (side) => (typeof side === 'object' ? side : { kind: 'sensitive' });

// EXTERNAL MODULE: ./lib/action/log-line.ts
var log_line = __nccwpck_require__(7898);
// EXTERNAL MODULE: ./lib/plan/plan-text.ts
var plan_text = __nccwpck_require__(8493);
;// CONCATENATED MODULE: ./lib/plan/values/line-diff.ts
/** What takes more comparisons is not aligned: all old lines go, all new ones come. */
const MOST_COMPARISONS = 250_000;
/**
 * The lines that differ between two texts, in order: `- ` before a removed one, `+ ` before an added one. Lines that stay are left out.
 */
function diffLines(before, after) {
    const old = before.split(/\r?\n/);
    const next = after.split(/\r?\n/);
    let start = 0;
    while (start < old.length && start < next.length && old[start] === next[start])
        start++;
    let same = 0;
    while (same < old.length - start && same < next.length - start && old[old.length - 1 - same] === next[next.length - 1 - same])
        same++;
    const gone = old.slice(start, old.length - same);
    const come = next.slice(start, next.length - same);
    if (gone.length * come.length > MOST_COMPARISONS)
        return [...gone.map(removed), ...come.map(added)];
    return align(gone, come);
}
const removed = (line) => `- ${line}`;
const added = (line) => `+ ${line}`;
/** By the longest common subsequence. */
function align(gone, come) {
    const width = come.length + 1;
    /** Length of the longest common subsequence of what is left from each pair of places on. */
    const longest = new Uint32Array((gone.length + 1) * width);
    for (let left = gone.length - 1; left >= 0; left--) {
        for (let right = come.length - 1; right >= 0; right--) {
            const at = left * width + right;
            const skipped = Math.max(longest[at + width] ?? 0, longest[at + 1] ?? 0);
            longest[at] = gone[left] === come[right] ? (longest[at + width + 1] ?? 0) + 1 : skipped;
        }
    }
    const lines = [];
    let left = 0;
    let right = 0;
    while (left < gone.length || right < come.length) {
        const at = left * width + right;
        if (left < gone.length && right < come.length && gone[left] === come[right]) {
            left++;
            right++;
        }
        else if (left < gone.length && (right === come.length || (longest[at + width] ?? 0) >= (longest[at + 1] ?? 0))) {
            lines.push(removed(gone[left++] ?? ''));
        }
        else {
            lines.push(added(come[right++] ?? ''));
        }
    }
    return lines;
}

;// CONCATENATED MODULE: ./lib/plan/values/shown.ts




/** What is shown in place of a value. */
const WORDS = {
    none: '(none)',
    sensitive: SENSITIVE,
    unknown: '(known after apply)',
    empty: '(empty)'
};
const LONGEST_VALUE = 160;
const LONGEST_LINE = 120;
const MOST_LINES = 12;
/** Everything secret is taken out before anything is cut: a piece of a secret would not be found. */
function showLeaf({ path, before, after }, scrubber) {
    const [old, next] = [scrubSide(before, scrubber), scrubSide(after, scrubber)];
    const isDiff = typeof old === 'string' && typeof next === 'string' && (isMultiline(old) || isMultiline(next));
    const lines = isDiff ? diffLines(old, next).map(line => toLine(line, LONGEST_LINE, scrubber)) : [];
    return {
        path: showPath(path, scrubber),
        before: showSide(old, scrubber),
        after: showSide(next, scrubber),
        lines: lines.slice(0, MOST_LINES),
        moreLines: Math.max(0, lines.length - MOST_LINES)
    };
}
function scrubSide(side, scrubber) {
    if (typeof side === 'string') {
        const text = scrubber.value(side);
        return text.trim() === SENSITIVE && side.trim() !== SENSITIVE ? { kind: 'sensitive' } : text;
    }
    return typeof side === 'number' && scrubber.value(String(side)) !== String(side) ? { kind: 'sensitive' } : side;
}
/** @param side without secrets */
function showSide(side, scrubber) {
    if (typeof side === 'object')
        return describe(side);
    if (typeof side !== 'string')
        return String(side);
    return isMultiline(side) ? `(${side.trimEnd().split('\n').length} lines)` : `"${toLine(side, LONGEST_VALUE, scrubber)}"`;
}
function describe(side) {
    return 'count' in side ? `(${side.count} ${side.kind})` : WORDS[side.kind];
}
const isMultiline = (text) => text.trimEnd().includes('\n');
/** Taking out control characters could make a secret of what was not one. */
function toLine(text, longest, scrubber) {
    const line = (0,log_line/* oneLine */.TN)(text);
    return (0,plan_text/* shorten */.ml)(line === text ? line : scrubber.text(line), longest).toWellFormed();
}
/** The keys of a map may be anything, and could be a secret. */
function showPath(path, scrubber) {
    const shown = path.map((step, depth) => {
        if (typeof step === 'number')
            return `[${step}]`;
        const name = scrubber.value(step);
        if (name !== step && name === SENSITIVE)
            return `[${SENSITIVE}]`;
        if (!/^[A-Za-z_][\w-]*$/.test(name))
            return `["${name}"]`;
        return depth === 0 ? name : `.${name}`;
    });
    return scrubber.text((0,log_line/* oneLine */.TN)(shown.join('')));
}

;// CONCATENATED MODULE: ./lib/plan/values/shown-values.ts


const NOTHING = { attributes: [], more: 0 };
/** The values that a plan changes, without any that is sensitive: by a mark, or by being equal to one that is. */
class ShownValues {
    /** What is left out of the whole, in one line that names no value; undefined for nothing. */
    note;
    #kept;
    #scrubber;
    /** @param scrubber undefined when there are more secrets than can be looked for: then nothing is shown */
    constructor(kept, scrubber) {
        this.#kept = kept;
        this.#scrubber = scrubber;
        if (scrubber === undefined)
            this.note = 'The plan has too many sensitive values to look for, so no value is shown.';
        else
            this.note = kept.skipped === 0 ? undefined : `The values of ${kept.skipped} more changes are left out: the plan has too many.`;
    }
    /** Of a change, or a deferred one. */
    valuesOf(address, deposed) {
        return this.changeOf(address, deposed).attributes;
    }
    /** Like `valuesOf`, with the number of those that are left out. */
    changeOf(address, deposed) {
        return this.#show(this.#kept.find('change', address, deposed));
    }
    driftOf(address, deposed) {
        return this.#show(this.#kept.find('drift', address, deposed));
    }
    outputOf(name) {
        return this.#show(this.#kept.find('output', name, undefined));
    }
    /** Of an action: what it is called with, as `after`. */
    invocationOf(address) {
        return this.#show(this.#kept.find('invocation', address, undefined));
    }
    /** Any other text of the plan without what is sensitive, as the message of a check; undefined when that cannot be done. */
    scrub(text) {
        return this.#scrubber?.value(text);
    }
    #show(kept) {
        const scrubber = this.#scrubber;
        if (kept === undefined || scrubber === undefined)
            return NOTHING;
        return { attributes: withoutScattered(kept.leaves, scrubber).map(leaf => showLeaf(leaf, scrubber)), more: kept.more };
    }
}

;// CONCATENATED MODULE: ./lib/plan/values/keeper.ts





/**
 * Names of arguments of a provider that say where, and are not secret in any provider. Every other constant in its block could be one, and is
 * treated so.
 */
const PLACES = new Set(['region', 'zone', 'location']);
/**
 * The name of a variable that holds a secret, even when its block forgets to say so: a password comes in as `TF_VAR_db_password`. A word may
 * follow that says whose it is, but none that says something about it.
 */
const SECRET_NAME = new RegExp('(?:passw(?:or)?d|passphrase|secret|token|credential|(?:api|access|private|secret|encryption|signing)[_-]?key' +
    '|(?:^|[_-])(?:pass|pwd|dsn|(?:database|db|webhook)[_-]?url))s?' +
    '(?:[_-](?!(?:length|names?|ids?|ttl|version|policy|rotation|arn|path|file|enabled|type|size|expiry|lifetime)\\b)[a-z0-9]+)?$', 'i');
const keeper_NOTHING = { values: [], variables: [] };
/**
 * Keeps the values that a plan changes, and every sensitive one, while the plan is read: what else is sensitive is at its end. Nothing is
 * shown before that, and nothing is kept but what could be shown.
 *
 * A mark is not enough: Terraform forgets it where a provider copies a value (`terraform_data.output`), so whatever equals a marked value is
 * sensitive too.
 */
class ValueKeeper {
    #secrets = new SecretSet();
    #kept = new Kept();
    change(change) {
        this.#addSecrets(change);
        // What is only forgotten stays as it is.
        const isKept = change.actions.some(action => action !== 'no-op' && action !== 'forget');
        if (isKept)
            this.#kept.add('change', change.address, change.deposed, change);
    }
    drift(change) {
        this.#addSecrets(change);
        this.#kept.add('drift', change.address, change.deposed, change);
    }
    deferred(_reason, change) {
        this.change(change);
    }
    output(name, change) {
        this.#addSecrets(change);
        if (change.actions.some(action => action !== 'no-op'))
            this.#kept.add('output', name, undefined, change);
    }
    actionInvocation({ address, configValues, configSensitive, configUnknown }) {
        this.#secrets.addAll((0,marks/* markedScalars */.wQ)(configValues, configSensitive));
        const change = { before: null, after: configValues, afterUnknown: configUnknown, beforeSensitive: false, afterSensitive: configSensitive };
        this.#kept.add('invocation', address, undefined, change);
    }
    deferredActionInvocation(_reason, invocation) {
        this.actionInvocation(invocation);
    }
    /**
     * @param header of the plan, when it was read to its end
     * @param alsoSecret what else must not be shown
     */
    finish({ variables, providerConstants }, alsoSecret = keeper_NOTHING) {
        const named = new Set(alsoSecret.variables);
        for (const [name, { value, sensitive, usedByProvider }] of variables) {
            if (sensitive || usedByProvider || named.has(name) || SECRET_NAME.test(name))
                this.#secrets.addAll((0,scalars/* scalarsOf */.T)(value));
        }
        for (const constant of providerConstants)
            if (!isPlace(constant))
                this.#secrets.addAll((0,scalars/* scalarsOf */.T)(constant.value));
        this.#secrets.addAll(alsoSecret.values);
        return new ShownValues(this.#kept, this.#secrets.scrubber());
    }
    /** What is marked on either side is secret on both: the mark may be new, or just gone. */
    #addSecrets({ before, after, beforeSensitive, afterSensitive }) {
        for (const value of [before, after])
            for (const mark of [beforeSensitive, afterSensitive])
                this.#secrets.addAll((0,marks/* markedScalars */.wQ)(value, mark));
    }
}
const isPlace = ({ path }) => path.length === 1 && PLACES.has(path[0] ?? '');

// EXTERNAL MODULE: ./lib/action/text.ts
var action_text = __nccwpck_require__(2178);
;// CONCATENATED MODULE: ./lib/plan/values/render.ts


/** Bytes of all lines of one object: a report has room for a dozen objects in full. */
const LONGEST = 4_000;
const MOST_ATTRIBUTES = 20;
/**
 * The attributes of one object as items of a Markdown list, one line each and not indented; of the lines of a longer text each is an item
 * below, indented by two blanks. Nothing in them is a mention, HTML or a marker. The last one says what is left out.
 *
 * @param object attributes alone, or with the number of those that are left out already
 */
function renderValues(object) {
    const { attributes, more } = 'attributes' in object ? object : { attributes: object, more: 0 };
    const lines = [];
    let bytes = 0;
    let shown = 0;
    for (const attribute of attributes.slice(0, MOST_ATTRIBUTES)) {
        const item = renderAttribute(attribute);
        bytes += Buffer.byteLength(item.join('\n')) + 1;
        if (bytes > LONGEST)
            break;
        lines.push(...item);
        shown++;
    }
    const left = attributes.length - shown + more;
    if (left > 0)
        lines.push(`- ${shown === 0 ? '' : 'and '}${(0,action_text/* plural */.LS)(left, 'more attribute')}`);
    return lines;
}
function renderAttribute({ path, before, after, lines, moreLines }) {
    const name = path === '' ? '' : `${(0,plan_text/* nameSpan */.CL)(path)}: `;
    return [
        `- ${name}${renderSide(before)} → ${renderSide(after)}`,
        ...lines.map(line => `  - ${(0,plan_text/* nameSpan */.CL)(line)}`),
        ...(moreLines > 0 ? [`  - and ${moreLines} more lines`] : [])
    ];
}
/** A text from the plan is in quotes, so that what is in parentheses is a word of ours. */
const renderSide = (side) => (side.startsWith('(') ? side : (0,plan_text/* nameSpan */.CL)(side));

;// CONCATENATED MODULE: ./lib/plan/values/index.ts





/***/ }),

/***/ 312:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  Kj: () => (/* reexport */ NeedleTree),
  R4: () => (/* reexport */ SecretFinder),
  vk: () => (/* reexport */ letterPiecesOf),
  CI: () => (/* reexport */ partsOf),
  Xe: () => (/* reexport */ piecesOf),
  v9: () => (/* reexport */ replaceRanges),
  _f: () => (/* reexport */ unite)
});

// UNUSED EXPORTS: SHORTEST_PIECE, isUrlWord

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
class NeedleTree {
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
function unite(ranges) {
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
function replaceRanges(bytes, ranges, replacement) {
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
;// CONCATENATED MODULE: ./lib/secrets/finder/decoding.ts
/** Stands between pieces: no UTF-8 holds this byte, so nothing is found across it. */
const BREAK = 0xff;
/** Gathers what is decoded. */
class DecodingWriter {
    #bytes;
    #starts;
    #ends;
    #length = 0;
    /** @param most bytes that are written, at most */
    constructor(most) {
        this.#bytes = new Uint8Array(most);
        this.#starts = new Int32Array(most);
        this.#ends = new Int32Array(most);
    }
    write(byte, start, end) {
        this.#bytes[this.#length] = byte;
        this.#starts[this.#length] = start;
        this.#ends[this.#length++] = end;
    }
    done() {
        const bytes = this.#bytes.subarray(0, this.#length);
        return { bytes, starts: this.#starts.subarray(0, this.#length), ends: this.#ends.subarray(0, this.#length) };
    }
}

;// CONCATENATED MODULE: ./lib/secrets/finder/line-breaks.ts

const line_breaks_isLineBreak = (byte) => byte === 0x0a || byte === 0x0d;
const isBlank = (byte) => byte === 0x20 || byte === 0x09;
/** The next place that is not white space, when there is a line break on the way; otherwise the place itself. */
function behindLineBreak(text, from) {
    let hasBreak = false;
    for (let at = from; at < text.length; at++) {
        if (line_breaks_isLineBreak(text[at]))
            hasBreak = true;
        else if (!isBlank(text[at]))
            return hasBreak ? at : from;
    }
    return from;
}
/** A text with its lines in one, without their indent: a key may be broken into lines of any length. Undefined when it is one line. */
function joinLines(text) {
    if (!text.includes(0x0a) && !text.includes(0x0d))
        return undefined;
    const writer = new DecodingWriter(text.length);
    for (let at = 0; at < text.length; at++) {
        at = behindLineBreak(text, at);
        writer.write(text[at], at, at + 1);
    }
    return writer.done();
}

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
function decodeDigits(text) {
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
const MOST_UNZIPPED = 2 ** 18;
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
        const bytes = (0,external_node_zlib_namespaceObject.gunzipSync)(writer.done().bytes, { maxOutputLength: MOST_UNZIPPED, finishFlush: external_node_zlib_namespaceObject.constants.Z_SYNC_FLUSH });
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
function resolveEscapes(text) {
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

;// CONCATENATED MODULE: ./lib/secrets/finder/scattered.ts

const isLetterOrDigit = (byte) => (byte >= 0x30 && byte <= 0x39) || (byte >= 0x41 && byte <= 0x5a) || (byte >= 0x61 && byte <= 0x7a) || byte >= 0x80;
/** How many bytes a sign takes that is not ASCII: General Punctuation (U+2000 to U+207F, with what has no width), the no-break space, the soft hyphen, a mark of byte order. */
function signAt(text, at) {
    const [first, second, third] = [text[at], text[at + 1], text[at + 2]];
    if (first === 0xe2 && (second === 0x80 || second === 0x81))
        return 3;
    if (first === 0xc2 && (second === 0xa0 || second === 0xad))
        return 2;
    return first === 0xef && second === 0xbb && third === 0xbf ? 3 : 0;
}
/** Without everything but letters and digits: what was put between the characters of a secret is gone (`join(", ", split("", …))`). */
function lettersOf(text) {
    const writer = new DecodingWriter(text.length);
    for (let at = 0; at < text.length;) {
        const byte = text[at];
        const sign = byte < 0x80 ? 0 : signAt(text, at);
        if (sign === 0 && isLetterOrDigit(byte))
            writer.write(byte, at, at + 1);
        at += Math.max(1, sign);
    }
    return writer.done();
}
/** Each second byte, from the first and from the second on: a letter may have been put between the characters of a secret. */
const everySecond = (text) => [0, 1].map(first => {
    const writer = new DecodingWriter(text.length);
    for (let at = first; at < text.length; at += 2)
        writer.write(text[at], at, at + 1);
    return writer.done();
});

;// CONCATENATED MODULE: ./lib/secrets/finder/wide.ts

/** As many letters in a row are a word: what else is decoded from base64 hardly ever has a zero at every second place. */
const LETTERS = 4;
/** Most bytes that a unit of UTF-16 takes in UTF-8; a pair takes four. */
const MOST_OF_UNIT = 3;
/**
 * What bytes say as UTF-16, one decoding for each order of the bytes and each place that a unit could begin at: PowerShell takes encoded
 * commands in this form, and `textencodebase64` makes it.
 */
function decodeWide(bytes) {
    if (!hasWideWord(bytes))
        return [];
    return [0, 1].flatMap(shift => [wide_decode(bytes, shift, 0), wide_decode(bytes, shift, 1)]);
}
function hasWideWord(bytes) {
    let letters = 0;
    let last = -1;
    for (let at = bytes.indexOf(0); at !== -1; at = bytes.indexOf(0, at + 1)) {
        letters = at - last === 2 ? letters + 1 : 1;
        if (letters === LETTERS)
            return true;
        last = at;
    }
    return false;
}
/** @param high which byte of a unit is the high one */
function wide_decode(bytes, shift, high) {
    const writer = new DecodingWriter((bytes.length / 2 + 1) * MOST_OF_UNIT);
    const unitAt = (at) => ((bytes[at + high] ?? 0) << 8) | (bytes[at + 1 - high] ?? 0);
    for (let at = shift; at + 1 < bytes.length;) {
        const unit = unitAt(at);
        const isPair = at + 3 < bytes.length && isHigh(unit) && isLow(unitAt(at + 2));
        const end = at + (isPair ? 4 : 2);
        if (isHigh(unit) !== isPair || isLow(unit))
            writer.write(BREAK, at, end);
        else
            for (const byte of Buffer.from(String.fromCharCode(unit, ...(isPair ? [unitAt(at + 2)] : []))))
                writer.write(byte, at, end);
        at = end;
    }
    return writer.done();
}
const isHigh = (unit) => unit >= 0xd800 && unit <= 0xdbff;
const isLow = (unit) => unit >= 0xdc00 && unit <= 0xdfff;

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








/***/ }),

/***/ 8828:
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

// EXTERNAL MODULE: ./lib/secrets/finder/index.ts + 13 modules
var finder = __nccwpck_require__(312);
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
    const pieces = (0,finder/* piecesOf */.Xe)(secret, options);
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
        return found.length === 0 ? text : (0,finder/* replaceRanges */.v9)(bytes, (0,finder/* unite */._f)(found), MASK);
    }
    #treeOf(secret) {
        const known = this.#trees.get(secret);
        if (known !== undefined)
            return known;
        const needles = new Set([...encodedForms(secret), ...encodedPieces(secret)].map(({ value }) => value));
        const tree = new finder/* NeedleTree */.Kj(Array.from(needles, needle => Buffer.from(needle, 'utf8')));
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

/***/ 8993:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ scalarsOf)
/* harmony export */ });
/** Every text and number in a value of JSON, however deep. */
function* scalarsOf(value) {
    if (typeof value === 'string' || typeof value === 'number')
        yield value;
    else if (typeof value === 'object' && value !== null)
        for (const part of Object.values(value))
            yield* scalarsOf(part);
}


/***/ }),

/***/ 5937:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   A0: () => (/* binding */ hideSecretVariables),
/* harmony export */   DO: () => (/* binding */ secretVariableValues),
/* harmony export */   Oo: () => (/* binding */ secretTerraformVariables)
/* harmony export */ });
/* unused harmony exports SECRET_VARIABLES, withSecretVariables */
/* harmony import */ var _redact_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(8828);
/* harmony import */ var _scalars_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(8993);


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
        return [value, ...(0,_scalars_js__WEBPACK_IMPORTED_MODULE_1__/* .scalarsOf */ .T)(parsed(value))];
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
            (0,_redact_js__WEBPACK_IMPORTED_MODULE_0__/* .hide */ .jD)(value);
        for (const part of (0,_scalars_js__WEBPACK_IMPORTED_MODULE_1__/* .scalarsOf */ .T)(parsed(value)))
            if (String(part).length >= SHORTEST_PART_HIDDEN)
                (0,_redact_js__WEBPACK_IMPORTED_MODULE_0__/* .hide */ .jD)(String(part));
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


/***/ }),

/***/ 306:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ withoutQuotes),
/* harmony export */   n: () => (/* binding */ TerraformError)
/* harmony export */ });
/* harmony import */ var _action_problem_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(8754);

/** The problem without another program's words, for what leaves the run, such as a webhook; undefined when it has none. */
const withoutQuotes = (problem) => problem.code === 'show-failed' ? { ...problem, said: '' } : undefined;
class TerraformError extends _action_problem_js__WEBPACK_IMPORTED_MODULE_0__/* .ProblemError */ .M {
}


/***/ }),

/***/ 181:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("buffer");

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

/***/ }),

/***/ 7975:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:util");

/***/ }),

/***/ 932:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("process");

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
/******/ var __webpack_exports__ = __nccwpck_require__(1439);
/******/ __webpack_exports__ = await __webpack_exports__;
/******/ 
