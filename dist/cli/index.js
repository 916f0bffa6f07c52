#!/usr/bin/env node
import { createRequire as __WEBPACK_EXTERNAL_createRequire } from "module";
/******/ var __webpack_modules__ = ({

/***/ 5698:
/***/ ((module, __unused_webpack___webpack_exports__, __nccwpck_require__) => {

__nccwpck_require__.a(module, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
/* harmony import */ var _run_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(9890);
/* harmony import */ var _warm_start_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(7375);


(0,_warm_start_js__WEBPACK_IMPORTED_MODULE_1__/* .startWarm */ .u)(process.env);
await (0,_run_js__WEBPACK_IMPORTED_MODULE_0__/* .run */ .e)(process);

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 9890:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  e: () => (/* binding */ run)
});

// EXTERNAL MODULE: ./lib/action/errors.ts
var errors = __nccwpck_require__(8418);
// EXTERNAL MODULE: ./lib/action/log-line.ts
var log_line = __nccwpck_require__(7898);
;// CONCATENATED MODULE: ./cli/commands.ts
const commands = [
    {
        name: 'plan-guard',
        summary: 'judge a Terraform or OpenTofu plan before it is applied',
        load: () => Promise.all(/* import() */[__nccwpck_require__.e(869), __nccwpck_require__.e(267)]).then(__nccwpck_require__.bind(__nccwpck_require__, 4267))
    },
    {
        name: 'open-state',
        summary: 'open a state that could not be saved and was sealed',
        load: () => __nccwpck_require__.e(/* import() */ 121).then(__nccwpck_require__.bind(__nccwpck_require__, 2121))
    },
    {
        name: 'unlock',
        summary: 'free the lock of a project on a host when its run is gone',
        load: () => Promise.all(/* import() */[__nccwpck_require__.e(869), __nccwpck_require__.e(28)]).then(__nccwpck_require__.bind(__nccwpck_require__, 8028))
    }
];

// EXTERNAL MODULE: ./cli/suggest.ts
var suggest = __nccwpck_require__(9465);
;// CONCATENATED MODULE: ./cli/version.ts
/** The version of this toolkit; the one of package.json, which a bundle cannot read. */
const VERSION = '0.1.0';

;// CONCATENATED MODULE: ./cli/dispatch.ts




/** Exit status for a command line that is not understood. */
const USAGE_STATUS = 1;
/**
 * Runs what the command line asks for.
 *
 * @param args the words after the program's name
 * @returns the exit status
 * @throws the signal's reason when it is aborted
 */
async function dispatch(args, terminal) {
    const [word, ...rest] = args;
    if (word === undefined) {
        await terminal.writeError(help());
        return USAGE_STATUS;
    }
    if (word === '--help' || word === '-h' || (word === 'help' && rest.length === 0)) {
        await terminal.write(help());
        return 0;
    }
    if (word === '--version' || word === '-V') {
        await terminal.write(`fairway ${VERSION}\n`);
        return 0;
    }
    const [name = '', ...words] = word === 'help' ? [...rest.slice(0, 1), '--help'] : args;
    const command = commands.find(candidate => candidate.name === name);
    if (command === undefined) {
        await terminal.writeError(`fairway: ${unknown(name)} See fairway --help.\n`);
        return USAGE_STATUS;
    }
    return await (await command.load()).runCommand(words, terminal);
}
function unknown(word) {
    const names = commands.map(({ name }) => name);
    const shown = (0,log_line/* oneLine */.TN)(word);
    if (word.startsWith('-'))
        return `There is no option ${shown} before a subcommand.${(0,suggest/* didYouMean */.au)(word, ['--help', '--version'])}`;
    return `There is no subcommand "${shown}".${(0,suggest/* didYouMean */.au)(word, names)}`;
}
function help() {
    const width = Math.max(...commands.map(({ name }) => name.length));
    const line = ({ name, summary }) => `  ${name.padEnd(width)}   ${summary}`;
    return `Usage: fairway SUBCOMMAND [options]

From git push to a running, verified service.

Subcommands:
${commands.map(line).join('\n')}

Options:
  -h, --help      show this help; with a subcommand, its own
  -V, --version   show the version

"fairway SUBCOMMAND --help" lists the options of a subcommand.
`;
}

;// CONCATENATED MODULE: ./cli/terminal.ts
/** Whoever reads may end first, as `head` does; that is not an error of this program. */
const CLOSED = new Set(['EPIPE', 'ERR_STREAM_DESTROYED', 'EOF']);
/**
 * Writes to a stream and waits until the text is handed over.
 *
 * @throws what the system says, except for a reader that has gone
 */
function write(stream, text) {
    // Without a listener the event would end the process; the callback says the same.
    if (stream.listenerCount('error') === 0)
        stream.on('error', () => undefined);
    return new Promise((resolve, reject) => {
        stream.write(text, error => {
            if (error && !CLOSED.has(error.code ?? ''))
                reject(error);
            else
                resolve();
        });
    });
}

;// CONCATENATED MODULE: ./cli/run.ts




/** Signals that end the program, and the exit status that a shell gives to one that a signal ended: 128 and the signal's number. */
const ENDING = { SIGHUP: 129, SIGINT: 130, SIGTERM: 143 };
/** What was started is ended within five seconds of a signal. What waits longer waits for somebody else: a named pipe for a writer. */
const PATIENCE_MILLISECONDS = 8_000;
/**
 * The whole life of the process: a signal ends what was started and removes what was written, then output is handed over, then it exits.
 */
async function run(process) {
    const cancellation = new AbortController();
    let signalStatus;
    for (const [name, status] of Object.entries(ENDING)) {
        process.on(name, () => {
            if (signalStatus !== undefined)
                return;
            signalStatus = status;
            cancellation.abort(new errors/* CancelledError */.cc());
            // A normal exit would wait for the pipe too; the system's does not.
            setTimeout(() => {
                process.removeAllListeners(name);
                process.kill(process.pid, name);
            }, PATIENCE_MILLISECONDS).unref();
        });
    }
    // Each stream is opened when it is used, and not before: that takes Node milliseconds, and an open input keeps the process alive.
    const terminal = {
        get stdin() {
            return process.stdin;
        },
        environment: process.env,
        // When it is used, as the streams: a folder that was removed under the shell's feet has no name, which is an error to report as one.
        get folder() {
            return process.cwd();
        },
        get isTerminal() {
            return process.stdout.isTTY;
        },
        get columns() {
            return process.stdout.columns;
        },
        signal: cancellation.signal,
        write: text => write(process.stdout, text),
        writeError: text => write(process.stderr, text)
    };
    const status = await dispatch(process.argv.slice(2), terminal).catch(async (error) => {
        if (signalStatus === undefined)
            await terminal.writeError(`fairway: ${(0,log_line/* oneLine */.TN)((0,errors/* messageOf */.bD)(error))}\n`);
        return 1;
    });
    // Everything was waited for: a terminal whose input nobody closes must not keep the person waiting.
    process.exit(signalStatus ?? status);
}


/***/ }),

/***/ 9465:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   au: () => (/* binding */ didYouMean)
/* harmony export */ });
/* unused harmony exports closest, countEdits */
/** How many characters may differ for a word to count as a slip: one in three, and never more than this. */
const MOST_EDITS = 3;
/** The word that was probably meant; undefined when none is close. */
function closest(word, candidates) {
    const allowed = Math.min(MOST_EDITS, Math.ceil(word.length / 3));
    const [best] = candidates
        .map(candidate => ({ candidate, edits: countEdits(word, candidate) }))
        .filter(({ candidate, edits }) => edits <= allowed || (word.length > 2 && candidate.startsWith(word)))
        .sort((a, b) => a.edits - b.edits);
    return best?.candidate;
}
/** A question to add to an error; empty when nothing is close. */
function didYouMean(word, candidates) {
    const best = closest(word, candidates);
    return best === undefined ? '' : ` Did you mean ${best}?`;
}
/** Insertions, deletions, replacements and swaps of neighbours between two words (optimal string alignment). */
function countEdits(from, to) {
    const rows = [Array.from({ length: to.length + 1 }, (_, column) => column)];
    for (let row = 1; row <= from.length; row++) {
        const cells = [row];
        for (let column = 1; column <= to.length; column++) {
            const above = rows[row - 1] ?? [];
            const isSame = from[row - 1] === to[column - 1];
            const edits = [(above[column] ?? 0) + 1, (cells[column - 1] ?? 0) + 1, (above[column - 1] ?? 0) + Number(!isSame)];
            if (row > 1 && column > 1 && from[row - 1] === to[column - 2] && from[row - 2] === to[column - 1]) {
                edits.push((rows[row - 2]?.[column - 2] ?? 0) + 1);
            }
            cells.push(Math.min(...edits));
        }
        rows.push(cells);
    }
    return rows[from.length]?.[to.length] ?? 0;
}


