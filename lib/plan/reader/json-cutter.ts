import {JsonScanner, notJson} from './json-scanner.ts'
import {duplicateName, malformed, PlanProblem} from './problem.ts'

/** The most that one value that is cut out may have, in bytes. A JavaScript string holds twice that. */
const MAX_VALUE = 256 * 1024 * 1024

/**
 * What of an object is wanted, by name. What is not named is passed over.
 *
 * - `value`: the member, whole
 * - `elements`: it is a list, and its elements are wanted one by one
 * - `members`: it is an object, and its members are wanted one by one
 * - another selection: it is an object, of which that is wanted
 */
export interface Selection {
  readonly [name: string]: 'value' | Each | Selection
}

type Each = 'elements' | 'members'

/** A value that was cut out, with what cannot be told any more once it is parsed. */
export interface Cut {
  /** The names from the outside in, with dots between. */
  readonly path: string
  /** Index of an element, name of one of `members`; undefined for a value that is given whole. */
  readonly key: string | number | undefined
  /** How many members all objects in it have together, those of the same name counted each. */
  readonly names: number
  /** Begin and end in its bytes of each number that JavaScript may not hold. */
  readonly numbers: readonly number[]
  /** Whether its bytes are surely what JSON.stringify would write, but for the order of names. */
  readonly isPlain: boolean
}

/** Gets what is cut out, in the order of the file. */
export interface CutHandler {
  /** A member of the outermost object begins, wanted or not. */
  member(name: string): void
  /**
   * @param cut its list of numbers is used again after the call
   * @param bytes valid JSON in UTF-8; used again after the call
   */
  value(cut: Cut, bytes: Buffer): void
}

/** An object or list that is entered, not cut out. */
interface Frame {
  readonly path: string
  readonly selection: Selection | Each
  /** Names that were seen; undefined for a list. */
  readonly names: Set<string> | undefined
  /** The name of the member that is being read, or the index of the element. */
  key: string | number
}

type Expected = 'value' | 'first-value' | 'first-name' | 'name' | 'colon' | 'comma'

/** What the scanner is passing over. */
type Scanning = 'nothing' | 'name' | 'wanted' | 'unwanted'

/**
 * Cuts the wanted values out of an object that comes in pieces, one at a time. Everything is checked to be JSON, wanted or
 * not. A name that occurs twice is an error in an object that is entered; in one that is cut out `parseCut` finds it, in one that is passed
 * over it is not looked for.
 */
export class JsonCutter {
  /** The outermost object has ended. */
  isDone = false
  readonly #handler: CutHandler
  readonly #selection: Selection
  readonly #scanner = new JsonScanner()
  readonly #frames: Frame[] = []
  #expected: Expected = 'value'
  #scanning: Scanning = 'nothing'
  /** What earlier pieces had of the value that is cut out. */
  #parts: Buffer[] = []
  #partsLength = 0

  constructor(selection: Selection, handler: CutHandler) {
    this.#selection = selection
    this.#handler = handler
  }

  /**
   * @param bytes the next piece; nothing of it is held on to
   * @returns where the outermost object ends, or the length of `bytes` when it goes on
   * @throws PlanProblem when it is no JSON, and what the handler throws
   */
  write(bytes: Buffer, start: number): number {
    let at = start
    while (at < bytes.length && !this.isDone) {
      if (this.#scanning !== 'nothing') {
        at = this.#scan(bytes, at)
        continue
      }
      const byte = bytes[at] as number
      if (byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09) at++
      else at = this.#step(byte, at)
    }
    return at
  }

