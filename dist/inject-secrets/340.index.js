export const id = 340;
export const ids = [340];
export const modules = {

/***/ 6340:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  compile: () => (/* binding */ compile)
});

// EXTERNAL MODULE: ./actions/inject-secrets/scan.ts + 1 modules
var scan = __webpack_require__(6583);
// EXTERNAL MODULE: ./lib/compose/env-file.ts + 1 modules
var env_file = __webpack_require__(8073);
// EXTERNAL MODULE: ./lib/compose/env-quotes.ts
var env_quotes = __webpack_require__(8994);
// EXTERNAL MODULE: ./actions/inject-secrets/lookalikes.ts
var lookalikes = __webpack_require__(6706);
// EXTERNAL MODULE: ./actions/inject-secrets/template.ts
var template = __webpack_require__(9206);
;// CONCATENATED MODULE: ./actions/inject-secrets/template-env.ts





/** Stands for a token while the file is read as an env file: no name may hold it, and a value may. */
const PLACEHOLDER = '\ue000';
/**
 * Reads an env file's template. Each value that holds a reference is written anew, in the quotes that make Compose read exactly the
 * secret; every other byte is kept, comments too (references in them are not resolved). A variable that the template itself has in
 * such a value (`${HOST}`) stays one, unless it is in single quotes.
 */
