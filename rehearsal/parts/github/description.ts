import {readFileSync} from 'node:fs'
import type {Schema} from './schemas.ts'

/** The part of GitHub's OpenAPI description that is kept in this repository; `scripts/cut-openapi.ts` writes it. */
export interface Description {
  readonly openapi: string
  readonly info: {readonly title: string; readonly version: string}
  readonly paths: Readonly<Record<string, Readonly<Record<string, DescribedOperation>>>>
  readonly components: {readonly schemas: Readonly<Record<string, Schema>>}
}

export interface DescribedOperation {
  /** For example `repos/get`. */
  readonly operationId: string
  readonly parameters: readonly DescribedParameter[]
  /** The page that GitHub names in its error answers. */
  readonly externalDocs?: {readonly url: string}
  readonly requestBody?: {readonly required?: boolean; readonly content: DescribedContent}
  readonly responses: Readonly<Record<string, {readonly content?: DescribedContent}>>
}

export interface DescribedParameter {
  readonly name: string
  readonly in: string
  readonly required?: boolean
  readonly schema: Schema
  /** The value may hold slashes, as a branch name may. */
  readonly 'x-multi-segment'?: boolean
}

export type DescribedContent = Readonly<Record<string, {readonly schema: Schema}>>

/** Reads the description beside this file. */
export function readDescription(): Description {
  return JSON.parse(readFileSync(new URL('./operations.json', import.meta.url), 'utf8')) as Description
}
