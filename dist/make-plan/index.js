import { createRequire as __WEBPACK_EXTERNAL_createRequire } from "module";
/******/ var __webpack_modules__ = ({

/***/ 340:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ finish)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__nccwpck_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _lib_action_private_folder_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(887);
/* harmony import */ var _lib_terraform_pending_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(822);
/* harmony import */ var _lib_terraform_wait_for_end_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(974);




/**
 * Post: waits for a plan that main did not see end, so that it lets go of the state's lock, and removes the plan and the step's folder.
 *
 * @param folder the step's private folder
 * @param plan path of the plan file; empty in mode prepare
 */
async function finish(folder, plan, dependencies) {
    const { isRunning, interrupt, info, warn } = dependencies;
    const pending = await (0,_lib_terraform_pending_js__WEBPACK_IMPORTED_MODULE_2__/* .readPending */ .ct)(folder);
    if (pending !== undefined && (await isRunning(pending.pid))) {
        // Nobody waits for its plan any more. One that main has asked is not asked again: it would give up at once, with the lock in its hand.
        if (!pending.wasInterrupted)
            interrupt(pending.pid);
        info('Waiting for Terraform, which is stopping.');
        if (!(await (0,_lib_terraform_wait_for_end_js__WEBPACK_IMPORTED_MODULE_3__/* .endsInTime */ .Ht)(pending.pid, dependencies))) {
            warn('Terraform does not stop, and the runner ends it with the job. When the state is locked afterwards and nothing runs any more, "force-unlock" removes the lock.');
        }
    }
    if (plan !== '')
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)(plan, { force: true });
    await (0,_lib_action_private_folder_js__WEBPACK_IMPORTED_MODULE_1__/* .removePrivateFolder */ .Yv)(folder);
}


/***/ }),

/***/ 456:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  z: () => (/* binding */ readMakePlanInputs)
});

// UNUSED EXPORTS: schema

// EXTERNAL MODULE: ./lib/action/errors.ts
var errors = __nccwpck_require__(418);
// EXTERNAL MODULE: ./lib/action/duration.ts
var duration = __nccwpck_require__(197);
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
var runner = __nccwpck_require__(847);
// EXTERNAL MODULE: ./lib/action/text.ts
var action_text = __nccwpck_require__(178);
// EXTERNAL MODULE: ./lib/secrets/redact.ts + 13 modules
var redact = __nccwpck_require__(376);
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

;// CONCATENATED MODULE: ./lib/terraform/workspace.ts


/** The name of a workspace; empty for the default one. */
function workspaceName() {
    return {
        default: '',
        isSecret: false,
        parse(value) {
            if (/[\r\n]/.test(value)) {
                throw new errors/* ActionError */.lZ(`"${printable(value)}" has a line break in it, which no name of a workspace has.`, 'Write one line, such as staging.');
            }
            // Terraform would take it for an option, and stay in the default workspace.
            if (!value.startsWith('-'))
                return value;
            throw new errors/* ActionError */.lZ(`"${value}" begins with "-", which no name of a workspace does.`, 'Write it like staging.');
        }
    };
}

;// CONCATENATED MODULE: ./actions/make-plan/inputs.ts



const schema = {
    mode: choice(['plan', 'prepare'], { default: 'plan' }),
    plan: inputs_text({ default: '' }),
    'to-apply': inputs_boolean({ default: 'false' }),
    'working-directory': inputs_text({ default: '.' }),
    binary: inputs_text({ default: 'auto' }),
    oidc: inputs_boolean({ default: 'false' }),
    'backend-config': lines({ default: '' }),
    workspace: workspaceName(),
    'var-file': lines({ default: '' }),
    target: lines({ default: '' }),
    replace: lines({ default: '' }),
    destroy: inputs_boolean({ default: 'false' }),
    'refresh-only': inputs_boolean({ default: 'false' })
};
/** @throws ActionError when an input is missing or wrong */
function readMakePlanInputs(get) {
    const inputs = readInputs(schema, get);
    if (inputs.mode === 'plan' && inputs.plan === '') {
        throw new errors/* ActionError */.lZ('Input "plan" is required in mode plan but is empty.', 'Give the path of the file that the plan is written to, such as the output "plan" of begin-change.');
    }
    return inputs;
}


/***/ }),

/***/ 918:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  s_: () => (/* binding */ checkLastingState),
  pS: () => (/* binding */ refuseLeftWorkspace),
  qX: () => (/* binding */ runnerPlace)
});

