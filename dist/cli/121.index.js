export const id = 121;
export const ids = [121];
export const modules = {

/***/ 2121:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runCommand: () => (/* binding */ runCommand)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./lib/action/errors.ts
var errors = __webpack_require__(8418);
// EXTERNAL MODULE: ./lib/action/log-line.ts
var log_line = __webpack_require__(7898);
// EXTERNAL MODULE: ./lib/action/problem.ts
var problem = __webpack_require__(8754);
// EXTERNAL MODULE: ./lib/plan/sealing/index.ts + 6 modules
var sealing = __webpack_require__(9698);
// EXTERNAL MODULE: ./cli/options.ts
var cli_options = __webpack_require__(2653);
// EXTERNAL MODULE: ./cli/secret-key.ts
var secret_key = __webpack_require__(9573);
// EXTERNAL MODULE: ./cli/usage-error.ts
var usage_error = __webpack_require__(9567);
;// CONCATENATED MODULE: ./cli/open-state/words.ts

/** Why a state was not opened, in the words of the command line. */
function openWords(problem) {
    switch (problem.code) {
        case 'weak-key':
            return { message: `The key is ${problem.length === 0 ? 'empty' : `shorter than ${problem.shortest} characters`}.`, fix: GIVE_SECRET };
        case 'malformed-sha256':
            return { message: 'The sha256 is not 64 hexadecimal digits.' };
        case 'no-binding':
            return { message: (0,sealing/* describeSealedFile */.kO)(problem), fix: problem.missing === 'run' ? LOOK_AT_RUN : LOOK_AT_REPOSITORY };
        default:
            return { message: (0,sealing/* describeSealedFile */.kO)(problem), fix: FIXES[problem.code] };
    }
}
const GIVE_SECRET = 'Give the secret that was the "seal-key" of that run.';
const LOOK_AT_RUN = 'Look at --run: it is the number after "/runs/" in the address of the run whose apply failed.';
const LOOK_AT_REPOSITORY = 'Look at --repository: it is "owner/name" as in the address of the run, capitals and all.';
const FIXES = {
    'no-file': undefined,
    exists: 'Give the path of a new file.',
    'not-sealed': 'Give the sealed state that apply-plan wrote, unpacked from its archive.',
    truncated: 'Download it again.',
    'other-kind': 'Give the sealed state that apply-plan wrote, not the sealed plan.',
    'other-repository': LOOK_AT_REPOSITORY,
    'other-run': LOOK_AT_RUN,
    'wrong-key-or-changed': `${GIVE_SECRET} If it is the same, somebody changed the file: find out who.`,
    // No state is sealed here, and none is opened by its sha256.
    'too-large': undefined,
    'source-changed': undefined,
    'other-plan': undefined
};

;// CONCATENATED MODULE: ./cli/open-state/command.ts










/** Holds the key when there is no file with it. */
const KEY_VARIABLE = 'FAIRWAY_SEAL_KEY';
const OPTIONS = {
    repository: { type: 'string' },
    run: { type: 'string' },
    'seal-key-file': { type: 'string' },
    help: { type: 'boolean', short: 'h' }
};
const HELP = `Usage: fairway open-state SEALED STATE --repository OWNER/NAME --run ID

Opens a Terraform or OpenTofu state that apply-plan sealed because the backend
did not take it. STATE is the file to make; it must not exist, and it holds
every secret of the resources in clear.

      --repository OWNER/NAME   the repository in which it was sealed
      --run ID                  the number in the address of the run
      --seal-key-file FILE      the key it was sealed with. Or set
                                FAIRWAY_SEAL_KEY
  -h, --help                    show this help

Then, in the initialised working directory:
  terraform state push STATE && rm STATE SEALED
`;
/**
 * `fairway open-state`: for a person whose state could not be saved.
 *
 * @returns 0 when the state was opened, 1 when it was not
 * @throws the signal's reason when it is aborted
 */
async function runCommand(args, terminal) {
    try {
        const options = (0,cli_options/* parseOptions */.A)(args, OPTIONS);
        if (options.has('help')) {
            await terminal.write(HELP);
            return 0;
        }
        const [from, to, ...more] = options.positionals;
        const [repository, runId] = [options.one('repository'), options.one('run')];
        if (from === undefined || to === undefined || more.length > 0)
            throw new usage_error/* UsageError */.e('Give two files: the sealed one, and the one to make.');
        if (repository === undefined)
            throw new usage_error/* UsageError */.e('--repository is missing.', 'Give the repository in which it was sealed, as owner/name.');
        if (!/^[^/\s]+\/[^/\s]+$/.test(repository))
            throw new usage_error/* UsageError */.e(`--repository "${repository}" is not of the form owner/name.`);
        if (runId === undefined)
            throw new usage_error/* UsageError */.e('--run is missing.', 'Give the number in the address of the run in which it was sealed.');
        if (!/^\d+$/.test(runId))
            throw new usage_error/* UsageError */.e(`--run "${runId}" is not a number.`, 'Give the one after "/runs/" in the address.');
        const { folder, environment } = terminal;
        const key = await (0,secret_key/* readSecretKey */.O)({
            option: '--seal-key-file',
            variable: KEY_VARIABLE,
            file: options.one('seal-key-file'),
            folder,
            environment
        });
        if (key === undefined)
            throw new usage_error/* UsageError */.e('There is no key.', `Give --seal-key-file, or set ${KEY_VARIABLE}.`);
        await checkPaths((0,external_node_path_.resolve)(folder, from), (0,external_node_path_.resolve)(folder, to));
        await (0,sealing/* openSealed */.j5)((0,external_node_path_.resolve)(folder, from), (0,external_node_path_.resolve)(folder, to), key, { repository, runId, kind: 'state' });
        await terminal.write(`"${(0,log_line/* oneLine */.TN)(to)}" holds the state, with every secret in it: push it, and remove both files.\n`);
        return 0;
    }
    catch (error) {
        terminal.signal.throwIfAborted();
        const hint = error instanceof usage_error/* UsageError */.e ? ' See fairway open-state --help.' : '';
        await terminal.writeError(`fairway open-state: ${(0,log_line/* oneLine */.TN)((0,errors/* messageOf */.bD)(inWords(error)))}${hint}\n`);
        return 1;
    }
}
/** Before they are opened: a named pipe would wait for a writer. */
async function checkPaths(from, to) {
    const sealed = await (0,promises_.stat)(from).catch(() => undefined);
    if (sealed !== undefined && !sealed.isFile())
        throw new usage_error/* UsageError */.e(`"${from}" is not a file.`);
    const parent = await (0,promises_.stat)((0,external_node_path_.dirname)(to)).catch(() => undefined);
    if (parent?.isDirectory() !== true)
        throw new usage_error/* UsageError */.e(`There is no folder "${(0,external_node_path_.dirname)(to)}" to make the state in.`);
}
const inWords = (error) => (error instanceof sealing/* SealError */.EM ? (0,problem/* errorOf */.t)(openWords(error.problem), error) : error);


/***/ }),

