export const id = 190;
export const ids = [190];
export const modules = {

/***/ 3516:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L8: () => (/* binding */ classify),
/* harmony export */   id: () => (/* binding */ CHANGE_CLASSES),
/* harmony export */   jn: () => (/* binding */ forgets),
/* harmony export */   o8: () => (/* binding */ destroys)
/* harmony export */ });
/* harmony import */ var _lib_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8115);

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
 * @throws ActionError for actions that are not known: what they do cannot be told
 */
function classify(change) {
    const moved = change.previousAddress !== undefined && change.previousAddress !== change.address;
    const marks = { deposed: change.deposed !== undefined, imported: change.isImport, moved };
    const known = classOf(change.actions);
    if (known === undefined) {
        throw new _lib_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .lZ(`The plan lists the actions ${JSON.stringify(change.actions)}, which are not known.`, 'Update Fairway to a version that knows this Terraform.');
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

/***/ 308:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  ir: () => (/* binding */ PlanFingerprint),
  ax: () => (/* binding */ fingerprintOf),
  XX: () => (/* binding */ isKeyed),
  tU: () => (/* binding */ sameFingerprint)
});

// UNUSED EXPORTS: FINGERPRINT_PATTERN

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: ./actions/plan-guard/marks.ts
var plan_guard_marks = __webpack_require__(5674);
// EXTERNAL MODULE: ./actions/plan-guard/reader/fields.ts
var fields = __webpack_require__(9629);
;// CONCATENATED MODULE: ./actions/plan-guard/fingerprint/without-sensitive.ts


/** A shorter text turns up within others by chance, and is looked for as a whole only. */
const SHORTEST_PART = 4;
/** Whether anything in the values is sensitive. */
const hasMark = (values) => values.some(value => (0,plan_guard_marks/* containsTrue */.Et)(markOf(value)));
/** A version that does not say what is sensitive (Terraform before 0.15) could mean everything. */
const markOf = ({ value, marks }) => marks ?? value !== null;
/**
 * The canonical text of an entry with null for everything in its values that is marked sensitive, in whichever of them, and for what in them is
 * a copy of it; of a text that holds one the rest stays. A provider copies an input into an output that it does not mark
 * (`terraform_data.output` does). A copy in another entry cannot be known: it may have been read before.
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
    if ((0,plan_guard_marks/* isNothing */.qv)(value) || marks.length === 0)
        return;
    const fitting = fitMarks(marks, value);
    const isMarked = fitting.includes(true);
    if (isMarked && typeof value !== 'string')
        marked.isTextsOnly = false;
    if (typeof value === 'object') {
        // Few members are marked of many that there are.
        const keys = isMarked ? (0,plan_guard_marks/* keysOf */.YD)(value) : new Set(fitting.flatMap(plan_guard_marks/* keysOf */.YD));
        for (const key of keys)
            collect((0,plan_guard_marks/* partAt */.l0)(value, key), marksAt(fitting, key), marked);
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
 * Takes the marked texts out of the whole text at once, which is the common case and takes a fraction of the time of building every object
 * anew.
 *
 * @returns undefined when one of them stands anywhere else too, when more is marked than texts, or the text is not what stands in the file
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
        // Where it is marked it stands in the text too, so with as many of it there is none in a name, in another text or across two.
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
/** Takes copies of marked values away. */
class Copies {
    #whole;
    #parts;
    constructor(texts) {
        this.#whole = new Set(texts);
        // One that holds another goes first, or something of it would stay.
        this.#parts = [...this.#whole].filter(text => text.length >= SHORTEST_PART).sort((one, other) => other.length - one.length);
    }
    /** A number and a text of its digits are copies of each other: Terraform makes one of the other where a type asks for it. */
    without(value) {
        if (this.#whole.has(String(value)))
            return null;
        return typeof value === 'string' ? this.#parts.reduce((text, part) => text.replaceAll(part, '\0'), value) : value;
    }
}
/** What is null stays what it is: a member that the entry does not even have is null here too, and must not come to be one. */
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
const fitMarks = (marks, value) => marks.map(mark => (0,plan_guard_marks/* fitMark */.jj)(mark, value));
/** Below a mark everything is sensitive. */
const marksAt = (marks, key) => marks.includes(true) ? [true] : marks.map(mark => (0,plan_guard_marks/* partAt */.l0)(mark, key)).filter(containsMark);
const containsMark = (mark) => mark === true || (typeof mark === 'object' && mark !== null);

;// CONCATENATED MODULE: ./actions/plan-guard/fingerprint/index.ts


/** Bytes of a digest. */
const DIGEST = 32;
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
 * Makes what the fingerprint of a plan is made of, while the plan is read. The fingerprint is equal for two runs of the same plan, different when an action, an address or a value
 * differs. The order of the entries, of names and the layout of the JSON do not count, and neither does when it was planned.
 *
 * Whatever a plan holds goes in, sensitive values too, so it is keyed: a plain hash of something that can be guessed gives it away. Without
 * a key sensitive values are left out, and a change of one of them is not seen.
 */
class PlanFingerprint {
    #key;
    /** Digests of the entries, one behind the other. */
    #digests = Buffer.alloc(1024 * DIGEST);
    #count = 0;
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
    /** A provisioner is part of no change and still runs, and a provider's block says whose objects are changed. */
    configuration(part, text) {
        // A token may stand in a provider's block in clear, and nothing marks it.
        if (this.#key !== undefined || part !== 'provider_config')
            this.#add(`configuration ${JSON.stringify(part)}`, text, [], []);
    }
    /** The digest of the entry that was visited last, as hexadecimal digits; it tells nothing to whoever lacks the key. */
    lastDigest() {
        return this.#digests.toString('hex', (this.#count - 1) * DIGEST, this.#count * DIGEST);
    }
    /** The digests of all entries that were visited, one behind the other. */
    get digests() {
        return this.#digests.subarray(0, this.#count * DIGEST);
    }
    /** @param at where in the entry the values are */
    #add(kind, text, at, values) {
        if ((this.#count + 1) * DIGEST > this.#digests.length)
            this.#digests = Buffer.concat([this.#digests, Buffer.alloc(this.#digests.length)]);
        const isWhole = this.#key !== undefined || !hasMark(values);
        const hash = createDigest(this.#key).update(`${kind}\n`);
        for (const piece of isWhole ? [text.canonical()] : canonicalWithoutSensitive(text, at, values))
            hash.update(piece);
        hash.digest().copy(this.#digests, this.#count++ * DIGEST);
    }
}
/**
 * @param key the one that the digests were made with
 * @param parts digests of all entries of the plan, in any order
 * @returns the fingerprint of the plan
 */
function fingerprintOf(key, header, parts) {
    const { formatVersion, terraformVersion, errored, complete, applyable, unknownMembers } = header;
    const [major = ''] = formatVersion.split('.');
    const hash = createDigest(key).update(JSON.stringify(['plan', major, terraformVersion, errored, complete, applyable, [...unknownMembers].sort()]));
    // A character for each byte: texts are sorted in a fraction of the time.
    const all = Buffer.concat(parts).toString('latin1');
    const digests = Array.from({ length: all.length / DIGEST }, (_, index) => all.slice(index * DIGEST, (index + 1) * DIGEST));
    hash.update(digests.sort().join(''), 'latin1');
    return `${key === undefined ? KEYLESS : KEYED}:${hash.digest('hex')}`;
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

/***/ 2336:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
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
/**
 * Whether a pattern can fit no type and no address at all, as with a comment behind it (`hcloud_volume # disks`), quotes around it or
 * `- ` before it: it would protect nothing, and nobody would notice.
 */
function fitsNothing(pattern) {
    const outside = pattern.replace(KEY, '');
    return NO_NAME.test(outside) || /\s#|\['/.test(outside);
}


/***/ }),

/***/ 5674:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Et: () => (/* binding */ containsTrue),
/* harmony export */   TM: () => (/* binding */ scalarsOf),
/* harmony export */   YD: () => (/* binding */ keysOf),
/* harmony export */   jj: () => (/* binding */ fitMark),
/* harmony export */   l0: () => (/* binding */ partAt),
/* harmony export */   qv: () => (/* binding */ isNothing),
/* harmony export */   wQ: () => (/* binding */ markedScalars)
/* harmony export */ });
/* harmony import */ var _reader_fields_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9629);

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
 * The marks of a value: `true` for all of it, or of the value's form. Marks of another form than the value say that something in it is
 * marked, and not what: so all of it is.
 */
function fitMark(mark, value) {
    if (typeof mark !== 'object' || mark === null || isNothing(value))
        return mark;
    const fits = (0,_reader_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .isList */ .Lv)(mark) ? (0,_reader_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .isList */ .Lv)(value) && value.length === mark.length : (0,_reader_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .isObject */ .Gv)(value);
    return fits || !containsTrue(mark) ? mark : true;
}
/** Every text and number in a value. */
function* scalarsOf(value) {
    if (typeof value === 'string' || typeof value === 'number')
        yield value;
    else if (typeof value === 'object' && value !== null)
        for (const part of Object.values(value))
            yield* scalarsOf(part);
}
/** Every text and number of a value that is marked. */
function* markedScalars(value, marks) {
    const mark = fitMark(marks, value);
    if (mark === true)
        yield* scalarsOf(value);
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

/***/ 4757:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ PlanReadError)
/* harmony export */ });
/* harmony import */ var _lib_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8115);

