/**
 * Trivy's databases. The vulnerability database knows what is wrong with which version of a package. The Java one knows Java archives by their
 * sha1, and is of use only for an image that has some.
 */
export type DatabaseKind = 'vulnerability' | 'java'

/** How a database is called, and what it is made of. */
export interface Kind {
  /** In a sentence: "the vulnerability database". */
  readonly name: string
  /** The inputs that name its repositories and how old it may be. */
  readonly input: string
  readonly ageInput: string
  /** The folder that Trivy reads it from, below its cache (trivy, pkg/db, pkg/javadb, pkg/policy). */
  readonly folder: string
  /** A file that has to be in the layer; without it, it is something else. */
  readonly file: string
  /**
   * A text that is in every database with something in it. Trivy makes a new one of an empty file, in which no package is vulnerable, and takes one
   * without any advisory for a good one.
   */
  readonly mark: string
}

export const KINDS: Readonly<Record<DatabaseKind, Kind>> = {
  vulnerability: {
    name: 'vulnerability database',
    input: 'db-repository',
    ageInput: 'db-max-age',
    folder: 'db',
    file: 'trivy.db',
    // Where its advisories are from, one at least (trivy-db, pkg/db/data_source.go).
    mark: '{"ID":"'
  },
  java: {
    name: 'Java database',
    input: 'java-db-repository',
    ageInput: 'java-db-max-age',
    folder: 'java-db',
    file: 'trivy-java.db',
    mark: 'SQLite format 3\0'
  }
}
