export const id = 725;
export const ids = [725];
export const modules = {

/***/ 4725:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  run: () => (/* binding */ run)
});

// EXTERNAL MODULE: ./lib/action/duration.ts
var duration = __webpack_require__(4197);
// EXTERNAL MODULE: ./lib/action/errors.ts
var errors = __webpack_require__(8418);
;// CONCATENATED MODULE: ./actions/deploy-ssh/clock.ts


/** Measures the phases, and says how much of the step's time is left. */
class Clock {
    phases = [];
    now;
    #end;
    #timeout;
    constructor(timeout, now) {
        this.now = now;
        this.#timeout = timeout;
        this.#end = now() + timeout;
    }
    async measure(name, work) {
        const start = this.now();
        try {
            return await work();
        }
        finally {
            this.phases.push({ name, milliseconds: this.now() - start });
        }
    }
    /** Milliseconds left, none at least. */
    rest() {
        return Math.max(0, this.#end - this.now());
    }
    /** Milliseconds left, at most `most`. @throws ActionError when none is left */
    left(most = Infinity) {
        const left = this.rest();
        if (left > 0)
            return Math.min(left, most);
        throw new errors/* ActionError */.lZ(`The deploy did not finish within ${(0,duration/* formatDuration */.a3)(this.#timeout)}.`, 'Raise "timeout".');
    }
}

// EXTERNAL MODULE: ./actions/deploy-ssh/health-page.ts + 1 modules
var health_page = __webpack_require__(3221);
// EXTERNAL MODULE: ./actions/deploy-ssh/scripts-restore.ts
var scripts_restore = __webpack_require__(5212);
;// CONCATENATED MODULE: ./actions/deploy-ssh/held-host.ts


/**
 * Starts the script that stays on the host while the project's lock is ours: when this process or its connection is gone, the host finishes alone.
 *
 * @param lifetime seconds after which the host counts us as gone in any case
 * @throws ActionError when it cannot be started
 */
function startGuard(host, held, lifetime) {
    return host.keep((0,scripts_restore/* guardScript */.hO)({ ...held, lifetime }), 'guarding', { held });
}
/** The host while the lock is ours: each script is known to the lock, so that it can be ended from elsewhere, and fails when the lock is lost. */
function underLock(host, held) {
    return {
        ...host,
        async run(script, options) {
            const answer = await host.run(script, { ...options, held });
            const lock = answer.said.get('lock');
            if (lock === 'finished') {
                throw new errors/* ActionError */.lZ('The connection was lost for a time, and the host has put back by itself what ran before.');
            }
            if (lock === 'lost') {
                throw new errors/* ActionError */.lZ("This run's lock on the host is gone: another deploy has taken it over, or somebody removed it.", `${held.directory}/current on the host says which release runs.`);
            }
            return answer;
        }
    };
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./lib/action/inputs.ts + 2 modules
var inputs = __webpack_require__(1799);
// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __webpack_require__(7030);
;// CONCATENATED MODULE: ./lib/http/address.ts

const LOOPBACK = new external_node_net_.BlockList();
LOOPBACK.addSubnet('127.0.0.0', 8, 'ipv4');
LOOPBACK.addAddress('::1', 'ipv6');
const PRIVATE = new external_node_net_.BlockList();
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
function address_reachOf(address) {
    const plain = address.replace(/%.*$/s, '');
    const family = isIP(plain);
    if (family === 0)
        return 'public';
    const type = family === 4 ? 'ipv4' : 'ipv6';
    if (LOOPBACK.check(plain, type))
        return 'loopback';
    return PRIVATE.check(plain, type) ? 'private' : 'public';
}

// EXTERNAL MODULE: ./lib/registry/descriptor.ts
var descriptor = __webpack_require__(5623);
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
        throw new ActionError(`"${text}" is a URL, not an image.`, 'Leave out the part before "//" and the slashes.');
    // `${{ vars.REGISTRY }}/app` without the variable.
    if (text.startsWith('/'))
        throw new ActionError(`"${text}" begins with "/": the registry is missing.`, 'Check that its variable is set.');
    const [withoutDigest = '', digest, ...rest] = text.split('@');
    if (rest.length > 0)
        throw new ActionError(`"${text}" has more than one "@".`);
    if (digest !== undefined && !isDigest(digest)) {
        throw new ActionError(`"${text}": what follows "@" is not a digest.`, 'A digest is "sha256:" and 64 hex digits.');
    }
    // A colon before the last slash belongs to the host's port.
    const colon = withoutDigest.lastIndexOf(':');
    const hasTag = colon > withoutDigest.lastIndexOf('/');
    const tag = hasTag ? withoutDigest.slice(colon + 1) : undefined;
    if (tag !== undefined && !isTag(tag))
        throw new ActionError(`"${text}": "${tag}" is not a tag.`, TAG_RULE);
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
        throw new ActionError(`"${text}": "${registry}" is not a registry's host name.`);
    }
    const wrong = path.split('/').find(component => !PATH_COMPONENT.test(component));
    if (wrong !== undefined) {
        throw new ActionError(`"${text}": "${wrong}" is not a part of an image name.`, 'Use a-z and 0-9, with ".", "_" or "-" between them.');
    }
    const name = `${registry}/${repository}`;
    if (name.length > LONGEST_NAME)
        throw new ActionError(`"${text}" is longer than ${LONGEST_NAME} characters.`);
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
function reference_registryUrl(registry) {
    if (registry === DOCKER_HUB)
        return `https://${DOCKER_HUB_API}`;
    return `${isLoopback(registry) ? 'http' : 'https'}://${registry}`;
}

;// CONCATENATED MODULE: ./lib/registry/trust.ts








const trust_USUAL_TRUST = { authorities: [], isPlain: false };
/** The inputs of an action that asks a registry; {@link readRegistryTrust} reads what they say. */
const trustInputs = {
    'registry-ca': (0,inputs/* text */.Qq)({ default: '' }),
    'insecure-registry': (0,inputs/* boolean */.zM)({ default: 'false' })
};
/** Docker's folders for the certificates of registries: the engine's, and that of an engine without root (docs.docker.com, "Rootless mode"). */
function dockerCertificateFolders({ HOME = '', XDG_CONFIG_HOME = '' }) {
    const own = XDG_CONFIG_HOME !== '' ? XDG_CONFIG_HOME : HOME === '' ? '' : join(HOME, '.config');
    return ['/etc/docker/certs.d', ...(own === '' ? [] : [join(own, 'docker', 'certs.d')])];
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
            throw new ActionError('Inputs "registry-ca" and "insecure-registry" exclude each other: plain HTTP has no certificate.', 'Leave "insecure-registry" out: with the CA, the registry is asked over https.');
        }
        return { authorities: [], isPlain: true };
    }
    const authorities = given === '' ? await dockersCertificates(registry, sources.folders) : await certificatesOf(given, sources.workspace);
    return { authorities, isPlain: false };
}
/** The registry's address. A registry on this machine is asked over plain HTTP, unless there is a certificate to trust. */
function trustedUrl(registry, { authorities, isPlain }) {
    const usual = registryUrl(registry);
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
    if (isPlain && !isLoopback(registry)) {
        return { allows: address => reachOf(address) === 'loopback' || (!carriesLogin && reachOf(address) === 'private') };
    }
    return authorities.length > 0 ? { authorities } : undefined;
}
const PEM = /-----BEGIN (TRUSTED |X509 )?CERTIFICATE-----[\s\S]*?-----END \1?CERTIFICATE-----/g;
/** @param given PEM, or the path of a file that holds it */
async function certificatesOf(given, workspace) {
    if (given.includes('-----BEGIN '))
        return readCertificates(Buffer.from(given), 'Input "registry-ca"');
    const path = resolve(workspace, given);
    const content = await readFile(path).catch((error) => {
        throw new ActionError(`Input "registry-ca": "${given}" cannot be read (${codeOf(error)}).`, 'Give the path of a file with the certificate in PEM, absolute or relative to the workspace, or the certificate itself.');
    });
    return readCertificates(content, `Input "registry-ca": "${given}"`);
}
async function dockersCertificates(registry, folders) {
    const found = [];
    for (const folder of folders.map(parent => join(parent, registry))) {
        const names = await readdir(folder).catch((error) => {
            if (['ENOENT', 'ENOTDIR', 'EINVAL'].includes(codeOf(error)))
                return [];
            throw unreadable(folder, error);
        });
        for (const name of names.filter(candidate => candidate.endsWith('.crt')).sort()) {
            const path = join(folder, name);
            const content = await readFile(path).catch((error) => {
                throw unreadable(path, error);
            });
            found.push(...readCertificates(content, path));
        }
    }
    return [...new Set(found)];
}
const unreadable = (path, error) => new ActionError(`${path}, where Docker keeps the certificate of this registry, cannot be read (${codeOf(error)}).`, 'Make it readable for the user of the runner, or give the certificate with "registry-ca".');
/** Every certificate of a file, in PEM or, a single one, in DER. */
function readCertificates(content, where) {
    const asText = content.toString('latin1');
    if (/-----BEGIN [A-Z ]*PRIVATE KEY-----/.test(asText)) {
        throw new ActionError(`${where} holds a private key.`, 'Give the certificate alone: whoever has the key can play the registry.');
    }
    const blocks = asText.match(PEM) ?? (asText.includes('-----BEGIN ') || content.length === 0 ? [] : [content]);
    if (blocks.length === 0)
        throw notCertificate(where);
    return blocks.map(block => {
        try {
            return new X509Certificate(block).toString();
        }
        catch (error) {
            throw notCertificate(where, error);
        }
    });
}
const notCertificate = (where, cause) => new ActionError(`${where} is no certificate.`, 'It has to be the certificate of the CA, in PEM: "-----BEGIN CERTIFICATE-----" and what follows up to its END line.', cause === undefined ? undefined : { cause });
function codeOf(error) {
    return error.code ?? messageOf(error);
}
/** What to say of a registry that was asked over plain HTTP and speaks https. @param registry host and port */
function speaksTls(registry, { isPlain }) {
    const isHere = !isPlain && isLoopback(registry);
    return new ActionError(`The registry ${registry} speaks https, and was asked over plain HTTP.`, isHere ? 'Give its certificate, or that of its CA, with "registry-ca": then it is asked over https.' : 'Leave "insecure-registry" out.');
}

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
function missingLogin(registry, trust = USUAL_TRUST) {
    if (trust.isPlain && !isLoopback(registry))
        return plainLogin(registry);
    return new ActionError(`The registry ${registry} asks for a login, and none was given.`, 'Give a user name and a password or token for it.');
}
function plainLogin(registry) {
    return new ActionError(`The registry ${registry} asks for a login and speaks plain HTTP, over which no login is sent, except to this machine itself.`, 'Give it a certificate; one of your own CA will do: name the CA with "registry-ca", and leave "insecure-registry" out.');
}
function refusedLogin(registry) {
    return new ActionError(`The registry ${registry} refused the login (401).`, 'Check user name and password; an access token may have expired or lack the right to write packages.');
}
const roleOf = (actions) => (actions === 'pull' ? ['Read', 'read'] : ['Write', 'write to']);
/** The login may be right, and is not good for this repository. @param answered status and words: "403: DENIED: …" */
function lackedRight(registry, repository, answered, actions = 'pull,push') {
    const [role, verb] = roleOf(actions);
    return new ActionError(`The registry ${registry} does not let this account ${verb} "${repository}" (${answered}).`, packageAccess(registry, role) ?? `Give the account or token the right to ${verb} it.`);
}
/** The same from its token server, of which some (GHCR's) say it of a wrong password too. */
function refusedToken(registry, repository, answered, actions = 'pull,push') {
    const [role, verb] = roleOf(actions);
    const right = packageAccess(registry, role) ?? `Then give the account or token the right to ${verb} it.`;
    return new ActionError(`The login server of ${registry} gives this account no token to ${verb} "${repository}" (${answered}).`, `Check user name and password or token first. ${right}`);
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
    const { signal, onWait, now = () => performance.now(), sleep: wait = sleep } = options;
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

// EXTERNAL MODULE: ./actions/deploy-ssh/release.ts + 1 modules
var deploy_ssh_release = __webpack_require__(8160);
// EXTERNAL MODULE: ./actions/deploy-ssh/scripts-images.ts
var scripts_images = __webpack_require__(3750);
// EXTERNAL MODULE: ./actions/deploy-ssh/ssh-errors.ts
var ssh_errors = __webpack_require__(781);
;// CONCATENATED MODULE: ./actions/deploy-ssh/images.ts






/**
 * Which images are pulled: what is missing, and again what may have moved, because a release under `latest` means what `latest` is now.
 * @throws ActionError for an image that may not be pulled and is not there
 */
function planPull(images, present, now) {
    const absent = images.filter(({ name }) => !present.has(name));
    const forbidden = absent.find(({ freshness }) => freshness.when === 'never');
    if (forbidden !== undefined) {
        throw new errors/* ActionError */.lZ(`The image ${forbidden.name} is not on the host, and its "pull_policy" in the Compose file forbids to pull it.`, 'Build or load it on the host, or choose another "pull_policy"; nothing is built on the host.');
    }
    const again = images.filter(({ name, freshness }) => {
        const known = present.get(name);
        return known !== undefined && isAskedAgain(freshness, known, now);
    });
    return { needed: absent.map(({ name }) => name), again: again.map(({ name }) => name) };
}
function isAskedAgain(freshness, { tagged }, now) {
    return freshness.when === 'always' || (freshness.when === 'refreshed' && (tagged === undefined || now > tagged + freshness.after));
}
/** Those that the login is for. */
function withLogin(names, { image, 'registry-username': username }) {
    return username === '' ? [] : names.filter(name => (0,deploy_ssh_release/* registryOf */.Fv)(name) === (0,deploy_ssh_release/* registryOf */.Fv)(image));
}
/**
 * Those that the same run may have pushed a moment ago: the image itself, and what lies beside it in the registry (under the same owner, where
 * names have one). Of anything else a missing image is a mistake, and is said at once.
 */
function maybeJustPushed(names, image) {
    return names.filter(name => placeOf(name) === placeOf(image));
}
function placeOf(image) {
    const path = (0,deploy_ssh_release/* registryOf */.Fv)(image) === '' ? image.replace(/^docker\.io\//, '') : image.slice(image.indexOf('/') + 1);
    const owner = path.includes('/') ? path.slice(0, path.indexOf('/')) : '';
    return `${(0,deploy_ssh_release/* registryOf */.Fv)(image)}/${owner}`;
}
/**
 * How long the host waits for an image that the registry does not show yet: the usual patience, and not more than half of the time that is left.
 *
 * @param left milliseconds; undefined when nothing limits them
 */
function patienceWithin(left) {
    const milliseconds = Math.min(PATIENCE_MILLISECONDS, Math.floor((left ?? Infinity) / 2));
    return { waits: waitsWithin(milliseconds).join(' '), patience: String(Math.ceil(milliseconds / 1_000)) };
}
/**
 * Pulls while the old version still serves, and says of each image whether it was pulled or taken as it stands on the host.
 *
 * @param release its directory keeps what the tags meant before
 * @throws ActionError naming the image and why it could not be pulled; tags mean what they meant before then
 */
async function pullImages(host, inputs, release, images, log, options) {
    const names = images.map(({ name }) => name).join(' ');
    const { timeout, signal } = options;
    const asking = { signal, ...(timeout === undefined ? {} : { timeout }) };
    const before = readImages((await host.run((0,scripts_images/* imagesScript */.Qh)({ images: names }), asking)).said);
    const { needed, again } = planPull(images, before, Date.now());
    const ours = withLogin([...needed, ...again], inputs);
    const answer = await host.run((0,scripts_images/* pullScript */.PD)({
        ...release,
        needed: needed.join(' '),
        again: again.join(' '),
        ours: ours.join(' '),
        fresh: maybeJustPushed(needed, inputs.image).join(' '),
        ...patienceWithin(timeout),
        registry: (0,deploy_ssh_release/* registryOf */.Fv)(inputs.image),
        username: inputs['registry-username'],
        password: inputs['registry-password']
    }), options);
    if (answer.exitCode !== 0)
        throw whyNotPulled(answer, inputs);
    const after = readImages((await host.run((0,scripts_images/* imagesScript */.Qh)({ images: names }), asking)).said);
    const failed = new Map(answer.said.all('not-refreshed').map(splitName));
    for (const { name } of images) {
        const [kind, line] = describeImage(name, before.get(name), after.get(name), [...needed, ...again].includes(name), failed.get(name));
        log[kind](line);
    }
}
function whyNotPulled({ said, stderr }, inputs) {
    const { message, fix } = (0,ssh_errors/* explainDockerFailure */.g0)(stderr);
    const access = packageAccess((0,deploy_ssh_release/* registryOf */.Fv)(inputs.image), 'Read');
    // A login also fails when the registry cannot be reached: that is reported as such below.
    if (said.get('login') === 'refused' && /unauthorized|denied|forbidden|incorrect|40[13]/i.test(stderr)) {
        const registry = (0,deploy_ssh_release/* registryOf */.Fv)(inputs.image);
        return new errors/* ActionError */.lZ(`The registry ${registry === '' ? 'Docker Hub' : registry} refuses the login of ${inputs['registry-username']}: ${(0,ssh_errors/* lastLine */.fM)(stderr)}.`, ['Check "registry-username" and "registry-password".', access].filter(Boolean).join(' '));
    }
    const name = said.get('not-pulled') ?? (0,deploy_ssh_release/* imageReference */.rA)(inputs);
    const waited = said.get('waited');
    const again = waited === undefined ? '' : `, although the host waited for it (up to ${waited} s)`;
    // GHCR says of a package that an account may not see that it is not there.
    const isHidden = /denied|unauthorized|forbidden|manifest unknown|: not found/i.test(stderr) && (0,deploy_ssh_release/* registryOf */.Fv)(name) === (0,deploy_ssh_release/* registryOf */.Fv)(inputs.image);
    const help = [fix, isHidden ? access : undefined].filter(part => part !== undefined).join(' ');
    return new errors/* ActionError */.lZ(`The image ${name} could not be pulled${again}. ${message}`, help === '' ? undefined : help);
}
/** One line for the log about an image, and how loud it is. @param failure why it could not be asked for again */
function describeImage(name, before, after, isPulled, failure) {
    // A name with a digest says it already.
    const digest = after === undefined || name.includes('@') ? '' : digestOfImage(name, after);
    const facts = after === undefined ? [] : [digest, after.created === '' ? '' : `created ${after.created.slice(0, 10)}`].filter(fact => fact !== '');
    const is = facts.length === 0 ? '' : `: ${facts.join(', ')}`;
    if (failure !== undefined) {
        return ['warning', `Image ${name} was taken as it stands on the host, because it could not be pulled (${failure})${is}.`];
    }
    if (!isPulled)
        return ['info', `Image ${name} was taken as it stands on the host${is}.`];
    const isSame = before !== undefined && before.id === after?.id;
    const was = before === undefined || isSame ? '' : ` (it was ${digestOfImage(name, before)})`;
    return ['info', `Image ${name} was pulled${isSame ? ', and is the same as before' : ''}${is}${was}.`];
}
/** The registry's digest where there is one, else the engine's own id. */
function digestOfImage(name, { id, repoDigests }) {
    const repository = name.replace(/@.*$/, '').replace(/:[^:/]*$/, '');
    const known = repoDigests.find(one => one.startsWith(`${repository}@`)) ?? repoDigests[0];
    return known === undefined ? id : known.slice(known.indexOf('@') + 1);
}
function readImages(said) {
    const tagged = new Map(said.all('tagged').map(splitName));
    return new Map(said.all('present').map(line => {
        const [name, json] = splitName(line);
        const facts = JSON.parse(json);
        const seconds = Number(tagged.get(name) || NaN);
        // An image that was loaded and never tagged since has the year 1.
        return [
            name,
            {
                id: facts.id,
                created: facts.created ?? '',
                repoDigests: facts.repoDigests ?? [],
                tagged: seconds > 0 ? seconds * 1_000 : undefined
            }
        ];
    }));
}
function splitName(line) {
    const end = line.indexOf(' ');
    return end === -1 ? [line, ''] : [line.slice(0, end), line.slice(end + 1)];
}

// EXTERNAL MODULE: ./actions/deploy-ssh/lock.ts
var lock = __webpack_require__(3612);
// EXTERNAL MODULE: ./actions/deploy-ssh/one-shots.ts
var one_shots = __webpack_require__(5843);
// EXTERNAL MODULE: ./actions/deploy-ssh/inputs.ts + 2 modules
var deploy_ssh_inputs = __webpack_require__(3604);
// EXTERNAL MODULE: ./actions/deploy-ssh/scripts-start.ts
var scripts_start = __webpack_require__(2538);
// EXTERNAL MODULE: ./actions/deploy-ssh/shell.ts + 1 modules
var shell = __webpack_require__(1544);
;// CONCATENATED MODULE: ./actions/deploy-ssh/override.ts






/**
 * The label with the hash of what Compose copies into a container. Compose compares a service's configuration, in which an inline config
 * or a secret from a variable is a name only: without it, a changed content does not reach a container that is there
 * (docker/compose#13045; pkg/compose/hash.go).
 */
const CONTENT_LABEL = 'fairway.content';
/**
 * Writes the release's own Compose file, which adds labels to the user's: on one-shots, so that they are known as such whatever release runs, and
 * on the services that get copied content. It is part of the release, so that a service whose labels stay the same keeps running, also when the
 * release is put back.
 *
 * @throws ActionError when the values of the variables cannot be read on the host
 */
async function writeOverride(host, release, plan, options) {
    const values = await readVariables(host, release, plan, options);
    const text = renderOverride(plan, values);
    if (text !== '')
        await host.write(`${release.path}/${deploy_ssh_inputs/* OVERRIDE_FILE */.KY}`, Buffer.from(text), options);
}
/** JSON, which is YAML; empty when there is nothing to add. */
function renderOverride(plan, values) {
    const services = new Map();
    const add = (service, label, value) => services.set(service, { ...services.get(service), [label]: value });
    for (const service of plan.oneShots)
        add(service, scripts_start/* ONE_SHOT_LABEL */.HL, 'true');
    for (const [service, sources] of plan.copied)
        add(service, CONTENT_LABEL, hashOf(sources, values));
    if (services.size === 0)
        return '';
    return `${JSON.stringify({ services: Object.fromEntries([...services].map(([name, labels]) => [name, { labels }])) }, undefined, 2)}\n`;
}
function hashOf(sources, values) {
    const contents = sources.map(source => [source.name, 'content' in source ? source.content : (values.get(source.variable) ?? null)]);
    return (0,external_node_crypto_.createHash)('sha256').update(JSON.stringify(contents)).digest('hex');
}
/** Compose leaves the values of variables out of its output, but fills them in where a file uses them. */
async function readVariables(host, { path, project }, plan, options) {
    const names = new Set([...plan.copied.values()].flat().flatMap(source => ('variable' in source ? [source.variable] : [])));
    if (names.size === 0)
        return new Map();
    const odd = [...names].find(name => !/^[A-Za-z_]\w*$/.test(name));
    if (odd !== undefined)
        throw new errors/* ActionError */.lZ(`A config or secret takes its content from "${odd}", which is not the name of a variable.`);
    const probe = JSON.stringify({ 'x-fairway': Object.fromEntries([...names].map(name => [name, `\${${name}-}`])) });
    const { exitCode, stdout } = await host.run((0,scripts_start/* valuesScript */.gv)({ release: path, project, probe }), {
        timeout: options.timeout ?? 60_000,
        signal: options.signal
    });
    const values = exitCode === 0 ? parseValues((0,shell/* textAfter */.eC)(stdout, 'values')) : undefined;
    if (values === undefined)
        throw new errors/* ActionError */.lZ('Compose on the host could not say what the variables of configs and secrets are.');
    return values;
}
/** No error repeats any of it: it holds secrets. */
function parseValues(json) {
    try {
        const config = JSON.parse(json);
        return new Map(Object.entries(config['x-fairway']).map(([name, value]) => [name, String(value)]));
    }
    catch {
        return undefined;
    }
}

// EXTERNAL MODULE: ./actions/deploy-ssh/prepare.ts + 4 modules
var prepare = __webpack_require__(6218);
// EXTERNAL MODULE: ./actions/deploy-ssh/restore.ts
var restore = __webpack_require__(7569);
// EXTERNAL MODULE: ./actions/deploy-ssh/run-order.ts
var run_order = __webpack_require__(211);
// EXTERNAL MODULE: ./actions/deploy-ssh/scripts-compose.ts
var scripts_compose = __webpack_require__(942);
// EXTERNAL MODULE: ./actions/deploy-ssh/scripts-lock.ts
var scripts_lock = __webpack_require__(6055);
// EXTERNAL MODULE: ./actions/deploy-ssh/scripts-state.ts
var scripts_state = __webpack_require__(1083);
// EXTERNAL MODULE: ./actions/deploy-ssh/sent-environment.ts + 1 modules
var sent_environment = __webpack_require__(5493);
// EXTERNAL MODULE: ./actions/deploy-ssh/verify.ts + 4 modules
var verify = __webpack_require__(7305);
;// CONCATENATED MODULE: ./actions/deploy-ssh/deployment.ts




















/** An expected failure before any change; anything else is a bug or a cancel and goes on. */
function stoppedBeforeChange(error, { signal }) {
    if (signal.aborted || !(error instanceof errors/* ActionError */.lZ))
        throw error;
    return { result: 'failed', reason: (0,errors/* messageOf */.bD)(error).replace(/\.$/, ''), host: 'unchanged' };
}
/** One deploy over one connection. */
class Deployment {
    /** Under the lock: {@link underLock}. */
    #host;
    #guard;
    #inputs;
    #dependencies;
    #clock;
    #state;
    /** Whether the lock may be ours; the host decides by its token. */
    #isLocked = false;
    /** The release whose directory may exist; empty before. */
    #id = '';
    /** Whether Compose may have begun to change containers. */
    #isChanging = false;
    /** Whether tags may mean other images than before. */
    #isPulling = false;
    /** The host's time at which the new release was started; undefined before, and when the host did not get to say it. */
    #began;
    constructor(host, inputs, dependencies, clock) {
        this.#host = host;
        this.#inputs = inputs;
        this.#dependencies = dependencies;
        this.#clock = clock;
    }
    get previous() {
        return this.#state?.previous;
    }
    async run(files) {
        try {
            return await this.#deploy(files);
        }
        catch (error) {
            if (this.#dependencies.signal.aborted || this.#isChanging)
                await this.#abandon();
            else {
                await this.#putTagsBack();
                await this.#finish('discard');
            }
            return stoppedBeforeChange(error, this.#dependencies);
        }
        finally {
            // A cancelled step has no time to wait for what the host does alone; post has.
            await this.#guard?.close(this.#dependencies.signal.aborted ? 500 : undefined);
        }
    }
    async #deploy(files) {
        const { log, signal, owner, identity, rememberLock } = this.#dependencies;
        const { directory } = await this.#phase('preflight', 'Look at the host', async () => {
            const state = await this.#examine();
            const runs = state.previous === undefined ? 'no release yet' : `release ${state.previous.id} runs`;
            log.info(`Docker ${state.dockerVersion}, Compose ${state.composeVersion}, ${state.directory}: ${runs}.`);
            return state;
        });
        await this.#phase('lock', 'Take the lock', async () => {
            // Written down first: a cancel in between must find the lock.
            rememberLock({ directory, token: owner.token });
            this.#isLocked = true;
            await (0,lock/* acquireLock */.IZ)(this.#host, directory, owner, this.#inputs['lock-timeout'], { signal, ...log, ...this.#pause() });
            this.#guard = await startGuard(this.#host, this.#held(), owner.lifetime);
            this.#host = underLock(this.#host, this.#held());
            // Another deploy may have ended in between.
            await this.#examine();
            log.info('Taken.');
        });
        const { release, plan } = await this.#phase('files', 'Put the release on the host', async () => {
            const options = { timeout: this.#clock.left(120_000), signal };
            this.#id = await (0,deploy_ssh_release/* makeRelease */.cx)(this.#host, this.#held(), this.#inputs.digest, identity, options);
            const release = { id: this.#id, path: `${directory}/releases/${this.#id}`, files };
            const staged = await (0,prepare/* stageRelease */.q)(this.#host, this.#inputs, directory, release, options);
            await writeOverride(this.#host, { path: release.path, project: this.#inputs.project }, staged.start, options);
            return { release, plan: staged };
        });
        for (const message of (0,sent_environment/* handedOnUnset */.VO)(plan.environments))
            log.warning(message);
        this.#isPulling = true;
        await this.#phase('pull', 'Pull', () => pullImages(this.#host, this.#inputs, { directory, id: release.id }, plan.start.images, log, this.#logged()));
        await (0,one_shots/* waitForEarlierOneShots */._6)(this.#host, this.#inputs.project, this.#patience(), { signal, ...log, ...this.#pause() });
        const limit = this.#clock.left();
        this.#isChanging = true;
        const verification = await this.#change(release, plan.services, limit);
        if (!verification.ok)
            return await this.#restore(release, verification.reason);
        await this.#prune(release.id);
        await this.#finish('keep');
        return { result: 'deployed', servingVersion: verification.version };
    }
    async #examine() {
        const { identity, signal, log } = this.#dependencies;
        this.#state = await (0,prepare/* examineHost */.i)(this.#host, this.#inputs, signal);
        const remark = (0,run_order/* checkOrder */.Fs)(identity, this.#state.previous, this.#inputs['allow-older']);
        if (remark !== undefined && !this.#isLocked)
            log.info(remark);
        return this.#state;
    }
    /**
     * From here on the host changes: whatever goes wrong is a reason to put the previous release back.
     * @param limit milliseconds until everything has to be started
     */
    async #change(release, services, limit) {
        const { project } = this.#inputs;
        const timeout = this.#inputs['health-timeout'];
        const directory = this.#directory();
        try {
            const up = await this.#phase('up', 'Start', () => this.#host.run((0,scripts_start/* upScript */.zO)({ project, release: release.path, seconds: (0,restore/* wholeSeconds */.$P)(timeout), limit: (0,restore/* wholeSeconds */.$P)(limit) }), {
                signal: this.#dependencies.signal,
                onLine: line => this.#dependencies.log.info((0,shell/* logLine */.BP)(line)),
                timeout: (0,restore/* startTimeout */.kk)(limit)
            }));
            this.#began = up.said.get('began');
            const target = {
                project,
                services,
                image: (0,deploy_ssh_release/* imageReference */.rA)(this.#inputs),
                health: (0,health_page/* healthCheck */.bZ)((0,health_page/* healthPage */._e)(this.#inputs), this.#inputs['expect-version'], timeout),
                timeout,
                patience: this.#patience()
            };
            const verification = await this.#phase('verify', 'Verify', () => (0,verify/* verify */.M)(this.#host, target, up, this.#verifying()));
            if (!verification.ok)
                return verification;
            this.#dependencies.log.info(`It runs with the digest ${this.#inputs.digest}${verification.version === '' ? '' : ` and says version ${verification.version}`}.`);
            const recorded = await this.#host.run((0,scripts_state/* activateScript */.fE)({ directory, id: release.id, version: verification.version }));
            return recorded.exitCode === 0
                ? verification
                : { ok: false, reason: `the release could not be recorded on the host: ${(0,ssh_errors/* lastLine */.fM)(recorded.stderr)}` };
        }
        catch (error) {
            if (this.#dependencies.signal.aborted)
                throw error;
            return { ok: false, reason: (0,errors/* messageOf */.bD)(error).replace(/\.$/, '') };
        }
    }
    async #restore(release, why) {
        const { log } = this.#dependencies;
        const reason = `${why}${await this.#tellOneShots()}`;
        log.warning(`The new release does not work: ${reason}. ${this.previous === undefined ? 'Taking it down.' : 'Putting the previous one back.'}`);
        await log.group('What the containers said', async () => {
            const options = { signal: this.#dependencies.signal, onLine: (line) => log.info((0,shell/* logLine */.BP)(line)) };
            await this.#host.run((0,scripts_compose/* logsScript */.Pj)({ release: release.path, project: this.#inputs.project }), options).catch(() => undefined);
        });
        this.#dependencies.signal.throwIfAborted();
        const outcome = await this.#phase('restore', 'Put the previous state back', () => (0,restore/* restore */.PF)(this.#host, this.#failed(), reason, line => log.info(line), this.#verifying()));
        // Where the containers may still be the new ones, their files stay.
        await this.#finish(outcome.result === 'failed' || (outcome.result === 'rolled-back' && outcome.left === true) ? 'keep' : 'discard');
        return outcome;
    }
    async #tellOneShots() {
        const { project } = this.#inputs;
        try {
            const { containers } = await (0,verify/* inspect */.N)(this.#host, project, this.#dependencies.signal);
            return await (0,one_shots/* tellOneShots */.Hm)(this.#host, project, containers, this.#began);
        }
        catch {
            // The host that cannot say this is about to be put back, or fails at that for the same reason.
            return '';
        }
    }
    async #putTagsBack() {
        if (!this.#isPulling || this.#isChanging)
            return;
        const script = (0,scripts_images/* putTagsBackScript */.V$)({ directory: this.#directory(), id: this.#id });
        await this.#host.run(script).catch((error) => {
            this.#dependencies.log.warning(`Tags that were pulled anew still mean the new images on the host: ${(0,errors/* messageOf */.bD)(error)}`);
        });
    }
    async #prune(id) {
        const directory = this.#directory();
        const values = { directory, id, previous: this.previous?.id ?? '', keep: this.#inputs['keep-releases'] };
        try {
            await this.#host.run((0,scripts_state/* pruneScript */.QX)(values));
            await this.#host.run((0,scripts_images/* dropMovedScript */.El)({ directory, id }));
        }
        catch (error) {
            this.#dependencies.log.warning(`Old releases were not removed: ${(0,errors/* messageOf */.bD)(error)}`);
        }
    }
    /** Lets the lock go, and removes a release that came to nothing. A failure is a warning: the host does it, or the post part. */
    async #finish(release) {
        if (!this.#isLocked)
            return;
        const { rememberLock, log } = this.#dependencies;
        try {
            const answer = await this.#host.run((0,scripts_lock/* releaseLockScript */.s)({ ...this.#held(), discard: release === 'discard' ? 'yes' : 'no' }));
            if (answer.exitCode !== 0)
                throw new errors/* ActionError */.lZ((0,ssh_errors/* lastLine */.fM)(answer.stderr));
            this.#isLocked = false;
            rememberLock(undefined);
        }
        catch (error) {
            log.warning(`The lock on the host could not be removed: ${(0,errors/* messageOf */.bD)(error)}`);
        }
    }
    async #abandon() {
        if (!this.#isLocked)
            return;
        const { log, signal } = this.#dependencies;
        const how = signal.aborted ? 'Cancelled' : 'Something unexpected happened';
        log.info(this.#isChanging
            ? `${how}: the host puts back what ran before and removes the lock, by itself.`
            : `${how} before anything ran differently: the host removes what this run put there.`);
        try {
            const more = await (0,restore/* abandon */.e9)(this.#host, this.#held(), this.#inputs.project);
            if (more !== '')
                log.warning(more);
        }
        catch (error) {
            log.warning(`The host could not be told about it: ${(0,errors/* messageOf */.bD)(error)}`);
        }
    }
    #held() {
        return { directory: this.#directory(), token: this.#dependencies.owner.token };
    }
    #failed() {
        return {
            ...this.#held(),
            project: this.#inputs.project,
            id: this.#id,
            previous: this.previous,
            timeout: this.#inputs['health-timeout'],
            limit: this.#inputs.timeout,
            askFrom: page => this.#asking(page)
        };
    }
    /** What is left of the step's time for one-shots; none is no error here. */
    #patience() {
        return { left: this.#clock.rest(), whole: this.#inputs.timeout };
    }
    #asking(page) {
        return page?.from === 'host' ? (0,health_page/* askFromHost */.g$)(this.#host, page.status) : undefined;
    }
    #directory() {
        return this.#state?.directory ?? '';
    }
    #verifying() {
        return { ask: this.#asking((0,health_page/* healthPage */._e)(this.#inputs)), signal: this.#dependencies.signal, ...this.#pause() };
    }
    #pause() {
        const { pause, now } = this.#dependencies;
        return { ...(pause === undefined ? {} : { pause }), ...(now === undefined ? {} : { now }) };
    }
    #logged(most) {
        const { log, signal } = this.#dependencies;
        return { timeout: this.#clock.left(most), signal, onLine: line => log.info((0,shell/* logLine */.BP)(line)) };
    }
    #phase(name, title, work) {
        return this.#clock.measure(name, () => this.#dependencies.log.group(title, work));
    }
}

// EXTERNAL MODULE: ./lib/compose/env-file.ts
var env_file = __webpack_require__(2833);
// EXTERNAL MODULE: ./lib/compose/substitute.ts
var substitute = __webpack_require__(4317);
// EXTERNAL MODULE: ./lib/secrets/redact.ts + 13 modules
var redact = __webpack_require__(8376);
// EXTERNAL MODULE: ./lib/secrets/variables.ts + 1 modules
var variables = __webpack_require__(6459);
// EXTERNAL MODULE: ./actions/deploy-ssh/unset-variables.ts
var unset_variables = __webpack_require__(9834);
;// CONCATENATED MODULE: ./actions/deploy-ssh/known-secrets.ts








/** Names of settings that hold secrets. */
const SECRET_NAME = /pass|pwd|secret|token|key|cred|auth|salt|dsn|url|uri|hash|cert|cookie|session|sign|private|phrase|seed|pin\b/i;
/** `name = value`, `"name": "value"`, `name value`, of a configuration of any kind. */
const SETTING = /^\s*(?:export\s+|set\s+|-\s+)?["']?([\w.-]{2,60})["']?\s*[=:]\s*["']?(.{4,}?)["']?[,;]?\s*$/;
const SHORTEST = 4;
const LARGEST_BYTES = 1_000_000;
/**
 * Hides the secrets of a release in everything that this step says from now on, with their pieces of 8 characters and more: Compose, Docker and the
 * containers themselves repeat what they were given, or parts of it.
 *
 * Hidden is every value of an env file and of `environment:` in the Compose files, what other files set under a name like `password`, and
 * what inject-secrets has put into the job's variables. A plain word or a short number is left alone, unless its name says that it is a secret: it
 * would blank that word in all messages. So is what names a service or its image, by the same rule: messages are about them.
 *
 * @param publicTexts what messages have to name, such as the project: a value that stands in one of them is not hidden
 */
function hideSecretsOf(files, environment, publicTexts) {
    const sent = (0,sent_environment/* readSentEnvironment */.SA)((0,deploy_ssh_release/* textsOf */.CB)(files));
    const known = publicTexts.map(text => text.toLowerCase());
    const names = [...sent.project.services]
        .flatMap(([service, { image }]) => [service, (0,substitute/* substitute */.V)(image, sent.lookup).value])
        .map(text => text.toLowerCase());
    const add = (name, value) => {
        const text = value.trim();
        if (!SECRET_NAME.test(name) && names.some(one => one.includes(text.toLowerCase())))
            return;
        if (isSecret(name, text) && !known.some(one => one.includes(text.toLowerCase())))
            (0,redact/* hide */.j)(text);
    };
    for (const value of (0,variables/* secretVariableValues */.DO)(environment))
        add('secret', String(value));
    for (const { name, content } of files) {
        if (name === deploy_ssh_inputs/* ENV_FILE */.h9 || content.length > LARGEST_BYTES)
            continue;
        const text = content.toString('utf8');
        if ((0,env_file/* isEnvFileName */.Xh)(name) || sent.envFiles.has(name))
            addEnvFile(text, add);
        else
            for (const line of text.split('\n'))
                addSetting(line, add);
    }
    for (const { environment: variables } of sent.project.services.values()) {
        for (const [name, value] of Object.entries(variables)) {
            for (const part of (0,unset_variables/* withoutVariables */.KC)(value ?? ''))
                add(name, part.replaceAll('$$', '$'));
            if (value?.includes('$$') === true)
                add(name, value);
        }
    }
}
/** As it is written and as it is read; a line that cannot be read, too. */
function addEnvFile(text, add) {
    const { assignments } = (0,env_file/* readEnvFile */.SF)(text);
    for (const assignment of assignments) {
        add(assignment.name, assignment.text);
        add(assignment.name, (0,env_file/* valueOf */.RP)(assignment, () => '').value);
    }
    for (const line of text.split('\n')) {
        const equals = line.indexOf('=');
        if (equals > 0 && !line.startsWith('#'))
            add(line.slice(0, equals), line.slice(equals + 1).replace(/^\s*(["'])(.*)\1\s*$/, '$2'));
    }
}
function addSetting(line, add) {
    const [, name = '', value = ''] = SETTING.exec(line) ?? [];
    if (SECRET_NAME.test(name) && !/^\$\{|^\$[A-Za-z_]\w*$|^\//.test(value))
        add(name, value);
}
function isSecret(name, value) {
    if (value.length < SHORTEST || /^(?:true|false|null|none)$/i.test(value))
        return false;
    return SECRET_NAME.test(name) || !/^(?:[A-Za-z]{1,16}|\d{1,5}|\/[\w./-]*)$/.test(value);
}

;// CONCATENATED MODULE: ./actions/deploy-ssh/run.ts




/**
 * Deploys, verifies, and puts the previous release back when the new one does not work.
 *
 * @returns the result; whatever goes wrong on the host is a result, not an exception
 * @throws ActionError when a local file is missing or wrong; the signal's reason when the run is cancelled (the host is then restored by itself)
 */
async function run(inputs, dependencies) {
    const files = await (0,deploy_ssh_release/* readReleaseFiles */.RS)(inputs);
    hideSecretsOf(files, dependencies.environment ?? {}, publicTexts(inputs));
    const clock = new Clock(inputs.timeout, dependencies.now ?? Date.now);
    let host;
    try {
        host = await clock.measure('connect', () => dependencies.connect());
    }
    catch (error) {
        return { ...stoppedBeforeChange(error, dependencies), previous: undefined, phases: clock.phases };
    }
    try {
        const deployment = new Deployment(host, inputs, dependencies, clock);
        const outcome = await deployment.run(files);
        return { ...outcome, previous: deployment.previous, phases: clock.phases };
    }
    finally {
        await host.close();
    }
}
/** What messages have to name. */
function publicTexts(inputs) {
    const { host, user, project, directory, image, digest, 'health-url': url, 'expect-version': version } = inputs;
    return [host, user, project, directory, `${image}@${digest}`, url, version];
}


/***/ })

};
