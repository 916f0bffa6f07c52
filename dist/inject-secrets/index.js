import { createRequire as __WEBPACK_EXTERNAL_createRequire } from "module";
/******/ var __webpack_modules__ = ({

/***/ 9295:
/***/ ((module) => {

function webpackEmptyContext(req) {
	var e = new Error("Cannot find module '" + req + "'");
	e.code = 'MODULE_NOT_FOUND';
	throw e;
}
webpackEmptyContext.keys = () => ([]);
webpackEmptyContext.resolve = webpackEmptyContext;
webpackEmptyContext.id = 9295;
module.exports = webpackEmptyContext;

/***/ }),

/***/ 2872:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {


let imports = {};
imports['__wbindgen_placeholder__'] = module.exports;
let wasm;
const { TextDecoder, TextEncoder } = __nccwpck_require__(9023);

let cachedTextDecoder = new TextDecoder('utf-8', { ignoreBOM: true, fatal: true });

cachedTextDecoder.decode();

let cachedUint8ArrayMemory0 = null;

function getUint8ArrayMemory0() {
    if (cachedUint8ArrayMemory0 === null || cachedUint8ArrayMemory0.byteLength === 0) {
        cachedUint8ArrayMemory0 = new Uint8Array(wasm.memory.buffer);
    }
    return cachedUint8ArrayMemory0;
}

function getStringFromWasm0(ptr, len) {
    ptr = ptr >>> 0;
    return cachedTextDecoder.decode(getUint8ArrayMemory0().subarray(ptr, ptr + len));
}

function addToExternrefTable0(obj) {
    const idx = wasm.__externref_table_alloc();
    wasm.__wbindgen_export_2.set(idx, obj);
    return idx;
}

function handleError(f, args) {
    try {
        return f.apply(this, args);
    } catch (e) {
        const idx = addToExternrefTable0(e);
        wasm.__wbindgen_exn_store(idx);
    }
}

function getArrayU8FromWasm0(ptr, len) {
    ptr = ptr >>> 0;
    return getUint8ArrayMemory0().subarray(ptr / 1, ptr / 1 + len);
}

function isLikeNone(x) {
    return x === undefined || x === null;
}

let WASM_VECTOR_LEN = 0;

let cachedTextEncoder = new TextEncoder('utf-8');

const encodeString = (typeof cachedTextEncoder.encodeInto === 'function'
    ? function (arg, view) {
    return cachedTextEncoder.encodeInto(arg, view);
}
    : function (arg, view) {
    const buf = cachedTextEncoder.encode(arg);
    view.set(buf);
    return {
        read: arg.length,
        written: buf.length
    };
});

function passStringToWasm0(arg, malloc, realloc) {

    if (realloc === undefined) {
        const buf = cachedTextEncoder.encode(arg);
        const ptr = malloc(buf.length, 1) >>> 0;
        getUint8ArrayMemory0().subarray(ptr, ptr + buf.length).set(buf);
        WASM_VECTOR_LEN = buf.length;
        return ptr;
    }

    let len = arg.length;
    let ptr = malloc(len, 1) >>> 0;

    const mem = getUint8ArrayMemory0();

    let offset = 0;

    for (; offset < len; offset++) {
        const code = arg.charCodeAt(offset);
        if (code > 0x7F) break;
        mem[ptr + offset] = code;
    }

    if (offset !== len) {
        if (offset !== 0) {
            arg = arg.slice(offset);
        }
        ptr = realloc(ptr, len, len = offset + arg.length * 3, 1) >>> 0;
        const view = getUint8ArrayMemory0().subarray(ptr + offset, ptr + len);
        const ret = encodeString(arg, view);

        offset += ret.written;
        ptr = realloc(ptr, len, offset, 1) >>> 0;
    }

    WASM_VECTOR_LEN = offset;
    return ptr;
}

let cachedDataViewMemory0 = null;

function getDataViewMemory0() {
    if (cachedDataViewMemory0 === null || cachedDataViewMemory0.buffer.detached === true || (cachedDataViewMemory0.buffer.detached === undefined && cachedDataViewMemory0.buffer !== wasm.memory.buffer)) {
        cachedDataViewMemory0 = new DataView(wasm.memory.buffer);
    }
    return cachedDataViewMemory0;
}

const CLOSURE_DTORS = (typeof FinalizationRegistry === 'undefined')
    ? { register: () => {}, unregister: () => {} }
    : new FinalizationRegistry(state => {
    wasm.__wbindgen_export_5.get(state.dtor)(state.a, state.b)
});

function makeMutClosure(arg0, arg1, dtor, f) {
    const state = { a: arg0, b: arg1, cnt: 1, dtor };
    const real = (...args) => {
        // First up with a closure we increment the internal reference
        // count. This ensures that the Rust closure environment won't
        // be deallocated while we're invoking it.
        state.cnt++;
        const a = state.a;
        state.a = 0;
        try {
            return f(a, state.b, ...args);
        } finally {
            if (--state.cnt === 0) {
                wasm.__wbindgen_export_5.get(state.dtor)(a, state.b);
                CLOSURE_DTORS.unregister(state);
            } else {
                state.a = a;
            }
        }
    };
    real.original = state;
    CLOSURE_DTORS.register(real, state, state);
    return real;
}

function debugString(val) {
    // primitive types
    const type = typeof val;
    if (type == 'number' || type == 'boolean' || val == null) {
        return  `${val}`;
    }
    if (type == 'string') {
        return `"${val}"`;
    }
    if (type == 'symbol') {
        const description = val.description;
        if (description == null) {
            return 'Symbol';
        } else {
            return `Symbol(${description})`;
        }
    }
    if (type == 'function') {
        const name = val.name;
        if (typeof name == 'string' && name.length > 0) {
            return `Function(${name})`;
        } else {
            return 'Function';
        }
    }
    // objects
    if (Array.isArray(val)) {
        const length = val.length;
        let debug = '[';
        if (length > 0) {
            debug += debugString(val[0]);
        }
        for(let i = 1; i < length; i++) {
            debug += ', ' + debugString(val[i]);
        }
        debug += ']';
        return debug;
    }
    // Test for built-in
    const builtInMatches = /\[object ([^\]]+)\]/.exec(toString.call(val));
    let className;
    if (builtInMatches && builtInMatches.length > 1) {
        className = builtInMatches[1];
    } else {
        // Failed to match the standard '[object ClassName]'
        return toString.call(val);
    }
    if (className == 'Object') {
        // we're a user defined class or Object
        // JSON.stringify avoids problems with cycles, and is generally much
        // easier than looping through ownProperties of `val`.
        try {
            return 'Object(' + JSON.stringify(val) + ')';
        } catch (_) {
            return 'Object';
        }
    }
    // errors
    if (val instanceof Error) {
        return `${val.name}: ${val.message}\n${val.stack}`;
    }
    // TODO we could test for more things here, like `Set`s and `Map`s.
    return className;
}
/**
 * Initializes an SDK client with a given configuration.
 * @param {string} config
 * @returns {Promise<string>}
 */
module.exports.init_client = function(config) {
    const ptr0 = passStringToWasm0(config, wasm.__wbindgen_malloc, wasm.__wbindgen_realloc);
    const len0 = WASM_VECTOR_LEN;
    const ret = wasm.init_client(ptr0, len0);
    return ret;
};

function takeFromExternrefTable0(idx) {
    const value = wasm.__wbindgen_export_2.get(idx);
    wasm.__externref_table_dealloc(idx);
    return value;
}
/**
 * Handles all synchronous invocations to the SDK core received from the SDK.
 * @param {string} parameters
 * @returns {string}
 */
module.exports.invoke_sync = function(parameters) {
    let deferred3_0;
    let deferred3_1;
    try {
        const ptr0 = passStringToWasm0(parameters, wasm.__wbindgen_malloc, wasm.__wbindgen_realloc);
        const len0 = WASM_VECTOR_LEN;
        const ret = wasm.invoke_sync(ptr0, len0);
        var ptr2 = ret[0];
        var len2 = ret[1];
        if (ret[3]) {
            ptr2 = 0; len2 = 0;
            throw takeFromExternrefTable0(ret[2]);
        }
        deferred3_0 = ptr2;
        deferred3_1 = len2;
        return getStringFromWasm0(ptr2, len2);
    } finally {
        wasm.__wbindgen_free(deferred3_0, deferred3_1, 1);
    }
};

/**
 * Initializes an SDK client with an OIDC token fetcher.
 * The `fetcher` parameter is a JS function `(string) => Promise<string>`.
 * @param {string} config
 * @param {Function} fetcher
 * @returns {Promise<string>}
 */
module.exports.init_client_oidc = function(config, fetcher) {
    const ptr0 = passStringToWasm0(config, wasm.__wbindgen_malloc, wasm.__wbindgen_realloc);
    const len0 = WASM_VECTOR_LEN;
    const ret = wasm.init_client_oidc(ptr0, len0, fetcher);
    return ret;
};

/**
 * Drops a client, releasing the memory allocated for it.
 * @param {string} client_id
 */
module.exports.release_client = function(client_id) {
    const ptr0 = passStringToWasm0(client_id, wasm.__wbindgen_malloc, wasm.__wbindgen_realloc);
    const len0 = WASM_VECTOR_LEN;
    const ret = wasm.release_client(ptr0, len0);
    if (ret[1]) {
        throw takeFromExternrefTable0(ret[0]);
    }
};

/**
 * Handles all asynchronous invocations to the SDK core received from the SDK.
 * @param {string} parameters
 * @returns {Promise<string>}
 */
module.exports.invoke = function(parameters) {
    const ptr0 = passStringToWasm0(parameters, wasm.__wbindgen_malloc, wasm.__wbindgen_realloc);
    const len0 = WASM_VECTOR_LEN;
    const ret = wasm.invoke(ptr0, len0);
    return ret;
};

function __wbg_adapter_30(arg0, arg1) {
    wasm._dyn_core__ops__function__FnMut_____Output___R_as_wasm_bindgen__closure__WasmClosure___describe__invoke__ha87580c8ddcf1766(arg0, arg1);
}

function __wbg_adapter_33(arg0, arg1, arg2) {
    wasm.closure3862_externref_shim(arg0, arg1, arg2);
}

function __wbg_adapter_147(arg0, arg1, arg2, arg3) {
    wasm.closure3973_externref_shim(arg0, arg1, arg2, arg3);
}

const __wbindgen_enum_RequestCache = ["default", "no-store", "reload", "no-cache", "force-cache", "only-if-cached"];

const __wbindgen_enum_RequestCredentials = ["omit", "same-origin", "include"];

const __wbindgen_enum_RequestMode = ["same-origin", "no-cors", "cors", "navigate"];

module.exports.__wbg_abort_410ec47a64ac6117 = function(arg0, arg1) {
    arg0.abort(arg1);
};

module.exports.__wbg_abort_775ef1d17fc65868 = function(arg0) {
    arg0.abort();
};

module.exports.__wbg_append_8c7dd8d641a5f01b = function() { return handleError(function (arg0, arg1, arg2, arg3, arg4) {
    arg0.append(getStringFromWasm0(arg1, arg2), getStringFromWasm0(arg3, arg4));
}, arguments) };

module.exports.__wbg_arrayBuffer_d1b44c4390db422f = function() { return handleError(function (arg0) {
    const ret = arg0.arrayBuffer();
    return ret;
}, arguments) };

module.exports.__wbg_buffer_609cc3eee51ed158 = function(arg0) {
    const ret = arg0.buffer;
    return ret;
};

module.exports.__wbg_call_672a4d21634d4a24 = function() { return handleError(function (arg0, arg1) {
    const ret = arg0.call(arg1);
    return ret;
}, arguments) };

module.exports.__wbg_call_7cccdd69e0791ae2 = function() { return handleError(function (arg0, arg1, arg2) {
    const ret = arg0.call(arg1, arg2);
    return ret;
}, arguments) };

module.exports.__wbg_clearTimeout_42d9ccd50822fd3a = function(arg0) {
    const ret = clearTimeout(arg0);
    return ret;
};

module.exports.__wbg_crypto_86f2631e91b51511 = function(arg0) {
    const ret = arg0.crypto;
    return ret;
};

module.exports.__wbg_done_769e5ede4b31c67b = function(arg0) {
    const ret = arg0.done;
    return ret;
};

module.exports.__wbg_fetch_509096533071c657 = function(arg0, arg1) {
    const ret = arg0.fetch(arg1);
    return ret;
};

module.exports.__wbg_fetch_6bbc32f991730587 = function(arg0) {
    const ret = fetch(arg0);
    return ret;
};

module.exports.__wbg_getFullYear_17d3c9e4db748eb7 = function(arg0) {
    const ret = arg0.getFullYear();
    return ret;
};

module.exports.__wbg_getRandomValues_1c61fac11405ffdc = function() { return handleError(function (arg0, arg1) {
    globalThis.crypto.getRandomValues(getArrayU8FromWasm0(arg0, arg1));
}, arguments) };

module.exports.__wbg_getRandomValues_b3f15fcbfabb0f8b = function() { return handleError(function (arg0, arg1) {
    arg0.getRandomValues(arg1);
}, arguments) };

module.exports.__wbg_getTimezoneOffset_6b5752021c499c47 = function(arg0) {
    const ret = arg0.getTimezoneOffset();
    return ret;
};

module.exports.__wbg_get_67b2ba62fc30de12 = function() { return handleError(function (arg0, arg1) {
    const ret = Reflect.get(arg0, arg1);
    return ret;
}, arguments) };

module.exports.__wbg_has_a5ea9117f258a0ec = function() { return handleError(function (arg0, arg1) {
    const ret = Reflect.has(arg0, arg1);
    return ret;
}, arguments) };

module.exports.__wbg_headers_9cb51cfd2ac780a4 = function(arg0) {
    const ret = arg0.headers;
    return ret;
};

module.exports.__wbg_instanceof_Response_f2cc20d9f7dfd644 = function(arg0) {
    let result;
    try {
        result = arg0 instanceof Response;
    } catch (_) {
        result = false;
    }
    const ret = result;
    return ret;
};

module.exports.__wbg_instanceof_Window_def73ea0955fc569 = function(arg0) {
    let result;
    try {
        result = arg0 instanceof Window;
    } catch (_) {
        result = false;
    }
    const ret = result;
    return ret;
};

module.exports.__wbg_instanceof_WorkerGlobalScope_dbdbdea7e3b56493 = function(arg0) {
    let result;
    try {
        result = arg0 instanceof WorkerGlobalScope;
    } catch (_) {
        result = false;
    }
    const ret = result;
    return ret;
};

module.exports.__wbg_iterator_9a24c88df860dc65 = function() {
    const ret = Symbol.iterator;
    return ret;
};

module.exports.__wbg_languages_2420955220685766 = function(arg0) {
    const ret = arg0.languages;
    return ret;
};

module.exports.__wbg_languages_d8dad509faf757df = function(arg0) {
    const ret = arg0.languages;
    return ret;
};

module.exports.__wbg_length_a446193dc22c12f8 = function(arg0) {
    const ret = arg0.length;
    return ret;
};

module.exports.__wbg_msCrypto_d562bbe83e0d4b91 = function(arg0) {
    const ret = arg0.msCrypto;
    return ret;
};

module.exports.__wbg_navigator_0a9bf1120e24fec2 = function(arg0) {
    const ret = arg0.navigator;
    return ret;
};

module.exports.__wbg_navigator_1577371c070c8947 = function(arg0) {
    const ret = arg0.navigator;
    return ret;
};

module.exports.__wbg_new0_f788a2397c7ca929 = function() {
    const ret = new Date();
    return ret;
};

module.exports.__wbg_new_018dcc2d6c8c2f6a = function() { return handleError(function () {
    const ret = new Headers();
    return ret;
}, arguments) };

module.exports.__wbg_new_23a2665fac83c611 = function(arg0, arg1) {
    try {
        var state0 = {a: arg0, b: arg1};
        var cb0 = (arg0, arg1) => {
            const a = state0.a;
            state0.a = 0;
            try {
                return __wbg_adapter_147(a, state0.b, arg0, arg1);
            } finally {
                state0.a = a;
            }
        };
        const ret = new Promise(cb0);
        return ret;
    } finally {
        state0.a = state0.b = 0;
    }
};

module.exports.__wbg_new_31a97dac4f10fab7 = function(arg0) {
    const ret = new Date(arg0);
    return ret;
};

module.exports.__wbg_new_405e22f390576ce2 = function() {
    const ret = new Object();
    return ret;
};

module.exports.__wbg_new_a12002a7f91c75be = function(arg0) {
    const ret = new Uint8Array(arg0);
    return ret;
};

module.exports.__wbg_new_e25e5aab09ff45db = function() { return handleError(function () {
    const ret = new AbortController();
    return ret;
}, arguments) };

module.exports.__wbg_newnoargs_105ed471475aaf50 = function(arg0, arg1) {
    const ret = new Function(getStringFromWasm0(arg0, arg1));
    return ret;
};

module.exports.__wbg_newwithbyteoffsetandlength_d97e637ebe145a9a = function(arg0, arg1, arg2) {
    const ret = new Uint8Array(arg0, arg1 >>> 0, arg2 >>> 0);
    return ret;
};

module.exports.__wbg_newwithlength_a381634e90c276d4 = function(arg0) {
    const ret = new Uint8Array(arg0 >>> 0);
    return ret;
};

module.exports.__wbg_newwithstrandinit_06c535e0a867c635 = function() { return handleError(function (arg0, arg1, arg2) {
    const ret = new Request(getStringFromWasm0(arg0, arg1), arg2);
    return ret;
}, arguments) };

module.exports.__wbg_next_25feadfc0913fea9 = function(arg0) {
    const ret = arg0.next;
    return ret;
};

module.exports.__wbg_next_6574e1a8a62d1055 = function() { return handleError(function (arg0) {
    const ret = arg0.next();
    return ret;
}, arguments) };

module.exports.__wbg_node_e1f24f89a7336c2e = function(arg0) {
    const ret = arg0.node;
    return ret;
};

module.exports.__wbg_now_807e54c39636c349 = function() {
    const ret = Date.now();
    return ret;
};

module.exports.__wbg_now_d18023d54d4e5500 = function(arg0) {
    const ret = arg0.now();
    return ret;
};

module.exports.__wbg_parse_def2e24ef1252aff = function() { return handleError(function (arg0, arg1) {
    const ret = JSON.parse(getStringFromWasm0(arg0, arg1));
    return ret;
}, arguments) };

module.exports.__wbg_process_3975fd6c72f520aa = function(arg0) {
    const ret = arg0.process;
    return ret;
};

module.exports.__wbg_queueMicrotask_97d92b4fcc8a61c5 = function(arg0) {
    queueMicrotask(arg0);
};

module.exports.__wbg_queueMicrotask_d3219def82552485 = function(arg0) {
    const ret = arg0.queueMicrotask;
    return ret;
};

module.exports.__wbg_randomFillSync_f8c153b79f285817 = function() { return handleError(function (arg0, arg1) {
    arg0.randomFillSync(arg1);
}, arguments) };

module.exports.__wbg_require_b74f47fc2d022fd6 = function() { return handleError(function () {
    const ret = undefined;
    return __nccwpck_require__(9295);
}, arguments) };

module.exports.__wbg_resolve_4851785c9c5f573d = function(arg0) {
    const ret = Promise.resolve(arg0);
    return ret;
};

module.exports.__wbg_self_b29ea9f89ecb0567 = function() { return handleError(function () {
    const ret = self.self;
    return ret;
}, arguments) };

module.exports.__wbg_setTimeout_4ec014681668a581 = function(arg0, arg1) {
    const ret = setTimeout(arg0, arg1);
    return ret;
};

module.exports.__wbg_set_65595bdd868b3009 = function(arg0, arg1, arg2) {
    arg0.set(arg1, arg2 >>> 0);
};

module.exports.__wbg_setbody_5923b78a95eedf29 = function(arg0, arg1) {
    arg0.body = arg1;
};

module.exports.__wbg_setcache_12f17c3a980650e4 = function(arg0, arg1) {
    arg0.cache = __wbindgen_enum_RequestCache[arg1];
};

module.exports.__wbg_setcredentials_c3a22f1cd105a2c6 = function(arg0, arg1) {
    arg0.credentials = __wbindgen_enum_RequestCredentials[arg1];
};

module.exports.__wbg_setheaders_834c0bdb6a8949ad = function(arg0, arg1) {
    arg0.headers = arg1;
};

module.exports.__wbg_setmethod_3c5280fe5d890842 = function(arg0, arg1, arg2) {
    arg0.method = getStringFromWasm0(arg1, arg2);
};

module.exports.__wbg_setmode_5dc300b865044b65 = function(arg0, arg1) {
    arg0.mode = __wbindgen_enum_RequestMode[arg1];
};

module.exports.__wbg_setsignal_75b21ef3a81de905 = function(arg0, arg1) {
    arg0.signal = arg1;
};

module.exports.__wbg_signal_aaf9ad74119f20a4 = function(arg0) {
    const ret = arg0.signal;
    return ret;
};

module.exports.__wbg_static_accessor_GLOBAL_88a902d13a557d07 = function() {
    const ret = typeof global === 'undefined' ? null : global;
    return isLikeNone(ret) ? 0 : addToExternrefTable0(ret);
};

module.exports.__wbg_static_accessor_GLOBAL_THIS_56578be7e9f832b0 = function() {
    const ret = typeof globalThis === 'undefined' ? null : globalThis;
    return isLikeNone(ret) ? 0 : addToExternrefTable0(ret);
};

module.exports.__wbg_static_accessor_SELF_37c5d418e4bf5819 = function() {
    const ret = typeof self === 'undefined' ? null : self;
    return isLikeNone(ret) ? 0 : addToExternrefTable0(ret);
};

module.exports.__wbg_static_accessor_WINDOW_5de37043a91a9c40 = function() {
    const ret = typeof window === 'undefined' ? null : window;
    return isLikeNone(ret) ? 0 : addToExternrefTable0(ret);
};

module.exports.__wbg_static_accessor_performance_da77b3a901a72934 = function() {
    const ret = performance;
    return ret;
};

module.exports.__wbg_status_f6360336ca686bf0 = function(arg0) {
    const ret = arg0.status;
    return ret;
};

module.exports.__wbg_stringify_f7ed6987935b4a24 = function() { return handleError(function (arg0) {
    const ret = JSON.stringify(arg0);
    return ret;
}, arguments) };

module.exports.__wbg_subarray_aa9065fa9dc5df96 = function(arg0, arg1, arg2) {
    const ret = arg0.subarray(arg1 >>> 0, arg2 >>> 0);
    return ret;
};

module.exports.__wbg_then_44b73946d2fb3e7d = function(arg0, arg1) {
    const ret = arg0.then(arg1);
    return ret;
};

module.exports.__wbg_then_48b406749878a531 = function(arg0, arg1, arg2) {
    const ret = arg0.then(arg1, arg2);
    return ret;
};

module.exports.__wbg_toLocaleDateString_e5424994746e8415 = function(arg0, arg1, arg2, arg3) {
    const ret = arg0.toLocaleDateString(getStringFromWasm0(arg1, arg2), arg3);
    return ret;
};

module.exports.__wbg_url_ae10c34ca209681d = function(arg0, arg1) {
    const ret = arg1.url;
    const ptr1 = passStringToWasm0(ret, wasm.__wbindgen_malloc, wasm.__wbindgen_realloc);
    const len1 = WASM_VECTOR_LEN;
    getDataViewMemory0().setInt32(arg0 + 4 * 1, len1, true);
    getDataViewMemory0().setInt32(arg0 + 4 * 0, ptr1, true);
};

module.exports.__wbg_value_cd1ffa7b1ab794f1 = function(arg0) {
    const ret = arg0.value;
    return ret;
};

module.exports.__wbg_values_99f7a68c7f313d66 = function(arg0) {
    const ret = arg0.values();
    return ret;
};

module.exports.__wbg_versions_4e31226f5e8dc909 = function(arg0) {
    const ret = arg0.versions;
    return ret;
};

module.exports.__wbg_window_aa5515e600e96252 = function() { return handleError(function () {
    const ret = window.window;
    return ret;
}, arguments) };

module.exports.__wbindgen_cb_drop = function(arg0) {
    const obj = arg0.original;
    if (obj.cnt-- == 1) {
        obj.a = 0;
        return true;
    }
    const ret = false;
    return ret;
};

module.exports.__wbindgen_closure_wrapper13816 = function(arg0, arg1, arg2) {
    const ret = makeMutClosure(arg0, arg1, 3841, __wbg_adapter_30);
    return ret;
};

module.exports.__wbindgen_closure_wrapper13863 = function(arg0, arg1, arg2) {
    const ret = makeMutClosure(arg0, arg1, 3863, __wbg_adapter_33);
    return ret;
};

module.exports.__wbindgen_debug_string = function(arg0, arg1) {
    const ret = debugString(arg1);
    const ptr1 = passStringToWasm0(ret, wasm.__wbindgen_malloc, wasm.__wbindgen_realloc);
    const len1 = WASM_VECTOR_LEN;
    getDataViewMemory0().setInt32(arg0 + 4 * 1, len1, true);
    getDataViewMemory0().setInt32(arg0 + 4 * 0, ptr1, true);
};

module.exports.__wbindgen_init_externref_table = function() {
    const table = wasm.__wbindgen_export_2;
    const offset = table.grow(4);
    table.set(0, undefined);
    table.set(offset + 0, undefined);
    table.set(offset + 1, null);
    table.set(offset + 2, true);
    table.set(offset + 3, false);
    ;
};

module.exports.__wbindgen_is_function = function(arg0) {
    const ret = typeof(arg0) === 'function';
    return ret;
};

module.exports.__wbindgen_is_object = function(arg0) {
    const val = arg0;
    const ret = typeof(val) === 'object' && val !== null;
    return ret;
};

module.exports.__wbindgen_is_string = function(arg0) {
    const ret = typeof(arg0) === 'string';
    return ret;
};

module.exports.__wbindgen_is_undefined = function(arg0) {
    const ret = arg0 === undefined;
    return ret;
};

module.exports.__wbindgen_memory = function() {
    const ret = wasm.memory;
    return ret;
};

module.exports.__wbindgen_number_new = function(arg0) {
    const ret = arg0;
    return ret;
};

module.exports.__wbindgen_string_get = function(arg0, arg1) {
    const obj = arg1;
    const ret = typeof(obj) === 'string' ? obj : undefined;
    var ptr1 = isLikeNone(ret) ? 0 : passStringToWasm0(ret, wasm.__wbindgen_malloc, wasm.__wbindgen_realloc);
    var len1 = WASM_VECTOR_LEN;
    getDataViewMemory0().setInt32(arg0 + 4 * 1, len1, true);
    getDataViewMemory0().setInt32(arg0 + 4 * 0, ptr1, true);
};

module.exports.__wbindgen_string_new = function(arg0, arg1) {
    const ret = getStringFromWasm0(arg0, arg1);
    return ret;
};

module.exports.__wbindgen_throw = function(arg0, arg1) {
    throw new Error(getStringFromWasm0(arg0, arg1));
};

const path = __nccwpck_require__.ab + "core_bg.wasm";
const bytes = (__nccwpck_require__(9896).readFileSync)(__nccwpck_require__.ab + "core_bg.wasm");

const wasmModule = new WebAssembly.Module(bytes);
const wasmInstance = new WebAssembly.Instance(wasmModule, imports);
wasm = wasmInstance.exports;
module.exports.__wasm = wasm;

wasm.__wbindgen_start();



/***/ }),

