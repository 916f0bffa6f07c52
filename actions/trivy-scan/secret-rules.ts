import {randomUUID} from 'node:crypto'
import {writeFile} from 'node:fs/promises'
import {join} from 'node:path'

/**
 * What Trivy's secret scanner looks at besides its defaults. By itself it passes over Markdown, tests, examples and
 * locales (pkg/fanal/secret/builtin-allow-rules.go), where a password for a try-out is left as often as anywhere: those are looked at, except in
 * the packages of others, whose tests are full of made-up keys. A value that says "example" is none, as before.
 */
const RULES = `disable-allow-rules:
  - tests
  - examples
  - locale-dir
  - markdown
allow-rules:
  - id: example-values
    description: values that call themselves an example
    regex: (?i)example
  - id: tests-of-packages
    description: tests, examples and documents in the packages of others
    path: '(?:^|/)(?:site-packages|dist-packages|gems|vendor|node_modules|\\.cargo|pkg/mod)/(?:.*[/._-])?(?:(?i:test|example)|[^/]*\\.md$)'
`

/** What is still not looked at for secrets, in words for people. */
export const NOT_SEARCHED =
  'directories of installed packages and of the system (node_modules, vendor, *.dist-info, usr/share, usr/lib, usr/include, usr/local/go, usr/local/lib/python*, usr/src/wordpress, opt/yarn-v*, var/log/anaconda), lock files, binary files, pictures and archives'

/**
 * Writes the rules into the step's folder. Trivy passes over a file in the root of what it scans that has the rules' own name, so nobody
 * may know that name before.
 *
 * @returns the file, relative to the folder
 */
export async function writeSecretRules(folder: string): Promise<string> {
  const name = join('tmp', `secret-rules-${randomUUID()}.yaml`)
  await writeFile(join(folder, name), RULES)
  return name
}