// UNUSED EXPORTS: reasonOfLoss

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __nccwpck_require__(455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __nccwpck_require__(760);
// EXTERNAL MODULE: ./lib/action/errors.ts
var errors = __nccwpck_require__(418);
// EXTERNAL MODULE: ./lib/action/log-line.ts
var log_line = __nccwpck_require__(898);
// EXTERNAL MODULE: ./lib/action/run-context.ts
var run_context = __nccwpck_require__(462);
// EXTERNAL MODULE: ./lib/terraform/json.ts
var json = __nccwpck_require__(103);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __nccwpck_require__(24);
;// CONCATENATED MODULE: ./actions/make-plan/state-disk.ts





/** Types of the file systems that containers get for their root, a layer on top of an image. */
const LAYERED = new Set(['overlay', 'aufs', 'fuse.fuse-overlayfs', 'fuse-overlayfs', 'unionfs']);
/** The files that every engine and Kubernetes mount into a container, each by itself. */
const GIVEN_FILES = new Set(['/etc/hosts', '/etc/hostname']);
const MEMORY = new Set(['tmpfs', 'ramfs', 'devtmpfs']);
/**
 * Why a file on this disk does not outlive the machine, the container or the pod.
 *
 * A machine that LXC or systemd-nspawn runs is none that is thrown away: it has none of the marks.
 *
 * @returns the reason, to be read after a colon; undefined when the file is kept
 */
function lossOnDisk({ mounts, mount, isOnRoot, ...facts }) {
    if (mount !== undefined && MEMORY.has(mount.type))
        return `it is in memory (${mount.type}), which is empty after a restart`;
    // The kubelet's name for it: volumes/kubernetes.io~empty-dir/NAME.
    if (mount?.root.includes('/kubernetes.io~empty-dir/') === true)
        return 'it is on an emptyDir volume, which goes with the pod';
    if (!isOnRoot || !isContainer(mounts, facts))
        return undefined;
    return "it is a file inside the runner's container and on no volume, so it goes with the container";
}
function isContainer(mounts, { hasMarker, cgroup, environment }) {
    const root = mounts.findLast(({ point }) => point === '/');
    return (hasMarker ||
        (root !== undefined && LAYERED.has(root.type)) ||
        mounts.some(({ point }) => GIVEN_FILES.has(point)) ||
        (environment['KUBERNETES_SERVICE_HOST'] ?? '') !== '' ||
        /[/-](?:docker|kubepods|libpod|containerd|crio)\b/.test(cgroup));
}
/** @param text of /proc/self/mountinfo */
function readMounts(text) {
    return text.split('\n').flatMap(line => {
        const [before = '', after = ''] = line.split(' - ');
        const [id = '', , , root = '', point = ''] = before.split(' ');
        const [type = ''] = after.split(' ');
        return type === '' ? [] : [{ id: Number(id), root, point, type }];
    });
}
/** Linux: a descriptor that only names what it is of, so that no right to read is needed. Node has no name for it. */
const O_PATH = 0o10000000;
const MARKERS = ['/.dockerenv', '/run/.containerenv'];
/**
 * Looks at the disk that a file is on or, where it is not there yet, would be.
 *
 * @param path absolute
 * @returns undefined elsewhere than on Linux, where runners are in no containers
 * @throws ActionError when it cannot be told
 */
async function readDiskFacts(path, environment) {
    if (process.platform !== 'linux')
        return undefined;
    try {
        const mounts = readMounts(await (0,promises_.readFile)('/proc/self/mountinfo', 'utf8'));
        const [file, root] = [await placeOf(path), await placeOf('/')];
        const isKnown = file.mount !== undefined && root.mount !== undefined;
        return {
            mounts,
            mount: mounts.find(({ id }) => id === file.mount),
            // Two mounts of one device are told apart by their numbers only (Docker's storage driver `vfs`).
            isOnRoot: isKnown ? file.mount === root.mount : file.device === root.device,
            hasMarker: (await Promise.all(MARKERS.map(isThere))).includes(true),
            cgroup: await (0,promises_.readFile)('/proc/1/cgroup', 'utf8').catch(() => ''),
            environment
        };
    }
    catch (error) {
        throw new errors/* ActionError */.lZ(`Whether the state outlives the runner cannot be told: "${(0,log_line/* oneLine */.TN)(path)}" cannot be looked at (${(0,log_line/* oneLine */.TN)((0,errors/* messageOf */.bD)(error))}).`, "Let the runner's user read and write its folder.", { cause: error });
    }
}
/** Of the file, or of the nearest folder above it that is there. What a symbolic link leads to counts. */
async function placeOf(path) {
    try {
        const handle = await (0,promises_.open)(path, external_node_fs_.constants.O_RDONLY | O_PATH);
        try {
            const id = /^mnt_id:\s*(\d+)$/m.exec(await (0,promises_.readFile)(`/proc/self/fdinfo/${handle.fd}`, 'utf8').catch(() => ''))?.[1];
            return { device: (await (0,promises_.stat)(path)).dev, mount: id === undefined ? undefined : Number(id) };
        }
        finally {
            await handle.close();
        }
    }
    catch (error) {
        const { code } = error;
        if (path === '/' || (code !== 'ENOENT' && code !== 'ENOTDIR'))
            throw error;
        // A link to what is not there yet: the file is made where it leads.
        const target = await (0,promises_.readlink)(path).catch(() => undefined);
        return await placeOf(target === undefined ? (0,external_node_path_.dirname)(path) : (0,external_node_path_.resolve)((0,external_node_path_.dirname)(path), target));
    }
}
const isThere = (path) => (0,promises_.stat)(path).then(() => true, () => false);

;// CONCATENATED MODULE: ./actions/make-plan/lasting-state.ts







/**
 * The runner's own variable, for whoever looks after it: folders that are kept although that cannot be seen, separated by colons. A container
 * that nobody throws away is such a case.
 */
const LASTING_FOLDERS = 'FAIRWAY_LASTING_FOLDERS';
/** The place of a run. */
const runnerPlace = ({ workspace, temporaryFolder }, environment) => ({
    isHosted: (0,run_context/* isHostedRunner */.eU)(environment),
    emptied: temporaryFolder === undefined ? [workspace] : [workspace, temporaryFolder],
    async lossOf(path) {
        const kept = (environment[LASTING_FOLDERS] ?? '').split(':').filter(external_node_path_.isAbsolute);
        if (kept.some(folder => isInside(path, folder)))
            return undefined;
        const facts = await readDiskFacts(path, environment);
        return facts === undefined ? undefined : lossOnDisk(facts);
    }
});
const isInside = (path, folder) => `${(0,external_node_path_.resolve)(path)}/`.startsWith(`${(0,external_node_path_.resolve)(folder)}/`.replace(/^\/\/$/, '/'));
/**
 * Checks that the state outlives the job. An apply whose state goes away with it leaves objects that nobody manages, and the next one makes
 * them a second time.
 *
 * @param folder the root module's folder, initialised
 * @param dataFolder TF_DATA_DIR, where init writes down the backend
 * @throws ActionError when the state would be lost, or it cannot be told
 */
async function checkLastingState(folder, dataFolder, workspace, runner) {
    const path = (0,external_node_path_.join)(dataFolderOf(folder, dataFolder), 'terraform.tfstate');
    // The file of any workspace but the default one is in a folder that has a setting of its own.
    const setting = workspace === '' || workspace === 'default' ? 'path' : 'workspace_dir';
    const backend = await readBackend(path);
    const reason = reasonOfLoss(backend, setting, runner);
    if (reason !== undefined) {
        throw new errors/* ActionError */.lZ(`The state would be lost when the job ends: ${reason}.`, `Write a backend block for an object store or another service, or give "backend-config" an absolute path on your own runner, outside its work folder: ${setting}=/…`);
    }
    const place = placeOfState(backend, setting);
    const loss = place === undefined ? undefined : await runner.lossOf(place);
    if (loss === undefined)
        return;
    throw new errors/* ActionError */.lZ(`The state "${(0,log_line/* oneLine */.TN)(place ?? '')}" would be lost: ${loss}.`, "Mount a volume or a folder of the host there, in which the runner's user may write (its number is 1001 in GitHub's own image), or keep " +
        `the state in an object store. Where the folder is kept all the same, name it in ${LASTING_FOLDERS} in the runner's own environment.`);
}
/** Where init keeps what it has set up, TF_DATA_DIR or its default. */
const dataFolderOf = (folder, dataFolder) => (0,external_node_path_.resolve)(folder, dataFolder === undefined || dataFolder === '' ? '.terraform' : dataFolder);
/**
 * Refuses a workspace that nobody asked for: one that an earlier `workspace select` left in the folder. HCP Terraform is the exception: there
 * the configuration names the workspace, and init selects it.
 *
 * @param folder the root module's folder, initialised
 * @param dataFolder TF_DATA_DIR, where the name of the selected workspace is kept
 * @throws ActionError when another workspace than the default one is selected
 */
async function refuseLeftWorkspace(folder, dataFolder) {
    const data = dataFolderOf(folder, dataFolder);
    const selected = (await (0,promises_.readFile)((0,external_node_path_.join)(data, 'environment'), 'utf8').catch(() => '')).trim();
    if (selected === '' || selected === 'default')
        return;
    const backend = await readBackend((0,external_node_path_.join)(data, 'terraform.tfstate'));
    if ((0,json/* isObject */.Gv)(backend) && (0,json/* textOf */.b6)(backend, 'type') === 'cloud')
        return;
    throw new errors/* ActionError */.lZ(`Input "workspace" is empty, and in "${(0,log_line/* oneLine */.TN)(folder)}" the workspace "${(0,log_line/* oneLine */.TN)(selected)}" is selected.`, `Write "workspace: default", or the name of the one that is meant.`);
}
/** @returns undefined without a backend: then init writes no such file, and the state lies beside the configuration */
async function readBackend(path) {
    const text = await (0,promises_.readFile)(path, 'utf8').catch((error) => {
        if (error.code === 'ENOENT')
            return undefined;
        throw error;
    });
    if (text === undefined)
        return undefined;
    try {
        return (0,json/* member */.Dc)(JSON.parse(text), 'backend');
    }
    catch {
        throw new errors/* ActionError */.lZ(`Where the state is kept cannot be told: "${path}" is not understood.`, 'Look at the output of init.');
    }
}
/** @param backend the member `backend` of what init wrote @returns undefined when the state is kept */
function reasonOfLoss(backend, setting, { isHosted, emptied }) {
    const type = (0,json/* isObject */.Gv)(backend) ? (0,json/* textOf */.b6)(backend, 'type') : undefined;
    if (!(0,json/* isObject */.Gv)(backend) || type === undefined || type === '')
        return 'the configuration has no backend';
    if (type !== 'local')
        return undefined;
    if (isHosted)
        return 'it is a file on a hosted runner';
    const place = placeOfState(backend, setting);
    const isKept = place !== undefined && (0,external_node_path_.isAbsolute)(place) && !emptied.some(folder => isInside(place, folder));
    return isKept ? undefined : 'it is a file in the work folder of the runner';
}
/** Where a backend that keeps the state in a file keeps it; undefined for every other backend, or without a setting. */
function placeOfState(backend, setting) {
    if (!(0,json/* isObject */.Gv)(backend) || (0,json/* textOf */.b6)(backend, 'type') !== 'local')
        return undefined;
    const config = (0,json/* member */.Dc)(backend, 'config');
    return (0,json/* isObject */.Gv)(config) ? (0,json/* textOf */.b6)(config, setting) : undefined;
}


/***/ }),

