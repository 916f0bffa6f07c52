import {readFile} from 'node:fs/promises'
import {basename, join} from 'node:path'
import {listRepositoryFiles} from './repository-files.ts'

/** `FROM image`, `COPY --from=image`, `ARG NAME=image`, `image: name`: lines of Dockerfiles and Compose files that may name an image. */
const LINES = /^\s*(?:FROM\s|COPY\s.*--from=|ARG\s+\w+=|image\s*:).*$/gim

/**
 * The images that the lines of a Dockerfile or Compose file may name, as Docker Hub's own are written: `postgres:15`, `redis:latest`. What else
 * stands in such a line is among them: it is looked for among the names that there are. A template need not be valid YAML yet.
 */
export function namedImages(text: string): string[] {
  // What stands before the default of a variable goes with the rest: `${IMAGE:-postgres:15}`.
  const words = [...text.matchAll(LINES)].flatMap(([line]) => line.split(/\$\{\w+:?[-?+]|[\s"'${}=,@]/))
  const names = words.map(word => word.replace(/^(?:docker\.io\/)?(?:library\/)?/, ''))
  return [
    ...new Set(names.filter(name => /^[a-z][\w.-]*(?::[\w.-]+)?$/.test(name)).map(name => (name.includes(':') ? name : `${name}:latest`)))
  ]
}

/** As {@link namedImages}, of all Dockerfiles and Compose files of a repository. */
export async function findNamedImages(repository: string): Promise<string[]> {
  const paths = (await listRepositoryFiles(repository)).filter(path => /dockerfile|containerfile|compose/i.test(basename(path)))
  const texts = await Promise.all(paths.map(path => readFile(join(repository, path), 'utf8').catch(() => '')))
  return [...new Set(texts.flatMap(namedImages))]
}