/***/ 351:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {


// Code generated by op-codegen - DO NOT EDIT MANUALLY
Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.Client = void 0;
const secrets_js_1 = __nccwpck_require__(5475);
const items_js_1 = __nccwpck_require__(9018);
const vaults_js_1 = __nccwpck_require__(3961);
const environments_js_1 = __nccwpck_require__(4594);
const groups_js_1 = __nccwpck_require__(8484);
class Client {
    constructor(innerClient) {
        this.secrets = new secrets_js_1.Secrets(innerClient);
        this.items = new items_js_1.Items(innerClient);
        this.vaults = new vaults_js_1.Vaults(innerClient);
        this.environments = new environments_js_1.Environments(innerClient);
        this.groups = new groups_js_1.Groups(innerClient);
    }
}
exports.Client = Client;


/***/ }),

/***/ 9855:
/***/ (function(__unused_webpack_module, exports, __nccwpck_require__) {


var __awaiter = (this && this.__awaiter) || function (thisArg, _arguments, P, generator) {
    function adopt(value) { return value instanceof P ? value : new P(function (resolve) { resolve(value); }); }
    return new (P || (P = Promise))(function (resolve, reject) {
        function fulfilled(value) { try { step(generator.next(value)); } catch (e) { reject(e); } }
        function rejected(value) { try { step(generator["throw"](value)); } catch (e) { reject(e); } }
        function step(result) { result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected); }
        step((generator = generator.apply(thisArg, _arguments || [])).next());
    });
};
Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.createClientWithCore = void 0;
const core_js_1 = __nccwpck_require__(747);
const configuration_js_1 = __nccwpck_require__(3876);
const client_js_1 = __nccwpck_require__(351);
const shared_lib_core_js_1 = __nccwpck_require__(3107);
const finalizationRegistry = new FinalizationRegistry((heldClient) => {
    heldClient.core.releaseClient(heldClient.id);
});
/**
 * Creates a 1Password SDK client with a given core implementation.
 * @returns The authenticated 1Password SDK client.
 */
const createClientWithCore = (config, core) => __awaiter(void 0, void 0, void 0, function* () {
    if (!config.auth && !config.oidcFetcher) {
        throw new Error("createClient requires either `auth` (service account token) or `oidcFetcher` (workload identity).");
    }
    if (config.oidcFetcher && !config.workloadDetails) {
        throw new Error("`oidcFetcher` (workload identity) requires `workloadDetails` to be set.");
    }
    const authConfig = (0, configuration_js_1.clientAuthConfig)(config);
    if (authConfig.accountName) {
        core.setInner(new shared_lib_core_js_1.SharedLibCore(authConfig.accountName));
    }
    const clientId = config.oidcFetcher
        ? yield core.initClientOidc(authConfig, config.oidcFetcher)
        : yield core.initClient(authConfig);
    const inner = new core_js_1.InnerClient(parseInt(clientId, 10), core, authConfig);
    const client = new client_js_1.Client(inner);
    // Cleans up associated memory from core when client instance goes out of scope.
    finalizationRegistry.register(client, inner);
    return client;
});
exports.createClientWithCore = createClientWithCore;


/***/ }),

/***/ 3876:
/***/ (function(__unused_webpack_module, exports, __nccwpck_require__) {


var __importDefault = (this && this.__importDefault) || function (mod) {
    return (mod && mod.__esModule) ? mod : { "default": mod };
};
Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.getOsName = exports.clientAuthConfig = exports.DesktopAuth = exports.VERSION = exports.LANGUAGE = void 0;
const os_1 = __importDefault(__nccwpck_require__(857));
const version_js_1 = __nccwpck_require__(7202);
exports.LANGUAGE = "JS";
exports.VERSION = version_js_1.SDK_BUILD_NUMBER;
/**
 * Setting that specifies a client should use the desktop app to authenticate. Set accountName to your 1Password account name as shown at the top left sidebar of the app, or your account UUID.
 */
class DesktopAuth {
    constructor(accountName) {
        this.accountName = accountName;
    }
}
exports.DesktopAuth = DesktopAuth;
/**
 * Creates a default client configuration.
 * @returns The client configuration to instantiate the client with.
 */
const clientAuthConfig = (userConfig) => {
    // TODO: Add logic for computing the correct sanitized version value for each platform
    const defaultOsVersion = "0.0.0";
    let serviceAccountToken;
    let accountName;
    if (typeof userConfig.auth === "string") {
        serviceAccountToken = userConfig.auth;
    }
    else if (userConfig.auth instanceof DesktopAuth) {
        accountName = userConfig.auth.accountName;
    }
    return {
        serviceAccountToken: serviceAccountToken !== null && serviceAccountToken !== void 0 ? serviceAccountToken : "",
        accountName,
        programmingLanguage: exports.LANGUAGE,
        sdkVersion: exports.VERSION,
        integrationName: userConfig.integrationName,
        integrationVersion: userConfig.integrationVersion,
        requestLibraryName: "Fetch API",
        requestLibraryVersion: "Fetch API",
        os: (0, exports.getOsName)(),
        osVersion: defaultOsVersion,
        architecture: os_1.default.arch(),
        workloadDetails: userConfig.workloadDetails,
    };
};
exports.clientAuthConfig = clientAuthConfig;
const getOsName = () => {
    // Only supported on Node.js
    const os_name = os_1.default.type().toLowerCase();
    if (os_name === "windows_nt") {
        return "windows";
    }
    return os_name;
};
exports.getOsName = getOsName;


/***/ }),

/***/ 747:
/***/ (function(__unused_webpack_module, exports, __nccwpck_require__) {


var __awaiter = (this && this.__awaiter) || function (thisArg, _arguments, P, generator) {
    function adopt(value) { return value instanceof P ? value : new P(function (resolve) { resolve(value); }); }
    return new (P || (P = Promise))(function (resolve, reject) {
        function fulfilled(value) { try { step(generator.next(value)); } catch (e) { reject(e); } }
        function rejected(value) { try { step(generator["throw"](value)); } catch (e) { reject(e); } }
        function step(result) { result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected); }
        step((generator = generator.apply(thisArg, _arguments || [])).next());
    });
};
Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.InnerClient = exports.SharedCore = exports.WasmCore = void 0;
const sdk_core_1 = __nccwpck_require__(2872);
const types_1 = __nccwpck_require__(8267);
const errors_1 = __nccwpck_require__(8203);
// In empirical tests, we determined that maximum message size that can cross the FFI boundary
// is ~64MB. Past this limit, the wasm-bingen FFI will throw an error and the program will crash.
// We set the limit to 50MB to be safe, to be reconsidered upon further testing.
const messageLimit = 50 * 1024 * 1024;
class WasmCore {
    initClient(config) {
        return __awaiter(this, void 0, void 0, function* () {
            try {
                return yield (0, sdk_core_1.init_client)(config);
            }
            catch (e) {
                (0, errors_1.throwError)(e);
            }
        });
    }
    initClientOidc(config, fetcher) {
        return __awaiter(this, void 0, void 0, function* () {
            try {
                return yield (0, sdk_core_1.init_client_oidc)(config, fetcher);
            }
            catch (e) {
                (0, errors_1.throwError)(e);
            }
        });
    }
    invoke(config) {
        return __awaiter(this, void 0, void 0, function* () {
            try {
                return yield (0, sdk_core_1.invoke)(config);
            }
            catch (e) {
                (0, errors_1.throwError)(e);
            }
        });
    }
    releaseClient(clientId) {
        try {
            (0, sdk_core_1.release_client)(clientId);
        }
        catch (e) {
            console.warn("failed to release client:", e);
        }
    }
}
exports.WasmCore = WasmCore;
/**
 *  An implementation of the `Core` interface that shares resources across all clients.
 */
class SharedCore {
    constructor() {
        this.inner = new WasmCore();
    }
    setInner(core) {
        this.inner = core;
    }
    initClient(config) {
        return __awaiter(this, void 0, void 0, function* () {
            const serializedConfig = JSON.stringify(config);
            return this.inner.initClient(serializedConfig);
        });
    }
    initClientOidc(config, fetcher) {
        return __awaiter(this, void 0, void 0, function* () {
            const serializedConfig = JSON.stringify(config);
            return this.inner.initClientOidc(serializedConfig, fetcher);
        });
    }
    invoke(config) {
        return __awaiter(this, void 0, void 0, function* () {
            const serializedConfig = JSON.stringify(config, types_1.ReplacerFunc);
            // Encoding to bytes as JS uses UTF-16 under the hood, but the messages
            // that are sent across the FFI boundary are encoded in UTF-8.
            if (new TextEncoder().encode(serializedConfig).length > messageLimit) {
                (0, errors_1.throwError)(`message size exceeds the limit of ${messageLimit} bytes, please contact 1Password at support@1password.com or https://developer.1password.com/joinslack if you need help."`);
            }
            return this.inner.invoke(serializedConfig);
        });
    }
    invoke_sync(config) {
        const serializedConfig = JSON.stringify(config, types_1.ReplacerFunc);
        // Encoding to bytes as JS uses UTF-16 under the hood, but the messages
        // that are sent across the FFI boundary are encoded in UTF-8.
        if (new TextEncoder().encode(serializedConfig).length > messageLimit) {
            (0, errors_1.throwError)(`message size exceeds the limit of ${messageLimit} bytes, please contact 1Password at support@1password.com or https://developer.1password.com/joinslack if you need help.`);
        }
        return (0, sdk_core_1.invoke_sync)(serializedConfig);
    }
    releaseClient(clientId) {
        const serializedId = JSON.stringify(clientId);
        this.inner.releaseClient(serializedId);
    }
}
exports.SharedCore = SharedCore;
/**
 *  Represents the client instance on which a call is made.
 */
class InnerClient {
    constructor(id, core, config) {
        this.id = id;
        this.core = core;
        this.config = config;
    }
    invoke(config) {
        return __awaiter(this, void 0, void 0, function* () {
            try {
                return yield this.core.invoke(config);
            }
            catch (err) {
                if (err instanceof errors_1.DesktopSessionExpiredError) {
                    const newId = yield this.core.initClient(this.config);
                    this.id = parseInt(newId, 10);
                    config.invocation.clientId = this.id;
                    return yield this.core.invoke(config);
                }
                throw err;
            }
        });
    }
}
exports.InnerClient = InnerClient;


/***/ }),

/***/ 4594:
/***/ (function(__unused_webpack_module, exports, __nccwpck_require__) {


// Code generated by op-codegen - DO NOT EDIT MANUALLY
var __awaiter = (this && this.__awaiter) || function (thisArg, _arguments, P, generator) {
    function adopt(value) { return value instanceof P ? value : new P(function (resolve) { resolve(value); }); }
    return new (P || (P = Promise))(function (resolve, reject) {
        function fulfilled(value) { try { step(generator.next(value)); } catch (e) { reject(e); } }
        function rejected(value) { try { step(generator["throw"](value)); } catch (e) { reject(e); } }
        function step(result) { result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected); }
        step((generator = generator.apply(thisArg, _arguments || [])).next());
    });
};
var __classPrivateFieldSet = (this && this.__classPrivateFieldSet) || function (receiver, state, value, kind, f) {
    if (kind === "m") throw new TypeError("Private method is not writable");
    if (kind === "a" && !f) throw new TypeError("Private accessor was defined without a setter");
    if (typeof state === "function" ? receiver !== state || !f : !state.has(receiver)) throw new TypeError("Cannot write private member to an object whose class did not declare it");
    return (kind === "a" ? f.call(receiver, value) : f ? f.value = value : state.set(receiver, value)), value;
};
var __classPrivateFieldGet = (this && this.__classPrivateFieldGet) || function (receiver, state, kind, f) {
    if (kind === "a" && !f) throw new TypeError("Private accessor was defined without a getter");
    if (typeof state === "function" ? receiver !== state || !f : !state.has(receiver)) throw new TypeError("Cannot read private member from an object whose class did not declare it");
    return kind === "m" ? f : kind === "a" ? f.call(receiver) : f ? f.value : state.get(receiver);
};
var _Environments_inner;
Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.Environments = void 0;
const types_js_1 = __nccwpck_require__(8267);
class Environments {
    constructor(inner) {
        _Environments_inner.set(this, void 0);
        __classPrivateFieldSet(this, _Environments_inner, inner, "f");
    }
    /**
     * Get environment variables belonging to an Environment.
     */
    getVariables(environmentId) {
        return __awaiter(this, void 0, void 0, function* () {
            const invocationConfig = {
                invocation: {
                    clientId: __classPrivateFieldGet(this, _Environments_inner, "f").id,
                    parameters: {
                        name: "EnvironmentsGetVariables",
                        parameters: {
                            environment_id: environmentId,
                        },
                    },
                },
            };
            return JSON.parse(yield __classPrivateFieldGet(this, _Environments_inner, "f").invoke(invocationConfig), types_js_1.ReviverFunc);
        });
    }
}
exports.Environments = Environments;
_Environments_inner = new WeakMap();


/***/ }),

/***/ 8203:
/***/ ((__unused_webpack_module, exports) => {


// Code generated by op-codegen - DO NOT EDIT MANUALLY
Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.throwError = exports.AuthExpiredError = exports.RateLimitExceededError = exports.DesktopSessionExpiredError = void 0;
class DesktopSessionExpiredError extends Error {
    constructor(message) {
        super();
        this.message = message;
    }
}
exports.DesktopSessionExpiredError = DesktopSessionExpiredError;
class RateLimitExceededError extends Error {
    constructor(message) {
        super();
        this.message = message;
    }
}
exports.RateLimitExceededError = RateLimitExceededError;
class AuthExpiredError extends Error {
    constructor(message) {
        super();
        this.message = message;
    }
}
exports.AuthExpiredError = AuthExpiredError;
const throwError = (errString) => {
    let err;
    try {
        err = JSON.parse(errString);
    }
    catch (e) {
        throw new Error(errString);
    }
    switch (err.name) {
        case "DesktopSessionExpired":
            throw new DesktopSessionExpiredError(err.message);
        case "RateLimitExceeded":
            throw new RateLimitExceededError(err.message);
        case "AuthExpired":
            throw new AuthExpiredError(err.message);
        default:
            throw new Error(err.message);
    }
};
exports.throwError = throwError;


/***/ }),

/***/ 8484:
/***/ (function(__unused_webpack_module, exports, __nccwpck_require__) {


// Code generated by op-codegen - DO NOT EDIT MANUALLY
var __awaiter = (this && this.__awaiter) || function (thisArg, _arguments, P, generator) {
    function adopt(value) { return value instanceof P ? value : new P(function (resolve) { resolve(value); }); }
    return new (P || (P = Promise))(function (resolve, reject) {
        function fulfilled(value) { try { step(generator.next(value)); } catch (e) { reject(e); } }
        function rejected(value) { try { step(generator["throw"](value)); } catch (e) { reject(e); } }
        function step(result) { result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected); }
        step((generator = generator.apply(thisArg, _arguments || [])).next());
    });
};
var __classPrivateFieldSet = (this && this.__classPrivateFieldSet) || function (receiver, state, value, kind, f) {
    if (kind === "m") throw new TypeError("Private method is not writable");
    if (kind === "a" && !f) throw new TypeError("Private accessor was defined without a setter");
    if (typeof state === "function" ? receiver !== state || !f : !state.has(receiver)) throw new TypeError("Cannot write private member to an object whose class did not declare it");
    return (kind === "a" ? f.call(receiver, value) : f ? f.value = value : state.set(receiver, value)), value;
};
var __classPrivateFieldGet = (this && this.__classPrivateFieldGet) || function (receiver, state, kind, f) {
    if (kind === "a" && !f) throw new TypeError("Private accessor was defined without a getter");
    if (typeof state === "function" ? receiver !== state || !f : !state.has(receiver)) throw new TypeError("Cannot read private member from an object whose class did not declare it");
    return kind === "m" ? f : kind === "a" ? f.call(receiver) : f ? f.value : state.get(receiver);
};
var _Groups_inner;
Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.Groups = void 0;
const types_js_1 = __nccwpck_require__(8267);
class Groups {
    constructor(inner) {
        _Groups_inner.set(this, void 0);
        __classPrivateFieldSet(this, _Groups_inner, inner, "f");
    }
    /**
     * Get a group by its ID and parameters.
     */
    get(groupId, groupParams) {
        return __awaiter(this, void 0, void 0, function* () {
            const invocationConfig = {
                invocation: {
                    clientId: __classPrivateFieldGet(this, _Groups_inner, "f").id,
                    parameters: {
                        name: "GroupsGet",
                        parameters: {
                            group_id: groupId,
                            group_params: groupParams,
                        },
                    },
                },
            };
            return JSON.parse(yield __classPrivateFieldGet(this, _Groups_inner, "f").invoke(invocationConfig), types_js_1.ReviverFunc);
        });
    }
}
exports.Groups = Groups;
_Groups_inner = new WeakMap();


/***/ }),

