import { createRequire as __WEBPACK_EXTERNAL_createRequire } from "module";
/******/ var __webpack_modules__ = ({

/***/ 2473:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  of: () => (/* binding */ CONNECTION_MILLISECONDS),
  Ng: () => (/* binding */ connect),
  xP: () => (/* binding */ endLeftConnection)
});

// UNUSED EXPORTS: sshArguments

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
// EXTERNAL MODULE: ./actions/deploy-ssh/identity.ts
var identity = __nccwpck_require__(7425);
// EXTERNAL MODULE: ./actions/deploy-ssh/shell.ts + 1 modules
var shell = __nccwpck_require__(1544);
;// CONCATENATED MODULE: ./actions/deploy-ssh/kept-script.ts


const START_MILLISECONDS = 60_000;
const END_MILLISECONDS = 10_000;
/**
 * Starts a program whose input stays open until it is closed or this process is gone.
 *
 * @param options its `stdin` is what it reads first
 * @param ready what it says when it has begun
 * @returns besides: `answer` is undefined when it has begun, and what it came to when it has not
 */
function keepScript(run, argv, options, ready) {
    const begun = Promise.withResolvers();
    const closed = Promise.withResolvers();
    const ending = new AbortController();
    const result = run(argv, {
        ...options,
        keepInputUntil: closed.promise,
        signal: ending.signal,
        onLine: line => {
            if (new shell/* Sayings */.ti(line).get(ready) !== undefined)
                begun.resolve(undefined);
        }
    });
    const ended = result.catch(() => undefined);
    const answer = Promise.race([begun.promise, result]);
    const endAfter = async (milliseconds, unless) => {
        const waited = new AbortController();
        const stop = () => waited.abort();
        unless.then(stop, stop);
        await (0,duration/* sleep */.yy)(milliseconds, waited.signal).then(() => ending.abort(new Error(`nothing for ${milliseconds} ms`)), () => undefined);
    };
    void endAfter(START_MILLISECONDS, answer);
    return {
        ended,
        answer,
        async close(most = END_MILLISECONDS) {
            closed.resolve(undefined);
            void endAfter(most, ended);
            await ended;
        }
    };
}

// EXTERNAL MODULE: ./actions/deploy-ssh/ssh-errors.ts
var ssh_errors = __nccwpck_require__(781);
;// CONCATENATED MODULE: ./actions/deploy-ssh/connection.ts









const CONTROL_SOCKET = 'control';
const DEFAULT_TIMEOUT_MILLISECONDS = 60_000;
const CONNECT_SECONDS = 15;
/** Waits this long for the shared connection; ssh's own ConnectTimeout ends an attempt that hangs. */
const OPEN_TIMEOUT_MILLISECONDS = 45_000;
const POLL_MILLISECONDS = 50;
const END_TIMEOUT_MILLISECONDS = 5_000;
/** Until a program of ours that is asked to end is killed: `runProcess`. */
const KILL_MILLISECONDS = 5_000;
/** What post may take to end the connection of main, to open its own, and to close it. */
const CONNECTION_MILLISECONDS = END_TIMEOUT_MILLISECONDS + KILL_MILLISECONDS + OPEN_TIMEOUT_MILLISECONDS + KILL_MILLISECONDS;
/** A script on the host ends itself so much later than we give it up: it is for the case that nobody tells it. */
const HOST_GRACE_SECONDS = 5;
/** What ssh says when the shared connection is gone and it makes one of its own. */
const SOCKET_REFUSED = /^Control socket connect\(.*\n?/gm;
/** The remote command for a file: its first line is the path, the rest the content. The read builtin takes no byte too much from a pipe (POSIX). */
const WRITE_COMMAND = `sh -c 'set -e; umask 077; IFS= read -r target; mkdir -p "\${target%/*}"; cat > "$target"'`;
/**
 * The arguments that every ssh here has: no configuration file, agent, password or forwarding from the runner, and no host keys
 * but those in our file. Paths are relative to the identity's folder.
 */
function sshArguments({ port, user }) {
    const options = [
        'BatchMode=yes',
        'StrictHostKeyChecking=yes',
        `UserKnownHostsFile=${identity/* KNOWN_HOSTS_FILE */.vk}`,
        'GlobalKnownHostsFile=/dev/null',
        'UpdateHostKeys=no',
        'CheckHostIP=no',
        'IdentitiesOnly=yes',
        'IdentityAgent=none',
        'PreferredAuthentications=publickey',
        'PasswordAuthentication=no',
        'KbdInteractiveAuthentication=no',
        'ForwardAgent=no',
        'ForwardX11=no',
        'ClearAllForwardings=yes',
        'PermitLocalCommand=no',
        'ControlPersist=no',
        `ConnectTimeout=${CONNECT_SECONDS}`,
        'ServerAliveInterval=15',
        'ServerAliveCountMax=3',
        'LogLevel=ERROR'
    ];
    const files = ['-F', 'none', '-i', identity/* KEY_FILE */.d$, '-S', CONTROL_SOCKET];
    return [...files, '-T', ...options.flatMap(option => ['-o', option]), '-p', String(port), '-l', user];
}
/** What ssh says is parsed, so it must be in English. */
const sshEnvironment = () => ({ ...(0,environment/* childEnvironment */.Q)(), LC_ALL: 'C' });
/**
 * Opens one connection that all later commands share, so that each of them takes only milliseconds.
 *
 * @param folder has the key and known_hosts, see `writeIdentity`
 * @throws ActionError with one clear line when the host does not let us in
 */
async function connect(folder, address, run, signal) {
    const ending = new AbortController();
    const environment = sshEnvironment();
    const base = sshArguments(address);
    let ended;
    const shared = run(['ssh', ...base, '-M', '-N', '--', address.host], { cwd: folder, env: environment, signal: ending.signal }).then(result => (ended = result), (error) => {
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
    try {
        const end = Date.now() + OPEN_TIMEOUT_MILLISECONDS;
        while (!(await isSocket((0,external_node_path_.join)(folder, CONTROL_SOCKET)))) {
            if (startFailure !== undefined)
                throw startFailure;
            if (ended !== undefined)
                throw failure(ended.stderr, address);
            if (Date.now() > end)
                throw failure('timed out', address);
            await (0,duration/* sleep */.yy)(POLL_MILLISECONDS, signal);
        }
    }
    catch (error) {
        await close();
        throw error;
    }
    return { ...commands(folder, address, run), close };
}
/**
 * Ends a shared connection that this step's main part left open because it was killed; with it go the ssh programs that used it.
 * Never throws: where there is none, that is well.
 */
async function endLeftConnection(folder, address, run) {
    const socket = (0,external_node_path_.join)(folder, CONTROL_SOCKET);
    if (!(await isSocket(socket)))
        return;
    const options = { cwd: folder, env: sshEnvironment(), timeout: END_TIMEOUT_MILLISECONDS };
    await run(['ssh', ...sshArguments(address), '-O', 'exit', '--', address.host], options).catch(() => undefined);
    // A connection whose process was killed leaves its socket.
    await (0,promises_.rm)(socket, { force: true }).catch(() => undefined);
}
/** The commands alone; each opens its own connection where no shared one is open. */
function commands(folder, address, run) {
    const environment = sshEnvironment();
    const remote = async (what, command, stdin, options) => {
        const timeout = options.timeout ?? DEFAULT_TIMEOUT_MILLISECONDS;
        const answer = await run(['ssh', ...sshArguments(address), '--', address.host, command], {
            cwd: folder,
            env: environment,
            stdin,
            timeout,
            signal: options.signal,
            onLine: line => {
                if (!line.startsWith('fairway:') && line.search(SOCKET_REFUSED) === -1)
                    options.onLine?.(line);
            }
        });
        const result = { ...answer, stderr: answer.stderr.replaceAll(SOCKET_REFUSED, '') };
        if (result.timedOut)
            throw new errors/* ActionError */.lZ(`The host did not finish "${what}" within ${(0,duration/* formatDuration */.a3)(timeout)}.`, 'Raise "timeout", or find out what keeps the host busy.');
        if (result.exitCode === ssh_errors/* SSH_FAILED */.P8 || result.exitCode === null)
            throw failure(result.stderr, address);
        return result;
    };
    return {
        async run(script, options = {}) {
            const seconds = (options.timeout ?? DEFAULT_TIMEOUT_MILLISECONDS) / 1_000 + HOST_GRACE_SECONDS;
            const text = (0,shell/* renderScript */.y9)(script, { held: options.held, seconds });
            const { exitCode, stdout, stderr } = await remote(script.name, 'sh -s', text, options);
            return { exitCode: exitCode ?? ssh_errors/* SSH_FAILED */.P8, said: new shell/* Sayings */.ti(stdout), stdout, stderr };
        },
        async keep(script, ready, { held } = {}) {
            const argv = ['ssh', ...sshArguments(address), '--', address.host, 'sh -s'];
            const kept = keepScript(run, argv, { cwd: folder, env: environment, stdin: (0,shell/* renderScript */.y9)(script, { held }) }, ready);
            const answer = await kept.answer;
            if (answer === undefined)
                return kept;
            await kept.close();
            if (answer.exitCode === ssh_errors/* SSH_FAILED */.P8)
                throw failure(answer.stderr, address);
            throw new errors/* ActionError */.lZ(`The host could not begin "${script.name}": ${(0,ssh_errors/* lastLine */.fM)(answer.stderr)}`);
        },
        async write(path, content, options = {}) {
            const result = await remote('write', WRITE_COMMAND, Buffer.concat([Buffer.from(`${path}\n`), content]), options);
            if (result.exitCode === 0)
                return;
            const isFull = /no space left/i.test(result.stderr);
            throw new errors/* ActionError */.lZ(`The host could not write ${path}${isFull ? ': its disk is full' : ''}.`, isFull ? 'Free some space on it.' : undefined);
        }
    };
}
async function isSocket(path) {
    try {
        return (await (0,promises_.stat)(path)).isSocket();
    }
    catch {
        return false;
    }
}
function failure(stderr, address) {
    const { message, fix } = (0,ssh_errors/* explainSshFailure */.cB)(stderr, address);
    return new errors/* ActionError */.lZ(message, fix);
}


/***/ }),

/***/ 3221:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  g$: () => (/* binding */ askFromHost),
  SM: () => (/* binding */ checkAskable),
  bZ: () => (/* binding */ healthCheck),
  _e: () => (/* binding */ healthPage),
  Gs: () => (/* binding */ readHealthPage),
  is: () => (/* binding */ renderHealthPage),
  t3: () => (/* binding */ whyNotAskable)
});

// EXTERNAL MODULE: ./lib/action/errors.ts
var errors = __nccwpck_require__(8418);
;// CONCATENATED MODULE: ./actions/deploy-ssh/scripts-health.ts
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

// EXTERNAL MODULE: ./actions/deploy-ssh/ssh-errors.ts
var ssh_errors = __nccwpck_require__(781);
;// CONCATENATED MODULE: ./actions/deploy-ssh/health-page.ts



/** The page that the inputs name; undefined where only the containers are looked at. */
function healthPage(inputs) {
    const { 'health-url': url, 'health-status': status, 'health-from': from } = inputs;
    return url === '' ? undefined : { url, status, from: from === 'host' ? 'host' : 'runner' };
}
/** The release's record of its page: when it is put back, it is judged by its own, not by that of the release that failed. */
function renderHealthPage(page) {
    return `${JSON.stringify(page ?? {})}\n`;
}
/** @returns undefined where there is none, or none that can be read: then the containers decide */
function readHealthPage(text) {
    try {
        const { url, status, from } = JSON.parse(text ?? '');
        if (typeof url !== 'string' || typeof status !== 'number' || (from !== 'runner' && from !== 'host'))
            return undefined;
        return { url, status, from };
    }
    catch {
        return undefined;
    }
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
    if (page.status >= 200 && page.status <= 299)
        return undefined;
    return {
        message: `The host has wget but no curl, and wget cannot tell the status ${page.status} that "health-status" asks for, only success.`,
        fix: 'Install curl on it, or set "health-from: runner".'
    };
}
/** @throws ActionError when the host cannot ask for the page; nothing has been changed yet */
function checkAskable(page, tool) {
    const problem = whyNotAskable(page, tool);
    if (problem !== undefined)
        throw new errors/* ActionError */.lZ(problem.message, problem.fix);
}
/** What to wait for, in milliseconds. @param version that the page has to say; empty accepts any */
function healthCheck(page, version, timeout) {
    return page === undefined ? undefined : { url: page.url, status: page.status, version, timeout };
}
/** Asks a health page with the host's own curl or wget. @param status that means healthy: wget says no more than success */
function askFromHost(host, status) {
    return async (url, { timeout, signal }) => {
        const seconds = Math.max(1, Math.ceil(timeout / 1_000));
        const { said, exitCode, stderr } = await host.run(askHealthScript({ url, seconds }), { signal });
        if (said.get('tool-missing') !== undefined) {
            throw new errors/* ActionError */.lZ('The host has neither curl nor wget.', 'Install curl on it, or set "health-from: runner".');
        }
        const answered = said.get('success') === undefined ? Number(said.get('status') ?? NaN) : status;
        if (exitCode !== 0 || !Number.isInteger(answered) || answered === 0)
            throw new Error(said.get('error') ?? (0,ssh_errors/* lastLine */.fM)(stderr));
        return { status: answered, body: said.get('body') ?? '' };
    };
}


/***/ }),

/***/ 7425:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   d$: () => (/* binding */ KEY_FILE),
/* harmony export */   s: () => (/* binding */ writeIdentity),
/* harmony export */   vk: () => (/* binding */ KNOWN_HOSTS_FILE)
/* harmony export */ });
/* unused harmony export normaliseKey */
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(1455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__nccwpck_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__nccwpck_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _lib_action_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(8418);
/* harmony import */ var _lib_deploy_known_hosts_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(6569);
/* harmony import */ var _lib_secrets_registered_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(7530);





/** The names of the files in the folder that ssh works in; ssh gets them relative to it, so that no path has to be quoted. */
const KEY_FILE = 'key';
const KNOWN_HOSTS_FILE = 'known_hosts';
/**
 * Writes key and known_hosts into the folder, both 0600, after a look at each: most failed logins are a key that lost a line on its way into the secret.
 *
 * @param folder the step's private folder, in which ssh works
 * @throws ActionError when the key cannot be used, or known_hosts has no line for the host
 */
async function writeIdentity(folder, identity, { run, ask }) {
    const key = normaliseKey(identity.sshKey);
    (0,_lib_secrets_registered_js__WEBPACK_IMPORTED_MODULE_4__/* .registerSecret */ .c)(key);
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.writeFile)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, KEY_FILE), key, { mode: 0o600 });
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.writeFile)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, KNOWN_HOSTS_FILE), normaliseLines(identity.knownHosts), { mode: 0o600 });
    await checkKey(folder, run);
    await checkKnownHosts(folder, identity, ask);
}
/**
 * The key as ssh wants it: line feeds only, no spaces around the lines, a line feed at the end; also from a secret whose line breaks arrived as `\n`.
 * @throws ActionError when it is recognisably something else
 */
