import type {Layout} from '../../lib/registry/layout.ts'
import type {PlatformImage} from '../../lib/registry/image-index.ts'
import type {CacheReport} from './cache/report.ts'
import type {Part} from './index-part.ts'
import type {PublishResult, TagsResult} from './publish.ts'

/** How many of the run's tags that may move are left to a step with `mode: tag`. */
export interface TagsLeft {
  readonly left: number
}

/** An image that was built or read, and pushed or not. */
export interface ImageResult {
  readonly kind: 'image'
  readonly layout: Layout
  readonly version: string
  /** What the image was given; undefined when nothing was built. */
  readonly labels: ReadonlyMap<string, string> | undefined
  /** The builder's name, undefined when nothing was built. */
  readonly builder: string | undefined
  /** The file of buildx's report on the build, undefined when nothing was built. */
  readonly metadata: string | undefined
  /** What the build had from caches; undefined when nothing was built. */
  readonly cache: CacheReport | undefined
  readonly push: {readonly state: 'not-asked'} | {readonly state: 'withheld'} | ({readonly state: 'pushed'} & PublishResult & TagsLeft)
  /** The file that says what was pushed; undefined unless it is one part of an image. */
  readonly part?: string
}

/** Tags that were set on an image that was in the registry already. */
export interface TaggedResult extends TagsResult, TagsLeft {
  readonly kind: 'tagged'
  readonly digest: string
  readonly version: string
}

/** The registry would take a push; for a proposal, which is never pushed, it is not asked. */
export interface CheckedResult {
  readonly kind: 'checked'
  readonly isAsked: boolean
}

/** The index of an image whose platforms other jobs have pushed. */
export type IndexResult = {readonly kind: 'index'} & (
  | ({readonly state: 'made'; readonly digest: string; readonly version: string; readonly images: readonly PlatformImage[]} & TagsResult &
      TagsLeft)
  /** Not every platform is there. What is stays in the registry without a tag. */
  | {readonly state: 'refused'; readonly reason: string; readonly parts: readonly Part[]}
  /** A proposal whose platforms are all well. */
  | {readonly state: 'withheld'}
)

export type BuildPushResult = ImageResult | TaggedResult | CheckedResult | IndexResult