/***/ 562:
/***/ ((module, __unused_webpack___webpack_exports__, __nccwpck_require__) => {

__nccwpck_require__.a(module, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
/* harmony import */ var _lib_action_action_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(507);
/* harmony import */ var _lib_action_duration_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(197);
/* harmony import */ var _lib_action_log_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(231);
/* harmony import */ var _lib_action_private_folder_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(887);
/* harmony import */ var _lib_action_process_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(864);
/* harmony import */ var _lib_action_run_context_js__WEBPACK_IMPORTED_MODULE_5__ = __nccwpck_require__(462);
/* harmony import */ var _lib_action_runner_js__WEBPACK_IMPORTED_MODULE_6__ = __nccwpck_require__(847);
/* harmony import */ var _lib_terraform_cancel_js__WEBPACK_IMPORTED_MODULE_15__ = __nccwpck_require__(327);
/* harmony import */ var _lib_terraform_lasting_process_js__WEBPACK_IMPORTED_MODULE_7__ = __nccwpck_require__(201);
/* harmony import */ var _lib_terraform_wait_for_end_js__WEBPACK_IMPORTED_MODULE_8__ = __nccwpck_require__(974);
/* harmony import */ var _finish_js__WEBPACK_IMPORTED_MODULE_9__ = __nccwpck_require__(340);
/* harmony import */ var _inputs_js__WEBPACK_IMPORTED_MODULE_10__ = __nccwpck_require__(456);
/* harmony import */ var _lasting_state_js__WEBPACK_IMPORTED_MODULE_11__ = __nccwpck_require__(918);
/* harmony import */ var _outputs_js__WEBPACK_IMPORTED_MODULE_16__ = __nccwpck_require__(233);
/* harmony import */ var _privately_js__WEBPACK_IMPORTED_MODULE_14__ = __nccwpck_require__(747);
/* harmony import */ var _run_js__WEBPACK_IMPORTED_MODULE_12__ = __nccwpck_require__(414);
/* harmony import */ var _words_js__WEBPACK_IMPORTED_MODULE_13__ = __nccwpck_require__(230);

















const FOLDER_STATE = 'folder';
const PLAN_STATE = 'plan';
const { info } = _lib_action_log_js__WEBPACK_IMPORTED_MODULE_2__/* .log */ .R;
await (0,_lib_action_action_js__WEBPACK_IMPORTED_MODULE_0__/* .runAction */ .C)({
    async main(signal) {
        const inputs = (0,_inputs_js__WEBPACK_IMPORTED_MODULE_10__/* .readMakePlanInputs */ .z)();
        const context = (0,_lib_action_run_context_js__WEBPACK_IMPORTED_MODULE_5__/* .readRunContext */ .$p)(process.env);
        const { workspace } = context;
        (0,_lib_action_runner_js__WEBPACK_IMPORTED_MODULE_6__/* .saveState */ .LZ)(PLAN_STATE, (0,_run_js__WEBPACK_IMPORTED_MODULE_12__/* .planPath */ .p)(inputs, workspace) ?? '');
        const folder = await (0,_lib_action_private_folder_js__WEBPACK_IMPORTED_MODULE_3__/* .createPrivateFolder */ .Aj)('make-plan', context.temporaryFolder, path => (0,_lib_action_runner_js__WEBPACK_IMPORTED_MODULE_6__/* .saveState */ .LZ)(FOLDER_STATE, path));
        const result = await (0,_run_js__WEBPACK_IMPORTED_MODULE_12__/* .run */ .e)(inputs, {
            run: _lib_action_process_js__WEBPACK_IMPORTED_MODULE_4__/* .runProcess */ .R3,
            start: (0,_privately_js__WEBPACK_IMPORTED_MODULE_14__/* .privately */ .t)(_lib_terraform_lasting_process_js__WEBPACK_IMPORTED_MODULE_7__/* .startLasting */ .LP),
            environment: process.env,
            runner: (0,_lasting_state_js__WEBPACK_IMPORTED_MODULE_11__/* .runnerPlace */ .qX)(context, process.env),
            workspace,
            folder,
            info,
            signal,
            patience: _lib_terraform_cancel_js__WEBPACK_IMPORTED_MODULE_15__/* .PATIENCE */ .a
        }).catch((error) => {
            throw (0,_words_js__WEBPACK_IMPORTED_MODULE_13__/* .inMakePlanWords */ .C)(error);
        });
        return (0,_outputs_js__WEBPACK_IMPORTED_MODULE_16__/* .report */ .z)(result, _lib_action_log_js__WEBPACK_IMPORTED_MODULE_2__/* .log */ .R.error);
    },
    async post() {
        const folder = (0,_lib_action_runner_js__WEBPACK_IMPORTED_MODULE_6__/* .getState */ .Gu)(FOLDER_STATE);
        if (folder === '')
            return;
        await (0,_finish_js__WEBPACK_IMPORTED_MODULE_9__/* .finish */ .O)(folder, (0,_lib_action_runner_js__WEBPACK_IMPORTED_MODULE_6__/* .getState */ .Gu)(PLAN_STATE), {
            isRunning: _lib_terraform_lasting_process_js__WEBPACK_IMPORTED_MODULE_7__/* .isRunning */ .W_,
            interrupt: _lib_terraform_lasting_process_js__WEBPACK_IMPORTED_MODULE_7__/* .interrupt */ .G,
            patience: _lib_terraform_wait_for_end_js__WEBPACK_IMPORTED_MODULE_8__/* .POST_PATIENCE */ .zO,
            now: Date.now,
            sleep: milliseconds => (0,_lib_action_duration_js__WEBPACK_IMPORTED_MODULE_1__/* .sleep */ .yy)(milliseconds),
            info,
            warn: _lib_action_log_js__WEBPACK_IMPORTED_MODULE_2__/* .log */ .R.warning
        });
    }
});

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 233:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   z: () => (/* binding */ report)
/* harmony export */ });
/* unused harmony export outputNames */
/** The outputs that action.yml declares; the contract test compares. */
const outputNames = (/* unused pure expression or super */ null && (['plan']));
/** What the step reports. Why there is no plan is an error each; the last one says why there is no more of it. */
function report(result, error) {
    if (result.kind !== 'no-plan')
        return { outputs: { plan: result.kind === 'planned' ? result.plan : '' } };
    for (const reason of result.reasons)
        error(reason);
    return { outputs: { plan: '' }, failure: result.failure };
}


/***/ }),