function normaliseKey(key) {
    const unfolded = key.includes('\n') ? key : key.replaceAll('\\n', '\n');
    const text = normaliseLines(unfolded);
    if (text.startsWith('PuTTY-User-Key-File')) {
        throw new _lib_action_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .ActionError */ .lZ('Input "ssh-key" is a PuTTY key.', 'Convert it: "puttygen key.ppk -O private-openssh -o key".');
    }
    if (/^(ssh-|ecdsa-|sk-)\S+ AAAA/.test(text)) {
        throw new _lib_action_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .ActionError */ .lZ('Input "ssh-key" is a public key.', 'Store the private key, the file without ".pub".');
    }
    if (!/^-----BEGIN [A-Z ]*PRIVATE KEY-----$/m.test(text) || !/^-----END [A-Z ]*PRIVATE KEY-----$/m.test(text)) {
        throw new _lib_action_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .ActionError */ .lZ('Input "ssh-key" is not a complete private key: its BEGIN or END line is missing, or the line breaks were lost.', 'Copy the whole file, for example "gh secret set DEPLOY_SSH_KEY < deploy_key".');
    }
    return text;
}
function normaliseLines(text) {
    const lines = text.split(/\r\n|\r|\n/).map(line => line.trim());
    return `${lines.join('\n').trim()}\n`;
}
async function checkKey(folder, run) {
    const result = await run(['ssh-keygen', '-y', '-P', '', '-f', KEY_FILE], { cwd: folder });
    if (result.exitCode === 0)
        return;
    if (/passphrase/i.test(result.stderr)) {
        throw new _lib_action_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .ActionError */ .lZ('Input "ssh-key" has a passphrase, which nobody can type here.', 'Make a key for deploys without one: "ssh-keygen -t ed25519 -N \'\' -f deploy_key".');
    }
    throw new _lib_action_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .ActionError */ .lZ('Input "ssh-key" is damaged: ssh-keygen cannot read it.', 'Copy the whole file again, for example "gh secret set DEPLOY_SSH_KEY < deploy_key".');
}
async function checkKnownHosts(folder, { host, port, knownHosts }, ask) {
    for (const name of (0,_lib_deploy_known_hosts_js__WEBPACK_IMPORTED_MODULE_3__/* .namesOfHost */ .Gg)(host, port)) {
        const found = await ask(['ssh-keygen', '-F', name, '-f', KNOWN_HOSTS_FILE], { cwd: folder });
        if (found.exitCode === 0 && found.stdout.trim() !== '')
            return;
    }
    throw (0,_lib_deploy_known_hosts_js__WEBPACK_IMPORTED_MODULE_3__/* .hostNotKnown */ .vi)(knownHosts, host, port);
}


/***/ }),

/***/ 3604:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  Uu: () => (/* binding */ COMPOSE_FILE),
  h9: () => (/* binding */ ENV_FILE),
  Mk: () => (/* binding */ HEALTH_FILE),
  KY: () => (/* binding */ OVERRIDE_FILE),
  Bj: () => (/* binding */ parseFiles),
  Jj: () => (/* binding */ readDeployInputs)
});

// UNUSED EXPORTS: schema

// EXTERNAL MODULE: ./lib/action/errors.ts
var errors = __nccwpck_require__(8418);
// EXTERNAL MODULE: ./lib/action/inputs.ts + 2 modules
var action_inputs = __nccwpck_require__(1799);
;// CONCATENATED MODULE: ./lib/deploy/inputs.ts

/** Name or address of a Docker host, as it stands in an argument of ssh. */
const hostName = () => (0,action_inputs/* matching */.wC)(/^(?!-)[A-Za-z0-9._:%-]+$/, 'Write a host name or an address without user and port, for example "host: server.example.com"; the port has its own input.');
/** Port of an SSH server. */
const sshPort = () => (0,action_inputs/* integer */.nd)({ default: '22', min: 1, max: 65_535 });
/** Account on a Docker host. */
const accountName = () => (0,action_inputs/* matching */.wC)(/^(?!-)[A-Za-z0-9._@\\-]+$/, 'Write the name of the account on the host, for example "user: deploy".');
/** Name of a Compose project: the characters that Compose takes (compose-go, loader.NormalizeProjectName). */
const projectName = () => (0,action_inputs/* matching */.wC)(/^[a-z0-9][a-z0-9_-]{0,62}$/, 'A Compose project name has small letters, digits, dashes and underscores, and begins with a letter or digit.');
/** Name of the image that a host pulls, without tag and digest; in small letters, because `github.repository` often has others. */
function imageName() {
    const kind = (0,action_inputs/* matching */.wC)(/^[a-z0-9][a-z0-9.-]*(:\d{1,5})?(\/[a-z0-9]+(?:(?:\.|_{1,2}|-+)[a-z0-9]+)*)*$/, 'Write the name without tag and digest, for example "image: registry.example.com/team/app".');
    return { ...kind, parse: value => kind.parse(value.toLowerCase()) };
}
/** Page that says whether the service works; empty for none. */
const healthUrl = () => (0,action_inputs/* matching */.wC)(/^$|^https?:\/\/[^\s\p{Cc}]+$/u, 'Write an http or https URL, or leave it empty.', { default: '' });

// EXTERNAL MODULE: ./lib/registry/descriptor.ts
var descriptor = __nccwpck_require__(5623);
;// CONCATENATED MODULE: ./lib/registry/platforms.ts



/** Platforms of an image, one a line or separated by commas, as `docker buildx build --platform` takes them; each once. */
function platformList() {
    const kind = (0,action_inputs/* lines */.Mn)({ default: '' });
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
    const [own, asked] = [wordsOf(formatPlatform(platform)), wordsOf(wanted)];
    if (asked.variant === '')
        return own.os === asked.os && own.architecture === asked.architecture;
    return normalizePlatform(formatPlatform(platform)) === normalizePlatform(wanted);
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
        throw new errors/* ActionError */.lZ(`"${wrong}" is not a platform.`, 'Write for example linux/amd64 or linux/arm64.');
    const known = new Map();
    for (const platform of platforms) {
        const same = known.get(normalizePlatform(platform));
        if (same !== undefined && same !== platform) {
            throw new errors/* ActionError */.lZ(`"${same}" and "${platform}" are the same platform.`, 'Keep one of the two.');
        }
        known.set(normalizePlatform(platform), platform);
    }
    return [...known.values()];
}

// EXTERNAL MODULE: ./lib/deploy/known-hosts.ts
var known_hosts = __nccwpck_require__(6569);
;// CONCATENATED MODULE: ./actions/deploy-ssh/inputs.ts





const schema = {
    mode: (0,action_inputs/* choice */.Yq)(['deploy', 'check'], { default: 'deploy' }),
    host: hostName(),
    port: sshPort(),
    user: accountName(),
    'ssh-key': (0,action_inputs/* secret */.rJ)(),
    'known-hosts': (0,action_inputs/* text */.Qq)(),
    project: projectName(),
    directory: (0,action_inputs/* matching */.wC)(/^$|^(~\/|\/)[^\p{Cc}]*[^/\p{Cc}]$/u, 'Write an absolute path on the host or one that begins with "~/", without a slash at the end; empty means ~/fairway/<project>.', { default: '' }),
    'compose-file': (0,action_inputs/* text */.Qq)({ default: '' }),
    files: (0,action_inputs/* lines */.Mn)({ default: '' }),
    image: (0,action_inputs/* fromOutput */.Sq)(imageName()),
    digest: (0,action_inputs/* matching */.wC)(/^$|^sha256:[0-9a-f]{64}$/, 'Pass the digest that the build or push step put out: "sha256:" and 64 hex digits.', {
        default: ''
    }),
    platforms: platformList(),
    'registry-username': (0,action_inputs/* text */.Qq)({ default: '' }),
    'registry-password': (0,action_inputs/* secret */.rJ)({ default: '' }),
    'health-url': healthUrl(),
    'health-timeout': (0,action_inputs/* duration */.p0)({ default: '60s' }),
    'health-status': (0,action_inputs/* integer */.nd)({ default: '200', min: 100, max: 599 }),
    'expect-version': (0,action_inputs/* matching */.wC)(/^[A-Za-z0-9._+:/-]{0,128}$/, 'Use letters, digits and . _ + : / - only, for example the commit: "expect-version: ${{ github.sha }}".', { default: '' }),
    'health-from': (0,action_inputs/* choice */.Yq)(['runner', 'host'], { default: 'runner' }),
    'keep-releases': (0,action_inputs/* integer */.nd)({ default: '5', min: 1, max: 50 }),
    'lock-timeout': (0,action_inputs/* duration */.p0)({ default: '5m' }),
    timeout: (0,action_inputs/* duration */.p0)({ default: '15m' }),
    'allow-older': (0,action_inputs/* boolean */.zM)({ default: 'false' })
};
/** The names that a release directory gives to its own files. */
const COMPOSE_FILE = 'docker-compose.yml';
const ENV_FILE = 'fairway.env';
/** What Fairway adds to the Compose file, see override.ts. */
const OVERRIDE_FILE = 'fairway.override.yml';
/** How the release is judged when it is put back, see health-page.ts. */
const HEALTH_FILE = 'fairway-health.json';
const OWN_NAMES = new Set([COMPOSE_FILE, ENV_FILE, OVERRIDE_FILE, HEALTH_FILE, 'fairway.run', 'served-version', 'tags-before']);
/** @throws ActionError naming the first input that is missing or wrong */
function readDeployInputs(get) {
    const inputs = readAll(get);
    if (inputs['registry-password'] !== '' && inputs['registry-username'] === '') {
        throw new errors/* ActionError */.lZ('Input "registry-username" is empty, but "registry-password" is set.', 'Set both, or neither.');
    }
    parseFiles(inputs.files);
    checkMode(inputs);
    return inputs;
}
/** What a deploy cannot do without, a check can; what only a check compares is an error in a deploy, which would not look at it. */
function checkMode(inputs) {
    if (inputs.mode === 'check')
        return;
    for (const name of ['compose-file', 'digest']) {
        if (inputs[name] === '') {
            const add = `Add it to the step's "with:", for example "${name}: …".`;
            throw new errors/* ActionError */.lZ(`Input "${name}" is required but is empty.`, name === 'digest' ? action_inputs/* EMPTY_OUTPUT */.UA : add);
        }
    }
    if (inputs.platforms.length > 0) {
        throw new errors/* ActionError */.lZ('Input "platforms" is compared in a check only.', 'Leave it out, or write "mode: check".');
    }
}
/** A missing `known-hosts` is the one input whose value a newcomer cannot guess: its error says how to get it. */
function readAll(get) {
    try {
        return (0,action_inputs/* readInputs */.Ko)(schema, get);
    }
    catch (error) {
        if (!(error instanceof errors/* ActionError */.lZ) || !error.message.startsWith('Input "known-hosts"'))
            throw error;
        throw new errors/* ActionError */.lZ(error.message, (0,known_hosts/* howToGetKnownHosts */.W3)('HOST', 'PORT'), { cause: error });
    }
}
/**
 * The lines of `files`: `local => name`, or `local` alone for a file that keeps its name.
 * @throws ActionError when a line is malformed, a name is unsafe, taken, or one of the release's own
 */
function parseFiles(entries) {
    const files = entries.map(parseFile);
    const names = new Set();
    for (const { name } of files) {
        if (names.has(name))
            throw new errors/* ActionError */.lZ(`Input "files": two files have the name "${name}".`, 'Give each one its own name.');
        names.add(name);
    }
    return files;
}
function parseFile(entry) {
    const [local = '', given, ...rest] = entry.split('=>').map(part => part.trim());
    const name = given ?? local.replace(/^.*[\\/]/, '');
    if (local === '' || name === '' || rest.length > 0) {
        throw new errors/* ActionError */.lZ(`Input "files": the line "${(0,action_inputs/* printable */.g$)(entry)}" is not of the form "local => name".`, 'Write for example "app.env => app.env".');
    }
    if (!/^[\w.-]+(\/[\w.-]+)*$/.test(name) || name.split('/').some(part => part === '..' || part === '.')) {
        throw new errors/* ActionError */.lZ(`Input "files": "${(0,action_inputs/* printable */.g$)(name)}" is not a plain file name.`, 'Use letters, digits, dots, dashes and underscores; it is relative to the release directory.');
    }
    if (OWN_NAMES.has(name))
        throw new errors/* ActionError */.lZ(`Input "files": "${name}" is a reserved name.`, 'Choose another name.');
    return { local, name };
}


/***/ }),

