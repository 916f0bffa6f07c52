export const id = 267;
export const ids = [267];
export const modules = {

/***/ 4267:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runCommand: () => (/* binding */ runCommand)
});

// EXTERNAL MODULE: ./lib/action/environment.ts
var action_environment = __webpack_require__(980);
// EXTERNAL MODULE: ./lib/action/errors.ts
var errors = __webpack_require__(8418);
// EXTERNAL MODULE: ./lib/action/log-line.ts
var log_line = __webpack_require__(7898);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
;// CONCATENATED MODULE: ./lib/action/private-folder.ts





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
    const parent = runnerTemp === undefined || runnerTemp === '' ? (0,external_node_os_.tmpdir)() : runnerTemp;
    const path = (0,external_node_path_.join)((0,external_node_path_.resolve)(parent), `fairway-${name}-${(0,external_node_crypto_.randomBytes)(6).toString('hex')}`);
    remember?.(path);
    // Never recursive: a folder that is there already would be taken over, whoever made it.
    await (0,promises_.mkdir)(path, { mode: 0o700 });
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
    if (!NAME.test((0,external_node_path_.basename)((0,external_node_path_.resolve)(path))))
        throw new errors/* ActionError */.lZ('The folder to remove is not one that this action makes.');
    await (0,promises_.rm)(path, { recursive: true, force: true, maxRetries: 3 });
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

// EXTERNAL MODULE: ./lib/action/problem.ts
var action_problem = __webpack_require__(8754);
// EXTERNAL MODULE: ./lib/secrets/redact.ts + 3 modules
var redact = __webpack_require__(8828);
// EXTERNAL MODULE: ./lib/terraform/errors.ts
var terraform_errors = __webpack_require__(306);
;// CONCATENATED MODULE: ./lib/plan/result.ts





/**
 * Puts an outcome into words.
 *
 * @param words those of the door
 */
function inWords({ problem, ...outcome }, words) {
    if (problem === undefined)
        return { ...outcome, error: undefined };
    const say = (said) => (0,log_line/* oneLine */.TN)((0,redact/* redact */.E$)((0,errors/* messageOf */.bD)((0,action_problem/* errorOf */.t)(words(said)))));
    const unquoted = problem.code === 'terraform' ? (0,terraform_errors/* withoutQuotes */.Y)(problem.terraform) : undefined;
    const brief = unquoted === undefined ? {} : { brief: say({ ...problem, terraform: unquoted }) };
    return { ...outcome, error: { code: codeOf(problem), message: say(problem), ...brief, details: detailsOf(problem) } };
}
function codeOf(problem) {
    if (problem.code === 'not-understood')
        return problem.reading.code;
    return problem.code === 'errored' || problem.code === 'changed' || problem.code === 'sealing' ? problem.code : 'unreadable';
}
const detailsOf = (problem) => (problem.code === 'changed' && problem.by === 'fingerprint' ? problem.differences : []);

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

// EXTERNAL MODULE: ./lib/plan/errors.ts
var plan_errors = __webpack_require__(9249);
// EXTERNAL MODULE: ./lib/secrets/scalars.ts
var scalars = __webpack_require__(8993);
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
        return [value, ...(0,scalars/* scalarsOf */.T)(parsed(value))];
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
            hide(value);
        for (const part of scalarsOf(parsed(value)))
            if (String(part).length >= SHORTEST_PART_HIDDEN)
                hide(String(part));
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

;// CONCATENATED MODULE: ./lib/plan/allow/allowance.ts
/** The classes that a plan can be denied for, and that can be allowed. Nobody knows yet what a deferred change will do. */
const ALLOWED_CLASSES = ['delete', 'replace'];
/** An entry of the file of allowed destroys, for whoever wrote a wrong one. */
const ALLOWANCE_EXAMPLE = '- {address: hcloud_volume.old, class: delete, until: 2026-12-31, reason: moved to hcloud_volume.new}';
/** Whether it no longer holds. */
const isExpired = ({ until }, now) => until < now.toISOString().slice(0, 10);

// EXTERNAL MODULE: ./lib/action/text.ts
var action_text = __webpack_require__(2178);
// EXTERNAL MODULE: ./lib/plan/regular-file.ts
var regular_file = __webpack_require__(1743);
;// CONCATENATED MODULE: ./lib/plan/allow/read-allowances.ts






/** Room for a sentence or two: the reason is repeated in the report. */
const LONGEST_REASON = 500;
/** As the system names them. */
const REASONS = { missing: 'ENOENT', unreadable: 'EACCES', 'not-a-file': 'EISDIR' };
const FIELDS = ['address', 'class', 'until', 'reason'];
const OPTIONAL = ['deposed'];
/**
 * Reads the file of allowed destroys: a YAML list.
 *
 * @param path absolute path
 * @throws GuardError that names the entry and what is wrong with it: an entry that is not understood must not be passed over in silence
 */
async function readAllowances(path) {
    const refuse = (why) => new plan_errors/* GuardError */.U({ code: 'allow-unreadable', path, reason: REASONS[why] });
    return await parseAllowances(await (0,regular_file/* withRegularFile */.p)(path, refuse, file => file.readFile('utf8')));
}
/** @throws GuardError as `readAllowances` does */
async function parseAllowances(text) {
    const list = await parseYaml(text);
    if (list === null)
        return [];
    if (!Array.isArray(list))
        throw wrong('the file is not a list.');
    const seen = new Set();
    return list.map((entry, index) => {
        const allowance = readEntry(entry, `entry ${index + 1}`);
        const key = JSON.stringify([allowance.address, allowance.deposed, allowance.class]);
        if (seen.has(key))
            throw wrong(`entry ${index + 1} is about the same object and class as an earlier one.`);
        seen.add(key);
        return allowance;
    });
}
async function parseYaml(text) {
    // Nothing else of this action reads YAML, and few runs have an allow file.
    const { parse } = await __webpack_require__.e(/* import() */ 815).then(__webpack_require__.t.bind(__webpack_require__, 8815, 19));
    try {
        // YAML 1.2: a date stays the text that it is.
        return parse(text, { schema: 'core', uniqueKeys: true, prettyErrors: false });
    }
    catch (error) {
        throw wrong(`it is not valid YAML: ${(0,action_text/* asSentence */.KG)((0,log_line/* oneLine */.TN)((0,errors/* messageOf */.bD)(error)))}`);
    }
}
function readEntry(entry, where) {
    if (typeof entry !== 'object' || entry === null || Array.isArray(entry))
        throw wrong(`${where} is not a mapping of names to values.`);
    const unknown = Object.keys(entry).find(name => ![...FIELDS, ...OPTIONAL].includes(name));
    if (unknown !== undefined)
        throw wrong(`${where} has "${(0,log_line/* oneLine */.TN)(unknown)}", which is not known.`);
    const values = entry;
    const [address, kind, until, reason] = FIELDS.map(name => readText(values[name], name, where));
    const deposed = values['deposed'] === undefined ? undefined : readText(values['deposed'], 'deposed', where);
    return { address: address ?? '', deposed, class: readClass(kind, where), until: readDate(until, where), reason: (0,log_line/* oneLine */.TN)(reason ?? '') };
}
function readText(value, name, where) {
    if (typeof value !== 'string' || value.trim() === '')
        throw wrong(`"${name}" of ${where} is missing or not text.`);
    if (name === 'address' && withoutKeys(value).includes('*'))
        throw wrong(`the address of ${where} has a "*": each destroy is allowed by its whole address.`);
    if (value.length > LONGEST_REASON && name === 'reason')
        throw wrong(`the reason of ${where} is longer than ${LONGEST_REASON} characters.`);
    return value.trim();
}
/** A key of for_each may be any text: `["*.example.com"]`. */
const withoutKeys = (address) => address.replace(/"(?:\\.|[^"\\])*"/g, '');
function readClass(value, where) {
    const known = ALLOWED_CLASSES.find(name => name === value);
    if (known !== undefined)
        return known;
    throw wrong(`the class of ${where} is neither ${ALLOWED_CLASSES.join(' nor ')}; nothing else is ever denied.`);
}
function readDate(value = '', where) {
    const date = /^\d{4}-\d{2}-\d{2}$/.test(value) ? new Date(`${value}T00:00:00Z`) : undefined;
    // Otherwise 2026-02-30 would be taken for March 2nd.
    if (date !== undefined && !Number.isNaN(date.getTime()) && date.toISOString().startsWith(value))
        return value;
    throw wrong(`"until" of ${where} is not a date.`);
}
const wrong = (what) => new plan_errors/* GuardError */.U({ code: 'allow-not-understood', what });

// EXTERNAL MODULE: ./lib/plan/plan-input.ts + 30 modules
var plan_input = __webpack_require__(6001);
// EXTERNAL MODULE: ./lib/plan/classes.ts
var classes = __webpack_require__(8136);
// EXTERNAL MODULE: ./lib/plan/glob.ts
var glob = __webpack_require__(8844);
;// CONCATENATED MODULE: ./lib/plan/rules/allow.ts
/**
 * Turns what a change is denied for into what a person has to approve, when exactly this destroy of exactly this object is allowed. It is
 * never more than that: an allowed destroy is still a destroy.
 */
function applyAllowances(change, findings, { allowed, expired }) {
    const isAbout = ({ address, deposed, class: kind }) => address === change.address && deposed === change.deposed && kind === change.class;
    const allowance = allowed.find(isAbout);
    if (allowance !== undefined) {
        const weaker = findings.map(finding => (finding.verdict === 'deny' ? { ...finding, verdict: 'approve' } : finding));
        const reason = `is allowed until ${allowance.until}: ${allowance.reason}`;
        return { findings: [...weaker, { rule: 'allow', verdict: 'approve', reason }], isAllowed: true };
    }
    const passed = expired.find(isAbout);
    if (passed === undefined)
        return { findings, isAllowed: false };
    return { findings: [...findings, { rule: 'allow', verdict: 'clean', reason: `was allowed until ${passed.until}` }], isAllowed: false };
}

// EXTERNAL MODULE: ./lib/plan/rules/protect.ts + 9 modules
var protect = __webpack_require__(8657);
;// CONCATENATED MODULE: ./lib/plan/rules/change.ts

/**
 * What the rules say about one change; empty for a harmless one.
 *
 * @param drift what was changed outside under the address that it has, or had before a move
 */
function judgeChange(change, settings, drift) {
    const protection = (0,protect/* whyProtected */.fH)(change, settings);
    return [
        ...judgeLoss(change, protection),
        ...judgeMove(change, settings),
        ...change.losses.map(({ attribute, reason }) => ({
            rule: 'data-loss',
            verdict: 'approve',
            reason: `"${attribute}" changes: ${reason}`
        })),
        ...judgeUnknown(change),
        ...judgeDrift(change, protection, drift)
    ];
}
function judgeLoss(change, protection) {
    const findings = [];
    if (protection !== undefined && change.isDestroy) {
        findings.push({ rule: 'protect', verdict: 'deny', reason: `is protected and ${describeDestroy(change)}: ${change.type} ${protection}` });
    }
    else if (change.isDestroy) {
        findings.push({ rule: 'destroy', verdict: 'approve', reason: describeDestroy(change) });
    }
    if (protection !== undefined && change.isForget) {
        findings.push({
            rule: 'protect',
            verdict: 'approve',
            reason: `is protected and left behind, unmanaged: ${change.type} ${protection}`
        });
    }
    if (change.isForget)
        findings.push({ rule: 'forget', verdict: 'approve', reason: describeForget(change) });
    return findings;
}
/** An object that is protected by where it is must not lose that without a word: the next plan may destroy it. */
function judgeMove(change, settings) {
    const before = change.isDestroy || change.isForget ? undefined : (0,protect/* whyNoLonger */.z2)(change, settings);
    if (before === undefined)
        return [];
    return [{ rule: 'moved-out', verdict: 'approve', reason: `is moved out of its protection, and a later plan may destroy it: ${before}` }];
}
function describeDestroy({ class: kind, marks }) {
    if (kind === 'deferred')
        return 'may be destroyed, once Terraform can plan it';
    const what = marks.deposed ? 'has an object left over from a replacement that is destroyed' : 'is destroyed';
    if (kind !== 'replace')
        return what;
    return marks.imported ? 'is adopted, destroyed and created anew in the same apply' : 'is destroyed and created anew';
}
function describeForget({ class: kind }) {
    if (kind === 'forget-replace')
        return 'is created anew, and the old object is left behind, unmanaged';
    return 'is left behind, unmanaged';
}
/** What Terraform cannot say, nobody can judge. */
function judgeUnknown({ class: kind }) {
    if (kind === 'deferred')
        return [{ rule: 'deferred', verdict: 'approve', reason: 'is not planned yet, so what happens to it is open' }];
    if (kind === 'invoke')
        return [{ rule: 'invoke', verdict: 'approve', reason: 'is an action, and what it does is not in the plan' }];
    return [];
}
/** An apply writes over what was changed outside when it writes one of the attributes that differ. */
function judgeDrift(change, protection, drift) {
    if (change.marks.deposed)
        return [];
    const drifted = drift.filter(({ deposed }) => deposed === undefined);
    if (change.class === 'create' && protection !== undefined && drifted.some(({ isGone }) => isGone)) {
        return [
            { rule: 'drift', verdict: 'approve', reason: `was destroyed outside of Terraform and is created empty: ${change.type} ${protection}` }
        ];
    }
    if (change.class !== 'update')
        return [];
    const lost = change.attributes.filter(name => drifted.some(({ attributes }) => attributes.includes(name)));
    if (lost.length === 0)
        return [];
    const names = lost.map(name => `"${name}"`).join(', ');
    return [{ rule: 'drift', verdict: 'approve', reason: `was changed outside of Terraform, and the apply writes over ${names}` }];
}

// EXTERNAL MODULE: ./lib/plan/address-pattern.ts
var address_pattern = __webpack_require__(7703);
;// CONCATENATED MODULE: ./lib/plan/rules/provisioners.ts

/**
 * Names the provisioners of what is destroyed: those with `when = destroy` run commands then, and the plan does not say which ones they
 * are. Where the block is gone there are none to run, and so none in the plan. It makes no verdict stronger: a destroy is looked at anyway.
 *
 * @param provisioned addresses without keys
 */
function judgeProvisioners({ address, isDestroy }, provisioned) {
    if (!isDestroy || !provisioned.has((0,address_pattern/* withoutKeys */.P)(address)))
        return [];
    return [{ rule: 'provisioner', verdict: 'approve', reason: 'has provisioners, and what they run when it is destroyed is not in the plan' }];
}

;// CONCATENATED MODULE: ./lib/plan/rules/vanished.ts


/** How many objects are named; the report lists all of them. */
const NAMED = 5;
/** A key of for_each may be any text. */
const LONGEST_ADDRESS = 200;
/**
 * Protected resources that were destroyed outside of Terraform. The plan destroys nothing of them, and yet their data is gone: a person
 * has to know before an apply forgets that they were there, even where nothing creates them again (as with -refresh-only, or when the
 * block was removed too). One that is created again says so itself and is not named twice.
 */
function judgeVanished({ drift, changes }, settings) {
    const created = new Set(changes.filter(change => change.class === 'create').map(({ address }) => address));
    const findings = drift
        .filter(({ isGone, address, deposed }) => isGone && (deposed !== undefined || !created.has(address)))
        .flatMap((object) => {
        const protection = (0,protect/* whyProtected */.fH)(object, settings);
        return protection === undefined ? [] : [{ rule: 'drift', verdict: 'approve', reason: describe(object, protection) }];
    });
    if (findings.length <= NAMED)
        return findings;
    const more = findings.length - NAMED;
    return [
        ...findings.slice(0, NAMED),
        {
            rule: 'drift',
            verdict: 'approve',
            reason: `${(0,action_text/* plural */.LS)(more, 'more protected resource was', 'more protected resources were')} destroyed outside of Terraform.`
        }
    ];
}
function describe({ address, deposed, type }, protection) {
    const name = address.length > LONGEST_ADDRESS ? `${address.slice(0, LONGEST_ADDRESS)}…` : address;
    return `${deposed === undefined ? name : `An object of ${name}, left over from a replacement,`} was destroyed outside of Terraform: ${type} ${protection}.`;
}

;// CONCATENATED MODULE: ./lib/plan/rules/verdict.ts
/** The verdicts, from the weakest to the strongest: the strongest of all findings is the plan's. */
const VERDICTS = ['clean', 'approve', 'deny', 'error'];
const RULES = (/* unused pure expression or super */ null && ([
    'protect',
    'moved-out',
    'allow',
    'max-destroy',
    'destroy',
    'forget',
    'data-loss',
    'deferred',
    'invoke',
    'drift',
    'provisioner',
    'incomplete',
    'unknown-part',
    'errored',
    'unreadable'
]));
const isAtLeast = (verdict, bound) => VERDICTS.indexOf(verdict) >= VERDICTS.indexOf(bound);
/** The strongest verdict; `clean` when there is none. */
function strongest(verdicts) {
    return verdicts.reduce((worst, verdict) => (isAtLeast(verdict, worst) ? verdict : worst), 'clean');
}

;// CONCATENATED MODULE: ./lib/plan/rules/judge.ts










/**
 * Judges a plan. A pure function: the same facts and settings give the same judgement. Error beats deny beats approve beats clean.
 *
 * @throws GuardError for a pattern of `protect` that protects nothing, whatever the plan
 */
