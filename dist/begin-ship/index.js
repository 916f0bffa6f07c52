import { createRequire as __WEBPACK_EXTERNAL_createRequire } from "module";
/******/ var __webpack_modules__ = ({

/***/ 8388:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ filesToSend),
/* harmony export */   s: () => (/* binding */ filesToFormat)
/* harmony export */ });
/* harmony import */ var _deploy_problems_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(433);

/** A line without a target: a name, and what may stand behind it. */
const BARE = /^(.*?)((?:\s+(?:mode|on)=\S*)*)$/;
/**
 * What of `templates`, `compose-file` and `files` deploy-ssh is told, by paths. A name in `compose-file`, and the left side of a line in `files`, means what
 * is rendered under that name, else the file of the repository. What is rendered and named by neither is sent under its own name.
 *
 * A release that is on the host has all of them already. Hosts of services have no Compose file; where there are Docker hosts beside them, what no line
 * names is for those.
 *
 * @param pathOf for a check, before anything is rendered, the template itself
 */
function filesToSend(inputs, pathOf, other = path => path) {
    if (inputs.release !== '')
        return { 'compose-file': '', files: '' };
    const templates = (0,_deploy_problems_js__WEBPACK_IMPORTED_MODULE_0__/* .templatesOf */ .r3)(inputs);
    const kinds = (0,_deploy_problems_js__WEBPACK_IMPORTED_MODULE_0__/* .kindsOf */ .tG)(inputs);
    const named = new Set();
    const resolve = (name) => {
        const template = templates.find(({ target }) => target === name);
        if (template === undefined)
            return other(name);
        named.add(name);
        return pathOf(template);
    };
    const composeFiles = kinds.has('deploy') ? inputs['compose-file'].map(resolve) : [];
    const files = inputs.files.map(line => {
        const [local = '', ...rest] = line.split('=>');
        if (rest.length > 0)
            return `${resolve(local.trim())} =>${other(rest.join('=>'))}`;
        const [, name = '', options = ''] = BARE.exec(local.trim()) ?? [];
        return `${resolve(name)}${options}`;
    });
    const on = kinds.size > 1 ? ' on=deploy' : '';
    const left = templates.filter(({ target }) => !named.has(target)).map(template => `${pathOf(template)} => ${other(template.target)}${on}`);
    return { 'compose-file': composeFiles.join('\n'), files: [...files, ...left].join('\n') };
}
/** A text that `format()` of an expression gives back as it is. */
const literal = (text) => text.replace(/[{}]/g, '$&$&');
/**
 * The same for the job that deploys, where the rendered files are in a folder that is not known yet: `{0}` stands for it, and the workflow puts it
 * in with `format()`.
 */
const filesToFormat = (inputs) => filesToSend(inputs, ({ target }) => `{0}/${literal(target)}`, literal);


/***/ }),

/***/ 433:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  XS: () => (/* binding */ addressProblems),
  M0: () => (/* binding */ approvalProblems),
  tH: () => (/* binding */ fileProblems),
  Z: () => (/* binding */ findDeployProblems),
  BZ: () => (/* binding */ hostProblems),
  tG: () => (/* binding */ kindsOf),
  KV: () => (/* binding */ paddingProblems),
  kv: () => (/* binding */ placeProblems),
  r3: () => (/* binding */ templatesOf),
  jz: () => (/* binding */ wordProblems)
});

// EXTERNAL MODULE: ./lib/action/errors.ts
var errors = __nccwpck_require__(8418);
// EXTERNAL MODULE: ./lib/action/inputs.ts + 2 modules
var action_inputs = __nccwpck_require__(4432);
// EXTERNAL MODULE: ./lib/action/duration.ts
var duration = __nccwpck_require__(4197);
;// CONCATENATED MODULE: ./lib/action/job-time.ts

/*
 * How long a job may take ("Actions limits" in GitHub's documentation): six hours on a hosted runner, five days on one of one's own. Without
 * `timeout-minutes` it is 360 minutes on both. An action cannot ask for the `timeout-minutes` of its job.
 */
const LONGEST_JOB = { hosted: '6h', own: '5d' };
const DEFAULT_JOB = '6h';
/** How long the token of a job is renewed ("GITHUB_TOKEN"). It matters on a runner of one's own only. */
const LONGEST_TOKEN = '24h';
/** How long ship.yml and infra.yml let a person answer: their jobs end after six hours, and what was approved is still to be done. */
const LONGEST_APPROVAL = '5h';
/** What a job needs besides a wait, in milliseconds: to begin, to close what was opened, to end. */
const MARGIN = (0,duration/* parseDuration */.E9)('10m');
/**
 * @param wait milliseconds that a step may wait for somebody
 * @param isHosted whether the runner is GitHub's own
 * @returns whether a job can be that long, and what it takes
 */
function fitIntoJob(wait, isHosted) {
    const longest = isHosted ? LONGEST_JOB.hosted : LONGEST_JOB.own;
    if (wait + MARGIN > parseDuration(longest)) {
        const why = isHosted ? 'a job on a hosted runner ends after six hours' : 'a job ends after five days';
        return { kind: 'too-long', most: isHosted ? '5h50m' : '4d23h', why };
    }
    const minutes = Math.ceil((wait + MARGIN) / 60_000);
    const what = [
        ...(wait + MARGIN > parseDuration(DEFAULT_JOB)
            ? [`"timeout-minutes: ${minutes}" or more, because without it a job ends after 360`]
            : []),
        ...(wait > parseDuration(LONGEST_TOKEN) ? ["a token of your own, because a job's token lasts 24 hours"] : [])
    ];
    return what.length === 0 ? { kind: 'fits' } : { kind: 'needs', what };
}

// EXTERNAL MODULE: ./lib/action/log-line.ts
var log_line = __nccwpck_require__(7898);
// EXTERNAL MODULE: ./lib/deploy/hosts.ts
var deploy_hosts = __nccwpck_require__(1423);
// EXTERNAL MODULE: ./lib/deploy/images.ts
var deploy_images = __nccwpck_require__(6500);
// EXTERNAL MODULE: ./lib/deploy/inputs.ts
var deploy_inputs = __nccwpck_require__(2171);
;// CONCATENATED MODULE: ./lib/github/logins.ts


/** GitHub's rule for a login, with the underscore of enterprise managed users. */
const LOGIN = /^[a-z\d](?:[a-z\d_-]{0,98}[a-z\d])?$/i;
/** Logins of persons, one a line, in lower case, as GitHub compares them. A list that turns out empty must not mean "everyone". */
function loginList() {
    const input = (0,action_inputs/* lines */.Mn)({ default: '' });
    return {
        ...input,
        parse(value) {
            const given = input.parse(value).map(login => login.replace(/^@/, ''));
            if (value.trim() !== '' && given.length === 0) {
                throw new errors/* ActionError */.lZ('it has lines, but none of them is a login.', 'Write one login a line, or leave the input out.');
            }
            const wrong = given.find(login => !LOGIN.test(login));
            if (wrong !== undefined) {
                throw new errors/* ActionError */.lZ(`"${wrong}" is not a login.`, 'Write one login of a person a line. Teams are not supported.');
            }
            return [...new Set(given.map(login => login.toLowerCase()))];
        }
    };
}

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __nccwpck_require__(6760);
;// CONCATENATED MODULE: ./lib/secrets/line-map.ts

/** The folder of the maps, beside the rendered files; each has the path of its file. */
const LINE_MAPS = '.fairway-lines';
/** Where the map of a rendered file is. @param directory of the rendered files @param target the file's path in it */
function lineMapPath(directory, target) {
    return join(directory, LINE_MAPS, ...target.split('/'));
}
/** For each line of the file that these pieces make, the line of the template: that of its first character. */
function mapLines(pieces) {
    const lines = [];
    let isBegun = false;
    for (const { text, line, isOwn } of pieces) {
        let own = line;
        for (const character of text.match(/\n|[^\n]+/g) ?? []) {
            if (!isBegun)
                lines.push(own);
            isBegun = character !== '\n';
            if (!isBegun && isOwn)
                own++;
        }
    }
    return lines;
}
/** @returns the text of the map's file */
function renderLineMap({ source, lines }) {
    return `${source}\n${lines.join('\n')}\n`;
}
/** @returns undefined for what is no map */
function readLineMap(text) {
    const [source = '', ...lines] = text.replace(/\n$/, '').split('\n');
    if (source === '' || !lines.every(line => /^[1-9]\d*$|^$/.test(line)))
        return undefined;
    return { source, lines: lines.filter(line => line !== '').map(Number) };
}

;// CONCATENATED MODULE: ./lib/secrets/template-lines.ts


/**
 * Reads `source => target` lines; without a target it is the template's own name without `.template` or `.tpl`.
 *
 * @returns the lines, and one line of text for each that is wrong
 */
