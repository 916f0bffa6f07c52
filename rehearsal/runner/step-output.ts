import {messageOf} from '../../lib/action/errors.ts'
import {isRefusedEnvironmentName, requireName} from './file-commands.ts'
import {addMatchers, removeMatchers, type MatcherChange} from './matcher-files.ts'
import {readAnnotation} from './command-annotation.ts'
import {annotationOf, StepMatchers} from './problem-matchers.ts'
import {annotate, beginStep, debug, fail, isDebugging, isTrue, type JobSession} from './session.ts'
import type {Annotation} from './types.ts'
import {CommandReader, type WorkflowCommand} from './workflow-commands.ts'

/** The runner's own words (actions/runner, Constants.cs). */
const WORDS = {
  deprecated:
    'Please upgrade to using Environment Files. For more information see: https://github.blog/changelog/2022-10-11-github-actions-deprecating-save-state-and-set-output-commands/',
  disabled:
    'Please upgrade to using Environment Files or opt into unsecure command execution by setting the `ACTIONS_ALLOW_UNSECURE_COMMANDS` environment variable to `true`. For more information see: https://github.blog/changelog/2020-10-01-github-actions-deprecating-set-env-and-add-path-commands/',
  stopToken:
    "You cannot use a endToken that is an empty string, the string 'pause-logging', or another workflow command. For more information see: https://docs.github.com/actions/learn-github-actions/workflow-commands-for-github-actions#example-stopping-and-starting-workflow-commands or opt into insecure command execution by setting the `ACTIONS_ALLOW_UNSECURE_STOPCOMMAND_TOKENS` environment variable to `true`."
}

/** Commands that `::echo::on` does not show (actions/runner, ActionCommandManager.cs OmitEcho). */
const NOT_ECHOED = new Set(['add-mask', 'debug', 'error', 'notice', 'warning'])

/** Shorter tokens of `stop-commands` stay readable. */
const LONGEST_READABLE_TOKEN = 6

/** What a step says, and what it asks for on the way: its output lines, and the workflow commands among them. */
export class StepOutput {
  readonly outputs: Record<string, string> = {}
  readonly state: Record<string, string> = {}
  /** A command that could not be carried out fails the step, whatever its exit status. */
  failed = false
  readonly #session: JobSession
  /** The name under which its lines are in the log. */
  readonly step: string
  /** Resolves, with the reason, when the runner gives the step up over a line of its output. Its process is not ended. */
  readonly givenUp: Promise<string>
  #giveUp: ((reason: string) => void) | undefined
  readonly #env: Readonly<Record<string, string>>
  readonly #commands = new CommandReader()
  readonly #matchers: StepMatchers
  #echo: boolean