/***/ 747:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   t: () => (/* binding */ privately)
/* harmony export */ });
/** Starts a program whose files are for this user only: the plan that it writes holds every secret of the resources in clear. */
const privately = (start) => async (...given) => {
    const before = process.umask(0o077);
    try {
        return await start(...given);
    }
    finally {
        process.umask(before);
    }
};


/***/ }),

/***/ 414:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  p: () => (/* binding */ planPath),
  e: () => (/* binding */ run)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __nccwpck_require__(760);
// EXTERNAL MODULE: ./lib/action/environment.ts
var action_environment = __nccwpck_require__(980);
;// CONCATENATED MODULE: ./lib/terraform/environment.ts

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
    const seen = (0,action_environment/* childEnvironment */.Q)(environment, options.oidc === true ? { with: OIDC } : {});
    const kept = Object.entries(seen).filter(([name]) => !REMOVED.test(name));
    return { ...Object.fromEntries(kept), TF_IN_AUTOMATION: '1', TF_INPUT: '0', CHECKPOINT_DISABLE: '1' };
}

;// CONCATENATED MODULE: ./actions/make-plan/options.ts
/** Each value is an option of its own, so that none is taken for another option. */
const each = (option, values) => values.map(value => `${option}=${value}`);
/** The options of `init`. */
const initOptions = (inputs) => [
    '-no-color',
    ...each('-backend-config', inputs['backend-config'])
];
/**
 * The options of `plan`.
 *
 * @param plan absolute path of the file that it is written to
 */
