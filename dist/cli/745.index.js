export const id = 745;
export const ids = [745];
export const modules = {

/***/ 6284:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ readPlanInput)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _lib_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8115);
/* harmony import */ var _lib_plan_file_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3577);
/* harmony import */ var _read_facts_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3190);
/* harmony import */ var _lib_terraform_binary_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(6810);






/**
 * Reads a plan, whichever form it has. What is hashed is what is read: JSON in one pass, a plan file by way of a copy that nobody else can
 * change.
 *
 * @throws ActionError when it is not there, cannot be shown, or is not understood
 */
async function readPlanInput(input, options, dependencies) {
    const { workspace, signal } = dependencies;
    return await (0,_lib_plan_file_js__WEBPACK_IMPORTED_MODULE_3__/* .withPlan */ .m5)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(workspace, input.plan), async (file) => {
        if (!(await (0,_lib_plan_file_js__WEBPACK_IMPORTED_MODULE_3__/* .isPlanFile */ .cx)(file))) {
            const { bytes, sha256 } = (0,_lib_plan_file_js__WEBPACK_IMPORTED_MODULE_3__/* .hashed */ .Yr)(file);
            const read = await (0,_read_facts_js__WEBPACK_IMPORTED_MODULE_4__.readFacts)(untilAborted(bytes, signal), options);
            return { ...read, planSha256: sha256() };
        }
        const copy = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(await dependencies.folder(), 'plan');
        try {
            const planSha256 = await (0,_lib_plan_file_js__WEBPACK_IMPORTED_MODULE_3__/* .copyPlan */ .DS)(file, copy);
            return { ...(await showFacts(copy, input, options, dependencies)), planSha256 };
        }
        finally {
            // It holds every secret of its resources in clear. Post removes it too, for a run that is killed here.
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)(copy, { force: true });
        }
    });
}
async function showFacts(plan, input, options, dependencies) {
    const { environment, workspace } = dependencies;
    const binary = await (0,_lib_terraform_binary_js__WEBPACK_IMPORTED_MODULE_5__/* .findBinary */ .j)(input.binary, workspace, environment['PATH'] ?? '');
    let facts;
    const read = async (json) => {
        facts = await (0,_read_facts_js__WEBPACK_IMPORTED_MODULE_4__.readFacts)(json, options);
    };
    // Most of what starts a program is not needed for a plan that is JSON.
    const { showPlan } = await __webpack_require__.e(/* import() */ 491).then(__webpack_require__.bind(__webpack_require__, 9491));
    await showPlan({ binary, folder: (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(workspace, input['working-directory']), plan }, read, dependencies);
    if (facts === undefined)
        throw new _lib_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .ActionError */ .lZ('The plan file was shown, but nothing of it was read.');
    return facts;
}
async function* untilAborted(bytes, signal) {
    for await (const chunk of bytes) {
        signal.throwIfAborted();
        yield chunk;
    }
}


/***/ }),

/***/ 8886:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   LS: () => (/* binding */ plural),
/* harmony export */   MS: () => (/* binding */ explainActionReason),
/* harmony export */   f5: () => (/* binding */ CLASS_WORDS)
/* harmony export */ });
/* unused harmony export countsLine */
/** What each class is called in a count, in the order of the counts: 1 create, 2 creates. */
const COUNTED = (/* unused pure expression or super */ null && ([
    ['delete', 'delete', 'deletes'],
    ['replace', 'replace', 'replaces'],
    ['forget', 'forget', 'forgets'],
    ['forget-replace', 'forget and create', 'forgets and creates'],
    ['deferred', 'deferred', 'deferred'],
    ['invoke', 'action', 'actions'],
    ['create', 'create', 'creates'],
    ['update', 'update', 'updates'],
    ['import', 'import', 'imports'],
    ['move', 'move', 'moves'],
    ['read', 'read', 'reads']
]));
const plural = (count, one, many = `${one}s`) => `${count} ${count === 1 ? one : many}`;
/** The counts in words, dangers first: `1 replace, 2 creates`; empty when nothing changes. */
function countsLine({ counts }, leaveOut = []) {
    return COUNTED.filter(([name]) => counts[name] > 0 && !leaveOut.includes(name))
        .map(([name, one, many]) => plural(counts[name], one, many))
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
    ['delete_because_wrong_repetition', 'count or for_each came or went'],
    ['delete_because_count_index', 'its index is beyond count'],
    ['delete_because_each_key', 'its key is gone from for_each'],
    ['delete_because_no_module', 'its module is gone from the configuration'],
    ['delete_because_no_move_target', 'it was moved to where nothing is configured'],
    ['delete_because_enabled_false', 'it is switched off with enabled']
]);
const explainActionReason = (reason) => (reason === undefined ? undefined : REASONS.get(reason));


/***/ }),

/***/ 2653:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ parseOptions)
/* harmony export */ });
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7975);
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_util__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _suggest_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9465);
/* harmony import */ var _usage_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9567);



/**
 * Reads a command line. What follows `--` is no option.
 *
 * @throws UsageError naming the option that is unknown, is given twice, or has no value where it needs one
 */
