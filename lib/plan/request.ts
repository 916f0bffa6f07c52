/** Where a plan is, and what reads it. Paths are absolute, or relative to the folder that the door works in. */
export interface PlanSource {
  /** Path of a plan file, or of the JSON of one. */
  readonly plan: string
  /** The root module's folder, initialised: a plan file is shown there. */
  readonly workingDirectory: string
  /** The program that shows a plan file: `terraform`, `tofu`, a path, or `auto` for whichever is there. */
  readonly binary: string
  /** Key of the fingerprint; undefined leaves what is sensitive out of it. */
  readonly fingerprintKey: string | undefined
}

/** Characters that a key has at least: what can be guessed in an afternoon protects nothing. */
export const SHORTEST_KEY = 16

/** Judges a plan. */
export interface GuardRequest extends PlanSource {
  readonly mode: 'guard'
  /** Types and address globs to protect, besides the built-in list. */
  readonly protect: readonly string[]
  /** Types and address globs to take out again. */
  readonly protectExcept: readonly string[]
  /** Whether the built-in list of types that hold data counts. */
  readonly protectDefaults: boolean
  /** How many objects the plan may destroy; undefined for any number. */
  readonly maxDestroy: number | undefined
  /** Path of the file with the destroys that are meant; undefined for none. */
  readonly allow: string | undefined
  /** Whether the report shows what changes, without what is sensitive. */
  readonly showValues: boolean
}

/** What a plan was known by when it was judged: the sha256 of its file (64 hexadecimal digits, lower case), its fingerprint, or both. */
export type JudgedAs =
  {readonly planSha256: string; readonly fingerprint: string | undefined} | {readonly planSha256: undefined; readonly fingerprint: string}

/** Checks that a plan is the one that was judged. */
export interface VerifyRequest extends PlanSource {
  readonly mode: 'verify'
  readonly judgedAs: JudgedAs
  /** Path of the report that was made when it was judged, to say what differs; undefined for none. */
  readonly judged: string | undefined
}

/** Encrypts a plan file for another job. */
export interface SealRequest {
  readonly mode: 'seal'
  readonly plan: string
  readonly sealKey: string
  /** sha256 of the plan file that was judged; undefined seals whatever is there. */
  readonly planSha256: string | undefined
}

/** Decrypts a plan file that another job sealed. */
export interface OpenRequest {
  readonly mode: 'open'
  /** Path of the sealed file. */
  readonly plan: string
  readonly sealKey: string
  /** sha256 that the plan file must have. */
  readonly planSha256: string
}

/** What is asked about a plan, by any door. */
export type PlanRequest = GuardRequest | VerifyRequest | SealRequest | OpenRequest

/** A request in which only the plan must be named; `undefined` also means the default. */
type Asked<Request extends PlanSource> = Pick<Request, 'plan'> & {
  readonly [Name in Exclude<keyof Request, 'mode' | 'plan'>]?: Request[Name] | undefined
}

export const guardRequest = ({
  protect,
  protectExcept,
  protectDefaults,
  maxDestroy,
  allow,
  showValues,
  ...source
}: Asked<GuardRequest>): GuardRequest => ({
  mode: 'guard',
  ...sourceOf(source),
  protect: protect ?? [],
  protectExcept: protectExcept ?? [],
  protectDefaults: protectDefaults ?? true,
  maxDestroy,
  allow,
  showValues: showValues ?? false
})

export const verifyRequest = ({judgedAs, judged, ...source}: Asked<VerifyRequest> & Pick<VerifyRequest, 'judgedAs'>): VerifyRequest => ({
  mode: 'verify',
  ...sourceOf(source),
  judgedAs,
  judged
})

const sourceOf = ({plan, workingDirectory, binary, fingerprintKey}: Asked<PlanSource>): PlanSource => ({
  plan,
  workingDirectory: workingDirectory ?? '.',
  binary: binary ?? 'auto',
  fingerprintKey
})
