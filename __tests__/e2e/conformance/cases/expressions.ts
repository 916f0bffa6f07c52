import type {ExpressionCase, Group} from '../case.ts'

const DOCS = 'docs: Evaluate expressions in workflows and actions'
const TESTS = 'actions/languageservices: expressions/testdata'
const RUNNER = 'actions/runner: src/Sdk/DTExpressions2/Expressions2'

/** The values that expressions below look at, as `github.event`. */
export const EVENT = {
  fruits: [
    {name: 'apple', quantity: 1},
    {name: 'orange', quantity: 2},
    {name: 'pear', quantity: 1}
  ],
  vegetables: {
    scallions: {ediblePortions: ['roots', 'stalks']},
    beets: {ediblePortions: ['roots', 'stems', 'leaves']},
    artichokes: {ediblePortions: ['hearts', 'stems', 'leaves']}
  },
  issue: {labels: [{name: 'bug'}, {name: 'help wanted'}]},
  words: ['zero', 'one', 'two'],
  numbered: {'5': 'five', '0.5': 'half', true: 'yes', '': 'nothing', '*': 'star'},
  mixed: [null, true, 123.456, 'abc', [], ['def'], {}, {key: 'value'}],
  nested: [{p: {q: 'first'}, list: ['a', 'b']}, {p: {q: 'second'}, list: ['c']}, {other: 'third'}],
  Camel: {Case: 'found'},
  'with-dash': {a_b: 'found'},
  true: 'a property'
}

// prettier-ignore
const literals: ExpressionCase[] = [
  {id: 'literal-null', says: 'null is a literal', source: `${DOCS}, "Literals"`, expression: 'null', is: null},
  {id: 'literal-boolean', says: 'true and false are literals', source: `${DOCS}, "Literals"`, expression: 'false', is: false},
  {id: 'literal-integer', says: 'integers are numbers', source: `${DOCS}, "Example of literals"`, expression: '711', is: 711},
  {id: 'literal-float', says: 'a number may be negative and have a fraction', source: `${DOCS}, "Example of literals"`, expression: '-9.2', is: -9.2},
  {id: 'literal-hex', says: 'hexadecimal numbers', source: `${DOCS}, "Example of literals"`, expression: '0xff', is: 255},
  {id: 'literal-octal', says: 'octal numbers', source: `${TESTS}/number.json`, expression: '0o777', is: 511},
  {id: 'literal-exponent', says: 'exponents', source: `${DOCS}, "Example of literals"`, expression: '-2.99e-2', is: -0.0299},
  {id: 'literal-fraction', says: 'a number may begin with its point', source: `${TESTS}/number.json`, expression: '.5', is: 0.5},
  {id: 'literal-plus', says: 'a number may have a plus', source: `${TESTS}/number.json`, expression: '+1', is: 1},
  {id: 'literal-minus-zero', says: '-0 is 0', source: `${TESTS}/number.json`, expression: '-0', is: 0},
  {id: 'literal-quote', says: 'two single quotes in a string are one', source: `${DOCS}, "Example of literals"`, expression: "'It''s open source!'", is: "It's open source!"},
  {id: 'literal-quotes', says: 'also where there are several', source: `${DOCS}, "Literals"`, expression: "'''a'' and ''b'''", is: "'a' and 'b'"},
  {id: 'literal-empty', says: 'a string may be empty', source: `${TESTS}/tojson.json`, expression: "''", is: ''},
  {id: 'literal-brace', says: 'closing braces in a string do not end the expression', source: `${TESTS}/format.json`, expression: "'}}'", is: '}}'}
]