function judge(facts, settings) {
    checkPatterns(settings);
    const driftByAddress = groupByAddress(facts.drift);
    const provisioned = new Set(facts.provisioned);
    const changes = facts.changes.map((change) => {
        const addresses = new Set([change.address, change.previousAddress ?? change.address]);
        const drift = [...addresses].flatMap(address => driftByAddress.get(address) ?? []);
        const said = [...judgeChange(change, settings, drift), ...judgeProvisioners(change, provisioned)];
        const { findings, isAllowed } = applyAllowances(change, said, settings);
        const isProtectedLoss = (change.isDestroy || change.isForget) && (0,protect/* whyProtected */.fH)(change, settings) !== undefined;
        return { ...change, findings, isProtectedLoss, isAllowed, verdict: strongest(findings.map(({ verdict }) => verdict)) };
    });
    const destroys = changes.filter(({ isDestroy }) => isDestroy).length;
    const counted = changes.filter(({ isDestroy, isAllowed }) => isDestroy && !isAllowed).length;
    const findings = [...judgeWhole(facts, settings, counted), ...judgeVanished(facts, settings)];
    const verdicts = [...findings, ...changes].map(({ verdict }) => verdict);
    return { verdict: strongest(verdicts), findings, changes: changes.sort(worstFirst), counts: countClasses(facts), destroys };
}
function checkPatterns({ protect }) {
    const wrong = protect.find(glob/* fitsNothing */.QQ);
    if (wrong === undefined)
        return;
    throw new plan_errors/* GuardError */.U({ code: 'fits-nothing', pattern: wrong });
}
function judgeWhole({ errored, complete, unknownParts }, { maxDestroy }, destroys) {
    const findings = [];
    if (errored === true) {
        findings.push({ rule: 'errored', verdict: 'error', reason: 'Planning failed, so this plan is not whole and cannot be applied.' });
    }
    else if (errored === undefined) {
        findings.push({ rule: 'incomplete', verdict: 'approve', reason: 'The plan does not say whether planning failed.' });
    }
    if (maxDestroy !== undefined && destroys > maxDestroy) {
        findings.push({
            rule: 'max-destroy',
            verdict: 'deny',
            reason: `${(0,action_text/* plural */.LS)(destroys, 'object is', 'objects are')} destroyed or replaced, and "max-destroy" allows ${maxDestroy}.`
        });
    }
    // An errored plan is never complete: once is enough.
    if (complete === false && errored !== true) {
        findings.push({
            rule: 'incomplete',
            verdict: 'approve',
            reason: 'The plan does not cover everything (as with -target or a deferred change): there may be more to destroy.'
        });
    }
    // Deferred changes and actions came this way, without a new version of the format.
    for (const name of unknownParts.slice(0, NAMED_PARTS)) {
        findings.push({
            rule: 'unknown-part',
            verdict: 'approve',
            reason: `The plan has a part "${name}" that is not known, so it was not judged.`
        });
    }
    return findings;
}
/** How many unknown parts are named; one is enough for the verdict. */
const NAMED_PARTS = 5;
/** Map.groupBy does the same, and Node 20 does not have it. */
function groupByAddress(drift) {
    const groups = new Map();
    for (const object of drift) {
        const group = groups.get(object.address);
        if (group === undefined)
            groups.set(object.address, [object]);
        else
            group.push(object);
    }
    return groups;
}
function countClasses({ changes, unchanged }) {
    const counts = Object.fromEntries(classes/* CHANGE_CLASSES */.id.map(name => [name, 0]));
    for (const change of changes)
        counts[change.class]++;
    return { ...counts, noop: unchanged };
}
/** From what is lost for good to what only the state file notices. */
const DANGER = [
    'delete',
    'replace',
    'forget',
    'forget-replace',
    'deferred',
    'invoke',
    'update',
    'create',
    'import',
    'move',
    'read',
    'noop'
];
const VERDICT_ORDER = ['error', 'deny', 'approve', 'clean'];
function worstFirst(a, b) {
    const first = VERDICT_ORDER.indexOf(a.verdict) - VERDICT_ORDER.indexOf(b.verdict) ||
        Number(b.isProtectedLoss) - Number(a.isProtectedLoss) ||
        // Nobody means to adopt an object and destroy it in the same apply.
        Number(b.marks.imported && b.isDestroy) - Number(a.marks.imported && a.isDestroy) ||
        DANGER.indexOf(a.class) - DANGER.indexOf(b.class);
    if (first !== 0)
        return first;
    // By code unit, so that the order is the same on every machine.
    return a.address < b.address ? -1 : a.address > b.address ? 1 : (a.deposed ?? '') < (b.deposed ?? '') ? -1 : 1;
}

;// CONCATENATED MODULE: ./lib/plan/guard.ts






/**
 * Judges a plan.
 *
 * @throws GuardError when it cannot be judged, and when the file of `allow` is not understood; TerraformError when a plan file cannot be shown
 */
async function guard(request, dependencies) {
    const { fingerprintKey, showValues, allow } = request;
    const allowances = allow === undefined ? [] : await readAllowances((0,external_node_path_.resolve)(dependencies.workspace, allow));
    const options = {
        fingerprintKey,
        showValues,
        protect: request.protect,
        // Terraform's own syntax for an object is read by Terraform, and the result is in the plan.
        alsoSecret: {
            values: secretVariableValues(dependencies.environment),
            variables: secretTerraformVariables(dependencies.environment)
        }
    };
    const { facts, fingerprint, planSha256, renames, values, idle } = await (0,plan_input/* readPlanInput */.E)(request, options, dependencies);
    const now = dependencies.now();
    const judgement = judge(facts, {
        protect: request.protect,
        except: request.protectExcept,
        useDefaults: request.protectDefaults,
        maxDestroy: request.maxDestroy,
        allowed: allowances.filter(allowance => !isExpired(allowance, now)),
        expired: allowances.filter(allowance => isExpired(allowance, now))
    });
    const reason = judgement.findings.find(({ verdict }) => verdict === 'error')?.reason;
    return {
        mode: 'guard',
        verdict: judgement.verdict,
        planSha256,
        fingerprint,
        problem: reason === undefined ? undefined : { code: 'errored', reason },
        plan: { facts, judgement, renames, values, idle },
        file: ''
    };
}

;// CONCATENATED MODULE: ./lib/plan/run.ts



async function run(request, dependencies) {
    try {
        return await answer(request, dependencies);
    }
    catch (error) {
        dependencies.signal.throwIfAborted();
        const problem = (0,plan_errors/* problemOf */.Z)(error);
        if (problem.code === 'other')
            for (const line of faultLines(error))
                dependencies.info(line);
        return { mode: request.mode, verdict: 'error', planSha256: '', fingerprint: '', problem, plan: undefined, file: '' };
    }
}
/** What only some runs need is loaded only by them: the terminal program starts in the time that it takes to load the rest. */
async function answer(request, dependencies) {
    switch (request.mode) {
        case 'guard':
            return await guard(request, dependencies);
        case 'verify':
            return await (await __webpack_require__.e(/* import() */ 859).then(__webpack_require__.bind(__webpack_require__, 8859))).verify(request, dependencies);
        case 'seal':
            return await (await __webpack_require__.e(/* import() */ 858).then(__webpack_require__.bind(__webpack_require__, 2858))).seal(request, dependencies);
        case 'open':
            return await (await __webpack_require__.e(/* import() */ 858).then(__webpack_require__.bind(__webpack_require__, 2858))).openPlan(request, dependencies);
    }
}

;// CONCATENATED MODULE: ./cli/layout.ts
/** Width of a terminal that does not say its own, and of a file. */
const USUAL_COLUMNS = 80;
/** Longer lines are hard to read, however wide the window. */
const MOST_COLUMNS = 110;
/** Below this, there would be one word per line. */
const FEWEST_COLUMNS = 40;
const usableColumns = (columns) => Math.max(FEWEST_COLUMNS, Math.min(MOST_COLUMNS, columns === undefined || columns === 0 ? USUAL_COLUMNS : columns));
/**
 * Breaks a text between its words. A word that is longer than a line stays whole, because an address is copied in one piece.
 *
 * @param columns characters in a line, indentation included
 * @param first what the first line begins with; the others are indented as far, with blanks
 */
function wrap(text, columns, first = '') {
    const indent = ' '.repeat(lengthOf(first));
    const lines = [];
    let line = '';
    for (const word of text.split(' ').filter(part => part !== '')) {
        const longer = line === '' ? word : `${line} ${word}`;
        if (line !== '' && indent.length + lengthOf(longer) > columns) {
            lines.push(line);
            line = word;
        }
        else {
            line = longer;
        }
    }
    return [...lines, line].map((part, index) => `${index === 0 ? first : indent}${part}`.trimEnd());
}
/** Puts items side by side, as many as fit on a line. */
function flow(items, columns, paint) {
    const lines = [];
    let length = 0;
    for (const item of items) {
        const more = lengthOf(item.text) + GAP.length;
        const line = lines.at(-1);
        if (line === undefined || length + more - GAP.length > columns) {
            lines.push([item]);
            length = more;
        }
        else {
            line.push(item);
            length += more;
        }
    }
    return lines.map(line => line.map(({ look, text }) => paint(look, text)).join(GAP));
}
const GAP = '  ';
/** Marks that combine with the character before them. */
const NO_CELL = /^\p{Mn}$/u;
/** Chinese, Japanese and Korean characters, and emoji, as a terminal draws them (Unicode Standard Annex 11, "Wide" and "Fullwidth"). */
const TWO_CELLS = /^[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\ua960-\ua97f\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]$/u;
/** Cells of a terminal's line, not UTF-16 units. */
function lengthOf(text) {
    // Most texts are ASCII, and are measured again and again.
    if (/^[ -~]*$/.test(text))
        return text.length;
    return Array.from(text).reduce((sum, character) => sum + (TWO_CELLS.test(character) ? 2 : NO_CELL.test(character) ? 0 : 1), 0);
}

;// CONCATENATED MODULE: ./cli/paint.ts
/** Parameters of SGR (ECMA-48, 8.3.117). Only the 16 colours that a terminal's own theme sets, so that they can be read on any background. */
const SGR = {
    strong: '1',
    dim: '2',
    deny: '1;31',
    approve: '1;33',
    clean: '1;32',
    remove: '31',
    replace: '35',
    change: '33',
    add: '32',
    other: '36'
};
const inColor = (look, text) => (text === '' ? '' : `\u001b[${SGR[look]}m${text}\u001b[0m`);
const plain = (_, text) => text;
const painter = (hasColors) => (hasColors ? inColor : plain);
/**
 * Whether to write colours. FORCE_COLOR beats NO_COLOR, as in Node itself (tty getColorDepth); an empty variable counts as not set
 * (no-color.org).
 */
function wantsColors(environment, isTerminal) {
    const { FORCE_COLOR: force = '', NO_COLOR: no = '', TERM: terminal } = environment;
    if (force !== '')
        return force !== '0' && force !== 'false';
    if (no !== '')
        return false;
    return isTerminal && terminal !== 'dumb';
}

// EXTERNAL MODULE: ./cli/secret-key.ts
var secret_key = __webpack_require__(9573);
// EXTERNAL MODULE: ./cli/usage-error.ts
var usage_error = __webpack_require__(9567);
// EXTERNAL MODULE: ./lib/plan/request.ts
var request = __webpack_require__(3157);
// EXTERNAL MODULE: ./cli/options.ts
var options = __webpack_require__(2653);
;// CONCATENATED MODULE: ./cli/plan-guard/arguments.ts




const OPTIONS = {
    protect: { type: 'string', multiple: true },
    'protect-extra': { type: 'string', multiple: true },
    'protect-except': { type: 'string', multiple: true },
    'no-protect-defaults': { type: 'boolean' },
    'max-destroy': { type: 'string' },
    allow: { type: 'string' },
    'working-directory': { type: 'string' },
    binary: { type: 'string' },
    'fingerprint-key-file': { type: 'string' },
    'show-values': { type: 'boolean' },
    json: { type: 'boolean' },
    verbose: { type: 'boolean', short: 'v' },
    'no-color': { type: 'boolean' },
    help: { type: 'boolean', short: 'h' }
};
/** The names of all options, for whoever compares them with the help. */
const optionNames = Object.keys(OPTIONS);
/** Stands for standard input. */
const STANDARD_INPUT = '-';
/**
 * Reads what follows `plan-guard`.
 *
 * @returns undefined when the help is asked for
 * @throws UsageError naming the word that is wrong
 */
function parsePlanGuardArguments(args) {
    if (asksFor(args, '--help') || asksFor(args, '-h'))
        return undefined;
    const { positionals, has, one, all } = (0,options/* parseOptions */.A)(args, OPTIONS);
    const [plan, extra] = positionals;
    if (plan === undefined || plan === '') {
        throw new usage_error/* UsageError */.e('The plan is missing.', 'Give the file of "plan -out", its JSON, or - for standard input.');
    }
    if (extra !== undefined)
        throw new usage_error/* UsageError */.e(`One plan at a time: "${extra}" is one too many.`);
    return {
        request: (0,request/* guardRequest */.PW)({
            plan,
            workingDirectory: one('working-directory'),
            binary: one('binary'),
            protect: [...all('protect'), ...all('protect-extra')].flatMap(action_text/* listLines */.i4),
            protectExcept: all('protect-except').flatMap(action_text/* listLines */.i4),
            protectDefaults: !has('no-protect-defaults'),
            maxDestroy: numberOf(one('max-destroy')),
            allow: one('allow'),
            showValues: has('show-values')
        }),
        fingerprintKeyFile: one('fingerprint-key-file'),
        isJson: has('json'),
        isVerbose: has('verbose'),
        hasColors: !has('no-color')
    };
}
/** Whether the answer has to be JSON; also for a command line that is wrong elsewhere. */
const wantsJson = (args) => asksFor(args, '--json');
/** What follows `--` is not an option. */
function asksFor(args, option) {
    const end = args.indexOf('--');
    return (end === -1 ? args : args.slice(0, end)).includes(option);
}
function numberOf(text) {
    if (text === undefined)
        return undefined;
    if (/^\d{1,9}$/.test(text))
        return Number(text);
    throw new usage_error/* UsageError */.e(`--max-destroy "${text}" is not a whole number of 0 or more.`);
}

;// CONCATENATED MODULE: ./cli/plan-guard/help.ts
/** What `fairway plan-guard --help` shows; it fits 80 columns. */
const HELP = `Usage: fairway plan-guard PLAN [options]

Judges a Terraform or OpenTofu plan before it is applied: does it destroy or
replace something that holds data, and does a person have to look at it?

PLAN is the file of "terraform plan -out=FILE", the JSON that "terraform show
-json FILE" makes of it, or - to read either from standard input. Never the
text of a plan.

Rules:
      --protect PATTERN         deny what destroys this; may be repeated. A type
                                (hcloud_volume) or an address (module.db.*), in
                                which only * is special, and a step without a
                                key means any key. Adds to the built-in list of
                                types that hold data
      --protect-extra PATTERN   the same; for patterns that a shared script adds
      --protect-except PATTERN  do not protect this; may be repeated
      --no-protect-defaults     drop the built-in list
      --max-destroy N           deny a plan that destroys more than N objects
      --allow FILE              destroys that are meant (YAML): address, class,
                                until, reason. They still need an approval

Reading the plan:
      --working-directory DIR   the initialised folder in which a plan file is
                                shown (default: this one)
      --binary NAME             terraform, tofu or a path (default: terraform if
                                it is there, else tofu)
      --fingerprint-key-file FILE
                                key of the fingerprint; without one, what is
                                marked as sensitive does not count in it. Or set
                                FAIRWAY_FINGERPRINT_KEY

Report:
      --show-values             show what changes, without what is sensitive
  -v, --verbose                 list harmless changes too
      --json                    one JSON object on standard output, nothing else
      --no-color                no colours (also: NO_COLOR, FORCE_COLOR)
  -h, --help                    show this help

Exit status:
  0  clean    nothing is destroyed
  2  approve  a person has to look
  3  deny     must not be applied
  1  error    could not be judged, or this command line is wrong

Examples:
  terraform plan -out=change.tfplan && fairway plan-guard change.tfplan
  tofu show -json change.tfplan | fairway plan-guard - --json
  fairway plan-guard change.tfplan --protect 'module.db.*' --max-destroy 0
`;

;// CONCATENATED MODULE: ./lib/plan/report/json.ts
function renderJson({ mode, verdict, planSha256, fingerprint, error, plan }) {
    const changes = plan?.judgement.changes ?? [];
    const counts = plan?.judgement.counts;
    return {
        schemaVersion: 1,
        mode,
        verdict,
        planSha256,
        fingerprint,
        counts: counts === undefined ? null : { ...counts, forget: counts.forget + counts['forget-replace'] },
        findings: plan?.judgement.findings ?? [],
        changes: changes.map(toJson),
        protected: protectedAddresses(changes),
        dataLoss: dataLossAddresses(changes),
        outputs: plan?.facts.outputs ?? [],
        drift: (plan?.facts.drift ?? []).map(({ address, deposed }) => ({ address, deposed: deposed ?? null })),
        unchanged: plan?.facts.unchanged ?? 0,
        terraformVersion: plan?.facts.terraformVersion ?? '',
        complete: plan?.facts.complete ?? null,
        renames: (plan?.renames ?? []).map(({ from, to }) => ({ from, to })),
        idleProtect: plan?.idle ?? [],
        error: error ?? null
    };
}
/** Addresses of the protected resources that are lost, each once, worst first. */
const protectedAddresses = (changes) => addressesOf(changes.filter(({ isProtectedLoss }) => isProtectedLoss));
/** Addresses of the updates in place that lose data or its protection, each once, worst first. */
const dataLossAddresses = (changes) => addressesOf(changes.filter(({ losses }) => losses.length > 0));
const addressesOf = (changes) => [...new Set(changes.map(({ address }) => address))];
function toJson({ address, deposed, class: kind, verdict, findings, digest }) {
    return {
        address,
        deposed: deposed ?? null,
        class: kind,
        verdict,
        rules: [...new Set(findings.map(({ rule }) => rule))],
        reason: findings.map(({ reason }) => reason).join('; '),
        digest
    };
}

;// CONCATENATED MODULE: ./cli/plan-guard/json.ts


const NO_COUNTS = Object.fromEntries(classes/* CHANGE_CLASSES */.id.map(name => [name, 0]));
function toPlanGuardJson(result) {
    const { verdict, counts, changes, protected: lost, dataLoss, idleProtect, error } = renderJson(result);
    return {
        verdict,
        fingerprint: result.fingerprint,
        counts: counts ?? NO_COUNTS,
        changes: changes.map(({ address, deposed, class: kind, verdict: own, rules, reason }) => ({
            address,
            deposed,
            class: kind,
            verdict: own,
            rules,
            reason
        })),
        protected: lost,
        dataLoss,
        idleProtect,
        error: error === null ? null : { code: error.code, message: error.message }
    };
}
/** What `--json` prints when the plan was not judged. */
function errorJson(code, message) {
    return {
        verdict: 'error',
        fingerprint: '',
        counts: NO_COUNTS,
        changes: [],
        protected: [],
        dataLoss: [],
        idleProtect: [],
        error: { code, message }
    };
}
/**
 * The JSON as one line. Characters that control a terminal are escaped where JSON itself would leave them: addresses are text from outside,
 * and what is printed may be looked at.
 */
function formatJson(json) {
    const escape = (character) => Array.from({ length: character.length }, (_, at) => `\\u${character.charCodeAt(at).toString(16).padStart(4, '0')}`).join('');
    return `${JSON.stringify(json).replace(/[\p{Cc}\p{Cf}\u2028\u2029]/gu, escape)}\n`;
}

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:stream/promises"
var external_node_stream_promises_ = __webpack_require__(6466);
;// CONCATENATED MODULE: ./cli/plan-guard/standard-input.ts





/**
 * Copies a plan from standard input to a file for this user only: a plan file has to be shown by its path, and only its first bytes tell what
 * it is.
 *
 * @param folder a private folder
 * @returns path of the copy
 * @throws UsageError when standard input is a keyboard; the signal's reason when it is aborted
 */
async function copyStandardInput(stdin, folder, signal) {
    if (stdin.isTTY === true)
        throw new usage_error/* UsageError */.e('- reads the plan from standard input, and that is a terminal.', 'Pipe the plan in.');
    const path = (0,external_node_path_.join)(folder, 'standard-input');
    try {
        await (0,external_node_stream_promises_.pipeline)(stdin, (0,external_node_fs_.createWriteStream)(path, { mode: 0o600, flags: 'wx' }), { signal });
    }
    catch (error) {
        signal.throwIfAborted();
        throw new usage_error/* UsageError */.e(`Standard input could not be read: ${(0,errors/* messageOf */.bD)(error)}.`, undefined, { cause: error });
    }
    return path;
}

// EXTERNAL MODULE: ./lib/plan/plan-text.ts + 1 modules
var plan_text = __webpack_require__(4852);
// EXTERNAL MODULE: ./lib/plan/report/words.ts
var words = __webpack_require__(5090);
;// CONCATENATED MODULE: ./cli/plan-guard/bar.ts
/**
 * How a class is drawn, dangers first, in the order of the action's counts. The signs are Terraform's where it has one, so that the bar
 * reads without colours too.
 */
