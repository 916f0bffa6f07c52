import type {Address} from './address.ts'
import {lastLine, type Problem} from './errors.ts'

/** Why nothing of a script ran, although the host let us in. */
export function explainNoScript(stdout: string, stderr: string, {host, port, user}: Address): Problem {
  const place = `${host}, port ${port}`
  const said = `${stderr}\n${stdout}`
  const cases: readonly (readonly [RegExp, Problem])[] = [
    [
      /^sudo: .*(password is required|terminal is required|no askpass|conversation failed)/im,
      {
        message: `sudo asks user ${user} on ${host} for a password, which nobody can type here.`,
        fix: `Allow it without one: a file in /etc/sudoers.d with "${user} ALL=(root) NOPASSWD: ALL".`
      }
    ],
    [
      /you must have a tty to run sudo/i,
      {
        message: `sudo on ${host} works in a terminal only (requiretty), and there is none here.`,
        fix: `Add "Defaults:${user} !requiretty" to a file in /etc/sudoers.d.`
      }
    ],
    [
      /is not in the sudoers file|is not allowed to (execute|run)|may not run sudo/i,
      {
        message: `User ${user} may not use sudo on ${host}.`,
        fix: `Allow it: a file in /etc/sudoers.d with "${user} ALL=(root) NOPASSWD: ALL". Or leave "sudo" out.`
      }
    ],
    [
      /sudo: (command )?not found|sudo: No such file|sudo: unknown command/i,
      {message: `There is no sudo on ${host}.`, fix: 'Install it, or leave "sudo" out and use an account that may use Docker.'}
    ],
    [
      /account is (currently )?not available|nologin/i,
      {
        message: `The account ${user} on ${place} may not log in: its shell is nologin.`,
        fix: `Give it one: "sudo usermod -s /bin/sh ${user}".`
      }
    ],
    [
      /allows sftp connections only|rsync|git-shell|rrsync|scponly/i,
      {
        message: `The account ${user} on ${place} is for file transfers only: it ran nothing of what it was sent.`,
        fix: 'Use an account with a shell, and a key without "command=" in its authorized_keys.'
      }
    ]
  ]
  const known = cases.find(([pattern]) => pattern.test(said))
  if (known !== undefined) return known[1]
  const last = said.trim() === '' ? '' : ` It said: ${lastLine(stderr.trim() === '' ? stdout : stderr)}`
  return {
    message: `The host ${place} let user ${user} in and ran nothing of what it was sent.${last}`,
    fix: `A forced command ("command=" in ~${user}/.ssh/authorized_keys, ForceCommand in sshd_config), or a shell such as /bin/false, does that. Use a key and an account without one.`
  }
}