/** The file is not a plan that is understood. */
class PlanReadError extends _lib_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .lZ {
    code;
    constructor({ code, message, fix }) {
        super(message, fix);
        this.name = 'PlanReadError';
        this.code = code;
    }
}


/***/ }),

/***/ 3190:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  readFacts: () => (/* binding */ readFacts)
});

;// CONCATENATED MODULE: ./actions/plan-guard/attributes.ts
/**
 * Names of the top-level attributes that differ between two states of an object. Values are compared and forgotten: none is given away.
 *
 * @param afterUnknown the same shape with `true` for each attribute that is known after the apply only; such an attribute counts as changed
 */
function changedAttributes(before, after, afterUnknown) {
    const [old, next, unknown] = [asObject(before), asObject(after), asObject(afterUnknown)];
    const names = new Set([...Object.keys(old), ...Object.keys(next), ...Object.keys(unknown)]);
    return [...names].filter(name => containsTrue(get(unknown, name)) || !isSame(get(old, name), get(next, name))).sort();
}
const asObject = (value) => typeof value === 'object' && value !== null && !Array.isArray(value) ? value : {};
const get = (object, name) => (Object.hasOwn(object, name) ? object[name] : undefined);
/** Terraform leaves an attribute away or gives null for it, and means the same. */
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

// EXTERNAL MODULE: ./actions/plan-guard/classes.ts
var classes = __webpack_require__(3516);
// EXTERNAL MODULE: ./actions/plan-guard/glob.ts
var glob = __webpack_require__(2336);
;// CONCATENATED MODULE: ./actions/plan-guard/rules/data-loss-table/sources.ts
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
/** `mapToApiValues` of the library that Telmate's provider is made with: a disk that is gone is deleted, a smaller one is made anew. */
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

;// CONCATENATED MODULE: ./actions/plan-guard/rules/data-loss-table/words.ts
/** What the rules on data loss have in common: the way a switch goes, and what that means. */
const off = { from: true, to: false };
const on = { from: false, to: true };
const DELETABLE = 'the protection against deletion goes, which is the first step of a deletion';
const NO_BACKUPS = 'backups are no longer made';
const FEWER_BACKUPS = 'backups are kept for less time, or none are made any more';
const EMPTIED = 'a later destroy deletes the objects in it too';
const NO_SNAPSHOT = 'a later destroy makes no last snapshot';
const NO_VERSIONS = 'what is overwritten or deleted from then on cannot be brought back';
const SOON_GONE = 'what is deleted can be brought back for less time, or not at all';
const OF_ITS_OWN = 'it makes and deletes resources of its own, and which ones is not in the plan';
const EXPIRING = 'what its rules let expire is deleted from the bucket, what is in it now too';

;// CONCATENATED MODULE: ./actions/plan-guard/rules/data-loss-table/aws.ts


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
        reason: 'items whose time is over are deleted from the table, those that are in it now too',
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

;// CONCATENATED MODULE: ./actions/plan-guard/rules/data-loss-table/disks.ts