/***/ 2394:
/***/ ((module, __unused_webpack___webpack_exports__, __nccwpck_require__) => {

__nccwpck_require__.a(module, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__nccwpck_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _lib_action_action_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(1364);
/* harmony import */ var _lib_action_ask_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(2223);
/* harmony import */ var _lib_action_log_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(4231);
/* harmony import */ var _lib_action_private_folder_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(8887);
/* harmony import */ var _lib_action_process_js__WEBPACK_IMPORTED_MODULE_5__ = __nccwpck_require__(2212);
/* harmony import */ var _lib_action_run_context_js__WEBPACK_IMPORTED_MODULE_6__ = __nccwpck_require__(3462);
/* harmony import */ var _lib_action_runner_js__WEBPACK_IMPORTED_MODULE_7__ = __nccwpck_require__(2847);
/* harmony import */ var _connection_js__WEBPACK_IMPORTED_MODULE_8__ = __nccwpck_require__(2473);
/* harmony import */ var _identity_js__WEBPACK_IMPORTED_MODULE_9__ = __nccwpck_require__(7425);
/* harmony import */ var _inputs_js__WEBPACK_IMPORTED_MODULE_10__ = __nccwpck_require__(3604);
/* harmony import */ var _outputs_js__WEBPACK_IMPORTED_MODULE_11__ = __nccwpck_require__(9057);
/* harmony import */ var _post_js__WEBPACK_IMPORTED_MODULE_12__ = __nccwpck_require__(4918);
/* harmony import */ var _restore_js__WEBPACK_IMPORTED_MODULE_13__ = __nccwpck_require__(7569);
/* harmony import */ var _run_order_js__WEBPACK_IMPORTED_MODULE_14__ = __nccwpck_require__(211);















const STATE_FOLDER = 'folder';
const STATE_ADDRESS = 'address';
const STATE_LOCK = 'lock';
/** What the timeouts of a step do not cover: putting back, and a slow machine. */
const LIFETIME_MARGIN_SECONDS = 1_200;
await (0,_lib_action_action_js__WEBPACK_IMPORTED_MODULE_1__/* .runAction */ .C)({
    async main(signal) {
        const inputs = (0,_inputs_js__WEBPACK_IMPORTED_MODULE_10__/* .readDeployInputs */ .Jj)();
        const address = { host: inputs.host, port: inputs.port, user: inputs.user };
        const context = (0,_lib_action_run_context_js__WEBPACK_IMPORTED_MODULE_6__/* .readRunContext */ .$p)(process.env);
        const folder = await (0,_lib_action_private_folder_js__WEBPACK_IMPORTED_MODULE_4__/* .createPrivateFolder */ .Aj)('deploy-ssh', context.temporaryFolder, path => (0,_lib_action_runner_js__WEBPACK_IMPORTED_MODULE_7__/* .saveState */ .LZ)(STATE_FOLDER, path));
        (0,_lib_action_runner_js__WEBPACK_IMPORTED_MODULE_7__/* .saveState */ .LZ)(STATE_ADDRESS, address);
        await (0,_identity_js__WEBPACK_IMPORTED_MODULE_9__/* .writeIdentity */ .s)(folder, { ...address, sshKey: inputs['ssh-key'], knownHosts: inputs['known-hosts'] }, { run: _lib_action_process_js__WEBPACK_IMPORTED_MODULE_5__/* .runProcess */ .R3, ask: _lib_action_ask_js__WEBPACK_IMPORTED_MODULE_2__/* .ask */ .k });
        const open = () => (0,_connection_js__WEBPACK_IMPORTED_MODULE_8__/* .connect */ .Ng)(folder, address, _lib_action_process_js__WEBPACK_IMPORTED_MODULE_5__/* .runProcess */ .R3, signal);
        if (inputs.mode === 'check') {
            const { check, reportCheck } = await Promise.all(/* import() */[__nccwpck_require__.e(815), __nccwpck_require__.e(487), __nccwpck_require__.e(125)]).then(__nccwpck_require__.bind(__nccwpck_require__, 4125));
            return reportCheck(inputs, await check(inputs, { connect: open, identity: (0,_run_order_js__WEBPACK_IMPORTED_MODULE_14__/* .runIdentity */ .yK)(context), log: _lib_action_log_js__WEBPACK_IMPORTED_MODULE_3__/* .log */ .R, signal }));
        }
        // With both comes a reader of YAML, which post does without.
        const { run } = await Promise.all(/* import() */[__nccwpck_require__.e(815), __nccwpck_require__.e(487), __nccwpck_require__.e(725)]).then(__nccwpck_require__.bind(__nccwpck_require__, 4725));
        const result = await run(inputs, {
            connect: open,
            owner: lockOwner(inputs, context),
            environment: process.env,
            identity: (0,_run_order_js__WEBPACK_IMPORTED_MODULE_14__/* .runIdentity */ .yK)(context),
            rememberLock: lock => (0,_lib_action_runner_js__WEBPACK_IMPORTED_MODULE_7__/* .saveState */ .LZ)(STATE_LOCK, lock ?? ''),
            log: _lib_action_log_js__WEBPACK_IMPORTED_MODULE_3__/* .log */ .R,
            signal
        });
        return (0,_outputs_js__WEBPACK_IMPORTED_MODULE_11__/* .report */ .z)(inputs, result);
    },
    async post() {
        const folder = (0,_lib_action_runner_js__WEBPACK_IMPORTED_MODULE_7__/* .getState */ .Gu)(STATE_FOLDER);
        if (folder === '')
            return;
        const address = (0,_lib_action_runner_js__WEBPACK_IMPORTED_MODULE_7__/* .getState */ .Gu)(STATE_ADDRESS);
        try {
            if (address === '')
                return;
            await (0,_connection_js__WEBPACK_IMPORTED_MODULE_8__/* .endLeftConnection */ .xP)(folder, JSON.parse(address), _lib_action_process_js__WEBPACK_IMPORTED_MODULE_5__/* .runProcess */ .R3);
            const lock = (0,_lib_action_runner_js__WEBPACK_IMPORTED_MODULE_7__/* .getState */ .Gu)(STATE_LOCK);
            if (lock === '')
                return;
            const host = await (0,_connection_js__WEBPACK_IMPORTED_MODULE_8__/* .connect */ .Ng)(folder, JSON.parse(address), _lib_action_process_js__WEBPACK_IMPORTED_MODULE_5__/* .runProcess */ .R3);
            try {
                await (0,_post_js__WEBPACK_IMPORTED_MODULE_12__/* .releaseLeftLock */ ._)(host, JSON.parse(lock), _lib_action_log_js__WEBPACK_IMPORTED_MODULE_3__/* .log */ .R);
            }
            finally {
                await host.close();
            }
        }
        finally {
            await (0,_lib_action_private_folder_js__WEBPACK_IMPORTED_MODULE_4__/* .removePrivateFolder */ .Yv)(folder);
        }
    }
});
function lockOwner(inputs, { runId, job, attempt, runUrl, actor }) {
    return {
        token: (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomUUID)(),
        runId,
        job,
        attempt,
        runUrl,
        actor,
        lifetime: Math.ceil((2 * inputs.timeout + inputs['lock-timeout'] + 2 * inputs['health-timeout']) / 1_000) + LIFETIME_MARGIN_SECONDS,
        project: inputs.project,
        seconds: (0,_restore_js__WEBPACK_IMPORTED_MODULE_13__/* .wholeSeconds */ .$P)(inputs['health-timeout']),
        limit: (0,_restore_js__WEBPACK_IMPORTED_MODULE_13__/* .wholeSeconds */ .$P)(inputs.timeout)
    };
}

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 5843:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Hm: () => (/* binding */ tellOneShots),
/* harmony export */   Tk: () => (/* binding */ howToGoOn),
/* harmony export */   WX: () => (/* binding */ stillRan),
/* harmony export */   _6: () => (/* binding */ waitForEarlierOneShots)
/* harmony export */ });
/* harmony import */ var _lib_action_duration_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(4197);
/* harmony import */ var _lib_action_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(8418);
/* harmony import */ var _lib_secrets_redact_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(8376);
/* harmony import */ var _scripts_start_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(2538);




const POLL_MILLISECONDS = 2_000;
const LONGEST_WORDS = 300;
/** The reason when one-shots outlast the step. */
function stillRan(services, target) {
    const whole = (0,_lib_action_duration_js__WEBPACK_IMPORTED_MODULE_0__/* .formatDuration */ .a3)(target.patience.whole);
    return `${named(services)} still ran after ${whole} ("timeout"); ${howToGoOn(services, target.project)}`;
}
/** What becomes of one-shots that outlast a deploy, and what to do. */
function howToGoOn(services, project) {
    const follow = services.map(service => `"docker compose -p ${project} logs -f ${service}"`).join(', ');
    return `it was not stopped and runs on: follow it on the host with ${follow}, and deploy again when it has ended (a deploy waits for it)`;
}
/** `service migrate`, `services migrate, seed`. */
function named(services) {
    return `${services.length === 1 ? 'service' : 'services'} ${services.join(', ')}`;
}
/**
 * Waits for the one-shots that an earlier deploy started and that still run: to start the project now would create them anew, and break a
 * migration off half-way. Nothing has been changed yet.
 *
 * @param limit `left`: milliseconds from now; `whole`: the limit that they are a part of
 * @throws ActionError when they outlast it
 */
async function waitForEarlierOneShots(host, project, limit, { info, signal, pause = _lib_action_duration_js__WEBPACK_IMPORTED_MODULE_0__/* .sleep */ .yy, now = Date.now }) {
    const end = now() + limit.left;
    let isAnnounced = false;
    for (;;) {
        const answer = await host.run((0,_scripts_start_js__WEBPACK_IMPORTED_MODULE_3__/* .oneShotsScript */ .z_)({ project }), { signal });
        if (answer.exitCode !== 0)
            throw new _lib_action_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ActionError */ .lZ('It could not be seen whether a migration or another one-shot runs on the host.');
        const running = answer.said.all('still-runs');
        if (running.length === 0)
            return;
        if (now() >= end) {
            throw new _lib_action_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ActionError */ .lZ(`${named(running).replace(/^s/, 'S')}, started by an earlier deploy, still ran after ${(0,_lib_action_duration_js__WEBPACK_IMPORTED_MODULE_0__/* .formatDuration */ .a3)(limit.whole)} ("timeout").`, `It was not stopped. Follow it on the host with "docker compose -p ${project} logs -f ${running[0]}", and deploy again when it has ended.`);
        }
        if (!isAnnounced)
            info(`Waiting for ${named(running)}, started by an earlier deploy, to end (at most ${(0,_lib_action_duration_js__WEBPACK_IMPORTED_MODULE_0__/* .formatDuration */ .a3)(limit.left)}).`);
        isAnnounced = true;
        await pause(Math.min(POLL_MILLISECONDS, Math.max(1, end - now())), signal);
    }
}
/**
 * What has to be added to the reason of a deploy that failed: what failed one-shots said last, and that what one-shots did was not undone.
 *
 * @param began the host's time, ISO 8601, at which the start began; undefined when it is not known
 * @returns empty, or text that begins with a semicolon
 */
async function tellOneShots(host, project, containers, began) {
    const ran = containers.filter(container => container.isOneShot && hasStarted(container, began));
    const failed = ran.filter(({ status, exitCode }) => status !== 'running' && exitCode !== 0).map(({ service }) => service);
    const words = failed.length === 0 ? [] : await askLastWords(host, project, failed);
    if (ran.length === 0)
        return '';
    const undone = `${named(ran.map(({ service }) => service))} has run, and what it changed, such as a database schema, was not put back`;
    return [...words, undone].map(text => `; ${text}`).join('');
}
function hasStarted({ status, startedAt }, began) {
    // Never started: Docker gives the year 1.
    if (status === 'created' || startedAt.startsWith('0001'))
        return false;
    return began === undefined || startedAt.slice(0, began.length) >= began;
}
async function askLastWords(host, project, services) {
    const { said } = await host.run((0,_scripts_start_js__WEBPACK_IMPORTED_MODULE_3__/* .lastWordsScript */ .hi)({ project, services: services.join(' ') }));
    return said.all('said').flatMap(line => {
        const end = line.indexOf(' ');
        const words = end === -1 ? '' : shorten(line.slice(end + 1));
        return words === '' ? [] : [`service ${line.slice(0, end)} said last: "${words}"`];
    });
}
/** A log's end on one line; logins in addresses and the secrets that we know do not leave the host's log. */
function shorten(words) {
    const clean = (0,_lib_secrets_redact_js__WEBPACK_IMPORTED_MODULE_2__/* .redact */ .E)(words.replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ').trim()).replace(/:\/\/[^\s/@]*@/g, '://***@');
    return clean.length <= LONGEST_WORDS ? clean : `…${clean.slice(-LONGEST_WORDS)}`;
}


/***/ }),

/***/ 9057:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  z: () => (/* binding */ report)
});

// UNUSED EXPORTS: outputNames

// EXTERNAL MODULE: ./lib/secrets/redact.ts + 13 modules
var redact = __nccwpck_require__(8376);
// EXTERNAL MODULE: ./actions/deploy-ssh/preflight.ts + 1 modules
var preflight = __nccwpck_require__(8276);
;// CONCATENATED MODULE: ./actions/deploy-ssh/result.ts

/** The digest of what runs now, as far as it is known. */
function runningDigest(result, deployed) {
    if (result.result === 'deployed')
        return deployed;
    if (result.result === 'rolled-back' || (result.result === 'failed' && result.host === 'unchanged'))
        return (0,preflight/* digestOf */.ol)(result.previous?.image);
    return '';
}

// EXTERNAL MODULE: ./actions/deploy-ssh/summary.ts
var summary = __nccwpck_require__(6287);
;// CONCATENATED MODULE: ./actions/deploy-ssh/outputs.ts




/** The outputs that action.yml declares; the contract test compares. */
const outputNames = (/* unused pure expression or super */ null && (['result', 'running-digest', 'previous-digest', 'previous-version', 'url', 'serving-version', 'reason']));
/** What the step reports. Only `deployed` is green. */
function report(inputs, result) {
    // It may quote what a program on the host says.
    const reason = result.result === 'deployed' ? '' : (0,redact/* redact */.E)(result.reason);
    return {
        outputs: {
            result: result.result,
            'running-digest': runningDigest(result, inputs.digest),
            'previous-digest': (0,preflight/* digestOf */.ol)(result.previous?.image),
            'previous-version': (0,redact/* redact */.E)(result.previous?.version ?? ''),
            url: originOf(inputs['health-url']),
            'serving-version': (0,redact/* redact */.E)('servingVersion' in result ? result.servingVersion : ''),
            reason
        },
        summary: (0,summary/* renderSummary */.Br)(inputs, result),
        failure: result.result === 'deployed' ? undefined : `${(0,summary/* headline */.Pl)(result)} ${(0,summary/* sentence */.em)(reason)}`
    };
}
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

// EXTERNAL MODULE: ./actions/deploy-ssh/connection.ts + 1 modules
var connection = __nccwpck_require__(2473);
// EXTERNAL MODULE: ./actions/deploy-ssh/scripts-lock.ts
var scripts_lock = __nccwpck_require__(6055);
// EXTERNAL MODULE: ./actions/deploy-ssh/scripts-restore.ts
var scripts_restore = __nccwpck_require__(5212);
;// CONCATENATED MODULE: ./actions/deploy-ssh/post.ts





const POLL_MILLISECONDS = 500;
/** What one question to the host gets at most, and at least: it may begin at the last moment. */
const [LONGEST_ASK_MILLISECONDS, SHORTEST_ASK_MILLISECONDS] = [60_000, 10_000];
/** Two questions can begin before the time is over, and each may take five seconds to end. */
const LATE_MILLISECONDS = 2 * (SHORTEST_ASK_MILLISECONDS + 5_000);
const RESTORE_MILLISECONDS = POST_LIMITS['deploy-ssh'].interrupted - connection/* CONNECTION_MILLISECONDS */.of - LATE_MILLISECONDS;
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
        const { said } = await host.run((0,scripts_lock/* watchLockScript */.sH)(lock), { timeout: limit() });
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
            await host.run((0,scripts_restore/* abandonScript */.nd)(lock), { held: lock, timeout: limit() });
        await pause(POLL_MILLISECONDS);
    }
}


/***/ }),

/***/ 8276:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  uX: () => (/* binding */ RELEASE_ID),
  ol: () => (/* binding */ digestOf),
  fk: () => (/* binding */ judgePreflight)
});

// EXTERNAL MODULE: ./lib/action/errors.ts
var errors = __nccwpck_require__(8418);
// EXTERNAL MODULE: ./lib/action/inputs.ts + 2 modules
var inputs = __nccwpck_require__(1799);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __nccwpck_require__(6760);
// EXTERNAL MODULE: ./actions/deploy-ssh/shell.ts + 1 modules
var shell = __nccwpck_require__(1544);
;// CONCATENATED MODULE: ./actions/deploy-ssh/foreign.ts



/** Reads what `docker inspect` says of one container. @throws SyntaxError when it is no JSON */
function readOrigin(line) {
    const facts = JSON.parse(line);
    const text = (key) => (typeof facts[key] === 'string' ? facts[key].replace(/\p{Cc}/gu, '?') : '');
    const list = (key) => text(key)
        .split(',')
        .filter(part => part !== '');
    const mounts = Array.isArray(facts['mounts']) ? facts['mounts'] : [];
    const anonymous = mounts.filter(({ Type, Name }) => Type === 'volume' && /^[0-9a-f]{64}$/.test(String(Name)));
    return {
        service: text('service'),
        folder: text('folder'),
        files: list('files'),
        environment: list('environment'),
        anonymous: anonymous.map(({ Destination }) => String(Destination))
    };
}
/**
 * Containers that another tool started under this name could not be put back, so they are not touched.
 *
 * The advice is what can be done by hand without loss; each command of it is run by an end-to-end test. Another `project` is none (its volumes
 * are new and empty, and the old containers go on), and neither is another `directory`.
 *
 * @throws ActionError when there are some
 */
