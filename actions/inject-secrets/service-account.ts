import * as nodeHttp from 'node:http'
import {ActionError, messageOf} from '../../lib/action/errors.ts'
import type {Resolution, SecretSource} from './secret-source.ts'

/** What is used of @1password/sdk: one client, one call. */
export interface SecretsSdk {
  createClient(configuration: {auth: string; integrationName: string; integrationVersion: string}): Promise<{
    secrets: {
      resolveAll(references: string[]): Promise<{
        individualResponses: Record<string, {content?: {secret: string} | undefined; error?: {type: string; message?: unknown} | undefined}>
      }>
    }
  }>
}

/** The kinds of ResolveReferenceError (@1password/sdk 0.5.0, types.d.ts), in words. */
const REASONS: Readonly<Record<string, string>> = {
  parsing: 'the reference is not valid.',
  vaultNotFound: 'the vault does not exist, or this service account may not read it.',
  tooManyVaults: "several vaults have this name: write the vault's ID.",
  itemNotFound: 'the vault has no such item, or it is archived.',
  tooManyItems: "several items have this name: write the item's ID.",
  fieldNotFound: 'the item has no such field.',
  tooManyMatchingFields: "several fields have this name: name the section, or write the field's ID.",
  noMatchingSections: 'the item has no such section.',
  incompatibleTOTPQueryParameterField: 'the field has no one-time password.',
  unableToGenerateTotpCode: 'the one-time password could not be made.',
  sSHKeyMetadataNotFound: 'the item is not an SSH key.',
  unsupportedFileFormat: 'the file is not text.',
  incompatibleSshKeyQueryParameterField: 'the field is not an SSH key.',
  unableToParsePrivateKey: 'the private key could not be read.',
  unableToFormatPrivateKeyToOpenSsh: "the private key could not be converted to OpenSSH's format."
}

/**
 * A 1Password service account, through @1password/sdk: all references in a single call, never tried again, because every look-up
 * counts against a limit that a family account reaches at 1,000 a day.
 *
 * @param loadSdk loads the SDK when it is needed: 14 MB of WebAssembly that Connect does not need
 */
export function serviceAccountSource(token: string, loadSdk: () => Promise<SecretsSdk>): SecretSource {
  return {
    name: 'a 1Password service account',
    async resolve(references) {
      const {individualResponses} = await call(async () => {
        const sdk = await loadSdk()
        const client = await sdk.createClient({auth: token, integrationName: 'Fairway', integrationVersion: 'v1'})
        return client.secrets.resolveAll(references.map(reference => reference.text))
      })
      return new Map(references.map(({text}) => [text, read(individualResponses[text])] as const))
    }
  }
}

/** Loads the SDK. It uses Node's own fetch, which ignores the proxy variables until it is told to honour them. */
export async function loadSdk(): Promise<SecretsSdk> {
  // Eager: in the bundle's one file (with a second one, licenses.txt would cover that one alone), and yet run only when asked for.
  const {createClient} = await import(/* webpackMode: "eager" */ '@1password/sdk')
  // Node 24.14 and newer; before that NODE_USE_ENV_PROXY=1 does it (README).
  const {setGlobalProxyFromEnv} = nodeHttp as Partial<typeof nodeHttp>
  setGlobalProxyFromEnv?.()
  return {createClient}
}

type Answer = {readonly content?: {readonly secret: string} | undefined; readonly error?: {readonly type: string} | undefined} | undefined

function read(answer: Answer): Resolution {
  if (answer?.content !== undefined && answer.error === undefined) return {kind: 'found', value: answer.content.secret}
  const type = answer?.error?.type
  if (type === undefined) return {kind: 'missing', reason: '1Password gave no answer for it.'}
  return {kind: 'missing', reason: REASONS[type] ?? `1Password answered "${type}".`}
}

async function call<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    const {name, message} = describeThrown(error)
    if (name.startsWith('RateLimitExceeded')) {
      throw new ActionError(
        `1Password's rate limit is used up: ${message}`,
        'It was not tried again. The limit counts for the whole account; references by ID instead of by name need fewer requests.',
        {cause: error}
      )
    }
    throw new ActionError(`The 1Password service account cannot be used: ${message}`, 'Check the secret behind "service-account-token".', {
      cause: error
    })
  }
}

/** The SDK throws errors, and texts that hold JSON (`{"name", "message"}`). */
function describeThrown(thrown: unknown): {name: string; message: string} {
  const name = thrown instanceof Error ? thrown.constructor.name : ''
  const message = messageOf(thrown)
  try {
    const parsed: unknown = JSON.parse(message)
    if (typeof parsed === 'object' && parsed !== null && 'message' in parsed && typeof parsed.message === 'string') {
      return {name: 'name' in parsed && typeof parsed.name === 'string' ? parsed.name : name, message: sentence(parsed.message)}
    }
  } catch {
    // An ordinary message, then.
  }
  return {name, message: sentence(message)}
}

function sentence(message: string): string {
  const line = message.replace(/\s+/g, ' ').trim()
  return /[.!?]$/.test(line) ? line : `${line}.`
}
