/** Words that make a name look like a secret's. A name is split at "_", "-", "." and where capitals begin. */
const SECRET_WORDS = new Set(
  'password passwd pass pwd pw passphrase passcode token secret secrets key keys apikey credential credentials cred creds auth dsn pat jwt'.split(
    ' '
  )
)
/** The same written without a separator: NPMTOKEN, DBPASSWORD. */
const SECRET_ENDING = /(?:password|passwd|passphrase|passcode|pwd|tokens?|secrets?|credentials?|creds)$/
/** Endings that harmless words have too (COMPASS, MONKEY, COMPAT, OAUTH), behind what secrets are for. */
const SECRET_COMPOUNDS: readonly RegExp[] = [
  /^(?:my|app|api|git|db|database|root|admin|user|login|service|smtp|imap|mail|mysql|maria|mongo|postgres|pg|redis|ftp|sftp|ldap|proxy|registry|docker|nexus|artifactory|jfrog|nuget|jenkins|sonar|key|store|keystore|sudo|vault)(?:pass|pw)$/,
  /^(?:gh|gl|git|github|gitlab|bitbucket|gitea|ado|azure|npm|nuget|jfrog|pypi|bot|ci|my|deploy|user|repo|release)pat$/,
  /^(?:npm|docker|registry|basic|http|proxy|composer)auth$/,
  /^(?:my|api|app|ssh|secret|access|private|priv|sign|signing|deploy|license|master|encryption|crypt|gpg|pgp|rsa|aws|gcp|azure|rails|nuget|service|account|auth|db|jwt|session|webhook|write|read|publish|tls|ssl|cert)+keys?$/
]
/** A provider of logins, whose domain and client id everyone may know: AUTH0_DOMAIN. */
const NAMES_WITH_DIGITS = new Set(['auth0'])

/**
 * Whether a name is one that secrets have. One with the word PUBLIC says itself that it is not one (`NEXT_PUBLIC_MAPS_KEY`).
 *
 * @param name of a build argument or a variable, in any spelling
 */
export function looksSecret(name: string): boolean {
  const words = name
    .replace(/([a-z0-9])([A-Z])/g, '$1_$2')
    .toLowerCase()
    .split(/[_.-]+/)
  return !words.includes('public') && words.some(isSecretWord)
}

/** A number at the end counts on: PASSWORD2. */
function isSecretWord(word: string): boolean {
  const counted = NAMES_WITH_DIGITS.has(word) ? word : word.replace(/\d+$/, '')
  return SECRET_WORDS.has(counted) || SECRET_ENDING.test(counted) || SECRET_COMPOUNDS.some(compound => compound.test(counted))
}

/** `user:password@` of a URL; a name alone, as in `ssh://git@host`, is none. */
const USER_INFO = /[a-z][a-z0-9+.-]*:\/\/[^\s/?#@:]*:[^\s@/]+@/i
/** `https://TOKEN@host`: a user name of that length is a token. */
const TOKEN_INFO = /https?:\/\/[^\s/?#@:]{16,}@/i
/** `jdbc:…?user=x&password=y`, `Server=db;Password=x`, `AccountName=a;AccountKey=x`. */
const PARAMETER =
  /(?:^|[?&;,\s])(?:password|passwd|pwd|token|access_?token|auth_?token|private_?token|api_?key|access_?key|account_?key|shared_?access_?key|secret|client_?secret)\s*=\s*[^&;\s]/i
/** The beginnings that the services give to their tokens, and the first line of a private key. */
const TOKEN =
  /(?:^|[^A-Za-z0-9])(?:gh[pousr]_[A-Za-z0-9]{20}|github_pat_[A-Za-z0-9]{20}|glpat-[\w-]{16}|npm_[A-Za-z0-9]{30}|dckr_pat_[\w-]{20}|pypi-AgE[\w-]{27}|xox[abprs]-[\w-]{10}|sk_live_[A-Za-z0-9]{16}|AKIA[A-Z0-9]{16}|-----BEGIN [A-Z ]*PRIVATE KEY)/

/**
 * What makes a value a secret that no argument of a program may hold, whatever its name is.
 *
 * @returns what it is, to be read after "holds"; undefined for every other value
 */
export function secretIn(value: string): string | undefined {
  if (USER_INFO.test(value) || TOKEN_INFO.test(value)) return 'a URL with a password'
  // A URL, or a connection string; `password=x` of a sentence is neither.
  if (/:\/\/|^jdbc:|;/.test(value) && PARAMETER.test(value)) return 'an address with a password'
  return TOKEN.test(value) ? 'a token or a key' : undefined
}