function planOptions(inputs, plan) {
    return [
        '-json',
        `-out=${plan}`,
        ...each('-var-file', inputs['var-file']),
        ...each('-target', inputs.target),
        ...each('-replace', inputs.replace),
        ...(inputs.destroy ? ['-destroy'] : []),
        ...(inputs['refresh-only'] ? ['-refresh-only'] : []),
        // What only looks takes no lock, so that it never keeps an apply from its turn.
        ...(inputs['to-apply'] ? [] : ['-lock=false'])
    ];
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __nccwpck_require__(598);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __nccwpck_require__(455);
// EXTERNAL MODULE: ./lib/action/errors.ts
var errors = __nccwpck_require__(418);
// EXTERNAL MODULE: ./lib/action/files.ts
var files = __nccwpck_require__(266);
// EXTERNAL MODULE: ./lib/secrets/redact.ts + 13 modules
var redact = __nccwpck_require__(376);
// EXTERNAL MODULE: ./lib/terraform/cancel.ts
var terraform_cancel = __nccwpck_require__(327);
// EXTERNAL MODULE: ./lib/terraform/pending.ts
var pending = __nccwpck_require__(822);
// EXTERNAL MODULE: ./lib/action/log-line.ts
var log_line = __nccwpck_require__(898);
;// CONCATENATED MODULE: ./lib/plan/plan-text.ts


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
const plainName = (name) => shorten((0,log_line/* oneLine */.TN)(name), LONGEST_ADDRESS);
/**
 * An address, or the name of an attribute, as a code span. GitHub makes neither a mention nor HTML of what is in one, but a program
 * that searches the text of an issue for its marker, for a name or for a tag would: so all are broken up by a zero-width space.
 */
function nameSpan(name) {
    return code(plainName(name)
        .replace(/<(?=[!/?a-z])/gi, '<\u200b')
        .replaceAll('-->', '--\u200b>')
        .replace(/@(?=\w)/g, '@\u200b'));
}
/** A sentence that may hold names from a plan, as Markdown. */
const sentence = (text) => escapeMarkdown(oneLine(text));

// EXTERNAL MODULE: ./lib/action/duration.ts
var duration = __nccwpck_require__(197);
;// CONCATENATED MODULE: ./lib/terraform/follow-lines.ts


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
    const file = await (0,promises_.open)(path, 'r');
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
                await (0,duration/* sleep */.yy)(PAUSE_MILLISECONDS);
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

// EXTERNAL MODULE: ./lib/terraform/json.ts
var json = __nccwpck_require__(103);
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
    return shorten((0,redact/* redact */.E$)(shown.replace(/[ ,.!?-]+$/u, '')), LONGEST_SUMMARY);
}

;// CONCATENATED MODULE: ./lib/terraform/diagnostics.ts




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
    const diagnostic = (0,json/* isObject */.Gv)(value) ? value : {};
    const said = (0,json/* textOf */.b6)(diagnostic, 'summary') ?? '';
    const summary = safeSummary(said);
    const address = (0,json/* textOf */.b6)(diagnostic, 'address');
    return {
        severity: (0,json/* textOf */.b6)(diagnostic, 'severity') === 'warning' ? 'warning' : 'error',
        summary: summary === '' ? (said.trim() === '' ? 'no reason given' : NOT_SHOWN) : summary,
        address: address === undefined || address === '' ? undefined : plainName(address),
        place: placeOf((0,json/* member */.Dc)(diagnostic, 'range')),
        hint: lockHint(summary, (0,json/* textOf */.b6)(diagnostic, 'detail') ?? '') ?? HINTS.get(summary) ?? (NOT_INITIALISED.test(summary) ? INIT : undefined)
    };
}
function placeOf(range) {
    if (!(0,json/* isObject */.Gv)(range))
        return undefined;
    const file = (0,json/* textOf */.b6)(range, 'filename');
    const start = (0,json/* member */.Dc)(range, 'start');
    const line = (0,json/* isObject */.Gv)(start) ? (0,json/* member */.Dc)(start, 'line') : undefined;
    if (file === undefined || file === '')
        return undefined;
    return typeof line === 'number' && Number.isSafeInteger(line) ? `${plainName(file)}:${line}` : plainName(file);
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
    return oneLine(`${severity}: ${summary}${where === '' ? '' : ` (${where})`}${hint === undefined ? '' : `. ${hint}`}`);
}

