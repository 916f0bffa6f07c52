export const id = 869;
export const ids = [869];
export const modules = {

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

/***/ 980:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ childEnvironment)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _program_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6697);


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

/***/ 5266:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Vd: () => (/* binding */ isProgram),
/* harmony export */   lQ: () => (/* binding */ isFolder)
/* harmony export */ });
/* unused harmony export isFile */
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_1__);


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

/***/ 6697:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Kp: () => (/* binding */ findProgram),
/* harmony export */   YD: () => (/* binding */ programNotFound),
/* harmony export */   c0: () => (/* binding */ searchFolders),
/* harmony export */   kx: () => (/* binding */ programPath)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8418);
/* harmony import */ var _files_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5266);



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

/***/ 8276:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
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

// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(8522);
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
        const bytes = (0,external_node_zlib_.gunzipSync)(writer.done().bytes, { maxOutputLength: MOST_UNZIPPED, finishFlush: external_node_zlib_.constants.Z_SYNC_FLUSH });
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
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  E$: () => (/* binding */ redact)
});

// UNUSED EXPORTS: hide, prepareRedaction

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

// EXTERNAL MODULE: ./lib/secrets/finder/index.ts + 12 modules
var finder = __webpack_require__(8276);
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


/***/ })

};
