import {plural} from '../../lib/action/text.ts'

/** A 1Password secret reference, taken apart. */
export interface Reference {
  /** The whole reference with its variables expanded; two references with the same text are one request. */
  readonly text: string
  readonly vault: string
  readonly item: string
  readonly section: string | undefined
  readonly field: string
  /** `otp` asks for the current one-time password, `openssh` for a private key in OpenSSH's form. */
  readonly query: 'otp' | 'openssh' | undefined
}

export type ParsedReference = {readonly ok: true; readonly reference: Reference} | {readonly ok: false; readonly problem: string}

const QUERIES: Readonly<Record<string, Reference['query']>> = {
  'attribute=otp': 'otp',
  'attribute=totp': 'otp',
  'ssh-format=openssh': 'openssh'
}

/**
 * Reads `op://<vault>/<item>/[section/]<field>[?query]` (1Password: "Secret reference syntax"), without a request.
 * It accepts nothing that @1password/sdk 0.5.0 refuses, and refuses what the SDK lets pass by mistake: empty and blank parts.
 *
 * @param text the reference, variables already expanded
 * @returns the reference, or one line that says what is wrong with it
 */
export function parseReference(text: string): ParsedReference {
  const refuse = (problem: string): ParsedReference => ({ok: false, problem: `"${text}" ${problem}`})
  if (!text.startsWith('op://')) {
    return refuse(
      /^op:\/\//i.test(text) ? 'must begin with op:// in lower case.' : 'is not a secret reference: it does not begin with op://.'
    )
  }
  const [path = '', ...queries] = text.slice('op://'.length).split('?')
  const query = queries.length === 0 ? undefined : QUERIES[queries.join('?')]
  if (queries.length > 0 && query === undefined) {
    return refuse('has something unknown after the "?": only attribute=otp, attribute=totp and ssh-format=openssh are known.')
  }
  const parts = path.split('/')
  if (parts.length < 3 || parts.length > 4) {
    return refuse(`has ${plural(parts.length, 'part')}: write op://vault/item/field or op://vault/item/section/field.`)
  }
  if (parts.some(part => part.trim() === '')) return refuse('has an empty part.')
  if (parts.some(part => part.trim() !== part)) return refuse('has a blank at the beginning or the end of a part.')
  const strange = /[^A-Za-z0-9\-_. /]/.exec(path)
  if (strange !== null) {
    return refuse(
      `holds ${JSON.stringify(strange[0])}: letters, digits, "-", "_", "." and spaces are allowed. Use the ID where a name has other characters.`
    )
  }
  const [vault = '', item = '', ...rest] = parts
  const field = rest.pop() ?? ''
  return {ok: true, reference: {text, vault, item, section: rest[0], field, query}}
}