function parseTemplateLines(lines) {
    const templates = [];
    const problems = [];
    for (const line of lines) {
        const [source = '', target, ...more] = line.split('=>').map(part => part.trim());
        if (source === '' || target === '' || more.length > 0) {
            problems.push(`"${line}" is not of the form "source => target".`);
            continue;
        }
        const name = target ?? targetName(source);
        const other = templates.find(template => collide(template.target, name));
        if (!isPlainRelative(name)) {
            problems.push(`the target "${name}" is not a plain name: write a relative path without "..", such as docker-compose.yml.`);
        }
        else if (name.split('/')[0]?.toLowerCase() === LINE_MAPS) {
            problems.push(`the target "${name}" is in a folder that has a use already. Choose another name.`);
        }
        else if (other !== undefined) {
            problems.push(`"${other.source}" and "${source}" would both be written to "${other.target}".`);
        }
        else
            templates.push({ source, target: name });
    }
    return { templates, problems };
}
/** `deploy/docker-compose.template.yml` gives `docker-compose.yml`, `config.yml.tpl` gives `config.yml`. */
function targetName(source) {
    const name = (0,external_node_path_.basename)(source);
    return name.replace(/\.(?:template|tpl)(?=\.|$)/, '') || name;
}
function isPlainRelative(path) {
    return path.split('/').every(part => /^[A-Za-z0-9._@+ -]+$/.test(part) && !/^\.{1,2}$/.test(part) && part.trim() === part);
}
/** The same file, also where case does not count, or one is a folder of the other. */
function collide(a, b) {
    const [first, second] = [a.toLowerCase(), b.toLowerCase()];
    return first === second || first.startsWith(`${second}/`) || second.startsWith(`${first}/`);
}
/** The absolute path of a rendered file. */
function targetPath(directory, target) {
    return join(directory, ...target.split('/'));
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __nccwpck_require__(7598);
;// CONCATENATED MODULE: ./lib/ssh/known-hosts.ts


/** How a person gets lines for known_hosts that can be trusted. Accepting whatever key answers first would trust an attacker in between. */
function howToGetKnownHosts(host, port) {
    return (`Run "ssh-keyscan -p ${port} ${host}" on a machine you trust, compare the fingerprint (ssh-keygen -lf FILE) with what ` +
        `"ssh-keygen -lf /etc/ssh/ssh_host_ed25519_key.pub" says on the host itself, and put the lines into the variable that "known-hosts" reads.`);
}
/**
 * What is said of a host that no line names.
 *
 * @param content the lines; a port that was left out is the usual reason
 */
function hostNotKnown(content, host, port) {
    const message = `Input "known-hosts" has no line for ${namesOfHost(host, port)[0]}`;
    const [other] = otherPorts(content, host);
    if (other === undefined || other === port)
        return new errors/* ActionError */.lZ(`${message}.`, howToGetKnownHosts(host, port));
    return new errors/* ActionError */.lZ(`${message}, but one for port ${other}; the input "port" is ${port}.`, `Set the variable DEPLOY_PORT to the right one, and hand it over: "port: \${{ vars.DEPLOY_PORT }}".`);
}
/** The ports with which lines name the host in clear text, in their order. */
function otherPorts(content, host) {
    const names = content.split(/\r\n|\r|\n/).flatMap(line => hostsOf(line)?.split(',') ?? []);
    return names.flatMap(name => {
        const [, named, port] = /^\[(.+)\]:(\d{1,5})$/.exec(name) ?? [];
        return named?.toLowerCase() === host.toLowerCase() ? [Number(port)] : [];
    });
}
/** The names of a host in known_hosts: on a port other than 22 `[host]:port` first and then `host`, as ssh itself looks them up. */
function namesOfHost(host, port) {
    return port === 22 ? [host] : [`[${host}]:${port}`, host];
}
/**
 * Whether some line of a known_hosts names the host (sshd(8), SSH_KNOWN_HOSTS FILE FORMAT). It finds what `ssh-keygen -F` finds, without a
 * program and a file, and says nothing of the key: it is a first look, which never refuses what ssh takes.
 *
 * @param content the lines; hashed names, patterns and markers included
 */
function isHostKnown(content, host, port) {
    const names = namesOfHost(host.toLowerCase(), port);
    return content.split(/\r\n|\r|\n/).some(line => {
        const hosts = hostsOf(line);
        return hosts !== undefined && names.some(name => isNamed(name, hosts));
    });
}
/** The first field of a line, or the second where a marker stands first; undefined of a comment, and where no kind and key follow. */
function hostsOf(line) {
    const [first = '', ...rest] = line.trim().split(/[ \t]+/);
    if (first.startsWith('#'))
        return undefined;
    const [hosts, ...key] = first.startsWith('@') ? rest : [first, ...rest];
    return key.length < 2 ? undefined : hosts;
}
/** One hashed name, or patterns between commas: one that matches behind `!` overrules the others. */
function isNamed(name, hosts) {
    if (hosts.startsWith('|'))
        return isHashed(name, hosts);
    const matching = hosts.split(',').filter(pattern => matches(name, pattern.replace(/^!/, '')));
    return matching.length > 0 && !matching.some(pattern => pattern.startsWith('!'));
}
/** `|1|salt|hash`, both in base64: HMAC-SHA1 of the name, with the salt as its key (OpenSSH, hostfile.c, host_hash). */
function isHashed(name, hosts) {
    const [, , salt = '', hash = ''] = hosts.split('|');
    return (0,external_node_crypto_.createHmac)('sha1', Buffer.from(salt, 'base64')).update(name).digest('base64') === hash;
}
/** A pattern of ssh_config(5): `*` is any text, `?` any one character, and letters count as small. */
function matches(name, pattern) {
    const source = pattern
        .toLowerCase()
        .replace(/[\\^$.|+(){}[\]]/g, '\\$&')
        .replaceAll('*', '.*')
        .replaceAll('?', '.');
    return new RegExp(`^${source}$`, 's').test(name);
}

;// CONCATENATED MODULE: ./lib/ssh/fingerprints.ts


const DIGEST = /^SHA256:[A-Za-z0-9+/]{43}$/;
/**
 * Reads fingerprints, one a line: alone, behind the host's name, or the whole line that `ssh-keygen -l` prints.
 * @throws ActionError naming the line that is none
 */
function parseFingerprints(lines) {
    return lines.map(line => {
        const [first = '', second = ''] = line.trim().split(/\s+/);
        if (DIGEST.test(first))
            return { digest: first, host: '' };
        if (DIGEST.test(second))
            return { digest: second, host: /^\d+$/.test(first) ? '' : first.toLowerCase().replace(/^\[(.*)\]$/, '$1') };
        const shown = line.replace(/\p{Cc}+/gu, ' ').slice(0, 120);
        throw new errors/* ActionError */.lZ(`Input "host-fingerprints": "${shown}" is no fingerprint.`, 'Write what "ssh-keygen -lf /etc/ssh/ssh_host_ed25519_key.pub" says on the host, for example "SHA256:" and 43 characters.');
    });
}
/** The fingerprints that a host's key may have. */
function fingerprintsOf({ host, port }, all) {
    const names = ['', ...namesOfHost(host.toLowerCase(), port)];
    return all.filter(one => names.includes(one.host)).map(({ digest }) => digest);
}
/** Of two hosts, one could show its own key as the other's. @throws ActionError when a line names no host where there are several */
function checkNamed(all) {
    const unnamed = all.find(({ host }) => host === '');
    if (unnamed === undefined)
        return;
    throw new errors/* ActionError */.lZ(`Input "host-fingerprints": which host has ${unnamed.digest} is not said, and there are several.`, 'Write the host before it, for example "web1.example.com SHA256:…".');
}
/**
 * The program of `KnownHostsCommand`, for a POSIX shell: says that the host's key is known when it has one of the fingerprints, and writes it down, so
 * that later connections ask for a key of its kind. Its arguments are %I %H %t %K %f, see ssh_config(5).
 */
function knownHostsProgram(digests, knownHostsFile) {
    return `if [ "$1" = ORDER ]; then exit 0; fi
case $5 in ${digests.join(' | ')}) ;; *) exit 0 ;; esac
line="$2 $3 $4"
if ! grep -qxF -- "$line" ${knownHostsFile}; then printf '%s\\n' "$line" >> ${knownHostsFile}; fi
printf '%s\\n' "$line"
`;
}
/** A host offers one key, of the kind that ssh likes best: where that one has none of the fingerprints, these are asked for, in turn. */
const OTHER_KINDS = (/* unused pure expression or super */ null && ([
    'ecdsa-sha2-nistp256,ecdsa-sha2-nistp384,ecdsa-sha2-nistp521',
    'rsa-sha2-512,rsa-sha2-256',
    'ssh-ed25519'
]));

// EXTERNAL MODULE: ./actions/begin-ship/deploy-time.ts
var deploy_time = __nccwpck_require__(4626);
// EXTERNAL MODULE: ./actions/begin-ship/judging.ts
var judging = __nccwpck_require__(2849);
;// CONCATENATED MODULE: ./actions/begin-ship/deploy-problems.ts













/*
 * What ship.yml and deploy.yml both say of a deploy, in the order in which a person would set it up. What only deploy.yml is told stands at the end.
 */
/** A value with something around it that a workflow's own expressions compare. */
const paddingProblems = ({ padded }) => padded.map(name => `Input "${name}" has a blank or a line break around its value, which the workflow compares as it is. Write it on the line of its name.`);
/** A misspelled word, or none, must not skip a deploy in green. Of a proposal nothing is deployed. */
function wordProblems(name, words, inputs, isProposal) {
    if (isProposal && inputs[name] === '')
        return [];
    return (0,judging/* required */.mw)(name, inputs, (0,action_inputs/* choice */.Yq)(words, { default: words[0] }), `Write "${words[0]}" or "${words[1]}".`);
}
/** The job that asks ends after six hours (infra.yml has the same limit); a test compares. */
function approvalProblems(inputs) {
    if (inputs.approval === 'none' || inputs.approval === '')
        return [];
    const limits = { least: '1s', most: LONGEST_APPROVAL, why: 'the job that waits ends after six hours' };
    return [
        ...(0,judging/* problemsOf */.GW)('approval-timeout', inputs, (0,judging/* within */.ux)(limits, (0,action_inputs/* duration */.p0)({ default: '1h' }))),
        ...(0,judging/* problemsOf */.GW)('approvers', inputs, loginList())
    ];
}
/** @param why why the run may have no secrets, a sentence; undefined when it has them */
function hostProblems(inputs, why) {
    const isOne = inputs.hosts.length === 0;
    const place = isOne
        ? [
            ...(0,judging/* required */.mw)('host', inputs, (0,deploy_inputs/* hostName */.Sm)(), 'Set the variable DEPLOY_HOST, and hand it over: "host: ${{ vars.DEPLOY_HOST }}"; or name several in "hosts".'),
            ...(0,judging/* problemsOf */.GW)('port', inputs, (0,deploy_inputs/* sshPort */.aP)())
        ]
        : hostsProblems(inputs);
    const user = (0,judging/* required */.mw)('user', inputs, (0,deploy_inputs/* accountName */.vi)(), 'Set the variable DEPLOY_USER, and hand it over: "user: ${{ vars.DEPLOY_USER }}".');
    const noKey = `Secret DEPLOY_SSH_KEY is empty. ${why ?? 'Set it, and hand it over under "secrets:" of the calling job.'}`;
    return [
        ...place,
        ...(isOne ? user : []),
        ...(inputs['host-fingerprints'].length === 0
            ? (0,judging/* required */.mw)('known-hosts', inputs, (0,action_inputs/* text */.Qq)(), 'Set the variable DEPLOY_KNOWN_HOSTS: the README says how to get its lines.')
            : []),
        ...(place.length === 0 ? hostKeyProblems(inputs) : []),
        ...(inputs['has-ssh-key'] ? [] : [noKey]),
        ...(0,judging/* required */.mw)('project', inputs, (0,deploy_inputs/* projectName */.j1)(), 'Give the Compose project a name, for example "project: wiki".')
    ];
}
function hostsProblems(inputs) {
    if (inputs.host === '')
        return (0,judging/* problemsIn */._n)(() => (0,deploy_hosts/* parseHosts */.tB)(inputs.hosts, inputs.user));
    return ['Inputs "hosts" and "host" exclude each other: each line of "hosts" says it. Leave "host" out.'];
}
/** Each host is known by a line or by a fingerprint, as deploy-ssh will have it (lib/ssh/identity.ts). */
function hostKeyProblems(inputs) {
    const { host, port, user, hosts, 'known-hosts': lines, 'host-fingerprints': given } = inputs;
    if (lines === '' && given.length === 0)
        return [];
    const all = hosts.length > 0 ? (0,deploy_hosts/* parseHosts */.tB)(hosts, user) : [{ host, port: Number(port === '' ? (0,deploy_inputs/* sshPort */.aP)().default : port), user }];
    const wrong = (0,judging/* problemsIn */._n)(() => {
        const fingerprints = parseFingerprints(given);
        if (all.length > 1)
            checkNamed(fingerprints);
    });
    if (wrong.length > 0)
        return wrong;
    const fingerprints = parseFingerprints(given);
    const unknown = all.filter(line => fingerprintsOf(line, fingerprints).length === 0 && !isHostKnown(lines, line.host, line.port));
    return unknown.map(line => hostNotKnown(lines, line.host, line.port).toDisplay());
}
/** How a name begins or ends where a variable is missing: `${{ vars.NAME }}.example.com`. */
const GAP = /^[-._]|[-._]$/;
/** What needs no variable to be judged. */
function placeProblems(inputs) {
    const ifGiven = (name, kind) => (inputs[name] === '' ? [] : (0,judging/* problemsOf */.GW)(name, inputs, kind));
    const ifWhole = (name, kind) => (GAP.test(inputs[name]) ? [] : ifGiven(name, kind));
    return [
        ...ifWhole('host', (0,deploy_inputs/* hostName */.Sm)()),
        ...ifGiven('port', (0,deploy_inputs/* sshPort */.aP)()),
        ...ifGiven('user', (0,deploy_inputs/* accountName */.vi)()),
        ...ifWhole('project', (0,deploy_inputs/* projectName */.j1)())
    ];
}
/** Which kinds of hosts there are. Lines that are wrong are said elsewhere, and count as Docker hosts. */
function kindsOf({ hosts }) {
    const kinds = new Set(hosts.map(line => (/\smode=service(?=\s|$)/.test(line) ? 'service' : 'deploy')));
    return kinds.size === 0 ? new Set(['deploy']) : kinds;
}
/** The files themselves are looked at in run.ts, and those with references by inject-secrets. */
function fileProblems(inputs) {
    if (!kindsOf(inputs).has('deploy'))
        return [];
    const names = inputs['compose-file'];
    if (names.length === 0) {
        return ['Input "compose-file" is empty. Write the name of the Compose file, or leave the input out for "docker-compose.yml".'];
    }
    const twice = names.find((name, index) => names.indexOf(name) !== index);
    return twice === undefined ? [] : [`Input "compose-file" names "${twice}" twice. Keep one of the two lines.`];
}
/** An address without anything behind it, such as the link on the page of deployments. */
function addressProblems(url) {
    // `https:///health` would be the host "health" to a URL's reader.
    if (url === '' || (URL.canParse(url) && /^https?:\/\/[^/]/.test(url)))
        return [];
    return ['Input "url" is not an http or https URL. Write it like "url: https://wiki.example.com".'];
}
/**
 * What is missing or wrong in the inputs of deploy.yml.
 *
 * @param isProposal nothing is asked or deployed then, and what is empty may be so because a fork has no variables
 * @param why see {@link hostProblems}
 * @returns a text for each
 */
function findDeployProblems(inputs, isProposal, why) {
    const words = [
        ...paddingProblems(inputs),
        ...wordProblems('approval', ['wait', 'none'], inputs, isProposal),
        ...approvalProblems(inputs),
        ...(0,deploy_time/* timeProblems */.A)(inputs)
    ];
    if (isProposal)
        return [...words, ...placeProblems(inputs)];
    const place = [...words, ...hostProblems(inputs, why), ...addressProblems(inputs.url)];
    if (inputs.release !== '')
        return [...place, ...releaseProblems(inputs)];
    return [...place, ...imageProblems(inputs), ...(0,judging/* problemsOf */.GW)('health-url', inputs, (0,deploy_inputs/* healthUrl */.gZ)()), ...fileProblems(inputs)];
}
function imageProblems(inputs) {
    if (inputs.images.length > 0) {
        const one = ['image', 'digest'].find(name => inputs[name] !== '');
        const both = one === undefined ? [] : [`Inputs "images" and "${one}" exclude each other. Leave "${one}" out.`];
        const without = inputs.images.flatMap(withoutDigest);
        return [...both, ...(without.length > 0 ? without : unreadImages(inputs.images))];
    }
    const digest = (0,action_inputs/* matching */.wC)(/^sha256:[0-9a-f]{64}$/, 'Pass the digest that the build put out: "sha256:" and 64 hex digits.');
    return [
        ...(0,judging/* required */.mw)('image', inputs, (0,deploy_inputs/* imageName */.tO)(), 'Write the name without a tag, for example "image: ghcr.io/you/wiki".'),
        ...(0,judging/* required */.mw)('digest', inputs, digest, action_inputs/* EMPTY_OUTPUT */.UA)
    ];
}
function unreadImages(lines) {
    try {
        (0,deploy_images/* readImages */.H)(lines);
        return [];
    }
    catch (error) {
        if (!(error instanceof errors/* ActionError */.lZ))
            throw error;
        return [(0,log_line/* oneLine */.TN)(`Input "images": ${error.message}${error.fix === undefined ? '' : ` ${error.fix}`}`)];
    }
}
function withoutDigest(line) {
    if (/@sha256:[0-9a-f]{64}$/.test(line))
        return [];
    return [
        `Input "images": the line "${(0,log_line/* oneLine */.TN)((0,action_inputs/* printable */.g$)(line))}" does not end with a digest, "@sha256:" and 64 hex digits. ${action_inputs/* EMPTY_OUTPUT */.UA}`
    ];
}
/** What a release was deployed with is on the host: nothing is rendered for it, and nothing is sent. */
function releaseProblems(inputs) {
    const one = inputs.digest === '' ? ['images', 'files'].find(name => inputs[name].length > 0) : 'digest';
    return one === undefined
        ? []
        : [`Inputs "release" and "${one}" exclude each other: a release that is on the host has its own. Leave one out.`];
}
/** Lines that inject-secrets would refuse count as no templates here: it says what is wrong with them. */
const templatesOf = ({ templates }) => parseTemplateLines(templates).templates;


/***/ }),

/***/ 4626:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ timeProblems)
/* harmony export */ });
/* unused harmony export USUAL */
/* harmony import */ var _lib_action_duration_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(4197);
/* harmony import */ var _lib_action_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(8418);
/* harmony import */ var _lib_action_inputs_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(4432);
/* harmony import */ var _lib_deploy_hosts_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(1423);
/* harmony import */ var _judging_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(2849);





/** What is empty has the default of deploy-ssh, and the job that of deploy.yml; a test compares. */
const USUAL = { lock: '5m', deploy: '15m', health: '60s', parallel: '1', minutes: '90' };
/** What the job needs besides: to check out, to ask 1Password, to remove what it wrote. */
const REST = (0,_lib_action_duration_js__WEBPACK_IMPORTED_MODULE_0__/* .parseDuration */ .E9)('10m');
const kinds = {
    'lock-timeout': (0,_lib_action_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .duration */ .p0)({ default: USUAL.lock }),
    timeout: (0,_lib_action_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .duration */ .p0)({ default: USUAL.deploy }),
    'health-timeout': (0,_lib_action_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .duration */ .p0)({ default: USUAL.health }),
    // Empty where there is none.
    'backup-timeout': (0,_lib_action_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .duration */ .p0)({ default: '0s' }),
    'migrate-timeout': (0,_lib_action_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .duration */ .p0)({ default: '0s' }),
    'after-timeout': (0,_lib_action_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .duration */ .p0)({ default: '0s' }),
    'max-parallel': (0,_lib_action_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .integer */ .nd)({ default: USUAL.parallel, min: 1, max: 1_000 }),
    'timeout-minutes': (0,_lib_action_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .integer */ .nd)({ default: USUAL.minutes, min: 1, max: 7_200 })
};
const NAMES = Object.keys(kinds);
/**
 * Whether the waits of a deploy fit into each other and into their job: GitHub ends that without asking what runs on the host.
 *
 * @returns a text for each that is wrong
 */