const SIGNS = [
    ['delete', '-', 'remove'],
    ['replace', '±', 'replace'],
    ['forget', '×', 'remove'],
    ['forget-replace', '×', 'replace'],
    ['deferred', '?', 'change'],
    ['invoke', '!', 'change'],
    ['create', '+', 'add'],
    ['update', '~', 'change'],
    ['import', '<', 'other'],
    ['move', '>', 'other'],
    ['read', '=', 'dim']
];
/**
 * Shares the cells of a bar among the classes: one for each change while there is room, else in proportion, and never none for a class
 * that has a change, because a bar that hides the only delete among a thousand creates would be worse than none.
 *
 * @param room cells; at least one for each class
 */
function shareCells(counts, room) {
    const present = SIGNS.filter(([name]) => counts[name] > 0);
    const total = present.reduce((sum, [name]) => sum + counts[name], 0);
    if (total <= room)
        return present.map(([name]) => ({ class: name, cells: counts[name] }));
    const free = room - present.length;
    return present.map(([name]) => ({ class: name, cells: 1 + Math.floor((counts[name] / total) * free) }));
}
/** The counts as a bar of signs in their colours; empty when nothing changes. */
function renderBar(counts, room, paint) {
    const cells = new Map(shareCells(counts, room).map(share => [share.class, share.cells]));
    return SIGNS.map(([name, sign, look]) => paint(look, sign.repeat(cells.get(name) ?? 0))).join('');
}
const signOf = (kind) => {
    const found = SIGNS.find(([name]) => name === kind);
    return found === undefined ? [' ', 'dim'] : [found[1], found[2]];
};

// EXTERNAL MODULE: ./lib/plan/renames.ts + 9 modules
var renames = __webpack_require__(7369);
;// CONCATENATED MODULE: ./cli/plan-guard/terminal-change.ts







/** Attributes of one change that are named; a container may have a hundred. */
const NAMED_ATTRIBUTES = 12;
const INDENT = '    ';
/** The sign of a move, which a rename should be. What follows is indented, so that no line begins with text from the plan. */
const RENAME = '> ';
/**
 * A change: its address and what happens, then why, line by line.
 *
 * @param values undefined when they are not to be shown; then attributes are named
 */
function renderChange(change, values, style) {
    const { address, deposed, class: kind } = change;
    const shown = kind === 'invoke' ? values?.invocationOf(address) : values?.changeOf(address, deposed);
    const attributes = shown === undefined || shown.attributes.length === 0 ? nameAttributes(change) : [];
    return [
        ...renderHead(change, style),
        ...[...explain(change), ...attributes].flatMap(text => wrap(text, style.columns, INDENT)),
        ...(shown === undefined ? [] : renderValues(shown, style))
    ];
}
/** Values before and after, which the plan's reader turned into texts of one line without what is sensitive. */
function renderValues({ attributes, more }, { columns, paint }) {
    const lines = attributes.flatMap(({ path, before, after, lines: differing, moreLines }) => [
        ...wrap(`${path === '' ? '' : `${(0,plan_text/* plainName */.MH)(path)}: `}${(0,log_line/* oneLine */.TN)(before)} → ${(0,log_line/* oneLine */.TN)(after)}`, columns, INDENT),
        ...differing.map(line => `${INDENT}  ${paint(line.startsWith('-') ? 'remove' : 'add', (0,log_line/* oneLine */.TN)(line))}`),
        ...(moreLines > 0 ? [`${INDENT}  and ${moreLines} more lines`] : [])
    ]);
    return more > 0 ? [...lines, `${INDENT}and ${(0,action_text/* plural */.LS)(more, 'more attribute')}`] : lines;
}
/** That a delete and a create look like a rename, with the block that says so to Terraform, to be copied. */
function renderRename({ from, to, matching, compared, because }, { columns, paint }) {
    const why = because === 'spelling' ? 'only the spelling differs' : `${matching} of ${(0,action_text/* plural */.LS)(compared, 'attribute')} are equal`;
    const hint = `${(0,plan_text/* plainName */.MH)(to)} looks like ${(0,plan_text/* plainName */.MH)(from)} under a new name: ${why}.`;
    const block = (0,renames/* movedBlock */.f)({ from, to });
    if (block === undefined)
        return wrap(hint, columns, RENAME);
    const lines = block.split('\n').map(line => paint('add', `${INDENT}${line}`));
    return [...wrap(`${hint} If it is, this block makes it a move:`, columns, RENAME), ...lines];
}
function renderHead(change, { columns, paint }) {
    const [sign, look] = signOf(change.class);
    const address = (0,plan_text/* plainName */.MH)(change.address);
    const facts = terminal_change_describe(change);
    const head = `${paint(look, sign)} ${paint('strong', address)}`;
    // An address stays in one piece, so that it can be copied.
    const fits = lengthOf(`${sign} ${address}  ${facts}`) <= columns;
    return fits ? [`${head}  ${paint(look, facts)}`] : [head, ...wrap(facts, columns, INDENT).map(line => paint(look, line))];
}
function terminal_change_describe({ class: kind, marks, deposed, previousAddress, isProtectedLoss }) {
    const parts = [words/* CLASS_WORDS */.f5[kind]];
    if (isProtectedLoss)
        parts.push('protected');
    if (deposed !== undefined)
        parts.push(`deposed object ${(0,plan_text/* plainName */.MH)(deposed)}`);
    if (marks.imported && kind !== 'import')
        parts.push('imported');
    if (marks.moved && previousAddress !== undefined)
        parts.push(`was ${(0,plan_text/* plainName */.MH)(previousAddress)}`);
    return parts.join(', ');
}
function explain(change) {
    const lines = change.findings.map(({ reason }) => (0,log_line/* oneLine */.TN)(reason));
    if (change.forcedBy.length > 0)
        lines.push(`replaced because of ${nameAll(change.forcedBy)}`);
    const why = (0,words/* explainActionReason */.MS)(change.actionReason);
    // For a forget, Terraform gives the reason of a deletion.
    if (why !== undefined && !change.isForget)
        lines.push(why);
    return lines;
}
const nameAttributes = ({ forcedBy, attributes }) => forcedBy.length > 0 || attributes.length === 0 ? [] : [`changes ${nameAll(attributes)}`];
function nameAll(names) {
    const named = names.slice(0, NAMED_ATTRIBUTES).map(plan_text/* plainName */.MH).join(', ');
    return names.length > NAMED_ATTRIBUTES ? `${named} and ${names.length - NAMED_ATTRIBUTES} more` : named;
}

;// CONCATENATED MODULE: ./cli/plan-guard/terminal-counts.ts



/** The counts, dangers first, each with its sign: the legend of the bar. Empty when the plan changes nothing. */
function countItems({ facts, judgement: { counts } }) {
    const changes = SIGNS.filter(([name]) => counts[name] > 0).map(([name, sign, look]) => ({
        look,
        text: `${sign} ${(0,words/* countWords */.rj)(name, counts[name])}`
    }));
    const outputs = facts.outputs.length === 0 ? [] : [{ look: 'other', text: `${(0,action_text/* plural */.LS)(facts.outputs.length, 'output')} changed` }];
    const unchanged = counts.noop === 0 ? [] : [{ look: 'dim', text: (0,words/* countWords */.rj)('noop', counts.noop) }];
    return changes.length + outputs.length === 0 ? [] : [...changes, ...outputs, ...unchanged];
}

;// CONCATENATED MODULE: ./cli/plan-guard/terminal-report.ts








const LOOKS = { clean: 'clean', approve: 'approve', deny: 'deny', error: 'deny' };
/** Cells of the bar, where there is room. */
const WIDEST_BAR = 60;
const FAILED_CHECKS = 10;
/**
 * A judged plan for a person at a terminal: worst first. Whatever comes from the plan is on one line without control characters, because
 * an address may hold what would control the terminal.
 *
 * @returns lines, without line breaks
 */
function renderTerminalReport(result, plan, style) {
    const { judgement } = plan;
    const blocks = [
        [...headline(result, style), ...counts(plan, style)],
        whole(plan, style),
        changes('Must not happen', plan, 'deny', style),
        changes('Needs a look', plan, 'approve', style),
        terminal_report_renames(plan, style),
        style.isVerbose ? changes('Harmless', plan, 'clean', style) : [],
        rest(plan, style),
        footer(result, judgement.verdict, style)
    ];
    return blocks.filter(block => block.length > 0).flatMap((block, index) => (index === 0 ? block : ['', ...block]));
}
function headline({ verdict, error }, { columns, paint }) {
    const message = error === undefined ? [] : wrap((0,log_line/* oneLine */.TN)(error.message), columns);
    return [`${paint(LOOKS[verdict], verdict.toUpperCase())} ${paint('strong', words/* VERDICT_WORDS */._G[verdict])}`, ...message];
}
function counts(plan, { columns, paint }) {
    const items = countItems(plan);
    if (items.length === 0)
        return ['Nothing changes.'];
    const bar = renderBar(plan.judgement.counts, Math.min(WIDEST_BAR, columns), paint);
    return [...(bar === '' ? [] : [bar]), ...flow(items, columns, paint)];
}
/** What is said about the plan as a whole. */
function whole({ facts, judgement, idle }, { columns, paint }) {
    const findings = judgement.findings
        // An errored plan says so in its error already.
        .filter(({ rule }) => rule !== 'errored')
        .map(({ verdict, reason }) => ({ look: LOOKS[verdict], text: (0,log_line/* oneLine */.TN)(reason) }));
    const failed = facts.failedChecks
        .slice(0, FAILED_CHECKS)
        .map(address => ({ look: 'approve', text: `The check ${(0,plan_text/* plainName */.MH)(address)} does not hold.` }));
    const unused = idle.map(line => ({ look: 'approve', text: `The line "${(0,plan_text/* plainName */.MH)(line)}" ${words/* FITS_NOTHING */.jg}.` }));
    return [...findings, ...unused, ...failed].flatMap(({ look, text }) => wrap(text, columns, '! ').map((line, at) => (at === 0 ? paint(look, line) : line)));
}
function changes(title, { judgement, ...plan }, verdict, style) {
    const shown = judgement.changes.filter(change => change.verdict === verdict);
    if (shown.length === 0)
        return [];
    return [style.paint('strong', title), ...shown.flatMap(change => renderChange(change, plan.values, style))];
}
function terminal_report_renames({ renames: hints }, style) {
    return hints.flatMap((hint, index) => [...(index === 0 ? [] : ['']), ...renderRename(hint, style)]);
}
/** What is counted and not listed, or listed when it was asked for. */
function rest({ facts, judgement, values }, style) {
    const { columns, isVerbose } = style;
    const clean = judgement.changes.filter(({ verdict }) => verdict === 'clean').length;
    const drift = facts.drift.flatMap(({ address, isGone, attributes }) => {
        const what = isGone ? ' is gone' : attributes.length === 0 ? '' : `: ${attributes.map(plan_text/* plainName */.MH).join(', ')}`;
        return wrap(`${(0,plan_text/* plainName */.MH)(address)}${what}`, columns, '  ');
    });
    const outputs = facts.outputs.flatMap(name => [
        ...wrap((0,plan_text/* plainName */.MH)(name), columns, '  '),
        ...(values === undefined ? [] : renderValues(values.outputOf(name), style))
    ]);
    const list = (count, what, lines) => count === 0 ? [] : isVerbose ? [`${what}:`, ...lines] : [`${what} (listed with --verbose)`];
    return [
        ...(isVerbose ? [] : list(clean, (0,action_text/* plural */.LS)(clean, 'harmless change'), [])),
        ...list(facts.drift.length, `${(0,action_text/* plural */.LS)(facts.drift.length, 'object')} changed outside of Terraform`, drift),
        ...list(facts.outputs.length, `${(0,action_text/* plural */.LS)(facts.outputs.length, 'output')} changed`, outputs),
        ...(values?.note === undefined ? [] : wrap((0,log_line/* oneLine */.TN)(values.note), columns))
    ];
}
/** As the report says it. */
const WITHOUT_KEY = 'The fingerprint is made without a key: what Terraform marks as sensitive is left out of it, and not every copy of it is marked.';
function footer({ planSha256, fingerprint }, verdict, { columns, paint }) {
    const lines = [
        ...(planSha256 === '' ? [] : [`Plan sha256:${planSha256}`]),
        ...(fingerprint === '' ? [] : [`Fingerprint ${(0,log_line/* oneLine */.TN)(fingerprint)}`]),
        ...(fingerprint.startsWith('sha256:') && verdict !== 'error' ? wrap(WITHOUT_KEY, columns) : [])
    ];
    return lines.map(line => paint('dim', line));
}

;// CONCATENATED MODULE: ./lib/terraform/action-words.ts

/** `terraform exited with status 1: Inconsistent dependency lock file.` */
const showEnding = ({ ending, said }) => said === '' ? ending : (0,action_text/* asSentence */.KG)(`${ending.replace(/\.$/, '')}: ${said}`);
/** A problem in the words of an action, whose inputs are called "binary" and "working-directory". */
function terraformActionWords(problem) {
    switch (problem.code) {
        case 'no-program':
            return { message: `Input "binary": there is no program "${problem.path}".`, fix: 'Give a path, or "terraform", "tofu" or "auto".' };
        case 'unknown-binary':
            return { message: `Input "binary": "${problem.binary}" is not auto, terraform, tofu or a path.` };
        case 'not-on-path':
            return {
                message: `A plan file needs the program that made it, and there is no ${problem.names.join(' and no ')} on PATH.`,
                fix: `Add a step with actions/setup-tools and "tools: ${problem.names[0]}" before this one.`
            };
        case 'no-folder':
            return { message: `Input "working-directory": there is no folder "${problem.folder}".`, fix: 'Give the folder of the root module.' };
        case 'not-started': {
            const { program, folder, reason } = problem;
            if (reason === undefined)
                return { message: `The program "${program}" did not start.` };
            return { message: `The program "${program}" cannot run in "${folder}": ${asSentence(reason)}` };
        }
        case 'show-failed':
            return {
                message: `The plan file could not be shown. ${showEnding(problem)}`,
                fix: 'Show it with the same version, in the same initialised folder (input "working-directory"), that made it.'
            };
    }
}

;// CONCATENATED MODULE: ./cli/plan-guard/words.ts





/**
 * What keeps a plan from being judged, in the words of the command line: its options, and the folder that it was called in.
 *
 * @param isPiped whether the plan came from standard input
 */
function guardWords(problem, isPiped) {
    switch (problem.code) {
        case 'no-file':
            return {
                message: (0,regular_file/* describeTrouble */.L)(problem.path, problem.why),
                fix: 'Give the path of the plan, or pipe it in, with - in its place.'
            };
        case 'not-understood': {
            const { message, fix } = problem.reading;
            return { message: isPiped ? aboutStandardInput(message) : message, fix };
        }
        case 'nothing-shown':
            return { message: 'The plan file was shown, but none of it was read.' };
        case 'terraform':
            return terraformWords(problem.terraform);
        case 'allow-unreadable':
            return {
                message: `--allow: the file "${problem.path}" cannot be read (${problem.reason}).`,
                fix: 'Give its path relative to this folder.'
            };
        case 'allow-not-understood':
            return { message: `--allow: ${problem.what}`, fix: `Write entries like "${ALLOWANCE_EXAMPLE}".` };
        case 'fits-nothing':
            return {
                message: `--protect: "${(0,log_line/* oneLine */.TN)(problem.pattern)}" matches no type and no address, so it would protect nothing.`,
                fix: 'Write a type or an address, such as hcloud_volume or module.db.*; for more than one, repeat the option.'
            };
        case 'errored':
            return { message: problem.reason };
        case 'other':
            return { message: problem.message };
    }
}
/** How the reader begins what it says of the whole file. */
const THE_FILE = 'The file ';
const aboutStandardInput = (message) => message.startsWith(THE_FILE) ? `Standard input ${message.slice(THE_FILE.length)}` : message;
function terraformWords(problem) {
    switch (problem.code) {
        case 'no-program':
            return { message: `--binary: there is no program "${problem.path}".`, fix: 'Give a path, or "terraform", "tofu" or "auto".' };
        case 'unknown-binary':
            return { message: `--binary: "${problem.binary}" is not auto, terraform, tofu or a path.` };
        case 'not-on-path':
            return {
                message: `A plan file needs the program that made it, and there is no ${problem.names.join(' and no ')} on PATH.`,
                fix: 'Install it, or name the program with --binary.'
            };
        case 'no-folder':
            return { message: `--working-directory: there is no folder "${problem.folder}".`, fix: 'Give the folder of the root module.' };
        case 'not-started': {
            const { program, folder, reason } = problem;
            if (reason === undefined)
                return { message: `The program "${program}" did not start.` };
            return { message: `The program "${program}" cannot run in "${folder}": ${(0,action_text/* asSentence */.KG)(reason)}` };
        }
        case 'show-failed':
            return {
                message: `The plan file could not be shown. ${showEnding(problem)}`,
                fix: 'Show it with the same version, in the same initialised folder (--working-directory), that made it.'
            };
    }
}

;// CONCATENATED MODULE: ./cli/plan-guard/command.ts
















/** Holds the fingerprint's key when there is no file with it. */
const KEY_VARIABLE = 'FAIRWAY_FINGERPRINT_KEY';
/** What starts programs is loaded when one is started: JSON is judged without one. */
const startLater = async (...given) => await (await __webpack_require__.e(/* import() */ 184).then(__webpack_require__.bind(__webpack_require__, 4184))).runProcess(...given);
const STATUS = { clean: 0, error: 1, approve: 2, deny: 3 };
/**
 * `fairway plan-guard`: the action's verdict and report at a terminal. Whatever keeps it from judging is status 1, never 0.
 *
 * @throws the signal's reason when it is aborted
 */
async function runCommand(args, terminal) {
    try {
        const parsed = parsePlanGuardArguments(args);
        if (parsed === undefined) {
            await terminal.write(HELP);
            return 0;
        }
        const result = await command_judge(parsed, terminal);
        await show(result, parsed, terminal);
        return STATUS[result.verdict];
    }
    catch (error) {
        terminal.signal.throwIfAborted();
        const isUsage = error instanceof usage_error/* UsageError */.e;
        const message = (0,log_line/* oneLine */.TN)((0,errors/* messageOf */.bD)(error));
        if (wantsJson(args))
            await terminal.write(formatJson(errorJson(isUsage ? 'usage' : 'unexpected', message)));
        await complain(`${message}${isUsage ? ' See fairway plan-guard --help.' : ''}`, terminal);
        return STATUS.error;
    }
}
async function command_judge({ request, fingerprintKeyFile }, terminal) {
    const { signal, environment, folder: workspace } = terminal;
    const fingerprintKey = await (0,secret_key/* readSecretKey */.O)({
        option: '--fingerprint-key-file',
        variable: KEY_VARIABLE,
        file: fingerprintKeyFile,
        folder: workspace,
        environment
    });
    const folder = new LatePrivateFolder('plan-guard');
    const isPiped = request.plan === STANDARD_INPUT;
    try {
        const plan = isPiped ? await copyStandardInput(terminal.stdin, await folder.path(), signal) : request.plan;
        const outcome = await run({ ...request, plan, fingerprintKey }, {
            run: startLater,
            // No program that is started here needs the key.
            environment: (0,action_environment/* childEnvironment */.Q)(environment, { without: [KEY_VARIABLE] }),
            workspace,
            folder: folder.path,
            info: message => void terminal.writeError(`${(0,log_line/* inertLines */.wi)(message)}\n`),
            now: () => new Date(),
            signal
        });
        return inWords(outcome, problem => guardWords(problem, isPiped));
    }
    finally {
        await folder.remove();
    }
}
async function show(result, args, terminal) {
    const { plan, error } = result;
    if (args.isJson)
        await terminal.write(formatJson(toPlanGuardJson(result)));
    if (plan === undefined) {
        await complain(error?.message ?? 'The plan could not be judged.', terminal);
    }
    else if (!args.isJson) {
        const paint = painter(args.hasColors && wantsColors(terminal.environment, terminal.isTerminal));
        const style = { columns: usableColumns(terminal.columns), paint, isVerbose: args.isVerbose };
        await terminal.write(`${renderTerminalReport(result, plan, style).join('\n')}\n`);
    }
}
const complain = (message, terminal) => terminal.writeError(`fairway plan-guard: ${(0,log_line/* oneLine */.TN)(message)}\n`);


