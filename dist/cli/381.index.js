export const id = 381;
export const ids = [381];
export const modules = {

/***/ 9381:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  ShownValues: () => (/* reexport */ ShownValues),
  ValueKeeper: () => (/* reexport */ ValueKeeper),
  renderValues: () => (/* reexport */ renderValues)
});

// EXTERNAL MODULE: ./lib/plan/reader/fields.ts
var fields = __webpack_require__(8521);
// EXTERNAL MODULE: ./lib/plan/marks.ts
var marks = __webpack_require__(3582);
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
var scalars = __webpack_require__(8993);
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

const isLineBreak = (byte) => byte === 0x0a || byte === 0x0d;
const isBlank = (byte) => byte === 0x20 || byte === 0x09;
/** The next place that is not white space, when there is a line break on the way; otherwise the place itself. */
function behindLineBreak(text, from) {
    let hasBreak = false;
    for (let at = from; at < text.length; at++) {
        if (isLineBreak(text[at]))
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
    #isEmpty;
    /**
     * @param secrets texts that are found wherever they stand: give none that turns up by chance
     * @throws RangeError when they have more than some 4,000,000 bytes together
     */
    constructor(secrets) {
        const distinct = new Set(secrets);
        distinct.delete('');
        this.#isEmpty = distinct.size === 0;
        this.#tree = new NeedleTree(Array.from(distinct, secret => Buffer.from(secret, 'utf8')), { ignoresCase: true });
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
/** Where in the text is what was found in a decoding of it. */
const placeOf = ({ start, end }, { starts, ends }) => ({ start: starts[start], end: ends[end - 1] });

;// CONCATENATED MODULE: ./lib/secrets/finder/index.ts





;// CONCATENATED MODULE: ./lib/plan/values/secrets.ts

/** A number of fewer characters is a port, a size or a year, and is found in every other text. */
const secrets_SHORTEST_NUMBER = 6;
/** The most that all secrets may have together. More than this could not be looked for at once, and then nothing is shown. */
const secrets_MOST_CHARACTERS = 1_000_000;
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
        for (const text of this.#texts) {
            const parts = partsOf(text);
            for (const part of parts.anywhere)
                anywhere.add(part);
            for (const part of parts.whole)
                whole.add(part);
        }
        for (const number of this.#numbers)
            (String(number).length < secrets_SHORTEST_NUMBER ? whole : anywhere).add(String(number));
        try {
            return new Scrubber(new SecretFinder(anywhere), whole);
        }
        catch (error) {
            if (error instanceof RangeError)
                return undefined;
            throw error;
        }
    }
}
/** What replaces a secret. */
const SENSITIVE = '(sensitive)';
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
        return this.#finder.hide(text, SENSITIVE);
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

// EXTERNAL MODULE: ./lib/action/log-line.ts
var log_line = __webpack_require__(7898);
// EXTERNAL MODULE: ./lib/plan/plan-text.ts + 1 modules
var plan_text = __webpack_require__(4852);
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
    const line = (0,log_line/* oneLine */.T)(text);
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
    return scrubber.text((0,log_line/* oneLine */.T)(shown.join('')));
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
        return { attributes: kept.leaves.map(leaf => showLeaf(leaf, scrubber)), more: kept.more };
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
var action_text = __webpack_require__(2178);
;// CONCATENATED MODULE: ./lib/plan/values/render.ts


/** Bytes of all lines of one object: a report has room for a dozen objects in full. */
const render_LONGEST = 4_000;
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
        if (bytes > render_LONGEST)
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





/***/ })

};