/***/ 9018:
/***/ (function(__unused_webpack_module, exports, __nccwpck_require__) {


// Code generated by op-codegen - DO NOT EDIT MANUALLY
var __awaiter = (this && this.__awaiter) || function (thisArg, _arguments, P, generator) {
    function adopt(value) { return value instanceof P ? value : new P(function (resolve) { resolve(value); }); }
    return new (P || (P = Promise))(function (resolve, reject) {
        function fulfilled(value) { try { step(generator.next(value)); } catch (e) { reject(e); } }
        function rejected(value) { try { step(generator["throw"](value)); } catch (e) { reject(e); } }
        function step(result) { result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected); }
        step((generator = generator.apply(thisArg, _arguments || [])).next());
    });
};
var __classPrivateFieldSet = (this && this.__classPrivateFieldSet) || function (receiver, state, value, kind, f) {
    if (kind === "m") throw new TypeError("Private method is not writable");
    if (kind === "a" && !f) throw new TypeError("Private accessor was defined without a setter");
    if (typeof state === "function" ? receiver !== state || !f : !state.has(receiver)) throw new TypeError("Cannot write private member to an object whose class did not declare it");
    return (kind === "a" ? f.call(receiver, value) : f ? f.value = value : state.set(receiver, value)), value;
};
var __classPrivateFieldGet = (this && this.__classPrivateFieldGet) || function (receiver, state, kind, f) {
    if (kind === "a" && !f) throw new TypeError("Private accessor was defined without a getter");
    if (typeof state === "function" ? receiver !== state || !f : !state.has(receiver)) throw new TypeError("Cannot read private member from an object whose class did not declare it");
    return kind === "m" ? f : kind === "a" ? f.call(receiver) : f ? f.value : state.get(receiver);
};
var _Items_inner;
Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.Items = void 0;
const types_js_1 = __nccwpck_require__(8267);
const items_shares_js_1 = __nccwpck_require__(985);
const items_files_js_1 = __nccwpck_require__(4782);
class Items {
    constructor(inner) {
        _Items_inner.set(this, void 0);
        __classPrivateFieldSet(this, _Items_inner, inner, "f");
        this.shares = new items_shares_js_1.ItemsShares(inner);
        this.files = new items_files_js_1.ItemsFiles(inner);
    }
    /**
     * Create a new item.
     */
    create(params) {
        return __awaiter(this, void 0, void 0, function* () {
            const invocationConfig = {
                invocation: {
                    clientId: __classPrivateFieldGet(this, _Items_inner, "f").id,
                    parameters: {
                        name: "ItemsCreate",
                        parameters: {
                            params,
                        },
                    },
                },
            };
            return JSON.parse(yield __classPrivateFieldGet(this, _Items_inner, "f").invoke(invocationConfig), types_js_1.ReviverFunc);
        });
    }
    /**
     * Create items in batch, within a single vault.
     */
    createAll(vaultId, params) {
        return __awaiter(this, void 0, void 0, function* () {
            const invocationConfig = {
                invocation: {
                    clientId: __classPrivateFieldGet(this, _Items_inner, "f").id,
                    parameters: {
                        name: "ItemsCreateAll",
                        parameters: {
                            vault_id: vaultId,
                            params,
                        },
                    },
                },
            };
            return JSON.parse(yield __classPrivateFieldGet(this, _Items_inner, "f").invoke(invocationConfig), types_js_1.ReviverFunc);
        });
    }
    /**
     * Get an item by vault and item ID.
     */
    get(vaultId, itemId) {
        return __awaiter(this, void 0, void 0, function* () {
            const invocationConfig = {
                invocation: {
                    clientId: __classPrivateFieldGet(this, _Items_inner, "f").id,
                    parameters: {
                        name: "ItemsGet",
                        parameters: {
                            vault_id: vaultId,
                            item_id: itemId,
                        },
                    },
                },
            };
            return JSON.parse(yield __classPrivateFieldGet(this, _Items_inner, "f").invoke(invocationConfig), types_js_1.ReviverFunc);
        });
    }
    /**
     * Get items by vault and their item IDs.
     */
    getAll(vaultId, itemIds) {
        return __awaiter(this, void 0, void 0, function* () {
            const invocationConfig = {
                invocation: {
                    clientId: __classPrivateFieldGet(this, _Items_inner, "f").id,
                    parameters: {
                        name: "ItemsGetAll",
                        parameters: {
                            vault_id: vaultId,
                            item_ids: itemIds,
                        },
                    },
                },
            };
            return JSON.parse(yield __classPrivateFieldGet(this, _Items_inner, "f").invoke(invocationConfig), types_js_1.ReviverFunc);
        });
    }
    /**
     * Update an existing item.
     */
    put(item) {
        return __awaiter(this, void 0, void 0, function* () {
            const invocationConfig = {
                invocation: {
                    clientId: __classPrivateFieldGet(this, _Items_inner, "f").id,
                    parameters: {
                        name: "ItemsPut",
                        parameters: {
                            item,
                        },
                    },
                },
            };
            return JSON.parse(yield __classPrivateFieldGet(this, _Items_inner, "f").invoke(invocationConfig), types_js_1.ReviverFunc);
        });
    }
    /**
     * Delete an item.
     */
    delete(vaultId, itemId) {
        return __awaiter(this, void 0, void 0, function* () {
            const invocationConfig = {
                invocation: {
                    clientId: __classPrivateFieldGet(this, _Items_inner, "f").id,
                    parameters: {
                        name: "ItemsDelete",
                        parameters: {
                            vault_id: vaultId,
                            item_id: itemId,
                        },
                    },
                },
            };
            yield __classPrivateFieldGet(this, _Items_inner, "f").invoke(invocationConfig);
        });
    }
    /**
     * Delete items in batch, within a single vault.
     */
    deleteAll(vaultId, itemIds) {
        return __awaiter(this, void 0, void 0, function* () {
            const invocationConfig = {
                invocation: {
                    clientId: __classPrivateFieldGet(this, _Items_inner, "f").id,
                    parameters: {
                        name: "ItemsDeleteAll",
                        parameters: {
                            vault_id: vaultId,
                            item_ids: itemIds,
                        },
                    },
                },
            };
            return JSON.parse(yield __classPrivateFieldGet(this, _Items_inner, "f").invoke(invocationConfig), types_js_1.ReviverFunc);
        });
    }
    /**
     * Archive an item.
     */
    archive(vaultId, itemId) {
        return __awaiter(this, void 0, void 0, function* () {
            const invocationConfig = {
                invocation: {
                    clientId: __classPrivateFieldGet(this, _Items_inner, "f").id,
                    parameters: {
                        name: "ItemsArchive",
                        parameters: {
                            vault_id: vaultId,
                            item_id: itemId,
                        },
                    },
                },
            };
            yield __classPrivateFieldGet(this, _Items_inner, "f").invoke(invocationConfig);
        });
    }
    /**
     * List items based on filters.
     */
    list(vaultId, ...filters) {
        return __awaiter(this, void 0, void 0, function* () {
            const invocationConfig = {
                invocation: {
                    clientId: __classPrivateFieldGet(this, _Items_inner, "f").id,
                    parameters: {
                        name: "ItemsList",
                        parameters: {
                            vault_id: vaultId,
                            filters,
                        },
                    },
                },
            };
            return JSON.parse(yield __classPrivateFieldGet(this, _Items_inner, "f").invoke(invocationConfig), types_js_1.ReviverFunc);
        });
    }
}
exports.Items = Items;
_Items_inner = new WeakMap();


/***/ }),

/***/ 4782:
/***/ (function(__unused_webpack_module, exports, __nccwpck_require__) {


// Code generated by op-codegen - DO NOT EDIT MANUALLY
var __awaiter = (this && this.__awaiter) || function (thisArg, _arguments, P, generator) {
    function adopt(value) { return value instanceof P ? value : new P(function (resolve) { resolve(value); }); }
    return new (P || (P = Promise))(function (resolve, reject) {
        function fulfilled(value) { try { step(generator.next(value)); } catch (e) { reject(e); } }
        function rejected(value) { try { step(generator["throw"](value)); } catch (e) { reject(e); } }
        function step(result) { result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected); }
        step((generator = generator.apply(thisArg, _arguments || [])).next());
    });
};
var __classPrivateFieldSet = (this && this.__classPrivateFieldSet) || function (receiver, state, value, kind, f) {
    if (kind === "m") throw new TypeError("Private method is not writable");
    if (kind === "a" && !f) throw new TypeError("Private accessor was defined without a setter");
    if (typeof state === "function" ? receiver !== state || !f : !state.has(receiver)) throw new TypeError("Cannot write private member to an object whose class did not declare it");
    return (kind === "a" ? f.call(receiver, value) : f ? f.value = value : state.set(receiver, value)), value;
};
var __classPrivateFieldGet = (this && this.__classPrivateFieldGet) || function (receiver, state, kind, f) {
    if (kind === "a" && !f) throw new TypeError("Private accessor was defined without a getter");
    if (typeof state === "function" ? receiver !== state || !f : !state.has(receiver)) throw new TypeError("Cannot read private member from an object whose class did not declare it");
    return kind === "m" ? f : kind === "a" ? f.call(receiver) : f ? f.value : state.get(receiver);
};
var _ItemsFiles_inner;
Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.ItemsFiles = void 0;
const types_js_1 = __nccwpck_require__(8267);
class ItemsFiles {
    constructor(inner) {
        _ItemsFiles_inner.set(this, void 0);
        __classPrivateFieldSet(this, _ItemsFiles_inner, inner, "f");
    }
    /**
     * Attach files to Items.
     */
    attach(item, fileParams) {
        return __awaiter(this, void 0, void 0, function* () {
            const invocationConfig = {
                invocation: {
                    clientId: __classPrivateFieldGet(this, _ItemsFiles_inner, "f").id,
                    parameters: {
                        name: "ItemsFilesAttach",
                        parameters: {
                            item,
                            file_params: fileParams,
                        },
                    },
                },
            };
            return JSON.parse(yield __classPrivateFieldGet(this, _ItemsFiles_inner, "f").invoke(invocationConfig), types_js_1.ReviverFunc);
        });
    }
    /**
     * Read file content from the Item.
     */
    read(vaultId, itemId, attr) {
        return __awaiter(this, void 0, void 0, function* () {
            const invocationConfig = {
                invocation: {
                    clientId: __classPrivateFieldGet(this, _ItemsFiles_inner, "f").id,
                    parameters: {
                        name: "ItemsFilesRead",
                        parameters: {
                            vault_id: vaultId,
                            item_id: itemId,
                            attr,
                        },
                    },
                },
            };
            return JSON.parse(yield __classPrivateFieldGet(this, _ItemsFiles_inner, "f").invoke(invocationConfig), types_js_1.ReviverFunc);
        });
    }
    /**
     * Delete a field file from Item using the section and field IDs.
     */
    delete(item, sectionId, fieldId) {
        return __awaiter(this, void 0, void 0, function* () {
            const invocationConfig = {
                invocation: {
                    clientId: __classPrivateFieldGet(this, _ItemsFiles_inner, "f").id,
                    parameters: {
                        name: "ItemsFilesDelete",
                        parameters: {
                            item,
                            section_id: sectionId,
                            field_id: fieldId,
                        },
                    },
                },
            };
            return JSON.parse(yield __classPrivateFieldGet(this, _ItemsFiles_inner, "f").invoke(invocationConfig), types_js_1.ReviverFunc);
        });
    }
    /**
     * Replace the document file within a document item.
     */
    replaceDocument(item, docParams) {
        return __awaiter(this, void 0, void 0, function* () {
            const invocationConfig = {
                invocation: {
                    clientId: __classPrivateFieldGet(this, _ItemsFiles_inner, "f").id,
                    parameters: {
                        name: "ItemsFilesReplaceDocument",
                        parameters: {
                            item,
                            doc_params: docParams,
                        },
                    },
                },
            };
            return JSON.parse(yield __classPrivateFieldGet(this, _ItemsFiles_inner, "f").invoke(invocationConfig), types_js_1.ReviverFunc);
        });
    }
}
exports.ItemsFiles = ItemsFiles;
_ItemsFiles_inner = new WeakMap();


/***/ }),

/***/ 985:
/***/ (function(__unused_webpack_module, exports, __nccwpck_require__) {


// Code generated by op-codegen - DO NOT EDIT MANUALLY
var __awaiter = (this && this.__awaiter) || function (thisArg, _arguments, P, generator) {
    function adopt(value) { return value instanceof P ? value : new P(function (resolve) { resolve(value); }); }
    return new (P || (P = Promise))(function (resolve, reject) {
        function fulfilled(value) { try { step(generator.next(value)); } catch (e) { reject(e); } }
        function rejected(value) { try { step(generator["throw"](value)); } catch (e) { reject(e); } }
        function step(result) { result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected); }
        step((generator = generator.apply(thisArg, _arguments || [])).next());
    });
};
var __classPrivateFieldSet = (this && this.__classPrivateFieldSet) || function (receiver, state, value, kind, f) {
    if (kind === "m") throw new TypeError("Private method is not writable");
    if (kind === "a" && !f) throw new TypeError("Private accessor was defined without a setter");
    if (typeof state === "function" ? receiver !== state || !f : !state.has(receiver)) throw new TypeError("Cannot write private member to an object whose class did not declare it");
    return (kind === "a" ? f.call(receiver, value) : f ? f.value = value : state.set(receiver, value)), value;
};
var __classPrivateFieldGet = (this && this.__classPrivateFieldGet) || function (receiver, state, kind, f) {
    if (kind === "a" && !f) throw new TypeError("Private accessor was defined without a getter");
    if (typeof state === "function" ? receiver !== state || !f : !state.has(receiver)) throw new TypeError("Cannot read private member from an object whose class did not declare it");
    return kind === "m" ? f : kind === "a" ? f.call(receiver) : f ? f.value : state.get(receiver);
};
var _ItemsShares_inner;
Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.ItemsShares = void 0;
const types_js_1 = __nccwpck_require__(8267);
class ItemsShares {
    constructor(inner) {
        _ItemsShares_inner.set(this, void 0);
        __classPrivateFieldSet(this, _ItemsShares_inner, inner, "f");
    }
    /**
     * Get the item sharing policy of your account.
     */
    getAccountPolicy(vaultId, itemId) {
        return __awaiter(this, void 0, void 0, function* () {
            const invocationConfig = {
                invocation: {
                    clientId: __classPrivateFieldGet(this, _ItemsShares_inner, "f").id,
                    parameters: {
                        name: "ItemsSharesGetAccountPolicy",
                        parameters: {
                            vault_id: vaultId,
                            item_id: itemId,
                        },
                    },
                },
            };
            return JSON.parse(yield __classPrivateFieldGet(this, _ItemsShares_inner, "f").invoke(invocationConfig), types_js_1.ReviverFunc);
        });
    }
    /**
     * Validate the recipients of an item sharing link.
     */
    validateRecipients(policy, recipients) {
        return __awaiter(this, void 0, void 0, function* () {
            const invocationConfig = {
                invocation: {
                    clientId: __classPrivateFieldGet(this, _ItemsShares_inner, "f").id,
                    parameters: {
                        name: "ItemsSharesValidateRecipients",
                        parameters: {
                            policy,
                            recipients,
                        },
                    },
                },
            };
            return JSON.parse(yield __classPrivateFieldGet(this, _ItemsShares_inner, "f").invoke(invocationConfig), types_js_1.ReviverFunc);
        });
    }
    /**
     * Create a new item sharing link.
     */
    create(item, policy, params) {
        return __awaiter(this, void 0, void 0, function* () {
            const invocationConfig = {
                invocation: {
                    clientId: __classPrivateFieldGet(this, _ItemsShares_inner, "f").id,
                    parameters: {
                        name: "ItemsSharesCreate",
                        parameters: {
                            item,
                            policy,
                            params,
                        },
                    },
                },
            };
            return JSON.parse(yield __classPrivateFieldGet(this, _ItemsShares_inner, "f").invoke(invocationConfig), types_js_1.ReviverFunc);
        });
    }
}
exports.ItemsShares = ItemsShares;
_ItemsShares_inner = new WeakMap();


/***/ }),

/***/ 218:
/***/ (function(__unused_webpack_module, exports, __nccwpck_require__) {


// Code generated by op-codegen - DO NOT EDIT MANUALLY
var __createBinding = (this && this.__createBinding) || (Object.create ? (function(o, m, k, k2) {
    if (k2 === undefined) k2 = k;
    var desc = Object.getOwnPropertyDescriptor(m, k);
    if (!desc || ("get" in desc ? !m.__esModule : desc.writable || desc.configurable)) {
      desc = { enumerable: true, get: function() { return m[k]; } };
    }
    Object.defineProperty(o, k2, desc);
}) : (function(o, m, k, k2) {
    if (k2 === undefined) k2 = k;
    o[k2] = m[k];
}));
var __exportStar = (this && this.__exportStar) || function(m, exports) {
    for (var p in m) if (p !== "default" && !Object.prototype.hasOwnProperty.call(exports, p)) __createBinding(exports, m, p);
};
var __awaiter = (this && this.__awaiter) || function (thisArg, _arguments, P, generator) {
    function adopt(value) { return value instanceof P ? value : new P(function (resolve) { resolve(value); }); }
    return new (P || (P = Promise))(function (resolve, reject) {
        function fulfilled(value) { try { step(generator.next(value)); } catch (e) { reject(e); } }
        function rejected(value) { try { step(generator["throw"](value)); } catch (e) { reject(e); } }
        function step(result) { result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected); }
        step((generator = generator.apply(thisArg, _arguments || [])).next());
    });
};
Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.createClient = exports.DesktopAuth = exports.Secrets = exports.DEFAULT_INTEGRATION_VERSION = exports.DEFAULT_INTEGRATION_NAME = void 0;
const core_js_1 = __nccwpck_require__(747);
const client_builder_js_1 = __nccwpck_require__(9855);
exports.DEFAULT_INTEGRATION_NAME = "Unknown";
exports.DEFAULT_INTEGRATION_VERSION = "Unknown";
// auto-generated static exports
var secrets_js_1 = __nccwpck_require__(5475);
Object.defineProperty(exports, "Secrets", ({ enumerable: true, get: function () { return secrets_js_1.Secrets; } }));
var configuration_js_1 = __nccwpck_require__(3876);
Object.defineProperty(exports, "DesktopAuth", ({ enumerable: true, get: function () { return configuration_js_1.DesktopAuth; } }));
__exportStar(__nccwpck_require__(351), exports);
__exportStar(__nccwpck_require__(8203), exports);
__exportStar(__nccwpck_require__(8267), exports);
/**
 * Creates a default 1Password SDK client.
 * @returns The authenticated 1Password SDK client.
 */
const createClient = (config) => __awaiter(void 0, void 0, void 0, function* () { return (0, client_builder_js_1.createClientWithCore)(config, new core_js_1.SharedCore()); });
exports.createClient = createClient;


/***/ }),

/***/ 5475:
/***/ (function(__unused_webpack_module, exports, __nccwpck_require__) {


// Code generated by op-codegen - DO NOT EDIT MANUALLY
var __awaiter = (this && this.__awaiter) || function (thisArg, _arguments, P, generator) {
    function adopt(value) { return value instanceof P ? value : new P(function (resolve) { resolve(value); }); }
    return new (P || (P = Promise))(function (resolve, reject) {
        function fulfilled(value) { try { step(generator.next(value)); } catch (e) { reject(e); } }
        function rejected(value) { try { step(generator["throw"](value)); } catch (e) { reject(e); } }
        function step(result) { result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected); }
        step((generator = generator.apply(thisArg, _arguments || [])).next());
    });
};
var __classPrivateFieldSet = (this && this.__classPrivateFieldSet) || function (receiver, state, value, kind, f) {
    if (kind === "m") throw new TypeError("Private method is not writable");
    if (kind === "a" && !f) throw new TypeError("Private accessor was defined without a setter");
    if (typeof state === "function" ? receiver !== state || !f : !state.has(receiver)) throw new TypeError("Cannot write private member to an object whose class did not declare it");
    return (kind === "a" ? f.call(receiver, value) : f ? f.value = value : state.set(receiver, value)), value;
};
var __classPrivateFieldGet = (this && this.__classPrivateFieldGet) || function (receiver, state, kind, f) {
    if (kind === "a" && !f) throw new TypeError("Private accessor was defined without a getter");
    if (typeof state === "function" ? receiver !== state || !f : !state.has(receiver)) throw new TypeError("Cannot read private member from an object whose class did not declare it");
    return kind === "m" ? f : kind === "a" ? f.call(receiver) : f ? f.value : state.get(receiver);
};
var _Secrets_inner;
Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.Secrets = void 0;
const core_js_1 = __nccwpck_require__(747);
const types_js_1 = __nccwpck_require__(8267);
class Secrets {
    constructor(inner) {
        _Secrets_inner.set(this, void 0);
        __classPrivateFieldSet(this, _Secrets_inner, inner, "f");
    }
    /**
     * Resolve returns the secret the provided secret reference points to.
     */
    resolve(secretReference) {
        return __awaiter(this, void 0, void 0, function* () {
            const invocationConfig = {
                invocation: {
                    clientId: __classPrivateFieldGet(this, _Secrets_inner, "f").id,
                    parameters: {
                        name: "SecretsResolve",
                        parameters: {
                            secret_reference: secretReference,
                        },
                    },
                },
            };
            return JSON.parse(yield __classPrivateFieldGet(this, _Secrets_inner, "f").invoke(invocationConfig), types_js_1.ReviverFunc);
        });
    }
    /**
     * Resolve takes in a list of secret references and returns the secrets they point to or errors if any.
     */
    resolveAll(secretReferences) {
        return __awaiter(this, void 0, void 0, function* () {
            const invocationConfig = {
                invocation: {
                    clientId: __classPrivateFieldGet(this, _Secrets_inner, "f").id,
                    parameters: {
                        name: "SecretsResolveAll",
                        parameters: {
                            secret_references: secretReferences,
                        },
                    },
                },
            };
            return JSON.parse(yield __classPrivateFieldGet(this, _Secrets_inner, "f").invoke(invocationConfig), types_js_1.ReviverFunc);
        });
    }
    /**
     * Validate the secret reference to ensure there are no syntax errors.
     */
    static validateSecretReference(secretReference) {
        const sharedCore = new core_js_1.SharedCore();
        const invocationConfig = {
            invocation: {
                parameters: {
                    name: "ValidateSecretReference",
                    parameters: {
                        secret_reference: secretReference,
                    },
                },
            },
        };
        sharedCore.invoke_sync(invocationConfig);
    }
    /**
     * Generate a password using the provided recipe.
     */
    static generatePassword(recipe) {
        const sharedCore = new core_js_1.SharedCore();
        const invocationConfig = {
            invocation: {
                parameters: {
                    name: "GeneratePassword",
                    parameters: {
                        recipe,
                    },
                },
            },
        };
        return JSON.parse(sharedCore.invoke_sync(invocationConfig), types_js_1.ReviverFunc);
    }
}
exports.Secrets = Secrets;
_Secrets_inner = new WeakMap();


/***/ }),