  /** @returns where the next step begins */
  #step(byte: number, at: number): number {
    const expected = this.#expected
    if (expected === 'colon') {
      if (byte !== 0x3a) throw notJson()
      this.#expected = 'value'
      return at + 1
    }
    if (expected === 'comma' && byte === 0x2c) {
      this.#expected = this.#frame().names === undefined ? 'value' : 'name'
      return at + 1
    }
    if (expected === 'comma' || (byte === 0x7d && expected === 'first-name') || (byte === 0x5d && expected === 'first-value')) {
      this.#close(byte)
      return at + 1
    }
    if (expected === 'first-name' || expected === 'name') {
      if (byte !== 0x22) throw notJson()
      this.#startScan('name')
      return at
    }
    return this.#startValue(byte, at)
  }

  #close(byte: number): void {
    const frame = this.#frames.pop()
    if (byte !== (frame?.names === undefined ? 0x5d : 0x7d)) throw notJson()
    this.#endValue()
    this.isDone = this.#frames.length === 0
  }

  #startValue(byte: number, at: number): number {
    const frame = this.#frames.at(-1)
    if (frame === undefined) {
      if (byte !== 0x7b) throw notJson()
      this.#enter('', this.#selection, true)
      return at + 1
    }
    const {selection, key} = frame
    const wanted = typeof selection === 'string' ? 'value' : Object.hasOwn(selection, key) ? selection[key] : undefined
    if (wanted === undefined || wanted === 'value') {
      this.#startScan(wanted === undefined ? 'unwanted' : 'wanted')
      return at
    }
    const path = frame.path === '' ? String(key) : `${frame.path}.${key}`
    const isObject = wanted !== 'elements'
    if (byte === (isObject ? 0x7b : 0x5b)) {
      this.#enter(path, wanted, isObject)
      return at + 1
    }
    // Go writes null for a list or an object that is not there.
    if (byte !== 0x6e) throw malformed(path, isObject ? 'an object' : 'a list')
    this.#startScan('unwanted')
    return at
  }

  #enter(path: string, selection: Selection | Each, isObject: boolean): void {
    this.#frames.push({path, selection, names: isObject ? new Set() : undefined, key: isObject ? '' : 0})
    this.#expected = isObject ? 'first-name' : 'first-value'
  }

  #startScan(scanning: Scanning): void {
    this.#scanning = scanning
    this.#scanner.start()
  }

  #scan(bytes: Buffer, start: number): number {
    const end = this.#scanner.scan(bytes, start)
    if (this.#scanning !== 'unwanted' && (!this.#scanner.isDone || this.#parts.length > 0)) {
      this.#partsLength += end - start
      if (this.#partsLength > MAX_VALUE) {
        throw new PlanProblem('too-large', `The plan has one entry of more than ${MAX_VALUE / 1024 / 1024} MiB.`)
      }
      this.#parts.push(Buffer.from(bytes.subarray(start, end)))
    }
    if (!this.#scanner.isDone) return end
    const scanning = this.#scanning
    this.#scanning = 'nothing'
    if (scanning === 'unwanted') {
      this.#endValue()
      return end
    }
    const value = this.#parts.length === 0 ? bytes.subarray(start, end) : Buffer.concat(this.#parts)
    this.#parts = []
    this.#partsLength = 0
    if (scanning === 'name') this.#endName(JSON.parse(value.toString()) as string)
    else this.#endWanted(value)
    return end
  }

  #endName(name: string): void {
    const frame = this.#frame()
    if (frame.names?.has(name) === true) throw duplicateName(frame.path)
    frame.names?.add(name)
    frame.key = name
    this.#expected = 'colon'
    if (this.#frames.length === 1) this.#handler.member(name)
  }

  #endWanted(bytes: Buffer): void {
    const {path, selection, key} = this.#frame()
    const {names, numbers, isPlain} = this.#scanner
    const cut =
      typeof selection === 'string'
        ? {path, key, names, numbers, isPlain}
        : {path: path === '' ? String(key) : `${path}.${key}`, key: undefined, names, numbers, isPlain}
    this.#handler.value(cut, bytes)
    this.#endValue()
  }

  #endValue(): void {
    this.#expected = 'comma'
    const frame = this.#frames.at(-1)
    if (typeof frame?.key === 'number') frame.key++
  }

  #frame(): Frame {
    const frame = this.#frames.at(-1)
    if (frame === undefined) throw notJson()
    return frame
  }
}
