export const id = 918;
export const ids = [918];
export const modules = {

/***/ 5918:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  showPlan: () => (/* binding */ showPlan)
});

// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(7975);
// EXTERNAL MODULE: ./lib/action/files.ts
var files = __webpack_require__(5266);
// EXTERNAL MODULE: ./lib/action/process.ts + 2 modules
var process = __webpack_require__(2212);
// EXTERNAL MODULE: ./lib/action/environment.ts
var action_environment = __webpack_require__(980);
;// CONCATENATED MODULE: ./lib/terraform/environment.ts

/** Options that change what is done or shown, and a log level that prints values. */
const REMOVED = /^TF_(?:CLI_ARGS|LOG)/;
/** With these two a provider or a backend logs in with its cloud as the job itself ("About security hardening with OpenID Connect"). */
const OIDC = ['ACTIONS_ID_TOKEN_REQUEST_URL', 'ACTIONS_ID_TOKEN_REQUEST_TOKEN'];
/**
 * The environment for Terraform and OpenTofu, and for what they start: providers, provisioners, `external` data sources.
 *
 * @param environment this process's variables
 * @param options `oidc`: whether it may log in by OIDC, which a person has to ask for: every provider of the configuration could then
 */
function terraformEnvironment(environment, options = {}) {
    const seen = (0,action_environment/* childEnvironment */.Q)(environment, options.oidc === true ? { with: OIDC } : {});
    const kept = Object.entries(seen).filter(([name]) => !REMOVED.test(name));
    return { ...Object.fromEntries(kept), TF_IN_AUTOMATION: '1', TF_INPUT: '0', CHECKPOINT_DISABLE: '1' };
}

// EXTERNAL MODULE: ./lib/terraform/errors.ts
var errors = __webpack_require__(306);
// EXTERNAL MODULE: ./lib/action/log-line.ts
var log_line = __webpack_require__(7898);
// EXTERNAL MODULE: ./lib/plan/plan-text.ts
var plan_text = __webpack_require__(8493);
// EXTERNAL MODULE: ./lib/secrets/redact.ts + 3 modules
var redact = __webpack_require__(8828);
;// CONCATENATED MODULE: ./lib/terraform/outside-text.ts
/** Of a text of several lines, the first one that says something: the others of an error's summary can quote a whole answer. */
const firstLine = (text) => text.split(/[\r\n\u2028\u2029]+/).find(line => line.trim() !== '') ?? '';

;// CONCATENATED MODULE: ./lib/terraform/safe-summary.ts




/** A provider may put a whole answer of its API here. */
const LONGEST_SUMMARY = 300;
/** Of Terraform itself, and the same in every run although something is quoted (seen in Terraform 1.11.4). */
const WITHOUT_VALUES = [
    /^[\w ]{1,60} initialization required[,:] please run "(?:terraform|tofu) init"$/,
    /^Invalid "(?:count|each|path|self|terraform|tofu)" (?:attribute|reference)$/,
    /^Invalid combination of "count" and "for_each"$/,
    /^Reference to "(?:check|count|each)" in (?:invalid context|non-counted context|context without for_each)$/
];
/**
 * What a value stands behind: a colon, a sign, a bracket or a quote, in whatever script; a single quote unless it is one of `doesn't` and
 * `provider's`.
 */
const BEFORE_VALUE = /[:;=|\\/@#<{[(\uff1a\uff5b\uff08]|[\p{Pi}\p{Pf}"`\u201a\u201e\uff02]|(?<!\p{L})'|'(?!(?:s|t|re)\b)/u;
/** A sentence that ends: what follows it is the next one's. */
const NEXT_SENTENCE = /(?<=[\p{L}\p{N}][.!?]) /u;
const SHORTEST_ODD = 6;
const LONGEST_WORD = 30;
/** Whether a word is none that a person writes in a sentence: an id, a key, a path, a name with digits. */
function isOdd(word) {
    const bare = word.replace(/[.,!?]+$/, '');
    if (bare.length < SHORTEST_ODD)
        return false;
    return bare.length > LONGEST_WORD || /[^\p{L}'_-]/u.test(bare) || /\p{Ll}\p{Lu}.*\p{Ll}\p{Lu}/u.test(bare);
}
/**
 * The part of the first line of an error that has no value. Terraform's own summaries are plain words, and stay whole. A provider may put a whole answer of
 * its API there (`diag.FromErr(err)` of terraform-plugin-sdk: `creating user: POST https://api/x: 422 {"password": …}`), a backend that of its server. The
 * two look the same, so both are shown as far as the first sign that a value can stand behind, and not beyond a word that looks like one.
 *
 * @param said may be anything
 * @returns one line without secrets that are known; empty when nothing can be shown
 */
function safeSummary(said) {
    const line = (0,log_line/* oneLine */.TN)(firstLine(said));
    if (WITHOUT_VALUES.some(pattern => pattern.test(line)))
        return line;
    const [plain = ''] = line.split(BEFORE_VALUE, 1);
    const [sentence = ''] = plain.split(NEXT_SENTENCE, 1);
    const words = sentence.split(' ');
    const odd = words.findIndex(isOdd);
    const shown = (odd === -1 ? words : words.slice(0, odd)).join(' ').trim();
    return (0,plan_text/* shorten */.ml)((0,redact/* redact */.E$)(shown.replace(/[ ,.!?-]+$/u, '')), LONGEST_SUMMARY);
}

;// CONCATENATED MODULE: ./lib/terraform/show.ts






/** Loading the providers' schemas takes seconds; what takes longer than this hangs. */
const TIMEOUT_MILLISECONDS = 15 * 60_000;
/**
 * Shows a plan file as JSON, which is read as it comes.
 *
 * @param binary path of terraform or tofu
 * @param folder the root module's folder, initialised: the providers of the plan are needed
 * @param plan absolute path of the plan file
 * @throws TerraformError when there is no such folder or the program fails; what `read` throws
 */
async function showPlan({ binary, folder, plan }, read, { run, environment, signal }) {
    if (!(await (0,files/* isFolder */.lQ)(folder)))
        throw new errors/* TerraformError */.n({ code: 'no-folder', folder });
    const result = await run([binary, 'show', '-json', '-no-color', plan], {
        cwd: folder,
        env: terraformEnvironment(environment),
        timeout: TIMEOUT_MILLISECONDS,
        signal,
        readStdout: read
    });
    if (result.exitCode === 0 && !result.timedOut)
        return;
    const ending = (0,process/* describeFailure */.Ic)(binary, { ...result, stdout: '', stderr: '' }, TIMEOUT_MILLISECONDS);
    throw new errors/* TerraformError */.n({ code: 'show-failed', ending, said: errorIn(result.stderr) });
}
/** What it says is wrong, without what may be a value. A program may write colours though it was told not to. */
function errorIn(stderr) {
    const lines = (0,external_node_util_.stripVTControlCharacters)(stderr)
        .split(/\r?\n/)
        .map(line => line.replace(/^[\s│╷╵|]+/u, ''));
    const error = lines.find(line => line.startsWith('Error: ')) ?? lines.find(line => line.trim() !== '') ?? '';
    return safeSummary(error.replace(/^Error: /, ''));
}


/***/ })

};
