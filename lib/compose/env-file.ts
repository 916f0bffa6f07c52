import {substitute, type Lookup, type Substitution} from './substitute.ts'

/** A variable of an env file, as it is written there. */
export interface Assignment {
  readonly name: string
  /** Counts from 1. */
  readonly line: number
  readonly quote: '' | "'" | '"'
  /** What is written, without the quotes; of a text without quotes also without its comment and the blanks around it. */
  readonly text: string
  /** Where `text` is, in UTF-16 units of the file. */
  readonly start: number
  readonly end: number
}

export interface EnvFile {
  readonly assignments: readonly Assignment[]
  /** Names without a value, which Compose takes from elsewhere. */
  readonly bare: readonly {readonly name: string; readonly line: number}[]
  /** Where comments are, in UTF-16 units. */
  readonly comments: readonly {readonly start: number; readonly end: number}[]
  /** What Compose refuses, or reads in a way that nobody means. No message holds any of the file. */
  readonly problems: readonly {readonly line: number; readonly message: string}[]
  /** Where a quote begins that is not closed, in UTF-16 units: nothing behind it could be read. Else the file's length. */
  readonly readTo: number
}

/** Blanks that are no line break (compose-go, dotenv/parser.go, isSpace). */
const BLANK = /[\t\v\f\r \u0085\u00a0]/
const NAME_CHARACTER = /[\p{L}\p{N}_.\-[\]]/u
const OTHER_KINDS = /\.(?:ya?ml|json|toml|[cm]?[jt]sx?|sh|py|md|txt)$/i

/**
 * Whether a file is an env file by its name: `.env`, `.env.production`, `app.env`. So is what lies in a folder `.envs`, as Django projects made with
 * cookiecutter-django have it: `.envs/.production/.postgres`.
 */
