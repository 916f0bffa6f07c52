import type {Range} from './ranges.ts'

/*
 * What stands in many secrets and gives none of them away: the frame of a format. A piece of one of these is a piece of every key and every
 * URL, so it is not looked for.
 */

/** Words of paths in URLs that everybody knows; in such a path they say which service it is, not whose. */
const URL_WORDS = new Set(
  `access account accounts action actions admin alert alerts api apis app apps application auth authorize base basic bot bots bucket build builds
   callback channel channels chat client clients cloud common config connect create data database databases default deploy deploys deployment
   deployments dev endpoint event events external file files git group groups health hook hooks http https incoming index info ingest integration
   integrations internal issues job jobs json key keys latest live login main manage message messages metrics monitor notification notifications
   notify oauth oauth2 object objects open org organization organizations page pages path ping pipeline pipelines post prod production project
   projects public publish push query queue raw repo repos repository report request rest room rooms root rpc run runs script secret secrets send
   sendmessage server service services share shared site sites slack stable staging static status storage store system team teams telegram
   tenant test token tokens topic topics trigger triggers update upload uploads url user users version web webhook webhook-test webhook-waiting
   webhookb2 webhooks workflow workflows workspace workspaces`.split(/\s+/)
)

/**
 * Whether a segment of a URL's path is a word of the address rather than a part of its secret: a common word, one with a number, or a
 * version.
 *
 * @param segment without slashes
 */
export function isUrlWord(segment: string): boolean {
  const word = segment.toLowerCase()
  return (
    URL_WORDS.has(word) ||
    /^v?\d{1,2}(?:\.\d{1,2})?(?:alpha|beta|rc)?\d?$/.test(word) ||
    word.split(/[-_.]/).every(part => URL_WORDS.has(part))
  )
}

/** Words of configurations and of error messages, beside those of addresses. */
const WORDS = [
  ...URL_WORDS,
  ...`administrator application authorization certificate configuration connection connections container containers credential credentials
   default development docker encryption environment environments example examples external github hostname internal kubernetes localhost
   network passphrase passphrases password passwords postgres postgresql private provider providers registry repository resource resources
   security sensitive terraform username usernames variable variables`.split(/\s+/)
]

/** Of a shorter run of letters it cannot be said that it is of a word. */
const SHORTEST_RUN = 6
const LONGEST_RUN = 8

/** Every run of letters of these words that a piece can hold. */
const RUNS = new Set(
  WORDS.flatMap(word =>
    Array.from({length: LONGEST_RUN - SHORTEST_RUN + 1}, (_, more) => SHORTEST_RUN + more).flatMap(length =>
      Array.from({length: Math.max(0, word.length - length + 1)}, (_, first) => word.slice(first, first + length))
    )
  )
)
const OF_A_WORD = /^[^a-z]*([a-z]{6,8})[^a-z]*$/

/**
 * Whether a piece is of one everyday word, with a sign or a digit beside it: `password`, `.example`. It would be hidden in every second text, and says
 * nothing of the secret. What reaches into the next word is no such piece.
 */
export function isOrdinary(piece: string): boolean {
  const run = OF_A_WORD.exec(piece.toLowerCase())?.[1]
  return run !== undefined && RUNS.has(run)
}

/** How keys, tokens and addresses of one kind all begin, or what they all hold. */
const FORMAT_TEXTS: readonly string[] = [
  // OpenSSH private keys of ed25519, RSA and ECDSA, without and with a passphrase (PROTOCOL.key).
  'b3BlbnNzaC1rZXktdjEAAAAABG5vbmUAAAAEbm9uZQAAAAAAAAABAAAAMwAAAAtzc2gtZWQyNTUxOQAAACD',
  'b3BlbnNzaC1rZXktdjEAAAAABG5vbmUAAAAEbm9uZQAAAAAAAAABAAABlwAAAAdzc2gtcnNhAAAAAwEAAQAAAYEA',
  'AAAAaAAAABNlY2RzYS1zaGEyLW5pc3RwMjU2AAAACG5pc3RwMjU2AAAAQQQ',
  'b3BlbnNzaC1rZXktdjEAAAAACmFlczI1Ni1jdHIAAAAGYmNyeXB0AAAAGAAAABD',
  // PKCS #8: P-256 and Ed25519.
  'MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQg',
  'oAoGCCqGSM49AwEHoUQDQgAE',
  'MC4CAQAwBQYDK2VwBCIEI',
  // RSA's usual exponent, 65537, and what is before and behind it, at each place of base64.
  'AgMBAAECggEBA',
  'AgMBAAECggEA',
  'AgMBAAECggIBA',
  'AgMBAAECggIA',
  'IDAQABAoIBAQ',
  'IDAQABAoIBA',
  'IDAQABAoICAQ',
  'CAwEAAQKCAQEA',
  'CAwEAAQKCAQA',
  'CAwEAAQKCAgEA',
  'AgMBAAEC',
  'IDAQABAo',
  'CAwEAAQK',
  // Before each of the five numbers behind it.
  'CgYEA',
  'CgYA',
  'CggEBA',
  'KBgQC',
  'KBgQD',
  'AoGBAJ',
  'AoGBAK',
  'AoGBAL',
  'AoGBAM',
  'AoGBAN',
  'AoGBAO',
  'AoGBAP',
  // Headers of JSON web tokens.
  'eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9',
  'eyJ0eXAiOiJKV1QiLCJhbGciOiJIUzI1NiJ9',
  'eyJhbGciOiJSUzI1NiIsInR5cCI6IkpXVCJ9',
  'eyJ0eXAiOiJKV1QiLCJhbGciOiJSUzI1NiJ9',
  'eyJhbGciOiJFUzI1NiIsInR5cCI6IkpXVCJ9',
  // Prefixes of tokens that are as long as a piece.
  'github_pat_',
  'dckr_pat_',
  'sk_live_',
  'sk_test_',
  'pk_live_',
  'pk_test_',
  // The frame of a service account's file of Google, whose addresses are in each of them.
  'service_account',
  'https://accounts.google.com/o/oauth2/auth',
  'https://oauth2.googleapis.com/token',
  'https://www.googleapis.com/oauth2/v1/certs',
  'https://www.googleapis.com/robot/v1/metadata/x509/',
  '.iam.gserviceaccount.com'
]

