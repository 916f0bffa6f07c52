export const id = 184;
export const ids = [184];
export const modules = {

/***/ 4197:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a3: () => (/* binding */ formatDuration),
/* harmony export */   yy: () => (/* binding */ sleep)
/* harmony export */ });
/* unused harmony export parseDuration */
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8418);

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

/***/ 4184:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   describeFailure: () => (/* binding */ describeFailure),
/* harmony export */   runOrThrow: () => (/* binding */ runOrThrow),
/* harmony export */   runProcess: () => (/* binding */ runProcess)
/* harmony export */ });
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1421);
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_child_process__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var node_readline__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(481);
/* harmony import */ var node_readline__WEBPACK_IMPORTED_MODULE_3___default = /*#__PURE__*/__webpack_require__.n(node_readline__WEBPACK_IMPORTED_MODULE_3__);
/* harmony import */ var _environment_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(980);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(8418);
/* harmony import */ var _duration_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(4197);
/* harmony import */ var _program_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(6697);
/* harmony import */ var _secrets_redact_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(8828);
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
    const env = options.env ?? (0,_environment_js__WEBPACK_IMPORTED_MODULE_4__/* .childEnvironment */ .Q)();
    const path = await (0,_program_js__WEBPACK_IMPORTED_MODULE_7__/* .programPath */ .kx)(file, env['PATH']);
    options.signal?.throwIfAborted();
    const child = (0,node_child_process__WEBPACK_IMPORTED_MODULE_0__.spawn)(path, args, {
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
    const stdout = reading !== undefined ? () => '' : collect(child.stdout, line => options.onLine?.((0,_secrets_redact_js__WEBPACK_IMPORTED_MODULE_8__/* .redact */ .E$)(line), 'stdout'));
    const stderr = collect(child.stderr, line => options.onLine?.((0,_secrets_redact_js__WEBPACK_IMPORTED_MODULE_8__/* .redact */ .E$)(line), 'stderr'));
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
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_5__/* .ActionError */ .lZ(`${what} failed: ${describeFailure(argv[0], result, options.timeout)}`);
}
/** Why a program failed, in one line: its exit status or the timeout, and the end of what it said. */
function describeFailure(file, result, timeout) {
    const said = lastLines(result.stderr.trim() === '' ? result.stdout : result.stderr, 3);
    const how = result.timedOut === true
        ? `${(0,node_path__WEBPACK_IMPORTED_MODULE_2__.basename)(file)} did not finish within ${(0,_duration_js__WEBPACK_IMPORTED_MODULE_6__/* .formatDuration */ .a3)(timeout ?? 0)}`
        : result.exitCode === null
            ? `${(0,node_path__WEBPACK_IMPORTED_MODULE_2__.basename)(file)} was killed by ${result.signal ?? 'a signal'}`
            : `${(0,node_path__WEBPACK_IMPORTED_MODULE_2__.basename)(file)} exited with status ${result.exitCode}`;
    return said === '' ? `${how}.` : `${how}: ${(0,_secrets_redact_js__WEBPACK_IMPORTED_MODULE_8__/* .redact */ .E$)(said)}`;
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
    if (folder !== undefined && !(0,node_fs__WEBPACK_IMPORTED_MODULE_1__.existsSync)(folder))
        return new _errors_js__WEBPACK_IMPORTED_MODULE_5__/* .ActionError */ .lZ(`"${file}" cannot run in "${folder}": there is no such folder.`);
    return (0,_program_js__WEBPACK_IMPORTED_MODULE_7__/* .programNotFound */ .YD)(file);
}
/** Collects a stream as text and hands its lines on; gives a function that returns what was collected. */
function collect(stream, onLine) {
    const chunks = [];
    stream.on('data', (chunk) => chunks.push(chunk));
    (0,node_readline__WEBPACK_IMPORTED_MODULE_3__.createInterface)({ input: stream, crlfDelay: Infinity }).on('line', onLine);
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


/***/ })

};