;// CONCATENATED MODULE: ./lib/terraform/messages.ts


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
    if (!(0,json/* isObject */.Gv)(message))
        return { kind: 'unreadable' };
    const type = (0,json/* textOf */.b6)(message, 'type');
    if (type === undefined)
        return { kind: 'unreadable' };
    if (Object.hasOwn(HOOKS, type))
        return readHook(HOOKS[type] ?? 'start', (0,json/* member */.Dc)(message, 'hook'));
    switch (type) {
        case 'planned_change':
            return readPlanned((0,json/* member */.Dc)(message, 'change'));
        case 'provision_start':
            return readProvision((0,json/* member */.Dc)(message, 'hook'));
        case 'diagnostic':
            return { kind: 'diagnostic', diagnostic: readDiagnostic((0,json/* member */.Dc)(message, 'diagnostic')) };
        case 'change_summary':
            return readSummary((0,json/* member */.Dc)(message, 'changes'));
        case 'log':
            return (0,json/* isObject */.Gv)((0,json/* member */.Dc)(message, 'state')) ? { kind: 'state-dump', state: dumpedState(text) } : { kind: 'other' };
        default:
            return { kind: 'other' };
    }
}
/** Before it knows that JSON is wanted, Terraform says what is wrong as text: `│ Error: Unsupported argument`. */
function plainLine(text) {
    const summary = /^[│|]?\s*Error: (.+)$/.exec(text)?.[1];
    return summary === undefined ? { kind: 'other' } : { kind: 'diagnostic', diagnostic: readDiagnostic({ severity: 'error', summary }) };
}
function readPlanned(change) {
    if (!(0,json/* isObject */.Gv)(change))
        return { kind: 'unreadable' };
    const address = addressOf(change);
    return address === undefined ? { kind: 'unreadable' } : { kind: 'planned', address, action: actionOf(change) };
}
function readProvision(hook) {
    const address = (0,json/* isObject */.Gv)(hook) ? addressOf(hook) : undefined;
    return address === undefined ? { kind: 'unreadable' } : { kind: 'provision', address };
}
function readHook(kind, hook) {
    if (!(0,json/* isObject */.Gv)(hook))
        return { kind: 'unreadable' };
    const action = (0,json/* member */.Dc)(hook, 'action');
    // An action has an object where a resource has a word.
    const address = (0,json/* isObject */.Gv)(action) ? (0,json/* textOf */.b6)(action, 'addr') : addressOf(hook);
    if (address === undefined || address === '')
        return { kind: 'unreadable' };
    const named = { address, action: (0,json/* isObject */.Gv)(action) ? 'invoke' : actionOf(hook) };
    return kind === 'start' ? { kind, ...named } : { kind, ...named, seconds: secondsOf(hook) };
}
function readSummary(changes) {
    const operation = (0,json/* isObject */.Gv)(changes) ? (0,json/* textOf */.b6)(changes, 'operation') : undefined;
    return operation === 'apply' || operation === 'destroy' ? { kind: 'finished' } : { kind: 'other' };
}
function addressOf(object) {
    const resource = (0,json/* member */.Dc)(object, 'resource');
    const address = (0,json/* isObject */.Gv)(resource) ? (0,json/* textOf */.b6)(resource, 'addr') : undefined;
    return address === '' ? undefined : address;
}
function actionOf(object) {
    const word = (0,json/* textOf */.b6)(object, 'action');
    return ACTIONS.find(action => action === word) ?? 'change';
}
function secondsOf(hook) {
    const seconds = (0,json/* member */.Dc)(hook, 'elapsed_seconds');
    return typeof seconds === 'number' && seconds >= 0 && seconds < 1e9 ? seconds : 0;
}
/**
 * Cuts the state out of the line as it is: parsed and written again, a number that JavaScript cannot hold would be another one.
 * The logger sorts the names, so that the state is followed by `type` only.
 */
function dumpedState(line) {
    const state = line.slice(line.indexOf('"state":') + '"state":'.length, line.lastIndexOf(',"type"'));
    try {
        return (0,json/* isObject */.Gv)(JSON.parse(state)) ? state : line;
    }
    catch {
        return line;
    }
}

;// CONCATENATED MODULE: ./actions/make-plan/why.ts




const LONGEST_LINE = 300;
/** More say nothing new. */
const MOST_LINES = 200;
/**
 * Why there is no plan, from what `plan -json` wrote: of each error its place and its summary, one line without a value. Only in the JSON do
 * they stand apart from the values; in a text a value can look like a summary, so that is not looked at.
 *
 * @param stream path of what it wrote
 */
async function whyNoPlan(stream) {
    const said = new Set();
    await followLines(stream, () => true, line => {
        if (!line.startsWith('{') || said.size >= MOST_LINES)
            return;
        const message = readMessage(line);
        if (message.kind !== 'diagnostic' || message.diagnostic.severity !== 'error')
            return;
        for (const text of linesOf(message.diagnostic))
            said.add(text);
    });
    return [...said];
}
function linesOf({ place, summary, hint }) {
    const line = shorten((0,log_line/* oneLine */.TN)(place === undefined ? summary : `${place}: ${summary}`), LONGEST_LINE);
    return hint === undefined ? [line] : [line, (0,log_line/* oneLine */.TN)(hint)];
}

// EXTERNAL MODULE: ./actions/make-plan/words.ts + 1 modules
var words = __nccwpck_require__(230);
;// CONCATENATED MODULE: ./actions/make-plan/plan.ts










const ASKED = "Cancelled: Terraform was asked to stop. It lets go of the state's lock.";
const LEFT = 'Terraform is still stopping. The step ends here, because the runner would kill it; its post part waits for Terraform.';
/**
 * Makes a plan. Nothing that the program says is shown: it prints values that Terraform forgets to mark as sensitive, in its errors too.
 *
 * A plan that is killed leaves the lock of the state, and the next apply would find it locked: so it is asked to stop, and waited for.
 *
 * @param plan absolute path of the file that it is written to
 * @throws CancelledError when the run is cancelled; TerraformError when the program cannot be started
 */
async function makePlan({ binary, workingDirectory }, plan, options, dependencies) {
    const { start, environment, folder, info, signal } = dependencies;
    signal.throwIfAborted();
    await (0,promises_.rm)(plan, { force: true }).catch((error) => {
        if (error.code !== 'ERR_FS_EISDIR')
            throw error;
        throw new errors/* ActionError */.lZ(`Input "plan": "${plan}" is a folder.`, 'Give the path of the file that the plan is to be written to.');
    });
    const [stdout, stderr] = [(0,external_node_path_.join)(folder, `${(0,external_node_crypto_.randomUUID)()}.jsonl`), (0,external_node_path_.join)(folder, `${(0,external_node_crypto_.randomUUID)()}.err`)];
    const process = await start([binary, 'plan', ...options], { cwd: workingDirectory, env: environment, stdout, stderr });
    // Where that cannot be written down, it is still waited for here.
    await (0,pending/* savePending */.fE)(folder, { pid: process.pid, stdout, binary, workingDirectory }).catch((error) => info(`Post could not be told of it: ${(0,redact/* redact */.E$)((0,errors/* messageOf */.bD)(error))}`));
    const cancel = (0,terraform_cancel/* handOnCancel */.$)(process, ASKED, { ...dependencies, interrupting: () => (0,pending/* markInterrupted */.YU)(folder) });
    let end;
    try {
        end = await Promise.race([process.ended, cancel.patienceEnded.then(() => undefined)]);
    }
    finally {
        cancel.stop();
    }
    if (end === undefined) {
        process.release();
        info(LEFT);
        throw new errors/* CancelledError */.cc();
    }
    await (0,pending/* clearPending */.VW)(folder);
    let isPlanned = false;
    try {
        signal.throwIfAborted();
        const result = await resultOf(end, plan, stdout, (0,words/* nameOf */.V)(binary));
        isPlanned = result.kind === 'planned';
        return result;
    }
    finally {
        // Terraform writes one that failed or was cancelled too, with every value that it knows by then.
        for (const path of [stdout, stderr, ...(isPlanned ? [] : [plan])])
            await (0,promises_.rm)(path, { force: true });
    }
}
async function resultOf({ exitCode, signal }, plan, stream, name) {
    if (exitCode === 0) {
        return (await (0,files/* isFile */.fo)(plan))
            ? { kind: 'planned' }
            : { kind: 'no-plan', reasons: [], failure: `There is no plan: "${name} plan" ended well and wrote none.` };
    }
    const ended = exitCode === null ? [`"${name} plan" was ended by ${signal ?? 'a signal'}.`] : [];
    return {
        kind: 'no-plan',
        reasons: [...(await whyNoPlan(stream)), ...ended],
        failure: `There is no plan. No more is shown of what ${name} said, because it can quote secrets: run "${name} plan" at home to read it.`
    };
}