function timeProblems(inputs) {
    const wrong = NAMES.flatMap(name => (0,_judging_js__WEBPACK_IMPORTED_MODULE_4__/* .problemsOf */ .GW)(name, inputs, kinds[name]));
    return wrong.length > 0 ? wrong : sumProblems(inputs);
}
function sumProblems(inputs) {
    const times = (0,_lib_action_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .readInputs */ .Ko)(kinds, name => inputs[name]);
    const { 'lock-timeout': lock, timeout, 'health-timeout': health, 'timeout-minutes': minutes } = times;
    if (health > timeout) {
        return [
            `Input "health-timeout" (${(0,_lib_action_duration_js__WEBPACK_IMPORTED_MODULE_0__/* .formatDuration */ .a3)(health)}) is longer than "timeout" (${(0,_lib_action_duration_js__WEBPACK_IMPORTED_MODULE_0__/* .formatDuration */ .a3)(timeout)}), in which it counts. Raise "timeout".`
        ];
    }
    const { 'after-timeout': after } = times;
    // Of the hosts of a wave each waits for the others with these two: they may be of one database.
    const before = times['backup-timeout'] + times['migrate-timeout'];
    const hosts = Math.max(1, inputs.hosts.length);
    const waves = wavesOf(inputs, times['max-parallel']);
    const needed = Math.ceil((lock + hosts * before + waves * (timeout + after) + timeout + REST) / 60_000);
    if (needed <= minutes)
        return [];
    const parts = [
        `${(0,_lib_action_duration_js__WEBPACK_IMPORTED_MODULE_0__/* .formatDuration */ .a3)(lock)} for the lock ("lock-timeout")`,
        ...(before === 0 ? [] : [`${timesOf(hosts)}${(0,_lib_action_duration_js__WEBPACK_IMPORTED_MODULE_0__/* .formatDuration */ .a3)(before)} for backup and migration`]),
        ...(after === 0 ? [] : [`${timesOf(waves)}${(0,_lib_action_duration_js__WEBPACK_IMPORTED_MODULE_0__/* .formatDuration */ .a3)(after)} for what comes after ("after-timeout")`]),
        `${timesOf(waves)}${(0,_lib_action_duration_js__WEBPACK_IMPORTED_MODULE_0__/* .formatDuration */ .a3)(timeout)} for the deploy ("timeout")`,
        `${(0,_lib_action_duration_js__WEBPACK_IMPORTED_MODULE_0__/* .formatDuration */ .a3)(timeout)} to put the previous version back`
    ];
    return [
        `Input "timeout-minutes" is ${minutes}, and the job that deploys may take ${needed}: ${parts.join(', ')}, and ${(0,_lib_action_duration_js__WEBPACK_IMPORTED_MODULE_0__/* .formatDuration */ .a3)(REST)} for the ` +
            `rest. Write "timeout-minutes: ${needed}", or a shorter wait.`
    ];
}
const timesOf = (count) => (count === 1 ? '' : `${count} times `);
/** How many waves there are: the canaries come first, and their last wave need not be full. Lines that are wrong are said elsewhere. */
function wavesOf({ hosts, user, canary }, parallel) {
    if (hosts.length === 0)
        return 1;
    const first = /^\d+$/.test(canary) ? Math.min(Number(canary), hosts.length) : canary === '' ? 0 : inGroup(hosts, user, canary);
    return Math.ceil(first / parallel) + Math.ceil((hosts.length - first) / parallel);
}
function inGroup(hosts, user, group) {
    try {
        return (0,_lib_deploy_hosts_js__WEBPACK_IMPORTED_MODULE_3__/* .parseHosts */ .tB)(hosts, user).filter(line => line.group === group).length;
    }
    catch (error) {
        if (!(error instanceof _lib_action_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ActionError */ .lZ))
            throw error;
        return 0;
    }
}


/***/ }),

/***/ 2242:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   t: () => (/* binding */ judgeEnding)
/* harmony export */ });
const ASK_AGAIN = 'Re-run the job "approve": the jobs after it follow with the same digest, and somebody is asked again. ' +
    '"Re-run failed jobs" would ask nobody, so nothing would follow.';
/** The runner drops an output in which a masked value occurs (actions/runner, JobExtension.cs): a secret `ed` takes `approved` away. */
const SKIPPED = 'although no job failed. Either the run was cancelled, or GitHub dropped an output of a job, because a masked value stands in it ' +
    '(then the run has a warning "Skip output").';
const RUN_ALL = 'Make that value longer, if there is one, and re-run all jobs.';
/**
 * Says what to run again. An approval counts for one attempt: whoever may start a run again could otherwise deploy what was approved weeks ago.
 *
 * @param attempt which one this is
 */
function judgeEnding(inputs, attempt) {
    const { approval, decision, deploy } = inputs;
    const isTagDue = inputs['tags-left'] !== '0';
    const isDeployed = deploy === 'none' || inputs['deploy-result'] === 'success';
    const isLeftOut = (!isDeployed && inputs['deploy-result'] === 'skipped') || (isDeployed && isTagDue && inputs['tag-result'] === 'skipped');
    if (decision === 'approved' && inputs.attempt !== String(attempt) && isLeftOut) {
        return { state: 'stale', reason: whyStale(inputs, attempt, isDeployed), next: ASK_AGAIN };
    }
    if (isLeftOut && !inputs['has-failed'])
        return { state: 'skipped', reason: `${whatNot(isDeployed)}, ${SKIPPED}`, next: RUN_ALL };
    const again = approval === 'none' ? '"Re-run failed jobs" does it again, with the same digest.' : ASK_AGAIN;
    if (hasFailed(inputs['deploy-result']))
        return { state: 'failed', next: `The deploy did not work. ${again}` };
    if (!hasFailed(inputs['tag-result']))
        return hasGoneBack(inputs) ? { state: 'gone-back', remark: GONE_BACK } : { state: 'complete' };
    const served = deploy === 'none' ? 'The image is in the registry' : 'The new version runs';
    return { state: 'failed', next: `${served}, but its moving tags were not all moved. ${again}` };
}
const hasGoneBack = ({ release, 'deploy-result': result }) => release !== '' && release !== 'list' && result === 'success';
const GONE_BACK = 'Tags stay where they are: `latest` still names the newer version. Whatever follows a tag (Watchtower, a `docker compose pull` on the host, another ' +
    'host) brings that back, and so does the next push to the branch. Stop or pin what follows the tag, and revert the commit.';
const hasFailed = (result) => result === 'failure' || result === 'cancelled';
const whatNot = (isDeployed) => (isDeployed ? 'The moving tags were not moved' : 'Nothing was deployed');
function whyStale({ attempt: approved, deploy }, attempt, isDeployed) {
    const which = /^\d+$/.test(approved)
        ? `the approval was given in attempt ${approved} of this run`
        : 'it is not known for which attempt the approval was given';
    const stays = isDeployed && deploy !== 'none' ? ' The new version runs.' : '';
    return `${whatNot(isDeployed)}: ${which}, this is attempt ${attempt}, and an approval counts for one attempt.${stays}`;
}


/***/ }),

/***/ 2492:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   v: () => (/* binding */ readBeginShipInputs)
/* harmony export */ });
/* unused harmony export schema */
/* harmony import */ var _lib_action_inputs_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(4432);

/** All of them as they were written, empty ones too: what is wrong is said at once, and only where it is needed (problems.ts). */
const schema = {
    stage: (0,_lib_action_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .choice */ .Yq)(['begin', 'begin-deploy', 'deploy', 'end'], { default: 'begin' }),
    image: (0,_lib_action_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)({ default: '' }),
    'call-inputs': (0,_lib_action_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)({ default: '' }),
    deploy: (0,_lib_action_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)({ default: '' }),
    approval: (0,_lib_action_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)({ default: '' }),
    'approval-timeout': (0,_lib_action_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)({ default: '' }),
    approvers: (0,_lib_action_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)({ default: '' }),
    host: (0,_lib_action_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)({ default: '' }),
    port: (0,_lib_action_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)({ default: '' }),
    user: (0,_lib_action_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)({ default: '' }),
    hosts: (0,_lib_action_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .lines */ .Mn)({ default: '' }),
    'known-hosts': (0,_lib_action_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)({ default: '' }),
    'host-fingerprints': (0,_lib_action_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .lines */ .Mn)({ default: '' }),
    canary: (0,_lib_action_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)({ default: '' }),
    'max-parallel': (0,_lib_action_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)({ default: '' }),
    'has-ssh-key': (0,_lib_action_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .boolean */ .zM)({ default: 'false' }),
    project: (0,_lib_action_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)({ default: '' }),
    url: (0,_lib_action_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)({ default: '' }),
    'health-path': (0,_lib_action_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)({ default: '' }),
    'health-timeout': (0,_lib_action_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)({ default: '' }),
    'lock-timeout': (0,_lib_action_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)({ default: '' }),
    timeout: (0,_lib_action_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)({ default: '' }),
    'timeout-minutes': (0,_lib_action_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)({ default: '' }),
    'backup-timeout': (0,_lib_action_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)({ default: '' }),
    'migrate-timeout': (0,_lib_action_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)({ default: '' }),
    'after-timeout': (0,_lib_action_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)({ default: '' }),
    templates: (0,_lib_action_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .lines */ .Mn)({ default: '' }),
    'compose-file': (0,_lib_action_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .lines */ .Mn)({ default: '' }),
    files: (0,_lib_action_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .lines */ .Mn)({ default: '' }),
    'fail-on': (0,_lib_action_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)({ default: '' }),
    'max-critical': (0,_lib_action_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)({ default: '' }),
    'max-high': (0,_lib_action_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)({ default: '' }),
    'max-medium': (0,_lib_action_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)({ default: '' }),
    'max-low': (0,_lib_action_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)({ default: '' }),
    'max-unknown': (0,_lib_action_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)({ default: '' }),
    'fail-on-secrets': (0,_lib_action_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)({ default: '' }),
    eol: (0,_lib_action_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)({ default: '' }),
    baseline: (0,_lib_action_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)({ default: '' }),
    'trivy-db-repository': (0,_lib_action_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)({ default: '' }),
    'trivy-java-db-repository': (0,_lib_action_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)({ default: '' }),
    'registry-username': (0,_lib_action_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)({ default: '' }),
    'has-registry-password': (0,_lib_action_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .boolean */ .zM)({ default: 'false' }),
    platforms: (0,_lib_action_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)({ default: '' }),
    'platform-runners': (0,_lib_action_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)({ default: '' }),
    runner: (0,_lib_action_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)({ default: '' }),
    digest: (0,_lib_action_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)({ default: '' }),
    images: (0,_lib_action_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .lines */ .Mn)({ default: '' }),
    release: (0,_lib_action_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)({ default: '' }),
    environment: (0,_lib_action_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)({ default: '' }),
    'health-url': (0,_lib_action_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)({ default: '' }),
    'approved-attempt': (0,_lib_action_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)({ default: '' }),
    decision: (0,_lib_action_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)({ default: '' }),
    attempt: (0,_lib_action_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)({ default: '' }),
    'deploy-result': (0,_lib_action_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)({ default: '' }),
    'tags-left': (0,_lib_action_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)({ default: '' }),
    'tag-result': (0,_lib_action_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)({ default: '' }),
    'has-failed': (0,_lib_action_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .boolean */ .zM)({ default: 'false' })
};
/** What the workflows' own expressions compare and join, so that a blank around it counts there: `deploy: |` would be `ssh` and a line break. */
const COMPARED = ['deploy', 'approval', 'image', 'url', 'health-path', 'release', 'environment'];
/**
 * @param get gives an input as it was written, untrimmed
 * @throws ActionError when "has-ssh-key", "has-registry-password" or "has-failed" is neither true nor false
 */
function readBeginShipInputs(get = _lib_action_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .asWritten */ .qm) {
    const inputs = (0,_lib_action_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .readInputs */ .Ko)(schema, name => get(name).trim());
    return { ...inputs, padded: COMPARED.filter(name => get(name) !== get(name).trim()) };
}


/***/ }),

/***/ 2849:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   GW: () => (/* binding */ problemsOf),
/* harmony export */   _n: () => (/* binding */ problemsIn),
/* harmony export */   mw: () => (/* binding */ required),
/* harmony export */   ux: () => (/* binding */ within)
/* harmony export */ });
/* harmony import */ var _lib_action_duration_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(4197);
/* harmony import */ var _lib_action_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(8418);
/* harmony import */ var _lib_action_inputs_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(4432);
/* harmony import */ var _lib_action_log_line_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(7898);




/** What the kind says against the value; an empty one has the kind's default. */
function problemsOf(name, inputs, kind) {
    return problemsIn(() => (0,_lib_action_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .readInputs */ .Ko)({ [name]: kind }, () => inputs[name]));
}
/** As {@link problemsOf}, for an input that has to be there. */
function required(name, inputs, kind, fix) {
    return inputs[name] === '' ? [`Input "${name}" is empty. ${fix}`] : problemsOf(name, inputs, kind);
}
/** What it says when it throws. */
function problemsIn(work) {
    try {
        work();
        return [];
    }
    catch (error) {
        if (!(error instanceof _lib_action_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ActionError */ .lZ))
            throw error;
        return [(0,_lib_action_log_line_js__WEBPACK_IMPORTED_MODULE_3__/* .oneLine */ .TN)(error.toDisplay())];
    }
}
/** A duration between two others. */
function within({ least, most, why }, kind) {
    return {
        ...kind,
        parse(value) {
            const milliseconds = kind.parse(value);
            if (milliseconds < (0,_lib_action_duration_js__WEBPACK_IMPORTED_MODULE_0__/* .parseDuration */ .E9)(least))
                throw new _lib_action_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ActionError */ .lZ(`"${value}" is too short.`, `Write at least ${least}.`);
            if (milliseconds > (0,_lib_action_duration_js__WEBPACK_IMPORTED_MODULE_0__/* .parseDuration */ .E9)(most)) {
                throw new _lib_action_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ActionError */ .lZ(`"${value}" is longer than ${most}, and ${why}.`, `Write ${most} or less.`);
            }
            return milliseconds;
        }
    };
}


/***/ }),

/***/ 5963:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  gz: () => (/* binding */ callNumber),
  Qr: () => (/* binding */ divide),
  lQ: () => (/* binding */ matrixOf)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __nccwpck_require__(7598);
// EXTERNAL MODULE: ./lib/action/errors.ts
var errors = __nccwpck_require__(8418);
// EXTERNAL MODULE: ./lib/action/inputs.ts + 2 modules
var action_inputs = __nccwpck_require__(4432);
// EXTERNAL MODULE: ./lib/action/text.ts
var action_text = __nccwpck_require__(2178);
// EXTERNAL MODULE: ./lib/registry/descriptor.ts
var descriptor = __nccwpck_require__(5623);
;// CONCATENATED MODULE: ./lib/registry/platforms.ts



/** Platforms of an image, one a line or separated by commas, as `docker buildx build --platform` takes them; each once. */
function platformList() {
    const kind = (0,action_inputs/* lines */.Mn)({ default: '' });
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
    const [own, asked] = [wordsOf(formatPlatform(platform)), wordsOf(wanted)];
    if (asked.variant === '')
        return own.os === asked.os && own.architecture === asked.architecture;
    return normalizePlatform(formatPlatform(platform)) === normalizePlatform(wanted);
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
        throw new errors/* ActionError */.lZ(`"${wrong}" is not a platform.`, 'Write for example linux/amd64 or linux/arm64.');
    const known = new Map();
    for (const platform of platforms) {
        const same = known.get(normalizePlatform(platform));
        if (same !== undefined && same !== platform) {
            throw new errors/* ActionError */.lZ(`"${same}" and "${platform}" are the same platform.`, 'Keep one of the two.');
        }
        known.set(normalizePlatform(platform), platform);
    }
    return [...known.values()];
}

;// CONCATENATED MODULE: ./actions/begin-ship/legs.ts





const HOW = 'Write one "PLATFORM=RUNNER" a line, for example linux/arm64=ubuntu-24.04-arm.';
/**
 * Divides the platforms among the runners. Those of the same runner are built together, and the order is that of `platforms`.
 *
 * @param isProposal one of a fork has no variables, so a line may be without its label: then the platform is built on the usual runner.
 *   There may be no platforms either: then all is built in one job
 * @throws ActionError when a line is none, names a platform that is not built or was named before, or has no legal label
 */
