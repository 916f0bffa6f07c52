export const id = 923;
export const ids = [923];
export const modules = {

/***/ 1923:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   findComposeProblems: () => (/* binding */ findComposeProblems)
/* harmony export */ });
/* unused harmony exports usesFairwayImage, notOurImage, findUnsentPaths, notSent */
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _files_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(911);
/* harmony import */ var _images_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6500);
/* harmony import */ var yaml__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8815);




/*
 * What a Compose file alone says about whether it can be deployed. Only the host's Compose has the last word (deploy-ssh asks it before it
 * pulls): what cannot be told here, because a variable, an `include` or an `extends` decides it, passes.
 */
/** A service's image that is exactly ours: with Compose's forms for a default, which do not count because the variable is always set. */
const exactly = (variable) => new RegExp(String.raw `^\$(?:${variable}|\{${variable}(?::?[-?][^{}]*)?\})$`);
const naming = (variable) => new RegExp(String.raw `\$(?:${variable}\b|\{${variable}\b[^{}]*\})`);
/**
 * Whether some service takes this image from us, or may do so in another file: otherwise Compose would start another one, and report success.
 * A file in which no services can be read here is judged by its lines.
 *
 * @param variable of the image
 */
function usesFairwayImage(content, variable = _images_js__WEBPACK_IMPORTED_MODULE_2__/* .ONE_IMAGE */ .l6) {
    const file = readCompose(content);
    const services = typeof file === 'string' ? [] : servicesOf([file]);
    if (services.length > 0) {
        return services.some(({ image, extends: base }) => isNamed(image, variable) || fieldsOf(base)['file'] !== undefined);
    }
    return file === 'included' || new RegExp(String.raw `^[^#\n]*\bimage["']?\s*:[^#\n]*\$(\{${variable}\b|${variable}\b)`, 'm').test(content);
}
const isNamed = (image, variable) => typeof image === 'string' && new RegExp(String.raw `\$\{?${variable}\b`).test(image);
/** The words for files of which none does. */
function notOurImage(paths, variable = _images_js__WEBPACK_IMPORTED_MODULE_2__/* .ONE_IMAGE */ .l6) {
    const image = variable === _images_js__WEBPACK_IMPORTED_MODULE_2__/* .ONE_IMAGE */ .l6 ? 'the image to deploy' : `the image of ${variable}`;
    return {
        message: paths.length === 1
            ? `The Compose file ${paths.join()} does not use ${image}.`
            : `None of the Compose files ${paths.join(', ')} uses ${image}.`,
        fix: `Write "image: \${${variable}}" in the service that runs it.`
    };
}
/**
 * What a deploy would refuse in the Compose files of a project, taken together as Compose does. Mounts that nobody sends are not among it: see
 * {@link findUnsentPaths}.
 *
 * @param texts in the order in which Compose reads them
 * @returns a text for each; empty when it is fine, and when one is no YAML: whoever reads its references says that, with the line
 */
function findComposeProblems(texts, { sent, profiles, variables = [_images_js__WEBPACK_IMPORTED_MODULE_2__/* .ONE_IMAGE */ .l6] }) {
    const unusedOnes = variables.filter(variable => texts.length > 0 && !texts.some(({ content }) => usesFairwayImage(content, variable)));
    const paths = texts.map(({ path }) => path);
    const unused = unusedOnes.map(variable => notOurImage(paths, variable)).map(({ message, fix }) => `${message} ${fix}`);
    const read = readTogether(texts);
    if (typeof read === 'string')
        return read === 'no YAML' ? [] : unused;
    const running = runningOf(read, profiles);
    return [
        ...(unused.length > 0 ? unused : variables.flatMap(variable => imageProblems(servicesOf(read), variable))),
        ...running.flatMap(builtOnHost),
        ...running.flatMap(service => pathProblems(service, sent))
    ];
}
/**
 * What the Compose files take from beside them and nobody sends. Whether it is there only the host knows: of a project that was taken over it is in the
 * old folder.
 */