/***/ 2653:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ parseOptions)
/* harmony export */ });
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7975);
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_util__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _suggest_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9465);
/* harmony import */ var _usage_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9567);



/**
 * Reads a command line. What follows `--` is not an option.
 *
 * @throws UsageError naming the option that is unknown, is given twice, or has no value where it needs one
 */
function parseOptions(args, kinds) {
    // Its own errors span several lines and talk about JavaScript, so we are strict here ourselves.
    const { tokens, positionals } = (0,node_util__WEBPACK_IMPORTED_MODULE_0__.parseArgs)({ args: [...args], options: kinds, allowPositionals: true, strict: false, tokens: true });
    const given = new Map();
    for (const token of tokens) {
        if (token.kind !== 'option')
            continue;
        const { name } = token;
        const kind = Object.hasOwn(kinds, name) ? kinds[name] : undefined;
        if (kind === undefined)
            throw unknownOption(token.rawName, kinds);
        const before = given.get(name);
        if (before !== undefined && kind.multiple !== true && kind.type === 'string')
            throw new _usage_error_js__WEBPACK_IMPORTED_MODULE_1__/* .UsageError */ .e(`--${name} is given twice.`);
        given.set(name, [...(before ?? []), ...valueOf(name, kind, token)]);
    }
    return {
        positionals,
        has: name => given.has(name),
        one: name => given.get(name)?.[0],
        all: name => given.get(name) ?? []
    };
}
function valueOf(name, kind, token) {
    const { value, inlineValue } = token;
    if (kind.type === 'boolean') {
        if (value === undefined)
            return [];
        throw new _usage_error_js__WEBPACK_IMPORTED_MODULE_1__/* .UsageError */ .e(`--${name} takes no value.`);
    }
    if (value === undefined)
        throw new _usage_error_js__WEBPACK_IMPORTED_MODULE_1__/* .UsageError */ .e(`--${name} needs a value.`);
    if (value.trim() === '')
        throw new _usage_error_js__WEBPACK_IMPORTED_MODULE_1__/* .UsageError */ .e(`--${name} needs a value, and it is empty.`);
    // A forgotten value must not swallow the option that follows.
    if (inlineValue !== true && value.length > 1 && value.startsWith('-')) {
        throw new _usage_error_js__WEBPACK_IMPORTED_MODULE_1__/* .UsageError */ .e(`--${name} needs a value.`, `One that begins with a dash is written --${name}=${value}.`);
    }
    return [value];
}
function unknownOption(rawName, kinds) {
    const names = Object.keys(kinds).map(name => `--${name}`);
    return new _usage_error_js__WEBPACK_IMPORTED_MODULE_1__/* .UsageError */ .e(`There is no option ${rawName}.${(0,_suggest_js__WEBPACK_IMPORTED_MODULE_2__/* .didYouMean */ .au)(rawName, names)}`);
}