/***/ 3107:
/***/ (function(__unused_webpack_module, exports, __nccwpck_require__) {


var __createBinding = (this && this.__createBinding) || (Object.create ? (function(o, m, k, k2) {
    if (k2 === undefined) k2 = k;
    var desc = Object.getOwnPropertyDescriptor(m, k);
    if (!desc || ("get" in desc ? !m.__esModule : desc.writable || desc.configurable)) {
      desc = { enumerable: true, get: function() { return m[k]; } };
    }
    Object.defineProperty(o, k2, desc);
}) : (function(o, m, k, k2) {
    if (k2 === undefined) k2 = k;
    o[k2] = m[k];
}));
var __setModuleDefault = (this && this.__setModuleDefault) || (Object.create ? (function(o, v) {
    Object.defineProperty(o, "default", { enumerable: true, value: v });
}) : function(o, v) {
    o["default"] = v;
});
var __importStar = (this && this.__importStar) || (function () {
    var ownKeys = function(o) {
        ownKeys = Object.getOwnPropertyNames || function (o) {
            var ar = [];
            for (var k in o) if (Object.prototype.hasOwnProperty.call(o, k)) ar[ar.length] = k;
            return ar;
        };
        return ownKeys(o);
    };
    return function (mod) {
        if (mod && mod.__esModule) return mod;
        var result = {};
        if (mod != null) for (var k = ownKeys(mod), i = 0; i < k.length; i++) if (k[i] !== "default") __createBinding(result, mod, k[i]);
        __setModuleDefault(result, mod);
        return result;
    };
})();
var __awaiter = (this && this.__awaiter) || function (thisArg, _arguments, P, generator) {
    function adopt(value) { return value instanceof P ? value : new P(function (resolve) { resolve(value); }); }
    return new (P || (P = Promise))(function (resolve, reject) {
        function fulfilled(value) { try { step(generator.next(value)); } catch (e) { reject(e); } }
        function rejected(value) { try { step(generator["throw"](value)); } catch (e) { reject(e); } }
        function step(result) { result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected); }
        step((generator = generator.apply(thisArg, _arguments || [])).next());
    });
};
Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.SharedLibCore = void 0;
const fs = __importStar(__nccwpck_require__(9896));
const os = __importStar(__nccwpck_require__(857));
const path = __importStar(__nccwpck_require__(6928));
const errors_1 = __nccwpck_require__(8203);
/**
 * Find the 1Password shared lib path by asking an the wasm core synchronously.
 */
const find1PasswordLibPath = () => {
    const platform = os.platform();
    const appRoot = path.dirname(process.execPath);
    let searchPaths = [];
    // Define lists of possible locations for each platform.
    switch (platform) {
        case "darwin": // macOS
            searchPaths = [
                "/Applications/1Password.app/Contents/Frameworks/libop_sdk_ipc_client.dylib",
                path.join(os.homedir(), "/Applications/1Password.app/Contents/Frameworks/libop_sdk_ipc_client.dylib"),
            ];
            break;
        case "linux": // Linux
            searchPaths = [
                "/usr/bin/1password/libop_sdk_ipc_client.so",
                "/opt/1Password/libop_sdk_ipc_client.so",
                "/snap/bin/1password/libop_sdk_ipc_client.so",
            ];
            break;
        case "win32": // Windows
            searchPaths = [
                path.join(os.homedir(), "/AppData/Local/1Password/op_sdk_ipc_client.dll"),
                "C:/Program Files/1Password/app/8/op_sdk_ipc_client.dll",
                "C:/Program Files (x86)/1Password/app/8/op_sdk_ipc_client.dll",
                path.join(os.homedir(), "/AppData/Local/1Password/app/8/op_sdk_ipc_client.dll"),
            ];
            break;
        default:
            throw new Error(`Unsupported platform: ${platform}`);
    }
    // Iterate through the possible paths and return the first one that exists.
    for (const addonPath of searchPaths) {
        if (fs.existsSync(addonPath)) {
            return addonPath;
        }
    }
    // If the loop completes without finding the file, throw an error.
    throw new Error("1Password desktop application not found");
};
/**
 * SharedLibCore: wrapper around the dynamically loaded shared library
 */
class SharedLibCore {
    constructor(accountName) {
        this.lib = null;
        try {
            const libPath = find1PasswordLibPath();
            const moduleStub = { exports: {} };
            process.dlopen(moduleStub, libPath);
            // Safely check the structure of the loaded module before casting.
            if (typeof moduleStub === "object" &&
                moduleStub !== null &&
                typeof moduleStub.exports === "object" &&
                moduleStub.exports !== null &&
                "sendMessage" in moduleStub.exports &&
                typeof moduleStub.exports.sendMessage ===
                    "function") {
                this.lib = moduleStub.exports;
            }
            else {
                throw new Error("Failed to initialize native library: sendMessage function not found on module.");
            }
        }
        catch (e) {
            console.error("A critical error occurred while loading the native addon:", e);
            this.lib = null;
        }
        this.acccountName = accountName;
    }
    /**
     * callSharedLibrary - send string to native function, receive string back.
     */
    callSharedLibrary(input, operation_type) {
        return __awaiter(this, void 0, void 0, function* () {
            if (!this.lib) {
                throw new Error("Native library is not available.");
            }
            if (!input || input.length === 0) {
                throw new Error("internal: empty input");
            }
            const inputEncoded = Buffer.from(input, "utf8").toString("base64");
            const req = {
                account_name: this.acccountName,
                kind: operation_type,
                payload: inputEncoded,
            };
            const inputBuf = Buffer.from(JSON.stringify(req), "utf8");
            const nativeResponse = yield this.lib.sendMessage(inputBuf);
            if (!(nativeResponse instanceof Uint8Array)) {
                throw new Error(`Native function returned an unexpected type. Expected Uint8Array, got ${typeof nativeResponse}`);
            }
            const respString = new TextDecoder().decode(nativeResponse);
            const response = JSON.parse(respString);
            if (response.success) {
                const decodedPayload = Buffer.from(response.payload).toString("utf8");
                // On success, the payload is the actual result string
                return decodedPayload;
            }
            else {
                // On failure, convert the error payload to a readable string and throw
                const errorMessage = Array.isArray(response.payload)
                    ? String.fromCharCode(...response.payload)
                    : JSON.stringify(response.payload);
                (0, errors_1.throwError)(errorMessage);
            }
        });
    }
    // Core interface implementation
    initClient(config) {
        return __awaiter(this, void 0, void 0, function* () {
            return this.callSharedLibrary(config, "init_client");
        });
    }
    // eslint-disable-next-line @typescript-eslint/require-await
    initClientOidc(config, _fetcher) {
        return __awaiter(this, void 0, void 0, function* () {
            throw new Error("OIDC authentication is not supported with desktop auth");
        });
    }
    invoke(invokeConfigBytes) {
        return __awaiter(this, void 0, void 0, function* () {
            return this.callSharedLibrary(invokeConfigBytes, "invoke");
        });
    }
    releaseClient(clientId) {
        this.callSharedLibrary(clientId, "release_client").catch((err) => {
            console.warn("failed to release client:", err);
        });
    }
}
exports.SharedLibCore = SharedLibCore;


/***/ }),

/***/ 8267:
/***/ ((__unused_webpack_module, exports) => {


/*
 Generated by typeshare 1.13.2
*/
Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.ReplacerFunc = exports.ReviverFunc = exports.UPDATE_ITEM_HISTORY = exports.UPDATE_ITEMS = exports.SEND_ITEMS = exports.REVEAL_ITEM_PASSWORD = exports.RECOVER_VAULT = exports.READ_ITEMS = exports.PRINT_ITEMS = exports.NO_ACCESS = exports.MANAGE_VAULT = exports.IMPORT_ITEMS = exports.EXPORT_ITEMS = exports.DELETE_ITEMS = exports.CREATE_ITEMS = exports.ARCHIVE_ITEMS = exports.WordListType = exports.SeparatorType = exports.VaultType = exports.AllowedRecipientType = exports.AllowedType = exports.ItemShareDuration = exports.ItemState = exports.AutofillBehavior = exports.ItemFieldType = exports.ItemCategory = exports.VaultAccessorType = exports.GroupState = exports.GroupType = void 0;
var GroupType;
(function (GroupType) {
    /**
     * The owners group, which gives the following permissions:
     * - Do everything the Admin group can do
     * - See every vault other than the personal vaults
     * - Change people's names
     * - See billing
     * - Change billing
     * - Make other people owners
     * - Delete a person
     */
    GroupType["Owners"] = "owners";
    /**
     * The administrators group, which gives the following permissions:
     * - Perform recovery
     * - Create new vaults
     * - Invite new members
     * - See vault metadata, including the vault name and who has access.
     * - Make other people admins
     */
    GroupType["Administrators"] = "administrators";
    /**
     * The recovery group. It contains recovery keysets, and is added to every vault to allow for recovery.
     *
     * No one is added to this.
     */
    GroupType["Recovery"] = "recovery";
    /**
     * The external account managers group or EAM is a mandatory group for managed accounts that has
     * same permissions as the owners.
     */
    GroupType["ExternalAccountManagers"] = "externalAccountManagers";
    /** Members of a team that a user is on. */
    GroupType["TeamMembers"] = "teamMembers";
    /** A custom, user defined group. */
    GroupType["UserDefined"] = "userDefined";
    /** Support for new or renamed group types */
    GroupType["Unsupported"] = "unsupported";
})(GroupType || (exports.GroupType = GroupType = {}));
var GroupState;
(function (GroupState) {
    /** This group is active */
    GroupState["Active"] = "active";
    /** This group has been deleted */
    GroupState["Deleted"] = "deleted";
    /** This group is in an unknown state */
    GroupState["Unsupported"] = "unsupported";
})(GroupState || (exports.GroupState = GroupState = {}));
var VaultAccessorType;
(function (VaultAccessorType) {
    VaultAccessorType["User"] = "user";
    VaultAccessorType["Group"] = "group";
    VaultAccessorType["Broker"] = "broker";
})(VaultAccessorType || (exports.VaultAccessorType = VaultAccessorType = {}));
var ItemCategory;
(function (ItemCategory) {
    ItemCategory["Login"] = "Login";
    ItemCategory["SecureNote"] = "SecureNote";
    ItemCategory["CreditCard"] = "CreditCard";
    ItemCategory["CryptoWallet"] = "CryptoWallet";
    ItemCategory["Identity"] = "Identity";
    ItemCategory["Password"] = "Password";
    ItemCategory["Document"] = "Document";
    ItemCategory["ApiCredentials"] = "ApiCredentials";
    ItemCategory["BankAccount"] = "BankAccount";
    ItemCategory["Database"] = "Database";
    ItemCategory["DriverLicense"] = "DriverLicense";
    ItemCategory["Email"] = "Email";
    ItemCategory["MedicalRecord"] = "MedicalRecord";
    ItemCategory["Membership"] = "Membership";
    ItemCategory["OutdoorLicense"] = "OutdoorLicense";
    ItemCategory["Passport"] = "Passport";
    ItemCategory["Rewards"] = "Rewards";
    ItemCategory["Router"] = "Router";
    ItemCategory["Server"] = "Server";
    ItemCategory["SshKey"] = "SshKey";
    ItemCategory["SocialSecurityNumber"] = "SocialSecurityNumber";
    ItemCategory["SoftwareLicense"] = "SoftwareLicense";
    ItemCategory["Person"] = "Person";
    ItemCategory["Unsupported"] = "Unsupported";
})(ItemCategory || (exports.ItemCategory = ItemCategory = {}));
var ItemFieldType;
(function (ItemFieldType) {
    ItemFieldType["Text"] = "Text";
    ItemFieldType["Concealed"] = "Concealed";
    ItemFieldType["CreditCardType"] = "CreditCardType";
    ItemFieldType["CreditCardNumber"] = "CreditCardNumber";
    ItemFieldType["Phone"] = "Phone";
    ItemFieldType["Url"] = "Url";
    ItemFieldType["Totp"] = "Totp";
    ItemFieldType["Email"] = "Email";
    ItemFieldType["Reference"] = "Reference";
    ItemFieldType["SshKey"] = "SshKey";
    ItemFieldType["Menu"] = "Menu";
    ItemFieldType["MonthYear"] = "MonthYear";
    ItemFieldType["Address"] = "Address";
    ItemFieldType["Date"] = "Date";
    ItemFieldType["Unsupported"] = "Unsupported";
})(ItemFieldType || (exports.ItemFieldType = ItemFieldType = {}));
/**
 * Controls the auto-fill behavior of a website.
 *
 *
 * For more information, visit <https://support.1password.com/autofill-behavior/>
 */
var AutofillBehavior;
(function (AutofillBehavior) {
    /** Auto-fill any page that’s part of the website, including subdomains */
    AutofillBehavior["AnywhereOnWebsite"] = "AnywhereOnWebsite";
    /** Auto-fill only if the domain (hostname and port) is an exact match. */
    AutofillBehavior["ExactDomain"] = "ExactDomain";
    /** Never auto-fill on this website */
    AutofillBehavior["Never"] = "Never";
})(AutofillBehavior || (exports.AutofillBehavior = AutofillBehavior = {}));
/** Represents the state of an item in the SDK. */
var ItemState;
(function (ItemState) {
    /** The item is active */
    ItemState["Active"] = "active";
    /** The item is archived meaning it's hidden from regular view and stored in the archive. */
    ItemState["Archived"] = "archived";
})(ItemState || (exports.ItemState = ItemState = {}));
/** The valid duration options for sharing an item */
var ItemShareDuration;
(function (ItemShareDuration) {
    /** The share will expire in one hour */
    ItemShareDuration["OneHour"] = "OneHour";
    /** The share will expire in one day */
    ItemShareDuration["OneDay"] = "OneDay";
    /** The share will expire in seven days */
    ItemShareDuration["SevenDays"] = "SevenDays";
    /** The share will expire in fourteen days */
    ItemShareDuration["FourteenDays"] = "FourteenDays";
    /** The share will expire in thirty days */
    ItemShareDuration["ThirtyDays"] = "ThirtyDays";
})(ItemShareDuration || (exports.ItemShareDuration = ItemShareDuration = {}));
/** The allowed types of item sharing, enforced by account policy */
var AllowedType;
(function (AllowedType) {
    /** Allows creating share links with specific recipients */
    AllowedType["Authenticated"] = "Authenticated";
    /** Allows creating public share links */
    AllowedType["Public"] = "Public";
})(AllowedType || (exports.AllowedType = AllowedType = {}));
/** The allowed recipient types of item sharing, enforced by account policy */
var AllowedRecipientType;
(function (AllowedRecipientType) {
    /** Recipients can be specified by email address */
    AllowedRecipientType["Email"] = "Email";
    /** Recipients can be specified by domain */
    AllowedRecipientType["Domain"] = "Domain";
})(AllowedRecipientType || (exports.AllowedRecipientType = AllowedRecipientType = {}));
/** Represents the vault type. */
var VaultType;
(function (VaultType) {
    VaultType["Personal"] = "personal";
    VaultType["Everyone"] = "everyone";
    VaultType["Transfer"] = "transfer";
    VaultType["UserCreated"] = "userCreated";
    VaultType["Unsupported"] = "unsupported";
})(VaultType || (exports.VaultType = VaultType = {}));
var SeparatorType;
(function (SeparatorType) {
    /**
     * Randomly selected digits.
     * E.g, "`correct4horse0battery1staple`"
     */
    SeparatorType["Digits"] = "digits";
    /**
     * Randomly selected digits and symbols.
     * This is useful to get word-based passwords to meet complexity requirements
     * E.g, "`correct4horse-battery1staple`"
     */
    SeparatorType["DigitsAndSymbols"] = "digitsAndSymbols";
    /**
     * Spaces, like the original Diceware.
     * Great for mobile keyboards, not so great when people can overhear you type the password.
     * E.g, "`correct horse battery staple`"
     */
    SeparatorType["Spaces"] = "spaces";
    /**
     * Hyphens "`-`".
     * E.g, "`correct-horse-battery-staple`"
     */
    SeparatorType["Hyphens"] = "hyphens";
    /**
     * "`_`".
     * E.g, "`correct_horse_battery_staple`"
     */
    SeparatorType["Underscores"] = "underscores";
    /**
     * Period (full stop) "`.`".
     * E.g, "`correct.horse.battery.staple`"
     */
    SeparatorType["Periods"] = "periods";
    /**
     * Comma "`,`".
     * E.g, "`correct,horse,battery,staple`"
     */
    SeparatorType["Commas"] = "commas";
})(SeparatorType || (exports.SeparatorType = SeparatorType = {}));
var WordListType;
(function (WordListType) {
    /** Agile wordlist */
    WordListType["FullWords"] = "fullWords";
    /** English-like syllables */
    WordListType["Syllables"] = "syllables";
    /** Three (random) letter "words" */
    WordListType["ThreeLetters"] = "threeLetters";
})(WordListType || (exports.WordListType = WordListType = {}));
exports.ARCHIVE_ITEMS = 256;
exports.CREATE_ITEMS = 128;
exports.DELETE_ITEMS = 512;
exports.EXPORT_ITEMS = 4194304;
exports.IMPORT_ITEMS = 2097152;
exports.MANAGE_VAULT = 2;
exports.NO_ACCESS = 0;
exports.PRINT_ITEMS = 8388608;
exports.READ_ITEMS = 32;
exports.RECOVER_VAULT = 1;
exports.REVEAL_ITEM_PASSWORD = 16;
exports.SEND_ITEMS = 1048576;
exports.UPDATE_ITEMS = 64;
exports.UPDATE_ITEM_HISTORY = 1024;
/**
 * Custom JSON reviver and replacer functions for dynamic data transformation
 * ReviverFunc is used during JSON parsing to detect and transform specific data structures
 * ReplacerFunc is used during JSON serialization to modify certain values before stringifying.
 * These functions allow for flexible encoding and decoding of data, ensuring that complex types are properly handled when converting between TS objects and JSON
 */
const ReviverFunc = (key, value) => {
    if (typeof value === "string" &&
        /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?Z$/.test(value) &&
        (key === "createdAt" || key === "updatedAt")) {
        return new Date(value);
    }
    if (Array.isArray(value) &&
        value.every((v) => Number.isInteger(v) && v >= 0 && v <= 255) &&
        value.length > 0) {
        return new Uint8Array(value);
    }
    return value;
};
exports.ReviverFunc = ReviverFunc;
const ReplacerFunc = (key, value) => {
    if (value instanceof Date) {
        return value.toISOString();
    }
    if (value instanceof Uint8Array) {
        return Array.from(value);
    }
    return value;
};
exports.ReplacerFunc = ReplacerFunc;


/***/ }),

/***/ 3961:
/***/ (function(__unused_webpack_module, exports, __nccwpck_require__) {


// Code generated by op-codegen - DO NOT EDIT MANUALLY
var __awaiter = (this && this.__awaiter) || function (thisArg, _arguments, P, generator) {
    function adopt(value) { return value instanceof P ? value : new P(function (resolve) { resolve(value); }); }
    return new (P || (P = Promise))(function (resolve, reject) {
        function fulfilled(value) { try { step(generator.next(value)); } catch (e) { reject(e); } }
        function rejected(value) { try { step(generator["throw"](value)); } catch (e) { reject(e); } }
        function step(result) { result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected); }
        step((generator = generator.apply(thisArg, _arguments || [])).next());
    });
};
var __classPrivateFieldSet = (this && this.__classPrivateFieldSet) || function (receiver, state, value, kind, f) {
    if (kind === "m") throw new TypeError("Private method is not writable");
    if (kind === "a" && !f) throw new TypeError("Private accessor was defined without a setter");
    if (typeof state === "function" ? receiver !== state || !f : !state.has(receiver)) throw new TypeError("Cannot write private member to an object whose class did not declare it");
    return (kind === "a" ? f.call(receiver, value) : f ? f.value = value : state.set(receiver, value)), value;
};
var __classPrivateFieldGet = (this && this.__classPrivateFieldGet) || function (receiver, state, kind, f) {
    if (kind === "a" && !f) throw new TypeError("Private accessor was defined without a getter");
    if (typeof state === "function" ? receiver !== state || !f : !state.has(receiver)) throw new TypeError("Cannot read private member from an object whose class did not declare it");
    return kind === "m" ? f : kind === "a" ? f.call(receiver) : f ? f.value : state.get(receiver);
};
var _Vaults_inner;
Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.Vaults = void 0;
const types_js_1 = __nccwpck_require__(8267);
class Vaults {
    constructor(inner) {
        _Vaults_inner.set(this, void 0);
        __classPrivateFieldSet(this, _Vaults_inner, inner, "f");
    }
    /**
     * Create a new user vault.
     */
    create(params) {
        return __awaiter(this, void 0, void 0, function* () {
            const invocationConfig = {
                invocation: {
                    clientId: __classPrivateFieldGet(this, _Vaults_inner, "f").id,
                    parameters: {
                        name: "VaultsCreate",
                        parameters: {
                            params,
                        },
                    },
                },
            };
            return JSON.parse(yield __classPrivateFieldGet(this, _Vaults_inner, "f").invoke(invocationConfig), types_js_1.ReviverFunc);
        });
    }
    /**
     * List information about vaults that's configurable based on some input parameters.
     */
    list(params) {
        return __awaiter(this, void 0, void 0, function* () {
            const invocationConfig = {
                invocation: {
                    clientId: __classPrivateFieldGet(this, _Vaults_inner, "f").id,
                    parameters: {
                        name: "VaultsList",
                        parameters: {
                            params,
                        },
                    },
                },
            };
            return JSON.parse(yield __classPrivateFieldGet(this, _Vaults_inner, "f").invoke(invocationConfig), types_js_1.ReviverFunc);
        });
    }
    /**
     * Get an overview of a vault by its ID.
     */
    getOverview(vaultId) {
        return __awaiter(this, void 0, void 0, function* () {
            const invocationConfig = {
                invocation: {
                    clientId: __classPrivateFieldGet(this, _Vaults_inner, "f").id,
                    parameters: {
                        name: "VaultsGetOverview",
                        parameters: {
                            vault_id: vaultId,
                        },
                    },
                },
            };
            return JSON.parse(yield __classPrivateFieldGet(this, _Vaults_inner, "f").invoke(invocationConfig), types_js_1.ReviverFunc);
        });
    }
    /**
     * Get detailed vault information by vault ID and parameters.
     */
    get(vaultId, vaultParams) {
        return __awaiter(this, void 0, void 0, function* () {
            const invocationConfig = {
                invocation: {
                    clientId: __classPrivateFieldGet(this, _Vaults_inner, "f").id,
                    parameters: {
                        name: "VaultsGet",
                        parameters: {
                            vault_id: vaultId,
                            vault_params: vaultParams,
                        },
                    },
                },
            };
            return JSON.parse(yield __classPrivateFieldGet(this, _Vaults_inner, "f").invoke(invocationConfig), types_js_1.ReviverFunc);
        });
    }
    /**
     * Update a vault
     */
    update(vaultId, params) {
        return __awaiter(this, void 0, void 0, function* () {
            const invocationConfig = {
                invocation: {
                    clientId: __classPrivateFieldGet(this, _Vaults_inner, "f").id,
                    parameters: {
                        name: "VaultsUpdate",
                        parameters: {
                            vault_id: vaultId,
                            params,
                        },
                    },
                },
            };
            return JSON.parse(yield __classPrivateFieldGet(this, _Vaults_inner, "f").invoke(invocationConfig), types_js_1.ReviverFunc);
        });
    }
    /**
     * Delete a vault by its ID.
     */
    delete(vaultId) {
        return __awaiter(this, void 0, void 0, function* () {
            const invocationConfig = {
                invocation: {
                    clientId: __classPrivateFieldGet(this, _Vaults_inner, "f").id,
                    parameters: {
                        name: "VaultsDelete",
                        parameters: {
                            vault_id: vaultId,
                        },
                    },
                },
            };
            yield __classPrivateFieldGet(this, _Vaults_inner, "f").invoke(invocationConfig);
        });
    }
    /**
     * Grant group permissions to a vault.
     */
    grantGroupPermissions(vaultId, groupPermissionsList) {
        return __awaiter(this, void 0, void 0, function* () {
            const invocationConfig = {
                invocation: {
                    clientId: __classPrivateFieldGet(this, _Vaults_inner, "f").id,
                    parameters: {
                        name: "VaultsGrantGroupPermissions",
                        parameters: {
                            vault_id: vaultId,
                            group_permissions_list: groupPermissionsList,
                        },
                    },
                },
            };
            yield __classPrivateFieldGet(this, _Vaults_inner, "f").invoke(invocationConfig);
        });
    }
    /**
     * Update group permissions for vaults.
     */
    updateGroupPermissions(groupPermissionsList) {
        return __awaiter(this, void 0, void 0, function* () {
            const invocationConfig = {
                invocation: {
                    clientId: __classPrivateFieldGet(this, _Vaults_inner, "f").id,
                    parameters: {
                        name: "VaultsUpdateGroupPermissions",
                        parameters: {
                            group_permissions_list: groupPermissionsList,
                        },
                    },
                },
            };
            yield __classPrivateFieldGet(this, _Vaults_inner, "f").invoke(invocationConfig);
        });
    }
    /**
     * Revoke group permissions from a vault.
     */
    revokeGroupPermissions(vaultId, groupId) {
        return __awaiter(this, void 0, void 0, function* () {
            const invocationConfig = {
                invocation: {
                    clientId: __classPrivateFieldGet(this, _Vaults_inner, "f").id,
                    parameters: {
                        name: "VaultsRevokeGroupPermissions",
                        parameters: {
                            vault_id: vaultId,
                            group_id: groupId,
                        },
                    },
                },
            };
            yield __classPrivateFieldGet(this, _Vaults_inner, "f").invoke(invocationConfig);
        });
    }
}
exports.Vaults = Vaults;
_Vaults_inner = new WeakMap();


/***/ }),

