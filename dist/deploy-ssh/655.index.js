export const id = 655;
export const ids = [655];
export const modules = {

/***/ 7655:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  dryRun: () => (/* binding */ dryRun),
  reportDryRun: () => (/* binding */ reportDryRun)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:stream/promises"
var promises_ = __webpack_require__(6466);
// EXTERNAL MODULE: ./lib/action/errors.ts
var errors = __webpack_require__(8418);
// EXTERNAL MODULE: ./lib/action/markdown.ts
var markdown = __webpack_require__(8495);
// EXTERNAL MODULE: ./actions/deploy-ssh/clock.ts
var clock = __webpack_require__(4661);
// EXTERNAL MODULE: ./actions/deploy-ssh/examine/finding.ts
var finding = __webpack_require__(5786);
// EXTERNAL MODULE: ./actions/deploy-ssh/fleet/log.ts
var fleet_log = __webpack_require__(1554);
// EXTERNAL MODULE: ./actions/deploy-ssh/fleet/look.ts
var look = __webpack_require__(8649);
// EXTERNAL MODULE: ./actions/deploy-ssh/fleet/session.ts
var fleet_session = __webpack_require__(2092);
// EXTERNAL MODULE: ./actions/deploy-ssh/inputs/hosts.ts
var hosts = __webpack_require__(7842);
// EXTERNAL MODULE: ./actions/deploy-ssh/report/summary.ts
var summary = __webpack_require__(9250);
// EXTERNAL MODULE: ./actions/deploy-ssh/roads.ts + 31 modules
var deploy_ssh_roads = __webpack_require__(9153);
// EXTERNAL MODULE: ./lib/ssh/shell.ts + 1 modules
var shell = __webpack_require__(2724);
// EXTERNAL MODULE: ./actions/deploy-ssh/service/change-scripts.ts
var change_scripts = __webpack_require__(4326);
;// CONCATENATED MODULE: ./actions/deploy-ssh/service/compare-scripts.ts


/**
 * Says for each file, by its number, whether it is `same` or `absent`, whether mode or owner `change`, and what `differs`: numbers of lines of the new
 * file that the old one has not, and how many lines of the old one are gone. Never a byte of what lies on the host: it holds the old secret,
 * which no mask knows. Nothing is written; the new text is in the script, and so in no argument and no file.
 */
function compareScript(directory, files) {
    const texts = files.flatMap(({ content }, index) => (content.kind === 'text' ? [[`text_${index}`, content.text]] : []));
    return {
        name: 'compare',
        values: { directory, ...Object.fromEntries(texts) },
        body: `
${change_scripts/* COMPARE_FUNCTIONS */.kk}
# Whether the file $2 with the number $1 is there, and what else would change.
look() {
  if [ ! -e "$2" ]; then say absent "$1"; return 1; fi
  if [ ! -r "$2" ] || [ ! -f "$2" ]; then say unreadable "$1"; return 1; fi
  if ! has_mode "$2" "$3"; then say change "$1 mode"; fi
  if ! has_owner "$2" "$4"; then say change "$1 owner"; fi
}
compare_text() {
  if printf '%s' "$3" | cmp -s - "$2"; then say same "$1"; return 0; fi
  if numbers=$(printf '%s' "$3" | awk '
    pass == 1 {have[$0]++; next}
    have[$0] > 0 {have[$0]--; next}
    {printf "%d ", FNR}
    END {gone = 0; for (line in have) gone += have[line]; printf "gone %d", gone}' pass=1 "$2" pass=2 - 2>/dev/null); then
    say differs "$1 $numbers"
  else
    say unreadable "$1"
  fi
}
compare_sum() {
  if ! command -v sha256sum >/dev/null 2>&1; then say unreadable "$1"; return 0; fi
  if printf '%s  -\\n' "$3" | { sum=$(sha256sum < "$2"); read -r new rest; [ "\${sum%% *}" = "$new" ]; }; then say same "$1"; else say other "$1"; fi
}
${files.map(call).join('\n')}
say compared ${files.length}
`
    };
}
function call({ target, mode = '-', owner = '-', content }, index) {
    const path = target.startsWith('/') ? (0,shell/* shellQuote */.ZL)(target) : `"$directory"/live/${(0,shell/* shellQuote */.ZL)(target)}`;
    const wanted = `${(0,shell/* shellQuote */.ZL)(mode)} ${(0,shell/* shellQuote */.ZL)(owner)}`;
    const compare = content.kind === 'text' ? `compare_text ${index} ${path} "$text_${index}"` : `compare_sum ${index} ${path} ${content.sha256}`;
    return `if look ${index} ${path} ${wanted}; then ${compare}; fi`;
}

;// CONCATENATED MODULE: ./actions/deploy-ssh/service/compare.ts


/**
 * Compares files with what lies on the host, and changes nothing there.
 *
 * @returns one for each file, in order
 * @throws ActionError when the host did not say it for all of them
 */
async function compareWithHost(host, directory, files, signal) {
    const { exitCode, said } = await host.run(compareScript(directory, files), { signal });
    if (exitCode === 0 && said.get('compared') === String(files.length))
        return files.map((_file, index) => readCompared(said, index));
    // What it said on its error output is not shown: it may quote a file.
    throw new errors/* ActionError */.lZ('The files on the host could not be compared.');
}
/** Takes numbers and our own words from the answer, and nothing that is neither. */
function readCompared(said, index) {
    const has = (key) => said.all(key).includes(String(index));
    const changes = ['mode', 'owner'].filter(what => said.all('change').includes(`${index} ${what}`));
    const [, numbers, gone] = said
        .all('differs')
        .map(line => /^(\d+) ((?:\d+ )*)gone (\d+)$/.exec(line))
        .find(match => match?.[1] === String(index))
        ?.slice(1) ?? [];
    if (numbers !== undefined && gone !== undefined) {
        const lines = numbers
            .split(' ')
            .filter(word => word !== '')
            .map(Number);
        return { difference: { kind: 'lines', lines, gone: Number(gone) }, changes };
    }
    const kind = ['same', 'absent', 'other'].find(has);
    return { difference: { kind: kind ?? 'unreadable' }, changes };
}
/** Whether a deploy would change the file. What could not be compared may differ. */
function isDifferent({ difference, changes }) {
    return difference.kind !== 'same' || changes.length > 0;
}
/**
 * The lines of a template that make the lines of a file, each once and in order.
 *
 * @param lines of the rendered file
 */
function templateLines({ lines: map }, lines) {
    const found = new Set(lines.flatMap(line => map[line - 1] ?? []));
    return [...found].sort((a, b) => a - b);
}
/**
 * What a dry run says of a file, in lines; all text is the template's or ours.
 *
 * @param template undefined for a file that no template of this run has made: then there are numbers alone, because it may hold secrets
 */
function describeDifference(target, compared, template) {
    const { difference, changes } = compared;
    const also = changes.length === 0 ? '' : `, and its ${changes.join(' and ')}`;
    switch (difference.kind) {
        case 'same':
            return [changes.length === 0 ? `${target}: the same.` : `${target}: its ${changes.join(' and ')} would change.`];
        case 'absent':
            return [`${target}: it is new.`];
        case 'unreadable':
            return [`${target}: this account may not read it, so whether it differs is not known.`];
        case 'other':
            return [`${target}: it would change${also}.`];
        case 'lines':
            return [`${target}: it would change${also}${tellGone(difference)}`, ...tellLines(difference.lines, template)];
    }
}
function tellGone({ lines, gone }) {
    if (lines.length === 0 && gone === 0)
        return '; its lines are the same in another order, or only its end differs.';
    const old = gone === 0 ? 'none of the old ones goes' : `${gone} of the old ${gone === 1 ? 'one goes' : 'ones go'}`;
    return `; ${lines.length} ${lines.length === 1 ? 'line is' : 'lines are'} new, ${old}.`;
}
function tellLines(lines, template) {
    if (lines.length === 0)
        return [];
    if (template === undefined)
        return [`  lines ${lines.join(', ')} of the file`];
    return templateLines(template.map, lines).map(line => `  ${template.map.source}:${line}: ${template.lines[line - 1] ?? ''}`);
}

// EXTERNAL MODULE: ./actions/deploy-ssh/service/road.ts + 6 modules
var service_road = __webpack_require__(7558);
// EXTERNAL MODULE: ./actions/deploy-ssh/service/template.ts + 1 modules
var template = __webpack_require__(8632);
;// CONCATENATED MODULE: ./actions/deploy-ssh/service/dry-run.ts
















/** Larger files are compared as a whole. */
const LARGEST_TEXT_BYTES = 1024 * 1024;
/**
 * Says what a deploy of services would change, and changes nothing: no lock is taken, no release is made, no file is written.
 *
 * @throws ActionError when a local file is missing or wrong; the signal's reason when the run is cancelled
 */
async function dryRun(inputs, dependencies) {
    const { connect, identity, log, signal } = dependencies;
    const lines = (0,hosts/* readHosts */.kZ)(inputs);
    const roads = await (0,deploy_ssh_roads/* openRoads */.S)(inputs, lines, dependencies);
    const results = [];
    for (const [index, line] of lines.entries()) {
        const road = roads.roadTo(line);
        if (!(road instanceof service_road/* ServiceRoad */.U))
            continue;
        const own = lines.length === 1 ? log : (0,fleet_log/* logOf */.G)(line.name, log);
        const session = new fleet_session/* HostSession */.H({
            line,
            road,
            log: own,
            clock: new clock/* Clock */.zD(inputs.timeout, Date.now),
            signal,
            timing: {},
            signers: { run: identity, actor: '', approvers: [] },
            token: ''
        });
        results.push(await lookAndCompare(session, road, () => connect(index), inputs, identity, dependencies));
    }
    return results;
}
async function lookAndCompare(session, road, connect, inputs, identity, { image }) {
    const { line, log, signal } = session;
    const refused = (problems) => ({ name: line.name, problems, differs: false, lines: [] });
    try {
        session.host = await connect();
    }
    catch (error) {
        signal.throwIfAborted();
        return refused([(0,finding/* sayFinding */.L7)((0,finding/* findingOf */.hD)(error))]);
    }
    try {
        const { findings } = await (0,look/* look */.Op)(session, road, { identity, allowOlder: inputs['allow-older'] });
        if (findings.length > 0)
            return refused(findings.map(finding/* sayFinding */.L7));
        log.info((0,look/* describeState */.Jw)(session));
        const files = road.files.filter(({ isSent }) => isSent);
        const compared = await compareWithHost(session.host, session.directory, await Promise.all(files.map(newFile)), signal);
        const said = await Promise.all(files.map((file, index) => describe(file, compared[index], inputs.rendered, image?.workspace)));
        const lines = [...said.flat(), ...tellUnits(road, files, compared), ...road.notes];
        for (const text of lines)
            log.info(text);
        return { name: line.name, problems: [], differs: compared.some(isDifferent), lines };
    }
    catch (error) {
        signal.throwIfAborted();
        if (!(error instanceof errors/* ActionError */.lZ))
            throw error;
        return refused([error.message]);
    }
    finally {
        await session.host.close();
    }
}
async function newFile({ target, mode, owner, content, local }) {
    const text = content === undefined || content.length > LARGEST_TEXT_BYTES || content.includes(0) ? undefined : content.toString('utf8');
    if (text !== undefined && content?.equals(Buffer.from(text)) === true)
        return { target, mode, owner, content: { kind: 'text', text } };
    return { target, mode, owner, content: { kind: 'sum', sha256: await sumOf(content, local) } };
}
async function sumOf(content, local) {
    const hash = (0,external_node_crypto_.createHash)('sha256');
    if (content !== undefined)
        hash.update(content);
    else if (local !== undefined)
        await (0,promises_.pipeline)((0,external_node_fs_.createReadStream)(local), hash);
    return hash.digest('hex');
}
async function describe(file, compared, rendered, workspace) {
    if (compared === undefined)
        return [];
    return describeDifference(file.target, compared, workspace === undefined ? undefined : await (0,template/* templateOf */.k)(file, rendered, workspace));
}
function tellUnits({ units }, files, compared) {
    const changed = files.filter((_file, index) => isDifferent(compared[index] ?? { difference: { kind: 'same' }, changes: [] }));
    return units.flatMap(({ name, action, always }) => {
        const own = changed.filter(file => file.units.includes(name)).map(file => file.action);
        const asked = always ? 'restart' : ['restart', 'reload'].find(one => own.includes(one));
        const what = asked === undefined || action === 'by-file' ? asked : action;
        return what === undefined || what === 'none' ? [] : [`${name} would ${what}.`];
    });
}
/** What the step reports of a dry run. */
function reportDryRun(results) {
    const problems = results.flatMap(({ name, problems: own }) => own.map(problem => (results.length === 1 ? problem : `${name}: ${problem}`)));
    const differs = results.some(result => result.differs);
    const isReady = problems.length === 0;
    return {
        outputs: {
            result: isReady ? 'ready' : 'failed',
            'running-digest': '',
            'previous-digest': '',
            'previous-version': '',
            url: '',
            'serving-version': '',
            adopted: '',
            backup: '',
            migrated: '',
            reason: problems.join(' '),
            results: JSON.stringify(results.map(({ name, problems: own, differs: isOther }) => ({
                name,
                result: own.length === 0 ? 'ready' : 'failed',
                reason: own.join(' '),
                differs: isOther
            }))),
            differs: isReady ? String(differs) : '',
            release: '',
            releases: ''
        },
        summary: renderDryRun(results, differs),
        ...(isReady ? {} : { failure: `A deploy would be refused, and nothing was changed. ${problems.map(summary/* sentence */.em).join(' ')}` })
    };
}
function renderDryRun(results, differs) {
    const title = results.some(({ problems }) => problems.length > 0)
        ? 'A deploy would be refused'
        : differs
            ? 'A deploy would change something'
            : 'A deploy would change no file';
    const hosts = results.flatMap(({ name, lines, problems }) => [
        `**${(0,markdown/* code */.aY)(name)}**`,
        '',
        ...(problems.length > 0
            ? problems.map(problem => `- ${(0,markdown/* escapeMarkdown */.FV)((0,summary/* sentence */.em)(problem))}`)
            : lines.map(line => (line.startsWith(' ') ? `  - ${(0,markdown/* code */.aY)(line.trim())}` : `- ${(0,markdown/* escapeMarkdown */.FV)(line)}`))),
        ''
    ]);
    return [`### ${title}`, '', ...hosts].join('\n');
}


/***/ })

};