function findUnsentPaths(texts, { sent, profiles }) {
    const read = readTogether(texts);
    if (typeof read === 'string')
        return [];
    const running = runningOf(read, profiles);
    const all = [
        ...running.flatMap(service => bindsOf(service).map(({ source, isReadOnly }) => ({ what: `Service "${service.name}" mounts`, source, isReadOnly }))),
        ...['secrets', 'configs'].flatMap(kind => sourcesOf(read, kind, running).map(source => ({ what: 'A secret or config of the Compose file is', source, isReadOnly: true })))
    ];
    return all.flatMap(({ what, source, isReadOnly }) => {
        const path = inRelease(source);
        return path === undefined || path === '' || isSent(path, sent) ? [] : [{ what, path, isReadOnly }];
    });
}
/** The words for one that is not on the host. */
function notSent({ what, path }) {
    return {
        what: `${what} "./${path}", which is in the release directory but is not one of the files sent.`,
        fix: 'Use a named volume or an absolute path for data, and the input "files" for configuration.'
    };
}
/** All files, or why nothing more can be told of them. */
function readTogether(texts) {
    const read = texts.map(({ content }) => readCompose(content));
    if (read.includes('no YAML'))
        return 'no YAML';
    const files = read.filter(file => typeof file !== 'string');
    // What a file takes out of another one is not followed here.
    const isCut = texts.length > 1 && texts.some(({ content }) => /!(?:reset|override)\b/.test(content));
    return files.length < read.length || isCut ? 'unclear' : files;
}
/** Compose leaves out a service whose profile nobody asks for, and what only such a one uses. */
const runningOf = (files, profiles) => servicesOf(files).filter(service => isStarted(listOf(service['profiles']), profiles));
function isStarted(own, asked = []) {
    return own.length === 0 || asked.includes('*') || own.some(profile => asked.some(one => one === profile));
}
/** The services of one file, or of several that add to each other. */
function servicesOf(files) {
    const services = new Map();
    for (const file of files) {
        for (const [name, service] of Object.entries(fieldsOf(file['services']))) {
            services.set(name, { ...merge(services.get(name) ?? {}, fieldsOf(service)), name });
        }
    }
    return [...services.values()];
}
/** A later file counts more; of lists both count, and of two mounts at one place the later one. */
function merge(earlier, later) {
    const volumes = [...listOf(earlier['volumes']), ...listOf(later['volumes'])];
    const last = volumes.filter((volume, at) => {
        const target = targetOf(volume);
        return target === undefined || volumes.slice(at + 1).every(other => targetOf(other) !== target);
    });
    const lists = ['env_file', 'profiles', 'secrets', 'configs'].filter(key => earlier[key] !== undefined && later[key] !== undefined);
    return {
        ...earlier,
        ...later,
        ...(volumes.length > 0 ? { volumes: last } : {}),
        ...Object.fromEntries(lists.map(key => [key, [...listOf(earlier[key]), ...listOf(later[key])]]))
    };
}
function targetOf(volume) {
    const target = typeof volume === 'string' ? partsOf(volume)[1] : fieldsOf(volume)['target'];
    return typeof target === 'string' ? node_path__WEBPACK_IMPORTED_MODULE_0__.posix.normalize(target).replace(/\/$/, '') : undefined;
}
/** What Compose takes out of what it merges is not there. */
const RESET = { tag: '!reset', resolve: () => null };
/** `included`: other files make up the project too. */
function readCompose(content) {
    const documents = (0,yaml__WEBPACK_IMPORTED_MODULE_3__/* .parseAllDocuments */ .hR)(content, { merge: true, uniqueKeys: false, logLevel: 'error', customTags: [RESET] });
    if (!Array.isArray(documents))
        return 'unclear';
    const [document, ...others] = documents;
    if (documents.some(({ errors }) => errors.length > 0))
        return 'no YAML';
    if (document === undefined || others.length > 0)
        return 'unclear';
    try {
        const file = fieldsOf(document.toJS({ maxAliasCount: 100 }));
        return file['include'] === undefined ? file : 'included';
    }
    catch {
        return 'unclear';
    }
}
/** A name with something around it would be another image, or none. */
function imageProblems(services, variable) {
    const images = services.flatMap(service => (typeof service['image'] === 'string' ? [service['image'].trim()] : []));
    if (images.some(image => exactly(variable).test(image)) || services.some(isExtended))
        return [];
    const almost = images.some(image => naming(variable).test(image) && !image.replace(naming(variable), '').includes('$'));
    if (!almost)
        return [];
    return [
        `No service in the Compose file runs the image ${variable === _images_js__WEBPACK_IMPORTED_MODULE_2__/* .ONE_IMAGE */ .l6 ? 'to deploy' : `of ${variable}`}. Write exactly "image: \${${variable}}", without anything before or after it.`
    ];
}
function builtOnHost(service) {
    if (isExtended(service) || service['image'] !== undefined)
        return [];
    return [`Service "${service.name}" would be built on the host. Give it an "image"; nothing is built on the host.`];
}
const isExtended = (service) => service['extends'] !== undefined;
function pathProblems(service, files) {
    const mounted = bindsOf(service).flatMap(bind => mountProblem(`Service "${service.name}" mounts`, bind, files));
    const read = listOf(service['env_file']).flatMap(file => fieldsOf(file)['required'] === false
        ? []
        : envFileProblem(service.name, typeof file === 'string' ? file : fieldsOf(file)['path'], files));
    return [...mounted, ...read];
}
/** Also of a project that was taken over env files are sent. */
function envFileProblem(service, path, files) {
    const name = inRelease(path);
    if (name === undefined || isSent(name, files))
        return [];
    return [
        `Service "${service}" has the env_file "./${name}", which is not one of the files sent. ` +
            `Add it to the input "files": "${(0,_files_js__WEBPACK_IMPORTED_MODULE_1__/* .lineFor */ .y1)(name)}" (another path before the "=>" where it lies elsewhere in the repository), or render it with "templates".`
    ];
}
/** The files of the secrets or configs that services use. */
function sourcesOf(files, kind, services) {
    const used = services.flatMap(service => listOf(service[kind]).map(use => (typeof use === 'string' ? use : fieldsOf(use)['source'])));
    const sources = new Map(files.flatMap(file => Object.entries(fieldsOf(file[kind]))));
    return [...sources].flatMap(([name, source]) => (used.includes(name) ? [fieldsOf(source)['file']] : []));
}
/** What a volume mounts from the host; undefined for a named one. In the short form a path begins with a dot (Compose: "volumes, short syntax"). */
function bindOf(volume) {
    if (typeof volume !== 'string') {
        const { type, source, target, read_only: isReadOnly } = fieldsOf(volume);
        return type === 'bind'
            ? { source, target: typeof target === 'string' ? target : '', isReadOnly: isReadOnly !== undefined && isReadOnly !== false }
            : undefined;
    }
    const [source = '', target, options = ''] = partsOf(volume);
    return target === undefined || !source.startsWith('.') ? undefined : { source, target, isReadOnly: /\$|\bro\b/.test(options) };
}
const bindsOf = (service) => listOf(service['volumes']).flatMap(volume => bindOf(volume) ?? []);
/** Not at a colon of a variable's default. */
const partsOf = (volume) => volume.match(/(?:\$\{[^{}]*\}|[^:])+/g) ?? [];
/** What a container writes into a release is lost with the next deploy, so what is sent is mounted to be read. */
function mountProblem(what, { source, target, isReadOnly }, files) {
    const relative = inRelease(source);
    if (relative === '') {
        return [
            `${what} ".", all of the folder of the Compose file: it would hide what the image has there. Leave that mount out; mount folders of data, and what is sent, by their names.`
        ];
    }
    if (relative === undefined || isReadOnly || !isSent(relative, files))
        return [];
    return [
        `${what} "./${relative}" at ${target} writable, but it is in the release directory: what the container writes there is lost with the next deploy. ` +
            `Write "./${relative}:${target}:ro" ("read_only: true" in the long form), and give what is written a named volume or an absolute path.`
    ];
}
/** A path of the Compose file relative to the release, empty for the release itself; undefined for one outside of it. */
function inRelease(path) {
    if (typeof path !== 'string' || path === '' || /^(?:[/~$]|[A-Za-z]:\\)/.test(path))
        return undefined;
    const relative = node_path__WEBPACK_IMPORTED_MODULE_0__.posix.normalize(path).replace(/\/$/, '');
    if (relative === '..' || relative.startsWith('../'))
        return undefined;
    return relative === '.' ? '' : relative;
}
/** Every release has its own directory: what is in it and was not sent is not there. */
const isSent = (path, files) => files.some(file => mayBe(path, file) || path.startsWith(`${file}/`));
/** Whether a path is that of a file or of a folder that it is in, for some values of the variables in the path. */
function mayBe(path, file) {
    const pieces = path.split(/\$(?:\{[^{}]*\}|\w+)/).map(piece => piece.replace(/[\\^$.*+?()[\]{}|]/g, String.raw `\$&`));
    return new RegExp(`^${pieces.join('.*')}(?:/|$)`, 's').test(file);
}
function fieldsOf(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : {};
}
/** A list, or the values of a map; a text alone is a list of one. */
function listOf(value) {
    if (Array.isArray(value))
        return value;
    return typeof value === 'string' ? [value] : Object.values(fieldsOf(value));
}


/***/ })

};