/***/ 7202:
/***/ ((__unused_webpack_module, exports) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.SDK_BUILD_NUMBER = exports.SDK_VERSION = void 0;
exports.SDK_VERSION = "0.5.0";
exports.SDK_BUILD_NUMBER = "0050002";
const SDK_CORE_VERSION = "0.5.0";


/***/ }),

/***/ 8809:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  i: () => (/* binding */ connectSource)
});

// EXTERNAL MODULE: ./lib/action/duration.ts
var duration = __nccwpck_require__(4197);
// EXTERNAL MODULE: ./lib/action/errors.ts
var errors = __nccwpck_require__(8418);
// EXTERNAL MODULE: ./lib/http/http.ts + 4 modules
var http = __nccwpck_require__(42);
;// CONCATENATED MODULE: ./actions/inject-secrets/connect-item.ts
/**
 * The thing that a part of a reference means: by its ID, else by its exact name, else by its name in any case (1Password: names in
 * references are case-insensitive). Where several match, there is no guessing.
 */
function choose(candidates, wanted, nameOf) {
    const lower = wanted.toLowerCase();
    const tests = [
        candidate => candidate.id === wanted,
        candidate => nameOf(candidate) === wanted,
        candidate => nameOf(candidate)?.toLowerCase() === lower
    ];
    for (const test of tests) {
        const matches = candidates.filter(test);
        if (matches[0] !== undefined)
            return matches.length === 1 ? { kind: 'one', value: matches[0] } : { kind: 'several', count: matches.length };
    }
    return { kind: 'none' };
}
/** Finds a reference's field or file in its item. */
function readField(item, reference) {
    const missing = (reason) => ({ kind: 'missing', reason });
    const sections = sectionsOf(item, reference.section);
    if (sections?.size === 0)
        return missing(`the item has no section "${reference.section ?? ''}".`);
    const isInside = (thing) => sections === undefined || sections.has(thing.section?.id ?? '');
    const fields = (item.fields ?? []).filter(isInside).filter(field => isNamed(field.id, field.label, reference.field));
    const files = (item.files ?? []).filter(isInside).filter(file => isNamed(file.id, file.name, reference.field));
    const field = single(fields);
    if (fields.length + files.length === 0)
        return missing(`the item has no field "${reference.field}"${sections === undefined ? '' : ' in this section'}.`);
    if (field === undefined && (fields.length > 0 || files.length > 1)) {
        return missing(`${fields.length + files.length} fields are called "${reference.field}": name the section, or write the field's ID.`);
    }
    if (field !== undefined)
        return readValue(field, reference);
    const [file] = files;
    if (file === undefined || reference.query !== undefined)
        return missing(`"${reference.field}" is a file: leave out the "?" and what follows it.`);
    return { kind: 'file', fileId: file.id };
}
/** The IDs of the sections that a reference names; undefined when it names none. Sections may share a label. */
function sectionsOf(item, wanted) {
    if (wanted === undefined)
        return undefined;
    return new Set((item.sections ?? []).filter(section => isNamed(section.id, section.label, wanted)).map(section => section.id));
}
function isNamed(id, name, wanted) {
    return id === wanted || name?.toLowerCase() === wanted.toLowerCase();
}
/** A reference without a section means the field outside of all sections when there is exactly one: no other way names that one. */
function single(fields) {
    if (fields.length === 1)
        return fields[0];
    const outside = fields.filter(field => field.section?.id === undefined);
    return outside.length === 1 ? outside[0] : undefined;
}
function readValue(field, reference) {
    if (reference.query === 'openssh')
        return { kind: 'missing', reason: 'Connect does not support ssh-format=openssh: use a service account for this reference.' };
    if (reference.query !== 'otp')
        return { kind: 'value', value: field.value ?? '' };
    if (field.otp === undefined || field.otp === '')
        return { kind: 'missing', reason: `"${reference.field}" has no one-time password.` };
    return { kind: 'value', value: field.otp };
}

;// CONCATENATED MODULE: ./actions/inject-secrets/connect.ts




const ATTEMPTS = 3;
const FIRST_WAIT_MILLISECONDS = 500;
/**
 * 1Password Connect: its REST API, nothing else. Vaults are listed once, each vault's items once and each item is fetched once,
 * however many references point into it.
 *
 * @param host the server's URL; a `/v1` at its end is not doubled
 */
function connectSource(host, token, dependencies) {
    const base = host.replace(/\/+$/, '').replace(/\/v1$/, '');
    return {
        name: '1Password Connect',
        async resolve(references, signal) {
            const client = new ConnectClient(path => request(`${base}/v1${path}`, token, dependencies, signal));
            const resolutions = new Map();
            // One after another: a Connect server in a homelab is small, and an item is fetched by the first reference that needs it.
            for (const reference of references)
                resolutions.set(reference.text, await client.resolve(reference));
            return resolutions;
        }
    };
}
class ConnectClient {
    #get;
    #answers = new Map();
    constructor(get) {
        this.#get = get;
    }
    async resolve(reference) {
        const vault = await this.#vault(reference.vault);
        if ('reason' in vault)
            return { kind: 'missing', reason: vault.reason };
        const item = await this.#item(vault.value, reference.item);
        if ('reason' in item)
            return { kind: 'missing', reason: item.reason };
        const path = `/vaults/${vault.value.id}/items/${item.value.id}`;
        return this.#read(path, readField(item.value, reference));
    }
    async #vault(wanted) {
        const vaults = (await this.#list('/vaults')) ?? [];
        const choice = choose(vaults, wanted, vault => vault.name);
        if (choice.kind === 'one')
            return choice;
        if (choice.kind === 'several')
            return { reason: `${choice.count} vaults are called "${wanted}": write the vault's ID.` };
        return { reason: `the vault "${wanted}" does not exist, or this token may not read it.` };
    }
    async #item(vault, wanted) {
        const listed = await this.#list(`/vaults/${encodeURIComponent(vault.id)}/items`);
        if (listed === undefined)
            return { reason: `this token may not read the vault "${vault.name ?? vault.id}".` };
        const choice = choose(listed.filter(isActive), wanted, item => item.title);
        if (choice.kind === 'several')
            return { reason: `${choice.count} items are called "${wanted}": write the item's ID.` };
        if (choice.kind === 'none') {
            const archived = choose(listed, wanted, item => item.title).kind !== 'none';
            return { reason: archived ? `the item "${wanted}" is archived or deleted.` : `the vault has no item "${wanted}".` };
        }
        const path = `/vaults/${encodeURIComponent(vault.id)}/items/${encodeURIComponent(choice.value.id)}`;
        const item = (await this.#once(path, async () => this.#json(path)));
        return item === undefined || !isActive(item) ? { reason: `the item "${wanted}" could not be fetched.` } : { value: item };
    }
    async #read(itemPath, choice) {
        if (choice.kind === 'missing')
            return choice;
        if (choice.kind === 'value')
            return { kind: 'found', value: choice.value };
        const answer = await this.#get(`${itemPath}/files/${encodeURIComponent(choice.fileId)}/content`);
        if (answer.status !== 200)
            return { kind: 'missing', reason: `the file could not be fetched (status ${answer.status}).` };
        try {
            return { kind: 'found', value: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(answer.body) };
        }
        catch {
            return { kind: 'missing', reason: 'the file is not UTF-8 text.' };
        }
    }
    async #list(path) {
        const answer = await this.#once(path, async () => this.#json(path));
        if (answer !== undefined && !Array.isArray(answer))
            throw new errors/* ActionError */.lZ('1Password Connect answered with something that is not a list.', CHECK_HOST);
        return answer;
    }
    /** The JSON of a 200, undefined for what does not exist or what the token may not read. */
    async #json(path) {
        const answer = await this.#get(path);
        if (answer.status === 200)
            return (0,http/* parseJson */.qF)('1Password Connect', answer.body);
        if ((answer.status === 404 || answer.status === 403) && path !== '/vaults')
            return undefined;
        throw new errors/* ActionError */.lZ(`1Password Connect answered with status ${answer.status}.`, answer.status === 404 ? CHECK_HOST : undefined);
    }
    #once(path, fetch) {
        const known = this.#answers.get(path) ?? fetch();
        this.#answers.set(path, known);
        return known;
    }
}
const CHECK_HOST = 'Check "connect-host": it is the URL of the Connect API server, such as https://connect.example.com.';
function isActive(item) {
    return item.state !== 'ARCHIVED' && item.state !== 'DELETED';
}
/**
 * One request, tried again only when no answer came or the server failed. A refused token, a missing item and a used-up rate limit
 * stay what they are, and each further try counts (1Password: "Service account rate limits").
 */
async function request(url, token, dependencies, signal) {
    for (let attempt = 1;; attempt++) {
        const outcome = await attemptOnce(url, token, dependencies, signal);
        const isLast = attempt >= ATTEMPTS;
        if (outcome instanceof errors/* ActionError */.lZ) {
            if (isLast)
                throw outcome;
        }
        else if (outcome.status === 401) {
            throw new errors/* ActionError */.lZ('1Password Connect refused the token (401).', 'Check the secret behind "connect-token": it may have expired, or belong to another server.');
        }
        else if (outcome.status === 429) {
            throw new errors/* ActionError */.lZ('1Password Connect answered 429: too many requests.', 'It was not tried again. Wait before you run the job again.');
        }
        else if (outcome.status < 500 || isLast)
            return outcome;
        await (dependencies.sleep ?? duration/* sleep */.yy)(FIRST_WAIT_MILLISECONDS * 2 ** (attempt - 1), signal);
    }
}
async function attemptOnce(url, token, { http, timeout }, signal) {
    const headers = { authorization: `Bearer ${token}`, accept: 'application/json' };
    try {
        return await http({ method: 'GET', url, headers, timeout, attempts: 1, signal });
    }
    catch (error) {
        signal.throwIfAborted();
        if (error instanceof errors/* ActionError */.lZ)
            return error;
        throw error;
    }
}


/***/ }),

/***/ 7226:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ doubleDollar)
/* harmony export */ });
/** Compose reads `$$` as a single `$` and anything else after `$` as a variable. */
function doubleDollar(secret) {
    return secret.replaceAll('$', '$$$$');
}


/***/ }),

/***/ 389:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  A: () => (/* binding */ readInjectSecretsInputs)
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
        throw new errors/* ActionError */.lZ(problem, `${QUOTED_FORM} The closing quote ends its line.`);
    }
    return { record: (quoted[1] ?? '').replaceAll('""', '"'), rest: text.slice(quoted[0].length) };
}
function split(record) {
    const equals = record.indexOf('=');
    if (equals < 1) {
        throw new errors/* ActionError */.lZ('a line is not of the form NAME=value.', `Write one NAME=value a line. Has a value several lines? ${QUOTED_FORM}`);
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

// EXTERNAL MODULE: ./lib/action/runner.ts + 1 modules
var runner = __nccwpck_require__(2633);
// EXTERNAL MODULE: ./lib/action/text.ts
var action_text = __nccwpck_require__(2178);
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
const inputs_duration = (options = {}) => kind(options, value => (0,duration/* parseDuration */.E9)(value));
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
            throw new errors/* ActionError */.lZ(`${name} is set twice.`, 'Keep one of the two lines.');
        pairs.set(name, value);
    }
    return pairs;
}
/** An input just as the workflow has it, with the blanks and line breaks around it that actions usually leave out. */
const asWritten = (name) => (0,runner/* getInput */.V4)(name);
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

;// CONCATENATED MODULE: ./actions/inject-secrets/inputs.ts


const schema = {
    mode: choice(['inject', 'check', 'lint'], { default: 'inject' }),
    env: inputs_text({ default: '' }),
    templates: lines({ default: '' }),
    format: choice(['auto', 'text', 'yaml', 'compose', 'env'], { default: 'auto' }),
    variables: keyValues({ default: '' }),
    only: lines({ default: '' }),
    'connect-host': inputs_text({ default: '' }),
    'connect-token': secret({ default: '' }),
    'service-account-token': secret({ default: '' }),
    timeout: inputs_duration({ default: '60s' })
};
/** @throws ActionError when an input is wrong, or when there is nothing to do */
function readInjectSecretsInputs(get = asWritten) {
    const inputs = readInputs(schema, name => get(name).trim());
    if (inputs.env === '' && inputs.templates.length === 0 && inputs.mode !== 'lint') {
        throw new errors/* ActionError */.lZ('Inputs "env" and "templates" are both empty: there is nothing to inject.', 'Write NAME=op://vault/item/field lines under "env", or the path of a template under "templates".');
    }
    // A workflow that compares it with nothing takes a blank for a reference (configure.yml), and would bring what is rendered alone.
    if (inputs.only.length === 0 && get('only') !== '') {
        throw new errors/* ActionError */.lZ('Input "only" has blanks and no reference.', 'Write one, or leave it empty for all templates.');
    }
    if (inputs.only.length > 0 && inputs.templates.length === 0) {
        throw new errors/* ActionError */.lZ('Input "only" chooses templates, and "templates" is empty.', 'Leave it out, or name the templates.');
    }
    checkConnectHost(inputs['connect-host']);
    return inputs;
}
function checkConnectHost(host) {
    if (host === '')
        return;
    const url = URL.canParse(host) ? new URL(host) : undefined;
    const isPlain = url !== undefined && /^https?:$/.test(url.protocol) && url.username === '' && url.password === '' && url.search === '';
    // The value is not repeated: it may hold a password.
    if (!isPlain) {
        throw new errors/* ActionError */.lZ('Input "connect-host" is not an http or https URL without a login.', 'Write it like https://connect.example.com.');
    }
}


/***/ }),

/***/ 6706:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   KU: () => (/* binding */ findLookalikes),
/* harmony export */   ZP: () => (/* binding */ withPlainCharacters),
/* harmony export */   ew: () => (/* binding */ bracesMessage)
/* harmony export */ });
/*
 * What looks like a secret reference or a placeholder and is none. Left alone it would be deployed as the secret, and the first to notice would be
 * whoever tries that password.
 */
