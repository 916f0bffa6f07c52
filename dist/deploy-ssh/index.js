import { createRequire as __WEBPACK_EXTERNAL_createRequire } from "module";
/******/ var __webpack_modules__ = ({

/***/ 4661:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $P: () => (/* binding */ wholeSeconds),
/* harmony export */   kk: () => (/* binding */ startTimeout),
/* harmony export */   zD: () => (/* binding */ Clock)
/* harmony export */ });
/* harmony import */ var _lib_action_duration_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(4197);
/* harmony import */ var _lib_action_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(8418);


/** How long the script that runs `compose up` may take beyond its own limit: it ends Compose then. */
const END_MILLISECONDS = 60_000;
/** How long a script that starts the project may take in all, in milliseconds. @param limit what it is told itself */
function startTimeout(limit) {
    return limit + END_MILLISECONDS;
}
/** For the host, which counts in whole seconds. */
function wholeSeconds(milliseconds) {
    return Math.max(1, Math.ceil(milliseconds / 1_000));
}
/** Measures the phases, and says how much of the step's time is left. */
class Clock {
    phases = [];
    now;
    #end;
    #timeout;
    #stopped;
    constructor(timeout, now) {
        this.now = now;
        this.#timeout = timeout;
        this.#end = now() + timeout;
    }
    async measure(name, work) {
        const start = this.now();
        try {
            return await work();
        }
        finally {
            this.phases.push({ name, milliseconds: this.now() - start });
        }
    }
    /** Time does not count until {@link goOn}: the host waits for its turn. */
    stop() {
        this.#stopped ??= this.now();
    }
    goOn() {
        if (this.#stopped !== undefined)
            this.#end += this.now() - this.#stopped;
        this.#stopped = undefined;
    }
    /** Milliseconds left, none at least. */
    rest() {
        return Math.max(0, this.#end - (this.#stopped ?? this.now()));
    }
    /** Milliseconds left, at most `most`. @throws ActionError when none is left */
    left(most = Infinity) {
        const left = this.rest();
        if (left > 0)
            return Math.min(left, most);
        throw new _lib_action_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ActionError */ .lZ(`The deploy did not finish within ${(0,_lib_action_duration_js__WEBPACK_IMPORTED_MODULE_0__/* .formatDuration */ .a3)(this.#timeout)}.`, 'Raise "timeout".');
    }
}


/***/ }),

/***/ 6027:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   N9: () => (/* binding */ LOOK_AT_FOLDER),
/* harmony export */   _c: () => (/* binding */ judgeFolder),
/* harmony export */   ol: () => (/* binding */ digestOf),
/* harmony export */   yX: () => (/* binding */ findFullDisk)
/* harmony export */ });
/* unused harmony export releaseOf */
/* harmony import */ var _lib_action_inputs_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(1670);
/* harmony import */ var _lib_host_layout_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(1315);
/* harmony import */ var _lib_host_release_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(1440);
/* harmony import */ var _lib_ssh_shell_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(2724);
/* harmony import */ var _verify_probes_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(3582);





/** Below this a pull or a database can run into a full disk, which breaks more than this deploy. */
const LEAST_FREE_MEBIBYTES = 256;
/**
 * sh text that looks at the project's directory and what is there, and changes nothing. It needs `$directory`, as the input says it, and `$project`,
 * and resolves `$directory`. It returns from the script where the directory cannot be looked at.
 */
const LOOK_AT_FOLDER = `
below_home=
case "$directory" in
  '') below_home=fairway/$project ;;
  '~/'*) below_home=\${directory#??} ;;
esac
if [ -n "$below_home" ]; then
  directory=$HOME/$below_home
  # Root by sudo has another home than the account that logged in.
  if [ -n "\${SUDO_USER-}" ] && [ ! -e "$directory/current" ]; then
    other_home=$({ getent passwd "$SUDO_USER" 2>/dev/null || grep "^$SUDO_USER:" /etc/passwd; } | cut -d: -f6 | head -n 1)
    if [ -n "$other_home" ] && [ -e "$other_home/$below_home/current" ]; then say releases-of "$SUDO_USER"; say releases-in "$other_home/$below_home"; fi
  fi
fi
existing=$directory
rest=
while [ ! -d "$existing" ]; do
  rest="/\${existing##*/}$rest"
  existing=\${existing%/*}
  if [ -z "$existing" ]; then existing=/; fi
done
if ! real=$(cd "$existing" 2>/dev/null && pwd -P); then say not-writable "$existing"; return; fi
if [ "$real" = / ] && [ -n "$rest" ]; then directory=$rest; else directory=$real$rest; fi
say directory "$directory"
for folder in "$real" "$directory/releases"; do
  if [ -d "$folder" ] && [ ! -w "$folder" ]; then say not-writable "$folder"; fi
done
free_kilobytes() {
  df -Pk "$1" 2>/dev/null | {
    read -r header || true
    read -r device blocks used available rest || true
    printf '%s' "\${available-}"
  } || true
}
say free "$(free_kilobytes "$real")"
if command -v curl >/dev/null 2>&1; then say health-tool curl; elif command -v wget >/dev/null 2>&1; then say health-tool wget; fi
if command -v bash >/dev/null 2>&1 || command -v curl >/dev/null 2>&1 || nc -h 2>&1 | grep -q -e '-z'; then say port-tool yes; fi
if [ -f "$directory/current" ]; then
  read_first "$directory/current"
  id=$first
  say current "$id"
  if [ -f "$directory/releases/$id/fairway.release.json" ]; then
    facts=
    while IFS= read -r line || [ -n "$line" ]; do facts="$facts$line "; done < "$directory/releases/$id/fairway.release.json"
    say current-facts "$facts"
    while IFS= read -r line; do say current-argument "$line"; done 2>/dev/null < "$directory/releases/$id/fairway.args" || true
  else
    for release in $(ls -1 "$directory/releases" 2>/dev/null | grep -E '${_lib_host_layout_js__WEBPACK_IMPORTED_MODULE_1__/* .RELEASE_ID */ .uX.source}' || true); do
      if [ -f "$directory/releases/$release/fairway.release.json" ]; then say release "$release"; fi
    done
  fi
fi
`;
/** What {@link LOOK_AT_FOLDER} said, and all that stands against a deploy there. @param mine what is to be deployed */
function judgeFolder(said, mine) {
    const directory = said.get('directory');
    const tool = said.get('health-tool');
    const elsewhere = said.get('releases-in');
    const ofAccount = elsewhere === undefined ? [] : [releasesOfAccount(said.get('releases-of') ?? '', elsewhere, directory ?? '')];
    const tools = { page: tool === 'curl' || tool === 'wget' ? tool : 'none', port: said.get('port-tool') !== undefined };
    const notWritable = said.all('not-writable').map(folder => ({
        what: `The account may not write to ${folder} on the host.`,
        fix: 'Make it the owner, or choose another "directory".'
    }));
    const free = directory === undefined ? [] : findFullDisk(said.get('free'), directory);
    const previous = directory === undefined ? undefined : previousRelease(said, directory, tools);
    const other = directory === undefined || previous === undefined || !('id' in previous) ? [] : findOther(previous, mine, directory);
    const findings = [...ofAccount, ...notWritable, ...free, ...(previous !== undefined && 'what' in previous ? [previous] : []), ...other];
    return { state: { directory, previous: previous !== undefined && 'id' in previous ? previous : undefined, tools }, findings };
}
/** Root would begin anew beside them, and know nothing of what runs. */
function releasesOfAccount(account, folder, directory) {
    return {
        what: `The project has releases in ${(0,_lib_action_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .printable */ .g$)(folder)}, of the account ${(0,_lib_action_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .printable */ .g$)(account)}, and none in ${(0,_lib_action_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .printable */ .g$)(directory)}: with "sudo: true" the home is root's.`,
        fix: `Write "directory: ${(0,_lib_action_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .printable */ .g$)(folder)}" to go on with them as root, or leave "sudo" out.`
    };
}
/** @param kilobytes that are free, as the host says it */
function findFullDisk(kilobytes, place) {
    if (kilobytes === undefined || !/^\d+$/.test(kilobytes))
        return [];
    const mebibytes = Math.floor(Number(kilobytes) / 1024);
    if (mebibytes >= LEAST_FREE_MEBIBYTES)
        return [];
    const what = `The host has only ${mebibytes} MiB free for ${place}; a deploy needs ${LEAST_FREE_MEBIBYTES} MiB.`;
    return [{ what, fix: 'Free some space, for example with "docker image prune -a".' }];
}
/** What another project runs must not be put back, or removed, as what this one ran before. */
function findOther(running, { road, project }, directory) {
    // One that does not say whose it is may well be ours.
    if (running.project !== '' && running.project !== project) {
        return [
            {
                what: `The folder ${(0,_lib_action_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .printable */ .g$)(directory)} on the host is of the project "${(0,_lib_action_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .printable */ .g$)(running.project)}": release ${running.id} runs.`,
                fix: `Give each project a "directory" of its own; empty means ~/fairway/${project}.`
            }
        ];
    }
    return running.road === road ? [] : [otherRoad(running)];
}
/** Neither road knows how to stop what the other one started. */
function otherRoad({ id, road }) {
    const [is, isNot] = road === 'service' ? ['systemd units', 'a Compose project'] : ['a Compose project', 'systemd units'];
    return { what: `Release ${id}, which runs, is of ${is}, not of ${isNot}: it could not be put back.`, fix: 'Choose another "project".' };
}
function previousRelease(said, directory, tools) {
    const [id, facts] = [said.get('current'), (0,_lib_host_release_js__WEBPACK_IMPORTED_MODULE_2__/* .readFacts */ .MH)(said.get('current-facts'))];
    if (id === undefined)
        return undefined;
    if (_lib_host_layout_js__WEBPACK_IMPORTED_MODULE_1__/* .RELEASE_ID */ .uX.test(id) && facts !== undefined && (facts.road === 'service' || Object.keys(facts.images).length > 0)) {
        return releaseOf(id, facts, tools);
    }
    return {
        what: `The file ${directory}/current on the host names the release "${(0,_lib_action_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .printable */ .g$)(id)}", which is not there: nothing could be put back if this deploy failed.`,
        fix: howToMend(directory, said.all('release').sort().at(-1))
    };
}
/** A release by what it says about itself. */
function releaseOf(id, { road, project, images, served, run, probes: all }, tools) {
    const probes = all.filter(probe => (0,_verify_probes_js__WEBPACK_IMPORTED_MODULE_4__/* .whyNotAskableProbe */ .pR)(probe, tools) === undefined);
    const health = probes.find(probe => probe.kind === 'http');
    return { id, road, project, image: Object.values(images)[0] ?? '', images, version: served, probes, health, run };
}
/** @param newest the newest release that is there */
function howToMend(directory, newest) {
    const current = (0,_lib_ssh_shell_js__WEBPACK_IMPORTED_MODULE_3__/* .shellWord */ .r7)(`${directory}/current`);
    const begin = `begin anew with "rm ${current}": what runs now goes on until the next deploy, which counts as the first one, and is taken down if it does not work. Volumes stay`;
    if (newest === undefined)
        return `On the host, ${begin}.`;
    return `On the host, go back to the newest release that is there with "echo ${newest} > ${current}", or ${begin}.`;
}
/** The digest of `name@sha256:…`; empty for undefined. */
function digestOf(image) {
    return image === undefined ? '' : image.slice(image.indexOf('@') + 1);
}


/***/ }),

/***/ 3659:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Qr: () => (/* binding */ parseRequires),
/* harmony export */   z3: () => (/* binding */ formatBytes),
/* harmony export */   zP: () => (/* binding */ formatRequirement)
/* harmony export */ });
/* harmony import */ var _lib_action_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(8418);
/* harmony import */ var _lib_action_inputs_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(1670);
/* harmony import */ var _service_files_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(2068);



const EXAMPLES = {
    command: 'command lvcreate',
    unit: 'unit libvirtd',
    vg: 'vg data',
    package: 'package openvswitch-switch',
    user: 'user app',
    group: 'group app',
    file: 'file /dev/kvm',
    port: 'port 8080 free',
    disk: 'disk /var 2G'
};
const NAMES = {
    command: /^(?!-)[\w.+@/-]+$/,
    unit: /^(?!-)[\w:.@\\-]+$/,
    // lvm(8), "VALID NAMES".
    vg: /^(?!-)(?!\.{1,2}$)[\w+.-]{1,127}$/,
    // Debian's, and those of rpm, apk and pacman.
    package: /^[A-Za-z0-9][\w.+:@~-]*$/,
    user: /^[A-Za-z0-9_][\w.@-]*\$?$/,
    group: /^[A-Za-z0-9_][\w.@-]*\$?$/,
    file: /^\/[^\p{Cc}]*$/u
};
/** @throws ActionError that names the line, and how to write it */
function parseRequires(lines) {
    return lines.map(parseLine);
}
function parseLine(line) {
    const [, kind = '', rest = ''] = /^(\S+)(?:\s+(.*?))?\s*$/.exec(line) ?? [];
    const wrong = (what, example) => new _lib_action_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .lZ(`Input "requires": the line "${(0,_lib_action_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g$)(line)}" ${what}.`, `Write for example "${example}".`);
    if (kind === 'port') {
        const [, digits = '', protocol = 'tcp'] = /^(\d{1,5})(?:\/(tcp|udp))?(?:\s+free)?$/.exec(rest) ?? [];
        const port = Number(digits);
        if (digits === '' || port < 1 || port > 65_535)
            throw wrong('names no port', EXAMPLES.port);
        return { kind, port, protocol: protocol === 'udp' ? 'udp' : 'tcp' };
    }
    if (kind === 'disk') {
        const [, path = '', size = ''] = /^(\/[^\p{Cc}]*?)\s+(\S+)$/u.exec(rest) ?? [];
        const bytes = readSize(size);
        if (path === '' || bytes === undefined)
            throw wrong('is not of the form "disk PATH SIZE"', EXAMPLES.disk);
        return { kind, path, bytes };
    }
    if (!isNamed(kind)) {
        throw new _lib_action_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .lZ(`Input "requires": the line "${(0,_lib_action_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g$)(line)}" begins with none of the kinds that are known.`, `Write one of: ${Object.values(EXAMPLES).join(', ')}.`);
    }
    if (!NAMES[kind].test(rest))
        throw wrong(`names no ${kind === 'vg' ? 'volume group' : kind}`, EXAMPLES[kind]);
    return { kind, name: kind === 'unit' ? (0,_service_files_js__WEBPACK_IMPORTED_MODULE_2__/* .unitName */ .Cq)(rest) : rest };
}
function isNamed(kind) {
    return Object.hasOwn(NAMES, kind);
}
const UNITS = ['', 'k', 'm', 'g', 't', 'p'];
/** `2G`, `500M`, `1.5GiB`: in powers of 1024, as df and lvm count. @returns undefined for what is none */
function readSize(text) {
    const [, digits, unit = ''] = /^(\d+(?:\.\d+)?)(?:([kmgtp])(?:i?b)?|b)?$/i.exec(text) ?? [];
    if (digits === undefined)
        return undefined;
    return Math.ceil(Number(digits) * 1024 ** UNITS.indexOf(unit.toLowerCase()));
}
/** A requirement as it is written, for messages. */
function formatRequirement(requirement) {
    if (requirement.kind === 'port')
        return `port ${requirement.port}${requirement.protocol === 'udp' ? '/udp' : ''} free`;
    if (requirement.kind === 'disk')
        return `disk ${requirement.path} ${formatBytes(requirement.bytes)}`;
    return `${requirement.kind} ${requirement.name}`;
}
/** Whole units where it is some, else one digit behind the point. */
function formatBytes(bytes) {
    const power = Math.min(UNITS.length - 1, bytes < 1024 ? 0 : Math.floor(Math.log(bytes) / Math.log(1024)));
    const value = bytes / 1024 ** power;
    return `${Number.isInteger(value) ? value : value.toFixed(1)}${(UNITS[power] ?? '').toUpperCase()}${power === 0 ? 'B' : ''}`;
}


/***/ }),

/***/ 3323:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ inputsFor)
/* harmony export */ });
/* harmony import */ var _lib_deploy_hosts_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(1423);

/** The inputs as they are for one host: `{host}` and `{name}` in the health page's address are its own. */
function inputsFor(line, inputs) {
    const { host, port, user, name, directory = inputs.directory, url = inputs['health-url'] } = line;
    const page = url.replaceAll('{host}', (0,_lib_deploy_hosts_js__WEBPACK_IMPORTED_MODULE_0__/* .bracketed */ .Em)(host)).replaceAll('{name}', name);
    return { ...inputs, host, port, user, directory, 'health-url': page };
}


/***/ }),

/***/ 1554:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ logOf)
/* harmony export */ });
/** The log of one host among others: each line is said at once and says whose it is. Groups of several hosts cannot be told apart. */
function logOf(name, { info, warning }) {
    const named = (message) => `[${name}] ${message}`;
    return {
        info: message => info(named(message)),
        warning: message => warning(named(message)),
        group: (title, work) => {
            info(named(`${title} …`));
            return work();
        }
    };
}


/***/ }),

/***/ 6450:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ planWaves),
/* harmony export */   q: () => (/* binding */ lockOrder)
/* harmony export */ });
/* harmony import */ var _lib_action_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(8418);

/**
 * Which hosts change together, and in which order: first the canary, then the others as they were written. A wave begins when the one before it
 * works.
 *
 * @throws ActionError when no host is in the canary's group, or all are
 */
function planWaves(hosts, { canary, maxParallel }) {
    const first = canaries(hosts, canary);
    const others = hosts.filter(host => !first.includes(host));
    return [...pieces(first, maxParallel), ...pieces(others, maxParallel)];
}
function canaries(hosts, canary) {
    if (canary === '')
        return [];
    if (/^\d+$/.test(canary)) {
        if (Number(canary) < hosts.length)
            return hosts.slice(0, Number(canary));
        throw new _lib_action_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .lZ(`Input "canary" is ${canary}, but there are only ${hosts.length} hosts.`, 'Leave at least one host for later.');
    }
    const group = hosts.filter(host => host.group === canary);
    if (group.length === 0) {
        throw new _lib_action_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .lZ(`Input "canary": no line of "hosts" is in the group "${canary}".`, `Write "group=${canary}" behind a host.`);
    }
    if (group.length < hosts.length)
        return group;
    throw new _lib_action_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .lZ(`Input "canary": every host is in the group "${canary}".`, 'Leave at least one host for later.');
}
function pieces(hosts, size) {
    return Array.from({ length: Math.ceil(hosts.length / size) }, (_, index) => hosts.slice(index * size, (index + 1) * size));
}
/**
 * The order in which locks are taken, the same in every run that has the same hosts: two runs can then never hold what the other one waits for.
 * By the bytes of `host:port/directory`, or of what the host says it is, where that is known: another run may call it by another name.
 */
function lockOrder(hosts) {
    const key = ({ line, directory, state }) => Buffer.from(`${state?.machine ?? `${line.host}:${line.port}`}${directory}`);
    return [...hosts].sort((one, other) => Buffer.compare(key(one), key(other)));
}


/***/ }),

/***/ 8217:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   i: () => (/* binding */ whereIs),
/* harmony export */   n: () => (/* binding */ tellMigrated)
/* harmony export */ });
/** For the reason of a deploy that failed: that a migration has run, and where the backup is. @returns empty where none has run */
function tellMigrated({ migrated, backup }) {
    if (migrated !== true)
        return '';
    return `THE MIGRATION WAS BEGUN AND IS NOT PUT BACK: the database may have the new schema, which what runs now has to live with (${whereIs(backup)})`;
}
/** Where the backup from before is. */
function whereIs(backup) {
    return backup === undefined
        ? 'there is no backup from before it, because "backup" is empty or had nothing to back up'
        : `the backup from before it is on the host in ${backup}`;
}


/***/ }),

/***/ 4784:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  J: () => (/* binding */ readDeployInputs)
});

// UNUSED EXPORTS: schema

// EXTERNAL MODULE: ./lib/action/errors.ts
var errors = __nccwpck_require__(8418);
// EXTERNAL MODULE: ./lib/action/inputs.ts + 1 modules
var action_inputs = __nccwpck_require__(1670);
// EXTERNAL MODULE: ./actions/deploy-ssh/examine/requires.ts
var requires = __nccwpck_require__(3659);
// EXTERNAL MODULE: ./lib/deploy/files.ts
var files = __nccwpck_require__(9287);
// EXTERNAL MODULE: ./lib/deploy/inputs.ts
var inputs = __nccwpck_require__(2171);
;// CONCATENATED MODULE: ./actions/deploy-ssh/inputs/compose.ts



/** The Compose project, and where its releases lie. */
const composeInputs = {
    project: (0,inputs/* projectName */.j1)(),
    directory: (0,action_inputs/* matching */.wC)(/^$|^(~\/|\/)[^\p{Cc}]*[^/\p{Cc}]$/u, 'Write an absolute path on the host or one that begins with "~/", without a slash at the end; empty means ~/fairway/<project>.', { default: '' }),
    'compose-file': (0,action_inputs/* lines */.Mn)({ default: '' }),
    profiles: (0,action_inputs/* refine */.YP)((0,action_inputs/* lines */.Mn)({ default: '' }), readProfiles),
    /** Whether a project that runs already is taken over, see adopt/foreign.ts. */
    adopt: (0,action_inputs/* choice */.Yq)(['true', 'unchanged', 'false'], { default: 'true' })
};
/** What Compose takes for a profile (compose-spec.json); `*` means all of them. */
function readProfiles(names) {
    const odd = names.find(name => name !== '*' && !/^[a-zA-Z0-9][a-zA-Z0-9_.-]*$/.test(name));
    if (odd === undefined)
        return names;
    throw new errors/* ActionError */.lZ(`"${(0,action_inputs/* printable */.g$)(odd)}" is no name of a profile.`, 'Write one name a line: letters, digits, dots, dashes and underscores.');
}

// EXTERNAL MODULE: ./actions/deploy-ssh/inputs/connection.ts
var connection = __nccwpck_require__(7281);
// EXTERNAL MODULE: ./actions/deploy-ssh/inputs/hosts.ts
var hosts = __nccwpck_require__(7842);
;// CONCATENATED MODULE: ./actions/deploy-ssh/inputs/files.ts

/** The files that go to the hosts. Those of a Compose project reads lib/deploy/files.ts, those of services service/files.ts. */
const fileInputs = {
    files: (0,action_inputs/* lines */.Mn)({ default: '' })
};

// EXTERNAL MODULE: ./actions/deploy-ssh/inputs/hooks.ts
var hooks = __nccwpck_require__(2797);
// EXTERNAL MODULE: ./actions/deploy-ssh/inputs/images.ts + 1 modules
var inputs_images = __nccwpck_require__(2635);
;// CONCATENATED MODULE: ./lib/github/logins.ts


/** GitHub's rule for a login, with the underscore of enterprise managed users. */
const LOGIN = /^[a-z\d](?:[a-z\d_-]{0,98}[a-z\d])?$/i;
/** Logins of persons, one a line, in lower case, as GitHub compares them. A list that turns out empty must not mean "everyone". */
function loginList() {
    const input = (0,action_inputs/* lines */.Mn)({ default: '' });
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

;// CONCATENATED MODULE: ./actions/deploy-ssh/inputs/record.ts


/** What stays on the host, who may work there, and for how long. */
const recordInputs = {
    approvers: loginList(),
    release: (0,action_inputs/* text */.Qq)({ default: '' }),
    'keep-releases': (0,action_inputs/* integer */.nd)({ default: '5', min: 1, max: 50 }),
    'lock-timeout': (0,action_inputs/* duration */.p0)({ default: '5m' }),
    timeout: (0,action_inputs/* duration */.p0)({ default: '15m' }),
    'allow-older': (0,action_inputs/* boolean */.zM)({ default: 'false' })
};

// EXTERNAL MODULE: ./actions/deploy-ssh/inputs/roads.ts + 1 modules
var inputs_roads = __nccwpck_require__(876);
// EXTERNAL MODULE: ./lib/registry/trust.ts
var trust = __nccwpck_require__(6090);
;// CONCATENATED MODULE: ./actions/deploy-ssh/inputs/service.ts



/** What is for a host of services (`mode: service`), see service/plan.ts. */
const serviceInputs = {
    units: (0,action_inputs/* lines */.Mn)({ default: '' }),
    validate: (0,action_inputs/* lines */.Mn)({ default: '' }),
    requires: (0,action_inputs/* lines */.Mn)({ default: '' }),
    rendered: (0,action_inputs/* text */.Qq)({ default: '' }),
    only: (0,action_inputs/* lines */.Mn)({ default: '' }),
    'dry-run': (0,action_inputs/* boolean */.zM)({ default: 'false' }),
    ...trust/* trustInputs */.Av
};
/** @throws ActionError for an input that would be without effect, because it is for a kind of host that the run has not */
function checkServiceInputs(inputs, roads) {
    const needless = ['compose-file', 'profiles'].find(name => inputs[name].length > 0);
    if (!roads.has('compose') && needless !== undefined) {
        throw new errors/* ActionError */.lZ(`Input "${needless}" is for a Compose project, not for a service.`, 'Leave it out, or write "mode: deploy".');
    }
    const given = [
        ...['units', 'validate', 'only'].filter(name => inputs[name].length > 0),
        ...['rendered', 'registry-ca'].filter(name => inputs[name] !== ''),
        ...['dry-run', 'insecure-registry'].filter(name => inputs[name])
    ];
    if (!roads.has('service') && given[0] !== undefined) {
        throw new errors/* ActionError */.lZ(`Input "${given[0]}" is for a service.`, 'Leave it out, or write "mode: service".');
    }
    // A run that says of some hosts what would change, and changes the others, is no dry run.
    if (roads.size > 1 && inputs['dry-run']) {
        throw new errors/* ActionError */.lZ('Input "dry-run" is for hosts of services alone.', 'Leave the Docker hosts out of "hosts".');
    }
}

// EXTERNAL MODULE: ./lib/deploy/probes.ts
var probes = __nccwpck_require__(65);
// EXTERNAL MODULE: ./lib/http/health.ts
var health = __nccwpck_require__(9049);
// EXTERNAL MODULE: ./lib/http/statuses.ts
var statuses = __nccwpck_require__(1257);
;// CONCATENATED MODULE: ./actions/deploy-ssh/inputs/verify.ts






/** How it is judged whether the release works. */
const verifyInputs = {
    'health-url': (0,inputs/* healthUrl */.gZ)(),
    'health-timeout': (0,action_inputs/* duration */.p0)({ default: '60s' }),
    'health-status': (0,action_inputs/* refine */.YP)((0,action_inputs/* text */.Qq)({ default: '200' }), statuses/* readStatuses */.r_),
    'health-body': (0,action_inputs/* refine */.YP)((0,action_inputs/* text */.Qq)({ default: '' }), checkBody),
    'health-tcp': (0,action_inputs/* refine */.YP)((0,action_inputs/* text */.Qq)({ default: '' }), probes/* readTcpAddresses */.yo),
    'health-command': (0,action_inputs/* refine */.YP)((0,action_inputs/* lines */.Mn)({ default: '' }), probes/* readProbeCommands */.$y),
    'stable-for': (0,action_inputs/* optional */.lq)((0,action_inputs/* duration */.p0)()),
    'expect-version': (0,action_inputs/* matching */.wC)(/^[A-Za-z0-9._+:/-]{0,128}$/, 'Use letters, digits and . _ + : / - only, for example the commit: "expect-version: ${{ github.sha }}".', { default: '' }),
    'health-from': (0,action_inputs/* choice */.Yq)(['runner', 'host'], { default: 'runner' })
};
function checkBody(written) {
    if (written !== '')
        (0,health/* readBodyPattern */.jd)(written);
    return written;
}
/** @param isService whether there are no containers @throws ActionError for what could not be asked */
function checkHealth(inputs, isService) {
    const inContainer = inputs['health-command'].find(({ service }) => service !== '');
    if (isService && inContainer !== undefined) {
        throw new errors/* ActionError */.lZ(`Input "health-command": a service has no container "${inContainer.service}" to run a command in.`, 'Write the list alone: it runs on the host.');
    }
    if (inputs['health-url'] !== '' || inputs['health-body'] === '')
        return;
    throw new errors/* ActionError */.lZ('Input "health-body" is set, but "health-url" is empty: there is no page to look at.', 'Set both, or neither.');
}

;// CONCATENATED MODULE: ./actions/deploy-ssh/inputs.ts














const schema = {
    mode: (0,action_inputs/* choice */.Yq)(['deploy', 'check', 'service', 'check-service', 'rollback', 'list'], { default: 'deploy' }),
    ...connection/* connectionInputs */.eu,
    ...hosts/* hostsInputs */.$T,
    ...composeInputs,
    ...fileInputs,
    ...inputs_images/* imageInputs */.bE,
    ...hooks/* hookInputs */.Zl,
    ...serviceInputs,
    ...verifyInputs,
    ...recordInputs
};
/** @throws ActionError naming the first input that is missing or wrong */
function readDeployInputs(get) {
    const inputs = (0,action_inputs/* readInputs */.Ko)(schema, get);
    (0,connection/* checkConnection */.jo)(inputs);
    (0,hosts/* checkHosts */.GZ)(inputs);
    (0,inputs_images/* checkLogin */.wD)(inputs);
    const roads = (0,inputs_roads/* roadsOf */.Bq)((0,hosts/* readHosts */.kZ)(inputs), inputs);
    checkHealth(inputs, !roads.has('compose'));
    if (roads.has('compose'))
        (0,files/* parseFileLines */.xk)((0,inputs_roads/* linesOfRoad */.jq)('compose', inputs, roads).files);
    for (const road of ['compose', 'service'])
        (0,requires/* parseRequires */.Qr)((0,inputs_roads/* linesOfRoad */.jq)(road, inputs, roads).requires);
    checkServiceInputs(inputs, roads);
    (0,hooks/* checkHooks */.TD)(inputs, roads.has('compose'));
    checkMode(inputs, roads);
    return inputs;
}
/** What a deploy cannot do without, a check can; what only a check compares is an error in a deploy, which would not look at it. */
function checkMode(inputs, roads) {
    checkRelease(inputs);
    if (inputs.release !== '' && roads.has('service')) {
        throw new errors/* ActionError */.lZ('Input "release" is for Docker hosts, and "hosts" has one with "mode=service".', 'Deploy the digest of the earlier image again, with "allow-older: true"; or name the Docker hosts alone.');
    }
    const isCheck = inputs.mode === 'check' || inputs.mode === 'check-service';
    if (inputs.mode === 'list' || inputs.release !== '')
        return;
    const needed = [...(isCheck ? [] : ['compose-file']), ...neededOfImage(inputs, isCheck)];
    for (const name of roads.has('compose') ? needed : []) {
        if (inputs[name].length === 0) {
            const add = `Add it to the step's "with:", for example "${name}: …".`;
            throw new errors/* ActionError */.lZ(`Input "${name}" is required but is empty.`, name === 'compose-file' ? add : action_inputs/* EMPTY_OUTPUT */.UA);
        }
    }
    if (inputs.platforms.length === 0 || (isCheck && roads.has('compose')))
        return;
    throw new errors/* ActionError */.lZ('Input "platforms" is compared in a check only.', 'Leave it out, or write "mode: check".');
}
function neededOfImage({ image, digest, images }, isCheck) {
    const isInImages = Object.keys(images).length > 0 && image === '' && digest === '';
    if (isInImages)
        return [];
    return isCheck ? ['image'] : ['image', 'digest'];
}
/** A release that is on the host has its own files and images. */
function checkRelease({ mode, release, ...inputs }) {
    if (mode === 'rollback' && release === '') {
        throw new errors/* ActionError */.lZ('Input "release" is required when "mode" is rollback.', 'Write "previous", or the id or the version of a release.');
    }
    if (release !== '' && mode !== 'rollback' && mode !== 'check') {
        throw new errors/* ActionError */.lZ(`Input "release" is what to go back to, and "mode: ${mode}" goes back to nothing.`, 'Leave it out, or write "mode: rollback".');
    }
    if (release === '')
        return;
    const given = ['digest', 'compose-file'].find(name => inputs[name].length > 0) ??
        (Object.keys(inputs.images).length > 0 ? 'images' : undefined);
    if (given !== undefined) {
        throw new errors/* ActionError */.lZ(`Inputs "release" and "${given}" exclude each other: a release that is on the host has its own.`, 'Leave one of them out.');
    }
}


/***/ }),

/***/ 7281:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   eu: () => (/* binding */ connectionInputs),
/* harmony export */   jo: () => (/* binding */ checkConnection),
/* harmony export */   xN: () => (/* binding */ readIdentity)
/* harmony export */ });
/* harmony import */ var _lib_action_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(8418);
/* harmony import */ var _lib_action_inputs_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(1670);
/* harmony import */ var _lib_deploy_inputs_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(2171);
/* harmony import */ var _lib_ssh_address_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(9735);
/* harmony import */ var _lib_ssh_fingerprints_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(1190);
/* harmony import */ var _lib_ssh_known_hosts_js__WEBPACK_IMPORTED_MODULE_5__ = __nccwpck_require__(6042);






/** Where `hosts` says it, it is empty. */
const orEmpty = (kind) => ({
    ...kind,
    default: '',
    parse: value => (value === '' ? '' : kind.parse(value))
});
/** How the host is reached. */
const connectionInputs = {
    host: orEmpty((0,_lib_deploy_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .hostName */ .Sm)()),
    port: (0,_lib_deploy_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .sshPort */ .aP)(),
    user: orEmpty((0,_lib_deploy_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .accountName */ .vi)()),
    'ssh-key': (0,_lib_action_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .secret */ .rJ)(),
    'ssh-passphrase': (0,_lib_action_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .secret */ .rJ)({ default: '' }),
    'ssh-certificate': (0,_lib_action_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)({ default: '' }),
    'known-hosts': (0,_lib_action_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)({ default: '' }),
    'host-fingerprints': (0,_lib_action_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .lines */ .Mn)({ default: '' }),
    'jump-host': (0,_lib_action_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .lines */ .Mn)({ default: '' }),
    'jump-known-hosts': (0,_lib_action_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)({ default: '' }),
    'jump-ssh-key': (0,_lib_action_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .secret */ .rJ)({ default: '' }),
    sudo: (0,_lib_action_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .boolean */ .zM)({ default: 'false' }),
    'docker-host': (0,_lib_action_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .matching */ .wC)(/^$|^unix:\/\/\/[^\s\p{Cc}]+$/u, 'Write the socket of the engine on the host, for example "docker-host: unix:///run/user/1000/docker.sock".', { default: '' })
};
/** @throws ActionError naming the input that is missing or wrong */
function checkConnection(inputs) {
    readAccess(inputs);
}
/** What a step needs to reach its hosts. @throws ActionError as {@link checkConnection} */
function readIdentity(inputs, [first, ...others]) {
    const { hops, fingerprints } = readAccess(inputs);
    const machine = (address, at) => machineOf(inputs, address, at + 1, hops, fingerprints);
    return {
        targets: [machine(first, 0), ...others.map((address, at) => machine(address, at + 1))],
        sshKey: inputs['ssh-key'],
        passphrase: inputs['ssh-passphrase'],
        certificate: inputs['ssh-certificate'],
        knownHosts: inputs['known-hosts'],
        fingerprints,
        jumpKey: inputs['jump-ssh-key'],
        jumpKnownHosts: inputs['jump-known-hosts']
    };
}
function readAccess(inputs) {
    const hops = hopsOf(inputs);
    const fingerprints = (0,_lib_ssh_fingerprints_js__WEBPACK_IMPORTED_MODULE_4__/* .parseFingerprints */ .Tr)(inputs['host-fingerprints']);
    if (inputs['known-hosts'] === '' && fingerprints.length === 0) {
        const fix = `${(0,_lib_ssh_known_hosts_js__WEBPACK_IMPORTED_MODULE_5__/* .howToGetKnownHosts */ .W3)('HOST', 'PORT')} Or give the fingerprint of its key as "host-fingerprints".`;
        throw new _lib_action_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .lZ('Input "known-hosts" is required but is empty.', fix);
    }
    return { hops, fingerprints };
}
function machineOf({ sudo, 'docker-host': dockerHost }, address, number, hops, fingerprints) {
    const hasFingerprint = (0,_lib_ssh_fingerprints_js__WEBPACK_IMPORTED_MODULE_4__/* .fingerprintsOf */ .tm)(address, fingerprints).length > 0;
    return { alias: `target-${number}`, ...address, hops, hasFingerprint, sudo, dockerHost };
}
/** The machines on the way, outermost first: one a line, or between commas as behind `ssh -J`. */
function hopsOf(inputs) {
    const hops = inputs['jump-host'].flatMap(line => line.split(',').map(part => part.trim()));
    if (hops.length === 0) {
        const unused = ['jump-known-hosts', 'jump-ssh-key'].find(name => inputs[name] !== '');
        if (unused !== undefined)
            throw new _lib_action_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .lZ(`Input "${unused}" is set, but "jump-host" is empty.`, 'Set both, or neither.');
        return [];
    }
    const addresses = hops.map(hop => {
        try {
            return (0,_lib_ssh_address_js__WEBPACK_IMPORTED_MODULE_3__/* .parseAddress */ .o)(hop, { user: inputs.user });
        }
        catch (error) {
            if (!(error instanceof _lib_action_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .lZ))
                throw error;
            throw new _lib_action_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .lZ(`Input "jump-host": ${error.message}`, error.fix);
        }
    });
    if (inputs['jump-known-hosts'] === '') {
        const fix = (0,_lib_ssh_known_hosts_js__WEBPACK_IMPORTED_MODULE_5__/* .howToGetKnownHosts */ .W3)('JUMP-HOST', 'PORT').replace('"known-hosts"', '"jump-known-hosts"');
        throw new _lib_action_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .lZ('Input "jump-known-hosts" is empty, but "jump-host" is set.', fix);
    }
    return addresses;
}


/***/ }),

/***/ 2797:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   TD: () => (/* binding */ checkHooks),
/* harmony export */   Zl: () => (/* binding */ hookInputs),
/* harmony export */   kp: () => (/* binding */ hookMilliseconds)
/* harmony export */ });
/* harmony import */ var _lib_action_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(8418);
/* harmony import */ var _lib_action_inputs_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(1670);
/* harmony import */ var _lib_deploy_hooks_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(8672);



const hooks = () => (0,_lib_action_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .refine */ .YP)((0,_lib_action_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .lines */ .Mn)({ default: '' }), _lib_deploy_hooks_js__WEBPACK_IMPORTED_MODULE_2__/* .parseHooks */ .qe);
/** What is done around a deploy, and how services are replaced without a gap. */
const hookInputs = {
    backup: hooks(),
    'backup-verify': hooks(),
    'backup-keep': (0,_lib_action_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .integer */ .nd)({ default: '5', min: 1, max: 100 }),
    'backup-timeout': (0,_lib_action_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .duration */ .p0)({ default: '10m' }),
    migrate: hooks(),
    'migrate-timeout': (0,_lib_action_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .duration */ .p0)({ default: '15m' }),
    after: hooks(),
    'after-timeout': (0,_lib_action_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .duration */ .p0)({ default: '5m' }),
    rolling: (0,_lib_action_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .refine */ .YP)((0,_lib_action_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .lines */ .Mn)({ default: '' }), parseRolling),
    drain: hooks(),
    'drain-wait': (0,_lib_action_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .duration */ .p0)({ default: '30s' })
};
function parseRolling(names) {
    const odd = names.find(name => !/^[a-zA-Z0-9._-]+$/.test(name));
    if (odd !== undefined)
        throw new _lib_action_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .lZ(`"${(0,_lib_action_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g$)(odd)}" is not the name of a service.`, 'Write one service a line.');
    return [...new Set(names)];
}
/** @throws ActionError when inputs contradict each other, or no host is one for Compose projects */
function checkHooks(inputs, hasCompose) {
    const given = ['backup', 'migrate', 'after', 'rolling'].find(name => inputs[name].length > 0);
    if (!hasCompose && given !== undefined) {
        throw new _lib_action_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .lZ(`Input "${given}" is for a Compose project, not for a service.`, 'Leave it out, or write "mode: deploy".');
    }
    (0,_lib_deploy_hooks_js__WEBPACK_IMPORTED_MODULE_2__/* .pairBackups */ .KY)(inputs.backup, inputs['backup-verify']);
    const drained = inputs.drain.map(({ service }) => service);
    const alone = drained.find(service => !inputs.rolling.includes(service));
    if (alone !== undefined) {
        throw new _lib_action_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .lZ(`Input "drain": service "${alone}" is not one of "rolling", so it is never drained.`, 'Add it to "rolling", or leave the line out.');
    }
    const twice = drained.find((service, at) => drained.indexOf(service) !== at);
    if (twice !== undefined)
        throw new _lib_action_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .lZ(`Input "drain": service "${twice}" has two lines.`, 'Write one command, or a script.');
}
/** How long the hooks may take together, in milliseconds. */
function hookMilliseconds(inputs) {
    const limit = (list, most) => (list.length === 0 ? 0 : most);
    return (limit(inputs.backup, inputs['backup-timeout']) +
        limit(inputs.migrate, inputs['migrate-timeout']) +
        limit(inputs.after, inputs['after-timeout']));
}


/***/ }),

/***/ 7842:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $T: () => (/* binding */ hostsInputs),
/* harmony export */   GZ: () => (/* binding */ checkHosts),
/* harmony export */   kZ: () => (/* binding */ readHosts)
/* harmony export */ });
/* harmony import */ var _lib_action_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(8418);
/* harmony import */ var _lib_action_inputs_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(1670);
/* harmony import */ var _lib_deploy_hosts_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(1423);
/* harmony import */ var _fleet_waves_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(6450);




/** Several hosts, and in which order they change. */
const hostsInputs = {
    hosts: (0,_lib_action_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .lines */ .Mn)({ default: '' }),
    canary: (0,_lib_action_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .matching */ .wC)(/^[A-Za-z0-9._-]*$/, 'Write how many hosts come first, or the name of their group.', { default: '' }),
    'max-parallel': (0,_lib_action_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .integer */ .nd)({ default: '1', min: 1, max: 1_000 }),
    'on-failure': (0,_lib_action_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .choice */ .Yq)(['stop', 'all'], { default: 'stop' })
};
/**
 * The hosts of the run, at least one, as they were written.
 * @throws ActionError when there is none, a line is wrong, or both `host` and `hosts` say some
 */
function readHosts({ host, port, user, hosts }) {
    const [first, ...others] = (0,_lib_deploy_hosts_js__WEBPACK_IMPORTED_MODULE_2__/* .parseHosts */ .tB)(hosts, user);
    if (first !== undefined) {
        if (host === '')
            return [first, ...others];
        throw new _lib_action_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .lZ('Both "host" and "hosts" say where to deploy.', 'Leave one of them out.');
    }
    for (const [name, value] of [
        ['host', host],
        ['user', user]
    ]) {
        if (value === '')
            throw new _lib_action_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .lZ(`Input "${name}" is required but is empty.`, `Add it to the step's "with:", for example "${name}: …".`);
    }
    return [{ host, port, user, name: host, group: '' }];
}
/** @throws ActionError naming the input that is wrong */
function checkHosts(inputs) {
    (0,_fleet_waves_js__WEBPACK_IMPORTED_MODULE_3__/* .planWaves */ .K)(readHosts(inputs), { canary: inputs.canary, maxParallel: inputs['max-parallel'] });
}


/***/ }),

/***/ 2635:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  wD: () => (/* binding */ checkLogin),
  bE: () => (/* binding */ imageInputs),
  o3: () => (/* binding */ pullLogins),
  Fv: () => (/* binding */ images_registryOf)
});

// EXTERNAL MODULE: ./lib/action/errors.ts
var errors = __nccwpck_require__(8418);
// EXTERNAL MODULE: ./lib/action/inputs.ts + 1 modules
var inputs = __nccwpck_require__(1670);
// EXTERNAL MODULE: ./lib/deploy/images.ts
var deploy_images = __nccwpck_require__(6500);
// EXTERNAL MODULE: ./lib/deploy/inputs.ts
var deploy_inputs = __nccwpck_require__(2171);
// EXTERNAL MODULE: ./lib/action/records.ts
var action_records = __nccwpck_require__(5447);
// EXTERNAL MODULE: ./lib/registry/reference.ts
var reference = __nccwpck_require__(4141);
// EXTERNAL MODULE: ./lib/secrets/registered.ts
var registered = __nccwpck_require__(7530);
;// CONCATENATED MODULE: ./lib/registry/logins.ts





const VARIABLE = /^[A-Za-z_][A-Za-z0-9_]*$/;
const FORM = 'Write HOST USER VARIABLE, for example "ghcr.io ada GHCR_TOKEN", and set that variable under "env:" of this step from a secret.';
/**
 * Reads further logins, one `HOST USER VARIABLE` a line. A password is never part of it: an input is shown in the log of a run, and a line that
 * has one word more or less is not repeated in the error.
 *
 * @throws ActionError for another form, or for a host that is there twice
 */
function readRegistries(entries) {
    const logins = entries.map(readRegistry);
    const hosts = logins.map(({ registry }) => registry);
    const twice = hosts.find((host, index) => hosts.indexOf(host) !== index);
    if (twice !== undefined)
        throw new errors/* ActionError */.lZ(`${twice} has two logins.`, 'Keep one of the two lines.');
    return logins;
}
function readRegistry(line) {
    const [host = '', username = '', variable = '', ...more] = line.split(/\s+/);
    if (variable === '' || more.length > 0)
        throw new errors/* ActionError */.lZ('a line does not have three words.', FORM);
    // What is no name of a variable may be the password itself.
    if (!VARIABLE.test(variable))
        throw new errors/* ActionError */.lZ(`what follows the user of ${(0,inputs/* printable */.g$)(host)} is not the name of a variable.`, FORM);
    if (host.includes('/'))
        throw new errors/* ActionError */.lZ(`"${(0,inputs/* printable */.g$)(host)}" is not a registry's host name.`, 'Write the host alone, with its port where it has one.');
    return { registry: registryOf(host), username, variable };
}
/** A name without a dot or a port would be a user of Docker Hub. */
function registryOf(host) {
    const { registry } = (0,reference/* parseReference */.F2)(`${host}/image`);
    if (registry === 'docker.io' && !/^(?:index\.)?docker\.io$/i.test(host)) {
        throw new errors/* ActionError */.lZ(`"${(0,inputs/* printable */.g$)(host)}" is not a registry's host name.`, 'A host has a dot or a port; Docker Hub is docker.io.');
    }
    return registry;
}
const PASSWORDS_FORM = `Write one NAME=password a line, with the names that "registries" has. Has a password several lines? ${action_records/* QUOTED_FORM */.mW}`;
/**
 * Reads passwords for {@link readRegistries}, `NAME=password` a line or in quotes, and hides each. A workflow that others call can name one secret
 * for all of them.
 *
 * @throws ActionError for a line that is something else; no part of it is in the message
 */
function readRegistryPasswords(text) {
    const records = (0,action_records/* readKeyValues */._Z)(text);
    for (const { value } of records)
        (0,registered/* registerSecret */.c)(value);
    for (const record of records) {
        if (!VARIABLE.test(record.name))
            throw new errors/* ActionError */.lZ('a line does not begin with a name and "=".', PASSWORDS_FORM);
        if ((0,action_records/* looksCut */.hm)(record))
            throw new errors/* ActionError */.lZ('it is not clear where a password ends.', PASSWORDS_FORM);
    }
    return (0,inputs/* toMap */.av)(records);
}
/**
 * The logins with their passwords, each hidden from now on.
 *
 * @param passwords by the names that the logins have; what is not there is looked for in the variables
 * @param variables the step's variables
 * @throws ActionError when a password is in neither, or empty
 */
function collectLogins(logins, passwords, variables) {
    return logins.map(({ registry, username, variable }) => {
        const password = passwords.get(variable) ?? variables[variable] ?? '';
        if (password.trim() === '') {
            throw new errors/* ActionError */.lZ(`Input "registries": the variable ${variable} with the password for ${registry} is not set, or empty.`, 'Set it from a secret, under "env:" of this step or as a line of "registry-passwords" (in ship.yml the secret REGISTRY_PASSWORDS), and check that the secret exists and reaches this workflow: the pull request of a fork or of Dependabot has no secrets.');
        }
        (0,registered/* registerSecret */.c)(password);
        return { registry, credentials: { username, password } };
    });
}

// EXTERNAL MODULE: ./lib/registry/platforms.ts
var platforms = __nccwpck_require__(5440);
;// CONCATENATED MODULE: ./actions/deploy-ssh/inputs/images.ts






/** What the project's services run, and the logins of its registries. */
const imageInputs = {
    image: optionalImage(),
    digest: (0,inputs/* matching */.wC)(/^$|^sha256:[0-9a-f]{64}$/, 'Pass the digest that the build or push step put out: "sha256:" and 64 hex digits.', {
        default: ''
    }),
    images: (0,inputs/* refine */.YP)((0,inputs/* lines */.Mn)({ default: '' }), deploy_images/* readImages */.H),
    platforms: (0,platforms/* platformList */._P)(),
    'registry-username': (0,inputs/* text */.Qq)({ default: '' }),
    'registry-password': (0,inputs/* secret */.rJ)({ default: '' }),
    registries: (0,inputs/* refine */.YP)((0,inputs/* lines */.Mn)({ default: '' }), readRegistries),
    'registry-passwords': (0,inputs/* refine */.YP)((0,inputs/* secret */.rJ)({ default: '' }), readRegistryPasswords)
};
/** Empty where there is none: a service may have no image, and `images` may have all. */
function optionalImage() {
    const kind = (0,deploy_inputs/* imageName */.tO)();
    return { ...kind, default: '', parse: value => (value === '' ? '' : kind.parse(value)) };
}
/** @throws ActionError when a password has no user name, or one image is given in two ways */
function checkLogin(inputs) {
    if (inputs['registry-password'] !== '' && inputs['registry-username'] === '') {
        throw new errors/* ActionError */.lZ('Input "registry-username" is empty, but "registry-password" is set.', 'Set both, or neither.');
    }
    (0,deploy_images/* imagesOf */.IC)(inputs);
}
/**
 * The registry of an image name, as Docker reads it: the first part, when it looks like a host (distribution/reference, splitDockerDomain).
 * @returns empty for Docker Hub, which `docker login` takes when no server is named
 */
function images_registryOf(image) {
    const [first = '', ...rest] = image.split('/');
    const isHost = rest.length > 0 && (first.includes('.') || first.includes(':') || first === 'localhost');
    return isHost && first !== 'docker.io' && first !== 'index.docker.io' ? first : '';
}
/**
 * The logins for pulls: those of `registries`, and that of `registry-username` for the images whose registry has none of them, which has to be one.
 *
 * @param images that are deployed
 * @param variables of the step, which may have passwords
 * @throws ActionError when a password is missing, or it is not clear which registry one is for
 */
function pullLogins(images, inputs, variables) {
    const others = collectLogins(inputs.registries, inputs['registry-passwords'], variables).map(({ registry, credentials }) => ({
        ...credentials,
        registry: registry === 'docker.io' ? '' : registry
    }));
    const { 'registry-username': username, 'registry-password': password } = inputs;
    if (username === '' || images.length === 0)
        return others;
    const all = [...new Set(images.map(images_registryOf))];
    const [registry = '', ...more] = all.filter(one => !others.some(login => login.registry === one));
    if (more.length > 0) {
        const names = [registry, ...more].map(one => (one === '' ? 'Docker Hub' : one)).join(' and ');
        throw new errors/* ActionError */.lZ(`Input "registry-username" is the login of one registry, but the images are in ${names}.`, 'Give each further one a line of "registries".');
    }
    return all.length > 0 && all.every(one => others.some(login => login.registry === one))
        ? others
        : [{ registry, username, password }, ...others];
}


/***/ }),

/***/ 876:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  JX: () => (/* binding */ isForService),
  jq: () => (/* binding */ linesOfRoad),
  f9: () => (/* binding */ roadNameOf),
  Bq: () => (/* binding */ roadsOf)
});

;// CONCATENATED MODULE: ./lib/deploy/for-hosts.ts
/** The end of a line that says it: `package lvm2 on=service`. */
const ON = /\s+on=(deploy|service)$/;
/** Something that only a service knows: a file of an image, an absolute target, or most of what may be behind a target. */
const OF_SERVICE = /^image:|=>\s*\/|\s(?:owner|unit|action)=\S*$/;
/** Whether a line of `files` is there that only a service understands, or that says so. */
function hasFilesOfServices(files) {
    return files.some(line => OF_SERVICE.test(line.replace(ON, '')) || ON.exec(line)?.[1] === 'service');
}
/** The lines for one kind of host, without the word that says the kind. A line that says none is for both. */
function linesFor(mode, lines) {
    return lines.flatMap(line => {
        const on = ON.exec(line);
        return on === null ? [line] : on[1] === mode ? [line.slice(0, on.index)] : [];
    });
}
/**
 * The lines of `files` for one kind of host. Where a run has both kinds, a line that says none goes to the hosts of services alone when only a service
 * understands it, to the Docker hosts alone when it has no target, and else to both.
 *
 * @param isMixed whether the run has both kinds
 */
function filesFor(mode, files, isMixed) {
    if (!isMixed)
        return linesFor(mode, files);
    const said = files.map(line => ON.test(line) ? line : OF_SERVICE.test(line) ? `${line} on=service` : line.includes('=>') ? line : `${line} on=deploy`);
    return linesFor(mode, said);
}

;// CONCATENATED MODULE: ./actions/deploy-ssh/inputs/roads.ts

/** Whether it is about the units of a systemd host, and no Compose project, where a host does not say it itself. */
function isForService({ mode }) {
    return mode === 'service' || mode === 'check-service';
}
/** Which kind of release a host gets. */
function roadNameOf(line, inputs) {
    const isService = line.mode === undefined ? isForService(inputs) : line.mode === 'service';
    return isService ? 'service' : 'compose';
}
/** The kinds of release that the hosts of a run get. */
function roadsOf(lines, inputs) {
    return new Set(lines.map(line => roadNameOf(line, inputs)));
}
/** The inputs with those lines of `files` and `requires` that are for one kind of host. */
function linesOfRoad(road, inputs, roads) {
    const mode = road === 'service' ? 'service' : 'deploy';
    return { ...inputs, files: filesFor(mode, inputs.files, roads.size > 1), requires: linesFor(mode, inputs.requires) };
}


/***/ }),

/***/ 2394:
/***/ ((module, __unused_webpack___webpack_exports__, __nccwpck_require__) => {

__nccwpck_require__.a(module, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__nccwpck_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _lib_action_action_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(1364);
/* harmony import */ var _lib_action_ask_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(6974);
/* harmony import */ var _lib_action_log_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(4231);
/* harmony import */ var _lib_http_http_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(2450);
/* harmony import */ var _lib_action_private_folder_js__WEBPACK_IMPORTED_MODULE_5__ = __nccwpck_require__(8887);
/* harmony import */ var _lib_action_process_js__WEBPACK_IMPORTED_MODULE_6__ = __nccwpck_require__(2212);
/* harmony import */ var _lib_action_run_context_js__WEBPACK_IMPORTED_MODULE_7__ = __nccwpck_require__(3462);
/* harmony import */ var _lib_action_runner_js__WEBPACK_IMPORTED_MODULE_8__ = __nccwpck_require__(2847);
/* harmony import */ var _lib_ssh_connect_ahead_js__WEBPACK_IMPORTED_MODULE_22__ = __nccwpck_require__(537);
/* harmony import */ var _lib_ssh_open_connection_js__WEBPACK_IMPORTED_MODULE_9__ = __nccwpck_require__(2725);
/* harmony import */ var _lib_ssh_identity_js__WEBPACK_IMPORTED_MODULE_10__ = __nccwpck_require__(5380);
/* harmony import */ var _fleet_log_js__WEBPACK_IMPORTED_MODULE_23__ = __nccwpck_require__(1554);
/* harmony import */ var _fleet_waves_js__WEBPACK_IMPORTED_MODULE_11__ = __nccwpck_require__(6450);
/* harmony import */ var _inputs_js__WEBPACK_IMPORTED_MODULE_12__ = __nccwpck_require__(4784);
/* harmony import */ var _inputs_hooks_js__WEBPACK_IMPORTED_MODULE_13__ = __nccwpck_require__(2797);
/* harmony import */ var _inputs_hosts_js__WEBPACK_IMPORTED_MODULE_14__ = __nccwpck_require__(7842);
/* harmony import */ var _lib_action_errors_js__WEBPACK_IMPORTED_MODULE_15__ = __nccwpck_require__(8418);
/* harmony import */ var _inputs_connection_js__WEBPACK_IMPORTED_MODULE_16__ = __nccwpck_require__(7281);
/* harmony import */ var _outputs_js__WEBPACK_IMPORTED_MODULE_17__ = __nccwpck_require__(4623);
/* harmony import */ var _post_js__WEBPACK_IMPORTED_MODULE_18__ = __nccwpck_require__(4918);
/* harmony import */ var _clock_js__WEBPACK_IMPORTED_MODULE_19__ = __nccwpck_require__(4661);
/* harmony import */ var _lib_secrets_redact_js__WEBPACK_IMPORTED_MODULE_20__ = __nccwpck_require__(8255);
/* harmony import */ var _lib_host_run_order_js__WEBPACK_IMPORTED_MODULE_21__ = __nccwpck_require__(3037);
























const STATE_FOLDER = 'folder';
const STATE_TARGETS = 'targets';
const STATE_LOCKS = 'locks';
/** What the timeouts of a step do not cover: putting back, and a slow machine. */
const LIFETIME_MARGIN_SECONDS = 1_200;
await (0,_lib_action_action_js__WEBPACK_IMPORTED_MODULE_1__/* .runAction */ .C)({
    async main(signal) {
        const inputs = (0,_inputs_js__WEBPACK_IMPORTED_MODULE_12__/* .readDeployInputs */ .J)();
        const lines = (0,_inputs_hosts_js__WEBPACK_IMPORTED_MODULE_14__/* .readHosts */ .kZ)(inputs);
        const context = (0,_lib_action_run_context_js__WEBPACK_IMPORTED_MODULE_7__/* .readRunContext */ .$p)(process.env);
        const folder = await (0,_lib_action_private_folder_js__WEBPACK_IMPORTED_MODULE_5__/* .createPrivateFolder */ .Aj)('deploy-ssh', context.temporaryFolder, path => (0,_lib_action_runner_js__WEBPACK_IMPORTED_MODULE_8__/* .saveState */ .LZ)(STATE_FOLDER, path));
        const access = (0,_inputs_connection_js__WEBPACK_IMPORTED_MODULE_16__/* .readIdentity */ .xN)(inputs, lines);
        const { targets } = access;
        (0,_lib_action_runner_js__WEBPACK_IMPORTED_MODULE_8__/* .saveState */ .LZ)(STATE_TARGETS, targets);
        await (0,_lib_ssh_identity_js__WEBPACK_IMPORTED_MODULE_10__/* .writeIdentity */ .s)(folder, access, { run: _lib_action_process_js__WEBPACK_IMPORTED_MODULE_6__/* .runProcess */ .R3, ask: _lib_action_ask_js__WEBPACK_IMPORTED_MODULE_2__/* .ask */ .k });
        const open = (index) => (0,_lib_ssh_open_connection_js__WEBPACK_IMPORTED_MODULE_9__/* .connect */ .Ng)(folder, targets[index] ?? targets[0], _lib_action_process_js__WEBPACK_IMPORTED_MODULE_6__/* .runProcess */ .R3, signal);
        const image = { http: _lib_http_http_js__WEBPACK_IMPORTED_MODULE_4__/* .http */ .LV, environment: process.env, workspace: context.workspace, folder };
        if (inputs['dry-run']) {
            const { dryRun, reportDryRun } = await Promise.all(/* import() */[__nccwpck_require__.e(815), __nccwpck_require__.e(645), __nccwpck_require__.e(400), __nccwpck_require__.e(655)]).then(__nccwpck_require__.bind(__nccwpck_require__, 7655));
            return reportDryRun(await dryRun(inputs, { connect: open, identity: (0,_lib_host_run_order_js__WEBPACK_IMPORTED_MODULE_21__/* .runIdentity */ .yK)(context), image, environment: process.env, log: _lib_action_log_js__WEBPACK_IMPORTED_MODULE_3__/* .log */ .R, signal }));
        }
        if (inputs.mode === 'check' || inputs.mode === 'check-service') {
            const { check, reportCheck } = await Promise.all(/* import() */[__nccwpck_require__.e(815), __nccwpck_require__.e(645), __nccwpck_require__.e(400), __nccwpck_require__.e(113)]).then(__nccwpck_require__.bind(__nccwpck_require__, 6113));
            return reportCheck(inputs, await check(inputs, { connect: open, identity: (0,_lib_host_run_order_js__WEBPACK_IMPORTED_MODULE_21__/* .runIdentity */ .yK)(context), image, log: _lib_action_log_js__WEBPACK_IMPORTED_MODULE_3__/* .log */ .R, signal }));
        }
        if (inputs.mode === 'list') {
            const { listReleases, reportList } = await Promise.all(/* import() */[__nccwpck_require__.e(645), __nccwpck_require__.e(190)]).then(__nccwpck_require__.bind(__nccwpck_require__, 7190));
            return reportList(inputs, await listReleases(inputs, { connect: open, log: _lib_action_log_js__WEBPACK_IMPORTED_MODULE_3__/* .log */ .R, signal }));
        }
        const locks = [];
        const ahead = (0,_lib_ssh_connect_ahead_js__WEBPACK_IMPORTED_MODULE_22__/* .connectAhead */ .w)(targets, (machine, until) => (0,_lib_ssh_open_connection_js__WEBPACK_IMPORTED_MODULE_9__/* .connect */ .Ng)(folder, machine, _lib_action_process_js__WEBPACK_IMPORTED_MODULE_6__/* .runProcess */ .R3, AbortSignal.any([signal, until])));
        try {
            // With both comes a reader of YAML, which post does without; the hosts let us in meanwhile.
            const { run } = await Promise.all(/* import() */[__nccwpck_require__.e(815), __nccwpck_require__.e(645), __nccwpck_require__.e(400), __nccwpck_require__.e(504)]).then(__nccwpck_require__.bind(__nccwpck_require__, 3504));
            (0,_lib_secrets_redact_js__WEBPACK_IMPORTED_MODULE_20__/* .prepareRedaction */ .HF)();
            const results = await run(inputs, {
                connect: index => ahead.host(index),
                owner: lockOwner(inputs, lines, context),
                environment: process.env,
                identity: (0,_lib_host_run_order_js__WEBPACK_IMPORTED_MODULE_21__/* .runIdentity */ .yK)(context),
                image,
                rememberLock: (lock, index) => {
                    locks[index] = lock;
                    (0,_lib_action_runner_js__WEBPACK_IMPORTED_MODULE_8__/* .saveState */ .LZ)(STATE_LOCKS, locks.some(Boolean) ? lines.map((_, at) => locks[at] ?? null) : '');
                },
                log: _lib_action_log_js__WEBPACK_IMPORTED_MODULE_3__/* .log */ .R,
                signal
            });
            return (0,_outputs_js__WEBPACK_IMPORTED_MODULE_17__/* .report */ .z)(inputs, results);
        }
        finally {
            await ahead.close();
        }
    },
    async post() {
        const folder = (0,_lib_action_runner_js__WEBPACK_IMPORTED_MODULE_8__/* .getState */ .Gu)(STATE_FOLDER);
        if (folder === '')
            return;
        const [targets, locks] = [(0,_lib_action_runner_js__WEBPACK_IMPORTED_MODULE_8__/* .getState */ .Gu)(STATE_TARGETS), (0,_lib_action_runner_js__WEBPACK_IMPORTED_MODULE_8__/* .getState */ .Gu)(STATE_LOCKS)];
        try {
            if (targets === '')
                return;
            const machines = JSON.parse(targets);
            const held = locks === '' ? [] : JSON.parse(locks);
            // All at once: the time is that of all of them.
            const ended = await Promise.allSettled(machines.map((machine, index) => lookAfter(folder, machine, held[index] ?? undefined, machines.length > 1)));
            for (const one of ended)
                if (one.status === 'rejected')
                    throw one.reason;
        }
        finally {
            await (0,_lib_action_private_folder_js__WEBPACK_IMPORTED_MODULE_5__/* .removePrivateFolder */ .Yv)(folder);
        }
    }
});
/** Ends what main left open to a host, and waits for what that host does alone. What cannot be done there is a warning: the others have the time. */
async function lookAfter(folder, machine, lock, isOneOfMany) {
    const { info, warning } = isOneOfMany ? (0,_fleet_log_js__WEBPACK_IMPORTED_MODULE_23__/* .logOf */ .G)(machine.host, _lib_action_log_js__WEBPACK_IMPORTED_MODULE_3__/* .log */ .R) : _lib_action_log_js__WEBPACK_IMPORTED_MODULE_3__/* .log */ .R;
    await (0,_lib_ssh_open_connection_js__WEBPACK_IMPORTED_MODULE_9__/* .endLeftConnection */ .xP)(folder, machine, _lib_action_process_js__WEBPACK_IMPORTED_MODULE_6__/* .runProcess */ .R3);
    if (lock === undefined)
        return;
    try {
        const host = await (0,_lib_ssh_open_connection_js__WEBPACK_IMPORTED_MODULE_9__/* .connect */ .Ng)(folder, machine, _lib_action_process_js__WEBPACK_IMPORTED_MODULE_6__/* .runProcess */ .R3);
        try {
            await (0,_post_js__WEBPACK_IMPORTED_MODULE_18__/* .releaseLeftLock */ ._)(host, lock, { info, warning });
        }
        finally {
            await host.close();
        }
    }
    catch (error) {
        if (!isOneOfMany || !(error instanceof _lib_action_errors_js__WEBPACK_IMPORTED_MODULE_15__/* .ActionError */ .lZ))
            throw error;
        warning(`Whether the host has taken back what this run had begun is not known: ${(0,_lib_action_errors_js__WEBPACK_IMPORTED_MODULE_15__/* .messageOf */ .bD)(error)}`);
    }
}
function lockOwner(inputs, lines, { runId, job, attempt, runUrl, actor }) {
    const waves = (0,_fleet_waves_js__WEBPACK_IMPORTED_MODULE_11__/* .planWaves */ .K)(lines, { canary: inputs.canary, maxParallel: inputs['max-parallel'] }).length;
    // Hosts of one wave wait for each other's backups and migrations.
    const hooks = lines.length * (0,_inputs_hooks_js__WEBPACK_IMPORTED_MODULE_13__/* .hookMilliseconds */ .kp)(inputs);
    const longest = inputs['lock-timeout'] + hooks + (waves + 1) * (inputs.timeout + inputs['health-timeout']);
    return {
        token: (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomUUID)(),
        runId,
        job,
        attempt,
        runUrl,
        actor,
        lifetime: (0,_clock_js__WEBPACK_IMPORTED_MODULE_19__/* .wholeSeconds */ .$P)(longest) + LIFETIME_MARGIN_SECONDS,
        project: inputs.project,
        seconds: (0,_clock_js__WEBPACK_IMPORTED_MODULE_19__/* .wholeSeconds */ .$P)(inputs['health-timeout']),
        limit: (0,_clock_js__WEBPACK_IMPORTED_MODULE_19__/* .wholeSeconds */ .$P)(inputs.timeout)
    };
}

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 4623:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  z: () => (/* binding */ report)
});

// UNUSED EXPORTS: outputNames

// EXTERNAL MODULE: ./lib/secrets/redact.ts + 12 modules
var redact = __nccwpck_require__(8255);
// EXTERNAL MODULE: ./actions/deploy-ssh/examine/folder.ts
var folder = __nccwpck_require__(6027);
// EXTERNAL MODULE: ./actions/deploy-ssh/fleet/hosts.ts
var hosts = __nccwpck_require__(3323);
// EXTERNAL MODULE: ./lib/action/duration.ts
var duration = __nccwpck_require__(4197);
// EXTERNAL MODULE: ./lib/action/markdown.ts
var markdown = __nccwpck_require__(8495);
// EXTERNAL MODULE: ./lib/deploy/hosts.ts
var deploy_hosts = __nccwpck_require__(1423);
// EXTERNAL MODULE: ./actions/deploy-ssh/result.ts
var deploy_ssh_result = __nccwpck_require__(346);
// EXTERNAL MODULE: ./actions/deploy-ssh/report/summary.ts
var summary = __nccwpck_require__(9250);
;// CONCATENATED MODULE: ./actions/deploy-ssh/report/fleet.ts







/**
 * What is to be said of several hosts in one word: `deployed` when each one is; `rolled-back` or `taken-down` when that became of every host on which
 * something was changed; `failed` otherwise, also when some hosts have the new version and others the old one.
 */
function judgeFleet(results, isRollback = false) {
    const isOf = (result) => results.filter(one => one.result === result).length;
    const uncertain = results.filter(isUncertain);
    const [deployed, rolledBack, takenDown] = [isOf('deployed'), isOf('rolled-back'), isOf('taken-down')];
    if (deployed === results.length)
        return {
            result: 'deployed',
            headline: `${isRollback ? 'Gone back on' : 'Deployed to'} all ${results.length} hosts and verified.`,
            mark: '✅'
        };
    if (uncertain.length > 0) {
        const names = uncertain.map(({ line }) => line.name).join(', ');
        return { result: 'failed', headline: `${uncertain.length === 1 ? 'A HOST NEEDS' : 'HOSTS NEED'} A PERSON: ${names}.`, mark: '🚨' };
    }
    if (deployed > 0) {
        return {
            result: 'failed',
            headline: `Only ${deployed} of ${results.length} hosts have the ${isRollback ? 'older' : 'new'} version.`,
            mark: '❌'
        };
    }
    if (rolledBack + takenDown === 0)
        return { result: 'failed', headline: `Not ${isRollback ? 'gone back' : 'deployed'}; nothing was changed on any host.`, mark: '❌' };
    const wentOn = results.every(result => result.result === 'failed' || (result.result === 'rolled-back' && result.wentOn === true));
    const problem = wentOn ? `Not ${isRollback ? 'gone back' : 'deployed'}` : `The ${isRollback ? 'older' : 'new'} version did not work`;
    const again = `${problem}; every host has what ran before.`;
    if (takenDown === 0)
        return { result: 'rolled-back', headline: again, mark: '↩️' };
    return { result: rolledBack === 0 ? 'taken-down' : 'failed', headline: again, mark: '❌' };
}
const isUncertain = (result) => result.result === 'failed' && result.host === 'uncertain';
/** What each host that was not deployed to says, as one line; what many say alike is said once. */
function reasonOf(results) {
    const names = new Map();
    for (const result of results) {
        if (result.result === 'deployed')
            continue;
        const reason = (0,redact/* redact */.E$)(result.reason);
        names.set(reason, [...(names.get(reason) ?? []), result.line.name]);
    }
    return [...names].map(([reason, of]) => `${of.join(', ')}: ${(0,summary/* sentence */.em)(reason)}`).join(' ');
}
/** The output `results`: one object a host, in the order of `hosts`. */
function renderResults(results) {
    const told = results.map(result => ({
        name: result.line.name,
        host: result.line.host,
        port: result.line.port,
        user: result.line.user,
        group: result.line.group,
        result: result.result,
        // What a person has to know first: whether what ran before still does.
        state: result.result === 'failed' ? result.host : 'known',
        reason: result.result === 'deployed' ? '' : (0,redact/* redact */.E$)(result.reason),
        digest: (0,deploy_ssh_result/* runningDigest */.qk)(result),
        version: (0,redact/* redact */.E$)('servingVersion' in result ? result.servingVersion : ''),
        release: (0,deploy_ssh_result/* runningRelease */.Ph)(result),
        'previous-digest': (0,folder/* digestOf */.ol)(result.previous?.image),
        'previous-version': (0,redact/* redact */.E$)(result.previous?.version ?? ''),
        backup: result.hooks.backup ?? '',
        migrated: result.hooks.migrated === true,
        milliseconds: timeOf(result),
        trips: result.trips
    }));
    return JSON.stringify(told);
}
const timeOf = ({ phases }) => phases.reduce((sum, { milliseconds }) => sum + milliseconds, 0);
/** The job summary of several hosts: what runs on each one now, and why. */
function renderFleetSummary(inputs, results) {
    const { mark, headline: whole } = judgeFleet(results, inputs.mode === 'rollback');
    const rows = results.map(result => [
        `${(0,markdown/* escapeMarkdown */.FV)(result.line.name)}${result.line.group === '' ? '' : ` (${(0,markdown/* escapeMarkdown */.FV)(result.line.group)})`}`,
        (0,markdown/* code */.aY)((0,deploy_hosts/* placeOf */.$t)(result.line)),
        `${(0,summary/* markOf */.Fg)(result)} ${(0,summary/* headline */.Pl)(inputs, result)}`,
        (0,summary/* describeRunning */.Rh)(inputs, result),
        (0,duration/* formatDuration */.a3)(timeOf(result))
    ]);
    const reason = reasonOf(results);
    const why = reason === '' ? [] : [`**Reason:** ${(0,markdown/* escapeMarkdown */.FV)(reason)}`, ''];
    // What is the same on all is said once.
    const notes = [...new Set(results.flatMap(one => one.notes))].map(note => `- ${(0,markdown/* escapeMarkdown */.FV)(note)}`);
    const brings = Object.keys(results[0].images).length === 0 ? '' : `, ${(0,summary/* describeImages */.Sx)(results[0].images, '')}`;
    const asked = `${(0,markdown/* code */.aY)(inputs.project)}${inputs.mode === 'rollback' ? `, release ${(0,markdown/* code */.aY)(inputs.release)}` : brings}`;
    const schema = results.flatMap(result => (0,summary/* warnOfSchema */.dV)(result, result.line.name));
    return [
        `### ${mark} ${whole}`,
        '',
        ...why,
        ...schema,
        asked,
        '',
        (0,markdown/* table */.tp)(['Host', 'Address', 'How it ended', 'Runs now', 'Took'], rows),
        '',
        ...notes
    ].join('\n');
}

;// CONCATENATED MODULE: ./actions/deploy-ssh/outputs.ts






/** The outputs that action.yml declares; the contract test compares. */
const outputNames = (/* unused pure expression or super */ null && ([
    'result',
    'running-digest',
    'previous-digest',
    'previous-version',
    'url',
    'serving-version',
    'adopted',
    'backup',
    'migrated',
    'reason',
    'release',
    'releases',
    'results',
    'differs'
]));
/** What the step reports. Only `deployed` is green. @param results of each host, in their order */
function report(inputs, results) {
    const [first, ...others] = results;
    return others.length === 0 ? reportOne((0,hosts/* inputsFor */.p)(first.line, inputs), first) : reportFleet(inputs, results);
}
function reportOne(inputs, result) {
    // It may quote what a program on the host says.
    const reason = result.result === 'deployed' ? '' : (0,redact/* redact */.E$)(result.reason);
    return {
        outputs: { ...outputsOf(inputs, [result]), result: result.result, url: originOf(inputs['health-url']), reason },
        summary: (0,summary/* renderSummary */.Br)(inputs, result),
        failure: result.result === 'deployed' ? undefined : `${(0,summary/* headline */.Pl)(inputs, result)} ${(0,summary/* sentence */.em)(reason)}`
    };
}
function reportFleet(inputs, results) {
    const verdict = judgeFleet(results, inputs.mode === 'rollback');
    const reason = reasonOf(results);
    return {
        outputs: { ...outputsOf(inputs, results), result: verdict.result, url: commonUrl(inputs, results), reason },
        summary: renderFleetSummary(inputs, results),
        failure: verdict.result === 'deployed' ? undefined : `${verdict.headline} ${reason}`
    };
}
/** What is the same on every host; empty where it is not. */
function outputsOf(inputs, results) {
    return {
        'running-digest': common(results, result => (0,deploy_ssh_result/* runningDigest */.qk)(result)),
        'previous-digest': common(results, ({ previous }) => (0,folder/* digestOf */.ol)(previous?.image)),
        'previous-version': (0,redact/* redact */.E$)(common(results, ({ previous }) => previous?.version ?? '')),
        'serving-version': (0,redact/* redact */.E$)(common(results, result => ('servingVersion' in result ? result.servingVersion : ''))),
        adopted: common(results, result => (result.result === 'deployed' ? (result.adopted ?? '') : '')),
        backup: common(results, ({ hooks }) => hooks.backup ?? ''),
        migrated: String(results.some(({ hooks }) => hooks.migrated === true)),
        release: common(results, deploy_ssh_result/* runningRelease */.Ph),
        releases: '',
        results: renderResults(results),
        differs: ''
    };
}
function common(results, of) {
    const [first, ...others] = results.map(of);
    return first !== undefined && others.every(other => other === first) ? first : '';
}
const commonUrl = (inputs, results) => common(results, ({ line }) => originOf((0,hosts/* inputsFor */.p)(line, inputs)['health-url']));
function originOf(url) {
    return url === '' ? '' : new URL(url).origin;
}


/***/ }),

/***/ 4918:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  _: () => (/* binding */ releaseLeftLock)
});

// EXTERNAL MODULE: ./lib/action/duration.ts
var duration = __nccwpck_require__(4197);
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

// EXTERNAL MODULE: ./lib/ssh/open-connection.ts + 6 modules
var open_connection = __nccwpck_require__(2725);
// EXTERNAL MODULE: ./lib/host/lock-scripts.ts
var lock_scripts = __nccwpck_require__(6695);
// EXTERNAL MODULE: ./lib/host/restore-scripts.ts
var restore_scripts = __nccwpck_require__(2566);
;// CONCATENATED MODULE: ./actions/deploy-ssh/post.ts





const POLL_MILLISECONDS = 500;
/** What one question to the host gets at most, and at least: it may begin at the last moment. */
const [LONGEST_ASK_MILLISECONDS, SHORTEST_ASK_MILLISECONDS] = [60_000, 10_000];
/** Two questions can begin before the time is over, and each may take five seconds to end. */
const LATE_MILLISECONDS = 2 * (SHORTEST_ASK_MILLISECONDS + 5_000);
const RESTORE_MILLISECONDS = POST_LIMITS['deploy-ssh'].interrupted - open_connection/* CONNECTION_MILLISECONDS */.of - LATE_MILLISECONDS;
/**
 * Looks after a lock that main could not let go, because it was cancelled, killed or lost its connection: the host puts back what ran before and
 * lets the lock go, by itself or because it is told here. Waits for that. A lock that belongs to someone else stays.
 */
async function releaseLeftLock(host, lock, dependencies) {
    const { info, warning, now = Date.now, pause = duration/* sleep */.yy } = dependencies;
    const end = now() + RESTORE_MILLISECONDS;
    const limit = () => Math.min(LONGEST_ASK_MILLISECONDS, Math.max(SHORTEST_ASK_MILLISECONDS, end - now()));
    const log = `${lock.directory}/restore.log`;
    let isAnnounced = false;
    for (;;) {
        const { said } = await host.run((0,lock_scripts/* watchLockScript */.sH)(lock), { timeout: limit() });
        if (said.get('lock') === 'gone') {
            const [outcome, release] = (said.get('outcome') ?? '').split(' ');
            if (outcome === 'bad') {
                warning(`THE HOST NEEDS A PERSON: release ${release} was not finished, and what ran before could not be started again. See ${log} on it.`);
                return 'failed';
            }
            if (isAnnounced)
                info('The host has taken back what this run had begun.');
            return 'gone';
        }
        if (now() > end) {
            warning(`After ${(0,duration/* formatDuration */.a3)(RESTORE_MILLISECONDS)} the host is still taking back what this run had begun; see ${log} on it.`);
            return 'restoring';
        }
        if (!isAnnounced)
            info('Waiting for the host to take back what this run had begun.');
        isAnnounced = true;
        // Also when it has begun: it may have been ended itself.
        if (said.get('restoring') === undefined)
            await host.run((0,restore_scripts/* abandonScript */.nd)(lock), { held: lock, timeout: limit() });
        await pause(POLL_MILLISECONDS);
    }
}


/***/ }),

/***/ 9250:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Br: () => (/* binding */ renderSummary),
/* harmony export */   Fg: () => (/* binding */ markOf),
/* harmony export */   Pl: () => (/* binding */ headline),
/* harmony export */   Rh: () => (/* binding */ describeRunning),
/* harmony export */   Sx: () => (/* binding */ describeImages),
/* harmony export */   dV: () => (/* binding */ warnOfSchema),
/* harmony export */   em: () => (/* binding */ sentence)
/* harmony export */ });
/* harmony import */ var _lib_action_duration_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(4197);
/* harmony import */ var _lib_action_markdown_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(8495);
/* harmony import */ var _lib_action_size_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(7724);
/* harmony import */ var _hooks_words_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(8217);
/* harmony import */ var _inputs_roads_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(876);





/** A reason as its own sentence. A URL, a file or a unit that it begins with stays as it is written. */
function sentence(reason) {
    const isName = /^\S*[\d@/_=]|^\S*[.:]\S/.test(reason);
    const text = isName ? reason : reason.charAt(0).toUpperCase() + reason.slice(1);
    return /[.?!]$/.test(text) ? text : `${text}.`;
}
function headlineOf(result) {
    if (result.result === 'rolled-back' && result.wentOn === true)
        return 'went-on';
    return result.result === 'failed' ? result.host : result.result;
}
const HEADLINES = {
    deployed: 'Deployed and verified.',
    'rolled-back': 'The new version did not work; the previous one runs again.',
    'went-on': 'Not deployed; what ran before goes on running.',
    'taken-down': 'The first deploy did not work and was taken down; nothing runs, volumes are kept.',
    unchanged: 'Not deployed; nothing was changed on the host.',
    uncertain: 'THE HOST NEEDS A PERSON: the new version did not work, and the previous one is not known to run.'
};
/** The same for going back to a release; there it always runs something before. */
const GONE_BACK = {
    deployed: 'Gone back and verified.',
    'rolled-back': 'The older release did not work; what ran before runs again.',
    'went-on': 'Not gone back; what ran before goes on running.',
    'taken-down': HEADLINES['taken-down'],
    unchanged: 'Not gone back; nothing was changed on the host.',
    uncertain: 'THE HOST NEEDS A PERSON: the older release did not work, and what ran before is not known to run.'
};
/** How the deploy ended, in one or two sentences. */
function headline({ mode }, result) {
    return (mode === 'rollback' ? GONE_BACK : HEADLINES)[headlineOf(result)];
}
const MARKS = {
    deployed: '✅',
    'rolled-back': '↩️',
    'went-on': '❌',
    'taken-down': '❌',
    unchanged: '❌',
    uncertain: '🚨'
};
/** The same as one character. */
function markOf(result) {
    return MARKS[headlineOf(result)];
}
/** The job summary: what runs now, and why; pure. */
function renderSummary(inputs, result) {
    const rows = [
        ['Project', `${(0,_lib_action_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(inputs.project)} on ${(0,_lib_action_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(inputs.host)}`],
        ...describeAsked(inputs, result),
        ['Runs now', describeRunning(inputs, result)],
        ...rowBefore(result),
        ...rowsOfHooks(result.hooks),
        ...(inputs['health-url'] === '' ? [] : [['Health page', (0,_lib_action_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(inputs['health-url'])]]),
        ['Took', result.phases.map(({ name, milliseconds }) => `${name} ${(0,_lib_action_duration_js__WEBPACK_IMPORTED_MODULE_0__/* .formatDuration */ .a3)(milliseconds)}`).join(', ')]
    ];
    const reason = result.result === 'deployed' ? [] : [`**Reason:** ${(0,_lib_action_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .escapeMarkdown */ .FV)(sentence(result.reason))}`, ''];
    const title = inputs.mode === 'rollback' ? 'Rollback' : 'Deploy';
    const notes = result.notes.flatMap(note => [`- ${(0,_lib_action_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .escapeMarkdown */ .FV)(note)}`]);
    return [
        `### ${MARKS[headlineOf(result)]} ${headline(inputs, result)}`,
        '',
        ...reason,
        ...warnOfSchema(result),
        (0,_lib_action_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .table */ .tp)([title, ''], rows),
        '',
        ...(notes.length === 0 ? [] : [...notes, ''])
    ].join('\n');
}
function describeAsked(inputs, result) {
    if (inputs.mode === 'rollback')
        return [['Asked for', describeTarget(inputs, result)]];
    return Object.keys(result.images).length === 0 ? [] : [['Asked for', describeImages(result.images, '')]];
}
function describeTarget({ release }, { id, images }) {
    const asked = id === '' || id === release ? (0,_lib_action_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(release) : `${(0,_lib_action_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(release)}, which is release ${(0,_lib_action_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(id)}`;
    return Object.keys(images).length === 0 ? asked : `${asked}: ${describeImages(images, '')}`;
}
/** Said apart from the reason: whoever reads no further has to see it. @param host where there are several */
function warnOfSchema({ result, hooks: { migrated, backup } }, host = '') {
    if (migrated !== true || result === 'deployed')
        return [];
    return [
        `> [!CAUTION]`,
        `> ${host === '' ? '' : `${(0,_lib_action_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .escapeMarkdown */ .FV)(host)}: `}**The migration was begun, and the schema was not put back.** ${(0,_lib_action_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .escapeMarkdown */ .FV)(sentence((0,_hooks_words_js__WEBPACK_IMPORTED_MODULE_2__/* .whereIs */ .i)(backup)))}`,
        ''
    ];
}
function rowsOfHooks({ backup, backupFiles = [], migrated }) {
    const files = backupFiles.map(({ name, bytes, sha256 }) => `${(0,_lib_action_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(name)} ${(0,_lib_action_size_js__WEBPACK_IMPORTED_MODULE_3__/* .formatBytes */ .z)(bytes)}${sha256 === '' ? '' : `, SHA-256 ${(0,_lib_action_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(sha256)}`}`);
    return [
        ...(backup === undefined ? [] : [['Backup', [(0,_lib_action_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(backup), ...files].join('<br>')]]),
        ...(migrated === true ? [['Migration', 'was begun before the swap; nothing puts it back']] : [])
    ];
}
/** A deploy that stopped before the host was looked at does not know what ran there: it says nothing rather than "nothing". */
function rowBefore(result) {
    if (result.previous !== undefined)
        return [['Ran before', describeRelease(result.previous)]];
    if (result.adopted !== undefined)
        return [['Ran before', `the project in ${(0,_lib_action_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(result.adopted)}`]];
    return result.result === 'failed' ? [] : [['Ran before', 'nothing']];
}
/** What runs on a host now, as far as it is known. */
function describeRunning(inputs, result) {
    if (result.result === 'deployed')
        return [describeImages(result.images, result.servingVersion, result.id), ...tellUnits(result)].join('; ');
    if (result.result === 'taken-down')
        return 'nothing';
    if (result.result === 'failed' && result.host === 'uncertain')
        return `**not known**: look with "${(0,_inputs_roads_js__WEBPACK_IMPORTED_MODULE_4__/* .isForService */ .JX)(inputs) ? 'systemctl status' : 'docker compose ps'}" on the host`;
    if (result.previous === undefined && result.adopted !== undefined)
        return `the project in ${(0,_lib_action_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(result.adopted)}`;
    return result.previous === undefined ? 'what ran before' : describeRelease(result.previous);
}
/** The units of a systemd host that a deploy has restarted; nothing of a Compose project. */
function tellUnits({ acted }) {
    if (acted === undefined)
        return [];
    if (acted.length === 0)
        return ['no unit was restarted'];
    return [
        acted
            .map(line => line.split(' '))
            .map(([how, unit = '']) => `${(0,_lib_action_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(unit)} ${how === 'reload' ? 'reloaded' : 'restarted'}`)
            .join(', ')
    ];
}
const describeRelease = ({ images, version, id }) => describeImages(images, version, id);
/** @param release its id: a service may have no image, and no page that says a version */
function describeImages(images, version, release = '') {
    const names = Object.values(images).map(_lib_action_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY).join(', ');
    if (names === '')
        return version !== '' ? `version ${(0,_lib_action_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(version)}` : release === '' ? 'its release' : `release ${(0,_lib_action_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(release)}`;
    return version === '' ? names : `${names}, version ${(0,_lib_action_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(version)}`;
}


/***/ }),

/***/ 346:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   DN: () => (/* binding */ addTo),
/* harmony export */   Ph: () => (/* binding */ runningRelease),
/* harmony export */   qk: () => (/* binding */ runningDigest),
/* harmony export */   v6: () => (/* binding */ ended)
/* harmony export */ });
/* harmony import */ var _examine_folder_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(6027);

/** The id of the release that runs now, as far as it is known. */
function runningRelease(result) {
    if (result.result === 'deployed')
        return result.id;
    const isBefore = result.result === 'rolled-back' || (result.result === 'failed' && result.host === 'unchanged');
    return isBefore ? (result.previous?.id ?? '') : '';
}
/** The digest of the first image that runs now, as far as it is known. */
function runningDigest(result) {
    if (result.result === 'deployed')
        return (0,_examine_folder_js__WEBPACK_IMPORTED_MODULE_0__/* .digestOf */ .ol)(Object.values(result.images)[0]);
    if (result.result === 'rolled-back' || (result.result === 'failed' && result.host === 'unchanged'))
        return (0,_examine_folder_js__WEBPACK_IMPORTED_MODULE_0__/* .digestOf */ .ol)(result.previous?.image);
    return '';
}
/** A reason and what else is to be said. What to do about it may end the reason with a question mark. @param more empty for nothing */
function addTo(reason, more) {
    if (more === '')
        return reason;
    return hasEnd(reason) ? `${reason} ${more.charAt(0).toUpperCase()}${more.slice(1)}` : `${reason}; ${more}`;
}
/** A reason as a whole sentence. */
const ended = (reason) => (hasEnd(reason) ? reason : `${reason}.`);
const hasEnd = (text) => /[.?!]$/.test(text);


/***/ }),

/***/ 2068:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Cq: () => (/* binding */ unitName),
/* harmony export */   Fl: () => (/* binding */ isTemplate),
/* harmony export */   KO: () => (/* binding */ unitIn),
/* harmony export */   Od: () => (/* binding */ ROOT_FOLDER),
/* harmony export */   Oq: () => (/* binding */ templateOfUnit),
/* harmony export */   XF: () => (/* binding */ isUnitFile),
/* harmony export */   mH: () => (/* binding */ parseServiceFiles),
/* harmony export */   o9: () => (/* binding */ isUnitName)
/* harmony export */ });
/* unused harmony export unitOfFile */
/* harmony import */ var _lib_action_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(8418);
/* harmony import */ var _lib_action_inputs_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(1670);


/** In the release, what goes to an absolute path lies under this folder until it is put there. */
const ROOT_FOLDER = 'root';
const EXAMPLE = 'Write for example "app.conf => /etc/app/app.conf mode=0640 owner=root:app unit=app.service action=reload".';
const OPTIONS = ['mode', 'owner', 'unit', 'action'];
/** What systemd takes for the name of a unit (systemd.unit(5)); a name without a type is that of a service. */
const UNIT_NAME = /^(?!-)[A-Za-z0-9:_.\\-]+(?:@[A-Za-z0-9:_.\\-]*)?\.(?:service|socket|timer|path|mount|automount|swap|target|slice|device|scope)$/;
const ACCOUNT = '[A-Za-z0-9_][A-Za-z0-9_.-]*\\$?';
const OWNER = new RegExp(`^${ACCOUNT}:${ACCOUNT}$`);
/**
 * The lines of `files`: `SOURCE => TARGET [mode=0640] [owner=user:group] [unit=NAME,…] [action=restart|reload|none]`.
 *
 * @throws ActionError that names the line, and what is wrong with it
 */
function parseServiceFiles(lines) {
    const files = lines.map(parseLine);
    const taken = new Map();
    for (const { target, source } of files) {
        const other = [...taken].find(([known]) => known === target || known.startsWith(`${target}/`) || target.startsWith(`${known}/`));
        if (other !== undefined) {
            throw new _lib_action_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .lZ(`Input "files": "${(0,_lib_action_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g$)(source)}" and "${(0,_lib_action_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g$)(other[1])}" would both be written to "${(0,_lib_action_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g$)(target)}".`, 'Give each one its own target.');
        }
        taken.set(target, source);
    }
    return files;
}
function parseLine(line) {
    const wrong = (what, fix = EXAMPLE) => new _lib_action_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .lZ(`Input "files": the line "${(0,_lib_action_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g$)(line)}" ${what}.`, fix);
    const [left = '', right = '', ...rest] = line.split('=>').map(part => part.trim());
    if (left === '' || right === '' || rest.length > 0)
        throw wrong('is not of the form "SOURCE => TARGET"');
    const words = right.split(/\s+/);
    const isOption = (word) => OPTIONS.some(name => word.startsWith(`${name}=`));
    const first = words.findIndex(isOption);
    const target = (first === -1 ? words : words.slice(0, first)).join(' ');
    const options = new Map();
    for (const word of first === -1 ? [] : words.slice(first)) {
        const name = OPTIONS.find(one => word.startsWith(`${one}=`));
        if (name === undefined)
            throw wrong(`has "${(0,_lib_action_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g$)(word)}", which is none of ${OPTIONS.map(one => `${one}=`).join(', ')}`);
        if (options.has(name))
            throw wrong(`says "${name}=" twice`);
        options.set(name, word.slice(name.length + 1));
    }
    checkTarget(target, wrong);
    const from = left.startsWith('image:') ? 'image' : 'runner';
    const source = from === 'image' ? left.slice('image:'.length) : left;
    if (from === 'image' && !isPlainAbsolute(source))
        throw wrong('does not name an absolute path in the image', 'Write for example "image:/app => bin/app".');
    const mode = readMode(options.get('mode'), wrong);
    const owner = options.get('owner');
    if (owner !== undefined && !OWNER.test(owner))
        throw wrong('has an "owner=" that is not of the form user:group');
    if (owner !== undefined && !target.startsWith('/'))
        throw wrong('gives an owner to a file of the release', 'Those are all of the account that deploys: leave "owner=" out, or write an absolute target.');
    const action = readAction(options.get('action'), wrong);
    const named = options.get('unit')?.split(',');
    const bad = named?.find(name => !UNIT_NAME.test(unitName(name)));
    if (bad !== undefined)
        throw wrong(`names "${(0,_lib_action_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g$)(bad)}", which is no name of a unit`);
    const template = named?.map(unitName).find(isTemplate);
    if (template !== undefined)
        throw wrong(`names "${template}", which is a template of units`, `Name its instances, "unit=${template.replace('@.', '@NAME.')}".`);
    const own = action === 'none' ? undefined : unitOfFile(target);
    const units = named === undefined ? (own === undefined ? [] : [own]) : [...new Set(named.map(unitName))];
    if (units.length === 0 && options.has('action') && action !== 'none')
        throw wrong(`says "action=${action}" without a unit`, 'Add "unit=NAME".');
    return { from, source, target, mode, owner, units, action };
}
function checkTarget(target, wrong) {
    if (target.startsWith('/')) {
        if (!isPlainAbsolute(target))
            throw wrong('has a target that is not a plain path', 'Write it without "..", ".", empty parts and control characters.');
        return;
    }
    if (!/^[\w.@+-]+(\/[\w.@+-]+)*$/.test(target) || target.split('/').some(part => part === '..' || part === '.')) {
        throw wrong('has a target that is neither an absolute path nor a plain name in the release', 'Write "/etc/app/app.conf", or for the release "bin/app": letters, digits and . _ @ + - /.');
    }
    const [top = ''] = target.split('/');
    if (top === ROOT_FOLDER || top.startsWith('fairway.'))
        throw wrong(`has a reserved name, "${top}"`, 'Choose another one.');
}
/** A path as a file on the host may have it: no tab or line break, which end an entry of our lists there. */
function isPlainAbsolute(path) {
    return /^(?:\/[^/\p{Cc}]+)+$/u.test(path) && !path.split('/').some(part => part === '..' || part === '.');
}
function readMode(given, wrong) {
    if (given === undefined)
        return undefined;
    if (!/^0?[0-7]{3,4}$/.test(given))
        throw wrong('has a "mode=" that is not octal', 'Write for example "mode=0640".');
    return given.padStart(4, '0').slice(-4);
}
function readAction(given, wrong) {
    if (given === undefined)
        return 'restart';
    if (given === 'restart' || given === 'reload' || given === 'none')
        return given;
    throw wrong(`says "action=${(0,_lib_action_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g$)(given)}"`, 'Write one of: restart, reload, none.');
}
/** A unit's full name: `app` is `app.service` to systemctl too. */
function unitName(name) {
    return UNIT_NAME.test(name) ? name : `${name}.service`;
}
function isUnitName(name) {
    return UNIT_NAME.test(name);
}
/** Where systemd looks for the system's units (systemd.unit(5), "Unit File Load Path"); those that it makes itself are no target. */
const UNIT_FOLDER = /^(?:\/etc|\/run|(?:\/usr(?:\/local)?)?\/lib)\/systemd\/system\/(.+)$/;
/** Whether systemd has to read its units anew for this file. */
function isUnitFile(target) {
    return UNIT_FOLDER.test(target) || /^\/(?:etc|run|usr\/lib)\/systemd\/(?:system\.conf|system\.conf\.d\/)/.test(target);
}
/** The unit, or the template of units, that is in a unit file; undefined for other files, such as a drop-in, which makes no unit. */
function unitIn(target) {
    const [, inside = ''] = UNIT_FOLDER.exec(target) ?? [];
    return UNIT_NAME.test(inside) ? inside : undefined;
}
/** The template of a unit: `app@.service` of `app@1.service`; undefined for one that has none. */
function templateOfUnit(name) {
    const [, prefix, type] = /^([^@]+)@[^@]+\.([a-z]+)$/.exec(name) ?? [];
    return prefix === undefined ? undefined : `${prefix}@.${type}`;
}
/** Whether it is a template, of which only instances run (systemd.unit(5)). */
function isTemplate(name) {
    return name.includes('@.');
}
/** The unit that a unit file or a drop-in of one is for; undefined for a template, which is none by itself, and for other files. */
function unitOfFile(target) {
    const [, inside = ''] = UNIT_FOLDER.exec(target) ?? [];
    const name = /^([^/]+)\.d\/[^/]+\.conf$/.exec(inside)?.[1] ?? inside;
    return UNIT_NAME.test(name) && !isTemplate(name) ? name : undefined;
}


/***/ }),

/***/ 3582:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  Pf: () => (/* binding */ askProbes),
  ar: () => (/* binding */ findUnaskable),
  pX: () => (/* binding */ probesOf),
  pR: () => (/* binding */ whyNotAskableProbe)
});

// UNUSED EXPORTS: describeProbe

// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __nccwpck_require__(7030);
// EXTERNAL MODULE: ./lib/action/duration.ts
var duration = __nccwpck_require__(4197);
// EXTERNAL MODULE: ./lib/action/errors.ts
var errors = __nccwpck_require__(8418);
// EXTERNAL MODULE: ./lib/http/health.ts
var health = __nccwpck_require__(9049);
// EXTERNAL MODULE: ./lib/ssh/errors.ts
var ssh_errors = __nccwpck_require__(6432);
// EXTERNAL MODULE: ./lib/http/statuses.ts
var http_statuses = __nccwpck_require__(1257);
// EXTERNAL MODULE: ./lib/ssh/shell.ts + 1 modules
var shell = __nccwpck_require__(2724);
;// CONCATENATED MODULE: ./actions/deploy-ssh/verify/health-scripts.ts

/** The shell function `in_time`: runs a program for `$seconds` at most; it ends with 124, 137 or 143 then. */
const IN_TIME = `
in_time() {
  if timeout 1 true >/dev/null 2>&1; then
    timeout "$seconds" "$@"
    return
  fi
  "$@" &
  asking=$!
  tries=0
  while kill -0 "$asking" 2>/dev/null; do
    if [ "$tries" -ge "$seconds" ]; then kill -KILL "$asking" 2>/dev/null || true; fi
    tries=$((tries + 1))
    sleep 1
  done
  wait "$asking"
}
`;
/**
 * Asks the health page from the host itself, with curl or wget, which reports any 2xx status only as success. As from the runner, no proxy is
 * used, no settings of the account, and no redirect is followed. BusyBox's wget always follows: what answered first is read from its `-S`.
 *
 * BusyBox's wget gets no `-T`: some builds do not have it, and Debian 12's crashes of it (1.35). Its time is kept from outside.
 */
function askHealthScript(values) {
    return {
        name: 'ask-health',
        values,
        body: `
${IN_TIME}
unset http_proxy https_proxy all_proxy HTTP_PROXY HTTPS_PROXY ALL_PROXY
if command -v curl >/dev/null 2>&1; then
  if answer=$(curl --disable --noproxy '*' --silent --show-error --max-time "$seconds" --write-out '\\nfairway-status %{http_code}' --url "$url" 2>&1); then
    say status "\${answer##*fairway-status }"
    say body "$(printf '%s' "\${answer%fairway-status *}" | one_line | cut -c 1-60000)"
  else
    say error "$(printf '%s' "\${answer%fairway-status *}" | one_line)"
  fi
elif command -v wget >/dev/null 2>&1; then
  errors=$(mktemp)
  trap 'rm -f "$errors"' EXIT
  if wget --version 2>/dev/null | grep -q 'GNU Wget'; then
    set -- -nv --no-config --no-proxy --max-redirect=0 --tries=1
  elif wget --help 2>&1 | grep -q '^[[:space:]]*-S[[:space:]]'; then
    set -- -q -S
  else
    set -- -q
  fi
  if answer=$(in_time wget "$@" -O - "$url" 2>"$errors"); then code=0; else code=$?; fi
  case "$code" in
    0)
      first=$(sed -n 's|^ *HTTP/[0-9.]* \\([0-9]*\\).*|\\1|p' "$errors" | head -n 1)
      case "$first" in 3??) say status "$first" ;; *) say success yes ;; esac
      say body "$(printf '%s' "$answer" | one_line | cut -c 1-60000)"
      ;;
    124 | 137 | 143) say error "it did not answer within $seconds s" ;;
    *) say error "wget failed: $(one_line < "$errors")" ;;
  esac
else
  say tool-missing yes
fi
`
    };
}
/** Connects to a port from the host itself. Which programs can do that differs: bash by itself, most kinds of nc, and curl. */
function askPortScript(values) {
    return {
        name: 'ask-port',
        values,
        body: `
${IN_TIME}
if command -v bash >/dev/null 2>&1; then
  if message=$(in_time bash -c 'exec 3<>"/dev/tcp/$1/$2"' bash "$host" "$port" 2>&1); then code=0; else code=$?; fi
elif nc -h 2>&1 | grep -q -e '-z'; then
  if message=$(in_time nc -z -w "$seconds" "$host" "$port" 2>&1); then code=0; else code=$?; fi
elif command -v curl >/dev/null 2>&1; then
  case "$host" in *:*) host="[$host]" ;; esac
  connected=$(curl --disable --noproxy '*' --silent --max-time "$seconds" --output /dev/null --write-out '%{time_connect}' --url "telnet://$host:$port" 2>/dev/null </dev/null || true)
  message='it takes no connection'
  case "$connected" in *[1-9]*) code=0 ;; *) code=1 ;; esac
else
  say tool-missing yes
  return
fi
case "$code" in
  0) say open yes ;;
  124 | 137 | 143) say error "it did not answer within $seconds s" ;;
  *) say error "$(printf '%s' "$message" | tail -n 1 | sed 's/^bash: \\(line [0-9]*: \\)\\{0,1\\}//' | one_line | cut -c 1-300)" ;;
esac
`
    };
}
/** Runs a command in the newest container of a service that runs, or on the host. Each of its words stays one word. */
function askCommandScript({ argv, ...values }) {
    return {
        name: 'ask-command',
        values,
        body: `
${IN_TIME}
set -- ${argv.map(shell/* shellQuote */.ZL).join(' ')}
if [ -n "$service" ]; then
  found=$(docker ps -q --no-trunc --filter "label=com.docker.compose.project=$project" --filter "label=com.docker.compose.service=$service" --filter label=com.docker.compose.oneoff=False --filter status=running)
  id=$(printf '%s\\n' "$found" | head -n 1)
  if [ -z "$id" ]; then say error 'it has no running container'; return; fi
  set -- docker exec "$id" "$@"
fi
if message=$(in_time "$@" 2>&1); then say ended 0; return; else code=$?; fi
case "$code" in 124 | 137 | 143) say error "it did not end within $seconds s" ;; esac
say ended "$code"
say last "$(printf '%s' "$message" | tail -n 1 | one_line | cut -c 1-300)"
`
    };
}

;// CONCATENATED MODULE: ./actions/deploy-ssh/verify/health-page.ts





/** The page that the inputs name; undefined where only the containers are looked at. */
function healthPage(inputs) {
    const { 'health-url': url, 'health-status': status, 'health-body': body, 'health-from': from } = inputs;
    return url === '' ? undefined : { kind: 'http', url, status, body, from };
}
/** Why the host cannot ask for this page; undefined when it can. */
function whyNotAskable(page, tool) {
    if (page?.from !== 'host' || tool === 'curl')
        return undefined;
    if (tool === 'none') {
        return {
            message: 'The host has neither curl nor wget, and "health-from: host" needs one of them.',
            fix: 'Install curl on it, or set "health-from: runner", or leave "health-url" empty.'
        };
    }
    if (page.status.every(([first, last]) => first >= 200 && last <= 299))
        return undefined;
    return {
        message: `The host has wget but no curl, and wget cannot tell the status ${(0,http_statuses/* describeStatuses */.a1)(page.status)} that "health-status" asks for, only success.`,
        fix: 'Install curl on it, or set "health-from: runner".'
    };
}
/** What a page has to answer. @param version that it has to say; empty accepts any */
function healthCheck({ url, status, body }, version) {
    return { url, status, version, ...(body === '' ? {} : { body: (0,health/* readBodyPattern */.jd)(body) }) };
}
/** Asks a health page with the host's own curl or wget. @param statuses that mean healthy: wget says no more than success */
function askFromHost(host, statuses) {
    return async (url, { timeout, signal }) => {
        const seconds = Math.max(1, Math.ceil(timeout / 1_000));
        const { said, exitCode, stderr } = await host.run(askHealthScript({ url, seconds }), { signal });
        if (said.get('tool-missing') !== undefined) {
            throw new errors/* ActionError */.lZ('The host has neither curl nor wget.', 'Install curl on it, or set "health-from: runner".');
        }
        const answered = said.get('success') === undefined ? Number(said.get('status') ?? NaN) : successOf(statuses);
        if (exitCode !== 0 || !Number.isInteger(answered) || answered === 0)
            throw new Error(said.get('error') ?? (0,ssh_errors/* lastLine */.fM)(stderr));
        return { status: answered, body: said.get('body') ?? '' };
    };
}
/** What stands for any success: a status that is asked for, where one is. */
function successOf(statuses) {
    const first = statuses[0]?.[0] ?? 200;
    return (0,http_statuses/* hasStatus */.Ro)(statuses, 200) ? 200 : first;
}

;// CONCATENATED MODULE: ./actions/deploy-ssh/verify/probes.ts







/** All that a release is judged by besides its containers or units, in the order in which it is asked. */
function probesOf(inputs) {
    const { host: deployedTo, 'health-from': from, 'health-tcp': ports, 'health-command': commands } = inputs;
    const self = from === 'host' ? '127.0.0.1' : deployedTo;
    const page = healthPage(inputs);
    return [
        ...ports.map(({ host, port }) => ({ kind: 'tcp', host: host === '' ? self : host, port, from })),
        ...commands,
        ...(page === undefined ? [] : [page])
    ];
}
/** Why the host cannot ask this; undefined when it can. */
function whyNotAskableProbe(probe, tools) {
    if (probe.kind === 'http')
        return whyNotAskable(probe, tools.page);
    if (probe.kind === 'command' || probe.from === 'runner' || tools.port)
        return undefined;
    return {
        message: 'The host has neither bash nor nc nor curl, and "health-tcp" with "health-from: host" needs one of them.',
        fix: 'Install nc on it, or set "health-from: runner".'
    };
}
/** The same of all, as findings. */
function findUnaskable(probes, tools) {
    if (tools === undefined)
        return [];
    return probes.flatMap(probe => {
        const problem = whyNotAskableProbe(probe, tools);
        return problem === undefined ? [] : [{ what: problem.message, fix: problem.fix }];
    });
}
/** A probe as messages name it. */
function describeProbe(probe) {
    switch (probe.kind) {
        case 'http':
            return `the health page ${probe.url}`;
        case 'tcp':
            return `the port ${probe.host.includes(':') ? `[${probe.host}]` : probe.host}:${probe.port}`;
        case 'command':
            return probe.service === '' ? `the command ${probe.argv[0]} on the host` : `the command ${probe.argv[0]} in service ${probe.service}`;
    }
}
/** Something else has shown that it does not work. */
class Broken extends Error {
}
/**
 * Asks all probes, one after the other, each until it is good twice in a row (a command: once) or the time is up.
 *
 * @returns healthy with the version that the page gave; else why not, a reason that names the probe
 * @throws ActionError when the host does not answer; the signal's reason when the run is cancelled
 */
async function askProbes(host, probes, options) {
    const { timeout, look, signal, pause, now = Date.now } = options;
    const end = now() + timeout;
    const waiting = { signal, now, ...(pause === undefined ? {} : { sleep: pause }) };
    let version = '';
    for (const probe of probes) {
        const ask = async (most) => {
            const verdict = await askOnce(host, probe, most, options);
            if (verdict.health === 'healthy')
                return verdict;
            const broken = await look?.();
            if (broken !== undefined)
                throw new Broken(broken);
            return verdict;
        };
        const left = Math.max(0, end - now());
        try {
            const verdict = await (0,health/* waitUntilGood */.T$)(ask, left, { ...waiting, ...(probe.kind === 'command' ? { longest: Infinity, inARow: 1 } : {}) });
            if (verdict.health === 'unhealthy')
                return { health: 'unhealthy', reason: `${describeProbe(probe)} is not healthy: ${verdict.reason}` };
            version = verdict.version === '' ? version : verdict.version;
        }
        catch (error) {
            if (error instanceof Broken)
                return { health: 'unhealthy', reason: error.message };
            throw error;
        }
    }
    return { health: 'healthy', version };
}
function askOnce(host, probe, timeout, options) {
    switch (probe.kind) {
        case 'http':
            return askPage(host, probe, timeout, options);
        case 'tcp':
            return probe.from === 'host' ? askPortOf(host, probe, timeout, options) : askPort(probe, timeout, options.signal);
        case 'command':
            return askCommand(host, probe, timeout, options);
    }
}
const GOOD = { health: 'healthy', version: '' };
const bad = (reason) => ({ health: 'unhealthy', reason });
const secondsOf = (timeout) => Math.max(1, Math.ceil(timeout / 1_000));
/** How much longer than the program the connection may take. */
const MARGIN_MILLISECONDS = 30_000;
function askPage(host, probe, timeout, { version, ask, signal }) {
    const send = probe.from === 'host' ? askFromHost(host, probe.status) : (ask ?? health/* askOverHttp */.Sw);
    return (0,health/* askHealth */.Yj)(healthCheck(probe, version), send, timeout, signal);
}
async function askPortOf(host, { host: name, port }, timeout, { signal }) {
    const { said, stderr } = await host.run(askPortScript({ host: name, port, seconds: secondsOf(timeout) }), { signal });
    if (said.get('tool-missing') !== undefined) {
        throw new errors/* ActionError */.lZ('The host has neither bash nor nc nor curl.', 'Install nc on it, or set "health-from: runner".');
    }
    return said.get('open') === undefined ? bad(said.get('error') ?? (0,ssh_errors/* lastLine */.fM)(stderr)) : GOOD;
}
const CODES = {
    ECONNREFUSED: 'connection refused',
    ENOTFOUND: 'its host name does not resolve',
    EHOSTUNREACH: 'its host is not reachable',
    ENETUNREACH: 'its network is not reachable'
};
function askPort({ host, port }, timeout, signal) {
    return new Promise((resolve, reject) => {
        signal?.throwIfAborted();
        const socket = (0,external_node_net_.connect)({ host, port });
        const end = (verdict) => {
            signal?.removeEventListener('abort', cancel);
            socket.destroy();
            resolve(verdict);
        };
        const cancel = () => {
            socket.destroy();
            reject(signal?.reason);
        };
        signal?.addEventListener('abort', cancel);
        socket.setTimeout(Math.ceil(timeout), () => end(bad(`it did not answer within ${(0,duration/* formatDuration */.a3)(timeout)}`)));
        socket.on('connect', () => end(GOOD));
        socket.on('error', error => {
            const causes = error instanceof AggregateError ? error.errors : [error];
            end(bad([...new Set(causes.map(cause => CODES[cause.code ?? ''] ?? (0,errors/* messageOf */.bD)(cause)))].join(', ')));
        });
    });
}
async function askCommand(host, { service, argv }, timeout, { project, signal }) {
    const script = askCommandScript({ project, service, argv, seconds: secondsOf(timeout) });
    const { said, stderr } = await host.run(script, { signal, timeout: timeout + MARGIN_MILLISECONDS });
    if (said.get('ended') === '0')
        return GOOD;
    const problem = said.get('error');
    if (problem !== undefined)
        return bad(problem);
    const last = said.get('last') ?? '';
    const status = said.get('ended');
    return bad(status === undefined ? (0,ssh_errors/* lastLine */.fM)(stderr) : `it ended with status ${status}${last === '' ? '' : `: ${last}`}`);
}


/***/ }),

/***/ 1364:
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
// EXTERNAL MODULE: ./lib/action/runner.ts
var runner = __nccwpck_require__(2847);
// EXTERNAL MODULE: ./lib/secrets/variables.ts + 1 modules
var variables = __nccwpck_require__(6459);
;// CONCATENATED MODULE: ./lib/action/action.ts






/** Set by the file that action.yml names for post (scripts/build.ts), and saved by main for whoever starts the bundle itself. */
const STATE_IS_POST = 'isPost';
/**
 * Runs an action's main part, or its post part when the runner starts the same bundle the second time.
 * An expected error ({@link ActionError}) fails the step with one clear line; an unexpected one also shows its stack at info level.
 * A failing post part warns and never fails the job. What inject-secrets handed to the job is hidden in all that it writes.
 */
async function runAction(action) {
    (0,variables/* hideSecretVariables */.A0)(process.env);
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

/***/ 6974:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  k: () => (/* binding */ ask)
});

// EXTERNAL MODULE: external "string_decoder"
var external_string_decoder_ = __nccwpck_require__(3193);
;// CONCATENATED MODULE: external "os"
const external_os_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("os");
// EXTERNAL MODULE: external "events"
var external_events_ = __nccwpck_require__(4434);
;// CONCATENATED MODULE: external "child_process"
const external_child_process_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("child_process");
;// CONCATENATED MODULE: external "path"
const external_path_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("path");
// EXTERNAL MODULE: external "assert"
var external_assert_ = __nccwpck_require__(2613);
;// CONCATENATED MODULE: external "fs"
const external_fs_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("fs");
;// CONCATENATED MODULE: ./node_modules/@actions/io/lib/io-util.js
var __awaiter = (undefined && undefined.__awaiter) || function (thisArg, _arguments, P, generator) {
    function adopt(value) { return value instanceof P ? value : new P(function (resolve) { resolve(value); }); }
    return new (P || (P = Promise))(function (resolve, reject) {
        function fulfilled(value) { try { step(generator.next(value)); } catch (e) { reject(e); } }
        function rejected(value) { try { step(generator["throw"](value)); } catch (e) { reject(e); } }
        function step(result) { result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected); }
        step((generator = generator.apply(thisArg, _arguments || [])).next());
    });
};


const { chmod, copyFile, lstat, mkdir, open: io_util_open, readdir, rename, rm, rmdir, stat, symlink, unlink } = external_fs_namespaceObject.promises;
// export const {open} = 'fs'
const IS_WINDOWS = process.platform === 'win32';
/**
 * Custom implementation of readlink to ensure Windows junctions
 * maintain trailing backslash for backward compatibility with Node.js < 24
 *
 * In Node.js 20, Windows junctions (directory symlinks) always returned paths
 * with trailing backslashes. Node.js 24 removed this behavior, which breaks
 * code that relied on this format for path operations.
 *
 * This implementation restores the Node 20 behavior by adding a trailing
 * backslash to all junction results on Windows.
 */
function readlink(fsPath) {
    return __awaiter(this, void 0, void 0, function* () {
        const result = yield fs.promises.readlink(fsPath);
        // On Windows, restore Node 20 behavior: add trailing backslash to all results
        // since junctions on Windows are always directory links
        if (IS_WINDOWS && !result.endsWith('\\')) {
            return `${result}\\`;
        }
        return result;
    });
}
// See https://github.com/nodejs/node/blob/d0153aee367422d0858105abec186da4dff0a0c5/deps/uv/include/uv/win.h#L691
const UV_FS_O_EXLOCK = 0x10000000;
const READONLY = external_fs_namespaceObject.constants.O_RDONLY;
function exists(fsPath) {
    return __awaiter(this, void 0, void 0, function* () {
        try {
            yield stat(fsPath);
        }
        catch (err) {
            if (err.code === 'ENOENT') {
                return false;
            }
            throw err;
        }
        return true;
    });
}
function isDirectory(fsPath_1) {
    return __awaiter(this, arguments, void 0, function* (fsPath, useStat = false) {
        const stats = useStat ? yield stat(fsPath) : yield lstat(fsPath);
        return stats.isDirectory();
    });
}
/**
 * On OSX/Linux, true if path starts with '/'. On Windows, true for paths like:
 * \, \hello, \\hello\share, C:, and C:\hello (and corresponding alternate separator cases).
 */
function isRooted(p) {
    p = normalizeSeparators(p);
    if (!p) {
        throw new Error('isRooted() parameter "p" cannot be empty');
    }
    if (IS_WINDOWS) {
        return (p.startsWith('\\') || /^[A-Z]:/i.test(p) // e.g. \ or \hello or \\hello
        ); // e.g. C: or C:\hello
    }
    return p.startsWith('/');
}
/**
 * Best effort attempt to determine whether a file exists and is executable.
 * @param filePath    file path to check
 * @param extensions  additional file extensions to try
 * @return if file exists and is executable, returns the file path. otherwise empty string.
 */
function tryGetExecutablePath(filePath, extensions) {
    return __awaiter(this, void 0, void 0, function* () {
        let stats = undefined;
        try {
            // test file exists
            stats = yield stat(filePath);
        }
        catch (err) {
            if (err.code !== 'ENOENT') {
                // eslint-disable-next-line no-console
                console.log(`Unexpected error attempting to determine if executable file exists '${filePath}': ${err}`);
            }
        }
        if (stats && stats.isFile()) {
            if (IS_WINDOWS) {
                // on Windows, test for valid extension
                const upperExt = external_path_namespaceObject.extname(filePath).toUpperCase();
                if (extensions.some(validExt => validExt.toUpperCase() === upperExt)) {
                    return filePath;
                }
            }
            else {
                if (isUnixExecutable(stats)) {
                    return filePath;
                }
            }
        }
        // try each extension
        const originalFilePath = filePath;
        for (const extension of extensions) {
            filePath = originalFilePath + extension;
            stats = undefined;
            try {
                stats = yield stat(filePath);
            }
            catch (err) {
                if (err.code !== 'ENOENT') {
                    // eslint-disable-next-line no-console
                    console.log(`Unexpected error attempting to determine if executable file exists '${filePath}': ${err}`);
                }
            }
            if (stats && stats.isFile()) {
                if (IS_WINDOWS) {
                    // preserve the case of the actual file (since an extension was appended)
                    try {
                        const directory = external_path_namespaceObject.dirname(filePath);
                        const upperName = external_path_namespaceObject.basename(filePath).toUpperCase();
                        for (const actualName of yield readdir(directory)) {
                            if (upperName === actualName.toUpperCase()) {
                                filePath = external_path_namespaceObject.join(directory, actualName);
                                break;
                            }
                        }
                    }
                    catch (err) {
                        // eslint-disable-next-line no-console
                        console.log(`Unexpected error attempting to determine the actual case of the file '${filePath}': ${err}`);
                    }
                    return filePath;
                }
                else {
                    if (isUnixExecutable(stats)) {
                        return filePath;
                    }
                }
            }
        }
        return '';
    });
}
function normalizeSeparators(p) {
    p = p || '';
    if (IS_WINDOWS) {
        // convert slashes on Windows
        p = p.replace(/\//g, '\\');
        // remove redundant slashes
        return p.replace(/\\\\+/g, '\\');
    }
    // remove redundant slashes
    return p.replace(/\/\/+/g, '/');
}
// on Mac/Linux, test the execute bit
//     R   W  X  R  W X R W X
//   256 128 64 32 16 8 4 2 1
function isUnixExecutable(stats) {
    return ((stats.mode & 1) > 0 ||
        ((stats.mode & 8) > 0 &&
            process.getgid !== undefined &&
            stats.gid === process.getgid()) ||
        ((stats.mode & 64) > 0 &&
            process.getuid !== undefined &&
            stats.uid === process.getuid()));
}
// Get the path of cmd.exe in windows
function getCmdPath() {
    var _a;
    return (_a = process.env['COMSPEC']) !== null && _a !== void 0 ? _a : `cmd.exe`;
}
//# sourceMappingURL=io-util.js.map
;// CONCATENATED MODULE: ./node_modules/@actions/io/lib/io.js
var io_awaiter = (undefined && undefined.__awaiter) || function (thisArg, _arguments, P, generator) {
    function adopt(value) { return value instanceof P ? value : new P(function (resolve) { resolve(value); }); }
    return new (P || (P = Promise))(function (resolve, reject) {
        function fulfilled(value) { try { step(generator.next(value)); } catch (e) { reject(e); } }
        function rejected(value) { try { step(generator["throw"](value)); } catch (e) { reject(e); } }
        function step(result) { result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected); }
        step((generator = generator.apply(thisArg, _arguments || [])).next());
    });
};



/**
 * Copies a file or folder.
 * Based off of shelljs - https://github.com/shelljs/shelljs/blob/9237f66c52e5daa40458f94f9565e18e8132f5a6/src/cp.js
 *
 * @param     source    source path
 * @param     dest      destination path
 * @param     options   optional. See CopyOptions.
 */
function cp(source_1, dest_1) {
    return io_awaiter(this, arguments, void 0, function* (source, dest, options = {}) {
        const { force, recursive, copySourceDirectory } = readCopyOptions(options);
        const destStat = (yield ioUtil.exists(dest)) ? yield ioUtil.stat(dest) : null;
        // Dest is an existing file, but not forcing
        if (destStat && destStat.isFile() && !force) {
            return;
        }
        // If dest is an existing directory, should copy inside.
        const newDest = destStat && destStat.isDirectory() && copySourceDirectory
            ? path.join(dest, path.basename(source))
            : dest;
        if (!(yield ioUtil.exists(source))) {
            throw new Error(`no such file or directory: ${source}`);
        }
        const sourceStat = yield ioUtil.stat(source);
        if (sourceStat.isDirectory()) {
            if (!recursive) {
                throw new Error(`Failed to copy. ${source} is a directory, but tried to copy without recursive flag.`);
            }
            else {
                yield cpDirRecursive(source, newDest, 0, force);
            }
        }
        else {
            if (path.relative(source, newDest) === '') {
                // a file cannot be copied to itself
                throw new Error(`'${newDest}' and '${source}' are the same file`);
            }
            yield io_copyFile(source, newDest, force);
        }
    });
}
/**
 * Moves a path.
 *
 * @param     source    source path
 * @param     dest      destination path
 * @param     options   optional. See MoveOptions.
 */
function mv(source_1, dest_1) {
    return io_awaiter(this, arguments, void 0, function* (source, dest, options = {}) {
        if (yield ioUtil.exists(dest)) {
            let destExists = true;
            if (yield ioUtil.isDirectory(dest)) {
                // If dest is directory copy src into dest
                dest = path.join(dest, path.basename(source));
                destExists = yield ioUtil.exists(dest);
            }
            if (destExists) {
                if (options.force == null || options.force) {
                    yield rmRF(dest);
                }
                else {
                    throw new Error('Destination already exists');
                }
            }
        }
        yield mkdirP(path.dirname(dest));
        yield ioUtil.rename(source, dest);
    });
}
/**
 * Remove a path recursively with force
 *
 * @param inputPath path to remove
 */
function rmRF(inputPath) {
    return io_awaiter(this, void 0, void 0, function* () {
        if (ioUtil.IS_WINDOWS) {
            // Check for invalid characters
            // https://docs.microsoft.com/en-us/windows/win32/fileio/naming-a-file
            if (/[*"<>|]/.test(inputPath)) {
                throw new Error('File path must not contain `*`, `"`, `<`, `>` or `|` on Windows');
            }
        }
        try {
            // note if path does not exist, error is silent
            yield ioUtil.rm(inputPath, {
                force: true,
                maxRetries: 3,
                recursive: true,
                retryDelay: 300
            });
        }
        catch (err) {
            throw new Error(`File was unable to be removed ${err}`);
        }
    });
}
/**
 * Make a directory.  Creates the full path with folders in between
 * Will throw if it fails
 *
 * @param   fsPath        path to create
 * @returns Promise<void>
 */
function mkdirP(fsPath) {
    return io_awaiter(this, void 0, void 0, function* () {
        ok(fsPath, 'a path argument must be provided');
        yield ioUtil.mkdir(fsPath, { recursive: true });
    });
}
/**
 * Returns path of a tool had the tool actually been invoked.  Resolves via paths.
 * If you check and the tool does not exist, it will throw.
 *
 * @param     tool              name of the tool
 * @param     check             whether to check if tool exists
 * @returns   Promise<string>   path to tool
 */
function which(tool, check) {
    return io_awaiter(this, void 0, void 0, function* () {
        if (!tool) {
            throw new Error("parameter 'tool' is required");
        }
        // recursive when check=true
        if (check) {
            const result = yield which(tool, false);
            if (!result) {
                if (IS_WINDOWS) {
                    throw new Error(`Unable to locate executable file: ${tool}. Please verify either the file path exists or the file can be found within a directory specified by the PATH environment variable. Also verify the file has a valid extension for an executable file.`);
                }
                else {
                    throw new Error(`Unable to locate executable file: ${tool}. Please verify either the file path exists or the file can be found within a directory specified by the PATH environment variable. Also check the file mode to verify the file is executable.`);
                }
            }
            return result;
        }
        const matches = yield findInPath(tool);
        if (matches && matches.length > 0) {
            return matches[0];
        }
        return '';
    });
}
/**
 * Returns a list of all occurrences of the given tool on the system path.
 *
 * @returns   Promise<string[]>  the paths of the tool
 */
function findInPath(tool) {
    return io_awaiter(this, void 0, void 0, function* () {
        if (!tool) {
            throw new Error("parameter 'tool' is required");
        }
        // build the list of extensions to try
        const extensions = [];
        if (IS_WINDOWS && process.env['PATHEXT']) {
            for (const extension of process.env['PATHEXT'].split(external_path_namespaceObject.delimiter)) {
                if (extension) {
                    extensions.push(extension);
                }
            }
        }
        // if it's rooted, return it if exists. otherwise return empty.
        if (isRooted(tool)) {
            const filePath = yield tryGetExecutablePath(tool, extensions);
            if (filePath) {
                return [filePath];
            }
            return [];
        }
        // if any path separators, return empty
        if (tool.includes(external_path_namespaceObject.sep)) {
            return [];
        }
        // build the list of directories
        //
        // Note, technically "where" checks the current directory on Windows. From a toolkit perspective,
        // it feels like we should not do this. Checking the current directory seems like more of a use
        // case of a shell, and the which() function exposed by the toolkit should strive for consistency
        // across platforms.
        const directories = [];
        if (process.env.PATH) {
            for (const p of process.env.PATH.split(external_path_namespaceObject.delimiter)) {
                if (p) {
                    directories.push(p);
                }
            }
        }
        // find all matches
        const matches = [];
        for (const directory of directories) {
            const filePath = yield tryGetExecutablePath(external_path_namespaceObject.join(directory, tool), extensions);
            if (filePath) {
                matches.push(filePath);
            }
        }
        return matches;
    });
}
function readCopyOptions(options) {
    const force = options.force == null ? true : options.force;
    const recursive = Boolean(options.recursive);
    const copySourceDirectory = options.copySourceDirectory == null
        ? true
        : Boolean(options.copySourceDirectory);
    return { force, recursive, copySourceDirectory };
}
function cpDirRecursive(sourceDir, destDir, currentDepth, force) {
    return io_awaiter(this, void 0, void 0, function* () {
        // Ensure there is not a run away recursive copy
        if (currentDepth >= 255)
            return;
        currentDepth++;
        yield mkdirP(destDir);
        const files = yield ioUtil.readdir(sourceDir);
        for (const fileName of files) {
            const srcFile = `${sourceDir}/${fileName}`;
            const destFile = `${destDir}/${fileName}`;
            const srcFileStat = yield ioUtil.lstat(srcFile);
            if (srcFileStat.isDirectory()) {
                // Recurse
                yield cpDirRecursive(srcFile, destFile, currentDepth, force);
            }
            else {
                yield io_copyFile(srcFile, destFile, force);
            }
        }
        // Change the mode for the newly created directory
        yield ioUtil.chmod(destDir, (yield ioUtil.stat(sourceDir)).mode);
    });
}
// Buffered file copy
function io_copyFile(srcFile, destFile, force) {
    return io_awaiter(this, void 0, void 0, function* () {
        if ((yield ioUtil.lstat(srcFile)).isSymbolicLink()) {
            // unlink/re-link it
            try {
                yield ioUtil.lstat(destFile);
                yield ioUtil.unlink(destFile);
            }
            catch (e) {
                // Try to override file permission
                if (e.code === 'EPERM') {
                    yield ioUtil.chmod(destFile, '0666');
                    yield ioUtil.unlink(destFile);
                }
                // other errors = it doesn't exist, no work to do
            }
            // Copy over symlink
            const symlinkFull = yield ioUtil.readlink(srcFile);
            yield ioUtil.symlink(symlinkFull, destFile, ioUtil.IS_WINDOWS ? 'junction' : null);
        }
        else if (!(yield ioUtil.exists(destFile)) || force) {
            yield ioUtil.copyFile(srcFile, destFile);
        }
    });
}
//# sourceMappingURL=io.js.map
;// CONCATENATED MODULE: external "timers"
const external_timers_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("timers");
;// CONCATENATED MODULE: ./node_modules/@actions/exec/lib/toolrunner.js
var toolrunner_awaiter = (undefined && undefined.__awaiter) || function (thisArg, _arguments, P, generator) {
    function adopt(value) { return value instanceof P ? value : new P(function (resolve) { resolve(value); }); }
    return new (P || (P = Promise))(function (resolve, reject) {
        function fulfilled(value) { try { step(generator.next(value)); } catch (e) { reject(e); } }
        function rejected(value) { try { step(generator["throw"](value)); } catch (e) { reject(e); } }
        function step(result) { result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected); }
        step((generator = generator.apply(thisArg, _arguments || [])).next());
    });
};







/* eslint-disable @typescript-eslint/unbound-method */
const toolrunner_IS_WINDOWS = process.platform === 'win32';
/*
 * Class for running command line tools. Handles quoting and arg parsing in a platform agnostic way.
 */
class ToolRunner extends external_events_.EventEmitter {
    constructor(toolPath, args, options) {
        super();
        if (!toolPath) {
            throw new Error("Parameter 'toolPath' cannot be null or empty.");
        }
        this.toolPath = toolPath;
        this.args = args || [];
        this.options = options || {};
    }
    _debug(message) {
        if (this.options.listeners && this.options.listeners.debug) {
            this.options.listeners.debug(message);
        }
    }
    _getCommandString(options, noPrefix) {
        const toolPath = this._getSpawnFileName();
        const args = this._getSpawnArgs(options);
        let cmd = noPrefix ? '' : '[command]'; // omit prefix when piped to a second tool
        if (toolrunner_IS_WINDOWS) {
            // Windows + cmd file
            if (this._isCmdFile()) {
                cmd += toolPath;
                for (const a of args) {
                    cmd += ` ${a}`;
                }
            }
            // Windows + verbatim
            else if (options.windowsVerbatimArguments) {
                cmd += `"${toolPath}"`;
                for (const a of args) {
                    cmd += ` ${a}`;
                }
            }
            // Windows (regular)
            else {
                cmd += this._windowsQuoteCmdArg(toolPath);
                for (const a of args) {
                    cmd += ` ${this._windowsQuoteCmdArg(a)}`;
                }
            }
        }
        else {
            // OSX/Linux - this can likely be improved with some form of quoting.
            // creating processes on Unix is fundamentally different than Windows.
            // on Unix, execvp() takes an arg array.
            cmd += toolPath;
            for (const a of args) {
                cmd += ` ${a}`;
            }
        }
        return cmd;
    }
    _processLineBuffer(data, strBuffer, onLine) {
        try {
            let s = strBuffer + data.toString();
            let n = s.indexOf(external_os_namespaceObject.EOL);
            while (n > -1) {
                const line = s.substring(0, n);
                onLine(line);
                // the rest of the string ...
                s = s.substring(n + external_os_namespaceObject.EOL.length);
                n = s.indexOf(external_os_namespaceObject.EOL);
            }
            return s;
        }
        catch (err) {
            // streaming lines to console is best effort.  Don't fail a build.
            this._debug(`error processing line. Failed with error ${err}`);
            return '';
        }
    }
    _getSpawnFileName() {
        if (toolrunner_IS_WINDOWS) {
            if (this._isCmdFile()) {
                return process.env['COMSPEC'] || 'cmd.exe';
            }
        }
        return this.toolPath;
    }
    _getSpawnArgs(options) {
        if (toolrunner_IS_WINDOWS) {
            if (this._isCmdFile()) {
                let argline = `/D /S /C "${this._windowsQuoteCmdArg(this.toolPath)}`;
                for (const a of this.args) {
                    argline += ' ';
                    argline += options.windowsVerbatimArguments
                        ? a
                        : this._windowsQuoteCmdArg(a);
                }
                argline += '"';
                return [argline];
            }
        }
        return this.args;
    }
    _endsWith(str, end) {
        return str.endsWith(end);
    }
    _isCmdFile() {
        const upperToolPath = this.toolPath.toUpperCase();
        return (this._endsWith(upperToolPath, '.CMD') ||
            this._endsWith(upperToolPath, '.BAT'));
    }
    _windowsQuoteCmdArg(arg) {
        // for .exe, apply the normal quoting rules that libuv applies
        if (!this._isCmdFile()) {
            return this._uvQuoteCmdArg(arg);
        }
        // otherwise apply quoting rules specific to the cmd.exe command line parser.
        // the libuv rules are generic and are not designed specifically for cmd.exe
        // command line parser.
        //
        // for a detailed description of the cmd.exe command line parser, refer to
        // http://stackoverflow.com/questions/4094699/how-does-the-windows-command-interpreter-cmd-exe-parse-scripts/7970912#7970912
        // need quotes for empty arg
        if (!arg) {
            return '""';
        }
        // determine whether the arg needs to be quoted
        const cmdSpecialChars = [
            ' ',
            '\t',
            '&',
            '(',
            ')',
            '[',
            ']',
            '{',
            '}',
            '^',
            '=',
            ';',
            '!',
            "'",
            '+',
            ',',
            '`',
            '~',
            '|',
            '<',
            '>',
            '"'
        ];
        let needsQuotes = false;
        for (const char of arg) {
            if (cmdSpecialChars.some(x => x === char)) {
                needsQuotes = true;
                break;
            }
        }
        // short-circuit if quotes not needed
        if (!needsQuotes) {
            return arg;
        }
        // the following quoting rules are very similar to the rules that by libuv applies.
        //
        // 1) wrap the string in quotes
        //
        // 2) double-up quotes - i.e. " => ""
        //
        //    this is different from the libuv quoting rules. libuv replaces " with \", which unfortunately
        //    doesn't work well with a cmd.exe command line.
        //
        //    note, replacing " with "" also works well if the arg is passed to a downstream .NET console app.
        //    for example, the command line:
        //          foo.exe "myarg:""my val"""
        //    is parsed by a .NET console app into an arg array:
        //          [ "myarg:\"my val\"" ]
        //    which is the same end result when applying libuv quoting rules. although the actual
        //    command line from libuv quoting rules would look like:
        //          foo.exe "myarg:\"my val\""
        //
        // 3) double-up slashes that precede a quote,
        //    e.g.  hello \world    => "hello \world"
        //          hello\"world    => "hello\\""world"
        //          hello\\"world   => "hello\\\\""world"
        //          hello world\    => "hello world\\"
        //
        //    technically this is not required for a cmd.exe command line, or the batch argument parser.
        //    the reasons for including this as a .cmd quoting rule are:
        //
        //    a) this is optimized for the scenario where the argument is passed from the .cmd file to an
        //       external program. many programs (e.g. .NET console apps) rely on the slash-doubling rule.
        //
        //    b) it's what we've been doing previously (by deferring to node default behavior) and we
        //       haven't heard any complaints about that aspect.
        //
        // note, a weakness of the quoting rules chosen here, is that % is not escaped. in fact, % cannot be
        // escaped when used on the command line directly - even though within a .cmd file % can be escaped
        // by using %%.
        //
        // the saving grace is, on the command line, %var% is left as-is if var is not defined. this contrasts
        // the line parsing rules within a .cmd file, where if var is not defined it is replaced with nothing.
        //
        // one option that was explored was replacing % with ^% - i.e. %var% => ^%var^%. this hack would
        // often work, since it is unlikely that var^ would exist, and the ^ character is removed when the
        // variable is used. the problem, however, is that ^ is not removed when %* is used to pass the args
        // to an external program.
        //
        // an unexplored potential solution for the % escaping problem, is to create a wrapper .cmd file.
        // % can be escaped within a .cmd file.
        let reverse = '"';
        let quoteHit = true;
        for (let i = arg.length; i > 0; i--) {
            // walk the string in reverse
            reverse += arg[i - 1];
            if (quoteHit && arg[i - 1] === '\\') {
                reverse += '\\'; // double the slash
            }
            else if (arg[i - 1] === '"') {
                quoteHit = true;
                reverse += '"'; // double the quote
            }
            else {
                quoteHit = false;
            }
        }
        reverse += '"';
        return reverse.split('').reverse().join('');
    }
    _uvQuoteCmdArg(arg) {
        // Tool runner wraps child_process.spawn() and needs to apply the same quoting as
        // Node in certain cases where the undocumented spawn option windowsVerbatimArguments
        // is used.
        //
        // Since this function is a port of quote_cmd_arg from Node 4.x (technically, lib UV,
        // see https://github.com/nodejs/node/blob/v4.x/deps/uv/src/win/process.c for details),
        // pasting copyright notice from Node within this function:
        //
        //      Copyright Joyent, Inc. and other Node contributors. All rights reserved.
        //
        //      Permission is hereby granted, free of charge, to any person obtaining a copy
        //      of this software and associated documentation files (the "Software"), to
        //      deal in the Software without restriction, including without limitation the
        //      rights to use, copy, modify, merge, publish, distribute, sublicense, and/or
        //      sell copies of the Software, and to permit persons to whom the Software is
        //      furnished to do so, subject to the following conditions:
        //
        //      The above copyright notice and this permission notice shall be included in
        //      all copies or substantial portions of the Software.
        //
        //      THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR
        //      IMPLIED, INCLUDING BUT NOT LIMITED TO THE WARRANTIES OF MERCHANTABILITY,
        //      FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE
        //      AUTHORS OR COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER
        //      LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING
        //      FROM, OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS
        //      IN THE SOFTWARE.
        if (!arg) {
            // Need double quotation for empty argument
            return '""';
        }
        if (!arg.includes(' ') && !arg.includes('\t') && !arg.includes('"')) {
            // No quotation needed
            return arg;
        }
        if (!arg.includes('"') && !arg.includes('\\')) {
            // No embedded double quotes or backslashes, so I can just wrap
            // quote marks around the whole thing.
            return `"${arg}"`;
        }
        // Expected input/output:
        //   input : hello"world
        //   output: "hello\"world"
        //   input : hello""world
        //   output: "hello\"\"world"
        //   input : hello\world
        //   output: hello\world
        //   input : hello\\world
        //   output: hello\\world
        //   input : hello\"world
        //   output: "hello\\\"world"
        //   input : hello\\"world
        //   output: "hello\\\\\"world"
        //   input : hello world\
        //   output: "hello world\\" - note the comment in libuv actually reads "hello world\"
        //                             but it appears the comment is wrong, it should be "hello world\\"
        let reverse = '"';
        let quoteHit = true;
        for (let i = arg.length; i > 0; i--) {
            // walk the string in reverse
            reverse += arg[i - 1];
            if (quoteHit && arg[i - 1] === '\\') {
                reverse += '\\';
            }
            else if (arg[i - 1] === '"') {
                quoteHit = true;
                reverse += '\\';
            }
            else {
                quoteHit = false;
            }
        }
        reverse += '"';
        return reverse.split('').reverse().join('');
    }
    _cloneExecOptions(options) {
        options = options || {};
        const result = {
            cwd: options.cwd || process.cwd(),
            env: options.env || process.env,
            silent: options.silent || false,
            windowsVerbatimArguments: options.windowsVerbatimArguments || false,
            failOnStdErr: options.failOnStdErr || false,
            ignoreReturnCode: options.ignoreReturnCode || false,
            delay: options.delay || 10000
        };
        result.outStream = options.outStream || process.stdout;
        result.errStream = options.errStream || process.stderr;
        return result;
    }
    _getSpawnOptions(options, toolPath) {
        options = options || {};
        const result = {};
        result.cwd = options.cwd;
        result.env = options.env;
        result['windowsVerbatimArguments'] =
            options.windowsVerbatimArguments || this._isCmdFile();
        if (options.windowsVerbatimArguments) {
            result.argv0 = `"${toolPath}"`;
        }
        return result;
    }
    /**
     * Exec a tool.
     * Output will be streamed to the live console.
     * Returns promise with return code
     *
     * @param     tool     path to tool to exec
     * @param     options  optional exec options.  See ExecOptions
     * @returns   number
     */
    exec() {
        return toolrunner_awaiter(this, void 0, void 0, function* () {
            // root the tool path if it is unrooted and contains relative pathing
            if (!isRooted(this.toolPath) &&
                (this.toolPath.includes('/') ||
                    (toolrunner_IS_WINDOWS && this.toolPath.includes('\\')))) {
                // prefer options.cwd if it is specified, however options.cwd may also need to be rooted
                this.toolPath = external_path_namespaceObject.resolve(process.cwd(), this.options.cwd || process.cwd(), this.toolPath);
            }
            // if the tool is only a file name, then resolve it from the PATH
            // otherwise verify it exists (add extension on Windows if necessary)
            this.toolPath = yield which(this.toolPath, true);
            return new Promise((resolve, reject) => toolrunner_awaiter(this, void 0, void 0, function* () {
                this._debug(`exec tool: ${this.toolPath}`);
                this._debug('arguments:');
                for (const arg of this.args) {
                    this._debug(`   ${arg}`);
                }
                const optionsNonNull = this._cloneExecOptions(this.options);
                if (!optionsNonNull.silent && optionsNonNull.outStream) {
                    optionsNonNull.outStream.write(this._getCommandString(optionsNonNull) + external_os_namespaceObject.EOL);
                }
                const state = new ExecState(optionsNonNull, this.toolPath);
                state.on('debug', (message) => {
                    this._debug(message);
                });
                if (this.options.cwd && !(yield exists(this.options.cwd))) {
                    return reject(new Error(`The cwd: ${this.options.cwd} does not exist!`));
                }
                const fileName = this._getSpawnFileName();
                const cp = external_child_process_namespaceObject.spawn(fileName, this._getSpawnArgs(optionsNonNull), this._getSpawnOptions(this.options, fileName));
                let stdbuffer = '';
                if (cp.stdout) {
                    cp.stdout.on('data', (data) => {
                        if (this.options.listeners && this.options.listeners.stdout) {
                            this.options.listeners.stdout(data);
                        }
                        if (!optionsNonNull.silent && optionsNonNull.outStream) {
                            optionsNonNull.outStream.write(data);
                        }
                        stdbuffer = this._processLineBuffer(data, stdbuffer, (line) => {
                            if (this.options.listeners && this.options.listeners.stdline) {
                                this.options.listeners.stdline(line);
                            }
                        });
                    });
                }
                let errbuffer = '';
                if (cp.stderr) {
                    cp.stderr.on('data', (data) => {
                        state.processStderr = true;
                        if (this.options.listeners && this.options.listeners.stderr) {
                            this.options.listeners.stderr(data);
                        }
                        if (!optionsNonNull.silent &&
                            optionsNonNull.errStream &&
                            optionsNonNull.outStream) {
                            const s = optionsNonNull.failOnStdErr
                                ? optionsNonNull.errStream
                                : optionsNonNull.outStream;
                            s.write(data);
                        }
                        errbuffer = this._processLineBuffer(data, errbuffer, (line) => {
                            if (this.options.listeners && this.options.listeners.errline) {
                                this.options.listeners.errline(line);
                            }
                        });
                    });
                }
                cp.on('error', (err) => {
                    state.processError = err.message;
                    state.processExited = true;
                    state.processClosed = true;
                    state.CheckComplete();
                });
                cp.on('exit', (code) => {
                    state.processExitCode = code;
                    state.processExited = true;
                    this._debug(`Exit code ${code} received from tool '${this.toolPath}'`);
                    state.CheckComplete();
                });
                cp.on('close', (code) => {
                    state.processExitCode = code;
                    state.processExited = true;
                    state.processClosed = true;
                    this._debug(`STDIO streams have closed for tool '${this.toolPath}'`);
                    state.CheckComplete();
                });
                state.on('done', (error, exitCode) => {
                    if (stdbuffer.length > 0) {
                        this.emit('stdline', stdbuffer);
                    }
                    if (errbuffer.length > 0) {
                        this.emit('errline', errbuffer);
                    }
                    cp.removeAllListeners();
                    if (error) {
                        reject(error);
                    }
                    else {
                        resolve(exitCode);
                    }
                });
                if (this.options.input) {
                    if (!cp.stdin) {
                        throw new Error('child process missing stdin');
                    }
                    cp.stdin.end(this.options.input);
                }
            }));
        });
    }
}
/**
 * Convert an arg string to an array of args. Handles escaping
 *
 * @param    argString   string of arguments
 * @returns  string[]    array of arguments
 */
function argStringToArray(argString) {
    const args = [];
    let inQuotes = false;
    let escaped = false;
    let arg = '';
    function append(c) {
        // we only escape double quotes.
        if (escaped && c !== '"') {
            arg += '\\';
        }
        arg += c;
        escaped = false;
    }
    for (let i = 0; i < argString.length; i++) {
        const c = argString.charAt(i);
        if (c === '"') {
            if (!escaped) {
                inQuotes = !inQuotes;
            }
            else {
                append(c);
            }
            continue;
        }
        if (c === '\\' && escaped) {
            append(c);
            continue;
        }
        if (c === '\\' && inQuotes) {
            escaped = true;
            continue;
        }
        if (c === ' ' && !inQuotes) {
            if (arg.length > 0) {
                args.push(arg);
                arg = '';
            }
            continue;
        }
        append(c);
    }
    if (arg.length > 0) {
        args.push(arg.trim());
    }
    return args;
}
class ExecState extends external_events_.EventEmitter {
    constructor(options, toolPath) {
        super();
        this.processClosed = false; // tracks whether the process has exited and stdio is closed
        this.processError = '';
        this.processExitCode = 0;
        this.processExited = false; // tracks whether the process has exited
        this.processStderr = false; // tracks whether stderr was written to
        this.delay = 10000; // 10 seconds
        this.done = false;
        this.timeout = null;
        if (!toolPath) {
            throw new Error('toolPath must not be empty');
        }
        this.options = options;
        this.toolPath = toolPath;
        if (options.delay) {
            this.delay = options.delay;
        }
    }
    CheckComplete() {
        if (this.done) {
            return;
        }
        if (this.processClosed) {
            this._setResult();
        }
        else if (this.processExited) {
            this.timeout = (0,external_timers_namespaceObject.setTimeout)(ExecState.HandleTimeout, this.delay, this);
        }
    }
    _debug(message) {
        this.emit('debug', message);
    }
    _setResult() {
        // determine whether there is an error
        let error;
        if (this.processExited) {
            if (this.processError) {
                error = new Error(`There was an error when attempting to execute the process '${this.toolPath}'. This may indicate the process failed to start. Error: ${this.processError}`);
            }
            else if (this.processExitCode !== 0 && !this.options.ignoreReturnCode) {
                error = new Error(`The process '${this.toolPath}' failed with exit code ${this.processExitCode}`);
            }
            else if (this.processStderr && this.options.failOnStdErr) {
                error = new Error(`The process '${this.toolPath}' failed because one or more lines were written to the STDERR stream`);
            }
        }
        // clear the timeout
        if (this.timeout) {
            clearTimeout(this.timeout);
            this.timeout = null;
        }
        this.done = true;
        this.emit('done', error, this.processExitCode);
    }
    static HandleTimeout(state) {
        if (state.done) {
            return;
        }
        if (!state.processClosed && state.processExited) {
            const message = `The STDIO streams did not close within ${state.delay / 1000} seconds of the exit event from process '${state.toolPath}'. This may indicate a child process inherited the STDIO streams and has not yet exited.`;
            state._debug(message);
        }
        state._setResult();
    }
}
//# sourceMappingURL=toolrunner.js.map
;// CONCATENATED MODULE: ./node_modules/@actions/exec/lib/exec.js
var exec_awaiter = (undefined && undefined.__awaiter) || function (thisArg, _arguments, P, generator) {
    function adopt(value) { return value instanceof P ? value : new P(function (resolve) { resolve(value); }); }
    return new (P || (P = Promise))(function (resolve, reject) {
        function fulfilled(value) { try { step(generator.next(value)); } catch (e) { reject(e); } }
        function rejected(value) { try { step(generator["throw"](value)); } catch (e) { reject(e); } }
        function step(result) { result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected); }
        step((generator = generator.apply(thisArg, _arguments || [])).next());
    });
};


/**
 * Exec a command.
 * Output will be streamed to the live console.
 * Returns promise with return code
 *
 * @param     commandLine        command to execute (can include additional args). Must be correctly escaped.
 * @param     args               optional arguments for tool. Escaping is handled by the lib.
 * @param     options            optional exec options.  See ExecOptions
 * @returns   Promise<number>    exit code
 */
function exec(commandLine, args, options) {
    return exec_awaiter(this, void 0, void 0, function* () {
        const commandArgs = argStringToArray(commandLine);
        if (commandArgs.length === 0) {
            throw new Error(`Parameter 'commandLine' cannot be null or empty.`);
        }
        // Path to tool to execute should be first arg
        const toolPath = commandArgs[0];
        args = commandArgs.slice(1).concat(args || []);
        const runner = new ToolRunner(toolPath, args, options);
        return runner.exec();
    });
}
/**
 * Exec a command and get the output.
 * Output will be streamed to the live console.
 * Returns promise with the exit code and collected stdout and stderr
 *
 * @param     commandLine           command to execute (can include additional args). Must be correctly escaped.
 * @param     args                  optional arguments for tool. Escaping is handled by the lib.
 * @param     options               optional exec options.  See ExecOptions
 * @returns   Promise<ExecOutput>   exit code, stdout, and stderr
 */
function getExecOutput(commandLine, args, options) {
    return exec_awaiter(this, void 0, void 0, function* () {
        var _a, _b;
        let stdout = '';
        let stderr = '';
        //Using string decoder covers the case where a mult-byte character is split
        const stdoutDecoder = new external_string_decoder_.StringDecoder('utf8');
        const stderrDecoder = new external_string_decoder_.StringDecoder('utf8');
        const originalStdoutListener = (_a = options === null || options === void 0 ? void 0 : options.listeners) === null || _a === void 0 ? void 0 : _a.stdout;
        const originalStdErrListener = (_b = options === null || options === void 0 ? void 0 : options.listeners) === null || _b === void 0 ? void 0 : _b.stderr;
        const stdErrListener = (data) => {
            stderr += stderrDecoder.write(data);
            if (originalStdErrListener) {
                originalStdErrListener(data);
            }
        };
        const stdOutListener = (data) => {
            stdout += stdoutDecoder.write(data);
            if (originalStdoutListener) {
                originalStdoutListener(data);
            }
        };
        const listeners = Object.assign(Object.assign({}, options === null || options === void 0 ? void 0 : options.listeners), { stdout: stdOutListener, stderr: stdErrListener });
        const exitCode = yield exec(commandLine, args, Object.assign(Object.assign({}, options), { listeners }));
        //flush any remaining characters
        stdout += stdoutDecoder.end();
        stderr += stderrDecoder.end();
        return {
            exitCode,
            stdout,
            stderr
        };
    });
}
//# sourceMappingURL=exec.js.map
// EXTERNAL MODULE: ./lib/action/environment.ts
var environment = __nccwpck_require__(980);
// EXTERNAL MODULE: ./lib/action/errors.ts
var errors = __nccwpck_require__(8418);
// EXTERNAL MODULE: ./lib/action/program.ts + 1 modules
var action_program = __nccwpck_require__(2767);
;// CONCATENATED MODULE: ./lib/action/ask.ts
// One of the two doors to other programs; lib/action/process.ts is the other one. A short question touches no daemon, no network and no key, and
// ends by itself in a moment, so it needs no input, no limit and no cancel. Whatever needs one of these goes through runProcess.




/**
 * Asks a program a short question, such as for its version. Nothing of it is logged.
 *
 * @param argv the program, by its name on PATH or its absolute path, and its arguments; never a secret
 * @returns exit status and output, unmasked; a bad exit status is an answer too
 * @throws ActionError when the program is not there or cannot be started
 */
const ask = async ([program, ...args], { cwd, env = (0,environment/* childEnvironment */.Q)() } = {}) => {
    const path = await (0,action_program/* programPath */.kx)(program, env['PATH']);
    try {
        return await getExecOutput(asCommandLine(path), args, {
            // Otherwise it would write the command and the answer to the log, treat a bad status as an error, and pass on this process's whole
            // environment.
            silent: true,
            ignoreReturnCode: true,
            env: defined(env),
            input: NO_INPUT,
            ...(cwd === undefined ? {} : { cwd })
        });
    }
    catch (error) {
        throw new errors/* ActionError */.lZ(`The program "${program}" cannot be started: ${(0,errors/* messageOf */.bD)(error)}`, undefined, { cause: error });
    }
};
/**
 * Ends the program's input, which otherwise stays open: a program that reads would wait for ever. It is what `end` of the stream gets, and
 * there a function writes nothing. An empty buffer is written, and when the program has ended before that, nobody catches the broken pipe.
 */
const NO_INPUT = (() => undefined);
/** @actions/exec reads the program as its own kind of command line (argStringToArray), where blanks separate and quotes group. */
function asCommandLine(path) {
    return path.replaceAll('"', String.raw `"\""`).replaceAll(' ', '" "');
}
function defined(env) {
    return Object.fromEntries(Object.entries(env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])));
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

/***/ 980:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ childEnvironment)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__nccwpck_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _program_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(2767);


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

/***/ 1670:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  UA: () => (/* binding */ EMPTY_OUTPUT),
  zM: () => (/* binding */ inputs_boolean),
  Yq: () => (/* binding */ choice),
  p0: () => (/* binding */ inputs_duration),
  nd: () => (/* binding */ integer),
  Mn: () => (/* binding */ lines),
  wC: () => (/* binding */ matching),
  lq: () => (/* binding */ optional),
  g$: () => (/* binding */ printable),
  Ko: () => (/* binding */ readInputs),
  YP: () => (/* binding */ refine),
  rJ: () => (/* binding */ secret),
  Qq: () => (/* binding */ inputs_text),
  av: () => (/* binding */ toMap)
});

// UNUSED EXPORTS: age, asWritten, fromOutput, keyValues, words

// EXTERNAL MODULE: ./lib/action/duration.ts
var duration = __nccwpck_require__(4197);
// EXTERNAL MODULE: ./lib/action/errors.ts
var errors = __nccwpck_require__(8418);
// EXTERNAL MODULE: ./lib/action/records.ts
var records = __nccwpck_require__(5447);
// EXTERNAL MODULE: ./lib/action/runner.ts
var runner = __nccwpck_require__(2847);
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

// EXTERNAL MODULE: ./lib/secrets/registered.ts
var registered = __nccwpck_require__(7530);
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
        throw new errors/* ActionError */.lZ(`"${printable(value)}" is not legal here.`, fix);
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
            throw new errors/* ActionError */.lZ(`"${value}" is not a whole number from ${options.min} to ${options.max}.`);
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
            throw new errors/* ActionError */.lZ(`${name} is set twice.`, 'Keep one of the two lines.');
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
            (0,registered/* registerSecret */.c)(value);
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


/***/ }),

/***/ 7898:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Fq: () => (/* binding */ inertLine),
/* harmony export */   wi: () => (/* binding */ inertLines)
/* harmony export */ });
/* unused harmony export oneLine */
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

/***/ 8495:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   FV: () => (/* binding */ escapeMarkdown),
/* harmony export */   aY: () => (/* binding */ code),
/* harmony export */   tp: () => (/* binding */ table)
/* harmony export */ });
/* unused harmony exports link, details */
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

/***/ 2212:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  R3: () => (/* binding */ runProcess)
});

// UNUSED EXPORTS: describeFailure, runOrThrow

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
// EXTERNAL MODULE: ./lib/action/program.ts + 1 modules
var program = __nccwpck_require__(2767);
// EXTERNAL MODULE: ./lib/secrets/redact.ts + 12 modules
var secrets_redact = __nccwpck_require__(8255);
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

/***/ 2767:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  YD: () => (/* binding */ programNotFound),
  kx: () => (/* binding */ programPath),
  c0: () => (/* binding */ searchFolders)
});

// UNUSED EXPORTS: findProgram

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __nccwpck_require__(6760);
// EXTERNAL MODULE: ./lib/action/errors.ts
var errors = __nccwpck_require__(8418);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __nccwpck_require__(3024);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __nccwpck_require__(1455);
;// CONCATENATED MODULE: ./lib/action/files.ts


/** Whether a path leads to a file that this user may run. */
async function isProgram(path) {
    const isAllowed = await (0,promises_.access)(path, external_node_fs_.constants.X_OK).then(() => true, () => false);
    return isAllowed && (await isFile(path));
}
/** Whether a path leads to a regular file. */
const isFile = async (path) => (await (0,promises_.stat)(path).catch(() => undefined))?.isFile() ?? false;
/** Whether a path leads to a folder. */
const isFolder = async (path) => (await stat(path).catch(() => undefined))?.isDirectory() ?? false;

;// CONCATENATED MODULE: ./lib/action/program.ts



/**
 * The folders of a search path that count. An empty or relative entry means whatever folder a program happens to run in, which is usually
 * the checkout: a file of a pull request would be run in place of the program.
 *
 * @param searchPath the value of PATH
 */
function searchFolders(searchPath) {
    return (searchPath ?? '').split(external_node_path_.delimiter).filter(external_node_path_.isAbsolute);
}
/**
 * The program that a shell would start for a name, if its PATH held absolute entries only.
 *
 * @param searchPath the value of PATH
 * @returns its absolute path; undefined when there is none
 */
async function findProgram(name, searchPath) {
    for (const folder of searchFolders(searchPath)) {
        const path = (0,external_node_path_.join)(folder, name);
        if (await isProgram(path))
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
    if ((0,external_node_path_.isAbsolute)(program))
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
    return new errors/* ActionError */.lZ(`The program "${program}" was not found.`, `${install}, or put it on PATH.`);
}


/***/ }),

/***/ 5447:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   _Z: () => (/* binding */ readKeyValues),
/* harmony export */   hm: () => (/* binding */ looksCut),
/* harmony export */   mW: () => (/* binding */ QUOTED_FORM)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(8418);

const QUOTED_FORM = 'Put the whole of it in quotes, "NAME=first line", up to the last line, with every quote inside of it twice.';
/**
 * Reads `NAME=value` records as docker/build-push-action takes them (CSV with one field, RFC 4180): one a line, or in quotes, where the
 * value goes on until the closing quote and is taken as it stands, line breaks included. Blank lines and lines that begin with `#` are left
 * out between records.
 *
 * @throws ActionError for a line without `NAME=` and for a quote without its end; nothing of the text is in the message
 */
function readKeyValues(text) {
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
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .lZ(problem, `${QUOTED_FORM} The closing quote ends its line.`);
    }
    return { record: (quoted[1] ?? '').replaceAll('""', '"'), rest: text.slice(quoted[0].length) };
}
function split(record) {
    const equals = record.indexOf('=');
    if (equals < 1) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .lZ('a line is not of the form NAME=value.', `Write one NAME=value a line. Has a value several lines? ${QUOTED_FORM}`);
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

/***/ 7724:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   z: () => (/* binding */ formatBytes)
/* harmony export */ });
/** Bytes as a person reads them, in powers of 1024: `12.3 MiB`. */
function formatBytes(bytes) {
    if (bytes < 1_024)
        return `${bytes} B`;
    const units = ['KiB', 'MiB', 'GiB', 'TiB'];
    const power = Math.min(Math.floor(Math.log2(bytes) / 10), units.length);
    return `${(bytes / 1_024 ** power).toFixed(1)} ${units[power - 1] ?? ''}`;
}


/***/ }),

/***/ 9287:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   hv: () => (/* binding */ composeFileNames),
/* harmony export */   nI: () => (/* binding */ whyTooLong),
/* harmony export */   xk: () => (/* binding */ parseFileLines),
/* harmony export */   y1: () => (/* binding */ lineFor)
/* harmony export */ });
/* unused harmony export nameOfLine */
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__nccwpck_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _action_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(8418);
/* harmony import */ var _action_inputs_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(1670);
/* harmony import */ var _host_layout_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(1315);




const EXAMPLE = 'Write for example "app.env => app.env", or "conf => conf mode=0640" for a folder.';
const OPTION = /\s+([a-z]+)=(\S*)$/;
/** Those that `files` has for services only. */
const OF_SERVICES = ['owner', 'unit', 'action'];
/** What file systems take for one part of a path (NAME_MAX of Linux), in bytes. */
const LONGEST_PART = 255;
const LONGEST_NAME = 1_024;
const ONLY_COMPOSE_FILE = _host_layout_js__WEBPACK_IMPORTED_MODULE_3__/* .RELEASE_FILES */ .yP.compose;
/**
 * The lines of `files`: `local => name [mode=0640]`, or `local [mode=0640]` for what keeps its name. What `local` is, a file or a folder, only its reader
 * knows.
 *
 * @throws ActionError when a line is malformed, or a name is unsafe, taken, or one of the release's own
 */
function parseFileLines(lines) {
    const files = lines.map(parseFileLine);
    const names = new Set();
    for (const { name } of files) {
        if (names.has(name))
            throw new _action_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ActionError */ .lZ(`Input "files": two lines have the name "${name}".`, 'Give each one its own name.');
        names.add(name);
    }
    return files;
}
/** The line that brings a file or folder to the place that a Compose file names it by. Without `=>` it would keep the last part of its path only. */
const lineFor = (path) => (path.includes('/') ? `${path} => ${path}` : path);
/** The name that a line gives beside the Compose file, for who does not judge the line. */
function nameOfLine(line) {
    const { left, right } = split(line);
    return right ?? baseName(left);
}
function parseFileLine(line) {
    const wrong = (what, fix = EXAMPLE) => new _action_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ActionError */ .lZ(`Input "files": the line "${(0,_action_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .printable */ .g$)(line)}" ${what}.`, fix);
    const { left: local, right, rest, options } = split(line);
    const name = right === undefined ? baseName(local) : right.replace(/\/+$/, '');
    if (local === '' || name === '' || rest)
        throw wrong('is not of the form "local => name"');
    const service = OF_SERVICES.find(one => options.has(one));
    if (service !== undefined)
        throw wrong(`says "${service}=", which is for services`, 'Leave it out: a file of a Compose project has a mode only.');
    const problem = right?.startsWith('/') === true ? 'is an absolute path' : whyNoName(name);
    if (problem !== undefined) {
        throw new _action_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ActionError */ .lZ(`Input "files": "${(0,_action_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .printable */ .g$)(name)}" ${problem}.`, 'Use letters, digits, dots, dashes and underscores; it is relative to the Compose file.');
    }
    if ((0,_host_layout_js__WEBPACK_IMPORTED_MODULE_3__/* .isOwnName */ .sJ)(name) && name !== ONLY_COMPOSE_FILE)
        throw new _action_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ActionError */ .lZ(`Input "files": "${name}" is a reserved name.`, 'Choose another name.');
    return { local, name, mode: readMode(options.get('mode'), wrong) };
}
function split(line) {
    const options = new Map();
    let text = line.trim();
    for (let match = OPTION.exec(text); match !== null; match = OPTION.exec(text)) {
        const [all, name = '', value = ''] = match;
        if (name !== 'mode' && !OF_SERVICES.includes(name))
            break;
        options.set(name, value);
        text = text.slice(0, -all.length);
    }
    const [left = '', right, ...rest] = text.split('=>').map(part => part.trim());
    return { left, right, rest: rest.length > 0, options };
}
function baseName(local) {
    return local.replace(/[\\/]+$/, '').replace(/^.*[\\/]/, '');
}
function whyNoName(name) {
    const parts = name.split('/');
    if (parts.some(part => part === '..' || part === '.'))
        return 'is not a plain name';
    if (/[^\x20-\x7e]/.test(name))
        return 'has a character that is not ASCII';
    if (!/^[\w.@+-]+(\/[\w.@+-]+)*$/.test(name))
        return 'is not a plain name';
    return whyTooLong(name);
}
/** @param name a path in the release */
function whyTooLong(name) {
    const isLong = Buffer.byteLength(name) > LONGEST_NAME || name.split('/').some(part => Buffer.byteLength(part) > LONGEST_PART);
    return isLong ? `is too long: ${LONGEST_PART} bytes are the most for a name, and ${LONGEST_NAME} for all of its path` : undefined;
}
function readMode(given, wrong) {
    if (given === undefined)
        return undefined;
    const fix = 'Write for example "mode=0640", or leave it out: files get 0644, those that can be executed 0755.';
    if (!/^0?[0-7]{3}$/.test(given))
        throw wrong(`has "mode=${(0,_action_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .printable */ .g$)(given)}", which is not three octal digits`, fix);
    const mode = Number.parseInt(given, 8);
    if ((mode & 0o400) === 0)
        throw wrong(`has "mode=${given}", with which its owner, the deploy's account, could not read it`, fix);
    return mode;
}
/**
 * The names that the Compose files get in a release, in their order. One alone has the usual name, whatever it is called here. Of several each
 * has its own, by its path from the folder of the first one: Compose takes all paths in them as relative to that folder.
 *
 * @param sent the names that `files` sends beside them: one that extends the usual file keeps its own name
 * @throws ActionError when two would have one name
 */
function composeFileNames(paths, sent) {
    const [first = ''] = paths;
    if (paths.length < 2 && !sent.includes(ONLY_COMPOSE_FILE))
        return paths.map(() => ONLY_COMPOSE_FILE);
    const base = node_path__WEBPACK_IMPORTED_MODULE_0__.posix.dirname(first);
    const names = paths.map(path => {
        const relative = node_path__WEBPACK_IMPORTED_MODULE_0__.posix.relative(base, path);
        return relative.startsWith('../') || relative === '' ? node_path__WEBPACK_IMPORTED_MODULE_0__.posix.basename(path) : relative;
    });
    for (const [index, name] of names.entries()) {
        const path = paths[index] ?? '';
        const other = names.indexOf(name);
        if (other !== index) {
            throw new _action_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ActionError */ .lZ(`Input "compose-file": ${(0,_action_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .printable */ .g$)(paths[other] ?? '')} and ${(0,_action_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .printable */ .g$)(path)} would both be "${(0,_action_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .printable */ .g$)(name)}" on the host.`, 'Give one of them another name.');
        }
        if (sent.includes(name)) {
            throw new _action_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ActionError */ .lZ(`Inputs "files" and "compose-file" both send "${(0,_action_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .printable */ .g$)(name)}".`, 'Name it in "compose-file" only.');
        }
        const problem = whyNoName(name) ?? (name.startsWith('fairway.') ? 'is a reserved name' : undefined);
        if (problem !== undefined) {
            throw new _action_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ActionError */ .lZ(`Input "compose-file": "${(0,_action_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .printable */ .g$)(name)}" ${problem}.`, 'Rename it: letters, digits, dots, dashes and underscores.');
        }
    }
    return names;
}


/***/ }),

/***/ 8672:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   KY: () => (/* binding */ pairBackups),
/* harmony export */   PY: () => (/* binding */ describeHook),
/* harmony export */   Y2: () => (/* binding */ scriptArguments),
/* harmony export */   cP: () => (/* binding */ findUnknownServices),
/* harmony export */   qe: () => (/* binding */ parseHooks)
/* harmony export */ });
/* harmony import */ var _action_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(8418);
/* harmony import */ var _action_inputs_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(1670);


/** What Compose takes for the name of a service (compose-spec, `patternProperties` of `services`). */
const SERVICE = /^[a-zA-Z0-9._-]+$/;
const EXAMPLE = 'Write for example: web: ["./manage.py", "migrate", "--noinput"]; or: web: script deploy/migrate.sh.';
/**
 * Lines of `SERVICE: ["program", "argument", …]`, a list as in JSON, or `SERVICE: script PATH`. They keep their order, and a service may have several.
 * @throws ActionError when a line is of neither form, and how to write what was probably meant
 */
function parseHooks(lines) {
    return lines.map(parseHook);
}
function parseHook(line) {
    const [, service = '', rest = ''] = /^([^\s:]+)\s*:\s*(.*)$/.exec(line) ?? [];
    if (!SERVICE.test(service) || rest === '') {
        throw new _action_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .lZ(`the line "${(0,_action_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g$)(line)}" is not of the form "SERVICE: COMMAND".`, EXAMPLE);
    }
    const [, path] = /^script\s+(\S.*)$/.exec(rest) ?? [];
    if (path !== undefined)
        return { service, script: path };
    return { service, argv: parseArguments(line, service, rest) };
}
function parseArguments(line, service, text) {
    const wrong = (what, fix = EXAMPLE) => new _action_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .lZ(`the line "${(0,_action_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g$)(line)}" ${what}.`, fix);
    if (!text.startsWith('[')) {
        throw wrong('has no list of arguments', `No shell reads a command. Write: ${service}: ${JSON.stringify(asShellWould(text))}`);
    }
    const list = readList(text);
    if (list === undefined) {
        throw wrong(text.endsWith(']') ? 'has a list that is not JSON' : 'has a list that does not end on this line', `Write it on one line, each argument in double quotes. ${EXAMPLE}`);
    }
    const odd = list.find(argument => typeof argument !== 'string');
    if (odd !== undefined)
        throw wrong(`has the argument ${(0,_action_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g$)(JSON.stringify(odd))}, which is not a text`, 'Put it in double quotes.');
    const [program = '', ...rest] = list;
    if (program === '')
        throw wrong('names no program');
    if (list.some(argument => String(argument).includes('\0')))
        throw wrong('holds a NUL character', 'Remove it.');
    return [program, ...rest];
}
function readList(text) {
    try {
        const value = JSON.parse(text);
        return Array.isArray(value) ? value : undefined;
    }
    catch {
        return undefined;
    }
}
/** What a shell command probably means, for the text of an error; with what only a shell does it stays one. */
function asShellWould(text) {
    if (/[|&;<>$`"'\\*?(){}]/.test(text))
        return ['sh', '-c', text];
    return text.split(/\s+/);
}
/** How the text of a script is handed to its interpreter, as the last argument but for the script's own name. */
const INTERPRETERS = [
    { name: /^(?:sh|bash|dash|ash|ksh|zsh|busybox)$/, option: '-c' },
    { name: /^python[\d.]*$/, option: '-c' },
    { name: /^(?:perl|ruby|node|nodejs|bun)$/, option: '-e' }
];
/** Linux takes at most 128 KiB for one argument (MAX_ARG_STRLEN). */
const LONGEST_SCRIPT_BYTES = 120_000;
/**
 * The argument list that runs a script in a container that does not have its file: its interpreter gets the text. So the input of the program stays
 * free, and nothing is written into the container.
 *
 * @param path as it is named, for errors and as the script's own name
 * @throws ActionError when its first line names an interpreter that cannot be used so, or it is too long
 */
function scriptArguments(content, path) {
    if (content.trim() === '')
        throw new _action_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .lZ(`The script ${path} is empty.`);
    if (content.includes('\0'))
        throw new _action_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .lZ(`The script ${path} is not a text.`);
    if (Buffer.byteLength(content) > LONGEST_SCRIPT_BYTES) {
        throw new _action_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .lZ(`The script ${path} is longer than ${LONGEST_SCRIPT_BYTES} bytes.`, 'Put it into the image and call it there.');
    }
    if (/^#!.*\r\n/.test(content)) {
        throw new _action_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .lZ(`The script ${path} has Windows line ends, which no shell takes.`, 'Save it with LF alone; .gitattributes can keep that.');
    }
    const words = (/^#!\s*(.*)$/m.exec(content.split('\n', 1)[0] ?? '')?.[1] ?? 'sh').trim().split(/\s+/);
    const [program = 'sh', ...options] = words;
    const isEnv = /(?:^|\/)env$/.test(program);
    const named = isEnv ? options.filter(option => option !== '-S') : words;
    const name = (named[0] ?? '').replace(/^.*\//, '');
    const found = INTERPRETERS.find(one => one.name.test(name));
    if (found === undefined) {
        throw new _action_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .lZ(`The script ${path} is for "${(0,_action_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g$)(name)}", which cannot be handed a script.`, 'Scripts of sh, bash, Python, Perl, Ruby and Node are sent. Put any other into the image, and call it there.');
    }
    const argv = isEnv ? [program, ...named] : words;
    const [first = 'sh', ...rest] = name === 'busybox' && named.length === 1 ? [...argv, 'sh'] : argv;
    const isShell = found.option === '-c' && !name.startsWith('python');
    return [first, ...rest, found.option, content, ...(isShell ? [path.replace(/^.*\//, '')] : [])];
}
/** For the log: what is run, short. */
function describeHook(hook) {
    const command = 'script' in hook ? hook.script : hook.argv.map(word => (/^[\w./@%+=:,-]+$/.test(word) ? word : JSON.stringify(word))).join(' ');
    return `${hook.service}: ${(0,_action_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g$)(command)}`;
}
/**
 * Which line of `backup-verify` is for which one of `backup`: that of the same service. Where a service has several backups, one line is for all of them, or
 * there is one for each, in their order.
 *
 * @throws ActionError when that is not clear
 */
function pairBackups(backups, verifies) {
    for (const { service } of verifies) {
        if (backups.some(backup => backup.service === service))
            continue;
        throw new _action_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .lZ(`Input "backup-verify": there is no backup of service "${service}".`, 'Add a line for it to "backup", or leave this one out.');
    }
    return backups.map((hook, at) => {
        const own = verifies.filter(({ service }) => service === hook.service);
        const count = backups.filter(({ service }) => service === hook.service).length;
        if (own.length > 1 && own.length !== count) {
            throw new _action_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .lZ(`Input "backup-verify": service "${hook.service}" has ${own.length} lines, but ${count} in "backup".`, 'Write one for each, in their order, or one for all.');
        }
        const position = backups.slice(0, at).filter(({ service }) => service === hook.service).length;
        return { hook, verify: own.length > 1 ? own[position] : own[0] };
    });
}
/** @param services of the project @returns a text for each line that names one that is not there */
function findUnknownServices(hooks, services) {
    const lists = [
        ['migrate', hooks.migrate],
        ['after', hooks.after]
    ];
    return lists.flatMap(([input, list]) => [...new Set(list.map(({ service }) => service))]
        .filter(service => !services.includes(service))
        .map(service => `Input "${input}" names the service "${service}", which the Compose file does not start (it starts ${services.join(', ')}). Is it behind a profile?`));
}


/***/ }),

/***/ 1423:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $t: () => (/* binding */ placeOf),
/* harmony export */   Em: () => (/* binding */ bracketed),
/* harmony export */   tB: () => (/* binding */ parseHosts)
/* harmony export */ });
/* harmony import */ var _action_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(8418);
/* harmony import */ var _action_inputs_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(1670);
/* harmony import */ var _inputs_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(2171);
/* harmony import */ var _ssh_address_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(9735);




const NAME = /^[A-Za-z0-9][A-Za-z0-9._-]{0,62}$/;
const DIRECTORY = /^(~\/|\/)[^\p{Cc}\s]*[^/\p{Cc}\s]$/u;
/** What may stand behind an address, `name=value`, and what its value has to be. */
const OPTIONS = {
    name: { fits: value => NAME.test(value), fix: 'Write a short word, for example "name=web-1".' },
    // A number is how many hosts are the canary.
    group: { fits: value => NAME.test(value) && !/^\d+$/.test(value), fix: 'Write a short word, for example "group=europe".' },
    mode: { fits: value => value === 'deploy' || value === 'service', fix: 'Write "mode=deploy" or "mode=service".' },
    directory: { fits: value => DIRECTORY.test(value), fix: 'Write an absolute path on the host, or one that begins with "~/".' },
    url: { fits: _inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .isPage */ .yp, fix: 'Write an http or https URL.' }
};
const FORM = 'Write "user@host:port", and options behind it: "deploy@web1.example.com name=web-1 group=europe".';
/**
 * The lines of `hosts`: `user@host:port`, and options behind it, with spaces between them. User and port may be left out.
 *
 * @param user of the lines that say none; empty where each has to
 * @throws ActionError naming the line that is wrong, or two that are the same host
 */
function parseHosts(lines, user) {
    const read = lines.map(line => parseLine(line, user));
    const named = read.map(({ given, ...line }) => ({ ...line, name: given['name'] ?? usualName(line, read) }));
    for (const [index, line] of named.entries()) {
        const twin = named.slice(0, index).find(other => placeOf(other) === placeOf(line));
        if (twin !== undefined)
            throw new _action_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .lZ(`Input "hosts": ${placeOf(line)} is there twice.`, 'Name each host once.');
        if (named.slice(0, index).some(other => other.name === line.name)) {
            throw new _action_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .lZ(`Input "hosts": two hosts have the name "${line.name}".`, 'Give each one its own: "name=web-2".');
        }
    }
    return named;
}
function parseLine(line, user) {
    const [address = '', ...options] = line.trim().split(/\s+/);
    const given = Object.fromEntries(options.map(option => readOption(option, line)));
    if (Object.keys(given).length < options.length)
        throw wrong(line, 'An option is there twice.', FORM);
    const { group = '', mode, directory, url } = given;
    return {
        ...readAddress(address, line, user),
        group,
        ...(mode === undefined ? {} : { mode: mode === 'service' ? 'service' : 'deploy' }),
        ...(directory === undefined ? {} : { directory }),
        ...(url === undefined ? {} : { url }),
        given
    };
}
function readAddress(address, line, user) {
    if (!address.includes('@') && user === '')
        throw wrong(line, 'It does not say as which user to come.', FORM);
    try {
        return (0,_ssh_address_js__WEBPACK_IMPORTED_MODULE_3__/* .parseAddress */ .o)(address, { user });
    }
    catch (error) {
        if (!(error instanceof _action_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .lZ))
            throw error;
        throw wrong(line, 'It does not begin with a host.', FORM);
    }
}
function readOption(option, line) {
    const equals = option.indexOf('=');
    const [name, value] = [option.slice(0, Math.max(0, equals)), option.slice(equals + 1)];
    const known = Object.hasOwn(OPTIONS, name) ? OPTIONS[name] : undefined;
    if (known === undefined) {
        const options = Object.keys(OPTIONS).map(each => `"${each}="`);
        throw wrong(line, `"${(0,_action_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g$)(option)}" is no option.`, `The options are ${options.join(', ')}.`);
    }
    if (!known.fits(value))
        throw wrong(line, `"${(0,_action_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g$)(option)}" is not legal.`, known.fix);
    return [name, value];
}
const wrong = (line, what, fix) => new _action_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .lZ(`Input "hosts", line "${(0,_action_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g$)(line)}": ${what}`, fix);
/** Where an address is, as a person writes it. */
function placeOf({ user, host, port }) {
    return `${user}@${bracketed(host)}:${port}`;
}
/** A host as it stands in a URL. */
function bracketed(host) {
    return host.includes(':') ? `[${host}]` : host;
}
/** The host, where that tells it from the others. */
function usualName(line, all) {
    return all.filter(({ host }) => host === line.host).length === 1 ? line.host : placeOf(line);
}


/***/ }),

/***/ 6500:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ readImages),
/* harmony export */   IC: () => (/* binding */ imagesOf),
/* harmony export */   l6: () => (/* binding */ ONE_IMAGE)
/* harmony export */ });
/* harmony import */ var _action_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(8418);
/* harmony import */ var _action_inputs_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(1670);
/* harmony import */ var _inputs_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(2171);



/** The variable of the one image, or of one line without a name. */
const ONE_IMAGE = 'FAIRWAY_IMAGE';
const FORM = 'Write one NAME=IMAGE@DIGEST a line, for example "web=registry.example.com/team/web@sha256:…"; the service says "image: ${FAIRWAY_IMAGE_WEB}".';
/**
 * Reads images, one a line: `web=registry.example.com/team/web@sha256:…` is the variable `FAIRWAY_IMAGE_WEB` of the Compose files, and a line without a
 * name is `FAIRWAY_IMAGE`. A tag before the digest says nothing and is left out.
 *
 * @throws ActionError for a line of another form, without a digest, or for a variable that is there twice
 */
function readImages(entries) {
    const images = {};
    for (const entry of entries) {
        const at = entry.indexOf('=');
        const variable = at === -1 ? ONE_IMAGE : imageVariable(entry.slice(0, at).trim());
        if (images[variable] !== undefined) {
            throw new _action_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .lZ(`two lines are for the variable ${variable}.`, 'Give each image a name of its own.');
        }
        images[variable] = readReference(entry.slice(at + 1).trim());
    }
    return images;
}
/** `web` is `FAIRWAY_IMAGE_WEB`. */
function imageVariable(name) {
    if (/^[A-Za-z0-9][A-Za-z0-9_-]{0,62}$/.test(name))
        return `${ONE_IMAGE}_${name.toUpperCase().replaceAll('-', '_')}`;
    throw new _action_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .lZ(`"${(0,_action_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g$)(name)}" is not a name for an image.`, `Use letters, digits, dashes and underscores. ${FORM}`);
}
function readReference(text) {
    const [, name, digest] = /^([^@\s]+)@(sha256:[0-9a-f]{64})$/.exec(text) ?? [];
    if (name === undefined || digest === undefined) {
        throw new _action_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .lZ(`"${(0,_action_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g$)(text)}" does not end with a digest, "@sha256:" and 64 hexadecimal digits.`, FORM);
    }
    return `${(0,_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .imageName */ .tO)().parse(name.replace(/:[\w][\w.-]{0,127}$/, ''))}@${digest}`;
}
/**
 * All images of a release: the one of `image` and `digest`, and those of `images`.
 * @throws ActionError when the one image is in both
 */
function imagesOf({ image, digest, images }) {
    if (image === '')
        return images;
    if (images[ONE_IMAGE] !== undefined) {
        throw new _action_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .lZ('Input "images" has a line without a name, and "image" is set: both are FAIRWAY_IMAGE.', `Leave "image" out. ${FORM}`);
    }
    return { [ONE_IMAGE]: `${image}@${digest}`, ...images };
}


/***/ }),

/***/ 2171:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Sm: () => (/* binding */ hostName),
/* harmony export */   aP: () => (/* binding */ sshPort),
/* harmony export */   gZ: () => (/* binding */ healthUrl),
/* harmony export */   j1: () => (/* binding */ projectName),
/* harmony export */   tO: () => (/* binding */ imageName),
/* harmony export */   vi: () => (/* binding */ accountName),
/* harmony export */   yp: () => (/* binding */ isPage)
/* harmony export */ });
/* harmony import */ var _action_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(8418);
/* harmony import */ var _action_inputs_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(1670);
/* harmony import */ var _ssh_address_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(9735);



/** Name or address of a Docker host; one of IPv6 with or without brackets, given without. */
function hostName() {
    const fix = 'Write a host name or an address without user and port, for example "host: server.example.com"; the port has its own input.';
    const kind = (0,_action_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .matching */ .wC)(/^(?!-)[A-Za-z0-9._:%[\]-]+$/, fix);
    return {
        ...kind,
        parse(value) {
            const host = (0,_ssh_address_js__WEBPACK_IMPORTED_MODULE_2__/* .readHost */ .r)(kind.parse(value));
            if (host === undefined)
                throw new _action_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .lZ(`"${(0,_action_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g$)(value)}" is not legal here.`, fix);
            return host;
        }
    };
}
/** Port of an SSH server. */
const sshPort = () => (0,_action_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .integer */ .nd)({ default: '22', min: 1, max: 65_535 });
/** Account on a Docker host. */
const accountName = () => (0,_action_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .matching */ .wC)(/^(?!-)[A-Za-z0-9._@\\-]+$/, 'Write the name of the account on the host, for example "user: deploy".');
/** Name of a Compose project: the characters that Compose takes (compose-go, loader.NormalizeProjectName). */
const projectName = () => (0,_action_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .matching */ .wC)(/^[a-z0-9][a-z0-9_-]{0,62}$/, 'A Compose project name has small letters, digits, dashes and underscores, and begins with a letter or digit.');
/** Name of the image that a host pulls, without tag and digest; in small letters, because `github.repository` often has others. */
function imageName() {
    const kind = (0,_action_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .matching */ .wC)(/^[a-z0-9][a-z0-9.-]*(:\d{1,5})?(\/[a-z0-9]+(?:(?:\.|_{1,2}|-+)[a-z0-9]+)*)*$/, 'Write the name without tag and digest, for example "image: registry.example.com/team/app".');
    return { ...kind, parse: value => kind.parse(value.toLowerCase()) };
}
/** Whether a text is the URL of a page, in which `{host}` and `{name}` stand for those of a host. */
function isPage(text) {
    return /^https?:\/\/[^\s\p{Cc}]+$/u.test(text) && URL.canParse(text.replace(/\{(?:host|name)\}/g, 'host'));
}
/** Page that says whether the service works; empty for none. */
function healthUrl() {
    return {
        ...(0,_action_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)({ default: '' }),
        parse(value) {
            if (value === '' || isPage(value))
                return value;
            throw new _action_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .lZ(`"${(0,_action_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g$)(value)}" is not legal here.`, 'Write an http or https URL, or leave it empty.');
        }
    };
}


/***/ }),

/***/ 65:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $y: () => (/* binding */ readProbeCommands),
/* harmony export */   f1: () => (/* binding */ readProbe),
/* harmony export */   yo: () => (/* binding */ readTcpAddresses)
/* harmony export */ });
/* harmony import */ var _action_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(8418);
/* harmony import */ var _action_inputs_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(1670);


/** What a release recorded. @returns undefined for anything else, also for a kind that is not known here: then the containers decide */
function readProbe(value) {
    if (typeof value !== 'object' || value === null)
        return undefined;
    const fields = value;
    const { kind, from } = fields;
    if (kind === 'command') {
        const argv = argvOf(fields['argv']);
        return typeof fields['service'] === 'string' && argv !== undefined ? { kind, service: fields['service'], argv } : undefined;
    }
    if (from !== 'runner' && from !== 'host')
        return undefined;
    if (kind === 'tcp') {
        const { host, port } = fields;
        return typeof host === 'string' && isPort(port) ? { kind, host, port, from } : undefined;
    }
    const { url, status, body } = fields;
    if (kind !== 'http' || typeof url !== 'string' || !isStatuses(status) || typeof body !== 'string')
        return undefined;
    return { kind, url, status, body, from };
}
const isPort = (value) => Number.isInteger(value) && Number(value) >= 1 && Number(value) <= 65_535;
function isStatuses(value) {
    const isRange = (range) => Array.isArray(range) && range.length === 2 && range.every(status => Number.isInteger(status));
    return Array.isArray(value) && value.length > 0 && value.every(isRange);
}
function argvOf(value) {
    const [program, ...words] = Array.isArray(value) ? value : [];
    const isText = (word) => typeof word === 'string' && !word.includes('\0');
    return isText(program) && program !== '' && words.every(isText) ? [program, ...words] : undefined;
}
/**
 * Reads ports: `5432` or `:5432` of the host that is deployed to, `{host}:5432`, `db.example.com:5432`, `[2001:db8::1]:5432`; with commas, blanks or
 * line breaks between them.
 *
 * @throws ActionError for anything else
 */
function readTcpAddresses(text) {
    const words = text.split(/[\s,]+/).filter(word => word !== '');
    return words.map(word => {
        const [, brackets, plain = '', port] = /^(?:(?:\[([0-9A-Fa-f:.%\w]+)\]|([A-Za-z0-9._-]+|\{host\})?):)?(\d{1,5})$/.exec(word) ?? [];
        if (port === undefined || !isPort(Number(port)) || plain.startsWith('-')) {
            throw new _action_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .lZ(`"${(0,_action_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g$)(word)}" is not a port, nor a host and a port.`, 'Write "5432" for a port of the host, or "db.example.com:5432"; an address of IPv6 stands in brackets.');
        }
        return { host: brackets ?? (plain === '{host}' ? '' : plain), port: Number(port) };
    });
}
const COMMAND_FORM = 'Write SERVICE: ["program", "argument"], or the list alone for a command on the host itself.';
/**
 * Reads commands, one a line: `web: ["wget", "-qO-", "http://localhost/"]` in a container of the service `web`, `["program", "argument"]` on the host. No
 * shell reads them.
 *
 * @throws ActionError for a line of another form
 */
function readProbeCommands(entries) {
    return entries.map(entry => {
        const [, service = '', list] = /^(?:([A-Za-z0-9][\w.-]*)\s*:)?\s*(\[.*\])$/s.exec(entry) ?? [];
        if (list === undefined)
            throw new _action_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .lZ(`the line "${(0,_action_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g$)(entry)}" is not a command.`, COMMAND_FORM);
        let read;
        try {
            read = JSON.parse(list);
        }
        catch (error) {
            throw new _action_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .lZ(`the line "${(0,_action_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g$)(entry)}" is not JSON: ${(0,_action_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .messageOf */ .bD)(error)}.`, COMMAND_FORM, { cause: error });
        }
        const argv = argvOf(read);
        if (argv === undefined) {
            throw new _action_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .lZ(`the line "${(0,_action_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g$)(entry)}" is not a list of texts that begins with a program.`, COMMAND_FORM);
        }
        return { kind: 'command', service, argv };
    });
}


/***/ }),

/***/ 3307:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ HOLDER),
/* harmony export */   X: () => (/* binding */ ACCOUNT_AND_ENGINE)
/* harmony export */ });
/**
 * What a lock knows of how its holder works on the host, as shell functions: its account, and by which variables it gets to its Docker. Whoever takes
 * back what the holder began (the guard, the next run, a post part, `fairway unlock`) has to ask the same engine: another one knows nothing of
 * the project, and would start it a second time.
 */
const VARIABLES = 'DOCKER_HOST DOCKER_CONTEXT DOCKER_CONFIG';
/**
 * `say_account_and_engine`: prints the lines of this session for a lock's owner file. They have no secrets. `id` prints `uid=1000(deploy) gid=…`, and no
 * brackets for an account without a name (POSIX).
 */
const ACCOUNT_AND_ENGINE = `
say_account_and_engine() {
  account=$(id 2>/dev/null || true)
  account=\${account#uid=}
  uid=\${account%%[!0-9]*}
  if [ -z "$uid" ]; then uid=$(id -u); fi
  account=\${account#"$uid"}
  case "$account" in '('*) account=\${account#?} account=\${account%%')'*} ;; *) account=$uid ;; esac
  printf 'uid=%s\\naccount=%s\\n' "$uid" "$account"
  for line in "DOCKER_HOST=\${DOCKER_HOST-}" "DOCKER_CONTEXT=\${DOCKER_CONTEXT-}" "DOCKER_CONFIG=\${DOCKER_CONFIG:-$HOME/.docker}"; do
    case "$line" in
      *[[:cntrl:]]*) printf '%s\\n' "$(printf '%s' "$line" | one_line)" ;;
      *) printf '%s\\n' "$line" ;;
    esac
  done
}
`;
/**
 * Of the holder of the lock with the folder `$1`: `field FOLDER NAME` prints a line's value, `of_our_account` tells whether it has our account (the
 * files and the Docker of another one are not ours), `use_engine` makes its engine that of the programs from here on. A lock that does not
 * say it is of a session such as this one.
 */
const HOLDER = `
field() { sed -n "s/^$2=//p" "$1/owner" 2>/dev/null | head -n 1; }
of_our_account() { case "$(field "$1" uid)" in '' | "$(id -u)") return 0 ;; *) return 1 ;; esac; }
use_engine() {
  if [ -z "$(field "$1" DOCKER_CONFIG)" ]; then return 0; fi
  for variable in ${VARIABLES}; do
    value=$(field "$1" "$variable")
    if [ -n "$value" ]; then export "$variable=$value"; else unset "$variable"; fi
  done
}
`;


/***/ }),

/***/ 1315:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   RE: () => (/* binding */ IS_RELEASE_ID),
/* harmony export */   _F: () => (/* binding */ PROJECT_FILES),
/* harmony export */   bD: () => (/* binding */ releasePath),
/* harmony export */   sJ: () => (/* binding */ isOwnName),
/* harmony export */   uX: () => (/* binding */ RELEASE_ID),
/* harmony export */   yP: () => (/* binding */ RELEASE_FILES)
/* harmony export */ });
/**
 * The folder of a project on a host, 0700, `~/fairway/<project>` unless the run says another one:
 *
 * | name | what it is |
 * |---|---|
 * | `current` | the id of the release that runs |
 * | `live` | on the service road: a link to `files` of the release that runs |
 * | `releases/<id>/` | a release, see {@link RELEASE_FILES} |
 * | `files/<key>/`, `files.key` | the files that releases share, and the key of their names |
 * | `backups/<time>-<id>/` | what the backups before a release wrote, a file for each, and `SHA256SUMS` |
 * | `saved/<id>/` | what a release replaced outside of this folder |
 * | `adopted` | the folder from which the project was taken over |
 * | `releases.jsonl` | what became of each release, one JSON object a line |
 * | `.lock`, `.lock-<token>/` | who works here, see lock-scripts.ts |
 * | `restore.log` | what the host did when it was left alone |
 */
const PROJECT_FILES = {
    current: 'current',
    live: 'live',
    releases: 'releases',
    files: 'files',
    filesKey: 'files.key',
    backups: 'backups',
    saved: 'saved',
    adopted: 'adopted',
    record: 'releases.jsonl',
    lock: '.lock',
    restoreLog: 'restore.log'
};
/** What a release says about itself, so that the host alone can start it, put it back and judge it. */
const RELEASE_FILES = {
    /** The Compose file, when there is only one. */
    compose: 'docker-compose.yml',
    /** The variables that Fairway sets. */
    environment: 'fairway.env',
    /** What Fairway adds to the Compose files. */
    override: 'fairway.override.yml',
    /** What `docker compose` gets before its command, one argument a line. */
    arguments: 'fairway.args',
    /** `compose` or `service`: which functions start it and put it back, see roads.ts. */
    road: 'fairway.road',
    /** What it consists of and how it is judged, see release.ts. */
    facts: 'fairway.release.json',
    /** The keys of the shared files that it uses, one a line. */
    files: 'fairway.files',
    /** On the service road: its units, and the paths outside of this folder that it replaced. */
    units: 'fairway.units',
    targets: 'fairway.targets',
    /** Of its files those that a run did not bring, because it was about others: they stay as the release before has them, one a line. */
    kept: 'fairway.kept',
    /** What moving tags meant before it, `ID NAME` a line. */
    tags: 'tags-before',
    /** Which services were replaced one container after the other, and how far that came: `begun SERVICE`, `drained SERVICE CONTAINER` a line. */
    rolling: 'fairway.rolling'
};
/**
 * `20260131T120000Z-0123456789ab-1f2e3d4c`: the host's UTC time, the beginning of what it brings (a digest), and a piece of the lock's token. They
 * sort by time.
 */
const RELEASE_ID = /^[0-9]{8}T[0-9]{6}Z-[0-9a-f]{12}(-[0-9a-f]{8})?$/;
const [digits, hexadecimals] = [(count) => '[0-9]'.repeat(count), (count) => '[0-9a-f]'.repeat(count)];
const RELEASE_PATTERN = `${digits(8)}T${digits(6)}Z-${hexadecimals(12)}`;
/** The shell function `is_release_id NAME`: {@link RELEASE_ID} without another program. */
const IS_RELEASE_ID = `
is_release_id() { case "$1" in ${RELEASE_PATTERN} | ${RELEASE_PATTERN}-${hexadecimals(8)}) return 0 ;; *) return 1 ;; esac; }
`;
/** The folder of a release. @param directory the project's, absolute */
function releasePath(directory, id) {
    return `${directory}/${PROJECT_FILES.releases}/${id}`;
}
/** Whether a file that is sent may not have this name in a release, because Fairway writes one there. */
function isOwnName(name) {
    return name.startsWith('fairway.') || Object.values(RELEASE_FILES).includes(name);
}


/***/ }),

/***/ 6695:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   ND: () => (/* binding */ takeOverScript),
/* harmony export */   NS: () => (/* binding */ LET_GO),
/* harmony export */   s: () => (/* binding */ releaseLockScript),
/* harmony export */   sH: () => (/* binding */ watchLockScript),
/* harmony export */   vW: () => (/* binding */ lookAtLockScript),
/* harmony export */   xD: () => (/* binding */ acquireLockScript)
/* harmony export */ });
/* harmony import */ var _holder_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(3307);
/* harmony import */ var _restore_scripts_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(2566);
/* harmony import */ var _release_record_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(9072);
/* harmony import */ var _roads_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(7546);




/**
 * The project's lock on the host.
 *
 * **Who has it.** `.lock` is a folder with one file, `owner-<token>`; whoever's token that is has the lock. What belongs to the holder lies in
 * `.lock-<token>` beside it: `owner` (who that is), `groups/` (the process groups of its scripts), `guard`, `login/`, `release`, `changed`,
 * `restoring/`, `kept` (the release was there before), and what the record will say: `record`, `migrated`, `backup`.
 *
 * **Why there are never two.** An owner file gets into `.lock` in two ways only. (1) A folder that has one already is renamed to `.lock`.
 * rename(2) replaces nothing but an empty folder, and `mv` to a folder that is there moves into it, where it is no owner and is removed again.
 * (2) The owner file is renamed to the next owner's name. rename(2) fails when the old name is gone: of two that take over from the same
 * holder one gets the lock, and one who comes late finds another name. So there is one owner file at most, and a token is used once. Letting
 * go removes the own owner file, which fails when somebody has taken over, and then the folder, which fails unless it is empty; an empty folder
 * is a lock that nobody has.
 *
 * **What a holder that was thought dead may still do.** Whoever takes over renames the owner file first and then ends the process groups in the
 * old holder's folder; each script of a holder writes its group there first and then looks for its owner file. One of the two sees the other.
 */
/** Takes the lock, or fails and says who has it: `alive` or `dead` by what of it runs on the host, where that is known. */
function acquireLockScript(values) {
    return {
        name: 'acquire-lock',
        values: { ...values },
        body: `
if [ ! -d "$directory/releases" ]; then mkdir -p "$directory/releases"; fi
# Where a service reaches its files by this folder, others may pass through it.
chmod go-rw "$directory/releases"
lock=$directory/.lock
${PREPARE}
for stray in "$lock"/new-*; do if [ -e "$stray" ]; then rm -rf "$stray"; fi; done
if [ -d "$lock" ]; then rmdir "$lock" 2>/dev/null || true; fi
mkdir "$work/new-$token"
: > "$work/new-$token/owner-$token"
mv "$work/new-$token" "$lock" 2>/dev/null || true
if [ -e "$lock/new-$token" ]; then rm -rf "$lock/new-$token"; fi
if holding; then
  say lock taken
  ${TAKE_BACK_OTHERS}
  rm -f "$work/groups/$self"
  return
fi
rm -rf "$work"
if [ ! -d "$lock" ]; then say lock impossible; return 1; fi
${SAY_HOLDER}
return 1
`
    };
}
/** Takes the lock over from a holder that is gone, or says that it is `passed-on` to somebody else by now; ends what it left running, and takes back what it had begun. */
function takeOverScript(values) {
    return {
        name: 'take-over',
        values: { ...values },
        body: `
${PREPARE}
if ! mv "$directory/.lock/owner-$expected" "$directory/.lock/owner-$token" 2>/dev/null; then rm -rf "$work"; say lock passed-on; return 1; fi
say lock taken
end_groups $(watchers_of "$directory/.lock-$expected") $(phases_of "$directory/.lock-$expected")
{ true >> "$directory/.lock-$expected/release"; } 2>/dev/null || true
${TAKE_BACK_OTHERS}
rm -f "$work/groups/$self"
`
    };
}
/** sh text for a run that took the lock, or tried to, and came no further: nothing is begun yet. */
const LET_GO = `
if ! holding; then remove_work "$work"; elif [ ! -e "$work/release" ]; then unlock; fi
`;
/** Who holds `$lock`, and whether anything of it runs on the host; sets `work` to the holder's folder. */
const SAY_HOLDER = `
${_holder_js__WEBPACK_IMPORTED_MODULE_3__/* .HOLDER */ .D}
say lock held
say now "$(date +%s)"
holder=
for file in "$lock"/owner-*; do holder=\${file##*/owner-}; done
work=$directory/.lock-$holder
if [ -f "$work/owner" ]; then
  say holder "$holder"
  while IFS= read -r line; do say owner "$line"; done < "$work/owner" || true
  if ! of_our_account "$work"; then say other-account "$(field "$work" account)"; fi
fi
for name in $(ls -1 "$work/restoring" 2>/dev/null || true); do if alive "$name"; then say restoring yes; fi; done
life=
# A script that ends takes its name away, and a guard writes itself down before it does: so the guard is looked for last.
for name in $(phases_of "$work"); do if alive "$name"; then life=alive; elif [ -e "$work/groups/$name" ]; then life=\${life:-dead}; fi; done
for name in $(watchers_of "$work"); do if alive "$name"; then life=alive; else life=\${life:-dead}; fi; done
if [ -n "$life" ]; then say life "$life"; fi
`;
/**
 * Says who holds the project's lock, in the words of {@link acquireLockScript}, and what of it was begun and not finished; changes nothing.
 *
 * @param values.directory as a person writes it: empty for the usual one, `~/` for the account's home
 */
function lookAtLockScript(values) {
    return {
        name: 'look-at-lock',
        values,
        body: `
case "$directory" in
  '') directory="$HOME/fairway/$project" ;;
  '~/'*) directory="$HOME/\${directory#??}" ;;
esac
if [ -d "$directory" ]; then say directory "$(cd "$directory" && pwd -P)"; fi
lock=$directory/.lock
if [ ! -d "$lock" ] || ! ls "$lock"/owner-* >/dev/null 2>&1; then say lock free; return; fi
${SAY_HOLDER}
begun=$(cat "$work/release" 2>/dev/null || true)
current=$(cat "$directory/current" 2>/dev/null || true)
if [ -n "$begun" ] && [ "$begun" != "$current" ]; then
  say begun "$begun"
  say before "$current"
  if [ -e "$work/changed" ]; then say changed yes; fi
fi
`
    };
}
/** The folder of the one who asks, with this script's own group: whoever takes over from us in the middle ends it. */
const PREPARE = `
${_holder_js__WEBPACK_IMPORTED_MODULE_3__/* .ACCOUNT_AND_ENGINE */ .X}
work=$directory/.lock-$token
mkdir "$work" "$work/groups"
: > "$work/groups/$self"
{ printf '%s\\n' "$owner"; printf 'since=%s\\n' "$(date +%s)"; say_account_and_engine; } > "$work/owner"
`;
/**
 * What former holders left: one that was killed, or whose lock a person removed. A folder without a release or a guard may belong to one who asks
 * for the lock at this moment.
 */
const TAKE_BACK_OTHERS = `
${_restore_scripts_js__WEBPACK_IMPORTED_MODULE_0__/* .TAKE_BACK */ .GQ}
for other in "$directory"/.lock-*; do
  if [ "$other" = "$work" ] || { [ ! -e "$other/release" ] && [ ! -e "$other/guard" ]; }; then continue; fi
  end_groups $(watchers_of "$other") $(phases_of "$other")
  if ! take_back "$other"; then say not-taken-back "$unfinished"; fi
  remove_work "$other"
done
`;
/**
 * Lets the lock go, and ends what scripts of ours left running.
 *
 * @param values.discard `yes` removes the release that was made under this lock, unless it is the one that runs, and says what of its staging is
 *   `lost`
 * @param values.end what is recorded of that release; undefined for nothing
 */
function releaseLockScript({ end, ...values }) {
    return {
        name: 'release-lock',
        values: { ...values, how: end?.how ?? '', reason: JSON.stringify(end?.reason ?? ''), milliseconds: end?.milliseconds ?? 0 },
        body: `
${_roads_js__WEBPACK_IMPORTED_MODULE_2__/* .ROADS */ ._}
${_release_record_js__WEBPACK_IMPORTED_MODULE_1__/* .RECORD */ .gv}
if ! holding; then return; fi
work=$directory/.lock-$token
end_groups $(phases_of "$work")
read_first "$work/release"
made=$first
read_first "$directory/current"
previous=$first
id=$made
if [ -n "$how" ] && [ -n "$made" ]; then record_end "$work" "$how" "$reason" "$milliseconds" || say not-recorded "$made"; fi
if [ "$discard" = yes ] && [ -n "$made" ] && [ "$made" != "$previous" ]; then
  find_road
  if [ ! -e "$work/changed" ]; then take_staging_back; fi
  if [ -n "$lost" ]; then say lost "$lost"; fi
  if [ ! -e "$work/kept" ]; then rm -rf "$directory/releases/$made"; fi
fi
unlock
`
    };
}
/** Whether our lock is still there, and what came of a restore that ran on the host by itself. */
function watchLockScript(values) {
    return {
        name: 'watch-lock',
        values: { ...values },
        body: `
for name in $(ls -1 "$directory/.lock-$token/restoring" 2>/dev/null || true); do if alive "$name"; then say restoring yes; fi; done
if holding; then say lock ours; else say lock gone; fi
if finished_alone; then say outcome "$(sed -n 's/^outcome //p' "$directory/restore.log")"; fi
`
    };
}


/***/ }),

/***/ 9072:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $8: () => (/* binding */ renderRecordMembers),
/* harmony export */   S6: () => (/* binding */ RECORDED_IMAGES),
/* harmony export */   WF: () => (/* binding */ isStarted),
/* harmony export */   gp: () => (/* binding */ readRecordEntry),
/* harmony export */   gv: () => (/* binding */ RECORD)
/* harmony export */ });
/* unused harmony export RECORD_WORDS */
/* harmony import */ var _run_order_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(3037);

/** How a deploy or another change of a host ended. `put-back-by-host`: the run was gone, and the host did it alone. */
const RECORD_WORDS = ['deployed', 'rolled-back', 'taken-down', 'failed', 'adopted', 'gone-back', 'put-back-by-host'];
/** Those after which the release that the line names is the one that runs. */
const isStarted = (how) => how === 'deployed' || how === 'adopted' || how === 'gone-back';
/** What is known of a line before it is written: members of a JSON object, without its braces. It has no secrets. */
function renderRecordMembers({ version, served, images, run }, { run: mine, actor, approvers }) {
    const { repository, number, attempt, url } = mine;
    const commit = run.commit === '' ? mine.commit : run.commit;
    const members = { version: version === '' ? served : version, images, commit, repository, number, attempt, run: url, actor, approvers };
    return JSON.stringify(members).slice(1, -1);
}
/**
 * The shell function `recorded_images`: the images of all releases that the record knows, `name@sha256:…` a line. Names of images need no escapes in
 * JSON, and no comma.
 */
const RECORDED_IMAGES = `
recorded_images() {
  sed -n 's/^.*,"images":{\\([^}]*\\)}.*$/\\1/p' "$directory/releases.jsonl" 2>/dev/null | tr ',' '\\n' |
    sed -n 's/^"FAIRWAY_IMAGE[A-Z0-9_]*":"\\([^"\\\\]*\\)"$/\\1/p'
}
`;
/** How many lines are kept. */
const LONGEST_RECORD = 500;
/**
 * The shell function `record_end FOLDER HOW REASON MILLISECONDS`: writes a line about `$id`. FOLDER is that of the lock under which it was begun: its
 * `record` has the members that the run knew beforehand, `migrated` and `backup` what its hooks did. REASON is JSON, so that nothing has to be escaped
 * here. Without a `record` nothing was begun, and nothing is written. Only the holder of the lock may call it. A failure leaves the old file.
 */
const RECORD = `
record_end() {
  if [ ! -s "$1/record" ]; then return 0; fi
  record_migrated=false
  if [ -e "$1/migrated" ]; then record_migrated=true; fi
  read_first "$1/backup"
  record_backup=$first
  case "$record_backup" in *[\\"\\\\]*) record_backup= ;; esac
  read_first "$1/record"
  record_members=$first
  {
    tail -n ${LONGEST_RECORD - 1} "$directory/releases.jsonl" 2>/dev/null || true
    printf '{"at":"%s","how":"%s","release":"%s",%s,"migrated":%s,"backup":"%s","reason":%s,"milliseconds":%s}\\n' \\
      "$(date -u +%Y-%m-%dT%H:%M:%SZ)" "$2" "$id" "$record_members" "$record_migrated" "$record_backup" "$3" "$4"
  } > "$directory/releases.jsonl.new" && mv -f "$directory/releases.jsonl.new" "$directory/releases.jsonl"
}
`;
/** @returns undefined for a line that is none, such as half of one */
function readRecordEntry(line) {
    let fields;
    try {
        const read = JSON.parse(line);
        if (typeof read !== 'object' || read === null)
            return undefined;
        fields = read;
    }
    catch {
        return undefined;
    }
    const text = (name) => plain(fields[name]);
    const how = RECORD_WORDS.find(word => word === fields['how']);
    if (how === undefined || text('release') === '')
        return undefined;
    const { images, approvers, milliseconds } = fields;
    const { repository, number, attempt, commit } = (0,_run_order_js__WEBPACK_IMPORTED_MODULE_0__/* .readIdentity */ .xN)(fields);
    return {
        at: text('at'),
        how,
        release: text('release'),
        version: text('version'),
        images: Object.fromEntries(Object.entries(typeof images === 'object' ? (images ?? {}) : {}).map(([name, image]) => [name, plain(image)])),
        commit,
        repository,
        number,
        attempt,
        run: text('run'),
        actor: text('actor'),
        approvers: Array.isArray(approvers) ? approvers.map(plain) : [],
        migrated: fields['migrated'] === true,
        backup: text('backup'),
        reason: text('reason'),
        milliseconds: typeof milliseconds === 'number' ? milliseconds : 0
    };
}
const plain = (value) => (typeof value === 'string' ? value.replace(/\p{Cc}+/gu, ' ') : '');


/***/ }),

/***/ 1440:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Id: () => (/* binding */ renderFacts),
/* harmony export */   MH: () => (/* binding */ readFacts),
/* harmony export */   T$: () => (/* binding */ IMAGES_OF)
/* harmony export */ });
/* harmony import */ var _deploy_probes_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(65);
/* harmony import */ var _run_order_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(3037);


/**
 * One key a line, so that a `sed` on the host finds the images, which need no escapes in JSON: see {@link IMAGES_OF}. Everything else is for the
 * runner alone, which reads it as JSON.
 */
function renderFacts(facts) {
    return `${JSON.stringify(facts, undefined, 2)}\n`;
}
/** The shell function `images_of FOLDER`: the images of the release in this folder, `name@sha256:…` a line. */
const IMAGES_OF = `
images_of() { sed -n 's/^ *"FAIRWAY_IMAGE[A-Z0-9_]*": "\\([^"\\\\]*\\)",\\{0,1\\}$/\\1/p' "$1/fairway.release.json" 2>/dev/null || true; }
`;
/** @returns undefined when it cannot be read; of a probe that is not known here nothing is left */
function readFacts(text) {
    try {
        const { road, project, images, version, served, probes, run } = JSON.parse(text ?? '');
        if (road !== 'compose' && road !== 'service')
            return undefined;
        return {
            road,
            project: textOf(project),
            images: textsOf(images),
            version: textOf(version),
            served: textOf(served),
            probes: Array.isArray(probes) ? probes.map(_deploy_probes_js__WEBPACK_IMPORTED_MODULE_0__/* .readProbe */ .f1).filter(probe => probe !== undefined) : [],
            run: (0,_run_order_js__WEBPACK_IMPORTED_MODULE_1__/* .readIdentity */ .xN)(run)
        };
    }
    catch {
        return undefined;
    }
}
const textOf = (value) => (typeof value === 'string' ? value : '');
function textsOf(value) {
    if (typeof value !== 'object' || value === null)
        return {};
    return Object.fromEntries(Object.entries(value).filter((entry) => typeof entry[1] === 'string'));
}


/***/ }),

/***/ 2566:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   GQ: () => (/* binding */ TAKE_BACK),
/* harmony export */   Q: () => (/* binding */ restoreScript),
/* harmony export */   hO: () => (/* binding */ guardScript),
/* harmony export */   nd: () => (/* binding */ abandonScript)
/* harmony export */ });
/* harmony import */ var _holder_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(3307);
/* harmony import */ var _release_record_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(9072);
/* harmony import */ var _roads_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(7546);



/**
 * `take_back FOLDER`: takes back what the holder of the lock with this folder began and did not finish. The release that runs, which `current`
 * names, is never touched: a release that is named there was verified. Where containers may have been changed, what ran before is started
 * again; where there was nothing, the new release is taken down. Volumes stay. When that fails, or a one-shot still runs, the release's files
 * stay, because containers may use them; so do those of a release that was there before (the lock says `kept`). Sets `unfinished` to that release.
 * What came of it is recorded.
 */
const TAKE_BACK = `
${_roads_js__WEBPACK_IMPORTED_MODULE_1__/* .ROADS */ ._}
${_holder_js__WEBPACK_IMPORTED_MODULE_2__/* .HOLDER */ .D}
${_release_record_js__WEBPACK_IMPORTED_MODULE_0__/* .RECORD */ .gv}
tell() { record_end "$@" || printf 'It could not be recorded.\\n' >&2; }
# The run was lost between the two.
tell_committed() {
  if tail -n 1 "$directory/releases.jsonl" 2>/dev/null | grep -qF "\\"release\\":\\"$id\\""; then return 0; fi
  if [ -e "$1/kept" ]; then tell "$1" gone-back '""' 0; else tell "$1" deployed '""' 0; fi
}
take_back() {
  rm -rf "$1/login"
  unfinished=$(cat "$1/release" 2>/dev/null || true)
  previous=$(cat "$directory/current" 2>/dev/null || true)
  if [ -z "$unfinished" ]; then return 0; fi
  id=$unfinished
  if [ "$unfinished" = "$previous" ]; then tell_committed "$1"; return 0; fi
  if ! of_our_account "$1"; then
    printf 'Release %s was begun by the account %s.\\n' "$unfinished" "$(field "$1" account)" >&2
    return 1
  fi
  use_engine "$1"
  project=$(field "$1" project)
  seconds=$(field "$1" seconds)
  limit=$(field "$1" limit)
  find_road
  if [ -e "$1/changed" ]; then
    say taking-back "$unfinished"
    if ! put_previous_back || [ "$code" != 0 ] || [ -n "$lost" ]; then
      tell "$1" failed '"The run was cancelled or lost, and what ran before could not be started again."' 0
      return 1
    fi
    tell "$1" put-back-by-host '"The run was cancelled or lost."' 0
  else
    take_staging_back
    tell "$1" failed '"The run was cancelled or lost before anything ran differently."' 0
  fi
  if [ -n "$left" ] || [ -e "$1/kept" ]; then return 0; fi
  rm -rf "$directory/releases/$unfinished"
}
`;
/** `finish_alone`: what the host does by itself when nobody else will; `restore.log` tells of it. */
const FINISH_ALONE = `
${TAKE_BACK}
# One at a time: a folder that has the mark of its maker is renamed to a name that may not be there.
claim() {
  rm -rf "$work/claim-$self"
  mkdir "$work/claim-$self"
  : > "$work/claim-$self/$self"
  for claimed in $(ls -1 "$work/restoring" 2>/dev/null || true); do
    if ! alive "$claimed"; then mv "$work/restoring/$claimed" "$work/restoring/$self" 2>/dev/null || true; fi
  done
  mv "$work/claim-$self" "$work/restoring" 2>/dev/null || true
  rm -rf "$work/claim-$self" "$work/restoring/claim-$self"
  [ -e "$work/restoring/$self" ]
}
finish_alone() {
  printf 'lock %s\\n' "$token"
  end_groups $(phases_of "$work")
  if take_back "$work"; then printf 'outcome good %s\\n' "$unfinished"; else printf 'outcome bad %s\\n' "$unfinished"; fi
  unlock
}
`;
/** Almost four of the signs of life that kept-script.ts gives, and less than two minutes. */
const SILENCE_SECONDS = 75;
/**
 * Stays as long as the connection does. When the connection's input ends while the lock is ours, the runner was killed or cannot be reached,
 * and the host itself ends what runs, puts back what ran before, removes the new release and lets the lock go. A network that goes silent ends no
 * input: so the runner writes a new line into it again and again (kept-script.ts), and the same happens after `silence` seconds without one, and after
 * `lifetime` seconds, which no run lasts. (A shell has no read with a limit: one process reads, another looks at what it wrote down.)
 */
function guardScript({ silence = SILENCE_SECONDS, ...values }) {
    return {
        name: 'guard',
        values: { ...values, silence },
        lock: 'needed',
        input: 'kept',
        body: `
${FINISH_ALONE}
trap '' HUP PIPE
printf '%s\\n' "$self" > "$work/guard.new"
mv "$work/guard.new" "$work/guard"
rm -f "$work/groups/$self"
say guarding yes
step=5
for most in "$lifetime" "$silence"; do if [ "$most" -lt "$step" ]; then step=$most; fi; done
(
  napping=
  trap 'kill $napping; exit' TERM
  heard=
  silent=0
  total=0
  while [ "$total" -lt "$lifetime" ] && [ "$silent" -lt "$silence" ]; do
    sleep "$step" </dev/null &
    napping=$!
    wait "$napping" || true
    total=$((total + step))
    silent=$((silent + step))
    beat=$(echo "$work"/beat-*)
    if [ "$beat" != "$heard" ]; then heard=$beat silent=0; fi
  done
) >/dev/null 2>&1 3<&- &
clock=$!
# A name, no content: on a full disk there is room for no other sign of life.
(
  beats=0
  while read -r line <&3; do
    beats=$((beats + 1))
    { true > "$work/beat-$beats"; } 2>/dev/null || true
    rm -f "$work/beat-$((beats - 1))" || true
  done
  kill "$clock"
) >/dev/null 2>&1 &
reader=$!
wait "$clock" 2>/dev/null || true
kill "$reader" 2>/dev/null || true
exec 3<&-
if ! holding || ! claim; then return; fi
set +e
finish_alone >"$directory/restore.log" 2>&1
`
    };
}
/**
 * Tells the host to finish alone, for a cancelled step, which has only seconds, and for a post part. It works in the background.
 * It does nothing when the lock is not ours: a run that is cancelled while it waits must not disturb the holder. Says what is
 * `left` running, such as a one-shot.
 */
function abandonScript(values) {
    return {
        name: 'abandon',
        values: { ...values },
        body: `
${FINISH_ALONE}
if ! holding; then return; fi
# A step that was cancelled while it took the lock does not know yet that it works under it.
work=$directory/.lock-$token
use_engine "$work"
project=$(field "$work" project)
id=$(cat "$work/release" 2>/dev/null || true)
previous=$(cat "$directory/current" 2>/dev/null || true)
find_road
changed=
if [ -e "$work/changed" ]; then changed=yes; fi
if claim; then
  rm -f "$work/groups/$self"
  ( trap '' HUP; set +e; finish_alone ) </dev/null >"$directory/restore.log" 2>&1 &
fi
say restoring yes
if [ -n "$changed" ]; then
  for name in $(what_is_busy); do say left "$name"; done
fi
`
    };
}
/**
 * Puts the previous release back, and waits for what its services need. Says what was `left` running, and
 * `restored` with 0 when it worked. Where the connection was lost for a moment, the host has begun that by itself: then it is
 * waited for.
 */
function restoreScript(values) {
    return {
        name: 'restore',
        values: { ...values },
        body: `
${_roads_js__WEBPACK_IMPORTED_MODULE_1__/* .ROADS */ ._}
while holding; do
  busy=
  for name in $(ls -1 "$work/restoring" 2>/dev/null || true); do if alive "$name"; then busy=yes; fi; done
  if [ -z "$busy" ]; then break; fi
  nap
done
if ! holding; then
  if ! finished_alone; then say lock lost; return 1; fi
  for one_shot in $(sed -n 's/^fairway:left //p' "$directory/restore.log"); do say left "$one_shot"; done
  if grep -q '^outcome good' "$directory/restore.log"; then set -- 0; else set -- 1; fi
  say compose-exit "$1"
  say restored "$1"
  return
fi
end_groups $(phases_of "$work")
if [ "$(cat "$directory/current" 2>/dev/null || true)" = "$id" ]; then
  if [ -n "$previous" ]; then printf '%s\\n' "$previous" > "$directory/current.new"; mv -f "$directory/current.new" "$directory/current"; else rm -f "$directory/current"; fi
fi
find_road
put_previous_back
say restored "$code"
`
    };
}


/***/ }),

/***/ 7546:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ ROADS)
/* harmony export */ });
/* harmony import */ var _roads_compose_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(9305);
/* harmony import */ var _roads_service_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(6238);


/**
 * The shell functions of each road, for the host alone: the guard, a run that takes a lock over, a post part and `fairway unlock` have to take
 * back whatever kind of release was begun, and know of it only what lies on the host. This is the one place where the roads are joined.
 *
 * The text of a road named R is POSIX sh (dash and BusyBox run it) and defines:
 *
 * - `R_restore`: `$previous` runs again, or, where that is empty, what `$id` began is taken down. It sets `code` (0: it worked) and may set
 *   `left` (names, between spaces, of what still runs and was not touched: then the release's files stay) and `lost` (what can no longer be put
 *   back). It says what was `left`, too. Returns a failure when it could not begin.
 * - `R_unstage`: takes back what staging `$id` changed outside of its release folder; nothing runs differently yet. May set `lost`.
 * - `R_busy`: prints the names of what runs and must not be broken off, such as a migration.
 *
 * It may use the variables `directory` (the project's folder), `project`, `id` (the release that was begun; its folder may be incomplete),
 * `previous` (the release that ran, or empty), `seconds` (for what has to get healthy), `limit` (seconds for all of it), and the functions of
 * lib/ssh/shell-functions.ts and `say`. Everything else it has to find in the two release folders. Each of its own functions and variables begins with
 * its name, or is defined in its text alone; those of this wing (the ones above and `work`, `token`, `unfinished`, `road`) are not set by it but for
 * the three results. It never reads its input, never ends the shell, and works with and without `set -e`. What it removes
 * and what it never does (volumes, the release that `current` names) is the rule of this wing.
 */
const TEXTS = { compose: _roads_compose_js__WEBPACK_IMPORTED_MODULE_0__/* .COMPOSE_ROAD */ .ul, service: _roads_service_js__WEBPACK_IMPORTED_MODULE_1__/* .SERVICE_ROAD */ .LG };
const call = (what, otherwise) => `  case "$road" in
${Object.keys(TEXTS)
    .map(name => `    ${name}) ${name}_${what} ;;`)
    .join('\n')}
    *) ${otherwise} ;;
  esac`;
/**
 * All roads, and the functions that go to the right one: `find_road` by `$id` and `$previous`, then `put_previous_back`, `take_staging_back`,
 * `what_is_busy`. A release says its road before anything else of it is there; where it does not, it was never begun, and the one before it
 * tells. With neither, nothing can be put back, and that is said.
 */
const ROADS = `
${Object.values(TEXTS).join('\n')}
find_road() {
  left=
  lost=
  road=$(cat "$directory/releases/$id/fairway.road" 2>/dev/null || true)
  if [ -z "$road" ] && [ -n "$previous" ]; then road=$(cat "$directory/releases/$previous/fairway.road" 2>/dev/null || true); fi
}
put_previous_back() {
  code=0
${call('restore', `printf 'The road of release %s is not known.\\n' "$id" >&2; code=1; return 1`)}
}
take_staging_back() {
${call('unstage', ':')}
}
what_is_busy() {
${call('busy', ':')}
}
`;


/***/ }),

/***/ 8966:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   i: () => (/* binding */ ADOPTED_BACK),
/* harmony export */   w: () => (/* binding */ ADOPTED_FILES)
/* harmony export */ });
/* harmony import */ var _layout_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(1315);

/** What a release that took a project over says of it, in its own folder. */
const ADOPTED_FILES = {
    /** The folder that the project was started from. The last one to be written. */
    folder: 'fairway.adopted',
    /** What `docker compose` gets there before its command, one argument a line. */
    arguments: 'fairway.adopted.args',
    /** What ran, `SERVICE STATUS IMAGE_ID CONTAINER_ID IMAGE` a line for each container. */
    before: 'fairway.adopted.before'
};
/**
 * The way back into the folder that a project was taken over from, for the road of Compose (see compose.ts, which has `compose`, `compose_start_here`
 * and `of_project`). Nothing is pulled or built there: `shop-web:latest` may be an image that only this host has. Where the name of an image that ran
 * is gone, the image gets it again; a name that means another one by now is left to it, because somebody gave it. What ran has to run afterwards;
 * a service that runs another image is said (`adopted-differs`).
 *
 * Where each container that ran does so still, as after a migration that failed, nothing is started: the files in the folder may be others by now. What the new
 * release has started beside them is removed (`adopted-untouched`).
 */
const ADOPTED_BACK = `
compose_has_adopted() { [ -z "$previous" ] && [ -f "$directory/releases/$id/${ADOPTED_FILES.folder}" ]; }
compose_is_untouched() {
  if [ -s "$compose_release/${_layout_js__WEBPACK_IMPORTED_MODULE_0__/* .RELEASE_FILES */ .yP.rolling}" ]; then return 1; fi
  compose_ran=
  while read -r service was_status was container name; do
    if [ "$was_status" != running ]; then continue; fi
    compose_ran=yes
    if [ "$(docker inspect --format '{{.State.Status}}' "$container" 2>/dev/null || true)" != running ]; then return 1; fi
  done < "$compose_release/${ADOPTED_FILES.before}"
  [ -n "$compose_ran" ]
}
compose_remove_new() {
  for compose_new in $(of_project -aq --filter "label=com.docker.compose.project.working_dir=$compose_release"); do
    case " $left " in *" $(docker inspect --format '{{index .Config.Labels "com.docker.compose.service"}}' "$compose_new") "*) continue ;; esac
    docker rm -f "$compose_new" >/dev/null || code=1
  done
}
compose_adopted_back() {
  compose_release=$directory/releases/$id
  if compose_is_untouched; then
    compose_remove_new
    say adopted-untouched yes
    say compose-exit "$code"
    return 0
  fi
  compose_folder=$(sed -n 1p "$compose_release/${ADOPTED_FILES.folder}")
  printf 'Starting what ran before in %s.\\n' "$compose_folder"
  if ! cd "$compose_folder"; then code=1; return 1; fi
  while read -r service was_status was container name; do
    if ! docker image inspect "$name" >/dev/null 2>&1; then docker tag "$was" "$name" || true; fi
  done < "$compose_release/${ADOPTED_FILES.before}"
  compose_arguments=$compose_release/${ADOPTED_FILES.arguments}
  compose_pull=never
  compose_begun=yes
  compose_start_here || compose_begun=
  compose_arguments=
  compose_pull=
  if [ -z "$compose_begun" ]; then code=1; return 1; fi
  if [ "$code" != 0 ]; then return 0; fi
  while read -r service was_status was container name; do
    if [ "$was_status" != running ]; then continue; fi
    compose_now=$(of_project -q --filter "label=com.docker.compose.service=$service" --filter status=running)
    if [ -z "$compose_now" ]; then
      say adopted-missing "$service"
      code=1
    elif ! docker inspect --format '{{.Image}}' $compose_now | grep -qxF "$was"; then
      say adopted-differs "$service"
    fi
  done < "$compose_release/${ADOPTED_FILES.before}"
}
`;


/***/ }),

/***/ 9305:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Df: () => (/* binding */ ONE_SHOTS),
/* harmony export */   HL: () => (/* binding */ ONE_SHOT_LABEL),
/* harmony export */   N8: () => (/* binding */ START_PROJECT),
/* harmony export */   XL: () => (/* binding */ HOOK_NEEDS_LABEL),
/* harmony export */   aA: () => (/* binding */ PUT_TAGS_BACK),
/* harmony export */   dX: () => (/* binding */ COMPOSE),
/* harmony export */   h3: () => (/* binding */ TAGS_FILE),
/* harmony export */   r: () => (/* binding */ HOOKS),
/* harmony export */   ul: () => (/* binding */ COMPOSE_ROAD),
/* harmony export */   v4: () => (/* binding */ HOOK_LABEL)
/* harmony export */ });
/* harmony import */ var _adopted_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(8966);
/* harmony import */ var _rolling_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(1016);


/**
 * The shell function `compose`: `docker compose` as the release in the current folder wants it, by its own `fairway.args`. A release without
 * that file is none, and nothing is guessed then. A variable of the account's session would beat the release's own.
 */
const COMPOSE = `
session_variables() {
  # Each shell has its own word before the name. A line of a value that looks like one names a variable that must not be there either.
  export -p | while IFS= read -r variable; do
    case "$variable" in *' FAIRWAY_'*=*) ;; *) continue ;; esac
    variable=FAIRWAY_\${variable#*' FAIRWAY_'}
    variable=\${variable%%=*}
    case "$variable" in *[!A-Z0-9_]*) ;; *) printf '%s\\n' "$variable" ;; esac
  done
}
for variable in $(session_variables); do unset "$variable"; done
compose_arguments=
compose() {
  compose_words=\${compose_arguments:-fairway.args}
  if [ ! -s "$compose_words" ]; then printf 'There is no %s in %s.\\n' "$compose_words" "$PWD" >&2; return 1; fi
  rest=$#
  while IFS= read -r argument; do set -- "$@" "$argument"; done < "$compose_words"
  # The command comes behind them.
  while [ "$rest" -gt 0 ]; do set -- "$@" "$1"; shift; rest=$((rest - 1)); done
  docker compose -p "$project" "$@"
}
`;
/** The label that tells a one-shot, such as a migration, from a service that stays up. It lives as long as the container. */
const ONE_SHOT_LABEL = 'fairway.one-shot';
/**
 * Shell functions about one-shots. A container is one when our label says so, or when a container of the project needs its service completed
 * (Compose writes that into a label). `left` names those that were running before and are not waited for.
 */
const ONE_SHOTS = `
left=
of_project() { docker ps "$@" --filter "label=com.docker.compose.project=$project" --filter label=com.docker.compose.oneoff=False; }
needs_of() { of_project -a "$@" --format '{{.Label "com.docker.compose.depends_on"}}' | tr ',' '\\n'; }
one_shots() {
  needed=$(of_project -a --format '{{.Label "com.docker.compose.depends_on"}}') || true
  marked=$(of_project -a --filter 'label=${ONE_SHOT_LABEL}=true' --format '{{.Label "com.docker.compose.service"}}') || true
  # Most projects have none, and nothing has to be taken apart then.
  case "$needed" in *:service_completed_successfully*) ;; *) if [ -z "$marked" ]; then return; fi ;; esac
  {
    printf '%s\\n' "$needed" | tr ',' '\\n' | sed -n 's/^\\([^:]*\\):service_completed_successfully.*/\\1/p'
    if [ -n "$marked" ]; then printf '%s\\n' "$marked"; fi
  } | sort -u
}
running_one_shots() {
  for one_shot in $(one_shots); do
    case " $left " in *" $one_shot "*) continue ;; esac
    if [ -n "$(of_project -q --filter "label=com.docker.compose.service=$one_shot" --filter status=running --filter status=paused)" ]; then
      printf '%s\\n' "$one_shot"
    fi
  done
}
with_needs() {
  kept=
  while [ $# -gt 0 ]; do
    one=$1
    shift
    case " $kept " in *" $one "*) continue ;; esac
    kept="$kept $one"
    set -- "$@" $(needs_of --filter "label=com.docker.compose.service=$one" | sed 's/:.*//')
  done
  printf '%s' "$kept"
}
`;
/**
 * Shell functions that start the project, `start_project` with what `compose up` gets besides.
 *
 * Compose's own limit (`--wait-timeout`) counts one-shots too, and what runs out of it is created anew by the next `up`: so there is no
 * `--wait`. Compose waits for what services need, and we look: `seconds` are for services that get healthy, `limit` for all of it. When
 * either is over, Compose is ended, never a container. Health is waited for afterwards.
 *
 * Never with -y: asked whether to recreate a volume, Compose must get a no. `--pull missing` beats each service's own `pull_policy`: the login is
 * gone by now, and what was pulled is what was announced.
 */
const START_PROJECT = `
${COMPOSE}
${ONE_SHOTS}
started_by() {
  for child in $(sed -n "s/^\\([0-9]*\\) (.*) [A-Za-z] $1 .*/\\1/p" /proc/[0-9]*/stat 2>/dev/null); do
    printf '%s\\n' "$child"
    started_by "$child"
  done
}
any_lives() { for one in "$@"; do if kill -0 "$one" 2>/dev/null; then return 0; fi; done; return 1; }
stop_program() {
  family="$1 $(started_by "$1")"
  kill -TERM $family 2>/dev/null || true
  tries=0
  while [ "$tries" -lt 10 ] && any_lives $family; do sleep 1; tries=$((tries + 1)); done
  kill -KILL $family 2>/dev/null || true
}
compose_pull=
start_project() {
  waited=0
  total=0
  said_at=-60
  ended=
  last=$(date +%s)
  # What is at work for less than a second ends our sleep itself; its number may be another program's later.
  sleep 1 </dev/null >/dev/null 2>&1 &
  napping=$!
  look_at "$napping"
  slept_since=$began
  {
    if compose up --detach --no-build --quiet-pull --pull "\${compose_pull:-missing}" "$@"; then code=0; else code=$?; fi
    look_at "$napping"
    if [ -n "$began" ] && [ "$began" = "$slept_since" ]; then { kill -PIPE "$napping"; kill "$napping"; } 2>/dev/null || true; fi
    exit "$code"
  } &
  program=$!
  over=
  wait "$napping" || if [ "$?" -gt 128 ]; then over=yes; fi
  while [ -z "$over" ] && kill -0 "$program" 2>/dev/null; do
    now=$(date +%s)
    step=$((now - last))
    last=$now
    if [ "$step" -lt 0 ] || [ "$step" -gt 60 ]; then step=1; fi
    total=$((total + step))
    busy=$(running_one_shots)
    if [ -n "$busy" ]; then
      if [ $((total - said_at)) -ge 60 ]; then
        said_at=$total
        printf 'Waiting for %s, which runs once (at most %s s more).\\n' "$(printf '%s' "$busy" | one_line)" "$((limit - total))"
      fi
    elif [ -n "$(of_project -q --filter health=starting)$(of_project -q --filter status=restarting)" ]; then
      waited=$((waited + step))
    fi
    if [ "$waited" -gt "$seconds" ]; then ended=health; elif [ "$total" -ge "$limit" ]; then ended=time; fi
    if [ -n "$ended" ]; then stop_program "$program"; break; fi
    # A second is long for a service that is there at once, and short for a migration.
    if [ "$total" -lt 3 ]; then nap; else sleep 1; fi
  done
  if wait "$program"; then code=0; else code=$?; fi
  if [ -n "$ended" ]; then say ended "$ended"; fi
  for one_shot in $(running_one_shots); do say still-runs "$one_shot"; done
  say compose-exit "$code"
}
`;
/** The label of a container in which a hook, such as a migration, runs; its value is which one. */
const HOOK_LABEL = 'fairway.hook';
/** The label with the services that a hook needs, between commas. */
const HOOK_NEEDS_LABEL = 'fairway.hook-needs';
/**
 * Shell functions about containers in which hooks run: they belong to the project, but no `up` and no `down` touches one that runs. Their names say
 * what they are (lib/host/hooks.ts).
 */
const HOOKS = `
hooks_of() { docker ps "$@" --filter "label=com.docker.compose.project=$project" --filter label=${HOOK_LABEL}; }
running_hooks() { hooks_of --filter status=running --filter status=paused --format '{{.Names}}'; }
needs_of_hooks() { hooks_of --filter status=running --filter status=paused --format '{{.Label "${HOOK_NEEDS_LABEL}"}}' | tr ',' ' ' | one_line; }
`;
/** What a tag meant before this deploy is kept beside the release, so that it can mean it again: `ID NAME` a line. */
const TAGS_FILE = '"$directory/releases/$id/tags-before"';
/** The shell function `put_tags_back`: what was pulled under a moving tag is taken back, or a release that is put back would start the new image. */
const PUT_TAGS_BACK = `
lost=
put_tags_back() {
  if [ ! -f ${TAGS_FILE} ]; then return 0; fi
  while read -r was name; do
    if [ "$(docker image inspect --format '{{.Id}}' "$name" 2>/dev/null || true)" = "$was" ]; then continue; fi
    if ! docker tag "$was" "$name"; then lost=$name; say tag-lost "$name"; fi
  done < ${TAGS_FILE}
}
`;
/**
 * The functions of this road, see roads.ts.
 *
 * A one-shot or a hook that still runs is neither stopped nor created anew, and neither is what it needs, such as its database: a migration that is
 * broken off half-way may leave data that no version can read. Where there is no previous release, everything stays as it is then.
 */
const COMPOSE_ROAD = `
${START_PROJECT}
${HOOKS}
${_rolling_js__WEBPACK_IMPORTED_MODULE_1__/* .ROLLING */ .Y}
${PUT_TAGS_BACK}
${_adopted_js__WEBPACK_IMPORTED_MODULE_0__/* .ADOPTED_BACK */ .i}
compose_busy() { running_one_shots; running_hooks; }
compose_unstage() { put_tags_back; rm -rf "$directory"/backups/.new-*; }
compose_restore() {
  code=0
  compose_unstage
  running="$(running_one_shots) $(running_hooks)"
  left=$(with_needs $running $(needs_of_hooks))
  for one_shot in $running; do say left "$one_shot"; done
  if compose_has_adopted; then compose_adopted_back; return; fi
  if [ -z "$previous" ]; then
    if [ -n "$left" ]; then return 0; fi
    cd "$directory/releases/$id" || return 1
    if compose down --remove-orphans; then code=0; else code=$?; fi
    say compose-exit "$code"
    return 0
  fi
  cd "$directory/releases/$previous" || return 1
  compose_start_here
}
compose_start_here() {
  take_back_rolls
  if [ -z "$left" ]; then start_project --remove-orphans; return 0; fi
  services=$(compose config --services) || return 1
  wanted=
  for service in $services; do
    case " $left " in *" $service "*) ;; *) wanted="$wanted $service" ;; esac
  done
  for service in $(of_project -a --format '{{.Label "com.docker.compose.service"}}' | sort -u); do
    case " $left $(printf '%s' "$services" | one_line) " in
      *" $service "*) ;;
      *) docker rm -f $(of_project -aq --filter "label=com.docker.compose.service=$service") ;;
    esac
  done
  if [ -n "$wanted" ]; then start_project --no-deps $wanted; else say compose-exit 0; fi
}
`;


/***/ }),

/***/ 1016:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ ROLLING)
/* harmony export */ });
/* harmony import */ var _layout_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(1315);

/** How long a proxy that follows the engine's events may take to leave a container that is unhealthy: its throttle, and a moment. */
const PROXY_SECONDS = 3;
/**
 * Shell functions that replace a service without a gap: the new container is healthy beside the old one before that one is drained and stopped. They
 * need those of compose.ts, and work for the release in the current folder.
 *
 * While both are there no plain `up` may run: Compose 2.24 and 2.26 would remove the new one and recreate the old one, 2.32 and later stop the old one
 * at once. So everything is removed by its id before. `fairway.rolling` in the release's folder says how far it came, each step before it is done.
 *
 * - `roll_service SERVICE`: sets `why` and fails where the new container does not get healthy; the old one goes on then, and the new one is gone.
 *   `drain_with SERVICE CONTAINER` is the caller's; it gives 2 for a service that is not drained.
 * - `take_back_rolls`: where the old container was not drained yet the new one is removed. Otherwise the old release gets one more container, which is
 *   healthy before the new one is removed, or, where it does not get healthy, as soon as that is clear.
 */
const ROLLING = `
containers_of() { wanted_service=$1; shift; of_project --no-trunc -q "$@" --filter "label=com.docker.compose.service=$wanted_service"; }
condition_of() {
  docker inspect --format '{{.State.Status}} {{if .State.Health}}{{.State.Health.Status}}{{else}}unchecked{{end}}' "$1" 2>/dev/null || printf 'gone gone'
}
without() {
  all=$1
  shift
  for one in $all; do case " $* " in *" $one "*) ;; *) printf '%s\\n' "$one" ;; esac; done
}
one_more() {
  were=$(containers_of "$1" -a)
  set -- "$1" $were
  added=
  why=
  if ! compose up --detach --no-build --quiet-pull --pull missing --no-deps --no-recreate --scale "$1=$#" "$1"; then why='it could not be started'; fi
  added=$(without "$(containers_of "$1" -a)" $were)
  if [ -z "$why" ] && [ -z "$added" ]; then why='no container was added'; fi
  give_up=$(($(date +%s) + seconds))
  while [ -z "$why" ]; do
    condition=
    for one in $added; do condition=$(condition_of "$one"); done
    case "$condition" in
      'running healthy') return 0 ;;
      'running unchecked') why='it has no health check' ;;
      'running unhealthy') why='it is unhealthy according to its health check' ;;
      running*) if [ "$(date +%s)" -ge "$give_up" ]; then why="it was not healthy within $seconds s"; else nap; fi ;;
      *) why="it is \${condition%% *}, not running" ;;
    esac
  done
  return 1
}
last_words() { for one in $added; do docker logs --tail 20 "$one" >&2 2>&1 || true; done; }
is_unchanged() {
  # A dry run writes down builders, which is nobody's business in the account's home.
  plan=$(BUILDX_CONFIG=$work/buildx; export BUILDX_CONFIG; compose --dry-run up --detach --no-build --pull never --no-deps "$1" 2>&1) || return 1
  if printf '%s\\n' "$plan" | grep -Eq 'Container +[^ ]+ +(Recreate|Creat)'; then return 1; fi
  printf '%s\\n' "$plan" | grep -Eq 'Container +[^ ]+ +Running'
}
drain_one() {
  printf 'Draining the container %.12s.\\n' "$2"
  if drain_with "$1" "$2" </dev/null >&2; then drained=0; else drained=$?; fi
  if [ "$drained" = 2 ]; then return 0; fi
  if [ "$drained" != 0 ]; then say not-drained "$1 its command ended with exit status $drained"; return 0; fi
  give_up=$(($(date +%s) + drain_wait))
  while :; do
    case "$(condition_of "$2")" in 'running healthy' | 'running starting') ;; *) break ;; esac
    if [ "$(date +%s)" -ge "$give_up" ]; then say not-drained "$1 it was still healthy after $drain_wait s"; return 0; fi
    nap
  done
  sleep ${PROXY_SECONDS}
}
roll_service() {
  old=$(containers_of "$1" --filter status=running)
  for one in $(without "$(containers_of "$1" -a)" $old); do docker rm -f "$one" >/dev/null; done
  if [ -z "$old" ]; then printf 'Service %s does not run yet.\\n' "$1"; return 0; fi
  if is_unchanged "$1"; then printf 'Service %s is unchanged.\\n' "$1"; return 0; fi
  printf 'begun %s\\n' "$1" >> ${_layout_js__WEBPACK_IMPORTED_MODULE_0__/* .RELEASE_FILES */ .yP.rolling}
  if ! one_more "$1"; then
    last_words
    if [ -n "$added" ]; then docker rm -f $added >/dev/null; fi
    return 1
  fi
  printf 'The new container of %s is healthy.\\n' "$1"
  for one_old in $old; do
    printf 'drained %s %s\\n' "$1" "$one_old" >> ${_layout_js__WEBPACK_IMPORTED_MODULE_0__/* .RELEASE_FILES */ .yP.rolling}
    drain_one "$1" "$one_old"
    docker stop "$one_old" >/dev/null || true
    if ! docker rm -f "$one_old" >/dev/null; then why='the old container could not be removed'; return 1; fi
  done
}
take_back_rolls() {
  rolls=$directory/releases/$id/${_layout_js__WEBPACK_IMPORTED_MODULE_0__/* .RELEASE_FILES */ .yP.rolling}
  if [ ! -s "$rolls" ]; then return 0; fi
  for rolled in $(sed -n 's/^begun //p' "$rolls"); do
    new=$(containers_of "$rolled" -a --filter "label=com.docker.compose.project.working_dir=$directory/releases/$id")
    spent=$(sed -n "s/^drained $rolled //p" "$rolls")
    old=$(without "$(containers_of "$rolled" --filter status=running)" $new $spent)
    gone=$(without "$(containers_of "$rolled" -a)" $new $old)
    if [ -n "$gone" ]; then docker rm -f $gone >/dev/null || true; fi
    if [ -z "$new" ]; then continue; fi
    if [ -z "$old" ]; then one_more "$rolled" || { last_words; if [ -n "$added" ]; then docker rm -f $added >/dev/null || true; fi; }; fi
    docker rm -f $new >/dev/null || true
  done
}
`;


/***/ }),

/***/ 6238:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   HH: () => (/* binding */ FILE_FUNCTIONS),
/* harmony export */   LG: () => (/* binding */ SERVICE_ROAD),
/* harmony export */   rN: () => (/* binding */ UNIT_FUNCTIONS)
/* harmony export */ });
/**
 * The road of services, as the host alone has to know it. What a release is about to change is written down first, in `saved/<id>/` in the project's
 * directory, so that whoever comes next can put it back: this run, the guard on the host, or a later run after a loss of power.
 *
 * | file      | what it has                                                                                                  |
 * | --------- | ------------------------------------------------------------------------------------------------------------ |
 * | `targets` | a line for each file that differs: number, `saved` or `absent`, the topmost folder made for it, mode, owner, path |
 * | `files/`  | the old files, by number                                                                                     |
 * | `placing` | is there from the moment before the first file is replaced                                                    |
 * | `live`    | where the link `live` led                                                                                    |
 * | `reload`  | is there when systemd has to read its units anew                                                             |
 * | `units`   | what each unit did before                                                                                    |
 * | `enabled` | units that this release has enabled                                                                          |
 * | `touched` | units that it has restarted or reloaded, each written down before that                                       |
 */
/** Functions about systemd's units. */
const UNIT_FUNCTIONS = `
property() { systemctl show -p "$2" "$1" 2>/dev/null </dev/null | sed -n "s/^$2=//p" || true; }
have_systemd() { command -v systemctl >/dev/null 2>&1 && systemctl show -p Version </dev/null 2>/dev/null | grep -q .; }
# What a unit does: active, ran (a one-shot that has done its work), crashing, or systemd's own word.
state_of() {
  active=$(property "$1" ActiveState)
  case "$active" in
    active | reloading | refreshing) printf active ;;
    activating) if [ "$(property "$1" SubState)" = auto-restart ]; then printf crashing; else printf active; fi ;;
    inactive)
      if [ "$(property "$1" Type)" = oneshot ] && [ -n "$(property "$1" ExecMainStartTimestamp)" ]; then printf ran; else printf inactive; fi
      ;;
    *) printf '%s' "\${active:-none}" ;;
  esac
}
# Makes a unit learn of what is new. systemd refuses one that was restarted too often, whoever did it.
act_on() {
  systemctl reset-failed "$2" </dev/null >/dev/null 2>&1 || true
  if [ "$1" = reload ] && [ "$(property "$2" ActiveState)" = active ]; then systemctl reload "$2" </dev/null; else systemctl restart "$2" </dev/null; fi
}
`;
/** Functions about files that are replaced, and the link to the release that runs. */
const FILE_FUNCTIONS = `
tab=$(printf '\\t')
# Beside a target lie, for as long as a deploy takes, the new file and a second name of the old one: both can take its place although the disk is full.
beside() { new=\${target%/*}/.fairway-\${id##*-}-$n.new old=\${target%/*}/.fairway-\${id##*-}-$n.old; }
relabel() { if command -v restorecon >/dev/null 2>&1; then restorecon "$1" >/dev/null 2>&1 || true; fi; }
# Never a half of it: a reader sees nothing or all.
write_down() { printf '%s\\n' "$2" > "$1.new" && mv -f "$1.new" "$1"; }
# Points the link to the release $1, in one step where mv can do that.
point_live() {
  rm -f "$directory/live.new"
  ln -s "$1" "$directory/live.new" || return 1
  if mv -fT "$directory/live.new" "$directory/live" 2>/dev/null; then return 0; fi
  rm -f "$directory/live.new"
  ln -sfn "$1" "$directory/live"
}
# Removes the second names of the old files that the release $1 has replaced.
drop_old_names() {
  if [ ! -f "$directory/saved/$1/targets" ]; then return 0; fi
  while IFS="$tab" read -r n was folder_made mode owner target <&5; do
    rm -f "\${target%/*}/.fairway-\${1##*-}-$n.old" || true
  done 5< "$directory/saved/$1/targets"
}
`;
/**
 * The functions of this road, see roads.ts. `service_restore` takes back what the release `$id` has changed, in reverse. Files that did not exist before are removed again, units that ran
 * before run again and were seen to stay up, units that did not are stopped. It can be broken off at any moment and begun anew. `$code` is 0 when
 * all of it worked; what was saved stays otherwise, and `not-back` names what is not as it was. `seconds` is how long a unit may take to be active.
 */
const SERVICE_ROAD = `
${UNIT_FUNCTIONS}
${FILE_FUNCTIONS}
# A list of this release; where it was not begun, an empty one.
list() { if [ -e "$saved/$1" ]; then printf '%s' "$saved/$1"; else printf /dev/null; fi; }
was_before() {
  while IFS="$tab" read -r one was <&6; do
    if [ "$one" = "$1" ]; then printf '%s' "$was"; fi
  done 6< "$(list units)"
}
put_file_back() {
  beside
  rm -f "$new"
  if [ ! -e "$saved/placing" ]; then
    rm -f "$old"
  elif [ "$was" = absent ]; then
    rm -f "$target" || return 1
  elif [ "$old" -ef "$target" ]; then
    rm -f "$old"
  elif [ -e "$old" ]; then
    mv -f "$old" "$target" && relabel "$target"
  elif [ -e "$saved/files/$n" ] && { ! cmp -s "$saved/files/$n" "$target" || [ "$(stat -c '%a %u %g' "$saved/files/$n")" != "$(stat -c '%a %u %g' "$target")" ]; }; then
    cp -a "$saved/files/$n" "$new" && mv -f "$new" "$target" && relabel "$target"
  fi || return 1
  if [ "$folder_made" = - ]; then return 0; fi
  folder=\${target%/*}
  while { [ ! -e "$folder" ] || rmdir "$folder" 2>/dev/null; } && [ "$folder" != "$folder_made" ]; do folder=\${folder%/*}; done
}
put_files_back() {
  failed=0
  while IFS="$tab" read -r n was folder_made mode owner target; do
    if ! put_file_back; then say not-back "$target"; failed=1; fi
  done
  return "$failed"
}
restart_back() {
  while IFS="$tab" read -r action unit <&5; do
    case "$(was_before "$unit")" in
      active | ran | crashing) if ! act_on "$action" "$unit"; then say not-back "$unit"; code=1; fi ;;
    esac
  done 5< "$(list touched)"
}
# Units that ran before: whether they are active, and by which process.
processes_now() {
  while IFS="$tab" read -r action unit <&5; do
    if [ "$(was_before "$unit")" = active ]; then
      printf '%s %s %s %s\\n' "$(property "$unit" ActiveState)" "$unit" "$(property "$unit" MainPID)" "$(property "$unit" NRestarts)"
    fi
  done 5< "$(list touched)"
}
stay_up() {
  waited=0
  now=$(processes_now)
  while printf '%s' "$now" | grep -qv '^active ' && [ "$waited" -lt "\${seconds:-60}" ]; do
    sleep 1
    waited=$((waited + 1))
    now=$(processes_now)
  done
  if [ -n "$now" ]; then sleep 3; fi
  later=$(processes_now)
  if [ "$now" = "$later" ] && ! printf '%s' "$later" | grep -qv '^active '; then return 0; fi
  say not-back "$(printf '%s\\n' "$later" | sed -n 's/^[^ ]* \\([^ ]*\\) .*/\\1/p' | one_line)"
  return 1
}
service_busy() { :; }
service_unstage() { rm -rf "$directory/saved/$id"; }
service_restore() {
  code=0
  saved=$directory/saved/$id
  if [ ! -d "$saved" ]; then say compose-exit 0; return 0; fi
  while IFS="$tab" read -r action unit <&5; do
    case "$(was_before "$unit")" in active | ran | crashing) continue ;; esac
    systemctl stop "$unit" </dev/null >/dev/null 2>&1 || true
    case "$(property "$unit" ActiveState)" in '' | inactive | failed) ;; *) say not-back "$unit"; code=1 ;; esac
    systemctl reset-failed "$unit" </dev/null >/dev/null 2>&1 || true
  done 5< "$(list touched)"
  while IFS= read -r unit <&5; do systemctl disable "$unit" </dev/null || code=1; done 5< "$(list enabled)"
  # The last line first.
  sed '1!G;h;$!d' "$(list targets)" | put_files_back || code=1
  if [ -f "$saved/live" ]; then
    was_live=$(cat "$saved/live")
    if [ -z "$was_live" ]; then rm -f "$directory/live"; else point_live "$was_live" || code=1; fi
  fi
  if [ -e "$saved/reload" ]; then systemctl daemon-reload </dev/null || code=1; fi
  restart_back
  if ! stay_up; then code=1; fi
  if [ "$code" = 0 ]; then rm -rf "$saved"; fi
  say compose-exit "$code"
}
`;


/***/ }),

/***/ 3037:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Fs: () => (/* binding */ checkOrder),
/* harmony export */   xN: () => (/* binding */ readIdentity),
/* harmony export */   yK: () => (/* binding */ runIdentity)
/* harmony export */ });
/* unused harmony export compareRuns */
/* harmony import */ var _action_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(8418);

const FIELDS = ['repository', 'repositoryId', 'workflow', 'number', 'id', 'attempt', 'commit', 'url'];
function runIdentity(context) {
    const { repository, repositoryId, workflowFile, runNumber, runId, attempt, commit, runUrl } = context;
    const number = runNumber === undefined ? '' : String(runNumber);
    const url = runId === '' ? '' : runUrl;
    return { repository, repositoryId, workflow: workflowFile, number, id: runId, attempt: String(attempt), commit, url };
}
/** What a release recorded, or a part of it; what is missing or no text is empty. */
function readIdentity(value = {}) {
    const given = (typeof value === 'object' && value !== null ? value : {});
    const read = (field) => (typeof given[field] === 'string' ? given[field].replace(/\p{Cc}+/gu, ' ') : '');
    return Object.fromEntries(FIELDS.map(field => [field, read(field)]));
}
/**
 * Compares two runs by `GITHUB_RUN_NUMBER`, which counts the runs of one workflow file of one repository and says nothing about any others. A new
 * attempt of a run has the same number; GitHub starts it when the attempt before has ended, so an older attempt is one that GitHub has given up.
 * Two runs of one commit (`git push --follow-tags`: one for the branch, one for the tag) bring the same: neither is older.
 *
 * @param mine the run that deploys
 * @param running the run whose release runs
 */
function compareRuns(mine, running) {
    if (running.number === '')
        return { order: 'unknown', why: 'which run deployed it was not recorded' };
    if (mine.number === '' || mine.workflow === '')
        return { order: 'unknown', why: 'this run has no number' };
    if (!isSameRepository(mine, running))
        return { order: 'unknown', why: `it was deployed from ${running.repository}` };
    if (mine.workflow !== running.workflow)
        return { order: 'unknown', why: `it was deployed by ${running.workflow}` };
    const difference = Number(mine.number) - Number(running.number);
    if (difference === 0)
        return { order: Number(mine.attempt) < Number(running.attempt) ? 'older' : 'not-older' };
    const isSameCommit = mine.commit !== '' && mine.commit === running.commit;
    return { order: difference < 0 && !isSameCommit ? 'older' : 'not-older' };
}
function isSameRepository(mine, running) {
    if (mine.repositoryId !== '' && running.repositoryId !== '')
        return mine.repositoryId === running.repositoryId;
    return mine.repository === running.repository;
}
/**
 * Refuses to put an older run's version in the place of a newer one's.
 *
 * @param release the release that runs
 * @returns what the log should say, undefined where there is nothing to say
 * @throws ActionError naming both runs
 */
function checkOrder(mine, release, allowOlder) {
    if (release === undefined)
        return undefined;
    const compared = compareRuns(mine, release.run);
    if (compared.order === 'not-older')
        return undefined;
    if (compared.order === 'unknown') {
        return mine.number === '' ? undefined : `Whether this run is newer than the one of release ${release.id} is not known: ${compared.why}.`;
    }
    const [newer, older] = [describe(release.run), describe(mine)];
    if (allowOlder)
        return `The host runs release ${release.id} of ${newer}, which is newer than ${older}: deployed all the same, as "allow-older" says.`;
    throw new _action_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .lZ(`The host runs release ${release.id} of ${newer}, which is newer than this one, ${older}.`, 'To go back to the older version on purpose, set "allow-older: true".');
}
function describe({ number, attempt, url }) {
    const name = `run ${number}${attempt === '' || attempt === '1' ? '' : `, attempt ${attempt}`}`;
    return url === '' ? name : `${name} (${url})`;
}


/***/ }),

/***/ 5315:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   x: () => (/* binding */ reachOf)
/* harmony export */ });
/* harmony import */ var node_net__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7030);
/* harmony import */ var node_net__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__nccwpck_require__.n(node_net__WEBPACK_IMPORTED_MODULE_0__);

const LOOPBACK = new node_net__WEBPACK_IMPORTED_MODULE_0__.BlockList();
LOOPBACK.addSubnet('127.0.0.0', 8, 'ipv4');
LOOPBACK.addAddress('::1', 'ipv6');
const PRIVATE = new node_net__WEBPACK_IMPORTED_MODULE_0__.BlockList();
// RFC 1918; link-local (RFC 3927); shared by a provider's customers, and what Tailscale and its like give out (RFC 6598).
for (const [net, prefix] of [
    ['10.0.0.0', 8],
    ['172.16.0.0', 12],
    ['192.168.0.0', 16],
    ['169.254.0.0', 16],
    ['100.64.0.0', 10]
]) {
    PRIVATE.addSubnet(net, prefix, 'ipv4');
}
// Unique local (RFC 4193) and link-local (RFC 4291).
PRIVATE.addSubnet('fc00::', 7, 'ipv6');
PRIVATE.addSubnet('fe80::', 10, 'ipv6');
/**
 * How far an address reaches. Only an address can be asked this: a name says nothing about where it leads.
 *
 * @param address of IPv4 or IPv6, also IPv4 inside of IPv6, with or without a zone; anything else is `public`
 */
function reachOf(address) {
    const plain = address.replace(/%.*$/s, '');
    const family = (0,node_net__WEBPACK_IMPORTED_MODULE_0__.isIP)(plain);
    if (family === 0)
        return 'public';
    const type = family === 4 ? 'ipv4' : 'ipv6';
    if (LOOPBACK.check(plain, type))
        return 'loopback';
    return PRIVATE.check(plain, type) ? 'private' : 'public';
}


/***/ }),

/***/ 8463:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ connectionOptions),
/* harmony export */   w: () => (/* binding */ REFUSED_ADDRESS)
/* harmony export */ });
/* harmony import */ var node_net__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7030);
/* harmony import */ var node_net__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__nccwpck_require__.n(node_net__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_tls__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(1692);
/* harmony import */ var node_tls__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__nccwpck_require__.n(node_tls__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _action_duration_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(4197);



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
            guard((0,node_net__WEBPACK_IMPORTED_MODULE_0__.connect)({ ...options, ...(signal === undefined ? {} : { signal }) }), allows, timeout, done);
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
    const made = (0,node_tls__WEBPACK_IMPORTED_MODULE_1__.createSecureContext)({ ca: [...(0,node_tls__WEBPACK_IMPORTED_MODULE_1__.getCACertificates)('default'), ...authorities], allowPartialTrustChain: true });
    contexts.set(authorities, made);
    return made;
}
function guard(socket, allows, timeout, done) {
    const fail = (error) => {
        socket.destroy();
        done(error, socket);
    };
    socket.once('error', fail);
    socket.setTimeout(timeout, () => socket.destroy(new Error(`no traffic for ${(0,_action_duration_js__WEBPACK_IMPORTED_MODULE_2__/* .formatDuration */ .a3)(timeout)}`)));
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


/***/ }),

/***/ 9049:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Sw: () => (/* binding */ askOverHttp),
/* harmony export */   T$: () => (/* binding */ waitUntilGood),
/* harmony export */   Yj: () => (/* binding */ askHealth),
/* harmony export */   jd: () => (/* binding */ readBodyPattern)
/* harmony export */ });
/* unused harmony export judgeAnswer */
/* harmony import */ var node_http__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7067);
/* harmony import */ var node_http__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__nccwpck_require__.n(node_http__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_https__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(4708);
/* harmony import */ var node_https__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__nccwpck_require__.n(node_https__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _action_duration_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(4197);
/* harmony import */ var _action_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(8418);
/* harmony import */ var _statuses_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(1257);





const LONGEST_BODY_BYTES = 64 * 1024;
/** One answer may be the last breath of a program that is about to crash. */
const ANSWERS_IN_A_ROW = 2;
const SHORTEST_WAIT_MILLISECONDS = 500;
const LONGEST_WAIT_MILLISECONDS = 2_000;
/** How long one answer may take; the last one gets its second even when the time is nearly up, or it would say nothing. */
const LONGEST_ANSWER_MILLISECONDS = 5_000;
const SHORTEST_ANSWER_MILLISECONDS = 1_000;
/**
 * Asks until the answer is good twice in a row, or the time is up. The waits grow from 0.5 s to 2 s; between the two good answers it is 0.5 s.
 *
 * @param ask with the milliseconds that one answer may take; it throws nothing but for a cancel
 * @param timeout milliseconds until it gives up
 * @returns the verdict and how often it asked; unhealthy names the last answer
 * @throws the signal's reason when the run is cancelled
 */
async function waitUntilGood(ask, timeout, { signal, now = Date.now, sleep: pause = _action_duration_js__WEBPACK_IMPORTED_MODULE_2__/* .sleep */ .yy, longest = LONGEST_ANSWER_MILLISECONDS, inARow: enough = ANSWERS_IN_A_ROW } = {}) {
    const end = now() + timeout;
    let wait = SHORTEST_WAIT_MILLISECONDS;
    let inARow = 0;
    for (let attempts = 1;; attempts++) {
        signal?.throwIfAborted();
        const left = Math.min(longest, Math.max(SHORTEST_ANSWER_MILLISECONDS, end - now()));
        const verdict = await ask(left);
        inARow = verdict.health === 'healthy' ? inARow + 1 : 0;
        if (verdict.health === 'healthy' && inARow >= enough)
            return { ...verdict, attempts };
        if (now() + SHORTEST_WAIT_MILLISECONDS > end)
            return { ...unconfirmed(verdict), attempts };
        await pause(inARow > 0 ? SHORTEST_WAIT_MILLISECONDS : Math.min(wait, end - now()), signal);
        wait = Math.min(wait * 2, LONGEST_WAIT_MILLISECONDS);
    }
}
/**
 * Asks a health page once. A redirect is an answer like any other: a login page behind it proves nothing about the service.
 *
 * @param timeout milliseconds that the answer may take
 * @throws the signal's reason when the run is cancelled
 */
async function askHealth(check, ask, timeout, signal) {
    try {
        return judgeAnswer(check, await ask(check.url, { timeout, signal }));
    }
    catch (error) {
        signal?.throwIfAborted();
        return { health: 'unhealthy', reason: (0,_action_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .messageOf */ .bD)(error) };
    }
}
/** A first good answer without a second one in time is not a yes. */
function unconfirmed(verdict) {
    return verdict.health === 'healthy' ? { health: 'unhealthy', reason: 'it was healthy only once before time ran out' } : verdict;
}
/** What one answer means. */
function judgeAnswer(check, answer) {
    if (!(0,_statuses_js__WEBPACK_IMPORTED_MODULE_4__/* .hasStatus */ .Ro)(check.status, answer.status)) {
        const target = answer.location === undefined ? '' : ` (a redirect to ${excerpt(answer.location)}, which is not followed)`;
        const said = answer.body.trim() === '' ? '' : `: ${excerpt(answer.body)}`;
        return { health: 'unhealthy', reason: `it answered ${answer.status}, not ${(0,_statuses_js__WEBPACK_IMPORTED_MODULE_4__/* .describeStatuses */ .a1)(check.status)}${target}${said}` };
    }
    if (check.body !== undefined && !check.body.pattern.test(answer.body.replace(/\r?\n|\r/g, ' '))) {
        const body = answer.body.trim() === '' ? 'an empty page' : excerpt(answer.body);
        return { health: 'unhealthy', reason: `it answered ${answer.status}, but ${check.body.written} is not in its page: ${body}` };
    }
    const version = versionOf(answer.body);
    if (check.version === '' || version === check.version)
        return { health: 'healthy', version };
    const found = version === ''
        ? `not with JSON that has a field "version", and ${check.version} is expected`
        : `says version ${excerpt(version)}, not ${check.version}`;
    return { health: 'unhealthy', reason: `it answered ${answer.status}, but ${found}` };
}
/**
 * Reads what a body has to hold: a text that occurs in it, or `/…/`, with `i` behind it where capitals do not matter.
 * @throws ActionError for a regular expression that is none
 */
function readBodyPattern(written) {
    const [, expression, flags = ''] = /^\/(.+)\/([a-z]*)$/s.exec(written) ?? [];
    if (expression === undefined) {
        const text = written.replace(/\r?\n|\r/g, ' ');
        return { written: excerpt(written), pattern: new RegExp(text.replace(/[\\^$.*+?()[\]{}|]/g, String.raw `\$&`), 'u') };
    }
    // A pattern with "g" or "y" would remember where it was.
    if (!/^[imsu]*$/.test(flags))
        throw new _action_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .ActionError */ .lZ(`the flags "${flags}" of its regular expression are not known here.`, 'Use i, m, s and u only.');
    try {
        return { written: excerpt(written), pattern: new RegExp(expression, flags) };
    }
    catch (error) {
        throw new _action_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .ActionError */ .lZ(`it is no regular expression (${(0,_action_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .messageOf */ .bD)(error)}).`, 'A text that is to occur as it is has no slashes around it.');
    }
}
/** The field `version` of a JSON object, empty when there is none. */
function versionOf(body) {
    try {
        const page = JSON.parse(body);
        if (typeof page !== 'object' || page === null || !('version' in page))
            return '';
        return typeof page.version === 'string' || typeof page.version === 'number' ? String(page.version) : '';
    }
    catch {
        return '';
    }
}
/** Text from outside, short and on one line, without characters that a terminal or a log would act on. */
function excerpt(text) {
    const line = text
        .replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ')
        .trim()
        .slice(0, 120);
    return `"${line}"`;
}
/** Asks straight over HTTP or HTTPS, without a proxy and without following redirects. */
const askOverHttp = (url, { timeout, signal }) => {
    const deadline = AbortSignal.timeout(Math.ceil(timeout));
    const send = new URL(url).protocol === 'https:' ? node_https__WEBPACK_IMPORTED_MODULE_1__.request : node_http__WEBPACK_IMPORTED_MODULE_0__.request;
    return new Promise((resolve, reject) => {
        const fail = (error) => {
            reject(new Error(deadline.aborted ? `it did not answer within ${(0,_action_duration_js__WEBPACK_IMPORTED_MODULE_2__/* .formatDuration */ .a3)(timeout)}` : describeError(error)));
        };
        const request = send(url, {
            agent: false,
            signal: signal === undefined ? deadline : AbortSignal.any([deadline, signal]),
            headers: { accept: 'application/json, */*', connection: 'close', 'user-agent': 'fairway' }
        });
        request.on('error', fail);
        request.on('response', message => {
            readBeginning(message).then(body => resolve({ status: message.statusCode ?? 0, body, location: message.headers.location }), (error) => fail(error));
        });
        request.end();
    });
};
/** Reads as much of a body as a health page can need; an endless one must not fill the memory. */
async function readBeginning(message) {
    const chunks = [];
    let length = 0;
    for await (const chunk of message) {
        chunks.push(chunk);
        length += chunk.length;
        if (length >= LONGEST_BODY_BYTES)
            break;
    }
    return Buffer.concat(chunks).subarray(0, LONGEST_BODY_BYTES).toString('utf8');
}
const KNOWN_ERRORS = {
    ECONNREFUSED: 'connection refused',
    ECONNRESET: 'the connection was closed without an answer',
    ENOTFOUND: 'its host name does not resolve',
    EAI_AGAIN: 'its host name does not resolve (no answer from DNS)',
    EHOSTUNREACH: 'its host is not reachable',
    ENETUNREACH: 'its network is not reachable',
    ETIMEDOUT: 'the connection timed out'
};
function describeError(error) {
    // A connection refused on both address families arrives as an AggregateError without a message.
    if (error instanceof AggregateError)
        return [...new Set(error.errors.map(describeError))].join(', ');
    const errorCode = error.code;
    return KNOWN_ERRORS[errorCode ?? ''] ?? (0,_action_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .messageOf */ .bD)(error);
}


/***/ }),

/***/ 2450:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  LV: () => (/* binding */ http),
  sO: () => (/* binding */ isPassingError),
  qF: () => (/* binding */ parseJson),
  P9: () => (/* binding */ retryAfter)
});

// UNUSED EXPORTS: createHttp

// EXTERNAL MODULE: ./lib/action/duration.ts
var duration = __nccwpck_require__(4197);
// EXTERNAL MODULE: ./lib/action/errors.ts
var errors = __nccwpck_require__(8418);
// EXTERNAL MODULE: external "node:http"
var external_node_http_ = __nccwpck_require__(7067);
// EXTERNAL MODULE: external "node:https"
var external_node_https_ = __nccwpck_require__(4708);
// EXTERNAL MODULE: ./node_modules/@actions/http-client/lib/proxy.js
var proxy = __nccwpck_require__(9783);
// EXTERNAL MODULE: ./lib/http/connection.ts
var http_connection = __nccwpck_require__(8463);
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
    const connection = (0,http_connection/* connectionOptions */.H)(request.connection ?? {}, url, agent, { timeout, isAsked, signal });
    const options = { method, headers, ...connection, timeout, ...(signal === undefined ? {} : { signal }) };
    const outgoing = url.protocol === 'https:' ? (0,external_node_https_.request)(url, options) : (0,external_node_http_.request)(url, options);
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
        return url.protocol === 'https:' ? new external_node_https_.Agent() : new external_node_http_.Agent();
    // It takes as long to load as Node takes to start. The rest of that client loses answers that break off, and does not take a Buffer.
    const { HttpClient } = await __nccwpck_require__.e(/* import() */ 779).then(__nccwpck_require__.bind(__nccwpck_require__, 2779));
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

// EXTERNAL MODULE: ./lib/http/tls-errors.ts
var tls_errors = __nccwpck_require__(9116);
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
        throw new errors/* ActionError */.lZ(`${what} answered with something that is not JSON.`);
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
    if (code.startsWith('ERR_') || (0,tls_errors/* isCertificateError */.Y4)(code))
        return false;
    return code !== 'EPROTO' || !((0,tls_errors/* isPlainAnswer */.J4)(error) || (0,tls_errors/* isOtherTls */.af)(error));
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

/***/ 2354:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ leadsHere),
/* harmony export */   U: () => (/* binding */ isLoopback)
/* harmony export */ });
/**
 * Whether a host name or address is this machine itself: `localhost`, 127.0.0.0/8 or `::1`. A port may follow.
 * Docker and Trivy speak plain HTTP to exactly these registries without being told to.
 */
function isLoopback(host) {
    const name = hostName(host);
    return name === 'localhost' || name === '::1' || /^127\.\d{1,3}\.\d{1,3}\.\d{1,3}$/.test(name);
}
/**
 * Whether a URL may lead to this machine: what {@link isLoopback} knows; "any address" as a target, 127/8 inside of IPv6, and names under
 * `localhost` (RFC 6761, 6.3). For refusing what a server elsewhere points here; what may be asked over plain HTTP is narrower.
 */
function leadsHere({ host, hostname }) {
    return isLoopback(host) || ALSO_HERE.test(hostname);
}
const ALSO_HERE = /^(?:0\.0\.0\.0|\[::\]|\[::ffff:7f[0-9a-f]{2}:[0-9a-f]+\]|(?:.+\.)?localhost\.?)$/;
/** The host without its port: `[::1]:5000` gives `::1`, `registry.example.com:5000` gives `registry.example.com`. */
function hostName(host) {
    const bracketed = /^\[([^\]]+)\](?::\d+)?$/.exec(host);
    if (bracketed?.[1] !== undefined)
        return bracketed[1];
    // Only digits are a port: in "127.0.0.1:x@example.com" the part before the @ is not a host.
    return (/^([^:]*):\d+$/.exec(host)?.[1] ?? host).toLowerCase();
}


/***/ }),

/***/ 1257:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Ro: () => (/* binding */ hasStatus),
/* harmony export */   a1: () => (/* binding */ describeStatuses),
/* harmony export */   r_: () => (/* binding */ readStatuses)
/* harmony export */ });
/* harmony import */ var _action_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(8418);
/* harmony import */ var _action_inputs_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(1670);


/**
 * Reads `200`, `200, 204`, `200-299`, `2xx`, or several of these.
 * @throws ActionError for anything else
 */
function readStatuses(text) {
    const parts = text.split(/[\s,]+/).filter(part => part !== '');
    if (parts.length === 0)
        throw new _action_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .lZ('it names no status.', FIX);
    return parts.map(readPart);
}
const FIX = 'Write one status, several, or a range, for example "200", "200, 204", "200-299" or "2xx".';
function readPart(part) {
    const [, hundreds] = /^([1-5])xx$/i.exec(part) ?? [];
    if (hundreds !== undefined)
        return [Number(hundreds) * 100, Number(hundreds) * 100 + 99];
    const [, from, to = from] = /^(\d{3})(?:-(\d{3}))?$/.exec(part) ?? [];
    const [first, last] = [Number(from), Number(to)];
    if (first >= 100 && last <= 599 && first <= last)
        return [first, last];
    throw new _action_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .lZ(`"${(0,_action_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g$)(part)}" is not a status from 100 to 599, nor a range of them.`, FIX);
}
function hasStatus(statuses, status) {
    return statuses.some(([from, to]) => status >= from && status <= to);
}
/** `200`, or `200 to 299 or 404`: to be read after "not". */
function describeStatuses(statuses) {
    return statuses.map(([from, to]) => (from === to ? String(from) : `${from} to ${to}`)).join(' or ');
}


/***/ }),

/***/ 9116:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   J4: () => (/* binding */ isPlainAnswer),
/* harmony export */   Y4: () => (/* binding */ isCertificateError),
/* harmony export */   af: () => (/* binding */ isOtherTls)
/* harmony export */ });
/* harmony import */ var _action_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(8418);

/** OpenSSL's codes for a certificate (Node, "X509 certificate error codes"). */
const CERTIFICATE = /^(?:CERT_|CRL_|UNABLE_TO_|SELF_SIGNED_|DEPTH_ZERO_|INVALID_|ERROR_IN_C|PATH_LENGTH_EXCEEDED|HOSTNAME_MISMATCH|EE_KEY_|CA_MD_|CA_KEY_)/;
/** OpenSSL's words for an answer that is not TLS (openssl, ssl/ssl_err.c). */
const PLAIN = /wrong version number|packet length too long|http request/i;
/** The same for a TLS that it does not speak. */
const OTHER_TLS = /unsupported protocol|protocol version/i;
/** Whether an error's code is about a certificate, which does not mend itself. */
const isCertificateError = (code) => CERTIFICATE.test(code);
/** Whether the server answered in plain text where TLS was asked for. */
const isPlainAnswer = (error) => PLAIN.test((0,_action_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .messageOf */ .bD)(error));
/** Whether client and server have no version of TLS in common. */
const isOtherTls = (error) => OTHER_TLS.test((0,_action_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .messageOf */ .bD)(error));


/***/ }),

/***/ 5623:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $T: () => (/* binding */ MANIFEST_MEDIA_TYPES),
/* harmony export */   Bc: () => (/* binding */ isDigest),
/* harmony export */   Bq: () => (/* binding */ formatPlatform),
/* harmony export */   Kd: () => (/* binding */ readPlatform),
/* harmony export */   OZ: () => (/* binding */ ABOUT),
/* harmony export */   Yv: () => (/* binding */ IMAGE_CONFIG_MEDIA_TYPES),
/* harmony export */   _O: () => (/* binding */ isAttestationMark),
/* harmony export */   kA: () => (/* binding */ INDEX_MEDIA_TYPES),
/* harmony export */   ol: () => (/* binding */ digestOf),
/* harmony export */   qq: () => (/* binding */ readDescriptor),
/* harmony export */   u4: () => (/* binding */ isRecord)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__nccwpck_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _action_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(8418);


const INDEX_MEDIA_TYPES = [
    'application/vnd.oci.image.index.v1+json',
    'application/vnd.docker.distribution.manifest.list.v2+json'
];
const MANIFEST_MEDIA_TYPES = [
    'application/vnd.oci.image.manifest.v1+json',
    'application/vnd.docker.distribution.manifest.v2+json'
];
/** The configuration of something that a container engine can run; anything else is an artifact. */
const IMAGE_CONFIG_MEDIA_TYPES = [
    'application/vnd.oci.image.config.v1+json',
    'application/vnd.docker.container.image.v1+json'
];
/** Whether the text is a sha256 digest as registries write it. Other algorithms are not accepted: nothing here could check them. */
function isDigest(text) {
    return /^sha256:[0-9a-f]{64}$/.test(text);
}
/** The digest of content. */
const digestOf = (content) => `sha256:${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(content).digest('hex')}`;
/** The annotation by which an attestation says which image it is about (moby/buildkit, docs/attestations/attestation-storage.md). */
const ABOUT = 'vnd.docker.reference.digest';
/**
 * Whether a platform of an index is BuildKit's mark of an attestation: no engine asks for it (ibid.). The mark alone is no proof.
 *
 * @param platform as JSON has it, or read
 */
function isAttestationMark(platform) {
    return isRecord(platform) && platform['os'] === 'unknown' && platform['architecture'] === 'unknown';
}
/** Whether a value from JSON is an object, so that its fields can be asked for. */
function isRecord(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
/**
 * Reads a descriptor out of somebody else's JSON.
 *
 * @param where what the descriptor is in, for the error: "index.json"
 * @throws ActionError when a field is missing or of the wrong kind, or when the digest is not sha256
 */
function readDescriptor(value, where) {
    if (!isRecord(value))
        throw new _action_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ActionError */ .lZ(`${where}: a descriptor is not an object.`);
    const { mediaType, digest, size } = value;
    if (typeof mediaType !== 'string' || mediaType === '')
        throw new _action_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ActionError */ .lZ(`${where}: a descriptor has no media type.`);
    if (typeof digest !== 'string' || !isDigest(digest)) {
        throw new _action_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ActionError */ .lZ(`${where}: the digest ${JSON.stringify(digest)} is not sha256 with 64 hex digits.`);
    }
    if (typeof size !== 'number' || !Number.isSafeInteger(size) || size < 0)
        throw new _action_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ActionError */ .lZ(`${where}: ${digest} has no valid size.`);
    return { mediaType, digest, size, platform: readPlatform(value['platform'], where), annotations: readTexts(value['annotations']) };
}
/**
 * Reads what somebody else's JSON says of a platform. One that is not there, or is empty as in the configuration of an attestation, is none.
 *
 * @throws ActionError for a platform that is only half there, or is no word: nobody could say what runs on it
 */
function readPlatform(value, where) {
    if (value === undefined || value === null)
        return undefined;
    const { os = '', architecture = '', variant = '' } = isRecord(value) ? value : { os: value };
    if (os === '' && architecture === '')
        return undefined;
    const isWord = (part) => typeof part === 'string' && /^[\w.+-]{1,64}$/.test(part);
    if (isWord(os) && isWord(architecture) && (variant === '' || isWord(variant))) {
        return { os, architecture, variant: variant === '' ? undefined : variant };
    }
    throw new _action_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ActionError */ .lZ(`${where}: the platform ${JSON.stringify({ os, architecture, variant }).slice(0, 200)} is not one.`);
}
function readTexts(value) {
    if (!isRecord(value))
        return {};
    return Object.fromEntries(Object.entries(value).filter((entry) => typeof entry[1] === 'string'));
}
/** `linux/arm64/v8`, as people and Docker write a platform. */
function formatPlatform(platform) {
    return [platform.os, platform.architecture, platform.variant].filter(part => part !== undefined).join('/');
}


/***/ }),

/***/ 5440:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   _P: () => (/* binding */ platformList),
/* harmony export */   aH: () => (/* binding */ isPlatform)
/* harmony export */ });
/* unused harmony export normalizePlatform */
/* harmony import */ var _action_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(8418);
/* harmony import */ var _action_inputs_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(1670);
/* harmony import */ var _descriptor_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(5623);



/** Platforms of an image, one a line or separated by commas, as `docker buildx build --platform` takes them; each once. */
function platformList() {
    const kind = (0,_action_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .lines */ .Mn)({ default: '' });
    return { ...kind, parse: value => readPlatforms(kind.parse(value)) };
}
/**
 * The one spelling of a platform that is written in several ways: `linux/arm64/v8` is `linux/arm64`, and `linux/arm` is `linux/arm/v7`
 * (containerd/platforms, `Normalize`). For comparing; what is built is told the words of the user.
 */
function normalizePlatform(platform) {
    const { os, architecture, variant } = wordsOf(platform);
    const usual = USUAL_VARIANTS[architecture] ?? '';
    const exact = variant === '' && architecture === 'arm' ? 'v7' : variant.replace(/^(?=\d)/, architecture.startsWith('arm') ? 'v' : '');
    return [os, architecture, ...(exact === '' || exact === usual ? [] : [exact])].join('/');
}
/** Whether an image's platform is the one that somebody wrote, in whichever spelling. Without a variant every one of the architecture is meant. */
function isPlatform(platform, wanted) {
    const [own, asked] = [wordsOf((0,_descriptor_js__WEBPACK_IMPORTED_MODULE_2__/* .formatPlatform */ .Bq)(platform)), wordsOf(wanted)];
    if (asked.variant === '')
        return own.os === asked.os && own.architecture === asked.architecture;
    return normalizePlatform((0,_descriptor_js__WEBPACK_IMPORTED_MODULE_2__/* .formatPlatform */ .Bq)(platform)) === normalizePlatform(wanted);
}
/** The parts of a platform, with the architecture under its usual name. The variant is empty where none is said. */
function wordsOf(platform) {
    const [os = '', given = '', variant = ''] = platform.toLowerCase().split('/');
    const [architecture, own = variant] = OTHER_NAMES[given] ?? [given];
    return { os, architecture, variant: own };
}
/** What others call an architecture, and the variant that some of these names mean (containerd/platforms, `normalizeArch`). */
const OTHER_NAMES = {
    x86_64: ['amd64'],
    i386: ['386', ''],
    aarch64: ['arm64'],
    armhf: ['arm', 'v7'],
    armel: ['arm', 'v6']
};
/** The variant that a platform without one has. */
const USUAL_VARIANTS = { amd64: 'v1', arm64: 'v8' };
function readPlatforms(given) {
    const platforms = given.flatMap(line => line.split(',')).map(platform => platform.trim());
    const wrong = platforms.find(platform => !/^[a-z0-9]+\/[a-z0-9_]+(\/[a-z0-9.]+)?$/.test(platform));
    if (wrong !== undefined)
        throw new _action_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .lZ(`"${wrong}" is not a platform.`, 'Write for example linux/amd64 or linux/arm64.');
    const known = new Map();
    for (const platform of platforms) {
        const same = known.get(normalizePlatform(platform));
        if (same !== undefined && same !== platform) {
            throw new _action_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .lZ(`"${same}" and "${platform}" are the same platform.`, 'Keep one of the two.');
        }
        known.set(normalizePlatform(platform), platform);
    }
    return [...known.values()];
}


/***/ }),

/***/ 4141:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   F2: () => (/* binding */ parseReference),
/* harmony export */   NH: () => (/* binding */ registryUrl)
/* harmony export */ });
/* unused harmony exports parseImageName, TAG_RULE, formatReference, isTag, toTag */
/* harmony import */ var _action_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(8418);
/* harmony import */ var _http_loopback_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(2354);
/* harmony import */ var _descriptor_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(5623);



const DOCKER_HUB = 'docker.io';
/** Docker Hub's registry answers at a name other than the one in references; `index.docker.io` is its older name. */
const DOCKER_HUB_API = 'registry-1.docker.io';
const LONGEST_NAME = 255;
const LONGEST_TAG = 128;
// The grammar is that of distribution/reference (reference.go, "Grammar").
const DOMAIN_COMPONENT = '[a-z0-9](?:[a-z0-9-]*[a-z0-9])?';
const HOST = new RegExp(`^(?:${DOMAIN_COMPONENT}(?:\\.${DOMAIN_COMPONENT})*|\\[[0-9a-f:.]+\\])(?::[0-9]{1,5})?$`);
const PATH_COMPONENT = /^[a-z0-9]+(?:(?:\.|_|__|-+)[a-z0-9]+)*$/;
const TAG = /^[A-Za-z0-9_][A-Za-z0-9_.-]{0,127}$/;
/**
 * Reads an image name: `registry.example.com:5000/team/app`. Capital letters become lower case, because image names have none
 * while `github.repository` does (docker/build-push-action TROUBLESHOOTING.md). Without a host it is an image on Docker Hub.
 *
 * @throws ActionError when it is not a name, or when a tag or digest is attached
 */
function parseImageName(text) {
    const reference = parseReference(text);
    if (reference.tag !== undefined || reference.digest !== undefined) {
        throw new ActionError(`"${text}" has a tag or a digest.`, `Write the name alone: ${reference.name}.`);
    }
    return { registry: reference.registry, repository: reference.repository, name: reference.name };
}
/**
 * Reads an image reference: a name, then `:tag`, `@digest` or both.
 *
 * @throws ActionError saying which part breaks the grammar
 */
function parseReference(text) {
    if (text.includes('://'))
        throw new _action_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .lZ(`"${text}" is a URL, not an image.`, 'Leave out the part before "//" and the slashes.');
    // `${{ vars.REGISTRY }}/app` without the variable.
    if (text.startsWith('/'))
        throw new _action_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .lZ(`"${text}" begins with "/": the registry is missing.`, 'Check that its variable is set.');
    const [withoutDigest = '', digest, ...rest] = text.split('@');
    if (rest.length > 0)
        throw new _action_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .lZ(`"${text}" has more than one "@".`);
    if (digest !== undefined && !(0,_descriptor_js__WEBPACK_IMPORTED_MODULE_1__/* .isDigest */ .Bc)(digest)) {
        throw new _action_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .lZ(`"${text}": what follows "@" is not a digest.`, 'A digest is "sha256:" and 64 hex digits.');
    }
    // A colon before the last slash belongs to the host's port.
    const colon = withoutDigest.lastIndexOf(':');
    const hasTag = colon > withoutDigest.lastIndexOf('/');
    const tag = hasTag ? withoutDigest.slice(colon + 1) : undefined;
    if (tag !== undefined && !isTag(tag))
        throw new _action_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .lZ(`"${text}": "${tag}" is not a tag.`, TAG_RULE);
    return { ...parseName(text, hasTag ? withoutDigest.slice(0, colon) : withoutDigest), tag, digest };
}
const TAG_RULE = 'A tag has up to 128 letters, digits, "_", "." and "-", and begins with a letter, a digit or "_".';
function parseName(text, given) {
    const lower = given.toLowerCase();
    const slash = lower.indexOf('/');
    const first = slash < 0 ? '' : lower.slice(0, slash);
    // Docker's rule for what is a host: it has a dot or a port, or is "localhost".
    const hasHost = /[.:]/.test(first) || first === 'localhost';
    const registry = hasHost ? (first === 'index.docker.io' ? DOCKER_HUB : first) : DOCKER_HUB;
    const path = hasHost ? lower.slice(slash + 1) : lower;
    const repository = registry === DOCKER_HUB && !path.includes('/') ? `library/${path}` : path;
    // The grammar takes what leads nowhere, too: a port of 99999, an address of 256.1.1.1.
    if (!HOST.test(registry) || !URL.canParse(`https://${registry}`)) {
        throw new _action_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .lZ(`"${text}": "${registry}" is not a registry's host name.`);
    }
    const wrong = path.split('/').find(component => !PATH_COMPONENT.test(component));
    if (wrong !== undefined) {
        throw new _action_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .lZ(`"${text}": "${wrong}" is not a part of an image name.`, 'Use a-z and 0-9, with ".", "_" or "-" between them.');
    }
    const name = `${registry}/${repository}`;
    if (name.length > LONGEST_NAME)
        throw new _action_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .lZ(`"${text}" is longer than ${LONGEST_NAME} characters.`);
    return { registry, repository, name };
}
/** The text that {@link parseReference} reads. */
function formatReference(reference) {
    const tag = reference.tag === undefined ? '' : `:${reference.tag}`;
    return reference.digest === undefined ? `${reference.name}${tag}` : `${reference.name}${tag}@${reference.digest}`;
}
function isTag(text) {
    return TAG.test(text);
}
/** The tag closest to a text from outside: `feature/Log_in #2` gives `feature-Log_in-2`. Empty when nothing is left of it. */
function toTag(text) {
    return text
        .replace(/[^A-Za-z0-9_.-]+/g, '-')
        .replace(/^[.-]+/, '')
        .slice(0, LONGEST_TAG)
        .replace(/[.-]+$/, '');
}
/** The registry's base URL. Plain HTTP is for this machine only, as Docker does it. */
function registryUrl(registry) {
    if (registry === DOCKER_HUB)
        return `https://${DOCKER_HUB_API}`;
    return `${(0,_http_loopback_js__WEBPACK_IMPORTED_MODULE_2__/* .isLoopback */ .U)(registry) ? 'http' : 'https'}://${registry}`;
}


/***/ }),

/***/ 6090:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $V: () => (/* binding */ trustedUrl),
/* harmony export */   Av: () => (/* binding */ trustInputs),
/* harmony export */   CK: () => (/* binding */ trustedConnection),
/* harmony export */   DF: () => (/* binding */ dockerCertificateFolders),
/* harmony export */   kb: () => (/* binding */ USUAL_TRUST),
/* harmony export */   or: () => (/* binding */ readRegistryTrust),
/* harmony export */   pD: () => (/* binding */ speaksTls)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__nccwpck_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(1455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__nccwpck_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__nccwpck_require__.n(node_path__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var _action_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(8418);
/* harmony import */ var _action_inputs_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(1670);
/* harmony import */ var _http_address_js__WEBPACK_IMPORTED_MODULE_5__ = __nccwpck_require__(5315);
/* harmony import */ var _http_loopback_js__WEBPACK_IMPORTED_MODULE_7__ = __nccwpck_require__(2354);
/* harmony import */ var _reference_js__WEBPACK_IMPORTED_MODULE_6__ = __nccwpck_require__(4141);








const USUAL_TRUST = { authorities: [], isPlain: false };
/** The inputs of an action that asks a registry; {@link readRegistryTrust} reads what they say. */
const trustInputs = {
    'registry-ca': (0,_action_inputs_js__WEBPACK_IMPORTED_MODULE_4__/* .text */ .Qq)({ default: '' }),
    'insecure-registry': (0,_action_inputs_js__WEBPACK_IMPORTED_MODULE_4__/* .boolean */ .zM)({ default: 'false' })
};
/** Docker's folders for the certificates of registries: the engine's, and that of an engine without root (docs.docker.com, "Rootless mode"). */
function dockerCertificateFolders({ HOME = '', XDG_CONFIG_HOME = '' }) {
    const own = XDG_CONFIG_HOME !== '' ? XDG_CONFIG_HOME : HOME === '' ? '' : (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(HOME, '.config');
    return ['/etc/docker/certs.d', ...(own === '' ? [] : [(0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(own, 'docker', 'certs.d')])];
}
/**
 * Reads whom to trust for a registry: the input `registry-ca`, else what Docker trusts for it, `certs.d/<host>/*.crt` (docs.docker.com,
 * "Verify repository client with certificates").
 *
 * @param registry host and port, as in an image's name
 * @throws ActionError when the file is not there or holds no certificate, and when plain HTTP and a certificate are asked for at once
 */
async function readRegistryTrust(registry, values, sources) {
    const given = values['registry-ca'];
    if (values['insecure-registry']) {
        if (given !== '') {
            throw new _action_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .ActionError */ .lZ('Inputs "registry-ca" and "insecure-registry" exclude each other: plain HTTP has no certificate.', 'Leave "insecure-registry" out: with the CA, the registry is asked over https.');
        }
        return { authorities: [], isPlain: true };
    }
    const authorities = given === '' ? await dockersCertificates(registry, sources.folders) : await certificatesOf(given, sources.workspace);
    return { authorities, isPlain: false };
}
/** The registry's address. A registry on this machine is asked over plain HTTP, unless there is a certificate to trust. */
function trustedUrl(registry, { authorities, isPlain }) {
    const usual = (0,_reference_js__WEBPACK_IMPORTED_MODULE_6__/* .registryUrl */ .NH)(registry);
    if (isPlain)
        return usual.replace(/^https:/, 'http:');
    return authorities.length > 0 ? usual.replace(/^http:/, 'https:') : usual;
}
/**
 * How a registry, or its login server, is connected to.
 *
 * @param carriesLogin whether the request carries a user's login, or a token that was given for one
 */
function trustedConnection(registry, { authorities, isPlain }, carriesLogin) {
    // Names and addresses of this machine need no proof, and never did.
    if (isPlain && !(0,_http_loopback_js__WEBPACK_IMPORTED_MODULE_7__/* .isLoopback */ .U)(registry)) {
        return { allows: address => (0,_http_address_js__WEBPACK_IMPORTED_MODULE_5__/* .reachOf */ .x)(address) === 'loopback' || (!carriesLogin && (0,_http_address_js__WEBPACK_IMPORTED_MODULE_5__/* .reachOf */ .x)(address) === 'private') };
    }
    return authorities.length > 0 ? { authorities } : undefined;
}
const PEM = /-----BEGIN (TRUSTED |X509 )?CERTIFICATE-----[\s\S]*?-----END \1?CERTIFICATE-----/g;
/** @param given PEM, or the path of a file that holds it */
async function certificatesOf(given, workspace) {
    if (given.includes('-----BEGIN '))
        return readCertificates(Buffer.from(given), 'Input "registry-ca"');
    const path = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.resolve)(workspace, given);
    const content = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readFile)(path).catch((error) => {
        throw new _action_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .ActionError */ .lZ(`Input "registry-ca": "${given}" cannot be read (${codeOf(error)}).`, 'Give the path of a file with the certificate in PEM, absolute or relative to the workspace, or the certificate itself.');
    });
    return readCertificates(content, `Input "registry-ca": "${given}"`);
}
async function dockersCertificates(registry, folders) {
    const found = [];
    for (const folder of folders.map(parent => (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(parent, registry))) {
        const names = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readdir)(folder).catch((error) => {
            if (['ENOENT', 'ENOTDIR', 'EINVAL'].includes(codeOf(error)))
                return [];
            throw unreadable(folder, error);
        });
        for (const name of names.filter(candidate => candidate.endsWith('.crt')).sort()) {
            const path = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, name);
            const content = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readFile)(path).catch((error) => {
                throw unreadable(path, error);
            });
            found.push(...readCertificates(content, path));
        }
    }
    return [...new Set(found)];
}
const unreadable = (path, error) => new _action_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .ActionError */ .lZ(`${path}, where Docker keeps the certificate of this registry, cannot be read (${codeOf(error)}).`, 'Make it readable for the user of the runner, or give the certificate with "registry-ca".');
/** Every certificate of a file, in PEM or, a single one, in DER. */
function readCertificates(content, where) {
    const asText = content.toString('latin1');
    if (/-----BEGIN [A-Z ]*PRIVATE KEY-----/.test(asText)) {
        throw new _action_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .ActionError */ .lZ(`${where} holds a private key.`, 'Give the certificate alone: whoever has the key can play the registry.');
    }
    const blocks = asText.match(PEM) ?? (asText.includes('-----BEGIN ') || content.length === 0 ? [] : [content]);
    if (blocks.length === 0)
        throw notCertificate(where);
    return blocks.map(block => {
        try {
            return new node_crypto__WEBPACK_IMPORTED_MODULE_0__.X509Certificate(block).toString();
        }
        catch (error) {
            throw notCertificate(where, error);
        }
    });
}
const notCertificate = (where, cause) => new _action_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .ActionError */ .lZ(`${where} is no certificate.`, 'It has to be the certificate of the CA, in PEM: "-----BEGIN CERTIFICATE-----" and what follows up to its END line.', cause === undefined ? undefined : { cause });
function codeOf(error) {
    return error.code ?? (0,_action_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .messageOf */ .bD)(error);
}
/** What to say of a registry that was asked over plain HTTP and speaks https. @param registry host and port */
function speaksTls(registry, { isPlain }) {
    const isHere = !isPlain && (0,_http_loopback_js__WEBPACK_IMPORTED_MODULE_7__/* .isLoopback */ .U)(registry);
    return new _action_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .ActionError */ .lZ(`The registry ${registry} speaks https, and was asked over plain HTTP.`, isHere ? 'Give its certificate, or that of its CA, with "registry-ca": then it is asked over https.' : 'Leave "insecure-registry" out.');
}


/***/ }),

/***/ 8255:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  jD: () => (/* binding */ hide),
  HF: () => (/* binding */ prepareRedaction),
  E$: () => (/* binding */ redact)
});

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

/***/ 7530:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ registerSecret)
/* harmony export */ });
/* harmony import */ var _action_runner_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(2847);
/* harmony import */ var _redact_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(8255);


/**
 * Hides a value from now on, in the runner's log and in everything this process writes itself.
 * Call it before the value goes anywhere: into an output, an environment variable, a file, a log.
 */
function registerSecret(value) {
    if (value.trim() === '')
        return;
    (0,_redact_js__WEBPACK_IMPORTED_MODULE_1__/* .hide */ .jD)(value);
    (0,_action_runner_js__WEBPACK_IMPORTED_MODULE_0__/* .setSecret */ .Pq)(value);
}


/***/ }),

/***/ 6459:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  A0: () => (/* binding */ hideSecretVariables),
  DO: () => (/* binding */ secretVariableValues)
});

// UNUSED EXPORTS: SECRET_VARIABLES, secretTerraformVariables, withSecretVariables

// EXTERNAL MODULE: ./lib/secrets/redact.ts + 12 modules
var redact = __nccwpck_require__(8255);
;// CONCATENATED MODULE: ./lib/secrets/scalars.ts
/** Every text and number in a value of JSON, however deep. */
function* scalarsOf(value) {
    if (typeof value === 'string' || typeof value === 'number')
        yield value;
    else if (typeof value === 'object' && value !== null)
        for (const part of Object.values(value))
            yield* scalarsOf(part);
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
        for (const part of scalarsOf(parsed(value)))
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


/***/ }),

/***/ 9735:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   o: () => (/* binding */ parseAddress),
/* harmony export */   r: () => (/* binding */ readHost)
/* harmony export */ });
/* harmony import */ var node_net__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7030);
/* harmony import */ var node_net__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__nccwpck_require__.n(node_net__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _action_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(8418);


const NAME = /^(?!-)[A-Za-z0-9._-]+$/;
const USER = /^(?!-)[A-Za-z0-9._@\\-]+$/;
/** The zone of a link-local address, as in `fe80::1%eth0`, is no business of isIPv6 everywhere. */
const withoutZone = (host) => host.replace(/%[A-Za-z0-9._-]+$/, '');
/** A host name or an address without brackets. @returns undefined for anything else, such as a name with a port */
function readHost(text) {
    const [, inner] = /^\[(.*)\]$/.exec(text) ?? [];
    if (inner !== undefined)
        return (0,node_net__WEBPACK_IMPORTED_MODULE_0__.isIPv6)(withoutZone(inner)) ? inner : undefined;
    return NAME.test(text) || (0,node_net__WEBPACK_IMPORTED_MODULE_0__.isIPv6)(withoutZone(text)) ? text : undefined;
}
/**
 * Reads `user@host:port`, in which user and port may be left out. An address of IPv6 stands in brackets where a port follows: `[::1]:22`.
 *
 * @param defaults what is not said
 * @throws ActionError when it is something else
 */
function parseAddress(text, defaults) {
    const at = text.lastIndexOf('@');
    const [user, place] = at === -1 ? [defaults.user, text] : [text.slice(0, at), text.slice(at + 1)];
    const whole = readHost(place);
    const colon = place.lastIndexOf(':');
    const [host, port] = whole === undefined && colon > 0 ? [readHost(place.slice(0, colon)), place.slice(colon + 1)] : [whole, undefined];
    const number = port === undefined ? (defaults.port ?? 22) : /^\d{1,5}$/.test(port) ? Number(port) : 0;
    if (host === undefined || !USER.test(user) || number < 1 || number > 65_535) {
        throw new _action_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ActionError */ .lZ(`"${text.replace(/\p{Cc}+/gu, ' ').slice(0, 120)}" is no host.`, 'Write user@host:port, for example "deploy@server.example.com:22" or "deploy@[2001:db8::1]:22".');
    }
    return { host, port: number, user };
}


/***/ }),

/***/ 6357:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Yt: () => (/* binding */ LAST_MEMBER),
/* harmony export */   n$: () => (/* binding */ renderArchive)
/* harmony export */ });
/* unused harmony exports header, padding */
/* harmony import */ var _action_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(8418);

/** The last member of an archive: an archive that was cut short between two members looks like a whole one to tar. */
const LAST_MEMBER = '.fairway-complete';
const BLOCK = 512;
/** tar reads records of twenty blocks. */
const RECORD = 20 * BLOCK;
const NAME_BYTES = 100;
const PREFIX_BYTES = 155;
/** Eleven octal digits. */
const LARGEST = 8 * 1024 ** 3 - 1;
const TYPES = { file: '0', folder: '5', longName: 'L' };
/**
 * An archive of the files, piece by piece, that every tar of a host can unpack: POSIX ustar, and GNU's own member for a path that has no place in
 * it (BusyBox passes over the one of POSIX). No times and owners: the same files give the same bytes.
 *
 * @throws ActionError when two paths cannot both be, one leads out of the folder, or a file changes while it is read
 */
async function* renderArchive(tree) {
    const folders = foldersOf(tree);
    let size = 0;
    for await (const piece of members(tree, folders)) {
        size += piece.length;
        yield piece;
    }
    // Two empty blocks end it, and the record is filled.
    const end = size + 2 * BLOCK;
    yield Buffer.alloc(2 * BLOCK + ((RECORD - (end % RECORD)) % RECORD));
}
async function* members(tree, folders) {
    for (const folder of folders)
        yield header(`${folder}/`, { mode: 0o755, size: 0, type: 'folder' });
    for (const { path, mode, content } of tree) {
        const size = Buffer.isBuffer(content) ? content.length : content.size;
        if (size > LARGEST)
            throw new _action_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .lZ(`The file ${JSON.stringify(path)} is larger than 8 GiB.`, 'Leave it out.');
        yield header(path, { mode, size });
        if (Buffer.isBuffer(content))
            yield content;
        else
            yield* streamed(path, content);
        yield Buffer.alloc(padding(size));
    }
    yield header(LAST_MEMBER, { mode: 0o600, size: 0 });
}
async function* streamed(path, { size, open }) {
    let left = size;
    for await (const piece of open()) {
        left -= piece.length;
        if (left < 0)
            break;
        yield piece;
    }
    if (left !== 0)
        throw new _action_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .lZ(`The file ${JSON.stringify(path)} was changed while it was sent.`);
}
/** The folders of a tree, each before those in it. @throws ActionError when a path cannot be, or could lead out of the folder */
function foldersOf(tree) {
    const files = new Set();
    const folders = new Set();
    for (const { path, mode } of tree) {
        const parts = path.split('/');
        if (parts.some(part => part === '' || part === '.' || part === '..') || path.includes('\0') || parts[0] === LAST_MEMBER)
            throw new _action_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .lZ(`${JSON.stringify(path)} is no path of a file below a folder.`);
        if (!Number.isInteger(mode) || mode < 0 || mode > 0o777)
            throw new _action_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .lZ(`${mode} is no mode of a file.`);
        if (files.has(path))
            throw new _action_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .lZ(`There are two files ${JSON.stringify(path)}.`, 'Give each one its own name.');
        files.add(path);
        for (let count = 1; count < parts.length; count++)
            folders.add(parts.slice(0, count).join('/'));
    }
    const both = [...files].find(path => folders.has(path));
    if (both !== undefined)
        throw new _action_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .lZ(`${JSON.stringify(both)} is a file and a folder.`, 'Give each one its own name.');
    return [...folders];
}
/** The header of a member, with one before it that has the path where that is too long. */
function header(path, member) {
    const name = Buffer.from(path);
    if (name.length <= NAME_BYTES)
        return headerBlock(name, undefined, member);
    // The last slash that leaves both halves their place.
    const slash = name.lastIndexOf('/', PREFIX_BYTES);
    if (slash > 0 && name.length - slash - 1 <= NAME_BYTES && slash < name.length - 1)
        return headerBlock(name.subarray(slash + 1), name.subarray(0, slash), member);
    const whole = Buffer.concat([name, Buffer.alloc(1)]);
    return Buffer.concat([
        headerBlock(Buffer.from('././@LongLink'), undefined, { mode: 0, size: whole.length, type: 'longName' }),
        whole,
        Buffer.alloc(padding(whole.length)),
        headerBlock(name.subarray(0, NAME_BYTES), undefined, member)
    ]);
}
function headerBlock(name, prefix, { mode, size, type = 'file' }) {
    const block = Buffer.alloc(BLOCK);
    name.copy(block);
    writeOctal(block, mode, 100, 8);
    writeOctal(block, 0, 108, 8);
    writeOctal(block, 0, 116, 8);
    writeOctal(block, size, 124, 12);
    writeOctal(block, 0, 136, 12);
    block.write(TYPES[type], 156);
    block.write('ustar\u000000', 257, 'latin1');
    prefix?.copy(block, 345);
    // The checksum is taken with its own field full of blanks.
    block.fill(' ', 148, 156);
    const sum = block.reduce((total, byte) => total + byte, 0);
    block.write(`${sum.toString(8).padStart(6, '0')}\u0000 `, 148, 'latin1');
    return block;
}
function writeOctal(block, value, offset, length) {
    block.write(`${value.toString(8).padStart(length - 1, '0')}\u0000`, offset, 'latin1');
}
/** Bytes that fill the last block of a content. */
function padding(size) {
    return (BLOCK - (size % BLOCK)) % BLOCK;
}


/***/ }),

/***/ 8449:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ controlSocket),
/* harmony export */   Qd: () => (/* binding */ JUMP_KNOWN_HOSTS_FILE),
/* harmony export */   Ro: () => (/* binding */ fingerprintFile),
/* harmony export */   Xs: () => (/* binding */ renderConfig),
/* harmony export */   a: () => (/* binding */ JUMP_KEY_FILE),
/* harmony export */   d$: () => (/* binding */ KEY_FILE),
/* harmony export */   fs: () => (/* binding */ CERTIFICATE_FILE),
/* harmony export */   g2: () => (/* binding */ CONFIG_FILE),
/* harmony export */   vk: () => (/* binding */ KNOWN_HOSTS_FILE)
/* harmony export */ });
/** The names of files in the folder that ssh works in. They are relative to it, so that no path has to be quoted. */
const CONFIG_FILE = 'config';
const KEY_FILE = 'key';
const KNOWN_HOSTS_FILE = 'known_hosts';
const CERTIFICATE_FILE = 'certificate';
const JUMP_KEY_FILE = 'jump_key';
const JUMP_KNOWN_HOSTS_FILE = 'jump_known_hosts';
const fingerprintFile = ({ alias }) => `fingerprints-${alias}`;
/** The socket of the connection to a machine that all commands share. */
const controlSocket = ({ alias }) => `control-${alias}`;
const CONNECT_SECONDS = 15;
/**
 * What holds for every machine: no agent, password or forwarding from the runner, and no host keys but those in our files. With `-F` ssh reads
 * neither the user's nor the system's own configuration (ssh(1)).
 */
const COMMON = [
    'BatchMode yes',
    'StrictHostKeyChecking yes',
    'GlobalKnownHostsFile /dev/null',
    'UpdateHostKeys no',
    'CheckHostIP no',
    'IdentitiesOnly yes',
    'IdentityAgent none',
    'PreferredAuthentications publickey',
    'PasswordAuthentication no',
    'KbdInteractiveAuthentication no',
    'ForwardAgent no',
    'ForwardX11 no',
    'ClearAllForwardings yes',
    'PermitLocalCommand no',
    'RequestTTY no',
    'ControlPersist no',
    // %n is the name that ssh was called with.
    `ControlPath ${controlSocket({ alias: '%n' })}`,
    `ConnectTimeout ${CONNECT_SECONDS}`,
    'ServerAliveInterval 15',
    'ServerAliveCountMax 3',
    'LogLevel ERROR'
];
/** The whole configuration of ssh for these machines, see ssh_config(5). @param targets all have the same machines on the way */
function renderConfig(targets, { hasCertificate = false, hasJumpKey = false } = {}) {
    const hops = targets[0]?.hops ?? [];
    const certificate = hasCertificate ? [`CertificateFile ${CERTIFICATE_FILE}`] : [];
    const login = (file) => [`IdentityFile ${file}`, ...(file === KEY_FILE ? certificate : [])];
    const hopBlocks = hops.map((hop, at) => block(hopAlias(at + 1), [
        ...placeOf(hop, at),
        ...login(hasJumpKey ? JUMP_KEY_FILE : KEY_FILE),
        `UserKnownHostsFile ${JUMP_KNOWN_HOSTS_FILE}`
    ]));
    const targetBlocks = targets.map(target => block(target.alias, [
        ...placeOf(target, hops.length),
        ...login(KEY_FILE),
        `UserKnownHostsFile ${KNOWN_HOSTS_FILE}`,
        ...(target.hasFingerprint === true ? [`KnownHostsCommand /bin/sh ${fingerprintFile(target)} %I %H %t %K %f`] : [])
    ]));
    return [block('*', COMMON), ...hopBlocks, ...targetBlocks].join('\n');
}
const hopAlias = (number) => `hop-${number}`;
/** @param via the number of the last machine on the way; 0: there is none */
function placeOf({ host, port, user }, via) {
    // HostName knows %h, so that the zone of an address, as in fe80::1%eth0, has to be doubled.
    const place = [`HostName ${host.replaceAll('%', '%%')}`, `Port ${port}`, `User ${user}`];
    return [...place, ...(via === 0 ? [] : [`ProxyJump ${hopAlias(via)}`])];
}
function block(pattern, lines) {
    return `Host ${pattern}\n${lines.map(line => `  ${line}\n`).join('')}`;
}


/***/ }),

/***/ 537:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   w: () => (/* binding */ connectAhead)
/* harmony export */ });
/**
 * Begins to connect to all machines at once: it is mostly waiting, so that what has to be read here meanwhile takes no time.
 *
 * @param open connects to one; the signal ends it
 */
function connectAhead(machines, open) {
    const ending = new AbortController();
    const hosts = machines.map(machine => open(machine, ending.signal));
    // What becomes of them is told to whoever asks.
    for (const host of hosts)
        host.catch(() => undefined);
    const unused = new Set(hosts);
    return {
        async host(index) {
            const host = hosts[index];
            if (host === undefined)
                throw new Error(`There is no machine ${index}.`);
            unused.delete(host);
            return await host;
        },
        async close() {
            if (unused.size === 0)
                return;
            ending.abort(new Error('nobody asked for the connection'));
            await Promise.allSettled([...unused].map(async (host) => (await host).close()));
        }
    };
}


/***/ }),

/***/ 6432:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   P8: () => (/* binding */ SSH_FAILED),
/* harmony export */   TU: () => (/* binding */ explainLoss),
/* harmony export */   cB: () => (/* binding */ explainSshFailure),
/* harmony export */   fM: () => (/* binding */ lastLine),
/* harmony export */   g0: () => (/* binding */ explainDockerFailure)
/* harmony export */ });
/* harmony import */ var _known_hosts_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(6042);
/* harmony import */ var _secrets_redact_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(8255);
/* harmony import */ var _shell_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(2724);



/** ssh's own exit status for everything that went wrong outside the remote program (ssh(1), EXIT STATUS). */
const SSH_FAILED = 255;
/** What ssh says when the ssh that goes through another machine has ended: it never heard of the target. */
const HOP_ENDED = /^kex_exchange_identification: .*$|^.*UNKNOWN port 65535.*$|^stdio forwarding failed.*$/gim;
/** Why ssh did not get through, from what it said, in one clear line with what to do. */
function explainSshFailure(stderr, machine) {
    const { hops = [] } = machine;
    const [first] = hops;
    if (first === undefined || stderr.search(HOP_ENDED) === -1) {
        return explainOne(stderr, machine, TARGET_INPUTS, machine.hasFingerprint === true);
    }
    if (/stdio forwarding failed/i.test(stderr))
        return explainForwarding(stderr, machine);
    // Each says the name of its own machine, the first one before the others.
    const said = (exactly) => hops.find(({ host, port }) => [`[${host}]:${port}`, `${host} port ${port}`, ...(exactly ? [] : [host])].some(name => stderr.includes(name)));
    const rest = stderr.replaceAll(HOP_ENDED, '').trim();
    return explainOne(rest, said(true) ?? said(false) ?? first, HOP_INPUTS, false);
}
/** The names of the inputs in which what could be wrong was given. */
const TARGET_INPUTS = { what: 'host', knownHosts: 'known-hosts', host: 'host', user: 'user' };
const HOP_INPUTS = { what: 'jump host', knownHosts: 'jump-known-hosts', host: 'jump-host', user: 'jump-host' };
function explainForwarding(stderr, { host, port, hops = [] }) {
    const hop = hops.at(-1)?.host ?? '';
    const [, why] = /open failed: (.*)/.exec(stderr) ?? [];
    return {
        message: `The jump host ${hop} does not get us to ${host}, port ${port}${why === undefined ? '' : `: ${lastLine(why)}`}.`,
        fix: `Is the host up, and are "host" and "port" what they are called from there? Does sshd on ${hop} let the account through ("AllowTcpForwarding yes")?`
    };
}
/** Once something of ours has run there, ssh fails for one reason only; what else was written is of that program, whatever it reads like. */
function explainLoss({ host, port }) {
    return { message: `The connection to ${host}, port ${port} was lost.`, fix: 'See the log of sshd on the host.' };
}
function explainOne(stderr, { host, port, user }, inputs, hasFingerprint) {
    const place = `${host}, port ${port}`;
    const known = `"${inputs.knownHosts}"`;
    const fix = (0,_known_hosts_js__WEBPACK_IMPORTED_MODULE_0__/* .howToGetKnownHosts */ .W3)(host, port).replace('"known-hosts"', known);
    const cases = [
        [
            /REMOTE HOST IDENTIFICATION HAS CHANGED|Host key for .* has changed|REVOKED HOST KEY/i,
            {
                message: `The host key of ${place} is not the one in ${known}: either the host was reinstalled, or something intercepts the connection. Nothing was sent.`,
                fix,
                isBeforeLogin: true
            }
        ],
        [
            /bad configuration option: knownhostscommand/i,
            {
                message: 'The ssh of this runner is older than OpenSSH 8.5 and cannot compare fingerprints.',
                fix: 'Give the lines for "known-hosts" instead of "host-fingerprints", or use a newer runner.'
            }
        ],
        [
            /Host key verification failed|No .* host key is known/i,
            hasFingerprint
                ? {
                    message: `The host key of ${place} has none of the fingerprints in "host-fingerprints". Nothing was sent.`,
                    fix: 'Compare with what "ssh-keygen -lf /etc/ssh/ssh_host_ed25519_key.pub" says on the host itself.',
                    isBeforeLogin: true
                }
                : { message: `The host key of ${place} is not in ${known}. Nothing was sent.`, fix, isBeforeLogin: true }
        ],
        [
            // Host keys of these types, and signatures with SHA-1, are what OpenSSH had before 7.2, and takes no longer since 8.8.
            /no matching host key type found\. Their offer: (?:ssh-(?:rsa|dss),?)+\s*$|no matching (?:key exchange method|cipher|MAC) found|no mutual signature/im,
            {
                message: `The SSH server of ${place} is too old: it has nothing that is still safe in common with the ssh of this runner. Nothing was sent.`,
                fix: 'Update it: OpenSSH 7.2 or newer. Until then an ed25519 key of the host, "ssh-keygen -A" on it, or one of the deploy may do.'
            }
        ],
        [
            /no matching host key type/i,
            { message: `The ${inputs.what} ${place} has no host key of a type that ${known} lists.`, fix, isBeforeLogin: true }
        ],
        [
            /Could not resolve hostname|Name or service not known|nodename nor servname/i,
            {
                message: `The host name ${host} does not resolve.`,
                fix: `Check the input "${inputs.host}", and whether the runner can resolve that name.`
            }
        ],
        [
            /Connection refused/i,
            { message: `No SSH server answers on ${place}: connection refused.`, fix: 'Is the host up, is sshd running, and is the port right?' }
        ],
        [
            /timed out|No route to host|Network is unreachable/i,
            { message: `The host ${place} cannot be reached.`, fix: 'Is it up, and does its firewall or VPN let the runner in?' }
        ],
        [
            /Permission denied \((?!.*publickey)/i,
            {
                message: `The ${inputs.what} ${place} lets nobody in with a key: it asks for a password, which nobody can type here.`,
                fix: 'Set "PubkeyAuthentication yes" in its sshd_config, and add the public key of the deploy to the account.'
            }
        ],
        [
            /Permission denied|Too many authentication failures/i,
            {
                message: `The ${inputs.what} ${place} does not accept the key for user ${user}.`,
                fix: `Add the public key ("ssh-keygen -y -f KEY") to ~${user}/.ssh/authorized_keys on the host, and check the input "${inputs.user}".`
            }
        ],
        [
            // Without a word where the shared connection was killed.
            /^\s*$|kex_exchange_identification|Connection (reset|closed)|Broken pipe|closed by remote host|read from master failed/i,
            { ...explainLoss({ host, port }), isBeforeLogin: true }
        ]
    ];
    const why = cases.find(([pattern]) => pattern.test(stderr));
    return why?.[1] ?? { message: `ssh to ${place} failed: ${lastLine(stderr)}`, fix: undefined };
}
/** Why a docker command on the host failed, where its words are known; else its own last line. */
function explainDockerFailure(stderr) {
    const cases = [
        [
            /permission denied.*docker|docker.*permission denied|docker\.sock.*permission denied/is,
            {
                message: 'The account on the host may not use Docker: no permission on its socket.',
                fix: 'Add it to the group docker ("sudo usermod -aG docker USER"), or use an account with rootless Docker.'
            }
        ],
        [
            /Cannot connect to the Docker daemon|Is the docker daemon running/i,
            {
                message: 'The Docker engine on the host does not answer.',
                fix: 'Start it: "sudo systemctl start docker". A rootless engine needs "docker-host".'
            }
        ],
        [
            /no space left on device/i,
            { message: 'The disk of the host is full.', fix: 'Free some space, for example with "docker image prune -a".' }
        ],
        [
            /unauthorized|authentication required|access denied|denied:|incorrect username or password|no basic auth/i,
            {
                message: 'The registry does not let the host pull the image: it refuses the login, or the account has no access.',
                fix: 'Check "registry-username" and "registry-password", and that the account may read this image.'
            }
        ],
        [
            /manifest unknown|not found: manifest|manifest for .* not found|repository does not exist|failed to resolve reference .*: not found|not found: not found|from remote: not found|reading manifest .* 404|name unknown/i,
            { message: 'The registry has no image with this name and digest.', fix: 'Check "image" and "digest"; was the image pushed?' }
        ],
        [
            /no matching manifest for|does not match the (specified|detected) host platform|exec format error/i,
            {
                message: "The image has no variant for the host's platform.",
                fix: 'Build it for that platform too (input "platforms" of build-push).'
            }
        ],
        [
            /no such host|dial tcp|i\/o timeout|TLS handshake|x509|server gave HTTP response to HTTPS client/i,
            {
                message: `The host cannot reach the registry: ${lastLine(stderr)}`,
                fix: "Check the host's network, and the registry's name and certificate."
            }
        ]
    ];
    const known = cases.find(([pattern]) => pattern.test(stderr));
    return known?.[1] ?? { message: lastLine(stderr), fix: undefined };
}
/** The last thing a program said, on one line, secrets hidden. */
function lastLine(text) {
    const lines = text
        .split(/\r?\n/)
        .map(line => line.replace(/[\p{Cc}\s]+/gu, ' ').trim())
        .filter(line => line !== '');
    const last = (0,_secrets_redact_js__WEBPACK_IMPORTED_MODULE_1__/* .redact */ .E$)((0,_shell_js__WEBPACK_IMPORTED_MODULE_2__/* .withoutQuotedFile */ .pu)(lines.at(-1) ?? 'it gave no reason')).slice(0, 400);
    return DASH_WRITE_FAILED.test(last) ? `${last} (is the host's disk full?)` : last;
}
/** dash knows no other words for a file that cannot be written (eval.c, evalbltin). */
const DASH_WRITE_FAILED = /: (?:printf|echo): I\/O error$/;


/***/ }),

/***/ 1190:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   FI: () => (/* binding */ OTHER_KINDS),
/* harmony export */   HF: () => (/* binding */ knownHostsProgram),
/* harmony export */   Tr: () => (/* binding */ parseFingerprints),
/* harmony export */   eY: () => (/* binding */ checkNamed),
/* harmony export */   tm: () => (/* binding */ fingerprintsOf)
/* harmony export */ });
/* harmony import */ var _action_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(8418);
/* harmony import */ var _known_hosts_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(6042);


const DIGEST = /^SHA256:[A-Za-z0-9+/]{43}$/;
/**
 * Reads fingerprints, one a line: alone, behind the host's name, or the whole line that `ssh-keygen -l` prints.
 * @throws ActionError naming the line that is none
 */
function parseFingerprints(lines) {
    return lines.map(line => {
        const [first = '', second = ''] = line.trim().split(/\s+/);
        if (DIGEST.test(first))
            return { digest: first, host: '' };
        if (DIGEST.test(second))
            return { digest: second, host: /^\d+$/.test(first) ? '' : first.toLowerCase().replace(/^\[(.*)\]$/, '$1') };
        const shown = line.replace(/\p{Cc}+/gu, ' ').slice(0, 120);
        throw new _action_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .lZ(`Input "host-fingerprints": "${shown}" is no fingerprint.`, 'Write what "ssh-keygen -lf /etc/ssh/ssh_host_ed25519_key.pub" says on the host, for example "SHA256:" and 43 characters.');
    });
}
/** The fingerprints that a host's key may have. */
function fingerprintsOf({ host, port }, all) {
    const names = ['', ...(0,_known_hosts_js__WEBPACK_IMPORTED_MODULE_1__/* .namesOfHost */ .Gg)(host.toLowerCase(), port)];
    return all.filter(one => names.includes(one.host)).map(({ digest }) => digest);
}
/** Of two hosts, one could show its own key as the other's. @throws ActionError when a line names no host where there are several */
function checkNamed(all) {
    const unnamed = all.find(({ host }) => host === '');
    if (unnamed === undefined)
        return;
    throw new _action_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .lZ(`Input "host-fingerprints": which host has ${unnamed.digest} is not said, and there are several.`, 'Write the host before it, for example "web1.example.com SHA256:…".');
}
/**
 * The program of `KnownHostsCommand`, for a POSIX shell: says that the host's key is known when it has one of the fingerprints, and writes it down, so
 * that later connections ask for a key of its kind. Its arguments are %I %H %t %K %f, see ssh_config(5).
 */
function knownHostsProgram(digests, knownHostsFile) {
    return `if [ "$1" = ORDER ]; then exit 0; fi
case $5 in ${digests.join(' | ')}) ;; *) exit 0 ;; esac
line="$2 $3 $4"
if ! grep -qxF -- "$line" ${knownHostsFile}; then printf '%s\\n' "$line" >> ${knownHostsFile}; fi
printf '%s\\n' "$line"
`;
}
/** A host offers one key, of the kind that ssh likes best: where that one has none of the fingerprints, these are asked for, in turn. */
const OTHER_KINDS = [
    'ecdsa-sha2-nistp256,ecdsa-sha2-nistp384,ecdsa-sha2-nistp521',
    'rsa-sha2-512,rsa-sha2-256',
    'ssh-ed25519'
];


/***/ }),

/***/ 5380:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  s: () => (/* binding */ writeIdentity)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __nccwpck_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __nccwpck_require__(6760);
// EXTERNAL MODULE: ./lib/action/errors.ts
var errors = __nccwpck_require__(8418);
// EXTERNAL MODULE: ./lib/ssh/config.ts
var config = __nccwpck_require__(8449);
// EXTERNAL MODULE: ./lib/ssh/fingerprints.ts
var ssh_fingerprints = __nccwpck_require__(1190);
// EXTERNAL MODULE: ./lib/action/environment.ts
var environment = __nccwpck_require__(980);
// EXTERNAL MODULE: ./lib/secrets/registered.ts
var registered = __nccwpck_require__(7530);
;// CONCATENATED MODULE: ./lib/ssh/keys.ts






/**
 * Writes a private key into the folder, 0600 and without its passphrase, after a look at it: most failed logins are a key that lost a line on its way
 * into the secret.
 *
 * @throws ActionError when the key cannot be used
 */
async function writeKey(folder, file, { input, text, passphrase }, run) {
    const key = normaliseKey(text, input);
    // An input is hidden as it came, and to hide a key costs more than to write it.
    if (key.trim() !== text.trim())
        (0,registered/* registerSecret */.c)(key);
    await (0,promises_.writeFile)((0,external_node_path_.join)(folder, file), key, { mode: 0o600 });
    const first = await read(folder, file, run);
    if (first === 'good')
        return;
    if (first === 'damaged') {
        throw new errors/* ActionError */.lZ(`Input "${input}" is damaged: ssh-keygen cannot read it.`, 'Copy the whole file again, for example "gh secret set DEPLOY_SSH_KEY < deploy_key".');
    }
    if (passphrase === '') {
        throw new errors/* ActionError */.lZ(`Input "${input}" has a passphrase.`, 'Hand it over from a secret, as "ssh-passphrase"; or make a key for deploys without one: "ssh-keygen -t ed25519 -N \'\' -f deploy_key".');
    }
    (0,registered/* registerSecret */.c)(passphrase);
    await removePassphrase(folder, file, passphrase, run);
    if ((await read(folder, file, run)) === 'good')
        return;
    throw new errors/* ActionError */.lZ(`Input "ssh-passphrase" is not the passphrase of "${input}".`);
}
/**
 * ssh-keygen asks for the old passphrase and twice for a new one, of its input: without a terminal, and told not to open a window for it. Of a key
 * that has no passphrase it would take the first line as the new one: so it is asked only about one that has.
 */
async function removePassphrase(folder, file, passphrase, run) {
    const env = { ...(0,environment/* childEnvironment */.Q)(process.env, { without: ['DISPLAY', 'WAYLAND_DISPLAY', 'SSH_ASKPASS'] }), SSH_ASKPASS_REQUIRE: 'never' };
    await run(['ssh-keygen', '-p', '-f', file], { cwd: folder, env, stdin: `${passphrase}\n\n\n`, timeout: 60_000 });
}
async function read(folder, file, run) {
    const result = await run(['ssh-keygen', '-y', '-P', '', '-f', file], { cwd: folder });
    if (result.exitCode === 0)
        return 'good';
    return /passphrase/i.test(result.stderr) ? 'locked' : 'damaged';
}
/**
 * The key as ssh wants it: line feeds only, no spaces around the lines, a line feed at the end; also from a secret whose line breaks arrived as `\n`.
 * @throws ActionError when it is recognisably something else
 */
function normaliseKey(key, input = 'ssh-key') {
    const unfolded = key.includes('\n') ? key : key.replaceAll('\\n', '\n');
    const text = normaliseLines(unfolded);
    if (text.startsWith('PuTTY-User-Key-File')) {
        throw new errors/* ActionError */.lZ(`Input "${input}" is a PuTTY key.`, 'Convert it: "puttygen key.ppk -O private-openssh -o key".');
    }
    if (/^(ssh-|ecdsa-|sk-)\S+ AAAA/.test(text)) {
        throw new errors/* ActionError */.lZ(`Input "${input}" is a public key.`, 'Store the private key, the file without ".pub".');
    }
    if (!/^-----BEGIN [A-Z ]*PRIVATE KEY-----$/m.test(text) || !/^-----END [A-Z ]*PRIVATE KEY-----$/m.test(text)) {
        throw new errors/* ActionError */.lZ(`Input "${input}" is not a complete private key: its BEGIN or END line is missing, or the line breaks were lost.`, 'Copy the whole file, for example "gh secret set DEPLOY_SSH_KEY < deploy_key".');
    }
    return text;
}
function normaliseLines(text) {
    const lines = text.split(/\r\n|\r|\n/).map(line => line.trim());
    return `${lines.join('\n').trim()}\n`;
}
/**
 * Writes the certificate of a key into the folder.
 * @throws ActionError when it is none, is of another key, or its time is over: sshd would say no more than that it does not accept the key
 */
async function writeCertificate(folder, text, keyFile, ask) {
    const certificate = normaliseLines(text);
    if (!/^\S+-cert-v01@openssh\.com AAAA\S+[^\n]*\n$/.test(certificate)) {
        throw new errors/* ActionError */.lZ('Input "ssh-certificate" is no certificate of OpenSSH.', 'Hand over the line of the file that ends with "-cert.pub": "ssh-keygen -s CA_KEY -I NAME -n USER deploy_key.pub" makes it.');
    }
    await (0,promises_.writeFile)((0,external_node_path_.join)(folder, config/* CERTIFICATE_FILE */.fs), certificate, { mode: 0o600 });
    const [shown, key] = await Promise.all([
        ask(['ssh-keygen', '-L', '-f', config/* CERTIFICATE_FILE */.fs], { cwd: folder }),
        ask(['ssh-keygen', '-l', '-f', keyFile], { cwd: folder })
    ]);
    const [, ofCertificate] = /^\s*Public key: \S+ (SHA256:\S+)/m.exec(shown.stdout) ?? [];
    const [, ofKey] = /(SHA256:\S+)/.exec(key.stdout) ?? [];
    if (shown.exitCode !== 0 || ofCertificate === undefined) {
        throw new errors/* ActionError */.lZ('Input "ssh-certificate" is damaged: ssh-keygen cannot read it.', 'Copy the whole line again.');
    }
    if (/host certificate/.test(shown.stdout))
        throw new errors/* ActionError */.lZ('Input "ssh-certificate" is of a host, not of an account.');
    if (ofKey !== undefined && ofKey !== ofCertificate) {
        throw new errors/* ActionError */.lZ('Input "ssh-certificate" is of another key than "ssh-key".', 'Have the public half of that key signed.');
    }
    const [, until] = /^\s*Valid: (?:from \S+ to|before) (\S+)/m.exec(shown.stdout) ?? [];
    if (until !== undefined && Date.parse(until) < Date.now()) {
        throw new errors/* ActionError */.lZ(`Input "ssh-certificate" was valid until ${until}.`, 'Have the key signed again.');
    }
}

// EXTERNAL MODULE: ./lib/ssh/known-hosts.ts
var known_hosts = __nccwpck_require__(6042);
;// CONCATENATED MODULE: ./lib/ssh/identity.ts







/**
 * Writes what ssh needs into the folder, all 0600, after a look at each: its configuration, keys, certificate, known_hosts.
 *
 * @param folder the step's private folder, in which ssh works
 * @throws ActionError when a key cannot be used, or a host's key is not known
 */
async function writeIdentity(folder, identity, { run, ask }) {
    const { targets, passphrase = '', certificate = '', fingerprints = [], jumpKey = '', jumpKnownHosts = '' } = identity;
    const put = (name, content) => (0,promises_.writeFile)((0,external_node_path_.join)(folder, name), content, { mode: 0o600 });
    await writeKey(folder, config/* KEY_FILE */.d$, { input: 'ssh-key', text: identity.sshKey, passphrase }, run);
    if (jumpKey !== '')
        await writeKey(folder, config/* JUMP_KEY_FILE */.a, { input: 'jump-ssh-key', text: jumpKey, passphrase }, run);
    if (certificate !== '')
        await writeCertificate(folder, certificate, config/* KEY_FILE */.d$, ask);
    await put(config/* KNOWN_HOSTS_FILE */.vk, normaliseLines(identity.knownHosts));
    await put(config/* JUMP_KNOWN_HOSTS_FILE */.Qd, normaliseLines(jumpKnownHosts));
    if (targets.length > 1)
        (0,ssh_fingerprints/* checkNamed */.eY)(fingerprints);
    for (const target of targets) {
        if (target.hasFingerprint === true) {
            await put((0,config/* fingerprintFile */.Ro)(target), (0,ssh_fingerprints/* knownHostsProgram */.HF)((0,ssh_fingerprints/* fingerprintsOf */.tm)(target, fingerprints), config/* KNOWN_HOSTS_FILE */.vk));
        }
        else if (!(0,known_hosts/* isHostKnown */.ub)(identity.knownHosts, target.host, target.port))
            throw (0,known_hosts/* hostNotKnown */.vi)(identity.knownHosts, target.host, target.port);
    }
    for (const hop of targets[0].hops ?? []) {
        if (!(0,known_hosts/* isHostKnown */.ub)(jumpKnownHosts, hop.host, hop.port))
            throw hopNotKnown(hop);
    }
    await put(config/* CONFIG_FILE */.g2, (0,config/* renderConfig */.Xs)(targets, { hasCertificate: certificate !== '', hasJumpKey: jumpKey !== '' }));
}
function hopNotKnown({ host, port }) {
    const { message, fix } = (0,known_hosts/* hostNotKnown */.vi)('', host, port);
    return new errors/* ActionError */.lZ(message.replace('known-hosts', 'jump-known-hosts'), fix?.replace('known-hosts', 'jump-known-hosts'));
}


/***/ }),

/***/ 6042:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Gg: () => (/* binding */ namesOfHost),
/* harmony export */   W3: () => (/* binding */ howToGetKnownHosts),
/* harmony export */   ub: () => (/* binding */ isHostKnown),
/* harmony export */   vi: () => (/* binding */ hostNotKnown)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__nccwpck_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _action_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(8418);


/** How a person gets lines for known_hosts that can be trusted. Accepting whatever key answers first would trust an attacker in between. */
function howToGetKnownHosts(host, port) {
    return (`Run "ssh-keyscan -p ${port} ${host}" on a machine you trust, compare the fingerprint (ssh-keygen -lf FILE) with what ` +
        `"ssh-keygen -lf /etc/ssh/ssh_host_ed25519_key.pub" says on the host itself, and put the lines into the variable that "known-hosts" reads.`);
}
/**
 * What is said of a host that no line names.
 *
 * @param content the lines; a port that was left out is the usual reason
 */
function hostNotKnown(content, host, port) {
    const message = `Input "known-hosts" has no line for ${namesOfHost(host, port)[0]}`;
    const [other] = otherPorts(content, host);
    if (other === undefined || other === port)
        return new _action_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ActionError */ .lZ(`${message}.`, howToGetKnownHosts(host, port));
    return new _action_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ActionError */ .lZ(`${message}, but one for port ${other}; the input "port" is ${port}.`, `Set the variable DEPLOY_PORT to the right one, and hand it over: "port: \${{ vars.DEPLOY_PORT }}".`);
}
/** The ports with which lines name the host in clear text, in their order. */
function otherPorts(content, host) {
    const names = content.split(/\r\n|\r|\n/).flatMap(line => hostsOf(line)?.split(',') ?? []);
    return names.flatMap(name => {
        const [, named, port] = /^\[(.+)\]:(\d{1,5})$/.exec(name) ?? [];
        return named?.toLowerCase() === host.toLowerCase() ? [Number(port)] : [];
    });
}
/** The names of a host in known_hosts: on a port other than 22 `[host]:port` first and then `host`, as ssh itself looks them up. */
function namesOfHost(host, port) {
    return port === 22 ? [host] : [`[${host}]:${port}`, host];
}
/**
 * Whether some line of a known_hosts names the host (sshd(8), SSH_KNOWN_HOSTS FILE FORMAT). It finds what `ssh-keygen -F` finds, without a
 * program and a file, and says nothing of the key: it is a first look, which never refuses what ssh takes.
 *
 * @param content the lines; hashed names, patterns and markers included
 */
function isHostKnown(content, host, port) {
    const names = namesOfHost(host.toLowerCase(), port);
    return content.split(/\r\n|\r|\n/).some(line => {
        const hosts = hostsOf(line);
        return hosts !== undefined && names.some(name => isNamed(name, hosts));
    });
}
/** The first field of a line, or the second where a marker stands first; undefined of a comment, and where no kind and key follow. */
function hostsOf(line) {
    const [first = '', ...rest] = line.trim().split(/[ \t]+/);
    if (first.startsWith('#'))
        return undefined;
    const [hosts, ...key] = first.startsWith('@') ? rest : [first, ...rest];
    return key.length < 2 ? undefined : hosts;
}
/** One hashed name, or patterns between commas: one that matches behind `!` overrules the others. */
function isNamed(name, hosts) {
    if (hosts.startsWith('|'))
        return isHashed(name, hosts);
    const matching = hosts.split(',').filter(pattern => matches(name, pattern.replace(/^!/, '')));
    return matching.length > 0 && !matching.some(pattern => pattern.startsWith('!'));
}
/** `|1|salt|hash`, both in base64: HMAC-SHA1 of the name, with the salt as its key (OpenSSH, hostfile.c, host_hash). */
function isHashed(name, hosts) {
    const [, , salt = '', hash = ''] = hosts.split('|');
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHmac)('sha1', Buffer.from(salt, 'base64')).update(name).digest('base64') === hash;
}
/** A pattern of ssh_config(5): `*` is any text, `?` any one character, and letters count as small. */
function matches(name, pattern) {
    const source = pattern
        .toLowerCase()
        .replace(/[\\^$.|+(){}[\]]/g, '\\$&')
        .replaceAll('*', '.*')
        .replaceAll('?', '.');
    return new RegExp(`^${source}$`, 's').test(name);
}


/***/ }),

/***/ 2725:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  of: () => (/* binding */ CONNECTION_MILLISECONDS),
  Ng: () => (/* binding */ connect),
  xP: () => (/* binding */ endLeftConnection)
});

// UNUSED EXPORTS: SSH_ARGUMENTS

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __nccwpck_require__(6760);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __nccwpck_require__(1455);
// EXTERNAL MODULE: ./lib/action/environment.ts
var environment = __nccwpck_require__(980);
// EXTERNAL MODULE: ./lib/action/errors.ts
var errors = __nccwpck_require__(8418);
// EXTERNAL MODULE: ./lib/action/duration.ts
var duration = __nccwpck_require__(4197);
// EXTERNAL MODULE: ./lib/ssh/archive.ts
var archive = __nccwpck_require__(6357);
// EXTERNAL MODULE: ./lib/ssh/errors.ts
var ssh_errors = __nccwpck_require__(6432);
// EXTERNAL MODULE: ./lib/secrets/redact.ts + 12 modules
var redact = __nccwpck_require__(8255);
// EXTERNAL MODULE: ./lib/ssh/shell.ts + 1 modules
var shell = __nccwpck_require__(2724);
;// CONCATENATED MODULE: ./lib/ssh/parts.ts

/**
 * What each script of one trip wrote, in their order; those that did not begin are missing. What came before the first is of nobody: a banner, or
 * a noisy profile. When none began at all, everything is the first one's, because it says why.
 */
function splitParts(stdout, stderr) {
    const [said, complained] = [piecesOf(stdout), piecesOf(stderr)];
    if (said.length === 0 && complained.length === 0)
        return [{ stdout, stderr }];
    // A host that loses its error output in part: better a reason of another script than none.
    if (complained.length === 0)
        complained.push(...said.slice(1).map(() => ''), stderr);
    const partAt = (at) => ({ stdout: said[at] ?? '', stderr: complained[at] ?? '' });
    return [partAt(0), ...Array.from({ length: Math.max(said.length, complained.length) - 1 }, (_, at) => partAt(at + 1))];
}
/** Nothing that a script wrote is changed: the mark brings its own line break before it. */
function piecesOf(text) {
    const pieces = [];
    let rest = `\n${text}`;
    for (;;) {
        const mark = `\n${shell/* PART_MARK */.yM}${pieces.length + 1}\n`;
        const at = rest.indexOf(mark);
        if (at === -1)
            return pieces;
        if (pieces.length > 0)
            pieces[pieces.length - 1] = rest.slice(0, at);
        rest = rest.slice(at + mark.length);
        pieces.push(rest);
    }
}
/** Whether a script of ours has run at all; what is said to us is ours, too. */
function hasBegun(stdout) {
    return `\n${stdout}`.includes(`\n${shell/* MARK */.M$}`);
}
/** What programs said, without the lines by which we tell our scripts apart: where ssh says why it failed, those are no reason. */
function withoutPartMarks(text) {
    return text
        .split('\n')
        .filter(line => !line.startsWith(shell/* PART_MARK */.yM))
        .join('\n');
}
/** Hands lines on but for our answers, and for the empty line that a mark brings along. */
function withoutMarks(onLine) {
    let isHeldBack = false;
    return line => {
        if (isHeldBack && !line.startsWith(shell/* PART_MARK */.yM))
            onLine('');
        isHeldBack = line === '';
        if (!isHeldBack && !line.startsWith(shell/* MARK */.M$))
            onLine(line);
    };
}

;// CONCATENATED MODULE: ./lib/ssh/kept-script.ts




const START_MILLISECONDS = 60_000;
const END_MILLISECONDS = 10_000;
/** How often whoever stays on the host gets a line. */
const BEAT_MILLISECONDS = 20_000;
/**
 * Starts scripts of which the last one stays: the input stays open until it is closed or this process is gone.
 *
 * @param text what they are
 * @param ready what the last one says when it has begun
 */
function keepScripts(transport, text, ready, { timeout = START_MILLISECONDS, onLine, onSaid, late }) {
    const begun = Promise.withResolvers();
    const closed = new AbortController();
    const ending = new AbortController();
    const wrote = { stdout: '', stderr: '' };
    const stdoutLine = withoutMarks(line => onLine?.((0,redact/* redact */.E$)(line)));
    const stderrLine = withoutMarks(line => onLine?.(line));
    const argv = transport.argv('sh -s');
    const result = transport.run(argv, {
        ...transport.options,
        stdin: heldOpen(text, closed.signal),
        signal: ending.signal,
        onLine: line => {
            wrote.stderr += `${line}\n`;
            if (!transport.isNoise(line))
                stderrLine(line);
        },
        // Not by lines of the door to other programs, which hide secrets: what is said to us may be one.
        readStdout: async (pieces) => {
            const decoder = new TextDecoder();
            let line = '';
            for await (const piece of pieces) {
                const piecesOfText = decoder.decode(piece, { stream: true });
                wrote.stdout += piecesOfText;
                const lines = `${line}${piecesOfText}`.split('\n');
                line = lines.pop() ?? '';
                lines.forEach(stdoutLine);
                const said = new shell/* Sayings */.ti(lines.join('\n'));
                onSaid?.(said);
                if (said.get(ready) !== undefined)
                    begun.resolve(undefined);
            }
        }
    });
    // Nobody is left to get the lines of `heldOpen`.
    const ended = result.catch(() => undefined).finally(() => closed.abort());
    const over = Promise.race([begun.promise, result]);
    const endAfter = async (milliseconds, unless, why) => {
        const waited = new AbortController();
        const stop = () => waited.abort();
        unless.then(stop, stop);
        await (0,duration/* sleep */.yy)(milliseconds, waited.signal).then(() => ending.abort(why()), () => undefined);
    };
    void endAfter(timeout, over, () => late(wrote.stdout, timeout));
    return {
        begun: over.then(answer => {
            if (answer === undefined)
                return { signal: null, timedOut: false, ...wrote };
            return { ...answer, stdout: wrote.stdout };
        }),
        kept: {
            ended,
            async close(most = END_MILLISECONDS) {
                closed.abort();
                void endAfter(most, ended, () => new Error('closed'));
                await ended;
            }
        }
    };
}
/** The text, and then a line again and again until it is closed: a network that has gone silent ends no connection. Each is another one. */
async function* heldOpen(text, closed) {
    yield text;
    for (let beat = 1;; beat++) {
        const isTime = await (0,duration/* sleep */.yy)(BEAT_MILLISECONDS, closed).then(() => true, () => false);
        if (!isTime)
            return;
        yield `${beat}\n`;
    }
}

// EXTERNAL MODULE: ./lib/ssh/receive.ts
var receive = __nccwpck_require__(3530);
;// CONCATENATED MODULE: ./lib/ssh/connection.ts








const DEFAULT_TIMEOUT_MILLISECONDS = 60_000;
/** A script on the host ends itself so much later than we give it up: it is for the case that nobody tells it. */
const HOST_GRACE_SECONDS = 5;
/** A host over a transport. */
function hostOver(transport) {
    let trips = 0;
    const trip = async (scripts, command, stdin, options) => {
        trips++;
        const timeout = options.timeout ?? DEFAULT_TIMEOUT_MILLISECONDS;
        const [stdoutLine, stderrLine] = [withoutMarks(line => options.onLine?.(line)), withoutMarks(line => options.onLine?.(line))];
        const argv = transport.argv(command);
        const result = await transport.run(argv, {
            ...transport.options,
            ...(stdin === undefined ? {} : { stdin }),
            timeout,
            signal: options.signal,
            onLine: (line, stream) => {
                if (!transport.isNoise(line))
                    (stream === 'stdout' ? stdoutLine : stderrLine)(line);
            }
        });
        const answers = answersOf(result, transport);
        if (result.timedOut)
            throw late(scripts, answers.length, timeout, 'Raise "timeout", or find out what keeps the host busy.');
        const failure = transport.failure(unmarked(result), hasBegun(result.stdout));
        if (failure !== undefined)
            throw failure;
        return answers;
    };
    const render = (scripts, { held, timeout = DEFAULT_TIMEOUT_MILLISECONDS }) => (0,shell/* renderScripts */.Ds)(scripts, { held, exported: transport.exported, seconds: timeout / 1_000 + HOST_GRACE_SECONDS });
    const host = {
        get trips() {
            return trips;
        },
        async run(script, options) {
            const [answer] = await host.runAll([script], options);
            return answer;
        },
        runAll(scripts, options = {}) {
            return trip(scripts, 'sh -s', render(scripts, options), options);
        },
        async send(tree, into, then, options = {}) {
            const scripts = [(0,receive/* unpackScript */.gz)(into, options.held), then];
            const text = render(scripts, options);
            const [unpacked, answer] = await trip(scripts, receive/* RECEIVE_COMMAND */.gj, received(text, tree), options);
            if (answer !== undefined || unpacked.said.get('lock') !== undefined)
                return answer ?? unpacked;
            throw (0,receive/* unwritten */.pg)(into, unpacked);
        },
        async keepAll(scripts, ready, options = {}) {
            trips++;
            const text = (0,shell/* renderScripts */.Ds)(scripts, { held: options.held, otherwise: options.otherwise, exported: transport.exported });
            const { kept, begun } = keepScripts(transport, text, ready, {
                ...options,
                late: (stdout, timeout) => late(scripts, splitParts(stdout, '').length, timeout, 'Find out what keeps the host busy.')
            });
            const result = await begun;
            if (result.exitCode === undefined)
                return { answers: answersOf({ ...result, exitCode: 0 }, transport), kept };
            await kept.close();
            const failure = transport.failure(unmarked(result), hasBegun(result.stdout));
            if (failure !== undefined)
                throw failure;
            return { answers: answersOf(result, transport), kept: undefined };
        },
        close: () => transport.close()
    };
    return host;
}
/** @param begun how many of them have begun */
function late(scripts, begun, timeout, fix) {
    return new errors/* ActionError */.lZ(`The host did not finish "${scripts[begun - 1]?.name ?? ''}" within ${(0,duration/* formatDuration */.a3)(timeout)}.`, fix);
}
const unmarked = (result) => ({ ...result, stderr: withoutPartMarks(result.stderr) });
async function* received(text, tree) {
    yield (0,receive/* receivedText */.Rq)(text);
    yield* (0,archive/* renderArchive */.n$)(tree);
}
/** Only the last part can have failed: the others would not have been gone on from. */
function answersOf({ exitCode, stdout, stderr }, transport) {
    const lines = stderr.split('\n').filter(line => !transport.isNoise(line));
    const [first, ...rest] = splitParts(stdout, lines.join('\n'));
    const answer = (part, isLast) => ({
        ...part,
        exitCode: isLast ? (exitCode ?? ssh_errors/* SSH_FAILED */.P8) : 0,
        said: new shell/* Sayings */.ti(part.stdout)
    });
    return [answer(first, rest.length === 0), ...rest.map((part, at) => answer(part, at === rest.length - 1))];
}

// EXTERNAL MODULE: ./lib/ssh/config.ts
var config = __nccwpck_require__(8449);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __nccwpck_require__(3024);
;// CONCATENATED MODULE: ./lib/ssh/control-socket.ts



/** Where a system tells nobody of a new file. */
const POLL_MILLISECONDS = 50;
/**
 * Waits until ssh has made the socket of a shared connection: from then on the host has let us in.
 *
 * @param over settles when there will be none
 * @returns whether it is there
 * @throws the signal's reason when it is aborted
 */
async function waitForSocket(path, over, signal) {
    signal?.throwIfAborted();
    const found = Promise.withResolvers();
    const look = () => void isSocket(path).then(isThere => (isThere ? found.resolve(true) : undefined));
    const end = () => void isSocket(path).then(found.resolve);
    const abort = () => found.reject(signal?.reason);
    const timer = setInterval(look, POLL_MILLISECONDS);
    const unwatch = watchFolder((0,external_node_path_.dirname)(path), look);
    over.then(end, end);
    signal?.addEventListener('abort', abort, { once: true });
    try {
        look();
        return await found.promise;
    }
    finally {
        clearInterval(timer);
        unwatch();
        signal?.removeEventListener('abort', abort);
    }
}
/** @returns what ends it; a folder that cannot be watched is none that fails */
function watchFolder(folder, changed) {
    try {
        const watcher = (0,external_node_fs_.watch)(folder, changed);
        watcher.on('error', () => undefined);
        return () => watcher.close();
    }
    catch {
        return () => undefined;
    }
}
async function isSocket(path) {
    return await (0,promises_.stat)(path).then(found => found.isSocket(), () => false);
}

// EXTERNAL MODULE: ./lib/ssh/fingerprints.ts
var fingerprints = __nccwpck_require__(1190);
;// CONCATENATED MODULE: ./lib/ssh/gate.ts
/** Lets so many pieces of work be done at a time; the others wait for their turn, in their order. */
function gate(most) {
    let inside = 0;
    const waiting = [];
    return async (work) => {
        if (inside < most)
            inside++;
        else
            await new Promise(resolve => waiting.push(resolve));
        try {
            return await work();
        }
        finally {
            const next = waiting.shift();
            if (next === undefined)
                inside--;
            else
                next();
        }
    };
}

;// CONCATENATED MODULE: ./lib/ssh/no-script.ts

/** Why nothing of a script ran, although the host let us in. */
function explainNoScript(stdout, stderr, { host, port, user }) {
    const place = `${host}, port ${port}`;
    const said = `${stderr}\n${stdout}`;
    const cases = [
        [
            /^sudo: .*(password is required|terminal is required|no askpass|conversation failed)/im,
            {
                message: `sudo asks user ${user} on ${host} for a password, which nobody can type here.`,
                fix: `Allow it without one: a file in /etc/sudoers.d with "${user} ALL=(root) NOPASSWD: ALL".`
            }
        ],
        [
            /you must have a tty to run sudo/i,
            {
                message: `sudo on ${host} works in a terminal only (requiretty), and there is none here.`,
                fix: `Add "Defaults:${user} !requiretty" to a file in /etc/sudoers.d.`
            }
        ],
        [
            /is not in the sudoers file|is not allowed to (execute|run)|may not run sudo/i,
            {
                message: `User ${user} may not use sudo on ${host}.`,
                fix: `Allow it: a file in /etc/sudoers.d with "${user} ALL=(root) NOPASSWD: ALL". Or leave "sudo" out.`
            }
        ],
        [
            /sudo: (command )?not found|sudo: No such file|sudo: unknown command/i,
            { message: `There is no sudo on ${host}.`, fix: 'Install it, or leave "sudo" out and use an account that may use Docker.' }
        ],
        [
            /account is (currently )?not available|nologin/i,
            {
                message: `The account ${user} on ${place} may not log in: its shell is nologin.`,
                fix: `Give it one: "sudo usermod -s /bin/sh ${user}".`
            }
        ],
        [
            /allows sftp connections only|rsync|git-shell|rrsync|scponly/i,
            {
                message: `The account ${user} on ${place} is for file transfers only: it ran nothing of what it was sent.`,
                fix: 'Use an account with a shell, and a key without "command=" in its authorized_keys.'
            }
        ]
    ];
    const known = cases.find(([pattern]) => pattern.test(said));
    if (known !== undefined)
        return known[1];
    const last = said.trim() === '' ? '' : ` It said: ${(0,ssh_errors/* lastLine */.fM)(stderr.trim() === '' ? stdout : stderr)}`;
    return {
        message: `The host ${place} let user ${user} in and ran nothing of what it was sent.${last}`,
        fix: `A forced command ("command=" in ~${user}/.ssh/authorized_keys, ForceCommand in sshd_config), or a shell such as /bin/false, does that. Use a key and an account without one.`
    };
}

;// CONCATENATED MODULE: ./lib/ssh/open-connection.ts












/** Waits this long for the shared connection; ssh's own ConnectTimeout ends an attempt that hangs. */
const OPEN_TIMEOUT_MILLISECONDS = 45_000;
const END_TIMEOUT_MILLISECONDS = 5_000;
/** Until a program of ours that is asked to end is killed: `runProcess`. */
const KILL_MILLISECONDS = 5_000;
/** What post may take to end the connection of main, to open its own, and to close it. */
const CONNECTION_MILLISECONDS = END_TIMEOUT_MILLISECONDS + KILL_MILLISECONDS + OPEN_TIMEOUT_MILLISECONDS + KILL_MILLISECONDS;
/** What ssh says when the shared connection is gone and it makes one of its own. */
const SOCKET_REFUSED = /^Control socket connect\(/;
/** With ten that have not logged in yet a machine begins to drop others (sshd_config(5), MaxStartups), and all hosts of a step have the same ones on the way. */
const throughHop = gate(5);
/** The arguments that every ssh here begins with: the rest is in the configuration, whose path is relative to the identity's folder. */
const SSH_ARGUMENTS = ['-F', config/* CONFIG_FILE */.g2, '-T'];
/** What ssh says is parsed, so it must be in English. */
const sshEnvironment = () => ({ ...(0,environment/* childEnvironment */.Q)(), LC_ALL: 'C' });
/**
 * Opens one connection that all later commands share, so that each of them takes only milliseconds.
 *
 * @param folder has the keys, known_hosts and the configuration that names the machine, see `writeIdentity`
 * @throws ActionError with one clear line when the host does not let us in
 */
async function connect(folder, machine, run, signal) {
    const { hops = [] } = machine;
    const opening = () => openAnyKind(folder, machine, run, signal);
    const close = await (hops.length === 0 ? opening() : throughHop(opening));
    return hostOver(transport(folder, machine, run, close));
}
async function openAnyKind(folder, machine, run, signal) {
    try {
        return await open_connection_open(folder, machine, [], run, signal);
    }
    catch (error) {
        if (machine.hasFingerprint !== true || !(error instanceof BeforeLoginError))
            throw error;
        return await openOtherKind(folder, machine, run, error, signal);
    }
}
/** The host has shown a key that is not ours: it may have one of another kind that is. One that has none of a kind may just hang up. */
async function openOtherKind(folder, machine, run, first, signal) {
    for (const kind of fingerprints/* OTHER_KINDS */.FI) {
        try {
            return await open_connection_open(folder, machine, ['-o', `HostKeyAlgorithms=${kind}`], run, signal);
        }
        catch (error) {
            if (!(error instanceof BeforeLoginError))
                throw error;
        }
    }
    throw first;
}
/** @returns what ends the shared connection */
async function open_connection_open(folder, machine, more, run, signal) {
    const ending = new AbortController();
    let ended;
    const shared = run(['ssh', ...SSH_ARGUMENTS, ...more, '-M', '-N', '--', machine.alias], {
        cwd: folder,
        env: sshEnvironment(),
        signal: ending.signal
    }).then(result => (ended = result), (error) => {
        if (!ending.signal.aborted)
            throw error;
    });
    // A failure shows in the wait below; a later loss in the commands that use the connection.
    let startFailure;
    shared.catch((error) => (startFailure = error));
    const close = async () => {
        ending.abort(new Error('closed'));
        await shared.catch(() => undefined);
    };
    const waited = new AbortController();
    try {
        const tooLong = (0,duration/* sleep */.yy)(OPEN_TIMEOUT_MILLISECONDS, waited.signal).catch(() => undefined);
        if (await waitForSocket((0,external_node_path_.join)(folder, (0,config/* controlSocket */.D)(machine)), Promise.race([shared, tooLong]), signal))
            return close;
        if (startFailure !== undefined)
            throw startFailure;
        throw sshFailure(ended === undefined ? 'timed out' : ended.stderr, machine);
    }
    catch (error) {
        await close();
        throw error;
    }
    finally {
        waited.abort(new Error('no longer waited for'));
    }
}
/**
 * Ends a shared connection that this step's main part left open because it was killed; with it go the ssh programs that used it.
 * Never throws: where there is none, that is well.
 */
async function endLeftConnection(folder, machine, run) {
    const socket = (0,external_node_path_.join)(folder, (0,config/* controlSocket */.D)(machine));
    if (!(await isSocket(socket)))
        return;
    const options = { cwd: folder, env: sshEnvironment(), timeout: END_TIMEOUT_MILLISECONDS };
    await run(['ssh', ...SSH_ARGUMENTS, '-O', 'exit', '--', machine.alias], options).catch(() => undefined);
    // A connection whose process was killed leaves its socket.
    await (0,promises_.rm)(socket, { force: true }).catch(() => undefined);
}
/** Each command opens its own connection where no shared one is open. */
function transport(folder, machine, run, close) {
    const { sudo = false, dockerHost = '' } = machine;
    return {
        run,
        // Its own home: the files of Docker and ours are root's then.
        argv: command => ['ssh', ...SSH_ARGUMENTS, '--', machine.alias, sudo ? `sudo -n -H -- ${command}` : command],
        options: { cwd: folder, env: sshEnvironment() },
        exported: dockerHost === '' ? {} : { DOCKER_HOST: dockerHost },
        isNoise: line => SOCKET_REFUSED.test(line),
        failure: ({ exitCode, stdout, stderr }, hasBegun) => {
            const said = stderr
                .split('\n')
                .filter(line => !SOCKET_REFUSED.test(line))
                .join('\n');
            const isOfSsh = exitCode === ssh_errors/* SSH_FAILED */.P8 || exitCode === null;
            if (hasBegun)
                return isOfSsh ? asError((0,ssh_errors/* explainLoss */.TU)(machine)) : undefined;
            if (isOfSsh)
                return sshFailure(said, machine);
            const { message, fix } = explainNoScript(stdout, said, machine);
            return new errors/* ActionError */.lZ(message, fix);
        },
        close
    };
}
/** The host was not reached far enough to say who we are. */
class BeforeLoginError extends errors/* ActionError */.lZ {
}
const asError = ({ message, fix }) => new errors/* ActionError */.lZ(message, fix);
function sshFailure(stderr, machine) {
    const { message, fix, isBeforeLogin } = (0,ssh_errors/* explainSshFailure */.cB)(stderr, machine);
    return isBeforeLogin === true ? new BeforeLoginError(message, fix) : new errors/* ActionError */.lZ(message, fix);
}


/***/ }),

/***/ 3530:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Rq: () => (/* binding */ receivedText),
/* harmony export */   gj: () => (/* binding */ RECEIVE_COMMAND),
/* harmony export */   gz: () => (/* binding */ unpackScript),
/* harmony export */   pg: () => (/* binding */ unwritten)
/* harmony export */ });
/* harmony import */ var _action_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(8418);
/* harmony import */ var _archive_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(6357);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(6432);



/**
 * The remote command that takes a script and files over one input: the number of the script's lines, the lines, the archive. `sh -s` would
 * read ahead into the archive; the read builtin takes no byte too much from a pipe (POSIX). No quotes and line breaks in it, for the account's
 * own shell may be any.
 */
const RECEIVE_COMMAND = `sh -c '${[
    'nl=$(printf "\\nx"); nl=${nl%x}; text=; IFS= read -r count',
    'while [ "$count" -gt 0 ]; do IFS= read -r line; text=$text$line$nl; count=$((count - 1)); done',
    'eval "$text"'
].join('; ')}'`;
/** The script as {@link RECEIVE_COMMAND} reads it; the archive follows. */
function receivedText(text) {
    return `${text.split('\n').length - 1}\n${text}`;
}
/**
 * Unpacks the archive into a new folder, which gets its name once it is whole. Modes are those of the archive, because nothing is masked: the
 * folder around is the account's alone.
 */
function unpackScript(into, held) {
    return {
        name: 'send',
        values: { into },
        input: 'kept',
        ...(held === undefined ? {} : { lock: 'needed' }),
        body: `
parent=\${into%/*}
fresh=$parent/.new-\${into##*/}
if [ ! -d "$parent" ]; then mkdir -p "$parent"; fi
if [ -e "$into" ]; then printf 'It is there already.\\n' >&2; return 1; fi
if [ -e "$fresh" ]; then rm -rf "$fresh"; fi
mkdir "$fresh"
if ! ( umask 000; tar -xf - -C "$fresh" <&3 ) || [ ! -f "$fresh/${_archive_js__WEBPACK_IMPORTED_MODULE_1__/* .LAST_MEMBER */ .Yt}" ]; then rm -rf "$fresh"; return 1; fi
rm "$fresh/${_archive_js__WEBPACK_IMPORTED_MODULE_1__/* .LAST_MEMBER */ .Yt}"
mv "$fresh" "$into"
`
    };
}
/** Why files did not get to the host. */
function unwritten(into, { stderr, exitCode }) {
    if (/no space left|quota exceeded/i.test(stderr)) {
        return new _action_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .lZ(`The host could not write ${into}: its disk is full.`, 'Free some space on it.');
    }
    if (exitCode === 127 || /tar: (command )?not found/.test(stderr))
        return new _action_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .lZ('The host has no "tar".', 'Install it.');
    return new _action_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .lZ(`The host could not write ${into}: ${(0,_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .lastLine */ .fM)(stderr)}`);
}


/***/ }),

/***/ 2724:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  M$: () => (/* binding */ MARK),
  yM: () => (/* binding */ PART_MARK),
  ti: () => (/* binding */ Sayings),
  BP: () => (/* binding */ logLine),
  Ds: () => (/* binding */ renderScripts),
  ZL: () => (/* binding */ shellQuote),
  r7: () => (/* binding */ shellWord),
  eC: () => (/* binding */ textAfter),
  pu: () => (/* binding */ withoutQuotedFile)
});

// EXTERNAL MODULE: ./lib/action/errors.ts
var errors = __nccwpck_require__(8418);
;// CONCATENATED MODULE: ./lib/ssh/shell-functions.ts
/**
 * Functions that every script on the host can use, in POSIX sh. A process group is written down as `GROUP_BOOT_START`: its number, the id of
 * the machine's boot, and when its leader began, so that a number that another program has got since is not taken for it. `/proc` has all of
 * that on Linux; elsewhere `ps` has most of it.
 */
const FUNCTIONS = `
boot=
read -r boot 2>/dev/null </proc/sys/kernel/random/boot_id || true
look_at() {
  state= group= began=
  if [ -r "/proc/$1/stat" ] && read -r stat 2>/dev/null <"/proc/$1/stat"; then
    set -- \${stat##*) }
    state=$1 group=$3 began=\${20}
  elif looked=$(ps -o state= -o pgid= -o lstart= -p "$1" 2>/dev/null); then
    set -- $looked
    if [ "$#" -gt 2 ]; then
      state=$1 group=$2
      shift 2
      began=$(printf '%s' "$*" | tr -d ' :')
    fi
  fi
}
look_at "$$"
own=$group
look_at "$own"
self=\${own:-unknown}_\${boot}_\${began}

# Whether a process group that was written down is still at work.
alive() {
  case "\${1%%_*}" in ''|0|1|*[!0-9]*) return 1 ;; esac
  kill -0 "-\${1%%_*}" 2>/dev/null || return 1
  look_at "\${1%%_*}"
  # While a group has members, no new process gets its number (Linux): without a leader it is the old one, if the machine is.
  if [ -z "$began" ]; then began=\${1##*_}; fi
  if [ "\${1#*_}" != "\${boot}_\${began}" ]; then return 1; fi
  case "$state" in ''|Z) any_works "\${1%%_*}" ;; esac
}

# Whether a process of a group whose leader has ended is at work: those that have ended stay in it until somebody asks for them, in a container perhaps for ever.
any_works() {
  if [ ! -r "/proc/$$/stat" ]; then [ "$state" != Z ]; return; fi
  [ -n "$(sed -n "s/^[0-9]* (.*) [^XZ] [0-9]* $1 .*/&/p" /proc/[0-9]*/stat 2>/dev/null)" ]
}

nap() { sleep 0.2 2>/dev/null || sleep 1; }

# Ends the process groups, first asked, after five seconds forced; never its own.
end_groups() {
  for ending; do
    if [ "$ending" = "$self" ] || ! alive "$ending"; then continue; fi
    kill -TERM "-\${ending%%_*}" 2>/dev/null || true
    tries=0
    while [ "$tries" -lt 25 ] && alive "$ending"; do nap; tries=$((tries + 1)); done
    if alive "$ending"; then kill -KILL "-\${ending%%_*}" 2>/dev/null || true; fi
  done
}

# The end of a script that is still at work: what it started ends with it.
time_is_up() {
  trap '' TERM PIPE
  printf 'The time is up.\\n' >&2 || true
  case "$own" in ''|0|1) kill "$working" 2>/dev/null || true; return 0 ;; esac
  kill -TERM "-$own" 2>/dev/null || true
  tries=0
  while [ "$tries" -lt 25 ]; do
    look_at "$working"
    case "$state" in ''|Z) break ;; esac
    nap
    tries=$((tries + 1))
  done
  if [ -n "\${work-}" ]; then rm -rf "$work/login" "$work/groups/$self"; fi
  kill -KILL "-$own"
}

# The first line of the file $1, as \`first\`; empty where there is none. (A shell does it without another program.)
read_first() {
  first=
  if [ -f "$1" ]; then IFS= read -r first 2>/dev/null < "$1" || true; fi
}

# The names in the folder $1, one a line.
names_in() { for name_in in "$1"/*; do if [ -e "$name_in" ]; then printf '%s\\n' "\${name_in##*/}"; fi; done; }

# The process groups of the lock that work in the folder $1: its phases.
phases_of() { names_in "$1/groups"; }

# Those that watch over it: the one that stays for as long as the connection does, and one that puts back what ran before.
watchers_of() { cat "$1/guard" 2>/dev/null || true; names_in "$1/restoring"; }

holding() { [ -e "$directory/.lock/owner-$token" ]; }

# Whether the host has finished alone what was done under our lock, see lib/host/restore-scripts.ts.
finished_alone() { [ "$(sed -n 1p "$directory/restore.log" 2>/dev/null)" = "lock $token" ]; }

# Removes the folder $1 of a lock. A script that begins in that moment writes itself into it: then rm finds it full, and is asked again.
remove_work() {
  tries=0
  while ! rm -rf "$1" 2>/dev/null && [ "$tries" -lt 25 ]; do nap; tries=$((tries + 1)); done
}

unlock() {
  rm "$directory/.lock/owner-$token" 2>/dev/null || return 0
  rmdir "$directory/.lock" 2>/dev/null || true
  remove_work "$directory/.lock-$token"
}
`;

;// CONCATENATED MODULE: ./lib/ssh/shell.ts


/** What comes before a line that a script says to us; a login banner or a noisy profile must not be taken for an answer. */
const MARK = 'fairway:';
const PART_MARK = `${MARK}part `;
/**
 * A text as one word of a POSIX shell that means exactly that text.
 * @throws ActionError when it holds a NUL character, which no shell can carry
 */
function shellQuote(text) {
    if (text.includes('\0'))
        throw new errors/* ActionError */.lZ('A value for the host holds a NUL character.', 'Remove it.');
    return `'${text.replaceAll("'", `'\\''`)}'`;
}
/** The same for a command that a person is told: quotes are there only where they are needed. */
function shellWord(text) {
    return /^[\w./@%+=:,-]+$/.test(text) ? text : shellQuote(text);
}
/**
 * The text that `sh -s` reads on the host: each script in turn, until one fails. Values are shell variables (not exported), so that nothing secret
 * is on any argument list or in any environment. The work is functions that are read completely before they start and have no input, so that no
 * program in them can eat the rest of the text. Each script has a shell of its own, so that none sees the variables of another.
 */
function renderScripts(scripts, { held, seconds, otherwise, exported = {} } = {}) {
    const parts = scripts.map((script, at) => `part_${at + 1}() {\n${partOf(script, at + 1, held !== undefined)}\n}`);
    const isKept = scripts.some(({ input }) => input === 'kept');
    const work = [
        ...(held === undefined ? [] : ['work=$directory/.lock-$token']),
        ...(isKept ? ['exec 3<&0'] : []),
        supervised(scripts, seconds, otherwise)
    ];
    // `start` is one function, too: nothing of the text may be left to read once the work has the input.
    const start = `start() {\n${work.join('\n')}\n}`;
    const names = Object.keys(exported);
    const exports = [...assignments(exported), ...(names.length === 0 ? [] : [`export ${names.join(' ')}`])];
    return [PRELUDE, FUNCTIONS.trim(), ...exports, ...assignments({ ...held }), ...parts, start, 'start', ''].join('\n');
}
/** A part begins with a line of its own on both outputs, by which `splitParts` tells it from the one before. */
function partOf({ body, values = {}, lock }, number, isHeld) {
    const mark = `printf '\\n${PART_MARK}%s\\n' ${number}`;
    return [mark, `${mark} >&2`, ...(isHeld ? underLock(lock) : []), ...assignments(values), `main() {\n${body.trim()}\n}`, 'main'].join('\n');
}
function assignments(values) {
    return Object.entries(values).map(([name, value]) => `${name}=${shellQuote(String(value))}`);
}
/**
 * First the script's process group is written into the lock, then the lock is looked at. Whoever takes the lock over renames its owner first and
 * then ends the groups: one of the two sees the other.
 */
function underLock(lock) {
    const lost = 'if ! holding; then if finished_alone; then say lock finished; else say lock lost; fi; exit 1; fi';
    return [
        '{ true > "$work/groups/$self"; } 2>/dev/null || true',
        ...(lock === undefined ? [] : [lost]),
        ...(lock === 'changing' ? [': > "$work/changed"'] : [])
    ];
}
/**
 * sshd ends nothing when a connection is lost, so each script has an end of its own. Beside the work runs a `sleep`, which the work ends when it
 * is done. Where it ends by itself, the time is up, and so is the whole process group. (Of a SIGPIPE no shell tells on the error output.)
 */
function supervised(scripts, seconds, otherwise) {
    const parts = scripts.map(({ input }, at) => {
        const from = input === 'kept' ? '</dev/null' : '</dev/null 3<&-';
        return `if [ "$status" = 0 ]; then ( set -e; part_${at + 1} ${from} ); status=$?; fi`;
    });
    if (otherwise !== undefined) {
        parts.push(`if [ "$status" != 0 ]; then ( set +e\n${otherwise.trim()}\n) </dev/null >/dev/null 2>&1 3<&-; fi`);
    }
    const timer = seconds === undefined
        ? { start: '', end: '', wait: '' }
        : {
            start: `sleep ${Math.ceil(seconds)} </dev/null >/dev/null 2>&1 &\ntimer=$!`,
            end: '{ kill -PIPE "$timer"; kill "$timer"; } 2>/dev/null;',
            wait: 'if wait "$timer"; then time_is_up; fi'
        };
    return `
${timer.start}
( set +e; status=0
${parts.join('\n')}
${timer.end} exit "$status" ) &
working=$!
${timer.wait}
status=0
wait "$working" || status=$?
if [ -n "\${work-}" ] && [ -e "$work/groups/$self" ]; then rm -f "$work/groups/$self"; fi
exit "$status"`.trim();
}
/** Non-interactive sessions often lack the folder of docker on their PATH (Synology, snap). */
const PRELUDE = `set -eu
umask 077
LC_ALL=C; export LC_ALL
PATH="\${PATH:-}:/usr/local/bin:/usr/bin:/bin:/snap/bin"; export PATH
say() { printf '${MARK}%s %s\\n' "$1" "$2"; }
one_line() { tr '\\n\\r' '  '; }`;
/** What a script said: each `say KEY VALUE`, in order. */
class Sayings {
    #pairs;
    constructor(stdout) {
        this.#pairs = stdout
            .split('\n')
            .filter(line => line.startsWith(MARK))
            .map(line => {
            const [key, ...rest] = line.slice(MARK.length).split(' ');
            return [key ?? '', rest.join(' ').trim()];
        });
    }
    /** The first value said under this key; undefined when nothing was. */
    get(key) {
        return this.all(key)[0];
    }
    all(key) {
        return this.#pairs.filter(([said]) => said === key).map(([, value]) => value);
    }
}
/** What follows `say KEY` in a script's output, as it is: for JSON. */
function textAfter(stdout, key) {
    const start = stdout.indexOf(`${MARK}${key} `);
    return start === -1 ? '' : stdout.slice(stdout.indexOf('\n', start) + 1);
}
/**
 * A line from the host as it may appear in the runner's log: indented, so that the runner does not take `::command::` or
 * `##[command]` of a container's output for a workflow command, and without control characters.
 */
function logLine(line) {
    return `  | ${withoutQuotedFile(line)
        .replace(/\p{Cc}/gu, ' ')
        .replaceAll('##[', '## [')}`;
}
/**
 * What Compose says without what it repeats of an env file or a value (compose-go, dotenv/parser.go and template/template.go): the name of a
 * variable that is not set may be the end of a password. A release of an earlier day has secrets that this run does not know.
 */
function withoutQuotedFile(line) {
    return line
        .replace(/The \\?"[^"\\]*\\?" variable is not set/g, 'A variable is not set')
        .replace(/((?:unexpected character .*? in variable name|unterminated quoted value|invalid template:) ?).*/i, '$1…');
}


/***/ }),

/***/ 2613:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("assert");

/***/ }),

/***/ 181:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("buffer");

/***/ }),

/***/ 4434:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("events");

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

/***/ 3024:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs");

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

/***/ 4708:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:https");

/***/ }),

/***/ 7030:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:net");

/***/ }),

/***/ 8161:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:os");

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

/***/ 6466:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:stream/promises");

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

/***/ 932:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("process");

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
/******/ var __webpack_exports__ = __nccwpck_require__(2394);
/******/ __webpack_exports__ = await __webpack_exports__;
/******/ 
