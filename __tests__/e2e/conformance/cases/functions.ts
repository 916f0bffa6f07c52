import {FAILS, type ExpressionCase, type Group} from '../case.ts'
import {EVENT} from './expressions.ts'

const DOCS = 'docs: Evaluate expressions in workflows and actions'
const TESTS = 'actions/languageservices: expressions/testdata'
const RUNNER = 'actions/runner: src/Sdk/DTExpressions2/Expressions2'

// prettier-ignore
const texts: ExpressionCase[] = [
  {id: 'contains-text', says: 'a text contains another', source: `${DOCS}, "contains"`, expression: "contains('Hello world', 'llo')", is: true},
  {id: 'contains-case', says: 'without case', source: `${DOCS}, "contains"`, expression: "contains('Hello world', 'WORLD')", is: true},
  {id: 'contains-casts', says: 'values are cast to texts', source: `${TESTS}/contains.json`, expression: 'contains(1234, 23)', is: true},
  {id: 'contains-empty', says: 'every text contains the empty one, and null is empty', source: `${TESTS}/contains.json`, expression: "contains('asdf', null)", is: true},
  {id: 'contains-element', says: 'an array contains an element', source: `${DOCS}, "Example matching an array of strings"`, expression: 'contains(fromJSON(\'["push", "pull_request"]\'), github.event_name)', is: true},
  {id: 'contains-no-part', says: 'and not a part of one', source: `${TESTS}/contains.json, array`, expression: 'contains(fromJSON(\'["hello"]\'), \'hell\')', is: false},
  {id: 'contains-loose', says: 'elements are compared as with ==', source: `${TESTS}/contains.json, array`, expression: "contains(fromJSON('[0]'), false)", is: true},
  {id: 'contains-object', says: 'an object contains nothing', source: `${RUNNER}/Sdk/Functions/Contains.cs`, expression: 'contains(fromJSON(\'{"a":"b"}\'), \'b\')', is: false},
  {id: 'starts-with', says: 'a text starts with another, without case', source: `${DOCS}, "startsWith"`, expression: "startsWith('Hello world', 'he')", is: true},
  {id: 'starts-with-not', says: 'and not in the middle', source: `${TESTS}/startsWith.json`, expression: "startsWith('abcdef', 'bc')", is: false},
  {id: 'starts-with-casts', says: 'values are cast to texts', source: `${TESTS}/startsWith.json`, expression: "startsWith('true', true)", is: true},
  {id: 'ends-with', says: 'a text ends with another, without case', source: `${DOCS}, "endsWith"`, expression: "endsWith('Hello world', 'LD')", is: true},
  {id: 'ends-with-casts', says: 'values are cast to texts', source: `${TESTS}/endsWith.json`, expression: 'endsWith(1234, 34)', is: true},
  {id: 'name-of-function', says: 'names of functions ignore case', source: `${TESTS}/op_dot.json (fromJson)`, expression: "STARTSWITH('abc', 'a')", is: true}
]

// prettier-ignore
const formats: ExpressionCase[] = [
  {id: 'format-values', says: 'numbers in braces are replaced', source: `${DOCS}, "format"`, expression: "format('Hello {0} {1} {2}', 'Mona', 'the', 'Octocat')", is: 'Hello Mona the Octocat'},
  {id: 'format-braces', says: 'braces are escaped by doubling', source: `${DOCS}, "Example escaping braces"`, expression: "format('{{Hello {0} {1} {2}!}}', 'Mona', 'the', 'Octocat')", is: '{Hello Mona the Octocat!}'},
  {id: 'format-twice', says: 'a value may come twice', source: `${TESTS}/format.json`, expression: "format('{0}-{0}', 'abc')", is: 'abc-abc'},
  {id: 'format-escaped-number', says: 'a number in escaped braces is none', source: `${TESTS}/format.json`, expression: "format('{{0}}', 'abc')", is: '{0}'},
  {id: 'format-null', says: 'null is empty', source: `${TESTS}/coerce_string.json`, expression: "format('[{0}]', null)", is: '[]'},
  {id: 'format-boolean', says: 'a boolean is its word', source: `${TESTS}/coerce_string.json`, expression: "format('{0}', true)", is: 'true'},
  {id: 'format-array', says: 'an array is "Array"', source: `${TESTS}/coerce_string.json`, expression: "format('{0}', github.event.words)", is: 'Array'},
  {id: 'format-object', says: 'an object is "Object"', source: `${TESTS}/coerce_string.json`, expression: "format('{0}', github.event.issue)", is: 'Object'},
  {id: 'format-too-few', says: 'a number without a value fails', source: `${TESTS}/format.json`, expression: "format('{0}{1}', 'abc')", is: FAILS},
  {id: 'format-open', says: 'an open brace fails', source: `${TESTS}/format.json`, expression: "format('{0', 'abc')", is: FAILS},
  {id: 'format-closed', says: 'a closing brace alone fails', source: `${TESTS}/format.json`, expression: "format('0}', 'abc')", is: FAILS}
]