function divide(inputs, isProposal) {
    const { platforms } = (0,action_inputs/* readInputs */.Ko)({ platforms: platformList() }, () => inputs.platforms);
    const given = readRunners(inputs['platform-runners'], platforms, isProposal);
    const groups = new Map();
    for (const platform of platforms) {
        const runner = given.get(normalizePlatform(platform)) ?? usualRunner(inputs.runner);
        const key = JSON.stringify([runner].flat().map(label => label.toLowerCase()));
        const group = groups.get(key) ?? { runner, platforms: [] };
        group.platforms.push(platform);
        groups.set(key, group);
    }
    const [first, ...others] = groups.values();
    if (first === undefined || given.size === 0)
        return { kind: 'one' };
    if (others.length === 0)
        return { kind: 'elsewhere', runner: first.runner };
    return { kind: 'several', legs: [first, ...others].map(group => legOf(group, callNumber(inputs))) };
}
function legOf({ platforms, runner }, call) {
    const slug = platforms.map(platform => platform.replaceAll('/', '-')).join('+');
    return { platforms: platforms.join(', '), runner, slug, artifact: `image-${call}-${slug}` };
}
/** The matrix of a job for each. A vector of the platforms alone, because GitHub puts what is in a vector into the name of the job. */
function matrixOf(legs) {
    return { platforms: legs.map(({ platforms }) => platforms), include: legs };
}
/**
 * Ten digits that are in the names of all artifacts of one call of ship.yml, and of no other in the same run: that may build the same image of
 * another stage, and whoever re-runs a job would be handed its parts.
 */
function callNumber({ image, 'call-inputs': inputs }) {
    const hash = (0,external_node_crypto_.createHash)('sha256')
        .update(JSON.stringify([image, inputs]))
        .digest('hex');
    return String(BigInt(`0x${hash.slice(0, 16)}`) % 10000000000n).padStart(10, '0');
}
function readRunners(text, platforms, isProposal) {
    const runners = new Map();
    for (const line of (0,action_text/* listLines */.i4)(text)) {
        const { platform, value } = split(line);
        if (isProposal && platforms.length === 0)
            continue;
        const found = platforms.find(candidate => normalizePlatform(candidate) === normalizePlatform(platform));
        if (found === undefined)
            throw notBuilt(platform, platforms);
        const key = normalizePlatform(found);
        if (runners.has(key))
            throw wrong(`"${platform}" has two lines.`, 'Keep one of them.');
        if (value !== '' || !isProposal)
            runners.set(key, readRunner(platform, value));
    }
    return runners;
}
function split(line) {
    const at = line.indexOf('=');
    const [platform, value] = [line.slice(0, Math.max(at, 0)).trim(), line.slice(at + 1).trim()];
    if (at < 1 || !/^[a-z0-9]+(?:\/[a-z0-9._-]+){1,2}$/i.test(platform))
        throw wrong(`"${(0,action_inputs/* printable */.g$)(line)}" names no platform and its runner.`, HOW);
    return { platform, value };
}
function notBuilt(platform, platforms) {
    if (platforms.length === 0) {
        return wrong(`there is a runner for "${platform}", but "platforms" is empty.`, `Write "platforms: linux/amd64,${platform}", or the one that you mean.`);
    }
    return wrong(`"${platform}" is not among "platforms", which are ${platforms.join(', ')}.`, 'Add it there, or remove its line here.');
}
/** A label as a person writes it. One with blanks can be written as JSON. */
const LABEL = /^[^\s,"'[\]{}]{1,256}$/;
function readRunner(platform, value) {
    if (value === '')
        throw wrong(`"${platform}" has no runner.`, HOW);
    if (!value.startsWith('[')) {
        if (LABEL.test(value))
            return value;
        throw wrong(`"${(0,action_inputs/* printable */.g$)(value)}" is no label of a runner.`, 'Write one label, or several as a JSON list: linux/arm64=["self-hosted", "ARM64"].');
    }
    const labels = readList(value);
    if (labels !== undefined)
        return labels;
    throw wrong(`"${(0,action_inputs/* printable */.g$)(value)}" is no JSON list of labels.`, 'Write it like linux/arm64=["self-hosted", "ARM64"].');
}
function readList(value) {
    try {
        const list = JSON.parse(value);
        const isLabel = (label) => typeof label === 'string' && /^[^\p{Cc},]{1,256}$/u.test(label) && label.trim() === label;
        return Array.isArray(list) && list.length > 0 && list.every(isLabel) ? list : undefined;
    }
    catch {
        return undefined;
    }
}
/** As ship.yml reads its input `runner`. What is wrong with that, no job of it could start to say. */
const usualRunner = (runner) => (runner.startsWith('[') ? (readList(runner) ?? runner) : runner);
const wrong = (problem, fix) => new errors/* ActionError */.lZ(`Input "platform-runners": ${problem}`, fix);


/***/ }),

/***/ 1444:
/***/ ((module, __unused_webpack___webpack_exports__, __nccwpck_require__) => {

__nccwpck_require__.a(module, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
/* harmony import */ var _lib_action_action_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(3374);
/* harmony import */ var _lib_action_repository_file_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(320);
/* harmony import */ var _lib_action_run_context_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(3462);
/* harmony import */ var _deploy_files_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(8388);
/* harmony import */ var _ending_js__WEBPACK_IMPORTED_MODULE_8__ = __nccwpck_require__(2242);
/* harmony import */ var _inputs_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(2492);
/* harmony import */ var _outputs_js__WEBPACK_IMPORTED_MODULE_5__ = __nccwpck_require__(9699);
/* harmony import */ var _permitted_js__WEBPACK_IMPORTED_MODULE_6__ = __nccwpck_require__(6077);
/* harmony import */ var _run_js__WEBPACK_IMPORTED_MODULE_7__ = __nccwpck_require__(1306);









await (0,_lib_action_action_js__WEBPACK_IMPORTED_MODULE_0__/* .runAction */ .C)({
    async main() {
        const inputs = (0,_inputs_js__WEBPACK_IMPORTED_MODULE_4__/* .readBeginShipInputs */ .v)();
        const context = (0,_lib_action_run_context_js__WEBPACK_IMPORTED_MODULE_2__/* .readRunContext */ .$p)(process.env);
        if (inputs.stage === 'end')
            return (0,_outputs_js__WEBPACK_IMPORTED_MODULE_5__/* .reportEnding */ .UB)((0,_ending_js__WEBPACK_IMPORTED_MODULE_8__/* .judgeEnding */ .t)(inputs, context.attempt));
        const payload = await (0,_lib_action_run_context_js__WEBPACK_IMPORTED_MODULE_2__/* .readEvent */ .j_)(context);
        if (inputs.stage === 'deploy') {
            (0,_permitted_js__WEBPACK_IMPORTED_MODULE_6__/* .checkPermitted */ .l)(inputs, context.attempt, (0,_run_js__WEBPACK_IMPORTED_MODULE_7__/* .proposalOf */ .cE)(context, payload));
            return (0,_outputs_js__WEBPACK_IMPORTED_MODULE_5__/* .reportPermitted */ .NW)((0,_deploy_files_js__WEBPACK_IMPORTED_MODULE_3__/* .filesToFormat */ .s)(inputs), (0,_permitted_js__WEBPACK_IMPORTED_MODULE_6__/* .isTokenForAll */ .w)(inputs));
        }
        const readFile = (path) => (0,_lib_action_repository_file_js__WEBPACK_IMPORTED_MODULE_1__/* .readRepositoryFile */ .t)(context.workspace, path);
        if (inputs.stage === 'begin-deploy')
            return (0,_outputs_js__WEBPACK_IMPORTED_MODULE_5__/* .reportDeploy */ .El)(await (0,_run_js__WEBPACK_IMPORTED_MODULE_7__/* .runDeploy */ .zt)(inputs, context, payload, readFile));
        return (0,_outputs_js__WEBPACK_IMPORTED_MODULE_5__/* .report */ .z8)(await (0,_run_js__WEBPACK_IMPORTED_MODULE_7__/* .run */ .eF)(inputs, context, payload, readFile));
    }
});

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 9699:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   El: () => (/* binding */ reportDeploy),
/* harmony export */   NW: () => (/* binding */ reportPermitted),
/* harmony export */   UB: () => (/* binding */ reportEnding),
/* harmony export */   z8: () => (/* binding */ report)
/* harmony export */ });
/* unused harmony export outputNames */
/* harmony import */ var _legs_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(5963);

/** The outputs that action.yml declares; the contract test compares. */
const outputNames = [
    'proposal',
    'image',
    'legs',
    'runner',
    'call',
    'baseline',
    'scan-trust',
    'databases',
    'compose-file',
    'files',
    'subject',
    'token',
    'reason',
    'next'
];
/** What the step reports. One that fails says all the same what the run is: then whoever is told how it ended is told of the failure. */
function report({ proposal, image, legs, call, scan, sent, problems }) {
    return {
        outputs: {
            proposal: String(proposal !== undefined),
            image,
            // What could not be divided is built by nobody: the step fails.
            legs: legs.kind === 'several' ? JSON.stringify((0,_legs_js__WEBPACK_IMPORTED_MODULE_0__/* .matrixOf */ .lQ)(legs.legs)) : '',
            runner: legs.kind === 'elsewhere' ? JSON.stringify(legs.runner) : '',
            call,
            baseline: scan.baseline,
            'scan-trust': scan.trust.join(','),
            databases: scan.databases,
            ...sent,
            subject: '',
            token: '',
            reason: reasonOf(problems),
            next: ''
        },
        ...(proposal === undefined ? {} : { log: [`Built and scanned only, nothing is published: ${proposal}.`] }),
        ...(problems.length === 0 ? {} : { failure: describeProblems(problems, 'built') })
    };
}
/** One problem in one line, several in a list: who begins has several variables to set, and should not find them one run at a time. */
function describeProblems(problems, what) {
    const [first = '', ...others] = problems;
    if (others.length === 0)
        return first;
    return [`${problems.length} things are missing or wrong, so nothing was ${what}:`, ...problems.map(problem => `- ${problem}`)].join('\n');
}
/** In one line, for whoever is told how the run ended. */
const reasonOf = (problems) => problems.join(' ');
const NOTHING = Object.fromEntries(outputNames.map(name => [name, '']));
/** What the step reports in the check of deploy.yml. */
function reportDeploy({ proposal, sent, subject, problems }) {
    return {
        outputs: { ...NOTHING, proposal: String(proposal !== undefined), ...sent, subject, reason: reasonOf(problems) },
        ...(proposal === undefined ? {} : { log: [`Checked only, nothing is deployed: ${proposal}.`] }),
        ...(problems.length === 0 ? {} : { failure: describeProblems(problems, 'deployed') })
    };
}
/** What the step reports in the job that deploys, when it may. */
const reportPermitted = (sent, isTokenForAll) => ({
    outputs: { ...NOTHING, ...sent, token: isTokenForAll ? 'ghcr.io' : '' }
});
/** What the last step reports: the advice stands on the page of the run, and in the message to the webhook. */
function reportEnding(ending) {
    const outputs = { ...NOTHING, next: 'next' in ending ? ending.next : '' };
    if (ending.state === 'complete')
        return { outputs };
    if (ending.state === 'gone-back')
        return { outputs, summary: `### What stays as it is\n\n${ending.remark}` };
    const summary = (text) => `### What to re-run\n\n${text}`;
    if (ending.state === 'failed')
        return { outputs, warning: ending.next, summary: summary(ending.next) };
    const failure = `${ending.reason} ${ending.next}`;
    return { outputs, summary: summary(failure), failure };
}


/***/ }),

/***/ 6077:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   l: () => (/* binding */ checkPermitted),
/* harmony export */   w: () => (/* binding */ isTokenForAll)
/* harmony export */ });
/* harmony import */ var _lib_action_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(8418);

/**
 * The last look before a deploy, in its own job: on the way there GitHub may have dropped an output, or run the job again with the outputs of an
 * attempt that is over. What is missing is never a yes.
 *
 * @param attempt which one this is
 * @param proposal why the run is one of a proposal; undefined when it is none
 * @throws ActionError when nothing may be deployed
 */
function checkPermitted(inputs, attempt, proposal) {
    if (proposal !== undefined)
        throw new _lib_action_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .lZ(`Nothing was deployed: ${proposal}, and code that nobody has merged is not deployed.`);
    const { approval, decision, 'approved-attempt': before } = inputs;
    if (before !== '') {
        checkAttempt(before, attempt);
        return;
    }
    if (approval === 'none')
        return;
    if (decision !== 'approved') {
        throw new _lib_action_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .lZ(`Nothing was deployed: "approval" is not "none", and the decision that arrived is "${decision}".`, 'If the job "approve" is green, GitHub dropped its output, because a masked value stands in it: make that value longer, and re-run all jobs.');
    }
    checkAttempt(inputs.attempt, attempt);
}
function checkAttempt(approved, attempt) {
    if (approved === String(attempt))
        return;
    const which = /^[1-9]\d*$/.test(approved)
        ? `the approval was given in attempt ${approved} of this run`
        : 'it is not known for which attempt the approval was given';
    throw new _lib_action_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .lZ(`Nothing was deployed: ${which}, this is attempt ${attempt}, and an approval counts for one attempt.`, 'Re-run the job "approve": the jobs after it follow, and somebody is asked again.');
}
/**
 * Whether the job's own token may be handed over for the pull: every image is in ghcr.io. No other registry may see it, and a deploy has one login.
 */
function isTokenForAll({ image, images }) {
    const all = [...(image === '' ? [] : [image]), ...images.map(line => line.replace(/^[\w.-]+=/, ''))];
    return all.length > 0 && all.every(name => name.toLowerCase().startsWith('ghcr.io/'));
}


/***/ }),

/***/ 1306:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  cE: () => (/* binding */ proposalOf),
  eF: () => (/* binding */ run),
  zt: () => (/* binding */ runDeploy)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __nccwpck_require__(7598);
;// CONCATENATED MODULE: ./lib/action/dependabot.ts
/** Who acts in Dependabot's runs, also when a person starts one again (docs, "Troubleshooting Dependabot on GitHub Actions"). */
const DEPENDABOT = 'dependabot[bot]';
/** The events for which it gets secrets of its own; for `pull_request_target` it gets none (same page). */
const RESTRICTED = new Set([
    'pull_request',
    'pull_request_review',
    'pull_request_review_comment',
    'pull_request_target',
    'push',
    'create',
    'deployment',
    'deployment_status'
]);
/** Whether the run gets Dependabot's secrets in place of the repository's. It gets the repository's variables all the same. */
const hasDependabotsSecrets = ({ actor, event }) => actor === DEPENDABOT && RESTRICTED.has(event);
/**
 * Why a secret may be empty that is set in the repository, and what to do, to be added behind what is missing.
 *
 * @returns a sentence or two; undefined when the run has the repository's secrets
 */
function whySecretsAreMissing(context) {
    if (hasDependabotsSecrets(context)) {
        return context.event === 'pull_request_target'
            ? 'Dependabot started this run, and on pull_request_target it gets no secrets.'
            : "Dependabot started this run, and it gets secrets of its own, not the repository's: " +
                'set them by the same names under Settings, Secrets and variables, Dependabot.';
    }
    // Those that may run in the name of a stranger; the payload is not asked, because every reader would have to.
    return /^pull_request(?!_target)/.test(context.event)
        ? 'If the pull request comes from a fork, that is why: its runs get no secrets.'
        : undefined;
}