/** The begin and end lines of PEM, which are the same in all keys. */
const PEM_FRAME = /={0,2}\n?-----(?:BEGIN|END) [A-Z0-9 ]+-----\n?/g

/**
 * What everybody knows of a secret, in UTF-16 units (not bytes): the frame of PEM and of other formats, names, the keys of JSON, and of a URL the
 * scheme, the host and the known words.
 */
export function publicRanges(text: string): Range[] {
  const matches = [...text.matchAll(PEM_FRAME), ...names(text), ...jsonKeys(text)]
  return [...matches.map(match => ({start: match.index, end: match.index + match[0].length})), ...urlRanges(text), ...formatRanges(text)]
}

/** The same where lengths in it differ by some bytes from key to key of one size: how RSA keys begin in PKCS #1 and #8. */
const FORMAT_PATTERNS: readonly RegExp[] = [
  /MII[A-Z][\w+/]{2}IBAAKCA[QgY]EA/g,
  /MII[A-Z][\w+/]{2}IBADANBgkqhkiG9w0BAQEFAASC[\w+/]{4}gg[\w+/]{2}AgEAAo[A-Z]{2}[A-Z]Q/g
]

function formatRanges(text: string): Range[] {
  const matches = FORMAT_PATTERNS.flatMap(pattern => [...text.matchAll(pattern)])
  const ofPatterns = matches.map(match => ({start: match.index, end: match.index + match[0].length}))
  const ofTexts = FORMAT_TEXTS.flatMap(format => {
    const ranges: Range[] = []
    for (let start = text.indexOf(format); start !== -1; start = text.indexOf(format, start + 1))
      ranges.push({start, end: start + format.length})
    return ranges
  })
  return [...ofPatterns, ...ofTexts]
}

/**
 * `NAME=` of an environment file; any `name=` where several stand in a text, as in a connection string or a query. What is behind it is never
 * another `=`: that is the padding of base32 and base64. With nothing behind it a name has an underscore, as no last line of those has.
 */
function names(text: string): RegExpExecArray[] {
  const strict = [...text.matchAll(/^[ \t]*(?:export[ \t]+)?[A-Z][A-Z0-9_]{2,60}=(?=[^=\s])/gm)]
  const empty = [...text.matchAll(/^[ \t]*(?:export[ \t]+)?[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+=(?=[ \t\r]*$)/gm)]
  const wide = [...text.matchAll(/(?<=^|[\n;&?])[ \t]*[A-Za-z][A-Za-z _.-]{1,40}(?:=(?=[^=\s])|:[ \t])/g)]
  return [...strict, ...empty, ...(wide.length > 1 ? wide : [])]
}

const jsonKeys = (text: string) => (/^\s*[[{]/.test(text) ? [...text.matchAll(/"[A-Za-z][\w .-]{0,60}"\s*:/g)] : [])

const URL_START = /\b([a-z][a-z0-9+.-]{1,20}:\/\/)((?:[^\s/?#]*@)?)([^\s/?#"']*)([^\s?#"']*)/gi
/** What else stands there is a password with a slash in it. */
const HOST = /^(?:[a-z0-9.-]+|\[[0-9a-f:.]+\])(?::\d+)?$/i

function urlRanges(text: string): Range[] {
  return [...text.matchAll(URL_START)].flatMap(({0: whole, 1: scheme = '', 2: user = '', 3: host = '', 4: path = '', index}) => {
    const ofScheme = {start: index, end: index + scheme.length}
    if (!HOST.test(host)) return [ofScheme]
    const hostAt = ofScheme.end + user.length
    const ofHost = {start: hostAt, end: hostAt + host.length}
    const segments = path.split('/')
    const ends = segments.map((_, last) => index + whole.length - path.length + segments.slice(0, last + 1).join('/').length)
    // A word takes the slash before it along.
    const ofWords = segments.flatMap((segment, at) =>
      isUrlWord(segment) ? [{start: (ends[at] as number) - segment.length - 1, end: ends[at] as number}] : []
    )
    return [ofScheme, ofHost, ...ofWords]
  })
}