export function isEnvFileName(path: string): boolean {
  const name = path.replace(/^.*\//, '')
  const isOne = /^\.env(?:\..+)?$|\.env$/i.test(name) || /(?:^|\/)\.envs\//.test(path)
  return isOne && !OTHER_KINDS.test(name)
}

/** Reads an env file as Compose does (compose-go, dotenv/parser.go of 2.0 to 2.10), without looking at its variables. */
export function readEnvFile(source: string): EnvFile {
  const reader = new Reader(source)
  reader.read()
  return reader
}

/** What Compose makes of an assignment. */
export function valueOf({quote, text}: Pick<Assignment, 'quote' | 'text'>, lookup: Lookup): Substitution {
  if (quote === "'")
    return {value: text.replace(/\\(['\\])/g, (pair, escaped) => (escaped === "'" ? "'" : pair)), unset: [], missing: [], isInvalid: false}
  return substitute(quote === '' ? text : resolveEscapes(text), lookup)
}

/** A text between double quotes before its variables are replaced; `\\$` becomes `$$`, which is no variable either. */
function resolveEscapes(text: string): string {
  const unquoted = text.replace(/\\(["\\])/g, (pair, escaped) => (escaped === '"' ? '"' : pair))
  return unquoted.replace(/\\(?:[abcfnrtv$"\\]|0\d{0,3})/g, escape => {
    if (escape === '\\$') return '$$'
    return escape.startsWith('\\0') ? octal(escape.slice(2)) : (ESCAPES[escape] ?? escape)
  })
}

const ESCAPES: Readonly<Record<string, string>> = {
  '\\a': '\u0007',
  '\\b': '\b',
  '\\f': '\f',
  '\\n': '\n',
  '\\r': '\r',
  '\\t': '\t',
  '\\v': '\v',
  '\\"': '"',
  '\\\\': '\\'
}

function octal(digits: string): string {
  const isByte = /^[0-3][0-7][0-7]$/.test(digits)
  return isByte ? String.fromCharCode(Number.parseInt(digits, 8)) : `\\${digits}`
}

class Reader implements EnvFile {
  readonly assignments: Assignment[] = []
  readonly bare: {name: string; line: number}[] = []
  readonly comments: {start: number; end: number}[] = []
  readonly problems: {line: number; message: string}[] = []
  readTo: number
  readonly #source: string
  #at = 0

  constructor(source: string) {
    this.#source = source
    this.readTo = source.length
    if (source.startsWith('\ufeff')) this.#at = 1
  }

  read(): void {
    for (;;) {
      while (this.#at < this.#source.length && /\p{White_Space}/u.test(this.#character())) this.#at++
      if (this.#at >= this.#source.length) return
      if (this.#character() === '#') {
        this.#comment(this.#at)
        continue
      }
      this.#statement()
    }
  }

  #statement(): void {
    const line = this.#lineOf(this.#at)
    const exported = /^export[\t\n\f\r ]+/.exec(this.#source.slice(this.#at, this.#at + 200))
    if (exported !== null) this.#at += exported[0].length
    const nameStart = this.#at
    let name: string
    for (;;) {
      const character = this.#character()
      if (character === '' || character === '\n' || character === '=' || character === ':') {
        name = this.#source.slice(nameStart, this.#at).trim()
        this.#at += character.length
        if (character === '=' || character === ':') break
        if (/\s/.test(name))
          this.#problem(line, 'the name of a variable holds a blank, or a value has a line break without quotes around it.')
        else this.bare.push({name, line})
        return
      }
      if (!BLANK.test(character) && !NAME_CHARACTER.test(character)) {
        this.#problem(
          line,
          'this is not of the form NAME=value: the name holds a character that none may hold, or a value has a line break without quotes around it.'
        )
        this.#toLineEnd()
        return
      }
      this.#at += character.length
    }
    if (/\s/.test(name) || name === '')
      this.#problem(line, name === '' ? 'a variable has no name.' : 'the name of a variable holds a blank.')
    while (this.#at < this.#source.length && BLANK.test(this.#character())) this.#at++
    const quote = this.#character()
    if (quote === "'" || quote === '"') this.#quoted(name, line, quote)
    else this.#unquoted(name, line)
  }

  #unquoted(name: string, line: number): void {
    const start = this.#at
    this.#toLineEnd()
    const whole = this.#source.slice(start, this.#at)
    const comment = whole.indexOf(' #')
    if (comment !== -1) this.comments.push({start: start + comment, end: this.#at})
    const text = (comment === -1 ? whole : whole.slice(0, comment)).replace(/\p{White_Space}+$/u, '')
    this.assignments.push({name, line, quote: '', text, start, end: start + text.length})
  }

  #quoted(name: string, line: number, quote: "'" | '"'): void {
    const start = this.#at + 1
    let end = start
    while (end < this.#source.length && this.#source[end] !== quote) end += this.#source[end] === '\\' ? 2 : 1
    if (end >= this.#source.length) {
      this.#problem(line, 'a quote is not closed.')
      this.readTo = start
      this.#at = this.#source.length
      return
    }
    this.assignments.push({name, line, quote, text: this.#source.slice(start, end), start, end})
    this.#at = end + 1
    const [rest = ''] = this.#source.slice(this.#at).split('\n', 1)
    if (/^\s*(?:#|$)/.test(rest)) return
    this.#problem(this.#lineOf(end), 'something follows the closing quote of a value.')
    this.#toLineEnd()
  }

  #comment(start: number): void {
    this.#toLineEnd()
    this.comments.push({start, end: this.#at})
  }

  #toLineEnd(): void {
    const end = this.#source.indexOf('\n', this.#at)
    this.#at = end === -1 ? this.#source.length : end
  }

  #character(): string {
    const code = this.#source.codePointAt(this.#at)
    return code === undefined ? '' : String.fromCodePoint(code)
  }

  #problem(line: number, message: string): void {
    this.problems.push({line, message})
  }

  #lineOf(offset: number): number {
    return this.#source.slice(0, offset).split('\n').length
  }
}
