import {ActionError} from '../../../lib/action/errors.ts'

/** An account of the host beside root. The stage's key opens it; it has no password. */
export interface Account {
  readonly name: string
  /** What sudo lets it do, in the words of sudoers(5), such as `ALL=(ALL:ALL) NOPASSWD: ALL`. Without it sudo knows it not. */
  readonly sudo?: string
  /** Default /bin/sh. */
  readonly shell?: string
  /** Groups of the machine that it is in, too, such as `systemd-journal`. */
  readonly groups?: readonly string[]
}

/** An account that may do everything as root without being asked for a password. */
export const WITH_SUDO: Account = {name: 'deploy', sudo: 'ALL=(ALL:ALL) NOPASSWD: ALL'}

/** The files of /etc that name accounts: passwd(5), group(5), shadow(5). */
export interface AccountFiles {
  readonly passwd: string
  readonly group: string
  readonly shadow: string
}

const FIRST_ID = 61_000
/** A person's login name, as Debian's adduser takes it. */
const LOGIN = /^[a-z][a-z0-9-]{0,30}$/

/**
 * Adds accounts to those of the machine. A password of `*` fits nothing, and does not lock the account: sshd refuses one that is locked.
 *
 * @throws ActionError when the machine has an account of that name, or the name is none
 */
export function withAccounts(files: AccountFiles, accounts: readonly Account[]): AccountFiles {
  let {passwd, group, shadow} = files
  accounts.forEach(({name, shell = '/bin/sh', groups = []}, index) => {
    if (!LOGIN.test(name)) throw new ActionError(`"${name}" cannot be the name of an account.`)
    if (new RegExp(`^${name}:`, 'm').test(`${passwd}\n${group}`)) {
      throw new ActionError(`This machine has an account or a group "${name}" of its own.`, 'Call that of the host otherwise.')
    }
    const id = FIRST_ID + index
    passwd = withLine(passwd, `${name}:x:${id}:${id}::/home/${name}:${shell}`)
    group = withLine(group, `${name}:x:${id}:`).replace(
      /^([^:\n]+):([^:\n]*):(\d+):(.*)$/gm,
      (line: string, ...[of, , , members]: string[]) => (groups.includes(of ?? '') ? `${line}${members === '' ? '' : ','}${name}` : line)
    )
    shadow = withLine(shadow, `${name}:*:19000:0:99999:7:::`)
  })
  return {passwd, group, shadow}
}

/** Who may do what by sudo: a file for /etc/sudoers.d. */
export function sudoersOf(accounts: readonly Account[]): string {
  return accounts.flatMap(({name, sudo}) => (sudo === undefined ? [] : [`${name} ${sudo}\n`])).join('')
}

/** The ids of an account, for what is made in its name from outside. */
export function idOf(accounts: readonly Account[], name: string): number {
  return FIRST_ID + accounts.findIndex(account => account.name === name)
}

function withLine(text: string, line: string): string {
  return `${text === '' || text.endsWith('\n') ? text : `${text}\n`}${line}\n`
}
