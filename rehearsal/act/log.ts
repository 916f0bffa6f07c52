/** One line of act's log (`--json`, nektos/act 0.2.89, pkg/runner/logger.go). What is not said is undefined. */
export interface ActLine {
  /** As act names the job: `Ship/ship/build`. */
  readonly job: string | undefined
  readonly jobId: string | undefined
  readonly step: string | undefined
  /** The step's `id:`, or its number in the job, from 0 on. */
  readonly stepId: string | undefined
  readonly stage: 'Pre' | 'Main' | 'Post' | undefined
  /** The end of a step. */
  readonly stepResult: string | undefined
  /** The end of a job. */
  readonly jobResult: string | undefined
  /** A workflow command, such as `set-output`, `error` or `add-mask`. */
  readonly command: string | undefined
  readonly name: string | undefined
  readonly value: string | undefined
  /** Something that the step itself printed. */
  readonly isOutput: boolean
  readonly message: string
}

/** @returns undefined for a line that is not one of act's log */
export function readLine(line: string): ActLine | undefined {
  let entry: Record<string, unknown>
  try {
    const parsed: unknown = JSON.parse(line)
    if (typeof parsed !== 'object' || parsed === null || Array.isArray(parsed)) return undefined
    entry = parsed as Record<string, unknown>
  } catch {
    return undefined
  }
  const text = (name: string) => (typeof entry[name] === 'string' ? entry[name] : undefined)
  const ids: unknown = entry['stepID']
  const stage = text('stage')
  return {
    // Names are padded to the length of the longest one.
    job: text('job')?.trimEnd(),
    jobId: text('jobID'),
    step: text('step'),
    stepId: Array.isArray(ids) && typeof ids[0] === 'string' ? ids[0] : undefined,
    stage: stage === 'Pre' || stage === 'Main' || stage === 'Post' ? stage : undefined,
    stepResult: text('stepResult'),
    jobResult: text('jobResult'),
    command: text('command'),
    name: text('name'),
    value: text('arg'),
    isOutput: entry['raw_output'] === true,
    message: (text('msg') ?? '').replace(/\n$/, '')
  }
}