// EXTERNAL MODULE: ./lib/action/program.ts
var program = __nccwpck_require__(697);
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

// EXTERNAL MODULE: ./actions/make-plan/lasting-state.ts + 1 modules
var lasting_state = __nccwpck_require__(918);
;// CONCATENATED MODULE: ./actions/make-plan/prepare.ts









/**
 * Initialises the folder and selects the workspace. What both say is shown.
 *
 * @throws ActionError when one of them fails, or the state of an apply would be lost; TerraformError when there is no folder or no program
 */
async function prepare(inputs, dependencies) {
    const { environment, runner, workspace } = dependencies;
    const workingDirectory = (0,external_node_path_.resolve)(workspace, inputs['working-directory']);
    if (!(await (0,files/* isFolder */.lQ)(workingDirectory)))
        throw new terraform_errors/* TerraformError */.n({ code: 'no-folder', folder: workingDirectory });
    const binary = await findBinary(inputs.binary, workspace, environment['PATH'] ?? '');
    const prepared = { binary, workingDirectory };
    const init = await show(['init', ...initOptions(inputs)], prepared, dependencies);
    if (init.exitCode !== 0)
        throw new errors/* ActionError */.lZ(`"${(0,words/* nameOf */.V)(binary)} init" failed. What it said stands above.`);
    if (inputs.workspace === '')
        await (0,lasting_state/* refuseLeftWorkspace */.pS)(workingDirectory, environment['TF_DATA_DIR']);
    else {
        // Never made here: a name that is misspelled would be a state without anything in it, and a plan that creates everything anew.
        const selection = await show(['workspace', 'select', '-no-color', inputs.workspace], prepared, dependencies);
        if (selection.exitCode !== 0) {
            throw new errors/* ActionError */.lZ(`Input "workspace": "${inputs.workspace}" could not be selected.`, `A workspace is not made here: make it with "${(0,words/* nameOf */.V)(binary)} workspace new", or fix the name.`);
        }
    }
    if (inputs['to-apply']) {
        await (0,lasting_state/* checkLastingState */.s_)(workingDirectory, environment['TF_DATA_DIR'], inputs.workspace, runner);
    }
    return prepared;
}
/** Runs it, and shows what it says as it comes. */
async function show(args, { binary, workingDirectory }, { run, environment, info, signal }) {
    return await run([binary, ...args], { cwd: workingDirectory, env: environment, signal, onLine: line => info((0,log_line/* inertLines */.wi)(line)) });
}

;// CONCATENATED MODULE: ./actions/make-plan/run.ts





/** Absolute path of the plan file; undefined when none is made. */
const planPath = ({ mode, plan }, workspace) => (mode === 'plan' ? (0,external_node_path_.resolve)(workspace, plan) : undefined);
/**
 * Initialises the folder of a root module and plans.
 *
 * @throws ActionError when it cannot be initialised, its workspace is not there, or the state of an apply would be lost; the signal's reason
 * when the run is cancelled
 */
async function run(inputs, dependencies) {
    // A workspace would be another than the input says.
    const environment = { ...terraformEnvironment(dependencies.environment, { oidc: inputs.oidc }), TF_WORKSPACE: undefined };
    const prepared = await prepare(inputs, { ...dependencies, environment });
    const plan = planPath(inputs, dependencies.workspace);
    if (plan === undefined)
        return { kind: 'prepared' };
    dependencies.info('Planning. Nothing that Terraform says of it is shown, because it can quote secrets.');
    const result = await makePlan(prepared, plan, planOptions(inputs, plan), { ...dependencies, environment });
    return result.kind === 'planned' ? { ...result, plan } : result;
}


/***/ }),

/***/ 230:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  C: () => (/* binding */ inMakePlanWords),
  V: () => (/* binding */ nameOf)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __nccwpck_require__(760);
// EXTERNAL MODULE: ./lib/action/problem.ts
var problem = __nccwpck_require__(754);
// EXTERNAL MODULE: ./lib/action/text.ts
var action_text = __nccwpck_require__(178);
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

// EXTERNAL MODULE: ./lib/terraform/errors.ts
var errors = __nccwpck_require__(306);
;// CONCATENATED MODULE: ./actions/make-plan/words.ts




/** What a person calls the program: behind the wrapper of another action it has another name. */
const nameOf = (binary) => (0,external_node_path_.basename)(binary).replace(/-bin$/, '');
/** What anything that was thrown is here: a problem of Terraform becomes an error that a person can mend. */
function inMakePlanWords(error) {
    if (!(error instanceof errors/* TerraformError */.n))
        return error;
    const words = terraformActionWords(error.problem);
    if (error.problem.code !== 'not-on-path')
        return (0,problem/* errorOf */.t)(words, error);
    // Elsewhere there is a plan file already.
    return (0,problem/* errorOf */.t)({ ...words, message: `There is no ${error.problem.names.join(' and no ')} on PATH.` }, error);
}


