import {PlanProblem} from './problem.ts'

/** No plan is nested nearly as deeply, and whoever walks a value needs stack for it. */
export const MAX_DEPTH = 500

// Where the scanner is. Between the tokens:
const VALUE = 0
const FIRST_ELEMENT = 1
const FIRST_NAME = 2
const NAME = 3
const COLON = 4
const AFTER_VALUE = 5
// In a number, named after what was read last:
const MINUS = 6
const ZERO = 7
const INTEGER = 8
const POINT = 9
const FRACTION = 10
const EXPONENT = 11
const EXPONENT_SIGN = 12
const EXPONENT_DIGITS = 13
// In a text, and in a name, each with the five states of an escape after it:
const TEXT = 14
const NAME_TEXT = 20
// In true, false and null, one for each character:
const LITERALS = 26

// What is more than a step to another state.
const QUOTE = 0x22
const FIRST_ACTION = 64
const OPEN_OBJECT = 64
const OPEN_ARRAY = 65
const CLOSE_OBJECT = 66
const CLOSE_ARRAY = 67
const COMMA = 68
const MEMBER = 69
const START_NUMBER = 70
const END_NUMBER = 71
const END_VALUE = 72
const BLANK = 73
const ODD_ESCAPE = 74
const ODD_UNICODE_ESCAPE = 75
const FAIL = 255

const DIGITS = '0123456789'

/** For state × 256 + byte the next state or what is to be done: the whole of RFC 8259. */
const TABLE = buildTable()

/** Bytes that stand for themselves in a text. That they are UTF-8 is checked before. */
const PLAIN = Uint8Array.from({length: 256}, (_, byte) => (byte >= 0x20 && byte !== 0x22 && byte !== 0x5c ? 1 : 0))

function buildTable(): Uint8Array {
  const table = new Uint8Array(64 * 256).fill(FAIL)
  const on = (state: number, characters: string, next: number) => {
    for (const character of characters) table[state * 256 + character.charCodeAt(0)] = next
  }
  for (const state of [VALUE, FIRST_ELEMENT, FIRST_NAME, NAME, COLON, AFTER_VALUE]) on(state, ' \t\n\r', BLANK)
  for (const state of [VALUE, FIRST_ELEMENT]) {
    on(state, '{', OPEN_OBJECT)
    on(state, '[', OPEN_ARRAY)
    on(state, '"', TEXT)
    on(state, '-0123456789', START_NUMBER)
  }
  on(FIRST_ELEMENT, ']', CLOSE_ARRAY)
  for (const state of [FIRST_NAME, NAME]) on(state, '"', NAME_TEXT)
  on(FIRST_NAME, '}', CLOSE_OBJECT)
  on(COLON, ':', MEMBER)
  on(AFTER_VALUE, ',', COMMA)
  on(AFTER_VALUE, '}', CLOSE_OBJECT)
  on(AFTER_VALUE, ']', CLOSE_ARRAY)
  numbers(on)
  texts(on)
  literals(on)
  return table
}

type On = (state: number, characters: string, next: number) => void

function numbers(on: On): void {
  on(MINUS, '0', ZERO)
  on(MINUS, '123456789', INTEGER)
  for (const state of [ZERO, INTEGER, FRACTION, EXPONENT_DIGITS]) on(state, ' \t\n\r,]}', END_NUMBER)
  on(INTEGER, DIGITS, INTEGER)
  for (const state of [ZERO, INTEGER]) on(state, '.', POINT)
  for (const state of [POINT, FRACTION]) on(state, DIGITS, FRACTION)
  for (const state of [ZERO, INTEGER, FRACTION]) on(state, 'eE', EXPONENT)
  on(EXPONENT, '+-', EXPONENT_SIGN)
  for (const state of [EXPONENT, EXPONENT_SIGN, EXPONENT_DIGITS]) on(state, DIGITS, EXPONENT_DIGITS)
}

function texts(on: On): void {
  for (const text of [TEXT, NAME_TEXT]) {
    on(text, '"', text === TEXT ? END_VALUE : COLON)
    on(text, '\\', text + 1)
    on(text + 1, '"\\bfnrt', text)
    on(text + 1, '/', ODD_ESCAPE)
    on(text + 1, 'u', ODD_UNICODE_ESCAPE)
    for (const digit of [2, 3, 4, 5]) on(text + digit, '0123456789abcdefABCDEF', digit === 5 ? text : text + digit + 1)
  }
}

function literals(on: On): void {
  let state = LITERALS
  for (const literal of ['true', 'false', 'null']) {
    for (const start of [VALUE, FIRST_ELEMENT]) on(start, literal.charAt(0), state)
    for (const character of literal.slice(1, -1)) on(state, character, ++state)
    on(state++, literal.slice(-1), END_VALUE)
  }
}

/**
 * Passes over one JSON value, whatever the pieces it comes in, and checks that it is one to the last byte. It keeps nothing of it but what
 * cannot be told from the parsed value any more: how many names it has, and which numbers JavaScript may not hold.
 */
