import {annotate, fail, type JobSession} from './session.ts'
import type {Annotation} from './types.ts'
import {CommandReader, type WorkflowCommand} from './workflow-commands.ts'

const DEPRECATED = {
  kept: 'Please upgrade to using Environment Files. For more information see: https://github.blog/changelog/2022-10-11-github-actions-deprecating-save-state-and-set-output-commands/',
  disabled:
    'Please upgrade to using Environment Files or opt into unsecure command execution by setting the `ACTIONS_ALLOW_UNSECURE_COMMANDS` environment variable to `true`. For more information see: https://github.blog/changelog/2020-10-01-github-actions-deprecating-set-env-and-add-path-commands/'
}

/** What a step says, and what it asks for on the way: its output lines, and the workflow commands among them. */
export class StepOutput {
  readonly outputs: Record<string, string> = {}
  readonly state: Record<string, string> = {}
  /** A command that could not be carried out fails the step, whatever its exit status. */
  failed = false
  readonly #session: JobSession
  /** The name under which its lines are in the log. */
  readonly step: string
  readonly #commands = new CommandReader()
  #echo = false

  constructor(session: JobSession, step: string) {
    this.#session = session
    this.step = step
  }

  /** A line of the runner's own. */
  say(line: string): void {
    this.#session.state.recorder.log(this.#session.reference, this.step, line)
  }

  annotate(annotation: Annotation): void {
    annotate(this.#session, this.step, annotation)
  }

  /** An error that fails the step. */
  fail(message: string): void {
    this.failed = true
    fail(this.#session, this.step, message)
  }

  /** A line that the step's process wrote. */
  readonly onLine = (line: string): void => {
    const read = this.#commands.read(line)
    if (read.kind !== 'command') {
      this.say(line)
      return
    }
    if (this.#echo && read.command.name !== 'add-mask') this.say(line)
    this.#carryOut(read.command, line)
  }

  #carryOut(command: WorkflowCommand, line: string): void {
    const {name, data, properties} = command
    switch (name) {
      case 'add-mask':
        if (data.trim() === '')
          this.annotate({level: 'warning', message: "Can't add secret mask for empty string in ##[add-mask] command."})
        else this.#session.masks.add(data)
        return
      case 'notice':
      case 'warning':
      case 'error':
        this.annotate(readAnnotation(name, data, properties))
        return
      case 'debug':
        if (this.#isDebug()) this.say(`##[debug]${data}`)
        return
      case 'group':
        this.say(`##[group]${data}`)
        return
      case 'endgroup':
        this.say('##[endgroup]')
        return
      case 'echo':
        this.#setEcho(data)
        return
      case 'set-output':
        this.#deprecated(name)
        this.#set(this.outputs, command, line)
        return
      case 'save-state':
        this.#deprecated(name)
        this.#set(this.state, command, line)
        return
      case 'set-env':
      case 'add-path':
        this.fail(`Unable to process command '${line}' successfully.`)
        this.fail(`The \`${name}\` command is disabled. ${DEPRECATED.disabled}`)
        return
      default:
        // Problem matchers make annotations out of output lines on GitHub's site; there is no site here.
        return
    }
  }

  #isDebug(): boolean {
    return (this.#session.contexts.runner as Record<string, string>)['debug'] === '1'
  }

  #setEcho(data: string): void {
    const word = data.trim().toUpperCase()
    if (word === 'ON' || word === 'OFF') this.#echo = word === 'ON'
    else this.fail(`Invalid echo command value. Possible values can be: 'on', 'off'. Current value is: '${data}'.`)
  }

  #deprecated(name: string): void {
    this.annotate({level: 'warning', message: `The \`${name}\` command is deprecated and will be disabled soon. ${DEPRECATED.kept}`})
  }

  #set(values: Record<string, string>, {name, properties, data}: WorkflowCommand, line: string): void {
    const key = properties['name'] ?? ''
    if (key !== '') {
      values[key] = data
      return
    }
    this.fail(`Unable to process command '${line}' successfully.`)
    this.fail(`Required field 'name' is missing in ##[${name}] command.`)
  }
}

function readAnnotation(level: Annotation['level'], message: string, properties: Readonly<Record<string, string>>): Annotation {
  const {title, file} = properties
  const line = Number(properties['line'])
  return {
    level,
    message,
    ...(title === undefined ? {} : {title}),
    ...(file === undefined ? {} : {file}),
    ...(Number.isInteger(line) && line > 0 ? {line} : {})
  }
}