function refuseForeign(foreign, directory, project, current) {
    const [first] = foreign;
    if (first === undefined)
        return;
    const other = /^(.+)\/releases\/\d{8}T\d{6}Z-[^/]+$/.exec(first.folder)?.[1];
    if (other !== undefined) {
        throw new errors/* ActionError */.lZ(`The Compose project "${project}" on the host was deployed by Fairway in the directory ${other}, not in ${directory}.`, `Write "directory: ${other}" again, where its releases are.`);
    }
    const started = `The Compose project "${project}" on the host was started from ${first.folder}, not by Fairway`;
    if (current !== undefined) {
        throw new errors/* ActionError */.lZ(`${started}, although release ${current.id} of Fairway was deployed before: somebody started it again there.`, `Put that release back first, on the host: ${quoted(startRelease(directory, project, current))} (named volumes stay). Then deploy again.`);
    }
    throw new errors/* ActionError */.lZ(`${started}, and could not be put back if this deploy failed.`, [
        ...warnOfAnonymous(foreign),
        `To hand it over, take it down on the host: ${quoted(byHand(first, project, 'down'))} (no "-v": named volumes stay, and are found again under the same "project"). Then deploy again.`,
        `To go back by hand at any time: ${quoted(byHand(first, project, 'up -d --remove-orphans'))}.`
    ].join(' '));
}
function warnOfAnonymous(foreign) {
    return foreign
        .filter(({ anonymous }) => anonymous.length > 0)
        .map(({ service, anonymous }) => `Service ${service} has data in a volume without a name (${anonymous.join(', ')}), which no new container finds: copy it into a named volume first.`);
}
function byHand({ folder, files, environment }, project, command) {
    const given = [
        ...files.map(file => `-f ${word(near(folder, file))}`),
        ...environment.map(file => `--env-file ${word(near(folder, file))}`)
    ];
    return ['cd', word(folder), '&& docker compose -p', project, ...given, command].join(' ');
}
function startRelease(directory, project, { id, hasEnv, hasOverride }) {
    const files = ['-f docker-compose.yml', ...(hasOverride ? ['-f fairway.override.yml'] : [])];
    const environment = [...(hasEnv ? ['--env-file .env'] : []), '--env-file fairway.env'];
    const given = [...files, ...environment].join(' ');
    return `cd ${word(`${directory}/releases/${id}`)} && docker compose -p ${project} ${given} up -d --remove-orphans`;
}
function near(folder, file) {
    const relative = external_node_path_.posix.relative(folder, file);
    return relative.startsWith('..') || relative === '' ? file : relative;
}
function word(text) {
    return /^[\w./@%+=:,-]+$/.test(text) ? text : (0,shell/* shellQuote */.ZL)(text);
}
const quoted = (command) => `"${command}"`;

// EXTERNAL MODULE: ./actions/deploy-ssh/health-page.ts + 1 modules
var health_page = __nccwpck_require__(3221);
// EXTERNAL MODULE: ./actions/deploy-ssh/inputs.ts + 2 modules
var deploy_ssh_inputs = __nccwpck_require__(3604);
// EXTERNAL MODULE: ./actions/deploy-ssh/run-order.ts
var run_order = __nccwpck_require__(211);
// EXTERNAL MODULE: ./actions/deploy-ssh/ssh-errors.ts
var ssh_errors = __nccwpck_require__(781);
;// CONCATENATED MODULE: ./actions/deploy-ssh/preflight.ts







/** `20260131T120000Z-0123456789ab-1f2e3d4c`: the host's UTC time, the digest's beginning, and a piece of the lock's token. They sort by time. */
const RELEASE_ID = /^[0-9]{8}T[0-9]{6}Z-[0-9a-f]{12}(-[0-9a-f]{8})?$/;
/** Below this a pull or a database can run into a full disk, which breaks more than this deploy. */
const LEAST_FREE_MEBIBYTES = 256;
/**
 * Whether the host is fit for a deploy of this project; nothing has been changed on it yet.
 * @throws ActionError naming the first thing that is missing and how to fix it
 */
function judgePreflight({ said, stderr }, project) {
    const notWritable = said.get('not-writable');
    if (notWritable !== undefined) {
        throw new errors/* ActionError */.lZ(`The account may not write to ${notWritable} on the host.`, 'Make it the owner, or choose another "directory".');
    }
    if (said.get('docker-missing') !== undefined) {
        throw new errors/* ActionError */.lZ('Docker was not found on the host.', 'Install it: https://docs.docker.com/engine/install/.');
    }
    const dockerError = said.get('docker-error');
    if (dockerError !== undefined) {
        const { message, fix } = explainRootless(said.get('rootless'), said.get('docker-host-in')) ?? (0,ssh_errors/* explainDockerFailure */.g0)(dockerError);
        throw new errors/* ActionError */.lZ(message, fix);
    }
    const composeVersion = said.get('compose-version');
    if (said.get('compose-missing') !== undefined || (composeVersion !== undefined && !isComposeFitFor(composeVersion))) {
        throw new errors/* ActionError */.lZ(`Docker Compose 2 was not found on the host${composeVersion === undefined ? '' : ` (it has ${composeVersion})`}.`, 'Install the plugin: https://docs.docker.com/compose/install/linux/.');
    }
    const directory = said.get('directory');
    const dockerVersion = said.get('docker-version');
    if (said.get('complete') === undefined || directory === undefined || dockerVersion === undefined || composeVersion === undefined) {
        throw new errors/* ActionError */.lZ(`The host could not be examined: ${(0,ssh_errors/* lastLine */.fM)(stderr)}`);
    }
    checkDisk(said.get('free'), directory);
    checkDisk(said.get('docker-free'), "Docker's data folder");
    const healthTool = readHealthTool(said.get('health-tool'));
    const previous = previousRelease(said, directory, healthTool);
    const files = said.all('current-file');
    // The containers of our own releases are known by their folder.
    const foreign = said
        .all('container-of')
        .map(readOrigin)
        .filter(({ folder }) => folder !== '' && !folder.startsWith(`${directory}/releases/`));
    const current = previous && { id: previous.id, hasEnv: files.includes('.env'), hasOverride: files.includes(deploy_ssh_inputs/* OVERRIDE_FILE */.KY) };
    refuseForeign(foreign, directory, project, current);
    return { directory, dockerVersion, composeVersion, previous, healthTool };
}
function readHealthTool(said) {
    return said === 'curl' || said === 'wget' ? said : 'none';
}
/** The account has a Docker of its own, which only its terminals know: a session that runs a command reads little of .bashrc, if any. */
function explainRootless(socket, file) {
    if (socket === undefined && file === undefined)
        return undefined;
    const where = file === undefined ? '' : ` (DOCKER_HOST in ${file} reaches terminals only)`;
    return {
        message: `The account on the host has a Docker of its own, but a deploy does not get to it${where}.`,
        fix: `Make it the account's default, once, on the host: "docker context use rootless"; where there is no such context, first "docker context create rootless --docker host=${socket === undefined ? 'VALUE_OF_DOCKER_HOST' : `unix://${socket}`}".`
    };
}
/** `--env-file` more than once and `up --wait-timeout` came with 2.17 (docker/compose release notes). */
function isComposeFitFor(version) {
    const [, major = '0', minor = '0'] = /^v?(\d+)\.(\d+)/.exec(version) ?? [];
    return Number(major) > 2 || (Number(major) === 2 && Number(minor) >= 17);
}
function checkDisk(kilobytes, place) {
    if (kilobytes === undefined || !/^\d+$/.test(kilobytes))
        return;
    const mebibytes = Math.floor(Number(kilobytes) / 1024);
    if (mebibytes >= LEAST_FREE_MEBIBYTES)
        return;
    throw new errors/* ActionError */.lZ(`The host has only ${mebibytes} MiB free for ${place}; a deploy needs ${LEAST_FREE_MEBIBYTES} MiB.`, 'Free some space, for example with "docker image prune -a".');
}
function previousRelease(said, directory, tool) {
    const [id, image, version = ''] = [said.get('current'), said.get('current-image'), said.get('current-version')];
    if (id === undefined)
        return undefined;
    if (RELEASE_ID.test(id) && image?.includes('@sha256:') === true) {
        const page = (0,health_page/* readHealthPage */.Gs)(said.get('current-health'));
        const health = (0,health_page/* whyNotAskable */.t3)(page, tool) === undefined ? page : undefined;
        return { id, image, version, health, run: (0,run_order/* readIdentity */.xN)(said.all('current-run')) };
    }
    throw new errors/* ActionError */.lZ(`The file ${directory}/current on the host names the release "${(0,inputs/* printable */.g$)(id)}", which is not there: nothing could be put back if this deploy failed.`, howToMend(directory, said.all('release').sort().at(-1)));
}
/** @param newest the newest release that is there */
function howToMend(directory, newest) {
    const begin = `begin anew with "rm ${directory}/current": what runs now goes on until the next deploy, which counts as the first one, and is taken down if it does not work. Volumes stay`;
    if (newest === undefined)
        return `On the host, ${begin}.`;
    return `On the host, go back to the newest release that is there with "echo ${newest} > ${directory}/current", or ${begin}.`;
}
/** The digest of `name@sha256:…`; empty for undefined. */
function digestOf(image) {
    return image === undefined ? '' : image.slice(image.indexOf('@') + 1);
}


/***/ }),

/***/ 7569:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $P: () => (/* binding */ wholeSeconds),
/* harmony export */   PF: () => (/* binding */ restore),
/* harmony export */   e9: () => (/* binding */ abandon),
/* harmony export */   kk: () => (/* binding */ startTimeout)
/* harmony export */ });
/* harmony import */ var _lib_action_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(8418);
/* harmony import */ var _health_page_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(3221);
/* harmony import */ var _one_shots_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(5843);
/* harmony import */ var _scripts_restore_js__WEBPACK_IMPORTED_MODULE_6__ = __nccwpck_require__(5212);
/* harmony import */ var _shell_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(1544);
/* harmony import */ var _ssh_errors_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(781);
/* harmony import */ var _verify_js__WEBPACK_IMPORTED_MODULE_5__ = __nccwpck_require__(7305);







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
function restoreValues({ directory, token, project, id, previous, timeout, limit }) {
    return { directory, token, project, id, previous: previous?.id ?? '', seconds: wholeSeconds(timeout), limit: wholeSeconds(limit) };
}
/**
 * Puts the previous release back and verifies it as a new one is verified; takes a failed first deploy down. Volumes are never removed.
 *
 * @param reason why the new release failed
 * @returns never throws for a host that cannot be restored: that is the outcome `failed`, `uncertain`
 */
async function restore(host, failed, reason, log, dependencies) {
    const { previous, timeout, limit, project } = failed;
    const started = Date.now();
    try {
        const up = await host.run((0,_scripts_restore_js__WEBPACK_IMPORTED_MODULE_6__/* .restoreScript */ .Q)(restoreValues(failed)), {
            timeout: startTimeout(limit),
            signal: dependencies.signal,
            onLine: line => log((0,_shell_js__WEBPACK_IMPORTED_MODULE_3__/* .logLine */ .BP)(line))
        });
        const left = up.said.all('left');
        const page = previous?.health;
        if (previous === undefined) {
            if (left.length > 0)
                return uncertain(reason, `nothing was taken down, because service ${left.join(', ')} still runs`);
            if (up.said.get('compose-exit') === '0')
                return { result: 'taken-down', reason };
            return uncertain(reason, `taking it down failed too: ${(0,_ssh_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .lastLine */ .fM)(up.stderr)}`);
        }
        if (up.said.get('tag-lost') !== undefined) {
            return uncertain(reason, `the image ${up.said.get('tag-lost')} that ran before is no longer on the host`);
        }
        const verification = await (0,_verify_js__WEBPACK_IMPORTED_MODULE_5__/* .verify */ .M)(host, {
            project,
            image: previous.image,
            health: (0,_health_page_js__WEBPACK_IMPORTED_MODULE_1__/* .healthCheck */ .bZ)(page, '', timeout),
            timeout,
            left,
            patience: { left: Math.max(0, started + limit - Date.now()), whole: limit }
        }, up, { ...dependencies, ask: page === undefined ? undefined : failed.askFrom(page) });
        if (verification.ok)
            return { result: 'rolled-back', reason, servingVersion: verification.version, left: left.length > 0 };
        return uncertain(reason, `the previous release ${previous.id} was started again but does not work: ${verification.reason}`);
    }
    catch (error) {
        if (dependencies.signal?.aborted === true)
            throw error;
        return uncertain(reason, `the previous release could not be put back: ${(0,_lib_action_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .messageOf */ .bD)(error)}`);
    }
}
function uncertain(reason, then) {
    return { result: 'failed', reason: `${reason}; and ${then}`, host: 'uncertain' };
}
/**
 * Hands the clean-up to the host itself, because a cancelled step has only seconds: see `abandonScript`.
 *
 * @returns what else there is to know, empty mostly
 */
async function abandon(host, held, project) {
    const { said } = await host.run((0,_scripts_restore_js__WEBPACK_IMPORTED_MODULE_6__/* .abandonScript */ .nd)(held), { timeout: 8_000 });
    const left = said.all('left');
    return left.length === 0 ? '' : `Service ${left.join(', ')} runs: ${(0,_one_shots_js__WEBPACK_IMPORTED_MODULE_2__/* .howToGoOn */ .Tk)(left, project)}. What it changes is not put back.`;
}


/***/ }),

/***/ 211:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Fs: () => (/* binding */ checkOrder),
/* harmony export */   Lg: () => (/* binding */ renderIdentity),
/* harmony export */   xN: () => (/* binding */ readIdentity),
/* harmony export */   yK: () => (/* binding */ runIdentity)
/* harmony export */ });
/* unused harmony export compareRuns */
/* harmony import */ var _lib_action_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(8418);

const FIELDS = ['repository', 'repositoryId', 'workflow', 'number', 'id', 'attempt', 'commit', 'url'];
function runIdentity(context) {
    const { repository, repositoryId, workflowFile, runNumber, runId, attempt, commit, runUrl } = context;
    const number = runNumber === undefined ? '' : String(runNumber);
    const url = runId === '' ? '' : runUrl;
    return { repository, repositoryId, workflow: workflowFile, number, id: runId, attempt: String(attempt), commit, url };
}
/** One `key=value` a line, line breaks taken out of the values. */
function renderIdentity(run) {
    return FIELDS.map(field => `${field}=${run[field].replace(/\p{Cc}+/gu, ' ')}`).join('\n');
}
/** The opposite of {@link renderIdentity}; what is missing is empty. */
function readIdentity(lines) {
    const values = new Map(lines.map(line => [line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1)]));
    return Object.fromEntries(FIELDS.map(field => [field, values.get(field) ?? '']));
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
    throw new _lib_action_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .lZ(`The host runs release ${release.id} of ${newer}, which is newer than this one, ${older}.`, 'To go back to the older version on purpose, set "allow-older: true".');
}
function describe({ number, attempt, url }) {
    const name = `run ${number}${attempt === '' || attempt === '1' ? '' : `, attempt ${attempt}`}`;
    return url === '' ? name : `${name} (${url})`;
}


