// A test runner for Stryker that has all tests of a part in one process: jest needs seconds for each mutant to load them anew, and they
// themselves some milliseconds. Stryker starts another process when a mutant does not come to an end.
import {glob} from 'node:fs/promises'
import {registerHooks} from 'node:module'
import {resolve} from 'node:path'
import {pathToFileURL} from 'node:url'
import type {MutantCoverage} from '@stryker-mutator/api/core'
import {declareClassPlugin, PluginKind} from '@stryker-mutator/api/plugin'
import {
  DryRunStatus,
  MutantRunStatus,
  TestStatus,
  type DryRunResult,
  type MutantRunOptions,
  type MutantRunResult,
  type TestResult,
  type TestRunner
} from '@stryker-mutator/api/test-runner'
import fc from 'fast-check'
import {PARTS} from './parts.ts'
import {beginFile, suitesOf, tests, type Test} from './test-globals.ts'

const globals = new URL('test-globals.ts', import.meta.url).href

/** What Stryker's instrumented code reads and writes. */
interface Namespace {
  activeMutant?: string | undefined
  currentTestId?: string | undefined
  mutantCoverage?: MutantCoverage
  hitCount?: number | undefined
  hitLimit?: number | undefined
}

const namespace: Namespace = ((globalThis as {__stryker__?: Namespace}).__stryker__ ??= {})

/** Runs tests one after another, each in its suites; a suite's `beforeAll` at the first of them. */
class Run {
  readonly #begun = new Set<unknown>()

  /** @returns what the test failed with; undefined when it passed */
  async failureOf(test: Test): Promise<string | undefined> {
    const suites = suitesOf(test.suite)
    try {
      for (const suite of suites) {
        if (!this.#begun.has(suite)) for (const effect of suite.before) await effect()
        this.#begun.add(suite)
      }
      for (const effect of suites.flatMap(suite => suite.beforeEach)) await effect()
      try {
        await test.run()
      } finally {
        for (const effect of suites.toReversed().flatMap(suite => suite.afterEach)) await effect()
      }
      return undefined
    } catch (error) {
      return error instanceof Error ? error.message : String(error)
    }
  }
}

class InProcessRunner implements TestRunner {
  capabilities() {
    return {reloadEnvironment: false}
  }

  async init(): Promise<void> {
    registerHooks({
      resolve: (specifier, context, next) => (specifier === '@jest/globals' ? {url: globals, shortCircuit: true} : next(specifier, context))
    })
    // The same cases for each mutant, and few of them: the property tests are asked for more elsewhere.
    process.env['FAIRWAY_FUZZ'] = '0.02'
    fc.configureGlobal({seed: 1})
    const part = PARTS.find(({name}) => name === process.env['FAIRWAY_MUTATE'])
    const included = part?.tests.filter(pattern => !pattern.startsWith('!')) ?? []
    const excluded = part?.tests.filter(pattern => pattern.startsWith('!')).map(pattern => pattern.slice(1)) ?? []
    for await (const file of glob(included, {exclude: excluded})) {
      beginFile(file)
      await import(pathToFileURL(resolve(file)).href)
    }
  }

  async dryRun(): Promise<DryRunResult> {
    const run = new Run()
    const results: TestResult[] = []
    for (const test of tests) {
      namespace.currentTestId = test.id
      const started = performance.now()
      const failureMessage = await run.failureOf(test)
      const result = {id: test.id, name: test.id, fileName: resolve(test.file), timeSpentMs: performance.now() - started}
      results.push(
        failureMessage === undefined ? {...result, status: TestStatus.Success} : {...result, status: TestStatus.Failed, failureMessage}
      )
    }
    namespace.currentTestId = undefined
    const coverage = namespace.mutantCoverage
    return {status: DryRunStatus.Complete, tests: results, ...(coverage === undefined ? {} : {mutantCoverage: coverage})}
  }

  async mutantRun({activeMutant, testFilter, hitLimit}: MutantRunOptions): Promise<MutantRunResult> {
    const wanted = testFilter === undefined ? tests : tests.filter(({id}) => testFilter.includes(id))
    namespace.activeMutant = activeMutant.id
    namespace.hitLimit = hitLimit
    namespace.hitCount = hitLimit === undefined ? undefined : 0
    try {
      return await this.#firstFailure(wanted, hitLimit)
    } finally {
      namespace.activeMutant = undefined
    }
  }

  async #firstFailure(wanted: readonly Test[], hitLimit: number | undefined): Promise<MutantRunResult> {
    const run = new Run()
    for (const [index, test] of wanted.entries()) {
      const failureMessage = await run.failureOf(test)
      if (hitLimit !== undefined && (namespace.hitCount ?? 0) > hitLimit) return {status: MutantRunStatus.Timeout}
      if (failureMessage !== undefined) return {status: MutantRunStatus.Killed, killedBy: [test.id], failureMessage, nrOfTests: index + 1}
    }
    return {status: MutantRunStatus.Survived, nrOfTests: wanted.length}
  }
}

export const strykerPlugins = [declareClassPlugin(PluginKind.TestRunner, 'in-process', InProcessRunner)]