const TAKEN_OUT = 'a disk is taken out of the machine, and Proxmox keeps it as an unused one at most';
const EMPTY_DISK = 'a disk cannot shrink, so the machine gets a new and empty one in its place';
const OVERWRITTEN = 'the server is installed anew, which overwrites its disk';
/** What a bare metal server of Scaleway is installed with. */
const INSTALLED = ['partition', 'ssh_key_ids', 'user', 'password', 'password_wo_version', 'service_password', 'service_password_wo_version'];
/** Servers that are installed anew under the same id: what was on their disks is gone, and the plan says that they are updated in place. */
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
/** Disks that stand inside a machine's own block: where one of them goes, the plan only says that the machine is updated in place. */
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
        reason: 'the TPM goes with its keys, and what was encrypted with them cannot be read without',
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

;// CONCATENATED MODULE: ./actions/plan-guard/rules/data-loss-table/stores.ts


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
        reason: 'what is stored is no longer kept when the claim goes',
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

;// CONCATENATED MODULE: ./actions/plan-guard/rules/data-loss-table.ts





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
        // The same code stands in the resource.go of each type that has the attribute.
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
        // The same code stands in the file of each type that has the attribute.
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

;// CONCATENATED MODULE: ./actions/plan-guard/rules/data-loss.ts



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
/** No real plan has more types; one that was made to fill the memory has. */
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
 * @param after those after it; an attribute that is known after the apply only is not in it
 * @param afterUnknown the same shape with `true` for each attribute that is known after the apply only: that may be anything, so it counts
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
        // One without a key is told by its place.
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
/** A size in kibibytes; undefined for what is none. A number alone counts gibibytes. */
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

;// CONCATENATED MODULE: ./actions/plan-guard/rules/root-cause.ts

/**
 * Which of the attributes that force a replacement have a value that is known only after the apply. Nobody changed such an attribute: its
 * cause is where the value comes from. Mostly that is another object of the same plan (a network that is replaced replaces the server in
 * it), else something that is new with every apply, as `timestamp()` is. An attribute with a known value is a cause itself.
 *
 * @param replacePaths as in the plan, each from the outside in
 * @param afterUnknown of the form of the object, with `true` where a value is known only after the apply
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

;// CONCATENATED MODULE: ./actions/plan-guard/collect.ts




/**
 * Gathers what is judged and reported from the entries of a plan as they come, in any order. Nothing of the values is kept but, with a key,
 * a digest that tells nothing to whoever lacks it.
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
    /** @throws ActionError for actions that are not known */
    change(entry) {
        this.#change(entry, false);
    }
    /** @throws ActionError for actions that are not known */
    deferred(_reason, entry) {
        this.#change(entry, true);
    }
    drift({ address, previousAddress, deposed, type, actions, before, after }) {
        if (!(0,classes/* destroys */.o8)(actions) && !actions.includes('update'))
            return;
        const isGone = (0,classes/* destroys */.o8)(actions);
        const attributes = isGone ? [] : changedAttributes(before, after, undefined);
        // Old versions leave the address of drifted objects away.
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
    /** What was gathered so far. */
    get collected() {
        return { changes: this.#changes, unchanged: this.#unchanged, outputs: this.#outputs, drift: this.#drift };
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
            attributes: isUpdate ? changedAttributes(before, after, afterUnknown) : [],
            forcedBy: [...new Set(replacePaths.flatMap(([first]) => (first === undefined ? [] : [String(first)])))],
            forcedFromElsewhere: forcedFromElsewhere(replacePaths, afterUnknown),
            losses: isUpdate ? findDataLoss(type, { before, after, afterUnknown }) : [],
            digest: this.#digest()
        });
    }
}
/** @param parts what was gathered from all entries of the plan, by one collector or by several */
function factsOf(header, parts) {
    const { terraformVersion, errored, complete, applyable, unknownMembers, failedChecks, provisioned } = header;
    return {
        terraformVersion: terraformVersion ?? '',
        errored: errored ?? undefined,
        complete: complete ?? undefined,
        applyable: applyable ?? undefined,
        changes: parts.flatMap(({ changes }) => changes),
        unchanged: parts.reduce((sum, { unchanged }) => sum + unchanged, 0),
        outputs: parts.flatMap(({ outputs }) => outputs),
        drift: parts.flatMap(({ drift }) => drift),
        failedChecks: failedChecks.map(({ address }) => address).filter(address => address !== ''),
        provisioned,
        unknownParts: unknownMembers
    };
}

// EXTERNAL MODULE: ./actions/plan-guard/fingerprint/index.ts + 1 modules
var plan_guard_fingerprint = __webpack_require__(308);
// EXTERNAL MODULE: ./actions/plan-guard/plan-read-error.ts
var plan_read_error = __webpack_require__(4757);
// EXTERNAL MODULE: ./actions/plan-guard/reader/fields.ts
var fields = __webpack_require__(9629);
;// CONCATENATED MODULE: ./actions/plan-guard/reader/canonical.ts

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
     * @param bytes what stands in the file, when that is the canonical text already
     */
    constructor(value, path, numbersAsText, bytes) {
        this.#value = value;
        this.#layout = layoutOf(path);
        this.#numbersAsText = numbersAsText;
        this.#bytes = bytes;
    }
    /**
     * JSON with the names in an order of their own, and how many of its texts stand for numbers before it. It holds all values in plain text.
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

// EXTERNAL MODULE: ./actions/plan-guard/reader/problem.ts
var reader_problem = __webpack_require__(173);
;// CONCATENATED MODULE: ./actions/plan-guard/reader/addresses.ts

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
    throw (0,reader_problem/* malformed */.Qm)(`${where}.address`, 'the address of its type, name, mode and module');
}
/** Where the dots are. A key may have dots too, so that any of them could end the module's address. */
function placesOf(address) {
    const places = [];
    for (let at = address.indexOf('.'); at !== -1; at = address.indexOf('.', at + 1))
        places.push(at);
    return places;
}

;// CONCATENATED MODULE: ./actions/plan-guard/reader/changes.ts



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
 * @param needsAddress whether it must have an address; old versions leave that of drift away
 * @throws PlanProblem when it is not understood to the last
 */