/***/ }),

/***/ 942:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Pj: () => (/* binding */ logsScript),
/* harmony export */   Y1: () => (/* binding */ inspectScript),
/* harmony export */   mU: () => (/* binding */ realPathsScript),
/* harmony export */   mg: () => (/* binding */ configScript)
/* harmony export */ });
/* harmony import */ var _scripts_start_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(2538);

/** The scripts that talk to Docker and Compose on the host. `release` is the release directory's absolute path. */
/** Compose's own reading of the file, as JSON after `say config`. It holds secrets: parse it, never log it. */
function configScript(values) {
    return { name: 'config', values, body: 'cd "$release"\nsay config json\ncompose config --format json' };
}
/** Says for each path, one a line, where it leads when all links are followed; a path that is not there leads to itself. */
function realPathsScript(values) {
    return {
        name: 'real-paths',
        values,
        body: `printf '%s\\n' "$paths" | while IFS= read -r path; do say real "$(readlink -f "$path" 2>/dev/null || printf '%s' "$path")"; done`
    };
}
const CONTAINER_FORMAT = [
    '{"name":{{json .Name}}',
    '"service":{{json (index .Config.Labels "com.docker.compose.service")}}',
    '"image":{{json .Config.Image}}',
    '"imageId":{{json .Image}}',
    '"status":{{json .State.Status}}',
    '"health":{{if .State.Health}}{{json .State.Health.Status}}{{else}}null{{end}}',
    '"exitCode":{{.State.ExitCode}}',
    '"restarts":{{.RestartCount}}',
    '"restartPolicy":{{json .HostConfig.RestartPolicy.Name}}',
    '"startedAt":{{json .State.StartedAt}}',
    `"oneShot":{{json (index .Config.Labels "${_scripts_start_js__WEBPACK_IMPORTED_MODULE_0__/* .ONE_SHOT_LABEL */ .HL}")}}}`
].join(',');
/** Says each container of the project and each of their images, one JSON object a line. */
function inspectScript(values) {
    return {
        name: 'inspect',
        values,
        body: `
ids=$(docker ps -aq --no-trunc --filter "label=com.docker.compose.project=$project" --filter label=com.docker.compose.oneoff=False)
if [ -z "$ids" ]; then return; fi
containers=$(docker inspect --format '${CONTAINER_FORMAT}' $ids)
printf '%s\\n' "$containers" | while IFS= read -r line; do say container "$line"; done
docker image inspect --format '{"id":{{json .Id}},"repoDigests":{{json .RepoDigests}}}' $(docker inspect --format '{{.Image}}' $ids | sort -u) |
  while IFS= read -r line; do say image "$line"; done
`
    };
}
/** Prints the last lines of the containers, and what their health checks said. */
function logsScript(values) {
    return {
        name: 'logs',
        values,
        body: `
cd "$release"
compose ps --all 2>&1 || true
compose logs --no-color --tail 40 2>&1 || true
for id in $(docker ps -aq --filter "label=com.docker.compose.project=$project"); do
  docker inspect --format '{{if .State.Health}}{{.Name}} health check: {{range .State.Health.Log}}[{{.ExitCode}}] {{.Output}} {{end}}{{end}}' "$id" 2>/dev/null | one_line | cut -c 1-500
  printf '\\n'
done
`
    };
}


/***/ }),

/***/ 3750:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   El: () => (/* binding */ dropMovedScript),
/* harmony export */   PD: () => (/* binding */ pullScript),
/* harmony export */   Qh: () => (/* binding */ imagesScript),
/* harmony export */   V$: () => (/* binding */ putTagsBackScript),
/* harmony export */   aA: () => (/* binding */ PUT_TAGS_BACK)
/* harmony export */ });
const IMAGE_FORMAT = '{"id":{{json .Id}},"created":{{json .Created}},"repoDigests":{{json .RepoDigests}}}';
/** Says each of the images that is on the host, as JSON behind its name, and when it came where the engine knows (Podman does not). */
function imagesScript(values) {
    return {
        name: 'images',
        values,
        body: `
for image in $images; do
  if ! facts=$(docker image inspect --format '${IMAGE_FORMAT}' "$image" 2>/dev/null); then continue; fi
  say present "$image $facts"
  say tagged "$image $(docker image inspect --format '{{.Metadata.LastTagTime.Unix}}' "$image" 2>/dev/null || true)"
done
`
    };
}
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
/** For a deploy that ends between the pull and the start. */
function putTagsBackScript(values) {
    return { name: 'put-tags-back', values, lock: 'needed', body: `${PUT_TAGS_BACK}\nput_tags_back` };
}
/**
 * After a deploy that works: what a tag meant before and nothing names any more is removed, or the disk would fill up with every version of it.
 * Docker keeps what a container uses; one with another tag stays, because removing it by its id would take that tag.
 */
function dropMovedScript(values) {
    return {
        name: 'drop-moved',
        values,
        lock: 'needed',
        body: `
if [ ! -f ${TAGS_FILE} ]; then return; fi
while read -r was name; do
  if [ "$(docker image inspect --format 'tags:{{range .RepoTags}}{{.}}{{end}}' "$was" 2>/dev/null || true)" = tags: ]; then
    docker image rm "$was" >/dev/null 2>&1 || true
  fi
done < ${TAGS_FILE}
rm -f ${TAGS_FILE}
`
    };
}
/**
 * The shell functions `may_be_late` and `pull_needed`: an image that was pushed seconds ago is pulled again when the registry does not show it
 * yet (lib/registry/patience.ts). Each engine says so in its own words: Docker with its classic store ("manifest for … not found", "manifest
 * unknown", "unknown blob"; moby, distribution/errors.go), with containerd's ("failed to resolve reference …: not found", "content at …
 * not found: not found", "from remote: not found"; containerd, core/remotes/docker), and Podman ("reading manifest …: manifest unknown",
 * "StatusCode: 404"; containers/image, docker). A refusal and a wrong name stay what they are; a store that says "not found" of a wrong name,
 * too, ends with the waits.
 */
const PULL_NEEDED = `
may_be_late() {
  if [ -z "$waits" ]; then return 1; fi
  case " $fresh " in *" $1 "*) ;; *) return 1 ;; esac
  # A name may hold any of these words.
  words=$2
  name=\${1%@*}
  case "\${name##*/}" in *:*) name=\${name%:*} ;; esac
  case "$name" in */*)
    while case "$words" in *"$name"*) true ;; *) false ;; esac; do words=\${words%%"$name"*}IMAGE\${words#*"$name"}; done
  esac
  case "$words" in
    *'access denied'* | *': denied'* | *'denied: '* | *'unauthorized: '* | *': unauthorized'* | *'authentication required'*) return 1 ;;
    *'authorization failed'* | *'401 Unauthorized'* | *'403 Forbidden'* | *'name unknown'* | *NAME_UNKNOWN*) return 1 ;;
    *'anifest unknown'* | *MANIFEST_UNKNOWN* | *'nknown blob'* | *'blob unknown'* | *BLOB_UNKNOWN*) return 0 ;;
    *'anifest for '*' not found'* | *'failed to resolve reference '*': not found'*) return 0 ;;
    *'not found: not found'* | *'from remote: not found'*) return 0 ;;
    */manifests/*': 404 '* | */blobs/*': 404 '* | *'eading manifest '*' 404'* | *' blob: '*' 404 '*) return 0 ;;
  esac
  return 1
}
pull_needed() {
  waited=
  until answered=$(pull "$1" 2>&1); do
    if ! may_be_late "$1" "$answered"; then printf '%s\n' "$answered" >&2; return 1; fi
    if [ -z "$waited" ]; then printf 'The registry does not show %s yet. Waiting up to %s s for it.\n' "$1" "$patience"; fi
    waited=yes
    wait=\${waits%% *}
    case "$waits" in *' '*) waits=\${waits#* } ;; *) waits= ;; esac
    # Not every sleep knows fractions.
    sleep "$wait" 2>/dev/null || sleep "$((\${wait%%.*} + 1))"
  done
  printf '%s\n' "$answered"
}
`;
/**
 * Pulls images. The login goes into a separate configuration folder in the lock's own folder: it is removed when the script ends, and at the
 * latest with the lock. The password comes to docker through a here-document, never as an argument.
 */
function pullScript(values) {
    return {
        name: 'pull',
        values,
        lock: 'needed',
        body: `
${PUT_TAGS_BACK}
if [ -z "$needed$again" ]; then return; fi
config=$work/login
mkdir "$config"
trap 'rm -rf "$config"' EXIT
trap 'exit 1' HUP INT TERM PIPE
context=$(docker context inspect --format '{{.Name}}' 2>/dev/null || true)
if [ -n "$context" ] && [ "$context" != default ]; then
  ln -s "\${DOCKER_CONFIG:-$HOME/.docker}/contexts" "$config/contexts"
  DOCKER_CONTEXT=$context; export DOCKER_CONTEXT
fi
if [ -n "$ours" ]; then
  if ! message=$(docker --config "$config" login --username "$username" --password-stdin $registry 2>&1 <<PASSWORD
$password
PASSWORD
  ); then
    printf '%s\\n' "$message" >&2
    say login refused
    return 1
  fi
fi
pull() {
  case " $ours " in
    *" $1 "*) docker --config "$config" pull --quiet "$1" ;;
    *)
      if refusal=$(docker pull --quiet "$1" 2>&1); then return 0; fi
      # The host's own login may be worse than none.
      case "$refusal" in
        *unauthorized* | *denied* | *authentication* | *credential*) docker --config "$config" pull --quiet "$1" ;;
        *) printf '%s\\n' "$refusal" >&2; return 1 ;;
      esac
      ;;
  esac
}
${PULL_NEEDED}
for image in $needed; do
  if ! pull_needed "$image"; then
    put_tags_back
    say not-pulled "$image"
    if [ -n "$waited" ]; then say waited "$patience"; fi
    return 1
  fi
  say pulled "$image"
done
for image in $again; do
  was=$(docker image inspect --format '{{.Id}}' "$image")
  printf '%s %s\\n' "$was" "$image" >> ${TAGS_FILE}
  if message=$(pull "$image" 2>&1); then say pulled "$image"; else say not-refreshed "$image $(printf '%s' "$message" | tail -n 1 | cut -c 1-300)"; fi
done
`
    };
}


/***/ }),

/***/ 6055:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   ND: () => (/* binding */ takeOverScript),
/* harmony export */   s: () => (/* binding */ releaseLockScript),
/* harmony export */   sH: () => (/* binding */ watchLockScript),
/* harmony export */   xD: () => (/* binding */ acquireLockScript)
/* harmony export */ });
/* harmony import */ var _scripts_restore_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(5212);

/**
 * The project's lock on the host.
 *
 * **Who has it.** `.lock` is a folder with one file, `owner-<token>`; whoever's token that is has the lock. What belongs to the holder lies in
 * `.lock-<token>` beside it: `owner` (who that is), `groups/` (the process groups of its scripts), `guard`, `login/`, `release`, `changed`,
 * `restoring/`.
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
/** Takes the lock, or says who has it: `alive` or `dead` by what of it runs on the host, where that is known. */
function acquireLockScript(values) {
    return {
        name: 'acquire-lock',
        values: { ...values },
        body: `
mkdir -p "$directory/releases"
chmod 700 "$directory/releases"
lock=$directory/.lock
${PREPARE}
rm -rf "$lock"/new-*
rmdir "$lock" 2>/dev/null || true
mkdir "$work/new-$token"
: > "$work/new-$token/owner-$token"
mv "$work/new-$token" "$lock" 2>/dev/null || true
rm -rf "$lock/new-$token"
if holding; then
  say lock taken
  ${TAKE_BACK_OTHERS}
  rm -f "$work/groups/$self"
  return
fi
rm -rf "$work"
if [ ! -d "$lock" ]; then say lock impossible; return; fi
say lock held
say now "$(date +%s)"
for file in "$lock"/owner-*; do holder=\${file##*/owner-}; done
work=$directory/.lock-$holder
if [ -f "$work/owner" ]; then
  say holder "$holder"
  while IFS= read -r line; do say owner "$line"; done < "$work/owner" || true
fi
for name in $(ls -1 "$work/restoring" 2>/dev/null || true); do if alive "$name"; then say restoring yes; fi; done
if [ -f "$work/guard" ]; then
  life=dead
  for name in $(watchers_of "$work") $(phases_of "$work"); do if alive "$name"; then life=alive; fi; done
  say life "$life"
fi
`
    };
}
/** Takes the lock over from a holder that is gone, ends what it left running, and takes back what it had begun. */
function takeOverScript(values) {
    return {
        name: 'take-over',
        values: { ...values },
        body: `
${PREPARE}
if ! mv "$directory/.lock/owner-$expected" "$directory/.lock/owner-$token" 2>/dev/null; then rm -rf "$work"; return; fi
say lock taken
end_groups $(watchers_of "$directory/.lock-$expected") $(phases_of "$directory/.lock-$expected")
{ true >> "$directory/.lock-$expected/release"; } 2>/dev/null || true
${TAKE_BACK_OTHERS}
rm -f "$work/groups/$self"
`
    };
}
/** The folder of the one who asks, with this script's own group: whoever takes over from us in the middle ends it. */
const PREPARE = `
work=$directory/.lock-$token
mkdir "$work" "$work/groups"
: > "$work/groups/$self"
{ printf '%s\\n' "$owner"; printf 'since=%s\\n' "$(date +%s)"; } > "$work/owner"
`;
/**
 * What former holders left: one that was killed, or whose lock a person removed. A folder without a release or a guard may belong to one who asks
 * for the lock at this moment.
 */
const TAKE_BACK_OTHERS = `
${_scripts_restore_js__WEBPACK_IMPORTED_MODULE_0__/* .TAKE_BACK */ .GQ}
for other in "$directory"/.lock-*; do
  if [ "$other" = "$work" ] || { [ ! -e "$other/release" ] && [ ! -e "$other/guard" ]; }; then continue; fi
  end_groups $(watchers_of "$other") $(phases_of "$other")
  if ! take_back "$other"; then say not-taken-back "$made"; fi
  remove_work "$other"
done
`;
/**
 * Lets the lock go, and ends what scripts of ours left running.
 *
 * @param values.discard `yes` removes the release that was made under this lock, unless it is the one that runs
 */