/***/ }),

/***/ 9573:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ readSecretKey)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _lib_plan_request_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3157);
/* harmony import */ var _usage_error_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9567);




/** A key is a line of text; whatever is longer is another file. */
const LONGEST_KEY = 4096;
/**
 * Reads a key. It is never an argument, because every user of the machine can list arguments.
 *
 * @returns undefined when there is none
 * @throws UsageError that says where the key was looked for, and never what was found
 */
async function readSecretKey({ option, variable, file, folder, environment }) {
    const where = file === undefined ? variable : `${option} "${file}"`;
    const text = file === undefined ? (environment[variable] ?? '') : await readKeyFile((0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(folder, file), where);
    // Blanks at the ends are removed, as in the action's input.
    const key = text.trim();
    if (file === undefined && key === '')
        return undefined;
    if (key.length < _lib_plan_request_js__WEBPACK_IMPORTED_MODULE_3__/* .SHORTEST_KEY */ .Nf || key.length > LONGEST_KEY) {
        throw new _usage_error_js__WEBPACK_IMPORTED_MODULE_2__/* .UsageError */ .e(`${where}: it has ${key.length} characters, and a key needs ${_lib_plan_request_js__WEBPACK_IMPORTED_MODULE_3__/* .SHORTEST_KEY */ .Nf} to ${LONGEST_KEY}.`, 'Make one with "openssl rand -hex 32".');
    }
    return key;
}
async function readKeyFile(path, where) {
    return await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(path, 'utf8').catch((error) => {
        const { code = 'unknown error' } = error;
        throw new _usage_error_js__WEBPACK_IMPORTED_MODULE_2__/* .UsageError */ .e(`${where} cannot be read (${code}).`, undefined, { cause: error });
    });
}


/***/ }),

/***/ 8754:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ ProblemError),
/* harmony export */   t: () => (/* binding */ errorOf)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8418);

/**
 * An expected error of a wing that several doors use. It has no words: the door that shows it knows what its own inputs or options are
 * called, and makes an {@link ActionError} of it. One that is shown without words is a bug in that door, and shows its stack.
 */
class ProblemError extends Error {
    problem;
    constructor(problem, options) {
        super(JSON.stringify(problem), options);
        this.name = new.target.name;
        this.problem = problem;
    }
}
/** A problem in the words of a door, as an error that a person can fix. */
const errorOf = ({ message, fix }, cause) => new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .lZ(message, fix, { cause });


/***/ }),

/***/ 2178:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   KG: () => (/* binding */ asSentence),
/* harmony export */   LS: () => (/* binding */ plural),
/* harmony export */   i4: () => (/* binding */ listLines)
/* harmony export */ });
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

/***/ 7703:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ withoutKeys),
/* harmony export */   x: () => (/* binding */ coversAddress)
/* harmony export */ });
/* harmony import */ var _glob_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8844);

/** A key of count or for_each; any character may be in it. */
const KEY = /\[(?:\d+|"(?:[^"\\]|\\.)*")\]/suy;
/** Parts of a pattern besides characters, which stand as their code. */
const ANYTHING = -1;
const MAYBE_KEY = -2;
const compiled = new Map();
/**
 * Whether a pattern of `protect` covers an address. It is read widely: one that names a resource or a module covers every instance of it and
 * everything in it, as `-target` does, and a step of it without a key covers the step with any key: adding `count` to a module must not take
 * its resources out of their protection. A step with a key is that instance alone.
 *
 * @param pattern in which `*` stands for any characters, as in `matchesGlob`
 */
function coversAddress(pattern, address) {
    if ((0,_glob_js__WEBPACK_IMPORTED_MODULE_0__/* .matchesGlob */ .kt)(pattern, address) || (0,_glob_js__WEBPACK_IMPORTED_MODULE_0__/* .matchesGlob */ .kt)(`${pattern}[*`, address) || (0,_glob_js__WEBPACK_IMPORTED_MODULE_0__/* .matchesGlob */ .kt)(`${pattern}.*`, address))
        return true;
    return address.includes('[') && coversWithKeys(partsOf(pattern), address);
}
/** Takes time in proportion to both lengths at worst, and ends as soon as nothing fits any more. */
function coversWithKeys(parts, address) {
    const width = parts.length + 1;
    /** Whether so many characters can be what so many parts stand for. */
    const reached = new Uint8Array(width * (address.length + 1));
    reached[0] = 1;
    let furthest = 0;
    const reach = (at, part) => {
        reached[at * width + part] = 1;
        if (at > furthest)
            furthest = at;
    };
    for (let at = 0; at <= furthest; at++) {
        for (let index = 0; index < width; index++) {
            if (reached[at * width + index] !== 1)
                continue;
            const part = parts[index];
            if (part === undefined) {
                if (at === address.length || address[at] === '.')
                    return true;
            }
            else if (part === ANYTHING) {
                reach(at, index + 1);
                if (at < address.length)
                    reach(at + 1, index);
            }
            else if (part === MAYBE_KEY) {
                reach(at, index + 1);
                const end = keyEnd(address, at);
                if (end !== undefined)
                    reach(end, index + 1);
            }
            else if (at < address.length && address.charCodeAt(at) === part) {
                reach(at + 1, index + 1);
            }
        }
    }
    return false;
}
/** A pattern with room for a key after each step that has none. */
function partsOf(pattern) {
    const known = compiled.get(pattern);
    if (known !== undefined)
        return known;
    const parts = [];
    /** Where brackets end. */
    let bracket = 0;
    for (let at = 0; at < pattern.length; at++) {
        const character = pattern[at] ?? '';
        if (at >= bracket && character === '[')
            bracket = keyEnd(pattern, at) ?? bracketEnd(pattern, at);
        if (at >= bracket && character === '.' && pattern[at - 1] !== ']')
            parts.push(MAYBE_KEY);
        parts.push(character === '*' ? ANYTHING : pattern.charCodeAt(at));
    }
    if (!pattern.endsWith(']'))
        parts.push(MAYBE_KEY);
    compiled.set(pattern, parts);
    return parts;
}
/** A pattern may hold only a part of a key: `data[*]`, `data["post*`. */
function bracketEnd(pattern, at) {
    const end = pattern.indexOf(']', at);
    return end === -1 ? pattern.length : end + 1;
}
function keyEnd(text, at) {
    KEY.lastIndex = at;
    return text[at] === '[' && KEY.test(text) ? KEY.lastIndex : undefined;
}
/** An address, or a pattern of one, without its keys. */
function withoutKeys(text) {
    let kept = '';
    for (let at = 0; at < text.length; at++) {
        const end = keyEnd(text, at);
        if (end === undefined)
            kept += text[at] ?? '';
        else
            at = end - 1;
    }
    return kept;
}


/***/ }),

/***/ 8136:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L8: () => (/* binding */ classify),
/* harmony export */   id: () => (/* binding */ CHANGE_CLASSES),
/* harmony export */   jn: () => (/* binding */ forgets),
/* harmony export */   o8: () => (/* binding */ destroys)
/* harmony export */ });
/* harmony import */ var _plan_read_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9745);

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
 * @throws PlanReadError for unknown actions: nobody can tell what they do
 */
function classify(change) {
    const moved = change.previousAddress !== undefined && change.previousAddress !== change.address;
    const marks = { deposed: change.deposed !== undefined, imported: change.isImport, moved };
    const known = classOf(change.actions);
    if (known === undefined) {
        throw new _plan_read_error_js__WEBPACK_IMPORTED_MODULE_0__/* .PlanReadError */ .A({
            kind: 'error',
            code: 'unknown-action',
            message: `The plan lists the actions ${JSON.stringify(change.actions)}, which are not known.`,
            fix: 'Use a version of Fairway that knows this version of Terraform or OpenTofu.'
        });
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

/***/ 9249:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ GuardError),
/* harmony export */   Z: () => (/* binding */ problemOf)
/* harmony export */ });
/* harmony import */ var _action_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8418);
/* harmony import */ var _action_problem_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8754);
/* harmony import */ var _terraform_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(306);
/* harmony import */ var _sealing_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9409);




class GuardError extends _action_problem_js__WEBPACK_IMPORTED_MODULE_1__/* .ProblemError */ .M {
}
/** The problem behind anything that was thrown. */
function problemOf(error) {
    if (error instanceof GuardError)
        return error.problem;
    if (error instanceof _terraform_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .TerraformError */ .n)
        return { code: 'terraform', terraform: error.problem };
    if (error instanceof _sealing_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .SealError */ .E)
        return { code: 'sealing', sealing: error.problem };
    return { code: 'other', message: (0,_action_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .messageOf */ .bD)(error) };
}


/***/ }),

/***/ 8256:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  ir: () => (/* binding */ PlanFingerprint),
  XX: () => (/* binding */ isKeyed),
  tU: () => (/* binding */ sameFingerprint)
});

// UNUSED EXPORTS: FINGERPRINT_PATTERN

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: ./lib/plan/marks.ts
var plan_marks = __webpack_require__(3582);
// EXTERNAL MODULE: ./lib/plan/reader/fields.ts
var fields = __webpack_require__(8521);
;// CONCATENATED MODULE: ./lib/plan/fingerprint/without-sensitive.ts


/** A shorter text turns up within others by chance, and is looked for only as a whole. */
const SHORTEST_PART = 4;
/** Whether anything in the values is sensitive. */
const hasMark = (values) => values.some(value => (0,plan_marks/* containsTrue */.Et)(markOf(value)));
/** A version that does not say what is sensitive (Terraform before 0.15) could mean everything. */
const markOf = ({ value, marks }) => marks ?? value !== null;
/**
 * The canonical text of an entry with null for everything in its values that is marked sensitive, in whichever of them, and for what in them is
 * a copy of it; of a text that holds one the rest stays. A provider copies an input into an output that it does not mark
 * (`terraform_data.output` does). A copy in another entry cannot be recognised: it may have been read before.
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
    if ((0,plan_marks/* isNothing */.qv)(value) || marks.length === 0)
        return;
    const fitting = fitMarks(marks, value);
    const isMarked = fitting.includes(true);
    if (isMarked && typeof value !== 'string')
        marked.isTextsOnly = false;
    if (typeof value === 'object') {
        // Few of the many members are marked.
        const keys = isMarked ? (0,plan_marks/* keysOf */.YD)(value) : new Set(fitting.flatMap(plan_marks/* keysOf */.YD));
        for (const key of keys)
            collect((0,plan_marks/* partAt */.l0)(value, key), marksAt(fitting, key), marked);
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
 * Takes the marked texts out of the whole text at once, which is the common case and takes a fraction of the time of rebuilding every
 * object.
 *
 * @returns undefined when one of them is anywhere else too, when more than texts is marked, or when the text is not what is in the file
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
        // Where it is marked it is in the text too, so when the numbers are equal there is none in a name, in another text or across two.
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
/** Removes copies of marked values. */
class Copies {
    #whole;
    #parts;
    constructor(texts) {
        this.#whole = new Set(texts);
        // One that holds another goes first, or part of it would stay. Of two that overlap the same one goes first in every layout of the plan.
        const parts = [...this.#whole].filter(text => text.length >= SHORTEST_PART).sort();
        this.#parts = parts.sort((one, other) => other.length - one.length);
    }
    /** A number and a text of its digits are copies of each other: Terraform makes one of the other where a type asks for it. */
    without(value) {
        if (this.#whole.has(String(value)))
            return null;
        return typeof value === 'string' ? this.#parts.reduce((text, part) => text.replaceAll(part, '\0'), value) : value;
    }
}
/** What is null stays what it is: a member that the entry does not even have is null here too, and must not become one. */
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
const fitMarks = (marks, value) => marks.map(mark => (0,plan_marks/* fitMark */.jj)(mark, value));
/** Below a mark everything is sensitive. */
const marksAt = (marks, key) => marks.includes(true) ? [true] : marks.map(mark => (0,plan_marks/* partAt */.l0)(mark, key)).filter(plan_marks/* containsTrue */.Et);

;// CONCATENATED MODULE: ./lib/plan/fingerprint/index.ts


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
 * Makes the parts of a plan's fingerprint while the plan is read. The fingerprint is equal for two runs of the same plan, different when
 * an action, an address or a value differs. The order of the entries, of names and the layout of the JSON do not count, and neither does
 * when it was planned.
 *
 * Whatever a plan holds goes in, sensitive values too, so it is keyed: a plain hash of something that can be guessed gives it away. Without
 * a key sensitive values are left out, and a change of one of them is not seen.
 */
class PlanFingerprint {
    #key;
    /** Of the entries, a character for each byte: a buffer takes twice as long to make, and three times the memory. */
    #digests = [];
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
    /** A provisioner belongs to no change and still runs, and a provider's block says whose objects are changed. */
    configuration(part, text) {
        // A token may be in a provider's block in clear text, and nothing marks it.
        if (this.#key !== undefined || part !== 'provider_config')
            this.#add(`configuration ${JSON.stringify(part)}`, text, [], []);
    }
    /** The digest of the entry that was visited last, as hexadecimal digits; it tells nothing to anyone without the key. */
    lastDigest() {
        return Buffer.from(this.#digests.at(-1) ?? '', 'latin1').toString('hex');
    }
    /** @returns the fingerprint of the plan, when all its entries were visited */
    finish({ formatVersion, terraformVersion, errored, complete, applyable, unknownMembers }) {
        const [major = ''] = formatVersion.split('.');
        const hash = createDigest(this.#key).update(JSON.stringify(['plan', major, terraformVersion, errored, complete, applyable, [...unknownMembers].sort()]));
        hash.update(this.#digests.sort().join(''), 'latin1');
        return `${this.#key === undefined ? KEYLESS : KEYED}:${hash.digest('hex')}`;
    }
    /** @param at where in the entry the values are */
    #add(kind, text, at, values) {
        const isWhole = this.#key !== undefined || !hasMark(values);
        const hash = createDigest(this.#key).update(`${kind}\n`);
        for (const piece of isWhole ? [text.canonical()] : canonicalWithoutSensitive(text, at, values))
            hash.update(piece);
        this.#digests.push(hash.digest('binary'));
    }
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

/***/ 8844:
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
/** Dots where no address has one: at its ends, and two in a row where nothing stands for a key. */
const NO_DOT = /^\.|\.$|^[^*[]*?\.\./;
/**
 * Whether a pattern can match no type and no address at all, as with a comment after it (`hcloud_volume # disks`), quotes around it or
 * `- ` before it, or a dot behind it: it would protect nothing, and nobody would notice.
 */
function fitsNothing(pattern) {
    const outside = pattern.replace(KEY, '');
    return NO_NAME.test(outside) || NO_DOT.test(outside) || /\s#|\['/.test(outside);
}


/***/ }),

/***/ 3582:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Et: () => (/* binding */ containsTrue),
/* harmony export */   YD: () => (/* binding */ keysOf),
/* harmony export */   jj: () => (/* binding */ fitMark),
/* harmony export */   l0: () => (/* binding */ partAt),
/* harmony export */   qv: () => (/* binding */ isNothing),
/* harmony export */   wQ: () => (/* binding */ markedScalars)
/* harmony export */ });
/* harmony import */ var _secrets_scalars_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8993);
/* harmony import */ var _reader_fields_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8521);


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
 * The marks of a value: `true` for all of it, or shaped like the value. Marks of another shape than the value say that something in it is
 * marked, but not what: so all of it is.
 */
function fitMark(mark, value) {
    if (typeof mark !== 'object' || mark === null || isNothing(value))
        return mark;
    const fits = (0,_reader_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .isList */ .Lv)(mark) ? (0,_reader_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .isList */ .Lv)(value) && value.length === mark.length : (0,_reader_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .isObject */ .Gv)(value);
    return fits || !containsTrue(mark) ? mark : true;
}
/** Every text and number of a value that is marked. */
function* markedScalars(value, marks) {
    const mark = fitMark(marks, value);
    if (mark === true)
        yield* (0,_secrets_scalars_js__WEBPACK_IMPORTED_MODULE_1__/* .scalarsOf */ .T)(value);
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

/***/ 9647:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  DS: () => (/* binding */ copyPlan),
  DC: () => (/* binding */ hashFile),
  Yr: () => (/* binding */ hashed),
  cx: () => (/* binding */ isPlanFile),
  m5: () => (/* binding */ withPlan)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: ./lib/plan/errors.ts
var errors = __webpack_require__(9249);
;// CONCATENATED MODULE: ./lib/plan/file-chunks.ts
/** Larger pieces are not faster; smaller ones take more calls. */
const CHUNK = 256 * 1024;
/**
 * Reads a file from its start in pieces, the next one while the last is processed. Two buffers take turns: a piece must be finished
 * before the next is asked for. Node's streams allocate a buffer for each piece instead, which shows in the memory that a large file takes.
 *
 * @param file stays open
 */
async function* fileChunks(file) {
    const buffers = [Buffer.allocUnsafeSlow(CHUNK), Buffer.allocUnsafeSlow(CHUNK)];
    const readAt = (position, turn) => file.read(buffers[turn % 2], 0, CHUNK, position);
    let position = 0;
    let next = readAt(position, 0);
    try {
        for (let turn = 1;; turn++) {
            const { bytesRead, buffer } = await next;
            if (bytesRead === 0)
                return;
            position += bytesRead;
            next = readAt(position, turn);
            yield buffer.subarray(0, bytesRead);
        }
    }
    finally {
        // Whoever stops early must not close the file during a read.
        await next.catch(() => undefined);
    }
}

// EXTERNAL MODULE: ./lib/plan/regular-file.ts
var regular_file = __webpack_require__(1743);
;// CONCATENATED MODULE: ./lib/plan/plan-file.ts





/** A plan file of Terraform and OpenTofu is a zip (internal/plans/planfile); JSON never begins like one. */
const ZIP_MAGIC = Buffer.from('PK');
/**
 * Opens a plan and hands it to a function, as `withRegularFile`.
 *
 * @throws GuardError `no-file` when there is no such file, or it is not a regular one
 */
const withPlan = (path, use) => (0,regular_file/* withRegularFile */.p)(path, why => new errors/* GuardError */.U({ code: 'no-file', path, why }), use);
/** Whether the file is a plan file, to be read by Terraform, and not JSON. */
async function isPlanFile(file) {
    const { buffer, bytesRead } = await file.read({ buffer: Buffer.alloc(ZIP_MAGIC.length), position: 0 });
    return bytesRead === ZIP_MAGIC.length && buffer.equals(ZIP_MAGIC);
}
function hashed(file) {
    const hash = (0,external_node_crypto_.createHash)('sha256');
    async function* bytes() {
        for await (const chunk of fileChunks(file)) {
            hash.update(chunk);
            yield chunk;
        }
    }
    return { bytes: bytes(), sha256: () => hash.digest('hex') };
}
/** @returns sha256 of the whole file, as 64 hexadecimal digits */
async function hashFile(file) {
    const hash = (0,external_node_crypto_.createHash)('sha256');
    for await (const chunk of fileChunks(file))
        hash.update(chunk);
    return hash.digest('hex');
}
/**
 * Copies the plan file to where nobody else can change it; gives the sha256 of the copied bytes.
 *
 * @param to path of the copy, which must not exist
 */
async function copyPlan(file, to) {
    const { bytes, sha256 } = hashed(file);
    const copy = await (0,promises_.open)(to, 'wx', 0o600);
    try {
        for await (const chunk of bytes)
            await copy.writeFile(chunk);
        return sha256();
    }
    finally {
        await copy.close();
    }
}


/***/ }),

/***/ 6001:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  E: () => (/* binding */ readPlanInput)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./lib/plan/errors.ts
var errors = __webpack_require__(9249);
// EXTERNAL MODULE: ./lib/plan/plan-file.ts + 1 modules
var plan_file = __webpack_require__(9647);
// EXTERNAL MODULE: external "node:v8"
var external_node_v8_ = __webpack_require__(8877);
;// CONCATENATED MODULE: ./lib/plan/attributes.ts
/**
 * Names of the top-level attributes that differ between two states of an object. Values are compared and forgotten: none is given away.
 *
 * @param afterUnknown the same shape with `true` for each attribute that is known only after the apply; such an attribute counts as changed
 */
function changedAttributes(before, after, afterUnknown) {
    const [old, next, unknown] = [asObject(before), asObject(after), asObject(afterUnknown)];
    const names = new Set([...Object.keys(old), ...Object.keys(next), ...Object.keys(unknown)]);
    return [...names].filter(name => containsTrue(get(unknown, name)) || !isSame(get(old, name), get(next, name))).sort();
}
const asObject = (value) => typeof value === 'object' && value !== null && !Array.isArray(value) ? value : {};
const get = (object, name) => (Object.hasOwn(object, name) ? object[name] : undefined);
/** Terraform leaves an attribute out or gives null for it, and means the same. */
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

// EXTERNAL MODULE: ./lib/plan/classes.ts
var classes = __webpack_require__(8136);
// EXTERNAL MODULE: ./lib/plan/glob.ts
var glob = __webpack_require__(8844);
;// CONCATENATED MODULE: ./lib/plan/providers/data-loss-table/sources.ts
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
/** `mapToApiValues` of the library that Telmate's provider is made with: a disk that is gone is deleted, a smaller one is made again. */
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

;// CONCATENATED MODULE: ./lib/plan/providers/data-loss-table/words.ts
/** What the rules on data loss have in common: the way a switch goes, and what that means. */
const off = { from: true, to: false };
const on = { from: false, to: true };
const DELETABLE = 'the protection against deletion is removed, which is the first step of a deletion';
const NO_BACKUPS = 'backups are no longer made';
const FEWER_BACKUPS = 'backups are kept for less time, or none are made any more';
const EMPTIED = 'a later destroy deletes the objects in it too';
const NO_SNAPSHOT = 'a later destroy makes no last snapshot';
const NO_VERSIONS = 'what is overwritten or deleted from then on cannot be brought back';
const SOON_GONE = 'what is deleted can be brought back for less time, or not at all';
const OF_ITS_OWN = 'it makes and deletes resources of its own, and which ones is not in the plan';
const EXPIRING = 'what its rules let expire is deleted from the bucket, including what is in it now';

;// CONCATENATED MODULE: ./lib/plan/providers/data-loss-table/aws.ts


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
        reason: 'items that have expired are deleted from the table, including those in it now',
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

;// CONCATENATED MODULE: ./lib/plan/providers/data-loss-table/disks.ts

const TAKEN_OUT = 'a disk is taken out of the machine, and Proxmox keeps it as an unused one at most';
const EMPTY_DISK = 'a disk cannot shrink, so the machine gets a new and empty one in its place';
const OVERWRITTEN = 'the server is reinstalled, which overwrites its disk';
/** What a bare metal server of Scaleway is installed with. */
const INSTALLED = ['partition', 'ssh_key_ids', 'user', 'password', 'password_wo_version', 'service_password', 'service_password_wo_version'];
/** Servers that are reinstalled under the same id: what was on their disks is gone, and the plan says that they are updated in place. */
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
/** Disks inside a machine's own block: where one of them is removed, the plan only says that the machine is updated in place. */
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
        reason: 'the TPM is removed with its keys, and what was encrypted with them cannot be read without them',
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

;// CONCATENATED MODULE: ./lib/plan/providers/data-loss-table/stores.ts


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
        reason: 'what is stored is no longer kept when the claim is deleted',
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

;// CONCATENATED MODULE: ./lib/plan/providers/data-loss-table/index.ts





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
        // The same code is in the resource.go of each type that has the attribute.
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
        // The same code is in the file of each type that has the attribute.
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

;// CONCATENATED MODULE: ./lib/plan/providers/data-loss.ts



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
/** No real plan has more types; one that is made to fill the memory does. */
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
 * @param after those after it; an attribute that is known only after the apply is not in it
 * @param afterUnknown the same shape with `true` for each attribute that is known only after the apply: that may be anything, so it counts
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
        // One without a key is identified by its place.
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
/** A size in kibibytes; undefined for what is not one. A number alone is in gibibytes. */
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

;// CONCATENATED MODULE: ./lib/plan/providers/root-cause.ts

/**
 * Which of the attributes that force a replacement have a value that is known only after the apply. Nobody changed such an attribute: its
 * cause is where the value comes from. Usually that is another object of the same plan (a network that is replaced replaces the server in
 * it), or something that is new with every apply, such as `timestamp()`. An attribute with a known value is a cause itself.
 *
 * @param replacePaths as in the plan, each from the outside in
 * @param afterUnknown shaped like the object, with `true` where a value is known only after the apply
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

;// CONCATENATED MODULE: ./lib/plan/collect.ts




/**
 * Gathers what is judged and reported from the entries of a plan as they come, in any order. Nothing of the values is kept but, with a key,
 * a digest that tells nothing to anyone without it.
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
    /** @throws PlanReadError for unknown actions */
    change(entry) {
        this.#change(entry, false);
    }
    /** @throws PlanReadError for unknown actions */
    deferred(_reason, entry) {
        this.#change(entry, true);
    }
    drift({ address, previousAddress, deposed, type, actions, before, after }) {
        if (!(0,classes/* destroys */.o8)(actions) && !actions.includes('update'))
            return;
        const isGone = (0,classes/* destroys */.o8)(actions);
        const attributes = isGone ? [] : changedAttributes(before, after, undefined);
        // Old versions leave out the address of drifted objects.
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
    /** @returns what there is to judge and to report, when all entries were visited */
    finish({ terraformVersion, errored, complete, applyable, unknownMembers, failedChecks, provisioned }) {
        return {
            terraformVersion: terraformVersion ?? '',
            errored: errored ?? undefined,
            complete: complete ?? undefined,
            applyable: applyable ?? undefined,
            changes: this.#changes,
            unchanged: this.#unchanged,
            outputs: this.#outputs,
            drift: this.#drift,
            failedChecks: failedChecks.map(({ address }) => address).filter(address => address !== ''),
            provisioned,
            unknownParts: unknownMembers
        };
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
            attributes: packed(isUpdate ? changedAttributes(before, after, afterUnknown) : []),
            forcedBy: packed([...new Set(replacePaths.flatMap(([first]) => (first === undefined ? [] : [String(first)])))]),
            forcedFromElsewhere: packed(forcedFromElsewhere(replacePaths, afterUnknown)),
            losses: packed(isUpdate ? findDataLoss(type, { before, after, afterUnknown }) : []),
            digest: this.#digest()
        });
    }
}
const NONE = [];
/** A list in as little memory as it takes: most are empty, and V8 leaves room for sixteen more in what was filtered. */
const packed = (list) => (list.length === 0 ? NONE : list.slice());