function parseOptions(args, kinds) {
    // Its own errors are of several lines and speak of JavaScript, so its strictness is ours here.
    const { tokens, positionals } = (0,node_util__WEBPACK_IMPORTED_MODULE_0__.parseArgs)({ args: [...args], options: kinds, allowPositionals: true, strict: false, tokens: true });
    const given = new Map();
    for (const token of tokens) {
        if (token.kind !== 'option')
            continue;
        const { name } = token;
        const kind = Object.hasOwn(kinds, name) ? kinds[name] : undefined;
        if (kind === undefined)
            throw unknownOption(token.rawName, kinds);
        const before = given.get(name);
        if (before !== undefined && kind.multiple !== true && kind.type === 'string')
            throw new _usage_error_js__WEBPACK_IMPORTED_MODULE_1__/* .UsageError */ .e(`--${name} is given twice.`);
        given.set(name, [...(before ?? []), ...valueOf(name, kind, token)]);
    }
    return {
        positionals,
        has: name => given.has(name),
        one: name => given.get(name)?.[0],
        all: name => given.get(name) ?? []
    };
}
function valueOf(name, kind, token) {
    const { value, inlineValue } = token;
    if (kind.type === 'boolean') {
        if (value === undefined)
            return [];
        throw new _usage_error_js__WEBPACK_IMPORTED_MODULE_1__/* .UsageError */ .e(`--${name} takes no value.`);
    }
    if (value === undefined)
        throw new _usage_error_js__WEBPACK_IMPORTED_MODULE_1__/* .UsageError */ .e(`--${name} needs a value.`);
    if (value.trim() === '')
        throw new _usage_error_js__WEBPACK_IMPORTED_MODULE_1__/* .UsageError */ .e(`--${name} needs a value, and it is empty.`);
    // A forgotten value must not swallow the option that follows.
    if (inlineValue !== true && value.length > 1 && value.startsWith('-')) {
        throw new _usage_error_js__WEBPACK_IMPORTED_MODULE_1__/* .UsageError */ .e(`--${name} needs a value.`, `One that begins with a dash is written --${name}=${value}.`);
    }
    return [value];
}
function unknownOption(rawName, kinds) {
    const names = Object.keys(kinds).map(name => `--${name}`);
    return new _usage_error_js__WEBPACK_IMPORTED_MODULE_1__/* .UsageError */ .e(`There is no option ${rawName}.${(0,_suggest_js__WEBPACK_IMPORTED_MODULE_2__/* .didYouMean */ .au)(rawName, names)}`);
}


/***/ }),

/***/ 4745:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runCommand: () => (/* binding */ runCommand)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
;// CONCATENATED MODULE: ./lib/private-folder.ts



/**
 * Makes a folder under RUNNER_TEMP, for this user only: a plan file and a state hold every secret of their resources in clear.
 *
 * @param name what its name begins with, after `fairway-`
 * @param runnerTemp RUNNER_TEMP; the machine's own temporary folder when it is not set
 */
async function createPrivateFolder(name, runnerTemp) {
    // mkdtemp makes it with mode 0700.
    return await (0,promises_.mkdtemp)((0,external_node_path_.join)(runnerTemp === undefined || runnerTemp === '' ? (0,external_node_os_.tmpdir)() : runnerTemp, `fairway-${name}-`));
}
/** Removes the folder and everything in it; one that is not there is no error. */
async function removePrivateFolder(path) {
    await (0,promises_.rm)(path, { recursive: true, force: true, maxRetries: 3 });
}
/** A private folder that is made when it is asked for: a program that is over in a moment mostly needs none. */
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

// EXTERNAL MODULE: ./lib/errors.ts
var errors = __webpack_require__(8115);
// EXTERNAL MODULE: ./lib/log-line.ts
var log_line = __webpack_require__(9227);
// EXTERNAL MODULE: ./lib/redact.ts + 1 modules
var redact = __webpack_require__(1257);
;// CONCATENATED MODULE: ./lib/secret-variables.ts
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
const namesIn = (names) => (names ?? '').split(',').filter(name => name !== '');
function parsed(value) {
    try {
        return JSON.parse(value);
    }
    catch {
        return undefined;
    }
}
function scalarsOf(value) {
    if (typeof value === 'string' || typeof value === 'number')
        return [value];
    return typeof value === 'object' && value !== null ? Object.values(value).flatMap(scalarsOf) : [];
}

;// CONCATENATED MODULE: ./actions/plan-guard/allow/allowance.ts
/** The classes that a plan can be denied for, and that can be allowed. What a deferred change will do nobody knows yet. */
const ALLOWED_CLASSES = ['delete', 'replace'];
/** Whether it no longer holds. */
const isExpired = ({ until }, now) => until < now.toISOString().slice(0, 10);

;// CONCATENATED MODULE: ./actions/plan-guard/allow/read-allowances.ts




/** How an entry is written; part of each error. */
const FORM = 'Write entries like "- {address: hcloud_volume.old, class: delete, until: 2026-12-31, reason: moved to hcloud_volume.new}".';
/** Room for a sentence or two: the reason is repeated in the report. */
const LONGEST_REASON = 500;
const FIELDS = ['address', 'class', 'until', 'reason'];
const OPTIONAL = ['deposed'];
/**
 * Reads the file of the input `allow`: a YAML list.
 *
 * @param path absolute path
 * @throws ActionError that names the entry and what is wrong with it: an entry that is not understood must not be passed over in silence
 */
async function readAllowances(path) {
    const text = await (0,promises_.readFile)(path, 'utf8').catch((error) => {
        const { code } = error;
        if (code !== 'ENOENT' && code !== 'ENOTDIR' && code !== 'EISDIR' && code !== 'EACCES')
            throw error;
        throw new errors/* ActionError */.lZ(`Input "allow": the file "${path}" cannot be read (${code}).`, 'Give its path relative to the workspace, and check it out before.');
    });
    return await parseAllowances(text);
}
/** @throws ActionError as `readAllowances` does */
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
            throw wrong(`entry ${index + 1} is about the same object and class as one before it.`);
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
        throw wrong(`it is no valid YAML: ${(0,log_line/* oneLine */.T)((0,errors/* messageOf */.bD)(error))}`);
    }
}
function readEntry(entry, where) {
    if (typeof entry !== 'object' || entry === null || Array.isArray(entry))
        throw wrong(`${where} has no names.`);
    const unknown = Object.keys(entry).find(name => ![...FIELDS, ...OPTIONAL].includes(name));
    if (unknown !== undefined)
        throw wrong(`${where} has "${(0,log_line/* oneLine */.T)(unknown)}", which is not known.`);
    const values = entry;
    const [address, kind, until, reason] = FIELDS.map(name => readText(values[name], name, where));
    const deposed = values['deposed'] === undefined ? undefined : readText(values['deposed'], 'deposed', where);
    return { address: address ?? '', deposed, class: readClass(kind, where), until: readDate(until, where), reason: (0,log_line/* oneLine */.T)(reason ?? '') };
}
function readText(value, name, where) {
    if (typeof value !== 'string' || value.trim() === '')
        throw wrong(`"${name}" of ${where} is missing or no text.`);
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
    throw wrong(`the class of ${where} is none of ${ALLOWED_CLASSES.join(' and ')}; nothing else is ever denied.`);
}
function readDate(value = '', where) {
    const date = /^\d{4}-\d{2}-\d{2}$/.test(value) ? new Date(`${value}T00:00:00Z`) : undefined;
    // 2026-02-30 is taken for March 2nd.
    if (date !== undefined && !Number.isNaN(date.getTime()) && date.toISOString().startsWith(value))
        return value;
    throw wrong(`"until" of ${where} is no day of the calendar.`);
}
const wrong = (what) => new errors/* ActionError */.lZ(`Input "allow": ${what}`, FORM);