function releaseLockScript(values) {
    return {
        name: 'release-lock',
        values: { ...values },
        body: `
if ! holding; then return; fi
end_groups $(phases_of "$work")
made=$(cat "$work/release" 2>/dev/null || true)
if [ "$discard" = yes ] && [ -n "$made" ] && [ "$made" != "$(cat "$directory/current" 2>/dev/null || true)" ]; then
  rm -rf "$directory/releases/$made"
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

/***/ 5212:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   GQ: () => (/* binding */ TAKE_BACK),
/* harmony export */   Q: () => (/* binding */ restoreScript),
/* harmony export */   hO: () => (/* binding */ guardScript),
/* harmony export */   nd: () => (/* binding */ abandonScript)
/* harmony export */ });
/* harmony import */ var _scripts_start_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(2538);

/**
 * `take_back FOLDER`: takes back what the holder of the lock with this folder began and did not finish. The release that runs, which `current`
 * names, is never touched: a release that is named there was verified. Where containers may have been changed, what ran before is started
 * again; where there was nothing, the new release is taken down. Volumes stay. When that fails, or a one-shot still runs, the release's files
 * stay, because containers may use them. Sets `made` to that release.
 */
const TAKE_BACK = `
${_scripts_start_js__WEBPACK_IMPORTED_MODULE_0__/* .PUT_PREVIOUS_BACK */ .Yh}
field() { sed -n "s/^$2=//p" "$1/owner" 2>/dev/null | head -n 1; }
take_back() {
  rm -rf "$1/login"
  made=$(cat "$1/release" 2>/dev/null || true)
  before=$(cat "$directory/current" 2>/dev/null || true)
  if [ -z "$made" ] || [ "$made" = "$before" ]; then return 0; fi
  project=$(field "$1" project)
  seconds=$(field "$1" seconds)
  limit=$(field "$1" limit)
  id=$made
  previous=$before
  left=
  if [ -e "$1/changed" ]; then
    say taking-back "$made"
    if ! put_previous_back || [ "$code" != 0 ] || [ -n "$lost" ]; then return 1; fi
  else
    put_tags_back
  fi
  if [ -n "$left" ]; then return 0; fi
  rm -rf "$directory/releases/$made"
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
  if take_back "$work"; then printf 'outcome good %s\\n' "$made"; else printf 'outcome bad %s\\n' "$made"; fi
  unlock
}
`;
/**
 * Stays as long as the connection does. When the connection's input ends while the lock is ours, the runner was killed or cannot be reached,
 * and the host itself ends what runs, puts back what ran before, removes the new release and lets the lock go. The same after `lifetime` seconds,
 * which no run lasts: a host does not always notice that a connection is gone.
 */
function guardScript(values) {
    return {
        name: 'guard',
        values: { ...values },
        lock: 'needed',
        input: 'kept',
        body: `
${FINISH_ALONE}
trap '' HUP PIPE
printf '%s\\n' "$self" > "$work/guard.new"
mv "$work/guard.new" "$work/guard"
rm -f "$work/groups/$self"
say guarding yes
sleep "$lifetime" </dev/null >/dev/null 2>&1 3<&- &
clock=$!
( while read -r line <&3; do :; done; kill "$clock" ) >/dev/null 2>&1 &
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
 * It does nothing when the lock is not ours: a run that is cancelled while it waits must not disturb the holder. Says the one-shots that are
 * `left` running.
 */
function abandonScript(values) {
    return {
        name: 'abandon',
        values: { ...values },
        body: `
${FINISH_ALONE}
if ! holding; then return; fi
project=$(field "$work" project)
changed=
if [ -e "$work/changed" ]; then changed=yes; fi
if claim; then
  rm -f "$work/groups/$self"
  ( trap '' HUP; set +e; finish_alone ) </dev/null >"$directory/restore.log" 2>&1 &
fi
say restoring yes
if [ -n "$changed" ]; then
  for one_shot in $(running_one_shots); do say left "$one_shot"; done
fi
`
    };
}
/**
 * Puts the previous release back, and waits for what its services need. Says the one-shots that were `left` running. Where the connection was lost for a moment, the host has begun that by itself: then it is
 * waited for.
 */
function restoreScript(values) {
    return {
        name: 'restore',
        values: { ...values },
        body: `
${_scripts_start_js__WEBPACK_IMPORTED_MODULE_0__/* .PUT_PREVIOUS_BACK */ .Yh}
while holding; do
  busy=
  for name in $(ls -1 "$work/restoring" 2>/dev/null || true); do if alive "$name"; then busy=yes; fi; done
  if [ -z "$busy" ]; then break; fi
  nap
done
if ! holding; then
  if ! finished_alone; then say lock lost; return 1; fi
  for one_shot in $(sed -n 's/^fairway:left //p' "$directory/restore.log"); do say left "$one_shot"; done
  if grep -q '^outcome good' "$directory/restore.log"; then say compose-exit 0; else say compose-exit 1; fi
  return
fi
end_groups $(phases_of "$work")
if [ "$(cat "$directory/current" 2>/dev/null || true)" = "$id" ]; then
  if [ -n "$previous" ]; then printf '%s\\n' "$previous" > "$directory/current.new"; mv -f "$directory/current.new" "$directory/current"; else rm -f "$directory/current"; fi
fi
put_previous_back
`
    };
}


/***/ }),

/***/ 2538:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   HL: () => (/* binding */ ONE_SHOT_LABEL),
/* harmony export */   Yh: () => (/* binding */ PUT_PREVIOUS_BACK),
/* harmony export */   gv: () => (/* binding */ valuesScript),
/* harmony export */   hi: () => (/* binding */ lastWordsScript),
/* harmony export */   zO: () => (/* binding */ upScript),
/* harmony export */   z_: () => (/* binding */ oneShotsScript)
/* harmony export */ });
/* unused harmony exports ONE_SHOTS, START_PROJECT */
/* harmony import */ var _scripts_images_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(3750);

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
  {
    needs_of | sed -n 's/^\\([^:]*\\):service_completed_successfully.*/\\1/p'
    of_project -a --filter 'label=${ONE_SHOT_LABEL}=true' --format '{{.Label "com.docker.compose.service"}}'
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
 * either is over, Compose is ended, never a container. Health is waited for afterwards, see verify.ts.
 *
 * Never with -y: asked whether to recreate a volume, Compose must get a no. `--pull missing` beats each service's own `pull_policy`: the login is
 * gone by now, and what was pulled is what was announced.
 */
const START_PROJECT = `
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
start_project() {
  waited=0
  total=0
  said_at=-60
  ended=
  last=$(date +%s)
  compose up --detach --no-build --quiet-pull --pull missing "$@" &
  program=$!
  while kill -0 "$program" 2>/dev/null; do
    # A second is long for a service that is there at once, and short for a migration.
    if [ "$total" -lt 3 ]; then nap; else sleep 1; fi
    if ! kill -0 "$program" 2>/dev/null; then break; fi
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
  done
  if wait "$program"; then code=0; else code=$?; fi
  if [ -n "$ended" ]; then say ended "$ended"; fi
  for one_shot in $(running_one_shots); do say still-runs "$one_shot"; done
  say compose-exit "$code"
}
`;
/** Brings the project to the release. Compose's exit status is said, not trusted: see containers.ts. */
function upScript(values) {
    return {
        name: 'up',
        values,
        lock: 'changing',
        body: `
${START_PROJECT}
cd "$release"
say began "$(date -u +%Y-%m-%dT%H:%M:%S)"
start_project --remove-orphans
`
    };
}
/** Says each one-shot of the project that runs. */
function oneShotsScript(values) {
    return { name: 'one-shots', values, body: `${ONE_SHOTS}\nfor one_shot in $(running_one_shots); do say still-runs "$one_shot"; done` };
}
/** What the one-shots that failed said last, one line each. */
function lastWordsScript(values) {
    return {
        name: 'last-words',
        values,
        body: `
for service in $services; do
  for id in $(docker ps -aq --filter "label=com.docker.compose.project=$project" --filter "label=com.docker.compose.service=$service"); do
    say said "$service $(docker logs --tail 5 "$id" 2>&1 | one_line | cut -c 1-2000)"
  done
done
`
    };
}
/** Compose's values for the variables that the probe, a Compose file, uses; as JSON after `say values`. They are secrets: parse, never log. */
function valuesScript(values) {
    return {
        name: 'values',
        values,
        body: `
cd "$release"
say values json
compose -f - config --format json <<PROBE
$probe
PROBE
`
    };
}
/**
 * Shell functions with `put_previous_back`: the release `$previous` runs again, or, where that is empty, nothing (`$id` is taken down). Volumes
 * stay in both cases. `$code` is 0 when it worked, and `$left` names what was left running.
 *
 * A one-shot that still runs is neither stopped nor created anew, and neither is what it needs, such as its database: a migration that is
 * broken off half-way may leave data that no version can read. Where there is no previous release, everything stays as it is then.
 */
const PUT_PREVIOUS_BACK = `
${START_PROJECT}
${_scripts_images_js__WEBPACK_IMPORTED_MODULE_0__/* .PUT_TAGS_BACK */ .aA}
put_previous_back() {
  code=0
  put_tags_back
  running=$(running_one_shots)
  left=$(with_needs $running)
  for one_shot in $running; do say left "$one_shot"; done
  if [ -z "$previous" ]; then
    if [ -n "$left" ]; then return 0; fi
    cd "$directory/releases/$id" || return 1
    if compose down --remove-orphans; then code=0; else code=$?; fi
    say compose-exit "$code"
    return 0
  fi
  cd "$directory/releases/$previous" || return 1
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

/***/ 1544:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  ti: () => (/* binding */ Sayings),
  BP: () => (/* binding */ logLine),
  y9: () => (/* binding */ renderScript),
  ZL: () => (/* binding */ shellQuote),
  eC: () => (/* binding */ textAfter),
  pu: () => (/* binding */ withoutQuotedFile)
});

// EXTERNAL MODULE: ./lib/action/errors.ts
var errors = __nccwpck_require__(8418);
;// CONCATENATED MODULE: ./actions/deploy-ssh/shell-functions.ts
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
  [ "$state" != Z ] && [ "\${1#*_}" = "\${boot}_\${began}" ]
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

# The process groups of the lock that work in the folder $1: its phases.
phases_of() { ls -1 "$1/groups" 2>/dev/null || true; }

# Those that watch over it: the one that stays for as long as the connection does, and one that puts back what ran before.
watchers_of() { cat "$1/guard" 2>/dev/null || true; ls -1 "$1/restoring" 2>/dev/null || true; }

holding() { [ -e "$directory/.lock/owner-$token" ]; }

# Whether the host has finished alone what was done under our lock, see scripts-restore.ts.
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

;// CONCATENATED MODULE: ./actions/deploy-ssh/shell.ts


/** What comes before a line that a script says to us; a login banner or a noisy profile must not be taken for an answer. */
const MARK = 'fairway:';
/**
 * A text as one word of a POSIX shell that means exactly that text.
 * @throws ActionError when it holds a NUL character, which no shell can carry
 */
function shellQuote(text) {
    if (text.includes('\0'))
        throw new errors/* ActionError */.lZ('A value for the host holds a NUL character.', 'Remove it.');
    return `'${text.replaceAll("'", `'\\''`)}'`;
}
/**
 * The text that `sh -s` reads on the host. Values are shell variables (not exported), so that nothing secret is on any argument
 * list or in any environment. The work is one function that is read completely before it starts and has no input, so that no program in it
 * can eat the rest of the script.
 */
function renderScript({ body, values = {}, lock, input }, { held, seconds } = {}) {
    const variables = { ...held, ...values };
    const assignments = Object.entries(variables).map(([name, value]) => `${name}=${shellQuote(String(value))}`);
    const work = [...(held === undefined ? [] : underLock(lock)), ...(input === 'kept' ? ['exec 3<&0'] : []), supervised(seconds)];
    // `start` is one function, too: nothing of the script may be left to read once the work has the input.
    return [PRELUDE, FUNCTIONS.trim(), ...assignments, `main() {\n${body.trim()}\n}`, `start() {\n${work.join('\n')}\n}`, 'start', ''].join('\n');
}
/**
 * First the script's process group is written into the lock, then the lock is looked at. Whoever takes the lock over renames its owner first and
 * then ends the groups: one of the two sees the other.
 */
function underLock(lock) {
    const lost = 'if ! holding; then if finished_alone; then say lock finished; else say lock lost; fi; exit 1; fi';
    return [
        'work=$directory/.lock-$token',
        '{ true > "$work/groups/$self"; } 2>/dev/null || true',
        ...(lock === undefined ? [] : [lost]),
        ...(lock === 'changing' ? [': > "$work/changed"'] : [])
    ];
}
/**
 * sshd ends nothing when a connection is lost, so each script has an end of its own. Beside the work runs a `sleep`, which the work ends when it
 * is done. Where it ends by itself, the time is up, and so is the whole process group. (Of a SIGPIPE no shell tells on the error output.)
 */
function supervised(seconds) {
    const timer = seconds === undefined
        ? { start: '', end: '', wait: '' }
        : {
            start: `sleep ${Math.ceil(seconds)} </dev/null >/dev/null 2>&1 &\ntimer=$!`,
            end: '{ kill -PIPE "$timer"; kill "$timer"; } 2>/dev/null;',
            wait: 'if wait "$timer"; then time_is_up; fi'
        };
    return `
${timer.start}
( set +e; ( set -e; main </dev/null ); status=$?; ${timer.end} exit "$status" ) &
working=$!
${timer.wait}
status=0
wait "$working" || status=$?
if [ -n "\${work-}" ]; then rm -f "$work/groups/$self"; fi
exit "$status"`.trim();
}
/** Non-interactive sessions often lack the folder of docker on their PATH (Synology, snap). */
const PRELUDE = `set -eu
umask 077
LC_ALL=C; export LC_ALL
PATH="\${PATH:-}:/usr/local/bin:/usr/bin:/bin:/snap/bin"; export PATH
say() { printf '${MARK}%s %s\\n' "$1" "$2"; }
one_line() { tr '\\n\\r' '  '; }
unset FAIRWAY_IMAGE FAIRWAY_VERSION
compose() {
  set -- --env-file fairway.env "$@"
  if [ -f fairway.override.yml ]; then set -- -f fairway.override.yml "$@"; fi
  set -- -f docker-compose.yml "$@"
  if [ -f .env ]; then set -- --env-file .env "$@"; fi
  docker compose -p "$project" "$@"
}`;
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

/***/ 781:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   P8: () => (/* binding */ SSH_FAILED),
/* harmony export */   cB: () => (/* binding */ explainSshFailure),
/* harmony export */   fM: () => (/* binding */ lastLine),
/* harmony export */   g0: () => (/* binding */ explainDockerFailure)
/* harmony export */ });
/* harmony import */ var _lib_deploy_known_hosts_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(6569);
/* harmony import */ var _lib_secrets_redact_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(8376);
/* harmony import */ var _shell_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(1544);