function readChange(value, numbersAsText, where, needsAddress) {
    const entry = (0,fields/* objectAt */.lJ)(value, where);
    const mode = readMode(entry, where);
    const type = (0,fields/* optionalText */.mR)(entry, 'type', where);
    if (type === undefined && needsAddress)
        throw (0,reader_problem/* malformed */.Qm)(`${where}.type`, 'a text');
    const named = {
        mode,
        type: type ?? '',
        name: (0,fields/* optionalText */.mR)(entry, 'name', where) ?? '',
        index: readIndex(entry, where),
        moduleAddress: (0,fields/* optionalText */.mR)(entry, 'module_address', where)
    };
    const address = (0,fields/* optionalText */.mR)(entry, 'address', where);
    if (address === undefined && needsAddress)
        throw new reader_problem/* PlanProblem */.hc('no-address', `The plan is not understood: ${where} has no address.`);
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
        throw new reader_problem/* PlanProblem */.hc('no-address', `The plan is not understood: ${where} has no address.`);
    const type = (0,fields/* optionalText */.mR)(invocation, 'type', where);
    if (type === undefined)
        throw (0,reader_problem/* malformed */.Qm)(`${where}.type`, 'a text');
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
        throw new reader_problem/* PlanProblem */.hc('no-change', `The plan is not understood: ${where} does not say what changes.`);
    return change;
}
function readActions(change, where) {
    const actions = (0,fields/* memberOf */.C5)(change, 'actions');
    if (!(0,fields/* isList */.Lv)(actions) || actions.length === 0 || !actions.every(action => typeof action === 'string')) {
        throw new reader_problem/* PlanProblem */.hc('malformed-actions', `The plan is not understood: ${where}.actions is not a list of words.`);
    }
    const words = actions.join(', ');
    // Joined, ["delete, create"] would look like two.
    if (!KNOWN_ACTIONS.has(words) || actions.length !== words.split(', ').length) {
        throw new reader_problem/* PlanProblem */.hc('unknown-action', `The plan has actions that are not known: ${where}.actions is ${quote(actions)}.`);
    }
    return actions;
}
function readMode(entry, where) {
    const mode = (0,fields/* valueOf */.RP)(entry, 'mode');
    if (mode === null || mode === 'managed' || mode === 'data')
        return mode;
    throw new reader_problem/* PlanProblem */.hc('unknown-mode', `The plan has a mode that is not known: ${where}.mode is ${quote(mode)}.`);
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
        throw (0,reader_problem/* malformed */.Qm)(`${where}.index`, 'a text or a number');
    return index;
}
function readPath(path, where) {
    const isStep = (step) => typeof step === 'string' || typeof step === 'number';
    if (!(0,fields/* isList */.Lv)(path) || !path.every(isStep))
        throw (0,reader_problem/* malformed */.Qm)(where, 'a list of paths');
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

;// CONCATENATED MODULE: ./actions/plan-guard/reader/envelope.ts

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
/** What the text of a plan has near its begin, in Terraform and OpenTofu. */
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
        return this.#held.length === 0 ? new reader_problem/* PlanProblem */.hc('empty', 'The file is empty.') : recognise(this.#held);
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
/** @param sample begin of something that is no object of JSON */
function recognise(sample) {
    // eslint-disable-next-line no-control-regex -- the colours of a terminal
    const text = sample.toString().replace(/\u001b\[[\d;]*m/g, '');
    if (PLAN_TEXT.some(pattern => pattern.test(text))) {
        return new reader_problem/* PlanProblem */.hc('text-plan', 'The file is what "plan" or "show" print for a person, not JSON.');
    }
    return /^\[\s*[[\]{"\d-]/.test(text)
        ? new reader_problem/* PlanProblem */.hc('not-a-plan', 'The file is a list, and a plan is an object of JSON.')
        : new reader_problem/* PlanProblem */.hc('not-json', 'The file is not JSON.');
}
/** Takes what comes after the plan: nothing but blanks and the lines of the wrapper. */
class Tail {
    /** The begin of a line, as long as it is not told what it is; undefined within a line that is passed over. */
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
const trailing = (line) => new reader_problem/* PlanProblem */.hc('trailing-data', `After the plan comes ${line.startsWith('{') ? 'another JSON object' : 'something that is not part of it'}.`);

;// CONCATENATED MODULE: ./actions/plan-guard/reader/json-scanner.ts

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
    /** Begin and end, counted in bytes from the begin of the value, of each number that is long or has an exponent. */
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
                // What mostly follows is told at once: the table says the same, in three steps.
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
const tooDeep = () => new reader_problem/* PlanProblem */.hc('too-deep', `The file is nested more than ${MAX_DEPTH} levels deep.`);
/** No more is said: what stands there could be part of a secret. */
const notJson = () => new reader_problem/* PlanProblem */.hc('not-json', 'The file is not valid JSON.');

;// CONCATENATED MODULE: ./actions/plan-guard/reader/json-cutter.ts


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
            throw (0,reader_problem/* malformed */.Qm)(path, isObject ? 'an object' : 'a list');
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
                throw new reader_problem/* PlanProblem */.hc('too-large', `The plan has one entry of more than ${MAX_VALUE / 1024 / 1024} MiB.`);
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
            throw (0,reader_problem/* duplicateName */.Vy)(frame.path);
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

;// CONCATENATED MODULE: ./actions/plan-guard/reader/near.ts
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

;// CONCATENATED MODULE: ./actions/plan-guard/reader/providers.ts

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

;// CONCATENATED MODULE: ./actions/plan-guard/reader/header.ts




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
            throw new reader_problem/* PlanProblem */.hc('json-stream', 'The file is what "plan -json" prints, lines of events: not the plan itself.');
        }
        if (name === 'plan_format_version') {
            throw new reader_problem/* PlanProblem */.hc('redacted-plan', 'The file is a redacted plan of HCP Terraform, which is of another format.');
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
    /** @throws PlanProblem when the file is no plan of a version that is known */
    end() {
        this.#checkKind();
        if (this.#damaged !== undefined) {
            throw new reader_problem/* PlanProblem */.hc('malformed', `The plan is not understood: it has a part that is nearly "${this.#damaged}" and is not.`);
        }
        const complete = this.#flag('complete');
        const applyable = this.#flag('applyable');
        const errored = this.#flag('errored');
        // Every version that writes one of the others writes this one: it is lost.
        if (errored === null && (complete !== null || applyable !== null))
            throw (0,reader_problem/* malformed */.Qm)('errored', 'true or false');
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
                ? new reader_problem/* PlanProblem */.hc('not-a-plan', 'The file has a format version, but nothing that a plan has.')
                : new reader_problem/* PlanProblem */.hc('state', 'The file is a state, not a plan.');
        }
        if (this.#members.has('format_version'))
            return;
        throw this.#isOfPlan
            ? new reader_problem/* PlanProblem */.hc('no-format-version', 'The plan does not say of what format it is: it has no "format_version".')
            : new reader_problem/* PlanProblem */.hc('not-a-plan', 'The file is JSON, but not that of a plan.');
    }
    #flag(name) {
        const value = this.#values.get(name) ?? null;
        if (value !== null && typeof value !== 'boolean')
            throw (0,reader_problem/* malformed */.Qm)(name, 'true or false');
        return value;
    }
    #text(name) {
        const value = this.#values.get(name) ?? null;
        if (value !== null && typeof value !== 'string')
            throw (0,reader_problem/* malformed */.Qm)(name, 'a text');
        return value;
    }
    #variables({ variables, mayUseAny }) {
        const values = this.#values.get('variables') ?? null;
        const declared = this.#values.get('configuration.root_module.variables') ?? null;
        if (values === null)
            return new Map();
        if (!(0,fields/* isObject */.Gv)(values))
            throw (0,reader_problem/* malformed */.Qm)('variables', 'an object');
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
        ? new reader_problem/* PlanProblem */.hc('unsupported-version', `The plan is of format ${version.slice(0, 20)}, and 0.1 to 1.x are known.`)
        : new reader_problem/* PlanProblem */.hc('no-format-version', 'The plan does not say of what format it is: "format_version" is no version.');
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

// EXTERNAL MODULE: external "node:buffer"
var external_node_buffer_ = __webpack_require__(4573);
;// CONCATENATED MODULE: ./actions/plan-guard/reader/json-values.ts



/**
 * @param bytes of what was cut out
 * @throws PlanProblem when an object in it has two members of the same name
 */
function parseCut({ path, key, names, numbers, isPlain }, bytes) {
    const parsed = parseExactly(bytes, numbers);
    const { count, isInOrder } = namesOf(parsed.value, layoutOf(path));
    // Of two members of the same name JSON.parse keeps one.
    if (count !== names)
        throw (0,reader_problem/* duplicateName */.Vy)(key === undefined ? path : `${path}[${key}]`);
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
    parts.push((0,external_node_buffer_.isAscii)(bytes) ? bytes.toString('latin1', done, bytes.length) : bytes.toString('utf8', done, bytes.length));
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

;// CONCATENATED MODULE: ./actions/plan-guard/reader/provisioners.ts

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

;// CONCATENATED MODULE: ./actions/plan-guard/reader/seen.ts
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
    /** What was seen, for `addAll` of another one. */
    get table() {
        return this.#table;
    }
    /** @returns whether nothing of what another one saw was seen here */
    addAll(table) {
        let isNew = true;
        for (let at = 0; at < table.length; at += 2) {
            const high = table[at + 1] ?? 0;
            if (high !== 0 && !this.#put(table[at] ?? 0, high))
                isNew = false;
        }
        return isNew;
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

;// CONCATENATED MODULE: ./actions/plan-guard/reader/plan-reader.ts








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
    /** The one that is being read. */
    #member = '';
    #counts = { changes: 0, drift: 0, deferred: 0, outputs: 0, actionInvocations: 0, deferredActionInvocations: 0 };
    constructor(visitor) {
        this.#visitor = visitor;
    }
    member(name) {
        this.#header.member(name);
        if (this.#member === 'resource_changes')
            this.#visitor.changesEnd?.();
        this.#member = name;
    }
    /** @throws PlanProblem when it is not understood */
    value(cut, bytes) {
        const { path, key } = cut;
        // Most of a configuration has none of what is wanted of it, and is not parsed.
        if (CONFIGURED.has(path) && !bytes.includes('"provisioners"'))
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
                this.#header.provisioned(provisionedResource(value));
                this.#visitor.configuration?.('resource', text);
                break;
            case 'configuration.root_module.module_calls':
                this.#header.provisioned(provisionedModule(String(key), value));
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
    /** What of the changes was read here: for `addShare` of another reader of the same plan. */
    get share() {
        return { changes: this.#counts.changes, seen: this.#changed.table };
    }
    /**
     * Takes over what another reader read of `resource_changes`.
     *
     * @throws PlanProblem when both have a change of one object
     */
    addShare({ changes, seen }) {
        if (!this.#changed.addAll(seen)) {
            throw new reader_problem/* PlanProblem */.hc('duplicate-change', 'The plan is not understood: two entries of resource_changes change one object.');
        }
        this.#counts.changes += changes;
    }
    /** @throws PlanProblem when the whole is not a plan of a version that is known */
    end() {
        return { header: this.#header.end(), counts: { ...this.#counts } };
    }
    #change(change, where, text) {
        // No address ends in a text with a blank before it, unless that is in brackets.
        const identity = change.deposed === undefined ? change.address : `${change.address} ${JSON.stringify(change.deposed)}`;
        if (!this.#changed.add(identity)) {
            throw new reader_problem/* PlanProblem */.hc('duplicate-change', `The plan is not understood: ${where} changes an object that an entry before it changes.`);
        }
        this.#counts.changes++;
        this.#visitor.change(change, text);
    }
}
/** Terraform's word for why it could not plan it yet. */
const reasonOf = (value, where) => (0,fields/* optionalText */.mR)((0,fields/* objectAt */.lJ)(value, where), 'reason', where) ?? 'unknown';

;// CONCATENATED MODULE: ./actions/plan-guard/reader/text.ts


/** How many bytes the marks at the begin of a file have at most. */
const MARK_LENGTH = 4;
/**
 * Gives the text of a file as UTF-8 without a byte order mark, piece by piece. PowerShell writes UTF-16.
 *
 * @param source the pieces may be of one buffer that is used again: each is done with before the next is asked for
 * @throws PlanProblem for bytes that are no text, and for a plan file
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
        throw new reader_problem/* PlanProblem */.hc('plan-file', 'The file is a plan file, which is binary, and not JSON.');
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
    /** The begin of a character that the last piece did not complete. */
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
        if (!(0,external_node_buffer_.isUtf8)(joint) || !(0,external_node_buffer_.isUtf8)(text.subarray(needed, end)) || (isEnd && end < text.length))
            throw noText();
        rest = Buffer.from(text.subarray(end));
        return text;
    };
}
/** How many bytes the character has that begins with a byte; 1 for a byte with which none begins. */
const characterLength = (byte) => (byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : byte >= 0xc0 ? 2 : 1);
/** How many bytes at the end are the begin of a character that is not complete. */
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
const noText = () => new reader_problem/* PlanProblem */.hc('encoding', 'The file is neither UTF-8 nor UTF-16 with a byte order mark: it has bytes that are no characters.');

;// CONCATENATED MODULE: ./actions/plan-guard/reader/read-plan.ts





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
        if (error instanceof reader_problem/* PlanProblem */.hc)
            return error.toError();
        throw error;
    }
}
/**
 * Cuts a file into the parts that are wanted of a plan.
 *
 * @param afterPiece called after each piece; `false` ends the reading
 * @returns size of the file, as far as it was read, in bytes
 * @throws PlanProblem when it is not one JSON object, and what the source and the handler throw
 */
async function readParts(source, handler, afterPiece) {
    const cutter = new JsonCutter(WANTED, handler);
    const size = { bytes: 0 };
    /** Undefined once the begin of the JSON is found. */
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
        if (afterPiece !== undefined && !(await afterPiece()))
            return size.bytes;
    }
    if (head !== undefined)
        throw head.end();
    if (!cutter.isDone)
        throw new reader_problem/* PlanProblem */.hc('truncated', 'The file ends in the middle of the plan.');
    tail.end();
    return size.bytes;
}
async function* counted(source, size) {
    for await (const chunk of source) {
        size.bytes += chunk.length;
        yield chunk;
    }
}

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: external "node:url"
var external_node_url_ = __webpack_require__(3136);
// EXTERNAL MODULE: external "node:worker_threads"
var external_node_worker_threads_ = __webpack_require__(5919);
// EXTERNAL MODULE: ./actions/plan-guard/reader/threads/plan-thread-data.ts
var plan_thread_data = __webpack_require__(8003);
;// CONCATENATED MODULE: ./actions/plan-guard/reader/threads/plan-job.ts






/**
 * Defines a job, at the top of the module that `url` names. On a thread that was made for the job this never returns: it does the work and
 * ends the thread. So nothing after it is run there, least of all the main part of the action whose bundle it is.
 *
 * What the module imports is run on the thread too. It must do nothing but define things, and what it holds is not shared between threads.
 *
 * @param name one for each job of a bundle
 * @param url of the module: `import.meta.url`
 */
function planJob(name, url, work) {
    const data = (0,plan_thread_data/* planThreadData */.i)();
    if (data?.fairwayPlanJob === name)
        serve(data, work.start);
    return { name, file: entryOf((0,external_node_url_.fileURLToPath)(url)), ...work };
}
/** What a bundle imports later, ncc writes to `<id>.index.js` beside its `index.js`, and only that one can be run. */
function entryOf(file) {
    return /^\d+\.index\.js$/.test((0,external_node_path_.basename)(file)) ? (0,external_node_path_.join)((0,external_node_path_.dirname)(file), 'index.js') : file;
}
function serve({ options, sent }, start) {
    let outcome;
    try {
        outcome = read(start(options), messages(sent));
    }
    catch (error) {
        outcome = error instanceof reader_problem/* PlanProblem */.hc ? error.toError() : { kind: 'thrown', error };
    }
    post({ kind: 'outcome', outcome });
    // It ends this thread, not the process.
    process.exit();
}
function read({ visitor, part }, toThread) {
    const reader = new PlanReader(visitor);
    for (const message of toThread) {
        if (message.kind === 'stop')
            break;
        if (message.kind === 'end') {
            reader.addShare(message.share);
            // As text it goes to the other thread in a fifth of the time that a copy of so many objects takes.
            return { kind: 'plan', ...reader.end(), part: JSON.stringify(part()) };
        }
        const bytes = Buffer.from(message.bytes);
        for (const item of message.items) {
            if (typeof item === 'string')
                reader.member(item);
            else
                reader.value(item, bytes.subarray(item.start, item.end));
        }
        post({ kind: 'done', bytes: message.bytes });
    }
    return { kind: 'stopped' };
}
/** Messages as they come. The thread sleeps meanwhile: it has nothing else to do, and what its module goes on with must not be reached. */
function* messages(sent) {
    if (external_node_worker_threads_.parentPort === null)
        return;
    for (let received = 0;; received++) {
        Atomics.wait(sent, 0, received);
        const next = (0,external_node_worker_threads_.receiveMessageOnPort)(external_node_worker_threads_.parentPort);
        if (next === undefined)
            return;
        yield next.message;
    }
}
const post = (message) => external_node_worker_threads_.parentPort?.postMessage(message);

;// CONCATENATED MODULE: ./actions/plan-guard/reader/threads/read-plan-job.ts



/** A smaller plan is read before a thread has started. */
const read_plan_job_SMALLEST = 8 * 1024 * 1024;
/**
 * Reads a plan as `readPlan` does, with the same outcome, and does a job's work on its entries. For a large plan the work is done on a second
 * thread, while this one reads, checks and cuts, and takes over what that one has no time for.
 *
 * With two threads, two changes of one object may be found at the end only: another thing that is wrong with the plan may be told instead.
 *
 * @param source pieces of the file; a buffer may be used again for the next one
 * @param smallest bytes from which on a second thread is used
 * @throws what the source or the work throws; from the other thread as a copy, which keeps name, message and stack only
 */
async function readPlanJob(source, job, options, smallest = read_plan_job_SMALLEST) {
    const { isLarge, bytes } = await begin(source, smallest);
    if (isLarge)
        return await readOnThread(bytes, job, options);
    const { visitor, part } = job.start(options);
    const reading = await readPlan(bytes, visitor);
    return reading.kind === 'error' ? reading : { ...reading, result: job.finish(options, reading.header, [part()]) };
}
async function readOnThread(source, job, options) {
    // A small plan needs no thread, and is read in less time than it takes to load this.
    const { PlanThread } = await __webpack_require__.e(/* import() */ 899).then(__webpack_require__.bind(__webpack_require__, 2899));
    const own = job.start(options);
    const reader = new PlanReader(own.visitor);
    const thread = new PlanThread(job.file, job.name, options, (cut, bytes) => {
        if (cut.path !== 'resource_changes' || !job.mayShare(bytes))
            return false;
        reader.value(cut, bytes);
        return true;
    });
    try {
        let problem;
        let size = 0;
        try {
            size = await readParts(source, thread.entries, async () => {
                await thread.room();
                return thread.outcome === undefined;
            });
        }
        catch (error) {
            if (!(error instanceof reader_problem/* PlanProblem */.hc))
                throw error;
            problem = error;
        }
        const outcome = thread.outcome ?? (await thread.end(problem === undefined ? { kind: 'end', share: reader.share } : { kind: 'stop' }));
        if (outcome.kind === 'thrown')
            throw outcome.error;
        // All entries that the thread has stand before what is wrong here.
        if (outcome.kind === 'error')
            return outcome;
        if (problem !== undefined)
            return problem.toError();
        if (outcome.kind !== 'plan')
            throw new Error('The thread that reads the plan has not read it to its end.');
        const { header, counts, part } = outcome;
        return { kind: 'plan', header, counts, bytes: size, result: job.finish(options, header, [JSON.parse(part), own.part()]) };
    }
    finally {
        await thread.close();
    }
}
/** Reads as much as tells whether it is large; what was read is given again with the rest. */
async function begin(source, smallest) {
    const iterator = Symbol.asyncIterator in source ? source[Symbol.asyncIterator]() : source[Symbol.iterator]();
    const held = [];
    let size = 0;
    let isEnd = false;
    while (!isEnd && size < smallest) {
        const next = await iterator.next();
        if (next.done === true)
            isEnd = true;
        else {
            size += next.value.length;
            // Its buffer may be used again.
            held.push(Uint8Array.from(next.value));
        }
    }
    return { isLarge: !isEnd, bytes: rest() };
    async function* rest() {
        try {
            for (let piece = held.shift(); piece !== undefined; piece = held.shift())
                yield piece;
            while (!isEnd) {
                const next = await iterator.next();
                if (next.done === true)
                    isEnd = true;
                else
                    yield next.value;
            }
        }
        finally {
            // Whoever stops early closes the source.
            if (!isEnd)
                await iterator.return?.();
        }
    }
}

;// CONCATENATED MODULE: ./actions/plan-guard/reader/index.ts








// EXTERNAL MODULE: ./actions/plan-guard/renames.ts + 9 modules
var plan_guard_renames = __webpack_require__(2037);
;// CONCATENATED MODULE: ./actions/plan-guard/read-facts.ts





/** As Terraform writes them. Renames are found among creates and deletes, which therefore stay together. */
const NO_CREATE_OR_DELETE = ['"actions":["no-op"]', '"actions":["update"]'].map(text => Buffer.from(text));
const factsJob = planJob('facts', import.meta.url, {
    start({ fingerprintKey }) {
        const fingerprint = new plan_guard_fingerprint/* PlanFingerprint */.ir(fingerprintKey);
        const collector = new FactsCollector(fingerprintKey === undefined ? () => '' : () => fingerprint.lastDigest());
        const finder = new plan_guard_renames/* RenameFinder */.t();
        let renames;
        const changesEnd = () => void (renames = finder.hints());
        return {
            visitor: visitAll([fingerprint, collector, { change: entry => finder.note(entry), changesEnd }]),
            part: () => ({
                collected: collector.collected,
                renames: renames ?? finder.hints(),
                digests: fingerprint.digests.toString('base64')
            })
        };
    },
    mayShare: bytes => NO_CREATE_OR_DELETE.some(text => bytes.includes(text)),
    finish: ({ fingerprintKey }, header, parts) => ({
        facts: factsOf(header, parts.map(({ collected }) => collected)),
        fingerprint: (0,plan_guard_fingerprint/* fingerprintOf */.ax)(fingerprintKey, header, parts.map(({ digests }) => Buffer.from(digests, 'base64'))),
        renames: parts.flatMap(({ renames }) => renames)
    })
});
/**
 * Reads the JSON of a plan, entry by entry: the size of the file does not show in memory.
 *
 * @throws PlanReadError for anything that is not a plan of a version that is known
 */
async function readFacts(source, { fingerprintKey, showValues, alsoSecret }) {
    if (showValues)
        return await readWithValues(source, { fingerprintKey }, alsoSecret);
    const reading = await readPlanJob(source, factsJob, { fingerprintKey });
    if (reading.kind === 'error')
        throw new plan_read_error/* PlanReadError */.A(reading);
    return { ...reading.result, values: undefined };
}
/** Values stay on this thread: what is secret among them is known at the end only. */
async function readWithValues(source, options, alsoSecret) {
    // Most runs show no values.
    const { ValueKeeper } = await __webpack_require__.e(/* import() */ 3).then(__webpack_require__.bind(__webpack_require__, 1003));
    const values = new ValueKeeper();
    const { visitor, part } = factsJob.start(options);
    const reading = await readPlan(source, visitAll([visitor, values]));
    if (reading.kind === 'error')
        throw new plan_read_error/* PlanReadError */.A(reading);
    return { ...factsJob.finish(options, reading.header, [part()]), values: values.finish(reading.header, alsoSecret) };
}
/** Shows each entry to one visitor after the other. */
function visitAll(visitors) {
    return {
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
        },
        changesEnd() {
            for (const visitor of visitors)
                visitor.changesEnd?.();
        }
    };
}


/***/ }),

/***/ 9629:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C5: () => (/* binding */ memberOf),
/* harmony export */   Gv: () => (/* binding */ isObject),
/* harmony export */   Lv: () => (/* binding */ isList),
/* harmony export */   R2: () => (/* binding */ optionalList),
/* harmony export */   RP: () => (/* binding */ valueOf),
/* harmony export */   lJ: () => (/* binding */ objectAt),
/* harmony export */   mR: () => (/* binding */ optionalText)
/* harmony export */ });
/* harmony import */ var _problem_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(173);

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
/** A text that may be missing. An empty one is what Go's encoder leaves away. */
function optionalText(object, name, where) {
    const value = memberOf(object, name);
    if (value === undefined || value === null || value === '')
        return undefined;
    if (typeof value !== 'string')
        throw (0,_problem_js__WEBPACK_IMPORTED_MODULE_0__/* .malformed */ .Qm)(`${where}.${name}`, 'a text');
    return value;
}
/** A list that may be missing: Go's encoder leaves empty ones away, or writes null. */
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