// EXTERNAL MODULE: ./lib/plan/fingerprint/index.ts + 1 modules
var plan_fingerprint = __webpack_require__(8256);
// EXTERNAL MODULE: ./lib/plan/plan-read-error.ts
var plan_read_error = __webpack_require__(9745);
// EXTERNAL MODULE: ./lib/plan/reader/fields.ts
var fields = __webpack_require__(8521);
;// CONCATENATED MODULE: ./lib/plan/reader/canonical.ts

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
     * @param bytes what is in the file, when that is the canonical text already
     */
    constructor(value, path, numbersAsText, bytes) {
        this.#value = value;
        this.#layout = layoutOf(path);
        this.#numbersAsText = numbersAsText;
        this.#bytes = bytes;
    }
    /**
     * JSON with the names in a fixed order, and how many of its texts stand for numbers before it. It holds all values in plain text.
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

// EXTERNAL MODULE: ./lib/plan/reader/problem.ts
var problem = __webpack_require__(977);
;// CONCATENATED MODULE: ./lib/plan/reader/addresses.ts

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
    throw (0,problem/* malformed */.Qm)(`${where}.address`, 'the address of its type, name, mode and module');
}
/** Where the dots are. A key may have dots too, so that any of them could end the module's address. */
function placesOf(address) {
    const places = [];
    for (let at = address.indexOf('.'); at !== -1; at = address.indexOf('.', at + 1))
        places.push(at);
    return places;
}

;// CONCATENATED MODULE: ./lib/plan/reader/changes.ts



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
 * @param needsAddress whether it must have an address; old versions leave that of drift out
 * @throws PlanProblem when it is not understood to the last
 */