export class JsonScanner {
  /** The value is complete. */
  isDone = false
  /** How many members all objects in the value have together, those of the same name counted each. */
  names = 0
  /** Start and end, counted in bytes from the start of the value, of each number that is long or has an exponent. */
  readonly numbers: number[] = []
  /** Whether it is surely spelled as JSON.stringify would: no blanks, no needless escapes, plain numbers. */
  isPlain = true
  readonly #isObject = new Uint8Array(MAX_DEPTH + 1)
  #state = VALUE
  #depth = 0
  #numberStart = 0
  /** How many bytes of the value earlier pieces had. */
  #before = 0

  /** Begins another value. */
  start(): void {
    this.isDone = false
    this.names = 0
    this.numbers.length = 0
    this.isPlain = true
    this.#state = VALUE
    this.#depth = 0
    this.#before = 0
  }

  /**
   * @param bytes a piece; it is read from `start` to its end, or to the end of the value
   * @returns where the value ends, or the length of `bytes` when it goes on
   * @throws PlanProblem when it is no JSON, or nested too deeply
   */
  scan(bytes: Uint8Array, start: number): number {
    const end = bytes.length
    const offset = this.#before - start
    const isObject = this.#isObject
    let state = this.#state
    let depth = this.#depth
    let names = this.names
    let at = start
    scanning: while (at < end) {
      if (state === TEXT || state === NAME_TEXT) {
        while (at < end && PLAIN[bytes[at] as number] === 1) at++
        // The usual case is decided at once: the table says the same, in three steps.
        if (at + 2 < end && bytes[at] === QUOTE && bytes[at + 2] === QUOTE) {
          if (state === NAME_TEXT && bytes[at + 1] === 0x3a) {
            names++
            state = TEXT
            at += 3
            continue
          }
          if (state === TEXT && bytes[at + 1] === 0x2c && depth > 0) {
            state = isObject[depth] === 1 ? NAME_TEXT : TEXT
            at += 3
            continue
          }
        }
        if (at === end) break
      }
      const next = TABLE[state * 256 + (bytes[at] as number)] as number
      at++
      if (next < FIRST_ACTION) {
        state = next
        continue
      }
      switch (next) {
        case MEMBER:
          names++
          state = VALUE
          continue
        case COMMA:
          state = isObject[depth] === 1 ? NAME : VALUE
          continue
        case OPEN_OBJECT:
        case OPEN_ARRAY:
          if (depth === MAX_DEPTH) throw tooDeep()
          isObject[++depth] = next === OPEN_OBJECT ? 1 : 0
          state = next === OPEN_OBJECT ? FIRST_NAME : FIRST_ELEMENT
          continue
        case START_NUMBER:
          this.#numberStart = offset + at - 1
          state = bytes[at - 1] === 0x2d ? MINUS : bytes[at - 1] === 0x30 ? ZERO : INTEGER
          continue
        case END_NUMBER:
          // The byte after a number is not part of it.
          at--
          this.#noteNumber(bytes, offset, at, state)
          break
        case BLANK:
          this.isPlain = false
          while (at < end && bytes[at] === 0x20) at++
          continue
        case ODD_ESCAPE:
          this.isPlain = false
          state--
          continue
        case ODD_UNICODE_ESCAPE:
          this.isPlain = false
          state++
          continue
        case CLOSE_OBJECT:
        case CLOSE_ARRAY:
          if (isObject[depth] !== (next === CLOSE_OBJECT ? 1 : 0)) throw notJson()
          depth--
          break
        case END_VALUE:
          break
        default:
          throw notJson()
      }
      if (depth === 0) {
        this.isDone = true
        break scanning
      }
      state = AFTER_VALUE
    }
    this.#state = state
    this.#depth = depth
    this.names = names
    this.#before = offset + at
    return at
  }

  /** Decimals of up to 15 digits are told apart by a double, and written with the same digits (IEEE 754). */
  #noteNumber(bytes: Uint8Array, offset: number, end: number, state: number): void {
    const length = offset + end - this.#numberStart
    if (length > 15 || state === EXPONENT_DIGITS) {
      this.numbers.push(this.#numberStart, offset + end)
      this.isPlain = false
    } else if (state === FRACTION) {
      // One below 0.000001 is written with an exponent, and one that began in an earlier piece is not looked at.
      const start = this.#numberStart - offset
      this.isPlain &&= start >= 0 && bytes[end - 1] !== 0x30 && !isTiny(bytes, bytes[start] === 0x2d ? start + 1 : start)
    } else if (state === ZERO && length > 1) this.isPlain = false
  }
}

const TINY = Buffer.from('0.000000')

function isTiny(bytes: Uint8Array, start: number): boolean {
  return TINY.every((digit, index) => bytes[start + index] === digit)
}

const tooDeep = () => new PlanProblem('too-deep', `The file is nested more than ${MAX_DEPTH} levels deep.`)

/** No more is said: what is there could be part of a secret. */
export const notJson = () => new PlanProblem('not-json', 'The file is not valid JSON.')