// EXTERNAL MODULE: ./actions/plan-guard/plan-input.ts
var plan_input = __webpack_require__(6284);
// EXTERNAL MODULE: ./actions/plan-guard/classes.ts
var classes = __webpack_require__(3516);
// EXTERNAL MODULE: ./actions/plan-guard/glob.ts
var glob = __webpack_require__(2336);
;// CONCATENATED MODULE: ./actions/plan-guard/rules/allow.ts
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

// EXTERNAL MODULE: ./actions/plan-guard/renames/address.ts
var renames_address = __webpack_require__(7124);
;// CONCATENATED MODULE: ./actions/plan-guard/rules/data-bearing/provider.ts
const documentation = (repository, commit, folder) => `https://github.com/${repository}/tree/${commit}/${folder}`;

;// CONCATENATED MODULE: ./actions/plan-guard/rules/data-bearing/aws.ts

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

;// CONCATENATED MODULE: ./actions/plan-guard/rules/data-bearing/aws-pages.ts
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

;// CONCATENATED MODULE: ./actions/plan-guard/rules/data-bearing/azurerm.ts

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

;// CONCATENATED MODULE: ./actions/plan-guard/rules/data-bearing/clouds.ts

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

;// CONCATENATED MODULE: ./actions/plan-guard/rules/data-bearing/former.ts

const former_TABLES = 'holds tables';
const former_VALUES = 'holds keys and values';
/** Types that later versions of a provider gave up or named anew. Who stays with an older version has them, and so has every state of it. */
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

;// CONCATENATED MODULE: ./actions/plan-guard/rules/data-bearing/google.ts

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

;// CONCATENATED MODULE: ./actions/plan-guard/rules/data-bearing/hosts.ts

const DISKS = 'its disks are deleted with it';
const VOLUMES = 'the volumes of its containers are deleted with it';
/** What runs on machines of one's own, or inside them. */
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
            // Coolify's API deletes them unless it is told not to, and the provider does not tell it (delete_volumes, internal/client/applications.go).
            application: VOLUMES,
            application_docker_image: VOLUMES,
            application_dockerfile: VOLUMES,
            application_github_app: VOLUMES,
            application_private_git: VOLUMES,
            storage: 'is a volume of containers'
        }
    }
];

;// CONCATENATED MODULE: ./actions/plan-guard/rules/data-bearing/index.ts







const providers = [...hosts, ...clouds, aws, ...awsPages, google, azurerm, ...former];
/** The built-in list, by full type: what no plan may destroy unless a person says so. Terraform's own `terraform_data` is not on it. */
const dataBearingTypes = new Map(providers.flatMap(({ prefix, source, types }) => Object.entries(types).map(([type, reason]) => [`${prefix}${type}`, { reason, source }])));

;// CONCATENATED MODULE: ./actions/plan-guard/rules/protect.ts



/**
 * Why a resource is protected, to be read after its name (`is a disk`); undefined when it is not.
 *
 * An exception wins over everything, so it is read narrowly: it has to match the whole address, and of a resource that was renamed the one
 * before too. A pattern of `protect` is read widely: one that names a resource or a module covers every instance and everything in it, as
 * `-target` does.
 */
function whyProtected(resource, settings) {
    const { address, previousAddress, type } = resource;
    const names = [{ address, type }, ...(previousAddress === undefined ? [] : [formerly(previousAddress, type)])];
    if (names.every(name => isExcepted(name, settings.except)))
        return undefined;
    const isNamed = settings.protect.some(pattern => names.some(name => ((0,glob/* isTypePattern */.h6)(pattern) ? (0,glob/* matchesGlob */.kt)(pattern, name.type) : covers(pattern, name.address))));
    const [builtIn] = settings.useDefaults ? names.flatMap(name => builtInReason(name.type, type)) : [];
    // The built-in reason says more than that somebody wrote a line.
    return builtIn ?? (isNamed ? 'is named by "protect"' : undefined);
}
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
function covers(pattern, address) {
    return (0,glob/* matchesGlob */.kt)(pattern, address) || (0,glob/* matchesGlob */.kt)(`${pattern}[*`, address) || (0,glob/* matchesGlob */.kt)(`${pattern}.*`, address);
}

;// CONCATENATED MODULE: ./actions/plan-guard/rules/change.ts

/**
 * What the rules say about one change; empty for a harmless one.
 *
 * @param drift what was changed outside under the address that it has, or had before a move
 */