function readChange(value, numbersAsText, where, needsAddress) {
    const entry = (0,fields/* objectAt */.lJ)(value, where);
    const mode = readMode(entry, where);
    const type = (0,fields/* optionalText */.mR)(entry, 'type', where);
    if (type === undefined && needsAddress)
        throw (0,problem/* malformed */.Qm)(`${where}.type`, 'a text');
    const named = {
        mode,
        type: type ?? '',
        name: (0,fields/* optionalText */.mR)(entry, 'name', where) ?? '',
        index: readIndex(entry, where),
        moduleAddress: (0,fields/* optionalText */.mR)(entry, 'module_address', where)
    };
    const address = (0,fields/* optionalText */.mR)(entry, 'address', where);
    if (address === undefined && needsAddress)
        throw new problem/* PlanProblem */.hc('no-address', `The plan is not understood: ${where} has no address.`);
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
        throw new problem/* PlanProblem */.hc('no-address', `The plan is not understood: ${where} has no address.`);
    const type = (0,fields/* optionalText */.mR)(invocation, 'type', where);
    if (type === undefined)
        throw (0,problem/* malformed */.Qm)(`${where}.type`, 'a text');
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
        throw new problem/* PlanProblem */.hc('no-change', `The plan is not understood: ${where} does not say what changes.`);
    return change;
}
function readActions(change, where) {
    const actions = (0,fields/* memberOf */.C5)(change, 'actions');
    if (!(0,fields/* isList */.Lv)(actions) || actions.length === 0 || !actions.every(action => typeof action === 'string')) {
        throw new problem/* PlanProblem */.hc('malformed-actions', `The plan is not understood: ${where}.actions is not a list of words.`);
    }
    const words = actions.join(', ');
    // Joined, ["delete, create"] would look like two.
    if (!KNOWN_ACTIONS.has(words) || actions.length !== words.split(', ').length) {
        throw new problem/* PlanProblem */.hc('unknown-action', `The plan has unknown actions: ${where}.actions is ${quote(actions)}.`);
    }
    return actions;
}
function readMode(entry, where) {
    const mode = (0,fields/* valueOf */.RP)(entry, 'mode');
    if (mode === null || mode === 'managed' || mode === 'data')
        return mode;
    throw new problem/* PlanProblem */.hc('unknown-mode', `The plan has an unknown mode: ${where}.mode is ${quote(mode)}.`);
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
        throw (0,problem/* malformed */.Qm)(`${where}.index`, 'a text or a number');
    return index;
}
function readPath(path, where) {
    const isStep = (step) => typeof step === 'string' || typeof step === 'number';
    if (!(0,fields/* isList */.Lv)(path) || !path.every(isStep))
        throw (0,problem/* malformed */.Qm)(where, 'a list of paths');
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

;// CONCATENATED MODULE: ./lib/plan/reader/configured.ts

/**
 * An element of `resources` in the configuration of a module. What is not of this form is passed over: no verdict depends on it.
 *
 * @param module the module's address with a dot behind it; empty for the root
 */
function configuredResource(resource, module = '') {
    if (!(0,fields/* isObject */.Gv)(resource))
        return [];
    const [address, type] = [(0,fields/* memberOf */.C5)(resource, 'address'), (0,fields/* memberOf */.C5)(resource, 'type')];
    return typeof address === 'string' && typeof type === 'string' ? [{ address: `${module}${address}`, type }] : [];
}
/** The same of a module that is called by this name, and of all that it calls. The reader bounds how deep one can be. */
function configuredModule(name, call, outer = '') {
    const module = (0,fields/* isObject */.Gv)(call) ? (0,fields/* memberOf */.C5)(call, 'module') : undefined;
    if (!(0,fields/* isObject */.Gv)(module))
        return [];
    const address = `${outer}module.${name}.`;
    const [resources, calls] = [(0,fields/* memberOf */.C5)(module, 'resources'), (0,fields/* memberOf */.C5)(module, 'module_calls')];
    return [
        ...((0,fields/* isList */.Lv)(resources) ? resources : []).flatMap(resource => configuredResource(resource, address)),
        ...Object.entries((0,fields/* isObject */.Gv)(calls) ? calls : {}).flatMap(([inner, innerCall]) => configuredModule(inner, innerCall, address))
    ];
}

;// CONCATENATED MODULE: ./lib/plan/reader/envelope.ts

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
/** What the text of a plan has near its start, in Terraform and OpenTofu. */
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
        return this.#held.length === 0 ? new problem/* PlanProblem */.hc('empty', 'The file is empty.') : recognise(this.#held);
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
/** @param sample start of something that is not a JSON object */
function recognise(sample) {
    // eslint-disable-next-line no-control-regex -- the colours of a terminal
    const text = sample.toString().replace(/\u001b\[[\d;]*m/g, '');
    if (PLAN_TEXT.some(pattern => pattern.test(text))) {
        return new problem/* PlanProblem */.hc('text-plan', 'The file is what "plan" or "show" prints for a person, not JSON.');
    }
    return /^\[\s*[[\]{"\d-]/.test(text)
        ? new problem/* PlanProblem */.hc('not-a-plan', 'The file is a JSON list, and a plan is a JSON object.')
        : new problem/* PlanProblem */.hc('not-json', 'The file is not JSON.');
}
/** Takes what comes after the plan: nothing but blanks and the lines of the wrapper. */
class Tail {
    /** The start of a line, as long as it is not told what it is; undefined within a line that is passed over. */
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
const trailing = (line) => new problem/* PlanProblem */.hc('trailing-data', `After the plan comes ${line.startsWith('{') ? 'another JSON object' : 'something that is not part of it'}.`);

;// CONCATENATED MODULE: ./lib/plan/reader/json-scanner.ts

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
    /** Start and end, counted in bytes from the start of the value, of each number that is long or has an exponent. */
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
                // The usual case is decided at once: the table says the same, in three steps.
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
const tooDeep = () => new problem/* PlanProblem */.hc('too-deep', `The file is nested more than ${MAX_DEPTH} levels deep.`);
/** No more is said: what is there could be part of a secret. */
const notJson = () => new problem/* PlanProblem */.hc('not-json', 'The file is not valid JSON.');

;// CONCATENATED MODULE: ./lib/plan/reader/json-cutter.ts


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
            throw (0,problem/* malformed */.Qm)(path, isObject ? 'an object' : 'a list');
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
                throw new problem/* PlanProblem */.hc('too-large', `The plan has one entry of more than ${MAX_VALUE / 1024 / 1024} MiB.`);
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
            throw (0,problem/* duplicateName */.Vy)(frame.path);
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

;// CONCATENATED MODULE: ./lib/plan/reader/near.ts
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

;// CONCATENATED MODULE: ./lib/plan/reader/providers.ts

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

;// CONCATENATED MODULE: ./lib/plan/reader/header.ts




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
            throw new problem/* PlanProblem */.hc('json-stream', 'The file is what "plan -json" prints, lines of events: not the plan itself.');
        }
        if (name === 'plan_format_version') {
            throw new problem/* PlanProblem */.hc('redacted-plan', 'The file is a redacted plan of HCP Terraform, which has another format.');
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
    /** @throws PlanProblem when the file is not a plan of a known version */
    end() {
        this.#checkKind();
        if (this.#damaged !== undefined) {
            throw new problem/* PlanProblem */.hc('malformed', `The plan is not understood: it has a part whose name is almost, but not quite, "${this.#damaged}".`);
        }
        const complete = this.#flag('complete');
        const applyable = this.#flag('applyable');
        const errored = this.#flag('errored');
        // Every version that writes one of the others writes this one: it is lost.
        if (errored === null && (complete !== null || applyable !== null))
            throw (0,problem/* malformed */.Qm)('errored', 'true or false');
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
                ? new problem/* PlanProblem */.hc('not-a-plan', 'The file has a format version, but nothing else of a plan.')
                : new problem/* PlanProblem */.hc('state', 'The file is a state, not a plan.');
        }
        if (this.#members.has('format_version'))
            return;
        throw this.#isOfPlan
            ? new problem/* PlanProblem */.hc('no-format-version', 'The plan does not name its format: it has no "format_version".')
            : new problem/* PlanProblem */.hc('not-a-plan', 'The file is JSON, but not of a plan.');
    }
    #flag(name) {
        const value = this.#values.get(name) ?? null;
        if (value !== null && typeof value !== 'boolean')
            throw (0,problem/* malformed */.Qm)(name, 'true or false');
        return value;
    }
    #text(name) {
        const value = this.#values.get(name) ?? null;
        if (value !== null && typeof value !== 'string')
            throw (0,problem/* malformed */.Qm)(name, 'a text');
        return value;
    }
    #variables({ variables, mayUseAny }) {
        const values = this.#values.get('variables') ?? null;
        const declared = this.#values.get('configuration.root_module.variables') ?? null;
        if (values === null)
            return new Map();
        if (!(0,fields/* isObject */.Gv)(values))
            throw (0,problem/* malformed */.Qm)('variables', 'an object');
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
        ? new problem/* PlanProblem */.hc('unsupported-version', `The plan has format ${version.slice(0, 20)}; only 0.1 to 1.x are known.`)
        : new problem/* PlanProblem */.hc('no-format-version', 'The plan does not name its format: "format_version" is not a version.');
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
;// CONCATENATED MODULE: ./lib/plan/reader/json-values.ts



/**
 * @param bytes of what was cut out
 * @throws PlanProblem when an object in it has two members of the same name
 */
function parseCut({ path, key, names, numbers, isPlain }, bytes) {
    const parsed = parseExactly(bytes, numbers);
    const { count, isInOrder } = namesOf(parsed.value, layoutOf(path));
    // Of two members of the same name JSON.parse keeps one.
    if (count !== names)
        throw (0,problem/* duplicateName */.Vy)(key === undefined ? path : `${path}[${key}]`);
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

;// CONCATENATED MODULE: ./lib/plan/reader/provisioners.ts

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

;// CONCATENATED MODULE: ./lib/plan/reader/seen.ts
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

;// CONCATENATED MODULE: ./lib/plan/reader/plan-reader.ts









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
    #counts = { changes: 0, drift: 0, deferred: 0, outputs: 0, actionInvocations: 0, deferredActionInvocations: 0 };
    constructor(visitor) {
        this.#visitor = visitor;
    }
    member(name) {
        this.#header.member(name);
    }
    /** @throws PlanProblem when it is not understood */
    value(cut, bytes) {
        const { path, key } = cut;
        // Most of a configuration has none of what is wanted of it, and is not parsed.
        const runs = CONFIGURED.has(path) && bytes.includes('"provisioners"');
        if (CONFIGURED.has(path) && !runs && this.#visitor.configured === undefined)
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
                for (const resource of configuredResource(value))
                    this.#visitor.configured?.(resource);
                this.#header.provisioned(provisionedResource(value));
                if (runs)
                    this.#visitor.configuration?.('resource', text);
                break;
            case 'configuration.root_module.module_calls':
                if (this.#visitor.configured !== undefined)
                    configuredModule(String(key), value).forEach(found => this.#visitor.configured?.(found));
                this.#header.provisioned(provisionedModule(String(key), value));
                if (runs)
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
    /** @throws PlanProblem when the whole is not a plan of a version that is known */
    end() {
        return { header: this.#header.end(), counts: { ...this.#counts } };
    }
    #change(change, where, text) {
        // No address ends in a text with a blank before it, unless that is in brackets.
        const identity = change.deposed === undefined ? change.address : `${change.address} ${JSON.stringify(change.deposed)}`;
        if (!this.#changed.add(identity)) {
            throw new problem/* PlanProblem */.hc('duplicate-change', `The plan is not understood: ${where} changes an object that an earlier entry changes.`);
        }
        this.#counts.changes++;
        this.#visitor.change(change, text);
    }
}
/** Terraform's word for why it could not plan it yet. */
const reasonOf = (value, where) => (0,fields/* optionalText */.mR)((0,fields/* objectAt */.lJ)(value, where), 'reason', where) ?? 'unknown';

;// CONCATENATED MODULE: ./lib/plan/reader/text.ts


/** How many bytes the marks at the start of a file have at most. */
const MARK_LENGTH = 4;
/**
 * Gives the text of a file as UTF-8 without a byte order mark, piece by piece. PowerShell writes UTF-16.
 *
 * @param source the pieces may be of one buffer that is used again: each is done with before the next is asked for
 * @throws PlanProblem for bytes that are not text, and for a plan file
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
        throw new problem/* PlanProblem */.hc('plan-file', 'The file is a plan file, which is binary, and not JSON.');
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
    /** The start of a character that the last piece did not complete. */
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
/** How many bytes at the end are the start of a character that is not complete. */
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
const noText = () => new problem/* PlanProblem */.hc('encoding', 'The file is neither UTF-8 nor UTF-16 with a byte order mark: it has bytes that are not characters.');

;// CONCATENATED MODULE: ./lib/plan/reader/read-plan.ts





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
        if (error instanceof problem/* PlanProblem */.hc)
            return error.toError();
        throw error;
    }
}
/** @returns size of the file, in bytes */
async function readParts(source, handler) {
    const cutter = new JsonCutter(WANTED, handler);
    const size = { bytes: 0 };
    /** Undefined once the start of the JSON is found. */
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
    }
    if (head !== undefined)
        throw head.end();
    if (!cutter.isDone)
        throw new problem/* PlanProblem */.hc('truncated', 'The file ends in the middle of the plan.');
    tail.end();
    return size.bytes;
}
async function* counted(source, size) {
    for await (const chunk of source) {
        size.bytes += chunk.length;
        yield chunk;
    }
}

;// CONCATENATED MODULE: ./lib/plan/reader/index.ts








// EXTERNAL MODULE: ./lib/plan/address-pattern.ts
var address_pattern = __webpack_require__(7703);
// EXTERNAL MODULE: ./lib/plan/rules/protect.ts + 9 modules
var protect = __webpack_require__(8657);
;// CONCATENATED MODULE: ./lib/plan/rules/fitting.ts


/**
 * Finds the lines of `protect` that fit nothing in a plan: neither an object that it changes or leaves as it is, nor one that was changed
 * outside, nor a resource of the configuration. Such a line protects nothing, which may be a typing error, and may be nothing at all: a new
 * project has nothing yet.
 */
class ProtectFitting {
    #left;
    /** Lines that fit a resource of the configuration, as they are and without their keys. */
    #configured = new Set();
    #configuredKeyless = new Set();
    constructor(protect) {
        this.#left = new Set(protect);
    }
    change(entry) {
        if (this.#left.size === 0)
            return;
        const names = (0,protect/* namesOf */.eZ)(entry);
        for (const line of this.#left)
            if (names.some(name => (0,protect/* isNamedBy */.$8)(line, name)))
                this.#left.delete(line);
    }
    configured(resource) {
        for (const line of this.#left) {
            if ((0,protect/* isNamedBy */.$8)(line, resource))
                this.#configured.add(line);
            if ((0,protect/* isNamedBy */.$8)((0,address_pattern/* withoutKeys */.P)(line), resource))
                this.#configuredKeyless.add(line);
        }
    }
    /**
     * @param isWhole whether the plan lists every object. One that was made with `-target` does not, so that of a line with a key it cannot be
     *   told: it fits when its resource is there
     * @returns in the order of the lines, each once
     */
    finish(isWhole) {
        return [...this.#left].filter(line => !this.#configured.has(line) && (isWhole || !this.#configuredKeyless.has(line)));
    }
}

// EXTERNAL MODULE: ./lib/plan/renames.ts + 9 modules
var plan_renames = __webpack_require__(7369);
;// CONCATENATED MODULE: ./lib/plan/read-facts.ts







/**
 * The values of an entry live for a moment only. V8 gives new objects a few MiB at first, and each time that as much of them has stayed, it
 * doubles that, up to 128 MiB: the facts of a plan of a gigabyte are enough to get there. A factor of one keeps it small, and reading takes no
 * longer. V8 accepts it only while it runs: from the command line it makes two of it.
 */
const SMALL_YOUNG_GENERATION = '--semi-space-growth-factor=1';
/**
 * Reads the JSON of a plan, entry by entry: the size of the file does not show in memory.
 *
 * @throws PlanReadError for anything that is not a plan of a version that is known
 */
async function readFacts(source, { fingerprintKey, showValues, alsoSecret, protect = [] }) {
    (0,external_node_v8_.setFlagsFromString)(SMALL_YOUNG_GENERATION);
    const fingerprint = new plan_fingerprint/* PlanFingerprint */.ir(fingerprintKey);
    const collector = new FactsCollector(fingerprintKey === undefined ? () => '' : () => fingerprint.lastDigest());
    const finder = new plan_renames/* RenameFinder */.t();
    // Most runs show no values, and need none of this.
    const values = showValues ? new (await __webpack_require__.e(/* import() */ 898).then(__webpack_require__.bind(__webpack_require__, 8898))).ValueKeeper() : undefined;
    const renames = { change: (entry) => finder.note(entry) };
    const fitting = protect.length === 0 ? undefined : new ProtectFitting(protect);
    const optional = [...(values === undefined ? [] : [values]), ...(fitting === undefined ? [] : [visitorOf(fitting)])];
    const reading = await readPlan(source, visitAll([fingerprint, collector, renames, ...optional]));
    if (reading.kind === 'error')
        throw new plan_read_error/* PlanReadError */.A(reading);
    const { header } = reading;
    return {
        facts: collector.finish(header),
        fingerprint: fingerprint.finish(header),
        renames: finder.hints(),
        values: values?.finish(header, alsoSecret),
        // A plan that failed lists what it got to.
        idle: header.errored === true ? [] : (fitting?.finish(header.complete !== false) ?? [])
    };
}
function visitorOf(fitting) {
    return {
        change: entry => fitting.change(entry),
        drift: entry => fitting.change(entry),
        deferred: (_reason, entry) => fitting.change(entry),
        configured: resource => fitting.configured(resource)
    };
}
/** Shows each entry to one visitor after the other. */
function visitAll(visitors) {
    const configured = resource => visitors.forEach(visitor => visitor.configured?.(resource));
    return {
        ...(visitors.some(visitor => visitor.configured !== undefined) ? { configured } : {}),
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
        }
    };
}

// EXTERNAL MODULE: ./lib/action/files.ts
var files = __webpack_require__(5266);
// EXTERNAL MODULE: ./lib/action/program.ts
var program = __webpack_require__(6697);
// EXTERNAL MODULE: ./lib/terraform/errors.ts
var terraform_errors = __webpack_require__(306);
;// CONCATENATED MODULE: ./lib/terraform/binary.ts




/** What is looked for on PATH, in this order. */
const NAMES_OF = new Map([
    ['auto', ['terraform', 'tofu']],
    ['terraform', ['terraform']],
    ['tofu', ['tofu']]
]);
/**
 * Finds the program that made a plan file, and can show and apply it.
 *
 * @param binary `auto`, a program's name, or a path
 * @param workspace what a path is relative to
 * @returns its path
 * @throws TerraformError when it is not there
 */
async function findBinary(binary, workspace, searchPath) {
    if (binary.includes('/') || binary.includes('\\')) {
        const path = (0,external_node_path_.resolve)(workspace, binary);
        if (await (0,files/* isProgram */.Vd)(path))
            return await withoutWrapper(path);
        throw new terraform_errors/* TerraformError */.n({ code: 'no-program', path });
    }
    const names = NAMES_OF.get(binary);
    if (names === undefined)
        throw new terraform_errors/* TerraformError */.n({ code: 'unknown-binary', binary });
    for (const name of names) {
        const path = await (0,program/* findProgram */.Kp)(name, searchPath);
        if (path !== undefined)
            return await withoutWrapper(path);
    }
    throw new terraform_errors/* TerraformError */.n({ code: 'not-on-path', names });
}
/**
 * Actions such as setup-terraform put a script in place of the program, which writes everything that the program says into the outputs of
 * the step (wrapper/terraform.js there): a whole plan, with its secrets. The program itself is beside it, with another name.
 */
async function withoutWrapper(path) {
    return (await (0,files/* isProgram */.Vd)(`${path}-bin`)) ? `${path}-bin` : path;
}

;// CONCATENATED MODULE: ./lib/plan/plan-input.ts






/**
 * Reads a plan, whichever form it has. What is hashed is what is read: JSON in one pass, a plan file by way of a copy that nobody else can
 * change.
 *
 * @throws GuardError when it is not there or is not understood; TerraformError when it cannot be shown
 */
async function readPlanInput(input, options, dependencies) {
    const { workspace, signal } = dependencies;
    return await (0,plan_file/* withPlan */.m5)((0,external_node_path_.resolve)(workspace, input.plan), async (file) => {
        if (!(await (0,plan_file/* isPlanFile */.cx)(file))) {
            const { bytes, sha256 } = (0,plan_file/* hashed */.Yr)(file);
            const read = await readFacts(untilAborted(bytes, signal), options);
            return { ...read, planSha256: sha256() };
        }
        const copy = (0,external_node_path_.join)(await dependencies.folder(), 'plan');
        try {
            const planSha256 = await (0,plan_file/* copyPlan */.DS)(file, copy);
            return { ...(await showFacts(copy, input, options, dependencies)), planSha256 };
        }
        finally {
            // It holds every secret of its resources in clear text. Post removes it too, for a run that is killed here.
            await (0,promises_.rm)(copy, { force: true });
        }
    });
}
async function showFacts(plan, input, options, dependencies) {
    const { environment, workspace } = dependencies;
    const binary = await findBinary(input.binary, workspace, environment['PATH'] ?? '');
    let facts;
    const read = async (json) => {
        facts = await readFacts(json, options);
    };
    // Most of what starts a program is not needed for a plan that is JSON.
    const { showPlan } = await __webpack_require__.e(/* import() */ 918).then(__webpack_require__.bind(__webpack_require__, 5918));
    await showPlan({ binary, folder: (0,external_node_path_.resolve)(workspace, input.workingDirectory), plan }, read, dependencies);
    if (facts === undefined)
        throw new errors/* GuardError */.U({ code: 'nothing-shown' });
    return facts;
}
async function* untilAborted(bytes, signal) {
    for await (const chunk of bytes) {
        signal.throwIfAborted();
        yield chunk;
    }
}


/***/ }),

/***/ 9745:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ PlanReadError)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9249);

/** The file is not a plan that is understood. */
class PlanReadError extends _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .GuardError */ .U {
    constructor(reading) {
        super({ code: 'not-understood', reading });
    }
}


/***/ }),

/***/ 4852:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  CL: () => (/* binding */ nameSpan),
  MH: () => (/* binding */ plainName),
  ml: () => (/* binding */ shorten)
});

// UNUSED EXPORTS: sentence

// EXTERNAL MODULE: ./lib/action/log-line.ts
var log_line = __webpack_require__(7898);
;// CONCATENATED MODULE: ./lib/action/markdown.ts
/**
 * Text from outside (a commit message, a branch name, a package title) as Markdown that shows exactly that text:
 * no markup, no HTML, no mention, no link, on one line.
 */
function markdown_escapeMarkdown(text) {
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
    return URL.canParse(url) ? `[${markdown_escapeMarkdown(label)}](<${new URL(url).href}>)` : markdown_escapeMarkdown(label);
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

;// CONCATENATED MODULE: ./lib/plan/plan-text.ts


/** The longest address that is shown whole: a key of for_each may be any text. */
const LONGEST_ADDRESS = 300;
/** Takes out the middle of a long text, because the end of an address tells the instances of a resource apart. */
function shorten(text, longest) {
    if (text.length <= longest)
        return text;
    const end = Math.floor(longest / 3);
    return `${text.slice(0, longest - end - 1)}…${text.slice(-end)}`;
}
/** An address, or the name of an attribute, on one line of a log. */
const plainName = (name) => shorten((0,log_line/* oneLine */.TN)(name), LONGEST_ADDRESS);
/**
 * An address, or the name of an attribute, as a code span. GitHub makes neither a mention nor HTML of what is in one, but a program
 * that searches the text of an issue for its marker, for a name or for a tag would: so all are broken up by a zero-width space.
 */
function nameSpan(name) {
    return code(plainName(name)
        .replace(/<(?=[!/?a-z])/gi, '<\u200b')
        .replaceAll('-->', '--\u200b>')
        .replace(/@(?=\w)/g, '@\u200b'));
}
/** A sentence that may hold names from a plan, as Markdown. */
const sentence = (text) => escapeMarkdown(oneLine(text));


/***/ }),

/***/ 8521:
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
/* harmony import */ var _problem_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(977);

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
/** A text that may be missing. Go's encoder leaves an empty one out. */
function optionalText(object, name, where) {
    const value = memberOf(object, name);
    if (value === undefined || value === null || value === '')
        return undefined;
    if (typeof value !== 'string')
        throw (0,_problem_js__WEBPACK_IMPORTED_MODULE_0__/* .malformed */ .Qm)(`${where}.${name}`, 'a text');
    return value;
}
/** A list that may be missing: Go's encoder leaves empty ones out, or writes null. */
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

/***/ 977:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Qm: () => (/* binding */ malformed),
/* harmony export */   Vy: () => (/* binding */ duplicateName),
/* harmony export */   hc: () => (/* binding */ PlanProblem)
/* harmony export */ });
const SHOW = 'the JSON that "terraform show -json" or "tofu show -json" makes of a plan file';
/** What a person does about it; one sentence for each code. */
const FIXES = {
    empty: 'Check that the program that made it did not fail.',
    'plan-file': `Give ${SHOW}, or the plan file itself together with the folder it was made in.`,
    'text-plan': `Give ${SHOW}: the text of a plan can be made to say anything by a check or a provider.`,
    'json-stream': `Write the plan to a file with "plan -out=FILE" and give ${SHOW}.`,
    state: 'Name the plan file in the command, as in "show -json tfplan": without one it shows the state.',
    'redacted-plan': `Give ${SHOW}, not the redacted one of HCP Terraform.`,
    'not-json': `Give ${SHOW}, unchanged and with nothing before or after it.`,
    encoding: 'Write the file as UTF-8, or as UTF-16 with a byte order mark.',
    truncated: 'Check that the command that wrote the file succeeded, and that the disk is not full.',
    'trailing-data': 'Give one plan per file, with nothing after it.',
    'duplicate-name': `Give ${SHOW}, unchanged: programs differ in which of the two they read.`,
    'too-deep': `Give ${SHOW}, unchanged: no real plan is nested that deeply.`,
    'too-large': 'Move such a large value out of the configuration, into a file or an object store.',
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

/***/ 1743:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ describeTrouble),
/* harmony export */   p: () => (/* binding */ withRegularFile)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_1__);


/**
 * Opens a file to read and hands it to a function: what is read is the one file that was opened, whatever is put in its place in the meantime.
 *
 * @param refuse makes the error for a path that leads to no regular file that this user may read
 */
async function withRegularFile(path, refuse, use) {
    // A named pipe would wait for somebody who writes into it, and no cancel would end that.
    const file = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.open)(path, node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_RDONLY | node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_NONBLOCK).catch((error) => {
        const why = TROUBLE_OF.get(error.code);
        throw why === undefined ? error : refuse(why);
    });
    try {
        if (!(await file.stat()).isFile())
            throw refuse('not-a-file');
        return await use(file);
    }
    finally {
        await file.close();
    }
}
const TROUBLE_OF = new Map([
    ['ENOENT', 'missing'],
    ['ENOTDIR', 'missing'],
    ['ELOOP', 'missing'],
    ['ENAMETOOLONG', 'missing'],
    ['EACCES', 'unreadable']
]);
const TROUBLES = {
    missing: name => `There is no file ${name}.`,
    unreadable: name => `The file ${name} cannot be read.`,
    'not-a-file': name => `${name} is not a file.`
};
/** The trouble with a file in a sentence that holds for every door. */
const describeTrouble = (path, why) => TROUBLES[why](`"${path}"`);


/***/ }),

/***/ 7369:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  t: () => (/* binding */ RenameFinder),
  f: () => (/* reexport */ movedBlock)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
;// CONCATENATED MODULE: ./lib/plan/renames/attribute-hash.ts
/**
 * How much a common value of two objects says: nothing (a switch, a small number), a little (a text of one or two characters),
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
/** Whether a part of the value is known only after the apply. */
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

;// CONCATENATED MODULE: ./lib/plan/renames/candidates.ts

/** No resource has as many attributes; names beyond are passed over. */
const MOST_NAMES = 500;
/** Of each attribute: number of its name and distinction in one word, and the two halves of the hash of its value. */
const WORDS = 3;
/** Everything of one type that is deleted or created. About 12 bytes an attribute: plans create and delete tens of thousands of objects. */
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

;// CONCATENATED MODULE: ./lib/plan/renames/keyed-hash.ts
/** Units of 16 bits that are gathered before they are hashed; an even number. */
const GATHERED = 4096;
/**
 * HalfSipHash-2-4 with 64 bits (Aumasson and Bernstein), over the UTF-16 units of what is written: a hash that tells nothing about a
 * value to whoever does not have the key, even when the value is one of a few. node:crypto takes several times as long for the short
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

// EXTERNAL MODULE: ./lib/plan/renames/address.ts
var renames_address = __webpack_require__(1808);
;// CONCATENATED MODULE: ./lib/plan/renames/side.ts



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

;// CONCATENATED MODULE: ./lib/plan/renames/exact.ts


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

;// CONCATENATED MODULE: ./lib/plan/renames/ranking.ts
/** The share of attributes that differ is kept in steps of a millionth: no two shares of up to 511 attributes are closer. */
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