// prettier-ignore
const numbers: ExpressionCase[] = [
  {id: 'number-plain', says: 'a number is written without zeros at its end', source: `${TESTS}/coerce_string.json`, expression: "format('{0}', -2.0)", is: '-2'},
  {id: 'number-fraction', says: 'and with one before its point', source: `${TESTS}/coerce_string.json`, expression: "format('{0}', -.5)", is: '-0.5'},
  {id: 'number-hex', says: 'in decimals', source: `${TESTS}/coerce_string.json`, expression: "format('{0}', 0xFF)", is: '255'},
  {id: 'number-exponent', says: 'without an exponent when it is small', source: `${TESTS}/coerce_string.json`, expression: "format('{0}', 1.2e-2)", is: '0.012'},
  {id: 'number-minus-zero', says: '-0 is 0', source: `${TESTS}/coerce_string.json`, expression: "format('{0}', -0.0)", is: '0'},
  {id: 'number-digits', says: 'with 15 digits at most', source: `${TESTS}/coerce_string.json`, expression: "format('{0}', 0.84551240822557006)", is: '0.84551240822557'},
  {id: 'number-digits-json', says: 'also as JSON', source: `${RUNNER}/Sdk/Functions/ToJson.cs, WriteValue`, expression: 'toJSON(0.84551240822557006)', is: '0.84551240822557'},
  {id: 'number-large', says: 'a large one with an exponent', source: 'actions/languageservices: workflow-parser/testdata/reader/scientific-notation-number.yml', expression: "format('{0}', 1345678912345678912)", is: '1.34567891234568E+18'},
  {id: 'number-quadrillion', says: 'from 16 digits on', source: `${DOCS}, "Functions" (exponential for large numbers); ExpressionConstants.NumberFormat is "G15"`, expression: "format('{0}|{1}', 999999999999999, 1000000000000000)", is: '999999999999999|1E+15'},
  {id: 'number-tiny', says: 'and a tiny one', source: `${RUNNER}/ExpressionConstants.cs, NumberFormat "G15"`, expression: "format('{0}|{1}', 0.0001, 0.00001)", is: '0.0001|1E-05'},
  {id: 'number-infinity', says: 'Infinity is its word', source: `${TESTS}/coerce_string.json`, expression: "format('{0}', -Infinity)", is: '-Infinity'},
  {id: 'number-nan', says: 'NaN as well', source: `${TESTS}/coerce_string.json`, expression: "format('{0}', NaN)", is: 'NaN'}
]