// EXTERNAL MODULE: ./lib/action/errors.ts
var errors = __nccwpck_require__(8418);
// EXTERNAL MODULE: ./lib/action/log-line.ts
var log_line = __nccwpck_require__(7898);
// EXTERNAL MODULE: ./lib/deploy/files.ts + 1 modules
var files = __nccwpck_require__(911);
;// CONCATENATED MODULE: ./lib/deploy/for-hosts.ts
/** The end of a line that says it: `package lvm2 on=service`. */
const ON = /\s+on=(deploy|service)$/;
/** Something that only a service knows: a file of an image, an absolute target, or most of what may be behind a target. */
const OF_SERVICE = /^image:|=>\s*\/|\s(?:owner|unit|action)=\S*$/;
/** Whether a line of `files` is there that only a service understands, or that says so. */
function hasFilesOfServices(files) {
    return files.some(line => OF_SERVICE.test(line.replace(ON, '')) || ON.exec(line)?.[1] === 'service');
}
/** The lines for one kind of host, without the word that says the kind. A line that says none is for both. */
function linesFor(mode, lines) {
    return lines.flatMap(line => {
        const on = ON.exec(line);
        return on === null ? [line] : on[1] === mode ? [line.slice(0, on.index)] : [];
    });
}
/**
 * The lines of `files` for one kind of host. Where a run has both kinds, a line that says none goes to the hosts of services alone when only a service
 * understands it, to the Docker hosts alone when it has no target, and else to both.
 *
 * @param isMixed whether the run has both kinds
 */
function filesFor(mode, files, isMixed) {
    if (!isMixed)
        return linesFor(mode, files);
    const said = files.map(line => ON.test(line) ? line : OF_SERVICE.test(line) ? `${line} on=service` : line.includes('=>') ? line : `${line} on=deploy`);
    return linesFor(mode, said);
}

// EXTERNAL MODULE: ./lib/deploy/images.ts
var deploy_images = __nccwpck_require__(6500);
;// CONCATENATED MODULE: ./lib/action/proposal.ts

/**
 * Why a run is one of a proposal: of code that nobody has taken into a branch yet. A proposal is built, scanned and checked, needs no
 * variable and no secret, and publishes nothing.
 *
 * A proposal is a pull request (every event that begins with `pull_request`, and every `refs/pull/`), a merge queue's candidate
 * (`merge_group`, and the branches that GitHub makes for it: "Managing a merge queue", `gh-readonly-queue/{base_branch}`), and a
 * `workflow_run` after one of these or after a run of another repository. What does not say where it comes from is one too: could not
 * tell is never yes.
 *
 * @param payload the event as GitHub sent it, or anything when there is none; only that of a `workflow_run` is looked at
 * @returns the reason, to be read after "because"; undefined when it is no proposal
 */
function whyProposal({ event, ref, repository }, payload) {
    if (event === '')
        return 'the runner does not say which event started the run';
    if (isProposalEvent(event))
        return `the event is ${(0,log_line/* oneLine */.TN)(event)}`;
    if (ref === '')
        return 'the runner does not say which branch or tag the run is about';
    if (isProposalRef(ref))
        return `it is about ${(0,log_line/* oneLine */.TN)(ref)}`;
    return event === 'workflow_run' ? whyFollowsProposal(payload, repository) : undefined;
}
/** A `workflow_run` carries on, with more rights, what another run began ("Webhook events and payloads", workflow_run). */
function whyFollowsProposal(payload, repository) {
    const { event: first, head_branch: branch, head_repository: from } = fieldsOf(fieldsOf(payload)['workflow_run']);
    if (typeof first !== 'string' || first === '')
        return 'it follows a run, and the event does not say which';
    if (isProposalEvent(first))
        return `it follows a run that the event ${(0,log_line/* oneLine */.TN)(first)} started`;
    // The event of that run says nothing of the one that it followed itself.
    if (first === 'workflow_run')
        return 'it follows a run that itself followed another one, and the event does not say what began it';
    if (typeof branch !== 'string' || branch === '')
        return 'it follows a run, and the event does not say of which branch';
    if (isProposalRef(branch) || isProposalRef(`refs/heads/${branch}`))
        return `it follows a run of ${(0,log_line/* oneLine */.TN)(branch)}`;
    // It is null when the fork was deleted since.
    const name = fieldsOf(from)['full_name'];
    if (typeof name !== 'string')
        return 'it follows a run, and the event does not say of which repository';
    return name.toLowerCase() === repository.toLowerCase() ? undefined : `it follows a run of another repository, ${(0,log_line/* oneLine */.TN)(name)}`;
}
function isProposalEvent(name) {
    return name.startsWith('pull_request') || name === 'merge_group';
}
function isProposalRef(ref) {
    return ref.startsWith('refs/pull/') || ref.startsWith('refs/heads/gh-readonly-queue/');
}
function fieldsOf(value) {
    return typeof value === 'object' && value !== null ? { ...value } : {};
}

// EXTERNAL MODULE: ./actions/begin-ship/deploy-files.ts
var deploy_files = __nccwpck_require__(8388);
// EXTERNAL MODULE: ./actions/begin-ship/deploy-problems.ts + 6 modules
var deploy_problems = __nccwpck_require__(433);
// EXTERNAL MODULE: ./actions/begin-ship/legs.ts + 1 modules
var begin_ship_legs = __nccwpck_require__(5963);
;// CONCATENATED MODULE: ./actions/begin-ship/name-gap.ts
/** An address in brackets (`[::1]:5000/wiki`) has colons of its own. */
const GAP = /(?:^|\/|(?<!\[[^\]]*):)(?:$|[-._/:])|[-._](?:$|[/:])/;
/**
 * Whether the name of an image has a gap where a variable would stand, or is empty (`/team/wiki`, `ghcr.io//wiki`, `ghcr.io/team/`,
 * `.example.com/wiki`, `ghcr.io/team/-web`). No part of a good name begins or ends like that (lib/registry/reference.ts).
 */
const hasGap = (name) => !name.includes('://') && GAP.test(name);

// EXTERNAL MODULE: ./lib/action/inputs.ts + 2 modules
var action_inputs = __nccwpck_require__(4432);
// EXTERNAL MODULE: ./lib/deploy/inputs.ts
var deploy_inputs = __nccwpck_require__(2171);
// EXTERNAL MODULE: ./lib/registry/descriptor.ts
var descriptor = __nccwpck_require__(5623);
;// CONCATENATED MODULE: ./lib/registry/reference.ts



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
        throw new errors/* ActionError */.lZ(`"${text}" has a tag or a digest.`, `Write the name alone: ${reference.name}.`);
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
        throw new errors/* ActionError */.lZ(`"${text}" is a URL, not an image.`, 'Leave out the part before "//" and the slashes.');
    // `${{ vars.REGISTRY }}/app` without the variable.
    if (text.startsWith('/'))
        throw new errors/* ActionError */.lZ(`"${text}" begins with "/": the registry is missing.`, 'Check that its variable is set.');
    const [withoutDigest = '', digest, ...rest] = text.split('@');
    if (rest.length > 0)
        throw new errors/* ActionError */.lZ(`"${text}" has more than one "@".`);
    if (digest !== undefined && !(0,descriptor/* isDigest */.Bc)(digest)) {
        throw new errors/* ActionError */.lZ(`"${text}": what follows "@" is not a digest.`, 'A digest is "sha256:" and 64 hex digits.');
    }
    // A colon before the last slash belongs to the host's port.
    const colon = withoutDigest.lastIndexOf(':');
    const hasTag = colon > withoutDigest.lastIndexOf('/');
    const tag = hasTag ? withoutDigest.slice(colon + 1) : undefined;
    if (tag !== undefined && !isTag(tag))
        throw new errors/* ActionError */.lZ(`"${text}": "${tag}" is not a tag.`, TAG_RULE);
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
        throw new errors/* ActionError */.lZ(`"${text}": "${registry}" is not a registry's host name.`);
    }
    const wrong = path.split('/').find(component => !PATH_COMPONENT.test(component));
    if (wrong !== undefined) {
        throw new errors/* ActionError */.lZ(`"${text}": "${wrong}" is not a part of an image name.`, 'Use a-z and 0-9, with ".", "_" or "-" between them.');
    }
    const name = `${registry}/${repository}`;
    if (name.length > LONGEST_NAME)
        throw new errors/* ActionError */.lZ(`"${text}" is longer than ${LONGEST_NAME} characters.`);
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
    return `${isLoopback(registry) ? 'http' : 'https'}://${registry}`;
}

;// CONCATENATED MODULE: ./lib/scan/gate-words.ts

/** What an operating system that gets no more security updates does to a scan. */
const END_OF_LIFE = ['warn', 'fail', 'ignore'];
/** How many findings of a severity are tolerated; undefined when nobody says. Nobody means more than a million. */
const tolerated = () => (0,action_inputs/* optional */.lq)((0,action_inputs/* integer */.nd)({ min: 0, max: 1_000_000 }));

;// CONCATENATED MODULE: ./lib/scan/severity.ts
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

;// CONCATENATED MODULE: ./lib/scan/threshold.ts



/** A severity, which means that one and worse; of several the least counts. `none` stands alone. */
function threshold(options) {
    const known = (0,action_inputs/* words */.aL)([...SEVERITIES, 'none'], options);
    return {
        default: options.default,
        isSecret: false,
        parse(value) {
            const given = known.parse(value);
            if (given.has('none') && given.size > 1) {
                throw new errors/* ActionError */.lZ('"none" excludes every other word.', 'Write none alone, or leave it out.');
            }
            return SEVERITIES.findLast(severity => given.has(severity)) ?? 'none';
        }
    };
}

// EXTERNAL MODULE: ./actions/begin-ship/deploy-time.ts
var deploy_time = __nccwpck_require__(4626);
// EXTERNAL MODULE: ./actions/begin-ship/judging.ts
var judging = __nccwpck_require__(2849);
;// CONCATENATED MODULE: ./actions/begin-ship/problems.ts









/**
 * What is missing or wrong, in the order in which a person would set it up: everything that can be told without asking anybody, and that
 * would otherwise be said by the push, the approval or the deploy. What a build needs `build-push` itself says before it builds.
 *
 * @param isProposal nothing is pushed, asked or deployed then. One from a fork has neither variables nor secrets, so that what is empty, or put
 *   together from a variable, may be so for that reason; what is written in the workflow is wrong for everybody.
 * @param why why the run may have no secrets, a sentence; undefined when it has them
 * @returns a text for each, which names the input, what is wrong with it, and what to write
 */
function findProblems(inputs, isProposal, why) {
    const words = [
        ...(0,deploy_problems/* paddingProblems */.KV)(inputs),
        ...(0,deploy_problems/* wordProblems */.jz)('deploy', ['ssh', 'none'], inputs, isProposal),
        ...(0,deploy_problems/* wordProblems */.jz)('approval', ['wait', 'none'], inputs, isProposal),
        ...(0,deploy_problems/* approvalProblems */.M0)(inputs),
        ...gateProblems(inputs),
        ...(0,judging/* problemsIn */._n)(() => (0,begin_ship_legs/* divide */.Qr)(inputs, isProposal))
    ];
    if (isProposal)
        return [...words, ...(inputs.deploy === 'none' ? [] : proposalProblems(inputs))];
    if (inputs.deploy === 'none')
        return [...words, ...imageProblems(inputs)];
    return [
        ...words,
        ...imageProblems(inputs),
        ...(0,deploy_problems/* hostProblems */.BZ)(inputs, why),
        ...pageProblems(inputs),
        ...(0,deploy_time/* timeProblems */.A)(inputs),
        ...(0,deploy_problems/* fileProblems */.tH)(inputs)
    ];
}
const LIMITS = ['max-critical', 'max-high', 'max-medium', 'max-low', 'max-unknown'];
/** What the scan would say of its inputs after the build. */
function gateProblems(inputs) {
    const given = LIMITS.find(name => inputs[name] !== '');
    const isUseless = given !== undefined && inputs['fail-on'].toLowerCase() === 'none';
    return [
        ...(0,judging/* problemsOf */.GW)('fail-on', inputs, threshold({ default: 'CRITICAL' })),
        ...LIMITS.flatMap(name => (0,judging/* problemsOf */.GW)(name, inputs, tolerated())),
        ...(isUseless ? [`Input "${given}" tolerates some findings, but "fail-on: none" tolerates all. Leave one of the two out.`] : []),
        ...(0,judging/* problemsOf */.GW)('fail-on-secrets', inputs, threshold({ default: 'none' })),
        ...(0,judging/* problemsOf */.GW)('eol', inputs, (0,action_inputs/* choice */.Yq)(END_OF_LIFE, { default: 'warn' }))
    ];
}
/** How a page begins where the variable of its host is missing: `https://${{ vars.HOST }}/wiki` would be the host "wiki" to a URL's reader. */
const GAP_IN_URL = /^https?:\/\/[-.:/]/;
/** What needs no variable to be judged. */
function proposalProblems(inputs) {
    const isPageWhole = URL.canParse(inputs.url) && !GAP_IN_URL.test(inputs.url);
    return [
        ...(0,deploy_problems/* placeProblems */.kv)(inputs),
        ...pageProblems(isPageWhole ? { ...inputs, 'health-path': inputs['health-path'] || '/' } : { ...inputs, url: '', 'health-path': '' }),
        ...(0,deploy_time/* timeProblems */.A)(inputs)
    ];
}
/** Both readers of the name have to take it: the push, and where something is deployed the host. */
function imageProblems(inputs) {
    const pushed = { ...(0,action_inputs/* text */.Qq)(), parse: parseImageName };
    const problems = (0,judging/* required */.mw)('image', inputs, pushed, 'Write the name without a tag, for example "image: ghcr.io/you/wiki".');
    return problems.length > 0 || inputs.deploy === 'none' ? problems : (0,judging/* problemsOf */.GW)('image', inputs, (0,deploy_inputs/* imageName */.tO)());
}
/** The page is `url` and `health-path` together: each is judged alone, and the whole of it where both are well. */
function pageProblems(inputs) {
    const { url, 'health-path': path } = inputs;
    const isPathNeeded = url !== '' || path !== '';
    const halves = [
        ...urlProblems(url),
        ...(isPathNeeded && !path.startsWith('/')
            ? ['Input "health-path" does not begin with a slash. Write it like "health-path: /health".']
            : [])
    ];
    const isPage = url === '' || halves.length > 0 || (0,judging/* problemsOf */.GW)('url', { ...inputs, url: `${url}${path}` }, (0,deploy_inputs/* healthUrl */.gZ)()).length === 0;
    return isPage ? halves : [...halves, 'Inputs "url" and "health-path" are no URL together. Leave out blanks and what cannot be seen.'];
}
function urlProblems(url) {
    if (url === '')
        return [];
    if (url.endsWith('/'))
        return ['Input "url" ends with a slash. Leave it out: "health-path" begins with one.'];
    const wrong = (0,deploy_problems/* addressProblems */.XS)(url);
    if (wrong.length > 0)
        return wrong;
    return /[?#]/.test(url) ? ['Input "url" has a "?" or a "#". Write the part before it: "health-path" is put behind.'] : [];
}

// EXTERNAL MODULE: ./lib/action/text.ts
var action_text = __nccwpck_require__(2178);
;// CONCATENATED MODULE: ./lib/http/loopback.ts
/**
 * Whether a host name or address is this machine itself: `localhost`, 127.0.0.0/8 or `::1`. A port may follow.
 * Docker and Trivy speak plain HTTP to exactly these registries without being told to.
 */
function loopback_isLoopback(host) {
    const name = hostName(host);
    return name === 'localhost' || name === '::1' || /^127\.\d{1,3}\.\d{1,3}\.\d{1,3}$/.test(name);
}
/**
 * Whether a URL may lead to this machine: what {@link isLoopback} knows; "any address" as a target, 127/8 inside of IPv6, and names under
 * `localhost` (RFC 6761, 6.3). For refusing what a server elsewhere points here; what may be asked over plain HTTP is narrower.
 */
function leadsHere({ host, hostname }) {
    return loopback_isLoopback(host) || ALSO_HERE.test(hostname);
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

;// CONCATENATED MODULE: ./lib/scan/registries.ts


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
        return parseReference(text);
    }
    catch (error) {
        if (error instanceof errors/* ActionError */.lZ)
            return undefined;
        throw error;
    }
}

