import { createRequire as __WEBPACK_EXTERNAL_createRequire } from "module";
/******/ var __webpack_modules__ = ({

/***/ 7497:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ loginFor),
/* harmony export */   w: () => (/* binding */ checkLogin)
/* harmony export */ });
/* harmony import */ var _lib_action_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(8418);
/* harmony import */ var _lib_registry_reference_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(4141);
/* harmony import */ var _lib_scan_registries_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(8171);



/**
 * The login for a repository. It belongs to the registry that `db-repository` names first, and goes to no other: the official mirrors may stand
 * behind it.
 */
function loginFor(repository, inputs) {
    const [first] = inputs['db-repository'];
    if (inputs['db-username'] === '' || first === undefined)
        return undefined;
    if ((0,_lib_registry_reference_js__WEBPACK_IMPORTED_MODULE_1__/* .parseReference */ .F2)(repository).registry !== (0,_lib_registry_reference_js__WEBPACK_IMPORTED_MODULE_1__/* .parseReference */ .F2)(first).registry)
        return undefined;
    return { username: inputs['db-username'], password: inputs['db-password'] };
}
/** @throws ActionError when only one half of the login is given, or when it would go to the mirror that is asked first where none is named */
function checkLogin(inputs) {
    if (inputs['db-username'] === '' && inputs['db-password'] === '')
        return;
    if (inputs['db-repository'][0] === _lib_scan_registries_js__WEBPACK_IMPORTED_MODULE_2__/* .OFFICIAL_DATABASES */ .P7[0]) {
        throw new _lib_action_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .lZ(`Inputs "db-username" and "db-password" are a login for the registry that "db-repository" names first, and ${_lib_scan_registries_js__WEBPACK_IMPORTED_MODULE_2__/* .OFFICIAL_DATABASES */ .P7[0] ?? ''} takes none.`, 'Name your own mirror first in "db-repository", or leave the login out. A variable that is missing is empty.');
    }
    if (inputs['db-username'] !== '' && inputs['db-password'] !== '')
        return;
    const [there, missing] = inputs['db-username'] === '' ? ['db-password', 'db-username'] : ['db-username', 'db-password'];
    throw new _lib_action_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .lZ(`Input "${there}" is set, but "${missing}" is empty.`, 'Set both, or none. A secret that is missing is empty.');
}


/***/ }),

/***/ 5648:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ Fields),
/* harmony export */   V: () => (/* binding */ readJson)
/* harmony export */ });
/* harmony import */ var _lib_action_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(8418);
/* harmony import */ var _lib_scan_severity_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(9735);


const TRIVYS = "Trivy's report";
/** @throws ActionError when it is not JSON */
function readJson(json, what = TRIVYS) {
    try {
        return JSON.parse(json);
    }
    catch (error) {
        throw new _lib_action_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .lZ(`${what} is not JSON.`, undefined, { cause: error });
    }
}
/** A JSON object whose fields are checked as they are read. */
class Fields {
    #object;
    #where;
    #what;
    /** @param where the place of this object in the report, for errors; @param what the report that is read */
    constructor(value, where, what = TRIVYS) {
        this.#where = where;
        this.#what = what;
        if (typeof value !== 'object' || value === null || Array.isArray(value))
            throw this.#unexpected(where);
        this.#object = value;
    }
    value(name) {
        return this.#object[name] ?? undefined;
    }
    child(name) {
        const value = this.value(name);
        return value === undefined ? undefined : new Fields(value, `${this.#where}.${name}`, this.#what);
    }
    /** A list of objects; one that is not there is empty, as Go leaves empty lists out. */
    list(name) {
        const value = this.value(name) ?? [];
        if (!Array.isArray(value))
            throw this.#unexpected(`${this.#where}.${name}`);
        return value.map(item => new Fields(item, `${this.#where}.${name}[]`, this.#what));
    }
    text(name) {
        const value = this.value(name);
        if (typeof value !== 'string' || value === '')
            throw this.#unexpected(`${this.#where}.${name}`);
        return value;
    }
    optional(name) {
        return this.value(name) === undefined || this.value(name) === '' ? '' : this.text(name);
    }
    /** The number of a line, 0 when there is none. */
    line(name) {
        const line = this.value(name);
        return typeof line === 'number' ? line : 0;
    }
    severity(name = 'Severity') {
        const word = this.text(name);
        if ((0,_lib_scan_severity_js__WEBPACK_IMPORTED_MODULE_1__/* .isSeverity */ ._Z)(word))
            return word;
        throw new _lib_action_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .lZ(`${this.#what} has an unknown severity: ${JSON.stringify(word)}.`, `The known ones are ${_lib_scan_severity_js__WEBPACK_IMPORTED_MODULE_1__/* .SEVERITIES */ .oC.join(', ')}.`);
    }
    #unexpected(where) {
        return new _lib_action_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .lZ(`${this.#what} is not as expected at ${where}.`);
    }
}


/***/ }),

/***/ 1991:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   DF: () => (/* binding */ mergeFindings),
/* harmony export */   ED: () => (/* binding */ isUnfixed),
/* harmony export */   Gt: () => (/* binding */ countFindings),
/* harmony export */   Ri: () => (/* binding */ placeOfSecret),
/* harmony export */   UB: () => (/* binding */ describeSums),
/* harmony export */   WX: () => (/* binding */ findingsOf),
/* harmony export */   jb: () => (/* binding */ describeFinding),
/* harmony export */   md: () => (/* binding */ worstFirst),
/* harmony export */   wg: () => (/* binding */ packageOf)
/* harmony export */ });
/* harmony import */ var _lib_scan_severity_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(9735);

/** All that one report has. */
function findingsOf(report) {
    return [
        ...report.vulnerabilities.map(vulnerability => ({ kind: 'vulnerability', ...vulnerability })),
        ...report.secrets.map(secret => ({ kind: 'secret', ...secret })),
        ...report.misconfigurations.map(misconfiguration => ({ kind: 'misconfiguration', ...misconfiguration }))
    ];
}
/** What is in a package, apart from its version: the package URL, without its version and what comes after that, or else the name. */
function packageOf({ purl, packageName }) {
    return purl === '' ? packageName : purl.replace(/(?:@[^@/]*)?(?:[?#].*)?$/, '');
}
/** Puts together what several platforms share. Secrets of one report are never one, however alike they are. */
function mergeFindings(scans) {
    const merged = new Map();
    for (const { platform, report } of scans) {
        const alike = new Map();
        for (const found of findingsOf(report)) {
            const place = JSON.stringify(placeOf(found));
            const count = (alike.get(place) ?? 0) + 1;
            alike.set(place, count);
            const key = found.kind === 'secret' ? `${place} ${count}` : place;
            const known = merged.get(key);
            merged.set(key, known === undefined ? { ...found, platforms: [platform] } : together(known, found, platform));
        }
    }
    return [...merged.values()];
}
/** The package URL names the architecture too, which would count a package once for each platform. */
function placeOf(found) {
    if (found.kind === 'secret')
        return [found.kind, found.rule, found.path, found.line, found.instruction];
    if (found.kind === 'misconfiguration')
        return [found.kind, found.id, found.path, found.line, found.message];
    return [found.kind, found.id, packageOf(found), found.installed, found.path];
}
/** Severity and fix may differ by platform (another source of advisories): the worse severity counts, and a fix that one of them has. */
function together(known, found, platform) {
    const worse = rank(known) <= rank(found) ? known : found;
    const fixes = [known, found].map(one => (one.kind === 'vulnerability' ? one.fixed : ''));
    const platforms = [...new Set([...known.platforms, platform])];
    if (worse.kind !== 'vulnerability' || worse.fixed !== '')
        return { ...worse, platforms };
    return { ...worse, fixed: fixes.find(fix => fix !== '') ?? '', platforms };
}
const rank = (found) => _lib_scan_severity_js__WEBPACK_IMPORTED_MODULE_0__/* .SEVERITIES */ .oC.indexOf(found.severity);
function worstFirst(a, b) {
    const first = Number(b.isGating) - Number(a.isGating) || rank(a) - rank(b);
    return first === 0 ? describeFinding(a).localeCompare(describeFinding(b), 'en') : first;
}
/** How many vulnerabilities there are of each severity, how many of them all have no fix, and how many there are of the other kinds. */
function countFindings(findings) {
    const counts = { CRITICAL: 0, HIGH: 0, MEDIUM: 0, LOW: 0, UNKNOWN: 0, secrets: 0, misconfigurations: 0, unfixed: 0 };
    for (const finding of findings) {
        if (finding.kind === 'secret')
            counts.secrets++;
        else if (finding.kind === 'misconfiguration')
            counts.misconfigurations++;
        else
            counts[finding.severity]++;
        if (isUnfixed(finding))
            counts.unfixed++;
    }
    return counts;
}
const isUnfixed = (found) => found.kind === 'vulnerability' && found.fixed === '';
/** What a finding is about, as text: `CVE-2099-0001 in busybox 1.35 (fixed in 1.36)`. */
function describeFinding(finding) {
    if (finding.kind === 'secret')
        return `${finding.rule} in ${placeOfSecret(finding)}`;
    if (finding.kind === 'misconfiguration') {
        return `${finding.id} in ${finding.path}${finding.line > 0 ? ` line ${finding.line}` : ''} (${finding.message || finding.title})`;
    }
    const fix = finding.fixed === '' ? 'no fix' : `fixed in ${finding.fixed}`;
    return `${finding.id} in ${finding.packageName} ${finding.installed} (${fix})`;
}
/** Where a secret is: a line of a file, or the image's configuration, whose lines nobody sees. */
function placeOfSecret({ path, line, instruction }) {
    return instruction === '' ? `${path} line ${line}` : `the image's configuration (${instruction})`;
}
/** How many there are of each severity: `1 CRITICAL, 2 LOW`. */
function describeSums(findings) {
    const counts = _lib_scan_severity_js__WEBPACK_IMPORTED_MODULE_0__/* .SEVERITIES */ .oC.map(severity => ({ severity, count: findings.filter(finding => finding.severity === severity).length }));
    return counts
        .filter(({ count }) => count > 0)
        .map(({ severity, count }) => `${count} ${severity}`)
        .join(', ');
}


/***/ }),

/***/ 2681:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   aG: () => (/* binding */ trimWorkFolder),
/* harmony export */   aM: () => (/* binding */ createWorkFolder),
/* harmony export */   v$: () => (/* binding */ removeFolder)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(1455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__nccwpck_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__nccwpck_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _lib_action_private_folder_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(8887);



/** What remains of the step's folder for the later steps of the job. */
const REPORTS = 'reports';
/** Makes the step's private folder, and the folders in it. @param remember as in `createPrivateFolder` */
async function createWorkFolder(runnerTemp, remember) {
    const path = await (0,_lib_action_private_folder_js__WEBPACK_IMPORTED_MODULE_2__/* .createPrivateFolder */ .Aj)('trivy-scan', runnerTemp, remember);
    for (const name of [REPORTS, 'home', 'tmp', 'docker', 'cache', 'views'])
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdir)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(path, name));
    return { path, reports: (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(path, REPORTS) };
}
/** Removes all but the reports: the database alone may be a gigabyte. */
async function trimWorkFolder({ path }) {
    for (const name of ['home', 'tmp', 'docker', 'cache', 'views', 'tools'])
        await removeFolder((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(path, name));
}
/** Removes a folder; one that is not there is not an error. */
async function removeFolder(path) {
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)(path, { recursive: true, force: true, maxRetries: 3 });
}


/***/ }),

/***/ 2065:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Hn: () => (/* binding */ cell),
/* harmony export */   MZ: () => (/* binding */ codeCell),
/* harmony export */   ck: () => (/* binding */ findingTable),
/* harmony export */   ig: () => (/* binding */ leftOut)
/* harmony export */ });
/* harmony import */ var _lib_action_markdown_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(876);
/* harmony import */ var _shorten_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(8732);
/* harmony import */ var _groups_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(6632);



const LONGEST_CELL = 160;
/** Text from outside as Markdown that shows it, and not too much of it. */
const cell = (value, longest = LONGEST_CELL) => (0,_lib_action_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeMarkdown */ .FV)((0,_shorten_js__WEBPACK_IMPORTED_MODULE_1__/* .shorten */ .m)(value, longest));
const HEADER = ['Where', 'What to do', 'Severity', 'Finding', 'Platform'];
/**
 * The findings as a Markdown table, grouped by package, what to install first.
 *
 * @param findings the worst first: the last ones are left out when there is no room
 * @param limits the most rows, and the most bytes of the whole table
 */
function findingTable(findings, limits) {
    for (let count = Math.min(findings.length, limits.rows); count > 0; count = Math.floor(count * 0.9)) {
        const markdown = (0,_lib_action_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .table */ .tp)(HEADER, (0,_groups_js__WEBPACK_IMPORTED_MODULE_2__/* .groupFindings */ .kG)(findings.slice(0, count)).flatMap(group => group.findings.map((finding, index) => rowOf(finding, index === 0 ? cell(group.title) : ''))));
        if (Buffer.byteLength(markdown) <= limits.bytes)
            return { markdown, left: findings.length - count };
    }
    return { markdown: '', left: findings.length };
}
/** The sentence under a table that is not whole; empty for one that is. */
function leftOut(left) {
    return left > 0 ? `${left} more, none of them worse, are in the report.` : '';
}
function rowOf(finding, title) {
    const severity = finding.isGating ? `**${finding.severity}**` : finding.severity;
    const url = finding.kind === 'secret' ? '' : finding.url;
    const about = (0,_groups_js__WEBPACK_IMPORTED_MODULE_2__/* .aboutOf */ .rI)(finding);
    const what = `${link((0,_groups_js__WEBPACK_IMPORTED_MODULE_2__/* .idOf */ .TH)(finding), url)}${finding.isNew === true ? ' (new)' : ''}${about === '' ? '' : `: ${cell(about)}`}`;
    return [
        title,
        cell((0,_groups_js__WEBPACK_IMPORTED_MODULE_2__/* .remedyOf */ .SM)(finding)),
        severity,
        finding.kind === 'secret' ? `secret: ${what}` : what,
        cell(finding.platforms.join(', '))
    ];
}
function link(label, url) {
    const target = URL.canParse(url) ? new URL(url) : undefined;
    // In angle brackets only "<" and ">" could end the link, and a URL's href has neither.
    return target?.protocol === 'https:' && target.href.length <= 500 ? `[${cell(label)}](<${target.href}>)` : cell(label);
}
/** A digest or a path as a code span. */
const codeCell = (value) => (0,_lib_action_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)((0,_shorten_js__WEBPACK_IMPORTED_MODULE_1__/* .shorten */ .m)(value, LONGEST_CELL));


/***/ }),

/***/ 6632:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   SM: () => (/* binding */ remedyOf),
/* harmony export */   TH: () => (/* binding */ idOf),
/* harmony export */   kG: () => (/* binding */ groupFindings),
/* harmony export */   rI: () => (/* binding */ aboutOf)
/* harmony export */ });
/* harmony import */ var _findings_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(1991);

/**
 * Puts together what is mended together. The worst group comes first.
 *
 * @param findings the worst first
 */
function groupFindings(findings) {
    const groups = Map.groupBy(findings, titleOf);
    return [...groups].map(([title, of]) => ({ title, findings: of.toSorted((one, other) => Number(hasFix(other)) - Number(hasFix(one))) }));
}
const hasFix = (finding) => finding.kind === 'vulnerability' && finding.fixed !== '';
function titleOf(finding) {
    if (finding.kind === 'secret')
        return finding.instruction === '' ? finding.path : "the image's configuration";
    if (finding.kind === 'misconfiguration')
        return finding.path;
    return `${finding.packageName} ${finding.installed}${finding.path === '' ? '' : ` in ${finding.path}`}`;
}
/** What to do about a finding, or else where it is: `fixed in 3.0.5`, `no fix`, `line 7`. */
function remedyOf(finding) {
    if (finding.kind === 'vulnerability')
        return finding.fixed === '' ? 'no fix' : `fixed in ${finding.fixed}`;
    if (finding.line > 0)
        return `line ${finding.line}`;
    return finding.kind === 'secret' ? (0,_findings_js__WEBPACK_IMPORTED_MODULE_0__/* .placeOfSecret */ .Ri)(finding) : 'whole file';
}
/** What a finding is called: the number of a vulnerability, or the rule that found something. */
const idOf = (finding) => (finding.kind === 'secret' ? finding.rule : finding.id);
/** What a finding is about, in a line of somebody else's words. */
const aboutOf = (finding) => finding.kind === 'misconfiguration' ? finding.message || finding.title : finding.title;


/***/ }),

/***/ 210:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Cs: () => (/* binding */ artifactName),
/* harmony export */   Qd: () => (/* binding */ categoryOf),
/* harmony export */   yR: () => (/* binding */ slug)
/* harmony export */ });
/* harmony import */ var _targets_target_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7891);

/** What is neither a letter nor a digit, dot, dash or underscore; GitHub refuses several of them in the name of an artifact. */
const OTHERS = /[^A-Za-z0-9._-]+/g;
const LONGEST_PART = 100;
/** Any text as a part of a file's or an artifact's name. */
const slug = (text) => text
    .replace(OTHERS, '-')
    .replace(/^[-.]+|[-.]+$/g, '')
    .slice(0, LONGEST_PART);
/**
 * The name for an artifact with the reports: `scan-ghcr.io-team-app-linux-amd64`, `scan-config-infra`. Jobs of one run that scan different things, or different platforms
 * of one, have different names, as artifacts need them.
 */
function artifactName({ kind, name }, platforms) {
    const of = (0,_targets_target_js__WEBPACK_IMPORTED_MODULE_0__/* .isImage */ .wu)(kind) ? [slug(name) || kind] : [kind, slug(name)];
    return ['scan', ...of, ...platforms.map(slug)]
        .filter(part => part !== '')
        .join('-')
        .slice(0, 2 * LONGEST_PART);
}
/**
 * What GitHub keeps the alerts of one scan apart by (SARIF 2.1.0, 3.17: `runAutomationDetails.id`; GitHub takes what is before the last slash for the
 * category, and mixes up scans of one tool in one category).
 */
function categoryOf({ kind, name }, platform) {
    return ['trivy-scan', kind, slug(name), slug(platform)].filter(part => part !== '').join('/');
}


/***/ }),

/***/ 5869:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   HK: () => (/* binding */ sbomName),
/* harmony export */   QK: () => (/* binding */ writeSboms),
/* harmony export */   ly: () => (/* binding */ wantsSbom)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__nccwpck_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _lib_action_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(8418);
/* harmony import */ var _scanner_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(4843);
/* harmony import */ var _names_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(210);




/** What a format is called, and how its files end (CycloneDX specification, "Recognized file patterns"; SPDX 2.3, clause 2). */
const SBOMS = [
    { format: 'cyclonedx', ending: 'cdx.json' },
    { format: 'spdx-json', ending: 'spdx.json' }
];
/** Whether any of the formats is one of an SBOM. */
const wantsSbom = (formats) => SBOMS.some(({ format }) => formats.has(format));
/**
 * Makes the SBOMs of one image, folder or file out of Trivy's report on it, without scanning again.
 *
 * @param report absolute path of Trivy's JSON report, with all packages in it
 * @param name of the files, without their ending
 * @returns their paths
 * @throws ActionError when Trivy fails
 */
async function writeSboms(scanner, formats, report, folder, name) {
    const paths = [];
    for (const { format, ending } of SBOMS.filter(sbom => formats.has(sbom.format))) {
        const path = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(folder, `${name}.${ending}`);
        const problem = await (0,_scanner_js__WEBPACK_IMPORTED_MODULE_2__/* .convertReport */ .a)(scanner, { format, report, output: path });
        if (problem !== undefined)
            throw new _lib_action_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ActionError */ .lZ(`The SBOM (${format}) could not be made: ${problem}`);
        paths.push(path);
    }
    return paths;
}
/** What the SBOM of one of several is called: by its platform, and by its digest too where two have the same platform. */
function sbomName(subject, all) {
    const isAlone = all.filter(({ platform }) => platform === subject.platform).length === 1;
    return ['sbom', (0,_names_js__WEBPACK_IMPORTED_MODULE_3__/* .slug */ .yR)(subject.platform), ...(isAlone ? [] : [subject.file.slice(0, 12)])].filter(part => part !== '').join('-');
}


/***/ }),

/***/ 6431:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ severityBar)
/* harmony export */ });
/* harmony import */ var _lib_scan_severity_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(9735);

const SQUARES = { CRITICAL: '🟥', HIGH: '🟧', MEDIUM: '🟨', LOW: '🟦', UNKNOWN: '⬜' };
const WIDTH = 30;
/**
 * A bar with a part for each severity, as wide as its share of all; one that is there has a square at least. Up to thirty findings have one each.
 *
 * @returns empty when there are none
 */
function severityBar(counts) {
    const present = _lib_scan_severity_js__WEBPACK_IMPORTED_MODULE_0__/* .SEVERITIES */ .oC.filter(severity => counts[severity] > 0);
    const total = present.reduce((sum, severity) => sum + counts[severity], 0);
    const scale = Math.min(1, WIDTH / total);
    const bar = present.map(severity => SQUARES[severity].repeat(Math.max(1, Math.round(counts[severity] * scale)))).join('');
    const legend = present.map(severity => `${SQUARES[severity]} ${counts[severity]} ${severity.toLowerCase()}`).join(' · ');
    return total === 0 ? '' : `${bar}\n\n${legend}`;
}


/***/ }),

/***/ 8734:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ textTable)
/* harmony export */ });
/* harmony import */ var _lib_action_log_line_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(7898);
/* harmony import */ var _lib_scan_severity_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(9735);
/* harmony import */ var _shorten_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(8732);
/* harmony import */ var _groups_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(6632);




const LONGEST_TITLE = 200;
const LONGEST_ABOUT = 100;
const LONGEST_REMEDY = 60;
const WIDEST_REMEDY = 24;
/**
 * The findings as lines of plain text, by package, what to install first.
 *
 * @param longest how many findings are shown; the rest, none of which is worse, is counted
 */
function textTable({ findings, images, shown }, longest = Infinity) {
    const wanted = findings.filter(({ isGating, severity }) => isGating || (0,_lib_scan_severity_js__WEBPACK_IMPORTED_MODULE_0__/* .isAtLeast */ .du)(severity, shown));
    const listed = wanted.slice(0, longest);
    if (listed.length === 0)
        return [];
    const width = Math.min(WIDEST_REMEDY, 
    // No spread: there may be more findings than a function takes arguments.
    listed.reduce((most, finding) => Math.max(most, short((0,_groups_js__WEBPACK_IMPORTED_MODULE_1__/* .remedyOf */ .SM)(finding), LONGEST_REMEDY).length), 0));
    const stops = listed.some(({ isGating }) => isGating) ? ['Findings by package; * makes the step fail:'] : ['Findings by package:'];
    const lines = (0,_groups_js__WEBPACK_IMPORTED_MODULE_1__/* .groupFindings */ .kG)(listed).flatMap(group => [
        short(group.title, LONGEST_TITLE),
        ...group.findings.map(finding => row(finding, width, images.length > 1))
    ]);
    const left = wanted.length - listed.length;
    const more = left > 0 ? [`${left} more, none of them worse, are in the report.`] : [];
    const hidden = findings.length - wanted.length;
    const less = hidden > 0 ? [`${hidden} less severe are in the report alone.`] : [];
    return [...stops, ...lines, ...more, ...less];
}
function row(finding, width, hasPlatforms) {
    const remedy = short((0,_groups_js__WEBPACK_IMPORTED_MODULE_1__/* .remedyOf */ .SM)(finding), LONGEST_REMEDY).padEnd(width);
    const about = short((0,_groups_js__WEBPACK_IMPORTED_MODULE_1__/* .aboutOf */ .rI)(finding), LONGEST_ABOUT);
    const words = [remedy, finding.severity.padEnd('CRITICAL'.length), short((0,_groups_js__WEBPACK_IMPORTED_MODULE_1__/* .idOf */ .TH)(finding), LONGEST_ABOUT), ...(about === '' ? [] : [about])];
    const known = finding.isNew === true ? ['(new)'] : [];
    const platforms = hasPlatforms ? [`[${finding.platforms.join(', ')}]`] : [];
    return `${finding.isGating ? ' *' : '  '} ${[...words, ...known, ...platforms].join('  ')}`;
}
const short = (text, longest) => (0,_shorten_js__WEBPACK_IMPORTED_MODULE_2__/* .shorten */ .m)((0,_lib_action_log_line_js__WEBPACK_IMPORTED_MODULE_3__/* .oneLine */ .TN)(text), longest);


/***/ }),

/***/ 4691:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ titleOf),
/* harmony export */   a: () => (/* binding */ nounOf)
/* harmony export */ });
const WHAT = {
    layout: { title: 'Image scan', noun: 'image' },
    image: { title: 'Image scan', noun: 'image' },
    fs: { title: 'Folder scan', noun: 'folder' },
    config: { title: 'Configuration scan', noun: 'configuration' },
    sbom: { title: 'SBOM scan', noun: 'SBOM' }
};
/** `Image scan: pass` */
const titleOf = ({ target, result }) => `${WHAT[target.kind].title}: ${result}`;
/** What was scanned, in a sentence: `image`. */
const nounOf = ({ kind }) => WHAT[kind].noun;


/***/ }),

/***/ 9045:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  h: () => (/* binding */ FORMATS),
  L: () => (/* binding */ writeReports)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __nccwpck_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __nccwpck_require__(6760);
// EXTERNAL MODULE: ./lib/scan/severity.ts
var scan_severity = __nccwpck_require__(9735);
// EXTERNAL MODULE: ./actions/trivy-scan/findings.ts
var trivy_scan_findings = __nccwpck_require__(1991);
// EXTERNAL MODULE: ./actions/trivy-scan/formats/finding-rows.ts
var finding_rows = __nccwpck_require__(2065);
// EXTERNAL MODULE: ./actions/trivy-scan/formats/severity-bar.ts
var severity_bar = __nccwpck_require__(6431);
// EXTERNAL MODULE: ./actions/trivy-scan/formats/titles.ts
var titles = __nccwpck_require__(4691);
;// CONCATENATED MODULE: ./actions/trivy-scan/formats/markdown-report.ts





/** A comment may have 65,536 characters, of which whoever publishes it needs some. */
const LONGEST_TABLE = { rows: 200, bytes: 45_000 };
const LONGEST_LIST = 5;
const LONGEST_LINE = 300;
/** What publish-report leaves out when it asks whether a report says something new. */
const ABOUT_THE_RUN = '<!-- fairway:run -->';
/**
 * The scan as a comment on a pull request: the verdict, and of a scan with a baseline only what is new.
 *
 * @returns Markdown in which no text from outside is markup, without what a secret is, and short enough for a comment
 */
function renderMarkdownReport(result) {
    const { findings, hasBaseline } = result;
    const wanted = findings.filter(({ isGating, isNew, severity }) => isGating || ((0,scan_severity/* isAtLeast */.du)(severity, result.shown) && isNew !== false));
    const { markdown, left } = (0,finding_rows/* findingTable */.ck)(wanted, LONGEST_TABLE);
    const parts = [
        `### ${(0,titles/* titleOf */.G)(result)}`,
        (0,finding_rows/* cell */.Hn)(result.reason, LONGEST_LINE),
        ...(result.result === 'error' ? [] : [(0,severity_bar/* severityBar */.T)((0,trivy_scan_findings/* countFindings */.Gt)(wanted)), numbers(wanted, findings, hasBaseline)]),
        ...result.warnings.slice(0, LONGEST_LIST).map(warning => `**Warning:** ${(0,finding_rows/* cell */.Hn)(warning, LONGEST_LINE)}`),
        markdown,
        (0,finding_rows/* leftOut */.ig)(left),
        [...facts(result), used(result)].filter(line => line !== '').join('\n')
    ];
    return `${parts.filter(part => part !== '').join('\n\n')}\n`;
}
function numbers(wanted, all, hasBaseline) {
    const fresh = all.filter(({ isNew }) => isNew === true).length;
    const old = all.filter(({ isNew }) => isNew === false).length;
    const hidden = all.length - wanted.length - (hasBaseline ? old : 0);
    const sentences = hasBaseline ? [`${fresh === 0 ? 'Nothing is new' : `${fresh} new`}; ${old} were there before.`] : [];
    return [...sentences, ...(hidden > 0 ? [`${hidden} less severe are in the report alone.`] : [])].join(' ');
}
function facts({ target, images }) {
    const name = target.name === '' ? [] : [`- Scanned: ${(0,finding_rows/* codeCell */.MZ)(target.name)}`];
    return [...name, ...(images.length > 1 ? [`- Platforms: ${(0,finding_rows/* cell */.Hn)(images.map(({ platform }) => platform).join(', '))}`] : [])];
}
/** It is another one in every run, and no news. */
function used({ digest, trivyVersion, database }) {
    const words = [
        ...(digest === '' ? [] : [`Digest ${(0,finding_rows/* codeCell */.MZ)(digest)}`]),
        ...(trivyVersion === '' ? [] : [`Trivy ${(0,finding_rows/* cell */.Hn)(trivyVersion)}`]),
        ...(database === undefined ? [] : [`database of ${(0,finding_rows/* cell */.Hn)(database.updatedAt)}`])
    ];
    return words.length === 0 ? '' : `- ${words.join(', ')} ${ABOUT_THE_RUN}`;
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __nccwpck_require__(7598);
// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __nccwpck_require__(8522);
// EXTERNAL MODULE: ./lib/action/markdown.ts
var markdown = __nccwpck_require__(876);
// EXTERNAL MODULE: ./lib/action/log-line.ts
var log_line = __nccwpck_require__(7898);
// EXTERNAL MODULE: ./actions/trivy-scan/result.ts
var trivy_scan_result = __nccwpck_require__(3228);
// EXTERNAL MODULE: ./actions/trivy-scan/targets/target.ts
var targets_target = __nccwpck_require__(7891);
// EXTERNAL MODULE: ./actions/trivy-scan/formats/groups.ts
var groups = __nccwpck_require__(6632);
// EXTERNAL MODULE: ./actions/trivy-scan/formats/names.ts
var names = __nccwpck_require__(210);
;// CONCATENATED MODULE: ./actions/trivy-scan/formats/place-uri.ts


/**
 * Where a finding is, as GitHub's code scanning takes it: a path relative to the repository. What is in an image is under the image's name, so that
 * nobody takes `app/package.json` in an image for the file of that name in the repository.
 */
function placeUri(target, finding) {
    const inside = finding.kind === 'secret' && finding.instruction !== '' ? '' : finding.path;
    const base = (0,targets_target/* isImage */.wu)(target.kind) ? target.name || 'image' : target.repositoryPath;
    // Nothing leads out of where it is.
    const path = external_node_path_.posix.join('/', base, target.kind === 'sbom' ? '' : external_node_path_.posix.join('/', inside)).slice(1);
    return path.replace(/\/$/, '').split('/').map(encodeURIComponent).join('/') || encodeURIComponent(target.name || target.kind);
}

;// CONCATENATED MODULE: ./actions/trivy-scan/formats/sarif.ts











const GITHUB = { runs: 20, resultsPerRun: 25_000, bytes: 10_000_000 };
const LEVELS = { CRITICAL: 'error', HIGH: 'error', MEDIUM: 'warning', LOW: 'note', UNKNOWN: 'note' };
/** By this number GitHub says "critical" and so on: over 9.0, 7.0, 4.0, 0.1. It is the severity that the gate went by, and not another one's score. */
const SCORES = { CRITICAL: '9.5', HIGH: '8.0', MEDIUM: '5.5', LOW: '2.0', UNKNOWN: '0.0' };
const KINDS = {
    vulnerability: 'Vulnerability',
    secret: 'Secret',
    misconfiguration: 'Misconfiguration'
};
const LONGEST_TEXT = 1_000;
/**
 * All findings, whatever the gate is, as SARIF 2.1.0 for GitHub's code scanning: one run a platform.
 *
 * @param result not of a scan that could not tell: without its findings GitHub would close their alerts
 */
function renderSarif(result, limits = GITHUB) {
    const platforms = (0,trivy_scan_result/* platformsOf */.W)(result);
    for (let most = limits.resultsPerRun;; most = Math.floor(most / 2)) {
        const json = `${JSON.stringify({
            $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
            version: '2.1.0',
            runs: platforms.slice(0, limits.runs).map(platform => run(result, platform, most))
        })}\n`;
        if (most > 1 && json.length > limits.bytes && (0,external_node_zlib_.gzipSync)(json).length > limits.bytes)
            continue;
        const left = platforms.map((platform, index) => of(result, platform).length - (index < limits.runs ? most : 0));
        return { json, left: left.reduce((sum, count) => sum + Math.max(0, count), 0) };
    }
}
/** Two images of one platform have one run: GitHub takes one of a category alone. */
const digestsOf = ({ images }, of) => images
    .filter(({ platform }) => platform === of)
    .map(({ digest }) => digest)
    .join(', ');
const of = ({ findings }, platform) => findings.filter(({ platforms }) => platforms.includes(platform));
function run(result, platform, most) {
    const { target, trivyVersion } = result;
    // Findings come with the failing ones first, which may be less severe than others.
    const found = of(result, platform)
        .toSorted((one, other) => scan_severity/* SEVERITIES */.oC.indexOf(one.severity) - scan_severity/* SEVERITIES */.oC.indexOf(other.severity))
        .slice(0, most);
    const rules = [...Map.groupBy(found, ruleId)].map(([id, [worst]]) => ({ id, worst }));
    const indexes = new Map(rules.map(({ id }, index) => [id, index]));
    const seen = new Map();
    return {
        tool: {
            driver: {
                name: 'Trivy',
                informationUri: 'https://trivy.dev',
                ...(trivyVersion === '' ? {} : { semanticVersion: trivyVersion }),
                rules: rules.flatMap(({ id, worst }) => (worst === undefined ? [] : [rule(id, worst)]))
            }
        },
        automationDetails: { id: `${(0,names/* categoryOf */.Qd)(target, (0,targets_target/* isImage */.wu)(target.kind) ? platform : '')}/` },
        columnKind: 'utf16CodeUnits',
        results: found.map(finding => ({
            ruleId: ruleId(finding),
            ruleIndex: indexes.get(ruleId(finding)),
            level: LEVELS[finding.severity],
            message: { text: messageOf(finding) },
            locations: [
                {
                    physicalLocation: {
                        artifactLocation: { uri: placeUri(target, finding) },
                        region: { startLine: finding.kind === 'vulnerability' ? 1 : Math.max(1, finding.line) }
                    },
                    message: { text: plain((0,trivy_scan_findings/* describeFinding */.jb)(finding)) }
                }
            ],
            partialFingerprints: { primaryLocationLineHash: fingerprint(finding, seen) }
        })),
        properties: { target: plain(target.name), platform, digest: digestsOf(result, platform) }
    };
}
/** GitHub looks for a rule by its name alone, and an image may bring a file whose secret is called like a vulnerability. */
const ruleId = (finding) => (0,log_line/* oneLine */.TN)((0,groups/* idOf */.TH)(finding));
function rule(id, finding) {
    const about = (0,log_line/* oneLine */.TN)(finding.title).slice(0, LONGEST_TEXT) || id;
    const url = finding.kind === 'secret' ? '' : finding.url;
    return {
        id,
        name: KINDS[finding.kind],
        shortDescription: { text: about },
        fullDescription: { text: about },
        defaultConfiguration: { level: LEVELS[finding.severity] },
        ...(/^https:\/\//.test(url) && URL.canParse(url) ? { helpUri: new URL(url).href } : {}),
        help: { text: about, markdown: (0,markdown/* escapeMarkdown */.FV)(about) },
        properties: {
            precision: 'very-high',
            'security-severity': SCORES[finding.severity],
            tags: ['security', finding.kind, finding.severity]
        }
    };
}
function messageOf(finding) {
    const about = (0,groups/* aboutOf */.rI)(finding);
    return plain(`${finding.severity} ${(0,trivy_scan_findings/* describeFinding */.jb)(finding)}${about === '' ? '' : `: ${about}`}. ${(0,groups/* remedyOf */.SM)(finding)}.`);
}
/** Text without the links that a message may hold (SARIF 2.1.0, 3.11.6). */
const plain = (text) => (0,log_line/* oneLine */.TN)(text)
    .slice(0, LONGEST_TEXT)
    .replace(/[\\[\]]/g, '\\$&');
/**
 * By this GitHub knows an alert again in the next scan. Files of an image are not in the repository, so nothing could be made of their lines; and a
 * finding stays what it is when the lines above it change.
 */
function fingerprint(finding, seen) {
    const key = (0,external_node_crypto_.createHash)('sha256')
        .update(JSON.stringify([finding.kind, (0,groups/* idOf */.TH)(finding), finding.path, within(finding)]))
        .digest('hex')
        .slice(0, 16);
    const count = (seen.get(key) ?? 0) + 1;
    seen.set(key, count);
    return `${key}:${count}`;
}
/** What tells findings of one rule in one file apart, and stays. */
function within(finding) {
    if (finding.kind === 'vulnerability')
        return finding.packageName;
    return finding.kind === 'secret' ? finding.instruction : '';
}

// EXTERNAL MODULE: ./actions/trivy-scan/formats/text-table.ts
var text_table = __nccwpck_require__(8734);
;// CONCATENATED MODULE: ./actions/trivy-scan/formats/write.ts





/** In which formats a scan can be written down. */
const FORMATS = ['json', 'sarif', 'table', 'markdown', 'cyclonedx', 'spdx-json'];
/**
 * Writes the findings of one scan in every wanted format, beside Trivy's own reports and SBOMs. The JSON is always written. Of a scan that could
 * not tell there is no SARIF: GitHub would take a file without results for a scan that found nothing, and close every alert.
 */
async function writeReports(result, formats, { reports }) {
    const write = async (name, content) => {
        const path = (0,external_node_path_.join)(reports, name);
        await (0,promises_.writeFile)(path, content);
        return path;
    };
    const wanted = async (format, name, render) => (formats.has(format) ? await write(name, render()) : '');
    const sarif = formats.has('sarif') && result.result !== 'error' ? renderSarif(result) : undefined;
    const lost = sarif?.left ?? 0;
    return {
        paths: {
            folder: reports,
            json: await write('report.json', `${JSON.stringify({ schemaVersion: 1, ...result, sboms: undefined }, undefined, 2)}\n`),
            sarif: sarif === undefined ? '' : await write('report.sarif', sarif.json),
            table: await wanted('table', 'report.txt', () => tableFile(result)),
            markdown: await wanted('markdown', 'report.md', () => renderMarkdownReport(result)),
            sboms: result.sboms
        },
        warnings: lost > 0 ? [`The SARIF file lacks ${lost} findings, none of them worse than those in it: GitHub takes no more of one file.`] : []
    };
}
function tableFile(result) {
    return `${[`Scan: ${result.result}. ${result.reason}`, ...(0,text_table/* textTable */.e)(result)].join('\n')}\n`;
}


/***/ }),

/***/ 6326:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ checkGate),
/* harmony export */   R: () => (/* binding */ gateOf)
/* harmony export */ });
/* harmony import */ var _lib_action_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(8418);
/* harmony import */ var _lib_scan_severity_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(9735);


/** @throws ActionError for inputs of which one would be without effect: whoever gives it relies on it */
function checkGate(inputs) {
    const limit = _lib_scan_severity_js__WEBPACK_IMPORTED_MODULE_1__/* .SEVERITIES */ .oC.find(severity => limitOf(inputs, severity) !== undefined);
    if (limit !== undefined && inputs['fail-on'] === 'none') {
        throw new _lib_action_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .lZ(`Input "max-${limit.toLowerCase()}" tolerates some findings, but "fail-on: none" tolerates all.`, 'Leave one of the two out.');
    }
    const needs = (input, scanner, why) => {
        if (inputs.scanners.has(scanner))
            return;
        throw new _lib_action_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .lZ(`Input "${input}" needs the scanner "${scanner}", ${why}.`, `Add ${scanner} to "scanners".`);
    };
    if (inputs.eol === 'fail')
        needs('eol', 'vuln', 'which alone knows of ends of life');
    if (limit !== undefined)
        needs(`max-${limit.toLowerCase()}`, 'vuln', 'which finds what it counts');
    if (inputs.secrets !== undefined && inputs.secrets !== 'none')
        needs('secrets', 'secret', 'which finds them');
    if (inputs.misconfig !== undefined && inputs.misconfig !== 'none')
        needs('misconfig', 'misconfig', 'which finds them');
}
function gateOf(inputs, baseline) {
    const limits = _lib_scan_severity_js__WEBPACK_IMPORTED_MODULE_1__/* .SEVERITIES */ .oC.map(severity => [severity, limitOf(inputs, severity)]);
    return {
        failOn: inputs['fail-on'],
        secrets: inputs.secrets ?? inputs['fail-on'],
        misconfigurations: inputs.misconfig ?? inputs['fail-on'],
        limits: Object.fromEntries(limits.filter(([, limit]) => limit !== undefined)),
        ignoreUnfixed: inputs['ignore-unfixed'],
        endOfLife: inputs.eol,
        allowEmpty: inputs['allow-empty'],
        looksForVulnerabilities: inputs.scanners.has('vuln'),
        baseline
    };
}
function limitOf(inputs, severity) {
    return inputs[`max-${severity.toLowerCase()}`];
}


/***/ }),

/***/ 3853:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ readExpiry),
/* harmony export */   b: () => (/* binding */ SECTIONS)
/* harmony export */ });
/** The lists of a `.trivyignore.yaml`. An entry of a `.trivyignore` is in all of them. */
const SECTIONS = ['vulnerabilities', 'misconfigurations', 'secrets', 'licenses'];
/**
 * A date, or a moment, as Trivy reads it. An entry ends where its date begins, at midnight UTC (pkg/result/ignore.go, `Prune`).
 *
 * @returns milliseconds since 1970; undefined for what is no date of the calendar
 */
function readExpiry(text) {
    const match = /^(\d{4}-\d{2}-\d{2})(?:[Tt ].+)?$/.exec(text);
    const day = match?.[1] ?? '';
    const midnight = Date.parse(`${day}T00:00:00Z`);
    // Date.parse takes 30 February for 2 March.
    if (Number.isNaN(midnight) || new Date(midnight).toISOString().slice(0, 10) !== day)
        return undefined;
    if (text === day)
        return midnight;
    const moment = Date.parse(text.replace(' ', 'T'));
    return /(?:[Zz]|[+-]\d{2}:\d{2})$/.test(text) && !Number.isNaN(moment) ? moment : undefined;
}


/***/ }),

/***/ 3664:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   P_: () => (/* binding */ IMAGE_CONFIGURATION),
/* harmony export */   cd: () => (/* binding */ isConfigurationTarget),
/* harmony export */   g: () => (/* binding */ onlyOnce),
/* harmony export */   ut: () => (/* binding */ instructionOf)
/* harmony export */ });
/**
 * The name of an image's configuration among the places where secrets are. No file has it: the path of a file in an image begins with `/`.
 * An ignore file may name it under `paths`.
 */
const IMAGE_CONFIGURATION = 'image configuration';
/**
 * Whether a result of Trivy's is about the image's configuration. Trivy calls that by the name of the whole artifact, which is a folder of
 * our own (pkg/fanal/artifact/image/image.go, `inspectConfig`).
 */
function isConfigurationTarget(target, artifactName, artifactType) {
    return artifactType === 'container_image' && target !== '' && (target === artifactName || target === IMAGE_CONFIGURATION);
}
/** A label in the configuration, whose name no other text in it has, and the instruction that wrote one. */
const LABEL = /^\s*"(?!(?:created_by|comment|author|container|docker_version|os\.version|User|WorkingDir|Hostname|Domainname|StopSignal|Image)")([\w./-]+)": "[^"]*$/;
const LABEL_IN_HISTORY = /"created_by": "(?:\/bin\/sh -c #\(nop\)\s+)?LABEL\s(?:.*\s)?([\w./-]+)=(?:\\")?[^\s"\\]*$/;
const UNTOLD = 'ENV, ARG, LABEL or a RUN line';
/**
 * What wrote a secret into the configuration, by the line of it that Trivy shows, in which the secret is stars. Such a line is an element of
 * `Env` or an instruction of the history; Trivy cuts a long one off 30 characters before the secret (pkg/fanal/secret/scanner.go).
 *
 * @returns `ENV NAME`, `ARG NAME`, `LABEL NAME`, `a RUN line`, or all that it may be where it cannot be told
 */
function instructionOf(match) {
    const before = /^[^*]*/.exec(match)?.[0] ?? '';
    const label = LABEL_IN_HISTORY.exec(before)?.[1] ?? LABEL.exec(before)?.[1];
    if (label !== undefined)
        return `LABEL ${label}`;
    const name = /["\s]([A-Za-z_]\w*)=(?:\\")?$/.exec(before)?.[1];
    const isCommand = /\/bin\/sh -c\s(?!#\(nop\))/.test(before);
    // BuildKit writes the arguments that a command got before it: RUN |2 A=1 B=2 /bin/sh -c …
    const isArgument = /\|\d+\s/.test(before) && !isCommand;
    if (name !== undefined && (isArgument || /\bARG\s/.test(before)))
        return `ARG ${name}`;
    if (isCommand || /\bRUN\s/.test(before))
        return 'a RUN line';
    return name !== undefined && (/\bENV\s/.test(before) || before.trimStart().startsWith(`"${name}=`)) ? `ENV ${name}` : UNTOLD;
}
/**
 * Secrets of a configuration, each once. Trivy has one with a name twice and more: in `Env` or `Labels`, and in the history. What has none, as a
 * `RUN` line, is there once, and another one of its kind is another secret.
 */
function onlyOnce(secrets, describe) {
    const seen = new Set();
    return secrets.filter(secret => {
        const { rule, instruction } = describe(secret);
        const key = `${instruction} ${rule}`;
        if (seen.has(key))
            return false;
        if (/^(?:ENV|ARG|LABEL) /.test(instruction))
            seen.add(key);
        return true;
    });
}


/***/ }),

/***/ 5293:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  l: () => (/* binding */ readTrivyScanInputs)
});

// UNUSED EXPORTS: schema

// EXTERNAL MODULE: ./lib/action/errors.ts
var errors = __nccwpck_require__(8418);
// EXTERNAL MODULE: ./lib/registry/descriptor.ts
var descriptor = __nccwpck_require__(5623);
// EXTERNAL MODULE: ./lib/action/inputs.ts + 1 modules
var action_inputs = __nccwpck_require__(2029);
// EXTERNAL MODULE: ./actions/trivy-scan/databases/login.ts
var login = __nccwpck_require__(7497);
// EXTERNAL MODULE: ./lib/registry/reference.ts
var reference = __nccwpck_require__(4141);
;// CONCATENATED MODULE: ./lib/scan/gate-words.ts

/** What an operating system that gets no more security updates does to a scan. */
const END_OF_LIFE = ['warn', 'fail', 'ignore'];
/** How many findings of a severity are tolerated; undefined when nobody says. Nobody means more than a million. */
const tolerated = () => (0,action_inputs/* optional */.lq)((0,action_inputs/* integer */.nd)({ min: 0, max: 1_000_000 }));

// EXTERNAL MODULE: ./lib/scan/registries.ts
var registries = __nccwpck_require__(8171);
// EXTERNAL MODULE: ./lib/scan/severity.ts
var severity = __nccwpck_require__(9735);
;// CONCATENATED MODULE: ./lib/scan/threshold.ts



/** A severity, which means that one and worse; of several the least counts. `none` stands alone. */
function threshold(options) {
    const known = (0,action_inputs/* words */.aL)([...severity/* SEVERITIES */.oC, 'none'], options);
    return {
        default: options.default,
        isSecret: false,
        parse(value) {
            const given = known.parse(value);
            if (given.has('none') && given.size > 1) {
                throw new errors/* ActionError */.lZ('"none" excludes every other word.', 'Write none alone, or leave it out.');
            }
            return severity/* SEVERITIES */.oC.findLast(severity => given.has(severity)) ?? 'none';
        }
    };
}

// EXTERNAL MODULE: ./actions/trivy-scan/gate-inputs.ts
var gate_inputs = __nccwpck_require__(6326);
// EXTERNAL MODULE: ./lib/registry/platforms.ts
var platforms = __nccwpck_require__(5440);
// EXTERNAL MODULE: ./lib/registry/trust.ts
var trust = __nccwpck_require__(6090);
// EXTERNAL MODULE: ./actions/trivy-scan/formats/sbom.ts
var sbom = __nccwpck_require__(5869);
// EXTERNAL MODULE: ./actions/trivy-scan/formats/write.ts + 3 modules
var write = __nccwpck_require__(9045);
// EXTERNAL MODULE: ./actions/trivy-scan/targets/registry-image.ts + 3 modules
var registry_image = __nccwpck_require__(347);
// EXTERNAL MODULE: ./actions/trivy-scan/targets/target.ts
var targets_target = __nccwpck_require__(7891);
;// CONCATENATED MODULE: ./actions/trivy-scan/target-inputs.ts








/** The inputs that say what is scanned, and what is written down of it. */
const targetInputs = {
    layout: (0,action_inputs/* text */.Qq)({ default: '' }),
    image: (0,action_inputs/* text */.Qq)({ default: '' }),
    fs: (0,action_inputs/* text */.Qq)({ default: '' }),
    config: (0,action_inputs/* text */.Qq)({ default: '' }),
    sbom: (0,action_inputs/* text */.Qq)({ default: '' }),
    digest: (0,action_inputs/* text */.Qq)({ default: '' }),
    platforms: (0,platforms/* platformList */._P)(),
    name: (0,action_inputs/* text */.Qq)({ default: '' }),
    'registry-username': (0,action_inputs/* text */.Qq)({ default: '' }),
    'registry-password': (0,action_inputs/* secret */.rJ)({ default: '' }),
    ...trust/* trustInputs */.Av,
    scanners: scannerList(),
    'skip-dirs': (0,action_inputs/* lines */.Mn)({ default: '' }),
    'skip-files': (0,action_inputs/* lines */.Mn)({ default: '' }),
    'checks-bundle-repository': (0,action_inputs/* text */.Qq)({ default: '' }),
    formats: (0,action_inputs/* words */.aL)(write/* FORMATS */.h, { default: 'json,sarif,table,markdown' })
};
/**
 * @param others whether what is compared with may be an image, for which the login is then, and whether there is a mirror of one's own
 * @throws ActionError for no target or several, and for an input that is without effect on this one: whoever gives it relies on it
 */
function readTargetInputs(inputs, others) {
    const target = (0,targets_target/* readTarget */._E)(inputs);
    const scanners = (0,targets_target/* scannersFor */.dy)(target, inputs.scanners);
    const { kind } = target;
    if (inputs.digest !== '' && kind !== 'layout' && kind !== 'image')
        throw useless('digest', kind, 'which has none');
    if (inputs.platforms.length > 0 && kind !== 'image') {
        throw useless('platforms', kind, kind === 'layout' ? 'of which every platform is scanned, because all of it is pushed' : 'which has none');
    }
    const skipped = ['skip-dirs', 'skip-files'].find(name => inputs[name].length > 0);
    if (skipped !== undefined && kind === 'sbom')
        throw useless(skipped, kind, 'in which there are no files');
    if (inputs['checks-bundle-repository'] !== '' && !scanners.has('misconfig')) {
        throw new errors/* ActionError */.lZ('Input "checks-bundle-repository" needs the scanner "misconfig", which takes them.', 'Add misconfig to "scanners".');
    }
    if ((0,sbom/* wantsSbom */.ly)(inputs.formats) && !scanners.has('vuln')) {
        throw new errors/* ActionError */.lZ('Input "formats": an SBOM needs the scanner "vuln", which finds the packages.', 'Add vuln to "scanners".');
    }
    (0,registry_image/* checkRegistryInputs */.TB)(inputs, { isForImage: kind === 'image' || others.isForImage, isForMirror: others.isForMirror && scanners.has('vuln') });
    return { target, scanners, name: inputs.name === '' ? (0,targets_target/* nameOfTarget */.wC)(target) : inputs.name };
}
function useless(input, kind, why) {
    return new errors/* ActionError */.lZ(`Input "${input}" does not go with "${kind}", ${why}.`, 'Leave it out.');
}
/** Empty for what is usual with the target. */
function scannerList() {
    const kind = (0,action_inputs/* words */.aL)(targets_target/* SCANNERS */.KR, { default: '' });
    return { ...kind, parse: value => (value === '' ? undefined : kind.parse(value)) };
}

;// CONCATENATED MODULE: ./actions/trivy-scan/inputs.ts










const OFFICIAL_JAVA_DATABASES = registries/* OFFICIAL_DATABASES */.P7.map(repository => repository.replace('trivy-db:2', 'trivy-java-db:1'));
const schema = {
    ...targetInputs,
    // The gate.
    'fail-on': threshold({ default: 'CRITICAL' }),
    'ignore-unfixed': (0,action_inputs/* boolean */.zM)({ default: 'true' }),
    'max-critical': tolerated(),
    'max-high': tolerated(),
    'max-medium': tolerated(),
    'max-low': tolerated(),
    'max-unknown': tolerated(),
    secrets: (0,action_inputs/* optional */.lq)(threshold({ default: 'none' })),
    misconfig: (0,action_inputs/* optional */.lq)(threshold({ default: 'none' })),
    eol: (0,action_inputs/* choice */.Yq)(END_OF_LIFE, { default: 'warn' }),
    baseline: (0,action_inputs/* text */.Qq)({ default: '' }),
    'ignore-file': (0,action_inputs/* text */.Qq)({ default: '' }),
    'require-ignore-reason': (0,action_inputs/* boolean */.zM)({ default: 'false' }),
    'allow-empty': (0,action_inputs/* boolean */.zM)({ default: 'false' }),
    'on-error': (0,action_inputs/* choice */.Yq)(['fail', 'warn'], { default: 'fail' }),
    report: threshold({ default: 'UNKNOWN' }),
    'db-repository': (0,action_inputs/* lines */.Mn)({ default: registries/* OFFICIAL_DATABASES */.P7.join('\n') }),
    'java-db-repository': (0,action_inputs/* lines */.Mn)({ default: OFFICIAL_JAVA_DATABASES.join('\n') }),
    'db-username': (0,action_inputs/* text */.Qq)({ default: '' }),
    'db-password': (0,action_inputs/* secret */.rJ)({ default: '' }),
    // The official one is built every six hours, and stood still for four days in April 2026 (aquasecurity/trivy-db#660).
    'db-max-age': (0,action_inputs/* age */.KW)({ default: '7d' }),
    // It says which library an archive is, not what is wrong with it. The official one stood still for three weeks (aquasecurity/trivy-java-db#66).
    'java-db-max-age': (0,action_inputs/* age */.KW)({ default: '30d' }),
    timeout: (0,action_inputs/* duration */.p0)({ default: '10m' }),
    'trivy-path': (0,action_inputs/* text */.Qq)({ default: '' })
};
/** @throws ActionError when an input is missing or wrong */
function readTrivyScanInputs(get) {
    const given = (0,action_inputs/* readInputs */.Ko)(schema, get);
    const others = { isForImage: (0,registries/* baselineImage */.De)(given.baseline) !== undefined, isForMirror: (0,registries/* isOwnMirror */.gL)(given['db-repository']) };
    const inputs = { ...given, ...readTargetInputs(given, others) };
    if (inputs.digest !== '' && !(0,descriptor/* isDigest */.Bc)(inputs.digest)) {
        throw new errors/* ActionError */.lZ(`Input "digest": "${inputs.digest}" is not a digest.`, 'Give the digest output of the build: sha256: and 64 hexadecimal digits.');
    }
    checkRepositories('db-repository', inputs['db-repository'], registries/* OFFICIAL_DATABASES */.P7);
    checkRepositories('java-db-repository', inputs['java-db-repository'], OFFICIAL_JAVA_DATABASES);
    (0,gate_inputs/* checkGate */.K)(inputs);
    (0,login/* checkLogin */.w)(inputs);
    return inputs;
}
function checkRepositories(input, repositories, official) {
    if (repositories.length === 0) {
        throw new errors/* ActionError */.lZ(`Input "${input}" names no repository.`, `Write one a line, for example ${official[0] ?? ''}.`);
    }
    for (const repository of repositories) {
        try {
            (0,reference/* parseReference */.F2)(repository);
        }
        catch (error) {
            throw new errors/* ActionError */.lZ(`Input "${input}": "${repository}" is not a repository.`, 'Write one HOST/NAME:TAG a line.', { cause: error });
        }
    }
}


/***/ }),

/***/ 6112:
/***/ ((module, __unused_webpack___webpack_exports__, __nccwpck_require__) => {

__nccwpck_require__.a(module, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
/* harmony import */ var _lib_action_action_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7507);
/* harmony import */ var _lib_action_ask_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(9244);
/* harmony import */ var _lib_action_duration_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(4197);
/* harmony import */ var _lib_action_log_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(4231);
/* harmony import */ var _lib_action_private_folder_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(8887);
/* harmony import */ var _lib_action_process_js__WEBPACK_IMPORTED_MODULE_5__ = __nccwpck_require__(2212);
/* harmony import */ var _lib_action_run_context_js__WEBPACK_IMPORTED_MODULE_6__ = __nccwpck_require__(3462);
/* harmony import */ var _lib_action_runner_js__WEBPACK_IMPORTED_MODULE_7__ = __nccwpck_require__(2847);
/* harmony import */ var _lib_cache_choose_js__WEBPACK_IMPORTED_MODULE_8__ = __nccwpck_require__(546);
/* harmony import */ var _lib_http_http_js__WEBPACK_IMPORTED_MODULE_9__ = __nccwpck_require__(2621);
/* harmony import */ var _lib_tools_installer_js__WEBPACK_IMPORTED_MODULE_10__ = __nccwpck_require__(6648);
/* harmony import */ var _folder_js__WEBPACK_IMPORTED_MODULE_11__ = __nccwpck_require__(2681);
/* harmony import */ var _inputs_js__WEBPACK_IMPORTED_MODULE_12__ = __nccwpck_require__(5293);
/* harmony import */ var _outputs_js__WEBPACK_IMPORTED_MODULE_13__ = __nccwpck_require__(6152);
/* harmony import */ var _formats_write_js__WEBPACK_IMPORTED_MODULE_14__ = __nccwpck_require__(9045);
/* harmony import */ var _run_js__WEBPACK_IMPORTED_MODULE_15__ = __nccwpck_require__(6363);
















/** The Java database has some 700 MiB, packed; a few of each find room. */
const DATABASES_BYTES = 4 * 1024 ** 3;
const FOLDER_STATE = 'folder';
await (0,_lib_action_action_js__WEBPACK_IMPORTED_MODULE_0__/* .runAction */ .C)({
    async main(signal) {
        const inputs = (0,_inputs_js__WEBPACK_IMPORTED_MODULE_12__/* .readTrivyScanInputs */ .l)();
        const { workspace, temporaryFolder } = (0,_lib_action_run_context_js__WEBPACK_IMPORTED_MODULE_6__/* .readRunContext */ .$p)(process.env);
        const folder = await (0,_folder_js__WEBPACK_IMPORTED_MODULE_11__/* .createWorkFolder */ .aM)(temporaryFolder, path => (0,_lib_action_runner_js__WEBPACK_IMPORTED_MODULE_7__/* .saveState */ .LZ)(FOLDER_STATE, path));
        const result = await (0,_run_js__WEBPACK_IMPORTED_MODULE_15__/* .run */ .e)(inputs, {
            run: _lib_action_process_js__WEBPACK_IMPORTED_MODULE_5__/* .runProcess */ .R3,
            ask: _lib_action_ask_js__WEBPACK_IMPORTED_MODULE_1__/* .ask */ .k,
            http: _lib_http_http_js__WEBPACK_IMPORTED_MODULE_9__/* .http */ .LV,
            fileCache: (0,_lib_cache_choose_js__WEBPACK_IMPORTED_MODULE_8__/* .chooseFileCache */ .sN)(process.env, _lib_http_http_js__WEBPACK_IMPORTED_MODULE_9__/* .http */ .LV, { name: 'trivy', limit: DATABASES_BYTES }),
            toolCache: (0,_lib_tools_installer_js__WEBPACK_IMPORTED_MODULE_10__/* .runnerToolCache */ .F)(process.env),
            platform: `${process.platform}-${process.arch}`,
            environment: process.env,
            workspace,
            folder,
            sleep: _lib_action_duration_js__WEBPACK_IMPORTED_MODULE_2__/* .sleep */ .yy,
            now: Date.now,
            info: _lib_action_log_js__WEBPACK_IMPORTED_MODULE_3__/* .log */ .R.info,
            signal
        });
        return (0,_outputs_js__WEBPACK_IMPORTED_MODULE_13__/* .report */ .z)(result, await (0,_formats_write_js__WEBPACK_IMPORTED_MODULE_14__/* .writeReports */ .L)(result, inputs.formats, folder));
    },
    async post() {
        await (0,_lib_action_private_folder_js__WEBPACK_IMPORTED_MODULE_4__/* .removePrivateFolder */ .Yv)((0,_lib_action_runner_js__WEBPACK_IMPORTED_MODULE_7__/* .getState */ .Gu)(FOLDER_STATE));
    }
});

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 6152:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  z: () => (/* binding */ outputs_report)
});

// UNUSED EXPORTS: outputNames

// EXTERNAL MODULE: ./actions/trivy-scan/findings.ts
var trivy_scan_findings = __nccwpck_require__(1991);
// EXTERNAL MODULE: ./actions/trivy-scan/formats/names.ts
var names = __nccwpck_require__(210);
// EXTERNAL MODULE: ./actions/trivy-scan/formats/titles.ts
var titles = __nccwpck_require__(4691);
// EXTERNAL MODULE: ./lib/action/log-line.ts
var log_line = __nccwpck_require__(7898);
// EXTERNAL MODULE: ./actions/trivy-scan/formats/text-table.ts
var text_table = __nccwpck_require__(8734);
;// CONCATENATED MODULE: ./actions/trivy-scan/log.ts



/** Findings come worst first, so what the log leaves out is the most harmless. */
const MOST_IN_LOG = 300;
const MOST_GATING = 50;
/** The findings by package, then a line for each that makes the scan fail, so that a red step says why. Never what a secret is. */
function findingLines(result) {
    return [...(0,text_table/* textTable */.e)(result, MOST_IN_LOG), ...gatingLines(result.findings)];
}
function gatingLines(findings) {
    const gating = findings.filter(finding => finding.isGating);
    const lines = gating
        .slice(0, MOST_GATING)
        .map(finding => (0,log_line/* oneLine */.TN)(`${finding.severity} ${(0,trivy_scan_findings/* describeFinding */.jb)(finding)} [${finding.platforms.join(', ')}]`));
    const left = gating.length - lines.length;
    return left > 0 ? [...lines, `And ${left} more of them.`] : lines;
}

// EXTERNAL MODULE: ./actions/trivy-scan/result.ts
var trivy_scan_result = __nccwpck_require__(3228);
// EXTERNAL MODULE: ./lib/action/markdown.ts
var markdown = __nccwpck_require__(876);
// EXTERNAL MODULE: ./actions/trivy-scan/formats/finding-rows.ts
var finding_rows = __nccwpck_require__(2065);
// EXTERNAL MODULE: ./actions/trivy-scan/formats/severity-bar.ts
var severity_bar = __nccwpck_require__(6431);
// EXTERNAL MODULE: ./actions/trivy-scan/report.ts
var report = __nccwpck_require__(3495);
// EXTERNAL MODULE: ./lib/scan/severity.ts
var scan_severity = __nccwpck_require__(9735);
;// CONCATENATED MODULE: ./actions/trivy-scan/summary.ts







/** Findings come worst first, so what is left out is the most harmless. A job summary may have 1 MiB a step, and what is masked in it may get longer. */
const LONGEST_TABLE = { rows: 500, bytes: 400_000 };
const LONGEST_CELL = 160;
const LONGEST_LINE = 1_000;
const LONGEST_LIST = 20;
/** The scan as Markdown: the verdict first, then what was found, then what was scanned and with what. */
function renderSummary(result) {
    const { findings } = result;
    const parts = [`### ${(0,titles/* titleOf */.G)(result)}`, summary_text(result.reason, LONGEST_LINE)];
    if (result.result !== 'error')
        parts.push((0,severity_bar/* severityBar */.T)((0,trivy_scan_findings/* countFindings */.Gt)(findings)), renderCounts(findings));
    for (const warning of result.warnings.slice(0, LONGEST_LIST))
        parts.push(`**Warning:** ${summary_text(warning, LONGEST_LINE)}`);
    for (const note of result.notes.slice(0, LONGEST_LIST))
        parts.push(`Note: ${summary_text(note, LONGEST_LINE)}`);
    const shown = findings.filter(({ isGating, severity }) => isGating || (0,scan_severity/* isAtLeast */.du)(severity, result.shown));
    const { markdown, left } = (0,finding_rows/* findingTable */.ck)(shown, LONGEST_TABLE);
    parts.push(markdown, (0,finding_rows/* leftOut */.ig)(left));
    if (shown.length < findings.length)
        parts.push(`${findings.length - shown.length} less severe are in the report alone.`);
    parts.push(renderFacts(result));
    return `${parts.filter(part => part !== '').join('\n\n')}\n`;
}
function renderCounts(findings) {
    const counts = (0,trivy_scan_findings/* countFindings */.Gt)(findings);
    const header = [...scan_severity/* SEVERITIES */.oC.map(severity => severity.charAt(0) + severity.slice(1).toLowerCase()), 'Secrets'];
    const numbers = [...scan_severity/* SEVERITIES */.oC.map(severity => String(counts[severity])), String(counts.secrets)];
    const hasMore = counts.misconfigurations > 0;
    return (0,markdown/* table */.tp)(hasMore ? [...header, 'Misconfigurations'] : header, [hasMore ? [...numbers, String(counts.misconfigurations)] : numbers]);
}
function renderFacts({ digest, images, trivyVersion, database, javaDatabase, ignored }) {
    const facts = [];
    if (digest !== '')
        facts.push(`Scanned: ${(0,markdown/* code */.aY)(digest)}`);
    for (const { platform, operatingSystem } of images) {
        const system = operatingSystem === undefined ? 'no operating system' : (0,report/* nameOf */.V)(operatingSystem);
        const end = operatingSystem?.isEndOfLife === true ? ', **which gets no more security updates**' : '';
        facts.push(`${summary_text(platform)}: ${summary_text(system)}${end}`);
    }
    if (ignored > 0)
        facts.push(`${ignored} left out by the ignore file`);
    const scanner = trivyVersion === '' ? [] : [`Trivy ${summary_text(trivyVersion)}`];
    const of = (what, found) => found === undefined
        ? []
        : [
            `${what} of ${summary_text(found.updatedAt)} from ${summary_text(found.repository)}${found.isUnasked ? ', **kept from an earlier run**, because no repository answered' : ''}`
        ];
    const used = [...scanner, ...of('database', database), ...of('Java database', javaDatabase)];
    if (used.length > 0)
        facts.push(used.join(', '));
    return facts.map(fact => `- ${fact}`).join('\n');
}
const summary_text = (value, longest = LONGEST_CELL) => (0,finding_rows/* cell */.Hn)(value, longest);

// EXTERNAL MODULE: ./actions/trivy-scan/targets/target.ts
var target = __nccwpck_require__(7891);
;// CONCATENATED MODULE: ./actions/trivy-scan/outputs.ts







/** The outputs that action.yml declares; the contract test compares. */
const outputNames = (/* unused pure expression or super */ null && ([
    'result',
    'reason',
    'critical',
    'high',
    'medium',
    'low',
    'unknown',
    'secrets',
    'report',
    'digest',
    'platforms',
    'trivy-version',
    'db-updated-at',
    'os-eol',
    'misconfigurations',
    'unfixed',
    'new',
    'expired-ignores',
    'unused-ignores',
    'reports',
    'artifact-name',
    'sarif',
    'markdown',
    'table',
    'sbom'
]));
/**
 * What the step reports. Both `fail` and `error` make it red: an image that could not be scanned is not a clean one.
 */
function outputs_report(result, { paths, warnings: lost }) {
    const counts = (0,trivy_scan_findings/* countFindings */.Gt)(result.findings);
    // A number from a scan that could not tell would be taken for the number of findings.
    const count = (number) => (result.result === 'error' ? '' : String(number));
    const isTolerated = result.result === 'error' && result.toleratesError;
    const warnings = [...(isTolerated ? [failureOf(result) ?? ''] : []), ...result.warnings, ...lost];
    const platforms = (0,target/* isImage */.wu)(result.target.kind) ? (0,trivy_scan_result/* platformsOf */.W)(result) : [];
    return {
        outputs: {
            result: result.result,
            reason: result.reason,
            critical: count(counts.CRITICAL),
            high: count(counts.HIGH),
            medium: count(counts.MEDIUM),
            low: count(counts.LOW),
            unknown: count(counts.UNKNOWN),
            secrets: count(counts.secrets),
            report: paths.json,
            digest: result.digest,
            platforms: platforms.join(','),
            'trivy-version': result.trivyVersion,
            'db-updated-at': result.database?.updatedAt ?? '',
            'os-eol': result.isEndOfLife === undefined ? '' : String(result.isEndOfLife),
            misconfigurations: count(counts.misconfigurations),
            unfixed: count(counts.unfixed),
            new: result.hasBaseline ? count(result.findings.filter(({ isNew }) => isNew === true).length) : '',
            'expired-ignores': result.expiredIgnores.join(','),
            'unused-ignores': result.unusedIgnores.join(','),
            reports: paths.folder,
            'artifact-name': (0,names/* artifactName */.Cs)(result.target, platforms),
            sarif: paths.sarif,
            markdown: paths.markdown,
            table: paths.table,
            sbom: paths.sboms.join('\n')
        },
        log: [...findingLines(result), ...result.notes, `Scan: ${result.result}. ${result.reason}`],
        ...(warnings.length > 0 ? { warning: warnings.join('\n') } : {}),
        summary: renderSummary(result),
        failure: isTolerated ? undefined : failureOf(result)
    };
}
function failureOf({ target, result, reason }) {
    if (result === 'pass')
        return undefined;
    const what = `The ${(0,titles/* nounOf */.a)(target)}`;
    return result === 'fail' ? `${what} did not pass the scan. ${reason}` : `${what} could not be scanned, so it does not pass. ${reason}`;
}


/***/ }),

/***/ 3495:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ parseReport),
/* harmony export */   V: () => (/* binding */ nameOf)
/* harmony export */ });
/* harmony import */ var _lib_action_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(8418);
/* harmony import */ var _image_secrets_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(3664);
/* harmony import */ var _fields_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(5648);



const nameOf = ({ family, version }) => `${family} ${version}`.trim();
/**
 * Reads a report, and refuses everything that is not as Trivy documents it: a report that is only half understood could pass a bad image.
 *
 * @throws ActionError when it is not JSON, has another schema, or an unknown severity
 */
function parseReport(json) {
    const report = new _fields_js__WEBPACK_IMPORTED_MODULE_1__/* .Fields */ .C((0,_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .readJson */ .V)(json), 'report');
    if (report.value('SchemaVersion') !== 2) {
        throw new _lib_action_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .lZ("Trivy's report is not of schema version 2.", 'Use a Trivy version close to the one that this action pins.');
    }
    const results = report.list('Results');
    return {
        operatingSystem: readOperatingSystem(report),
        packages: countPackages(results),
        systemPackages: countPackages(results.filter(result => result.value('Class') === 'os-pkgs')),
        vulnerabilities: results.flatMap(result => result.list('Vulnerabilities').map(vulnerability => readVulnerability(vulnerability, result))),
        secrets: results.flatMap(result => readSecrets(result, report)),
        misconfigurations: results.flatMap(result => readMisconfigurations(result)),
        ignored: results.flatMap(result => result.list('ExperimentalModifiedFindings').map(finding => finding.optional('Statement')))
    };
}
function countPackages(results) {
    return results.reduce((sum, result) => sum + result.list('Packages').length, 0);
}
function readOperatingSystem(report) {
    const system = report.child('Metadata')?.child('OS');
    const family = system?.optional('Family') ?? '';
    // "none" is Trivy's word for an image in which it recognised no distribution.
    if (system === undefined || family === '' || family === 'none')
        return undefined;
    return { family, version: system.optional('Name'), isEndOfLife: system.value('EOSL') === true };
}
/** What Trivy calls packages of a kind that it found one by one, each in a file of its own (pkg/scan/langpkg/scan.go, PkgTargets). */
const KINDS_OF_PACKAGES = new Set(['Python', 'Conda', 'Ruby', 'Node.js', 'Java', 'Kubernetes']);
/** The lock file or the program that holds all packages of a result; empty where each says its own, and for those of the operating system. */
function fileOf(result) {
    const target = result.optional('Target');
    return result.value('Class') === 'lang-pkgs' && !KINDS_OF_PACKAGES.has(target) ? target : '';
}
function readVulnerability(fields, result) {
    return {
        id: fields.text('VulnerabilityID'),
        severity: fields.severity(),
        packageName: fields.text('PkgName'),
        purl: fields.child('PkgIdentifier')?.optional('PURL') ?? '',
        path: fields.optional('PkgPath') || fileOf(result),
        installed: fields.text('InstalledVersion'),
        fixed: fields.optional('FixedVersion'),
        title: fields.optional('Title'),
        url: fields.optional('PrimaryURL')
    };
}
function readSecrets(result, report) {
    const target = result.optional('Target');
    const isConfiguration = (0,_image_secrets_js__WEBPACK_IMPORTED_MODULE_2__/* .isConfigurationTarget */ .cd)(target, report.optional('ArtifactName'), report.optional('ArtifactType'));
    const secrets = result.list('Secrets').map(secret => readSecret(secret, isConfiguration ? undefined : result.text('Target')));
    return isConfiguration ? (0,_image_secrets_js__WEBPACK_IMPORTED_MODULE_2__/* .onlyOnce */ .g)(secrets, secret => secret) : secrets;
}
/** @param path undefined for the image's configuration, of whose JSON nobody ever sees a line */
function readSecret(fields, path) {
    const common = { rule: fields.text('RuleID'), severity: fields.severity(), title: fields.optional('Title') };
    if (path !== undefined)
        return { ...common, path, line: fields.line('StartLine'), instruction: '' };
    return { ...common, path: _image_secrets_js__WEBPACK_IMPORTED_MODULE_2__/* .IMAGE_CONFIGURATION */ .P_, line: 0, instruction: (0,_image_secrets_js__WEBPACK_IMPORTED_MODULE_2__/* .instructionOf */ .ut)(fields.optional('Match')) };
}
/** Checks that pass are in a report only when they are asked for, and are no findings. */
function readMisconfigurations(result) {
    const failed = result.list('Misconfigurations').filter(fields => fields.optional('Status') !== 'PASS');
    return failed.map(fields => ({
        id: fields.text('ID'),
        severity: fields.severity(),
        title: fields.optional('Title'),
        message: fields.optional('Message'),
        path: result.text('Target'),
        line: fields.child('CauseMetadata')?.line('StartLine') ?? 0,
        url: fields.optional('PrimaryURL')
    }));
}


/***/ }),

/***/ 3228:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ platformsOf)
/* harmony export */ });
/** The platforms of what was scanned; an index may have several images of one. */
const platformsOf = ({ images }) => [...new Set(images.map(({ platform }) => platform))];


/***/ }),

/***/ 6363:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  e: () => (/* binding */ run)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __nccwpck_require__(6760);
// EXTERNAL MODULE: ./lib/action/errors.ts
var errors = __nccwpck_require__(8418);
// EXTERNAL MODULE: ./lib/scan/registries.ts
var registries = __nccwpck_require__(8171);
// EXTERNAL MODULE: ./lib/tools/installer.ts + 2 modules
var installer = __nccwpck_require__(6648);
;// CONCATENATED MODULE: ./lib/tools/trivy.ts
const VERSION = '0.72.0';
const asset = (target, sha256) => ({
    url: `https://github.com/aquasecurity/trivy/releases/download/v${VERSION}/trivy_${VERSION}_${target}.tar.gz`,
    sha256,
    archive: 'tar.gz',
    member: 'trivy'
});
/**
 * The scanner. Not older than 0.70.0: releases up to 0.69.6 are those of March 2026, of which some were replaced by an attacker
 * (CVE-2026-33634), and a version is a claim of the program itself.
 *
 * The sha256 values for Linux stand, equal, in three independent published documents, those for macOS in the last of them:
 * https://github.com/canonical/repo-scanner/blob/c50552e7f2526520ddd6a9535d74d8199fb1ae8d/src/repo_scanner/tools/registry.py
 * https://github.com/YoruDev-Ryland/Harbor/blob/66911377167e3f38700b5c70bad32117dc89cd01/scripts/install-trivy.mjs
 * https://github.com/cashapp/hermit-packages/blob/e97df12c137986c7c87303128e0c1a0b6bda1f2b/trivy.hcl
 */
const TRIVY = {
    name: 'trivy',
    version: VERSION,
    minimumVersion: '0.70.0',
    versionArguments: ['--version'],
    parseVersion: output => /^Version: (\S+)$/m.exec(output)?.[1],
    assets: {
        'linux-x64': asset('Linux-64bit', 'bbb64b9695866ce4a7a8f5c9592002c5961cab378577fa3f8a040df362b9b2ea'),
        'linux-arm64': asset('Linux-ARM64', '2ca2c023109c2db6b2b77366b6717291452d4531167377d95c79547f0c8e3467'),
        'darwin-x64': asset('macOS-64bit', 'ee5e60df8a98e5b89fd74a6d86f9e5c7e9a266a35002cb1e43291698b3bfee08'),
        'darwin-arm64': asset('macOS-ARM64', '88f208680dc05da2b459e19b4f5aa2b4dc7c2117892ba4aab2ae63baba330016')
    }
};

// EXTERNAL MODULE: ./lib/action/log-line.ts
var log_line = __nccwpck_require__(7898);
// EXTERNAL MODULE: ./lib/registry/descriptor.ts
var descriptor = __nccwpck_require__(5623);
// EXTERNAL MODULE: ./lib/registry/layout.ts + 1 modules
var registry_layout = __nccwpck_require__(2768);
// EXTERNAL MODULE: ./lib/registry/bytes.ts
var registry_bytes = __nccwpck_require__(9619);
// EXTERNAL MODULE: ./lib/registry/layer.ts + 1 modules
var registry_layer = __nccwpck_require__(2880);
;// CONCATENATED MODULE: ./lib/registry/tar-header.ts
/** The unit of a tar archive: a header, then the content, padded to whole blocks. */
const TAR_BLOCK = 512;
/**
 * Reads one header: POSIX ustar and its GNU variant, as far as short names go. Names of more than 100 bytes, which other entries hold (pax, GNU
 * long names), are cut.
 *
 * @param header 512 bytes
 * @throws Error when it says no size
 */
function readTarHeader(header) {
    const text = (from, to) => header.toString('utf8', from, to).replace(/\0[\s\S]*$/, '');
    const isPosix = text(257, 263) === 'ustar';
    const name = isPosix && text(345, 500) !== '' ? `${text(345, 500)}/${text(0, 100)}` : text(0, 100);
    return {
        name: name.replace(/^(?:\.?\/)+/, ''),
        size: sizeOf(header.subarray(124, 136)),
        isFile: header[156] === 0 || header[156] === 0x30
    };
}
/** Octal digits, or a number of 11 bytes after a set bit, for what is larger than 8 GiB. */
function sizeOf(field) {
    const isBinary = ((field[0] ?? 0) & 0x80) !== 0;
    const size = isBinary
        ? Number(`0x${field.subarray(1).toString('hex')}`)
        : Number(`0o${/[0-7]+/.exec(field.toString('latin1'))?.[0] ?? '0'}`);
    if (!Number.isSafeInteger(size))
        throw new Error('a tar header has no size');
    return size;
}

;// CONCATENATED MODULE: ./actions/trivy-scan/os-release.ts





/** Where a distribution says what it is (os-release(5)). */
const PATHS = ['etc/os-release', 'usr/lib/os-release'];
const LARGEST_FILE_BYTES = 64 * 1024;
/**
 * The name of the distribution that an image is made of, for one that Trivy does not know at all: it says nothing of such an image but
 * what the application's libraries are.
 *
 * @param folder of the layout
 * @param layers of the image, the lowest first
 * @returns the `ID` of its os-release; undefined for an image without such a file, as one made from `scratch`
 * @throws ActionError when a layer cannot be read
 */
async function findDistribution(folder, layers) {
    for (const { digest } of [...layers].reverse()) {
        const file = await (0,registry_layer/* readLayer */.w)((0,registry_layout/* blobPath */.nD)(folder, digest), findOsRelease).catch((error) => {
            throw new errors/* ActionError */.lZ(`The layer ${digest} cannot be read.`, undefined, { cause: error });
        });
        if (file !== undefined)
            return /^ID=["']?([\w.-]+)/m.exec(file)?.[1] ?? 'without a name';
    }
    return undefined;
}
/** The first file of that name in the archive; what other entries hold is stepped over. */
async function findOsRelease(archive) {
    const bytes = new registry_bytes/* Bytes */.I(archive);
    for (;;) {
        const block = await bytes.take(TAR_BLOCK);
        if (block === undefined)
            return undefined;
        const { name, size, isFile } = readTarHeader(block);
        if (isFile && PATHS.includes(name) && size <= LARGEST_FILE_BYTES)
            return (await bytes.take(size))?.toString('utf8');
        await bytes.skip(Math.ceil(size / TAR_BLOCK) * TAR_BLOCK);
    }
}

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __nccwpck_require__(1455);
;// CONCATENATED MODULE: ./actions/trivy-scan/view.ts




/** What stands in front of a command of the history that a scanner would take for the end of a base image. */
const HIDDEN = '# not the end of a base image: ';
/** How Trivy tells a `CMD` in the history, by which it guesses where the base image ends (pkg/fanal/image/image.go, GuessBaseImageIndex). */
const END_OF_BASE = /^(?:\/bin\/sh -c #\(nop\) {2}CMD|CMD)/;
/**
 * Makes a layout that holds one image of another layout, without copying a layer. Trivy takes the first image of an index and ignores
 * the platform (pkg/fanal/image/oci.go), so each image of a multi-platform layout has to be shown to it alone.
 *
 * In the layers under a `CMD` that is not the last one, Trivy looks for no secrets, because somebody else made them (aquasecurity/trivy#3834).
 * A base image of one's own is there too, so those lines look different in the view: then its configuration and its manifest are of our own,
 * and {@link asBuilt} puts the report right.
 *
 * @param folder where to make it; must not exist
 * @param layout the folder of the whole layout, which was checked
 */
async function createView(folder, layout, manifest) {
    const source = (0,external_node_path_.resolve)(layout);
    const { mediaType, digest, size } = manifest.descriptor;
    await (0,promises_.mkdir)(folder);
    await (0,promises_.writeFile)((0,external_node_path_.join)(folder, 'oci-layout'), JSON.stringify({ imageLayoutVersion: '1.0.0' }));
    const config = configOf(manifest);
    const shown = config === undefined ? undefined : withoutBase(await (0,promises_.readFile)((0,registry_layout/* blobPath */.nD)(source, config), 'utf8'));
    if (shown === undefined) {
        await writeIndex(folder, { mediaType, digest, size });
        await (0,promises_.symlink)((0,external_node_path_.join)(source, 'blobs'), (0,external_node_path_.join)(folder, 'blobs'), 'dir');
        return;
    }
    await (0,promises_.mkdir)((0,external_node_path_.join)(folder, 'blobs', 'sha256'), { recursive: true });
    for (const layer of new Set(manifest.layers.map(({ digest: of }) => of)))
        await (0,promises_.symlink)((0,registry_layout/* blobPath */.nD)(source, layer), (0,registry_layout/* blobPath */.nD)(folder, layer));
    const content = JSON.parse(manifest.content.toString('utf8'));
    const own = await writeBlob(folder, shown);
    await writeIndex(folder, { mediaType, ...(await writeBlob(folder, JSON.stringify({ ...content, config: { ...content.config, ...own } }))) });
}
/**
 * Trivy's report on a view, about the image as it was built.
 *
 * @param report the JSON, parsed
 * @param name of the image without tag and digest; empty when nobody knows. An SBOM says by it and the digest what it is about.
 */
function asBuilt(report, manifest, name) {
    const metadata = (0,descriptor/* isRecord */.u4)(report) ? report['Metadata'] : undefined;
    const id = configOf(manifest);
    if (!(0,descriptor/* isRecord */.u4)(report) || !(0,descriptor/* isRecord */.u4)(metadata) || id === undefined)
        return report;
    const known = name === '' ? {} : { RepoDigests: [`${name}@${manifest.descriptor.digest}`] };
    return { ...report, Metadata: { ...metadata, ImageID: id, ...known } };
}
/** The digest of an image's configuration, by which engines know the image. */
const configOf = ({ blobs, layers }) => (blobs.length > layers.length ? blobs[0]?.digest : undefined);
/** The configuration with every `CMD` of its history hidden; undefined when it has none. */
function withoutBase(json) {
    const config = JSON.parse(json);
    const hide = (text) => (END_OF_BASE.test(text) ? `${HIDDEN}${text}` : text);
    // Go takes a key in any case, so none is looked for by its name.
    const entries = Object.entries(config).map(([key, value]) => {
        return [key, Array.isArray(value) ? value.map(entry => changeTexts(entry, hide)) : value];
    });
    const shown = JSON.stringify(Object.fromEntries(entries));
    return shown === JSON.stringify(config) ? undefined : shown;
}
function changeTexts(entry, change) {
    if (!(0,descriptor/* isRecord */.u4)(entry))
        return entry;
    return Object.fromEntries(Object.entries(entry).map(([key, value]) => [key, typeof value === 'string' ? change(value) : value]));
}
async function writeBlob(folder, text) {
    const digest = (0,descriptor/* digestOf */.ol)(text);
    await (0,promises_.writeFile)((0,registry_layout/* blobPath */.nD)(folder, digest), text);
    return { digest, size: Buffer.byteLength(text) };
}
async function writeIndex(folder, manifest) {
    const index = { schemaVersion: 2, mediaType: 'application/vnd.oci.image.index.v1+json', manifests: [manifest] };
    await (0,promises_.writeFile)((0,external_node_path_.join)(folder, 'index.json'), JSON.stringify(index));
}

;// CONCATENATED MODULE: ./actions/trivy-scan/targets/image-subjects.ts






/**
 * The images of a layout, one a platform, each of which is scanned by itself.
 *
 * @param name of the image; empty when nobody knows
 * @param folder the step's folder
 */
function imageSubjects(layout, name, folder) {
    return (0,registry_layout/* runnableManifests */.gk)(layout).map(manifest => imageSubject(layout, manifest, name, folder));
}
function imageSubject(layout, manifest, name, folder) {
    const { digest } = manifest.descriptor;
    const file = digest.replace('sha256:', '');
    const platform = manifest.platform === undefined ? 'unknown platform' : (0,log_line/* oneLine */.TN)((0,descriptor/* formatPlatform */.Bq)(manifest.platform));
    return {
        platform,
        name: (0,log_line/* oneLine */.TN)(name) || platform,
        digest,
        file,
        // Relative to the step's folder: Trivy cuts a path at ":" and "@".
        command: ['image', '--input', `views/${file}`],
        prepare: () => createView((0,external_node_path_.join)(folder, 'views', file), layout.folder, manifest),
        findDistribution: () => findDistribution(layout.folder, manifest.layers),
        restore: report => asBuilt(report, manifest, name)
    };
}

// EXTERNAL MODULE: ./actions/trivy-scan/targets/registry-image.ts + 3 modules
var registry_image = __nccwpck_require__(347);
;// CONCATENATED MODULE: ./actions/trivy-scan/baseline/earlier-image.ts



/** How the image that is the baseline is scanned; undefined where the target is no image, with which it could not be compared. */
function earlierImage(options, dependencies) {
    const { target, folder, scans, scan } = options;
    if (target.kind !== 'layout' && target.kind !== 'image')
        return undefined;
    return async (reference) => {
        const inputs = inputsFor(reference, options);
        if (!(await isThere(reference, inputs, dependencies))) {
            // A tag may not be there yet. A digest that is gone was there, so it is not waited for as for one that was just pushed.
            if (reference.digest === undefined)
                return undefined;
            throw new errors/* ActionError */.lZ(`The baseline ${reference.name}@${reference.digest} is not in its registry.`, 'Give the digest of an image that is still there, or a tag.');
        }
        const { layout } = await (0,registry_image/* pullLayout */.W0)(reference, (0,registry_image/* pullFolder */.EA)(folder, 'baseline'), inputs, [], dependencies);
        const earlier = [];
        for (const subject of imageSubjects(layout, '', folder)) {
            dependencies.signal.throwIfAborted();
            earlier.push(scans.find(({ digest }) => digest === subject.digest) ?? (await scan(subject)));
        }
        return earlier;
    };
}
async function isThere(reference, inputs, dependencies) {
    const client = await (0,registry_image/* openRegistry */.Me)(reference, inputs, dependencies);
    return (await client.manifestDigest(reference.digest ?? reference.tag ?? '')) !== undefined;
}
/** The login, the CA and plain HTTP are for the registry of the image that is scanned, and for no other. */
function inputsFor({ registry }, { target, inputs }) {
    if (target.kind !== 'image' || target.reference.registry === registry)
        return inputs;
    return { ...inputs, 'registry-username': '', 'registry-password': '', 'registry-ca': '', 'insecure-registry': false };
}

// EXTERNAL MODULE: ./actions/trivy-scan/findings.ts
var trivy_scan_findings = __nccwpck_require__(1991);
;// CONCATENATED MODULE: ./actions/trivy-scan/baseline/baseline.ts

/**
 * Makes a baseline of earlier findings. A vulnerability is the same in another version of its package. Other findings move with every line
 * that is written above them, so of equal ones in a file as many are old as there were.
 */
function baselineOf(earlier) {
    const known = new Map();
    for (const found of earlier)
        known.set(identityOf(found), (known.get(identityOf(found)) ?? 0) + 1);
    return {
        compare(findings) {
            const seen = new Map();
            const isNew = new Set();
            for (const finding of findings) {
                const identity = identityOf(finding);
                const count = (seen.get(identity) ?? 0) + 1;
                seen.set(identity, count);
                const old = known.get(identity) ?? 0;
                if (finding.kind === 'vulnerability' ? old === 0 : count > old)
                    isNew.add(finding);
            }
            return finding => isNew.has(finding);
        }
    };
}
function identityOf(found) {
    if (found.kind === 'secret')
        return JSON.stringify([found.kind, found.rule, found.path, found.instruction]);
    if (found.kind === 'misconfiguration')
        return JSON.stringify([found.kind, found.id, found.path, found.message]);
    // Files of packages have the version in their names: requests-2.31.0.dist-info, app-1.2.jar.
    const path = found.path.replaceAll(found.installed, '*');
    return JSON.stringify([found.kind, found.id, (0,trivy_scan_findings/* packageOf */.wg)(found), path]);
}

// EXTERNAL MODULE: ./actions/trivy-scan/targets/target.ts
var targets_target = __nccwpck_require__(7891);
;// CONCATENATED MODULE: ./actions/trivy-scan/baseline/other-target.ts

/** What Trivy calls its targets (pkg/fanal/artifact, Type). */
const TRIVY_TYPES = {
    container_image: 'image',
    filesystem: 'fs',
    repository: 'fs',
    cyclonedx: 'sbom',
    spdx: 'sbom'
};
/**
 * What is to be said when an earlier report is of something else than what is scanned: then nothing is known from it, or the fault of another
 * image counts as known. An SBOM may be of anything, so it is compared with everything.
 *
 * @param input the baseline as it was given
 * @returns a warning; undefined when both are the same, or when that cannot be told
 */
function describeOtherTarget(input, earlier, scanned) {
    if (earlier === undefined || !isOther(earlier, scanned))
        return undefined;
    return `The baseline ${input} is of ${describe(earlier)}, and what is scanned is ${describe(scanned)}: what that one had too counts as known.`;
}
function isOther(earlier, scanned) {
    if (earlier.kind === 'sbom' || scanned.kind === 'sbom')
        return false;
    if ((0,targets_target/* isImage */.wu)(earlier.kind) !== (0,targets_target/* isImage */.wu)(scanned.kind))
        return true;
    if ((0,targets_target/* isImage */.wu)(scanned.kind))
        return isOtherName(imageName(earlier.name), imageName(scanned.name));
    return earlier.repositoryPath !== undefined && earlier.repositoryPath !== scanned.repositoryPath;
}
/** A layout is called `team/app` by one step and `ghcr.io/team/app` by another; nobody has to call it anything. */
function isOtherName(one, other) {
    if (one === '' || other === '')
        return false;
    return one !== other && !one.endsWith(`/${other}`) && !other.endsWith(`/${one}`);
}
/** Without a tag and a digest, which are of a version. */
const imageName = (name) => name
    .replace(/@sha256:.*$/, '')
    .replace(/:[^/:]*$/, '')
    .toLowerCase();
function describe({ kind, name, repositoryPath }) {
    if ((0,targets_target/* isImage */.wu)(kind))
        return name === '' ? 'an image' : `the image "${name}"`;
    return `the ${kind === 'sbom' ? 'SBOM' : 'folder'} "${repositoryPath || name || '.'}"`;
}
/** @param type and name as Trivy's report has them: `ArtifactType`, `ArtifactName` */
function trivyTarget(type, name) {
    const kind = typeof type === 'string' && Object.hasOwn(TRIVY_TYPES, type) ? TRIVY_TYPES[type] : undefined;
    return kind === undefined ? undefined : { kind, name: typeof name === 'string' ? name : '', repositoryPath: undefined };
}
/** @param target as a report of this action has it */
function ownTarget(target) {
    if (typeof target !== 'object' || target === null)
        return undefined;
    const { kind, name, repositoryPath } = target;
    const known = targets_target/* TARGETS */.dW.find(one => one === kind);
    if (known === undefined || typeof name !== 'string' || typeof repositoryPath !== 'string')
        return undefined;
    return { kind: known, name, repositoryPath };
}

// EXTERNAL MODULE: ./actions/trivy-scan/fields.ts
var fields = __nccwpck_require__(5648);
// EXTERNAL MODULE: ./actions/trivy-scan/report.ts
var trivy_scan_report = __nccwpck_require__(3495);
;// CONCATENATED MODULE: ./actions/trivy-scan/baseline/report-file.ts





/**
 * Reads the findings of an earlier report: one of this action's (`report`) or one of Trivy's own (`--format json`).
 *
 * @throws ActionError when it is neither, or when its scan could not tell: then everything would look old that it did not see
 */
function readEarlierReport(json) {
    const report = new fields/* Fields */.C((0,fields/* readJson */.V)(json, 'The report'), 'report', 'The report');
    if (report.value('SchemaVersion') !== undefined) {
        return { findings: (0,trivy_scan_findings/* findingsOf */.WX)((0,trivy_scan_report/* parseReport */.M)(json)), target: trivyTarget(report.value('ArtifactType'), report.value('ArtifactName')) };
    }
    if (report.value('schemaVersion') !== 1 || !Array.isArray(report.value('findings'))) {
        throw new errors/* ActionError */.lZ('It is a report neither of trivy-scan nor of Trivy.', 'Give the JSON file of one of the two.');
    }
    if (report.value('result') !== 'pass' && report.value('result') !== 'fail') {
        throw new errors/* ActionError */.lZ('It is of a scan that could not tell, so it does not say what was there.', 'Take a report of "pass" or "fail".');
    }
    return { findings: report.list('findings').map(readFinding), target: ownTarget(report.value('target')) };
}
function readFinding(fields) {
    const severity = fields.severity('severity');
    const common = { severity, title: fields.optional('title'), path: fields.optional('path') };
    const kind = fields.text('kind');
    if (kind === 'vulnerability') {
        return {
            kind,
            ...common,
            id: fields.text('id'),
            packageName: fields.text('packageName'),
            purl: fields.optional('purl'),
            installed: fields.text('installed'),
            fixed: fields.optional('fixed'),
            url: fields.optional('url')
        };
    }
    const line = fields.line('line');
    if (kind === 'secret')
        return { kind, ...common, rule: fields.text('rule'), line, instruction: fields.optional('instruction') };
    if (kind === 'misconfiguration') {
        return { kind, ...common, id: fields.text('id'), message: fields.optional('message'), line, url: fields.optional('url') };
    }
    throw new errors/* ActionError */.lZ(`It has a finding of an unknown kind, ${JSON.stringify(kind)}.`);
}

;// CONCATENATED MODULE: ./actions/trivy-scan/baseline/load.ts








/**
 * Finds out what was there before, from a report in the workspace or an image in a registry. An image that is not there yet, as before the
 * first release, has nothing in it: every finding is new then. A file that is not there is an error, for its path may be wrong. One that is of
 * something else than what is scanned is used, and a warning says so.
 *
 * @throws ActionError when it cannot be told what was there
 */
async function loadBaseline(input, workspace, scanned, scanImage) {
    if (input === '')
        return undefined;
    const wrapped = (error) => new errors/* ActionError */.lZ(`Input "baseline": ${(0,errors/* messageOf */.bD)(error)}`, undefined, { cause: error });
    const text = await (0,promises_.readFile)((0,external_node_path_.resolve)(workspace, input), 'utf8').catch((error) => {
        if (error.code === 'ENOENT')
            return undefined;
        throw new errors/* ActionError */.lZ(`Input "baseline": "${input}" cannot be read.`, 'Give the path of an earlier report.', { cause: error });
    });
    if (text !== undefined) {
        const { findings, target } = fromFile(input, text);
        const warning = describeOtherTarget(input, target, scanned);
        return { baseline: baselineOf(findings), warnings: warning === undefined ? [] : [warning] };
    }
    const reference = (0,registries/* baselineImage */.De)(input);
    if (scanImage === undefined || reference === undefined)
        throw noFile(input);
    const scans = await scanImage(reference).catch((error) => {
        throw error instanceof errors/* ActionError */.lZ ? wrapped(error) : error;
    });
    if (scans !== undefined)
        return { baseline: baselineOf((0,trivy_scan_findings/* mergeFindings */.DF)(scans)), warnings: [] };
    return { baseline: baselineOf([]), warnings: [`The baseline ${input} is not in its registry yet, so every finding is new.`] };
}
function fromFile(input, text) {
    try {
        return readEarlierReport(text);
    }
    catch (error) {
        if (!(error instanceof errors/* ActionError */.lZ))
            throw error;
        throw new errors/* ActionError */.lZ(`Input "baseline": "${input}" cannot be used: ${error.message}`, error.fix, { cause: error });
    }
}
function noFile(input) {
    return new errors/* ActionError */.lZ(`Input "baseline": there is no file "${input}".`, 'Give the path of an earlier report or, for an image, one in a registry with its tag.');
}

// EXTERNAL MODULE: ./lib/action/duration.ts
var duration = __nccwpck_require__(4197);
;// CONCATENATED MODULE: ./actions/trivy-scan/databases/age.ts

/** How far the clock of the machine that built a database may be ahead of this one. */
const CLOCKS_MILLISECONDS = 3_600_000;
const DAY_MILLISECONDS = 86_400_000;
/**
 * Why a database is too old to tell anything, as a sentence; undefined for one that is new enough.
 *
 * @param updatedAt when it was built, in its own words; empty when it does not say
 * @param limit `maxAge` in milliseconds, and the input that it comes from
 * @param now milliseconds since 1970
 */
function ageProblem(updatedAt, limit, now) {
    const age = now - Date.parse(updatedAt);
    if (!/^\d{4}-\d\d-\d\dT/.test(updatedAt) || !(Date.parse(updatedAt) > 0))
        return 'it does not say when it was built.';
    if (age < -CLOCKS_MILLISECONDS)
        return `it says that it was built at ${updatedAt}, which is yet to come.`;
    return age > limit.maxAge
        ? `it was built at ${updatedAt}, ${formatAge(age)} ago, and ${limit.input} is ${formatAge(limit.maxAge)}.`
        : undefined;
}
const formatAge = (milliseconds) => milliseconds < 2 * DAY_MILLISECONDS ? (0,duration/* formatDuration */.a3)(milliseconds) : `${Math.floor(milliseconds / DAY_MILLISECONDS)} days`;

;// CONCATENATED MODULE: ./actions/trivy-scan/databases/kinds.ts
const KINDS = {
    vulnerability: {
        name: 'vulnerability database',
        input: 'db-repository',
        ageInput: 'db-max-age',
        folder: 'db',
        file: 'trivy.db',
        // Where its advisories are from, one at least (trivy-db, pkg/db/data_source.go).
        mark: '{"ID":"'
    },
    java: {
        name: 'Java database',
        input: 'java-db-repository',
        ageInput: 'java-db-max-age',
        folder: 'java-db',
        file: 'trivy-java.db',
        mark: 'SQLite format 3\0'
    }
};

// EXTERNAL MODULE: ./lib/http/http.ts + 2 modules
var http = __nccwpck_require__(2621);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __nccwpck_require__(7598);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __nccwpck_require__(3024);
// EXTERNAL MODULE: external "node:stream/promises"
var external_node_stream_promises_ = __nccwpck_require__(6466);
;// CONCATENATED MODULE: ./actions/trivy-scan/advisory-source.ts

const CHUNK_BYTES = 4 * 1024 * 1024;
/** How the buckets of the database are named by version (aquasecurity/trivy-db, pkg/vulnsrc/bucket; trivy, pkg/detector/ospkg). */
const VERSION_OF = {
    alpine: version => /^\d+\.\d+/.exec(version)?.[0],
    debian: version => /^\d+/.exec(version)?.[0],
    ubuntu: version => /^\d+\.\d+$/.exec(version)?.[0],
    rocky: version => /^\d+/.exec(version)?.[0],
    alma: version => /^\d+/.exec(version)?.[0]
};
/** The source that Trivy looks a system's packages up in; undefined for a family or a version that cannot be told. */
function advisorySourceOf({ family, version }) {
    const release = VERSION_OF[family]?.(version);
    return release === undefined ? undefined : { bucket: `${family} ${release}`, id: family };
}
/**
 * Whether the database has advisories of a source. Trivy's list of releases is part of the program, and a release comes into the database weeks
 * before it comes into that list (aquasecurity/trivy#9934, #8992): then Trivy warns, and has compared all the same.
 *
 * The database lists its sources in the bucket `data-source`, name by name with a JSON behind it (trivy-db, pkg/db/data_source.go), and bbolt
 * writes a key and its value one behind the other: so the two are looked for as one text, without reading the file's trees.
 *
 * @param path `trivy.db`, some hundred megabytes
 * @returns false for a file that cannot be read, too: what cannot be told is no yes
 */
function holdsAdvisories(path, { bucket, id }) {
    return holdsText(path, `${bucket}{"ID":${JSON.stringify(id)}`);
}
/** Whether a file has a text in it, however large it is. @returns false for a file that cannot be read, too */
async function holdsText(path, text) {
    const wanted = Buffer.from(text);
    let rest = Buffer.alloc(0);
    try {
        for await (const chunk of (0,external_node_fs_.createReadStream)(path, { highWaterMark: CHUNK_BYTES })) {
            const piece = Buffer.concat([rest, chunk]);
            if (piece.includes(wanted))
                return true;
            rest = piece.subarray(Math.max(0, piece.length - wanted.length + 1));
        }
    }
    catch {
        return false;
    }
    return false;
}

// EXTERNAL MODULE: ./actions/trivy-scan/folder.ts
var trivy_scan_folder = __nccwpck_require__(2681);
// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __nccwpck_require__(7075);
// EXTERNAL MODULE: ./lib/action/text.ts
var action_text = __nccwpck_require__(2178);
;// CONCATENATED MODULE: ./actions/trivy-scan/databases/unpack.ts










/** What a database's archive holds besides the database itself. */
const METADATA = 'metadata.json';
/** The Java database has some 3 GiB (aquasecurity/trivy-java-db#37); anything far beyond that would only fill the disk. */
const LARGEST_BYTES = 16 * 1024 ** 3;
/**
 * Unpacks the layer of a database: two files, and nothing else of what may be in the archive, so that no path in it leads out of the folder.
 *
 * @param layer path of the blob, whose digest was checked
 * @param file the database's own file name
 * @param folder which is made
 * @throws ActionError when the archive is broken or lacks one of the two
 */
async function unpackDatabase(layer, file, folder) {
    await (0,promises_.mkdir)(folder, { recursive: true });
    const missing = new Set([file, METADATA]);
    try {
        await (0,registry_layer/* readLayer */.w)(layer, archive => takeFiles(archive, missing, folder));
    }
    catch (error) {
        // Without a cause: that would be a connection that broke, and the archive would be downloaded again.
        throw new errors/* ActionError */.lZ(`its archive cannot be unpacked: ${(0,action_text/* asSentence */.KG)((0,errors/* messageOf */.bD)(error))}`);
    }
    if (missing.size > 0)
        throw new errors/* ActionError */.lZ(`it has no file "${[...missing].join('" and no "')}".`);
}
/** Takes each name out of `missing` as it is found. */
async function takeFiles(archive, missing, folder) {
    const bytes = new registry_bytes/* Bytes */.I(archive);
    let total = 0;
    while (missing.size > 0) {
        const block = await bytes.take(TAR_BLOCK);
        if (block === undefined)
            return;
        const { name, size, isFile } = readTarHeader(block);
        const padded = Math.ceil(size / TAR_BLOCK) * TAR_BLOCK;
        total += padded;
        if (total > LARGEST_BYTES)
            throw new Error('it is larger than any database');
        if (isFile && missing.has(name)) {
            await (0,external_node_stream_promises_.pipeline)(external_node_stream_.Readable.from(bytes.pieces(size)), (0,external_node_fs_.createWriteStream)((0,external_node_path_.join)(folder, name), { flags: 'wx', mode: 0o600 }));
            missing.delete(name);
            await bytes.skip(padded - size);
        }
        else
            await bytes.skip(padded);
    }
}

;// CONCATENATED MODULE: ./actions/trivy-scan/databases/store.ts












/** The file that Trivy reads, once it was fetched. @param folder the step's own */
const vulnerabilityDatabase = (folder) => (0,external_node_path_.join)(folder, 'cache', KINDS.vulnerability.folder, KINDS.vulnerability.file);
/** The key of a database's layer in a cache: its digest says what has to be in it. */
const layerKey = (digest) => `fairway-trivy-${digest}`;
/** Where a layer lies until it is unpacked. */
const layerFile = (folder) => (0,external_node_path_.join)(folder, 'tmp', 'database');
/**
 * Puts the database that a repository has now where Trivy reads it: from the cache if the layer is there, else by a download, which is kept.
 *
 * @param signal the run's, or the end of the time
 * @throws ActionError when the repository has none, or it is broken
 */
async function obtain(mirror, kind, dependencies, signal) {
    const { folder } = dependencies;
    const layer = await mirror.offer(kind, signal);
    const file = layerFile(folder);
    try {
        const isKept = await restoreLayer(layer, dependencies, signal);
        if (!isKept)
            await mirror.download(layer, file, signal);
        const updatedAt = await install(file, kind, folder);
        if (!isKept)
            await keepLayer(layer, file, dependencies, signal);
        return { layer, updatedAt };
    }
    finally {
        await (0,promises_.rm)(file, { force: true });
    }
}
/**
 * Takes a layer out of the cache, to where {@link layerFile} says. One whose bytes are not the digest is thrown away, and said: somebody put it
 * there, or a disk lost it.
 */
async function restoreLayer({ digest, size }, { fileCache, folder, info }, signal) {
    const file = layerFile(folder);
    await (0,promises_.rm)(file, { force: true });
    const restored = await fileCache?.restore(layerKey(digest), file, signal);
    if (restored?.state === 'failed')
        info(`The database was not looked for in ${fileCache?.place ?? ''}: ${restored.reason}.`);
    if (restored?.state !== 'hit')
        return false;
    if ((await digestOf(file, signal)) === digest) {
        info(`The database ${digest} (${size} bytes) was kept in ${fileCache?.place ?? ''}.`);
        return true;
    }
    info(`What ${fileCache?.place ?? ''} has as ${digest} is something else. It is not used.`);
    await (0,promises_.rm)(file, { force: true });
    return false;
}
async function keepLayer({ digest }, file, { fileCache, info }, signal) {
    const saved = await fileCache?.save(layerKey(digest), file, signal);
    if (saved === undefined || saved.state === 'saved')
        return;
    info(`The database was not kept in ${fileCache?.place ?? ''} for later runs: ${saved.reason}.`);
}
/**
 * Unpacks a layer to where Trivy reads it.
 *
 * @returns when the database was built, in its own words; empty when it does not say
 */
async function install(file, kind, folder) {
    const place = placeOf(kind, folder);
    await uninstall(kind, folder);
    try {
        await unpackDatabase(file, kind.file, place);
        if (!(await holdsText((0,external_node_path_.join)(place, kind.file), kind.mark)))
            throw new errors/* ActionError */.lZ('nothing is in its database.');
        return await readDate(place);
    }
    catch (error) {
        await uninstall(kind, folder);
        throw error;
    }
}
/** Removes what a failed attempt left behind, which would pass for a database. */
const uninstall = (kind, folder) => (0,trivy_scan_folder/* removeFolder */.v$)(placeOf(kind, folder));
const placeOf = (kind, folder) => (0,external_node_path_.join)(folder, 'cache', kind.folder);
async function digestOf(file, signal) {
    const hash = (0,external_node_crypto_.createHash)('sha256');
    await (0,external_node_stream_promises_.pipeline)((0,external_node_fs_.createReadStream)(file), hash, { signal });
    return `sha256:${hash.digest('hex')}`;
}
async function readDate(place) {
    try {
        const metadata = (0,http/* parseJson */.qF)("The database's metadata", await (0,promises_.readFile)((0,external_node_path_.join)(place, 'metadata.json')));
        const date = (0,descriptor/* isRecord */.u4)(metadata) ? metadata['UpdatedAt'] : undefined;
        // The official one says nanoseconds, which help nobody.
        return typeof date === 'string' ? date.replace(/\.\d+(?=Z$)/, '') : '';
    }
    catch {
        return '';
    }
}

;// CONCATENATED MODULE: ./actions/trivy-scan/databases/last-seen.ts







const last_seen_DAY_MILLISECONDS = 86_400_000;
/** A key is given once in GitHub's cache, so there is a note for each day. */
const noteKey = (repository, time) => `fairway-trivy-last-${repository}-${new Date(time).toISOString().slice(0, 10)}`;
const noteFile = (folder) => (0,external_node_path_.join)(folder, 'tmp', 'last-seen');
/** Writes down what a repository has, for the day on which it does not answer. */
async function noteLastSeen(repository, { digest, size }, dependencies) {
    const { fileCache, folder, now, signal } = dependencies;
    if (fileCache === undefined)
        return;
    const file = noteFile(folder);
    await (0,promises_.writeFile)(file, JSON.stringify({ digest, size }), { mode: 0o600 });
    await fileCache.save(noteKey(repository, now()), file, signal);
    await (0,promises_.rm)(file, { force: true });
}
/**
 * Uses the database that one of the repositories had last, for when none answers. Nobody says then that it is the right one, but whoever wrote
 * it into the cache: the caller tells of it.
 *
 * @returns undefined when none was kept that is young enough
 */
async function useLastSeen(repositories, kind, maxAge, dependencies) {
    const { fileCache, folder, info, now, signal } = dependencies;
    if (fileCache === undefined)
        return undefined;
    for (const repository of repositories) {
        const seen = await readLastSeen(fileCache, repository, maxAge, dependencies);
        if (seen === undefined || !(await restoreLayer(seen, dependencies, signal)))
            continue;
        try {
            const updatedAt = await install(layerFile(folder), kind, folder);
            const problem = ageProblem(updatedAt, { input: kind.ageInput, maxAge }, now());
            if (problem === undefined)
                return { repository, updatedAt };
            await uninstall(kind, folder);
            info(`The ${kind.name} that was kept cannot be used: ${problem}`);
        }
        catch (error) {
            if (!(error instanceof errors/* ActionError */.lZ))
                throw error;
            info(`The ${kind.name} that was kept cannot be used: ${error.message}`);
        }
        finally {
            await (0,promises_.rm)(layerFile(folder), { force: true });
        }
    }
    return undefined;
}
async function readLastSeen(cache, repository, maxAge, dependencies) {
    const { folder, now, signal } = dependencies;
    const file = noteFile(folder);
    for (let age = 0; age <= maxAge + last_seen_DAY_MILLISECONDS; age += last_seen_DAY_MILLISECONDS) {
        const { state } = await cache.restore(noteKey(repository, now() - age), file, signal);
        const seen = state === 'hit' ? parseNote(await (0,promises_.readFile)(file)) : undefined;
        await (0,promises_.rm)(file, { force: true });
        if (seen !== undefined || state === 'failed')
            return seen;
    }
    return undefined;
}
function parseNote(content) {
    try {
        const note = (0,http/* parseJson */.qF)('The cache', content);
        const { digest, size } = (0,descriptor/* isRecord */.u4)(note) ? note : {};
        return typeof digest === 'string' && (0,descriptor/* isDigest */.Bc)(digest) && typeof size === 'number' ? { digest, size } : undefined;
    }
    catch {
        return undefined;
    }
}

;// CONCATENATED MODULE: ./actions/trivy-scan/databases/refusal.ts
/** A registry that cannot answer now, whatever its words (mirror.gcr.io and ghcr.io: TOOMANYREQUESTS). */
const BUSY = /answered (?:408|429|5\d\d)\b|TOOMANYREQUESTS/;
/** Node's codes of a connection that did not come about, or broke; a name that cannot be looked up now (EAI_AGAIN) is one of them. */
const BROKEN = /^(?:ECONN|EPIPE$|ETIMEDOUT$|EAI_AGAIN$|ENET|EHOST|UND_ERR)/;
/** What became of asking a registry. @param error of our own client, with what Node said as its cause where there was no answer */
function refusalOf(error) {
    const { code } = (error.cause ?? {});
    const isLost = error.cause !== undefined && (typeof code !== 'string' || BROKEN.test(code));
    const isSilent = isLost || BUSY.test(error.message) || code === 'ENOTFOUND';
    const fix = error.cause === undefined || isSilent ? undefined : error.fix;
    return { reason: error.message, passes: isSilent && code !== 'ENOTFOUND', isSilent, isOld: false, fix };
}

;// CONCATENATED MODULE: ./actions/trivy-scan/databases/fetch.ts







const ROUNDS = 4;
const FIRST_WAIT_MILLISECONDS = 2_000;
/**
 * Gets a database, as the layer that it is in a registry. Each repository is asked in turn which one it has now; those whose refusal is of a kind
 * that passes are asked again, after growing waits. One that has an old database is passed over: the next may be newer.
 *
 * A layer that was kept from an earlier run saves the download: its bytes are held against the digest that the repository names now, so whoever
 * can write to a cache decides nothing. Only when no repository answers, the one that was there last is used, if it is young enough.
 *
 * @throws ActionError when there is none that is new enough: without a database there is no scan
 */
async function fetchDatabase(request, dependencies) {
    const kind = KINDS[request.kind];
    const refusals = new Map();
    let left = request.mirrors;
    for (let round = 1;; round++) {
        for (const mirror of left) {
            const outcome = await tryMirror(mirror, kind, request.maxAge, dependencies);
            if ('updatedAt' in outcome)
                return outcome;
            refusals.set(mirror.repository, outcome);
            dependencies.info(`No ${kind.name} from ${mirror.repository}: ${outcome.reason}`);
        }
        left = left.filter(({ repository }) => refusals.get(repository)?.passes === true);
        if (left.length === 0 || round === ROUNDS)
            break;
        const wait = FIRST_WAIT_MILLISECONDS * 2 ** (round - 1) * (0.75 + Math.random() / 2);
        dependencies.info(`Trying again in ${(0,duration/* formatDuration */.a3)(wait)}.`);
        await dependencies.sleep(wait, dependencies.signal);
    }
    if ([...refusals.values()].every(({ isSilent }) => isSilent)) {
        const kept = await useLastSeen(request.mirrors.map(({ repository }) => repository), kind, request.maxAge, dependencies);
        if (kept !== undefined)
            return { ...kept, isUnasked: true };
    }
    throw unavailable(kind, refusals);
}
async function tryMirror(mirror, kind, maxAge, dependencies) {
    const { repository } = mirror;
    const { now, signal, timeout } = dependencies;
    const time = AbortSignal.timeout(timeout);
    try {
        const { layer, updatedAt } = await obtain(mirror, kind, dependencies, AbortSignal.any([signal, time]));
        const problem = ageProblem(updatedAt, { input: kind.ageInput, maxAge }, now());
        if (problem !== undefined) {
            await uninstall(kind, dependencies.folder);
            return { reason: problem, passes: false, isSilent: false, isOld: true };
        }
        await noteLastSeen(repository, layer, dependencies);
        return { repository, updatedAt, isUnasked: false };
    }
    catch (error) {
        signal.throwIfAborted();
        if (time.aborted)
            return { reason: `it did not finish within ${(0,duration/* formatDuration */.a3)(timeout)}.`, passes: true, isSilent: true, isOld: false };
        if (!(error instanceof errors/* ActionError */.lZ))
            throw error;
        return refusalOf(error);
    }
}
function unavailable({ name, input }, refusals) {
    const isOld = [...refusals.values()].some(refusal => refusal.isOld);
    const list = [...refusals].map(([repository, { reason }]) => `${repository}: ${reason}`).join(' ');
    return new errors/* ActionError */.lZ(`${isOld ? `No ${name} can be used.` : `The ${name} could not be downloaded.`} ${list}`, [...refusals.values()].find(({ fix }) => fix !== undefined)?.fix ??
        `Run the job again, or set "${input}" to a mirror${isOld ? ' that is kept up to date' : ''}.`);
}

// EXTERNAL MODULE: ./actions/trivy-scan/databases/login.ts
var login = __nccwpck_require__(7497);
// EXTERNAL MODULE: ./lib/registry/client.ts + 13 modules
var registry_client = __nccwpck_require__(5470);
// EXTERNAL MODULE: ./lib/registry/reference.ts
var reference = __nccwpck_require__(4141);
;// CONCATENATED MODULE: ./actions/trivy-scan/databases/mirror.ts





/** @throws ActionError when the text is no reference */
function createMirror(repository, { http, credentials, trust }) {
    const { registry, repository: path, name, tag = 'latest', digest } = (0,reference/* parseReference */.F2)(repository);
    const image = { registry, repository: path, name };
    // Asked again in rounds, after the other mirrors: a busy one gets its time, and another may answer at once.
    const once = request => http({ ...request, attempts: 1 });
    const client = (signal) => (0,registry_client/* createRegistryClient */.H)({ image, credentials, http: once, trust, actions: 'pull', signal });
    return {
        repository,
        offer: async (kind, signal) => {
            const asked = client(signal);
            const found = digest ?? (await asked.manifestDigest(tag));
            return layerOf(found === undefined ? undefined : await manifestOf(asked, found), digest ?? tag, kind);
        },
        download: (layer, file, signal) => client(signal).downloadBlob(layer, file)
    };
}
const manifestOf = async (client, digest) => {
    const manifest = await client.manifest(digest);
    return manifest && (0,http/* parseJson */.qF)('The registry', manifest.content);
};
/** @param reference under which the manifest was looked for */
function layerOf(manifest, reference, kind) {
    if (manifest === undefined)
        throw new errors/* ActionError */.lZ(`it has nothing under "${reference}".`);
    const layers = (0,descriptor/* isRecord */.u4)(manifest) && Array.isArray(manifest['layers']) ? manifest['layers'] : [];
    const [layer, ...others] = layers.map(value => (0,descriptor/* readDescriptor */.qq)(value, 'the manifest'));
    // A mirror that was filled with another tool may have lost the media type: what is in the layer decides.
    if (layer === undefined || others.length > 0)
        throw new errors/* ActionError */.lZ(`what it has under "${reference}" is no ${kind.name}.`);
    return layer;
}

// EXTERNAL MODULE: ./lib/registry/trust.ts
var trust = __nccwpck_require__(6090);
;// CONCATENATED MODULE: ./actions/trivy-scan/databases/trust.ts


/**
 * Whom to take for the registry of a database. `registry-ca` and `insecure-registry` are for the registry of the image, also where the database
 * is in it; without an image in a registry they are for the one that `db-repository` names first. The official mirrors may stand behind it, and
 * get neither. The certificates that Docker has for a registry count for each.
 *
 * @throws ActionError when a certificate cannot be read
 */
function mirrorTrust(repository, inputs, { imageRegistry, environment, workspace }) {
    const { registry } = (0,reference/* parseReference */.F2)(repository);
    const isMeant = registry === (imageRegistry ?? (0,reference/* parseReference */.F2)(inputs['db-repository'][0] ?? repository).registry);
    const values = isMeant ? inputs : { 'registry-ca': '', 'insecure-registry': false };
    return (0,trust/* readRegistryTrust */.or)(registry, values, { workspace, folders: (0,trust/* dockerCertificateFolders */.DF)(environment) });
}

// EXTERNAL MODULE: ./lib/action/environment.ts
var action_environment = __nccwpck_require__(980);
;// CONCATENATED MODULE: ./actions/trivy-scan/environment.ts

/**
 * What a program needs to reach the network as the runner does, and the mark by which the runner ends what a job left running
 * (actions/runner, JobExtension.cs).
 */
const ONLY = ['PATH', 'HTTP_PROXY', 'HTTPS_PROXY', 'NO_PROXY', 'SSL_CERT_FILE', 'SSL_CERT_DIR', 'RUNNER_TRACKING_ID'];
/**
 * The environment in which the scanner runs, narrower than that of any other program: no `TRIVY_*` that would change what it does, and
 * folders of our own for everything it keeps. An expired login in the runner's Docker configuration would make ghcr.io refuse the public
 * database, so DOCKER_CONFIG is an empty folder.
 *
 * @param folder the step's folder; `home`, `tmp` and `docker` in it have to exist
 */
function scannerEnvironment(environment, folder) {
    const seen = (0,action_environment/* childEnvironment */.Q)(environment, { only: ONLY });
    return { ...seen, HOME: `${folder}/home`, TMPDIR: `${folder}/tmp`, DOCKER_CONFIG: `${folder}/docker` };
}

// EXTERNAL MODULE: ./actions/trivy-scan/formats/sbom.ts
var sbom = __nccwpck_require__(5869);
// EXTERNAL MODULE: ./actions/trivy-scan/gate-inputs.ts
var gate_inputs = __nccwpck_require__(6326);
// EXTERNAL MODULE: ./actions/trivy-scan/image-secrets.ts
var image_secrets = __nccwpck_require__(3664);
// EXTERNAL MODULE: ./actions/trivy-scan/ignores/entry.ts
var entry = __nccwpck_require__(3853);
;// CONCATENATED MODULE: ./actions/trivy-scan/ignores/plain.ts

/** `CVE-2099-0001`, `AVD-DS-0002`, `github-pat`, `GPL-3.0`: what scanners, checks and secret rules are called. */
const ID = /^[A-Za-z0-9][A-Za-z0-9._+-]*$/;
const YAML = /^(?:-\s|[\w-]+:(?:\s|$)|---$)/;
/**
 * Reads a `.trivyignore`: an ID a line, `exp:2099-12-31` behind it, and comments. A comment behind an ID or on the line above is its reason.
 */
function readPlainIgnores(text) {
    const entries = [];
    const problems = [];
    let above = '';
    for (const [index, raw] of text
        .replace(/^\uFEFF/, '')
        .split(/\r?\n/)
        .entries()) {
        const content = raw.trim();
        const line = index + 1;
        if (content !== '' && !content.startsWith('#')) {
            const read = readLine(content, line, above);
            if (typeof read === 'string')
                problems.push({ line, text: read });
            else
                entries.push(read);
        }
        above = content.startsWith('#') ? commentOf(content) : '';
    }
    return { entries, problems };
}
function readLine(content, line, above) {
    if (YAML.test(content))
        return 'this is YAML, which is read from a file whose name ends in .yaml alone';
    const [id = '', ...rest] = content.split(/\s+/);
    if (!ID.test(id))
        return `"${id}" is not an ID; write one a line`;
    const comment = rest.findIndex(word => word.startsWith('#'));
    const words = comment < 0 ? rest : rest.slice(0, comment);
    const odd = words.find(word => !word.startsWith('exp:'));
    if (odd !== undefined)
        return `"${odd}" after ${id} means nothing; write a date as exp:2099-12-31, and a comment after #`;
    // Trivy takes the first date of the line, in a comment too.
    const date = rest.find(word => word.startsWith('exp:'))?.slice('exp:'.length);
    const expiresAt = date === undefined ? undefined : (0,entry/* readExpiry */.A)(date);
    if (date !== undefined && (expiresAt === undefined || date.length > 10))
        return `"${date}" is not a date such as 2099-12-31`;
    const reason = comment < 0 ? above : commentOf(rest.slice(comment).join(' '));
    return { id, line, sections: entry/* SECTIONS */.b, paths: [], purls: [], expiresAt, reason: reason === '' ? above : reason };
}
const commentOf = (text) => text.replace(/^#+\s*/, '').trim();

;// CONCATENATED MODULE: ./actions/trivy-scan/ignores/ignores.ts






const ignores_DAY_MILLISECONDS = 86_400_000;
const SOON_MILLISECONDS = 14 * ignores_DAY_MILLISECONDS;
const NO_IGNORES = { name: '', entries: [], expired: [], ending: [], problems: [] };
/**
 * Reads the ignore file that the workflow names.
 *
 * @param now milliseconds since 1970
 * @throws ActionError when it is not there or cannot be read. Trivy treats a missing file as an empty one, so a typo would bring ignored
 *   findings back, or hide that none are ignored.
 */
async function readIgnores(input, workspace, now) {
    if (input === '')
        return NO_IGNORES;
    const text = await (0,promises_.readFile)((0,external_node_path_.resolve)(workspace, input), 'utf8').catch((error) => {
        throw new errors/* ActionError */.lZ(`Input "ignore-file": there is no file "${input}".`, 'Give a path relative to the workspace, and check it out first.', { cause: error });
    });
    return sortIgnores(input, await parse(input, text), now);
}
/** The names that Trivy itself reads without being told. */
const TRIVYS_OWN = ['.trivyignore', '.trivyignore.yaml'];
/**
 * What to say about an ignore file that Trivy would read by itself, and that nobody named here: whoever proposes a change could write one.
 *
 * @returns undefined when one is named, or none is there
 */
async function unreadIgnores(input, workspace) {
    if (input !== '')
        return undefined;
    for (const name of TRIVYS_OWN) {
        const isThere = await (0,promises_.access)((0,external_node_path_.join)(workspace, name)).then(() => true, () => false);
        if (isThere)
            return `The ${name} of the checkout is not read, because "ignore-file" does not name it.`;
    }
    return undefined;
}
async function parse(input, text) {
    try {
        if (!isStructured(input))
            return readPlainIgnores(text);
        // With it comes a reader of YAML, which the plain form does not need.
        const { readStructuredIgnores } = await Promise.all(/* import() */[__nccwpck_require__.e(815), __nccwpck_require__.e(914)]).then(__nccwpck_require__.bind(__nccwpck_require__, 914));
        return readStructuredIgnores(text);
    }
    catch (error) {
        if (!(error instanceof errors/* ActionError */.lZ))
            throw error;
        throw new errors/* ActionError */.lZ(`Input "ignore-file": "${input}" cannot be used: ${(0,errors/* messageOf */.bD)(error)}`, undefined, { cause: error });
    }
}
/** By its name, as Trivy does. */
const isStructured = (path) => ['.yaml', '.yml'].includes((0,external_node_path_.extname)(path));
function sortIgnores(name, { entries, problems }, now) {
    const isExpired = ({ expiresAt }) => expiresAt !== undefined && expiresAt <= now;
    const live = entries.filter(entry => !isExpired(entry));
    const ending = live.filter(({ expiresAt }) => expiresAt !== undefined && expiresAt - now <= SOON_MILLISECONDS);
    return { name, entries: live, expired: entries.filter(isExpired), ending, problems };
}
const MARK = /^line \d+, entry (\d+)(?:: |$)/;
/**
 * Writes what is accepted now for Trivy. Each entry says in its statement, which Trivy repeats with what it left out, which one it is.
 *
 * @param folder where to write it
 * @returns the path; empty when nothing is accepted
 */
async function writeIgnores({ entries }, folder) {
    if (entries.length === 0)
        return '';
    const path = (0,external_node_path_.join)(folder, 'ignores.yaml');
    const marked = entries.map((entry, index) => ({ entry, statement: markOf(entry, index) }));
    const lists = entry/* SECTIONS */.b.map(section => [
        section,
        marked.filter(({ entry }) => entry.sections.includes(section)).map(({ entry, statement }) => format(entry, statement))
    ]);
    // JSON is YAML.
    await (0,promises_.writeFile)(path, `${JSON.stringify(Object.fromEntries(lists), undefined, 2)}\n`);
    return path;
}
function markOf({ line, reason }, index) {
    return `line ${line}, entry ${index + 1}${reason === '' ? '' : `: ${reason}`}`;
}
function format({ id, paths, purls }, statement) {
    // Trivy calls an image's configuration by the name of the folder that we show it.
    const places = paths.map(path => (path === image_secrets/* IMAGE_CONFIGURATION */.P_ ? 'views/*' : path));
    return { id, ...(places.length > 0 ? { paths: places } : {}), ...(purls.length > 0 ? { purls } : {}), statement };
}
/** Those of the entries that took nothing out. @param statements Trivy's statement of each finding that was taken out */
function unusedIgnores({ entries }, statements) {
    const used = new Set(statements.map(statement => Number(MARK.exec(statement)?.[1])));
    return entries.filter((_, index) => !used.has(index + 1));
}

;// CONCATENATED MODULE: ./actions/trivy-scan/ignores/hygiene.ts

/** @param statements Trivy's statement of each finding that was taken out; undefined when not every image was scanned */
function remarksOn(ignores, statements) {
    const at = (line) => `${ignores.name}, line ${line}`;
    const unused = statements === undefined ? [] : unusedIgnores(ignores, statements);
    return {
        warnings: [
            ...ignores.problems.map(({ line, text }) => `${at(line)}: ${text}. It ignores nothing.`),
            ...ignores.expired.map(entry => `${at(entry.line)}: ${entry.id} is no longer ignored, since ${dateOf(entry)}.`),
            ...ignores.ending.map(entry => `${at(entry.line)}: ${entry.id} will be ignored until ${dateOf(entry)} only.`)
        ],
        notes: unused.map(entry => `${at(entry.line)}: ${entry.id} matched nothing${hintFor(entry)}.`),
        expired: idsOf(ignores.expired),
        unused: idsOf(unused)
    };
}
/** A line for the entries that have no reason; none where all have one. */
function withoutReason({ name, entries }) {
    const bare = entries.filter(({ reason }) => reason === '');
    if (bare.length === 0)
        return [];
    const named = bare.map(({ id, line }) => `${id} (line ${line})`).join(', ');
    const how = /\.ya?ml$/.test(name) ? 'a "statement"' : 'a comment behind it or on the line above';
    return [`${name} has no reason for ${named}. Give each ${how}.`];
}
/** Paths of packages and of secrets are written differently by Trivy: `app/package-lock.json`, but `/app/.env`. */
function hintFor({ sections, paths }) {
    if (sections.length > 1 || paths.length === 0)
        return '';
    const bare = paths.find(path => !/^[/*]/.test(path) && path !== 'image configuration');
    if (sections[0] === 'secrets' && bare !== undefined)
        return `: the path of a file in an image begins with "/", as in "/${bare}"`;
    const rooted = paths.find(path => path.startsWith('/'));
    if (sections[0] === 'vulnerabilities' && rooted !== undefined) {
        return `: the path of a package has no "/" at the beginning, as in "${rooted.slice(1)}"`;
    }
    return '';
}
const dateOf = ({ expiresAt }) => new Date(expiresAt ?? 0).toISOString().slice(0, 10);
const idsOf = (entries) => [...new Set(entries.map(({ id }) => id))];

// EXTERNAL MODULE: ./lib/scan/severity.ts
var severity = __nccwpck_require__(9735);
;// CONCATENATED MODULE: ./actions/trivy-scan/gate.ts


/** Says of each finding whether it makes the scan fail. */
function applyGate(merged, gate) {
    const isNew = gate.baseline?.compare(merged) ?? (() => undefined);
    const judged = merged.map(found => ({ ...found, isNew: isNew(found), isGating: false }));
    const counting = judged.filter(finding => counts(finding, gate));
    const gating = new Set(severity/* SEVERITIES */.oC.flatMap(severity => {
        const vulnerabilities = counting.filter(finding => finding.kind === 'vulnerability' && finding.severity === severity);
        return vulnerabilities.length > (gate.limits[severity] ?? 0) ? vulnerabilities : [];
    }));
    return judged.map(finding => ({
        ...finding,
        isGating: finding.kind === 'vulnerability' ? gating.has(finding) : counting.includes(finding)
    }));
}
/** Whether a finding is one that may fail the scan, alone or with as many others as are tolerated. */
function counts(finding, gate) {
    if (finding.isNew === false)
        return false;
    if (finding.kind === 'secret')
        return (0,severity/* isAtLeast */.du)(finding.severity, gate.secrets);
    if (finding.kind === 'misconfiguration')
        return (0,severity/* isAtLeast */.du)(finding.severity, gate.misconfigurations);
    if (gate.ignoreUnfixed && (0,trivy_scan_findings/* isUnfixed */.ED)(finding))
        return false;
    return (0,severity/* isAtLeast */.du)(finding.severity, gate.failOn) || gate.limits[finding.severity] !== undefined;
}
/** What there is not where the gate lets something pass, in words: `No finding of severity HIGH or worse that has a fix`. */
function describeGate(gate) {
    const vulnerability = `${atLeast(gate.failOn)}${gate.ignoreUnfixed ? ' that has a fix' : ''}`;
    const isNew = gate.baseline === undefined ? '' : 'new ';
    if (gate.secrets === gate.failOn && gate.misconfigurations === gate.failOn)
        return `No ${isNew}finding${vulnerability}`;
    const kinds = [
        ...(gate.failOn === 'none' ? [] : [`${isNew}vulnerability${vulnerability}`]),
        ...(gate.secrets === 'none' ? [] : [`${isNew}secret${atLeast(gate.secrets)}`]),
        ...(gate.misconfigurations === 'none' ? [] : [`${isNew}misconfiguration${atLeast(gate.misconfigurations)}`])
    ];
    return `No ${kinds.join(', no ')}`;
}
function atLeast(threshold) {
    if (threshold === 'UNKNOWN' || threshold === 'none')
        return '';
    return threshold === 'CRITICAL' ? ' of severity CRITICAL' : ` of severity ${threshold} or worse`;
}
/**
 * Findings that would have failed the scan and did not, each with the reason: `Without a fix: 1 CRITICAL.` They are left to somebody's
 * judgement, so they are said with the result.
 */
function describeSpared(findings, gate) {
    const spared = findings.filter(finding => !finding.isGating && reaches(finding, gate));
    const groups = Object.groupBy(spared, finding => reasonFor(finding, gate));
    return REASONS.flatMap(reason => (groups[reason] === undefined ? [] : ` ${reason}: ${(0,trivy_scan_findings/* describeSums */.UB)(groups[reason])}.`)).join('');
}
function reaches(finding, gate) {
    if (finding.kind === 'vulnerability')
        return (0,severity/* isAtLeast */.du)(finding.severity, gate.failOn) || gate.limits[finding.severity] !== undefined;
    return (0,severity/* isAtLeast */.du)(finding.severity, finding.kind === 'secret' ? gate.secrets : gate.misconfigurations);
}
const REASONS = ['Without a fix', 'Tolerated', 'Known from the baseline'];
function reasonFor(finding, gate) {
    if (finding.isNew === false)
        return 'Known from the baseline';
    return gate.ignoreUnfixed && (0,trivy_scan_findings/* isUnfixed */.ED)(finding) ? 'Without a fix' : 'Tolerated';
}

// EXTERNAL MODULE: ./actions/trivy-scan/shorten.ts
var shorten = __nccwpck_require__(8732);
;// CONCATENATED MODULE: ./actions/trivy-scan/systems.ts

/** The images in which nothing was compared, as one line; none where all were. */
function describeEmpty(scans) {
    const empty = scans.filter(({ report }) => isUncompared(report));
    if (empty.length === 0)
        return [];
    const what = empty.some(({ report }) => report.packages > 0) ? 'package of the operating system' : 'package';
    const where = empty.map(({ platform, report: { operatingSystem } }) => {
        return `${platform} (${operatingSystem === undefined ? 'no operating system' : (0,trivy_scan_report/* nameOf */.V)(operatingSystem)})`;
    });
    return [`No ${what} was found in ${where.join(', ')}, so nothing was compared.`];
}
/** A line for each operating system that has no advisories. */
function describeUnknown(scans) {
    const unknown = bySystem(scans, ({ unknownSystem }) => unknownSystem);
    return unknown.map(([system, platforms]) => `No advisories are known for ${system} (${platforms}), so its packages were not compared.`);
}
/** A line for each operating system that gets no more security updates. */
function describeEnded(scans) {
    const ended = bySystem(scans, ({ report: { operatingSystem } }) => {
        return operatingSystem?.isEndOfLife === true ? (0,trivy_scan_report/* nameOf */.V)(operatingSystem) : undefined;
    });
    return ended.map(([system, platforms]) => `${system} (${platforms}) gets no more security updates: newer vulnerabilities in it are not known. Move to a newer release.`);
}
/** The systems of which something is true, each with its platforms. */
function bySystem(scans, systemOf) {
    const platforms = new Map();
    for (const scan of scans) {
        const system = systemOf(scan);
        if (system !== undefined)
            platforms.set(system, [...(platforms.get(system) ?? []), scan.platform]);
    }
    return [...platforms].map(([system, list]) => [system, list.join(', ')]);
}
/**
 * Whether packages that are probably there were left out. Trivy succeeds, with the application's libraries alone, when it has no
 * advisories for the operating system (Fedora) or when the package manager's database was removed from the image.
 */
function isUncompared({ packages, systemPackages, operatingSystem }) {
    return packages === 0 || (operatingSystem !== undefined && systemPackages === 0);
}

;// CONCATENATED MODULE: ./actions/trivy-scan/judge.ts





/**
 * Decides over the reports of all that was scanned. Three states: "could not tell" is `error`, never `pass`.
 * A finding that several platforms share counts once.
 *
 * @param objections what makes the scan fail although it is in no report, one line each
 */
function judge(scans, gate, objections = []) {
    const findings = applyGate((0,trivy_scan_findings/* mergeFindings */.DF)(scans), gate).sort(trivy_scan_findings/* worstFirst */.md);
    const untold = { result: 'error', findings, warnings: [], isEndOfLife: undefined };
    if (scans.length === 0)
        return { ...untold, reason: 'The layout has no image to scan.' };
    const compared = gate.looksForVulnerabilities ? scans : [];
    const unknown = describeUnknown(compared);
    if (!gate.allowEmpty) {
        const reasons = [...describeEmpty(compared), ...unknown];
        if (reasons.length > 0)
            return { ...untold, reason: `${reasons.join(' ')} Set allow-empty if that is right.` };
    }
    const ended = describeEnded(compared);
    // An image of no distribution may well have no package. One of a distribution that has none lost them.
    const emptied = compared.filter(({ report, unknownSystem }) => report.operatingSystem !== undefined && unknownSystem === undefined);
    const warnings = [...describeEmpty(emptied), ...unknown, ...(gate.endOfLife === 'ignore' ? [] : ended)];
    // Whether a system that nobody knows gets updates, nobody knows either.
    const isSupported = gate.looksForVulnerabilities && unknown.length === 0;
    const known = { findings, warnings, isEndOfLife: ended.length > 0 ? true : isSupported ? false : undefined };
    const gating = findings.filter(finding => finding.isGating);
    const found = gating.length > 0 ? [describeGating(gating, gate)] : [];
    const reasons = [...found, ...(gate.endOfLife === 'fail' ? ended : []), ...objections];
    if (reasons.length > 0)
        return { ...known, result: 'fail', reason: reasons.join(' ') };
    return { ...known, result: 'pass', reason: describePass(findings, gate) };
}
function describePass(findings, gate) {
    const isReporting = gate.failOn === 'none' && gate.secrets === 'none' && gate.misconfigurations === 'none';
    if (!isReporting)
        return `${describeGate(gate)}.${describeSpared(findings, gate)}`;
    return findings.length === 0 ? 'No finding.' : `Reported only: ${(0,trivy_scan_findings/* describeSums */.UB)(findings)}.`;
}
const NAMED_IN_REASON = 3;
/** The path of a file in an image may be as long as somebody likes, and the reason is an output. */
const LONGEST_NAME = 300;
function describeGating(gating, { limits }) {
    const named = gating
        .slice(0, NAMED_IN_REASON)
        .map(finding => (0,shorten/* shorten */.m)((0,trivy_scan_findings/* describeFinding */.jb)(finding), LONGEST_NAME))
        .join(', ');
    const more = gating.length > NAMED_IN_REASON ? `, and ${gating.length - NAMED_IN_REASON} more` : '';
    const exceeded = severity/* SEVERITIES */.oC.filter(severity => gating.some(({ kind, severity: of }) => kind === 'vulnerability' && of === severity));
    const tolerated = exceeded.flatMap(severity => {
        const limit = limits[severity];
        return limit === undefined ? [] : [`max-${severity.toLowerCase()} is ${limit}`];
    });
    const sums = `${(0,trivy_scan_findings/* describeSums */.UB)(gating)}${tolerated.length > 0 ? ` (${tolerated.join(', ')})` : ''}`;
    return `${sums}: ${named}${more}.`;
}

;// CONCATENATED MODULE: ./actions/trivy-scan/targets/inline-ignores.ts



/** Where Trivy obeys comments whatever the file says: Dockerfiles, Terraform, Helm's templates (aquasecurity/trivy, pkg/iac/scanners). */
const ALWAYS = /(?:dockerfile|containerfile)[^/]*$|\.(?:tf|tf\.json|tfvars|hcl|tpl)$|(?:^|\/)templates\/.*\.ya?ml$/i;
/** In other YAML and JSON it obeys them when that is a template of CloudFormation: not in Kubernetes manifests. */
const PERHAPS = /\.(?:json|ya?ml|template)$/i;
const CLOUD_FORMATION = /AWSTemplateFormatVersion|^\s*"?Resources"?\s*:/m;
/**
 * A comment that hides findings, as Trivy reads it: a word of the line, behind any `#`, `/` and `*`, with a check or `*`
 * (aquasecurity/trivy, pkg/iac/ignore/parse.go).
 */
const COMMENT = /(?:^|\s)[#/*]*(?:trivy|tfsec):(?:[^\s:]+:[^\s:]*:)*ignore:[^\s:]/;
/** Of others, whose configuration is not that of the repository. */
const NOT_OURS = new Set(['.git', 'node_modules']);
const NAMED = 10;
/** What somebody should know who takes a clean report for a clean folder, one line; none when nothing is hidden. Trivy does not report it. */
async function describeInlineIgnores(folder, left) {
    const places = [];
    for (const path of await filesIn(folder, left)) {
        const text = await (0,promises_.readFile)((0,external_node_path_.join)(folder, path), 'utf8').catch(() => '');
        if (!ALWAYS.test(path) && !CLOUD_FORMATION.test(text))
            continue;
        const lines = text.split('\n').flatMap((line, index) => (COMMENT.test(line) ? [index + 1] : []));
        if (lines.length > 0)
            places.push(`${(0,log_line/* oneLine */.TN)(path)} (line ${lines.slice(0, NAMED).join(', ')}${lines.length > NAMED ? ', …' : ''})`);
    }
    if (places.length === 0)
        return [];
    const more = places.length > NAMED ? `, and ${places.length - NAMED} more files` : '';
    return [
        `Trivy obeys comments in these files (trivy:ignore), and reports nothing of what they hide: ${places.slice(0, NAMED).join(', ')}${more}.`
    ];
}
/** Paths below the folder, with `/`. A link is not followed, as Trivy follows none. */
async function filesIn(folder, { skipDirs, skipFiles }) {
    const isSkippedFolder = matcher(skipDirs);
    const isSkippedFile = matcher(skipFiles);
    const found = [];
    const folders = [''];
    for (let below = folders.pop(); below !== undefined; below = folders.pop()) {
        const entries = await (0,promises_.readdir)((0,external_node_path_.join)(folder, below), { withFileTypes: true }).catch(() => []);
        for (const entry of entries) {
            const path = below === '' ? entry.name : `${below}/${entry.name}`;
            if (entry.isDirectory() && !NOT_OURS.has(entry.name) && !isSkippedFolder(path))
                folders.push(path);
            if (entry.isFile() && (ALWAYS.test(path) || PERHAPS.test(path)) && !isSkippedFile(path))
                found.push(path);
        }
    }
    return found.sort();
}
/** Trivy's patterns (bmatcuk/doublestar): `*` within a name, `**` over any, `{a,b}`. */
function matcher(patterns) {
    const expressions = patterns.map(pattern => new RegExp(`^${expressionOf(pattern
        .split(external_node_path_.sep)
        .join('/')
        .replace(/^\.?\/|\/$/g, ''))}$`));
    return path => expressions.some(expression => expression.test(path));
}
const PIECES = { '**/': '(?:.*/)?', '**': '.*', '*': '[^/]*', '?': '[^/]' };
const expressionOf = (pattern) => pattern.replace(/\*\*\/|\*\*|[*?]|\{([^{}]*)\}|[\\^$.|+()[\]{}]/g, (piece, choices) => {
    if (choices !== undefined)
        return `(?:${choices.split(',').map(expressionOf).join('|')})`;
    return PIECES[piece] ?? `\\${piece}`;
});

;// CONCATENATED MODULE: ./actions/trivy-scan/secret-rules.ts



/**
 * What Trivy's secret scanner looks at besides its defaults. By itself it passes over Markdown, tests, examples and
 * locales (pkg/fanal/secret/builtin-allow-rules.go), where a password for a try-out is left as often as anywhere: those are looked at, except in
 * the packages of others, whose tests are full of made-up keys. A value that says "example" is none, as before.
 */
const RULES = `disable-allow-rules:
  - tests
  - examples
  - locale-dir
  - markdown
allow-rules:
  - id: example-values
    description: values that call themselves an example
    regex: (?i)example
  - id: tests-of-packages
    description: tests, examples and documents in the packages of others
    path: '(?:^|/)(?:site-packages|dist-packages|gems|vendor|node_modules|\\.cargo|pkg/mod)/(?:.*[/._-])?(?:(?i:test|example)|[^/]*\\.md$)'
`;
/** What is still not looked at for secrets, in words for people. */
const NOT_SEARCHED = 'directories of installed packages and of the system (node_modules, vendor, *.dist-info, usr/share, usr/lib, usr/include, usr/local/go, usr/local/lib/python*, usr/src/wordpress, opt/yarn-v*, var/log/anaconda), lock files, binary files, pictures and archives';
/**
 * Writes the rules into the step's folder. Trivy passes over a file in the root of what it scans that has the rules' own name, so nobody
 * may know that name before.
 *
 * @returns the file, relative to the folder
 */
async function writeSecretRules(folder) {
    const name = (0,external_node_path_.join)('tmp', `secret-rules-${(0,external_node_crypto_.randomUUID)()}.yaml`);
    await (0,promises_.writeFile)((0,external_node_path_.join)(folder, name), RULES);
    return name;
}

;// CONCATENATED MODULE: ./actions/trivy-scan/targets/options.ts





/** What a scan is made with; says what is not looked at. @param folder the step's folder */
async function scanOptions(inputs, ignoreFile, folder, info) {
    const [skipDirs, skipFiles] = [inputs['skip-dirs'], inputs['skip-files']];
    const skipped = [...skipDirs, ...skipFiles];
    if (skipped.length > 0)
        info(`Left out, as the inputs say: ${(0,log_line/* oneLine */.TN)(skipped.join(', '))}`);
    if (inputs.scanners.has('secret'))
        info(`Not searched for secrets: ${NOT_SEARCHED}.`);
    const secretRules = await writeSecretRules(folder);
    return { scanners: inputs.scanners, ignoreFile, skipDirs, skipFiles, secretRules, checksBundle: inputs['checks-bundle-repository'] };
}
/** What a result says of its target. */
function scannedTarget(target, name, workspace) {
    if ((0,targets_target/* isImage */.wu)(target.kind) || target.kind === 'image')
        return { kind: target.kind, name, repositoryPath: '' };
    const path = (0,external_node_path_.relative)(workspace, (0,external_node_path_.resolve)(workspace, target.path));
    const isOutside = path === '..' || path.startsWith(`..${external_node_path_.sep}`) || path.startsWith(external_node_path_.sep);
    return { kind: target.kind, name, repositoryPath: isOutside ? '' : path.split(external_node_path_.sep).join('/') };
}
/** A folder without any configuration looks like one without a fault. */
function refuseWithoutConfiguration(configurations, path) {
    if (configurations > 0)
        return;
    throw new errors/* ActionError */.lZ(`No configuration that Trivy has checks for was found in "${(0,log_line/* oneLine */.TN)(path)}".`, 'Correct the path, or set allow-empty if that is right. There are no checks for Compose files.');
}

;// CONCATENATED MODULE: ./actions/trivy-scan/targets/path-subject.ts




/**
 * A folder or a file that Trivy scans where it is.
 *
 * @param path as it was given, relative to the workspace
 * @throws ActionError when it is not there, or not of that kind: Trivy would find nothing in an empty folder that it makes of a typo
 */
async function pathSubject(kind, path, workspace) {
    const isFile = kind === 'sbom';
    const resolved = (0,external_node_path_.resolve)(workspace, path);
    const state = await (0,promises_.stat)(resolved).catch(() => undefined);
    if (state === undefined || (isFile ? !state.isFile() : !state.isDirectory())) {
        throw new errors/* ActionError */.lZ(`Input "${kind}": there is no ${isFile ? 'file' : 'folder'} "${(0,log_line/* oneLine */.TN)(path)}".`, 'Give a path relative to the workspace, and check it out or make it in an earlier step.');
    }
    const name = (0,log_line/* oneLine */.TN)(path === '.' ? (0,external_node_path_.basename)(resolved) : path);
    return {
        platform: name,
        name,
        digest: '',
        file: kind,
        // Trivy does not follow a link that is the root of what it scans.
        command: [isFile ? 'sbom' : 'fs', await (0,promises_.realpath)(resolved)],
        prepare: () => Promise.resolve(),
        findDistribution: () => Promise.resolve(undefined),
        restore: report => report
    };
}

;// CONCATENATED MODULE: ./actions/trivy-scan/targets/prepare.ts






/**
 * Finds what is to be scanned, and makes the scans of it.
 *
 * @param folder the step's folder
 * @throws ActionError when it is not there, is not whole, or is not what `digest` says
 */
async function prepareTarget(target, inputs, folder, dependencies) {
    const { signal, workspace } = dependencies;
    if (target.kind === 'layout') {
        const layout = await (0,registry_layout/* readLayout */.T4)((0,external_node_path_.resolve)(workspace, target.path), signal);
        const { digest } = layout.root;
        return {
            digest,
            subjects: imageSubjects(layout, inputs.name, folder),
            problem: digestProblem(`The layout "${layout.folder}"`, digest, inputs.digest)
        };
    }
    if (target.kind === 'image') {
        const { digest, layout } = await (0,registry_image/* pullLayout */.W0)(target.reference, (0,registry_image/* pullFolder */.EA)(folder, 'target'), inputs, inputs.platforms, dependencies);
        return {
            digest,
            subjects: imageSubjects(layout, inputs.name, folder),
            problem: digestProblem(`The image "${target.given}"`, digest, inputs.digest)
        };
    }
    return { digest: '', subjects: [await pathSubject(target.kind, target.path, workspace)], problem: undefined };
}
function digestProblem(what, digest, wanted) {
    if (wanted === '' || wanted === digest)
        return undefined;
    return new errors/* ActionError */.lZ(`${what} holds ${digest}, not ${wanted} as the input "digest" says.`, 'Scan what the build made.');
}

;// CONCATENATED MODULE: ./actions/trivy-scan/advisories.ts


/**
 * Trivy's own words when it goes on although it has nothing to compare with: a version that it does not know "can be the latest version"
 * (pkg/detector/ospkg/version/version.go), and packages of an Alpine release are looked up in another one (alpine/alpine.go). Found
 * vulnerabilities are then no more than what happens to fit. The name of the family may stand before it in brackets (detect.go).
 */
const UNLISTED_VERSION = /^\S+\s+WARN\s+(?:\[[^\]\n]*\]\s+)?This OS version is not on the EOL list\b/m;
const MIXED_VERSIONS = /^\S+\s+WARN\s+(?:\[[^\]\n]*\]\s+)?Mixing Alpine versions is unsupported\b/m;
/**
 * The versions with advisories of the distributions whose version Trivy does not look at, or takes for its oldest one
 * (pkg/detector/ospkg/azure/azure.go, amazon/amazon.go; aquasecurity/trivy-db, pkg/vulnsrc/azure, amazon).
 */
const VERSIONS = {
    amazon: /^(?:2|2022|2023)(?![\d])|^(?:AMI|201\d\.\d+)/,
    azurelinux: /^3\.0(?!\d)/,
    'cbl-mariner': /^[12]\.0(?!\d)/
};
/**
 * Whether the packages of an operating system were compared with advisories of that very version.
 *
 * @param log what Trivy wrote to its log during the scan
 * @param isHeld whether the database has advisories of a source, which is asked where Trivy's own list of releases is not enough
 * @returns the system's name when they were not; undefined when they were, or when there is no system
 */
async function systemWithoutAdvisories(system, log, isHeld) {
    if (system === undefined)
        return undefined;
    if (VERSIONS[system.family]?.test(system.version) === false || MIXED_VERSIONS.test(log))
        return (0,trivy_scan_report/* nameOf */.V)(system);
    if (!UNLISTED_VERSION.test(log))
        return undefined;
    const source = advisorySourceOf(system);
    return source !== undefined && (await isHeld(source)) ? undefined : (0,trivy_scan_report/* nameOf */.V)(system);
}

;// CONCATENATED MODULE: ./actions/trivy-scan/own-report.ts

/**
 * What stays of an image's configuration. The rest is written by `ENV`, `LABEL`, `ARG` and `RUN`, with any secret that is in them: Trivy copies it
 * whole, and puts stars only into the secrets that it lists. An SBOM needs the architecture, and has every label that the report has
 * (pkg/sbom/io/encode.go).
 */
const KEPT_OF_CONFIGURATION = ['architecture', 'variant', 'os', 'created', 'rootfs'];
/**
 * Fields that hold pieces of what was scanned: the lines around a secret or a misconfiguration, what Terraform made of them, and the command that
 * made the layer of a secret (pkg/fanal/applier/docker.go), which names the arguments of a build with their values.
 */
const SOURCES = new Set(['Code', 'RenderedCause', 'CreatedBy']);
/** Trivy's report without pieces of what was scanned, for its file is handed on. @param report the JSON, parsed; of any form */
function withoutSources(report) {
    if (Array.isArray(report))
        return report.map(withoutSources);
    if (!(0,descriptor/* isRecord */.u4)(report))
        return report;
    const entries = Object.entries(report).filter(([key]) => !SOURCES.has(key));
    return Object.fromEntries(entries.map(([key, value]) => [key, key === 'ImageConfig' ? keptOf(value) : withoutSources(value)]));
}
function keptOf(configuration) {
    if (!(0,descriptor/* isRecord */.u4)(configuration))
        return {};
    return Object.fromEntries(Object.entries(configuration).filter(([key]) => KEPT_OF_CONFIGURATION.includes(key)));
}

// EXTERNAL MODULE: ./actions/trivy-scan/scanner.ts
var trivy_scan_scanner = __nccwpck_require__(4843);
;// CONCATENATED MODULE: ./actions/trivy-scan/tidy-report.ts

/**
 * Trivy's own report with names that mean something to its readers: it calls an image by the folder that we showed it, and so the image's
 * configuration, whose secrets it has twice, in `Env` and in the history.
 *
 * @param json as Trivy wrote it; anything else is given back as it is, for {@link parseReport} to refuse
 * @param name what to call the image
 */
function tidyReport(json, name) {
    const report = read(json);
    const artifact = report?.['ArtifactName'];
    if (report === undefined || typeof artifact !== 'string' || !Array.isArray(report['Results']))
        return json;
    const type = String(report['ArtifactType']);
    const results = report['Results'].map((result) => {
        if (!isObject(result) || typeof result['Target'] !== 'string')
            return result;
        const target = result['Target'];
        if ((0,image_secrets/* isConfigurationTarget */.cd)(target, artifact, type) && result['Class'] === 'secret') {
            return { ...result, Target: image_secrets/* IMAGE_CONFIGURATION */.P_, ...secretsOnce(result['Secrets']) };
        }
        return target.startsWith(`${artifact} (`) ? { ...result, Target: `${name}${target.slice(artifact.length)}` } : result;
    });
    return `${JSON.stringify({ ...report, ArtifactName: name, Results: results }, undefined, 2)}\n`;
}
function secretsOnce(secrets) {
    if (!Array.isArray(secrets))
        return {};
    const describe = (secret) => {
        const { Match, RuleID } = isObject(secret) ? secret : {};
        return { rule: String(RuleID), instruction: (0,image_secrets/* instructionOf */.ut)(String(Match)) };
    };
    return { Secrets: (0,image_secrets/* onlyOnce */.g)(secrets, describe) };
}
function read(json) {
    try {
        const value = JSON.parse(json);
        return isObject(value) ? value : undefined;
    }
    catch {
        return undefined;
    }
}
const isObject = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);

;// CONCATENATED MODULE: ./actions/trivy-scan/targets/scan-subject.ts











/**
 * Scans one image, folder or file.
 *
 * @throws ActionError when Trivy fails or its report is not understood; with several subjects it says which
 */
async function scanSubject(subject, scanner, options, { reports, fetchJava, info }) {
    const { platform, digest, file, command } = subject;
    info(`Scanning ${platform}${digest === '' ? '' : ` (${digest})`}`);
    await subject.prepare();
    // What Trivy writes may hold a secret in plain text, so it is never where later steps look.
    const written = (0,external_node_path_.join)(scanner.folder, 'tmp', `written-${file}.json`);
    const output = (0,external_node_path_.join)(reports, `trivy-${file}.json`);
    try {
        const scan = async () => {
            // What is read afterwards was written by this very run.
            await (0,promises_.rm)(written, { force: true });
            return await (0,trivy_scan_scanner/* scanTarget */.r)(scanner, command, written, options);
        };
        let outcome = await scan();
        if (outcome.kind === 'needs-java-database') {
            await fetchJava();
            outcome = await scan();
        }
        if (outcome.kind === 'needs-java-database')
            throw new errors/* ActionError */.lZ('Trivy does not find the Java database that was downloaded.');
        const json = tidyReport(JSON.stringify(withoutSources(subject.restore((0,fields/* readJson */.V)(await readOutput(written))))), subject.name);
        const report = (0,trivy_scan_report/* parseReport */.M)(json);
        await (0,promises_.writeFile)(output, json);
        const unknownSystem = options.scanners.has('vuln') ? await unknownSystemOf(report, outcome.log, subject, scanner) : undefined;
        return { scan: { platform, digest, report, unknownSystem }, report: output, configurations: countConfigurations(json) };
    }
    catch (error) {
        if (!(error instanceof errors/* ActionError */.lZ))
            throw error;
        throw new errors/* ActionError */.lZ(`${platform}: ${error.message}`, error.fix, { cause: error });
    }
    finally {
        await (0,promises_.rm)(written, { force: true });
    }
}
async function readOutput(path) {
    return await (0,promises_.readFile)(path, 'utf8').catch((error) => {
        throw new errors/* ActionError */.lZ('Trivy ended well and wrote no report.', undefined, { cause: error });
    });
}
/**
 * How Trivy says that it left out packages of an operating system, because the SBOM does not name that system (pkg/sbom/io/decode.go). It says so of
 * SBOMs inside an image, too, whose packages it has from elsewhere.
 */
const NAMELESS_SYSTEM = /Ignore the OS package as no OS is detected/;
/** A distribution that Trivy does not recognise looks like none, with nothing but the application's libraries in it. */
async function unknownSystemOf(report, log, subject, scanner) {
    if (subject.command[0] === 'sbom' && NAMELESS_SYSTEM.test(log))
        return 'an operating system that the SBOM does not name';
    if (report.operatingSystem !== undefined) {
        return systemWithoutAdvisories(report.operatingSystem, log, source => holdsAdvisories(vulnerabilityDatabase(scanner.folder), source));
    }
    const distribution = await subject.findDistribution();
    return distribution === undefined ? undefined : `the distribution ${distribution}`;
}
function countConfigurations(json) {
    return new fields/* Fields */.C((0,fields/* readJson */.V)(json), 'report').list('Results').filter(result => result.value('Class') === 'config').length;
}

;// CONCATENATED MODULE: ./actions/trivy-scan/run.ts
























/**
 * Scans what the inputs name, of an image every platform, and judges what was found. Whatever keeps it from telling (no layout, no scanner, no database,
 * a report that is not understood) gives `error`, never `pass`.
 *
 * @throws only when the run is cancelled, or for an error that nobody expected
 */
async function run(inputs, dependencies) {
    const progress = {
        digest: '',
        trivyVersion: '',
        database: undefined,
        javaDatabase: undefined,
        ignores: NO_IGNORES,
        baseline: undefined,
        scans: [],
        sboms: [],
        notes: []
    };
    try {
        await scanAll(inputs, dependencies, progress);
        const objections = inputs['require-ignore-reason'] ? withoutReason(progress.ignores) : [];
        return resultOf(judge(progress.scans, (0,gate_inputs/* gateOf */.R)(inputs, progress.baseline?.baseline), objections), inputs, progress, dependencies);
    }
    catch (error) {
        dependencies.signal.throwIfAborted();
        if (!(error instanceof errors/* ActionError */.lZ))
            throw error;
        return resultOf({ result: 'error', reason: (0,errors/* messageOf */.bD)(error), findings: [], warnings: [], isEndOfLife: undefined }, inputs, progress, dependencies);
    }
    finally {
        await (0,trivy_scan_folder/* trimWorkFolder */.aG)(dependencies.folder);
    }
}
async function scanAll(inputs, dependencies, progress) {
    const { folder, info, signal, workspace } = dependencies;
    const { digest, subjects, problem } = await prepareTarget(inputs.target, inputs, folder.path, dependencies);
    progress.digest = digest;
    if (problem !== undefined)
        throw problem;
    progress.ignores = await readIgnores(inputs['ignore-file'], workspace, dependencies.now());
    const unread = await unreadIgnores(inputs['ignore-file'], workspace);
    if (unread !== undefined)
        info(unread);
    const ignoreFile = await writeIgnores(progress.ignores, (0,external_node_path_.join)(folder.path, 'tmp'));
    const scanner = await prepareScanner(inputs, dependencies, progress);
    if (inputs.scanners.has('vuln')) {
        progress.database = await getDatabase('vulnerability', inputs, dependencies);
    }
    const options = await scanOptions(inputs, ignoreFile, folder.path, info);
    const fetchJava = async () => {
        info('The image has Java archives.');
        progress.javaDatabase = await getDatabase('java', inputs, dependencies);
    };
    for (const subject of subjects) {
        signal.throwIfAborted();
        const { scan, report, configurations } = await scanSubject(subject, scanner, options, { reports: folder.reports, fetchJava, info });
        if (inputs.target.kind === 'config' && !inputs['allow-empty'])
            refuseWithoutConfiguration(configurations, inputs.target.path);
        progress.scans.push(scan);
        progress.sboms.push(...(await (0,sbom/* writeSboms */.QK)(scanner, inputs.formats, report, folder.reports, (0,sbom/* sbomName */.HK)(subject, subjects))));
    }
    if (inputs.scanners.has('misconfig') && (inputs.target.kind === 'fs' || inputs.target.kind === 'config')) {
        progress.notes.push(...(await describeInlineIgnores((0,external_node_path_.resolve)(workspace, inputs.target.path), options)));
    }
    // Without the ignore file, whose entries would seem to be of use.
    const scan = async (subject) => {
        const earlier = { reports: (0,external_node_path_.join)(folder.path, 'tmp'), fetchJava, info };
        return (await scanSubject(subject, scanner, { ...options, ignoreFile: '' }, earlier)).scan;
    };
    const { target } = inputs;
    const scanImage = earlierImage({ target, inputs, folder: folder.path, scans: progress.scans, scan }, dependencies);
    progress.baseline = await loadBaseline(inputs.baseline, workspace, scannedTarget(target, inputs.name, workspace), scanImage);
}
const KEPT = 'kept from an earlier run, because no repository answered';
/** A warning for each database that nobody could be asked about. */
function describeKept({ database, javaDatabase }) {
    const of = (name, used) => used?.isUnasked === true ? [`The ${name} of ${used.updatedAt} from ${used.repository} was ${KEPT}.`] : [];
    return [...of(KINDS.vulnerability.name, database), ...of(KINDS.java.name, javaDatabase)];
}
async function getDatabase(kind, inputs, dependencies) {
    const [repositories, maxAge] = kind === 'java' ? [inputs['java-db-repository'], inputs['java-db-max-age']] : [inputs['db-repository'], inputs['db-max-age']];
    const { environment, folder, http, info, workspace } = dependencies;
    const of = { imageRegistry: imageRegistryOf(inputs), environment, workspace };
    const mirrors = [];
    for (const repository of repositories) {
        const trust = await mirrorTrust(repository, inputs, of);
        mirrors.push(createMirror(repository, { http, credentials: (0,login/* loginFor */.L)(repository, inputs), trust }));
    }
    const database = await fetchDatabase({ kind, mirrors, maxAge }, { ...dependencies, folder: folder.path, timeout: inputs.timeout });
    const kept = database.isUnasked ? `, ${KEPT}` : '';
    info(`${kind === 'java' ? 'Java' : 'Vulnerability'} database of ${database.updatedAt} from ${database.repository}${kept}`);
    return database;
}
/** The registry that is asked for an image, if any is. */
const imageRegistryOf = ({ target, baseline }) => (target.kind === 'image' ? target.reference : (0,registries/* baselineImage */.De)(baseline))?.registry;
async function prepareScanner(inputs, dependencies, progress) {
    const { folder, info, run: runProcess, signal, workspace } = dependencies;
    const environment = scannerEnvironment(dependencies.environment, folder.path);
    const given = inputs['trivy-path'];
    const path = given === '' ? '' : (0,external_node_path_.resolve)(workspace, given);
    const tool = await (0,installer/* ensureTool */.r)({ tool: TRIVY, path, pathInput: 'trivy-path', folder: folder.path, environment, signal }, { ...dependencies, cache: dependencies.toolCache, searchPath: dependencies.environment['PATH'] ?? '' });
    progress.trivyVersion = tool.version;
    return { program: tool.path, environment, folder: folder.path, timeout: inputs.timeout, run: runProcess, info, signal };
}
function resultOf(verdict, inputs, progress, { workspace }) {
    const { digest, trivyVersion, database, javaDatabase, ignores, baseline, scans, sboms, notes } = progress;
    const images = scans.map(scan => ({ platform: scan.platform, digest: scan.digest, operatingSystem: scan.report.operatingSystem }));
    const ignored = scans.flatMap(scan => scan.report.ignored);
    // Of an image that was not scanned nobody knows what an entry matches in it.
    const remarks = remarksOn(ignores, verdict.result === 'error' ? undefined : ignored);
    const warnings = [...verdict.warnings, ...describeKept(progress), ...(baseline?.warnings ?? []), ...remarks.warnings];
    return {
        ...verdict,
        // Names of files in the image are in them.
        reason: (0,log_line/* oneLine */.TN)(verdict.reason),
        warnings: warnings.map(log_line/* oneLine */.TN),
        notes: [...remarks.notes, ...notes].map(log_line/* oneLine */.TN),
        target: scannedTarget(inputs.target, inputs.name, workspace),
        digest,
        images,
        sboms,
        trivyVersion,
        database,
        javaDatabase,
        ignored: ignored.length,
        expiredIgnores: remarks.expired,
        unusedIgnores: remarks.unused,
        hasBaseline: baseline !== undefined,
        shown: inputs.report,
        toleratesError: inputs['on-error'] === 'warn'
    };
}


/***/ }),

/***/ 4843:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ convertReport),
/* harmony export */   r: () => (/* binding */ scanTarget)
/* harmony export */ });
/* harmony import */ var _lib_action_duration_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(4197);
/* harmony import */ var _lib_action_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(8418);
/* harmony import */ var _lib_action_process_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(2212);
/* harmony import */ var _lib_action_log_line_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(7898);




/** Both switches are needed to keep Trivy from calling home (docs/guide/advanced/telemetry). */
const QUIET = ['--skip-version-check', '--disable-telemetry', '--no-progress'];
/** Trivy should end by itself and say why; only one that hangs is stopped from outside. */
const PATIENCE_MILLISECONDS = 15_000;
/** A line of Trivy's log, after its time, that is worth showing. What it says when it gives up comes with {@link explainTrivy}. */
const NOTEWORTHY = /^\S+\s+(?=(?:WARN|ERROR)\s)/;
/** How Trivy says that an image has Java archives, when it has no database of them and may not download one (pkg/javadb/client.go). */
const NEEDS_JAVA = /first run cannot skip downloading Java DB|'--skip-java-db-update' cannot be specified on the first run/;
/** What Trivy says of a file of another form (pkg/fanal/artifact/sbom/sbom.go). */
const NO_SBOM = /FATAL.*SBOM decode error: unknown scanning is not yet supported/;
/** What Trivy says when it takes the checks that are built into it. It says so too when nothing else was asked for. */
const OWN_CHECKS = /Falling back to embedded checks/;
/** Starts Trivy with its cache in the step's folder. Its warnings and errors are logged. */
async function start(scanner, command) {
    const { environment: env, folder: cwd, signal } = scanner;
    const timeout = `${Math.ceil(scanner.timeout / 1_000)}s`;
    return await scanner.run([scanner.program, ...command, '--cache-dir', 'cache', '--timeout', timeout], {
        env,
        cwd,
        signal,
        timeout: scanner.timeout + PATIENCE_MILLISECONDS,
        onLine: line => {
            const isExpected = NEEDS_JAVA.test(line) || OWN_CHECKS.test(line);
            if (NOTEWORTHY.test(line) && !isExpected)
                scanner.info(`trivy: ${(0,_lib_action_log_line_js__WEBPACK_IMPORTED_MODULE_3__/* .oneLine */ .TN)(line.replace(NOTEWORTHY, ''))}`);
        }
    });
}
/** Why Trivy failed, in one line: the last of its own errors, without the chain that led there. */
function explainTrivy(scanner, result) {
    if (result.timedOut || /context deadline exceeded|provide a higher timeout/i.test(result.stderr)) {
        return `it did not finish within ${(0,_lib_action_duration_js__WEBPACK_IMPORTED_MODULE_0__/* .formatDuration */ .a3)(scanner.timeout)}.`;
    }
    if (NO_SBOM.test(result.stderr))
        return 'the file is no SBOM that it can read. Give CycloneDX or SPDX, in JSON.';
    const fatal = /FATAL\s+Fatal error\s+([\s\S]+)$/.exec(result.stderr)?.[1];
    if (fatal === undefined)
        return explainCrash(result.stderr) ?? (0,_lib_action_process_js__WEBPACK_IMPORTED_MODULE_2__/* .describeFailure */ .Ic)(scanner.program, result);
    const last = [...fatal.matchAll(/^\s+\* (.+)$/gm)].at(-1)?.[1] ?? fatal;
    return `${(0,_lib_action_log_line_js__WEBPACK_IMPORTED_MODULE_3__/* .oneLine */ .TN)(last).slice(0, 500)}.`;
}
/** Go's own words come before pages of its stack, whose last lines say nothing. Of what it was looking at, Trivy's log names Terraform modules. */
function explainCrash(stderr) {
    const crash = /^(?:panic|fatal error): (.+)$/m.exec(stderr);
    if (crash === null)
        return undefined;
    const at = [...stderr.slice(0, crash.index).matchAll(/Scanning root module\s+file_path="([^"]+)"/g)].at(-1)?.[1];
    const where = at === undefined ? '' : ` It was at "${(0,_lib_action_log_line_js__WEBPACK_IMPORTED_MODULE_3__/* .oneLine */ .TN)(at)}": leave that out with "skip-dirs", if it is no real module.`;
    return `it crashed, which is a fault of its own: ${(0,_lib_action_log_line_js__WEBPACK_IMPORTED_MODULE_3__/* .oneLine */ .TN)(crash[1] ?? '').slice(0, 300)}.${where}`;
}
/**
 * Scans one image, folder or file. The Java database, which is larger than most images, is not downloaded: whether it is needed comes out of the
 * scan.
 *
 * @param command Trivy's subcommand and its target. A path in it that is no absolute one is relative to the step's folder.
 * @param output absolute path of the JSON report
 * @throws ActionError when Trivy fails. Findings are not a failure: exit status 1 could not be told from a broken scan.
 */
async function scanTarget(scanner, command, output, options) {
    const format = ['--format', 'json', '--output', output, '--list-all-pkgs', '--show-suppressed', '--exit-code', '0'];
    const result = await start(scanner, [...command, ...QUIET, ...argumentsFor(options), ...format]);
    if (result.exitCode !== 0 || result.timedOut) {
        if (!result.timedOut && NEEDS_JAVA.test(result.stderr))
            return { kind: 'needs-java-database' };
        throw new _lib_action_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ActionError */ .lZ(`Trivy failed: ${explainTrivy(scanner, result)}`);
    }
    if (options.scanners.has('misconfig') && options.checksBundle !== '' && OWN_CHECKS.test(result.stderr)) {
        throw new _lib_action_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ActionError */ .lZ(`The checks of ${options.checksBundle} could not be downloaded.`, 'Correct "checks-bundle-repository", or leave it out: then the checks that are built into Trivy are used.');
    }
    return { kind: 'scanned', log: result.stderr };
}
function argumentsFor({ scanners, ignoreFile, skipDirs, skipFiles, secretRules, checksBundle }) {
    return [
        ...['--scanners', [...scanners].join(',')],
        // The memory back end: the one on disk takes a single process at a time, and is of no use in a folder that is removed.
        ...['--cache-backend', 'memory'],
        ...(scanners.has('vuln') ? ['--skip-db-update', '--skip-java-db-update'] : []),
        ...(scanners.has('secret') ? ['--secret-config', secretRules] : []),
        ...(scanners.has('misconfig') ? (checksBundle === '' ? ['--skip-check-update'] : ['--checks-bundle-repository', checksBundle]) : []),
        ...(ignoreFile === '' ? [] : ['--ignorefile', ignoreFile]),
        ...skipDirs.map(pattern => `--skip-dirs=${asOneValue(pattern)}`),
        ...skipFiles.map(pattern => `--skip-files=${asOneValue(pattern)}`)
    ];
}
/** A value of a list that Trivy reads as CSV (spf13/pflag, StringSlice): a comma in `{a,b}` would make two of it. */
const asOneValue = (value) => `"${value.replaceAll('"', '""')}"`;
/**
 * Writes Trivy's report in another format, without scanning again.
 *
 * @returns why it failed; undefined when it did not
 */
async function convertReport(scanner, { format, report, output }) {
    // This subcommand does not know the switches that keep the others quiet, and asks nobody anything.
    const result = await start(scanner, ['convert', '--format', format, '--output', output, report]);
    return result.exitCode === 0 && !result.timedOut ? undefined : explainTrivy(scanner, result);
}


/***/ }),

/***/ 8732:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ shorten)
/* harmony export */ });
/** A text that is no longer than it may be, with a mark where its end is missing. */
const shorten = (text, longest) => (text.length > longest ? `${text.slice(0, longest - 1)}…` : text);


/***/ }),

/***/ 347:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  TB: () => (/* binding */ checkRegistryInputs),
  Me: () => (/* binding */ openRegistry),
  EA: () => (/* binding */ pullFolder),
  W0: () => (/* binding */ pullLayout)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __nccwpck_require__(6760);
// EXTERNAL MODULE: ./lib/action/errors.ts
var errors = __nccwpck_require__(8418);
// EXTERNAL MODULE: ./lib/registry/client.ts + 13 modules
var client = __nccwpck_require__(5470);
// EXTERNAL MODULE: ./lib/registry/layout.ts + 1 modules
var registry_layout = __nccwpck_require__(2768);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __nccwpck_require__(1455);
;// CONCATENATED MODULE: ./lib/registry/at-once.ts
/** Works on `limit` items at once. After the first failure no further one is begun, and those under way are waited for. */
async function forEachAtOnce(items, limit, work) {
    const queue = [...items];
    const failures = [];
    const worker = async () => {
        for (let item = queue.shift(); item !== undefined && failures.length === 0; item = queue.shift()) {
            await work(item).catch((error) => failures.push(error));
        }
    };
    await Promise.all(Array.from({ length: Math.max(1, limit) }, worker));
    if (failures.length > 0)
        throw failures[0];
}

// EXTERNAL MODULE: ./lib/registry/descriptor.ts
var descriptor = __nccwpck_require__(5623);
// EXTERNAL MODULE: ./lib/registry/document.ts
var registry_document = __nccwpck_require__(51);
// EXTERNAL MODULE: ./lib/registry/image-config.ts
var image_config = __nccwpck_require__(5520);
// EXTERNAL MODULE: ./lib/registry/platforms.ts
var platforms = __nccwpck_require__(5440);
;// CONCATENATED MODULE: ./lib/registry/pull-choice.ts






/** The largest images of Docker Hub list some dozens: one for each platform, and one about it. */
const MOST_MANIFESTS = 500;
const CONCURRENCY = 4;
const OWN_INDEX = 'application/vnd.oci.image.index.v1+json';
/**
 * Fetches the manifests of an image, as far as they are wanted; no layer.
 *
 * @throws ActionError for a platform that it is not there for, and for what is no image
 */
async function chooseImages(client, stored, choice, signal) {
    const contents = new Map();
    /** The platforms that were met, wanted or not. */
    const met = new Map();
    const top = { ...pointTo(stored.mediaType, stored.digest, stored.content), platform: undefined, annotations: {} };
    async function fetch(descriptor) {
        signal?.throwIfAborted();
        const { digest, size } = descriptor;
        const content = (digest === stored.digest ? stored : await client.manifest(digest))?.content;
        if (content === undefined)
            throw new errors/* ActionError */.lZ(`The registry ${client.image.registry} lacks ${digest}, which its index names.`);
        if (content.length !== size)
            throw new errors/* ActionError */.lZ(`${digest} has ${content.length} bytes instead of ${size}, as its index says.`);
        if (contents.size >= MOST_MANIFESTS)
            throw new errors/* ActionError */.lZ(`${stored.digest} lists more than ${MOST_MANIFESTS} images.`);
        contents.set(digest, content);
        return content;
    }
    async function platformOf({ descriptor, document }) {
        if (descriptor.platform !== undefined)
            return descriptor.platform;
        const { config, layers } = document;
        const content = await client.smallBlob(config.digest);
        if (content === undefined)
            throw new errors/* ActionError */.lZ(`The registry ${client.image.registry} lacks the configuration ${config.digest}.`);
        return (0,image_config/* readImageConfig */.M)(content, config, descriptor, layers).platform;
    }
    const isWanted = (platform) => {
        if (platform !== undefined)
            met.set((0,descriptor/* formatPlatform */.Bq)(platform), platform);
        return choice.platforms.length === 0 || choice.platforms.some(wanted => platform !== undefined && (0,platforms/* isPlatform */.aH)(platform, wanted));
    };
    async function take(descriptor, where, depth) {
        if (depth > registry_document/* DEEPEST_NESTING */.qw)
            throw new errors/* ActionError */.lZ(`${stored.digest} nests its indexes deeper than ${registry_document/* DEEPEST_NESTING */.qw} levels.`);
        const document = (0,registry_document/* readDocument */.u0)(await fetch(descriptor), descriptor, where);
        if (document.kind === 'index')
            return takeIndex(document.children, descriptor.digest, depth);
        const leaf = { descriptor, document };
        if (document.kind === 'image' && choice.platforms.length > 0 && !isWanted(await platformOf(leaf))) {
            contents.delete(descriptor.digest);
            return NOTHING;
        }
        return { leaves: [leaf], isWhole: true };
    }
    async function takeIndex(children, where, depth) {
        const parts = new Map();
        const takeAll = (some) => forEachAtOnce(some, CONCURRENCY, async (child) => void parts.set(child, await take(child, where, depth + 1)));
        const marked = children.filter(isMarked);
        await takeAll(children.filter(child => !isMarked(child) && (child.platform === undefined || isWanted(child.platform))));
        const images = new Set([...parts.values()].flatMap(({ leaves }) => leaves.map(({ descriptor }) => descriptor.digest)));
        if (choice.attestations)
            await takeAll(marked.filter(({ annotations }) => images.has(annotations[descriptor/* ABOUT */.OZ] ?? '')));
        const ordered = children.map(child => parts.get(child) ?? NOTHING);
        return { leaves: ordered.flatMap(({ leaves }) => leaves), isWhole: ordered.every(({ isWhole }) => isWhole) };
    }
    const { leaves, isWhole } = await take(top, 'the registry', 0);
    refuseMissing(client, choice, leaves, met);
    const root = isWhole ? top : ownRoot(leaves, contents);
    const blobs = new Map(leaves.flatMap(({ document: { config, layers } }) => [config, ...layers]).map(blob => [blob.digest, blob]));
    const { mediaType, digest, size } = root;
    return { root: { mediaType, digest, size }, contents: isWhole ? contents : reachable(leaves, root, contents), blobs: [...blobs.values()] };
}
const NOTHING = { leaves: [], isWhole: false };
/** What is no attestation under the mark is refused elsewhere. */
const isMarked = ({ platform }) => (0,descriptor/* isAttestationMark */._O)(platform);
function refuseMissing({ image }, choice, leaves, met) {
    const missing = choice.platforms.find(wanted => ![...met.values()].some(platform => (0,platforms/* isPlatform */.aH)(platform, wanted)));
    if (missing !== undefined) {
        const there = met.size === 0 ? 'none that it names' : [...met.keys()].join(', ');
        throw new errors/* ActionError */.lZ(`The image in ${image.name} is not there for ${missing}. Its platforms are: ${there}.`);
    }
    if (leaves.length === 0)
        throw new errors/* ActionError */.lZ(`The image in ${image.name} lists no image that can be run.`);
}
/** The only image that was chosen, or an index of those that were. */
function ownRoot(leaves, contents) {
    const [only, ...others] = leaves;
    if (only !== undefined && others.length === 0)
        return only.descriptor;
    const content = Buffer.from(JSON.stringify({ schemaVersion: 2, mediaType: OWN_INDEX, manifests: leaves.map(({ descriptor }) => descriptor) }));
    const digest = (0,descriptor/* digestOf */.ol)(content);
    contents.set(digest, content);
    return pointTo(OWN_INDEX, digest, content);
}
const pointTo = (mediaType, digest, content) => ({ mediaType, digest, size: content.length });
/** Without the indexes that a part was chosen of: they name what was left out. */
function reachable(leaves, root, contents) {
    const digests = new Set([root.digest, ...leaves.map(({ descriptor }) => descriptor.digest)]);
    return new Map([...contents].filter(([digest]) => digests.has(digest)));
}

;// CONCATENATED MODULE: ./lib/registry/pull.ts







const LIMIT_BYTES = 20 * 1024 ** 3;
const pull_CONCURRENCY = 4;
const PRIVATE = { mode: 0o600 };
/**
 * Pulls an image from a registry into an OCI layout. Every byte is checked against its digest, and goes to disk as it comes. Manifests and
 * lists of Docker's older types stay as they are, so that they keep their digests. Read the folder with `readLayout` afterwards.
 *
 * @throws ActionError when the registry does not have it or gives something else, for what is no image, for a platform that it is not there for
 *   (those that it is there for are named), for more bytes than `limit`, and for a folder that is not empty. The folder holds no layout then
 */
async function pullImage(options) {
    const { client, folder, signal, onProgress } = options;
    await refuseUsed(folder);
    const stored = await findRoot(client, options.reference);
    const choice = { platforms: options.platforms ?? [], attestations: options.attestations ?? false };
    const { root, contents, blobs } = await chooseImages(client, stored, choice, signal);
    const total = sum(blobs);
    const size = total + [...contents.values()].reduce((bytes, content) => bytes + content.length, 0);
    refuseLarge(client, size, options.limit ?? LIMIT_BYTES);
    await (0,promises_.mkdir)((0,external_node_path_.dirname)((0,registry_layout/* blobPath */.nD)(folder, root.digest)), { recursive: true });
    for (const [digest, content] of contents)
        await (0,promises_.writeFile)((0,registry_layout/* blobPath */.nD)(folder, digest), content, PRIVATE);
    let received = 0;
    await forEachAtOnce(blobs, options.concurrency ?? pull_CONCURRENCY, async (blob) => {
        signal?.throwIfAborted();
        await client.downloadBlob(blob, (0,registry_layout/* blobPath */.nD)(folder, blob.digest), count => {
            received += count;
            onProgress?.({ received, total });
        });
    });
    // Last: without them nobody takes the folder for a layout.
    await (0,promises_.writeFile)((0,external_node_path_.join)(folder, 'index.json'), JSON.stringify({ schemaVersion: 2, manifests: [root] }), PRIVATE);
    await (0,promises_.writeFile)((0,external_node_path_.join)(folder, 'oci-layout'), JSON.stringify({ imageLayoutVersion: '1.0.0' }), PRIVATE);
    return { digest: stored.digest, root: root.digest, size };
}
async function refuseUsed(folder) {
    const names = await (0,promises_.readdir)(folder).catch((error) => {
        if (error.code === 'ENOENT')
            return [];
        throw error;
    });
    if (names.length > 0)
        throw new errors/* ActionError */.lZ(`The folder "${folder}" is not empty, so no image is pulled into it.`);
}
async function findRoot(client, reference) {
    const { image } = client;
    const digest = (0,descriptor/* isDigest */.Bc)(reference) ? reference : await client.manifestDigest(reference);
    const stored = digest === undefined ? undefined : await client.manifest(digest);
    if (stored !== undefined)
        return stored;
    const what = (0,descriptor/* isDigest */.Bc)(reference) ? reference : `tag "${reference}"`;
    throw new errors/* ActionError */.lZ(`The registry ${image.registry} has no ${what} in "${image.repository}".`, 'Check the spelling. Some registries answer the same for what an account may not see: then a login is missing.');
}
function refuseLarge({ image }, size, limit) {
    if (size <= limit)
        return;
    throw new errors/* ActionError */.lZ(`The image in ${image.name} has ${size} bytes, and at most ${limit} are pulled.`);
}
const sum = (blobs) => blobs.reduce((bytes, { size }) => bytes + size, 0);

// EXTERNAL MODULE: ./lib/registry/trust.ts
var registry_trust = __nccwpck_require__(6090);
;// CONCATENATED MODULE: ./actions/trivy-scan/targets/registry-image.ts






const MEBIBYTE = 2 ** 20;
/**
 * Pulls an image out of its registry into a folder, by our own client: no engine is needed, and none that has another image under the same name is
 * asked.
 *
 * @param folder must not exist
 * @param platforms these alone; all when it is empty
 * @throws ActionError when the registry does not give it, or gives something else
 */
async function pullLayout(reference, folder, inputs, platforms, dependencies) {
    const { info, signal } = dependencies;
    const client = await openRegistry(reference, inputs, dependencies);
    const pulled = await pullImage({ client, reference: reference.digest ?? reference.tag ?? '', folder, platforms, signal });
    info(`Pulled ${reference.name}@${pulled.digest} (${(pulled.size / MEBIBYTE).toFixed(1)} MiB)`);
    return { digest: pulled.digest, layout: await readPulled(pulled, folder, signal) };
}
/** A client that may pull from the repository of an image. */
async function openRegistry(image, inputs, { environment, http, signal, workspace }) {
    const trust = await (0,registry_trust/* readRegistryTrust */.or)(image.registry, inputs, { workspace, folders: (0,registry_trust/* dockerCertificateFolders */.DF)(environment) });
    return (0,client/* createRegistryClient */.H)({ image, credentials: credentialsOf(inputs), http, trust, actions: 'pull', signal });
}
/** @throws ActionError for inputs of which one is without effect, or half of a login */
function checkRegistryInputs(inputs, { isForImage, isForMirror }) {
    const [username, password] = [inputs['registry-username'], inputs['registry-password']];
    const login = [...(username === '' ? [] : ['registry-username']), ...(password === '' ? [] : ['registry-password'])];
    const trust = [...(inputs['registry-ca'] === '' ? [] : ['registry-ca']), ...(inputs['insecure-registry'] ? ['insecure-registry'] : [])];
    if (!isForImage && login[0] !== undefined) {
        throw new errors/* ActionError */.lZ(`Input "${login[0]}" is for an image in a registry, and none is asked.`, 'Leave it out, or give "image".');
    }
    if (!isForImage && !isForMirror && trust[0] !== undefined) {
        throw new errors/* ActionError */.lZ(`Input "${trust[0]}" is for a registry with an image, or with a database of your own, and none is asked.`, 'Leave it out, or give "image" or "db-repository".');
    }
    if ((username === '') === (password === ''))
        return;
    throw new errors/* ActionError */.lZ(`Input "${username === '' ? 'registry-username' : 'registry-password'}" is empty, but the other half of the login is set.`, 'Set both, or neither.');
}
function credentialsOf(inputs) {
    const username = inputs['registry-username'];
    return username === '' ? undefined : { username, password: inputs['registry-password'] };
}
async function readPulled({ root }, folder, signal) {
    const layout = await (0,registry_layout/* readLayout */.T4)(folder, signal);
    if (layout.root.digest === root)
        return layout;
    throw new errors/* ActionError */.lZ(`What was pulled is ${layout.root.digest}, and not ${root}.`);
}
/** Where pulled images go in the step's folder. */
const pullFolder = (folder, name) => (0,external_node_path_.join)(folder, 'views', `pulled-${name}`);


/***/ }),

/***/ 7891:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   KR: () => (/* binding */ SCANNERS),
/* harmony export */   _E: () => (/* binding */ readTarget),
/* harmony export */   dW: () => (/* binding */ TARGETS),
/* harmony export */   dy: () => (/* binding */ scannersFor),
/* harmony export */   wC: () => (/* binding */ nameOfTarget),
/* harmony export */   wu: () => (/* binding */ isImage)
/* harmony export */ });
/* harmony import */ var _lib_action_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(8418);
/* harmony import */ var _lib_registry_reference_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(4141);


/** The inputs of which exactly one says what is scanned. */
const TARGETS = ['layout', 'image', 'fs', 'config', 'sbom'];
/** What Trivy can look for. */
const SCANNERS = ['vuln', 'secret', 'misconfig'];
/** What is looked for when nobody says, and what can be found there at all. */
const LOOKS_FOR = {
    layout: { usual: ['vuln', 'secret'], possible: SCANNERS },
    image: { usual: ['vuln', 'secret'], possible: SCANNERS },
    fs: { usual: ['vuln', 'secret'], possible: SCANNERS },
    config: { usual: ['misconfig'], possible: ['misconfig'] },
    sbom: { usual: ['vuln'], possible: ['vuln'] }
};
/**
 * Reads what is to be scanned.
 *
 * @param given the inputs of {@link TARGETS}, empty where they are not set
 * @throws ActionError when it is none of them or several, or when `image` does not say which image it is
 */
function readTarget(given) {
    const [kind, ...others] = TARGETS.filter(name => given[name] !== '');
    if (kind === undefined) {
        throw new _lib_action_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .lZ('Nothing to scan: none of the inputs "layout", "image", "fs", "config" and "sbom" is set.', 'Set one of them, for example "layout: ${{ steps.build.outputs.layout }}". One that is filled by an output is empty when that step did not run.');
    }
    if (others.length > 0) {
        const names = [kind, ...others].map(name => `"${name}"`);
        throw new _lib_action_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .lZ(`The inputs ${names.slice(0, -1).join(', ')} and ${names.at(-1) ?? ''} are set, but one step scans one thing.`, 'Keep one of them, and scan the other in a step of its own.');
    }
    return kind === 'image' ? readImage(given.image) : { kind, path: given[kind] };
}
/**
 * What is looked for in a target.
 *
 * @param given what the input "scanners" names; undefined when it is empty
 * @throws ActionError when something cannot be found there
 */
function scannersFor({ kind }, given) {
    const { usual, possible } = LOOKS_FOR[kind];
    const impossible = [...(given ?? [])].find(scanner => !possible.includes(scanner));
    if (impossible !== undefined) {
        throw new _lib_action_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .lZ(`Input "scanners": "${impossible}" cannot be looked for with "${kind}".`, `Leave "scanners" out, or write ${possible.join(', ')}.${kind === 'config' ? ' For the rest of the folder there is "fs".' : ''}`);
    }
    return given ?? new Set(usual);
}
/** Whether a target is made of images for platforms. */
const isImage = (kind) => kind === 'layout' || kind === 'image';
/** What to call a target whose name nobody gave; empty for a layout, which does not know its name. */
function nameOfTarget(target) {
    if (target.kind === 'layout')
        return '';
    return target.kind === 'image' ? target.reference.name : target.path;
}
function readImage(given) {
    let reference;
    try {
        reference = (0,_lib_registry_reference_js__WEBPACK_IMPORTED_MODULE_1__/* .parseReference */ .F2)(given);
    }
    catch (error) {
        if (!(error instanceof _lib_action_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .lZ))
            throw error;
        throw new _lib_action_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .lZ(`Input "image": ${error.message}`, error.fix, { cause: error });
    }
    if (reference.tag !== undefined || reference.digest !== undefined)
        return { kind: 'image', reference, given };
    throw new _lib_action_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .lZ(`Input "image": "${given}" names no tag and no digest.`, `Write ${reference.name}@sha256:…, or ${reference.name}:latest where you mean that.`);
}


/***/ }),

/***/ 7507:
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

/***/ 9244:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ ask)
/* harmony export */ });
/* harmony import */ var _actions_exec__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(5260);
/* harmony import */ var _environment_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(980);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(8418);
/* harmony import */ var _program_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(6697);
// One of the two doors to other programs; lib/action/process.ts is the other one. A short question touches no daemon, no network and no key, and
// ends by itself in a moment, so it needs no input, no limit and no cancel. Whatever needs one of these goes through runProcess.




/**
 * Asks a program a short question, such as for its version. Nothing of it is logged.
 *
 * @param argv the program, by its name on PATH or its absolute path, and its arguments; never a secret
 * @returns exit status and output, unmasked; a bad exit status is an answer too
 * @throws ActionError when the program is not there or cannot be started
 */
const ask = async ([program, ...args], { cwd, env = (0,_environment_js__WEBPACK_IMPORTED_MODULE_1__/* .childEnvironment */ .Q)() } = {}) => {
    const path = await (0,_program_js__WEBPACK_IMPORTED_MODULE_3__/* .programPath */ .kx)(program, env['PATH']);
    try {
        return await (0,_actions_exec__WEBPACK_IMPORTED_MODULE_0__/* .getExecOutput */ .H)(asCommandLine(path), args, {
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
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .ActionError */ .lZ(`The program "${program}" cannot be started: ${(0,_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .messageOf */ .bD)(error)}`, undefined, { cause: error });
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
/* harmony import */ var _program_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(6697);


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

/***/ 5266:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Vd: () => (/* binding */ isProgram)
/* harmony export */ });
/* unused harmony exports isFile, isFolder */
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(3024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__nccwpck_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(1455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__nccwpck_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_1__);


/** Whether a path leads to a file that this user may run. */
async function isProgram(path) {
    const isAllowed = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.access)(path, node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.X_OK).then(() => true, () => false);
    return isAllowed && (await isFile(path));
}
/** Whether a path leads to a regular file. */
const isFile = async (path) => (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.stat)(path).catch(() => undefined))?.isFile() ?? false;
/** Whether a path leads to a folder. */
const isFolder = async (path) => (await stat(path).catch(() => undefined))?.isDirectory() ?? false;


/***/ }),

/***/ 2029:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  KW: () => (/* binding */ age),
  zM: () => (/* binding */ inputs_boolean),
  Yq: () => (/* binding */ choice),
  p0: () => (/* binding */ inputs_duration),
  nd: () => (/* binding */ integer),
  Mn: () => (/* binding */ lines),
  lq: () => (/* binding */ optional),
  g$: () => (/* binding */ printable),
  Ko: () => (/* binding */ readInputs),
  rJ: () => (/* binding */ secret),
  Qq: () => (/* binding */ inputs_text),
  aL: () => (/* binding */ words)
});

// UNUSED EXPORTS: EMPTY_OUTPUT, asWritten, fromOutput, keyValues, matching, refine, toMap

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
                throw new errors/* ActionError */.lZ(`"${word}" is not an allowed word.`, `Write some of: ${known.join(', ')}.`);
            });
            if (found.length === 0)
                throw new errors/* ActionError */.lZ('it names nothing.', `Write some of: ${known.join(', ')}.`);
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
const LONGEST_AGE_MILLISECONDS = 3_650 * 86_400_000;
/** How old something may be, written as a duration; nobody waits for it, so it may be years. */
const age = (options = {}) => kind(options, value => (0,duration/* parseDuration */.E9)(value, LONGEST_AGE_MILLISECONDS));
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
  Ic: () => (/* binding */ describeFailure),
  R3: () => (/* binding */ runProcess)
});

// UNUSED EXPORTS: runOrThrow

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
// EXTERNAL MODULE: ./lib/action/program.ts
var program = __nccwpck_require__(6697);
// EXTERNAL MODULE: ./lib/secrets/redact.ts + 12 modules
var redact = __nccwpck_require__(8255);
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
    const stdout = reading !== undefined ? () => '' : collect(child.stdout, line => options.onLine?.((0,redact/* redact */.E$)(line), 'stdout'));
    const stderr = collect(child.stderr, line => options.onLine?.((0,redact/* redact */.E$)(line), 'stderr'));
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
        ? `${(0,external_node_path_.basename)(file)} did not finish within ${(0,duration/* formatDuration */.a3)(timeout ?? 0)}`
        : result.exitCode === null
            ? `${(0,external_node_path_.basename)(file)} was killed by ${result.signal ?? 'a signal'}`
            : `${(0,external_node_path_.basename)(file)} exited with status ${result.exitCode}`;
    return said === '' ? `${how}.` : `${how}: ${(0,redact/* redact */.E$)(said)}`;
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

/***/ 6697:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   YD: () => (/* binding */ programNotFound),
/* harmony export */   c0: () => (/* binding */ searchFolders),
/* harmony export */   kx: () => (/* binding */ programPath)
/* harmony export */ });
/* unused harmony export findProgram */
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__nccwpck_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(8418);
/* harmony import */ var _files_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(5266);



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

/***/ 3462:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $p: () => (/* binding */ readRunContext),
/* harmony export */   eU: () => (/* binding */ isHostedRunner)
/* harmony export */ });
/* unused harmony exports requireFolders, repositoryOf, branchOf, gitTagOf, readEvent, defaultBranchIn, pullRequestIn */
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

/***/ 2178:
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

/***/ 546:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  sN: () => (/* binding */ chooseFileCache)
});

// UNUSED EXPORTS: LASTING_FOLDER, lastingFolder

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __nccwpck_require__(6760);
// EXTERNAL MODULE: ./lib/action/run-context.ts
var run_context = __nccwpck_require__(3462);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __nccwpck_require__(7598);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __nccwpck_require__(3024);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __nccwpck_require__(1455);
// EXTERNAL MODULE: ./lib/action/duration.ts
var duration = __nccwpck_require__(4197);
;// CONCATENATED MODULE: ./lib/cache/lock.ts




/** Somebody else held the lock for as long as anybody was ready to wait. */
class LockedError extends Error {
    constructor() {
        super('another job holds the lock');
        this.name = 'LockedError';
    }
}
const PATIENCE_MILLISECONDS = 30_000;
const STALE_MILLISECONDS = 60_000;
const LOOK_MILLISECONDS = 50;
/** A holder touches its lock several times before others take it for dead. */
const TOUCHES = 4;
/**
 * Does something in a folder while no other process does, also one in another container that has the folder mounted: a number of a process means
 * nothing there, so a holder shows that it lives by touching the lock, and one that stopped is taken over from.
 *
 * @param folder is made when it is not there
 * @throws LockedError when others hold it for too long; the signal's reason; whatever `work` throws
 */
async function withLock(folder, options, work) {
    const staleAfter = options.staleAfter ?? STALE_MILLISECONDS;
    await (0,promises_.mkdir)(folder, { recursive: true, mode: 0o700 });
    const file = (0,external_node_path_.join)(folder, 'lock');
    const own = await acquire(file, options, staleAfter);
    const touching = setInterval(() => void touch(file, own), staleAfter / TOUCHES);
    touching.unref();
    try {
        return await work();
    }
    finally {
        clearInterval(touching);
        if ((await holderOf(file)) === own)
            await (0,promises_.rm)(file, { force: true });
    }
}
async function acquire(file, { signal, patience = PATIENCE_MILLISECONDS }, staleAfter) {
    const own = (0,external_node_crypto_.randomUUID)();
    const draft = `${file}.${own}`;
    await (0,promises_.writeFile)(draft, own, { mode: 0o600 });
    try {
        const until = performance.now() + patience;
        // A link makes the whole lock or fails, so nobody reads half of one.
        while (!(await tryLink(draft, file))) {
            signal?.throwIfAborted();
            if (await isStale(file, staleAfter)) {
                await takeAway(file);
                continue;
            }
            if (performance.now() >= until)
                throw new LockedError();
            await (0,duration/* sleep */.yy)(LOOK_MILLISECONDS, signal);
        }
        await touch(file, own);
        return own;
    }
    finally {
        await (0,promises_.rm)(draft, { force: true });
    }
}
async function tryLink(from, to) {
    try {
        await (0,promises_.link)(from, to);
        return true;
    }
    catch (error) {
        if (error.code === 'EEXIST')
            return false;
        throw error;
    }
}
async function isStale(file, staleAfter) {
    const touched = (await (0,promises_.stat)(file).catch(() => undefined))?.mtimeMs;
    // A lock from the future is as dead: its holder died before the clock was set back.
    return touched !== undefined && Math.abs(Date.now() - touched) > staleAfter;
}
/** Two may see the same dead holder. One moves its lock aside; the other one moves a fresh lock, sees that by its content, and puts it back. */
async function takeAway(file) {
    const stale = await holderOf(file);
    const aside = `${file}.${(0,external_node_crypto_.randomUUID)()}`;
    try {
        await (0,promises_.rename)(file, aside);
    }
    catch {
        return;
    }
    if ((await holderOf(aside)) !== stale)
        await tryLink(aside, file);
    await (0,promises_.rm)(aside, { force: true });
}
async function touch(file, own) {
    const now = new Date();
    if ((await holderOf(file)) === own)
        await (0,promises_.utimes)(file, now, now).catch(() => undefined);
}
const holderOf = (file) => (0,promises_.readFile)(file, 'utf8').catch(() => undefined);

// EXTERNAL MODULE: ./lib/action/errors.ts
var errors = __nccwpck_require__(8418);
;// CONCATENATED MODULE: ./lib/cache/settle.ts


/**
 * Does what may fail without harm.
 *
 * @returns what came of it, or `failed` with the reason
 * @throws the signal's reason when it is aborted; nothing else
 */
async function settle(signal, work) {
    signal?.throwIfAborted();
    try {
        return await work();
    }
    catch (error) {
        signal?.throwIfAborted();
        return { state: 'failed', reason: error instanceof LockedError ? 'another job holds its lock' : (0,errors/* messageOf */.bD)(error) };
    }
}

;// CONCATENATED MODULE: ./lib/cache/folder.ts






const ENTRY = /^[0-9a-f]{64}$/;
const DRAFT = /^draft-/;
/** No copy takes that long: its job is gone. */
const OLD_DRAFT_MILLISECONDS = 6 * 3_600_000;
/** A cache in a folder that outlives the jobs of a runner of one's own. Several jobs at once, also in several containers, are fine. */
function folderCache({ folder, limit }) {
    return {
        place: folder,
        restore: (key, file, signal) => settle(signal, () => restore((0,external_node_path_.join)(folder, nameOf(key)), file)),
        save: (key, file, signal) => settle(signal, () => save({ folder, limit }, key, file, signal))
    };
}
/** Keys hold colons and slashes; nobody reads the names. */
const nameOf = (key) => (0,external_node_crypto_.createHash)('sha256').update(key).digest('hex');
/** Without the lock: a file that is there is whole, and one that is removed meanwhile is read to its end all the same. */
async function restore(entry, file) {
    try {
        await (0,promises_.copyFile)(entry, file, external_node_fs_.constants.COPYFILE_EXCL | external_node_fs_.constants.COPYFILE_FICLONE);
    }
    catch (error) {
        const { code, syscall } = error;
        if (code === 'ENOENT' && syscall === 'copyfile' && (await (0,promises_.stat)(entry).catch(() => undefined)) === undefined)
            return { state: 'miss' };
        if (code !== 'EEXIST')
            await (0,promises_.rm)(file, { force: true });
        throw error;
    }
    const now = new Date();
    // What is used stays longest.
    await (0,promises_.utimes)(entry, now, now).catch(() => undefined);
    return { state: 'hit' };
}
async function save({ folder, limit }, key, file, signal) {
    const { size } = await (0,promises_.stat)(file);
    if (size > limit)
        return { state: 'not-kept', reason: 'it is larger than the whole cache may be' };
    await (0,promises_.mkdir)(folder, { recursive: true, mode: 0o700 });
    const draft = (0,external_node_path_.join)(folder, `draft-${(0,external_node_crypto_.randomUUID)()}`);
    try {
        await (0,promises_.copyFile)(file, draft, external_node_fs_.constants.COPYFILE_EXCL | external_node_fs_.constants.COPYFILE_FICLONE);
        await withLock(folder, { signal }, async () => {
            await makeRoom(folder, limit - size, nameOf(key));
            await (0,promises_.rename)(draft, (0,external_node_path_.join)(folder, nameOf(key)));
        });
        return { state: 'saved' };
    }
    finally {
        await (0,promises_.rm)(draft, { force: true });
    }
}
/** @param room bytes that may stay; @param replaced the entry whose place the new one takes */
async function makeRoom(folder, room, replaced) {
    const names = (await (0,promises_.readdir)(folder)).filter(name => name !== replaced);
    const found = await Promise.all(names.map(async (name) => {
        const stats = await (0,promises_.stat)((0,external_node_path_.join)(folder, name)).catch(() => undefined);
        return stats === undefined ? [] : [{ name, size: stats.size, used: stats.mtimeMs }];
    }));
    const files = found.flat();
    const abandoned = files.filter(({ name, used }) => DRAFT.test(name) && Date.now() - used > OLD_DRAFT_MILLISECONDS);
    let total = 0;
    const newestFirst = files.filter(({ name }) => ENTRY.test(name)).sort((one, other) => other.used - one.used);
    const tooMuch = newestFirst.filter(({ size }) => (total += size) > room);
    await Promise.all([...abandoned, ...tooMuch].map(({ name }) => (0,promises_.rm)((0,external_node_path_.join)(folder, name), { force: true })));
}

// EXTERNAL MODULE: ./lib/action/log-line.ts
var log_line = __nccwpck_require__(7898);
;// CONCATENATED MODULE: ./lib/cache/service.ts





/** The variables with which a program talks to the cache service, as buildx and actions/cache read them. */
const SERVICE_VARIABLES = ['ACTIONS_RUNTIME_TOKEN', 'ACTIONS_RESULTS_URL', 'ACTIONS_CACHE_SERVICE_V2'];
const MODES = {
    none: { mayRead: false, mayWrite: false },
    read: { mayRead: true, mayWrite: false },
    'write-only': { mayRead: false, mayWrite: true }
};
/**
 * The cache service of this job.
 *
 * @returns undefined where there is none: no runner of GitHub Actions, or a server with the first version of the service only, which GitHub
 *   itself has switched off
 */
function serviceAccess(environment) {
    const [token, url, isSecond] = SERVICE_VARIABLES.map(name => environment[name] ?? '');
    if (!token || !url || !/^(?:1|t|true)$/i.test(isSecond ?? '') || !URL.canParse(url))
        return undefined;
    const mode = MODES[(environment['ACTIONS_CACHE_MODE'] ?? '').trim().toLowerCase()];
    return { url, token, ...(mode ?? { mayRead: true, mayWrite: true }) };
}
const CALLS = 'twirp/github.actions.results.api.v1.CacheService';
/** Entries are told apart by it besides their key: nobody takes an archive of actions/cache for one of our files. */
const VERSION = 'fairway-file-1';
const PART_BYTES = 32 * 1024 * 1024;
const ATTEMPTS = 3;
/** For one call, its further attempts and what it is told to wait with them: a cache is there to save time. */
const service_PATIENCE_MILLISECONDS = 20_000;
/**
 * Our own client of GitHub's cache service, version 2 (actions/toolkit, packages/cache; tonistiigi/go-actions-cache). An entry is the file
 * itself. The archives of `@actions/cache` are unpacked by `tar -P`, which writes wherever the archive says: there, whoever can write a cache
 * decides what the job runs, whatever is checked afterwards.
 */
function serviceCache(access, http, { limit, patience = service_PATIENCE_MILLISECONDS }) {
    const client = { access, http, limit, patience };
    return {
        place: "GitHub's cache service",
        restore: (key, file, signal) => settle(signal, () => service_restore({ ...client, signal }, key, file)),
        save: (key, file, signal) => settle(signal, () => service_save({ ...client, signal }, key, file))
    };
}
async function service_restore(client, key, file) {
    if (!client.access.mayRead)
        return { state: 'miss' };
    const found = await call(client, 'GetCacheEntryDownloadURL', { key, restore_keys: [], version: VERSION });
    const { ok, signed_download_url: url, matched_key: matched } = found;
    // Keys match by their beginning, too.
    if (ok !== true || typeof url !== 'string' || matched !== key)
        return { state: 'miss' };
    try {
        await download(client, url, file);
    }
    catch (error) {
        await (0,promises_.rm)(file, { force: true });
        throw error;
    }
    return { state: 'hit' };
}
/** Part by part, each asked for again by itself, so that memory stays flat. */
async function download({ http, limit, signal }, url, file) {
    const target = await (0,promises_.open)(file, 'wx', 0o600);
    try {
        for (let from = 0, size = Infinity; from < size;) {
            const range = `bytes=${from}-${from + PART_BYTES - 1}`;
            const answer = await http({ method: 'GET', url, headers: { range }, largest: PART_BYTES, attempts: ATTEMPTS, signal });
            const total = /^bytes (\d+)-\d+\/(\d+)$/.exec(answer.headers['content-range'] ?? '');
            if (answer.status !== 206 || Number(total?.[1]) !== from || answer.body.length === 0)
                throw refusal('the download', answer);
            size = Number(total?.[2]);
            if (size > limit)
                throw new Error(`it has ${size} bytes under this key, more than any file of ours`);
            await target.write(answer.body);
            from += answer.body.length;
        }
    }
    finally {
        await target.close();
    }
}
async function service_save(client, key, file) {
    const { access, http, signal } = client;
    if (!access.mayWrite)
        return { state: 'not-kept', reason: 'this run may not write to it' };
    const { size } = await (0,promises_.stat)(file);
    const reserved = await call(client, 'CreateCacheEntry', { key, version: VERSION }, [409]);
    const url = reserved['signed_upload_url'];
    if (reserved['code'] === 'already_exists')
        return { state: 'not-kept', reason: 'it has one under this key' };
    if (reserved['ok'] !== true || typeof url !== 'string')
        return { state: 'not-kept', reason: said(reserved['message']) };
    const uploaded = await http({
        method: 'PUT',
        url,
        headers: { 'x-ms-blob-type': 'BlockBlob', 'content-type': 'application/octet-stream', 'content-length': String(size) },
        body: () => (0,external_node_fs_.createReadStream)(file),
        attempts: ATTEMPTS,
        signal
    });
    if (uploaded.status !== 201)
        throw refusal('the upload', uploaded);
    const finished = await call(client, 'FinalizeCacheEntryUpload', { key, size_bytes: String(size), version: VERSION });
    return finished['ok'] === true ? { state: 'saved' } : { state: 'not-kept', reason: said(finished['message']) };
}
const said = (message) => typeof message === 'string' && message !== '' ? (0,log_line/* oneLine */.TN)(message) : 'it refused without a reason';
/** @param expected statuses besides 200 whose answers the caller reads */
async function call({ access, http, patience, signal }, name, content, expected = []) {
    const late = AbortSignal.timeout(patience);
    const answer = await http({
        method: 'POST',
        url: `${access.url.replace(/\/+$/, '')}/${CALLS}/${name}`,
        headers: { authorization: `Bearer ${access.token}`, 'content-type': 'application/json', 'user-agent': 'fairway' },
        body: JSON.stringify(content),
        attempts: ATTEMPTS,
        signal: signal === undefined ? late : AbortSignal.any([signal, late])
    }).catch((error) => {
        throw late.aborted ? new Error(`it gave no usable answer to ${name} within ${(0,duration/* formatDuration */.a3)(patience)}`) : error;
    });
    const read = jsonOf(answer.body);
    if (answer.status !== 200 && !expected.includes(answer.status))
        throw refusal(name, answer, read);
    return read;
}
function refusal(what, { status }, body = {}) {
    const message = body['msg'] ?? body['message'];
    return new Error(`it answered ${status} to ${what}${typeof message === 'string' && message !== '' ? ` (${(0,log_line/* oneLine */.TN)(message)})` : ''}`);
}
function jsonOf(body) {
    try {
        const value = JSON.parse(body.toString('utf8'));
        return typeof value === 'object' && value !== null ? value : {};
    }
    catch {
        return {};
    }
}

;// CONCATENATED MODULE: ./lib/cache/choose.ts




/**
 * The folder of a self-hosted runner in which what we keep outlives its jobs: in the tool cache, which is for that.
 *
 * @param name of the one kind of thing that is kept in it
 * @returns undefined where the runner has no tool cache
 */
function lastingFolder(environment, name) {
    const toolCache = environment['RUNNER_TOOL_CACHE'] ?? '';
    return toolCache === '' ? undefined : (0,external_node_path_.join)(toolCache, LASTING_FOLDER, name);
}
/** Below RUNNER_TOOL_CACHE. */
const LASTING_FOLDER = 'fairway-cache';
/**
 * The cache that fits the job's machine: GitHub's service on GitHub's machines, a folder on a runner of one's own.
 *
 * @param name of the folder, and of what is kept: `trivy`
 * @param limit bytes that the folder may take, and one file of GitHub's service, which has a limit of its own for each repository
 * @returns undefined where there is none
 */
function chooseFileCache(environment, http, { name, limit }) {
    if ((0,run_context/* isHostedRunner */.eU)(environment)) {
        const access = serviceAccess(environment);
        return access && serviceCache(access, http, { limit });
    }
    const folder = lastingFolder(environment, name);
    return folder === undefined ? undefined : folderCache({ folder, limit });
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

/***/ 2621:
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
;// CONCATENATED MODULE: external "node:https"
const external_node_https_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:https");
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

/***/ 9619:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ Bytes)
/* harmony export */ });
/** A stream, some bytes at a time. */
class Bytes {
    #chunks;
    #rest = Buffer.alloc(0);
    #isDone = false;
    constructor(stream) {
        this.#chunks = stream[Symbol.asyncIterator]();
    }
    /** Whether {@link take} came to the end of the stream and nothing is left. */
    get isAtEnd() {
        return this.#isDone && this.#rest.length === 0;
    }
    /** So many bytes; undefined when the stream ends before. */
    async take(count) {
        const parts = [this.#rest];
        let length = this.#rest.length;
        while (length < count) {
            const next = await this.#chunks.next();
            if (next.done === true) {
                this.#isDone = true;
                this.#rest = Buffer.concat(parts);
                return undefined;
            }
            parts.push(next.value);
            length += next.value.length;
        }
        const all = Buffer.concat(parts);
        this.#rest = all.subarray(count);
        return all.subarray(0, count);
    }
    /**
     * So many bytes, in the pieces in which they come.
     *
     * @throws Error when the stream ends before
     */
    async *pieces(count) {
        let left = count;
        while (left > 0) {
            if (this.#rest.length === 0) {
                const next = await this.#chunks.next();
                if (next.done === true)
                    throw new Error('it ends in the middle of a file');
                this.#rest = next.value;
            }
            const piece = this.#rest.subarray(0, left);
            this.#rest = this.#rest.subarray(piece.length);
            left -= piece.length;
            yield piece;
        }
    }
    async skip(count) {
        let left = count - this.#rest.length;
        if (left <= 0) {
            this.#rest = this.#rest.subarray(count);
            return;
        }
        this.#rest = Buffer.alloc(0);
        while (left > 0) {
            const next = await this.#chunks.next();
            if (next.done === true)
                return;
            if (next.value.length > left)
                this.#rest = next.value.subarray(left);
            left -= next.value.length;
        }
    }
}


/***/ }),

/***/ 5470:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  H: () => (/* binding */ createRegistryClient)
});

// EXTERNAL MODULE: ./lib/action/errors.ts
var errors = __nccwpck_require__(8418);
// EXTERNAL MODULE: ./lib/http/http.ts + 2 modules
var http = __nccwpck_require__(2621);
// EXTERNAL MODULE: ./lib/action/duration.ts
var duration = __nccwpck_require__(4197);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __nccwpck_require__(7598);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __nccwpck_require__(3024);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __nccwpck_require__(1455);
// EXTERNAL MODULE: external "node:stream/promises"
var external_node_stream_promises_ = __nccwpck_require__(6466);
;// CONCATENATED MODULE: ./lib/registry/challenge.ts
// scheme SP parameter *( "," parameter ), several challenges joined by commas. A quoted value may hold commas and escaped quotes.
const PARAMETER = /^\s*([A-Za-z0-9!#$%&'*+.^_`|~-]+)\s*=\s*(?:"((?:[^"\\]|\\.)*)"|([^\s,"]+))\s*/;
const SCHEME = /^\s*([A-Za-z0-9!#$%&'*+.^_`|~-]+)(?=\s|,|$)/;
/**
 * Reads a `WWW-Authenticate` header.
 *
 * @returns the challenges in their order; what cannot be read ends the list
 */
function parseChallenges(header) {
    const challenges = [];
    let rest = header;
    while (rest.trim() !== '') {
        rest = rest.replace(/^[\s,]+/, '');
        const parameter = PARAMETER.exec(rest);
        const current = challenges.at(-1);
        if (parameter !== null && current !== undefined) {
            const [text, name = '', quoted, plain] = parameter;
            current.parameters[name.toLowerCase()] = quoted?.replace(/\\(.)/g, '$1') ?? plain ?? '';
            rest = rest.slice(text.length);
            continue;
        }
        const scheme = parameter === null ? SCHEME.exec(rest) : null;
        if (scheme?.[1] === undefined)
            break;
        challenges.push({ scheme: scheme[1].toLowerCase(), parameters: {} });
        rest = rest.slice(scheme[0].length);
    }
    return challenges;
}

// EXTERNAL MODULE: ./lib/http/loopback.ts
var loopback = __nccwpck_require__(2354);
// EXTERNAL MODULE: ./lib/registry/trust.ts
var registry_trust = __nccwpck_require__(6090);
;// CONCATENATED MODULE: ./lib/registry/login-errors.ts



/** GitHub's container registry: github.com's, and that of a GHES with subdomains or of ghe.com. */
const GITHUB_REGISTRY = /^(?:ghcr\.io|containers\..+)$/i;
/**
 * What helps where GitHub's registry knows the token and not its right to a package: a package that another repository or a person pushed first
 * does not belong to this one (docs.github.com, "Ensuring workflow access to your package").
 *
 * @returns undefined for another registry
 */
function packageAccess(registry, role) {
    if (!GITHUB_REGISTRY.test(registry))
        return undefined;
    const scope = role.toLowerCase();
    return `GITHUB_TOKEN needs "permissions: packages: ${scope}" in its job; and on the package's page on GitHub, under "Package settings", "Manage Actions access", its repository needs the role "${role}". Another token needs the scope "${scope}:packages".`;
}
/** A registry that asks for a login where there is none. Over plain HTTP one would not help, but to this machine. */
function missingLogin(registry, trust = registry_trust/* USUAL_TRUST */.kb) {
    if (trust.isPlain && !(0,loopback/* isLoopback */.U)(registry))
        return plainLogin(registry);
    return new errors/* ActionError */.lZ(`The registry ${registry} asks for a login, and none was given.`, 'Give a user name and a password or token for it.');
}
function plainLogin(registry) {
    return new errors/* ActionError */.lZ(`The registry ${registry} asks for a login and speaks plain HTTP, over which no login is sent, except to this machine itself.`, 'Give it a certificate; one of your own CA will do: name the CA with "registry-ca", and leave "insecure-registry" out.');
}
function refusedLogin(registry) {
    return new errors/* ActionError */.lZ(`The registry ${registry} refused the login (401).`, 'Check user name and password; an access token may have expired or lack the right to write packages.');
}
const roleOf = (actions) => (actions === 'pull' ? ['Read', 'read'] : ['Write', 'write to']);
/** The login may be right, and is not good for this repository. @param answered status and words: "403: DENIED: …" */
function lackedRight(registry, repository, answered, actions = 'pull,push') {
    const [role, verb] = roleOf(actions);
    return new errors/* ActionError */.lZ(`The registry ${registry} does not let this account ${verb} "${repository}" (${answered}).`, packageAccess(registry, role) ?? `Give the account or token the right to ${verb} it.`);
}
/** The same from its token server, of which some (GHCR's) say it of a wrong password too. */
function refusedToken(registry, repository, answered, actions = 'pull,push') {
    const [role, verb] = roleOf(actions);
    const right = packageAccess(registry, role) ?? `Then give the account or token the right to ${verb} it.`;
    return new errors/* ActionError */.lZ(`The login server of ${registry} gives this account no token to ${verb} "${repository}" (${answered}).`, `Check user name and password or token first. ${right}`);
}

// EXTERNAL MODULE: ./lib/registry/descriptor.ts
var descriptor = __nccwpck_require__(5623);
;// CONCATENATED MODULE: ./lib/registry/said.ts

const LONGEST_QUOTE = 200;
/** The errors that an answer names; empty when it has none or is not JSON. */
function saidErrors(body) {
    try {
        const parsed = JSON.parse(body.toString('utf8'));
        const errors = (0,descriptor/* isRecord */.u4)(parsed) && Array.isArray(parsed['errors']) ? parsed['errors'] : [];
        const text = (value) => (typeof value === 'string' ? value : '');
        return errors.filter(descriptor/* isRecord */.u4).map(({ code, message }) => ({ code: text(code), message: text(message) }));
    }
    catch {
        return [];
    }
}
/** The server's own words behind ": ", bounded and on one line; empty when it gave none. */
function quoteErrors(body) {
    const texts = saidErrors(body).map(({ code, message }) => [code, message].filter(part => part !== '').join(': '));
    const line = texts.join('; ').replace(/\s+/g, ' ').slice(0, LONGEST_QUOTE);
    return line === '' ? '' : `: ${line}`;
}

;// CONCATENATED MODULE: ./lib/registry/registry-error.ts





/** What to do about a registry that does not know how it is reached from outside. */
const OUTER_ADDRESS = 'A registry behind a proxy needs its outer address: http.host in its configuration, ROOT_URL for Gitea and Forgejo, external_url for GitLab and Harbor, or Host and X-Forwarded-Proto from the proxy.';
/**
 * Says what a registry's refusal means: no login, a refused login, no right to this repository, a repository that is not there; or that it
 * was another server's, to which the registry sent us.
 *
 * @param doing what was asked of the registry: "uploading sha256:…"
 */
function registryError(image, doing, answer, asking) {
    const { registry } = image;
    const { credentials, trust = registry_trust/* USUAL_TRUST */.kb } = asking;
    const said = quoteErrors(answer.body);
    const { origin, pathname, protocol, hostname } = new URL(answer.url);
    const own = new URL((0,registry_trust/* trustedUrl */.$V)(registry, trust));
    if (origin !== own.origin) {
        if (protocol === 'https:' && own.protocol === 'http:' && hostname === own.hostname)
            return (0,registry_trust/* speaksTls */.pD)(registry, trust);
        return new errors/* ActionError */.lZ(`The registry ${registry} sent us to ${origin} for ${doing}. That server, which gets no login, answered ${answer.status}.`, OUTER_ADDRESS);
    }
    if (protocol === 'http:' && answer.status === 400 && /\bHTTPS (?:server|port)\b/i.test(answer.body.toString('utf8'))) {
        return (0,registry_trust/* speaksTls */.pD)(registry, trust);
    }
    if (answer.status >= 300 && answer.status < 400)
        return redirected(registry, doing, answer, trust);
    if (answer.status === 401 && !lacksRight(answer)) {
        if (credentials === undefined)
            return missingLogin(registry, trust);
        return refusedLogin(registry);
    }
    if (answer.status === 401 || answer.status === 403) {
        return lackedRight(registry, image.repository, `${answer.status}${said}`, asking.actions);
    }
    if (isNotShownYet(answer)) {
        return new errors/* ActionError */.lZ(`The registry ${registry} answered ${answer.status} to ${doing} (${said.slice(2)}).`, 'It may only be late in seeing what it took: run the job again. What it has is not sent twice.');
    }
    if (answer.status === 404 && !pathname.startsWith('/v2/')) {
        return new errors/* ActionError */.lZ(`The registry ${registry} sent us to ${origin}${pathname} for ${doing}, and there is nothing (404).`, PATH_PREFIX);
    }
    if (answer.status === 404)
        return notFound(image, origin, answer, said);
    if (answer.status === 413)
        return tooLarge(registry, answer, said);
    if (answer.status === 429) {
        return new errors/* ActionError */.lZ(`The registry ${registry} answered 429 to ${doing}: too many requests${said}${waitOf(answer)}.`, credentials === undefined ? 'Try again later, or log in: many registries allow more to an account.' : 'Try again later.');
    }
    return new errors/* ActionError */.lZ(`The registry ${registry} answered ${answer.status} to ${doing}${said === '' ? '' : ` (${said.slice(2)})`}.`);
}
const PATH_PREFIX = 'A registry under a path of its proxy has to be reached at /v2/ of its host, as every client asks for it there: forward "/v2/" to it and take http.prefix out of its configuration, or give it a host name of its own.';
/** A registry says in JSON what it does not know; anything else comes from a server that is none. */
function notFound({ registry, repository }, origin, { body, headers }, said) {
    const isRegistry = saidErrors(body).length > 0 || headers['docker-distribution-api-version'] !== undefined;
    if (isRegistry || body.length === 0) {
        return new errors/* ActionError */.lZ(`The registry ${registry} does not know the repository "${repository}" (404${said}).`, 'Create it first, or check the spelling; some registries hide what an account may not see.');
    }
    return new errors/* ActionError */.lZ(`What answers at ${registry} does not know the repository "${repository}" (404), and does not answer as a registry does.`, `Check host and port: a registry answers at ${origin}/v2/. ${PATH_PREFIX}`);
}
/** Cloudflare's proxy takes 100 MB on its free and Pro plans, whatever the registry allows (developers.cloudflare.com, "Error 413"). */
function tooLarge(registry, { headers }, said) {
    const isCloudflare = /cloudflare/i.test(headers['server'] ?? '');
    return new errors/* ActionError */.lZ(`The registry ${registry} refused an upload as too large (413${said}).`, isCloudflare
        ? "Cloudflare's proxy, which is in front of it, takes no more than 100 MB at once on most plans. Let pushes go around it, for example by a name that is not proxied."
        : 'Raise the limit of the proxy in front of it: "client_max_body_size 0;" in nginx, the annotation nginx.ingress.kubernetes.io/proxy-body-size: "0" for its ingress.');
}
/** What changes something is not sent to where a 301, 302 or 303 points: that asks for a `GET` there (RFC 9110, 15.4). */
function redirected(registry, doing, { url, status, headers }, trust) {
    const location = headers['location'] ?? '';
    const target = URL.canParse(location, url) ? new URL(location, url) : undefined;
    const asked = new URL(url);
    const isTls = target?.protocol === 'https:' && asked.protocol === 'http:' && target.hostname === asked.hostname;
    if (isTls)
        return (0,registry_trust/* speaksTls */.pD)(registry, trust);
    const where = target === undefined ? '' : ` to ${target.origin}`;
    return new errors/* ActionError */.lZ(`The registry ${registry} answered ${doing} with a redirect${where} (${status}), which is not followed.`, 'Check host and port of the image: write the name that the registry itself goes by.');
}
function waitOf({ headers }) {
    const asked = headers['retry-after'];
    return asked === undefined || !/^[\w ,:]{1,40}$/.test(asked) ? '' : ` (Retry-After: ${asked})`;
}
/** The login was taken, but is not good for this (RFC 6750, 3.1): the CNCF's registry and Docker Hub say it with a 401. */
function lacksRight({ headers }) {
    return parseChallenges(headers['www-authenticate'] ?? '').some(({ parameters }) => parameters['error'] === 'insufficient_scope');
}
/** The codes for what a manifest names and a registry does not have (distribution specification, "Error Codes"). */
const UNKNOWN_CODES = new Set(['MANIFEST_UNKNOWN', 'MANIFEST_BLOB_UNKNOWN', 'BLOB_UNKNOWN']);
/** Whether a registry refuses a manifest for what was uploaded before it: GHCR may not see that yet (patience.ts). */
function isNotShownYet({ status, body }) {
    return (status === 400 || status === 404) && saidErrors(body).some(({ code }) => UNKNOWN_CODES.has(code));
}

;// CONCATENATED MODULE: ./lib/registry/download.ts







const ATTEMPTS = 4;
/** A registry on an object store may take its time before the first byte of a large blob. */
const TIMEOUT_MILLISECONDS = 2 * 60_000;
function createDownload({ image, asking, send, signal, firstWait }) {
    const refused = (digest, what) => new errors/* ActionError */.lZ(`The registry ${image.registry} gave ${what} for the blob ${digest}.`);
    return async ({ digest, size }, path, onBytes) => {
        const partial = `${path}.partial`;
        let received = { bytes: 0, digest: '' };
        let problem;
        const report = (count) => count !== 0 && onBytes?.(count);
        async function receive(body) {
            report(-received.bytes);
            received = { bytes: 0, digest: '' };
            const hash = (0,external_node_crypto_.createHash)('sha256');
            async function* checked(chunks) {
                for await (const chunk of chunks) {
                    received.bytes += chunk.length;
                    report(chunk.length);
                    if (received.bytes > size)
                        throw (problem = refused(digest, `more than the ${size} bytes that it should have`));
                    hash.update(chunk);
                    yield chunk;
                }
            }
            const file = (0,external_node_fs_.createWriteStream)(partial, { mode: 0o600 });
            file.once('error', error => (problem ??= new errors/* ActionError */.lZ(`The blob ${digest} cannot be written: ${(0,errors/* messageOf */.bD)(error)}`)));
            await (0,external_node_stream_promises_.pipeline)(body, checked, file).catch((error) => {
                // What is not the connection's fault is not asked for again: the code tells `http` so.
                throw problem === undefined ? error : Object.assign(problem, { code: 'ERR_NOT_RECEIVED' });
            });
            received.digest = `sha256:${hash.digest('hex')}`;
        }
        try {
            for (let attempt = 1;; attempt++) {
                const answer = await send({
                    method: 'GET',
                    url: `/v2/${image.repository}/blobs/${digest}`,
                    timeout: TIMEOUT_MILLISECONDS,
                    receive
                }).catch((error) => {
                    throw problem ?? error;
                });
                if (answer.status === 404)
                    throw new errors/* ActionError */.lZ(`The registry ${image.registry} lacks the blob ${digest}, which its image names.`);
                if (answer.status !== 200)
                    throw registryError(image, `asking for the blob ${digest}`, answer, asking);
                if (received.digest === digest && received.bytes === size)
                    break;
                if (received.bytes === size)
                    throw refused(digest, `bytes with the digest ${received.digest}`);
                // A proxy that cuts an answer short and ends it properly.
                if (attempt === ATTEMPTS)
                    throw refused(digest, `${received.bytes} of ${size} bytes`);
                await (0,duration/* sleep */.yy)(firstWait * 2 ** (attempt - 1), signal);
            }
            await (0,promises_.rename)(partial, path);
        }
        finally {
            await (0,promises_.rm)(partial, { force: true });
        }
    };
}

// EXTERNAL MODULE: ./lib/registry/document.ts
var registry_document = __nccwpck_require__(51);
;// CONCATENATED MODULE: ./lib/registry/stored.ts


/** 201 is what the specification says. Some registries answer 200, 202 or 204 (containerd, core/remotes/docker/pusher.go): then they are asked. */
function isStored({ status }) {
    return [200, 201, 202, 204].includes(status);
}
/** @throws ActionError when a registry says that it stored something else than it was sent */
function checkStoredDigest({ registry }, answer, expected) {
    const stored = answer.headers['docker-content-digest'];
    // The header is optional (distribution specification, "Pushing"); where it is there it must agree. A proxy may have emptied or doubled it.
    if (stored !== undefined && (0,descriptor/* isDigest */.Bc)(stored) && stored !== expected) {
        throw new errors/* ActionError */.lZ(`The registry ${registry} stored ${stored} instead of ${expected}.`);
    }
}
/** @throws ActionError when a registry gave other bytes than those of the digest that it was asked for */
function checkContent({ registry }, content, digest) {
    const received = (0,descriptor/* digestOf */.ol)(content);
    if (received !== digest)
        throw new errors/* ActionError */.lZ(`The registry ${registry} answered with ${received} instead of ${digest}.`);
}

// EXTERNAL MODULE: ./lib/http/address.ts
var http_address = __nccwpck_require__(5315);
// EXTERNAL MODULE: ./lib/http/connection.ts
var connection = __nccwpck_require__(8463);
// EXTERNAL MODULE: ./lib/http/tls-errors.ts
var tls_errors = __nccwpck_require__(9116);
;// CONCATENATED MODULE: ./lib/registry/unreachable.ts






/** What a server of Go says in plain text on its port for TLS (net/http, server.go). Node's parser breaks at the body of an answer to HEAD. */
const TLS_WANTED = /Client sent an HTTP request to an HTTPS server/;
/** OpenSSL's codes for a certificate whose issuer this machine does not trust (Node, "X509 certificate error codes"). */
const UNTRUSTED = new Set([
    // Of the same name and with another key: a CA that was made anew.
    'CERT_SIGNATURE_FAILURE',
    'CERT_UNTRUSTED',
    'DEPTH_ZERO_SELF_SIGNED_CERT',
    'SELF_SIGNED_CERT_IN_CHAIN',
    'UNABLE_TO_GET_ISSUER_CERT',
    'UNABLE_TO_GET_ISSUER_CERT_LOCALLY',
    'UNABLE_TO_VERIFY_LEAF_SIGNATURE'
]);
const BY_REGISTRY_CA = 'Give it a certificate (one of your own CA will do: name the CA with "registry-ca"), for example with a proxy in front of it.';
/**
 * Why a server gave no answer, in words that a person can act on.
 *
 * @param url what was asked
 * @param error what `http` threw
 * @returns the error to throw, with the lost connection as its cause; anything that is no lost connection as it is
 */
function unreachable(server, url, error) {
    if (!(error instanceof errors/* ActionError */.lZ) || error.cause === undefined)
        return error;
    const { code, address, rawPacket } = error.cause;
    const { subject } = server;
    const told = (message, fix) => new errors/* ActionError */.lZ(`${subject} ${message}`, fix, { cause: error.cause });
    if (url.protocol === 'https:' && (0,tls_errors/* isPlainAnswer */.J4)(error.cause)) {
        return told('speaks plain HTTP. A login and an image are sent only over https, except to this machine itself.', `${BY_REGISTRY_CA} Only in a network of your own, and without a login, "insecure-registry: true" is another way.`);
    }
    if (url.protocol === 'http:' &&
        url.host === server.registry &&
        Buffer.isBuffer(rawPacket) &&
        TLS_WANTED.test(rawPacket.toString('latin1'))) {
        return (0,registry_trust/* speaksTls */.pD)(server.registry, server.trust);
    }
    if (code === connection/* REFUSED_ADDRESS */.w && typeof address === 'string')
        return refusedAddress(told, address);
    if (typeof code === 'string') {
        const certificate = certificateProblem(server, url, code, error.cause);
        if (certificate !== undefined)
            return told(...certificate);
    }
    if (code === 'ENOTFOUND') {
        return told('is not known to the name service of this runner.', server.fix ?? 'Check the spelling of its host name.');
    }
    const isPlain = server.trust.isPlain && url.protocol === 'http:';
    const fix = server.fix ?? (isPlain ? 'If it speaks https, leave "insecure-registry" out.' : error.fix);
    return told(`cannot be reached. ${error.message}`, fix);
}
/** Whether another attempt may go well: a connection was lost, and not refused for what the server is. @param error what was thrown here, or by `http` */
function isLostConnection(error) {
    return error instanceof errors/* ActionError */.lZ && error.cause !== undefined && (0,http/* isPassingError */.sO)(error.cause);
}
function refusedAddress(told, address) {
    if ((0,http_address/* reachOf */.x)(address) === 'public') {
        return told(`is at ${address}, which is no private address. Over plain HTTP only a registry in a network of your own is asked.`, `Leave "insecure-registry" out. ${BY_REGISTRY_CA}`);
    }
    return told('asks for a login and speaks plain HTTP, over which no login is sent, except to this machine itself.', `${BY_REGISTRY_CA} Then leave "insecure-registry" out.`);
}
/** What is wrong with a certificate, and what to do about it; undefined for every other error. */
function certificateProblem({ registry, isOwn, trust }, url, code, cause) {
    if (UNTRUSTED.has(code)) {
        const message = `has a certificate that this runner does not trust (${code}).`;
        if (!isOwn) {
            return [
                message,
                '"registry-ca" is for the registry and its login server alone. For a CA of your own, put NODE_EXTRA_CA_CERTS=/path/to/ca.pem into the environment of the runner.'
            ];
        }
        if (trust.authorities.length > 0) {
            return [message, `It is not signed by what "registry-ca", or else /etc/docker/certs.d/${registry}, has. Give the CA that signed it.`];
        }
        return [
            message,
            `For a CA of your own, give its certificate with "registry-ca", or put it where Docker looks too: /etc/docker/certs.d/${registry}/ca.crt.`
        ];
    }
    if (code === 'CERT_HAS_EXPIRED') {
        return ['has a certificate that has expired, or one of its CA has.', 'Renew it. If it is valid, check the clock of this runner.'];
    }
    if (code === 'CERT_NOT_YET_VALID')
        return ['has a certificate that is not valid yet.', 'Check the clocks of the runner and of the server.'];
    if (code === 'ERR_TLS_CERT_ALTNAME_INVALID') {
        const { reason = (0,errors/* messageOf */.bD)(cause) } = cause;
        return [
            `has a certificate for another name (${reason.replace(/\.$/, '')}).`,
            `Make one that names ${url.hostname}, or use the name that it has.`
        ];
    }
    if ((0,tls_errors/* isCertificateError */.Y4)(code))
        return [`has a certificate that cannot be used (${code}).`, 'Make a new one.'];
    return undefined;
}

;// CONCATENATED MODULE: ./lib/registry/upload-address.ts




/**
 * Where a registry wants an upload sent. The address is relative or absolute, may have its own query, and may be on another server, which
 * gets no login.
 *
 * @throws ActionError when it gives none, or one that it can only have given because it does not know its own outer address
 */
function uploadAddress({ headers }, { registry }, trust = registry_trust/* USUAL_TRUST */.kb) {
    const location = headers['location'];
    const base = new URL((0,registry_trust/* trustedUrl */.$V)(registry, trust));
    if (location === undefined || !URL.canParse(location, base.href)) {
        throw new errors/* ActionError */.lZ(`The registry ${registry} gave no address for an upload.`);
    }
    const url = new URL(location, base);
    if (url.protocol !== base.protocol) {
        throw new errors/* ActionError */.lZ(`The registry ${registry} wants the upload sent to ${url.origin}, which is not ${base.protocol.slice(0, -1)}.`, OUTER_ADDRESS);
    }
    if (url.origin !== base.origin && (0,loopback/* leadsHere */.M)(url) && !(0,loopback/* isLoopback */.U)(registry)) {
        throw new errors/* ActionError */.lZ(`The registry ${registry} wants the upload sent to ${url.origin}, which is this runner, not the registry.`, OUTER_ADDRESS);
    }
    // Node would send them as a login of our own.
    url.username = url.password = '';
    return url;
}

;// CONCATENATED MODULE: ./lib/registry/blobs.ts









const UPLOAD_ATTEMPTS = 4;
const FIRST_WAIT_MILLISECONDS = 500;
/** A registry may ask for more patience than a job has; then its answer is the error. */
const LONGEST_WAIT_MILLISECONDS = 60_000;
/** A registry on an object store is silent while it moves a large blob to its place. */
const UPLOAD_TIMEOUT_MILLISECONDS = 5 * 60_000;
const GIVING_UP_TIMEOUT_MILLISECONDS = 10_000;
/** An upload may have died with the connection that carried it: 404 and 416 mean "begin again". */
const UPLOAD_AGAIN = new Set([404, 408, 416, 429, 500, 502, 503, 504]);
function createBlobs({ image, credentials, trust, actions, send, sendWith, patience, signal, firstWait }) {
    const asking = { credentials, trust, actions };
    const base = `/v2/${image.repository}/blobs`;
    const first = firstWait ?? FIRST_WAIT_MILLISECONDS;
    async function hasBlob(digest) {
        const answer = await send({ method: 'HEAD', url: `${base}/${digest}` });
        if (answer.status === 200)
            return true;
        if (answer.status === 404)
            return false;
        throw registryError(image, `asking for the blob ${digest}`, answer, asking);
    }
    async function smallBlob(digest) {
        const answer = await patience.until(() => send({ method: 'GET', url: `${base}/${digest}`, largest: registry_document/* LARGEST_MANIFEST_BYTES */.R4 }), ({ status }) => status !== 404, `the registry to show the blob ${digest}`);
        if (answer.status === 404)
            return undefined;
        if (answer.status !== 200)
            throw registryError(image, `asking for the blob ${digest}`, answer, asking);
        checkContent(image, answer.body, digest);
        return answer.body;
    }
    const showsBlob = (digest) => patience.until(() => hasBlob(digest), Boolean, `the registry to show the blob ${digest}`);
    const beginUpload = () => send({ method: 'POST', url: `${base}/uploads/`, headers: { 'content-length': '0' } });
    const givingUp = { method: 'DELETE', attempts: 1, timeout: GIVING_UP_TIMEOUT_MILLISECONDS };
    const senders = new Map();
    async function mountBlob({ digest }, from) {
        const sending = senders.get(from) ?? sendWith(from);
        senders.set(from, sending);
        try {
            // Asked first: a mount that the registry declines leaves an upload behind.
            const there = await sending({ method: 'HEAD', url: `/v2/${from}/blobs/${digest}`, attempts: 1 });
            if (there.status !== 200)
                return false;
            const query = new URLSearchParams({ mount: digest, from });
            const answer = await sending({
                method: 'POST',
                url: `${base}/uploads/?${query.toString()}`,
                headers: { 'content-length': '0' },
                attempts: 1
            });
            if (answer.status === 202)
                await send({ ...givingUp, url: uploadAddress(answer, image, trust).href }).catch(() => undefined);
            return answer.status === 201 && (await hasBlob(digest));
        }
        catch {
            signal?.throwIfAborted();
            return false;
        }
    }
    async function tryUpload() {
        const begun = await beginUpload();
        if (begun.status !== 202)
            throw registryError(image, 'beginning an upload', begun, asking);
        const { href: url } = uploadAddress(begun, image, trust);
        // Not every registry can give one up (distribution specification, "Canceling a blob upload"); then it expires there by itself.
        await send({ ...givingUp, url }).catch(() => undefined);
        signal?.throwIfAborted();
    }
    async function uploadOnce(blob, open) {
        const started = await beginUpload();
        if (started.status !== 202)
            return started;
        const url = uploadAddress(started, image, trust);
        url.searchParams.set('digest', blob.digest);
        const headers = { 'content-type': 'application/octet-stream', 'content-length': String(blob.size) };
        return send({
            method: 'PUT',
            url: url.href,
            headers,
            body: open,
            attempts: 1,
            timeout: UPLOAD_TIMEOUT_MILLISECONDS
        });
    }
    async function uploadBlob(blob, open) {
        for (let attempt = 1;; attempt++) {
            const isLast = attempt >= UPLOAD_ATTEMPTS;
            const answer = await uploadOnce(blob, open).catch((error) => {
                const own = ownFault(error);
                if (own !== undefined)
                    throw own;
                if (isLast || signal?.aborted === true || !isLostConnection(error))
                    throw error;
                return undefined;
            });
            if (answer !== undefined && isStored(answer)) {
                checkStoredDigest(image, answer, blob.digest);
                if (answer.status === 201 || (await showsBlob(blob.digest)))
                    return;
            }
            const growing = first * 2 ** (attempt - 1);
            const wait = (0,http/* retryAfter */.P9)(answer?.headers['retry-after']) ?? growing;
            const passes = answer === undefined || (answer.status === 404 ? isUnknownUpload(answer) : UPLOAD_AGAIN.has(answer.status));
            if (answer !== undefined && (isLast || !passes || wait > LONGEST_WAIT_MILLISECONDS)) {
                throw registryError(image, `uploading ${blob.digest}`, answer, asking);
            }
            await (0,duration/* sleep */.yy)(wait, signal);
            // The registry may have got all of it and only its answer was lost.
            if (await hasBlob(blob.digest))
                return;
        }
    }
    return {
        hasBlob,
        smallBlob,
        uploadBlob,
        mountBlob,
        downloadBlob: createDownload({ image, asking, send, signal, firstWait: first }),
        tryUpload
    };
}
/** What is wrong with the blob itself, which is checked while it is sent: no second attempt would send anything else. */
function ownFault(error) {
    return error instanceof errors/* ActionError */.lZ && error.cause instanceof errors/* ActionError */.lZ ? error.cause : undefined;
}
function isUnknownUpload(answer) {
    return answer.body.toString('utf8').includes('BLOB_UPLOAD_UNKNOWN');
}

;// CONCATENATED MODULE: ./lib/registry/patience.ts

/**
 * How long what a registry has taken may be missing from its answers. GHCR lags seconds behind its own writes:
 * https://github.com/p2pool-starter-stack/pithead/issues/429 (the digest that was just pushed cannot be read),
 * https://github.com/VooZ2/terento/pull/165 (a pull right after the push: `manifest unknown`) and
 * https://github.com/infobloxopen/konk/pull/626 (`unknown blob` for a manifest whose layers were just uploaded).
 */
const PATIENCE_MILLISECONDS = 30_000;
/** All waits of one step together: a registry that answers that late each time is not waited for tag by tag. */
const ALL_PATIENCE_MILLISECONDS = 120_000;
/** The waits between two questions; the last one repeats. */
const WAITS_MILLISECONDS = [500, 1_000, 2_000, 4_000, 8_000];
/** @returns milliseconds to wait before the next question: none when the time is up, and the last one ends with the time */
function nextWait(questions, left) {
    return Math.max(0, Math.min(WAITS_MILLISECONDS[questions - 1] ?? WAITS_MILLISECONDS[4], left));
}
/** The waits, in seconds, of somebody who counts no time but them: half a second first, and not more than `milliseconds` together. */
function waitsWithin(milliseconds) {
    const waits = [];
    for (let left = milliseconds, wait = nextWait(1, left); wait > 0; left -= wait, wait = nextWait(waits.length + 1, left)) {
        waits.push(wait / 1_000);
    }
    return waits;
}
/** The patience of one step, whose waits are counted together. */
function createPatience(options = {}) {
    const { signal, onWait, now = () => performance.now(), sleep: wait = duration/* sleep */.yy } = options;
    let waited = 0;
    return {
        async until(ask, isEnough, what) {
            const start = now();
            for (let questions = 1;; questions++) {
                signal?.throwIfAborted();
                const answer = await ask();
                if (isEnough(answer))
                    return answer;
                const left = Math.min(PATIENCE_MILLISECONDS - (now() - start), ALL_PATIENCE_MILLISECONDS - waited);
                const next = nextWait(questions, left);
                if (next === 0)
                    return answer;
                if (questions === 1)
                    onWait?.(`Waiting up to ${Math.ceil(left / 1_000)} s for ${what}.`);
                waited += next;
                await wait(next, signal);
            }
        }
    };
}

;// CONCATENATED MODULE: ./lib/registry/refused-manifest.ts



/**
 * Whether a refusal may be for a tag that is there already: Harbor and Google say 412, Quay 409, ECR 400 with TAG_INVALID or
 * ImageTagAlreadyExists, GitLab and Nexus 400 or 403, Azure 405 for what is locked. What it was for, only the tag's digest tells.
 */
function mayBeImmutable({ status, body }) {
    if (status === 409 || status === 412)
        return true;
    if (status !== 400 && status !== 403 && status !== 405)
        return false;
    return saidErrors(body).some(({ code, message }) => /^(?:TAG_|IMAGETAG)/i.test(code) || IMMUTABLE.test(`${code} ${message}`));
}
const IMMUTABLE = /immutab|overwr|overrid|already[ _-]?exist|protected|locked|updating asset|redeploy/i;
/** A tag that is there already with another image, and stays so. @param existing the digest that it has */
function immutableTag({ registry }, tag, existing, { status, body }) {
    return new errors/* ActionError */.lZ(`The tag "${tag}" is there already with ${existing}, and the registry ${registry} does not let it be overwritten (${status}${quoteErrors(body)}).`, 'To go on with what is there, re-run the failed jobs only, not all: a second build of a commit is another image. For a new image choose another tag.');
}
/**
 * An index that a registry does not take (older Artifactory, Nexus and Quay do not know OCI's), with what makes an image without one.
 *
 * @returns undefined when it was no index, or was refused for another reason
 */
function refusedIndex({ registry }, mediaType, content, answer) {
    const isRefused = answer.status === 415 ||
        ([400, 404, 405, 422, 500].includes(answer.status) &&
            saidErrors(answer.body).some(({ code }) => /^(?:MANIFEST_INVALID|UNSUPPORTED|MANIFEST_UNVERIFIED)$/.test(code)));
    if (!isRefused || !descriptor/* INDEX_MEDIA_TYPES */.kA.includes(mediaType))
        return undefined;
    const platforms = countPlatforms(content);
    return new errors/* ActionError */.lZ(`The registry ${registry} refuses the image's index (${answer.status}${quoteErrors(answer.body)}).`, platforms > 1
        ? `An image of ${platforms} platforms needs an index: use a registry that knows it (${mediaType}), or build one platform.`
        : 'The index is there for the attestations alone: with "provenance: false" and without an SBOM an image of one platform has none.');
}
/** How many of an index's children can run; the others are attestations. */
function countPlatforms(content) {
    const parsed = JSON.parse(content.toString('utf8'));
    const children = (0,descriptor/* isRecord */.u4)(parsed) && Array.isArray(parsed['manifests']) ? parsed['manifests'] : [];
    return children.filter(child => {
        const annotations = (0,descriptor/* isRecord */.u4)(child) ? child['annotations'] : undefined;
        return !((0,descriptor/* isRecord */.u4)(annotations) && 'vnd.docker.reference.type' in annotations);
    }).length;
}

// EXTERNAL MODULE: ./lib/secrets/registered.ts
var registered = __nccwpck_require__(7530);
;// CONCATENATED MODULE: ./lib/registry/authorization.ts










/**
 * Turns a registry's `401` into the `Authorization` header that answers it: `Basic`, or `Bearer` with a token that is fetched
 * from the address in the challenge (distribution/distribution docs/spec/auth/token.md).
 *
 * @param header the `WWW-Authenticate` header of the 401
 * @returns the header's value, registered as a secret
 * @throws ActionError that tells a missing login from a refused one
 */
async function authorize(header, options) {
    const challenges = parseChallenges(header ?? '');
    const bearer = challenges.find(challenge => challenge.scheme === 'bearer');
    if (bearer !== undefined)
        return bearerToken(bearer, options);
    if (challenges.some(challenge => challenge.scheme === 'basic')) {
        if (options.credentials === undefined)
            throw missingLogin(options.registry, options.trust);
        return basicHeader(options.credentials);
    }
    if (challenges.length === 0) {
        throw new errors/* ActionError */.lZ(`The registry ${options.registry} wants a login and does not say how (401 without a challenge that can be read, also at /v2/).`, 'A proxy in front of it has to let the header WWW-Authenticate through.');
    }
    throw new errors/* ActionError */.lZ(`The registry ${options.registry} asks for a login in a way that is not supported (neither Basic nor Bearer).`);
}
/** @throws ActionError for a user name with a colon, which Basic authentication cannot carry (RFC 7617, 2) */
function basicHeader({ username, password }) {
    if (username.includes(':'))
        throw new errors/* ActionError */.lZ("The registry's user name has a colon, which a login cannot have.", 'Check the user name.');
    const encoded = Buffer.from(`${username}:${password}`, 'utf8').toString('base64');
    (0,registered/* registerSecret */.c)(password);
    (0,registered/* registerSecret */.c)(encoded);
    return `Basic ${encoded}`;
}
async function bearerToken(challenge, options) {
    const { registry, repository, credentials, actions, signal } = options;
    const url = tokenUrl(challenge, options);
    const service = challenge.parameters['service'];
    if (service !== undefined)
        url.searchParams.set('service', service);
    // The challenge names the scope of the one request; a push needs more than the HEAD that it began with.
    url.searchParams.set('scope', `repository:${repository}:${actions}`);
    if (options.alsoPull !== undefined)
        url.searchParams.append('scope', `repository:${options.alsoPull}:pull`);
    const headers = { accept: 'application/json' };
    if (credentials !== undefined)
        headers['authorization'] = basicHeader(credentials);
    const answer = await askToken({ method: 'GET', url: url.href, headers, signal }, options);
    refuseForeign(answer, url, options);
    if (answer.status === 401 || answer.status === 403) {
        if (credentials === undefined)
            throw missingLogin(registry, options.trust);
        throw answer.status === 401 ? refusedLogin(registry) : refusedToken(registry, repository, `403${quoteErrors(answer.body)}`, actions);
    }
    if (answer.status !== 200) {
        throw new errors/* ActionError */.lZ(`The login server of ${registry} (${url.host}) answered ${answer.status}.`, url.host === registry ? undefined : ROOT_URL);
    }
    const body = (0,http/* parseJson */.qF)(`The login server of ${registry} (${url.host})`, answer.body);
    const token = (0,descriptor/* isRecord */.u4)(body) ? (body['token'] ?? body['access_token']) : undefined;
    if (typeof token !== 'string' || token === '')
        throw new errors/* ActionError */.lZ(`The login server of ${registry} (${url.host}) gave no token.`);
    (0,registered/* registerSecret */.c)(token);
    return `Bearer ${token}`;
}
/** The registry itself names its login server, so whoever vouches for the one does for the other. */
async function askToken(request, options) {
    const { registry, credentials, trust = registry_trust/* USUAL_TRUST */.kb, http } = options;
    const url = new URL(request.url);
    return http({ ...request, connection: (0,registry_trust/* trustedConnection */.CK)(registry, trust, credentials !== undefined) }).catch((error) => {
        const subject = `The login server of ${registry} (${url.host})`;
        throw unreachable({ subject, registry, trust, isOwn: true, fix: url.host === registry ? undefined : ROOT_URL }, url, error);
    });
}
/** A login does not follow a redirect to another server (see `http`), and what that one gives or refuses then says nothing about it. */
function refuseForeign({ url: answered, status, headers }, asked, { registry, credentials }) {
    if (credentials === undefined)
        return;
    const location = status >= 300 && status < 400 ? headers['location'] : undefined;
    const reached = location !== undefined && URL.canParse(location, answered) ? new URL(location, answered) : new URL(answered);
    if (reached.origin === asked.origin)
        return;
    throw new errors/* ActionError */.lZ(`The login server of ${registry} (${asked.host}) sends the login on to ${reached.origin}, and it is sent to no other server.`, 'Set the registry up so that it names the right address for logging in.');
}
/**
 * The password goes to this address: never in clear text over a network, and never to this machine, whose `localhost` is not that of a
 * registry elsewhere.
 */
function tokenUrl(challenge, { registry, credentials, trust }) {
    const realm = challenge.parameters['realm'] ?? '';
    if (!/^https?:/i.test(realm) || !URL.canParse(realm)) {
        throw new errors/* ActionError */.lZ(`The registry ${registry} names no usable address for logging in.`);
    }
    const url = new URL(realm);
    if (url.username !== '' || url.password !== '') {
        throw new errors/* ActionError */.lZ(`The registry ${registry} names an address for logging in that has a user name or a password of its own.`);
    }
    const isHere = (0,loopback/* leadsHere */.M)(url);
    if (isHere && !(0,loopback/* isLoopback */.U)(registry)) {
        throw new errors/* ActionError */.lZ(`The registry ${registry} wants the login sent to ${url.origin}, which is this runner, not the registry.`, ROOT_URL);
    }
    // Without a login nothing is at stake but where we ask, which is judged by the address.
    const mayBePlain = trust?.isPlain === true && credentials === undefined;
    if (url.protocol !== 'https:' && !isHere && !mayBePlain) {
        throw new errors/* ActionError */.lZ(`The registry ${registry} wants the login sent to ${url.origin}, which is not https.`, `${ROOT_URL} Where there is no https at all, give its token server a certificate.`);
    }
    return url;
}
const ROOT_URL = 'Set its outer address in its configuration: ROOT_URL for Gitea and Forgejo, external_url for GitLab and Harbor.';

;// CONCATENATED MODULE: ./lib/registry/sender.ts





/**
 * Sends to the registry, logs in when it asks for that, and once more when a token has expired on the way. Only the registry itself may ask:
 * a server that it redirects to, or hands an upload to, is answered with no login, whatever it says.
 */
function createSender(options) {
    const { image, credentials, trust = registry_trust/* USUAL_TRUST */.kb, signal } = options;
    const { registry, repository } = image;
    const base = (0,registry_trust/* trustedUrl */.$V)(registry, trust);
    const { origin, hostname } = new URL(base);
    let authorization;
    /** @param carriesLogin whether it carries a login of ours, or a token that was given for one */
    const send = (request, carriesLogin) => {
        const url = new URL(request.url);
        const isRegistry = url.origin === origin;
        // Another port of the registry's own host is still what its certificate is for.
        const isOwn = url.hostname === hostname;
        const connection = (0,registry_trust/* trustedConnection */.CK)(registry, isOwn ? trust : { ...trust, authorities: [] }, carriesLogin);
        const subject = isRegistry ? `The registry ${registry}` : `The server ${url.origin}, to which the registry ${registry} sent us,`;
        return options.http({ ...request, connection, signal }).catch((error) => {
            throw unreachable({ subject, registry, trust, isOwn, fix: isRegistry ? undefined : OUTER_ADDRESS }, url, error);
        });
    };
    const askVersion = (carriesLogin) => send({ method: 'GET', url: `${base}/v2/` }, carriesLogin);
    /** Some proxies drop the header of a `HEAD`, and some registries have it only where the specification's version check is. */
    async function challengeOf(answer) {
        const header = answer.headers['www-authenticate'];
        const isChecked = !trust.isPlain || credentials === undefined;
        if (isChecked && parseChallenges(header ?? '').length > 0)
            return header;
        // What came over plain HTTP may name any login server: no login follows it, unless it is this machine that asks for one.
        const asked = await askVersion(!isChecked);
        return asked.status === 401 && new URL(asked.url).origin === origin ? asked.headers['www-authenticate'] : undefined;
    }
    async function logIn(answer) {
        const header = await challengeOf(answer);
        return authorize(header, {
            alsoPull: options.alsoPull,
            registry,
            repository,
            credentials,
            trust,
            actions: options.actions ?? 'pull,push',
            http: options.http,
            signal
        });
    }
    async function ask(request) {
        const url = new URL(request.url, base);
        // An upload may go to a storage service with a signed address: our login is none of its business.
        const isRegistry = url.origin === origin;
        const attempt = async () => {
            const headers = { ...request.headers };
            const given = isRegistry ? await authorization : undefined;
            if (given !== undefined)
                headers['authorization'] = given;
            return send({ ...request, url: url.href, headers }, given !== undefined && credentials !== undefined);
        };
        const used = authorization;
        const answer = await attempt();
        if (answer.status !== 401 || !isRegistry || new URL(answer.url).origin !== origin)
            return answer;
        // Several uploads may meet the 401 at once: one of them fetches the token, the others wait for it.
        if (authorization === used)
            authorization = logIn(answer);
        return attempt();
    }
    let isHeadRefused = false;
    return async (request) => {
        if (request.method !== 'HEAD')
            return ask(request);
        const answer = isHeadRefused ? undefined : await ask(request);
        if (answer !== undefined && !HEAD_REFUSED.has(answer.status))
            return answer;
        // A proxy may let no `HEAD` pass. Besides, only the answer to a `GET` has a body that says why.
        const got = await ask({ ...request, method: 'GET', receive: leaveUnread });
        if (answer !== undefined && got.status !== answer.status)
            isHeadRefused = true;
        return got;
    };
}
const HEAD_REFUSED = new Set([400, 403, 405, 501]);
/** The headers are all that was asked for; the body may be a layer. */
function leaveUnread(body) {
    body.once('error', () => undefined).destroy();
    return Promise.resolve();
}

;// CONCATENATED MODULE: ./lib/registry/client.ts










const MANIFEST_TYPES = [...descriptor/* INDEX_MEDIA_TYPES */.kA, ...descriptor/* MANIFEST_MEDIA_TYPES */.$T];
function createRegistryClient(options) {
    const { image, signal } = options;
    const patience = options.patience ?? createPatience({ signal });
    const send = createSender(options);
    const blobs = createBlobs({ ...options, send, sendWith: alsoPull => createSender({ ...options, alsoPull }), patience });
    const base = `/v2/${image.repository}`;
    const accepting = { accept: MANIFEST_TYPES.join(', ') };
    async function putManifest(reference, mediaType, content, digest) {
        const headers = { 'content-type': mediaType };
        const answer = await patience.until(() => send({ method: 'PUT', url: `${base}/manifests/${reference}`, headers, body: content }), given => !isNotShownYet(given), `the registry to see what the manifest ${reference} names`);
        if (isStored(answer))
            checkStoredDigest(image, answer, digest);
        // A tag is read back by whoever sets it.
        const isThere = answer.status === 201 || (isStored(answer) && (!(0,descriptor/* isDigest */.Bc)(reference) || (await settledDigest(digest, digest)) === digest));
        if (isThere)
            return;
        if (!(0,descriptor/* isDigest */.Bc)(reference) && mayBeImmutable(answer)) {
            const existing = await manifestDigest(reference);
            // Also a registry that keeps tags from being overwritten refuses the same image again.
            if (existing === digest)
                return;
            if (existing !== undefined)
                throw immutableTag(image, reference, existing, answer);
        }
        throw refusedIndex(image, mediaType, content, answer) ?? registryError(image, `storing the manifest ${reference}`, answer, options);
    }
    async function manifestDigest(reference) {
        const answer = await send({ method: 'HEAD', url: `${base}/manifests/${reference}`, headers: accepting });
        if (answer.status === 404)
            return undefined;
        if (answer.status !== 200)
            throw registryError(image, `asking for the manifest ${reference}`, answer, options);
        const digest = answer.headers['docker-content-digest'];
        return digest !== undefined && (0,descriptor/* isDigest */.Bc)(digest) ? digest : digestOfContent(reference);
    }
    /** Clients should not depend on the header (distribution specification, "Pulling manifests"): what the registry gives back has a digest by itself. */
    async function digestOfContent(reference) {
        const request = { method: 'GET', url: `${base}/manifests/${reference}`, headers: accepting, largest: registry_document/* LARGEST_MANIFEST_BYTES */.R4 };
        const answer = await send(request);
        if (answer.status === 404)
            return undefined;
        if (answer.status !== 200)
            throw registryError(image, `asking for the manifest ${reference}`, answer, options);
        return (0,descriptor/* digestOf */.ol)(answer.body);
    }
    function settledDigest(reference, stored) {
        // Under a digest another one is no stale answer but a wrong one.
        const isEnough = (found) => found === stored || (found !== undefined && (0,descriptor/* isDigest */.Bc)(reference));
        return patience.until(() => manifestDigest(reference), isEnough, `the registry to show ${stored} under "${reference}"`);
    }
    async function manifest(digest) {
        const answer = await patience.until(() => send({ method: 'GET', url: `${base}/manifests/${digest}`, headers: accepting, largest: registry_document/* LARGEST_MANIFEST_BYTES */.R4 }), ({ status }) => status !== 404, `the registry to show ${digest}`);
        if (answer.status === 404)
            return undefined;
        if (answer.status !== 200)
            throw registryError(image, `asking for the manifest ${digest}`, answer, options);
        const content = answer.body;
        checkContent(image, content, digest);
        return { digest, mediaType: mediaTypeOf(answer, image, digest), content };
    }
    return { image, ...blobs, putManifest, manifestDigest, settledDigest, manifest };
}
/** What a manifest is: its own word (optional in OCI's), else the registry's. One that is two things at once is neither. */
function mediaTypeOf({ headers, body }, { registry }, digest) {
    const parsed = (0,http/* parseJson */.qF)(`The registry ${registry}`, body);
    const own = (0,descriptor/* isRecord */.u4)(parsed) ? parsed['mediaType'] : undefined;
    const told = headers['content-type']?.replace(/;.*/s, '').trim();
    const type = own ?? told;
    if (typeof type === 'string' && MANIFEST_TYPES.includes(type) && (told === undefined || told === type))
        return type;
    const name = JSON.stringify(told ?? own ?? '').slice(0, 100);
    throw new errors/* ActionError */.lZ(`What the registry ${registry} has as ${digest} is not an image: its type is ${name}.`);
}


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

/***/ 51:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   R4: () => (/* binding */ LARGEST_MANIFEST_BYTES),
/* harmony export */   Xn: () => (/* binding */ readLayoutIndex),
/* harmony export */   qw: () => (/* binding */ DEEPEST_NESTING),
/* harmony export */   u0: () => (/* binding */ readDocument)
/* harmony export */ });
/* harmony import */ var _action_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(8418);
/* harmony import */ var _descriptor_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(5623);
/* harmony import */ var _strict_json_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(394);



/** The most that registries accept (distribution/distribution, registry/handlers/manifests.go). */
const LARGEST_MANIFEST_BYTES = 4 * 1024 * 1024;
/** BuildKit writes index.json → index → manifest. More than a few levels are a mistake or an attack. */
const DEEPEST_NESTING = 4;
/** The only kinds of layer in an attestation: a statement, and a signed one in its envelope (docker/buildx#2194). Both are JSON. */
const STATEMENT_MEDIA_TYPE = /^application\/vnd\.in-toto(?:\+json|\.[a-z0-9-]+\+dsse)$/;
/** What an attestation has for a configuration: BuildKit's older form is an image's, the newer one an OCI artifact's (moby/buildkit#5573). */
const ATTESTATION_CONFIG_MEDIA_TYPES = [..._descriptor_js__WEBPACK_IMPORTED_MODULE_1__/* .IMAGE_CONFIG_MEDIA_TYPES */ .Yv, 'application/vnd.oci.empty.v1+json'];
/** A layer of files that Trivy can read: OCI's and Docker's, packed or not. What is encrypted, or is fetched piece by piece, is none. */
const LAYER_MEDIA_TYPE = /^application\/vnd\.(?:oci\.image\.layer(?:\.nondistributable)?\.v1\.tar(?:\+(?:gzip|zstd))?|docker\.image\.rootfs\.(?:foreign\.)?diff\.tar(?:\.(?:gzip|zstd))?)$/;
const KEYS = {
    known: [
        ...['schemaVersion', 'mediaType', 'artifactType', 'config', 'layers', 'manifests', 'subject', 'annotations', 'fsLayers', 'blobs'],
        ...['digest', 'size', 'urls', 'data', 'platform', 'os', 'architecture', 'variant']
    ],
    free: ['annotations']
};
const SECOND_LOOK = 'A scan and an engine could take it for different things. Build the image again.';
/**
 * Reads a manifest or an index, and refuses what one program could take for something else than the next (CVE-2021-41190), and what is
 * neither an image that a scanner reads nor an attestation. Engines are not so strict: a manifest whose configuration is of the type
 * `application/octet-stream` runs like any other.
 *
 * @param content the bytes that the descriptor's digest stands for
 * @param where what names it, for the error
 */
function readDocument(content, descriptor, where) {
    const { mediaType, digest } = descriptor;
    const isIndex = _descriptor_js__WEBPACK_IMPORTED_MODULE_1__/* .INDEX_MEDIA_TYPES */ .kA.includes(mediaType);
    if (!isIndex && !_descriptor_js__WEBPACK_IMPORTED_MODULE_1__/* .MANIFEST_MEDIA_TYPES */ .$T.includes(mediaType)) {
        throw new _action_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .lZ(`${where}: "${mediaType}" is not the media type of an index or a manifest.`);
    }
    const body = readBody(content, digest);
    if (body['schemaVersion'] !== 2) {
        throw new _action_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .lZ(`${digest} is of schema version ${JSON.stringify(body['schemaVersion'])} instead of 2.`, SECOND_LOOK);
    }
    if (body['mediaType'] !== undefined && body['mediaType'] !== mediaType) {
        throw new _action_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .lZ(`${digest} calls itself ${JSON.stringify(body['mediaType'])}, but ${where} calls it "${mediaType}".`, SECOND_LOOK);
    }
    refuseOthers(body, isIndex ? ['config', 'layers', 'blobs', 'fsLayers'] : ['manifests', 'blobs', 'fsLayers'], isIndex, digest);
    return isIndex ? { kind: 'index', children: readList(body, 'manifests', digest) } : readManifest(body, descriptor);
}
/** Reads index.json, the list of what is in a layout; it is not pushed. */
function readLayoutIndex(content) {
    const body = readBody(content, 'index.json');
    refuseOthers(body, ['config', 'layers', 'blobs', 'fsLayers'], true, 'index.json');
    return readList(body, 'manifests', 'index.json');
}
function readBody(content, what) {
    const body = (0,_strict_json_js__WEBPACK_IMPORTED_MODULE_2__/* .parseStrictly */ .g)(content, what, KEYS);
    if (!(0,_descriptor_js__WEBPACK_IMPORTED_MODULE_1__/* .isRecord */ .u4)(body))
        throw new _action_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .lZ(`${what} is not a manifest.`);
    return body;
}
function refuseOthers(body, names, isIndex, what) {
    const other = names.find(name => body[name] !== undefined);
    if (other !== undefined)
        throw new _action_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .lZ(`${what} is ${isIndex ? 'an index' : 'a manifest'}, and has "${other}" too.`, SECOND_LOOK);
}
/** @returns no entries when the list is not there, as Go leaves empty lists out, or writes `null` */
function readList(body, name, what) {
    const list = body[name] ?? [];
    if (!Array.isArray(list))
        throw new _action_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .lZ(`${what}: "${name}" is not a list.`);
    return list.map(entry => (0,_descriptor_js__WEBPACK_IMPORTED_MODULE_1__/* .readDescriptor */ .qq)(entry, what));
}
function readManifest(body, descriptor) {
    const { digest } = descriptor;
    const config = (0,_descriptor_js__WEBPACK_IMPORTED_MODULE_1__/* .readDescriptor */ .qq)(body['config'], digest);
    const layers = readList(body, 'layers', digest);
    if (isAttestation(descriptor, config, layers))
        return { kind: 'attestation', config, layers };
    if (!_descriptor_js__WEBPACK_IMPORTED_MODULE_1__/* .IMAGE_CONFIG_MEDIA_TYPES */ .Yv.includes(config.mediaType)) {
        throw new _action_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .lZ(`The configuration of ${digest} is "${config.mediaType}", not that of an image. An engine may run it all the same.`, 'Build it as an OCI image. What is not an image does not belong in its layout.');
    }
    const strange = layers.find(layer => !LAYER_MEDIA_TYPE.test(layer.mediaType));
    if (strange !== undefined) {
        throw new _action_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .lZ(`The image ${digest} has a layer of type "${strange.mediaType}", which no scan could read.`, 'Build it with layers that are tar archives, plain or packed with gzip or zstd.');
    }
    return { kind: 'image', config, layers };
}
/**
 * BuildKit marks its attestations by a platform that no engine asks for (moby/buildkit, docs/attestations/attestation-storage.md). The mark
 * alone is no proof: what has layers of files is an image in disguise.
 */
function isAttestation({ platform }, config, layers) {
    const isReport = layers.length > 0 && layers.every(layer => STATEMENT_MEDIA_TYPE.test(layer.mediaType));
    return (0,_descriptor_js__WEBPACK_IMPORTED_MODULE_1__/* .isAttestationMark */ ._O)(platform) && isReport && ATTESTATION_CONFIG_MEDIA_TYPES.includes(config.mediaType);
}


/***/ }),

/***/ 5520:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ readImageConfig)
/* harmony export */ });
/* harmony import */ var _action_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(8418);
/* harmony import */ var _descriptor_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(5623);
/* harmony import */ var _strict_json_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(394);



const KEYS = {
    known: ['os', 'architecture', 'variant', 'rootfs', 'diff_ids'],
    free: ['config', 'container_config', 'history', 'moby.buildkit.buildinfo.v1', 'moby.buildkit.cache.v0']
};
/**
 * Reads an image's configuration, and refuses one that contradicts the manifest that names it.
 *
 * @param content the configuration's bytes
 * @param manifest the manifest's descriptor, with the platform by which an engine chooses it
 * @throws ActionError when the platform is another one, or when there is not one diff ID a layer: Trivy would pass over the other layers
 */
function readImageConfig(content, config, manifest, layers) {
    const body = (0,_strict_json_js__WEBPACK_IMPORTED_MODULE_2__/* .parseStrictly */ .g)(content, config.digest, KEYS);
    if (!(0,_descriptor_js__WEBPACK_IMPORTED_MODULE_1__/* .isRecord */ .u4)(body))
        throw new _action_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .lZ(`${config.digest} is not the configuration of an image.`);
    const platform = (0,_descriptor_js__WEBPACK_IMPORTED_MODULE_1__/* .readPlatform */ .Kd)({ os: body['os'], architecture: body['architecture'], variant: body['variant'] }, config.digest);
    if (manifest.platform !== undefined && platform !== undefined && !isSame(manifest.platform, platform)) {
        throw new _action_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .lZ(`The image ${manifest.digest} is listed for ${(0,_descriptor_js__WEBPACK_IMPORTED_MODULE_1__/* .formatPlatform */ .Bq)(manifest.platform)}, but its configuration says ${(0,_descriptor_js__WEBPACK_IMPORTED_MODULE_1__/* .formatPlatform */ .Bq)(platform)}.`, 'Build it again for the platform that it is for.');
    }
    const diffIds = readDiffIds(body['rootfs'], config.digest);
    if (diffIds.length !== layers.length) {
        throw new _action_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .lZ(`The image ${manifest.digest} has ${layers.length} layers, but its configuration knows ${diffIds.length}.`);
    }
    return { platform: manifest.platform ?? platform, diffIds };
}
/** A variant that one of the two leaves out is no contradiction: `arm64` is `arm64/v8` (containerd/platforms, database.go). */
function isSame(one, other) {
    const isSameVariant = one.variant === undefined || other.variant === undefined || one.variant === other.variant;
    return one.os === other.os && one.architecture === other.architecture && isSameVariant;
}
function readDiffIds(rootfs, what) {
    const list = (0,_descriptor_js__WEBPACK_IMPORTED_MODULE_1__/* .isRecord */ .u4)(rootfs) ? (rootfs['diff_ids'] ?? []) : [];
    if (!Array.isArray(list) || !list.every(id => typeof id === 'string' && (0,_descriptor_js__WEBPACK_IMPORTED_MODULE_1__/* .isDigest */ .Bc)(id))) {
        throw new _action_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .lZ(`${what}: "diff_ids" is not a list of sha256 digests.`);
    }
    return list;
}


/***/ }),

/***/ 2880:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  A: () => (/* binding */ diffIdOf),
  w: () => (/* binding */ readLayer)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __nccwpck_require__(7598);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __nccwpck_require__(3024);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __nccwpck_require__(1455);
// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __nccwpck_require__(7075);
// EXTERNAL MODULE: external "node:stream/promises"
var external_node_stream_promises_ = __nccwpck_require__(6466);
// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __nccwpck_require__(8522);
// EXTERNAL MODULE: ./lib/registry/bytes.ts
var registry_bytes = __nccwpck_require__(9619);
;// CONCATENATED MODULE: ./lib/registry/zstd.ts

// RFC 8878, 3.1: what a frame and a block begin with.
const FRAME = Buffer.from([0x28, 0xb5, 0x2f, 0xfd]);
const DICTIONARY_ID_BYTES = [0, 1, 2, 4];
const CONTENT_SIZE_BYTES = [0, 2, 4, 8];
const CHECKSUM_BYTES = 4;
const RLE_BLOCK = 1;
/** Whether bytes begin with a frame of Zstandard, or with one that is skipped (RFC 8878, 3.1.2). */
const isZstd = (start) => start.subarray(0, 4).equals(FRAME) || isSkippable(start);
const isSkippable = (start) => start.length >= 4 && start.readUInt32LE() >>> 4 === 0x184d2a5;
/**
 * Cuts a Zstandard stream so that no piece goes beyond the end of a frame: Node's decompressor stops there when more follows in the same
 * piece, without an error (nodejs/node, lib/zlib.js, processCallback). `zstd:chunked` of Podman has a frame for each file.
 *
 * @returns the frames in pieces, without the skippable ones
 * @throws an Error when the stream is no Zstandard or ends within a frame
 */
async function* zstdPieces(stream) {
    const bytes = new registry_bytes/* Bytes */.I(stream);
    for (;;) {
        const magic = await bytes.take(FRAME.length);
        if (magic === undefined) {
            if (bytes.isAtEnd)
                return;
            throw new Error('there is more behind the last frame');
        }
        if (isSkippable(magic))
            await bytes.skip((await must(bytes, 4)).readUInt32LE());
        else if (magic.equals(FRAME))
            yield* framePieces(bytes, magic);
        else
            throw new Error('this is no frame');
    }
}
async function* framePieces(bytes, magic) {
    const descriptor = await must(bytes, 1);
    const flags = descriptor[0] ?? 0;
    const isSingleSegment = (flags & 0x20) !== 0;
    const contentSize = CONTENT_SIZE_BYTES[flags >> 6] ?? 0;
    const size = (isSingleSegment ? Math.max(1, contentSize) : 1 + contentSize) + (DICTIONARY_ID_BYTES[flags & 3] ?? 0);
    yield Buffer.concat([magic, descriptor, await must(bytes, size)]);
    for (let isLast = false; !isLast;) {
        const header = await must(bytes, 3);
        const block = header.readUIntLE(0, 3);
        isLast = (block & 1) === 1;
        const length = ((block >> 1) & 3) === RLE_BLOCK ? 1 : block >> 3;
        yield Buffer.concat([header, await must(bytes, length)]);
    }
    if ((flags & 4) !== 0)
        yield await must(bytes, CHECKSUM_BYTES);
}
async function must(bytes, count) {
    const taken = await bytes.take(count);
    if (taken === undefined)
        throw new Error('a frame is cut off');
    return taken;
}

;// CONCATENATED MODULE: ./lib/registry/layer.ts







/**
 * The tar archive that a layer is, unpacked. What it is packed with is read from its first bytes, as engines and scanners do, whatever its
 * media type says.
 *
 * @param path the layer's blob
 * @param use reads the archive; it may stop before the end
 * @throws what `use` throws; an Error when the layer cannot be unpacked
 */
async function readLayer(path, use) {
    const start = await firstBytes(path);
    const stop = new AbortController();
    const { signal } = stop;
    const blob = (0,external_node_fs_.createReadStream)(path);
    const archive = unpacker(start);
    const unpacking = isZstd(start) ? (0,external_node_stream_promises_.pipeline)(blob, zstdPieces, archive, { signal }) : (0,external_node_stream_promises_.pipeline)(blob, archive, { signal });
    // Its failure reaches the reader too.
    unpacking.catch(() => undefined);
    try {
        return await use(archive);
    }
    finally {
        stop.abort();
    }
}
/** The sha256 of a layer's unpacked archive, as a digest: its diff ID. */
async function diffIdOf(path) {
    return await readLayer(path, async (archive) => {
        const hash = (0,external_node_crypto_.createHash)('sha256');
        for await (const chunk of archive)
            hash.update(chunk);
        return `sha256:${hash.digest('hex')}`;
    });
}
async function firstBytes(path) {
    const file = await (0,promises_.open)(path);
    try {
        const { buffer, bytesRead } = await file.read(Buffer.alloc(4), 0, 4, 0);
        return buffer.subarray(0, bytesRead);
    }
    finally {
        await file.close();
    }
}
/** RFC 1952, 2.3.1. */
function unpacker(start) {
    if (start.subarray(0, 2).equals(Buffer.from([0x1f, 0x8b])))
        return (0,external_node_zlib_.createGunzip)();
    return isZstd(start) ? (0,external_node_zlib_.createZstdDecompress)() : new external_node_stream_.PassThrough();
}


/***/ }),

/***/ 2768:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  nD: () => (/* binding */ blobPath),
  T4: () => (/* binding */ readLayout),
  gk: () => (/* binding */ runnableManifests)
});

// UNUSED EXPORTS: openBlob, readLayoutToPush

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __nccwpck_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __nccwpck_require__(6760);
// EXTERNAL MODULE: ./lib/action/errors.ts
var errors = __nccwpck_require__(8418);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __nccwpck_require__(7598);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __nccwpck_require__(3024);
;// CONCATENATED MODULE: ./lib/registry/checked-file.ts




/** Large enough that a hash and a socket are kept busy, small enough that several files at once are little memory. */
const PIECE_BYTES = 1024 * 1024;
/** A link is not followed, and a pipe is not waited for. On Windows, which has neither flag, they are undefined: no bits. */
const FLAGS = external_node_fs_.constants.O_RDONLY | external_node_fs_.constants.O_NOFOLLOW | external_node_fs_.constants.O_NONBLOCK;
/**
 * Reads a file and checks it on the way. The last piece is held back until all of it is known to be right: whoever is sent the pieces never has
 * the whole of a wrong file.
 *
 * A piece is good until the next one is asked for, as its memory is used again: what waits to be collected would be 64 MiB (V8's limit for memory
 * outside of its heap).
 *
 * @param onRead told how many more bytes were taken
 * @throws ActionError when it cannot be read, or when it is not the bytes of the digest
 */
async function* checked_file_readChecked(path, digest, size, onRead) {
    const unreadable = (error) => new errors/* ActionError */.lZ(`The blob ${digest} cannot be read: ${(0,errors/* messageOf */.bD)(error)}`);
    const file = await (0,promises_.open)(path, FLAGS).catch((error) => {
        throw unreadable(error);
    });
    const pieces = new Pieces(file, size + 1);
    try {
        if (!(await file.stat()).isFile())
            throw new errors/* ActionError */.lZ(`The blob ${digest} is not a file.`);
        const hash = (0,external_node_crypto_.createHash)('sha256');
        let [length, held] = [0, undefined];
        for (;;) {
            const piece = await pieces.next().catch((error) => {
                throw unreadable(error);
            });
            if (piece.length === 0)
                break;
            length += piece.length;
            if (length > size)
                throw new errors/* ActionError */.lZ(`The blob ${digest} has more than ${size} bytes.`, CHANGED);
            hash.update(piece);
            if (held !== undefined) {
                onRead?.(held.length);
                yield held;
            }
            held = piece;
        }
        if (length < size)
            throw new errors/* ActionError */.lZ(`The blob ${digest} has ${length} bytes instead of ${size}.`, CHANGED);
        if (`sha256:${hash.digest('hex')}` !== digest)
            throw new errors/* ActionError */.lZ(`The content of the blob ${digest} does not match its digest.`, CHANGED);
        if (held === undefined)
            return;
        onRead?.(held.length);
        yield held;
    }
    finally {
        await pieces.end();
        await file.close();
    }
}
const CHANGED = 'Export it again, and let nothing write to it meanwhile.';
/** A file in pieces, the next of which is read while somebody works with the last two. */
class Pieces {
    #file;
    #buffers;
    #left;
    #count = 0;
    #next;
    /** @param limit how much is read at most: what grows meanwhile is not cut to its old size when one byte more than that is asked for */
    constructor(file, limit) {
        this.#file = file;
        this.#left = limit;
        const size = Math.min(PIECE_BYTES, limit);
        this.#buffers = [0, 1, 2].map(() => Buffer.allocUnsafeSlow(size));
    }
    /** @returns nothing at the end; what was returned the last time but one may not be used any more */
    async next() {
        const piece = await (this.#next ?? this.#read());
        this.#left -= piece.length;
        this.#next = piece.length === 0 ? Promise.resolve(piece) : this.#read();
        // Nobody may ask for it.
        this.#next.catch(() => undefined);
        return piece;
    }
    async end() {
        await this.#next?.catch(() => undefined);
    }
    async #read() {
        const buffer = this.#buffers[this.#count++ % this.#buffers.length] ?? Buffer.alloc(0);
        const { bytesRead } = await this.#file.read(buffer, 0, Math.min(buffer.length, this.#left));
        return buffer.subarray(0, bytesRead);
    }
}

// EXTERNAL MODULE: ./lib/registry/descriptor.ts
var descriptor = __nccwpck_require__(5623);
// EXTERNAL MODULE: ./lib/registry/document.ts
var registry_document = __nccwpck_require__(51);
// EXTERNAL MODULE: ./lib/registry/image-config.ts
var image_config = __nccwpck_require__(5520);
// EXTERNAL MODULE: ./lib/registry/layer.ts + 1 modules
var registry_layer = __nccwpck_require__(2880);
// EXTERNAL MODULE: ./lib/registry/strict-json.ts
var strict_json = __nccwpck_require__(394);
;// CONCATENATED MODULE: ./lib/registry/layout.ts









/** A list of all files of a large image has some tens of megabytes. */
const LARGEST_STATEMENT_BYTES = 256 * 1024 * 1024;
/**
 * Reads an OCI image layout (OCI image specification, "Image Layout") and checks every blob's size and sha256. Every manifest in it is
 * either an image that a scanner reads or an attestation without files: what an engine could run, and a scan pass over, is refused.
 *
 * @param folder the folder with `oci-layout`, `index.json` and `blobs/`
 * @throws ActionError when it is not a layout, names no image or several, when a blob is missing, does not match its digest or is outside,
 *   and when a manifest is of an unknown kind or can be taken for two
 */
function readLayout(folder, signal) {
    return read(folder, verifyBlob, signal);
}
/**
 * The same for a layout that is pushed and nothing else: layers are only looked for, and are checked while they are sent ({@link openBlob}), so
 * that they are read once.
 */
function readLayoutToPush(folder, signal) {
    return read(folder, checkFile, signal);
}
async function read(folder, check, signal) {
    const root = await readRoot(folder);
    const manifests = new Map();
    await collectManifests(folder, root, 'index.json', 0, manifests);
    const ordered = [...manifests.values()];
    if (!ordered.some(({ kind }) => kind === 'runnable'))
        throw new errors/* ActionError */.lZ(`The OCI layout "${folder}" holds no image that can be run.`);
    const blobs = [...new Map(ordered.flatMap(manifest => manifest.blobs).map(blob => [blob.digest, blob])).values()];
    for (const blob of blobs) {
        signal?.throwIfAborted();
        await check(folder, blob);
    }
    const size = [...ordered.map(manifest => manifest.descriptor), ...blobs].reduce((sum, { size: bytes }) => sum + bytes, 0);
    return { folder, root, manifests: ordered, blobs, size };
}
/** The images of a layout that an engine can run, one a platform: what has to be scanned. */
function runnableManifests(layout) {
    return layout.manifests.filter(manifest => manifest.kind === 'runnable');
}
/** Where a layout keeps the content of a digest. The digest was checked by {@link readDescriptor}: it cannot lead out of the folder. */
function blobPath(folder, digest) {
    return (0,external_node_path_.join)(folder, 'blobs', ...digest.split(':'));
}
/**
 * The bytes of a blob, piece by piece, which break off with an ActionError before their end when they are not those of its digest. A piece is
 * good until the next one is asked for.
 *
 * @param onRead told how many more bytes were taken
 */
function openBlob(folder, { digest, size }, onRead) {
    return readChecked(blobPath(folder, digest), digest, size, onRead);
}
async function readRoot(folder) {
    const marker = await readSmall((0,external_node_path_.join)(folder, 'oci-layout'), `The folder "${folder}" is not an OCI layout`);
    const body = (0,strict_json/* parseStrictly */.g)(marker, 'oci-layout', { known: ['imageLayoutVersion'], free: [] });
    if (!(0,descriptor/* isRecord */.u4)(body) || typeof body['imageLayoutVersion'] !== 'string' || !body['imageLayoutVersion'].startsWith('1.')) {
        throw new errors/* ActionError */.lZ(`The OCI layout "${folder}" is not of version 1.`);
    }
    const listed = (0,registry_document/* readLayoutIndex */.Xn)(await readSmall((0,external_node_path_.join)(folder, 'index.json'), `The OCI layout "${folder}" has no index.json`));
    // One image under several names is listed once per name, with the same digest.
    const [root, ...others] = listed;
    if (root === undefined)
        throw new errors/* ActionError */.lZ(`The OCI layout "${folder}" holds no image.`);
    const images = new Set(listed.map(({ digest }) => digest));
    if (images.size > 1) {
        throw new errors/* ActionError */.lZ(`The OCI layout "${folder}" holds ${images.size} images.`, 'Export one image into an empty folder.');
    }
    for (const other of others)
        checkSame(root, other, 'index.json');
    return root;
}
/** A digest under which two things are listed is one thing to one program and the other to the next. */
function checkSame(one, other, where) {
    const facts = ({ mediaType, size, platform }) => JSON.stringify([mediaType, size, platform]);
    if (facts(one) !== facts(other))
        throw new errors/* ActionError */.lZ(`${where}: ${one.digest} is listed twice, as different things.`);
}
async function collectManifests(folder, descriptor, where, depth, found) {
    const known = found.get(descriptor.digest);
    if (known !== undefined) {
        checkSame(known.descriptor, descriptor, where);
        return;
    }
    if (depth > registry_document/* DEEPEST_NESTING */.qw)
        throw new errors/* ActionError */.lZ(`The OCI layout "${folder}" nests its indexes deeper than ${registry_document/* DEEPEST_NESTING */.qw} levels.`);
    if (descriptor.size > registry_document/* LARGEST_MANIFEST_BYTES */.R4)
        throw new errors/* ActionError */.lZ(`${where}: ${descriptor.digest} is too large for a manifest.`);
    const content = await readBlob(folder, descriptor);
    const document = (0,registry_document/* readDocument */.u0)(content, descriptor, where);
    if (document.kind === 'index') {
        for (const child of document.children)
            await collectManifests(folder, child, descriptor.digest, depth + 1, found);
        found.set(descriptor.digest, { descriptor, content, kind: 'index', platform: undefined, blobs: [], layers: [] });
    }
    else if (document.kind === 'attestation') {
        for (const layer of document.layers)
            await checkStatement(folder, layer);
        found.set(descriptor.digest, { descriptor, content, kind: 'attestation', platform: undefined, ...blobsOf(document) });
    }
    else {
        const platform = await checkImage(folder, descriptor, document);
        found.set(descriptor.digest, { descriptor, content, kind: 'runnable', platform, ...blobsOf(document) });
    }
}
const blobsOf = ({ config, layers }) => ({ blobs: [config, ...layers], layers });
/** An attestation is not scanned, so nothing in it may be an archive of files: those are never JSON. */
async function checkStatement(folder, layer) {
    if (layer.size > LARGEST_STATEMENT_BYTES)
        throw new errors/* ActionError */.lZ(`${layer.digest} is too large for an attestation.`);
    const statement = await readBlob(folder, layer);
    try {
        JSON.parse(statement.toString('utf8'));
    }
    catch (error) {
        throw new errors/* ActionError */.lZ(`The attestation ${layer.digest} is not JSON.`, undefined, { cause: error });
    }
}
/** Checks that what a scanner makes of an image is what an engine makes of it; gives its platform. */
async function checkImage(folder, manifest, { config, layers }) {
    if (config.size > registry_document/* LARGEST_MANIFEST_BYTES */.R4)
        throw new errors/* ActionError */.lZ(`${config.digest} is too large for an image's configuration.`);
    const { platform, diffIds } = (0,image_config/* readImageConfig */.M)(await readBlob(folder, config), config, manifest, layers);
    // Trivy looks only at the first layer of a diff ID. That is right only for the same files, packed twice.
    const packings = new Map();
    for (const [index, diffId] of diffIds.entries()) {
        packings.set(diffId, (packings.get(diffId) ?? new Set()).add(layers[index]?.digest ?? ''));
    }
    for (const [index, layer] of layers.entries()) {
        const diffId = diffIds[index] ?? '';
        if (packings.get(diffId)?.size === 1)
            continue;
        await verifyBlob(folder, layer);
        if ((await (0,registry_layer/* diffIdOf */.A)(blobPath(folder, layer.digest)).catch(() => undefined)) === diffId)
            continue;
        throw new errors/* ActionError */.lZ(`The layer ${layer.digest} of the image ${manifest.digest} is not ${diffId}, as its configuration says.`);
    }
    return platform;
}
async function checkFile(folder, { digest, size }) {
    const path = blobPath(folder, digest);
    const state = await (0,promises_.lstat)(path).catch(() => undefined);
    if (state === undefined)
        throw new errors/* ActionError */.lZ(`The OCI layout "${folder}" lacks the blob ${digest}.`, 'Export it again.');
    const [inside, blob] = await Promise.all([(0,promises_.realpath)(folder), (0,promises_.realpath)(path)]);
    if (!state.isFile() || !blob.startsWith(inside + external_node_path_.sep))
        throw new errors/* ActionError */.lZ(`The blob ${digest} is not a file inside "${folder}".`);
    if (state.size !== size)
        throw new errors/* ActionError */.lZ(`The blob ${digest} has ${state.size} bytes instead of ${size}.`, 'Export it again.');
}
async function verifyBlob(folder, blob) {
    await checkFile(folder, blob);
    const bytes = checked_file_readChecked(blobPath(folder, blob.digest), blob.digest, blob.size);
    while ((await bytes.next()).done !== true)
        continue;
}
/** A blob that fits into memory: the very bytes that were checked. */
async function readBlob(folder, blob) {
    await checkFile(folder, blob);
    const chunks = [];
    for await (const chunk of checked_file_readChecked(blobPath(folder, blob.digest), blob.digest, blob.size))
        chunks.push(Buffer.from(chunk));
    return Buffer.concat(chunks);
}
async function readSmall(path, problem) {
    const state = await (0,promises_.lstat)(path).catch(() => undefined);
    if (state === undefined || !state.isFile())
        throw new errors/* ActionError */.lZ(`${problem}.`, 'Give the folder that an OCI layout was exported to.');
    if (state.size > registry_document/* LARGEST_MANIFEST_BYTES */.R4)
        throw new errors/* ActionError */.lZ(`"${path}" is too large.`);
    return (0,promises_.readFile)(path);
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
/* harmony import */ var _action_inputs_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(2029);
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

/***/ 394:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ parseStrictly)
/* harmony export */ });
/* harmony import */ var _action_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(8418);

/**
 * Reads JSON that other programs read too, and refuses what they could read differently. Go, in which engines, registries and scanners are
 * written, takes a key in any case, with the last one winning (encoding/json, "preferring exact matches but also accepting
 * case-insensitive"); JavaScript takes only the exact one.
 *
 * @param what what it is, for the error: a digest, or "index.json"
 * @throws ActionError when it is not JSON, has a key twice, or a known key in another spelling
 */
function parseStrictly(content, what, rules) {
    const text = content.toString('utf8');
    let value;
    try {
        value = JSON.parse(text);
    }
    catch (error) {
        throw new _action_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .lZ(`${what} is not JSON.`, undefined, { cause: error });
    }
    const known = new Map(rules.known.map(key => [fold(key), key]));
    for (const { key, isRepeated } of keysOf(text, new Set(rules.free.map(fold)))) {
        const right = known.get(fold(key)) ?? key;
        if (!isRepeated && right === key)
            continue;
        const problem = right === key ? `has the key ${JSON.stringify(key)} twice` : `has the key ${JSON.stringify(key)} instead of "${right}"`;
        throw new _action_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .lZ(`${what} ${problem}, so one program could read it as something else than the next.`);
    }
    return value;
}
/** Keys that are the same to Go: U+017F and U+212A are its s and k (encoding/json, foldName). */
const fold = (key) => key.toUpperCase().toLowerCase();
/** The keys of all objects in a text that is JSON, without those inside of free ones. */
function* keysOf(text, free) {
    /** The objects and lists around a place; undefined for a list, and for an object whose keys are free. */
    const around = [];
    /** How many of them, from the outside, are not free. */
    let checked = Infinity;
    let [last, opening] = ['', ''];
    for (const [token] of text.matchAll(/"(?:[^"\\]|\\.)*"|[{}[\]:,]/gs)) {
        if (token === '{' || token === '[') {
            if (free.has(fold(opening)) && checked === Infinity)
                checked = around.length;
            around.push(token === '{' && checked === Infinity ? new Set() : undefined);
        }
        else if (token === '}' || token === ']') {
            around.pop();
            if (around.length <= checked)
                checked = Infinity;
        }
        else if (token === ':') {
            const [key, seen] = [JSON.parse(last), around.at(-1)];
            opening = key;
            if (seen !== undefined)
                yield { key, isRepeated: seen.has(fold(key)) };
            seen?.add(fold(key));
            continue;
        }
        else if (token !== ',')
            last = token;
        opening = '';
    }
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
/* harmony import */ var _action_inputs_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(2029);
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

/***/ 8171:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   De: () => (/* binding */ baselineImage),
/* harmony export */   P7: () => (/* binding */ OFFICIAL_DATABASES),
/* harmony export */   gL: () => (/* binding */ isOwnMirror)
/* harmony export */ });
/* unused harmony export referenceOf */
/* harmony import */ var _action_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(8418);
/* harmony import */ var _registry_reference_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(4141);


/** The mirrors that the Trivy project itself fills. The first two are Trivy's own defaults. */
const OFFICIAL_DATABASES = [
    'mirror.gcr.io/aquasec/trivy-db:2',
    'ghcr.io/aquasecurity/trivy-db:2',
    'public.ecr.aws/aquasecurity/trivy-db:2'
];
/** Whether the first of these repositories is a mirror of one's own; no repository means the official ones. */
const isOwnMirror = ([first]) => first !== undefined && !OFFICIAL_DATABASES.includes(first);
/** The image that a baseline names; undefined for a path, as which a name without tag and digest counts too. */
function baselineImage(input) {
    const reference = referenceOf(input);
    return reference?.tag === undefined && reference?.digest === undefined ? undefined : reference;
}
/** Undefined for what is no reference. */
function referenceOf(text) {
    try {
        return (0,_registry_reference_js__WEBPACK_IMPORTED_MODULE_1__/* .parseReference */ .F2)(text);
    }
    catch (error) {
        if (error instanceof _action_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .lZ)
            return undefined;
        throw error;
    }
}


/***/ }),

/***/ 9735:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   _Z: () => (/* binding */ isSeverity),
/* harmony export */   du: () => (/* binding */ isAtLeast),
/* harmony export */   oC: () => (/* binding */ SEVERITIES)
/* harmony export */ });
/** Trivy's severity words, worst first. */
const SEVERITIES = ['CRITICAL', 'HIGH', 'MEDIUM', 'LOW', 'UNKNOWN'];
function isSeverity(word) {
    return SEVERITIES.some(severity => severity === word);
}
/**
 * Whether a severity is as bad as another or worse. UNKNOWN, which nobody has rated yet, counts as the least: it could be anything, and
 * whoever wants to stop for it stops for everything.
 */
function isAtLeast(severity, threshold) {
    return threshold !== 'none' && SEVERITIES.indexOf(severity) <= SEVERITIES.indexOf(threshold);
}


/***/ }),

/***/ 8255:
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

/***/ 6648:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  r: () => (/* binding */ ensureTool),
  F: () => (/* binding */ runnerToolCache)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __nccwpck_require__(7598);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __nccwpck_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __nccwpck_require__(6760);
// EXTERNAL MODULE: ./lib/action/errors.ts
var errors = __nccwpck_require__(8418);
// EXTERNAL MODULE: ./lib/action/files.ts
var files = __nccwpck_require__(5266);
// EXTERNAL MODULE: ./lib/action/process.ts + 2 modules
var process = __nccwpck_require__(2212);
// EXTERNAL MODULE: ./lib/action/program.ts
var program = __nccwpck_require__(6697);
// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __nccwpck_require__(7975);
// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __nccwpck_require__(8522);
;// CONCATENATED MODULE: ./lib/tools/archive.ts



/**
 * Takes one file out of an archive. Nothing is written, so a hostile path or link in the archive can do no harm, and neither tar nor
 * unzip has to be on the runner.
 *
 * @param archive the archive's bytes, whose sha256 was checked before
 * @param kind `none` when the bytes are the file itself
 * @param member the file's path in the archive, without a leading `./`
 * @throws ActionError when the archive is broken or has no such file
 */
async function extractMember(archive, kind, member) {
    if (kind === 'none')
        return archive;
    let file;
    try {
        file = kind === 'tar.gz' ? findInTar(await (0,external_node_util_.promisify)(external_node_zlib_.gunzip)(archive), member) : findInZip(archive, member);
    }
    catch (error) {
        throw new errors/* ActionError */.lZ(`The ${kind} archive cannot be read.`, undefined, { cause: error });
    }
    if (file === undefined)
        throw new errors/* ActionError */.lZ(`The ${kind} archive has no file "${member}".`);
    return file;
}
const TAR_BLOCK = 512;
/** POSIX ustar: a 512-byte header, then the content padded to whole blocks. Other kinds of entries (pax, links) are stepped over. */
function findInTar(tar, member) {
    for (let offset = 0; offset + TAR_BLOCK <= tar.length;) {
        const header = tar.subarray(offset, offset + TAR_BLOCK);
        const size = Number.parseInt(textOf(header.subarray(124, 136)).trim() || '0', 8);
        if (!Number.isSafeInteger(size))
            throw new Error('a tar header has no size');
        const start = offset + TAR_BLOCK;
        const isFile = header[156] === 0 || header[156] === 0x30;
        const prefix = textOf(header.subarray(345, 500));
        const name = (prefix === '' ? '' : `${prefix}/`) + textOf(header.subarray(0, 100));
        if (isFile && name.replace(/^\.\//, '') === member) {
            if (start + size > tar.length)
                throw new Error('the tar ends in the middle of a file');
            return tar.subarray(start, start + size);
        }
        offset = start + Math.ceil(size / TAR_BLOCK) * TAR_BLOCK;
    }
    return undefined;
}
function textOf(field) {
    const end = field.indexOf(0);
    return field.subarray(0, end === -1 ? field.length : end).toString('utf8');
}
const ZIP_END = 0x06054b50;
const ZIP_ENTRY = 0x02014b50;
const ZIP_END_LENGTH = 22;
/** PKWARE APPNOTE 4.3: the end record (last, before an optional comment) names the central directory, which names the files. */
function findInZip(zip, member) {
    let end = zip.length - ZIP_END_LENGTH;
    while (end >= 0 && zip.readUInt32LE(end) !== ZIP_END)
        end--;
    if (end < 0)
        throw new Error('the zip has no end record');
    let entry = zip.readUInt32LE(end + 16);
    for (let left = zip.readUInt16LE(end + 10); left > 0; left--) {
        if (zip.readUInt32LE(entry) !== ZIP_ENTRY)
            throw new Error('the zip directory is broken');
        const nameLength = zip.readUInt16LE(entry + 28);
        const name = zip.toString('utf8', entry + 46, entry + 46 + nameLength);
        if (name === member)
            return readZipEntry(zip, entry);
        entry += 46 + nameLength + zip.readUInt16LE(entry + 30) + zip.readUInt16LE(entry + 32);
    }
    return undefined;
}
function readZipEntry(zip, entry) {
    const method = zip.readUInt16LE(entry + 10);
    const size = zip.readUInt32LE(entry + 20);
    const header = zip.readUInt32LE(entry + 42);
    const start = header + 30 + zip.readUInt16LE(header + 26) + zip.readUInt16LE(header + 28);
    const content = zip.subarray(start, start + size);
    if (content.length !== size)
        throw new Error('the zip ends in the middle of a file');
    if (method === 0)
        return content;
    if (method === 8)
        return (0,external_node_zlib_.inflateRawSync)(content);
    throw new Error(`zip method ${method} is not known`);
}

;// CONCATENATED MODULE: ./lib/tools/version.ts
/**
 * Whether a version is at least another one. Only the numbers count: `v1.2.3-rc1` compares as 1.2.3.
 *
 * @returns undefined when either is not a version (`dev`, as a program built by hand calls itself): it is not known
 */
function isAtLeast(version, minimum) {
    const given = numbersOf(version);
    const wanted = numbersOf(minimum);
    if (given === undefined || wanted === undefined)
        return undefined;
    for (const [index, number] of wanted.entries()) {
        const difference = (given[index] ?? 0) - number;
        if (difference !== 0)
            return difference > 0;
    }
    return true;
}
function numbersOf(version) {
    const numbers = /^v?(\d+(?:\.\d+){1,2})(?![.\d])/.exec(version.trim())?.[1];
    return numbers?.split('.').map(Number);
}

;// CONCATENATED MODULE: ./lib/tools/installer.ts









/** Our own name: what another action put into the cache under the tool's plain name was never checked by us. */
const cacheName = (tool) => `fairway-${tool.name}`;
/** The real tool cache, where the runner has one. */
function runnerToolCache(environment) {
    if ((environment['RUNNER_TOOL_CACHE'] ?? '') === '')
        return undefined;
    // Loaded when it is used: a program on PATH needs none.
    return {
        find: async (...tool) => (await Promise.all(/* import() */[__nccwpck_require__.e(779), __nccwpck_require__.e(255)]).then(__nccwpck_require__.bind(__nccwpck_require__, 4255))).find(...tool),
        cacheFile: async (...file) => (await Promise.all(/* import() */[__nccwpck_require__.e(779), __nccwpck_require__.e(255)]).then(__nccwpck_require__.bind(__nccwpck_require__, 4255))).cacheFile(...file)
    };
}
/**
 * Finds a program, or downloads its pinned release: the path a person gave, else PATH, else the tool cache, else the download, whose
 * sha256 is checked before a byte of it is unpacked.
 *
 * @throws ActionError when the given path is wrong or too old, when there is no download for this platform or none that is new enough,
 *   when it cannot be downloaded, or when it is not the file that was pinned; nothing of a wrong file is kept
 */
async function ensureTool(request, dependencies) {
    const found = request.path === '' ? await findOnPath(request, dependencies) : await useGivenPath(request, dependencies);
    const tool = found ?? (await usePinned(request, dependencies));
    dependencies.info(`${request.tool.name} ${tool.version} (${tool.source}: ${tool.path})`);
    return tool;
}
async function useGivenPath(request, dependencies) {
    const { tool, pathInput } = request;
    const path = (0,external_node_path_.resolve)(request.path);
    if (!(await (0,files/* isProgram */.Vd)(path))) {
        throw new errors/* ActionError */.lZ(`Input "${pathInput}": "${request.path}" is not a program that this user may run.`, `Give the path of the ${tool.name} program.`);
    }
    const version = await askVersion(path, request, dependencies);
    const problem = versionProblem(version, request);
    if (problem !== undefined) {
        throw new errors/* ActionError */.lZ(`Input "${pathInput}": ${problem}.`, `Give ${neededVersion(request)} or newer, or leave the input out.`);
    }
    return { path, version, source: 'input' };
}
/** A program on PATH that is too old or does not run is passed over, and the log says so. */
async function findOnPath(request, dependencies) {
    const { tool } = request;
    for (const folder of (0,program/* searchFolders */.c0)(dependencies.searchPath)) {
        const path = (0,external_node_path_.join)(folder, tool.name);
        if (!(await (0,files/* isProgram */.Vd)(path)))
            continue;
        try {
            const version = await askVersion(path, request, dependencies);
            const problem = versionProblem(version, request);
            if (problem === undefined)
                return { path, version, source: 'PATH' };
            dependencies.info(`${path} is not used: ${problem}.`);
        }
        catch (error) {
            request.signal?.throwIfAborted();
            dependencies.info(`${path} is not used: ${(0,errors/* messageOf */.bD)(error)}`);
        }
    }
    return undefined;
}
/** What must be there: the person's minimum where it is the higher one. */
function neededVersion({ tool, minimumVersion }) {
    return minimumVersion !== undefined && isAtLeast(minimumVersion, tool.minimumVersion) === true ? minimumVersion : tool.minimumVersion;
}
/** Why a version is not good enough; undefined when it is. */
function versionProblem(version, request) {
    const needed = neededVersion(request);
    const isEnough = isAtLeast(version, needed);
    if (isEnough === false)
        return `${request.tool.name} ${version} is older than ${needed}`;
    return isEnough === undefined && request.minimumVersion !== undefined
        ? `${request.tool.name} ${version} cannot be compared with ${needed}`
        : undefined;
}
async function usePinned(request, dependencies) {
    const { tool, pathInput } = request;
    const needed = neededVersion(request);
    const fix = `Install ${tool.name} ${needed} or newer on the runner, or give its path in "${pathInput}".`;
    if (isAtLeast(tool.version, needed) !== true) {
        throw new errors/* ActionError */.lZ(`There is no ${tool.name} ${needed} or newer to download: the pinned version is ${tool.version}.`, fix);
    }
    return (await findInCache(tool, dependencies)) ?? (await download(request, fix, dependencies));
}
async function findInCache(tool, dependencies) {
    const folder = (await dependencies.cache?.find(cacheName(tool), tool.version, dependencies.platform)) ?? '';
    const path = (0,external_node_path_.join)(folder, tool.name);
    return folder !== '' && (await (0,files/* isProgram */.Vd)(path)) ? { path, version: tool.version, source: 'tool cache' } : undefined;
}
async function download(request, fix, dependencies) {
    const { tool } = request;
    const asset = tool.assets[dependencies.platform];
    if (asset === undefined)
        throw new errors/* ActionError */.lZ(`The download of ${tool.name} for ${dependencies.platform} is off.`, fix);
    const program = await fetchVerified(tool, asset, fix, request, dependencies);
    const fresh = (0,external_node_path_.join)(request.folder, 'tools', tool.name);
    await (0,promises_.mkdir)((0,external_node_path_.join)(request.folder, 'tools'), { recursive: true });
    await (0,promises_.writeFile)(fresh, program);
    await (0,promises_.chmod)(fresh, 0o755);
    await askVersion(fresh, request, dependencies);
    if (dependencies.cache === undefined)
        return { path: fresh, version: tool.version, source: 'download' };
    const folder = await dependencies.cache.cacheFile(fresh, tool.name, cacheName(tool), tool.version, dependencies.platform);
    return { path: (0,external_node_path_.join)(folder, tool.name), version: tool.version, source: 'download' };
}
async function fetchVerified(tool, asset, fix, request, dependencies) {
    const what = `The download of ${tool.name} ${tool.version}`;
    let response;
    try {
        response = await dependencies.http({ method: 'GET', url: asset.url, signal: request.signal });
    }
    catch (error) {
        request.signal?.throwIfAborted();
        throw new errors/* ActionError */.lZ(`${what} failed: ${(0,errors/* messageOf */.bD)(error)}`, fix, { cause: error });
    }
    if (response.status !== 200)
        throw new errors/* ActionError */.lZ(`${what} failed: ${asset.url} answered ${response.status}.`, fix);
    const sha256 = (0,external_node_crypto_.createHash)('sha256').update(response.body).digest('hex');
    if (sha256 !== asset.sha256.toLowerCase()) {
        throw new errors/* ActionError */.lZ(`${what} was refused: ${asset.url} has the sha256 ${sha256}, not the pinned ${asset.sha256}. Nothing of it was kept.`, `Do not run this file. ${fix}`);
    }
    return await extractMember(response.body, asset.archive, asset.member);
}
async function askVersion(path, { tool, environment, folder, signal }, { ask }) {
    signal?.throwIfAborted();
    const answer = await ask([path, ...tool.versionArguments], { env: environment, cwd: folder });
    const version = answer.exitCode === 0 ? tool.parseVersion(answer.stdout) : undefined;
    if (version !== undefined)
        return version;
    throw new errors/* ActionError */.lZ(answer.exitCode === 0 ? `"${path}" does not say which version it is.` : `"${path}" does not run: ${(0,process/* describeFailure */.Ic)(path, answer)}`);
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

/***/ 5317:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("child_process");

/***/ }),

/***/ 6982:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("crypto");

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

/***/ 2203:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("stream");

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

/***/ 5260:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  m: () => (/* binding */ exec),
  H: () => (/* binding */ getExecOutput)
});

// EXTERNAL MODULE: external "string_decoder"
var external_string_decoder_ = __nccwpck_require__(3193);
// EXTERNAL MODULE: external "os"
var external_os_ = __nccwpck_require__(857);
// EXTERNAL MODULE: external "events"
var external_events_ = __nccwpck_require__(4434);
// EXTERNAL MODULE: external "child_process"
var external_child_process_ = __nccwpck_require__(5317);
// EXTERNAL MODULE: external "path"
var external_path_ = __nccwpck_require__(6928);
// EXTERNAL MODULE: ./node_modules/@actions/io/lib/io.js
var io = __nccwpck_require__(8701);
// EXTERNAL MODULE: ./node_modules/@actions/io/lib/io-util.js
var io_util = __nccwpck_require__(90);
;// CONCATENATED MODULE: external "timers"
const external_timers_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("timers");
;// CONCATENATED MODULE: ./node_modules/@actions/exec/lib/toolrunner.js
var __awaiter = (undefined && undefined.__awaiter) || function (thisArg, _arguments, P, generator) {
    function adopt(value) { return value instanceof P ? value : new P(function (resolve) { resolve(value); }); }
    return new (P || (P = Promise))(function (resolve, reject) {
        function fulfilled(value) { try { step(generator.next(value)); } catch (e) { reject(e); } }
        function rejected(value) { try { step(generator["throw"](value)); } catch (e) { reject(e); } }
        function step(result) { result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected); }
        step((generator = generator.apply(thisArg, _arguments || [])).next());
    });
};







/* eslint-disable @typescript-eslint/unbound-method */
const IS_WINDOWS = process.platform === 'win32';
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
        if (IS_WINDOWS) {
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
            let n = s.indexOf(external_os_.EOL);
            while (n > -1) {
                const line = s.substring(0, n);
                onLine(line);
                // the rest of the string ...
                s = s.substring(n + external_os_.EOL.length);
                n = s.indexOf(external_os_.EOL);
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
        if (IS_WINDOWS) {
            if (this._isCmdFile()) {
                return process.env['COMSPEC'] || 'cmd.exe';
            }
        }
        return this.toolPath;
    }
    _getSpawnArgs(options) {
        if (IS_WINDOWS) {
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
        return __awaiter(this, void 0, void 0, function* () {
            // root the tool path if it is unrooted and contains relative pathing
            if (!io_util/* isRooted */.Qh(this.toolPath) &&
                (this.toolPath.includes('/') ||
                    (IS_WINDOWS && this.toolPath.includes('\\')))) {
                // prefer options.cwd if it is specified, however options.cwd may also need to be rooted
                this.toolPath = external_path_.resolve(process.cwd(), this.options.cwd || process.cwd(), this.toolPath);
            }
            // if the tool is only a file name, then resolve it from the PATH
            // otherwise verify it exists (add extension on Windows if necessary)
            this.toolPath = yield io/* which */.K7(this.toolPath, true);
            return new Promise((resolve, reject) => __awaiter(this, void 0, void 0, function* () {
                this._debug(`exec tool: ${this.toolPath}`);
                this._debug('arguments:');
                for (const arg of this.args) {
                    this._debug(`   ${arg}`);
                }
                const optionsNonNull = this._cloneExecOptions(this.options);
                if (!optionsNonNull.silent && optionsNonNull.outStream) {
                    optionsNonNull.outStream.write(this._getCommandString(optionsNonNull) + external_os_.EOL);
                }
                const state = new ExecState(optionsNonNull, this.toolPath);
                state.on('debug', (message) => {
                    this._debug(message);
                });
                if (this.options.cwd && !(yield io_util/* exists */.t2(this.options.cwd))) {
                    return reject(new Error(`The cwd: ${this.options.cwd} does not exist!`));
                }
                const fileName = this._getSpawnFileName();
                const cp = external_child_process_.spawn(fileName, this._getSpawnArgs(optionsNonNull), this._getSpawnOptions(this.options, fileName));
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

/***/ }),

/***/ 90:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $1: () => (/* binding */ lstat),
/* harmony export */   Ck: () => (/* binding */ mkdir),
/* harmony export */   Cy: () => (/* binding */ readdir),
/* harmony export */   H8: () => (/* binding */ IS_WINDOWS),
/* harmony export */   Qh: () => (/* binding */ isRooted),
/* harmony export */   YN: () => (/* binding */ symlink),
/* harmony export */   dJ: () => (/* binding */ stat),
/* harmony export */   h_: () => (/* binding */ readlink),
/* harmony export */   k6: () => (/* binding */ chmod),
/* harmony export */   m3: () => (/* binding */ copyFile),
/* harmony export */   rm: () => (/* binding */ rm),
/* harmony export */   t2: () => (/* binding */ exists),
/* harmony export */   vr: () => (/* binding */ tryGetExecutablePath),
/* harmony export */   y1: () => (/* binding */ unlink)
/* harmony export */ });
/* unused harmony exports open, rename, rmdir, UV_FS_O_EXLOCK, READONLY, isDirectory, getCmdPath */
/* harmony import */ var fs__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(9896);
/* harmony import */ var path__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(6928);
var __awaiter = (undefined && undefined.__awaiter) || function (thisArg, _arguments, P, generator) {
    function adopt(value) { return value instanceof P ? value : new P(function (resolve) { resolve(value); }); }
    return new (P || (P = Promise))(function (resolve, reject) {
        function fulfilled(value) { try { step(generator.next(value)); } catch (e) { reject(e); } }
        function rejected(value) { try { step(generator["throw"](value)); } catch (e) { reject(e); } }
        function step(result) { result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected); }
        step((generator = generator.apply(thisArg, _arguments || [])).next());
    });
};


const { chmod, copyFile, lstat, mkdir, open, readdir, rename, rm, rmdir, stat, symlink, unlink } = fs__WEBPACK_IMPORTED_MODULE_0__.promises;
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
        const result = yield fs__WEBPACK_IMPORTED_MODULE_0__.promises.readlink(fsPath);
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
const READONLY = fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_RDONLY;
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
                const upperExt = path__WEBPACK_IMPORTED_MODULE_1__.extname(filePath).toUpperCase();
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
                        const directory = path__WEBPACK_IMPORTED_MODULE_1__.dirname(filePath);
                        const upperName = path__WEBPACK_IMPORTED_MODULE_1__.basename(filePath).toUpperCase();
                        for (const actualName of yield readdir(directory)) {
                            if (upperName === actualName.toUpperCase()) {
                                filePath = path__WEBPACK_IMPORTED_MODULE_1__.join(directory, actualName);
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

/***/ }),

/***/ 8701:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   K7: () => (/* binding */ which),
/* harmony export */   U$: () => (/* binding */ mkdirP),
/* harmony export */   Yz: () => (/* binding */ rmRF),
/* harmony export */   cp: () => (/* binding */ cp)
/* harmony export */ });
/* unused harmony exports mv, findInPath */
/* harmony import */ var assert__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(2613);
/* harmony import */ var path__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(6928);
/* harmony import */ var _io_util_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(90);
var __awaiter = (undefined && undefined.__awaiter) || function (thisArg, _arguments, P, generator) {
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
    return __awaiter(this, arguments, void 0, function* (source, dest, options = {}) {
        const { force, recursive, copySourceDirectory } = readCopyOptions(options);
        const destStat = (yield _io_util_js__WEBPACK_IMPORTED_MODULE_2__/* .exists */ .t2(dest)) ? yield _io_util_js__WEBPACK_IMPORTED_MODULE_2__/* .stat */ .dJ(dest) : null;
        // Dest is an existing file, but not forcing
        if (destStat && destStat.isFile() && !force) {
            return;
        }
        // If dest is an existing directory, should copy inside.
        const newDest = destStat && destStat.isDirectory() && copySourceDirectory
            ? path__WEBPACK_IMPORTED_MODULE_1__.join(dest, path__WEBPACK_IMPORTED_MODULE_1__.basename(source))
            : dest;
        if (!(yield _io_util_js__WEBPACK_IMPORTED_MODULE_2__/* .exists */ .t2(source))) {
            throw new Error(`no such file or directory: ${source}`);
        }
        const sourceStat = yield _io_util_js__WEBPACK_IMPORTED_MODULE_2__/* .stat */ .dJ(source);
        if (sourceStat.isDirectory()) {
            if (!recursive) {
                throw new Error(`Failed to copy. ${source} is a directory, but tried to copy without recursive flag.`);
            }
            else {
                yield cpDirRecursive(source, newDest, 0, force);
            }
        }
        else {
            if (path__WEBPACK_IMPORTED_MODULE_1__.relative(source, newDest) === '') {
                // a file cannot be copied to itself
                throw new Error(`'${newDest}' and '${source}' are the same file`);
            }
            yield copyFile(source, newDest, force);
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
    return __awaiter(this, arguments, void 0, function* (source, dest, options = {}) {
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
    return __awaiter(this, void 0, void 0, function* () {
        if (_io_util_js__WEBPACK_IMPORTED_MODULE_2__/* .IS_WINDOWS */ .H8) {
            // Check for invalid characters
            // https://docs.microsoft.com/en-us/windows/win32/fileio/naming-a-file
            if (/[*"<>|]/.test(inputPath)) {
                throw new Error('File path must not contain `*`, `"`, `<`, `>` or `|` on Windows');
            }
        }
        try {
            // note if path does not exist, error is silent
            yield _io_util_js__WEBPACK_IMPORTED_MODULE_2__.rm(inputPath, {
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
    return __awaiter(this, void 0, void 0, function* () {
        (0,assert__WEBPACK_IMPORTED_MODULE_0__.ok)(fsPath, 'a path argument must be provided');
        yield _io_util_js__WEBPACK_IMPORTED_MODULE_2__/* .mkdir */ .Ck(fsPath, { recursive: true });
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
    return __awaiter(this, void 0, void 0, function* () {
        if (!tool) {
            throw new Error("parameter 'tool' is required");
        }
        // recursive when check=true
        if (check) {
            const result = yield which(tool, false);
            if (!result) {
                if (_io_util_js__WEBPACK_IMPORTED_MODULE_2__/* .IS_WINDOWS */ .H8) {
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
    return __awaiter(this, void 0, void 0, function* () {
        if (!tool) {
            throw new Error("parameter 'tool' is required");
        }
        // build the list of extensions to try
        const extensions = [];
        if (_io_util_js__WEBPACK_IMPORTED_MODULE_2__/* .IS_WINDOWS */ .H8 && process.env['PATHEXT']) {
            for (const extension of process.env['PATHEXT'].split(path__WEBPACK_IMPORTED_MODULE_1__.delimiter)) {
                if (extension) {
                    extensions.push(extension);
                }
            }
        }
        // if it's rooted, return it if exists. otherwise return empty.
        if (_io_util_js__WEBPACK_IMPORTED_MODULE_2__/* .isRooted */ .Qh(tool)) {
            const filePath = yield _io_util_js__WEBPACK_IMPORTED_MODULE_2__/* .tryGetExecutablePath */ .vr(tool, extensions);
            if (filePath) {
                return [filePath];
            }
            return [];
        }
        // if any path separators, return empty
        if (tool.includes(path__WEBPACK_IMPORTED_MODULE_1__.sep)) {
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
            for (const p of process.env.PATH.split(path__WEBPACK_IMPORTED_MODULE_1__.delimiter)) {
                if (p) {
                    directories.push(p);
                }
            }
        }
        // find all matches
        const matches = [];
        for (const directory of directories) {
            const filePath = yield _io_util_js__WEBPACK_IMPORTED_MODULE_2__/* .tryGetExecutablePath */ .vr(path__WEBPACK_IMPORTED_MODULE_1__.join(directory, tool), extensions);
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
    return __awaiter(this, void 0, void 0, function* () {
        // Ensure there is not a run away recursive copy
        if (currentDepth >= 255)
            return;
        currentDepth++;
        yield mkdirP(destDir);
        const files = yield _io_util_js__WEBPACK_IMPORTED_MODULE_2__/* .readdir */ .Cy(sourceDir);
        for (const fileName of files) {
            const srcFile = `${sourceDir}/${fileName}`;
            const destFile = `${destDir}/${fileName}`;
            const srcFileStat = yield _io_util_js__WEBPACK_IMPORTED_MODULE_2__/* .lstat */ .$1(srcFile);
            if (srcFileStat.isDirectory()) {
                // Recurse
                yield cpDirRecursive(srcFile, destFile, currentDepth, force);
            }
            else {
                yield copyFile(srcFile, destFile, force);
            }
        }
        // Change the mode for the newly created directory
        yield _io_util_js__WEBPACK_IMPORTED_MODULE_2__/* .chmod */ .k6(destDir, (yield _io_util_js__WEBPACK_IMPORTED_MODULE_2__/* .stat */ .dJ(sourceDir)).mode);
    });
}
// Buffered file copy
function copyFile(srcFile, destFile, force) {
    return __awaiter(this, void 0, void 0, function* () {
        if ((yield _io_util_js__WEBPACK_IMPORTED_MODULE_2__/* .lstat */ .$1(srcFile)).isSymbolicLink()) {
            // unlink/re-link it
            try {
                yield _io_util_js__WEBPACK_IMPORTED_MODULE_2__/* .lstat */ .$1(destFile);
                yield _io_util_js__WEBPACK_IMPORTED_MODULE_2__/* .unlink */ .y1(destFile);
            }
            catch (e) {
                // Try to override file permission
                if (e.code === 'EPERM') {
                    yield _io_util_js__WEBPACK_IMPORTED_MODULE_2__/* .chmod */ .k6(destFile, '0666');
                    yield _io_util_js__WEBPACK_IMPORTED_MODULE_2__/* .unlink */ .y1(destFile);
                }
                // other errors = it doesn't exist, no work to do
            }
            // Copy over symlink
            const symlinkFull = yield _io_util_js__WEBPACK_IMPORTED_MODULE_2__/* .readlink */ .h_(srcFile);
            yield _io_util_js__WEBPACK_IMPORTED_MODULE_2__/* .symlink */ .YN(symlinkFull, destFile, _io_util_js__WEBPACK_IMPORTED_MODULE_2__/* .IS_WINDOWS */ .H8 ? 'junction' : null);
        }
        else if (!(yield _io_util_js__WEBPACK_IMPORTED_MODULE_2__/* .exists */ .t2(destFile)) || force) {
            yield _io_util_js__WEBPACK_IMPORTED_MODULE_2__/* .copyFile */ .m3(srcFile, destFile);
        }
    });
}
//# sourceMappingURL=io.js.map

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
/******/ var __webpack_exports__ = __nccwpck_require__(6112);
/******/ __webpack_exports__ = await __webpack_exports__;
/******/ 
