// Everything about this repository that can be checked without running it: types, lint, format, README tables, and that dist/ is what the sources make.
import {mkdtemp, rm} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {formatDuration} from '../lib/action/duration.ts'
import {describeFailure, runProcess} from '../lib/action/process.ts'
import {compareFolders} from './support/folders.ts'
import {describeCircle, forbiddenImports, importCircles, isLoose, readImports} from './support/imports.ts'
import {listSources, root} from './support/repository.ts'
import {recordResult} from './support/results.ts'

interface Check {
  readonly name: string
  /** Gives what is wrong, or undefined when all is well. */
  run(): Promise<string | undefined>
}

function command(name: string, argv: [string, ...string[]]): Check {
  return {
    name,
    async run() {
      const result = await runProcess(argv, {cwd: root})
      return result.exitCode === 0 ? undefined : `${result.stdout}${result.stderr}`.trim() || describeFailure(argv[0], result)
    }
  }
}

const tool = (name: string) => join(root, 'node_modules', '.bin', name)

const checks: Check[] = [
  command('types', [tool('tsc'), '-p', '.']),
  command('lint', [tool('eslint'), '--max-warnings', '0', '.']),
  command('format', [tool('prettier'), '--check', '--log-level', 'warn', '.']),
  {
    name: 'doors and wings',
    async run() {
      const sources = await listSources()
      const graph = await readImports(sources, root)
      const circles = importCircles(graph).map(circle => `A circle of imports: ${describeCircle(circle, graph)}.`)
      const forbidden = forbiddenImports(graph)
      const loose = sources.filter(isLoose).map(file => `${file} lies in no wing of lib/.`)
      console.log(`     ${circles.length} import circles, ${forbidden.length} forbidden imports, ${loose.length} loose files in lib/`)
      const problems = [...circles, ...forbidden, ...loose]
      return problems.length === 0 ? undefined : problems.join('\n')
    }
  },
  command('README tables', [process.execPath, 'scripts/readme-tables.ts', '--check']),
  {
    name: 'dist is reproduced',
    async run() {
      const out = await mkdtemp(join(tmpdir(), 'fairway-dist-'))
      try {
        const built = await runProcess([process.execPath, 'scripts/build.ts', '--out', out], {cwd: root})
        if (built.exitCode !== 0) return describeFailure('build', built)
        const differences = await compareFolders(join(root, 'dist'), out)
        return differences.length === 0 ? undefined : `${differences.join('\n')}\nRun npm run build and commit dist/.`
      } finally {
        await rm(out, {recursive: true, force: true})
      }
    }
  }
]

let failed = 0
const begun = Date.now()
for (const check of checks) {
  const started = Date.now()
  const problem = await check.run()
  const mark = problem === undefined ? 'ok  ' : 'FAIL'
  console.log(`${mark} ${check.name} (${formatDuration(Date.now() - started)})`)
  if (problem === undefined) continue
  failed++
  console.log(problem.replace(/^/gm, '     '))
}
await recordResult({suite: 'check', passed: checks.length - failed, failed, milliseconds: Date.now() - begun})
process.exitCode = failed === 0 ? 0 : 1
