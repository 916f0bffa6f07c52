import type {Masks} from './masks.ts'
import type {
  AbandonedJob,
  Annotation,
  Artifact,
  JobEnvironment,
  JobReference,
  JobResult,
  LogLine,
  PublishedText,
  RunObserver,
  RunResult
} from './types.ts'
import type {StepReference, StepResult} from './types.ts'

/** A job that is over; its steps and annotations were told before. */
export type EndedJob = Omit<JobResult, 'steps' | 'annotations' | 'environment'>

/** The longest message of an annotation, in characters (actions/runner, ExecutionContext.cs). */
const LONGEST_MESSAGE = 4096

/** A text as people see it here, and as GitHub would show it. */
interface Forms {
  readonly shown: string
  readonly published: string
}

/**
 * Collects what a run leaves behind, and tells the observer while it happens. Whatever goes in comes out masked, with the masks that are known
 * at that moment: a value that was printed before it was masked stays readable, as in a log on GitHub. What people see is masked with every mask
 * of the run. The leak search gets each text as GitHub would show it ({@link PublishedText}).
 */
export class Recorder {
  readonly #log: LogLine[] = []
  readonly #published: PublishedText[] = []
  readonly #summaries: {job: string; step: string; markdown: string}[] = []
  readonly #jobs: {order: readonly number[]; job: JobResult}[] = []
  readonly #remains: {job: string; name: string}[] = []
  /** By the job's id, as the next three. */
  readonly #steps = new Map<string, StepResult[]>()
  readonly #annotations = new Map<string, Annotation[]>()
  readonly #masksOfJobs = new Map<string, Masks>()
  readonly #environments = new Map<string, JobEnvironment>()
  /** The steps whose name is told. */
  readonly #named = new Set<string>()
  readonly #abandoned: AbandonedJob[] = []
  readonly #noticed = new Set<string>()
  readonly #masks: Masks
  readonly #observer: Partial<RunObserver>

  /** @param masks all of the run */
  constructor(masks: Masks, observer: Partial<RunObserver>) {
    this.#masks = masks
    this.#observer = observer
  }

  /** @param masks the job's own; undefined where they are not known, as under act: then those of the run have to do */
  jobStarted(job: JobReference, masks?: Masks, environment?: Omit<JobEnvironment, 'url'>): void {
    if (masks !== undefined) this.#masksOfJobs.set(job.id, masks)
    if (environment !== undefined) {
      const {name, isDeployment} = environment
      // It is evaluated by the server, which masks nothing.
      const forms = this.#bare(name)
      this.#publish('environment', job, undefined, forms)
      this.#environments.set(job.id, {name: forms.shown, url: undefined, isDeployment})
    }
    this.#observer.jobStarted?.(this.#maskedJob(job), this.#environments.get(job.id)?.name)
  }

  /** The address that a job's environment has come to; its runner has seen to it that it holds nothing that the job masks. */
  environmentUrl(job: JobReference, url: string): void {
    const environment = this.#environments.get(job.id)
    if (environment === undefined) return
    const forms = this.#bare(url)
    this.#publish('environment', job, undefined, forms)
    this.#environments.set(job.id, {...environment, url: forms.shown})
  }

