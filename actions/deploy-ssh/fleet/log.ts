import type {DeployLog} from '../dependencies.ts'

/** The log of one host among others: each line is said at once and says whose it is. Groups of several hosts cannot be told apart. */
export function logOf(name: string, {info, warning}: Pick<DeployLog, 'info' | 'warning'>): DeployLog {
  const named = (message: string) => `[${name}] ${message}`
  return {
    info: message => info(named(message)),
    warning: message => warning(named(message)),
    group: (title, work) => {
      info(named(`${title} …`))
      return work()
    }
  }
}