;// CONCATENATED MODULE: ./lib/plan/renames/near.ts




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

;// CONCATENATED MODULE: ./lib/plan/renames/pairs.ts





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
 * whatever their values, in which the name usually appears too. Of several that read alike, none is taken.
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

;// CONCATENATED MODULE: ./lib/plan/renames/moved-block.ts

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
/** A literal text of HCL: no template in it, and nothing invisible. */
const moved_block_TEXT = /^"(?:[^"\\$%\p{C}\p{Zl}\p{Zp}]|[$%](?!\{)|\$\$\{|%%\{|\\(?:["\\nrt]|u[0-9a-fA-F]{4}|U[0-9a-fA-F]{8}))*"$/u;
/** Whether the last two signs before the brace are an escape depends on those before. */
const UNCLEAR = /[$%]{3,}\{/;
const INDEX = /^\d+$/;
/**
 * The block that tells Terraform and OpenTofu about a rename, ready to be pasted into the root module.
 *
 * @param from address before, as the plan writes it
 * @param to address after
 * @returns undefined when they may not be in such a block: a data source, a deposed object, another type, no address at all, a key with
 * a template or with invisible characters
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

;// CONCATENATED MODULE: ./lib/plan/renames.ts





/** Changes with each process, and is never written anywhere. */
const KEY = (0,external_node_crypto_.randomBytes)(8);
/**
 * Finds deletes that look like one half of a rename, in the entries of a plan as they come, in any order. It keeps addresses and keyed
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

/***/ 1808:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $t: () => (/* binding */ placeOf),
/* harmony export */   B_: () => (/* binding */ stepsOf),
/* harmony export */   Fw: () => (/* binding */ spokenAddress)
/* harmony export */ });
/** Any character may be in a key, dots and brackets too. */
const STEP = /([^.[\]"]+)(?:\[(\d+|"(?:[^"\\]|\\.)*")\])?(?:\.(?!$)|$)/suy;
/** Takes an address of any kind apart; undefined for what is not one. */
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
/** The place of a resource; one whose address is not understood is on its own. */
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


/***/ }),

/***/ 5090:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   MS: () => (/* binding */ explainActionReason),
/* harmony export */   _G: () => (/* binding */ VERDICT_WORDS),
/* harmony export */   f5: () => (/* binding */ CLASS_WORDS),
/* harmony export */   jg: () => (/* binding */ FITS_NOTHING),
/* harmony export */   rj: () => (/* binding */ countWords)
/* harmony export */ });
/* unused harmony export countsLine */
/* harmony import */ var _action_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2178);

/** What a verdict means, in a few words. */
const VERDICT_WORDS = {
    clean: 'nothing is destroyed',
    approve: 'a person has to look',
    deny: 'must not be applied',
    error: 'could not be judged'
};
/** What is said of a line of `protect` that fits nothing, after the line itself. It may be a typing error, and it may be a thing to come. */
const FITS_NOTHING = 'of "protect" fits nothing in this plan, its configuration included, so it protects nothing';
/** What each class is called in a count, in the order of the counts: dangers first. */
const NOUNS = {
    delete: ['delete', 'deletes'],
    replace: ['replace', 'replaces'],
    forget: ['forget', 'forgets'],
    'forget-replace': ['forget and create', 'forgets and creates'],
    deferred: ['deferred', 'deferred'],
    invoke: ['action', 'actions'],
    create: ['create', 'creates'],
    update: ['update', 'updates'],
    import: ['import', 'imports'],
    move: ['move', 'moves'],
    read: ['read', 'reads'],
    noop: ['unchanged', 'unchanged']
};
/** A class with its number: `1 create`, `2 creates`. */
const countWords = (name, count) => (0,_action_text_js__WEBPACK_IMPORTED_MODULE_0__/* .plural */ .LS)(count, ...NOUNS[name]);
/** The counts in words, dangers first: `1 replace, 2 creates`; empty when nothing changes. */
function countsLine({ counts }, leaveOut = []) {
    return Object.keys(NOUNS)
        .filter(name => name !== 'noop' && counts[name] > 0 && !leaveOut.includes(name))
        .map(name => countWords(name, counts[name]))
        .join(', ');
}
/** What happens to an object of each class, after its address. */
const CLASS_WORDS = {
    create: 'create',
    update: 'update',
    replace: 'replace',
    'forget-replace': 'forget and create',
    delete: 'delete',
    forget: 'forget',
    move: 'move',
    import: 'import',
    read: 'read',
    noop: 'no change',
    deferred: 'deferred',
    invoke: 'action'
};
/** Terraform's words for why, as far as they explain more than the class. Unknown ones are left out: they are display text of the plan. */
const REASONS = new Map([
    ['replace_because_cannot_update', 'cannot be changed in place'],
    ['replace_because_tainted', 'it is tainted'],
    ['replace_by_request', 'asked for with -replace'],
    ['replace_by_triggers', 'triggered by replace_triggered_by'],
    ['delete_because_no_resource_config', 'its block is gone from the configuration'],
    ['delete_because_wrong_repetition', 'count or for_each was added or removed'],
    ['delete_because_count_index', 'its index is beyond count'],
    ['delete_because_each_key', 'its key is gone from for_each'],
    ['delete_because_no_module', 'its module is gone from the configuration'],
    ['delete_because_no_move_target', 'it was moved to where nothing is configured'],
    ['delete_because_enabled_false', 'it is switched off with enabled']
]);
const explainActionReason = (reason) => (reason === undefined ? undefined : REASONS.get(reason));


/***/ }),

/***/ 3157:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Nf: () => (/* binding */ SHORTEST_KEY),
/* harmony export */   PW: () => (/* binding */ guardRequest)
/* harmony export */ });
/* unused harmony export verifyRequest */
/** Characters that a key has at least: what can be guessed in an afternoon protects nothing. */
const SHORTEST_KEY = 16;
const guardRequest = ({ protect, protectExcept, protectDefaults, maxDestroy, allow, showValues, ...source }) => ({
    mode: 'guard',
    ...sourceOf(source),
    protect: protect ?? [],
    protectExcept: protectExcept ?? [],
    protectDefaults: protectDefaults ?? true,
    maxDestroy,
    allow,
    showValues: showValues ?? false
});
const verifyRequest = ({ judgedAs, judged, ...source }) => ({
    mode: 'verify',
    ...sourceOf(source),
    judgedAs,
    judged
});
const sourceOf = ({ plan, workingDirectory, binary, fingerprintKey }) => ({
    plan,
    workingDirectory: workingDirectory ?? '.',
    binary: binary ?? 'auto',
    fingerprintKey
});


/***/ }),

/***/ 8657:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  $8: () => (/* binding */ isNamedBy),
  eZ: () => (/* binding */ namesOf),
  z2: () => (/* binding */ whyNoLonger),
  fH: () => (/* binding */ whyProtected)
});

// EXTERNAL MODULE: ./lib/plan/address-pattern.ts
var address_pattern = __webpack_require__(7703);
// EXTERNAL MODULE: ./lib/plan/glob.ts
var glob = __webpack_require__(8844);
// EXTERNAL MODULE: ./lib/plan/renames/address.ts
var renames_address = __webpack_require__(1808);
;// CONCATENATED MODULE: ./lib/plan/providers/data-bearing/provider.ts
const documentation = (repository, commit, folder) => `https://github.com/${repository}/tree/${commit}/${folder}`;

;// CONCATENATED MODULE: ./lib/plan/providers/data-bearing/aws.ts

const SNAPSHOT = 'is a copy that data is restored from';
const TABLES = 'holds tables';
const FILES = 'holds files';
const VALUES = 'holds keys and values';
const DOCUMENTS = 'holds documents';
/** The documentation's pages are named after the type without `aws_`. */
const aws = {
    prefix: 'aws_',
    source: documentation('hashicorp/terraform-provider-aws', '014ed70ef926d19dd400b23f513e99668f00edb8', 'website/docs/r'),
    types: {
        ebs_volume: 'is a disk',
        ebs_snapshot: SNAPSHOT,
        ebs_snapshot_copy: SNAPSHOT,
        ami: SNAPSHOT,
        ami_copy: SNAPSHOT,
        ami_from_instance: SNAPSHOT,
        db_instance: TABLES,
        db_snapshot: SNAPSHOT,
        db_cluster_snapshot: SNAPSHOT,
        rds_cluster: TABLES,
        rds_global_cluster: TABLES,
        dynamodb_table: TABLES,
        dynamodb_table_replica: 'is a copy of a table',
        docdb_cluster: DOCUMENTS,
        docdb_cluster_snapshot: SNAPSHOT,
        docdbelastic_cluster: DOCUMENTS,
        neptune_cluster: 'holds a graph',
        neptune_cluster_snapshot: SNAPSHOT,
        keyspaces_keyspace: TABLES,
        keyspaces_table: TABLES,
        redshift_cluster: TABLES,
        redshift_cluster_snapshot: SNAPSHOT,
        redshiftserverless_namespace: TABLES,
        timestreamwrite_database: TABLES,
        timestreamwrite_table: TABLES,
        elasticache_cluster: VALUES,
        elasticache_replication_group: VALUES,
        elasticache_serverless_cache: VALUES,
        memorydb_cluster: VALUES,
        memorydb_snapshot: SNAPSHOT,
        opensearch_domain: DOCUMENTS,
        opensearchserverless_collection: DOCUMENTS,
        elasticsearch_domain: DOCUMENTS,
        s3_bucket: 'holds objects',
        s3_directory_bucket: 'holds objects',
        s3_object: 'is an object',
        s3tables_table_bucket: TABLES,
        s3tables_table: TABLES,
        glacier_vault: 'holds archives',
        efs_file_system: FILES,
        fsx_lustre_file_system: FILES,
        fsx_windows_file_system: FILES,
        fsx_ontap_file_system: FILES,
        fsx_ontap_volume: FILES,
        fsx_openzfs_file_system: FILES,
        fsx_openzfs_volume: FILES,
        fsx_backup: SNAPSHOT,
        backup_vault: 'holds backups',
        lightsail_database: TABLES,
        lightsail_disk: 'is a disk',
        lightsail_bucket: 'holds objects',
        msk_cluster: 'holds messages',
        mq_broker: 'holds messages',
        kinesis_stream: 'holds records',
        sqs_queue: 'holds messages',
        ecr_repository: 'holds container images',
        ecrpublic_repository: 'holds container images',
        codecommit_repository: 'holds source code',
        cloudwatch_log_group: 'holds logs',
        prometheus_workspace: 'holds metrics',
        cognito_user_pool: 'holds user accounts',
        directory_service_directory: 'holds user accounts',
        kms_key: 'what it encrypts cannot be read without it',
        kms_external_key: 'what it encrypts cannot be read without it',
        secretsmanager_secret: 'holds a secret'
    }
};

;// CONCATENATED MODULE: ./lib/plan/providers/data-bearing/aws-pages.ts
const aws_pages_SNAPSHOT = 'is a copy that data is restored from';
const aws_pages_TABLES = 'holds tables';
/** More types of AWS: each with the commit at which its own page was found, and what is lost with it. */
const FOUND = [
    ['backup_logically_air_gapped_vault', 'a1836e576e4a2353a22ae4a6c1710d177fbaf14b', 'holds backups'],
    ['cloudformation_stack', '9a87d19a0aadb4228f7c4042e5e42eb535eddc23', 'everything in it is deleted with it'],
    ['cloudtrail_event_data_store', 'ba2931406ac6b8627b6360a3b0194a255b070c8e', 'holds logs'],
    ['codeartifact_repository', '0e7aaec1a54fbf904d4c8f60cf40fc4d710a222d', 'holds packages'],
    ['db_snapshot_copy', '0ce93b199ede04e8a918dad060227fdaafdb0b00', aws_pages_SNAPSHOT],
    ['dsql_cluster', '367e03732ee46fcd3c657359945e593484f1a3bf', aws_pages_TABLES],
    ['ebs_snapshot_import', '1d401abec37f6717146ea01d03e79d3170040c49', aws_pages_SNAPSHOT],
    ['kinesis_video_stream', '4814990da1b20028d978e4c91646d8b3f5ccac11', 'holds video'],
    ['msk_serverless_cluster', 'e7785fd90b23da65239efbebc942bae0f3011004', 'holds messages'],
    ['neptunegraph_graph', 'aa35a0ec794e8c2636fac3327195c48ea62e421e', 'holds a graph'],
    ['qldb_ledger', '05389d465b6e1e0668493790eae67abd82d1195a', 'holds a ledger'],
    ['rds_cluster_snapshot_copy', 'edc669701e3255d072d2b9e4435992cf9b24801a', aws_pages_SNAPSHOT],
    ['s3_bucket_object', 'daff2d299e446d470570736ae597c4d2542aa0cf', 'is an object'],
    ['s3vectors_vector_bucket', 'e1f0364e9a9a04675cfb9d8f0b351b083e1fd87e', 'holds vectors'],
    ['timestreaminfluxdb_db_cluster', '38e4353439f396186d25f453a6be64f345c8ddef', aws_pages_TABLES],
    ['timestreaminfluxdb_db_instance', '01f431114674c27cf790fafb67ac274bf8f765e1', aws_pages_TABLES],
    ['workspaces_workspace', '3277329285f5730eeff9c56fbe69836c9448ab78', 'its disks are deleted with it']
];
const awsPages = FOUND.map(([type, commit, reason]) => ({
    prefix: 'aws_',
    source: `https://github.com/hashicorp/terraform-provider-aws/blob/${commit}/website/docs/r/${type}.html.markdown`,
    types: { [type]: reason }
}));

;// CONCATENATED MODULE: ./lib/plan/providers/data-bearing/azurerm.ts

const azurerm_SNAPSHOT = 'is a copy that data is restored from';
const azurerm_TABLES = 'holds tables';
const azurerm_FILES = 'holds files';
const azurerm_DOCUMENTS = 'holds documents';
const MESSAGES = 'holds messages';
const RECORDS = 'holds health records';
const BACKUPS = 'its backups are deleted with it';
const KEY = 'what it encrypts cannot be read without it';
/** The documentation's pages are named after the type without `azurerm_`. */
const azurerm = {
    prefix: 'azurerm_',
    source: documentation('hashicorp/terraform-provider-azurerm', '69697b7fe6a923fc89e88f386bc95c3ed1ee2ec6', 'website/docs/r'),
    types: {
        subscription: 'is cancelled with everything in it, unless the provider is told not to',
        resource_group: 'everything in it is deleted with it, where the provider is told not to look',
        resource_group_template_deployment: 'what it deployed is deleted with it, unless the provider is told to keep that',
        managed_disk: 'is a disk',
        stack_hci_virtual_hard_disk: 'is a disk',
        virtual_machine_implicit_data_disk_from_source: 'is a disk',
        virtual_machine_restore_point: azurerm_SNAPSHOT,
        virtual_machine_restore_point_collection: azurerm_SNAPSHOT,
        snapshot: azurerm_SNAPSHOT,
        image: azurerm_SNAPSHOT,
        shared_image_version: azurerm_SNAPSHOT,
        storage_account: 'holds objects, files and tables',
        storage_container: 'holds objects',
        storage_blob: 'is an object',
        storage_share: azurerm_FILES,
        storage_share_file: 'is a file',
        storage_table: 'is a table',
        storage_queue: MESSAGES,
        storage_data_lake_gen2_filesystem: azurerm_FILES,
        storage_data_lake_gen2_path: azurerm_FILES,
        storage_table_entity: 'is a row of a table',
        mssql_server: azurerm_TABLES,
        mssql_database: azurerm_TABLES,
        mssql_managed_instance: azurerm_TABLES,
        mssql_managed_database: azurerm_TABLES,
        mysql_flexible_server: azurerm_TABLES,
        mysql_flexible_database: azurerm_TABLES,
        postgresql_flexible_server: azurerm_TABLES,
        postgresql_flexible_server_database: azurerm_TABLES,
        postgresql_flexible_server_backup: azurerm_SNAPSHOT,
        cosmosdb_account: azurerm_DOCUMENTS,
        cosmosdb_sql_database: azurerm_DOCUMENTS,
        cosmosdb_sql_container: azurerm_DOCUMENTS,
        cosmosdb_mongo_database: azurerm_DOCUMENTS,
        cosmosdb_mongo_collection: azurerm_DOCUMENTS,
        cosmosdb_cassandra_keyspace: azurerm_TABLES,
        cosmosdb_cassandra_table: azurerm_TABLES,
        cosmosdb_cassandra_cluster: azurerm_TABLES,
        cosmosdb_cassandra_datacenter: azurerm_TABLES,
        cosmosdb_gremlin_database: 'holds graphs',
        cosmosdb_gremlin_graph: 'holds a graph',
        cosmosdb_table: 'is a table',
        cosmosdb_postgresql_cluster: azurerm_TABLES,
        mongo_cluster: azurerm_DOCUMENTS,
        redis_cache: 'holds keys and values',
        managed_redis: 'holds keys and values',
        kusto_cluster: azurerm_TABLES,
        kusto_database: azurerm_TABLES,
        synapse_sql_pool: azurerm_TABLES,
        synapse_workspace: azurerm_TABLES,
        key_vault: KEY,
        key_vault_key: KEY,
        key_vault_secret: 'is a secret',
        key_vault_certificate: 'is a certificate with its key',
        key_vault_managed_hardware_security_module: KEY,
        key_vault_managed_hardware_security_module_key: KEY,
        recovery_services_vault: 'holds backups',
        backup_protected_vm: 'its backups are deleted with it, unless the provider is told to keep them',
        backup_protected_file_share: BACKUPS,
        data_protection_backup_instance_blob_storage: BACKUPS,
        data_protection_backup_instance_data_lake_storage: BACKUPS,
        data_protection_backup_instance_disk: BACKUPS,
        data_protection_backup_instance_kubernetes_cluster: BACKUPS,
        data_protection_backup_instance_mysql_flexible_server: BACKUPS,
        data_protection_backup_instance_postgresql_flexible_server: BACKUPS,
        netapp_backup_vault: 'holds backups',
        data_protection_backup_vault: 'holds backups',
        netapp_pool: azurerm_FILES,
        netapp_volume: azurerm_FILES,
        netapp_volume_group_oracle: 'its volumes are deleted with it',
        netapp_volume_group_sap_hana: 'its volumes are deleted with it',
        netapp_snapshot: azurerm_SNAPSHOT,
        managed_lustre_file_system: azurerm_FILES,
        qumulo_file_system: azurerm_FILES,
        elastic_san: 'holds disks',
        elastic_san_volume: 'is a disk',
        container_registry: 'holds container images',
        eventhub_namespace: MESSAGES,
        eventhub: MESSAGES,
        servicebus_namespace: MESSAGES,
        servicebus_queue: MESSAGES,
        servicebus_topic: MESSAGES,
        servicebus_subscription: MESSAGES,
        healthcare_service: RECORDS,
        healthcare_fhir_service: RECORDS,
        healthcare_dicom_service: RECORDS,
        oracle_autonomous_database: azurerm_TABLES,
        oracle_autonomous_database_backup: azurerm_SNAPSHOT,
        oracle_autonomous_database_clone_from_backup: azurerm_TABLES,
        oracle_autonomous_database_clone_from_database: azurerm_TABLES,
        digital_twins_instance: 'holds a graph',
        log_analytics_workspace: 'holds logs',
        log_analytics_workspace_table_custom_log: 'holds logs',
        monitor_workspace: 'holds metrics',
        search_service: azurerm_DOCUMENTS
    }
};