/***/ }),

/***/ 9573:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ readSecretKey)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _lib_plan_request_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3157);
/* harmony import */ var _usage_error_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9567);




/** A key is a line of text; whatever is longer is another file. */
const LONGEST_KEY = 4096;
/**
 * Reads a key. It is never an argument, because every user of the machine can list arguments.
 *
 * @returns undefined when there is none
 * @throws UsageError that says where the key was looked for, and never what was found
 */
async function readSecretKey({ option, variable, file, folder, environment }) {
    const where = file === undefined ? variable : `${option} "${file}"`;
    const text = file === undefined ? (environment[variable] ?? '') : await readKeyFile((0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(folder, file), where);
    // Blanks at the ends are removed, as in the action's input.
    const key = text.trim();
    if (file === undefined && key === '')
        return undefined;
    if (key.length < _lib_plan_request_js__WEBPACK_IMPORTED_MODULE_3__/* .SHORTEST_KEY */ .Nf || key.length > LONGEST_KEY) {
        throw new _usage_error_js__WEBPACK_IMPORTED_MODULE_2__/* .UsageError */ .e(`${where}: it has ${key.length} characters, and a key needs ${_lib_plan_request_js__WEBPACK_IMPORTED_MODULE_3__/* .SHORTEST_KEY */ .Nf} to ${LONGEST_KEY}.`, 'Make one with "openssl rand -hex 32".');
    }
    return key;
}
async function readKeyFile(path, where) {
    return await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(path, 'utf8').catch((error) => {
        const { code = 'unknown error' } = error;
        throw new _usage_error_js__WEBPACK_IMPORTED_MODULE_2__/* .UsageError */ .e(`${where} cannot be read (${code}).`, undefined, { cause: error });
    });
}


/***/ }),

/***/ 9567:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ UsageError)
/* harmony export */ });
/* harmony import */ var _lib_action_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8418);

