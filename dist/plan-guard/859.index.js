export const id = 859;
export const ids = [859];
export const modules = {

/***/ 8859:
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
// EXTERNAL MODULE: ./lib/plan/errors.ts
var errors = __webpack_require__(9249);
// EXTERNAL MODULE: ./lib/plan/fingerprint/index.ts + 1 modules
var plan_fingerprint = __webpack_require__(8256);
// EXTERNAL MODULE: ./lib/plan/plan-text.ts
var plan_text = __webpack_require__(8493);
// EXTERNAL MODULE: ./lib/plan/report/words.ts
var words = __webpack_require__(5090);
;// CONCATENATED MODULE: ./lib/plan/compare.ts





/** How many changes are named; one is enough to stop. */
const NAMED = 20;
/**
 * Reads the report of the step that judged the plan.
 *
 * @throws GuardError when it is not there, or is not such a report
 */
async function readJudged(path) {
    const unusable = (why) => new errors/* GuardError */.U({ code: 'judged-unusable', path, why });
    const text = await (0,promises_.readFile)(path, 'utf8').catch(() => {
        throw unusable('unreadable');
    });
    let report;
    try {
        report = JSON.parse(text);
    }
    catch {
        throw unusable('not-json');
    }
    if (!isReport(report))
        throw unusable('not-a-report');
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
 * Says how a plan differs from the one that was judged. For people: whether it differs is decided by the fingerprint, which covers more.
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
        return [(0,plan_fingerprint/* isKeyed */.XX)(judged.fingerprint) ? OTHER_VALUES : ANY_VALUES];
    return lines.length > NAMED ? [...lines.slice(0, NAMED), `and ${lines.length - NAMED} more`] : lines;
}
const OTHER_VALUES = 'only values outside of any change differ: of outputs, of drift, of what stays as it is or of the configuration';
const ANY_VALUES = 'only values differ; in which change can be told only with a fingerprint-key';
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
/** What is said about the plan as a whole. */
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

// EXTERNAL MODULE: ./lib/plan/plan-file.ts + 1 modules
var plan_file = __webpack_require__(9647);
// EXTERNAL MODULE: ./lib/plan/plan-input.ts + 32 modules
var plan_input = __webpack_require__(1647);
;// CONCATENATED MODULE: ./lib/plan/verify.ts





/**
 * Checks that a plan is the one that was judged: the very same file, or another file with the same fingerprint.
 *
 * @throws GuardError when it cannot be decided; TerraformError when a plan file cannot be shown
 */
async function verify(request, dependencies) {
    const { planSha256: judgedSha256, fingerprint: judgedFingerprint } = request.judgedAs;
    const sha256 = await (0,plan_file/* withPlan */.m5)((0,external_node_path_.resolve)(dependencies.workspace, request.plan), plan_file/* hashFile */.DC);
    if (sha256 === judgedSha256)
        return same(sha256, judgedFingerprint ?? '');
    if (judgedFingerprint === undefined)
        return changed(sha256, '', { by: 'file', sha256, judgedSha256 });
    const read = await (0,plan_input/* readPlanInput */.E)(request, { fingerprintKey: request.fingerprintKey, showValues: false }, dependencies);
    const { facts, fingerprint, planSha256 } = read;
    if (!(0,plan_fingerprint/* sameFingerprint */.tU)(fingerprint, judgedFingerprint)) {
        const { judged } = request;
        const differences = judged === undefined ? [] : compareWithJudged(facts, await readJudged((0,external_node_path_.resolve)(dependencies.workspace, judged)));
        return changed(planSha256, fingerprint, { by: 'fingerprint', differences });
    }
    if (facts.unknownParts.length === 0)
        return same(planSha256, fingerprint);
    return changed(planSha256, fingerprint, { by: 'unknown-parts', sha256, judgedSha256, parts: facts.unknownParts });
}
const checked = { mode: 'verify', plan: undefined, file: '' };
const same = (planSha256, fingerprint) => ({
    ...checked,
    verdict: 'clean',
    planSha256,
    fingerprint,
    problem: undefined
});
const changed = (planSha256, fingerprint, how) => ({
    ...checked,
    verdict: 'error',
    planSha256,
    fingerprint,
    problem: { code: 'changed', ...how }
});


/***/ })

};