function judgeChange(change, settings, drift) {
    const protection = whyProtected(change, settings);
    return [
        ...judgeLoss(change, protection),
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

;// CONCATENATED MODULE: ./actions/plan-guard/rules/provisioners.ts
/** A key of count or for_each; any character may be in it. */
const provisioners_KEY = /\[(?:\d+|"(?:[^"\\]|\\.)*")\]/gsu;
/**
 * Tells of the provisioners of what is destroyed: those with `when = destroy` run commands then, and the plan does not say which ones they
 * are. Where the block is gone there are none to run, and so none in the plan. It makes no verdict stronger: a destroy is looked at anyway.
 *
 * @param provisioned addresses without keys
 */
function judgeProvisioners({ address, isDestroy }, provisioned) {
    if (!isDestroy || !provisioned.has(address.replace(provisioners_KEY, '')))
        return [];
    return [{ rule: 'provisioner', verdict: 'approve', reason: 'has provisioners, and what they run when it is destroyed is not in the plan' }];
}

;// CONCATENATED MODULE: ./actions/plan-guard/rules/vanished.ts

/** How many objects are named; the report lists all of them. */
const NAMED = 5;
/** A key of for_each may be any text. */
const LONGEST_ADDRESS = 200;
/**
 * Protected resources that were destroyed outside of Terraform. The plan destroys nothing of them, and yet their data is gone: a person
 * has to know before an apply forgets that they were there, also where nothing creates them anew (as with -refresh-only, or when the
 * block was removed too). One that is created again says so itself and is not told twice.
 */
function judgeVanished({ drift, changes }, settings) {
    const created = new Set(changes.filter(change => change.class === 'create').map(({ address }) => address));
    const findings = drift
        .filter(({ isGone, address, deposed }) => isGone && (deposed !== undefined || !created.has(address)))
        .flatMap((object) => {
        const protection = whyProtected(object, settings);
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
            reason: `${more} more protected ${more === 1 ? 'resource was' : 'resources were'} destroyed outside of Terraform.`
        }
    ];
}
function describe({ address, deposed, type }, protection) {
    const name = address.length > LONGEST_ADDRESS ? `${address.slice(0, LONGEST_ADDRESS)}…` : address;
    return `${deposed === undefined ? name : `An object of ${name}, left over from a replacement,`} was destroyed outside of Terraform: ${type} ${protection}.`;
}

;// CONCATENATED MODULE: ./actions/plan-guard/rules/verdict.ts
/** The verdicts, from the weakest to the strongest: the strongest of all findings is the plan's. */
const VERDICTS = ['clean', 'approve', 'deny', 'error'];
const RULES = (/* unused pure expression or super */ null && ([
    'protect',
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

;// CONCATENATED MODULE: ./actions/plan-guard/rules/judge.ts










/**
 * Judges a plan. A pure function: the same facts and settings give the same judgement. Error beats deny beats approve beats clean.
 *
 * @throws ActionError for a pattern of `protect` that protects nothing, whatever the plan
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
        const isProtectedLoss = (change.isDestroy || change.isForget) && whyProtected(change, settings) !== undefined;
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
    throw new errors/* ActionError */.lZ(`Input "protect": the line "${(0,log_line/* oneLine */.T)(wrong)}" fits no type and no address, so it would protect nothing.`, 'Write a type or an address on a line of its own, as hcloud_volume or module.db.*, without quotes around it and comments behind it.');
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
        const objects = destroys === 1 ? '1 object is' : `${destroys} objects are`;
        findings.push({
            rule: 'max-destroy',
            verdict: 'deny',
            reason: `${objects} destroyed or replaced, and "max-destroy" allows ${maxDestroy}.`
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
        // Adopting an object and destroying it in the same apply is what nobody means to do.
        Number(b.marks.imported && b.isDestroy) - Number(a.marks.imported && a.isDestroy) ||
        DANGER.indexOf(a.class) - DANGER.indexOf(b.class);
    if (first !== 0)
        return first;
    // By code unit, so that the order is the same on every machine.
    return a.address < b.address ? -1 : a.address > b.address ? 1 : (a.deposed ?? '') < (b.deposed ?? '') ? -1 : 1;
}

;// CONCATENATED MODULE: ./actions/plan-guard/guard.ts






/**
 * Judges a plan.
 *
 * @throws ActionError when it cannot be told, and when the file of `allow` is not understood
 */
async function guard(inputs, dependencies) {
    const allowances = inputs.allow === '' ? [] : await readAllowances((0,external_node_path_.resolve)(dependencies.workspace, inputs.allow));
    const options = {
        fingerprintKey: inputs['fingerprint-key'],
        showValues: inputs['show-values'],
        // Terraform's own syntax for an object is read by Terraform, and what came out of it stands in the plan.
        alsoSecret: {
            values: secretVariableValues(dependencies.environment),
            variables: secretTerraformVariables(dependencies.environment)
        }
    };
    const { facts, fingerprint, planSha256, renames, values } = await (0,plan_input/* readPlanInput */.E)(inputs, options, dependencies);
    const now = dependencies.now();
    const judgement = judge(facts, {
        protect: [...inputs.protect, ...inputs['protect-extra']],
        except: inputs['protect-except'],
        useDefaults: inputs['protect-defaults'],
        maxDestroy: inputs['max-destroy'],
        allowed: allowances.filter(allowance => !isExpired(allowance, now)),
        expired: allowances.filter(allowance => isExpired(allowance, now))
    });
    const reason = judgement.findings.find(({ verdict }) => verdict === 'error')?.reason;
    const error = reason === undefined ? undefined : { code: 'errored', message: reason, details: [] };
    return {
        mode: 'guard',
        verdict: judgement.verdict,
        planSha256,
        fingerprint,
        error,
        plan: { facts, judgement, renames, values },
        file: ''
    };
}

// EXTERNAL MODULE: ./actions/plan-guard/plan-read-error.ts
var plan_read_error = __webpack_require__(4757);
// EXTERNAL MODULE: ./lib/sealing/errors.ts
var sealing_errors = __webpack_require__(5627);
;// CONCATENATED MODULE: ./actions/plan-guard/run.ts






/** What only some runs need is loaded by them: the terminal program starts in the time that it takes to load the rest. */
const MODES = {
    guard: guard,
    verify: async (...given) => await (await __webpack_require__.e(/* import() */ 671).then(__webpack_require__.bind(__webpack_require__, 6671))).verify(...given),
    seal: async (...given) => await (await __webpack_require__.e(/* import() */ 318).then(__webpack_require__.bind(__webpack_require__, 4318))).seal(...given),
    open: async (...given) => await (await __webpack_require__.e(/* import() */ 318).then(__webpack_require__.bind(__webpack_require__, 4318))).openPlan(...given)
};
/**
 * Judges a plan, checks that one is the plan that was judged, or takes one to another job. Whatever keeps it from telling (no file, no
 * program to show it, a plan that is not understood, an error that nobody expected) gives `error`, never `clean`.
 *
 * @throws only when the run is cancelled
 */
async function run(inputs, dependencies) {
    try {
        return await MODES[inputs.mode](inputs, dependencies);
    }
    catch (error) {
        dependencies.signal.throwIfAborted();
        if (!(error instanceof errors/* ActionError */.lZ) && error instanceof Error)
            dependencies.info((0,log_line/* inertLines */.w)((0,redact/* redact */.E)(error.stack ?? error.message)));
        const message = (0,log_line/* oneLine */.T)((0,redact/* redact */.E)((0,errors/* messageOf */.bD)(error)));
        return {
            mode: inputs.mode,
            verdict: 'error',
            planSha256: '',
            fingerprint: '',
            error: { code: codeOf(error), message, details: [] },
            plan: undefined,
            file: ''
        };
    }
}
function codeOf(error) {
    if (error instanceof plan_read_error/* PlanReadError */.A)
        return error.code;
    return error instanceof sealing_errors/* SealError */.E ? 'sealing' : 'unreadable';
}

;// CONCATENATED MODULE: ./cli/layout.ts
/** Width of a terminal that does not tell, and of a file. */
const USUAL_COLUMNS = 80;
/** Longer lines are hard to read, however wide the window. */
const MOST_COLUMNS = 110;
/** Below this, words would stand one below the other. */
const FEWEST_COLUMNS = 40;
const usableColumns = (columns) => Math.max(FEWEST_COLUMNS, Math.min(MOST_COLUMNS, columns === undefined || columns === 0 ? USUAL_COLUMNS : columns));
/**
 * Breaks a text between its words. A word that is longer than a line stays whole, because an address has to be copied in one piece.
 *
 * @param columns characters of a line, indentation included
 * @param first what the first line begins with; the others are indented as far, by blanks
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
/** Sets items side by side, as many as a line takes. */
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
/** Marks that stand on the character before them. */
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
 * Reads what stands behind `plan-guard`.
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
        plan,
        workingDirectory: one('working-directory') ?? '.',
        binary: one('binary') ?? 'auto',
        protect: all('protect').flatMap(linesOf),
        protectExtra: all('protect-extra').flatMap(linesOf),
        protectExcept: all('protect-except').flatMap(linesOf),
        protectDefaults: !has('no-protect-defaults'),
        maxDestroy: numberOf(one('max-destroy')),
        allow: one('allow') ?? '',
        fingerprintKeyFile: one('fingerprint-key-file'),
        showValues: has('show-values'),
        isJson: has('json'),
        isVerbose: has('verbose'),
        hasColors: !has('no-color')
    };
}
/** Whether the answer has to be JSON; also of a command line that is wrong elsewhere. */
const wantsJson = (args) => asksFor(args, '--json');
/** What follows `--` is no option. */
function asksFor(args, option) {
    const end = args.indexOf('--');
    return (end === -1 ? args : args.slice(0, end)).includes(option);
}
/** As in the action's inputs, so that the same list can be given to both. */
function linesOf(value) {
    return value
        .split('\n')
        .map(line => line.trim())
        .filter(line => line !== '');
}
function numberOf(text) {
    if (text === undefined)
        return undefined;
    if (/^\d{1,9}$/.test(text))
        return Number(text);
    throw new usage_error/* UsageError */.e(`--max-destroy "${text}" is not a whole number from 0 on.`);
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
                                which only * is special. Adds to the built-in
                                list of types that hold data
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

;// CONCATENATED MODULE: ./actions/plan-guard/report/json.ts
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
    const { verdict, counts, changes, protected: lost, dataLoss, error } = renderJson(result);
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
        error: error === null ? null : { code: error.code, message: error.message }
    };
}
/** What `--json` prints when it did not come to judging. */
function errorJson(code, message) {
    return { verdict: 'error', fingerprint: '', counts: NO_COUNTS, changes: [], protected: [], dataLoss: [], error: { code, message } };
}
/**
 * The JSON as one line. Characters that drive a terminal are escaped where JSON itself would leave them: addresses are text from outside,
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
 * Copies a plan from standard input to a file for this user only: a plan file has to be shown by its path, and what it is can be told only
 * by its first bytes.
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

// EXTERNAL MODULE: ./lib/plan-text.ts
var plan_text = __webpack_require__(8587);
// EXTERNAL MODULE: ./actions/plan-guard/report/words.ts
var words = __webpack_require__(8886);
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

// EXTERNAL MODULE: ./actions/plan-guard/renames.ts + 9 modules
var renames = __webpack_require__(2037);
;// CONCATENATED MODULE: ./cli/plan-guard/terminal-change.ts






/** Attributes of one change that are named; a container may have a hundred. */
const NAMED_ATTRIBUTES = 12;
const INDENT = '    ';
/** The sign of a move, which a rename should be. What follows is indented, so that no line begins with a text of the plan. */
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
/** Values before and after, which the plan's reader made to texts of one line without what is sensitive. */
function renderValues({ attributes, more }, { columns, paint }) {
    const lines = attributes.flatMap(({ path, before, after, lines: differing, moreLines }) => [
        ...wrap(`${path === '' ? '' : `${(0,plan_text/* plainName */.MH)(path)}: `}${(0,log_line/* oneLine */.T)(before)} → ${(0,log_line/* oneLine */.T)(after)}`, columns, INDENT),
        ...differing.map(line => `${INDENT}  ${paint(line.startsWith('-') ? 'remove' : 'add', (0,log_line/* oneLine */.T)(line))}`),
        ...(moreLines > 0 ? [`${INDENT}  and ${moreLines} more lines`] : [])
    ]);
    return more > 0 ? [...lines, `${INDENT}and ${(0,words/* plural */.LS)(more, 'more attribute')}`] : lines;
}
/** That a delete and a create look like a rename, with the block that says so to Terraform, to be copied. */
function renderRename({ from, to, matching, compared, because }, { columns, paint }) {
    const why = because === 'spelling' ? 'only the spelling differs' : `${matching} of ${(0,words/* plural */.LS)(compared, 'attribute')} are equal`;
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
    const lines = change.findings.map(({ reason }) => (0,log_line/* oneLine */.T)(reason));
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


/** One of a class, and many. */
const NOUNS = {
    delete: ['delete', 'deletes'],
    replace: ['replace', 'replaces'],
    forget: ['forget', 'forgets'],
    'forget-replace': ['forget and create', 'forgets and creates'],
    deferred: ['deferred', 'deferred'],
    invoke: ['action', 'actions'],
    update: ['update', 'updates'],
    create: ['create', 'creates'],
    import: ['import', 'imports'],
    move: ['move', 'moves'],
    read: ['read', 'reads'],
    noop: ['unchanged', 'unchanged']
};
/** The counts, dangers first, each with its sign: the legend of the bar. Empty when the plan changes nothing. */
function countItems({ facts, judgement: { counts } }) {
    const changes = SIGNS.filter(([name]) => counts[name] > 0).map(([name, sign, look]) => ({
        look,
        text: `${sign} ${(0,words/* plural */.LS)(counts[name], ...NOUNS[name])}`
    }));
    const outputs = facts.outputs.length === 0 ? [] : [{ look: 'other', text: `${(0,words/* plural */.LS)(facts.outputs.length, 'output')} changed` }];
    const unchanged = counts.noop === 0 ? [] : [{ look: 'dim', text: (0,words/* plural */.LS)(counts.noop, ...NOUNS.noop) }];
    return changes.length + outputs.length === 0 ? [] : [...changes, ...outputs, ...unchanged];
}

;// CONCATENATED MODULE: ./cli/plan-guard/terminal-report.ts







const HEADLINES = {
    clean: ['clean', 'nothing is destroyed'],
    approve: ['approve', 'a person has to look'],
    deny: ['deny', 'must not be applied'],
    error: ['deny', 'could not be judged']
};
/** Cells of the bar, where there is room. */
const WIDEST_BAR = 60;
const FAILED_CHECKS = 10;
/**
 * A judged plan for a person at a terminal: worst first. Whatever comes from the plan is on one line without control characters, because
 * an address may hold what would drive the terminal.
 *
 * @returns lines, without line breaks
 */
function renderTerminalReport(result, plan, style) {
    const { judgement } = plan;
    const blocks = [
        [...headline(result, style), ...counts(plan, style)],
        whole(plan, style),
        changes('Must not happen', plan, 'deny', style),
        changes('To be looked at', plan, 'approve', style),
        terminal_report_renames(plan, style),
        style.isVerbose ? changes('Harmless', plan, 'clean', style) : [],
        rest(plan, style),
        footer(result, judgement.verdict, style)
    ];
    return blocks.filter(block => block.length > 0).flatMap((block, index) => (index === 0 ? block : ['', ...block]));
}
function headline({ verdict, error }, { columns, paint }) {
    const [look, text] = HEADLINES[verdict];
    const message = error === undefined ? [] : wrap((0,log_line/* oneLine */.T)(error.message), columns);
    return [`${paint(look, verdict.toUpperCase())} ${paint('strong', text)}`, ...message];
}
function counts(plan, { columns, paint }) {
    const items = countItems(plan);
    if (items.length === 0)
        return ['Nothing changes.'];
    const bar = renderBar(plan.judgement.counts, Math.min(WIDEST_BAR, columns), paint);
    return [...(bar === '' ? [] : [bar]), ...flow(items, columns, paint)];
}
/** What is said of the plan as a whole. */
function whole({ facts, judgement }, { columns, paint }) {
    const findings = judgement.findings
        // An errored plan says so in its error already.
        .filter(({ rule }) => rule !== 'errored')
        .map(({ verdict, reason }) => ({ look: HEADLINES[verdict][0], text: (0,log_line/* oneLine */.T)(reason) }));
    const failed = facts.failedChecks
        .slice(0, FAILED_CHECKS)
        .map(address => ({ look: 'approve', text: `The check ${(0,plan_text/* plainName */.MH)(address)} does not hold.` }));
    return [...findings, ...failed].flatMap(({ look, text }) => wrap(text, columns, '! ').map((line, at) => (at === 0 ? paint(look, line) : line)));
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
/** What is counted and not listed, or listed where it was asked for. */
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
        ...(isVerbose ? [] : list(clean, (0,words/* plural */.LS)(clean, 'harmless change'), [])),
        ...list(facts.drift.length, `${(0,words/* plural */.LS)(facts.drift.length, 'object')} changed outside of Terraform`, drift),
        ...list(facts.outputs.length, `${(0,words/* plural */.LS)(facts.outputs.length, 'output')} changed`, outputs),
        ...(values?.note === undefined ? [] : wrap((0,log_line/* oneLine */.T)(values.note), columns))
    ];
}
/** As the report says it. */
const WITHOUT_KEY = 'The fingerprint is made without a key: what Terraform marks as sensitive is left out of it, and not every copy of it is marked.';
function footer({ planSha256, fingerprint }, verdict, { columns, paint }) {
    const lines = [
        ...(planSha256 === '' ? [] : [`Plan sha256:${planSha256}`]),
        ...(fingerprint === '' ? [] : [`Fingerprint ${(0,log_line/* oneLine */.T)(fingerprint)}`]),
        ...(fingerprint.startsWith('sha256:') && verdict !== 'error' ? wrap(WITHOUT_KEY, columns) : [])
    ];
    return lines.map(line => paint('dim', line));
}

;// CONCATENATED MODULE: ./cli/plan-guard/wording.ts
/** What the errors of the action call a thing, and what it is called here. */
const WORDS = [
    // What is left of the colours of a program that is quoted, once their first character is gone.
    [/ ?(?:\[\d*(?:;\d+)*m ?)+/g, ' '],
    [/ Add a step with actions\/setup-tools [^.]*\./, ' Install it, or name the program with --binary.'],
    [/\(input "([a-z-]+)"\)/g, '(--$1)'],
    [/\binput "plan"/gi, 'PLAN'],
    [/\binput "([a-z-]+)"/gi, '--$1'],
    [/relative to the workspace/g, 'relative to this folder'],
    [/, and check it out before\./g, '.'],
    [/Check that the step that (made it|wrote the file) did not fail\./g, 'Check that what made it did not fail.'],
    [/: the line ("[^"]*") fits no type/, ': $1 fits no type'],
    [/ on a line of its own, as ([^,]+),[^.]*\.$/, ', as $1; more than one: repeat the option.'],
    [/absolute or relative to this folder\./, 'or pipe it in, with - in its place.']
];
/** An error of the action in the words of the command line: its inputs are options here. */
const inTerminalWords = (message) => WORDS.reduce((text, [pattern, words]) => text.replace(pattern, words), message);

;// CONCATENATED MODULE: ./cli/plan-guard/command.ts














/** Holds the fingerprint's key where there is no file of it. */
const KEY_VARIABLE = 'FAIRWAY_FINGERPRINT_KEY';
/** What starts programs is loaded when one is started: JSON is judged without any. */
const startLater = async (...given) => await (await __webpack_require__.e(/* import() */ 746).then(__webpack_require__.bind(__webpack_require__, 9746))).runProcess(...given);
const STATUS = { clean: 0, error: 1, approve: 2, deny: 3 };
/**
 * `fairway plan-guard`: the action's verdict and report at a terminal. Whatever keeps it from telling is status 1, never 0.
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
        const message = (0,log_line/* oneLine */.T)((0,errors/* messageOf */.bD)(error));
        if (wantsJson(args))
            await terminal.write(formatJson(errorJson(isUsage ? 'usage' : 'unexpected', message)));
        await complain(`${message}${isUsage ? ' See fairway plan-guard --help.' : ''}`, terminal);
        return STATUS.error;
    }
}
async function command_judge(args, terminal) {
    const { signal, environment, folder: workspace } = terminal;
    const key = await (0,secret_key/* readSecretKey */.O)({
        option: '--fingerprint-key-file',
        variable: KEY_VARIABLE,
        file: args.fingerprintKeyFile,
        folder: workspace,
        environment
    });
    const folder = new LatePrivateFolder('plan-guard');
    try {
        const plan = args.plan === STANDARD_INPUT ? await copyStandardInput(terminal.stdin, await folder.path(), signal) : args.plan;
        const result = await run(inputsOf({ ...args, plan }, key), {
            run: startLater,
            // No program that is started here needs the key.
            environment: { ...environment, [KEY_VARIABLE]: undefined },
            workspace,
            folder: folder.path,
            info: message => void terminal.writeError(`${(0,log_line/* inertLines */.w)(message)}\n`),
            now: () => new Date(),
            signal
        });
        const { error } = result;
        if (error === undefined)
            return result;
        const message = inTerminalWords(error.message);
        return { ...result, error: { ...error, message: plan === args.plan ? message : message.replace(/^The file\b/, 'Standard input') } };
    }
    finally {
        await folder.remove();
    }
}
function inputsOf(args, key) {
    return {
        mode: 'guard',
        plan: args.plan,
        'working-directory': args.workingDirectory,
        binary: args.binary,
        protect: [...args.protect],
        'protect-extra': [...args.protectExtra],
        'protect-except': [...args.protectExcept],
        'protect-defaults': args.protectDefaults,
        'max-destroy': args.maxDestroy,
        allow: args.allow,
        'show-values': args.showValues,
        'fingerprint-key': key,
        // What belongs to the other modes, and to a step of a workflow.
        'fail-on': 'deny',
        'plan-sha256': '',
        fingerprint: '',
        judged: '',
        'seal-key': undefined
    };
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
const complain = (message, terminal) => terminal.writeError(`fairway plan-guard: ${(0,log_line/* oneLine */.T)(message)}\n`);


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
/* harmony import */ var _usage_error_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9567);



/** As of the actions' inputs: what can be guessed in an afternoon protects nothing. */
const SHORTEST_KEY = 16;
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
    // Blanks at the ends are taken off, as those of the action's input are.
    const key = text.trim();
    if (file === undefined && key === '')
        return undefined;
    if (key.length < SHORTEST_KEY || key.length > LONGEST_KEY) {
        throw new _usage_error_js__WEBPACK_IMPORTED_MODULE_2__/* .UsageError */ .e(`${where}: it has ${key.length} characters, and a key needs ${SHORTEST_KEY} to ${LONGEST_KEY}.`, 'Make one with "openssl rand -hex 32".');
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

/***/ 9567:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ UsageError)
/* harmony export */ });
/* harmony import */ var _lib_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8115);