  /** @param order where the job is in the files, so that the result does not depend on which job was faster */
  jobFinished(job: EndedJob, order: readonly number[]): void {
    this.#publish('job name', job, undefined, this.#bare(job.name))
    const ended: JobResult = {
      ...job,
      name: this.#masks.apply(job.name),
      outputs: this.#maskedOutputs(job.outputs, job),
      steps: listOf(this.#steps, job.id),
      annotations: listOf(this.#annotations, job.id),
      environment: this.#environments.get(job.id)
    }
    this.#jobs.push({order, job: ended})
    this.#observer.jobFinished?.(ended)
  }

  stepStarted(step: StepReference): void {
    this.#publishName(step)
    this.#observer.stepStarted?.(this.#maskedStep(step))
  }

  stepFinished(step: StepReference, result: StepResult): void {
    this.#publishName(step)
    const masked = {...result, name: this.#masks.apply(result.name)}
    listOf(this.#steps, step.job.id).push(masked)
    this.#observer.stepFinished?.(this.#maskedStep(step), masked)
  }

  /**
   * @param text one line or more; they are masked as one text
   * @param remark `tag` comes before each of the lines, `##[error]`; the message of an annotation is cut as the annotation is
   */
  log(job: JobReference, step: string, text: string, {tag = '', isMessage = false}: {tag?: string; isMessage?: boolean} = {}): void {
    const forms = isMessage ? this.#message(job, text) : this.#forms(job, text)
    this.#publish('log', job, step, forms)
    const [reference, name] = [this.#maskedJob(job), this.#masks.apply(step)]
    for (const line of forms.shown.split('\n')) {
      const entry = {job: reference, step: name, line: tag + line}
      this.#log.push(entry)
      this.#observer.log?.(entry)
    }
  }

  /** @param step undefined for what GitHub itself says of a job that no runner has: there are no masks then */
  annotation(job: JobReference, step: string | undefined, annotation: Annotation): void {
    const {title, file} = annotation
    const message = step === undefined ? cut(this.#bare(annotation.message)) : this.#message(job, annotation.message)
    this.#publish('annotation', job, step, message)
    // The runner masks the message alone (actions/runner, ExecutionContext.cs AddIssue).
    for (const text of [title, file]) if (text !== undefined) this.#publish('annotation', job, step, this.#bare(text))
    const masked = {
      ...annotation,
      message: message.shown,
      ...(title === undefined ? {} : {title: this.#masks.apply(title)}),
      ...(file === undefined ? {} : {file: this.#masks.apply(file)})
    }
    listOf(this.#annotations, job.id).push(masked)
    this.#observer.annotation?.(this.#maskedJob(job), masked)
  }

  /** Says it once, however often it comes up. */
  notice(message: string): void {
    if (!this.#noticed.has(message)) this.#observer.notice?.(this.#masks.apply(message))
    this.#noticed.add(message)
  }

  /** The runner masks the file line by line, and any line end is one (actions/runner, FileCommandManager.cs). */
  summary(job: JobReference, step: string, markdown: string): void {
    const lines = markdown.split(/\r\n|\r|\n/).map(line => this.#forms(job, line))
    const [shown, published] = [lines.map(line => line.shown).join('\n'), lines.map(line => line.published).join('\n')]
    this.#publish('summary', job, step, {shown, published})
    this.#summaries.push({job: this.#masks.apply(job.name), step: this.#masks.apply(step), markdown: shown})
  }

  /** An entry of RUNNER_TEMP that was still there when the job was over. */
  remains(job: JobReference, name: string): void {
    const forms = this.#forms(job, name)
    this.#publish('file in RUNNER_TEMP', job, undefined, forms)
    this.#remains.push({job: this.#masks.apply(job.name), name: forms.shown})
  }

  /** A job that nobody completed. */
  abandoned(job: JobReference, left: Omit<AbandonedJob, 'job'>): void {
    this.#abandoned.push({...left, job: this.#masks.apply(job.name), temp: left.temp.map(name => this.#masks.apply(name))})
  }

  result(conclusion: RunResult['conclusion'], outputs: Readonly<Record<string, string>>, artifacts: readonly Artifact[]): RunResult {
    const jobs = [...this.#jobs].sort((a, b) => compareOrder(a.order, b.order)).map(({job}) => job)
    const masked = this.#maskedOutputs(outputs, undefined)
    return {
      conclusion,
      jobs,
      outputs: masked,
      summaries: [...this.#summaries],
      log: [...this.#log],
      remains: [...this.#remains],
      abandoned: [...this.#abandoned],
      artifacts: artifacts.map(({name, folder, files}) => ({name, folder, files})),
      masks: this.#masks.values(),
      published: [...this.#published]
    }
  }

  /** What a job's steps say. */
  #forms(job: JobReference, text: string): Forms {
    return {shown: this.#masks.apply(text), published: (this.#masksOfJobs.get(job.id) ?? this.#masks).apply(text)}
  }

  /** The message of an annotation: masked first, and then cut. */
  #message(job: JobReference, text: string): Forms {
    return cut(this.#forms(job, text))
  }

  /** What no runner masks. */
  #bare(text: string): Forms {
    return {shown: this.#masks.apply(text), published: text}
  }

  #publish(kind: PublishedText['kind'], job: JobReference | undefined, step: string | undefined, forms: Forms): void {
    const place = {job: job && this.#masks.apply(job.name), step: step && this.#masks.apply(step)}
    this.#published.push({kind, ...place, text: forms.published, shown: forms.shown})
  }

  /** The runner masks a step's name when it evaluates it, and not again. */
  #publishName(step: StepReference): void {
    const key = `${step.job.id}\n${step.stage}\n${step.id}`
    if (this.#named.has(key)) return
    this.#named.add(key)
    this.#publish('step name', step.job, step.name, this.#forms(step.job, step.name))
  }

  #maskedJob({id, name}: JobReference): JobReference {
    return {id, name: this.#masks.apply(name)}
  }

  #maskedStep(step: StepReference): StepReference {
    return {...step, job: this.#maskedJob(step.job), name: this.#masks.apply(step.name)}
  }

  #maskedOutputs(outputs: Readonly<Record<string, string>>, job: JobReference | undefined): Record<string, string> {
    return Object.fromEntries(
      Object.entries(outputs).map(([name, value]) => {
        const forms = this.#bare(value)
        this.#publish('output', job, undefined, {shown: `${name}=${forms.shown}`, published: `${name}=${value}`})
        return [name, forms.shown]
      })
    )
  }
}

function cut({shown, published}: Forms): Forms {
  return {shown: shown.slice(0, LONGEST_MESSAGE), published: published.slice(0, LONGEST_MESSAGE)}
}

function listOf<T>(lists: Map<string, T[]>, id: string): T[] {
  const list = lists.get(id) ?? []
  lists.set(id, list)
  return list
}

function compareOrder(a: readonly number[], b: readonly number[]): number {
  for (let index = 0; index < Math.min(a.length, b.length); index++) {
    const difference = (a[index] ?? 0) - (b[index] ?? 0)
    if (difference !== 0) return difference
  }
  return a.length - b.length
}
