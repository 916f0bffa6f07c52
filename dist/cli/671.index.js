export const id = 671;
export const ids = [671];
export const modules = {

/***/ 6671:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  verify: () => (/* binding */ verify)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: ./lib/errors.ts
var errors = __webpack_require__(8115);
// EXTERNAL MODULE: ./actions/plan-guard/fingerprint/index.ts + 1 modules
var plan_guard_fingerprint = __webpack_require__(308);
// EXTERNAL MODULE: ./lib/plan-text.ts
var plan_text = __webpack_require__(8587);
// EXTERNAL MODULE: ./actions/plan-guard/report/words.ts
var words = __webpack_require__(8886);
;// CONCATENATED MODULE: ./actions/plan-guard/compare.ts





/** How many changes are named; one is enough to stop. */
const NAMED = 20;
/**
 * Reads the report of the step that judged the plan.
 *
 * @throws ActionError when it is not there, or is no such report
 */
async function readJudged(path) {
    const problem = (what) => new errors/* ActionError */.lZ(`Input "judged": ${what}`, 'Hand over the output "report" of the step that judged the plan, or leave it away.');
    const text = await (0,promises_.readFile)(path, 'utf8').catch(() => {
        throw problem(`the file "${path}" cannot be read.`);
    });
    let report;
    try {
        report = JSON.parse(text);
    }
    catch {
        throw problem(`the file "${path}" is not JSON.`);
    }
    if (!isReport(report))
        throw problem(`the file "${path}" is not a report of plan-guard.`);
    return report;
}
function isReport(value) {
    if (typeof value !== 'object' || value === null)
        return false;
    const { schemaVersion, changes, outputs, drift } = value;
    return schemaVersion === 1 && isAddressed(changes) && isAddressed(drift) && Array.isArray(outputs);
}
const isAddressed = (entries) => Array.isArray(entries) && entries.every(entry => typeof entry?.address === 'string');
/**
 * Says in what a plan differs from the one that was judged. For people: whether it differs is told by the fingerprint, which knows more.
 *
 * @returns one line for each difference, without any value; never empty
 */
function compareWithJudged(facts, judged) {
    const lines = [
        ...compareChanges(facts, judged),
        ...compareNames('output', facts.outputs, judged.outputs),
        ...compareNames('drift of', namesOf(facts.drift), namesOf(judged.drift)),
        ...comparePlans(facts, judged)
    ];
    if (lines.length === 0)
        return [(0,plan_guard_fingerprint/* isKeyed */.XX)(judged.fingerprint) ? OTHER_VALUES : ANY_VALUES];
    return lines.length > NAMED ? [...lines.slice(0, NAMED), `and ${lines.length - NAMED} more`] : lines;
}
const OTHER_VALUES = 'only values differ that are part of no change: of outputs, of drift, of what stays as it is or of the configuration';
const ANY_VALUES = 'only values differ; in which change is told with a fingerprint-key only';
function compareChanges({ changes }, judged) {
    const before = new Map(judged.changes.map(change => [keyOf(change.address, change.deposed), change]));
    const after = new Map(changes.map(change => [keyOf(change.address, change.deposed ?? null), change]));
    const lines = [];
    for (const [key, change] of after) {
        const old = before.get(key);
        const name = nameOf(change.address, change.deposed ?? null);
        if (old === undefined)
            lines.push(`${name} was not in the plan: ${words/* CLASS_WORDS */.f5[change.class]}`);
        else if (old.class !== change.class)
            lines.push(`${name} was ${words/* CLASS_WORDS */.f5[old.class]}, and is ${words/* CLASS_WORDS */.f5[change.class]} now`);
        else if (old.digest !== change.digest)
            lines.push(`${name} changes in another way`);
    }
    for (const [key, old] of before) {
        if (!after.has(key))
            lines.push(`${nameOf(old.address, old.deposed)} is no longer in the plan: it was ${words/* CLASS_WORDS */.f5[old.class]}`);
    }
    return lines;
}
function compareNames(what, after, before) {
    const [now, then] = [new Set(after), new Set(before)];
    return [
        ...after.filter(name => !then.has(name)).map(name => `${what} ${(0,plan_text/* plainName */.MH)(name)} was not in the plan`),
        ...before.filter(name => !now.has(name)).map(name => `${what} ${(0,plan_text/* plainName */.MH)(name)} is no longer in the plan`)
    ];
}
const namesOf = (drift) => drift.map(({ address, deposed }) => nameOf(address, deposed ?? null));
/** What is said of the plan as a whole. */
function comparePlans(facts, judged) {
    const members = [
        ['its Terraform version', judged.terraformVersion, facts.terraformVersion],
        ['"complete"', judged.complete, facts.complete ?? null],
        ['the number of objects that stay as they are', judged.unchanged, facts.unchanged]
    ];
    return members
        .filter(([, before, after]) => before !== after)
        .map(([what, before, after]) => `${what} was ${(0,plan_text/* plainName */.MH)(String(before))}, and is ${(0,plan_text/* plainName */.MH)(String(after))} now`);
}
const keyOf = (address, deposed) => JSON.stringify([address, deposed]);
const nameOf = (address, deposed) => deposed === null ? (0,plan_text/* plainName */.MH)(address) : `${(0,plan_text/* plainName */.MH)(address)} (deposed ${(0,plan_text/* plainName */.MH)(deposed)})`;

// EXTERNAL MODULE: ./lib/plan-file.ts + 1 modules
var plan_file = __webpack_require__(3577);
// EXTERNAL MODULE: ./actions/plan-guard/plan-input.ts
var plan_input = __webpack_require__(6284);
;// CONCATENATED MODULE: ./actions/plan-guard/verify.ts






/**
 * Checks that a plan is the one that was judged: the very same file, or another file with the same fingerprint.
 *
 * @throws ActionError when it cannot be told
 */
async function verify(inputs, dependencies) {
    const planSha256 = await (0,plan_file/* withPlan */.m5)((0,external_node_path_.resolve)(dependencies.workspace, inputs.plan), plan_file/* hashFile */.DC);
    const same = { mode: 'verify', verdict: 'clean', error: undefined, plan: undefined, file: '' };
    if (planSha256 === inputs['plan-sha256'])
        return { ...same, planSha256, fingerprint: inputs.fingerprint };
    const expected = inputs['plan-sha256'] === '' ? '' : `, and ${inputs['plan-sha256']} was judged`;
    const found = `its sha256 is ${planSha256}${expected}`;
    if (inputs.fingerprint === '') {
        return { ...failed(`The plan file changed after it was judged: ${found}. Nothing may be applied.`, []), planSha256, fingerprint: '' };
    }
    const read = await (0,plan_input/* readPlanInput */.E)(inputs, { fingerprintKey: inputs['fingerprint-key'], showValues: false }, dependencies);
    const { fingerprint } = read;
    if ((0,plan_guard_fingerprint/* sameFingerprint */.tU)(fingerprint, inputs.fingerprint)) {
        if (read.facts.unknownParts.length === 0)
            return { ...same, planSha256: read.planSha256, fingerprint };
        const parts = read.facts.unknownParts.map(plan_text/* plainName */.MH).join(', ');
        const why = `What is in a part that is not known (${parts}) is not in the fingerprint, so only the very file that was judged counts: ${found}.`;
        return { ...failed(`${why} Nothing may be applied.`, []), planSha256: read.planSha256, fingerprint };
    }
    const details = await describeChanges(inputs, read, dependencies);
    const message = 'The plan is another one than was judged: its fingerprint is not the same. Nothing may be applied.';
    return { ...failed(message, details), planSha256: read.planSha256, fingerprint };
}
const failed = (message, details) => ({ mode: 'verify', verdict: 'error', error: { code: 'changed', message, details }, plan: undefined, file: '' });
async function describeChanges(inputs, { facts }, { workspace }) {
    if (inputs.judged === '')
        return [];
    return compareWithJudged(facts, await readJudged((0,external_node_path_.resolve)(workspace, inputs.judged)));
}


/***/ })

};
