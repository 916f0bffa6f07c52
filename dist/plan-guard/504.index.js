export const id = 504;
export const ids = [504];
export const modules = {

/***/ 6504:
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
    // A program may write colours though it was told not to.
    const ending = (0,process/* describeFailure */.Ic)(binary, { ...result, stderr: (0,external_node_util_.stripVTControlCharacters)(result.stderr) }, TIMEOUT_MILLISECONDS);
    throw new errors/* TerraformError */.n({ code: 'show-failed', ending });
}


/***/ })

};