/** The command line is wrong; the message names the word that is. */
class UsageError extends _lib_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .lZ {
    constructor(message, fix, options) {
        super(message, fix, options);
        this.name = 'UsageError';
    }
}


/***/ }),

/***/ 3577:
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
// EXTERNAL MODULE: ./lib/errors.ts
var errors = __webpack_require__(8115);
;// CONCATENATED MODULE: ./lib/file-chunks.ts
/** Larger pieces are not faster; smaller ones cost more calls. */
const CHUNK = 256 * 1024;
/**
 * Reads a file from its begin in pieces, the next one while the last is worked on. Two buffers take turns: a piece is to be done with
 * before the next is asked for. Streams of Node allocate a buffer for each piece instead, which shows in the memory that a large file takes.
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
        // Whoever stops early must not close the file below a read.
        await next.catch(() => undefined);
    }
}

;// CONCATENATED MODULE: ./lib/plan-file.ts




/** A plan file of Terraform and OpenTofu is a zip (internal/plans/planfile); JSON never begins like one. */
const ZIP_MAGIC = Buffer.from('PK');
/**
 * Opens the file given as `plan` and hands it to a function; what is read is read from the one file that was opened, whatever is put in its
 * place meanwhile.
 *
 * @throws ActionError when there is no such file, or it is not a regular one
 */
