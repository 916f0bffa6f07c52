import {isRecord} from './descriptor.ts'

const LONGEST_QUOTE = 200

/** An error of a registry or its token server (distribution specification, "Error Codes"). */
interface SaidError {
  readonly code: string
  readonly message: string
}

/** The errors that an answer names; empty when it has none or is not JSON. */
export function saidErrors(body: Buffer): readonly SaidError[] {
  try {
    const parsed: unknown = JSON.parse(body.toString('utf8'))
    const errors = isRecord(parsed) && Array.isArray(parsed['errors']) ? (parsed['errors'] as unknown[]) : []
    const text = (value: unknown) => (typeof value === 'string' ? value : '')
    return errors.filter(isRecord).map(({code, message}) => ({code: text(code), message: text(message)}))
  } catch {
    return []
  }
}

/** The server's own words behind ": ", bounded and on one line; empty when it gave none. */
export function quoteErrors(body: Buffer): string {
  const texts = saidErrors(body).map(({code, message}) => [code, message].filter(part => part !== '').join(': '))
  const line = texts.join('; ').replace(/\s+/g, ' ').slice(0, LONGEST_QUOTE)
  return line === '' ? '' : `: ${line}`
}