// prettier-ignore
const json: ExpressionCase[] = [
  {id: 'join-labels', says: 'what is filtered can be joined', source: `${DOCS}, "Example of join"`, expression: "join(github.event.issue.labels.*.name, ', ')", is: 'bug, help wanted'},
  {id: 'join-comma', says: 'by commas when nothing is said', source: `${DOCS}, "join"`, expression: 'join(github.event.words)', is: 'zero,one,two'},
  {id: 'join-mixed', says: 'all values are cast to texts', source: `${TESTS}/join.json`, expression: 'join(github.event.mixed)', is: ',true,123.456,abc,Array,Array,Object,Object'},
  {id: 'join-text', says: 'a text is itself', source: `${TESTS}/join.json`, expression: "join('abc')", is: 'abc'},
  {id: 'join-object', says: 'an object is nothing', source: `${TESTS}/join.json`, expression: 'join(github.event.issue)', is: ''},
  {id: 'join-null-separator', says: 'null between them is nothing', source: `${TESTS}/join.json`, expression: 'join(github.event.words, null)', is: 'zeroonetwo'},
  {id: 'join-array-separator', says: 'an array between them is a comma', source: `${TESTS}/join.json`, expression: "join(github.event.words, fromJSON('[]'))", is: 'zero,one,two'},
  {id: 'to-json-pretty', says: 'JSON is written with two blanks', source: `${TESTS}/tojson.json`, expression: 'toJSON(github.event.issue.labels[0])', is: '{\n  "name": "bug"\n}'},
  {id: 'to-json-list', says: 'each element on a line', source: `${TESTS}/tojson.json`, expression: "toJSON(fromJSON('[1, [], {}]'))", is: '[\n  1,\n  [],\n  {}\n]'},
  {id: 'to-json-text', says: 'a text is quoted', source: `${TESTS}/tojson.json`, expression: "toJSON('abc''def')", is: '"abc\'def"'},
  {id: 'to-json-null', says: 'null is null', source: `${TESTS}/tojson.json`, expression: 'toJSON(null)', is: 'null'},
  {id: 'to-json-of-json', says: 'JSON in JSON is a quoted text', source: `${TESTS}/tojson.json`, expression: 'toJSON(toJSON(true))', is: '"true"'},
  {id: 'from-json-boolean', says: 'JSON gives types', source: `${DOCS}, "Example returning a JSON data type"`, expression: "fromJSON('true')", is: true},
  {id: 'from-json-number', says: 'numbers among them', source: `${TESTS}/fromJSON.json`, expression: "fromJSON('-1234.5')", is: -1234.5},
  {id: 'from-json-nested', says: 'and structures', source: `${TESTS}/fromJSON.json`, expression: 'fromJSON(\'[[1, 2], {"a": null}]\')', is: [[1, 2], {a: null}]},
  {id: 'from-json-quoted', says: 'a quoted text is that text', source: `${TESTS}/fromJSON.json`, expression: 'fromJSON(\'"abc\'\'def"\')', is: "abc'def"},
  {id: 'from-json-casts', says: 'what is no text is cast to one first', source: `${RUNNER}/Sdk/Functions/FromJson.cs`, expression: 'fromJSON(true)', is: true},
  {id: 'from-json-round-trip', says: 'toJSON and fromJSON undo each other', source: `${TESTS}/syntax-errors.json, depth-errors`, expression: 'fromJSON(toJSON(github.event.fruits))[1].name', is: 'orange'},
  {id: 'from-json-broken', says: 'broken JSON fails', source: 'actions/languageservices: expressions/src/evaluator.test.ts, "handle runtime errors"', expression: "fromJSON('test') == 123", is: FAILS},
  {id: 'from-json-empty', says: 'nothing at all fails too', source: `${RUNNER}/Sdk/Functions/FromJson.cs (JToken.ReadFrom an empty text)`, expression: "fromJSON('')", is: FAILS}
]

// prettier-ignore
const cases: ExpressionCase[] = [
  {id: 'case-first', says: 'case gives the value of the first predicate that is true', source: `${TESTS}/case.json`, expression: "case(false, 'first', true, 'second', 'default')", is: 'second'},
  {id: 'case-default', says: 'or the last argument', source: `${TESTS}/case.json`, expression: "case(1 == 2, 'equal', 'not equal')", is: 'not equal'},
  {id: 'case-branch', says: 'of any type', source: `${DOCS}, "Example with a single predicate"`, expression: "case(github.ref == 'refs/heads/main', 'production', 'development')", is: 'production'},
  {id: 'case-no-boolean', says: 'a predicate that is no boolean fails', source: `${TESTS}/case.json`, expression: "case(1, 'first', 'default')", is: FAILS},
  {id: 'case-lazy', says: 'what is not chosen is not evaluated', source: `${RUNNER}/Sdk/Functions/Case.cs`, expression: "case(true, 'first', fromJSON('no json'))", is: 'first'}
]

export const functions: Group = {name: 'functions', github: {event: EVENT}, cases: [...texts, ...formats, ...numbers, ...json, ...cases]}