/***/ }),

/***/ 7375:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  u: () => (/* binding */ startWarm)
});

;// CONCATENATED MODULE: external "node:module"
const external_node_module_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:module");
var external_node_module_default = /*#__PURE__*/__nccwpck_require__.n(external_node_module_namespaceObject);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __nccwpck_require__(8161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __nccwpck_require__(6760);
// EXTERNAL MODULE: external "node:v8"
var external_node_v8_ = __nccwpck_require__(8877);
;// CONCATENATED MODULE: ./cli/warm-start.ts




/**
 * Makes the most of a run that is over in a tenth of a second.
 *
 * What V8 compiles is kept in the user's cache folder, where nobody else can put anything, for the next run (Node 22.8 and newer;
 * NODE_DISABLE_COMPILE_CACHE=1 turns it off). And what is called often is compiled from the first call on, not from the eighth.
 */
function startWarm(environment) {
    (0,external_node_v8_.setFlagsFromString)('--no-lazy-feedback-allocation');
    const caches = environment['XDG_CACHE_HOME'] ?? '';
    const folder = (0,external_node_path_.join)(caches === '' ? (0,external_node_path_.join)((0,external_node_os_.homedir)(), '.cache') : caches, 'fairway', 'compiled');
    // It never throws: a folder that cannot be made is one that is not used. Node 20 does not have it.
    const { enableCompileCache } = (external_node_module_default());
    enableCompileCache?.(folder);
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
/* harmony export */   TN: () => (/* binding */ oneLine),
/* harmony export */   wi: () => (/* binding */ inertLines)
/* harmony export */ });
/* unused harmony export inertLine */
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

/***/ 181:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("buffer");

/***/ }),

/***/ 4573:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:buffer");

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

/***/ }),

/***/ 481:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:readline");

/***/ }),

/***/ 6466:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:stream/promises");

/***/ }),

/***/ 7975:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:util");

/***/ }),

/***/ 8877:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:v8");

/***/ }),

/***/ 8522:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:zlib");

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
/******/ var __webpack_exports__ = __nccwpck_require__(5698);
/******/ __webpack_exports__ = await __webpack_exports__;
/******/ 