async function withPlan(path, use) {
    const file = await openPlan(path);
    try {
        return await use(file);
    }
    finally {
        await file.close();
    }
}
async function openPlan(path) {
    const file = await (0,promises_.open)(path, 'r').catch((error) => {
        const { code } = error;
        if (code !== 'ENOENT' && code !== 'ENOTDIR' && code !== 'EACCES')
            throw error;
        throw new errors/* ActionError */.lZ(code === 'EACCES' ? `Input "plan": the file "${path}" cannot be read.` : `Input "plan": there is no file "${path}".`, 'Give the path of the plan, absolute or relative to the workspace.');
    });
    if ((await file.stat()).isFile())
        return file;
    await file.close();
    throw new errors/* ActionError */.lZ(`Input "plan": "${path}" is not a file.`, 'Give the path of the plan, absolute or relative to the workspace.');
}
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

/***/ 8587:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   MH: () => (/* binding */ plainName),
/* harmony export */   ml: () => (/* binding */ shorten)
/* harmony export */ });
/* unused harmony exports nameSpan, sentence, withoutUrlPaths, plural */
/* harmony import */ var _log_line_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9227);


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
const plainName = (name) => shorten((0,_log_line_js__WEBPACK_IMPORTED_MODULE_0__/* .oneLine */ .T)(name), LONGEST_ADDRESS);
/**
 * An address, or the name of an attribute, as a code span. GitHub makes neither a mention nor HTML of what stands in one, but a program
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
/** A text with each URL in it as far as its host: a user, a path or a query can be a password. */
const withoutUrlPaths = (text) => text.replace(/(\b[a-z][a-z0-9+.-]{1,20}:\/\/)(?:[^\s/"]*@)?([^\s/?#"]*)[^\s"]*/gi, '$1$2/…');
const plural = (count, one, many = `${one}s`) => `${count} ${count === 1 ? one : many}`;


/***/ }),