// prettier-ignore
const equality: ExpressionCase[] = [
  {id: 'equal-ignores-case', says: 'strings are compared without case', source: `${DOCS}, "Operators"`, expression: "'Main' == 'mAIN'", is: true},
  {id: 'equal-german', says: 'also outside of ASCII', source: `${TESTS}/operators_case_insensitive.json`, expression: "'ü' == 'Ü'", is: true},
  {id: 'equal-sigma', says: 'both small sigmas are the capital one', source: `${TESTS}/operators_case_insensitive.json`, expression: "'ς' == 'σ'", is: true},
  {id: 'equal-dotless', says: 'the dotless i is not I', source: `${TESTS}/operators_case_insensitive.json`, expression: "'ı' == 'I'", is: false},
  {id: 'equal-dotted', says: 'i is not the dotted capital', source: `${TESTS}/operators_case_insensitive.json`, expression: "'i' == 'İ'", is: false},
  {id: 'equal-null-zero', says: 'null is 0 in a comparison', source: `${DOCS}, "Operators"`, expression: 'null == 0', is: true},
  {id: 'equal-null-empty', says: 'null and an empty string are both 0', source: `${TESTS}/op_eq.json, coerce_null_string`, expression: "null == ''", is: true},
  {id: 'equal-null-text-zero', says: "'0' is 0, as null is", source: `${TESTS}/op_eq.json, coerce_null_string`, expression: "null == '0'", is: true},
  {id: 'equal-null-text-null', says: "'null' is no number", source: `${TESTS}/op_eq.json, coerce_null_string`, expression: "null == 'null'", is: false},
  {id: 'equal-true-one', says: 'true is 1', source: `${DOCS}, "Operators"`, expression: 'true == 1', is: true},
  {id: 'equal-true-two', says: 'true is not 2', source: `${TESTS}/op_eq.json, coerce_bool_number`, expression: 'true == 2', is: false},
  {id: 'equal-true-text', says: "'true' is no number, so it is not true", source: `${DOCS}, "Operators"`, expression: "true == 'true'", is: false},
  {id: 'equal-true-text-one', says: "' 1.0 ' is 1", source: `${TESTS}/op_eq.json, coerce_bool_string`, expression: "true == ' 1.0 '", is: true},
  {id: 'equal-false-empty', says: 'an empty string is 0', source: `${DOCS}, "Operators"`, expression: "false == ''", is: true},
  {id: 'equal-false-blank', says: 'blanks are 0 too', source: `${TESTS}/op_eq.json, coerce_bool_string`, expression: "false == '  '", is: true},
  {id: 'equal-number-text', says: 'a text is read as a number beside a number', source: `${TESTS}/op_eq.json, coerce_number_string`, expression: "120 == ' +1.2e2 '", is: true},
  {id: 'equal-number-hex', says: 'also when it is hexadecimal', source: `${TESTS}/op_eq.json, coerce_number_string`, expression: "255 == ' 0xff '", is: true},
  {id: 'equal-number-octal', says: 'and when it is octal', source: `${TESTS}/op_eq.json, coerce_number_string`, expression: "8 == ' 0o10 '", is: true},
  {id: 'equal-number-binary', says: 'but not when it is binary: that is no number', source: `${RUNNER}/Sdk/ExpressionUtility.cs, ParseNumber`, expression: "3 == '0b11'", is: false},
  {id: 'equal-number-hex-upper', says: 'nor with a capital X', source: `${RUNNER}/Sdk/ExpressionUtility.cs, ParseNumber`, expression: "255 == '0XFF'", is: false},
  {id: 'equal-number-word', says: 'a word is NaN, and equals nothing', source: `${DOCS}, "Operators"`, expression: "1 == 'one'", is: false},
  {id: 'equal-nan', says: 'NaN does not equal itself', source: `${TESTS}/op_eq.json, number`, expression: 'NaN == NaN', is: false},
  {id: 'equal-infinity', says: 'Infinity does', source: `${TESTS}/op_eq.json, number`, expression: 'Infinity == Infinity', is: true},
  {id: 'equal-same-object', says: 'an object equals itself', source: `${DOCS}, "Operators"`, expression: 'github.event.issue == github.event.issue', is: true},
  {id: 'equal-other-object', says: 'but not another one with the same content', source: `${DOCS}, "Operators"`, expression: "fromJSON('{}') == fromJSON('{}')", is: false},
  {id: 'equal-array-text', says: 'an array is NaN beside a text', source: `${TESTS}/op_eq.json, coerce_string_array`, expression: "fromJSON('[]') == ''", is: false},
  {id: 'unequal-array-nan', says: 'so it is unequal to NaN', source: `${TESTS}/coerce_number.json, array`, expression: "fromJSON('[]') != NaN", is: true},
  {id: 'unequal-text', says: '!= ignores case as well', source: `${TESTS}/operators_case_insensitive.json`, expression: "'abc' != 'ABC'", is: false}
]

