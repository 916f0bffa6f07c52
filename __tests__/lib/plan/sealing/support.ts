import {createHash} from 'node:crypto'
import {existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {openSealed, SealError, sealFile, type SealBinding, type SealDependencies} from '../../../../lib/plan/sealing/index.ts'

export const key = 'correct horse battery staple'
export const binding: SealBinding = {repository: 'example/infra', runId: '1234567890', kind: 'plan'}

/** Thousands of files are opened: the real one takes 0.4 s each. */
export const quick: SealDependencies = {
  deriveKey: (secret, salt) => Promise.resolve(createHash('sha256').update(salt).update(secret).digest())
}

export const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

/** A folder with a file, the sealed one and the opened one; each attempt may begin anew. */
export class Bench {
  readonly folder = mkdtempSync(join(tmpdir(), 'fairway-test-'))
  readonly plain = join(this.folder, 'plan')
  readonly sealed = join(this.folder, 'sealed')
  /** Nothing but what opening leaves is in its folder. */
  readonly openedFolder = join(this.folder, 'opened')
  readonly opened = join(this.openedFolder, 'plan')

  constructor() {
    mkdirSync(this.openedFolder)
  }

  async seal(content: Uint8Array, secret = key, to: SealBinding = binding): Promise<Buffer> {
    rmSync(this.sealed, {force: true})
    writeFileSync(this.plain, content)
    await sealFile(this.plain, this.sealed, secret, to, quick)
    return readFileSync(this.sealed)
  }

  /** Opens these bytes; gives the content, or the error's code when it is refused and nothing is left. */
  async open(sealed: Uint8Array, secret = key, of: SealBinding = binding, expectedSha256?: string): Promise<Buffer | string> {
    writeFileSync(this.sealed, sealed)
    try {
      const result = await openSealed(this.sealed, this.opened, secret, of, expectedSha256, quick)
      const content = readFileSync(this.opened)
      if (result.sha256 !== sha256(content)) return 'wrong sha256 given'
      rmSync(this.opened)
      return this.left ?? content
    } catch (error) {
      if (!(error instanceof SealError)) throw error
      return this.left ?? error.problem.code
    }
  }

  /** What is left though nothing should be. */
  get left(): string | undefined {
    const names = readdirSync(this.openedFolder)
    return names.length === 0 ? undefined : `left: ${names.join(' ')}`
  }

  end(): void {
    if (existsSync(this.folder)) rmSync(this.folder, {recursive: true})
  }
}