/***/ 1257:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  E: () => (/* binding */ redact)
});

// UNUSED EXPORTS: hide

;// CONCATENATED MODULE: ./lib/mask.ts
/** The shortest line of a multi-line secret that is worth hiding on its own: `}` or `true` would blank half of a log. */
const SHORTEST_MASKED_LINE = 4;
/** The shortest piece of base64 that still points at one secret: shorter ones turn up in any base64 text. */
const SHORTEST_BASE64_PIECE = 6;
const MASK = '***';
/**
 * The forms in which a secret turns up in logs and files: in clear, base64 and base64url (also with other bytes before and behind it,
 * as in a basic-auth header), hex, URL and JSON form, and each long line of a multi-line value. The runner's own masks know neither
 * base64url nor hex (actions/runner ValueEncoders.cs).
 *
 * @returns the forms by name, without repeats; empty for an empty secret
 */
function secretForms(secret) {
    if (secret === '')
        return [];
    const bytes = Buffer.from(secret, 'utf8');
    const form = new URLSearchParams({ v: secret }).toString().slice(2);
    const forms = [
        { form: 'clear', value: secret },
        { form: 'base64', value: bytes.toString('base64').replace(/=+$/, '') },
        { form: 'base64url', value: bytes.toString('base64url') },
        ...alignedBase64(bytes, 'base64'),
        ...alignedBase64(bytes, 'base64url'),
        { form: 'hex', value: bytes.toString('hex') },
        { form: 'hex', value: bytes.toString('hex').toUpperCase() },
        ...[encodeURIComponent(secret), form].flatMap(value => [value, lowerCaseEscapes(value)]).map(value => ({ form: 'url', value })),
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
/** Replaces every known secret, in each of its forms, by `***`. */
class Masker {
    #values = [];
    #known = new Set();
    /** Hides this secret from now on. An empty or blank value is ignored: it would hide everything. */
    add(secret) {
        if (secret.trim() === '')
            return;
        for (const { value } of secretForms(secret))
            this.#known.add(value);
        // Longest first, or a short secret inside a long one leaves the long one's rest readable.
        this.#values = [...this.#known].sort((a, b) => b.length - a.length);
    }
    apply(text) {
        return this.#values.reduce((masked, value) => masked.replaceAll(value, MASK), text);
    }
}

;// CONCATENATED MODULE: ./lib/redact.ts

const masker = new Masker();
/** Lets `redact` hide a value from now on, in this process only. In an action `registerSecret` does that, and tells the runner too. */
function hide(value) {
    masker.add(value);
}
/** The text with every registered secret replaced by `***`. */
function redact(text) {
    return masker.apply(text);
}


/***/ }),

