export const id = 914;
export const ids = [914];
export const modules = {

/***/ 914:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   readStructuredIgnores: () => (/* binding */ readStructuredIgnores)
/* harmony export */ });
/* harmony import */ var yaml__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8815);
/* harmony import */ var _lib_action_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8418);
/* harmony import */ var _lib_action_inputs_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2029);
/* harmony import */ var _entry_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3853);




const KEYS = ['id', 'paths', 'purls', 'expired_at', 'statement'];
/**
 * Reads a `.trivyignore.yaml` (Trivy, pkg/result/ignore.go). An entry with a key that Trivy does not know is left out: `expires: 2099-01-01`
 * would be accepted for ever, and `path:` everywhere.
 *
 * @throws ActionError when it is not YAML, or not lists of entries under their names
 */
function readStructuredIgnores(text) {
    const counter = new yaml__WEBPACK_IMPORTED_MODULE_0__/* .LineCounter */ .HN();
    // Dates stay the text that was written.
    const document = (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .parseDocument */ .Tp)(text, { schema: 'core', lineCounter: counter, merge: false });
    const error = document.errors[0];
    if (error !== undefined)
        throw new _lib_action_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ActionError */ .lZ(`it is not YAML: line ${error.linePos?.[0].line ?? 1}: ${firstLine(error.message)}`);
    const root = document.contents;
    if (root === null || ((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isScalar */ .jn)(root) && root.value === null))
        return { entries: [], problems: [] };
    const lineOf = (node) => counter.linePos(node?.range?.[0] ?? 0).line;
    if (!(0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isMap */ .jh)(root))
        throw new _lib_action_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ActionError */ .lZ(`it is no list of ${_entry_js__WEBPACK_IMPORTED_MODULE_3__/* .SECTIONS */ .b.join(', ')}: line ${lineOf(root)}.`, 'Write "vulnerabilities:" first.');
    const entries = [];
    const problems = [];
    for (const { key, value } of root.items) {
        const name = textOf(key);
        const section = _entry_js__WEBPACK_IMPORTED_MODULE_3__/* .SECTIONS */ .b.find(known => known === name);
        const line = lineOf(key);
        if (section === undefined) {
            problems.push({ line, text: `"${(0,_lib_action_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .printable */ .g$)(name)}" is not a list that Trivy knows; it knows ${_entry_js__WEBPACK_IMPORTED_MODULE_3__/* .SECTIONS */ .b.join(', ')}` });
        }
        else if ((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isSeq */ .oP)(value)) {
            for (const item of value.items) {
                const read = readEntry(item, section, lineOf(item));
                if (typeof read === 'string')
                    problems.push({ line: lineOf(item), text: read });
                else
                    entries.push(read);
            }
        }
        else if (!(0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isScalar */ .jn)(value) || value.value !== null) {
            problems.push({ line, text: `"${section}" is not a list; write "- id: …" below it` });
        }
    }
    return { entries, problems };
}
function readEntry(item, section, line) {
    if (!(0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isMap */ .jh)(item))
        return 'this is not an entry; write "- id: …"';
    const id = fieldOf(item, 'id');
    if (typeof id !== 'string' || id.trim() === '')
        return 'the entry has no "id"';
    const unknown = item.items.map(({ key }) => textOf(key)).find(key => !KEYS.includes(key));
    if (unknown !== undefined)
        return `${id}: "${(0,_lib_action_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .printable */ .g$)(unknown)}" is not a key of an entry; they are ${KEYS.join(', ')}`;
    if (fieldOf(item, 'purls') !== undefined && section !== 'vulnerabilities')
        return `${id}: only vulnerabilities have "purls"`;
    const paths = listOf(fieldOf(item, 'paths'));
    const purls = listOf(fieldOf(item, 'purls'));
    if (paths === undefined || purls === undefined)
        return `${id}: "paths" and "purls" are lists of texts with something in them`;
    const date = fieldOf(item, 'expired_at');
    const expiresAt = typeof date === 'string' ? (0,_entry_js__WEBPACK_IMPORTED_MODULE_3__/* .readExpiry */ .A)(date) : undefined;
    if (date !== undefined && expiresAt === undefined)
        return `${id}: "${(0,_lib_action_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .printable */ .g$)(JSON.stringify(date))}" is not a date such as 2099-12-31`;
    const statement = fieldOf(item, 'statement');
    return { id, line, sections: [section], paths, purls, expiresAt, reason: typeof statement === 'string' ? statement.trim() : '' };
}
/** The value of a key; undefined where it is missing or empty. */
function fieldOf(item, key) {
    const value = item.get(key);
    if ((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isSeq */ .oP)(value))
        return value.items.map(one => ((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isScalar */ .jn)(one) ? one.value : one));
    return value ?? undefined;
}
/** An empty list would fit everywhere, as none does, and one text alone stops Trivy. */
function listOf(value) {
    if (value === undefined)
        return [];
    const isList = Array.isArray(value) && value.length > 0 && value.every(one => typeof one === 'string' && one !== '');
    return isList ? value : undefined;
}
const textOf = (key) => String((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isScalar */ .jn)(key) ? key.value : key);
const firstLine = (text) => text.split('\n')[0] ?? '';


/***/ })

};