/** How a text says that such a thing is meant as it stands. */
const ESCAPE = 'What is meant as text is written {{ "…" }}.';
/** Characters that are taken for those of a reference, and that NFKC keeps apart. */
const TYPOGRAPHIC = [
    [/\p{Cf}/gu, ''],
    [/[оοՕօ]/giu, 'o'],
    [/[рρ]/giu, 'p'],
    [/[⁄∕⧸╱⟋]|%2f/giu, '/'],
    [/[∖⧵⧹＼]|%5c/giu, '\\'],
    [/[ː꞉∶˸]|%3a/giu, ':'],
    [/[❴⦃]/gu, '{'],
    [/[❵⦄]/gu, '}']
];
const SHAPES = [
    // op://…, also with one slash, backslashes, a semicolon, a blank before `://`, or behind a character after which it is not read as a reference.
    /(?<![\p{L}_])op[ \t]*[:;]+[ \t]*[\\/]{2,}[^\s"'`,]*/iu,
    /(?<![\p{L}\p{N}_])op[:;]+[\\/][^\s"'`,\\/]+[\\/][^\s"'`,\\/]+[\\/][^\s"'`,]+/iu,
    /(?<![\p{L}\p{N}_])op[:;][\w.-]+\/[\w .-]+\/[\w.-]+/iu,
    /(?<![\p{L}\p{N}_/.\\-])op[\\/]{2}[^\s"'`,\\/]+[\\/][^\s"'`,]+/iu,
    /(?<![\p{L}\p{N}_])(?:0p|oop|opp|ops|po|1p|1password|onepassword):\/\/[^\s"'`,]*/iu
];
/** Sources that are to come. `file://` outside of braces is the address of a file, which many configurations hold. */
const OTHER_SOURCE = /(?<![\p{L}\p{N}_+.-])(vault|github):\/\/[^\s"'`,]*/iu;
const OTHER_SOURCE_IN_BRACES = /^(vault|github|file):/i;
const LONGEST_SHOWN = 80;
/**
 * Finds them in a text that holds no references.
 *
 * @param text what stands between the references of a template
 * @returns one for each place, in order. The message repeats what looks like a reference, and never what else is in braces: it may be the secret itself
 */
function findLookalikes(text) {
    const found = [];
    let offset = 0;
    for (const line of text.split('\n')) {
        found.push(...inLine(line).map(one => ({ ...one, offset: one.offset + offset })));
        offset += line.length + 1;
    }
    return found;
}
/** The text with each character that is taken for another one replaced by that one. */
function withPlainCharacters(text) {
    return TYPOGRAPHIC.reduce((plain, [pattern, character]) => plain.replace(pattern, character), text.normalize('NFKC'));
}
function inLine(line) {
    const found = [];
    const rest = line.replace(/\{\{(?<inside>.*?)\}\}|\{\{(?<unclosed>.*)/g, (written, inside, unclosed, at) => {
        found.push({ offset: at, written, message: inside === undefined ? unclosedMessage(unclosed ?? '') : bracesMessage(inside) });
        return ' '.repeat(written.length);
    });
    const looks = plainLookalike(withPlainCharacters(rest));
    if (looks !== undefined)
        found.push({ offset: 0, written: line, message: looks });
    return found;
}
function plainLookalike(line) {
    for (const shape of SHAPES) {
        const [match] = shape.exec(line) ?? [];
        if (match !== undefined)
            return `"${shortened(match)}" looks like a secret reference and is none: write {{ op://vault/item/field }}. ${ESCAPE}`;
    }
    const [other, source] = OTHER_SOURCE.exec(line) ?? [];
    if (other !== undefined)
        return `"${shortened(other)}": ${source?.toLowerCase() ?? ''}:// is not supported yet, only op:// is. ${ESCAPE}`;
    return /\{\{|\}\}/.test(line) && /\{\{/.test(line) ? bracesMessage('') : undefined;
}
/** What is wrong with a `{{ … }}` that is neither a reference nor a literal. */
function bracesMessage(inside) {
    const content = withPlainCharacters(inside).trim();
    const [, source] = OTHER_SOURCE_IN_BRACES.exec(content) ?? [];
    if (source !== undefined)
        return `"{{ ${shortened(content)} }}": ${source.toLowerCase()}:// is not supported yet, only op:// is.`;
    if (isReferenceLike(content))
        return `"{{ ${shortened(content)} }}" looks like a secret reference and is none: write {{ op://vault/item/field }}.`;
    return 'a {{ … }} that is no secret reference. Write {{ op://vault/item/field }}; for braces that another program reads, write {{ "{{ … }}" }}, with \\" for each " inside.';
}
function unclosedMessage(rest) {
    const content = withPlainCharacters(rest).trim();
    if (isReferenceLike(content))
        return `"{{ ${shortened(content)}" is not closed by "}}" on its line.`;
    return 'a {{ that is not closed by }} on its line. For braces that another program reads, write {{ "{{" }}.';
}
/** By what it begins with, quotes and other braces left out. */
const isReferenceLike = (content) => /^[\s"'`({[]*(?:op|0p|oop|opp|ops|po|1p|1password|onepassword)[ \t]*[:;\\/.]/i.test(content);
const shortened = (text) => (text.length > LONGEST_SHOWN ? `${text.slice(0, LONGEST_SHOWN)}…` : text);


/***/ }),

/***/ 9101:
/***/ ((module, __unused_webpack___webpack_exports__, __nccwpck_require__) => {

__nccwpck_require__.a(module, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
/* harmony import */ var _lib_action_action_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(1364);
/* harmony import */ var _lib_action_dependabot_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(2235);
/* harmony import */ var _lib_action_log_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(4231);
/* harmony import */ var _lib_action_private_folder_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(8887);
/* harmony import */ var _lib_action_proposal_js__WEBPACK_IMPORTED_MODULE_11__ = __nccwpck_require__(9443);
/* harmony import */ var _lib_action_run_context_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(3462);
/* harmony import */ var _lib_action_runner_js__WEBPACK_IMPORTED_MODULE_5__ = __nccwpck_require__(2633);
/* harmony import */ var _lib_http_http_js__WEBPACK_IMPORTED_MODULE_6__ = __nccwpck_require__(42);
/* harmony import */ var _connect_js__WEBPACK_IMPORTED_MODULE_7__ = __nccwpck_require__(8809);
/* harmony import */ var _inputs_js__WEBPACK_IMPORTED_MODULE_8__ = __nccwpck_require__(389);
/* harmony import */ var _outputs_js__WEBPACK_IMPORTED_MODULE_12__ = __nccwpck_require__(249);
/* harmony import */ var _run_js__WEBPACK_IMPORTED_MODULE_9__ = __nccwpck_require__(5648);
/* harmony import */ var _service_account_js__WEBPACK_IMPORTED_MODULE_10__ = __nccwpck_require__(3715);













const FOLDER_STATE = 'folder';
await (0,_lib_action_action_js__WEBPACK_IMPORTED_MODULE_0__/* .runAction */ .C)({
    async main(signal) {
        const inputs = (0,_inputs_js__WEBPACK_IMPORTED_MODULE_8__/* .readInjectSecretsInputs */ .A)();
        const context = (0,_lib_action_run_context_js__WEBPACK_IMPORTED_MODULE_4__/* .readRunContext */ .$p)(process.env);
        const result = await (0,_run_js__WEBPACK_IMPORTED_MODULE_9__/* .run */ .e)(inputs, {
            ...(0,_lib_action_run_context_js__WEBPACK_IMPORTED_MODULE_4__/* .requireFolders */ .By)(process.env),
            proposal: inputs.mode === 'inject' ? undefined : (0,_lib_action_proposal_js__WEBPACK_IMPORTED_MODULE_11__/* .whyProposal */ .x)(context, await (0,_lib_action_run_context_js__WEBPACK_IMPORTED_MODULE_4__/* .readEvent */ .j_)(context)),
            whyNoSecrets: (0,_lib_action_dependabot_js__WEBPACK_IMPORTED_MODULE_1__/* .whySecretsAreMissing */ .Qd)(context),
            openSource: credentials => credentials.kind === 'connect'
                ? (0,_connect_js__WEBPACK_IMPORTED_MODULE_7__/* .connectSource */ .i)(credentials.host, credentials.token, { http: _lib_http_http_js__WEBPACK_IMPORTED_MODULE_6__/* .http */ .LV, timeout: inputs.timeout })
                : (0,_service_account_js__WEBPACK_IMPORTED_MODULE_10__/* .serviceAccountSource */ .i)(credentials.token, _service_account_js__WEBPACK_IMPORTED_MODULE_10__/* .loadSdk */ .N),
            environment: process.env,
            exportVariable: _lib_action_runner_js__WEBPACK_IMPORTED_MODULE_5__/* .exportVariable */ .dN,
            rememberDirectory: directory => (0,_lib_action_runner_js__WEBPACK_IMPORTED_MODULE_5__/* .saveState */ .LZ)(FOLDER_STATE, directory),
            warn: _lib_action_log_js__WEBPACK_IMPORTED_MODULE_2__/* .log */ .R.warning,
            info: _lib_action_log_js__WEBPACK_IMPORTED_MODULE_2__/* .log */ .R.info,
            signal
        });
        return (0,_outputs_js__WEBPACK_IMPORTED_MODULE_12__/* .report */ .z)(result);
    },
    async post() {
        await (0,_lib_action_private_folder_js__WEBPACK_IMPORTED_MODULE_3__/* .removePrivateFolder */ .Yv)((0,_lib_action_runner_js__WEBPACK_IMPORTED_MODULE_5__/* .getState */ .Gu)(FOLDER_STATE));
    }
});
// A request that the SDK still waits for would keep the step alive after a timeout or a cancel.
process.exit();

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 249:
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

// EXTERNAL MODULE: ./lib/action/text.ts
var action_text = __nccwpck_require__(2178);
;// CONCATENATED MODULE: ./actions/inject-secrets/summary.ts


/** The job summary: which references went where. Names only, never a value. */
function renderSummary(plan, sourceName) {
    if (plan.references.length === 0)
        return '### Secrets\n\nNo secret references: nothing was asked of 1Password.';
    const heading = `### Secrets\n\n${(0,action_text/* plural */.LS)(plan.references.length, 'reference')} resolved through ${sourceName}.`;
    const rows = plan.references.map(({ reference, uses }) => [code(reference.text), uniqueTargets(uses).join(', ')]);
    return `${heading}\n\n${table(['Reference', 'Goes to'], rows)}`;
}
function uniqueTargets(uses) {
    return [...new Set(uses.map(({ goesTo }) => (goesTo.kind === 'variable' ? `variable ${code(goesTo.name)}` : `file ${code(goesTo.name)}`)))];
}

;// CONCATENATED MODULE: ./actions/inject-secrets/outputs.ts

/** The outputs that action.yml declares; the contract test compares. */
const outputNames = (/* unused pure expression or super */ null && (['directory', 'files', 'selected', 'proposal', 'count']));
/** What the step reports. Outputs hold paths and a number; a value never leaves through an output. */
function report(result) {
    return {
        outputs: {
            directory: result.directory ?? '',
            files: result.files.join('\n'),
            selected: result.plan.files.map(({ target }) => target).join('\n'),
            proposal: result.isProposal === undefined ? '' : String(result.isProposal),
            count: String(result.plan.references.length)
        },
        ...(result.isCheck ? {} : { summary: renderSummary(result.plan, result.sourceName) })
    };
}


/***/ }),

/***/ 5648:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  e: () => (/* binding */ run)
});

// EXTERNAL MODULE: ./lib/action/duration.ts
var duration = __nccwpck_require__(4197);
// EXTERNAL MODULE: ./lib/action/errors.ts
var errors = __nccwpck_require__(8418);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __nccwpck_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __nccwpck_require__(6760);
;// CONCATENATED MODULE: ./lib/action/repository-file.ts



/** What is said of a file that is not there. */
const NO_SUCH_FILE = 'there is no such file in the repository.';
/**
 * Reads a text file of the checked-out repository. What leads out of the workspace is refused, however it does: a template of a proposal
 * could be a link to a file of the runner.
 *
 * @param workspace the checked-out repository (GITHUB_WORKSPACE)
 * @param path from the workspace
 * @throws ActionError when it is not there, is not a file, is outside the workspace (links followed), or is not UTF-8; its message does not
 *   name the path, and begins with a small letter
 */
async function readRepositoryFile(workspace, path) {
    const real = await (0,promises_.realpath)((0,external_node_path_.resolve)(workspace, path)).catch((error) => {
        throw errorCode(error) === 'ENOENT'
            ? new errors/* ActionError */.lZ(NO_SUCH_FILE, 'Check its path, and that it is committed; the checkout has to come before this step.')
            : new errors/* ActionError */.lZ(`the file cannot be read (${errorCode(error)}).`);
    });
    const inside = (0,external_node_path_.relative)(await (0,promises_.realpath)(workspace), real);
    if (inside === '' || inside === '..' || inside.startsWith(`..${external_node_path_.sep}`) || (0,external_node_path_.isAbsolute)(inside)) {
        throw new errors/* ActionError */.lZ('the file is outside the workspace.', 'Only files of the checked-out repository are read.');
    }
    if (!(await (0,promises_.stat)(real)).isFile())
        throw new errors/* ActionError */.lZ('it is not a file.');
    const bytes = await (0,promises_.readFile)(real);
    try {
        // The byte order mark is kept: a rendered text is exact to the byte.
        return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    }
    catch (error) {
        throw new errors/* ActionError */.lZ('the file is not UTF-8 text.', undefined, { cause: error });
    }
}
function errorCode(error) {
    return error.code ?? (0,errors/* messageOf */.bD)(error);
}

// EXTERNAL MODULE: ./lib/action/text.ts
var action_text = __nccwpck_require__(2178);
// EXTERNAL MODULE: ./lib/compose/env-quotes.ts
var env_quotes = __nccwpck_require__(8994);
;// CONCATENATED MODULE: ./lib/secrets/line-map.ts

/** The folder of the maps, beside the rendered files; each has the path of its file. */
const LINE_MAPS = '.fairway-lines';
/** Where the map of a rendered file is. @param directory of the rendered files @param target the file's path in it */
function lineMapPath(directory, target) {
    return (0,external_node_path_.join)(directory, LINE_MAPS, ...target.split('/'));
}
/** For each line of the file that these pieces make, the line of the template: that of its first character. */
function mapLines(pieces) {
    const lines = [];
    let isBegun = false;
    for (const { text, line, isOwn } of pieces) {
        let own = line;
        for (const character of text.match(/\n|[^\n]+/g) ?? []) {
            if (!isBegun)
                lines.push(own);
            isBegun = character !== '\n';
            if (!isBegun && isOwn)
                own++;
        }
    }
    return lines;
}
/** @returns the text of the map's file */
function renderLineMap({ source, lines }) {
    return `${source}\n${lines.join('\n')}\n`;
}
/** @returns undefined for what is no map */
function readLineMap(text) {
    const [source = '', ...lines] = text.replace(/\n$/, '').split('\n');
    if (source === '' || !lines.every(line => /^[1-9]\d*$|^$/.test(line)))
        return undefined;
    return { source, lines: lines.filter(line => line !== '').map(Number) };
}

// EXTERNAL MODULE: ./lib/secrets/variables.ts + 1 modules
var secrets_variables = __nccwpck_require__(6459);
// EXTERNAL MODULE: ./lib/secrets/redact.ts + 3 modules
var redact = __nccwpck_require__(8828);
// EXTERNAL MODULE: ./lib/secrets/registered.ts
var registered = __nccwpck_require__(7530);
;// CONCATENATED MODULE: ./lib/secrets/template-lines.ts


/**
 * Reads `source => target` lines; without a target it is the template's own name without `.template` or `.tpl`.
 *
 * @returns the lines, and one line of text for each that is wrong
 */
function parseTemplateLines(lines) {
    const templates = [];
    const problems = [];
    for (const line of lines) {
        const [source = '', target, ...more] = line.split('=>').map(part => part.trim());
        if (source === '' || target === '' || more.length > 0) {
            problems.push(`"${line}" is not of the form "source => target".`);
            continue;
        }
        const name = target ?? targetName(source);
        const other = templates.find(template => collide(template.target, name));
        if (!isPlainRelative(name)) {
            problems.push(`the target "${name}" is not a plain name: write a relative path without "..", such as docker-compose.yml.`);
        }
        else if (name.split('/')[0]?.toLowerCase() === LINE_MAPS) {
            problems.push(`the target "${name}" is in a folder that has a use already. Choose another name.`);
        }
        else if (other !== undefined) {
            problems.push(`"${other.source}" and "${source}" would both be written to "${other.target}".`);
        }
        else
            templates.push({ source, target: name });
    }
    return { templates, problems };
}
/** `deploy/docker-compose.template.yml` gives `docker-compose.yml`, `config.yml.tpl` gives `config.yml`. */
function targetName(source) {
    const name = (0,external_node_path_.basename)(source);
    return name.replace(/\.(?:template|tpl)(?=\.|$)/, '') || name;
}
function isPlainRelative(path) {
    return path.split('/').every(part => /^[A-Za-z0-9._@+ -]+$/.test(part) && !/^\.{1,2}$/.test(part) && part.trim() === part);
}
/** The same file, also where case does not count, or one is a folder of the other. */
function collide(a, b) {
    const [first, second] = [a.toLowerCase(), b.toLowerCase()];
    return first === second || first.startsWith(`${second}/`) || second.startsWith(`${first}/`);
}
/** The absolute path of a rendered file. */
function targetPath(directory, target) {
    return (0,external_node_path_.join)(directory, ...target.split('/'));
}

// EXTERNAL MODULE: ./actions/inject-secrets/scan.ts + 1 modules
var scan = __nccwpck_require__(6583);
;// CONCATENATED MODULE: ./actions/inject-secrets/environment.ts


/**
 * Names that decide which program runs or what code it loads: one line in a vault must not be able to take over the job.
 * GITHUB_*, RUNNER_*, ACTIONS_* and INPUT_* are the runner's own.
 */
const REFUSED_PREFIX = /^(?:LD_|DYLD_|NODE_|GITHUB_|RUNNER_|ACTIONS_|INPUT_|BASH_FUNC_|GIT_CONFIG|GIT_SSH)/;
const REFUSED_NAMES = new Set(('PATH PATHEXT HOME SHELL IFS ENV BASH_ENV BASHOPTS SHELLOPTS CDPATH GLOBIGNORE PROMPT_COMMAND PS4 ZDOTDIR COMSPEC ' +
    'PYTHONPATH PYTHONHOME PYTHONSTARTUP PERL5LIB PERL5OPT PERL5DB RUBYLIB RUBYOPT CLASSPATH JAVA_TOOL_OPTIONS JDK_JAVA_OPTIONS ' +
    '_JAVA_OPTIONS GCONV_PATH GIT_EXEC_PATH GIT_EXTERNAL_DIFF GIT_PROXY_COMMAND GIT_ASKPASS SSH_ASKPASS EDITOR VISUAL PAGER BROWSER ' +
    secrets_variables/* SECRET_VARIABLES */.VP).split(' '));
/** What actions/setup-node documents for a package registry's token; Node itself does not read it. */
const ALLOWED_NAMES = new Set(['NODE_AUTH_TOKEN']);
/**
 * Reads the input `env`: `NAME=op://vault/item/field` lines (the rest of the line is one reference, spaces in names and all), or
 * `NAME=text with {{ op://vault/item/field }}`. Blank lines and lines that begin with `#` are left out.
 */
function parseEnvironment(text, variables) {
    const found = [];
    const problems = [];
    for (const [index, rawLine] of text.split(/\r?\n/).entries()) {
        const content = rawLine.trim();
        if (content === '' || content.startsWith('#'))
            continue;
        const line = index + 1;
        const equals = content.indexOf('=');
        const name = equals < 0 ? '' : content.slice(0, equals).trim();
        const nameProblem = equals < 1 ? 'this line is not of the form NAME=op://vault/item/field.' : checkName(name, found);
        if (nameProblem !== undefined)
            problems.push({ line, message: nameProblem });
        if (equals < 1)
            continue;
        const { parts, messages } = readValue(name, content.slice(equals + 1).trim(), variables);
        for (const message of messages)
            problems.push({ line, message });
        if (nameProblem === undefined)
            found.push({ name, line, parts });
    }
    return { variables: found, problems };
}
/** One line that says why a secret may not go into a variable of this name; undefined when it may. */
function checkName(name, others = []) {
    if (!/^[A-Za-z_][A-Za-z0-9_]*$/.test(name))
        return `"${name}" is not the name of an environment variable: letters, digits and "_" are allowed.`;
    if (isRefused(name))
        return `${name} may not come from a vault: it decides what later steps run. Choose another name.`;
    return others.some(other => other.name.toUpperCase() === name.toUpperCase()) ? `${name} is set twice.` : undefined;
}
function isRefused(name) {
    const upper = name.toUpperCase();
    return !ALLOWED_NAMES.has(upper) && (REFUSED_NAMES.has(upper) || REFUSED_PREFIX.test(upper));
}
function readValue(name, value, variables) {
    if (/^op:\/\//i.test(value)) {
        const reference = (0,scan/* readReference */.Wf)(value, variables);
        if (typeof reference === 'string')
            return { parts: [], messages: [`${name}: ${reference}`] };
        return { parts: [{ kind: 'reference', reference, offset: 0, written: value }], messages: [] };
    }
    const { parts, problems } = (0,scan/* scan */.SQ)(value, variables);
    const messages = problems.map(({ message }) => `${name}: ${message}`);
    if (messages.length === 0 && !parts.some(part => part.kind === 'reference')) {
        // The value is not repeated: whoever wrote no reference may have written the secret itself.
        messages.push(`${name} holds no secret reference. Write ${name}=op://vault/item/field; a plain value belongs under "env:".`);
    }
    return { parts, messages };
}

// EXTERNAL MODULE: ./actions/inject-secrets/template.ts
var inject_secrets_template = __nccwpck_require__(9206);
// EXTERNAL MODULE: ./actions/inject-secrets/variables.ts
var inject_secrets_variables = __nccwpck_require__(4783);
;// CONCATENATED MODULE: ./actions/inject-secrets/plan.ts








/**
 * Reads and checks the whole input without any request: failed look-ups count against 1Password's limit, and one error that lists
 * everything saves a run for each mistake.
 *
 * @param readTemplate gives a template's text by its path from the workspace
 * @throws ActionError listing every problem with its place, never a value
 */
async function makePlan(inputs, readTemplate) {
    const problems = [];
    const { variables, problems: variableProblems } = (0,inject_secrets_variables/* readVariables */.C)(inputs.variables);
    problems.push(...variableProblems.map(problem => `variables: ${problem}`));
    const environment = parseEnvironment(inputs.env, variables);
    problems.push(...environment.problems.map(({ line, message }) => `env:${line}: ${message}`));
    const { templates, problems: templateProblems } = parseTemplateLines(inputs.templates);
    problems.push(...templateProblems.map(problem => `templates: ${problem}`));
    const files = [];
    for (const { source, target } of templates) {
        try {
            const format = inputs.format === 'auto' ? (0,inject_secrets_template/* formatOf */.be)(target) : inputs.format;
            // With it comes a reader of YAML, which an input without templates does not need.
            const { compile } = await Promise.all(/* import() */[__nccwpck_require__.e(815), __nccwpck_require__.e(340)]).then(__nccwpck_require__.bind(__nccwpck_require__, 6340));
            const template = compile(await readTemplate(source), format, variables);
            problems.push(...template.problems.map(({ line, message }) => `${source}:${line}: ${message}`));
            files.push({ source, target, format, template });
        }
        catch (error) {
            if (!(error instanceof errors/* ActionError */.lZ))
                throw error;
            problems.push(`${source}: ${(0,errors/* messageOf */.bD)(error)}${error.message === NO_SUCH_FILE ? ` ${NAMED_BY}` : ''}`);
        }
    }
    const selected = selectFiles(files, inputs.only, variables, problems);
    if (problems.length > 0) {
        throw new errors/* ActionError */.lZ(listed(`Nothing was asked of 1Password: the input has ${(0,action_text/* plural */.LS)(problems.length, 'mistake')}.`, problems));
    }
    return { environment: environment.variables, files: selected, references: collectReferences(environment.variables, selected) };
}
/** A workflow may have named it: `templates` of ship.yml has a default. */
const NAMED_BY = `It is a line of "templates", or the default of that input in the workflow: write the lines of your own files, or "templates: ''" where no file has references.`;
/**
 * The files that use one of these references; all, where none is named. 1Password's names are case-insensitive.
 *
 * @param problems gets a line for each that is no reference, or that no template uses
 */
function selectFiles(files, only, variables, problems) {
    if (only.length === 0)
        return files;
    const wanted = new Set();
    const uses = ({ template }, text) => template.references.some(({ reference }) => reference.text.toLowerCase() === text);
    for (const line of only) {
        const reference = (0,scan/* readReference */.Wf)(line, variables);
        const text = typeof reference === 'string' ? '' : reference.text.toLowerCase();
        if (typeof reference === 'string')
            problems.push(`only: ${reference}`);
        else if (!files.some(file => uses(file, text)))
            problems.push(`only: no template uses ${reference.text}.`);
        wanted.add(text);
    }
    return files.filter(file => [...wanted].some(text => uses(file, text)));
}
/** A heading and one line for each entry. */
function listed(heading, lines) {
    return `${heading}${lines.map(line => `\n- ${line}`).join('')}`;
}
function collectReferences(environment, files) {
    const byText = new Map();
    const add = (reference, use) => {
        const entry = byText.get(reference.text) ?? { reference, uses: [] };
        entry.uses.push(use);
        byText.set(reference.text, entry);
    };
    for (const { name, line, parts } of environment) {
        for (const part of parts)
            if (part.kind === 'reference')
                add(part.reference, { where: `env:${line}`, goesTo: { kind: 'variable', name } });
    }
    for (const { source, target, template } of files) {
        for (const { reference, line } of template.references)
            add(reference, { where: `${source}:${line}`, goesTo: { kind: 'file', name: target } });
    }
    return [...byText.values()];
}

// EXTERNAL MODULE: ./lib/secrets/finder/index.ts + 8 modules
var finder = __nccwpck_require__(6075);
;// CONCATENATED MODULE: ./actions/inject-secrets/telling-parts.ts

/** Characters at which Compose, a shell or a parser of configuration ends a value. */
const ENDS = /[\s$"'\\#`{}]+/;
/**
 * The parts of a secret that a program might show by themselves, and that give it away: the runner's masks know whole values and whole lines
 * only. A part that is a plain word is left out: as a mask it would blank that word in all of the job's log.
 *
 * @returns none for a secret of several lines (the runner masks each of them) and for JSON, whose words are common
 */
function tellingParts(secret) {
    if (/[\r\n]/.test(secret.trim()) || /^\s*[[{]/.test(secret))
        return [];
    const parts = secret.split(ENDS);
    return parts.length < 2 ? [] : parts.filter(part => part.length >= finder/* SHORTEST_PIECE */.OD && !/^[a-z]+$|^[A-Z]+$|^[A-Z][a-z]+$/.test(part));
}

// EXTERNAL MODULE: ./lib/action/private-folder.ts
var private_folder = __nccwpck_require__(8887);
;// CONCATENATED MODULE: ./actions/inject-secrets/rendered-files.ts





/**
 * Writes rendered files into a new private folder, each with the map of its lines (lib/secrets/line-map.ts), readable by this user alone (0600) from its first byte on. When one cannot be
 * written, the folder is removed again.
 *
 * @param remember as in `createPrivateFolder`
 */
async function writeRenderedFiles(temporaryFolder, remember, contents) {
    const directory = await (0,private_folder/* createPrivateFolder */.Aj)('inject-secrets', temporaryFolder, remember);
    try {
        const files = [];
        for (const { target, content, map } of contents) {
            const path = targetPath(directory, target);
            await write(path, content);
            await write(lineMapPath(directory, target), map);
            files.push(path);
        }
        return { directory, files };
    }
    catch (error) {
        await (0,private_folder/* removePrivateFolder */.Yv)(directory);
        throw error;
    }
}
async function write(path, content) {
    await (0,promises_.mkdir)((0,external_node_path_.dirname)(path), { recursive: true, mode: 0o700 });
    await (0,promises_.writeFile)(path, content, { flag: 'wx', mode: 0o600 });
}

;// CONCATENATED MODULE: ./lib/http/loopback.ts
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

;// CONCATENATED MODULE: ./actions/inject-secrets/secret-source.ts


/**
 * Chooses the credentials. Connect wins when both are complete, as in 1Password's own tools.
 *
 * @param warn gets a line for each thing that works but is probably not intended
 * @param why why the run may have no secrets, a sentence; undefined when it has them
 * @throws ActionError when there are none, or only half of what Connect needs
 */
function chooseCredentials(inputs, warn, why) {
    const host = inputs['connect-host'];
    const connectToken = inputs['connect-token'];
    const token = inputs['service-account-token'];
    if (host !== '' && connectToken !== '') {
        if (token !== '')
            warn('Both Connect and a service account are configured: Connect is used. Leave out the inputs of the other one.');
        if (isClearText(host))
            warn('connect-host is plain http to another machine: the token and the secrets cross the network in clear. Use https.');
        return { kind: 'connect', host, token: connectToken };
    }
    const missing = host === '' ? 'connect-host' : 'connect-token';
    const isHalf = host !== '' || connectToken !== '';
    if (token !== '') {
        if (isHalf)
            warn(`Connect is only half configured ("${missing}" is empty): the service account is used.`);
        return { kind: 'service-account', token };
    }
    throw new errors/* ActionError */.lZ(isHalf ? `Input "${missing}" is empty, and 1Password Connect needs both its inputs.` : 'No 1Password credentials were given.', 'Write either "connect-host: ${{ vars.OP_CONNECT_HOST }}" and "connect-token: ${{ secrets.OP_CONNECT_TOKEN }}", ' +
        `or "service-account-token: \${{ secrets.OP_SERVICE_ACCOUNT_TOKEN }}".${why === undefined ? '' : ` ${why}`}`);
}
function isClearText(host) {
    const url = new URL(host);
    return url.protocol === 'http:' && !isLoopback(url.host);
}

// EXTERNAL MODULE: ./actions/inject-secrets/dollar.ts
var dollar = __nccwpck_require__(7226);
;// CONCATENATED MODULE: ./actions/inject-secrets/run.ts
















/**
 * Resolves every reference and puts the secrets where they were asked for. Nothing is written or exported before everything was
 * resolved and masked.
 *
 * @throws ActionError listing all mistakes in the input before any request, and all references that were not found before any write
 */
async function run(inputs, dependencies) {
    const { warn, info, signal } = dependencies;
    const plan = await makePlan(inputs, source => readRepositoryFile(dependencies.workspace, source));
    if (inputs.mode !== 'inject')
        return { ...(await check(plan, inputs, dependencies)), isProposal: dependencies.proposal !== undefined };
    if (plan.references.length === 0) {
        warn('The templates hold no secret reference: nothing was asked of 1Password.');
        const rendered = await writeTemplates(plan, () => '', dependencies);
        return { ...rendered, plan, sourceName: 'nothing', isCheck: false };
    }
    const source = dependencies.openSource(chooseCredentials(inputs, warn, dependencies.whyNoSecrets));
    const secretOf = await resolveReferences(plan, source, inputs.timeout, signal);
    maskAll(plan, secretOf, registered/* registerSecret */.c);
    refuseWhatNoFileCarries(plan, secretOf);
    const variables = fillVariables(plan, secretOf);
    warnOfEmpty(plan, secretOf, warn);
    signal.throwIfAborted();
    const rendered = await writeTemplates(plan, secretOf, dependencies);
    for (const { name, value } of variables)
        dependencies.exportVariable(name, value);
    if (variables.length > 0) {
        const names = variables.map(({ name }) => name);
        dependencies.exportVariable(secrets_variables/* SECRET_VARIABLES */.VP, (0,secrets_variables/* withSecretVariables */.S7)(dependencies.environment[secrets_variables/* SECRET_VARIABLES */.VP], names));
    }
    const parts = [(0,action_text/* plural */.LS)(variables.length, 'variable'), (0,action_text/* plural */.LS)(rendered.files.length, 'file')];
    info(`${(0,action_text/* plural */.LS)(plan.references.length, 'reference')} resolved through ${source.name}, for ${parts.join(' and ')}.`);
    return { ...rendered, plan, sourceName: source.name, isCheck: false };
}
/**
 * Whether an injection would work: what 1Password gives is put into each file in memory, and dropped. Nothing is written or exported, so it is
 * hidden in this process alone. The runner is told of no mask: it would drop each output of the job in which a secret occurs, and one that is
 * `false`, or a letter of it, would make ship.yml publish nothing.
 *
 * @throws ActionError as {@link run} does
 */
async function check(plan, inputs, { openSource, proposal, whyNoSecrets, warn, info, signal }) {
    const read = (0,action_text/* plural */.LS)(plan.references.length, 'reference');
    const result = { directory: undefined, files: [], plan, isCheck: true };
    if (plan.references.length === 0 || proposal !== undefined || inputs.mode === 'lint') {
        const why = proposal === undefined || inputs.mode === 'lint' ? '' : `, because ${proposal}`;
        info(`${read} read; nothing was asked of 1Password${why}.`);
        return { ...result, sourceName: 'nothing' };
    }
    const source = openSource(chooseCredentials(inputs, warn, whyNoSecrets));
    const secretOf = await resolveReferences(plan, source, inputs.timeout, signal);
    maskAll(plan, secretOf, redact/* hide */.jD);
    fillVariables(plan, secretOf);
    warnOfEmpty(plan, secretOf, warn);
    for (const { template } of plan.files)
        (0,inject_secrets_template/* renderTemplate */.Xm)(template, secretOf);
    info(`${read} read, and found through ${source.name}. Nothing was written.`);
    return { ...result, sourceName: source.name };
}
async function resolveReferences(plan, source, timeout, signal) {
    const references = plan.references.map(({ reference }) => reference);
    const resolutions = await resolveInTime(source, references, timeout, signal);
    const missing = plan.references.flatMap(({ reference, uses }) => {
        const resolution = resolutions.get(reference.text) ?? { kind: 'missing', reason: 'it was not resolved.' };
        return resolution.kind === 'found' ? [] : [`${uses.map(use => use.where).join(', ')}: ${reference.text}: ${resolution.reason}`];
    });
    if (missing.length > 0) {
        throw new errors/* ActionError */.lZ(listed(`${(0,action_text/* plural */.LS)(missing.length, 'reference')} could not be resolved through ${source.name}.`, missing));
    }
    return reference => {
        const resolution = resolutions.get(reference.text);
        if (resolution?.kind !== 'found')
            throw new Error(`${reference.text} was used without being resolved.`);
        return resolution.value;
    };
}
/** The SDK cannot be cancelled, so nobody waits for its answer once the time is up or the run is cancelled. */
async function resolveInTime(source, references, timeout, signal) {
    const end = new AbortController();
    const tooLate = new errors/* ActionError */.lZ(`${source.name} did not answer within ${(0,duration/* formatDuration */.a3)(timeout)}.`, 'Raise "timeout".');
    const timer = setTimeout(() => end.abort(tooLate), timeout);
    const onAbort = () => end.abort(signal.reason);
    signal.addEventListener('abort', onAbort, { once: true });
    try {
        signal.throwIfAborted();
        const ended = new Promise((_resolve, reject) => end.signal.addEventListener('abort', () => reject(end.signal.reason)));
        return await Promise.race([source.resolve(references, end.signal), ended]);
    }
    finally {
        clearTimeout(timer);
        signal.removeEventListener('abort', onAbort);
    }
}
/**
 * Every form in which a secret will appear somewhere: as it is, and as the files say it. Also the parts between characters that a program may
 * stop at: Compose reads `hunter2$CorrectHorse` as `hunter2` and complains about `CorrectHorse`.
 */
function maskAll(plan, secretOf, mask) {
    const formats = new Set(plan.files.map(file => file.format));
    for (const { reference } of plan.references) {
        const secret = secretOf(reference);
        mask(secret);
        if (formats.has('compose') && secret.includes('$'))
            mask((0,dollar/* doubleDollar */.m)(secret));
        if (formats.has('env') && (0,env_quotes/* escapeInDoubleQuotes */.j7)(secret) !== secret)
            mask((0,env_quotes/* escapeInDoubleQuotes */.j7)(secret));
        for (const part of tellingParts(secret))
            mask(part);
    }
}
function refuseWhatNoFileCarries(plan, secretOf) {
    const problems = plan.files.flatMap(({ source, template }) => template.refused(secretOf).map(({ line, message }) => `${source}:${line}: ${message}`));
    if (problems.length > 0)
        throw new errors/* ActionError */.lZ(listed('No file was written.', problems));
}
function fillVariables(plan, secretOf) {
    const problems = [];
    const variables = plan.environment.map(({ name, line, parts }) => {
        for (const part of parts) {
            if (part.kind !== 'reference')
                continue;
            const secret = secretOf(part.reference);
            if (secret === '')
                problems.push(`env:${line}: ${name}: ${part.reference.text} is empty in 1Password.`);
            // The kernel ends a variable at a NUL: the rest would be lost without a word.
            if (secret.includes('\0'))
                problems.push(`env:${line}: ${name}: ${part.reference.text} holds a NUL, which no variable can hold.`);
        }
        return { name, value: (0,scan/* render */.XX)(parts, secretOf) };
    });
    if (problems.length > 0)
        throw new errors/* ActionError */.lZ(listed('No variable was set.', problems));
    return variables;
}
function warnOfEmpty(plan, secretOf, warn) {
    for (const { reference, uses } of plan.references) {
        if (secretOf(reference) === '')
            warn(`${uses.map(use => use.where).join(', ')}: ${reference.text} is empty in 1Password.`);
    }
}
async function writeTemplates(plan, secretOf, dependencies) {
    if (plan.files.length === 0)
        return { directory: undefined, files: [] };
    const contents = plan.files.map(({ source, target, template }) => {
        const pieces = template.pieces(secretOf);
        return { target, content: pieces.map(({ text }) => text).join(''), map: renderLineMap({ source, lines: mapLines(pieces) }) };
    });
    return await writeRenderedFiles(dependencies.temporaryFolder, dependencies.rememberDirectory, contents);
}


/***/ }),

/***/ 6583:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  Wf: () => (/* binding */ readReference),
  XX: () => (/* binding */ render),
  SQ: () => (/* binding */ scan),
  k8: () => (/* binding */ tokensOf)
});

// EXTERNAL MODULE: ./lib/action/text.ts
var action_text = __nccwpck_require__(2178);
;// CONCATENATED MODULE: ./lib/secrets/reference.ts

const QUERIES = {
    'attribute=otp': 'otp',
    'attribute=totp': 'otp',
    'ssh-format=openssh': 'openssh'
};
/**
 * Reads `op://<vault>/<item>/[section/]<field>[?query]` (1Password: "Secret reference syntax"), without a request.
 * It accepts nothing that @1password/sdk 0.5.0 refuses, and refuses what the SDK lets pass by mistake: empty and blank parts.
 *
 * @param text the reference, variables already expanded
 * @returns the reference, or one line that says what is wrong with it
 */
function parseReference(text) {
    const refuse = (problem) => ({ ok: false, problem: `"${text}" ${problem}` });
    if (!text.startsWith('op://')) {
        return refuse(/^op:\/\//i.test(text) ? 'must begin with op:// in lower case.' : 'is not a secret reference: it does not begin with op://.');
    }
    const [path = '', ...queries] = text.slice('op://'.length).split('?');
    const query = queries.length === 0 ? undefined : QUERIES[queries.join('?')];
    if (queries.length > 0 && query === undefined) {
        return refuse('has something unknown after the "?": only attribute=otp, attribute=totp and ssh-format=openssh are known.');
    }
    const parts = path.split('/');
    if (parts.length < 3 || parts.length > 4) {
        return refuse(`has ${(0,action_text/* plural */.LS)(parts.length, 'part')}: write op://vault/item/field or op://vault/item/section/field.`);
    }
    if (parts.some(part => part.trim() === ''))
        return refuse('has an empty part.');
    const strange = /[^A-Za-z0-9\-_. /]/.exec(path);
    if (strange !== null) {
        return refuse(`holds ${JSON.stringify(strange[0])}: letters, digits, "-", "_", "." and spaces are allowed. Use the ID where a name has other characters.`);
    }
    if (parts.some(part => part.trim() !== part))
        return refuse('has a blank at the beginning or the end of a part.');
    const [vault = '', item = '', ...rest] = parts;
    const field = rest.pop() ?? '';
    return { ok: true, reference: { text, vault, item, section: rest[0], field, query } };
}

// EXTERNAL MODULE: ./actions/inject-secrets/lookalikes.ts
var lookalikes = __nccwpck_require__(6706);
// EXTERNAL MODULE: ./actions/inject-secrets/variables.ts
var inject_secrets_variables = __nccwpck_require__(4783);
;// CONCATENATED MODULE: ./actions/inject-secrets/scan.ts



const VARIABLE = String.raw `\$\{[^{}\r\n]*\}|\$[A-Za-z_][A-Za-z0-9_]*`;
/** The prefix in any case: `OP://` is a mistake to report, not a text to ship. */
const PREFIX = '[oO][pP]://';
const UNENCLOSED = String.raw `${PREFIX}(?:${VARIABLE}|[A-Za-z0-9\-_./])+(?:\?(?:${VARIABLE}|[A-Za-z0-9\-_.?=&])*)?`;
/**
 * What is special in a template (1Password: "Template syntax", and what `op inject` does where that is silent):
 * a literal `{{ "…" }}`; an enclosed reference `{{ op://… }}`; one whose braces are not closed on its line; other braces; an unenclosed
 * reference, which does not follow a letter, digit, `-`, `+`, `\` or `.` and ends before the first character that it cannot hold.
 */
const TOKEN = new RegExp([
    String.raw `\{\{[ \t]*"(?<literal>(?:\\"|[^"\r\n])*)"[ \t]*\}\}`,
    String.raw `\{\{[ \t]*(?<enclosed>${PREFIX}(?:\$\{[^{}\r\n]*\}|[^{}\r\n])*?)[ \t]*\}\}`,
    String.raw `\{\{[ \t]*(?<unclosed>${PREFIX}[^\s{}]*)`,
    String.raw `\{\{(?<braces>[^\r\n]*?)\}\}`,
    String.raw `(?<![A-Za-z0-9\-+\\.])(?<unenclosed>${UNENCLOSED})`
].join('|'), 'g');
/**
 * Finds the references in a text. Variables are expanded inside references only: a `$` elsewhere (a bcrypt hash, a regular
 * expression, a Compose variable) is the text's own, although `op inject` would replace it.
 *
 * What looks like a reference or a placeholder and is none is a problem.
 */
function scan(text, variables) {
    const parts = [];
    const problems = [];
    let position = 0;
    for (const token of [...tokensOf(text, variables), { kind: 'end', start: text.length, end: text.length }]) {
        if (token.start > position) {
            const between = text.slice(position, token.start);
            parts.push({ kind: 'text', text: between });
            problems.push(...(0,lookalikes/* findLookalikes */.KU)(between).map(one => ({ ...one, offset: one.offset + position })));
        }
        position = token.end;
        if (token.kind === 'problem')
            problems.push(token);
        else if (token.kind !== 'end')
            parts.push(token);
    }
    return { parts, problems: problems.map(({ offset, written, message }) => ({ offset, written, message })) };
}
/** The references and literals of a text, in order. */
function tokensOf(text, variables) {
    return Array.from(text.matchAll(TOKEN), match => {
        const { literal, unclosed, enclosed, unenclosed, braces } = match.groups ?? {};
        const place = { start: match.index, end: match.index + match[0].length };
        if (literal !== undefined)
            return { ...place, kind: 'text', text: literal.replaceAll('\\"', '"') };
        if (braces !== undefined)
            return { ...place, kind: 'problem', offset: match.index, written: match[0], message: (0,lookalikes/* bracesMessage */.ew)(braces) };
        const written = enclosed ?? unenclosed ?? unclosed ?? '';
        const at = { ...place, offset: match.index + match[0].indexOf(written), written };
        if (unclosed !== undefined)
            return { ...at, kind: 'problem', message: `"{{ ${written}" is not closed by "}}" on its line.` };
        const around = surroundingsOf(text, place, unenclosed === undefined);
        if (around !== undefined)
            return {
                ...at,
                kind: 'problem',
                message: `${written} stands in ${around}, which would stay around the secret: write {{ ${written} }}.`
            };
        const read = readReference(written, variables);
        if (typeof read === 'string')
            return { ...at, kind: 'problem', message: read + spaceHint(text, place.end, unenclosed) };
        return { ...at, kind: 'reference', reference: read };
    });
}
/** Braces that are not those of a reference, of a single pair, of three, of another alphabet, or GitHub's `${{ … }}`; and a call of `op read`. */
function surroundingsOf(text, { start, end }, isEnclosed) {
    const before = (0,lookalikes/* withPlainCharacters */.ZP)(text.slice(Math.max(0, start - 24), start));
    if (isEnclosed)
        return /\$$/.test(before) ? '${{ … }}' : /\{$/.test(before) ? '{{{ … }}}' : undefined;
    if (/(?<![\w-])op[ \t]+read[ \t]+["']?$/.test(before))
        return 'a call of "op read"';
    const after = (0,lookalikes/* withPlainCharacters */.ZP)(text.slice(end, end + 8));
    return /\{[ \t]*$/.test(before) && /^[ \t]*\}/.test(after) ? '{ … }' : undefined;
}
/** The reference with its variables expanded, or one line that says what is wrong. */
function readReference(written, variables) {
    const expanded = (0,inject_secrets_variables/* expandVariables */.i)(written, variables);
    if ('problem' in expanded)
        return expanded.problem;
    const parsed = parseReference(expanded.text);
    return parsed.ok ? parsed.reference : parsed.problem;
}
/** The text with each reference replaced by its secret, byte for byte. */
function render(parts, secretOf) {
    return parts.map(part => (part.kind === 'text' ? part.text : secretOf(part.reference))).join('');
}
/** A name with a space is the usual reason for an unenclosed reference that is too short. */
function spaceHint(text, end, unenclosed) {
    return unenclosed !== undefined && text[end] === ' ' ? ' A space ends it: write {{ op://… }} where a name holds one.' : '';
}


/***/ }),

/***/ 3715:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ loadSdk),
/* harmony export */   i: () => (/* binding */ serviceAccountSource)
/* harmony export */ });
/* harmony import */ var node_http__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7067);
/* harmony import */ var node_http__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__nccwpck_require__.n(node_http__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _lib_action_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(8418);


/** The kinds of ResolveReferenceError (@1password/sdk 0.5.0, types.d.ts), in words. */
const REASONS = {
    parsing: 'the reference is not valid.',
    vaultNotFound: 'the vault does not exist, or this service account may not read it.',
    tooManyVaults: "several vaults have this name: write the vault's ID.",
    itemNotFound: 'the vault has no such item, or it is archived.',
    tooManyItems: "several items have this name: write the item's ID.",
    fieldNotFound: 'the item has no such field.',
    tooManyMatchingFields: "several fields have this name: name the section, or write the field's ID.",
    noMatchingSections: 'the item has no such section.',
    incompatibleTOTPQueryParameterField: 'the field has no one-time password.',
    unableToGenerateTotpCode: 'the one-time password could not be made.',
    sSHKeyMetadataNotFound: 'the item is not an SSH key.',
    unsupportedFileFormat: 'the file is not text.',
    incompatibleSshKeyQueryParameterField: 'the field is not an SSH key.',
    unableToParsePrivateKey: 'the private key could not be read.',
    unableToFormatPrivateKeyToOpenSsh: "the private key could not be converted to OpenSSH's format."
};
/**
 * A 1Password service account, through @1password/sdk: all references in a single call, never tried again, because every look-up
 * counts against a limit that a family account reaches at 1,000 a day.
 *
 * @param loadSdk loads the SDK when it is needed: 14 MB of WebAssembly that Connect does not need
 */
function serviceAccountSource(token, loadSdk) {
    return {
        name: 'a 1Password service account',
        async resolve(references) {
            const { individualResponses } = await call(async () => {
                const sdk = await loadSdk();
                const client = await sdk.createClient({ auth: token, integrationName: 'Fairway', integrationVersion: 'v1' });
                return client.secrets.resolveAll(references.map(reference => reference.text));
            });
            return new Map(references.map(({ text }) => [text, read(individualResponses[text])]));
        }
    };
}
/** Loads the SDK. It uses Node's own fetch, which ignores the proxy variables until it is told to honour them. */
async function loadSdk() {
    // Eager: in the bundle's one file (with a second one, licenses.txt would cover that one alone), and yet run only when asked for.
    const { createClient } = await Promise.resolve(/* import() eager */).then(__nccwpck_require__.t.bind(__nccwpck_require__, 218, 23));
    // Node 24.14 and newer; before that NODE_USE_ENV_PROXY=1 does it (README).
    const { setGlobalProxyFromEnv } = node_http__WEBPACK_IMPORTED_MODULE_0__;
    setGlobalProxyFromEnv?.();
    return { createClient };
}
function read(answer) {
    if (answer?.content !== undefined && answer.error === undefined)
        return { kind: 'found', value: answer.content.secret };
    const type = answer?.error?.type;
    if (type === undefined)
        return { kind: 'missing', reason: '1Password gave no answer for it.' };
    return { kind: 'missing', reason: REASONS[type] ?? `1Password answered "${type}".` };
}
async function call(work) {
    try {
        return await work();
    }
    catch (error) {
        const { name, message } = describeThrown(error);
        if (name.startsWith('RateLimitExceeded')) {
            throw new _lib_action_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ActionError */ .lZ(`1Password's rate limit is used up: ${message}`, 'It was not tried again. The limit counts for the whole account; references by ID instead of by name need fewer requests.', { cause: error });
        }
        throw new _lib_action_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ActionError */ .lZ(`The 1Password service account cannot be used: ${message}`, 'Check the secret behind "service-account-token".', {
            cause: error
        });
    }
}
/** The SDK throws errors, and texts that hold JSON (`{"name", "message"}`). */
function describeThrown(thrown) {
    const name = thrown instanceof Error ? thrown.constructor.name : '';
    const message = (0,_lib_action_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .messageOf */ .bD)(thrown);
    try {
        const parsed = JSON.parse(message);
        if (typeof parsed === 'object' && parsed !== null && 'message' in parsed && typeof parsed.message === 'string') {
            return { name: 'name' in parsed && typeof parsed.name === 'string' ? parsed.name : name, message: sentence(parsed.message) };
        }
    }
    catch {
        // An ordinary message, then.
    }
    return { name, message: sentence(message) };
}
function sentence(message) {
    const line = message.replace(/\s+/g, ' ').trim();
    return /[.!?]$/.test(line) ? line : `${line}.`;
}


/***/ }),

/***/ 9206:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   J3: () => (/* binding */ IN_VARIABLE),
/* harmony export */   Xm: () => (/* binding */ renderTemplate),
/* harmony export */   be: () => (/* binding */ formatOf)
/* harmony export */ });
/* harmony import */ var _lib_compose_env_file_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(8073);