/***/ 5627:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ SealError)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8115);

/** A file could not be sealed, or a sealed one could not be trusted. Neither the secret nor anything of the content is in its text. */
class SealError extends _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .lZ {
    code;
    constructor(code, message, fix) {
        super(message, fix);
        this.name = 'SealError';
        this.code = code;
    }
}


/***/ }),

/***/ 6810:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ terraformEnvironment),
/* harmony export */   j: () => (/* binding */ findBinary)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8115);




/** In the order in which `auto` looks for them. */
const NAMES = ['terraform', 'tofu'];
/**
 * Finds the program that made a plan file, and can show and apply it.
 *
 * @param binary `auto`, a program's name, or a path
 * @param workspace what a path is relative to
 * @returns its path
 * @throws ActionError when it is not there
 */
async function findBinary(binary, workspace, searchPath) {
    if (binary.includes('/') || binary.includes('\\')) {
        const path = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.resolve)(workspace, binary);
        if (await isProgram(path))
            return await withoutWrapper(path);
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .ActionError */ .lZ(`Input "binary": there is no program "${path}".`, 'Give a path, or "terraform", "tofu" or "auto".');
    }
    const names = binary === 'auto' ? NAMES : NAMES.filter(name => name === binary);
    if (names.length === 0) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .ActionError */ .lZ(`Input "binary": "${binary}" is not one of auto, terraform and tofu, and not a path.`);
    }
    for (const name of names) {
        for (const folder of searchPath.split(node_path__WEBPACK_IMPORTED_MODULE_2__.delimiter)) {
            // An empty or relative entry would be looked for in whatever folder the program runs in.
            if (folder !== '' && (await isProgram((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, name))))
                return await withoutWrapper((0,node_path__WEBPACK_IMPORTED_MODULE_2__.resolve)(folder, name));
        }
    }
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .ActionError */ .lZ(`A plan file needs the program that made it, and there is no ${names.join(' and no ')} on PATH.`, `Add a step with actions/setup-tools and "tools: ${names[0]}" before this one.`);
}
/**
 * Actions such as setup-terraform put a script in place of the program, which writes everything that the program says into the outputs of
 * the step (wrapper/terraform.js there): a whole plan, with its secrets. The program itself lies beside it, with another name.
 */
async function withoutWrapper(path) {
    return (await isProgram(`${path}-bin`)) ? `${path}-bin` : path;
}
async function isProgram(path) {
    try {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.access)(path, node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.X_OK);
        return (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.stat)(path)).isFile();
    }
    catch {
        return false;
    }
}
/** Options that change what is done or shown, a log level that prints values, and how a step talks to the runner. */
const REMOVED = /^(TF_CLI_ARGS.*|TF_LOG.*|INPUT_.*|GITHUB_(OUTPUT|STATE|ENV|PATH|STEP_SUMMARY))$/;
/** The environment for Terraform and OpenTofu, and what they start: the step's inputs, and its outputs, are none of its business. */
function terraformEnvironment(environment) {
    const kept = Object.entries(environment).filter(([name]) => !REMOVED.test(name));
    return { ...Object.fromEntries(kept), TF_IN_AUTOMATION: '1', TF_INPUT: '0', CHECKPOINT_DISABLE: '1' };
}


/***/ })

};
