import type {Masks} from './masks.ts'
import type {
  AbandonedJob,
  Annotation,
  Artifact,
  JobReference,
  JobResult,
  LogLine,
  RunObserver,
  RunResult,
  StepReference,
  StepResult
} from './types.ts'

/**
 * Collects what a run leaves behind, and tells the observer while it happens. Whatever goes in comes out masked, with the masks
 * that are known at that moment: a value that was printed before it was masked stays readable, as in a log on GitHub.
 */
export class Recorder {
  readonly #log: LogLine[] = []
  readonly #summaries: {job: string; step: string; markdown: string}[] = []
  readonly #jobs: {order: readonly number[]; job: JobResult}[] = []
  readonly #remains: {job: string; name: string}[] = []
  readonly #abandoned: AbandonedJob[] = []
  readonly #noticed = new Set<string>()
  readonly #masks: Masks
  readonly #observer: Partial<RunObserver>

  constructor(masks: Masks, observer: Partial<RunObserver>) {
    this.#masks = masks
    this.#observer = observer
  }

  jobStarted(job: JobReference): void {
    this.#observer.jobStarted?.(this.#maskedJob(job))
  }

  /** @param order where the job is in the files, so that the result does not depend on which job was faster */
  jobFinished(job: JobResult, order: readonly number[]): void {
    const masked = this.#maskedResult(job)
    this.#jobs.push({order, job: masked})
    this.#observer.jobFinished?.(masked)
  }

  stepStarted(step: StepReference): void {
    this.#observer.stepStarted?.(this.#maskedStep(step))
  }

  stepFinished(step: StepReference, result: StepResult): void {
    this.#observer.stepFinished?.(this.#maskedStep(step), {...result, name: this.#masks.apply(result.name)})
  }

  log(job: JobReference, step: string, line: string): void {
    const entry = {job: this.#maskedJob(job), step: this.#masks.apply(step), line: this.#masks.apply(line)}
    this.#log.push(entry)
    this.#observer.log?.(entry)
  }

  annotation(job: JobReference, annotation: Annotation): void {
    this.#observer.annotation?.(this.#maskedJob(job), this.maskedAnnotation(annotation))
  }

  /** Says it once, however often it comes up. */
  notice(message: string): void {
    if (!this.#noticed.has(message)) this.#observer.notice?.(this.#masks.apply(message))
    this.#noticed.add(message)
  }

  summary(job: JobReference, step: string, markdown: string): void {
    const lines = markdown.split('\n').map(line => this.#masks.apply(line))
    this.#summaries.push({job: this.#masks.apply(job.name), step: this.#masks.apply(step), markdown: lines.join('\n')})
  }

  /** An entry of RUNNER_TEMP that was still there when the job was over. */
  remains(job: JobReference, name: string): void {
    this.#remains.push({job: this.#masks.apply(job.name), name: this.#masks.apply(name)})
  }

  /** A job that nobody completed. */
  abandoned(job: JobReference, left: Omit<AbandonedJob, 'job'>): void {
    this.#abandoned.push({...left, job: this.#masks.apply(job.name), temp: left.temp.map(name => this.#masks.apply(name))})
  }

  maskedAnnotation(annotation: Annotation): Annotation {
    const title = annotation.title === undefined ? {} : {title: this.#masks.apply(annotation.title)}
    const file = annotation.file === undefined ? {} : {file: this.#masks.apply(annotation.file)}
    return {...annotation, ...title, ...file, message: this.#masks.apply(annotation.message)}
  }

  result(conclusion: RunResult['conclusion'], outputs: Readonly<Record<string, string>>, artifacts: readonly Artifact[]): RunResult {
    const jobs = [...this.#jobs].sort((a, b) => compareOrder(a.order, b.order)).map(({job}) => job)
    const log = [...this.#log]
    const [summaries, remains] = [[...this.#summaries], [...this.#remains]]
    return {
      conclusion,
      jobs,
      outputs: this.#maskedValues(outputs),
      summaries,
      log,
      remains,
      abandoned: [...this.#abandoned],
      artifacts: artifacts.map(({name, folder, files}) => ({name, folder, files})),
      masks: this.#masks.values()
    }
  }

  #maskedJob({id, name}: JobReference): JobReference {
    return {id, name: this.#masks.apply(name)}
  }

  #maskedStep(step: StepReference): StepReference {
    return {...step, job: this.#maskedJob(step.job), name: this.#masks.apply(step.name)}
  }

  #maskedResult(job: JobResult): JobResult {
    return {
      ...job,
      name: this.#masks.apply(job.name),
      steps: job.steps.map(step => ({...step, name: this.#masks.apply(step.name)})),
      outputs: this.#maskedValues(job.outputs),
      annotations: job.annotations.map(annotation => this.maskedAnnotation(annotation))
    }
  }

  #maskedValues(values: Readonly<Record<string, string>>): Record<string, string> {
    return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, this.#masks.apply(value)]))
  }
}

function compareOrder(a: readonly number[], b: readonly number[]): number {
  for (let index = 0; index < Math.min(a.length, b.length); index++) {
    const difference = (a[index] ?? 0) - (b[index] ?? 0)
    if (difference !== 0) return difference
  }
  return a.length - b.length
}