/** The filled-in file. */
function renderTemplate(template, secretOf) {
    return template
        .pieces(secretOf)
        .map(({ text }) => text)
        .join('');
}
/** The format of a file by the name it will have: Compose files, other YAML and env files by their names, everything else is text. */
function formatOf(fileName) {
    if ((0,_lib_compose_env_file_js__WEBPACK_IMPORTED_MODULE_0__/* .isEnvFileName */ .Xh)(fileName))
        return 'env';
    if (!/\.ya?ml$/i.test(fileName))
        return 'text';
    return /compose/i.test(fileName) ? 'compose' : 'yaml';
}
/** What is wrong with a reference in the template's own `${NAME:-…}`. */
const IN_VARIABLE = 'a secret reference stands in a ${…}: Compose would read its secret as a part of the variable.';


/***/ }),

/***/ 4783:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ readVariables),
/* harmony export */   i: () => (/* binding */ expandVariables)
/* harmony export */ });
/* harmony import */ var _lookalikes_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(6706);

/** The variables by their lower-case name, and one line for each name that is not valid or is there twice. */
function readVariables(given) {
    const variables = new Map();
    const problems = [];
    for (const [name, value] of given) {
        if (!/^[A-Za-z_][A-Za-z0-9_]*$/.test(name))
            problems.push(`"${name}" is not a variable name: letters, digits and "_" are allowed.`);
        else if (variables.has(name.toLowerCase()))
            problems.push(`${name} is set twice: names are case-insensitive.`);
        if ((0,_lookalikes_js__WEBPACK_IMPORTED_MODULE_0__/* .findLookalikes */ .KU)(value).length > 0) {
            problems.push(`${name} holds what looks like a secret reference: a variable is a part of references, and is put into them as it stands.`);
        }
        variables.set(name.toLowerCase(), value);
    }
    return { variables, problems };
}
/**
 * Expands `$NAME`, `${ NAME }` and `${NAME:-default}` in a reference (1Password: "Template syntax"). The default counts when the
 * variable is not set or empty.
 *
 * @returns the expanded text, or one line that says which variable is missing or badly written
 */