;// CONCATENATED MODULE: ./actions/begin-ship/scan-registries.ts





/**
 * Decides what the scan is told of registries. The login is for the image's own registry and goes with a baseline that is this very image, under another
 * tag or digest: a workflow of a proposal may name another one. The certificate counts for a registry of one's own besides, plain HTTP does not.
 *
 * @param context of the run; a fork's has no secrets and no variables, Dependabot's other secrets
 * @param isProposal what it builds is judged whole where the baseline could not be read without the login
 * @param payload the event as GitHub sent it
 */
function scanRegistries(inputs, context, isProposal, payload) {
    const image = referenceOf(inputs.image);
    const lacksSecrets = isProposal && (hasDependabotsSecrets(context) || isOfFork(context, payload));
    const baseline = baselineOf(inputs, image, isProposal, lacksSecrets);
    const repositories = (0,action_text/* listLines */.i4)(inputs['trivy-db-repository']);
    const isBroken = isProposal && [...repositories, ...(0,action_text/* listLines */.i4)(inputs['trivy-java-db-repository'])].some(hasGap);
    const asked = (baseline === 'left-out' ? undefined : baselineImage(inputs.baseline)) ??
        (!isBroken && isOwnMirror(repositories) ? referenceOf(repositories[0] ?? '') : undefined);
    return { baseline, trust: trustOf(asked, image), databases: isBroken ? 'official' : 'given' };
}
function baselineOf(inputs, image, isProposal, lacksSecrets) {
    const isBroken = isProposal && /[:@]/.test(inputs.baseline) && hasGap(inputs.baseline);
    if (inputs.baseline === '' || isBroken)
        return 'left-out';
    const compared = baselineImage(inputs.baseline);
    if (compared === undefined || image === undefined || compared.name !== image.name)
        return 'without-login';
    // With the job's own token.
    if (inputs['has-registry-password'] || image.registry === 'ghcr.io')
        return 'with-login';
    return inputs['registry-username'] !== '' || lacksSecrets ? 'left-out' : 'without-login';
}
function trustOf(asked, image) {
    if (asked === undefined || image === undefined)
        return [];
    if (asked.registry === image.registry)
        return ['ca', 'plain'];
    // One on the runner speaks plain HTTP, unless there is a certificate for it.
    return loopback_isLoopback(asked.registry) ? [] : ['ca'];
}
function isOfFork({ event, repository }, payload) {
    if (!/^pull_request(?!_target)/.test(event))
        return false;
    // It is null when the fork was deleted since.
    const head = fieldOf(fieldOf(fieldOf(fieldOf(payload, 'pull_request'), 'head'), 'repo'), 'full_name');
    return typeof head !== 'string' || head.toLowerCase() !== repository.toLowerCase();
}
const fieldOf = (value, name) => typeof value === 'object' && value !== null ? value[name] : undefined;

;// CONCATENATED MODULE: ./actions/begin-ship/run.ts














/**
 * Decides what the run is, and whether everything is there that it needs.
 *
 * @param payload the event as GitHub sent it
 * @throws ActionError as {@link proposalOf}
 */
async function run(inputs, context, payload, readFile) {
    const proposal = proposalOf(context, payload);
    const isProposal = proposal !== undefined;
    const image = nameToBuild(inputs.image, isProposal);
    const problems = [
        ...findProblems(inputs, isProposal, whySecretsAreMissing(context)),
        ...(inputs.deploy === 'ssh' ? await composeProblems(inputs, isProposal, readFile) : [])
    ];
    const legs = problems.length > 0 ? { kind: 'one' } : (0,begin_ship_legs/* divide */.Qr)({ ...inputs, image }, isProposal);
    const call = (0,begin_ship_legs/* callNumber */.gz)({ ...inputs, image });
    const scan = scanRegistries(inputs, context, isProposal, payload);
    return { proposal, image, legs, call, scan, sent: (0,deploy_files/* filesToSend */.N)(inputs, ({ source }) => source), problems };
}
/** The same for deploy.yml, which builds nothing. */
async function runDeploy(inputs, context, payload, readFile) {
    const proposal = proposalOf(context, payload);
    const problems = [
        ...(0,deploy_problems/* findDeployProblems */.Z)(inputs, proposal !== undefined, whySecretsAreMissing(context)),
        ...(inputs.release === '' ? await composeProblems(inputs, proposal !== undefined, readFile) : [])
    ];
    return { proposal, sent: (0,deploy_files/* filesToSend */.N)(inputs, ({ source }) => source), subject: subjectOf(inputs.images), problems };
}
/** What an issue shows of a subject. */
const LONGEST_SUBJECT = 300;
/** What an approval of several images is of: one line that differs when one of them does. Empty when there are none. */
function subjectOf(images) {
    const all = images.join(' ');
    if (all.length <= LONGEST_SUBJECT)
        return all;
    return `${images.length} images, sha256:${(0,external_node_crypto_.createHash)('sha256').update(all).digest('hex')}`;
}
/** @throws ActionError outside of a workflow: taken for a proposal, it would be green and nothing deployed */
function proposalOf(context, payload) {
    if (context.event === '')
        throw new errors/* ActionError */.lZ('GITHUB_EVENT_NAME is empty.', 'Run this action in a workflow.');
    return whyProposal(context, payload);
}
/** No registry has this name (RFC 2606, 2), and of a proposal nothing is pushed. */
const NAMELESS = 'registry.invalid/proposal';
/**
 * The name as it is. A proposal from a fork has no variables: a name that is empty for that reason, or has a gap where one would stand, is no
 * mistake of it, and it is built under another name.
 */
function nameToBuild(image, isProposal) {
    return isProposal && hasGap(image) ? NAMELESS : image;
}
/**
 * Whether there is a Docker host cannot be told: the variable that names the hosts is missing, as in a proposal from a fork, and something is there
 * that only hosts of services understand.
 */
const isKindUnknown = ({ host, hosts, files }, isProposal) => isProposal && host === '' && hosts.length === 0 && hasFilesOfServices(files);
/**
 * What is wrong with the Compose files, judged as they are in the repository. A template that cannot be read is left to inject-secrets, and a file that is not
 * there may be none that is needed.
 */
async function composeProblems(inputs, isProposal, readFile) {
    const kinds = (0,deploy_problems/* kindsOf */.tG)(inputs);
    if (!kinds.has('deploy'))
        return [];
    const templates = (0,deploy_problems/* templatesOf */.r3)(inputs);
    const read = await Promise.all(inputs['compose-file'].map(async (name) => {
        const template = templates.find(({ target }) => target === name);
        const path = template?.source ?? name;
        try {
            return { path, content: await readFile(path), problems: [] };
        }
        catch (error) {
            if (!(error instanceof errors/* ActionError */.lZ))
                throw error;
            const isMissed = template === undefined && !isKindUnknown(inputs, isProposal);
            const problems = isMissed ? [(0,log_line/* oneLine */.TN)(`Input "compose-file": ${path}: ${error.toDisplay()}`)] : [];
            return { path, content: undefined, problems };
        }
    }));
    // With it comes a reader of YAML, which a run without a deploy does not need.
    const { findComposeProblems } = await Promise.all(/* import() */[__nccwpck_require__.e(815), __nccwpck_require__.e(923)]).then(__nccwpck_require__.bind(__nccwpck_require__, 1923));
    const texts = read.flatMap(({ path, content }) => (content === undefined ? [] : [{ path, content }]));
    const sent = [...filesFor('deploy', inputs.files, kinds.size > 1).map(files/* nameOfLine */.pW), ...templates.map(({ target }) => target)];
    return [
        ...read.flatMap(({ problems }) => problems),
        // They are judged together: what one of them says is not known without it.
        ...(texts.length < read.length ? [] : findComposeProblems(texts, { sent, ...variablesOf(inputs.images) }).map(log_line/* oneLine */.TN))
    ];
}
/** Lines that cannot be read are a problem of their own. */
function variablesOf(images) {
    if (images.length === 0)
        return {};
    try {
        return { variables: Object.keys((0,deploy_images/* readImages */.H)(images)) };
    }
    catch {
        return { variables: [] };
    }
}


/***/ }),

/***/ 3374:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  C: () => (/* binding */ runAction)
});

// EXTERNAL MODULE: ./lib/action/errors.ts
var errors = __nccwpck_require__(8418);
// EXTERNAL MODULE: ./lib/action/log-line.ts
var log_line = __nccwpck_require__(7898);
// EXTERNAL MODULE: ./lib/secrets/redact.ts + 13 modules
var redact = __nccwpck_require__(8376);
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

// EXTERNAL MODULE: ./lib/action/runner.ts + 2 modules
var runner = __nccwpck_require__(173);
;// CONCATENATED MODULE: ./lib/action/log.ts
// The only door to the runner's log. What a line holds comes from an image, a folder, a server or a program as often as not, so every line
// of every action passes here: secrets are hidden, and the runner takes none of it for a command.



/** A line as it is shown, whatever it was made of. */
const shown = (text) => (0,log_line/* inertLine */.Fq)((0,redact/* redact */.E$)(text));
/** An annotation of the run may be a list. Its line breaks are escaped, so that it is one command to the runner. */
const annotation = (text) => (0,log_line/* inertLines */.wi)((0,redact/* redact */.E$)(text));
/** What the step says while it works. */
const log = {
    /** Always one line. */
    info: (text) => runner/* info */.pq(shown(text)),
    notice: (text) => runner/* notice */.lm(annotation(text)),
    /** @param place in the repository: GitHub shows the warning there */
    warning: (text, place) => runner/* warning */.$e(annotation(text), place && { file: shown(place.file), line: place.line }),
    error: (text) => runner/* error */.z3(annotation(text)),
    /** Says why the step is red, and makes it so. */
    fail: (text) => runner/* setFailed */.C1(annotation(text)),
    /** Begins lines that are folded until a person opens them. */
    startGroup: (title) => runner/* startGroup */.Oh(shown(title)),
    endGroup: () => runner/* endGroup */.N4(),
    group: (title, work) => runner/* group */.Os(shown(title), work)
};

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
        log.info(line);
    if (report.warning !== undefined)
        log.warning(report.warning);
    for (const [name, value] of Object.entries(report.outputs))
        (0,runner/* setOutput */.uH)(name, value);
    if (report.summary !== undefined)
        (0,runner/* addSummary */.S0)((0,redact/* redact */.E$)(report.summary));
    if (report.failure !== undefined)
        log.fail(report.failure);
}
function reportError(error) {
    for (const line of faultLines(error))
        log.info(line);
    log.fail((0,errors/* messageOf */.bD)(error));
}
async function runPost(action) {
    try {
        await action.post?.();
    }
    catch (error) {
        log.warning(`Cleaning up failed: ${(0,errors/* messageOf */.bD)(error)}`);
    }
}


/***/ }),

/***/ 4197:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   E9: () => (/* binding */ parseDuration),
/* harmony export */   a3: () => (/* binding */ formatDuration)
/* harmony export */ });
/* unused harmony export sleep */
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

/***/ 4432:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  UA: () => (/* binding */ EMPTY_OUTPUT),
  qm: () => (/* binding */ asWritten),
  zM: () => (/* binding */ inputs_boolean),
  Yq: () => (/* binding */ choice),
  p0: () => (/* binding */ inputs_duration),
  nd: () => (/* binding */ integer),
  Mn: () => (/* binding */ lines),
  wC: () => (/* binding */ matching),
  lq: () => (/* binding */ optional),
  g$: () => (/* binding */ printable),
  Ko: () => (/* binding */ readInputs),
  Qq: () => (/* binding */ inputs_text),
  aL: () => (/* binding */ words)
});

// UNUSED EXPORTS: age, fromOutput, keyValues, refine, secret, toMap

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

// EXTERNAL MODULE: ./lib/action/runner.ts + 2 modules
var runner = __nccwpck_require__(173);
// EXTERNAL MODULE: ./lib/action/text.ts
var action_text = __nccwpck_require__(2178);
// EXTERNAL MODULE: ./lib/secrets/redact.ts + 13 modules
var redact = __nccwpck_require__(8376);
;// CONCATENATED MODULE: ./lib/secrets/registered.ts


/**
 * Hides a value from now on, in the runner's log and in everything this process writes itself.
 * Call it before the value goes anywhere: into an output, an environment variable, a file, a log.
 */
function registerSecret(value) {
    if (value.trim() === '')
        return;
    (0,redact/* hide */.jD)(value);
    (0,runner/* setSecret */.Pq)(value);
}

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
        throw new errors/* ActionError */.lZ(`"${printable(value)}" is not legal here.`, fix);
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
const EMPTY_OUTPUT = 'Give it under "with:". If an output of another job fills it, GitHub may have dropped that, because a secret occurs in it (that job has the ' +
    'warning "Skip output" then). The usual cause is a short user name kept as a secret, such as "ed" or "cafe", which occurs in hexadecimal ' +
    'digits: make it a variable.';
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
const LONGEST_AGE_MILLISECONDS = (/* unused pure expression or super */ null && (3_650 * 86_400_000));
/** How old something may be, written as a duration; nobody waits for it, so it may be years. */
const age = (options = {}) => kind(options, value => parseDuration(value, LONGEST_AGE_MILLISECONDS));
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
const asWritten = (name) => (0,runner/* getInput */.V4)(name);
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
            registerSecret(value);
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

