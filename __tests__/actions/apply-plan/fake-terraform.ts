import {readFileSync, statSync, writeFileSync} from 'node:fs'
import type {LastingEnd, LastingOptions, StartLasting} from '../../../lib/terraform/lasting-process.ts'

/** What was started. */
export interface Start {
  readonly argv: readonly string[]
  readonly options: LastingOptions
  readonly plan: Buffer
  readonly mode: number
}

/** A Terraform that writes a stream and ends, or waits for an interrupt first. */
export function fakeTerraform(stream: string, end: LastingEnd, {onInterrupt}: {onInterrupt?: (path: string) => boolean} = {}) {
  const starts: Start[] = []
  const told = {interrupts: 0, isReleased: false}
  const start: StartLasting = (argv, options) => {
    const plan = argv.at(-1) ?? ''
    starts.push({argv, options, plan: readFileSync(plan), mode: statSync(plan).mode & 0o777})
    writeFileSync(options.stdout, stream)
    writeFileSync(options.stderr, '')
    let resolveEnd: (end: LastingEnd) => void = () => undefined
    const ended = onInterrupt === undefined ? Promise.resolve(end) : new Promise<LastingEnd>(resolve => (resolveEnd = resolve))
    return Promise.resolve({
      pid: 4_000_000,
      ended,
      interrupt: () => {
        told.interrupts++
        if (onInterrupt?.(options.stdout) === true) resolveEnd(end)
      },
      release: () => (told.isReleased = true)
    })
  }
  return {start, starts, told}
}

export const OK: LastingEnd = {exitCode: 0, signal: null}
export const FAILED: LastingEnd = {exitCode: 1, signal: null}
export const noProgram: StartLasting = () => Promise.reject(new Error('nothing may be started in this test'))