/***/ 173:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Qm: () => (/* binding */ malformed),
/* harmony export */   Vy: () => (/* binding */ duplicateName),
/* harmony export */   hc: () => (/* binding */ PlanProblem)
/* harmony export */ });
const SHOW = 'the JSON that "terraform show -json" or "tofu show -json" makes of a plan file';
/** What a person does about it; one sentence for each code. */
const FIXES = {
    empty: 'Check that the step that wrote the file did not fail.',
    'plan-file': `Give ${SHOW}, or the plan file itself together with the folder it was made in.`,
    'text-plan': `Give ${SHOW}: the text of a plan can be made to say anything by a check or a provider.`,
    'json-stream': `Write the plan to a file with "plan -out=FILE" and give ${SHOW}.`,
    state: 'Name the plan file in the command, as in "show -json tfplan": without one it shows the state.',
    'redacted-plan': `Give ${SHOW}, not the redacted one of HCP Terraform.`,
    'not-json': `Give ${SHOW}, unchanged and with nothing before or after it; with setup-terraform, set its "terraform_wrapper" to false.`,
    encoding: 'Write the file as UTF-8, or as UTF-16 with a byte order mark.',
    truncated: 'Check that the command that wrote the file ended well, and that the disk is not full.',
    'trailing-data': 'Give one plan a file, with nothing after it; with setup-terraform, set its "terraform_wrapper" to false.',
    'duplicate-name': `Give ${SHOW}, unchanged: programs differ in which of the two they read.`,
    'too-deep': `Give ${SHOW}, unchanged: no real plan is nested as deeply.`,
    'too-large': 'Move the value that is as large out of the configuration, into a file or an object store.',
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

/***/ 2037:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  t: () => (/* binding */ RenameFinder),
  f: () => (/* reexport */ movedBlock)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
;// CONCATENATED MODULE: ./actions/plan-guard/renames/attribute-hash.ts
/**
 * How much it says that two objects have a value in common: nothing (a switch, a small number), a little (a text of one or two characters),
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
/** Whether a part of the value is known after the apply only. */
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

;// CONCATENATED MODULE: ./actions/plan-guard/renames/candidates.ts

/** No resource has as many attributes; names beyond are passed over. */
const MOST_NAMES = 500;
/** Of each attribute: number of its name and distinction in one word, and the two halves of the hash of its value. */
const WORDS = 3;
/** Everything of one type that is deleted or created. About 12 bytes an attribute: plans create and delete ten thousands of objects. */
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

;// CONCATENATED MODULE: ./actions/plan-guard/renames/keyed-hash.ts
/** Units of 16 bits that are gathered before they are hashed; an even number. */
const GATHERED = 4096;
/**
 * HalfSipHash-2-4 with 64 bits (Aumasson and Bernstein), over the UTF-16 units of what is written: a hash that tells nothing about a
 * value to whoever does not have the key, also when the value is one of a few. node:crypto takes several times as long for the short
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

// EXTERNAL MODULE: ./actions/plan-guard/renames/address.ts
var renames_address = __webpack_require__(7124);
;// CONCATENATED MODULE: ./actions/plan-guard/renames/side.ts



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

;// CONCATENATED MODULE: ./actions/plan-guard/renames/exact.ts


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

;// CONCATENATED MODULE: ./actions/plan-guard/renames/ranking.ts
/** The share of attributes that differ is kept in steps of a millionth: no two shares of up to 511 attributes are nearer. */
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

;// CONCATENATED MODULE: ./actions/plan-guard/renames/near.ts




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

;// CONCATENATED MODULE: ./actions/plan-guard/renames/pairs.ts





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
 * whatever their values, in which the name mostly stands too. Of several that read alike none is taken.
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

;// CONCATENATED MODULE: ./actions/plan-guard/renames/moved-block.ts

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
/** A text of HCL that stands for itself: no template in it, and nothing that is not seen. */
const moved_block_TEXT = /^"(?:[^"\\$%\p{C}\p{Zl}\p{Zp}]|[$%](?!\{)|\$\$\{|%%\{|\\(?:["\\nrt]|u[0-9a-fA-F]{4}|U[0-9a-fA-F]{8}))*"$/u;
/** Whether the last two signs before the brace are an escape depends on those before. */
const UNCLEAR = /[$%]{3,}\{/;
const INDEX = /^\d+$/;
/**
 * The block that tells Terraform and OpenTofu of a rename, ready to be pasted into the root module.
 *
 * @param from address before, as the plan writes it
 * @param to address after
 * @returns undefined when they may not stand in such a block: a data source, a deposed object, another type, no address at all, a key with
 * a template or with characters that are not seen
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

;// CONCATENATED MODULE: ./actions/plan-guard/renames.ts





/** Changes with each process, and is never written anywhere. */
const KEY = (0,external_node_crypto_.randomBytes)(8);
/**
 * Finds deletes that look like the one half of a rename, in the entries of a plan as they come, in any order. It keeps addresses and keyed
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

/***/ 7124:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $t: () => (/* binding */ placeOf),
/* harmony export */   B_: () => (/* binding */ stepsOf),
/* harmony export */   Fw: () => (/* binding */ spokenAddress)
/* harmony export */ });
/** Any character may be in a key, dots and brackets too. */
const STEP = /([^.[\]"]+)(?:\[(\d+|"(?:[^"\\]|\\.)*")\])?(?:\.(?!$)|$)/suy;
/** Takes an address of any kind apart; undefined for what is none. */
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
/** The place of a resource; one whose address is not understood stands alone. */
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


/***/ })

};