;// CONCATENATED MODULE: ./lib/plan/providers/data-bearing/clouds.ts

const BLOCKS = 'is a disk';
const OBJECTS = 'holds objects';
const clouds_TABLES = 'holds tables';
const clouds_SNAPSHOT = 'is a copy that data is restored from';
const IMAGES = 'holds container images';
/**
 * Clouds. A server is not on the list, although its own disk goes with it: on these clouds data lives on volumes, and a server is
 * replaced whenever its image or its first-boot script changes. Where that is not so, `protect` takes the server's type.
 */
const clouds = [
    {
        prefix: 'hcloud_',
        source: documentation('hetznercloud/terraform-provider-hcloud', 'f81c9af4bfcc491f8b43f800c853fb77f8a7b792', 'docs/resources'),
        types: {
            volume: BLOCKS,
            snapshot: clouds_SNAPSHOT,
            storage_box: 'holds files, its snapshots included',
            storage_box_snapshot: clouds_SNAPSHOT
        }
    },
    {
        prefix: 'digitalocean_',
        source: documentation('digitalocean/terraform-provider-digitalocean', '401992a1e493a0e3cfc833197820867991fc011f', 'docs/resources'),
        types: {
            volume: BLOCKS,
            volume_snapshot: clouds_SNAPSHOT,
            droplet_snapshot: clouds_SNAPSHOT,
            custom_image: clouds_SNAPSHOT,
            database_cluster: clouds_TABLES,
            database_db: clouds_TABLES,
            database_kafka_topic: 'holds messages',
            vector_database: 'holds vectors',
            spaces_bucket: OBJECTS,
            spaces_bucket_object: 'is an object',
            nfs: 'holds files',
            nfs_snapshot: clouds_SNAPSHOT,
            container_registry: IMAGES
        }
    },
    {
        prefix: 'openstack_',
        source: documentation('terraform-provider-openstack/terraform-provider-openstack', '27f261252ad269a00fb42b43778c42b820d5a642', 'docs/resources'),
        types: {
            blockstorage_volume_v3: BLOCKS,
            objectstorage_container_v1: OBJECTS,
            objectstorage_object_v1: 'is an object',
            sharedfilesystem_share_v2: 'holds files',
            db_instance_v1: clouds_TABLES,
            db_database_v1: clouds_TABLES,
            images_image_v2: clouds_SNAPSHOT,
            orchestration_stack_v1: 'everything in it is deleted with it',
            keymanager_secret_v1: 'is a secret or a key'
        }
    },
    {
        prefix: 'vultr_',
        source: documentation('vultr/terraform-provider-vultr', 'f670e5bf534cd8c51300380b344050c076ff94c4', 'website/docs/r'),
        types: {
            block_storage: BLOCKS,
            snapshot: clouds_SNAPSHOT,
            snapshot_from_url: clouds_SNAPSHOT,
            database: clouds_TABLES,
            database_db: clouds_TABLES,
            database_topic: 'holds messages',
            object_storage: OBJECTS,
            object_storage_bucket: OBJECTS,
            virtual_file_system_storage: 'holds files',
            container_registry: IMAGES
        }
    },
    {
        prefix: 'linode_',
        source: documentation('linode/terraform-provider-linode', '6aef35f541140d81c49de65d586c9096b5309b34', 'docs/resources'),
        types: {
            volume: BLOCKS,
            instance_disk: BLOCKS,
            image: clouds_SNAPSHOT,
            database_mysql_v2: clouds_TABLES,
            database_postgresql_v2: clouds_TABLES,
            object_storage_bucket: OBJECTS,
            object_storage_object: 'is an object'
        }
    },
    {
        prefix: 'scaleway_',
        source: documentation('scaleway/terraform-provider-scaleway', 'b2d45ed4bd720e127167f80f1e0b86c7833577e6', 'docs/resources'),
        types: {
            block_volume: BLOCKS,
            block_snapshot: clouds_SNAPSHOT,
            instance_volume: BLOCKS,
            instance_snapshot: clouds_SNAPSHOT,
            instance_image: clouds_SNAPSHOT,
            rdb_instance: clouds_TABLES,
            rdb_database: clouds_TABLES,
            rdb_snapshot: clouds_SNAPSHOT,
            rdb_database_backup: clouds_SNAPSHOT,
            mongodb_instance: 'holds documents',
            mongodb_snapshot: clouds_SNAPSHOT,
            redis_cluster: 'holds keys and values',
            sdb_sql_database: clouds_TABLES,
            datawarehouse_deployment: clouds_TABLES,
            datawarehouse_database: clouds_TABLES,
            opensearch_deployment: 'holds documents',
            kafka_cluster: 'holds messages',
            mnq_sqs_queue: 'holds messages',
            cockpit_source: 'holds logs, metrics or traces',
            webhosting: 'holds web sites and mail',
            object_bucket: OBJECTS,
            object: 'is an object',
            file_filesystem: 'holds files',
            registry_namespace: IMAGES,
            secret: 'holds secrets',
            key_manager_key: 'what it encrypts cannot be read without it'
        }
    }
];

;// CONCATENATED MODULE: ./lib/plan/providers/data-bearing/former.ts

const former_TABLES = 'holds tables';
const former_VALUES = 'holds keys and values';
/** Types that later versions of a provider dropped or renamed. Whoever stays on an older version has them, and so has every state of it. */
const former = [
    {
        prefix: 'azurerm_',
        source: documentation('hashicorp/terraform-provider-azurerm', '8824881d877916e67368bd40d0caaf45d512a4e2', 'website/docs/r'),
        types: {
            data_protection_backup_instance_postgresql: 'its backups are deleted with it',
            mariadb_database: former_TABLES,
            mariadb_server: former_TABLES,
            mysql_database: former_TABLES,
            mysql_server: former_TABLES,
            postgresql_database: former_TABLES,
            postgresql_server: former_TABLES,
            redis_enterprise_cluster: former_VALUES,
            redis_enterprise_database: former_VALUES,
            sql_database: former_TABLES,
            sql_server: former_TABLES
        }
    },
    {
        prefix: 'openstack_',
        source: documentation('terraform-provider-openstack/terraform-provider-openstack', 'dcc78271368e4288618199e27707b4657fc6a0cf', 'website/docs/r'),
        types: { blockstorage_volume_v1: 'is a disk', blockstorage_volume_v2: 'is a disk' }
    },
    {
        prefix: 'linode_',
        source: documentation('linode/terraform-provider-linode', '1fe42db736e52a4ca297b66fd3feba71df596249', 'docs/resources'),
        types: { database_mysql: former_TABLES, database_postgresql: former_TABLES }
    },
    {
        // Its mysql_database and postgresql_database are in the list of the other provider of Coolify too.
        prefix: 'coolify_',
        source: documentation('coolify-terraform/terraform-provider-coolify', 'f56393f7b744f824431e62ff785bbcc3a464c217', 'docs/resources'),
        types: {
            clickhouse_database: former_TABLES,
            dragonfly_database: former_VALUES,
            keydb_database: former_VALUES,
            mariadb_database: former_TABLES,
            mongodb_database: 'holds documents',
            redis_database: former_VALUES
        }
    }
];

;// CONCATENATED MODULE: ./lib/plan/providers/data-bearing/google.ts

const google_SNAPSHOT = 'is a copy that data is restored from';
const google_TABLES = 'holds tables';
const google_FILES = 'holds files';
const google_VALUES = 'holds keys and values';
const google_RECORDS = 'holds health records';
const CODE = 'holds source code';
const google_KEY = 'what it encrypts cannot be read without it';
/** The documentation's pages are named after the type without `google_`. */
const google = {
    prefix: 'google_',
    source: documentation('hashicorp/terraform-provider-google', 'e03b7622a26cf4e878f90bdccaca6aa3d03a7999', 'website/docs/r'),
    types: {
        compute_disk: 'is a disk',
        compute_region_disk: 'is a disk',
        compute_snapshot: google_SNAPSHOT,
        compute_instant_snapshot: google_SNAPSHOT,
        compute_region_instant_snapshot: google_SNAPSHOT,
        compute_image: google_SNAPSHOT,
        compute_machine_image: google_SNAPSHOT,
        sql_database_instance: google_TABLES,
        sql_database: google_TABLES,
        spanner_instance: google_TABLES,
        spanner_database: google_TABLES,
        alloydb_cluster: google_TABLES,
        alloydb_backup: google_SNAPSHOT,
        bigtable_instance: google_TABLES,
        bigtable_table: google_TABLES,
        bigquery_dataset: google_TABLES,
        bigquery_table: 'is a table',
        firestore_database: 'holds documents',
        firestore_document: 'is a document',
        firebase_database_instance: 'holds documents',
        oracle_database_autonomous_database: google_TABLES,
        healthcare_dataset: google_RECORDS,
        healthcare_fhir_store: google_RECORDS,
        healthcare_dicom_store: google_RECORDS,
        healthcare_hl7_v2_store: google_RECORDS,
        redis_instance: google_VALUES,
        redis_cluster: google_VALUES,
        memcache_instance: google_VALUES,
        memorystore_instance: google_VALUES,
        storage_bucket: 'holds objects',
        storage_bucket_object: 'is an object',
        storage_folder: 'holds objects',
        storage_managed_folder: 'holds objects',
        filestore_instance: google_FILES,
        filestore_backup: google_SNAPSHOT,
        filestore_snapshot: google_SNAPSHOT,
        netapp_storage_pool: google_FILES,
        netapp_volume: google_FILES,
        netapp_volume_snapshot: google_SNAPSHOT,
        netapp_backup: google_SNAPSHOT,
        netapp_backup_vault: 'holds backups',
        lustre_instance: google_FILES,
        parallelstore_instance: google_FILES,
        pubsub_topic: 'holds messages',
        pubsub_subscription: 'holds messages',
        pubsub_lite_topic: 'holds messages',
        managed_kafka_cluster: 'holds messages',
        managed_kafka_topic: 'holds messages',
        sourcerepo_repository: CODE,
        secure_source_manager_instance: CODE,
        secure_source_manager_repository: CODE,
        logging_project_bucket_config: 'holds logs',
        project: 'everything in it is deleted with it',
        artifact_registry_repository: 'holds container images and packages',
        backup_dr_backup_vault: 'holds backups',
        kms_key_ring: google_KEY,
        kms_crypto_key: google_KEY,
        kms_crypto_key_version: google_KEY,
        secret_manager_secret: 'holds a secret',
        secret_manager_regional_secret: 'holds a secret'
    }
};

;// CONCATENATED MODULE: ./lib/plan/providers/data-bearing/hosts.ts

const DISKS = 'its disks are deleted with it';
const VOLUMES = 'the volumes of its containers are deleted with it';
/** What runs on your own machines, or inside them. */
const hosts = [
    {
        prefix: 'proxmox_',
        source: documentation('bpg/terraform-provider-proxmox', 'd6bd1ffe00c0f2822ff6370b3dcb6e60eb1c3da9', 'docs/resources'),
        types: {
            virtual_environment_vm: DISKS,
            virtual_environment_vm2: DISKS,
            virtual_environment_cloned_vm: DISKS,
            virtual_environment_container: 'its root disk and its volumes are deleted with it',
            vm: DISKS,
            cloned_vm: DISKS,
            ceph_pool: 'holds every disk that was placed in the pool',
            node_disk_zfs: 'holds every disk that was placed in the pool'
        }
    },
    {
        prefix: 'proxmox_',
        source: documentation('Telmate/terraform-provider-proxmox', '225e289458761fc5631ae2380a89a6cf874f94b6', 'docs/resources'),
        types: { vm_qemu: DISKS, lxc: 'its root disk and its mount points are deleted with it', lxc_guest: DISKS }
    },
    {
        // The list of resources of the same provider has it, the documentation has not.
        prefix: 'proxmox_',
        source: 'https://github.com/Telmate/terraform-provider-proxmox/blob/225e289458761fc5631ae2380a89a6cf874f94b6/proxmox/provider.go#L208',
        types: { lxc_disk: 'a disk of a container' }
    },
    {
        prefix: 'libvirt_',
        source: documentation('dmacvicar/terraform-provider-libvirt', '6bd1e07319afe589ad5394e57bd2f065f594b96e', 'docs/resources'),
        types: { volume: 'a disk of a virtual machine', pool: 'holds the disks that were placed in it' }
    },
    {
        prefix: 'docker_',
        source: documentation('kreuzwerker/terraform-provider-docker', '83c00e0bf3cec8f00bab77a9315ab69a58dcda32', 'docs/resources'),
        types: { volume: 'holds what containers keep' }
    },
    {
        prefix: 'minio_',
        source: documentation('aminueza/terraform-provider-minio', 'd732d7a2207ae875923ffdc215abbf26f47eb37f', 'docs/resources'),
        types: { s3_bucket: 'holds objects', s3_object: 'is an object', kms_key: 'what it encrypts cannot be read without it' }
    },
    {
        prefix: '',
        source: documentation('cyrilgdn/terraform-provider-postgresql', 'ff936b9548c1076f498523a2bd116915ff977142', 'website/docs/r'),
        types: { postgresql_database: 'holds tables', postgresql_schema: 'holds tables' }
    },
    {
        prefix: 'kubernetes_',
        source: documentation('hashicorp/terraform-provider-kubernetes', '3a33fb6cc6055853584af1731b1369164c35ffc7', 'docs/resources'),
        types: {
            namespace: 'everything in it is deleted with it, volume claims too',
            namespace_v1: 'everything in it is deleted with it, volume claims too',
            persistent_volume: 'is storage of pods',
            persistent_volume_v1: 'is storage of pods',
            persistent_volume_claim: 'is storage of pods',
            persistent_volume_claim_v1: 'is storage of pods'
        }
    },
    {
        prefix: 'coolify_',
        source: documentation('SierraJC/terraform-provider-coolify', '4a234affda403be5485c606ea09b08c02b1b54f5', 'docs/resources'),
        types: {
            mysql_database: 'holds tables',
            postgresql_database: 'holds tables',
            service: VOLUMES
        }
    },
    {
        prefix: 'coolify_',
        source: documentation('coolify-terraform/terraform-provider-coolify', '58be7e0db48c18aa225728da1cdc3957a5fef5fd', 'docs/resources'),
        types: {
            database_clickhouse: 'holds tables',
            database_dragonfly: 'holds keys and values',
            database_keydb: 'holds keys and values',
            database_mariadb: 'holds tables',
            database_mongodb: 'holds documents',
            database_mysql: 'holds tables',
            database_postgresql: 'holds tables',
            database_redis: 'holds keys and values',
            // Coolify's API deletes them unless it is told not to, and the provider does not do that (delete_volumes, internal/client/applications.go).
            application: VOLUMES,
            application_docker_image: VOLUMES,
            application_dockerfile: VOLUMES,
            application_github_app: VOLUMES,
            application_private_git: VOLUMES,
            storage: 'is a volume of containers'
        }
    }
];

;// CONCATENATED MODULE: ./lib/plan/providers/data-bearing/index.ts







const providers = [...hosts, ...clouds, aws, ...awsPages, google, azurerm, ...former];
/** The built-in list, by full type: what no plan may destroy unless a person says so. Terraform's own `terraform_data` is not on it. */
const dataBearingTypes = new Map(providers.flatMap(({ prefix, source, types }) => Object.entries(types).map(([type, reason]) => [`${prefix}${type}`, { reason, source }])));

;// CONCATENATED MODULE: ./lib/plan/rules/protect.ts




/**
 * Why a resource is protected, to be read after its name (`is a disk`); undefined when it is not.
 *
 * An exception wins over everything, so it is read narrowly: it must match the whole address, and for a renamed resource the one
 * before too. A pattern of `protect` is read widely (`coversAddress`).
 */
function whyProtected(resource, settings) {
    const names = namesOf(resource);
    if (names.every(name => isExcepted(name, settings.except)))
        return undefined;
    const isNamed = settings.protect.some(pattern => names.some(name => isNamedBy(pattern, name)));
    const [builtIn] = settings.useDefaults ? names.flatMap(name => builtInReason(name.type, resource.type)) : [];
    // The built-in reason says more than "somebody wrote a line".
    return builtIn ?? (isNamed ? 'is named by "protect"' : undefined);
}
/**
 * Why a resource was protected before a move that leaves it unprotected, to be read after its name; undefined where it keeps its protection,
 * or had none. By the next plan nobody knows any more where it was.
 */
function whyNoLonger({ address, previousAddress, type }, settings) {
    if (previousAddress === undefined || previousAddress === address || whyProtected({ address, type }, settings) !== undefined)
        return undefined;
    const before = formerly(previousAddress, type);
    const protection = whyProtected(before, settings);
    return protection === undefined ? undefined : `${before.type} at its former address ${protection}`;
}
/** What it is called, and what it was called before a move. */
const namesOf = ({ address, previousAddress, type }) => [
    { address, type },
    ...(previousAddress === undefined ? [] : [formerly(previousAddress, type)])
];
/** Whether a line of `protect` is about it. */
const isNamedBy = (pattern, { address, type }) => (0,glob/* isTypePattern */.h6)(pattern) ? (0,glob/* matchesGlob */.kt)(pattern, type) : (0,address_pattern/* coversAddress */.x)(pattern, address);
/** A `moved` block can change the type too (Terraform 1.8): what is destroyed is then an object of the former one. */
function formerly(address, type) {
    return { address, type: (0,renames_address/* stepsOf */.B_)(address)?.at(-2)?.name ?? type };
}
const isExcepted = ({ address, type }, except) => except.some(pattern => (0,glob/* matchesGlob */.kt)(pattern, (0,glob/* isTypePattern */.h6)(pattern) ? type : address));
function builtInReason(type, now) {
    const reason = dataBearingTypes.get(type)?.reason;
    if (reason === undefined)
        return [];
    return [type === now ? reason : `was ${type} before, which ${reason}`];
}


/***/ }),

/***/ 9409:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ SealError)
/* harmony export */ });
/* harmony import */ var _action_problem_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8754);

/** A file could not be sealed, or a sealed one could not be trusted. */
class SealError extends _action_problem_js__WEBPACK_IMPORTED_MODULE_0__/* .ProblemError */ .M {
}


/***/ }),

/***/ 8993:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ scalarsOf)
/* harmony export */ });
/** Every text and number in a value of JSON, however deep. */
function* scalarsOf(value) {
    if (typeof value === 'string' || typeof value === 'number')
        yield value;
    else if (typeof value === 'object' && value !== null)
        for (const part of Object.values(value))
            yield* scalarsOf(part);
}


/***/ }),

/***/ 306:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ withoutQuotes),
/* harmony export */   n: () => (/* binding */ TerraformError)
/* harmony export */ });
/* harmony import */ var _action_problem_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8754);

/** The problem without another program's words, for what leaves the run, such as a webhook; undefined when it has none. */
const withoutQuotes = (problem) => problem.code === 'show-failed' ? { ...problem, said: '' } : undefined;
class TerraformError extends _action_problem_js__WEBPACK_IMPORTED_MODULE_0__/* .ProblemError */ .M {
}


/***/ })

};