/** The command line is wrong; the message names the word that is. */
class UsageError extends _lib_action_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .lZ {
    constructor(message, fix, options) {
        super(message, fix, options);
        this.name = 'UsageError';
    }
}


/***/ }),

/***/ 8754:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ ProblemError),
/* harmony export */   t: () => (/* binding */ errorOf)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8418);

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

/***/ 1743:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ describeTrouble),
/* harmony export */   p: () => (/* binding */ withRegularFile)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_1__);


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

/***/ 3157:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Nf: () => (/* binding */ SHORTEST_KEY),
/* harmony export */   PW: () => (/* binding */ guardRequest)
/* harmony export */ });
/* unused harmony export verifyRequest */
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

/***/ 9409:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ SealError)
/* harmony export */ });
/* harmony import */ var _action_problem_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8754);

/** A file could not be sealed, or a sealed one could not be trusted. */
class SealError extends _action_problem_js__WEBPACK_IMPORTED_MODULE_0__/* .ProblemError */ .M {
}


/***/ }),

/***/ 9698:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  EM: () => (/* reexport */ errors/* SealError */.E),
  kO: () => (/* reexport */ describeSealedFile),
  j5: () => (/* reexport */ openSealed),
  mz: () => (/* reexport */ sealFile)
});

// EXTERNAL MODULE: ./lib/plan/sealing/errors.ts
var errors = __webpack_require__(9409);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: ./lib/plan/regular-file.ts
var regular_file = __webpack_require__(1743);
;// CONCATENATED MODULE: ./lib/plan/sealing/files.ts



const PIECE_BYTES = 256 * 1024;
/**
 * Opens a file to read and hands it to a function, as `withRegularFile`.
 *
 * @throws SealError `no-file` when there is none, or it is not a regular one
 */
const withFile = (path, use) => (0,regular_file/* withRegularFile */.p)(path, why => new errors/* SealError */.E({ code: 'no-file', path, why }), use);
/** Makes a file that only this user can read. @throws SealError `exists` when there is something of that name, a dangling link too */
const createFile = (path) => (0,promises_.open)(path, 'wx', 0o600).catch(refuseExisting(path));
/** Handles the failure of what must not overwrite anything. */
const refuseExisting = (path) => (error) => {
    if (error.code !== 'EEXIST')
        throw error;
    throw new errors/* SealError */.E({ code: 'exists', path });
};
/**
 * Reads a part of a file, or less when the file ends before.
 *
 * @returns pieces in one buffer, which the next piece overwrites
 */