/** ssh's own exit status for everything that went wrong outside the remote program (ssh(1), EXIT STATUS). */
const SSH_FAILED = 255;
/** Why ssh did not get through, from what it said, in one clear line with what to do. */
function explainSshFailure(stderr, { host, port, user }) {
    const place = `${host}, port ${port}`;
    const cases = [
        [
            /REMOTE HOST IDENTIFICATION HAS CHANGED|Host key for .* has changed|REVOKED HOST KEY/i,
            {
                message: `The host key of ${place} is not the one in "known-hosts": either the host was reinstalled, or something intercepts the connection. Nothing was sent.`,
                fix: (0,_lib_deploy_known_hosts_js__WEBPACK_IMPORTED_MODULE_0__/* .howToGetKnownHosts */ .W3)(host, port)
            }
        ],
        [
            /Host key verification failed|No .* host key is known/i,
            { message: `The host key of ${place} is not in "known-hosts". Nothing was sent.`, fix: (0,_lib_deploy_known_hosts_js__WEBPACK_IMPORTED_MODULE_0__/* .howToGetKnownHosts */ .W3)(host, port) }
        ],
        [
            /no matching host key type/i,
            { message: `The host ${place} has no host key of a type that "known-hosts" lists.`, fix: (0,_lib_deploy_known_hosts_js__WEBPACK_IMPORTED_MODULE_0__/* .howToGetKnownHosts */ .W3)(host, port) }
        ],
        [
            /Could not resolve hostname|Name or service not known|nodename nor servname/i,
            { message: `The host name ${host} does not resolve.`, fix: 'Check the input "host", and whether the runner can resolve that name.' }
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
            /Permission denied|Too many authentication failures/i,
            {
                message: `The host ${place} does not accept the key for user ${user}.`,
                fix: `Add the public key ("ssh-keygen -y -f KEY") to ~${user}/.ssh/authorized_keys on the host, and check the input "user".`
            }
        ],
        [
            // Without a word where the shared connection was killed.
            /^\s*$|kex_exchange_identification|Connection (reset|closed)|Broken pipe|closed by remote host|read from master failed/i,
            { message: `The connection to ${place} was lost.`, fix: 'See the log of sshd on the host.' }
        ]
    ];
    const known = cases.find(([pattern]) => pattern.test(stderr));
    return known?.[1] ?? { message: `ssh to ${place} failed: ${lastLine(stderr)}`, fix: undefined };
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
            { message: 'The Docker engine on the host does not answer.', fix: 'Start it: "sudo systemctl start docker".' }
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
    return (0,_lib_secrets_redact_js__WEBPACK_IMPORTED_MODULE_1__/* .redact */ .E)((0,_shell_js__WEBPACK_IMPORTED_MODULE_2__/* .withoutQuotedFile */ .pu)(lines.at(-1) ?? 'it gave no reason')).slice(0, 400);
}


/***/ }),

/***/ 6287:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Br: () => (/* binding */ renderSummary),
/* harmony export */   Pl: () => (/* binding */ headline),
/* harmony export */   em: () => (/* binding */ sentence)
/* harmony export */ });
/* harmony import */ var _lib_action_duration_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(4197);
/* harmony import */ var _lib_action_markdown_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(876);


/** A reason as its own sentence. */
function sentence(reason) {
    const text = reason.charAt(0).toUpperCase() + reason.slice(1);
    return /[.?!]$/.test(text) ? text : `${text}.`;
}
function headlineOf(result) {
    return result.result === 'failed' ? result.host : result.result;
}
const HEADLINES = {
    deployed: 'Deployed and verified.',
    'rolled-back': 'The new version did not work; the previous one runs again.',
    'taken-down': 'The first deploy did not work and was taken down; nothing runs, volumes are kept.',
    unchanged: 'Not deployed; nothing was changed on the host.',
    uncertain: 'THE HOST NEEDS A PERSON: the new version did not work, and the previous one is not known to run.'
};
/** How the deploy ended, in one or two sentences. */
function headline(result) {
    return HEADLINES[headlineOf(result)];
}
const MARKS = {
    deployed: '✅',
    'rolled-back': '↩️',
    'taken-down': '❌',
    unchanged: '❌',
    uncertain: '🚨'
};
/** The job summary: what runs now, and why; pure. */
function renderSummary(inputs, result) {
    const headline = headlineOf(result);
    const rows = [
        ['Project', `${(0,_lib_action_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(inputs.project)} on ${(0,_lib_action_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(inputs.host)}`],
        ['Asked for', (0,_lib_action_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(`${inputs.image}@${inputs.digest}`)],
        ['Runs now', describeRunning(inputs, result)],
        ...rowBefore(result),
        ...(inputs['health-url'] === '' ? [] : [['Health page', (0,_lib_action_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(inputs['health-url'])]]),
        ['Took', result.phases.map(({ name, milliseconds }) => `${name} ${(0,_lib_action_duration_js__WEBPACK_IMPORTED_MODULE_0__/* .formatDuration */ .a3)(milliseconds)}`).join(', ')]
    ];
    const reason = result.result === 'deployed' ? [] : [`**Reason:** ${(0,_lib_action_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .escapeMarkdown */ .FV)(sentence(result.reason))}`, ''];
    return [`### ${MARKS[headline]} ${HEADLINES[headline]}`, '', ...reason, (0,_lib_action_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .table */ .tp)(['Deploy', ''], rows), ''].join('\n');
}
/** A deploy that stopped before the host was looked at does not know what ran there: it says nothing rather than "nothing". */
function rowBefore(result) {
    if (result.previous !== undefined)
        return [['Ran before', describe(result.previous.image, result.previous.version)]];
    return result.result === 'failed' ? [] : [['Ran before', 'nothing']];
}
function describeRunning(inputs, result) {
    if (result.result === 'deployed')
        return describe(`${inputs.image}@${inputs.digest}`, result.servingVersion);
    if (result.result === 'taken-down')
        return 'nothing';
    if (result.result === 'failed' && result.host === 'uncertain')
        return '**not known**: look with "docker compose ps" on the host';
    return result.previous === undefined ? 'what ran before' : describe(result.previous.image, result.previous.version);
}
function describe(image, version) {
    return version === '' ? (0,_lib_action_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(image) : `${(0,_lib_action_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(image)}, version ${(0,_lib_action_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(version)}`;
}


/***/ }),

/***/ 7305:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  N: () => (/* binding */ inspect),
  M: () => (/* binding */ verify)
});

// EXTERNAL MODULE: ./lib/action/duration.ts
var duration = __nccwpck_require__(4197);
// EXTERNAL MODULE: ./lib/action/errors.ts
var errors = __nccwpck_require__(8418);
;// CONCATENATED MODULE: external "node:http"
const external_node_http_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:http");
;// CONCATENATED MODULE: external "node:https"
const external_node_https_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:https");
;// CONCATENATED MODULE: ./lib/http/health.ts




const LONGEST_BODY_BYTES = 64 * 1024;
/** One answer may be the last breath of a program that is about to crash. */
const ANSWERS_IN_A_ROW = 2;
const SHORTEST_WAIT_MILLISECONDS = 500;
const LONGEST_WAIT_MILLISECONDS = 2_000;
/** How long one answer may take; the last one gets its second even when the time is nearly up, or it would say nothing. */
const LONGEST_ANSWER_MILLISECONDS = 5_000;
const SHORTEST_ANSWER_MILLISECONDS = 1_000;
/**
 * Asks a health page until it is healthy twice in a row or the time is up. The waits grow from 0.5 s to 2 s; between the two
 * good answers it is 0.5 s. A redirect is an answer like any other: a login page behind it proves nothing about the service.
 *
 * @returns the verdict and how often it asked; unhealthy names the last answer
 * @throws the signal's reason when the run is cancelled
 */