/***/ 320:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   t: () => (/* binding */ readRepositoryFile)
/* harmony export */ });
/* unused harmony export NO_SUCH_FILE */
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(1455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__nccwpck_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__nccwpck_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(8418);



/** What is said of a file that is not there. */
const NO_SUCH_FILE = 'there is no such file in the repository.';
/**
 * Reads a text file of the checked-out repository. What leads out of the workspace is refused, however it does: a template of a proposal
 * could be a link to a file of the runner.
 *
 * @param workspace the checked-out repository (GITHUB_WORKSPACE)
 * @param path from the workspace
 * @throws ActionError when it is not there, is not a file, is outside the workspace (links followed), or is not UTF-8; its message does not
 *   name the path, and begins with a small letter
 */
async function readRepositoryFile(workspace, path) {
    const real = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.realpath)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(workspace, path)).catch((error) => {
        throw errorCode(error) === 'ENOENT'
            ? new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .ActionError */ .lZ(NO_SUCH_FILE, 'Check its path, and that it is committed; the checkout has to come before this step.')
            : new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .ActionError */ .lZ(`the file cannot be read (${errorCode(error)}).`);
    });
    const inside = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.relative)(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.realpath)(workspace), real);
    if (inside === '' || inside === '..' || inside.startsWith(`..${node_path__WEBPACK_IMPORTED_MODULE_1__.sep}`) || (0,node_path__WEBPACK_IMPORTED_MODULE_1__.isAbsolute)(inside)) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .ActionError */ .lZ('the file is outside the workspace.', 'Only files of the checked-out repository are read.');
    }
    if (!(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(real)).isFile())
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .ActionError */ .lZ('it is not a file.');
    const bytes = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(real);
    try {
        // The byte order mark is kept: a rendered text is exact to the byte.
        return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    }
    catch (error) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .ActionError */ .lZ('the file is not UTF-8 text.', undefined, { cause: error });
    }
}
function errorCode(error) {
    return error.code ?? (0,_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .messageOf */ .bD)(error);
}


/***/ }),

/***/ 3462:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $p: () => (/* binding */ readRunContext),
/* harmony export */   j_: () => (/* binding */ readEvent)
/* harmony export */ });
/* unused harmony exports isHostedRunner, requireFolders, repositoryOf, branchOf, gitTagOf, defaultBranchIn, pullRequestIn */
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(1455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__nccwpck_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(8418);
/* harmony import */ var _log_line_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(7898);



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
        return JSON.parse(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(eventPath, 'utf8'));
    }
    catch (error) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ActionError */ .lZ(`The event in GITHUB_EVENT_PATH cannot be read (${(0,_log_line_js__WEBPACK_IMPORTED_MODULE_2__/* .oneLine */ .TN)((0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .messageOf */ .bD)(error))}).`, undefined, { cause: error });
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

/***/ 173:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  S0: () => (/* binding */ addSummary),
  N4: () => (/* binding */ endGroup),
  z3: () => (/* binding */ error),
  V4: () => (/* binding */ getInput),
  Gu: () => (/* binding */ getState),
  Os: () => (/* binding */ group),
  pq: () => (/* binding */ info),
  lm: () => (/* binding */ notice),
  LZ: () => (/* binding */ saveState),
  C1: () => (/* binding */ setFailed),
  uH: () => (/* binding */ setOutput),
  Pq: () => (/* binding */ setSecret),
  Oh: () => (/* binding */ startGroup),
  $e: () => (/* binding */ warning)
});

// UNUSED EXPORTS: addPath, exportVariable

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __nccwpck_require__(7598);
;// CONCATENATED MODULE: external "node:fs"
const external_node_fs_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs");
;// CONCATENATED MODULE: external "node:os"
const external_node_os_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:os");
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __nccwpck_require__(6760);
;// CONCATENATED MODULE: ./lib/action/runner.ts
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
        process.stdout.write(external_node_os_namespaceObject.EOL);
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
const info = (line) => void process.stdout.write(line + external_node_os_namespaceObject.EOL);
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
    const file = (0,external_node_fs_namespaceObject.openSync)(path, external_node_fs_namespaceObject.constants.O_WRONLY | external_node_fs_namespaceObject.constants.O_APPEND);
    try {
        (0,external_node_fs_namespaceObject.writeFileSync)(file, `${text}${external_node_os_namespaceObject.EOL}`);
    }
    finally {
        (0,external_node_fs_namespaceObject.closeSync)(file);
    }
}
/** A value of any lines. Its end is a mark that nobody can know before. */
function heredoc(name, value) {
    const mark = `ghadelimiter_${(0,external_node_crypto_.randomUUID)()}`;
    return `${name}<<${mark}${external_node_os_namespaceObject.EOL}${value}${external_node_os_namespaceObject.EOL}${mark}`;
}
function command(name, message, properties = {}) {
    const pairs = Object.entries(properties)
        .filter(([, value]) => value !== '')
        .map(([key, value]) => `${key}=${escapeProperty(value)}`);
    process.stdout.write(`::${name}${pairs.length > 0 ? ` ${pairs.join(',')}` : ''}::${escapeData(message)}${external_node_os_namespaceObject.EOL}`);
}
const escapeData = (text) => text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
const escapeProperty = (text) => escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');


/***/ }),

/***/ 2178:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   i4: () => (/* binding */ listLines)
/* harmony export */ });
/* unused harmony exports plural, asSentence */
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

/***/ 911:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  y1: () => (/* binding */ lineFor),
  pW: () => (/* binding */ nameOfLine)
});

// UNUSED EXPORTS: composeFileNames, parseFileLines, whyTooLong

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __nccwpck_require__(6760);
// EXTERNAL MODULE: ./lib/action/errors.ts
var errors = __nccwpck_require__(8418);
// EXTERNAL MODULE: ./lib/action/inputs.ts + 2 modules
var inputs = __nccwpck_require__(4432);
;// CONCATENATED MODULE: ./lib/host/layout.ts
/**
 * The folder of a project on a host, 0700, `~/fairway/<project>` unless the run says another one:
 *
 * | name | what it is |
 * |---|---|
 * | `current` | the id of the release that runs |
 * | `live` | on the service road: a link to `files` of the release that runs |
 * | `releases/<id>/` | a release, see {@link RELEASE_FILES} |
 * | `files/<key>/`, `files.key` | the files that releases share, and the key of their names |
 * | `backups/<time>-<id>/` | what the backups before a release wrote, a file for each, and `SHA256SUMS` |
 * | `saved/<id>/` | what a release replaced outside of this folder |
 * | `adopted` | the folder from which the project was taken over |
 * | `releases.jsonl` | what became of each release, one JSON object a line |
 * | `.lock`, `.lock-<token>/` | who works here, see lock-scripts.ts |
 * | `restore.log` | what the host did when it was left alone |
 */
const PROJECT_FILES = {
    current: 'current',
    live: 'live',
    releases: 'releases',
    files: 'files',
    filesKey: 'files.key',
    backups: 'backups',
    saved: 'saved',
    adopted: 'adopted',
    record: 'releases.jsonl',
    lock: '.lock',
    restoreLog: 'restore.log'
};
/** What a release says about itself, so that the host alone can start it, put it back and judge it. */
const RELEASE_FILES = {
    /** The Compose file, when there is only one. */
    compose: 'docker-compose.yml',
    /** The variables that Fairway sets. */
    environment: 'fairway.env',
    /** What Fairway adds to the Compose files. */
    override: 'fairway.override.yml',
    /** What `docker compose` gets before its command, one argument a line. */
    arguments: 'fairway.args',
    /** `compose` or `service`: which functions start it and put it back, see roads.ts. */
    road: 'fairway.road',
    /** What it consists of and how it is judged, see release.ts. */
    facts: 'fairway.release.json',
    /** The keys of the shared files that it uses, one a line. */
    files: 'fairway.files',
    /** On the service road: its units, and the paths outside of this folder that it replaced. */
    units: 'fairway.units',
    targets: 'fairway.targets',
    /** Of its files those that a run did not bring, because it was about others: they stay as the release before has them, one a line. */
    kept: 'fairway.kept',
    /** What moving tags meant before it, `ID NAME` a line. */
    tags: 'tags-before',
    /** Which services were replaced one container after the other, and how far that came: `begun SERVICE`, `drained SERVICE CONTAINER` a line. */
    rolling: 'fairway.rolling'
};
/**
 * `20260131T120000Z-0123456789ab-1f2e3d4c`: the host's UTC time, the beginning of what it brings (a digest), and a piece of the lock's token. They
 * sort by time.
 */
const RELEASE_ID = /^[0-9]{8}T[0-9]{6}Z-[0-9a-f]{12}(-[0-9a-f]{8})?$/;
const [digits, hexadecimals] = [(count) => '[0-9]'.repeat(count), (count) => '[0-9a-f]'.repeat(count)];
const RELEASE_PATTERN = (/* unused pure expression or super */ null && (`${digits(8)}T${digits(6)}Z-${hexadecimals(12)}`));
/** The shell function `is_release_id NAME`: {@link RELEASE_ID} without another program. */
const IS_RELEASE_ID = (/* unused pure expression or super */ null && (`
is_release_id() { case "$1" in ${RELEASE_PATTERN} | ${RELEASE_PATTERN}-${hexadecimals(8)}) return 0 ;; *) return 1 ;; esac; }
`));
/** The folder of a release. @param directory the project's, absolute */
function releasePath(directory, id) {
    return `${directory}/${PROJECT_FILES.releases}/${id}`;
}
/** Whether a file that is sent may not have this name in a release, because Fairway writes one there. */
function layout_isOwnName(name) {
    return name.startsWith('fairway.') || Object.values(RELEASE_FILES).includes(name);
}

;// CONCATENATED MODULE: ./lib/deploy/files.ts




const EXAMPLE = 'Write for example "app.env => app.env", or "conf => conf mode=0640" for a folder.';
const OPTION = /\s+([a-z]+)=(\S*)$/;
/** Those that `files` has for services only. */
const OF_SERVICES = ['owner', 'unit', 'action'];
/** What file systems take for one part of a path (NAME_MAX of Linux), in bytes. */
const LONGEST_PART = 255;
const LONGEST_NAME = 1_024;
const ONLY_COMPOSE_FILE = RELEASE_FILES.compose;
/**
 * The lines of `files`: `local => name [mode=0640]`, or `local [mode=0640]` for what keeps its name. What `local` is, a file or a folder, only its reader
 * knows.
 *
 * @throws ActionError when a line is malformed, or a name is unsafe, taken, or one of the release's own
 */
function parseFileLines(lines) {
    const files = lines.map(parseFileLine);
    const names = new Set();
    for (const { name } of files) {
        if (names.has(name))
            throw new ActionError(`Input "files": two lines have the name "${name}".`, 'Give each one its own name.');
        names.add(name);
    }
    return files;
}
/** The line that brings a file or folder to the place that a Compose file names it by. Without `=>` it would keep the last part of its path only. */
const lineFor = (path) => (path.includes('/') ? `${path} => ${path}` : path);
/** The name that a line gives beside the Compose file, for who does not judge the line. */
function nameOfLine(line) {
    const { left, right } = split(line);
    return right ?? baseName(left);
}
function parseFileLine(line) {
    const wrong = (what, fix = EXAMPLE) => new ActionError(`Input "files": the line "${printable(line)}" ${what}.`, fix);
    const { left: local, right, rest, options } = split(line);
    const name = right === undefined ? baseName(local) : right.replace(/\/+$/, '');
    if (local === '' || name === '' || rest)
        throw wrong('is not of the form "local => name"');
    const service = OF_SERVICES.find(one => options.has(one));
    if (service !== undefined)
        throw wrong(`says "${service}=", which is for services`, 'Leave it out: a file of a Compose project has a mode only.');
    const problem = right?.startsWith('/') === true ? 'is an absolute path' : whyNoName(name);
    if (problem !== undefined) {
        throw new ActionError(`Input "files": "${printable(name)}" ${problem}.`, 'Use letters, digits, dots, dashes and underscores; it is relative to the Compose file.');
    }
    if (isOwnName(name) && name !== ONLY_COMPOSE_FILE)
        throw new ActionError(`Input "files": "${name}" is a reserved name.`, 'Choose another name.');
    return { local, name, mode: readMode(options.get('mode'), wrong) };
}
function split(line) {
    const options = new Map();
    let text = line.trim();
    for (let match = OPTION.exec(text); match !== null; match = OPTION.exec(text)) {
        const [all, name = '', value = ''] = match;
        if (name !== 'mode' && !OF_SERVICES.includes(name))
            break;
        options.set(name, value);
        text = text.slice(0, -all.length);
    }
    const [left = '', right, ...rest] = text.split('=>').map(part => part.trim());
    return { left, right, rest: rest.length > 0, options };
}
function baseName(local) {
    return local.replace(/[\\/]+$/, '').replace(/^.*[\\/]/, '');
}
function whyNoName(name) {
    const parts = name.split('/');
    if (parts.some(part => part === '..' || part === '.'))
        return 'is not a plain name';
    if (/[^\x20-\x7e]/.test(name))
        return 'has a character that is not ASCII';
    if (!/^[\w.@+-]+(\/[\w.@+-]+)*$/.test(name))
        return 'is not a plain name';
    return whyTooLong(name);
}
/** @param name a path in the release */
function whyTooLong(name) {
    const isLong = Buffer.byteLength(name) > LONGEST_NAME || name.split('/').some(part => Buffer.byteLength(part) > LONGEST_PART);
    return isLong ? `is too long: ${LONGEST_PART} bytes are the most for a name, and ${LONGEST_NAME} for all of its path` : undefined;
}
function readMode(given, wrong) {
    if (given === undefined)
        return undefined;
    const fix = 'Write for example "mode=0640", or leave it out: files get 0644, those that can be executed 0755.';
    if (!/^0?[0-7]{3}$/.test(given))
        throw wrong(`has "mode=${printable(given)}", which is not three octal digits`, fix);
    const mode = Number.parseInt(given, 8);
    if ((mode & 0o400) === 0)
        throw wrong(`has "mode=${given}", with which its owner, the deploy's account, could not read it`, fix);
    return mode;
}
/**
 * The names that the Compose files get in a release, in their order. One alone has the usual name, whatever it is called here. Of several each
 * has its own, by its path from the folder of the first one: Compose takes all paths in them as relative to that folder.
 *
 * @param sent the names that `files` sends beside them: one that extends the usual file keeps its own name
 * @throws ActionError when two would have one name
 */
function composeFileNames(paths, sent) {
    const [first = ''] = paths;
    if (paths.length < 2 && !sent.includes(ONLY_COMPOSE_FILE))
        return paths.map(() => ONLY_COMPOSE_FILE);
    const base = posix.dirname(first);
    const names = paths.map(path => {
        const relative = posix.relative(base, path);
        return relative.startsWith('../') || relative === '' ? posix.basename(path) : relative;
    });
    for (const [index, name] of names.entries()) {
        const path = paths[index] ?? '';
        const other = names.indexOf(name);
        if (other !== index) {
            throw new ActionError(`Input "compose-file": ${printable(paths[other] ?? '')} and ${printable(path)} would both be "${printable(name)}" on the host.`, 'Give one of them another name.');
        }
        if (sent.includes(name)) {
            throw new ActionError(`Inputs "files" and "compose-file" both send "${printable(name)}".`, 'Name it in "compose-file" only.');
        }
        const problem = whyNoName(name) ?? (name.startsWith('fairway.') ? 'is a reserved name' : undefined);
        if (problem !== undefined) {
            throw new ActionError(`Input "compose-file": "${printable(name)}" ${problem}.`, 'Rename it: letters, digits, dots, dashes and underscores.');
        }
    }
    return names;
}


/***/ }),

/***/ 1423:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   tB: () => (/* binding */ parseHosts)
/* harmony export */ });
/* unused harmony exports placeOf, bracketed */
/* harmony import */ var _action_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(8418);
/* harmony import */ var _action_inputs_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(4432);
/* harmony import */ var _inputs_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(2171);
/* harmony import */ var _ssh_address_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(3779);