// prettier-ignore
const order: ExpressionCase[] = [
  {id: 'less-text', says: 'texts are ordered', source: `${TESTS}/op_lt.json`, expression: "'abc' < 'def'", is: true},
  {id: 'less-text-case', says: 'without case', source: `${TESTS}/operators_case_insensitive.json`, expression: "'abc' < 'ABC'", is: false},
  {id: 'less-text-upper', says: 'as capitals: a comes before [', source: `${TESTS}/operators_case_insensitive.json`, expression: "'a' < '['", is: true},
  {id: 'less-nan', says: 'nothing is less than what is no number', source: `${DOCS}, "Operators"`, expression: "1 < 'one'", is: false},
  {id: 'at-least-nan', says: 'nor at least as much', source: `${DOCS}, "Operators"`, expression: "1 >= 'one'", is: false},
  {id: 'less-boolean', says: 'false is less than true', source: `${TESTS}/op_lt.json, bool`, expression: 'false < true', is: true},
  {id: 'greater-null', says: 'true is greater than null', source: `${TESTS}/op_gt.json, coerce_bool_null`, expression: 'true > null', is: true},
  {id: 'at-most-text', says: 'a text beside a number is a number', source: `${TESTS}/op_lt.json, coerce_number_string`, expression: "10 <= ' 9 '", is: false},
  {id: 'text-not-number', says: 'two texts are compared as texts, also when they look like numbers', source: `${DOCS}, "Operators" (fromJSON for a numerical comparison)`, expression: "'10' < '9'", is: true},
  {id: 'number-by-fromjson', says: 'fromJSON makes numbers of them', source: `${DOCS}, "Operators" (fromJSON for a numerical comparison)`, expression: "fromJSON('10') < fromJSON('9')", is: false}
]

// prettier-ignore
const logic: ExpressionCase[] = [
  {id: 'and-gives-operand', says: '&& gives its last operand', source: `${TESTS}/op_and.json`, expression: "true && 'a' && 'b'", is: 'b'},
  {id: 'and-gives-falsy', says: 'or the first falsy one', source: `${TESTS}/op_and.json`, expression: "true && '' && 'b'", is: ''},
  {id: 'or-gives-truthy', says: '|| gives the first truthy operand', source: `${TESTS}/op_or.json`, expression: "0 || '' || 'a' || 'b'", is: 'a'},
  {id: 'or-gives-last', says: 'or the last one', source: `${TESTS}/op_or.json`, expression: 'false || null', is: null},
  {id: 'ternary', says: 'together they choose', source: `${DOCS}, "Operators"`, expression: "github.ref == 'refs/heads/main' && 'yes' || 'no'", is: 'yes'},
  {id: 'and-stops', says: '&& does not look further than it has to', source: `${RUNNER}/Sdk/Operators/And.cs`, expression: "false && fromJSON('no json')", is: false},
  {id: 'or-stops', says: '|| neither', source: `${RUNNER}/Sdk/Operators/Or.cs`, expression: "true || fromJSON('no json')", is: true},
  {id: 'not-text', says: "a text is true, also 'false'", source: `${TESTS}/op_not.json`, expression: "!!'false'", is: true},
  {id: 'not-zero-text', says: "and '0'", source: `${TESTS}/op_not.json`, expression: "!!'0'", is: true},
  {id: 'not-empty', says: 'an empty one is false', source: `${DOCS}, "Literals"`, expression: "!!''", is: false},
  {id: 'not-minus-zero', says: '-0 is false', source: `${DOCS}, "Literals"`, expression: '!!-0', is: false},
  {id: 'not-nan', says: 'NaN is false', source: `${TESTS}/op_not.json`, expression: '!!NaN', is: false},
  {id: 'not-empty-array', says: 'an empty array is true', source: `${TESTS}/op_not.json`, expression: "!!fromJSON('[]')", is: true},
  {id: 'precedence-not', says: '! binds tighter than <', source: `${TESTS}/operators_precedence.json`, expression: '!2 < 3', is: true},
  {id: 'precedence-chain', says: 'comparisons go from left to right', source: `${TESTS}/operators_precedence.json`, expression: '3 < 2 < 1', is: true},
  {id: 'precedence-equal', says: '<= binds tighter than ==', source: `${TESTS}/operators_precedence.json`, expression: '2 <= 3 == true', is: true},
  {id: 'precedence-and', says: '&& binds tighter than ||', source: `${TESTS}/operators_precedence.json`, expression: '1 || 2 && 3', is: 1},
  {id: 'precedence-group', says: 'brackets bind tightest', source: `${DOCS}, "Operators"`, expression: '(1 || 2) && 3', is: 3}
]

