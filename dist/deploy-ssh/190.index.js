export const id = 190;
export const ids = [190];
export const modules = {

/***/ 7190:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   listReleases: () => (/* binding */ listReleases),
/* harmony export */   reportList: () => (/* binding */ reportList)
/* harmony export */ });
/* unused harmony export listHistory */
/* harmony import */ var _lib_action_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8418);
/* harmony import */ var _lib_action_markdown_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(8495);
/* harmony import */ var _lib_ssh_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6432);
/* harmony import */ var _lib_secrets_redact_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8255);
/* harmony import */ var _fleet_hosts_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3323);
/* harmony import */ var _inputs_hosts_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7842);
/* harmony import */ var _history_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(480);
/* harmony import */ var _list_scripts_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(3339);
/* harmony import */ var _scripts_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(2928);









/** Asks each host for its releases; nothing is changed, and no lock is taken. @throws the signal's reason when the run is cancelled */
async function listReleases(inputs, { connect, log, signal }) {
    return await Promise.all((0,_inputs_hosts_js__WEBPACK_IMPORTED_MODULE_4__/* .readHosts */ .kZ)(inputs).map(async (line, index) => {
        try {
            const host = await connect(index);
            try {
                const { directory, project } = (0,_fleet_hosts_js__WEBPACK_IMPORTED_MODULE_3__/* .inputsFor */ .p)(line, inputs);
                const { said, stderr } = await host.run((0,_scripts_js__WEBPACK_IMPORTED_MODULE_7__/* .listScript */ .ky)({ directory, project }), { signal });
                if (said.get('complete') === undefined)
                    throw new _lib_action_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .lZ(`The releases could not be listed: ${(0,_lib_ssh_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .lastLine */ .fM)(stderr)}`);
                const releases = listHistory((0,_history_js__WEBPACK_IMPORTED_MODULE_5__/* .readHistory */ .Lu)(said), line.name);
                log.info(`${line.name}: ${releases.filter(({ files }) => files).length} releases in ${said.get('directory') ?? ''}.`);
                return { host: line.name, releases };
            }
            finally {
                await host.close();
            }
        }
        catch (error) {
            if (signal.aborted || !(error instanceof _lib_action_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .lZ))
                throw error;
            return { host: line.name, releases: [], problem: (0,_lib_action_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .messageOf */ .bD)(error) };
        }
    }));
}
/** One entry a release, the newest first: those that are there, and those that the record alone knows. */
function listHistory({ current, kept, record }, host) {
    const last = new Map(record.map(entry => [entry.release, entry]));
    const ids = [...new Set([...kept.map(({ id }) => id), ...last.keys()])].sort().reverse();
    return ids.slice(0, _list_scripts_js__WEBPACK_IMPORTED_MODULE_6__/* .LONGEST_LIST */ .W).map(id => {
        const facts = kept.find(release => release.id === id);
        const entry = last.get(id) ?? {};
        return {
            host,
            id,
            version: facts === undefined ? (entry.version ?? '') : (0,_history_js__WEBPACK_IMPORTED_MODULE_5__/* .versionOf */ .E4)(facts.facts),
            images: facts?.facts.images ?? entry.images ?? {},
            commit: entry.commit || (facts?.facts.run.commit ?? ''),
            when: entry.at ?? '',
            actor: entry.actor ?? '',
            approvers: entry.approvers ?? [],
            run: entry.run || (facts?.facts.run.url ?? ''),
            how: entry.how ?? '',
            migrated: record.some(({ release, migrated }) => release === id && migrated),
            backup: record.findLast(({ release, backup }) => release === id && backup !== '')?.backup ?? '',
            reason: entry.reason ?? '',
            current: id === current,
            files: facts?.hasFiles === true,
            missing: facts?.missingImages ?? []
        };
    });
}
/** What the step reports in `mode: list`. */
function reportList(inputs, lists) {
    const problems = lists.flatMap(({ host, problem }) => (problem === undefined ? [] : [`${lists.length === 1 ? '' : `${host}: `}${problem}`]));
    const all = lists.flatMap(({ releases }) => releases);
    const current = all.find(release => release.current);
    const reason = (0,_lib_secrets_redact_js__WEBPACK_IMPORTED_MODULE_2__/* .redact */ .E$)(problems.join(' '));
    return {
        outputs: {
            result: problems.length === 0 ? 'listed' : 'failed',
            'running-digest': digestsOf(current?.images ?? {})[0] ?? '',
            'previous-digest': '',
            'previous-version': '',
            url: '',
            'serving-version': '',
            backup: '',
            migrated: '',
            adopted: '',
            reason,
            results: '',
            differs: '',
            release: current?.id ?? '',
            releases: (0,_lib_secrets_redact_js__WEBPACK_IMPORTED_MODULE_2__/* .redact */ .E$)(JSON.stringify(all))
        },
        summary: (0,_lib_secrets_redact_js__WEBPACK_IMPORTED_MODULE_2__/* .redact */ .E$)(renderList(inputs, lists)),
        ...(problems.length === 0 ? {} : { failure: reason })
    };
}
const digestsOf = (images) => Object.values(images).map(image => image.slice(image.indexOf('@') + 1));
function renderList({ project }, lists) {
    const parts = lists.flatMap(({ host, releases, problem }) => {
        const title = `### Releases of ${(0,_lib_action_markdown_js__WEBPACK_IMPORTED_MODULE_8__/* .code */ .aY)(project)} on ${(0,_lib_action_markdown_js__WEBPACK_IMPORTED_MODULE_8__/* .code */ .aY)(host)}`;
        if (problem !== undefined)
            return [title, '', (0,_lib_action_markdown_js__WEBPACK_IMPORTED_MODULE_8__/* .escapeMarkdown */ .FV)(problem), ''];
        if (releases.length === 0)
            return [title, '', 'There are none.', ''];
        return [
            title,
            '',
            (0,_lib_action_markdown_js__WEBPACK_IMPORTED_MODULE_8__/* .table */ .tp)(['Release', 'Version', 'Images', 'Commit', 'When', 'By', 'How it ended', 'Start again'], releases.map(rowOf)),
            ''
        ];
    });
    const help = 'To go back to one, give its id, its version or `previous` as `release`. Images that are gone are pulled by their digests. A release starts with the secrets that it was deployed with: one that was rotated since is no longer valid in it.';
    return [...parts, help, ''].join('\n');
}
function rowOf(release) {
    const { id, version, images, commit, when, actor, approvers, how, migrated, reason, current } = release;
    const approved = approvers.length === 0 ? '' : `, approved by ${approvers.join(', ')}`;
    const ended = `${how}${migrated ? ', migrated' : ''}${reason === '' ? '' : `: ${reason.slice(0, 160)}`}`;
    return [
        `${(0,_lib_action_markdown_js__WEBPACK_IMPORTED_MODULE_8__/* .code */ .aY)(id)}${current ? ' **runs now**' : ''}`,
        version === '' ? '' : (0,_lib_action_markdown_js__WEBPACK_IMPORTED_MODULE_8__/* .code */ .aY)(version),
        Object.values(images)
            .map(image => (0,_lib_action_markdown_js__WEBPACK_IMPORTED_MODULE_8__/* .code */ .aY)(image.replace(/@sha256:([0-9a-f]{12})[0-9a-f]*$/, '@sha256:$1…')))
            .join(', '),
        commit === '' ? '' : (0,_lib_action_markdown_js__WEBPACK_IMPORTED_MODULE_8__/* .code */ .aY)(commit.slice(0, 12)),
        (0,_lib_action_markdown_js__WEBPACK_IMPORTED_MODULE_8__/* .escapeMarkdown */ .FV)(when.replace('T', ' ').replace('Z', ' UTC')),
        (0,_lib_action_markdown_js__WEBPACK_IMPORTED_MODULE_8__/* .escapeMarkdown */ .FV)(`${actor}${approved}`),
        (0,_lib_action_markdown_js__WEBPACK_IMPORTED_MODULE_8__/* .escapeMarkdown */ .FV)(ended),
        describeStart(release)
    ];
}
function describeStart({ files, missing, current }) {
    if (current)
        return 'runs';
    if (!files)
        return 'no: its files are gone';
    return missing.length === 0 ? 'yes' : `yes, ${missing.length === 1 ? 'an image is' : `${missing.length} images are`} pulled`;
}


/***/ })

};
