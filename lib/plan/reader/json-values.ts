import {isAscii} from 'node:buffer'
import {layoutOf, namesOf} from './canonical.ts'
import type {Cut} from './json-cutter.ts'
import type {Json} from './plan.ts'
import {duplicateName} from './problem.ts'

export interface ParsedValue {
  readonly value: Json
  /** How many numbers in it are given as text, as JavaScript does not hold them exactly. */
  readonly numbersAsText: number
  /** Whether the bytes are the value's canonical text. */
  readonly isCanonical: boolean
}

/**
 * @param bytes of what was cut out
 * @throws PlanProblem when an object in it has two members of the same name
 */
export function parseCut({path, key, names, numbers, isPlain}: Cut, bytes: Buffer): ParsedValue {
  const parsed = parseExactly(bytes, numbers)
  const {count, isInOrder} = namesOf(parsed.value, layoutOf(path))
  // Of two members of the same name JSON.parse keeps one.
  if (count !== names) throw duplicateName(key === undefined ? path : `${path}[${key}]`)
  return {...parsed, isCanonical: isPlain && isInOrder}
}

/** A double has no more digits than this (17 significant ones, up to 308 zeros). */
const MAX_LITERAL = 400

/**
 * Parses a value without rounding: a number that a JavaScript number cannot hold is given as text, digit for digit, so that two that differ
 * stay different.
 *
 * @param bytes valid JSON, in UTF-8
 * @param numbers begin and end, in bytes, of each number that could be one of them
 */
function parseExactly(bytes: Buffer, numbers: readonly number[]): Omit<ParsedValue, 'isCanonical'> {
  const parts: string[] = []
  let numbersAsText = 0
  let done = 0
  for (let at = 0; at < numbers.length; at += 2) {
    const start = numbers[at] ?? 0
    const end = numbers[at + 1] ?? 0
    const literal = bytes.toString('latin1', start, end)
    if (isExact(literal)) continue
    parts.push(bytes.toString('utf8', done, start), `"${literal}"`)
    numbersAsText++
    done = end
  }
  // Latin-1 is only copied, UTF-8 is decoded.
  parts.push(isAscii(bytes) ? bytes.toString('latin1', done, bytes.length) : bytes.toString('utf8', done, bytes.length))
  return {value: JSON.parse(parts.join('')) as Json, numbersAsText}
}

/** Whether the nearest double is written with the same digits. */
function isExact(literal: string): boolean {
  if (literal.length > MAX_LITERAL) return false
  const value = Number(literal)
  return Number.isFinite(value) && decimal(literal) === decimal(String(value))
}

/** A number's digits and exponent, in the one form that has no zeros around the digits. */
function decimal(literal: string): string {
  const [mantissa = '', exponent = '0'] = literal.toLowerCase().split('e')
  const [integer = '', fraction = ''] = mantissa.split('.')
  const sign = integer.startsWith('-') ? '-' : ''
  const digits = (integer.slice(sign.length) + fraction).replace(/^0+/, '')
  let end = digits.length
  while (digits[end - 1] === '0') end--
  return end === 0 ? '0' : `${sign}${digits.slice(0, end)}e${Number(exponent) - fraction.length + digits.length - end}`
}