// prettier-ignore
const access: ExpressionCase[] = [
  {id: 'access-index', says: 'an index does what a dot does', source: 'docs: Contexts reference, "Available contexts"', expression: "github['event']['Camel']['Case']", is: 'found'},
  {id: 'access-case', says: 'names of properties ignore case', source: `${TESTS}/op_dot.json, property-case-insensitive`, expression: 'GITHUB.Event.cAMEL.cASE', is: 'found'},
  {id: 'access-dash', says: 'a name may have a dash and an underscore in it', source: 'docs: Contexts reference, "Available contexts"', expression: 'github.event.with-dash.a_b', is: 'found'},
  {id: 'access-keyword', says: 'after a dot a keyword is a name', source: `${TESTS}/op_dot.json, property-matches-const`, expression: 'github.event.true', is: 'a property'},
  {id: 'access-nothing', says: 'a property that is not there is null', source: 'docs: Contexts reference, "Available contexts"', expression: 'github.event.nowhere.near', is: null},
  {id: 'access-of-text', says: 'a text has no properties', source: `${RUNNER}/Sdk/Operators/Index.cs`, expression: 'github.ref.length', is: null},
  {id: 'access-boolean-index', says: 'true is the index 1', source: `${TESTS}/op_idx.json, array-index-coercion`, expression: 'github.event.words[true]', is: 'one'},
  {id: 'access-text-index', says: 'a text is read as a number for an array', source: `${TESTS}/op_idx.json, array-index-coercion`, expression: "github.event.words[' 0x02 ']", is: 'two'},
  {id: 'access-word-index', says: 'a word is no index', source: `${TESTS}/op_idx.json, array-index-coercion`, expression: "github.event.words['one']", is: null},
  {id: 'access-negative', says: 'there is no negative index', source: `${TESTS}/op_idx.json, array-index-out-of-range`, expression: 'github.event.words[-1]', is: null},
  {id: 'access-beyond', says: 'nothing is behind the end', source: `${TESTS}/op_idx.json, array-index-out-of-range`, expression: 'github.event.words[3]', is: null},
  {id: 'access-number-key', says: 'a number is a text for an object', source: `${TESTS}/op_idx.json, object-index-coercion`, expression: 'github.event.numbered[0x05]', is: 'five'},
  {id: 'access-fraction-key', says: 'with its fraction', source: `${TESTS}/op_idx.json, object-index-coercion`, expression: 'github.event.numbered[.5]', is: 'half'},
  {id: 'access-null-key', says: 'null is the empty name', source: `${TESTS}/op_idx.json, object-index-coercion`, expression: 'github.event.numbered[null]', is: 'nothing'},
  {id: 'access-star-key', says: 'a quoted star is a name', source: `${TESTS}/op_idx.json, index-star`, expression: "github.event.numbered['*']", is: 'star'},
  {id: 'access-of-function', says: 'what a function gives can be indexed', source: `${TESTS}/op_idx.json, index-following-function`, expression: "fromJSON('[\"one\", \"two\"]')[1]", is: 'two'},
  {id: 'access-builtin-name', says: 'names that a language knows are ordinary names', source: `${RUNNER}/Sdk/Operators/Index.cs`, expression: 'fromJSON(\'{"constructor":"mine","toString":"too"}\').constructor', is: 'mine'}
]

// prettier-ignore
const filters: ExpressionCase[] = [
  {id: 'filter-array', says: '* takes a property of each element', source: `${DOCS}, "Object filters"`, expression: 'github.event.fruits.*.name', is: ['apple', 'orange', 'pear']},
  {id: 'filter-object', says: 'also of each value of an object', source: `${DOCS}, "Object filters"`, expression: 'github.event.vegetables.*.ediblePortions', is: [['roots', 'stalks'], ['roots', 'stems', 'leaves'], ['hearts', 'stems', 'leaves']]},
  {id: 'filter-bracket', says: '[*] is the same', source: `${TESTS}/op_idx.json, index-star`, expression: 'github.event.words[*]', is: ['zero', 'one', 'two']},
  {id: 'filter-missing', says: 'what has no such property is left out', source: `${TESTS}/op_idx_star.json, nested-object-property-not-found`, expression: 'github.event.nested.*.p.q', is: ['first', 'second']},
  {id: 'filter-index', says: 'an index after it is of each element', source: `${TESTS}/op_idx_star.json, nested-array-index-not-found`, expression: 'github.event.nested.*.list[1]', is: ['b']},
  {id: 'filter-twice', says: 'two of them go down two levels', source: `${TESTS}/op_idx_star.json, double-star`, expression: 'github.event.mixed.*.*', is: ['def', 'value']},
  {id: 'filter-nothing', says: 'of null nothing is taken', source: `${TESTS}/op_idx_star.json, filtered-array-from-literal`, expression: 'github.event.nowhere.*', is: []},
  {id: 'filter-contains', says: 'what is filtered can be searched', source: `${DOCS}, "Example using an object filter"`, expression: "contains(github.event.issue.labels.*.name, 'BUG')", is: true}
]

export const expressions: Group = {
  name: 'expressions',
  github: {event: EVENT},
  cases: [...literals, ...equality, ...order, ...logic, ...access, ...filters]
}