/***/ }),

/***/ 507:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  C: () => (/* binding */ runAction)
});

// EXTERNAL MODULE: ./lib/action/errors.ts
var errors = __nccwpck_require__(418);
// EXTERNAL MODULE: ./lib/action/log-line.ts
var log_line = __nccwpck_require__(898);
// EXTERNAL MODULE: ./lib/secrets/redact.ts + 13 modules
var redact = __nccwpck_require__(376);
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
var log = __nccwpck_require__(231);
// EXTERNAL MODULE: ./lib/action/runner.ts
var runner = __nccwpck_require__(847);
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

/***/ 197:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   yy: () => (/* binding */ sleep)
/* harmony export */ });
/* unused harmony exports parseDuration, formatDuration */
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(418);

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
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__nccwpck_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _program_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(697);


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

/***/ 418:
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

/***/ 266:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Vd: () => (/* binding */ isProgram),
/* harmony export */   fo: () => (/* binding */ isFile),
/* harmony export */   lQ: () => (/* binding */ isFolder)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(24);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__nccwpck_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(455);
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

/***/ 898:
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

/***/ 231:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ log)
/* harmony export */ });
/* harmony import */ var _secrets_redact_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(376);
/* harmony import */ var _log_line_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(898);
/* harmony import */ var _runner_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(847);
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

/***/ 887:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Aj: () => (/* binding */ createPrivateFolder),
/* harmony export */   Yv: () => (/* binding */ removePrivateFolder)
/* harmony export */ });
/* unused harmony export LatePrivateFolder */
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__nccwpck_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__nccwpck_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(161);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__nccwpck_require__.n(node_os__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3___default = /*#__PURE__*/__nccwpck_require__.n(node_path__WEBPACK_IMPORTED_MODULE_3__);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(418);





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

/***/ 754:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ ProblemError),
/* harmony export */   t: () => (/* binding */ errorOf)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(418);

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

/***/ 864:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  R3: () => (/* binding */ runProcess)
});

// UNUSED EXPORTS: describeFailure, runOrThrow

// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __nccwpck_require__(421);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __nccwpck_require__(24);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __nccwpck_require__(760);
;// CONCATENATED MODULE: external "node:readline"
const external_node_readline_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:readline");
// EXTERNAL MODULE: ./lib/action/environment.ts
var environment = __nccwpck_require__(980);
// EXTERNAL MODULE: ./lib/action/errors.ts
var errors = __nccwpck_require__(418);
// EXTERNAL MODULE: ./lib/action/duration.ts
var duration = __nccwpck_require__(197);
// EXTERNAL MODULE: ./lib/action/program.ts
var program = __nccwpck_require__(697);
// EXTERNAL MODULE: ./lib/secrets/redact.ts + 13 modules
var secrets_redact = __nccwpck_require__(376);
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

/***/ 697:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Kp: () => (/* binding */ findProgram),
/* harmony export */   YD: () => (/* binding */ programNotFound),
/* harmony export */   c0: () => (/* binding */ searchFolders),
/* harmony export */   kx: () => (/* binding */ programPath)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__nccwpck_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(418);
/* harmony import */ var _files_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(266);



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

/***/ 462:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $p: () => (/* binding */ readRunContext),
/* harmony export */   eU: () => (/* binding */ isHostedRunner)
/* harmony export */ });
/* unused harmony exports requireFolders, repositoryOf, branchOf, gitTagOf, readEvent, defaultBranchIn, pullRequestIn */
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__nccwpck_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(418);



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

/***/ 847:
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
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__nccwpck_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(24);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__nccwpck_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(161);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__nccwpck_require__.n(node_os__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(760);
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

/***/ 178:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   KG: () => (/* binding */ asSentence),
/* harmony export */   i4: () => (/* binding */ listLines)
/* harmony export */ });
/* unused harmony export plural */
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

/***/ 376:
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

/***/ 306:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ TerraformError)
/* harmony export */ });
/* unused harmony export withoutQuotes */
/* harmony import */ var _action_problem_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(754);

/** The problem without another program's words, for what leaves the run, such as a webhook; undefined when it has none. */
const withoutQuotes = (problem) => problem.code === 'show-failed' ? { ...problem, said: '' } : undefined;
class TerraformError extends _action_problem_js__WEBPACK_IMPORTED_MODULE_0__/* .ProblemError */ .M {
}


/***/ }),

/***/ 103:
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

/***/ 201:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ interrupt),
/* harmony export */   LP: () => (/* binding */ startLasting),
/* harmony export */   W_: () => (/* binding */ isRunning)
/* harmony export */ });
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(421);
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__nccwpck_require__.n(node_child_process__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__nccwpck_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _action_environment_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(980);
/* harmony import */ var _action_program_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(697);
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

/***/ 822:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   VW: () => (/* binding */ clearPending),
/* harmony export */   YU: () => (/* binding */ markInterrupted),
/* harmony export */   ct: () => (/* binding */ readPending),
/* harmony export */   fE: () => (/* binding */ savePending)
/* harmony export */ });
/* unused harmony exports APPLY_FOLDER, isApplyPending */
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__nccwpck_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(760);
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

/***/ 974:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  zO: () => (/* binding */ POST_PATIENCE),
  Ht: () => (/* binding */ endsInTime)
});

// UNUSED EXPORTS: SETTLE_MILLISECONDS

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

/***/ 421:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:child_process");

/***/ }),

/***/ 598:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:crypto");

/***/ }),

/***/ 24:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs");

/***/ }),

/***/ 455:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs/promises");

/***/ }),

/***/ 161:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:os");

/***/ }),

/***/ 760:
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
/******/ var __webpack_exports__ = __nccwpck_require__(562);
/******/ __webpack_exports__ = await __webpack_exports__;
/******/ 