const NAME = /^[A-Za-z0-9][A-Za-z0-9._-]{0,62}$/;
const DIRECTORY = /^(~\/|\/)[^\p{Cc}\s]*[^/\p{Cc}\s]$/u;
/** What may stand behind an address, `name=value`, and what its value has to be. */
const OPTIONS = {
    name: { fits: value => NAME.test(value), fix: 'Write a short word, for example "name=web-1".' },
    // A number is how many hosts are the canary.
    group: { fits: value => NAME.test(value) && !/^\d+$/.test(value), fix: 'Write a short word, for example "group=europe".' },
    mode: { fits: value => value === 'deploy' || value === 'service', fix: 'Write "mode=deploy" or "mode=service".' },
    directory: { fits: value => DIRECTORY.test(value), fix: 'Write an absolute path on the host, or one that begins with "~/".' },
    url: { fits: _inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .isPage */ .yp, fix: 'Write an http or https URL.' }
};
const FORM = 'Write "user@host:port", and options behind it: "deploy@web1.example.com name=web-1 group=europe".';
/**
 * The lines of `hosts`: `user@host:port`, and options behind it, with spaces between them. User and port may be left out.
 *
 * @param user of the lines that say none; empty where each has to
 * @throws ActionError naming the line that is wrong, or two that are the same host
 */
function parseHosts(lines, user) {
    const read = lines.map(line => parseLine(line, user));
    const named = read.map(({ given, ...line }) => ({ ...line, name: given['name'] ?? usualName(line, read) }));
    for (const [index, line] of named.entries()) {
        const twin = named.slice(0, index).find(other => placeOf(other) === placeOf(line));
        if (twin !== undefined)
            throw new _action_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .lZ(`Input "hosts": ${placeOf(line)} is there twice.`, 'Name each host once.');
        if (named.slice(0, index).some(other => other.name === line.name)) {
            throw new _action_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .lZ(`Input "hosts": two hosts have the name "${line.name}".`, 'Give each one its own: "name=web-2".');
        }
    }
    return named;
}
function parseLine(line, user) {
    const [address = '', ...options] = line.trim().split(/\s+/);
    const given = Object.fromEntries(options.map(option => readOption(option, line)));
    if (Object.keys(given).length < options.length)
        throw wrong(line, 'An option is there twice.', FORM);
    const { group = '', mode, directory, url } = given;
    return {
        ...readAddress(address, line, user),
        group,
        ...(mode === undefined ? {} : { mode: mode === 'service' ? 'service' : 'deploy' }),
        ...(directory === undefined ? {} : { directory }),
        ...(url === undefined ? {} : { url }),
        given
    };
}
function readAddress(address, line, user) {
    if (!address.includes('@') && user === '')
        throw wrong(line, 'It does not say as which user to come.', FORM);
    try {
        return (0,_ssh_address_js__WEBPACK_IMPORTED_MODULE_3__/* .parseAddress */ .o)(address, { user });
    }
    catch (error) {
        if (!(error instanceof _action_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .lZ))
            throw error;
        throw wrong(line, 'It does not begin with a host.', FORM);
    }
}
function readOption(option, line) {
    const equals = option.indexOf('=');
    const [name, value] = [option.slice(0, Math.max(0, equals)), option.slice(equals + 1)];
    const known = Object.hasOwn(OPTIONS, name) ? OPTIONS[name] : undefined;
    if (known === undefined) {
        const options = Object.keys(OPTIONS).map(each => `"${each}="`);
        throw wrong(line, `"${(0,_action_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g$)(option)}" is no option.`, `The options are ${options.join(', ')}.`);
    }
    if (!known.fits(value))
        throw wrong(line, `"${(0,_action_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g$)(option)}" is not legal.`, known.fix);
    return [name, value];
}
const wrong = (line, what, fix) => new _action_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .lZ(`Input "hosts", line "${(0,_action_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g$)(line)}": ${what}`, fix);
/** Where an address is, as a person writes it. */
function placeOf({ user, host, port }) {
    return `${user}@${bracketed(host)}:${port}`;
}
/** A host as it stands in a URL. */
function bracketed(host) {
    return host.includes(':') ? `[${host}]` : host;
}
/** The host, where that tells it from the others. */
function usualName(line, all) {
    return all.filter(({ host }) => host === line.host).length === 1 ? line.host : placeOf(line);
}


/***/ }),

/***/ 6500:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ readImages),
/* harmony export */   l6: () => (/* binding */ ONE_IMAGE)
/* harmony export */ });
/* unused harmony export imagesOf */
/* harmony import */ var _action_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(8418);
/* harmony import */ var _action_inputs_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(4432);
/* harmony import */ var _inputs_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(2171);



/** The variable of the one image, or of one line without a name. */
const ONE_IMAGE = 'FAIRWAY_IMAGE';
const FORM = 'Write one NAME=IMAGE@DIGEST a line, for example "web=registry.example.com/team/web@sha256:…"; the service says "image: ${FAIRWAY_IMAGE_WEB}".';
/**
 * Reads images, one a line: `web=registry.example.com/team/web@sha256:…` is the variable `FAIRWAY_IMAGE_WEB` of the Compose files, and a line without a
 * name is `FAIRWAY_IMAGE`. A tag before the digest says nothing and is left out.
 *
 * @throws ActionError for a line of another form, without a digest, or for a variable that is there twice
 */
function readImages(entries) {
    const images = {};
    for (const entry of entries) {
        const at = entry.indexOf('=');
        const variable = at === -1 ? ONE_IMAGE : imageVariable(entry.slice(0, at).trim());
        if (images[variable] !== undefined) {
            throw new _action_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .lZ(`two lines are for the variable ${variable}.`, 'Give each image a name of its own.');
        }
        images[variable] = readReference(entry.slice(at + 1).trim());
    }
    return images;
}
/** `web` is `FAIRWAY_IMAGE_WEB`. */
function imageVariable(name) {
    if (/^[A-Za-z0-9][A-Za-z0-9_-]{0,62}$/.test(name))
        return `${ONE_IMAGE}_${name.toUpperCase().replaceAll('-', '_')}`;
    throw new _action_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .lZ(`"${(0,_action_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g$)(name)}" is not a name for an image.`, `Use letters, digits, dashes and underscores. ${FORM}`);
}
function readReference(text) {
    const [, name, digest] = /^([^@\s]+)@(sha256:[0-9a-f]{64})$/.exec(text) ?? [];
    if (name === undefined || digest === undefined) {
        throw new _action_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .lZ(`"${(0,_action_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g$)(text)}" does not end with a digest, "@sha256:" and 64 hexadecimal digits.`, FORM);
    }
    return `${(0,_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .imageName */ .tO)().parse(name.replace(/:[\w][\w.-]{0,127}$/, ''))}@${digest}`;
}
/**
 * All images of a release: the one of `image` and `digest`, and those of `images`.
 * @throws ActionError when the one image is in both
 */
function imagesOf({ image, digest, images }) {
    if (image === '')
        return images;
    if (images[ONE_IMAGE] !== undefined) {
        throw new ActionError('Input "images" has a line without a name, and "image" is set: both are FAIRWAY_IMAGE.', `Leave "image" out. ${FORM}`);
    }
    return { [ONE_IMAGE]: `${image}@${digest}`, ...images };
}


/***/ }),

/***/ 2171:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Sm: () => (/* binding */ hostName),
/* harmony export */   aP: () => (/* binding */ sshPort),
/* harmony export */   gZ: () => (/* binding */ healthUrl),
/* harmony export */   j1: () => (/* binding */ projectName),
/* harmony export */   tO: () => (/* binding */ imageName),
/* harmony export */   vi: () => (/* binding */ accountName),
/* harmony export */   yp: () => (/* binding */ isPage)
/* harmony export */ });
/* harmony import */ var _action_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(8418);
/* harmony import */ var _action_inputs_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(4432);
/* harmony import */ var _ssh_address_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(3779);



/** Name or address of a Docker host; one of IPv6 with or without brackets, given without. */
function hostName() {
    const fix = 'Write a host name or an address without user and port, for example "host: server.example.com"; the port has its own input.';
    const kind = (0,_action_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .matching */ .wC)(/^(?!-)[A-Za-z0-9._:%[\]-]+$/, fix);
    return {
        ...kind,
        parse(value) {
            const host = (0,_ssh_address_js__WEBPACK_IMPORTED_MODULE_2__/* .readHost */ .r)(kind.parse(value));
            if (host === undefined)
                throw new _action_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .lZ(`"${(0,_action_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g$)(value)}" is not legal here.`, fix);
            return host;
        }
    };
}
/** Port of an SSH server. */
const sshPort = () => (0,_action_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .integer */ .nd)({ default: '22', min: 1, max: 65_535 });
/** Account on a Docker host. */
const accountName = () => (0,_action_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .matching */ .wC)(/^(?!-)[A-Za-z0-9._@\\-]+$/, 'Write the name of the account on the host, for example "user: deploy".');
/** Name of a Compose project: the characters that Compose takes (compose-go, loader.NormalizeProjectName). */
const projectName = () => (0,_action_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .matching */ .wC)(/^[a-z0-9][a-z0-9_-]{0,62}$/, 'A Compose project name has small letters, digits, dashes and underscores, and begins with a letter or digit.');
/** Name of the image that a host pulls, without tag and digest; in small letters, because `github.repository` often has others. */
function imageName() {
    const kind = (0,_action_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .matching */ .wC)(/^[a-z0-9][a-z0-9.-]*(:\d{1,5})?(\/[a-z0-9]+(?:(?:\.|_{1,2}|-+)[a-z0-9]+)*)*$/, 'Write the name without tag and digest, for example "image: registry.example.com/team/app".');
    return { ...kind, parse: value => kind.parse(value.toLowerCase()) };
}
/** Whether a text is the URL of a page, in which `{host}` and `{name}` stand for those of a host. */
function isPage(text) {
    return /^https?:\/\/[^\s\p{Cc}]+$/u.test(text) && URL.canParse(text.replace(/\{(?:host|name)\}/g, 'host'));
}
/** Page that says whether the service works; empty for none. */
function healthUrl() {
    return {
        ...(0,_action_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)({ default: '' }),
        parse(value) {
            if (value === '' || isPage(value))
                return value;
            throw new _action_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .lZ(`"${(0,_action_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g$)(value)}" is not legal here.`, 'Write an http or https URL, or leave it empty.');
        }
    };
}


/***/ }),

/***/ 5623:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Bc: () => (/* binding */ isDigest)
/* harmony export */ });
/* unused harmony exports INDEX_MEDIA_TYPES, MANIFEST_MEDIA_TYPES, IMAGE_CONFIG_MEDIA_TYPES, digestOf, ABOUT, isAttestationMark, isRecord, readDescriptor, readPlatform, formatPlatform */
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__nccwpck_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _action_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(8418);


const INDEX_MEDIA_TYPES = (/* unused pure expression or super */ null && ([
    'application/vnd.oci.image.index.v1+json',
    'application/vnd.docker.distribution.manifest.list.v2+json'
]));
const MANIFEST_MEDIA_TYPES = (/* unused pure expression or super */ null && ([
    'application/vnd.oci.image.manifest.v1+json',
    'application/vnd.docker.distribution.manifest.v2+json'
]));
/** The configuration of something that a container engine can run; anything else is an artifact. */
const IMAGE_CONFIG_MEDIA_TYPES = (/* unused pure expression or super */ null && ([
    'application/vnd.oci.image.config.v1+json',
    'application/vnd.docker.container.image.v1+json'
]));
/** Whether the text is a sha256 digest as registries write it. Other algorithms are not accepted: nothing here could check them. */
function isDigest(text) {
    return /^sha256:[0-9a-f]{64}$/.test(text);
}
/** The digest of content. */
const digestOf = (content) => `sha256:${createHash('sha256').update(content).digest('hex')}`;
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
        throw new ActionError(`${where}: a descriptor is not an object.`);
    const { mediaType, digest, size } = value;
    if (typeof mediaType !== 'string' || mediaType === '')
        throw new ActionError(`${where}: a descriptor has no media type.`);
    if (typeof digest !== 'string' || !isDigest(digest)) {
        throw new ActionError(`${where}: the digest ${JSON.stringify(digest)} is not sha256 with 64 hex digits.`);
    }
    if (typeof size !== 'number' || !Number.isSafeInteger(size) || size < 0)
        throw new ActionError(`${where}: ${digest} has no valid size.`);
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
    throw new ActionError(`${where}: the platform ${JSON.stringify({ os, architecture, variant }).slice(0, 200)} is not one.`);
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

/***/ 8376:
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

;// CONCATENATED MODULE: external "node:zlib"
const external_node_zlib_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:zlib");
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

/***/ 3779:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  o: () => (/* binding */ parseAddress),
  r: () => (/* binding */ readHost)
});

;// CONCATENATED MODULE: external "node:net"
const external_node_net_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:net");
// EXTERNAL MODULE: ./lib/action/errors.ts
var errors = __nccwpck_require__(8418);
;// CONCATENATED MODULE: ./lib/ssh/address.ts


const NAME = /^(?!-)[A-Za-z0-9._-]+$/;
const USER = /^(?!-)[A-Za-z0-9._@\\-]+$/;
/** The zone of a link-local address, as in `fe80::1%eth0`, is no business of isIPv6 everywhere. */
const withoutZone = (host) => host.replace(/%[A-Za-z0-9._-]+$/, '');
/** A host name or an address without brackets. @returns undefined for anything else, such as a name with a port */
function readHost(text) {
    const [, inner] = /^\[(.*)\]$/.exec(text) ?? [];
    if (inner !== undefined)
        return (0,external_node_net_namespaceObject.isIPv6)(withoutZone(inner)) ? inner : undefined;
    return NAME.test(text) || (0,external_node_net_namespaceObject.isIPv6)(withoutZone(text)) ? text : undefined;
}
/**
 * Reads `user@host:port`, in which user and port may be left out. An address of IPv6 stands in brackets where a port follows: `[::1]:22`.
 *
 * @param defaults what is not said
 * @throws ActionError when it is something else
 */
function parseAddress(text, defaults) {
    const at = text.lastIndexOf('@');
    const [user, place] = at === -1 ? [defaults.user, text] : [text.slice(0, at), text.slice(at + 1)];
    const whole = readHost(place);
    const colon = place.lastIndexOf(':');
    const [host, port] = whole === undefined && colon > 0 ? [readHost(place.slice(0, colon)), place.slice(colon + 1)] : [whole, undefined];
    const number = port === undefined ? (defaults.port ?? 22) : /^\d{1,5}$/.test(port) ? Number(port) : 0;
    if (host === undefined || !USER.test(user) || number < 1 || number > 65_535) {
        throw new errors/* ActionError */.lZ(`"${text.replace(/\p{Cc}+/gu, ' ').slice(0, 120)}" is no host.`, 'Write user@host:port, for example "deploy@server.example.com:22" or "deploy@[2001:db8::1]:22".');
    }
    return { host, port: number, user };
}


/***/ }),

/***/ 181:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("buffer");

/***/ }),

/***/ 7598:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:crypto");

/***/ }),

/***/ 1455:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs/promises");

/***/ }),

/***/ 6760:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:path");

/***/ }),

/***/ 932:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("process");

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
/******/ var __webpack_exports__ = __nccwpck_require__(1444);
/******/ __webpack_exports__ = await __webpack_exports__;
/******/ 
