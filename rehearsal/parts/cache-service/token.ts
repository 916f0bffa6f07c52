import {createHmac, randomBytes, timingSafeEqual} from 'node:crypto'

/** What a run may do with the caches of one branch, tag or pull request, as GitHub writes it into the claim `ac` of the runner's token. */
export interface CacheScope {
  /** `refs/heads/main`, `refs/pull/7/merge`. */
  readonly Scope: string
  /** 1 reads, 2 writes, 3 does both (tonistiigi/go-actions-cache, cache.go, `Permission`). */
  readonly Permission: number
}

const READ = 1
const WRITE = 2

/**
 * The scopes of a run (docs, "Dependency caching reference", "Restrictions for accessing a cache"): its own ref, which for a pull request is the
 * merge commit's, and to read only those of the base and of the default branch.
 *
 * @param baseRef the name of a pull request's base branch; empty for other runs
 */
export function scopesOf(run: {readonly ref: string; readonly baseRef: string; readonly defaultBranch: string}): CacheScope[] {
  const others = [run.baseRef, run.defaultBranch].filter(name => name !== '').map(name => `refs/heads/${name}`)
  const read = [...new Set(others)].filter(ref => ref !== run.ref)
  return [{Scope: run.ref, Permission: READ | WRITE}, ...read.map(Scope => ({Scope, Permission: READ}))]
}

export const mayRead = ({Permission}: CacheScope): boolean => (Permission & READ) !== 0
export const mayWrite = ({Permission}: CacheScope): boolean => (Permission & WRITE) !== 0

const LIFE_SECONDS = 6 * 3_600
const part = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url')

/** Makes and reads the runner's tokens: JSON Web Tokens, whose claims BuildKit reads without knowing the key. */
export class RuntimeTokens {
  readonly #key = randomBytes(32)
  readonly #issued: string[] = []

  /** Every token so far: each is a secret of its run. */
  get issued(): readonly string[] {
    return this.#issued
  }

  issue(scopes: readonly CacheScope[]): string {
    const now = Math.floor(Date.now() / 1_000)
    const claims = {
      jti: randomBytes(16).toString('hex'),
      iss: 'https://token.actions.githubusercontent.com',
      nbf: now - 300,
      iat: now,
      exp: now + LIFE_SECONDS,
      ac: JSON.stringify(scopes),
      scp: 'Actions.Results'
    }
    const signed = `${part({typ: 'JWT', alg: 'HS256'})}.${part(claims)}`
    const token = `${signed}.${this.#sign(signed)}`
    this.#issued.push(token)
    return token
  }

  /** @returns undefined for a token that was not issued here, or is too old */
  scopes(token: string): readonly CacheScope[] | undefined {
    const [header = '', claims = '', signature = ''] = token.split('.')
    const [given, own] = [Buffer.from(signature), Buffer.from(this.#sign(`${header}.${claims}`))]
    if (given.length !== own.length || !timingSafeEqual(given, own)) return undefined
    const {exp, ac} = JSON.parse(Buffer.from(claims, 'base64url').toString('utf8')) as {exp: number; ac: string}
    return exp * 1_000 < Date.now() ? undefined : (JSON.parse(ac) as CacheScope[])
  }

  #sign(text: string): string {
    return createHmac('sha256', this.#key).update(text).digest('base64url')
  }
}
