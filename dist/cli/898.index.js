export const id = 898;
export const ids = [898];
export const modules = {

/***/ 8898:
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
// EXTERNAL MODULE: ./lib/secrets/finder/index.ts + 12 modules
var finder = __webpack_require__(8276);
;// CONCATENATED MODULE: ./lib/plan/values/secrets.ts

/** A number of fewer characters is a port, a size or a year, and is found in every other text. */
const SHORTEST_NUMBER = 6;
/** The most that all secrets may have together. More than this could not be looked for at once, and then nothing is shown. */
const secrets_MOST_CHARACTERS = 250_000;
/** A longer secret is a file, which nobody takes apart letter by letter, or writes from the back. */
const LONGEST_TURNED = 4_096;
/** Of more than this together neither is looked for: it would take long. */
const MOST_TURNED = 60_000;
/** `password` alone would be hidden in the names of attributes too. */
const READABLE = { withoutWords: true };
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
        const pieces = new Set();
        const letterPieces = new Set();
        for (const text of this.#texts) {
            const isTurned = this.#characters <= MOST_TURNED && text.length <= LONGEST_TURNED;
            const found = [(0,finder/* piecesOf */.Xe)(text, READABLE), isTurned ? (0,finder/* letterPiecesOf */.vk)(text, READABLE) : []];
            for (const piece of found[0])
                for (const way of isTurned ? [piece, fromTheBack(piece)] : [piece])
                    pieces.add(way);
            for (const piece of found[1])
                for (const way of [piece, fromTheBack(piece)])
                    letterPieces.add(way);
            const parts = (0,finder/* partsOf */.CI)(text);
            for (const part of parts.anywhere)
                anywhere.add(part);
            for (const part of parts.whole)
                whole.add(part);
        }
        for (const number of this.#numbers)
            (String(number).length < SHORTEST_NUMBER ? whole : anywhere).add(String(number));
        try {
            return new Scrubber(new finder/* SecretFinder */.R4(anywhere, { pieces, letterPieces }), whole);
        }
        catch (error) {
            if (error instanceof RangeError)
                return undefined;
            throw error;
        }
    }
}
const fromTheBack = (text) => Array.from(text).reverse().join('');
/** What replaces a secret. */
const SENSITIVE = '(sensitive)';
/** Control and format characters, but for tabs and line breaks. */
const UNSEEN = /[^\P{C}\t\n\r]+/gu;
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
        // They go before anything is shown, and what is left could be a secret.
        const visible = text.replace(UNSEEN, ' ');
        const hidden = visible === text ? text : this.#finder.hide(visible, SENSITIVE);
        return hidden === visible ? this.#finder.hide(text, SENSITIVE) : hidden;
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

;// CONCATENATED MODULE: ./lib/plan/values/scattered.ts
const SIDES = ['before', 'after'];
/**
 * Withholds the elements of each list that make a secret together: `split("", password)` has one of its characters in each.
 *
 * @param leaves in the order of the plan
 */
function withoutScattered(leaves, scrubber) {
    const lists = new Map();
    for (const leaf of leaves) {
        if (typeof leaf.path.at(-1) !== 'number')
            continue;
        const key = JSON.stringify(leaf.path.slice(0, -1));
        lists.set(key, [...(lists.get(key) ?? []), leaf]);
    }
    const secret = new Set([...lists.values()].filter(list => SIDES.some(side => isSecret(list, side, scrubber))).flat());
    return secret.size === 0 ? leaves : leaves.map(leaf => (secret.has(leaf) ? withheld(leaf) : leaf));
}
function isSecret(list, side, scrubber) {
    const texts = list.flatMap(leaf => (typeof leaf[side] === 'string' || typeof leaf[side] === 'number' ? [String(leaf[side])] : []));
    if (texts.length < 2)
        return false;
    // What is secret in one element alone is hidden there.
    const elements = texts.map(text => scrubber.text(text));
    const text = elements.join('');
    return scrubber.text(text) !== text;
}
const withheld = (leaf) => ({ ...leaf, before: withholdSide(leaf.before), after: withholdSide(leaf.after) });
const withholdSide = (side) => (typeof side === 'object' ? side : { kind: 'sensitive' });

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
    const line = (0,log_line/* oneLine */.TN)(text);
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
    return scrubber.text((0,log_line/* oneLine */.TN)(shown.join('')));
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
        return { attributes: withoutScattered(kept.leaves, scrubber).map(leaf => showLeaf(leaf, scrubber)), more: kept.more };
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
const LONGEST = 4_000;
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
        if (bytes > LONGEST)
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