function compileEnv(source, variables) {
    const { skeleton, placed } = layOut(source, (0,scan/* tokensOf */.k8)(source, variables));
    const file = (0,env_file/* readEnvFile */.SF)(skeleton);
    const isIn = (ranges, at) => ranges.some(({ start, end }) => at >= start && at < end);
    const lineOf = (at) => skeleton.slice(0, at).split('\n').length;
    const problems = [];
    const edits = [];
    for (const { token, at } of placed) {
        if (isIn(file.comments, at))
            continue;
        if (token.kind === 'problem')
            problems.push({ line: lineOf(at), message: token.message });
        else if (at < file.readTo && !isIn(file.assignments, at))
            problems.push({ line: lineOf(at), message: 'a name holds a secret reference: only values may.' });
    }
    for (const { line, message } of file.problems) {
        if (problems.every(known => known.line !== line))
            problems.push({ line, message: `Compose could not read this file: ${message}` });
    }
    for (const { offset, message } of (0,lookalikes/* findLookalikes */.KU)(withoutComments(skeleton, file.comments)))
        problems.push({ line: lineOf(offset), message });
    for (const assignment of file.assignments) {
        const inside = placed.filter(({ token, at }) => token.kind !== 'problem' && isIn([assignment], at));
        if (inside.length === 0)
            continue;
        edits.push({ assignment, placed: inside });
        if (inside.some(({ at }) => isInVariable(skeleton.slice(assignment.start, at), assignment.quote))) {
            problems.push({ line: assignment.line, message: template/* IN_VARIABLE */.J3 });
        }
    }
    const references = edits.flatMap(edit => edit.placed.flatMap(({ token, at }) => (token.kind === 'reference' ? [{ reference: token.reference, line: lineOf(at) }] : [])));
    return {
        references,
        problems: problems.toSorted((a, b) => a.line - b.line),
        refused: secretOf => references.flatMap(({ reference, line }) => {
            const reason = (0,env_quotes/* whyNotInEnvFile */.qd)(secretOf(reference));
            return reason === undefined ? [] : [{ line, message: `${reference.text} ${reason}.` }];
        }),
        pieces: secretOf => write({ skeleton, placed }, edits, secretOf)
    };
}
/** The file with a placeholder for each token: all lines keep their numbers, because no token has a line break. */
function layOut(source, tokens) {
    const placed = [];
    let skeleton = '';
    let position = 0;
    for (const token of tokens) {
        skeleton += source.slice(position, token.start);
        placed.push({ token, written: source.slice(token.start, token.end), at: skeleton.length });
        skeleton += PLACEHOLDER;
        position = token.end;
    }
    return { skeleton: skeleton + source.slice(position), placed };
}
/** The text with blanks in place of its comments. */
function withoutComments(text, comments) {
    return comments.reduce((rest, { start, end }) => rest.slice(0, start) + ' '.repeat(end - start) + rest.slice(end), text);
}
function isInVariable(before, quote) {
    return quote !== "'" && before.lastIndexOf('${') > before.lastIndexOf('}');
}
function write({ skeleton, placed: all }, edits, secretOf) {
    let position = 0;
    const pieces = [];
    const lineOf = (at) => skeleton.slice(0, at).split('\n').length;
    const keep = (end) => pieces.push({ text: asWritten(skeleton, all, position, end), line: lineOf(position), isOwn: true });
    for (const { assignment, placed } of edits) {
        const quotes = assignment.quote.length;
        keep(assignment.start - quotes);
        pieces.push({ text: writeValue(skeleton, assignment, placed, secretOf), line: assignment.line, isOwn: false });
        position = assignment.end + quotes;
    }
    keep(skeleton.length);
    return pieces;
}
/** A part of the file that is kept: in a comment, a token stays what it is. */
function asWritten(skeleton, placed, start, end) {
    let position = start;
    let result = '';
    for (const { written, at } of placed.filter(one => one.at >= start && one.at < end)) {
        result += skeleton.slice(position, at) + written;
        position = at + PLACEHOLDER.length;
    }
    return result + skeleton.slice(position, end);
}
function writeValue(skeleton, { start, end, quote }, placed, secretOf) {
    const pieces = [];
    let position = start;
    for (const { token, at } of placed) {
        pieces.push({ own: skeleton.slice(position, at) }, { filled: token.kind === 'reference' ? secretOf(token.reference) : token.kind === 'text' ? token.text : '' });
        position = at + PLACEHOLDER.length;
    }
    pieces.push({ own: skeleton.slice(position, end) });
    // A `$` that begins no variable stands for itself, and would begin one with the secret behind it.
    const hasVariable = quote !== "'" && pieces.some(piece => 'own' in piece && /\$[$A-Za-z_{]/.test(piece.own));
    if (!hasVariable)
        return (0,env_quotes/* quoteForEnvFile */.v_)(pieces.map(piece => ('own' in piece ? (0,env_file/* valueOf */.RP)({ quote, text: piece.own }, () => '').value : piece.filled)).join(''));
    return `"${pieces.map(piece => ('own' in piece ? keepVariables(piece.own, quote) : (0,env_quotes/* escapeInDoubleQuotes */.j7)(piece.filled))).join('')}"`;
}
/** With braces around each name: what is filled in may begin like the rest of one. */
function keepVariables(own, quote) {
    const escaped = quote === '"' ? own : own.replace(/[\\"]/g, '\\$&');
    return escaped.replace(/\\[^]|\$\$|\$\{|\$([A-Za-z_]\w*)|\$/g, (written, name) => {
        if (name !== undefined)
            return `\${${name}}`;
        return written === '$' ? '\\$' : written;
    });
}

// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(8815);
// EXTERNAL MODULE: ./actions/inject-secrets/dollar.ts
var dollar = __webpack_require__(7226);
;// CONCATENATED MODULE: ./actions/inject-secrets/template-yaml.ts






const QUOTE_IT = 'Unquoted {{ … }} is a map to YAML. Quote the whole value: key: "{{ op://vault/item/field }}".';
/**
 * Reads a YAML template. References are looked for in scalar values only: comments stay as they are, keys may hold none.
 * Each scalar that holds one is rewritten as a double-quoted scalar, and every other byte of the file is kept: so no secret can
 * break out of its scalar, and a secret that looks like a number or like `true` stays a text.
 */
function compileYaml(source, format, variables) {
    const lineCounter = new dist/* LineCounter */.HN();
    const lineOf = (offset) => lineCounter.linePos(offset).line;
    // Unknown tags (Compose's !reset and !override) are the reader's concern, and so are duplicate keys, which Compose refuses (yaml.v3).
    const documents = (0,dist/* parseAllDocuments */.hR)(source, { lineCounter, prettyErrors: false, uniqueKeys: format === 'compose', logLevel: 'error' });
    const walk = { isCompose: format === 'compose', source, variables, lineOf, edits: [], references: [], problems: [] };
    if (Array.isArray(documents)) {
        for (const document of documents) {
            for (const problem of syntaxProblems(document, source, lineOf))
                walk.problems.push(problem);
            visit(document.contents, false, walk);
        }
    }
    return {
        references: walk.references,
        problems: firstOfEachLine(walk.problems),
        refused: secretOf => refusedIn(walk.references, format, secretOf),
        pieces: secretOf => format === 'compose'
            ? template_yaml_write(source, walk.edits.map(template_yaml_keepVariables), doubleDollars(secretOf), lineOf)
            : template_yaml_write(source, walk.edits, secretOf, lineOf)
    };
}
/** YAML has an escape for every character, but Compose hands values to containers, and a variable ends at a NUL. */
function refusedIn(references, format, secretOf) {
    return references.flatMap(({ reference, line }) => {
        const reason = (0,env_quotes/* whyNotInEnvFile */.qd)(secretOf(reference));
        const isCarried = reason === undefined || (format === 'yaml' && secretOf(reference).isWellFormed());
        return isCarried ? [] : [{ line, message: `${reference.text} ${reason}.` }];
    });
}
/** Whether a reference stands in the template's own `${…}`. */
function template_yaml_isInVariable(parts) {
    return parts.some((part, index) => {
        if (part.kind !== 'reference')
            return false;
        const before = parts.slice(0, index).map(one => (one.kind === 'text' ? one.text : ''));
        return /(?<!\$)(?:\$\$)*\$\{[^}]*$/.test(before.join(''));
    });
}
function visit(node, insideKey, walk) {
    if ((0,dist/* isPair */.tO)(node)) {
        visit(node.key, true, walk);
        visit(node.value, insideKey, walk);
    }
    else if ((0,dist/* isCollection */.P3)(node)) {
        checkAnchor(node, walk);
        for (const item of node.items)
            visit(item, insideKey, walk);
    }
    else if ((0,dist/* isScalar */.jn)(node)) {
        checkAnchor(node, walk);
        visitScalar(node, insideKey, walk);
    }
}
function visitScalar(node, insideKey, walk) {
    if (typeof node.value !== 'string' || node.range == null)
        return;
    const [start, end] = node.range;
    const { parts, problems } = (0,scan/* scan */.SQ)(node.value, walk.variables);
    const written = walk.source.slice(start, end);
    // The scalar's value and its source differ (folding, escapes), so the line is that of the reference's text in the source.
    const lineOf = (text) => walk.lineOf(start + Math.max(0, written.indexOf(text)));
    const references = parts.flatMap(part => (part.kind === 'reference' ? [part] : []));
    const isEdited = references.length > 0 || problems.length > 0 || parts.map(part => (part.kind === 'text' ? part.text : '')).join('') !== node.value;
    if (insideKey) {
        const isUnquoted = /\{\{[ \t]*$/.test(walk.source.slice(0, start));
        if (isUnquoted)
            walk.problems.push({ line: walk.lineOf(start), message: QUOTE_IT });
        else if (isEdited)
            walk.problems.push({ line: walk.lineOf(start), message: keyMessage(problems) });
        return;
    }
    for (const problem of problems)
        walk.problems.push({ line: lineOf(problem.written), message: problem.message });
    if (walk.isCompose && template_yaml_isInVariable(parts))
        walk.problems.push({ line: lineOf(references[0]?.written ?? ''), message: template/* IN_VARIABLE */.J3 });
    for (const part of references)
        walk.references.push({ reference: part.reference, line: lineOf(part.written) });
    if (isEdited)
        walk.edits.push({ start, end, parts, tail: tailOf(node, written) });
}
function keyMessage(problems) {
    const [problem] = problems;
    return problem === undefined ? 'a key holds a secret reference: only values may.' : `a key: ${problem.message}`;
}
/** An anchor's name may hold almost anything, a reference too; nobody means that. */
function checkAnchor(node, walk) {
    if (node.anchor !== undefined && (0,lookalikes/* findLookalikes */.KU)(node.anchor).length > 0) {
        walk.problems.push({ line: walk.lineOf(node.range?.[0] ?? 0), message: 'an anchor holds a secret reference: only values may.' });
    }
}
function tailOf(node, written) {
    if (node.type !== 'BLOCK_LITERAL' && node.type !== 'BLOCK_FOLDED')
        return '';
    const comment = node.comment == null || node.comment === '' ? '' : ` #${node.comment}`;
    return comment + (/\r?\n$/.exec(written)?.[0] ?? '');
}
function syntaxProblems(document, source, lineOf) {
    return document.errors.map(error => {
        const line = lineOf(error.pos[0]);
        const text = source.split('\n')[line - 1] ?? '';
        const isUnquoted = /(?:^|[\s:,[-])\{\{[ \t]*(?:op:\/\/|")/i.test(text);
        if (error.code === 'DUPLICATE_KEY')
            return { line, message: 'this key is there twice in its map, which Compose refuses. Keep one of the two.' };
        return { line, message: isUnquoted ? QUOTE_IT : `this is not valid YAML: ${error.message}.` };
    });
}
/** One mistake often makes several; the first of a line says what it is. */
function firstOfEachLine(problems) {
    const seen = new Set();
    const first = problems.filter(({ line }) => !seen.has(line) && seen.add(line));
    return first.sort((a, b) => a.line - b.line);
}
function template_yaml_write(source, edits, secretOf, lineOf) {
    let position = 0;
    const pieces = [];
    const keep = (end) => pieces.push({ text: source.slice(position, end), line: lineOf(position), isOwn: true });
    for (const { start, end, parts, tail } of [...edits].sort((a, b) => a.start - b.start)) {
        keep(start);
        pieces.push({ text: quote((0,scan/* render */.XX)(parts, secretOf)) + tail, line: lineOf(start), isOwn: false });
        position = end;
    }
    keep(source.length);
    return pieces;
}
/**
 * A text as a YAML double-quoted scalar on one line. JSON's escapes are also YAML's (YAML 1.2, 5.7); escaped too are the characters that
 * YAML forbids unescaped or that YAML 1.1 readers (Compose is one) take for a line end.
 */
function quote(text) {
    return JSON.stringify(text).replace(/[\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/g, character => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
/**
 * The template's own variables end before what is filled in: a name gets braces, or the secret would go on with it, and a `$` that begins no
 * variable is doubled, or the secret would be one.
 */
function template_yaml_keepVariables(edit) {
    const parts = edit.parts.map((part, index) => part.kind === 'text' && edit.parts[index + 1]?.kind === 'reference' ? { ...part, text: endVariable(part.text) } : part);
    return { ...edit, parts };
}
function endVariable(text) {
    const [, dollars = '', name] = /(\$+)([A-Za-z_]\w*)?$/.exec(text) ?? [];
    if (dollars.length % 2 === 0)
        return text;
    return name === undefined ? `${text}$` : `${text.slice(0, -name.length)}{${name}}`;
}
function doubleDollars(secretOf) {
    return reference => (0,dollar/* doubleDollar */.m)(secretOf(reference));
}

;// CONCATENATED MODULE: ./actions/inject-secrets/compile.ts



/** Reads a template. Nothing is thrown: what is wrong is in `problems`, so that all files' problems are shown at once. */
function compile(source, format, variables) {
    if (format === 'text')
        return compileText(source, variables);
    return format === 'env' ? compileEnv(source, variables) : compileYaml(source, format, variables);
}
function compileText(source, variables) {
    const { parts, problems } = (0,scan/* scan */.SQ)(source, variables);
    const lineOf = (offset) => source.slice(0, offset).split('\n').length;
    return {
        references: parts.flatMap(part => (part.kind === 'reference' ? [{ reference: part.reference, line: lineOf(part.offset) }] : [])),
        problems: problems.map(({ offset, message }) => ({ line: lineOf(offset), message })),
        refused: () => [],
        pieces: secretOf => textPieces(source, variables, secretOf)
    };
}
/** The text with each reference replaced by its secret, byte for byte. */
function textPieces(source, variables, secretOf) {
    const pieces = [];
    let [position, line] = [0, 1];
    const advance = (end) => {
        line += source.slice(position, end).split('\n').length - 1;
        position = end;
    };
    for (const token of (0,scan/* tokensOf */.k8)(source, variables)) {
        pieces.push({ text: source.slice(position, token.start), line, isOwn: true });
        advance(token.start);
        const text = token.kind === 'reference' ? secretOf(token.reference) : token.kind === 'text' ? token.text : '';
        pieces.push({ text, line, isOwn: false });
        advance(token.end);
    }
    return [...pieces, { text: source.slice(position), line, isOwn: true }];
}


/***/ })

};