async function waitUntilHealthy(check, dependencies = {}) {
    const { ask = askOverHttp, signal, now = Date.now, sleep: pause = duration/* sleep */.yy } = dependencies;
    const end = now() + check.timeout;
    let wait = SHORTEST_WAIT_MILLISECONDS;
    let inARow = 0;
    for (let attempts = 1;; attempts++) {
        signal?.throwIfAborted();
        const left = Math.min(LONGEST_ANSWER_MILLISECONDS, Math.max(SHORTEST_ANSWER_MILLISECONDS, end - now()));
        const verdict = await askOnce(check, ask, left, signal);
        inARow = verdict.health === 'healthy' ? inARow + 1 : 0;
        if (verdict.health === 'healthy' && inARow >= ANSWERS_IN_A_ROW)
            return { ...verdict, attempts };
        if (now() + SHORTEST_WAIT_MILLISECONDS > end)
            return { ...unconfirmed(verdict), attempts };
        await pause(inARow > 0 ? SHORTEST_WAIT_MILLISECONDS : Math.min(wait, end - now()), signal);
        wait = Math.min(wait * 2, LONGEST_WAIT_MILLISECONDS);
    }
}
async function askOnce(check, ask, timeout, signal) {
    try {
        return judgeAnswer(check, await ask(check.url, { timeout, signal }));
    }
    catch (error) {
        signal?.throwIfAborted();
        return { health: 'unhealthy', reason: (0,errors/* messageOf */.bD)(error) };
    }
}
/** A first good answer without a second one in time is not a yes. */
function unconfirmed(verdict) {
    return verdict.health === 'healthy' ? { health: 'unhealthy', reason: 'it was healthy only once before time ran out' } : verdict;
}
/** What one answer means. */
function judgeAnswer(check, answer) {
    if (answer.status !== check.status) {
        const target = answer.location === undefined ? '' : ` (a redirect to ${excerpt(answer.location)}, which is not followed)`;
        const said = answer.body.trim() === '' ? '' : `: ${excerpt(answer.body)}`;
        return { health: 'unhealthy', reason: `it answered ${answer.status}, not ${check.status}${target}${said}` };
    }
    const version = versionOf(answer.body);
    if (check.version === '' || version === check.version)
        return { health: 'healthy', version };
    const found = version === ''
        ? `not with JSON that has a field "version", and ${check.version} is expected`
        : `says version ${excerpt(version)}, not ${check.version}`;
    return { health: 'unhealthy', reason: `it answered ${answer.status}, but ${found}` };
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
    const send = new URL(url).protocol === 'https:' ? external_node_https_namespaceObject.request : external_node_http_namespaceObject.request;
    return new Promise((resolve, reject) => {
        const fail = (error) => {
            reject(new Error(deadline.aborted ? `it did not answer within ${(0,duration/* formatDuration */.a3)(timeout)}` : describeError(error)));
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
    return KNOWN_ERRORS[errorCode ?? ''] ?? (0,errors/* messageOf */.bD)(error);
}

;// CONCATENATED MODULE: ./actions/deploy-ssh/containers.ts
/** @throws SyntaxError when the host's answer is not JSON */
function readInspection(said) {
    const containers = said.all('container').map(line => readContainer(JSON.parse(line)));
    const images = said.all('image').map(line => JSON.parse(line));
    return { containers, digests: new Map(images.map(({ id, repoDigests }) => [id, repoDigests ?? []])) };
}
/** Engines differ in what they leave out. What is not there is empty, and nothing empty is taken for good news. */
function readContainer(facts) {
    const text = (key) => (typeof facts[key] === 'string' ? facts[key] : '');
    const number = (key) => (typeof facts[key] === 'number' ? facts[key] : NaN);
    const health = text('health').toLowerCase();
    const restarts = number('restarts');
    return {
        name: text('name'),
        service: text('service'),
        image: text('image'),
        imageId: text('imageId'),
        status: text('status').toLowerCase(),
        health: health === '' || health === 'none' ? null : health,
        exitCode: number('exitCode'),
        restarts: Number.isNaN(restarts) ? 0 : restarts,
        restartPolicy: text('restartPolicy'),
        startedAt: text('startedAt'),
        isOneShot: text('oneShot') === 'true'
    };
}
/**
 * Whether the containers are what should run. Compose's own exit status is not used: `up --wait` may end with 0 when its time is up
 * (docker/compose commit 06f4f9d62), and treats a crash loop without health check as running.
 *
 * @param image `name@digest` that at least one running container must have
 * @param services what has to be there; undefined when it is not known (a release that is put back)
 * @param left one-shots that may go on running
 */
function judgeContainers({ containers, digests }, image, services, left = []) {
    const missing = services?.find(service => !containers.some(container => container.service === service));
    if (missing !== undefined)
        return { verdict: 'bad', reason: `service ${missing} has no container` };
    const judged = containers.filter(({ service }) => !left.includes(service)).map(judgeContainer);
    const bad = judged.filter(one => one.verdict === 'bad');
    // What was never started waits for something that says more.
    const telling = bad.find(({ reason }) => !reason.endsWith(NEVER_STARTED)) ?? bad[0];
    if (telling !== undefined)
        return telling;
    const running = containers.filter(container => container.status === 'running' && container.image === image);
    const waiting = judged.find(one => one.verdict === 'waiting') ?? judged.find(one => one.verdict === 'busy');
    if (waiting !== undefined)
        return waiting;
    if (running.length === 0)
        return { verdict: 'bad', reason: `no running container was created from ${image}` };
    const wrong = running.find(container => !hasDigest(digests.get(container.imageId) ?? [], image));
    if (wrong !== undefined)
        return { verdict: 'bad', reason: `service ${wrong.service} runs, but not with the digest ${image.slice(image.indexOf('@') + 1)}` };
    return { verdict: 'good', unchecked: containers.filter(container => container.status === 'running' && container.health === null) };
}
const NEVER_STARTED = 'is created, not running';
function judgeContainer(container) {
    const { service, status, health, exitCode, restartPolicy, isOneShot } = container;
    if (isOneShot && (status === 'running' || status === 'paused'))
        return { verdict: 'busy', service };
    if (status === 'running') {
        if (health === 'unhealthy')
            return { verdict: 'bad', reason: `service ${service} is unhealthy according to its health check` };
        if (health === 'starting')
            return { verdict: 'waiting', reason: `service ${service} is still starting according to its health check` };
        if (health !== null && health !== 'healthy')
            return { verdict: 'bad', reason: `service ${service} has the health state "${health}", which is not known` };
        return { verdict: 'good', unchecked: [] };
    }
    // A migration or another one-shot that has done its work.
    const ended = Number.isNaN(exitCode) ? 'an unknown status' : `status ${exitCode}`;
    const hasEnded = status === 'exited' || status === 'stopped';
    if (hasEnded && exitCode === 0 && (restartPolicy === 'no' || restartPolicy === '' || restartPolicy === 'on-failure')) {
        return { verdict: 'good', unchecked: [] };
    }
    if (status === 'restarting')
        return { verdict: 'bad', reason: `service ${service} keeps crashing and being restarted (exit status ${exitCode})` };
    if (hasEnded)
        return { verdict: 'bad', reason: `service ${service} exited with ${ended}` };
    return {
        verdict: 'bad',
        reason: `service ${service} is ${status === '' ? 'in a state that the engine does not name' : status}, not running`
    };
}
/** Whether a container without health check was restarted between two looks. */
function findCrash(before, after) {
    for (const earlier of before) {
        const later = after.find(container => container.name === earlier.name);
        if (later === undefined)
            return `service ${earlier.service} disappeared`;
        // Podman counts no restart that it makes itself: the same container has a later start then.
        if (later.restarts > earlier.restarts || (later.startedAt !== earlier.startedAt && !later.isOneShot))
            return `service ${earlier.service} crashed and was restarted (exit status ${later.exitCode})`;
    }
    return undefined;
}
/** Whether one of the engine's names for an image is this name with this digest. */
function hasDigest(repoDigests, image) {
    return repoDigests.some(known => familiarName(known) === familiarName(image));
}
/** Docker leaves out its defaults: `docker.io/library/nginx` is listed as `nginx`. */
function familiarName(image) {
    return image.replace(/^(index\.)?docker\.io\//, '').replace(/^library\//, '');
}
/**
 * Compose fails `up --wait` for a container that ended with 0 as it should (docker/compose#10596). That complaint alone is not a failure;
 * any other is, even when the containers look good: they may be the old ones.
 */
function isOnlyFinishedOneShot(stderr) {
    const complaints = stderr.split(/\r?\n/).filter(line => /exited|error|fail|unhealthy|timeout/i.test(line));
    return complaints.length > 0 && complaints.every(line => /exited \(0\)/.test(line) || /\bExited\b/.test(line));
}

// EXTERNAL MODULE: ./actions/deploy-ssh/one-shots.ts
var one_shots = __nccwpck_require__(5843);
// EXTERNAL MODULE: ./actions/deploy-ssh/scripts-compose.ts
var scripts_compose = __nccwpck_require__(942);
// EXTERNAL MODULE: ./actions/deploy-ssh/ssh-errors.ts
var ssh_errors = __nccwpck_require__(781);
;// CONCATENATED MODULE: ./actions/deploy-ssh/verify.ts







/** Between two looks at the containers. Most are healthy at once or in a moment; one that takes long is looked at less often. */
const [SOON_POLL_MILLISECONDS, POLL_MILLISECONDS, SOON_MILLISECONDS] = [250, 1_000, 5_000];
/** A container without a health check must stay up this long: a program that cannot start ends at once. */
const SETTLE_MILLISECONDS = 3_000;
/**
 * Whether what runs on the host is what should run, and answers: containers, digest, health page, and a second look for crashes.
 *
 * @param up the answer of the script that ran `compose up`
 * @throws ActionError when the connection fails; the signal's reason when the run is cancelled
 */
async function verify(host, target, up, dependencies) {
    const { signal, pause = duration/* sleep */.yy, now = Date.now } = dependencies;
    if (up.said.get('ended') === 'time') {
        const running = up.said.all('still-runs');
        const whole = (0,duration/* formatDuration */.a3)(target.patience.whole);
        return { ok: false, reason: running.length > 0 ? (0,one_shots/* stillRan */.WX)(running, target) : `not everything was started within ${whole} ("timeout")` };
    }
    const complaint = composeComplaint(up, target);
    const settled = await waitForContainers(host, target, complaint !== undefined, dependencies);
    if (!settled.ok)
        return { ok: false, reason: complaint === undefined ? settled.reason : `${settled.reason} (${complaint})` };
    if (complaint !== undefined)
        return { ok: false, reason: complaint };
    const settledAt = now();
    let version = '';
    if (target.health !== undefined) {
        const health = await askPage(host, target, target.health, settled.unchecked, dependencies);
        if (health.health === 'unhealthy')
            return { ok: false, reason: health.reason };
        version = health.version;
    }
    if (settled.unchecked.length > 0)
        await pause(Math.max(0, settledAt + SETTLE_MILLISECONDS - now()), signal);
    const last = await inspect(host, target.project, signal);
    const broken = whyBroken(last, target, settled.unchecked);
    return broken === undefined ? { ok: true, version } : { ok: false, reason: broken };
}
/** What is wrong with the containers; undefined when they are what should run, and none was restarted since. */
function whyBroken(inspection, target, before) {
    const verdict = judgeContainers(inspection, target.image, target.services, target.left);
    return findCrash(before, inspection.containers) ?? whyNotGood(verdict);
}
function whyNotGood(verdict) {
    if (verdict.verdict === 'good')
        return undefined;
    return verdict.verdict === 'busy' ? `service ${verdict.service} runs again` : verdict.reason;
}
/**
 * Asks the health page, and looks at the containers after every answer that is not good: once one has crashed there is nothing to wait
 * for, and the service is down until the previous release is back.
 */
async function askPage(host, target, check, before, dependencies) {
    const { signal, ask = askOverHttp } = dependencies;
    const crash = new AbortController();
    let reason;
    const askAndLook = async (url, options) => {
        const answer = await ask(url, options).catch((error) => ({ error }));
        if (!('error' in answer) && judgeAnswer(check, answer).health === 'healthy')
            return answer;
        reason = whyBroken(await inspect(host, target.project, signal), target, before);
        if (reason !== undefined)
            crash.abort();
        if ('error' in answer)
            throw answer.error;
        return answer;
    };
    try {
        const both = signal === undefined ? crash.signal : AbortSignal.any([signal, crash.signal]);
        const health = await waitUntilHealthy(check, { ask: askAndLook, signal: both });
        if (health.health === 'healthy')
            return health;
        return { health: 'unhealthy', reason: reason ?? `the health page ${check.url} is not healthy: ${health.reason}` };
    }
    catch (error) {
        signal?.throwIfAborted();
        if (reason !== undefined)
            return { health: 'unhealthy', reason };
        throw error;
    }
}
async function waitForContainers(host, target, hasFailed, dependencies) {
    const { signal, pause = duration/* sleep */.yy, now = Date.now } = dependencies;
    const began = now();
    const last = began + target.patience.left;
    let end = began + target.timeout;
    for (;;) {
        const verdict = judgeContainers(await inspect(host, target.project, signal), target.image, target.services, target.left);
        if (verdict.verdict === 'good')
            return { ok: true, unchecked: verdict.unchecked };
        if (verdict.verdict === 'busy') {
            if (now() >= last)
                return { ok: false, reason: (0,one_shots/* stillRan */.WX)([verdict.service], target) };
            end = now() + target.timeout;
        }
        else if (verdict.verdict === 'bad' || hasFailed || now() >= end)
            return { ok: false, reason: verdict.reason };
        await pause(now() < began + SOON_MILLISECONDS ? SOON_POLL_MILLISECONDS : POLL_MILLISECONDS, signal);
    }
}
async function inspect(host, project, signal) {
    const answer = await host.run((0,scripts_compose/* inspectScript */.Y1)({ project }), { signal });
    if (answer.exitCode !== 0)
        throw new errors/* ActionError */.lZ(`The containers on the host could not be examined: ${(0,ssh_errors/* lastLine */.fM)(answer.stderr)}`);
    return readInspection(answer.said);
}
/** What Compose found wrong; undefined when it found nothing, or complains only about a finished one-shot. */
function composeComplaint({ said, stderr }, { timeout }) {
    if (said.get('ended') === 'health')
        return `what other services wait for was not healthy within ${(0,duration/* formatDuration */.a3)(timeout)}`;
    if (said.get('compose-exit') === '0' || isOnlyFinishedOneShot(stderr))
        return undefined;
    return `docker compose failed: ${(0,ssh_errors/* explainDockerFailure */.g0)(stderr).message}`;
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
// EXTERNAL MODULE: ./lib/secrets/redact.ts + 13 modules
var redact = __nccwpck_require__(8376);
;// CONCATENATED MODULE: ./lib/action/fault.ts



/**
 * What an error that nobody expected says beyond its message, as lines for the log without a secret or a command in them. None for an
 * expected one, whose message says everything.
 */
function faultLines(error) {
    if (!(error instanceof Error) || error instanceof errors/* ActionError */.lZ)
        return [];
    return (0,log_line/* inertLines */.wi)((0,redact/* redact */.E)(error.stack ?? error.message)).split('\n');
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
        (0,runner/* addSummary */.S0)((0,redact/* redact */.E)(report.summary));
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

/***/ 2223:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  k: () => (/* binding */ ask)
});

;// CONCATENATED MODULE: external "string_decoder"
const external_string_decoder_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("string_decoder");
;// CONCATENATED MODULE: external "os"
const external_os_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("os");
;// CONCATENATED MODULE: external "events"
const external_events_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("events");
;// CONCATENATED MODULE: external "child_process"
const external_child_process_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("child_process");
;// CONCATENATED MODULE: external "path"
const external_path_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("path");
;// CONCATENATED MODULE: external "assert"
const external_assert_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("assert");
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
class ToolRunner extends external_events_namespaceObject.EventEmitter {
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
class ExecState extends external_events_namespaceObject.EventEmitter {
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
        const stdoutDecoder = new external_string_decoder_namespaceObject.StringDecoder('utf8');
        const stderrDecoder = new external_string_decoder_namespaceObject.StringDecoder('utf8');
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

/***/ 1799:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  UA: () => (/* binding */ EMPTY_OUTPUT),
  zM: () => (/* binding */ inputs_boolean),
  Yq: () => (/* binding */ choice),
  p0: () => (/* binding */ inputs_duration),
  Sq: () => (/* binding */ fromOutput),
  nd: () => (/* binding */ integer),
  Mn: () => (/* binding */ lines),
  wC: () => (/* binding */ matching),
  g$: () => (/* binding */ printable),
  Ko: () => (/* binding */ readInputs),
  rJ: () => (/* binding */ secret),
  Qq: () => (/* binding */ inputs_text)
});

// UNUSED EXPORTS: age, asWritten, keyValues, optional, refine, toMap, words

// EXTERNAL MODULE: ./lib/action/duration.ts
var duration = __nccwpck_require__(4197);
// EXTERNAL MODULE: ./lib/action/errors.ts
var errors = __nccwpck_require__(8418);
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
/* harmony import */ var _secrets_redact_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(8376);
/* harmony import */ var _log_line_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(7898);
/* harmony import */ var _runner_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(2847);
// The only door to the runner's log. What a line holds comes from an image, a folder, a server or a program as often as not, so every line
// of every action passes here: secrets are hidden, and the runner takes none of it for a command.



/** A line as it is shown, whatever it was made of. */
const shown = (text) => (0,_log_line_js__WEBPACK_IMPORTED_MODULE_2__/* .inertLine */ .Fq)((0,_secrets_redact_js__WEBPACK_IMPORTED_MODULE_0__/* .redact */ .E)(text));
/** An annotation of the run may be a list. Its line breaks are escaped, so that it is one command to the runner. */
const annotation = (text) => (0,_log_line_js__WEBPACK_IMPORTED_MODULE_2__/* .inertLines */ .wi)((0,_secrets_redact_js__WEBPACK_IMPORTED_MODULE_0__/* .redact */ .E)(text));
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
 * @throws ActionError when the program is not there; the signal's reason when the run is cancelled; what `readStdout` throws
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
        detached: true,
        stdio: ['pipe', 'pipe', 'pipe']
    });
    const ended = new Promise((resolve, reject) => {
        child.once('error', error => reject(startError(file, error, options.cwd)));
        child.once('close', (exitCode, signal) => resolve({ exitCode, signal }));
    });
    // A program may end before it has read all of its input; its exit status tells, not the broken pipe.
    child.stdin.on('error', () => undefined);
    if (options.keepInputUntil === undefined)
        child.stdin.end(options.stdin);
    else {
        child.stdin.write(options.stdin ?? '');
        const close = () => child.stdin.end();
        options.keepInputUntil.then(close, close);
    }
    const reading = options.readStdout && read(child.stdout, options.readStdout);
    const stdout = reading !== undefined ? () => '' : collect(child.stdout, line => options.onLine?.((0,secrets_redact/* redact */.E)(line), 'stdout'));
    const stderr = collect(child.stderr, line => options.onLine?.((0,secrets_redact/* redact */.E)(line), 'stderr'));
    let timedOut = false;
    let killTimer;
    const end = () => {
        endGroup(child.pid, 'SIGTERM');
        killTimer ??= setTimeout(() => {
            endGroup(child.pid, 'SIGKILL');
            // A process that left the group may still hold the pipes, and would be waited for.
            child.stdout.destroy();
            child.stderr.destroy();
        }, options.killGrace ?? KILL_GRACE_MILLISECONDS);
    };
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
            endGroup(child.pid, 'SIGKILL');
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

/***/ 6569:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Gg: () => (/* binding */ namesOfHost),
/* harmony export */   W3: () => (/* binding */ howToGetKnownHosts),
/* harmony export */   vi: () => (/* binding */ hostNotKnown)
/* harmony export */ });
/* unused harmony export isHostKnown */
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
    return createHmac('sha1', Buffer.from(salt, 'base64')).update(name).digest('base64') === hash;
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

/***/ 5623:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* unused harmony exports INDEX_MEDIA_TYPES, MANIFEST_MEDIA_TYPES, IMAGE_CONFIG_MEDIA_TYPES, isDigest, digestOf, ABOUT, isAttestationMark, isRecord, readDescriptor, readPlatform, formatPlatform */
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__nccwpck_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _action_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(8418);


const INDEX_MEDIA_TYPES = (/* unused pure expression or super */ null && ([
    'application/vnd.oci.image.index.v1+json',
    'application/vnd.docker.distribution.manifest.list.v2+json'
]));
const MANIFEST_MEDIA_TYPES = (/* unused pure expression or super */ null && ([
    'application/vnd.oci.image.manifest.v1+json',
    'application/vnd.docker.distribution.manifest.v2+json'
]));
/** The configuration of something that a container engine can run; anything else is an artifact. */
const IMAGE_CONFIG_MEDIA_TYPES = (/* unused pure expression or super */ null && ([
    'application/vnd.oci.image.config.v1+json',
    'application/vnd.docker.container.image.v1+json'
]));
/** Whether the text is a sha256 digest as registries write it. Other algorithms are not accepted: nothing here could check them. */
function isDigest(text) {
    return /^sha256:[0-9a-f]{64}$/.test(text);
}
/** The digest of content. */
const digestOf = (content) => `sha256:${createHash('sha256').update(content).digest('hex')}`;
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
        throw new ActionError(`${where}: a descriptor is not an object.`);
    const { mediaType, digest, size } = value;
    if (typeof mediaType !== 'string' || mediaType === '')
        throw new ActionError(`${where}: a descriptor has no media type.`);
    if (typeof digest !== 'string' || !isDigest(digest)) {
        throw new ActionError(`${where}: the digest ${JSON.stringify(digest)} is not sha256 with 64 hex digits.`);
    }
    if (typeof size !== 'number' || !Number.isSafeInteger(size) || size < 0)
        throw new ActionError(`${where}: ${digest} has no valid size.`);
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
    throw new ActionError(`${where}: the platform ${JSON.stringify({ os, architecture, variant }).slice(0, 200)} is not one.`);
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

/***/ 8376:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  j: () => (/* binding */ hide),
  E: () => (/* binding */ redact)
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
/* harmony import */ var _redact_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(8376);


/**
 * Hides a value from now on, in the runner's log and in everything this process writes itself.
 * Call it before the value goes anywhere: into an output, an environment variable, a file, a log.
 */
function registerSecret(value) {
    if (value.trim() === '')
        return;
    (0,_redact_js__WEBPACK_IMPORTED_MODULE_1__/* .hide */ .j)(value);
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

// EXTERNAL MODULE: ./lib/secrets/redact.ts + 13 modules
var redact = __nccwpck_require__(8376);
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
            (0,redact/* hide */.j)(value);
        for (const part of scalarsOf(parsed(value)))
            if (String(part).length >= SHORTEST_PART_HIDDEN)
                (0,redact/* hide */.j)(String(part));
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