function expandVariables(text, variables) {
    let problem;
    const expanded = text.replace(/\$\{([^{}]*)\}|\$([A-Za-z_][A-Za-z0-9_]*)/g, (written, braced, bare) => {
        const match = /^\s*([A-Za-z_][A-Za-z0-9_]*)(?:\s*:-(.*?))?\s*$/s.exec(braced ?? bare ?? '');
        if (match === null) {
            problem ??= `"${text}" holds ${written}, which is not a variable: write $NAME, \${NAME} or \${NAME:-default}.`;
            return '';
        }
        const [, name = '', fallback] = match;
        const value = variables.get(name.toLowerCase());
        if (value !== undefined && (value !== '' || fallback === undefined))
            return value;
        if (fallback !== undefined)
            return fallback;
        problem ??= `"${text}" uses the variable ${name}, which is not set: add ${name}=… to the input "variables".`;
        return '';
    });
    return problem === undefined ? { text: expanded } : { problem };
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
// EXTERNAL MODULE: ./lib/secrets/redact.ts + 3 modules
var redact = __nccwpck_require__(8828);
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
// EXTERNAL MODULE: ./lib/action/runner.ts + 1 modules
var runner = __nccwpck_require__(2633);
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

/***/ 2235:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Qd: () => (/* binding */ whySecretsAreMissing)
/* harmony export */ });
/* unused harmony exports DEPENDABOT, hasDependabotsSecrets */
/** Who acts in Dependabot's runs, also when a person starts one again (docs, "Troubleshooting Dependabot on GitHub Actions"). */
const DEPENDABOT = 'dependabot[bot]';
/** The events for which it gets secrets of its own; for `pull_request_target` it gets none (same page). */
const RESTRICTED = new Set([
    'pull_request',
    'pull_request_review',
    'pull_request_review_comment',
    'pull_request_target',
    'push',
    'create',
    'deployment',
    'deployment_status'
]);
/** Whether the run gets Dependabot's secrets in place of the repository's. It gets the repository's variables all the same. */
const hasDependabotsSecrets = ({ actor, event }) => actor === DEPENDABOT && RESTRICTED.has(event);
/**
 * Why a secret may be empty that is set in the repository, and what to do, to be added behind what is missing.
 *
 * @returns a sentence or two; undefined when the run has the repository's secrets
 */
function whySecretsAreMissing(context) {
    if (hasDependabotsSecrets(context)) {
        return context.event === 'pull_request_target'
            ? 'Dependabot started this run, and on pull_request_target it gets no secrets.'
            : "Dependabot started this run, and it gets secrets of its own, not the repository's: " +
                'set them by the same names under Settings, Secrets and variables, Dependabot.';
    }
    // Those that may run in the name of a stranger; the payload is not asked, because every reader would have to.
    return /^pull_request(?!_target)/.test(context.event)
        ? 'If the pull request comes from a fork, that is why: its runs get no secrets.'
        : undefined;
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
/* harmony import */ var _secrets_redact_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(8828);
/* harmony import */ var _log_line_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(7898);
/* harmony import */ var _runner_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(2633);
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

/***/ 9443:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   x: () => (/* binding */ whyProposal)
/* harmony export */ });
/* harmony import */ var _log_line_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7898);

/**
 * Why a run is one of a proposal: of code that nobody has taken into a branch yet. A proposal is built, scanned and checked, needs no
 * variable and no secret, and publishes nothing.
 *
 * A proposal is a pull request (every event that begins with `pull_request`, and every `refs/pull/`), a merge queue's candidate
 * (`merge_group`, and the branches that GitHub makes for it: "Managing a merge queue", `gh-readonly-queue/{base_branch}`), and a
 * `workflow_run` after one of these or after a run of another repository. What does not say where it comes from is one too: could not
 * tell is never yes.
 *
 * @param payload the event as GitHub sent it, or anything when there is none; only that of a `workflow_run` is looked at
 * @returns the reason, to be read after "because"; undefined when it is no proposal
 */
function whyProposal({ event, ref, repository }, payload) {
    if (event === '')
        return 'the runner does not say which event started the run';
    if (isProposalEvent(event))
        return `the event is ${(0,_log_line_js__WEBPACK_IMPORTED_MODULE_0__/* .oneLine */ .TN)(event)}`;
    if (ref === '')
        return 'the runner does not say which branch or tag the run is about';
    if (isProposalRef(ref))
        return `it is about ${(0,_log_line_js__WEBPACK_IMPORTED_MODULE_0__/* .oneLine */ .TN)(ref)}`;
    return event === 'workflow_run' ? whyFollowsProposal(payload, repository) : undefined;
}
/** A `workflow_run` carries on, with more rights, what another run began ("Webhook events and payloads", workflow_run). */
function whyFollowsProposal(payload, repository) {
    const { event: first, head_branch: branch, head_repository: from } = fieldsOf(fieldsOf(payload)['workflow_run']);
    if (typeof first !== 'string' || first === '')
        return 'it follows a run, and the event does not say which';
    if (isProposalEvent(first))
        return `it follows a run that the event ${(0,_log_line_js__WEBPACK_IMPORTED_MODULE_0__/* .oneLine */ .TN)(first)} started`;
    // The event of that run says nothing of the one that it followed itself.
    if (first === 'workflow_run')
        return 'it follows a run that itself followed another one, and the event does not say what began it';
    if (typeof branch !== 'string' || branch === '')
        return 'it follows a run, and the event does not say of which branch';
    if (isProposalRef(branch) || isProposalRef(`refs/heads/${branch}`))
        return `it follows a run of ${(0,_log_line_js__WEBPACK_IMPORTED_MODULE_0__/* .oneLine */ .TN)(branch)}`;
    // It is null when the fork was deleted since.
    const name = fieldsOf(from)['full_name'];
    if (typeof name !== 'string')
        return 'it follows a run, and the event does not say of which repository';
    return name.toLowerCase() === repository.toLowerCase() ? undefined : `it follows a run of another repository, ${(0,_log_line_js__WEBPACK_IMPORTED_MODULE_0__/* .oneLine */ .TN)(name)}`;
}
function isProposalEvent(name) {
    return name.startsWith('pull_request') || name === 'merge_group';
}
function isProposalRef(ref) {
    return ref.startsWith('refs/pull/') || ref.startsWith('refs/heads/gh-readonly-queue/');
}
function fieldsOf(value) {
    return typeof value === 'object' && value !== null ? { ...value } : {};
}


/***/ }),

/***/ 3462:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $p: () => (/* binding */ readRunContext),
/* harmony export */   By: () => (/* binding */ requireFolders),
/* harmony export */   j_: () => (/* binding */ readEvent)
/* harmony export */ });
/* unused harmony exports isHostedRunner, repositoryOf, branchOf, gitTagOf, defaultBranchIn, pullRequestIn */
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
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ActionError */ .lZ(`The variable ${name} is not set.`, 'A GitHub runner sets it; so does the rehearsal.');
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

/***/ 2633:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  S0: () => (/* binding */ addSummary),
  N4: () => (/* binding */ endGroup),
  z3: () => (/* binding */ error),
  dN: () => (/* binding */ exportVariable),
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

// UNUSED EXPORTS: addPath

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __nccwpck_require__(7598);
;// CONCATENATED MODULE: external "node:fs"
const external_node_fs_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs");
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __nccwpck_require__(8161);
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
        process.stdout.write(external_node_os_.EOL);
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
const info = (line) => void process.stdout.write(line + external_node_os_.EOL);
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
        (0,external_node_fs_namespaceObject.writeFileSync)(file, `${text}${external_node_os_.EOL}`);
    }
    finally {
        (0,external_node_fs_namespaceObject.closeSync)(file);
    }
}
/** A value of any lines. Its end is a mark that nobody can know before. */
function heredoc(name, value) {
    const mark = `ghadelimiter_${(0,external_node_crypto_.randomUUID)()}`;
    return `${name}<<${mark}${external_node_os_.EOL}${value}${external_node_os_.EOL}${mark}`;
}
function command(name, message, properties = {}) {
    const pairs = Object.entries(properties)
        .filter(([, value]) => value !== '')
        .map(([key, value]) => `${key}=${escapeProperty(value)}`);
    process.stdout.write(`::${name}${pairs.length > 0 ? ` ${pairs.join(',')}` : ''}::${escapeData(message)}${external_node_os_.EOL}`);
}
const escapeData = (text) => text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
const escapeProperty = (text) => escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');


/***/ }),

/***/ 2178:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   LS: () => (/* binding */ plural),
/* harmony export */   i4: () => (/* binding */ listLines)
/* harmony export */ });
/* unused harmony export asSentence */
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

/***/ 8073:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  Xh: () => (/* binding */ isEnvFileName),
  SF: () => (/* binding */ readEnvFile),
  RP: () => (/* binding */ env_file_valueOf)
});

;// CONCATENATED MODULE: ./lib/compose/substitute.ts
/**
 * `$$`, `$NAME`, `${NAME}` with an operator, or a `${` that begins none of them (compose-go, template/template.go, DefaultPattern). What is in
 * the braces goes to the last `}` of the line there, and is cut where the first brace is closed.
 */
const VARIABLE = /\$(?:(?<escaped>\$)|(?<named>[_a-z][_a-z0-9]*)|\{(?:(?<braced>[_a-z][_a-z0-9]*(?::?[-+?].*)?)\}|(?<invalid>)))/gi;
const BRACED = /^\$\{(?<name>[_a-z][_a-z0-9]*)(?:(?<operator>:?[-+?])(?<rest>.*))?\}$/i;
const NOTHING = { value: '', unset: [], missing: [], isInvalid: false };
/**
 * Replaces the variables of a text as Compose does, in a Compose file and in an env file alike.
 *
 * @returns `unset` has only names that make a difference: what stands in a default that is not used is left out
 */
function substitute(text, lookup) {
    let result = NOTHING;
    let position = 0;
    for (const match of text.matchAll(VARIABLE)) {
        result = add(result, { ...NOTHING, value: text.slice(position, match.index) });
        result = add(result, replaceMatch(match, lookup));
        position = match.index + match[0].length;
    }
    return add(result, { ...NOTHING, value: text.slice(position) });
}
function replaceMatch(match, lookup) {
    const { escaped, named, braced } = match.groups ?? {};
    if (escaped !== undefined)
        return { ...NOTHING, value: '$' };
    if (named !== undefined)
        return variable(named, lookup);
    if (braced === undefined)
        return { ...NOTHING, isInvalid: true };
    const end = closingBrace(match[0]);
    const { name = '', operator, rest = '' } = BRACED.exec(match[0].slice(0, end + 1))?.groups ?? {};
    if (name === '')
        return { ...NOTHING, isInvalid: true };
    const after = substitute(match[0].slice(end + 1), lookup);
    return add(operator === undefined ? variable(name, lookup) : withOperator(name, operator, rest, lookup), after);
}
function variable(name, lookup) {
    const value = lookup(name);
    return value === undefined ? { ...NOTHING, unset: [name] } : { ...NOTHING, value };
}
function withOperator(name, operator, rest, lookup) {
    const value = lookup(name);
    const isThere = value !== undefined && (value !== '' || !operator.startsWith(':'));
    if (operator.endsWith('?'))
        return isThere ? { ...NOTHING, value } : { ...NOTHING, missing: [name] };
    if (operator.endsWith('+'))
        return isThere ? substitute(rest, lookup) : { ...NOTHING, value: value ?? '' };
    return isThere ? { ...NOTHING, value } : substitute(rest, lookup);
}
function closingBrace(text) {
    let open = 0;
    for (let at = 0; at < text.length; at++) {
        if (text[at] === '{')
            open++;
        else if (text[at] === '}' && --open === 0)
            return at;
    }
    return text.length;
}
const add = (a, b) => ({
    value: a.value + b.value,
    unset: [...a.unset, ...b.unset],
    missing: [...a.missing, ...b.missing],
    isInvalid: a.isInvalid || b.isInvalid
});

;// CONCATENATED MODULE: ./lib/compose/env-file.ts

/** Blanks that are no line break (compose-go, dotenv/parser.go, isSpace). */
const BLANK = /[\t\v\f\r \u0085\u00a0]/;
const NAME_CHARACTER = /[\p{L}\p{N}_.\-[\]]/u;
const OTHER_KINDS = /\.(?:ya?ml|json|toml|[cm]?[jt]sx?|sh|py|md|txt)$/i;
/**
 * Whether a file is an env file by its name: `.env`, `.env.production`, `app.env`. So is what lies in a folder `.envs`, as Django projects made with
 * cookiecutter-django have it: `.envs/.production/.postgres`.
 */
function isEnvFileName(path) {
    const name = path.replace(/^.*\//, '');
    const isOne = /^\.env(?:\..+)?$|\.env$/i.test(name) || /(?:^|\/)\.envs\//.test(path);
    return isOne && !OTHER_KINDS.test(name);
}
/** Reads an env file as Compose does (compose-go, dotenv/parser.go of 2.0 to 2.10), without looking at its variables. */
function readEnvFile(source) {
    const reader = new Reader(source);
    reader.read();
    return reader;
}
/** What Compose makes of an assignment. */
function env_file_valueOf({ quote, text }, lookup) {
    if (quote === "'")
        return { value: text.replace(/\\(['\\])/g, (pair, escaped) => (escaped === "'" ? "'" : pair)), unset: [], missing: [], isInvalid: false };
    return substitute(quote === '' ? text : resolveEscapes(text), lookup);
}
/** A text between double quotes before its variables are replaced; `\\$` becomes `$$`, which is no variable either. */
function resolveEscapes(text) {
    const unquoted = text.replace(/\\(["\\])/g, (pair, escaped) => (escaped === '"' ? '"' : pair));
    return unquoted.replace(/\\(?:[abcfnrtv$"\\]|0\d{0,3})/g, escape => {
        if (escape === '\\$')
            return '$$';
        return escape.startsWith('\\0') ? octal(escape.slice(2)) : (ESCAPES[escape] ?? escape);
    });
}
const ESCAPES = {
    '\\a': '\u0007',
    '\\b': '\b',
    '\\f': '\f',
    '\\n': '\n',
    '\\r': '\r',
    '\\t': '\t',
    '\\v': '\v',
    '\\"': '"',
    '\\\\': '\\'
};
function octal(digits) {
    const isByte = /^[0-3][0-7][0-7]$/.test(digits);
    return isByte ? String.fromCharCode(Number.parseInt(digits, 8)) : `\\${digits}`;
}
class Reader {
    assignments = [];
    bare = [];
    comments = [];
    problems = [];
    readTo;
    #source;
    #at = 0;
    constructor(source) {
        this.#source = source;
        this.readTo = source.length;
        if (source.startsWith('\ufeff'))
            this.#at = 1;
    }
    read() {
        for (;;) {
            while (this.#at < this.#source.length && /\p{White_Space}/u.test(this.#character()))
                this.#at++;
            if (this.#at >= this.#source.length)
                return;
            if (this.#character() === '#') {
                this.#comment(this.#at);
                continue;
            }
            this.#statement();
        }
    }
    #statement() {
        const line = this.#lineOf(this.#at);
        const exported = /^export[\t\n\f\r ]+/.exec(this.#source.slice(this.#at, this.#at + 200));
        if (exported !== null)
            this.#at += exported[0].length;
        const nameStart = this.#at;
        let name;
        for (;;) {
            const character = this.#character();
            if (character === '' || character === '\n' || character === '=' || character === ':') {
                name = this.#source.slice(nameStart, this.#at).trim();
                this.#at += character.length;
                if (character === '=' || character === ':')
                    break;
                if (/\s/.test(name))
                    this.#problem(line, 'the name of a variable holds a blank, or a value has a line break without quotes around it.');
                else
                    this.bare.push({ name, line });
                return;
            }
            if (!BLANK.test(character) && !NAME_CHARACTER.test(character)) {
                this.#problem(line, 'this is not of the form NAME=value: the name holds a character that none may hold, or a value has a line break without quotes around it.');
                this.#toLineEnd();
                return;
            }
            this.#at += character.length;
        }
        if (/\s/.test(name) || name === '')
            this.#problem(line, name === '' ? 'a variable has no name.' : 'the name of a variable holds a blank.');
        while (this.#at < this.#source.length && BLANK.test(this.#character()))
            this.#at++;
        const quote = this.#character();
        if (quote === "'" || quote === '"')
            this.#quoted(name, line, quote);
        else
            this.#unquoted(name, line);
    }
    #unquoted(name, line) {
        const start = this.#at;
        this.#toLineEnd();
        const whole = this.#source.slice(start, this.#at);
        const comment = whole.indexOf(' #');
        if (comment !== -1)
            this.comments.push({ start: start + comment, end: this.#at });
        const text = (comment === -1 ? whole : whole.slice(0, comment)).replace(/\p{White_Space}+$/u, '');
        this.assignments.push({ name, line, quote: '', text, start, end: start + text.length });
    }
    #quoted(name, line, quote) {
        const start = this.#at + 1;
        let end = start;
        while (end < this.#source.length && this.#source[end] !== quote)
            end += this.#source[end] === '\\' ? 2 : 1;
        if (end >= this.#source.length) {
            this.#problem(line, 'a quote is not closed.');
            this.readTo = start;
            this.#at = this.#source.length;
            return;
        }
        this.assignments.push({ name, line, quote, text: this.#source.slice(start, end), start, end });
        this.#at = end + 1;
        const [rest = ''] = this.#source.slice(this.#at).split('\n', 1);
        if (/^\s*(?:#|$)/.test(rest))
            return;
        this.#problem(this.#lineOf(end), 'something follows the closing quote of a value.');
        this.#toLineEnd();
    }
    #comment(start) {
        this.#toLineEnd();
        this.comments.push({ start, end: this.#at });
    }
    #toLineEnd() {
        const end = this.#source.indexOf('\n', this.#at);
        this.#at = end === -1 ? this.#source.length : end;
    }
    #character() {
        const code = this.#source.codePointAt(this.#at);
        return code === undefined ? '' : String.fromCodePoint(code);
    }
    #problem(line, message) {
        this.problems.push({ line, message });
    }
    #lineOf(offset) {
        return this.#source.slice(0, offset).split('\n').length;
    }
}


/***/ }),

/***/ 8994:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   j7: () => (/* binding */ escapeInDoubleQuotes),
/* harmony export */   qd: () => (/* binding */ whyNotInEnvFile),
/* harmony export */   v_: () => (/* binding */ quoteForEnvFile)
/* harmony export */ });
/** What every reader of env files takes as it stands, without quotes: Compose, `docker run --env-file`, a shell. */
const PLAIN = /^[A-Za-z0-9_@%+=:,./-]*$/;
/** Between single quotes everything stands for itself, but these: Compose reads a backslash before a quote its own way, and others end at a line break. */
const NOT_IN_SINGLE = /['\\\p{Cc}]/u;
const ESCAPES = {
    '\\': '\\\\',
    '"': '\\"',
    $: '\\$',
    '\n': '\\n',
    '\r': '\\r',
    '\t': '\\t'
};
/** Why no env file can carry a value; undefined when one can. The value is not repeated. */
function whyNotInEnvFile(value) {
    if (value.includes('\0'))
        return 'holds a NUL, which no variable can hold';
    return value.isWellFormed() ? undefined : 'holds half of a character (a lone surrogate), which no file can hold';
}
/**
 * A value as an env file has to say it for Compose to read exactly this value, whatever it holds: as it stands where every reader takes it
 * so, else in single quotes, else in double quotes with escapes. Tested with Compose 2.26 and 2.40.
 *
 * @param value one that `whyNotInEnvFile` has nothing against
 */
function quoteForEnvFile(value) {
    if (PLAIN.test(value))
        return value;
    return NOT_IN_SINGLE.test(value) ? `"${escapeInDoubleQuotes(value)}"` : `'${value}'`;
}
/** A text between double quotes that stands for itself. */
function escapeInDoubleQuotes(text) {
    const escaped = text.replace(/[\\"$\n\r\t]/g, character => ESCAPES[character] ?? character);
    // An older parser takes a quote after any backslash for an escaped one, so the last backslash is written as its number.
    return text.endsWith('\\') ? `${escaped.slice(0, -2)}\\0134` : escaped;
}


/***/ }),

/***/ 42:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  LV: () => (/* binding */ http),
  qF: () => (/* binding */ parseJson)
});

// UNUSED EXPORTS: createHttp, isPassingError, retryAfter

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

/***/ 6075:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  Kj: () => (/* reexport */ needle_tree_NeedleTree),
  OD: () => (/* reexport */ SHORTEST_PIECE),
  Xe: () => (/* reexport */ piecesOf),
  v9: () => (/* reexport */ ranges_replaceRanges),
  _f: () => (/* reexport */ ranges_unite)
});

// UNUSED EXPORTS: SecretFinder, isUrlWord, letterPiecesOf, partsOf

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

// EXTERNAL MODULE: ./lib/secrets/finder/index.ts + 8 modules
var finder = __nccwpck_require__(6075);
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

/***/ 7530:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ registerSecret)
/* harmony export */ });
/* harmony import */ var _action_runner_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(2633);
/* harmony import */ var _redact_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(8828);


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
  VP: () => (/* binding */ SECRET_VARIABLES),
  A0: () => (/* binding */ hideSecretVariables),
  S7: () => (/* binding */ withSecretVariables)
});

// UNUSED EXPORTS: secretTerraformVariables, secretVariableValues

// EXTERNAL MODULE: ./lib/secrets/redact.ts + 3 modules
var redact = __nccwpck_require__(8828);
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

/***/ 6928:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("path");

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
/******/ var __webpack_exports__ = __nccwpck_require__(9101);
/******/ __webpack_exports__ = await __webpack_exports__;
/******/ 