  /** @param env the step's `env` context */
  constructor(session: JobSession, step: string, env: Readonly<Record<string, string>> = {}) {
    this.#session = session
    this.step = step
    this.#env = env
    this.#echo = isDebugging(session)
    this.#matchers = new StepMatchers(session.matchers)
    this.givenUp = new Promise(resolve => (this.#giveUp = resolve))
    beginStep(session, step)
  }

  /** Something of the runner's own: one line or more. */
  say(text: string): void {
    this.#session.state.recorder.log(this.#session.reference, this.step, text)
  }

  /** Something that is shown when step debugging is on. */
  debug(text: string): void {
    debug(this.#session, this.step, text)
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
    // Nobody listens to the process of a step that was given up.
    if (this.#giveUp === undefined) return
    const read = this.#commands.read(line, isTrue(this.#env['ACTIONS_ALLOW_UNSECURE_STOPCOMMAND_TOKENS']))
    switch (read.kind) {
      case 'command': {
        this.#obey(read.command, line)
        return
      }
      case 'stop':
        if (read.token.length > LONGEST_READABLE_TOKEN) this.#session.masks.addWhole(read.token)
        this.say(line)
        {
          this.debug('Paused processing commands until the token you called ::stopCommands:: with is received')
          return
        }
      case 'resume':
        this.say(line)
        {
          this.debug('Resume processing commands')
          return
        }
      case 'bad-stop':
        this.#giveUp(WORDS.stopToken)
        this.#giveUp = undefined
        return
      case 'stopped':
        this.debug(`Process commands has been stopped and waiting for '##[${read.token}]' to resume.`)
        {
          this.#output(line)
          return
        }
      case 'output': {
        this.#output(line)
        return
      }
    }
  }

  /** A line that is no command: a problem matcher may know it. */
  #output(line: string): void {
    const {folders, state} = this.#session
    const {server_url: serverUrl, repository} = state.request.github
    // Only the runner itself may write these.
    const text = line.replaceAll('##[start-action', '##[\\start-action').replaceAll('##[end-action', '##[\\end-action')
    for (const {found, stripped} of this.#matchers.find(text)) {
      const annotation = annotationOf(found, {workspace: folders.workspace, serverUrl, repository}, why => this.debug(why))
      if (annotation !== undefined) {
        annotate(this.#session, this.step, annotation, stripped)
        return
      }
    }
    this.say(text)
  }

  #obey(command: WorkflowCommand, line: string): void {
    const isEchoed = !NOT_ECHOED.has(command.name)
    if (this.#echo && isEchoed) this.say(line)
    try {
      this.#carryOut(command)
    } catch (error) {
      this.fail(`Unable to process command '${isEchoed ? line : command.name}' successfully.`)
      this.fail(messageOf(error))
    }
  }

  /** @throws Error with the runner's message for a command that it cannot process */
  #carryOut(command: WorkflowCommand): void {
    const {name, data, properties} = command
    switch (name) {
      case 'add-mask': {
        this.#mask(data)
        return
      }
      case 'notice':
      case 'warning':
      case 'error': {
        this.annotate(readAnnotation(name, command, this.#session.folders.workspace, why => this.debug(why)))
        return
      }
      case 'debug': {
        this.debug(data)
        return
      }
      case 'group': {
        this.say(`##[group]${data}`)
        return
      }
      case 'endgroup': {
        this.say('##[endgroup]')
        return
      }
      case 'echo': {
        this.#setEcho(data)
        return
      }
      case 'set-output': {
        const key = this.#deprecated(command)
        this.outputs[key] = data
        this.debug(`${key}='${data}'`)
        return
      }
      case 'save-state': {
        const key = this.#deprecated(command)
        this.state[key] = data
        this.debug(`Save intra-action state ${key} = ${data}`)
        return
      }
      case 'set-env':
        this.#allowUnsecure(name)
        {
          this.#setEnvironment(requiredName(command), data)
          return
        }
      case 'add-path':
        this.#allowUnsecure(name)
        requireName(data, 'path')
        this.#session.paths = [...this.#session.paths.filter(known => known !== data), data]
        return
      case 'add-matcher': {
        this.#changeMatchers(addMatchers(this.#session.matchers, data, this.#session.folders.workspace))
        return
      }
      case 'remove-matcher': {
        this.#changeMatchers(removeMatchers(this.#session.matchers, properties['owner'] ?? '', data, this.#session.folders.workspace))
        return
      }
    }
  }

  #mask(value: string): void {
    if (value.trim() === '') {
      this.annotate({level: 'warning', message: "Can't add secret mask for empty string in ##[add-mask] command."})
      return
    }
    if (this.#echo) this.say('::add-mask::***')
    this.#session.masks.add(value)
  }

  #setEcho(data: string): void {
    requireName(data, 'value')
    const word = data.trim().toLowerCase()
    if (word !== 'on' && word !== 'off') {
      throw new Error(`Invalid echo command value. Possible values can be: 'on', 'off'. Current value is: '${data}'.`)
    }
    this.#echo = word === 'on'
    this.debug(`Setting echo command value to '${word}'`)
  }

  /** @returns what the command names */
  #deprecated(command: WorkflowCommand): string {
    const message = `The \`${command.name}\` command is deprecated and will be disabled soon. ${WORDS.deprecated}`
    this.annotate({level: 'warning', message})
    return requiredName(command)
  }

  #allowUnsecure(name: string): void {
    if (!isTrue(this.#env['ACTIONS_ALLOW_UNSECURE_COMMANDS'])) throw new Error(`The \`${name}\` command is disabled. ${WORDS.disabled}`)
  }

  #setEnvironment(name: string, value: string): void {
    if (isRefusedEnvironmentName(name)) {
      this.annotate({level: 'error', message: "Can't update NODE_OPTIONS environment variable using ::set-env:: command."})
      return
    }
    this.#session.environment = {...this.#session.environment, [name]: value}
    this.debug(`${name}='${value}'`)
  }

  /** @param change what the command makes of the job's matchers */
  #changeMatchers(change: MatcherChange): void {
    if (change.kind === 'refused') {
      this.annotate({level: 'warning', message: change.why})
      return
    }
    this.#session.matchers = change.matchers
    this.#matchers.update(change.matchers)
    this.debug(change.told)
  }
}

function requiredName({name, properties}: WorkflowCommand): string {
  const key = properties['name'] ?? ''
  if (key === '') throw new Error(`Required field 'name' is missing in ##[${name}] command.`)
  return key
}