async function* readRange(file, start, end) {
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
async function readBytes(file, start, length) {
    const pieces = [];
    for await (const piece of readRange(file, start, start + length))
        pieces.push(Buffer.from(piece));
    return Buffer.concat(pieces);
}

;// CONCATENATED MODULE: ./lib/plan/sealing/format.ts

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
    throw new errors/* SealError */.E({ code: 'no-binding', missing });
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
        throw new errors/* SealError */.E({ code: 'not-sealed', path });
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
const truncated = (path) => new errors/* SealError */.E({ code: 'truncated', path });
const wrongKeyOrChanged = (path) => new errors/* SealError */.E({ code: 'wrong-key-or-changed', path });

// EXTERNAL MODULE: ./lib/plan/request.ts
var request = __webpack_require__(3157);
;// CONCATENATED MODULE: ./lib/plan/sealing/key.ts




/**
 * The secret may be a password that somebody made up, so a guess must cost something: about 0.4 s and 128 MiB of memory each.
 * The parameters are the first of those that OWASP gives for scrypt (Password Storage Cheat Sheet). They are a part of the format's
 * version and are not in the file, where somebody could use them to ask for all the machine's memory.
 */
const COST = { N: 2 ** 17, r: 8, p: 1, maxmem: 256 * 2 ** 20 };
const scryptKey = (secret, salt) => new Promise((resolve, reject) => {
    (0,external_node_crypto_.scrypt)(Buffer.from(secret, 'utf8'), salt, KEY_BYTES, COST, (error, key) => {
        if (error === null)
            resolve(key);
        else
            reject(error);
    });
});
/** @throws SealError `weak-key` for a secret that is shorter than 16 characters, spaces around it not counted */
function requireStrongSecret(secret) {
    const { length } = secret.trim();
    if (length >= request/* SHORTEST_KEY */.Nf)
        return;
    throw new errors/* SealError */.E({ code: 'weak-key', length, shortest: request/* SHORTEST_KEY */.Nf });
}

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
        const decipher = (0,external_node_crypto_.createDecipheriv)('aes-256-gcm', secret, header.nonce, { authTagLength: TAG_BYTES }).setAAD(bytes).setAuthTag(tag);
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
    throw new errors/* SealError */.E({ code: 'malformed-sha256' });
}
function checkSize(size, expected, path) {
    if (size < expected)
        throw truncated(path);
    if (size > expected)
        throw wrongKeyOrChanged(path);
}
function checkHeader({ binding, sha256 }, expected, path) {
    if (!binding.repository.equals(expected.binding.repository))
        throw new errors/* SealError */.E({ code: 'other-repository', path });
    if (!binding.runId.equals(expected.binding.runId))
        throw new errors/* SealError */.E({ code: 'other-run', path });
    if (binding.kind !== expected.binding.kind)
        throw new errors/* SealError */.E({ code: 'other-kind', path });
    if (expected.sha256 !== undefined && !sha256.equals(expected.sha256))
        throw new errors/* SealError */.E({ code: 'other-plan', path });
}
async function* opened(sealed, decipher, sha256, path) {
    const hash = (0,external_node_crypto_.createHash)('sha256');
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
    const unfinished = `${to}.${(0,external_node_crypto_.randomBytes)(8).toString('hex')}.unfinished`;
    const file = await createFile(unfinished);
    try {
        await fill(file, pieces);
        // A rename would replace what is there.
        await (0,promises_.link)(unfinished, to).catch(refuseExisting(to));
    }
    finally {
        await (0,promises_.rm)(unfinished, { force: true });
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
async function sealFile(from, to, key, binding, { deriveKey } = { deriveKey: scryptKey }) {
    requireStrongSecret(key);
    const encoded = encodeBinding(binding);
    return await withFile(from, async (file) => {
        const { sha256, size } = await measure(file, from);
        const [salt, nonce] = [(0,external_node_crypto_.randomBytes)(SALT_BYTES), (0,external_node_crypto_.randomBytes)(NONCE_BYTES)];
        const header = encodeHeader({ salt, nonce, sha256, size, binding: encoded });
        const cipher = (0,external_node_crypto_.createCipheriv)('aes-256-gcm', await deriveKey(key, salt), nonce, { authTagLength: TAG_BYTES }).setAAD(header);
        async function* sealed() {
            const hash = (0,external_node_crypto_.createHash)('sha256');
            yield header;
            for await (const piece of readRange(file, 0, size)) {
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
    if (size > LARGEST_CONTENT)
        throw new errors/* SealError */.E({ code: 'too-large', path });
    const hash = (0,external_node_crypto_.createHash)('sha256');
    let read = 0;
    for await (const piece of readRange(file, 0, size)) {
        hash.update(piece);
        read += piece.length;
    }
    if (read !== size)
        throw changedMeanwhile(path);
    return { sha256: hash.digest(), size };
}
async function write(to, pieces) {
    const file = await createFile(to);
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

;// CONCATENATED MODULE: ./lib/plan/sealing/words.ts

/** What is wrong, in a sentence that holds for every door. What to do about it differs, and is said by each door itself. */
function describeSealedFile(problem) {
    switch (problem.code) {
        case 'no-binding':
            return `The ${problem.missing === 'run' ? 'workflow run' : 'repository'} that the sealed file belongs to is not known.`;
        case 'no-file':
            return (0,regular_file/* describeTrouble */.L)(problem.path, problem.why);
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

;// CONCATENATED MODULE: ./lib/plan/sealing/index.ts






/***/ })

};
